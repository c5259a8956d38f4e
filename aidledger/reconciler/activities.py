"""Which pledge a named project belongs to, also where it is named without a sum."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.reconciler.arrays import Floats, Integers, components
from aidledger.reconciler.candidates import candidates
from aidledger.reconciler.names import SAME_NAME, Names
from aidledger.reconciler.units import days, names_of, of_no_total

EVENT_DAYS: Final = 7.0
"""Articles of one week can report one event."""

_COLUMNS: Final = ["id", "article", "donor", "recipient", "name", "day", "pledge"]


def pledges_of_activities(claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame) -> pd.Series[Any]:
    """For each activity (index: its id) the pledge it belongs to, or None.

    An activity belongs to the pledge of the claim that names it; one without a claim belongs to the pledge of the same
    donor, recipient and week whose name is most like its own.
    """
    own = claims[claims["activity"].notna() & claims["pledge"].notna()].drop_duplicates("activity")
    found = own.set_index("activity")["pledge"].reindex(activities["id"].to_numpy(dtype=object)).astype(object)
    lone = activities[found.isna().to_numpy()]
    if len(lone) and claims["pledge"].notna().any():
        matched = _matched(named_claims(claims, articles, activities), lone_activities(lone, articles))
        found = found.where(found.notna(), matched.reindex(found.index))
    return found.where(found.notna(), None)


def named_claims(claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame) -> pd.DataFrame:
    """The claims of pledges that name a project and are no totals: id, article, donor, recipient, name, day, pledge."""
    told = claims[of_no_total(claims)]
    told = told.assign(name=names_of(told, activities), day=days(told["article"], articles))
    return told.loc[told["name"].notna(), _COLUMNS].reset_index(drop=True)


def lone_activities(activities: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Activities with the same columns; their pledge is None."""
    return activities.assign(day=days(activities["article"], articles), pledge=None)[_COLUMNS].reset_index(drop=True)


def same_names(rows: pd.DataFrame) -> tuple[Integers, Integers, Floats]:
    """Pairs of rows of one week that name one project, with the score of their names (66 to 100)."""
    names = Names.of(rows["name"])
    i, j = candidates(rows.assign(norm_value=np.nan), names)
    apart = np.abs(rows["day"].to_numpy(dtype=np.float64)[i] - rows["day"].to_numpy(dtype=np.float64)[j])
    near = ~(apart > EVENT_DAYS) & (names.scores(i, j) >= SAME_NAME)
    for party in ("donor", "recipient"):
        codes = pd.factorize(rows[party].to_numpy(dtype=object))[0]
        near &= (codes[i] == codes[j]) | (codes[i] < 0) | (codes[j] < 0)
    i, j = i[near], j[near]
    place = rows["recipient"].to_numpy(dtype=object)
    bare = names.bare_scores(i, j, [one if isinstance(one, str) else None for one in place[i]])
    fits = bare >= SAME_NAME
    return i[fits], j[fits], bare[fits]


def groups_of(rows: pd.DataFrame) -> Integers:
    """A label for each row: rows that name one project share it."""
    i, j, _ = same_names(rows)
    return components(len(rows), i, j)


def _matched(claims: pd.DataFrame, lone: pd.DataFrame) -> pd.Series[Any]:
    """The best pledge of each lone activity, by id of the activity."""
    parties = lone["donor"].isna().any() or lone["recipient"].isna().any()
    near = claims if parties else claims[claims["recipient"].isin(lone["recipient"]) | claims["recipient"].isna()]
    rows = pd.concat([near, lone], ignore_index=True)
    i, j, score = same_names(rows)
    across = (i < len(near)) & (j >= len(near))
    pairs = pd.DataFrame({"activity": rows["id"].to_numpy(dtype=object)[j[across]], "score": score[across],
                          "pledge": rows["pledge"].to_numpy(dtype=object)[i[across]]})  # fmt: skip
    pairs = pairs.sort_values(["activity", "score", "pledge"], ascending=[True, False, True], kind="stable")
    return pairs.drop_duplicates("activity").set_index("activity")["pledge"]
