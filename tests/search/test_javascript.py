"""The scripts of the search, by themselves: what Node's own runner and TypeScript's checker say of them."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.search import node

TSC = ROOT / "tests" / "tools" / "node_modules" / "typescript" / "bin" / "tsc"
TYPES = ROOT / "tests" / "search"


def types(folder: Path) -> tuple[int, str]:
    """Return the exit code of the checker for the project in a folder, and what it printed."""
    if not TSC.is_file():
        pytest.fail("TypeScript is missing: run 'sh tests/need.sh'.", pytrace=False)
    ran = node.run(TSC, "--pretty", "false", "-p", folder)
    return ran.returncode, ran.stdout + ran.stderr


def test_what_the_unit_tests_ask_holds() -> None:
    tests = sorted(node.FOLDER.glob("*.test.js"))
    assert tests
    ran = node.run("--test", *tests)
    if ran.returncode:
        pytest.fail(ran.stdout + ran.stderr, pytrace=False)


def test_types_hold() -> None:
    assert list((ROOT / "static" / "search").glob("*.js"))
    code, told = types(TYPES)
    if code:
        pytest.fail(told, pytrace=False)


def test_a_wrong_type_is_found(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "static" / "search", tmp_path / "static" / "search")
    project = tmp_path / "tests" / "search"
    project.mkdir(parents=True)
    for path in (*TYPES.glob("*.d.ts"), TYPES / "tsconfig.json"):
        shutil.copy(path, project)
    wrong = tmp_path / "static" / "search" / "99-wrong.js"
    wrong.write_text('"use strict";\nguideSearch.tokens(1).push(2);\n', encoding="utf-8")
    code, told = types(project)
    assert code
    assert "99-wrong.js(2,20): error" in told
