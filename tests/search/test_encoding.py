"""What Python packs, the browser's script unpacks: each way of packing by itself, written here and read by Node."""

import random
from base64 import b64decode
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from guide.search.encoding import DIGITS, Bits, column, digits, front_coded, sieve, sieved
from tests.search import node

TOTAL = 5000
WORDS = st.lists(st.text("abcst09ᐃᓄ", min_size=1, max_size=9), max_size=40, unique=True).map(sorted)
NUMBERS = st.lists(st.integers(0, TOTAL - 1), min_size=1, max_size=60, unique=True).map(sorted)
DENSE = st.tuples(st.integers(0, 900), st.integers(1, 300)).map(lambda pair: list(range(pair[0], sum(pair))))


def drawn(strategy: st.SearchStrategy[Any], times: int) -> list[Any]:
    """Return examples of a strategy, the same at each run, so that all are read in one run of Node."""
    found: list[Any] = []

    @settings(max_examples=times, derandomize=True, database=None, phases=[Phase.generate], deadline=None)
    @given(strategy)
    def collect(example: Any) -> None:
        found.append(example)

    collect()
    assert len(found) > times / 2
    return found


def packed(words: Sequence[str], posts: Sequence[Sequence[int]], total: int) -> dict[str, Any]:
    """Return words and their documents as a file of the index does; the field of each by its number."""
    bits = Bits()
    for numbers in posts:
        bits.ascending(numbers, total)
        for number in numbers:
            bits.unary(number % 3)
    said = {"words": front_coded(words), "posts": bits.text(), "fields": [2, 4, 5], "stems": "0" * len(words)}
    return {"what": "words", "packed": said, "total": total}


def read(words: Sequence[str], posts: Sequence[Sequence[int]]) -> dict[str, Any]:
    """Return what should be read of the same."""
    fields = [[[number, (2, 4, 5)[number % 3]] for number in numbers] for numbers in posts]
    return {"words": list(words), "posts": fields, "family": list(range(len(words))), "forms": {}}


def test_words_and_their_documents_are_read_back() -> None:
    pairs = [
        (words, posts[: len(words)])
        for words, posts in drawn(st.tuples(WORDS, st.lists(NUMBERS | DENSE, min_size=40, max_size=40)), 60)
    ]
    assert sum(len(words) for words, _ in pairs) > 100
    found = node.unpacked([packed(words, posts, TOTAL) for words, posts in pairs])
    assert found == [read(words, posts) for words, posts in pairs]


@pytest.mark.parametrize("total", [1, 2, 3, 64, 1 << 20])
def test_the_first_the_last_and_all_documents_are_read_back(total: int) -> None:
    some = [[0], [total - 1], list(range(min(total, 300))), sorted({0, total // 2, total - 1})]
    words = ["a", "b", "c", "d"]
    assert node.unpacked([packed(words, some, total)]) == [read(words, some)]


def test_all_of_them_take_no_more_than_their_count() -> None:
    bits = Bits()
    bits.ascending(range(1000), 1000)
    assert len(b64decode(bits.text())) == 3


def test_words_that_share_more_than_a_digit_tells_are_read_back() -> None:
    words = ["a" * 40, "a" * 63, "a" * 64, "a" * 65, "a" * 80 + "b", "b"]
    assert node.unpacked([packed(words, [[0]] * 6, 1)]) == [read(words, [[0]] * 6)]


def test_front_coding_says_what_is_shared_then_the_rest() -> None:
    assert front_coded(["abri", "abris", "avocat", "fugue"]) == "0abri 4s 1vocat 0fugue"
    assert front_coded([]) == ""


def test_bits_are_written_the_highest_first_and_filled_with_zeros() -> None:
    bits = Bits()
    bits.write(0b101, 3)
    bits.gamma(5)
    bits.unary(2)
    assert b64decode(bits.text()) == bytes([0b101_00101, 0b110_00000])
    assert Bits().text() == ""


def test_a_number_below_a_limit_takes_as_few_bits_as_tell_it() -> None:
    written = []
    for value in range(5):
        bits = Bits()
        bits.below(value, 5)
        bits.write(1, 1)
        written.append(f"{b64decode(bits.text())[0]:08b}".rstrip("0")[:-1])
    assert written == ["00", "01", "10", "110", "111"]


@pytest.mark.parametrize("different", [1, 2, 64, 65, 4096, 4097])
def test_columns_are_read_back_however_many_values_they_have(different: int) -> None:
    values = [f"v{number} w" if number % 2 else "" if number == 2 else f"v{number}" for number in range(different)]
    rows = [*values, *reversed(values[:70]), values[-1]]
    [found] = node.unpacked([{"what": "column", "packed": column(rows), "total": len(rows)}])
    assert [each["text"] for each in found] == rows
    assert [each["set"] for each in found] == [row.split(" ") if row else [] for row in rows]


def test_a_column_tells_each_value_once() -> None:
    assert column(["b", "a", "b"]) == {"values": ["b", "a"], "rows": "010"}


def test_numbers_written_as_digits_are_read_back() -> None:
    numbers = [(0, 1), (63, 1), (64, 2), (4095, 2), (4096, 3), (5, 4)]
    assert [digits(63, 1), digits(64, 2), digits(0, 3)] == [DIGITS[-1], "10", "000"]
    asked = [{"what": "digits", "packed": digits(*each)} for each in numbers]
    assert node.unpacked(asked) == [number for number, _ in numbers]


def test_a_sieve_lets_every_word_of_it_pass_and_few_others() -> None:
    chance = random.Random(5)  # noqa: S311 (the same throws each time)
    every = sorted({"".join(chance.choices("aeioustnrlcdé😀ᐃ", k=chance.randint(1, 9))) for _ in range(3000)})
    chance.shuffle(every)
    sets = [every[:size] for size in (0, 1, 2, 50, 1400)]
    others = every[1400:]
    found = node.unpacked([{"what": "sieve", "packed": sieve(words), "words": [*words, *others]} for words in sets])
    for words, passed in zip(sets, found, strict=True):
        assert all(passed[: len(words)])
        assert sum(passed[len(words) :]) < len(others) / 3


def test_a_word_has_places_in_a_sieve_that_are_always_the_same() -> None:
    places = sieved("refuge", 97)
    assert places == sieved("refuge", 97)
    assert all(0 <= place < 97 for place in places)
    assert places != sieved("refuges", 97)
