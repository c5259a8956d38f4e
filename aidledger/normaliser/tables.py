"""The user's own rates: a CSV or a frame, read with care, as sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from os import PathLike
from typing import Final

import pandas as pd

from aidledger.currencies import currency
from aidledger.errors import BadTable, InputError, UnreadableFile
from aidledger.model import missing
from aidledger.normaliser.series import ALWAYS, Leg, Pair, Printed, Source, as_date, day_number, day_of

_COLUMNS: Final = ("date", "base", "quote", "rate")
_OWN: Final = "own table"
_LEAST: Final = Decimal("1e-12")
_MOST: Final = Decimal("1e15")


def read_table(path: str | PathLike[str]) -> pd.DataFrame:
    """A CSV in UTF-8, every cell as text; semicolons or tabs may stand for the commas, as spreadsheets write it in Europe.

    Raises:
        UnreadableFile: where there is no such file, or it is no CSV in UTF-8.
        BadTable: where rows have more cells than there are columns.
    """
    try:
        table = _cells(path, _separator(path))
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read: {error.strerror or error}") from None
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise UnreadableFile(f"{path} is not a CSV in UTF-8: {error}") from None
    # Such cells move the others to the right, and the first ones into the index.
    if not isinstance(table.index, pd.RangeIndex):
        raise BadTable(f"{path} has rows with more cells than the {len(table.columns)} columns that its first line names")
    return table


def _cells(path: str | PathLike[str], separator: str, rows: int | None = None) -> pd.DataFrame:
    return pd.read_csv(
        path, sep=separator, nrows=rows, dtype=str, keep_default_na=False, encoding="utf-8-sig", skipinitialspace=True
    )


def _separator(path: str | PathLike[str]) -> str:
    if not isinstance(path, (str, PathLike)):
        return ","
    first = " ".join(map(str, _cells(path, ",", rows=0).columns))
    return max(",;\t", key=first.count) if any(mark in first for mark in ";\t") else ","


def need_columns(table: pd.DataFrame, columns: Iterable[str], what: str) -> pd.DataFrame:
    """The table of `what` it holds with its column names in lower case.

    Raises:
        BadTable: naming the columns that it lacks or has twice.
    """
    table = pd.DataFrame(table).rename(columns=lambda name: str(name).strip().lower())
    if twice := [name for name in columns if list(table.columns).count(name) > 1]:
        raise BadTable(f"the table of {what} has the column {', '.join(twice)} twice")
    if lacking := [name for name in columns if name not in table.columns]:
        has = ", ".join(table.columns) or "none"
        raise BadTable(f"the table of {what} lacks the column {', '.join(lacking)}; it has {has}")
    return table


@dataclass(frozen=True, slots=True)
class _Row:
    source: str
    day: int | None
    pair: Pair
    rate: Decimal


def sources_of(rates: pd.DataFrame) -> Iterator[Source]:
    """The sources of a frame of date, base, quote, rate and, where it is there, source; in the order in which they come.

    Raises:
        BadTable, BadDate, UnknownCurrency: naming the row that cannot be used.
    """
    groups: dict[tuple[str, bool, bool], dict[Pair, list[_Row]]] = {}
    for row in _rows(need_columns(rates, _COLUMNS, "rates")):
        # A pair that is printed both ways round fills its own gaps, as two sources of one name.
        turned = row.pair[::-1] in groups.get((row.source, row.day is not None, False), {})
        groups.setdefault((row.source, row.day is not None, turned), {}).setdefault(row.pair, []).append(row)
    for (name, dated, _), pairs in groups.items():
        legs = {pair: _leg(name, rows) for pair, rows in pairs.items()}
        yield Source(name, Printed(tuple(legs), legs.__getitem__), dated)


def currency_pair(base: str, quote: str) -> Pair:
    """The ISO codes of two currencies.

    Raises:
        UnknownCurrency: for a code that is none.
        BadTable: where both are the same.
    """
    pair = currency(base).code, currency(quote).code
    if pair[0] == pair[1]:
        raise BadTable(f"a rate is between two currencies, not {pair[0]} and itself")
    return pair


def printed_rate(rate: object, what: str = "a rate") -> Decimal:
    """A rate as it is printed, with a decimal point, or a decimal comma that can be nothing else.

    Raises:
        BadTable: for what is not a positive number; `what` says what it should have been.

    >>> printed_rate("160.810")
    Decimal('160.810')
    >>> printed_rate("160,81")
    Decimal('160.81')
    """
    try:
        number = Decimal(_pointed(str(rate).strip()))
    except InvalidOperation:
        raise BadTable(f"{what} is a number such as 160.81, not {str(rate)!r:.40}") from None
    if not number.is_finite() or not _LEAST <= number <= _MOST:
        raise BadTable(f"{what} is a positive number such as 160.81, not {number}")
    return number


def _pointed(text: str) -> str:
    """A decimal comma as a point; "4,107" could be four thousand, and stays."""
    whole, comma, part = text.partition(",")
    certain = comma and part.isdecimal() and whole.isdecimal() and (len(part) != 3 or not whole.strip("0"))
    return f"{whole}.{part}" if certain else text


def _rows(table: pd.DataFrame) -> Iterator[_Row]:
    sources = table["source"].tolist() if "source" in table.columns else [_OWN] * len(table)
    for number, cells in enumerate(zip(*(table[name].tolist() for name in _COLUMNS), sources, strict=True), start=1):
        # Spreadsheets leave rows of nothing behind.
        if all(map(_blank, cells[: len(_COLUMNS)])):
            continue
        try:
            yield _row(*cells)
        except InputError as error:
            raise type(error)(f"row {number} of the rates: {error}") from None


def _row(on: object, base: object, quote: object, rate: object, source: object) -> _Row:
    day = None if _blank(on) else day_number(as_date(on))
    return _Row(_OWN if _blank(source) else str(source), day, currency_pair(str(base), str(quote)), printed_rate(rate))


def _blank(cell: object) -> bool:
    return missing(cell) or not str(cell).strip()


def _leg(name: str, rows: list[_Row]) -> Leg:
    by_day: dict[int, Decimal] = {}
    for row in rows:
        if (known := by_day.setdefault(ALWAYS if row.day is None else row.day, row.rate)) != row.rate:
            when = "without a date" if row.day is None else f"for {day_of(row.day)}"
            raise BadTable(f"{name} has two rates of {' to '.join(row.pair)} {when}: {known} and {row.rate}")
    days = sorted(by_day)
    return Leg.of(days, [by_day[day] for day in days])
