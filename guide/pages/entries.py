"""Pages of entries that are no place: forms of help, strategies, their parts, programs, organizations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from guide.edition import Action, Crisis, Edition, Group, Line, Link, Name, Organisation, Page, Pillar, Place, Strategy
from guide.pages.groups import by_door
from guide.pages.numbered import LIMIT, numbered
from guide.pages.page import article_link, beside, home, make_page, province_of, with_regional
from guide.vocabulary import PageKind, Province


def forms(edition: Edition) -> Iterator[Page]:
    """Yield the pages of each form of help that a program gives."""
    index = article_link(edition, PageKind.FORMS)
    for form in edition.forms:
        if form.programs:
            page = make_page(
                edition,
                ("forms", form.key),
                "form",
                form,
                title=form.link.name.text,
                summary=form.summary,
                crumbs=(home(edition), index),
                groups=by_door(edition, form.programs),
            )
            yield from numbered(edition, page, "cards")


def strategies(edition: Edition) -> Iterator[Page]:
    """Yield the page of each strategy, and the lists of what carries out its phases and results."""
    index = article_link(edition, PageKind.STRATEGIES)
    for strategy in edition.strategies:
        page = make_page(
            edition,
            ("strategies", strategy.key),
            "strategy",
            strategy,
            title=strategy.link.name.text,
            summary=strategy.summary,
            crumbs=(home(edition), index),
            crisis=edition.crisis[strategy.province],
        )
        actions = (*strategy.phases, *strategy.outcomes)
        if _fits(actions):
            yield page
        else:
            shown = _with_lists(edition, page, actions)
            cut = len(strategy.phases)
            yield replace(page, item=replace(strategy, phases=shown[:cut], outcomes=shown[cut:]))
            yield from _carriers(edition, page, strategy, actions)


def pillars(edition: Edition) -> Iterator[Page]:
    """Yield the page of each part of a strategy, and the lists of what carries out its actions."""
    index = article_link(edition, PageKind.STRATEGIES)
    for strategy in edition.strategies:
        for pillar in strategy.pillars:
            page = make_page(
                edition,
                ("pillars", pillar.key),
                "pillar",
                pillar,
                title=f"{pillar.link.name.text} – {strategy.link.name.text}",
                summary=pillar.summary,
                crumbs=(home(edition), index, strategy.link),
                crisis=edition.crisis[strategy.province],
            )
            if _fits(pillar.actions):
                yield page
            else:
                yield replace(page, item=replace(pillar, actions=_with_lists(edition, page, pillar.actions)))
                yield from _carriers(edition, page, pillar, pillar.actions)


def _fits(actions: Iterable[Action]) -> bool:
    """Whether the programs of all actions of a page may stand on it."""
    return sum(len(action.programs) for action in actions) <= LIMIT


def _with_lists(edition: Edition, page: Page, actions: Sequence[Action]) -> tuple[Action, ...]:
    """The actions, each with a link to the list of its programs in the place of the list."""
    return tuple(
        replace(
            action,
            programs=(),
            carriers=Link(
                Name(edition.say("initiatives", n=len(action.programs))), f"site:/{beside(page.path, f'-{i}')}"
            ),
        )
        if action.programs
        else action
        for i, action in enumerate(actions, 1)
    )


def _carriers(edition: Edition, page: Page, owner: Strategy | Pillar, actions: Sequence[Action]) -> Iterator[Page]:
    """The programs that carry out each action of a page, on pages of their own."""
    for i, action in enumerate(actions, 1):
        if action.programs:
            made = make_page(
                edition,
                (page.kind, page.key),
                "list",
                None,
                mark=f"-{i}",
                title=f"{action.name} – {page.title}",
                summary=edition.say("carriers_summary", n=len(action.programs)),
                crumbs=(*page.crumbs, owner.link),
                groups=(Group("", action.programs),),
                crisis=page.crisis,
            )
            yield from numbered(edition, made, "list")


def programs(edition: Edition) -> Iterator[Page]:
    """Yield the page of each program."""
    regions = {place.key: place for place in edition.regions}
    for program in edition.programs:
        mine = _in_order(regions, program.regions)
        yield make_page(
            edition,
            ("programs", program.key),
            "program",
            program,
            title=program.link.name.whole,
            summary=program.summary,
            crumbs=(
                home(edition),
                province_of(edition, program.province).link,
                *(place.link for place in mine[:1]),
            ),
            crisis=with_regional(edition.crisis[program.province], _lines(mine)),
        )


def organisations(edition: Edition) -> Iterator[Page]:
    """Yield the pages of each organization."""
    regions = {place.key: place for place in edition.regions}
    for organisation in edition.organisations:
        page = make_page(
            edition,
            ("organisations", organisation.key),
            "organisation",
            organisation,
            title=organisation.link.name.whole,
            summary=organisation.summary,
            crumbs=_above(edition, organisation),
            groups=(Group(edition.say("programs_of"), organisation.programs, "programs"),),
            crisis=_crisis(edition, organisation, _in_order(regions, organisation.regions)),
        )
        yield from numbered(edition, page, "list")


def _above(edition: Edition, organisation: Organisation) -> tuple[Link, ...]:
    if organisation.province == Province.CANADA:
        return (home(edition),)
    return (home(edition), province_of(edition, organisation.province).link)


def _crisis(edition: Edition, organisation: Organisation, regions: Sequence[Place]) -> Crisis:
    if organisation.province == Province.CANADA:
        return edition.crisis[""]
    return with_regional(edition.crisis[organisation.province], _lines(regions))


def _in_order(regions: dict[str, Place], keys: Iterable[str]) -> list[Place]:
    """The regions of an entry, in the order of the guide whatever the entry's own."""
    wanted = set(keys)
    return [place for key, place in regions.items() if key in wanted]


def _lines(regions: Iterable[Place]) -> tuple[Line, ...]:
    """The lines of some regions, in the order of the regions."""
    return tuple(line for place in regions for line in place.lines)
