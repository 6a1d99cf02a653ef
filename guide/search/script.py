"""The scripts of the search, made small; the larger one of its parts, joined in the order of their names."""

from pathlib import Path

import minify

PARTS, BOX = "search", "search-box.js"
"""What is below static/ and not published as it is: the folder of the parts, and the script of the box."""


ADDRESS = f"static/{PARTS}.js"
"""Where the script is in the site."""


def search_scripts(static: Path) -> dict[str, str]:
    """Return the scripts of the search by path in the site: what every page has, and what comes to those who search."""
    return {
        f"static/{BOX}": _small((static / BOX).read_text(encoding="utf-8")),
        ADDRESS: search_script(static / PARTS),
    }


def search_script(folder: Path) -> str:
    """Return the script made of the parts in a folder."""
    return _small("\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))))


def _small(script: str) -> str:
    small: str = minify.string("application/javascript", script)
    return f"{small}\n"
