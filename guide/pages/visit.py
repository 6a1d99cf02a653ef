"""What a visit leaves behind: the facts that a browser test wrote, as tables of words."""

from guide.edition import Article, Edition, Group, Traces
from guide.vocabulary import VisitTrace, VisitWay

WITH_SCRIPTS = (VisitWay.ORDINARY, VisitWay.DISCREET, VisitWay.EXIT)
"""A table of four columns still fits a small phone; visits without scripts have their own."""


def visit_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """The table of visits with scripts, and that of visits without."""
    tables = (
        _table(edition, edition.say("visit_with_scripts"), WITH_SCRIPTS),
        _table(edition, edition.say("visit_without_scripts"), (VisitWay.SCRIPTLESS,)),
    )
    return (Group("", tables, "tables"),)


def _table(edition: Edition, title: str, ways: tuple[VisitWay, ...]) -> Traces:
    labels = edition.labels
    rows = tuple(
        (labels["visit-trace"][trace], tuple(labels["visit-value"][edition.visit_seen[trace][way]] for way in ways))
        for trace in VisitTrace
    )
    return Traces(title, tuple(labels["visit-way"][way] for way in ways), rows)
