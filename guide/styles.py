"""The style sheets, made small: every first view waits for one, and comments are for whoever writes them."""

from pathlib import Path

import minify


def style_sheets(static: Path) -> dict[str, str]:
    """Return the style sheets of a folder by path in the site, without comments and needless spaces."""
    return {f"static/{path.name}": _small(path.read_text(encoding="utf-8")) for path in sorted(static.glob("*.css"))}


def _small(sheet: str) -> str:
    small: str = minify.string("text/css", sheet)
    return f"{small}\n"
