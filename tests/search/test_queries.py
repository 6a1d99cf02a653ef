"""The published queries are whole, and the search serves them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from guide.edition import Edition
from guide.mentions import KINDS as MENTIONED
from guide.model import LANGUAGES
from tests.search.measure import Answer, measure, told
from tests.search.metrics import figures, is_served
from tests.search.queries import KINDS, SETS, SURE, Query, read

AT_LEAST = {"plain": 30, "accent": 15, "elision": 15, "typo": 20, "slang": 15, "other-language": 15, "question": 20}
"""Queries of each kind in a language's set, 150 and more in all."""


@pytest.fixture(scope="module", params=LANGUAGES)
def answers(
    request: pytest.FixtureRequest, folder: Path, editions: Mapping[str, Edition]
) -> tuple[Edition, list[Answer]]:
    """Return an edition and the answers to its published queries."""
    edition = editions[request.param]
    return edition, list(measure(folder, read(edition.language), edition))


def _misses(answers: Iterable[Answer], edition: Edition) -> str:
    return "\n".join(told(each, edition) for each in answers if not is_served(each.place))


@pytest.mark.parametrize("kind", SURE)
def test_what_is_written_right_but_for_accents_and_apostrophes_is_always_served(
    kind: str, answers: tuple[Edition, list[Answer]]
) -> None:
    edition, every = answers
    of_kind = [each for each in every if each.query.kind == kind]
    assert figures(each.place for each in of_kind).served == 1, _misses(of_kind, edition)


def test_the_rest_is_served_nineteen_times_in_twenty(answers: tuple[Edition, list[Answer]]) -> None:
    edition, every = answers
    rest = [each for each in every if each.query.kind not in SURE]
    assert figures(each.place for each in rest).served >= 0.95, _misses(rest, edition)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_set_has_enough_queries_of_every_kind(language: str) -> None:
    kinds = Counter(query.kind for query in read(language))
    assert {kind: n for kind, n in AT_LEAST.items() if kinds[kind] < n} == {}
    assert set(kinds) == set(KINDS)
    assert kinds.total() >= 150


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_query_is_asked_twice(language: str) -> None:
    times = Counter(query.text for name in SETS for query in read(language, name))
    assert [text for text, n in times.items() if n > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SETS)
def test_queries_expect_entries_of_the_guide(language: str, name: str, editions: Mapping[str, Edition]) -> None:
    paths = editions[language].paths[language]
    assert {query.text: unknown for query in read(language, name) if (unknown := _unknown(query, paths))} == {}


def _unknown(query: Query, paths: Mapping[tuple[str, str], str]) -> list[str]:
    pairs = (entry.split(":", 1) for entry in query.expect or ("",))
    return [":".join(pair) for pair in pairs if (MENTIONED.get(pair[0], ""), pair[-1]) not in paths]
