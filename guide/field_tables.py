"""The generated parts of the content guides: a table of fields for each shape, and the rules.

Takes the shapes of the content and, for French, the sentences of `docs/fields.fr.yaml`; gives each
guide with its parts renewed. A part stands between `<!-- fields: ProgramFacts -->` or `<!-- rules -->`
and `<!-- end -->`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from inspect import get_annotations
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml

from guide.facts import Shape
from guide.model import KINDS
from guide.validate import RULES

GUIDES = {"en": "content-guide.md", "fr": "guide-de-contenu.md"}
_PART = re.compile(r"(<!-- (?P<what>fields: (?P<shape>\w+)|rules) -->\n).*?(<!-- end -->)", re.S)

Sentences = Mapping[str, Mapping[str, str]]
"""Class -> field -> sentence; and `rules` -> function -> sentence."""


@dataclass(frozen=True, slots=True)
class _Style:
    """The fixed words of a guide's tables."""

    heads: tuple[str, str, str]
    needed: str
    optional: str
    values: str


_STYLES = {
    "en": _Style(("Field", "Needed?", "What it is"), "needed", "optional", "Values: "),
    "fr": _Style(("Champ", "Obligatoire?", "Ce que c’est"), "obligatoire", "facultatif", "Valeurs\u00a0: "),
}


def guides(docs: Path) -> dict[Path, str]:
    """Return both content guides with their generated parts renewed, by path."""
    sentences = {"en": english(), "fr": french(docs)}
    return {
        docs / name: renew((docs / name).read_text(encoding="utf-8"), sentences[language], language)
        for language, name in GUIDES.items()
    }


def french(docs: Path) -> Sentences:
    """Return the French sentences, which have their own file."""
    made: Sentences = yaml.safe_load((docs / "fields.fr.yaml").read_text(encoding="utf-8"))
    return made


def english() -> Sentences:
    """Return the English sentences: descriptions of fields, and first sentences of rules."""
    made: dict[str, dict[str, str]] = {}
    for shape in shapes():
        for name, field in shape.model_fields.items():
            made.setdefault(_owner(shape, name), {})[name] = field.description or ""
    made["rules"] = {rule.__name__: _first_line(rule) for rule in RULES}
    return made


def shapes() -> dict[type[Shape], None]:
    """Return every shape of the content, those inside others too, each once and in order."""
    found: dict[type[Shape], None] = {}
    waiting = [shape for kind in KINDS.values() for shape in kind if shape]
    while waiting:
        shape = waiting.pop(0)
        if shape not in found:
            found[shape] = None
            waiting += [part for field in shape.model_fields.values() for part in _inner_shapes(field.annotation)]
    return found


def renew(text: str, sentences: Sentences, language: str) -> str:
    """Return a guide with each of its generated parts written anew; `language` is the guide's own."""
    known = {shape.__name__: shape for shape in shapes()}

    def part(found: re.Match[str]) -> str:
        if found["shape"]:
            lines = _table(known[found["shape"]], sentences, _STYLES[language])
        else:
            lines = (f"- {sentence}" for sentence in sentences["rules"].values())
        return "\n".join((found[1].rstrip(), *lines, found[4]))

    return _PART.sub(part, text)


def _table(shape: type[Shape], sentences: Sentences, style: _Style) -> Iterator[str]:
    yield f'<a id="{_anchor(shape)}"></a>'
    yield ""
    yield _row(style.heads)
    yield _row(["---"] * 3)
    for name, field in shape.model_fields.items():
        sentence = sentences.get(_owner(shape, name), {}).get(name, "")
        values = ", ".join(f"`{value}`" for value in dict.fromkeys(_values(field.annotation)))
        parts = [f"[{part.__name__}](#{_anchor(part)})" for part in _inner_shapes(field.annotation)]
        cell = [sentence, f"{style.values}{values}." if values else "", *(f"→ {part}" for part in parts)]
        needed = style.needed if field.is_required() else style.optional
        yield _row((f"`{name}`", needed, " ".join(each for each in cell if each)))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _anchor(shape: type[Shape]) -> str:
    return f"fields-{shape.__name__.lower()}"


def _owner(shape: type[Shape], name: str) -> str:
    """The class that defines a field: a sentence that several kinds share is written once."""
    return next(each.__name__ for each in reversed(shape.__mro__) if name in get_annotations(each))


def _first_line(rule: Callable[..., Any]) -> str:
    return (rule.__doc__ or "").split("\n", 1)[0]


def _inner_shapes(annotation: Any) -> Iterator[type[Shape]]:
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, Shape):
            yield part


def _values(annotation: Any) -> Iterator[str]:
    """Yield the values that a field takes from closed lists."""
    for part in _parts(annotation):
        if get_origin(part) is Literal:
            yield from get_args(part)
        elif isinstance(part, type) and issubclass(part, StrEnum):
            yield from part


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield the parts of a type that have no parts themselves."""
    inner = () if get_origin(annotation) is Literal else get_args(annotation)
    if not inner:
        yield annotation
    for part in inner:
        yield from _parts(part)
