"""Two hosts on this machine for the visits of `tests.browser.visit`: the site, and the rest of the web.

The links that leave the site are turned, as it is served, to the second host: nothing here reaches the network, and
what the next site is told can be read.
"""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from tests.browser.conftest import Server

START, LEFT = "start", "left"
"""Pages of the rest of the web: where a visit comes from, and where it goes."""
PLAIN = {"Cache-Control": "max-age=600"}
"""What a host says that reads none of our header files: the browser may keep a copy for ten minutes."""

_OUTGOING = re.compile(rb'(\b(?:href|data-[a-z]+)=")https?://[^"]*')


class Elsewhere(Server):
    """The rest of the web. `told` is the address that each of its pages was told the reader came from."""

    told: dict[str, str | None]

    @property
    def origin(self) -> str:
        """Where it is: another site than the one that is read, for it has another name."""
        return f"http://localhost:{self.server_port}/"


class _Page(SimpleHTTPRequestHandler):
    """Any page of the rest of the web."""

    server: Elsewhere

    def do_GET(self) -> None:
        self.server.told[self.path.removeprefix("/")] = self.headers.get("Referer")
        _answer(self, 200, {"Content-Type": "text/html"}, b"<!doctype html><title>Elsewhere</title><p>Elsewhere</p>")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library's name)
        """Say nothing: tests speak."""


class _Site(SimpleHTTPRequestHandler):
    """The site, as a plain host serves it, but for where its outgoing links lead."""

    def __init__(self, *args: Any, elsewhere: str, headers: Mapping[str, str], **options: Any) -> None:
        self.elsewhere = elsewhere
        self.said = headers
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        asked, root = Path(self.translate_path(self.path)), Path(self.directory)
        file = asked if asked.is_file() else root / "404.html"
        body = file.read_bytes()
        if file.suffix == ".html":
            body = _OUTGOING.sub(rb"\g<1>" + f"{self.elsewhere}{LEFT}".encode(), body)
        _answer(self, 200 if file == asked else 404, {"Content-Type": self.guess_type(file), **self.said}, body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library's name)
        """Say nothing: tests speak."""


def _answer(handler: SimpleHTTPRequestHandler, status: int, headers: Mapping[str, str], body: bytes) -> None:
    handler.send_response(status)
    for name, value in {**headers, "Content-Length": str(len(body))}.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def elsewhere() -> Iterator[Elsewhere]:
    """Serve the rest of the web."""
    with Elsewhere(("127.0.0.1", 0), _Page) as server, _running(server):
        server.told = {}
        yield server


@contextmanager
def site(folder: Path, leads_to: str, headers: Mapping[str, str]) -> Iterator[str]:
    """Serve a built site with these headers and yield its address; `leads_to` is where its outgoing links go."""
    handler = partial(_Site, directory=str(folder), elsewhere=leads_to, headers=headers)
    with Server(("127.0.0.1", 0), handler) as server, _running(server):
        yield f"http://127.0.0.1:{server.server_port}/"


@contextmanager
def _running(server: Server) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
