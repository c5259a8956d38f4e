"""What printed figures can mean, over columns: the readings of `aidledger.amount` on float64 arrays.

`read` gives for every figure what `Amount.printed`, `Amount.truncated` or `Amount.hedged` gives for one, and `Bounds` is the
columnar `Interval`: lows and highs, and which of them are open.  Differences to the Decimal form are those of float64 alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.amount import HEDGES
from aidledger.reconciler.arrays import Bools, Codes, Floats

Reading = Literal["printed", "truncated", "hedged"]

_WHOLE: Final = 1e-9
_MOST_DIGITS: Final = 18
_WIDENING: Final = tuple(HEDGES.index(hedge) for hedge in ("about", "nearly", "more_than", "less_than", "at_least"))


@dataclass(frozen=True, slots=True)
class Bounds:
    """Intervals as columns; an open end is not itself included.

    >>> Bounds.closed([1.0, 2.0], [2.0, 3.0]).summed(np.array([0, 0]), 1).high.tolist()
    [5.0]
    """

    low: Floats
    high: Floats
    low_open: Bools
    high_open: Bools

    @classmethod
    def closed(cls, low: npt.ArrayLike, high: npt.ArrayLike) -> Bounds:
        """Intervals that include both their ends."""
        lows, highs = np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)
        return cls(lows, highs, np.zeros(len(lows), dtype=np.bool_), np.zeros(len(lows), dtype=np.bool_))

    def take(self, rows: slice | Codes) -> Bounds:
        """The intervals of these rows."""
        return Bounds(self.low[rows], self.high[rows], self.low_open[rows], self.high_open[rows])

    def weighed(self, weight: Floats) -> Bounds:
        """Each interval times a number; a negative one swaps the ends."""
        swap = weight < 0
        low, high = self.low * weight, self.high * weight
        return Bounds(
            np.where(swap, high, low),
            np.where(swap, low, high),
            np.where(swap, self.high_open, self.low_open),
            np.where(swap, self.low_open, self.high_open),
        )

    def scaled(self, low: Floats, high: Floats) -> Bounds:
        """Each interval times the positive numbers from `low` to `high`."""
        least, most = np.where(self.low >= 0, low, high), np.where(self.high >= 0, high, low)
        return Bounds(self.low * least, self.high * most, self.low_open, self.high_open)

    def summed(self, group: Codes, groups: int) -> Bounds:
        """The sum of each group; an end is open where one of its summands is."""
        return Bounds(
            np.bincount(group, self.low, groups).astype(np.float64),
            np.bincount(group, self.high, groups).astype(np.float64),
            np.bincount(group, self.low_open, groups) > 0,
            np.bincount(group, self.high_open, groups) > 0,
        )

    def reaches(self, other: Bounds) -> Bools:
        """Whether the upper end comes up to the other's lower end."""
        closed = ~(self.high_open | other.low_open)
        reached: Bools = (self.high > other.low) | ((self.high == other.low) & closed)
        return reached


def hedge_codes(hedges: Sequence[Any] | npt.NDArray[Any]) -> Codes:
    """Each hedge as its place in `HEDGES`; what is not a hedge counts as exact."""
    places = {hedge: place for place, hedge in enumerate(HEDGES)}
    codes, distinct = pd.factorize(np.asarray(hedges, dtype=object))
    return np.array([*(places.get(hedge, 0) for hedge in distinct), 0], dtype=np.intp)[codes]


def widens(hedge: Codes) -> Bools:
    """Whether a hedge makes a figure mean something else than its printed digits; a ceiling compares as printed."""
    return np.isin(hedge, _WIDENING)


def last_digit(value: Floats, unit: Floats) -> Floats:
    """What one step of the last printed digit that is not zero is worth, as `Amount.last_digit`.

    >>> last_digit(np.array([50e6, 8.3e9]), np.array([1e6, 1e8])).tolist()
    [10000000.0, 100000000.0]
    """
    exact = np.divide(value, unit, out=np.zeros_like(value, dtype=np.float64), where=(unit > 0) & np.isfinite(value))
    steps = np.round(exact)
    going = (steps > 0) & (np.abs(exact - steps) <= _WHOLE * steps)
    found = unit.astype(np.float64)
    for _ in range(_MOST_DIGITS):
        going = going & (np.fmod(steps, 10) == 0)
        if not going.any():
            break
        steps, found = np.where(going, steps / 10, steps), np.where(going, found * 10, found)
    return found


def read(low: Floats, high: Floats, value: Floats, unit: Floats, hedge: Codes, reading: Reading) -> Bounds:
    """What figures can mean under one reading.

    Args:
        low, high: the ends of a printed range, twice the figure where it is none.
        value: the figure, in the main unit of its currency.
        unit: what one step of its last printed digit is worth; nought for a figure that is exact.
        hedge: as `hedge_codes` gives them.
        reading: printed, truncated or hedged.

    >>> fifty = np.array([50e6])
    >>> about = read(fifty, fifty, fifty, np.array([1e6]), hedge_codes(["about"]), "hedged")
    >>> about.low.tolist(), about.high.tolist()
    ([45000000.0], [55000000.0])
    """
    if reading == "truncated":
        return Bounds(low, high + unit, np.zeros(len(low), dtype=np.bool_), unit > 0)
    printed = Bounds.closed(low - unit / 2, high + unit / 2)
    return printed if reading == "printed" else _hedged(printed, low, high, value, unit, hedge)


def _hedged(printed: Bounds, low: Floats, high: Floats, value: Floats, unit: Floats, hedge: Codes) -> Bounds:
    digit, tenth = last_digit(value, unit), value / 10
    step, slack = np.minimum(digit, tenth), np.minimum(digit / 2, tenth)
    about, nearly, more, less, least = (hedge == code for code in _WIDENING)
    cases = [about, nearly, more, less, least]
    zero, infinite = np.zeros_like(low), np.full_like(low, np.inf)
    below = low - slack, low - step, low, zero, low
    above = high + slack, high, high + np.where(step > 0, step, unit), high, infinite
    return Bounds(np.select(cases, below, printed.low), np.select(cases, above, printed.high), more, less & (high > 0))
