"""The shape of `content/fr/` and `content/en/`: words only.

No class here has a place for a number, a status or an address of the web: a translator cannot
change a fact even by accident. Both languages must be complete; neither is the original.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from guide.facts import Shape
from guide.values import Id

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Line = Annotated[str, Field(pattern=r"^[^\n]+$")]
Markdown = str
NameLanguage = Literal["fr", "en", "both"]

Place: TypeAlias = tuple[str | int, ...]
"""Where a text stands: the names and numbers that lead to it."""


class Searched(Shape):
    """Words of an entry that is searched for."""

    search: tuple[Line, ...] = Field((), description="Other names, slang, what a reader would type; shown nowhere.")


class Named(Searched):
    """Words of an entry that has a proper name."""

    name: Line = Field(description="Official name in this language, or the only name there is.")
    name_language: NameLanguage | None = Field(
        None,
        description="fr or en when the name exists in the other language only; `both` when it is "
        "official in both and looks the same.",
    )
    gloss: Line | None = Field(None, description="What a name of the other language means, in a few words.")


class Addressed(Named):
    """Words of an entry that has a page of its own."""

    slug: Slug = Field(description="Its address: chosen, neutral, ASCII. It stays in a browser's history.")
    summary: Line = Field(description="One sentence: who does what for whom.")


class ProgramWords(Addressed):
    """Words of a program."""

    description: Markdown = Field(description="What it does, in our own words (Markdown).")
    aims: tuple[Line, ...] = Field((), description="What it wants to achieve, in plain verbs.")
    frequency: Line | None = Field(None, description="How often, where the source says so.")
    where: Line | None = Field(None, description="Places served, where no region says it.")
    reach: Line | None = Field(None, description="The first thing to do to reach it, starting with a verb.")
    note: Markdown | None = Field(None, description="What a reader must know: a doubt, a conflict, a limit.")


class PhaseWords(Shape):
    """Words of a dated step, or of an action."""

    name: Line = Field(description="A few words.")
    text: Markdown = Field(description="What it is, in our own words.")


class StrategyWords(Addressed):
    """Words of a strategy."""

    description: Markdown = Field(description="What it is and what became of it.")
    phases: dict[Id, PhaseWords] = Field(default_factory=dict, description="Words of each dated step.")
    outcomes: dict[Id, Line] = Field(default_factory=dict, description="Words of each expected result.")


class PillarWords(Addressed):
    """Words of a part of a strategy."""

    description: Markdown = Field(description="What this part is about.")
    actions: dict[Id, PhaseWords] = Field(description="Words of each action.")


class OrganisationWords(Addressed):
    """Words of an organisation."""

    description: Markdown | None = Field(None, description="More about it, where there is more to say.")
    note: Markdown | None = Field(None, description="What changed: a new name, a merger.")


class LineWords(Named):
    """Words of a crisis or help line."""

    slug: Slug = Field(description="Its place on the help page: neutral, ASCII.")
    short: Line | None = Field(
        None,
        max_length=24,
        description="The name on a button, as short as it can be while the line is still known by it; "
        "in the language of the name.",
    )
    purpose: Line = Field(description="What to call it for, in one sentence.")
    what_happens: Line = Field(description="Who answers and what happens then.")
    privacy: Line | None = Field(None, description="What stays private, and what must be reported.")
    note: Line | None = Field(None, description="What a caller must know.")


class RegionWords(Searched):
    """Words of a region."""

    name: Line = Field(description="Official name.")
    gloss: Line | None = Field(None, description="A helpful equivalent, in English.")
    slug: Slug = Field(description="Its address.")
    within: Line = Field(description="The name after a verb of place: « en Outaouais », 'in Outaouais'.")


class ProvinceWords(Searched):
    """Words of a province."""

    name: Line = Field(description="Name of the province.")
    slug: Slug = Field(description="Its address.")
    within: Line = Field(description="The name after a verb of place: « au Québec », 'in Québec'.")
    summary: Line = Field(description="What a reader finds here, in one sentence.")
    description: Markdown = Field(description="Where to start in this province.")


class FormWords(Searched):
    """Words of a form of help."""

    name: Line = Field(description="A few words: « Travail de rue », 'Street outreach'.")
    slug: Slug = Field(description="Its address.")
    summary: Line = Field(description="What this form of help is, in one sentence.")


class DocumentWords(Shape):
    """Words of a source document."""

    name: Line = Field(description="Title, in this language or described in it.")
    name_language: NameLanguage | None = Field(None, description="Language of the title, if not this one.")
    note: Line = Field(description="What the document is and how it was read.")


class TermWords(Searched):
    """Words of a term of the glossary."""

    name: Line = Field(description="The term, as the guide uses it in this language.")
    slug: Slug = Field(description="Its place on the glossary's page: neutral, ASCII.")
    definition: Markdown = Field(description="What it means, in one to three plain sentences.")


class SynonymWords(Shape):
    """Words of a group of synonyms, in one language."""

    search: tuple[Line, ...] = Field(
        min_length=1, description="Words that mean the same to whoever looks for help: those of the street too."
    )


class DangerWords(Shape):
    """Words of a danger that a search may tell."""

    search: tuple[Line, ...] = Field(
        min_length=1,
        description="What a person in this danger types. Alternatives stand in parentheses: `(he|she) hits me`.",
    )
    say: Line = Field(description="What is said above the numbers: one sentence, to the person.")


class PageWords(Searched):
    """Words of a page."""

    title: Line = Field(description="Title of the page and of the browser's tab: neutral.")
    menu: Line | None = Field(None, description="Shorter title for the menu.")
    way_in: Line | None = Field(
        None, description="What a reader says of themself to choose this page on the home page."
    )
    slug: Slug = Field(description="Its address.")
    summary: Line = Field(description="What the page is, in one sentence.")
    content_note: Line | None = Field(None, description="What may be hard to read on the page, said before it.")
    body: Markdown = Field(description="The text, in Markdown.")


class SiteWords(Shape):
    """Words of the site itself."""

    name: Line = Field(description="Name of the site: neutral.")
    tagline: Line = Field(description="What the site is, in a few neutral words.")
    folders: dict[Id, Slug] = Field(description="Folder of each kind of page in addresses: neutral.")
    lists: dict[Id, Slug] = Field(description="Address of each list of the overview: form, ages, state, year, kind.")
    licence: Line = Field(description="Under which licence the words may be used again.")


class InterfaceWords(Shape):
    """Words of buttons, headings and labels."""

    labels: dict[Id, dict[str, Line]] = Field(description="Label of each value of each vocabulary.")
    text: dict[str, str | dict[str, str]] = Field(
        description="Everything else, by key; a mapping of plural forms (one, other) where a number decides."
    )


def leaves(value: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield every text below a value of plain types, with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, (*place, key))
    elif isinstance(value, list | tuple):
        for i, inner in enumerate(value):
            yield from leaves(inner, (*place, i))
