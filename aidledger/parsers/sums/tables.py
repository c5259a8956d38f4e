"""Sums in the cells of a table whose caption, or whose column's or row's head, names the currency and perhaps a scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from typing import Final
from unicodedata import east_asian_width

from aidledger.currencies import CURRENCIES
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import digits
from aidledger.parsers.sums.sum import Found, Head, Sum
from aidledger.parsers.sums.units import (
    FIGURE,
    TableWords,
    Unit,
    cell_sum,
    heads_between,
    holds_no_money,
    line_start,
    looks_dated,
    stripped,
    table_words,
    unit_of,
)
from aidledger.parsers.text.patterns import ROW_LABEL

_WIDE: Final = 200
_ROWS: Final = 500
_LOOSE: Final = 2
_LEAST_CELLS: Final = 2
_BARE: Final = 5
"""So many lines may stand between the head of a table and its first row."""

_WIDE_GAP: Final = re.compile(r"[ \u00a0]{2,9}|\u3000{1,9}|\.{3,9}|…{1,9}|・{3,9}")
_GAP: Final = re.compile(rf"{_WIDE_GAP.pattern}|[:：](?:\s|(?=[0-9]))| [–—-] ")
_RULE: Final = re.compile(r"[\s|:+=-]*")
_BRACKETS: Final = "(（[［"
_CODED: Final = re.compile(
    r"(?<![A-Za-z])(?P<code>[A-Z]{3})(?: {3,20}| ?[|\t] ?)"
    r"(?P<figure>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{2})?) {0,9}(?=[|\t\n]|$)"
)
_SHORT: Final = 10
_LEAST: Final = 10**3
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_LONG: Final = 3
_LABELLED: Final = re.compile(rf"\s*(?P<label>{ROW_LABEL}) (?P<figure>[0-9][0-9.,]{{0,20}})\s*")
"""A short label or a year, and its figure, alone in a line: ``Japan 50.0``, ``1978–79 2,811``."""

Cells = list[tuple[int, int]]


@dataclass(slots=True)
class _Table:
    """A table while it is read: the unit of the caption, the heads of the columns, their units, and which hold ceilings.

    `mark` is what parts its cells where that is punctuation.
    """

    caption: Unit | None
    heads: Cells = field(default_factory=list)
    head_line: str = ""
    mark: str = ""
    units: dict[int, Unit | None] = field(default_factory=dict)
    ceilings: set[int] = field(default_factory=set)
    bounded: bool = False
    rows: int = 0
    bare: int = 0
    loose: int = 0


def in_tables(text: str, reader: Reader, found: Found) -> list[Sum]:
    """The figures under, or right of, a head such as "Amount (US$)", "in millions of yen", 単位：億円."""
    words = table_words(reader, tuple(found.chains))
    cells: list[Sum] = []
    ordered = sorted([*found.heads, *_round_heads(text, found.sums, words)], key=lambda head: head.start)
    lines = [(begin, list(heads)) for begin, heads in groupby(ordered, key=lambda head: line_start(text, head.start))]
    done = 0
    for begin, heads in lines:
        begin, stop = _whole_lines(text, begin, heads)
        if begin < max(done, 0) or stop - begin >= 2 * _WIDE:
            continue
        if right := list(_right_of(text, stop, heads, words)):
            cells += right
        elif (table := _opened(text, begin, stop, heads, words)) is not None:
            read, end = _read(text, stop + 1, table, ordered, words)
            if not read and table.caption is not None and (first := _above(text, begin, max(done, 0))) < begin:
                read, end = _read(text[:begin], first, _Table(table.caption, bounded=table.bounded), ordered, words)
            cells += read
            done = end if read else done
    return [*cells, *_coded(text, words)]


def _coded(text: str, words: TableWords) -> Iterator[Sum]:
    """The figures of rows that have their currency in a cell before: ``Japan | JPY | 500,000,000``."""
    for row in _CODED.finditer(text) if "|" in text or "\t" in text or "   " in text else ():
        if row["code"] in CURRENCIES and (figure := digits(row["figure"])) is not None:
            sum_ = Sum(*row.span("figure"), figure, row["code"], words.reader.codes[0], word="")
            sum_.basis = "carried"
            yield sum_


def _round_heads(text: str, sums: list[Sum], words: TableWords) -> Iterator[Head]:
    """Heads that have a figure: (100 million yen)."""
    for sum_ in sums:
        if text[sum_.end : sum_.end + 1] not in (")", "）", "\n", ","):
            continue
        before = text[max(0, sum_.start - _SHORT) : sum_.start].rstrip().lower()
        if before.endswith(words.heading) or before[-1:] in tuple(_BRACKETS):
            value = sum_.figure.value
            if value >= _LEAST and value == Decimal(10) ** value.adjusted():
                yield Head(sum_.start, sum_.end, sum_.currency, sum_.family, value)


def without_heads(sums: list[Sum], cells: list[Sum]) -> list[Sum]:
    """The sums of a text and those of its tables, without the sums that are the heads of these."""
    heads = {cell.head for cell in cells}
    return [*(sum_ for sum_ in sums if sum_.start not in heads), *cells]


_OPEN: Final = re.compile(r"[(（\[［][^()（）\[\]［］\n]{1,40}\n[ \u00a0]{0,9}$")
_SCALE_LINE: Final = re.compile(r",?[ \u00a0]{0,3}\n[ \u00a0]{0,9}(?:in )?(?:[A-Za-z]{1,10}|['’]?000s?)[)）\]］]")


def _whole_lines(text: str, begin: int, heads: Sequence[Head]) -> tuple[int, int]:
    """Where the line of some heads begins and ends, with the rest of a bracket that was broken: ``(US$\\nmillion)``."""
    first, last = heads[0].start, heads[-1].end
    if begin > 0 and not text[begin:first].strip() and (opened := _OPEN.search(text, max(0, first - _WIDE), first)):
        begin = max(begin - _WIDE, line_start(text, opened.start()))
    stop = _line_end(text, begin if text.find("\n", begin, last) < 0 else last)
    if _SCALE_LINE.match(text, last):
        stop = _line_end(text, text.find("\n", last) + 1)
    return begin, stop


def _line_end(text: str, begin: int) -> int:
    stop = text.find("\n", begin, begin + 2 * _WIDE)
    return min(len(text), begin + 2 * _WIDE) if stop < 0 else stop


def _above(text: str, begin: int, done: int) -> int:
    """Where the rows begin that stand right above a line, which says in what they are: "(all in millions of dollars)"."""
    first = begin
    for _ in range(_ROWS):
        start = line_start(text, first - 1) if first > done else -1
        line = text[start : first - 1] if start >= done else ""
        if not line.strip() or (len(_cells(line)) < _LEAST_CELLS and not _RULE.fullmatch(line)):
            break
        first = start
    return first


# --- heads --------------------------------------------------------------------------------------------------------


def _right_of(text: str, stop: int, heads: list[Head], words: TableWords) -> Iterator[Sum]:
    """``Loan amount (US$ million): 250.5``: the figures in the row whose own label is the head."""
    head = heads[-1]
    begin = line_start(text, head.start)
    found = unit_of(text, begin, _cell_end(text, head.end, stop), head, words)
    if found is None or not found[1]:
        return
    unit, _, end = found
    rest = text[end:stop].lstrip(")）]］")
    offset = stop - len(rest)
    if not rest or not (rest.lstrip(" ")[:1] in tuple(":：|\t\u3000") or rest.startswith("  ")):
        return
    cells = [(first, last) for first, last in _cells(rest) if last > first]
    if all(looks_dated(rest[first:last]) for first, last in cells):
        return
    for first, last in cells:
        if (sum_ := cell_sum(text, offset + first, offset + last, unit, words, dated=True)) is not None:
            yield _bounded(sum_) if _is_ceiling(text[begin : head.start], words) else sum_


def _cell_end(text: str, place: int, stop: int) -> int:
    """Where the cell that goes on at a place ends."""
    ends = [text.find(sign, place, stop) for sign in "|\t"]
    gap = _GAP.search(text, place, stop)
    return min([stop, *(end for end in ends if end >= 0), *([gap.start()] if gap else [])])


def _opened(text: str, begin: int, stop: int, heads: list[Head], words: TableWords) -> _Table | None:
    """The table that the heads of a line open: as its caption, or as the heads of columns."""
    line = text[begin:stop]
    if stop >= len(text):
        return None
    mark = _mark(line, text[stop + 1 : _line_end(text, stop + 1)])
    cells = _cells(line, mark)
    filled = [(first, last) for first, last in cells if last > first]
    if len(filled) < 2 or (not mark and _edge(line) is None and _is_caption(text, begin, stop, heads, words)):
        found = unit_of(text, begin, stop, heads[-1], words)
        return _Table(found[0], bounded=_is_ceiling(line, words)) if found is not None and found[1] else None
    table = _Table(None, mark=mark)
    _take_heads(table, text, begin, line, cells, heads, words)
    told = {column for column, unit in table.units.items() if unit is not None}
    if told == {0} and all(_YEAR.search(line[first:last]) for first, last in filled[1:]):
        table.caption = table.units[0]
    return table if told else None


def _is_caption(text: str, begin: int, stop: int, heads: list[Head], words: TableWords) -> bool:
    """Whether a line of several parts is no row of heads: one part is nothing but the unit, or a row of heads follows."""
    before = text[begin : heads[-1].start].rstrip(_BRACKETS + " ")
    if before.lower().endswith(words.heading) or not before or before.endswith("\u3000"):
        return True
    if _WIDE_GAP.search(text[begin:stop].strip()) is None:
        return True
    following = text[stop + 1 : _line_end(text, stop + 1)]
    return _is_head_row(following, _cells(following))


def _is_head_row(line: str, cells: Cells) -> bool:
    said = [line[first:last] for first, last in cells if last > first]
    figures = [part for part in said if (figure := FIGURE.fullmatch(part)) and not looks_dated(figure["digits"])]
    return len(said) > 1 and not figures


def _take_heads(
    table: _Table, text: str, begin: int, line: str, cells: Cells, heads: Sequence[Head], words: TableWords
) -> None:
    """Note the heads of a table's columns, and in what their figures are."""
    table.heads, table.head_line = cells, line
    for column, (first, last) in enumerate(cells):
        said = line[first:last]
        own = [head for head in heads if first <= head.start - begin < last]
        found = unit_of(text, begin + first, begin + last, own[-1], words) if own else None
        if found is not None:
            table.units[column] = found[0]
        elif holds_no_money(said, words):
            table.units[column] = None
        if _is_ceiling(said, words):
            table.ceilings.add(column)


def _is_ceiling(said: str, words: TableWords) -> bool:
    return any(ceiling in said.lower() for ceiling in words.ceilings)


def _bounded(sum_: Sum) -> Sum:
    sum_.hedge, sum_.ceiling = "at_most", True
    return sum_


# --- rows ---------------------------------------------------------------------------------------------------------


def _read(text: str, start: int, table: _Table, heads: list[Head], words: TableWords) -> tuple[list[Sum], int]:
    """The sums in the rows from here on, and where the table ends."""
    sums: list[Sum] = []
    while start < len(text) and table.rows < _ROWS:
        stop = _line_end(text, start)
        line = text[start:stop]
        if not table.rows and not table.heads:
            table.mark = _mark(line, text[stop + 1 : _line_end(text, stop + 1)])
        cells = _cells(line, table.mark)
        if len(cells) == 1 and (table.rows or _is_labelled(text[stop + 1 : _line_end(text, stop + 1)], line)):
            cells = _pair(line, words) or cells
        if table.rows and not line.strip():
            if not _begins_again(text, stop, table.mark):
                break
            start = stop + 1
            continue
        if not _goes_on(table, line, cells, words):
            break
        if not table.rows and not table.heads and _is_head_row(line, cells) and not _RULE.fullmatch(line):
            _take_heads(table, text, start, line, cells, heads_between(heads, start, stop), words)
        elif row := list(_row(text, start, line, cells, table, words)):
            sums += row
            table.rows += 1
            if len(cells) == 1 and not table.heads:
                return sums, stop + 1
        table.bare += not table.rows
        start = stop + 1
    return sums, start


def _goes_on(table: _Table, line: str, cells: Cells, words: TableWords) -> bool:
    """Whether a line still belongs to the table: not after the blank line behind its rows, nor where prose begins."""
    if len(line) >= _WIDE or table.bare > _BARE:
        return False
    if _RULE.fullmatch(line) and line.strip():
        return True
    filled = sum(last > first for first, last in cells)
    if filled > 1:
        table.loose = 0
        return True
    table.loose += 1
    ended = table.rows and table.loose > 1
    return not (table.loose > _LOOSE or ended or holds_no_money(line, words))


def _begins_again(text: str, stop: int, mark: str) -> bool:
    """Whether a row follows the blank line that ends at a place, perhaps under the name of a group of rows."""
    for _ in range(_LOOSE):
        start, stop = stop + 1, _line_end(text, stop + 1)
        line = text[start:stop]
        said = [line[first:last] for first, last in _cells(line, mark) if last > first]
        if not line.strip() or len(line) >= _WIDE:
            return False
        if len(said) > 1 and FIGURE.fullmatch(said[-1]):
            return bool(mark or _edge(line) or _WIDE_GAP.search(line.strip()))
    return False


def _row(text: str, start: int, line: str, cells: Cells, table: _Table, words: TableWords) -> Iterator[Sum]:
    filled = [number for number, (first, last) in enumerate(cells) if last > first]
    if not filled:
        return
    tally = _is_tally(line[slice(*cells[filled[0]])], words)
    unlabelled = _has_no_label([line[slice(*cells[place])] for place in filled])
    for place in filled:
        first, last = cells[place]
        if line[first] == "(" and line[last - 1] == ")":
            first, last = first + 1, last - 1
        if not (line[first : first + 1].isdigit() or line[first : first + 1] in tuple("$€£¥")):
            continue
        if tally and not (tally in words.reader.crowd and "." in line[first:last]):
            continue
        column = _column(table, line, cells, place, len(filled))
        unit = table.units.get(column, table.caption)
        if unit is None or (place == filled[0] and column not in table.units and not unlabelled):
            continue
        sum_ = cell_sum(text, start + first, start + last, unit, words, dated=column in table.units)
        if sum_ is not None:
            yield _bounded(sum_) if table.bounded or column in table.ceilings else sum_


def _has_no_label(said: list[str]) -> bool:
    """Whether a row is nothing but sums, under a caption that says what they are; the first is no year and no row's number."""
    plain = said[0].isdigit() and len(said[0]) < _LONG
    return not plain and not any(looks_dated(part) for part in said) and all(map(FIGURE.fullmatch, said))


def _is_tally(label: str, words: TableWords) -> str:
    """The word of a row's label that says that the row counts something: "Number of projects"; people have no decimals."""
    opening = label.split()[0].lower() if label.split() else ""
    if opening in words.measures:
        return opening
    remarks = " ".join(re.findall(r"[(（].{0,20}[)）]", label))
    return remarks if holds_no_money(remarks, words) else ""


def _column(table: _Table, line: str, cells: Cells, place: int, filled: int) -> int:
    """Under which head a cell stands: by its number where signs part the columns, else by where it is in the line."""
    if not table.heads:
        return -1
    if table.mark or _edge(line) is not None:
        return place
    if filled == len(table.heads):
        return place
    first, last = (_width(line[:end]) for end in cells[place])
    edges = [(_width(table.head_line[:start]), _width(table.head_line[:end])) for start, end in table.heads]
    return min(range(len(edges)), key=lambda number: (max(edges[number][0] - last, first - edges[number][1]), -number))


def _width(said: str) -> int:
    """How many columns of a terminal a text takes."""
    return len(said) if said.isascii() else sum(2 if east_asian_width(sign) in "WF" else 1 for sign in said)


def _edge(line: str) -> str | None:
    """The sign that parts the cells of a line, where there is one."""
    return next((sign for sign in "|\t" if sign in line), None)


def _mark(line: str, following: str) -> str:
    """The punctuation that parts the cells of two lines in the same way, with a figure at the end of the second."""
    if _edge(line) is None:
        for mark in ("; ", ", "):
            cells = [cell.strip() for cell in following.split(mark)]
            if len(cells) == line.count(mark) + 1 > 1 and FIGURE.fullmatch(cells[-1]) and not line.endswith("."):
                return mark
    return ""


def _cells(line: str, mark: str = "") -> Cells:
    """Where the cells of a line begin and end, without the spaces around them; empty ones only between signs."""
    sign = mark or _edge(line)
    if sign is not None:
        edges, begin = [], 0
        for part in line.split(sign):
            edges.append((begin, begin + len(part)))
            begin += len(part) + len(sign)
        return [stripped(line, *edge) for edge in edges]
    gaps = [gap.span() for gap in _GAP.finditer(line)]
    begins, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(line)]
    found = [stripped(line, *edge) for edge in zip(begins, ends, strict=True)]
    return [(first, last) for first, last in found if last > first]


_ROW: Final = re.compile(
    r"\s*(?P<label>[^\d\W][^\d.:;!?]{1,50}?)"
    r"(?P<figures>(?: (?:(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,7})(?:\.[0-9]{1,3})?|[–—-])){2,8})\s*"
)
"""A label and a row of figures, parted by single spaces: ``Japan 50.1 48.0``."""
_FILLED: Final = re.compile(r"[^ ]{1,24}")


def _is_labelled(line: str, before: str) -> bool:
    """Whether a line is a label and its figure, or as many figures as the line before it has."""
    row, above = _ROW.fullmatch(line), _ROW.fullmatch(before)
    return _LABELLED.fullmatch(line) is not None or (
        row is not None and above is not None and row["figures"].count(" ") == above["figures"].count(" ")
    )


def _pair(line: str, words: TableWords) -> Cells:
    """The cells of a line that one space parts: its label and its figures; none in other lines, nor where some are no money."""
    if (match := _LABELLED.fullmatch(line)) is not None:
        return [match.span("label"), match.span("figure")]
    if (row := _ROW.fullmatch(line)) is None or holds_no_money(line, words):
        return []
    start = row.start("figures")
    return [row.span("label"), *((start + cell.start(), start + cell.end()) for cell in _FILLED.finditer(row["figures"]))]
