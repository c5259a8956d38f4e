"""Sums of tables that lost their form on the way into the text: all rows in one line, or each cell in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import ONE
from aidledger.parsers.sums.spaced import THOUSANDS
from aidledger.parsers.sums.sum import Found, Head, Sum
from aidledger.parsers.sums.units import (
    TableWords,
    Unit,
    cell_sum,
    heads_between,
    holds_no_money,
    looks_dated,
    stripped,
    table_words,
    unit_of,
)
from aidledger.parsers.text.patterns import either, in_cell

_HEAD: Final = 40
_ROWS: Final = 2


def in_unruled(text: str, reader: Reader, found: Found) -> list[Sum]:
    """The figures under the heads of tables that are no lines of cells any more."""
    if not found.heads:
        return []
    words = table_words(reader, tuple(found.chains))
    heads = sorted(found.heads, key=lambda head: head.start)
    return [*_run_on(text, heads, words), *_stacked(text, heads, words)]


# --- all in one line ----------------------------------------------------------------------------------------------

_NEXT_HEAD: Final = 60
_LONGEST: Final = 3000
_CELL: Final = re.compile(
    rf"(?<![\w.,/–-])(?:(?P<figure>{in_cell()})(?![\w%/–-]|[.,][0-9])"
    r"|(?P<none>[—–-](?=\s)))"
)
_BETWEEN: Final = re.compile(r"[\s*†‡]{1,9}")
_LABEL: Final = 60


@dataclass(slots=True)
class _Run:
    """The cells that follow one label."""

    label: str
    cells: list[re.Match[str]]


@cache
def _prose(reader: Reader) -> re.Pattern[str]:
    """What no label of a row has: the end of a clause, a verb."""
    return re.compile(rf"[.;:。；：](?:\s|$)|[§\n。]|\w[,、] |[a-z]{{2}} (?:{either(reader.words.prose)}) ")


def _run_on(text: str, heads: Sequence[Head], words: TableWords) -> Iterator[Sum]:
    """``(£ million) Ghana 7.7 9.4 Togo 1.6 10.1``: rows of a label and as many figures each."""
    place = 0
    while place < len(heads):
        group = [heads[place]]
        while place + 1 < len(heads) and heads[place + 1].start - group[-1].end < _NEXT_HEAD:
            place += 1
            group.append(heads[place])
        place += 1
        stop = min(heads[place].start if place < len(heads) else len(text), group[-1].end + _LONGEST)
        told = _units(text, group, words) if _CELL.search(text, group[-1].end, stop) else []
        if told:
            yield from _rows(text, [unit for unit, _ in told], (told[-1][1], stop), words)


def _units(text: str, group: Sequence[Head], words: TableWords) -> list[tuple[Unit, int]]:
    """What the figures under each of some heads are in, and where it ends; none where one of them opens no table."""
    units: list[tuple[Unit, int]] = []
    for head in group:
        floor = max(0, head.start - _HEAD)
        begin = max(floor, *(text.rfind(sign, floor, head.start) for sign in "(（"), text.rfind("\n", floor, head.start) + 1)
        thousands = THOUSANDS.match(text, head.end)
        told = unit_of(text, begin, thousands.end() if thousands else head.end + _HEAD // 2, head, words)
        if told is None or not told[1]:
            return []
        units.append((told[0], told[2]))
    return units


def _rows(text: str, units: Sequence[Unit], span: tuple[int, int], words: TableWords) -> Iterator[Sum]:
    runs = _without_ranks(_runs(text, span, words))
    years = runs.pop(0).cells if runs and all(looks_dated(cell[0]) for cell in runs[0].cells) and len(runs[0].cells) > 1 else []
    if not runs:
        return
    width = len(years) or (len(units) if len(units) > 1 else len(runs[0].cells))
    rows: list[_Run] = []
    for run in runs:
        if len(run.cells) != width or holds_no_money(run.label, words):
            break
        rows.append(run)
    if len(rows) < _ROWS or (width == 1 and not _is_column(rows)):
        return
    for row in rows:
        for column, cell in enumerate(row.cells):
            unit = units[column] if len(units) == width else units[0]
            sum_ = cell_sum(text, *cell.span("figure"), unit, words) if cell["figure"] else None
            if sum_ is not None and sum_.figure.value:
                yield sum_


def _is_column(rows: Sequence[_Run]) -> bool:
    """Whether single figures are a column of a table: three or more, each with a comma or a point."""
    return len(rows) > _ROWS and all("," in row.cells[0][0] or "." in row.cells[0][0] for row in rows)


def _runs(text: str, span: tuple[int, int], words: TableWords) -> list[_Run]:
    """The labels and figures from a place on, up to where prose begins."""
    runs: list[_Run] = []
    end, last = span[0], None
    for cell in _CELL.finditer(text, *span):
        between = text[end : cell.start()]
        if last is not None and _BETWEEN.fullmatch(between):
            runs[-1].cells.append(cell)
        elif _is_label(between, words, opening=not runs):
            runs.append(_Run(between.strip(), [cell]))
        else:
            break
        end, last = cell.end(), cell
    return runs


def _is_label(said: str, words: TableWords, *, opening: bool) -> bool:
    """Whether words between figures are the label of a row; those before the first are also what heads the columns."""
    if opening:
        return len(said) <= 2 * _LABEL
    return len(said) <= _LABEL and not _prose(words.reader).search(said) and re.search(r"[^\W\d_]", said) is not None


def _without_ranks(runs: list[_Run]) -> list[_Run]:
    """The runs without the numbers of the rows: ``1 Ghana 4,550 2 Togo 3,448 3 Mali 1,201``."""
    if len(runs) < _ROWS + 1 or [cell[0] for cell in runs[0].cells] != ["1"]:
        return runs
    following = [run.cells[-1][0] for run in runs[1:-1]]
    if following != [str(number) for number in range(2, len(following) + 2)]:
        return runs
    return [_Run(run.label, run.cells[:-1]) for run in runs[1:-1]] + [_Run(runs[-1].label, runs[-1].cells[:1])]


# --- each cell in a line ------------------------------------------------------------------------------------------

_WIDE: Final = 70
_MOST_CELLS: Final = 900
_COLUMNS: Final = 8


class _Line(NamedTuple):
    """A line without the spaces around it, and its match where it is a cell."""

    start: int
    stop: int
    cell: re.Match[str] | None


@cache
def _cell(reader: Reader) -> re.Pattern[str]:
    """A line that is a cell: a figure, a share, or a sign or word for what is missing."""
    share, missing = either(reader.words.percent), either(reader.words.missing)
    return re.compile(
        rf"[$€£¥]?(?P<figure>{in_cell()})(?P<share> ?(?:{share}|％))?[*†‡]{{0,2}}|[—–-]|{missing}|\.\.",
        re.IGNORECASE,
    )


def _stacked(text: str, heads: Sequence[Head], words: TableWords) -> Iterator[Sum]:
    done = 0
    for head in heads:
        begin = text.rfind("\n", max(0, head.start - _WIDE), head.start) + 1
        if head.start >= done and head.start - begin < _WIDE and begin >= done:
            read = list(_column_table(text, begin, heads, words))
            done = max(done, read[-1].end if read else 0, begin + 1)
            yield from read


def _column_table(text: str, begin: int, heads: Sequence[Head], words: TableWords) -> Iterator[Sum]:
    """The sums of a table whose heads, one a line, hold the line that begins at a place."""
    before, behind = list(_lines_back(text, begin, words)), islice(_lines_on(text, begin, words), 3 * _COLUMNS)
    lines = [*reversed(before), *behind]
    at = next((number for number, line in enumerate(lines) if line.start >= begin), len(lines))
    first = next((number for number in range(at + 1, min(at + _COLUMNS, len(lines))) if lines[number].cell), None)
    if first is None or first - 1 <= at:
        return
    width = 1
    while first + width < len(lines) and lines[first + width].cell:
        width += 1
    titles = lines[max(0, first - 2 - width) : first - 1]
    if width >= _COLUMNS or len(titles) <= width or not titles[0].start <= begin <= titles[-1].start:
        return
    units = _column_units(text, titles[1:], titles[0], heads, words)
    label = lines[first - 1].start
    if any(units) and len(list(_stacked_rows(lines[first - 1 :], width))) > _ROWS + (width == 1) - 1:
        for row in _stacked_rows(list(_lines_on(text, label, words)), width):
            yield from _stacked_sums(text, row, units, words)


def _stacked_sums(
    text: str, row: Sequence[re.Match[str]], units: Sequence[Unit | None], words: TableWords
) -> Iterator[Sum]:
    for cell, unit in zip(row, units, strict=True):
        if unit is not None and cell["figure"] and not cell["share"] and cell["figure"] != "0":
            sum_ = cell_sum(text, *cell.span("figure"), unit, words)
            if sum_ is not None:
                yield sum_


def _column_units(
    text: str, titles: Sequence[_Line], corner: _Line, heads: Sequence[Head], words: TableWords
) -> list[Unit | None]:
    """What the columns under some lines are in: by their own heads; else by the one unit there is, if they are of money."""
    told: list[Unit | None] = []
    for start, stop, _ in (*titles, corner):
        own = heads_between(heads, start, stop)
        found = unit_of(text, start, stop, own[-1], words) if own else None
        told.append(found[0] if found is not None else _plain_unit(text[start:stop], own, words))
    units, over = told[:-1], told[-1]
    known = {(unit.head.currency, unit.factor) for unit in told if unit is not None}
    one = next((unit for unit in told if unit is not None), None) if len(known) == 1 else None
    for column, (start, stop, _) in enumerate(titles):
        said = text[start:stop]
        if holds_no_money(said, words):
            units[column] = None
        elif units[column] is None and (over is not None or _names_money(said, words)):
            units[column] = over or one
    return units


def _plain_unit(said: str, own: Sequence[Head], words: TableWords) -> Unit | None:
    """``Uncommitted pledges USD``: a currency behind what is money by name."""
    return Unit(own[-1], ONE) if own and _names_money(said, words) and not any(map(words.is_scale, said.split())) else None


def _names_money(said: str, words: TableWords) -> bool:
    named = re.findall(r"[a-z]+", said.lower())
    telling = (words.reader.money, words.tabled, words.reader.words.paying)
    return any(word in some for word in named for some in telling) or looks_dated(said.strip())


def _stacked_rows(lines: Sequence[_Line], width: int) -> Iterator[list[re.Match[str]]]:
    place = 0
    while place + width < len(lines) and not lines[place].cell:
        row = [line.cell for line in lines[place + 1 : place + 1 + width] if line.cell]
        after = lines[place + 1 + width : place + 2 + width]
        if len(row) == width and not (after and after[0].cell):
            yield row
            place += width + 1
        elif row or lines[place + 1].cell or not (place + 2 < len(lines) and lines[place + 2].cell):
            return
        else:
            place += 1


def _lines_back(text: str, begin: int, words: TableWords) -> Iterator[_Line]:
    """The short lines before a place, the nearest first."""
    stop = begin - 1
    for _ in range(_COLUMNS):
        start = text.rfind("\n", max(0, stop - _WIDE), stop) + 1 if stop > 0 else 0
        if stop <= 0 or stop - start >= _WIDE or (start == 0 and stop > _WIDE):
            return
        if text[start:stop].strip():
            yield _line(text, start, stop, words)
        stop = start - 1


def _lines_on(text: str, begin: int, words: TableWords) -> Iterator[_Line]:
    """The short lines from a place on, without the empty ones."""
    start = begin
    for _ in range(_MOST_CELLS):
        stop = text.find("\n", start, start + _WIDE)
        stop = len(text) if stop < 0 and len(text) - start < _WIDE else stop
        if stop < 0 or start > len(text):
            return
        if text[start:stop].strip():
            yield _line(text, start, stop, words)
        start = stop + 1


def _line(text: str, start: int, stop: int, words: TableWords) -> _Line:
    start, stop = stripped(text, start, stop)
    return _Line(start, stop, _cell(words.reader).fullmatch(text, start, stop))
