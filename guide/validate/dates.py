"""Rules: a fact is dated in the past."""

from collections.abc import Iterator

from guide.load import FieldPath
from guide.problems import Problem
from guide.validate.drafts import Draft


def dates_are_not_in_the_future(draft: Draft) -> Iterator[Problem]:
    """A state, a check and a reading are of today at the latest."""
    today = draft.today.isoformat()
    for kind, entries in draft.entries.items():
        for key, entry in entries.items():
            for place, day in _dates(entry.facts):
                if day[: len(today)] > today[: len(day)]:
                    yield draft.problem(
                        ("facts", kind, key), place, f"{day} is in the future", "Write the day it was true"
                    )


def sources_precede_the_check(draft: Draft) -> Iterator[Problem]:
    """No page was read after the day the facts were last checked."""
    for kind, entries in draft.entries.items():
        for key, entry in entries.items():
            for i, source in enumerate(getattr(entry.facts, "sources", ())):
                if source.consulted and source.consulted > entry.facts.verified_on:
                    yield draft.problem(
                        ("facts", kind, key),
                        ("verified_on",),
                        f"is before source {i + 1} was read ({source.consulted})",
                        "Write the later day",
                    )


def _dates(facts: object) -> Iterator[tuple[FieldPath, str]]:
    for field in ("verified_on", "reviewed_on"):
        if day := getattr(facts, field, None):
            yield (field,), day.isoformat()
    for field in ("status", "state", "in_force"):
        if dated := getattr(facts, field, None):
            yield (field, "as_of"), dated.as_of.rsplit("/", 1)[-1]
    for i, source in enumerate(getattr(facts, "sources", ())):
        if source.consulted:
            yield ("sources", i, "consulted"), source.consulted.isoformat()
