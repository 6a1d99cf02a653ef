"""Strategies with their parts, and the programs that carry out each action."""

from collections import defaultdict
from collections.abc import Mapping

from guide import formats
from guide.edition import Action, Link, Name, Pillar, Program, Row, Strategy
from guide.facts import PillarFacts, StrategyFacts
from guide.link.desk import Desk
from guide.model import Entry
from guide.words import PillarWords, StrategyWords

Carriers = Mapping[str, tuple[Program, ...]]


def strategies(desk: Desk, programs: Mapping[str, Program]) -> tuple[Strategy, ...]:
    """Return every strategy, the newest of each province first."""
    carriers = _carriers(desk, programs)
    pillars: dict[str, list[Entry[PillarFacts, PillarWords]]] = defaultdict(list)
    for pillar in sorted(desk.guide.pillars.values(), key=lambda p: p.facts.order):
        pillars[pillar.facts.strategy].append(pillar)
    newest_first = sorted(desk.guide.strategies.values(), key=lambda s: s.facts.starts, reverse=True)
    return tuple(_strategy(desk, entry, pillars[entry.key], carriers) for entry in newest_first)


def _carriers(desk: Desk, programs: Mapping[str, Program]) -> Carriers:
    """Action -> the programs that carry it out, sorted by name."""
    found: dict[str, list[Program]] = defaultdict(list)
    for key, program in programs.items():
        for reference in desk.guide.programs[key].facts.carries_out:
            found[reference].append(program)
    return {reference: tuple(carriers) for reference, carriers in found.items()}


def _strategy(
    desk: Desk,
    entry: Entry[StrategyFacts, StrategyWords],
    pillars: list[Entry[PillarFacts, PillarWords]],
    carriers: Carriers,
) -> Strategy:
    facts, words = entry.facts, entry.words[desk.language]
    return Strategy(
        key=entry.key,
        province=facts.province,
        link=desk.link("strategies", entry.key),
        summary=words.summary,
        description=desk.prose.html(words.description),
        rows=_rows(desk, facts),
        pillars=tuple(_pillar(desk, pillar, carriers) for pillar in pillars),
        phases=tuple(
            Action(
                f"phase-{i}",
                words.phases[phase.key].name,
                desk.prose.html(words.phases[phase.key].text),
                _date(desk, phase.date),
                carriers.get(f"{entry.key}/{phase.key}", ()),
            )
            for i, phase in enumerate(facts.phases, 1)
        ),
        outcomes=tuple(
            Action(f"result-{i}", words.outcomes[key], "", "", carriers.get(f"{entry.key}/{key}", ()))
            for i, key in enumerate(facts.outcomes, 1)
        ),
        in_force=_in_force(desk, facts),
        reported=facts.reported,
        sources=desk.sources(facts.sources),
        verified=formats.day(facts.verified_on, desk.language),
    )


def _rows(desk: Desk, facts: StrategyFacts) -> tuple[Row, ...]:
    starts = formats.when(facts.starts.split("/")[0], desk.language)
    ends = formats.when(facts.ends.split("/")[-1], desk.language) if facts.ends else ""
    site = desk.site(facts.website)
    rows = [
        ("row_province", (Link(Name(desk.province(facts.province))),)),
        ("row_kind", (Link(Name(desk.label("strategy-kind", facts.kind))),)),
        ("row_starts", (Link(Name(starts)),)),
        ("row_ends", (Link(Name(ends)),) if ends else ()),
        ("row_in_force", (Link(Name(_in_force(desk, facts))),)),
        ("row_followed_by", (desk.link("strategies", facts.followed_by),) if facts.followed_by else ()),
        ("row_site", (site,) if site else ()),
    ]
    return tuple(Row(desk.say(key), values) for key, values in rows if values)


def _in_force(desk: Desk, facts: StrategyFacts) -> str:
    return desk.state("in-force", facts.in_force.value, facts.in_force.as_of)


def _date(desk: Desk, date: str) -> str:
    return desk.label("date", date) if date == "unknown" else formats.when(date, desk.language)


def _pillar(desk: Desk, entry: Entry[PillarFacts, PillarWords], carriers: Carriers) -> Pillar:
    facts, words = entry.facts, entry.words[desk.language]
    return Pillar(
        key=entry.key,
        strategy=facts.strategy,
        link=desk.link("pillars", entry.key),
        role=desk.label("pillar-role", facts.role),
        summary=words.summary,
        description=desk.prose.html(words.description),
        actions=tuple(
            Action(
                f"action-{i}",
                words.actions[key].name,
                desk.prose.html(words.actions[key].text),
                "",
                carriers.get(f"{facts.strategy}/{key}", ()),
            )
            for i, key in enumerate(facts.actions, 1)
        ),
        sources=desk.sources(facts.sources),
        verified=formats.day(facts.verified_on, desk.language),
    )
