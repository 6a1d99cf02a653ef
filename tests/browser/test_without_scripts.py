"""Where no script runs, a page reads and a number is near, by keyboard and by thumb."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import EVERY, OWN, PAGES, SHARED


@pytest.mark.parametrize("path", EVERY)
def test_a_page_is_read(plain: Page, origin: str, path: str) -> None:
    plain.goto(origin + path)
    expect(plain.locator("h1")).to_be_visible()
    expect(plain.locator("#crisis .number").first).to_be_visible()
    expect(plain.locator("#crisis .number").last).to_be_visible()


@pytest.mark.parametrize("path", OWN)
def test_the_first_key_reaches_the_way_out_and_the_second_the_content(plain: Page, origin: str, path: str) -> None:
    plain.goto(origin + path)
    skip = plain.locator("a.skip")
    expect(skip).not_to_be_in_viewport()
    plain.keyboard.press("Tab")
    expect(plain.locator("a.exit")).to_be_focused()
    plain.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    plain.keyboard.press("Enter")
    expect(plain).to_have_url(re.compile(rf"/{re.escape(path)}#content$"))
    expect(plain.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize("path", SHARED)
def test_the_second_key_reaches_the_content_where_there_is_nothing_to_skip(plain: Page, origin: str, path: str) -> None:
    plain.goto(origin + path)
    plain.keyboard.press("Tab")
    plain.keyboard.press("Tab")
    expect(plain.locator("main a").first).to_be_focused()


def _in_view(page: Page) -> Locator | None:
    """The first number that can be pressed without moving the page."""
    height = page.viewport_size["height"] if page.viewport_size else 0
    for number in page.locator('a[href^="tel:"]').all():
        box = number.bounding_box()
        if box and box["y"] >= 0 and box["y"] + box["height"] <= height:
            return number
    return None


@pytest.mark.parametrize("path", OWN)
def test_a_number_is_one_tap_from_the_top_of_a_page_and_all_are_two(plain: Page, origin: str, path: str) -> None:
    plain.goto(origin + path)
    number = _in_view(plain)
    assert number
    expect(number).to_have_attribute("href", "tel:911")
    plain.locator(".quick .button").tap()
    expect(plain.locator("#crisis h2")).to_be_in_viewport()
    expect(plain.locator("#crisis .number").first).to_be_in_viewport()


@pytest.mark.parametrize("path", SHARED)
def test_a_number_is_two_taps_at_most_from_a_page_of_no_language(plain: Page, origin: str, path: str) -> None:
    plain.goto(origin + path)
    if not _in_view(plain):
        plain.locator("main a").first.tap()
        expect(plain.locator(".top")).to_be_visible()
        assert _in_view(plain)


@pytest.mark.parametrize(("french", "english"), PAGES.values(), ids=PAGES)
def test_the_language_link_goes_to_the_same_page_and_comes_back(
    plain: Page, origin: str, french: str, english: str
) -> None:
    plain.goto(origin + french)
    plain.locator(".twin a").tap()
    expect(plain).to_have_url(origin + english)
    expect(plain.locator("html")).to_have_attribute("lang", "en")
    plain.locator(".twin a").tap()
    expect(plain).to_have_url(origin + french)
    expect(plain.locator("html")).to_have_attribute("lang", "fr")
