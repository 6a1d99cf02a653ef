"""The published queries: what people type, and the pages that serve them.

`queries.<language>.yaml` is the set that the search is tuned on; `unseen.<language>.yaml` is held out. A query has the
text typed, its kind (how it is typed) and the entries that serve it well, as `kind:key` of `content/facts/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from guide.mentions import KINDS as MENTIONED

FOLDER = Path(__file__).resolve().parent
SETS = ("queries", "unseen")
KINDS = ("plain", "accent", "elision", "typo", "slang", "other-language", "question")
SURE = KINDS[:3]
"""Kinds that must be served every time: what is written right, but for accents and apostrophes."""


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, its kind, and the entries that serve it (kind:key)."""

    text: str
    kind: str
    expect: tuple[str, ...]


def read(language: str, name: str = "queries") -> tuple[Query, ...]:
    """Return the queries of a set in one language."""
    text = (FOLDER / f"{name}.{language}.yaml").read_text(encoding="utf-8")
    items = yaml.load(text, yaml.BaseLoader)  # noqa: S506 (texts only)
    return tuple(Query(item["query"], item["kind"], tuple(item["expect"])) for item in items)


def addresses(query: Query, paths: Mapping[tuple[str, str], str]) -> frozenset[str]:
    """Return where the entries are that serve a query, from the site's root; `paths` are its language's."""
    pairs = (entry.split(":", 1) for entry in query.expect)
    return frozenset(paths[MENTIONED[kind], key] for kind, key in pairs)


def named(paths: Mapping[tuple[str, str], str]) -> Mapping[str, str]:
    """Return the entry at each address, as a query names it."""
    kinds = {plural: kind for kind, plural in MENTIONED.items()}
    return {path: f"{kinds[kind]}:{key}" for (kind, key), path in paths.items() if kind in kinds}
