"""Lists for a reader who looks for help: who they are and where, or the way in and where.

They are made for every province and region ahead of any search: what a search by place and reader would find, for
those whose browser runs no script.
"""

from collections.abc import Iterator

from guide.edition import Article, Choice, Edition, Group, Link, Name, Page, Place
from guide.pages.groups import DOOR_MARKS, DOORS, by_door, reader_groups
from guide.pages.numbered import numbered
from guide.pages.overview import list_key
from guide.pages.page import crisis_of, home, href, make_page, menu_link, province_of
from guide.vocabulary import PageKind


def readers(edition: Edition) -> tuple[Article, ...]:
    """Return the pages that are for some readers, in order."""
    return tuple(a for a in edition.articles.values() if a.kind == PageKind.READERS and a.audiences)


def reader_mark(edition: Edition, article: Article) -> str:
    """Return what is added to the address of a place's list for some readers: a number, not who they are."""
    keys = [each.key for each in readers(edition)]
    return f"-r{keys.index(article.key) + 1}"


def reader_choice(edition: Edition, article: Article, place: Place, name: str) -> Choice:
    """Return the link to what a place holds for some readers, with its number."""
    number = sum(len(group.items) for group in reader_groups(edition, article, place.programs))
    return Choice(Link(Name(name), href(edition, *_list_of(edition, article, place))), number)


def _list_of(edition: Edition, article: Article, place: Place) -> tuple[tuple[str, str], str]:
    return ("lists", list_key(place)), reader_mark(edition, article)


def province_choices(edition: Edition, article: Article) -> tuple[Group, ...]:
    """Return the provinces that hold something for the readers of a page, with their numbers."""
    if not article.audiences:
        return ()
    found = (reader_choice(edition, article, place, place.link.name.text) for place in edition.provinces)
    choices = tuple(choice for choice in found if choice.number)
    return (Group(edition.say("list_by_province"), choices, "provinces"),) if choices else ()


def reader_lists(edition: Edition) -> Iterator[Page]:
    """Yield what each place holds for the readers of each page, by the way in."""
    for article in readers(edition):
        regions = _choices_by_province(edition, article)
        for place in (*edition.provinces, *edition.regions):
            if groups := reader_groups(edition, article, place.programs):
                page = _reader_list(edition, article, place, groups, regions[place.province])
                yield from numbered(edition, page, "cards")


def _choices_by_province(edition: Edition, article: Article) -> dict[str, tuple[Choice, ...]]:
    """The regions of each province that hold something for some readers."""
    found: dict[str, list[Choice]] = {place.province: [] for place in edition.provinces}
    for place in edition.regions:
        choice = reader_choice(edition, article, place, place.link.name.text)
        found[place.province] += [choice] if choice.number else []
    return {code: tuple(choices) for code, choices in found.items()}


def _reader_list(
    edition: Edition, article: Article, place: Place, groups: tuple[Group, ...], regions: tuple[Choice, ...]
) -> Page:
    of, mark = _list_of(edition, article, place)
    above: tuple[Link, ...] = (home(edition), menu_link(article))
    if place.is_region:
        province = province_of(edition, place.province)
        above = (*above, Link(province.link.name, href(edition, *_list_of(edition, article, province))))
    return make_page(
        edition,
        of,
        "cards",
        None,
        mark=mark,
        title=edition.say("list_for_readers", who=article.menu, within=place.within),
        summary=edition.say("initiatives", n=sum(len(group.items) for group in groups)),
        crumbs=above,
        groups=groups,
        crisis=crisis_of(edition, place),
        choices=Group(edition.say("regions"), regions, "choices") if regions else None,
    )


def door_groups(edition: Edition, place: Place) -> tuple[Group, ...]:
    """Return the programs of a province by the way in, those that are no door last."""
    return by_door(edition, place.programs, (*DOORS, "none"))


def door_lists(edition: Edition) -> Iterator[Page]:
    """Yield the programs of each province by the way in: together, all of them."""
    for place in edition.provinces:
        of = ("lists", list_key(place))
        groups = door_groups(edition, place)
        ways = tuple(
            Choice(Link(Name(group.title), href(edition, of, DOOR_MARKS[group.anchor])), len(group.items))
            for group in groups
        )
        for group in groups:
            template = "list" if group.anchor == "none" else "cards"
            page = make_page(
                edition,
                of,
                template,
                None,
                mark=DOOR_MARKS[group.anchor],
                title=edition.say("list_of_door", what=group.title, within=place.within),
                summary=group.intro,
                crumbs=(home(edition), place.link),
                groups=(Group("", group.items, group.anchor),),
                crisis=edition.crisis[place.province],
                choices=Group(edition.say("list_by_door"), ways, "choices"),
            )
            yield from numbered(edition, page, template)
