"""What would have to be true: which one figure would have to be which other for both sides to meet as printed."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from aidledger.reconciler.arrays import Bools, Codes, Floats, Objects, of_rows
from aidledger.reconciler.bounds import widens
from aidledger.reconciler.hypotheses import Relation, Trial
from aidledger.reconciler.slips import CURRENCY, Sides, Slips, slips
from aidledger.reconciler.terms import REFERENCE, Figures, Rate, Side


class Needed(NamedTuple):
    """For each comparison the claim that would have to be another figure, and which, in which currency."""

    claim: Objects
    currency: Objects
    low: Floats
    high: Floats


def _sides(figures: Figures, trusted: Side) -> Sides:
    term = figures.bounds("printed", REFERENCE)
    left, right = figures.sides(term)
    used = figures.rates[REFERENCE]
    suspect = figures.right if trusted == "left" else ~figures.right
    return Sides(
        figures.group, figures.right, suspect, figures.value, figures.unit, figures.weight, used.point, used.named,
        term, left, right,
    )  # fmt: skip


def slips_of(figures: Figures, places: Codes, trusted: Side) -> Slips:
    """The slips of some comparisons, in the rows and places of all."""
    some = figures.only(places)
    found = slips(_sides(some, trusted), len(some))
    rows = np.flatnonzero(np.isin(figures.group, places))
    kind, row = np.full(len(figures), None, dtype=object), np.full(len(figures), -1, dtype=np.intp)
    value = np.full(len(figures), np.nan)
    kind[places], value[places] = found.kind, found.value
    row[places[found.found]] = rows[found.row[found.found]]
    return Slips(kind, row, value)


def needed_of(figures: Figures, printed: Trial, slips: Slips, relation: Relation, trusted: Side) -> Needed:
    """The figure of the slip, else what the weakest figure of the side that is not trusted would have to be."""
    sides = _sides(figures, trusted)
    low, high = _room(sides, figures.rates[REFERENCE], relation)
    row = np.where(slips.found, slips.row, _weakest(figures, sides, high >= 0))
    there = row >= 0
    claim, currency = of_rows(figures.claim, row), of_rows(figures.currency, row)
    swapped = slips.kind == CURRENCY
    currency[swapped] = _other_currency(figures, currency)[swapped]
    return Needed(
        claim, currency,
        np.where(slips.found, slips.value, np.where(there & printed.applies, low[row], np.nan)),
        np.where(slips.found, slips.value, np.where(there & printed.applies, high[row], np.nan)),
    )  # fmt: skip


def _room(sides: Sides, rate: Rate, relation: Relation) -> tuple[Floats, Floats]:
    """What each term alone would have to be, in its own currency, for the sides to meet as printed."""
    own, other = sides.own(), sides.other()
    with np.errstate(invalid="ignore", divide="ignore"):
        low = (other.low - (own.high - sides.term.high)) / np.abs(sides.weight) / rate.high
        high = (other.high - (own.low - sides.term.low)) / np.abs(sides.weight) / rate.low
    if relation != "equal":
        below = sides.right if relation != "not_below" else ~sides.right
        low, high = np.where(below, 0.0, low), np.where(below, high, np.inf)
    return np.where(high >= 0, np.maximum(low, 0.0), low), high


def _weakest(figures: Figures, sides: Sides, possible: Bools) -> Codes:
    """The row of the figure that is given most weakly: hedged before others, then by what its last digit is worth."""
    usable = np.flatnonzero(sides.suspect & possible & (sides.weight > 0))
    coarse = (sides.unit * sides.factor)[usable]
    order = np.lexsort((sides.value[usable] * sides.factor[usable], coarse, widens(figures.hedge)[usable]))
    row = np.full(len(figures), -1, dtype=np.intp)
    row[figures.group[usable[order]]] = usable[order]
    return row


def _other_currency(figures: Figures, own: Objects) -> Objects:
    """The currency of the pair that a figure is not in."""
    foreign = np.flatnonzero(figures.rates[REFERENCE].named)
    other = np.full(len(figures), None, dtype=object)
    other[figures.group[foreign]] = figures.currency[foreign]
    return np.where(own == figures.target, other, figures.target)
