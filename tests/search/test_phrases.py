"""Phrases of dangers: alternatives between parentheses, and what they stand for.

Takes phrases as editors write them; `tests/broken/phrases_are_well_written` holds what the check says of bad ones.
"""

from datetime import date

import pytest

from guide.pipeline import read
from guide.search.phrases import expand, is_well_written
from guide.search.tokens import tokens
from tests.conftest import ROOT

PLAIN = "veux mourir"


def test_a_phrase_without_alternatives_stands_for_itself() -> None:
    assert expand(PLAIN) == (PLAIN,)


def test_alternatives_stand_for_one_phrase_each_in_the_order_written() -> None:
    assert expand("(he|she) hits me") == ("he hits me", "she hits me")


def test_several_groups_of_alternatives_are_combined_the_last_changing_fastest() -> None:
    assert expand("(he|she) has my (pics|nudes)") == (
        "he has my pics",
        "he has my nudes",
        "she has my pics",
        "she has my nudes",
    )


def test_an_empty_alternative_may_stand_at_each_end_of_a_phrase() -> None:
    assert [tokens(each) for each in expand("(i |)want to die (now|)")] == [
        ["i", "want", "to", "die", "now"],
        ["i", "want", "to", "die"],
        ["want", "to", "die", "now"],
        ["want", "to", "die"],
    ]


def test_an_alternative_may_hold_several_words() -> None:
    assert expand("mis (à la porte|dehors)") == ("mis à la porte", "mis dehors")


@pytest.mark.parametrize("phrase", [PLAIN, "(he|she) hits me", "where (can i|to) sleep (tonight|)", "(a|b)(c|d)"])
def test_a_phrase_whose_alternatives_can_be_read_is_well_written(phrase: str) -> None:
    assert is_well_written(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "(he|she hits me",
        "he|she) hits me",
        "he|she hits me",
        "(he) hits me",
        "() hits me",
        "(go (home|back)|leave)",
        ")a|b(",
    ],
)
def test_a_phrase_whose_alternatives_cannot_be_read_is_not(phrase: str) -> None:
    assert not is_well_written(phrase)


@pytest.fixture(scope="module")
def phrases() -> dict[tuple[str, str], list[list[str]]]:
    """Return what the phrases of each danger of the real guide stand for, as tokens, by danger and language."""
    guide, problems = read(ROOT / "content", date.today())
    assert guide is not None, problems
    return {
        (key, language): [tokens(phrase) for text in words.search for phrase in expand(text)]
        for key, danger in guide.dangers.items()
        for language, words in danger.words.items()
    }


def test_a_danger_is_never_told_by_one_short_word(phrases: dict[tuple[str, str], list[list[str]]]) -> None:
    """A short word stands in any sentence, and a typing mistake makes it another."""
    lone = [found for each in phrases.values() for found in each if len(found) < 2]
    assert lone
    assert [found for found in lone if len("".join(found)) < 6] == []


def test_no_danger_takes_more_phrases_than_a_page_should_carry(
    phrases: dict[tuple[str, str], list[list[str]]],
) -> None:
    """Each alternative multiplies the phrases of its line, and every reader who searches receives them all."""
    assert len(phrases) >= 24
    assert {place: len(each) for place, each in phrases.items() if len(each) > 150} == {}
