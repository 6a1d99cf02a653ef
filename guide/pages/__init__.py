"""Stage 4: an edition -> its pages, one function per page type.

Takes an edition; gives every page of its language. A page's (kind, key) is the same in each
language: that is what pairs it with its twin.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias
from urllib.parse import urlsplit

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
from guide.pages.groups import (
    article_groups,
    by_door,
    form_groups,
    help_groups,
    home_groups,
    letters,
    reader_groups,
    strategy_groups,
    term_groups,
)
from guide.pages.overview import facet_groups, list_key, place_groups, places, tables, totals
from guide.pages.visit import visit_groups
from guide.vocabulary import Facet, PageKind, Province, Topic

Item: TypeAlias = Article | Place | Form | Strategy | Pillar | Program | Organisation


def pages(edition: Edition) -> tuple[Page, ...]:
    """Return every page of an edition, the free pages first."""
    made = tuple(
        page
        for kind in (_articles, _provinces, _regions, _forms, _strategies, _pillars, _programs, _organisations, _lists)
        for page in kind(edition)
    )
    names = Counter(page.title for page in made)
    return tuple(_told_apart(edition, page) if names[page.title] > 1 else page for page in made)


def _told_apart(edition: Edition, page: Page) -> Page:
    """A page that shares its title says its place or what it is: each title leads to one page."""
    if isinstance(page.item, Program):
        return replace(page, title=f"{page.title} ({page.item.place})")
    if isinstance(page.item, Organisation):
        return replace(page, title=f"{page.title} ({edition.say('an_organisation')})")
    return page


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


def _articles(edition: Edition) -> Iterator[Page]:
    makers = {
        PageKind.HOME: home_groups,
        PageKind.HELP_NOW: help_groups,
        PageKind.A_TO_Z: letters,
        PageKind.FORMS: form_groups,
        PageKind.STRATEGIES: strategy_groups,
        PageKind.READERS: reader_groups,
        PageKind.ARTICLE: article_groups,
        PageKind.GLOSSARY: term_groups,
        PageKind.OVERVIEW: overview_groups,
        PageKind.VISIT: visit_groups,
    }
    for article in edition.articles.values():
        kind = PageKind(article.kind)
        yield _page(
            edition,
            ("pages", article.key),
            kind,
            article,
            title=article.title,
            summary=article.summary,
            crumbs=_above(edition, article),
            groups=makers[kind](edition, article) if kind in makers else (),
        )


def overview_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """The tables of the overview, and the totals of the reports beside ours."""
    return (Group("", tables(edition), "tables"), Group(edition.say("totals_title"), totals(edition), "totals"))


def _above(edition: Edition, article: Article) -> tuple[Link, ...]:
    if article.kind == PageKind.HOME:
        return ()
    if not article.under:
        return (home(edition),)
    above = edition.articles[article.under]
    return (home(edition), Link(Name(above.menu), above.link.href))


def _provinces(edition: Edition) -> Iterator[Page]:
    for place in edition.provinces:
        yield _page(
            edition,
            ("provinces", place.key),
            "province",
            place,
            title=place.link.name.text,
            summary=place.summary,
            crumbs=(home(edition),),
            groups=by_door(edition, place.programs),
            crisis=edition.crisis[place.province],
        )


def _regions(edition: Edition) -> Iterator[Page]:
    for place in edition.regions:
        yield _page(
            edition,
            ("regions", place.key),
            "region",
            place,
            title=place.link.name.text,
            summary=edition.say("region_summary", within=place.within),
            crumbs=(home(edition), _province(edition, place.province).link),
            groups=by_door(edition, place.programs),
            crisis=_with_regional(edition.crisis[place.province], place.lines),
        )


def _forms(edition: Edition) -> Iterator[Page]:
    index = _article_link(edition, PageKind.FORMS)
    for form in edition.forms:
        if not form.programs:
            continue
        yield _page(
            edition,
            ("forms", form.key),
            "form",
            form,
            title=form.link.name.text,
            summary=form.summary,
            crumbs=(home(edition), index),
            groups=by_door(edition, form.programs),
        )


def _strategies(edition: Edition) -> Iterator[Page]:
    index = _article_link(edition, PageKind.STRATEGIES)
    for strategy in edition.strategies:
        yield _page(
            edition,
            ("strategies", strategy.key),
            "strategy",
            strategy,
            title=strategy.link.name.text,
            summary=strategy.summary,
            crumbs=(home(edition), index),
            crisis=edition.crisis[strategy.province],
        )


def _pillars(edition: Edition) -> Iterator[Page]:
    index = _article_link(edition, PageKind.STRATEGIES)
    for strategy in edition.strategies:
        for pillar in strategy.pillars:
            yield _page(
                edition,
                ("pillars", pillar.key),
                "pillar",
                pillar,
                title=f"{pillar.link.name.text} – {strategy.link.name.text}",
                summary=pillar.summary,
                crumbs=(home(edition), index, strategy.link),
                crisis=edition.crisis[strategy.province],
            )


def _programs(edition: Edition) -> Iterator[Page]:
    for program in edition.programs:
        regions = [place for place in edition.regions if place.key in program.regions]
        lines = [line for place in regions for line in place.lines]
        yield _page(
            edition,
            ("programs", program.key),
            "program",
            program,
            title=program.link.name.text,
            summary=program.summary,
            crumbs=(
                home(edition),
                _province(edition, program.province).link,
                *(place.link for place in regions[:1]),
            ),
            crisis=_with_regional(edition.crisis[program.province], lines),
        )


def _organisations(edition: Edition) -> Iterator[Page]:
    for organisation in edition.organisations:
        national = organisation.province == Province.CANADA
        yield _page(
            edition,
            ("organisations", organisation.key),
            "organisation",
            organisation,
            title=organisation.link.name.text,
            summary=organisation.summary,
            crumbs=(home(edition),) if national else (home(edition), _province(edition, organisation.province).link),
            crisis=_with_regional(
                edition.crisis["" if national else organisation.province],
                () if national else _lines_of(edition, organisation.regions),
            ),
        )


def _lines_of(edition: Edition, regions: Iterable[str]) -> tuple[Line, ...]:
    """The lines of some regions, in the order of the regions."""
    return tuple(line for place in edition.regions if place.key in regions for line in place.lines)


def _lists(edition: Edition) -> Iterator[Page]:
    """The lists behind the numbers of the overview, if there is one."""
    for article in edition.articles.values():
        if article.kind == PageKind.OVERVIEW:
            above = (home(edition), Link(Name(article.menu), article.link.href))
            for facet in Facet:
                title = edition.labels["facet"][facet]
                yield _list(edition, facet, title, above, facet_groups(edition, facet))
            for place in (place for place in places(edition) if place.programs):
                title = edition.say("list_of_place", within=place.within)
                yield _list(edition, list_key(place), title, above, place_groups(edition, place))


def _list(edition: Edition, key: str, title: str, above: tuple[Link, ...], groups: tuple[Group, ...]) -> Page:
    summary = edition.say("list_summary")
    return _page(edition, ("lists", key), "list", None, title=title, summary=summary, crumbs=above, groups=groups)


def _page(
    edition: Edition,
    of: tuple[str, str],
    template: str,
    item: Item | None,
    *,
    title: str,
    summary: str,
    crumbs: tuple[Link, ...],
    groups: tuple[Group, ...] = (),
    crisis: Crisis | None = None,
) -> Page:
    twins = {language: edition.paths[language][of] for language in edition.languages}
    return Page(
        kind=of[0],
        key=of[1],
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
        listed=template != PageKind.NOT_FOUND,
    )


def home(edition: Edition) -> Link:
    """Return the link to the home page."""
    return Link(Name(edition.say("home")), edition.home)


def _article_link(edition: Edition, kind: PageKind) -> Link:
    article = edition.of_kind(kind)
    return Link(Name(article.menu), article.link.href)


def _province(edition: Edition, code: str) -> Place:
    return next(place for place in edition.provinces if place.province == code)


def _with_regional(crisis: Crisis, lines: Iterable[Line]) -> Crisis:
    """The province's block with the region's own youth protection line in place of the general one."""
    regional = tuple(line for line in lines if Topic.YOUTH_PROTECTION in line.topics and line.numbers)
    if not regional:
        return crisis
    kept: list[Line] = []
    for line in crisis.lines:
        is_general = Topic.YOUTH_PROTECTION in line.topics
        kept += regional if is_general else (line,)
    return Crisis(crisis.emergency, tuple(dict.fromkeys(kept)))
