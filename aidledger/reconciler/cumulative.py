"""Sums over years ("$1.2 billion since 1992"): their windows, and which of them can be held against each other."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.reconciler.arrays import Floats
from aidledger.reconciler.comparisons import identity, sources
from aidledger.reconciler.names import OTHER_NAME, name_scores
from aidledger.reconciler.units import days, restatement_roots
from aidledger.reconciler.wording import figure

YEAR: Final = 365.25
_NEIGHBOURS: Final = 50
_PARTIES: Final = ["donor", "recipient"]
_SHARE_KEYS: Final = ("speaker", "sector", "instrument")


def sums(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row for each cumulative sum of aid with both parties and a beginning: the claim's columns, and more.

    `since` and `until` (days since 1970) bound its window; `until` is the end of the period, else the day of the article.
    `low`, `value` and `high` stand in `in_currency`, the ledger's currency where there is a rate; `printed` is as printed.
    """
    chosen = (claims["scope"] == "cumulative") & claims["is_aid"] & claims["period_start"].notna()
    chosen &= claims["donor"].notna() & claims["recipient"].notna()
    if chosen.any():
        chosen &= restatement_roots(claims) == np.arange(len(claims))
    told = claims[chosen]
    normal = told["norm_value"].notna()
    told_on = pd.Series(days(told["article"], articles), index=told.index)
    ends: dict[str, Any] = {end: told[f"norm_{end}"].where(normal, told[end]) for end in ("low", "value", "high")}
    windows: pd.DataFrame = told.assign(
        since=_days(told["period_start"]), until=_days(told["period_end"]).fillna(told_on), **ends,
        in_currency=told["norm_currency"].where(normal, told["currency"]), printed=told["value"],
        source=sources(articles, told["article"].to_numpy(dtype=object)),
    )  # fmt: skip
    return windows.sort_values([*_PARTIES, "since", "until", "id"], kind="stable")


def nested(told: pd.DataFrame) -> pd.DataFrame:
    """Pairs of cumulative sums of one donor and recipient of which the first has the longer window, or the same.

    The columns of `sums` with `_long` and `_short`; `share` says why one may be a part of the other, or is empty; `same`
    whether the windows are the same within a year.
    """
    pairs = _neighbours(told)
    begin = pairs["since_short"] - pairs["since_long"]
    end = pairs["until_long"] - pairs["until_short"]
    same = (begin.abs() < YEAR) & ~(end.abs() >= YEAR)
    # What is said of the years "since 1992" is as old as the article: a year's difference is no other window.
    inside = (begin >= 0) & ~(end <= -YEAR)
    comparable = pairs["in_currency_long"] == pairs["in_currency_short"]
    pairs = pairs.assign(same=same)[(inside & comparable).to_numpy(dtype=bool)]
    return pairs.assign(share=_shares(pairs)).reset_index(drop=True)


def _neighbours(told: pd.DataFrame) -> pd.DataFrame:
    """Each sum with the next ones of its donor and recipient, in the order of their beginnings; no more than a few dozen."""
    keys = [*_PARTIES, "article", "since", "until", "in_currency", "printed", *_SHARE_KEYS]
    once = told.drop_duplicates(keys).reset_index(drop=True)
    parties = once.groupby(_PARTIES, sort=False).ngroup().to_numpy()
    found = []
    for step in range(1, min(_NEIGHBOURS, len(once) - 1) + 1):
        here = np.flatnonzero(parties[step:] == parties[:-step])
        if not len(here):
            break
        found.append((here, here + step))
    left = np.concatenate([pair[0] for pair in found]) if found else np.empty(0, dtype=np.int64)
    right = np.concatenate([pair[1] for pair in found]) if found else np.empty(0, dtype=np.int64)
    # Of two windows with one beginning the longer one is that which ends later.
    swapped = (once["since"].to_numpy()[left] == once["since"].to_numpy()[right]) & (
        once["until"].to_numpy()[right] > once["until"].to_numpy()[left]
    )
    long, short = np.where(swapped, right, left), np.where(swapped, left, right)
    sides = [once.iloc[at].reset_index(drop=True).add_suffix(f"_{side}") for at, side in ((long, "long"), (short, "short"))]
    return pd.concat(sides, axis=1)


def _shares(pairs: pd.DataFrame) -> pd.Series[Any]:
    """Why one of the sums may count only a part of the other: another speaker, sector, instrument or purpose."""
    differ = {name: _differs(pairs[f"{name}_long"], pairs[f"{name}_short"]) for name in _SHARE_KEYS}
    names = name_scores(pairs["purpose_long"], pairs["purpose_short"])
    differ["purpose"] = pd.Series(names < OTHER_NAME, index=pairs.index) | (
        pairs["purpose_long"].isna() & pairs["purpose_short"].notna()
    )
    words = ["purpose", "sector", "instrument", "speaker"]
    return pd.Series(np.select([differ[name] for name in words], words, ""), index=pairs.index, dtype=object)


def _differs(left: pd.Series[Any], right: pd.Series[Any]) -> pd.Series[Any]:
    """Whether two columns say different things, or one alone says something: all aid has no sector."""
    return (left.notna() | right.notna()) & (left != right)


def window_years(since: pd.Series[Any], until: pd.Series[Any]) -> Floats:
    """The length of windows in years; NaN where an end is unknown.

    >>> window_years(pd.Series([0.0]), pd.Series([3652.5])).tolist()
    [10.0]
    """
    return np.asarray((until - since) / YEAR, dtype=np.float64)


def _days(stamps: pd.Series[Any]) -> pd.Series[Any]:
    return (stamps - pd.Timestamp(0)) / pd.Timedelta(days=1)


def said(pair: pd.Series[Any], side: str) -> str:
    """One of the two sums in words, with its beginning, and whose it is."""
    claim = {name: pair[f"{name}_{side}"] for name in ("unit", "currency", "hedge", "range_low", "range_high", "text")}
    speaker = pair[f"speaker_{side}"]
    source = f"{speaker} in {pair[f'source_{side}']}" if isinstance(speaker, str) else str(pair[f"source_{side}"])
    return f"{figure(claim | {'value': pair[f'printed_{side}']})} since {pair[f'period_start_{side}'].year} ({source})"


def pair_row(check: str, pair: pd.Series[Any], message: str) -> dict[str, Any]:
    """A row of a comparison: left the longer window, right the shorter one."""
    left, right = float(pair["value_long"]), float(pair["value_short"])
    left_claims, right_claims = [str(pair["id_long"])], [str(pair["id_short"])]
    return {
        "id": identity(check, left_claims, right_claims), "check": check, "left_claims": left_claims,
        "right_claims": right_claims, "currency": pair["in_currency_long"], "left_value": left, "right_value": right,
        "gap": right - left, "gap_pct": 100 * (right - left) / left if left else None, "verdict": pair["verdict"],
        "diagnosis": pair["diagnosis"], "needed": pair["needed"], "message": message,
    }  # fmt: skip
