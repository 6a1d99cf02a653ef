"""The script of the search: its parts joined in the order of their names, and made small."""

from pathlib import Path

import minify

FOLDER = "search"
"""Where the parts are, below static/: they are not published one by one."""

ADDRESS = "static/search.js"


def search_script(folder: Path) -> str:
    """Return the script made of the parts in a folder."""
    parts = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js")))
    small: str = minify.string("application/javascript", "\n".join(parts))
    return f"{small}\n"
