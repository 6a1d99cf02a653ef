"""Readers find their way: from a wrong address, back home, and from a folder without any server."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenContext, Watch


def _styled(page: Page) -> None:
    """The style sheet applies: a number looks like a button."""
    expect(page.locator("#crisis a.number").first).to_have_css("display", "inline-block")


def test_a_wrong_address_at_any_depth_shows_the_page_of_errors_whole(context: OpenContext, origin: str) -> None:
    visit = context(java_script_enabled=False)
    watch = Watch.over(visit)
    page = visit.new_page()
    wrong = f"{origin}fr/programme/nulle-part/ailleurs.html"
    answer = page.goto(wrong)
    assert answer
    assert answer.status == 404
    assert watch.failed == [wrong]
    _styled(page)
    page.locator('main a[hreflang="en"]').click()
    expect(page).to_have_url(f"{origin}en/index.html")


def test_the_trail_leads_home(context: OpenContext, origin: str) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(f"{origin}fr/programme/equipes-intere.html")
    page.locator(".crumbs a").nth(1).click()
    expect(page).to_have_url(f"{origin}fr/province/ontario.html")
    page.locator(".crumbs a").first.click()
    expect(page).to_have_url(f"{origin}fr/index.html")


@pytest.mark.parametrize(("language", "other", "programs"), [("fr", "en", "programme"), ("en", "fr", "program")])
def test_the_folder_works_without_a_server(
    context: OpenContext, folder: Path, language: str, other: str, programs: str
) -> None:
    visit = context()
    watch = Watch.over(visit)
    page = visit.new_page()
    page.goto((folder / "index.html").as_uri())
    _styled(page)
    page.locator(f'main a[hreflang="{language}"]').click()
    expect(page).to_have_url((folder / language / "index.html").as_uri())
    _styled(page)
    page.locator("#provinces a").first.click()
    expect(page).to_have_url(re.compile("/province/"))
    _styled(page)
    page.locator("#doors a").first.click()
    _styled(page)
    page.locator("article.card a").first.click()
    expect(page).to_have_url(re.compile(f"/{language}/{programs}/"))
    _styled(page)
    page.locator(".twin a").click()
    expect(page.locator("html")).to_have_attribute("lang", other)
    _styled(page)
    page.locator(".quick .button").click()
    expect(page.locator("#crisis")).to_be_in_viewport()
    assert [url for url in watch.asked if not url.startswith(folder.as_uri())] == []
    assert watch.failed == []
    assert watch.said == []
