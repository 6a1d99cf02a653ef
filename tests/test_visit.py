"""The page of what a visit leaves behind: facts of a closed vocabulary, and two tables that anybody can read."""

from collections.abc import Mapping

import pytest
from pydantic import ValidationError

from guide.edition import Edition, Traces
from guide.facts import VisitFacts
from guide.pages import pages
from guide.pages.visit import WITH_SCRIPTS
from guide.pipeline import Built
from guide.vocabulary import VisitTrace, VisitValue, VisitWay

WHOLE = {trace: dict.fromkeys(VisitWay, VisitValue.NONE) for trace in VisitTrace}


def tables(edition: Edition) -> tuple[Traces, ...]:
    [page] = [each for each in pages(edition) if each.template == "visit.html"]
    [group] = page.groups
    return group.items


def test_every_trace_has_its_value_for_every_way() -> None:
    assert VisitFacts(seen=WHOLE).seen == WHOLE


@pytest.mark.parametrize(
    "seen",
    [
        {trace: ways for trace, ways in WHOLE.items() if trace is not VisitTrace.BACK},
        {**WHOLE, VisitTrace.BACK: {VisitWay.EXIT: VisitValue.ELSEWHERE}},
    ],
    ids=["a row is missing", "a cell is missing"],
)
def test_a_table_with_a_hole_is_refused(seen: Mapping[VisitTrace, Mapping[VisitWay, VisitValue]]) -> None:
    with pytest.raises(ValidationError, match="has a cell without a value"):
        VisitFacts.model_validate({"seen": seen})


def test_visits_with_scripts_and_without_have_a_table_each(tiny_editions: Mapping[str, Edition]) -> None:
    edition = tiny_editions["en"]
    with_scripts, without = tables(edition)
    assert with_scripts.columns == ("Ordinary visit", "Discreet mode", "Quick exit")
    assert without.columns == ("Without scripts",)
    assert {*WITH_SCRIPTS, VisitWay.SCRIPTLESS} == {*VisitWay}
    assert [row for row, _ in with_scripts.rows] == [edition.labels["visit-trace"][trace] for trace in VisitTrace]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_cell_is_the_word_of_what_was_seen(tiny_editions: Mapping[str, Edition], language: str) -> None:
    edition = tiny_editions[language]
    words = edition.labels["visit-value"]
    with_scripts, without = tables(edition)
    for (_, cells), (_, [last]), ways in zip(with_scripts.rows, without.rows, edition.visit_seen.values(), strict=True):
        assert (*cells, last) == tuple(words[ways[way]] for way in (*WITH_SCRIPTS, VisitWay.SCRIPTLESS))


def test_a_table_is_named_and_its_heads_say_what_they_head(tiny: Built) -> None:
    html = str(tiny.files["en/a-visit.html"])
    assert html.count('<caption id="traces-') == 2
    assert html.count('role="region" tabindex="0" aria-labelledby="traces-') == 2
    assert html.count('<th scope="row">') == 2 * len(VisitTrace)
    assert html.count('<th scope="col">') == 4 + 2
    assert html.count("<td>") == len(VisitTrace) * len(VisitWay)


def test_every_page_can_lead_to_it(tiny_editions: Mapping[str, Edition]) -> None:
    assert {language: edition.visit.href for language, edition in tiny_editions.items()} == {
        "fr": "site:/fr/une-visite.html",
        "en": "site:/en/a-visit.html",
    }
