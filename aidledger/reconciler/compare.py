"""The verdicts: two figures, or a total and its parts, read as printed, truncated, hedged, at another rate, as a slip.

Every check hands its figures to `compare` as a frame of terms, one row per figure, and gets one row per comparison back.
The rule for the readings `printed` and `truncated` is that of XBRL Calculations 1.1 (round and truncate mode), with open and
closed ends kept apart.

All readings are computed on float64 columns and summed per comparison and side; a comparison whose ends come within a
billionth of each other is decided again in Decimal.  The hypotheses after `printed` are tried only for comparisons that do
not meet as printed, and only for those is their table longer than one row: a ledger in which most figures agree stays small.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Any, Final, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.amount import HEDGES, Amount, Interval
from aidledger.errors import BadTable
from aidledger.reconciler.bounds import Bools, Bounds, Codes, Floats, Reading, hedge_codes, read, widens
from aidledger.reconciler.slips import CURRENCY, DIGITS, SCALE, Sides, Slips, slips
from aidledger.reconciler.wording import slip

Relation = Literal["equal", "partial", "not_above", "not_below"]
Side = Literal["left", "right"]
Objects = npt.NDArray[np.object_]

REFERENCE: Final = "reference"
"""The name of the conversion under which the first three hypotheses compare: the daily rates of the 30 days up to the date."""

DIAGNOSES: Final[Mapping[str, str]] = {"truncated": "truncation", "hedged": "hedge"}
RATE_DIAGNOSES: Final[Mapping[str, str]] = {
    "article": "the article's rate", "month": "last month's rate", "year": "last year's rate",
    "own_year": "the year's own average", "other_day": "the rate of the other source's day",
}  # fmt: skip
RESULT_COLUMNS: Final = (
    "currency", "left_value", "right_value", "gap", "gap_pct", "verdict", "hypothesis", "hypotheses", "diagnosis",
    "needed_claim", "needed_currency", "needed_low", "needed_high", "reason",
)  # fmt: skip

_TERM_DEFAULTS: Final[Mapping[str, Any]] = {
    "claim": None, "unit": 0.0, "hedge": "exact", "range_low": np.nan, "range_high": np.nan, "weight": 1.0,
}  # fmt: skip
_SLIPS: Final = (SCALE, CURRENCY, DIGITS)
_CLOSE: Final = 1e-9
_EXACT_DIGITS: Final = 80


def compare(
    terms: pd.DataFrame,
    rates: pd.DataFrame | None = None,
    relation: Relation = "equal",
    *,
    trusted: Side = "left",
) -> pd.DataFrame:
    """The verdict on every comparison in `terms`, as a frame indexed by comparison, in the order of their first terms.

    Args:
        terms: one row per figure: `comparison`, `side` (left or right), `value` and `currency`, and where known `claim`,
            `unit`, `hedge`, `range_low`, `range_high` and `weight` (1 where it is not given).  Money is in the currency's
            main unit.  A comparison is made in the currency of its first left figure.
        rates: one row per conversion that a comparison may use: `comparison`, `from_currency`, `to_currency`, `name`
            (`reference`, a key of `RATE_DIAGNOSES`, or what the user calls it), `low` and `high` (units of the second
            currency for one of the first), and where known `rate` (the one to show) and `note` (which rate of which day).
        relation: `equal`: both sides mean one sum; `partial`: the right side is a part of the left; `not_above`: the left
            side is a ceiling for the right; `not_below`: the right side is one for the left.
        trusted: the side whose figures are suspected of a slip only where none on the other side would do.

    Returns:
        Columns `currency`, `left_value`, `right_value`, `gap` (right less left), `gap_pct` (of the left), `verdict`,
        `hypothesis` (the first that makes them meet), `hypotheses` (a list of mappings: name, detail, the bounds of both sides
        and which ends are open, meets, note), `diagnosis`; `needed_claim`, `needed_currency`, `needed_low` and `needed_high`
        (what one figure would have to be for both sides to meet as printed); `reason` (why it is not comparable).

    Raises:
        BadTable: where a column is missing.

    >>> terms = pd.DataFrame({"comparison": "a", "side": ["left", "right", "right"], "value": [103, 50, 54.2],
    ...                       "unit": [1, 1, 0.1], "currency": "USD"})
    >>> compare(terms).loc["a", ["verdict", "hypothesis", "diagnosis"]].tolist()
    ['explained', 'truncated', 'truncation']
    """
    figures = _figures(terms, rates)
    printed = _trials(figures, _PRINTED, relation)[0]
    rest = np.flatnonzero(~printed.meets)
    narrowed = figures.only(rest)
    tried = _trials(narrowed, _hypotheses(narrowed), relation)
    return _result(figures, printed, rest, _opened_result(narrowed, tried, relation, trusted))


# --- the figures, as columns --------------------------------------------------------------------------------------


class _Rate(NamedTuple):
    """One named conversion for every term: its bounds, the rate to show, whether it is the named one, and its note."""

    low: Floats
    high: Floats
    point: Floats
    named: Bools
    note: Objects

    def only(self, terms: Codes) -> _Rate:
        return _Rate(self.low[terms], self.high[terms], self.point[terms], self.named[terms], self.note[terms])


@dataclass(frozen=True, slots=True)
class _Figures:
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
    rates: Mapping[str, _Rate]

    def __len__(self) -> int:
        return len(self.names)

    def only(self, comparisons: Codes) -> _Figures:
        """The figures of some comparisons alone."""
        place = np.full(len(self.names), -1, dtype=np.intp)
        place[comparisons] = np.arange(len(comparisons))
        kept = np.flatnonzero(place[self.group] >= 0)
        return _Figures(
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


def _figures(terms: pd.DataFrame, rates: pd.DataFrame | None) -> _Figures:
    _require(terms, ("comparison", "side", "value", "currency"), "terms")
    table = terms.assign(**{name: value for name, value in _TERM_DEFAULTS.items() if name not in terms})
    group, names = pd.factorize(table["comparison"].to_numpy())
    right = (table["side"] == "right").to_numpy(dtype=bool)
    currency = _where(table["currency"].notna().to_numpy(dtype=bool), table["currency"].to_numpy(dtype=object))
    target = _targets(group, right, currency, len(names))
    value = _floats(table["value"])
    low, high = _floats(table["range_low"]), _floats(table["range_high"])
    ranged = np.isfinite(low) & np.isfinite(high)
    return _Figures(
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


def _rates(rates: pd.DataFrame | None, names: Objects, group: Codes, currency: Objects, target: Objects) -> dict[str, _Rate]:
    into = target[group]
    same = np.asarray(currency == into, dtype=bool) & np.asarray(pd.notna(currency), dtype=bool)
    one = np.where(same, 1.0, np.nan)
    nothing = np.full(len(group), None, dtype=object)
    found = {REFERENCE: _Rate(one, one, one, np.zeros(len(group), dtype=bool), nothing)}
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


def _rate(rows: pd.DataFrame, wanted: pd.MultiIndex, foreign: Codes, reference: _Rate) -> _Rate:
    """One named conversion on every term; a currency for which it is not given keeps the reference rate."""
    keys = pd.MultiIndex.from_frame(rows[["comparison", "from_currency", "to_currency"]])
    first = ~keys.duplicated()
    place = np.full(len(reference.low), -1, dtype=np.intp)
    place[foreign] = keys[first].get_indexer(wanted)
    low, high = _floats(rows["low"])[first][place], _floats(rows["high"])[first][place]
    shown = _floats(rows["rate"])[first][place] if "rate" in rows else np.full(len(place), np.nan)
    named = (place >= 0) & np.isfinite(low) & np.isfinite(high)
    note = rows["note"].to_numpy(dtype=object)[first][place] if "note" in rows else np.full(len(place), None, dtype=object)
    return _Rate(
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


# --- the hypotheses -----------------------------------------------------------------------------------------------


class _Hypothesis(NamedTuple):
    """How both sides are read, and at which rate."""

    name: str
    detail: str | None
    left: Reading
    right: Reading
    rate: str


class _Trial(NamedTuple):
    """A hypothesis tried on every comparison: does it apply, are its bounds known, do they meet."""

    hypothesis: _Hypothesis
    applies: Bools
    left: Bounds
    right: Bounds
    meets: Bools


_PRINTED: Final = (_Hypothesis("printed", None, "printed", "printed", REFERENCE),)
_READINGS: Final = (
    *_PRINTED,
    _Hypothesis("truncated", "left", "truncated", "printed", REFERENCE),
    _Hypothesis("truncated", "right", "printed", "truncated", REFERENCE),
    _Hypothesis("truncated", "both", "truncated", "truncated", REFERENCE),
    _Hypothesis("hedged", None, "hedged", "hedged", REFERENCE),
)


def _hypotheses(figures: _Figures) -> list[_Hypothesis]:
    """Readings at the reference rate, then the same readings at every other rate."""
    others = [name for name in figures.rates if name != REFERENCE]
    at_rates = [_at_rate(one, rate) for rate in others for one in _READINGS]
    return [*_READINGS, *at_rates]


def _at_rate(one: _Hypothesis, rate: str) -> _Hypothesis:
    how = {"printed": "", "truncated": f", {one.detail} truncated", "hedged": ", hedged"}[one.name]
    return one._replace(name="rate", detail=rate + how, rate=rate)


def _trials(figures: _Figures, hypotheses: Iterable[_Hypothesis], relation: Relation) -> list[_Trial]:
    sums: dict[tuple[Reading, str], tuple[Bounds, Bounds]] = {}

    def sides(reading: Reading, rate: str) -> tuple[Bounds, Bounds]:
        if (reading, rate) not in sums:
            sums[reading, rate] = figures.sides(figures.bounds(reading, rate))
        return sums[reading, rate]

    return [_trial(figures, one, sides(one.left, one.rate)[0], sides(one.right, one.rate)[1], relation) for one in hypotheses]


def _trial(figures: _Figures, one: _Hypothesis, left: Bounds, right: Bounds, relation: Relation) -> _Trial:
    known = ~(np.isnan(left.low) | np.isnan(left.high) | np.isnan(right.low) | np.isnan(right.high))
    applies = known & figures.any(~figures.right) & figures.any(figures.right) & _fits_case(figures, one)
    meets = applies & _meet(left, right, relation)
    for place, rows in figures.rows(np.flatnonzero(applies & _close(figures, one.rate, left, right))):
        meets[place] = _meets_exactly(figures, rows, one, relation)
    return _Trial(one, applies, left, right, meets)


def _meet(left: Bounds, right: Bounds, relation: Relation) -> Bools:
    """Whether the sides stand in a relation."""
    if relation == "not_below":
        return right.reaches(left)
    return left.reaches(right) if relation != "equal" else left.reaches(right) & right.reaches(left)


def _fits_case(figures: _Figures, one: _Hypothesis) -> Bools:
    """Hedges are tried where there is one, other rates where one is given."""
    every = np.ones(len(figures), dtype=bool)
    hedged = figures.any(widens(figures.hedge)) if one.left == "hedged" else every
    return hedged & (figures.any(figures.rates[one.rate].named) if one.rate != REFERENCE else every)


def _close(figures: _Figures, rate: str, left: Bounds, right: Bounds) -> Bools:
    size = np.bincount(figures.group, np.abs(figures.high * figures.rates[rate].high * figures.weight), len(figures))
    with np.errstate(invalid="ignore"):
        near: Bools = np.minimum(np.abs(left.high - right.low), np.abs(right.high - left.low)) <= _CLOSE * size
    return near


def _meets_exactly(figures: _Figures, rows: Codes, one: _Hypothesis, relation: Relation) -> bool:
    """The same decision in Decimal, from the shortest decimal that each float stands for."""
    with localcontext(prec=_EXACT_DIGITS):
        left = Interval.sum(_exact_term(figures, row, one.left, one.rate) for row in rows if not figures.right[row])
        right = Interval.sum(_exact_term(figures, row, one.right, one.rate) for row in rows if figures.right[row])
    if relation == "not_below":
        return right.reaches(left)
    return left.meets(right) if relation == "equal" else left.reaches(right)


def _exact_term(figures: _Figures, row: int, reading: Reading, rate: str) -> Interval:
    used = figures.rates[rate]
    factor = Interval(_decimal(used.low[row]), _decimal(used.high[row]))
    weight = _decimal(figures.weight[row])
    meaning = _exact_reading(figures, row, reading).scaled(factor)
    size = meaning.scaled(Interval(abs(weight), abs(weight)))
    return size if weight >= 0 else -size


def _exact_reading(figures: _Figures, row: int, reading: Reading) -> Interval:
    value, low, high, unit = (_decimal(column[row]) for column in (figures.value, figures.low, figures.high, figures.unit))
    if unit <= 0 or value < 0:
        half = max(unit, Decimal(0)) / 2
        cut_off = Interval(low, high + 2 * half, high_open=unit > 0)
        return cut_off if reading == "truncated" else Interval(low - half, high + half)
    amount = Amount(value, str(figures.currency[row]), unit, HEDGES[figures.hedge[row]], False, low, high)
    return {"printed": amount.printed, "truncated": amount.truncated, "hedged": amount.hedged}[reading]()


def _decimal(number: float) -> Decimal:
    return Decimal(repr(float(number)))


# --- the result ---------------------------------------------------------------------------------------------------


def _result(figures: _Figures, printed: _Trial, rest: Codes, opened: Mapping[str, Objects]) -> pd.DataFrame:
    """The rows that agree, and in their places those that had to be opened."""
    left, right = figures.points(REFERENCE)
    left = np.where(figures.any(~figures.right), left, np.nan)
    right = np.where(figures.any(figures.right), right, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        gap_pct = np.where(left != 0, (right - left) / left * 100, np.nan)
    columns: dict[str, Any] = {
        "currency": figures.target, "left_value": left, "right_value": right, "gap": right - left, "gap_pct": gap_pct,
        "verdict": "agrees", "hypothesis": "printed", "hypotheses": _lists(figures, [printed]),
    }  # fmt: skip
    for name in RESULT_COLUMNS:
        filled = np.empty(len(figures), dtype=np.float64 if name in _NUMBERS else object)
        filled[:] = columns.get(name, np.nan if name in _NUMBERS else None)
        if name in opened:
            filled[rest] = opened[name]
        columns[name] = filled
    index = pd.Index(figures.names, name="comparison", dtype=figures.names.dtype)
    return pd.DataFrame(
        {name: pd.Series(columns[name], index=index, dtype=columns[name].dtype) for name in RESULT_COLUMNS}, index=index
    )


_NUMBERS: Final = frozenset({"left_value", "right_value", "gap", "gap_pct", "needed_low", "needed_high"})


def _opened_result(figures: _Figures, tried: Sequence[_Trial], relation: Relation, trusted: Side) -> dict[str, Any]:
    """Verdict, hypotheses, diagnosis and what would be needed, for comparisons that do not meet as printed."""
    meets = np.array([trial.meets for trial in tried]).reshape(len(tried), len(figures))
    applies = np.array([trial.applies for trial in tried]).reshape(len(tried), len(figures))
    first = meets.argmax(axis=0)
    explained, comparable = np.asarray(meets.any(axis=0)), np.asarray(applies.any(axis=0))
    slips = _slips(figures, np.flatnonzero(comparable & ~explained), trusted)
    needed = _needed(figures, tried[0], slips, relation, trusted)
    return {
        "verdict": np.select([explained, comparable], ["explained", "disagrees"], "not_comparable").astype(object),
        "hypothesis": _names(tried, first, explained, slips.kind),
        "hypotheses": _with_slips(_lists(figures, tried), slips, needed),
        "diagnosis": _diagnoses(tried, first, explained, slips.kind),
        "needed_claim": needed.claim, "needed_currency": needed.currency,
        "needed_low": needed.low, "needed_high": needed.high,
        "reason": _reasons(figures, comparable),
    }  # fmt: skip


def _names(tried: Sequence[_Trial], first: Codes, explained: Bools, kind: Objects) -> Objects:
    names = np.array([trial.hypothesis.name for trial in tried], dtype=object)
    found = np.full(len(first), None, dtype=object)
    found[np.isin(kind.astype(str), _SLIPS)] = "slip"
    return np.where(explained, names[first], found)


def _diagnoses(tried: Sequence[_Trial], first: Codes, explained: Bools, kind: Objects) -> Objects:
    words = np.array([_diagnosis(trial.hypothesis) for trial in tried], dtype=object)
    return np.where(explained, words[first], kind)


def _diagnosis(one: _Hypothesis) -> str | None:
    if one.name == "rate":
        return RATE_DIAGNOSES.get(one.rate, one.rate)
    return DIAGNOSES.get(one.name)


def _reasons(figures: _Figures, comparable: Bools) -> Objects:
    """Why a comparison cannot be made, in a clause."""
    reasons = np.full(len(figures), None, dtype=object)
    for place, rows in figures.rows(np.flatnonzero(~comparable)):
        reasons[place] = _reason(figures, place, rows)
    return reasons


def _reason(figures: _Figures, place: int, rows: Codes) -> str:
    if figures.right[rows].all() or not figures.right[rows].any():
        return "there is no figure on one side"
    if np.isnan(figures.value[rows]).any():
        return "a figure has no value"
    if pd.isna(figures.currency[rows]).any():
        return "the currency of a figure is not known"
    others = sorted({str(code) for code in figures.currency[rows]} - {str(figures.target[place])})
    return f"there is no rate from {' or '.join(others)} to {figures.target[place]} for the date"


def _lists(figures: _Figures, tried: Sequence[_Trial]) -> Objects:
    """For each comparison the list of the hypotheses that were tried, as mappings."""
    lists: list[list[dict[str, Any]]] = [[] for _ in range(len(figures))]
    for trial in tried:
        for place, row in _mappings(figures, trial):
            lists[place].append(row)
    return np.fromiter(lists, dtype=object, count=len(lists))


def _with_slips(lists: Objects, slips: Slips, needed: _Needed) -> Objects:
    for place in np.flatnonzero(slips.found & np.isin(slips.kind.astype(str), _SLIPS)):
        kind, value = str(slips.kind[place]), float(slips.value[place])
        fitting = {"claim": needed.claim[place], "value": value, "note": slip(kind, value, needed.currency[place])}
        lists[place].append({"name": "slip", "detail": kind, "meets": True, **fitting})
    return lists


def _mappings(figures: _Figures, trial: _Trial) -> Iterable[tuple[int, dict[str, Any]]]:
    one, left, right = trial.hypothesis, trial.left, trial.right
    ends = (left.low, left.high, left.low_open, left.high_open, right.low, right.high, right.low_open, right.high_open)
    # At other rates the readings as truncated are many, and worth a line only where they help.
    shown = trial.applies & (trial.meets | (one.name != "rate") | (one.left == one.right != "truncated"))
    places = np.flatnonzero(shown)
    columns = [column[places].tolist() for column in (*ends, trial.meets, _notes(figures, trial))]
    # Written out, because a ledger has millions of them.
    found = [
        {
            "name": one.name, "detail": one.detail, "left_low": low, "left_high": high, "left_low_open": low_open,
            "left_high_open": high_open, "right_low": r_low, "right_high": r_high, "right_low_open": r_low_open,
            "right_high_open": r_high_open, "meets": meets, "note": note,
        }
        for low, high, low_open, high_open, r_low, r_high, r_low_open, r_high_open, meets, note in zip(*columns, strict=True)
    ]  # fmt: skip
    if one.left == "hedged":
        for mapping, share in zip(found, _slack_from_hedges(figures, one.rate)[places].tolist(), strict=True):
            mapping["slack_from_hedges"] = share
    return zip(places.tolist(), found, strict=True)


def _notes(figures: _Figures, trial: _Trial) -> Objects:
    """The rate that a hypothesis uses, in words."""
    notes = np.full(len(figures), None, dtype=object)
    rate = figures.rates[trial.hypothesis.rate]
    rows = np.flatnonzero(rate.named)[::-1]
    notes[figures.group[rows]] = rate.note[rows]
    return notes


def _slack_from_hedges(figures: _Figures, rate: str) -> Floats:
    """The share of the width of both sides, as hedged, that hedged figures bring in (1 where it is without end)."""
    bounds, hedged = figures.bounds("hedged", rate), widens(figures.hedge)
    with np.errstate(invalid="ignore", divide="ignore"):
        width = bounds.high - bounds.low
        share = np.bincount(figures.group, np.where(hedged, width, 0), len(figures)) / np.bincount(
            figures.group, width, len(figures)
        )
    return np.where(np.isnan(share), 1.0, share)


# --- what would have to be true -----------------------------------------------------------------------------------


class _Needed(NamedTuple):
    """For each comparison the claim that would have to be another figure, and which, in which currency."""

    claim: Objects
    currency: Objects
    low: Floats
    high: Floats


def _sides(figures: _Figures, trusted: Side) -> Sides:
    term = figures.bounds("printed", REFERENCE)
    left, right = figures.sides(term)
    used = figures.rates[REFERENCE]
    suspect = figures.right if trusted == "left" else ~figures.right
    return Sides(
        figures.group, figures.right, suspect, figures.value, figures.unit, figures.weight, used.point, used.named,
        term, left, right,
    )  # fmt: skip


def _slips(figures: _Figures, places: Codes, trusted: Side) -> Slips:
    """The slips of some comparisons, in the rows and places of all."""
    some = figures.only(places)
    found = slips(_sides(some, trusted), len(some))
    rows = np.flatnonzero(np.isin(figures.group, places))
    kind, row = np.full(len(figures), None, dtype=object), np.full(len(figures), -1, dtype=np.intp)
    value = np.full(len(figures), np.nan)
    kind[places], value[places] = found.kind, found.value
    row[places[found.found]] = rows[found.row[found.found]]
    return Slips(kind, row, value)


def _needed(figures: _Figures, printed: _Trial, slips: Slips, relation: Relation, trusted: Side) -> _Needed:
    """The figure of the slip, else what the weakest figure of the side that is not trusted would have to be."""
    sides = _sides(figures, trusted)
    low, high = _room(sides, figures.rates[REFERENCE], relation)
    row = np.where(slips.found, slips.row, _weakest(figures, sides, high >= 0))
    there = row >= 0
    claim, currency = _at(figures.claim, row), _at(figures.currency, row)
    swapped = slips.kind == CURRENCY
    currency[swapped] = _other_currency(figures, currency)[swapped]
    return _Needed(
        claim, currency,
        np.where(slips.found, slips.value, np.where(there & printed.applies, low[row], np.nan)),
        np.where(slips.found, slips.value, np.where(there & printed.applies, high[row], np.nan)),
    )  # fmt: skip


def _at(column: Objects, row: Codes) -> Objects:
    """What stands in some rows; None for row -1."""
    return np.append(column, [None]).astype(object)[row]


def _room(sides: Sides, rate: _Rate, relation: Relation) -> tuple[Floats, Floats]:
    """What each term alone would have to be, in its own currency, for the sides to meet as printed."""
    own, other = sides.own(), sides.other()
    with np.errstate(invalid="ignore", divide="ignore"):
        low = (other.low - (own.high - sides.term.high)) / np.abs(sides.weight) / rate.high
        high = (other.high - (own.low - sides.term.low)) / np.abs(sides.weight) / rate.low
    if relation != "equal":
        below = sides.right if relation != "not_below" else ~sides.right
        low, high = np.where(below, 0.0, low), np.where(below, high, np.inf)
    return np.where(high >= 0, np.maximum(low, 0.0), low), high


def _weakest(figures: _Figures, sides: Sides, possible: Bools) -> Codes:
    """The row of the figure that is given most weakly: hedged before others, then by what its last digit is worth."""
    usable = np.flatnonzero(sides.suspect & possible & (sides.weight > 0))
    coarse = (sides.unit * sides.factor)[usable]
    order = np.lexsort((sides.value[usable] * sides.factor[usable], coarse, widens(figures.hedge)[usable]))
    row = np.full(len(figures), -1, dtype=np.intp)
    row[figures.group[usable[order]]] = usable[order]
    return row


def _other_currency(figures: _Figures, own: Objects) -> Objects:
    """The currency of the pair that a figure is not in."""
    foreign = np.flatnonzero(figures.rates[REFERENCE].named)
    other = np.full(len(figures), None, dtype=object)
    other[figures.group[foreign]] = figures.currency[foreign]
    return np.where(own == figures.target, other, figures.target)
