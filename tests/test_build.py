"""The tiny guide, from its files to the folder of a site."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.pipeline import Built, build, make
from tests.conftest import BROKEN, ROOT, TODAY, tree
from tests.refresh_golden import COMMAND, FILES, GOLDEN, PATHS, golden

MISTAKES = ("words_hold_no_number", "shapes--missing-field", "drafts--facts-missing", "load--misplaced")
"""Broken samples of every stage that finds problems in content."""


def as_bytes(built: Built) -> dict[str, bytes]:
    return {path: text.encode() if isinstance(text, str) else text for path, text in built.files.items()}


@pytest.mark.parametrize("path", [PATHS, *FILES])
def test_the_tiny_guide_becomes_what_was_read_in_review(tiny: Built, path: str) -> None:
    assert tiny.problems == ()
    kept = (GOLDEN / path).read_text(encoding="utf-8")
    assert golden(tiny.files)[path] == kept, f"If this change is meant, run {COMMAND} and read the difference."


def test_golden_holds_nothing_else() -> None:
    assert set(tree(GOLDEN)) == {PATHS, *FILES}, f"Run {COMMAND}."


def test_entries_and_pages_are_counted(tiny: Built) -> None:
    assert tiny.entries == 30
    assert tiny.pages == 56
    assert tiny.pages == sum(path.endswith(".html") for path in tiny.files)


def test_a_build_writes_every_file_and_nothing_else(project: Path, tiny: Built) -> None:
    built = build(project, project / "out", TODAY)
    assert built.problems == ()
    assert tree(project / "out") == as_bytes(built) == as_bytes(tiny)


def test_making_a_site_writes_nothing(project: Path) -> None:
    before = tree(project)
    make(project, TODAY)
    assert tree(project) == before


def test_with_one_problem_nothing_is_written(project: Path, overlay: Callable[[str], None]) -> None:
    overlay("words_hold_no_number")
    before = tree(project)
    built = build(project, project / "out", TODAY)
    assert built.problems
    assert (built.files, built.entries, built.pages) == ({}, 0, 0)
    assert tree(project) == before
    assert not (project / "out").exists()


@pytest.mark.parametrize("mistake", MISTAKES)
def test_with_one_problem_the_previous_site_stays_byte_for_byte(
    project: Path, overlay: Callable[[str], None], mistake: str
) -> None:
    build(project, project / "out", TODAY)
    before = tree(project / "out")
    overlay(mistake)
    assert build(project, project / "out", TODAY).problems
    assert tree(project / "out") == before
    assert sorted(path.name for path in project.iterdir()) == ["content", "out", "static", "templates"]


def test_a_mistake_in_a_template_stops_the_build_too(project: Path) -> None:
    build(project, project / "out", TODAY)
    before = tree(project / "out")
    template = project / "templates" / "pillar.html"
    template.write_text(template.read_text(encoding="utf-8").replace("<h1>", "<h2>"), encoding="utf-8")
    built = build(project, project / "out", TODAY)
    assert [str(problem) for problem in built.problems] == [
        "en/plan/talk-and-listen.html: has 0 h1. Mend the template or the code that made it.",
        "fr/plan/parler-et-ecouter.html: has 0 h1. Mend the template or the code that made it.",
    ]
    assert tree(project / "out") == before


def test_all_problems_are_told_at_once(project: Path, overlay: Callable[[str], None]) -> None:
    told: list[str] = []
    for mistake in MISTAKES:
        overlay(mistake)
        told += (BROKEN / mistake / "expected.txt").read_text(encoding="utf-8").splitlines()
    problems = [str(problem) for problem in make(project, TODAY).problems]
    assert set(told) <= set(problems)
    assert len({problem.partition(":")[0] for problem in problems}) > len(MISTAKES)


def test_a_mended_guide_builds_again(project: Path, overlay: Callable[[str], None], tiny: Built) -> None:
    words = project / "content" / "fr" / "programs" / "evening-workshops.yaml"
    right = words.read_bytes()
    overlay("words_hold_no_number")
    assert build(project, project / "out", TODAY).problems
    words.write_bytes(right)
    english = ROOT / "tests" / "tiny" / "content" / "en" / "programs" / "evening-workshops.yaml"
    (project / "content" / "en" / "programs" / "evening-workshops.yaml").write_bytes(english.read_bytes())
    build(project, project / "out", TODAY)
    assert tree(project / "out") == as_bytes(tiny)


def test_the_same_content_templates_and_date_give_the_same_bytes(project: Path) -> None:
    """Also where Python orders its sets otherwise, as each process does."""
    sites = []
    for seed in ("1", "2"):
        out = project / f"out-{seed}"
        subprocess.run(
            [sys.executable, ROOT / "build.py", "--root", project, "--out", out],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        sites.append(tree(out))
    assert sites[0]
    assert sites[0] == sites[1]


def test_the_order_of_folders_on_disk_changes_nothing(project: Path, tiny: Built) -> None:
    """Entries come from files: rewriting them in another order must not show."""
    files = sorted((project / "content").rglob("*.*"), reverse=True)
    texts = {path: path.read_bytes() for path in files}
    for path in files:
        path.unlink()
    for path, text in texts.items():
        path.write_bytes(text)
    assert as_bytes(make(project, TODAY)) == as_bytes(tiny)


def test_another_address_changes_only_what_must_be_absolute(project: Path, tiny: Built) -> None:
    moved = as_bytes(make(project, TODAY, "https://other.example.org/deep/er"))
    changed = {path for path, content in as_bytes(tiny).items() if moved[path] != content}
    assert changed == {"404.html", ".htaccess", "headers/nginx.conf", "robots.txt", "sitemap.xml"}
    assert b'href="/deep/er/static/site.css"' in moved["404.html"]
    assert b"<loc>https://other.example.org/deep/er/fr/index.html</loc>" in moved["sitemap.xml"]


def test_the_policy_is_left_out_only_for_live_reload(project: Path, tiny: Built) -> None:
    served = make(project, TODAY, policy=False)
    page = "fr/index.html"
    assert "Content-Security-Policy" in str(tiny.files[page])
    assert "Content-Security-Policy" not in str(served.files[page])


def test_what_a_guide_may_also_hold_has_its_pages(more: Built, tiny: Built) -> None:
    assert more.problems == ()
    assert set(more.files) - set(tiny.files) == {
        f"{language}/{page}.html"
        for language, pages in (("fr", ("mots", "le-soir")), ("en", ("words", "in-the-evening")))
        for page in pages
    }
    assert (more.entries, more.pages) == (tiny.entries + 4, tiny.pages + 4)


def test_a_term_stands_in_the_glossary_with_its_name_in_the_other_language(more: Built) -> None:
    glossary = str(more.files["en/words.html"])
    assert '<article class="card" id="self-esteem">' in glossary
    assert '<span lang="fr">Estime de soi</span>' in glossary
    assert '<a href="../en/words.html#confidence">Confidence</a>' in glossary
    assert 'href="../fr/mots.html#confiance"' in str(more.files["fr/le-soir.html"])


def test_an_article_under_a_page_for_readers_leads_there_and_back(more: Built) -> None:
    article, readers = str(more.files["fr/le-soir.html"]), str(more.files["fr/jeunes.html"])
    crumbs = article[article.index('<nav class="crumbs"') : article.index("<main")]
    assert '<a href="../fr/jeunes.html">Jeunes</a>' in crumbs
    assert '<a href="../fr/le-soir.html">' in readers[readers.index("<main") :]


def test_an_article_lists_the_programs_of_its_kinds_and_forms(more: Built) -> None:
    article = str(more.files["en/in-the-evening.html"])
    main = article[article.index("<main") : article.index("</main")]
    assert "It speaks of loneliness." in main
    for group in ("kind-1", "qc-06"):
        section = main[main.index(f'id="{group}"') :].partition("</section>")[0]
        assert 'href="../en/program/evening-workshops.html"' in section
    assert "plan-committee.html" not in main
