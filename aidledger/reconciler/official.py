"""Which claim of an article stands beside which figure of the official record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from aidledger.model import NO_LANGUAGE
from aidledger.reconciler.arrays import of_rows, row_numbers
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import days_of
from aidledger.reconciler.units import restatement_roots
from aidledger.reconciler.wording import money

_BESIDE: Final = ["article", "pledge", "claim", "record", "root", "currency"]
SCOPES: Final = ("single", "total", "component")
"""Scopes whose figures say a promise whole; cumulative and annual sums have checks of their own."""

ONE_EACH: Final = ["article", "pledge", "currency"]
"""By what one claim beside an official figure is chosen among those that say the same."""


def of_record(claims: pd.DataFrame) -> pd.Series[bool]:
    """Whether a claim is a row of an official record."""
    return pd.Series((claims["lang"] == NO_LANGUAGE).to_numpy(dtype=bool), index=claims.index)


def official_figures(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.Series[str]:
    """For each pledge the claim of the official record that speaks for it: of the highest source, then the first dated.

    What was paid speaks for a promise only where the record has nothing else of it.
    """
    rows = claims[
        (of_record(claims) & claims["pledge"].notna() & claims["value"].notna() & claims["currency"].notna()).to_numpy(
            dtype=bool
        )
    ]
    place = row_numbers(articles, rows["article"].to_numpy(dtype=object))
    rank = of_rows(articles["source_rank"].to_numpy(dtype=float), place)
    day = of_rows(articles["published"].to_numpy(), place)
    paid = (rows["stage"] == "disbursement").to_numpy(dtype=bool)
    order = ["pledge", "_paid", "_rank", "_day", "article", "start"]
    ranked = rows.assign(_paid=paid, _rank=rank, _day=day).sort_values(order, kind="stable")
    return ranked.drop_duplicates("pledge").set_index("pledge")["id"]


def beside_record(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The claims of articles that have an official figure: `article`, `pledge`, `claim`, `record`, `root`, `currency`.

    Those of one article, pledge and currency stand in the order in which they speak for it: a part of a list before others,
    then the most precise, then the first.
    """
    if not of_record(claims).any():
        return pd.DataFrame(columns=_BESIDE, dtype=object)
    table = claims.reset_index(drop=True)
    table = table.assign(root=restatement_roots(table) if len(table) else [])
    record = official_figures(table, articles)
    said = table[(~of_record(table) & table["pledge"].isin(record.index) & table["scope"].isin(SCOPES)).to_numpy(dtype=bool)]
    said = said[(said["value"].notna() & said["currency"].notna()).to_numpy(dtype=bool)]
    # A claim that is said again further on has the scope "single" there: the first place of a sum speaks for it.
    ranked = said.assign(_unlisted=(said["scope"] != "component").to_numpy(dtype=bool), _coarse=said["unit"] / said["value"])
    ranked = ranked.sort_values(["article", "pledge", "currency", "_unlisted", "_coarse", "start"], kind="stable")
    return pd.DataFrame({
        "article": ranked["article"], "pledge": ranked["pledge"], "claim": ranked["id"],
        "record": record.reindex(ranked["pledge"]).to_numpy(dtype=object), "root": ranked["root"],
        "currency": ranked["currency"],
    }).reset_index(drop=True)  # fmt: skip


def days_beside(evidence: Evidence, claims: pd.Series[Any], records: pd.Series[Any]) -> pd.DataFrame:
    """What `judge` has to know of claims of articles beside official figures: `on`, `other_on` and `article`.

    The day is that of the article, and `other_on` that of the record; where the first is not known the second stands in.
    """
    article, on = days_of(evidence, claims)
    _, other_on = days_of(evidence, records)
    return pd.DataFrame({"on": on.where(on.notna(), other_on), "other_on": other_on, "article": article})


def converted(row: Mapping[str, Any]) -> str:
    """The right figure of a comparison at the rate of the day, where it had to be converted."""
    note = next((str(one["note"]) for one in row["hypotheses"] if one["name"] == "printed" and one.get("note")), "")
    return f", {money(row['right_value'], row['currency'])} at {note.partition(';')[0]}" if note else ""
