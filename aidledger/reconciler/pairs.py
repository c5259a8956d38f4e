"""What an article prints in two currencies ("8.3 billion yen ($51.5 million)"), and the rate that such a pair implies."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.model import NO_LANGUAGE
from aidledger.reconciler.arrays import Bools, Floats
from aidledger.reconciler.bounds import Bounds, Reading, hedge_codes, read
from aidledger.reconciler.units import restatement_roots

PAIR_COLUMNS: Final = ("article", "first", "second", "one", "many", "rate", "low", "high")
_BRACKET: Final = 24
"""So many characters lie between a sum and its conversion in brackets: " (equivalent to about "."""

_READINGS: Final[tuple[Reading, ...]] = ("printed", "truncated", "hedged")


def pairs(claims: pd.DataFrame) -> pd.DataFrame:
    """The pairs of claims of one article that say one sum in two currencies; each pair of figures once.

    Columns: `article`, `first` and `second` (claim ids, in the order of the text), and those of `implied`.

    >>> pairs(pd.DataFrame({"id": [], "same_as": []})).columns.tolist()[:3]
    ['article', 'first', 'second']
    """
    if not claims["same_as"].notna().any():
        return pd.DataFrame(columns=[*PAIR_COLUMNS, *_bound_names()])
    table = claims.reset_index(drop=True).assign(cluster=restatement_roots(claims))
    again = table[table["same_as"].notna()].merge(table, left_on="same_as", right_on="id", suffixes=("_again", "_said"))
    again = again[
        (again["currency_again"] != again["currency_said"]) & again["currency_again"].notna() & again["currency_said"].notna()
    ]
    again = again[(again["value_again"] > 0) & (again["value_said"] > 0)]
    later = (again["start_again"] >= again["start_said"]).to_numpy(dtype=bool)
    ids = again["id_again"].to_numpy(dtype=object), again["id_said"].to_numpy(dtype=object)
    first, second = np.where(later, ids[1], ids[0]), np.where(later, ids[0], ids[1])
    found = implied(claims, first, second).assign(article=again["article_said"].to_numpy(dtype=object))
    return _once(found, claims).loc[:, [*PAIR_COLUMNS, *_bound_names()]]


def _once(found: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """A pair of figures that an article prints again counts once; the first in the text stays."""
    start = pd.Series(claims["start"].to_numpy(), index=claims["id"].to_numpy(dtype=object))
    value = pd.Series(claims["value"].to_numpy(), index=claims["id"].to_numpy(dtype=object))
    keyed = found.assign(
        _start=start.reindex(found["first"]).to_numpy(), _later=start.reindex(found["second"]).to_numpy(),
        _low=np.minimum(value.reindex(found["first"]).to_numpy(), value.reindex(found["second"]).to_numpy()),
        _high=np.maximum(value.reindex(found["first"]).to_numpy(), value.reindex(found["second"]).to_numpy()),
    )  # fmt: skip
    ordered = keyed.sort_values(["article", "_start", "_later"], kind="stable")
    return ordered.drop_duplicates(["article", "one", "many", "_low", "_high"]).reset_index(drop=True)


def implied(claims: pd.DataFrame, first: npt.NDArray[Any], second: npt.NDArray[Any]) -> pd.DataFrame:
    """The rate that two figures for one sum imply.

    Columns: `first`, `second`; `one` and `many`, the currencies, so that the rate is how many units of the second one unit of
    the first is worth, and above one; `rate` from the figures themselves; `low` and `high` as printed, and the same with
    `_truncated` and `_hedged`.
    """
    by_id = claims.set_axis(pd.Index(claims["id"].to_numpy(dtype=object), dtype=object))
    left, right = by_id.reindex(first), by_id.reindex(second)
    turned = left["value"].to_numpy(dtype=float) < right["value"].to_numpy(dtype=float)
    found: dict[str, Any] = {
        "first": np.asarray(first, dtype=object), "second": np.asarray(second, dtype=object),
        "one": np.where(turned, left["currency"], right["currency"]),
        "many": np.where(turned, right["currency"], left["currency"]),
    }  # fmt: skip
    for reading in _READINGS:
        name = "" if reading == "printed" else f"_{reading}"
        low, high = _quotient(_bounds(left, reading), _bounds(right, reading), turned)
        found[f"low{name}"], found[f"high{name}"] = low, high
    values = left["value"].to_numpy(dtype=float), right["value"].to_numpy(dtype=float)
    with np.errstate(divide="ignore", invalid="ignore"):
        found["rate"] = np.where(turned, values[1] / values[0], values[0] / values[1])
    return pd.DataFrame(found)


def conversions(claims: pd.DataFrame) -> Bools:
    """Which claims only say what a sum comes to in another currency: "8.3 billion yen ($51.5 million)", and that again.

    A record has the second figure in a column of its own, wherever that stands.

    >>> rows = {"id": ["a", "b", "c"], "same_as": [None, "a", "a"], "currency": ["JPY", "USD", "USD"], "lang": ["en"] * 3}
    >>> conversions(pd.DataFrame(rows | {"start": [6, 23, 90], "end": [21, 36, 99]})).tolist()
    [False, True, True]
    """
    again = np.flatnonzero(claims["same_as"].notna().to_numpy(dtype=bool))
    said = pd.Index(claims["id"].to_numpy(dtype=object)).get_indexer(pd.Index(claims["same_as"].to_numpy(dtype=object)[again]))
    again, said = again[said >= 0], said[said >= 0]
    gap = claims["start"].to_numpy()[again] - claims["end"].to_numpy()[said]
    beside = ((gap >= 0) & (gap <= _BRACKET)) | (claims["lang"] == NO_LANGUAGE).to_numpy(dtype=bool)[again]
    money = pd.factorize(claims["currency"].to_numpy(dtype=object))[0]
    sums = restatement_roots(claims) << 32 | money
    return np.isin(sums, sums[again[beside & (money[again] >= 0) & (money[again] != money[said])]])


def article_rates(found: pd.DataFrame) -> pd.DataFrame:
    """The rate that each article's pairs imply between two currencies.

    Columns: `article`, `one`, `many`, `rate`, `first`, `second`, `low`, `high`.
    `rate` is that of the pair that says it most closely; `low` and `high` are what all pairs allow, or where they share
    nothing what that pair allows.
    """
    width = (found["high"] - found["low"]) / found["rate"]
    ordered = found.assign(_width=width).sort_values(["article", "one", "many", "_width"], kind="stable")
    keys = ["article", "one", "many"]
    best = ordered.drop_duplicates(keys).set_index(keys)[["rate", "first", "second", "low", "high"]]
    shared = ordered.groupby(keys).agg(most=("low", "max"), least=("high", "min"))
    best = best.join(shared)
    together = best["most"] <= best["least"]
    return best.assign(
        low=best["most"].where(together, best["low"]), high=best["least"].where(together, best["high"])
    ).drop(columns=["most", "least"]).reset_index()  # fmt: skip


def rate_by_pair(rates: pd.DataFrame) -> dict[tuple[Any, Any, Any], float]:
    """The rate of `article_rates` by article and currencies."""
    keys = zip(rates["article"], rates["one"], rates["many"], strict=True)
    return dict(zip(keys, rates["rate"].astype(float), strict=True))


def _bound_names() -> list[str]:
    return [f"{end}_{reading}" for reading in _READINGS[1:] for end in ("low", "high")]


def _bounds(rows: pd.DataFrame, reading: Reading) -> Bounds:
    value = rows["value"].to_numpy(dtype=float)
    low, high = rows["range_low"].to_numpy(dtype=float), rows["range_high"].to_numpy(dtype=float)
    ranged = np.isfinite(low) & np.isfinite(high)
    ends = np.where(ranged, low, value), np.where(ranged, high, value)
    return read(*ends, value, rows["unit"].to_numpy(dtype=float), hedge_codes(rows["hedge"].to_numpy(dtype=object)), reading)


def _quotient(left: Bounds, right: Bounds, turned: npt.NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """What the greater number divided by the smaller can be."""
    many_low, many_high = np.where(turned, right.low, left.low), np.where(turned, right.high, left.high)
    one_low, one_high = np.where(turned, left.low, right.low), np.where(turned, left.high, right.high)
    with np.errstate(divide="ignore", invalid="ignore"):
        return many_low / one_high, many_high / one_low
