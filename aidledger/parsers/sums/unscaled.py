"""Figures without a scale that are sums: what a sum moved from, what it is by the unit, prices, and tables of earnings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import ONE, Figure, in_words
from aidledger.parsers.sums.governed import clause_before, is_counting, is_dated, words_after
from aidledger.parsers.sums.joined import is_change
from aidledger.parsers.sums.spaced import stands_alone
from aidledger.parsers.sums.sum import Sum, like
from aidledger.parsers.sums.symbols import SIGNS
from aidledger.parsers.sums.units import looks_dated
from aidledger.parsers.sums.worth import factor_of, in_digits, in_main_unit

_LEAST: Final = 10**5
_MOST: Final = 8
"""So many times what something cost before is no price of it."""

_PROSE: Final = re.compile(rf"(?:[^0-9.!?()%{SIGNS}]|(?<![0-9])(?:19|20)[0-9]{{2}}(?![0-9]|[,.][0-9])){{1,120}}")
_NUMBER: Final = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{2,6}(?:\.[0-9]{1,2})?)(?![\w%]|[.,-][0-9])")
_OR: Final = re.compile(r",?\s[a-z]{2,3}\s")
"""Between a sum and what it is by the unit: 78,000 dlrs``, or ``two cts a share, versus 59,000."""

_BEFORE: Final = 40
_MILLION: Final = 1_000_000
_LINES: Final = frozenset({480, 720, 1080, 2160})
"""So many lines a screen has: ``1080p``."""


def without_scale(text: str, words: Reader, sums: list[Sum], carried: list[Sum]) -> Iterator[Sum]:
    """Sums without a scale that the text compares with one, prints behind one, or lists in a table of earnings."""
    results = list(_results(text, words, [*sums, *carried])) if sums and any(map(text.count, words.words.versus)) else []
    yield from results
    carried = [*carried, *results]
    starts = {one.start for one in carried}
    yield from (one for one in _spelled(text, words, sums, carried) if one.start not in starts)
    for place, sum_ in enumerate(sums):
        ceiling = sums[place + 1].start if place + 1 < len(sums) else len(text)
        sources = [sum_] if sum_.scale == ONE or sum_.scale >= _MILLION else []
        if place and sums[place - 1].scale == ONE and _OR.fullmatch(text, sums[place - 1].end, sum_.start):
            sources.append(sums[place - 1])
        end = sum_.end
        if place and sums[place - 1].scale == ONE and _is_converted(text, sums[place - 1], sum_):
            sources, end = [sums[place - 1]], end + 1
        moved = (_moved_bare(text, words, source, (end, ceiling)) for source in sources)
        other = next((one for one in moved if one is not None), None) or _smaller(text, words, sum_, ceiling)
        if other is not None and other.start not in starts:
            yield other
        elif sum_.scale == ONE and sum_.figure.value >= 1:
            yield from (other for other in _priced(text, words, sum_, ceiling) if other.start not in starts)
    if sums:
        yield from _by_unit(text, words, [*sums, *carried])
        yield from _quoted(text, words, sums)
        yield from _year_before(text, words, sums)
        yield from _suffixed(text, words, sums)


def _smaller(text: str, words: Reader, sum_: Sum, ceiling: int) -> Sum | None:
    """``A profit of 1.2 mln riyals after a loss of 161,000 in 1985``: what a sum in millions is compared with, in full."""
    match = words.moved_full.match(text, sum_.end, ceiling) if sum_.scale >= _LEAST and sum_.high is None else None
    figure = in_digits(match["number"], words) if match is not None else None
    if match is None or figure is None or not figure.value * _SMALLER > sum_.figure.value > figure.value:
        return None
    after = words_after(text, match.end())
    if not (after[0] in _ENDS or is_dated(after, words)) or is_counting(clause_before(text, match.start("number")), words):
        return None
    return like(sum_, match.start("number"), match.end("number"), figure, ONE)


_SMALLER: Final = 100
_ENDS: Final = frozenset(("", ".", ",", ";", ")"))


def _is_converted(text: str, before: Sum, sum_: Sum) -> bool:
    """Whether a sum says in brackets what the one before is: 1,800 riels`` (45 cents), up from 1,500``."""
    return text[before.end : sum_.start].strip() == "(" and text[sum_.end : sum_.end + 1] == ")"


def _spelled(text: str, words: Reader, sums: list[Sum], carried: list[Sum]) -> Iterator[Sum]:
    """What sums are compared with, in words."""
    known = sorted([*sums, *carried], key=lambda one: one.start) if carried else sums
    for place, sum_ in enumerate(known):
        ceiling = known[place + 1].start if place + 1 < len(known) else len(text)
        other = _moved_spelled(text, words, sum_, ceiling)
        if other is not None:
            yield other


def _quoted(text: str, words: Reader, sums: list[Sum]) -> Iterator[Sum]:
    """``Cheung rose 75 cents to 45.25 dlrs, Wharf 60 to 16.00``: shares of a list, by how much they moved, and to what."""
    taken = {sum_.start for sum_ in sums}
    for before, sum_ in pairwise(sums):
        moved = sum_.scale == ONE == before.scale and text[before.end : sum_.start].strip() in words.words.range_to[:1]
        match = words.quoted.match(text, sum_.end) if moved else None
        while match is not None:
            for name, source in (("by", before), ("at", sum_)):
                figure = in_digits(match[name], words)
                if figure is not None and match.start(name) not in taken:
                    figure = in_main_unit(figure, "" if "." in match[name] else source.word, words)
                    yield like(sum_, match.start(name), match.end(name), figure, ONE)
            match = words.quoted.match(text, match.end())


def _year_before(text: str, words: Reader, sums: list[Sum]) -> Iterator[Sum]:
    """``Net sales NOK 2,345 mln (2,101)``: the figure of the year before, which shares currency and scale."""
    for sum_ in sums:
        match = words.year_before.match(text, sum_.end) if sum_.scale >= _LEAST and sum_.high is None else None
        figure = in_digits(match["number"], words) if match is not None else None
        if match is None or figure is None:
            continue
        figure = figure.times(sum_.scale, "the scale before")
        if sum_.figure.value / _MOST <= figure.value <= sum_.figure.value * _MOST:
            yield like(sum_, match.start("number"), match.end("number"), figure, sum_.scale)


def _by_unit(text: str, words: Reader, sums: list[Sum]) -> Iterator[Sum]:
    """``77.4 mln dlrs, or 10.60 a share``: what the sum is by the unit."""
    for sum_ in sums:
        match = words.by_unit.match(text, sum_.end)
        figure = in_digits(match["number"], words) if match is not None else None
        if match is not None and figure is not None:
            yield like(sum_, match.start("number"), match.end("number"), figure, ONE)


def _priced(text: str, words: Reader, sum_: Sum, ceiling: int) -> Iterator[Sum]:
    """``It cost 4,000 francs, now sells at 6,500``; ``wheat at 112.50 dlrs a tonne, maize at 79``."""
    last = sum_
    while (match := _next_price(text, words, last.end, ceiling)) is not None:
        read = in_digits(match[0], words)
        figure = read and in_main_unit(read, sum_.word, words)
        if figure is None or not sum_.figure.value / _MOST <= figure.value <= sum_.figure.value * _MOST:
            return
        last = like(sum_, match.start(), match.end(), figure, ONE)
        yield last


def _next_price(text: str, words: Reader, end: int, ceiling: int) -> re.Match[str] | None:
    """The next figure of a sentence, where the words before it say that it is a price and nothing counted stands by it."""
    between = _PROSE.match(text, end, ceiling)
    number = _NUMBER.match(text, between.end(), ceiling) if between else None
    if between is None or number is None or looks_dated(number[0]):
        return None
    said = re.findall(r"[a-z]+", between[0].lower())
    if any(word in words.crowd or word in words.serving for word in said) or not stands_alone(text, number.end(), words):
        return None
    while said and (said[-1] in words.words.before or said[-1] in words.words.passing) and said[-1] not in words.words.priced:
        said.pop()
    plain = "," not in number[0] and "." not in number[0]
    telling = {" ".join(said[-1:]), " ".join(said[-2:])}
    if not telling.isdisjoint((*words.words.paying, *words.words.priced)):
        return number
    return number if any(phrase in telling for phrase in words.words.pricing if not plain or " " in phrase) else None


def _moved_bare(text: str, words: Reader, sum_: Sum, reach: tuple[int, int]) -> Sum | None:
    """``2,600 afghanis, up from 1,900``; ``90,000 yen per 15 tonne lot from 70,000``; ``rose 1.50 dlrs to 54.50``."""
    match = words.moved_bare.match(text, *reach)
    if match is None or looks_dated(match["number"]):
        return None
    if not stands_alone(text, match.end(), words) or text[match.end() : match.end() + 2].strip()[:1].isdigit():
        return None
    read = in_digits(match["number"], words)
    figure = read and in_main_unit(read, sum_.word, words)
    if figure is not None and sum_.scale != ONE:
        # From $5.2 billion to 4.8: the scale is said on, of a figure like it.
        alike = "." in match["number"] and "." in text[sum_.start : sum_.end]
        figure = figure.times(sum_.scale, "the scale before") if alike else None
    most = 20 * _reached(text, sum_, match, words)
    if figure is None or not sum_.figure.value / 20 <= figure.value <= sum_.figure.value * most:
        return None
    if not _is_move(text, words, match, sum_):
        return None
    return like(sum_, match.start("number"), match.end("number"), figure, ONE)


def _reached(text: str, sum_: Sum, match: re.Match[str], words: Reader) -> int:
    """How much more a figure may be than the sum that it was reached by a rise or a fall of: the stock rose 25 cts to 54."""
    said = text[max(0, sum_.start - _BEFORE) : sum_.start].lower().split()[-1:]
    moved = bool(said) and (said[0] in words.words.moved or said[0] in words.words.changes)
    return 20 if match["joint"] in words.words.range_to and moved else 1


def _is_move(text: str, words: Reader, match: re.Match[str], sum_: Sum) -> bool:
    """Whether what stands between two figures compares them, and with "to" that a sum moved."""
    aside = match["aside"].lower().split()
    if aside and not (_is_unit(aside, words) or is_dated(["", *aside], words)):
        return False
    before = text[max(0, sum_.start - _BEFORE) : sum_.start].lower().split()
    return match["joint"] not in words.words.range_to or is_change(before, words)


def _is_unit(aside: list[str], words: Reader) -> bool:
    """``a tonne``, ``per 15 tonne lot``."""
    opened = aside[0] in (*words.words.articles, *words.words.rate_per)
    return opened and len(aside) > 1 and not any(word in words.words.clause for word in aside[1:])


def _moved_spelled(text: str, words: Reader, sum_: Sum, ceiling: int) -> Sum | None:
    """``12.5 mln dlrs from six mln``, ``80 francs vs eight``: what a sum is compared with, in words."""
    match = words.moved_spelled.match(text, sum_.end, ceiling)
    figure = in_words(match["number"].split("-"), words.words) if match is not None else None
    if match is None or figure is None or not stands_alone(text, match.end(), words) or not _is_move(text, words, match, sum_):
        return None
    if match["scale"] is None:
        figure = in_main_unit(figure, sum_.word, words)
        plain = sum_.scale == ONE and match["joint"] not in (*words.words.compared[:1], *words.words.range_to)
        near = sum_.figure.value / 20 <= figure.value <= sum_.figure.value * 20
        return like(sum_, match.start("number"), match.end(), figure, ONE) if plain and near else None
    factor = factor_of(match["scale"], words)
    if factor < _LEAST or is_counting(clause_before(text, match.start("number")), words):
        return None
    return like(sum_, match.start("number"), match.end(), figure.times(factor, match["scale"]), factor)


def _results(text: str, words: Reader, sums: list[Sum]) -> Iterator[Sum]:
    """``Net 3,456,000 vs 2,345,000``."""
    taken = {sum_.start for sum_ in sums}
    for match in words.results.finditer(text):
        label = match["label"].lower().split()
        if label[-1] not in words.money and not match["booked"] and (match["scale"] is None or _is_count(label, words)):
            continue
        short = match["scale2"] is None and "," not in match["other"]
        if short and match["scale"] is None:
            continue
        for name, scale in (("one", match["scale"]), ("other", match["scale"] if short else match["scale2"])):
            factor = factor_of(scale, words)
            printed = match[name].removesuffix(scale or "").rstrip()
            figure = in_words([printed], words.words) if printed.isalpha() else in_digits(printed, words)
            if figure is not None and match.start(name) not in taken:
                figure = figure.times(factor, scale) if scale else figure
                yield like(sums[0], match.start(name), match.end(name), figure, factor)


def _is_count(label: list[str], words: Reader) -> bool:
    """Whether a line of a table is of people or quantities."""
    return any(word in words.crowd or word in words.words.measures for word in label)


def _suffixed(text: str, words: Reader, sums: list[Sum]) -> Iterator[Sum]:
    """``Its shares rose 11p``, in a text that has pounds."""
    stated = {sum_.currency: sum_ for sum_ in reversed(sums) if sum_.currency in words.words.suffixes.values()}
    spans = [(sum_.start, sum_.end) for sum_ in sums]
    for match in words.suffixed.finditer(text) if stated else ():
        pound = stated.get(words.words.suffixes[match["suffix"]])
        figure = in_digits(text[match.start() : match.start("suffix")], words)
        place = bisect_right(spans, (match.start(), len(text)))
        if pound is None or figure is None or int(figure.value) in _LINES or (place and spans[place - 1][1] > match.start()):
            continue
        steps = (*figure.steps, f"divided by 100 for {match['suffix']}")
        yield like(pound, match.start(), match.end(), Figure(figure.value / 100, figure.unit / 100, steps), ONE)
