"""axe-core, which tests/need.sh installs, in a page of the browser: a page in, the rules it breaks out."""

import json
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.conftest import ROOT

_FOLDER = ROOT / "tests" / "tools" / "node_modules" / "axe-core"

_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_BESIDE = ("color-contrast-enhanced", "target-size", "identical-links-same-purpose")
"""Rules that the tags leave out, or that axe leaves off: contrast of AAA, size of targets, purpose of links."""

# axe never calls links that share a name but not a target a violation: it asks a person to look. The guide promises
# the AAA criterion (2.4.9), so here they are one.
_RUN = """async (options) => {
  const { violations, incomplete } = await axe.run(document, options);
  return [...violations, ...incomplete.filter((rule) => rule.id === "identical-links-same-purpose")]
    .flatMap(({ id, help, nodes }) => nodes.map((node) => ({ id, help, target: node.target.join(" "), html: node.html,
      why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" ") })));
}"""

# What is folded is judged too: a reader opens it. Without names, those of a group stay open together.
_UNFOLD = """() => document.querySelectorAll("details").forEach((each) => {
  each.removeAttribute("name");
  each.open = true;
})"""


def violations(page: Page) -> list[str]:
    """Return a line for each part of a page that breaks a rule, in the page's language when axe speaks it."""
    page.evaluate(_UNFOLD)
    page.evaluate(_read("axe.min.js"))
    if page.locator("html").get_attribute("lang") == "fr":
        page.evaluate("(locale) => axe.configure({ locale })", json.loads(_read("locales/fr.json")))
    options = {
        "resultTypes": ["violations", "incomplete"],
        "runOnly": {"type": "tag", "values": _TAGS},
        "rules": {rule: {"enabled": True} for rule in _BESIDE},
    }
    found: list[dict[str, Any]] = page.evaluate(_RUN, options)
    return [_line(each) for each in found]


def _line(found: dict[str, Any]) -> str:
    return f"{found['id']}: {found['help']}: {found['target']}: {found['why']} {found['html'][:120]}"


@cache
def _read(name: str) -> str:
    path = _FOLDER / name
    if not path.is_file():
        pytest.fail("axe-core is missing: run 'sh tests/need.sh'.", pytrace=False)
    return path.read_text(encoding="utf-8")
