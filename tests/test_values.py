"""Small typed values: what is accepted, what is refused, and that nothing else can happen."""

from datetime import date, datetime
from typing import Annotated, Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from guide.facts import Ages, Hours
from guide.values import (
    BY_SHAPE,
    Clock,
    Id,
    Reference,
    Structure,
    TextByLanguage,
    Url,
    UrlByLanguage,
    When,
    Word,
)

STEADY = settings(deadline=None, derandomize=True)
"""The same run everywhere: a failure is never a matter of luck or of a slow machine."""
WHEN: TypeAdapter[str] = TypeAdapter(When)
URL: TypeAdapter[str] = TypeAdapter(Url)
ID: TypeAdapter[str] = TypeAdapter(Id)
REFERENCE: TypeAdapter[str] = TypeAdapter(Reference)
CLOCK: TypeAdapter[str] = TypeAdapter(Clock)
FORMS = {4: "%Y", 7: "%Y-%m", 10: "%Y-%m-%d"}


def accepts(adapter: TypeAdapter[str], text: str) -> bool:
    """Whether a type takes a text; anything but a ValueError is a mistake in the type."""
    try:
        return adapter.validate_python(text) == text
    except ValueError:
        return False


def is_part(text: str) -> bool:
    """A year, month or day, by the calendar of the standard library."""
    try:
        datetime.strptime(text, FORMS[len(text)])
    except (KeyError, ValueError):
        return False
    return text.isascii() and all(part.isdigit() for part in text.split("-"))


@pytest.mark.parametrize(
    "text",
    ["2024", "2024-05", "2024-12", "2024-05-31", "2024-02-29", "2020-03/2021-01", "2020/2024-05-31", "2024/2024"],
)
def test_a_date_is_a_year_a_month_a_day_or_two_of_them(text: str) -> None:
    assert WHEN.validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "20245",
        "2024-5",
        "2024-13",
        "2024-00",
        "2024-05-32",
        "2024-05-00",
        "2023-02-29",
        "2024-04-31",
        "2024/",
        "/2024",
        "2024/2025/2026",
        "2020-01/2021-02-30",
        "2024-05-31T10:00",
        "May 2024",
        "2024.05",
        "-2024",
    ],
)
def test_anything_else_is_not_a_date(text: str) -> None:
    with pytest.raises(ValidationError):
        WHEN.validate_python(text)


def test_a_wrong_date_is_told_with_the_forms_to_write() -> None:
    with pytest.raises(ValidationError) as caught:
        WHEN.validate_python("May 2024")
    assert caught.value.errors()[0]["msg"] == (
        "Value error, is not a date; write 2024, 2024-05, 2024-05-31, or two of them with / between"
    )


@STEADY
@given(st.dates())
def test_every_day_of_the_calendar_is_a_date_at_each_precision(day: date) -> None:
    text = day.isoformat()
    assert [WHEN.validate_python(text[:length]) for length in FORMS] == [text[:length] for length in FORMS]


@STEADY
@given(st.text(alphabet="0123456789-", max_size=11))
@example("2023-02-29")
@example("0000")
@example("2024\n")
def test_a_part_of_a_date_is_accepted_exactly_when_the_calendar_has_it(text: str) -> None:
    assert accepts(WHEN, text) == is_part(text)


@STEADY
@given(st.integers(1, 9999), st.integers(0, 99), st.integers(0, 99))
def test_a_day_is_accepted_exactly_when_the_calendar_has_it(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    assert accepts(WHEN, text) == is_part(text)


@STEADY
@given(st.dates(), st.dates())
def test_two_dates_are_an_interval_exactly_when_they_are_in_order(one: date, other: date) -> None:
    assert accepts(WHEN, f"{one}/{other}") == (one <= other)


@STEADY
@given(st.text())
@example("٢٠٢٤")  # digits of another script
@example("2024/" * 3)
def test_no_text_makes_a_date_fail_in_another_way(text: str) -> None:
    assert accepts(WHEN, text) in (True, False)


@STEADY
@given(st.text(alphabet="٠١٢٣٤٥٦٧٨٩", min_size=4, max_size=4))
def test_digits_of_another_script_are_not_a_year(text: str) -> None:
    assert not accepts(WHEN, text)


@pytest.mark.parametrize("text", ["00:00", "09:05", "12:00", "19:59", "23:59"])
def test_a_time_is_on_the_24_hour_clock(text: str) -> None:
    assert accepts(CLOCK, text)


@pytest.mark.parametrize("text", ["24:00", "9:30", "09:60", "0930", "09:30 pm", "", "noon", "09h30"])
def test_anything_else_is_not_a_time(text: str) -> None:
    assert not accepts(CLOCK, text)


@STEADY
@given(st.integers(0, 99), st.integers(0, 99))
def test_a_time_is_accepted_exactly_when_a_day_has_it(hour: int, minute: int) -> None:
    assert accepts(CLOCK, f"{hour:02}:{minute:02}") == (hour < 24 and minute < 60)


@pytest.mark.parametrize("text", ["on-care-units", "qc-001", "a", "1", "211"])
def test_an_identity_is_lowercase_words_with_single_hyphens(text: str) -> None:
    assert accepts(ID, text)


@pytest.mark.parametrize("text", ["", "A", "on_care", "on--care", "-on", "on-", "é", "on care", "on/care", "on\n"])
def test_anything_else_is_not_an_identity(text: str) -> None:
    assert not accepts(ID, text)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("on-strategy-2016/prevention-1", True),
        ("prevention-1", False),
        ("a/b/c", False),
        ("a/", False),
        ("/b", False),
        ("A/b", False),
    ],
)
def test_a_reference_is_a_strategy_and_a_key(text: str, right: bool) -> None:
    assert accepts(REFERENCE, text) == right


@pytest.mark.parametrize(
    "text",
    ["https://example.ca/page", "http://example.ca", "https://www.example.ca/a?b=c#d", "https://exemple.québec/é"],
)
def test_a_whole_address_is_accepted_as_it_is(text: str) -> None:
    assert URL.validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.ca",
        "//example.ca",
        "www.example.ca/page",
        "https://",
        "https://localhost/",
        "ftp://example.ca/",
        "javascript:alert(1)//a.b",
        "mailto:a@example.ca",
        "https://example.ca/a b",
        "https://example.ca/\u00a0",
        "https://example.ca/\n",
        "https://[example.ca/",
    ],
)
def test_anything_else_is_not_an_address(text: str) -> None:
    assert not accepts(URL, text)


@STEADY
@given(st.text())
@example("https://[")
@example("http://[::1].ca]")
@example("https://a.\u2100/")
def test_no_text_makes_an_address_fail_in_another_way(text: str) -> None:
    assert accepts(URL, text) in (True, False)


def test_a_value_by_language_takes_the_languages_of_the_site_only() -> None:
    adapter = TypeAdapter(TextByLanguage)
    assert adapter.validate_python({"fr": "PARLER", "en": "TALK"}) == {"fr": "PARLER", "en": "TALK"}
    assert adapter.validate_python({"fr": "PARLER"}) == {"fr": "PARLER"}
    for wrong in ({}, {"es": "HABLAR"}, {"FR": "PARLER"}, "PARLER"):
        with pytest.raises(ValidationError):
            adapter.validate_python(wrong)


def test_an_address_by_language_is_checked_in_each() -> None:
    adapter = TypeAdapter(UrlByLanguage)
    assert adapter.validate_python({"en": "https://example.ca/"}) == {"en": "https://example.ca/"}
    with pytest.raises(ValidationError):
        adapter.validate_python({"fr": "https://example.ca/", "en": "example.ca"})


YEAR: TypeAdapter[int | str] = TypeAdapter(
    Annotated[Annotated[int, Structure] | Annotated[Literal["upcoming", "unknown"], Word], BY_SHAPE]
)
AGES: TypeAdapter[Ages | str] = TypeAdapter(
    Annotated[Annotated[Ages, Structure] | Annotated[Literal["all", "unknown"], Word], BY_SHAPE]
)


def test_text_that_starts_with_a_digit_is_the_structure() -> None:
    assert YEAR.validate_python("2004") == 2004
    assert YEAR.validate_python("upcoming") == "upcoming"


def test_a_mapping_or_a_value_already_typed_is_the_structure() -> None:
    assert AGES.validate_python({"min": "12", "max": "17"}) == Ages(min=12, max=17)
    assert AGES.validate_python(Ages(min=12)) == Ages(min=12)
    assert AGES.validate_python("all") == "all"


@pytest.mark.parametrize(
    ("text", "place"), [("20x4", ("<structure>",)), ("soon", ("<word>",)), ("", ("<word>",)), ([], ("<structure>",))]
)
def test_only_the_branch_that_was_meant_reports_its_error(text: object, place: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        YEAR.validate_python(text)
    assert [error["loc"] for error in caught.value.errors()] == [place]


def test_hours_need_at_least_one_known_day() -> None:
    for days in ([], ["monday"], "mon"):
        with pytest.raises(ValidationError):
            Hours.model_validate({"days": days, "opens": "09:00", "closes": "17:00", "zone": "eastern"})
