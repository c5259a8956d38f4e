"""Sources give different figures for one promise.

*What it does.*  Takes the claims of all articles that speak of one promise, one for each article, and compares each with the
best of them: that of the highest source, then the most precise, then the first dated.  Compared are single sums, totals, and
parts that an article names for a total, a part never with a total.  Sums in two currencies meet at the rates of their days.

*Why it matters.*  Two papers that print different sums for one loan cannot both be right, and whoever adds up what they print
counts a promise at the wrong figure.

*Example.*  "$50 million for the power grid" in one paper, "$60 million" in another, of the same exchange of notes.

*When it is fine.*  Where the figures are one figure rounded ("41.39 billion yen", "41.388 billion yen"), or speak of different
stages on purpose: a ceiling that was announced and a smaller sum that was contracted under it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.compare import Relation
from aidledger.reconciler.comparisons import (
    comparison_frame,
    days_of,
    outlets,
    relations,
    rows_of,
    sides_in_words,
    terms_of,
    two_sided,
)
from aidledger.reconciler.conversions import judge
from aidledger.reconciler.official import SCOPES, of_record
from aidledger.reconciler.pairs import article_rates, pairs
from aidledger.reconciler.wording import difference, fits, needed

CODE: Final = "AL201"


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each promise and further article: left is the best claim, right that of the article."""
    left, right = _chosen(evidence)
    if not len(left):
        return frame([], COMPARISON_COLUMNS)
    relation, implied = relations(evidence.claims, left, right), article_rates(pairs(evidence.claims))
    groups = [(name, (relation == name).to_numpy(dtype=bool)) for name in sorted(set(relation))]
    return pd.concat([_compared(evidence, left[rows], right[rows], name, implied) for name, rows in groups])


def _compared(
    evidence: Evidence, left: pd.Series[Any], right: pd.Series[Any], relation: Relation, implied: pd.DataFrame
) -> pd.DataFrame:
    members = two_sided(left.to_numpy(dtype=object), right.to_numpy(dtype=object))
    terms = terms_of(evidence.claims, members)
    article, other_on = days_of(evidence, left)
    other, on = days_of(evidence, right)
    # The article's own rate is that of the one that prints pairs, the further article first.
    own = other.where(other.isin(implied["article"]), article)
    context = pd.DataFrame({"on": on.where(on.notna(), other_on), "other_on": other_on, "article": own})
    result = judge(terms, context, evidence.rates, implied, relation)
    columns = (result[name].tolist() for name in ("verdict", "gap", "gap_pct", "currency", "hypotheses", "diagnosis", "reason"))
    words = (outlets(evidence, article), outlets(evidence, other), *sides_in_words(terms, result.index))
    message = [_message(relation, *row) for row in zip(*words, *columns, strict=True)]
    return comparison_frame(CODE, members, result, message, _needed(result, words[3]))


def _needed(result: pd.DataFrame, said: list[str]) -> list[str | None]:
    open_ones = np.flatnonzero((result["verdict"] != "agrees").to_numpy(dtype=bool))
    wanted: list[str | None] = [None] * len(result)
    for place, row in zip(open_ones.tolist(), rows_of(result.iloc[open_ones]), strict=True):
        wanted[place] = needed(row, said[place])
    return wanted


def _message(
    relation: Relation, best: str, other: str, left: str, right: str, verdict: str, gap: float, gap_pct: float, currency: str,
    hypotheses: list[Mapping[str, Any]], diagnosis: str | None, reason: str | None,
) -> str:  # fmt: skip
    if verdict == "agrees":
        room = ": what was paid is not above the ceiling" if relation != "equal" else ": they agree"
        return f"{best} gives {left}, and {other} gives {right}{room}."
    opening = f"{best} gives {left}, and {other} gives {right}"
    if verdict == "not_comparable":
        return f"{opening} for the same promise; the two cannot be compared: {reason}."
    row = {"verdict": verdict, "hypotheses": hypotheses, "diagnosis": diagnosis}
    off = difference(gap, gap_pct, currency)
    return f"{opening} for the same promise, {off} it. {fits(row, 'the first was', 'the second was')}"


# --- which claim stands for an article ----------------------------------------------------------------------------


def _chosen(evidence: Evidence) -> tuple[pd.Series[Any], pd.Series[Any]]:
    """The best claim of each promise, and beside it the claim of each further article."""
    said = _ranked(evidence)
    keys = ["pledge", "kind"]
    best = said.drop_duplicates(keys).set_index(keys)[["id", "article", "currency"]].add_prefix("best_")
    rows = said.join(best, on=keys)
    rows = rows[(rows["article"] != rows["best_article"]).to_numpy(dtype=bool)]
    rows = rows.assign(_foreign=(rows["currency"] != rows["best_currency"]).to_numpy(dtype=bool))
    rows = rows.sort_values(["pledge", "kind", "article", "_foreign", "_coarse", "start"], kind="stable")
    rows = rows.drop_duplicates([*keys, "article"])
    return rows["best_id"].reset_index(drop=True), rows["id"].reset_index(drop=True)


def _ranked(evidence: Evidence) -> pd.DataFrame:
    """The claims of linked promises, the best of each first; `kind` keeps parts and totals apart."""
    claims = evidence.claims
    used = claims["pledge"].notna() & claims["scope"].isin(SCOPES) & claims["value"].notna() & claims["currency"].notna()
    rows = claims.loc[
        (used & ~of_record(claims)).to_numpy(dtype=bool),
        ["id", "article", "start", "pledge", "scope", "currency", "value", "unit"],
    ]
    place = pd.Index(evidence.articles["id"].to_numpy(dtype=object), dtype=object).get_indexer(
        pd.Index(rows["article"], dtype=object)
    )
    rank = np.append(evidence.articles["source_rank"].to_numpy(dtype=float), 9.0)[place]
    day = np.append(evidence.articles["published"].to_numpy(), np.datetime64("NaT"))[place]
    coarse = (rows["unit"] / rows["value"]).to_numpy(dtype=float)
    rows = rows.assign(_rank=rank, _day=day, _coarse=coarse)
    rows = _kinds(rows)
    return rows.sort_values(["pledge", "kind", "_elsewhere", "_rank", "_coarse", "_day", "article", "start"], kind="stable")


def _kinds(rows: pd.DataFrame) -> pd.DataFrame:
    """One kind for a promise that has a single sum, which may be compared with any; else totals and parts are two kinds."""
    single = (rows["scope"] == "single").groupby(rows["pledge"]).transform("any").to_numpy(dtype=bool)
    kind = np.where(single, "single", rows["scope"].to_numpy(dtype=object))
    return rows.assign(kind=kind, _elsewhere=(rows["scope"] != kind).to_numpy(dtype=bool))
