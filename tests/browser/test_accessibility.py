"""No page breaks a rule that axe-core knows: WCAG 2.2 A and AA, good practice, and what the guide promises of AAA.

Each page is judged on a small phone in the light and on a wide screen in the dark: every width, every scheme of
colours and every language, without the four crossings of each, which would take twice the time and whose colours do
not depend on the width.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.axe import violations
from tests.browser.conftest import PHONE
from tests.browser.pages import EVERY

_SHOWN = ((PHONE["width"], "light"), (1280, "dark"))


@pytest.fixture(scope="module", params=_SHOWN, ids=("phone, light", "wide, dark"))
def judged(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Yield a page into which axe may be brought: the rules of the site's own pages would stop it."""
    width, scheme = request.param
    with _open(browser, width, scheme) as context:
        yield context.new_page()


def _open(browser: Browser, width: int, scheme: str) -> BrowserContext:
    size = {"width": width, "height": PHONE["height"]}
    return browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", EVERY)
def test_a_page_breaks_no_rule_of_accessibility(judged: Page, origin: str, path: str) -> None:
    judged.goto(origin + path)
    found = violations(judged)
    if found:
        pytest.fail("\n".join((path, *found)), pytrace=False)


_BAD = """<!doctype html><html lang="fr"><title>Page</title>
<main><h1>Page</h1>
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<p style="color: #666; background: #fff">Gris sur blanc : assez pour AA, pas pour AAA.</p>
<p style="color: #999; background: #fff">Gris pâle sur blanc.</p>
<p><a href="https://one.invalid/">Lire</a></p><p><a href="https://two.invalid/">Lire</a></p>
<nav><button style="padding: 0; border: 0; width: 9px; height: 9px">a</button
><button style="padding: 0; border: 0; width: 9px; height: 9px">b</button></nav>
<details><summary>Plus</summary><input></details>
</main></html>"""


def test_a_bad_page_is_refused_in_its_language(browser: Browser) -> None:
    with _open(browser, PHONE["width"], "light") as context:
        page = context.new_page()
        page.set_content(_BAD)
        found = violations(page)
    assert {line.partition(":")[0] for line in found} == {
        "image-alt",
        "color-contrast",
        "color-contrast-enhanced",
        "identical-links-same-purpose",
        "target-size",
        "label",
    }
    [picture] = [line for line in found if line.startswith("image-alt")]
    assert "alternative textuelle" in picture
    assert "<img" in picture
