"""Stage 1: the files under `content/`, read as text with the line of every value.

Takes the content folder; gives sources and the problems of files that cannot be read. Every scalar
stays text: otherwise YAML reads `ON` as true, `9:30` as 570, and a second `phone:` silently wins.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

from guide.problems import Problem

Tree: TypeAlias = str | list["Tree"] | dict[str, "Tree"]
FieldPath: TypeAlias = tuple[str | int, ...]

LIST_DEPTH = 2
"""How many folders stand above a list file: content/<layer>/."""

SINGLE = ("site", "interface")
"""Files that are one entry; every other `<kind>.yaml` is a list of entries by key."""

_Loader = yaml.CBaseLoader


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of one layer (`facts`, `fr`, `en`) as its file gives it."""

    layer: str
    kind: str
    key: str
    path: str
    line: int
    tree: Tree
    lines: dict[FieldPath, int]


class _UnreadableError(Exception):
    """What is wrong with a file, with its line and what to do."""


def load(content: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Read every YAML and Markdown file under `content`; paths are told from its parent folder."""
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in sorted(content.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            shown = path.relative_to(content.parent).as_posix()
            try:
                sources += _sources(path, shown, path.relative_to(content).parts)
            except _UnreadableError as error:
                line, wrong, do = error.args
                problems.append(Problem(shown, line, "", wrong, do))
    return tuple(sources), tuple(problems)


def _sources(path: Path, shown: str, parts: tuple[str, ...]) -> Iterator[Source]:
    if len(parts) not in (2, 3) or path.suffix not in (".yaml", ".md"):
        raise _UnreadableError(0, "is not a place for content", "Write content/<facts, fr or en>/<kind>/<entry>.yaml")
    lines: dict[FieldPath, int] = {}
    tree = _read(path, lines)
    layer, name = parts[0], path.stem
    if len(parts) == 3:
        yield Source(layer, parts[1], name, shown, 1, tree, lines)
    elif name in SINGLE:
        yield Source(layer, name, name, shown, 1, tree, lines)
    elif isinstance(tree, dict):
        for key, entry in tree.items():
            inner = {path[1:]: line for path, line in lines.items() if path[:1] == (key,) and path[1:]}
            yield Source(layer, name, key, shown, lines[(key,)], entry, inner)
    else:
        raise _UnreadableError(1, "is not a list of entries by key", "Write 'key:' and the entry below it")


def _read(path: Path, lines: dict[FieldPath, int]) -> Tree:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise _UnreadableError(0, "is not UTF-8 text", "Save the file again as UTF-8") from None
    if path.suffix == ".md":
        return _markdown(text, lines)
    return _yaml(text, lines)


def _markdown(text: str, lines: dict[FieldPath, int]) -> Tree:
    """A Markdown page: fields between two `---` lines, then the body."""
    parts = text.split("---\n", 2)
    if len(parts) != 3 or parts[0]:
        raise _UnreadableError(1, "does not start with its fields", "Write '---', the fields, '---', then the text")
    tree = _yaml("\n" + parts[1], lines)
    if not isinstance(tree, dict):
        raise _UnreadableError(1, "has no fields", "Write 'title:' and the other fields between the '---' lines")
    lines[("body",)] = 3 + parts[1].count("\n")
    return {**tree, "body": parts[2].strip()}


def _yaml(text: str, lines: dict[FieldPath, int]) -> Tree:
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "cannot be read"
        raise _UnreadableError(
            mark.line + 1 if mark else 0, f"is not valid YAML ({what})", "Check the indents, colons and quotes"
        ) from None
    if node is None:
        raise _UnreadableError(0, "is empty", "Write the entry, or remove the file")
    try:
        return _tree(node, (), lines)
    except RecursionError:
        raise _UnreadableError(0, "holds something that contains itself", "Remove the & and * signs") from None


def _tree(node: yaml.Node, place: FieldPath, lines: dict[FieldPath, int]) -> Tree:
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_tree(item, (*place, i), lines) for i, item in enumerate(node.value)]
    tree: dict[str, Tree] = {}
    for name, value in node.value:
        key, line = str(name.value), name.start_mark.line + 1
        if key in tree:
            raise _UnreadableError(line, f"writes '{key}' a second time", "Keep one of the two")
        lines[(*place, key)] = line
        tree[key] = _tree(value, (*place, key), lines)
    return tree
