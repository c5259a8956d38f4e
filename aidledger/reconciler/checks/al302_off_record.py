"""An article's figure is not that of the official record.

*What it does.*  Compares what an article prints for a promise with the figure that the official record has for it, in the
article's currency, and an article's total with the sum of the official figures of all its parts.  A ceiling in an announcement
compares as it is printed; whether more was paid than a ceiling allows is the question of AL301.

*Why it matters.*  The record is the figure that binds; an article that rounds, converts at an old rate or mistakes one sum for
another is quoted more often than the record.

*Example.*  "$2.7 million" for a grant that the record has as 386 million yen: $2.4 million at the rate of the day, $2.75
million at the average of the year before.

*When it is fine.*  Where the article says that it rounds or converts, and at which rate; where the record was amended later.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import comparison_frame, each, outlets, relations, sides_in_words, terms_of, two_sided
from aidledger.reconciler.conversions import judge
from aidledger.reconciler.official import ONE_EACH, beside_record, converted, days_beside
from aidledger.reconciler.pairs import article_rates, pairs, rate_by_pair
from aidledger.reconciler.totals import members_of, part_lists
from aidledger.reconciler.wording import difference, figure, fits, listed, money, needed, per, rate

CODE: Final = "AL302"


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each article, promise and currency, and one for each total: left is the article, right the record."""
    beside = beside_record(evidence.claims, evidence.articles)
    if not len(beside):
        return frame([], COMPARISON_COLUMNS)
    implied = article_rates(pairs(evidence.claims))
    found = [_single(evidence, beside, implied), *_totals(evidence, beside, implied)]
    return pd.concat([one for one in found if len(one)] or found[:1])


# --- one figure beside one ----------------------------------------------------------------------------------------


def _single(evidence: Evidence, beside: pd.DataFrame, implied: pd.DataFrame) -> pd.DataFrame:
    equal = (relations(evidence.claims, beside["claim"], beside["record"]) == "equal").to_numpy(dtype=bool)
    beside = beside[equal].drop_duplicates(ONE_EACH).reset_index(drop=True)
    if not len(beside):
        return frame([], COMPARISON_COLUMNS)
    members = two_sided(beside["claim"].to_numpy(dtype=object), beside["record"].to_numpy(dtype=object))
    terms, context = terms_of(evidence.claims, members), days_beside(evidence, beside["claim"], beside["record"])
    result = judge(terms, context, evidence.rates, implied, trusted="right")
    names = outlets(evidence, context["article"])
    rows = list(zip(rows_of(result), *sides_in_words(terms, result.index), names, strict=True))
    return comparison_frame(
        CODE, members, result, [_message(*row) for row in rows], [needed(row, said) for row, said, _, _ in rows]
    )


def _message(row: Mapping[str, Any], said: str, record: str, outlet: str) -> str:
    opening = f"{outlet} gives {said} where the official record has {record}"
    if row["verdict"] == "not_comparable":
        return f"{opening}; the two cannot be compared: {row['reason']}."
    rate_of_day = converted(row)
    if row["verdict"] == "agrees":
        return f"{opening}{rate_of_day}: they agree."
    off = difference(row["gap"], row["gap_pct"], row["currency"])
    return f"{opening}{rate_of_day}: the record is {off} the article. {fits(row, 'the article was', 'the record was')}"


# --- a total beside the official figures of its parts -------------------------------------------------------------


def _totals(evidence: Evidence, beside: pd.DataFrame, implied: pd.DataFrame) -> list[pd.DataFrame]:
    lists = part_lists(evidence.claims)
    lists = lists[(lists["relation"] == "exhaustive").to_numpy(dtype=bool)]
    record = beside.drop_duplicates("root").set_index("root")["record"]
    lists = lists.assign(record=record.reindex(lists["part_root"]).to_numpy(dtype=object))
    # A record without a part, and a record for two parts, both leave fewer official figures than parts.
    records = lists.groupby("comparison")["record"]
    lists = lists[(records.transform("nunique") == records.transform("size")).to_numpy(dtype=bool)]
    return [_total(evidence, lists, implied)] if len(lists) else []


def _total(evidence: Evidence, lists: pd.DataFrame, implied: pd.DataFrame) -> pd.DataFrame:
    totals = lists.drop_duplicates("comparison")
    members = members_of(lists, lists["record"])
    terms = terms_of(evidence.claims, members)
    context = days_beside(evidence, totals["total"], totals["record"]).set_axis(pd.Index(totals["comparison"]))
    result = judge(terms, context, evidence.rates, implied, trusted="right")
    rates = rate_by_pair(implied)
    rows = list(zip(rows_of(result), each(terms, result.index), context["article"].reindex(result.index), strict=True))
    return comparison_frame(
        CODE, members, result, [_total_message(row, figures, rates, article) for row, figures, article in rows],
        [needed(row, figure(figures[0])) for row, figures, _ in rows],
    )  # fmt: skip


def _total_message(
    row: Mapping[str, Any], figures: Sequence[Mapping[str, Any]], rates: Mapping[tuple[Any, Any, Any], float], article: object
) -> str:
    total, records = figures[0], figures[1:]
    opening = f"The official figures of the parts, {listed(figure(one) for one in records)},"
    if row["verdict"] == "not_comparable":
        return f"{opening} cannot be compared with the total of {figure(total)}: {row['reason']}."
    added = f"{opening} add up to {_added(row, records, rates, article)}"
    if row["verdict"] == "agrees":
        return f"{added}: that fits the total of {figure(total)}."
    off = difference(row["gap"], row["gap_pct"], row["currency"])
    return f"{added}: {off} the total of {figure(total)}. {fits(row, 'the total was', 'the official figures were')}"


def _added(
    row: Mapping[str, Any], records: Sequence[Mapping[str, Any]], rates: Mapping[tuple[Any, Any, Any], float], article: object
) -> str:
    """The sum in the record's own currency, at the rate of the day, and at the article's."""
    codes = {str(one["currency"]) for one in records}
    whole = converted(row).removeprefix(", ") or money(row["right_value"], row["currency"])
    if codes == {row["currency"]} or len(codes) > 1:
        return whole
    code, value = codes.pop(), float(np.sum([one["value"] for one in records]))
    straight, turned = rates.get((article, code, row["currency"])), rates.get((article, row["currency"], code))
    own = value * straight if straight else value / turned if turned else None
    shown = money(value, code, min(one["unit"] for one in records))
    unit = per(code, row["currency"]) if turned else per(row["currency"], code)
    at_own = f", and {money(own, row['currency'])} at the article's {rate(straight or turned or 0)} {unit}" if own else ""
    return f"{shown}, {whole}{at_own}"
