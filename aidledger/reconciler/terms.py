"""The figures of comparisons as columns: one row a term, with every conversion that it may use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

import numpy as np
import pandas as pd

from aidledger.errors import BadTable
from aidledger.reconciler.arrays import Bools, Codes, Floats, Objects
from aidledger.reconciler.bounds import Bounds, Reading, hedge_codes, read

Side = Literal["left", "right"]

REFERENCE: Final = "reference"
"""The name of the conversion under which the first three hypotheses compare: the daily rates of the 30 days up to the date."""

RATE_DIAGNOSES: Final[Mapping[str, str]] = {
    "article": "the article's rate", "month": "last month's rate", "year": "last year's rate",
    "own_year": "the year's own average", "other_day": "the rate of the other source's day",
}  # fmt: skip

_TERM_DEFAULTS: Final[Mapping[str, Any]] = {
    "claim": None, "unit": 0.0, "hedge": "exact", "range_low": np.nan, "range_high": np.nan, "weight": 1.0,
}  # fmt: skip


class Rate(NamedTuple):
    """One named conversion for every term: its bounds, the rate to show, whether it is the named one, and its note."""

    low: Floats
    high: Floats
    point: Floats
    named: Bools
    note: Objects

    def only(self, terms: Codes) -> Rate:
        """The conversion for some terms alone."""
        return Rate(self.low[terms], self.high[terms], self.point[terms], self.named[terms], self.note[terms])


@dataclass(frozen=True, slots=True)
class Figures:
    """Terms as columns; `group` is the place of a term's comparison in `names`, `right` its side."""

    names: Objects
    target: Objects
    group: Codes
    right: Bools
    claim: Objects
    value: Floats
    low: Floats
    high: Floats
    unit: Floats
    hedge: Codes
    weight: Floats
    currency: Objects
    rates: Mapping[str, Rate]

    def __len__(self) -> int:
        return len(self.names)

    def only(self, comparisons: Codes) -> Figures:
        """The figures of some comparisons alone."""
        place = np.full(len(self.names), -1, dtype=np.intp)
        place[comparisons] = np.arange(len(comparisons))
        kept = np.flatnonzero(place[self.group] >= 0)
        return Figures(
            self.names[comparisons], self.target[comparisons], place[self.group[kept]], self.right[kept],
            self.claim[kept], self.value[kept], self.low[kept], self.high[kept], self.unit[kept], self.hedge[kept],
            self.weight[kept], self.currency[kept],
            {name: rate.only(kept) for name, rate in self.rates.items()},
        )  # fmt: skip

    def bounds(self, reading: Reading, rate: str) -> Bounds:
        """Each term under a reading, converted and weighed."""
        used = self.rates[rate]
        meaning = read(self.low, self.high, self.value, self.unit, self.hedge, reading)
        return meaning.scaled(used.low, used.high).weighed(self.weight)

    def sides(self, bounds: Bounds) -> tuple[Bounds, Bounds]:
        """The sums of the left and of the right side of each comparison."""
        both = bounds.summed(self.group * 2 + self.right, 2 * len(self))
        return both.take(slice(0, None, 2)), both.take(slice(1, None, 2))

    def points(self, rate: str) -> tuple[Floats, Floats]:
        """The sums of the figures themselves, at the rate to show."""
        points = self.value * self.rates[rate].point * self.weight
        sums = np.bincount(self.group * 2 + self.right, points, 2 * len(self)).astype(np.float64)
        return sums[0::2], sums[1::2]

    def rows(self, comparisons: Codes) -> Iterator[tuple[int, Codes]]:
        """The rows of some comparisons, one comparison after the other."""
        if not len(comparisons):
            return
        order = np.argsort(self.group, kind="stable")
        ends = np.searchsorted(self.group[order], np.arange(len(self) + 1))
        for place in comparisons:
            yield int(place), order[ends[place] : ends[place + 1]]

    def any(self, of_terms: Bools) -> Bools:
        """Whether a comparison has a term of which something holds."""
        return np.bincount(self.group, of_terms, len(self)) > 0


def figures_of(terms: pd.DataFrame, rates: pd.DataFrame | None) -> Figures:
    """The terms and rates of `aidledger.reconciler.compare.compare`, as columns.

    Raises:
        BadTable: where a column is missing.
    """
    _require(terms, ("comparison", "side", "value", "currency"), "terms")
    table = terms.assign(**{name: value for name, value in _TERM_DEFAULTS.items() if name not in terms})
    group, names = pd.factorize(table["comparison"].to_numpy())
    right = (table["side"] == "right").to_numpy(dtype=bool)
    currency = _where(table["currency"].notna().to_numpy(dtype=bool), table["currency"].to_numpy(dtype=object))
    target = _targets(group, right, currency, len(names))
    value = _floats(table["value"])
    low, high = _floats(table["range_low"]), _floats(table["range_high"])
    ranged = np.isfinite(low) & np.isfinite(high)
    return Figures(
        names, target, group, right, table["claim"].to_numpy(dtype=object), value,
        np.where(ranged, low, value), np.where(ranged, high, value), np.nan_to_num(_floats(table["unit"])),
        hedge_codes(table["hedge"].to_numpy(dtype=object)), np.nan_to_num(_floats(table["weight"]), nan=1.0), currency,
        _rates(rates, names, group, currency, target),
    )  # fmt: skip


def _require(table: pd.DataFrame, columns: Iterable[str], what: str) -> None:
    if missing := [name for name in columns if name not in table]:
        raise BadTable(f"the {what} of a comparison need the columns {', '.join(missing)}")


def _floats(column: pd.Series[Any]) -> Floats:
    return pd.to_numeric(column, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)


def _targets(group: Codes, right: Bools, currency: Objects, comparisons: int) -> Objects:
    """The currency of the first left figure, and of the first figure where nothing stands on the left."""
    target = np.full(comparisons, None, dtype=object)
    backwards = np.concatenate([np.flatnonzero(right)[::-1], np.flatnonzero(~right)[::-1]])
    target[group[backwards]] = currency[backwards]
    return target


def _rates(rates: pd.DataFrame | None, names: Objects, group: Codes, currency: Objects, target: Objects) -> dict[str, Rate]:
    into = target[group]
    same = np.asarray(currency == into, dtype=bool) & np.asarray(pd.notna(currency), dtype=bool)
    one = np.where(same, 1.0, np.nan)
    nothing = np.full(len(group), None, dtype=object)
    found = {REFERENCE: Rate(one, one, one, np.zeros(len(group), dtype=bool), nothing)}
    if rates is None or not len(rates):
        return found
    _require(rates, ("comparison", "from_currency", "to_currency", "name", "low", "high"), "rates")
    foreign = np.flatnonzero(~same)
    wanted = pd.MultiIndex.from_arrays([names[group[foreign]], currency[foreign], into[foreign]])
    order = [REFERENCE, *RATE_DIAGNOSES]
    named = {str(name): rows for name, rows in rates.groupby("name", sort=False)}
    for name in sorted(named, key=lambda n: order.index(n) if n in order else len(order)):
        found[name] = _rate(named[name], wanted, foreign, found[REFERENCE])
    return found


def _rate(rows: pd.DataFrame, wanted: pd.MultiIndex, foreign: Codes, reference: Rate) -> Rate:
    """One named conversion on every term; a currency for which it is not given keeps the reference rate."""
    keys = pd.MultiIndex.from_frame(rows[["comparison", "from_currency", "to_currency"]])
    first = ~keys.duplicated()
    place = np.full(len(reference.low), -1, dtype=np.intp)
    place[foreign] = keys[first].get_indexer(wanted)
    low, high = _floats(rows["low"])[first][place], _floats(rows["high"])[first][place]
    shown = _floats(rows["rate"])[first][place] if "rate" in rows else np.full(len(place), np.nan)
    named = (place >= 0) & np.isfinite(low) & np.isfinite(high)
    note = rows["note"].to_numpy(dtype=object)[first][place] if "note" in rows else np.full(len(place), None, dtype=object)
    return Rate(
        np.where(named, low, reference.low),
        np.where(named, high, reference.high),
        np.where(named, np.where(np.isfinite(shown), shown, (low + high) / 2), reference.point),
        named,
        _where(named, note),
    )


def _where(which: Bools, column: Objects) -> Objects:
    """A column with None wherever it does not count."""
    kept = np.full(len(column), None, dtype=object)
    kept[which] = column[which]
    return kept
