"""Typography by language, and words that hurt: what is told, and what is left alone.

`~` stands for a no-break space, so that a reader of this file can see it.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from guide.facts import Avoided, CrisisBlock, Exits, FormFacts, SiteFacts
from guide.load import Source
from guide.model import KINDS, Entry
from guide.problems import Problem
from guide.validate.drafts import Draft
from guide.validate.language import typography_is_right, words_do_not_hurt
from guide.words import InterfaceWords, PageWords, ProgramWords

Rule = Callable[[Draft], Iterator[Problem]]
OTHER = {"fr": "en", "en": "fr"}
PLAIN = {"name": "Table", "slug": "table", "summary": "Table.", "description": "Table."}
AVOIDED = (
    Avoided(language="fr", words="vieux jeu", instead="de longue date"),
    Avoided(language="en", words="old hat", instead="long-standing"),
    Avoided(language="en", words="fad", instead="habit"),
)


def draft_of(language: str, kind: str, words: Any, plain: Any) -> Draft:
    """A draft of the site and one entry: its words in a language, and harmless ones in the other."""
    crisis = CrisisBlock(emergency="a", everywhere=("b",), provinces={})
    site = SiteFacts(
        languages=("fr", "en"),
        address="https://example.org/",
        crisis=crisis,
        exits=Exits(weather={"en": "https://weather.example.org/"}, news={"en": "https://news.example.org/"}),
        avoid_words=AVOIDED,
        avoid_in_addresses=("x",),
    )
    entry = Entry("a", FormFacts(order=1), {language: words, OTHER[language]: plain})
    entries: dict[str, Mapping[str, Entry[Any, Any]]] = {each: {} for each in KINDS}
    entries |= {"site": {"site": Entry("site", site, {})}, kind: {"a": entry}}
    sources = {(each, kind, "a"): Source(each, kind, "a", f"content/{each}/a.yaml", 1, {}, {}) for each in OTHER}
    keys = {each: frozenset(found) for each, found in entries.items()}
    return Draft(entries, sources, keys, date(2025, 6, 30))


def told(rule: Rule, language: str, **words: Any) -> list[tuple[str, str]]:
    """The fields that a rule finds wrong in a program's words, with what it says of each."""
    plain = ProgramWords.model_validate(PLAIN)
    marked = {name: _unmarked(value) for name, value in words.items()}
    draft = draft_of(language, "programs", ProgramWords.model_validate({**PLAIN, **marked}), plain)
    found = list(rule(draft))
    assert {problem.path for problem in found} <= {f"content/{language}/a.yaml"}
    return [(problem.field, problem.wrong.replace("\u00a0", "~")) for problem in found]


def _unmarked(value: Any) -> Any:
    return value.replace("~", "\u00a0") if isinstance(value, str) else value


# Typography

APOSTROPHE, QUOTE = "has a straight apostrophe", "has a straight quote"
GUILLEMETS = "has a « or » without its no-break space"
BEFORE_COLON, NO_SPACE = "has an ordinary space before :", "has no space before :"
FRENCH_SIGN, ENGLISH_SIGN = "has a space before ; ! or ?", "has a space before : ; ! or ?"
UNIT = "has a number cut from its unit"


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("fr", "L'écoute.", APOSTROPHE),
        ("fr", "On l' écoute.", APOSTROPHE),
        ("fr", "Le mot 'plan'.", APOSTROPHE),
        ("fr", 'Le mot "plan".', QUOTE),
        ("fr", "Le « plan ».", GUILLEMETS),
        ("fr", "Le «plan».", GUILLEMETS),
        ("fr", "Le «~plan ».", GUILLEMETS),
        ("fr", "Le plan : le voici.", BEFORE_COLON),
        ("fr", "Le plan (neuf) : le voici.", BEFORE_COLON),
        ("fr", "Le «~plan~» : le voici.", BEFORE_COLON),
        ("fr", "Les âges : 12 ou 13.", BEFORE_COLON),
        ("fr", "Le plan: le voici.", NO_SPACE),
        ("fr", "Une idée:\n\n- la voici.", NO_SPACE),
        ("fr", "Le plan ; le voici.", FRENCH_SIGN),
        ("fr", "Le plan~!", FRENCH_SIGN),
        ("fr", "Le plan ?", FRENCH_SIGN),
        ("fr", "À 16 h.", UNIT),
        ("fr", "À 16h30.", UNIT),
        ("fr", "À 16h.", UNIT),
        ("fr", "Dès 12 ans.", UNIT),
        ("fr", "La moitié, 50 %.", UNIT),
        ("fr", "La moitié, 50%.", UNIT),
        ("fr", "Pour 20 $.", UNIT),
        ("en", "It's here.", APOSTROPHE),
        ("en", "The parents' plan.", APOSTROPHE),
        ("en", "The word 'plan'.", APOSTROPHE),
        ("en", 'The word "plan".', QUOTE),
        ("en", "The plan : here.", ENGLISH_SIGN),
        ("en", "The plan~; here.", ENGLISH_SIGN),
        ("en", "The plan !", ENGLISH_SIGN),
        ("en", "Which plan ?", ENGLISH_SIGN),
    ],
)
def test_what_is_not_typeset_as_in_its_language_is_told(language: str, text: str, wrong: str) -> None:
    [(field, said)] = told(typography_is_right, language, description=text)
    assert (field, said.partition(" at ")[0]) == ("description", wrong)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("It's", "It's"),
        ("A word of a longer text is found, and it's there for a reason.", "found, and it's there for a"),
        ("A first line.\nIt's the second.", "irst line. It's the second."),
    ],
)
def test_what_is_wrong_is_shown_with_a_few_letters_around_it_on_one_line(text: str, near: str) -> None:
    assert told(typography_is_right, "en", description=text) == [("description", f"{APOSTROPHE} at '{near}'")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L’écoute, c’est «~bien~»."),
        ("fr", "Le plan~: le voici; qui l’a? Moi!"),
        ("fr", "De 16~h~30 à 21~h, dès 12~ans, pour 20~$ ou 50~%."),
        ("fr", "Il y a 12 anses et 3 heures."),
        ("fr", "Voyez la [[line:a-line]] et le [[program:b|plan]]."),
        ("fr", "L’article 286.1 et le 24/7; **gras**, *italique* et `code`."),
        ("fr", "| A | B |\n|:--|--:|\n| 1 | 2 |"),
        ("en", "It’s “here”: who has it? Me!"),
        ("en", "The parents’ plan; 50% of 20 people."),
        ("en", "From 9:30 am, ages 12 to 17, call [[line:a-line]]."),
        ("en", "The “Ateliers «~Le soir~»” take place at 16 h."),
    ],
)
def test_what_is_typeset_as_in_its_language_is_left_alone(language: str, text: str) -> None:
    assert told(typography_is_right, language, description=text) == []


def test_each_pattern_tells_its_first_find_and_each_field_its_own() -> None:
    found = told(typography_is_right, "fr", summary="L'ami d'Ana : moi.", reach="Passez~!")
    assert [(field, said.partition(" at ")[0]) for field, said in found] == [
        ("summary", APOSTROPHE),
        ("summary", BEFORE_COLON),
        ("reach", FRENCH_SIGN),
    ]


def test_items_of_a_list_are_told_by_their_place() -> None:
    assert told(typography_is_right, "en", aims=("Fine.", "It's not.")) == [
        ("aims.2", f"{APOSTROPHE} at 'It's not.'"),
    ]


@pytest.mark.parametrize(
    ("language", "name", "written", "wrong"),
    [
        ("en", "Ateliers « Le soir »", "fr", [("name", f"{GUILLEMETS} at 'Ateliers « Le soir »'")]),
        ("en", "Le plan~: un", "fr", []),
        ("en", "Le plan~: un", None, [("name", f"{ENGLISH_SIGN} at 'Le plan~: un'")]),
        ("fr", "The plan: one", "en", []),
        ("fr", "The plan: one", None, [("name", f"{NO_SPACE} at 'The plan: one'")]),
        ("en", "50 % plan", "both", []),
        ("fr", "50 % plan", "both", [("name", f"{UNIT} at '50 % plan'")]),
    ],
)
def test_a_name_is_typeset_as_in_the_language_it_says(
    language: str, name: str, written: str | None, wrong: list[tuple[str, str]]
) -> None:
    assert told(typography_is_right, language, name=name, name_language=written, gloss="One") == wrong


def test_only_the_name_is_of_the_other_language() -> None:
    words = {"name": "Le plan~: un", "name_language": "fr", "gloss": "The plan~: one"}
    assert told(typography_is_right, "en", **words) == [("gloss", f"{ENGLISH_SIGN} at 'The plan~: one'")]


def test_what_readers_type_may_be_written_anyhow() -> None:
    assert told(typography_is_right, "fr", search=("j'ai peur", '"aide" : qui')) == []


def test_labels_of_the_interface_are_texts_too() -> None:
    words = InterfaceWords(labels={"state": {"active": "It's on"}}, text={"free": {"one": 'A "one"', "other": "Fine"}})
    plain = InterfaceWords(labels={}, text={})
    found = [problem.field for problem in typography_is_right(draft_of("en", "interface", words, plain))]
    assert found == ["labels.state.active", "text.free.one"]


# Words that hurt


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "C’est vieux jeu.", "vieux jeu"),
        ("fr", "Vieux jeu, dit-on.", "vieux jeu"),
        ("en", "It is OLD HAT.", "old hat"),
        ("en", "An old hat-like idea.", "old hat"),
        ("en", "It is old\nhat.", "old hat"),
        ("en", "It is old~hat.", "old hat"),
        ("en", "It is **old hat**.", "old hat"),
        ("en", "The “New Hat” is old hat, not “new”.", "old hat"),
        ("en", "A *new* fad.", "fad"),
        ("en", "Two new fads.", "fad"),
        ("en", "See [[page:about|our fad]].", "fad"),
    ],
)
def test_a_word_that_hurts_is_told(language: str, text: str, words: str) -> None:
    assert told(words_do_not_hurt, language, description=text) == [("description", f"says '{words}'")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le projet «~Vieux jeu~» existe."),
        ("fr", "En anglais, on dit old hat."),
        ("en", "The “Old Hat” project exists."),
        ("en", "The *Old Hat* project exists."),
        ("en", "In French, one says vieux jeu."),
        ("en", "It may fade; the metafad is another word."),
        ("en", "A hat, and an old one."),
        ("en", "An old “felt” hat."),
        ("en", "See [[program:fad]]: it is shown by its name."),
    ],
)
def test_a_quoted_name_another_language_and_a_longer_word_pass(language: str, text: str) -> None:
    assert told(words_do_not_hurt, language, description=text) == []


def test_a_name_may_say_what_its_owners_chose() -> None:
    named = {"name": "The Old Hat", "gloss": "An old hat", "search": ("old hat",)}
    assert told(words_do_not_hurt, "en", name_language="both", **named) == []


def test_the_title_of_a_page_is_a_name_and_its_menu_is_not() -> None:
    fields = {"title": "Old Hat", "menu": "Old hat", "slug": "a", "summary": "Old hat.", "body": "An “old hat”."}
    plain = {"title": "Titre", "slug": "a", "summary": "Texte.", "body": "Texte."}
    draft = draft_of("en", "pages", PageWords.model_validate(fields), PageWords.model_validate(plain))
    assert [problem.field for problem in words_do_not_hurt(draft)] == ["menu", "summary"]


def test_what_to_write_instead_is_told() -> None:
    plain = ProgramWords.model_validate(PLAIN)
    words = ProgramWords.model_validate({**PLAIN, "reach": "Ask about the fad."})
    [problem] = words_do_not_hurt(draft_of("en", "programs", words, plain))
    assert str(problem) == (
        "content/en/a.yaml:1: reach: says 'fad'. Write 'habit', or put a quoted name between quotation marks."
    )


def test_each_word_that_hurts_is_told_once_a_field() -> None:
    assert told(words_do_not_hurt, "en", summary="Old hat, old hat, a fad.", reach="Old hat.") == [
        ("summary", "says 'old hat'"),
        ("summary", "says 'fad'"),
        ("reach", "says 'old hat'"),
    ]
