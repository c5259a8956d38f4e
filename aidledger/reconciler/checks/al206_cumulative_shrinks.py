"""A sum over more years that is smaller than a sum over fewer of them.

*What it does*: takes the cumulative sums of one donor to one recipient ("$1.2 billion since 1992") and compares each pair of
which one window contains the other: the longer window cannot hold less money, whatever the rounding.

*Why it matters*: such sums are copied from article to article and grow old.  One that has shrunk counts something else, was
converted at another rate, or is wrong.

*Example*: "more than $3 billion since 1992" in one article and "$2.1 billion since 1990" in another: the second window is
longer and holds less.

*When it is fine*: one of them may count grants only, or one sector; where speaker, sector, instrument or purpose differ the
verdict is `explained`, and a person decides.  A longer window with a larger sum is what one expects (but see AL207).
"""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.cumulative import nested, pair_row, said, sums

CODE: Final = "AL206"


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each pair of cumulative sums of which one window contains the other."""
    pairs = nested(sums(evidence.claims, evidence.articles))
    pairs = pairs[~pairs["same"]]
    shrinks = pairs["high_long"] < pairs["low_short"]
    pairs = pairs.assign(verdict="agrees", diagnosis=None, needed=None)
    pairs.loc[shrinks, "verdict"] = pairs.loc[shrinks, "share"].map(lambda share: "explained" if share else "disagrees")
    pairs.loc[shrinks & (pairs["share"] != ""), "diagnosis"] = "scope"
    return frame([pair_row(CODE, pair, _message(pair)) for _, pair in pairs.iterrows()], COMPARISON_COLUMNS)


def _message(pair: pd.Series[Any]) -> str:
    long, short = said(pair, "long"), said(pair, "short")
    if pair["verdict"] == "agrees":
        return f"{long} is not less than {short}, as a longer time should be."
    why = f" They may not count the same thing: the {pair['share']} differs." if pair["share"] else ""
    return f"{long} covers more years than {short}, but is the smaller sum.{why}"
