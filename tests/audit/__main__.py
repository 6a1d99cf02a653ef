"""`make audit`: Lighthouse gives full marks to a page of each type, in both languages, or the exit code is 1.

It reads the site that `make site` built, or only the pages whose paths are given. What runs in seconds on every page
is in `make test`; this takes minutes, and a quiet machine.
"""

import sys
from collections.abc import Iterator, Sequence

from tests.audit.host import served
from tests.audit.lighthouse import CATEGORIES, Opinion, judge
from tests.browser.pages import EVERY
from tests.conftest import ROOT


def row(path: str, opinion: Opinion) -> Iterator[str]:
    """Yield the line of a page in the table, then what it lost marks for."""
    yield "".join(f"{opinion.marks[name]:>15}" for name in CATEGORIES) + f"  {path}"
    yield from (f"    {reason}" for reason in opinion.reasons)


def audit(paths: Sequence[str]) -> int:
    """Print a table, a page a line, and return the exit code."""
    full = True
    sys.stdout.write("".join(f"{name:>15}" for name in CATEGORIES) + "\n")
    with served(ROOT / "out") as origin:
        for path in paths:
            opinion = judge(origin + path)
            full = full and opinion.full
            sys.stdout.write("\n".join((*row(path, opinion), "")))
            sys.stdout.flush()
    return 0 if full else 1


if __name__ == "__main__":
    sys.exit(audit(sys.argv[1:] or EVERY))
