"""Rules: the two languages say the same thing, each in its own words."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from guide.mentions import mentions
from guide.model import KINDS, LANGUAGES, Entry
from guide.problems import Problem
from guide.validate.drafts import Draft
from guide.words import leaves

_ONE_SIDED = ("name_language", "gloss")
_SAME_TEXT_FREE = ("slug", "name", "title", "menu", "folders", "search", "where", "within", "gloss")
_HEADING = re.compile(r"^#{1,6} ", re.M)


def pairs(draft: Draft) -> Iterator[tuple[str, str, Entry[Any, Any], dict[str, Any], dict[str, Any]]]:
    """Yield each entry that has words, with its French and its English words as plain values."""
    for kind, entries in draft.entries.items():
        for key, entry in entries.items() if KINDS[kind].words else ():
            fr, en = (entry.words[language].model_dump(exclude_none=True) for language in LANGUAGES)
            yield kind, key, entry, fr, en


def same_fields_are_filled(draft: Draft) -> Iterator[Problem]:
    """A field that one language fills, the other fills too, and lists have as many items."""
    for kind, key, _, fr, en in pairs(draft):
        for name in sorted({*fr, *en} - set(_ONE_SIDED)):
            mine, other = fr.get(name), en.get(name)
            if bool(mine) != bool(other):
                language = "en" if mine else "fr"
                do = "The other language has it; write it here too"
                yield draft.problem((language, kind, key), (name,), "is missing", do)
            elif isinstance(mine, list | tuple) and name != "search" and len(mine) != len(other or ()):
                wrong = f"has {len(other or ())} items and the French {len(mine)}"
                yield draft.problem(("en", kind, key), (name,), wrong, "Make them the same")


def same_mentions(draft: Draft) -> Iterator[Problem]:
    """Both languages mention the same entries, and a text has as many headings."""
    for kind, key, _, fr, en in pairs(draft):
        if kind == "interface":
            continue
        theirs, mine = _mentioned(fr), _mentioned(en)
        for language, missing in (("en", theirs - mine), ("fr", mine - theirs)):
            for name in sorted(missing):
                yield draft.problem(
                    (language, kind, key), (), f"does not mention {name}", "The other language does; add it"
                )
        headings = [len(_HEADING.findall(words.get("body", ""))) for words in (fr, en)]
        if headings[0] != headings[1]:
            wrong = f"has {headings[1]} headings and the French {headings[0]}"
            yield draft.problem(("en", kind, key), ("body",), wrong, "Make them the same")


def _mentioned(words: Mapping[str, Any]) -> Counter[str]:
    return Counter(f"{m.word}:{m.key}" for _, text in leaves(words) for m in mentions(text))


def texts_are_translated(draft: Draft) -> Iterator[Problem]:
    """A text of more than three words is not the same in both languages."""
    for kind, key, _, fr, en in pairs(draft):
        english = dict(leaves(en))
        for place, text in leaves(fr):
            is_name = place[0] in _SAME_TEXT_FREE or place[-1] == "name"
            if not is_name and len(text.split()) > 3 and english.get(place) == text:
                yield draft.problem(("en", kind, key), place, "is the same text as the French", "Write it in English")


def names_say_their_language(draft: Draft) -> Iterator[Problem]:
    """A name that is the same in both languages says of which it is, and is glossed in the other."""
    for kind, key, _, fr, en in pairs(draft):
        if kind not in ("programs", "organisations", "strategies", "lines"):
            continue
        if fr["name"] == en["name"] and not (fr.get("name_language") or en.get("name_language")):
            yield draft.problem(
                ("en", kind, key),
                ("name",),
                "is the same name as the French",
                "Write 'name_language: fr' and a gloss here, or in the French file 'en', or 'both' in both",
            )
        for language, words in (("fr", fr), ("en", en)):
            foreign = words.get("name_language")
            if foreign in LANGUAGES and foreign != language and not words.get("gloss"):
                yield draft.problem(
                    (language, kind, key), ("gloss",), "is missing", "Say in a few words what the name means"
                )


def actions_have_words(draft: Draft) -> Iterator[Problem]:
    """Each action, phase and outcome of the facts has its words, and no word stands without a fact."""
    for kind, field in (("pillars", "actions"), ("strategies", "phases"), ("strategies", "outcomes")):
        for key, entry in draft.entries[kind].items():
            known = [getattr(item, "key", item) for item in getattr(entry.facts, field)]
            for language, words in entry.words.items():
                written = getattr(words, field)
                for name in sorted(set(known) - set(written)):
                    yield draft.problem((language, kind, key), (field,), f"has no words for '{name}'", "Write them")
                for name in sorted(set(written) - set(known)):
                    yield draft.problem(
                        (language, kind, key),
                        (field, name),
                        f"is not among the {field} of the facts",
                        "Correct the key, or add it to the facts",
                    )
