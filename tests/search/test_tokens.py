"""The normaliser of the search, rule by rule: texts in, tokens out."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.search.stop_words import STOP_WORDS
from guide.search.tokens import tokens

LATIN = "aàâäbcçdeéèêëfghiîïjklmnñoôöpqrstuùûüvwxyÿzœæßąłøšž"
APOSTROPHES = "'’‘‛`´′ʼ＇"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" … ’ - ", []),
        ("le la the", ["le", "la", "the"]),
        ("Aide à l’HÉBERGEMENT", ["aide", "a", "hebergement"]),
        ("e\u0301te\u0301", ["ete"]),
        ("İstanbul ISPARTA ısparta", ["istanbul", "isparta", "isparta"]),
        ("Straße STRASSE GROẞ", ["strasse", "strasse", "gross"]),
        ("ΟΔΟΣ οδός", []),
        ("cœur Œuvre ex æquo", ["coeur", "oeuvre", "ex", "aequo"]),
        ("ﬁlle ＡＩＤＥ ９８８ 𝓱𝓮𝓵𝓹 1ᵉʳ", ["fille", "aide", "988", "help", "1er"]),
        ("Tłı̨chǫ Wîcihêwin Kų́ę́", ["tlicho", "wicihewin", "kue"]),
        ("ᐃᓄᒃᑎᑐᑦ᙮", ["ᐃᓄᒃᑎᑐᑦ"]),
        ("ʔehdzo Záágéʔ", ["ehdzo", "zaage"]),
        ("العربيّة שָׁלוֹם Київ 中文", []),
    ],
)
def test_letters_become_plain_where_they_can(text: str, found: list[str]) -> None:
    assert tokens(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("centre-ville porte\u2010à\u2011porte 12–17 oui—non", "centre ville porte a porte 12 17 oui non"),
        ("re\u00adcherche", "recherche"),
        ("1\u00a0800\u00a0263-2266", "1 800 263 2266"),
        ("« aide » “help” (24/7), etc.", "aide help 24 7 etc"),
        ("2SLGBTQI+ snake_case a@b.ca 9:30", "2slgbtqi snake case a b ca 9 30"),
        ("Marque™ 😀aide👍🏽", "marque aide"),
        ("mot\u200eci mot\u200bci", "motci mot ci"),
        ("Kahnawà:ke Kanien’kehá꞉ka", "kahnawake kanienkehaka"),
        ("la D.P.J., à 9 p.m.", "la dpj a 9 pm"),
        ("fin.Début 3.5", "fin debut 3 5"),
        ("intervenant·e·s", "intervenant e s"),
    ],
)
def test_what_is_no_letter_separates_but_within_a_name(text: str, found: str) -> None:
    assert tokens(text) == found.split()


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l’exploitation d’urgence", "exploitation urgence"),
        ("qu’il n’y a s’en c’est m’aider t’es j’ai", "il y a en est aider es ai"),
        ("jusqu’à lorsqu’elle puisqu’on quoiqu’il", "a elle on il"),
        ("L’OPP L’Œil l’11 l’ᐃᓄᒃ", "opp oeil 11 ᐃᓄᒃ"),
        ("jusqu’aujourd’hui d’aujourd’hui AUJOURD’HUI", "aujourdhui aujourdhui aujourdhui"),
        ("quelqu’un presqu’île entr’ouvert", "quelquun presquile entrouvert"),
        ("j’suis c’mon d’la M’Chigeeng", "jsuis cmon dla mchigeeng"),
        ("d’l’argent j’l’aime s’t’en", "dlargent jlaime sten"),
        ("l’ d’ ’l", "l d l"),
    ],
)
def test_elisions_go_before_what_one_elides_before(text: str, found: str, apostrophe: str) -> None:
    assert tokens(text.replace("’", apostrophe)) == found.split()


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the child’s parents’ group", "the child parents group"),
        ("women’s Children’s it’s", "women children it"),
        ("C’s d’s s’s", "c d s"),
        ("don’t can’t I’m they’re y’all", "dont cant im theyre yall"),
        ("O’Brien D’Arcy Mi’kmaq Gwich’in", "obrien arcy mikmaq gwichin"),
        ("rock’n’roll rock ’n’ roll ’tis", "rocknroll rock n roll tis"),
        ("‘quoted’ ’’twice’’ s’ ’s", "quoted twice s s"),
    ],
)
def test_possessives_go_and_other_apostrophes_join(text: str, found: str, apostrophe: str) -> None:
    assert tokens(text.replace("’", apostrophe)) == found.split()


@given(st.text())
def test_tokens_are_their_own_tokens(text: str) -> None:
    assert tokens(" ".join(tokens(text))) == tokens(text)


@given(st.text(), st.text())
def test_a_text_is_the_sum_of_its_pieces(one: str, two: str) -> None:
    assert tokens(f"{one} {two}") == tokens(one) + tokens(two)


@given(st.text(st.sampled_from(LATIN + LATIN.upper() + " -.:'’0")))
def test_case_never_matters(text: str) -> None:
    assert tokens(text.upper()) == tokens(text.lower()) == tokens(text)


@given(st.text(st.sampled_from(LATIN + LATIN.upper() + " -.:'’0")))
def test_accents_never_matter(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    without = "".join(each for each in apart if not unicodedata.combining(each))
    assert tokens(text) == tokens(apart) == tokens(without)


@given(st.text(st.sampled_from(LATIN + " '-"), max_size=20), st.sampled_from(APOSTROPHES))
def test_the_form_of_an_apostrophe_never_matters(text: str, apostrophe: str) -> None:
    assert tokens(text.replace("'", apostrophe)) == tokens(text)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_stop_words_are_tokens(language: str) -> None:
    assert [word for word in STOP_WORDS[language] if tokens(word) != [word]] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "ne jamais sans seul seule non plus rien personne contre apres ete test veux mal"),
        ("en", "no never without alone nobody nothing only out after want need cant wont ill id well"),
    ],
)
def test_words_that_may_carry_a_need_are_no_stop_words(language: str, words: str) -> None:
    assert not STOP_WORDS[language].intersection(words.split())


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "j’ai jai c’est cest il elle qu’est-ce que dont où à"), ("en", "I’m im it’s its don’t dont what’s the")],
)
def test_function_words_are_stop_words_however_typed(language: str, text: str) -> None:
    assert STOP_WORDS[language].issuperset(tokens(text))
