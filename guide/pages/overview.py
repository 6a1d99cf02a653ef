"""What exists, and where it does not: programs counted, each number with the list it counts.

Tables and lists are computed from the programs at every build; no number is written by hand except
those that a report gives of itself.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from guide import formats
from guide.edition import Cell, Edition, Link, Name, Place, Program, Strategy, Table, Total
from guide.pages.page import href
from guide.vocabulary import AgeBand, Audience, Facet, Kind, Setting, State, YearBand

Values = Callable[[Program], Iterable[str]]

PEOPLE = (
    Audience.YOUNG_PEOPLE,
    Audience.CHILDREN,
    Audience.PARENTS,
    Audience.SURVIVORS,
    Audience.INDIGENOUS,
    Audience.PUBLIC,
)
"""Audiences that programs are for as people; the others are those whose work or acts programs address."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A value that programs share, and its list.

    `mark` is its place in addresses: a number, since a name would show.
    """

    mark: str
    value: str
    name: str
    programs: tuple[Program, ...]


def tables(edition: Edition) -> tuple[Table, ...]:
    """Return the tables of the overview: places, then one per facet."""
    return (_places(edition), *(_by_facet(edition, facet) for facet in Facet))


def place_tables(edition: Edition) -> tuple[Table, ...]:
    """Return places by audience, in two tables that a phone can show: for whom, and with whom."""
    others = [audience for audience in Audience if audience not in PEOPLE]
    found = (
        _by_place(edition, edition.say("by_place"), PEOPLE),
        _by_place(edition, edition.say("by_place_acting"), others),
    )
    return tuple(table for table in found if table.rows)


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


def place_lists(edition: Edition, place: Place) -> tuple[Listed, ...]:
    """Return all the programs of a place, then those for each audience, each program seen once."""
    found = _grouped(place.programs, lambda program: program.audiences)
    by_audience = (
        Listed(f"-{i}", audience, edition.labels["audience"][audience], tuple(found[audience]))
        for i, audience in enumerate(Audience, 1)
    )
    whole = Listed("", "", edition.say("all_programs"), place.programs)
    return (whole, *(each for each in by_audience if each.programs))


def facet_lists(edition: Edition, facet: Facet) -> tuple[Listed, ...]:
    """Return all programs by the values of a facet, in the order of its vocabulary, each program seen once."""
    names, values = _facet(edition, facet)
    found = _grouped(edition.programs, values)
    lists = (Listed(f"-{i}", value, name, tuple(found[value])) for i, (value, name) in enumerate(names, 1))
    return tuple(each for each in lists if each.programs)


def _grouped(programs: Iterable[Program], values: Values) -> dict[str, list[Program]]:
    found: dict[str, list[Program]] = defaultdict(list)
    for program in programs:
        for value in dict.fromkeys(values(program)):
            found[value].append(program)
    return found


def _facet(edition: Edition, facet: Facet) -> tuple[list[tuple[str, str]], Values]:
    """The values of a facet with their names, and how to read them from a program."""
    labels = edition.labels
    if facet is Facet.FORM:
        return [(form.key, form.link.name.text) for form in edition.forms], lambda p: p.forms
    if facet is Facet.AGES:
        return [(band, labels["age-band"][band]) for band in AgeBand], lambda p: p.age_bands
    if facet is Facet.STATE:
        return [(state, labels["state"][state]) for state in State], lambda p: (p.state,)
    if facet is Facet.KIND:
        return [(kind, labels["kind"][kind]) for kind in Kind], lambda p: p.kinds
    return [(band, labels["year-band"][band]) for band in YearBand], lambda p: (p.year_band,)


def _places(edition: Edition) -> Table:
    """Places with the number of their programs."""
    most = max((len(place.programs) for place in places(edition)), default=1) or 1
    rows = []
    for place in places(edition):
        whole = place_lists(edition, place)[0]
        share = max(1, round(100 * len(place.programs) / most))
        cell = _cell(edition, list_key(place), whole, share) if place.programs else Cell(0, "")
        rows.append((place.link, (cell,)))
    return Table(
        edition.say("by_region"), edition.say("by_place_note"), (edition.say("number_of_programs"),), tuple(rows)
    )


def _by_facet(edition: Edition, facet: Facet) -> Table:
    lists = facet_lists(edition, facet)
    most = max((len(each.programs) for each in lists), default=1)
    rows = tuple(
        (
            Link(Name(each.name)),
            (_cell(edition, str(facet), each, max(1, round(100 * len(each.programs) / most))),),
        )
        for each in lists
    )
    return Table(edition.labels["facet"][facet], "", (edition.say("number_of_programs"),), rows)


def _by_place(edition: Edition, title: str, audiences: Iterable[Audience]) -> Table:
    """Places by some audiences; the first column counts all programs of a place."""
    some = {audience for program in edition.programs for audience in program.audiences}
    columns = [audience for audience in audiences if audience in some]
    rows = []
    for place in places(edition) if columns else ():
        found = {each.value: each for each in place_lists(edition, place) if each.programs}
        of = list_key(place)
        cells = (_cell(edition, of, found[v]) if v in found else Cell(0, "") for v in ("", *columns))
        rows.append((place.link, tuple(cells)))
    names = (edition.say("all_programs"), *(edition.labels["audience"][audience] for audience in columns))
    return Table(title, edition.say("by_place_note"), names, tuple(rows))


def _cell(edition: Edition, key: str, listed: Listed, share: int = 0) -> Cell:
    return Cell(len(listed.programs), href(edition, ("lists", key), listed.mark), share)
