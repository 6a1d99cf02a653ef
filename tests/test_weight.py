"""What a first view weighs: every page of the real site, compressed, with the style sheet that it needs."""

import gzip

from guide.pipeline import Built

HTML = 9_500
"""Bytes of a page, compressed as a server does; what is left of `FIRST_VIEW` is for the style sheet."""

FIRST_VIEW = 14_000
"""Bytes that a server sends before it waits for an answer: a page and its style sheet fit in them."""


def _weight(content: str | bytes) -> int:
    return len(gzip.compress(content.encode() if isinstance(content, str) else content, 9))


def test_every_page_is_light_enough_to_come_at_once(site: Built) -> None:
    pages = {path: _weight(content) for path, content in site.files.items() if path.endswith(".html")}
    assert len(pages) > 1000
    assert {path: weight for path, weight in pages.items() if weight > HTML} == {}
    assert max(pages.values()) + _weight(site.files["static/site.css"]) <= FIRST_VIEW
