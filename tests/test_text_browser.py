"""Where there is neither style nor script nor picture, a page reads in order: as lynx, a browser of texts, shows it."""

import re
import subprocess

import pytest

from guide.pipeline import Built
from tests.browser.pages import EVERY, SHARED
from tests.site_reading import Element, Readings, language_of, read_page, read_pages, texts_of

_EXITS = {"fr": "Sortie rapide", "en": "Quick exit", "": "Sortie rapide / Quick exit"}
_LINK = re.compile(r"\[\d+\]")


@pytest.fixture(scope="module")
def readings(site: Built) -> Readings:
    return read_pages(site)


def _shown(html: str) -> str:
    """Return what lynx shows of a page, with a number before each link; its own lists of links come after."""
    command = ["lynx", "-dump", "-stdin", "-force_html", "-width=100", "-display_charset=utf-8", "-nomargins"]
    command += ["-assume_charset=utf-8", "-hiddenlinks=listonly"]
    done = subprocess.run(command, input=html.encode(), check=True, capture_output=True)
    return done.stdout.decode()


def _words(text: str) -> str:
    """A text without the numbers of links, the signs of lists, and the spaces, which depend on where lines end."""
    return re.sub(r"\s", "", re.sub(r"^\s*[*+o#@=-]\s", "", _LINK.sub("", text), flags=re.MULTILINE))


def _missing(text: str, *numbers: str) -> list[str]:
    """The numbers that a text does not hold, whatever parts their digits."""
    digits = re.sub(r"[\u2010-\u2015-]", "", text)
    return [number for number in numbers if number not in digits]


def _page(site: Built, path: str) -> tuple[Element, str, str]:
    html = texts_of(site.files)[path]
    shown, _, after = _shown(html).partition("\nReferences\n")
    return read_page(html), shown, after


@pytest.mark.parametrize("path", EVERY)
def test_a_page_is_read_as_text(site: Built, path: str) -> None:
    page, shown, after = _page(site, path)
    text = _words(shown)
    assert text.startswith(_words(_EXITS[language_of(path)]))
    assert _words(page.one("h1").text) in text
    assert "Hidden links:" not in after  # so lynx calls links that show no word
    assert re.findall(r"\[\d+\]\s*(?:\[|$)", shown) == []
    assert len(_LINK.findall(shown)) == len(page.all("a"))
    assert "[IMG]" not in shown
    assert "INLINE" not in shown


@pytest.mark.parametrize("path", EVERY)
def test_a_page_reads_in_order(site: Built, path: str) -> None:
    page, shown, _ = _page(site, path)
    text = _words(shown)
    start = 0 if path in SHARED else text.index(_words(page.one(".twin").text))
    end = start
    for heading in page.all("h1", "h2", "h3"):
        end = text.find(_words(heading.text), end)
        assert end >= 0, heading.text
    if path not in SHARED:
        assert _missing(text[:start], "911", "18006686868", "18339001010") == []
    assert _missing(text[start:], "911", "18006686868", "686868", "18339001010") == []


def test_a_link_without_words_is_told() -> None:
    html = '<!doctype html><p><a href="#1"></a><a href="#2">Two</a> <a href="#3"><img src="x.png" alt=""></a></p>'
    shown, _, after = _shown(html).partition("\nReferences\n")
    assert "Two" in shown
    assert "Hidden links:" in after
