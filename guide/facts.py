"""The shape of `content/facts/`: what is said once, in no language.

Every class is frozen and refuses unknown fields. A field's sentence here is the one editors read
in the content guide. Files give text only (see :mod:`guide.load`); these classes give it its type.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

from guide import vocabulary as v
from guide.values import (
    BY_SHAPE,
    Clock,
    Id,
    Reference,
    Structure,
    TextByLanguage,
    Url,
    UrlByLanguage,
    When,
    Word,
)

WHOLE = "all"
"""The section of a source that means the whole document."""

Absent = Literal["unknown", "not-applicable"]


class Shape(BaseModel):
    """What all shapes of content share: frozen, no unknown field, no empty text."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1)


class Source(Shape):
    """Where a fact comes from: a document with its sheet or section, or a web page."""

    document: Id | None = Field(None, description="File name of a document in `content/facts/documents.yaml`.")
    sheet: int | None = Field(None, ge=1, description="Number of the sheet, for the inventory.")
    section: str | None = Field(
        None, description="Section or action of the document: 3.2.1, protect-1, protect; or `all`."
    )
    url: Url | None = Field(None, description="Address of the web page that was read.")
    title: str | None = Field(None, description="Title of the web page, in its own language.")
    language: Literal["fr", "en"] | None = Field(None, description="Language of the web page.")
    consulted: date | None = Field(None, description="Day the (stored) page was read.")
    dated: When | None = Field(None, description="Date the page gives itself.")

    @model_validator(mode="after")
    def is_a_document_or_a_page(self) -> Self:
        """A source names one document with its place in it, or one page with its title and day."""
        page = (self.url, self.title, self.language, self.consulted)
        if self.document:
            if any(page) or (self.sheet is None) == (self.section is None):
                raise ValueError("names a document without its place; write its sheet or its section, and nothing else")
        elif not all(page) or self.sheet or self.section:
            raise ValueError("is neither a document nor a whole web page; write url, title, language and consulted")
        return self


class Status(Shape):
    """How far along something is, and when that was true."""

    value: v.State = Field(description="One of the states of the vocabulary.")
    as_of: When = Field(description="When that was true: 2024, 2024-05, 2024-05-31, or 2020-03/2021-01.")


class Ages(Shape):
    """Ages served, in years, both included; leave one out where there is no limit."""

    min: int | None = Field(None, ge=0, le=99, description="Youngest age.")
    max: int | None = Field(None, ge=0, le=99, description="Oldest age.")

    @model_validator(mode="after")
    def are_in_order(self) -> Self:
        """At least one limit, the youngest first."""
        if self.min is None and self.max is None:
            raise ValueError("has no limit; write min, max or both")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"has min {self.min} above max {self.max}; exchange them")
        return self


class Hours(Shape):
    """When a line answers, on a weekly pattern."""

    days: tuple[v.Day, ...] = Field(min_length=1, description="Days, in order.")
    opens: Clock = Field(description="Opening time, 24-hour clock, as 16:00.")
    closes: Clock = Field(description="Closing time, 24-hour clock, as 21:30.")
    zone: Literal["eastern", "central"] = Field(description="Time zone of these hours.")


AgesField = Annotated[
    Annotated[Ages, Structure] | Annotated[Literal["all", "unknown", "not-applicable"], Word], BY_SHAPE
]
HoursField = Annotated[
    Annotated[Hours, Structure] | Annotated[Literal["always", "office-hours", "unknown"], Word], BY_SHAPE
]
YearField = Annotated[
    Annotated[int, Field(ge=1900, le=2100), Structure]
    | Annotated[Literal["upcoming", "unknown", "not-applicable"], Word],
    BY_SHAPE,
]
DateField = Annotated[Annotated[When, Structure] | Annotated[Literal["unknown"], Word], BY_SHAPE]


class Phone(Shape):
    """One number and what it takes. Only confirmed numbers are written down at all."""

    number: str = Field(pattern=r"^(\+1[0-9]{10}|[0-9]{3,6})$", description="E.164 (+18005550199) or a short code.")
    accepts: v.Accepts = Field(description="call or text.")
    role: v.PhoneRole = Field(v.PhoneRole.MAIN, description="What tells it from the line's other numbers.")
    area: str | None = Field(None, description="Place it serves, the same in both languages: Toronto.")
    letters: str | None = Field(None, description="The number in letters: 1 866 APPELLE is APPELLE.")
    keyword: TextByLanguage | None = Field(None, description="Word to send, by language, for a text line.")
    hours: HoursField | None = Field(None, description="When this number answers, if not when the line does.")


class Partner(Shape):
    """A partner that has no entry of its own: its name in one or both languages."""

    fr: str | None = Field(None, description="Its name in French, if it has one.")
    en: str | None = Field(None, description="Its name in English, if it has one.")

    @model_validator(mode="after")
    def has_a_name(self) -> Self:
        """A partner is named in at least one language."""
        if not (self.fr or self.en):
            raise ValueError("has no name; write it in fr, en or both")
        return self


def _partner_shape(value: Any) -> str:
    return "<named>" if isinstance(value, Mapping | Partner) else "<organisation>"


PartnerField = Annotated[
    Annotated[Partner, Tag("<named>")] | Annotated[Id, Tag("<organisation>")], Discriminator(_partner_shape)
]
PartnersField = Annotated[Annotated[tuple[PartnerField, ...], Structure] | Annotated[Absent, Word], BY_SHAPE]


class Sourced(Shape):
    """Facts that say where they come from and when a person last read them."""

    sources: tuple[Source, ...] = Field(min_length=1, description="Where these facts come from.")
    verified_on: date = Field(description="Day these facts were last checked against published pages.")


class ProgramFacts(Sourced):
    """An initiative, service, tool, training, campaign, law or table."""

    province: v.Province = Field(description="ISO 3166-2 code of the province.")
    regions: tuple[Id, ...] = Field((), description="Regions served (`content/facts/regions.yaml`).")
    organisation: Id = Field(description="Who runs it (`content/facts/organisations/`).")
    partners: PartnersField = Field((), description="Organisations it works with.")
    kinds: tuple[v.Kind, ...] = Field(min_length=1, description="What it is, by the inventory's kinds.")
    nature: v.Nature | None = Field(None, description="What it is when the kinds do not say it.")
    year: YearField = Field(description="Year created.")
    status: Status = Field(description="How far along it is, and when that was true.")
    target: v.Target = Field(v.Target.EXPLOITATION, description="Its main subject.")
    audiences: tuple[v.Audience, ...] = Field(min_length=1, description="Whom it is for.")
    ages: AgesField = Field(description="Ages served.")
    gender: v.Gender = Field(description="Gender served.")
    involvement: v.Involvement = Field(description="The part of the young people, as the source says it.")
    setting: v.Setting = Field(description="Where it takes place.")
    forms: tuple[Id, ...] = Field((), description="Forms of help (`content/facts/forms.yaml`).")
    access: v.Access = Field(description="How a person gets in.")
    carries_out: tuple[Reference, ...] = Field((), description="Actions carried out, as strategy/action.")
    siblings: tuple[Id, ...] = Field((), description="The same program elsewhere, or its close relatives.")
    phones: tuple[Phone, ...] = Field((), description="Its own confirmed public numbers.")
    email: str | None = Field(None, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", description="Its public e-mail.")
    lines: tuple[Id, ...] = Field((), description="Crisis lines through which it is reached.")
    website: UrlByLanguage | None = Field(None, description="Official page, by language.")


class Phase(Shape):
    """A dated step of a strategy."""

    key: Id = Field(description="Name of the step; its words carry the same key.")
    date: DateField = Field(description="When it began.")


class Force(Shape):
    """Whether a strategy still holds, and when that was true."""

    value: v.InForce = Field(description="yes, no or unknown.")
    as_of: When = Field(description="When that was true.")


class Reported(Shape):
    """What an inventory counts itself, to be shown beside what the guide holds of it."""

    programs: int = Field(ge=1, description="Initiatives counted.")
    active_percent: float = Field(ge=0, le=100, description="Share in application, in percent.")
    for_youth: int = Field(ge=0, description="Initiatives that include young people.")
    in_schools: int = Field(ge=0, description="Initiatives that take place in schools.")


class StrategyFacts(Sourced):
    """A strategy, a service framework, or an inventory with its axes."""

    province: v.Province = Field(description="ISO 3166-2 code of the province.")
    kind: v.StrategyKind = Field(description="What kind of text it is.")
    starts: When = Field(description="When it began.")
    ends: When | None = Field(None, description="When it ended or is to end.")
    in_force: Force = Field(description="Whether it still holds.")
    followed_by: Id | None = Field(None, description="The strategy that took its place.")
    phases: tuple[Phase, ...] = Field((), description="Its dated steps, in order.")
    reported: Reported | None = Field(None, description="The totals an inventory gives itself.")
    outcomes: tuple[Id, ...] = Field((), description="Expected results, in order; each can be pointed at.")
    website: UrlByLanguage | None = Field(None, description="Official page, by language.")


class PillarFacts(Sourced):
    """A part of a strategy, with the actions it announces."""

    strategy: Id = Field(description="The strategy it is part of.")
    order: int = Field(ge=1, description="Its place in the strategy.")
    role: v.PillarRole = Field(description="What this part is.")
    actions: tuple[Id, ...] = Field(min_length=1, description="Keys of its actions, in order.")


class OrganisationState(Shape):
    """What is known of an organisation today."""

    value: v.OrganisationState = Field(description="One of the states of the vocabulary.")
    as_of: When = Field(description="When that was true.")


class OrganisationFacts(Sourced):
    """Who runs programs. Never a street address."""

    province: v.Province = Field(description="ISO 3166-2 code, or CA.")
    regions: tuple[Id, ...] = Field((), description="Regions it works in.")
    kind: v.OrganisationKind = Field(description="What it is.")
    state: OrganisationState = Field(description="What is known of it today.")
    phones: tuple[Phone, ...] = Field((), description="Its confirmed public numbers.")
    lines: tuple[Id, ...] = Field((), description="Crisis lines it answers, or through which it is reached.")
    website: UrlByLanguage | None = Field(None, description="Official site, by language.")


class LineFacts(Sourced):
    """A crisis or help line. Its numbers are written only when they may be printed."""

    printing: v.Printing = Field(description="publish, or verify-first: then no number is written.")
    serves: tuple[v.Province, ...] = Field(min_length=1, description="Provinces served; CA for all.")
    regions: tuple[Id, ...] = Field((), description="Regions served, for youth protection in Québec.")
    later: bool = Field(
        False, description="Whether a line of several provinces is told on the page after the help page, with others."
    )
    topics: tuple[v.Topic, ...] = Field(min_length=1, description="What it is for, the main topic first.")
    audiences: tuple[v.Audience, ...] = Field((), description="Whom it is for.")
    phones: tuple[Phone, ...] = Field((), description="Its numbers, the one to try first at the top.")
    hours: HoursField = Field(description="When it answers.")
    languages: tuple[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")], ...] = Field(
        (), description="Languages of service that a source confirms, as ISO 639 codes."
    )
    interpreters: bool = Field(False, description="Whether interpreters make other languages possible.")
    free: bool = Field(False, description="Whether a source says that it is free.")
    on_bill: v.OnBill = Field(
        v.OnBill.UNKNOWN,
        description="no or may, if an official page among the sources says whether a call shows on a bill.",
    )
    website: UrlByLanguage | None = Field(None, description="Operator's site, by language.")
    chat: UrlByLanguage | None = Field(None, description="Page of its live chat, by language.")


class RegionFacts(Shape):
    """A region of a province."""

    province: v.Province = Field(description="ISO 3166-2 code of the province.")
    code: str = Field(pattern=r"^[0-9]{2}$", description="Official code of the region.")


class ProvinceFacts(Shape):
    """A province of the guide."""

    code: v.Province = Field(description="ISO 3166-2 code.")
    order: int = Field(ge=1, description="Its place in lists.")


class FormFacts(Shape):
    """A form of help: workshops, street outreach, housing..."""

    order: int = Field(ge=1, description="Its place in lists.")


class DocumentFacts(Shape):
    """A source document."""

    province: v.Province = Field(description="ISO 3166-2 code of the province it is about.")
    dated: When = Field(description="Date of the document.")
    languages: tuple[Literal["fr", "en"], ...] = Field(min_length=1, description="Languages it was read in.")
    website: UrlByLanguage | None = Field(None, description="Where it is published, if known.")


class TermFacts(Shape):
    """A term of the glossary."""

    see: tuple[Id, ...] = Field((), description="Terms to read next (`content/facts/terms.yaml`).")


class SynonymFacts(Shape):
    """A group of words that mean the same to whoever looks for help: a search for one finds the others."""

    reviewed_on: date = Field(description="Day someone last read the group in every language.")


class DangerFacts(Shape):
    """A danger that a search may tell: its lines come before any result."""

    order: int = Field(ge=1, description="Its place where a search tells several dangers: the gravest first.")
    lines: tuple[Id, ...] = Field(
        min_length=1,
        description="Lines to offer, the first to call first; one at least has a number for all of Canada.",
    )
    reviewed_on: date = Field(description="Day someone last read its words and lines in every language.")


class PageFacts(Shape):
    """A free page: an article, or the words of one of the site's own pages."""

    kind: v.PageKind = Field(description="Which template shows it.")
    order: int = Field(ge=1, description="Its place in lists.")
    menu: bool = Field(False, description="Whether it stands in the site's menu.")
    footer: bool = Field(False, description="Whether it is linked at the foot of every page.")
    under: Id | None = Field(None, description="The `readers` page it belongs to, for an article.")
    audiences: tuple[v.Audience, ...] = Field((), description="A `readers` page lists programs for these.")
    kinds: tuple[v.Kind, ...] = Field((), description="An article lists the programs of these kinds after its text.")
    forms: tuple[Id, ...] = Field((), description="An article lists the programs of these forms after its text.")
    lines: tuple[Id, ...] = Field((), description="Lines shown at its top; the home and help pages show none.")
    sources: tuple[Source, ...] = Field((), description="What the page rests on.")
    verified_on: date = Field(description="Day the page was last read against its sources.")


class CrisisBlock(Shape):
    """Which lines stand in the crisis block, in order."""

    emergency: Id = Field(description="The emergency line.")
    everywhere: tuple[Id, ...] = Field(min_length=1, description="Canada-wide lines on every page.")
    general: tuple[Id, ...] = Field((), description="Lines added on pages of no province.")
    provinces: dict[v.Province, tuple[Id, ...]] = Field(description="Lines added on a province's pages.")


class Avoided(Shape):
    """Words that are not used outside a quoted name."""

    language: Literal["fr", "en"] = Field(description="Language of the words.")
    words: str = Field(description="What not to write.")
    instead: str = Field(description="What to write instead.")


class Exits(Shape):
    """Where a reader who leaves in a hurry lands: neutral sites, never a search."""

    weather: UrlByLanguage = Field(description="A page of weather, by language: where the quick exit leads.")
    news: UrlByLanguage = Field(description="A page of news, by language: where Shift three times leads.")


class SiteFacts(Shape):
    """The site itself."""

    languages: tuple[Literal["fr", "en"], ...] = Field(min_length=1, description="Languages of the site.")
    address: Url = Field(description="Where the site is published; `--address` overrides it.")
    crisis: CrisisBlock = Field(description="The crisis block.")
    exits: Exits = Field(description="Where the quick exit leads.")
    avoid_words: tuple[Avoided, ...] = Field(
        (),
        description="Words that hurt or that are not the glossary’s, and what to write instead; their plurals too.",
    )
    avoid_in_addresses: tuple[str, ...] = Field(min_length=1, description="No address holds these letters.")


class VisitFacts(Shape):
    """What a visit leaves behind, as a browser test sees it. `python -m tests.refresh_visit` writes it, nobody else."""

    seen: dict[v.VisitTrace, dict[v.VisitWay, v.VisitValue]] = Field(
        description="What each trace was seen to be, for each way of visiting. Written by a command, never by hand."
    )

    @model_validator(mode="after")
    def is_whole(self) -> Self:
        """Every trace has its value for every way."""
        if set(self.seen) != {*v.VisitTrace} or any(set(ways) != {*v.VisitWay} for ways in self.seen.values()):
            raise ValueError("has a cell without a value; run python -m tests.refresh_visit")
        return self
