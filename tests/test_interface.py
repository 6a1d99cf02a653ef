"""Every text of the interface is used, and every text that is used is there.

Read from the source: templates call `t("key")` or `each.say("key")`, code calls `say("key")`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

import pytest
import yaml

from guide.formats import phrase
from guide.model import LANGUAGES
from guide.pages.groups import DOORS
from tests.conftest import ROOT

DYNAMIC = {
    "group_{door}": [f"group_{door}" for door in (*DOORS, "none")],
    "group_{door}_intro": [f"group_{door}_intro" for door in (*DOORS, "none")],
    "in_language_": [f"in_language_{language}" for language in LANGUAGES],
}
"""Keys put together from a value, and every key that each can become."""

_CALL = re.compile(r"\b(?:t|say)\(((?:[^(),]|\([^()]*\))*)")
"""A call, up to the end of its first argument."""

_LITERAL = re.compile(r"""["']([^"']+)["']""")


def texts(language: str) -> Mapping[str, str | Mapping[str, str]]:
    with (ROOT / "content" / language / "interface.yaml").open(encoding="utf-8") as file:
        found: Mapping[str, str | Mapping[str, str]] = yaml.load(file, yaml.BaseLoader)["text"]  # noqa: S506 (text only)
    return found


def called() -> Iterator[tuple[str, str]]:
    """Every key written in a call, with the file that it stands in; dynamic ones as they may become."""
    for path in [*(ROOT / "templates").rglob("*.html"), *(ROOT / "guide").rglob("*.py")]:
        for call in _CALL.finditer(path.read_text(encoding="utf-8")):
            for literal in _LITERAL.findall(call[1]):
                for key in DYNAMIC.get(literal, [literal]):
                    yield path.relative_to(ROOT).as_posix(), key


def rows() -> Iterator[tuple[str, str]]:
    """Keys that code keeps in a variable before it says them: the labels of rows, and states."""
    for path in (ROOT / "guide").rglob("*.py"):
        for key in re.findall(r'"(row_\w+|state_as_of|unknown_as_of)"', path.read_text(encoding="utf-8")):
            yield path.relative_to(ROOT).as_posix(), key


USED = sorted({*called(), *rows()})
KEYS = sorted({*texts("fr"), *texts("en")})


@pytest.mark.parametrize(("path", "key"), USED)
def test_a_text_that_is_used_is_there_in_each_language(path: str, key: str) -> None:
    assert [language for language in LANGUAGES if key not in texts(language)] == [], path


@pytest.mark.parametrize("key", KEYS)
def test_a_text_of_the_interface_is_used(key: str) -> None:
    assert key in {used for _, used in USED}


def test_a_key_put_together_from_a_value_is_known_to_this_test() -> None:
    literals = {
        literal
        for path in [*(ROOT / "templates").rglob("*.html"), *(ROOT / "guide").rglob("*.py")]
        for call in _CALL.finditer(path.read_text(encoding="utf-8"))
        for literal in _LITERAL.findall(call[1])
    }
    assert {literal for literal in literals if not re.fullmatch(r"[a-z_]*[a-z]", literal)} == set(DYNAMIC)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_a_text_can_be_said_whatever_the_number(language: str, key: str) -> None:
    """Its placeholders are names, and one that follows a number has the form that each number asks for."""
    found = texts(language)
    text = found[key]
    forms = [text] if isinstance(text, str) else list(text.values())
    names = {name for form in forms for _, name, _, _ in Formatter().parse(form) if name is not None}
    for number in range(1000) if isinstance(text, Mapping) else (1,):
        said = phrase(found, key, language, **dict.fromkeys(names, "x") | {"n": number})
        assert said.strip()
        assert "{" not in said


def test_no_template_stands_unused() -> None:
    """A template is extended, included or imported by another, or named by the code."""
    folder = ROOT / "templates"
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "guide").rglob("*.py"))
    others = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.html"))
    for path in folder.rglob("*.html"):
        name = path.relative_to(folder).as_posix()
        assert f'"{name}"' in others or _is_named(path, code), name


def _is_named(path: Path, code: str) -> bool:
    return f'"{path.stem}"' in code
