"""Which claims, of all sources, speak of one promise: from claims to pledges.

What is linked are statements (a sum with its restatements in one article).  Names of projects weigh most, then figures and
dates; instrument and stage count little, because a loan here and a grant there for one project is what AL202 looks for, and
figures may differ, because that is what AL201 looks for.  A total is a pledge of its own; parts, phases, lots and yearly sums
stay apart.  What an official record promises, commits and pays for one activity is one promise, whatever its figures are.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2s
from typing import Final

import numpy as np
import pandas as pd

from aidledger.model import NUMBER, STRING
from aidledger.reconciler.accepted import Method, accepted
from aidledger.reconciler.arrays import Integers, Objects, uncollected
from aidledger.reconciler.clusters import clusters
from aidledger.reconciler.decided import Decided
from aidledger.reconciler.features import MEETS, NEAR, SLIP
from aidledger.reconciler.units import Statements, statements

LINK_COLUMNS: Final[Mapping[str, str]] = {
    "left": STRING, "right": STRING, "score": NUMBER, "name": NUMBER, "figure": NUMBER, "days": NUMBER,
    "instrument": NUMBER, "stage": NUMBER, "reason": STRING,
}  # fmt: skip
"""`left` and `right` are claim ids; the features run from 0 to 1 (`name` to 100), NaN where a side does not say."""


@uncollected()
def link(
    claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame, forced: pd.DataFrame | None = None,
    *, method: Method = "rules",
) -> pd.DataFrame:  # fmt: skip
    """The claims with their column `pledge` filled: equal for claims that speak of one promise.

    The id of a pledge is made of its earliest claim.  Null stays for what is no aid, and for cumulative sums, which are
    many promises in one figure.  `forced` (columns left, right: claim ids; verdict: ``same`` or ``different``) overrules;
    rows about claims that are not in the frame are passed over.  `method` is `rules`, or `splink` for its probabilities
    instead (the extra `link`); what must stay apart, and what a person says, holds for both.

    Raises:
        BadTable: if `forced` lacks a column or has another verdict.
        InputError: where splink is asked for and not installed.

    >>> from aidledger.model import ACTIVITY_COLUMNS, ARTICLE_COLUMNS, CLAIM_COLUMNS, frame
    >>> link(*(frame([], columns) for columns in (CLAIM_COLUMNS, ARTICLE_COLUMNS, ACTIVITY_COLUMNS)))["pledge"].tolist()
    []
    """
    said = statements(claims, articles, activities)
    decided = Decided.of(said, claims, forced)
    label = clusters(said, accepted(said, decided, method), decided)
    return claims.assign(pledge=pd.Series(_pledge_ids(said, label), index=claims.index, dtype=object))


def links(
    claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame, forced: pd.DataFrame | None = None,
    *, method: Method = "rules",
) -> pd.DataFrame:  # fmt: skip
    """Why claims were linked: a frame of `LINK_COLUMNS`, one row for each pair of statements that was accepted.

    Restatements inside an article (`same_as`) are no links, and neither is what holds an official activity together.
    """
    said = statements(claims, articles, activities)
    pairs = accepted(said, Decided.of(said, claims, forced), method)
    claim = said.rows["claim"].to_numpy(dtype=object)
    told = pairs.assign(
        left=claim[pairs["i"].to_numpy()], right=claim[pairs["j"].to_numpy()], reason=_reasons(pairs)
    ).sort_values(["left", "right"], kind="stable", ignore_index=True)
    return told[list(LINK_COLUMNS)]


def _pledge_ids(said: Statements, label: Integers) -> Objects:
    # Statements stand in the order of their first claims, so the label of a cluster is its earliest one.
    firsts = np.flatnonzero(np.bincount(label, minlength=len(label)))
    ids = np.full(len(label) + 1, None, dtype=object)
    ids[firsts] = [*map(pledge_id, said.rows["claim"].to_numpy(dtype=object)[firsts].tolist())]
    return np.asarray(ids[np.append(label, -1)[said.of_claim]], dtype=object)


def pledge_id(claim: str) -> str:
    """The id of the pledge whose earliest claim this is.

    >>> pledge_id("a.txt#char=3,7")
    'pledge-a179e6a12d'
    """
    return f"pledge-{blake2s(claim.encode(), digest_size=5).hexdigest()}"


def _reasons(pairs: pd.DataFrame) -> list[str]:
    columns = ("score", "name", "figure", "days", "instrument")
    return [_reason(*values) for values in zip(*(pairs[column].tolist() for column in columns), strict=True)]


def _reason(score: float, name: float, figure: float, days: float, instrument: float) -> str:
    """Why two claims were linked, for people.

    >>> _reason(0.93, 80.0, 1.0, 0.0, 1.0)
    'the names of the project match (80 of 100); the figures meet; of the same day; the same instrument'
    """
    parts = ["a person linked them"] if score == np.inf else []
    parts += [] if np.isnan(name) else [f"the names of the project match ({name:.0f} of 100)"]
    told = {MEETS: "the figures meet", NEAR: "the figures are close", SLIP: "the figures are powers of ten apart"}
    parts += [] if np.isnan(figure) else [told.get(figure, "the figures differ")]
    parts += [] if np.isnan(days) else ["of the same day" if days == 0 else f"{days:.0f} day{'s' * (days != 1)} apart"]
    parts += [] if np.isnan(instrument) else ["the same instrument" if instrument else "different instruments"]
    return "; ".join(parts)
