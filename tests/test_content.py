"""The real content has no problem: one case a file, so that a failure names the file to mend."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import pytest

from guide.model import KINDS, MAY_BE_EMPTY, Guide
from guide.pipeline import read
from guide.problems import Problem
from tests.conftest import ROOT

FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "content").rglob("*")
    if path.is_file() and not path.name.startswith(".")
)


@pytest.fixture(scope="module")
def content() -> tuple[Guide | None, tuple[Problem, ...]]:
    """The real guide and every problem in it, read once."""
    return read(ROOT / "content", date.today())


@pytest.fixture(scope="module")
def problems(content: tuple[Guide | None, tuple[Problem, ...]]) -> Mapping[str, list[str]]:
    """Every problem of the real content, by file."""
    found: dict[str, list[str]] = defaultdict(list)
    for problem in content[1]:
        found[problem.path].append(str(problem))
    return found


@pytest.fixture(scope="module")
def guide(content: tuple[Guide | None, tuple[Problem, ...]]) -> Guide:
    assert content[0] is not None, "the content has problems"
    return content[0]


@pytest.mark.parametrize("path", FILES)
def test_a_file_of_content_has_no_problem(problems: Mapping[str, list[str]], path: str) -> None:
    assert problems.get(path, []) == []


def test_no_file_is_missing(problems: Mapping[str, list[str]]) -> None:
    """Problems told of files that do not exist are of missing ones."""
    assert {path: found for path, found in problems.items() if path not in FILES} == {}


def test_every_kind_has_content(guide: Guide) -> None:
    assert [kind for kind in KINDS if kind not in MAY_BE_EMPTY and not getattr(guide, kind)] == []


def test_every_line_of_the_crisis_block_has_a_short_name(guide: Guide) -> None:
    """The compact block at the top of a page has no room for more."""
    block = guide.site.facts.crisis
    keys = {
        block.emergency,
        *block.everywhere,
        *block.general,
        *(key for each in block.provinces.values() for key in each),
    }
    words = [(key, language, words) for key in sorted(keys) for language, words in guide.lines[key].words.items()]
    assert [(key, language) for key, language, each in words if not each.short] == []


def test_only_these_lines_say_whether_a_call_shows_on_a_bill(guide: Guide) -> None:
    """A second key, none so far: who writes `no` or `may` adds the line here, and its page to the sources."""
    assert {key: line.facts.on_bill for key, line in guide.lines.items() if line.facts.on_bill != "unknown"} == {}
