"""At 400 % of a screen 1280 by 1024 pixels, and with the text spaced wide, a page loses nothing and stays in its width.

WCAG 1.4.10 and 1.4.12. A table may be wider than the page: it then moves in a region of its own, which a keyboard can
reach. There are no pictures in the guide, so that there is nothing to lose where they are off: the last test says so.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.pages import EVERY
from tests.site_reading import read_page

ENLARGED = ViewportSize(width=320, height=256)

_SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""

# What is wider than the screen or than its own box. What is cut on purpose (one pixel wide, for those who listen) is
# not seen, and what stands in a region that moves is reached by moving it.
_LOST = """() => {
  document.querySelectorAll("details").forEach((each) => { each.removeAttribute("name"); each.open = true; });
  const moves = (each) => ["auto", "scroll"].includes(getComputedStyle(each).overflowX);
  const hides = (each) => ["hidden", "clip"].includes(getComputedStyle(each).overflowY);
  const inMoving = (each) => each && (moves(each) || inMoving(each.parentElement));
  const told = (why, each) => `${why}: ${each.outerHTML.slice(0, 100)}`;
  const shown = [...document.body.querySelectorAll("*")].filter((each) =>
    each.checkVisibility() && each.getBoundingClientRect().width > 1 && !each.closest(".unseen, .skip, svg"));
  const { scrollWidth } = document.documentElement;
  return [
    ...(scrollWidth > innerWidth ? [`the page is ${scrollWidth} pixels wide`] : []),
    ...shown.filter((each) => !inMoving(each) && each.getBoundingClientRect().right > innerWidth + 0.5)
      .map((each) => told("beside the screen", each)),
    ...shown.filter((each) => !moves(each) && each.clientWidth && each.scrollWidth > each.clientWidth + 1)
      .map((each) => told("wider than its box", each)),
    ...shown.filter((each) => hides(each) && each.scrollHeight > each.clientHeight + 1)
      .map((each) => told("cut below", each)),
  ];
}"""

# The regions that move sideways, and which of them a keyboard cannot reach or a listener cannot tell.
_MOVING = """() => [...document.body.querySelectorAll("*")]
  .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1
    && ["auto", "scroll"].includes(getComputedStyle(each).overflowX))
  .map((each) => ({
    what: each.outerHTML.slice(0, 100),
    reached: each.tabIndex === 0 && each.hasAttribute("tabindex") && each.getAttribute("role") === "region",
    name: each.getAttribute("aria-label")
      ?? document.getElementById(each.getAttribute("aria-labelledby"))?.textContent ?? "",
  }))"""


@pytest.fixture(scope="module")
def enlarged(browser: Browser) -> Iterator[Page]:
    """Yield a page as 1280 by 1024 pixels show it at 400 %, into which a style may be brought."""
    with browser.new_context(viewport=ENLARGED, bypass_csp=True) as kept:
        yield kept.new_page()


def _unreached(page: Page) -> list[str]:
    return [each["what"] for each in page.evaluate(_MOVING) if not (each["reached"] and each["name"])]


@pytest.mark.parametrize("path", EVERY)
def test_a_page_four_times_as_large_keeps_its_width_and_the_way_out(enlarged: Page, origin: str, path: str) -> None:
    enlarged.goto(origin + path)
    assert enlarged.evaluate(_LOST) == []
    assert _unreached(enlarged) == []
    enlarged.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
    expect(enlarged.locator("a.exit")).to_be_in_viewport(ratio=1)
    assert enlarged.evaluate("() => document.querySelector('.bar').getBoundingClientRect().height") < 100


@pytest.mark.parametrize("path", EVERY)
def test_text_spaced_wide_is_not_lost(enlarged: Page, origin: str, path: str) -> None:
    enlarged.goto(origin + path)
    enlarged.add_style_tag(content=_SPACED)
    assert enlarged.evaluate("() => getComputedStyle(document.querySelector('h1')).letterSpacing") != "normal"
    assert enlarged.evaluate(_LOST) == []
    assert _unreached(enlarged) == []
    expect(enlarged.locator("a.exit")).to_be_in_viewport(ratio=1)


def test_every_table_that_moves_is_reached(enlarged: Page, origin: str, folder: Path) -> None:
    held = [path for path in folder.rglob("*.html") if read_page(path.read_text(encoding="utf-8")).all("table")]
    assert len(held) >= 10
    lost = []
    for path in sorted(held):
        enlarged.goto(origin + path.relative_to(folder).as_posix())
        lost += [(path.name, each) for each in (*enlarged.evaluate(_LOST), *_unreached(enlarged))]
    assert lost == []


_BAD = """<!doctype html><html lang="en"><title>Page</title>
<p style="width: 200px"><span style="display: block; width: 250px">wide</span></p>
<p style="height: 10px; overflow: hidden">cut<br>cut</p>
<p><b style="display: block; width: 400px">beside</b></p>
<div class="moves" style="overflow-x: auto"><p style="width: 500px">moves</p></div>"""


def test_what_is_lost_is_told(enlarged: Page) -> None:
    enlarged.goto("about:blank")
    enlarged.set_content(_BAD)
    lost = {line.partition(":")[0] for line in enlarged.evaluate(_LOST)}
    assert lost == {"the page is 408 pixels wide", "beside the screen", "wider than its box", "cut below"}
    [unreached] = _unreached(enlarged)
    assert "moves" in unreached


def test_there_is_no_picture_to_miss(folder: Path) -> None:
    pages = [*folder.rglob("*.html")]
    assert len(pages) > 1000
    for path in pages:
        page = read_page(path.read_text(encoding="utf-8"))
        assert page.all("img", "picture", "canvas") == [], path
        drawings = page.all("svg")
        assert all(each.get("aria-hidden") == "true" for each in drawings), path
