"""Writes `content/facts/visit.yaml` anew: `.venv/bin/python -m tests.refresh_visit`.

To be run after a change that is meant to change what a visit leaves behind; the difference is then read in review like
code, and the page's text with it.
"""

import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from guide.pipeline import make
from guide.publish import publish
from tests.browser.visit import Seen, measure
from tests.conftest import ROOT

FILE = ROOT / "content" / "facts" / "visit.yaml"
COMMAND = ".venv/bin/python -m tests.refresh_visit"
_HEAD = """\
# What three pages read in a real browser leave behind, for each way of reading and leaving them.
# `python -m tests.refresh_visit` writes this file: never by hand. A test measures again and compares.
seen:
"""


def written(seen: Seen) -> str:
    """Return the file that says what was seen."""
    cells = {trace: ", ".join(f"{way}: {value}" for way, value in ways.items()) for trace, ways in seen.items()}
    return _HEAD + "".join(f"  {trace}: {{{each}}}\n" for trace, each in cells.items())


def refresh() -> None:
    """Measure visits of the site as it is built today, and write what was seen."""
    built = make(ROOT, date.today())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        out = Path(folder) / "out"
        publish(built.files, out)
        FILE.write_text(written(measure(driver, out)), encoding="utf-8")


if __name__ == "__main__":
    refresh()
