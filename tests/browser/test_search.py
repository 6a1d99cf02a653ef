"""The search in a real browser: what is typed, chosen and pressed, what is shown and said, and what nobody learns."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import PHONE, OpenContext, Watch
from tests.browser.pages import PAGES, SHARED

SEARCH = {"fr": "fr/recherche.html", "en": "en/search.html"}
HOME = {"fr": "fr/index.html", "en": "en/index.html"}
NOWHERE = "xqzwvkjj"
"""What no entry holds, nor anything near it."""

_NUMBER = re.compile(r"\d[\d\s\u00a0\u202f,]*")
_KEPT = "async () => [document.cookie, localStorage.length, sessionStorage.length, (await caches.keys()).length]"


@pytest.fixture
def page(context: OpenContext) -> Page:
    """Return a page on a small phone."""
    return context(viewport=PHONE).new_page()


def box(page: Page) -> Locator:
    return page.locator("input[type=search]")


def results(page: Page) -> Locator:
    return page.locator("#search-results")


def hits(page: Page) -> Locator:
    return page.locator("#search-results .hit")


def heading(page: Page) -> Locator:
    return page.locator("#search-heading")


def search(page: Page, address: str, words: str) -> None:
    """Open a page, type letter by letter, and wait until all the words are answered: their number is then said."""
    page.goto(address)
    box(page).press_sequentially(words)
    expect(results(page).locator("[role=status]")).not_to_be_empty()


def number(text: str) -> int:
    """Return the last number of a text, whatever its language writes between thousands."""
    return int(re.sub(r"\D", "", _NUMBER.findall(text)[-1]))


def choose(page: Page, facet: str, value: str) -> int:
    """Choose a value of a facet, and return how much it said it would find."""
    if not page.locator(".filters[open]").count():
        page.locator(".filters summary").click()
    option = page.locator(f"#search-{facet} option[value='{value}']")
    expect(option).to_be_attached()
    said = number(option.text_content() or "")
    page.locator(f"#search-{facet}").select_option(value)
    return said


# Typing


@pytest.mark.parametrize(("language", "words"), [("fr", "hébergement"), ("en", "shelter")])
def test_results_come_while_typing_and_a_result_leads_to_its_page(
    page: Page, origin: str, language: str, words: str
) -> None:
    search(page, origin + HOME[language], words)
    expect(hits(page).first).to_be_visible()
    assert number(heading(page).inner_text()) >= hits(page).count() > 1
    expect(page.locator(".ways").first).to_be_hidden()  # results stand in the place of the page
    link = hits(page).first.locator(":scope > a:first-child")
    address = link.evaluate("link => link.href")
    link.click()
    expect(page).to_have_url(address)
    expect(page.locator("main h1")).to_be_visible()


@pytest.mark.parametrize("path", [pair[i % 2] for i, pair in enumerate(PAGES.values())])
def test_the_box_stands_on_every_type_of_page(page: Page, origin: str, path: str) -> None:
    search(page, origin + path, "police")
    expect(hits(page).first).to_be_visible()
    expect(page.locator("h1:visible")).to_have_count(1)
    box(page).press("Escape")
    expect(box(page)).to_have_value("")
    expect(hits(page)).to_have_count(0)
    expect(page.locator("main > h1, main > :first-child h1").last).to_be_visible()
    expect(page).to_have_url(origin + path)


@pytest.mark.parametrize("path", SHARED)
def test_a_page_of_both_languages_has_a_box_for_each_and_answers_in_its_language(
    page: Page, origin: str, path: str
) -> None:
    page.goto(origin + path)
    for language, words in (("fr", "hébergement"), ("en", "shelter"), ("fr", "avocat")):
        page.locator(f"#search-{language}").fill(words)
        shown = page.locator(".results:visible")
        expect(shown).to_have_count(1)
        expect(shown).to_have_attribute("lang", language)
        link = shown.locator(".hit > a").first
        expect(link).to_have_attribute("href", re.compile(rf"^{origin}{language}/"))
        others = page.locator(f"input[type=search]:not(#search-{language})")
        expect(others).to_have_value("")
    expect(page.locator("h1:visible")).to_have_count(1)
    page.locator("#search-fr").press("Escape")
    expect(page.locator("main > .ways, main > .prose").first).to_be_visible()


def test_words_written_otherwise_find_as_much(page: Page, origin: str) -> None:
    found = []
    for words in ("hébergement", "HEBERGEMENT", "l’hébergement"):
        search(page, origin + HOME["fr"], words)
        expect(hits(page).first).to_be_visible()
        found.append(heading(page).inner_text())
    assert len({*found}) == 1


def test_a_corrected_word_is_told(page: Page, origin: str) -> None:
    search(page, origin + HOME["fr"], "hebergemnt")
    expect(hits(page).first).to_be_visible()
    expect(results(page)).to_contain_text("Rien pour «\u00a0hebergemnt\u00a0»")


def test_more_results_come_when_asked_and_the_first_of_them_has_the_focus(page: Page, origin: str) -> None:
    search(page, origin + HOME["fr"], "jeunes")
    expect(hits(page)).to_have_count(10)
    results(page).locator("p > .button:not(.plain)").click()
    expect(hits(page)).to_have_count(20)
    expect(hits(page).nth(10).locator("> a")).to_be_focused()


def test_a_result_on_this_very_page_is_gone_to(page: Page, origin: str) -> None:
    """The words of the glossary stand on one page: the search must not hide where it leads."""
    search(page, f"{origin}fr/glossaire.html", "consentement")
    link = page.locator('.hit > a[href*="glossaire.html#"]').first
    place = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect(page).to_have_url(f"{origin}fr/glossaire.html#{place}")
    expect(page.locator(f"[id='{place}']")).to_be_in_viewport()
    expect(box(page)).to_have_value("")


def test_where_the_search_does_not_come_a_link_stands_in_its_place(page: Page, origin: str) -> None:
    page.route("**/static/search.js", lambda route: route.abort())
    page.goto(origin + HOME["fr"])
    box(page).focus()
    link = page.locator(".to-search")
    expect(link).to_be_visible()
    expect(box(page)).to_be_hidden()
    link.click()
    expect(page).to_have_url(origin + SEARCH["fr"])


# Facets


@pytest.mark.parametrize("language", SEARCH)
def test_facets_work_alone_and_say_how_much_they_find(page: Page, origin: str, language: str) -> None:
    page.goto(origin + SEARCH[language])
    said = choose(page, "province", "CA-QC")
    expect(hits(page).first).to_be_visible()
    assert number(heading(page).inner_text()) == said
    expect(page.locator(".chips button")).to_have_text(["Québec"])


def test_facets_combine_with_each_other_and_with_words(page: Page, origin: str) -> None:
    search(page, origin + SEARCH["fr"], "aide")
    before = number(heading(page).inner_text())
    in_quebec = choose(page, "province", "CA-QC")
    expect(page.locator(".chips button")).to_have_count(1)
    expect(heading(page)).to_have_text(re.compile(rf"^{in_quebec}\b"))
    in_montreal = choose(page, "region", "qc-06")
    expect(heading(page)).to_have_text(re.compile(rf"^{in_montreal}\b"))
    assert before > in_quebec > in_montreal > 0
    expect(page.locator("#search-region option[value^='on']")).to_have_count(0)
    page.locator(".chips button").first.click()
    expect(page.locator(".chips button")).to_have_count(0)  # the region goes with its province
    expect(heading(page)).to_have_text(re.compile(rf"^{before}\b"))


def test_all_filters_are_removed_at_once(page: Page, origin: str) -> None:
    search(page, origin + SEARCH["fr"], "aide")
    before = heading(page).inner_text()
    choose(page, "state", "active")
    page.locator("#search-age").fill("15")
    expect(page.locator(".chips button")).to_have_count(2)
    page.get_by_role("button", name="Enlever tous les filtres").click()
    expect(heading(page)).to_have_text(before)
    expect(page.locator("#search-age")).to_have_value("")
    expect(page.locator(".filters summary")).to_be_focused()


@pytest.mark.parametrize(("language", "mark"), [("fr", "À vérifier"), ("en", "To be checked")])
def test_what_may_not_be_for_an_age_is_listed_after_and_marked(
    page: Page, origin: str, language: str, mark: str
) -> None:
    page.goto(origin + SEARCH[language])
    page.locator(".filters summary").click()
    choose(page, "form", page.locator("#search-form option").nth(1).get_attribute("value") or "")
    page.locator("#search-age").fill("15")
    expect(page.locator(".chips button")).to_have_count(2)
    more = results(page).locator("p > .button:not(.plain)")
    while more.count():
        shown = hits(page).count()
        more.click()
        expect(hits(page).nth(shown)).to_be_visible()
    marked = [mark in text for text in hits(page).locator(".small").all_inner_texts()]
    assert True in marked
    assert False in marked
    assert marked == sorted(marked)
    expect(results(page).locator(".list")).to_have_count(2)


# Keys


def test_a_slash_leads_to_the_box_unless_one_types(page: Page, origin: str) -> None:
    page.goto(origin + HOME["fr"])
    page.keyboard.press("Control+/")
    expect(box(page)).not_to_be_focused()
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    page.keyboard.type("1/2")
    expect(box(page)).to_have_value("1/2")


def test_arrows_go_through_the_results_and_back(page: Page, origin: str) -> None:
    search(page, origin + HOME["fr"], "police")
    links = hits(page).locator("> a")
    expect(links.nth(2)).to_be_visible()
    for key, link in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("End", -1), ("Home", 0)):
        page.keyboard.press(key)
        expect(links.nth(link)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Home")  # in the box, the key is the box's own
    page.keyboard.type("la ")
    expect(box(page)).to_have_value("la police")


def test_enter_leads_to_the_results_and_loads_nothing(page: Page, origin: str) -> None:
    search(page, origin + HOME["fr"], "police")
    page.evaluate("() => (window.same = true)")
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    assert page.evaluate("() => window.same")


def test_escape_clears_from_a_result_too(page: Page, origin: str) -> None:
    search(page, origin + SEARCH["fr"], "police")
    choose(page, "province", "CA-QC")
    expect(page.locator(".chips button")).to_have_count(1)
    hits(page).first.locator("> a").focus()
    page.keyboard.press("Escape")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    expect(page.locator(".chips button")).to_have_count(0)
    expect(page.locator("#readers")).to_be_visible()


def test_shift_is_a_key_for_typing_in_the_box(page: Page, origin: str) -> None:
    page.goto(origin + HOME["fr"])
    box(page).focus()
    for _ in range(4):
        page.keyboard.press("Shift")
    page.keyboard.type("police")
    expect(hits(page).first).to_be_visible()
    expect(page).to_have_url(origin + HOME["fr"])


def test_nothing_covers_what_the_arrows_reach(page: Page, origin: str) -> None:
    search(page, origin + HOME["fr"], "jeunes")
    expect(hits(page)).to_have_count(10)
    under = """() => {
      const box = document.activeElement.getClientRects()[0];
      return document.activeElement.contains(document.elementFromPoint(box.x + 5, box.y + 5));
    }"""
    seen = []
    for key in ("ArrowDown",) * 10 + ("ArrowUp",) * 9:
        page.keyboard.press(key)
        seen.append(page.evaluate(under))
    assert seen == [True] * 19


# Danger, and nothing found


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "je veux mourir"), ("en", "i want to die"), ("en", "je veux mourir"), ("fr", "i want to die")],
)
def test_somebody_in_danger_is_shown_a_number_above_the_results(
    page: Page, origin: str, language: str, words: str
) -> None:
    search(page, origin + HOME[language], words)
    alert = results(page).locator("[role=alert]")
    first = alert.locator(".number").first
    expect(first).to_be_in_viewport(ratio=1)
    expect(first).to_have_attribute("href", re.compile(r"^(tel|sms):"))
    above, below = first.bounding_box(), heading(page).bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    page.keyboard.press("Enter")
    expect(alert).to_be_focused()


def test_a_danger_that_is_no_longer_typed_is_no_longer_told(page: Page, origin: str) -> None:
    search(page, origin + HOME["fr"], "je veux mourir")
    alert = results(page).locator("[role=alert]")
    expect(alert.locator(".number").first).to_be_visible()
    box(page).fill("police")
    expect(alert).to_be_empty()


@pytest.mark.parametrize(("language", "none"), [("fr", "Aucun résultat"), ("en", "No results")])
def test_where_nothing_is_found_people_are_offered(page: Page, origin: str, language: str, none: str) -> None:
    search(page, origin + HOME[language], NOWHERE)
    expect(heading(page)).to_have_text(none)
    numbers = results(page).locator(".number")
    expect(numbers.first).to_be_visible()
    assert "tel:911" in numbers.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert numbers.count() >= 6  # everywhere, then province by province
    expect(results(page).get_by_role("heading", name="Manitoba")).to_be_visible()


# What is said aloud


def test_the_number_of_results_is_said_once_typing_rests(page: Page, origin: str) -> None:
    page.goto(origin + HOME["fr"])
    page.clock.install()
    status = results(page).locator("[role=status]")
    box(page).focus()
    expect(status).to_be_attached()
    for letter in "police":
        page.keyboard.type(letter)
        page.clock.run_for(200)
        assert status.text_content() == ""
    page.clock.run_for(1000)
    expect(status).to_have_text(heading(page).inner_text())


def test_results_are_a_region_with_a_name(page: Page, origin: str) -> None:
    search(page, origin + HOME["en"], "police")
    expect(page.get_by_role("region", name=heading(page).inner_text(), exact=True)).to_be_visible()
    expect(page.get_by_role("searchbox", name="Search this guide")).to_be_visible()


# What nobody learns


@pytest.mark.parametrize("path", [HOME["fr"]])
def test_what_is_asked_for_tells_nothing_of_what_is_typed(context: OpenContext, origin: str, path: str) -> None:
    """One file of texts more may come, the same for all queries that names do not answer."""
    asked = []
    for words in ("police", "hebergement", "je veux mourir", "un mot tricoter ici"):
        visit = context(viewport=PHONE)
        watch = Watch.over(visit)
        page = visit.new_page()
        page.goto(origin + path)
        box(page).focus()
        expect(results(page)).to_be_attached()
        expect(results(page).locator("[role=status]")).to_be_attached()
        page.keyboard.type(words)
        expect(results(page).locator("[role=status]")).not_to_be_empty()
        page.wait_for_load_state("networkidle")
        asked.append(sorted(url for url in watch.asked if url.endswith(".js")))  # styles for paper come when they may
        assert [url for url in watch.asked if "?" in url or not url.startswith(origin)] == []
        assert (watch.failed, watch.said) == ([], [])
        assert page.evaluate(_KEPT) == ["", 0, 0, 0]
        assert page.evaluate("() => [location.href, history.length, history.state]") == [origin + path, 2, None]
        assert [*visit.cookies(), *visit.storage_state()["origins"]] == []
    texts = {f"{origin}search/{language}-t.js" for language in ("fr", "en")}
    assert asked[0] == asked[1]
    assert [url for each in asked for url in each if url not in asked[0] and url not in texts] == []


def test_first_results_do_not_wait_for_texts(page: Page, origin: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/fr-t.js", hold)
    search(page, origin + HOME["fr"], "police tricoter cuisiner")
    expect(hits(page).first).to_be_visible()
    [texts] = held
    texts.continue_()
    expect(hits(page).first).to_be_visible()


def test_nothing_is_not_said_before_texts_were_searched(page: Page, origin: str) -> None:
    page.goto(origin + HOME["fr"])
    box(page).fill("friperie")
    expect(hits(page).first).to_be_visible()
    expect(results(page)).not_to_contain_text("Aucun résultat")


def test_texts_that_cannot_be_brought_take_nothing_else_away(page: Page, origin: str) -> None:
    page.route("**/fr-t.js", lambda route: route.abort())
    with page.expect_request("**/fr-t.js"):
        search(page, origin + HOME["fr"], "police tricoter cuisiner")
    expect(hits(page).first).to_be_visible()


def test_a_page_that_was_left_holds_no_word(page: Page, origin: str) -> None:
    """Not even where the browser keeps it in memory, or fills boxes in again."""
    search(page, origin + HOME["fr"], "police")
    hits(page).first.locator("> a").click()
    expect(page).not_to_have_url(origin + HOME["fr"])
    page.go_back()
    expect(page).to_have_url(origin + HOME["fr"])
    expect(box(page)).to_have_value("")
    expect(hits(page)).to_have_count(0)
    expect(page.locator(".ways").first).to_be_visible()


def test_leaving_takes_words_and_results_away(page: Page, origin: str) -> None:
    """What a browser keeps of a page is what the page holds once it has been told that it is left."""
    search(page, origin + HOME["fr"], "police")
    page.locator("#search-province").evaluate("list => list.closest('details').open = true")
    choose(page, "province", "CA-QC")
    expect(page.locator(".chips button")).to_have_count(1)
    text, typed, chosen = page.evaluate("""() => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      const value = (place) => document.querySelector(place).value;
      return [document.querySelector("#search-results").textContent, value("#search"), value("#search-province")];
    }""")
    assert (typed, chosen) == ("", "")
    assert "Filtrer" in text
    assert "police" not in text.lower()
    assert not re.search(r"\d", text)  # how much a choice would find tells what was typed


def test_in_discreet_mode_a_result_takes_the_place_of_the_page(page: Page, origin: str) -> None:
    page.goto(origin + HOME["fr"])
    page.locator(".discreet button").click()
    before = page.evaluate("() => history.length")
    box(page).press_sequentially("police")
    hits(page).first.locator("> a").click()
    expect(page).not_to_have_url(origin + HOME["fr"])
    assert page.evaluate("() => history.length") == before


def test_a_copy_in_a_folder_searches_too(page: Page, folder: Path) -> None:
    search(page, (folder / HOME["en"]).as_uri(), "police")
    link = hits(page).first.locator("> a")
    address = link.evaluate("link => link.href")
    assert address.startswith(folder.as_uri())
    link.click()
    expect(page).to_have_url(address)
    expect(page.locator("main h1")).to_be_visible()


# Without scripts, and on paper


@pytest.mark.parametrize("language", SEARCH)
def test_without_scripts_a_link_leads_to_the_lists(plain: Page, origin: str, language: str) -> None:
    plain.goto(origin + HOME[language])
    expect(box(plain)).to_be_hidden()
    plain.locator(".to-search").tap()
    expect(plain).to_have_url(origin + SEARCH[language])
    expect(box(plain)).to_be_hidden()
    for anchor in ("readers", "lines", "forms", "regions", "ages", "kind", "state", "pages"):
        expect(plain.locator(f"#{anchor} a").first).to_be_visible()


def test_paper_has_no_box_but_keeps_results(page: Page, origin: str) -> None:
    search(page, origin + HOME["fr"], "police")
    page.emulate_media(media="print")
    for part in (box(page), page.locator(".filters"), results(page).locator("button").first):
        expect(part).to_be_hidden()
    expect(hits(page).first).to_be_visible()


# The row of the box


@pytest.mark.parametrize("language", HOME)
def test_on_a_phone_menu_box_and_language_share_a_row_and_the_first_screen_holds_the_ways_in(
    browser: Browser, origin: str, language: str
) -> None:
    with browser.new_context(viewport={"width": 360, "height": 740}) as visit:
        page = visit.new_page()
        page.goto(origin + HOME[language])
        row = [page.locator(each).bounding_box() for each in (".menu summary", "input[type=search]", ".twin a")]
        boxes = [each for each in row if each]
        assert len(boxes) == 3
        assert max(each["y"] for each in boxes) < min(each["y"] + each["height"] for each in boxes)
        assert min(each["height"] for each in boxes) >= 44
        assert boxes[1]["width"] >= 120
        for part in ("main h1", ".first .button", ".ways.brief li:last-child a", ".find li:last-child a"):
            expect(page.locator(part).first).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("name", ["home", "search"])
def test_the_box_can_be_told_where_colours_are_forced(browser: Browser, origin: str, name: str) -> None:
    with browser.new_context(viewport=PHONE, forced_colors="active") as visit:
        page = visit.new_page()
        page.goto(origin + PAGES[name][0])
        assert box(page).evaluate("box => parseFloat(getComputedStyle(box).borderTopWidth)") >= 1
