"""Tables that are printed a cell to a line: under a unit told above, the figures in brackets that break a cell down.

A page of a data book, taken as text, has a line 「単位：億円」, then a line for each cell: the sum of a year with its unit, the
name of each project, and below it what it got, bare, in brackets of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.sum import Found, Head, Sum
from aidledger.parsers.sums.units import cell_sum, line_start, table_words, unit_of

_CELL: Final = re.compile(r"\n[ \u3000]?[(（](?P<figure>[0-9][0-9,]{0,12}(?:\.[0-9]{1,3})?)[)）][ \u3000]?(?=\n|\Z)")
_LINE_END: Final = frozenset(("", "\n", "\r"))


def in_stacks(text: str, reader: Reader, found: Found) -> list[Sum]:
    """The bare figures in brackets, each alone in its line, behind a sum that is alone in its own, in the unit of the head."""
    heads = sorted(found.heads, key=lambda head: head.start)
    alone = sorted((sum_ for sum_ in found.sums if _stands_alone(text, sum_)), key=lambda sum_: sum_.start) if heads else []
    cells: list[Sum] = []
    for k, head in enumerate(heads):
        stop = heads[k + 1].start if k + 1 < len(heads) else len(text)
        place = bisect_right(alone, head.end, key=lambda sum_: sum_.start)
        if place < len(alone) and alone[place].start < stop and alone[place].currency == head.currency:
            cells += _cells(text, head, alone[place].end, stop, reader, found)
    return cells


def _cells(text: str, head: Head, start: int, stop: int, reader: Reader, found: Found) -> Iterator[Sum]:
    words, begin = table_words(reader, tuple(found.chains)), line_start(text, head.start)
    end = text.find("\n", head.end)
    unit = unit_of(text, begin, end, head, words) if 0 <= begin < end else None
    if unit is None:
        return
    for cell in _CELL.finditer(text, start, stop):
        sum_ = cell_sum(text, *cell.span("figure"), unit[0], words, dated=False)
        if sum_ is not None:
            yield sum_


def _stands_alone(text: str, sum_: Sum) -> bool:
    return text[sum_.start - 1 : sum_.start] in _LINE_END and text[sum_.end : sum_.end + 1] in _LINE_END
