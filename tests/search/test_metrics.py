"""The figures are what they say."""

from tests.search.metrics import Figures, figures, is_served, rank


def test_a_rank_is_the_place_of_the_first_wanted_address() -> None:
    assert rank(["a", "b", "c"], {"c", "b"}) == 2


def test_an_address_past_the_tenth_place_has_no_rank() -> None:
    assert rank([*"abcdefghij", "k"], {"j"}) == 10
    assert rank([*"abcdefghij", "k"], {"k"}) is None


def test_a_query_is_served_up_to_the_fifth_place() -> None:
    assert [is_served(place) for place in (1, 5, 6, None)] == [True, True, False, False]


def test_figures_count_what_is_served_and_how_early() -> None:
    assert figures([1, 2, 10, None]) == Figures(4, 0.5, (1 + 1 / 2 + 1 / 10) / 4)


def test_no_query_gives_no_figure() -> None:
    assert figures([]) == Figures(0, 0.0, 0.0)
