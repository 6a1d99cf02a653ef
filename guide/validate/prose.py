"""Rules: texts that pages can show as they were meant."""

import re
from collections.abc import Iterator

from guide.mentions import MENTION
from guide.problems import Problem
from guide.validate.drafts import Draft, texts

_MARKDOWN = ("description", "note", "body", "text", "definition")
_LINKED = (*_MARKDOWN, "aims", "reach", "purpose", "what_happens", "privacy")
_TOP_HEADING = re.compile(r"^# ", re.M)


def headings_start_below_the_title(draft: Draft) -> Iterator[Problem]:
    """A heading in a text starts with two # or more: the page's title is its only first heading."""
    for language, kind, key, place, text in texts(draft):
        if place[-1] in _MARKDOWN and _TOP_HEADING.search(text):
            yield draft.problem((language, kind, key), place, "has a heading with one #", "Write ## instead")


def mentions_are_well_written(draft: Draft) -> Iterator[Problem]:
    """What stands between [[ and ]] is a kind, a colon and a name."""
    for language, kind, key, place, text in texts(draft):
        rest = MENTION.sub("", text)
        for found in re.finditer(r"(\[\[|\]\])[^\[\]]{0,20}", rest):
            do = "Write it as [[program:on-care-units]]"
            yield draft.problem((language, kind, key), place, f"has a mention cut short at '{found[0]}'", do)
        linked = kind != "interface" and {place[0], place[-1]} & {*_LINKED}
        if rest != text and not linked:
            wrong = "cannot hold a mention: it is shown as plain text"
            yield draft.problem((language, kind, key), place, wrong, "Name the entry in plain words")


def addresses_are_not_written(draft: Draft) -> Iterator[Problem]:
    """Words hold no web address, and no link but mentions: facts hold addresses, by language."""
    for language, kind, key, place, text in texts(draft):
        for found in re.finditer(r"\b(https?|site):/\S*[^\s.,;:)]|\b(tel|sms|mailto):\S+|(?<=\])\([^)\s]*\)", text):
            do = "Move it to 'website' or 'sources' in the facts"
            yield draft.problem((language, kind, key), place, f"writes the address {found[0]}", do)
