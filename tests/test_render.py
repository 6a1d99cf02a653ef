"""From pages to HTML: relative addresses, the head of every page, escaping, and no silent blank."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from guide.check import Reading, read
from guide.edition import Edition, Link, Name, Page
from guide.pages import pages, shared
from guide.pipeline import Built
from guide.render import environment, render

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
FR_PROGRAM, EN_PROGRAM = "fr/programme/ateliers-le-soir.html", "en/program/evening-workshops.html"


@pytest.fixture
def english(tiny_editions: Mapping[str, Edition]) -> Edition:
    return tiny_editions["en"]


def page(edition: Edition, kind: str, key: str) -> Page:
    return next(each for each in pages(edition) if (each.kind, each.key) == (kind, key))


def html(page: Page, editions: Mapping[str, Edition], templates: Path = TEMPLATES, *, policy: bool = True) -> str:
    [text] = render([page], editions, templates, policy=policy).values()
    return text


def every_html(built: Built) -> dict[str, str]:
    return {path: text for path, text in built.files.items() if path.endswith(".html") and isinstance(text, str)}


def reading(built: Built, path: str) -> Reading:
    return read(every_html(built)[path])


# Templates of one line, for the rules of rendering


def of_template(tmp_path: Path, text: str, page: Page, editions: Mapping[str, Edition]) -> str:
    (tmp_path / "one.html").write_text(text, encoding="utf-8")
    return html(replace(page, template="one.html"), editions, tmp_path)


@pytest.fixture
def about(english: Edition) -> Page:
    return page(english, "pages", "about")


@pytest.mark.parametrize(
    ("place", "href"),
    [
        ({"path": "index.html"}, "fr/index.html"),
        ({"path": "en/about.html"}, "../fr/index.html"),
        ({"path": "en/program/a.html"}, "../../fr/index.html"),
        ({"path": "404.html", "root": "/"}, "/fr/index.html"),
        ({"path": "404.html", "root": "/guide/"}, "/guide/fr/index.html"),
    ],
)
def test_an_address_of_the_site_becomes_relative_to_its_page(
    tmp_path: Path, about: Page, tiny_editions: Mapping[str, Edition], place: dict[str, str], href: str
) -> None:
    here = replace(about, path=place["path"], root=place.get("root", ""))
    assert of_template(tmp_path, '<a href="site:/fr/index.html">', here, tiny_editions) == f'<a href="{href}">\n'


def test_values_are_escaped_and_only_prose_is_html(
    tmp_path: Path, about: Page, tiny_editions: Mapping[str, Edition]
) -> None:
    risky = replace(about, title="<b>\"A\" & 'B'</b>")
    text = of_template(tmp_path, "{{ page.title }}|{{ '<b>x</b>'|html }}", risky, tiny_editions)
    assert text == "&lt;b&gt;&#34;A&#34; &amp; &#39;B&#39;&lt;/b&gt;|<b>x</b>\n"


@pytest.mark.parametrize("text", ["{{ absent }}", "{{ page.absent }}", "{% if absent %}{% endif %}"])
def test_a_value_that_does_not_exist_is_a_mistake_never_a_blank(
    tmp_path: Path, about: Page, tiny_editions: Mapping[str, Edition], text: str
) -> None:
    with pytest.raises(UndefinedError):
        of_template(tmp_path, text, about, tiny_editions)


@pytest.mark.parametrize("text", ["{{ t('absent') }}", "{{ label('state', 'absent') }}"])
def test_a_word_of_the_interface_that_does_not_exist_is_a_mistake(
    tmp_path: Path, about: Page, tiny_editions: Mapping[str, Edition], text: str
) -> None:
    with pytest.raises(KeyError):
        of_template(tmp_path, text, about, tiny_editions)


def test_a_template_that_does_not_exist_is_a_mistake(
    tmp_path: Path, about: Page, tiny_editions: Mapping[str, Edition]
) -> None:
    with pytest.raises(TemplateNotFound):
        html(about, tiny_editions, tmp_path)


def test_templates_get_words_in_the_language_of_the_page(tmp_path: Path, tiny_editions: Mapping[str, Edition]) -> None:
    french = page(tiny_editions["fr"], "pages", "about")
    text = of_template(tmp_path, "{{ edition.name }} {{ t('this_language') }}", french, tiny_editions)
    assert text == f"Petit guide {tiny_editions['fr'].text['this_language']}\n"


def test_blocks_leave_no_blank_lines(tmp_path: Path) -> None:
    made = environment(tmp_path).from_string("a\n  {% if true %}\nb\n  {% endif %}\nc")
    assert made.render() == "a\nb\nc"


# The real templates


def test_every_page_has_a_file(tiny_editions: Mapping[str, Edition]) -> None:
    editions = tuple(tiny_editions.values())
    every = (*shared(editions), *(each for edition in editions for each in pages(edition)))
    assert set(render(every, tiny_editions, TEMPLATES)) == {each.path for each in every}
    assert len(every) == 56


def test_the_head_asks_for_nothing_from_elsewhere_and_tells_nobody(tiny: Built) -> None:
    assert len(every_html(tiny)) == 56
    for path, text in every_html(tiny).items():
        assert text.startswith("<!doctype html>"), path
        head = text.split("</head>")[0]
        assert '<meta charset="utf-8">' in head, path
        assert '<meta name="referrer" content="no-referrer">' in head, path
        assert '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;' in head, path
        assert text.count("<script") == head.count('<script src="') == 2, path
        assert re.search(r'</title>\s*<script src="[./a-z]*static/guide.js" data-', head), path
        assert re.search(r'<script src="[./a-z]*static/search-box.js" defer></script>\s*$', head), path
        assert head.index('rel="icon"') < head.index("<script"), path


def test_the_policy_is_off_only_when_asked(about: Page, tiny_editions: Mapping[str, Edition]) -> None:
    assert "Content-Security-Policy" in html(about, tiny_editions)
    assert "Content-Security-Policy" not in html(about, tiny_editions, policy=False)


def test_no_style_is_written_in_a_page_as_the_policy_refuses_it(tiny: Built) -> None:
    for path, text in every_html(tiny).items():
        assert not re.search(r"<style|\sstyle=", text), path


@pytest.mark.parametrize(
    ("path", "twins"),
    [
        (FR_PROGRAM, {"en": f"../../{EN_PROGRAM}"}),
        (EN_PROGRAM, {"fr": f"../../{FR_PROGRAM}"}),
        ("en/index.html", {"fr": "../fr/index.html"}),
        ("index.html", {"fr": "fr/index.html", "en": "en/index.html"}),
        ("404.html", {"fr": "/tiny/fr/index.html", "en": "/tiny/en/index.html"}),
    ],
)
def test_a_page_links_to_itself_in_the_other_language(tiny: Built, path: str, twins: dict[str, str]) -> None:
    assert reading(tiny, path).twins == twins


def test_the_link_to_the_other_language_is_named_in_that_language(
    english: Edition, tiny_editions: Mapping[str, Edition]
) -> None:
    text = html(page(english, "pages", "about"), tiny_editions)
    french = tiny_editions["fr"].text["this_language"]
    assert f'<a rel="alternate" lang="fr" hreflang="fr" href="../fr/a-propos.html">{french}</a>' in text


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("en/about.html", "About – Tiny Guide"),
        ("en/index.html", "Tiny Guide – An invented guide, for tests"),
        ("en/plan/talk-and-listen.html", "Talk and listen – Tiny Plan – Tiny Guide"),
        (FR_PROGRAM, "Ateliers «\u00a0Le soir\u00a0» – Petit guide"),
        ("index.html", "Petit guide / Tiny Guide"),
        ("404.html", "Page introuvable / Page not found"),
    ],
)
def test_a_page_has_a_title_in_the_tab(tiny: Built, path: str, title: str) -> None:
    assert reading(tiny, path).title == title


def test_every_page_has_the_crisis_block_with_working_links(tiny: Built) -> None:
    for path in every_html(tiny):
        assert {"tel:911", "tel:+18005550199", "sms:555019"} <= set(reading(tiny, path).crisis), path


def test_a_program_that_is_a_door_shows_how_to_knock(tiny: Built) -> None:
    links = reading(tiny, EN_PROGRAM).links
    assert {"tel:+15145550142", "mailto:ateliers@example.org", "https://www.example.org/ateliers"} <= set(links)


def test_a_program_that_is_no_door_says_so(english: Edition, tiny_editions: Mapping[str, Edition]) -> None:
    sentence = str(english.text["not_a_door"])
    assert sentence in html(page(english, "programs", "plan-table"), tiny_editions)
    assert sentence not in html(page(english, "programs", "evening-workshops"), tiny_editions)


def test_a_foreign_name_is_marked_and_glossed(tiny: Built) -> None:
    text = every_html(tiny)[EN_PROGRAM]
    assert '<h1><span lang="fr">Ateliers «\u00a0Le soir\u00a0»</span></h1>' in text
    assert '<p class="gloss">Evening Workshops</p>' in text
    assert "<h1>Ateliers «\u00a0Le soir\u00a0»</h1>" in every_html(tiny)[FR_PROGRAM]


def test_a_link_out_does_not_tell_where_from_and_says_its_language(tiny: Built) -> None:
    text = every_html(tiny)[EN_PROGRAM]
    link = '<a class="alone" rel="noreferrer" href="https://www.example.org/ateliers" hreflang="fr">'
    assert f"{link}Official site: example.org (in French)" in text
    for path, each in every_html(tiny).items():
        for tag in re.findall(r'<a [^>]*href="https?://[^>]*>', each):
            assert 'rel="noreferrer"' in tag, path


def test_a_name_of_the_content_cannot_write_html(english: Edition, tiny_editions: Mapping[str, Edition]) -> None:
    program = page(english, "programs", "evening-workshops")
    name = Name("<script>alert(1)</script>", None, "<i>gloss</i>")
    risky = replace(program.item, link=Link(name), summary="<b>s</b>", place="<b>p</b>", who="<b>w</b>")
    text = html(replace(program, item=risky, title=name.text), tiny_editions)
    assert "<script>" not in text
    assert "<b>" not in text
    assert "<i>" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_an_address_of_the_content_cannot_leave_its_attribute(
    english: Edition, tiny_editions: Mapping[str, Edition]
) -> None:
    program = page(english, "programs", "evening-workshops")
    risky = replace(program.item, site=Link(Name("x"), 'https://example.org/"onclick="alert(1)', True))
    assert '"onclick=' not in html(replace(program, item=risky), tiny_editions)


def test_each_action_shows_the_programs_that_carry_it_out(tiny: Built) -> None:
    found = reading(tiny, "en/plan/talk-and-listen.html")
    assert {"action-1", "action-2"} <= set(found.ids)
    assert {"../../en/program/evening-workshops.html", "../../en/program/plan-committee.html"} <= set(found.links)


def test_the_menu_says_which_page_is_open(english: Edition, tiny_editions: Mapping[str, Edition]) -> None:
    menu = html(page(english, "pages", "names"), tiny_editions).split('<nav class="menu"')[1].split("</nav>")[0]
    assert re.findall(r'<a href="([^"]*)" aria-current="page">', menu) == ["../en/a-to-z.html"]


def test_a_line_to_verify_first_says_that_its_number_is_not_known(
    english: Edition, tiny_editions: Mapping[str, Edition]
) -> None:
    text = html(page(english, "regions", "qc-06"), tiny_editions)
    article = text.split('id="quiet-line"')[1].split("</article>")[0]
    assert str(english.text["not_confirmed"]) in article
    assert "tel:" not in article
    assert 'href="https://example.org/quiet"' in article


def test_a_page_of_a_region_with_nothing_says_so(english: Edition, tiny_editions: Mapping[str, Edition]) -> None:
    sentence = str(english.text["nothing_in_region"])
    assert sentence in html(page(english, "regions", "qc-07"), tiny_editions)
    assert sentence not in html(page(english, "regions", "qc-06"), tiny_editions)


def test_the_same_pages_make_the_same_bytes(tiny_editions: Mapping[str, Edition]) -> None:
    every = pages(tiny_editions["fr"])
    assert render(every, tiny_editions, TEMPLATES) == render(every, tiny_editions, TEMPLATES)
