"""The page says what a visit leaves behind: the browser is asked again, and a site that leaks is found out."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from guide.edition import Edition
from guide.headers import HEADERS
from guide.vocabulary import VisitTrace, VisitValue, VisitWay
from tests.browser.visit import Seen, Walk, differences, measure
from tests.browser.visit_hosts import PLAIN
from tests.refresh_visit import COMMAND, FILE, written

V = VisitValue


@pytest.mark.parametrize("headers", [HEADERS, PLAIN], ids=["our header files", "a plain host"])
def test_the_page_says_what_visits_leave_behind(
    driver: Playwright, folder: Path, editions: dict[str, Edition], headers: Mapping[str, str]
) -> None:
    """The page tells one story: it holds on a host that reads our header files, and on one that reads none."""
    wrong = differences(editions["fr"].visit_seen, measure(driver, folder, headers))
    assert wrong == [], f"If this change is meant, run {COMMAND}, read the difference and the page's text again."


def test_the_file_is_as_the_command_writes_it(editions: dict[str, Edition]) -> None:
    assert FILE.read_text(encoding="utf-8") == written(editions["fr"].visit_seen)


LEAKING = """<!doctype html>
<meta name="referrer" content="unsafe-url">
<title>{name}</title>
<script src="leak.js"></script>
<img src="https://elsewhere.invalid/one.png" alt="">
<p>Page {name}</p>
<main><a href="{next}">Next</a> <a href="https://example.org/">Out</a></main>
"""
LEAKS = """document.cookie = "kept=1; max-age=600";
localStorage.setItem("kept", "1");
fetch("leak.js?who=me");
"""


@pytest.fixture
def leaking(tmp_path: Path) -> Path:
    """Return the folder of a site that does all that ours must not."""
    for name, following in (("one", "two.html"), ("two", "three.html"), ("three", "one.html")):
        (tmp_path / f"{name}.html").write_text(LEAKING.format(name=name, next=following), encoding="utf-8")
    (tmp_path / "leak.js").write_text(LEAKS, encoding="utf-8")
    (tmp_path / "plain.txt").write_text("Plain", encoding="utf-8")
    (tmp_path / "404.html").write_text("<title>Nothing</title>", encoding="utf-8")
    return tmp_path


def test_a_site_that_leaks_is_found_out(driver: Playwright, leaking: Path) -> None:
    """Without this, a measure that is deaf would find every site innocent."""
    walk = Walk(("one.html", "two.html", "three.html"), "plain.txt")
    seen = measure(driver, leaking, PLAIN, walk, (VisitWay.ORDINARY,))
    assert {trace: ways[VisitWay.ORDINARY] for trace, ways in seen.items()} == {
        VisitTrace.TAB_HISTORY: V.EACH,
        VisitTrace.BACK: V.GUIDE,
        VisitTrace.BROWSER_HISTORY: V.EACH,
        VisitTrace.TITLES: V.OWN,
        VisitTrace.COOKIES: V.SOME,
        VisitTrace.STORAGE: V.SOME,
        VisitTrace.CACHE: V.EACH,
        VisitTrace.OTHER_FILES: V.SOME,
        VisitTrace.REQUESTS: V.SOME,
        VisitTrace.REFERRER: V.WHOLE,
        VisitTrace.QUERY: V.SOME,
    }


def test_a_difference_names_its_row_its_way_and_both_values() -> None:
    saying: Seen = {VisitTrace.BACK: {VisitWay.EXIT: V.ELSEWHERE}, VisitTrace.COOKIES: {VisitWay.EXIT: V.NONE}}
    seeing: Seen = {VisitTrace.BACK: {VisitWay.EXIT: V.GUIDE}, VisitTrace.COOKIES: {VisitWay.EXIT: V.NONE}}
    assert differences(saying, seeing) == ["back, exit: the page says 'elsewhere', the browser shows 'guide'"]
