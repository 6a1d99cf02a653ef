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
    """Two entries of a kind do not share a slug in one language."""
    for kind, entries in draft.entries.items():
        taken: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, entry in sorted(entries.items()):
            for language, words in entry.words.items():
                if slug := getattr(words, "slug", None):
                    taken[language, slug].append(key)
        for (language, slug), keys in taken.items():
            for key in keys[1:]:
                yield draft.problem(
                    (language, kind, key),
                    ("slug",),
                    f"'{slug}' is the slug of '{keys[0]}' too",
                    "Choose another",
                )


def _slugs(words: object) -> Iterator[tuple[tuple[str, ...], str]]:
    if slug := getattr(words, "slug", None):
        yield ("slug",), slug
    for name, folder in getattr(words, "folders", {}).items():
        yield ("folders", name), folder
