"""Every name of the other language says so (WCAG 3.1.2), wherever a page shows it by itself.

A name in a sentence is let off, as the criterion lets proper names off; an `aria-label` cannot mark its parts.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from guide.pipeline import Built
from tests.conftest import ROOT
from tests.site_reading import LANGUAGES, Element, language_of, read_pages


def _names(language: str, *, foreign: bool) -> set[str]:
    """The names in the words of a language: those of the other one, or its own and those right in both."""
    found = set()
    for path in (ROOT / "content" / language).rglob("*.yaml"):
        for words in _named(yaml.load(path.read_text("utf-8"), yaml.BaseLoader)):  # noqa: S506 (texts only)
            if (words.get("name_language", language) not in (language, "both")) == foreign:
                found.add(_plain(words.get("name") or words["title"]))
    return found


def _named(value: Any) -> Iterator[dict[str, Any]]:
    """Every set of words that has a name, at any depth."""
    if isinstance(value, dict):
        if isinstance(value.get("name") or value.get("title"), str):
            yield value
        for inner in value.values():
            yield from _named(inner)


def _plain(text: str) -> str:
    """A text on one line, without the spaces and signs that part it from others."""
    return re.sub(r"\s+", " ", text).strip(" –—-…:.")


def _unmarked(page: Element, language: str, foreign: set[str]) -> Iterator[str]:
    """The texts of a page that are a foreign name, whole, and say that they are of the page's language."""
    for element in page.one("body"):
        for child in element.children:
            if isinstance(child, str) and element.language == language and _plain(child) in foreign:
                yield f"{element.parent}: {element}: {child.strip()}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_the_other_language_says_so(site: Built, language: str) -> None:
    foreign = _names(language, foreign=True) - _names(language, foreign=False)
    assert len(foreign) >= 20
    pages = {path: page for path, page in read_pages(site).items() if language_of(path) == language}
    found = {path: told for path, page in pages.items() if (told := list(_unmarked(page, language, foreign)))}
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_the_other_language_are_shown_and_marked(site: Built, language: str) -> None:
    """Without this, a test that looks for the wrong names would pass every page."""
    other = "en" if language == "fr" else "fr"
    foreign = _names(language, foreign=True)
    marked = {
        _plain(element.text)
        for path, page in read_pages(site).items()
        if language_of(path) == language
        for element in page.one("body")
        if element.get("lang") == other
    }
    assert len(marked & foreign) >= 0.9 * len(foreign), foreign - marked
