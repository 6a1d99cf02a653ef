"""From A to Z: every name in one order, cut into pages that are themselves listed page by page.

Letters differ from one language to the other, and so do the names under each; the number of names does not. So pages
hold as many names each, whatever their letters: the third page has its twin, the third page. The letters lead to the
page where they begin.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide import formats
from guide.edition import Choice, Edition, Group, Link, Name, Numbered, Page, Span
from guide.pages.numbered import LIMIT
from guide.pages.page import beside, page_beside


def names(edition: Edition, page: Page, limit: int = LIMIT) -> Iterator[Page]:
    """Yield the page A to Z, then the pages that hold the names when they are too many for one."""
    links = _sorted(edition)
    if len(links) <= limit:
        yield replace(page, groups=letters(links))
        return
    below = tuple(_below(edition, page, links, limit))
    letter = Group(edition.say("letters"), _first_places(below), "letters")
    yield replace(page, groups=(letter, _spans(edition, page, links, limit)))
    yield from below


def _sorted(edition: Edition) -> tuple[Link, ...]:
    """The names of programs, strategies and organisations as readers look them up."""
    links = [program.link for program in edition.programs]
    links += [strategy.link for strategy in edition.strategies]
    links += [organisation.link for organisation in edition.organisations]
    return tuple(sorted(links, key=lambda link: formats.sort_key(link.name.text)))


def letters(links: Sequence[Link]) -> tuple[Group, ...]:
    """Return sorted names by first letter."""
    found: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        found[formats.initial(link.name.text)].append(link)
    return tuple(
        Group(letter, tuple(found[letter]), "letter-" + ("other" if letter == "#" else letter.lower()))
        for letter in sorted(found)
    )


def _runs(links: Sequence[Link], limit: int) -> list[Sequence[Link]]:
    """The names in at most `limit` runs of the same length, as short as can be: each fits, or is cut again."""
    size = limit
    while size * limit < len(links):
        size *= limit
    return [links[start : start + size] for start in range(0, len(links), size)]


def _spans(edition: Edition, page: Page, links: Sequence[Link], limit: int) -> Group:
    """The pages below a page, each by its first and its last name."""
    spans = tuple(
        Span(run[0].name, run[-1].name, _address(page, n), len(run)) for n, run in enumerate(_runs(links, limit), 1)
    )
    return Group(edition.say("names_by_page"), spans, "names")


def _below(edition: Edition, above: Page, links: Sequence[Link], limit: int) -> Iterator[Page]:
    runs = _runs(links, limit)
    for n, run in enumerate(runs, 1):
        title = f"{above.title} – {edition.say('page_of', n=n, of=len(runs))}"
        whole = len(run) <= limit
        page = page_beside(above, f"-{n}", "names" if whole else "name-pages", title)
        if whole:
            yield replace(page, groups=letters(run), numbered=_place(above, n, len(runs)))
        else:
            yield replace(page, groups=(_spans(edition, page, run, limit),))
            yield from _below(edition, page, run, limit)


def _place(above: Page, n: int, of: int) -> Numbered:
    """Where a page stands among those that the page above lists."""
    near = {i: _address(above, i) for i in range(1, of + 1)}
    return Numbered(n, of, near.get(n - 1, ""), near.get(n + 1, ""), tuple(near.items()))


def _address(above: Page, n: int) -> str:
    return f"site:/{beside(above.path, f'-{n}')}"


def _first_places(pages: Sequence[Page]) -> tuple[Choice, ...]:
    """Each letter with the number of its names, leading to the page and the place where they begin."""
    firsts: dict[str, str] = {}
    counts: dict[str, int] = defaultdict(int)
    for page in pages:
        for group in page.groups if page.template == "names.html" else ():
            firsts.setdefault(group.title, f"site:/{page.path}#{group.anchor}")
            counts[group.title] += len(group.items)
    return tuple(Choice(Link(Name(letter), place), counts[letter]) for letter, place in firsts.items())
