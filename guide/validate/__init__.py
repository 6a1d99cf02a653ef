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
from guide.validate import addresses, dates, numbers, parity, references
from guide.validate.drafts import Draft, join
from guide.validate.shapes import shape

RULES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    references.facts_point_at_entries,
    references.partners_are_entries_or_names,
    references.actions_exist,
    references.sections_are_known,
    references.action_keys_are_unique,
    references.regions_are_of_the_province,
    references.mentions_point_at_entries,
    numbers.numbers_are_valid,
    numbers.unconfirmed_lines_have_no_number,
    numbers.numbers_are_not_written_twice,
    numbers.words_hold_no_number,
    numbers.crisis_block_is_complete,
    addresses.addresses_are_neutral,
    addresses.addresses_are_unique,
    parity.same_fields_are_filled,
    parity.same_mentions,
    parity.same_placeholders,
    parity.texts_are_translated,
    parity.names_say_their_language,
    parity.actions_have_words,
    parity.labels_are_complete,
    dates.dates_are_not_in_the_future,
    dates.sources_precede_the_check,
)


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
    draft, wrong = join(sources, typed, today)
    problems += wrong
    for rule in RULES:
        problems += rule(draft)
    return (None if problems else draft.guide()), tuple(sorted(set(problems)))
