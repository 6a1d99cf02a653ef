"""Lighthouse, which `tests/need.sh audit` installs: an address in, what it thinks of the page out."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FULL = 100

_PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
_TRIES = 3
"""A busy machine can slow a page down, never speed it up: the best of a few tries is the page's own."""

# Lighthouse asks for robots.txt as if the page did, and the rules of our pages let them ask for nothing
# (GoogleChrome/lighthouse, issue 4386). tests/test_site.py reads the file instead.
_LEFT_OUT = "robots-txt"

_SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """The marks of a page out of 100, by category, and what kept them from being full."""

    marks: Mapping[str, int]
    reasons: tuple[str, ...]

    @property
    def full(self) -> bool:
        return set(self.marks.values()) == {FULL}


def judge(address: str) -> Opinion:
    """Return what Lighthouse thinks of a page on a phone, at its best of a few tries.

    Raises :class:`subprocess.CalledProcessError` if it fails at each try: now and then it loses a page it records.
    """
    found: list[Opinion] = []
    for left in reversed(range(_TRIES)):
        try:
            found.append(opinion(_run(address)))
        except subprocess.CalledProcessError:
            if not (left or found):
                raise
            continue
        if found[-1].marks["performance"] == FULL:
            break
    return max(found, key=lambda each: each.marks["performance"])


def opinion(report: Mapping[str, Any]) -> Opinion:
    """Return what matters of a report of Lighthouse."""
    marks = {name: round(FULL * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
    lost = (ref for name in CATEGORIES if marks[name] < FULL for ref in report["categories"][name]["auditRefs"])
    audits = (report["audits"][ref["id"]] for ref in lost if ref["weight"])
    failed = (audit for audit in audits if audit["score"] is not None and audit["score"] < 1)
    return Opinion(marks, tuple(_reason(audit) for audit in failed))


def _reason(audit: Mapping[str, Any]) -> str:
    items = (audit.get("details") or {}).get("items") or ()
    nodes = (item.get("node") or item.get("source") or {} for item in items if isinstance(item, dict))
    parts = [node["snippet"][:100] for node in nodes if isinstance(node, dict) and "snippet" in node]
    return " ".join((f"{audit['id']}: {audit['title']}", audit.get("displayValue") or "", *parts[:3])).strip()


def _run(address: str) -> Any:
    chromium = os.environ.get("CHROME_PATH") or shutil.which("chromium") or shutil.which("chromium-browser") or ""
    command = [
        *("node", str(_PROGRAM), address, "--quiet", "--no-enable-error-reporting", "--form-factor=mobile"),
        *("--output=json", "--output-path=stdout", f"--only-categories={','.join(CATEGORIES)}"),
        *(f"--skip-audits={_LEFT_OUT}", f"--chrome-flags={' '.join(_SWITCHES)}"),
    ]
    ran = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, "CHROME_PATH": chromium}
    )
    return json.loads(ran.stdout)
