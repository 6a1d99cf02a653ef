"""What tests share.

- `project`: the root of a fresh copy of the tiny guide (`tests/tiny`), with the project's own
  interface words, templates and static files. Tests may change it freely.
- `more`: the tiny guide with what it may also hold (`tests/tiny-more`: a glossary, an article under a page for
  readers), built once on `TODAY`. It is apart so that `tiny` and its golden files stay small.
- `overlay`: a function of a name; it lays the broken sample `tests/broken/<name>` over `project`.
- `tiny`: the tiny guide, built once with the date `TODAY` (a `Built`); nothing is on disk.
- `tiny_guide`, `tiny_editions`: the typed guide and its editions by language, for tests of linking and pages.
- `site`: the real project, built once as of today (a `Built`); `site.files` holds every file by path.
- `real_guide`, `editions`, `pages`: the real guide, its editions by language, and every page of its site.

Plain functions to import: `tree(folder)` gives the files of a folder by path, with their bytes.
"""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from guide.edition import Edition, Page
from guide.link import link
from guide.model import LANGUAGES, Guide
from guide.pages import pages as pages_of
from guide.pages import shared
from guide.pipeline import Built, make, read

ROOT = Path(__file__).resolve().parent.parent
TINY = ROOT / "tests" / "tiny"
MORE = ROOT / "tests" / "tiny-more"
BROKEN = ROOT / "tests" / "broken"
TODAY = date(2025, 6, 30)
"""The day on which the tiny guide is built: its facts were read in March 2025."""


def assemble(root: Path) -> Path:
    """Copy the tiny guide into `root`, complete with what it takes from the project itself."""
    shutil.copytree(TINY / "content", root / "content")
    for language in LANGUAGES:
        shutil.copy(ROOT / "content" / language / "interface.yaml", root / "content" / language)
    for folder in ("templates", "static"):
        shutil.copytree(ROOT / folder, root / folder)
    return root


def lay_over(root: Path, case: Path) -> None:
    """Lay a broken sample over a project.

    A sample may hold `remove.txt` (files to take away), `content/` (files to add) and `edit.yaml`: a list of
    `path`, `line` (how the one line to change starts) and `becomes` (what stands there instead; nothing if empty).
    """
    removed, edits = case / "remove.txt", case / "edit.yaml"
    for path in removed.read_text(encoding="utf-8").split() if removed.exists() else ():
        (root / path).unlink()
    if (case / "content").exists():
        shutil.copytree(case / "content", root / "content", dirs_exist_ok=True)
    for edit in yaml.safe_load(edits.read_text(encoding="utf-8")) if edits.exists() else ():
        _edit(root / edit["path"], edit["line"], edit["becomes"])


def _edit(path: Path, start: str, becomes: str) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    [place] = [i for i, line in enumerate(lines) if line.startswith(start)]
    lines[place : place + 1] = becomes.splitlines()
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the root of a fresh tiny project."""
    return assemble(tmp_path / "project")


@pytest.fixture
def overlay(project: Path) -> Callable[[str], None]:
    """Return the function that lays a broken sample over the tiny project, by its folder's name."""
    return lambda name: lay_over(project, BROKEN / name)


@pytest.fixture(scope="session")
def tiny_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny project that no test changes."""
    return assemble(tmp_path_factory.mktemp("tiny") / "project")


@pytest.fixture(scope="session")
def tiny(tiny_root: Path) -> Built:
    """Return the tiny guide as built on `TODAY`."""
    return make(tiny_root, TODAY)


@pytest.fixture(scope="session")
def more(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the tiny guide with a glossary and an article under a page for readers."""
    root = assemble(tmp_path_factory.mktemp("more") / "project")
    lay_over(root, MORE)
    return make(root, TODAY)


@pytest.fixture(scope="session")
def tiny_guide(tiny_root: Path) -> Guide:
    """Return the tiny guide, typed and joined."""
    return _guide(tiny_root, TODAY)


@pytest.fixture(scope="session")
def tiny_editions(tiny_guide: Guide) -> Mapping[str, Edition]:
    """Return the editions of the tiny guide by language."""
    return {edition.language: edition for edition in link(tiny_guide)}


@pytest.fixture(scope="session")
def site() -> Built:
    """Return the real site, built as of today."""
    return make(ROOT, date.today())


@pytest.fixture(scope="session")
def real_guide() -> Guide:
    """Return the real guide, typed and joined, as of today."""
    return _guide(ROOT, date.today())


@pytest.fixture(scope="session")
def editions(real_guide: Guide) -> Mapping[str, Edition]:
    """Return the editions of the real guide by language."""
    return {edition.language: edition for edition in link(real_guide)}


@pytest.fixture(scope="session")
def pages(editions: Mapping[str, Edition]) -> tuple[Page, ...]:
    """Return every page of the real site, the shared ones first."""
    each = tuple(editions.values())
    return (*shared(each), *(page for edition in each for page in pages_of(edition)))


def _guide(root: Path, today: date) -> Guide:
    guide, problems = read(root / "content", today)
    assert guide is not None, "\n".join(str(problem) for problem in problems)
    return guide
