"""The parts of the site, each in every state: takes an edition, gives the samples that one page shows.

Samples are real values, the first of the edition that has the state (of cards, the shortest: the page must come at
once like the others): no sample is written by hand, so none can say what is no longer true. A state that the edition
does not have has no sample. Templates know how to show each part.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from guide.edition import MANY_SOURCES, Article, Edition, Group, Line, Link, Number, Numbered, Program, Sample
from guide.pages.entries import forms
from guide.pages.finding import province_choices, readers
from guide.pages.groups import DOORS
from guide.pages.overview import place_tables, tables
from guide.vocabulary import PageKind, State

COLOURS = (
    ("ink", "paper"),
    ("ink", "sheet"),
    ("quiet", "paper"),
    ("accent", "paper"),
    ("accent-ink", "accent"),
    ("exit-ink", "exit"),
    ("ink", "note"),
    ("ink", "calm"),
)
"""Pairs of colours, text and ground: tokens of `static/site.css`."""

FEW = 3
"""How many entries stand for a list."""

ROWS = 2
"""How many rows stand for a table."""

FACTS = 6
"""How many facts of a program stand for its list."""

Wanted = tuple[str, Callable[[Program], bool]]


def component_groups(edition: Edition, _: Article) -> tuple[Group, ...]:
    """Return the samples of each part, those of a kind together; a kind without a sample is left out."""
    groups = (
        Group(edition.say("part_colours"), _colours(edition), "part-colours"),
        Group(edition.say("part_numbers"), tuple(_numbers(edition)), "part-numbers"),
        Group(edition.say("part_lines"), tuple(_lines(edition)), "part-lines"),
        Group(edition.say("part_cards"), _cards(edition), "part-cards"),
        Group(edition.say("facts"), _facts(edition), "part-facts"),
        Group(edition.say("part_boxes"), tuple(_boxes(edition)), "part-boxes"),
        Group(edition.say("part_ways"), _ways(edition), "part-ways"),
        Group(edition.say("part_lists"), tuple(_lists(edition)), "part-lists"),
        Group(edition.say("actions"), _actions(edition), "part-actions"),
        Group(edition.say("part_tables"), tuple(_tables(edition)), "part-tables"),
        Group(edition.say("sources"), tuple(_sources(edition)), "part-sources"),
    )
    return tuple(group for group in groups if group.items)


def _colours(edition: Edition) -> tuple[Sample, ...]:
    """What each pair of colours is for."""
    uses = (
        edition.say("colour_body"),
        edition.say("colour_sheet"),
        edition.say("colour_quiet"),
        edition.say("colour_link"),
        edition.say("colour_button"),
        edition.say("colour_exit"),
        edition.say("colour_note"),
        edition.say("colour_calm"),
    )
    return tuple(Sample(use, "colour", pair) for use, pair in zip(uses, COLOURS, strict=True))


def _numbers(edition: Edition) -> Iterator[Sample]:
    """A number of each kind, with the line it belongs to, then the block that stands on top of pages."""
    every = [(line, number) for line in edition.lines for number in line.numbers]
    kinds: tuple[tuple[str, Callable[[Number], bool]], ...] = (
        (edition.say("part_call"), lambda number: number.href.startswith("tel:") and not number.detail),
        (edition.say("part_text"), lambda number: number.href.startswith("sms:")),
        (edition.say("part_detail"), lambda number: bool(number.detail)),
    )
    for title, wanted in kinds:
        for line, number in islice((pair for pair in every if wanted(pair[1])), 1):
            yield Sample(title, "numbers", replace(line, numbers=(number,)))
    if first := edition.crisis[""].first:
        yield Sample(edition.say("part_compact"), "compact", first)


def _lines(edition: Edition) -> Iterator[Sample]:
    """A line as the page of all lines shows it, in each state, then as a page of text shows it."""
    numbered = [line for line in edition.lines if line.numbers]
    kinds: tuple[tuple[str, Iterable[Line]], ...] = (
        (edition.say("part_confirmed"), (line for line in numbered if line.languages and not line.chat)),
        (edition.say("part_chat"), (line for line in numbered if line.chat)),
        (edition.say("part_unconfirmed"), (line for line in edition.lines if not line.confirmed)),
    )
    for title, found in kinds:
        yield from (Sample(title, "line", line) for line in islice(found, 1))
    yield from (Sample(edition.say("part_brief"), "brief", line) for line in numbered[:1])


def _cards(edition: Edition) -> tuple[Sample, ...]:
    """A program with a first step, one with a foreign name, one for each way in, one for each other state.

    Each way in is that of an active program, so that active has no card of its own.
    """
    wanted: list[Wanted] = [
        (edition.say("part_first_step"), lambda p: bool(p.reach) and p.door != "none" and not p.link.name.gloss),
        (edition.say("part_gloss"), lambda p: bool(p.link.name.gloss) and p.door != "none"),
    ]
    wanted += [(edition.say(f"group_{door}"), _by_door(door)) for door in DOORS]
    wanted += [(edition.labels["state"][state], _by_state(state)) for state in State if state != State.ACTIVE]
    return tuple(Sample(title, "card", program) for title, program in _picked(edition.programs, wanted))


def _by_door(door: str) -> Callable[[Program], bool]:
    return lambda program: program.door == door


def _by_state(state: State) -> Callable[[Program], bool]:
    return lambda program: program.state == state


def _picked(programs: Iterable[Program], wanted: Iterable[Wanted]) -> Iterator[tuple[str, Program]]:
    """The program of each kind that is told in the fewest words, one that no other kind shows if there is one."""
    shown: set[str] = set()
    by_length = sorted(programs, key=lambda program: len(program.summary + program.reach + program.who + program.place))
    for title, is_wanted in wanted:
        found = [program for program in by_length if is_wanted(program)]
        for program in islice((*(each for each in found if each.key not in shown), *found), 1):
            shown.add(program.key)
            yield title, program


def _facts(edition: Edition) -> tuple[Sample, ...]:
    return tuple(Sample("", "facts", program.rows[:FACTS]) for program in edition.programs[:1])


def _boxes(edition: Edition) -> Iterator[Sample]:
    """How to reach a program, a note, and what warns of a hard text."""
    doors = [program for program in edition.programs if program.door != "none"]
    best = sorted(doors, key=lambda program: (len(program.lines) != 1, not program.numbers))
    yield from (Sample(edition.say("how_to_reach"), "reach", program) for program in best[:1])
    notes = (program.note for program in edition.programs if program.note)
    yield from (Sample(edition.say("part_note"), "note", note) for note in islice(notes, 1))
    hard = (article for article in edition.articles.values() if article.content_note)
    yield from (Sample(edition.say("part_content_note"), "content-note", each) for each in islice(hard, 1))


def _ways(edition: Edition) -> tuple[Sample, ...]:
    kinds = (
        (edition.say("part_ways_full"), "ways", readers(edition)),
        (edition.say("part_ways_brief"), "ways-brief", edition.provinces),
    )
    return tuple(Sample(title, part, entries[:FEW]) for title, part, entries in kinds if entries)


def _lists(edition: Edition) -> Iterator[Sample]:
    """Choices with their numbers, names in a list, and the way from page to page."""
    choices = [group.items for article in readers(edition) for group in province_choices(edition, article)]
    yield from (Sample(edition.say("part_choices"), "choices", items) for items in choices[:1])
    behind = tuple(program for program in edition.programs if program.door == "none")[:FEW]
    yield from (Sample(edition.say("part_names"), "names", each) for each in (behind,) if each)
    yield from (Sample(edition.say("part_pages"), "pages", place) for place in islice(_between(edition), 1))


def _between(edition: Edition) -> Iterator[Numbered]:
    """Where pages of long lists stand that have one before and one after."""
    places = (page.numbered for page in forms(edition))
    return (place for place in places if place and place.before and place.after)


def _actions(edition: Edition) -> tuple[Sample, ...]:
    """An action that some programs carry out."""
    actions = (a for strategy in edition.strategies for pillar in strategy.pillars for a in pillar.actions)
    found = (action for action in actions if 0 < len(action.programs) <= FEW)
    return tuple(Sample("", "action", action) for action in islice(found, 1))


def _tables(edition: Edition) -> Iterator[Sample]:
    """The start of a table with bars, and of one wider than a phone; their numbers lead to lists of the overview."""
    there = any(article.kind == PageKind.OVERVIEW for article in edition.articles.values())
    made = (*tables(edition), *place_tables(edition)) if there else ()
    cut = [replace(table, rows=table.rows[:ROWS]) for table in made]
    bars = (table for table in cut if len(table.columns) == 1)
    wide = (table for table in cut if len(table.columns) > 1)
    yield from (Sample(edition.say("part_bars"), "table", table) for table in islice(bars, 1))
    yield from (Sample(edition.say("part_wide"), "table", table) for table in islice(wide, 1))


def _sources(edition: Edition) -> Iterator[Sample]:
    """The shortest list of a program that has some of its own beside the documents, if any; the shortest that folds."""
    own = sorted(edition.programs, key=lambda program: (len(program.sources) < 2, _length(program.sources)))
    yield from (Sample("", "sources", program) for program in own[:1])
    many = (article for article in edition.articles.values() if len(article.sources) > MANY_SOURCES)
    folded = sorted(many, key=lambda article: _length(article.sources))
    yield from (Sample("", "sources", article) for article in folded[:1])


def _length(links: Iterable[Link]) -> int:
    return sum(len(f"{link.href}{link.name.text}") for link in links)
