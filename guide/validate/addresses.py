"""Rules: addresses say nothing about their reader, and lead to one page each."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from guide.load import FieldPath
from guide.problems import Problem
from guide.validate.drafts import Draft, Of

_Address: TypeAlias = tuple[str, str, str, Of, FieldPath]
"""Language, folder, slug, and where the slug is written."""


def addresses_are_neutral(draft: Draft) -> Iterator[Problem]:
    """No slug or folder holds a word that tells what the page is about."""
    for site in draft.entries["site"].values():
        for kind, entries in draft.entries.items():
            for key, entry in entries.items():
                for language, words in entry.words.items():
                    for place, slug in _slugs(words):
                        for word in site.facts.avoid_in_addresses:
                            if word in slug:
                                yield draft.problem(
                                    (language, kind, key),
                                    place,
                                    f"'{slug}' holds '{word}'",
                                    "Choose neutral words: an address stays in a browser's history",
                                )


def addresses_are_unique(draft: Draft) -> Iterator[Problem]:
    """Two pages do not share an address: the same slug in the same folder; lines and terms have places of their own."""
    taken: dict[tuple[str, str, str], list[tuple[Of, FieldPath]]] = defaultdict(list)
    for language, folder, slug, of, place in (*_of_entries(draft), *_of_lists(draft)):
        taken[language, folder, slug].append((of, place))
    for (_, _, slug), owners in taken.items():
        for of, place in owners[1:]:
            first = ".".join(map(str, owners[0][1])) if owners[0][0][1] == "site" else owners[0][0][2]
            yield draft.problem(of, place, f"'{slug}' is the slug of '{first}' too", "Choose another")


def _of_entries(draft: Draft) -> Iterator[_Address]:
    for kind, entries in draft.entries.items():
        for key, entry in sorted(entries.items()):
            for language, words in entry.words.items():
                if slug := getattr(words, "slug", None):
                    yield language, _folder(draft, kind, language), slug, (language, kind, key), ("slug",)


def _of_lists(draft: Draft) -> Iterator[_Address]:
    """The lists: one per facet, one per place under the place's own slug; the lines of a province, beside the forms."""
    for site in draft.entries["site"].values():
        for language, words in site.words.items():
            folder = _folder(draft, "lists", language)
            for kind in ("provinces", "regions"):
                for key, entry in sorted(draft.entries[kind].items()):
                    yield language, folder, entry.words[language].slug, (language, kind, key), ("slug",)
            for key, entry in sorted(draft.entries["provinces"].items()):
                slug = entry.words[language].slug
                yield language, _folder(draft, "forms", language), slug, (language, "provinces", key), ("slug",)
            for facet, slug in words.lists.items():
                yield language, folder, slug, (language, "site", "site"), ("lists", facet)


def _folder(draft: Draft, kind: str, language: str) -> str:
    for site in draft.entries["site"].values():
        folder: str = site.words[language].folders.get(kind, f"({kind})")
        return folder
    return f"({kind})"


def _slugs(words: object) -> Iterator[tuple[tuple[str, ...], str]]:
    if slug := getattr(words, "slug", None):
        yield ("slug",), slug
    for field in ("folders", "lists"):
        for name, folder in getattr(words, field, {}).items():
            yield (field, name), folder
