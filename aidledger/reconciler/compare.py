"""The verdicts: two figures, or a total and its parts, read as printed, truncated, hedged, at another rate, as a slip.

Every check hands its figures to `compare` as a frame of terms, one row per figure, and gets one row per comparison back.
The rule for the readings `printed` and `truncated` is that of XBRL Calculations 1.1 (round and truncate mode), with open and
closed ends kept apart.

The hypotheses after `printed` are tried only for comparisons that do not meet as printed, and only for those is their table
longer than one row: a ledger in which most figures agree stays small.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.reconciler.arrays import Bools, Codes, Floats, Objects
from aidledger.reconciler.bounds import widens
from aidledger.reconciler.hypotheses import PRINTED, Hypothesis, Relation, Trial, hypotheses_for, trials
from aidledger.reconciler.needed import Needed, needed_of, slips_of
from aidledger.reconciler.slips import CURRENCY, DIGITS, SCALE, Slips
from aidledger.reconciler.terms import RATE_DIAGNOSES, REFERENCE, Figures, Side, figures_of
from aidledger.reconciler.wording import slip

DIAGNOSES: Final[Mapping[str, str]] = {"truncated": "truncation", "hedged": "hedge"}
RESULT_COLUMNS: Final = (
    "currency", "left_value", "right_value", "gap", "gap_pct", "verdict", "hypothesis", "hypotheses", "diagnosis",
    "needed_claim", "needed_currency", "needed_low", "needed_high", "reason",
)  # fmt: skip
_NUMBERS: Final = frozenset({"left_value", "right_value", "gap", "gap_pct", "needed_low", "needed_high"})
_SLIPS: Final = (SCALE, CURRENCY, DIGITS)


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
    figures = figures_of(terms, rates)
    printed = trials(figures, PRINTED, relation)[0]
    rest = np.flatnonzero(~printed.meets)
    narrowed = figures.only(rest)
    tried = trials(narrowed, hypotheses_for(narrowed), relation)
    return _result(figures, printed, rest, _opened_result(narrowed, tried, relation, trusted))


# --- the result ---------------------------------------------------------------------------------------------------


def _result(figures: Figures, printed: Trial, rest: Codes, opened: Mapping[str, Objects]) -> pd.DataFrame:
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


def _opened_result(figures: Figures, tried: Sequence[Trial], relation: Relation, trusted: Side) -> dict[str, Any]:
    """Verdict, hypotheses, diagnosis and what would be needed, for comparisons that do not meet as printed."""
    meets = np.array([trial.meets for trial in tried]).reshape(len(tried), len(figures))
    applies = np.array([trial.applies for trial in tried]).reshape(len(tried), len(figures))
    first = meets.argmax(axis=0)
    explained, comparable = np.asarray(meets.any(axis=0)), np.asarray(applies.any(axis=0))
    slips = slips_of(figures, np.flatnonzero(comparable & ~explained), trusted)
    needed = needed_of(figures, tried[0], slips, relation, trusted)
    return {
        "verdict": np.select([explained, comparable], ["explained", "disagrees"], "not_comparable").astype(object),
        "hypothesis": _names(tried, first, explained, slips.kind),
        "hypotheses": _with_slips(_lists(figures, tried), slips, needed),
        "diagnosis": _diagnoses(tried, first, explained, slips.kind),
        "needed_claim": needed.claim, "needed_currency": needed.currency,
        "needed_low": needed.low, "needed_high": needed.high,
        "reason": _reasons(figures, comparable),
    }  # fmt: skip


def _names(tried: Sequence[Trial], first: Codes, explained: Bools, kind: Objects) -> Objects:
    names = np.array([trial.hypothesis.name for trial in tried], dtype=object)
    found = np.full(len(first), None, dtype=object)
    found[np.isin(kind.astype(str), _SLIPS)] = "slip"
    return np.where(explained, names[first], found)


def _diagnoses(tried: Sequence[Trial], first: Codes, explained: Bools, kind: Objects) -> Objects:
    words = np.array([_diagnosis(trial.hypothesis) for trial in tried], dtype=object)
    return np.where(explained, words[first], kind)


def _diagnosis(one: Hypothesis) -> str | None:
    if one.name == "rate":
        return RATE_DIAGNOSES.get(one.rate, one.rate)
    return DIAGNOSES.get(one.name)


def _reasons(figures: Figures, comparable: Bools) -> Objects:
    """Why a comparison cannot be made, in a clause."""
    reasons = np.full(len(figures), None, dtype=object)
    for place, rows in figures.rows(np.flatnonzero(~comparable)):
        reasons[place] = _reason(figures, place, rows)
    return reasons


def _reason(figures: Figures, place: int, rows: Codes) -> str:
    if figures.right[rows].all() or not figures.right[rows].any():
        return "there is no figure on one side"
    if np.isnan(figures.value[rows]).any():
        return "a figure has no value"
    if pd.isna(figures.currency[rows]).any():
        return "the currency of a figure is not known"
    others = sorted({str(code) for code in figures.currency[rows]} - {str(figures.target[place])})
    return f"there is no rate from {' or '.join(others)} to {figures.target[place]} for the date"


def _lists(figures: Figures, tried: Sequence[Trial]) -> Objects:
    """For each comparison the list of the hypotheses that were tried, as mappings."""
    lists: list[list[dict[str, Any]]] = [[] for _ in range(len(figures))]
    for trial in tried:
        for place, row in _mappings(figures, trial):
            lists[place].append(row)
    return np.fromiter(lists, dtype=object, count=len(lists))


def _with_slips(lists: Objects, slips: Slips, needed: Needed) -> Objects:
    for place in np.flatnonzero(slips.found & np.isin(slips.kind.astype(str), _SLIPS)):
        kind, value = str(slips.kind[place]), float(slips.value[place])
        fitting = {"claim": needed.claim[place], "value": value, "note": slip(kind, value, needed.currency[place])}
        lists[place].append({"name": "slip", "detail": kind, "meets": True, **fitting})
    return lists


def _mappings(figures: Figures, trial: Trial) -> Iterable[tuple[int, dict[str, Any]]]:
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


def _notes(figures: Figures, trial: Trial) -> Objects:
    """The rate that a hypothesis uses, in words."""
    notes = np.full(len(figures), None, dtype=object)
    rate = figures.rates[trial.hypothesis.rate]
    rows = np.flatnonzero(rate.named)[::-1]
    notes[figures.group[rows]] = rate.note[rows]
    return notes


def _slack_from_hedges(figures: Figures, rate: str) -> Floats:
    """The share of the width of both sides, as hedged, that hedged figures bring in (1 where it is without end)."""
    bounds, hedged = figures.bounds("hedged", rate), widens(figures.hedge)
    with np.errstate(invalid="ignore", divide="ignore"):
        width = bounds.high - bounds.low
        share = np.bincount(figures.group, np.where(hedged, width, 0), len(figures)) / np.bincount(
            figures.group, width, len(figures)
        )
    return np.where(np.isnan(share), 1.0, share)
