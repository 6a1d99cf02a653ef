"""No page of the site weighs more than a poor connection carries: bytes as a server sends them, each file compressed.

The first view fits in the first packets of a connection (14 kB), which is why it must not wait for anything else.
Search is apart: its script and its words come only to those who search.
"""

import gzip
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from functools import cache

import pytest

from guide.pipeline import Built
from tests.site_reading import Element, Readings, read_page, read_pages, resolve

FIRST_VIEW, WHOLE, SCRIPTS = 14_000, 40_000, 10_000
_SEARCH = ("static/search.js", "static/search/*", "search/*")  # not the box: it comes with every page

Files = Mapping[str, str | bytes]


@pytest.fixture(scope="module")
def readings(site: Built) -> Readings:
    """Return every page of the site."""
    return read_pages(site)


@cache
def compressed(content: str | bytes) -> int:
    """Return how many bytes a file is on the wire."""
    return len(gzip.compress(content.encode() if isinstance(content, str) else content, 9))


def styles(path: str, page: Element) -> set[str]:
    """The style sheets that a first view waits for."""
    return {path for path, medium in _sheets(path, page) if medium != "print"}


def _sheets(path: str, page: Element) -> Iterator[tuple[str, str]]:
    """Yield each style sheet of a page, with what it is for, if that is not everything."""
    for link in page.all("link"):
        if "stylesheet" in link.get("rel").split():
            yield resolve(path, link.get("href"))[0], link.get("media")


def brought(path: str, page: Element) -> set[str]:
    """Everything that a browser asks for with a page, but what is for search."""
    icons = [link.get("href") for link in page.all("link") if "icon" in link.get("rel").split()]
    embedded = [each.get("src") for each in page.all("script", "img", "source") if each.get("src")]
    asked = {resolve(path, address)[0] for address in (*icons, *embedded)}
    asked |= {sheet for sheet, _ in _sheets(path, page)}
    return {each for each in asked if not _of_search(each)}


def _of_search(path: str) -> bool:
    return any(fnmatch(path, pattern) for pattern in _SEARCH)


def too_heavy(readings: Readings, files: Files) -> Iterator[str]:
    """Yield a line for each page over a budget, the page's own part first: that is what can be split."""
    for path, page in readings.items():
        own = compressed(files[path])
        for name, parts, budget in (
            ("first view", styles(path, page), FIRST_VIEW),
            ("whole page", brought(path, page), WHOLE),
        ):
            weight = own + sum(compressed(files[part]) for part in parts)
            if weight > budget:
                yield f"{path}: {name}: {weight} bytes ({own} of HTML), {weight - budget} over {budget}"


def test_every_page_is_within_its_budgets(readings: Readings, site: Built) -> None:
    assert len(readings) > 100
    found = sorted(too_heavy(readings, site.files), key=lambda line: -int(line.split(": ")[2].split()[0]))
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_scripts_outside_search_are_within_their_budget(site: Built) -> None:
    weights = _scripts(site.files)
    assert sum(weights.values()) <= SCRIPTS, weights


def _scripts(files: Files) -> dict[str, int]:
    return {
        path: compressed(content) for path, content in files.items() if path.endswith(".js") and not _of_search(path)
    }


def _noise(size: int) -> str:
    """Text that does not compress below `size` bytes: half a byte each, in digits without order."""
    digits: list[str] = []
    state = 1
    while len(digits) < 2 * size:
        state = state * 48271 % 2147483647
        digits.append(f"{state % 16:x}")
    return "".join(digits)


def test_what_is_too_heavy_is_told() -> None:
    head = '<link rel="stylesheet" href="../static/site.css"><link rel="icon" href="../static/icon.svg">'
    scripts = '<script src="../static/guide.js"></script><script src="../static/search.js"></script>'
    files = {
        "fr/leger.html": head + scripts,
        "fr/lourd.html": f"{head}{scripts}<p>{_noise(4_000)}</p>",
        "static/site.css": _noise(9_000),
        "static/icon.svg": _noise(1_000),
        "static/guide.js": _noise(23_000),
        "static/search.js": _noise(50_000),
        "search/fr.js": _noise(50_000),
    }
    readings = {path: read_page(content) for path, content in files.items() if path.endswith(".html")}
    told = [line.split(": ")[:2] for line in too_heavy(readings, files)]
    assert told == [["fr/lourd.html", "first view"], ["fr/lourd.html", "whole page"]]
    assert list(_scripts(files)) == ["static/guide.js"]
    assert _scripts(files)["static/guide.js"] > SCRIPTS
