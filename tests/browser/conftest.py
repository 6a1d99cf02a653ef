"""A browser, and the real site to show it.

- `folder`: the built site on disk.
- `origin`: where it is served, as a plain static host serves it: a wrong address gets `404.html`.
- `browser`: the system's Chromium, one for all tests.
- `context`: a function that opens a fresh context, closed when the test ends.
- `phone`, `plain`: a page as wide as a small phone, with scripts and without, kept from test to test: a fresh one for
  each would take minutes.
- `Watch`: what pages asked for and complained of.
"""

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, ViewportSize, sync_playwright

from guide.pipeline import Built
from guide.publish import publish
from tests.site_reading import ROOT_PATH

PHONE = ViewportSize(width=360, height=640)

OpenContext: TypeAlias = Callable[..., BrowserContext]
"""Takes the options of `Browser.new_context`."""

# The sandbox needs rights that a container often lacks; the rest keeps the browser from calling home.
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


def chromium_program() -> str | None:
    """Return where the system's Chromium is, if it has one."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class _Host(SimpleHTTPRequestHandler):
    """A static host: it serves the folder under the site's root path, and `404.html` for what is not there."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(ROOT_PATH))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library's name)
        """Say nothing: tests speak."""


class Server(ThreadingHTTPServer):
    """A server that a browser may leave before it has answered."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a browser that leaves a page drops what it was being sent."""


@pytest.fixture(scope="session")
def folder(site: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the built site."""
    if site.problems:
        pytest.fail("\n".join(str(problem) for problem in site.problems), pytrace=False)
    out = tmp_path_factory.mktemp("browser") / "out"
    publish(site.files, out)
    return out


@pytest.fixture(scope="session")
def origin(folder: Path) -> Iterator[str]:
    """Yield the address of the site while it is served."""
    with Server(("127.0.0.1", 0), partial(_Host, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{ROOT_PATH}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Yield what drives browsers: there can be but one in a run."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """Yield the system's Chromium. Without one, the tests fail: nothing else proves what they prove."""
    program = chromium_program()
    if not program:
        pytest.fail("The browser tests need Chromium: install the package 'chromium' of your system.", pytrace=False)
    chromium = driver.chromium.launch(executable_path=program, args=SWITCHES)
    yield chromium
    chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[OpenContext]:
    """Yield a function that opens a context, closed when the test ends."""
    opened: list[BrowserContext] = []

    def open_context(**options: Any) -> BrowserContext:
        opened.append(browser.new_context(**options))
        return opened[-1]

    yield open_context
    for each in opened:
        each.close()


@pytest.fixture(scope="session")
def phone(browser: Browser) -> Iterator[Page]:
    """Yield a page on a small phone."""
    with browser.new_context(viewport=PHONE) as kept:
        yield kept.new_page()


@pytest.fixture(scope="session")
def plain(browser: Browser) -> Iterator[Page]:
    """Yield a page on a small phone, where no script runs."""
    with browser.new_context(
        viewport=PHONE, has_touch=True, reduced_motion="reduce", java_script_enabled=False
    ) as kept:
        yield kept.new_page()


@dataclass
class Watch:
    """What the pages of a context asked for, what failed, and what the browser complained of."""

    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @classmethod
    def over(cls, context: BrowserContext) -> "Watch":
        watch = cls()
        context.on("request", lambda request: watch.asked.append(request.url))
        context.on("requestfailed", watch._fail)
        context.on("response", lambda answer: watch.failed.append(answer.url) if answer.status >= 400 else None)
        context.on("console", lambda message: watch.said.append(message.text))
        context.on("weberror", lambda error: watch.said.append(str(error.error)))
        return watch

    def _fail(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the browser itself gives up what a page it leaves still waits for
            self.failed.append(request.url)
