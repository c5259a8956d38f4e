"""Two totals that count one part twice.

*What it does*: for each pair of totals (different promises) looks for parts that stand under both: the same promise, linked
over all sources.

*Why it matters*: whoever adds up totals of several articles counts such a part twice.  Each total can be right by itself.

*Example*: one article has "$103 million" for a grid, a road and a scholarship; another of the same week "$154 million" for the
same road and a port.  Together they are not $257 million.

A part of very many totals is told of each of them with the next eight.

*When it is fine*: always, as long as nobody adds the two; the verdict is `explained`, and the message says how much is in both.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import identity, outlets
from aidledger.reconciler.totals import pledge_parts
from aidledger.reconciler.wording import figure, listed

CODE: Final = "AL208"
_NEXT: Final = 8


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each pair of totals with parts in common: left and right are the totals."""
    parts = pledge_parts(evidence.claims)
    pairs = _pairs(parts)
    pairs = pairs[~_nested(pairs, parts)]
    if not len(pairs):
        return frame([], COMPARISON_COLUMNS)
    first = evidence.claims.assign(_again=evidence.claims["same_as"].notna())
    first = first.sort_values(["_again", "article", "start"], kind="stable")
    claims = first.drop_duplicates("pledge").set_index("pledge")
    claims = claims[claims.index.isin([*pairs["total_left"], *pairs["total_right"], *pairs["part"]])]
    claims = claims.assign(source=outlets(evidence, claims["article"]))
    told = dict(zip(claims.index, rows_of(claims), strict=True))
    groups = pairs.groupby(["total_left", "total_right"], sort=True)["part"].agg(sorted)
    return frame([_row(told[left], told[right], [told[part] for part in shared])
                  for (left, right), shared in groups.items()], COMPARISON_COLUMNS)  # fmt: skip


def _pairs(parts: pd.DataFrame) -> pd.DataFrame:
    """Totals that share a part (columns `part`, `total_left`, `total_right`): each with the next ones that count it too."""
    ordered = parts.drop_duplicates(["part", "total"]).sort_values(["part", "total"])
    part, total = (ordered[column].to_numpy(dtype=object) for column in ("part", "total"))
    ends = [(n, n + steps) for steps in range(1, _NEXT + 1) for n in range(len(part) - steps) if part[n] == part[n + steps]]
    left, right = ([total[pair[side]] for pair in ends] for side in (0, 1))
    return pd.DataFrame({"part": [part[n] for n, _ in ends], "total_left": left, "total_right": right}, dtype=object)


def _nested(pairs: pd.DataFrame, parts: pd.DataFrame) -> Any:  # noqa: ANN401
    """Whether one of the totals is itself a part of the other: then they share parts by their nature."""
    known = set(zip(parts["part"], parts["total"], strict=True))
    ends = list(zip(pairs["total_left"], pairs["total_right"], strict=True))
    return np.array([(left, right) in known or (right, left) in known for left, right in ends], dtype=bool)


def _row(left: dict[str, Any], right: dict[str, Any], shared: list[dict[str, Any]]) -> dict[str, Any]:
    inside = listed(_told(one) for one in shared)
    return {
        "id": identity(CODE, [left["id"]], [right["id"]]), "check": CODE, "left_claims": [left["id"]],
        "right_claims": [right["id"]], "currency": left["currency"], "left_value": left["value"],
        "right_value": right["value"] if right["currency"] == left["currency"] else None, "verdict": "explained",
        "diagnosis": "double count", "needed": f"whoever adds the two would have to take out {inside}",
        "message": f"The totals of {figure(left)} ({left['source']}) and {figure(right)} ({right['source']}) "
                   f"both count {inside}; added up they would count it twice.",
    }  # fmt: skip


def _told(claim: dict[str, Any]) -> str:
    purpose = claim["purpose"]
    return f"{figure(claim)} for “{purpose}”" if isinstance(purpose, str) else figure(claim)
