"""What results are narrowed by: for each facet, the values of an entry.

Three answers stand beside plain values. `EVERY`: all of them, as a page that is for everyone. `UNKNOWN`: nobody
knows, and whoever searches decides; such an entry is listed after the others, and marked. None at all: the facet has no
meaning for the entry, which is left out when it is used.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from guide.facts import Ages
from guide.model import Guide
from guide.vocabulary import Province

Values: TypeAlias = tuple[str, ...]

EVERY: Values = ("*",)
UNKNOWN: Values = ("?",)
NONE: Values = ()

FACETS = ("province", "region", "who", "form", "kind", "state", "language", "age")
"""The facets in the order they are offered. The values of `age` are ranges: 12-17."""

OLDEST = 120


def facets(guide: Guide, kind: str, facts: Any) -> dict[str, Values]:
    """Return the values of each facet for an entry of a kind."""
    return dict(zip(FACETS, _MAKERS.get(kind, _anywhere)(guide, facts), strict=True))


def state(kind: str, facts: Any) -> str:
    """Return how far along an entry is: a value of `State`, or empty where that has no meaning."""
    if kind == "programs":
        return str(facts.status.value)
    if kind == "strategies":
        return {"yes": "active", "no": "ended"}.get(facts.in_force.value, "unknown")
    if kind == "organisations":
        return facts.state.value if facts.state.value in ("ended", "unknown") else ""
    return ""


def _program(guide: Guide, facts: Any) -> tuple[Values, ...]:
    return (
        (facts.province,),
        facts.regions or _all_of(guide, (facts.province,)),
        facts.audiences,
        facts.forms,
        facts.kinds,
        (facts.status.value,),
        UNKNOWN,
        ages(facts.ages),
    )


def ages(value: Ages | str) -> Values:
    """Return ages as a range of whole years, both ends in it."""
    if isinstance(value, str):
        return {"all": EVERY, "unknown": UNKNOWN}.get(value, NONE)
    return (f"{value.min or 0}-{OLDEST if value.max is None else value.max}",)


def _line(guide: Guide, facts: Any) -> tuple[Values, ...]:
    regions = facts.regions or _all_of(guide, facts.serves)
    whom, languages = facts.audiences or UNKNOWN, facts.languages or UNKNOWN
    return (_served(facts.serves), regions, whom, NONE, NONE, NONE, languages, UNKNOWN)


def _organisation(guide: Guide, facts: Any) -> tuple[Values, ...]:
    where = _served((facts.province,))
    return (where, facts.regions or _all_of(guide, (facts.province,)), UNKNOWN, NONE, NONE, NONE, UNKNOWN, UNKNOWN)


def _page(guide: Guide, facts: Any) -> tuple[Values, ...]:
    """An article is for the readers of the page above it, wherever they are."""
    above = guide.pages[facts.under].facts if facts.under else facts
    return (EVERY, EVERY, above.audiences or EVERY, facts.forms, facts.kinds, NONE, EVERY, EVERY)


def _strategy(guide: Guide, facts: Any) -> tuple[Values, ...]:
    province = facts.province if hasattr(facts, "province") else guide.strategies[facts.strategy].facts.province
    return ((province,), _all_of(guide, (province,)), NONE, NONE, NONE, NONE, NONE, NONE)


def _province(guide: Guide, facts: Any) -> tuple[Values, ...]:
    return ((facts.code,), _all_of(guide, (facts.code,)), EVERY, NONE, NONE, NONE, EVERY, EVERY)


def _region(guide: Guide, facts: Any) -> tuple[Values, ...]:
    mine = tuple(key for key, region in guide.regions.items() if region.facts == facts)
    return ((facts.province,), mine, EVERY, NONE, NONE, NONE, EVERY, EVERY)


def _anywhere(guide: Guide, facts: Any) -> tuple[Values, ...]:
    return (EVERY, EVERY, EVERY, NONE, NONE, NONE, EVERY, EVERY)


def _served(provinces: Values) -> Values:
    return EVERY if Province.CANADA in provinces else provinces


def _all_of(guide: Guide, provinces: Values) -> Values:
    """Every region of provinces: what names none serves them all."""
    if Province.CANADA in provinces:
        return EVERY
    return tuple(key for key, region in guide.regions.items() if region.facts.province in provinces)


_MAKERS: Mapping[str, Callable[[Guide, Any], tuple[Values, ...]]] = MappingProxyType(
    {
        "programs": _program,
        "lines": _line,
        "organisations": _organisation,
        "pages": _page,
        "strategies": _strategy,
        "pillars": _strategy,
        "provinces": _province,
        "regions": _region,
    }
)
