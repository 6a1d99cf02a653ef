"""Files become sources of text, with the line of every value."""

from pathlib import Path

import pytest

from guide.load import FieldPath, Source, load

PAGE = "---\ntitle: About\nslug: about\n---\nWhat this is.\n\n## More\n\n---\n\nThe end.\n"


def put(content: Path, path: str, text: str | bytes) -> None:
    target = content / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def sources_of(content: Path, path: str, text: str) -> tuple[Source, ...]:
    put(content, path, text)
    sources, problems = load(content)
    assert problems == ()
    return sources


def problem_of(content: Path, path: str, text: str | bytes) -> str:
    put(content, path, text)
    sources, problems = load(content)
    assert sources == ()
    [problem] = problems
    return str(problem)


def test_a_file_in_the_folder_of_a_kind_is_one_entry(content: Path) -> None:
    [source] = sources_of(content, "fr/programs/ateliers.yaml", "name: Ateliers\nslug: ateliers\n")
    assert (source.layer, source.kind, source.key) == ("fr", "programs", "ateliers")
    assert (source.path, source.line) == ("content/fr/programs/ateliers.yaml", 1)
    assert source.tree == {"name": "Ateliers", "slug": "ateliers"}


def test_a_file_named_after_a_kind_is_a_list_of_entries(content: Path) -> None:
    text = "# Two\nfirst:\n  name: One\nsecond: {name: Two,\n  slug: two}\n"
    first, second = sources_of(content, "en/forms.yaml", text)
    assert [(s.layer, s.kind, s.key, s.line) for s in (first, second)] == [
        ("en", "forms", "first", 2),
        ("en", "forms", "second", 4),
    ]
    assert second.tree == {"name": "Two", "slug": "two"}
    assert second.lines == {("name",): 4, ("slug",): 5}


@pytest.mark.parametrize("name", ["site", "interface"])
def test_the_site_and_the_interface_are_one_entry_in_one_file(content: Path, name: str) -> None:
    [source] = sources_of(content, f"en/{name}.yaml", "name: Guide\n")
    assert (source.kind, source.key, source.tree) == (name, name, {"name": "Guide"})


@pytest.mark.parametrize(
    ("yaml", "text"),
    [
        ("ON", "ON"),
        ("no", "no"),
        ("9:30", "9:30"),
        ("+18005550199", "+18005550199"),
        ("0123", "0123"),
        ("2024-05-31", "2024-05-31"),
        ("1.10", "1.10"),
        ("", ""),
        ("~", "~"),
        ("'911'", "911"),
        ('"a\\tb"', "a\tb"),
        ("|\n  One.\n  Two.\n", "One.\nTwo.\n"),
        (">\n  One\n  line.\n", "One line.\n"),
        ("!!int 7", "7"),
    ],
)
def test_every_scalar_stays_the_text_that_was_written(content: Path, yaml: str, text: str) -> None:
    [source] = sources_of(content, "facts/programs/table.yaml", f"value: {yaml}\n")
    assert source.tree == {"value": text}


def test_every_value_knows_its_line(content: Path) -> None:
    text = "name: One\nphones:\n  - {number: '911',\n     accepts: call}\n  - number: '988'\nages:\n  min: 12\n"
    [source] = sources_of(content, "facts/programs/table.yaml", text)
    lines: dict[FieldPath, int] = {
        (): 1,
        ("name",): 1,
        ("phones",): 2,
        ("phones", 0): 3,
        ("phones", 0, "number"): 3,
        ("phones", 0, "accepts"): 4,
        ("phones", 1): 5,
        ("phones", 1, "number"): 5,
        ("ages",): 6,
        ("ages", "min"): 7,
    }
    assert source.lines == lines


def test_a_page_of_markdown_has_fields_and_a_body(content: Path) -> None:
    [source] = sources_of(content, "en/pages/about.md", PAGE)
    assert source.tree == {
        "title": "About",
        "slug": "about",
        "body": "What this is.\n\n## More\n\n---\n\nThe end.",
    }
    assert source.lines == {(): 2, ("title",): 2, ("slug",): 3, ("body",): 5}


def test_line_ends_of_another_system_change_nothing(content: Path) -> None:
    [source] = sources_of(content, "en/pages/about.md", PAGE.replace("\n", "\r\n"))
    assert source.tree == {"title": "About", "slug": "about", "body": "What this is.\n\n## More\n\n---\n\nThe end."}


@pytest.mark.parametrize("written", ["\ufeff" + PAGE, PAGE.replace("---\n", "---  \n")], ids=["mark", "spaces"])
def test_what_editors_add_unseen_changes_nothing(content: Path, written: str) -> None:
    [source] = sources_of(content, "en/pages/about.md", written)
    assert isinstance(source.tree, dict)
    assert source.tree["title"] == "About"


def test_hidden_files_are_left_alone(content: Path) -> None:
    assert sources_of(content, "fr/programs/.draft.yaml", "name: [") == ()


def test_sources_come_in_the_order_of_their_paths(content: Path) -> None:
    for path in ("fr/programs/b.yaml", "en/programs/c.yaml", "fr/forms.yaml", "fr/programs/a.yaml"):
        put(content, path, "x: {name: X}\n")
    assert [source.path for source in load(content)[0]] == [
        "content/en/programs/c.yaml",
        "content/fr/forms.yaml",
        "content/fr/programs/a.yaml",
        "content/fr/programs/b.yaml",
    ]


def test_an_empty_folder_gives_nothing(content: Path) -> None:
    assert load(content) == ((), ())


@pytest.mark.parametrize(
    ("path", "text", "sentence"),
    [
        (
            "en/forms.yaml",
            "talk: {name: Écoute}\n".encode("latin-1"),
            "content/en/forms.yaml: is not UTF-8 text. Save the file again as UTF-8.",
        ),
        (
            "en/pages/about.md",
            PAGE.encode("utf-16"),
            "content/en/pages/about.md: is not UTF-8 text. Save the file again as UTF-8.",
        ),
        (
            "en/forms.yaml",
            "talk: {name: Talk\n",
            "content/en/forms.yaml:2: is not valid YAML (did not find expected ',' or '}'). "
            "Check the indents, colons and quotes.",
        ),
        (
            "en/programs/table.yaml",
            "name: a\x07b\n",
            "content/en/programs/table.yaml: is not valid YAML (cannot be read). Check the indents, colons and quotes.",
        ),
        (
            "en/programs/table.yaml",
            "name: Table\n---\nname: Another\n",
            "content/en/programs/table.yaml:2: is not valid YAML (but found another document). "
            "Check the indents, colons and quotes.",
        ),
        (
            "en/programs/table.yaml",
            "name: Table\nphones:\n  - {number: '911', number: '988'}\n",
            "content/en/programs/table.yaml:3: writes 'number' a second time. Keep one of the two.",
        ),
        (
            "en/programs/table.yaml",
            "# Nothing yet\n",
            "content/en/programs/table.yaml: is empty. Write the entry, or remove the file.",
        ),
        (
            "en/forms.yaml",
            "Talk\n",
            "content/en/forms.yaml:1: is not a list of entries by key. Write 'key:' and the entry below it.",
        ),
        (
            "en/pages/about.md",
            "# About\n",
            "content/en/pages/about.md:1: does not start with its fields. "
            "Write '---', the fields, '---', then the text.",
        ),
        (
            "en/pages/about.md",
            "---\ntitle: About\n",
            "content/en/pages/about.md:1: does not start with its fields. "
            "Write '---', the fields, '---', then the text.",
        ),
        (
            "en/pages/about.md",
            "---\ntitle: About\ntitle: More\n---\nText.\n",
            "content/en/pages/about.md:3: writes 'title' a second time. Keep one of the two.",
        ),
        (
            "notes.txt",
            "To do.\n",
            "content/notes.txt: is not a place for content. Write content/<facts, fr or en>/<kind>/<entry>.yaml.",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith("content/") else "",
)
def test_a_file_that_cannot_be_read_is_one_problem(content: Path, path: str, text: str | bytes, sentence: str) -> None:
    assert problem_of(content, path, text) == sentence


def test_one_unreadable_file_hides_no_other(content: Path) -> None:
    put(content, "en/programs/a.yaml", "name: [")
    put(content, "en/programs/b.yaml", "name: B\n")
    put(content, "fr/programs/c.yaml", b"\xff")
    sources, problems = load(content)
    assert [source.key for source in sources] == ["b"]
    assert [problem.path for problem in problems] == ["content/en/programs/a.yaml", "content/fr/programs/c.yaml"]
