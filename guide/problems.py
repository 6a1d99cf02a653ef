"""A problem is a value: one sentence for the person who must act."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: where it is, what is wrong, what to do.

    `line` is 0 where a whole file is meant; `field` is empty where no field is.
    """

    path: str
    line: int
    field: str
    wrong: str
    do: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        field = f"{self.field}: " if self.field else ""
        stop = "" if self.do.endswith("?") else "."
        return f"{place}: {field}{self.wrong}. {self.do}{stop}"


def near(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return "Did you mean 'x'?" for a near match of `word`, or the sentence `otherwise`.

    The final stop of `otherwise` is left out: a problem's sentence adds it.
    """
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Did you mean '{found[0]}'?" if found else otherwise
