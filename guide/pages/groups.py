"""The lists that pages show: each takes an edition and gives titled groups."""

from collections import defaultdict
from collections.abc import Iterable

from guide import formats
from guide.edition import Article, Edition, Group, Link, Place, Program
from guide.vocabulary import PageKind

DOORS = ("help", "school", "work")
"""How programs are listed where a reader looks for help; the rest acts behind the scenes."""


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
    """All lines, each once: those of several provinces, each province's own, then regions' by region."""
    several = tuple(line for line in edition.lines if line.wide)
    groups = [Group(edition.say("lines_canada"), several, "canada")]
    for place in edition.provinces:
        own = [line for line in place.lines if not line.wide]
        general = tuple(line for line in own if not line.regions)
        regional = tuple(line for line in own if line.regions)
        title = edition.say("lines_by_region", within=place.within)
        intro = edition.say("lines_by_region_intro")
        groups.append(Group(edition.say("lines_in", within=place.within), general, place.key))
        groups.append(Group(title, regional, f"{place.key}-regions", intro))
    return tuple(group for group in groups if group.items)


def letters(edition: Edition, _: Article) -> tuple[Group, ...]:
    """Programs, strategies and organisations by first letter."""
    links = [program.link for program in edition.programs]
    links += [strategy.link for strategy in edition.strategies]
    links += [organisation.link for organisation in edition.organisations]
    found: dict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda link: formats.sort_key(link.name.text)):
        found[formats.initial(link.name.text)].append(link)
    return tuple(
        Group(letter, tuple(found[letter]), "letter-" + ("other" if letter == "#" else letter.lower()))
        for letter in sorted(found)
    )


def form_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """Forms of help that have at least one door."""
    return (Group("", tuple(form for form in edition.forms if form.doors)),)


def strategy_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """Each province with its strategies, then the laws, bodies, tables and projects that are no door."""
    return tuple(
        Group(
            place.link.name.text,
            place.strategies,
            place.key,
            more=tuple(program for program in place.programs if program.door == "none"),
        )
        for place in edition.provinces
    )


def reader_groups(edition: Edition, article: Article) -> tuple[Group, ...]:
    """Programs for the page's readers; for people who work with youth, what is for them comes first."""
    wanted = set(article.audiences)
    doors = ("work", "help", "school") if "practitioners" in wanted else ("help", "school")
    return by_door(edition, (p for p in edition.programs if wanted & set(p.audiences)), doors)


def article_groups(edition: Edition, article: Article) -> tuple[Group, ...]:
    """The programs of the kinds, or of the forms of help, that an article is about."""
    doors = [program for program in edition.programs if program.door != "none"]
    by_kind = tuple(
        Group(edition.labels["kind"][kind], tuple(p for p in doors if kind in p.kinds), f"kind-{i}")
        for i, kind in enumerate(article.kinds, 1)
    )
    formed = [program for program in doors if set(article.forms) & set(program.forms)]
    places = [place for place in (*edition.provinces, *edition.regions) if not place.regions]
    by_place = tuple(
        Group(place.link.name.text, tuple(p for p in formed if _is_in(p, place)), place.key) for place in places
    )
    everywhere = tuple(p for p in formed if not any(_is_in(p, place) for place in places))
    whole = Group(edition.say("everywhere_else"), everywhere, "elsewhere")
    return tuple(group for group in (*by_kind, *by_place, whole) if group.items)


def _is_in(program: Program, place: Place) -> bool:
    """Whether a program is of a region, or of a province whose regions the guide does not tell apart."""
    return place.key in program.regions if place.is_region else place.province == program.province


def term_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """The terms of the glossary."""
    return (Group("", edition.terms),)
