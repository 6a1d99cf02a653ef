"""Lists too long for a page: cut into numbered pages, whatever the number of programs.

A long list costs a phone in a hurry its whole weight before the first name. `LIMIT` entries and what every page holds
stay within what a first answer of a server carries; `tests/test_weight.py` weighs every page.
"""

from collections.abc import Iterator
from dataclasses import replace

from guide.edition import Edition, Group, Numbered, Page
from guide.pages.page import beside, page_beside

LIMIT = 25
"""How many names or choices a page lists at most."""

CARDS = 15
"""How many programs a page shows as cards at most: a slow phone lays out more of them in more than an instant."""

NEAR = 4
"""How many numbers stand on each side of the page's own, beside the first and the last."""


def numbered(edition: Edition, page: Page, template: str, limit: int = LIMIT) -> Iterator[Page]:
    """Yield a page, then the numbered pages that go on with its list; `template` shows these."""
    parts = split(page.groups, min(limit, CARDS) if template == "cards" else limit)
    addresses = tuple(f"site:/{beside(page.path, _mark(n))}" for n in range(1, len(parts) + 1))
    for n, groups in enumerate(parts, 1):
        part = replace(page, groups=groups, numbered=_place(n, addresses))
        yield part if n == 1 else _following(edition, part, template, n, len(parts))


def _following(edition: Edition, page: Page, template: str, n: int, of: int) -> Page:
    """The page of a number above 1: it holds its part of the list and nothing else of the first page."""
    return page_beside(page, _mark(n), template, f"{page.title} – {edition.say('page_of', n=n, of=of)}")


def _mark(n: int) -> str:
    return "" if n == 1 else f"-p{n}"


def _place(n: int, addresses: tuple[str, ...]) -> Numbered | None:
    if len(addresses) == 1:
        return None
    near = sorted({1, len(addresses), *range(max(1, n - NEAR), min(len(addresses), n + NEAR) + 1)})
    return Numbered(
        number=n,
        of=len(addresses),
        before=addresses[n - 2] if n > 1 else "",
        after=addresses[n] if n < len(addresses) else "",
        near=tuple((each, addresses[each - 1]) for each in near),
    )


def split(groups: tuple[Group, ...], limit: int) -> list[tuple[Group, ...]]:
    """Return the groups in runs of `limit` items; a group that is cut keeps its title, and its intro once."""
    runs: list[list[Group]] = [[]]
    room = limit
    for group in groups:
        start = 0
        while start < len(group.items):
            if not room:
                runs.append([])
                room = limit
            items = group.items[start : start + room]
            runs[-1].append(replace(group, items=items, intro="" if start else group.intro))
            start, room = start + len(items), room - len(items)
    return [tuple(run) for run in runs]
