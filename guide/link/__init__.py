"""Stage 3: the guide -> one edition per language, with names, addresses and texts resolved.

Takes the typed guide; gives an edition per language of the site. Nothing here can fail on content
that passed :mod:`guide.validate`.
"""

from guide.edition import Edition, Exits
from guide.link.desk import Desk
from guide.link.directory import Directory, directory
from guide.link.lines import crisis_blocks, lines
from guide.link.organisations import organisations
from guide.link.places import articles, forms, provinces, regions, terms
from guide.link.programs import programs
from guide.link.strategies import strategies
from guide.model import Guide


def link(guide: Guide, address: str | None = None) -> tuple[Edition, ...]:
    """Return the editions of a guide; `address` is where it is published, if not as `site.yaml` says."""
    known = directory(guide)
    return tuple(_edition(guide, known, language, address) for language in guide.site.facts.languages)


def _edition(guide: Guide, known: Directory, language: str, address: str | None) -> Edition:
    desk = Desk(guide, known, language)
    words = guide.site.words[language]
    exits = guide.site.facts.exits
    all_lines = lines(desk)
    all_programs = programs(desk, all_lines)
    all_strategies = strategies(desk, all_programs)
    return Edition(
        language=language,
        languages=guide.site.facts.languages,
        name=words.name,
        tagline=words.tagline,
        licence=words.licence,
        address=(address or guide.site.facts.address).rstrip("/") + "/",
        labels=guide.interface[language].labels,
        text=guide.interface[language].text,
        paths=known.paths,
        crisis=crisis_blocks(guide.site.facts.crisis, all_lines),
        exits=Exits(exits.weather[language], exits.news[language]),
        lines=tuple(all_lines.values()),
        provinces=provinces(desk, all_lines, all_programs, all_strategies),
        regions=regions(desk, all_lines, all_programs),
        forms=forms(desk, all_programs),
        programs=tuple(all_programs.values()),
        strategies=all_strategies,
        organisations=organisations(desk, all_lines, all_programs),
        terms=terms(desk),
        articles=articles(desk, all_lines),
        visit_seen=guide.visit.seen,
    )
