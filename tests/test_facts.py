"""The shapes of facts: what each class takes, types, and refuses."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from guide.facts import (
    Ages,
    CrisisBlock,
    FormFacts,
    Hours,
    LineFacts,
    Partner,
    Phone,
    ProgramFacts,
    ProvinceFacts,
    RegionFacts,
    Shape,
    SiteFacts,
    Source,
)
from guide.vocabulary import Accepts, Access, Day, Kind, OnBill, PhoneRole, Printing, Province, State, Target

WEB = {
    "url": "https://example.ca/about",
    "title": "About us",
    "language": "en",
    "consulted": "2026-11-20",
}
PROGRAM: dict[str, Any] = {
    "province": "CA-ON",
    "organisation": "open-house",
    "kinds": ["prevention"],
    "year": "2016",
    "status": {"value": "active", "as_of": "2024-05"},
    "audiences": ["young-people"],
    "ages": {"min": "12", "max": "17"},
    "gender": "all",
    "involvement": "harmed",
    "setting": "community",
    "access": "open",
    "sources": [WEB],
    "verified_on": "2026-11-22",
}
LINE: dict[str, Any] = {
    "printing": "publish",
    "serves": ["CA"],
    "topics": ["youth"],
    "hours": "always",
    "sources": [WEB],
    "verified_on": "2026-11-22",
}

NO_PLACE = "names a document without its place; write its sheet or its section, and nothing else"
NEITHER = "is neither a document nor a whole web page; write url, title, language and consulted"
"""What is wrong, a semicolon, what to do: :mod:`guide.validate.shapes` makes two sentences of it."""


def wrongs(shape: type[Shape], value: object) -> list[tuple[tuple[int | str, ...], str]]:
    """Where a value is wrong, and what pydantic or the class says of it."""
    with pytest.raises(ValidationError) as caught:
        shape.model_validate(value)
    return [(error["loc"], error["msg"]) for error in caught.value.errors()]


def test_a_program_is_typed_from_text_only() -> None:
    program = ProgramFacts.model_validate(PROGRAM)
    assert program.province is Province.ONTARIO
    assert program.kinds == (Kind.PREVENTION,)
    assert program.year == 2016
    assert program.status.value is State.ACTIVE
    assert program.ages == Ages(min=12, max=17)
    assert program.access is Access.OPEN
    assert program.verified_on == date(2026, 11, 22)
    assert program.sources[0].consulted == date(2026, 11, 20)


def test_what_a_program_leaves_out_is_empty_and_its_subject_is_the_guides_own() -> None:
    program = ProgramFacts.model_validate(PROGRAM)
    assert program.target is Target.EXPLOITATION
    assert (program.regions, program.partners, program.forms, program.phones) == ((), (), (), ())
    assert (program.siblings, program.carries_out, program.lines) == ((), (), ())
    assert (program.nature, program.email, program.website) == (None, None, None)


@pytest.mark.parametrize(
    "field",
    [
        "province",
        "organisation",
        "kinds",
        "year",
        "status",
        "audiences",
        "ages",
        "gender",
        "involvement",
        "setting",
        "access",
        "sources",
        "verified_on",
    ],
)
def test_a_program_needs_each_of_these(field: str) -> None:
    assert wrongs(ProgramFacts, {k: v for k, v in PROGRAM.items() if k != field}) == [((field,), "Field required")]


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("province", "ON", ("province",)),
        ("province", "CA-PQ", ("province",)),
        ("kinds", [], ("kinds",)),
        ("kinds", ["tool", "workshop"], ("kinds", 1)),
        ("audiences", [], ("audiences",)),
        ("sources", [], ("sources",)),
        ("access", "", ("access",)),
        ("email", "someone", ("email",)),
        ("email", "a b@example.ca", ("email",)),
        ("carries_out", ["prevention-1"], ("carries_out", 0)),
        ("organisation", "Open House", ("organisation",)),
        ("verified_on", "2026-11", ("verified_on",)),
        ("verified_on", "2026-02-30", ("verified_on",)),
        ("website", {}, ("website",)),
        ("website", {"fr": "example.ca"}, ("website", "fr")),
        ("year", "20x4", ("year", "<structure>")),
        ("year", "soon", ("year", "<word>")),
        ("ages", "adults", ("ages", "<word>")),
        ("ages", {"min": "x"}, ("ages", "<structure>", "min")),
        ("partners", "none", ("partners", "<word>")),
        ("partners", [{"fr": ""}], ("partners", "<structure>", 0, "<named>", "fr")),
        ("partners", ["Open House"], ("partners", "<structure>", 0, "<organisation>")),
    ],
)
def test_a_wrong_value_of_a_program_is_told_at_its_place(
    field: str, value: object, place: tuple[int | str, ...]
) -> None:
    assert [where for where, _ in wrongs(ProgramFacts, {**PROGRAM, field: value})] == [place]


def test_a_field_that_is_not_known_is_refused_at_every_depth() -> None:
    assert wrongs(ProgramFacts, {**PROGRAM, "name": "x"}) == [(("name",), "Extra inputs are not permitted")]
    status = {"value": "active", "as_of": "2024", "since": "2020"}
    assert wrongs(ProgramFacts, {**PROGRAM, "status": status})[0][0] == ("status", "since")


def test_nothing_can_be_changed_in_place() -> None:
    program = ProgramFacts.model_validate(PROGRAM)
    with pytest.raises(ValidationError):
        program.organisation = "another"  # type: ignore[misc]


def test_text_loses_the_spaces_around_it_and_may_not_be_empty() -> None:
    assert Partner.model_validate({"fr": "  Maison  "}).fr == "Maison"
    for empty in ("", "   ", "\n"):
        assert wrongs(Partner, {"fr": empty})[0][0] == ("fr",)


def test_a_document_source_gives_its_sheet_or_its_section() -> None:
    assert Source.model_validate({"document": "plan", "sheet": "3"}).sheet == 3
    assert Source.model_validate({"document": "plan", "section": "2.1"}).section == "2.1"


@pytest.mark.parametrize(
    "value",
    [
        {"document": "plan"},
        {"document": "plan", "sheet": "3", "section": "2"},
        {"document": "plan", "sheet": "3", "url": "https://example.ca/"},
        {"document": "plan", "sheet": "3", "title": "Plan"},
        {"document": "plan", "section": "2", "language": "fr"},
        {"document": "plan", "section": "2", "consulted": "2026-11-20"},
    ],
)
def test_a_document_source_gives_nothing_else(value: dict[str, str]) -> None:
    assert wrongs(Source, value) == [((), f"Value error, {NO_PLACE}")]


@pytest.mark.parametrize("missing", ["url", "title", "language", "consulted"])
def test_a_web_source_gives_its_title_language_and_day(missing: str) -> None:
    value = {k: v for k, v in WEB.items() if k != missing}
    assert wrongs(Source, value) == [((), f"Value error, {NEITHER}")]


@pytest.mark.parametrize("extra", [{"sheet": "1"}, {"section": "2"}])
def test_a_web_source_has_no_place_in_a_document(extra: dict[str, str]) -> None:
    assert wrongs(Source, {**WEB, **extra})[0][1] == f"Value error, {NEITHER}"


def test_the_first_sheet_of_a_document_is_1() -> None:
    assert wrongs(Source, {"document": "plan", "sheet": "0"})[0][0] == ("sheet",)


@pytest.mark.parametrize("value", [{"min": "12"}, {"max": "17"}, {"min": "12", "max": "12"}, {"min": "0"}])
def test_ages_may_have_one_limit(value: dict[str, str]) -> None:
    assert Ages.model_validate(value).model_dump(exclude_none=True) == {k: int(v) for k, v in value.items()}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({}, "Value error, has no limit; write min, max or both"),
        ({"min": "18", "max": "12"}, "Value error, has min 18 above max 12; exchange them"),
    ],
)
def test_ages_are_in_order(value: dict[str, str], message: str) -> None:
    assert wrongs(Ages, value) == [((), message)]


@pytest.mark.parametrize("value", ["-1", "100", "12.5", "twelve"])
def test_an_age_is_a_whole_number_below_100(value: str) -> None:
    assert wrongs(Ages, {"min": value})[0][0] == ("min",)


def test_hours_are_days_and_times() -> None:
    hours = Hours.model_validate({"days": ["sun", "mon"], "opens": "16:00", "closes": "21:30", "zone": "eastern"})
    assert hours.days == (Day.SUNDAY, Day.MONDAY)
    assert (hours.opens, hours.closes, hours.zone) == ("16:00", "21:30", "eastern")


@pytest.mark.parametrize("number", ["+18005550199", "911", "9889", "53535", "535353"])
def test_a_number_is_international_or_a_short_code(number: str) -> None:
    phone = Phone.model_validate({"number": number, "accepts": "call"})
    assert (phone.number, phone.accepts, phone.role) == (number, Accepts.CALL, PhoneRole.MAIN)


@pytest.mark.parametrize(
    "number",
    [
        "",
        "11",
        "1234567",
        "18005550199",
        "8005550199",
        "+1800555019",
        "+180055501999",
        "+448005550199",
        "800-555-0199",
        "9-8-8",
        "+1 800 555 0199",
        "911 ext. 2",
        "\u0669\u0661\u0661",  # digits of another script do not dial
        "+1\uff18\uff10\uff105550199",
    ],
)
def test_anything_else_is_not_a_number(number: str) -> None:
    assert wrongs(Phone, {"number": number, "accepts": "call"})[0][0] == ("number",)


def test_a_partner_is_named_in_at_least_one_language() -> None:
    assert Partner.model_validate({"en": "House"}) == Partner(en="House")
    assert wrongs(Partner, {}) == [((), "Value error, has no name; write it in fr, en or both")]


def test_partners_are_entries_names_or_unknown() -> None:
    partners = ProgramFacts.model_validate({**PROGRAM, "partners": ["open-house", {"fr": "Maison"}]}).partners
    assert partners == ("open-house", Partner(fr="Maison"))
    assert ProgramFacts.model_validate({**PROGRAM, "partners": "unknown"}).partners == "unknown"


@pytest.mark.parametrize("word", ["upcoming", "unknown", "not-applicable"])
def test_a_year_may_be_a_word(word: str) -> None:
    assert ProgramFacts.model_validate({**PROGRAM, "year": word}).year == word


def test_a_line_may_hold_no_number_and_claims_nothing_by_default() -> None:
    line = LineFacts.model_validate(LINE)
    assert line.printing is Printing.PUBLISH
    assert (line.phones, line.languages, line.hours) == ((), (), "always")
    assert (line.free, line.interpreters) == (False, False)
    assert line.on_bill is OnBill.UNKNOWN


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("serves", [], ("serves",)),
        ("topics", [], ("topics",)),
        ("hours", "sometimes", ("hours", "<word>")),
        ("hours", {"days": ["mon"]}, ("hours", "<structure>", "opens")),
        ("languages", ["French"], ("languages", 0)),
        ("free", "maybe", ("free",)),
        ("printing", "yes", ("printing",)),
        ("on_bill", "yes", ("on_bill",)),
    ],
)
def test_a_wrong_value_of_a_line_is_told_at_its_place(field: str, value: object, place: tuple[int | str, ...]) -> None:
    assert wrongs(LineFacts, {**LINE, field: value})[0][0] == place


def test_a_region_has_two_digits_that_stay_text() -> None:
    assert RegionFacts.model_validate({"province": "CA-QC", "code": "03"}).code == "03"
    for code in ("3", "003", "QC"):
        assert wrongs(RegionFacts, {"province": "CA-QC", "code": code})[0][0] == ("code",)


@pytest.mark.parametrize("order", ["0", "-1", "first", "1.5"])
def test_a_place_in_a_list_is_counted_from_1(order: str) -> None:
    assert wrongs(FormFacts, {"order": order})[0][0] == ("order",)
    assert wrongs(ProvinceFacts, {"code": "CA-ON", "order": order})[0][0] == ("order",)


def test_the_crisis_block_lists_lines_by_province() -> None:
    block = CrisisBlock.model_validate(
        {"emergency": "ca-911", "everywhere": ["youth"], "provinces": {"CA-QC": ["youth-protection"]}}
    )
    assert block.general == ()
    assert block.provinces == {Province.QUEBEC: ("youth-protection",)}


def test_the_crisis_block_has_a_line_on_every_page() -> None:
    assert wrongs(CrisisBlock, {"emergency": "ca-911", "everywhere": [], "provinces": {}})[0][0] == ("everywhere",)


def test_the_site_has_languages_an_address_and_words_to_avoid() -> None:
    crisis = {"emergency": "ca-911", "everywhere": ["youth"], "provinces": {}}
    exits = {"weather": {"en": "https://weather.example.ca/"}, "news": {"en": "https://news.example.ca/"}}
    good = {
        "languages": ["fr", "en"],
        "address": "https://example.ca/",
        "crisis": crisis,
        "exits": exits,
        "avoid_in_addresses": ["x"],
    }
    assert SiteFacts.model_validate(good).languages == ("fr", "en")
    for field, value in (
        ("languages", []),
        ("languages", ["es"]),
        ("address", "here"),
        ("exits", {}),
        ("avoid_in_addresses", []),
    ):
        assert wrongs(SiteFacts, {**good, field: value})[0][0][0] == field
