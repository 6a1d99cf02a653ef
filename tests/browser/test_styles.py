"""The style sheets as published make a page look as those that were written do."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, OpenContext
from tests.browser.pages import PAGES

STATIC = Path(__file__).resolve().parents[2] / "static"

# Every property of the first element of each kind in each kind, and of what stands before and after it; but for the
# place of an image where there is none, and how names of fonts are written.
_LOOKS = """() => {
  const kinds = new Map([...document.querySelectorAll("body *")].reverse().map((element) => {
    const around = element.parentElement;
    return [[around.tagName, around.className, element.tagName, element.className].join(), element];
  }));
  return [...kinds.values()].flatMap((element) => ["", "::before", "::after"].map((part) => {
    const style = getComputedStyle(element, part);
    const told = (name) => style.backgroundImage !== "none" || !name.startsWith("background-position");
    return [...style].filter(told).map((name) => `${name}: ${style.getPropertyValue(name)}`).join("; ").toLowerCase();
  }));
}"""


def _looks(page: Page, address: str, *, written: bool) -> list[Any]:
    if written:
        page.route("**/static/*.css", lambda route: route.fulfill(path=STATIC / route.request.url.rsplit("/", 1)[1]))
    page.goto(address)
    looks: list[Any] = page.evaluate(_LOOKS)
    return looks


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("width", [PHONE["width"], 1280])
def test_a_page_looks_as_its_sheets_were_written(context: OpenContext, origin: str, width: int, media: Any) -> None:
    page = context(viewport={"width": width, "height": PHONE["height"]}).new_page()
    page.emulate_media(media=media)
    address = origin + PAGES["components"][0]
    published, written = (_looks(page, address, written=each) for each in (False, True))
    assert len(published) > 300
    assert [pair for pair in zip(published, written, strict=True) if pair[0] != pair[1]] == []
