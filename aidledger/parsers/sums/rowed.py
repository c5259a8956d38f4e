"""Figures at the ends of lines, whose currency only the total above them tells: ``Assistance through WFP: 3.6 million``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import Figure

_LABELLED: Final = re.compile(r"[^\n]{2,100}?\s{0,2}[:：(（=–—-]\s{0,3}$")
_ENDS: Final = re.compile(r"\s?[)）]?[,;.]?[^\S\n]{0,3}(?:\n|$)")
_WORD: Final = re.compile(r"[a-z]+")
_LINE: Final = 140
_BETWEEN: Final = 60
"""So much text, a heading of its own, may stand between two lines of one list."""
_ANY_WORD: Final = re.compile(r"[A-Za-z]+")


class Row(NamedTuple):
    """A figure with its scale at the end of a line, behind its label."""

    match: re.Match[str]
    figure: Figure
    factor: Decimal
    line: int


def row_of(text: str, match: re.Match[str], figure: Figure, factor: Decimal, words: Reader) -> Row | None:
    """The row that a figure ends, unless it counts people or goods."""
    end = _ENDS.match(text, match.end())
    line = text.rfind("\n", max(0, match.start() - _LINE), match.start()) + 1
    if end is None or line == 0 or _LABELLED.fullmatch(text, line, match.start()) is None:
        return None
    counted = any(word in words.crowd for word in _common(text[line : match.start()]))
    return None if counted else Row(match, figure, factor, line)


def _common(label: str) -> list[str]:
    """The words of a label but for those of a name: "High Commissioner for Refugees" counts nobody."""
    return [found[0].lower() for k, found in enumerate(_ANY_WORD.finditer(label)) if k == 0 or found[0][0].islower()]


def told_rows(text: str, rows: Sequence[Row], totals: frozenset[Decimal], words: Reader) -> Iterator[Row]:
    """The rows of the lists that add up to a sum of the text, or whose heading says that they are money."""
    for run in _runs(text, rows, _is_near):
        whole = _adding_up(run, totals)
        yield from run[:whole]
        for one in _runs(text, run[whole:], _is_next):
            if len(one) > 1 and _headed(text, one[0].line, words):
                yield from one


def _adding_up(run: Sequence[Row], totals: frozenset[Decimal]) -> int:
    """How many rows, from the first on, add up to a sum of the text; 0 where none do."""
    sums = accumulate(row.figure.value for row in run)
    return max((k for k, total in enumerate(sums, start=1) if k > 1 and total in totals), default=0)


def _is_near(between: str) -> bool:
    """Whether no more than a heading stands between two rows."""
    return len(between) <= _BETWEEN


def _is_next(between: str) -> bool:
    """Whether nothing but empty lines stands between two rows."""
    return not between.strip(" \t\n)）,;.")


def _runs(text: str, rows: Sequence[Row], joined: Callable[[str], bool]) -> list[list[Row]]:
    """The rows that stand below each other."""
    runs = [list(rows[:1])]
    for before, row in pairwise(rows):
        if not joined(text[before.match.end() : row.line]):
            runs.append([])
        runs[-1].append(row)
    return runs


def _headed(text: str, line: int, words: Reader) -> bool:
    """Whether the line above a list is of amounts of money: "Amount of assistance by organisation"."""
    above = text[max(0, line - _LINE) : line].rstrip()
    said = _words(above, above.rfind("\n") + 1, len(above))
    amounts = any(word in words.money for word in said)
    return amounts and not any(word in words.crowd or word in words.serving for word in said)


def _words(text: str, start: int, end: int) -> list[str]:
    return _WORD.findall(text[start:end].lower())
