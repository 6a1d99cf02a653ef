"""`make bench-search`: measures the search, prints the report and writes it to benchmarks/search/results.md.

Takes the content as it is today; `python -m benchmarks.search size keys` runs only these parts, and writes nothing.
"""

import argparse
import json
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.search import compare, keystrokes, large, size
from benchmarks.search.inputs import inputs
from guide.edition import Edition
from guide.link import link
from guide.model import Guide
from guide.pipeline import build, read
from guide.vocabulary import PageKind
from tests.browser.conftest import chromium_program
from tests.search.measure import engine
from tests.search.queries import SETS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RESULTS = HERE / "results.md"
TITLES = {"queries": "The published queries", "unseen": "The queries held out"}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured: the guide, its editions, its built site, the script of its search without what needs a page."""

    guide: Guide
    editions: tuple[Edition, ...]
    site: Path
    engine: Path
    work: Path


def _subject(work: Path) -> Subject:
    """Return the guide of today, built into a working folder."""
    guide, _ = read(ROOT / "content", date.today())
    built = build(ROOT, work / "site", date.today())
    if guide is None or built.problems:
        raise SystemExit("\n".join(map(str, built.problems)))
    (work / "engine.js").write_text(engine(ROOT), encoding="utf-8")
    return Subject(guide, link(guide), work / "site", work / "engine.js", work)


def _compared(subject: Subject) -> Iterator[str]:
    for name in SETS:
        yield from (f"## {TITLES[name]}", "")
        given = inputs(subject.guide, subject.editions, subject.site, name)
        yield from compare.tables(compare.compare(subject.site, subject.engine, given))
    yield (HERE / "facts.md").read_text(encoding="utf-8")


def _sizes(subject: Subject) -> Iterator[str]:
    yield from ("## What a first query transfers at the guide's size", "")
    languages = [edition.language for edition in subject.editions]
    yield from (*size.table(size.size(subject.site, subject.engine, subject.work, languages)), "")


def _keys(subject: Subject) -> Iterator[str]:
    yield from (f"## From a key to results painted, Chromium slowed {keystrokes.SLOWDOWN} times", "")
    pages = {each.language: each.of_kind(PageKind.SEARCH).link.href.removeprefix("site:/") for each in subject.editions}
    yield from (*keystrokes.table(keystrokes.typed(subject.site, pages)), "")


def _large(subject: Subject) -> Iterator[str]:
    yield from ("## A guide of 30,000 programs, made up", "")
    yield from (*large.tables(large.large(subject.site, subject.engine, subject.work / "large")), "")


PARTS: Mapping[str, Callable[[Subject], Iterator[str]]] = {
    "compare": _compared,
    "size": _sizes,
    "keys": _keys,
    "large": _large,
}


def _head() -> Iterator[str]:
    packages = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    brought = ", ".join(f"{name} {version}" for name, version in packages.items())
    chromium = subprocess.run([chromium_program() or "chromium", "--version"], check=True, capture_output=True)
    node = subprocess.run(["node", "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    yield from ("# The search, measured", "")
    yield f"By `make bench-search` on {date.today()}; times depend on the machine, the rest on the content."
    yield f"Python {platform.python_version()}, Node {node}, {chromium.stdout.decode().strip()}; from npm: {brought}."
    yield ""


def _main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search")
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="only these; the report is then not written")
    chosen = parser.parse_args(arguments).parts
    lines: list[str] = []
    with TemporaryDirectory() as name:
        subject = _subject(Path(name))
        for part in (_head(), *(make(subject) for key, make in PARTS.items() if key in (chosen or PARTS))):
            for text in part:
                sys.stdout.write(f"{text}\n")
                lines.append(text)
    if not chosen:
        RESULTS.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    _main(sys.argv[1:])
