"""Phrases of dangers: what a person in danger types, with alternatives between parentheses."""

import re
from itertools import product

_GROUP = re.compile(r"\(([^()]*)\)")


def is_well_written(phrase: str) -> bool:
    """Return whether the parentheses of a phrase come in pairs, none inside another, and hold alternatives."""
    groups = _GROUP.findall(phrase)
    return not re.search(r"[()|]", _GROUP.sub("", phrase)) and all("|" in group for group in groups)


def expand(phrase: str) -> tuple[str, ...]:
    """Return every phrase that a phrase with alternatives stands for: `(he|she) hits me` is two."""
    parts = _GROUP.split(phrase)
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    return tuple("".join(each) for each in product(*choices))
