"""The guide in one language: names, addresses and texts resolved, ready for templates.

An address (`href`) that starts with `site:/` is a page of this site, told from its root; rendering
makes it relative. Every value a template shows stands here as text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guide import formats
from guide.facts import Reported
from guide.vocabulary import PageKind, VisitTrace, VisitValue, VisitWay

LATER = "canada"
"""Key of the page of lines of several provinces that come after those of the help page; no province has it."""

MANY_SOURCES = 5
"""Above how many the sources of an entry are folded."""

ON_TOP = 3
"""How many lines have a number on top of every page: what a phone's first screen holds."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, with its language when it is not the page's, and then what it means.

    `apart` tells it from another entry of the same name.
    """

    text: str
    language: str | None = None
    gloss: str | None = None
    apart: str = ""

    @property
    def whole(self) -> str:
        """The name as it leads to one entry only."""
        return f"{self.text} ({self.apart})" if self.apart else self.text


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere; `href` is empty for a name alone."""

    name: Name
    href: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled fact: its label and its values."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A number to call or text. `verb` is what pressing it does."""

    href: str
    text: str
    verb: str
    detail: str


@dataclass(frozen=True, slots=True)
class Line:
    """A crisis or help line. `wide` is whether it serves more than one province, and `later` whether it
    then stands on the page after the help page.

    `short` is its name on a button. `bill` says whether a call shows on a bill.
    """

    key: str
    wide: bool
    later: bool
    serves: str
    anchor: str
    name: Name
    short: Name
    href: str
    purpose: str
    what_happens: str
    privacy: str
    note: str
    numbers: tuple[Number, ...]
    hours: str
    languages: str
    free: bool
    bill: str
    confirmed: bool
    site: Link | None
    chat: Link | None
    topics: tuple[str, ...]
    provinces: tuple[str, ...]
    regions: tuple[str, ...]
    sources: tuple[Link, ...]
    verified: str


@dataclass(frozen=True, slots=True)
class Crisis:
    """The crisis block of a page."""

    emergency: Line
    lines: tuple[Line, ...]

    @property
    def every(self) -> tuple[Line, ...]:
        """All lines of the block, the emergency line first."""
        return (self.emergency, *self.lines)

    @property
    def first(self) -> tuple[Line, ...]:
        """The lines whose first number stands on top of the page."""
        return tuple(line for line in self.every if line.numbers)[:ON_TOP]


@dataclass(frozen=True, slots=True)
class Program:
    """A program. `door` is how it may be listed: help, school, work or none (never as help)."""

    key: str
    province: str
    regions: tuple[str, ...]
    organisation: str
    kinds: tuple[str, ...]
    link: Link
    summary: str
    description: str
    aims: tuple[str, ...]
    reach: str
    note: str
    who: str
    place: str
    state: str
    state_text: str
    access_text: str
    door: str
    audiences: tuple[str, ...]
    forms: tuple[str, ...]
    age_bands: tuple[str, ...]
    year_band: str
    setting: str
    documents: tuple[str, ...]
    rows: tuple[Row, ...]
    numbers: tuple[Number, ...]
    email: str
    lines: tuple[Line, ...]
    site: Link | None
    actions: tuple[Row, ...]
    siblings: tuple[Link, ...]
    sources: tuple[Link, ...]
    verified: str


@dataclass(frozen=True, slots=True)
class Action:
    """An action, a phase or an expected result, with the programs that carry it out.

    `carriers` leads to the list of these programs where they are too many for the page.
    """

    anchor: str
    name: str
    text: str
    date: str
    programs: tuple[Program, ...]
    carriers: Link | None = None


@dataclass(frozen=True, slots=True)
class Pillar:
    """A part of a strategy."""

    key: str
    strategy: str
    link: Link
    role: str
    summary: str
    description: str
    actions: tuple[Action, ...]
    sources: tuple[Link, ...]
    verified: str


@dataclass(frozen=True, slots=True)
class Strategy:
    """A strategy with its parts, phases and expected results."""

    key: str
    province: str
    link: Link
    summary: str
    description: str
    rows: tuple[Row, ...]
    pillars: tuple[Pillar, ...]
    phases: tuple[Action, ...]
    outcomes: tuple[Action, ...]
    in_force: str
    reported: Reported | None
    sources: tuple[Link, ...]
    verified: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation and its programs."""

    key: str
    province: str
    regions: tuple[str, ...]
    link: Link
    summary: str
    description: str
    note: str
    rows: tuple[Row, ...]
    numbers: tuple[Number, ...]
    lines: tuple[Line, ...]
    site: Link | None
    programs: tuple[Program, ...]
    sources: tuple[Link, ...]
    verified: str


@dataclass(frozen=True, slots=True)
class Place:
    """A province or a region, with what happens there."""

    key: str
    province: str
    link: Link
    within: str
    summary: str
    description: str
    lines: tuple[Line, ...]
    programs: tuple[Program, ...]
    regions: tuple[Link, ...] = ()
    strategies: tuple[Strategy, ...] = ()
    is_region: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form of help and the programs that give it."""

    key: str
    link: Link
    summary: str
    programs: tuple[Program, ...]

    @property
    def doors(self) -> tuple[Program, ...]:
        """The programs that a reader can turn to."""
        return tuple(program for program in self.programs if program.door != "none")


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary, with its name in the other languages."""

    key: str
    anchor: str
    name: Name
    others: tuple[Name, ...]
    definition: str
    see: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A free page, or the words of one of the site's own pages."""

    key: str
    kind: str
    link: Link
    menu: str
    in_menu: bool
    in_footer: bool
    way_in: str
    title: str
    summary: str
    content_note: str
    body: str
    under: str
    audiences: tuple[str, ...]
    kinds: tuple[str, ...]
    forms: tuple[str, ...]
    lines: tuple[Line, ...]
    sources: tuple[Link, ...]
    verified: str


@dataclass(frozen=True, slots=True)
class Exits:
    """Where a reader who leaves in a hurry lands, in this language."""

    weather: str
    news: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything one language's site is made of.

    `paths` gives the address of each entry, by (kind, key), in every language: it pairs the pages.
    """

    language: str
    languages: tuple[str, ...]
    name: str
    tagline: str
    licence: str
    address: str
    labels: Mapping[str, Mapping[str, str]]
    text: Mapping[str, str | Mapping[str, str]]
    paths: Mapping[str, Mapping[tuple[str, str], str]]
    crisis: Mapping[str, Crisis]
    exits: Exits
    lines: tuple[Line, ...]
    provinces: tuple[Place, ...]
    regions: tuple[Place, ...]
    forms: tuple[Form, ...]
    programs: tuple[Program, ...]
    strategies: tuple[Strategy, ...]
    organisations: tuple[Organisation, ...]
    terms: tuple[Term, ...]
    articles: Mapping[str, Article]
    visit_seen: Mapping[VisitTrace, Mapping[VisitWay, VisitValue]]

    def of_kind(self, kind: PageKind) -> Article:
        """Return the site's own page of a kind."""
        return next(article for article in self.articles.values() if article.kind == kind)

    @property
    def in_menu(self) -> tuple[Article, ...]:
        """Return the pages of the menu, in order."""
        return tuple(article for article in self.articles.values() if article.in_menu)

    @property
    def in_footer(self) -> tuple[Article, ...]:
        """Return the pages linked at the foot of every page, in order."""
        return tuple(article for article in self.articles.values() if article.in_footer)

    def under(self, key: str) -> tuple[Article, ...]:
        """Return the articles that belong to a page, in order."""
        return tuple(article for article in self.articles.values() if article.under == key)

    @property
    def home(self) -> str:
        """Where the home page is."""
        return self.of_kind(PageKind.HOME).link.href

    @property
    def help_now(self) -> str:
        """Where all the lines are."""
        return self.of_kind(PageKind.HELP_NOW).link.href

    @property
    def how_provinces_act(self) -> str:
        """Where strategies stand, with what is no door to knock on."""
        return self.of_kind(PageKind.STRATEGIES).link.href

    @property
    def not_found(self) -> Article:
        """The words of the page of errors."""
        return self.of_kind(PageKind.NOT_FOUND)

    @property
    def search(self) -> Link:
        """The link to the page of the search, and of the lists that stand for it."""
        return self.of_kind(PageKind.SEARCH).link

    @property
    def visit(self) -> Link:
        """The link to what a visit leaves behind."""
        return self.of_kind(PageKind.VISIT).link

    def say(self, key: str, **values: object) -> str:
        """Return a text of the interface with its placeholders filled; `n` chooses the plural."""
        return formats.phrase(self.text, key, self.language, **values)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number that leads to the list it counts; `share` is its part of the largest, in percent."""

    number: int
    href: str
    share: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the overview: a row is its header and its cells, one per column."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Link, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Traces:
    """A table of what visits leave behind: a column is a way of visiting, a row a trace with its values."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Total:
    """A total that a report gives, beside what the guide holds."""

    name: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A part of the site to be shown with a real value; `part` is which. A part alone in its group has no title."""

    title: str
    part: str
    value: Any


@dataclass(frozen=True, slots=True)
class Choice:
    """A link to a list with the number of what it lists."""

    link: Link
    number: int


@dataclass(frozen=True, slots=True)
class Span:
    """A page of names, told by its first and its last one."""

    first: Name
    last: Name
    href: str
    number: int


@dataclass(frozen=True, slots=True)
class Numbered:
    """Where a page stands in a list too long for one; `near` gives the address of pages by their number."""

    number: int
    of: int
    before: str
    after: str
    near: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A titled list on a page; `items` are lines, programs, links or choices, as its template expects.

    `more` is a second list under the same title, shown apart from the first.
    """

    title: str
    items: tuple[Any, ...]
    anchor: str = ""
    intro: str = ""
    more: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render.

    `path` is its file, from the root of the site; `twins` gives the same page's file in every
    language, itself included. `item` is the value the template shows, `groups` its lists. `root` is where
    links start when they cannot be relative: the page of errors is served at any depth. `choices` are the
    lists beside the page's own, itself included; `numbered` is where it stands in a list of several pages.
    """

    kind: str
    key: str
    language: str
    path: str
    template: str
    title: str
    summary: str
    crumbs: tuple[Link, ...]
    twins: Mapping[str, str]
    crisis: Crisis
    item: Any = None
    groups: tuple[Group, ...] = ()
    listed: bool = True
    root: str = ""
    choices: Group | None = None
    numbered: Numbered | None = None
