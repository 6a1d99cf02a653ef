"""The search of a guide of 30,000 programs: what building it takes, what its files weigh, what a first query transfers.

`python -m benchmarks.search.large FOLDER` builds the files of a made-up guide into a folder, within the memory of a
small machine, and prints what it took as JSON. `large` runs it apart, then asks 200 queries, each as a visit's first.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.search.generate import programs
from benchmarks.search.samples import samples
from guide.edition import Edition
from guide.link import link
from guide.model import Guide
from guide.pipeline import read
from guide.search.documents import Document, documents
from guide.search.facets import FACETS
from guide.search.files import files
from guide.search.knowledge import knowledge

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROGRAMS = 30_000
MEMORY = 2 * 1024**3
"""Bytes of address space that building may take: those of a small machine."""


def large(script: Path, folder: Path) -> dict[str, Any]:
    """Return what building took, and what each first query transfers; `script` is the built static/search.js."""
    run: list[str | Path] = [sys.executable, "-m", "benchmarks.search.large", folder]
    told = subprocess.run(run, check=True, stdout=subprocess.PIPE, cwd=ROOT).stdout
    (folder / "static").mkdir(exist_ok=True)
    (folder / "static" / "search.js").write_bytes(script.read_bytes())
    first: list[str | Path] = ["node", HERE / "first.mjs", folder]
    asked = subprocess.run(first, check=True, stdout=subprocess.PIPE).stdout
    return {"built": json.loads(told), "asked": json.loads(asked)}


def _build(folder: Path) -> dict[str, Any]:
    guide, problems = read(ROOT / "content", date.today())
    if guide is None:
        raise SystemExit("\n".join(map(str, problems)))
    editions = link(guide)
    made = {edition.language: _made_up(guide, edition) for edition in editions}
    before, start = _peak(), time.process_time()
    for edition in editions:
        _write(folder, files(edition.language, made[edition.language], _known(guide, edition)))
    seconds = time.process_time() - start
    queries = {language: samples(found, _facets(guide, editions[0])) for language, found in made.items()}
    (folder / "samples.json").write_text(json.dumps(queries, ensure_ascii=False), encoding="utf-8")
    return {"programs": PROGRAMS, "documents_peak": before, "peak": _peak(), "seconds": seconds, "limit": MEMORY}


def _made_up(guide: Guide, edition: Edition) -> Sequence[Document]:
    return programs(edition.language, PROGRAMS, documents(guide, edition), _facets(guide, edition))


def _known(guide: Guide, edition: Edition) -> Mapping[str, Any]:
    return {**knowledge(guide, edition), "labels": {"found": edition.labels["found"], "state": edition.labels["state"]}}


def _facets(guide: Guide, edition: Edition) -> dict[str, list[str]]:
    """The values of each facet; ages are made up."""
    plain = {facet["key"]: [value for value, _ in facet["values"]] for facet in knowledge(guide, edition)["facets"]}
    return {facet: plain.get(facet, []) for facet in FACETS}


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
