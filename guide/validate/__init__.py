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
from guide.validate import addresses, dates, language, numbers, parity, prose, references, searching, whole
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
    numbers.letters_spell_the_number,
    numbers.unconfirmed_lines_have_no_number,
    numbers.numbers_are_not_written_twice,
    numbers.words_hold_no_number,
    numbers.crisis_block_is_complete,
    addresses.addresses_are_neutral,
    addresses.addresses_are_unique,
    parity.same_fields_are_filled,
    parity.same_mentions,
    parity.texts_are_translated,
    parity.names_say_their_language,
    parity.actions_have_words,
    whole.labels_are_complete,
    whole.texts_are_complete,
    whole.site_pages_are_there,
    whole.articles_stand_under_a_page,
    whole.exits_are_in_every_language,
    whole.folders_are_named,
    whole.provinces_are_there,
    whole.languages_have_names,
    prose.headings_start_below_the_title,
    prose.mentions_are_well_written,
    prose.addresses_are_not_written,
    language.typography_is_right,
    language.words_do_not_hurt,
    searching.dangers_lead_to_a_number,
    searching.phrases_are_well_written,
    dates.dates_are_not_in_the_future,
    dates.sources_precede_the_check,
)


def validate(
    sources: Iterable[Source], today: date, unreadable: Iterable[Problem] = ()
) -> tuple[Guide | None, tuple[Problem, ...]]:
    """Type, join and check the sources; `unreadable` are the problems of files that are none.

    Returns the guide and no problem, or None and every problem found, sorted by file and line.
    """
    sources, unreadable = tuple(sources), tuple(unreadable)
    typed: dict[int, Shape] = {}
    problems = list(unreadable)
    for i, source in enumerate(sources):
        value, wrong = shape(source)
        problems += wrong
        if value is not None:
            typed[i] = value
    draft, wrong = join(sources, typed, today, (problem.path for problem in unreadable))
    problems += wrong
    for rule in RULES:
        problems += rule(draft)
    return (None if problems else draft.guide()), tuple(sorted(set(problems)))
