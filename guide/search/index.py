"""The inverted index: documents -> which of them hold each word, and where in them.

Where, not how often: texts are short, and a word in a name says more than the same word three times in a text.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from guide.search.documents import Document
from guide.search.stems import Stems, groups
from guide.search.stop_words import EVERY_STOP_WORD, MEANT, STOP_WORDS
from guide.search.tokens import tokens


class Field(IntEnum):
    """A part of a document, the one that tells most first; a word counts where it tells most."""

    NAME = 0
    GLOSS = 1
    OTHERS = 2
    LABELS = 3
    SUMMARY = 4
    BODY = 5


LABELLED = ("found", "who", "form", "kind", "province", "topic")
"""What a document is, the facets whose labels are words of it, and what lines are for."""

Labels = Mapping[str, Mapping[str, str]]
"""Facet -> value -> label."""

Postings = Mapping[str, Mapping[Field, Sequence[int]]]
"""Word -> field -> the numbers of the documents that hold it there, ascending."""


@dataclass(frozen=True, slots=True)
class Index:
    """What is known of the words of documents. `stems` gives the forms of each stem that has several."""

    language: str
    total: int
    postings: Postings
    stems: Mapping[str, Sequence[str]]


def index(language: str, found: Sequence[Document], labels: Labels, most: int | None) -> Index:
    """Return the index of the documents of a language.

    Of each text, the `most` new words that tell it best from others are kept, or all.
    """
    stems = Stems(language)
    postings: dict[str, dict[Field, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, fields in enumerate(_every(language, found, labels, most)):
        _spell(stems, language, found[number])
        for word, field in fields.items():
            postings[word][field].append(number)
    return Index(language, len(found), postings, groups(postings, stems))


def labels_of(known: Mapping[str, Any]) -> Labels:
    """Return the labels that are words of documents; `known` is what :mod:`guide.search.knowledge` gives."""
    facets = {facet["key"]: dict(facet["values"]) for facet in known["facets"]}
    return {**facets, "topic": known["topics"], "found": {"line": known["found"]["line"]}}


def said_of(document: Document, labels: Labels) -> Iterator[str]:
    """Yield the labels of a document, in the order of `LABELLED`."""
    values = {**document.facets, "topic": document.topics, "found": (document.kind,)}
    return (labels[facet][value] for facet in LABELLED for value in values[facet] if value in labels[facet])


def _every(language: str, found: Sequence[Document], labels: Labels, most: int | None) -> Iterator[Mapping[str, Field]]:
    """For each document, its words, each with the field where it tells most."""
    names = {document.of: document.name.whole for document in found}
    short = [_fields(language, document, _texts(document, names, labels)) for document in found]
    for fields, body in zip(short, _telling(language, found, short, most), strict=True):
        yield {**dict.fromkeys(body, Field.BODY), **fields}


def _texts(document: Document, names: Mapping[str, str], labels: Labels) -> Mapping[Field, str]:
    """The text of each field but the longest."""
    return {
        Field.NAME: document.name.whole,
        Field.GLOSS: document.name.gloss or "",
        Field.OTHERS: "\n".join((*document.others, *document.foreign)),
        Field.LABELS: "\n".join((names.get(document.owner, ""), document.place, *said_of(document, labels))),
        Field.SUMMARY: document.summary,
    }


def _fields(language: str, document: Document, texts: Mapping[Field, str]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for field in reversed(list(texts)):
        found = words(language, texts[field], every=field <= Field.GLOSS)
        if field == Field.OTHERS:  # of both languages
            found = (word for word in found if word not in EVERY_STOP_WORD or word in MEANT)
        fields |= dict.fromkeys(found, field)
    return fields


def words(language: str, text: str, *, every: bool = False) -> Iterator[str]:
    """Yield the words of a text that mean something; of names, `every` word, so that each finds its page."""
    return (word for word in tokens(text) if every or (len(word) > 1 and word not in STOP_WORDS[language]))


def _telling(
    language: str, found: Sequence[Document], known: Iterable[Mapping[str, Field]], most: int | None
) -> Iterator[list[str]]:
    """Of each text, the words that tell it best from others: often there, and seldom elsewhere (tf-idf)."""
    counted = [Counter(words(language, document.body)) for document in found]
    holders = Counter(word for count in counted for word in count)
    rarity = {word: math.log(len(counted) / number) for word, number in holders.items()}
    for count, fields in zip(counted, known, strict=True):
        new = (word for word in count if word not in fields)
        yield heapq.nsmallest(most or len(count), new, key=lambda w: (-count[w] * rarity[w], w))


def _spell(stems: Stems, language: str, document: Document) -> None:
    stems.read(document.name.text, document.name.language or language)
    stems.read("\n".join((*document.others, document.summary, document.body)), language)
    other = next(each for each in STOP_WORDS if each != language)
    stems.read("\n".join(document.foreign), other)
