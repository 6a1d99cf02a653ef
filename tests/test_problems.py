"""A problem is one sentence for the person who must act."""

from dataclasses import FrozenInstanceError, replace

import pytest

from guide.problems import Problem, near

PROBLEM = Problem("content/en/site.yaml", 3, "name", "is missing", "Write it")


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (PROBLEM, "content/en/site.yaml:3: name: is missing. Write it."),
        (replace(PROBLEM, line=0), "content/en/site.yaml: name: is missing. Write it."),
        (replace(PROBLEM, field=""), "content/en/site.yaml:3: is missing. Write it."),
        (replace(PROBLEM, line=0, field=""), "content/en/site.yaml: is missing. Write it."),
        (replace(PROBLEM, do="Did you mean 'x'?"), "content/en/site.yaml:3: name: is missing. Did you mean 'x'?"),
    ],
    ids=["line and field", "no line", "no field", "whole file", "question"],
)
def test_a_problem_reads_as_place_field_wrong_do(problem: Problem, sentence: str) -> None:
    assert str(problem) == sentence


def test_problems_sort_by_file_then_by_line_as_a_number() -> None:
    in_order = [
        Problem("a.yaml", 0, "", "is missing", "Write it"),
        Problem("a.yaml", 2, "", "is empty", "Write it"),
        Problem("a.yaml", 2, "name", "is empty", "Write it"),
        Problem("a.yaml", 10, "", "is empty", "Write it"),
        Problem("b.yaml", 1, "", "is empty", "Write it"),
    ]
    mixed = [in_order[i] for i in (3, 0, 4, 2, 1)]
    assert sorted(mixed) == in_order


def test_two_problems_that_say_the_same_are_one() -> None:
    assert {PROBLEM, replace(PROBLEM)} == {PROBLEM}


def test_a_problem_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        PROBLEM.line = 4  # type: ignore[misc]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("summmary", "Did you mean 'summary'?"),
        ("sumary", "Did you mean 'summary'?"),
        ("slugs", "Did you mean 'slug'?"),
        ("phones", "See the content guide"),
        ("", "See the content guide"),
    ],
)
def test_a_near_word_is_proposed_and_otherwise_the_sentence_given(word: str, sentence: str) -> None:
    assert near(word, ["summary", "slug", "name"], "See the content guide") == sentence


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert near("name", (), "Write one") == "Write one"


def test_a_generator_of_known_words_will_do() -> None:
    assert near("CA-PQ", (code for code in ("CA-ON", "CA-QC")), "Write a code") == "Did you mean 'CA-QC'?"
