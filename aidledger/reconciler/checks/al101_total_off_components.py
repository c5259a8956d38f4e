"""A total does not fit the parts that the article lists for it.

*What it does.*  Adds up the parts that an article gives for a total and compares the sum with the total, in the currency that
the total is printed in.  A sum that is said again counts once; a part that is given in another currency alone is converted.
An exhaustive list ("consists of") has to equal the total, a partial one ("including") must not exceed it.

*Why it matters.*  A total that its own parts do not make up means that one of the figures is wrong, rounded more than it
says, counted twice, or converted at another rate than its neighbours; whoever quotes the total passes that on.

*Example.*  "A total of $103 million ... consists of eight billion yen (approximately $50 million), 8.3 billion yen ($51.5
million) and $2.7 million": 104.2, which meets 103 only if the total was cut off instead of rounded.

*When it is fine.*  Where the figures meet once their rounding is allowed for; where the list is not meant to be complete;
where the parts run over another period than the total.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.reconciler.bounds import hedge_codes, widens
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.compare import compare
from aidledger.reconciler.comparisons import comparison_frame, days_of, each, terms_of
from aidledger.reconciler.conversions import article_conversions, judge, needs_of, reference_rates
from aidledger.reconciler.hypotheses import Relation
from aidledger.reconciler.pairs import article_rates, pairs, rate_by_pair
from aidledger.reconciler.terms import REFERENCE
from aidledger.reconciler.totals import members_of, part_lists
from aidledger.reconciler.wording import (
    currency_name,
    difference,
    figure,
    fits,
    hedge_share,
    listed,
    money,
    needed,
    rate,
    span,
)  # fmt: skip

CODE: Final = "AL101"
_RELATIONS: Final[Mapping[str, Relation]] = {"exhaustive": "equal", "partial": "partial"}
_SIDES: Final = ("the total was", "the parts were")


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each list of parts: left is the total, right its parts, one claim a part."""
    lists = part_lists(evidence.claims)
    if not len(lists):
        return frame([], COMPARISON_COLUMNS)
    implied = article_rates(pairs(evidence.claims))
    results = [_compared(evidence, rows, _RELATIONS[str(name)], implied) for name, rows in lists.groupby("relation", sort=True)]
    return pd.concat(results)


def _compared(evidence: Evidence, lists: pd.DataFrame, relation: Relation, implied: pd.DataFrame) -> pd.DataFrame:
    members = members_of(lists, lists["part"])
    terms, context = terms_of(evidence.claims, members), _context(evidence, lists)
    result = judge(terms, context, evidence.rates, implied, relation)
    otherwise = _otherwise(evidence, lists, result, context, implied, relation)
    tables = [[*tried, *otherwise.get(name, [])] for name, tried in zip(result.index, result["hypotheses"], strict=True)]
    result = result.assign(hypotheses=pd.Series(tables, index=result.index, dtype=object))
    rows = list(zip(rows_of(result), each(terms, result.index), strict=True))
    wanted = _needed(evidence, lists, context, implied, rows)
    return comparison_frame(CODE, members, result, [_message(row, figures, relation) for row, figures in rows], wanted)


def _context(evidence: Evidence, lists: pd.DataFrame) -> pd.DataFrame:
    """The article and the day of each list."""
    totals = lists.drop_duplicates("comparison")
    article, on = days_of(evidence, totals["total"])
    return pd.DataFrame({"on": on, "article": article}).set_axis(pd.Index(totals["comparison"]))


# --- the parts in their other currency ----------------------------------------------------------------------------


def _otherwise(
    evidence: Evidence,
    lists: pd.DataFrame,
    result: pd.DataFrame,
    context: pd.DataFrame,
    implied: pd.DataFrame,
    relation: Relation,
) -> dict[Any, list[dict[str, Any]]]:
    """What the parts come to in the currency that stands beside them; for the reader, it decides nothing."""
    shown = _told_otherwise(lists, result)
    if not len(shown):
        return {}
    terms = terms_of(evidence.claims, members_of(shown, shown["other"].where(shown["other"].notna(), shown["part"])))
    needs = needs_of(terms, context)
    others = needs.groupby("comparison")["from_currency"].agg(list).to_dict()
    day = reference_rates(needs, evidence.rates)
    tried = {"article": article_conversions(needs, implied), "day": day.assign(low=day["rate"], high=day["rate"])}
    found: dict[Any, list[dict[str, Any]]] = {}
    for name, rates in tried.items():
        at_rate = compare(terms, rates.assign(name=REFERENCE), relation)
        for comparison, row in zip(at_rate.index, rows_of(at_rate), strict=True):
            if row["hypotheses"] and row["hypotheses"][0]["name"] == "printed":
                found.setdefault(comparison, []).append(_beside(name, row, others[comparison]))
    return found


def _told_otherwise(lists: pd.DataFrame, result: pd.DataFrame) -> pd.DataFrame:
    """The lists that do not agree as printed and of which a part is printed in another currency too."""
    open_ones = result.index[(result["verdict"] != "agrees").to_numpy(dtype=bool)]
    shown = lists[lists["comparison"].isin(open_ones)]
    return shown[shown["other"].notna().groupby(shown["comparison"]).transform("any").to_numpy(dtype=bool)]


def _beside(name: str, row: Mapping[str, Any], others: list[str]) -> dict[str, Any]:
    first: dict[str, Any] = row["hypotheses"][0]
    at = str(first["note"]).partition(";")[0]
    return first | {
        "name": "rate", "detail": f"{name}, parts in {listed(currency_name(code) for code in sorted(others))}",
        "value": row["right_value"], "decides": False,
        "note": f"{money(row['right_value'], row['currency'], digits=5)} in all, at {at}",
    }  # fmt: skip


# --- in words -----------------------------------------------------------------------------------------------------


def _message(row: Mapping[str, Any], figures: Sequence[Mapping[str, Any]], relation: Relation) -> str:
    total, parts = figures[0], figures[1:]
    names = listed(figure(part) for part in parts)
    if row["verdict"] == "not_comparable":
        return f"The total of {figure(total)} cannot be compared with its parts, {names}: {row['reason']}."
    added = f"The parts that are listed, {names}, add up to {_sum(row, parts)}"
    if row["verdict"] == "agrees":
        room = "which fits the total of" if relation == "equal" else "which leaves room in the total of"
        return f"{added}, {room} {figure(total)}."
    return " ".join(
        filter(None, (f"{added}, {_off(row, total, parts)}.", fits(row, *_SIDES), _hedges(row, figures), _in_other(row)))
    )


def _sum(row: Mapping[str, Any], parts: Sequence[Mapping[str, Any]]) -> str:
    return money(row["right_value"], row["currency"], _finest(row, parts))


def _finest(row: Mapping[str, Any], parts: Sequence[Mapping[str, Any]]) -> float | None:
    """The last digit to show of a sum: that of its most precise part, where all are in its currency."""
    units = [part["unit"] for part in parts if part["currency"] == row["currency"] and part["unit"] > 0]
    return min(units) if len(units) == len(parts) else None


def _off(row: Mapping[str, Any], total: Mapping[str, Any], parts: Sequence[Mapping[str, Any]]) -> str:
    gap = difference(row["gap"], row["gap_pct"], row["currency"], _finest(row, [total, *parts]))
    printed = next((one for one in row["hypotheses"] if one["name"] == "printed"), None)
    off = f"{gap} the total of {figure(total)}"
    if printed is None:
        return off
    sides = (span(printed[f"{side}_low"], printed[f"{side}_high"], row["currency"]) for side in ("right", "left"))
    return "{}: as printed they can be {}, and the total {}".format(off, *sides)


def _hedges(row: Mapping[str, Any], figures: Sequence[Mapping[str, Any]]) -> str:
    wide = widens(hedge_codes([one["hedge"] for one in figures]))
    return hedge_share(row["hypotheses"], [figure(one) for one, hedged in zip(figures, wide, strict=True) if hedged])


def _in_other(row: Mapping[str, Any]) -> str:
    notes = [str(one["note"]) for one in row["hypotheses"] if not one.get("decides", True)]
    return f"In the figures printed beside them the parts come to {'; '.join(notes)}." if notes else ""


def _needed(
    evidence: Evidence, lists: pd.DataFrame, context: pd.DataFrame, implied: pd.DataFrame,
    rows: Sequence[tuple[dict[str, Any], list[dict[str, Any]]]],
) -> list[str | None]:  # fmt: skip
    """What one part would have to be, and that in the currency beside it."""
    other = dict(zip(zip(lists["comparison"], lists["part"], strict=True), lists["other"], strict=True))
    currency = dict(zip(evidence.claims["id"], evidence.claims["currency"], strict=True))
    rates = rate_by_pair(implied)
    found: list[str | None] = []
    for row, figures in rows:
        claim = next((one for one in figures if one["claim"] == row["needed_claim"]), None)
        if claim is None:
            found.append(None)
            continue
        beside = currency.get(other.get((claim["comparison"], claim["claim"])))
        article = context["article"][claim["comparison"]]
        found.append(needed(row, figure(claim), _beside_needed(row, article, beside, rates) if beside else ""))
    return found


def _beside_needed(row: Mapping[str, Any], article: object, beside: str, rates: Mapping[tuple[Any, Any, Any], float]) -> str:
    straight = rates.get((article, row["needed_currency"], beside))
    turned = rates.get((article, beside, row["needed_currency"]))
    factor = straight or (1 / turned if turned else np.nan)
    if np.isnan(factor):
        return ""
    wanted = span(row["needed_low"] * factor, row["needed_high"] * factor, beside, digits=3)
    return f" ({wanted} at the article's {rate(straight or turned or 0)})"
