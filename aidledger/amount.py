"""A printed figure and what it can mean: interval arithmetic, nothing else.

A figure printed as ``v`` whose last digit is worth ``u`` stands for more than one number:
rounded it is the closed interval [v - u/2, v + u/2] (XBRL Calculations 1.1, round mode),
truncated the half-open [v, v + u) (the same, truncate mode), and its hedge can widen it further.
Open and closed ends stay apart in every operation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

import pint

from aidledger.currencies import quantity

Hedge = Literal["exact", "about", "nearly", "less_than", "more_than", "at_least", "at_most"]
HEDGES: Final[tuple[Hedge, ...]] = (
    "exact", "about", "nearly", "less_than", "more_than", "at_least", "at_most",
)  # fmt: skip

AS_PRINTED: Final = frozenset(("exact", "at_most"))
"""Hedges that compare as printed."""

ZERO: Final = Decimal(0)
INFINITY: Final = Decimal("Infinity")
TENTH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers from `low` to `high`; an open end is not itself included.

    >>> Interval(Decimal(1), Decimal(2), high_open=True).meets(Interval(Decimal(2), Decimal(3)))
    False
    """

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"an interval runs upwards, not from {self.low} to {self.high}")

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __contains__(self, number: Decimal) -> bool:
        return self.meets(Interval(number, number))

    def __str__(self) -> str:
        return f"{'(' if self.low_open else '['}{self.low}, {self.high}{')' if self.high_open else ']'}"

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return self.reaches(other) and other.reaches(self)

    def reaches(self, other: Interval) -> bool:
        """Whether some number of this interval is at least as great as some number of the other.

        >>> Interval(Decimal(1), Decimal(2)).reaches(Interval(Decimal(2), Decimal(3), low_open=True))
        False
        """
        return self.high > other.low or (self.high == other.low and not self.high_open and not other.low_open)

    def scaled(self, factor: Interval) -> Interval:
        """Every number of this interval times every number of `factor`, which are positive.

        >>> print(Interval(Decimal(2), Decimal(3)).scaled(Interval(Decimal(10), Decimal(20))))
        [20, 60]
        """
        least, least_open = (factor.low, factor.low_open) if self.low >= 0 else (factor.high, factor.high_open)
        most, most_open = (factor.high, factor.high_open) if self.high >= 0 else (factor.low, factor.low_open)
        return Interval(self.low * least, self.high * most, self.low_open or least_open, self.high_open or most_open)

    @classmethod
    def sum(cls, intervals: Iterable[Interval]) -> Interval:
        """The sum of all; [0, 0] for none.

        >>> print(Interval.sum([Interval(Decimal(1), Decimal(2)), Interval(Decimal(3), Decimal(4), high_open=True)]))
        [4, 6)
        """
        low = high = ZERO
        low_open = high_open = False
        for one in intervals:
            low, high = low + one.low, high + one.high
            low_open, high_open = low_open or one.low_open, high_open or one.high_open
        return cls(low, high, low_open, high_open)


def significant_digits(value: Decimal) -> int:
    """How many digits a figure has before the noughts at its end.

    >>> significant_digits(Decimal("1250000")), significant_digits(Decimal("8.3E+9"))
    (3, 2)
    """
    return len(value.normalize().as_tuple().digits)


def worth_of_last_digit(value: Decimal) -> Decimal:
    """What the last digit that is not zero is worth: all that a bare number says of how precisely it was printed.

    >>> print(f"{worth_of_last_digit(Decimal(8_300_000_000)):f}", worth_of_last_digit(Decimal("0.50")))
    100000000 0.1
    """
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money as printed, in the main unit of its currency.

    `unit` is what one step of the last printed digit is worth; `ceiling` says that the figure is an upper limit,
    whatever the hedge; `range_low` and `range_high` are the ends of a printed range, and `value` is then its middle.

    >>> print(Amount(Decimal(50_000_000), "USD", Decimal(1_000_000), "about").meaning())
    [45000000, 55000000]
    >>> print(Amount(Decimal(8_300_000_000), "JPY", Decimal(100_000_000)).meaning())
    [8250000000, 8350000000]
    """

    value: Decimal
    currency: str
    unit: Decimal
    hedge: Hedge = "exact"
    ceiling: bool = False
    range_low: Decimal | None = None
    range_high: Decimal | None = None

    def __post_init__(self) -> None:
        if self.value < 0 or self.unit <= 0:
            raise ValueError(f"a printed sum is not negative and its unit is positive, not {self.value} and {self.unit}")
        if (self.range_low is None) != (self.range_high is None):
            raise ValueError("a printed range has two ends")

    def __str__(self) -> str:
        if self.range_low is not None:
            return f"{self.currency} {self.range_low:,f} to {self.range_high:,f}"
        return f"{self.currency} {self.value:,f}"

    @property
    def quantity(self) -> pint.Quantity[Decimal]:
        """The printed value as a pint quantity of its currency's own dimension.

        >>> Amount(Decimal(5), "JPY", Decimal(1)).quantity.units == quantity(1, "JPY").units
        True
        """
        return quantity(self.value, self.currency)

    @property
    def last_digit(self) -> Decimal:
        """What one step of the last printed digit that is not zero is worth.

        >>> Amount(Decimal(50_000_000), "USD", Decimal(1_000_000)).last_digit
        Decimal('10000000')
        """
        steps, unit = self.value / self.unit, self.unit
        if steps == 0 or steps != steps.to_integral_value():
            return unit
        return unit * Decimal(10) ** int(steps.normalize().as_tuple().exponent)

    def printed(self) -> Interval:
        """As rounded to its last printed digit (hypothesis `printed`); a range keeps both its ends."""
        half = self.unit / 2
        low, high = self._ends()
        return Interval(low - half, high + half)

    def truncated(self) -> Interval:
        """As cut off after its last printed digit (hypothesis `truncated`)."""
        low, high = self._ends()
        return Interval(low, high + self.unit, high_open=True)

    def hedged(self) -> Interval:
        """As its hedge allows (hypothesis `hedged`); `exact` and `at_most` compare as printed."""
        if self.hedge in AS_PRINTED:
            return self.printed()
        low, high = self._ends()
        step = min(self.last_digit, self.value * TENTH)
        if self.hedge == "about":
            slack = min(self.last_digit / 2, self.value * TENTH)
            return Interval(low - slack, high + slack)
        if self.hedge == "nearly":
            return Interval(low - step, high)
        if self.hedge == "more_than":
            return Interval(low, high + (step or self.unit), low_open=True)
        if self.hedge == "less_than":
            return Interval(ZERO, high, high_open=high > 0)
        return Interval(low, INFINITY)

    def meaning(self) -> Interval:
        """What the figure with its hedge can mean: the `low` and `high` of a claim.

        As `hedged`, but never below nought, and `at_most` is everything up to the figure.
        """
        if self.hedge == "at_most":
            return Interval(ZERO, self._ends()[1])
        meant = self.hedged()
        return meant if meant.low >= 0 else Interval(ZERO, meant.high)

    def _ends(self) -> tuple[Decimal, Decimal]:
        if self.range_low is None or self.range_high is None:
            return self.value, self.value
        return self.range_low, self.range_high
