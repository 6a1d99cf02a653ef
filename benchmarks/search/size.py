"""What a first query transfers at the guide's size, file by file."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.search.report import kilobytes, line, rule, share
from tests.search.queries import read

HERE = Path(__file__).resolve().parent
LIMIT = 60_000
"""Bytes that a first query may transfer, compressed, script included."""
WAYS = ("raw", "gzip", "brotli")

Weights = Mapping[str, Sequence[Mapping[str, Any]]]
"""By language, the `path` of each file, the share of `queries` that need it, and its bytes in each of `WAYS`."""


def size(site: Path, engine: Path, work: Path, languages: Sequence[str]) -> Weights:
    """Return what the files of the published queries weigh; `engine` is the script without what needs a page."""
    queries = work / "queries.json"
    queries.write_text(json.dumps({each: [query.text for query in read(each)] for each in languages}), encoding="utf-8")
    run: list[str | Path] = ["node", HERE / "weigh.mjs", site, engine, queries]
    weights: Weights = json.loads(subprocess.run(run, check=True, stdout=subprocess.PIPE).stdout)
    return weights


def table(weights: Weights) -> Iterator[str]:
    """Yield the lines of a table: files, then the sums of those that first results need, and of all."""
    yield line("language", "file", "needed by", *WAYS)
    yield rule(6)
    for language, files in weights.items():
        for file in files:
            yield line(language, f"`{file['path']}`", share(file["queries"]), *(kilobytes(file[w]) for w in WAYS))
        first = [file for file in files if file["queries"] == 1]
        held = "within" if sum(file["gzip"] for file in first) <= LIMIT else "**above**"
        yield _sum(language, f"first results, {held} the limit of {LIMIT // 1000} kB", first)
        yield _sum(language, "with the texts that follow where they are needed", files)


def _sum(language: str, title: str, files: Sequence[Mapping[str, Any]]) -> str:
    total = {way: sum(file[way] for file in files) for way in WAYS}
    return line(language, title, "", *(f"**{kilobytes(total[way])}**" for way in WAYS))
