"""Provinces, regions, forms of help, terms and free pages."""

from collections.abc import Iterable, Mapping

from guide import formats
from guide.edition import Article, Form, Line, Name, Place, Program, Strategy, Term
from guide.link.desk import Desk


def provinces(
    desk: Desk,
    lines: Mapping[str, Line],
    programs: Mapping[str, Program],
    strategies: Iterable[Strategy],
) -> tuple[Place, ...]:
    """Return the provinces in order, with their regions, lines, programs and strategies."""
    places = []
    for key, entry in sorted(desk.guide.provinces.items(), key=lambda item: item[1].facts.order):
        code, words = entry.facts.code, entry.words[desk.language]
        regions = [k for k, region in desk.guide.regions.items() if region.facts.province == code]
        places.append(
            Place(
                key=key,
                province=code,
                link=desk.link("provinces", key),
                within=words.within,
                summary=words.summary,
                description=desk.prose.html(words.description),
                lines=tuple(line for line in lines.values() if code in line.provinces),
                programs=tuple(program for program in programs.values() if program.province == code),
                regions=tuple(desk.link("regions", region) for region in regions),
                strategies=tuple(strategy for strategy in strategies if strategy.province == code),
            )
        )
    return tuple(places)


def regions(desk: Desk, lines: Mapping[str, Line], programs: Mapping[str, Program]) -> tuple[Place, ...]:
    """Return the regions by official code, with their own lines and programs."""
    by_region: dict[str, list[Program]] = {key: [] for key in desk.guide.regions}
    for program in programs.values():
        for region in program.regions:
            by_region[region].append(program)
    return tuple(
        Place(
            key=key,
            province=entry.facts.province,
            link=desk.link("regions", key),
            within=entry.words[desk.language].within,
            summary="",
            description="",
            lines=tuple(line for line in lines.values() if key in line.regions),
            programs=tuple(by_region[key]),
            is_region=True,
        )
        for key, entry in desk.guide.regions.items()
    )


def forms(desk: Desk, programs: Mapping[str, Program]) -> tuple[Form, ...]:
    """Return the forms of help in order, each with its programs."""
    by_form: dict[str, list[Program]] = {key: [] for key in desk.guide.forms}
    for program in programs.values():
        for form in program.forms:
            by_form[form].append(program)
    ordered = sorted(desk.guide.forms.items(), key=lambda item: item[1].facts.order)
    return tuple(
        Form(key, desk.link("forms", key), entry.words[desk.language].summary, tuple(by_form[key]))
        for key, entry in ordered
    )


def terms(desk: Desk) -> tuple[Term, ...]:
    """Return the terms of the glossary, sorted by name."""
    made = [
        Term(
            key=key,
            anchor=entry.words[desk.language].slug,
            name=desk.name("terms", key),
            others=tuple(Name(words.name, other) for other, words in entry.words.items() if other != desk.language),
            definition=desk.prose.html(entry.words[desk.language].definition),
            see=tuple(desk.link("terms", other) for other in entry.facts.see),
        )
        for key, entry in desk.guide.terms.items()
    ]
    return tuple(sorted(made, key=lambda term: formats.sort_key(term.name.text)))


def articles(desk: Desk, lines: Mapping[str, Line]) -> dict[str, Article]:
    """Return the free pages by key, in order."""
    ordered = sorted(desk.guide.pages.items(), key=lambda item: item[1].facts.order)
    made = {}
    for key, entry in ordered:
        facts, words = entry.facts, entry.words[desk.language]
        made[key] = Article(
            key=key,
            kind=facts.kind,
            link=desk.link("pages", key),
            menu=words.menu or words.title,
            in_menu=facts.menu,
            in_footer=facts.footer,
            way_in=words.way_in or words.menu or words.title,
            title=words.title,
            summary=words.summary,
            content_note=words.content_note or "",
            body=desk.prose.html(words.body),
            under=facts.under or "",
            audiences=facts.audiences,
            kinds=facts.kinds,
            forms=facts.forms,
            lines=tuple(lines[line] for line in facts.lines),
            sources=desk.sources(facts.sources),
            verified=formats.day(facts.verified_on, desk.language),
        )
    return made
