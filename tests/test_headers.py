"""One policy, said in every page and in the settings of three kinds of hosts."""

import re
from collections.abc import Mapping

import pytest

from guide.edition import Edition
from guide.headers import CONTENT_SECURITY_POLICY, HEADERS, header_files
from guide.pipeline import Built

HOSTS = {
    "_headers": r"  (\S+): (.*)",
    ".htaccess": r'  Header always set (\S+) "(.*)"',
    "headers/nginx.conf": r'add_header (\S+) "(.*)" always;',
}
"""File -> how it writes one header."""


@pytest.fixture
def files(tiny_editions: Mapping[str, Edition]) -> dict[str, str]:
    return header_files(tuple(tiny_editions.values()))


def test_the_policy_allows_files_of_the_site_only() -> None:
    assert CONTENT_SECURITY_POLICY.split("; ") == [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_a_host_also_says_that_no_frame_may_hold_a_page() -> None:
    assert HEADERS["Content-Security-Policy"] == f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'"


@pytest.mark.parametrize("path", HOSTS)
def test_each_host_is_given_every_header(files: dict[str, str], path: str) -> None:
    assert dict(re.findall(f"(?m)^{HOSTS[path]}$", files[path])) == HEADERS


def test_no_value_can_end_its_line_or_its_quotes() -> None:
    assert [value for value in HEADERS.values() if re.search(r'["\\$\n]', value)] == []


def test_the_page_of_errors_is_found_where_the_site_is(files: dict[str, str]) -> None:
    assert files[".htaccess"].startswith("ErrorDocument 404 /tiny/404.html\n")
    assert "\nerror_page 404 /tiny/404.html;\n" in files["headers/nginx.conf"]
    assert files["_headers"].startswith("/*\n")


def test_the_files_are_part_of_the_site(tiny: Built, files: dict[str, str]) -> None:
    assert {path: tiny.files[path] for path in files} == files
