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


def compare(site: Path, given: Mapping[str, Input]) -> tuple[Row, ...]:
    """Return the rows of every engine in every language."""
    with TemporaryDirectory() as name:
        source, target = Path(name) / "input.json", Path(name) / "output.json"
        source.write_text(json.dumps(plain(given)), encoding="utf-8")
        subprocess.run(["node", HERE / "compare.mjs", site, source, target], check=True)
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
        yield _line("engine", *(f"{kind} ({n})" for kind, n in zip(KINDS, counts, strict=True)), "all", "MRR")
        yield _line(*["---"] * (len(KINDS) + 3))
        for row in mine:
            shares = (_share(row.kinds[kind]) for kind in KINDS)
            yield _line(row.engine, *shares, f"**{_share(row.total)}**", f"{row.total.mrr:.3f}")
        yield from ("", f"### {language}: what it takes", "")
        yield _line("engine", "a query in Node, median", "95th percentile", "a first query transfers, median", "worst")
        yield _line(*["---"] * 5)
        for row in mine:
            first = (_kilobytes(statistics.median(row.bytes)), _kilobytes(max(row.bytes)))
            yield _line(row.engine, _ms(statistics.median(row.ms)), _ms(percentile(row.ms, 95)), *first)
        yield ""


def percentile(values: Iterable[float], share: int) -> float:
    """Return the smallest value that `share` percent of the values do not pass."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * share // 100) - 1)]


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _share(value: Figures) -> str:
    return f"{value.served * 100:.0f} %" if value.served in (0, 1) else f"{value.served * 100:.1f} %"


def _ms(value: float) -> str:
    return f"{value:.2f} ms"


def _kilobytes(value: float) -> str:
    return f"{value / 1000:.1f} kB"
