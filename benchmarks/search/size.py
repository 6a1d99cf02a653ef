"""What a first query transfers at the guide's size, file by file."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.search.report import kilobytes, line, rule

HERE = Path(__file__).resolve().parent
LIMIT = 60_000
"""Bytes that a first query may transfer, compressed, script included."""

Weights = Mapping[str, Sequence[Mapping[str, int]]]
"""By language, the `path` of each file with its bytes: `raw`, `gzip`, `brotli`."""


def size(site: Path, engine: Path, languages: Sequence[str]) -> Weights:
    """Return what the files of a first query weigh; `engine` is the script without what needs a page."""
    run: list[str | Path] = ["node", HERE / "weigh.mjs", site, engine, *languages]
    weights: Weights = json.loads(subprocess.run(run, check=True, stdout=subprocess.PIPE).stdout)
    return weights


def table(weights: Weights) -> Iterator[str]:
    """Yield the lines of a table: files, then their sum held against the limit."""
    yield line("language", "file", "raw", "gzip", "brotli")
    yield rule(5)
    for language, files in weights.items():
        for file in files:
            sizes = (kilobytes(file[way]) for way in ("raw", "gzip", "brotli"))
            yield line(language, f"`{file['path']}`", *sizes)
        total = {way: sum(file[way] for file in files) for way in ("raw", "gzip", "brotli")}
        held = "within" if total["gzip"] <= LIMIT else "**above**"
        sums = (f"**{kilobytes(total[way])}**" for way in ("raw", "gzip", "brotli"))
        yield line(language, f"all, {held} the limit of {LIMIT // 1000} kB", *sums)
