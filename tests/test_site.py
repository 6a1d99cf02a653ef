"""The real site, on every page: what a reader may rely on whatever the page."""

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from guide import vocabulary
from guide.pipeline import Built
from tests.conftest import ROOT
from tests.site_reading import (
    ADDRESS,
    LANGUAGES,
    ROOT_PATH,
    SHARED,
    Element,
    Readings,
    facts_of,
    is_outside,
    kind_of,
    language_of,
    numbered_pages,
    places_linked,
    read_pages,
    resolve,
    texts_of,
)

# The fragments that the project's first request forbids in what an address bar or a history shows.
FORBIDDEN_IN_ADDRESSES = (
    "exploit",
    "sexu",
    "traite",
    "traffick",
    "prostitu",
    "proxen",
    "pimp",
    "abus",
    "viol",
    "victim",
    "surviv",
)

# Headings that are right in both languages, beside the names that say so themselves (`name_language: both`): places,
# lines, an action that bears a program's name, words that French and English share. Another heading that is the same
# in both was left untranslated, or is a name of the other language that its words do not mark.
SAME_IN_BOTH = {
    *("Actions", "Initiatives", "Services", "Sources"),
    *("Manitoba", "Ontario", "Québec"),
    *("Abitibi-Témiscamingue", "Bas-Saint-Laurent", "Capitale-Nationale", "Centre-du-Québec"),
    *("Chaudière-Appalaches", "Côte-Nord", "Estrie", "Gaspésie–Îles-de-la-Madeleine", "Lanaudière"),
    *("Laurentides", "Laval", "Mauricie", "Montréal", "Montérégie", "Nord-du-Québec", "Outaouais"),
    "Saguenay–Lac-Saint-Jean",
    *("211", "ConnexOntario", "Info-Social 811 (option 2)", "StreetReach North"),
    *("CALACS", "CAVAC", "DPJ", "IVAC"),  # terms of Québec that English keeps
}

# Words of the interface that French and English share, whole.
SAME_WORDS = {
    *("Actions", "Canada", "Initiatives", "Menu", "Police", "Province", "Sources", "Type", "Violence", "local"),
    *("({n}\u00a0initiative)", "({n}\u00a0initiatives)", "section {n}", "Initiative", "Page", "Plan"),
    *("{n} initiative", "{n} initiatives", "Initiatives {within}", "{what}, {within}"),
}

DOCUMENTS = {"on-care-service", "on-strategy-2016", "on-strategy-2020", "mb-tracias-trust", "qc-inventory-2022"}


@pytest.fixture(scope="module")
def readings(site: Built) -> Readings:
    return read_pages(site)


@pytest.fixture(scope="module")
def own(readings: Readings) -> Readings:
    """The pages of a language: all but the choice of language and the page of errors."""
    return {path: page for path, page in readings.items() if path not in SHARED}


@pytest.fixture(scope="module")
def data(site: Built) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(texts_of(site.files)["data/guide.json"])
    return found


# What a page is


def test_the_site_builds_without_a_problem(site: Built) -> None:
    assert site.problems == ()


def test_the_site_has_as_many_pages_in_each_language(own: Readings) -> None:
    counts = Counter((language_of(path), kind_of(path)) for path in own)
    assert {kind: n for (language, kind), n in counts.items() if language == "fr"} == {
        kind: n for (language, kind), n in counts.items() if language == "en"
    }
    assert counts["fr", "province"] == 3
    assert sum(kind_of(path) == "region" and not re.search(r"-p\d", path) for path in own) == 2 * 17
    assert counts["fr", "program"] == len(facts_of("programs"))
    assert counts["fr", "organisation"] == len(facts_of("organisations"))
    plans = [path for path in own if kind_of(path) == "plan" and language_of(path) == "fr"]
    lists = [path for path in plans if own[path].all("#listed")]
    assert len(plans) - len(lists) == len(facts_of("strategies")) + len(facts_of("pillars"))


def test_every_page_says_its_language(own: Readings) -> None:
    assert [path for path, page in own.items() if page.one("html").get("lang") != language_of(path)] == []


def test_the_pages_of_no_language_mark_the_language_of_all_they_say(readings: Readings) -> None:
    for path in SHARED:
        said = [each for each in readings[path].one("body") if each.tag in ("h2", "p", "li", "span", "strong")]
        assert {each.language for each in said} == set(LANGUAGES), path


def test_every_page_has_one_main_heading_and_skips_no_level(readings: Readings) -> None:
    for path, page in readings.items():
        levels = [int(each.tag[1]) for each in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        steps = [after - before for before, after in pairwise(levels)]
        assert max(steps) <= 1, path


def test_every_page_has_a_title_of_its_own(own: Readings) -> None:
    titles = Counter((language_of(path), page.one("title").text) for path, page in own.items())
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_page_has_the_crisis_block_once_after_its_content(readings: Readings) -> None:
    for path, page in readings.items():
        places = [each.get("id") for each in page if each.get("id") in ("content", "crisis")]
        assert places == ["content", "crisis"], path


def test_no_id_stands_twice_on_a_page(readings: Readings) -> None:
    for path, page in readings.items():
        twice = [name for name, n in Counter(each.get("id") for each in page if each.get("id")).items() if n > 1]
        assert twice == [], path


def test_every_page_starts_with_the_way_out_then_a_link_to_its_content(own: Readings) -> None:
    for path, page in own.items():
        exit_, skip = page.all("a")[:2]
        assert exit_.get("class") == "exit", path
        assert (skip.get("class"), skip.get("href")) == ("skip", "#content"), path


def test_every_page_starts_with_the_way_out(readings: Readings) -> None:
    away = {"fr": "https://meteo.gc.ca/", "en": "https://weather.gc.ca/"}
    for path, page in readings.items():
        first = next(each for each in page.one("body") if each.tag in ("a", "button"))
        assert (first.get("class"), first.get("href")) == ("exit", away[language_of(path) or "fr"]), path


def test_every_page_but_home_says_where_it_is(own: Readings) -> None:
    for path, page in own.items():
        trails = page.all("nav.crumbs")
        if path in ("fr/index.html", "en/index.html"):
            assert trails == [], path
            continue
        (trail,) = trails
        assert resolve(path, trail.all("a")[0].get("href"))[0] == f"{language_of(path)}/index.html", path
        assert trail.all("li")[-1].get("aria-current") == "page", path
        assert all(a.one("a") for a in trail.all("li")[:-1]), path


# The other language


def _alternates(path: str, page: Element, tag: str) -> list[tuple[str, str]]:
    return [
        (each.get("hreflang"), resolve(path, each.get("href"))[0])
        for each in page.all(tag)
        if each.get("rel") == "alternate"
    ]


def test_every_page_links_to_its_twin_and_the_twin_links_back(own: Readings) -> None:
    for path, page in own.items():
        ((language, twin),) = _alternates(path, page.one(".twin"), "a")
        assert {language, language_of(path)} == set(LANGUAGES), path
        assert language_of(twin) == language, path
        assert kind_of(twin) == kind_of(path), path
        assert _alternates(twin, own[twin].one(".twin"), "a") == [(language_of(path), path)]


def test_no_two_pages_share_a_twin(own: Readings) -> None:
    twins = Counter(_alternates(path, page.one(".twin"), "a")[0] for path, page in own.items())
    assert set(twins.values()) == {1}


def test_the_link_to_the_twin_is_in_the_language_it_leads_to(own: Readings) -> None:
    names = {"fr": "Français", "en": "English"}
    for path, page in own.items():
        link = page.one(".twin").one("a")
        assert link.text == names[link.get("hreflang")], path
        assert link.get("lang") == link.get("hreflang"), path


def test_the_head_of_every_page_says_what_it_is(own: Readings) -> None:
    for path, page in own.items():
        (said,) = (each.get("content") for each in page.one("head").all("meta") if each.get("name") == "description")
        assert said, path
        assert not set("<[") & set(said), path


def test_the_pages_of_no_language_lead_to_both(readings: Readings) -> None:
    both = {("fr", "fr/index.html"), ("en", "en/index.html")}
    for path in SHARED:
        assert set(_alternates(path, readings[path].one("main"), "a")) == both


# Addresses


def _addresses(elements: Iterable[Element]) -> Iterator[str]:
    """Every address that elements hold, whatever they are."""
    for element in elements:
        for name in ("href", "src", "action", "data", "poster", "srcset", "cite", "background"):
            if name in element.attributes:
                yield element.get(name)


def test_every_internal_link_leads_to_a_file_and_to_a_place_in_it(site: Built, readings: Readings) -> None:
    lost = []
    ids = {path: {each.get("id") for each in page} for path, page in readings.items()}
    for path, page in readings.items():
        for address in set(_addresses(page)):
            if is_outside(address):
                continue
            target, anchor = resolve(path, address)
            if target not in site.files or (anchor and anchor not in ids.get(target, ())):
                lost.append((path, address))
    assert lost == []


def test_no_link_is_empty(readings: Readings) -> None:
    for path, page in readings.items():
        assert [each for each in page.all("a") if not each.get("href") or not each.text] == [], path


def test_pages_link_by_relative_addresses_that_work_from_a_folder(own: Readings) -> None:
    for path, page in own.items():
        assert [a for a in _addresses(page) if a.startswith("/")] == [], path


def test_the_page_of_errors_links_from_the_root_as_it_is_served_at_any_depth(readings: Readings) -> None:
    inside = [a for a in _addresses(readings["404.html"]) if not is_outside(a)]
    assert [a for a in inside if not a.startswith((ROOT_PATH, "#"))] == []


def test_no_address_inside_the_site_has_a_query(readings: Readings) -> None:
    for path, page in readings.items():
        assert [a for a in _addresses(page) if not is_outside(a) and "?" in a] == [], path


def test_no_address_of_the_site_tells_what_it_is_about(site: Built, readings: Readings) -> None:
    places = {(path, path) for path in site.files}
    places |= {(path, each.get("id")) for path, page in readings.items() for each in page}
    places |= {(path, a) for path, page in readings.items() for a in _addresses(page) if not is_outside(a)}
    telling = [(p, place) for p, place in places for word in FORBIDDEN_IN_ADDRESSES if word in place.lower()]
    assert telling == []


def test_addresses_are_plain_letters(site: Built, readings: Readings) -> None:
    assert [path for path in site.files if not re.fullmatch(r"[a-z0-9./-]+", path)] == ["_headers"]  # its host's name
    names = {(path, each.get("id")) for path, page in readings.items() for each in page if each.get("id")}
    assert [name for name in names if not re.fullmatch(r"[a-z0-9-]+", name[1])] == []


# Privacy


def test_no_page_asks_anything_of_another_site(readings: Readings) -> None:
    for path, page in readings.items():
        asked = _addresses(each for each in page if each.tag != "a")
        assert [address for address in asked if is_outside(address)] == [], path


def test_no_page_holds_what_could_act_or_send(readings: Readings) -> None:
    active = ("iframe", "object", "embed", "form", "select", "textarea", "base", "video", "audio", "style")
    for path, page in readings.items():
        assert page.all(*active) == [], path
        scripts = [resolve(path, each.get("src"))[0] for each in page.all("script")]
        assert scripts == ["static/guide.js", "static/search-box.js"], path
        boxes = [(each.get("type"), each.get("name"), each.get("autocomplete")) for each in page.all("input")]
        languages = 2 if path in SHARED else 1
        assert boxes == [("search", "", "off")] * languages, path  # without a name, they could not be sent
        assert {each.parent and each.parent.tag for each in page.all("script")} == {"head"}, path
        assert all(each.get("type") == "button" for each in page.all("button")), path
        assert [name for each in page for name in each.attributes if name.startswith("on") or name == "style"] == []


def test_the_style_and_pictures_ask_nothing_of_another_site(site: Built) -> None:
    for path, text in texts_of(site.files).items():
        if path.endswith(".css"):
            assert re.findall(r"@import|url\(|https?:|//", text) == [], path
        if path.endswith(".svg"):
            assert re.findall(r"<script|<style|href|url\(", text) == [], path


def test_every_outgoing_link_hides_where_the_reader_comes_from(readings: Readings) -> None:
    seen = 0
    for path, page in readings.items():
        outgoing = [each for each in page.all("a") if re.match(r"(https?:)?//", each.get("href"))]
        assert [each.get("href") for each in outgoing if "noreferrer" not in each.get("rel").split()] == [], path
        assert [each.get("href") for each in outgoing if each.get("target")] == [], path
        seen += len(outgoing)
    assert seen > 500


def test_links_lead_to_pages_to_numbers_and_to_mail_only(readings: Readings) -> None:
    for path, page in readings.items():
        schemes = {a.partition(":")[0] for a in _addresses(page) if is_outside(a)}
        assert schemes <= {"http", "https", "tel", "sms", "mailto"}, path


def test_every_page_forbids_what_it_does_not_need(readings: Readings) -> None:
    for path, page in readings.items():
        metas = page.one("head").all("meta")
        (policy,) = (each.get("content") for each in metas if each.get("http-equiv") == "Content-Security-Policy")
        rules = dict(rule.split(maxsplit=1) for rule in policy.split("; "))
        assert rules["default-src"] == "'none'", path
        assert rules["base-uri"] == "'none'", path
        assert rules["form-action"] == "'none'", path
        assert rules["style-src"] == "'self'", path
        assert rules["script-src"] == "'self'", path
        assert set(rules) == {"default-src", "script-src", "style-src", "img-src", "base-uri", "form-action"}, path
        assert [each.get("content") for each in metas if each.get("name") == "referrer"] == ["no-referrer"], path


# Words


def _interface(language: str) -> dict[str, str]:
    """Every label and every text of the interface of a language, by its place in the file."""
    path = ROOT / "content" / language / "interface.yaml"
    return dict(_texts("", yaml.load(path.read_text("utf-8"), yaml.BaseLoader)))  # noqa: S506 (texts only)


def _texts(place: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    else:
        for name, inner in value.items():
            yield from _texts(f"{place}.{name}", inner)


def test_the_interface_says_the_same_in_both_languages_only_where_they_share_the_word() -> None:
    french, english = (_interface(language) for language in LANGUAGES)
    assert set(french) == set(english)
    assert {text for place, text in french.items() if english[place] == text} == SAME_WORDS


def _pattern(text: str) -> str:
    """The form of a text of the interface: anything may stand for `{name}`."""
    return ".+".join(re.escape(part) for part in re.split(r"\{\w+\}", text))


def _foreign(language: str) -> re.Pattern[str]:
    """Match, whole, any text of the other language's interface that this language does not use too."""
    other = "en" if language == "fr" else "fr"
    mine = set(_interface(language).values())
    texts = {text for text in _interface(other).values() if text not in mine and re.sub(r"\{\w+\}|\W", "", text)}
    names = {"Français", "English"}  # the link to the other language is in that language
    return re.compile("|".join(_pattern(text) for text in sorted(texts - names)))


def _spaces(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _labels(page: Element, language: str) -> Iterator[str]:
    """Every short text of the interface on a page, unless it is marked as of the other language."""
    tags = ("h1", "h2", "h3", "h4", "dt", "dd", "summary", ".verb", ".detail", ".small", ".button", ".skip", ".all")
    nav = [link for bar in page.all("nav", "header") for link in bar.all("a")]
    for element in (*page.all(*tags), *nav):
        yield element.text_in(language)
    yield from (element.get("aria-label") for element in page if element.get("aria-label"))


def test_no_page_shows_a_word_of_the_interface_in_the_other_language(own: Readings) -> None:
    foreign = {language: _foreign(language) for language in LANGUAGES}
    found = [
        (path, text)
        for path, page in own.items()
        for text in _labels(page, language_of(path))
        if foreign[language_of(path)].fullmatch(_spaces(text))
    ]
    assert found == []


def test_no_sentence_holds_a_label_of_the_other_language(own: Readings) -> None:
    """Labels that end in a colon stand inside lines: they are looked for there."""
    labels = {
        language: {_spaces(t) for t in _interface(language).values() if t.endswith(":")} for language in LANGUAGES
    }
    assert all(len(each) >= 5 for each in labels.values())
    for path, page in own.items():
        others = labels["en" if language_of(path) == "fr" else "fr"]
        text = _spaces(page.one("body").text)
        assert [label for label in others if re.search(rf"(?<!\w){re.escape(label)}", text)] == [], path


def _headings(page: Element, language: str) -> set[str]:
    """The headings of a page that are in its language, in full or in part."""
    return {
        each.text
        for each in page.all("h1", "h2", "h3", "h4")
        if each.language == language and all(inner.language == language for inner in each)
    }


def test_no_heading_is_the_same_in_both_languages_unless_it_is_marked(own: Readings) -> None:
    same = set()
    for path, page in own.items():
        if language_of(path) == "fr":
            twin = _alternates(path, page.one(".twin"), "a")[0][1]
            same |= _headings(page, "fr") & _headings(own[twin], "en")
    letters = {heading for heading in same if len(heading) == 1}
    assert same - letters - SAME_IN_BOTH - _names_in_both() == set()


def _names_in_both() -> set[str]:
    """The names of entries that their words give as right in both languages, and that are the same in both."""
    words = {language: _names(language) for language in LANGUAGES}
    return {name for place, name in words["fr"].items() if words["en"].get(place) == name}


def _names(language: str) -> dict[str, str]:
    """The names of programs, organisations and the like that are marked `both`, by file."""
    found = {}
    for path in (ROOT / "content" / language).glob("*/*.yaml"):
        words = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 (texts only)
        if words.get("name_language") == "both":
            found[f"{path.parent.name}/{path.stem}"] = words["name"]
    return found


# Files for machines


def test_the_map_lists_every_page_in_both_languages(site: Built, own: Readings) -> None:
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    tree = ElementTree.fromstring(texts_of(site.files)["sitemap.xml"])  # noqa: S314 (we made it)
    listed = {}
    for entry in tree.findall("s:url", spaces):
        location = entry.findtext("s:loc", "", spaces)
        twins = {each.get("hreflang", ""): each.get("href", "") for each in entry.findall("x:link", spaces)}
        assert location.startswith(ADDRESS)
        listed[location.removeprefix(ADDRESS)] = {k: v.removeprefix(ADDRESS) for k, v in twins.items()}
    unlisted = {"fr/introuvable.html", "en/not-found.html", "fr/elements-du-site.html", "en/parts-of-this-site.html"}
    assert set(listed) == set(own) - unlisted
    for path, twins in listed.items():
        assert twins == dict([(language_of(path), path), *_alternates(path, own[path].one(".twin"), "a")])


def test_robots_may_read_everything_and_find_the_map(site: Built) -> None:
    lines = texts_of(site.files)["robots.txt"].splitlines()
    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {ADDRESS}sitemap.xml"]


def test_the_data_lists_every_program_and_strategy(data: Mapping[str, Any]) -> None:
    assert {each["id"] for each in data["programs"]} == set(facts_of("programs"))
    assert {each["id"] for each in data["strategies"]} == set(facts_of("strategies"))
    parts = [part["id"] for strategy in data["strategies"] for part in strategy["pillars"]]
    assert sorted(parts) == sorted(facts_of("pillars"))


def _entries(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from data["programs"]
    for strategy in data["strategies"]:
        yield strategy
        for part in strategy["pillars"]:
            yield part
            yield from part["actions"]


def test_every_address_of_the_data_is_a_place_of_the_site_that_bears_its_name(
    data: Mapping[str, Any], readings: Readings
) -> None:
    for entry in _entries(data):
        assert set(entry["url"]) == set(LANGUAGES), entry["id"]
        for language, url in entry["url"].items():
            path, anchor = resolve("index.html", url)
            assert language_of(path) == language, entry["id"]
            place = readings[path].one(f"#{anchor}") if anchor else readings[path]
            heading = place.all("h3")[0] if anchor else place.one("h1")
            assert _spaces(heading.text) == _spaces(entry["name"][language]), entry["id"]


def test_the_data_says_what_the_facts_say(data: Mapping[str, Any]) -> None:
    facts = facts_of("programs")
    for program in data["programs"]:
        fact = facts[program["id"]]
        assert program["province"] == fact["province"], program["id"]
        assert program["kinds"] == fact["kinds"], program["id"]
        assert program["access"] == fact["access"], program["id"]
        assert {"value": program["status"], "as_of": program["status_as_of"]} == fact["status"], program["id"]


def test_the_data_keeps_to_the_vocabularies(data: Mapping[str, Any]) -> None:
    provinces = {"CA-ON", "CA-MB", "CA-QC"}
    for program in data["programs"]:
        assert program["kinds"], program["id"]
        assert set(program["kinds"]) <= set(vocabulary.Kind), program["id"]
        assert program["status"] in set(vocabulary.State), program["id"]
        assert program["access"] in set(vocabulary.Access), program["id"]
        assert program["province"] in provinces, program["id"]
    for strategy in data["strategies"]:
        assert strategy["kind"] in set(vocabulary.StrategyKind), strategy["id"]
        assert strategy["in_force"] in set(vocabulary.InForce), strategy["id"]
        assert strategy["province"] in provinces, strategy["id"]
        assert {part["role"] for part in strategy["pillars"]} <= set(vocabulary.PillarRole), strategy["id"]


def test_the_data_cites_the_five_documents_by_sheet_or_section(data: Mapping[str, Any]) -> None:
    cited = [(e["id"], source) for e in (*data["programs"], *data["strategies"]) for source in e["sources"]]
    assert {source["document"] for _, source in cited} == DOCUMENTS
    for entry, source in cited:
        assert set(source) in ({"document", "sheet"}, {"document", "section"}), entry
        assert 1 <= int(source.get("sheet", 1)) <= 152, entry


def _carriers(path: str, action: Element, readings: Readings) -> Iterator[str]:
    """What an action links to, with what its list does: a page of many programs has a list for each action."""
    for target, _ in places_linked(path, action):
        yield target
        if kind_of(target) == "plan" and target != path:
            for page in numbered_pages(target, readings):
                yield from (place for place, _ in places_linked(page, readings[page].one("#listed")))


def test_the_programs_of_an_action_in_the_data_are_those_of_its_page(
    data: Mapping[str, Any], readings: Readings
) -> None:
    programs = {each["id"]: each["url"] for each in data["programs"]}
    for strategy in data["strategies"]:
        for action in (action for part in strategy["pillars"] for action in part["actions"]):
            for language in LANGUAGES:
                path, anchor = resolve("index.html", action["url"][language])
                linked = {f"/{p}" for p in _carriers(path, readings[path].one(f"#{anchor}"), readings)}
                assert {programs[key][language] for key in action["programs"]} <= linked, action["id"]


# Help that can be reached

OPEN_BY_GROUP = {
    "help": {"open", "referral"},
    "school": {"school-or-centre"},
    "work": {"professionals"},
}


def _programs_by_page(data: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {url.lstrip("/"): each for each in data["programs"] for url in each["url"].values()}


def _listed(path: str, page: Element, group: str) -> list[str]:
    """The programs that a page lists in a group, by address."""
    cards = [card for section in page.all(f".group-{group}") for card in section.all("article.card")]
    return [resolve(path, card.all("h2", "h3")[0].one("a").get("href"))[0] for card in cards]


def _cards(path: str, own: Readings) -> list[str]:
    """The programs that a page lists in all its groups, by address."""
    return [address for group in OPEN_BY_GROUP for address in _listed(path, own[path], group)]


def _all_cards(path: str, own: Readings) -> list[str]:
    """The programs that a page lists and those of the numbered pages that follow it."""
    return [address for page in numbered_pages(path, own) for address in _cards(page, own)]


def test_help_lists_only_programs_that_run_and_that_a_person_can_reach(data: Mapping[str, Any], own: Readings) -> None:
    programs, seen = _programs_by_page(data), Counter[tuple[str, str]]()
    for path, page in own.items():
        for group, accesses in OPEN_BY_GROUP.items():
            for address in _listed(path, page, group):
                seen[language_of(path), group] += 1
                assert programs[address]["status"] == "active", (path, address)
                assert programs[address]["access"] in accesses, (path, address)
    assert set(seen) == {(language, group) for language in LANGUAGES for group in OPEN_BY_GROUP}


def test_pages_that_answer_where_to_find_help_list_programs_by_the_way_in_only(own: Readings) -> None:
    seen = set()
    for path, page in own.items():
        groups = {section.get("id") for section in page.all("section.group")}
        if kind_of(path) in ("article", "organisation") and not groups & set(OPEN_BY_GROUP):
            continue  # an article lists by kind or by place; its programs are doors too (test_pages)
        assert groups <= set(OPEN_BY_GROUP), path
        if groups:
            seen.add(kind_of(path))
            assert len(_cards(path, own)) == len(page.all("article.card")), path
    assert seen == {"list", "region", "form"}


def test_every_program_is_listed_once_by_its_province_or_with_what_provinces_do(
    data: Mapping[str, Any], own: Readings
) -> None:
    behind = {"fr": "fr/ce-que-font-les-provinces.html", "en": "en/how-provinces-act.html"}
    provinces = {"CA-ON": "ontario", "CA-MB": "manitoba", "CA-QC": "quebec"}
    for language in LANGUAGES:
        lists = [
            place
            for p in provinces.values()
            for section in own[f"{language}/province/{p}.html"].all("#doors")
            for place, _ in places_linked(f"{language}/province/{p}.html", section)
        ]
        by_doors = [address for each in lists for address in _all_cards(each, own)]
        apart = [
            place
            for each, _ in places_linked(behind[language], own[behind[language]].one("main"))
            if kind_of(each) == "list"
            for page in numbered_pages(each, own)
            for place, _ in places_linked(page, own[page].one("#listed"))
            if kind_of(place) == "program"
        ]
        programs = {each["url"][language].lstrip("/") for each in data["programs"]}
        assert min(len(by_doors), len(apart)) > 50
        assert sorted([*by_doors, *apart]) == sorted(programs)


def test_a_form_of_help_counts_the_programs_of_its_page(own: Readings) -> None:
    """Whoever follows "(12 initiatives)" finds twelve."""
    for index in ("fr/formes-d-aide.html", "en/kinds-of-help.html"):
        links = own[index].one(".ways").all("a")
        said = {resolve(index, a.get("href"))[0]: re.findall(r"\((\d+)\s", a.text) for a in links}
        assert said == {path: [str(len(_all_cards(path, own)))] for path in said}


def test_the_indexes_list_every_page_of_their_kind(data: Mapping[str, Any], own: Readings) -> None:
    strategies = {url.lstrip("/") for each in data["strategies"] for url in each["url"].values()}
    indexes = {
        "fr/a-a-z.html": ("program", "organisation"),
        "en/a-to-z.html": ("program", "organisation"),
        "fr/formes-d-aide.html": ("form",),
        "en/kinds-of-help.html": ("form",),
        "fr/ce-que-font-les-provinces.html": (),
        "en/how-provinces-act.html": (),
    }
    for index, kinds in indexes.items():
        listed = {place for place, _ in places_linked(index, own[index].one("main"))}
        parts = [place for place in listed if re.fullmatch(rf"{index.removesuffix('.html')}-\d+\.html", place)]
        listed |= {place for part in parts for place, _ in places_linked(part, own[part].one("main"))}
        mine = {path for path in own if language_of(path) == language_of(index)}
        mine -= {
            path
            for path in mine
            if path.partition("/")[2].partition("/")[0] in ("aide", "help") and own[path].all("#general", "#canada")
        }
        assert {path for path in mine if kind_of(path) in kinds and not re.search(r"-p\d+\.html$", path)} <= listed, (
            index
        )
        if kinds != ("form",):
            assert strategies & mine <= listed, index


def test_every_number_of_the_overview_is_that_of_the_list_it_leads_to(own: Readings) -> None:
    for start in ("fr/portrait", "en/overview"):
        tables = (f"{start}.html", f"{start}-1.html", f"{start}-2.html")
        counted = [
            (path, link) for path in tables for cell in own[path].one("main").all("td") for link in cell.all("a")
        ]
        assert len(counted) > 150
        for path, link in counted:
            target, anchor = resolve(path, link.get("href"))
            assert not anchor
            programs = {
                place
                for page in numbered_pages(target, own)
                for item in own[page].one("#listed").all("ul.list")
                for place, _ in places_linked(page, item)
            }
            assert len(programs) == int(link.text), (path, link.get("href"))


def test_every_program_says_when_its_state_was_true(data: Mapping[str, Any], own: Readings) -> None:
    for program in data["programs"]:
        years = re.findall(r"\d{4}", program["status_as_of"])
        for url in program["url"].values():
            said = own[url.lstrip("/")].one(".status").text
            assert all(year in said for year in years), url


def test_no_page_keeps_what_should_have_been_replaced(site: Built) -> None:
    """No `site:/`, no `[[...]]`, no `{name}`, no Jinja mark in what a reader sees."""
    for path, text in texts_of(site.files).items():
        if path.endswith(".html"):
            assert re.findall(r"site:/|\[\[|\]\]|\{\{|\{%|\{[a-z_.]+\}|\bUndefined\b", unescape(text)) == [], path


def test_a_built_file_is_where_its_address_says(site: Built) -> None:
    assert [path for path in site.files if path != posixpath.normpath(path) or path.startswith(("/", "."))] == [
        ".htaccess"
    ]
