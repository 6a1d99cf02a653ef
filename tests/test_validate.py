"""Every rule and every kind of sentence, against the broken samples of `tests/broken`.

A sample is named after the rule that it breaks, or after the module that finds it (`load`, `shapes`, `drafts`),
with a variant after `--`. Its `expected.txt` holds every problem, line by line. Where the line number would follow
the project's own interface words, `{text}` stands for the number of the one line that starts with the text.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from guide.load import FieldPath, Source, Tree, load
from guide.model import KINDS, LANGUAGES, MAY_BE_EMPTY
from guide.pipeline import read
from guide.validate import RULES, language, references, shapes, validate
from tests.conftest import BROKEN, TODAY

CASES = sorted(folder.name for folder in BROKEN.iterdir())
MODULES = {"load", "shapes", "drafts"}
RULE_NAMES = {rule.__name__ for rule in RULES}
_LINE_THAT_STARTS = re.compile(r":\{(.+?)\}:")


def expected(case: str, root: Path) -> list[str]:
    lines = (BROKEN / case / "expected.txt").read_text(encoding="utf-8").splitlines()
    return [_numbered(root, line) for line in lines]


def _numbered(root: Path, problem: str) -> str:
    """A problem whose `{text}` has become the number of the line that starts with it."""
    found = _LINE_THAT_STARTS.search(problem)
    if not found:
        return problem
    lines = (root / problem.partition(":")[0]).read_text(encoding="utf-8").splitlines()
    [number] = [i for i, line in enumerate(lines, 1) if line.startswith(found[1])]
    return problem.replace(found[0], f":{number}:")


@pytest.mark.parametrize("case", CASES)
def test_a_broken_sample_has_exactly_the_problems_it_expects(
    case: str, project: Path, overlay: Callable[[str], None]
) -> None:
    overlay(case)
    guide, problems = read(project / "content", TODAY)
    assert [str(problem) for problem in problems] == expected(case, project)
    assert guide is None


def test_the_tiny_guide_has_no_problem(project: Path) -> None:
    guide, problems = read(project / "content", TODAY)
    assert problems == ()
    assert guide is not None


@pytest.mark.parametrize("rule", sorted(RULE_NAMES))
def test_every_rule_has_a_broken_sample(rule: str) -> None:
    assert rule in CASES


@pytest.mark.parametrize("case", CASES)
def test_every_broken_sample_is_named_after_what_it_breaks(case: str) -> None:
    assert case.partition("--")[0] in RULE_NAMES | MODULES
    assert (BROKEN / case / "expected.txt").read_text(encoding="utf-8").strip()


def test_every_sentence_about_a_form_or_a_type_is_seen() -> None:
    seen = "".join((BROKEN / case / "expected.txt").read_text(encoding="utf-8") for case in CASES)
    sentences = {*shapes._FORMS.values(), *(do for _, _, do in shapes._TYPES)}
    assert [sentence for sentence in sorted(sentences) if sentence not in seen] == []


@pytest.mark.parametrize("written", LANGUAGES)
def test_every_pattern_of_typography_is_seen_in_its_language(written: str) -> None:
    lines = [line for case in CASES for line in (BROKEN / case / "expected.txt").read_text("utf-8").splitlines()]
    seen = "\n".join(line for line in lines if line.startswith(f"content/{written}/"))
    assert [wrong for _, wrong, _ in language._TYPOGRAPHY[written] if f": {wrong} at '" not in seen] == []


@pytest.mark.parametrize("kind", references._POINTERS)
def test_every_field_that_points_is_seen_to_point_nowhere(kind: str) -> None:
    cases = [case for case in CASES if case.startswith("facts_point_at_entries")]
    lines = [line for case in cases for line in (BROKEN / case / "expected.txt").read_text("utf-8").splitlines()]
    fields = {line.split(": ")[1].split(".")[0] for line in lines if line.startswith(f"content/facts/{kind}")}
    assert fields >= set(references._POINTERS[kind])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.__name__))
def test_every_rule_says_what_it_wants_in_a_first_sentence(rule: Callable[..., object]) -> None:
    first = (rule.__doc__ or "").split("\n")[0]
    assert first.endswith("."), first


def test_problems_come_sorted_by_file_and_line_and_each_once(project: Path, overlay: Callable[[str], None]) -> None:
    for case in ("shapes--missing-field", "words_hold_no_number", "labels_are_complete", "drafts--facts-missing"):
        overlay(case)
    sources, _ = load(project / "content")
    _, problems = validate(sources, TODAY)
    assert len(problems) > 4
    assert list(problems) == sorted(set(problems))


def test_sources_in_another_order_have_the_same_problems(project: Path, overlay: Callable[[str], None]) -> None:
    overlay("addresses_are_unique")
    overlay("action_keys_are_unique")
    sources, _ = load(project / "content")
    assert validate(reversed(sources), TODAY)[1] == validate(sources, TODAY)[1]


def test_a_fact_is_of_today_at_the_latest(project: Path) -> None:
    sources, _ = load(project / "content")
    assert validate(sources, date(2025, 3, 2))[1] == ()
    days = {problem.wrong for problem in validate(sources, date(2025, 3, 1))[1]}
    assert days == {"2025-03-02 is in the future"}


def test_without_content_each_kind_is_missing_in_each_of_its_layers() -> None:
    guide, problems = validate((), TODAY)
    assert guide is None
    missing = {
        f"content/{layer}/{kind}" for kind in KINDS if kind not in MAY_BE_EMPTY for layer in ("facts", *LANGUAGES)
    }
    no_such_layer = {"content/facts/interface", *(f"content/{language}/visit" for language in LANGUAGES)}
    assert {problem.path for problem in problems if problem.wrong == "is missing"} == missing - no_such_layer


def source(tree: dict[str, Tree]) -> Source:
    lines: dict[FieldPath, int] = {(name,): i for i, name in enumerate(tree, 1)}
    return Source("en", "forms", "talk", "content/en/forms.yaml", 1, tree, lines)


def test_a_source_becomes_a_typed_value() -> None:
    value, problems = shapes.shape(source({"name": "Talk", "slug": "talk", "summary": " A person listens. "}))
    assert problems == []
    assert value is not None
    assert value.model_dump() == {"name": "Talk", "slug": "talk", "summary": "A person listens.", "search": ()}


def test_a_source_with_problems_becomes_no_value() -> None:
    value, problems = shapes.shape(source({"name": "Talk", "slug": "talk it over", "summary": "A person listens."}))
    assert value is None
    assert [(problem.line, problem.field) for problem in problems] == [(2, "slug")]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("phones", 1, "number"), 7),
        (("phones", 1, "role"), 6),
        (("phones", 2), 4),
        (("email",), 2),
        ((), 2),
    ],
)
def test_a_place_without_a_line_of_its_own_is_told_at_what_holds_it(place: FieldPath, line: int) -> None:
    lines: dict[FieldPath, int] = {("phones",): 4, ("phones", 1): 6, ("phones", 1, "number"): 7}
    entry = Source("facts", "lines", "a-line", "content/facts/lines.yaml", 2, {}, lines)
    assert shapes.line_of(entry, place) == line


def test_a_place_is_told_with_items_counted_from_one() -> None:
    assert shapes.dotted(("phones", 0, "number")) == "phones.1.number"
    assert shapes.dotted(()) == ""
