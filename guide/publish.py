"""Stage 7: the built files -> disk. Written beside, then swapped: nobody sees a half-built site."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

MARK = "data/guide.json"
"""A folder that holds this file was built by us and may be replaced."""


class NotOursError(Exception):
    """The output folder holds something that this program did not build."""


def static_files(static: Path, but: Sequence[str]) -> dict[str, bytes]:
    """Return the files copied as they are, by path in the site; those whose path starts as one of `but` are not."""
    return {
        f"static/{path.relative_to(static).as_posix()}": path.read_bytes()
        for path in sorted(static.rglob("*"))
        if path.is_file() and path.relative_to(static).parts[0] not in but
    }


def publish(files: Mapping[str, str | bytes], out: Path) -> None:
    """Write all files into `out`, replacing the previous site whole.

    Raises :class:`NotOursError` if `out` holds anything else; the previous site stays until the new one
    is complete on disk.
    """
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).is_file())):
        raise NotOursError(f"{out} holds files that were not built by this program. Choose another folder.")
    new, old = (out.with_name(f".{out.name}.{side}") for side in ("new", "old"))
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
    for path, content in files.items():
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    if out.exists():
        out.rename(old)
    new.rename(out)
    shutil.rmtree(old, ignore_errors=True)
