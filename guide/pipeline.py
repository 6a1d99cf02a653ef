"""The stages in order: reads as a table of contents. Only this module knows the order."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from guide.check import check
from guide.data import data
from guide.headers import header_files
from guide.link import link
from guide.load import SINGLE, load
from guide.model import KINDS, Guide
from guide.pages import pages, shared
from guide.problems import Problem
from guide.publish import publish, static_files
from guide.render import render
from guide.search.files import search_files
from guide.search.script import BOX, PARTS, search_scripts
from guide.styles import style_sheets
from guide.validate import validate


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: every file by path, or the problems that stopped it."""

    files: dict[str, str | bytes]
    problems: tuple[Problem, ...]
    entries: int
    pages: int
    seconds: float


def read(content: Path, today: date) -> tuple[Guide | None, tuple[Problem, ...]]:
    """Read and check the content: the guide, or every problem in it."""
    sources, unreadable = load(content)
    return validate(sources, today, unreadable)


def make(root: Path, today: date, address: str | None = None, *, policy: bool = True) -> Built:
    """Run every stage but the last: `root` holds content/, templates/ and static/.

    `policy` is off only while serving with live reload. Nothing is written.
    """
    start = perf_counter()
    guide, problems = read(root / "content", today)
    if guide is None:
        return Built({}, problems, 0, 0, perf_counter() - start)
    editions = link(guide, address)
    every_page = (*shared(editions), *(page for edition in editions for page in pages(edition)))
    html = render(every_page, {e.language: e for e in editions}, root / "templates", policy=policy)
    files: dict[str, str | bytes] = {
        **html,
        **data(guide, editions, every_page),
        **header_files(editions),
        **search_files(guide, editions),
        **search_scripts(root / "static"),
        **static_files(root / "static", but=(PARTS, BOX)),
        **style_sheets(root / "static"),
    }
    problems = check(every_page, files, guide.site.facts.avoid_in_addresses)
    return Built(files, problems, count(guide), len(html), perf_counter() - start)


def build(root: Path, out: Path, today: date, address: str | None = None, *, policy: bool = True) -> Built:
    """Run every stage; with a problem, nothing is written and the previous site stays."""
    built = make(root, today, address, policy=policy)
    if not built.problems:
        publish(built.files, out)
    return built


def count(guide: Guide) -> int:
    """Return the number of entries of a guide: those that editors list, one file or key each."""
    return sum(len(getattr(guide, kind)) for kind in KINDS if kind not in SINGLE)
