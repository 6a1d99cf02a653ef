"""The search of a guide of 30,000 programs: what building it takes, what its files weigh, what a first query transfers.

`python -m benchmarks.search.large FOLDER` builds the files of a made-up guide into a folder, within the memory of a
small machine, and prints what it took as JSON. `large` runs it apart, then asks 200 queries, each as a visit's first.
"""

import json
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.search.generate import made_up
from benchmarks.search.report import kilobytes, line, rule
from benchmarks.search.samples import samples
from guide.edition import Edition
from guide.link import link
from guide.model import Guide
from guide.pipeline import read
from guide.search.documents import Document, documents
from guide.search.files import files
from guide.search.knowledge import knowledge

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAMS = 30_000
MEMORY = 2 * 1024**3
"""Bytes of address space that building may take: those of a small machine."""

PARTS = ("script", "head", "words", "texts", "facets")
LIMIT = 200_000
"""Bytes that a first query may transfer, compressed, script included."""


def large(site: Path, engine: Path, folder: Path) -> dict[str, Any]:
    """Return what building took, what files weigh, and what each first query transfers, made in an empty folder.

    `site` is the real site, whose script is taken; `engine` is the script without what needs a page.
    """
    run: list[str | Path] = [sys.executable, "-m", "benchmarks.search.large", folder]
    told = subprocess.run(run, check=True, stdout=subprocess.PIPE, cwd=ROOT).stdout
    shutil.copytree(site / "static", folder / "static")
    first: list[str | Path] = ["node", HERE / "first.mjs", folder, engine]
    asked = subprocess.run(first, check=True, stdout=subprocess.PIPE).stdout
    sizes = {path.name: path.stat().st_size for path in (folder / "search").iterdir()}
    return {"built": json.loads(told), "asked": json.loads(asked), "sizes": sizes}


def tables(found: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of two tables: what building took and made, then what first queries transfer."""
    built = found["built"]
    yield line("programs in each language", "memory at most", "of which documents", "limit set", "index and files")
    yield rule(5)
    memory = (f"{built[key] / 2**20:.0f} MB" for key in ("peak", "documents_peak", "limit"))
    yield line(f"{built['programs']:,}", *memory, f"{built['seconds']:.0f} s of processor, both languages")
    yield from ("", line("language", "files", "in all", "largest"), rule(4))
    for language in found["asked"]:
        sizes = [size for name, size in found["sizes"].items() if name.removesuffix(".js").split("-")[0] == language]
        yield line(language, str(len(sizes)), kilobytes(sum(sizes)), kilobytes(max(sizes)))
    titles = ("queries", "without a hit", "files, median", "transferred, median", "worst", "limit", *PARTS)
    yield from ("", line("language", "kind", *titles), rule(len(titles) + 2))
    for language, answers in found["asked"].items():
        for kind in (*dict.fromkeys(each["kind"] for each in answers), "all"):
            yield _asked(language, kind, [each for each in answers if kind in (each["kind"], "all")])


def _asked(language: str, kind: str, answers: Sequence[Mapping[str, Any]]) -> str:
    sizes = [each["bytes"] for each in answers]
    files_asked = statistics.median(each["files"] for each in answers)
    held = f"{'within' if max(sizes) <= LIMIT else '**above**'} {LIMIT // 1000} kB"
    empty = sum(not each["total"] for each in answers)
    weights = (kilobytes(statistics.median(sizes)), kilobytes(max(sizes)))
    parts = (kilobytes(statistics.mean(each["parts"][part] for each in answers)) for part in PARTS)
    return line(language, kind, str(len(answers)), str(empty), f"{files_asked:.0f}", *weights, held, *parts)


def _build(folder: Path) -> dict[str, Any]:
    guide, problems = read(ROOT / "content", date.today())
    if guide is None:
        raise SystemExit("\n".join(map(str, problems)))
    editions = link(guide)
    made = {edition.language: _made_up(guide, edition) for edition in editions}
    before, start = _peak(), time.process_time()
    for edition in editions:
        _write(folder, files(edition.language, made[edition.language], knowledge(guide, edition)))
    seconds = time.process_time() - start
    queries = {language: samples(found) for language, found in made.items()}
    (folder / "samples.json").write_text(json.dumps(queries, ensure_ascii=False), encoding="utf-8")
    return {"programs": PROGRAMS, "documents_peak": before, "peak": _peak(), "seconds": seconds, "limit": MEMORY}


def _made_up(guide: Guide, edition: Edition) -> Sequence[Document]:
    return made_up(edition.language, PROGRAMS, documents(guide, edition))


def _write(folder: Path, written: Mapping[str, str]) -> None:
    for path, text in written.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def _peak() -> int:
    """Bytes of memory held at most so far (Linux counts them in kilobytes)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.stdout.write(json.dumps(_build(Path(sys.argv[1]))))
