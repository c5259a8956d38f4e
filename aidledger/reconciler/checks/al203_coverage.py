"""A project that one source names, and another source on the same event leaves out or names without a sum.

*What it does*: takes the articles of one week that name a project in common, for one donor and one recipient, and lists for
each named project which of them give its sum, which name it without one, and which do not name it though they list others.

*Why it matters*: where one paper counts three projects and another two, one of the lists is short, or something was announced
that was not signed.  It is a gap in coverage, not a conflict of figures: there is no second figure to compare.

*Example*: one article gives sums for a power grid, a road and a scholarship; another of the same day says that two exchanges of
notes were signed, for the road and the scholarship, without sums.  The grid is not named there, the other two have no sum.

*When it is fine*: an article may be about one project only, or too short for figures.  A source that lists nothing is not
expected to be complete, and official records are not asked here (see AL303).
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, NO_LANGUAGE, frame, rows_of
from aidledger.reconciler.activities import EVENT_DAYS, groups_of, lone_activities, named_claims
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import identity, outlets
from aidledger.reconciler.wording import day, figure

CODE: Final = "AL203"
_LIST: Final = 2
_PARTIES: Final = ["donor", "recipient"]


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each project and each source of its event, if one of these sources falls short of another."""
    if not len(evidence.activities):
        return frame([], COMPARISON_COLUMNS)
    mentions = _mentions(evidence)
    status = _status(mentions)
    compared = _compared(status, _partners(status))
    return frame(_rows(evidence, mentions, compared), COMPARISON_COLUMNS)


def _mentions(evidence: Evidence) -> pd.DataFrame:
    """Every place where a project is named: item, article, id (of a claim or an activity), summed, parties, day, name."""
    articles = evidence.articles[(evidence.articles["lang"] != NO_LANGUAGE).to_numpy(dtype=bool)]
    claims = named_claims(evidence.claims, evidence.articles, evidence.activities).assign(summed=True, firm=True)
    # What is neither signed nor promised ("an initiative", "a dialogue") is not missed elsewhere.
    firm = evidence.activities["stage"].notna().to_numpy(dtype=bool)
    lone = lone_activities(evidence.activities, evidence.articles).assign(summed=False, firm=firm)
    owner = evidence.pledges[["id", "activities"]].explode("activities").dropna().drop_duplicates("activities")
    own = owner.set_index("activities")["id"].reindex(lone["id"].to_numpy(dtype=object)).to_numpy(dtype=object)
    named = np.array([str(n) for n in groups_of(lone)], dtype=object)
    lone = lone.assign(item=np.where(pd.notna(own), own, named))
    found = pd.concat([claims.assign(item=claims["pledge"]), lone[~lone["id"].isin(evidence.claims["activity"])]])
    known = found["article"].isin(articles["id"]) & found[_PARTIES].notna().all(axis=1) & found["day"].notna()
    return found[known].sort_values(["item", "article"], kind="stable", ignore_index=True)


def _status(mentions: pd.DataFrame) -> pd.DataFrame:
    """One row for each project and article: whether it has a sum there, and whether it is more than talk."""
    return mentions.groupby(["item", "article", *_PARTIES, "day"])[["summed", "firm"]].max().reset_index()


def _partners(status: pd.DataFrame) -> pd.DataFrame:
    """Pairs of articles (article, other) that report one event: a project in common, and no more than a week between them."""
    shared = status.merge(status, on=["item", *_PARTIES], suffixes=("", "_other"))
    near = (shared["article"] != shared["article_other"]) & ((shared["day"] - shared["day_other"]).abs() <= EVENT_DAYS)
    return shared.loc[near, ["article", "article_other", *_PARTIES]].drop_duplicates()


def _compared(status: pd.DataFrame, partners: pd.DataFrame) -> pd.DataFrame:
    """One row for each project and other source, with the articles that do better."""
    size = status.groupby(["article", *_PARTIES])["item"].nunique().rename("listed")
    pairs = status.merge(partners, on=["article", *_PARTIES])
    there = status[["item", "article", "summed"]].rename(columns={"article": "article_other", "summed": "summed_other"})
    pairs = pairs.merge(there, on=["item", "article_other"], how="left")
    pairs = pairs.join(size.rename_axis(["article_other", *_PARTIES]), on=["article_other", *_PARTIES])
    absent = pairs["summed_other"].isna()
    bare = ~absent & (pairs["summed_other"] == False)  # noqa: E712
    absent &= pairs["firm"] & (pairs["listed"] >= _LIST)
    pairs["lacks"] = np.select([absent, bare & pairs["summed"]], ["not named", "no sum"], "")
    pairs = pairs[(pairs["lacks"] != "") | (pairs["summed"] & (pairs["summed_other"] == True))]  # noqa: E712
    short = pairs.loc[pairs["lacks"] != "", "item"]
    return pairs[pairs["item"].isin(short)]


def _rows(evidence: Evidence, mentions: pd.DataFrame, compared: pd.DataFrame) -> list[dict[str, Any]]:
    ids: dict[Any, list[str]] = mentions.groupby(["item", "article"])["id"].agg(list).to_dict()
    names: dict[Any, str] = mentions.groupby(["item", "article"])["name"].first().to_dict()
    rows = []
    for (item, other), group in compared.groupby(["item", "article_other"], sort=True):
        best = group[group["summed"]] if group["summed"].any() else group
        left = [one for article in best["article"] for one in ids[item, article]]
        right = ids.get((item, other), [])
        rows.append(_row(evidence, names[item, best.iloc[0]["article"]], best.iloc[0], str(other), left, right))
    return rows


def _row(evidence: Evidence, name: str, best: pd.Series[Any], other: str, left: list[str], right: list[str]) -> dict[str, Any]:
    lacks = str(best["lacks"])
    summed = evidence.claims[evidence.claims["id"].isin(left)]
    first = rows_of(summed)[0] if len(summed) else None
    told = f"gives {figure(first)} for" if first is not None else "names"
    here, there = _source(evidence, str(best["article"])), _source(evidence, other)
    return {
        "id": identity(CODE, left, [*right, other]), "check": CODE, "left_claims": left, "right_claims": right,
        "currency": None if first is None else first["currency"], "left_value": None if first is None else first["value"],
        "verdict": "not_comparable" if lacks else "agrees", "diagnosis": lacks or None,
        "message": f"{here} {told} {_quoted(name)}; {_ending(lacks, there, best)}",
    }  # fmt: skip


def _ending(lacks: str, there: str, best: pd.Series[Any]) -> str:
    if lacks == "not named":
        return f"{there} does not name it, though it lists {int(best['listed'])} projects of the same donor."
    if lacks == "no sum":
        return f"{there} names it without a sum."
    return f"{there} gives a sum for it too."


def _quoted(name: str) -> str:
    return f"“{name}”"


def _source(evidence: Evidence, article: str) -> str:
    row = evidence.articles[evidence.articles["id"] == article].iloc[0]
    (name,) = outlets(evidence, pd.Series([article], dtype=object))
    return f"{name} ({day(row['published'])})"
