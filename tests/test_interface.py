"""Every text of the interface is used, every text that is used is listed, and calls fill its placeholders.

Templates call `t("key")` or `each.say("key")`, code calls `say("key")`. Both are read here by the parsers of Jinja
and of Python; `guide/interface.py` lists the keys, and a rule of content holds the words against that list. The script
of the search calls `say("key", { name: value })`, and has no other texts than those of `guide/search/labels.py`.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest
import yaml
from jinja2 import Environment, nodes

from guide.formats import phrase
from guide.interface import TEXTS
from guide.model import LANGUAGES
from guide.pages.groups import DOORS
from guide.search.labels import SEARCH_TEXTS
from tests.conftest import ROOT

DYNAMIC = {
    "group_{}": [f"group_{door}" for door in (*DOORS, "none")],
    "group_{}_intro": [f"group_{door}_intro" for door in (*DOORS, "none")],
    "in_language_{}": [f"in_language_{language}" for language in LANGUAGES],
}
"""Keys put together from a value, and every key that each can become."""

KEPT_BY_CODE = ("row_", "state_as_of", "unknown_as_of", "search_language")
"""How keys start that code keeps in a variable before it says them."""


@dataclass(frozen=True)
class Call:
    """One call: the file it stands in, what its key is written as, and the placeholders it fills."""

    path: str
    written: tuple[str, ...]
    filled: frozenset[str]

    @property
    def keys(self) -> Iterator[str]:
        """The keys that the call may ask for."""
        for key in self.written:
            yield from DYNAMIC.get(key, [key])


def calls() -> Iterator[Call]:
    for path in sorted((ROOT / "templates").rglob("*.html")):
        for found in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):  # noqa: S701 (not rendered)
            name = found.node.name if isinstance(found.node, nodes.Name) else getattr(found.node, "attr", "")
            if name in ("t", "say"):
                filled = frozenset(argument.key for argument in found.kwargs)
                yield Call(_shown(path), tuple(_of_template(found.args[0])), filled)
    for path in sorted((ROOT / "guide").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
                filled = frozenset(argument.arg or "" for argument in node.keywords)
                yield Call(_shown(path), tuple(_of_code(node.args[0])), filled)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _of_template(node: nodes.Node) -> Iterator[str]:
    """What a key is written as in a template, `{}` for a part that is a value."""
    if isinstance(node, nodes.Const):
        yield str(node.value)
    elif isinstance(node, nodes.Concat):
        yield "".join(str(part.value) if isinstance(part, nodes.Const) else "{}" for part in node.nodes)
    else:
        raise AssertionError(f"a key is written as {node}")


def _of_code(node: ast.expr) -> Iterator[str]:
    """What a key is written as in code; a variable gives nothing, see :data:`KEPT_BY_CODE`."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from (*_of_code(node.body), *_of_code(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    else:
        assert isinstance(node, ast.Name | ast.Subscript), ast.dump(node)


def kept_by_code() -> Iterator[str]:
    for path in (ROOT / "guide").rglob("*.py"):
        if path.name != "interface.py":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and str(node.value).startswith(KEPT_BY_CODE):
                    yield str(node.value)


def calls_of_the_search() -> Iterator[Call]:
    for path in sorted((ROOT / "static" / "search").glob("*.js")):
        for key, values in re.findall(r'\bsay\("([a-z_]+)"(?:, \{([^}]*)\})?\)', path.read_text(encoding="utf-8")):
            yield Call(_shown(path), (key,), frozenset(re.findall(r"(\w+):", values)))


def texts(language: str) -> Mapping[str, str | Mapping[str, str]]:
    with (ROOT / "content" / language / "interface.yaml").open(encoding="utf-8") as file:
        found: Mapping[str, str | Mapping[str, str]] = yaml.load(file, yaml.BaseLoader)["text"]  # noqa: S506 (text only)
    return found


OF_THE_SEARCH = tuple(calls_of_the_search())
CALLS = sorted({*calls(), *OF_THE_SEARCH}, key=lambda call: (call.path, call.written, sorted(call.filled)))
USED = {key for call in CALLS for key in call.keys} | set(kept_by_code())


def test_calls_are_found_in_templates_and_in_code() -> None:
    """The tests below would hold on nothing at all."""
    assert {call.path.partition("/")[0] for call in CALLS} == {"templates", "guide", "static"}
    assert len(USED) > 50


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_a_text_that_is_listed_is_used(key: str) -> None:
    assert key in USED


def test_the_search_is_given_the_texts_that_it_says() -> None:
    assert sorted(SEARCH_TEXTS) == sorted({key for call in OF_THE_SEARCH for key in call.keys})


@pytest.mark.parametrize("key", sorted(USED))
def test_a_text_that_is_used_is_listed(key: str) -> None:
    assert key in TEXTS


@pytest.mark.parametrize("call", CALLS, ids=lambda call: f"{call.path}-{'-'.join(call.written)}")
def test_a_call_fills_the_placeholders_of_its_text(call: Call) -> None:
    for key in call.keys:
        assert call.filled == set(TEXTS[key]), key


def test_a_key_is_put_together_only_as_this_test_knows() -> None:
    assert {key for call in CALLS for key in call.written if "{}" in key} == set(DYNAMIC)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(TEXTS))
def test_a_text_can_be_said(language: str, key: str) -> None:
    """Whatever the number, where it has plural forms."""
    found = texts(language)
    for number in range(1000) if isinstance(found[key], Mapping) else (1,):
        said = phrase(found, key, language, **dict.fromkeys(TEXTS[key], "x") | {"n": number})
        assert said.strip()
        assert not [name for _, name, _, _ in Formatter().parse(said) if name is not None]


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_a_template_is_used(path: Path) -> None:
    """Another template extends, includes or imports it, or code or a kind of page has its name."""
    name = path.relative_to(ROOT / "templates").as_posix()
    others = "".join(other.read_text(encoding="utf-8") for other in (ROOT / "templates").rglob("*.html"))
    code = "".join(module.read_text(encoding="utf-8") for module in (ROOT / "guide").rglob("*.py"))
    assert f'"{name}"' in others or f'"{path.stem}"' in code
