"""Markdown to safe HTML: what each form becomes, and what no text can make."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from guide.edition import Link, Name
from guide.mentions import KINDS
from guide.prose import Prose

LINKS: dict[tuple[str, str], tuple[Link, Link | None]] = {
    ("programs", "evening"): (Link(Name("Ateliers du soir", "fr", "Evening Workshops"), "site:/en/p.html"), None),
    ("organisations", "house"): (Link(Name("Open House"), "site:/en/organization/house.html"), None),
    ("strategies", "plan"): (Link(Name("The Plan"), "site:/en/plan/plan.html"), None),
    ("pillars", "part"): (Link(Name("Part One"), "site:/en/plan/part.html"), None),
    ("pages", "about"): (Link(Name("About & more"), "site:/en/about.html"), None),
    ("regions", "qc-06"): (Link(Name("Montréal"), "site:/en/region/montreal.html"), None),
    ("provinces", "qc"): (Link(Name("Québec"), "site:/en/province/quebec.html"), None),
    ("forms", "workshops"): (Link(Name("Workshops"), "site:/en/help/workshops.html"), None),
    ("lines", "listening"): (
        Link(Name("Listening Line"), "site:/en/help-now.html#listening"),
        Link(Name("1-800-555-0199"), "tel:+18005550199"),
    ),
    ("lines", "quiet"): (Link(Name("Ligne tranquille", "fr"), "site:/en/help-now.html#quiet"), None),
}
STEADY = settings(deadline=None, derandomize=True)
"""The same run everywhere: a failure is never a matter of luck or of a slow machine."""
PROSE = Prose(lambda kind, key: LINKS[kind, key], {"Ateliers du soir": "fr", "Le Phare": "fr"})
ANY_PROSE = Prose(lambda kind, key: (Link(Name(key), f"site:/{kind}/{key}.html"), None), {})

TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "h2", "h3", "h4", "blockquote", "br", "hr", "span"}
TAGS |= {"div", "table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"a": {"href", "lang", "hreflang", "rel"}, "span": {"lang"}}
ATTRIBUTES |= {"div": {"class", "role", "tabindex", "aria-label"}}
PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.example>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>",
        "<style>",
        "<svg/onload=alert(1)>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?php",
        "[a](javascript:alert(1))",
        "[a](JaVa\tScript:alert(1))",
        "[a](data:text/html,<script>)",
        "![a](https://x.example/a.png)",
        "[a]: javascript:alert(1)",
        "[a][a]",
        "<javascript:alert(1)>",
        "<https://x.example>",
        '[a](https://x.example "onclick=x")',
        "&lt;script&gt;",
        "&#60;script&#62;",
        "[[page:about]]",
        "[[line:ca-988|<b>]]",
        '[[page:x|" onmouseover="x]]',
        "| a | b |\n|---|---|\n| <i> | x |",
        "\n\n",
        "\n    ",
        "`",
        "```",
        "**",
        "# ",
        "> ",
        "- ",
        "\\",
        "\x00",
        "\x02",
        "\x03",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=5))).map("".join))


class Found(HTMLParser):
    """Every tag and attribute of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.hrefs: set[str] = set()
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.hrefs |= {value or "" for name, value in attrs if name == "href"}

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Call **now**, it is *free*.", "<p>Call <strong>now</strong>, it is <em>free</em>.</p>"),
        ("## Title\n\nText.", "<h2>Title</h2>\n<p>Text.</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
        ("> said", "<blockquote>\n<p>said</p>\n</blockquote>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("« Où? »", "<p>« Où? »</p>"),
        ("", ""),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    assert PROSE.html(text) == html


def test_a_table_becomes_a_table() -> None:
    found = Found(PROSE.html("| a | b |\n|---|---|\n| c | d |"))
    assert found.tags == {"div", "table", "thead", "tbody", "tr", "th", "td"}


@pytest.mark.parametrize(("above", "name"), [("", "a, b"), ("## In *short*\n\n", "In short"), ("Text.\n\n", "a, b")])
def test_a_table_stands_in_a_region_that_a_keyboard_reaches(above: str, name: str) -> None:
    html = PROSE.html(f"{above}| a | b |\n|---|---|\n| c | d |")
    region = re.search(r"<div ([^>]*)><table>", html)
    assert region
    assert dict(re.findall(r'([a-z-]+)="([^"]*)"', region[1])) == {
        "aria-label": name,
        "class": "wide",
        "role": "region",
        "tabindex": "0",
    }


@pytest.mark.parametrize(
    ("mention", "href", "text"),
    [
        ("organisation:house", "site:/en/organization/house.html", "Open House"),
        ("strategy:plan", "site:/en/plan/plan.html", "The Plan"),
        ("pillar:part", "site:/en/plan/part.html", "Part One"),
        ("page:about", "site:/en/about.html", "About &amp; more"),
        ("region:qc-06", "site:/en/region/montreal.html", "Montréal"),
        ("province:qc", "site:/en/province/quebec.html", "Québec"),
        ("form:workshops", "site:/en/help/workshops.html", "Workshops"),
    ],
)
def test_a_mention_becomes_a_link_with_the_name_of_its_entry(mention: str, href: str, text: str) -> None:
    html = f'<p>See <span><a href="{href}" rel="noreferrer">{text}</a></span>.</p>'
    assert PROSE.html(f"See [[{mention}]].") == html


def test_a_mention_with_a_text_shows_the_text() -> None:
    assert PROSE.html("[[page:about|who we are]]") == (
        '<p><span><a href="site:/en/about.html" rel="noreferrer">who we are</a></span></p>'
    )


def test_a_name_of_the_other_language_says_so() -> None:
    assert PROSE.html("[[program:evening]]") == (
        '<p><span><a href="site:/en/p.html" lang="fr" rel="noreferrer">Ateliers du soir</a></span></p>'
    )


def test_a_text_of_this_language_in_place_of_a_foreign_name_does_not() -> None:
    assert PROSE.html("[[program:evening|the workshops]]") == (
        '<p><span><a href="site:/en/p.html" rel="noreferrer">the workshops</a></span></p>'
    )


def test_a_foreign_name_written_by_hand_says_so_too() -> None:
    assert PROSE.html("[[program:evening|Ateliers du soir]]") == PROSE.html("[[program:evening]]")
    assert PROSE.html("[[page:about|Le Phare]]") == (
        '<p><span><a href="site:/en/about.html" lang="fr" rel="noreferrer">Le Phare</a></span></p>'
    )


def test_a_line_is_followed_by_its_number() -> None:
    assert PROSE.html("Call [[line:listening]].") == (
        '<p>Call <span><a href="site:/en/help-now.html#listening" rel="noreferrer">Listening Line</a> '
        '(<a href="tel:+18005550199" rel="noreferrer">1-800-555-0199</a>)</span>.</p>'
    )


def test_a_line_with_a_text_or_without_a_number_is_only_a_link() -> None:
    assert PROSE.html("[[line:listening|this line]]") == (
        '<p><span><a href="site:/en/help-now.html#listening" rel="noreferrer">this line</a></span></p>'
    )
    assert PROSE.html("[[line:quiet]]") == (
        '<p><span><a href="site:/en/help-now.html#quiet" lang="fr" rel="noreferrer">Ligne tranquille</a></span></p>'
    )


def test_mentions_stand_in_lists_in_headings_in_tables_and_side_by_side() -> None:
    link = '<span><a href="site:/en/plan/part.html" rel="noreferrer">Part One</a></span>'
    assert PROSE.html("- [[pillar:part]]") == f"<ul>\n<li>{link}</li>\n</ul>"
    assert PROSE.html("## [[pillar:part]]") == f"<h2>{link}</h2>"
    assert PROSE.html("**[[pillar:part]]**") == f"<p><strong>{link}</strong></p>"
    assert PROSE.html("[[pillar:part]][[pillar:part]]") == f"<p>{link}{link}</p>"
    assert f"<td>{link}</td>" in PROSE.html("| a |\n|---|\n| [[pillar:part]] |")


def test_the_text_of_a_mention_is_text() -> None:
    assert "&lt;b&gt;x&lt;/b&gt;</a>" in PROSE.html("[[page:about|<b>x</b>]]")
    assert "<b>" not in PROSE.html("[[page:about|<b>x</b>]]")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<em>x</em>", "<p>&lt;em&gt;x&lt;/em&gt;</p>"),
        ("<div>x</div>", "<p>&lt;div&gt;x&lt;/div&gt;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<img src=x onerror=y>", "<p>&lt;img src=x onerror=y&gt;</p>"),
        ("a <!-- b --> c", "<p>a &lt;!-- b --&gt; c</p>"),
        ("&lt;script&gt;", "<p>&lt;script&gt;</p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
    ],
)
def test_html_of_the_content_is_shown_as_text(text: str, html: str) -> None:
    assert PROSE.html(text) == html


def test_a_link_goes_out_without_telling_where_from() -> None:
    assert PROSE.html("[here](https://example.ca/a)") == (
        '<p><a href="https://example.ca/a" rel="noreferrer">here</a></p>'
    )


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd"]
)
def test_a_link_of_another_scheme_leads_nowhere(href: str) -> None:
    assert Found(PROSE.html(f"[x]({href})")).hrefs == set()


def test_a_picture_is_left_out() -> None:
    assert PROSE.html("![a](https://example.ca/a.png)") == "<p></p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Call **now**.", "Call <strong>now</strong>."),
        ("[[pillar:part]]", '<span><a href="site:/en/plan/part.html" rel="noreferrer">Part One</a></span>'),
        ("<p>x", "&lt;p&gt;x"),
        ("a < b", "a &lt; b"),
        ("", ""),
    ],
)
def test_a_line_has_no_paragraph_around_it(text: str, html: str) -> None:
    assert PROSE.line(text) == html


@pytest.mark.parametrize("text", ["- one", "> said", "1. one"])
def test_a_line_that_is_a_block_stays_whole(text: str) -> None:
    assert PROSE.line(text) == PROSE.html(text).strip()


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    PROSE.html("[ref]: https://example.ca/hidden")
    assert PROSE.html("[ref]") == "<p>[ref]</p>"


@STEADY
@given(TEXTS)
@example("<" * 200)
@example("> " * 300)
@example("[" * 300 + "](javascript:x)" * 300)
def test_no_text_makes_anything_but_the_tags_and_attributes_of_prose(text: str) -> None:
    html = ANY_PROSE.html(text)
    found = Found(html)
    assert found.tags <= TAGS
    assert all(name in ATTRIBUTES[tag] for tag, name in found.attributes)
    assert found.other == []
    assert "<script" not in html.lower()


@STEADY
@given(TEXTS)
def test_no_text_makes_a_link_that_runs_a_program(text: str) -> None:
    for href in Found(ANY_PROSE.html(text)).hrefs:
        scheme = re.match(r"[\s\x00-\x1f]*([a-zA-Z][a-zA-Z0-9+.-]*):", href)
        assert scheme is None or scheme[1] in {"http", "https", "tel", "sms", "mailto", "site"}


@STEADY
@given(TEXTS)
def test_a_line_is_as_safe_as_a_text(text: str) -> None:
    assert Found(ANY_PROSE.line(text)).tags <= TAGS


@STEADY
@given(st.sampled_from(sorted(KINDS)), st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True), st.text("ab .,\n"))
def test_every_mention_becomes_a_link_wherever_it_stands(word: str, key: str, before: str) -> None:
    one_space = re.sub(" +", " ", f"x{before} [[{word}:{key}]]")  # four would make a block of code
    html = ANY_PROSE.html(one_space)
    assert f"site:/{KINDS[word]}/{key}.html" in Found(html).hrefs
