"""One entry as one text: its facts, then its words in each language."""

from pathlib import Path

import yaml

from guide.load import Source, load
from guide.problems import near


class UnknownEntryError(Exception):
    """No entry has the name that was asked for, or several have."""


def show(content: Path, name: str) -> str:
    """Return an entry as its files give it, one layer after the other.

    `name` is a key, or kind/key where two kinds share one. Raises :class:`UnknownEntryError` with a near match.
    """
    sources, _ = load(content)
    found = [source for source in sources if name in (source.key, f"{source.kind}/{source.key}")]
    kinds = sorted({source.kind for source in found})
    if not found:
        do = near(name, {source.key for source in sources}, "See content/facts/.")
        raise UnknownEntryError(f"no entry is named '{name}'. {do}")
    if len(kinds) > 1:
        choices = " or ".join(f"{kind}/{name}" for kind in kinds)
        raise UnknownEntryError(f"'{name}' is the name of several entries. Write {choices}.")
    order = {"facts": 0, "fr": 1, "en": 2}
    return "\n".join(_layer(source) for source in sorted(found, key=lambda s: order.get(s.layer, 3)))


def _layer(source: Source) -> str:
    text = yaml.safe_dump(source.tree, allow_unicode=True, sort_keys=False, width=100)
    return f"# {source.path}:{source.line}\n{text}"
