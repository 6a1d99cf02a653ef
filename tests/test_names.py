"""A to Z: names cut into pages of the same length, so that each page has its twin whatever the letters."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from string import ascii_uppercase

import pytest

from guide.edition import Edition, Link, Name, Page
from guide.pages import pages
from guide.pages.names import names
from guide.render import render
from tests.conftest import ROOT
from tests.site_reading import read_page, resolve

LIMIT = 3


def with_names(edition: Edition, texts: Iterable[str]) -> Edition:
    """The edition with a program of each name, and nothing else to name."""
    [some, *_] = edition.programs
    programs = tuple(replace(some, key=text, link=Link(Name(text), f"site:/x/{text}.html")) for text in texts)
    patterns = {"page_of": "page {n} of {of}"}
    text = {key: patterns.get(key, key) for key in edition.text}
    return replace(edition, programs=programs, strategies=(), organisations=(), text=text)


def made(edition: Edition, texts: Iterable[str]) -> list[Page]:
    named = with_names(edition, texts)
    [index] = [each for each in pages(with_names(edition, ())) if each.key == "names"]
    return list(names(named, index, LIMIT))


@pytest.fixture
def english(tiny_editions: Mapping[str, Edition]) -> Edition:
    return tiny_editions["en"]


def test_few_names_stand_on_the_page_itself_by_letter(english: Edition) -> None:
    [page] = made(english, ["Bus", "Art", "Bat"])
    assert [(group.title, [link.name.text for link in group.items]) for group in page.groups] == [
        ("A", ["Art"]),
        ("B", ["Bat", "Bus"]),
    ]


def test_more_names_are_cut_into_pages_of_the_same_length(english: Edition) -> None:
    _, *below = made(english, ["Ant", "Art", "Bat", "Bee", "Bus", "Cat", "Dog"])
    assert [[link.name.text for group in page.groups for link in group.items] for page in below] == [
        ["Ant", "Art", "Bat"],
        ["Bee", "Bus", "Cat"],
        ["Dog"],
    ]
    assert [(page.path, page.title) for page in below] == [
        ("en/a-to-z-1.html", "A to Z – page 1 of 3"),
        ("en/a-to-z-2.html", "A to Z – page 2 of 3"),
        ("en/a-to-z-3.html", "A to Z – page 3 of 3"),
    ]
    assert [page.crumbs[-1].href for page in below] == ["site:/en/a-to-z.html"] * 3


def test_a_letter_leads_to_where_it_begins_and_says_how_many_names_it_has(english: Edition) -> None:
    index, *_ = made(english, ["211", "Ant", "Bat", "Bee", "Bus", "Cat", "Élan"])
    letters, _ = index.groups
    assert [(each.link.name.text, each.link.href.removeprefix("site:/en/"), each.number) for each in letters.items] == [
        ("#", "a-to-z-1.html#letter-other", 1),
        ("A", "a-to-z-1.html#letter-a", 1),
        ("B", "a-to-z-1.html#letter-b", 3),
        ("C", "a-to-z-2.html#letter-c", 1),
        ("E", "a-to-z-3.html#letter-e", 1),
    ]


def test_each_page_is_listed_by_its_first_and_last_name(english: Edition) -> None:
    index, *_ = made(english, ["Ant", "Art", "Bat", "Bee"])
    assert [(span.first.text, span.last.text, span.href, span.number) for span in index.groups[1].items] == [
        ("Ant", "Bat", "site:/en/a-to-z-1.html", 3),
        ("Bee", "Bee", "site:/en/a-to-z-2.html", 1),
    ]


def test_a_page_of_names_leads_to_its_neighbours(english: Edition) -> None:
    _, first, second = made(english, ["Ant", "Art", "Bat", "Bee"])
    assert first.numbered is not None
    assert second.numbered is not None
    assert (first.numbered.before, first.numbered.after) == ("", "site:/en/a-to-z-2.html")
    assert (second.numbered.before, second.numbered.after) == ("site:/en/a-to-z-1.html", "")


def test_names_beyond_a_page_of_pages_are_cut_once_more(english: Edition) -> None:
    every = made(english, ascii_uppercase)
    below = {page.path.removeprefix("en/a-to-z"): page for page in every[1:]}
    assert list(below) == [
        *("-1.html", "-1-1.html", "-1-2.html", "-1-3.html"),
        *("-2.html", "-2-1.html", "-2-2.html", "-2-3.html"),
        *("-3.html", "-3-1.html", "-3-2.html", "-3-3.html"),
    ]
    assert (below["-1.html"].template, below["-1-1.html"].template) == ("name-pages.html", "names.html")
    assert below["-3-3.html"].title == "A to Z – page 3 of 3 – page 3 of 3"
    leaves = [page for page in every if page.template == "names.html"]
    assert [link.name.text for page in leaves for group in page.groups for link in group.items] == [*ascii_uppercase]
    assert max(len(group.items) for page in every for group in page.groups if group.anchor != "letters") == LIMIT


@pytest.mark.parametrize(
    ("french", "english_names"),
    [
        (["Abri", "Arc", "Banc", "Bus"], ["Shelter", "Arch", "Bench", "Coach"]),
        ([f"À {i}" for i in range(20)], [f"{letter} z" for letter in ascii_uppercase[:20]]),
    ],
)
def test_pages_pair_though_their_letters_differ(
    tiny_editions: Mapping[str, Edition], french: list[str], english_names: list[str]
) -> None:
    left, right = made(tiny_editions["fr"], french), made(tiny_editions["en"], english_names)
    assert [page.twins for page in left] == [page.twins for page in right]
    assert [page.twins["fr"] for page in left] == [page.path for page in left]
    assert [page.twins["en"] for page in right] == [page.path for page in right]


@pytest.mark.parametrize("count", [4, 26])
def test_every_link_of_the_built_pages_leads_to_a_page_of_names_and_its_letter(
    tiny_editions: Mapping[str, Edition], english: Edition, count: int
) -> None:
    every = made(english, ascii_uppercase[:count])
    built = {path: read_page(text) for path, text in render(every, tiny_editions, ROOT / "templates").items()}
    checked = 0
    for path, page in built.items():
        for link in (link for link in page.one("main").all("a") if "a-to-z" in link.get("href")):
            target, anchor = resolve(path, link.get("href"))
            assert not anchor or built[target].one(f"#{anchor}").one("h2").text == link.text[0]
            assert target in built
            checked += 1
    assert checked > count
