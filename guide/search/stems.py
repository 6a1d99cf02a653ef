"""Forms of one word: which tokens the search takes for each other, by the Snowball stemmers.

Stems are found here, at build time, from words with their accents, which the rules for French need; what goes into the
index is only which tokens share one. So a browser needs no stemmer.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

import snowballstemmer

from guide.search.tokens import tokens

_ALGORITHMS = {"fr": "french", "en": "english"}
_WORD = re.compile(r"[^\W_]+")


class Stems:
    """Collects spellings text by text, then says the stem of each token."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._stemmers = {code: snowballstemmer.stemmer(name) for code, name in _ALGORITHMS.items()}
        self._spelled: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))

    def read(self, text: str, language: str) -> None:
        """Note how the tokens of a text are spelled; `language` is the text's own."""
        for word in _WORD.findall(text.lower()):
            for token in tokens(word):
                self._spelled[token][language][word] = None

    def stem(self, token: str) -> str:
        """Return the stem of a token: by the site's language if a text in it holds the token."""
        found = self._spelled.get(token, {})
        language = self._language if self._language in found or not found else next(iter(found))
        spelled = next(iter(found.get(language, (token,))))
        return "".join(tokens(self._stemmers[language].stemWord(spelled))) or token


def groups(forms: Iterable[str], stems: Stems) -> dict[str, list[str]]:
    """Return the forms of each stem that has several, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        found[stems.stem(form)].append(form)
    return {stem: each for stem, each in found.items() if len(each) > 1}
