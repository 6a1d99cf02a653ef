"""Documents of the tiny guide: what can be found, by which words, and where it leads."""

from collections.abc import Mapping

import pytest

from guide.edition import Edition
from guide.model import LANGUAGES, Guide
from guide.search.documents import Document, documents


@pytest.fixture(scope="module")
def found(tiny_guide: Guide, tiny_editions: Mapping[str, Edition]) -> Mapping[str, Mapping[str, Document]]:
    """Return the documents of each language, by entry."""
    return {
        language: {document.of: document for document in documents(tiny_guide, tiny_editions[language])}
        for language in LANGUAGES
    }


def test_every_entry_that_readers_look_for_is_there_in_both_languages(
    found: Mapping[str, Mapping[str, Document]],
) -> None:
    assert list(found["fr"]) == list(found["en"])
    assert [of for of in found["fr"] if not of.startswith("page:")] == [
        "program:evening-workshops",
        "program:plan-table",
        "organisation:open-house",
        "organisation:round-table",
        "strategy:tiny-strategy",
        "pillar:tiny-pillar",
        "line:ca-911",
        "line:listening-line",
        "line:qc-quiet-line",
        "region:qc-06",
        "region:qc-07",
        "province:qc",
        "form:listening",
        "form:workshops",
    ]


def test_pages_that_hold_nothing_to_find_are_left_out(found: Mapping[str, Mapping[str, Document]]) -> None:
    pages = {of.removeprefix("page:") for of in found["en"] if of.startswith("page:")}
    assert pages == {"about", "forms", "help-now", "names", "plans", "visit", "young-people"}


def test_an_entry_is_told_in_the_words_of_its_language(found: Mapping[str, Mapping[str, Document]]) -> None:
    program = found["fr"]["program:evening-workshops"]
    assert program.name.text == "Ateliers «\u00a0Le soir\u00a0»"
    assert program.summary == "Des ateliers où les ados parlent d’estime de soi."
    assert program.others == ("confiance", "ado")
    assert (program.owner, program.place) == ("organisation:open-house", "Montréal")
    assert (program.state, program.door) == ("active", "help")


def test_a_text_is_its_words_without_signs_and_with_the_names_that_it_mentions(
    found: Mapping[str, Mapping[str, Document]],
) -> None:
    body = found["fr"]["program:evening-workshops"].body
    assert body.startswith("Les ateliers ont lieu à la Maison ouverte. On y parle de confiance. - Une rencontre")
    assert "Faire connaître la ligne." in body
    for sign in ("[[", "]]", "**", "|", "\n"):
        assert sign not in body


def test_a_text_does_not_say_name_and_summary_again(found: Mapping[str, Mapping[str, Document]]) -> None:
    for document in found["fr"].values():
        assert not document.summary or document.summary not in document.body, document.of


def test_what_people_know_by_its_name_has_the_name_of_the_other_language_too(
    found: Mapping[str, Mapping[str, Document]],
) -> None:
    assert found["fr"]["line:ca-911"].foreign == ("Emergency",)
    assert found["en"]["line:ca-911"].foreign == ("Urgence",)
    assert found["en"]["form:listening"].foreign == found["en"]["page:about"].foreign == ()


def test_other_names_are_those_of_menus_and_of_places(found: Mapping[str, Mapping[str, Document]]) -> None:
    assert found["fr"]["page:young-people"].others == ("Jeunes",)
    assert found["fr"]["region:qc-06"].others == ("à Montréal",)


def test_a_part_belongs_to_its_strategy(found: Mapping[str, Mapping[str, Document]]) -> None:
    assert found["en"]["pillar:tiny-pillar"].owner == "strategy:tiny-strategy"


@pytest.mark.parametrize(
    ("of", "place"),
    [
        ("line:qc-quiet-line", "Montréal"),
        ("line:ca-911", "Canada"),
        ("organisation:round-table", "Canada"),
        ("program:plan-table", "Québec"),
        ("region:qc-07", "Québec"),
        ("page:about", ""),
    ],
)
def test_where_it_works_is_told_by_regions_or_else_by_provinces(
    of: str, place: str, found: Mapping[str, Mapping[str, Document]]
) -> None:
    assert found["fr"][of].place == place


def test_a_line_is_told_by_what_it_is_for(found: Mapping[str, Mapping[str, Document]]) -> None:
    assert found["fr"]["line:listening-line"].topics == ("youth", "mental-health")
    assert found["fr"]["program:plan-table"].topics == ()


def test_every_address_leads_somewhere_in_the_language(
    found: Mapping[str, Mapping[str, Document]], tiny_editions: Mapping[str, Edition]
) -> None:
    for language, every in found.items():
        paths = set(tiny_editions[language].paths[language].values())
        assert {document.href for document in every.values()} <= paths
        assert len({document.href for document in every.values()}) == len(every)


def test_an_entry_is_written_as_mentions_write_it(found: Mapping[str, Mapping[str, Document]]) -> None:
    assert {of: document.of for of, document in found["en"].items()} == {of: of for of in found["en"]}


def test_a_term_is_found_with_the_first_sentence_of_its_definition(
    guide: Guide, editions: Mapping[str, Edition]
) -> None:
    terms = [document for document in documents(guide, editions["en"]) if document.kind == "term"]
    assert terms
    for document in terms:
        assert document.summary.rstrip("”\u00a0 ")[-1] in ".!?", document.of
        assert document.body.startswith(document.summary), document.of
