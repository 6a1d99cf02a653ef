"""The commands of `build.py`: build, check, show, serve. Among the stages, only this module prints."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from guide.pipeline import Built, build, make
from guide.problems import Problem
from guide.publish import NotOursError
from guide.show import UnknownEntryError, show
from guide.values import is_url

DONE, PROBLEMS, USAGE = 0, 1, 2


def run(arguments: Sequence[str], root: Path) -> int:
    """Run one command in a project folder and return its exit code."""
    options = _parser().parse_args(arguments, argparse.Namespace(root=None, out=None, address=None))
    root = Path(options.root).resolve() if options.root else root
    out = Path(options.out).resolve() if options.out else root / "out"
    today = date.today()
    if options.address and not is_url(options.address):
        print(f"build.py: '{options.address}' is not a web address. Write it whole.", file=sys.stderr)
        return USAGE
    try:
        if options.command == "check":
            return _report(make(root, today, options.address), None)
        if options.command == "show":
            print(show(root / "content", options.id), end="")
            return DONE
        if options.command == "serve":
            return _serve(root, out.with_name(f".{out.name}.serve"), options.address, options.port)
        return _report(build(root, out, today, options.address), out)
    except (NotOursError, UnknownEntryError) as error:
        print(f"build.py: {error}", file=sys.stderr)
        return USAGE


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--root", help="folder that holds content/, templates/ and static/ (this one)")
    shared.add_argument("--out", help="folder to build into (out/)")
    shared.add_argument("--address", help="where the site is published, if not as content/facts/site.yaml says")
    parser = argparse.ArgumentParser(
        prog="build.py", description="Builds the guide in both languages.", parents=[shared]
    )
    commands = parser.add_subparsers(dest="command", metavar="command", title="commands")
    commands.add_parser("build", help="build the site (the default)", parents=[shared])
    commands.add_parser("check", help="tell every problem, write nothing", parents=[shared])
    one = commands.add_parser("show", help="print one entry, facts and words joined", parents=[shared])
    one.add_argument("id", help="name of an entry, as on-care-units or lines/ca-988")
    serve = commands.add_parser("serve", help="build, serve, rebuild on change", parents=[shared])
    serve.add_argument("--port", type=int, default=8000, help="port on this machine (8000)")
    return parser


def _report(built: Built, out: Path | None) -> int:
    if built.problems:
        _tell(built.problems)
        if out:
            print("Nothing was written.", file=sys.stderr)
        return PROBLEMS
    where = f" into {out}" if out else ", no problem"
    print(f"{built.entries} entries, {built.pages} pages, {built.seconds:.1f} seconds{where}")
    return DONE


def _tell(problems: Iterable[Problem]) -> None:
    problems = tuple(problems)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(problems)} problem{'s' if len(problems) > 1 else ''}", file=sys.stderr)


def _serve(root: Path, out: Path, address: str | None, port: int) -> int:
    """Serve a build of its own: it has no security policy, so that the page may reload itself."""
    from livereload import Server  # noqa: PLC0415 (an optional dependency of this command alone)

    def rebuild() -> None:
        _report(build(root, out, date.today(), address, policy=False), out)

    rebuild()
    server = Server()
    for folder in ("content", "templates", "static"):
        for pattern in ("*", "*/*", "*/*/*"):
            server.watch(str(root / folder / pattern), rebuild)
    server.serve(root=str(out), port=port, host="127.0.0.1")
    return DONE
