"""Visits in a real browser that keeps its profile on disk, and what they leave behind.

`measure` takes the folder of a built site and a way through it; it gives the value of each trace for each way of
visiting: the table of the page "What this visit leaves behind". `differences` holds it against the one that is written.
"""

import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from playwright.sync_api import BrowserContext, Page, Playwright

from guide.headers import HEADERS
from guide.vocabulary import VisitTrace, VisitValue, VisitWay
from tests.browser import visit_hosts as hosts
from tests.browser.conftest import SWITCHES, chromium_program
from tests.browser.visit_files import Values, counted, kept

Seen: TypeAlias = Mapping[VisitTrace, Mapping[VisitWay, VisitValue]]


@dataclass(frozen=True)
class Walk:
    """The pages of a visit, by path, each linked to by the one before; then what a reader presses."""

    pages: tuple[str, ...]
    plain: str
    link_out: str = "main a[href^=http]"
    exit: str = "a.exit"
    discreet: str = ".discreet button"


WALK = Walk(("fr/index.html", "fr/jeunes.html", "fr/aide-maintenant.html"), "robots.txt")


@dataclass(frozen=True)
class _Visit:
    """One visit. `plain` of the walk is a file of the site on which no script runs."""

    walk: Walk
    way: VisitWay
    origin: str
    elsewhere: hosts.Elsewhere

    @property
    def scripts(self) -> bool:
        return self.way is not VisitWay.SCRIPTLESS

    @property
    def way_out(self) -> str:
        return self.walk.exit if self.way in (VisitWay.EXIT, VisitWay.SCRIPTLESS) else self.walk.link_out


def measure(
    driver: Playwright,
    folder: Path,
    headers: Mapping[str, str] = HEADERS,
    walk: Walk = WALK,
    ways: Iterable[VisitWay] = VisitWay,
) -> Seen:
    """Return what visits of a site leave behind; each has a browser and a profile of its own.

    `headers` are what the host says with each file: those of our header files, or its own.
    """
    seen: dict[VisitTrace, dict[VisitWay, VisitValue]] = {trace: {} for trace in VisitTrace}
    with hosts.elsewhere() as elsewhere, hosts.site(folder, elsewhere.origin, headers) as origin:
        for way in ways:
            visit = _Visit(walk, way, origin, elsewhere)
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
                values = _watched(visit, partial(_browser, driver, profile, visit.scripts))
                values |= kept(Path(profile) / "Default", folder, origin, walk.pages)
            for trace, value in values.items():
                seen[trace][way] = value
    return seen


def differences(written: Seen, seen: Seen) -> list[str]:
    """Return a sentence for each cell that is not what is written."""
    return [
        f"{trace}, {way}: the page says '{written[trace][way]}', the browser shows '{value}'"
        for trace, ways in seen.items()
        for way, value in ways.items()
        if written[trace][way] != value
    ]


def _browser(playwright: Playwright, profile: str, scripts: bool) -> BrowserContext:
    """A browser as people have it: it writes its profile, and keeps pages alive for the Back button."""
    return playwright.chromium.launch_persistent_context(
        profile,
        executable_path=chromium_program(),
        args=SWITCHES,
        ignore_default_args=["--disable-back-forward-cache"],
        java_script_enabled=scripts,
    )


def _watched(visit: _Visit, open_browser: Callable[[], BrowserContext]) -> Values:
    """Read, leave, go back; return what can be seen before the browser is closed."""
    asked: list[str] = []
    with open_browser() as context:
        page = context.pages[0]
        page.goto(visit.elsewhere.origin + hosts.START)
        context.on("request", lambda request: asked.append(request.url))
        _read(visit, page)
        others = [url for url in asked if not url.startswith(visit.origin)]
        page.locator(visit.way_out).first.click()
        page.wait_for_url(f"{visit.elsewhere.origin}{hosts.LEFT}*")
        listed = _listed(visit, page)
        values = {VisitTrace.BACK: _back(visit, page), **_stored(visit, page)}
    return values | {
        VisitTrace.TAB_HISTORY: counted(len(listed), len(visit.walk.pages)),
        VisitTrace.REQUESTS: _any(others),
        VisitTrace.REFERRER: _told(visit),
        VisitTrace.QUERY: _any(url for url in (*asked, *listed) if url.startswith(visit.origin) and "?" in url),
    }


def _read(visit: _Visit, page: Page) -> None:
    """Go from page to page as a reader does, by the links."""
    page.goto(visit.origin + visit.walk.pages[0])
    if visit.way is VisitWay.DISCREET:
        page.locator(visit.walk.discreet).click()
    for path in visit.walk.pages[1:]:
        page.locator(f'a[href$="{path.rsplit("/", 1)[-1]}"]:visible').first.click()
        page.wait_for_url(visit.origin + path)
    page.wait_for_load_state("networkidle")


def _listed(visit: _Visit, page: Page) -> list[str]:
    """The addresses of the site in the list of the Back button."""
    history = page.context.new_cdp_session(page).send("Page.getNavigationHistory")
    return [entry["url"] for entry in history["entries"] if entry["url"].startswith(visit.origin)]


def _back(visit: _Visit, page: Page) -> VisitValue:
    """What the Back button shows, pressed until the visit is behind."""
    for press in range(len(visit.walk.pages) + 1):
        page.go_back(wait_until="commit")
        page.wait_for_load_state("networkidle")
        if page.url.startswith(visit.origin):
            if not page.locator("body").inner_text().strip():
                return VisitValue.BLANK
            return VisitValue.GUIDE_LATER if press else VisitValue.GUIDE
        if page.url.endswith(hosts.START):
            break
    return VisitValue.ELSEWHERE


_STORED = """async () => ({
  tab: sessionStorage.length,
  device: localStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length
    + (await navigator.serviceWorker.getRegistrations()).length,
})"""


def _stored(visit: _Visit, page: Page) -> Values:
    """Cookies and all other storage, asked in the tab of the visit from a file on which no script runs."""
    page.goto(visit.origin + visit.walk.plain)
    number = page.evaluate(_STORED)
    in_tab = VisitValue.TAB if number["tab"] else VisitValue.NONE
    return {
        VisitTrace.COOKIES: _any(page.context.cookies()),
        VisitTrace.STORAGE: VisitValue.SOME if number["device"] else in_tab,
    }


def _told(visit: _Visit) -> VisitValue:
    told = visit.elsewhere.told[hosts.LEFT]
    if not told:
        return VisitValue.NONE
    return VisitValue.ORIGIN if told == visit.origin else VisitValue.WHOLE


def _any(found: Iterable[object]) -> VisitValue:
    return VisitValue.SOME if any(True for _ in found) else VisitValue.NONE
