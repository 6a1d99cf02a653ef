"""The built files reach the disk whole, or not at all, and never over something else."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.publish import MARK, NotOursError, publish, static_files
from tests.conftest import tree

SITE: Mapping[str, str | bytes] = {MARK: "{}\n", "index.html": "<p>Été</p>\n", "static/icon.svg": b"\x00\xff"}


def test_every_file_is_written_text_as_utf8_and_bytes_as_they_are(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "out")
    assert tree(tmp_path / "out") == {
        MARK: b"{}\n",
        "index.html": "<p>Été</p>\n".encode(),
        "static/icon.svg": b"\x00\xff",
    }


def test_nothing_else_is_left_beside(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "out")
    publish(SITE, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_folders_above_are_made(tmp_path: Path) -> None:
    publish(SITE, tmp_path / "a" / "b" / "out")
    assert (tmp_path / "a" / "b" / "out" / "index.html").is_file()


def test_an_empty_folder_may_be_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    publish(SITE, tmp_path / "out")
    assert set(tree(tmp_path / "out")) == set(SITE)


def test_the_previous_site_is_replaced_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish({**SITE, "fr/ancien.html": "Ancien", "index.html": "Ancien"}, out)
    publish(SITE, out)
    assert set(tree(out)) == set(SITE)
    assert (out / "index.html").read_text(encoding="utf-8") == "<p>Été</p>\n"


def test_a_folder_that_was_not_built_by_us_is_refused_and_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "thesis.txt").write_text("Years of work.", encoding="utf-8")
    with pytest.raises(NotOursError, match="out holds files that were not built by this program"):
        publish(SITE, out)
    assert tree(tmp_path) == {"out/thesis.txt": b"Years of work."}


def test_a_file_in_the_place_of_the_folder_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("Years of work.", encoding="utf-8")
    with pytest.raises(NotOursError):
        publish(SITE, tmp_path / "out")
    assert tree(tmp_path) == {"out": b"Years of work."}


def test_leftovers_of_an_interrupted_build_are_removed(tmp_path: Path) -> None:
    for side in ("new", "old"):
        (tmp_path / f".out.{side}" / "fr").mkdir(parents=True)
        (tmp_path / f".out.{side}" / "fr" / "half.html").write_text("<p>", encoding="utf-8")
    publish(SITE, tmp_path / "out")
    assert set(tree(tmp_path)) == {f"out/{path}" for path in SITE}


def test_a_build_that_stops_while_writing_leaves_the_previous_site(tmp_path: Path) -> None:
    out = tmp_path / "out"
    publish(SITE, out)
    before = tree(out)
    with pytest.raises(OSError, match="index"):
        publish({"index.html": "New", "index.html/impossible.html": "New"}, out)
    assert tree(out) == before
    publish(SITE, out)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_static_files_are_read_as_they_are_by_their_path_in_the_site(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "site.css").write_bytes(b"p{}\r\n")
    (tmp_path / "fonts" / "a.woff2").write_bytes(b"\x00")
    assert static_files(tmp_path, but="parts") == {"static/fonts/a.woff2": b"\x00", "static/site.css": b"p{}\r\n"}


def test_static_files_of_the_folder_that_is_left_out_are_not_published(tmp_path: Path) -> None:
    for path in ("parts/a.js", "parts/deep/b.js", "parts.js", "other/parts/c.js"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"")
    assert set(static_files(tmp_path, but="parts")) == {"static/parts.js", "static/other/parts/c.js"}
