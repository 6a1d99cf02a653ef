"""What exists, and where it does not: programs counted, each number with the list it counts.

Tables and lists are computed from the programs at every build; no number is written by hand except
those that a report gives of itself.
"""

from collections.abc import Callable, Iterable, Iterator

from guide import formats
from guide.edition import Cell, Edition, Group, Link, Name, Place, Program, Strategy, Table, Total
from guide.vocabulary import AgeBand, Audience, Facet, Setting, State, YearBand

Values = Callable[[Program], Iterable[str]]


def tables(edition: Edition) -> tuple[Table, ...]:
    """Return the tables of the overview: place by audience, then one per facet."""
    return (_by_place(edition), *(_by_facet(edition, facet) for facet in Facet))


def totals(edition: Edition) -> tuple[Total, ...]:
    """Return what each inventory counts of itself beside what the guide holds of it."""
    return tuple(total for strategy in edition.strategies for total in _totals(edition, strategy))


def _totals(edition: Edition, strategy: Strategy) -> Iterator[Total]:
    reported = strategy.reported
    ours = [p for p in edition.programs if p.province == strategy.province and strategy.key in p.documents]
    if reported and ours:
        active = sum(program.state == State.ACTIVE for program in ours)
        youth = sum(Audience.YOUNG_PEOPLE in program.audiences for program in ours)
        schools = sum(program.setting == Setting.SCHOOL for program in ours)
        percent = edition.say("percent", n=formats.decimal(reported.active_percent, edition.language))
        ours_percent = edition.say("percent", n=formats.decimal(100 * active / len(ours), edition.language))
        yield Total(edition.say("total_programs"), str(reported.programs), str(len(ours)))
        yield Total(edition.say("total_active"), percent, f"{active} ({ours_percent})")
        yield Total(edition.say("total_youth"), str(reported.for_youth), str(youth))
        yield Total(edition.say("total_schools"), str(reported.in_schools), str(schools))


def places(edition: Edition) -> tuple[Place, ...]:
    """Return the rows of the overview: regions, and provinces that have none here."""
    return tuple(place for place in (*edition.provinces, *edition.regions) if not place.regions)


def list_key(place: Place) -> str:
    """Return the key of the page that lists a place's programs."""
    return f"{'regions' if place.is_region else 'provinces'}-{place.key}"


def place_groups(edition: Edition, place: Place) -> tuple[Group, ...]:
    """Return the programs of a place by audience."""
    return tuple(
        Group(edition.labels["audience"][audience], found, audience_anchor(audience))
        for audience in Audience
        if (found := tuple(p for p in place.programs if audience in p.audiences))
    )


def audience_anchor(audience: Audience) -> str:
    """Return the place of an audience on a list: a number, since its name would show in the address."""
    return f"for-{list(Audience).index(audience) + 1}"


def facet_groups(edition: Edition, facet: Facet) -> tuple[Group, ...]:
    """Return all programs by the values of a facet, in the order of its vocabulary."""
    names, values = _facet(edition, facet)
    return tuple(
        Group(name, found, f"{facet}-{i}")
        for i, (value, name) in enumerate(names, 1)
        if (found := tuple(p for p in edition.programs if value in values(p)))
    )


def _facet(edition: Edition, facet: Facet) -> tuple[list[tuple[str, str]], Values]:
    """The values of a facet with their names, and how to read them from a program."""
    labels = edition.labels
    if facet is Facet.FORM:
        return [(form.key, form.link.name.text) for form in edition.forms], lambda p: p.forms
    if facet is Facet.AGES:
        return [(band, labels["age-band"][band]) for band in AgeBand], lambda p: p.age_bands
    if facet is Facet.STATE:
        return [(state, labels["state"][state]) for state in State], lambda p: (p.state,)
    return [(band, labels["year-band"][band]) for band in YearBand], lambda p: (p.year_band,)


def _by_facet(edition: Edition, facet: Facet) -> Table:
    groups = facet_groups(edition, facet)
    page = f"site:/{edition.paths[edition.language]['lists', facet]}"
    most = max((len(group.items) for group in groups), default=1)
    rows = tuple(
        (
            Link(Name(group.title)),
            (Cell(len(group.items), f"{page}#{group.anchor}", max(1, round(100 * len(group.items) / most))),),
        )
        for group in groups
    )
    return Table(edition.labels["facet"][facet], "", (edition.say("number_of_programs"),), rows)


def _by_place(edition: Edition) -> Table:
    audiences = [a for a in Audience if any(a in p.audiences for p in edition.programs)]
    rows = []
    for place in places(edition):
        page = f"site:/{edition.paths[edition.language]['lists', list_key(place)]}"
        cells = []
        for audience in audiences:
            count = sum(audience in program.audiences for program in place.programs)
            cells.append(Cell(count, f"{page}#{audience_anchor(audience)}" if count else ""))
        total = Cell(len(place.programs), page if place.programs else "")
        rows.append((place.link, (total, *cells)))
    columns = (edition.say("all_programs"), *(edition.labels["audience"][audience] for audience in audiences))
    return Table(edition.say("by_place"), edition.say("by_place_note"), columns, tuple(rows))
