"""Two sums over almost the same years that are too far apart to count the same thing.

*What it does*: takes the cumulative sums of one donor to one recipient whose windows overlap for most of the longer one, and
asks whether the years that they do not share can carry the difference.  More than twice what the years suggest is a question
of scope; for one and the same window the figures themselves must meet.

*Why it matters*: side by side they look like a contradiction, or, worse, one is quoted for the other: all official aid, and
what one sector or one body received.

*Example*: "$1.2 billion in official development assistance since 1992" in one article, and in another "approximately $200
million aid since 1994", said by the director of a mine action centre: thirty years in common, and six times the money.

*When it is fine*: where one of the sums may be a sector's share (another speaker, sector, instrument or purpose) the verdict is
`explained`; it is never `agrees`, because the articles do not say so.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.cumulative import nested, pair_row, said, sums, window_years

CODE: Final = "AL207"
_OVERLAP: Final = 0.8
_TOO_FAR: Final = 2.0
_TIMES: Final = ("", "", "twice", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each pair of cumulative sums whose windows are almost the same."""
    pairs = nested(sums(evidence.claims, evidence.articles))
    years = [window_years(pairs[f"since_{side}"], pairs[f"until_{side}"]) for side in ("long", "short")]
    with np.errstate(divide="ignore", invalid="ignore"):
        overlap = years[1] / years[0]
        times = np.maximum(pairs["value_long"] / pairs["value_short"], pairs["value_short"] / pairs["value_long"])
    # Without the date of an article the window has no end, but its beginning still says what it is about.
    # Where a longer window has the smaller sum AL206 speaks.
    shrinks = ~pairs["same"] & (pairs["high_long"] < pairs["low_short"])
    pairs = pairs.assign(times=times)[(pairs["same"] | (overlap >= _OVERLAP) | np.isnan(overlap)) & ~shrinks]
    meets = (pairs["low_long"] <= pairs["high_short"]) & (pairs["low_short"] <= pairs["high_long"])
    grown = ~pairs["same"] & (pairs["times"] <= _TOO_FAR)
    verdict = np.select([meets | grown, pairs["share"] != ""], ["agrees", "explained"], "disagrees")
    pairs = pairs.assign(verdict=verdict, diagnosis=None, needed=None)
    found = pairs["verdict"] != "agrees"
    pairs.loc[found, "diagnosis"] = "scope"
    pairs.loc[found, "needed"] = [_needed(pair) for _, pair in pairs[found].iterrows()]
    return frame([pair_row(CODE, pair, _message(pair)) for _, pair in pairs.iterrows()], COMPARISON_COLUMNS)


def _message(pair: pd.Series[Any]) -> str:
    long, short = said(pair, "long"), said(pair, "short")
    if pair["verdict"] == "agrees" and pair["same"]:
        return f"{long} and {short} are one sum as they are printed."
    if pair["verdict"] == "agrees":
        return f"{long} and {short} can both be: the years account for the difference."
    apart = f"{long} and {short} speak of almost the same years, but {_factor(float(pair['times']))}."
    if not pair["share"]:
        return f"{apart} Nothing in the articles says that they count different things."
    return f"{apart} One may be a part of the other, because the {pair['share']} differs; the articles do not say so."


def _needed(pair: pd.Series[Any]) -> str:
    small = said(pair, "short") if pair["value_short"] <= pair["value_long"] else said(pair, "long")
    return f"{small} would have to be the share of one sector, body or kind of aid"


def _factor(times: float) -> str:
    whole = round(times)
    if abs(times - whole) > 0.05 * times or whole < 2:
        return f"one is {times:.2g} times the other"
    if whole == 2:
        return "one is twice the other"
    return f"one is {_TIMES[whole] if whole < len(_TIMES) else f'{whole:,}'} times the other"
