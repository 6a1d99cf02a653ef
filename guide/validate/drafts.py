"""Typed values joined by identity, with the way back to the line that each came from."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from guide.facts import Shape
from guide.load import SINGLE, FieldPath, Source
from guide.model import KINDS, LANGUAGES, Entry, Guide
from guide.problems import Problem
from guide.validate.shapes import dotted, line_of

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
            **rest,
        )


def join(sources: Iterable[Source], typed: Mapping[int, Shape], today: date) -> tuple[Draft, list[Problem]]:
    """Join facts and words by name; `typed` gives the value of each source by its place in the list."""
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
    problems += _missing_kinds(by_place)
    problems += _missing_layers(by_place)
    keys = {kind: frozenset(key for _, found, key in by_place if found == kind) for kind in KINDS}
    return Draft(_entries(values), by_place, keys, today), problems


def _entries(values: Mapping[tuple[str, str], Mapping[str, Shape]]) -> dict[str, dict[str, Entry[Any, Any]]]:
    entries: dict[str, dict[str, Entry[Any, Any]]] = {kind: {} for kind in KINDS}
    for (kind, key), layers in values.items():
        if all(layer in layers for layer in _layers(kind)):
            words = {language: layers[language] for language in LANGUAGES}
            entries[kind][key] = Entry(key, layers.get("facts"), words)
    return entries


def _layers(kind: str) -> tuple[str, ...]:
    return (*(("facts",) if KINDS[kind].facts else ()), *LANGUAGES)


def _missing_kinds(sources: Mapping[Of, Source]) -> Iterator[Problem]:
    present = {(layer, kind) for layer, kind, _ in sources}
    for kind in KINDS:
        for layer in _layers(kind):
            if (layer, kind) not in present:
                yield Problem(f"content/{layer}/{kind}", 0, "", "is missing", "Write at least one entry")


def _missing_layers(sources: Mapping[Of, Source]) -> Iterator[Problem]:
    """Each entry has its facts and its words in each language."""
    names = {"facts": "facts", "fr": "French words", "en": "English words"}
    folders = {(layer, kind) for layer, kind, _ in sources}
    for kind, key in sorted({(kind, key) for _, kind, key in sources if kind in KINDS}):
        present = {layer: sources.get((layer, kind, key)) for layer in _layers(kind)}
        there = [names[layer] for layer, source in present.items() if source]
        model = next(source for source in present.values() if source) if there else None
        for layer, source in present.items():
            if source is None and model is not None and (layer, kind) in folders:
                path, field = _expected_path(model, layer)
                exist = f"The {' and the '.join(there)} exist"
                yield Problem(path, 0, field, "is missing", f"{exist}; write the {names[layer]}")


def _expected_path(model: Source, layer: str) -> tuple[str, str]:
    """Where the file of another layer belongs, and the key in it where the kind is a list file."""
    parts = model.path.split("/")
    parts[1] = layer
    in_list = len(parts) == 3 and model.kind == model.path.rsplit("/", 1)[-1].split(".")[0] != model.key
    return "/".join(parts), model.key if in_list else ""


def texts(draft: Draft) -> Iterator[tuple[str, str, str, FieldPath, str]]:
    """Yield every text of every words file: language, kind, key, place, text."""
    for kind, entries in draft.entries.items():
        for key, entry in entries.items():
            for language, words in entry.words.items():
                for place, text in leaves(words.model_dump(exclude_none=True)):
                    yield language, kind, key, place, text


def leaves(value: Any, place: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text below a value of plain types, with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, (*place, key))
    elif isinstance(value, list | tuple):
        for i, inner in enumerate(value):
            yield from leaves(inner, (*place, i))
