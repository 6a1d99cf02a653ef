"""The commands: what they print, where, and with which exit code."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.commands import run
from tests.conftest import BROKEN, ROOT

DONE, PROBLEMS, USAGE = 0, 1, 2
SUMMARY = r"30 entries, 56 pages, \d+\.\d seconds"
BROKEN_SAMPLE = "words_hold_no_number"

Capture = pytest.CaptureFixture[str]


def told(sample: str) -> str:
    return (BROKEN / sample / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [[], ["build"]], ids=["by default", "build"])
def test_build_writes_the_site_and_sums_up_in_one_line(project: Path, capsys: Capture, arguments: list[str]) -> None:
    assert run(arguments, project) == DONE
    out, err = capsys.readouterr()
    assert re.fullmatch(rf"{SUMMARY} into {re.escape(str(project / 'out'))}\n", out)
    assert err == ""
    assert (project / "out" / "fr" / "index.html").is_file()


def test_build_tells_problems_and_writes_nothing(
    project: Path, overlay: Callable[[str], None], capsys: Capture
) -> None:
    overlay(BROKEN_SAMPLE)
    assert run(["build"], project) == PROBLEMS
    assert capsys.readouterr() == ("", f"{told(BROKEN_SAMPLE)}2 problems\nNothing was written.\n")
    assert not (project / "out").exists()


def test_check_says_that_all_is_well_and_writes_nothing(project: Path, capsys: Capture) -> None:
    assert run(["check"], project) == DONE
    out, err = capsys.readouterr()
    assert re.fullmatch(rf"{SUMMARY}, no problem\n", out)
    assert err == ""
    assert not (project / "out").exists()


def test_check_tells_problems(project: Path, overlay: Callable[[str], None], capsys: Capture) -> None:
    overlay("shapes--missing-field")
    assert run(["check"], project) == PROBLEMS
    assert capsys.readouterr() == ("", f"{told('shapes--missing-field')}1 problem\n")


def test_a_folder_of_someone_else_is_wrong_usage(project: Path, capsys: Capture) -> None:
    theirs = project / "theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("Years of work.", encoding="utf-8")
    assert run(["build", "--out", str(theirs)], project) == USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"build.py: {theirs} holds files that were not built by this program. Choose another folder.\n"
    assert [path.name for path in theirs.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(
    "arguments", [["paint"], ["--colour", "red"], ["show"], ["serve", "--port", "high"]], ids=" ".join
)
def test_wrong_usage_exits_with_2_and_says_how_to_use_it(project: Path, capsys: Capture, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run(arguments, project)
    assert stop.value.code == USAGE
    assert capsys.readouterr().err.startswith("usage: build.py")


def test_help_names_every_command(project: Path, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stop:
        run(["--help"], project)
    assert stop.value.code == DONE
    out = capsys.readouterr().out
    assert re.findall(r"^    (\w+) ", out, re.M) == ["build", "check", "show", "serve"]


@pytest.mark.parametrize("before", [True, False], ids=["before the command", "after the command"])
def test_options_may_stand_on_either_side_of_the_command(
    project: Path, tmp_path: Path, capsys: Capture, before: bool
) -> None:
    options = ["--root", str(project), "--out", str(tmp_path / "site"), "--address", "https://other.example.org/"]
    assert run([*options, "build"] if before else ["build", *options], tmp_path / "elsewhere") == DONE
    assert capsys.readouterr().out.endswith(f" into {tmp_path / 'site'}\n")
    robots = (tmp_path / "site" / "robots.txt").read_text(encoding="utf-8")
    assert "Sitemap: https://other.example.org/sitemap.xml" in robots


def test_show_prints_the_facts_then_the_words_in_each_language(project: Path, capsys: Capture) -> None:
    assert run(["show", "round-table"], project) == DONE
    assert capsys.readouterr() == (
        """\
# content/facts/organisations/round-table.yaml:1
province: CA
kind: round-table
state:
  value: unknown
  as_of: '2024'
sources:
- document: tiny-strategy
  section: '2.1'
verified_on: '2025-03-02'

# content/fr/organisations/round-table.yaml:1
name: Table de tous
slug: table-de-tous
summary: Des organismes qui se parlent deux fois par année.

# content/en/organisations/round-table.yaml:1
name: Everyone’s Table
slug: everyones-table
summary: Organizations that talk to each other twice a year.
""",
        "",
    )


def test_show_finds_an_entry_of_a_list_file_at_its_line(project: Path, capsys: Capture) -> None:
    assert run(["show", "qc-quiet-line"], project) == DONE
    places = re.findall(r"^# (.+)$", capsys.readouterr().out, re.M)
    assert [place.partition(":")[0] for place in places] == [
        "content/facts/lines.yaml",
        "content/fr/lines.yaml",
        "content/en/lines.yaml",
    ]
    for place in places:
        path, _, line = place.partition(":")
        text = (project / path).read_text(encoding="utf-8").splitlines()
        assert text[int(line) - 1] == "qc-quiet-line:"


def test_show_works_while_the_entry_has_problems(
    project: Path, overlay: Callable[[str], None], capsys: Capture
) -> None:
    overlay("shapes--missing-field")
    assert run(["show", "plan-table"], project) == DONE
    assert "province: CA-QC" in capsys.readouterr().out


def test_show_proposes_a_near_name(project: Path, capsys: Capture) -> None:
    assert run(["show", "round-tabel"], project) == USAGE
    assert capsys.readouterr() == ("", "build.py: no entry is named 'round-tabel'. Did you mean 'round-table'?\n")


def test_show_says_where_names_are_if_none_is_near(project: Path, capsys: Capture) -> None:
    assert run(["show", "zzz"], project) == USAGE
    assert capsys.readouterr() == ("", "build.py: no entry is named 'zzz'. See content/facts/.\n")


def test_show_asks_which_if_two_kinds_share_a_name(project: Path, capsys: Capture) -> None:
    assert run(["show", "tiny-strategy"], project) == USAGE
    assert capsys.readouterr() == (
        "",
        "build.py: 'tiny-strategy' is the name of several entries. "
        "Write documents/tiny-strategy or strategies/tiny-strategy.\n",
    )
    assert run(["show", "documents/tiny-strategy"], project) == DONE
    assert capsys.readouterr().out.startswith("# content/facts/documents.yaml:1\nprovince: CA-QC\n")


@pytest.mark.parametrize(
    ("sample", "code", "said"),
    [("", DONE, "30 entries, 56 pages, "), (BROKEN_SAMPLE, PROBLEMS, told(BROKEN_SAMPLE))],
    ids=["all is well", "with problems"],
)
def test_build_py_passes_the_exit_code_on(
    project: Path, overlay: Callable[[str], None], sample: str, code: int, said: str
) -> None:
    if sample:
        overlay(sample)
    done = subprocess.run(
        [sys.executable, ROOT / "build.py", "check", "--root", project], capture_output=True, check=False, cwd="/"
    )
    assert done.returncode == code
    assert (done.stdout if code == DONE else done.stderr).decode().startswith(said)


@pytest.mark.parametrize("address", ["nonsense", "ftp://example.ca/", "https://", "https://[x"])
def test_an_address_that_is_none_is_wrong_usage(project: Path, capsys: Capture, address: str) -> None:
    assert run(["build", "--address", address], project) == USAGE
    assert capsys.readouterr() == ("", f"build.py: '{address}' is not a web address. Write it whole.\n")
    assert not (project / "out").exists()


def test_what_is_served_never_stands_where_the_site_is_published_from(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    served: list[str] = []
    monkeypatch.setattr("livereload.Server.serve", lambda self, root, **rest: served.append(root))
    assert run(["serve", "--address", "https://example.ca/elsewhere/"], project) == DONE
    assert served == [str(project / ".out.serve")]
    assert "https://example.ca/elsewhere/fr/" in (project / ".out.serve/sitemap.xml").read_text(encoding="utf-8")
    assert not (project / "out").exists()
    assert "Content-Security-Policy" not in (project / ".out.serve/index.html").read_text(encoding="utf-8")
