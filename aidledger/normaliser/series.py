"""Observed rates, each source's own: what was printed, on which day, for which pair.

A printed rate is kept as a whole number and a count of decimal places, so that it is exact both as Decimal and in columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache, reduce
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from aidledger.errors import BadDate
from aidledger.normaliser.exact import Exact

Days = NDArray[np.int64]
"""Days since 1970-01-01."""

Pair = tuple[str, str]

EPOCH: Final = date(1970, 1, 1).toordinal()

ALWAYS: Final = np.iinfo(np.int64).min
"""The day of a rate that holds for every day."""

COARSE: Final = ("Y", "M", "W")
"""The units of numpy in which a date is a year, a month or a week: which day of it is meant would be a guess."""

_DIGITS: Final = 18
_WIDE: Final = Context(prec=60)


def day_number(day: date) -> int:
    """Days since 1970-01-01.

    >>> day_number(date(1970, 1, 2))
    1
    """
    return day.toordinal() - EPOCH


def day_of(number: int) -> date:
    """The date of a day number."""
    return date.fromordinal(int(number) + EPOCH)


def as_date(on: object) -> date:
    """A date, from a date, a timestamp or ISO 8601 text; a moment is of the day that the clock of its own time zone shows.

    Raises:
        BadDate: for anything else, and for no date: a rate is never today's by default.

    >>> as_date("2024-07-05")
    datetime.date(2024, 7, 5)
    """
    if isinstance(on, np.datetime64) and np.datetime_data(on.dtype)[0] not in COARSE:
        on = pd.Timestamp(on)
    if isinstance(on, str):
        return _from_text(on)
    # NaT is an instance of date.
    if not isinstance(on, date) or pd.isna(on):
        raise BadDate(f"a rate needs a date, such as 2024-07-05, not {on!r}")
    return on.date() if isinstance(on, datetime) else on


def _from_text(on: str) -> date:
    try:
        return datetime.fromisoformat(on.strip()).date()
    except ValueError:
        raise BadDate(f"{on!r} is no date that can be read; write year, month and day, as in 2024-07-05") from None


@dataclass(frozen=True, slots=True)
class Leg:
    """The printed rates of one pair: ``steps / 10**places`` on each of `days`, which run upwards, or for `ALWAYS`."""

    days: Days
    steps: NDArray[np.int64]
    places: int

    @classmethod
    def of(cls, days: Iterable[int], printed: Sequence[Decimal]) -> Leg:
        """From printed rates, kept to the 18 digits that begin with the first of the largest.

        >>> Leg.of([0], [Decimal("174.06")])
        Leg(days=array([0]), steps=array([17406]), places=2)
        """
        places = max(-int(rate.as_tuple().exponent) for rate in printed)
        places = max(0, min(places, _DIGITS - 1 - max(rate.adjusted() for rate in printed)))
        steps = [int(rate.scaleb(places, _WIDE).to_integral_value(ROUND_HALF_EVEN)) for rate in printed]
        return cls(np.fromiter(days, np.int64), np.array(steps, dtype=np.int64), places)

    @property
    def dated(self) -> bool:
        """Whether its rates are of days; one that holds for every day is not."""
        return not len(self.days) or int(self.days[0]) != ALWAYS

    def at(self, position: int) -> Decimal:
        """The rate at a position, as printed."""
        return Decimal(int(self.steps[position])).scaleb(-self.places, _WIDE)

    def mean(self, start: int, stop: int) -> Decimal:
        """The average of the rates from position `start` up to `stop`."""
        total = Decimal(sum(self.steps[start:stop].tolist())).scaleb(-self.places, _WIDE)
        return _WIDE.divide(total, Decimal(stop - start))

    def on(self, days: Days) -> Leg:
        """The rates of these days, on each of which there is one."""
        positions = np.searchsorted(self.days, days) if self.dated else np.zeros(len(days), dtype=np.intp)
        return Leg(days, self.steps[positions], self.places)

    def exact(self) -> Exact:
        """All rates, as a column."""
        return Exact.whole(self.steps) / Exact.one(_WIDE.scaleb(Decimal(1), self.places))


@dataclass(frozen=True, slots=True)
class Series:
    """The rates of a pair on the days on which all its legs were observed: the product of `up` over that of `down`.

    Where no leg is dated, it holds one rate, for `ALWAYS`.
    """

    days: Days
    up: tuple[Leg, ...]
    down: tuple[Leg, ...]

    @classmethod
    def of(cls, up: tuple[Leg, ...], down: tuple[Leg, ...]) -> Series:
        """The rates of the days that all dated legs have; `ALWAYS` where none is dated."""
        legs = [leg.days for leg in (*up, *down) if leg.dated] or [np.array([ALWAYS])]
        days = reduce(lambda left, right: np.intersect1d(left, right, assume_unique=True), legs)
        return cls(days, tuple(leg.on(days) for leg in up), tuple(leg.on(days) for leg in down))

    def __len__(self) -> int:
        return len(self.days)

    @property
    def dated(self) -> bool:
        """Whether its rates are of days."""
        return int(self.days[0]) != ALWAYS

    def at(self, position: int) -> Decimal:
        """The rate at a position, to 60 digits."""
        return _ratio([leg.at(position) for leg in self.up], [leg.at(position) for leg in self.down])

    def mean(self, start: int, stop: int) -> Decimal:
        """The average of positions `start` up to `stop`, to 60 digits: that of each leg, then their ratio.

        So the average of the inverted pair is the inverse of the average, and averages cross as rates do.
        """
        return _ratio([leg.mean(start, stop) for leg in self.up], [leg.mean(start, stop) for leg in self.down])

    def exact(self) -> Exact:
        """All rates, as a column."""
        one = Exact.of(np.ones(len(self.days)))
        up = reduce(lambda left, leg: left * leg.exact(), self.up, one)
        return reduce(lambda left, leg: left / leg.exact(), self.down, up)

    def latest(self, days: Days, max_age: int) -> NDArray[np.intp]:
        """The position of the last observation on or before each day and no more than `max_age` days older, else -1."""
        if not self.dated:
            return np.zeros(len(days), dtype=np.intp)
        positions = self._last(days)
        fresh = (positions >= 0) & (days - self.days[np.maximum(positions, 0)] <= max_age)
        return np.where(fresh, positions, -1)

    def _last(self, days: Days) -> NDArray[np.intp]:
        first, last = (int(days.min()), int(days.max())) if len(days) else (0, 0)
        # Where there are more questions than days in the calendar between them, each day is looked up once.
        if last - first >= len(days):
            return np.searchsorted(self.days, days, side="right") - 1
        return (np.searchsorted(self.days, np.arange(first, last + 1), side="right") - 1)[days - first]

    def covering(self, first: int, last: int, max_age: int) -> slice | None:
        """The observations of the days `first` to `last`, or None where more than `max_age` days of them lack one."""
        start, stop = np.searchsorted(self.days, [first, last + 1])
        marks = np.concatenate(([first], self.days[start:stop], [last]))
        if not self.dated or start == stop or np.diff(marks).max() > max_age:
            return None
        return slice(int(start), int(stop))


def _ratio(up: Iterable[Decimal], down: Iterable[Decimal]) -> Decimal:
    return reduce(_WIDE.divide, down, reduce(_WIDE.multiply, up, Decimal(1)))


@dataclass(frozen=True, slots=True)
class Printed:
    """The pairs that a source prints, and the leg of each, read when it is first asked for.

    A pair that is not printed is inverted, or crossed through a third currency.
    """

    pairs: tuple[Pair, ...]
    leg: Callable[[Pair], Leg]

    @property
    def currencies(self) -> tuple[str, ...]:
        """In the order in which the pairs name them."""
        return tuple(dict.fromkeys(code for pair in self.pairs for code in pair))

    def series(self, base: str, quote: str) -> Series | None:
        """The rates of a pair, or None where there is no way from one to the other."""
        if direct := self._side(base, quote):
            return Series.of(*direct)
        sides = ((self._side(base, through), self._side(through, quote)) for through in self.currencies)
        crossed = (Series.of(one[0] + other[0], one[1] + other[1]) for one, other in sides if one and other)
        return next(filter(len, crossed), None)

    def _side(self, base: str, quote: str) -> tuple[tuple[Leg, ...], tuple[Leg, ...]] | None:
        if (base, quote) in self.pairs:
            return (self.leg((base, quote)),), ()
        if (quote, base) in self.pairs:
            return (), (self.leg((quote, base)),)
        return None


@dataclass(frozen=True, slots=True)
class Joined:
    """Two sources, for a pair of which each knows one currency: crossed through one that both know."""

    first: Source
    second: Source

    @property
    def currencies(self) -> tuple[str, ...]:
        """Those of both."""
        return tuple(dict.fromkeys((*self.first.currencies, *self.second.currencies)))

    def series(self, base: str, quote: str) -> Series | None:
        """The rates of a pair on the days that both have, or None where no currency joins them."""
        for one, other in ((self.first, self.second), (self.second, self.first)):
            if base in one.currencies and quote in other.currencies:
                shared = [code for code in self.currencies if code in one.currencies and code in other.currencies]
                sides = ((one.series(base, through), other.series(through, quote)) for through in shared)
                joined = (Series.of(left.up + right.up, left.down + right.down) for left, right in sides if left and right)
                return next(filter(len, joined), None)
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Where rates come from: a name, and the rates; `dated` is False for a rate that somebody fixed."""

    name: str
    rates: Printed | Joined = field(repr=False)
    dated: bool = True
    _known: dict[Pair, tuple[Series, Exact] | None] = field(default_factory=dict, repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """Without what was worked out: it is worked out again where it is needed."""
        return Source, (self.name, self.rates, self.dated)

    @property
    def currencies(self) -> tuple[str, ...]:
        """The codes of which it has rates."""
        return self.rates.currencies

    def series(self, base: str, quote: str) -> Series | None:
        """The rates of a pair, or None where the source has none."""
        known = self._look_up(base, quote)
        return known[0] if known else None

    def exact(self, base: str, quote: str) -> Exact:
        """The rates of a pair that has a series, as a column."""
        known = self._look_up(base, quote)
        assert known is not None
        return known[1]

    def _look_up(self, base: str, quote: str) -> tuple[Series, Exact] | None:
        if (base, quote) not in self._known:
            series = self.rates.series(base, quote)
            self._known[base, quote] = (series, series.exact()) if series else None
        return self._known[base, quote]


@lru_cache(maxsize=4096)
def join(first: Source, second: Source) -> Source:
    """Two sources as one, for what neither has alone."""
    return Source(f"{first.name} × {second.name}", Joined(first, second), first.dated and second.dated)
