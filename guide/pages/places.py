"""Pages of places: provinces, their lines, regions."""

from collections.abc import Iterator

from guide.edition import LATER, Choice, Edition, Group, Link, Name, Page, Place
from guide.pages.finding import door_groups, reader_choice, readers
from guide.pages.groups import DOOR_MARKS, by_door, later_lines, line_groups
from guide.pages.numbered import numbered
from guide.pages.overview import list_key
from guide.pages.page import article_link, crisis_of, home, href, make_page, province_of
from guide.vocabulary import PageKind


def provinces(edition: Edition) -> Iterator[Page]:
    """Yield the page of each province: what leads on from it, each way with its number."""
    regions = _regions_by_province(edition)
    for place in edition.provinces:
        yield make_page(
            edition,
            ("provinces", place.key),
            "province",
            place,
            title=place.link.name.text,
            summary=place.summary,
            crumbs=(home(edition),),
            groups=(*_ways(edition, place), regions[place.province]),
            crisis=edition.crisis[place.province],
        )


def _ways(edition: Edition, place: Place) -> tuple[Group, ...]:
    """The ways on from a province: its lines, who the reader is, how to get in, what is no door."""
    lines = sum(len(group.items) for group in line_groups(edition, place))
    call = Link(Name(edition.say("lines_in", within=place.within)), href(edition, ("help", place.key)) if lines else "")
    doors = {group.anchor: group for group in door_groups(edition, place)}
    choices = {
        door: Choice(Link(Name(group.title), href(edition, ("lists", list_key(place)), mark)), len(group.items))
        for door, mark in DOOR_MARKS.items()
        if (group := doors.get(door))
    }
    who = (reader_choice(edition, article, place, article.title) for article in readers(edition))
    return (
        Group("", (Choice(call, lines),) if lines else (), "call"),
        Group(edition.say("list_by_reader"), tuple(choice for choice in who if choice.number), "readers"),
        Group(edition.say("list_by_door"), tuple(choices[door] for door in choices if door != "none"), "doors"),
        Group("", (choices["none"],) if "none" in choices else (), "none"),
    )


def _regions_by_province(edition: Edition) -> dict[str, Group]:
    """The regions of each province, with the number of programs that each one's page lists."""
    found: dict[str, list[Choice]] = {place.province: [] for place in edition.provinces}
    for place in edition.regions:
        number = sum(len(group.items) for group in by_door(edition, place.programs))
        found[place.province].append(Choice(place.link, number))
    return {code: Group(edition.say("regions"), tuple(choices), "regions") for code, choices in found.items()}


def lines(edition: Edition) -> Iterator[Page]:
    """Yield the page of each province's own lines, if it has some, and that of the later lines of several."""
    above = (home(edition), article_link(edition, PageKind.HELP_NOW))
    if later := later_lines(edition):
        yield make_page(
            edition,
            ("help", LATER),
            "lines",
            None,
            title=edition.say("lines_later"),
            summary=edition.say("lines_later_summary"),
            crumbs=above,
            groups=(Group(edition.say("lines_canada"), later, "canada"),),
        )
    for place in edition.provinces:
        if groups := line_groups(edition, place):
            yield make_page(
                edition,
                ("help", place.key),
                "lines",
                place,
                title=edition.say("lines_in", within=place.within),
                summary=edition.say("lines_summary", within=place.within),
                crumbs=above,
                groups=groups,
                crisis=edition.crisis[place.province],
            )


def regions(edition: Edition) -> Iterator[Page]:
    """Yield the pages of each region: its lines, then what a reader can turn to there."""
    for place in edition.regions:
        page = make_page(
            edition,
            ("regions", place.key),
            "region",
            place,
            title=place.link.name.text,
            summary=edition.say("region_summary", within=place.within),
            crumbs=(home(edition), province_of(edition, place.province).link),
            groups=by_door(edition, place.programs),
            crisis=crisis_of(edition, place),
        )
        yield from numbered(edition, page, "cards")
