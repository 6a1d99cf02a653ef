"""Files for machines. Outsiders rely on the shape of `data/guide.json`: a change here is a change for them."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from guide.data import data
from guide.edition import Edition, Page
from guide.facts import Phase
from guide.model import Guide
from guide.pages import pages, shared
from guide.pipeline import Built
from guide.words import PhaseWords

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
ADDRESS = "https://guide.example.org/tiny/"


@pytest.fixture
def every_page(tiny_editions: Mapping[str, Edition]) -> tuple[Page, ...]:
    editions = tuple(tiny_editions.values())
    return (*shared(editions), *(page for edition in editions for page in pages(edition)))


@pytest.fixture
def files(tiny_guide: Guide, tiny_editions: Mapping[str, Edition], every_page: tuple[Page, ...]) -> dict[str, str]:
    return data(tiny_guide, tuple(tiny_editions.values()), every_page)


@pytest.fixture
def guide(files: dict[str, str]) -> Any:
    return json.loads(files["data/guide.json"])


def test_there_are_three_files(files: dict[str, str]) -> None:
    assert list(files) == ["data/guide.json", "sitemap.xml", "robots.txt"]


def test_the_programs_are_told_whole(guide: Any) -> None:
    assert guide["programs"] == [
        {
            "id": "evening-workshops",
            "province": "CA-QC",
            "kinds": ["prevention"],
            "status": "active",
            "status_as_of": "2024-05/2025-01",
            "access": "open",
            "name": {"fr": "Ateliers «\u00a0Le soir\u00a0»", "en": "Ateliers «\u00a0Le soir\u00a0»"},
            "url": {"fr": "/fr/programme/ateliers-le-soir.html", "en": "/en/program/evening-workshops.html"},
            "sources": [{"document": "tiny-strategy", "sheet": 7}],
        },
        {
            "id": "plan-table",
            "province": "CA-QC",
            "kinds": ["round-table"],
            "status": "in-development",
            "status_as_of": "2024-05-31",
            "access": "none",
            "name": {"fr": "Comité du plan", "en": "Plan Committee"},
            "url": {"fr": "/fr/programme/comite-du-plan.html", "en": "/en/program/plan-committee.html"},
            "sources": [{"document": "tiny-strategy", "section": "listen"}],
        },
    ]


def test_the_strategies_are_told_whole_with_the_programs_of_each_action(guide: Any) -> None:
    assert guide["strategies"] == [
        {
            "id": "tiny-strategy",
            "province": "CA-QC",
            "kind": "strategy",
            "in_force": "yes",
            "name": {"fr": "Petit plan", "en": "Tiny Plan"},
            "url": {"fr": "/fr/plan/petit-plan.html", "en": "/en/plan/tiny-plan.html"},
            "sources": [{"document": "tiny-strategy", "section": "all"}],
            "pillars": [
                {
                    "id": "tiny-pillar",
                    "role": "pillar",
                    "name": {"fr": "Parler et écouter", "en": "Talk and listen"},
                    "url": {"fr": "/fr/plan/parler-et-ecouter.html", "en": "/en/plan/talk-and-listen.html"},
                    "actions": [
                        {
                            "id": "tiny-strategy/talk",
                            "name": {"fr": "Parler", "en": "Talk"},
                            "url": {
                                "fr": "/fr/plan/parler-et-ecouter.html#action-1",
                                "en": "/en/plan/talk-and-listen.html#action-1",
                            },
                            "programs": ["evening-workshops"],
                        },
                        {
                            "id": "tiny-strategy/listen",
                            "name": {"fr": "Écouter", "en": "Listen"},
                            "url": {
                                "fr": "/fr/plan/parler-et-ecouter.html#action-2",
                                "en": "/en/plan/talk-and-listen.html#action-2",
                            },
                            "programs": ["plan-table"],
                        },
                    ],
                }
            ],
            "phases": [
                {
                    "id": "tiny-strategy/first-year",
                    "name": {"fr": "Première année", "en": "First year"},
                    "url": {"fr": "/fr/plan/petit-plan.html#phase-1", "en": "/en/plan/tiny-plan.html#phase-1"},
                    "programs": [],
                    "date": "2024-05-31",
                }
            ],
            "outcomes": [
                {
                    "id": "tiny-strategy/more-listening",
                    "name": {"fr": "Plus de jeunes sont écoutés.", "en": "More young people are heard."},
                    "url": {"fr": "/fr/plan/petit-plan.html#result-1", "en": "/en/plan/tiny-plan.html#result-1"},
                    "programs": ["evening-workshops"],
                }
            ],
        }
    ]


def test_nothing_else_is_told(guide: Any) -> None:
    assert list(guide) == ["programs", "strategies"]


def test_no_number_is_told_as_a_copy_would_grow_old(files: dict[str, str]) -> None:
    told = files["data/guide.json"]
    assert not [digits for digits in ("5145550142", "5145550123", "8005550199", "555019", "tel:") if digits in told]


def test_accents_stand_as_they_are_and_the_file_ends_with_a_line(files: dict[str, str]) -> None:
    assert "Comité du plan" in files["data/guide.json"]
    assert files["data/guide.json"].endswith("}\n")


def test_the_parts_of_a_strategy_follow_their_order_not_their_names(
    tiny_guide: Guide, tiny_editions: Mapping[str, Edition]
) -> None:
    first = tiny_guide.pillars["tiny-pillar"]
    later = replace(first, key="a-later-part", facts=first.facts.model_copy(update={"order": 2}))
    guide = replace(tiny_guide, pillars={"a-later-part": later, "tiny-pillar": first})
    editions = tuple(
        replace(
            edition,
            paths={code: {**of, ("pillars", "a-later-part"): "x.html"} for code, of in edition.paths.items()},
        )
        for edition in tiny_editions.values()
    )
    told = json.loads(data(guide, editions, ())["data/guide.json"])
    assert [part["id"] for part in told["strategies"][0]["pillars"]] == ["tiny-pillar", "a-later-part"]


def test_entries_are_sorted_by_identity(tiny_guide: Guide, tiny_editions: Mapping[str, Edition]) -> None:
    backwards = dict(sorted(tiny_guide.programs.items(), reverse=True))
    told = json.loads(
        data(replace(tiny_guide, programs=backwards), tuple(tiny_editions.values()), ())["data/guide.json"]
    )
    assert [program["id"] for program in told["programs"]] == ["evening-workshops", "plan-table"]


def test_every_address_told_is_a_built_page(guide: Any, every_page: tuple[Page, ...]) -> None:
    paths = {f"/{page.path}" for page in every_page}
    urls = [program["url"] for program in guide["programs"]]
    for strategy in guide["strategies"]:
        urls.append(strategy["url"])
        for part in strategy["pillars"]:
            urls += [part["url"], *(action["url"] for action in part["actions"])]
        urls += [target["url"] for target in (*strategy["phases"], *strategy["outcomes"])]
    assert {url[language].split("#")[0] for url in urls for language in ("fr", "en")} <= paths
    assert len(urls) == 8


def test_a_fragment_that_is_told_is_a_place_on_its_page(guide: Any, tiny: Built) -> None:
    [strategy] = guide["strategies"]
    targets = [action for part in strategy["pillars"] for action in part["actions"]]
    targets += [*strategy["phases"], *strategy["outcomes"]]
    assert len(targets) == 4
    for target in targets:
        for url in target["url"].values():
            path, _, anchor = url.lstrip("/").partition("#")
            assert f'id="{anchor}"' in str(tiny.files[path]), url


def test_a_phase_without_a_known_date_says_so_and_names_its_programs(
    tiny_guide: Guide, tiny_editions: Mapping[str, Edition]
) -> None:
    strategy, table = tiny_guide.strategies["tiny-strategy"], tiny_guide.programs["plan-table"]
    undated = strategy.facts.model_copy(update={"phases": (Phase(key="first-year", date="unknown"),)})
    carried = table.facts.model_copy(update={"carries_out": ("tiny-strategy/first-year",)})
    guide = replace(
        tiny_guide,
        strategies={"tiny-strategy": replace(strategy, facts=undated)},
        programs={**tiny_guide.programs, "plan-table": replace(table, facts=carried)},
    )
    told = json.loads(data(guide, tuple(tiny_editions.values()), ())["data/guide.json"])
    [phase] = told["strategies"][0]["phases"]
    assert (phase["date"], phase["programs"]) == ("unknown", ["plan-table"])


def test_phases_and_results_follow_the_order_of_the_facts(
    tiny_guide: Guide, tiny_editions: Mapping[str, Edition]
) -> None:
    strategy = tiny_guide.strategies["tiny-strategy"]
    facts = strategy.facts.model_copy(
        update={
            "phases": (Phase(key="z", date="2025"), Phase(key="a", date="2024")),
            "outcomes": ("later", "earlier"),
        }
    )
    step = PhaseWords(name="Step", text="Text.")
    words = {
        language: each.model_copy(update={"phases": {"a": step, "z": step}, "outcomes": {"earlier": "E", "later": "L"}})
        for language, each in strategy.words.items()
    }
    guide = replace(tiny_guide, strategies={"tiny-strategy": replace(strategy, facts=facts, words=words)})
    [told] = json.loads(data(guide, tuple(tiny_editions.values()), ())["data/guide.json"])["strategies"]
    for field, ids, anchor in (("phases", ["z", "a"], "phase"), ("outcomes", ["later", "earlier"], "result")):
        assert [target["id"] for target in told[field]] == [f"tiny-strategy/{key}" for key in ids]
        assert [target["url"]["en"].partition("#")[2] for target in told[field]] == [f"{anchor}-1", f"{anchor}-2"]


def test_the_sitemap_holds_every_listed_page_with_its_twins(
    files: dict[str, str], every_page: tuple[Page, ...]
) -> None:
    root = ElementTree.fromstring(files["sitemap.xml"])  # noqa: S314 (our own file)
    found = {
        url.findtext(f"{SITEMAP}loc"): {link.get("hreflang"): link.get("href") for link in url.findall(LINK)}
        for url in root.findall(f"{SITEMAP}url")
    }
    assert found == {
        ADDRESS + page.path: {language: ADDRESS + path for language, path in page.twins.items()}
        for page in every_page
        if page.key not in ("not-found", "components", "index", "404")
    }
    assert found[f"{ADDRESS}en/program/plan-committee.html"] == {
        "fr": f"{ADDRESS}fr/programme/comite-du-plan.html",
        "en": f"{ADDRESS}en/program/plan-committee.html",
    }


def test_an_address_is_escaped_in_the_sitemap(
    tiny_guide: Guide, tiny_editions: Mapping[str, Edition], every_page: tuple[Page, ...]
) -> None:
    editions = tuple(replace(edition, address="https://example.org/a&b/") for edition in tiny_editions.values())
    sitemap = data(tiny_guide, editions, every_page)["sitemap.xml"]
    assert "https://example.org/a&amp;b/en/about.html" in sitemap
    ElementTree.fromstring(sitemap)  # noqa: S314 (our own file)


def test_robots_may_read_everything_and_learn_where_the_map_is(files: dict[str, str]) -> None:
    assert files["robots.txt"] == f"User-agent: *\nAllow: /\nSitemap: {ADDRESS}sitemap.xml\n"
