"""What every part of linking needs: the guide, the directory, and one language's ways of writing."""

from collections import Counter
from collections.abc import Iterable, Mapping

from guide import formats
from guide.edition import Link, Name, Number
from guide.facts import WHOLE, Hours, Phone, Source
from guide.link.directory import Directory
from guide.model import Guide, entries
from guide.prose import Prose
from guide.vocabulary import Accepts

_FOREIGN = ("fr", "en")
_NAMED = ("programs", "organisations", "lines", "strategies", "pillars")
"""Kinds whose entries have a name that may be of the other language."""
_NAMED_ALIKE = ("programs", "organisations")
"""Kinds whose entries may have the same name."""


class Desk:
    """Looks things up in one language and writes them as readers see them."""

    def __init__(self, guide: Guide, known: Directory, language: str) -> None:
        self.guide = guide
        self.known = known
        self.language = language
        self.words = guide.interface[language]
        self.prose = Prose(self._resolve, _foreign(guide, language))
        self.shared = _shared(guide, language)

    def label(self, group: str, value: str) -> str:
        """Return the label of a value of a vocabulary."""
        return self.words.labels[group][value]

    def say(self, key: str, **values: object) -> str:
        """Return a text of the interface with its placeholders filled; `n` chooses the plural."""
        return formats.phrase(self.words.text, key, self.language, **values)

    def name(self, kind: str, key: str) -> Name:
        """Return the name of an entry, with its language if it is not this one."""
        words = entries(self.guide, kind)[key].words[self.language]
        text = words.title if kind == "pages" else words.name
        language = getattr(words, "name_language", None)
        foreign = language if language in _FOREIGN and language != self.language else None
        apart = self._apart(kind, key) if kind in _NAMED_ALIKE and text in self.shared else ""
        return Name(text, foreign, getattr(words, "gloss", None), apart)

    def _apart(self, kind: str, key: str) -> str:
        """A program says its place, an organisation what it is: each name then leads to one page."""
        return self.place(key) if kind == "programs" else self.say("an_organisation")

    def place(self, key: str) -> str:
        """Return where a program is: as its words say, else its regions, else its province."""
        program = self.guide.programs[key]
        if where := program.words[self.language].where:
            return where
        names = [self.name("regions", region).text for region in program.facts.regions]
        return formats.listed(names, self.language) if names else self.province(program.facts.province)

    def province(self, code: str) -> str:
        """Return the name of a province, or of Canada, by its ISO code."""
        for province in self.guide.provinces.values():
            if province.facts.code == code:
                return province.words[self.language].name
        return self.label("province", code)

    def link(self, kind: str, key: str) -> Link:
        """Return the link to an entry's page."""
        return Link(self.name(kind, key), f"site:/{self.known.paths[self.language][kind, key]}")

    def site(self, website: dict[str, str] | None) -> Link | None:
        """Return the link to an official page, in this language if there is one, else marked."""
        if not website:
            return None
        language = self.language if self.language in website else next(iter(website))
        foreign = None if language == self.language else language
        return Link(Name(website[language].split("/")[2].removeprefix("www."), foreign), website[language], True)

    def when(self, text: str) -> str:
        """Return a date of content in a sentence: in May 2024, between March 2020 and January 2021."""
        if "/" in text:
            start, end = (formats.when(part, self.language) for part in text.split("/"))
            return self.say("between_dates", start=start, end=end)
        return self.say("on_day" if len(text) == 10 else "in_month", date=formats.when(text, self.language))

    def hours(self, value: Hours | str) -> str:
        """Return opening hours as a phrase."""
        if isinstance(value, str):
            return self.label("hours", value)
        first, last = formats.days(value.days, self.language)
        return self.say(
            "hours_weekly",
            days=self.say("days_range", first=first, last=last) if last else first,
            opens=formats.clock(value.opens, self.language),
            closes=formats.clock(value.closes, self.language),
            zone=self.label("zone", value.zone),
        )

    def state(self, group: str, value: str, as_of: str) -> str:
        """Return a state with the day it was true: Active in May 2024; Status unknown, last trace..."""
        key = "unknown_as_of" if value == "unknown" else "state_as_of"
        return self.say(key, state=self.label(group, value), when=self.when(as_of))

    def sources(self, sources: Iterable[Source]) -> tuple[Link, ...]:
        """Return where facts come from, each as a line of text that may lead somewhere."""
        return tuple(self._source(source) for source in sources)

    def _source(self, source: Source) -> Link:
        if not source.document:
            foreign = source.language if source.language != self.language else None
            return Link(Name(source.title or "", foreign), source.url or "", True)
        name, place = self.name("documents", source.document).text, source.section or ""
        reference = f"{source.document}/{place}"
        if source.sheet:
            return Link(Name(f"{name}, {self.say('sheet', n=source.sheet)}"))
        if reference in self.known.anchors:
            action = self.action(reference)
            return Link(Name(f"{name}, {self.say('section', name=action.name.text)}"), action.href)
        if reference in self.known.parts:
            pillar = self.link("pillars", self.known.parts[reference])
            return Link(Name(f"{name}, {self.say('section', name=pillar.name.text)}"), pillar.href)
        where = self.say("whole_document") if place == WHOLE else self.say("section_number", n=place)
        return Link(Name(f"{name}, {where}"))

    def action(self, reference: str) -> Link:
        """Return the link to an action, outcome or phase (strategy/key), at its place on its page."""
        kind, holder, anchor = self.known.anchors[reference]
        key = reference.split("/")[1]
        href = f"site:/{self.known.paths[self.language][kind, holder]}#{anchor}"
        if kind == "pillars":
            return Link(Name(self.guide.pillars[holder].words[self.language].actions[key].name), href)
        words = self.guide.strategies[holder].words[self.language]
        return Link(Name(words.phases[key].name if key in words.phases else words.outcomes[key]), href)

    def numbers(self, phones: Iterable[Phone]) -> tuple[Number, ...]:
        """Return numbers as buttons."""
        return tuple(self._number(phone) for phone in phones)

    def _number(self, phone: Phone) -> Number:
        scheme = "sms" if phone.accepts is Accepts.TEXT else "tel"
        text = formats.phone(phone.number, self.language, phone.letters)
        role = self.label("phone-role", phone.role) if phone.role != "main" else ""
        keyword = (phone.keyword or {}).get(self.language)
        keyword = self.say("keyword", word=keyword) if keyword else ""
        hours = self.hours(phone.hours) if phone.hours else ""
        detail = ", ".join(part for part in (role, phone.area, keyword, hours) if part)
        return Number(f"{scheme}:{phone.number}", text, self.label("accepts", phone.accepts), detail)

    def _resolve(self, kind: str, key: str) -> tuple[Link, Link | None]:
        phones = self.guide.lines[key].facts.phones if kind == "lines" else ()
        first = self.numbers(phones[:1])
        return self.link(kind, key), Link(Name(first[0].text), first[0].href) if first else None


def _shared(guide: Guide, language: str) -> frozenset[str]:
    """The names that several entries have."""
    kinds = (*_NAMED_ALIKE, "forms")
    names = Counter(entry.words[language].name for kind in kinds for entry in entries(guide, kind).values())
    return frozenset(name for name, times in names.items() if times > 1)


def _foreign(guide: Guide, language: str) -> Mapping[str, str]:
    """Return the names that entries have in the other language only, with that language."""
    words = [entry.words[language] for kind in _NAMED for entry in entries(guide, kind).values()]
    foreign = {each.name: each.name_language for each in words if each.name_language in _FOREIGN}
    own = {each.name for each in words if each.name_language in (None, language, "both")}
    return {name: other for name, other in foreign.items() if name not in own}
