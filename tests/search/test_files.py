"""The files of a small made-up index: read back by the browser's script, they hold the index, whole or cut in parts."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import pytest

from guide.edition import Edition, Name
from guide.model import LANGUAGES, Guide
from guide.pipeline import Built
from guide.search import files as module
from guide.search.documents import Document, documents
from guide.search.files import files
from guide.search.index import Field, Index, index, labels_of
from tests.search.made import document, known, labels
from tests.search.node import unpacked

EVERY = (
    document("Shelter of the North", summary="Beds for the night.", body="Two shelters share a kitchen and a piano."),
    document("Maison d’hébergement", key="maison", others=("Shelters", "roof"), facets={"province": ("CA-QC",)}),
    document(
        "Listening line", kind="line", href="en/help.html#listening", topics=("youth",), foreign=("Ligne d’écoute",)
    ),
    document("Workshops", owner="program:maison", place="Laval", facets={"who": ("parents",), "form": ("housing",)}),
    document("Kitchen", body="Kitchens, and a piano.", state="ended", place="Montréal", facets={"region": ("qc-06",)}),
)
SYNONYMS = "shelter,roof\nnothing here"

Read = dict[str, dict[int, int]]
"""Word -> document -> field."""


def taken(found: Mapping[str, str]) -> dict[str, Any]:
    """Return the values that each file hands over, by the name it says."""
    values: dict[str, Any] = {}
    for path, text in found.items():
        match = re.fullmatch(r'guideSearch\.take\("([a-z0-9-]+)",(.*)\);\n', text)
        assert match, path
        assert path == f"search/{match[1]}.js"
        values[match[1]] = json.loads(match[2])
    return values


def read(packed: Sequence[Any], *, total: int = len(EVERY), again: bool = False) -> Read:
    """Return the words of some files, with where they stand."""
    asked = [{"what": "words", "packed": each, "total": total, "again": again} for each in packed]
    return {
        word: dict(map(tuple, posts))
        for each in unpacked(asked)
        for word, posts in zip(each["words"], each["posts"], strict=True)
    }


def held(made: Index, but: Iterable[Field] = ()) -> Read:
    """Return the same of an index, without some fields."""
    found = {
        word: {number: int(field) for field, numbers in fields.items() if field not in but for number in numbers}
        for word, fields in made.postings.items()
    }
    return {word: places for word, places in found.items() if places}


@pytest.fixture
def made() -> Index:
    """Return the index that the files hold."""
    return index("en", EVERY, labels(), None)


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return the values of the files where the index is cut."""
    for name, value in (("WHOLE", len(EVERY) - 1), ("PART", 60), ("CHUNK", 2), ("TELLING", 10**9)):
        monkeypatch.setattr(module, name, value)
    return taken(files("en", EVERY, known(synonyms=SYNONYMS)))


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return the values of the files where the index is whole."""
    monkeypatch.setattr(module, "WHOLE", len(EVERY))
    return taken(files("en", EVERY, known(synonyms=SYNONYMS)))


def test_a_whole_index_is_one_file_and_one_for_texts(whole: Mapping[str, Any]) -> None:
    assert list(whole) == ["en", "en-t"]


def test_the_words_of_a_whole_index_are_read_back(whole: Mapping[str, Any], made: Index) -> None:
    assert read([whole["en"]], again=True) == held(made, [Field.BODY])


def test_the_words_of_texts_are_read_back(whole: Mapping[str, Any], made: Index) -> None:
    assert read([whole["en-t"]]) == held(made, set(Field) - {Field.BODY})
    assert "piano" in read([whole["en-t"]])


def test_what_a_browser_shows_is_not_sent_twice(whole: Mapping[str, Any]) -> None:
    assert set(read([whole["en"]])) == {"shelters", "roof", "beds", "night", "ligne", "ecoute"}


def test_words_of_texts_only_are_told_by_the_sieve(whole: Mapping[str, Any]) -> None:
    [passed] = unpacked(
        [{"what": "sieve", "packed": whole["en"]["late"], "words": ["piano", "share", "two", "kitchens"]}]
    )
    assert passed == [True] * 4


def test_the_words_of_a_cut_index_are_read_back_and_groups_that_find_something_beside(
    cut: Mapping[str, Any], made: Index
) -> None:
    parts = [values for name, values in cut.items() if name.startswith("en-w")]
    assert len(parts) > 2
    found = read(parts)
    groups = {word: found.pop(word) for word in list(found) if word.startswith("~")}
    assert found == held(made)
    assert groups == {"~0": {0: Field.NAME, 1: Field.OTHERS}}


def test_a_cut_index_says_where_each_part_of_words_starts(cut: Mapping[str, Any]) -> None:
    starts = cut["en"]["starts"].split(" ")
    firsts = [min(read([values])) for name, values in cut.items() if name.startswith("en-w")]
    assert starts == firsts == sorted(firsts)
    assert all(a[:3] != b[:3] for a, b in pairwise(starts))


def test_forms_of_a_word_are_read_back_in_both_layouts(whole: Mapping[str, Any], cut: Mapping[str, Any]) -> None:
    for packed in (whole["en-t"], *(values for name, values in cut.items() if name.startswith("en-w"))):
        [found] = unpacked([{"what": "words", "packed": packed, "total": len(EVERY)}])
        families = [[found["words"][place] for place in places] for places in found["forms"].values()]
        assert all(len({word[:4] for word in family}) == 1 for family in families)
    [found] = unpacked([{"what": "words", "packed": whole["en"], "total": len(EVERY), "again": True}])
    assert [[found["words"][place] for place in each] for each in found["forms"].values()] == [["shelter", "shelters"]]


def test_documents_of_a_cut_index_are_in_chunks_in_order(cut: Mapping[str, Any]) -> None:
    texts = [cut[f"en-d{number}"]["texts"].split("\n") for number in range(3)]
    assert [len(lines) for lines in texts] == [2, 2, 1]
    assert [line.split("\t")[0] for lines in texts for line in lines] == [each.name.whole for each in EVERY]
    assert "texts" not in cut["en"]


def test_synonyms_of_a_cut_index_are_the_first_of_their_forms(cut: Mapping[str, Any]) -> None:
    assert cut["en"]["synonyms"] == "shelter,roof\nnothing here"


def test_synonyms_of_a_whole_index_are_places_of_words_or_words(whole: Mapping[str, Any]) -> None:
    words = sorted(read([whole["en"]], again=True))
    first, last = whole["en"]["synonyms"].split("\n")
    asked = [{"what": "digits", "packed": each} for each in first.split(",")]
    assert [words[place] for place in unpacked(asked)] == ["shelter", "roof"]
    assert last == "nothing here"


def test_a_line_of_dangers_says_which_document_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = {"listening-line": {"name": "Listening"}, "other": {"name": "Other"}}
    found = taken(files("en", EVERY, known(lines=lines)))["en"]["lines"]
    assert found == {"listening-line": {"name": "Listening", "doc": 2}, "other": {"name": "Other", "doc": -1}}


def test_names_with_signs_reach_the_browser_as_they_are() -> None:
    name = 'Le « Pas » \\ "d’à côté" </script>'
    odd = Document(**{**{field: getattr(EVERY[0], field) for field in Document.__slots__}, "name": Name(name)})
    assert taken(files("en", (odd,), known()))["en"]["texts"].split("\t")[0] == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_the_real_guide_are_read_back(
    language: str, site: Built, guide: Guide, editions: Mapping[str, Edition]
) -> None:
    packed = taken({path: str(text) for path, text in site.files.items() if path.startswith(f"search/{language}")})
    every = documents(guide, editions[language])
    real = index(language, every, labels_of(packed[language]), None)
    assert read([packed[language]], total=len(every), again=True) == held(real, [Field.BODY])
    assert read([packed[f"{language}-t"]], total=len(every)) == held(real, set(Field) - {Field.BODY})
    [found] = unpacked([{"what": "words", "packed": packed[language], "total": len(every), "again": True}])
    assert len(found["forms"]) > 100
