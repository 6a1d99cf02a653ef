"""What every page has: its addresses in each language, its crumbs, its crisis block.

A page is told by its kind and its key, the same in each language: that is what pairs it with its twin. A page that no
entry owns stands beside one that has an address: the same address with a mark, `list/ages.html` and
`list/ages-2.html`. Marks are numbers, the same in each language, so such pages pair by themselves.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from guide.edition import (
    Article,
    Crisis,
    Edition,
    Form,
    Group,
    Line,
    Link,
    Name,
    Organisation,
    Page,
    Pillar,
    Place,
    Program,
    Strategy,
)
from guide.vocabulary import PageKind, Topic

UNLISTED = (PageKind.NOT_FOUND, PageKind.COMPONENTS)
"""Kinds of page that the map for search engines leaves out: whoever looks for help must not land on samples."""

Item: TypeAlias = Article | Place | Form | Strategy | Pillar | Program | Organisation


def make_page(
    edition: Edition,
    of: tuple[str, str],
    template: str,
    item: Item | None,
    *,
    title: str,
    summary: str,
    crumbs: tuple[Link, ...],
    mark: str = "",
    groups: tuple[Group, ...] = (),
    crisis: Crisis | None = None,
    choices: Group | None = None,
) -> Page:
    """Return the page of an entry, or with a mark the page beside it."""
    twins = {language: beside(edition.paths[language][of], mark) for language in edition.languages}
    return Page(
        kind=of[0],
        key=of[1] + mark,
        language=edition.language,
        path=twins[edition.language],
        template=f"{template}.html",
        title=title,
        summary=summary,
        crumbs=crumbs,
        twins=twins,
        crisis=crisis or edition.crisis[""],
        item=item,
        groups=groups,
        listed=template not in UNLISTED,
        choices=choices,
    )


def page_beside(page: Page, mark: str, template: str, title: str) -> Page:
    """Return a page below another, at its address with a mark, with the other's crisis block."""
    return replace(
        page,
        key=page.key + mark,
        path=beside(page.path, mark),
        twins={language: beside(path, mark) for language, path in page.twins.items()},
        template=f"{template}.html",
        title=title,
        crumbs=(*page.crumbs, Link(Name(page.title), f"site:/{page.path}")),
        item=None,
    )


def beside(path: str, mark: str) -> str:
    """Return the address of a page beside another: en/list/ages.html and -2 give en/list/ages-2.html."""
    return f"{path.removesuffix('.html')}{mark}.html"


def href(edition: Edition, of: tuple[str, str], mark: str = "") -> str:
    """Return where the page of an entry is, or with a mark the page beside it."""
    return f"site:/{beside(edition.paths[edition.language][of], mark)}"


def home(edition: Edition) -> Link:
    """Return the link to the home page."""
    return Link(Name(edition.say("home")), edition.home)


def article_link(edition: Edition, kind: PageKind) -> Link:
    """Return the link to the site's own page of a kind."""
    return menu_link(edition.of_kind(kind))


def menu_link(article: Article) -> Link:
    """Return the link to a free page, by its name in menus."""
    return Link(Name(article.menu), article.link.href)


def province_of(edition: Edition, code: str) -> Place:
    """Return a province by its code."""
    return next(place for place in edition.provinces if place.province == code)


def crisis_of(edition: Edition, place: Place) -> Crisis:
    """Return the crisis block of a province, or of a region: a province's with the region's own line."""
    return with_regional(edition.crisis[place.province], place.lines if place.is_region else ())


def with_regional(crisis: Crisis, lines: Iterable[Line]) -> Crisis:
    """Return the province's block with the region's own youth protection line in place of the general one."""
    regional = tuple(line for line in lines if Topic.YOUTH_PROTECTION in line.topics and line.numbers)
    if not regional:
        return crisis
    kept: list[Line] = []
    for line in crisis.lines:
        is_general = Topic.YOUTH_PROTECTION in line.topics
        kept += regional if is_general else (line,)
    return Crisis(crisis.emergency, tuple(dict.fromkeys(kept)))
