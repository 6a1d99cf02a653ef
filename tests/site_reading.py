"""Reads the built pages as a browser would.

Written apart from `guide/check.py` on purpose: a mistake in one reading cannot hide in the other.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from html.parser import HTMLParser
from typing import TypeAlias
from urllib.parse import urldefrag, urlsplit

import pytest
import yaml

from guide.pipeline import Built
from tests.conftest import ROOT

LANGUAGES = ("fr", "en")
SHARED = ("index.html", "404.html")
"""The two pages of no language."""

ADDRESS: str = yaml.load((ROOT / "content" / "facts" / "site.yaml").read_text("utf-8"), yaml.BaseLoader)["address"]  # noqa: S506 (texts only)
"""Where the site is published."""
ROOT_PATH = urlsplit(ADDRESS).path

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_FOLDERS = {
    "aide": "form",
    "help": "form",
    "liste": "list",
    "list": "list",
    "organisme": "organisation",
    "organization": "organisation",
    "plan": "plan",
    "programme": "program",
    "program": "program",
    "province": "province",
    "region": "region",
}


@dataclass(eq=False, repr=False)
class Element:
    """An element of a page; `children` are elements and texts, in order.

    What is asked of it again and again is kept: nothing changes once a page is read.
    """

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"<{self.tag} {dict(self.attributes)}>"

    def __iter__(self) -> Iterator["Element"]:
        return iter(self.below)

    @cached_property
    def below(self) -> tuple["Element", ...]:
        """Every element inside this one, in reading order."""
        inside = (child for child in self.children if isinstance(child, Element))
        return tuple(element for child in inside for element in (child, *child.below))

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    @cached_property
    def names(self) -> frozenset[str]:
        """What selectors may call this element: `tag`, `.class`, `tag.class` or `#id`."""
        classes = [f".{name}" for name in self.get("class").split()]
        return frozenset((self.tag, *classes, *(self.tag + name for name in classes), f"#{self.get('id')}"))

    def all(self, *selectors: str) -> list["Element"]:
        """Every element inside this one that is what one of the selectors says."""
        return [element for element in self.below if not element.names.isdisjoint(selectors)]

    def one(self, selector: str) -> "Element":
        """Return the only element of its kind; any other number is an error."""
        (found,) = self.all(selector)
        return found

    @cached_property
    def text(self) -> str:
        """All the text inside; runs of spaces are one, and no-break spaces stay as they are."""
        return _on_one_line(text for text, _ in self._texts())

    def text_in(self, language: str) -> str:
        """The text inside that is in a language, without what is marked as of another."""
        return _on_one_line(text for text, holder in self._texts() if holder.language == language)

    def _texts(self) -> Iterator[tuple[str, "Element"]]:
        for child in self.children:
            if isinstance(child, str):
                yield child, self
            else:
                yield from child._texts()

    @cached_property
    def language(self) -> str:
        """The language that the nearest `lang` gives."""
        return self.get("lang") or (self.parent.language if self.parent else "")


def _on_one_line(texts: Iterable[str]) -> str:
    return re.sub(r"[ \n\t\r]+", " ", "".join(texts)).strip()


Readings: TypeAlias = Mapping[str, Element]
"""Every page of the site by path."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Element("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in _VOID:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            if tag != self.here.tag or not self.here.parent:
                raise ValueError(f"</{tag}> closes <{self.here.tag}>")
            self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


@cache
def read_page(html: str) -> Element:
    """Return the tree of a page; a tag closed out of order is an error."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.here is not reader.root:
        raise ValueError(f"<{reader.here.tag}> is never closed")
    return reader.root


def read_pages(site: Built) -> Readings:
    """Return every page of a site by path; a site that did not build has none, and says why."""
    if site.problems:
        pytest.fail("\n".join(str(problem) for problem in site.problems), pytrace=False)
    return {path: read_page(_text(content)) for path, content in site.files.items() if path.endswith(".html")}


def texts_of(files: Mapping[str, str | bytes]) -> dict[str, str]:
    """Return every built file as text: all of them are."""
    return {path: _text(content) for path, content in files.items()}


def _text(content: str | bytes) -> str:
    return content if isinstance(content, str) else content.decode()


def facts_of(kind: str) -> dict[str, dict[str, object]]:
    """Return the facts of one kind of entry as they are written, by file name."""
    folder = ROOT / "content" / "facts" / kind
    return {path.stem: yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in folder.glob("*.yaml")}  # noqa: S506 (BaseLoader makes texts only)


def kind_of(path: str) -> str:
    """What a page is, by its folder; `shared` for those of no language, `article` for the free pages."""
    match path.split("/"):
        case [_]:
            return "shared"
        case [_, _]:
            return "article"
        case [_, folder, _]:
            return _FOLDERS[folder]
    raise ValueError(path)


def language_of(path: str) -> str:
    """Return the language of a page by its folder; nothing for the pages of no language."""
    return path.partition("/")[0] if "/" in path else ""


def is_outside(href: str) -> bool:
    """Whether an address leaves the site: a scheme, or another host."""
    return bool(re.match(r"[a-z][a-z0-9+.-]*:|//", href, re.IGNORECASE))


def resolve(path: str, href: str) -> tuple[str, str]:
    """Return the file and the anchor that an address inside the site leads to from a page."""
    target, anchor = urldefrag(href)
    if not target:
        return path, anchor
    if target.startswith("/"):
        return target.removeprefix(ROOT_PATH).lstrip("/"), anchor
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target)), anchor


def places_linked(path: str, page: Element) -> Iterator[tuple[str, str]]:
    """Yield the file and the anchor of every link of a page that stays in the site."""
    for link in page.all("a"):
        if "href" in link.attributes and not is_outside(link.get("href")):
            yield resolve(path, link.get("href"))


def numbered_pages(path: str, readings: Readings) -> Iterator[str]:
    """Yield the file of a list and those of the numbered pages that go on with it, by their links to the next."""
    while path:
        yield path
        links = [link for link in readings[path].all("a") if link.get("rel") == "next"]
        path = resolve(path, links[0].get("href"))[0] if links else ""
