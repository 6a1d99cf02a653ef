"""A reader leaves at once, from anywhere, and Back does not return; discreet mode leaves less behind while reading.

Nothing leaves this machine: other sites are played by a page that names itself.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import SWITCHES, OpenContext, Watch
from tests.browser.pages import EVERY

BEFORE = "https://before.invalid/"
WEATHER = {"fr": "https://meteo.gc.ca/", "en": "https://weather.gc.ca/"}
NEWS = {"fr": "https://ici.radio-canada.ca/info", "en": "https://www.cbc.ca/news"}
NEUTRAL = {"fr": "Accueil", "en": "Home"}

# What a reader would see of a page: nothing while its root is hidden.
_SEEN = "() => document.body !== null && document.body.checkVisibility({ visibilityProperty: true })"
_TAB = "() => [document.title, document.querySelector('link[rel=icon]').href.split('/').pop(), history.length]"


def _elsewhere(route: Route) -> None:
    url = route.request.url
    route.fulfill(content_type="text/html", body=f"<title>{url}</title><h1>{url}</h1>")


@pytest.fixture
def tab(context: OpenContext, origin: str) -> Page:
    """Return a tab in which another site was read first."""
    return _tab(context, origin)


def _tab(context: OpenContext, origin: str, **options: Any) -> Page:
    visit = context(**options)
    visit.route(lambda url: not url.startswith((origin, "file:")), _elsewhere)
    visit.add_init_script(_PATIENT)
    page = visit.new_page()
    page.goto(BEFORE)
    return page


# A busy machine may be slower than the patience of the script: here it waits for ever, so that no test depends on time.
_PATIENT = "window.setTimeout = () => 0"


def _language(path: str) -> str:
    return "en" if path.startswith("en/") else "fr"


def _walk(page: Page, pages: int) -> None:
    """Read that many more pages, by their links."""
    for i in range(pages):
        link = page.locator(".menu a").nth(i + 1)
        address = link.evaluate("link => link.href")
        link.click()
        expect(page).to_have_url(address)
        page.wait_for_load_state()


def _entries(page: Page) -> tuple[list[str], int]:
    """The history of the tab as its browser keeps it, and where we are in it."""
    session = page.context.new_cdp_session(page)
    history = session.send("Page.getNavigationHistory")
    session.detach()
    return [entry["url"] for entry in history["entries"]], history["currentIndex"]


# The link


@pytest.mark.parametrize("path", EVERY)
def test_the_way_out_needs_no_script(plain: Page, origin: str, path: str) -> None:
    plain.context.route(lambda url: not url.startswith(origin), _elsewhere)
    plain.goto(origin + path)
    plain.keyboard.press("Tab")
    link = plain.locator("a.exit")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    plain.keyboard.press("End")
    expect(plain.locator("#crisis, footer").last).to_be_in_viewport()
    expect(link).to_be_in_viewport(ratio=1)
    link.tap()
    expect(plain).to_have_url(WEATHER[_language(path)])
    plain.context.unroute_all()


@pytest.mark.parametrize("path", EVERY)
def test_back_does_not_return_to_any_type_of_page(tab: Page, origin: str, path: str) -> None:
    tab.goto(origin + path)
    tab.locator("a.exit").click()
    expect(tab).to_have_url(WEATHER[_language(path)])
    tab.go_back()
    expect(tab).to_have_url(BEFORE)


# Back and Forward after several pages


@pytest.mark.parametrize("anchor", [False, True], ids=["", "anchor"])
@pytest.mark.parametrize("more", [0, 1, 3])
def test_back_does_not_return_after_several_pages(tab: Page, origin: str, more: int, anchor: bool) -> None:
    tab.goto(f"{origin}fr/index.html")
    _walk(tab, more)
    if anchor:
        tab.locator(".quick .button").click()
    tab.locator("a.exit").click()
    expect(tab).to_have_url(WEATHER["fr"])
    urls, here = _entries(tab)
    assert [url for url in urls[:here] if url.startswith(origin)] == []
    assert len([url for url in urls[here:] if url.startswith(origin)]) == (1 if more or anchor else 0)
    tab.go_back()
    expect(tab).to_have_url(BEFORE)


def test_forward_leads_to_the_news(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    _walk(tab, 2)
    tab.locator("a.exit").click()
    expect(tab).to_have_url(WEATHER["fr"])
    tab.go_forward(wait_until="commit")
    expect(tab).to_have_url(NEWS["fr"])
    assert [url for url in _entries(tab)[0] if url.startswith(origin)] == []


def test_a_reader_may_come_back_on_purpose(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    _walk(tab, 1)
    tab.locator("a.exit").click()
    expect(tab).to_have_url(WEATHER["fr"])
    tab.goto(f"{origin}fr/jeunes.html")
    expect(tab.locator("h1")).to_be_visible()
    expect(tab).to_have_title("Pour les jeunes – Repères")


def test_a_page_of_another_site_on_the_way_is_not_left_through(tab: Page, origin: str) -> None:
    """What cannot be done: the guide read before another site stays behind it. The guide says so."""
    tab.goto(f"{origin}fr/index.html")
    tab.goto("https://between.invalid/")
    tab.goto(f"{origin}fr/jeunes.html")
    tab.locator("a.exit").click()
    expect(tab).to_have_url(WEATHER["fr"])
    assert [url.removeprefix(origin) for url in _entries(tab)[0]][-3:] == [
        "fr/index.html",
        "https://between.invalid/",
        WEATHER["fr"],
    ]


def test_without_the_means_to_count_the_page_that_is_left_is_replaced(tab: Page, origin: str) -> None:
    tab.add_init_script("delete window.navigation; Object.defineProperty(window, 'navigation', { value: undefined })")
    tab.goto(f"{origin}fr/index.html")
    _walk(tab, 1)
    second = tab.url
    tab.locator("a.exit").click()
    expect(tab).to_have_url(WEATHER["fr"])
    assert second not in _entries(tab)[0]


def test_a_browser_that_does_not_go_back_is_not_waited_for(context: OpenContext, origin: str) -> None:
    page = _tab(context, origin)
    page.goto(f"{origin}fr/index.html")
    _walk(page, 1)
    page.evaluate("() => { history.go = () => {}; setTimeout = (leave) => leave(); }")
    page.locator("a.exit").click()
    expect(page).to_have_url(WEATHER["fr"])


def test_a_page_is_blank_as_soon_as_it_is_left(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}en/young-people.html")
    seen = tab.evaluate(
        "() => { document.querySelector('a.exit').click();"
        "  return [getComputedStyle(document.querySelector('h1')).visibility, document.title]; }"
    )
    assert seen == ["hidden", "Home"]


def test_the_way_out_works_from_a_folder(context: OpenContext, origin: str, folder: Path) -> None:
    page = _tab(context, origin)
    page.goto((folder / "fr" / "index.html").as_uri())
    _walk(page, 1)
    page.locator(".discreet button").click()
    expect(page).to_have_title(NEUTRAL["fr"])
    page.locator("a.exit").click()
    expect(page).to_have_url(WEATHER["fr"])
    page.go_back(wait_until="commit")
    expect(page).to_have_url(BEFORE)


# Shift three times


@pytest.mark.parametrize("language", ["fr", "en"])
def test_shift_three_times_leads_to_the_news(tab: Page, origin: str, language: str) -> None:
    tab.goto(f"{origin}{language}/index.html")
    _walk(tab, 1)
    for key in ("ShiftLeft", "ShiftRight", "ShiftLeft"):
        tab.keyboard.press(key)
    expect(tab).to_have_url(NEWS[language])
    tab.go_back()
    expect(tab).to_have_url(BEFORE)


_FIELDS = """(html) => document.querySelector("main").insertAdjacentHTML("afterbegin", html)"""

_ON_SCREEN = """(code) => {
  for (let i = 0; i < 3; i++)
    for (const type of ["keydown", "keyup"])
      document.body.dispatchEvent(new KeyboardEvent(type, { key: "Shift", code, bubbles: true }));
}"""


@pytest.mark.parametrize(
    "field", ["<input type=search>", "<textarea></textarea>", "<select></select>", "<p contenteditable><b>x</b></p>"]
)
def test_shift_is_for_typing_where_one_types(tab: Page, origin: str, field: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    tab.evaluate(_FIELDS, field)
    tab.locator("main > :first-child").focus()
    for _ in range(4):
        tab.keyboard.press("ShiftLeft")
    _still_here(tab, origin)


@pytest.mark.parametrize(
    "keys",
    [
        ("ShiftLeft", "ShiftLeft", "a", "ShiftLeft"),
        ("ShiftLeft", "ShiftLeft", "Shift+Tab", "ShiftLeft"),
        ("ShiftLeft", "ShiftLeft", "Control+ShiftLeft", "ShiftLeft"),
        ("ShiftLeft", "ShiftLeft", "Tab", "ShiftLeft", "ShiftLeft"),
    ],
)
def test_shift_among_other_keys_does_nothing(tab: Page, origin: str, keys: tuple[str, ...]) -> None:
    tab.goto(f"{origin}fr/index.html")
    for key in keys:
        tab.keyboard.press(key)
    _still_here(tab, origin)


def test_shift_held_down_does_nothing(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    for _ in range(5):
        tab.keyboard.down("ShiftLeft")
    tab.keyboard.up("ShiftLeft")
    _still_here(tab, origin)


def test_shift_with_the_pointer_does_nothing(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    for _ in range(4):
        tab.keyboard.down("ShiftLeft")
        tab.locator("h1").click()
        tab.keyboard.up("ShiftLeft")
    _still_here(tab, origin)


@pytest.mark.parametrize("code", ["", "Unidentified"])
def test_an_on_screen_keyboard_does_nothing(tab: Page, origin: str, code: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    tab.evaluate(_ON_SCREEN, code)
    _still_here(tab, origin)
    tab.evaluate(_ON_SCREEN, "ShiftLeft")  # the same presses with a code do leave: the test could fail
    expect(tab).to_have_url(NEWS["fr"])


def _still_here(page: Page, origin: str) -> None:
    """Leaving blanks the page at once: a page that is seen was not left."""
    assert page.evaluate(_SEEN)
    assert page.url.startswith(origin)


# Pages kept in memory


@pytest.fixture
def remembering(browser: Browser, origin: str) -> Iterator[Page]:
    """Yield a tab of a browser that keeps pages in memory, as readers' do; Playwright's does not by itself."""
    kind = browser.browser_type
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    chromium = kind.launch(executable_path=program, args=SWITCHES, ignore_default_args=["--disable-back-forward-cache"])
    yield _tab(chromium.new_context, origin)
    chromium.close()


_KEPT = "() => { addEventListener('pageshow', (event) => { window.shown = event.persisted; }); window.same = true; }"


def test_a_page_kept_in_memory_is_shown_again_where_it_was(remembering: Page, origin: str) -> None:
    page = remembering
    page.goto(f"{origin}fr/index.html")
    page.evaluate(_KEPT)
    page.evaluate(
        "() => addEventListener('pagehide', () => { window.hidden = document.documentElement.style.visibility; })"
    )
    page.evaluate("() => scrollTo(0, 200)")
    page.locator(".menu a").nth(1).evaluate("link => link.click()")
    expect(page).not_to_have_url(f"{origin}fr/index.html")
    page.evaluate("() => history.back()")
    expect(page).to_have_url(f"{origin}fr/index.html")
    page.wait_for_function("() => window.shown")
    assert page.evaluate("() => [window.same, window.hidden, scrollY]") == [True, "hidden", 200]
    assert page.evaluate(_SEEN)


def test_pages_kept_in_memory_are_left_too(remembering: Page, origin: str) -> None:
    page = remembering
    page.goto(f"{origin}fr/index.html")
    page.evaluate(_KEPT)
    _walk(page, 2)
    page.locator("a.exit").click()
    expect(page).to_have_url(WEATHER["fr"])
    urls, here = _entries(page)
    assert [url for url in urls[:here] if url.startswith(origin)] == []
    page.go_back(wait_until="commit")
    expect(page).to_have_url(BEFORE)


# Discreet mode


def _discreet(page: Page) -> None:
    page.locator(".discreet button").click()
    expect(page.locator(".discreet button")).to_have_attribute("aria-pressed", "true")


def test_discreet_mode_is_told_in_two_sentences_and_chosen_with_one_press(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}en/index.html")
    box = tab.locator(".discreet")
    expect(box).to_be_visible()
    assert box.locator("p").first.inner_text().count(".") == 2
    assert tab.evaluate("() => sessionStorage.length") == 0
    expect(box.get_by_role("button", pressed=False)).to_have_count(1)
    expect(box.get_by_role("status")).to_be_hidden()
    box.get_by_role("button").press("Space")
    expect(box.get_by_role("button", pressed=True)).to_have_count(1)


def test_discreet_mode_is_not_offered_where_it_cannot_work(plain: Page, origin: str) -> None:
    plain.goto(f"{origin}fr/index.html")
    expect(plain.locator(".discreet")).to_be_hidden()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_discreet_mode_adds_nothing_to_the_history_of_the_tab(tab: Page, origin: str, language: str) -> None:
    tab.goto(f"{origin}{language}/index.html")
    own, icon, length = tab.evaluate(_TAB)
    assert (own, icon) != (NEUTRAL[language], "plain.svg")
    _discreet(tab)
    assert tab.evaluate(_TAB) == [NEUTRAL[language], "plain.svg", length]
    _walk(tab, 3)
    assert tab.evaluate(_TAB) == [NEUTRAL[language], "plain.svg", length]
    expect(tab.locator(".discreet button")).to_have_attribute("aria-pressed", "true")
    tab.go_back()
    expect(tab).to_have_url(BEFORE)


def test_anchors_and_other_links_still_work_in_discreet_mode(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    _discreet(tab)
    length = tab.evaluate("() => history.length")
    tab.locator(".quick .button").click()
    expect(tab).to_have_url(f"{origin}fr/index.html#crisis")
    expect(tab.locator("#crisis")).to_be_in_viewport()
    assert tab.evaluate("() => history.length") == length
    tab.locator(".twin a").click()
    expect(tab).to_have_url(f"{origin}en/index.html")
    tab.goto(f"{origin}en/program/care-units.html")
    out = tab.locator('main a[rel="noreferrer"][href^="https:"]').first
    address = str(out.get_attribute("href"))
    out.click()
    expect(tab).to_have_url(address)
    tab.go_back()
    expect(tab).to_have_url(f"{origin}en/program/care-units.html")


def test_discreet_mode_is_switched_off_and_nothing_is_kept(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    before = tab.evaluate(_TAB)
    _discreet(tab)
    _walk(tab, 1)
    tab.locator(".discreet button").click()
    expect(tab.locator(".discreet button")).to_have_attribute("aria-pressed", "false")
    assert tab.evaluate("() => sessionStorage.length + localStorage.length + document.cookie.length") == 0
    tab.locator(".site-name a").click()
    expect(tab).to_have_url(f"{origin}fr/index.html")
    assert tab.evaluate(_TAB) == [*before[:2], before[2] + 1]


def test_discreet_mode_stays_in_its_tab(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}fr/index.html")
    _discreet(tab)
    assert tab.context.storage_state()["origins"] == []
    assert tab.context.cookies() == []
    other = tab.context.new_page()
    other.goto(f"{origin}fr/index.html")
    expect(other.locator(".discreet button")).to_have_attribute("aria-pressed", "false")


def test_a_page_kept_in_memory_follows_the_choice(remembering: Page, origin: str) -> None:
    page = remembering
    page.goto(f"{origin}fr/index.html")
    own = page.title()
    _walk(page, 1)
    _discreet(page)
    page.go_back(wait_until="commit")
    expect(page).to_have_title(NEUTRAL["fr"])
    expect(page.locator(".discreet button")).to_have_attribute("aria-pressed", "true")
    page.locator(".discreet button").click()
    expect(page).to_have_title(own)


def test_where_nothing_can_be_kept_the_mode_holds_for_the_page_and_says_so(tab: Page, origin: str) -> None:
    tab.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('refused'); } })")
    tab.goto(f"{origin}fr/index.html")
    _discreet(tab)
    expect(tab.locator(".discreet-refused")).to_be_visible()
    expect(tab).to_have_title(NEUTRAL["fr"])
    length = tab.evaluate("() => history.length")
    _walk(tab, 1)
    assert tab.evaluate("() => history.length") == length
    expect(tab.locator(".discreet button")).to_have_attribute("aria-pressed", "false")


# What is asked, kept and named


def test_a_walk_asks_only_its_own_site_and_keeps_nothing(context: OpenContext, origin: str) -> None:
    visit = context()
    watch = Watch.over(visit)
    page = visit.new_page()
    page.goto(f"{origin}fr/index.html")
    _walk(page, 3)
    assert [url for url in watch.asked if not url.startswith(origin) or "?" in url] == []
    assert page.evaluate("() => [sessionStorage.length, localStorage.length, document.cookie, window.name]") == [
        0,
        0,
        "",
        "",
    ]
    assert [*visit.cookies(), *visit.storage_state()["origins"], *watch.said] == []


def test_the_neutral_icon_is_a_file_of_the_site(tab: Page, origin: str) -> None:
    tab.goto(f"{origin}fr/programme/equipes-intere.html")
    _discreet(tab)
    icon = tab.evaluate("() => document.querySelector('link[rel=icon]').href")
    answer = tab.request.get(icon)
    assert icon == f"{origin}static/plain.svg"
    assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")
