"""Products and quotients of float64 columns that keep what rounding would drop.

A number is held as the unevaluated sum of two float64 ("double-double", T. J. Dekker, "A floating-point technique for
extending the available precision", 1971), about 31 digits in all.  A sum of money times a rate then rounds once, at
the end, as the same product in Decimal would.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_SPLITTER: Final = 2.0**27 + 1
# What is smaller than this share of a result is the noise of two roundings, not a remainder.
_NOISE: Final = 2.0**-96


@dataclass(frozen=True, slots=True)
class Exact:
    """A column of numbers, each `near` (the closest float64) plus `rest`."""

    near: Floats
    rest: Floats

    @classmethod
    def of(cls, numbers: Floats) -> Exact:
        """Numbers that float64 holds as they are."""
        return cls(numbers, np.zeros_like(numbers))

    @classmethod
    def whole(cls, numbers: NDArray[np.int64]) -> Exact:
        """Whole numbers, also those beyond 2^53."""
        near = numbers.astype(np.float64)
        return cls(near, (numbers - near.astype(np.int64)).astype(np.float64))

    @classmethod
    def one(cls, number: Decimal) -> Exact:
        """A single number, to be used beside a column of any length."""
        near = float(number)
        return cls(np.array([near]), np.array([float(number - Decimal(near))]))

    def __getitem__(self, rows: NDArray[np.intp] | slice) -> Exact:
        return Exact(self.near[rows], self.rest[rows])

    def replaced(self, rows: NDArray[np.intp], numbers: Exact) -> Exact:
        """The column with other numbers in some rows."""
        near, rest = self.near.copy(), self.rest.copy()
        near[rows], rest[rows] = numbers.near, numbers.rest
        return Exact(near, rest)

    def __mul__(self, other: Exact) -> Exact:
        """The product, to about 31 digits; what is not finite stays as float64 has it.

        >>> third = Exact.of(np.array([1.0])) / Exact.of(np.array([3.0]))
        >>> (third * Exact.of(np.array([3.0]))).near.tolist()
        [1.0]
        """
        with np.errstate(invalid="ignore", over="ignore"):
            near, error = _two_product(self.near, other.near)
            return _joined(near, error + (self.near * other.rest + self.rest * other.near))

    def __truediv__(self, other: Exact) -> Exact:
        """The quotient, to about 31 digits."""
        with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
            near = self.near / other.near
            product, error = _two_product(near, other.near)
            left = (self.near - product) - error + self.rest - near * other.rest
            return _joined(near, left / other.near)

    def down(self) -> Floats:
        """The largest float64 that is not above the number."""
        return np.where(self._remainder() < 0, np.nextafter(self.near, -np.inf), self.near)

    def up(self) -> Floats:
        """The smallest float64 that is not below the number."""
        return np.where(self._remainder() > 0, np.nextafter(self.near, np.inf), self.near)

    def _remainder(self) -> Floats:
        with np.errstate(invalid="ignore"):
            return np.where(np.abs(self.rest) > np.abs(self.near) * _NOISE, self.rest, 0.0)


def _two_product(left: Floats, right: Floats) -> tuple[Floats, Floats]:
    """The rounded product and what rounding took away (Dekker, with Veltkamp's splitting)."""
    product = left * right
    left_high, left_low = _halves(left)
    right_high, right_low = _halves(right)
    error = ((left_high * right_high - product) + left_high * right_low + left_low * right_high) + left_low * right_low
    return product, error


def _halves(numbers: Floats) -> tuple[Floats, Floats]:
    shifted = numbers * _SPLITTER
    high = shifted - (shifted - numbers)
    return high, numbers - high


def _joined(near: Floats, rest: Floats) -> Exact:
    total = near + rest
    finite = np.isfinite(total)
    return Exact(np.where(finite, total, near), np.where(finite, rest - (total - near), 0.0))
