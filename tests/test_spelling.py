"""Every word of the guide is in the dictionary of its language, or in the project's own list.

Hunspell checks with Debian's French and Canadian English dictionaries. `tests/words/<language>.txt` holds the names
and terms they lack, one a line, sorted; a word that the guide no longer uses must leave the list. French names that
stand in an English text, and the reverse, are looked up in the other dictionary when they start with a capital.
"""

import re
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from guide.mentions import MENTION
from guide.model import KINDS, Guide
from guide.pipeline import read
from guide.words import leaves
from tests.conftest import ROOT

DICTIONARIES = {"fr": "fr", "en": "en_CA"}
WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)*")
JOINED = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’|’s\b", re.I)
"""Elisions and possessives: the word beside them is what is looked up."""
PLACEHOLDER = re.compile(r"\{\w+\}")
NOT_PROSE = ("slug", "search", "name_language", "folders", "lists")
"""Fields that are not prose. `search`, of synonyms and dangers too, holds slang, and what people misspell."""


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Return the real guide."""
    guide, problems = read(ROOT / "content", date.today())
    assert guide is not None, problems
    return guide


def texts(guide: Guide, language: str) -> Iterator[str]:
    """Yield every text written in a language; a name of the other language is left out."""
    yield from (PLACEHOLDER.sub(" ", text) for _, text in leaves(guide.interface[language].model_dump()))
    for kind, (_, words_of_kind) in KINDS.items():
        if kind != "interface" and words_of_kind:
            entries = getattr(guide, kind)
            for entry in entries.values() if isinstance(entries, Mapping) else (entries,):
                words = entry.words[language].model_dump(exclude_none=True)
                foreign = words.get("name_language") not in (None, language, "both")
                for place, text in leaves(words):
                    if place[0] not in NOT_PROSE and not (foreign and place == ("name",)):
                        yield PLACEHOLDER.sub(" ", MENTION.sub(" ", text))


def unknown(words: set[str], language: str) -> set[str]:
    """Return the words that a dictionary lacks."""
    asked = "\n".join(word.replace("’", "'") for word in sorted(words))
    command = ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-l"]
    told = subprocess.run(command, input=asked, capture_output=True, text=True, check=True).stdout
    return {word.replace("'", "’") for word in told.split()}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_is_known(guide: Guide, language: str) -> None:
    other = {"fr": "en", "en": "fr"}[language]
    own = (ROOT / f"tests/words/{language}.txt").read_text(encoding="utf-8").split()
    written = {word for text in texts(guide, language) for word in WORD.findall(JOINED.sub(" ", text))}
    missing = unknown(written, language)
    names = {word for word in missing if word[0].isupper()}
    missing -= names - unknown(names, other)
    assert sorted(missing - set(own)) == []
    assert sorted(set(own) - missing) == [], "these words are no longer needed in the list"
    assert own == sorted(own)


def test_the_dictionaries_know_a_wrong_word() -> None:
    assert unknown({"maison", "maizon"}, "fr") == {"maizon"}
    assert unknown({"colour", "color", "collour"}, "en") == {"color", "collour"}
