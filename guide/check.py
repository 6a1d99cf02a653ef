"""Stage 6: the built files -> problems a reader would meet.

Takes the pages and every file of the site by path; gives problems that name the built file. These
should not happen: most are a mistake in templates or code, since :mod:`guide.validate` comes first.
"""

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag

import phonenumbers

from guide.edition import Page
from guide.problems import Problem

_LEFTOVER = re.compile(r"site:/|\[\[|\]\]|\{[a-z_]+\}|\bUndefined\b")
_VOID_TEXT = ("style", "script")


@dataclass(slots=True)
class Reading:
    """What a browser would find in a page."""

    language: str = ""
    title: str = ""
    headings: int = 0
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    twins: dict[str, str] = field(default_factory=dict)
    crisis: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects a :class:`Reading`; `crisis` holds the links inside the crisis block."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = Reading()
        self._open: list[str] = []
        self._crisis_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        reading = self.reading
        if tag not in ("meta", "link", "br", "hr", "img", "input"):
            self._open.append(tag)
        if tag == "html":
            reading.language = values.get("lang", "")
        reading.headings += tag == "h1"
        if "id" in values:
            reading.ids.append(values["id"])
            if values["id"] == "crisis":
                self._crisis_depth = len(self._open)
        if tag == "a" and "href" in values:
            self._link(values)
        elif "href" in values and values.get("rel") != "alternate":
            reading.requests.append(values["href"])
        if "src" in values:
            reading.requests.append(values["src"])

    def _link(self, values: Mapping[str, str]) -> None:
        self.reading.links.append(values["href"])
        if self._crisis_depth:
            self.reading.crisis.append(values["href"])
        if values.get("rel") == "alternate":
            self.reading.twins[values.get("hreflang", "")] = values["href"]

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if len(self._open) < self._crisis_depth:
            self._crisis_depth = 0

    def handle_data(self, data: str) -> None:
        if "title" in self._open:
            self.reading.title += data
        if self._open and self._open[-1] not in _VOID_TEXT:
            self.reading.text.append(data)


def read(html: str) -> Reading:
    """Return what a browser would find in a page."""
    reader = _Reader()
    reader.feed(html)
    return reader.reading


def check(pages: Iterable[Page], files: Mapping[str, str | bytes], avoid: Collection[str]) -> tuple[Problem, ...]:
    """Return every problem of the built site; `avoid` are the letters no address may hold."""
    pages = tuple(pages)
    twice = tuple(_one_page_each(pages))
    if twice:
        return twice
    readings = {path: read(text) for path, text in files.items() if path.endswith(".html") and isinstance(text, str)}
    problems: list[Problem] = []
    for page in pages:
        reading = readings[page.path]
        for rule in (_language, _one_heading, _ids, _crisis, _numbers, _requests, _leftovers):
            problems += rule(page, reading)
        problems += _links(page, reading, readings, files)
        problems += _twins(page, reading, readings)
    problems += _titles(pages, readings)
    problems += _addresses(files, readings, avoid)
    return tuple(sorted(set(problems)))


def _one_page_each(pages: Iterable[Page]) -> Iterator[Problem]:
    """No two pages are the same file: the number of a numbered page may make the slug of another."""
    for path, count in sorted(Counter(page.path for page in pages).items()):
        if count > 1:
            yield Problem(path, 0, "", f"is the address of {count} pages", "Choose another slug for one of them")


def _problem(path: str, wrong: str) -> Problem:
    return Problem(path, 0, "", wrong, "Mend the template or the code that made it")


def _language(page: Page, reading: Reading) -> Iterator[Problem]:
    if reading.language != page.language:
        yield _problem(page.path, f"says lang={reading.language!r} and is in {page.language!r}")


def _one_heading(page: Page, reading: Reading) -> Iterator[Problem]:
    if reading.headings != 1:
        yield _problem(page.path, f"has {reading.headings} h1")


def _ids(page: Page, reading: Reading) -> Iterator[Problem]:
    for name, count in Counter(reading.ids).items():
        if count > 1:
            yield _problem(page.path, f"has the id '{name}' {count} times")


def _crisis(page: Page, reading: Reading) -> Iterator[Problem]:
    """The crisis block stands on the page, with every number of its lines."""
    if "crisis" not in reading.ids:
        yield _problem(page.path, "has no crisis block")
    for line in page.crisis.every:
        for number in line.numbers:
            if number.href not in reading.crisis:
                yield _problem(page.path, f"lacks {number.href} of '{line.key}' in its crisis block")


def _numbers(page: Page, reading: Reading) -> Iterator[Problem]:
    for link in reading.links:
        scheme, _, number = link.partition(":")
        if scheme in ("tel", "sms") and not is_number(number):
            yield _problem(page.path, f"has the link {link}, which is no number")


def is_number(text: str) -> bool:
    """Return whether a number can be dialled: a short code, or valid in North America."""
    if not re.fullmatch(r"\+1[0-9]{10}|[0-9]{3,6}", text):
        return False
    return not text.startswith("+") or phonenumbers.is_valid_number(phonenumbers.parse(text))


def _requests(page: Page, reading: Reading) -> Iterator[Problem]:
    """Nothing is asked of another site, and no address holds a query."""
    for link in reading.requests:
        if re.match(r"^([a-z]+:)?//", link):
            yield _problem(page.path, f"asks another site for {link}")
    for link in reading.links:
        if "?" in link and not re.match(r"^[a-z]+:", link):
            yield _problem(page.path, f"links with a query: {link}")


def _leftovers(page: Page, reading: Reading) -> Iterator[Problem]:
    for text in (*reading.text, *reading.links):
        if found := _LEFTOVER.search(text):
            yield _problem(page.path, f"still holds '{found[0]}'")


def _links(
    page: Page, reading: Reading, readings: Mapping[str, Reading], files: Mapping[str, str | bytes]
) -> Iterator[Problem]:
    """Every link inside the site leads to a file, and to an id in it."""
    for link in dict.fromkeys((*reading.links, *reading.requests)):
        if re.match(r"^[a-z]+:", link):
            continue
        target, fragment = urldefrag(link)
        path = resolve(page, target)
        if path not in files:
            yield _problem(page.path, f"links to {link}, which is not there")
        elif fragment and (path not in readings or fragment not in readings[path].ids):
            yield _problem(page.path, f"links to {link}, whose anchor is not there")


def resolve(page: Page, link: str) -> str:
    """Return the file that a link inside the site leads to."""
    if not link:
        return page.path
    if page.root and link.startswith(page.root):
        return link.removeprefix(page.root)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), link))


def _twins(page: Page, reading: Reading, readings: Mapping[str, Reading]) -> Iterator[Problem]:
    """The page links to its twin in each other language, and the twin links back."""
    for language, path in page.twins.items():
        if language == page.language and page.kind != "shared":
            continue
        if resolve(page, reading.twins.get(language, "-")) != path:
            yield _problem(page.path, f"does not link to {path}, its page in {language!r}")
        elif page.kind != "shared" and path in readings:
            back = readings[path].twins.get(page.language, "-")
            if posixpath.normpath(posixpath.join(posixpath.dirname(path), back)) != page.path:
                yield _problem(path, f"does not link back to {page.path}")


def _titles(pages: Iterable[Page], readings: Mapping[str, Reading]) -> Iterator[Problem]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for page in pages:
        if page.kind != "shared":
            found[page.language, readings[page.path].title].append(page.path)
    for (_, title), paths in found.items():
        for path in paths[1:]:
            yield _problem(path, f"has the title of {paths[0]}: {title}")


def _addresses(files: Iterable[str], readings: Mapping[str, Reading], avoid: Collection[str]) -> Iterator[Problem]:
    """No path and no anchor holds a word that tells what the page is about."""
    places = [(path, path) for path in files]
    places += [(path, f"#{name}") for path, reading in readings.items() for name in reading.ids]
    for path, place in places:
        for word in avoid:
            if word in place.lower():
                yield _problem(path, f"has the address '{place}', which holds '{word}'")
