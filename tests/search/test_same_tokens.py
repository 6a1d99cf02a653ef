"""Python and the browser's script find the same tokens, in whatever is written."""

import random
import unicodedata
from collections.abc import Sequence
from functools import cache

from guide.load import load
from guide.search.tokens import tokens
from guide.words import leaves
from tests.conftest import ROOT
from tests.search.node import answers

SURROGATES = range(0xD800, 0xE000)
PLANES = (
    range(0x10000),
    range(0x10000, 0x11000, 0x11),
    range(0x11000, 0x1D400, 0x101),
    range(0x1D400, 0x1D800),
    range(0x1DF00, 0x1E200),
    range(0x1F100, 0x1F700, 3),
    range(0x20000, 0x110000, 0x3FF),
)
"""All of the first plane; of the others, letters for mathematics, drawings, late additions, and some of all."""
TRICKY = (
    "aeiouyhsnltcdjqu" * 4,
    "'’‘ʼ`´′＇" * 4,
    " -.:·\u00a0\u00ad\u200d\u2011—",
    "àâçéèêëîïôùûüÿœæßøłđðþħŧŋĸıəİẞŒÆǅǆŉſ",
    "\u0300\u0301\u0302\u0307\u0308\u0323\u0327\u0328\u0331\u0345\u0483\u0591\u05b8\u064b\u0670\u1acf\u1dc4\u20e3\ufe0f",
    "ﬀﬁﬂﬃﬄﬅﬆĳŀ½¼²³ªº①㎏℡™",
    "ＡＺａｚ０９：．＿",
    "한국어가각힣각ㄱ",
    "العربيةـآأؤئىﻻ٣۵",
    "йёіїґЙЁЩЪѴѵ",
    "ΑΣΆΐΰσςΌϒϐϑϴ",
    "ʔʕɂɁꞋꞌᐃᓄᒃ᙭ᙱ᐀ᣰ",
    "कख़ि़्ਪੰਜਾਬੀ",
    "かがカガー中文﨑",
    "𝓱𝟗𐐀𞀰😀👍🏽🇨🇦",
)


@cache
def corpus() -> tuple[str, ...]:
    """Return every text of the content, names among them, each once."""
    sources, problems = load(ROOT / "content")
    assert problems == ()
    return tuple(dict.fromkeys(text for source in sources for _, text in leaves(source.tree)))


def without_accents(text: str) -> str:
    """Return a text as a hurried reader types it."""
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


def assert_same(texts: Sequence[str]) -> None:
    """Compare the two normalisers on each text, and show the first that differ."""
    pairs = zip(texts, answers("tokens", texts), strict=True)
    differ = [(ascii(text), tokens(text), found) for text, found in pairs if found != tokens(text)]
    assert differ[:20] == []


def test_the_content_has_the_same_tokens_however_it_is_typed() -> None:
    texts = corpus()
    assert len(texts) > 5000
    plain = [without_accents(text) for text in texts]
    straight = [text.replace("’", "'") for text in texts]
    curly = [text.replace("'", "’") for text in texts]
    apart = [unicodedata.normalize("NFD", text) for text in texts]
    assert_same([*texts, *plain, *map(str.upper, texts), *straight, *curly, *apart])


def test_each_character_alone_and_between_letters_has_the_same_tokens() -> None:
    characters = [chr(code) for plane in PLANES for code in plane if code not in SURROGATES]
    assert_same([text for each in characters for text in (each, f"a{each}b", f"l'{each}", f"{each}'s")])


def test_characters_thrown_together_have_the_same_tokens() -> None:
    chance = random.Random(5)  # noqa: S311 (the same throws each time)
    ranges = "".join(TRICKY)
    texts = ["".join(chance.choices(ranges, k=chance.randint(2, 12))) for _ in range(30_000)]
    codes = [code for code in range(0x3200) if code not in SURROGATES]
    texts += ["".join(map(chr, chance.choices(codes, k=8))) for _ in range(10_000)]
    assert_same(texts)


def test_words_of_the_content_with_a_slip_have_the_same_tokens() -> None:
    chance = random.Random(5)  # noqa: S311 (the same throws each time)
    words = sorted({word for text in corpus() for word in text.split()})
    assert len(words) > 5000
    ranges = "".join(TRICKY)
    slips = ((word, chance.randrange(len(word) + 1), chance.choice(ranges)) for word in words)
    assert_same([word[:place] + each + word[place:] for word, place, each in slips])


def test_tokens_of_tokens_are_the_same_for_each_character() -> None:
    characters = (chr(code) for plane in PLANES for code in plane if code not in SURROGATES)
    found = (tokens(f"a{each}b") for each in characters)
    assert [each for each in found if tokens(" ".join(each)) != each] == []
