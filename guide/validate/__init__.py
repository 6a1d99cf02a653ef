"""Stage 2: sources -> the guide, or every problem an editor must mend.

`RULES` is the list of rules; each is one function of a draft that yields problems, and its first
sentence is what editors read in the content guide.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from guide.facts import Shape
from guide.load import Source
from guide.model import Guide
from guide.problems import Problem
from guide.validate.drafts import Draft, join
from guide.validate.shapes import shape

RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = ()


def validate(sources: Iterable[Source], today: date) -> tuple[Guide | None, tuple[Problem, ...]]:
    """Type, join and check the sources.

    Returns the guide and no problem, or None and every problem found, sorted by file and line.
    """
    sources = tuple(sources)
    typed: dict[int, Shape] = {}
    problems: list[Problem] = []
    for i, source in enumerate(sources):
        value, wrong = shape(source)
        problems += wrong
        if value is not None:
            typed[i] = value
    draft, wrong = join(sources, typed)
    problems += wrong
    for rule in RULES:
        problems += rule(draft)
    return (None if problems else draft.guide()), tuple(sorted(set(problems)))
