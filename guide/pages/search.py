"""What the search page offers besides the box: every ready-made list, for those whose browser runs no script.

All that a search finds can be reached from here by links: the box saves time, it opens no door of its own.
"""

from guide.edition import Article, Choice, Edition, Group, Link, Name
from guide.pages.finding import reader_choice, readers
from guide.pages.groups import by_door, help_groups
from guide.pages.overview import facet_lists
from guide.pages.page import href
from guide.vocabulary import Facet, PageKind

FACETS = (Facet.AGES, Facet.KIND, Facet.STATE)
"""What programs are listed by besides places, readers and forms of help; the overview makes these lists."""


def search_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """Return the ready-made lists: by province and reader, lines, forms, regions, facets, the guide's own pages."""
    groups = (
        Group(edition.say("list_by_province"), _by_reader(edition), "readers"),
        Group(edition.say("lines_by_province"), _lines(edition), "lines"),
        Group(edition.say("search_forms"), _forms(edition), "forms"),
        Group(edition.say("regions"), _regions(edition), "regions"),
        *_by_facet(edition),
        Group(edition.say("search_pages"), _pages(edition), "pages"),
    )
    return tuple(group for group in groups if group.items)


def _by_reader(edition: Edition) -> tuple[Choice, ...]:
    """What each province holds for each kind of reader; each name is whole, so that it can be read alone."""
    found = (
        reader_choice(edition, each, place, edition.say("list_for_readers", who=each.menu, within=place.within))
        for place in edition.provinces
        for each in readers(edition)
    )
    return tuple(choice for choice in found if choice.number)


def _lines(edition: Edition) -> tuple[Choice, ...]:
    """The lines of each province, as the page of all lines leads to them."""
    return tuple(
        c
        for group in help_groups(edition, edition.of_kind(PageKind.HELP_NOW))
        for c in group.items
        if group.anchor == "provinces"
    )


def _forms(edition: Edition) -> tuple[Choice, ...]:
    return tuple(Choice(form.link, len(form.doors)) for form in edition.forms if form.doors)


def _regions(edition: Edition) -> tuple[Choice, ...]:
    """Each region with the number of programs that its page lists."""
    return tuple(
        Choice(place.link, sum(len(group.items) for group in by_door(edition, place.programs)))
        for place in edition.regions
    )


def _by_facet(edition: Edition) -> tuple[Group, ...]:
    """The values of each facet, if the guide has the overview that lists them."""
    if not any(article.kind == PageKind.OVERVIEW for article in edition.articles.values()):
        return ()
    return tuple(
        Group(
            edition.labels["facet"][facet],
            tuple(
                Choice(Link(Name(each.name), href(edition, ("lists", facet), each.mark)), len(each.programs))
                for each in facet_lists(edition, facet)
            ),
            str(facet),
        )
        for facet in FACETS
    )


def _pages(edition: Edition) -> tuple[Article, ...]:
    """The pages of the menu and of the foot of pages."""
    wanted = (article for article in edition.articles.values() if article.in_menu or article.in_footer)
    return tuple(article for article in wanted if article.kind != PageKind.SEARCH)
