"""Sums of aid that could not be brought to the ledger's currency, for want of a rate.

*What it does*: lists, for each article and currency, the sums of aid that have no value in the ledger's currency although the
article's date is known, with the reason: no source has the currency, the rates begin later or ended earlier, or the last one
is too old, or the table of deflators has no index for its currency and year.

*Why it matters*: a sum without a rate takes part in no comparison with another currency, so silence about it means nothing.  A
rate is never guessed, and never borrowed from a later day.

*Example*: "2.3 billion riel" in an article of 2024, while the rates at hand are those of the European Central Bank, which has
none for the riel.

*When it is fine*: where the same sum stands beside it in a currency that can be converted.  Otherwise give a table of rates.
"""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame
from aidledger.normaliser.normalise import NO_INDEX, reasons
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import identity
from aidledger.reconciler.wording import first_few

CODE: Final = "AL901"


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each article and currency without a rate."""
    claims, articles = evidence.claims, evidence.articles
    dated = claims["article"].isin(articles.loc[articles["published"].notna(), "id"])
    lacking = claims[claims["is_aid"] & claims["norm_value"].isna() & (dated | claims["currency"].isna())]
    if not len(lacking):
        return frame([], COMPARISON_COLUMNS)
    why = reasons(
        lacking, articles, evidence.rates, evidence.currency, evidence.policy, deflators=evidence.deflators
    )
    lacking = lacking.assign(why=why)
    groups = lacking.sort_values(["article", "start"], kind="stable").groupby(["article", "currency"], dropna=False, sort=True)
    return frame([_row(group, evidence.currency) for _, group in groups], COMPARISON_COLUMNS)


def _row(group: pd.DataFrame, currency: str) -> dict[str, Any]:
    ids = group["id"].tolist()
    first = group.iloc[0]
    why = first["why"] if isinstance(first["why"], str) else "no rate is at hand"
    return {
        "id": identity(CODE, ids, []), "check": CODE, "left_claims": ids, "right_claims": [], "currency": first["currency"],
        "left_value": first["value"] if len(group) == 1 else None, "verdict": "not_comparable", "diagnosis": "no rate",
        "needed": _needed(first["currency"], currency, why),
        "message": f"{first['article']}: {first_few(group)} could not be converted to {currency}: {why}.",
    }  # fmt: skip


def _needed(code: object, currency: str, why: str) -> str | None:
    if not isinstance(code, str):
        return None
    return f"an index of {code} in the deflators" if why == NO_INDEX else f"a rate of {code} to {currency} for the day"
