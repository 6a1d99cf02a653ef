"""Mentions of other entries in words: `[[program:on-care-units]]`, `[[page:about|about us]]`.

A mention becomes a link with the entry's own name, in the reader's language, or with the text after
the bar. It is the only way for words to name a number or an address, so neither can be mistyped.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

MENTION = re.compile(r"\[\[([a-z]+):([a-z0-9-]+)(?:\|([^\]\n]+))?\]\]")

KINDS = {
    "program": "programs",
    "organisation": "organisations",
    "strategy": "strategies",
    "pillar": "pillars",
    "page": "pages",
    "line": "lines",
    "region": "regions",
    "province": "provinces",
    "form": "forms",
    "term": "terms",
}
"""The word of a mention, and the kind of entry it stands for."""


class Mention(NamedTuple):
    """One mention: the word of its kind, the entry's key, and the text to show if any."""

    word: str
    key: str
    text: str | None


def mentions(text: str) -> Iterator[Mention]:
    """Yield each mention of a text, in order."""
    for found in MENTION.finditer(text):
        yield Mention(found[1], found[2], found[3])
