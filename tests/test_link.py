"""From the guide to its editions: names, addresses, doors and the crisis block.

Interface words are plain here (`access/open`, `row_kind`), so that an editor may change the real ones freely.
`~` stands for a no-break space and `_` for a no-break hyphen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from guide.edition import Edition, Link, Name, Organisation, Program, Row
from guide.edition import Line as EditionLine
from guide.facts import Ages, CrisisBlock, Force, Hours, Partner, Phase, Phone, Source, Status, TermFacts
from guide.link import link
from guide.link.programs import door
from guide.model import Entry, Guide
from guide.vocabulary import (
    LABELS,
    Access,
    Audience,
    Day,
    Gender,
    InForce,
    Kind,
    Nature,
    OnBill,
    PageKind,
    Province,
    State,
    Topic,
)
from guide.words import InterfaceWords, LineWords, TermWords

PATTERNS = {
    "keyword": "send {word}",
    "hours_weekly": "{days}, {opens}-{closes}, {zone}",
    "days_range": "{first}…{last}",
    "in_month": "in {date}",
    "on_day": "on {date}",
    "between_dates": "{start}…{end}",
    "state_as_of": "{state} {when}",
    "unknown_as_of": "{state} last {when}",
    "ages_between": "{min}-{max}",
    "ages_from": "{min}+",
    "ages_to": "-{max}",
    "sheet": "sheet {n}",
    "section": "part {name}",
    "section_number": "section {n}",
    "ask_organisation": "ask {organisation}",
}


@pytest.fixture
def guide(tiny_guide: Guide) -> Guide:
    """Return the tiny guide with plain interface words."""
    labels = {group: {str(value): f"{group}/{value}" for value in values} for group, values in LABELS.items()}
    plain = {
        language: InterfaceWords(labels=labels, text={key: PATTERNS.get(key, key) for key in words.text})
        for language, words in tiny_guide.interface.items()
    }
    return replace(tiny_guide, interface=plain)


def changed(
    guide: Guide, kind: str, key: str, /, *, like: str = "", words: Mapping[str, Any] | None = None, **facts: Any
) -> Guide:
    """The guide with other facts or words in an entry, or with a new entry made `like` another."""
    entries = getattr(guide, kind)
    entry = entries[like or key]
    made = replace(
        entry,
        key=key,
        facts=entry.facts.model_copy(update=facts),
        words={language: each.model_copy(update=words or {}) for language, each in entry.words.items()},
    )
    with_it: dict[str, Any] = {kind: {**entries, key: made}}
    return replace(guide, **with_it)


def edition(guide: Guide, language: str = "en") -> Edition:
    return next(each for each in link(guide) if each.language == language)


def program(guide: Guide, key: str = "evening-workshops", language: str = "en") -> Program:
    return next(each for each in edition(guide, language).programs if each.key == key)


def organisation(guide: Guide, key: str = "open-house", language: str = "en") -> Organisation:
    return next(each for each in edition(guide, language).organisations if each.key == key)


def line(guide: Guide, key: str = "listening-line", language: str = "en") -> EditionLine:
    return next(each for each in edition(guide, language).lines if each.key == key)


def row(rows: Iterable[Row], label: str) -> tuple[Link, ...]:
    return next((each.values for each in rows if each.label == label), ())


def marked(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u2011", "_")


# The site


def test_there_is_one_edition_per_language_in_the_order_of_the_site(guide: Guide) -> None:
    editions = link(guide)
    assert [each.language for each in editions] == ["fr", "en"]
    assert [each.name for each in editions] == ["Petit guide", "Tiny Guide"]
    assert {each.languages for each in editions} == {("fr", "en")}


@pytest.mark.parametrize("address", ["https://other.example/guide", "https://other.example/guide/"])
def test_the_address_of_the_site_can_be_another_and_ends_with_a_slash(guide: Guide, address: str) -> None:
    assert {each.address for each in link(guide)} == {"https://guide.example.org/tiny/"}
    assert {each.address for each in link(guide, address)} == {"https://other.example/guide/"}


@pytest.mark.parametrize(
    ("kind", "key", "fr", "en"),
    [
        ("pages", "home", "fr/index.html", "en/index.html"),
        ("pages", "young-people", "fr/jeunes.html", "en/young-people.html"),
        ("provinces", "qc", "fr/province/quebec.html", "en/province/quebec.html"),
        ("regions", "qc-07", "fr/region/outaouais.html", "en/region/outaouais.html"),
        ("forms", "listening", "fr/aide/ecoute.html", "en/help/listening.html"),
        ("strategies", "tiny-strategy", "fr/plan/petit-plan.html", "en/plan/tiny-plan.html"),
        ("pillars", "tiny-pillar", "fr/plan/parler-et-ecouter.html", "en/plan/talk-and-listen.html"),
        ("programs", "plan-table", "fr/programme/comite-du-plan.html", "en/program/plan-committee.html"),
        ("organisations", "open-house", "fr/organisme/maison-ouverte.html", "en/organization/maison-ouverte.html"),
        ("lines", "listening-line", "fr/aide-maintenant.html#ligne-d-ecoute", "en/help-now.html#listening-line"),
        ("lines", "qc-quiet-line", "fr/region/montreal.html#ligne-tranquille", "en/region/montreal.html#quiet-line"),
        ("help", "qc", "fr/aide/quebec.html", "en/help/quebec.html"),
    ],
)
def test_every_entry_has_an_address_in_each_language(guide: Guide, kind: str, key: str, fr: str, en: str) -> None:
    for each in link(guide):
        assert (each.paths["fr"][kind, key], each.paths["en"][kind, key]) == (fr, en)


# Doors


@pytest.mark.parametrize(
    ("access", "active"),
    [
        ("open", "help"),
        ("referral", "help"),
        ("school-or-centre", "school"),
        ("professionals", "work"),
        ("none", "none"),
        ("unknown", "none"),
    ],
)
@pytest.mark.parametrize("state", ["active", "in-development", "on-hold", "ended", "unknown"])
def test_only_what_is_active_and_can_be_reached_is_a_door(guide: Guide, access: str, active: str, state: str) -> None:
    status = Status(value=State(state), as_of="2024")
    made = changed(guide, "programs", "evening-workshops", access=Access(access), status=status)
    expected = active if state == "active" else "none"
    assert door(made.programs["evening-workshops"].facts) == expected
    assert program(made).door == expected


def test_the_table_of_doors_is_complete() -> None:
    assert {str(access) for access in Access} == {
        "open",
        "referral",
        "school-or-centre",
        "professionals",
        "none",
        "unknown",
    }
    assert {str(state) for state in State} == {"active", "in-development", "on-hold", "ended", "unknown"}


# Programs


def test_programs_are_sorted_by_name_whatever_the_accents(guide: Guide) -> None:
    for key, name in (("z", "Élan"), ("y", "elan 2"), ("x", "Œuvre"), ("w", "Odyssée")):
        guide = changed(guide, "programs", key, like="plan-table", words={"name": name})
    found = [each.link.name.text for each in edition(guide, "fr").programs]
    assert [marked(name) for name in found] == [
        "Ateliers «~Le soir~»",
        "Comité du plan",
        "Élan",
        "elan 2",
        "Odyssée",
        "Œuvre",
    ]


def test_siblings_are_named_by_both_whichever_names_the_other(guide: Guide) -> None:
    assert guide.programs["plan-table"].facts.siblings == ()
    assert program(guide, "evening-workshops").siblings == (
        Link(Name("Plan Committee"), "site:/en/program/plan-committee.html"),
    )
    [back] = program(guide, "plan-table").siblings
    assert back.href == "site:/en/program/evening-workshops.html"


def test_siblings_that_name_each_other_stand_once(guide: Guide) -> None:
    both = changed(guide, "programs", "plan-table", siblings=("evening-workshops",))
    assert len(program(both, "evening-workshops").siblings) == 1
    assert len(program(both, "plan-table").siblings) == 1


def test_a_foreign_name_says_its_language_and_its_meaning(guide: Guide) -> None:
    name = "Ateliers «\u00a0Le soir\u00a0»"
    assert program(guide, language="fr").link.name == Name(name)
    assert program(guide, language="en").link.name == Name(name, "fr", "Evening Workshops")


def test_a_name_official_in_both_languages_is_foreign_in_none(guide: Guide) -> None:
    both = changed(guide, "programs", "plan-table", words={"name_language": "both"})
    for language in ("fr", "en"):
        assert program(both, "plan-table", language).link.name.language is None


def test_a_name_of_this_language_is_not_foreign(guide: Guide) -> None:
    french = changed(guide, "programs", "plan-table", words={"name_language": "fr"})
    assert program(french, "plan-table", "fr").link.name.language is None
    assert program(french, "plan-table", "en").link.name.language == "fr"


def test_what_a_program_carries_out_leads_to_its_place_in_the_strategy(guide: Guide) -> None:
    carried = ("tiny-strategy/talk", "tiny-strategy/more-listening", "tiny-strategy/first-year")
    made = changed(guide, "programs", "evening-workshops", carries_out=carried)
    assert program(made, language="fr").actions == (
        Row(
            "Petit plan",
            (
                Link(Name("Parler"), "site:/fr/plan/parler-et-ecouter.html#action-1"),
                Link(Name("Plus de jeunes sont écoutés."), "site:/fr/plan/petit-plan.html#result-1"),
                Link(Name("Première année"), "site:/fr/plan/petit-plan.html#phase-1"),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("ages", "text"),
    [
        (Ages(min=12, max=17), "12-17"),
        (Ages(min=16), "16+"),
        (Ages(max=25), "-25"),
        (Ages(min=0, max=5), "0-5"),
        ("all", "ages/all"),
        ("unknown", "ages/unknown"),
        ("not-applicable", "ages/not-applicable"),
    ],
)
def test_ages_are_a_phrase(guide: Guide, ages: Ages | str, text: str) -> None:
    made = changed(guide, "programs", "evening-workshops", ages=ages)
    assert row(program(made).rows, "row_ages") == (Link(Name(text)),)


@pytest.mark.parametrize(
    ("ages", "gender", "who"),
    [
        ("all", "all", "audience/parents and audience/young-people"),
        (Ages(min=12, max=17), "all", "audience/parents and audience/young-people (12-17)"),
        ("unknown", "female", "audience/parents and audience/young-people (gender/female)"),
        (Ages(min=12), "male", "audience/parents and audience/young-people (12+, gender/male)"),
        ("not-applicable", "unknown", "audience/parents and audience/young-people"),
    ],
)
def test_ages_and_gender_stand_beside_the_young_people_they_narrow(
    guide: Guide, ages: Ages | str, gender: str, who: str
) -> None:
    audiences = (Audience.PARENTS, Audience.YOUNG_PEOPLE)
    made = changed(guide, "programs", "evening-workshops", audiences=audiences, ages=ages, gender=Gender(gender))
    assert program(made).who == who


def test_a_program_takes_place_where_it_says_or_in_its_regions_or_in_its_province(guide: Guide) -> None:
    two = ("qc-06", "qc-07")
    assert program(changed(guide, "programs", "plan-table", words={"where": "Laval"}), "plan-table").place == "Laval"
    assert (
        program(changed(guide, "programs", "plan-table", regions=two), "plan-table").place == "Montréal and Outaouais"
    )
    assert program(guide, "plan-table", "fr").place == "Québec"


@pytest.mark.parametrize(
    ("value", "as_of", "text"),
    [
        ("active", "2024", "state/active in 2024"),
        ("on-hold", "2024-05", "state/on-hold in May~2024"),
        ("ended", "2024-05-31", "state/ended on May~31,~2024"),
        ("active", "2024-05/2025-01", "state/active May~2024…January~2025"),
        ("unknown", "2022", "state/unknown last in 2022"),
    ],
)
def test_a_state_is_told_with_its_date(guide: Guide, value: str, as_of: str, text: str) -> None:
    made = changed(guide, "programs", "evening-workshops", status=Status(value=State(value), as_of=as_of))
    assert marked(program(made).state_text) == text


def test_rows_follow_the_order_in_which_readers_ask(guide: Guide) -> None:
    everything = changed(guide, "programs", "evening-workshops", words={"where": "Laval"})
    assert [each.label for each in program(everything).rows] == [
        "row_organisation",
        "row_partners",
        "row_kind",
        "row_form",
        "row_audience",
        "row_ages",
        "row_gender",
        "row_involvement",
        "row_target",
        "row_setting",
        "row_where",
        "row_region",
        "row_frequency",
        "row_year",
    ]


def test_a_row_without_a_value_is_left_out_but_unknown_is_said(guide: Guide) -> None:
    rows = program(guide, "plan-table").rows
    labels = {each.label for each in rows}
    assert labels & {"row_form", "row_where", "row_region", "row_frequency"} == set()
    assert row(rows, "row_year") == (Link(Name("year/unknown")),)
    assert row(rows, "row_partners") == (Link(Name("partners/unknown")),)
    assert row(program(guide).rows, "row_year") == (Link(Name("2019")),)


@pytest.mark.parametrize(
    ("kinds", "nature", "shown"),
    [
        ((Kind.TOOL, Kind.TRAINING), None, ["kind/tool", "kind/training"]),
        ((Kind.UNKNOWN,), None, ["kind/unknown"]),
        ((Kind.UNKNOWN,), Nature.LAW, ["nature/law"]),
        ((Kind.TOOL,), Nature.FUND, ["nature/fund", "kind/tool"]),
    ],
)
def test_the_nature_of_a_program_stands_in_for_an_unknown_kind(
    guide: Guide, kinds: tuple[Kind, ...], nature: Nature | None, shown: list[str]
) -> None:
    made = changed(guide, "programs", "evening-workshops", kinds=kinds, nature=nature)
    assert row(program(made).rows, "row_kind") == tuple(Link(Name(text)) for text in shown)


def test_partners_are_entries_or_names_perhaps_of_the_other_language(guide: Guide) -> None:
    partners = ("round-table", Partner(fr="École"), Partner(en="School"), Partner(fr="Tous", en="All"))
    made = changed(guide, "programs", "evening-workshops", partners=partners)
    assert row(program(made, language="fr").rows, "row_partners") == (
        Link(Name("Table de tous"), "site:/fr/organisme/table-de-tous.html"),
        Link(Name("École")),
        Link(Name("School", "en")),
        Link(Name("Tous")),
    )
    assert row(program(made).rows, "row_partners")[1:] == (
        Link(Name("École", "fr")),
        Link(Name("School")),
        Link(Name("All")),
    )


def test_a_program_shows_the_lines_through_which_it_is_reached(guide: Guide) -> None:
    assert [each.key for each in program(guide).lines] == ["listening-line"]
    assert program(guide).email == "ateliers@example.org"


# Sites and sources


@pytest.mark.parametrize(
    ("website", "language", "expected"),
    [
        (None, "en", None),
        (
            {"fr": "https://www.example.org/a", "en": "https://example.org/b"},
            "en",
            Link(Name("example.org"), "https://example.org/b", True),
        ),
        ({"fr": "https://www.example.org/a"}, "en", Link(Name("example.org", "fr"), "https://www.example.org/a", True)),
        ({"fr": "https://www.example.org/a"}, "fr", Link(Name("example.org"), "https://www.example.org/a", True)),
        ({"en": "https://a.example.org"}, "fr", Link(Name("a.example.org", "en"), "https://a.example.org", True)),
    ],
)
def test_a_site_of_the_other_language_is_marked(
    guide: Guide, website: dict[str, str] | None, language: str, expected: Link | None
) -> None:
    made = changed(guide, "programs", "evening-workshops", website=website)
    assert program(made, language=language).site == expected


def test_a_source_may_name_a_part_by_the_start_of_its_actions(guide: Guide) -> None:
    action = guide.pillars["tiny-pillar"].words["en"].actions["talk"]
    actions = {"actions": {"outreach-1": action, "outreach-2": action}}
    guide = changed(
        guide, "pillars", "second", like="tiny-pillar", actions=tuple(actions["actions"]), order=2, words=actions
    )
    source = Source(document="tiny-strategy", section="outreach")
    [found] = program(changed(guide, "programs", "evening-workshops", sources=(source,))).sources
    assert found == Link(Name("Tiny Plan of 2024, part Talk and listen"), "site:/en/plan/talk-and-listen.html")


@pytest.mark.parametrize(
    ("source", "link_of"),
    [
        (Source(document="tiny-strategy", sheet=7), Link(Name("Tiny Plan of 2024, sheet 7"))),
        (Source(document="tiny-strategy", section="2.1"), Link(Name("Tiny Plan of 2024, section 2.1"))),
        (Source(document="tiny-strategy", section="all"), Link(Name("Tiny Plan of 2024, whole_document"))),
        (
            Source(document="tiny-strategy", section="listen"),
            Link(Name("Tiny Plan of 2024, part Listen"), "site:/en/plan/talk-and-listen.html#action-2"),
        ),
        (
            Source(url="https://example.org/a", title="A", language="en", consulted=date(2025, 3, 1)),
            Link(Name("A"), "https://example.org/a", True),
        ),
        (
            Source(url="https://example.org/a", title="À", language="fr", consulted=date(2025, 3, 1)),
            Link(Name("À", "fr"), "https://example.org/a", True),
        ),
    ],
    ids=["sheet", "section", "whole", "action", "page", "foreign page"],
)
def test_a_source_says_where_a_fact_comes_from(guide: Guide, source: Source, link_of: Link) -> None:
    made = changed(guide, "programs", "evening-workshops", sources=(source,))
    assert program(made).sources == (link_of,)


# Numbers and lines


@pytest.mark.parametrize(
    ("phone", "button"),
    [
        ({"number": "911"}, ("tel:911", "911", "accepts/call", "")),
        ({"number": "988"}, ("tel:988", "9_8_8", "accepts/call", "")),
        ({"number": "988", "accepts": "text"}, ("sms:988", "9_8_8", "accepts/text", "")),
        (
            {"number": "535353", "accepts": "text", "keyword": {"fr": "PARLER", "en": "TALK"}},
            ("sms:535353", "535353", "accepts/text", "send TALK"),
        ),
        (
            {"number": "535353", "accepts": "text", "keyword": {"fr": "PARLER"}},
            ("sms:535353", "535353", "accepts/text", ""),
        ),
        (
            {"number": "+18005550199", "role": "toll-free", "area": "Laval"},
            ("tel:+18005550199", "1_800_555_0199", "accepts/call", "phone-role/toll-free, Laval"),
        ),
        ({"number": "911", "hours": "office-hours"}, ("tel:911", "911", "accepts/call", "hours/office-hours")),
        (
            {
                "number": "911",
                "area": "Laval",
                "hours": {"days": ["sat", "sun"], "opens": "09:00", "closes": "17:00", "zone": "eastern"},
            },
            ("tel:911", "911", "accepts/call", "Laval, Saturday and Sunday, 9~am-5~pm, zone/eastern"),
        ),
        (
            {"number": "+18662773553", "letters": "APPELLE"},
            ("tel:+18662773553", "1_866_APPELLE (277_3553)", "accepts/call", ""),
        ),
    ],
)
def test_a_number_is_a_button(guide: Guide, phone: dict[str, Any], button: tuple[str, str, str, str]) -> None:
    phones = (Phone.model_validate({"accepts": "call", **phone}),)
    [number] = line(changed(guide, "lines", "listening-line", phones=phones)).numbers
    assert (number.href, marked(number.text), number.verb, marked(number.detail)) == button


def test_a_line_keeps_the_order_of_its_numbers(guide: Guide) -> None:
    assert [number.href for number in line(guide).numbers] == ["tel:+18005550199", "sms:555019"]


@pytest.mark.parametrize(
    ("days", "fr", "en"),
    [
        ("mon tue wed thu fri", "lundi…vendredi", "Monday…Friday"),
        ("sun mon tue wed thu fri", "dimanche…vendredi", "Sunday…Friday"),
        ("sat sun", "samedi et dimanche", "Saturday and Sunday"),
        ("wed", "mercredi", "Wednesday"),
    ],
)
def test_hours_are_a_phrase(guide: Guide, days: str, fr: str, en: str) -> None:
    hours = Hours(days=tuple(Day(day) for day in days.split()), opens="16:00", closes="21:30", zone="central")
    made = changed(guide, "lines", "listening-line", hours=hours)
    assert marked(line(made, language="fr").hours) == f"{fr}, 16~h-21~h~30, zone/central"
    assert marked(line(made, language="en").hours) == f"{en}, 4~pm-9:30~pm, zone/central"


@pytest.mark.parametrize("word", ["always", "office-hours", "unknown"])
def test_hours_may_be_a_word(guide: Guide, word: str) -> None:
    assert line(changed(guide, "lines", "listening-line", hours=word)).hours == f"hours/{word}"


@pytest.mark.parametrize(
    ("languages", "interpreters", "fr", "en"),
    [
        ((), False, "", ""),
        (("fr",), False, "français", "French"),
        (("fr", "en", "iu"), False, "français, anglais et inuktitut", "French, English and Inuktitut"),
        (("fr", "en"), True, "français, anglais et interpreters", "French, English and interpreters"),
    ],
)
def test_languages_of_a_line_are_a_list(
    guide: Guide, languages: tuple[str, ...], interpreters: bool, fr: str, en: str
) -> None:
    made = changed(guide, "lines", "listening-line", languages=languages, interpreters=interpreters)
    assert line(made, language="fr").languages == fr
    assert line(made, language="en").languages == en


@pytest.mark.parametrize(
    ("serves", "wide", "text"),
    [
        ((Province.CANADA,), True, "province/CA"),
        ((Province.QUEBEC,), False, "Québec"),
        ((Province.QUEBEC, Province.ONTARIO), True, "Québec and Ontario"),
    ],
)
def test_a_line_is_wide_if_it_serves_more_than_one_province(
    guide: Guide, serves: tuple[Province, ...], wide: bool, text: str
) -> None:
    guide = changed(guide, "provinces", "on", like="qc", code=Province.ONTARIO, order=2, words={"name": "Ontario"})
    found = line(changed(guide, "lines", "listening-line", serves=serves))
    assert (found.wide, found.serves) == (wide, text)


def test_a_line_to_verify_first_has_no_number_and_says_so(guide: Guide) -> None:
    quiet = line(guide, "qc-quiet-line")
    assert (quiet.confirmed, quiet.numbers) == (False, ())
    assert quiet.name == Name("Ligne tranquille", "fr", "Quiet Line")
    assert quiet.site == Link(Name("example.org", "fr"), "https://example.org/quiet", True)


@pytest.mark.parametrize("on_bill", [OnBill.NO, OnBill.MAY, OnBill.UNKNOWN])
def test_a_line_says_whether_a_call_shows_on_a_bill(guide: Guide, on_bill: OnBill) -> None:
    found = line(changed(guide, "lines", "listening-line", on_bill=on_bill))
    assert found.bill == f"on-bill/{on_bill}"


def test_a_line_of_which_nothing_is_known_says_so_of_the_bill(guide: Guide) -> None:
    assert line(guide).bill == "on-bill/unknown"


def test_a_short_name_is_for_buttons_and_leaves_the_name_as_it_is(guide: Guide) -> None:
    found = line(changed(guide, "lines", "listening-line", words={"short": "Listening"}))
    assert (found.short, found.name) == (Name("Listening"), Name("Listening Line"))


def test_a_short_name_keeps_the_language_of_the_name_and_drops_its_gloss(guide: Guide) -> None:
    assert line(guide, "qc-quiet-line").name == Name("Ligne tranquille", "fr", "Quiet Line")
    found = line(changed(guide, "lines", "qc-quiet-line", words={"short": "Tranquille"}), "qc-quiet-line")
    assert found.short == Name("Tranquille", "fr")


def test_a_line_without_a_short_name_is_called_by_its_name(guide: Guide) -> None:
    assert line(guide).short == Name("Listening Line")
    assert line(guide, "qc-quiet-line").short == Name("Ligne tranquille", "fr", "Quiet Line")


@pytest.mark.parametrize("short", ["a" * 25, "two\nlines", ""])
def test_a_short_name_that_does_not_fit_on_a_button_is_refused(guide: Guide, short: str) -> None:
    words = guide.lines["listening-line"].words["en"].model_dump(exclude_none=True)
    assert LineWords.model_validate({**words, "short": "a" * 24}).short == "a" * 24
    with pytest.raises(ValidationError, match="short"):
        LineWords.model_validate({**words, "short": short})


# The crisis block


def with_lines(guide: Guide, *keys: str) -> Guide:
    for key in keys:
        guide = changed(guide, "lines", key, like="listening-line", words={"slug": key})
    return guide


def crisis_of(guide: Guide, block: CrisisBlock) -> dict[str, list[str]]:
    site = replace(guide.site, facts=guide.site.facts.model_copy(update={"crisis": block}))
    found = edition(replace(guide, site=site)).crisis
    return {code: [each.key for each in crisis.every] for code, crisis in found.items()}


def test_the_crisis_block_is_the_emergency_then_everywhere_then_the_provinces_own(guide: Guide) -> None:
    guide = with_lines(guide, "qc-youth", "on-youth", "ca-988", "qc-1-866-appelle")
    block = CrisisBlock(
        emergency="ca-911",
        everywhere=("listening-line",),
        general=("qc-1-866-appelle", "ca-988"),
        provinces={
            Province.ONTARIO: ("on-youth", "ca-988"),
            Province.QUEBEC: ("qc-youth", "qc-1-866-appelle", "ca-988"),
        },
    )
    assert crisis_of(guide, block) == {
        "": ["ca-911", "listening-line", "qc-1-866-appelle", "ca-988"],
        "CA-ON": ["ca-911", "listening-line", "on-youth", "ca-988"],
        "CA-QC": ["ca-911", "listening-line", "qc-youth", "qc-1-866-appelle", "ca-988"],
    }


def test_the_tiny_crisis_block_holds_only_what_is_everywhere(guide: Guide) -> None:
    assert crisis_of(guide, guide.site.facts.crisis) == {
        "": ["ca-911", "listening-line"],
        "CA-QC": ["ca-911", "listening-line"],
    }


@pytest.mark.parametrize("language", ["fr", "en"])
def test_in_quebec_1_866_appelle_comes_before_988(editions: Mapping[str, Edition], language: str) -> None:
    crisis = editions[language].crisis
    for code in ("", "CA-QC"):
        keys = [each.key for each in crisis[code].every]
        assert keys.index("qc-1-866-appelle") < keys.index("ca-988")
    for code in ("CA-ON", "CA-MB"):
        assert "qc-1-866-appelle" not in [each.key for each in crisis[code].every]


# Strategies


def carriers(guide: Guide) -> dict[str, list[str]]:
    """The programs beside each action, outcome and phase, by its anchor."""
    [strategy] = edition(guide).strategies
    actions = [action for pillar in strategy.pillars for action in pillar.actions]
    every = (*actions, *strategy.phases, *strategy.outcomes)
    return {action.anchor: [each.key for each in action.programs] for action in every}


def test_each_action_shows_the_programs_that_carry_it_out(guide: Guide) -> None:
    assert carriers(guide) == {
        "action-1": ["evening-workshops"],
        "action-2": ["plan-table"],
        "phase-1": [],
        "result-1": ["evening-workshops"],
    }


def test_programs_of_an_action_are_sorted_by_name_and_phases_have_theirs(guide: Guide) -> None:
    carried = ("tiny-strategy/talk", "tiny-strategy/first-year")
    guide = changed(guide, "programs", "aaa", like="plan-table", words={"name": "Zoo"}, carries_out=carried)
    guide = changed(guide, "programs", "zzz", like="plan-table", words={"name": "Abri"}, carries_out=carried)
    assert carriers(guide) == {
        "action-1": ["zzz", "evening-workshops", "aaa"],
        "action-2": ["plan-table"],
        "phase-1": ["zzz", "aaa"],
        "result-1": ["evening-workshops"],
    }


def test_a_strategy_tells_its_dates_and_what_followed(guide: Guide) -> None:
    guide = changed(guide, "strategies", "next-plan", like="tiny-strategy", starts="2028", words={"name": "Next Plan"})
    guide = changed(guide, "strategies", "tiny-strategy", followed_by="next-plan", starts="2024-05/2024-09")
    strategy = next(each for each in edition(guide).strategies if each.key == "tiny-strategy")
    assert [(each.label, marked(each.values[0].name.text)) for each in strategy.rows] == [
        ("row_province", "Québec"),
        ("row_kind", "strategy-kind/strategy"),
        ("row_starts", "May~2024"),
        ("row_ends", "March~2028"),
        ("row_in_force", "in-force/yes in January~2025"),
        ("row_followed_by", "Next Plan"),
        ("row_site", "example.org"),
    ]
    assert marked(strategy.in_force) == "in-force/yes in January~2025"


def test_a_strategy_not_known_to_hold_tells_the_last_date(guide: Guide) -> None:
    force = Force(value=InForce.UNKNOWN, as_of="2022")
    [strategy] = edition(changed(guide, "strategies", "tiny-strategy", in_force=force)).strategies
    assert strategy.in_force == "in-force/unknown last in 2022"


def test_the_newest_strategy_comes_first(guide: Guide) -> None:
    for key, starts in (("old", "2016-06"), ("new", "2025"), ("older", "2016")):
        guide = changed(guide, "strategies", key, like="tiny-strategy", starts=starts)
    assert [each.key for each in edition(guide).strategies] == ["new", "tiny-strategy", "old", "older"]


def test_the_parts_of_a_strategy_follow_their_order(guide: Guide) -> None:
    for key, order in (("third", 3), ("second", 2)):
        guide = changed(guide, "pillars", key, like="tiny-pillar", order=order)
    [strategy] = edition(guide).strategies
    assert [pillar.key for pillar in strategy.pillars] == ["tiny-pillar", "second", "third"]
    assert {pillar.role for pillar in strategy.pillars} == {"pillar-role/pillar"}


def test_a_phase_may_have_no_known_date(guide: Guide) -> None:
    [strategy] = edition(
        changed(guide, "strategies", "tiny-strategy", phases=(Phase(key="first-year", date="unknown"),))
    ).strategies
    assert [phase.date for phase in strategy.phases] == ["date/unknown"]
    [strategy] = edition(guide, "fr").strategies
    assert [marked(phase.date) for phase in strategy.phases] == ["31~mai~2024"]


# Organisations, places, forms and pages


def test_organisations_are_sorted_by_name_and_show_what_they_run(guide: Guide) -> None:
    found = edition(guide, "en").organisations
    assert [each.key for each in found] == ["round-table", "open-house"]  # Everyone’s Table, Maison ouverte
    assert [[run.key for run in each.programs] for each in found] == [["plan-table"], ["evening-workshops"]]


def test_an_organisation_tells_where_it_is_and_what_is_known_of_it(guide: Guide) -> None:
    rows = [(each.label, marked(each.values[0].name.text)) for each in organisation(guide).rows]
    assert rows == [
        ("row_kind", "organisation-kind/community"),
        ("row_province", "Québec"),
        ("row_region", "Montréal"),
        ("row_state", "organisation-state/active in January~2025"),
    ]
    rows = [(each.label, each.values[0].name.text) for each in organisation(guide, "round-table").rows]
    assert rows == [
        ("row_kind", "organisation-kind/round-table"),
        ("row_province", "province/CA"),
        ("row_state", "organisation-state/unknown last in 2024"),
    ]


def test_an_organisation_shows_the_lines_it_answers(guide: Guide) -> None:
    assert [each.key for each in organisation(guide).lines] == ["qc-quiet-line"]
    assert [number.href for number in organisation(guide).numbers] == ["tel:+15145550123"]


def test_a_province_holds_its_regions_lines_programs_and_strategies(guide: Guide) -> None:
    [place] = edition(guide).provinces
    assert [region.href for region in place.regions] == [
        "site:/en/region/montreal.html",
        "site:/en/region/outaouais.html",
    ]
    assert [each.key for each in place.lines] == ["qc-quiet-line"]
    assert [each.key for each in place.programs] == ["evening-workshops", "plan-table"]
    assert [each.key for each in place.strategies] == ["tiny-strategy"]


def test_provinces_follow_their_order(guide: Guide) -> None:
    guide = changed(guide, "provinces", "on", like="qc", code=Province.ONTARIO, order=1)
    guide = changed(guide, "provinces", "qc", order=2)
    places = edition(guide).provinces
    assert [place.province for place in places] == ["CA-ON", "CA-QC"]
    assert (places[0].programs, places[0].lines, places[0].regions, places[0].strategies) == ((), (), (), ())


def test_a_region_holds_its_own_lines_and_programs(guide: Guide) -> None:
    montreal, outaouais = edition(guide).regions
    assert [each.key for each in montreal.lines] == ["qc-quiet-line"]
    assert [each.key for each in montreal.programs] == ["evening-workshops"]
    assert (outaouais.lines, outaouais.programs) == ((), ())
    assert outaouais.link.name.gloss == "Ottawa River valley"


def test_forms_follow_their_order_and_hold_their_programs(guide: Guide) -> None:
    forms = edition(guide).forms
    assert [form.key for form in forms] == ["workshops", "listening"]
    assert [[each.key for each in form.programs] for form in forms] == [["evening-workshops"]] * 2


def test_pages_follow_their_order_and_have_a_word_for_the_menu(guide: Guide) -> None:
    articles = edition(guide).articles
    assert list(articles) == [
        "home",
        "help-now",
        "young-people",
        "forms",
        "plans",
        "names",
        "about",
        "not-found",
        "visit",
        "components",
        "search",
    ]
    assert [articles[key].menu for key in ("young-people", "about")] == ["Young people", "About"]
    assert [key for key, article in articles.items() if article.in_menu] == list(articles)[1:-4]


TERMS = {
    "trust": ("Confiance", "Trust", ()),
    "courage": ("Élan", "Courage", ("trust",)),
    "zeal": ("Ardeur", "Zeal", ("courage", "trust")),
}


def with_terms(guide: Guide) -> Guide:
    """The guide with three terms; its page of names has become the glossary."""
    made = {
        key: Entry(
            key,
            TermFacts(see=see),
            {
                "fr": TermWords(name=fr, slug=f"{key}-fr", definition="Voyez [[line:listening-line|la ligne]]."),
                "en": TermWords(name=en, slug=f"{key}-en", definition="See [[line:listening-line|the line]]."),
            },
        )
        for key, (fr, en, see) in TERMS.items()
    }
    return replace(changed(guide, "pages", "names", kind=PageKind.GLOSSARY), terms=made)


def test_terms_are_sorted_by_name_in_each_language(guide: Guide) -> None:
    assert [term.name for term in edition(with_terms(guide), "fr").terms] == [
        Name("Ardeur"),
        Name("Confiance"),
        Name("Élan"),
    ]
    assert [term.name for term in edition(with_terms(guide), "en").terms] == [
        Name("Courage"),
        Name("Trust"),
        Name("Zeal"),
    ]
    assert edition(guide).terms == ()


def test_a_term_has_its_name_in_the_other_language_and_its_place_in_the_glossary(guide: Guide) -> None:
    french, english = (edition(with_terms(guide), language).terms[1] for language in ("fr", "en"))
    assert (french.key, french.anchor, french.others) == ("trust", "trust-fr", (Name("Trust", "en"),))
    assert (english.key, english.anchor, english.others) == ("trust", "trust-en", (Name("Confiance", "fr"),))
    paths = edition(with_terms(guide)).paths
    assert (paths["fr"]["terms", "trust"], paths["en"]["terms", "trust"]) == (
        "fr/a-a-z.html#trust-fr",
        "en/a-to-z.html#trust-en",
    )


def test_a_term_leads_to_the_terms_to_read_next_in_their_order(guide: Guide) -> None:
    see = {term.key: term.see for term in edition(with_terms(guide)).terms}
    courage, trust = (
        Link(Name("Courage"), "site:/en/a-to-z.html#courage-en"),
        Link(Name("Trust"), "site:/en/a-to-z.html#trust-en"),
    )
    assert see == {"trust": (), "courage": (trust,), "zeal": (courage, trust)}


def test_a_definition_is_html_with_mentions_resolved(guide: Guide) -> None:
    term = edition(with_terms(guide)).terms[0]
    assert term.definition == (
        '<p>See <span><a href="site:/en/help-now.html#listening-line" rel="noreferrer">the line</a></span>.</p>'
    )


def test_a_mention_of_a_term_leads_to_the_glossary(guide: Guide) -> None:
    found = program(
        changed(with_terms(guide), "programs", "plan-table", words={"note": "[[term:trust]]"}), "plan-table"
    )
    assert '<a href="site:/en/a-to-z.html#trust-en" rel="noreferrer">Trust</a>' in found.note


def test_a_page_keeps_what_it_lists_and_where_it_stands(guide: Guide) -> None:
    made = changed(
        guide,
        "pages",
        "about",
        under="young-people",
        kinds=(Kind.TOOL,),
        forms=("workshops",),
        lines=("listening-line",),
        words={"content_note": "Hard to read."},
    )
    about = edition(made).articles["about"]
    assert (about.under, about.kinds, about.forms) == ("young-people", (Kind.TOOL,), ("workshops",))
    assert (about.content_note, [each.key for each in about.lines]) == ("Hard to read.", ["listening-line"])
    plain = edition(guide).articles["about"]
    assert (plain.under, plain.kinds, plain.forms, plain.content_note, plain.lines) == ("", (), (), "", ())


def test_a_program_counts_in_the_bands_of_its_ages_and_of_its_year(guide: Guide) -> None:
    made = changed(guide, "programs", "evening-workshops", ages=Ages(min=16, max=20), year=2014)
    assert (program(made).age_bands, program(made).year_band) == (("12-to-17", "18-to-25"), "2010-to-2014")


def test_every_list_of_the_overview_has_an_address_in_each_language(guide: Guide) -> None:
    paths = edition(guide).paths
    lists = {
        key: (paths["fr"]["lists", key], paths["en"]["lists", key]) for kind, key in paths["fr"] if kind == "lists"
    }
    assert lists == {
        "form": ("fr/liste/formes.html", "en/list/forms.html"),
        "ages": ("fr/liste/ages.html", "en/list/ages.html"),
        "kind": ("fr/liste/types.html", "en/list/types.html"),
        "state": ("fr/liste/etats.html", "en/list/statuses.html"),
        "year": ("fr/liste/annees.html", "en/list/years.html"),
        "provinces-qc": ("fr/liste/quebec.html", "en/list/quebec.html"),
        "regions-qc-06": ("fr/liste/montreal.html", "en/list/montreal.html"),
        "regions-qc-07": ("fr/liste/outaouais.html", "en/list/outaouais.html"),
    }


@pytest.mark.parametrize(
    ("changes", "page"),
    [
        ({"serves": (Province.CANADA,)}, "en/help-now.html"),
        ({"serves": (Province.QUEBEC,)}, "en/help/quebec.html"),
        ({"serves": (Province.QUEBEC,), "regions": ("qc-07", "qc-06")}, "en/region/outaouais.html"),
    ],
)
def test_a_line_is_told_on_the_page_of_the_smallest_place_it_serves(
    guide: Guide, changes: dict[str, Any], page: str
) -> None:
    found = line(changed(guide, "lines", "listening-line", **changes))
    assert found.href == f"site:/{page}#listening-line"


def test_an_edition_knows_its_own_pages(guide: Guide) -> None:
    english = edition(guide)
    assert (english.home, english.help_now) == ("site:/en/index.html", "site:/en/help-now.html")
    assert english.not_found.title == "Page not found"


def test_texts_are_html_with_mentions_resolved(guide: Guide) -> None:
    found = program(guide)
    assert '<a href="site:/en/organization/maison-ouverte.html" lang="fr" rel="noreferrer">Maison ouverte</a>' in (
        found.description
    )
    assert "<strong>confidence</strong>" in found.description
    assert found.aims[0] == "Build self-esteem."
    assert found.note == "<p>Our sources do not say whether summer counts.</p>"
    assert '<a href="tel:+18005550199" rel="noreferrer">1_800_555_0199</a>' in marked(found.description)


def test_the_day_of_the_last_check_is_told_in_full(guide: Guide) -> None:
    assert marked(program(guide, language="fr").verified) == "2~mars~2025"
    assert marked(line(guide).verified) == "March~2,~2025"
    first = changed(guide, "lines", "listening-line", verified_on=date(2025, 3, 1))
    assert marked(line(first, language="fr").verified) == "1er~mars~2025"


def test_topics_are_kept_for_the_pages(guide: Guide) -> None:
    assert line(guide).topics == (Topic.YOUTH, Topic.MENTAL_HEALTH)


def test_programs_of_one_name_say_their_place(guide: Guide) -> None:
    two = changed(guide, "programs", "plan-table", words={"name": "Workshops by night", "where": "Laval"})
    two = changed(two, "programs", "evening-workshops", words={"name": "Workshops by night", "where": "Montréal"})
    assert program(two).link.name.whole == "Workshops by night (Montréal)"
    assert program(two, "plan-table").link.name.whole == "Workshops by night (Laval)"


def test_a_program_and_an_organisation_of_one_name_say_which_is_which(guide: Guide) -> None:
    same = changed(guide, "programs", "evening-workshops", words={"name": "Open House", "where": "Montréal"})
    same = changed(same, "organisations", "open-house", words={"name": "Open House"})
    assert program(same).link.name.whole == "Open House (Montréal)"
    assert organisation(same).link.name.whole == "Open House (an_organisation)"


def test_a_program_named_like_a_form_of_help_says_its_place(guide: Guide) -> None:
    same = changed(guide, "programs", "evening-workshops", words={"name": "Workshops", "where": "Montréal"})
    same = changed(same, "forms", "workshops", words={"name": "Workshops"})
    assert program(same).link.name.whole == "Workshops (Montréal)"


def test_a_name_that_is_alone_stays_as_it_is(guide: Guide) -> None:
    assert program(guide).link.name.whole == program(guide).link.name.text


def test_a_later_line_of_several_provinces_stands_on_the_page_after_help(guide: Guide) -> None:
    found = line(changed(guide, "lines", "listening-line", later=True))
    assert (found.later, found.href) == (True, "site:/en/help/canada.html#listening-line")


def test_a_way_in_without_a_first_step_says_whom_to_ask(guide: Guide) -> None:
    silent = changed(guide, "programs", "evening-workshops", words={"reach": None})
    assert program(silent).reach.startswith("ask <span><a")
    assert 'href="site:/en/organization/maison-ouverte.html"' in program(silent).reach
    closed = changed(silent, "programs", "evening-workshops", access=Access.NONE, words={"reach": None})
    assert program(closed).reach == ""
