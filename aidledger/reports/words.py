"""Figures, rates, dates and quotations as people read them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from aidledger.model import QUOTED, missing
from aidledger.parsers.text.places import alpha2_by_alpha3, country_name
from aidledger.reconciler import wording
from aidledger.reports.book import Cell

NOTHING: Final = "–"

DIGITS: Final = 5
"""How many digits of a sum that was computed are shown."""


def money(value: Cell, currency: Cell) -> str:
    """A sum as a newspaper prints it; a gap with its sign.

    >>> money(8_300_000_000, "JPY"), money(-1_200_000, "USD"), money(None, "USD"), money(float("inf"), "USD")
    ('8.3 billion yen', '-$1.2 million', '–', 'any sum')
    """
    if missing(value):
        return NOTHING
    if not math.isfinite(value):
        return "any sum"
    return f"{'-' if value < 0 else ''}{wording.money(abs(float(value)), _code(currency), digits=DIGITS)}"


def span(low: Cell, high: Cell, currency: Cell) -> str:
    """Two ends as one phrase.

    >>> span(103.6e6, 104.8e6, "USD"), span(5, 5, "USD"), span(2, float("inf"), "USD"), span(None, None, "USD")
    ('$103.6 to $104.8 million', '$5', '$2 or more', '–')
    """
    if missing(low) or missing(high):
        return NOTHING
    return wording.span(float(low), float(high), _code(currency), digits=DIGITS)


def _code(currency: Cell) -> str | None:
    return None if missing(currency) else str(currency)


def rate(value: Cell) -> str:
    """A rate with five digits.

    >>> rate(160.80931), rate(None)
    ('160.81', '–')
    """
    return NOTHING if missing(value) else wording.rate(float(value))


def per_cent(value: Cell) -> str:
    """A difference in per cent with its sign.

    >>> per_cent(1.16505), per_cent(-83.3333)
    ('+1.17%', '-83.3%')
    """
    return NOTHING if missing(value) else f"{float(f'{value:.3g}'):+,.10g}%"


def day(value: Cell) -> str:
    """A date in words.

    >>> import pandas as pd
    >>> day(pd.Timestamp("2024-07-06")), day(pd.NaT)
    ('6 July 2024', '–')
    """
    return NOTHING if missing(value) else wording.day(value)


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun.

    >>> count(1, "sum"), count(3, "sum"), count(0, "activity", "activities")
    ('1 sum', '3 sums', 'no activities')
    """
    return f"{number or 'no'} {noun if number == 1 else plural or f'{noun}s'}"


def close(sentence: str) -> str:
    """A sentence with its full stop.

    >>> close("it fits"), close("it fits."), close("")
    ('it fits.', 'it fits.', '')
    """
    text = sentence.strip()
    return text if not text or text[-1] in ".!?。" else f"{text}."


def party(name: str) -> str:
    """A donor or a recipient: the country's name for its code, anyone else's own.

    >>> party("JPN"), party("World Bank")
    ('Japan', 'World Bank')
    """
    return country_name(name) if name in alpha2_by_alpha3() else visible(name)


# --- quotations ---------------------------------------------------------------------------------------------------

# What a terminal or a browser would obey instead of showing: control characters ("\x1b[2J"), marks that turn the direction of
# writing round ("\u202e"), and halves of surrogate pairs.
_UNSAFE: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACE: Final = re.compile(r"\s+")

def visible(text: str) -> str:
    r"""Text on one line, without what a terminal or a browser would obey.

    >>> visible("a\x1b[2J  b\n\u202ec")
    'a[2J b c'
    """
    return _SPACE.sub(" ", _UNSAFE.sub("", text))


def shown(value: Cell) -> str:
    """What a cell says, on one line; nothing where it holds nothing.

    >>> shown("a\\nb"), shown(None)
    ('a b', '')
    """
    return "" if missing(value) else visible(str(value))


def cut(text: str, spans: Sequence[tuple[int, int]], within: tuple[int, int]) -> list[str]:
    """The sentence that reaches over `within`, cut at `spans`: what is before the first, the first, what is between, and so on.

    >>> cut("It met. Of this, $5 is for roads. It left.", [(17, 19)], (8, 33))
    ['Of this, ', '$5', ' is for roads.']
    """
    start, end = spans[0][0], spans[-1][1]
    first, last = max(min(within[0], start), start - QUOTED), min(max(within[1], end), end + QUOTED)
    ends = [first, *(place for span in spans for place in span), last]
    parts = [visible(text[one:other]) for one, other in pairwise(ends)]
    parts[0] = ("…" if first > within[0] else "") + parts[0].lstrip()
    parts[-1] = parts[-1].rstrip() + ("…" if last < within[1] else "")
    return parts
