"""What the documents name can be found by links alone from the home page of each language, without the other's pages.

What must be found is in `tests/expected/`, written by hand from the documents: content that loses an action or a
program cannot take it out of the list too.
"""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from guide.pipeline import Built
from tests.conftest import ROOT
from tests.site_reading import LANGUAGES, Readings, language_of, places_linked, read_pages, resolve, texts_of

FARTHEST = 4
"""How many links from the home page, at most."""

PHASES = {"mb-tracias-trust/phase-1", "mb-tracias-trust/phase-2", "mb-tracias-trust/phase-3"}
"""They are told on their strategy's page, and no program carries one out: nothing need lead straight to them."""


def _expected(name: str) -> list[str]:
    lines = (ROOT / "tests" / "expected" / f"{name}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def readings(site: Built) -> Readings:
    return read_pages(site)


@pytest.fixture(scope="module")
def addresses(site: Built) -> Mapping[str, Mapping[str, str]]:
    """Where each program, strategy, part and action is, by its name, then by language."""
    data = json.loads(texts_of(site.files)["data/guide.json"])
    return {entry["id"]: entry["url"] for entry in _entries(data)}


def _entries(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from data["programs"]
    for strategy in data["strategies"]:
        yield strategy
        for part in strategy["pillars"]:
            yield part
            yield from part["actions"]


class Walk:
    """How many links lead from the home page of a language to each page, and to each place on a page."""

    def __init__(self, readings: Readings, language: str) -> None:
        home = f"{language}/index.html"
        self.pages = {home: 0}
        self.places: dict[tuple[str, str], int] = {}
        waiting = deque([home])
        while waiting:
            path = waiting.popleft()
            links = self.pages[path] + 1
            for target, anchor in places_linked(path, readings[path]):
                self.places.setdefault((target, anchor), links)
                if target not in self.pages and language_of(target) == language:
                    self.pages[target] = links
                    waiting.append(target)


@pytest.fixture(scope="module")
def walks(readings: Readings) -> Mapping[str, Walk]:
    return {language: Walk(readings, language) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["programs", "pillars"])
def test_every_page_that_the_documents_call_for_is_near_home(
    name: str, language: str, addresses: Mapping[str, Mapping[str, str]], walks: Mapping[str, Walk]
) -> None:
    pages = walks[language].pages
    far = [key for key in _expected(name) if pages.get(addresses[key][language].lstrip("/"), 99) > FARTHEST]
    assert far == []


def _place(key: str, language: str, addresses: Mapping[str, Mapping[str, str]]) -> tuple[str, str]:
    """Where an action is. The data lists no result and no phase: they are on their strategy's own page, by number."""
    if key in addresses:
        return resolve("index.html", addresses[key][language])
    strategy, _, name = key.partition("/")
    kind, number = name.split("-")
    page = addresses[strategy][language].lstrip("/")
    return page, f"{ {'results': 'result', 'phase': 'phase'}[kind] }-{number}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_of_the_documents_has_a_place_on_a_page_near_home(
    language: str, addresses: Mapping[str, Mapping[str, str]], walks: Mapping[str, Walk], readings: Readings
) -> None:
    for key in _expected("actions"):
        page, anchor = _place(key, language, addresses)
        assert walks[language].pages.get(page, 99) <= FARTHEST, key
        place = readings[page].one(f"#{anchor}")
        assert place.one("h3").text, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_leads_straight_to_every_action_and_result(
    language: str, addresses: Mapping[str, Mapping[str, str]], walks: Mapping[str, Walk]
) -> None:
    wanted = {key: _place(key, language, addresses) for key in _expected("actions") if key not in PHASES}
    far = [key for key, place in wanted.items() if walks[language].places.get(place, 99) > FARTHEST]
    assert far == []


def test_no_two_actions_share_a_place(addresses: Mapping[str, Mapping[str, str]]) -> None:
    for language in LANGUAGES:
        places = [_place(key, language, addresses) for key in _expected("actions")]
        assert len(set(places)) == len(places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_language_is_near_its_home(
    language: str, walks: Mapping[str, Walk], readings: Readings
) -> None:
    """All but the page that says that a page is not there; a numbered page is where its list is."""
    numbered = {path for path in walks[language].pages if re.search(r"-p\d+\.html$", path)}
    not_found = {"fr/introuvable.html", "en/not-found.html"}
    near = {path for path, links in walks[language].pages.items() if links <= FARTHEST}
    assert {path for path in readings if language_of(path) == language} - near - numbered - not_found == set()
    first = {re.sub(r"-p\d+\.html$", ".html", path) for path in numbered}
    assert len(first) > 10
    assert first <= near


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_numbers_are_one_link_from_every_page(language: str, readings: Readings) -> None:
    numbers = {"fr": "fr/aide-maintenant.html", "en": "en/help-now.html"}[language]
    for path, page in readings.items():
        if language_of(path) == language:
            assert numbers in {target for target, _ in places_linked(path, page.one("#crisis"))}, path
            assert numbers in {target for target, _ in places_linked(path, page.one(".top"))}, path


@pytest.mark.parametrize("name", ["programs", "pillars", "actions"])
def test_the_lists_of_what_must_be_found_say_each_thing_once(name: str) -> None:
    keys = _expected(name)
    assert len(set(keys)) == len(keys)
    assert len(keys) >= {"programs": 79, "pillars": 24, "actions": 119}[name]
