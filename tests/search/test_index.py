"""The inverted index of a few documents made by hand: which hold each word, and where it tells most."""

from typing import Any

import pytest

from guide.edition import Name
from guide.search.documents import Document
from guide.search.index import Field, Postings, index, words
from tests.search.made import document, labels


def postings(*found: Document, most: int | None = None) -> Postings:
    return {word: dict(fields) for word, fields in index("en", found, labels(), most).postings.items()}


def named(name: Name, **more: Any) -> Document:
    plain = document("x", **more)
    return Document(**{**{field: getattr(plain, field) for field in Document.__slots__}, "name": name})


def test_a_word_counts_in_the_field_where_it_tells_most() -> None:
    said: dict[str, Any] = {"summary": "roof kitchen", "body": "roof kitchen piano", "others": ("roof",)}
    assert postings(document("Night", **said)) == {
        "night": {Field.NAME: [0]},
        "roof": {Field.OTHERS: [0]},
        "kitchen": {Field.SUMMARY: [0]},
        "piano": {Field.BODY: [0]},
    }


@pytest.mark.parametrize(
    ("found", "word", "field"),
    [
        (named(Name("Maison", "fr", "House")), "house", Field.GLOSS),
        (named(Name("Maison", apart="Laval")), "laval", Field.NAME),
        (document("x", foreign=("Abri",)), "abri", Field.OTHERS),
        (document("x", place="Timmins"), "timmins", Field.LABELS),
        (document("x", topics=("shelter",)), "bed", Field.LABELS),
        (document("x", facets={"who": ("young-people",)}), "young", Field.LABELS),
        (document("x", facets={"form": ("housing",)}), "stay", Field.LABELS),
        (document("x", facets={"province": ("CA-QC",)}), "quebec", Field.LABELS),
        (document("x", kind="line"), "line", Field.LABELS),
    ],
)
def test_a_word_is_found_by_what_is_said_around(found: Document, word: str, field: Field) -> None:
    assert postings(found)[word] == {field: [0]}


@pytest.mark.parametrize("facets", [{"region": ("qc-06",)}, {"state": ("ended",)}, {"language": ("fr",)}])
def test_facets_that_are_filters_only_are_no_words(facets: dict[str, tuple[str, ...]]) -> None:
    assert set(postings(document("night", facets=facets))) == {"night"}


def test_who_runs_it_is_a_word_of_it() -> None:
    found = postings(document("Roof", key="roof", kind="organisation"), document("Night", owner="organisation:roof"))
    assert found["roof"] == {Field.NAME: [0], Field.LABELS: [1]}


def test_documents_of_a_word_are_in_order_in_each_field() -> None:
    found = postings(
        document("Night"), document("Day", body="night"), document("Night walk"), document("A", body="night")
    )
    assert found["night"] == {Field.NAME: [0, 2], Field.BODY: [1, 3]}


def test_every_word_of_a_name_counts_and_little_words_of_a_text_do_not() -> None:
    found = postings(document("The 4 of Us", body="The night of y and piano", summary="A roof"))
    assert set(found) == {"the", "4", "of", "us", "night", "piano", "roof"}


def test_little_words_of_either_language_are_left_out_of_other_names() -> None:
    assert set(postings(document("x", others=("my son at the door", "ma porte de la maison")))) == {
        *("x", "son", "door", "porte", "maison")
    }


def test_words_that_mean_something_are_told_in_order() -> None:
    assert list(words("fr", "L’été, je ne suis pas à la maison")) == ["ete", "ne", "maison"]
    assert list(words("fr", "à la maison", every=True)) == ["a", "la", "maison"]


def test_of_a_text_the_words_are_kept_that_tell_it_best() -> None:
    common = tuple(document(f"n{number}", body="kitchen piano") for number in range(3))
    found = postings(*common, document("last", body="kitchen violin piano"), most=1)
    assert found["violin"] == {Field.BODY: [3]}
    assert 3 not in found.get("piano", {}).get(Field.BODY, [])


def test_words_said_elsewhere_take_no_room_from_those_of_the_text() -> None:
    found = postings(document("violin", body="violin piano"), document("other"), most=1)
    assert found["piano"] == {Field.BODY: [0]}


def test_forms_of_a_word_are_told_of_words_that_are_there() -> None:
    made = index("en", (document("Shelters", body="shelter kitchen"),), labels(), None)
    assert list(made.stems.values()) == [["shelter", "shelters"]]
    assert (made.language, made.total) == ("en", 1)
