"""How hard each text is to read, as a trend and never a gate: `python -m guide.reading`.

Prints one line per text, the hardest first: language, LIX, words per sentence, percentage of long words, words,
file, its longest words. LIX (Björnsson, 1968) is
the words per sentence plus the percentage of words of more than six letters; it works in French and in English alike.
Around 25 reads as a children's book, 40 as ordinary prose, 60 as an official report.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.mentions import MENTION
from guide.pipeline import read
from guide.words import leaves

_SENTENCE = re.compile(r"[.!?]+(?:\s|$)|\n\s*(?:[-*#]|\d+\.)|\n\n")
_WORD = re.compile(r"[^\W\d_]+(?:[’-][^\W\d_]+)*")
_LONG = 6
_PROSE = (
    "summary",
    "description",
    "aims",
    "note",
    "body",
    "actions",
    "purpose",
    "what_happens",
    "privacy",
    "definition",
)
_ENOUGH = 20
"""A text of fewer words says nothing about how it reads."""
_NAMED = 3
"""How many of a text's longest words are named: the first ones to say otherwise."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text reads: its words, its words per sentence, its percentage of long words, its longest words."""

    words: int
    per_sentence: float
    long: float
    longest: tuple[str, ...]

    @property
    def lix(self) -> float:
        """Return the words per sentence plus the percentage of long words."""
        return self.per_sentence + self.long


def measure(text: str) -> Reading | None:
    """Return how a text reads, or None if it is too short to tell."""
    plain = MENTION.sub(lambda m: m[3] or "", text)
    words = _WORD.findall(plain)
    if len(words) < _ENOUGH:
        return None
    sentences = sum(1 for part in _SENTENCE.split(plain) if _WORD.search(part))
    long = [word.lower() for word in words if len(word) > _LONG]
    longest = tuple(sorted(set(long), key=lambda word: (-len(word), word))[:_NAMED])
    return Reading(len(words), len(words) / sentences, 100 * len(long) / len(words), longest)


def report(content: Path, today: date) -> list[str]:
    """Return the lines of the report of a content folder, the hardest text first."""
    guide, problems = read(content, today)
    if guide is None:
        return [str(problem) for problem in problems]
    found = []
    for kind in ("pages", "lines", "programs", "organisations", "strategies", "pillars", "terms"):
        for key, entry in getattr(guide, kind).items():
            for language, words in entry.words.items():
                prose = words.model_dump(include=set(_PROSE), exclude_none=True)
                text = "\n\n".join(part for _, part in leaves(prose))
                if reading := measure(text):
                    found.append((reading.lix, reading, language, f"{kind}/{key}"))
    return [
        f"{language} {reading.lix:5.1f} {reading.per_sentence:5.1f} {reading.long:4.0f} % {reading.words:5d} {name}: "
        + ", ".join(reading.longest)
        for _, reading, language, name in sorted(found, key=lambda each: (-each[0], each[2:]))
    ]


if __name__ == "__main__":
    print("\n".join(report(Path(__file__).resolve().parent.parent / "content", date.today())))  # noqa: T201
