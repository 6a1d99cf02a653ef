"""The overview: what is counted, and that each number is the length of the list that it leads to."""

import json
import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from guide.edition import Cell, Edition, Link, Page, Program, Table, Total
from guide.facts import Ages, Reported
from guide.link.programs import age_bands, year_band
from guide.pages import pages
from guide.pages.overview import facet_lists, list_key, place_tables, places, tables, totals
from guide.pipeline import Built
from guide.vocabulary import AgeBand, Facet, YearBand
from tests.site_reading import (
    LANGUAGES,
    Readings,
    facts_of,
    kind_of,
    language_of,
    numbered_pages,
    places_linked,
    read_pages,
    resolve,
    texts_of,
)

FARTHEST = 3
"""How many links from the home page to any program, at most."""


# Bands


@pytest.mark.parametrize(
    ("ages", "bands"),
    [
        (Ages(min=0, max=11), ["under-12"]),
        (Ages(max=11), ["under-12"]),
        (Ages(max=0), ["under-12"]),
        (Ages(max=12), ["under-12", "12-to-17"]),
        (Ages(min=11, max=12), ["under-12", "12-to-17"]),
        (Ages(min=12, max=17), ["12-to-17"]),
        (Ages(min=17, max=17), ["12-to-17"]),
        (Ages(min=12, max=25), ["12-to-17", "18-to-25"]),
        (Ages(min=17, max=18), ["12-to-17", "18-to-25"]),
        (Ages(min=18, max=25), ["18-to-25"]),
        (Ages(min=25, max=26), ["18-to-25", "over-25"]),
        (Ages(min=16), ["12-to-17", "18-to-25", "over-25"]),
        (Ages(min=26), ["over-25"]),
        (Ages(min=99, max=99), ["over-25"]),
        (Ages(min=0), ["under-12", "12-to-17", "18-to-25", "over-25"]),
        ("all", ["all"]),
        ("unknown", ["unknown"]),
        ("not-applicable", ["not-applicable"]),
    ],
)
def test_ages_count_in_each_band_they_touch(ages: Ages | str, bands: list[str]) -> None:
    assert list(age_bands(ages)) == bands


def test_every_age_is_in_one_band() -> None:
    assert [age for age in range(100) if len(age_bands(Ages(min=age, max=age))) != 1] == []


@pytest.mark.parametrize(
    ("year", "band"),
    [
        (1900, "before-2000"),
        (1999, "before-2000"),
        (2000, "2000-to-2009"),
        (2009, "2000-to-2009"),
        (2010, "2010-to-2014"),
        (2014, "2010-to-2014"),
        (2015, "2015-to-2019"),
        (2019, "2015-to-2019"),
        (2020, "since-2020"),
        (2100, "since-2020"),
        ("upcoming", "upcoming"),
        ("unknown", "unknown"),
        ("not-applicable", "not-applicable"),
    ],
)
def test_a_year_counts_in_its_band(year: int | str, band: str) -> None:
    assert year_band(year) == band


def test_the_tables_of_bands_are_complete() -> None:
    assert {str(band) for band in AgeBand} == {
        "under-12",
        "12-to-17",
        "18-to-25",
        "over-25",
        "all",
        "unknown",
        "not-applicable",
    }
    assert {str(band) for band in YearBand} == {
        "before-2000",
        "2000-to-2009",
        "2010-to-2014",
        "2015-to-2019",
        "since-2020",
        "upcoming",
        "unknown",
        "not-applicable",
    }


# The tiny guide, with an overview in the place of one of its pages


@pytest.fixture
def english(tiny_editions: Mapping[str, Edition]) -> Edition:
    """Return the English edition with plain interface words and an overview."""
    edition = tiny_editions["en"]
    about = replace(edition.articles["about"], kind="overview")
    labels = {group: {value: f"{group}/{value}" for value in values} for group, values in edition.labels.items()}
    patterns = {
        "list_of_place": "list {within}",
        "list_in": "all {within}",
        "list_in_for": "all {within}, {audience}",
        "list_of_value": "{facet}, {value}",
        "percent": "{n} percent",
    }
    return replace(
        edition,
        labels=labels,
        text={key: patterns.get(key, key) for key in edition.text},
        articles={**edition.articles, "about": about},
    )


def page(edition: Edition, kind: str, key: str) -> Page:
    [found] = [each for each in pages(edition) if (each.kind, each.key) == (kind, key)]
    return found


def shown(table: Table) -> dict[str, list[tuple[int, str, int]]]:
    """The cells of each row, by its header."""
    return {
        header.name.text: [(cell.number, cell.href.removeprefix("site:/en/list/"), cell.share) for cell in cells]
        for header, cells in table.rows
    }


def program(edition: Edition, key: str = "evening-workshops") -> Program:
    return next(each for each in edition.programs if each.key == key)


def test_the_first_table_counts_each_place_by_audience(english: Edition) -> None:
    table = place_tables(english)[0]
    assert (table.title, table.note) == ("by_place", "by_place_note")
    assert table.columns == ("all_programs", "audience/young-people", "audience/parents")
    assert shown(table) == {
        "Montréal": [(1, "montreal.html", 0), (1, "montreal-1.html", 0), (1, "montreal-3.html", 0)],
        "Outaouais": [(0, "", 0)] * 3,
    }
    assert [header.href for header, _ in table.rows] == [
        "site:/en/region/montreal.html",
        "site:/en/region/outaouais.html",
    ]


def test_a_province_without_regions_is_a_row_of_its_own(english: Edition) -> None:
    [quebec] = english.provinces
    edition = replace(english, provinces=(replace(quebec, regions=()),), regions=())
    assert [place.key for place in places(edition)] == ["qc"]
    assert list_key(places(edition)[0]) == "provinces-qc"
    assert shown(place_tables(edition)[0]) == {
        "Québec": [(2, "quebec.html", 0), *((1, f"quebec-{i}.html", 0) for i in (1, 3))]
    }
    assert shown(place_tables(edition)[1]) == {"Québec": [(2, "quebec.html", 0), (1, "quebec-5.html", 0)]}


def test_the_other_tables_count_each_value_of_a_facet_that_a_program_has(english: Edition) -> None:
    one = "number_of_programs"
    by_facet = {table.title: (table.columns, shown(table)) for table in tables(english)[1:]}
    assert by_facet == {
        "facet/form": (
            (one,),
            {"Workshops": [(1, "forms-1.html", 100)], "Listening": [(1, "forms-2.html", 100)]},
        ),
        "facet/ages": (
            (one,),
            {
                "age-band/12-to-17": [(1, "ages-2.html", 100)],
                "age-band/not-applicable": [(1, "ages-7.html", 100)],
            },
        ),
        "facet/state": (
            (one,),
            {
                "state/active": [(1, "statuses-1.html", 100)],
                "state/in-development": [(1, "statuses-2.html", 100)],
            },
        ),
        "facet/year": (
            (one,),
            {
                "year-band/2015-to-2019": [(1, "years-4.html", 100)],
                "year-band/unknown": [(1, "years-7.html", 100)],
            },
        ),
        "facet/kind": (
            (one,),
            {
                "kind/round-table": [(1, "types-5.html", 100)],
                "kind/prevention": [(1, "types-6.html", 100)],
            },
        ),
    }


def test_a_share_is_a_part_of_the_largest_number_and_never_nothing(english: Edition) -> None:
    many = tuple(replace(program(english), key=str(i)) for i in range(300))
    [forms, *_] = tables(replace(english, programs=(*many[:3], program(english, "plan-table"))))[3:]
    assert [cells[0].share for _, cells in forms.rows] == [100, 33]
    [states, *_] = tables(replace(english, programs=(*many, program(english, "plan-table"))))[3:]
    assert [(cells[0].number, cells[0].share) for _, cells in states.rows] == [(300, 100), (1, 1)]


def test_without_programs_the_tables_of_facets_are_empty(english: Edition) -> None:
    empty = replace(english, programs=())
    assert [table.rows for table in tables(empty)[1:]] == [()] * 5
    assert place_tables(empty) == ()


def counts(edition: Edition) -> list[Page]:
    """The pages of the lists behind the overview: those that are reached through it."""
    return [each for each in pages(edition) if any(crumb.name.text == "About" for crumb in each.crumbs)]


def test_the_lists_stand_under_the_overview(english: Edition) -> None:
    assert [(each.key, each.path, each.title, each.template) for each in counts(english)] == [
        ("about-1", "en/about-1.html", "by_place", "table.html"),
        ("about-2", "en/about-2.html", "by_place_acting", "table.html"),
        ("form", "en/list/forms.html", "facet/form", "choices.html"),
        ("form-1", "en/list/forms-1.html", "facet/form, Workshops", "list.html"),
        ("form-2", "en/list/forms-2.html", "facet/form, Listening", "list.html"),
        ("ages", "en/list/ages.html", "facet/ages", "choices.html"),
        ("ages-2", "en/list/ages-2.html", "facet/ages, age-band/12-to-17", "list.html"),
        ("ages-7", "en/list/ages-7.html", "facet/ages, age-band/not-applicable", "list.html"),
        ("state", "en/list/statuses.html", "facet/state", "choices.html"),
        ("state-1", "en/list/statuses-1.html", "facet/state, state/active", "list.html"),
        ("state-2", "en/list/statuses-2.html", "facet/state, state/in-development", "list.html"),
        ("year", "en/list/years.html", "facet/year", "choices.html"),
        ("year-4", "en/list/years-4.html", "facet/year, year-band/2015-to-2019", "list.html"),
        ("year-7", "en/list/years-7.html", "facet/year, year-band/unknown", "list.html"),
        ("kind", "en/list/types.html", "facet/kind", "choices.html"),
        ("kind-5", "en/list/types-5.html", "facet/kind, kind/round-table", "list.html"),
        ("kind-6", "en/list/types-6.html", "facet/kind, kind/prevention", "list.html"),
        ("regions-qc-06", "en/list/montreal.html", "all in Montréal", "list.html"),
        ("regions-qc-06-1", "en/list/montreal-1.html", "all in Montréal, audience/young-people", "list.html"),
        ("regions-qc-06-3", "en/list/montreal-3.html", "all in Montréal, audience/parents", "list.html"),
    ]
    assert {(each.kind, each.listed) for each in counts(english)} == {("lists", True), ("pages", True)}


def test_the_crumbs_of_a_value_are_home_the_overview_and_its_facet(english: Edition) -> None:
    top = [("home", "site:/en/index.html"), ("About", "site:/en/about.html")]
    crumbs = {
        each.key: [(crumb.name.text, crumb.href) for crumb in each.crumbs]
        for each in counts(english)
        if each.key.startswith(("ages", "regions"))
    }
    assert crumbs == {
        "ages": top,
        "ages-2": [*top, ("facet/ages", "site:/en/list/ages.html")],
        "ages-7": [*top, ("facet/ages", "site:/en/list/ages.html")],
        "regions-qc-06": top,
        "regions-qc-06-1": [*top, ("all in Montréal", "site:/en/list/montreal.html")],
        "regions-qc-06-3": [*top, ("all in Montréal", "site:/en/list/montreal.html")],
    }


@pytest.mark.parametrize(
    ("key", "title", "choices"),
    [
        (
            "ages-2",
            "facet/ages",
            [("age-band/12-to-17", "ages-2.html", 1), ("age-band/not-applicable", "ages-7.html", 1)],
        ),
        (
            "regions-qc-06-3",
            "list in Montréal",
            [
                ("all_programs", "montreal.html", 1),
                ("audience/young-people", "montreal-1.html", 1),
                ("audience/parents", "montreal-3.html", 1),
            ],
        ),
    ],
)
def test_a_list_leads_to_those_beside_it_with_their_numbers(
    english: Edition, key: str, title: str, choices: list[tuple[str, str, int]]
) -> None:
    found = page(english, "lists", key).choices
    assert found is not None
    assert found.title == title
    assert [
        (each.link.name.text, each.link.href.removeprefix("site:/en/list/"), each.number) for each in found.items
    ] == choices


def test_a_guide_without_an_overview_has_no_list(tiny_editions: Mapping[str, Edition]) -> None:
    assert [
        each.key
        for edition in tiny_editions.values()
        for each in pages(edition)
        if each.kind == "lists" and not each.key.startswith(("provinces-qc-", "regions-qc-06-r"))
    ] == []


def test_no_address_of_a_list_names_an_audience(english: Edition) -> None:
    """It stays in a browser's history."""
    paths = [each.path for each in pages(english) if each.kind == "lists" and "montreal" in each.path]
    assert len(paths) == 4
    assert [path for path in paths if not re.fullmatch(r"en/list/montreal(-r?\d+)?\.html", path)] == []


def counted(edition: Edition, *keys: str, document: str = "tiny-strategy") -> Edition:
    """The edition with an inventory that counts itself, and programs of these keys that its document names."""
    reported = Reported(programs=4, active_percent=62.5, for_youth=3, in_schools=2)
    inventory = replace(edition.strategies[0], key="tiny-strategy", province="CA-QC", reported=reported)
    made = tuple(
        replace(program(edition), key=key, documents=(document,), province=f"CA-{key[:2].upper()}") for key in keys
    )
    return replace(edition, strategies=(inventory,), programs=made)


def test_the_totals_of_a_report_stand_beside_ours(english: Edition) -> None:
    edition = counted(english, "qc-a", "qc-b", "qc-c")
    first, *rest = edition.programs
    edition = replace(
        edition, programs=(replace(first, state="ended", audiences=("parents",), setting="school"), *rest)
    )
    assert totals(edition) == (
        Total("total_programs", "4", "3"),
        Total("total_active", "62.5 percent", "2 (66.7 percent)"),
        Total("total_youth", "3", "2"),
        Total("total_schools", "2", "1"),
    )
    assert [total.ours for total in totals(replace(edition, language="fr"))][1] == "2 (66,7 percent)"


def test_ours_are_the_programs_that_the_document_tells_of_in_its_own_province(english: Edition) -> None:
    assert totals(counted(english, "qc-a", "mb-a"))[0].ours == "1"


def test_a_report_of_which_the_guide_holds_nothing_has_no_totals(english: Edition) -> None:
    assert totals(counted(english, "qc-a", document="another")) == ()
    assert totals(counted(english)) == ()
    assert totals(english) == ()


# The real guide


def overview_of(edition: Edition) -> tuple[Table, ...]:
    """The tables of the overview and of the pages after it: places by audience, places, then facets."""
    found = [each for each in pages(edition) if each.template in ("overview.html", "table.html")]
    overview, *wide = sorted(found, key=lambda each: each.template)
    return tuple(table for each in (*wide, overview) for table in each.groups[0].items)


def cells_of(table: Table) -> Iterator[tuple[Link, Cell]]:
    return ((header, cell) for header, cells in table.rows for cell in cells)


def items_at(by_path: Mapping[str, Page], href: str) -> list[str]:
    """The programs of the list that an address of the site leads to, on all its numbered pages."""
    keys: list[str] = []
    while href:
        found = by_path[href.removeprefix("site:/")]
        keys += [item.key for group in found.groups for item in group.items]
        href = found.numbered.after if found.numbered else ""
    assert len(set(keys)) == len(keys), keys
    return keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_is_the_length_of_the_list_it_leads_to(editions: Mapping[str, Edition], language: str) -> None:
    by_path = {each.path: each for each in pages(editions[language])}
    checked = 0
    for table in overview_of(editions[language]):
        for header, cell in cells_of(table):
            if cell.number:
                assert len(items_at(by_path, cell.href)) == cell.number, (table.title, header.name.text)
                checked += 1
    assert checked > 150


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_without_a_list_is_zero_and_zero_has_none(editions: Mapping[str, Edition], language: str) -> None:
    for table in overview_of(editions[language]):
        for header, cell in cells_of(table):
            assert bool(cell.href) == bool(cell.number), (table.title, header.name.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_a_cell_for_each_column(editions: Mapping[str, Edition], language: str) -> None:
    found = overview_of(editions[language])
    assert len(found) == 3 + len(Facet)
    for table in found:
        assert table.rows, table.title
        assert {len(cells) for _, cells in table.rows} == {len(table.columns)}, table.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_shares_go_up_to_100_and_are_never_nothing(editions: Mapping[str, Edition], language: str) -> None:
    for_whom, with_whom, by_region, *by_facet = overview_of(editions[language])
    assert {cell.share for table in (for_whom, with_whom) for _, cell in cells_of(table)} == {0}
    for table in (by_region, *by_facet):
        shares = [cell.share for _, cell in cells_of(table) if cell.number]
        assert 1 <= min(shares) <= max(shares) == 100, table.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_program_is_counted_once_by_state_and_by_year_and_somewhere_by_age(
    editions: Mapping[str, Edition], language: str
) -> None:
    edition = editions[language]
    listed = {facet: [item.key for each in facet_lists(edition, facet) for item in each.programs] for facet in Facet}
    every = sorted(each.key for each in edition.programs)
    assert sorted(listed[Facet.STATE]) == sorted(listed[Facet.YEAR]) == every
    assert sorted(set(listed[Facet.AGES])) == every


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_program_is_in_a_place_of_the_overview(editions: Mapping[str, Edition], language: str) -> None:
    """One that names no region of a province that has some would be counted nowhere."""
    edition = editions[language]
    placed = {each.key for place in places(edition) for each in place.programs}
    assert {each.key for each in edition.programs} - placed == set()


FACTS = facts_of("programs")
"""The facts of every program as they are written, for a count of our own."""


def written(key: str, field: str) -> Any:
    return FACTS[key].get(field, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_states_and_the_forms_are_those_of_the_facts(editions: Mapping[str, Edition], language: str) -> None:
    edition = editions[language]
    states = Counter(written(key, "status")["value"] for key in FACTS)
    forms = Counter(form for key in FACTS for form in written(key, "forms"))
    found = {facet: [len(each.programs) for each in facet_lists(edition, facet)] for facet in Facet}
    order = ("active", "in-development", "on-hold", "ended", "unknown")
    assert found[Facet.STATE] == [states[state] for state in order if states[state]]
    assert found[Facet.FORM] == [forms[form.key] for form in edition.forms if forms[form.key]]
    assert sum(states.values()) == len(edition.programs) == len(FACTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_places_and_the_audiences_are_those_of_the_facts(editions: Mapping[str, Edition], language: str) -> None:
    edition = editions[language]
    audiences = edition.labels["audience"]
    ours = Counter[tuple[str, str]]()
    for key in FACTS:
        where = written(key, "regions") or [{"CA-ON": "on", "CA-MB": "mb"}.get(written(key, "province"), "")]
        ours.update((place, audience) for place in where for audience in ("", *written(key, "audiences")))
    by_place = overview_of(edition)[:2]
    by_label = {"": by_place[0].columns[0], **audiences}
    theirs = {
        (place.key, column): cell.number
        for table in by_place
        for place, (_, cells) in zip(places(edition), table.rows, strict=True)
        for column, cell in zip(table.columns, cells, strict=True)
        if cell.number
    }
    assert theirs == {(place, by_label[audience]): number for (place, audience), number in ours.items()}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", [("160", "152"), ("73,1~%", "112 (73,7~%)"), ("114", "105"), ("15", "15")]),
        ("en", [("160", "152"), ("73.1%", "112 (73.7%)"), ("114", "105"), ("15", "15")]),
    ],
)
def test_the_totals_of_the_inventory_stand_beside_ours(
    editions: Mapping[str, Edition], language: str, expected: list[tuple[str, str]]
) -> None:
    """The report counts 160 and publishes 152 sheets: ours are written here by hand, from those sheets."""
    found = [(total.theirs, total.ours) for total in totals(editions[language])]
    assert [(theirs.replace("\u00a0", "~"), ours.replace("\u00a0", "~")) for theirs, ours in found] == expected


def test_a_list_and_its_twin_are_beside_the_same_lists(editions: Mapping[str, Edition]) -> None:
    found = {
        language: {each.key: each for each in pages(edition) if each.kind == "lists"}
        for language, edition in editions.items()
    }
    assert found["fr"].keys() == found["en"].keys()
    assert len(found["fr"]) > 200
    for key, french in found["fr"].items():
        english = found["en"][key]
        assert french.twins == english.twins == {"fr": french.path, "en": english.path}
        [choices, others] = [each.choices.items if each.choices else () for each in (french, english)]
        assert [choice.number for choice in choices] == [choice.number for choice in others], key
        assert french.path != english.path


# The real site


@pytest.fixture(scope="module")
def readings(site: Built) -> Readings:
    return read_pages(site)


def test_a_list_leads_to_its_twin_and_back(readings: Readings) -> None:
    lists = [path for path in readings if kind_of(path) == "list"]
    assert {language_of(path) for path in lists} == set(LANGUAGES)
    for path in lists:
        [link] = readings[path].one(".twin").all("a")
        twin, _ = resolve(path, link.get("href"))
        [back] = readings[twin].one(".twin").all("a")
        assert (kind_of(twin), resolve(twin, back.get("href"))[0]) == ("list", path)
        assert language_of(twin) != language_of(path)


def listed(path: str, readings: Readings) -> list[str]:
    """The programs of a list by address, in order, on all its numbered pages."""
    return [
        target
        for page in numbered_pages(path, readings)
        for target, _ in places_linked(page, readings[page].one("main"))
        if kind_of(target) == "program" and language_of(target) == language_of(path)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_beside_a_link_to_a_list_is_that_of_the_list(readings: Readings, language: str) -> None:
    """Wherever it stands: on the page of a province, of readers, or of a list beside."""
    said = {}
    for path, page in readings.items():
        for item in (item for each in page.all("ul.choices") for item in each.all("li")):
            target, _ = resolve(path, item.one("a").get("href"))
            if kind_of(target) in ("list", "region") and language_of(target) == language:
                said[path, target] = int(re.findall(r"\d+", item.one(".count").text)[0])
    assert len(said) > 500
    lengths = {target: len(listed(target, readings)) for target in {target for _, target in said}}
    assert [(where, n) for where, n in said.items() if lengths[where[1]] != n] == []


@pytest.mark.parametrize("path", ["fr/portrait.html", "en/overview.html"])
def test_a_bar_is_as_wide_as_its_share_and_is_not_read_aloud(readings: Readings, path: str) -> None:
    bars = readings[path].one("main").all("svg")
    assert len(bars) > 30
    for bar in bars:
        assert bar.get("aria-hidden") == "true"
        assert 1 <= int(bar.one("rect").get("width")) <= 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_program_is_three_links_from_home_at_most(site: Built, readings: Readings, language: str) -> None:
    home = f"{language}/index.html"
    near, waiting = {home: 0}, deque([home])
    while waiting:
        path = waiting.popleft()
        for target, _ in places_linked(path, readings[path]):
            if target not in near and language_of(target) == language and target in readings:
                near[target] = near[path] + 1
                waiting.append(target)
    programs = json.loads(texts_of(site.files)["data/guide.json"])["programs"]
    assert len(programs) == len(FACTS)
    far = [each["id"] for each in programs if near.get(each["url"][language].lstrip("/"), 99) > FARTHEST]
    assert far == []
