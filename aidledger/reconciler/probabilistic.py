"""Which statements speak of one promise, by splink's model of Fellegi and Sunter instead of our own rules (extra `link`).

The weights are fixed: how often a feature agrees for one promise told twice (m), and for two promises of one donor, recipient
and month (u).  Nothing is trained, so the same ledger gives the same links in every run.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.extras import brought
from aidledger.reconciler.arrays import Floats, Integers
from aidledger.reconciler.candidates import FORTNIGHT
from aidledger.reconciler.units import Statements

LEAST: Final = 0.9
"""The probability from which two statements count as one promise."""

_SHARED: Final = "len(list_intersect(words_l, words_r)) / least(len(words_l), len(words_r))"
_APART: Final = "abs(value_l - value_r) / greatest(value_l, value_r)"
_DAYS: Final = "abs(day_l - day_r)"
# By column: conditions with m and u, and m and u of everything else.
_LEVELS: Final = {
    "words": ([(f"{_SHARED} >= 0.99", 0.6, 0.0002), (f"{_SHARED} >= 0.6", 0.35, 0.004)], (0.05, 0.9958)),
    "value": ([(f"{_APART} <= 0.005", 0.62, 0.01), (f"{_APART} <= 0.06", 0.28, 0.03)], (0.1, 0.96)),
    "day": ([(f"{_DAYS} <= 3", 0.5, 0.2), (f"{_DAYS} <= 10", 0.49, 0.4)], (0.01, 0.4)),
    "instrument": ([("instrument_l = instrument_r", 0.97, 0.5)], (0.03, 0.5)),
}  # fmt: skip
_PRIOR: Final = 0.05


def probable(said: Statements) -> tuple[Integers, Integers, Floats]:
    """Pairs of statements (left below right) of one donor and recipient and a month, with the probability that they are one.

    Raises:
        InputError: where splink is not installed.
    """
    splink = brought("splink", "linking with splink", "link")
    linker = splink.Linker(splink.DuckDBAPI().register(_table(said)), _settings(), log_level="ERROR")
    predicted: Any = linker.inference.predict(threshold_match_probability=LEAST, warning_mode="never")
    found: pd.DataFrame = predicted.as_pandas_dataframe()
    left, right = (found[f"unique_id_{side}"].to_numpy(dtype=np.int64) for side in "lr")
    return np.minimum(left, right), np.maximum(left, right), found["match_probability"].to_numpy(dtype=np.float64)


def _table(said: Statements) -> pd.DataFrame:
    rows, names = said.rows, said.names
    words = [list(dict.fromkeys(str(folded).split())) or None for folded in names.folded] + [None]
    day = rows["day"].to_numpy(dtype=np.float64)
    known = np.isfinite(day)
    whole = np.where(known, day, 0).astype(np.int64)
    return pd.DataFrame({
        "unique_id": np.arange(len(rows)), "donor": rows["donor"], "recipient": rows["recipient"],
        "instrument": rows["instrument"], "value": rows["norm_value"].to_numpy(dtype=np.float64),
        "words": [words[code] for code in names.codes], "day": _masked(whole, known),
        "fortnight": _masked(whole // FORTNIGHT, known),
    })  # fmt: skip


def _masked(values: Integers, known: Any) -> Any:  # noqa: ANN401 - an array with missing values has no one type
    return pd.arrays.IntegerArray(values, ~known)


def _settings() -> Any:  # noqa: ANN401 - splink is optional
    from splink import SettingsCreator, block_on

    same = "l.donor = r.donor and l.recipient = r.recipient and l.fortnight"
    rules: Any = [block_on("donor", "recipient", "fortnight"), f"{same} + 1 = r.fortnight", f"{same} = r.fortnight + 1"]
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_comparison(column, *levels) for column, levels in _LEVELS.items()],
        blocking_rules_to_generate_predictions=rules,
        probability_two_random_records_match=_PRIOR,
        retain_matching_columns=False,
    )


def _comparison(column: str, levels: list[tuple[str, float, float]], rest: tuple[float, float]) -> Any:  # noqa: ANN401
    import splink.comparison_level_library as level
    import splink.comparison_library as library

    told = [level.CustomLevel(sql).configure(m_probability=m, u_probability=u) for sql, m, u in levels]
    other = level.ElseLevel().configure(m_probability=rest[0], u_probability=rest[1])
    return library.CustomComparison([level.NullLevel(column), *told, other], output_column_name=column)
