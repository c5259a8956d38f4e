"""How alike two statements are: names, figures, days, instruments, stages and parties, and a score of all of them."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from aidledger.reconciler.arrays import Bools, Floats, Integers
from aidledger.reconciler.names import SAME_NAME, Names
from aidledger.reconciler.units import Statements

NEAR_DAYS: Final = 28.0
FAR_DAYS: Final = 180.0
FARTHEST: Final = 10.0
"""How many times one figure may be the other, where names alone join them."""

MEETS, NEAR, SLIP, APART = 1.0, 0.7, 0.4, 0.0
"""How well two figures meet: as they are printed, nearly, a power of ten apart, not at all."""

_UNSAID: Final = 0.4
_WEIGHTS: Final = {"name": 0.5, "figure": 0.3, "near": 0.14, "instrument": 0.04, "stage": 0.02}
_Ends = tuple[Floats, Floats, Floats]


def compared(said: Statements, i: Integers, j: Integers) -> pd.DataFrame:
    """Pairs of statements with their features, those apart that cannot be linked whatever their names are."""
    rows, names = said.rows, said.names
    pairs = _thinkable(rows, i, j)
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    pairs = pairs.assign(
        name=names.scores(i, j), stage=equal(rows, "stage", i, j), known=_known(rows, i) & _known(rows, j),
        digits=_fewest_digits(rows, i, j),
    )  # fmt: skip
    pairs["bare"] = _bare_names(rows, names, pairs)
    pairs["other_thing"] = _other_things(names, pairs)
    return pairs.assign(score=_scores(pairs))


def _thinkable(rows: pd.DataFrame, i: Integers, j: Integers) -> pd.DataFrame:
    """Pairs whose figures, days, instruments and parties leave room for a link; names, which are dear, are read for these."""
    day = rows["day"].to_numpy(dtype=np.float64)
    (figure, ratio), days = figures(rows, i, j), np.abs(day[i] - day[j])
    instrument = equal(rows, "instrument", i, j)
    parties = np.fmin(equal(rows, "donor", i, j), equal(rows, "recipient", i, j))
    by_name = (days <= NEAR_DAYS) & (instrument != 0) & (~(ratio > FARTHEST) | (figure == SLIP))
    kept = np.flatnonzero((parties != 0) & (by_name | (figure >= NEAR)))
    columns = {
        "i": i, "j": j, "figure": figure, "ratio": ratio, "days": days, "instrument": instrument, "parties": parties,
    }  # fmt: skip
    return pd.DataFrame({name: column[kept] for name, column in columns.items()})


def equal(rows: pd.DataFrame, name: str, i: Integers, j: Integers) -> Floats:
    """Whether pairs of statements say the same in a column: 1 or 0, NaN where one of them says nothing."""
    codes = rows[f"{name}_code"].to_numpy()
    left, right = codes[i], codes[j]
    equal = np.where((left < 0) | (right < 0), np.nan, (left == right).astype(np.float64))
    return np.asarray(equal, dtype=np.float64)


def _known(rows: pd.DataFrame, at: Integers) -> Bools:
    return np.asarray((rows["donor_code"].to_numpy()[at] >= 0) & (rows["recipient_code"].to_numpy()[at] >= 0))


def _fewest_digits(rows: pd.DataFrame, i: Integers, j: Integers) -> Floats:
    digits = rows["digits_0"].to_numpy(dtype=np.float64)
    return np.asarray(np.minimum(digits[i], digits[j]))


def figures(rows: pd.DataFrame, i: Integers, j: Integers) -> tuple[Floats, Floats]:
    """How well the figures meet (1, 0.7 near, 0.4 a slip apart, 0), and their ratio; in one currency where there is one."""
    meets, ratio = np.full(len(i), np.nan), np.full(len(i), np.nan)
    codes = [rows[f"currency_code_{n}"].to_numpy() for n in (0, 1)]
    for a in (0, 1):
        for b in (0, 1):
            same = (codes[a][i] == codes[b][j]) & (codes[a][i] >= 0)
            _better(meets, ratio, np.flatnonzero(same), _ends(rows, str(a), i[same]), _ends(rows, str(b), j[same]), 1.05)
    rest = np.isnan(meets)
    _better(meets, ratio, np.flatnonzero(rest), _ends(rows, "norm", i[rest]), _ends(rows, "norm", j[rest]), 1.15)
    return meets, ratio


def _ends(rows: pd.DataFrame, kind: str, at: Integers) -> _Ends:
    # Newspapers convert at rates a few weeks old: an eightieth either way.
    slack = 0.0125 if kind == "norm" else 0.0
    columns = [f"norm_{end}" if kind == "norm" else f"{end}_{kind}" for end in ("value", "low", "high")]
    value, low, high = (rows[column].to_numpy(dtype=np.float64)[at] for column in columns)
    return value, low * (1 - slack), high * (1 + slack)


def _better(meets: Floats, ratio: Floats, at: Integers, left: _Ends, right: _Ends, near: float) -> None:
    (a, a_low, a_high), (b, b_low, b_high) = left, right
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = np.where((a > 0) & (b > 0), np.maximum(a, b) / np.minimum(a, b), np.nan)
        power = np.log10(apart)
    slip = (np.round(power) >= 1) & (np.abs(power - np.round(power)) < 0.02)
    grade = np.select([(a_low <= b_high) & (b_low <= a_high), apart <= near, slip], [MEETS, NEAR, SLIP], APART)
    grade = np.where(np.isnan(apart), np.nan, grade)
    better = ~(meets[at] >= grade) & ~np.isnan(grade)
    meets[at[better]], ratio[at[better]] = grade[better], apart[better]


def _bare_names(rows: pd.DataFrame, names: Names, pairs: pd.DataFrame) -> Floats:
    """The score without the words for the recipient, where the name has to carry the link alone."""
    bare = pairs["name"].to_numpy(dtype=np.float64).copy()
    alone = np.flatnonzero((bare >= SAME_NAME) & (bare < 100) & ~(pairs["figure"].to_numpy() >= NEAR))
    i, j = pairs["i"].to_numpy()[alone], pairs["j"].to_numpy()[alone]
    place = rows["recipient"].to_numpy(dtype=object)[i]
    bare[alone] = names.bare_scores(i, j, [one if isinstance(one, str) else None for one in place])
    return np.asarray(bare)


def _other_things(names: Names, pairs: pd.DataFrame) -> Bools:
    """Whether the names tell of two things; not asked where figures of one month meet, because papers name things their way."""
    name, figure = pairs["name"].to_numpy(dtype=np.float64), pairs["figure"].to_numpy(dtype=np.float64)
    met = (figure == MEETS) & (pairs["days"].to_numpy(dtype=np.float64) <= NEAR_DAYS)
    asked = np.flatnonzero((name >= SAME_NAME) & (name < 100) & ~met)
    other = np.zeros(len(pairs), dtype=bool)
    other[asked] = names.other_things(pairs["i"].to_numpy()[asked], pairs["j"].to_numpy()[asked])
    return other


def _scores(pairs: pd.DataFrame) -> Floats:
    near = 1 - np.minimum(pairs["days"].to_numpy(dtype=np.float64), FAR_DAYS) / FAR_DAYS
    features = {
        "name": pairs["name"] / 100, "figure": pairs["figure"], "near": near,
        "instrument": pairs["instrument"], "stage": pairs["stage"],
    }  # fmt: skip
    total = np.zeros(len(pairs))
    for feature, weight in _WEIGHTS.items():
        total += weight * np.nan_to_num(np.asarray(features[feature], dtype=np.float64), nan=_UNSAID)
    return np.round(total, 6)
