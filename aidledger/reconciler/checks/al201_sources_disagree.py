"""Sources give different figures for one promise.

*What it does.*  Takes the claims of all articles that speak of one promise, one for each article, and compares each with the
best of them: that of the highest source, then the most precise, then the first dated.  Where the best is what its article
converts in brackets, and the other prints the currency of the sum itself, that sum is compared.  Compared are single sums,
totals, and parts that an article names for a total, a part never with a total.  Sums in two currencies meet at the rates of
their days.

*Why it matters.*  Two papers that print different sums for one loan cannot both be right, and whoever adds up what they print
counts a promise at the wrong figure.

*Example.*  "$50 million for the power grid" in one paper, "$60 million" in another, of the same exchange of notes.

*When it is fine.*  Where the figures are one figure rounded ("41.39 billion yen", "41.388 billion yen"), or speak of different
stages on purpose: a ceiling that was announced and a smaller sum that was contracted under it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.reconciler.arrays import first_ones, object_frame, of_rows, ranks, row_numbers, sorted_by, uncollected
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import comparison_frame, days_of, outlets, relations, sides_in_words, terms_of, two_sided
from aidledger.reconciler.conversions import judge
from aidledger.reconciler.hypotheses import Relation
from aidledger.reconciler.official import SCOPES, of_record
from aidledger.reconciler.pairs import article_rates, conversions, pairs
from aidledger.reconciler.units import late_days
from aidledger.reconciler.wording import difference, fits, needed

CODE: Final = "AL201"
_USED: Final = ["article", "start", "pledge", "scope", "currency", "value", "unit"]


@uncollected()
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
    ids = evidence.claims["id"].to_numpy(dtype=object)
    members = two_sided(ids[left], ids[right]).assign(row=np.column_stack([left, right]).ravel())
    terms = terms_of(evidence.claims, members)
    (article, other_on), (other, on) = days_of(evidence, left), days_of(evidence, right)
    # The article's own rate is that of the one that prints pairs, the further article first.
    own = other.where(other.isin(implied["article"]), article)
    context = pd.DataFrame({"on": on.where(on.notna(), other_on), "other_on": other_on, "article": own})
    result = judge(terms, context, evidence.rates, implied, relation)
    named = outlets(evidence, pd.concat([article, other]))
    words = (named[: len(article)], named[len(article) :], *sides_in_words(terms, result.index))
    return comparison_frame(CODE, members, result, _messages(relation, result, words), _needed(result, words[3]))


_Words = tuple[list[str], list[str], list[str], list[str]]


def _needed(result: pd.DataFrame, said: list[str]) -> list[str | None]:
    wanted: list[str | None] = [None] * len(result)
    columns = result[["diagnosis", "needed_low", "needed_high", "needed_currency"]]
    for place, row in _open_rows(result, columns):
        wanted[place] = needed(row, said[place])
    return wanted


def _open_rows(result: pd.DataFrame, columns: pd.DataFrame) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows that do not agree as printed, which are few, with their places."""
    places = np.flatnonzero((result["verdict"] != "agrees").to_numpy(dtype=bool))
    return zip(places.tolist(), rows_of(columns.iloc[places]), strict=True)


def _messages(relation: Relation, result: pd.DataFrame, words: _Words) -> list[str]:
    """A sentence for each row; `words` are both sources and both figures."""
    room = "they agree" if relation == "equal" else "what was paid is not above the ceiling"
    said = [f"{best} gives {left}, and {other} gives {right}: {room}." for best, other, left, right in zip(*words, strict=True)]
    columns = result[["verdict", "gap", "gap_pct", "currency", "hypotheses", "diagnosis", "reason"]]
    for place, row in _open_rows(result, columns):
        said[place] = _message(row, *(column[place] for column in words))
    return said


def _message(row: Mapping[str, Any], best: str, other: str, left: str, right: str) -> str:
    opening = f"{best} gives {left}, and {other} gives {right} for the same promise"
    if row["verdict"] == "not_comparable":
        return f"{opening}; the two cannot be compared: {row['reason']}."
    off = difference(row["gap"], row["gap_pct"], row["currency"])
    return f"{opening}, {off} it. {fits(row, 'the first was', 'the second was')}"


# --- which claim stands for an article ----------------------------------------------------------------------------


def _chosen(evidence: Evidence) -> tuple[pd.Series[Any], pd.Series[Any]]:
    """The row of the best claim of each promise, and beside it that of the claim of each further article."""
    said = _ranked(evidence)
    # The groups stand one after the other, so the best claim of each is the last first one up to here.
    first = np.maximum.accumulate(np.where(first_ones(said["group"].to_numpy()), np.arange(len(said)), 0))
    best, itself = said.iloc[first], said.iloc[_itself(said, first)]
    own = (said["currency"].to_numpy() == itself["currency"].to_numpy()) & ~said["_converted"].to_numpy()
    foreign = said["currency"].to_numpy() != best["currency"].to_numpy()
    rows = said.assign(best=np.where(own, itself["row"], best["row"]), _far=np.where(own, 0, 1 + foreign))
    rows = rows[said["article"].to_numpy() != best["article"].to_numpy()]
    order = sorted_by(rows[name].to_numpy() for name in ("group", "article", "_far", "_coarse", "start"))
    rows = rows.iloc[order]
    rows = rows[first_ones(rows["group"].to_numpy() << 32 | rows["article"].to_numpy())]
    return rows["best"].reset_index(drop=True), rows["row"].reset_index(drop=True)


def _itself(said: pd.DataFrame, first: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """For each row the place of the sum that the best of its group (`first`) converts: the first of its article that is no
    conversion; the best itself where it is none, or alone."""
    place = np.arange(len(said))
    of_best = said["article"].to_numpy() == said["article"].to_numpy()[first]
    plain = np.where(of_best & ~said["_converted"].to_numpy(), place, len(said))
    nearest = np.full(len(said) + 1, len(said))
    np.minimum.at(nearest, first, plain)
    found = nearest[first]
    return np.where(found < len(said), found, first)


def _ranked(evidence: Evidence) -> pd.DataFrame:
    """The claims of promises that several articles tell, the best of each first.

    `group` keeps parts and totals of one promise apart; articles and currencies are numbers.
    """
    rows = _told(evidence)
    place = row_numbers(evidence.articles, rows["article"].to_numpy(dtype=object))
    columns = {
        "row": rows["row"].to_numpy(), "article": ranks(rows["article"].to_numpy(dtype=object)),
        "currency": pd.factorize(rows["currency"].to_numpy(dtype=object))[0], "start": rows["start"].to_numpy(),
        "_day": late_days(evidence.articles, place),
        "_rank": of_rows(evidence.articles["source_rank"].to_numpy(dtype=float), place),
        "_converted": conversions(evidence.claims)[rows["row"].to_numpy()],
        "_coarse": rows["unit"].to_numpy(dtype=float) / rows["value"].to_numpy(dtype=float), **_groups(rows),
    }  # fmt: skip
    order = ("group", "_elsewhere", "_rank", "_coarse", "_day", "article", "start")
    return object_frame(columns).iloc[sorted_by(columns[name] for name in order)]


def _told(evidence: Evidence) -> pd.DataFrame:
    """The claims that can be compared; what one claim alone tells is left out at once."""
    claims = evidence.claims
    used = claims["pledge"].notna() & claims["scope"].isin(SCOPES) & claims["value"].notna() & claims["currency"].notna()
    at = np.flatnonzero((used & ~of_record(claims)).to_numpy(dtype=bool))
    rows = claims[_USED].iloc[at].assign(row=at)
    return rows[rows["pledge"].duplicated(keep=False).to_numpy(dtype=bool)]


def _groups(rows: pd.DataFrame) -> dict[str, npt.NDArray[Any]]:
    """One group for a promise that has a single sum, which may be compared with any; else totals and parts are two."""
    pledge, scope = ranks(rows["pledge"].to_numpy(dtype=object)), rows["scope"].to_numpy(dtype=object)
    single = scope == "single"
    whole = np.bincount(pledge, single)[pledge] > 0 if len(rows) else single
    kind = np.select([whole, scope == "component"], [0, 1], 2)
    return {"group": pledge * 3 + kind, "_elsewhere": whole & ~single}
