"""Closed vocabularies: every value a field of `content/facts/` may take from a fixed list.

A value is added here and given its label in `content/<lang>/interface.yaml` under `labels`; the
build refuses a value without a label in each language, and a label without a value.
"""

from enum import StrEnum


class Province(StrEnum):
    """Where a program or a line works, as ISO 3166-2; `CA` is all of Canada."""

    CANADA = "CA"
    ONTARIO = "CA-ON"
    MANITOBA = "CA-MB"
    QUEBEC = "CA-QC"


class Kind(StrEnum):
    """What a program is: the nine kinds of the 2022 Québec inventory, or unknown."""

    TOOL = "tool"
    TRAINING = "training"
    AWARENESS = "awareness-programme"
    RESEARCH = "research"
    ROUND_TABLE = "round-table"
    PREVENTION = "prevention"
    INTERVENTION = "intervention"
    PREVENTION_INTERVENTION = "prevention-and-intervention"
    SUPPORT = "support-service"
    UNKNOWN = "unknown"


class Nature(StrEnum):
    """What a program is when none of the nine kinds says it: a law, a fund, a police team..."""

    FUND = "fund"
    LAW = "law"
    POLICY = "policy"
    TEAM = "team"
    BODY = "body"
    REPORT = "report"
    SYSTEM = "system"
    CAMPAIGN = "campaign"


class State(StrEnum):
    """How far along a program is, on the day its `as_of` gives."""

    ACTIVE = "active"
    IN_DEVELOPMENT = "in-development"
    ON_HOLD = "on-hold"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Audience(StrEnum):
    """Whom a program or a page is for."""

    YOUNG_PEOPLE = "young-people"
    CHILDREN = "children"
    PARENTS = "parents"
    SURVIVORS = "survivors"
    PRACTITIONERS = "practitioners"
    SCHOOLS = "schools"
    JUSTICE = "police-and-justice"
    INDIGENOUS = "indigenous-communities"
    TOURISM = "tourism-workers"
    BUYERS = "people-who-buy"
    EXPLOITERS = "people-who-exploit"
    PUBLIC = "general-public"


class Access(StrEnum):
    """How a person gets in. `none` is a body, a law or a table: never listed as help."""

    OPEN = "open"
    REFERRAL = "referral"
    SCHOOL = "school-or-centre"
    PROFESSIONALS = "professionals"
    NONE = "none"
    UNKNOWN = "unknown"


class Gender(StrEnum):
    """Whom a program serves, by gender, as its source says."""

    ALL = "all"
    FEMALE = "female"
    MALE = "male"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"


class Involvement(StrEnum):
    """The part of the young people concerned, as the source says it."""

    HARMED = "harmed"
    EXPLOITING = "exploiting"
    BOTH = "harmed-or-exploiting"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"


class Setting(StrEnum):
    """Where a program takes place."""

    COMMUNITY = "community"
    INSTITUTION = "institution"
    SCHOOL = "school"
    ONLINE = "online"
    OTHER = "other"
    UNKNOWN = "unknown"


class Target(StrEnum):
    """The main subject of a program; many touch sexual exploitation beside another subject."""

    EXPLOITATION = "exploitation"
    SEXUALITY_EDUCATION = "sexuality-education"
    SELF_IMAGE = "self-image"
    VIOLENCE = "violence"
    RUNNING_AWAY = "running-away"
    STREET_GANGS = "street-gangs"
    HOMELESSNESS = "homelessness"
    PROTECTIVE_FACTORS = "protective-factors"
    OTHER = "other"
    UNKNOWN = "unknown"


class StrategyKind(StrEnum):
    """What kind of text a strategy entry stands for."""

    STRATEGY = "strategy"
    SERVICE = "service-framework"
    INVENTORY = "inventory"


class PillarRole(StrEnum):
    """What a part of a strategy is; all of them hold addressable actions."""

    PILLAR = "pillar"
    AXIS = "axis"
    THEME = "theme"
    AIMS = "aims"
    EMPHASIS = "emphasis"
    LIST = "cross-cutting-list"
    PROGRAMMING = "programming"
    SERVICE = "service-part"


class InForce(StrEnum):
    """Whether a strategy still holds, on the day its `as_of` gives."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class OrganisationKind(StrEnum):
    """What an organisation is."""

    COMMUNITY = "community"
    STREET_OUTREACH = "street-outreach"
    SHELTER = "shelter"
    CALACS = "calacs"
    HEALTH_NETWORK = "cisss-ciusss"
    POLICE = "police"
    GOVERNMENT = "government"
    CHILD_WELFARE = "child-welfare"
    INDIGENOUS = "indigenous-organisation"
    FOUNDATION = "foundation"
    ROUND_TABLE = "round-table"
    NATIONAL = "national-organisation"


class OrganisationState(StrEnum):
    """What is known of an organisation today."""

    ACTIVE = "active"
    RENAMED = "renamed"
    MERGED = "merged"
    ENDED = "ended"
    UNKNOWN = "unknown"


class Topic(StrEnum):
    """What a crisis or help line is for; the first one is its main topic."""

    EMERGENCY = "emergency"
    YOUTH = "youth"
    TRAFFICKING = "trafficking"
    YOUTH_PROTECTION = "youth-protection"
    SUICIDE = "suicide"
    IMAGES = "images"
    MISSING = "missing"
    VIOLENCE = "violence"
    PEOPLE_HARMED = "people-harmed"
    INDIGENOUS = "indigenous"
    TWO_SPIRIT_LGBTQI = "2slgbtqi"
    PARENTS = "parents"
    MENTAL_HEALTH = "mental-health"
    INFORMATION = "information"
    POLICE = "police"


class Printing(StrEnum):
    """Whether a line's numbers may be printed: `publish`, or `verify-first` (its site only)."""

    PUBLISH = "publish"
    VERIFY_FIRST = "verify-first"


class OnBill(StrEnum):
    """Whether an official page says that contacting a line shows on a phone bill; `unknown` if none does."""

    NO = "no"
    MAY = "may"
    UNKNOWN = "unknown"


class Accepts(StrEnum):
    """What a number takes."""

    CALL = "call"
    TEXT = "text"


class PhoneRole(StrEnum):
    """What tells one number of a line or an organisation from another."""

    MAIN = "main"
    TOLL_FREE = "toll-free"
    LOCAL = "local"
    FRENCH_SERVICES = "services-in-french"
    ENGLISH_SERVICES = "services-in-english"
    LONG_NUMBER = "long-number"
    REPORT = "report"


class Day(StrEnum):
    """A day of the week, for opening hours."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


class AgeBand(StrEnum):
    """A range of ages, for counting; a program counts in each band that its ages touch."""

    CHILDREN = "under-12"
    TEENS = "12-to-17"
    YOUNG_ADULTS = "18-to-25"
    ADULTS = "over-25"
    ALL = "all"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class YearBand(StrEnum):
    """A range of years of creation, for counting."""

    BEFORE_2000 = "before-2000"
    TO_2009 = "2000-to-2009"
    TO_2014 = "2010-to-2014"
    TO_2019 = "2015-to-2019"
    SINCE_2020 = "since-2020"
    UPCOMING = "upcoming"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Facet(StrEnum):
    """What the overview counts programs by; each has a page that lists them."""

    FORM = "form"
    AGES = "ages"
    STATE = "state"
    YEAR = "year"
    KIND = "kind"


class PageKind(StrEnum):
    """Which template a page entry uses."""

    HOME = "home"
    HELP_NOW = "help-now"
    A_TO_Z = "a-to-z"
    FORMS = "forms-of-help"
    STRATEGIES = "strategies"
    NOT_FOUND = "not-found"
    READERS = "readers"
    ARTICLE = "article"
    GLOSSARY = "glossary"
    OVERVIEW = "overview"
    VISIT = "visit"
    COMPONENTS = "components"
    SEARCH = "search"


class VisitTrace(StrEnum):
    """What a visit may leave behind, on the device or with others: the rows of the table of visits."""

    TAB_HISTORY = "tab-history"
    BACK = "back"
    BROWSER_HISTORY = "browser-history"
    TITLES = "titles"
    COOKIES = "cookies"
    STORAGE = "storage"
    CACHE = "cache"
    OTHER_FILES = "other-files"
    REQUESTS = "requests"
    REFERRER = "referrer"
    QUERY = "query"


class VisitWay(StrEnum):
    """How a visit is made and left: the columns of the table of visits."""

    ORDINARY = "ordinary"
    DISCREET = "discreet"
    EXIT = "exit"
    SCRIPTLESS = "scriptless"


class VisitValue(StrEnum):
    """What was seen of a trace."""

    NONE = "none"
    ONE = "one"
    SOME = "some"
    EACH = "each"
    GUIDE = "guide"
    GUIDE_LATER = "guide-later"
    BLANK = "blank"
    ELSEWHERE = "elsewhere"
    OWN = "own"
    NEUTRAL = "neutral"
    MIXED = "mixed"
    TAB = "until-tab-closes"
    ORIGIN = "origin"
    WHOLE = "whole"


FOUND = (
    "page",
    "line",
    "program",
    "organisation",
    "form",
    "term",
    "province",
    "region",
    "strategy",
    "pillar",
)
"""What a search may find: the kinds of entries, by the words of mentions."""

SINGLE_PAGES = (
    PageKind.HOME,
    PageKind.HELP_NOW,
    PageKind.FORMS,
    PageKind.STRATEGIES,
    PageKind.NOT_FOUND,
    PageKind.VISIT,
    PageKind.COMPONENTS,
    PageKind.SEARCH,
)
"""Kinds of page of which the site has exactly one, and links to by itself."""

LABELS: dict[str, tuple[str, ...]] = {
    "kind": tuple(Kind),
    "nature": tuple(Nature),
    "state": tuple(State),
    "target": tuple(Target),
    "audience": tuple(Audience),
    "access": tuple(Access),
    "gender": tuple(Gender),
    "involvement": tuple(Involvement),
    "setting": tuple(Setting),
    "strategy-kind": tuple(StrategyKind),
    "pillar-role": tuple(PillarRole),
    "in-force": tuple(InForce),
    "organisation-kind": tuple(OrganisationKind),
    "organisation-state": tuple(OrganisationState),
    "topic": tuple(Topic),
    "accepts": tuple(Accepts),
    "on-bill": tuple(OnBill),
    "phone-role": tuple(PhoneRole),
    "ages": ("all", "unknown", "not-applicable"),
    "year": ("upcoming", "unknown", "not-applicable"),
    "partners": ("unknown", "not-applicable"),
    "hours": ("always", "office-hours", "unknown"),
    "zone": ("eastern", "central"),
    "date": ("unknown",),
    "province": (Province.CANADA,),
    "age-band": tuple(AgeBand),
    "year-band": tuple(YearBand),
    "facet": tuple(Facet),
    "visit-trace": tuple(VisitTrace),
    "visit-way": tuple(VisitWay),
    "visit-value": tuple(VisitValue),
    "found": FOUND,
}
"""The groups of `labels` in `interface.yaml` and the values that each must name."""
