"""The page of the search without its box: ready-made lists that lead to everything a search could find."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from guide.edition import Choice, Edition, Group
from guide.pages.search import FACETS, search_groups
from guide.pipeline import Built
from guide.vocabulary import PageKind
from tests.site_reading import LANGUAGES, Readings, language_of, places_linked, read_pages

PAGE = {"fr": "fr/recherche.html", "en": "en/search.html"}
APART = {
    *("fr/index.html", "en/index.html"),
    *("fr/introuvable.html", "en/not-found.html"),
    *(f"fr/liste/{facet}.html" for facet in ("formes", "ages", "etats", "annees", "types")),
    *(f"en/list/{facet}.html" for facet in ("forms", "ages", "statuses", "years", "types")),
}
"""The home page, the page of errors, and pages that only name the lists that are reached."""


@pytest.fixture(scope="module")
def readings(site: Built) -> Readings:
    return read_pages(site)


def groups(edition: Edition) -> dict[str, Group]:
    return {group.anchor: group for group in search_groups(edition, edition.of_kind(PageKind.SEARCH))}


def shown(group: Group) -> list[tuple[str, int]]:
    """Where each choice of a group leads, and its number."""
    return [
        (choice.link.href.removeprefix("site:/"), choice.number) for choice in group.items if isinstance(choice, Choice)
    ]


def test_the_tiny_guide_offers_the_lists_that_it_has(tiny_editions: Mapping[str, Edition]) -> None:
    found = groups(tiny_editions["en"])
    assert {anchor: shown(group) for anchor, group in found.items()} == {
        "readers": [("en/list/quebec-r1.html", 1)],
        "lines": [("en/help/quebec.html", 1)],
        "forms": [("en/help/workshops.html", 1), ("en/help/listening.html", 1)],
        "regions": [("en/region/montreal.html", 1), ("en/region/outaouais.html", 0)],
        "pages": [],
    }
    assert "search" not in [article.key for article in found["pages"].items]


def test_facets_have_their_lists_where_the_overview_makes_them(tiny_editions: Mapping[str, Edition]) -> None:
    edition = tiny_editions["en"]
    about = replace(edition.articles["about"], kind="overview")
    found = groups(replace(edition, articles={**edition.articles, "about": about}))
    assert {anchor: shown(group) for anchor, group in found.items() if anchor in FACETS} == {
        "ages": [("en/list/ages-2.html", 1), ("en/list/ages-7.html", 1)],
        "kind": [("en/list/types-5.html", 1), ("en/list/types-6.html", 1)],
        "state": [("en/list/statuses-1.html", 1), ("en/list/statuses-2.html", 1)],
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_has_something_and_says_how_much(editions: Mapping[str, Edition], language: str) -> None:
    found = groups(editions[language])
    assert list(found) == ["readers", "lines", "forms", "regions", *FACETS, "pages"]
    numbers = {anchor: [number for _, number in shown(group)] for anchor, group in found.items() if anchor != "pages"}
    assert all(numbers.values())
    assert [anchor for anchor, each in numbers.items() if min(each) < 1] == ["regions"]  # one has lines alone
    assert len(numbers["readers"]) == 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_guide_is_reached_from_it_by_links(readings: Readings, language: str) -> None:
    """Following what pages hold, not what stands around them."""
    reached: set[str] = set()
    ahead = {PAGE[language]}
    while ahead:
        reached |= ahead
        linked = {place for path in ahead for place, _ in places_linked(path, readings[path].one("main"))}
        ahead = {path for path in linked - reached if path in readings and language_of(path) == language}
    mine = {path for path in readings if path.startswith(f"{language}/")}
    assert len(mine) > 500
    assert sorted(mine - reached - APART) == []
