"""Where sentences and paragraphs of a text begin and end; offsets are those of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from string import ascii_uppercase
from typing import Final

from aidledger.parsers.lang import languages
from aidledger.parsers.text.patterns import either

_STOP: Final = re.compile(
    r"[.!?。！？\n](?:"  # one set of signs first: `re` looks for it fast
    r"(?<=[.!?])[.!?]{0,3}[\"'”’)\]]{0,3}(?=\s+(?P<lower>[a-z])?)"  # a point, with the quotation mark behind it, and a space
    r"|(?<=[。！？])[。！？]*[」』）)]*"  # the Japanese full stop
    r"|(?<=\n)(?:[ \t\r]*\n\s*)?)"  # an empty line; the end of a line, where it is short or a list item follows
)
_ABBREVIATIONS: Final = frozenset(ascii_uppercase).union(*(one.abbreviations for one in languages().values()))
_ABBREVIATION: Final = re.compile(
    rf"(?:\b(?:{either(sorted(_ABBREVIATIONS))})|\b[A-Z]\.[A-Z]|(?:^|\n)\s*\d{{1,2}})\.$"
)
"""A word that is an abbreviation, also behind a bracket or a point; or the number of a list item."""
_LEADING_ON: Final = frozenset[str]().union(*(one.stopwords for one in languages().values()))
"""No heading ends in "the" or "of"."""
_EMPTY_LINES: Final = re.compile(r"\n[ \t\r]*\n\s*")
_LINE_END: Final = re.compile(r"\n")
_LIST_ITEM: Final = re.compile(r"\s*(?:[-*•·‣–—・●○■□◆|]|[(（]?\d{1,2}[.)）．](?!\d)|[(（]?[a-z][.)）]|\d{1,2}\u3000)\s*\S")
_DIGITS: Final = re.compile(r"\d{1,2}")
_NUMBER: Final = "NO"
_COUNTS: Final = re.compile(r"\s[(\[]?\d")
"""Behind it ``NO.`` is a number, in the papers of a bank, and not the end of what somebody says."""
_INDENTED: Final = re.compile(r"[ \t\r]{0,3}\n(?:[ \t]{2,}|\u3000)[^\s\d]")
"""Behind a point, what makes it a full stop, also of an abbreviation: a new paragraph."""
_WORD: Final = re.compile(r"\S{1,30}")
_NARROWEST: Final = 40
_FEW_LINES: Final = 3
_RAGGED: Final = 2
"""So many characters before the width at which a text is broken a line may end, though the next word would just have fitted."""
_SHORT_LINE: Final = 60
_LOOK_BACK: Final = 12
_WIDEST: Final = 120
"""No text that is broken at a width has longer lines."""
_LONGEST: Final = 2000
"""A text without full stops is cut, at white space, after so many characters: what is read of a sentence stays bounded."""

Span = tuple[int, int]


def sentence_spans(text: str) -> list[Span]:
    """The sentences of a text in order, without the white space around them; a list item or a heading is one.

    >>> text = "Japan lends 5 bn yen for Road No. 5. It is signed.\\n\\nMore follows"
    >>> [text[a:b] for a, b in sentence_spans(text)]
    ['Japan lends 5 bn yen for Road No. 5.', 'It is signed.', 'More follows']
    """
    spans: list[Span] = []
    start = 0
    whole, width = _lines_of(text)
    for stop in _STOP.finditer(text):
        line_ends = whole and stop[0] == "\n" and not text[stop.end() : stop.end() + 1].islower()
        if line_ends or _ends_here(text, start, stop, width):
            spans.append((start, stop.end()))
            start = stop.end()
    spans.append((start, len(text)))
    pieces = (piece for span in spans for piece in (_pieces(text, *span) if span[1] - span[0] > _LONGEST else (span,)))
    return [trimmed for span in pieces if (trimmed := _trim(text, span))[0] < trimmed[1]]


def _lines_of(text: str) -> tuple[bool, int]:
    """Whether the lines of a text are its paragraphs, as on web pages, and the width at which they are broken, if they are.

    The width is 0 for a text whose lines are not broken, or are too few to tell.
    """
    lines = text.split("\n")
    longest = max(map(len, lines))
    broken = sum(line[:1].islower() for line in lines)
    whole = len(lines) > 1 and longest > _WIDEST and broken * 10 <= len(lines)
    cut = _NARROWEST <= longest <= _WIDEST and broken >= _FEW_LINES and broken * 5 >= len(lines)
    return whole, longest if cut else 0


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        middle = space if space > start else start + _LONGEST
        yield start, middle
        start = middle
    yield start, end


def paragraph_spans(text: str) -> list[Span]:
    """The paragraphs of a text: parted by empty lines, or by line ends in a text that has no empty lines.

    >>> paragraph_spans("a\\nb\\n\\nc")
    [(0, 3), (5, 6)]
    """
    bounds = [0, *(m.end() for m in (_EMPTY_LINES if _EMPTY_LINES.search(text) else _LINE_END).finditer(text)), len(text)]
    return [trimmed for a, b in pairwise(bounds) if (trimmed := _trim(text, (a, b)))[0] < trimmed[1]]


def span_at(spans: Sequence[Span], offset: int) -> int:
    """The place in `spans` of the span that an offset lies in, or of the last one that begins before it.

    >>> span_at([(0, 3), (5, 9)], 6)
    1
    """
    return max(0, bisect_right(spans, (offset, float("inf"))) - 1)


def list_bullet(text: str, span: Span) -> str | None:
    """The bullet with which a sentence begins, the same for all numbers of one style; None where it is no list item.

    >>> list_bullet("(2) Japan: $5 million", (0, 21)), list_bullet("5 million", (0, 9))
    ('(0)', None)
    """
    found = _LIST_ITEM.match(text, span[0], span[1])
    return re.sub(r"\d+|[a-z]", "0", found[0][:-1].strip()) if found else None


def list_number(text: str, span: Span) -> int | None:
    """The number with which a sentence begins as an item of a list, if it has one.

    >>> list_number("(2) Japan: $5 million", (0, 21)), list_number("- 5 million", (0, 11))
    (2, None)
    """
    found = _LIST_ITEM.match(text, span[0], span[1])
    number = _DIGITS.search(found[0][:-1]) if found else None
    return int(number[0]) if number else None


def _ends_here(text: str, start: int, stop: re.Match[str], width: int) -> bool:
    mark = stop[0]
    if mark == "\n":
        item = _LIST_ITEM.match(text, start, stop.start()) is not None and not text[stop.end() : stop.end() + 1].islower()
        row = text.startswith("|", stop.end()) or text.endswith("|", start, stop.start())
        return item or row or _LIST_ITEM.match(text, stop.end()) is not None or _is_heading(text, start, stop, width)
    if mark[0] == ".":
        if stop["lower"] is not None:
            return False
        if _INDENTED.match(text, stop.end()):
            return True
        before = text[max(start, stop.start() - _LOOK_BACK) : stop.start() + 1]
        word = before[:-1].rpartition(" ")[2]
        if word.isalpha():
            if word == _NUMBER and _COUNTS.match(text, stop.end()):
                return False
            return word not in _ABBREVIATIONS or len(word) == len(before) - 1
        return _ABBREVIATION.search(before) is None
    return True


def _is_heading(text: str, start: int, stop: re.Match[str], width: int) -> bool:
    """Whether the line that ends here is a heading: short, the first of its sentence, and not broken for want of room."""
    line = text.rfind("\n", start, stop.start()) + 1 or start
    following = text[stop.end() : stop.end() + 1]
    begin = text.rfind("\n", max(0, start - _WIDEST), start) + 1 or max(0, start - _WIDEST)
    said = text[line : stop.start()].strip()
    if (said and stop.start() - begin >= _SHORT_LINE) or following.islower() or line != start:
        return False
    if said.rpartition(" ")[2] in _LEADING_ON:
        return False
    word = _WORD.match(text, stop.end())
    return not width or stop.start() - begin + len(word[0] if word else "") < width - _RAGGED


def _trim(text: str, span: Span) -> Span:
    piece = text[slice(*span)].lstrip()
    start = span[1] - len(piece)
    return start, start + len(piece.rstrip())
