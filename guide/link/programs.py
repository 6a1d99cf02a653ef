"""Programs, each ready to be a page and to be a card in a list."""

from collections import defaultdict
from collections.abc import Mapping

from guide import formats
from guide.edition import Line, Link, Name, Program, Row
from guide.facts import Ages, Partner, ProgramFacts
from guide.link.desk import Desk
from guide.model import Entry
from guide.vocabulary import Access, AgeBand, Audience, Gender, Kind, State, YearBand
from guide.words import ProgramWords

_YOUNG = (Audience.YOUNG_PEOPLE, Audience.CHILDREN)

_DOORS = {
    Access.OPEN: "help",
    Access.REFERRAL: "help",
    Access.SCHOOL: "school",
    Access.PROFESSIONALS: "work",
}


def programs(desk: Desk, lines: Mapping[str, Line]) -> dict[str, Program]:
    """Return every program by key, sorted by name."""
    siblings = _siblings(desk)
    made = [_program(desk, entry, lines, siblings[key]) for key, entry in desk.guide.programs.items()]
    return {program.key: program for program in sorted(made, key=lambda p: formats.sort_key(p.link.name.text))}


def door(facts: ProgramFacts) -> str:
    """Return how a program may be listed: help, school, work, or none.

    Help is listed as help only if a person can reach it and it still runs; a program whose state is
    not known to be active is never a door to knock on.
    """
    return _DOORS.get(facts.access, "none") if facts.status.value is State.ACTIVE else "none"


def _siblings(desk: Desk) -> Mapping[str, set[str]]:
    """Siblings in both directions, whichever of the two names the other."""
    both: dict[str, set[str]] = defaultdict(set)
    for key, entry in desk.guide.programs.items():
        for other in entry.facts.siblings:
            both[key].add(other)
            both[other].add(key)
    return both


def _program(
    desk: Desk, entry: Entry[ProgramFacts, ProgramWords], lines: Mapping[str, Line], siblings: set[str]
) -> Program:
    facts, words = entry.facts, entry.words[desk.language]
    return Program(
        key=entry.key,
        province=facts.province,
        regions=facts.regions,
        organisation=facts.organisation,
        kinds=facts.kinds,
        link=desk.link("programs", entry.key),
        summary=words.summary,
        description=desk.prose.html(words.description),
        aims=tuple(desk.prose.line(aim) for aim in words.aims),
        reach=_reach(desk, facts, words),
        note=desk.prose.html(words.note) if words.note else "",
        who=_who(desk, facts),
        place=desk.place(entry.key),
        state=facts.status.value,
        state_text=desk.state("state", facts.status.value, facts.status.as_of),
        access_text=desk.label("access", facts.access),
        door=door(facts),
        audiences=facts.audiences,
        forms=facts.forms,
        age_bands=age_bands(facts.ages),
        year_band=year_band(facts.year),
        setting=facts.setting,
        documents=tuple(source.document for source in facts.sources if source.document),
        rows=_rows(desk, facts, words),
        numbers=desk.numbers(facts.phones),
        email=facts.email or "",
        lines=tuple(lines[key] for key in facts.lines),
        site=desk.site(facts.website),
        actions=_actions(desk, facts),
        siblings=tuple(desk.link("programs", key) for key in sorted(siblings)),
        sources=desk.sources(facts.sources),
        verified=formats.day(facts.verified_on, desk.language),
    )


def _who(desk: Desk, facts: ProgramFacts) -> str:
    """Who it is for, in a phrase: audiences, with ages and gender beside the one they narrow."""
    limits = [ages(desk, facts.ages)] if isinstance(facts.ages, Ages) else []
    if facts.gender in (Gender.FEMALE, Gender.MALE):
        limits.append(desk.label("gender", facts.gender))
    limited = next((audience for audience in _YOUNG if audience in facts.audiences), facts.audiences[-1])
    named = []
    for audience in facts.audiences:
        narrow = f" ({', '.join(limits)})" if limits and audience is limited else ""
        named.append(desk.label("audience", audience) + narrow)
    return formats.listed(named, desk.language)


def ages(desk: Desk, value: Ages | str) -> str:
    """Return ages as a phrase: 12 to 17 years old."""
    if isinstance(value, str):
        return desk.label("ages", value)
    if value.max is None:
        return desk.say("ages_from", min=value.min)
    if value.min is None:
        return desk.say("ages_to", max=value.max)
    return desk.say("ages_between", min=value.min, max=value.max)


_AGES = ((AgeBand.CHILDREN, 0, 11), (AgeBand.TEENS, 12, 17), (AgeBand.YOUNG_ADULTS, 18, 25), (AgeBand.ADULTS, 26, 99))
_YEARS = ((2000, YearBand.BEFORE_2000), (2010, YearBand.TO_2009), (2015, YearBand.TO_2014), (2020, YearBand.TO_2019))


def age_bands(value: Ages | str) -> tuple[AgeBand, ...]:
    """Return the bands that ages touch; 12 to 25 touches two, and a word is a band of its own."""
    if isinstance(value, str):
        return (AgeBand(value),)
    low, high = value.min or 0, value.max if value.max is not None else 99
    return tuple(band for band, first, last in _AGES if low <= last and first <= high)


def year_band(value: int | str) -> YearBand:
    """Return the band of a year of creation; a word is a band of its own."""
    if isinstance(value, str):
        return YearBand(value)
    return next((band for end, band in _YEARS if value < end), YearBand.SINCE_2020)


def _reach(desk: Desk, facts: ProgramFacts, words: ProgramWords) -> str:
    """The first thing to do: as its words say, else to ask who runs it, if there is a way in."""
    asked = desk.say("ask_organisation", organisation=f"[[organisation:{facts.organisation}]]")
    return desk.prose.line(words.reach or (asked if door(facts) != "none" else ""))


def _rows(desk: Desk, facts: ProgramFacts, words: ProgramWords) -> tuple[Row, ...]:
    """Facts of a program in the order readers ask for them; unknown is said, never hidden."""
    kinds = [desk.label("kind", kind) for kind in facts.kinds if not (facts.nature and kind is Kind.UNKNOWN)]
    if facts.nature:
        kinds.insert(0, desk.label("nature", facts.nature))
    year = desk.label("year", facts.year) if isinstance(facts.year, str) else str(facts.year)
    regions = tuple(desk.link("regions", key) for key in facts.regions)
    rows = [
        ("row_organisation", (desk.link("organisations", facts.organisation),)),
        ("row_partners", _partners(desk, facts)),
        ("row_kind", _texts(kinds)),
        ("row_form", tuple(desk.link("forms", key) for key in facts.forms)),
        ("row_audience", _texts(desk.label("audience", audience) for audience in facts.audiences)),
        ("row_ages", _texts([ages(desk, facts.ages)])),
        ("row_gender", _texts([desk.label("gender", facts.gender)])),
        ("row_involvement", _texts([desk.label("involvement", facts.involvement)])),
        ("row_target", _texts([desk.label("target", facts.target)])),
        ("row_setting", _texts([desk.label("setting", facts.setting)])),
        ("row_where", _texts([words.where]) if words.where else ()),
        ("row_region", regions),
        ("row_frequency", _texts([words.frequency]) if words.frequency else ()),
        ("row_year", _texts([year])),
    ]
    return tuple(Row(desk.say(key), values) for key, values in rows if values)


def _texts(values: object) -> tuple[Link, ...]:
    return tuple(Link(Name(str(value))) for value in values)  # type: ignore[attr-defined]


def _partners(desk: Desk, facts: ProgramFacts) -> tuple[Link, ...]:
    if isinstance(facts.partners, str):
        return _texts([desk.label("partners", facts.partners)])
    return tuple(_partner(desk, partner) for partner in facts.partners)


def _partner(desk: Desk, partner: Partner | str) -> Link:
    if isinstance(partner, str):
        return desk.link("organisations", partner)
    mine: str | None = getattr(partner, desk.language)
    if mine:
        return Link(Name(mine))
    other = "fr" if desk.language == "en" else "en"
    return Link(Name(getattr(partner, other), other))


def _actions(desk: Desk, facts: ProgramFacts) -> tuple[Row, ...]:
    """What a program carries out, by strategy."""
    rows: dict[str, list[Link]] = defaultdict(list)
    for reference in facts.carries_out:
        rows[reference.split("/")[0]].append(desk.action(reference))
    return tuple(Row(desk.name("strategies", strategy).text, tuple(links)) for strategy, links in rows.items())
