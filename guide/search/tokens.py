"""The one normaliser of the search: a text in, its tokens out, in order.

`static/search/10-tokens.js` does the same in the browser, step by step; tests hold the two to the same answers. Ranges
are written out, since Python and a browser may know different versions of Unicode: a character that either may not
know yet separates words, before anything is asked of its properties.

1. Apostrophes in all their forms (' ‘ ’ ‛ ` ´ ′ ʹ ʻ ʼ ʽ ʾ ʿ ˀ ˁ Ꞌ ꞌ ＇) become one.
2. `DROPPED` goes: combining marks, soft hyphens, invisible joiners and signs of direction, and the glottal stops ʔ ʕ ɂ,
   which keyboards lack.
3. What is not in `KNOWN` separates: it holds Latin letters and Canadian syllabics. The guide has no word in another
   script, and its table would be sent to everybody.
4. NFKD, then `DROPPED` again (é is e, ﬁ is fi, Ａ is A), lower case, and the letters of `FOLDED` (œ is oe, ß is ss,
   ł is l).
5. A colon (: ː ꞉) between two plain letters goes (Kahnawà:ke is kahnawake), and so do full stops between single ones
   (D.P.J. is dpj).
6. A word is a run of `LETTERS` and apostrophes. All else separates, hyphens and dashes too. Digits are letters here.
7. A word is cut at its apostrophes, and empty parts go: parents’ is parents, ‘quoted’ is quoted.
8. A last part that is only s goes, if another part is left: child’s is child, it’s is it. This comes before elisions,
   so that C’s is c.
9. A first part that is elided (`ELIDED`) goes, again and again, unless the next part starts with a plain consonant
   other than h: l’été is ete, qu’il is il, j’t’aime is jtaime, M’Chigeeng is mchigeeng, c’mon is cmon.
10. The parts that are left are joined: don’t is dont, Mi’kmaq is mikmaq, aujourd’hui is aujourdhui, quelqu’un is
    quelquun, rock’n’roll is rocknroll.

The language of a text changes nothing: names of both languages stand in both. The price: N’Amerind, a name, is amerind.
"""

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'`´\u02b9-\u02c1‘’‛′\ua78b\ua78c＇"
DROPPED = (
    "\u00ad\u0241\u0242\u0294\u0295\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200c-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff"
)
KNOWN = (
    "\u0000-\u036f\u1400-\u167f\u18b0-\u18ff\u1d00-\u1dbf\u1e00-\u1eff\u2c60-\u2c7f\ua789\ufb00-\ufb06"
    "\uff01-\uff5e\U0001d400-\U0001d7ff"
)
LETTERS = "0-9a-z\u0180-\u02af\u1401-\u166c\u166f-\u167f\u18b0-\u18f5\u1d00-\u1dbf\u1e00-\u1eff\u2c60-\u2c7f"
FOLDED = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ĸ": "k",
    "ı": "i",
    "ə": "e",
}
ELIDED = frozenset([*"cdjlmnst", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"])

_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_DROPPED = re.compile(f"[{DROPPED}]")
_UNKNOWN = re.compile(f"[^{KNOWN}]")
_FOLDS = str.maketrans(FOLDED)
_INSIDE = re.compile(r"([a-z])[:ː꞉](?=[a-z])")
_INITIAL = re.compile(r"\b([a-z])\.(?=[a-z]\b)", re.A)
_WORD = re.compile(f"[{LETTERS}']+")
_CONSONANTS = frozenset("bcdfgjklmnpqrstvwxz")


def tokens(text: str) -> list[str]:
    """Return the tokens of a text in order, stop words too."""
    # No rule looks past white space: what stands between is read once, however often a guide says it.
    return [token for piece in text.split() for token in _tokens(piece)]


@lru_cache(maxsize=1 << 16)
def _tokens(piece: str) -> tuple[str, ...]:
    plain = _INITIAL.sub(r"\1", _INSIDE.sub(r"\1", _plain(piece)))
    return tuple(token for word in _WORD.findall(plain) if (token := _joined(word)))


def _plain(text: str) -> str:
    known = _UNKNOWN.sub(" ", _DROPPED.sub("", _APOSTROPHE.sub("'", text)))
    return _DROPPED.sub("", unicodedata.normalize("NFKD", known)).lower().translate(_FOLDS)


def _joined(word: str) -> str:
    parts = [part for part in word.split("'") if part]
    if len(parts) > 1 and parts[-1] == "s":
        parts.pop()
    while len(parts) > 1 and parts[0] in ELIDED and parts[1][0] not in _CONSONANTS:
        parts.pop(0)
    return "".join(parts)
