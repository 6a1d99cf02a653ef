"""What a browser may do with the guide, said once: for the pages themselves and for three kinds of hosts.

Takes the editions; gives header files by path. A host that reads none of them still serves pages that carry the
policy and `no-referrer` themselves. Why each line: docs/adr/0017-one-policy.md.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urlsplit

from guide.edition import Edition

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
)
"""Nothing from elsewhere, nothing written in the page: a page's own `<meta>`, and the start of the header."""

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-DNS-Prefetch-Control": "off",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-cache",
    }
)
"""Name -> value, for every file of the site. `no-cache` keeps a copy and asks each time whether it still holds."""


def header_files(editions: Sequence[Edition]) -> dict[str, str]:
    """Return the settings of hosts, by path: Netlify and Cloudflare Pages, Apache, nginx."""
    root = urlsplit(editions[0].address).path
    return {"_headers": _pages_host(), ".htaccess": _apache(root), "headers/nginx.conf": _nginx(root)}


def _pages_host() -> str:
    return "\n".join(("/*", *(f"  {name}: {value}" for name, value in HEADERS.items()), ""))


def _apache(root: str) -> str:
    lines = (f'  Header always set {name} "{value}"' for name, value in HEADERS.items())
    return "\n".join((f"ErrorDocument 404 {root}404.html", "<IfModule mod_headers.c>", *lines, "</IfModule>", ""))


def _nginx(root: str) -> str:
    note = "# Goes inside the `server` block of the guide: include /path/to/headers/nginx.conf;"
    lines = (f'add_header {name} "{value}" always;' for name, value in HEADERS.items())
    return "\n".join((note, f"error_page 404 {root}404.html;", *lines, ""))
