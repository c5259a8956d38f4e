"""A sum that an article prints in two currencies implies a rate that nothing of its time explains.

*What it does.*  Works out the rate that a pair such as "8.3 billion yen ($51.5 million)" implies, with the room that rounding
leaves, and compares the two figures at the daily reference rates of the 30 days up to the date of the article, then at the
averages of the last complete month and year and at any rate that the user named.  Where the date of the article was only
read from its text, the sums may be of an earlier day: a pair that fits a rate of the five years before is `explained`.

*Why it matters.*  Such a pair is converted by somebody: a rate of last year, a budget rate or a slip in one of the figures
moves the sum by more than most findings do.

*Example.*  "386 million yen ($2.7 million)" of July 2024 implies 143 yen per dollar, when a dollar cost 161; the average of
2023, 140.6, explains it.

*When it is fine.*  Where the source says which rate it used, or a contract fixed it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.normaliser.normalise import published
from aidledger.normaliser.rates import RateTable
from aidledger.reconciler.arrays import row_numbers
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import comparison_frame, sides_in_words, terms_of, two_sided
from aidledger.reconciler.conversions import judge
from aidledger.reconciler.pairs import pairs
from aidledger.reconciler.wording import first_reading, needed, per, rate, rates

CODE: Final = "AL103"
_STEPS: Final = 62


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each pair: left is the figure that stands first in the text, right the other."""
    found = pairs(evidence.claims)
    if not len(found):
        return frame([], COMPARISON_COLUMNS)
    members = two_sided(found["first"].to_numpy(dtype=object), found["second"].to_numpy(dtype=object))
    terms = terms_of(evidence.claims, members)
    context = pd.DataFrame({"on": published(found[["article"]], evidence.articles)})
    result = judge(terms, context, evidence.rates)
    _look_back(evidence, found, context["on"], result)
    rows = list(zip(rows_of(result), *sides_in_words(terms, result.index), rows_of(found), strict=True))
    return comparison_frame(
        CODE, members, result, [_message(*row) for row in rows], [needed(row, other) for row, _, other, _ in rows]
    )


def _look_back(evidence: Evidence, found: pd.DataFrame, on: pd.Series[Any], result: pd.DataFrame) -> None:
    """Explain pairs that no rate of their time explains by an earlier day, where the date of the article is not stated."""
    basis = evidence.articles["published_basis"].to_numpy(dtype=object)[
        row_numbers(evidence.articles, found["article"].to_numpy(dtype=object))
    ]
    doubtful = (result["verdict"] == "disagrees") & result["hypothesis"].isna() & (basis == "inferred")
    for place in doubtful.to_numpy().nonzero()[0]:
        when = _last_fit(evidence.rates, found.iloc[place], on.iloc[place])
        if when is not None:
            note = f"the rates of {when.strftime('%B %Y')}, if the sums are of that time"
            row = {"name": "rate", "detail": "earlier day", "meets": True, "note": note}
            told = {"verdict": "explained", "hypothesis": "rate", "diagnosis": "the rate of an earlier day"}
            for name, value in told.items():
                result.at[result.index[place], name] = value
            result["hypotheses"].iloc[place].append(row)


def _last_fit(table: RateTable, pair: pd.Series[Any], on: pd.Timestamp) -> pd.Timestamp | None:
    """The last day, in steps of 30 within five years, at whose rates a pair fits."""
    days = pd.Series([on - pd.Timedelta(days=30 * step) for step in range(1, _STEPS)])
    spans = table.spans(pair["one"], pair["many"], days)
    fits = ((spans["low"] <= pair["high"]) & (spans["high"] >= pair["low"])).to_numpy(dtype=bool)
    return days[fits.argmax()] if fits.any() else None


def _message(row: Mapping[str, Any], first: str, second: str, pair: Mapping[str, Any]) -> str:
    implies = (
        f"{first[:1].upper()}{first[1:]} ({second}) implies {rate(pair['rate'])} {per(pair['many'], pair['one'])}"
        f" ({rates(pair['low'], pair['high'])} with rounding)"
    )
    if row["verdict"] == "not_comparable":
        return f"{implies}, which cannot be compared with a reference rate: {row['reason']}."
    reference = next((str(one["note"]) for one in row["hypotheses"] if one["name"] != "rate" and one.get("note")), "")
    was = f"the reference rate was {reference.replace('; ', ', and ')}" if reference else "there is no reference rate for it"
    return f"{implies}; {was}. {_fits(row)}"


def _fits(row: Mapping[str, Any]) -> str:
    if row["verdict"] == "agrees":
        return "The pair fits."
    if row["verdict"] == "explained":
        return f"The pair fits {first_reading(row['hypotheses'])}."
    return "The pair is outside every rate of its time."
