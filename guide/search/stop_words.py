"""Words that say little about what is sought: per language, as tokens (no accent, no apostrophe).

Function words only, with what hurried typing makes of them (« j’ai » typed `jai`, "what's" typed `whats`). A word
that may carry a need is not here: no, never, without, alone, out, after, want, can't, and its French like; nor is a
form that is also such a word (`ill`, `id`, `test`). Not and « pas » are: they turn a sentence, and would find The Pas.
What tells an age is here too, since a filter asks for it. Phrases of danger are sought among all tokens, these too.
"""

_FRENCH = """
a ai ait aller alors an ans as au aujourdhui aussi aux avaient avais avait avec avez avoir avons ayant
ben
c ca car ce ceci cela celle celles celui ces cest cet cetait cette ceux chez chui chuis combien comme comment
d dans de den des dois doit donc dont du dun dune
elle elles en entre es est et etaient etais etait etant etes etre eux
faire fais fait faut fek full
il ils
j jai javais je jen jetais jfais jme jpeux jsais jsuis jvais jveux
kelkun
l la le les leur leurs lol lon lors lorsque lui
m ma mais me meme memes mes mest moi mon
n nest nos notre nous
on ont ou
par parce pas peut peux pis pour pourquoi puisque
qqn qu quand que quel quelle quelles quelque quelques quelquun quelquune quels quest qui quil quils quoi quon
s sa se sera serait ses sest si sil sils soi soit sommes son sont stp suis sur svp
t ta te tes toi ton tous tout toute toutes tres tse tu
un une
va vais vers vos votre vous vraiment
y ya
"""

_ENGLISH = """
a about aged also am an and any anything are as at
bc be because been being but by
can could cuz
d did do does doing dont dude
for from
gonna gotta guy guys
had has have having he her here heres hers hes him his how hows
i idk if im in into is it its itself ive
just
kinda
lets ll lol lookin
m may me might mine my myself
n not now
of old omg on or our ours
pls plz
re really right rn
s shall she shes should so some somebody someone something stuff
t than that thats the their theirs them then there theres these they theyre theyve thing things this those to
today too
u ur us
ve very
w was we were weve what whats when where wheres which while who whom whos whose why will with would
year years you your youre yours youve
"""

STOP_WORDS: dict[str, frozenset[str]] = {"fr": frozenset(_FRENCH.split()), "en": frozenset(_ENGLISH.split())}
"""Stop words by language."""

EVERY_STOP_WORD = frozenset[str]().union(*STOP_WORDS.values())
"""Stop words of any language."""

MEANT = frozenset({"son"})
"""Stop words of one language that mean something in another: whoever searches in that one may mean it."""
