"""Stage 4: an edition -> its pages, one function per page type.

Takes an edition; gives every page of its language. A page's (kind, key) is the same in each
language: that is what pairs it with its twin.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from guide.edition import Edition, Page
from guide.pages.articles import articles
from guide.pages.entries import forms, organisations, pillars, programs, strategies
from guide.pages.finding import door_lists, reader_lists
from guide.pages.lists import lists
from guide.pages.page import home
from guide.pages.places import lines, provinces, regions

__all__ = ["home", "pages", "shared"]

_TYPES = (
    articles,
    provinces,
    lines,
    regions,
    forms,
    strategies,
    pillars,
    programs,
    organisations,
    reader_lists,
    door_lists,
    lists,
)


def pages(edition: Edition) -> tuple[Page, ...]:
    """Return every page of an edition, the free pages first."""
    return tuple(page for kind in _TYPES for page in kind(edition))


def shared(editions: Sequence[Edition]) -> tuple[Page, ...]:
    """Return the pages of no language: the choice of language, and the page of errors."""
    first = editions[0]
    twins = {edition.language: edition.home.removeprefix("site:/") for edition in editions}
    return tuple(
        Page(
            kind="shared",
            key=key,
            language=first.language,
            path=f"{key}.html",
            template=f"{template}.html",
            title=" / ".join(edition.name for edition in editions),
            summary=" / ".join(edition.tagline for edition in editions),
            crumbs=(),
            twins=twins,
            crisis=first.crisis[""],
            item=tuple(editions),
            listed=False,
            root=root,
        )
        for key, template, root in (("index", "chooser", ""), ("404", "lost", urlsplit(first.address).path))
    )
