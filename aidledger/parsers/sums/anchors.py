"""From the words of languages with spaces to the patterns that find sums: what to look for, and where to look around it.

A sum is found by its anchor, a currency's symbol or name or a digit before one, and read around it in bounded windows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Final

from aidledger.amount import Hedge
from aidledger.currencies import CURRENCIES
from aidledger.parsers.lang import NEVER, SumWords, language
from aidledger.parsers.sums.symbols import ALPHABETIC, MARKS, MILLIONS_OF, SIGNS, TRAILING
from aidledger.parsers.text.names import Names
from aidledger.parsers.text.patterns import GAP, GROUPED, INDENTED, MISREAD, NUMBER, SPACE, cased, either, either_phrase, trie

_ASIDE: Final = r"(?P<aside>(?:\s[A-Za-z0-9-]{1,12}+(?:\.[0-9]{1,2})?){0,5}?)"
"""Behind a sum, when it was or what it is the price of: ``last year``, ``per 15 tonne lot``."""

_WHOLE: Final = rf"(?<![^\W_][0-9])(?<![,{SIGNS}][0-9])(?<!\S\.[0-9])(?<![0-9]['’·][0-9])"
"""A digit that begins its number, which may lack the nought before its point: ``.125 dlrs``."""


@dataclass(frozen=True, eq=False)
class Reader:
    """The vocabulary of some languages that use spaces, and the patterns made of it; where they differ the first decides."""

    codes: tuple[str, ...]

    @cached_property
    def words(self) -> SumWords:
        """The words of all these languages as one."""
        parts = [language(code).sums for code in reversed(self.codes)]
        merged: dict[str, object] = {}
        for name in SumWords.__slots__:
            values = [getattr(part, name) for part in parts]
            if isinstance(values[0], Mapping):
                merged[name] = {key: value for mapping in values for key, value in mapping.items()}
            elif isinstance(values[0], tuple):
                merged[name] = tuple(dict.fromkeys(item for items in reversed(values) for item in items))
            else:
                merged[name] = values[-1]
        return SumWords(**merged)  # type: ignore[arg-type]

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The last words of all currency names, and their short forms."""
        return frozenset(
            {name.split()[-1] for name in self.words.currencies} | set(self.words.aliases) | set(self.words.subunits)
        )

    @cached_property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """Which currencies a noun can mean."""
        found: dict[str, dict[str, None]] = {}
        for name, code in self.words.currencies.items():
            found.setdefault(name.split()[-1], {})[code] = None
        return {noun: tuple(codes) for noun, codes in found.items()}

    @cached_property
    def adjectives(self) -> frozenset[str]:
        """What stands before a noun in a currency's name, as whole phrases."""
        return frozenset(name.rsplit(" ", 1)[0] for name in self.words.currencies if " " in name)

    @cached_property
    def adjective_tails(self) -> frozenset[str]:
        """These phrases, and what is left of each without its first words."""
        cut = (adjective.split(" ") for adjective in self.adjectives)
        return frozenset(" ".join(words[k:]) for words in cut for k in range(len(words)))

    @cached_property
    def adjective_ends(self) -> frozenset[str]:
        """The last words of these phrases, without their points."""
        return frozenset(adjective.rpartition(" ")[2].rstrip(".") for adjective in self.adjectives)

    # --- patterns

    @cached_property
    def scale(self) -> str:
        """One to three scales after digits, as in ``lakh crore``."""
        one = rf"(?:{trie(cased(self.words.scales) | set(self.words.abbreviations))})(?![A-Za-z0-9])"
        return rf"{one}(?:{GAP}{one}){{0,2}}"

    @cached_property
    def currency(self) -> str:
        """A currency's name with its adjective, its code, a sign that is not the next sum's, or a mark behind a scale."""
        phrases = trie(cased(self.adjectives)).replace(r"\ ", r"\s{1,16}")
        adjective = rf"(?:(?:{phrases}|[A-Z][a-z]{{2,12}}(?:an|ese|ish)){INDENTED}){{0,2}}"
        noun = rf"(?:{adjective}(?:{trie(cased(self.nouns) | set(CURRENCIES))})|M?{trie(MILLIONS_OF)})(?![A-Za-z0-9])"
        mark = rf"(?:(?<=[a-z])|(?<=,[0-9]{{3}})){trie(MARKS)}(?!\w)"
        return rf"(?:{noun}|(?:US|A|C|NZ|HK|S)?[{SIGNS}](?!{SPACE}[0-9A-Z])|{mark})"

    @cached_property
    def scale_after(self) -> re.Pattern[str]:
        """A scale after the currency: 75 USD`` million``."""
        return re.compile(rf"\s(?P<scale>{self.scale})")

    @cached_property
    def link(self) -> str:
        return rf"(?:{GAP}(?:{'|'.join(map(re.escape, self.words.links))}){SPACE}|{GAP})" if self.words.links else GAP

    @cached_property
    def number(self) -> str:
        return rf"{NUMBER}(?:\s(?:{either_phrase(self.words.halves)}))?" if self.words.halves else NUMBER

    @cached_property
    def number_rest(self) -> str:
        """A number behind its first digit."""
        rest = self.number.replace("[0-9]{1,30}", "[0-9]{0,29}")
        return rest.replace(GROUPED, GROUPED.replace("[0-9]{1,3}", "[0-9]{0,2}", 1))

    @cached_property
    def marked(self) -> re.Pattern[str]:
        """Where a sum may be: at a sign, at digits before a currency; and where a ``bare`` number is that may have a scale."""
        number = rf"(?<=[0-9])(?:{self.number_rest})(?P<closed>\))?(?:{INDENTED}(?P<scale>{self.scale})\.?)?"
        digits = rf"{number}(?(scale)(?:{self.link}|{INDENTED})|{self.link})(?P<currency>{self.currency})"
        sign = rf"(?<=[{SIGNS}])(?![{SIGNS}])"
        scales = trie(cased(self.words.scales) | set(self.words.abbreviations))
        bare = rf"(?<=[0-9])(?={self.number_rest}{INDENTED}{scales})(?P<bare>)"
        return re.compile(rf"[{SIGNS}0-9]{_WHOLE}(?:{digits}|{sign}|{bare})")

    @cached_property
    def named(self) -> re.Pattern[str]:
        """A currency's name, behind what may stand before it."""
        return re.compile(rf"[\s(\[\-‐‑–—\"“‘'|>*=~:,;/._](?<![A-Z]{{3}}/)(?P<word>{trie(self.leads)})(?![A-Za-z])")

    @cached_property
    def money_names(self) -> Names:
        return Names(self.leads)

    def anchors(self, text: str) -> list[re.Match[str]]:
        """All matches of `marked` and `named` in a text, in order."""
        found = list(self.marked.finditer(text))
        if places := self.money_names.places_in(text):
            # something stands before a name
            found += [match for place in places if place and (match := self.named.match(text, place - 1))]
            found.sort(key=re.Match.start)
        return found

    @cached_property
    def leads(self) -> set[str]:
        """Everything alphabetic that names a currency: nouns, codes, symbols."""
        return (
            cased(self.nouns) | set(CURRENCIES) | set(ALPHABETIC) | {"M" + code for code in MILLIONS_OF}
        )

    @cached_property
    def opening(self) -> frozenset[str]:
        """Names of currencies that open longer ones, as printed."""
        longer = {name.split()[0] for name in self.words.currencies if " " in name}
        return frozenset(word for word in self.leads if word.lower() in longer)

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """A currency's name at the very beginning."""
        return re.compile(rf"(?P<word>{trie(self.leads)})(?![A-Za-z])")

    @cached_property
    def after_sign(self) -> re.Pattern[str]:
        """What follows a symbol: ``5 million``, and the currency once more, as in ``US dollars``."""
        letters = trie(symbol[1:] for symbol in TRAILING)
        loose = r"[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,6}(?![0-9])"
        # Over a line only with its scale: a table's head ends in a currency, and rows begin with years.
        gap = rf"(?:[^\S\n]{{0,2}}|[^\S\n]?\n[^\S\n]{{0,13}}(?={self.number}{GAP}{self.scale}))"
        return re.compile(
            rf"(?P<letters>{letters})?{gap}(?P<number>(?:{loose}|{self.number}|{MISREAD}))(?:{INDENTED}(?P<scale>{self.scale}))?"
            rf"(?:[ -](?P<again>\(?{self.currency})(?!\$))?"
        )

    @cached_property
    def torn(self) -> re.Pattern[str]:
        """The rest of a figure with a space behind its point or comma: Sh278``. 9 million``, Rs14``, 250 million``."""
        rest = r"(?P<rest>\.\s[0-9]{1,3}|(?:,\s[0-9]{3}){1,3}(?:\.[0-9]{1,3})?)"
        return re.compile(rf"{rest}{GAP}(?P<scale>{self.scale})")

    @cached_property
    def loose(self) -> re.Pattern[str]:
        """The rest of a figure with a space behind its first comma: $225``, 966,500``."""
        return re.compile(r", [0-9]{3}(?:,[0-9]{3}){1,3}(?![0-9,])")

    @cached_property
    def joints(self) -> tuple[str, ...]:
        """What joins two figures."""
        return (*self.words.range_to, *self.words.range_or, *self.words.range_and)

    @cached_property
    def left(self) -> re.Pattern[str]:
        """A number, perhaps with its scale, before the word that joins it to a sum: ``3 to`` 5 billion yen."""
        joints = either((*self.joints, ","))
        return re.compile(
            rf"(?<![\w.,'’{SIGNS}])(?<![0-9]·)(?P<number>{self.number})(?:{INDENTED}(?P<scale>{self.scale}))?\s{{0,2}}(?P<joint>{joints})\s{{0,2}}$"
        )

    @cached_property
    def right(self) -> re.Pattern[str]:
        """A number after a sum that it shares the currency of: $10``-15 million``."""
        joints = either((*self.joints, ","))
        return re.compile(
            rf"\s{{0,2}}(?P<joint>{joints})\s{{0,2}}(?P<number>{self.number})(?:{INDENTED}(?P<scale>{self.scale}))?(?![0-9A-Za-z%])"
        )

    @cached_property
    def scaled(self) -> re.Pattern[str]:
        """A number with a scale and no currency, where the currency was said before: ``2.6 billion``."""
        first = rf"[0-9](?<![\w.,'’{SIGNS}][0-9])(?<![0-9]·[0-9])"
        return re.compile(rf"{first}(?:{self.number_rest}){INDENTED}(?P<scale>{self.scale})")

    @cached_property
    def scaled_words(self) -> re.Pattern[str]:
        """The same in words: ``three billion``."""
        number = trie((word for word, value in self.words.numbers.items() if value), behind=r"[\w-]")
        return re.compile(rf"(?P<number>{number})(?![\w-]){INDENTED}(?P<scale>{self.scale})")

    @cached_property
    def large(self) -> Names:
        """The words for scales from a hundred thousand on."""
        return Names(word for word, worth in self.words.scales.items() if worth >= 10**5)

    @cached_property
    def money(self) -> frozenset[str]:
        """Nouns that are money by name."""
        return frozenset((*self.words.funds, *self.words.volumes, *self.words.owed))

    @cached_property
    def crowd(self) -> frozenset[str]:
        """People and quantities."""
        return frozenset(self.words.crowd)

    @cached_property
    def serving(self) -> frozenset[str]:
        """What is done to people, and to how many."""
        return frozenset(self.words.serving)

    @cached_property
    def percent(self) -> re.Pattern[str]:
        return re.compile(rf"\s?{trie(self.words.percent)}")

    @cached_property
    def gapped(self) -> re.Pattern[str]:
        """Between a sum and the next one's figure, who else gave: 5 billion yen``, China ``3 billion."""
        listing = either(self.words.listing)
        name = r"[A-Z][A-Za-z.'’-]{1,20}"
        the, of = either(self.words.definite[:1]), either(self.words.partitive)
        # "the Palestinian territories"
        names = rf"(?:(?:(?:{the})\s)?{name}(?:\s(?:(?:{of})\s)?{name}){{0,3}}|(?:{the})\s{name}\s[a-z]{{5,14}})"
        return re.compile(rf"(?:[,;]\s|[,;]?\s(?:{listing})\s){names}\s(?:(?:{self._hedges})\s)?")

    @cached_property
    def elliptic(self) -> re.Pattern[str]:
        """Between two figures of a list, what the second is of: 310 billion, ``customs duties`` 95 billion."""
        listing = either(self.words.listing)
        joint = rf"\s?(?:[,;]\s(?:(?:{listing})\s)?|(?:{listing})\s)"
        return re.compile(rf"(?P<when>(?:\s[A-Za-z0-9-]{{1,10}}){{0,3}}){joint}(?P<what>(?:[A-Za-z][a-z'’-]{{0,20}}\s){{0,3}})")

    @cached_property
    def moved_bare(self) -> re.Pattern[str]:
        """After a sum without a scale, the one that it is compared with: 2,600 afghanis``, up from 1,900``."""
        return re.compile(rf"{_ASIDE},?\s{self._compared}\s(?P<number>{self.number})(?![\w%])")

    @cached_property
    def by_weight(self) -> re.Pattern[str]:
        """After a figure and its noun, the weight or volume that it is the price of: 42 marks`` per 100 kilos``."""
        per = either((*self.words.rate_per, *self.words.articles))
        return re.compile(rf"\s{{1,2}}(?:{per})\s{{1,2}}(?:[0-9]{{1,4}}\s)?(?:{either(self.words.weighed)})s?(?![a-z])")

    @cached_property
    def moved_full(self) -> re.Pattern[str]:
        """After a sum in millions, one in full: 1.6 mln riyals`` after a loss of 161,000``, 2.5 mln`` from 900,000``."""
        the, of = either(self.words.articles), either(self.words.partitive)
        noun = rf"(?:(?:(?:{the})\s)?(?:{either(self.words.results)})\s(?:{of})\s)?"
        number = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3}){1,2})(?![\w%]|[,.][0-9])"
        return re.compile(rf"{_ASIDE},?\s{self._compared}\s{noun}{number}")

    @cached_property
    def moved_spelled(self) -> re.Pattern[str]:
        """After a sum, one in words that it is compared with: 12.5 mln dlrs`` from six mln``, 80 francs`` vs eight``."""
        number = rf"(?P<number>[a-z]{{3,9}}(?:-[a-z]{{3,5}})?)(?:{INDENTED}(?P<scale>{self.scale}))?"
        return re.compile(rf"{_ASIDE},?\s{self._compared}\s(?:(?:{self._hedges})\s)?{number}(?![\w%-])")

    @property
    def _hedges(self) -> str:
        """The hedges of one word."""
        return either(word for word in self.words.before if word.isalpha())

    @property
    def _compared(self) -> str:
        """The words that compare a figure with the one before it."""
        compared = either_phrase((*self.words.compared, *self.words.range_to[:1]))
        return rf"(?:(?:{either(self.words.moving)})\s)?(?P<joint>{compared})"

    @cached_property
    def quoted(self) -> re.Pattern[str]:
        """After a share that moved to a price, the next one: rose 75 cents to 45.25 dlrs``, Wharf 60 to 16.00``."""
        moved = either(word for word in self.words.moved if word.isalpha())
        name = r"(?:[A-Z][\w.&'’-]{0,14}\s){1,4}"
        price = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,4}(?:\.[0-9]{1,3})?)"
        opening = rf"(?:\s[A-Za-z]{{2,13}}){{0,3}}(?:,|,?\s(?:{either((*self.words.listing, *self.words.joining))}))\s"
        currency = rf"(?:\s(?:{trie(cased(self.nouns))}))?"
        to = either(self.words.range_to[:1])
        by_and_at = rf"(?P<by>{price}){currency}\s(?:{to})\s(?P<at>{price})"
        return re.compile(rf"{opening}{name}(?:(?:{moved})\s)?{by_and_at}(?![\w%]|[,.][0-9])")

    @cached_property
    def headed(self) -> re.Pattern[str]:
        """After a currency that has no figure: what ends the head of a table, perhaps behind a scale or with a remark."""
        remark = r"(?:[|]|[A-Za-z][^()\[\]\n|]{0,40}[)\]]| ?\([^()\n]{1,40}\)[^\S\n]{0,3}(?:\n|$))"
        scale = rf"[ \u00a0]?(?:(?:{either(self.words.counting)}) )?(?:(?:['’]?000s?|[A-Za-z]{{1,10}})?)"
        return re.compile(rf"{scale}(?:[)）\]\n|\t：:,;、]|  |$|\.(?:\s|$)| {remark})")

    @cached_property
    def year_before(self) -> re.Pattern[str]:
        """After a sum with a scale, the figure of the year before in brackets: EUR 345.6m`` (310.2)``."""
        return re.compile(r"\s\((?P<number>[0-9]{1,3}(?:[,.][0-9]{1,3}){1,3}|[0-9]{3})\)")

    @cached_property
    def by_unit(self) -> re.Pattern[str]:
        """After a sum, what it is by the unit: 77.4 mln dlrs``, or 10.60 a share``."""
        each = either((*self.words.articles, "per"))
        other = either(self.words.range_or)
        number = rf"(?P<number>[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?)(?!{self.percent.pattern})"
        return re.compile(rf",?\s(?:{other})\s{number}\s(?:{each})\s[a-z]{{3,10}}")

    @cached_property
    def declared(self) -> re.Pattern[str]:
        """After a word of `declaring`, what all bare signs of a text are said to be: figures`` are in Canadian dlrs``."""
        declared, in_ = either(self.words.declared), either(self.words.counting)
        return re.compile(rf"(?:\s(?:{declared})){{0,4}}\s(?:{in_})\s(?P<currency>{self.currency})")

    @cached_property
    def declaring(self) -> Names:
        """The words before that, as they are printed."""
        return Names(cased(self.words.declaring))

    @cached_property
    def results(self) -> re.Pattern[str]:
        """A line of a table of earnings: ``Net 3,456,000 vs 2,345,000``, ``Other items 204,000 debit vs 28,000 credit``."""
        versus = either(self.words.versus)
        booked = rf"(?:\s(?:{either(self.words.booked)}))?"
        grouped = r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![\w,.])"
        label = r"\n[^\S\n]{0,8}(?P<label>[A-Z][A-Za-z .-]{1,40}?)\s"
        number = r"(?:[0-9.]{1,7}|[a-z]{3,9})"
        columns = (
            rf"(?P<one>{grouped}|{number}\s(?P<scale>{self.scale}))(?P<booked>{booked})\s(?:{versus})\s(?:[a-z]{{2,8}}\s)?"
            rf"(?P<other>{grouped}|{number}\s(?P<scale2>{self.scale})|[0-9]{{1,4}}\.[0-9]{{1,2}}){booked}"
        )
        return re.compile(rf"{label}{columns}(?=[^\S\n]{{0,3}}\.?[^\S\n]{{0,3}}(?:\n|$))")

    @cached_property
    def suffixed(self) -> re.Pattern[str]:
        """Hundredths right behind their digits: ``11p``, ``4.2p``, ``2½p``."""
        suffixes = either(self.words.suffixes)
        digits = rf"[0-9](?<![\w.,/'’{SIGNS}-][0-9])[0-9]{{0,3}}(?:\.[0-9]{{1,2}}|[½¼¾])?"
        return re.compile(rf"{digits}(?P<suffix>{suffixes})(?![\w'’-])")

    @cached_property
    def owing(self) -> re.Pattern[str]:
        """After a currency's name: what is money by name, and how much: yen`` loan of 6.14 billion``."""
        stating = either_phrase(self.words.stating)
        return re.compile(
            rf"[ -]{trie(self.words.owed)}(?: [a-z]{{2,12}}){{0,3}}? (?:{stating})\s"
            rf"(?P<number>{self.number}){GAP}(?P<scale>{self.scale})(?!{self.link}{self.currency})"
        )

    @cached_property
    def instrument(self) -> re.Pattern[str]:
        """After a figure, what it is if it is money: 35 mln`` a grant``, 20 mln`` in soft loans``."""
        opening = either((*self.words.articles, *self.words.allotting))
        return re.compile(rf"\s{{1,3}}(?:(?:{opening})\s){{1,2}}(?:[a-z]{{3,14}}[\s-]){{0,2}}{trie(self.words.owed)}\b")

    @cached_property
    def stated(self) -> re.Pattern[str]:
        """Before a figure, that something which is money by name comes to it: ``aid totalled`` 220 mln."""
        stating = either_phrase(word for word in self.words.stating if word not in self.words.links)
        direct = either(self.words.links)
        owed = trie(cased(self.words.owed))
        subject = rf"\b{owed}(?:\s[A-Za-z'’]{{2,14}}){{0,4}}?\s(?:{stating})\s$"
        return re.compile(rf"{subject}|\b{owed}\s(?:{direct})\s$")

    # --- exchange rates

    @cached_property
    def rate_equals(self) -> re.Pattern[str]:
        """Between the two sums of a rate: 1 dollar ``=`` 119.17 yen."""
        equals = either(("=", "＝", "≒", "≈", ":", *self.words.range_to[:1], *self.words.rate_equals))
        return re.compile(rf"\s{{0,2}}(?:{equals})\s{{0,2}}(?:約|{self._hedges})?\s{{0,2}}")

    @cached_property
    def rate_per(self) -> re.Pattern[str]:
        """After a sum, the unit that it is the price of: 119.17 yen`` to the dollar``."""
        per = either(("/", *self.words.rate_per))
        adjective = rf"(?:{trie(cased(self.words.rate_adjectives))} )?"
        base = trie(cased(self.words.rate_bases) | {"USD", "EUR", "GBP", "JPY", "SDR", "US$", "$"})
        return re.compile(rf"\s{{0,2}}(?:{per})\s{{0,2}}(?:1 )?(?P<name>{adjective}{base}s?)(?![A-Za-z0-9])")

    @cached_property
    def rate_subject(self) -> re.Pattern[str]:
        """Before a sum, the currency that is quoted at it: ``the dollar closed at`` 145.20 yen."""
        adjectives = trie(cased(self.words.rate_adjectives))
        opening = rf"(?:{trie(cased(self.words.definite))} |(?={adjectives} ))"
        name = rf"(?P<name>(?:{adjectives} )?{trie(cased(self.words.rate_bases))})"
        verbs = trie(cased(self.words.rate_verbs))
        proper = trie(cased(self.words.rate_proper)) or NEVER
        opening = rf"(?:{opening}|(?={proper} ))"
        return re.compile(rf"\b{opening}{name} (?:(?:[^.;:$€£()]|\.[0-9]){{0,80}}?\b)?{verbs}\s$")

    @cached_property
    def rate_held(self) -> re.Pattern[str]:
        """After a sum, the currency that is held at it: a low of 148.65 yen``, holding the dollar`` steady."""
        holding, definite = either(self.words.holding), either(self.words.definite)
        return re.compile(rf",\s(?:{holding})\s(?:{definite})\s(?P<name>{trie(cased(self.words.rate_bases))})(?![A-Za-z])")

    # --- hedges

    @cached_property
    def moved_from(self) -> re.Pattern[str]:
        """After a sum that was reached, the one that it came from: up to 9 billion dlrs`` from 8``."""
        origin = self.words.compared[0] if self.words.compared else NEVER
        return re.compile(rf"(?:\s[A-Za-z]{{1,10}}){{0,3}}\s{origin}\s[{SIGNS}]?[0-9]")

    @cached_property
    def hedging(self) -> Mapping[str, tuple[tuple[list[str], Hedge | None], ...]]:
        """What may stand before a sum, by its last word and by its last two: hedges, then what has none; the longest first."""
        told = (self.words.before, self.words.between, self.words.fillers)
        phrases = [phrase for some in told for phrase in sorted(some, key=lambda phrase: -len(phrase))]
        entries = [(" ".join(phrase.split()[-2:]), phrase.split(), self.words.before.get(phrase)) for phrase in phrases]
        endings = {" ".join(said[-length:]) for _, said, _ in entries for length in (1, 2)}
        return {
            ending: tuple((said, hedge) for tail, said, hedge in entries if tail in (ending, ending.rpartition(" ")[2]))
            for ending in endings
        }

    @cached_property
    def papers(self) -> re.Pattern[str]:
        """The names of papers that say which country a text is from."""
        return re.compile(trie(self.words.home.papers) if self.words.home.papers else NEVER)

    @cached_property
    def paper_names(self) -> Names:
        return Names(self.words.home.papers)

    @cached_property
    def equal(self) -> re.Pattern[str]:
        """Between a sum and what it is worth in other money: ``, which is equivalent to``."""
        return re.compile(rf",?(?:\s[a-z]{{2,5}}){{0,3}}\s(?:{either(self.words.home.worth)})\b.{{0,16}}")

    @cached_property
    def giver_in_row(self) -> re.Pattern[str]:
        """Behind a sum with a bare sign, a country whose name looks like one: ``France $9 million and the US`` $3 million."""
        row = f"(?:{either((',', *(f' {word}' for word in self.words.joining)))}) {either(self.words.definite[:1])}"
        return re.compile(rf"(?<!US\s)(?<!US)(?<!\.)\$[0-9][^\n]{{2,70}}{row} (?:US|U\.S\.) $")

    @cached_property
    def appeals(self) -> re.Pattern[str]:
        """A body of the world that says or needs something: ``the U.N. refugee agency said``."""
        data = self.words.home
        asking = rf"(?:\s[a-z]{{1,12}}){{0,2}}?\s{trie(data.asking)}(?![a-z])"
        return re.compile(rf"(?<![A-Za-z]){trie(data.world)}{asking}" if data.world else NEVER)

    @cached_property
    def articled(self) -> tuple[str, ...]:
        """What a text ends with where the next word has an article."""
        return tuple(f" {word} " for word in self.words.definite)

    @cached_property
    def hedges_after(self) -> Mapping[str, tuple[tuple[str, Hedge], ...]]:
        found: dict[str, list[tuple[str, Hedge]]] = {}
        for phrase, hedge in sorted(self.words.after.items(), key=lambda item: -len(item[0])):
            found.setdefault(phrase.lstrip(" -").split()[0], []).append((phrase.lstrip(" "), hedge))
        return {first: tuple(phrases) for first, phrases in found.items()}

    @cached_property
    def fillers(self) -> Mapping[str, tuple[list[str], ...]]:
        """What may stand between a hedge and its sum, by its last word, the longest first."""
        found: dict[str, list[list[str]]] = {}
        for filler in sorted(self.words.fillers, key=lambda filler: -len(filler)):
            found.setdefault(filler.split()[-1], []).append(filler.split())
        return {word: tuple(entries) for word, entries in found.items()}

    @cached_property
    def lookalikes(self) -> frozenset[str]:
        """Phrases that end like a hedge and are none."""
        return frozenset(self.words.lookalikes)

    @cached_property
    def factors(self) -> dict[str, Decimal]:
        """What scales were found to be worth, as printed."""
        return {}


@cache
def reader(codes: tuple[str, ...]) -> Reader:
    """The reader for these languages, made once."""
    return Reader(codes)
