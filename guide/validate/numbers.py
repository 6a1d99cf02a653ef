"""Rules: numbers are right, written once, and printed only when they may be."""

import re
from collections.abc import Iterator

import phonenumbers

from guide.facts import CrisisBlock
from guide.problems import Problem
from guide.validate.drafts import Draft, texts
from guide.vocabulary import Printing, Province

_GAP = r"[ ./()\u00a0\u2011\u2013-]{0,3}"
_NUMBER = re.compile(rf"(?<![\w-])(?:\+?1{_GAP})?\(?[2-9]\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{4}}(?!\w)")
_SITE = ("facts", "site", "site")
_QUEBEC_FIRST = ("qc-1-866-appelle", "ca-988")


def numbers_are_valid(draft: Draft) -> Iterator[Problem]:
    """A number is one that the numbering plan gives out: North America's for long ones, Canada's for short codes."""
    for kind in ("lines", "programs", "organisations"):
        for key, entry in draft.entries[kind].items():
            for i, phone in enumerate(entry.facts.phones):
                if not _is_valid(phone.number):
                    yield draft.problem(
                        ("facts", kind, key),
                        ("phones", i, "number"),
                        f"'{phone.number}' is not a number that exists",
                        "Check it against its source",
                    )


def letters_spell_the_number(draft: Draft) -> Iterator[Problem]:
    """The letters of a number stand for its last digits: APPELLE is 277-3553."""
    for kind in ("lines", "programs", "organisations"):
        for key, entry in draft.entries[kind].items():
            for i, phone in enumerate(entry.facts.phones):
                letters = (phone.letters or "").replace("-", "")
                digits = phonenumbers.convert_alpha_characters_in_number(letters)
                if letters and not (letters.isalnum() and phone.number.endswith(digits)):
                    wrong = f"'{phone.letters}' does not spell the end of {phone.number}"
                    do = "Correct the letters or the number"
                    yield draft.problem(("facts", kind, key), ("phones", i, "letters"), wrong, do)


def _is_valid(number: str) -> bool:
    if number.startswith("+"):
        return phonenumbers.is_valid_number(phonenumbers.parse(number))
    short = phonenumbers.PhoneNumber(country_code=1, national_number=int(number))
    return phonenumbers.is_valid_short_number_for_region(short, "CA")


def unconfirmed_lines_have_no_number(draft: Draft) -> Iterator[Problem]:
    """A line that is to be verified first writes no number, so that none can be printed."""
    for key, line in draft.entries["lines"].items():
        if line.facts.printing is Printing.VERIFY_FIRST and line.facts.phones:
            yield draft.problem(
                ("facts", "lines", key),
                ("phones",),
                "stands beside 'printing: verify-first'",
                "Remove the numbers, or confirm them and write 'printing: publish'",
            )


def numbers_are_not_written_twice(draft: Draft) -> Iterator[Problem]:
    """A line's number is not repeated by a program or an organisation: they name the line."""
    lines = {phone.number: key for key, line in draft.entries["lines"].items() for phone in line.facts.phones}
    for kind in ("programs", "organisations"):
        for key, entry in draft.entries[kind].items():
            for i, phone in enumerate(entry.facts.phones):
                if phone.number in lines:
                    yield draft.problem(
                        ("facts", kind, key),
                        ("phones", i, "number"),
                        f"repeats the number of the line '{lines[phone.number]}'",
                        f"Remove it and write 'lines: [{lines[phone.number]}]'",
                    )


def words_hold_no_number(draft: Draft) -> Iterator[Problem]:
    """A telephone number is never written in words: facts hold it, words mention its line."""
    for language, kind, key, place, text in texts(draft):
        for found in _NUMBER.finditer(text):
            yield draft.problem(
                (language, kind, key),
                place,
                f"writes the number {found[0]}",
                "Write [[line:...]] with the name of the line instead",
            )


def crisis_block_is_complete(draft: Draft) -> Iterator[Problem]:
    """The crisis block names printed lines with numbers, and in Québec 1 866 APPELLE before 9-8-8."""
    for site in draft.entries["site"].values():
        block = site.facts.crisis
        for place, lines in _crisis_lists(block):
            for line in lines:
                yield from _can_be_printed(draft, place, line)
            shown = (*block.everywhere, *lines)
            if [line for line in shown if line in _QUEBEC_FIRST] == list(reversed(_QUEBEC_FIRST)):
                do = "In Québec 1 866 APPELLE comes first"
                yield draft.problem(_SITE, place, "puts 9-8-8 before 1 866 APPELLE", do)
        for place, lines in _crisis_lists(block):
            elsewhere = {"emergency": (), "everywhere": (block.emergency,)}
            first = elsewhere.get(place[-1], (*block.everywhere, block.emergency))
            for line in {line for line in lines if lines.count(line) > 1 or line in first}:
                yield draft.problem(_SITE, place, f"'{line}' stands twice in the block", "Keep one of the two")
        for code in sorted({p.facts.code for p in draft.entries["provinces"].values()} - set(block.provinces)):
            do = f"Write '{code}: [...]', youth protection first"
            yield draft.problem(_SITE, ("crisis", "provinces"), f"has no lines for {code}", do)


def _crisis_lists(block: CrisisBlock) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    yield ("crisis", "emergency"), (block.emergency,)
    yield ("crisis", "everywhere"), block.everywhere
    yield ("crisis", "general"), block.general
    for code, lines in block.provinces.items():
        yield ("crisis", "provinces", code), lines


def _can_be_printed(draft: Draft, place: tuple[str, ...], line: str) -> Iterator[Problem]:
    """A line of the block exists and is confirmed; a province's own may have a number in each region only."""
    entry = draft.entries["lines"].get(line)
    if line not in draft.keys["lines"]:
        yield draft.problem(_SITE, place, f"'{line}' is not among the lines", "Correct the name")
    elif entry is not None and entry.facts.printing is not Printing.PUBLISH:
        yield draft.problem(_SITE, place, f"'{line}' may not be printed yet", "Choose a confirmed line")
    elif entry is not None and not {Province.CANADA, place[-1]} & {*entry.facts.serves} and "provinces" in place:
        yield draft.problem(_SITE, place, f"'{line}' does not serve {place[-1]}", "Choose a line that does")
    elif entry is not None and not entry.facts.phones and "provinces" not in place:
        do = "Write its numbers in content/facts/lines.yaml, or choose another line"
        yield draft.problem(_SITE, place, f"'{line}' has no number", do)
