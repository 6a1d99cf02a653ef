"""Rules: whatever an entry points at exists."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from guide.facts import WHOLE, Partner, Source
from guide.load import FieldPath
from guide.mentions import KINDS as MENTION_KINDS
from guide.mentions import mentions
from guide.problems import Problem, near
from guide.validate.drafts import Draft, Of, texts

_NUMBERED = re.compile(r"^[0-9]+(\.[0-9]+)*$")

_POINTERS: Mapping[str, Mapping[str, str]] = {
    "programs": {
        "regions": "regions",
        "organisation": "organisations",
        "forms": "forms",
        "siblings": "programs",
        "lines": "lines",
    },
    "strategies": {"followed_by": "strategies"},
    "pillars": {"strategy": "strategies"},
    "organisations": {"regions": "regions", "lines": "lines"},
    "lines": {"regions": "regions"},
    "pages": {"lines": "lines", "under": "pages", "forms": "forms"},
    "terms": {"see": "terms"},
    "dangers": {"lines": "lines"},
}
"""Kind -> field -> the kind of the entries that the field names."""


def facts_point_at_entries(draft: Draft) -> Iterator[Problem]:
    """Every entry that facts name exists: region, organisation, form, sibling, line, strategy, page, term, document."""
    for kind, pointers in _POINTERS.items():
        for key, entry in draft.entries[kind].items():
            for field, target in pointers.items():
                for place, name in _named(field, getattr(entry.facts, field)):
                    if target == kind and name == key:
                        yield draft.problem(("facts", kind, key), place, "names its own entry", "Remove it")
                    yield from _exists(draft, ("facts", kind, key), place, name, target)
    for kind, entries in draft.entries.items():
        for key, entry in entries.items():
            for place, name in _documents(getattr(entry.facts, "sources", ())):
                yield from _exists(draft, ("facts", kind, key), place, name, "documents")


def partners_are_entries_or_names(draft: Draft) -> Iterator[Problem]:
    """A partner is an organisation of the guide, or a name in `fr`, `en` or both."""
    for key, entry in draft.entries["programs"].items():
        partners = entry.facts.partners
        for i, partner in enumerate(() if isinstance(partners, str) else partners):
            if not isinstance(partner, Partner):
                yield from _exists(draft, ("facts", "programs", key), ("partners", i), partner, "organisations")


def actions_exist(draft: Draft) -> Iterator[Problem]:
    """What a program carries out is an action, an outcome or a phase of a strategy."""
    known = set(targets(draft))
    for key, entry in draft.entries["programs"].items():
        for i, action in enumerate(entry.facts.carries_out):
            if action not in known:
                same = [name for name in known if name.split("/")[0] == action.split("/")[0]]
                do = near(action, same, "See the `actions` of content/facts/pillars/")
                yield draft.problem(("facts", "programs", key), ("carries_out", i), f"'{action}' is not an action", do)


def targets(draft: Draft) -> Iterator[str]:
    """Yield every action, outcome and phase as strategy/key."""
    return (name for name, _, _ in _targets(draft))


def _targets(draft: Draft) -> Iterator[tuple[str, Of, FieldPath]]:
    """Every action, outcome and phase as strategy/key, with where it is written."""
    for key, strategy in sorted(draft.entries["strategies"].items()):
        of = ("facts", "strategies", key)
        for i, outcome in enumerate(strategy.facts.outcomes):
            yield f"{key}/{outcome}", of, ("outcomes", i)
        for i, phase in enumerate(strategy.facts.phases):
            yield f"{key}/{phase.key}", of, ("phases", i, "key")
    for key, pillar in sorted(draft.entries["pillars"].items()):
        for i, action in enumerate(pillar.facts.actions):
            yield f"{pillar.facts.strategy}/{action}", ("facts", "pillars", key), ("actions", i)


def sections_are_known(draft: Draft) -> Iterator[Problem]:
    """A section of a strategy's document is a number, one of its actions, the start of their keys, or `all`."""
    places = list(_targets(draft))
    known = {name for name, _, _ in places}
    known |= {name.rsplit("-", 1)[0] for name, of, _ in places if of[1] == "pillars"}
    for kind, entries in draft.entries.items():
        for key, entry in entries.items():
            for i, source in enumerate(getattr(entry.facts, "sources", ())):
                section = source.section or WHOLE
                name = f"{source.document}/{section}"
                if section != WHOLE and not _NUMBERED.match(section) and name not in known:
                    theirs = [n.split("/")[1] for n in known if n.split("/")[0] == source.document]
                    do = near(section, theirs, f"Write a number as 3.2, an action, or '{WHOLE}'")
                    place = ("sources", i, "section")
                    yield draft.problem(("facts", kind, key), place, f"'{section}' is not a section", do)


def action_keys_are_unique(draft: Draft) -> Iterator[Problem]:
    """The key of an action, an outcome or a phase stands once in a strategy."""
    seen: set[str] = set()
    for name, of, place in _targets(draft):
        if name in seen:
            wrong = f"'{name.split('/')[1]}' stands twice in this strategy"
            yield draft.problem(of, place, wrong, "Give it another key")
        seen.add(name)


def regions_are_of_the_province(draft: Draft) -> Iterator[Problem]:
    """A program's regions belong to its province."""
    for key, entry in draft.entries["programs"].items():
        for i, region in enumerate(entry.facts.regions):
            found = draft.entries["regions"].get(region)
            if found and found.facts.province != entry.facts.province:
                yield draft.problem(
                    ("facts", "programs", key),
                    ("regions", i),
                    f"'{region}' is not in {entry.facts.province}",
                    "Correct the region or the province",
                )


def mentions_point_at_entries(draft: Draft) -> Iterator[Problem]:
    """What words mention in `[[...]]` exists."""
    for language, kind, key, place, text in texts(draft):
        for mention in mentions(text):
            target = MENTION_KINDS.get(mention.word)
            if target is None:
                do = near(mention.word, MENTION_KINDS, f"Use one of {', '.join(MENTION_KINDS)}")
                yield draft.problem((language, kind, key), place, f"'{mention.word}:' is not a kind of mention", do)
            else:
                yield from _exists(draft, (language, kind, key), place, mention.key, target)


def _named(field: str, value: Any) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield (field,), value
    else:
        yield from (((field, i), name) for i, name in enumerate(value or ()))


def _documents(sources: Iterable[Source]) -> Iterator[tuple[FieldPath, str]]:
    for i, source in enumerate(sources):
        if source.document:
            yield ("sources", i, "document"), source.document


def _exists(draft: Draft, of: Of, place: FieldPath, name: str, target: str) -> Iterator[Problem]:
    known = draft.keys[target]
    if name not in known:
        do = near(name, known, f"Write the name of an entry of content/facts/{target}")
        yield draft.problem(of, place, f"'{name}' is not among the {target}", do)
