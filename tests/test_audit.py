"""The audit, without Lighthouse: the host it reads from, and what it makes of a report."""

import gzip
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.audit.__main__ import row
from tests.audit.host import headers, served
from tests.audit.lighthouse import CATEGORIES, Opinion, opinion

_RULES = """# What every file gets.
/*
  Referrer-Policy: no-referrer
  Content-Security-Policy: default-src 'none'; img-src 'self'

/static/*
  Cache-Control: max-age=60
"""


def test_a_path_gets_the_headers_of_each_line_that_names_it() -> None:
    everywhere = {"Referrer-Policy": "no-referrer", "Content-Security-Policy": "default-src 'none'; img-src 'self'"}
    assert headers(_RULES, "/fr/index.html") == everywhere
    assert headers(_RULES, "/static/site.css") == {**everywhere, "Cache-Control": "max-age=60"}
    assert headers("", "/fr/index.html") == {}


def _asked(origin: str, path: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(origin).netloc)
    connection.request("GET", urlsplit(origin).path + path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_the_host_compresses_and_sends_the_headers_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "_headers").write_text(_RULES, encoding="utf-8")
    (tmp_path / "page.html").write_text("<p>Bonjour</p>", encoding="utf-8")
    with served(tmp_path) as origin:
        answer, body = _asked(origin, "page.html")
        lost, _ = _asked(origin, "nowhere.html")
    assert gzip.decompress(body) == b"<p>Bonjour</p>"
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert lost.status == 404


def _report(**scores: float) -> dict[str, Any]:
    refs = [{"id": "hreflang", "weight": 1}, {"id": "passed", "weight": 1}, {"id": "advice", "weight": 0}]
    failed = {"title": "Not valid", "score": 0, "details": {"items": [{"source": {"snippet": "<link>"}}]}}
    return {
        "categories": {name: {"score": scores.get(name, 1), "auditRefs": refs} for name in CATEGORIES},
        "audits": {
            "hreflang": {"id": "hreflang", **failed},
            "passed": {"id": "passed", "title": "Well", "score": 1},
            "advice": {"id": "advice", "title": "Could be better", "score": 0},
        },
    }


def test_full_marks_need_no_reason() -> None:
    assert opinion(_report()) == Opinion(dict.fromkeys(CATEGORIES, 100), ())
    assert opinion(_report()).full


@pytest.mark.parametrize(("score", "mark"), [(0.8, 80), (0.99, 99), (None, 0)])
def test_a_mark_below_the_full_one_says_why(score: Any, mark: int) -> None:
    found = opinion(_report(seo=score))
    assert not found.full
    assert found.marks["seo"] == mark
    assert found.reasons == ("hreflang: Not valid  <link>",)
    first, *rest = row("fr/index.html", found)
    assert first.split() == ["100", "100", "100", str(mark), "fr/index.html"]
    assert rest == ["    hreflang: Not valid  <link>"]
