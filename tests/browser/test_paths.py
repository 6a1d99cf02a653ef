"""Readers find their way: to the other language and back, to a number, and from a folder without any server."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import PHONE, Visit, Watch
from tests.browser.pages import OWN, PAGES, SHARED


@pytest.mark.parametrize(("french", "english"), PAGES.values(), ids=PAGES)
def test_the_language_link_goes_to_the_same_page_and_comes_back(
    visit: Visit, origin: str, french: str, english: str
) -> None:
    page = visit(french, java_script_enabled=False)
    page.locator(".twin a").click()
    expect(page).to_have_url(origin + english)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator(".twin a").click()
    expect(page).to_have_url(origin + french)
    expect(page.locator("html")).to_have_attribute("lang", "fr")


def _in_view(page: Page) -> Locator | None:
    """The first number that can be pressed without moving the page."""
    height = page.viewport_size["height"] if page.viewport_size else 0
    for number in page.locator('a[href^="tel:"]').all():
        box = number.bounding_box()
        if box and box["y"] >= 0 and box["y"] + box["height"] <= height:
            return number
    return None


@pytest.mark.parametrize("path", OWN)
def test_a_number_is_one_tap_from_the_top_of_a_page(visit: Visit, path: str) -> None:
    number = _in_view(visit(path, viewport=PHONE, java_script_enabled=False))
    assert number
    expect(number).to_have_attribute("href", "tel:911")


@pytest.mark.parametrize("path", OWN)
def test_all_numbers_are_two_taps_from_the_top_of_a_page(visit: Visit, path: str) -> None:
    page = visit(path, viewport=PHONE, has_touch=True, reduced_motion="reduce", java_script_enabled=False)
    page.locator(".quick .all").tap()
    expect(page.locator("#crisis h2")).to_be_in_viewport()
    assert _in_view(page)


@pytest.mark.parametrize("path", SHARED)
def test_a_number_is_two_taps_at_most_from_a_page_of_no_language(visit: Visit, path: str) -> None:
    page = visit(path, viewport=PHONE, has_touch=True, java_script_enabled=False)
    if not _in_view(page):
        page.locator("main a").first.tap()
        expect(page.locator("header.top")).to_be_visible()
        assert _in_view(page)


def test_a_wrong_address_at_any_depth_shows_the_page_of_errors_whole(
    contexts: Callable[..., BrowserContext], origin: str
) -> None:
    context = contexts(java_script_enabled=False)
    watch = Watch.over(context)
    page = context.new_page()
    wrong = f"{origin}fr/programme/nulle-part/ailleurs.html"
    answer = page.goto(wrong)
    assert answer
    assert answer.status == 404
    assert watch.failed == [wrong]
    expect(page.locator("main")).to_have_css("display", "block")
    assert f"{origin}static/site.css" in watch.asked
    page.locator('main a[hreflang="en"]').click()
    expect(page).to_have_url(f"{origin}en/index.html")


def _styled(page: Page) -> None:
    """The style sheet applies: a number looks like a button."""
    expect(page.locator("a.number").first).to_have_css("display", "flex")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_folder_works_without_a_server(
    contexts: Callable[..., BrowserContext], folder: Path, language: str
) -> None:
    context = contexts()
    watch = Watch.over(context)
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    _styled(page)
    page.locator(f'main a[hreflang="{language}"]').click()
    expect(page).to_have_url((folder / language / "index.html").as_uri())
    _styled(page)
    page.locator("#provinces a").first.click()
    _styled(page)
    page.locator("article.card h3 a").first.click()
    expect(page).to_have_url(re.compile(re.escape((folder / language).as_uri()) + "/program(me)?/"))
    _styled(page)
    expect(page.locator("h1")).to_be_visible()
    page.locator(".twin a").click()
    expect(page.locator("html")).to_have_attribute("lang", {"fr": "en", "en": "fr"}[language])
    page.locator(".quick .all").click()
    expect(page.locator("#crisis")).to_be_in_viewport()
    assert [url for url in watch.asked if not url.startswith(folder.as_uri())] == []
    assert watch.failed == []
    assert watch.said == []


def test_the_way_home_is_on_every_page(visit: Visit, origin: str) -> None:
    page = visit("fr/programme/equipes-intere.html")
    page.locator(".crumbs a").nth(1).click()
    expect(page).to_have_url(f"{origin}fr/province/ontario.html")
    page.locator(".crumbs a").first.click()
    expect(page).to_have_url(f"{origin}fr/index.html")
