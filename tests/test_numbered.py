"""A list too long for a page: what each of its numbered pages holds, where it is, and how they lead to each other."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from guide.edition import Edition, Group, Numbered, Page
from guide.pages import pages
from guide.pages.numbered import LIMIT, numbered, split
from guide.render import render
from tests.conftest import ROOT
from tests.site_reading import Element, read_page

PATTERNS = {"page_of": "page {n} of {of}"}


@pytest.fixture
def english(tiny_editions: Mapping[str, Edition]) -> Edition:
    """Return the English edition with plain interface words."""
    edition = tiny_editions["en"]
    return replace(edition, text={key: PATTERNS.get(key, key) for key in edition.text})


def group(anchor: str, *items: str) -> Group:
    return Group(f"title {anchor}", items, anchor, f"intro {anchor}")


def shown(groups: tuple[Group, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.anchor, each.intro, each.items) for each in groups]


# How a list is cut


@pytest.mark.parametrize("limit", [4, 5, 100])
def test_a_list_that_fits_is_not_cut(limit: int) -> None:
    groups = (group("one", "a", "b"), group("two", "c", "d"))
    assert split(groups, limit) == [groups]


def test_a_group_that_is_cut_goes_on_under_its_title_without_its_intro() -> None:
    runs = split((group("one", "a"), group("two", "b", "c", "d", "e")), 2)
    assert [shown(run) for run in runs] == [
        [("one", "intro one", ("a",)), ("two", "intro two", ("b",))],
        [("two", "", ("c", "d"))],
        [("two", "", ("e",))],
    ]
    assert {each.title for run in runs[1:] for each in run} == {"title two"}


def test_a_group_that_begins_a_page_keeps_its_intro_and_an_empty_one_is_left_out() -> None:
    runs = split((group("one", "a", "b"), group("none"), group("two", "c")), 2)
    assert [shown(run) for run in runs] == [
        [("one", "intro one", ("a", "b"))],
        [("two", "intro two", ("c",))],
    ]


def test_without_groups_there_is_one_page_with_none() -> None:
    assert split((), 3) == [()]


# The pages


def listed(edition: Edition, count: int) -> Page:
    """The page of a form of help with as many programs as asked for."""
    [page] = [each for each in pages(edition) if (each.kind, each.key) == ("forms", "workshops")]
    [some, *_] = edition.programs
    programs = tuple(replace(some, key=str(i)) for i in range(1, count + 1))
    return replace(page, groups=(Group("title", programs, "help", "intro"),))


def test_a_page_that_holds_its_list_stays_as_it_is(english: Edition) -> None:
    page = listed(english, 3)
    assert list(numbered(english, page, "cards", 3)) == [page]


def test_the_pages_of_a_list_have_addresses_titles_and_twins_of_their_own(english: Edition) -> None:
    made = list(numbered(english, listed(english, 7), "cards", 3))
    assert [(each.key, each.path, each.twins["fr"]) for each in made] == [
        ("workshops", "en/help/workshops.html", "fr/aide/ateliers.html"),
        ("workshops-p2", "en/help/workshops-p2.html", "fr/aide/ateliers-p2.html"),
        ("workshops-p3", "en/help/workshops-p3.html", "fr/aide/ateliers-p3.html"),
    ]
    assert [each.title for each in made] == ["Workshops", "Workshops – page 2 of 3", "Workshops – page 3 of 3"]
    assert [[item.key for item in each.groups[0].items] for each in made] == [["1", "2", "3"], ["4", "5", "6"], ["7"]]
    assert [each.twins["en"] for each in made] == [each.path for each in made]


def test_the_pages_that_follow_hold_nothing_of_the_first_but_its_crisis_block(english: Edition) -> None:
    first, second = numbered(english, listed(english, 4), "cards", 3)
    assert (first.template, second.template) == ("form.html", "cards.html")
    assert first.item is not None
    assert second.item is None
    assert second.crisis == first.crisis
    assert [crumb.href for crumb in second.crumbs] == [
        "site:/en/index.html",
        "site:/en/forms-of-help.html",
        "site:/en/help/workshops.html",
    ]
    assert (second.kind, second.listed) == ("forms", True)


def places(edition: Edition, count: int) -> list[Numbered]:
    return [each.numbered for each in numbered(edition, listed(edition, count), "cards", 1) if each.numbered]


def test_each_page_knows_the_ones_before_and_after_it(english: Edition) -> None:
    first, second, third = places(english, 3)
    start = "site:/en/help/workshops"
    assert (first.before, first.after) == ("", f"{start}-p2.html")
    assert (second.before, second.after) == (f"{start}.html", f"{start}-p3.html")
    assert (third.before, third.after) == (f"{start}-p2.html", "")
    assert {place.of for place in (first, second, third)} == {3}
    assert [place.number for place in (first, second, third)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("number", "near"),
    [
        (1, [1, 2, 3, 4, 5, 40]),
        (6, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 40]),
        (20, [1, 16, 17, 18, 19, 20, 21, 22, 23, 24, 40]),
        (40, [1, 36, 37, 38, 39, 40]),
    ],
)
def test_a_page_leads_to_those_near_it_however_many_there_are(english: Edition, number: int, near: list[int]) -> None:
    place = places(english, 40)[number - 1]
    assert [n for n, _ in place.near] == near
    assert dict(place.near)[40] == "site:/en/help/workshops-p40.html"


def html(page: Page, editions: Mapping[str, Edition]) -> Element:
    return read_page(render((page,), editions, ROOT / "templates")[page.path])


def test_a_built_page_leads_to_the_one_before_and_the_one_after(
    english: Edition, tiny_editions: Mapping[str, Edition]
) -> None:
    made = list(numbered(english, listed(english, 3), "cards", 1))
    second = html(made[1], tiny_editions).one("nav.pages")
    links = {link.get("rel"): link.get("href").rpartition("/")[2] for link in second.all("a") if link.get("rel")}
    assert links == {"prev": "workshops.html", "next": "workshops-p3.html"}
    assert [each.text for each in second.all("span") if each.get("aria-current") == "page"] == ["Page 2 of 3"]
    whole = listed(english, 3)
    assert html(whole, tiny_editions).all("nav.pages") == []


def test_a_built_page_shows_its_part_of_the_list_only(english: Edition, tiny_editions: Mapping[str, Edition]) -> None:
    made = list(numbered(english, listed(english, 5), "cards", 2))
    assert [len(html(page, tiny_editions).all("article.card")) for page in made] == [2, 2, 1]


# The guide on the day it holds many


def many(edition: Edition, count: int) -> Edition:
    """The edition with as many programs, each of the region `qc-06`."""
    [some, *_] = edition.programs
    programs = tuple(replace(some, key=f"p{i}") for i in range(count))
    paths = {
        language: {**of, **{("programs", each.key): f"{language}/program/{each.key}.html" for each in programs}}
        for language, of in edition.paths.items()
    }
    [quebec], (montreal, outaouais) = edition.provinces, edition.regions
    [pillar] = edition.strategies[0].pillars
    busy = tuple(replace(action, programs=programs) for action in pillar.actions)
    plan = replace(edition.strategies[0], pillars=(replace(pillar, actions=busy),))
    overview = replace(edition.articles["about"], kind="overview")
    return replace(
        edition,
        paths=paths,
        programs=programs,
        provinces=(replace(quebec, programs=programs),),
        regions=(replace(montreal, programs=programs), outaouais),
        forms=tuple(replace(form, programs=programs) for form in edition.forms),
        strategies=(plan,),
        organisations=tuple(replace(each, programs=programs) for each in edition.organisations),
        articles={**edition.articles, "about": overview},
    )


def test_no_page_lists_more_than_the_limit_whatever_the_number_of_programs(english: Edition) -> None:
    edition = many(english, 3 * LIMIT + 1)
    made = pages(edition)
    lists = [each for each in made if each.template != "components.html"]  # its samples stay as many as there are parts
    long = [each.path for each in lists if sum(len(group.items) for group in each.groups) > LIMIT]
    assert long == []
    shown_at_once = [
        each.path
        for each in made
        if each.template == "pillar.html" and sum(len(action.programs) for action in each.item.actions) > LIMIT
    ]
    assert shown_at_once == []
    fourth = {each.kind for each in made if each.key.endswith("-p4")}
    assert fourth == {"regions", "forms", "organisations", "lists", "pillars"}


def test_twins_of_many_pages_are_pages_of_the_other_language(tiny_editions: Mapping[str, Edition]) -> None:
    editions = {language: many(edition, 3 * LIMIT + 1) for language, edition in tiny_editions.items()}
    made = {language: pages(edition) for language, edition in editions.items()}
    paths = {language: [each.path for each in every] for language, every in made.items()}
    assert len(paths["fr"]) == len(set(paths["fr"])) == len(paths["en"])
    for language, other in (("fr", "en"), ("en", "fr")):
        assert sorted(each.twins[other] for each in made[language]) == sorted(paths[other])


def test_an_action_of_a_busy_part_leads_to_the_list_of_its_programs(english: Edition) -> None:
    edition = many(english, LIMIT)
    [pillar] = [each for each in pages(edition) if each.template == "pillar.html"]
    first = pillar.item.actions[0]
    assert first.programs == ()
    assert first.carriers is not None
    assert first.carriers.href == "site:/en/plan/talk-and-listen-1.html"
    [found] = [each for each in pages(edition) if each.key == "tiny-pillar-1"]
    assert [item.key for item in found.groups[0].items] == [f"p{i}" for i in range(LIMIT)]
    assert found.crumbs[-1].href == "site:/en/plan/talk-and-listen.html"
