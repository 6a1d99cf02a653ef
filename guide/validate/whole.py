"""Rules: nothing is missing that every page needs."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from guide import formats
from guide.interface import COUNTED, TEXTS
from guide.model import LANGUAGES
from guide.problems import Problem, near
from guide.validate.drafts import Draft
from guide.vocabulary import LABELS, SINGLE_PAGES, Facet, PageKind, Province
from guide.words import leaves

_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_FOLDERS = ("provinces", "regions", "strategies", "pillars", "programs", "organisations", "forms", "lists")


def labels_are_complete(draft: Draft) -> Iterator[Problem]:
    """Every value of every vocabulary has its label, and no label stands without a value."""
    for entry in draft.entries["interface"].values():
        for language, words in entry.words.items():
            of = (language, "interface", "interface")
            for group in sorted({*LABELS, *words.labels}):
                known, written = set(LABELS.get(group, ())), set(words.labels.get(group, {}))
                for value in sorted(known - written):
                    yield draft.problem(of, ("labels", group), f"has no label for '{value}'", "Write it")
                for value in sorted(written - known):
                    wrong = "is not a value of the vocabulary"
                    do = "Remove it, or add it to guide/vocabulary.py"
                    yield draft.problem(of, ("labels", group, value), wrong, do)


def texts_are_complete(draft: Draft) -> Iterator[Problem]:
    """Every text that pages use is written, with its placeholders, and no text stands unused."""
    for entry in draft.entries["interface"].values():
        for language, words in entry.words.items():
            of = (language, "interface", "interface")
            for name in sorted({*TEXTS, *words.text}):
                place = ("text", name)
                if name not in words.text:
                    yield draft.problem(of, ("text",), f"has no '{name}'", "Write it")
                elif name not in TEXTS:
                    do = near(name, set(TEXTS) - set(words.text), "Remove it, or add it to guide/interface.py")
                    yield draft.problem(of, place, "is not a text that pages use", do)
                elif not isinstance(words.text[name], str) and name not in COUNTED:
                    yield draft.problem(of, place, "has plural forms and counts nothing", "Write one text")
                elif not isinstance(words.text[name], str) and "other" not in words.text[name]:
                    yield draft.problem(of, place, "has no plural form 'other'", "Write 'one:' and 'other:'")
                elif _placeholders(words.text[name]) != set(TEXTS[name]):
                    wanted = ", ".join(f"{{{each}}}" for each in TEXTS[name]) or "no placeholder"
                    yield draft.problem(of, place, "has other placeholders than pages fill", f"Use {wanted}")


def _placeholders(text: str | Mapping[str, str]) -> set[str]:
    """The names between braces; a brace that stands alone counts as one, so that it is told."""
    names: set[str] = set()
    for _, part in leaves(text):
        names |= set(_PLACEHOLDER.findall(part))
        names |= set(re.findall(r"[{}]", _PLACEHOLDER.sub("", part)))
    return names


def languages_have_names(draft: Draft) -> Iterator[Problem]:
    """A language of service is an ISO 639 code that has a name in each language of the site."""
    for key, line in draft.entries["lines"].items():
        for i, code in enumerate(line.facts.languages):
            if any(code not in formats.locale(language).languages for language in LANGUAGES):
                do = "Write an ISO 639 code, as fr, en, cr"
                place = ("languages", i)
                yield draft.problem(("facts", "lines", key), place, f"'{code}' is not a language we can name", do)


def site_pages_are_there(draft: Draft) -> Iterator[Problem]:
    """The site has one home page, one help page, one page of each other kind that it links to by itself."""
    found = Counter(page.facts.kind for page in draft.entries["pages"].values())
    glossary = (PageKind.GLOSSARY,) if draft.keys["terms"] else ()
    for kind in (*SINGLE_PAGES, *glossary):
        if found[kind] != 1 and len(draft.keys["pages"]) == len(draft.entries["pages"]):
            wrong = f"has {found[kind]} pages of the kind '{kind}'"
            yield Problem("content/facts/pages", 0, "", wrong, "Write exactly one")


def articles_stand_under_a_page(draft: Draft) -> Iterator[Problem]:
    """An article belongs to a page of the kind `readers`."""
    pages = draft.entries["pages"]
    for key, page in pages.items():
        above = pages.get(page.facts.under)
        if above is not None and above.facts.kind is not PageKind.READERS:
            wrong = f"'{page.facts.under}' is not a page of the kind 'readers'"
            readers = [name for name, each in pages.items() if each.facts.kind is PageKind.READERS]
            do = f"Write one of {', '.join(sorted(readers))}" if readers else "Write a page of that kind first"
            yield draft.problem(("facts", "pages", key), ("under",), wrong, do)


def exits_are_in_every_language(draft: Draft) -> Iterator[Problem]:
    """The quick exit leads, in each language of the site, to two secure addresses (`https`) that are no search."""
    for site in draft.entries["site"].values():
        for name, addresses in site.facts.exits:
            for language in sorted({*site.facts.languages} - {*addresses}):
                yield draft.problem(
                    ("facts", "site", "site"), ("exits", name), f"has no address in '{language}'", "Write it"
                )
            for language, address in addresses.items():
                if not address.startswith("https://") or "?" in address:
                    place = ("exits", name, language)
                    do = "Write the front page of a neutral site, as https://example.ca/"
                    yield draft.problem(
                        ("facts", "site", "site"), place, f"'{address}' is not secure, or is a search", do
                    )


def folders_are_named(draft: Draft) -> Iterator[Problem]:
    """Each kind of entry with pages has its folder in addresses, in each language."""
    for entry in draft.entries["site"].values():
        for language, words in entry.words.items():
            of = (language, "site", "site")
            for kind in sorted({*_FOLDERS} - {*words.folders}):
                yield draft.problem(of, ("folders",), f"has no folder for '{kind}'", "Write it, in neutral words")
            for kind in sorted({*words.folders} - {*_FOLDERS}):
                do = near(kind, _FOLDERS, "Remove it")
                yield draft.problem(of, ("folders", kind), "is not a kind of entry with pages", do)
            for facet in sorted({*Facet} ^ {*words.lists}):
                do = f"Write exactly {', '.join(Facet)}"
                yield draft.problem(of, ("lists",), f"'{facet}' is missing or not a list", do)


def provinces_are_there(draft: Draft) -> Iterator[Problem]:
    """The province of each entry is one of the guide; organisations and lines may be of all Canada."""
    known = {province.facts.code for province in draft.entries["provinces"].values()}
    for kind in ("programs", "strategies", "regions", "organisations", "lines"):
        for key, entry in draft.entries[kind].items():
            codes = entry.facts.serves if kind == "lines" else (entry.facts.province,)
            for code in codes:
                if code in known or (code is Province.CANADA and kind in ("organisations", "lines")):
                    continue
                place = ("serves",) if kind == "lines" else ("province",)
                also = (Province.CANADA,) if kind in ("organisations", "lines") else ()
                do = f"Write one of {', '.join(sorted({*known, *also}))}"
                yield draft.problem(("facts", kind, key), place, f"'{code}' is not a province of the guide", do)
