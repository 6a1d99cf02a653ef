"""What the search of a language knows beside its documents: synonyms, dangers, labels, lines to offer.

Takes the guide and an edition; gives plain values, ready to be written as JSON.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guide import formats
from guide.edition import Edition, Line
from guide.model import Guide
from guide.search.facets import FACETS
from guide.search.labels import SEARCH_TEXTS
from guide.search.phrases import normal
from guide.search.stop_words import EVERY_STOP_WORD, MEANT, STOP_WORDS
from guide.search.tokens import tokens
from guide.vocabulary import Province

Json = Mapping[str, Any]

SHORT = 4
"""A word no longer than this says too little to stand for a phrase."""

_LABELS = {
    "province": "row_province",
    "region": "row_region",
    "who": "row_audience",
    "form": "row_form",
    "kind": "row_kind",
    "state": "row_state",
    "language": "search_language",
}
"""The text that names each facet of plain values; ages are asked for as a number."""


def knowledge(guide: Guide, edition: Edition) -> Json:
    """Return what the search of a language knows by heart."""
    return {
        "stop": " ".join(sorted(STOP_WORDS[edition.language])),
        "foreign": " ".join(sorted(EVERY_STOP_WORD - STOP_WORDS[edition.language] - MEANT)),
        "synonyms": "\n".join(",".join(group) for group in synonyms(guide)),
        "dangers": list(_dangers(guide, edition)),
        "help": list(_help(edition)),
        "lines": _lines(guide, edition),
        "facets": list(_facets(guide, edition)),
        "found": edition.labels["found"],
        "topics": edition.labels["topic"],
        "labels": _labels(edition),
    }


def synonyms(guide: Guide) -> list[list[str]]:
    """Return each group of synonyms of every language, as tokens; little words go where enough is left without them."""
    return [
        _shortest([_telling(text) for words in entry.words.values() for text in words.search])
        for entry in guide.synonyms.values()
    ]


def _telling(text: str) -> str:
    phrase = tokens(text)
    kept = [word for word in phrase if word not in EVERY_STOP_WORD]
    return " ".join(kept if len(kept) > 1 or len("".join(kept)) > SHORT else phrase)


def _shortest(phrases: Sequence[str]) -> list[str]:
    """The phrases of a group that hold no other of it: whoever types the longer one types the shorter one too."""
    words = {phrase: frozenset(phrase.split()) for phrase in phrases}
    return [phrase for phrase in words if not any(other < words[phrase] for other in words.values())]


def _labels(edition: Edition) -> Mapping[str, str]:
    """The texts that the search shows; a text that counts has a label for each plural form: `search_results_one`."""
    found: dict[str, str] = {}
    for key in SEARCH_TEXTS:
        text = edition.text[key]
        found |= {key: text} if isinstance(text, str) else {f"{key}_{form}": each for form, each in text.items()}
    return found


def _dangers(guide: Guide, edition: Edition) -> Iterator[Json]:
    """Dangers, the gravest first: what tells them, in every language, and the lines to offer."""
    lines = {line.key: line for line in edition.lines}
    for entry in sorted(guide.dangers.values(), key=lambda danger: danger.facts.order):
        phrases = (
            normal(text).replace(" (", "(").replace(") ", ")") for each in entry.words.values() for text in each.search
        )
        yield {
            "phrases": "/".join(dict.fromkeys(phrases)),
            "say": entry.words[edition.language].say,
            "lines": " ".join(key for key in entry.facts.lines if lines[key].numbers),
        }


def _lines(guide: Guide, edition: Edition) -> dict[str, Json]:
    """The lines that dangers or helpless searches offer, by key, each with its first number."""
    named = {key for danger in guide.dangers.values() for key in danger.facts.lines}
    named |= {key for _, keys in _help(edition) for key in keys.split()}
    return {line.key: _line(line) for line in edition.lines if line.key in named and line.numbers}


def _line(line: Line) -> Json:
    number = line.numbers[0]
    name = {"name": line.short.text, "lang": line.short.language or ""}
    place = "" if Province.CANADA in line.provinces else line.serves
    said = {"text": number.text, "verb": number.verb, "detail": number.detail, "place": place}
    return {**name, "href": number.href, **said}


def _help(edition: Edition) -> Iterator[tuple[str, str]]:
    """Whom to call where nothing is found: the first lines of the crisis block, then those of each province."""
    every = edition.crisis[""]
    yield "", " ".join(line.key for line in every.first)
    for place in edition.provinces:
        own = (line for line in edition.crisis[place.province].lines if line.numbers and line not in every.every)
        yield place.link.name.text, " ".join(line.key for line in own)


def _facets(guide: Guide, edition: Edition) -> Iterator[Json]:
    for facet in FACETS:
        if facet in _LABELS:
            yield {"key": facet, "label": edition.say(_LABELS[facet]), "values": _values(guide, edition)[facet]}


def _values(guide: Guide, edition: Edition) -> Mapping[str, list[tuple[str, str]]]:
    """The values of each facet with their labels, in order."""
    spoken = sorted({code for line in guide.lines.values() for code in line.facts.languages})
    names = {code: formats.language_name(code, edition.language) for code in spoken}
    return {
        "province": [(place.province, place.link.name.text) for place in edition.provinces],
        "region": [(place.key, place.link.name.text) for place in edition.regions],
        "who": list(edition.labels["audience"].items()),
        "form": [(form.key, form.link.name.text) for form in edition.forms],
        "kind": list(edition.labels["kind"].items()),
        "state": list(edition.labels["state"].items()),
        "language": sorted(names.items(), key=lambda each: (each[0] not in edition.languages, each[1])),
    }
