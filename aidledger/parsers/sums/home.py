"""Whose money a text speaks of: the names of the countries of a currency, and a government that counts in its own dollars."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from string import ascii_letters
from typing import Final

from babel.core import get_global

from aidledger.currencies import CURRENCIES
from aidledger.parsers.lang import language
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.sum import Sum
from aidledger.parsers.sums.symbols import AT_PAR
from aidledger.parsers.text.names import Names
from aidledger.parsers.text.patterns import cased, tries
from aidledger.parsers.text.places import alpha2_by_alpha3, country_names

_OLDEST: Final = 1970
"""Currencies that a country gave up before this year are not in the texts."""

_HEAD: Final = 600
_SENTENCE: Final = 200
_OFTEN: Final = 3
_STATES: Final = 2
"""How many words of a state's own affairs tell that a text is of one: "Ministry of" alone stands everywhere."""

_LONG: Final = 20_000
"""Where a text is from stands in so much of it."""

_FOOT: Final = 200
"""Where a paper signs a text, at its end."""

_BRACKET: Final = 24
"""So far behind a sum a bracket may open that converts it."""
_OPENING: Final = ("(", "[")
_CLOSING: Final = (")", "]")
_EQUALS: Final = 48
_CONVERTING: Final = ("(", "[", "=", "= ", *ascii_letters)
"""What stands right before American dollars that convert others, or before those that are none: AUS$."""

_ASKED: Final = 12
_VERB: Final = 24
_CUT: Final = 60
_STOPS: Final = re.compile(r"[.!?]\s|\n\s*\n|\n(?=[A-Z•*–-])")


def dollars_of_home(text: str, about: str, words: Reader, sums: list[Sum]) -> str | None:
    """The dollars of the country that a text is from, where its bare "$" are those; `about` is its outlet and title.

    The evidence, the strongest first: a bracket that converts into dollars says which ones the reader counts in; so do a paper
    of a country, a sum in dollars that only their own people print, a government that gives in its own, and the words of a
    state at home, where it is named and no lender is.  Where a sum in one kind is converted from a bare one, that is another.
    """
    known = frozenset(words.words.home.plain)
    # A bare ドル is the American one: whoever writes Japanese says so of others.
    bare = [sum_ for sum_ in sums if sum_.family in words.words.steady and sum_.lang in words.codes]
    if not bare:
        return None
    home = _Home(text[:_LONG], about, words, sums, bare, known - other_money(text, words, bare, sums))
    return home.of_brackets() or home.of_paper() or home.of_stated() or home.of_giver() or home.of_state()


def _brackets(text: str, sums: list[Sum]) -> Iterator[tuple[Sum, Sum]]:
    """The pairs of sums of which the second stands in brackets behind the first: US$127,247 ($25.4 million)."""
    for one, other in pairwise(sums):
        between = text[one.end : other.start].lstrip() if other.start - one.end < _BRACKET else ""
        closed = text[other.end : other.end + 1] in _CLOSING
        if closed and between[:1] in _OPENING and one.figure.value != other.figure.value:
            yield one, other


def other_money(text: str, words: Reader, bare: list[Sum], sums: list[Sum]) -> frozenset[str]:
    """The currencies that bare sums convert, or are worth so much in: "$1.2 million (J$190 million)" is in no Jamaican dollars.

    So is "$458 million, which is equivalent to Australian $301 million" in no Australian ones.
    """
    own = {id(sum_) for sum_ in bare}
    near = (pair for pair in pairwise(sums) if pair[1].start - pair[0].end <= _EQUALS)
    equal = (pair for pair in near if words.equal.fullmatch(text, pair[0].end, pair[1].start))
    mixed = [pair for pair in (*_brackets(text, sums), *equal) if (id(pair[0]) in own) != (id(pair[1]) in own)]
    return frozenset(sum_.currency for pair in mixed for sum_ in pair if id(sum_) not in own)


@dataclass(frozen=True, slots=True)
class _Home:
    """A text with bare "$", and which countries' they may be."""

    text: str
    about: str
    words: Reader
    sums: list[Sum]
    bare: list[Sum]
    known: frozenset[str]

    def of_brackets(self) -> str | None:
        """``3 billion yen (SBD$26.5 million)``, ``US$127,247 ($25.4 million)``: brackets convert into the reader's money."""
        own = {id(sum_) for sum_ in self.bare}
        for one, other in _brackets(self.text, self.sums):
            if id(one) not in own and other.currency in self.known and one.currency != other.currency and id(other) not in own:
                return other.currency
            if id(other) in own and one.currency == "USD" and id(one) not in own:
                return self._named()
        return None

    def of_paper(self) -> str | None:
        """The dollars of the country of the paper that a text is from, where it writes of that country."""
        paper = self._paper()
        code = self.words.words.home.papers[paper] if paper else None
        if code not in self.known or self._is_american():
            return None
        return code if self._tells_states(1) or self._named() == code else None

    def _paper(self) -> str | None:
        """The paper named in the head of a text, or where it is signed."""
        if not self.words.paper_names.any_in(self.about, self.text):
            return None
        found = self.words.papers.search(f"{self.about}\n{self.text[:_HEAD]}\n{self.text[_HEAD:][-_FOOT:]}")
        return found and found[0]

    def of_stated(self) -> str | None:
        """The one kind of dollars that a sum is stated in, where only their own people print it or the text is of them most.

        What a newswire states so, it states because its bare dollars are the American ones.
        """
        data = self.words.words.home
        told = Counter(sum_.currency for sum_ in self.sums if not sum_.family and sum_.currency in self.known)
        stated = {code for code, times in told.items() if times * 2 > told.total()}
        own = stated.intersection(data.small)
        if len(told) == 1 and not own and not self._is_short() and not self._is_one_of(data.wires):
            own = stated.intersection((self._named(),))
        return None if len(own) != 1 or self._is_lent() or self._is_american() else own.pop()

    def of_giver(self) -> str | None:
        """The dollars of the government that a text is of: ``New Zealand is providing $2 million to Tonga``.

        It is told by its aid agency in the head of the text, or by giving the first sum that has no more than a "$".
        """
        homes = self.known.intersection(self.words.words.home.giving)
        homes -= {sum_.currency for sum_ in self.sums if not sum_.family}
        home = self._given(homes) if homes else None
        # Looked for last: few texts are of such a government, and the marks are many.
        return None if home is None or self._is_one_of(self.words.words.home.dollars) or self._is_american() else home

    def of_state(self) -> str | None:
        """The dollars of the country named, where a text speaks of its own parliament, ministers and budget, and no lender.

        A country that lends and gives itself is at home in a text that names no other so often, though it names those.
        """
        data = self.words.words.home
        lent = self._is_lent() and not self._is_told_apart()
        if self._is_short() or (lent and not self._names_one_of(data.giving)):
            return None
        if not self._tells_states(1) or self._is_one_of(data.wires):
            return None
        named, least = self._named(), 1 if self._tells_states(_STATES) else _OFTEN
        if named in data.giving:
            told = any(sum_.currency == named and not sum_.family for sum_ in self.sums)
            return named if not told and self._leads(named, least) and not self._is_american() else None
        lent = lent or least != 1 or self._is_one_of(data.american)
        return None if lent or self._is_american() else named

    def _is_short(self) -> bool:
        """Whether the newswire printed a sum in its short form."""
        return any(sum_.word.lower() in self.words.words.aliases for sum_ in self.bare)

    def _tells_states(self, least: int) -> bool:
        """Whether a text has so many words of a state's own affairs."""
        return sum(map(self.text.__contains__, self.words.words.home.state)) >= least

    def _is_one_of(self, marks: tuple[str, ...]) -> bool:
        """Whether one of these stands in the text."""
        return any(map(self.text.__contains__, marks))

    def _is_lent(self) -> bool:
        """Whether a lender or another country that gives is in the text."""
        return self._is_one_of(self.words.words.home.lenders)

    def _is_told_apart(self) -> bool:
        """Whether a text prints "US$" before other figures than a bare "$"."""
        stated = {sum_.figure.value for sum_ in self.sums if not sum_.family and sum_.currency == "USD"}
        return bool(stated) and stated.isdisjoint(sum_.figure.value for sum_ in self.bare)

    def _is_american(self) -> bool:
        """Whether the United States give, or are in the clause of a bare sum, or their dollars are told before the first."""
        data = self.words.words.home
        if any(self._is_told(mark) for mark in data.dollars):
            return True
        named = [mark for mark in data.american if mark in self.text]
        told = [self._sentence(sum_) for sum_ in self.bare[:_ASKED]] if named else []
        return any(self._takes_part(mark, clause) for mark in named for clause in told) or any(map(self._gives, named))

    def _is_told(self, mark: str) -> bool:
        """Whether American dollars are told before the first bare sum, and not to convert: ``S$1 billion (``US$700 million)."""
        first, place = self.bare[0].start, self.text.find(mark)
        while 0 <= place < first and self.text[max(0, place - 2) : place].endswith(_CONVERTING):
            place = self.text.find(mark, place + 1)
        return 0 <= place < first

    def _takes_part(self, mark: str, clause: str) -> bool:
        """Whether a clause names the United States, and not for what they give no more: gaps left by ``US`` aid cuts."""
        place = clause.find(mark)
        behind = clause[place + len(mark) :][:_CUT].split()
        return place >= 0 and not any(word.strip(".,;'’") in self.words.words.home.cutting for word in behind)

    def _sentence(self, sum_: Sum) -> str:
        """The sentence of a sum, or as much of it as stands near."""
        before = _STOPS.split(self.text[max(0, sum_.start - _SENTENCE) : sum_.start])[-1]
        return before + _STOPS.split(self.text[sum_.start : sum_.end + _SENTENCE], maxsplit=1)[0]

    def _gives(self, name: str) -> bool:
        """Whether a verb of giving stands behind one of the first mentions of a name: ``the US gave`` less."""
        behind = (part[:_VERB].lower().split() for part in self.text.split(name, _ASKED)[1:])
        return any(not set(said).isdisjoint(self.words.words.donating) for said in behind)

    def _named(self) -> str | None:
        """The currency whose countries a text names most."""
        found = self._counts(self.known)
        return max(found, key=lambda code: found[code]) if found else None

    def _names_one_of(self, codes: tuple[str, ...]) -> bool:
        """Whether a text names a country of these currencies."""
        pattern, _, names = names_of(self.known.intersection(codes), self.words.codes)
        return names.any_in(self.about, self.text) and pattern.search(f"{self.about}\n{self.text}") is not None

    def _leads(self, code: str, least: int) -> bool:
        """Whether a text names the countries of this currency so often, for all they give to, and no other giver as often."""
        found, data = self._counts(frozenset(CURRENCIES)), self.words.words.home
        givers = max(map(self.text.count, (*data.lenders, *data.american)), default=0)
        return found[code] > max(least, givers) and found[code] * 2 >= max(found.values())

    def _counts(self, codes: frozenset[str]) -> Counter[str]:
        """How often a text names the countries of each of these currencies."""
        pattern, meant, _ = names_of(codes, self.words.codes)
        found: Counter[str] = Counter()
        for match in pattern.finditer(f"{self.about}\n{self.text}"):
            found.update(meant[match[0].lower()])
        return found

    def _given(self, homes: frozenset[str]) -> str | None:
        first = self.bare[0].start
        near = self.text[:_HEAD] + self.text[max(_HEAD, first - _SENTENCE) : first]
        houses = [(near.find(house), code) for house, code in self.words.words.home.houses.items() if code in homes]
        place, agency = min((found for found in houses if found[0] >= 0), default=(0, None))
        # "Australia will give $3 million. It will be handed on by NZAID": the agency behind the first sum is another's
        if agency is not None and (place < first or _giver(self.text, self.words, self.bare[0], homes) is None):
            return agency
        headline = self.text.find("\n")
        for sum_ in self.bare[:3]:
            given = _giver(self.text, self.words, sum_, homes)
            if given or sum_.start > headline:
                return given
        return None


def _giver(text: str, words: Reader, sum_: Sum, homes: frozenset[str]) -> str | None:
    """The currency of the country that a sentence begins with and that gives the sum in it."""
    pattern, meant, _ = names_of(homes, words.codes, governments=True)
    begin = max(text.rfind(stop, max(0, sum_.start - _SENTENCE), sum_.start) + 1 for stop in (". ", "\n", ": "))
    name = pattern.search(text, max(begin, sum_.start - _SENTENCE), sum_.start)
    if name is None:
        return None
    joined = text[max(begin, name.start() - 12) : name.start()].lower().split()[-1:]
    given = any(word in words.words.donating for word in text[name.end() : sum_.start].lower().split())
    if not given or text.endswith("(", 0, sum_.start) or (joined and joined[0].rstrip(",;") in words.words.listing):
        return None
    # Norfolk Island has a Kingston too, and spends Australian dollars.
    better = words.words.datelines.get(name[0].upper())
    codes = [code for code in meant[name[0].lower()] if not CURRENCIES[code].until and code == (better or code)]
    return codes[0] if len(codes) == 1 else None


# --- the countries of currencies ----------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def names_of(
    candidates: frozenset[str], langs: tuple[str, ...], *, governments: bool = False
) -> tuple[re.Pattern[str], Mapping[str, frozenset[str]], Names]:
    """The pattern of all names of the countries of these currencies, which of them each means, and the names as printed.

    `governments` are called by the names of countries, peoples, capitals and their heads, and by no other town.
    """
    meant: dict[str, set[str]] = {}
    for name, code in _names_with_codes(candidates, langs, governments):
        meant.setdefault(name.lower(), set()).add(code)
    forms = {form for name in meant for form in ((name, *cased([name])) if name.isascii() else (name,))}
    ours = [form for form in forms if form.isascii() and form != form.lower()]
    others = [form for form in forms if not form.isascii()]
    pattern = tries((ours, "[A-Za-z]", "(?![a-z])"), (others, "", ""))
    return re.compile(pattern), {name: frozenset(codes) for name, codes in meant.items()}, Names((*ours, *others))


def _names_with_codes(candidates: frozenset[str], langs: tuple[str, ...], governments: bool) -> Iterator[tuple[str, str]]:
    for code in candidates:
        for word in CURRENCIES[code].words:
            # "CFA" in "CFA francs" is the money's own name, no country's
            if " " in word and word[0].isupper() and (name := word.rpartition(" ")[0]) not in AT_PAR:
                yield name, code
    for lang in langs:
        data = language(lang).sums.home
        bodies, towns = ({}, ()) if governments else (data.bodies, _towns(lang))
        yield from ((body, code) for body, code in (*data.heads.items(), *bodies.items()) if code in candidates)
        for name, three in (*own_names(lang), *towns, *((name, three) for name, _, three in country_names(lang))):
            for code in candidates & _currencies_of(alpha2_by_alpha3().get(three, "")):
                if len(name) > 1 and data.peoples.get(name, code) == code:
                    yield name, code


def own_names(lang: str) -> Iterator[tuple[str, str]]:
    """The names of countries that a language's file adds, and their codes."""
    meaning = language(lang).meaning
    return _split(meaning.places if meaning else {})


def _towns(lang: str) -> Iterator[tuple[str, str]]:
    """The towns and regions of a language's file, and the codes of their countries."""
    meaning = language(lang).meaning
    return _split(meaning.towns if meaning else {})


def _split(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((name.strip("=* \n"), three) for three, some in names.items() for name in some.split("|"))


@lru_cache(maxsize=512)
def _currencies_of(territory: str) -> frozenset[str]:
    """The currencies of a country: today's, and those of the years before that nobody has any more."""
    rows = get_global("territory_currencies").get(territory, ())
    return frozenset(
        code
        for code, _, until, tender in rows
        if tender and (until is None or (until[0] >= _OLDEST and code in CURRENCIES and CURRENCIES[code].until))
    )
