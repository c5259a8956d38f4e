"""The items of a total: figures behind a sum that make it, or stand in the list that it opens: ``$9m: Oman 5m, Norway 3m``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, takewhile
from typing import Final, NamedTuple

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import Figure
from aidledger.parsers.sums.governed import clause_before, words_after

_REACH: Final = 400
_OPENS: Final = re.compile(r"[^.:;()\n]{0,40}(?::\s|\s?\()")
"""Between a sum and the first item of its list: ``$2.1 billion`` for 2024: ..., ``$2.1 billion`` (...)."""
_SENTENCE: Final = re.compile(r"[.!?](?:[\"”')\]]?\s|$)|\n\s*\n")
_OVER: Final = Decimal("1.02")
_NEXT: Final = 2
"""So many words behind a figure say what it counts."""


class Bare(NamedTuple):
    """A figure with its scale, of which nothing says whether it is money."""

    match: re.Match[str]
    figure: Figure
    factor: Decimal


def items_of(text: str, words: Reader, total: Figure, end: int, bare: Sequence[Bare]) -> frozenset[int]:
    """Where those of the figures behind a sum begin that are its items.

    >>> from aidledger.parsers.sums.anchors import reader
    >>> from aidledger.parsers.sums.worth import factor_of, in_digits
    >>> en = reader(("en",))
    >>> nine = in_digits("9", en).times(factor_of("million", en), "million")
    >>> def asked(text):
    ...     found = [(m, factor_of(m["scale"], en)) for m in en.scaled.finditer(text, len("$9 million"))]
    ...     bare = [Bare(m, in_digits(m[0].split()[0], en).times(factor, m["scale"]), factor) for m, factor in found]
    ...     return len(items_of(text, en, nine, len("$9 million"), bare))
    >>> asked("$9 million: Oman 5 million, Norway 3 million."), asked("$9 million in parts, 5 million now and 4 million later.")
    (2, 2)
    >>> asked("$9 million: it is for 5 million people and 3 million children.")
    0
    >>> asked("$9 million. Donors are Oman (5 million) and Norway (3 million).")
    2
    """
    if len(bare) < _NEXT or bare[1].match.end() > end + _REACH:
        return frozenset()
    stop = _sentence_end(text, end, end + _REACH)
    near = list(takewhile(lambda one: one.match.end() <= stop, bare))
    if not near:
        return frozenset(one.match.start() for one in _in_next(text, words, total, stop, bare))
    if len(near) < _NEXT or any(_counts(text, one, words) for one in near):
        return frozenset()
    made = [k for k, value in enumerate(accumulate(one.figure.value for one in near), 1) if value == total.value and k > 1]
    listed = near[: made[0]] if made else _in_list(text, total, end, near)
    return frozenset(one.match.start() for one in listed)


def _sentence_end(text: str, start: int, stop: int) -> int:
    found = _SENTENCE.search(text, start, stop)
    return found.start() if found else stop


def _in_next(text: str, words: Reader, total: Figure, end: int, bare: Sequence[Bare]) -> Sequence[Bare]:
    """The figures in brackets of the sentence behind that of a sum, if they fit in it: "Donors are Oman (3 million), ..."."""
    stop = _sentence_end(text, end + 1, end + _REACH)
    near = list(takewhile(lambda one: one.match.end() <= stop, bare))
    if len(near) < _NEXT or any(_counts(text, one, words) for one in near):
        return ()
    shut = all(text[one.match.start() - 1] == "(" and text[one.match.end() : one.match.end() + 1] == ")" for one in near)
    return near if shut and _fit(near, total) else ()


def _fit(near: Sequence[Bare], total: Figure) -> bool:
    """Whether figures are each less than a sum, and together no more than it."""
    fits = all(one.figure.value < total.value for one in near)
    return fits and sum(one.figure.value for one in near) <= _OVER * total.value


def _in_list(text: str, total: Figure, end: int, near: Sequence[Bare]) -> Sequence[Bare]:
    """The figures in the brackets or behind the colon that a sum opens, if they fit in it."""
    opening = _OPENS.match(text, end, near[0].match.start())
    if opening is None:
        return ()
    if text[opening.end() - 1] == "(":
        closing = text.find(")", opening.end(), end + _REACH)
        near = [one for one in near if one.match.end() <= closing]
    return near if len(near) > 1 and _fit(near, total) else ()


def _counts(text: str, one: Bare, words: Reader) -> bool:
    """Whether a figure counts people or things, or a share of something."""
    behind = words_after(text, one.match.end())[:_NEXT]
    if behind[0] in words.words.allotting:  # "20 million for jobs" counts none
        behind = behind[:1]
    before = clause_before(text, one.match.start())
    shared = any(word in ("%", "per", "percent") for word in behind)
    return shared or any(word in words.crowd for word in (*behind, *before))
