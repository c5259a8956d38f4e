"""Columns of pairs and days, answered pair by pair: what `RateTable` does for a million rows at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from aidledger.errors import BadDate, InputError
from aidledger.model import missing
from aidledger.normaliser.exact import Exact, Floats
from aidledger.normaliser.policies import Policy, observe
from aidledger.normaliser.series import COARSE, Days, Pair, Series, Source, as_date, day_number

Column: TypeAlias = "pd.Series[Any] | NDArray[Any] | Sequence[Any]"
Rows: TypeAlias = NDArray[np.intp]

_COLUMN: Final = (pd.Series, pd.Index, np.ndarray, list, tuple)

NEVER: Final = np.iinfo(np.int64).min
"""The day number of no date, as NaT."""

NO_DATE: Final = "no date is given, and a rate is never today's by default"
NO_CURRENCY: Final = "no currency is given"
SAME: Final = "same currency"
"""The source of the rate 1 where nothing had to be converted."""


@dataclass(frozen=True, slots=True)
class Found:
    """Rates for a column of pairs and days; where none was found `rate` is NaN.

    `rate_on` is in days since 1970-01-01; `notes[note]` is the source where there is a rate, and the reason where not.
    """

    rate: Exact
    rate_on: Days
    age: Days
    note: NDArray[np.int32]
    notes: tuple[str, ...]

    @property
    def served(self) -> NDArray[np.bool_]:
        """The rows for which there is a rate."""
        return ~np.isnan(self.rate.near)

    def days(self) -> NDArray[np.datetime64]:
        """`rate_on` as datetime64[us], NaT where no day is known."""
        return self.rate_on.astype("datetime64[D]").astype("datetime64[us]")

    def sources(self) -> pd.Series[Any]:
        """The source of each rate, None where there is no rate."""
        return self._texts(self.served)

    def reasons(self) -> pd.Series[Any]:
        """Why there is no rate, None where there is one."""
        return self._texts(~self.served)

    def replaced(self, rows: Rows, rate: Exact, rate_on: Days | int, note: str) -> Found:
        """The same with other rates in some rows, all of which are of the days asked for, and one note on them."""
        days, age, notes = self.rate_on.copy(), self.age.copy(), self.note.copy()
        days[rows], age[rows], notes[rows] = rate_on, 0, len(self.notes)
        return Found(self.rate.replaced(rows, rate), days, age, notes, (*self.notes, note))

    def _texts(self, wanted: NDArray[np.bool_]) -> pd.Series[Any]:
        return objects(np.array([*self.notes, None], dtype=object)[np.where(wanted, self.note, -1)])

    def frame(self) -> pd.DataFrame:
        """The columns rate, rate_on, rate_source, age and reason."""
        served = self.served
        return pd.DataFrame(
            {
                "rate": self.rate.near, "rate_on": self.days(), "rate_source": self.sources(),
                "age": pd.arrays.IntegerArray(self.age, ~served), "reason": self.reasons(),
            }
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A column of questions: the code of each row, -1 for none, among the names; the day number, `NEVER` for no date."""

    base: tuple[Rows, list[str]]
    quote: tuple[Rows, list[str]]
    days: Days

    @classmethod
    def of(cls, base: str | Column, quote: str | Column, on: object) -> Asked:
        """From columns of one length; a code or a date stands for the whole column.

        Raises:
            BadDate: where a date is none.
            InputError: where the columns are of different lengths.
        """
        lengths = {len(column) for column in (base, quote, on) if isinstance(column, _COLUMN)}
        if len(lengths) > 1:
            raise InputError(f"columns of one length are needed, not of {' and '.join(map(str, sorted(lengths)))} rows")
        length = min(lengths, default=1)
        return cls(_coded(base, length), _coded(quote, length), day_numbers(on, length))

    @property
    def lacking(self) -> NDArray[np.bool_]:
        """The rows without a currency."""
        return (self.base[0] < 0) | (self.quote[0] < 0)

    def pairs(self) -> Iterable[tuple[str, str, Rows]]:
        """Each pair with its rows."""
        width = len(self.quote[1])
        codes = np.where(self.lacking, -1, self.base[0] * width + self.quote[0])
        # A stable sort of 16-bit numbers is a radix sort.
        codes = codes.astype(np.int16) if len(self.base[1]) * width < 2**15 else codes
        order = np.argsort(codes, kind="stable")
        starts = np.flatnonzero(np.diff(codes[order], prepend=codes.dtype.type(-1)))
        for rows in np.split(order, starts)[1:]:
            code = int(codes[rows[0]])
            yield self.base[1][code // width], self.quote[1][code % width], rows


class Answer:
    """The columns of an answer while they are filled."""

    def __init__(self, days: Days) -> None:
        self.days = days
        self.rate = Exact(np.full(len(days), np.nan), np.zeros(len(days)))
        self.rate_on: Days = np.full(len(days), NEVER)
        self.note = np.full(len(days), -1, dtype=np.int32)
        self.notes: dict[str, int] = {}

    def put(self, rows: Rows, rate: Exact, rate_on: Days | int, source: str) -> None:
        """Fill in rates, the days they are of, and where they are from."""
        self.rate.near[rows], self.rate.rest[rows], self.rate_on[rows] = rate.near, rate.rest, rate_on
        self.explain(rows, source)

    def explain(self, rows: Rows | NDArray[np.bool_], text: str) -> None:
        """Say why there is no rate, or where it is from."""
        self.note[rows] = self.notes.setdefault(text, len(self.notes))

    def fill(self, source: Source, pair: Pair, rows: Rows, policy: Policy, max_age: int) -> Rows:
        """Fill in what a source has for the rows of a pair; the rows that are left."""
        series = source.series(*pair)
        if series is None or not len(rows):
            return rows
        if policy == "day" or not series.dated:
            return self._fill_day(source, series, pair, rows, max_age)
        return self._fill_average(source, pair, rows, policy, max_age)

    def found(self) -> Found:
        """The filled columns."""
        dated = (self.rate_on != NEVER) & (self.days != NEVER)
        age = np.where(dated, self.days, 0) - np.where(dated, self.rate_on, 0)
        return Found(self.rate, self.rate_on, age, self.note, tuple(self.notes))

    def _fill_day(self, source: Source, series: Series, pair: Pair, rows: Rows, max_age: int) -> Rows:
        positions = series.latest(self.days[rows], max_age)
        served, at = rows[positions >= 0], positions[positions >= 0]
        self.put(served, source.exact(*pair)[at], series.days[at] if series.dated else NEVER, source.name)
        return rows[positions < 0]

    def _fill_average(self, source: Source, pair: Pair, rows: Rows, policy: Policy, max_age: int) -> Rows:
        unit = "datetime64[M]" if policy == "month" else "datetime64[Y]"
        periods = self.days[rows].astype("datetime64[D]").astype(unit).astype(np.int64)
        order = np.argsort(periods, kind="stable")
        left = [np.empty(0, dtype=np.intp)]
        for mine in np.split(rows[order], np.flatnonzero(np.diff(periods[order])) + 1):
            found = observe(source, *pair, int(self.days[mine[0]]), policy, max_age)
            if found is None or found.rate_on is None:
                left.append(mine)
            else:
                self.put(mine, Exact.one(found.rate), found.rate_on, found.label)
        return np.concatenate(left)


def extremes(series: Series, rates: Floats, days: Days, window: int, max_age: int) -> tuple[Floats, Floats]:
    """The lowest and the highest of the rates of the `window` days up to each day, NaN where the day itself has no rate."""
    last = series.latest(days, max_age)
    served = last >= 0
    first = np.minimum(np.searchsorted(series.days, days[served] - window, side="right"), last[served])
    ends = np.column_stack((first, last[served] + 1)).ravel()
    low, high = np.full(len(days), np.nan), np.full(len(days), np.nan)
    if len(ends):
        low[served] = np.minimum.reduceat(np.append(rates, np.inf), ends)[::2]
        high[served] = np.maximum.reduceat(np.append(rates, -np.inf), ends)[::2]
    return low, high


def index_of(*columns: object) -> pd.Index[Any] | None:
    """The index of the first of the columns that has one, so that an answer goes beside the rows of its question."""
    return next((column.index for column in columns if isinstance(column, pd.Series)), None)


def objects(values: NDArray[np.object_]) -> pd.Series[Any]:
    """A column of Python strings and None, whatever pandas would rather have."""
    return pd.Series(values, dtype="object")


def _coded(codes: str | Column, length: int) -> tuple[Rows, list[str]]:
    """The place of each code among the names, which are in capitals, and -1 for none."""
    if not isinstance(codes, _COLUMN):
        codes = [codes] * length
    numbers, printed = pd.factorize(codes if isinstance(codes, pd.Series) else np.asarray(codes, dtype=object))
    names = [str(name).strip().upper() for name in printed]
    blank = [place for place, name in enumerate(names) if not name]
    return np.where(np.isin(numbers, blank), -1, numbers) if blank else numbers, names


def day_numbers(on: object, length: int) -> Days:
    """Days since 1970-01-01, `NEVER` for none, of a column, or of one day that stands for `length` rows.

    Raises:
        BadDate: for what is no day; a month or a year alone is none.
    """
    if not isinstance(on, _COLUMN):
        return np.full(length, _day(on))
    if isinstance(on, np.ndarray) and on.dtype.kind == "M" and np.datetime_data(on.dtype)[0] in COARSE:
        raise BadDate(f"a rate needs days, not dates of the kind {on.dtype}")
    column: pd.Series[Any] = pd.Series(on, dtype="object" if isinstance(on, (list, tuple)) else None)
    if column.dtype.kind != "M":
        return _parsed(column.astype("object"))
    if getattr(column.dtype, "tz", None) is not None:
        column = column.dt.tz_localize(None)
    return np.asarray(column.to_numpy().astype("datetime64[D]").astype(np.int64))


def _parsed(column: pd.Series[Any]) -> Days:
    # Moments of different time zones are equal, and yet of different days: only texts and dates are read once for all rows.
    if pd.api.types.infer_dtype(column, skipna=True) not in ("string", "date"):
        return np.array([_day(value) for value in column.tolist()], dtype=np.int64)
    codes, values = pd.factorize(column)
    return np.array([*map(_day, values), NEVER], dtype=np.int64)[codes]


def _day(on: object) -> int:
    return NEVER if missing(on) or (isinstance(on, str) and not on.strip()) else day_number(as_date(on))
