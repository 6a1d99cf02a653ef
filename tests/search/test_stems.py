"""Forms of one word: spellings read, then tokens with one stem."""

import pytest

from guide.search.stems import Stems, groups


def stems(language: str, *texts: tuple[str, str]) -> Stems:
    found = Stems(language)
    for text, code in texts:
        found.read(text, code)
    return found


@pytest.mark.parametrize(
    ("language", "text", "forms"),
    [
        ("fr", "hébergement hébergements", ["hebergement", "hebergements"]),
        ("fr", "exploité, exploitée, exploiter", ["exploite", "exploitee", "exploiter"]),
        ("en", "shelter shelters sheltered", ["shelter", "sheltered", "shelters"]),
        ("en", "Running RUNS", ["running", "runs"]),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, text: str, forms: list[str]) -> None:
    assert list(groups(forms, stems(language, (text, language))).values()) == [forms]


def test_a_form_alone_is_in_no_group() -> None:
    assert groups(["abri", "fugue"], stems("fr", ("abri fugue", "fr"))) == {}


def test_accents_tell_words_apart_that_tokens_take_for_one() -> None:
    assert stems("fr", ("congrès", "fr")).stem("congres") != stems("fr", ("congrés", "fr")).stem("congres")


def test_a_word_of_another_language_has_the_stem_of_that_language() -> None:
    text = "organizations"
    assert stems("fr", (text, "en")).stem(text) == stems("en", (text, "en")).stem(text)


def test_the_language_of_the_site_comes_first_where_both_have_the_word() -> None:
    both = stems("fr", ("notions", "en"), ("notions", "fr"))
    assert both.stem("notions") == stems("fr", ("notions", "fr")).stem("notions")


def test_a_word_that_was_never_read_has_a_stem_all_the_same() -> None:
    assert stems("en").stem("shelters") == stems("en").stem("shelter")


def test_elisions_and_ligatures_are_read_as_tokens() -> None:
    found = stems("fr", ("l’œuvre, des œuvres", "fr"))
    assert found.stem("oeuvre") == found.stem("oeuvres")
