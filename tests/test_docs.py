"""The documents say what is true: schemas, tables, commands, examples, links.

Documents are read as anyone reads them; `make schemas` renews what is generated.
"""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from guide import field_tables, mentions
from guide.interface import TEXTS
from guide.link import link
from guide.load import SINGLE, Source, load
from guide.model import KINDS, MAY_BE_EMPTY
from guide.pages import pages
from guide.pipeline import Built, make
from guide.schemas import LIST_FILES, schemas, write
from guide.validate import validate
from guide.validate.shapes import shape
from guide.vocabulary import LABELS, PageKind
from guide.words import InterfaceWords
from tests.conftest import MORE, ROOT, TODAY, lay_over

DOCS = ROOT / "docs"
SCHEMAS = DOCS / "schemas"
DOCUMENTS = (*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")))
CONTENT_GUIDES = tuple(DOCS / name for name in field_tables.GUIDES.values())
RECORDS = sorted((DOCS / "adr").glob("*.md"))

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
_LINK = re.compile(r"\]\(([^()\s]+)\)|<img src=\"([^\"]+)\"")


def name_of(path: Path) -> str:
    """Return a path as test ids show it."""
    return path.relative_to(ROOT).as_posix()


def documents(*wanted: str) -> str:
    """Return the text of the documents for people who run commands, or of those that are named."""
    return "\n".join((ROOT / name).read_text(encoding="utf-8") for name in wanted or map(name_of, DOCUMENTS))


def fenced(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the language and the text of each fenced block of a document."""
    for block in _FENCE.finditer(path.read_text(encoding="utf-8")):
        yield block[1], block[2]


def prose(path: Path) -> str:
    """Return a document without its fenced blocks and its inline code."""
    return re.sub(r"`[^`\n]+`", "code", _FENCE.sub("", path.read_text(encoding="utf-8")))


# JSON Schemas


def test_the_schemas_on_disk_are_those_of_the_model() -> None:
    assert {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()} == schemas()


def test_a_kind_has_a_schema_for_each_layer_that_it_has() -> None:
    layers = [(kind, layer) for kind, both in KINDS.items() for layer in both._fields if getattr(both, layer)]
    assert set(schemas()) == {f"{kind}.{layer}.json" for kind, layer in layers}


def entry_schema(name: str) -> Any:
    return json.loads(schemas()[name])


def test_a_schema_refuses_unknown_fields_and_names_those_needed() -> None:
    found = entry_schema("forms.facts.json")["$defs"]["FormFacts"]
    assert found["additionalProperties"] is False
    assert found["required"] == ["order"]
    assert found["properties"] == {"order": {"description": "Its place in lists.", "minimum": 1, "type": "integer"}}


def test_a_text_may_look_like_a_number_to_the_tools_of_editors() -> None:
    fields = entry_schema("strategies.facts.json")["properties"]
    assert fields["starts"]["type"] == ["string", "number"]


def test_a_field_is_left_out_and_never_empty() -> None:
    fields = entry_schema("strategies.facts.json")["properties"]
    assert "null" not in json.dumps(fields["ends"])
    assert "default" not in fields["ends"]


def test_a_word_of_a_closed_list_stands_beside_the_structure() -> None:
    fields = entry_schema("lines.facts.json")["$defs"]["LineFacts"]["properties"]
    assert fields["hours"]["anyOf"] == [
        {"$ref": "#/$defs/Hours"},
        {"enum": ["always", "office-hours", "unknown"], "type": "string"},
    ]


def test_a_fact_by_language_has_no_other_language() -> None:
    found = entry_schema("programs.facts.json")["properties"]["website"]
    assert list(found["patternProperties"]) == ["^(fr|en)$"]
    assert found["additionalProperties"] is False


def test_the_schema_of_a_list_file_holds_an_entry_below_each_key() -> None:
    found = entry_schema("lines.facts.json")
    assert found["additionalProperties"] == {"$ref": "#/$defs/LineFacts"}
    assert found["propertyNames"]["pattern"] == "^[a-z0-9]+(-[a-z0-9]+)*$"


@pytest.mark.parametrize(("folder", "layer"), [("facts", "facts"), ("fr", "words"), ("en", "words")])
def test_list_files_of_the_content_are_those_that_schemas_describe(folder: str, layer: str) -> None:
    found = {path.stem for path in (ROOT / "content" / folder).glob("*.yaml")} - set(SINGLE)
    assert found | MAY_BE_EMPTY == set(LIST_FILES)


def test_the_settings_for_an_editor_give_each_yaml_file_its_schema() -> None:
    [settings] = [json.loads(text) for kind, text in fenced(DOCS / "developing.md") if kind == "json"]
    seen: list[str] = []
    for schema, pattern in settings["yaml.schemas"].items():
        kind, layer, _ = Path(schema).name.split(".")
        assert (ROOT / schema).is_file()
        for path in ROOT.glob(pattern):
            relative = path.relative_to(ROOT / "content")
            assert Path(relative.parts[1]).stem == kind
            assert (relative.parts[0] == "facts") == (layer == "facts")
            seen.append(name_of(path))
    assert sorted(seen) == sorted(name_of(path) for path in (ROOT / "content").rglob("*.yaml"))


def test_writing_again_mends_what_was_changed_by_hand_and_removes_what_is_no_longer_made(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(DOCS, docs)
    (docs / "schemas" / "gone.facts.json").write_text("{}", encoding="utf-8")
    (docs / "schemas" / "lines.facts.json").write_text("{}", encoding="utf-8")
    guide = docs / field_tables.GUIDES["fr"]
    guide.write_text(guide.read_text(encoding="utf-8").replace("obligatoire |", "facultatif |"), encoding="utf-8")
    write(tmp_path)
    assert {path.name: path.read_text(encoding="utf-8") for path in (docs / "schemas").iterdir()} == schemas()
    assert guide.read_text(encoding="utf-8") == (DOCS / guide.name).read_text(encoding="utf-8")


# Generated parts of the content guides


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_the_generated_parts_are_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == field_tables.guides(DOCS)[path]


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_each_shape_has_its_table_once(path: Path) -> None:
    found = re.findall(r"<!-- fields: (\w+) -->", path.read_text(encoding="utf-8"))
    assert sorted(found) == sorted(shape.__name__ for shape in field_tables.shapes())


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_the_rules_are_listed_once(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("<!-- rules -->") == 1


def test_each_field_and_each_rule_has_an_english_sentence() -> None:
    assert missing_sentences(field_tables.english()) == []


def test_each_field_and_each_rule_has_a_french_sentence() -> None:
    french = field_tables.french(DOCS)
    assert missing_sentences(french) == []
    english = field_tables.english()
    assert {name: list(sentences) for name, sentences in french.items()} == {
        name: list(english[name]) for name in french
    }, "docs/fields.fr.yaml has the names of the model, in its order"
    assert set(french) == set(english)


def missing_sentences(found: Mapping[str, Mapping[str, str]]) -> list[str]:
    return [f"{owner}.{name}" for owner, each in found.items() for name, sentence in each.items() if not sentence]


def test_a_table_says_what_is_needed_and_which_values_are_known() -> None:
    english = field_tables.english()
    text = field_tables.renew("a\n<!-- fields: Status -->\nold\n<!-- end -->\nb\n", english, "en")
    assert text == (
        "a\n<!-- fields: Status -->\n"
        '<a id="fields-status"></a>\n\n'
        "| Field | Needed? | What it is |\n"
        "| --- | --- | --- |\n"
        "| `value` | needed | One of the states of the vocabulary. "
        "Values: `active`, `in-development`, `on-hold`, `ended`, `unknown`. |\n"
        "| `as_of` | needed | When that was true: 2024, 2024-05, 2024-05-31, or 2020-03/2021-01. |\n"
        "<!-- end -->\nb\n"
    )


def test_a_field_without_its_sentence_keeps_its_row() -> None:
    """`make schemas` may run before the French sentence is written; the test above names what is missing."""
    text = field_tables.renew("<!-- fields: FormFacts -->\n<!-- end -->\n", {}, "fr")
    assert text.splitlines()[-2] == "| `order` | obligatoire |  |"


def test_rules_are_written_as_a_list() -> None:
    text = field_tables.renew("<!-- rules -->\n<!-- end -->\n", {"rules": {"one": "This.", "two": "That."}}, "en")
    assert text == "<!-- rules -->\n- This.\n- That.\n<!-- end -->\n"


# Model entries


def examples(path: Path) -> dict[str, str]:
    """Return the model entries of a content guide by the path that each gives on its first line."""
    found: dict[str, str] = {}
    for _, text in fenced(path):
        head, _, body = text.partition("\n")
        if head.startswith("# content/"):
            assert head not in found, f"{head} stands twice in {path.name}"
            found[head] = body
    return {head.removeprefix("# "): body for head, body in found.items()}


def sources_of(path: Path, root: Path) -> tuple[Source, ...]:
    """Write the model entries of a content guide as files and read them again."""
    for name, text in examples(path).items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    sources, problems = load(root / "content")
    assert problems == ()
    return sources


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_each_kind_has_a_model_entry_in_each_layer(path: Path, tmp_path: Path) -> None:
    layers = {"facts": "facts", "fr": "words", "en": "words"}
    expected = {(layer, kind) for kind, both in KINDS.items() for layer, of in layers.items() if getattr(both, of)}
    assert {(source.layer, source.kind) for source in sources_of(path, tmp_path)} == expected


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_model_entries_have_the_right_shape(path: Path, tmp_path: Path) -> None:
    problems = [str(problem) for source in sources_of(path, tmp_path) for problem in shape(source)[1]]
    assert problems == []


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_model_entries_break_no_rule(path: Path, project: Path, tmp_path: Path) -> None:
    """The interface and the crisis block are excerpts: the project and the tiny guide have the whole."""
    lay_over(project, MORE)
    whole, _ = load(project / "content")
    excerpts = {("fr", "interface"), ("en", "interface"), ("facts", "site")}
    models = [s for s in sources_of(path, tmp_path / "models") if (s.layer, s.kind) not in excerpts]
    merged = {(source.layer, source.kind, source.key): source for source in (*whole, *models)}
    guide, problems = validate(merged.values(), TODAY)
    assert [str(problem) for problem in problems] == []
    assert guide is not None
    for edition in link(guide):
        made = {(page.kind, page.key) for page in pages(edition)}
        assert {("programs", "example-evenings"), ("pages", "example-visit")} <= made
        assert {"example-key-worker", "example-low-threshold"} <= {term.key for term in edition.terms}


def test_both_content_guides_have_the_same_model_entries(tmp_path: Path) -> None:
    each = [sources_of(path, tmp_path / path.stem) for path in CONTENT_GUIDES]
    english, french = ([replace(source, path="", line=0, lines={}) for source in sources] for sources in each)
    assert english == french


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_the_model_of_the_interface_has_keys_that_exist(path: Path, tmp_path: Path) -> None:
    models = [shape(source)[0] for source in sources_of(path, tmp_path) if source.kind == "interface"]
    for model in models:
        assert isinstance(model, InterfaceWords)
        assert {group for group, labels in model.labels.items() if not set(labels) <= set(LABELS[group])} == set()
        for key, text in model.text.items():
            parts = (text,) if isinstance(text, str) else text.values()
            assert [tuple(sorted(re.findall(r"\{(\w+)\}", part))) for part in parts] == [TEXTS[key]] * len(parts)
    assert len(models) == 2


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_each_kind_of_page_is_explained(path: Path) -> None:
    rows = re.findall(r"^\| (`article`.+(?:\n\| .+)*)", path.read_text(encoding="utf-8"), re.M)
    named = [re.findall(r"`([a-z-]+)`", row.split(" | ")[0]) for row in rows[0].splitlines()]
    assert sorted(kind for row in named for kind in row) == sorted({*PageKind})


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_each_word_of_mentions_is_explained(path: Path) -> None:
    [sentence] = re.findall(
        r"^(?:The words before the colon|Les mots qui précèdent).+?\.", path.read_text("utf-8"), re.M | re.S
    )
    assert re.findall(r"`([a-z]+)`", sentence) == list(mentions.KINDS)


@pytest.mark.parametrize("path", CONTENT_GUIDES, ids=name_of)
def test_the_problems_that_guides_show_are_those_told(path: Path, project: Path) -> None:
    [shown] = [text.splitlines() for _, text in fenced(path) if text.startswith("content/")]
    content = project / "content"
    shutil.copy(content / "facts/programs/evening-workshops.yaml", content / "facts/programs/x.yaml")
    (content / "en/programs/x.yaml").write_text("name: X\nslug: x\nsummmary: One.\ndescription: Two.\n", "utf-8")
    told = [str(problem) for problem in make(project, TODAY).problems]
    assert len(shown) == 2
    assert set(shown) <= set(told)


# Commands


def help_of(*command: str) -> str:
    return subprocess.run(
        [sys.executable, "build.py", *command, "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def commands_of_the_program() -> set[str]:
    listed = help_of().split("commands:\n")[1]
    return set(re.findall(r"^ {2,4}([a-z]+) ", listed, re.M))


def test_documents_name_each_command_and_no_other() -> None:
    found = set(re.findall(r"\bpython build\.py ([a-z]+)\b", documents()))
    assert found == commands_of_the_program()


def test_documents_name_each_option_and_no_other() -> None:
    known = {option for command in ((), ("serve",)) for option in re.findall(r"--[a-z]+", help_of(*command))}
    table = re.findall(r"^\| `(--[a-z]+)` \|", documents("docs/developing.md"), re.M)
    assert set(table) == known
    assert {option for line in documents().splitlines() if "build.py" in line for option in options_in(line)} <= known


def options_in(line: str) -> list[str]:
    return re.findall(r"(?<!\S)--[a-z]+", line)


def test_documents_name_each_target_of_make_and_no_other() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.search(r"^\.PHONY: (.+)$", makefile, re.M)[1].split())  # type: ignore[index]
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", documents(), re.M)) == targets


def test_the_readme_gives_the_two_commands_that_matter() -> None:
    [block] = [text for _, text in fenced(ROOT / "README.md")]
    assert [line.split("#")[0].strip() for line in block.splitlines()] == ["make site", "make test"]


# Links


def heading_ids(path: Path) -> set[str]:
    """Return the anchors of a document: those of its headings, as code hosts make them, and its own."""
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    made = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return made | set(re.findall(r'<a id="([^"]+)">', text))


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_links_lead_to_files_and_headings(path: Path) -> None:
    dead = []
    for found in _LINK.finditer(_FENCE.sub("", path.read_text(encoding="utf-8"))):
        link = found[1] or found[2]
        if re.match(r"^[a-z]+:", link):
            continue
        name, _, anchor = unquote(link).partition("#")
        target = (path.parent / name).resolve() if name else path
        if not target.is_file() or (anchor and anchor not in heading_ids(target)):
            dead.append(link)
    assert dead == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_files_that_documents_name_exist(path: Path) -> None:
    """A list of which a guide may have none is not there until its first entry is written."""
    named = re.findall(r"`((?:content|docs|guide|templates|tests|static)/[\w./-]+)`", path.read_text(encoding="utf-8"))
    may_wait = {f"content/{layer}/{kind}.yaml" for kind in MAY_BE_EMPTY for layer in ("facts", "fr", "en")}
    gone = [name for name in named if not (ROOT / name).exists() and name not in may_wait]
    assert gone == []


# Decisions, modules, data


def test_decisions_are_numbered_in_sequence() -> None:
    numbers = [path.name[:4] for path in RECORDS]
    assert numbers == [f"{i:04}" for i in range(1, len(RECORDS) + 1)]
    assert len(RECORDS) >= 15


@pytest.mark.parametrize("path", RECORDS, ids=name_of)
def test_a_decision_has_its_number_and_its_three_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.match(rf"^# {int(path.name[:4])}\. ", text)
    assert re.findall(r"^## (.+)$", text, re.M) == ["Context", "Decision", "Consequences"]


def test_the_architecture_lists_each_decision_by_its_title() -> None:
    listed = re.findall(r"^(\d+)\. \[(.+)\]\((adr/.+\.md)\)$", documents("docs/architecture.md"), re.M)
    titles = [(path, path.read_text(encoding="utf-8").split("\n")[0]) for path in RECORDS]
    assert [(f"# {number}. {title}", link) for number, title, link in listed] == [
        (title, path.relative_to(DOCS).as_posix()) for path, title in titles
    ]


def test_the_architecture_names_each_module() -> None:
    listed = re.findall(r"^\| `(guide/[a-z_/]+(?:\.py)?)` \|", documents("docs/architecture.md"), re.M)
    modules = {f"guide/{path.name}" for path in (ROOT / "guide").glob("*.py") if path.name != "__init__.py"}
    packages = {f"guide/{path.parent.name}/" for path in (ROOT / "guide").glob("*/__init__.py")}
    assert sorted(listed) == sorted(modules | packages)


def test_each_dependency_has_its_sentence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = (project["dependencies"], *project["optional-dependencies"].values())
    needed = {re.split(r"[<>=~!\[ ]", each)[0] for group in groups for each in group}
    for folder in ("tools", "audit"):
        needed |= set(json.loads((ROOT / "tests" / folder / "package.json").read_text("utf-8"))["dependencies"])
    record = documents("docs/adr/0005-dependencies.md")
    assert set(re.findall(r"\*\*([\w-]+)\*\*", record)) == needed


def keys_of(value: Any, place: str = "") -> Iterator[str]:
    """Yield the place of each key of JSON, lists counted as one place."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield f"{place}.{key}"
            yield from keys_of(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner, f"{place}[]")


def test_the_page_on_data_shows_each_field_of_the_file(site: Built) -> None:
    [example] = [json.loads(text) for kind, text in fenced(DOCS / "data.md") if kind == "json"]
    real = json.loads(site.files["data/guide.json"])
    assert set(keys_of(example)) == set(keys_of(real))


def test_the_page_on_data_explains_each_field_of_the_file(site: Built) -> None:
    real = json.loads(site.files["data/guide.json"])
    fields = {place.rsplit(".", 1)[-1] for place in keys_of(real)} - {"fr", "en", "document", "sheet", "section"}
    explained = re.findall(r"^\| `(\w+)` \|", documents("docs/data.md"), re.M)
    assert fields - {"strategies"} == set(explained)


# French


def test_the_french_guide_is_typeset_in_french() -> None:
    text = prose(DOCS / "guide-de-contenu.md")
    sentences = [text, *(each for owner in field_tables.french(DOCS).values() for each in owner.values())]
    wrong = [
        found[0]
        for sentence in sentences
        for found in re.finditer(r".{0,20}(?:\w'\w|« |[^\u00a0]»|\w : |\w [;!?](?:\s|$)).{0,20}", sentence)
    ]
    assert wrong == []
