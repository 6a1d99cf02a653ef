"""Files for machines: `data/guide.json`, `sitemap.xml` and `robots.txt`.

`data/guide.json` is relied on by outsiders; `docs/data.md` describes its shape, and a change of
shape is announced in the CHANGELOG.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from guide.edition import Edition, Page
from guide.facts import Source
from guide.model import Guide

Json = Mapping[str, Any]
Carriers = Mapping[str, list[str]]


def data(guide: Guide, editions: Sequence[Edition], pages: Iterable[Page]) -> dict[str, str]:
    """Return the files for machines by path."""
    return {
        "data/guide.json": json.dumps(_guide(guide, editions), ensure_ascii=False, indent=1) + "\n",
        "sitemap.xml": _sitemap(editions[0].address, pages),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {editions[0].address}sitemap.xml\n",
    }


def _guide(guide: Guide, editions: Sequence[Edition]) -> Json:
    carriers = _carriers(guide)
    return {
        "programs": [
            {
                "id": key,
                "province": entry.facts.province,
                "kinds": list(entry.facts.kinds),
                "status": entry.facts.status.value,
                "status_as_of": entry.facts.status.as_of,
                "access": entry.facts.access,
                "name": _names(entry.words),
                "url": _urls(editions, "programs", key),
                "sources": _documents(entry.facts.sources),
            }
            for key, entry in sorted(guide.programs.items())
        ],
        "strategies": [
            {
                "id": key,
                "province": entry.facts.province,
                "kind": entry.facts.kind,
                "in_force": entry.facts.in_force.value,
                "name": _names(entry.words),
                "url": _urls(editions, "strategies", key),
                "sources": _documents(entry.facts.sources),
                "pillars": [_pillar(guide, editions, carriers, pillar) for pillar in _pillars_of(guide, key)],
                "phases": [
                    {**_target(guide, editions, carriers, f"{key}/{phase.key}", f"#phase-{i}"), "date": phase.date}
                    for i, phase in enumerate(entry.facts.phases, 1)
                ],
                "outcomes": [
                    _target(guide, editions, carriers, f"{key}/{outcome}", f"#result-{i}")
                    for i, outcome in enumerate(entry.facts.outcomes, 1)
                ],
            }
            for key, entry in sorted(guide.strategies.items())
        ],
    }


def _pillars_of(guide: Guide, strategy: str) -> list[str]:
    mine = [(p.facts.order, key) for key, p in guide.pillars.items() if p.facts.strategy == strategy]
    return [key for _, key in sorted(mine)]


def _pillar(guide: Guide, editions: Sequence[Edition], carriers: Carriers, key: str) -> Json:
    facts, words = guide.pillars[key].facts, guide.pillars[key].words
    return {
        "id": key,
        "role": facts.role,
        "name": _names(words),
        "url": _urls(editions, "pillars", key),
        "actions": [
            {
                "id": f"{facts.strategy}/{action}",
                "name": {language: w.actions[action].name for language, w in words.items()},
                "url": _urls(editions, "pillars", key, f"#action-{i}"),
                "programs": carriers.get(f"{facts.strategy}/{action}", []),
            }
            for i, action in enumerate(facts.actions, 1)
        ],
    }


def _target(guide: Guide, editions: Sequence[Edition], carriers: Carriers, reference: str, fragment: str) -> Json:
    """A phase or an expected result of a strategy, named as strategy/key."""
    strategy, key = reference.split("/")
    words = guide.strategies[strategy].words
    return {
        "id": reference,
        "name": {language: w.phases[key].name if key in w.phases else w.outcomes[key] for language, w in words.items()},
        "url": _urls(editions, "strategies", strategy, fragment),
        "programs": carriers.get(reference, []),
    }


def _carriers(guide: Guide) -> Carriers:
    """Action, phase or outcome -> the programs that carry it out, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, entry in sorted(guide.programs.items()):
        for reference in entry.facts.carries_out:
            found[reference].append(key)
    return found


def _names(words: Mapping[str, Any]) -> Json:
    return {language: each.name for language, each in words.items()}


def _urls(editions: Sequence[Edition], kind: str, key: str, fragment: str = "") -> Json:
    paths = editions[0].paths
    return {language: f"/{paths[language][kind, key]}{fragment}" for language in editions[0].languages}


def _documents(sources: Iterable[Source]) -> list[Json]:
    return [
        {"document": source.document, **({"sheet": source.sheet} if source.sheet else {"section": source.section})}
        for source in sources
        if source.document
    ]


def _sitemap(address: str, pages: Iterable[Page]) -> str:
    entries = "".join(_sitemap_entry(address, page) for page in pages if page.listed)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'
    )


def _sitemap_entry(address: str, page: Page) -> str:
    twins = "".join(
        f'  <xhtml:link rel="alternate" hreflang="{language}" href="{escape(address + path)}"/>\n'
        for language, path in page.twins.items()
    )
    return f" <url>\n  <loc>{escape(address + page.path)}</loc>\n{twins} </url>\n"
