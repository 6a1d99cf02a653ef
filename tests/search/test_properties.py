"""What holds for whatever is typed, tried on the real content: names, published queries, and what editors add.

All the queries of a test are asked in one run of Node.
"""

import random
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from guide.edition import Edition
from guide.model import LANGUAGES, Guide
from guide.search import files
from guide.search.documents import Document, documents
from guide.search.files import search_files
from guide.search.knowledge import synonyms
from guide.search.script import ADDRESS
from guide.search.stop_words import STOP_WORDS
from guide.search.tokens import tokens
from tests.conftest import ROOT
from tests.search import node, queries
from tests.search.measure import engine, write

FIRST = 5
Found = Mapping[str, Any]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Return each language in turn."""
    found: str = request.param
    return found


@pytest.fixture(scope="module")
def every(language: str, guide: Guide, editions: Mapping[str, Edition]) -> tuple[Document, ...]:
    """Return every document of a language."""
    return documents(guide, editions[language])


@pytest.fixture(scope="module")
def words(every: Sequence[Document]) -> list[str]:
    """Return every word of a name, each once."""
    return sorted({token for document in every for token in tokens(document.name.whole)})


@pytest.fixture(scope="module")
def by_word(language: str, words: Sequence[str], folder: Path) -> dict[str, Found]:
    """Return what each word of a name finds."""
    return ask(folder, language, words)


@pytest.fixture(scope="module")
def by_query(language: str, folder: Path) -> dict[str, Found]:
    """Return what each published query finds."""
    return ask(folder, language, [query.text for query in queries.read(language)])


def ask(folder: Path, language: str, texts: Sequence[str]) -> dict[str, Found]:
    found = node.searched(folder, language, ({"words": text} for text in texts))
    return dict(zip(texts, found, strict=True))


def lost(every: Sequence[Document], found: Mapping[str, Found]) -> list[tuple[str, str]]:
    """Return the entries that a word of their name does not find, with the word."""
    return [
        (document.of, word)
        for document in every
        for word in tokens(document.name.whole)
        if document.href not in found[word]["hits"]
    ]


def test_each_word_of_its_name_finds_an_entry(every: Sequence[Document], by_word: Mapping[str, Found]) -> None:
    assert len(every) > 500
    assert lost(every, by_word) == []


def test_each_word_of_its_name_finds_an_entry_where_the_index_is_cut(
    language: str, every: Sequence[Document], words: Sequence[str], cut: Path
) -> None:
    assert lost(every, ask(cut, language, words)) == []


def test_its_whole_name_finds_an_entry_or_one_of_the_same_name_in_the_first_five(
    language: str, every: Sequence[Document], folder: Path
) -> None:
    same: dict[str, set[str]] = {}
    for document in every:
        same.setdefault(" ".join(tokens(document.name.whole)), set()).add(document.href)
    found = ask(folder, language, [document.name.whole for document in every])
    missed = {name for name, each in found.items() if not same[" ".join(tokens(name))] & set(each["hits"][:FIRST])}
    assert missed == set()


def test_the_order_of_words_changes_nothing_of_what_is_found(
    language: str, by_query: Mapping[str, Found], folder: Path
) -> None:
    chance = random.Random(5)  # noqa: S311 (the same throws each time)
    other = {text: " ".join(chance.sample(text.split(), len(text.split()))) for text in by_query}
    found = ask(folder, language, list(dict.fromkeys(other.values())))
    assert {
        text: sorted({*found[other[text]]["hits"]} ^ {*each["hits"]})
        for text, each in by_query.items()
        if set(found[other[text]]["hits"]) != set(each["hits"])
    } == {}


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda text: "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each)),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("’", "'"),
        lambda text: text.replace("'", "’").replace(" ", "\u00a0"),
    ],
    ids=["capitals", "no accent", "accents apart", "straight apostrophes", "curved apostrophes"],
)
def test_accents_case_and_apostrophes_change_nothing(
    change: Callable[[str], str], language: str, by_query: Mapping[str, Found], folder: Path
) -> None:
    changed = {change(text): text for text in by_query}
    assert set(changed) != set(by_query)
    found = ask(folder, language, list(changed))
    assert [old for new, old in changed.items() if found[new]["hits"] != by_query[old]["hits"]] == []


def test_what_an_editor_adds_to_synonyms_never_loses_a_result(
    language: str, guide: Guide, editions: Mapping[str, Edition], by_query: Mapping[str, Found], tmp_path: Path
) -> None:
    added = adding(guide, lambda number: (f"qzx{number}kwj", f"mots zqk{number}"))
    write({**search_files(added, (editions[language],)), ADDRESS: engine(ROOT)}, tmp_path)
    after = ask(tmp_path, language, list(by_query))
    assert [text for text, each in by_query.items() if not {*each["hits"]} <= {*after[text]["hits"]}] == []
    made_up = ask(tmp_path, language, [f"qzx{number}kwj" for number in range(len(guide.synonyms))])
    groups = zip(synonyms(guide), made_up.values(), strict=True)
    assert sum(bool(each["hits"]) for _, each in groups) > len(guide.synonyms) * 0.9


def test_a_word_of_texts_that_becomes_a_synonym_still_finds_its_texts(
    language: str, guide: Guide, editions: Mapping[str, Edition], folder: Path, tmp_path: Path
) -> None:
    known = {word for group in synonyms(guide) for phrase in group for word in phrase.split()} | STOP_WORDS[language]
    every = documents(guide, editions[language])
    said = {word for document in every for word in tokens(document.body) if len(word) > 6} - known
    some = random.Random(5).sample(sorted(said), len(guide.synonyms))  # noqa: S311 (the same throws each time)
    before = ask(folder, language, some)
    assert sum(bool(each["hits"]) for each in before.values()) > len(some) * 0.9
    added = adding(guide, lambda number: (some[number],))
    write({**search_files(added, (editions[language],)), ADDRESS: engine(ROOT)}, tmp_path)
    after = ask(tmp_path, language, some)
    assert {
        word: sorted({*before[word]["hits"]} - {*after[word]["hits"]})
        for word in some
        if not {*before[word]["hits"]} <= {*after[word]["hits"]}
    } == {}


def adding(guide: Guide, more: Callable[[int], tuple[str, ...]]) -> Guide:
    """Return the guide with more words in each group of synonyms, by the group's number."""
    changed = {}
    for number, (key, entry) in enumerate(guide.synonyms.items()):
        [first, *rest] = entry.words
        longer = entry.words[first].model_copy(update={"search": (*entry.words[first].search, *more(number))})
        changed[key] = replace(entry, words={first: longer, **{each: entry.words[each] for each in rest}})
    return replace(guide, synonyms=changed)


def test_a_cut_index_finds_what_the_whole_one_finds(
    language: str, guide: Guide, editions: Mapping[str, Edition], by_word: Mapping[str, Found], tmp_path: Path
) -> None:
    """And more, since it has all texts at hand. Forms of one word that stand far apart are in different parts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "WHOLE", 0)
        patch.setattr(files, "TELLING", 10**9)
        write({**search_files(guide, (editions[language],)), ADDRESS: engine(ROOT)}, tmp_path)
    parts = ask(tmp_path, language, list(by_word))
    lost = [word for word, each in by_word.items() if not {*each["hits"]} <= {*parts[word]["hits"]}]
    assert len(lost) <= len(by_word) / 50, lost


def test_of_a_cut_index_only_the_parts_are_asked_for_that_are_needed(language: str, cut: Path) -> None:
    asked = [{"words": "avocat" if language == "fr" else "lawyer", "limit": limit} for limit in (0, 1, 1)]
    nothing, one, again = node.searched(cut, language, asked)
    words = [path for path in nothing["loaded"] if path.startswith(f"search/{language}-w")]
    assert words == nothing["loaded"]
    assert 1 <= len(words) <= 2, "the part of the word, and that of groups of synonyms"
    assert [path[:11] for path in one["loaded"]] == [f"search/{language}-d"]
    assert again["loaded"] == []
    assert len(list((cut / "search").glob(f"{language}-[wdf]*.js"))) > 8


def test_of_a_whole_index_what_is_asked_for_is_at_most_the_texts(language: str, by_query: Mapping[str, Found]) -> None:
    assert {path for each in by_query.values() for path in each["loaded"]} == {f"search/{language}-t.js"}
