"""From an edition to its pages: which there are, where they lead, and what they list.

Interface words are plain here (`group_help`), so that an editor may change the real ones freely.
"""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from guide.edition import Crisis, Edition, Group, Line, Link, Name, Number, Page, Program
from guide.pages import home, pages, shared

PATTERNS = {
    "region_summary": "summary {within}",
    "lines_in": "lines {within}",
    "lines_by_region": "regional {within}",
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


def test_only_the_page_of_errors_is_not_listed(english: Edition) -> None:
    assert [each.key for each in pages(english) if not each.listed] == ["not-found"]


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


def test_programs_of_one_name_say_their_place(english: Edition) -> None:
    two = (
        renamed(program(english), "evening-workshops", "Workshops by night", "Montréal"),
        renamed(program(english), "plan-table", "Workshops by night", "Laval"),
    )
    edition = replace(english, programs=two)
    assert page(edition, "programs", "evening-workshops").title == "Workshops by night (Montréal)"
    assert page(edition, "programs", "plan-table").title == "Workshops by night (Laval)"


def test_an_organisation_that_shares_its_name_says_what_it_is(english: Edition) -> None:
    same = renamed(program(english), "evening-workshops", "Everyone’s Table", "Montréal")
    edition = replace(english, programs=(same,))
    assert page(edition, "programs", "evening-workshops").title == "Everyone’s Table (Montréal)"
    assert page(edition, "organisations", "round-table").title == "Everyone’s Table (an_organisation)"


def test_the_title_of_a_form_or_a_province_stays(english: Edition) -> None:
    same = renamed(program(english), "evening-workshops", "Workshops", "Montréal")
    edition = replace(english, programs=(same,))
    assert page(edition, "forms", "workshops").title == "Workshops"
    assert page(edition, "programs", "evening-workshops").title == "Workshops (Montréal)"


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


@pytest.mark.parametrize(("kind", "key"), [("provinces", "qc"), ("regions", "qc-06"), ("forms", "workshops")])
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
        if each.kind != "lists"  # the lists behind the overview count everything
        for group in each.groups
        for item in group.items
        if isinstance(item, Program)
    ]
    assert set(offered) == {"help", "school", "work"}


def test_a_door_that_nobody_holds_makes_no_group(english: Edition) -> None:
    assert listing(page(with_doors(english, "school"), "regions", "qc-06").groups) == {"school": ["0-school"]}
    assert page(with_doors(english, "none"), "regions", "qc-06").groups == ()
    assert page(english, "regions", "qc-07").groups == ()


def test_what_is_no_door_stands_beside_the_strategies_of_its_province(english: Edition) -> None:
    [group] = page(with_doors(english, *DOORS), "pages", "plans").groups
    assert (group.title, group.anchor) == ("Québec", "qc")
    assert [strategy.key for strategy in group.items] == ["tiny-strategy"]
    assert [each.key for each in group.more] == ["0-none", "4-none"]


def test_a_readers_page_lists_what_readers_can_reach(english: Edition) -> None:
    assert listing(page(with_doors(english, *DOORS), "pages", "young-people").groups) == {
        "help": ["3-help", "5-help"],
        "school": ["2-school"],
    }


def test_a_readers_page_lists_only_what_is_for_its_readers(english: Edition) -> None:
    edition = with_doors(english, "help", "help")
    for_parents = replace(edition.programs[0], audiences=("parents",))
    edition = replace(edition, programs=(for_parents, edition.programs[1]))
    assert listing(page(edition, "pages", "young-people").groups) == {"help": ["1-help"]}


def test_the_page_of_workers_lists_first_what_is_for_them(english: Edition) -> None:
    edition = with_doors(english, *DOORS)
    workers = replace(edition.articles["young-people"], audiences=("practitioners", "schools"))
    programs = tuple(replace(each, audiences=("schools",)) for each in edition.programs)
    edition = replace(edition, articles={**edition.articles, "young-people": workers}, programs=programs)
    groups = page(edition, "pages", "young-people").groups
    assert listing(groups) == BY_DOOR
    assert [group.anchor for group in groups] == ["work", "help", "school"]


def test_home_asks_who_reads_and_where(english: Edition) -> None:
    groups = page(english, "pages", "home").groups
    assert listing(groups) == {"readers": ["young-people"], "provinces": ["qc"]}
    assert [group.title for group in groups] == ["who_are_you", "by_province"]


def test_help_now_holds_every_line_once_the_widest_first(english: Edition) -> None:
    general = replace(protection(english, "qc-general"), regions=())
    quebec = replace(english.provinces[0], lines=(*english.provinces[0].lines, general))
    edition = replace(english, lines=(*english.lines, general), provinces=(quebec,))
    groups = page(edition, "pages", "help-now").groups
    assert listing(groups) == {
        "canada": ["ca-911", "listening-line"],
        "qc": ["qc-general"],
        "qc-regions": ["qc-quiet-line"],
    }
    assert [(group.title, group.intro) for group in groups] == [
        ("lines_canada", ""),
        ("lines in Québec", ""),
        ("regional in Québec", "lines_by_region_intro"),
    ]


def test_a_line_of_two_provinces_stands_once_among_the_wide_ones(english: Edition) -> None:
    wide = replace(protection(english, "two"), regions=(), wide=True, provinces=("CA-ON", "CA-QC"))
    quebec = replace(english.provinces[0], lines=(wide,))
    edition = replace(english, lines=(wide,), provinces=(quebec,))
    assert listing(page(edition, "pages", "help-now").groups) == {"canada": ["two"]}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_real_help_page_holds_every_line_once(editions: Mapping[str, Edition], language: str) -> None:
    shown = [key for keys in listing(page(editions[language], "pages", "help-now").groups).values() for key in keys]
    assert sorted(shown) == sorted(each.key for each in editions[language].lines)


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
