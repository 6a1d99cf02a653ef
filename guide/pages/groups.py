"""The lists that pages show: each takes an edition and gives titled groups."""

from collections import defaultdict
from collections.abc import Iterable

from guide.edition import LATER, Article, Choice, Edition, Group, Line, Link, Name, Place, Program
from guide.pages.page import href
from guide.vocabulary import PageKind

DOORS = ("help", "school", "work")
"""How programs are listed where a reader looks for help; the rest acts behind the scenes."""

DOOR_MARKS = {door: f"-d{i}" for i, door in enumerate((*DOORS, "none"), 1)}
"""What is added to the address of a province's list for each way in."""


def by_door(edition: Edition, programs: Iterable[Program], doors: Iterable[str] = DOORS) -> tuple[Group, ...]:
    """Programs a person can reach, by the way in. What nobody can knock at is left to `strategies`."""
    found: dict[str, list[Program]] = defaultdict(list)
    for program in programs:
        found[program.door].append(program)
    return tuple(
        Group(edition.say(f"group_{door}"), tuple(found[door]), door, edition.say(f"group_{door}_intro"))
        for door in doors
        if found[door]
    )


def home_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """The ways in: who the reader is, where, and what there is to understand."""
    readers = [article for article in edition.articles.values() if article.kind == PageKind.READERS]
    wider = [a for a in edition.articles.values() if a.kind in (PageKind.STRATEGIES, PageKind.OVERVIEW)]
    who = tuple(article for article in readers if article.audiences)
    find = tuple(a for a in edition.articles.values() if a.kind in (PageKind.A_TO_Z, PageKind.FORMS))
    more = tuple(article for article in (*readers, *wider) if not article.audiences)
    return (
        Group(edition.say("who_are_you"), who, "readers"),
        Group(edition.say("find"), find, "find"),
        Group(edition.say("by_province"), edition.provinces, "provinces"),
        Group(edition.say("to_understand"), more, "more"),
    )


def help_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """The first lines of several provinces, then the way to the others and to each province's own."""
    several = tuple(line for line in edition.lines if line.wide and not line.later)
    others = later_lines(edition)
    more = Choice(Link(Name(edition.say("lines_later")), href(edition, ("help", LATER))), len(others))
    own = ((place, sum(len(group.items) for group in line_groups(edition, place))) for place in edition.provinces)
    places = tuple(
        Choice(Link(Name(edition.say("lines_in", within=place.within)), href(edition, ("help", place.key))), number)
        for place, number in own
        if number
    )
    groups = (
        Group(edition.say("lines_canada"), several, "canada"),
        Group(edition.say("lines_by_province"), (*places, *((more,) if others else ())), "provinces"),
    )
    return tuple(group for group in groups if group.items)


def later_lines(edition: Edition) -> tuple[Line, ...]:
    """Return the lines of several provinces that come after those of the help page."""
    return tuple(line for line in edition.lines if line.wide and line.later)


def line_groups(edition: Edition, place: Place) -> tuple[Group, ...]:
    """A province's own lines, then those of its regions: the page of a region tells these in full."""
    own = [line for line in place.lines if not line.wide]
    title = edition.say("lines_by_region", within=place.within)
    intro = edition.say("lines_by_region_intro")
    groups = (
        Group(edition.say("lines_everywhere", within=place.within), tuple(x for x in own if not x.regions), "general"),
        Group(title, tuple(line for line in own if line.regions), "regions", intro),
    )
    return tuple(group for group in groups if group.items)


def form_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """Forms of help that have at least one door."""
    return (Group("", tuple(form for form in edition.forms if form.doors)),)


def strategy_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """Each province with its strategies, then the way to its laws, bodies, tables and projects that are no door."""
    return tuple(
        Group(place.link.name.text, place.strategies, place.key, more=_behind(edition, place))
        for place in edition.provinces
    )


def _behind(edition: Edition, place: Place) -> tuple[Choice, ...]:
    """The way to what a province holds that is no door, if it holds any."""
    number = sum(program.door == "none" for program in place.programs)
    name = Name(edition.say("list_of_door", what=edition.say("group_none"), within=place.within))
    page = href(edition, ("lists", f"provinces-{place.key}"), DOOR_MARKS["none"])
    return (Choice(Link(name, page), number),) if number else ()


def reader_groups(edition: Edition, article: Article, programs: Iterable[Program]) -> tuple[Group, ...]:
    """Programs for the page's readers; for people who work with youth, what is for them comes first."""
    wanted = set(article.audiences)
    doors = ("work", "help", "school") if "practitioners" in wanted else DOORS[:2]
    return by_door(edition, (p for p in programs if not wanted.isdisjoint(p.audiences)), doors)


def article_groups(edition: Edition, article: Article) -> tuple[Group, ...]:
    """The programs of the kinds, or of the forms of help, that an article is about."""
    if not (article.kinds or article.forms):
        return ()
    doors = [program for program in edition.programs if program.door != "none"]
    by_kind = tuple(
        Group(edition.labels["kind"][kind], tuple(p for p in doors if kind in p.kinds), f"kind-{i}")
        for i, kind in enumerate(article.kinds, 1)
    )
    formed = [program for program in doors if not set(article.forms).isdisjoint(program.forms)]
    return tuple(group for group in (*by_kind, *_by_place(edition, formed)) if group.items)


def _by_place(edition: Edition, programs: Iterable[Program]) -> tuple[Group, ...]:
    """Programs by region, or by province where the guide tells no regions apart, then those of neither."""
    places = [place for place in (*edition.provinces, *edition.regions) if not place.regions]
    whole = {place.province: place.key for place in places if not place.is_region}
    regions = {place.key for place in places if place.is_region}
    found: dict[str, list[Program]] = defaultdict(list)
    for program in programs:
        keys = {*regions.intersection(program.regions), *filter(None, [whole.get(program.province)])}
        for key in keys or {""}:
            found[key].append(program)
    groups = (Group(place.link.name.text, tuple(found[place.key]), place.key) for place in places)
    return (*groups, Group(edition.say("everywhere_else"), tuple(found[""]), "elsewhere"))


def term_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """The terms of the glossary."""
    return (Group("", edition.terms),)
