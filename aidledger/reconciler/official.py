"""Which claim of an article stands beside which figure of the official record."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from aidledger.model import NO_LANGUAGE
from aidledger.reconciler.units import restatement_roots

SCOPES: Final = ("single", "total", "component")
"""Scopes whose figures say a promise whole; cumulative and annual sums have checks of their own."""


def of_record(claims: pd.DataFrame) -> pd.Series[bool]:
    """Whether a claim is a row of an official record."""
    return pd.Series((claims["lang"] == NO_LANGUAGE).to_numpy(dtype=bool), index=claims.index)


def official_figures(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.Series[str]:
    """For each pledge the claim of the official record that speaks for it: of the highest source, then the first dated."""
    rows = claims[
        (of_record(claims) & claims["pledge"].notna() & claims["value"].notna() & claims["currency"].notna()).to_numpy(
            dtype=bool
        )
    ]
    place = pd.Index(articles["id"].to_numpy(dtype=object), dtype=object).get_indexer(pd.Index(rows["article"], dtype=object))
    rank = np.append(articles["source_rank"].to_numpy(dtype=float), 9.0)[place]
    day = np.append(articles["published"].to_numpy(), np.datetime64("NaT"))[place]
    ranked = rows.assign(_rank=rank, _day=day).sort_values(["pledge", "_rank", "_day", "article", "start"], kind="stable")
    return ranked.drop_duplicates("pledge").set_index("pledge")["id"]


def beside_record(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The claims of articles that have an official figure: `article`, `pledge`, `claim`, `record`, `root`.

    One claim for each article, pledge and currency: a part of a list before others, then the most precise, then the first.
    """
    table = claims.reset_index(drop=True)
    table = table.assign(root=restatement_roots(table) if len(table) else [])
    record = official_figures(table, articles)
    said = table[(~of_record(table) & table["pledge"].isin(record.index) & table["scope"].isin(SCOPES)).to_numpy(dtype=bool)]
    said = said[(said["value"].notna() & said["currency"].notna()).to_numpy(dtype=bool)]
    # A claim that is said again further on has the scope "single" there: the first place of a sum speaks for it.
    ranked = said.assign(_unlisted=(said["scope"] != "component").to_numpy(dtype=bool), _coarse=said["unit"] / said["value"])
    ranked = ranked.sort_values(["article", "pledge", "currency", "_unlisted", "_coarse", "start"], kind="stable")
    chosen = ranked.drop_duplicates(["article", "pledge", "currency"])
    return pd.DataFrame({
        "article": chosen["article"], "pledge": chosen["pledge"], "claim": chosen["id"],
        "record": record.reindex(chosen["pledge"]).to_numpy(dtype=object), "root": chosen["root"],
        "currency": chosen["currency"],
    }).reset_index(drop=True)  # fmt: skip
