"""An article says one sum twice, with different figures.

*What it does.*  Compares every claim that says a sum of the same article again in the same currency with the claim that says
it first; a figure that differs counts once, however often it is printed.  (Sums that are said again in another currency
are compared by AL103.)

*Why it matters.*  A headline and a text that differ are the commonest slip of an edit; a reader cannot tell which figure holds.

*Example.*  "Japan lends $51.5 million for National Road 5" and, further down, "the $53 million road loan".

*When it is fine.*  Where the second figure is the first one rounded ("$51.5 million", "about $52 million"), or where the two
are not one sum after all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.compare import compare
from aidledger.reconciler.comparisons import comparison_frame, sides_in_words, terms_of, two_sided
from aidledger.reconciler.units import restatement_roots
from aidledger.reconciler.wording import against, needed

CODE: Final = "AL102"


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each claim that says a sum again: left is the first in its currency, right the one that says it again."""
    if not evidence.claims["same_as"].notna().any():
        return frame([], COMPARISON_COLUMNS)
    members = _members(evidence.claims)
    if not len(members):
        return frame([], COMPARISON_COLUMNS)
    terms = terms_of(evidence.claims, members)
    result = compare(terms)
    left, right = sides_in_words(terms, result.index)
    rows = list(zip(rows_of(result), left, right, strict=True))
    return comparison_frame(
        CODE, members, result, [_message(*row) for row in rows], [needed(row, again) for row, _, again in rows]
    )


def _members(claims: pd.DataFrame) -> pd.DataFrame:
    table = claims.reset_index(drop=True)
    table = table.assign(root=restatement_roots(table) if len(table) else np.array([], dtype=np.int64))
    known = table[(table["currency"].notna() & table["value"].notna()).to_numpy(dtype=bool)].sort_values(
        ["article", "start"], kind="stable"
    )
    groups = known.groupby(["root", "currency"], sort=False)
    first = groups["id"].transform("first")
    other = known["value"] != groups["value"].transform("first")
    told = other & known.duplicated(["root", "currency", "value", "hedge"])
    again = (known["id"] != first).to_numpy(dtype=bool) & ~told.to_numpy(dtype=bool)
    return two_sided(first[again].to_numpy(dtype=object), known["id"][again].to_numpy(dtype=object))


def _message(row: Mapping[str, Any], first: str, again: str) -> str:
    if row["verdict"] == "agrees":
        return f"The sum of {first} is said again as {again}."
    return f"The sum is given as {first} and again as {again}. {against(row, 'the first', 'the second')}"
