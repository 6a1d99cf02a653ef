"""Pages are read on a small screen and a large one, in the light and in the dark, by keyboard and on paper."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.pages import EVERY

# Every visible text: its colour against the first opaque background behind it, as WCAG 2 reckons contrast.
_FAINT = """() => {
  const channels = (text) => text.match(/[\\d.]+/g).map(Number);
  const linear = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = channels(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const told = [...document.body.querySelectorAll("*")].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
    && element.checkVisibility() && element.getBoundingClientRect().width > 1);
  const faint = told.filter((element) => {
    const lights = [channels(getComputedStyle(element).color), behind(element)].map(light).sort((a, b) => b - a);
    return (lights[0] + 0.05) / (lights[1] + 0.05) < 4.5;
  });
  return { told: told.length, faint: faint.map((element) => element.outerHTML.slice(0, 120)) };
}"""

# How wide a page is that can be moved sideways, and what reaches beyond the right edge. The menu and wide tables are
# rows of their own, which may be moved.
_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [
  `${document.documentElement.scrollWidth} pixels`,
  ...[...document.body.querySelectorAll("*")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth && !each.closest(".menu ul, .wide *"))
    .map((each) => each.outerHTML.slice(0, 80))]"""

# The numbers of the crisis block that can be seen once one is there, with the border of their buttons.
_NUMBERS = """() => [...document.querySelectorAll("#crisis a.number")]
  .filter((link) => link.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((link) => ({
    digits: link.querySelector(".digits").textContent,
    border: getComputedStyle(link).borderTopWidth,
  }))"""

_SIZES = """() => [...document.querySelectorAll("a.number")].map((link) => {
  const { width, height } = link.getBoundingClientRect();
  return { link: link.href, width, height };
})"""


@pytest.fixture(scope="module", params=EVERY)
def opened(request: pytest.FixtureRequest, phone: Page, origin: str) -> Page:
    """Open each page once: all tests below look at it before the next one."""
    phone.goto(origin + request.param)
    return phone


@pytest.fixture
def page(opened: Page) -> Iterator[Page]:
    """Give the page as it is first seen, whatever the test before did to it."""
    yield opened
    opened.evaluate("() => { document.documentElement.style.fontSize = ''; document.activeElement.blur(); }")
    opened.set_viewport_size(PHONE)
    opened.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="no-preference")


def _shown(page: Page) -> list[dict[str, str]]:
    numbers: list[dict[str, str]] = page.evaluate(_NUMBERS)
    return numbers


def _digits(numbers: list[dict[str, str]]) -> set[str]:
    """The digits of numbers, without the country's: 911, 8006686868."""
    return {"".join(filter(str.isdigit, number["digits"]))[-10:] for number in numbers}


@pytest.mark.parametrize("width", [320, 360])
def test_a_number_is_easy_to_press(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    sizes: list[dict[str, Any]] = page.evaluate(_SIZES)
    assert len(sizes) >= 5
    assert [size for size in sizes if size["height"] < 44 or size["width"] < 44] == []


@pytest.mark.parametrize("width", [320, 360])
def test_a_number_on_top_stays_on_one_line(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    lines = "() => [...document.querySelectorAll('.quick .digits')].map((each) => each.getClientRects().length)"
    assert set(page.evaluate(lines)) <= {1}


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_page_never_moves_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    assert page.evaluate(_WIDE) == []


def test_a_page_never_moves_sideways_when_its_text_is_twice_as_large(page: Page) -> None:
    page.set_viewport_size({"width": 600, "height": 640})
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    assert page.evaluate(_WIDE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_every_text_stands_out(page: Page, scheme: Any, media: Any) -> None:
    page.emulate_media(color_scheme=scheme, media=media)
    found = page.evaluate(_FAINT)
    assert found["told"] > 20
    assert found["faint"] == []


def test_a_page_is_dark_in_the_dark_and_light_in_the_light(page: Page) -> None:
    paper = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    assert min(page.evaluate(paper)) > 192
    page.emulate_media(color_scheme="dark")
    assert max(page.evaluate(paper)) < 64


def test_a_page_shows_in_forced_colours_without_motion(page: Page) -> None:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    expect(page.locator("h1")).to_be_visible()
    numbers = _shown(page)
    assert {"911", "8006686868", "686868", "8339001010"} <= _digits(numbers)
    assert [number for number in numbers if number["border"] == "0px"] == []  # colour alone tells no button here
    assert page.evaluate("() => getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("() => document.getAnimations().length") == 0


def test_a_printed_page_keeps_its_numbers_and_drops_what_only_a_screen_needs(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    assert {"911", "8006686868", "686868", "8339001010"} <= _digits(_shown(page))
    for part in page.locator(".exit, .skip, .menu, .twin, .quick .button").all():
        expect(part).to_be_hidden()
    assert page.pdf(format="Letter").startswith(b"%PDF-")


def test_what_has_the_focus_is_seen(page: Page) -> None:
    for _ in range(8):
        page.keyboard.press("Tab")
        outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("() => document.activeElement.outerHTML")
