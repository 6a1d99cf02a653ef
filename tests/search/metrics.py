"""How good a list of results is: addresses found and addresses wanted in, figures out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

FIRST = 5
"""How many results a reader surely sees."""
RANKED = 10
"""How many results count for the reciprocal rank."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How many queries there were, the share served in the first five, and the mean reciprocal rank."""

    queries: int
    served: float
    mrr: float


def rank(found: Sequence[str], wanted: Collection[str]) -> int | None:
    """Return the place of the first wanted address, from 1, or None past the ranked ones."""
    return next((i for i, address in enumerate(found[:RANKED], 1) if address in wanted), None)


def is_served(place: int | None) -> bool:
    """Return whether a place is among the first five."""
    return place is not None and place <= FIRST


def figures(places: Iterable[int | None]) -> Figures:
    """Return the figures of queries, given the place of the first good result of each."""
    places = tuple(places)
    if not places:
        return Figures(0, 0.0, 0.0)
    served = sum(is_served(place) for place in places)
    return Figures(len(places), served / len(places), sum(1 / place for place in places if place) / len(places))
