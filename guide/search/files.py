"""From documents to the files that a browser loads: one for a language, or several where one would be too heavy.

One file means that what a browser asks for never depends on what was typed. That holds up to `WHOLE` documents. Above,
words and documents are cut in parts that are asked for as needed; docs/search.md says what a host could learn then.
Each file is a classic script that hands its values to `guideSearch.take`.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from guide.edition import Edition
from guide.model import Guide
from guide.search.documents import Document, documents
from guide.search.encoding import DIGITS, Bits, column, digits, front_coded, sieve
from guide.search.facets import FACETS
from guide.search.index import Field, Index, Labels, index, labels_of
from guide.search.knowledge import Json, knowledge
from guide.search.ranking import prior
from guide.search.tokens import tokens

WHOLE = 2000
"""Above this number of documents, the index is cut."""

TELLING = 40
"""How many words of a text are kept where the index is cut: those that tell most. Elsewhere all of them are."""

READ_AGAIN = (Field.NAME, Field.GLOSS, Field.LABELS)
"""Fields whose words a browser finds again in the texts it shows, where it has them all: they are not sent twice."""

SHORT = 12
"""How many words of a name are told by two digits."""

PART = 10_000
"""About how many characters of postings go into a part."""

SAME = 4
"""Words whose first letters are the same, so many of them, stand in one part: they are often forms of one word."""

PACKED = ("synonyms", "columns", "stems", "late", "priors", "posts")
"""What is sent as digits. It stands after what is sent as words: gzip does better with like beside like."""

CHUNK = 256
"""How many documents go into a part of their texts."""


def search_files(guide: Guide, editions: Sequence[Edition]) -> dict[str, str]:
    """Return the files of the search by path."""
    found: dict[str, str] = {}
    for edition in editions:
        found |= files(edition.language, documents(guide, edition), knowledge(guide, edition))
    return found


def files(language: str, found: Sequence[Document], known: Json) -> dict[str, str]:
    """Return the files of a language by path; `known` is what :mod:`guide.search.knowledge` gives."""
    whole = len(found) <= WHOLE
    made = index(language, found, labels_of(known), None if whole else TELLING)
    priors = "".join(DIGITS[prior(document)] for document in found)
    head = {"total": len(found), "priors": priors, **known, "lines": _lines(found, known["lines"])}
    return dict(_whole(made, head, found) if whole else _parts(made, head, found))


def _whole(made: Index, head: Json, found: Sequence[Document]) -> Iterator[tuple[str, str]]:
    """One file; and one for texts, which comes when names, labels and summaries do not answer well enough.

    `late` tells words that stand in texts only from words that are nowhere, so that the second file comes for those.
    """
    late = {word for word, fields in made.postings.items() if set(fields) == {Field.BODY}}
    words = sorted(made.postings.keys() - late)
    short = replace(made, postings={word: made.postings[word] for word in words})
    synonyms = _coded(head["synonyms"], words)
    texts, known = _texts(made.language, found, head), _words(short, words, (*READ_AGAIN, Field.BODY))
    sent = {**known, **texts, **head, "synonyms": synonyms, "late": sieve(sorted(late))}
    packed = {key: sent.pop(key) for key in PACKED}
    yield _file(made.language, {**sent, **packed})
    in_texts = [word for word in sorted(made.postings) if Field.BODY in made.postings[word]]
    yield _file(f"{made.language}-t", _words(made, in_texts, tuple(set(Field) - {Field.BODY})))


def _lines(found: Sequence[Document], lines: Mapping[str, Json]) -> dict[str, Json]:
    """The lines that dangers name, each with the number of its document."""
    places = {document.of: place for place, document in enumerate(found)}
    return {key: {**line, "doc": places.get(f"line:{key}", -1)} for key, line in lines.items()}


def _parts(made: Index, head: Json, found: Sequence[Document]) -> Iterator[tuple[str, str]]:
    """The head of an index that is cut, then its words, its texts, and its facets.

    What a group of synonyms finds is written as if the group were a word: its words may be in many parts.
    """
    language = made.language
    groups = head["synonyms"].split("\n")
    made = replace(made, postings={**made.postings, **dict(_of_groups(made, groups, head["stop"].split()))})
    cut = _cut(made)
    starts = " ".join(part[0] for part in cut)
    firsts = {**_firsts(made, cut), **{word: word for word in f"{head['stop']} {head['foreign']}".split()}}
    synonyms = re.sub(r"[^\s,]+", lambda found: firsts.get(found[0], found[0]), head["synonyms"])
    yield _file(language, {**head, "synonyms": _coded(synonyms, ()), "starts": starts, "chunk": CHUNK})
    for number, words in enumerate(cut):
        yield _file(f"{language}-w{number}", _words(made, words, ()))
    for number, first in enumerate(range(0, len(found), CHUNK)):
        yield _file(f"{language}-d{number}", _texts(language, found[first : first + CHUNK], head))
    for facet, packed in {"found": column([d.kind for d in found]), **_facets(found)}.items():
        yield _file(f"{language}-f-{facet}", {"columns": {facet: packed}})


def _of_groups(
    made: Index, groups: Sequence[str], stop: Sequence[str]
) -> Iterator[tuple[str, Mapping[Field, list[int]]]]:
    """For each group of synonyms that finds anything, a name that no word has, and the postings of its phrases."""
    forms = {form: each for each in made.stems.values() for form in each}
    for number, group in enumerate(groups):
        best: dict[int, Field] = {}
        for phrase in filter(None, group.split(",")):
            telling = [word for word in phrase.split() if word not in stop] or phrase.split()
            holders = [_holders(made, forms.get(word, (word,))) for word in telling]
            for document in set(holders[0]).intersection(*holders):
                field = max(each[document] for each in holders)
                best[document] = min(field, best.get(document, field))
        fields: dict[Field, list[int]] = {}
        for document in sorted(best):
            fields.setdefault(best[document], []).append(document)
        if fields:
            yield f"~{number}", fields


def _holders(made: Index, forms: Sequence[str]) -> dict[int, Field]:
    """The documents that hold any form of a word, each with the field where it tells most."""
    found: dict[int, Field] = {}
    for form in forms:
        for field, numbers in made.postings.get(form, {}).items():
            for number in numbers:
                found[number] = min(field, found.get(number, field))
    return found


def _file(name: str, values: Json) -> tuple[str, str]:
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return f"search/{name}.js", f'guideSearch.take("{name}",{text});\n'


def _words(made: Index, words: Sequence[str], known: Sequence[Field]) -> Json:
    """Some words in order: their postings but those in known fields, and which are forms of one word.

    A word's documents, then the field of each among `fields`, the commonest first.
    """
    fields = [field for field in (Field.OTHERS, Field.SUMMARY, Field.BODY, *READ_AGAIN) if field not in known]
    bits, sent = Bits(), []
    for word in words:
        there = sorted((n, fields.index(field)) for field in fields for n in made.postings[word].get(field, ()))
        if there:
            sent.append(word)
            bits.ascending([number for number, _ in there], made.total)
            for _, place in there:
                bits.unary(place)
    return {"fields": fields, "words": front_coded(sent), "posts": bits.text(), "stems": _stems(made, words)}


def _coded(synonyms: str, words: Sequence[str]) -> str:
    """Synonyms with the words of the index as their places in it, two digits each; other words of two after a dot."""
    places = {word: digits(place, 2) for place, word in enumerate(words[: len(DIGITS) ** 2])}

    def code(found: re.Match[str]) -> str:
        word = found[0]
        return places.get(word, f".{word}" if len(word) == 2 else word)

    return re.sub(r"[^\s,]+", code, synonyms)


def _stems(made: Index, words: Sequence[str]) -> str:
    """For each word, how far before it stands another form of it; 0 if none does, or too far."""
    places = {word: place for place, word in enumerate(words)}
    steps = [0] * len(words)
    for forms in made.stems.values():
        there = [places[form] for form in forms if form in places]
        for before, place in pairwise(there):
            steps[place] = place - before if place - before < len(DIGITS) else 0
    return "".join(DIGITS[step] for step in steps)


def _firsts(made: Index, cut: Sequence[Sequence[str]]) -> dict[str, str]:
    """For each word, the first of its forms in its part: a browser takes it for that, and asks no other part."""
    firsts: dict[str, str] = {}
    for words in cut:
        for place, step in enumerate(_stems(made, words)):
            before = words[place - DIGITS.index(step)]
            firsts[words[place]] = firsts.get(before, before)
    return firsts


def _cut(made: Index) -> list[list[str]]:
    """Every word in order, cut where the first letters change, in parts of about the same weight."""
    parts: list[list[str]] = [[]]
    weight = 0
    for word in sorted(made.postings):
        if weight > PART and word[:SAME] != parts[-1][-1][:SAME]:
            parts.append([])
            weight = 0
        parts[-1].append(word)
        weight += len(word) + sum(map(len, made.postings[word].values()))
    return parts


def _texts(language: str, found: Sequence[Document], head: Json) -> Json:
    """What is shown of documents, in lines of cells, and in columns what repeats."""
    places = {document.of: str(place) for place, document in enumerate(found)}
    labels = {facet["key"]: dict(facet["values"]) for facet in head["facets"]}
    lines = ("\t".join((d.name.whole, d.name.language or "", d.name.gloss or "", _slug(d))) for d in found)
    columns = {
        "found": column([d.kind for d in found]),
        "place": column(["" if d.place == _place(d, labels) else d.place for d in found]),
        "owner": column([places.get(d.owner, "") for d in found]),
        "topic": column([" ".join(d.topics) for d in found]),
        "standing": column([d.state for d in found]),
        "at": column([_at(language, d) for d in found]),
        **_facets(found),
    }
    return {"texts": "\n".join(lines), "columns": columns}


def _place(document: Document, labels: Labels) -> str:
    """Where a document works, as its facets tell a browser: its regions, unless they are all, or its provinces."""
    regions = document.facets["region"]
    few = len(regions) < len(labels["region"]) and next(iter(regions), "") in labels["region"]
    facet = "region" if few else "province"
    return ", ".join(labels[facet][value] for value in document.facets[facet] if value in labels[facet])


def _facets(found: Sequence[Document]) -> Mapping[str, Any]:
    return {facet: column([" ".join(d.facets[facet]) for d in found]) for facet in FACETS}


def _at(language: str, document: Document) -> str:
    """The address of a document with a star in the place of its own part."""
    start, rest = _split(document)
    return f"{start}*{rest.removeprefix(_own(rest))}".removeprefix(f"{language}/")


def _slug(document: Document) -> str:
    """A document's own part of its address: empty if it is its name, or which words of its name it is, or as it is."""
    own = _own(_split(document)[1])
    name = tokens(document.name.whole)
    kept, rest = 0, own.split("-")
    for place, word in enumerate(name[:SHORT]):
        if rest and word == rest[0]:
            kept |= 1 << place
            rest = rest[1:]
    if own == "-".join(name):
        return ""
    return own if rest else f"={digits(kept, 2)}"


def _split(document: Document) -> tuple[str, str]:
    sign = "#" if "#" in document.href else "/"
    start, _, rest = document.href.rpartition(sign)
    return start + sign, rest


def _own(rest: str) -> str:
    return rest.removesuffix(".html")
