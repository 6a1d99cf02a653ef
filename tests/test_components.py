"""The page of the parts of the site: samples that the edition itself gives, and a style sheet without dead rules."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

import pytest

from guide.edition import Edition, Link, Name, Sample
from guide.pages.components import COLOURS, ROWS, component_groups
from guide.pages.numbered import CARDS
from guide.pipeline import Built
from guide.vocabulary import PageKind
from tests.conftest import ROOT
from tests.site_reading import LANGUAGES, Readings, read_pages, resolve, texts_of

PAGE = {"fr": "fr/elements-du-site.html", "en": "en/parts-of-this-site.html"}

ELSEWHERE = {
    "first": "the first screen of the home page",
    "find": "the first screen of the home page",
    "row": "the first screen of the home page",
    "spans": "a choice like the others, on A to Z alone",
    "stays": "what the search page keeps in view while one searches",
    "filters": "the filters of the search, on its page; elsewhere a script makes them",
    "results": "the place of results, on the search page; elsewhere a script makes it",
}
"""Classes of components that the page does not show, and why."""

BY_SCRIPT = {"script", "searchless", "searching", "chips", "hit"}
"""Classes that scripts set, of the page or of what a search shows: `tests/browser/test_search.py` sees these."""

LEAST = 7
"""The contrast that WCAG 2.2 asks at level AAA (1.4.6)."""


@pytest.fixture
def english(tiny_editions: Mapping[str, Edition]) -> Edition:
    """Return the English edition with plain interface words."""
    edition = tiny_editions["en"]
    labels = {group: {value: f"{group}/{value}" for value in values} for group, values in edition.labels.items()}
    return replace(edition, labels=labels, text={key: key for key in edition.text})


def samples(edition: Edition) -> dict[str, list[Sample]]:
    """The samples of each group, by its anchor."""
    groups = component_groups(edition, edition.of_kind(PageKind.COMPONENTS))
    return {group.anchor: list(group.items) for group in groups}


# Samples


def test_the_tiny_guide_shows_the_states_that_it_has(english: Edition) -> None:
    found = {anchor: [(each.title, each.part) for each in group] for anchor, group in samples(english).items()}
    assert [part for _, part in found.pop("part-colours")] == ["colour"] * 8
    assert found == {
        "part-numbers": [
            ("part_call", "numbers"),
            ("part_text", "numbers"),
            ("part_detail", "numbers"),
            ("part_compact", "compact"),
        ],
        "part-lines": [
            ("part_confirmed", "line"),
            ("part_chat", "line"),
            ("part_unconfirmed", "line"),
            ("part_brief", "brief"),
        ],
        "part-cards": [("part_gloss", "card"), ("group_help", "card"), ("state/in-development", "card")],
        "part-facts": [("", "facts")],
        "part-boxes": [("how_to_reach", "reach"), ("part_note", "note")],
        "part-ways": [("part_ways_full", "ways"), ("part_ways_brief", "ways-brief")],
        "part-lists": [("part_choices", "choices"), ("part_names", "names")],
        "part-actions": [("", "action")],
        "part-sources": [("", "sources")],
    }


def test_a_number_to_call_one_to_text_and_one_with_a_detail_are_the_first_of_their_kind(english: Edition) -> None:
    shown = {each.title: each.value for each in samples(english)["part-numbers"]}
    assert {title: [number.href for number in shown[title].numbers] for title in list(shown)[:-1]} == {
        "part_call": ["tel:911"],
        "part_text": ["sms:555019"],
        "part_detail": ["sms:555019"],
    }
    assert [line.key for line in shown["part_compact"]] == ["ca-911", "listening-line"]


def test_a_line_is_shown_in_each_of_its_states(english: Edition) -> None:
    assert {each.title: each.value.key for each in samples(english)["part-lines"]} == {
        "part_confirmed": "ca-911",
        "part_chat": "listening-line",
        "part_unconfirmed": "qc-quiet-line",
        "part_brief": "ca-911",
    }


def test_cards_show_each_way_in_and_each_other_state_by_programs_of_their_own(english: Edition) -> None:
    workshops, table = (replace(program, link=Link(Name(program.key))) for program in english.programs)
    made = (
        replace(workshops, key="one", reach="Call."),
        replace(workshops, key="two", reach="Call."),
        replace(workshops, key="three", door="work", reach=""),
        replace(workshops, key="four", door="school", link=Link(Name("Soirées", "fr", "Evenings")), reach=""),
        *(replace(table, key=state, state=state) for state in ("unknown", "ended", "on-hold", "active")),
    )
    cards = samples(replace(english, programs=made))["part-cards"]
    assert [(each.title, each.value.key) for each in cards] == [
        ("part_first_step", "one"),
        ("part_gloss", "four"),
        ("group_help", "two"),
        ("group_school", "four"),
        ("group_work", "three"),
        ("state/on-hold", "on-hold"),
        ("state/ended", "ended"),
        ("state/unknown", "unknown"),
    ]


def test_a_guide_without_programs_and_lines_to_show_keeps_its_page(english: Edition) -> None:
    edition = replace(english, programs=(), lines=(), strategies=(), provinces=(), regions=(), forms=())
    assert list(samples(edition)) == ["part-colours", "part-numbers", "part-ways"]


def test_a_list_of_pages_is_shown_between_two_others(english: Edition) -> None:
    workshops, listening = english.forms
    many = tuple(replace(english.programs[0], key=str(n)) for n in range(2 * CARDS + 1))
    for count, numbers in ((2 * CARDS, []), (2 * CARDS + 1, [2])):
        edition = replace(english, forms=(replace(workshops, programs=many[:count]), listening))
        found = [each.value.number for each in samples(edition)["part-lists"] if each.part == "pages"]
        assert found == numbers


def test_tables_stand_for_those_of_the_overview_if_there_is_one(english: Edition) -> None:
    about = replace(english.articles["about"], kind="overview")
    edition = replace(english, articles={**english.articles, "about": about})
    tables = samples(edition)["part-tables"]
    assert [(each.title, len(each.value.columns) > 1, len(each.value.rows)) for each in tables] == [
        ("part_bars", False, ROWS),
        ("part_wide", True, ROWS),
    ]


def test_what_warns_of_a_hard_text_is_the_note_of_a_page(english: Edition) -> None:
    about = replace(english.articles["about"], content_note="This page speaks of fear.")
    edition = replace(english, articles={**english.articles, "about": about})
    [last] = samples(edition)["part-boxes"][2:]
    assert (last.title, last.part, last.value.key) == ("part_content_note", "content-note", "about")


def test_sources_are_shown_few_and_folded(english: Edition) -> None:
    [few] = samples(english)["part-sources"]
    link = few.value.sources[0]
    long, longer = (replace(english.articles["about"], key=str(n), sources=(link,) * n) for n in (6, 7))
    edition = replace(english, articles={"longer": longer, "long": long, **english.articles})
    assert [each.value.key for each in samples(edition)["part-sources"]] == [few.value.key, "6"]


# The real page


@pytest.fixture(scope="module")
def readings(site: Built) -> Readings:
    return read_pages(site)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_page_shows_every_part(editions: Mapping[str, Edition], language: str) -> None:
    found = {each.part for group in samples(editions[language]).values() for each in group}
    written = (ROOT / "templates" / "partials" / "samples.html").read_text(encoding="utf-8")
    assert found == {*re.findall(r'each\.part == "([a-z-]+)"', written), "colour"}


@pytest.mark.parametrize("path", PAGE.values())
def test_links_of_the_same_words_lead_to_the_same_place(readings: Readings, path: str) -> None:
    places = defaultdict(set)
    for link in readings[path].all("a"):
        places[link.get("aria-label") or link.text].add(resolve(path, link.get("href")))
    assert len(places) > 50
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_can_be_reached_from_the_accessibility_page_and_stands_in_no_menu(
    readings: Readings, language: str
) -> None:
    accessibility = {"fr": "fr/accessibilite.html", "en": "en/accessibility.html"}[language]
    linking = {
        path
        for path, page in readings.items()
        if path != PAGE[language] and PAGE[language] in {resolve(path, a.get("href"))[0] for a in page.all("a")}
    }
    assert linking == {accessibility, PAGE["en" if language == "fr" else "fr"]}


# The style sheet


def style() -> str:
    return re.sub(r"/\*.*?\*/", "", (ROOT / "static" / "site.css").read_text(encoding="utf-8"), flags=re.DOTALL)


def components() -> set[str]:
    """The classes that the layer of components names."""
    [layer] = re.findall(r"@layer components \{\n(.*?)\n\}", style(), re.DOTALL)
    return {name for rule in re.findall(r"([^{};]+)\{", layer) for name in re.findall(r"\.([a-z][a-z-]*)", rule)}


def classes(html: str) -> set[str]:
    return {name for value in re.findall(r'class="([^"]*)"', html) for name in value.split()}


def test_every_component_of_the_style_sheet_is_used(site: Built) -> None:
    used = {name for path, text in texts_of(site.files).items() if path.endswith(".html") for name in classes(text)}
    assert len(components()) > 50
    assert components() - used == BY_SCRIPT
    scripts = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "static").rglob("*.js"))
    said = {name for text in re.findall(r'"([^"]*)"', scripts) for name in text.split()}
    assert BY_SCRIPT - said == set()


@pytest.mark.parametrize("path", PAGE.values())
def test_every_component_is_on_the_page_unless_a_reason_says_why(site: Built, path: str) -> None:
    assert components() - classes(texts_of(site.files)[path]) - BY_SCRIPT == set(ELSEWHERE)


def schemes() -> dict[str, dict[str, str]]:
    """The colours of each scheme by token; the dark one changes those of the light one."""
    light, dark = re.findall(r":root \{(.*?)\}", style().split("@layer reset {")[0], re.DOTALL)
    found = {
        name: dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", text)) for name, text in (("l", light), ("d", dark))
    }
    return {"light": found["l"], "dark": {**found["l"], **found["d"]}}


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_colours_has_the_contrast_of_level_aaa(scheme: str) -> None:
    colours = schemes()[scheme]
    grounds = ("paper", "sheet", "calm", "note")
    pairs = {*COLOURS, *((text, ground) for text in ("ink", "quiet", "accent") for ground in grounds)}
    assert [pair for pair in sorted(pairs) if contrast(colours[pair[0]], colours[pair[1]]) < LEAST] == []


def test_red_is_for_the_way_out_alone() -> None:
    """Every rule that uses the token is a rule of the exit, or of its sample."""
    uses = re.findall(r"([^{};]+)\{[^{}]*var\(--exit", style())
    assert {use.strip() for use in uses} == {".exit", ".exit-ink-on-exit"}
