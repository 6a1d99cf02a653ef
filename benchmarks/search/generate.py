"""A large guide's documents, made up: as many programs as wanted, the same for the same seed.

Takes the real guide's documents in one language; gives organisations and programs whose words follow Zipf's law. The
most frequent words are the guide's own; the others are its syllables, put together anew, as a larger guide would hold
names and places that this one has not. Facets are those of real entries, each of another; three in ten are then
unknown, as they are in what programs publish.
"""

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from guide.edition import Name
from guide.search.documents import Document
from guide.search.facets import UNKNOWN, Values

WORDS = 60_000
"""Different words in texts: about what three million words of running text hold."""
COMMON = 100
"""Words so frequent that few names hold them."""
TOWNS, ORGANISATIONS = 1_500, 4_000
UNKNOWN_SHARE = 0.3

_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(r"[^aeiouyàâéèêëîïôöùûüœ]*[aeiouyàâéèêëîïôöùûüœ]+(?:[^aeiouyàâéèêëîïôöùûüœ]$)?")

LANGUAGES: Sequence[Values] = (("fr",), ("en",), ("en", "fr"), ("en", "fr", "cr"))
"""Languages of service: real programs seldom say them."""


@dataclass(frozen=True, slots=True)
class Material:
    """What entries are made of: words from the most frequent on, with weights to draw them by, and real entries."""

    language: str
    words: Sequence[str]
    weights: Sequence[float]
    starts: Sequence[str]
    towns: Sequence[str]
    models: Mapping[str, Sequence[Document]]


def made_up(language: str, programs: int, real: Sequence[Document], seed: int = 5) -> list[Document]:
    """Return organisations and their `programs`, made of the words and the facets of real documents."""
    dice = random.Random(f"{seed} {language}")
    material = _material(dice, language, real)
    owners = [_organisation(dice, material, number) for number in range(ORGANISATIONS)]
    return owners + [_program(dice, material, dice.choice(owners), number) for number in range(programs)]


def _material(dice: random.Random, language: str, real: Sequence[Document]) -> Material:
    counted = Counter(word for each in real for word in _WORD.findall(f"{each.summary} {each.body}".lower()))
    own = [word for word, _ in counted.most_common()]
    invented = _invented(dice, own, WORDS - len(own) + TOWNS)
    words = own + invented[TOWNS:]
    towns = [word.capitalize() for word in invented[:TOWNS]]
    starts = [document.name.text.split()[0] for document in real]
    models = {kind: [document for document in real if document.kind == kind] for kind in ("program", "organisation")}
    return Material(language, words, _zipf(len(words)), starts, towns, models)


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


def _program(dice: random.Random, material: Material, owner: Document, number: int) -> Document:
    """A program, made of a real one: all that is found or shown is made up."""
    town, facets = dice.choice(material.towns), _facets(dice, material.models["program"])
    return replace(
        dice.choice(material.models["program"]),
        key=f"p-{number}",
        href=f"{material.language}/programme/p-{number}.html",
        name=_name(dice, material, 3, 6, town),
        summary=_text(dice, material, 10, 20),
        others=(_text(dice, material, 1, 3),),
        foreign=(_text(dice, material, 2, 5),),
        owner=owner.of,
        body=_text(dice, material, 60, 120),
        place=town,
        state=facets["state"][0],
        facets=facets,
    )


def _organisation(dice: random.Random, material: Material, number: int) -> Document:
    town = dice.choice(material.towns)
    return replace(
        dice.choice(material.models["organisation"]),
        key=f"o-{number}",
        href=f"{material.language}/organisme/o-{number}.html",
        name=_name(dice, material, 1, 3, town),
        summary=_text(dice, material, 8, 15),
        others=(),
        foreign=(),
        body=_text(dice, material, 20, 40),
        place=town,
        facets=_facets(dice, material.models["organisation"]),
    )


def _name(dice: random.Random, material: Material, least: int, most: int, town: str) -> Name:
    """A name begins as a real one does, then has seldom words, then its town."""
    told = [word for word in _drawn(dice, material, least, most) if word not in material.words[:COMMON]]
    return Name(" ".join((dice.choice(material.starts), *told, "–", town)))


def _text(dice: random.Random, material: Material, least: int, most: int) -> str:
    return " ".join(_drawn(dice, material, least, most)).capitalize()


def _drawn(dice: random.Random, material: Material, least: int, most: int) -> list[str]:
    return dice.choices(material.words, cum_weights=material.weights, k=dice.randint(least, most))


def _facets(dice: random.Random, models: Sequence[Document]) -> dict[str, Values]:
    """Facets of real entries, each of another but for region, which is in its province."""
    at = dice.choice(models).facets
    drawn = {facet: dice.choice(models).facets[facet] for facet in at}
    drawn |= {"region": at["region"], "language": dice.choice(LANGUAGES)}
    masked = {facet: UNKNOWN if values and dice.random() < UNKNOWN_SHARE else values for facet, values in drawn.items()}
    return {**masked, "province": at["province"], "state": drawn["state"]}
