"""A page asks nothing of anyone else, keeps nothing on the device and breaks none of its own rules."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.conftest import Watch
from tests.browser.pages import EVERY

_KEPT = """async () => ({
  cookies: document.cookie.length,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""

_NOTHING = {"cookies": 0, "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0}


@pytest.mark.parametrize("path", EVERY)
def test_a_page_asks_only_its_own_site_and_keeps_nothing(
    contexts: Callable[..., BrowserContext], origin: str, path: str
) -> None:
    context = contexts()
    watch = Watch.over(context)
    page = context.new_page()
    page.goto(origin + path, wait_until="networkidle")
    page.mouse.wheel(0, 20000)  # what loads late, loads now
    page.wait_for_load_state("networkidle")
    assert {origin + path, f"{origin}static/site.css"} <= set(watch.asked)
    assert [url for url in watch.asked if not url.startswith(origin)] == []
    assert watch.failed == []
    assert watch.said == []
    assert page.evaluate(_KEPT) == _NOTHING
    assert context.cookies() == []


def test_the_watch_sees_what_it_must_refuse(contexts: Callable[..., BrowserContext], origin: str) -> None:
    """Without this, a watch that is deaf would pass every page."""
    context = contexts()
    watch = Watch.over(context)
    page = context.new_page()
    page.goto(f"{origin}index.html")
    page.evaluate("""() => {
      const picture = document.createElement("img");
      picture.src = "https://elsewhere.invalid/one.png";
      document.body.append(picture);
      localStorage.setItem("kept", "1");
      document.cookie = "kept=1";
    }""")
    page.wait_for_load_state("networkidle")
    assert any("Content Security Policy" in said for said in watch.said)
    assert page.evaluate(_KEPT) == _NOTHING | {"cookies": 6, "local": 1}
    assert [cookie.get("name") for cookie in context.cookies()] == ["kept"]
    page.goto(f"{origin}nowhere.html")
    assert f"{origin}nowhere.html" in watch.failed


def test_the_rules_of_a_page_stop_scripts_and_styles_of_its_own_text(
    contexts: Callable[..., BrowserContext], origin: str
) -> None:
    page = contexts().new_page()
    page.goto(f"{origin}fr/index.html")
    page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken'";
      const style = document.createElement("style");
      style.textContent = "h1 { display: none }";
      document.body.append(script, style);
    }""")
    assert page.title() != "taken"
    assert page.locator("h1").is_visible()
