"""The second key: every number of the guide, written here by hand, against the content and every built page.

The numbers were read in the research on help lines (`crisis-lines.yaml` of 2026-11-22), not in `content/`. Whoever
changes a number changes it in two places, here and in `content/facts/lines.yaml`: a slip of the finger in one cannot
reach a reader.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

import pytest
import yaml

from guide.pipeline import Built
from tests.conftest import ROOT
from tests.site_reading import (
    LANGUAGES,
    SHARED,
    Element,
    Readings,
    kind_of,
    language_of,
    places_linked,
    read_pages,
    resolve,
    texts_of,
)

# Each number that a line publishes, as the link that dials it: tel: to call, sms: to text.
PUBLISHED = {
    # Canada
    "tel:911": "Emergency: police, ambulance, fire",
    "tel:988": "9-8-8: Suicide Crisis Helpline",
    "sms:988": "9-8-8: Suicide Crisis Helpline, by text",
    "tel:+18339001010": "Canadian Human Trafficking Hotline",
    "tel:+18006686868": "Kids Help Phone",
    "sms:686868": "Kids Help Phone, by text",
    "tel:+18666589022": "Cybertip.ca, which also answers for NeedHelpNow.ca",
    "tel:+18665438477": "MissingKids.ca",
    "tel:+18552423310": "Hope for Wellness Helpline",
    "tel:+18669254419": "National Indian Residential School Crisis Line",
    "tel:+18444136649": "Missing and Murdered Indigenous Women and Girls Crisis Line",
    "tel:211": "211, to find a service",
    "tel:+18002228477": "Crime Stoppers",
    # Ontario
    "tel:+18885792888": "Victim Support Line, toll-free",
    "tel:+14163142447": "Victim Support Line, Toronto",
    "tel:+18773362433": "Fem’aide",
    "tel:+18555544325": "Talk4Healing",
    "sms:+18555544325": "Talk4Healing, by text",
    "tel:+18668630511": "Assaulted Women’s Helpline, toll-free",
    "tel:+14168630511": "Assaulted Women’s Helpline, Toronto",
    "tel:+18665312600": "ConnexOntario",
    "tel:+18669255454": "Good2Talk",
    "sms:+16476944275": "LGBT YouthLine, by text only",
    # Manitoba
    "tel:+18663459241": "Child and Family Services, to report, anywhere in Manitoba",
    "tel:+12049444200": "Child and Family Services, to report, Winnipeg",
    "tel:+18883223019": "Klinic Crisis Line, toll-free",
    "tel:+12047868686": "Klinic Crisis Line, Winnipeg",
    "tel:+18774357170": "Manitoba Suicide Prevention & Support Line",
    "tel:+18779770007": "Gender-based violence line",
    "sms:+12047925302": "Gender-based violence line, by text",
    "sms:+12048056682": "Gender-based violence line, by text, second number",
    "tel:+12049866222": "Winnipeg Police, not for emergencies",
    # Québec
    "tel:+18002632266": "Tel-jeunes",
    "sms:+15146001002": "Tel-jeunes, by text",
    "tel:+18889339007": "Info-aide violence sexuelle, toll-free",
    "tel:+15149339007": "Info-aide violence sexuelle, Montréal",
    "tel:+18003639010": "SOS violence conjugale",
    "tel:+18662773553": "1 866 APPELLE",
    "sms:535353": "1 866 APPELLE, by text",
    "sms:+18559575353": "1 866 APPELLE, by text, long number",
    "tel:811": "Info-Social 811",
    "tel:+18665322822": "CAVAC network",
    # Québec, youth protection (DPJ), by region
    "tel:+18004639188": "DPJ Saguenay–Lac-Saint-Jean, toll-free",
    "tel:+14185433006": "DPJ Saguenay–Lac-Saint-Jean, local",
    "tel:+18004634834": "DPJ Capitale-Nationale, toll-free",
    "tel:+14186613700": "DPJ Capitale-Nationale, local",
    "tel:+15148963100": "DPJ Montréal, services in French",
    "tel:+15149356196": "DPJ Montréal, services in English (Batshaw)",
    "tel:+18005676810": "DPJ Outaouais, toll-free",
    "tel:+18005676405": "DPJ Abitibi-Témiscamingue, toll-free",
    "tel:+18198250002": "DPJ Abitibi-Témiscamingue, local",
    "tel:+18004638547": "DPJ Côte-Nord, toll-free",
    "tel:+18003618665": "DPJ Laurentides, toll-free",
    "tel:+18003615310": "DPJ Montérégie, toll-free",
    "tel:+18667376360": "DPJ Nunavik (Ungava Bay)",
    "tel:+18004096884": "DPJ Eeyou Istchee (Cree territory of James Bay)",
}

# Numbers of organisations, from the research on Québec organisations: those that it says to publish and that belong to
# no line.
OF_ORGANISATIONS = {
    "tel:+14186412447": "Québec City police (SPVQ), to give information",
    "tel:+18198215555": "Sherbrooke police, not for emergencies",
    "tel:+18195639999": "CALACS Agression Estrie",
    "tel:+18775630793": "CALACS Agression Estrie, toll-free",
    "tel:+15142789181": "Pact de rue, office",
}

# Numbers that were a line's own once, or that a list gives and nothing confirms: a reader who dials one of them loses
# time, or tells a stranger.
STALE = {
    "+18334564566": "Talk Suicide Canada, replaced by 9-8-8",
    "+18002689688": "LGBT YouthLine, which takes no more calls",
    "+18886879688": "LGBT YouthLine, probably an office",
    "+18339999211": "former Ontario trafficking line (211)",
    "+18777677572": "Métis Nation of Ontario crisis line",
    "+18886924673": "Missing Children’s Network, unconfirmed",
    "+14185494853": "DPJ Saguenay–Lac-Saint-Jean, older list",
    "+14186616951": "DPJ Capitale-Nationale, switchboard of the 2022 report",
    "+18197716631": "DPJ Outaouais, older lists",
    "+14506790140": "DPJ Montérégie, older list",
    "+15147211811": "DPJ Montérégie, unconfirmed",
}

# Numbers of lines that someone must call before they are printed. Not here: the two numbers that the
# list gives for Nord-du-Québec, which are those of Abitibi-Témiscamingue and Saguenay–Lac-Saint-Jean, published above.
VERIFY_FIRST = {
    "+18773306366": "Trans Lifeline",
    "+18332948650": "Black Youth Helpline",
    "+18666273342": "Naseeha",
    "+18668870015": "Support Services for Male Survivors",
    "+18556287238": "Ontario SA/DV treatment centres, navigation line",
    "+18443332211": "Manitoba trafficking hotline (Klinic)",
    "+18882927565": "Sexual Assault Crisis Line (Klinic), toll-free",
    "+12047868631": "Sexual Assault Crisis Line (Klinic), Winnipeg",
    "+12049494777": "Macdonald Youth Services, Winnipeg",
    "+18883832776": "Macdonald Youth Services, toll-free",
    "+18003615085": "LigneParents",
    "+18885051010": "Interligne",
    "+15148660103": "Interligne, Montréal",
    "+15148434333": "Missing Children’s Network, Montréal",
    "+18336324673": "Missing Children’s Network, toll-free",
    "+14186410168": "PIPQ",
    "+15147504535": "La CLES",
    "+15148497117": "En Marge 12-17",
    "+15142850505": "Marie-Vincent",
    "+18777175252": "RQCALACS",
    "+18555475938": "Iskweu",
    "+18007111800": "Échec au crime",
    "+18004639009": "DPJ Bas-Saint-Laurent, toll-free",
    "+14187231255": "DPJ Bas-Saint-Laurent, local",
    "+18005678520": "DPJ Mauricie and Centre-du-Québec, toll-free",
    "+18193785481": "DPJ Mauricie and Centre-du-Québec, local",
    "+18004631029": "DPJ Estrie, toll-free",
    "+18195664121": "DPJ Estrie, local",
    "+18004634225": "DPJ Gaspésie–Îles-de-la-Madeleine, day",
    "+18004630629": "DPJ Gaspésie–Îles-de-la-Madeleine, evening",
    "+14183681803": "DPJ Gaspésie–Îles-de-la-Madeleine, local",
    "+18004619331": "DPJ Chaudière-Appalaches, toll-free",
    "+14188379331": "DPJ Chaudière-Appalaches, local",
    "+18889754884": "DPJ Laval, toll-free",
    "+14509754000": "DPJ Laval, local",
    "+18006651414": "DPJ Lanaudière, toll-free",
    "+14507564555": "DPJ Lanaudière, local",
    "+18775352345": "DPJ Nunavik (Hudson Bay), toll-free",
    "+18199882191": "DPJ Nunavik (Hudson Bay), day",
    "+18199882957": "DPJ Nunavik (Hudson Bay), evening",
    # Organisations of the Québec inventory
    "+14186996000": "Saguenay police, not for emergencies",
    "+14186916911": "Québec City police, not for emergencies",
    "+15142779860": "CAVAC, Montréal",
    "+18552366700": "L’Anonyme",
    "+15142841267": "PIaMP",
    "+18197711773": "CALAS Outaouais",
    "+18667577757": "CALAS Outaouais, toll-free",
    "+18449642244": "Nunavik health board, toll-free",
    "+18199642222": "Nunavik health board",
    "+14188349808": "Alliance-Jeunesse",
}

# Numbers of published lines that only one page or only secondary lists give, or that the line's own page has
# dropped: the line is printed without them.
LEFT_OUT = {
    "+14386011211": "SOS violence conjugale, by text",
    "+18773303213": "211 Ontario, toll-free",
    "+18197766060": "DPJ Outaouais, local",
    "+14185899927": "DPJ Côte-Nord, local",
    "+14504316885": "DPJ Laurentides, local",
}

EVERYWHERE = ("tel:911", "tel:+18006686868", "sms:686868", "tel:+18339001010")
APPELLE = ("tel:+18662773553", "sms:535353", "sms:+18559575353")
SUICIDE = ("tel:988", "sms:988")

# What follows 911, Kids Help Phone and the hotline in the block of every page, by province, in this order. In
# Ontario and Québec, youth protection comes first and has no number for all: each society, each region has its own.
IN_BLOCK = {
    "": (*APPELLE, *SUICIDE),
    "CA-ON": ("tel:+18885792888", "tel:+14163142447", *SUICIDE),
    "CA-MB": ("tel:+18663459241", "tel:+12049444200", "tel:+18883223019", "tel:+12047868686", *SUICIDE),
    "CA-QC": ("tel:+18002632266", "sms:+15146001002", *APPELLE, *SUICIDE),
}

# Regions whose own youth protection takes the place of the general one.
OF_REGIONS = {
    "saguenay-lac-saint-jean": ("tel:+18004639188", "tel:+14185433006"),
    "capitale-nationale": ("tel:+18004634834", "tel:+14186613700"),
    "montreal": ("tel:+15148963100", "tel:+15149356196"),
    "outaouais": ("tel:+18005676810",),
    "abitibi-temiscamingue": ("tel:+18005676405", "tel:+18198250002"),
    "cote-nord": ("tel:+18004638547",),
    "nord-du-quebec": ("tel:+18667376360", "tel:+18004096884"),
    "laurentides": ("tel:+18003618665",),
    "monteregie": ("tel:+18003615310",),
}

YOUTH_PROTECTION = {
    ("CA-ON", "fr"): "Société d’aide à l’enfance",
    ("CA-ON", "en"): "children’s aid society",
    ("CA-QC", "fr"): "Protection de la jeunesse (DPJ)",
    ("CA-QC", "en"): "Youth protection (DYP",
}

PROVINCES = {"ontario": "CA-ON", "manitoba": "CA-MB", "quebec": "CA-QC"}
ALWAYS = {"fr": "24 heures sur 24, 7 jours sur 7", "en": "24 hours a day, 7 days a week"}
HOURS = {"fr": "Heures :", "en": "Hours:"}
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")


@pytest.fixture(scope="module")
def readings(site: Built) -> Readings:
    return read_pages(site)


def _lines() -> dict[str, dict[str, Any]]:
    path = ROOT / "content" / "facts" / "lines.yaml"
    lines: dict[str, dict[str, Any]] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 (texts only)
    return lines


def _numbers(page: Element) -> list[str]:
    """The number links of a page or of a part of it, in order."""
    return [link.get("href") for link in page.all("a") if re.match("(tel|sms):", link.get("href"))]


# The content


def test_the_lines_publish_these_numbers_and_no_other() -> None:
    schemes = {"call": "tel", "text": "sms"}
    phones = [phone for line in _lines().values() for phone in line.get("phones", ())]
    assert {f"{schemes[phone['accepts']]}:{phone['number']}" for phone in phones} == set(PUBLISHED)


def test_only_a_line_that_may_be_printed_has_numbers() -> None:
    assert [key for key, line in _lines().items() if line["printing"] != "publish" and line.get("phones")] == []


def test_a_number_is_published_or_refused_and_never_both() -> None:
    refused = {*STALE, *VERIFY_FIRST, *LEFT_OUT}
    assert len(refused) == len(STALE) + len(VERIFY_FIRST) + len(LEFT_OUT)
    assert {href.partition(":")[2] for href in (*PUBLISHED, *OF_ORGANISATIONS)} & refused == set()


# The built site


def test_the_site_dials_these_numbers_and_no_other(readings: Readings) -> None:
    assert {href for page in readings.values() for href in _numbers(page)} == {*PUBLISHED, *OF_ORGANISATIONS}


@pytest.mark.parametrize("path", ["fr/aide-maintenant.html", "en/help-now.html"])
def test_every_number_is_on_the_page_of_lines_or_one_link_further(readings: Readings, path: str) -> None:
    main = readings[path].one("main")
    own = {target for section in main.all("#provinces") for target, _ in places_linked(path, section)}
    assert len(own) == len(PROVINCES) + 1  # and the other lines across Canada
    numbers = {number for page in (path, *own) for number in _numbers(readings[page].one("main"))}
    assert numbers == set(PUBLISHED)


LETTERED = re.compile(r"((?:1.)?\d{3}).(.+) \((\d{3}.\d{4})\)")
"""A number with letters, then its last seven digits: 1 866 APPELLE (277-3553)."""


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def test_a_number_is_shown_as_it_is_dialled(readings: Readings) -> None:
    for path, page in readings.items():
        for link in page.all("a.number"):
            shown = link.one(".digits").text
            lettered = LETTERED.fullmatch(shown)
            digits = _digits(lettered[1] + lettered[3] if lettered else shown)
            dialled = _digits(link.get("href"))
            assert digits in (dialled, dialled[1:]), (path, shown)


def test_the_letters_of_a_number_stand_for_its_last_seven_digits(readings: Readings) -> None:
    seen, wrong = set(), set()
    for page in readings.values():
        for lettered in (LETTERED.fullmatch(digits.text) for digits in page.all(".digits")):
            if lettered:
                seen.add(lettered[2])
                if _digits(lettered[2].translate(KEYPAD)) != _digits(lettered[3]):
                    wrong.add(lettered[0])
    assert seen >= {"APPELLE", "KID-TIPS", "FEM-AIDE", "HELP170", "554-HEAL", "222-TIPS"}
    assert wrong == set()


# Numbers that must not be printed


_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s().+/·•_\-\u00ad\u2010-\u2015\u2212\u2060\u200b-\u200d\ufeff]+(?=\d)")
_TOLL_FREE_WORD = re.compile(r"8(?:00|33|44|55|66|77|88)(?:[\s().\-\u2010-\u2015]*[A-Z0-9]){7}")


def _dialled_in(text: str) -> str:
    """A text with its numbers as a phone reads them: nothing between digits, letters as keys."""
    text = re.sub(r"<[^>]*>", "", unescape(text))
    text = _TOLL_FREE_WORD.sub(lambda found: found[0].translate(KEYPAD), text)
    return _BETWEEN_DIGITS.sub("", text)


@pytest.mark.parametrize(
    "text",
    [
        "8334564566",
        "+18334564566",
        "1-833-456-4566",
        "1 833 456-4566",
        "1\u00a0833\u00a0456\u20114566",
        "1&nbsp;833&#8209;456&#x2011;4566",
        "(833) 456.4566",
        "<b>1 833</b> <i>456</i>-4566",
        "833/456/4566",
        "911, 1 833 456-4566, 988",
        "1-833-456-45NO",
    ],
)
def test_a_number_is_found_however_it_is_spelled(text: str) -> None:
    assert "8334564566" in _dialled_in(text)


@pytest.mark.parametrize("refused", [STALE, VERIFY_FIRST, LEFT_OUT], ids=["stale", "verify-first", "left-out"])
def test_no_file_holds_a_number_that_must_not_be_printed(site: Built, refused: Mapping[str, str]) -> None:
    dialled = {path: _dialled_in(text) for path, text in texts_of(site.files).items()}
    held = [(path, number) for path, text in dialled.items() for number in refused if number[2:] in text]
    assert held == []


def test_no_file_holds_a_number_that_nobody_wrote_here(site: Built) -> None:
    """Whatever looks like a telephone number in a text is one of ours."""
    form = re.compile(
        r"(?<![\d/-])(?:\+?1[\s.\-\u2011])?\(?([2-9]\d{2})\)?[\s.\-\u2011]([2-9]\d{2})[\s.\-\u2011](\d{4})(?!\d)"
    )
    known = {href[-10:] for href in (*PUBLISHED, *OF_ORGANISATIONS)}
    found = set()
    for path, text in texts_of(site.files).items():
        if path.endswith((".html", ".json")):
            found |= {"".join(number.groups()) for number in form.finditer(re.sub(r"<[^>]*>", "", unescape(text)))}
    assert len(found) > 40
    assert found <= known


def test_a_text_shortcut_that_was_not_confirmed_is_not_printed(site: Built) -> None:
    """ConnexOntario's short code is from memory, and #SAFE (#7233) is a call, not a text."""
    for path, text in texts_of(site.files).items():
        if path.endswith(".html"):
            assert re.findall(r"\b247247\b|#SAFE|#7233|GOOD2TALKON|ALLOJECOUTEON", unescape(text)) == [], path


# The block of every page


def _trail(path: str, page: Element) -> list[str]:
    """The address of a page and those of the places it says it is in."""
    return [path, *(resolve(path, link.get("href"))[0] for bar in page.all("nav.crumbs") for link in bar.all("a"))]


PLACE = re.compile(r"(.+?)(-[rd]?\d+)?(-p\d+)?\.html")
"""The place of a page that bears its name: `montreal-r1-p2.html` is a list of `montreal`."""


def _places(path: str, page: Element) -> list[tuple[str, str]]:
    """The folder and the name of each place of a page and of its trail."""
    parts = [place.split("/") for place in _trail(path, page)]
    named = [(part[1], PLACE.fullmatch(part[2])) for part in parts if len(part) == 3]
    return [(folder, name[1]) for folder, name in named if name]


def _province(path: str, page: Element, regions: frozenset[str]) -> str:
    for folder, name in _places(path, page):
        if folder in ("province", "region", "list", "liste", "help", "aide") and name in {*PROVINCES, *regions}:
            return PROVINCES.get(name, "CA-QC")
    return ""


def _regions(path: str, page: Element) -> Iterator[str]:
    """The regions of a page: its own, those of its trail, those that a program names among its facts."""
    facts = [place for part in page.all("#facts") for place, _ in places_linked(path, part)]
    names = [name for folder, name in _places(path, page) if folder in ("region", "list", "liste")]
    for place in facts:
        match place.split("/"):
            case [_, "region", name]:
                names.append(name.removesuffix(".html"))
    yield from dict.fromkeys(names)


def _plans(site: Built) -> dict[str, str]:
    """The province of each strategy and of each of its parts, by address: they stand under no province."""
    strategies = json.loads(texts_of(site.files)["data/guide.json"])["strategies"]
    return {
        url.lstrip("/"): strategy["province"]
        for strategy in strategies
        for entry in (strategy, *strategy["pillars"])
        for url in entry["url"].values()
    }


@pytest.fixture(scope="module")
def provinces(site: Built, readings: Readings) -> Mapping[str, str]:
    """The province of every page; nothing for a page of none."""
    regions = frozenset(path.split("/")[2].removesuffix(".html") for path in readings if kind_of(path) == "region")
    plans = _plans(site)
    return {
        path: next((plans[place] for place in _trail(path, page) if place in plans), _province(path, page, regions))
        for path, page in readings.items()
    }


def test_the_pages_of_each_province_are_found(provinces: Mapping[str, str]) -> None:
    counts = Counter(provinces.values())
    assert set(counts) == set(IN_BLOCK)
    assert min(counts.values()) > 30


def test_the_block_of_every_page_holds_its_numbers_in_order(readings: Readings, provinces: Mapping[str, str]) -> None:
    for path, page in readings.items():
        regional = [number for region in _regions(path, page) for number in OF_REGIONS.get(region, ())]
        expected = [*EVERYWHERE, *regional, *IN_BLOCK[provinces[path]]]
        times = len(LANGUAGES) if path in SHARED else 1
        assert _numbers(page.one("#crisis")) == expected * times, path


@pytest.mark.parametrize("region", OF_REGIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_region_gives_its_own_youth_protection(readings: Readings, language: str, region: str) -> None:
    block = _numbers(readings[f"{language}/region/{region}.html"].one("#crisis"))
    assert block[len(EVERYWHERE) :][: len(OF_REGIONS[region])] == [*OF_REGIONS[region]]


def test_the_suicide_line_of_quebec_comes_before_the_national_one(readings: Readings) -> None:
    for path, page in readings.items():
        numbers = _numbers(page.one("#crisis"))
        if "tel:+18662773553" in numbers:
            assert numbers.index("tel:+18662773553") < numbers.index("tel:988"), path


def test_the_block_says_when_each_line_answers(readings: Readings) -> None:
    for path, page in readings.items():
        lines = [item for item in page.one("#crisis").all("li") if item.all(".help-name")]
        assert len(lines) >= 5, path
        for line in lines:
            hours = line.one(".hours").text.replace("\u00a0", " ")
            assert f"{HOURS[line.language]} {hours}" in line.text.replace("\u00a0", " "), path
            if {"tel:911", "tel:+18006686868", "tel:+18339001010", "tel:988"} & set(_numbers(line)):
                assert hours == ALWAYS[line.language], path


def test_the_block_of_a_province_names_who_protects_young_people(
    readings: Readings, provinces: Mapping[str, str]
) -> None:
    for path, page in readings.items():
        name = YOUTH_PROTECTION.get((provinces[path], language_of(path)))
        if name and OF_REGIONS.keys().isdisjoint(_regions(path, page)):
            assert name in page.one("#crisis").text, path


def test_every_line_of_the_block_leads_to_what_the_guide_says_of_it(readings: Readings) -> None:
    for path, page in readings.items():
        for item in page.one("#crisis").all(".help-name"):
            target, anchor = resolve(path, item.one("a").get("href"))
            [place] = [line for line in readings[target].all("article.line") if line.get("id") == anchor]
            assert place.one("h3").text.startswith(item.one("a").text), path
            assert language_of(target) == item.language, path


def test_the_top_of_every_page_has_three_numbers_before_anything_else(readings: Readings) -> None:
    for path, page in readings.items():
        if path not in SHARED:
            top = page.one(".top").one(".quick")
            assert _numbers(top) == ["tel:911", "tel:+18006686868", "tel:+18339001010"], path
            assert [link.get("href") for link in top.all(".button")] == ["#crisis"], path
