"""Where a slot stands on the page: in a cell, in a row, alone in its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.givers import label_above
from aidledger.parsers.text.patterns import ROW_LABEL
from aidledger.parsers.text.sentences import Span

_ROW: Final = 200
_GAP: Final = re.compile(r"[ \u3000]*[|\t][ \t\u3000]*| {2,}|\u3000+")
"""What parts the cells of a row: a bar, a tab, or a wide space."""
_STOPS: Final = frozenset(".!?。")
_COLUMNS: Final = 30
_LINES: Final = 40
"""So far above its last row the head of a table stands."""
_BARE: Final = re.compile(r"[$€£¥]?[0-9][0-9.,]{0,20}")
_LABEL: Final = re.compile(rf"\s*(?:{ROW_LABEL}) ")
_MARKS: Final = 3
_SAYS: Final = 4
"""So many characters a cell has, at least, that says more than a code (TA) does."""
_LABELLED: Final = re.compile(r"[^\w\n]{0,4}[A-Z][\w .,'’&()-]{1,60}(?::|\s[–—-])\s")


def row_label(context: Context, i: int) -> str:
    """The first cell of the table row in which a slot stands, or what a wide space parts from the sum that closes a line."""
    slot, text = context.slots[i], context.article.text
    if (slot.cell is None and not (slot.row and text[slot.end : slot.end + 1] in ("", "\n"))) or runs_on(context, i):
        return ""
    start = text.rfind("\n", 0, slot.start) + 1
    if slot.cell is None and _GAP.search(text, start, slot.start) is None:
        return ""
    return _GAP.split(text[start : slot.start].strip(" |\t"), maxsplit=1)[0]


def row_cells(context: Context, i: int) -> list[str]:
    """The cells before a slot in a row that bars or tabs part, the nearest first, where there are several."""
    slot, text = context.slots[i], context.article.text
    start = text.rfind("\n", max(0, slot.start - _ROW), slot.start) + 1
    before = text[start : slot.start].strip(" |\t") if start or slot.start < _ROW else ""
    cells = _GAP.split(before) if "|" in before or "\t" in before else []
    return [cell for cell in reversed(cells) if len(cell) >= _SAYS] if len(cells) > 1 else []


def column_heads(context: Context, i: int) -> tuple[list[Span], int]:
    """Where the cells of the head of the table stand that a slot is in, behind the line above it, and which is its column's."""
    text, start = context.article.text, context.slots[i].start
    column = 0
    for line in range(_LINES):
        end, start = start, text.rfind("\n", max(0, start - _ROW), start) + 1
        if line == 0:  # the row of the slot, up to it
            column = 1 + len(_GAP.findall(text[start:end].lstrip(" |\t")))
        elif not any(map(str.isdigit, text[start:end])):
            cells = list(_cells(text, start, end))
            return ([_caption(text, start), *cells], column) if len(cells) > 1 else ([], 0)
        if (start := start - 1) <= 0:
            break
    return [], 0


def _cells(text: str, start: int, end: int) -> Iterator[Span]:
    """Where the cells of a line stand."""
    start += len(text[start:end]) - len(text[start:end].lstrip(" |\t"))
    for gap in _GAP.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    if text[start:end].strip():
        yield start, end


def _caption(text: str, start: int) -> Span:
    """The line above the head of a table, which a blank line may part from it."""
    end = len(text[max(0, start - _ROW) : start].rstrip()) + max(0, start - _ROW)
    return text.rfind("\n", max(0, end - _ROW), end) + 1, end


def is_row(context: Context, i: int) -> bool:
    """Whether a slot is the only one of a short line that does not end as a sentence does: an item without a bullet."""
    start, line = _line(context, i)
    if context.sentences[context.slots[i].sentence][1] > start + len(line) + _MARKS:
        return False  # a line that was broken for want of room
    beside = (*context.slots[max(0, i - 1) : i], *context.slots[i + 1 : i + 2])
    return is_line(context, i) and not any(start <= other.start < start + len(line) for other in beside)


def is_line(context: Context, i: int) -> bool:
    """Whether a slot stands in a short line that does not end as a sentence does."""
    start, line = _line(context, i)
    if start == 0 or len(line) >= _ROW:
        return False
    # "Bahrain: $20 million." is a line of a list though it ends as a sentence does
    return line[-1:] not in _STOPS or _LABELLED.fullmatch(context.article.text, start, context.slots[i].start) is not None


def _line(context: Context, i: int) -> tuple[int, str]:
    """Where the line of a slot begins, and what it says; nothing for a long line, or the first."""
    slot, text = context.slots[i], context.article.text
    start = text.rfind("\n", max(0, slot.start - _ROW), slot.start) + 1
    if not start:
        return 0, ""
    end = text.find("\n", slot.end, slot.end + _ROW)
    return start, text[start : end if end >= 0 else slot.end + _ROW].rstrip()


def cell(context: Context, i: int) -> tuple[int, int] | None:
    """The table (its paragraph) and column of a slot whose currency stands in the head of a table."""
    slot, text = context.slots[i], context.article.text
    if any(context.mentions[k].currency_basis != "carried" for k in slot.members):
        return None
    start = max(text.rfind("\n", 0, slot.start) + 1, slot.start - _ROW)
    # The indentation of a paragraph parts no cells.
    said = len(text[start : slot.start].lstrip())
    gaps = sum(1 for _ in _GAP.finditer(text, slot.start - said if said else start, slot.start))
    return (slot.paragraph, gaps) if gaps else _lone_cell(context, i, start)


def _lone_cell(context: Context, i: int, start: int) -> tuple[int, int] | None:
    """The table and column of a bare figure that closes its line: behind its label, or alone in the lines below it."""
    slot, text = context.slots[i], context.article.text
    if _BARE.fullmatch(text, slot.start, slot.end) is None:
        return None
    if runs_on(context, i):
        return slot.paragraph, i - row_start(context, i) + 1
    stop = text.find("\n", slot.end, slot.end + _MARKS + 1)
    if stop < 0 and slot.end + _MARKS < len(text):
        return None
    if _LABEL.fullmatch(text, start, slot.start):
        return slot.paragraph, 1
    label = label_above(context, i)
    return (slot.paragraph, slot.sentence - label) if label != slot.sentence else None


def runs_on(context: Context, i: int) -> bool:
    """Whether a bare figure has another right beside it."""
    return row_start(context, i) < i or row_start(context, i + 1) <= i < len(context.slots) - 1


def row_start(context: Context, i: int) -> int:
    """The first of the bare figures that stand side by side up to a slot, as in a table whose rows run on in one line."""
    text, slots = context.article.text, context.slots
    for _ in range(_COLUMNS):
        if not 0 < i < len(slots) or slots[i - 1].sentence != slots[i].sentence:
            break
        before = slots[i - 1]
        if not _BARE.fullmatch(text, before.start, before.end) or text[before.end : slots[i].start].strip("*†‡ "):
            break
        i -= 1
    return i
