"""How hard texts are to read: literal texts, literal measures."""

from pathlib import Path

import pytest

from guide.reading import measure, report
from tests.conftest import TODAY


def test_words_sentences_and_long_words_are_counted() -> None:
    text = "One two three four five. " * 3 + "Considerable difficulties arise everywhere now!"
    found = measure(text)
    assert found is not None
    assert (found.words, found.per_sentence) == (20, 5.0)
    assert found.long == 15
    assert found.lix == 20
    assert found.longest == ("considerable", "difficulties", "everywhere")


def test_items_of_a_list_are_sentences() -> None:
    found = measure("Before the list we write five.\n\n" + "\n".join(f"- item with five words {w}" for w in "abcd"))
    assert found is not None
    assert found.per_sentence == pytest.approx(26 / 5)


def test_a_mention_counts_as_its_text() -> None:
    words = "mot " * 19
    assert measure(f"{words}[[program:x]]") is None
    found = measure(f"{words}[[program:x|dernier]]")
    assert found is not None
    assert found.words == 20


def test_the_report_starts_with_the_hardest_text(project: Path) -> None:
    lines = report(project / "content", TODAY)
    measures = [float(line.split()[1]) for line in lines]
    assert measures == sorted(measures, reverse=True)
    assert {line.split()[0] for line in lines} == {"fr", "en"}


def test_content_with_problems_is_told_instead(project: Path) -> None:
    (project / "content/fr/site.yaml").unlink()
    assert report(project / "content", TODAY)[0].startswith("content/fr/site")
