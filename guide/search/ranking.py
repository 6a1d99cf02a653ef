"""How much a document counts before anything is asked: by what it is, and whether it is in force.

The rest of the ranking depends on the words and is done in the browser, by static/search/30-rank.js.
"""

from guide.search.documents import Document

KINDS = {
    "page": 1.35,
    "line": 1.1,
    "program": 1.05,
    "organisation": 1.0,
    "form": 1.1,
    "term": 1.1,
    "province": 0.95,
    "region": 0.95,
    "strategy": 0.8,
    "pillar": 0.7,
}
"""What is for readers counts more than what is about programs."""

DOORS = {"": 1.0, "help": 1.0, "school": 0.95, "work": 0.9, "none": 0.8}
STATES = {"": 1.0, "active": 1.0, "ended": 0.7}
OTHER_STATE = 0.85

LOWEST, HIGHEST, STEPS = 0.4, 1.4, 63


def prior(document: Document) -> int:
    """Return what a document counts, from 0 (`LOWEST`) to `STEPS` (`HIGHEST`)."""
    value = KINDS[document.kind] * DOORS[document.door] * STATES.get(document.state, OTHER_STATE)
    return max(0, round((value - LOWEST) / (HIGHEST - LOWEST) * STEPS))
