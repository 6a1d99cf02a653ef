"""A large guide's documents, made up: as many programs as wanted, the same for the same seed.

Takes the real guide's documents and facets in one language; gives programs whose words follow Zipf's law. The most
frequent words are the guide's own; the others are its syllables, put together anew, as a larger guide would hold names
and places that this one has not. Three facets in ten are unknown, as they are in what programs publish.
"""

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from guide.edition import Name
from guide.search.documents import Document
from guide.search.facets import EVERY, UNKNOWN, Values

WORDS = 60_000
"""Different words in texts: about what three million words of running text hold."""
COMMON = 100
"""Words so frequent that few names hold them."""
TOWNS, ORGANISATIONS = 1_500, 4_000
UNKNOWN_SHARE = 0.3
STATES = ("active", "active", "active", "active", "ended", "unknown")

_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(r"[^aeiouyàâéèêëîïôöùûüœ]*[aeiouyàâéèêëîïôöùûüœ]+(?:[^aeiouyàâéèêëîïôöùûüœ]$)?")

Facets = Mapping[str, Sequence[str]]
"""The values of each facet."""


@dataclass(frozen=True, slots=True)
class Material:
    """What programs are made of: words from the most frequent on, with weights to draw them by, names, and facets."""

    words: tuple[str, ...]
    weights: tuple[float, ...]
    starts: tuple[str, ...]
    towns: tuple[str, ...]
    organisations: tuple[str, ...]
    facets: Facets


def programs(language: str, number: int, real: Sequence[Document], facets: Facets, seed: int = 5) -> list[Document]:
    """Return `number` programs made of the words of real documents, with facets of the values that each may have."""
    dice = random.Random(f"{seed} {language}")
    material = _material(dice, real, facets)
    return [_program(dice, language, material, each) for each in range(number)]


def _material(dice: random.Random, real: Sequence[Document], facets: Facets) -> Material:
    counted = Counter(
        word for document in real for word in _WORD.findall(f"{document.summary} {document.body}".lower())
    )
    own = [word for word, _ in counted.most_common()]
    invented = _invented(dice, own, WORDS - len(own) + TOWNS)
    words = own + invented[TOWNS:]
    towns = tuple(word.capitalize() for word in invented[:TOWNS])
    starts = tuple(document.name.text.split()[0] for document in real)
    organisations = tuple(
        f"{dice.choice(starts)} {dice.choice(words[COMMON:])} {dice.choice(towns)}" for _ in range(ORGANISATIONS)
    )
    return Material(tuple(words), _zipf(len(words)), starts, towns, organisations, facets)


def _zipf(number: int) -> tuple[float, ...]:
    """Cumulated weights: each word is drawn in inverse proportion to its rank (Mandelbrot's form of the law)."""
    return tuple(accumulate(1 / (rank + 2.7) for rank in range(number)))


def _invented(dice: random.Random, own: Sequence[str], number: int) -> list[str]:
    """Words that are not among `own`, of two to four of their syllables."""
    parts = [_SYLLABLE.findall(word) for word in own]
    starts = [part[0] for part in parts if part and len(part[0]) > 1]
    others = [syllable for part in parts for syllable in part[1:] if len(syllable) > 1]
    known = set(own)
    found: list[str] = []
    while len(found) < number:
        word = dice.choice(starts) + "".join(dice.choices(others, k=dice.choice((1, 1, 2, 2, 3))))
        if word not in known:
            known.add(word)
            found.append(word)
    return found


def _program(dice: random.Random, language: str, material: Material, number: int) -> Document:
    town, organisation = dice.choice(material.towns), dice.choice(material.organisations)
    facets = {facet: _values(dice, facet, material.facets) for facet in material.facets}
    told = " ".join(word for word in _drawn(dice, material, 3, 6) if word not in material.words[:COMMON])
    state = dice.choice(STATES)
    return Document(
        kind="program",
        key=f"p-{number}",
        href=f"{language}/programme/p-{number}.html",
        name=Name(f"{dice.choice(material.starts)} {told} – {town}"),
        summary=f"{' '.join(_drawn(dice, material, 10, 20)).capitalize()}.",
        others=(" ".join(_drawn(dice, material, 1, 3)),),
        foreign=(" ".join(_drawn(dice, material, 2, 5)),),
        around=(organisation, town),
        body=" ".join(_drawn(dice, material, 60, 120)),
        place=town,
        state="" if state == "active" else state,
        facets={**facets, "state": (state,)},
    )


def _drawn(dice: random.Random, material: Material, least: int, most: int) -> list[str]:
    return dice.choices(material.words, cum_weights=material.weights, k=dice.randint(least, most))


def _values(dice: random.Random, facet: str, facets: Facets) -> Values:
    """The values of a facet: unknown three times in ten, else one to three; every program is in one province."""
    if facet != "province" and dice.random() < UNKNOWN_SHARE:
        return UNKNOWN
    if facet == "age":
        youngest = dice.randint(6, 18)
        return dice.choice((EVERY, (f"{youngest}-{youngest + dice.randint(3, 15)}",)))
    most = 1 if facet == "province" else min(3, len(facets[facet]))
    return tuple(sorted(dice.sample(list(facets[facet]), dice.randint(1, most))))
