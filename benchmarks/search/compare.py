"""The guide's search beside ready-made ones: the same queries on the same documents, as tables in Markdown."""

import json
import statistics
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.search.inputs import Input, plain
from benchmarks.search.report import kilobytes, line, milliseconds, percentile, rule, share
from tests.search.metrics import Figures, figures, rank
from tests.search.queries import KINDS

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Row:
    """An engine in one language: figures by kind and of all, milliseconds of each query, bytes of first ones."""

    engine: str
    language: str
    kinds: Mapping[str, Figures]
    total: Figures
    ms: tuple[float, ...]
    bytes: tuple[int, ...]


def compare(site: Path, engine: Path, given: Mapping[str, Input]) -> tuple[Row, ...]:
    """Return the rows of every engine in every language; `engine` is the guide's own, without what needs a page."""
    with TemporaryDirectory() as name:
        source, target = Path(name) / "input.json", Path(name) / "output.json"
        source.write_text(json.dumps(plain(given)), encoding="utf-8")
        subprocess.run(["node", HERE / "compare.mjs", site, engine, source, target], check=True)
        found = json.loads(target.read_text(encoding="utf-8"))
    return tuple(_row(each, given[each["language"]]) for each in found)


def _row(found: Mapping[str, Any], given: Input) -> Row:
    places = [
        _place(answer["found"], wanted, pages_only=found["pagesOnly"])
        for answer, wanted in zip(found["answers"], given.wanted, strict=True)
    ]
    of_kind = {kind: [p for p, q in zip(places, given.queries, strict=True) if q.kind == kind] for kind in KINDS}
    return Row(
        found["engine"],
        found["language"],
        {kind: figures(each) for kind, each in of_kind.items()},
        figures(places),
        tuple(answer["ms"] for answer in found["answers"]),
        tuple(found["bytes"]),
    )


def _place(found: Sequence[str], wanted: Iterable[str], *, pages_only: bool) -> int | None:
    """An engine that knows whole pages only has found a place on a page when it has found the page."""
    return rank(found, {address.split("#")[0] for address in wanted} if pages_only else set(wanted))


def tables(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of two tables for each language: what is served, then what it takes."""
    for language in dict.fromkeys(row.language for row in rows):
        mine = [row for row in rows if row.language == language]
        number = mine[0].total.queries
        counts = [mine[0].kinds[kind].queries for kind in KINDS]
        yield from (f"### {language}: served in the first five ({number} queries)", "")
        yield line("engine", *(f"{kind} ({n})" for kind, n in zip(KINDS, counts, strict=True)), "all", "MRR")
        yield rule(len(KINDS) + 3)
        for row in mine:
            shares = (share(row.kinds[kind].served) for kind in KINDS)
            yield line(row.engine, *shares, f"**{share(row.total.served)}**", f"{row.total.mrr:.3f}")
        yield from ("", f"### {language}: what it takes", "")
        yield line("engine", "a query in Node, median", "95th percentile", "a first query transfers, median", "worst")
        yield rule(5)
        for row in mine:
            first = (kilobytes(statistics.median(row.bytes)), kilobytes(max(row.bytes)))
            yield line(
                row.engine, milliseconds(statistics.median(row.ms)), milliseconds(percentile(row.ms, 95)), *first
            )
        yield ""
