"""A promise that articles report and that the official record at hand does not hold.

*What it does*: where there is an official record for a donor and a recipient, it lists every promise of that pair that articles
report within a year of the record's dates and that no row of the record was linked to.

*Why it matters*: what was announced and never reached the record was not signed, was renamed, or is money of another kind.
It is the first question to ask a ministry.

*Example*: an article reports a power grid, a road and a scholarship; the record of the visit holds the road and the
scholarship alone.

*When it is fine*: records are published late and in parts (one for loans, one for grants), and small sums are often left out.
Totals and sums over years are not expected there.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import identity, outlets
from aidledger.reconciler.official import of_record
from aidledger.reconciler.units import days, of_no_total
from aidledger.reconciler.wording import figure

CODE: Final = "AL303"
_REACH: Final = 366.0
_PARTIES: Final = ["donor", "recipient"]


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each promise of a donor and recipient that a record covers: left its claims, right the record's."""
    claims = evidence.claims.assign(record=of_record(evidence.claims))
    if not claims["record"].any():
        return frame([], COMPARISON_COLUMNS)
    claims = claims.assign(day=days(claims["article"], evidence.articles))
    official = claims[claims["record"] & claims[_PARTIES].notna().all(axis=1)]
    said = claims[of_no_total(claims) & ~claims["record"]]
    covered = _covered(said, official)
    return frame(_rows(evidence, said[said["pledge"].isin(covered)], official), COMPARISON_COLUMNS)


def _covered(said: pd.DataFrame, official: pd.DataFrame) -> pd.Index[Any]:
    """The promises whose parties the record covers, within a year of one of its dates."""
    reach = official.groupby(_PARTIES)["day"].agg(["min", "max"])
    near = said.join(reach, on=_PARTIES)
    inside = (near["day"] >= near["min"] - _REACH) & (near["day"] <= near["max"] + _REACH)
    found: pd.Index[Any] = pd.Index(near.loc[inside, "pledge"].unique(), dtype=object)
    return found


def _rows(evidence: Evidence, said: pd.DataFrame, official: pd.DataFrame) -> list[dict[str, Any]]:
    mine = said.sort_values(["pledge", "day", "article", "start"], kind="stable").groupby("pledge", sort=True)
    theirs: dict[Any, list[str]] = official.groupby("pledge")["id"].agg(list).to_dict()
    named = dict(zip(said["article"], outlets(evidence, said["article"]), strict=True))
    return [_row(group, theirs.get(pledge, []), named) for pledge, group in mine]


def _row(group: pd.DataFrame, right: list[str], named: dict[str, str]) -> dict[str, Any]:
    first, left = rows_of(group.head(1))[0], group["id"].tolist()
    purpose = f" for “{first['purpose']}”" if isinstance(first["purpose"], str) else ""
    told = f"{named[first['article']]} reports {figure(first)}{purpose}"
    ending = "it is on the official record." if right else "the official record for this donor and recipient has no such row."
    return {
        "id": identity(CODE, left, right), "check": CODE, "left_claims": left, "right_claims": right,
        "currency": first["currency"], "left_value": first["value"], "right_value": np.nan,
        "verdict": "agrees" if right else "not_comparable", "diagnosis": None if right else "not on record",
        "needed": None if right else "a row of the record for this promise", "message": f"{told}; {ending}",
    }  # fmt: skip
