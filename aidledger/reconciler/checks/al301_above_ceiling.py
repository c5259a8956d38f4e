"""More was paid or committed than a ceiling allows.

*What it does*: takes each pledge with an official record and holds every sum that an article says was paid, or was committed
under a ceiling that was only announced, against the official ceiling; and every official payment against the ceiling that an
article printed.  The sum must not be above the ceiling, in the currency of the ceiling, at the rates of its day.

*Why it matters*: a ceiling (供与限度額, "up to") is the most that the donor is bound to give.  More money than that means
that a sum of another promise was taken, that the ceiling was raised, or that one of the figures is wrong.

*Example*: "Japan has paid 9.3 billion yen for the road" in an article, where the exchange of notes allows up to 8,293 million
yen.

*When it is fine*: where the ceiling was raised later, or the project got a second grant.  Less than the ceiling is the rule and
agrees; two announcements of one ceiling are compared as they are printed, by AL302 where one is official, else by AL201.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import comparison_frame, outlets, relations, sides_in_words, terms_of, two_sided
from aidledger.reconciler.conversions import judge
from aidledger.reconciler.official import SCOPES, converted, days_beside, of_record
from aidledger.reconciler.pairs import article_rates, pairs
from aidledger.reconciler.terms import Side
from aidledger.reconciler.wording import bare, difference, fits, needed

CODE: Final = "AL301"
_USED: Final = ["id", "article", "start", "pledge", "currency", "stage"]
_DONE: Final = {"disbursement": "paid", "commitment": "committed"}


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each ceiling and sum under it, one of them official: left is the ceiling, right the sum."""
    capped = _capped(evidence.claims)
    if not len(capped):
        return frame([], COMPARISON_COLUMNS)
    implied = article_rates(pairs(evidence.claims))
    sides: tuple[tuple[str, Side], ...] = (("record", "left"), ("claim", "right"))
    found = [_compared(evidence, capped[capped["ceiling"] == which], implied, trusted) for which, trusted in sides]
    return pd.concat([one for one in found if len(one)])


def _capped(claims: pd.DataFrame) -> pd.DataFrame:
    """Pairs of a `claim` and a `record` of one pledge of which one is a ceiling for the other; `ceiling` says which."""
    usable = claims["pledge"].notna() & claims["value"].notna() & claims["currency"].notna() & claims["scope"].isin(SCOPES)
    official = of_record(claims)
    said, records = (claims.loc[usable & side, _USED] for side in (~official, official))
    both = said.merge(records, on="pledge", suffixes=("", "_record")).sort_values(["article", "start"], kind="stable")
    relation = relations(claims, both["id"], both["id_record"]).to_numpy()
    both = both.assign(claim=both["id"], record=both["id_record"])
    both = both.assign(ceiling=pd.Series(relation, index=both.index).map({"not_above": "claim", "not_below": "record"}))
    return both[both["ceiling"].notna()].drop_duplicates(["article", "record", "currency", "stage"])


def _compared(evidence: Evidence, capped: pd.DataFrame, implied: pd.DataFrame, trusted: Side) -> pd.DataFrame:
    if not len(capped):
        return frame([], COMPARISON_COLUMNS)
    capped = capped.reset_index(drop=True)
    left, right = ("record", "claim") if trusted == "left" else ("claim", "record")
    members = two_sided(capped[left].to_numpy(dtype=object), capped[right].to_numpy(dtype=object))
    terms, context = terms_of(evidence.claims, members), days_beside(evidence, capped["claim"], capped["record"])
    result = judge(terms, context, evidence.rates, implied, "not_above", trusted=trusted)
    stage = capped["stage" if trusted == "left" else "stage_record"].map(_DONE)
    words = (*sides_in_words(terms, result.index), outlets(evidence, context["article"]), stage)
    rows = list(zip(rows_of(result), *words, strict=True))
    return comparison_frame(
        CODE, members, result, [_message(trusted, *row) for row in rows],
        [needed(row, right if trusted == "left" else left) for row, left, right, _, _ in rows],
    )  # fmt: skip


def _message(trusted: Side, row: Mapping[str, Any], ceiling: str, figure: str, outlet: str, done: str) -> str:
    opening = f"{outlet} gives {figure} as {done} where the official ceiling is {bare(ceiling)}"
    if trusted == "right":
        opening = f"{outlet} gives a ceiling of {bare(ceiling)} where the official record has {figure} as {done}"
    if row["verdict"] == "not_comparable":
        return f"{opening}; the two cannot be compared: {row['reason']}."
    opening += converted(row)
    if row["verdict"] == "agrees":
        return f"{opening}: that is not above the ceiling."
    off = difference(row["gap"], row["gap_pct"], row["currency"])
    return f"{opening}: {off} the ceiling. {fits(row, 'the ceiling was', 'the sum was')}"
