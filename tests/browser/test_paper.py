"""A page that is printed keeps every number to call, those of its end on one sheet, and drops what paper cannot do."""

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.pages import EVERY

# Every number of the page as a reader sees it, some in letters.
_NUMBERS = """(place) => [...document.querySelectorAll(place)]
  .flatMap((each) => [...each.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')])
  .map((link) => (link.querySelector(".digits") ?? link).textContent)"""


def _read(path: Path) -> str:
    """Return the text of a PDF file, as pdftotext (of poppler-utils) reads it."""
    return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout


def _whole(text: str) -> str:
    """A text without spaces and hyphens: a number may be cut at the end of a line."""
    return re.sub(r"[\s()\u00ad\u2010-\u2015-]", "", text)


def _numbers(page: Page, place: str) -> set[str]:
    """The numbers of a part of a page."""
    return {_whole(number) for number in page.evaluate(_NUMBERS, place)}


@pytest.mark.parametrize("path", EVERY)
def test_a_printed_page_keeps_every_number(phone: Page, origin: str, path: str, tmp_path: Path) -> None:
    phone.goto(origin + path)
    phone.pdf(path=tmp_path / "page.pdf", format="Letter")
    text = _read(tmp_path / "page.pdf")
    numbers = _numbers(phone, "body")
    assert {"911", "18006686868", "686868", "18339001010"} <= numbers
    assert [number for number in numbers if number not in _whole(text)] == []
    block = _numbers(phone, "#crisis")
    assert any(all(number in _whole(sheet) for number in block) for sheet in text.split("\f")), "on several sheets"
    title, printed = _whole(phone.locator("h1").inner_text()), _whole(text)
    assert title in printed
    told = _whole(phone.locator("main").text_content() or "")  # an article may speak of the way out
    for dropped in ("Sortierapide", "Quickexit", "Alleraucontenu", "Skiptocontent"):
        assert dropped not in printed.partition(title)[0]
        assert dropped in told or dropped not in printed
