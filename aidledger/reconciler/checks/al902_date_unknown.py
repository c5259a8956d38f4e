"""An article with sums of aid whose date is not known.

*What it does*: lists the articles that say nothing of their date, neither in their metadata nor in their text, and that hold
sums of aid; one row for each article.

*Why it matters*: a rate belongs to a day.  Without one nothing is converted at a guess, and what the article says is linked
to other sources by names and figures alone.

*Example*: a text saved from a web page without its date line, which speaks of "yesterday".

*When it is fine*: where all of its sums are in the ledger's currency; of an official record that gives their year this is taken
as enough, and it is not listed.  Otherwise give the date: in the front matter of the file, or as `published` of the article.
"""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, NO_LANGUAGE, frame
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import identity

CODE: Final = "AL902"


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each article without a date."""
    articles, claims = evidence.articles, evidence.claims
    undated = articles[articles["published"].isna()]
    settled = (claims["lang"] == NO_LANGUAGE) & claims["period_start"].notna() & (claims["currency"] == evidence.currency)
    aid = claims[claims["is_aid"] & claims["article"].isin(undated["id"]) & ~settled]
    aid = aid.sort_values(["article", "start"], kind="stable")
    kind = undated.set_index("id")["lang"].map(lambda lang: "record" if lang == NO_LANGUAGE else "article")
    groups = aid.groupby("article", sort=True)
    rows = [_row(str(article), str(kind[article]), group, evidence.currency) for article, group in groups]
    return frame(rows, COMPARISON_COLUMNS)


def _row(article: str, kind: str, group: pd.DataFrame, currency: str) -> dict[str, Any]:
    ids = group["id"].tolist()
    foreign = int((group["currency"] != currency).sum())
    sums = f"{foreign} sum{'s' * (foreign != 1)} in other currencies {'was' if foreign == 1 else 'were'}"
    told = f"so {sums} not converted to {currency}" if foreign else f"but its sums are in {currency} and need no rate"
    return {
        "id": identity(CODE, ids, [article]), "check": CODE, "left_claims": ids, "right_claims": [],
        "verdict": "not_comparable", "diagnosis": "date unknown", "needed": f"the date of the {kind}",
        "message": f"{article}: the date of this {kind} is not known, {told}.",
    }  # fmt: skip
