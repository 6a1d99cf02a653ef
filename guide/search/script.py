"""The script of the search: its parts joined in the order of their names, without comments and white space."""

from pathlib import Path

import rjsmin

FOLDER = "search"
"""Where the parts are, below static/: they are not published one by one."""

ADDRESS = "static/search.js"


def search_script(static: Path) -> dict[str, str]:
    """Return the script by its path in the site; nothing if the folder of static files holds no part of it."""
    parts = [path.read_text(encoding="utf-8") for path in sorted((static / FOLDER).glob("*.js"))]
    return {ADDRESS: "".join(rjsmin.jsmin(part).strip() + "\n" for part in parts)} if parts else {}
