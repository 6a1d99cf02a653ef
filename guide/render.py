"""Stage 5: pages and templates -> HTML.

Takes pages and the templates folder; gives the text of each file by its path. Addresses written
`site:/...` become relative to the page, so the site works at any address and from a folder.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from guide.edition import MANY_SOURCES, Edition, Page
from guide.headers import CONTENT_SECURITY_POLICY


def environment(templates: Path) -> Environment:
    """Return the Jinja environment of a templates folder: strict, escaping, no logic added."""
    env = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["html"] = Markup
    env.globals["MANY_SOURCES"] = MANY_SOURCES
    return env


def render(
    pages: Iterable[Page], editions: Mapping[str, Edition], templates: Path, *, policy: bool = True
) -> dict[str, str]:
    """Return the HTML of each page by path. `policy` is off only while serving with live reload."""
    env = environment(templates)
    return {page.path: _page(env, page, editions, policy) for page in pages}


def _page(env: Environment, page: Page, editions: Mapping[str, Edition], policy: bool) -> str:
    edition = editions[page.language]
    html = env.get_template(page.template).render(
        page=page,
        edition=edition,
        editions=editions,
        item=page.item,
        groups=page.groups,
        t=edition.say,
        label=lambda group, value: edition.labels[group][value],
        policy=CONTENT_SECURITY_POLICY if policy else "",
    )
    return html.replace("site:/", page.root or "../" * page.path.count("/")) + "\n"
