"""Which fields of a claim a person may correct, and how what they write is read.

The closed lists are those of `aidledger.model`.  Where a claim stands, and what the library works out from it, is not to be
corrected.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Final, TypeAlias, get_args

from aidledger.amount import HEDGES
from aidledger.currencies import currency
from aidledger.errors import BadDate, BadTable, UnknownCurrency
from aidledger.model import CLAIM_COLUMNS, CurrencyBasis, Instrument, Scope, Stage, Topic
from aidledger.normaliser.series import as_date
from aidledger.parsers.records.parties import place

Reader: TypeAlias = Callable[[str], Any]
"""From what is written to what stands in the frame; a `_Wrong` says what would do."""


class _Wrong(Exception):
    """What is written is not what the field takes; the message says what it takes."""


_FIGURE: Final = re.compile(r"(?:\d{1,3}(?:,\d{3}){1,8}|\d{1,28})(?:\.\d{1,12})?(?:[eE]\+?\d{1,2})?")
_MOST: Final = Decimal("1e24")
_FIRST_DAY: Final = date(1800, 1, 1)
_LAST_DAY: Final = date(2199, 12, 31)
_TRUTHS: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def _figure(written: str) -> Decimal:
    if not _FIGURE.fullmatch(written) or (number := Decimal(written.replace(",", ""))) > _MOST:
        raise _Wrong("a figure such as 8300000000, 8,300,000,000 or 8.3e9, in the currency's main unit")
    return number


def _step(written: str) -> Decimal:
    if not (number := _figure(written)):
        raise _Wrong("the worth of the last printed digit, such as 100000000 for 8.3 billion")
    return number


def _currency(written: str) -> str:
    try:
        return currency(written).code
    except UnknownCurrency as unknown:
        raise BadTable(str(unknown)) from None


def _truth(written: str) -> bool:
    if written.lower() not in _TRUTHS:
        raise _Wrong("true or false")
    return _TRUTHS[written.lower()]


def _one_of(*words: str) -> Reader:
    def read(written: str) -> str:
        word = re.sub(r"[\s\-]+", "_", written.lower())
        if word not in words:
            near = get_close_matches(word, words, n=1)
            raise _Wrong(f"{', '.join(words[:-1])} or {words[-1]}{f'; did you mean {near[0]}?' if near else ''}")
        return word

    return read


def _day(written: str) -> date:
    try:
        day = as_date(written)
    except BadDate:
        day = date.min
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise _Wrong(f"a day such as 2024-07-06, from {_FIRST_DAY.year} to {_LAST_DAY.year}")
    return day


def _digits(least: int, most: int, example: str) -> Reader:
    def read(written: str) -> str:
        if not (written.isascii() and written.isdigit() and least <= len(written) <= most):
            raise _Wrong(f"a code of {least} to {most} digits, such as {example}")
        return written

    return read


def _ids(written: str) -> list[str]:
    return list(dict.fromkeys(written.split()))


def _looked_at(written: str) -> list[str]:
    raise _Wrong(f"nothing: write an empty value, and all doubts are settled (not {written[:20]!r})")


_READERS: Final[Mapping[str, Reader]] = MappingProxyType({
    "currency": _currency, "currency_basis": _one_of(*get_args(CurrencyBasis)),
    "value": _figure, "unit": _step, "hedge": _one_of(*HEDGES), "ceiling": _truth, "range_low": _figure, "range_high": _figure,
    "is_aid": _truth, "topic": _one_of(*get_args(Topic)),
    "instrument": _one_of(*get_args(Instrument)), "finance_type": _digits(2, 4, "421"),
    "stage": _one_of(*get_args(Stage)), "scope": _one_of(*get_args(Scope)), "period_start": _day, "period_end": _day,
    "donor": place, "recipient": place, "activity": str, "purpose": str, "sector": _digits(3, 5, "21020"), "speaker": str,
    "same_as": str, "part_of": _ids, "part_relation": _one_of("exhaustive", "partial"), "doubts": _looked_at,
})  # fmt: skip

_NEVER_EMPTY: Final = frozenset({"currency", "currency_basis", "value", "unit", "hedge", "ceiling", "is_aid", "topic", "scope"})
_EMPTY_LISTS: Final = frozenset({"part_of", "doubts"})

FIELDS: Final = tuple(_READERS)
"""The columns of a claim that can be corrected."""


def read_value(field: str, written: str | None) -> Any:  # noqa: ANN401 - each field has a type of its own
    """What a correction puts into a column of `CLAIM_COLUMNS`; an empty value empties it, where it may be empty.

    Raises:
        BadTable: saying which fields there are, or what the field takes.

    >>> read_value("value", "8,300,000,000"), read_value("recipient", "Laos"), read_value("speaker", "")
    (Decimal('8300000000'), 'LAO', None)
    >>> read_value("part_relation", "partly")
    Traceback (most recent call last):
        ...
    aidledger.errors.BadTable: the part_relation 'partly' is not exhaustive or partial; did you mean partial?
    """
    known(field)
    text = (written or "").strip()
    if not text and field not in _NEVER_EMPTY:
        return [] if field in _EMPTY_LISTS else None
    try:
        return _READERS[field](text)
    except _Wrong as wrong:
        raise BadTable(f"the {field} {text[:60]!r} is not {wrong}") from None


def known(field: str) -> None:
    """See that a field is one that can be corrected.

    Raises:
        BadTable: for one that is not, saying why, or naming the nearest that can.
    """
    if field in _READERS:
        return
    if field in CLAIM_COLUMNS:
        raise BadTable(f"the field {field!r} is not to be corrected: {_why_not(field)}")
    raise BadTable(f"there is no field {field[:60]!r}; {nearest(field, FIELDS)}")


def nearest(written: str, words: Iterable[str]) -> str:
    """The word that was meant, or all there are, as the end of a sentence."""
    there = list(words)
    near = get_close_matches(written.lower(), there, n=1)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(there)}"


def _why_not(field: str) -> str:
    if field in ("id", "article", "start", "end", "text", "lang"):
        return "it says where the sum stands, not what it means"
    if field == "trail":
        return "it tells how the figure was read"
    source = {"low": "value, unit and hedge", "high": "value, unit and hedge", "pledge": "the links"}
    return f"it follows from {source.get(field, 'the figure, the rates and the date')}"
