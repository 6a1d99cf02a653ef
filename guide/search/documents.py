"""What can be found: a document for each entry that readers look for, in each language.

Takes the guide and an edition; gives documents, plain values ready to be indexed. A document is found by its name, by
what it is also called, by who and where, by its summary and by its text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from guide.edition import Edition, Form, Line, Name, Organisation, Pillar, Place, Program, Strategy, Term
from guide.mentions import KINDS, MENTION
from guide.model import LANGUAGES, Guide, entries
from guide.search.facets import Values, facets, state
from guide.vocabulary import PageKind
from guide.words import leaves

_LEFT_OUT = (PageKind.HOME, PageKind.NOT_FOUND, PageKind.COMPONENTS, PageKind.SEARCH)
_NOT_TEXT = {"name", "title", "menu", "slug", "summary", "purpose", "search", "name_language"}
_NOT_TEXT |= {"gloss", "short", "way_in", "where", "within"}
_KNOWN_BY_NAME = ("program", "organisation", "line")
"""Kinds whose entries people know by a name, perhaps that of the other language. Synonyms tell the others."""
_SIGNS = re.compile(r"[*_#>|`]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s")


_Linked: TypeAlias = Program | Organisation | Strategy | Pillar | Place | Form


@dataclass(frozen=True, slots=True)
class Document:
    """A page, or a place on one, that a search can find.

    `kind` is the word of its kind in mentions; `href` is its address from the root of the site. `others` are other
    names of it, `foreign` those of the other languages, `body` its text. `owner` is who runs it or what it is part of,
    as mentions write it. `topics` are what a line is for. `state` is a value of `State`, or empty where that has no
    meaning, `door` how a program may be listed. `facets` are the values of each, see :mod:`guide.search.facets`.
    """

    kind: str
    key: str
    href: str
    name: Name
    summary: str
    others: tuple[str, ...]
    foreign: tuple[str, ...]
    owner: str
    body: str
    place: str
    topics: tuple[str, ...]
    state: str
    door: str
    facets: Mapping[str, Values]

    @property
    def of(self) -> str:
        """The entry, as mentions write it: program:on-care-units."""
        return f"{self.kind}:{self.key}"


def documents(guide: Guide, edition: Edition) -> tuple[Document, ...]:
    """Return every document of a language, kind by kind, in the order of their keys."""
    names = _names(edition)
    programs = {program.key: program for program in edition.programs}
    return tuple(
        _document(guide, edition, names, programs, word=word, key=key)
        for word, kind in KINDS.items()
        for key in sorted(entries(guide, kind))
        if kind != "pages" or guide.pages[key].facts.kind not in _LEFT_OUT
    )


def _document(
    guide: Guide, edition: Edition, names: Mapping[str, Name], programs: Mapping[str, Program], *, word: str, key: str
) -> Document:
    kind = KINDS[word]
    entry = entries(guide, kind)[key]
    words = entry.words[edition.language]
    program = programs.get(key) if word == "program" else None
    return Document(
        kind=word,
        key=key,
        href=edition.paths[edition.language][kind, key],
        name=names[f"{word}:{key}"],
        summary=_plain(names, _summary(words)),
        others=tuple(_others(words)),
        foreign=tuple(_foreign(entry.words, edition.language)) if word in _KNOWN_BY_NAME else (),
        owner=_owner(entry.facts),
        body=_plain(names, " ".join(_texts(words))),
        place=program.place if program else _place(edition, names, entry.facts),
        topics=getattr(entry.facts, "topics", ()),
        state=state(kind, entry.facts),
        door=program.door if program else "",
        facets=facets(guide, kind, entry.facts),
    )


def _names(edition: Edition) -> dict[str, Name]:
    """The name of every entry, by the way mentions write it."""
    links: dict[str, Sequence[_Linked]] = {
        "program": edition.programs,
        "organisation": edition.organisations,
        "strategy": edition.strategies,
        "pillar": tuple(pillar for strategy in edition.strategies for pillar in strategy.pillars),
        "region": edition.regions,
        "province": edition.provinces,
        "form": edition.forms,
    }
    names = {f"{word}:{entry.key}": entry.link.name for word, found in links.items() for entry in found}
    named: dict[str, Sequence[Line | Term]] = {"line": edition.lines, "term": edition.terms}
    names |= {f"{word}:{entry.key}": entry.name for word, found in named.items() for entry in found}
    return names | {f"page:{article.key}": Name(article.title) for article in edition.articles.values()}


def _texts(words: Any) -> Iterator[str]:
    """Every text of an entry that is neither its name nor its summary."""
    return (text for place, text in leaves(words.model_dump(exclude_none=True)) if place[0] not in _NOT_TEXT)


def _summary(words: Any) -> str:
    found: str = getattr(words, "summary", "") or getattr(words, "purpose", "")
    return found or _SENTENCE.split(getattr(words, "definition", ""), maxsplit=1)[0]


def _plain(names: Mapping[str, Name], text: str) -> str:
    """A text in Markdown as its words only."""
    said = MENTION.sub(lambda m: m[3] or names[f"{m[1]}:{m[2]}"].text, text)
    return " ".join(_SIGNS.sub("", said).split())


def _others(words: Any) -> Iterator[str]:
    """Other names: in menus and on buttons, and what readers would type."""
    yield from filter(None, (_get(words, field) for field in ("menu", "short", "way_in", "within")))
    yield from words.search


def _foreign(words: Mapping[str, Any], language: str) -> Iterator[str]:
    return (_get(words[other], "name") or _get(words[other], "title") for other in LANGUAGES if other != language)


def _owner(facts: Any) -> str:
    """Who runs a program, or the strategy of a part."""
    found = ((word, _get(facts, word)) for word in ("organisation", "strategy"))
    return next((f"{word}:{key}" for word, key in found if key), "")


def _place(edition: Edition, names: Mapping[str, Name], facts: Any) -> str:
    """Where it works, in words: its regions, else its provinces; empty if it names none."""
    if regions := _get(facts, "regions"):
        return ", ".join(names[f"region:{region}"].text for region in regions)
    codes = _get(facts, "serves") or filter(None, (_get(facts, "province"),))
    known = {place.province: place.link.name.text for place in edition.provinces}
    return ", ".join(known.get(code) or edition.labels["province"][code] for code in codes)


def _get(holder: Any, field: str) -> Any:
    return getattr(holder, field, None) or ""
