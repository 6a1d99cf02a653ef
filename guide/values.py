"""Small typed values that facts are made of: identities, dates as precise as known, addresses.

Each is an annotated type whose error says what is wrong and what to write instead.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, Discriminator, Field, Tag

_PART = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def _when(text: str) -> str:
    parts = text.split("/")
    days = [_first_day(part) for part in parts]
    if len(parts) > 2 or None in days:
        raise ValueError("is not a date; write 2024, 2024-05, 2024-05-31, or two of them with / between")
    if parts[0][: len(parts[-1])] > parts[-1][: len(parts[0])]:
        raise ValueError("ends before it begins; write the earlier date first")
    return text


def _first_day(part: str) -> date | None:
    """The first day of a year, a month or a day; None if the calendar has none."""
    if not _PART.fullmatch(part):
        return None
    try:
        return date.fromisoformat(part + "-01-01"[len(part) - 4 :] if len(part) < 10 else part)
    except ValueError:
        return None


def _url(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or "." not in parts.netloc or re.search(r"\s", text):
        raise ValueError("is not a web address; write it whole, as https://example.ca/page")
    return text


def is_url(text: str) -> bool:
    """Return whether a text is a whole web address."""
    try:
        return bool(_url(text))
    except ValueError:
        return False


Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The name of an entry: its file name, or its key in a list file."""

Reference = Annotated[str, Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+$")]
"""An action, an outcome or a phase of a strategy: `on-strategy-2016/prevention-1`."""

When = Annotated[str, AfterValidator(_when)]
"""A date as precise as the source gives it (ISO 8601): year, month, day, or an interval of them."""

Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day on the 24-hour clock."""

Url = Annotated[str, AfterValidator(_url)]
"""A whole web address."""

_LanguageKey = Annotated[str, Field(pattern=r"^(fr|en)$")]
TextByLanguage = Annotated[dict[_LanguageKey, str], Field(min_length=1)]
"""A fact that differs by language, such as the word to text to a line."""

UrlByLanguage = Annotated[dict[_LanguageKey, Url], Field(min_length=1)]
"""An address by language; a language without a page of its own is left out."""


def _shape(value: Any) -> str:
    if isinstance(value, BaseModel | Mapping | list | tuple | int):
        return "<structure>"
    return "<structure>" if re.match(r"^[0-9]", str(value)) else "<word>"


Structure = Tag("<structure>")
Word = Tag("<word>")
BY_SHAPE = Discriminator(_shape)
"""Chooses between a structured value and a word of a closed list.

Used as `Annotated[Annotated[Ages, Structure] | Annotated[Literal["all"], Word], BY_SHAPE]`: pydantic
then reports only the errors of the branch the editor meant. Text that starts with a digit, a list
and a mapping are the structure; any other text is the word.
"""
