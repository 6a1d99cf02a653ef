"""What is pressed is large enough for a thumb that shakes: WCAG 2.2, 2.5.5 (AAA), on a small phone.

A link in a sentence is let off, as the criterion lets it off: its size is that of the line. A link is in a sentence
when the block that holds it (the nearest ancestor that is not inline) has words of its own beside its links, apart
from signs: what stands between links in a row, or before one, is no sentence.
"""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE
from tests.browser.pages import EVERY

_LEAST = 44

# What a control shows is where it may be pressed: its own boxes, joined, and for a field its label's too. What is not
# shown at all (the link to the content before it has the focus) is not pressed.
_SMALL = """(least) => {
  document.querySelectorAll("details").forEach((each) => { each.removeAttribute("name"); each.open = true; });
  const controls = "a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button]";
  const block = (link) => {
    let each = link.parentElement;
    while (getComputedStyle(each).display.startsWith("inline") && each.parentElement) each = each.parentElement;
    return each;
  };
  const beside = (node) => node.nodeType === Node.TEXT_NODE ? node.data
    : node.nodeType !== Node.ELEMENT_NODE || node.matches(controls) || !inline(node) ? "" : told(node);
  const inline = (element) => getComputedStyle(element).display.startsWith("inline");
  const told = (element) => [...element.childNodes].map(beside).join("");
  const inSentence = (link) => link.matches("a") && getComputedStyle(link).display === "inline"
    && /[\\p{L}\\p{N}]/u.test(told(block(link)));
  const seen = (box) => box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0;
  const size = (control) => {
    const boxes = [control, ...(control.labels ?? [])].map((each) => each.getBoundingClientRect()).filter(seen);
    return boxes.length === 0 ? null : {
      width: Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left)),
      height: Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top)),
    };
  };
  const judged = [...document.body.querySelectorAll(controls)]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !inSentence(control))
    .map((control) => ({ control, size: size(control) })).filter(({ size }) => size);
  const small = judged.filter(({ size }) => size.width < least - 0.01 || size.height < least - 0.01);
  const name = (element) => element.localName + [...element.classList].map((each) => "." + each).join("");
  return {
    judged: judged.length,
    small: small.map(({ control, size }) => `${size.width.toFixed(1)} x ${size.height.toFixed(1)}: `
      + `${name(block(control).parentElement)} > ${name(block(control))} > ${name(control)}: `
      + (control.innerText || control.outerHTML).trim().replace(/\\s+/g, " ").slice(0, 60)),
  };
}"""


@pytest.mark.parametrize("path", EVERY)
def test_what_is_pressed_is_large_enough(phone: Page, origin: str, path: str) -> None:
    phone.goto(origin + path)
    found = phone.evaluate(_SMALL, _LEAST)
    assert found["judged"] >= 2
    if found["small"]:
        pytest.fail("\n".join((f"{path}: {len(found['small'])} under {_LEAST} px", *found["small"])), pytrace=False)


_MIXED = """<!doctype html><html lang="en"><title>Page</title><style>
.large { display: inline-block; min-width: 44px; line-height: 44px }
.flat { display: inline-block; width: 43px; height: 60px }
</style>
<p>Read <a href="#1">one</a>, then <em><a href="#2">two</a></em>.</p>
<p><a href="#3">alone</a></p>
<p>› <a href="#4">after a sign</a> · <a href="#5">another</a></p>
<p>See <a class="flat" href="#6">box</a></p>
<p><a class="large" href="#7">large</a></p>
<div>Words of a block. <p><a href="#8">below them</a></p></div>
<p hidden><a href="#9">hidden</a></p>
<details><summary class="large">More</summary><button>folded</button></details>
<p><label class="large">Name <input></label></p>"""


def test_small_targets_are_told_and_links_of_sentences_are_let_off(browser: Browser) -> None:
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.set_content(_MIXED)
        found = page.evaluate(_SMALL, _LEAST)
    told = [line.rpartition(": ")[2] for line in found["small"]]
    assert told == ["alone", "after a sign", "another", "box", "below them", "folded"]
    assert found["judged"] == 9
