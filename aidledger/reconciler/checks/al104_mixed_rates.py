"""The pairs of one article were not converted at one rate.

*What it does.*  Takes every sum that an article prints in two currencies, and every sum that it prints in one and the official
record has in another, works out what rates each of them allows, and looks for one rate that all of them share: as printed, as
truncated, as hedged.  Where there is none it says which known rate fits which pair.

*Why it matters.*  An article that mixes rates took its figures from several hands, and its sums do not add up in both
currencies; totals that were made from them inherit the difference.

*Example.*  $51.5 million for 8,293 million yen is 161 yen per dollar, the rate of the day; $2.7 million for 386 million yen in
the same article is 143, near the average of the year before (140.6).

*When it is fine.*  Where the sums were promised at different times and each was converted at the rate of its own day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, frame, rows_of
from aidledger.normaliser.normalise import published
from aidledger.normaliser.rates import RateTable
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import identity, terms_of
from aidledger.reconciler.conversions import known_rates
from aidledger.reconciler.official import ONE_EACH, beside_record
from aidledger.reconciler.pairs import implied, pairs
from aidledger.reconciler.wording import bare, in_words, listed, per, rate, rates, span

Pairs = Sequence[Mapping[str, Any]]

CODE: Final = "AL104"
_KEYS: Final = ["article", "one", "many"]
_READINGS: Final = (("printed", ""), ("truncated", "_truncated"), ("hedged", "_hedged"))
_FITS: Final = {
    "printed": "as printed", "truncated": "if all figures were cut off instead of rounded",
    "hedged": "as loosely as they are hedged",
}  # fmt: skip


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each article and two currencies with two pairs or more: the first figures of the pairs, and the second."""
    found = _pairs(evidence)
    found = found[(found.groupby(_KEYS)["first"].transform("size") > 1).to_numpy(dtype=bool)] if len(found) else found
    if not len(found):
        return frame([], COMPARISON_COLUMNS)
    told = rows_of(_told(evidence, found).sort_values(_KEYS, kind="stable"))
    return frame([_row(evidence.rates, list(rows)) for _, rows in groupby(told, key=itemgetter(*_KEYS))], COMPARISON_COLUMNS)


def _pairs(evidence: Evidence) -> pd.DataFrame:
    """The pairs that articles print, and those that they make with the official record."""
    own = pairs(evidence.claims)
    beside = beside_record(evidence.claims, evidence.articles).drop_duplicates(ONE_EACH)
    if not len(beside):
        return own
    official = implied(evidence.claims, beside["record"].to_numpy(dtype=object), beside["claim"].to_numpy(dtype=object))
    official = official.assign(article=beside["article"].to_numpy(dtype=object))
    official = official[(official["one"] != official["many"]).to_numpy(dtype=bool)]
    return pd.concat([own, official], ignore_index=True) if len(own) else official


def _told(evidence: Evidence, found: pd.DataFrame) -> pd.DataFrame:
    """The pairs with their day, their figures in words, and the value of the one and the words of the other."""
    first, second = (_figures(evidence, found[side]) for side in ("first", "second"))
    turned = (first["currency"] == found["one"].to_numpy(dtype=object)).to_numpy(dtype=bool)
    said = [f"{one} for {other}" for one, other in zip(second["said"], first["said"], strict=True)]
    return found.assign(
        on=published(found, evidence.articles), said=said,
        value=np.where(turned, second["value"], first["value"]), figure=np.where(turned, first["said"], second["said"]),
    )  # fmt: skip


def _figures(evidence: Evidence, ids: pd.Series[Any]) -> pd.DataFrame:
    terms = terms_of(evidence.claims, pd.DataFrame({"claim": ids}))
    return terms.assign(said=in_words(terms))


def _row(table: RateTable, rows: Pairs) -> dict[str, Any]:
    tried = [_shared(rows, name, suffix) for name, suffix in _READINGS]
    first = next((one for one in tried if one["meets"]), None)
    one, many = rows[0]["one"], rows[0]["many"]
    known = [] if first else known_rates(one, many, rows[0]["on"], table)
    fitting = [] if first else list(_fitting(rows, known))
    explained = bool(fitting) and all(fitting)
    hypothesis = first["name"] if first else "rate" if explained else None
    left, right, unit = [pair["first"] for pair in rows], [pair["second"] for pair in rows], per(many, one)
    return {
        "id": identity(CODE, left, right), "check": CODE, "left_claims": left, "right_claims": right,
        "verdict": _verdict(hypothesis) if hypothesis or known else "not_comparable", "hypothesis": hypothesis,
        "hypotheses": [*tried, *_rate_rows(rows, fitting, explained)], "diagnosis": _diagnosis(hypothesis, fitting),
        "message": _agreement(unit, rows, first) if first else _disagreement(unit, rows, fitting, bool(known)),
        "needed": None if first else _needed(one, unit, rows),
    }  # fmt: skip


def _verdict(hypothesis: str | None) -> str:
    return "agrees" if hypothesis == "printed" else "explained" if hypothesis else "disagrees"


def _diagnosis(hypothesis: str | None, fitting: Sequence[Sequence[tuple[str, str]]]) -> str | None:
    if hypothesis == "rate":
        kinds = dict.fromkeys(names[0][0] for names in fitting)
        return " and ".join(kind for kind in kinds if kind != "the rate of the day") or "rates of different days"
    return {"truncated": "truncation", "hedged": "hedge"}.get(hypothesis or "", "mixed rates" if hypothesis is None else None)


def _shared(rows: Pairs, name: str, suffix: str) -> dict[str, Any]:
    """Whether one rate lies in what every pair allows."""
    low, high = max(pair[f"low{suffix}"] for pair in rows), min(pair[f"high{suffix}"] for pair in rows)
    # Both ends are open where a numerator and a denominator are cut off.
    meets = low < high if name == "truncated" else low <= high
    apart = f"some pairs need {rate(low)} or more, others {rate(high)} or less"
    note = f"one rate, {rates(low, high)}" if meets else apart
    return {"name": name, "detail": None, "low": low, "high": high, "meets": meets, "note": note}


def _fitting(rows: Pairs, known: Sequence[tuple[str, str, float, float]]) -> Iterator[list[tuple[str, str]]]:
    """For each pair the known rates that it allows, as printed or truncated."""
    for pair in rows:
        low, high = min(pair["low"], pair["low_truncated"]), max(pair["high"], pair["high_truncated"])
        yield [(kind, note) for kind, note, least, most in known if least <= high and most >= low]


def _rate_rows(rows: Pairs, fitting: Sequence[Sequence[tuple[str, str]]], explained: bool) -> list[dict[str, Any]]:
    """Each known rate with the pairs that it fits."""
    by_rate: dict[str, list[str]] = {}
    for said, fits in zip((pair["said"] for pair in rows), fitting, strict=False):
        for _, note in fits:
            by_rate.setdefault(note, []).append(said)
    notes = [f"{note} fits {listed(said)}" for note, said in by_rate.items()]
    return [{"name": "rate", "detail": None, "meets": explained, "note": note} for note in notes]


# --- in words -----------------------------------------------------------------------------------------------------


def _agreement(unit: str, rows: Pairs, first: Mapping[str, Any]) -> str:
    shared = f"{len(rows)} pairs of one article share a rate of {rates(first['low'], first['high'])} {unit}"
    return f"{shared}, {_FITS[first['name']]}: {'; '.join(pair['said'] for pair in rows)}."


def _disagreement(unit: str, rows: Pairs, fitting: Sequence[Sequence[tuple[str, str]]], known: bool) -> str:
    opening = f"No one rate of {unit} explains these sums: {_groups(rows, fitting)}."
    if not known:
        return f"{opening} There is no dated rate that they could be compared with."
    return f"{opening} {'So the article mixes rates.' if all(fitting) else 'No known rates explain all of them.'}"


def _groups(rows: Pairs, fitting: Sequence[Sequence[tuple[str, str]]]) -> str:
    """The pairs with the rates that they imply, by the first known rate that fits them."""
    at_rate: dict[str, list[str]] = {}
    for pair, fits in zip(rows, fitting, strict=True):
        implies = f"{pair['said']} ({rate(pair['rate'])}; {rates(pair['low'], pair['high'])} with rounding)"
        at_rate.setdefault(f"at {fits[0][1]}" if fits else "at no known rate", []).append(implies)
    return "; ".join(f"{at}, {listed(said)}" for at, said in at_rate.items())


def _needed(one: str, unit: str, rows: Pairs) -> str:
    """What the figures outside the greatest group of pairs that share a rate would have to be."""
    inside = _greatest_group(rows)
    low, high = max(pair["low"] for pair in inside), min(pair["high"] for pair in inside)
    others = [pair for pair in rows if pair not in inside]
    wanted = [span(pair["value"] / high, pair["value"] / low, one, digits=3) for pair in others]
    parts = [f"the {bare(pair['figure'])} would be {ends}" for pair, ends in zip(others, wanted, strict=True)]
    return f"at the {rates(low, high)} {unit} of the other pairs {listed(parts)}"


def _greatest_group(rows: Pairs) -> Pairs:
    """The largest set of pairs that share a rate; it begins where one of their ranges begins."""
    groups = [[other for other in rows if other["low"] <= pair["low"] <= other["high"]] for pair in rows]
    return max(groups, key=len)
