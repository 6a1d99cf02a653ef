"""The scripts of the search, made small."""

import re
from pathlib import Path

from guide.search.script import ADDRESS, BOX, PARTS, search_script, search_scripts
from tests.conftest import ROOT


def test_parts_are_joined_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name, text in (("20-b.js", "second(1)"), ("10-a.js", "first(1)"), ("30-c.txt", "never(1)")):
        (tmp_path / name).write_text(f'"use strict";\n// told to who reads\n{text};\n', encoding="utf-8")
    made = search_script(tmp_path)
    assert re.findall(r"(first|second|never)", made) == ["first", "second"]
    assert "told" not in made
    assert made.endswith("\n")


def test_letters_beyond_ascii_are_kept(tmp_path: Path) -> None:
    (tmp_path / "10-a.js").write_text('say("œuvre\u00a0: é");', encoding="utf-8")
    assert "œuvre" in search_script(tmp_path)


def test_the_scripts_are_the_box_and_what_it_brings() -> None:
    found = search_scripts(ROOT / "static")
    assert set(found) == {ADDRESS, f"static/{BOX}"}
    assert f"static/{PARTS}.js" == ADDRESS
    for path, text in found.items():
        source = (ROOT / path) if (ROOT / path).is_file() else None
        assert "/*" not in text and "//" not in re.sub(r"https?://", "", text), path
        assert source is None or len(text) < source.stat().st_size
