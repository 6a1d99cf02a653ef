"""From sources to typed entries: each source against the class of its kind and layer.

Pydantic finds what is wrong; this module says it in sentences for editors.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from guide.facts import Shape
from guide.load import FieldPath, Source, Tree
from guide.model import KINDS, LANGUAGES
from guide.problems import Problem, near

_NAME = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
_TAGS = {"<structure>", "<word>", "<named>", "<organisation>", "[key]"}
"""What pydantic adds to a place: the branch of a union that it took (see `values`), and `[key]`."""
_FORMS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "Use lowercase letters without accents, digits and single hyphens",
    r"^[a-z0-9-]+/[a-z0-9-]+$": "Write the strategy and the action, as on-strategy-2016/prevention-1",
    r"^(\+1[0-9]{10}|[0-9]{3,6})$": "Write +1 and ten digits, or a short code, as +18005550199 or 911",
    r"^([01][0-9]|2[0-3]):[0-5][0-9]$": "Write the time on the 24-hour clock, as 08:30",
    r"^[^\n]+$": "Write it on one line",
    r"^(fr|en)$": "Write fr or en",
    r"^[0-9]{2}$": "Write the two digits of the official code, in quotes",
    r"^[a-z]{2,3}$": "Write an ISO 639 code, as fr",
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$": "Write a whole e-mail address",
}


def shape(source: Source) -> tuple[Shape | None, list[Problem]]:
    """Return the typed value of a source, or None and what is wrong with it."""
    model, problem = _class_of(source)
    if model is None:
        return None, [problem] if problem else []
    if not _NAME.fullmatch(source.key):
        wrong = f"'{source.key}' is not a name for an entry"
        return None, [Problem(source.path, source.line, "", wrong, _FORMS[_NAME.pattern])]
    try:
        return model.model_validate(source.tree), []
    except ValidationError as error:
        return None, list(_sentences(source, model, error))


def _class_of(source: Source) -> tuple[type[Shape] | None, Problem | None]:
    layers = ("facts", *LANGUAGES)
    if source.layer not in layers:
        do = near(source.layer, layers, "Use content/facts, content/fr or content/en")
        return None, Problem(source.path, 0, "", f"'{source.layer}' is not a folder of content", do)
    known = KINDS.get(source.kind)
    if known is None:
        do = near(source.kind, KINDS, f"Use one of {', '.join(KINDS)}")
        return None, Problem(source.path, 0, "", f"'{source.kind}' is not a kind of entry", do)
    model = known.facts if source.layer == "facts" else known.words
    if model is None:
        return None, Problem(source.path, 0, "", f"'{source.kind}' has no {source.layer}", "Remove the file")
    return model, None


def _sentences(source: Source, model: type[Shape], error: ValidationError) -> Iterator[Problem]:
    found = [(_place(each["loc"]), each) for each in error.errors()]
    for place, each in found:
        if each["type"] == "too_short" and any(other[: len(place)] == place != other for other, _ in found):
            continue  # a list is called too short when its items are wrong: the items tell it better
        value = place[-1] if "[key]" in each["loc"] else _at(source.tree, place)
        context = {"value": value, **each.get("ctx", {})}
        wrong, do = _sentence(source, model, each["type"], place, context)
        yield Problem(source.path, line_of(source, place), dotted(place), wrong, do)


def _place(location: FieldPath) -> FieldPath:
    """A place as editors see it: without pydantic's names for the branch it took."""
    return tuple(part for part in location if isinstance(part, int) or part not in _TAGS)


def _sentence(
    source: Source, model: type[Shape], kind: str, place: FieldPath, context: Mapping[str, Any]
) -> tuple[str, str]:
    value = context["value"]
    shown = f"'{' '.join(value.split())}'" if isinstance(value, str) else "this"
    match kind:
        case "missing":
            told = "is missing", f"Write it. {_description(model, place)}".rstrip(". ")
        case "extra_forbidden":
            told = _unknown_field(source, model, place)
        case "enum" | "literal_error":
            known = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
            do = near(str(value), known, f"Write one of {', '.join(known)}")
            told = f"{shown} is not one of the known values", do
        case "value_error":
            wrong, _, do = str(context["error"]).partition("; ")
            told = (f"{shown} {wrong}" if isinstance(value, str) else wrong), do[:1].upper() + do[1:]
        case "string_pattern_mismatch":
            told = f"{shown} does not have the right form", _FORMS[str(context["pattern"])]
        case "string_too_long":
            told = "is too long", f"Use at most {context['max_length']} characters"
        case _:
            told = _wrong_type(kind, shown)
    return told


_TYPES = (
    ("too_short", "is empty", "Write it, or remove the field if it may be left out"),
    ("string_too_short", "is empty", "Write it, or remove the field if it may be left out"),
    ("float", "{value} is not a number", "Write digits, with a point for the decimals"),
    ("int", "{value} is not a whole number", "Write digits only"),
    ("date", "{value} is not a day", "Write year-month-day, as 2026-11-22"),
    ("bool", "{value} is not yes or no", "Write true or false"),
    ("greater", "{value} is too small", "Write a larger number"),
    ("less", "{value} is too large", "Write a smaller number"),
    ("tuple", "{value} is not a list", "Write [a, b], or one item a line with '- '"),
    ("dict", "{value} is not a group of fields", "Write 'field: value' lines below it"),
    ("model", "{value} is not a group of fields", "Write 'field: value' lines below it"),
    ("string", "{value} is not text", "Write text, in quotes if it holds a colon or starts with a sign"),
)
"""What pydantic calls a wrong type (by the start of its name), what is wrong, and what to do."""


def _wrong_type(kind: str, shown: str) -> tuple[str, str]:
    for start, wrong, do in _TYPES:
        if kind.startswith(start):
            return wrong.format(value=shown), do
    return f"{shown} is not right ({kind})", "See the field's sentence in the content guide"


def _unknown_field(source: Source, model: type[Shape], place: FieldPath) -> tuple[str, str]:
    name = str(place[-1])
    facts, words = KINDS[source.kind]
    if len(place) == 1 and source.layer != "facts" and facts and name in facts.model_fields:
        return "is not a known field here", "Facts live in content/facts/"
    if len(place) == 1 and source.layer == "facts" and words and name in words.model_fields:
        return "is not a known field here", "Words live in content/fr/ and content/en/"
    known = model.model_fields if len(place) == 1 else ()
    return "is not a known field", near(name, known, "Remove it, or see the fields in the content guide")


def _description(model: type[Shape], place: FieldPath) -> str:
    field = model.model_fields.get(str(place[-1])) if len(place) == 1 else None
    return field.description or "" if field else ""


def _at(tree: Tree, place: FieldPath) -> Tree | None:
    value: Tree | None = tree
    for part in place:
        if isinstance(value, dict):
            value = value.get(str(part))
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
    return value


def line_of(source: Source, place: FieldPath) -> int:
    """The line of the nearest known ancestor of a place in a source."""
    for length in range(len(place), 0, -1):
        if place[:length] in source.lines:
            return source.lines[place[:length]]
    return source.line


def dotted(place: FieldPath) -> str:
    """A place in a source as editors read it: `phones.1.number`, counting items from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
