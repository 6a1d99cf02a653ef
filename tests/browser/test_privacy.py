"""A page asks nothing of anyone else, keeps nothing on the device and breaks none of its own rules."""

from tests.browser.conftest import OpenContext, Watch
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


def test_pages_ask_only_their_own_site_and_keep_nothing(context: OpenContext, origin: str) -> None:
    """One visit to a page of each type, in one go: what a page left behind, the next would show."""
    visit = context()
    watch = Watch.over(visit)
    page = visit.new_page()
    kept = {}
    for path in EVERY:
        page.goto(origin + path)
        kept[path] = page.evaluate(_KEPT)
    page.wait_for_load_state("networkidle")
    assert kept == dict.fromkeys(EVERY, _NOTHING)
    assert [*visit.cookies(), *visit.storage_state()["origins"]] == []
    assert {*(origin + path for path in EVERY), f"{origin}static/site.css"} <= set(watch.asked)
    assert [url for url in watch.asked if not url.startswith(origin) or "?" in url] == []
    assert watch.failed == []
    assert watch.said == []


def test_the_watch_sees_what_it_must_refuse(context: OpenContext, origin: str) -> None:
    """Without this, a watch that is deaf would pass every page."""
    visit = context()
    watch = Watch.over(visit)
    page = visit.new_page()
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
    assert [cookie.get("name") for cookie in visit.cookies()] == ["kept"]
    page.goto(f"{origin}nowhere.html")
    assert f"{origin}nowhere.html" in watch.failed


def test_the_rules_of_a_page_stop_scripts_and_styles_of_its_own_text(context: OpenContext, origin: str) -> None:
    page = context().new_page()
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
