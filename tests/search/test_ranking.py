"""What documents count before anything is asked."""

from typing import Any

import pytest

from guide.search.documents import Document
from guide.search.ranking import DOORS, KINDS, STATES, STEPS, prior
from guide.vocabulary import State
from tests.search.made import document


def counts(**more: Any) -> int:
    return prior(document("x", **more))


def test_what_is_in_force_comes_before_what_is_not_and_what_ended_comes_last() -> None:
    active, other, ended = (counts(state=state) for state in ("active", "unknown", "ended"))
    assert active > other > ended


def test_a_page_comes_before_a_line_and_a_line_before_a_program_and_its_strategy() -> None:
    kinds = ("page", "line", "program", "organisation", "strategy", "pillar")
    found = [counts(kind=kind, door="", state="") for kind in kinds]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == len(found)


def test_a_program_that_helps_comes_before_one_that_nobody_can_go_to() -> None:
    assert counts(door="help") > counts(door="work") > counts(door="none")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", ["", "active", "unknown"])
def test_what_a_document_counts_is_told_by_one_digit(kind: str, state: str) -> None:
    doors = DOORS if kind == "program" else ("",)
    assert all(0 <= counts(kind=kind, state=state, door=door) <= STEPS for door in doors)


@pytest.mark.parametrize("kind", ["program", "organisation", "strategy"])
def test_what_ended_counts_something_all_the_same(kind: str) -> None:
    assert min(counts(kind=kind, state="ended", door=door) for door in (DOORS if kind == "program" else ("",))) > 0


def test_every_kind_that_ends_is_ranked_by_its_state() -> None:
    assert set(STATES) <= {"", *State}


def test_a_kind_that_is_not_known_is_refused() -> None:
    found: Document = document("x", kind="poem")
    with pytest.raises(KeyError):
        prior(found)
