"""Pages are read without scripts, on a small screen, in the light and in the dark, by hand and by keyboard."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Visit
from tests.browser.pages import EVERY, OWN, SHARED

NUMBERS = 'a[href^="tel:"], a[href^="sms:"]'

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


def _wider_than_the_screen(page: Page) -> list[str]:
    """What reaches beyond the right edge, if the page can be moved sideways."""
    found: list[str] = page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? [] :
          [...document.body.querySelectorAll("*")]
            .filter((each) => each.getBoundingClientRect().right > innerWidth)
            .map((each) => each.outerHTML.slice(0, 120))"""
    )
    return found


@pytest.mark.parametrize("path", EVERY)
def test_a_page_is_read_without_scripts(visit: Visit, path: str) -> None:
    page = visit(path, java_script_enabled=False, viewport=PHONE)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#crisis")).to_be_visible()
    for number in page.locator("#crisis").locator(NUMBERS).all():
        expect(number).to_be_visible()


@pytest.mark.parametrize("path", OWN)
def test_the_first_key_reaches_the_link_to_the_content(visit: Visit, path: str) -> None:
    page = visit(path, java_script_enabled=False, viewport=PHONE)
    skip = page.locator("a.skip")
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/{re.escape(path)}#content$"))
    expect(page.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize("path", SHARED)
def test_the_first_key_reaches_a_language_where_there_is_nothing_to_skip(visit: Visit, path: str) -> None:
    page = visit(path, java_script_enabled=False)
    page.keyboard.press("Tab")
    expect(page.locator("main a").first).to_be_focused()


@pytest.mark.parametrize("path", EVERY)
def test_what_has_the_focus_is_seen(visit: Visit, path: str) -> None:
    page = visit(path, viewport=PHONE)
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
        assert outline not in ("none", ""), page.evaluate("() => document.activeElement.outerHTML")


@pytest.mark.parametrize("path", EVERY)
@pytest.mark.parametrize("width", [320, 360])
def test_a_number_is_easy_to_press(visit: Visit, path: str, width: int) -> None:
    page = visit(path, viewport={"width": width, "height": 640})
    boxes: list[dict[str, Any]] = page.locator("a.number").evaluate_all(
        """(links) => links.map((link) => ({
          link: link.href, height: link.getBoundingClientRect().height, width: link.getBoundingClientRect().width }))"""
    )
    assert len(boxes) >= 5
    assert [box for box in boxes if box["height"] < 44 or box["width"] < 44] == []


@pytest.mark.parametrize("path", EVERY)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_page_never_moves_sideways(visit: Visit, path: str, width: int) -> None:
    page = visit(path, viewport={"width": width, "height": 640})
    assert _wider_than_the_screen(page) == []


@pytest.mark.parametrize("path", EVERY)
def test_a_page_never_moves_sideways_when_its_text_is_twice_as_large(visit: Visit, path: str) -> None:
    page = visit(path, viewport={"width": 640, "height": 640})
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    assert _wider_than_the_screen(page) == []


@pytest.mark.parametrize("path", EVERY)
@pytest.mark.parametrize(
    ("scheme", "media"), [("light", "screen"), ("dark", "screen"), ("light", "print"), ("dark", "print")]
)
def test_every_text_stands_out(visit: Visit, path: str, scheme: str, media: str) -> None:
    page = visit(path, color_scheme=scheme, viewport=PHONE)
    page.emulate_media(media=media)  # type: ignore[arg-type]
    found = page.evaluate(_FAINT)
    assert found["told"] > 20
    assert found["faint"] == []


def test_the_dark_is_dark_and_the_light_is_light(visit: Visit) -> None:
    paper = {
        scheme: visit("fr/index.html", color_scheme=scheme).evaluate(
            "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
        )
        for scheme in ("light", "dark")
    }
    assert max(paper["dark"]) < 64
    assert min(paper["light"]) > 192


@pytest.mark.parametrize("path", EVERY)
def test_a_page_shows_in_forced_colours_without_motion(visit: Visit, path: str) -> None:
    page = visit(path, forced_colors="active", reduced_motion="reduce", viewport=PHONE)
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("() => getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = "() => document.getAnimations().length"
    assert page.evaluate(moving) == 0
    for number in page.locator("#crisis").locator(NUMBERS).all():
        expect(number).to_be_visible()
        expect(number).not_to_have_css("border-top-width", "0px")  # colour alone no longer tells a button


@pytest.mark.parametrize("path", EVERY)
def test_a_printed_page_keeps_its_numbers(visit: Visit, path: str) -> None:
    page = visit(path)
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#crisis")).to_be_visible()
    numbers = page.locator("#crisis .digits")
    for number in numbers.all():
        expect(number).to_be_visible()
    shown = {_digits(number)[-10:] for number in numbers.all_inner_texts()}
    assert {"911", "8006686868", "686868", "8339001010"} <= shown
    assert page.pdf(format="Letter").startswith(b"%PDF-")


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


@pytest.mark.parametrize("path", OWN)
def test_a_printed_page_leaves_out_what_only_a_screen_needs(visit: Visit, path: str) -> None:
    page = visit(path)
    page.emulate_media(media="print")
    for part in (".skip", ".menu", ".twin", ".quick"):
        expect(page.locator(part)).to_be_hidden()
