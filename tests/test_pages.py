"""From an edition to its pages: which there are, where they lead, and what they list.

Interface words are plain here (`group_help`), so that an editor may change the real ones freely.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest

from guide.edition import Choice, Crisis, Edition, Group, Line, Link, Name, Number, Page, Program
from guide.link import link
from guide.pages import home, pages, shared
from guide.pipeline import Built, read
from tests.conftest import MORE, TODAY, assemble, lay_over
from tests.site_reading import Element, places_linked, read_page, resolve

PATTERNS = {
    "region_summary": "summary {within}",
    "lines_in": "lines {within}",
    "lines_by_region": "regional {within}",
    "lines_everywhere": "everywhere {within}",
    "list_of_door": "list {what} {within}",
}


@pytest.fixture
def both(tiny_editions: Mapping[str, Edition]) -> dict[str, Edition]:
    """Return the editions of the tiny guide with plain interface words."""
    return {
        language: replace(edition, text={key: PATTERNS.get(key, key) for key in edition.text})
        for language, edition in tiny_editions.items()
    }


@pytest.fixture
def english(both: dict[str, Edition]) -> Edition:
    return both["en"]


def page(edition: Edition, kind: str, key: str) -> Page:
    [found] = [each for each in pages(edition) if (each.kind, each.key) == (kind, key)]
    return found


def program(edition: Edition, key: str = "evening-workshops") -> Program:
    return next(each for each in edition.programs if each.key == key)


def line(edition: Edition, key: str) -> Line:
    return next(each for each in edition.lines if each.key == key)


def listing(groups: tuple[Group, ...]) -> dict[str, list[str]]:
    """The keys of the items of each group, by its anchor, in order."""
    return {group.anchor: [item.key for item in group.items] for group in groups}


# Which pages there are

PAGES = {
    ("pages", "home"): "home.html",
    ("pages", "help-now"): "help-now.html",
    ("pages", "young-people"): "readers.html",
    ("pages", "forms"): "forms-of-help.html",
    ("pages", "plans"): "strategies.html",
    ("pages", "names"): "a-to-z.html",
    ("pages", "about"): "article.html",
    ("pages", "not-found"): "not-found.html",
    ("pages", "visit"): "visit.html",
    ("pages", "components"): "components.html",
    ("pages", "search"): "search.html",
    ("provinces", "qc"): "province.html",
    ("regions", "qc-06"): "region.html",
    ("regions", "qc-07"): "region.html",
    ("forms", "workshops"): "form.html",
    ("forms", "listening"): "form.html",
    ("strategies", "tiny-strategy"): "strategy.html",
    ("pillars", "tiny-pillar"): "pillar.html",
    ("programs", "evening-workshops"): "program.html",
    ("programs", "plan-table"): "program.html",
    ("organisations", "round-table"): "organisation.html",
    ("organisations", "open-house"): "organisation.html",
    ("help", "qc"): "lines.html",
    ("lists", "provinces-qc-r1"): "cards.html",
    ("lists", "regions-qc-06-r1"): "cards.html",
    ("lists", "provinces-qc-d1"): "cards.html",
    ("lists", "provinces-qc-d4"): "list.html",
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_entry_has_one_page_with_the_template_of_its_kind(both: dict[str, Edition], language: str) -> None:
    made = pages(both[language])
    assert {(each.kind, each.key): each.template for each in made} == PAGES
    assert len(made) == len(PAGES)
    assert {each.language for each in made} == {language}


def test_no_two_pages_are_the_same_file(both: dict[str, Edition]) -> None:
    paths = [each.path for edition in both.values() for each in (*pages(edition),)]
    assert len(set(paths)) == len(paths) == 2 * len(PAGES)


def test_a_page_and_its_twin_name_each_other(both: dict[str, Edition]) -> None:
    french = {(each.kind, each.key): each for each in pages(both["fr"])}
    for each in pages(both["en"]):
        twin = french[each.kind, each.key]
        assert each.twins == twin.twins == {"fr": twin.path, "en": each.path}


@pytest.mark.parametrize(
    ("kind", "key", "fr", "en"),
    [
        ("pages", "home", "fr/index.html", "en/index.html"),
        ("regions", "qc-06", "fr/region/montreal.html", "en/region/montreal.html"),
        ("programs", "plan-table", "fr/programme/comite-du-plan.html", "en/program/plan-committee.html"),
        ("pillars", "tiny-pillar", "fr/plan/parler-et-ecouter.html", "en/plan/talk-and-listen.html"),
    ],
)
def test_a_page_is_where_the_directory_says(english: Edition, kind: str, key: str, fr: str, en: str) -> None:
    found = page(english, kind, key)
    assert (found.path, found.twins) == (en, {"fr": fr, "en": en})


def test_only_the_page_of_errors_and_the_page_of_samples_are_not_listed(english: Edition) -> None:
    """Whoever looks for help with a search engine must not land on samples."""
    assert [each.key for each in pages(english) if not each.listed] == ["not-found", "components"]


# Titles, summaries and crumbs


@pytest.mark.parametrize(
    ("kind", "key", "title", "summary"),
    [
        ("pages", "about", "About", "What this guide is."),
        ("provinces", "qc", "Québec", "Where to call and who can help, in Québec."),
        ("regions", "qc-07", "Outaouais", "summary in Outaouais"),
        ("forms", "listening", "Listening", "A trained person listens to you."),
        ("strategies", "tiny-strategy", "Tiny Plan", "What an invented Québec promised in 2024."),
        ("pillars", "tiny-pillar", "Talk and listen – Tiny Plan", "The only part of the plan."),
        ("programs", "plan-table", "Plan Committee", "A committee that follows the plan for all of Québec."),
        ("organisations", "round-table", "Everyone’s Table", "Organizations that talk to each other twice a year."),
    ],
)
def test_a_page_has_a_title_and_a_summary(english: Edition, kind: str, key: str, title: str, summary: str) -> None:
    found = page(english, kind, key)
    assert (found.title, found.summary) == (title, summary)


def renamed(program: Program, key: str, name: str, place: str) -> Program:
    return replace(program, key=key, link=Link(Name(name), f"site:/en/program/{key}.html"), place=place)


def test_the_title_of_a_program_is_its_name_told_apart(english: Edition) -> None:
    apart = replace(program(english).link, name=Name("Workshops by night", apart="Montréal"))
    edition = replace(english, programs=(replace(program(english), link=apart),))
    assert page(edition, "programs", "evening-workshops").title == "Workshops by night (Montréal)"


def test_a_title_that_is_alone_stays_as_it_is(english: Edition) -> None:
    assert all("(" not in each.title for each in pages(english))


HOME = ("home", "site:/en/index.html")
QC = ("Québec", "site:/en/province/quebec.html")


@pytest.mark.parametrize(
    ("kind", "key", "crumbs"),
    [
        ("pages", "home", []),
        ("pages", "about", [HOME]),
        ("provinces", "qc", [HOME]),
        ("regions", "qc-06", [HOME, QC]),
        ("forms", "workshops", [HOME, ("Forms of help", "site:/en/forms-of-help.html")]),
        ("strategies", "tiny-strategy", [HOME, ("Plans", "site:/en/plans.html")]),
        (
            "pillars",
            "tiny-pillar",
            [HOME, ("Plans", "site:/en/plans.html"), ("Tiny Plan", "site:/en/plan/tiny-plan.html")],
        ),
        ("programs", "evening-workshops", [HOME, QC, ("Montréal", "site:/en/region/montreal.html")]),
        ("programs", "plan-table", [HOME, QC]),
        ("organisations", "open-house", [HOME, QC]),
        ("organisations", "round-table", [HOME]),
    ],
)
def test_crumbs_lead_from_home_to_the_page(
    english: Edition, kind: str, key: str, crumbs: list[tuple[str, str]]
) -> None:
    found = [(crumb.name.text, crumb.href) for crumb in page(english, kind, key).crumbs]
    assert found == crumbs


def test_a_program_of_several_regions_has_one_of_them_in_its_crumbs(english: Edition) -> None:
    edition = replace(english, programs=(replace(program(english), regions=("qc-06", "qc-07")),))
    names = [crumb.name.text for crumb in page(edition, "programs", "evening-workshops").crumbs]
    assert names == ["home", "Québec", "Montréal"]


def test_the_crumb_of_home_is_the_home_page(english: Edition) -> None:
    assert home(english) == Link(Name("home"), "site:/en/index.html")


# The crisis block of a page


def protection(edition: Edition, key: str, *regions: str, numbers: int = 1) -> Line:
    """A youth protection line with as many numbers as asked for."""
    one = Number("tel:+18005550101", "1-800-555-0101", "Call", "")
    return replace(line(edition, "qc-quiet-line"), key=key, regions=regions, numbers=(one,) * numbers, confirmed=True)


def with_crisis(edition: Edition, *regional: Line) -> Edition:
    """The edition with a general youth protection line, and the lines of the region `qc-06`."""
    emergency, listening = line(edition, "ca-911"), line(edition, "listening-line")
    general, suicide = protection(edition, "qc-general"), replace(listening, key="ca-988")
    crisis = {
        "": Crisis(emergency, (listening,)),
        "CA-QC": Crisis(emergency, (listening, general, suicide)),
    }
    montreal, outaouais = edition.regions
    return replace(edition, crisis=crisis, regions=(replace(montreal, lines=regional), outaouais))


def block(edition: Edition, kind: str, key: str) -> list[str]:
    return [each.key for each in page(edition, kind, key).crisis.every]


GENERAL = ["ca-911", "listening-line"]
QUEBEC = ["ca-911", "listening-line", "qc-general", "ca-988"]


@pytest.mark.parametrize(
    ("kind", "key", "keys"),
    [
        ("pages", "home", GENERAL),
        ("pages", "help-now", GENERAL),
        ("pages", "not-found", GENERAL),
        ("pages", "visit", GENERAL),
        ("forms", "workshops", GENERAL),
        ("organisations", "round-table", GENERAL),
        ("organisations", "open-house", QUEBEC),
        ("provinces", "qc", QUEBEC),
        ("regions", "qc-07", QUEBEC),
        ("strategies", "tiny-strategy", QUEBEC),
        ("pillars", "tiny-pillar", QUEBEC),
        ("programs", "evening-workshops", QUEBEC),
        ("programs", "plan-table", QUEBEC),
    ],
)
def test_a_page_has_the_crisis_block_of_its_province(english: Edition, kind: str, key: str, keys: list[str]) -> None:
    assert block(with_crisis(english), kind, key) == keys


def test_a_regions_own_youth_protection_line_takes_the_place_of_the_general_one(english: Edition) -> None:
    edition = with_crisis(english, protection(english, "qc-06-own", "qc-06"))
    own = ["ca-911", "listening-line", "qc-06-own", "ca-988"]
    assert block(edition, "regions", "qc-06") == own
    assert block(edition, "programs", "evening-workshops") == own
    assert block(edition, "regions", "qc-07") == QUEBEC
    assert block(edition, "programs", "plan-table") == QUEBEC
    assert block(edition, "provinces", "qc") == QUEBEC


def test_a_regional_line_without_a_number_takes_no_place(english: Edition) -> None:
    edition = with_crisis(english, protection(english, "qc-06-own", "qc-06", numbers=0))
    assert block(edition, "regions", "qc-06") == QUEBEC


def test_a_regional_line_of_another_topic_takes_no_place(english: Edition) -> None:
    edition = with_crisis(english, replace(line(english, "listening-line"), key="qc-06-talk"))
    assert block(edition, "regions", "qc-06") == QUEBEC


def test_a_region_of_two_lines_shows_both_where_the_general_one_was(english: Edition) -> None:
    edition = with_crisis(english, protection(english, "qc-06-a", "qc-06"), protection(english, "qc-06-b", "qc-06"))
    assert block(edition, "regions", "qc-06") == ["ca-911", "listening-line", "qc-06-a", "qc-06-b", "ca-988"]


def test_a_line_of_two_regions_stands_once_in_the_block_of_a_program_of_both(english: Edition) -> None:
    own = protection(english, "qc-own", "qc-06", "qc-07")
    edition = with_crisis(english, own)
    montreal, outaouais = edition.regions
    wide = replace(program(english), regions=("qc-06", "qc-07"))
    edition = replace(edition, regions=(montreal, replace(outaouais, lines=(own,))), programs=(wide,))
    assert block(edition, "programs", "evening-workshops") == ["ca-911", "listening-line", "qc-own", "ca-988"]


# What pages list


def with_doors(edition: Edition, *doors: str) -> Edition:
    """The edition with a program per door, each in the region `qc-06` and for young people and parents."""
    made = tuple(replace(program(edition), key=f"{i}-{door}", door=door) for i, door in enumerate(doors))
    paths = {
        language: {**of, **{("programs", each.key): f"{language}/program/{each.key}.html" for each in made}}
        for language, of in edition.paths.items()
    }
    [quebec], (montreal, outaouais), (workshops, listening) = edition.provinces, edition.regions, edition.forms
    return replace(
        edition,
        paths=paths,
        programs=made,
        provinces=(replace(quebec, programs=made),),
        regions=(replace(montreal, programs=made), outaouais),
        forms=(replace(workshops, programs=made), listening),
    )


DOORS = ("none", "work", "school", "help", "none", "help")
BY_DOOR = {"help": ["3-help", "5-help"], "school": ["2-school"], "work": ["1-work"]}


@pytest.mark.parametrize(("kind", "key"), [("regions", "qc-06"), ("forms", "workshops")])
def test_programs_are_listed_by_door_and_what_is_no_door_is_not(english: Edition, kind: str, key: str) -> None:
    groups = page(with_doors(english, *DOORS), kind, key).groups
    assert listing(groups) == BY_DOOR
    assert list(listing(groups)) == ["help", "school", "work"]
    assert [(group.title, group.intro) for group in groups] == [
        ("group_help", "group_help_intro"),
        ("group_school", "group_school_intro"),
        ("group_work", "group_work_intro"),
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_page_of_the_real_guide_offers_what_is_no_door(editions: Mapping[str, Edition], language: str) -> None:
    offered = [
        item.door
        for each in pages(editions[language])
        if each.template == "cards.html" or each.kind in ("pages", "provinces", "regions", "forms")
        for group in each.groups
        for item in group.items
        if isinstance(item, Program)
    ]
    assert set(offered) == {"help", "school", "work"}


def test_a_door_that_nobody_holds_makes_no_group(english: Edition) -> None:
    assert listing(page(with_doors(english, "school"), "regions", "qc-06").groups) == {"school": ["0-school"]}
    assert page(with_doors(english, "none"), "regions", "qc-06").groups == ()
    assert page(english, "regions", "qc-07").groups == ()


def way(choice: Choice) -> tuple[str, str, int]:
    """A link to a list: its name, its address, what it counts."""
    return choice.link.name.text, choice.link.href.removeprefix("site:/en/"), choice.number


def test_what_is_no_door_is_one_link_from_the_strategies_of_its_province(english: Edition) -> None:
    edition = with_doors(english, *DOORS)
    [group] = page(edition, "pages", "plans").groups
    assert (group.title, group.anchor) == ("Québec", "qc")
    assert [strategy.key for strategy in group.items] == ["tiny-strategy"]
    assert [way(each) for each in group.more] == [("list group_none in Québec", "list/quebec-d4.html", 2)]
    assert listing(page(edition, "lists", "provinces-qc-d4").groups) == {"none": ["0-none", "4-none"]}


def test_a_province_of_which_all_is_a_door_has_no_list_of_the_others(english: Edition) -> None:
    edition = with_doors(english, "help")
    [group] = page(edition, "pages", "plans").groups
    assert group.more == ()
    assert "provinces-qc-d4" not in {each.key for each in pages(edition)}


def test_a_province_leads_to_its_lines_its_lists_and_its_regions_with_their_numbers(english: Edition) -> None:
    groups = page(with_doors(english, *DOORS), "provinces", "qc").groups
    assert {group.anchor: [way(each) for each in group.items] for group in groups} == {
        "call": [("lines in Québec", "help/quebec.html", 1)],
        "readers": [("For young people", "list/quebec-r1.html", 3)],
        "doors": [
            ("group_help", "list/quebec-d1.html", 2),
            ("group_school", "list/quebec-d2.html", 1),
            ("group_work", "list/quebec-d3.html", 1),
        ],
        "none": [("group_none", "list/quebec-d4.html", 2)],
        "regions": [("Montréal", "region/montreal.html", 4), ("Outaouais", "region/outaouais.html", 0)],
    }


def test_the_lists_of_a_province_by_door_hold_each_program_once(english: Edition) -> None:
    edition = with_doors(english, *DOORS)
    made = [each for each in pages(edition) if each.key.startswith("provinces-qc-d")]
    assert [(each.title, each.template, listing(each.groups)) for each in made] == [
        ("list group_help in Québec", "cards.html", {"help": ["3-help", "5-help"]}),
        ("list group_school in Québec", "cards.html", {"school": ["2-school"]}),
        ("list group_work in Québec", "cards.html", {"work": ["1-work"]}),
        ("list group_none in Québec", "list.html", {"none": ["0-none", "4-none"]}),
    ]
    for each in made:
        assert [(crumb.name.text, crumb.href) for crumb in each.crumbs] == [HOME, QC]
        assert each.choices is not None
        assert [choice.number for choice in each.choices.items] == [2, 1, 1, 2]


BY_READER = ("provinces-qc-r1", "regions-qc-06-r1")


@pytest.mark.parametrize("key", BY_READER)
def test_a_list_for_readers_holds_what_they_can_reach(english: Edition, key: str) -> None:
    found = page(with_doors(english, *DOORS), "lists", key)
    assert listing(found.groups) == {"help": ["3-help", "5-help"], "school": ["2-school"]}
    assert found.choices is not None
    assert [way(each) for each in found.choices.items] == [("Montréal", "list/montreal-r1.html", 3)]


def test_a_list_for_readers_stands_below_their_page_and_its_province(english: Edition) -> None:
    readers = ("Young people", "site:/en/young-people.html")
    above = {key: [(c.name.text, c.href) for c in page(english, "lists", key).crumbs] for key in BY_READER}
    assert above == {
        "provinces-qc-r1": [HOME, readers],
        "regions-qc-06-r1": [HOME, readers, ("Québec", "site:/en/list/quebec-r1.html")],
    }


def test_a_list_for_readers_holds_only_what_is_for_them(english: Edition) -> None:
    edition = with_doors(english, "help", "help")
    made = (replace(edition.programs[0], audiences=("parents",)), edition.programs[1])
    edition = replace(edition, programs=made, provinces=(replace(edition.provinces[0], programs=made),))
    assert listing(page(edition, "lists", "provinces-qc-r1").groups) == {"help": ["1-help"]}


def test_a_readers_page_leads_to_each_province_that_holds_something_for_them(english: Edition) -> None:
    edition = with_doors(english, *DOORS)
    [group] = page(edition, "pages", "young-people").groups
    assert [way(each) for each in group.items] == [("Québec", "list/quebec-r1.html", 3)]
    [quebec] = edition.provinces
    nothing = replace(edition, provinces=(replace(quebec, programs=()),))
    assert page(nothing, "pages", "young-people").groups == ()


def test_the_list_of_workers_begins_with_what_is_for_them(english: Edition) -> None:
    edition = with_doors(english, *DOORS)
    workers = replace(edition.articles["young-people"], audiences=("practitioners", "schools"))
    made = tuple(replace(each, audiences=("schools",)) for each in edition.programs)
    edition = replace(
        edition,
        articles={**edition.articles, "young-people": workers},
        programs=made,
        provinces=(replace(edition.provinces[0], programs=made),),
    )
    groups = page(edition, "lists", "provinces-qc-r1").groups
    assert listing(groups) == BY_DOOR
    assert [group.anchor for group in groups] == ["work", "help", "school"]


def test_each_page_of_readers_has_lists_of_its_own(english: Edition) -> None:
    parents = replace(english.articles["about"], kind="readers", audiences=("parents",))
    edition = replace(english, articles={**english.articles, "about": parents})
    assert {"provinces-qc-r1", "provinces-qc-r2"} <= {each.key for each in pages(edition)}


def test_home_asks_who_reads_and_where(english: Edition) -> None:
    groups = page(english, "pages", "home").groups
    assert listing(groups) == {
        "readers": ["young-people"],
        "find": ["forms", "names"],
        "provinces": ["qc"],
        "more": ["plans"],
    }
    assert [group.title for group in groups] == ["who_are_you", "find", "by_province", "to_understand"]


def test_a_page_that_is_for_no_reader_in_particular_is_there_to_understand(english: Edition) -> None:
    about = replace(english.articles["about"], kind="readers", audiences=())
    overview = replace(english.articles["names"], kind="overview", audiences=())
    edition = replace(english, articles={**english.articles, "about": about, "names": overview})
    found = listing(page(edition, "pages", "home").groups)
    assert (found["readers"], found["more"]) == (["young-people"], ["about", "plans", "names"])


def test_help_now_holds_the_widest_lines_then_leads_to_those_of_each_province(english: Edition) -> None:
    general = replace(protection(english, "qc-general"), regions=())
    quebec = replace(english.provinces[0], lines=(*english.provinces[0].lines, general))
    edition = replace(english, lines=(*english.lines, general), provinces=(quebec,))
    canada, provinces = page(edition, "pages", "help-now").groups
    assert (canada.title, [each.key for each in canada.items]) == ("lines_canada", ["ca-911", "listening-line"])
    assert provinces.title == "lines_by_province"
    assert [way(each) for each in provinces.items] == [("lines in Québec", "help/quebec.html", 2)]
    own = page(edition, "help", "qc")
    assert (own.path, own.title, [crumb.name.text for crumb in own.crumbs]) == (
        "en/help/quebec.html",
        "lines in Québec",
        ["home", "Help now"],
    )
    assert listing(own.groups) == {"general": ["qc-general"], "regions": ["qc-quiet-line"]}
    assert [(group.title, group.intro) for group in own.groups] == [
        ("everywhere in Québec", ""),
        ("regional in Québec", "lines_by_region_intro"),
    ]


def test_a_province_without_lines_of_its_own_has_no_page_of_them(english: Edition) -> None:
    wide = replace(protection(english, "two"), regions=(), wide=True, provinces=("CA-ON", "CA-QC"))
    quebec = replace(english.provinces[0], lines=(wide,))
    edition = replace(english, lines=(wide,), provinces=(quebec,))
    assert listing(page(edition, "pages", "help-now").groups) == {"canada": ["two"]}
    assert "help" not in {each.kind for each in pages(edition)}
    assert page(edition, "provinces", "qc").groups[0].items == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_line_of_the_real_guide_is_told_once_where_its_address_says(
    editions: Mapping[str, Edition], language: str
) -> None:
    edition = editions[language]
    told = Counter[tuple[str, str]]()
    for each in pages(edition):
        if each.template in ("help-now.html", "lines.html"):
            groups = [group for group in each.groups if group.anchor not in ("provinces", "regions")]
            told.update((f"site:/{each.path}", line.key) for group in groups for line in group.items)
        elif each.kind == "regions" and each.item:
            told.update((f"site:/{each.path}", line.key) for line in each.item.lines if line.regions[0] == each.key)
    assert sorted(told) == sorted((line.href.partition("#")[0], line.key) for line in edition.lines)
    assert set(told.values()) == {1}


def test_names_are_filed_by_letter(both: dict[str, Edition]) -> None:
    groups = page(both["fr"], "pages", "names").groups
    assert [(group.title, group.anchor, [link.name.text for link in group.items]) for group in groups] == [
        ("A", "letter-a", ["Ateliers «\u00a0Le soir\u00a0»"]),
        ("C", "letter-c", ["Comité du plan"]),
        ("M", "letter-m", ["Maison ouverte"]),
        ("P", "letter-p", ["Petit plan"]),
        ("T", "letter-t", ["Table de tous"]),
    ]


def test_names_are_sorted_within_a_letter_and_other_signs_come_first(english: Edition) -> None:
    names = ("Évasion", "211", "Œuvre", "eau", "Odyssée")
    edition = replace(
        english,
        programs=tuple(renamed(program(english), "plan-table", name, "") for name in names),
        strategies=(),
        organisations=(),
    )
    groups = next(each.groups for each in pages(edition) if each.key == "names")
    assert [(group.anchor, [link.name.text for link in group.items]) for group in groups] == [
        ("letter-other", ["211"]),
        ("letter-e", ["eau", "Évasion"]),
        ("letter-o", ["Odyssée", "Œuvre"]),
    ]


def test_a_form_that_no_program_gives_is_not_listed(english: Edition) -> None:
    workshops, listening = english.forms
    edition = replace(english, forms=(replace(workshops, programs=()), listening))
    [group] = page(edition, "pages", "forms").groups
    assert [form.key for form in group.items] == ["listening"]


# What a guide may also hold: a glossary, and articles under a page for readers


@pytest.fixture(scope="module")
def more_editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Edition]:
    """Return the editions of the tiny guide with a glossary and an article, with plain interface words."""
    root = assemble(tmp_path_factory.mktemp("more") / "project")
    lay_over(root, MORE)
    guide, problems = read(root / "content", TODAY)
    assert guide is not None, problems
    return {
        edition.language: replace(edition, text={key: PATTERNS.get(key, key) for key in edition.text})
        for edition in link(guide)
    }


@pytest.fixture
def with_more(more_editions: dict[str, Edition]) -> Edition:
    return more_editions["en"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_glossary_and_the_article_have_a_page_each(more_editions: dict[str, Edition], language: str) -> None:
    made = {(each.kind, each.key): each.template for each in pages(more_editions[language])}
    assert made == {**PAGES, ("pages", "words"): "glossary.html", ("pages", "evening"): "article.html"}


@pytest.mark.parametrize(
    ("language", "names"), [("fr", ["Confiance", "Estime de soi"]), ("en", ["Confidence", "Self-esteem"])]
)
def test_the_glossary_holds_every_term_by_name(
    more_editions: dict[str, Edition], language: str, names: list[str]
) -> None:
    [group] = page(more_editions[language], "pages", "words").groups
    assert [term.name.text for term in group.items] == names
    assert [term.key for term in group.items] == ["confidence", "self-esteem"]


def test_an_article_stands_below_its_readers_page(with_more: Edition) -> None:
    found = page(with_more, "pages", "evening")
    assert [(crumb.name.text, crumb.href) for crumb in found.crumbs] == [
        HOME,
        ("Young people", "site:/en/young-people.html"),
    ]
    assert [(crumb.name.text, crumb.href) for crumb in page(with_more, "pages", "words").crumbs] == [HOME]


def test_a_page_knows_the_articles_under_it_in_their_order(with_more: Edition) -> None:
    evening = with_more.articles["evening"]
    first = replace(evening, key="morning")
    articles = {"morning": first, **with_more.articles}
    assert [each.key for each in with_more.under("young-people")] == ["evening"]
    assert [each.key for each in replace(with_more, articles=articles).under("young-people")] == ["morning", "evening"]
    assert with_more.under("about") == ()


def test_an_article_lists_programs_by_kind_then_by_place(with_more: Edition) -> None:
    groups = page(with_more, "pages", "evening").groups
    assert listing(groups) == {"kind-1": ["evening-workshops"], "qc-06": ["evening-workshops"]}
    assert [group.title for group in groups] == [with_more.labels["kind"]["prevention"], "Montréal"]


def test_an_article_lists_only_doors(with_more: Edition) -> None:
    """Its kinds and its forms alike: what nobody can knock at stays with the strategies."""
    groups = page(with_doors(with_more, *DOORS), "pages", "evening").groups
    assert listing(groups) == {
        "kind-1": ["1-work", "2-school", "3-help", "5-help"],
        "qc-06": ["1-work", "2-school", "3-help", "5-help"],
    }


def test_an_article_of_which_nothing_is_a_door_lists_nothing(with_more: Edition) -> None:
    assert page(with_doors(with_more, "none", "none"), "pages", "evening").groups == ()


def test_an_article_without_kinds_and_forms_lists_nothing(with_more: Edition) -> None:
    assert page(with_more, "pages", "about").groups == ()


def article_on(edition: Edition, kinds: tuple[str, ...] = (), forms: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """What the article lists when it is about these kinds and forms."""
    evening = replace(edition.articles["evening"], kinds=kinds, forms=forms)
    changed = replace(edition, articles={**edition.articles, "evening": evening})
    return listing(page(changed, "pages", "evening").groups)


def test_the_kinds_of_an_article_keep_their_order_and_their_places(with_more: Edition) -> None:
    tool = replace(program(with_more), key="plan-table", kinds=("tool", "prevention"))
    edition = replace(with_more, programs=(program(with_more), tool))
    assert article_on(edition, kinds=("tool", "training", "prevention")) == {
        "kind-1": ["plan-table"],
        "kind-3": ["evening-workshops", "plan-table"],
    }


def test_the_programs_of_any_of_an_articles_forms_are_listed_in_each_of_their_regions(with_more: Edition) -> None:
    wide = replace(program(with_more), key="plan-table", forms=("listening",), regions=("qc-07", "qc-06"))
    edition = replace(with_more, programs=(replace(program(with_more), forms=("workshops",)), wide))
    assert article_on(edition, forms=("workshops", "listening")) == {
        "qc-06": ["evening-workshops", "plan-table"],
        "qc-07": ["plan-table"],
    }
    assert article_on(edition, forms=("listening",)) == {"qc-06": ["plan-table"], "qc-07": ["plan-table"]}


def test_a_program_of_a_province_without_regions_stands_in_its_province(with_more: Edition) -> None:
    [quebec] = with_more.provinces
    edition = replace(with_more, provinces=(replace(quebec, regions=()),), regions=())
    assert article_on(replace(edition, programs=(replace(program(edition), regions=()),)), forms=("workshops",)) == {
        "qc": ["evening-workshops"]
    }


def test_a_program_that_names_no_region_stands_last(with_more: Edition) -> None:
    wide = replace(program(with_more), key="plan-table", regions=())
    edition = replace(with_more, programs=(wide, program(with_more)))
    found = article_on(edition, forms=("workshops",))
    assert list(found.items()) == [("qc-06", ["evening-workshops"]), ("elsewhere", ["plan-table"])]


def built(more: Built, path: str) -> Element:
    return read_page(str(more.files[path]))


@pytest.mark.parametrize(("language", "article"), [("fr", "le-soir"), ("en", "in-the-evening")])
def test_the_crumbs_of_a_built_article_are_home_and_its_readers_page(more: Built, language: str, article: str) -> None:
    path = f"{language}/{article}.html"
    above = [resolve(path, link.get("href"))[0] for link in built(more, path).one("nav.crumbs").all("a")]
    assert above == [f"{language}/index.html", {"fr": "fr/jeunes.html", "en": "en/young-people.html"}[language]]


@pytest.mark.parametrize(
    ("path", "article", "texts"),
    [
        ("fr/jeunes.html", "fr/le-soir.html", ("Le soir", "Ce qui se passe le soir.")),
        ("en/young-people.html", "en/in-the-evening.html", ("In the evening", "What happens in the evening.")),
    ],
)
def test_a_built_readers_page_lists_its_articles(
    more: Built, tiny: Built, path: str, article: str, texts: tuple[str, str]
) -> None:
    [link] = built(more, path).one("#articles").all("a")
    assert resolve(path, link.get("href"))[0] == article
    assert (link.one("strong").text, link.one("span").text) == texts
    assert built(tiny, path).all("#articles") == []


@pytest.mark.parametrize(
    ("path", "note"),
    [("fr/le-soir.html", "On y parle de solitude."), ("en/in-the-evening.html", "It speaks of loneliness.")],
)
def test_what_may_be_hard_to_read_is_said_before_the_text(more: Built, path: str, note: str) -> None:
    main = built(more, path).one("main")
    order = [element for element in main if element.names & {"h1", "p.note", "div.prose", "section.group"}]
    assert [element.tag for element in order] == ["h1", "p", "div", "section", "section"]
    assert order[1].text == note


def test_a_page_without_a_content_note_shows_none(more: Built) -> None:
    assert built(more, "en/about.html").one("main").all(".note") == []


@pytest.mark.parametrize("path", ["fr/le-soir.html", "en/in-the-evening.html"])
def test_a_built_article_lists_only_doors(more: Built, path: str) -> None:
    cards = built(more, path).one("main").all("article.card")
    workshops = {"fr": "fr/programme/ateliers-le-soir.html", "en": "en/program/evening-workshops.html"}[path[:2]]
    assert [resolve(path, card.one("h3").one("a").get("href"))[0] for card in cards] == [workshops] * 2


@pytest.mark.parametrize(
    ("path", "other", "terms"),
    [
        (
            "fr/mots.html",
            "en",
            {"confiance": ("Confiance", "Confidence"), "estime-de-soi": ("Estime de soi", "Self-esteem")},
        ),
        (
            "en/words.html",
            "fr",
            {"confidence": ("Confidence", "Confiance"), "self-esteem": ("Self-esteem", "Estime de soi")},
        ),
    ],
)
def test_the_built_glossary_gives_each_term_in_both_languages(
    more: Built, path: str, other: str, terms: dict[str, tuple[str, str]]
) -> None:
    cards = built(more, path).one("main").all("article.card")
    found = {card.get("id"): (card.one("h2").text, card.all("p.small")[0].text_in(other)) for card in cards}
    assert found == terms


@pytest.mark.parametrize("path", ["fr/mots.html", "en/words.html"])
def test_the_terms_to_read_next_are_on_the_page(more: Built, path: str) -> None:
    main = built(more, path).one("main")
    anchors = {card.get("id") for card in main.all("article.card")}
    [see] = [place for place in places_linked(path, main) if place[0] == path]
    assert see[1] in anchors


@pytest.mark.parametrize(
    ("path", "place"),
    [("fr/le-soir.html", ("fr/mots.html", "confiance")), ("en/in-the-evening.html", ("en/words.html", "confidence"))],
)
def test_a_mention_of_a_term_leads_to_its_place_in_the_glossary(more: Built, path: str, place: tuple[str, str]) -> None:
    assert place in set(places_linked(path, built(more, path).one(".prose")))
    assert built(more, place[0]).one(f"#{place[1]}").tag == "article"


# Pages of no language


def test_the_choice_of_language_and_the_page_of_errors_are_of_no_language(both: dict[str, Edition]) -> None:
    chooser, lost = shared((both["fr"], both["en"]))
    assert [(each.path, each.template, each.root) for each in (chooser, lost)] == [
        ("index.html", "chooser.html", ""),
        ("404.html", "lost.html", "/tiny/"),
    ]
    for each in (chooser, lost):
        assert (each.kind, each.language, each.listed) == ("shared", "fr", False)
        assert each.title == "Petit guide / Tiny Guide"
        assert each.summary == "Un guide inventé, pour les essais / An invented guide, for tests"
        assert each.twins == {"fr": "fr/index.html", "en": "en/index.html"}
        assert [line.key for line in each.crisis.every] == ["ca-911", "listening-line"]
        assert each.item == (both["fr"], both["en"])


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("https://guide.example.org/", "/"),
        ("https://example.org/a/b/", "/a/b/"),
        ("http://localhost:8000/", "/"),
    ],
)
def test_the_page_of_errors_links_from_the_root_of_the_site(both: dict[str, Edition], address: str, root: str) -> None:
    moved = replace(both["fr"], address=address)
    assert shared((moved, both["en"]))[1].root == root


def test_later_lines_have_a_page_that_help_now_leads_to(english: Edition) -> None:
    later = tuple(replace(each, later=each.key == "listening-line") for each in english.lines)
    edition = replace(english, lines=later)
    canada, others = page(edition, "pages", "help-now").groups
    assert [each.key for each in canada.items] == ["ca-911"]
    assert [way(each) for each in others.items][-1] == ("lines_later", "help/canada.html", 1)
    found = page(edition, "help", "canada")
    assert (found.path, listing(found.groups)) == ("en/help/canada.html", {"canada": ["listening-line"]})
