"""How well the search serves the published queries: `python -m tests.search.measure [--set unseen] [--lang fr]`.

Takes the content and the script as they are now; prints figures for each kind of query, and every miss with what was
found instead. `measure` gives the same as values.
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from guide.edition import Edition
from guide.link import link
from guide.model import LANGUAGES
from guide.pipeline import read as read_guide
from guide.search.files import search_files
from guide.search.script import ADDRESS, PARTS, search_script
from tests.search import node, queries
from tests.search.metrics import FIRST, figures, is_served, rank
from tests.search.queries import KINDS, SETS, Query, addresses, named

ROOT = Path(__file__).resolve().parents[2]
ASK = Path(__file__).with_name("ask.mjs")
ENGINE = 40
"""Parts of the script numbered below this find; those from it on show, and need a page."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A query, the addresses found for it in order, the words corrected, and the place of the first good one."""

    query: Query
    found: tuple[str, ...]
    used: tuple[str, ...]
    place: int | None


def measure(folder: Path, asked: Sequence[Query], edition: Edition) -> tuple[Answer, ...]:
    """Return the answers to queries of a site's folder (`static/search.js`, `search/`) in an edition's language."""
    ran = node.run(ASK, folder, edition.language, text=json.dumps([query.text for query in asked]))
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    paths = edition.paths[edition.language]
    return tuple(
        Answer(query, tuple(each["found"]), tuple(each["used"]), rank(each["found"], addresses(query, paths)))
        for query, each in zip(asked, json.loads(ran.stdout), strict=True)
    )


def engine(root: Path) -> str:
    """Return the script as built, without the parts that need a page."""
    with TemporaryDirectory() as name:
        for part in (root / "static" / PARTS).glob("*.js"):
            if int(part.name.split("-")[0]) < ENGINE:
                (Path(name) / part.name).write_bytes(part.read_bytes())
        return search_script(Path(name))


def write(files: Mapping[str, str], folder: Path) -> None:
    """Write files by path below a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def report(answers: Sequence[Answer], edition: Edition) -> str:
    """Return the figures of each kind, of all, and every miss with what was found instead."""
    lines = [f"{edition.language}: kind, queries, in the first {FIRST}, mean reciprocal rank"]
    kinds = {kind: [each for each in answers if each.query.kind == kind] for kind in KINDS}
    lines += [_row(kind, of_kind) for kind, of_kind in kinds.items() if of_kind]
    lines.append(_row("all", answers))
    lines += (told(each, edition) for each in answers if not is_served(each.place))
    return "\n".join(lines)


def _row(title: str, answers: Iterable[Answer]) -> str:
    value = figures(each.place for each in answers)
    return f"  {title:<15}{value.queries:>5}{value.served:>8.1%}{value.mrr:>7.3f}"


def told(answer: Answer, edition: Edition) -> str:
    """Return a miss in full: what was typed, expected, corrected and found."""
    names = named(edition.paths[edition.language])
    place = f" (place {answer.place})" if answer.place else ""
    return "\n".join(
        (
            f"- {answer.query.kind}: {answer.query.text}{place}",
            f"    expected {', '.join(answer.query.expect)}",
            *([f"    corrected {', '.join(answer.used)}"] if answer.used else ()),
            f"    found {', '.join(names.get(path, path) for path in answer.found[:FIRST]) or 'nothing'}",
        )
    )


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.search.measure")
    parser.add_argument("--set", choices=SETS, default="queries")
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    options = parser.parse_args()
    guide, problems = read_guide(ROOT / "content", date.today())
    if guide is None:
        raise SystemExit("\n".join(str(problem) for problem in problems))
    editions = link(guide)
    with TemporaryDirectory() as name:
        write({**search_files(guide, editions), ADDRESS: engine(ROOT)}, Path(name))
        for edition in editions:
            if edition.language in (options.lang or LANGUAGES):
                asked = queries.read(edition.language, options.set)
                print(report(measure(Path(name), asked, edition), edition), end="\n\n")  # noqa: T201


if __name__ == "__main__":
    _main()
