"""What the search of the tiny guide knows beside its documents."""

from collections.abc import Mapping
from typing import Any

import pytest

from guide.edition import Edition
from guide.model import LANGUAGES, Guide
from guide.search.facets import FACETS
from guide.search.knowledge import knowledge, synonyms
from guide.search.labels import SEARCH_TEXTS
from guide.search.stop_words import MEANT, STOP_WORDS
from guide.search.tokens import tokens


@pytest.fixture(scope="module")
def known(tiny_guide: Guide, tiny_editions: Mapping[str, Edition]) -> Mapping[str, Mapping[str, Any]]:
    """Return what the search of each language knows."""
    return {language: knowledge(tiny_guide, tiny_editions[language]) for language in LANGUAGES}


def test_synonyms_are_tokens_of_both_languages_without_little_words(tiny_guide: Guide) -> None:
    evening, sleep = synonyms(tiny_guide)
    assert evening == ["soiree", "soir", "veillee", "evening", "night"]
    assert sleep == ["hebergement", "dormir", "un lit", "shelter", "place sleep", "bed"]


def test_synonyms_are_the_same_in_both_languages(known: Mapping[str, Mapping[str, Any]]) -> None:
    assert known["fr"]["synonyms"] == known["en"]["synonyms"]
    assert known["fr"]["synonyms"].split("\n")[0] == "soiree,soir,veillee,evening,night"


def test_no_phrase_of_a_group_holds_another_of_it(guide: Guide) -> None:
    for group in synonyms(guide):
        sets = [frozenset(phrase.split()) for phrase in group]
        assert not [a for a in sets for b in sets if a < b]
        assert all(group), "no phrase is empty"


def test_dangers_come_the_gravest_first_with_phrases_of_both_languages(known: Mapping[str, Mapping[str, Any]]) -> None:
    first, last = known["en"]["dangers"]
    assert first["phrases"] == "(suis|est)en danger/(il|elle)me frappe/(am|is)in danger/(he|she)hits me"
    assert first["lines"] == "ca-911 listening-line"
    assert first["say"] != known["fr"]["dangers"][0]["say"]
    assert last["lines"] == "listening-line", "a line that has no number is no use"


def test_lines_that_dangers_name_are_told_with_their_first_number(known: Mapping[str, Mapping[str, Any]]) -> None:
    lines = known["fr"]["lines"]
    assert set(lines) == {"ca-911", "listening-line"}
    assert lines["ca-911"] == {
        "name": "Urgence",
        "lang": "",
        "place": "",
        "href": "tel:911",
        "text": "911",
        "verb": "Appeler",
        "detail": "",
    }


def test_lines_to_offer_where_nothing_is_found_are_those_of_everywhere_then_of_each_province(
    known: Mapping[str, Mapping[str, Any]],
) -> None:
    for each in known.values():
        assert each["help"] == [("", "ca-911 listening-line"), ("Québec", "")]
        assert {key for _, keys in each["help"] for key in keys.split()} <= set(each["lines"])


def test_facets_are_offered_in_order_but_age_which_is_a_number(known: Mapping[str, Mapping[str, Any]]) -> None:
    for each in known.values():
        assert [facet["key"] for facet in each["facets"]] == [facet for facet in FACETS if facet != "age"]
        assert all(facet["label"] and facet["values"] for facet in each["facets"])


def test_values_have_the_labels_of_their_language(known: Mapping[str, Mapping[str, Any]]) -> None:
    of = {
        language: {facet["key"]: dict(facet["values"]) for facet in each["facets"]} for language, each in known.items()
    }
    assert of["fr"]["language"] == {"en": "anglais", "fr": "français"}
    assert of["en"]["language"] == {"en": "English", "fr": "French"}
    assert of["fr"]["region"] == {"qc-06": "Montréal", "qc-07": "Outaouais"}
    assert (of["fr"]["form"]["listening"], of["en"]["who"]["young-people"]) == ("Écoute", "young people")


def test_every_text_that_the_search_shows_comes_with_it(known: Mapping[str, Mapping[str, Any]]) -> None:
    for each in known.values():
        for key in SEARCH_TEXTS:
            assert key in each["labels"] or {f"{key}_one", f"{key}_other"} <= set(each["labels"]), key
        assert all(isinstance(text, str) and text for text in each["labels"].values())
    assert set(known["fr"]["labels"]) == set(known["en"]["labels"])


def test_stop_words_are_those_of_the_language_and_the_other_ones_are_foreign(
    known: Mapping[str, Mapping[str, Any]],
) -> None:
    for language, other in (("fr", "en"), ("en", "fr")):
        stop, foreign = (set(known[language][key].split(" ")) for key in ("stop", "foreign"))
        assert stop == STOP_WORDS[language]
        assert foreign == STOP_WORDS[other] - STOP_WORDS[language] - MEANT
        assert not stop & foreign


@pytest.mark.parametrize("language", LANGUAGES)
def test_stop_words_are_tokens(language: str) -> None:
    assert [word for word in STOP_WORDS[language] if tokens(word) != [word]] == []
