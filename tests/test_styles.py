"""Style sheets are published without what only writers need. Nothing else is gone: tests/browser/test_styles.py."""

from pathlib import Path

from guide.styles import style_sheets


def test_comments_and_needless_spaces_go_from_each_sheet(tmp_path: Path) -> None:
    (tmp_path / "site.css").write_text("/* Why. */\n@layer a, b;\n\n.one,\n.two { color: red; }\n", encoding="utf-8")
    (tmp_path / "icon.svg").write_text("<svg/>", encoding="utf-8")
    assert style_sheets(tmp_path) == {"static/site.css": "@layer a,b;.one,.two{color:red}\n"}
