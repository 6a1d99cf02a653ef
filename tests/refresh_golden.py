"""Writes `tests/golden` anew from the tiny guide: `.venv/bin/python -m tests.refresh_golden`.

To be run after a change that is meant to change the site; the difference is then read in review like code.
"""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from guide.pipeline import make
from tests.conftest import ROOT, TODAY, assemble

GOLDEN = ROOT / "tests" / "golden"
COMMAND = ".venv/bin/python -m tests.refresh_golden"
PATHS = "paths.txt"
FILES = (
    "fr/programme/ateliers-le-soir.html",
    "en/program/evening-workshops.html",
    "fr/aide-maintenant.html",
    "en/plan/tiny-plan.html",
    "404.html",
    "index.html",
    "data/guide.json",
    "sitemap.xml",
)
"""The files kept whole: few enough to be read in a review."""


def golden(files: Mapping[str, str | bytes]) -> dict[str, str]:
    """Return what is kept of the files of a site: the list of their paths, and `FILES`."""
    kept: dict[str, str] = {PATHS: "".join(f"{path}\n" for path in sorted(files))}
    for path in FILES:
        content = files[path]
        assert isinstance(content, str), path
        kept[path] = content
    return kept


def refresh() -> None:
    """Replace `tests/golden` by what the tiny guide becomes today."""
    with tempfile.TemporaryDirectory() as folder:
        built = make(assemble(Path(folder) / "project"), TODAY)
    kept = golden(built.files)
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for path, text in kept.items():
        (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    refresh()
