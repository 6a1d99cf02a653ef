"""Rules: what the search knows by heart is fit for use."""

from collections.abc import Iterator

from guide.problems import Problem
from guide.search.phrases import is_well_written, reads_alike
from guide.validate.drafts import Draft
from guide.vocabulary import Province


def dangers_lead_to_a_number(draft: Draft) -> Iterator[Problem]:
    """A danger that a search may tell leads to a line whose number can be called from anywhere in Canada."""
    known = draft.entries["lines"]
    for key, danger in draft.entries["dangers"].items():
        found = [known[line].facts for line in danger.facts.lines if line in known]
        everywhere = any(Province.CANADA in line.serves and line.phones for line in found)
        if len(found) == len(danger.facts.lines) and not everywhere:
            wrong = "names no line with a number for all of Canada"
            yield draft.problem(("facts", "dangers", key), ("lines",), wrong, "Add one")


def phrases_are_well_written(draft: Draft) -> Iterator[Problem]:
    """Alternatives in the phrases of a danger are whole words between ( and ), with | between them."""
    for key, danger in draft.entries["dangers"].items():
        for language, words in danger.words.items():
            for i, phrase in enumerate(words.search):
                if not is_well_written(phrase):
                    wrong = f"'{phrase}' has alternatives that cannot be read"
                    yield draft.problem((language, "dangers", key), ("search", i), wrong, "Write (a|b)")
                elif not reads_alike(phrase):
                    wrong = f"'{phrase}' has alternatives that are parts of words"
                    do = "Put whole words between the parentheses"
                    yield draft.problem((language, "dangers", key), ("search", i), wrong, do)
