"""Words that say little about what is sought: per language, as tokens (no accent, no apostrophe).

Function words only, with what hurried typing makes of them (« j’ai » typed `jai`, "what's" typed `whats`). A word
that may carry a need is not here: no, never, without, alone, out, after, want, can't, and its French like; nor is a
form that is also such a word (`ill`, `id`, `test`). Not and « pas » are: they turn a sentence, and would find The Pas.
What tells an age is here too, since a filter asks for it. Phrases of danger are sought among all tokens, these too.
"""

_FRENCH = """
a ai ait aller alors an ans as au aujourdhui aussi aux avaient avais avait avec avez avoir avons ayant
c ca car ce ceci cela celle celles celui ces cest cet cetait cette ceux chez chui chuis combien comme comment
d dans de den des dois doit donc dont du dun dune
elle elles en entre es est et etaient etais etait etant etes etre eux
fais fait faire faut
il ils
j jai jen jetais je jme jsuis
l la le les leur leurs lon lors lorsque lui
m ma mais me meme memes mes mest moi mon
n nest nos notre nous
on ont ou
par parce pas peut peux pour pourquoi puisque
qu quand que quel quelle quelles quelquun quelquune quelque quelques quels qui quil quils quoi quon
s sa se sera serait ses sest si sil sils soi soit sommes son sont suis sur
t ta te tes toi ton tous tout toute toutes tres tu
un une
va vais vers votre vous vos
y ya
"""

_ENGLISH = """
a about aged also am an and any are as at
be because been being but by
can could
d did do does doing dont
for from
had has have having he her here heres hers hes him his how hows
i if im in into is it its itself ive
just
lets
ll
m may me might mine my myself
not now
of old on or our ours
re
s shall she shes should so some somebody someone
t than that thats the their theirs them then there theres these they theyre theyve this those to today too
us
ve very
was we were weve what whats when where wheres which while who whom whos whose why will with would
year years you your youre yours youve
"""

STOP_WORDS: dict[str, frozenset[str]] = {"fr": frozenset(_FRENCH.split()), "en": frozenset(_ENGLISH.split())}
"""Stop words by language."""

MEANT = frozenset({"son"})
"""Stop words of one language that mean something in another: whoever searches in that one may mean it."""
