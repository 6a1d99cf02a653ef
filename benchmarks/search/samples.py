"""First queries on a large made-up guide: rare words, common ones, two words, typing errors, filters."""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from guide.search.documents import Document
from guide.search.facets import EVERY, UNKNOWN
from guide.search.tokens import tokens

EACH = 40
"""Queries of each kind."""

Asked = dict[str, Any]


def samples(found: Sequence[Document], seed: int = 5) -> list[Asked]:
    """Return queries with their kind, words and filters."""
    dice = random.Random(seed)
    held = Counter(word for document in found for word in {*tokens(document.name.text), *tokens(document.summary)})
    long = [(word, number) for word, number in sorted(held.items()) if len(word) > 3]
    rare = [word for word, number in long if number <= 3]
    common = [word for word, _ in sorted(long, key=lambda each: -each[1])[:EACH]]
    makers: Mapping[str, Callable[[int], Asked]] = {
        "rare word": lambda _: {"words": dice.choice(rare)},
        "common word": lambda place: {"words": common[place % len(common)]},
        "two words": lambda _: {"words": f"{dice.choice(common)} {dice.choice(found).place}"},
        "typing error": lambda _: {"words": _mistyped(dice, dice.choice(rare))},
        "filters": lambda place: {
            "words": "" if place % 2 else dice.choice(common),
            "filters": _filters(dice, found),
        },
    }
    return [{"kind": kind, "filters": {}, **make(place)} for kind, make in makers.items() for place in range(EACH)]


def _mistyped(dice: random.Random, word: str) -> str:
    """A word with two letters in the middle swapped, or one left out."""
    place = dice.randrange(1, len(word) - 1)
    if dice.random() < 0.5:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + word[place + 1 :]


def _filters(dice: random.Random, found: Sequence[Document]) -> dict[str, Any]:
    """Filters that let some document through, and an age."""
    facets = dice.choice(found).facets
    told = {key: facets[key] for key in ("province", "who", "form") if facets[key] not in ((), EVERY, UNKNOWN)}
    return {**{key: dice.choice(values) for key, values in told.items()}, "age": dice.randint(12, 17)}
