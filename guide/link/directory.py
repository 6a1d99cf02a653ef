"""Where everything is: the address of each entry and action, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.edition import LATER
from guide.facts import LineFacts
from guide.model import Guide, entries
from guide.vocabulary import Facet, PageKind, Province

PAGED = ("provinces", "regions", "forms", "organisations", "strategies", "pillars", "programs", "pages")
"""Kinds of entry that have a page of their own."""


@dataclass(frozen=True, slots=True)
class Directory:
    """Addresses from the site's root, without the leading slash.

    `paths[language][kind, key]` is an entry's page, or its place on a page for lines.
    `paths[language]['help', key]` is the page of a province's own lines, or of the LATER lines of several.
    `anchors[strategy/action]` is the pillar or strategy that holds an action, and its anchor.
    `parts[strategy/section]` is the pillar whose actions are section-1, section-2...
    """

    paths: Mapping[str, Mapping[tuple[str, str], str]]
    anchors: Mapping[str, tuple[str, str, str]]
    parts: Mapping[str, str]


def directory(guide: Guide) -> Directory:
    """Return the directory of a guide."""
    paths: dict[str, Mapping[tuple[str, str], str]] = {
        language: _paths(guide, language) for language in guide.site.facts.languages
    }
    return Directory(paths, _anchors(guide), _parts(guide))


def _paths(guide: Guide, language: str) -> dict[tuple[str, str], str]:
    folders = guide.site.words[language].folders
    paths: dict[tuple[str, str], str] = {}
    for kind in PAGED:
        for key, entry in entries(guide, kind).items():
            folder = "" if kind == "pages" else f"{folders[kind]}/"
            paths[kind, key] = f"{language}/{folder}{entry.words[language].slug}.html"
    help_now = next(key for key, page in guide.pages.items() if page.facts.kind is PageKind.HELP_NOW)
    for key, province in guide.provinces.items():
        paths["help", key] = f"{language}/{folders['forms']}/{province.words[language].slug}.html"
    paths["help", LATER] = f"{language}/{folders['forms']}/{LATER}.html"
    for key, line in guide.lines.items():
        paths["lines", key] = f"{paths[_page_of(guide, line.facts, help_now)]}#{line.words[language].slug}"
    for glossary in (key for key, page in guide.pages.items() if page.facts.kind is PageKind.GLOSSARY):
        for key, term in guide.terms.items():
            paths["terms", key] = f"{paths['pages', glossary]}#{term.words[language].slug}"
    for facet in Facet:
        paths["lists", facet] = f"{language}/{folders['lists']}/{guide.site.words[language].lists[facet]}.html"
    for kind in ("provinces", "regions"):
        for key, entry in entries(guide, kind).items():
            paths["lists", f"{kind}-{key}"] = f"{language}/{folders['lists']}/{entry.words[language].slug}.html"
    return paths


def _page_of(guide: Guide, line: LineFacts, help_now: str) -> tuple[str, str]:
    """Where a line is told in full: on the page of its region, of its province's lines, or of help now."""
    if line.regions:
        return "regions", line.regions[0]
    if is_wide(line):
        return ("help", LATER) if line.later else ("pages", help_now)
    return "help", next(key for key, province in guide.provinces.items() if province.facts.code == line.serves[0])


def is_wide(line: LineFacts) -> bool:
    """Return whether a line serves more than one province."""
    return Province.CANADA in line.serves or len(line.serves) > 1


def _anchors(guide: Guide) -> dict[str, tuple[str, str, str]]:
    anchors: dict[str, tuple[str, str, str]] = {}
    for key, pillar in guide.pillars.items():
        for i, action in enumerate(pillar.facts.actions, 1):
            anchors[f"{pillar.facts.strategy}/{action}"] = ("pillars", key, f"action-{i}")
    for key, strategy in guide.strategies.items():
        for i, outcome in enumerate(strategy.facts.outcomes, 1):
            anchors[f"{key}/{outcome}"] = ("strategies", key, f"result-{i}")
        for i, phase in enumerate(strategy.facts.phases, 1):
            anchors[f"{key}/{phase.key}"] = ("strategies", key, f"phase-{i}")
    return anchors


def _parts(guide: Guide) -> dict[str, str]:
    return {
        f"{pillar.facts.strategy}/{action.rsplit('-', 1)[0]}": key
        for key, pillar in guide.pillars.items()
        for action in pillar.facts.actions
    }
