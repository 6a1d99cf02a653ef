"""The engine on a small made-up guide, whole and cut: what is found, in which order, how it is shown."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from guide.edition import Name
from guide.search import files
from guide.search.documents import Document
from guide.search.facets import EVERY, NONE, UNKNOWN
from tests.search.made import document, lay
from tests.search.node import searched

LINE = {"name": "Listening line", "lang": "", "href": "tel:1", "text": "1", "verb": "Call", "detail": ""}


@pytest.fixture(params=["whole", "cut"], autouse=True)
def layout(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Cut the index in parts of a few words and a few documents, or do not."""
    if request.param == "cut":
        for name, value in (("WHOLE", 0), ("PART", 40), ("CHUNK", 2)):
            monkeypatch.setattr(files, name, value)
    return str(request.param)


def ask(folder: Path, every: Sequence[Document], *questions: str | dict[str, Any], **more: Any) -> list[dict[str, Any]]:
    asked = [{"words": each} if isinstance(each, str) else each for each in questions]
    return searched(lay(folder, every, **more), "en", asked)


def keys(every: Sequence[Document], answer: dict[str, Any]) -> list[str]:
    """Return the keys of what was found, in order."""
    by_href = {each.href: each.key for each in every}
    return [by_href[href] for href in answer["hits"]]


def test_the_word_itself_comes_before_another_form_and_a_form_before_a_slip(tmp_path: Path) -> None:
    every = (document("Shelters"), document("Shelter"), document("Kitchen"), document("Harbour"))
    exact, other, mixed, worse = ask(tmp_path, every, "shelter", "shelters", "harbour sheltrr", "kitchens sheltrr")
    assert keys(every, exact) == ["shelter", "shelters"]
    assert keys(every, other) == ["shelters", "shelter"]
    assert keys(every, mixed)[0] == "harbour"
    assert keys(every, worse)[0] == "kitchen"
    assert [exact["used"], other["used"]] == [[], []]
    assert mixed["used"][0]["typed"] == "sheltrr"


@pytest.mark.parametrize(("typed", "known"), [("daide", "Aide"), ("lecole", "Ecole"), ("jaime", "Aime")])
def test_an_elision_without_its_apostrophe_is_taken_away(tmp_path: Path, typed: str, known: str) -> None:
    every = (document(known), document(f"{typed[:-1]}z"))  # the other one is a slip away too
    [answer] = ask(tmp_path, every, typed)
    assert keys(every, answer) == [known.lower()]
    assert answer["used"] == [{"typed": typed, "word": known.lower()}]


def test_what_is_in_force_comes_before_what_ended(tmp_path: Path) -> None:
    every = (document("Ended workshop", state="ended"), document("Active workshop", state="active"))
    [answer] = ask(tmp_path, every, "workshop")
    assert keys(every, answer) == ["active-workshop", "ended-workshop"]


def test_what_counts_the_same_comes_in_the_order_of_the_guide(tmp_path: Path) -> None:
    every = tuple(document("Night walk", key=f"{letter}-walk") for letter in "dacb")
    one, other = ask(tmp_path, every, "walk", "walk night")
    assert keys(every, one) == keys(every, other) == ["d-walk", "a-walk", "c-walk", "b-walk"]


def test_words_of_a_group_of_synonyms_find_each_other_whatever_their_language(tmp_path: Path) -> None:
    every = (document("Night shelter"), document("Maison d’hébergement", key="maison"), document("Tattoo removal"))
    answers = ask(
        tmp_path,
        every,
        *("shelter", "hebergement", "roof", "bed tonight"),
        synonyms="shelter,hebergement,roof,bed tonight",
    )
    assert [set(keys(every, each)) for each in answers] == [{"night-shelter", "maison"}] * 4
    assert keys(every, answers[0])[0] == "night-shelter"
    assert keys(every, answers[1])[0] == "maison"


def test_half_a_phrase_of_synonyms_stands_for_nothing(tmp_path: Path) -> None:
    every = (document("Night shelter"), document("Bed frames"))
    [answer] = ask(tmp_path, every, "bed", synonyms="shelter,bed tonight")
    assert keys(every, answer) == ["bed-frames"]


def test_another_form_of_a_synonym_tells_its_group_too(tmp_path: Path) -> None:
    every = (document("Night shelter"), document("Housing"), document("House of hope"))
    [answer] = ask(tmp_path, every, "shelters", synonyms="shelter,housing")
    assert "housing" in keys(every, answer)


def test_the_start_of_a_word_finds_it_and_nothing_is_said_to_be_corrected(tmp_path: Path) -> None:
    every = (document("Counselling"), document("Shelter"))
    [answer] = ask(tmp_path, every, "couns")
    assert keys(every, answer) == ["counselling"]
    assert answer["used"] == []


def test_nothing_typed_and_nothing_chosen_finds_nothing(tmp_path: Path) -> None:
    every = (document("Shelter"),)
    for answer in ask(tmp_path, every, "", " … ", {}):
        assert (answer["total"], answer["sure"], answer["hits"], answer["near"]) == (0, 0, [], [])


def test_filters_alone_list_what_they_keep_unknown_last_and_marked(tmp_path: Path) -> None:
    every = (
        document("Unknown", facets={"who": UNKNOWN}),
        document("Parents", facets={"who": ("parents",)}),
        document("Everybody", facets={"who": EVERY}),
        document("Others", facets={"who": ("young-people",)}),
        document("Nobody", facets={"who": NONE}),
        document("Reading", kind="page", href="en/reading.html"),
    )
    [answer] = ask(tmp_path, every, {"filters": {"who": "parents"}})
    assert keys(every, answer) == ["parents", "everybody", "unknown"]
    assert answer["unsure"] == ["en/program/unknown.html"]
    assert (answer["total"], answer["sure"]) == (3, 2)
    assert answer["counts"]["who"]["young-people"] >= 2


def test_filters_and_words_narrow_together_and_words_alone_are_not_narrowed(tmp_path: Path) -> None:
    every = (
        document("Ontario shelter", facets={"province": ("CA-ON",)}),
        document("Québec shelter", key="quebec-shelter", facets={"province": ("CA-QC",)}),
        document("Québec school", key="quebec-school", facets={"province": ("CA-QC",)}),
    )
    both, words = ask(tmp_path, every, {"words": "shelter", "filters": {"province": "CA-QC"}}, "shelter")
    assert keys(every, both) == ["quebec-shelter"]
    assert {place: both["counts"]["province"][place] for place in ("CA-ON", "CA-QC")} == {"CA-ON": 1, "CA-QC": 1}
    assert set(keys(every, words)) == {"ontario-shelter", "quebec-shelter"}


def test_an_age_finds_what_serves_it(tmp_path: Path) -> None:
    every = tuple(document(f"Group {low}", facets={"age": (f"{low}-{low + 3}",)}) for low in (10, 14, 18))
    [answer] = ask(tmp_path, every, {"words": "group", "filters": {"age": 14}})
    assert keys(every, answer) == ["group-14"]


def test_at_most_as_many_hits_as_asked_for_are_given_and_all_are_counted(tmp_path: Path) -> None:
    every = tuple(document(f"Shelter {letter}") for letter in "abcdefghijkl")
    few, usual = ask(tmp_path, every, {"words": "shelter", "limit": 4}, {"words": "shelter", "limit": 12})
    assert len(few["hits"]) in (4, 2)  # half as many where the index is cut
    assert few["total"] == 12
    assert few["hits"] == usual["hits"][: len(few["hits"])]


@pytest.mark.parametrize(
    ("name", "href"),
    [
        ("Night walk", "en/program/night-walk.html"),
        ("The house of the night", "en/program/house-night.html"),
        ("L’Été à vélo", "en/program/ete-a-velo.html"),
        ("Night walk", "en/program/something-else.html"),
        ("Night walk", "en/help/ontario.html#night-walk"),
        ("Night walk", "en/help/ontario.html#walk"),
        ("Night walk", "en/night.html"),
        (" ".join(f"w{number}" for number in range(14)), f"en/{'-'.join(f'w{number}' for number in range(14))}.html"),
        (" ".join(f"w{number}" for number in range(14)), "en/w0-w11.html"),
        (" ".join(f"w{number}" for number in range(14)), "en/w0-w13.html"),
    ],
)
def test_an_address_is_made_again_from_the_name(name: str, href: str, tmp_path: Path) -> None:
    every = (document(name, key="x", href=href), document("Other", href="en/other.html"))
    assert ask(tmp_path, every, name)[0]["hits"] == [href]


def test_a_hit_says_what_a_list_shows(tmp_path: Path) -> None:
    house = Document(
        **{
            **{field: getattr(document("x"), field) for field in Document.__slots__},
            "key": "maison",
            "href": "en/program/maison.html",
            "name": Name("Maison", "fr", "House", apart="Laval"),
            "state": "ended",
            "facets": {**document("x").facets, "region": ("qc-06",), "who": ("parents",), "form": ("housing",)},
        }
    )
    first = ask(tmp_path, (document("Shelter"), house), "maison")[0]["first"]
    assert first == {
        "href": "en/program/maison.html",
        "name": "Maison (Laval)",
        "lang": "fr",
        "gloss": "House",
        "summary": "Who: parents. A place to stay",
        "type": "Program",
        "where": "Montréal",
        "state": "ended",
        "unsure": False,
    }


def test_a_danger_is_told_and_its_line_is_found_even_where_no_word_leads_to_it(tmp_path: Path) -> None:
    every = (
        document("Shelter"),
        document("Listening line", key="listening", kind="line", href="en/help.html#listening"),
    )
    dangers = [{"phrases": "want to die", "say": "You can talk.", "lines": "listening"}]
    told, calm, turned = ask(
        tmp_path,
        every,
        "i want to die",
        "shelter",
        "die want to",
        dangers=dangers,
        lines={"listening": LINE},
    )
    assert (told["dangers"], keys(every, told)) == (["You can talk."], ["listening"])
    assert (calm["dangers"], keys(every, calm)) == ([], ["shelter"])
    assert (turned["dangers"], keys(every, turned)) == ([], ["listening"])


def test_nothing_found_gives_the_words_that_look_most_alike(tmp_path: Path) -> None:
    every = (document("Shelter"), document("Shelves of books"), document("Counselling"))
    [answer] = ask(tmp_path, every, "shxxvesz")
    assert answer["total"] == 0
    assert answer["near"][0] == "shelves"
    assert "counselling" not in answer["near"]


def test_little_words_count_only_where_there_is_no_other(tmp_path: Path) -> None:
    every = (document("The house"), document("The night shelter"))
    both, alone = ask(tmp_path, every, "the house", "the")
    assert keys(every, both) == ["the-house"]
    assert set(keys(every, alone)) == {"the-house", "the-night-shelter"}


def test_a_word_of_a_text_only_is_found(tmp_path: Path) -> None:
    every = (document("Shelter", body="A kitchen with a piano."), document("School"))
    one, together = ask(tmp_path, every, "piano", "shelter piano")
    assert keys(every, one) == keys(every, together) == ["shelter"]
    assert one["used"] == []
