"""Rules: addresses say nothing about their reader, and lead to one page each."""

from collections import defaultdict
from collections.abc import Iterator

from guide.problems import Problem
from guide.validate.drafts import Draft


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
    """Two entries do not share an address: the same slug in the same folder."""
    taken: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for kind, entries in draft.entries.items():
        for key, entry in sorted(entries.items()):
            for language, words in entry.words.items():
                if slug := getattr(words, "slug", None):
                    taken[language, _folder(draft, kind, language), slug].append((kind, key))
    for (language, _, slug), owners in taken.items():
        for kind, key in owners[1:]:
            wrong = f"'{slug}' is the slug of '{owners[0][1]}' too"
            yield draft.problem((language, kind, key), ("slug",), wrong, "Choose another")


def _folder(draft: Draft, kind: str, language: str) -> str:
    for site in draft.entries["site"].values():
        folder: str = site.words[language].folders.get(kind, f"({kind})")
        return folder
    return kind


def _slugs(words: object) -> Iterator[tuple[tuple[str, ...], str]]:
    if slug := getattr(words, "slug", None):
        yield ("slug",), slug
    for field in ("folders", "lists"):
        for name, folder in getattr(words, field, {}).items():
            yield (field, name), folder
