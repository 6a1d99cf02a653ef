"""Rules: French is typeset as in Québec, English as in Canada, and words that hurt are not used.

Typography follows the style guidance of the sources (Translation Bureau, OQLF): no space before
; ! ? and a no-break space before : inside « » and between a number and its unit.
"""

import re
from collections.abc import Iterator

from guide.mentions import MENTION
from guide.problems import Problem
from guide.validate.drafts import Draft, texts

_NB = "\u00a0"
_TYPOGRAPHY: dict[str, tuple[tuple[re.Pattern[str], str, str], ...]] = {
    "fr": (
        (re.compile(r"\w'\w?|\w?'\w"), "has a straight apostrophe", "Write ’"),
        (re.compile(r'"'), "has a straight quote", "Write « » with no-break spaces inside"),
        (re.compile(rf"«(?!{_NB})|(?<!{_NB})»"), "has a « or » without its no-break space", "Write « text »"),
        (re.compile(r"[\w)»] :(?=\s|$)"), "has an ordinary space before :", "Write a no-break space"),
        (re.compile(r"[^\W\d_]:(?=\s|$)"), "has no space before :", "Write a no-break space"),
        (re.compile(rf"[ {_NB}][;!?](?=\s|$)"), "has a space before ; ! or ?", "Remove it"),
        (
            re.compile(r"\d (?=[%$]|h\b|ans\b)|\d(?=h\d|h\b|%)"),
            "has a number cut from its unit",
            "Write a no-break space",
        ),
    ),
    "en": (
        (re.compile(r"\w'\w?|\w?'\w"), "has a straight apostrophe", "Write ’"),
        (re.compile(r'"'), "has a straight quote", "Write “ ”"),
        (re.compile(rf"[ {_NB}][:;!?](?=\s|$)"), "has a space before : ; ! or ?", "Remove it"),
    ),
}
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|(?<!\*)\*[^*\n]+\*(?!\*)")
_NAMES = ("name", "gloss", "search", "title")


def typography_is_right(draft: Draft) -> Iterator[Problem]:
    """Apostrophes, quotes and spaces are those of the language."""
    for language, kind, key, place, text in texts(draft):
        if place[0] in ("slug", "search", "folders", "lists"):
            continue
        foreign = getattr(draft.entries[kind][key].words[language], "name_language", None)
        written = foreign if place == ("name",) and foreign in _TYPOGRAPHY else language
        for pattern, wrong, do in _TYPOGRAPHY[written]:
            if found := pattern.search(text):
                near = text[max(0, found.start() - 12) : found.end() + 12].replace("\n", " ").strip()
                yield draft.problem((language, kind, key), place, f"{wrong} at '{near}'", do)


def words_do_not_hurt(draft: Draft) -> Iterator[Problem]:
    """A word that the site avoids stands only in a name or between quotation marks."""
    for site in draft.entries["site"].values():
        for language, kind, key, place, text in texts(draft):
            if place[0] in _NAMES or place[-1] in _NAMES:
                continue
            plain = MENTION.sub(lambda m: m[3] or "", _QUOTED.sub("“”", text))
            for avoided in site.facts.avoid_words:
                pattern = r"(?<!\w)" + r"s?\s+".join(map(re.escape, avoided.words.split())) + r"s?(?!\w)"
                if avoided.language == language and re.search(pattern, plain, re.I):
                    do = f"Write '{avoided.instead}', or put a quoted name between quotation marks"
                    yield draft.problem((language, kind, key), place, f"says '{avoided.words}'", do)
