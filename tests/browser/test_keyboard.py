"""Every link, button and region of a page is reached by keyboard, in reading order, there and back, and is seen.

Each page is walked on a phone, with what is folded open, and as 1280 by 1024 pixels show it at 400 % (WCAG 1.4.10):
there the bar of the way out takes the most of the screen, and must not cover what has the focus.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.pages import EVERY, OWN

TALL = ViewportSize(width=360, height=740)
ENLARGED = ViewportSize(width=320, height=256)

# The stops that the page must have, in the order in which it reads. A link to a place of the page moves nothing here.
_STOPS = """(unfold) => {
  if (unfold) document.querySelectorAll("details").forEach((each) => {
    each.removeAttribute("name");
    each.open = true;
  });
  const kinds = "a[href], button, summary, input, select, textarea, [tabindex]:not([tabindex^='-'])";
  window.stops = [...document.querySelectorAll(kinds)].filter((each) =>
    !each.disabled && each.checkVisibility({ visibilityProperty: true }));
  return window.stops.length;
}"""

# Where the focus is, and what is wrong there. A part that fits the screen is whole on it, and every line of it can be
# pressed in its middle: nothing lies over it. Of a larger part, such as a long table, some is on the screen; of one
# in a region that moves sideways, what the region shows.
_STOP = """() => {
  const here = document.activeElement;
  const region = here.parentElement.closest(".wide");
  const bar = document.querySelector(".bar");
  const top = bar.contains(here) ? 0 : bar.getBoundingClientRect().bottom;
  const box = here.getBoundingClientRect();
  const style = getComputedStyle(here);
  const lines = [...here.getClientRects()].filter((line) => line.width > 1 && line.height > 1);
  const sides = region ? region.getBoundingClientRect() : { left: 0, right: innerWidth };
  const middle = (line) =>
    [(Math.max(line.left, sides.left) + Math.min(line.right, sides.right)) / 2, line.y + line.height / 2];
  const page = getComputedStyle(document.documentElement);
  const kept = (parseFloat(page.scrollPaddingTop) || top) + (parseFloat(page.scrollPaddingBottom) || 0);
  const fits = box.height <= innerHeight - kept;
  const covered = lines.filter((line) => !here.contains(document.elementFromPoint(...middle(line))));
  const wrong = [
    (box.bottom < top + 10 || box.top > innerHeight - 10) && "is out of view",
    fits && (box.top < top - 1 || box.bottom > innerHeight + 1) && "is partly out of view",
    (region ? box.right < sides.left + 5 || box.left > sides.right - 5 : box.left < -1 || box.right > innerWidth + 1)
      && "is beside what is shown",
    fits && covered.length > 0 && "is covered",
    (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) && "shows no focus",
  ].filter(Boolean);
  return { place: window.stops.indexOf(here), what: here.outerHTML.slice(0, 120), wrong };
}"""


# What follows the link to the content is the first stop in it, or the first after it where it holds none.
_IN_CONTENT = """() => {
  const main = document.querySelector("main"), here = document.activeElement;
  const holds = main.querySelector("a[href], summary, [tabindex='0']");
  return holds ? main.contains(here)
    : Boolean(main.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
}"""


@pytest.fixture(scope="module")
def walked(browser: Browser) -> Iterator[Page]:
    """Yield a page for walks."""
    with browser.new_context() as kept:
        yield kept.new_page()


def _walk(page: Page, key: str, stops: int) -> list[dict[str, Any]]:
    """Press a key as often as there are stops, and return where each press led."""
    walk = []
    for _ in range(stops):
        page.keyboard.press(key)
        walk.append(page.evaluate(_STOP))
    return walk


def _faults(walk: list[dict[str, Any]], places: list[int]) -> list[str]:
    """What is wrong on a walk that should have led to these places."""
    strays = [
        f"stop {place}, not {stop['place']}: {stop['what']}"
        for stop, place in zip(walk, places, strict=True)
        if stop["place"] != place
    ]
    return [*strays[:1], *(f"{', '.join(stop['wrong'])}: {stop['what']}" for stop in walk if stop["wrong"])]


def _bring_search(page: Page) -> None:
    """Let the filters of the search come before the walk: they would else come on the way, when the box is reached.

    A page of both languages has two boxes, and shows no filters before something is typed.
    """
    box = page.locator("input[type=search]")
    if box.count() == 1:
        box.dispatch_event("input")
        expect(page.locator(".filters select").first).to_be_attached()


def _there_and_back(page: Page, unfold: bool) -> list[str]:
    """Walk through a page and back to its first stop, and return what is wrong on the way."""
    _bring_search(page)
    stops = page.evaluate(_STOPS, unfold)
    assert stops >= 2
    there = _walk(page, "Tab", stops)
    back = _walk(page, "Shift+Tab", stops - 1)
    return _faults(there, list(range(stops))) + _faults(back, list(reversed(range(stops - 1))))


@pytest.mark.parametrize("path", EVERY)
def test_a_page_is_walked_there_and_back(walked: Page, origin: str, path: str) -> None:
    walked.set_viewport_size(TALL)
    walked.goto(origin + path)
    faults = _there_and_back(walked, unfold=True)
    if faults:
        pytest.fail("\n".join((path, *faults)), pytrace=False)


@pytest.mark.parametrize("path", [path for path in EVERY if not path.startswith("en/")])
def test_a_page_is_walked_when_it_is_four_times_as_large(walked: Page, origin: str, path: str) -> None:
    walked.set_viewport_size(ENLARGED)
    walked.goto(origin + path)
    faults = _there_and_back(walked, unfold=False)
    if faults:
        pytest.fail("\n".join((path, *faults)), pytrace=False)


@pytest.mark.parametrize("path", OWN)
def test_a_walk_starts_with_the_way_out_and_may_skip_to_the_content(walked: Page, origin: str, path: str) -> None:
    walked.set_viewport_size(TALL)
    walked.goto(origin + path)
    walked.keyboard.press("Tab")
    expect(walked.locator("a.exit")).to_be_focused()
    walked.keyboard.press("Tab")
    expect(walked.locator("a.skip")).to_be_focused()
    walked.keyboard.press("Enter")
    expect(walked.locator("main h1")).to_be_in_viewport()
    walked.keyboard.press("Tab")
    assert walked.evaluate(_IN_CONTENT)


_BAD = """<!doctype html><html lang="en"><title>Page</title><style>
:focus-visible { outline: 3px solid }
.bar { position: fixed; inset: 0 0 auto; height: 60px; background: #fff; z-index: 1 }
.flat:focus-visible { outline: none }
.under { position: fixed; top: 10px }
.away { position: fixed; left: -9px; top: 300px }
</style>
<div class="bar"><a href="#1">one</a></div>
<p style="margin-top: 99px"><a href="#2" tabindex="2">first of all</a></p>
<p><a class="flat" href="#3">flat</a> <a class="under" href="#4">under</a> <a class="away" href="#5">away</a></p>
<p><button onfocus="event.relatedTarget?.focus()">refuses</button> <a href="#6">after it</a></p>"""


def test_a_bad_walk_is_told(browser: Browser) -> None:
    with browser.new_context(viewport=TALL) as context:
        page = context.new_page()
        page.set_content(_BAD)
        faults = _there_and_back(page, unfold=False)
    told = {(fault.partition(":")[0], fault.rpartition('href="#')[2][:1]) for fault in faults}
    assert {
        ("shows no focus", "3"),
        ("is out of view, is partly out of view, is covered", "4"),
        ("is beside what is shown", "5"),
        ("stop 0, not 1", "2"),
    } <= told
