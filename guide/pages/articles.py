"""Free pages, and the site's own: home, help now, A to Z..."""

from collections.abc import Iterator
from dataclasses import replace

from guide.edition import Article, Edition, Group, Link, Name, Page
from guide.pages.components import component_groups
from guide.pages.finding import province_choices
from guide.pages.groups import article_groups, form_groups, help_groups, home_groups, strategy_groups, term_groups
from guide.pages.names import names
from guide.pages.numbered import numbered
from guide.pages.overview import place_tables, tables, totals
from guide.pages.page import home, make_page, menu_link, page_beside
from guide.pages.search import search_groups
from guide.pages.visit import visit_groups
from guide.vocabulary import PageKind


def articles(edition: Edition) -> Iterator[Page]:
    """Yield the free pages in their order, each followed by the pages that go on with its list."""
    for article in edition.articles.values():
        kind = PageKind(article.kind)
        page = make_page(
            edition,
            ("pages", article.key),
            kind,
            article,
            title=article.title,
            summary=article.summary,
            crumbs=_above(edition, article),
            groups=_MAKERS[kind](edition, article) if kind in _MAKERS else (),
        )
        if kind is PageKind.A_TO_Z:
            yield from names(edition, page)
        elif kind is PageKind.OVERVIEW:
            yield from _overview(edition, page)
        elif kind is PageKind.ARTICLE:
            yield from numbered(edition, page, "cards")
        else:
            yield page


def _overview(edition: Edition, page: Page) -> Iterator[Page]:
    """The tables that are looked at first, then a page for each wide one."""
    wide = [
        replace(page_beside(page, f"-{n}", "table", table.title), summary=table.note, groups=(Group("", (table,)),))
        for n, table in enumerate(place_tables(edition), 1)
    ]
    more = tuple(Link(Name(each.title), f"site:/{each.path}") for each in wide)
    groups = (
        Group("", tables(edition), "tables", more=more),
        Group(edition.say("totals_title"), totals(edition), "totals"),
    )
    yield replace(page, groups=groups)
    yield from wide


_MAKERS = {
    PageKind.HOME: home_groups,
    PageKind.HELP_NOW: help_groups,
    PageKind.FORMS: form_groups,
    PageKind.STRATEGIES: strategy_groups,
    PageKind.READERS: province_choices,
    PageKind.ARTICLE: article_groups,
    PageKind.GLOSSARY: term_groups,
    PageKind.VISIT: visit_groups,
    PageKind.COMPONENTS: component_groups,
    PageKind.SEARCH: search_groups,
}
"""What each kind of page lists; A to Z makes its own pages."""


def _above(edition: Edition, article: Article) -> tuple[Link, ...]:
    if article.kind == PageKind.HOME:
        return ()
    if not article.under:
        return (home(edition),)
    return (home(edition), menu_link(edition.articles[article.under]))
