"""A host for the built site, as it would be published: compressed, and with the headers that the site asks for.

The headers are those of `_headers` at the root of the site, in the form that Netlify and Cloudflare Pages read, when
there is one: a line for the paths, then a line for each header, set in.
"""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from tests.site_reading import ROOT_PATH

_TEXTS = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt"}


def headers(text: str, path: str) -> dict[str, str]:
    """Return the headers that a `_headers` file gives to a path."""
    found: dict[str, str] = {}
    applies = False
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            applies = fnmatchcase(path, line.strip())
        elif applies:
            name, _, value = line.partition(":")
            found[name.strip()] = value.strip()
    return found


class _Host(SimpleHTTPRequestHandler):
    rules = ""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        file = Path(self.directory) / path.removeprefix(ROOT_PATH)
        if not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        sent = {"Content-Type": self.guess_type(file), **headers(self.rules, path)}
        if file.suffix in _TEXTS:
            content = gzip.compress(content, 9)
            sent["Content-Encoding"] = "gzip"
        self._send(content, sent)

    def _send(self, content: bytes, sent: Mapping[str, str]) -> None:
        self.send_response(200)
        for name, value in {**sent, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library's name)
        """Say nothing: the audit speaks."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a built site while the block runs, and give its address."""
    rules = folder / "_headers"
    host = type("Host", (_Host,), {"rules": rules.read_text(encoding="utf-8") if rules.is_file() else ""})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{ROOT_PATH}"
        finally:
            server.shutdown()
            thread.join()
