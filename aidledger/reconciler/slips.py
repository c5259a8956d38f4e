"""Slips of the pen: which one figure, read otherwise, would make two sides meet.

A slip never makes figures agree; it is the diagnosis of a disagreement, and the figure that would fit is proposed.
Looked for are a power of ten (億 read as million, "million" dropped), the other currency of the pair ("$55 billion yen"),
two neighbouring digits turned round, and a part that is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from aidledger.reconciler.arrays import Bools, Codes, Floats, Objects
from aidledger.reconciler.bounds import Bounds, last_digit

SCALE: Final = "scale_slip"
CURRENCY: Final = "currency_slip"
DIGITS: Final = "digit_slip"
DOUBLE: Final = "double count"

_POWERS: Final = (3, -3, 6, -6, 2, -2, 1, -1, 4, -4, 8, -8, 5, -5, 9, -9, 7, -7, 12, -12)
_PLACES: Final = 9
_FEWEST_DIGITS: Final = 100
_FEWEST_PARTS: Final = 3


@dataclass(frozen=True, slots=True)
class Sides:
    """The figures of some comparisons: each term as printed, in the comparison's currency, and the sums of both sides.

    `factor` is the rate of the day that `term` was multiplied with (1 for the comparison's own currency), `group` the place
    of its comparison, and `suspect` whether it is looked at first.
    """

    group: Codes
    right: Bools
    suspect: Bools
    value: Floats
    unit: Floats
    weight: Floats
    factor: Floats
    foreign: Bools
    term: Bounds
    left_sum: Bounds
    right_sum: Bounds

    def own(self) -> Bounds:
        """The sum of the side on which each term stands."""
        return _either(self.right, self.right_sum.take(self.group), self.left_sum.take(self.group))

    def other(self) -> Bounds:
        """The sum of the side on which it does not."""
        return _either(self.right, self.left_sum.take(self.group), self.right_sum.take(self.group))

    def fits(self, read_otherwise: Bounds) -> Bools:
        """Whether both sides meet where one term is read otherwise."""
        own, other = self.own(), self.other()
        with np.errstate(invalid="ignore"):
            changed = Bounds.closed(
                own.low - self.term.low + read_otherwise.low, own.high - self.term.high + read_otherwise.high
            )
        return changed.reaches(other) & other.reaches(changed)


class Slips(NamedTuple):
    """For each comparison the first slip that fits: its kind, the row of its term, and the value that term would have."""

    kind: Objects
    row: Codes
    value: Floats

    @property
    def found(self) -> Bools:
        """The comparisons for which a slip was found."""
        return self.row >= 0


class _Guess(NamedTuple):
    kind: str
    value: Floats
    possible: Bools
    bounds: Bounds


def slips(sides: Sides, comparisons: int) -> Slips:
    """The first slip that makes the sides of each comparison meet, the suspected side before the other."""
    found = Slips(
        np.full(comparisons, None, dtype=object), np.full(comparisons, -1, dtype=np.intp), np.full(comparisons, np.nan)
    )
    if not len(sides.group):
        return found
    for among in (sides.suspect, ~sides.suspect):
        for guess in _guesses(sides):
            rows = np.flatnonzero(among & guess.possible & ~found.found[sides.group] & sides.fits(guess.bounds))
            _note(found, sides, guess, rows[::-1])
    return found


def _note(found: Slips, sides: Sides, guess: _Guess, rows: Codes) -> None:
    places = sides.group[rows]
    found.kind[places] = guess.kind
    found.row[places] = rows
    found.value[places] = guess.value[rows]


def _guesses(sides: Sides) -> Iterator[_Guess]:
    for family in (_powers_of_ten, _other_currency, _turned_digits, _counted_twice):
        yield from family(sides)


def _powers_of_ten(sides: Sides) -> Iterator[_Guess]:
    """A figure among others that would shrink to less than the rounding of all leaves room for is no evidence."""
    counts = np.bincount(sides.group * 2 + sides.right)[sides.group * 2 + sides.right]
    own, other = sides.own(), sides.other()
    room = (own.high - own.low) + (other.high - other.low)
    for power in _POWERS:
        times = np.full_like(sides.value, 10.0**power)
        changed = sides.term.scaled(times, times)
        yield _Guess(SCALE, sides.value * times, (counts == 1) | (np.abs(changed.high) > room), changed)


def _other_currency(sides: Sides) -> Iterator[_Guess]:
    """The number is right and the currency is the other one: a foreign term loses its rate, a home term takes it."""
    rate = np.full(int(sides.group.max()) + 1, np.nan)
    rate[sides.group[sides.foreign]] = sides.factor[sides.foreign]
    times = np.where(sides.foreign, 1 / sides.factor, rate[sides.group])
    yield _Guess(CURRENCY, sides.value, np.isfinite(times), sides.term.scaled(times, times))


def _turned_digits(sides: Sides) -> Iterator[_Guess]:
    """Two neighbouring digits change places.

    Figures of fewer than three digits are left alone, and so are sums in two currencies: the rates leave so much room that
    some turn would fit by chance.
    """
    unit = np.where(sides.unit > 0, sides.unit, 1.0)
    steps = np.round(sides.value / unit)
    converted = np.bincount(sides.group, sides.foreign)[sides.group] > 0
    long_enough = (steps >= _FEWEST_DIGITS * last_digit(sides.value, unit) / unit) & ~converted
    for place in range(_PLACES):
        lower, upper = np.fmod(np.floor(steps / 10.0**place), 10), np.fmod(np.floor(steps / 10.0 ** (place + 1)), 10)
        leads = steps < 10.0 ** (place + 2)
        possible = long_enough & (lower != upper) & (steps >= 10.0 ** (place + 1)) & ~(leads & (lower == 0))
        value = (steps + (lower - upper) * 9 * 10.0**place) * unit
        near = Bounds.closed(value - unit / 2, value + unit / 2)
        yield _Guess(DIGITS, value, possible, near.scaled(sides.factor, sides.factor).weighed(sides.weight))


def _counted_twice(sides: Sides) -> Iterator[_Guess]:
    parts = np.bincount(sides.group, sides.right)[sides.group]
    nothing = np.zeros_like(sides.value)
    yield _Guess(DOUBLE, nothing, sides.right & (parts >= _FEWEST_PARTS), Bounds.closed(nothing, nothing))


def _either(which: Bools, first: Bounds, second: Bounds) -> Bounds:
    return Bounds(
        np.where(which, first.low, second.low),
        np.where(which, first.high, second.high),
        np.where(which, first.low_open, second.low_open),
        np.where(which, first.high_open, second.high_open),
    )
