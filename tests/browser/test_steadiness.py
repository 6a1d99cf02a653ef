"""A page stays still while it loads, and answers at once, on a phone four times slower than this machine.

What a task costs is the time that the processor gave it, four times over: a busy machine makes tasks wait, not work,
so that the clock would blame pages for it. What is left of the machine's noise differs from load to load, while the
page's own cost comes back each time: a page fails when every load holds a long task.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE
from tests.browser.pages import EVERY

_SLOWDOWN = 4
_LONG = 50
_LOADS = 6

# Until the browser has drawn the page and has nothing left to do.
_REST = """async () => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const idle = () => new Promise((done) => requestIdleCallback(done));
  for (const rest of [drawn, idle, drawn]) await rest();
}"""

_MOVED = """async () => {
  const shifts = [];
  const keep = (list) => shifts.push(...list.getEntries());
  new PerformanceObserver(keep).observe({ type: "layout-shift", buffered: true });
  await new Promise((done) => setTimeout(() => requestIdleCallback(done)));
  const told = ({ node, previousRect: was, currentRect: is }) => {
    const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
    return `from ${was.x},${was.y} to ${is.x},${is.y}: ${element?.outerHTML.slice(0, 80)}`;
  };
  const seen = shifts.filter((shift) => shift.value >= 0.00005); // less is a hair of a pixel
  return seen.map((shift) => `${shift.value.toFixed(4)} ${shift.sources.map(told).join(" | ")}`);
}"""


@pytest.fixture(scope="module")
def slow(browser: Browser) -> Iterator[Page]:
    """Yield a page on a small and slow phone, which draws while it still reads: then things may move."""
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": _SLOWDOWN})
        yield page


def _moved(page: Page) -> list[str]:
    """What has moved since the page began, how far and how much of the screen."""
    page.evaluate(_REST)
    moved: list[str] = page.evaluate(_MOVED)
    return moved


@pytest.mark.parametrize("path", EVERY)
def test_a_page_stays_still(slow: Page, origin: str, path: str) -> None:
    slow.goto(origin + path)
    assert _moved(slow) == []


def test_what_moves_is_seen(slow: Page) -> None:
    slow.goto("data:text/html,<p>Here</p>")
    slow.evaluate(_REST)
    slow.evaluate("() => document.body.prepend(document.createElement('hr'), document.createElement('hr'))")
    [moved] = _moved(slow)
    assert "<p>Here</p>" in moved


def _longest(page: Page, address: str) -> int:
    """Load a page, and return what its longest task costs on the slow phone, in milliseconds."""
    browser = page.context.browser
    assert browser
    browser.start_tracing(page=page, categories=["toplevel"])
    page.goto(address)
    page.evaluate(_REST)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    return round(_SLOWDOWN * max(_costs(events)) / 1000)


def _costs(events: list[dict[str, Any]]) -> Iterator[int]:
    """Yield the processor's time for each task of the threads that run pages, in microseconds."""
    names = {(e["pid"], e["tid"]): e["args"]["name"] for e in events if e["name"] == "thread_name"}
    for event in events:
        if "RunTask" in event["name"] and names.get((event["pid"], event["tid"])) == "CrRendererMain":
            yield event.get("tdur", 0)


def _costs_of_loads(page: Page, address: str) -> list[int]:
    """Load a page until nothing took long, a few times at most, and return the cost of each load's longest task."""
    costs: list[int] = []
    while len(costs) < _LOADS and (not costs or costs[-1] > _LONG):
        costs.append(_longest(page, address))
    return costs


@pytest.mark.parametrize("path", EVERY)
def test_a_page_keeps_no_one_waiting(phone: Page, origin: str, path: str) -> None:
    costs = _costs_of_loads(phone, origin + path)
    assert 0 < costs[-1] <= _LONG, f"{path}: the longest task of each load takes {costs} ms on a slow phone"


def test_what_takes_long_at_each_load_is_seen(phone: Page) -> None:
    busy = "<p>Here</p><script>for (const start = performance.now(); performance.now() < start + 300;);</script>"
    costs = _costs_of_loads(phone, f"data:text/html,{busy}")
    assert len(costs) == _LOADS
    assert min(costs) > _LONG
