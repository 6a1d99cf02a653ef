"""The inverted index: documents -> which of them hold each word, and where in them.

Where, not how often: texts are short, and a word in a name says more than the same word three times in a text.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from guide.search.documents import Document
from guide.search.stems import Stems, groups
from guide.search.stop_words import STOP_WORDS
from guide.search.tokens import tokens


class Field(IntEnum):
    """A part of a document; a word is found in each by its own weight."""

    NAME = 0
    OTHERS = 1
    AROUND = 2
    SUMMARY = 3
    BODY = 4


Postings = Mapping[str, Mapping[Field, Sequence[int]]]
"""Word -> field -> the numbers of the documents that hold it there, ascending."""


@dataclass(frozen=True, slots=True)
class Index:
    """What is known of the words of documents. `stems` gives the forms of each stem that has several."""

    language: str
    total: int
    postings: Postings
    stems: Mapping[str, Sequence[str]]


def index(language: str, found: Sequence[Document], body_words: int) -> Index:
    """Return the index of the documents of a language.

    Of each text, the `body_words` words that tell it best from others are kept: those of its longest pages would weigh
    as much as everything else, and find little.
    """
    stems = Stems(language)
    postings: dict[str, dict[Field, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, (document, fields) in enumerate(zip(found, _fields(language, found, body_words), strict=True)):
        _spell(stems, language, document)
        for word, field in fields.items():
            postings[word][field].append(number)
    return Index(language, len(found), postings, groups(postings, stems))


def _fields(language: str, found: Sequence[Document], body_words: int) -> Iterator[dict[str, Field]]:
    """For each document, its words, each with the field where it tells most."""
    bodies = _telling(language, found, body_words)
    for document, body in zip(found, bodies, strict=True):
        fields = dict.fromkeys(body, Field.BODY)
        for field in reversed(Field):
            if field is not Field.BODY:
                fields |= dict.fromkeys(_words(language, document, field), field)
        yield fields


def text_of(document: Document, field: Field) -> str:
    """Return the text of a field of a document."""
    return {
        Field.NAME: document.name.whole,
        Field.OTHERS: "\n".join((*document.others, *document.foreign)),
        Field.AROUND: "\n".join(document.around),
        Field.SUMMARY: document.summary,
        Field.BODY: document.body,
    }[field]


def _words(language: str, document: Document, field: Field) -> Iterator[str]:
    """The words of a field: of names all, so that each finds its page; elsewhere those that mean something."""
    every = field in (Field.NAME, Field.OTHERS)
    return (w for w in tokens(text_of(document, field)) if every or (len(w) > 1 and w not in STOP_WORDS[language]))


def _telling(language: str, found: Iterable[Document], most: int) -> list[list[str]]:
    """Of each text, the words that tell it best from others: by how often there, and how seldom elsewhere (tf-idf)."""
    counted = [Counter(_words(language, document, Field.BODY)) for document in found]
    holders = Counter(word for words in counted for word in words)
    rarity = {word: math.log(len(counted) / number) for word, number in holders.items()}
    return [heapq.nsmallest(most, words, key=lambda w: (-words[w] * rarity[w], w)) for words in counted]


def _spell(stems: Stems, language: str, document: Document) -> None:
    stems.read(document.name.text, document.name.language or language)
    stems.read("\n".join((*document.others, *document.around, document.summary, document.body)), language)
    other = next(each for each in STOP_WORDS if each != language)
    stems.read("\n".join(document.foreign), other)
