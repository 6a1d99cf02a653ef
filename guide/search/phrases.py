"""Phrases of dangers: what a person in danger types, with alternatives between parentheses."""

import re
from itertools import product

from guide.search.tokens import tokens

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


def normal(phrase: str) -> str:
    """Return a phrase as tokens, its alternatives kept between parentheses.

    Alternatives that change how the rest is read, as in `j’(ai|aurais) peur`, are written out by whoever reads them:
    `phrases_are_well_written` refuses them.
    """
    parts = _GROUP.split(phrase)
    said = (
        f"({'|'.join(' '.join(tokens(each)) for each in part.split('|'))})" if i % 2 else " ".join(tokens(part))
        for i, part in enumerate(parts)
    )
    return " ".join(filter(None, said))


def reads_alike(phrase: str) -> bool:
    """Return whether a phrase gives the same tokens as what it stands for: no alternative is part of a word."""
    whole = {" ".join(tokens(each)) for each in expand(phrase)}
    return whole == {" ".join(each.split()) for each in expand(normal(phrase))}
