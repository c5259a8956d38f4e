"""The table of hypotheses: how both sides of a comparison are read, at which rate, and whether they meet then.

All readings are computed on float64 columns and summed per comparison and side; a comparison whose ends come within a
billionth of each other is decided again in Decimal.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, localcontext
from typing import Final, Literal, NamedTuple

import numpy as np

from aidledger.amount import HEDGES, Amount, Interval
from aidledger.reconciler.arrays import Bools, Codes
from aidledger.reconciler.bounds import Bounds, Reading, widens
from aidledger.reconciler.terms import REFERENCE, Figures

Relation = Literal["equal", "partial", "not_above", "not_below"]

_CLOSE: Final = 1e-9
_EXACT_DIGITS: Final = 80


class Hypothesis(NamedTuple):
    """How both sides are read, and at which rate."""

    name: str
    detail: str | None
    left: Reading
    right: Reading
    rate: str


class Trial(NamedTuple):
    """A hypothesis tried on every comparison: does it apply, are its bounds known, do they meet."""

    hypothesis: Hypothesis
    applies: Bools
    left: Bounds
    right: Bounds
    meets: Bools


PRINTED: Final = (Hypothesis("printed", None, "printed", "printed", REFERENCE),)
_READINGS: Final = (
    *PRINTED,
    Hypothesis("truncated", "left", "truncated", "printed", REFERENCE),
    Hypothesis("truncated", "right", "printed", "truncated", REFERENCE),
    Hypothesis("truncated", "both", "truncated", "truncated", REFERENCE),
    Hypothesis("hedged", None, "hedged", "hedged", REFERENCE),
)


def hypotheses_for(figures: Figures) -> list[Hypothesis]:
    """Readings at the reference rate, then the same readings at every other rate."""
    others = [name for name in figures.rates if name != REFERENCE]
    at_rates = [_at_rate(one, rate) for rate in others for one in _READINGS]
    return [*_READINGS, *at_rates]


def _at_rate(one: Hypothesis, rate: str) -> Hypothesis:
    how = {"printed": "", "truncated": f", {one.detail} truncated", "hedged": ", hedged"}[one.name]
    return one._replace(name="rate", detail=rate + how, rate=rate)


def trials(figures: Figures, hypotheses: Iterable[Hypothesis], relation: Relation) -> list[Trial]:
    """Each hypothesis tried on every comparison, in their order."""
    sums: dict[tuple[Reading, str], tuple[Bounds, Bounds]] = {}

    def sides(reading: Reading, rate: str) -> tuple[Bounds, Bounds]:
        if (reading, rate) not in sums:
            sums[reading, rate] = figures.sides(figures.bounds(reading, rate))
        return sums[reading, rate]

    return [_trial(figures, one, sides(one.left, one.rate)[0], sides(one.right, one.rate)[1], relation) for one in hypotheses]


def _trial(figures: Figures, one: Hypothesis, left: Bounds, right: Bounds, relation: Relation) -> Trial:
    known = ~(np.isnan(left.low) | np.isnan(left.high) | np.isnan(right.low) | np.isnan(right.high))
    applies = known & figures.any(~figures.right) & figures.any(figures.right) & _fits_case(figures, one)
    meets = applies & _meet(left, right, relation)
    for place, rows in figures.rows(np.flatnonzero(applies & _close(figures, one.rate, left, right))):
        meets[place] = _meets_exactly(figures, rows, one, relation)
    return Trial(one, applies, left, right, meets)


def _meet(left: Bounds, right: Bounds, relation: Relation) -> Bools:
    """Whether the sides stand in a relation."""
    if relation == "not_below":
        return right.reaches(left)
    return left.reaches(right) if relation != "equal" else left.reaches(right) & right.reaches(left)


def _fits_case(figures: Figures, one: Hypothesis) -> Bools:
    """Hedges are tried where there is one, other rates where one is given."""
    every = np.ones(len(figures), dtype=bool)
    hedged = figures.any(widens(figures.hedge)) if one.left == "hedged" else every
    return hedged & (figures.any(figures.rates[one.rate].named) if one.rate != REFERENCE else every)


def _close(figures: Figures, rate: str, left: Bounds, right: Bounds) -> Bools:
    size = np.bincount(figures.group, np.abs(figures.high * figures.rates[rate].high * figures.weight), len(figures))
    with np.errstate(invalid="ignore"):
        near: Bools = np.minimum(np.abs(left.high - right.low), np.abs(right.high - left.low)) <= _CLOSE * size
    return near


def _meets_exactly(figures: Figures, rows: Codes, one: Hypothesis, relation: Relation) -> bool:
    """The same decision in Decimal, from the shortest decimal that each float stands for."""
    with localcontext(prec=_EXACT_DIGITS):
        left = Interval.sum(_exact_term(figures, row, one.left, one.rate) for row in rows if not figures.right[row])
        right = Interval.sum(_exact_term(figures, row, one.right, one.rate) for row in rows if figures.right[row])
    if relation == "not_below":
        return right.reaches(left)
    return left.meets(right) if relation == "equal" else left.reaches(right)


def _exact_term(figures: Figures, row: int, reading: Reading, rate: str) -> Interval:
    used = figures.rates[rate]
    factor = Interval(_decimal(used.low[row]), _decimal(used.high[row]))
    weight = _decimal(figures.weight[row])
    meaning = _exact_reading(figures, row, reading).scaled(factor)
    size = meaning.scaled(Interval(abs(weight), abs(weight)))
    return size if weight >= 0 else -size


def _exact_reading(figures: Figures, row: int, reading: Reading) -> Interval:
    value, low, high, unit = (_decimal(column[row]) for column in (figures.value, figures.low, figures.high, figures.unit))
    if unit <= 0 or value < 0:
        half = max(unit, Decimal(0)) / 2
        cut_off = Interval(low, high + 2 * half, high_open=unit > 0)
        return cut_off if reading == "truncated" else Interval(low - half, high + half)
    amount = Amount(value, str(figures.currency[row]), unit, HEDGES[figures.hedge[row]], False, low, high)
    return {"printed": amount.printed, "truncated": amount.truncated, "hedged": amount.hedged}[reading]()


def _decimal(number: float) -> Decimal:
    return Decimal(repr(float(number)))
