"""The Nu HTML checker finds no error in any page, style sheet or drawing of the site, all judged in one run of Java."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.pipeline import Built
from guide.publish import publish
from tests.conftest import ROOT

_CHECKER = ROOT / "tests" / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_OPTIONS = ("--errors-only", "--stdout", "--exit-zero-always", "--format", "json")
_KINDS = ("--skip-non-html", "--also-check-css", "--also-check-svg")


def errors(folder: Path) -> list[str]:
    """Return a line for each error in the files below a folder."""
    if not _CHECKER.is_file():
        pytest.fail("The Nu HTML checker is missing: run 'sh tests/need.sh'.", pytrace=False)
    command = ["java", "-jar", str(_CHECKER), *_OPTIONS, *_KINDS, str(folder)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    return [_line(message, folder) for message in json.loads(ran.stdout)["messages"]]


def _line(message: Mapping[str, str], folder: Path) -> str:
    path = message.get("url", "").removeprefix("file:").removeprefix(str(folder)).lstrip("/")
    return f"{path}:{message.get('lastLine', '?')}: {message['message']} {message.get('extract', '').strip()[:120]}"


def test_the_site_has_no_error_of_markup_or_style(site: Built, tmp_path: Path) -> None:
    assert not site.problems
    publish(site.files, tmp_path / "out")
    found = errors(tmp_path / "out")
    if found:
        pytest.fail("\n".join(found), pytrace=False)


_PAGE = '<!doctype html><html lang="en"><title>Page</title>{}</html>'


def test_errors_are_found_at_any_depth_and_in_each_kind_of_file(tmp_path: Path) -> None:
    for path, content in {
        "index.html": _PAGE.format("<p>Well.</p>"),
        "one/two/page.html": _PAGE.format('<ul><p id="a">a</p></ul>'),
        "static/site.css": "a { colr: red }",
        "static/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle radius="1"/></svg>',
    }.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    found = errors(tmp_path)
    assert sorted(line.split(":")[0] for line in found) == ["one/two/page.html", "static/icon.svg", "static/site.css"]
    assert any("<p id=" in line for line in found)
