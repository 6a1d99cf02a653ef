"""Rules on the built site: one broken page for each, and one good site with nothing to tell."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.check import check, is_number, read, resolve
from guide.edition import Crisis, Line, Name, Number, Page
from guide.problems import Problem

STEADY = settings(deadline=None, derandomize=True)
"""The same run everywhere: a failure is never a matter of luck or of a slow machine."""

FR, EN = "fr/aide.html", "en/help.html"
AVOID = ("exploit", "viol")
DO = "Mend the template or the code that made it"


def line(key: str, *hrefs: str) -> Line:
    return Line(
        key=key,
        wide=True,
        later=False,
        serves="Canada",
        anchor=key,
        name=Name(key),
        short=Name(key),
        href=f"site:/en/help.html#{key}",
        purpose="",
        what_happens="",
        privacy="",
        note="",
        numbers=tuple(Number(href, href, "Call", "") for href in hrefs),
        hours="",
        languages="",
        free=True,
        bill="",
        confirmed=True,
        site=None,
        chat=None,
        topics=(),
        provinces=("CA",),
        regions=(),
        sources=(),
        verified="",
    )


CRISIS = Crisis(line("ca-911", "tel:911"), (line("listening", "tel:+18005550199", "sms:535353"),))


def page(path: str, *, kind: str = "pages", root: str = "", twins: Mapping[str, str] | None = None) -> Page:
    return Page(
        kind=kind,
        key="help",
        language=path[:2] if kind != "shared" else "fr",
        path=path,
        template="article.html",
        title="",
        summary="",
        crumbs=(),
        twins=twins or {"fr": FR, "en": EN},
        crisis=CRISIS,
        root=root,
    )


def html(
    language: str,
    twin: str,
    *,
    title: str = "Help",
    main: str = "<h1>Help</h1>",
    crisis: str = '<a href="tel:911">911</a> <a href="tel:+18005550199">1</a> <a href="sms:535353">2</a>',
) -> str:
    other = "en" if language == "fr" else "fr"
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="stylesheet" href="../static/site.css"><link rel="alternate" hreflang="{other}" href="{twin}">'
        f'</head><body><a rel="alternate" hreflang="{other}" href="{twin}">x</a><main id="content">{main}</main>'
        f'<section id="crisis"><ul><li>{crisis}</ul></section></body></html>\n'
    )


ENGLISH = html("en", "../fr/aide.html")
FRENCH = html("fr", "../en/help.html", title="Aide")
GOOD: dict[str, str | bytes] = {
    FR: FRENCH,
    EN: ENGLISH,
    "static/site.css": b"",
    "data/guide.json": "{}",
}


def told(english: str, more: Mapping[str, str | bytes] | None = None) -> list[tuple[str, str]]:
    """The path and the wrong of each problem of the good site with another English page."""
    problems = check((page(FR), page(EN)), {**GOOD, EN: english, **(more or {})}, AVOID)
    assert all((problem.line, problem.field, problem.do) == (0, "", DO) for problem in problems)
    return [(problem.path, problem.wrong) for problem in problems]


def test_a_good_site_has_no_problem() -> None:
    assert check((page(FR), page(EN)), GOOD, AVOID) == ()


def test_a_good_page_may_link_out_and_within() -> None:
    main = (
        '<h1 id="top">Help</h1><a href="#top">up</a><a href="">here</a><a href="../fr/aide.html#content">fr</a>'
        '<a href="https://example.ca/?q=1">out</a><a href="mailto:a@example.ca">mail</a><a href="tel:811">811</a>'
        '<img src="../static/site.css">'
    )
    assert told(html("en", "../fr/aide.html", main=main)) == []


def test_a_problem_names_the_built_file_and_what_to_mend() -> None:
    problems = check((page(FR), page(EN)), {**GOOD, EN: ENGLISH.replace('lang="en"', 'lang="fr"')}, AVOID)
    assert problems[0] == Problem(EN, 0, "", "says lang='fr' and is in 'en'", DO)


@pytest.mark.parametrize(
    ("main", "wrongs"),
    [
        ("<p>Help</p>", ["has 0 h1"]),
        ("<h1>Help</h1><h1>More</h1>", ["has 2 h1"]),
        ('<h1 id="a">Help</h1><p id="a">b</p><p id="a">c</p>', ["has the id 'a' 3 times"]),
        ('<h1 id="content">Help</h1>', ["has the id 'content' 2 times"]),
        ('<h1>Help</h1><a href="tel:12">x</a>', ["has the link tel:12, which is no number"]),
        ('<h1>Help</h1><a href="tel:+18005550">x</a>', ["has the link tel:+18005550, which is no number"]),
        ('<h1>Help</h1><a href="sms:555-0199">x</a>', ["has the link sms:555-0199, which is no number"]),
        ('<h1>Help</h1><a href="tel:">x</a>', ["has the link tel:, which is no number"]),
        ('<h1>Help</h1><a href="tel:+">x</a>', ["has the link tel:+, which is no number"]),
        (
            '<h1>Help</h1><script src="https://x.example/a.js"></script>',
            ["asks another site for https://x.example/a.js"],
        ),
        ('<h1>Help</h1><link href="http://x.example/a.css">', ["asks another site for http://x.example/a.css"]),
        (
            '<h1>Help</h1><img src="//x.example/a.png">',
            ["asks another site for //x.example/a.png", "links to //x.example/a.png, which is not there"],
        ),
        (
            '<h1>Help</h1><a href="help.html?q=1">x</a>',
            ["links to help.html?q=1, which is not there", "links with a query: help.html?q=1"],
        ),
        ("<h1>Help</h1><p>See [[page:about]]</p>", ["still holds '[['"]),
        ("<h1>Help]]</h1>", ["still holds ']]'"]),
        ("<h1>Help {name}</h1>", ["still holds '{name}'"]),
        ("<h1>Undefined</h1>", ["still holds 'Undefined'"]),
        ("<h1>Help</h1>site:/en/help.html", ["still holds 'site:/'"]),
        ('<h1>Help</h1><a href="site:/en/help.html">x</a>', ["still holds 'site:/'"]),
        ('<h1>Help</h1><a href="more.html">x</a>', ["links to more.html, which is not there"]),
        ('<h1>Help</h1><a href="help">x</a>', ["links to help, which is not there"]),
        ('<h1>Help</h1><a href="/en/help.html">x</a>', ["links to /en/help.html, which is not there"]),
        ('<h1>Help</h1><a href="../../en/help.html">x</a>', ["links to ../../en/help.html, which is not there"]),
        ('<h1>Help</h1><img src="../static/a.png">', ["links to ../static/a.png, which is not there"]),
        ('<h1>Help</h1><a href="#more">x</a>', ["links to #more, whose anchor is not there"]),
        (
            '<h1>Help</h1><a href="../fr/aide.html#more">x</a>',
            ["links to ../fr/aide.html#more, whose anchor is not there"],
        ),
        (
            '<h1>Help</h1><a href="../static/site.css#more">x</a>',
            ["links to ../static/site.css#more, whose anchor is not there"],
        ),
        ('<h1 id="Violet">Help</h1>', ["has the address '#Violet', which holds 'viol'"]),
    ],
)
def test_a_broken_page_is_told_in_sentences(main: str, wrongs: list[str]) -> None:
    assert told(html("en", "../fr/aide.html", main=main)) == [(EN, wrong) for wrong in wrongs]


def test_a_page_says_its_language() -> None:
    assert told(ENGLISH.replace('<html lang="en">', "<html>")) == [(EN, "says lang='' and is in 'en'")]


def test_a_leftover_in_the_title_is_told() -> None:
    assert told(html("en", "../fr/aide.html", title="Help {n}")) == [(EN, "still holds '{n}'")]


def test_text_of_styles_is_not_text_of_the_page() -> None:
    assert told(html("en", "../fr/aide.html", main="<h1>Help</h1><style>a{color}</style>")) == []


@pytest.mark.parametrize(
    ("crisis", "missing"),
    [
        ('<a href="tel:+18005550199">1</a> <a href="sms:535353">2</a>', ["tel:911 of 'ca-911'"]),
        ('<a href="tel:911">1</a> <a href="sms:535353">2</a>', ["tel:+18005550199 of 'listening'"]),
        ('<a href="tel:911">1</a> <a href="tel:+18005550199">2</a>', ["sms:535353 of 'listening'"]),
        (
            '<a href="tel:911">1</a> 1-800-555-0199, 535353',
            ["sms:535353 of 'listening'", "tel:+18005550199 of 'listening'"],
        ),
        (
            '<a href="tel:911">1</a> <a href="tel:+18005550198">2</a> <a href="sms:53535">3</a>',
            ["sms:535353 of 'listening'", "tel:+18005550199 of 'listening'"],
        ),
    ],
)
def test_every_number_of_the_crisis_block_is_a_link(crisis: str, missing: list[str]) -> None:
    found = told(html("en", "../fr/aide.html", crisis=crisis))
    assert found == [(EN, f"lacks {number} in its crisis block") for number in missing]


@pytest.mark.parametrize("place", ["<main", "</body>"])
def test_a_number_before_or_after_the_crisis_block_is_not_in_it(place: str) -> None:
    number = '<a href="tel:911">911</a>'
    moved = ENGLISH.replace(number, "", 1).replace(place, f"<p>{number}</p>{place}")
    assert told(moved) == [(EN, "lacks tel:911 of 'ca-911' in its crisis block")]


def test_a_page_without_a_crisis_block_is_told() -> None:
    assert told(ENGLISH.replace('id="crisis"', 'id="other"')) == [
        (EN, "has no crisis block"),
        (EN, "lacks sms:535353 of 'listening' in its crisis block"),
        (EN, "lacks tel:+18005550199 of 'listening' in its crisis block"),
        (EN, "lacks tel:911 of 'ca-911' in its crisis block"),
    ]


def test_a_page_links_to_its_twin_where_a_reader_can_press() -> None:
    only_in_head = ENGLISH.replace('<a rel="alternate"', "<a")
    assert told(only_in_head) == [
        (EN, "does not link back to fr/aide.html"),
        (EN, "does not link to fr/aide.html, its page in 'fr'"),
    ]


def test_a_twin_that_leads_elsewhere_is_told() -> None:
    more = {"fr/autre.html": FRENCH}
    assert told(html("en", "../fr/autre.html"), more) == [
        (EN, "does not link back to fr/aide.html"),
        (EN, "does not link to fr/aide.html, its page in 'fr'"),
    ]


def test_a_twin_that_does_not_come_back_is_told() -> None:
    more = {FR: html("fr", "../en/other.html", title="Aide"), "en/other.html": ENGLISH}
    assert told(ENGLISH, more) == [
        (FR, "does not link back to en/help.html"),
        (FR, "does not link to en/help.html, its page in 'en'"),
    ]


def test_a_twin_that_was_not_built_is_told() -> None:
    files = {path: content for path, content in GOOD.items() if path != FR}
    wrongs = {problem.wrong for problem in check((page(EN),), files, AVOID)}
    assert "links to ../fr/aide.html, which is not there" in wrongs


def test_two_pages_of_a_language_do_not_share_a_title() -> None:
    first = page("en/a.html", twins={"en": "en/a.html"})
    second = page("en/b.html", twins={"en": "en/b.html"})
    content = html("en", "../fr/aide.html")
    files = {**GOOD, "en/a.html": content, "en/b.html": content}
    problems = check((page(FR), first, second), files, AVOID)
    assert [(p.path, p.wrong) for p in problems] == [("en/b.html", "has the title of en/a.html: Help")]


def test_a_page_may_have_the_title_of_its_twin() -> None:
    assert told(html("en", "../fr/aide.html", title="Aide")) == []


@pytest.mark.parametrize("path", ["en/Exploit.html", "static/viol.svg", "data/exploited.json", "violet/index.html"])
def test_a_file_does_not_tell_what_the_site_is_about(path: str) -> None:
    word = "viol" if "viol" in path else "exploit"
    assert told(ENGLISH, {path: b""}) == [(path, f"has the address '{path}', which holds '{word}'")]


SHARED = page("404.html", kind="shared", root="/guide/")
LOST = html("fr", "/guide/en/help.html").replace("../static", "/guide/static")


def test_the_page_of_errors_links_from_the_root_to_every_language() -> None:
    french = '<h1>Help</h1><a rel="alternate" hreflang="fr" href="/guide/fr/aide.html">x</a>'
    good = LOST.replace("<h1>Help</h1>", french)
    assert check((SHARED,), {**GOOD, "404.html": good}, AVOID) == ()
    problems = check((SHARED,), {**GOOD, "404.html": LOST}, AVOID)
    assert [(p.path, p.wrong) for p in problems] == [("404.html", "does not link to fr/aide.html, its page in 'fr'")]


def test_a_page_of_no_language_may_have_the_title_of_another() -> None:
    link = '<h1>Help</h1><a rel="alternate" hreflang="fr" href="/guide/fr/aide.html">x</a>'
    lost = LOST.replace("<h1>Help</h1>", link).replace("<title>Help", "<title>Aide")
    assert check((page(FR), page(EN), SHARED), {**GOOD, "404.html": lost}, AVOID) == ()


def test_two_pages_of_one_address_are_told_before_anything_else() -> None:
    """One would hide the other: the second page of `montreal` and a place whose slug is `montreal-p2`."""
    both = (page(FR), page(EN), page(EN))
    problems = check(both, {FR: "", EN: ""}, AVOID)
    assert [(each.path, each.wrong) for each in problems] == [(EN, "is the address of 2 pages")]


def test_the_same_mistake_is_told_once_for_each_page() -> None:
    broken = ENGLISH.replace("<h1>Help</h1>", '<h1>Help</h1><a href="x">1</a><a href="x">2</a>')
    assert told(broken) == [(EN, "links to x, which is not there")]


def test_problems_are_sorted_by_page() -> None:
    without = {FR: FRENCH.replace("h1", "h2"), EN: ENGLISH.replace("h1", "h2")}
    problems = check((page(FR), page(EN)), {**GOOD, **without}, AVOID)
    assert [problem.path for problem in problems] == [EN, FR]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("911", True),
        ("988", True),
        ("53535", True),
        ("535353", True),
        ("+18005550199", True),
        ("+15145550142", True),
        ("+18662773553", True),
        ("", False),
        ("11", False),
        ("5353535", False),
        ("8005550199", False),
        ("9-8-8", False),
        ("911;ext=1", False),
        ("+1", False),
        ("+442071838750", False),
        ("+11234567890", False),
        ("+1800555019", False),
        ("²²²", False),
        ("\u0669\u0661\u0661", False),
    ],
)
def test_a_number_can_be_dialled_or_not(text: str, right: bool) -> None:
    assert is_number(text) == right


@STEADY
@given(st.text())
def test_no_text_makes_the_check_of_a_number_fail(text: str) -> None:
    assert is_number(text) in (True, False)
    assert is_number(f"+{text}") in (True, False)


SEGMENTS = st.lists(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True), min_size=1, max_size=4)


@STEADY
@given(SEGMENTS, SEGMENTS)
def test_a_relative_link_leads_back_to_its_file(here: list[str], there: list[str]) -> None:
    path, target = ("/".join(parts) + ".html" for parts in (here, there))
    assert resolve(page(path), "../" * path.count("/") + target) == target


@STEADY
@given(SEGMENTS, SEGMENTS, st.sampled_from(["/", "/guide/", "/a/b/"]))
def test_a_link_from_the_root_leads_back_to_its_file(here: list[str], there: list[str], root: str) -> None:
    path, target = ("/".join(parts) + ".html" for parts in (here, there))
    assert resolve(page(path, root=root), root + target) == target


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("", "en/plan/a.html"),
        ("b.html", "en/plan/b.html"),
        ("./b.html", "en/plan/b.html"),
        ("../b.html", "en/b.html"),
        ("../../static/site.css", "static/site.css"),
        ("../../../b.html", "../b.html"),
        ("/en/b.html", "/en/b.html"),
    ],
)
def test_a_link_is_resolved_from_its_page(link: str, file: str) -> None:
    assert resolve(page("en/plan/a.html"), link) == file


def test_a_page_is_read_as_a_browser_would() -> None:
    reading = read(ENGLISH)
    assert (reading.language, reading.title, reading.headings) == ("en", "Help", 1)
    assert reading.ids == ["content", "crisis"]
    assert reading.links == ["../fr/aide.html", "tel:911", "tel:+18005550199", "sms:535353"]
    assert reading.crisis == ["tel:911", "tel:+18005550199", "sms:535353"]
    assert reading.twins == {"fr": "../fr/aide.html"}
    assert reading.requests == ["../static/site.css"]


def test_an_element_left_open_does_not_hold_the_rest_of_the_page() -> None:
    text = '<html><section id="crisis"><ul><li><a href="tel:911">1</a><li>2</ul></section><a href="b.html">b</a>'
    assert read(text).crisis == ["tel:911"]
