"""Crisis and help lines, and the crisis block of each province."""

from collections.abc import Mapping

from guide import formats
from guide.edition import Crisis, Line, Name
from guide.facts import CrisisBlock, LineFacts
from guide.link.desk import Desk
from guide.link.directory import is_wide
from guide.model import Entry
from guide.vocabulary import Printing
from guide.words import LineWords


def lines(desk: Desk) -> dict[str, Line]:
    """Return every line by key, in the order of its file."""
    return {key: _line(desk, entry) for key, entry in desk.guide.lines.items()}


def crisis_blocks(block: CrisisBlock, lines: Mapping[str, Line]) -> dict[str, Crisis]:
    """Return the crisis block of each province by its code, and of pages of no province by ''."""
    chosen = {"": block.general, **{str(code): keys for code, keys in block.provinces.items()}}
    return {
        code: Crisis(lines[block.emergency], tuple(lines[key] for key in (*block.everywhere, *keys)))
        for code, keys in chosen.items()
    }


def _line(desk: Desk, entry: Entry[LineFacts, LineWords]) -> Line:
    facts, words = entry.facts, entry.words[desk.language]
    return Line(
        key=entry.key,
        wide=is_wide(facts),
        later=facts.later,
        serves=formats.listed([desk.province(code) for code in facts.serves], desk.language),
        anchor=words.slug,
        name=desk.name("lines", entry.key),
        short=_short(desk, entry),
        href=desk.link("lines", entry.key).href,
        purpose=desk.prose.line(words.purpose),
        what_happens=desk.prose.line(words.what_happens),
        privacy=desk.prose.line(words.privacy or ""),
        note=desk.prose.line(words.note or ""),
        numbers=desk.numbers(facts.phones),
        hours=desk.hours(facts.hours),
        languages=_languages(desk, facts),
        free=facts.free,
        bill=desk.label("on-bill", facts.on_bill),
        confirmed=facts.printing is Printing.PUBLISH,
        site=desk.site(facts.website),
        chat=desk.site(facts.chat),
        topics=facts.topics,
        provinces=facts.serves,
        regions=facts.regions,
        sources=desk.sources(facts.sources),
        verified=formats.day(facts.verified_on, desk.language),
    )


def _short(desk: Desk, entry: Entry[LineFacts, LineWords]) -> Name:
    name = desk.name("lines", entry.key)
    short = entry.words[desk.language].short
    # A button has no room for a gloss: the line's own block gives it.
    return Name(short, name.language) if short else name


def _languages(desk: Desk, facts: LineFacts) -> str:
    names = [formats.language_name(code, desk.language) for code in facts.languages]
    if facts.interpreters:
        names.append(desk.say("interpreters"))
    return formats.listed(names, desk.language)
