"""The rates that pairs of currencies imply, beside those of their day, laid out as a drawing for each two currencies."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from aidledger.reports.axis import HEAD, ROW, Axis, Bar, Tick
from aidledger.reports.book import Row
from aidledger.reports.words import rate

MOST: Final = 40


@dataclass(frozen=True, slots=True)
class Implied:
    """The rate that a pair of currencies implies, at `x`, with what its rounding allows; `reference` is that of its day."""

    name: str
    y: float
    allows: Bar
    x: float
    reference: float | None


@dataclass(frozen=True, slots=True)
class Rates:
    """The pairs of two currencies below one another, over one axis."""

    unit: str
    pairs: tuple[Implied, ...]
    ticks: tuple[Tick, ...]
    height: float
    summary: str


def rate_drawings(pairs: Iterable[Row]) -> tuple[Rates, ...]:
    """A drawing for each two currencies, of rows with the keys pair, unit, implied, low, high and reference.

    At most `MOST` pairs are drawn, the first.

    >>> row = {"pair": "8.3 billion yen / $51.5 million", "unit": "yen per dollar", "implied": 161.17, "low": 160.04,
    ...        "high": 162.29, "reference": 160.81}
    >>> rate_drawings([row])[0].summary
    'Implied rates in yen per dollar: 8.3 billion yen / $51.5 million 161.17, reference 160.81.'
    """
    shown = sorted(list(pairs)[:MOST], key=lambda row: str(row["unit"]))
    return tuple(_rates(unit, list(rows)) for unit, rows in groupby(shown, key=lambda row: str(row["unit"])))


def _rates(unit: str, rows: list[Row]) -> Rates:
    axis = Axis.of(row[name] for row in rows for name in ("low", "high", "implied", "reference") if row[name] == row[name])
    drawn = tuple(
        Implied(
            row["pair"], place * ROW, axis.bar(row["low"], row["high"]), axis.at(row["implied"]),
            axis.at(row["reference"]) if math.isfinite(row["reference"]) else None,
        )
        for place, row in enumerate(rows)
    )  # fmt: skip
    said = ", ".join(f"{row['pair']} {rate(row['implied'])}, reference {rate(row['reference'])}" for row in rows)
    return Rates(unit, drawn, axis.ticks(rate), len(rows) * ROW + HEAD, f"Implied rates in {unit}: {said}.")
