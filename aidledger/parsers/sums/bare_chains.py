"""Figures in chains of scales whose currency is told elsewhere: 10億円、うち1億は橋に; 総額20億の円借款.

A figure that ends with a scale (3億, 5千万) is a sum where its sentence sets it beside one (5億円から8億に), makes it a part
of one (うち2億は), goes on with such parts (道路6億、橋4億), or calls it what only money is called (20億の円借款).  What is
counted has its counter right behind it (3億人), and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.figures import ONE, Figure, in_chain
from aidledger.parsers.sums.sum import Sum, like

_REACH: Final = 200
"""So far behind a sum, in characters, a bare figure may end that goes with it."""

_COMPARED: Final = 12
"""So many characters stand, at most, between a sum and what it moved to."""

_CLAUSE: Final = 24
"""So many characters stand, at most, between a word for parts, or the part before, and a bare figure."""

_SMALLEST: Final = 200
"""A part is no smaller than this fraction of its whole: 50億円, うち10万は子ども."""

_AHEAD: Final = 400
"""So much of a text may stand before its first sum that is looked at for what a headline calls money."""

_SCALE: Final = Decimal(10**4)
_PARAGRAPH: Final = re.compile(r"\n\s{0,20}\n")
_STOP: Final = "。"
_LATER: Final = 1
"""So many sentences behind that of a sum go on with it."""


def bare_behind(text: str, chain: ChainReader, whole: Sum, stop: int) -> Iterator[Sum]:
    """The bare figures behind a sum, in its sentence or the next, that are sums too."""
    if whole.lang != chain.name or whole.scale == ONE:
        return
    last = whole
    for match in chain.scaled.finditer(text, whole.end, min(stop, whole.end + _REACH)):
        passed = text[whole.end : match.start()]
        if passed.count(_STOP) > _LATER or _PARAGRAPH.search(passed):
            return
        figure = _figure(text, match, chain)
        if figure is None:
            continue
        sum_ = _named(text, chain, match, figure, whole)
        if sum_ is None and (_is_compared(text, chain, whole, match) or _is_part(text, chain, (whole, last), match, figure)):
            sum_ = like(whole, match.start(), match.end(), figure, _SCALE)
        if sum_ is not None:
            last = sum_
            yield sum_


def bare_ahead(text: str, chain: ChainReader, first: Sum) -> Iterator[Sum]:
    """The bare figures before the first sum of a text that are called what only money is called, as in a headline."""
    for match in chain.scaled.finditer(text, 0, min(first.start, _AHEAD)):
        figure = _figure(text, match, chain)
        sum_ = _named(text, chain, match, figure, first) if figure is not None else None
        if sum_ is not None:
            yield sum_


def _figure(text: str, match: re.Match[str], chain: ChainReader) -> Figure | None:
    """What a bare figure says; nothing for a vague one (数億)."""
    vague = text.endswith(chain.words.vague, 0, match.start())
    return None if vague else in_chain(match[0], chain.words)


def _is_compared(text: str, chain: ChainReader, before: Sum, match: re.Match[str]) -> bool:
    """Whether a figure is what the sum right before moved to, or is held against: 5億円から8億に."""
    near = match.start() - before.end <= _COMPARED and _STOP not in text[before.end : match.start()]
    if not near or not text.startswith(chain.words.clause, match.end()):
        return False
    moved = text.startswith(chain.words.changes, match.end())
    return moved or text.endswith(chain.words.compared, 0, match.start())


def _is_part(text: str, chain: ChainReader, known: tuple[Sum, Sum], match: re.Match[str], figure: Figure) -> bool:
    """Whether a word for parts stands before a figure, or the part before it, in one list; `known` are whole and last."""
    (whole, last), words = known, chain.words
    if not whole.figure.value / _SMALLEST <= figure.value < whole.figure.value:
        return False
    between = text[last.end : match.start()]
    if any(word in between for word in words.crowd) or not _ends(text, chain, match.end()):
        return False
    if last is whole:
        place = max((between.rfind(word) + len(word) for word in words.parting if word in between), default=-1)
        between = between[place:] if place >= 0 else _STOP
    return len(between) <= _CLAUSE and _STOP not in between


def _ends(text: str, chain: ChainReader, end: int) -> bool:
    """Whether a figure ends where its clause goes on with a particle, and counts nothing."""
    place = _past_hedge(text, chain, end)
    return place == len(text) or text.startswith(chain.words.particles, place) or _noun(text, chain, place) is not None


def _past_hedge(text: str, chain: ChainReader, end: int) -> int:
    hedges = (phrase for phrase, _ in chain.after.get(text[end : end + 1], ()))
    return end + len(next((phrase for phrase in hedges if text.startswith(phrase, end)), ""))


def _noun(text: str, chain: ChainReader, place: int) -> str | None:
    """What a figure is called behind の, が or は, where that is money."""
    words = chain.words
    joint = next((joint for joint in words.calling if text.startswith(joint, place)), None)
    nouns = (noun for noun in words.owed if joint and text.startswith(noun, place + len(joint)))
    noun = max(nouns, key=len, default=None)
    if joint is None or noun is None or text.startswith(words.dealing, place + len(joint) + len(noun)):
        return None
    return noun


def _named(text: str, chain: ChainReader, match: re.Match[str], figure: Figure, known: Sum) -> Sum | None:
    """A figure that is called what only money is called, in the currency that this names, else in that of a known sum."""
    noun = _noun(text, chain, _past_hedge(text, chain, match.end()))
    if noun is None:
        return None
    sum_ = like(known, match.start(), match.end(), figure, _SCALE)
    code = next((code for name, code in chain.names.items() if noun.startswith(name)), None)
    if code is not None and code != known.currency:
        sum_.currency, sum_.family = code, ""
    return sum_
