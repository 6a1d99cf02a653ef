"""How values look in each language: numbers, dates, hours, lists, sorting.

Forms follow the Translation Bureau in English and the OQLF in French; `vocabulary.md` of the sources
chose them. No-break characters keep a number or a date on one line.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

import phonenumbers
from babel import Locale
from babel.dates import format_date, get_day_names, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

from guide.vocabulary import Day

NBSP = "\u00a0"
NB_HYPHEN = "\u2011"
_LOCALES = {"fr": Locale.parse("fr_CA"), "en": Locale.parse("en_CA")}


def locale(language: str) -> Locale:
    """Return the Canadian locale of a language of the site."""
    return _LOCALES[language]


def phone(number: str, language: str, letters: str | None = None) -> str:
    """Return a number as people read it: 1-800-555-0199 in English, 1 800 555-0199 in French.

    `number` is E.164 or a short code. 988 is written 9-8-8, its brand. With `letters`, they come
    first and the digits they stand for follow: 1 866 APPELLE (277-3553), 418 641-AGIR (2447).
    """
    if number == "988":
        return NB_HYPHEN.join(number)
    if not number.startswith("+"):
        return number
    area, exchange, rest = number[2:5], number[5:8], number[8:]
    first = NBSP if language == "fr" else NB_HYPHEN
    prefix = f"1{first}" if _is_toll_free(number) else ""
    digits = f"{exchange}{NB_HYPHEN}{rest}"
    if letters and len(letters) == len(rest):
        return f"{prefix}{area}{first}{exchange}{NB_HYPHEN}{letters} ({rest})"
    return f"{prefix}{area}{first}{letters} ({digits})" if letters else f"{prefix}{area}{first}{digits}"


def _is_toll_free(number: str) -> bool:
    kind = phonenumbers.number_type(phonenumbers.parse(number))
    return kind == phonenumbers.PhoneNumberType.TOLL_FREE


def when(text: str, language: str) -> str:
    """Return a date of content (see `values.When`), one part: 2024, May 2024, May 31, 2024."""
    if len(text) == 4:
        return text
    if len(text) == 7:
        month = get_month_names("wide", "stand-alone", _LOCALES[language])[int(text[5:])]
        return f"{month}{NBSP}{text[:4]}"
    return day(date.fromisoformat(text), language)


def day(value: date, language: str) -> str:
    """Return a day in full: 22 novembre 2026, November 22, 2026."""
    text = format_date(value, "long", _LOCALES[language]).replace(" ", NBSP)
    return f"1er{text[1:]}" if language == "fr" and value.day == 1 else text


def clock(time: str, language: str) -> str:
    """Return a time of day: 21 h 30 and 16 h in French, 9:30 pm and 4 pm in English."""
    hour, minute = (int(part) for part in time.split(":"))
    if language == "fr":
        return f"{hour}{NBSP}h" + (f"{NBSP}{minute:02}" if minute else "")
    half = "am" if hour < 12 else "pm"
    return f"{hour % 12 or 12}" + (f":{minute:02}" if minute else "") + f"{NBSP}{half}"


def days(values: Sequence[Day], language: str) -> tuple[str, str | None]:
    """Return the first and last day of a run of days, or the list of them and None."""
    order = list(Day)
    names = get_day_names("wide", "format", _LOCALES[language])
    shown = [names[order.index(value)] for value in values]
    places = [order.index(value) for value in values]
    run = all((b - a) % 7 == 1 for a, b in pairwise(places))
    return (shown[0], shown[-1]) if run and len(values) > 2 else (listed(shown, language), None)


def listed(items: Iterable[str], language: str) -> str:
    """Return items as a sentence lists them: a, b et c; a, b and c."""
    return format_list(list(items), locale=_LOCALES[language])


def decimal(number: float, language: str) -> str:
    """Return a number with one decimal: 73,1 in French, 73.1 in English."""
    return str(format_decimal(number, format="0.0", locale=_LOCALES[language]))


def language_name(code: str, language: str) -> str:
    """Return the name of a language (ISO 639), in the reader's language."""
    return str(_LOCALES[language].languages[code])


def plural(number: int, language: str) -> str:
    """Return the plural form that a number asks for: `one`, `other`..."""
    return str(_LOCALES[language].plural_form(number))


def sort_key(text: str) -> tuple[str, str]:
    """Return a key that sorts names as readers expect: accents and case count last."""
    flat = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in flat if c.isalnum() or c.isspace()), text


def initial(text: str) -> str:
    """Return the letter a name is filed under: A to Z, or # for anything else."""
    first = sort_key(text)[0].lstrip()[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def phrase(texts: Mapping[str, str | Mapping[str, str]], key: str, language: str, **values: object) -> str:
    """Return a text of the interface with its placeholders filled; `n` chooses the plural form."""
    text = texts[key]
    if not isinstance(text, str):
        text = text.get(plural(int(str(values["n"])), language), text["other"])
    return text.format(**values)
