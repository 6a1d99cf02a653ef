"""How soon results are painted after a key is pressed, in a real Chromium made four times slower.

Takes the folder of the built site; gives milliseconds. Queries of the published set are typed letter by letter on the
search page; each letter's time runs from the key pressed to the results painted (`watch.js`). The first letter of a
visit also waits for the script and the index: that is told apart, from the moment the box gets the focus.
"""

import statistics
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.search.report import line, milliseconds, percentile, rule, share
from tests.browser.conftest import PHONE, SWITCHES, Server, chromium_program
from tests.search.queries import read

WATCH = Path(__file__).with_name("watch.js")
SLOWDOWN = 4
QUERIES = 15
"""Queries typed in each language."""
LOADS = 5
"""Visits that are begun in each language."""
ROUNDS = 3
"""How often each query is typed. A letter's time is its best: what else the machine does meanwhile is left out."""
BOX = "input[type=search]"
PATIENCE = 1_500
"""Milliseconds after which a letter is taken to have changed nothing in the results."""


LIMIT = 50
"""Milliseconds within which results are to be painted."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Milliseconds from each key to its results, and from the focus to the first results, in one language."""

    language: str
    keys: tuple[float, ...]
    unchanged: int
    first: tuple[float, ...]


def table(found: Sequence[Typed]) -> Iterator[str]:
    """Yield the lines of a table, held against the limit."""
    yield line(
        "language",
        "keys",
        "to results painted, median",
        "95th percentile",
        "worst",
        f"within {LIMIT} ms",
        "keys that change no result",
        "from focus and a first letter, median",
    )
    yield rule(8)
    for each in found:
        times = (statistics.median(each.keys), percentile(each.keys, 95), max(each.keys))
        within = sum(time <= LIMIT for time in each.keys) / len(each.keys)
        yield line(
            each.language,
            str(len(each.keys)),
            *map(milliseconds, times),
            share(within),
            str(each.unchanged),
            milliseconds(statistics.median(each.first)),
        )


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library's name)
        """Say nothing."""


def typed(site: Path, pages: dict[str, str]) -> tuple[Typed, ...]:
    """Return the times of each language; `pages` is where its search page is, from the site's root."""
    with _served(site) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_program(), args=SWITCHES)
        return tuple(_typed(browser, language, f"{origin}/{path}") for language, path in pages.items())


def _typed(browser: Browser, language: str, address: str) -> Typed:
    queries = read(language)
    chosen = [query.text for query in queries[:: max(1, len(queries) // QUERIES)]][:QUERIES]
    first = tuple(_begin(browser, address) for _ in range(LOADS))
    keys, unchanged = _keys(browser, address, chosen)
    return Typed(language, tuple(keys), unchanged, first)


def _begin(browser: Browser, address: str) -> float:
    """From the focus to the first results, on a page that is not the search page: it loads nothing before."""
    with _page(browser, address.rsplit("/", 1)[0] + "/index.html") as page:
        found = _press(page, "a")
        if not found:
            raise RuntimeError(f"{page.url} shows no results")
        return found["focus"]


def _keys(browser: Browser, address: str, queries: Sequence[str]) -> tuple[list[float], int]:
    """The best time of each letter of the queries, and how many letters changed nothing."""
    with _page(browser, address) as page:
        _press(page, "a")
        rounds = [
            [_press(page, letter) for query in queries for letter in _emptied(page, query)] for _ in range(ROUNDS)
        ]
    best = [[times["key"] for times in letter if times] for letter in zip(*rounds, strict=True)]
    return [min(times) for times in best if times], best.count([])


def _emptied(page: Page, query: str) -> str:
    """Empty the box for the next query, and wait until what that shows is painted."""
    page.evaluate("awaitKey()")
    page.locator(BOX).fill("")
    page.evaluate("searchTimes(500)")
    return query


def _press(page: Page, letter: str) -> dict[str, float] | None:
    """Type a letter in the box; return the times, or None if it changed nothing in the results."""
    page.evaluate("awaitKey()")
    page.locator(BOX).focus()
    page.keyboard.type(letter)
    times: dict[str, float] | None = page.evaluate(f"searchTimes({PATIENCE})")
    return times


@contextmanager
def _page(browser: Browser, address: str) -> Iterator[Page]:
    """Yield a page of a phone's width in a slowed browser that has seen nothing yet."""
    with browser.new_context(viewport=PHONE) as context:
        context.add_init_script(path=WATCH)
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        page.goto(address)
        yield page


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with Server(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
