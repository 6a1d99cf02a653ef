"""Organisations and the programs each runs."""

from collections import defaultdict
from collections.abc import Mapping

from guide import formats
from guide.edition import Line, Link, Name, Organisation, Program, Row
from guide.link.desk import Desk


def organisations(desk: Desk, lines: Mapping[str, Line], programs: Mapping[str, Program]) -> tuple[Organisation, ...]:
    """Return every organisation, sorted by name."""
    run: dict[str, list[Program]] = defaultdict(list)
    for program in programs.values():
        run[program.organisation].append(program)
    made = [_organisation(desk, key, lines, tuple(run[key])) for key in desk.guide.organisations]
    return tuple(sorted(made, key=lambda o: formats.sort_key(o.link.name.text)))


def _organisation(desk: Desk, key: str, lines: Mapping[str, Line], programs: tuple[Program, ...]) -> Organisation:
    entry = desk.guide.organisations[key]
    facts, words = entry.facts, entry.words[desk.language]
    state = desk.state("organisation-state", facts.state.value, facts.state.as_of)
    rows = [
        ("row_kind", (Link(Name(desk.label("organisation-kind", facts.kind))),)),
        ("row_province", (Link(Name(desk.province(facts.province))),)),
        ("row_region", tuple(desk.link("regions", region) for region in facts.regions)),
        ("row_state", (Link(Name(state)),)),
    ]
    return Organisation(
        key=key,
        province=facts.province,
        regions=facts.regions,
        link=desk.link("organisations", key),
        summary=words.summary,
        description=desk.prose.html(words.description or ""),
        note=desk.prose.html(words.note or ""),
        rows=tuple(Row(desk.say(name), values) for name, values in rows if values),
        numbers=desk.numbers(facts.phones),
        lines=tuple(lines[line] for line in facts.lines),
        site=desk.site(facts.website),
        programs=programs,
        sources=desk.sources(facts.sources),
        verified=formats.day(facts.verified_on, desk.language),
    )
