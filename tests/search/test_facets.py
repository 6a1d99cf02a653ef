"""The values that results are narrowed by, on the tiny guide."""

import pytest

from guide.facts import Ages
from guide.mentions import KINDS
from guide.model import Guide, entries
from guide.search.facets import EVERY, FACETS, NONE, UNKNOWN, ages, facets, state


def of(guide: Guide, entry: str) -> dict[str, tuple[str, ...]]:
    """Return the values of an entry, written as mentions write it."""
    word, key = entry.split(":")
    return facets(guide, KINDS[word], entries(guide, KINDS[word])[key].facts)


@pytest.mark.parametrize("entry", ["program:plan-table", "line:ca-911", "page:about", "form:listening", "region:qc-07"])
def test_every_facet_has_an_answer_for_every_entry(entry: str, tiny_guide: Guide) -> None:
    assert tuple(of(tiny_guide, entry)) == FACETS


def test_a_program_has_what_its_facts_say_and_nobody_knows_its_languages(tiny_guide: Guide) -> None:
    assert of(tiny_guide, "program:evening-workshops") == {
        "province": ("CA-QC",),
        "region": ("qc-06",),
        "who": ("young-people", "parents"),
        "form": ("workshops", "listening"),
        "kind": ("prevention",),
        "state": ("active",),
        "language": UNKNOWN,
        "age": ("12-17",),
    }


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (Ages(min=12, max=17), ("12-17",)),
        (Ages(min=14), ("14-120",)),
        (Ages(max=25), ("0-25",)),
        (Ages(min=0, max=0), ("0-0",)),
        ("all", EVERY),
        ("unknown", UNKNOWN),
        ("not-applicable", NONE),
    ],
)
def test_ages_are_a_range_with_both_its_ends(value: Ages | str, found: tuple[str, ...]) -> None:
    assert ages(value) == found


def test_a_line_of_the_whole_country_serves_everywhere(tiny_guide: Guide) -> None:
    found = of(tiny_guide, "line:ca-911")
    assert found["province"] == found["region"] == EVERY
    assert found["who"] == found["age"] == UNKNOWN
    assert found["language"] == ("fr", "en")
    assert found["form"] == found["state"] == NONE


def test_a_line_of_a_region_serves_it_alone(tiny_guide: Guide) -> None:
    found = of(tiny_guide, "line:qc-quiet-line")
    assert (found["province"], found["region"]) == (("CA-QC",), ("qc-06",))
    assert found["language"] == UNKNOWN


def test_what_names_no_region_serves_all_those_of_its_province(tiny_guide: Guide) -> None:
    for entry in ("strategy:tiny-strategy", "pillar:tiny-pillar", "province:qc"):
        assert of(tiny_guide, entry)["region"] == ("qc-06", "qc-07"), entry


def test_a_region_is_found_under_itself(tiny_guide: Guide) -> None:
    found = of(tiny_guide, "region:qc-07")
    assert (found["province"], found["region"]) == (("CA-QC",), ("qc-07",))


def test_an_organisation_of_the_whole_country_works_everywhere(tiny_guide: Guide) -> None:
    found = of(tiny_guide, "organisation:round-table")
    assert found["province"] == found["region"] == EVERY
    assert of(tiny_guide, "organisation:open-house")["region"] == ("qc-06",)


def test_a_page_for_some_readers_is_for_them_and_any_other_for_everyone(tiny_guide: Guide) -> None:
    assert of(tiny_guide, "page:young-people")["who"] == ("young-people",)
    assert of(tiny_guide, "page:about")["who"] == EVERY


def test_an_article_is_for_the_readers_of_the_page_above_it(guide: Guide) -> None:
    below = {key: page.facts.under for key, page in guide.pages.items() if page.facts.under}
    assert below
    for key, above in below.items():
        assert of(guide, f"page:{key}")["who"] == of(guide, f"page:{above}")["who"], key


def test_a_plan_is_for_no_reader_in_particular(tiny_guide: Guide) -> None:
    found = of(tiny_guide, "strategy:tiny-strategy")
    assert found["who"] == found["age"] == found["language"] == NONE


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("program:plan-table", "in-development"),
        ("strategy:tiny-strategy", "active"),
        ("organisation:open-house", ""),
        ("organisation:round-table", "unknown"),
        ("line:ca-911", ""),
        ("page:about", ""),
    ],
)
def test_how_far_along_it_is_is_told_where_that_has_a_meaning(entry: str, told: str, tiny_guide: Guide) -> None:
    word, key = entry.split(":")
    assert state(KINDS[word], entries(tiny_guide, KINDS[word])[key].facts) == told
