"""How the index is written, as small as a classic script can hold: lists of numbers as bits, words by what they share.

`static/search/20-index.js` reads it back; a test writes and reads everything with both.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""A digit of 64, as text that needs no escape."""


class Bits:
    """Bits written one after the other."""

    def __init__(self) -> None:
        self._done = bytearray()
        self._bits = 0
        self._length = 0

    def write(self, value: int, width: int) -> None:
        """Write the lowest `width` bits of a value, the highest first."""
        self._bits = self._bits << width | value
        self._length += width
        while self._length >= 8:
            self._length -= 8
            self._done.append(self._bits >> self._length)
            self._bits &= (1 << self._length) - 1

    def gamma(self, value: int) -> None:
        """Write a number from 1 by Elias gamma: its length in zeros, then itself."""
        width = value.bit_length()
        self.write(value, 2 * width - 1)

    def unary(self, value: int) -> None:
        """Write a number from 0 as so many ones and a zero."""
        for _ in range(value):
            self.write(1, 1)
        self.write(0, 1)

    def below(self, value: int, limit: int) -> None:
        """Write a number below a limit, in as few bits as tell them apart: the first ones take one bit less."""
        width = (limit - 1).bit_length()
        short = (1 << width) - limit
        if value < short:
            self.write(value, width - 1)
        else:
            self.write(value + short, width)

    def ascending(self, numbers: Sequence[int], total: int) -> None:
        """Write ascending numbers below `total`, one at least: how many, then each by what its neighbours leave open.

        Binary interpolative coding (Moffat and Stuiver, 2000): documents that are alike stand together, and it is the
        code that gains most from that.
        """
        self.gamma(len(numbers))
        self._between(numbers, 0, total - 1)

    def _between(self, numbers: Sequence[int], low: int, high: int) -> None:
        """Write numbers from `low` to `high`: the middle one first, then those on each side of it."""
        if not numbers:
            return
        middle = len(numbers) // 2
        first, last = low + middle, high - (len(numbers) - 1 - middle)
        if last > first:
            self.below(numbers[middle] - first, last - first + 1)
        self._between(numbers[:middle], low, numbers[middle] - 1)
        self._between(numbers[middle + 1 :], numbers[middle] + 1, high)

    def text(self) -> str:
        """Return what was written as base64, the last byte filled with zeros."""
        rest = [self._bits << (8 - self._length)] if self._length else []
        return b64encode(bytes((*self._done, *rest))).decode()


def front_coded(words: Iterable[str]) -> str:
    """Return sorted words one after the other: how much each shares with the one before (a digit), then the rest."""
    parts, before = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), len(DIGITS) - 1) and word[shared] == before[shared]:
            shared += 1
        parts.append(DIGITS[shared] + word[shared:])
        before = word
    return " ".join(parts)


def column(values: Sequence[str]) -> dict[str, str | list[str]]:
    """Return values that repeat: each different one, then which one each is, in as many digits as that needs."""
    known = list(dict.fromkeys(values))
    width = 1
    while len(DIGITS) ** width < len(known):
        width += 1
    places = {value: digits(place, width) for place, value in enumerate(known)}
    return {"values": known, "rows": "".join(places[value] for value in values)}


def digits(number: int, width: int) -> str:
    """Return a number as so many digits of 64, the highest first."""
    return "".join(DIGITS[number >> 6 * place & 63] for place in reversed(range(width)))


PER_WORD, SIEVES = 4, 3


def sieve(words: Sequence[str]) -> str:
    """Return a set of words as bits: no word of it is missed, and about one other in six is taken for one of it.

    A Bloom filter (1970): each word sets `SIEVES` bits out of `PER_WORD` times as many as there are words.
    """
    size = max(8, len(words) * PER_WORD)
    bits = Bits()
    there = {place for word in words for place in sieved(word, size)}
    for place in range(size):
        bits.write(place in there, 1)
    return f"{size} {bits.text()}"


def sieved(word: str, size: int) -> list[int]:
    """Return the places of a word in a sieve of `size` bits: two hashes, and their sums (Kirsch and Mitzenmacher)."""
    first, second = _hashed(word, 2166136261), _hashed(word, 5381) | 1
    return [(first + turn * second) % size for turn in range(SIEVES)]


def _hashed(word: str, start: int) -> int:
    """A number of 32 bits for a word: FNV-1a over its UTF-16 units, from a start."""
    units = word.encode("utf-16-le")
    value = start
    for low, high in zip(units[::2], units[1::2], strict=True):
        value = ((value ^ (high << 8 | low)) * 16777619) & 0xFFFFFFFF
    return value
