"""Markdown to safe HTML, with mentions resolved to links.

No raw HTML of the content survives: Markdown is told to treat it as text, and what comes out is
cleaned again.
"""

from collections.abc import Callable, Mapping
from re import Match
from xml.etree import ElementTree

import markdown
import nh3
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from guide.edition import Link
from guide.mentions import KINDS, MENTION

_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "h2", "h3", "h4", "blockquote", "br", "hr", "span", "table"}
_TAGS |= {"thead", "tbody", "tr", "th", "td", "div"}
_ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "a": {"href", "lang", "hreflang"},
    "span": {"lang"},
    "div": {"class", "role", "tabindex", "aria-label"},
}
_SCHEMES = {"http", "https", "tel", "sms", "mailto", "site"}

Resolve = Callable[[str, str], tuple[Link, Link | None]]
"""From a kind and a key to the entry's link, and the link of its first number if it is a line."""


class _Mention(InlineProcessor):
    """Turns `[[kind:key|text]]` into a link."""

    def __init__(self, resolve: Resolve, foreign: Mapping[str, str], md: markdown.Markdown) -> None:
        super().__init__(MENTION.pattern, md)
        self.resolve = resolve
        self.foreign = foreign

    def handleMatch(  # type: ignore[override]  # noqa: N802 (the library's name)
        self, m: Match[str], data: str
    ) -> tuple[ElementTree.Element, int, int]:
        link, number = self.resolve(KINDS[m[1]], m[2])
        whole = ElementTree.Element("span")
        whole.append(_anchor(link.href, m[3] or link.name.text, self.foreign.get(m[3]) if m[3] else link.name.language))
        if number and not m[3]:
            whole[0].tail = " ("
            whole.append(_anchor(number.href, number.name.text, None))
            whole[1].tail = ")"
        return whole, m.start(0), m.end(0)


def _anchor(href: str, text: str, language: str | None) -> ElementTree.Element:
    anchor = ElementTree.Element("a", {"href": href, "lang": language} if language else {"href": href})
    anchor.text = text
    return anchor


class _Regions(Treeprocessor):
    """Puts each table in a region that moves by itself, that a keyboard reaches, named after the heading above it."""

    def run(self, root: ElementTree.Element) -> None:
        name = ""
        for place, element in enumerate(root):
            if element.tag in ("h2", "h3", "h4"):
                name = "".join(element.itertext())
            elif element.tag == "table":
                name = name or ", ".join(filter(None, ("".join(cell.itertext()) for cell in element.iter("th"))))
                root[place] = region = ElementTree.Element("div", {"class": "wide", "role": "region", "tabindex": "0"})
                region.set("aria-label", name)
                region.append(element)


class Prose:
    """A Markdown converter for one language; it knows the names of other languages, and which."""

    def __init__(self, resolve: Resolve, foreign: Mapping[str, str]) -> None:
        self._markdown = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")
        self._markdown.inlinePatterns.register(_Mention(resolve, foreign, self._markdown), "mention", 190)
        self._markdown.treeprocessors.register(_Regions(self._markdown), "regions", 5)  # after words in a line

    def html(self, text: str) -> str:
        """Return a text in Markdown as safe HTML."""
        raw = self._markdown.reset().convert(text)
        return nh3.clean(raw, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noreferrer")

    def line(self, text: str) -> str:
        """Return one line of Markdown as safe HTML, without the paragraph around it."""
        html = self.html(text).strip()
        return html[3:-4] if html.startswith("<p>") and html.count("<p>") == 1 else html
