"""Node, which runs the scripts of the search for tests: arguments in, answers out, all in one run."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "js"
RESULTS = Path(__file__).with_name("results.mjs")


def run(*arguments: str | Path, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run Node with arguments and a text to read, and return what it told."""
    if not shutil.which("node"):
        pytest.fail("Node is missing: run 'sh tests/need.sh'.", pytrace=False)
    return subprocess.run(
        ["node", *map(str, arguments)], input=text, capture_output=True, encoding="utf-8", check=False
    )


def answers(function: str, asked: Sequence[Any]) -> list[Any]:
    """Return what a function of `guideSearch` answers to each argument."""
    ran = run(FOLDER / "call.js", function, text=json.dumps(asked))
    assert ran.returncode == 0, ran.stderr
    found: list[Any] = json.loads(ran.stdout)
    assert len(found) == len(asked)
    return found


def searched(folder: Path, language: str, questions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return what a site's folder answers to questions, as `engine.search` takes them; results.mjs tells them."""
    ran = run(RESULTS, folder, language, text=json.dumps(list(questions)))
    assert ran.returncode == 0, ran.stderr
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


def unpacked(asked: Sequence[Mapping[str, Any]]) -> list[Any]:
    """Return what the browser's script reads in what Python packed, as unpack.js takes it."""
    ran = run(FOLDER / "unpack.js", text=json.dumps(asked))
    assert ran.returncode == 0, ran.stderr
    found: list[Any] = json.loads(ran.stdout)
    return found
