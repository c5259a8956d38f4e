"""Figures in a sentence that names their unit once, before its colon: in US$ millions: Japan 50, Norway 32.5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import ONE, digits
from aidledger.parsers.sums.sum import Found, Sum
from aidledger.parsers.sums.units import Unit, in_unit, line_start, looks_dated, table_words, unit_of
from aidledger.parsers.text.patterns import either, in_cell

_COLON: Final = re.compile(r"[^.:：;\n]{0,60}(?:\n[^.:：;\n]{1,60})?[:：]")
"""From the unit to the colon: ``) were as follows:``."""

_ITEM: Final = (
    r"\s{0,3}(?P<label>[^\d\W][^\d:：;,、.()]{0,60}?)(?:\s?[:：=(]\s?|\s[–—-]\s|\s{1,3}|,\s(?=[0-9.,]{1,20}\s?[;.])|(?<=[\u3041-\u9fff]))"
    rf"(?P<figure>{in_cell()})"
    r"\)?(?P<end>\s?[,;、](?:\s{1,3}(?:LISTING))?|\s{1,3}(?:LISTING)\b|\.?(?=\s*(?:\n|$))|\.(?=\s))"
)

_TOTAL: Final = re.compile(rf"[.,;]?\s(?:[^\W\d]{{2,14}}[\s:,]{{1,2}}){{1,5}}(?P<figure>{in_cell()})(?![\w%]|[.,]\d)")
"""From the last item to what all make: ``. Total: 52``, ``, making 52 in all``."""

_MOST: Final = 60


@cache
def _item(reader: Reader) -> re.Pattern[str]:
    """One thing and its figure: ``Japan 50,``, ``civil works: 4,300;``, ``Norway (32.5) and``."""
    return re.compile(_ITEM.replace("LISTING", either(reader.words.listing[:1])))


def in_lists(text: str, reader: Reader, found: Found) -> list[Sum]:
    """The figures that follow, each behind its label, the colon of a sentence whose head names their unit."""
    if not found.heads:
        return []
    words = table_words(reader, tuple(found.chains))
    sums: list[Sum] = []
    for head in found.heads:
        colon = _COLON.match(text, head.end)
        if colon is None or (sums and head.start < sums[-1].end):
            continue
        begin = line_start(text, head.start)
        told = unit_of(text, begin, colon.end() - 1, head, words) if begin >= 0 else None
        if told is not None and told[1]:
            items = list(_items(text, colon.end(), told[0], reader))
            sums += [*items, *_what_they_make(text, items, told[0], reader)] if len(items) > 1 else []
    return sums


def _what_they_make(text: str, items: list[Sum], unit: Unit, reader: Reader) -> Iterator[Sum]:
    """The figure right behind a list that is all its items together: ``Japan 50, Norway 32.5. Total: 82.5``."""
    told = _TOTAL.match(text, items[-1].end)
    figure = digits(told["figure"]) if told is not None else None
    if told is not None and figure is not None:
        made = in_unit(told.span("figure"), figure, unit, reader, "the head of the list")
        if made.figure.value == sum(item.figure.value for item in items):
            yield made


def _items(text: str, place: int, unit: Unit, reader: Reader) -> Iterator[Sum]:
    for _ in range(_MOST):
        item = _item(reader).match(text, place)
        figure = digits(item["figure"]) if item is not None else None
        if item is None or figure is None or (looks_dated(item["figure"]) and unit.factor != ONE):
            return
        if item["label"].split()[-1].lower() in reader.words.numbered:
            return
        yield in_unit(item.span("figure"), figure, unit, reader, "the head of the list")
        if not item["end"].strip(".\n "):
            return
        place = item.end()
