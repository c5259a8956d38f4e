"""Sums whose currency was said once, before them: in a comparison, or in a list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from heapq import merge
from itertools import pairwise
from typing import Final

from aidledger.amount import significant_digits
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.bare_chains import bare_ahead, bare_behind
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.figures import Figure, in_words
from aidledger.parsers.sums.governed import clause_before, is_counting, is_dated, is_governed, without_filler, words_after
from aidledger.parsers.sums.itemised import Bare, items_of
from aidledger.parsers.sums.left import counted_before, is_large, is_left_bare, is_part_of_next
from aidledger.parsers.sums.rolls import in_rolls
from aidledger.parsers.sums.rowed import Row, row_of, told_rows
from aidledger.parsers.sums.spaced import stands_alone
from aidledger.parsers.sums.sum import Found, Sum, like
from aidledger.parsers.sums.unscaled import without_scale
from aidledger.parsers.sums.worth import factor_of, in_digits, number_end

_SENTENCE: Final = re.compile(r"[.!?。！？](?:[\"”')\]]?\s|$|(?<=[。！？]))|\n\s*\n")
_REACH: Final = 240
_FAR: Final = 2000
_NOUN: Final = 2
_LEAST: Final = 10**5
_BILLION: Final = 10**9
_PARAGRAPH: Final = re.compile(r"\n\s{0,20}\n")
_SIZE: Final = 48
_BEFORE_IT: Final = re.compile(
    r"\s\((?:(?:[A-Za-z']{2,12}\s){0,3}[A-Za-z']{2,12}:?\s|(?:19|20)[0-9]{2}(?:[/-][0-9]{2,4})?:?\s)?"
)
"""Between a sum and the one of the year before in brackets: 3.4m`` (2018: ``3.1m), 12bn`` (``11bn)."""

_CALLED: Final = re.compile(r",\s[A-Z][a-z]")
"""Behind a figure, the name of what it is for: $41 million``, Rural Roads``; and 80 million``, Schools``."""

_SPELLED: Final = re.compile(r"(?<![\w-])(?P<number>[A-Za-z]{3,9})[\s-]\s{0,16}$")
"""Before a scale, a number in a word: ``two`` billion, ``Seven`` mln."""

_LONGEST: Final = 24
_ITEMS: Final = 40
_PARALLEL: Final = 4
_COMPARED: Final = 10
_WORDS: Final = 12
_NEAR: Final = 7
_SUBJECT: Final = 64
_BEFORE: Final = 40


def with_carried(text: str, words: Reader, chains: list[ChainReader], found: Found) -> list[Sum]:
    sums = found.sums
    known = _Known(text, words, sums)
    carried = list(_headline(text, words, sums[0], known)) if sums and found.has_scaled(0, sums[0].start) else []
    for chain in chains:
        carried += bare_ahead(text, chain, sums[0]) if sums else ()
    for place, sum_ in enumerate(sums):
        following = sums[place + 1] if place + 1 < len(sums) else None
        ceiling = following.start if following else len(text)
        if ceiling - sum_.end < 4:
            continue
        stop = min(ceiling, sum_.end + _FAR)
        if found.has_scaled(sum_.start, stop) or known.has_spelled(sum_.end, stop):
            source = sums[place - 1] if place and _is_converted(text, sums[place - 1], sum_) else sum_
            carried += _carried_after(text, words, (sum_, source, following), stop, known)
        for chain in chains:
            carried += bare_behind(text, chain, sum_, ceiling)
    carried += without_scale(text, words, sums, carried)
    carried += in_rolls(text, words, [*sums, *carried])
    return sorted([*sums, *carried], key=lambda one: one.start) if carried else sums


class _Known:
    """The sums of a text by their values, which few texts ask for, and its figures with a scale that are in words."""

    def __init__(self, text: str, words: Reader, sums: list[Sum]) -> None:
        self.text, self.words, self.sums = text, words, sums
        self.spelled = list(_in_words(text, words)) if sums else []
        self.places = [match.start() for match in self.spelled]

    def has_spelled(self, start: int, stop: int) -> bool:
        place = bisect_left(self.places, start)
        return place < len(self.places) and self.places[place] < stop

    def bare(self, start: int, stop: int) -> Iterator[re.Match[str]]:
        """The figures with a scale between two places, in their order."""
        digits = self.words.scaled.finditer(self.text, start, stop)
        spelled = self.spelled[bisect_left(self.places, start) : bisect_left(self.places, stop)]
        return merge(digits, (match for match in spelled if match.end() <= stop), key=re.Match.start) if spelled else digits

    @cached_property
    def by_value(self) -> dict[Decimal, Sum]:
        return {sum_.figure.value: sum_ for sum_ in reversed(self.sums) if sum_.scale >= _LEAST}

    @cached_property
    def values(self) -> frozenset[Decimal]:
        return frozenset(sum_.figure.value for sum_ in self.sums)


def _in_words(text: str, words: Reader) -> Iterator[re.Match[str]]:
    """The figures of a text that are a word and a scale: ``two billion``."""
    for scale in sorted(words.large.places_in(text)):
        before = _SPELLED.search(text, max(0, scale - _LONGEST), scale)
        match = words.scaled_words.match(text, before.start("number")) if before is not None else None
        if match is not None:
            yield match


def _is_converted(text: str, before: Sum, sum_: Sum) -> bool:
    """Whether a sum says in brackets what the one before is in another currency."""
    return text[before.end : sum_.start].lstrip()[:1] == "(" and text[sum_.end : sum_.end + 1] == ")"


def _headline(text: str, words: Reader, first: Sum, known: _Known) -> Iterator[Sum]:
    """Figures before the first sum: ``BUDGET GAP PUT AT 56.9 BILLION``."""
    for match in words.scaled.finditer(text, 0, min(first.start, _FAR)):
        factor = factor_of(match["scale"], words)
        figure = _figure(text, match, factor, words) if factor >= _LEAST else None
        if figure is None:
            continue
        if is_part_of_next(text, match.end(), first.start, words):
            yield like(first, match.start(), match.end(), figure, factor)
            continue
        apart = _PARAGRAPH.search(text, match.end(), first.start) is not None
        same = _same(text, match, figure, words, known) if apart else None
        # "Norway gave 30 mln and Denmark 45 mln dlrs": its verb is not said again
        near = not apart and words.gapped.fullmatch(text, match.end(), first.start) is not None
        if same is not None or is_governed(text, match, words, near=near):
            yield like(same or first, match.start(), match.end(), figure, factor)


def _same(text: str, match: re.Match[str], figure: Figure, words: Reader, known: _Known) -> Sum | None:
    """The sum that a bare figure says again."""
    same = known.by_value.get(figure.value)
    if same is None or is_counting(clause_before(text, match.start()), words):
        return None
    named = any(word in words.words.owed for word in words_after(text, match.end())[:2])
    return same if named or stands_alone(text, match.end(), words) else None


def _figure(text: str, match: re.Match[str], factor: Decimal, words: Reader) -> Figure | None:
    if text[match.start()].isalpha():
        figure = in_words([match["number"].lower()], words.words)
    else:
        figure = in_digits(text[match.start() : number_end(text, match.start(), match.start("scale"))], words)
    return figure and figure.times(factor, match["scale"])


def _figures(text: str, words: Reader, matches: Iterator[re.Match[str]]) -> Iterator[Bare]:
    for match in matches:
        factor = factor_of(match["scale"], words)
        figure = _figure(text, match, factor, words) if factor >= _LEAST else None
        if figure is not None:
            yield Bare(match, figure, factor)


def _carried_after(
    text: str, words: Reader, around: tuple[Sum, Sum, Sum | None], stop: int, known: _Known
) -> Iterator[Sum]:
    """The figures behind a sum, in the currency of the second of `around`, up to the third."""
    sum_, source, following = around
    last, passed = sum_, 0
    near: int | None = None
    rows: list[Row] = []
    read: set[int] = set()
    bare = list(_figures(text, words, known.bare(sum_.end, stop)))
    items = set(items_of(text, words, sum_.figure, sum_.end, bare))
    for k, (match, figure, factor) in enumerate(bare):
        if following is not None and is_part_of_next(text, match.end(), following.start, words):
            yield like(following, match.start(), match.end(), figure, factor)
            continue
        if near is None:
            paragraph = _PARAGRAPH.search(text, last.end, stop)
            near = min(last.end + _REACH, paragraph.start() if paragraph else stop)
        row = row_of(text, match, figure, factor, words)
        rows += [row] if row else []
        again = None if significant_digits(figure.value) == 1 else _same(text, match, figure, words, known)
        item = match.start() in items
        if again is None and not item and not _is_sum(text, words, match, last, passed, near=match.start() <= near):
            passed = match.end()
            continue
        source = again or source
        last, near = like(source, match.start(), match.end(), figure, factor), None
        read.add(last.start)
        if k + 2 < len(bare):
            items |= items_of(text, words, figure, last.end, bare[k + 1 : k + 1 + _ITEMS])
        yield last
    told = told_rows(text, rows, known.values, words) if rows else ()
    for row in (row for row in told if row.match.start() not in read):
        yield like(source, row.match.start(), row.match.end(), row.figure, row.factor)


def _is_sum(text: str, words: Reader, match: re.Match[str], last: Sum, passed: int, *, near: bool) -> bool:
    """Whether a figure is money, by the sum before it or by its own clause; not what a count is compared with."""
    if passed > last.end and match.start() - passed < _WORDS * 3 and _SENTENCE.search(text, passed, match.start()) is None:
        said = text[passed : match.start()].lower().split()
        if said and said[-1].strip("(,;") in (*words.words.compared, *words.words.listing, *words.words.range_to):
            return False
    if _is_worth(text, last, words):
        return False
    if near and _is_bracketed_too(text, match, last) and not _is_crowd(text, match, words):
        return True
    if near and (_is_carried(text, words, match, last) or _is_elliptic(text, words, match, last)):
        return True
    if is_governed(text, match, words, near=near):
        return True
    if not near or passed > last.end:
        return False
    # "34 billion shillings from the Bank and 12 billion from China, 46 billion in all, to fill a gap"
    summed = " ".join(words_after(text, match.end())[:2]) in words.words.summing
    if summed and last.basis == "carried" and not _is_crowd(text, match, words):
        return True
    return is_left_bare(text, match, words, last.end) or (last.scale >= _BILLION and is_large(text, match, words))


def _is_worth(text: str, last: Sum, words: Reader) -> bool:
    """``14 mln tonnes, worth 600 mln dlrs, from 9 mln``: what a count is worth is said in passing, and it is counted on."""
    aside = text[last.end : last.end + 1] == "," and _says_worth(text, last, words)
    return aside and counted_before(text, last.start, words)


def _says_worth(text: str, sum_: Sum, words: Reader) -> bool:
    """Whether a sum is said to be what something is worth."""
    before = text[max(0, sum_.start - _SIZE) : sum_.start].split()[-1:]
    return before != [] and f"{before[0]} of" in words.words.valued


def _is_bracketed_too(text: str, match: re.Match[str], last: Sum) -> bool:
    """``Roads (14 billion yen), ports (10 billion yen) and wells (4.3 billion)``: in brackets like the sum before it."""
    places = ((last.start, last.end), match.span())
    both = all(text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")" for start, end in places)
    return both and _SENTENCE.search(text, last.end, match.start()) is None


def _is_crowd(text: str, match: re.Match[str], words: Reader) -> bool:
    """Whether the clause before a figure names people or quantities."""
    return any(word in words.crowd for word in clause_before(text, match.start()))


def _is_elliptic(text: str, words: Reader, match: re.Match[str], last: Sum) -> bool:
    """``310 billion rupees, customs duties 95 billion and excise 88 billion``: another thing of the same kind."""
    listed = words.elliptic.fullmatch(text, last.end, match.start())
    following = text[match.end() : match.end() + 1]
    if listed is not None and listed["when"] and not _is_aside(listed["when"].lower().split(), words):
        return False
    more = listed is not None and _is_more(listed["what"].lower().split(), words)
    if listed is not None and (more or not listed["what"]) and is_dated(words_after(text, match.end()), words):
        return more or bool(listed["when"]) or last.scale == factor_of(match["scale"], words) or last.basis == "carried"
    if listed is None or not stands_alone(text, match.end(), words):
        return False
    if not (following in ",.;\n)" or words.elliptic.match(text, match.end())):
        return False
    what = listed["what"].lower().split()
    if len(what) > 1 and what[-1] in words.words.range_to and what[-2] in words.money:
        return f" {what[-1]} " in text[max(0, last.start - _BEFORE) : last.start]
    if any(word in words.crowd or word in words.serving or word in words.words.range_to for word in what):
        return False
    if len(what) > 1 and what[-1] in words.words.allotting:
        return text[max(0, last.start - _SIZE) : last.start].split()[-1:] == what[-1:]
    if last.basis == "carried" or (bool(what) and what[-1] in words.money):
        return True
    named = what[:1] != [] and what[0] in words.words.definite
    if len(what) == _NOUN + 1 and named and not counted_before(text, match.start(), words):
        return True
    return (len(what) == _NOUN and named) or _is_series(text, match.end(), what, words)


def _is_more(what: list[str], words: Reader) -> bool:
    """``A further``, ``another``, ``an additional``: what follows is more of the same."""
    return bool(what) and what[-1] in words.words.extra and all(word in words.words.articles for word in what[:-1])


def _is_series(text: str, end: int, what: list[str], words: Reader) -> bool:
    """``Sugar earned 220 mln rupees, tea 31 mln and tourism 410 mln``: a third of the kind follows, and ends the clause."""
    if not what or any(word in words.words.clause for word in what):
        return False
    third = words.elliptic.match(text, end)
    figure = words.scaled.match(text, third.end()) if third and third["what"] and not third["when"] else None
    return figure is not None and text[figure.end() : figure.end() + 1] in (".", ",", ";", "\n", "")


def _is_aside(when: list[str], words: Reader) -> bool:
    """Whether the words behind a sum say only when, or what it is the price of: ``last year``, ``per km``, ``a tonne``."""
    unit = len(when) == _NOUN and (when[0] in words.words.rate_per or when[0] in words.words.articles)
    return unit or is_dated(["", *when], words)


def _is_carried(text: str, words: Reader, match: re.Match[str], sum_: Sum) -> bool:
    """Whether a number with a scale is money: compared or listed with a sum, and not followed by what is counted."""
    sentence = _SENTENCE.search(text, sum_.end, match.start()) is None
    between = text[sum_.end : match.start()]
    if sentence and words.scaled.search(between) is None and _is_listed(text, match, between, words):
        return True
    # "58 billion yen, 55 billion of which was promised", "9.9 billion euros, 940 million less than a year ago";
    # but not "doses worth $3 million, 2 million of which"
    said_of_it = (*words.words.parting, *words.words.off_by)
    if between.endswith(", ") and len(between) <= _SIZE and " ".join(words_after(text, match.end())[:2]) in said_of_it:
        return sentence and not (_says_worth(text, sum_, words) or counted_before(text, sum_.start, words))
    if not (stands_alone(text, match.end(), words) or _is_told(text, match.end(), words)):
        return False
    if words.gapped.fullmatch(between) or (_BEFORE_IT.fullmatch(between) and text[match.end() : match.end() + 1] == ")"):
        return True
    said = between.lower().split()
    if said[:1] == [","] and said[1:2] != [] and said[1] in words.words.range_to:
        said = said[1:]
    said = without_filler(said, words)
    while said and (said[-1] in words.words.before or said[-1] in words.words.passing or said[-1] in words.words.extra):
        said = said[:-1]
    if sentence and (_is_compared(said, between, sum_, words) or _is_part(text, between, sum_, words)):
        return True
    return _is_stated(text, match, words) or _same_subject(text, match, said, words)


def _is_told(text: str, end: int, words: Reader) -> bool:
    """Whether a word of paying stands behind a figure: "compared with 2,000 billion ``provided`` the year before"."""
    return words_after(text, end)[0] in (*words.words.donating, *words.words.unpaid)


def _is_listed(text: str, match: re.Match[str], between: str, words: Reader) -> bool:
    """``19.5 billion yen was for a station, 9.8 billion for a line``: what follows says of both sums what they are for."""
    said = between.lower().split()
    if said and words.instrument.match(text, match.end()):
        return said[-1] in (*words.words.listing, *words.words.allotting) or said[-1].endswith((",", ";"))
    if not said or not (said[-1] in words.words.listing or said[-1].endswith((",", ";"))):
        return False
    if _CALLED.match(text, match.end()) and _CALLED.match(between):
        return True
    after = text[match.end() : match.end() + _SIZE].lower().split(None, 2)
    if len(after) > 1 and after[0] == said[0] and after[0] in words.words.partitive:
        return after[1] not in (*words.crowd, *words.words.definite, *words.words.possessive, *words.words.rest)
    if not after or after[0] not in words.words.allotting:
        return False
    # "12 million of it is set aside for Peru and 10 million for Chad"
    reach = _PARALLEL + (_NOUN if said[0] in words.words.partitive else 0)
    return after[0] in said[:reach] or any(" ".join(pair) in words.words.giving for pair in pairwise([*said, after[0]]))


def _is_part(text: str, between: str, sum_: Sum, words: Reader) -> bool:
    """``Of the 491.5 mln dlrs, 325 mln goes to Turkey``; ``$800 million in loans, of which 300 million was paid``."""
    data, said = words.words, between.lower().split()
    while said and (said[-1] in data.before or said[-1] in data.passing):
        said.pop()
    # "$8 million in emergency food aid to the north of Chad, of which 3 million": farther, where nobody is counted
    if not said or len(said) > (_NEAR if _counts(said, words) or " ".join(said[-2:]) not in data.parting else _WORDS):
        return False
    if said[-1].endswith(","):
        before = text[max(0, sum_.start - _WORDS) : sum_.start].rstrip()
        opening = before.split()[-1:]
        opened = bool(opening) and opening[0].istitle() and opening[0].lower() in data.partitive
        return opened or before.lower().endswith(data.parting)
    if " ".join(said[: 2 + (said[0] == ",")][-2:]) in data.parting:
        return True
    if len(said) < 3 or " ".join(said[-2:]) not in data.parting:
        return False
    named = said[-3].strip(",")
    return named in data.owed or not (named.endswith("s") or named in data.crowd)


def _counts(said: list[str], words: Reader) -> bool:
    """Whether people or things that are counted stand among some words."""
    return not words.crowd.isdisjoint(word.strip(",;()") for word in said)


def _is_stated(text: str, match: re.Match[str], words: Reader) -> bool:
    """``Last year's aid totalled 220 mln``: the subject is money by name."""
    if words.stated.search(text, max(0, match.start() - _SUBJECT), match.start()) is None:
        return False
    return not any(word in words.words.crowd for word in _sentence_before(text, match.start()))


def _sentence_before(text: str, place: int) -> list[str]:
    """The words of the sentence before a place, in lower case."""
    floor = max(0, place - _REACH // 2)
    begin = max((found.end() for found in _SENTENCE.finditer(text, floor, place)), default=floor)
    return re.findall(r"[a-z]+", text[begin:place].lower())


def _is_compared(said: list[str], between: str, before: Sum, words: Reader) -> bool:
    """Whether the words between two figures compare or list them."""
    if not said:
        return True
    data, last = words.words, said[-1].strip("(,;")
    if len(said) <= _COMPARED and any(phrase in data.compared for phrase in (last, " ".join(said[-2:]), f"{said[0]} {last}")):
        return True
    # "$8 million, on top of the 3 million already paid", but not "for 8 million refugees, on top of the 3 million"
    if len(said) <= _COMPARED and " ".join(said[-2:]) in data.besides and not _counts(said, words):
        return True
    if last in data.range_to:
        counted = any(word in words.crowd for word in said)
        return len(said) == 1 or (not counted and len(said) <= 8 and any(word in data.moving for word in said[-6:]))
    if between.lstrip()[:1] == ":":
        return last in data.listing or last == ":" or said[-1].endswith((",", ":", ";"))
    return last in data.listing and (len(said) == 1 or (before.basis == "carried" and len(said) <= 6))


def _same_subject(text: str, match: re.Match[str], said: list[str], words: Reader) -> bool:
    """``It lifted the yen debts to 4.42 trillion``: the sentence itself names the currency and money."""
    spoken = " ".join(_sentence_before(text, match.start()))
    named = any(f"{noun} {owed}" in spoken for noun in words.words.rate_bases for owed in words.words.owed)
    return named and bool(said) and (said[-1] in words.words.range_to or said[-1] in words.words.rate_verbs)
