"""Typed values joined by identity, with the way back to the line that each came from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from guide.facts import Shape
from guide.load import LIST_DEPTH, SINGLE, FieldPath, Source
from guide.model import KINDS, LANGUAGES, MAY_BE_EMPTY, Entry, Guide
from guide.problems import Problem
from guide.validate.shapes import dotted, line_of
from guide.words import leaves

Of: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """Every entry that is complete, and the sources to point at.

    Rules read `entries[kind][key]`; entries with a broken or missing file are left out, so that one
    mistake is told once. `keys` names all entries of a kind, the broken ones too.
    """

    entries: Mapping[str, Mapping[str, Entry[Any, Any]]]
    sources: Mapping[Of, Source]
    keys: Mapping[str, frozenset[str]]
    today: date

    def problem(self, of: Of, place: FieldPath, wrong: str, do: str) -> Problem:
        """Return a problem at a place of an entry's file; `of` is its layer, kind and key."""
        source = self.sources[of]
        return Problem(source.path, line_of(source, place), dotted(place), wrong, do)

    def guide(self) -> Guide:
        """Return the guide; only for a draft without problems."""
        single = {kind: self.entries[kind][kind] for kind in SINGLE}
        rest = {kind: self.entries[kind] for kind in KINDS if kind not in single}
        return Guide(
            site=single["site"],
            interface=single["interface"].words,
            visit=single["visit"].facts,
            **rest,
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read: the sources by place, one of each layer and kind, and the files that could not be."""

    sources: Mapping[Of, Source]
    samples: Mapping[tuple[str, str], Source]
    unreadable: frozenset[str]

    def is_unreadable(self, layer: str, kind: str) -> bool:
        """Whether the kind's list file, or a file of its folder, could not be read."""
        start = f"content/{layer}/{kind}"
        return any(path.startswith((f"{start}.", f"{start}/")) for path in self.unreadable)

    def expected(self, layer: str, kind: str, key: str) -> tuple[str, str]:
        """Where an entry's file belongs, and its key where the kind is a list file in this layer."""
        sample = self.samples[layer, kind]
        if sample.path.count("/") > LIST_DEPTH:
            return f"content/{layer}/{kind}/{key}.{sample.path.rsplit('.', 1)[1]}", ""
        return sample.path, key if kind not in SINGLE else ""


def join(
    sources: Iterable[Source], typed: Mapping[int, Shape], today: date, unreadable: Iterable[str]
) -> tuple[Draft, list[Problem]]:
    """Join facts and words by name; `typed` gives the value of each source by its place in the list.

    `unreadable` are the files that told their own problem: nothing else is said of them.
    """
    by_place: dict[Of, Source] = {}
    values: dict[tuple[str, str], dict[str, Shape]] = defaultdict(dict)
    problems: list[Problem] = []
    for i, source in enumerate(sources):
        place = (source.layer, source.kind, source.key)
        if place in by_place:
            wrong = f"'{source.key}' stands in {by_place[place].path} too"
            problems.append(Problem(source.path, source.line, "", wrong, "Keep one of the two"))
        by_place[place] = source
        if i in typed:
            values[source.kind, source.key][source.layer] = typed[i]
    samples = {(layer, kind): source for (layer, kind, _), source in by_place.items()}
    known = _Known(by_place, samples, frozenset(unreadable))
    problems += _missing_kinds(known)
    problems += _missing_layers(known)
    keys = {kind: frozenset(key for _, found, key in by_place if found == kind) for kind in KINDS}
    return Draft(_entries(values), by_place, keys, today), problems


def _entries(values: Mapping[tuple[str, str], Mapping[str, Shape]]) -> dict[str, dict[str, Entry[Any, Any]]]:
    entries: dict[str, dict[str, Entry[Any, Any]]] = {kind: {} for kind in KINDS}
    for (kind, key), layers in values.items():
        if all(layer in layers for layer in _layers(kind)):
            words = {language: layers[language] for language in LANGUAGES if language in layers}
            entries[kind][key] = Entry(key, layers.get("facts"), words)
    return entries


def _layers(kind: str) -> tuple[str, ...]:
    facts, words = KINDS[kind]
    return (*(("facts",) if facts else ()), *(LANGUAGES if words else ()))


def _missing_kinds(known: _Known) -> Iterator[Problem]:
    for kind in (kind for kind in KINDS if kind not in MAY_BE_EMPTY):
        for layer in _layers(kind):
            if (layer, kind) not in known.samples and not known.is_unreadable(layer, kind):
                yield Problem(f"content/{layer}/{kind}", 0, "", "is missing", "Write at least one entry")


def _missing_layers(known: _Known) -> Iterator[Problem]:
    """Each entry has its facts and its words in each language."""
    names = {"facts": "facts", "fr": "French words", "en": "English words"}
    for kind, key in sorted({(kind, key) for _, kind, key in known.sources if kind in KINDS}):
        layers = _layers(kind)
        there = [names[layer] for layer in layers if (layer, kind, key) in known.sources]
        for layer in layers if there else ():
            if (layer, kind, key) not in known.sources and (layer, kind) in known.samples:
                path, field = known.expected(layer, kind, key)
                if path not in known.unreadable:
                    do = f"The {' and the '.join(there)} exist; write the {names[layer]}"
                    yield Problem(path, 0, field, "is missing", do)


def texts(draft: Draft) -> Iterator[tuple[str, str, str, FieldPath, str]]:
    """Yield every text of every words file: language, kind, key, place, text."""
    for kind, entries in draft.entries.items():
        for key, entry in entries.items():
            for language, words in entry.words.items():
                for place, text in leaves(words.model_dump(exclude_none=True)):
                    yield language, kind, key, place, text
