"""What the content is once it has been read: entries of facts and words, and the guide they make.

`KINDS` is the field dictionary: every kind of entry, with the class of its facts and of its words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from guide import facts as f
from guide import words as w

LANGUAGES = ("fr", "en")

F = TypeVar("F", bound=f.Shape)
W = TypeVar("W", bound=f.Shape)


class KindShape(NamedTuple):
    """The classes of a kind's facts and words; None where a kind has no such layer."""

    facts: type[f.Shape] | None
    words: type[f.Shape] | None


KINDS: Mapping[str, KindShape] = {
    "site": KindShape(f.SiteFacts, w.SiteWords),
    "interface": KindShape(None, w.InterfaceWords),
    "visit": KindShape(f.VisitFacts, None),
    "provinces": KindShape(f.ProvinceFacts, w.ProvinceWords),
    "regions": KindShape(f.RegionFacts, w.RegionWords),
    "forms": KindShape(f.FormFacts, w.FormWords),
    "documents": KindShape(f.DocumentFacts, w.DocumentWords),
    "lines": KindShape(f.LineFacts, w.LineWords),
    "organisations": KindShape(f.OrganisationFacts, w.OrganisationWords),
    "strategies": KindShape(f.StrategyFacts, w.StrategyWords),
    "pillars": KindShape(f.PillarFacts, w.PillarWords),
    "programs": KindShape(f.ProgramFacts, w.ProgramWords),
    "terms": KindShape(f.TermFacts, w.TermWords),
    "pages": KindShape(f.PageFacts, w.PageWords),
    "synonyms": KindShape(f.SynonymFacts, w.SynonymWords),
    "dangers": KindShape(f.DangerFacts, w.DangerWords),
}


MAY_BE_EMPTY = frozenset({"terms", "synonyms", "dangers"})
"""Kinds of which a guide may have no entry."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[F, W]):
    """One entry: what is said once, and its words in each language."""

    key: str
    facts: F
    words: Mapping[str, W]


Entries: TypeAlias = Mapping[str, Entry[F, W]]


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole content, typed and joined, with no problem left in it."""

    site: Entry[f.SiteFacts, w.SiteWords]
    interface: Mapping[str, w.InterfaceWords]
    visit: f.VisitFacts
    provinces: Entries[f.ProvinceFacts, w.ProvinceWords]
    regions: Entries[f.RegionFacts, w.RegionWords]
    forms: Entries[f.FormFacts, w.FormWords]
    documents: Entries[f.DocumentFacts, w.DocumentWords]
    lines: Entries[f.LineFacts, w.LineWords]
    organisations: Entries[f.OrganisationFacts, w.OrganisationWords]
    strategies: Entries[f.StrategyFacts, w.StrategyWords]
    pillars: Entries[f.PillarFacts, w.PillarWords]
    programs: Entries[f.ProgramFacts, w.ProgramWords]
    terms: Entries[f.TermFacts, w.TermWords]
    pages: Entries[f.PageFacts, w.PageWords]
    synonyms: Entries[f.SynonymFacts, w.SynonymWords]
    dangers: Entries[f.DangerFacts, w.DangerWords]


def entries(guide: Guide, kind: str) -> Mapping[str, Entry[Any, Any]]:
    """Return the entries of a kind by its name."""
    found: Mapping[str, Entry[Any, Any]] = getattr(guide, kind)
    return found
