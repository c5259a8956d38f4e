"""What a bare symbol or word is taken for, by the place of the article, its other sums and the countries that it names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Final

from babel.core import get_global

from aidledger.currencies import CURRENCIES
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.home import dollars_of_home, names_of, other_money
from aidledger.parsers.sums.story import Story
from aidledger.parsers.sums.sum import Sum
from aidledger.parsers.sums.symbols import AT_PAR, SYMBOLS
from aidledger.parsers.sums.worth import currency_of
from aidledger.parsers.text.places import alpha2_by_alpha3

_LINE: Final = 400
_ALIKE: Final = Decimal("1.1")
"""Two sums whose brackets say rates so near each other are of one currency."""

_SAME: Final = Decimal("1.03")
"""A rate so near a stated one is that one, rounded."""

_APPEAL: Final = 120
_ENDING: Final = re.compile(r"(?<![A-Z])\.\s|\n")
_STOPS: Final = (". ", "\n", "。")
"""What stands between two sentences, near enough."""
_HUNDRED: Final = 100
"""So many hundredths and more are counted in the whole unit."""
_HEADS_LINE: Final = re.compile(r"\s?[:：]|\s[–—-]\s")


def resolve_assumed(
    text: str, words: Reader, chains: list[ChainReader], sums: list[Sum], place: str | None, about: str = ""
) -> None:
    """Give a currency to the sums whose noun or sign several share: by the place, and by what a text names.

    `about` is its outlet and title, where they do not stand in it.
    """
    _resolve_alike(text, words, sums)
    national = _national(place) if place else frozenset()
    declared = _declared(text, words) if any(sum_.family for sum_ in sums) else None
    told = Story(text, words, sums)
    last: dict[str, str | None] = {}
    named: dict[tuple[str, str | None], str] = {}
    spoken: dict[str, tuple[str, ...]] = {}
    again = _stated_figures(sums)
    for index, sum_ in enumerate(sums):
        if not sum_.family:
            continue
        noun = sum_.family
        if sum_.basis != "carried" or noun not in last:
            last[noun] = _of_dateline(sum_, words, told)
        spent = last[noun]
        if (noun, spent) not in named:
            candidates = spoken.setdefault(noun, _candidates(noun, words, chains) or (sum_.currency,))
            local = [code for code in candidates if code in national or code == spent]
            named[noun, spent] = local[0] if local else _meaning(text, about, words, chains, sum_, sums, candidates)
        if declared in spoken[noun]:
            sum_.currency, sum_.basis = declared, "carried"
            continue
        own = (
            _of_kind(text, words, sums[max(0, index - 1)], sum_) or _of_world(text, words, told, sum_, named[noun, spent])
            if noun in words.words.steady
            else _of_giver(text, words, chains, sum_, frozenset(spoken[noun]) - _converted(text, sums[max(0, index - 1)], sum_))
        )
        stated = again.get(sum_.figure.value, {})
        same = [one for code, one in stated.items() if code in spoken[noun]]
        said = len(same) == 1 and _is_said_again(text, words, chains, same[0], sum_, frozenset(spoken[noun]))
        sum_.currency = same[0].currency if said else own or named[noun, spent]
        if sum_.basis == "stated" and noun not in AT_PAR:
            sum_.basis = "assumed"
    _resolve_pairs(text, sums, spoken)
    _resolve_hundredths(words, told, sums)


def _resolve_alike(text: str, words: Reader, sums: list[Sum]) -> None:
    """Give a sign that two currencies share the second where only its country is named: Beijing lent ¥465 million."""
    for sign, (code, own, others) in words.words.alike.items():
        signed = [sum_ for sum_ in sums if sum_.word == sign]
        if signed and any(name in text for name in own) and not any(name in text for name in others):
            for sum_ in signed:
                sum_.currency, sum_.basis = code, "assumed"


def _stated_figures(sums: Iterable[Sum]) -> Mapping[Decimal, dict[str, Sum]]:
    """The first sum of each currency that a figure is stated in: "$7.3b" in a headline is the "S$7.3 billion" of the text."""
    found: dict[Decimal, dict[str, Sum]] = {}
    for sum_ in sums:
        if not sum_.family and sum_.scale > 1:
            found.setdefault(sum_.figure.value, {}).setdefault(sum_.currency, sum_)
    return found


def _is_said_again(
    text: str, words: Reader, chains: list[ChainReader], stated: Sum, sum_: Sum, candidates: frozenset[str]
) -> bool:
    """Whether a figure may be one that another sentence states, and not that of one whose money is called alike.

    Not "Korea gave $2 million and Australia A$2 million. The US gave $2 million".
    """
    begin, end = min(stated.end, sum_.end), max(stated.start, sum_.start)
    if end - begin <= _SENTENCE and not any(stop in text[begin:end] for stop in _STOPS):
        return False
    first = max(0, sum_.start - _SENTENCE)
    first = max(first, *(text.rfind(stop, first, sum_.start) for stop in _STOPS))
    pattern, meant, _ = names_of(candidates, (*words.codes, *(chain.name for chain in chains)))
    named = [meant[name[0].lower()] for name in pattern.finditer(text, first, sum_.start)]
    return not named or any(stated.currency in codes for codes in named)


def _resolve_pairs(text: str, sums: list[Sum], spoken: Mapping[str, tuple[str, ...]]) -> None:
    """Give sums of one noun one currency where brackets behind them say the same rate: Rs 100 billion ($1 billion).

    It is that of a stated sum at the same rate, where that may be called so: A$50m (K100m), $9m (K18m).
    """
    rated: dict[tuple[str, str], list[tuple[Decimal, Sum]]] = {}
    stated: dict[str, list[tuple[Decimal, str]]] = {}
    for one, other in pairwise(sums):
        if not other.figure.value or text[one.end : other.start].strip() != "(":
            continue
        if one.family and one.basis == "assumed":
            rated.setdefault((one.family, other.currency), []).append((one.figure.value / other.figure.value, one))
        elif not one.family:
            stated.setdefault(other.currency, []).append((one.figure.value / other.figure.value, one.currency))
    for (noun, quote), pairs in rated.items():
        likely = _by_code((rate, sum_.currency) for rate, sum_ in pairs)
        fixed = _by_code((rate, code) for rate, code in stated.get(quote, ()) if code in spoken.get(noun, ()))
        for rate, sum_ in pairs:
            alike = _near(likely, rate, _ALIKE)
            sum_.currency = max(alike, key=lambda code: (alike[code], code == sum_.currency))
            same = [code for code, count in _near(fixed, rate, _SAME).items() if count]
            if len(same) == 1:
                sum_.currency = same[0]


def _by_code(rates: Iterable[tuple[Decimal, str]]) -> Mapping[str, list[Decimal]]:
    """The rates of each currency, the lowest first."""
    found: dict[str, list[Decimal]] = {}
    for rate, code in sorted(rates):
        found.setdefault(code, []).append(rate)
    return found


def _near(rates: Mapping[str, list[Decimal]], rate: Decimal, span: Decimal) -> Mapping[str, int]:
    """How many rates of each currency are no further from one than the factor `span`."""
    return {code: bisect_right(known, rate * span) - bisect_left(known, rate / span) for code, known in rates.items()}


def _declared(text: str, words: Reader) -> str | None:
    """The currency that a text says all its figures are in."""
    for word in sorted(words.declaring.said_in(text)):
        end = text.find(word) + len(word)
        while end >= len(word):
            if found := words.declared.match(text, end):
                return currency_of(found["currency"], words)[0]
            end = text.find(word, end) + len(word)
    return None


def _resolve_hundredths(words: Reader, told: Story, sums: list[Sum]) -> None:
    """Give cents the currency that most of the sums of their story are in, where its hundredth is called so too.

    Where the story has nothing but cents, and figures in their currency, they are those of the place that it is from.
    """
    for noun, codes in words.words.hundredths.items():
        main = words.words.currencies[noun]
        small = list(_hundredths(sums, noun, words)) if any(_is_hundredth(sum_, noun, words) for sum_ in sums) else []
        apart = {id(sum_) for sum_ in small}
        others = [sum_ for sum_ in sums if id(sum_) not in apart]
        most = _most(others, (main, *codes), told.spent) if small else main
        if most == main:
            continue
        for sum_ in small:
            sum_.currency, sum_.basis = most, "assumed"
        # A line of a table gets its currency from the first sum, which may be of cents.
        whole = [sum_ for sum_ in others if sum_.currency == main]
        for sum_ in whole if all(sum_.basis == "carried" for sum_ in whole) else ():
            sum_.currency = most


def _most(others: list[Sum], codes: tuple[str, ...], local: str | None) -> str:
    """Of these currencies the one that most sums are in; that of the place where all of them got theirs from the cents."""
    if local in codes and all(sum_.basis == "carried" and sum_.currency == codes[0] for sum_ in others):
        return str(local)
    counts = Counter(sum_.currency for sum_ in others if sum_.basis != "carried") or Counter(sum_.currency for sum_ in others)
    return max(codes, key=lambda code: counts[code])


def _hundredths(sums: list[Sum], noun: str, words: Reader) -> Iterator[Sum]:
    """The sums in cents, and those that share their word: ``16 cents vs 11``."""
    shared = False
    for sum_ in sums:
        if sum_.basis != "carried" or sum_.figure.value >= _HUNDRED:
            shared = _is_hundredth(sum_, noun, words)
        if shared:
            yield sum_


def _is_hundredth(sum_: Sum, noun: str, words: Reader) -> bool:
    """Whether a sum is in cents."""
    subunit = words.words.subunits.get(sum_.word.lower())
    return subunit is not None and subunit.noun == noun


_SENTENCE: Final = 200
_OWN: Final = frozenset(("'s", "’s"))
_CLAUSE: Final = 70
_VERBS: Final = 4


def _of_giver(text: str, words: Reader, chains: list[ChainReader], sum_: Sum, candidates: frozenset[str]) -> str | None:
    """The currency of the country that gives a sum: Belgium offered 1.2 billion francs, Denmark 5 million kroner."""
    if len(candidates) < 2:
        return None
    langs = (*words.codes, *(chain.name for chain in chains))
    pattern, meant, _ = names_of(candidates, langs)
    first = max(0, sum_.start - _SENTENCE)
    begin = max(first, *(text.rfind(stop, first, sum_.start) + 1 for stop in (". ", ".\n", "\n\n")))
    found = list(pattern.finditer(text, begin, sum_.start))
    pointed = bool(found) and text[found[-1].end() : sum_.start].strip() in _POINTING
    named = [name for name in found if pointed or not _is_taker(text, name.start(), words)]
    codes = meant[named[-1][0].lower()] if named else frozenset()
    codes = codes if sum_.family in words.words.historic else _today(codes)
    heading = _of_line(text, sum_.start, pattern, meant)
    if heading is not None and (not named or heading in codes):
        return heading
    if len(codes) != 1:
        return None
    said = text[named[-1].end() : sum_.start].lower().split()
    if pointed or all(word in words.words.before for word in said):
        return next(iter(codes)) if pointed or _is_listed(text, named[-1].start(), words) else None
    return next(iter(codes)) if _is_giving(said, words) and not _is_other(text[named[-1].end() : sum_.start], words) else None


_POINTING: Final = (":", "–", "—", "-", "(")
"""What stands between a country and its sum in a list: ``Algeria:`` 1.5 billion dinars."""


def _is_listed(text: str, place: int, words: Reader) -> bool:
    """Whether a name goes on a list: ``; Denmark`` 5 million kroner, ``and the Danes`` 5 million."""
    said = text[max(0, place - _VERBS * 3) : place].lower().split()
    before = [word for word in said if word not in words.words.definite][-1:]
    return bool(before) and (before[0].endswith((",", ";")) or before[0] in words.words.listing)


def _is_taker(text: str, place: int, words: Reader) -> bool:
    """Whether a name stands behind a word that says for whom or of whom a sum is: ``to Denmark``, India ``lent Nepal``."""
    data, before = words.words, text[max(0, place - _VERBS * 3) : place].lower().split()[-1:]
    behind = (data.allotting, data.links, data.range_to, data.donating, data.paying)
    return bool(before) and before[0].isalpha() and any(before[0] in some for some in behind)


def _is_other(between: str, words: Reader) -> bool:
    """Whether a name right before a sum is of another who gives: India promised it Rs 8 billion, ``Japan`` Rs 3 billion."""
    said = between.split()
    named = len(said)
    while named and said[named - 1][:1].isupper():
        named -= 1
    verb = said[named - 1].lower() if named else ""
    return named < len(said) and verb not in words.words.donating and verb not in words.words.paying


def _is_giving(said: list[str], words: Reader) -> bool:
    """Whether a verb of giving or paying stands near behind a name: ``, which last week wrote off``; `said` is what follows.

    Or its own money: ``Cameroon's budget is set at`` 650 billion francs.
    """
    giving, paying = words.words.donating, words.words.paying
    if said[0] in _OWN:
        return len(said) == 1 or any(word in words.words.totals and word not in giving for word in said[1:_VERBS])
    near = [word.strip(",;") for word in said[: _VERBS + 3]]
    return any(one in giving or one in paying or f"{one} {other}" in paying for one, other in pairwise((*near, "")))


def _of_dateline(sum_: Sum, words: Reader, told: Story) -> str | None:
    """The dollars of the place that a story is from, for a sum that the newswire prints in its short form."""
    data = words.words
    if sum_.family not in data.steady or not (sum_.basis == "carried" or sum_.word.lower() in data.aliases):
        return None
    return told.dollars(sum_)


def _converted(text: str, prior: Sum, sum_: Sum) -> frozenset[str]:
    """The currency that the sum before is stated in, where this one stands in brackets behind it: INR 5m (Rs 8m)."""
    bracketed = not prior.family and text[prior.end : sum_.start].strip() == "("
    return frozenset((prior.currency,)) if bracketed else frozenset()


def _of_kind(text: str, words: Reader, prior: Sum, sum_: Sum) -> str | None:
    """The dollars of the sum before that names them, for a noun that goes on: 5 million Australian dollars and three."""
    if prior.family or prior.currency not in words.words.home.plain or not sum_.word.isalpha():
        return None
    between = text[prior.end : sum_.start][: _CLAUSE + 1]
    if len(between) > _CLAUSE or between != between.lower() or any(mark in between for mark in (". ", "(", "\n\n")):
        return None
    listed = not {*words.words.listing, *words.words.joining}.isdisjoint(between.split()) or ";" in between
    return prior.currency if listed and not words.equal.fullmatch(between) else None


def _of_world(text: str, words: Reader, told: Story, sum_: Sum, home: str) -> str | None:
    """The American dollars, which the world trades and the United Nations appeal in, in a text of another home."""
    if home == sum_.currency:
        return None
    return (
        sum_.currency if told.is_traded(sum_) or (home in words.words.home.giving and _is_appeal(text, words, sum_)) else None
    )


def _is_appeal(text: str, words: Reader, sum_: Sum) -> bool:
    """Whether the sentence of a sum is what a body of the world says or needs: ``The U.N. appealed for`` $3 billion."""
    before = _ENDING.split(text[max(0, sum_.start - _APPEAL) : sum_.start])[-1]
    said = before + _ENDING.split(text[sum_.start : sum_.end + _APPEAL], maxsplit=1)[0]
    return words.appeals.search(said) is not None


def _of_line(text: str, place: int, names: re.Pattern[str], meant: Mapping[str, frozenset[str]]) -> str | None:
    """The currency of the country whose name opens the line: ``BRITAIN: tents worth 250,000 pounds``."""
    begin = text.rfind("\n", max(0, place - _LINE), place) + 1
    name = names.match(text, begin) if begin or place < _LINE else None
    if name is None or not _HEADS_LINE.match(text, name.end()):
        return None
    codes = _today(meant.get(name[0].lower(), frozenset()))
    return next(iter(codes)) if len(codes) == 1 else None


def _today(codes: frozenset[str]) -> frozenset[str]:
    """Of the currencies that a country had, those that it has, or all where it has none of them any more."""
    return frozenset(code for code in codes if not CURRENCIES[code].until) or codes


def _candidates(noun: str, words: Reader, chains: list[ChainReader]) -> tuple[str, ...]:
    """The currencies that a noun or symbol can mean."""
    spoken = next((chain.families[noun] for chain in chains if noun in chain.families), ())
    known = words.families.get(noun) or SYMBOLS.get(noun) or spoken
    return tuple(dict.fromkeys((*known, *words.words.home.plain))) if noun in words.words.steady else known


def _meaning(
    text: str, about: str, words: Reader, chains: list[ChainReader], one: Sum, sums: list[Sum], candidates: tuple[str, ...]
) -> str:
    noun, data = one.family, words.words
    if noun in data.steady:
        return dollars_of_home(text, about, words, sums) or one.currency
    stated = None if noun in AT_PAR else _stated(text, noun, words, sums, candidates)
    abroad = noun in data.abroad or any(noun in chain.words.abroad for chain in chains)
    if stated is not None and abroad:
        return stated
    langs = (*words.codes, *(chain.name for chain in chains))
    named = _named(f"{about}\n{text}", frozenset(candidates), langs)
    # A neighbour's money is stated in full where the money of home is not: KSh, and Shs of Uganda.
    if stated is not None and named.get(stated, 0) >= max(named.values(), default=0):
        return stated
    default = _of_its_time(text, noun, one.currency, sums, words)
    if not named or (abroad and default in named) or default in data.bygone:
        return default
    if abroad:
        stem = noun.rstrip("s")
        named = {code: times for code, times in named.items() if stem in CURRENCIES[code].name or not stem.isascii()}
    most = max((code for code in named if code != default), key=lambda code: named[code], default=default)
    scaled = any(default in _regional(sum_, words) for sum_ in sums if sum_.family == noun)
    share = 1 if scaled else data.lending.get(default, 1)
    return default if named.get(default, 0) >= named.get(most, 0) * share else most


def _spelled(text: str, candidates: tuple[str, ...]) -> Iterator[str]:
    """The currencies that a text names in full: the figures are in Indian rupees."""
    lowered = text.lower()
    for code in candidates:
        if any(" " in word and word.lower() in lowered for word in CURRENCIES[code].words):
            yield code


def _stated(text: str, noun: str, words: Reader, sums: list[Sum], candidates: tuple[str, ...]) -> str | None:
    """The one currency of that name which the text names in full for no sum, or which another of its sums states."""
    stem = noun.rstrip("s").lower()
    own = [sum_ for sum_ in sums if sum_.family == noun]
    stated = {sum_.currency for sum_ in sums if not sum_.family and sum_.currency in candidates}
    stated -= other_money(text, words, own, sums)
    unpaid = {code for code in _spelled(text, candidates) if code not in stated}
    if len(unpaid) == 1:
        code = unpaid.pop()
        return code if code not in _TWINS else _most_named(text, _TWINS, words.codes) or code
    for sum_ in sums:
        if sum_.family.rstrip("s").lower() == stem:
            stated &= _regional(sum_, words) or stated
    return stated.pop() if len(stated) == 1 else None


_TWINS: Final = frozenset(("XOF", "XAF"))
"""Two currencies of one name, which are told apart by the country alone."""


def _most_named(text: str, candidates: frozenset[str], langs: tuple[str, ...]) -> str | None:
    """Whose countries a text names most."""
    named = _named(text, candidates, langs)
    return max(named, key=lambda code: named[code]) if named else None


def _of_its_time(text: str, noun: str, default: str, sums: Iterable[Sum], words: Reader) -> str:
    """The currency that a noun meant before the euro, where the text has other currencies or short forms of that time.

    Of a state that is no more, where the text names it as one that is: ``The Soviet Union lent 200 mln roubles``.
    """
    old = words.words.historic.get(noun)
    if old and (marks := words.words.bygone.get(old)):
        since = any(word in text for word in words.words.since_then)
        return old if not since and any(word in text for word in marks) else default
    return (
        old
        if old and any(CURRENCIES[sum_.currency].until or sum_.word.lower() in words.words.aliases for sum_ in sums)
        else default
    )


def _regional(sum_: Sum, words: Reader) -> frozenset[str]:
    """The currencies that a scale of the sum goes with, where it does not go with all."""
    return frozenset(code for step in sum_.figure.steps for code in words.words.regional.get(step.split()[-1].lower(), ()))


# --- countries ----------------------------------------------------------------------------------------------------


def _named(text: str, candidates: frozenset[str], langs: tuple[str, ...]) -> Mapping[str, int]:
    """How often a text names a country, a people or a capital of each currency; of one name, those of today first."""
    pattern, meant, _ = names_of(candidates, langs)
    found: Counter[str] = Counter()
    for match in pattern.finditer(text):
        found.update(sorted(meant[match[0].lower()], key=lambda code: (bool(CURRENCIES[code].until), code)))
    return found


def _national(place: str) -> frozenset[str]:
    """The currencies of a country today, by its ISO 3166-1 alpha-3 code."""
    rows = get_global("territory_currencies").get(alpha2_by_alpha3().get(place.upper(), place), ())
    return frozenset(code for code, _, until, tender in rows if tender and until is None)
