"""What the files of a browser's profile hold of a visit, once the browser is closed."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from html import unescape
from pathlib import Path

from guide.vocabulary import VisitTrace, VisitValue

Values = dict[VisitTrace, VisitValue]

_TITLE = re.compile(r"<title>(.*?)</title>", re.S)
_KNOWN = ("History", "Cache", "Cookies", "Network", "Local Storage", "Session Storage", "IndexedDB", "Service Worker")
"""Files and folders that have a row of their own in the table; they also have journals beside them."""


def kept(profile: Path, folder: Path, origin: str, pages: tuple[str, ...]) -> Values:
    """Return the values of the traces that are files; `folder` is that of the site, for the pages' own titles."""
    titles = _titles(profile / "History", origin, pages)
    cached = [path.read_bytes() for path in (profile / "Cache").rglob("*") if path.is_file()]
    copies = [page for page in pages if any((origin + page).encode() in copy for copy in cached)]
    return {
        VisitTrace.BROWSER_HISTORY: counted(len(titles), len(pages)),
        VisitTrace.TITLES: _kind_of(titles, {page: _title(folder / page) for page in pages}),
        VisitTrace.CACHE: counted(len(copies), len(pages)),
        VisitTrace.OTHER_FILES: VisitValue.SOME if any(_others(profile, origin)) else VisitValue.NONE,
    }


def counted(number: int, pages: int) -> VisitValue:
    """Return how many of the pages left something, in words."""
    if number >= pages:
        return VisitValue.EACH
    return (VisitValue.NONE, VisitValue.ONE)[number] if number < 2 else VisitValue.SOME


def _titles(history: Path, origin: str, pages: tuple[str, ...]) -> dict[str, str]:
    """The title under which the browser's history holds each page that it holds."""
    with closing(sqlite3.connect(history)) as database:
        rows = dict(database.execute("SELECT url, title FROM urls").fetchall())
    return {page: rows[origin + page] for page in pages if origin + page in rows}


def _title(file: Path) -> str:
    found = _TITLE.search(file.read_text(encoding="utf-8"))
    return " ".join(unescape(found[1]).split()) if found else ""


def _kind_of(titles: Mapping[str, str], own: Mapping[str, str]) -> VisitValue:
    are_own = {title == own[page] for page, title in titles.items()}
    if not are_own:
        return VisitValue.NONE
    if are_own == {True, False}:
        return VisitValue.MIXED
    return VisitValue.OWN if True in are_own else VisitValue.NEUTRAL


def _others(profile: Path, origin: str) -> Iterator[str]:
    for path in profile.rglob("*"):
        name = path.relative_to(profile).parts[0]
        if path.is_file() and not name.startswith(_KNOWN) and origin.encode() in path.read_bytes():
            yield name
