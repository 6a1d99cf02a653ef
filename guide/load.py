"""Stage 1: the files under `content/`, read as text with the line of every value.

Takes the content folder; gives sources and the problems of files that cannot be read. Every scalar
stays text: otherwise YAML reads `ON` as true, `9:30` as 570, and a second `phone:` silently wins.
"""

import re
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

SINGLE = ("site", "interface", "visit")
"""Files that are one entry; every other `<kind>.yaml` is a list of entries by key."""

_Loader = yaml.CBaseLoader
_FENCE = re.compile(r"^---[ \t]*\n", re.M)


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
    if len(parts) == LIST_DEPTH + 1 and parts[1] in SINGLE:
        raise _UnreadableError(0, "is not a place for content", f"Write content/{layer}/{parts[1]}.yaml")
    if len(parts) == LIST_DEPTH + 1:
        yield Source(layer, parts[1], name, shown, 1, tree, lines)
    elif name in SINGLE:
        yield Source(layer, name, name, shown, 1, tree, lines)
    elif isinstance(tree, dict):
        inner: dict[str | int, dict[FieldPath, int]] = {key: {} for key in tree}
        for place, line in lines.items():
            if len(place) > 1:
                inner[place[0]][place[1:]] = line
        for key, entry in tree.items():
            yield Source(layer, name, key, shown, lines[(key,)], entry, inner[key])
    else:
        raise _UnreadableError(1, "is not a list of entries by key", "Write 'key:' and the entry below it")


def _read(path: Path, lines: dict[FieldPath, int]) -> Tree:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _UnreadableError(0, "is not UTF-8 text", "Save the file again as UTF-8") from None
    if path.suffix == ".md":
        return _markdown(text, lines)
    return _yaml(text, lines)


def _markdown(text: str, lines: dict[FieldPath, int]) -> Tree:
    """A Markdown page: fields between two `---` lines, then the body."""
    parts = _FENCE.split(text, maxsplit=2)
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
        return _tree(node, (), lines, set())
    except RecursionError:
        raise _UnreadableError(0, "is nested too deeply", "Check the brackets") from None


def _tree(node: yaml.Node, place: FieldPath, lines: dict[FieldPath, int], seen: set[int]) -> Tree:
    """The text values below a node; `seen` are the nodes read so far, since none may stand twice."""
    if id(node) in seen:
        line = node.start_mark.line + 1
        raise _UnreadableError(line, "is repeated with the signs & and *", "Write it out in each place")
    seen.add(id(node))
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_tree(item, (*place, i), lines, seen) for i, item in enumerate(node.value)]
    tree: dict[str, Tree] = {}
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            raise _UnreadableError(name.start_mark.line + 1, "has a name that is not plain text", "Write 'name: value'")
        key, line = str(name.value), name.start_mark.line + 1
        if key in tree:
            raise _UnreadableError(line, f"writes '{key}' a second time", "Keep one of the two")
        lines[(*place, key)] = line
        tree[key] = _tree(value, (*place, key), lines, seen)
    return tree
