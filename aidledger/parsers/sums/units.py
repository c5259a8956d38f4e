"""What the head of a table or of a list says that its figures are in: a currency and perhaps a scale; and the sums under it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.figures import ONE, Figure, digits
from aidledger.parsers.sums.sum import Head, Sum
from aidledger.parsers.sums.worth import product_of
from aidledger.parsers.text.patterns import either, in_cell

_WIDE: Final = 200
_GROUPING: Final = ", \u00a0"
FIGURE: Final = re.compile(rf"(?P<sign>[$€£¥]?)(?P<digits>{in_cell(_GROUPING)})[*†‡]{{0,2}}")
_BRACKETS: Final = "(（[［"
_REMARK: Final = re.compile(
    r"[^()（）\[\]［］0-9\n]{0,40}(?:(?:19|20)[0-9]{2}(?:[–/-][0-9]{2,4})?[^()（）\[\]［］0-9\n]{0,20})?[)）\]］]"
)
"""What a bracket goes on with behind the unit: ``(US$ million`` equivalent)``, ``(EUR million`` at 2015 prices)``."""

_OWN_REMARK: Final = re.compile(rf"[(（\[［]{_REMARK.pattern}[ \u00a0]*")
"""The same in a bracket of its own, as all that follows a unit: ``£ million`` (constant 1998 prices)``."""

_CLOSING: Final = (")", "）", "]", "］", ",", "、", ";", "；")


@dataclass(frozen=True, slots=True)
class Unit:
    """What the figures under a head are in."""

    head: Head
    factor: Decimal


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words of all languages of a text that stand in the heads of tables; `tail` is what stands behind a currency there."""

    reader: Reader
    heading: tuple[str, ...]
    measures: frozenset[str]
    ceilings: tuple[str, ...]
    links: tuple[str, ...]
    tabled: tuple[str, ...]
    tail: re.Pattern[str]

    def is_scale(self, part: str) -> bool:
        data = self.reader.words
        return part in ("000", "000s") or part.lower() in data.scales or part in data.abbreviations


@lru_cache(maxsize=16)
def table_words(reader: Reader, chains: tuple[ChainReader, ...]) -> TableWords:
    parts = (reader.words, *(chain.words for chain in chains))
    heading = tuple(word for part in parts for word in part.heading)
    ceilings = tuple(word for part in parts for word in part.ceilings)
    measures = frozenset(word for part in parts for word in part.measures)
    gap = r"\.?,?(?:[ \u00a0]|[ \u00a0]?\n[ \u00a0]{0,9})?"
    tail = re.compile(rf"{gap}(?:(?:{either(reader.words.counting)}) )?(?P<after>['’]?[A-Za-z0-9]{{0,10}})")
    return TableWords(reader, heading, measures, ceilings, reader.words.links, reader.words.tabled, tail)


def line_start(text: str, place: int) -> int:
    """Where the line of a place begins; -1 where that is further back than a head is wide."""
    begin = text.rfind("\n", max(0, place - _WIDE), place) + 1
    return begin if begin or place < _WIDE else -1


def unit_of(text: str, begin: int, stop: int, head: Head, words: TableWords) -> tuple[Unit, bool, int] | None:
    """The unit that a head gives, whether brackets or a word like "in" open it, and where it ends; None for no head."""
    opening, scales = _scales_before(text[begin : head.start], words)
    tail = words.tail.match(text, head.end, stop)
    after = tail["after"].lstrip("'’") if tail else ""
    end = tail.end() if tail and after and words.is_scale(after) else head.end
    closed = text[end:stop].lstrip()
    closed = "" if closed and _OWN_REMARK.fullmatch(closed) else closed
    bracketed = _is_bracketed(opening)
    opened = bracketed or opening[-1:] in (*",:：—–",) or opening.lower().endswith(words.heading) or not (opening or closed)
    if closed and not closed.startswith(_CLOSING) and not (opened and closed[0] in ".:：|") and not (
        bracketed and _REMARK.match(closed)
    ):
        return None
    factor = head.scale
    for scale in [*scales, *([after] if end > head.end else [])][:2]:
        factor *= Decimal(1000) if scale.startswith("000") else product_of(scale, words.reader)
    if closed[:1] == "." and factor == ONE and not any(word in words.tabled for word in opening.lower().split()):
        return None
    return Unit(head, factor), opened, end


def _is_bracketed(opening: str) -> bool:
    """Whether a bracket is open: ``(`` or ``(net disbursements,``."""
    return max(opening.rfind(sign) for sign in _BRACKETS) > max(opening.rfind(sign) for sign in ")）]］")


def _scales_before(said: str, words: TableWords) -> tuple[str, list[str]]:
    """What opens a head, and the scales between that and its currency: "(" and "millions" of "(millions of "."""
    parts = re.sub(r"([(（\[［])", r"\1 ", said).split()
    scales: list[str] = []
    while parts:
        scale = parts[-1].strip("'’")
        if words.is_scale(scale):
            scales.append(scale)
        elif not (scale in words.links and len(parts) > 1 and words.is_scale(parts[-2].strip("'’"))):
            break
        parts.pop()
    return " ".join(parts), scales


def holds_no_money(said: str, words: TableWords) -> bool:
    """Whether a head says that what it stands over is no money."""
    if not said.isascii() and any(not word.isascii() and word in said for word in words.measures):
        return True
    return any(word in words.measures for word in re.split(r"[\s()（）/,:]+", said.lower().replace("%", " % ")))


def heads_between(heads: Sequence[Head], start: int, stop: int) -> Sequence[Head]:
    first = bisect_right(heads, start, key=lambda head: head.end)
    last = bisect_right(heads, stop, key=lambda head: head.start)
    return heads[first:last]


def stripped(line: str, start: int, stop: int) -> tuple[int, int]:
    """A stretch of text without the spaces around it."""
    said = line[start:stop]
    start += len(said) - len(said.lstrip())
    return start, start + len(said.strip())


def looks_dated(printed: str) -> bool:
    return len(printed) == 4 and printed.isdigit() and printed[:2] in ("19", "20")


def cell_sum(text: str, start: int, stop: int, unit: Unit, words: TableWords, *, dated: bool = True) -> Sum | None:
    """The sum in a cell, if it is a figure; one that looks like a year only where the column's own head has the unit."""
    match = FIGURE.fullmatch(text, start, stop)
    figure = digits(match["digits"]) if match else None
    if match is None or figure is None or (looks_dated(match["digits"]) and not dated):
        return None
    return in_unit((start, match.end("digits")), figure, unit, words.reader, "the head of the table")


def in_unit(span: tuple[int, int], figure: Figure, unit: Unit, reader: Reader, said: str) -> Sum:
    """The sum of a figure that stands under a head, and what to call that."""
    if unit.factor != ONE:
        figure = figure.times(unit.factor, said)
    head = unit.head
    sum_ = Sum(*span, figure, head.currency, reader.codes[0], word="", scale=unit.factor)
    sum_.family, sum_.basis, sum_.head = head.family, "carried", head.start
    return sum_
