"""How values look in each language. Marks stand for characters that the eye cannot tell apart.

In the expected texts, `~` is a no-break space and `_` a no-break hyphen.
"""

import re
from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide import formats
from guide.vocabulary import Day

STEADY = settings(deadline=None, derandomize=True)
"""The same run everywhere: a failure is never a matter of luck or of a slow machine."""
LANGUAGES = st.sampled_from(["fr", "en"])
LETTERS = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæABCÀÉÎÔÙŒÆ"


def marked(text: str) -> str:
    """A text with its no-break characters made visible."""
    assert "~" not in text
    assert "_" not in text
    return text.replace("\u00a0", "~").replace("\u2011", "_")


@pytest.mark.parametrize(
    ("number", "fr", "en"),
    [
        ("+18005550199", "1~800~555_0199", "1_800_555_0199"),
        ("+18336683689", "1~833~668_3689", "1_833_668_3689"),
        ("+18775550134", "1~877~555_0134", "1_877_555_0134"),
        ("+14165550199", "416~555_0199", "416_555_0199"),
        ("+15145550123", "514~555_0123", "514_555_0123"),
        ("911", "911", "911"),
        ("211", "211", "211"),
        ("811", "811", "811"),
        ("535353", "535353", "535353"),
        ("988", "9_8_8", "9_8_8"),
    ],
)
def test_a_number_looks_as_its_language_writes_it(number: str, fr: str, en: str) -> None:
    assert marked(formats.phone(number, "fr")) == fr
    assert marked(formats.phone(number, "en")) == en


def test_letters_come_first_and_their_digits_follow() -> None:
    assert marked(formats.phone("+18662773553", "fr", "APPELLE")) == "1~866~APPELLE (277_3553)"
    assert marked(formats.phone("+18662773553", "en", "APPELLE")) == "1_866_APPELLE (277_3553)"


@STEADY
@given(st.integers(200, 999), st.integers(0, 9_999_999), LANGUAGES)
def test_a_long_number_keeps_exactly_its_digits(area: int, rest: int, language: str) -> None:
    number = f"+1{area}{rest:07}"
    digits = re.sub(r"\D", "", formats.phone(number, language))
    assert digits in (number[1:], number[2:])  # the 1 is written only where one must dial it


@STEADY
@given(st.from_regex(r"[0-9]{3,6}", fullmatch=True), LANGUAGES)
def test_a_short_code_keeps_exactly_its_digits(code: str, language: str) -> None:
    assert re.sub(r"\D", "", formats.phone(code, language)) == code


@STEADY
@given(st.integers(200, 999), st.integers(0, 9_999_999), LANGUAGES)
def test_a_number_never_breaks_over_two_lines(area: int, rest: int, language: str) -> None:
    assert re.search(r"[ -]", formats.phone(f"+1{area}{rest:07}", language)) is None


@pytest.mark.parametrize("area", ["800", "833", "844", "855", "866", "877", "888"])
def test_a_toll_free_number_says_to_dial_1(area: str) -> None:
    assert marked(formats.phone(f"+1{area}5550199", "fr")) == f"1~{area}~555_0199"


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        ("2024", "2024", "2024"),
        ("2024-05", "mai~2024", "May~2024"),
        ("2024-08", "août~2024", "August~2024"),
        ("2024-12", "décembre~2024", "December~2024"),
        ("2024-05-31", "31~mai~2024", "May~31,~2024"),
        ("2024-02-29", "29~février~2024", "February~29,~2024"),
        ("2024-12-01", "1er~décembre~2024", "December~1,~2024"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(text: str, fr: str, en: str) -> None:
    assert marked(formats.when(text, "fr")) == fr
    assert marked(formats.when(text, "en")) == en


@pytest.mark.parametrize(
    ("day", "fr", "en"),
    [
        (date(2026, 11, 22), "22~novembre~2026", "November~22,~2026"),
        (date(2026, 1, 1), "1er~janvier~2026", "January~1,~2026"),
        (date(2026, 8, 1), "1er~août~2026", "August~1,~2026"),
        (date(2026, 1, 11), "11~janvier~2026", "January~11,~2026"),
        (date(2026, 1, 21), "21~janvier~2026", "January~21,~2026"),
        (date(2026, 1, 31), "31~janvier~2026", "January~31,~2026"),
    ],
)
def test_only_the_first_of_a_month_is_an_ordinal_and_only_in_french(day: date, fr: str, en: str) -> None:
    assert marked(formats.day(day, "fr")) == fr
    assert marked(formats.day(day, "en")) == en


@STEADY
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)), LANGUAGES)
def test_a_day_shows_its_number_and_its_year_and_never_breaks(day: date, language: str) -> None:
    text = formats.day(day, language)
    assert sorted(int(number) for number in re.findall(r"\d+", text)) == sorted([day.day, day.year])
    assert " " not in text


@pytest.mark.parametrize(
    ("time", "fr", "en"),
    [
        ("00:00", "0~h", "12~am"),
        ("00:30", "0~h~30", "12:30~am"),
        ("08:05", "8~h~05", "8:05~am"),
        ("11:59", "11~h~59", "11:59~am"),
        ("12:00", "12~h", "12~pm"),
        ("12:05", "12~h~05", "12:05~pm"),
        ("16:00", "16~h", "4~pm"),
        ("21:30", "21~h~30", "9:30~pm"),
        ("23:59", "23~h~59", "11:59~pm"),
    ],
)
def test_a_time_is_on_the_clock_of_its_language(time: str, fr: str, en: str) -> None:
    assert marked(formats.clock(time, "fr")) == fr
    assert marked(formats.clock(time, "en")) == en


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_two_times_of_a_day_look_the_same(language: str) -> None:
    times = [f"{hour:02}:{minute:02}" for hour, minute in product(range(24), range(60))]
    assert len({formats.clock(time, language) for time in times}) == 24 * 60


@pytest.mark.parametrize(
    ("days", "fr", "en"),
    [
        ("mon", ("lundi", None), ("Monday", None)),
        ("mon tue", ("lundi et mardi", None), ("Monday and Tuesday", None)),
        ("sat sun", ("samedi et dimanche", None), ("Saturday and Sunday", None)),
        ("mon tue wed", ("lundi", "mercredi"), ("Monday", "Wednesday")),
        ("mon tue wed thu fri", ("lundi", "vendredi"), ("Monday", "Friday")),
        ("sun mon tue wed thu fri", ("dimanche", "vendredi"), ("Sunday", "Friday")),
        ("fri sat sun mon", ("vendredi", "lundi"), ("Friday", "Monday")),
        ("mon tue wed thu fri sat sun", ("lundi", "dimanche"), ("Monday", "Sunday")),
        ("mon wed fri", ("lundi, mercredi et vendredi", None), ("Monday, Wednesday and Friday", None)),
        ("mon tue thu", ("lundi, mardi et jeudi", None), ("Monday, Tuesday and Thursday", None)),
    ],
)
def test_a_run_of_days_gives_its_ends_and_other_days_are_listed(
    days: str, fr: tuple[str, str | None], en: tuple[str, str | None]
) -> None:
    values = [Day(day) for day in days.split()]
    assert formats.days(values, "fr") == fr
    assert formats.days(values, "en") == en


@pytest.mark.parametrize(
    ("items", "fr", "en"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a et b", "a and b"),
        (["a", "b", "c"], "a, b et c", "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c et d", "a, b, c and d"),
    ],
)
def test_a_list_reads_as_a_sentence(items: list[str], fr: str, en: str) -> None:
    assert formats.listed(items, "fr") == fr
    assert formats.listed(iter(items), "en") == en


@pytest.mark.parametrize(
    ("code", "fr", "en"),
    [
        ("fr", "français", "French"),
        ("en", "anglais", "English"),
        ("iu", "inuktitut", "Inuktitut"),
        ("cr", "cri", "Cree"),
        ("es", "espagnol", "Spanish"),
    ],
)
def test_a_language_has_a_name_in_each_language(code: str, fr: str, en: str) -> None:
    assert formats.language_name(code, "fr") == fr
    assert formats.language_name(code, "en") == en


@pytest.mark.parametrize(
    ("number", "fr", "en"), [(0, "one", "other"), (1, "one", "one"), (2, "other", "other"), (21, "other", "other")]
)
def test_zero_is_singular_in_french_only(number: int, fr: str, en: str) -> None:
    assert formats.plural(number, "fr") == fr
    assert formats.plural(number, "en") == en


TEXTS: Mapping[str, str | Mapping[str, str]] = {
    "plain": "Accueil",
    "dated": "{state} {when}",
    "count": {"one": "{n} initiative", "other": "{n} initiatives"},
}


def test_a_phrase_fills_its_placeholders() -> None:
    assert formats.phrase(TEXTS, "plain", "fr") == "Accueil"
    assert formats.phrase(TEXTS, "dated", "fr", state="Actif", when="en 2024") == "Actif en 2024"


@pytest.mark.parametrize(
    ("number", "fr", "en"),
    [
        (0, "0 initiative", "0 initiatives"),
        (1, "1 initiative", "1 initiative"),
        (2, "2 initiatives", "2 initiatives"),
    ],
)
def test_a_phrase_chooses_its_plural_form_by_n(number: int, fr: str, en: str) -> None:
    assert formats.phrase(TEXTS, "count", "fr", n=number) == fr
    assert formats.phrase(TEXTS, "count", "en", n=number) == en


@pytest.mark.parametrize(
    ("key", "values"), [("absent", {}), ("dated", {"state": "Actif"}), ("count", {})], ids=["key", "value", "number"]
)
def test_a_phrase_that_lacks_a_part_is_a_mistake_never_a_blank(key: str, values: dict[str, str]) -> None:
    with pytest.raises(KeyError):
        formats.phrase(TEXTS, key, "fr", **values)


def test_accents_case_and_marks_do_not_decide_an_order() -> None:
    names = ["Zone", "Étape", "etape 2", "Eau", "Œuvre", "Odyssée", "École-refuge", "« Ateliers »", "L’Élan", "La Clé"]
    assert sorted(names, key=formats.sort_key) == [
        "« Ateliers »",
        "Eau",
        "École-refuge",
        "Étape",
        "etape 2",
        "La Clé",
        "L’Élan",
        "Odyssée",
        "Œuvre",
        "Zone",
    ]


def test_names_that_differ_by_an_accent_still_have_one_order() -> None:
    in_order = ["Cote", "cote", "coté", "côte", "côté"]
    assert sorted(["côté", "cote", "coté", "Cote", "côte"], key=formats.sort_key) == in_order
    assert sorted(["côte", "Cote", "côté", "coté", "cote"], key=formats.sort_key) == in_order


@pytest.mark.parametrize(
    ("one", "other"),
    [("é", "e"), ("Ç", "c"), ("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Î", "i"), ("e\u0301", "é"), ("a\u00a0b", "a b")],
)
def test_a_letter_sorts_as_its_plain_form(one: str, other: str) -> None:
    assert formats.sort_key(one)[0] == formats.sort_key(other)[0]


@STEADY
@given(st.text(), st.text())
def test_two_texts_have_the_same_key_only_if_they_are_the_same(one: str, other: str) -> None:
    assert (formats.sort_key(one) == formats.sort_key(other)) == (one == other)


@STEADY
@given(st.text(alphabet=LETTERS + " -’«»"))
def test_case_is_the_last_thing_an_order_looks_at(text: str) -> None:
    assert formats.sort_key(text.upper())[0] == formats.sort_key(text.lower())[0]


@STEADY
@given(st.text(alphabet=LETTERS + " -’«»"))
def test_a_key_holds_only_plain_letters_and_spaces(text: str) -> None:
    assert re.fullmatch(r"[a-z ]*", formats.sort_key(text)[0])


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Ateliers", "A"),
        ("école", "E"),
        ("Œuvre", "O"),
        ("Ægir", "A"),
        ("Îlot", "I"),
        ("« Ateliers »", "A"),
        ("  L’Élan", "L"),
        ("211 Québec", "#"),
        ("…", "#"),
        ("", "#"),
        ("ᐃᓄᒃᑎᑐᑦ", "#"),
    ],
)
def test_a_name_is_filed_under_its_first_letter(name: str, letter: str) -> None:
    assert formats.initial(name) == letter


@STEADY
@given(st.text())
def test_every_name_is_filed_somewhere(name: str) -> None:
    assert re.fullmatch(r"[A-Z#]", formats.initial(name))


@pytest.mark.parametrize(("language", "code"), [("fr", "fr_CA"), ("en", "en_CA")])
def test_a_language_of_the_site_is_canadian(language: str, code: str) -> None:
    assert str(formats.locale(language)) == code
