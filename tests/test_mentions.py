"""Mentions of other entries: what is one, and what is only text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.mentions import KINDS, Mention, mentions
from guide.model import KINDS as ENTRY_KINDS

STEADY = settings(deadline=None, derandomize=True)
"""The same run everywhere: a failure is never a matter of luck or of a slow machine."""
KEYS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[[program:on-care-units]]", [Mention("program", "on-care-units", None)]),
        ("[[page:about|about us]]", [Mention("page", "about", "about us")]),
        (
            "See [[line:ca-988]] and [[line:ca-911]].",
            [Mention("line", "ca-988", None), Mention("line", "ca-911", None)],
        ),
        ("[[page:about]][[page:about]]", [Mention("page", "about", None)] * 2),
        ("[[region:qc-06|à l’ouest | et à l’est]]", [Mention("region", "qc-06", "à l’ouest | et à l’est")]),
        ("[[nonsense:x]]", [Mention("nonsense", "x", None)]),
    ],
)
def test_a_mention_is_a_kind_a_key_and_perhaps_a_text(text: str, found: list[Mention]) -> None:
    assert list(mentions(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[page:about]",
        "[[about]]",
        "[[page:]]",
        "[[:about]]",
        "[[page:about|]]",
        "[[Page:about]]",
        "[[page:About]]",
        "[[page: about]]",
        "[[page:about us]]",
        "[[page:about|two\nlines]]",
        "[[page:about",
        "page:about]]",
    ],
)
def test_anything_else_is_only_text(text: str) -> None:
    assert list(mentions(text)) == []


@STEADY
@given(st.sampled_from(sorted(KINDS)), KEYS, st.text(), st.text())
def test_a_mention_is_found_in_any_text(word: str, key: str, before: str, after: str) -> None:
    text = f"{before.replace('[', '(')}[[{word}:{key}]]{after.replace('[', '(')}"
    assert list(mentions(text)) == [Mention(word, key, None)]


def test_each_word_of_a_mention_stands_for_a_kind_of_entry() -> None:
    assert KINDS == {
        "program": "programs",
        "organisation": "organisations",
        "strategy": "strategies",
        "pillar": "pillars",
        "page": "pages",
        "line": "lines",
        "region": "regions",
        "province": "provinces",
        "form": "forms",
        "term": "terms",
    }
    assert set(KINDS.values()) <= set(ENTRY_KINDS)
