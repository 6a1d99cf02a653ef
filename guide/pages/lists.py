"""The lists behind the numbers of the overview: a page for each value of each facet, and for each place and audience.

A number's list holds as many entries as the number says, whatever they are: what is no door to knock on counts too.
"""

from collections.abc import Iterator, Sequence

from guide.edition import Choice, Crisis, Edition, Group, Link, Name, Page, Place
from guide.pages.numbered import numbered
from guide.pages.overview import Listed, facet_lists, list_key, place_lists, places
from guide.pages.page import crisis_of, home, href, make_page, menu_link
from guide.vocabulary import Facet, PageKind


def lists(edition: Edition) -> Iterator[Page]:
    """Yield the lists of the overview, if there is one."""
    for article in edition.articles.values():
        if article.kind == PageKind.OVERVIEW:
            above = (home(edition), menu_link(article))
            for facet in Facet:
                yield from _of_facet(edition, facet, above)
            for place in (place for place in places(edition) if place.programs):
                yield from _of_place(edition, place, above)


def _of_facet(edition: Edition, facet: Facet, above: tuple[Link, ...]) -> Iterator[Page]:
    """A page that leads to each value of a facet, then each value's list."""
    of, name = ("lists", str(facet)), edition.labels["facet"][facet]
    values = facet_lists(edition, facet)
    choices = _choices(edition, of, name, values)
    summary = edition.say("list_summary")
    below = (*above, Link(Name(name), href(edition, of)))
    yield make_page(edition, of, "choices", None, title=name, summary=summary, crumbs=above, choices=choices)
    for value in values:
        title = edition.say("list_of_value", facet=name, value=value.name)
        yield from _list(edition, of, value, choices, title=title, crumbs=below)


def _of_place(edition: Edition, place: Place, above: tuple[Link, ...]) -> Iterator[Page]:
    """Everything of a place, then what it holds for each audience."""
    of = ("lists", list_key(place))
    whole, *audiences = place_lists(edition, place)
    title = edition.say("list_in", within=place.within)
    choices = _choices(edition, of, edition.say("list_of_place", within=place.within), (whole, *audiences))
    below = (*above, Link(Name(title), href(edition, of)))
    crisis = crisis_of(edition, place)
    yield from _list(edition, of, whole, choices, title=title, crumbs=above, crisis=crisis)
    for each in audiences:
        name = edition.say("list_in_for", audience=each.name, within=place.within)
        yield from _list(edition, of, each, choices, title=name, crumbs=below, crisis=crisis)


def _choices(edition: Edition, of: tuple[str, str], title: str, values: Sequence[Listed]) -> Group:
    links = tuple(Choice(Link(Name(v.name), href(edition, of, v.mark)), len(v.programs)) for v in values)
    return Group(title, links, "choices")


def _list(
    edition: Edition,
    of: tuple[str, str],
    value: Listed,
    choices: Group,
    *,
    title: str,
    crumbs: tuple[Link, ...],
    crisis: Crisis | None = None,
) -> Iterator[Page]:
    page = make_page(
        edition,
        of,
        "list",
        None,
        mark=value.mark,
        title=title,
        summary=f"{edition.say('initiatives', n=len(value.programs))}. {edition.say('list_summary')}",
        crumbs=crumbs,
        groups=(Group("", value.programs),),
        choices=choices,
        crisis=crisis,
    )
    yield from numbered(edition, page, "list")
