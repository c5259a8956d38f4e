"""The rates that a comparison may use, as the frame that `compare` takes, and `judge`, which asks for no more than it needs.

Averages are those of the rate as it is quoted, how many units of the weaker currency one of the stronger is worth: the mean
of yen per dollar is not the inverse of the mean of dollars per yen.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.normaliser.policies import Policy
from aidledger.normaliser.rates import RateTable
from aidledger.reconciler.arrays import Bools
from aidledger.reconciler.compare import compare
from aidledger.reconciler.hypotheses import Relation
from aidledger.reconciler.terms import RATE_DIAGNOSES, REFERENCE, Side
from aidledger.reconciler.wording import day, per
from aidledger.reconciler.wording import rate as in_words

_KEY: Final = ["from_currency", "to_currency", "on"]


def judge(
    terms: pd.DataFrame,
    context: pd.DataFrame,
    table: RateTable,
    implied: pd.DataFrame | None = None,
    relation: Relation = "equal",
    *,
    trusted: Side = "left",
) -> pd.DataFrame:
    """`compare` with the rates of the days: first the reference rates alone, then every other rate for what does not agree.

    Args:
        terms: as for `compare`.
        context: indexed by comparison: `on` (the day of the conversion, or NaT), and where known `other_on` (the day of the
            other source) and `article` (whose pairs imply a rate).
        implied: rates implied by articles, as `pairs.article_rates` gives them.

    Returns:
        As `compare`; `reason` says where it is the date that is missing.
    """
    needs = needs_of(terms, context)
    reference = reference_rates(needs, table)
    first = compare(terms, reference, relation, trusted=trusted)
    open_ones = first.index[(first["verdict"] != "agrees").to_numpy(dtype=bool)]
    again = needs[needs["comparison"].isin(open_ones)]
    if not len(again):
        return first
    chosen = again["comparison"].drop_duplicates()
    asked = reference[reference["comparison"].isin(chosen)]
    rates = pd.concat([asked, other_rates(again, table, implied)], ignore_index=True)
    second = compare(terms[terms["comparison"].isin(chosen)], rates, relation, trusted=trusted)
    result = _overwritten(first, second)
    return result.assign(reason=_reasons(result, needs))


def _overwritten(table: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """A table with some of its rows as they stand in another."""
    place = table.index.get_indexer(rows.index)
    columns = {}
    for name in table:
        column = table[name].to_numpy(copy=True)
        column[place] = rows[name].to_numpy()
        columns[name] = pd.Series(column, index=table.index, dtype=column.dtype)
    return pd.DataFrame(columns, index=table.index)


def needs_of(terms: pd.DataFrame, context: pd.DataFrame) -> pd.DataFrame:
    """One row for each comparison and currency that has to be converted: comparison, from_currency, to_currency, and `context`.

    `terms` and `context` are as for `judge`.
    """
    group, names = pd.factorize(terms["comparison"].to_numpy())
    currency, codes = pd.factorize(terms["currency"].to_numpy(dtype=object))
    known = np.flatnonzero(currency >= 0)
    right = (terms["side"] == "right").to_numpy(dtype=bool)[known]
    backwards = np.concatenate([known[right][::-1], known[~right][::-1]])
    target = np.full(len(names), -1)
    target[group[backwards]] = currency[backwards]
    foreign = known[currency[known] != target[group[known]]]
    rows = pd.DataFrame({"group": group[foreign], "currency": currency[foreign]}).drop_duplicates()
    one, group = rows["currency"].to_numpy(), rows["group"].to_numpy()
    comparison = pd.Series(names[group], dtype=names.dtype)
    columns = {"comparison": comparison, "from_currency": pd.Series(codes[one], dtype=object),
               "to_currency": pd.Series(codes[target[group]], dtype=object)}  # fmt: skip
    extra = context.reindex(comparison).reset_index(drop=True)
    return pd.concat([pd.DataFrame(columns), extra], axis=1)


def _reasons(result: pd.DataFrame, needs: pd.DataFrame) -> pd.Series[Any]:
    undated = result.index.isin(needs.loc[needs["on"].isna(), "comparison"])
    reason = result["reason"].to_numpy(dtype=object, copy=True)
    for place in np.flatnonzero((result["verdict"] == "not_comparable").to_numpy(dtype=bool) & undated):
        if str(reason[place]).startswith("there is no rate"):
            reason[place] = "the date is not known, and nothing is converted at a guess"
    return pd.Series(reason, index=result.index, dtype=object)


# --- the rates ----------------------------------------------------------------------------------------------------


def reference_rates(needs: pd.DataFrame, table: RateTable) -> pd.DataFrame:
    """The lowest and the highest daily rate of the 30 days up to each day, and the rate of the day to show.

    `needs` are as `needs_of` gives them; the rates are as `compare` takes them, under the name `REFERENCE`.  Where a pair has a
    fixed rate alone, that is the reference; elsewhere it is a hypothesis, in whatever order it stands.
    """
    table = table.dated_first()
    asked = needs[_KEY].drop_duplicates().reset_index(drop=True)
    asked = asked[asked["on"].notna()].reset_index(drop=True)
    if not len(asked):
        return _long(needs, asked, REFERENCE)
    shown, turned = _oriented(asked, table)
    spans = table.spans(shown["one"], shown["many"], shown["on"])
    near = table.rates(shown["one"], shown["many"], shown["on"])
    low, high = spans["low"].fillna(near["rate"]), spans["high"].fillna(near["rate"])
    found = shown.assign(low=low, high=high, rate=near["rate"], note=_day_notes(shown, near, low, high))
    return _long(needs, _turned(asked, found, turned), REFERENCE)


def other_rates(needs: pd.DataFrame, table: RateTable, implied: pd.DataFrame | None = None) -> pd.DataFrame:
    """Every other rate that a writer may have used: the article's own, averages, the other source's day, and fixed ones."""
    table = table.dated_first()
    found = [article_conversions(needs, implied)]
    dated = needs[needs["on"].notna()]
    if len(dated):
        found += [_averages(dated, table, "month"), _averages(dated, table, "year")]
        found += [_own_years(dated, table), _other_day(dated, table), *_fixed(dated, table)]
    return pd.concat([one for one in found if len(one)], ignore_index=True) if any(len(one) for one in found) else found[0]


def article_conversions(needs: pd.DataFrame, implied: pd.DataFrame | None) -> pd.DataFrame:
    """The rates that the pairs of each comparison's article imply, one way and the other."""
    if implied is None or not len(implied) or "article" not in needs:
        return _long(needs, needs.iloc[:0], "article")
    turned_over = implied.rename(columns={"one": "many", "many": "one"}).assign(
        low=1 / implied["high"], high=1 / implied["low"], rate=1 / implied["rate"]
    )
    quoted = zip(implied["rate"], implied["many"], implied["one"], strict=True)
    notes = [f"{in_words(float(shown))} {per(str(many), str(one))}, the article's own" for shown, many, one in quoted]
    both = pd.concat([implied.assign(note=notes), turned_over.assign(note=notes)], ignore_index=True)
    both = both.rename(columns={"one": "from_currency", "many": "to_currency"})
    columns = ["article", "from_currency", "to_currency", "low", "high", "rate", "note"]
    return _named(needs[["comparison", "article", *_KEY]].merge(both[columns], on=columns[:3]), "article")


def _averages(needs: pd.DataFrame, table: RateTable, policy: Policy) -> pd.DataFrame:
    asked = needs[_KEY].drop_duplicates().reset_index(drop=True)
    shown, turned = _oriented(asked, table)
    near = table.rates(shown["one"], shown["many"], shown["on"], policy)
    period = [str(source).rpartition(", ")[2] for source in near["rate_source"]]
    averaged = np.array([text.startswith("average") for text in period], dtype=bool)
    rate = np.where(averaged, near["rate"], np.nan)
    quoted = zip(rate, shown["many"], shown["one"], period, strict=True)
    notes = [f"{in_words(mean)} {per(many, one)}, {text}" for mean, many, one, text in quoted]
    return _long(needs, _turned(asked, shown.assign(low=rate, high=rate, rate=rate, note=notes), turned), policy)


def _own_years(needs: pd.DataFrame, table: RateTable) -> pd.DataFrame:
    """The average of the day's own year, for a comparison with a source that is later than its end."""
    if "other_on" not in needs:
        return needs.iloc[:0]
    later = needs["other_on"].dt.year > needs["on"].dt.year
    return _averages(needs[later], table, "own_year") if later.any() else needs.iloc[:0]


def _other_day(needs: pd.DataFrame, table: RateTable) -> pd.DataFrame:
    if "other_on" not in needs:
        return needs.iloc[:0]
    other = needs[needs["other_on"].notna() & (needs["other_on"] != needs["on"])]
    return reference_rates(other.assign(on=other["other_on"]), table).assign(name="other_day")


def _fixed(needs: pd.DataFrame, table: RateTable) -> list[pd.DataFrame]:
    return [_fixed_rate(needs, *one) for one in table.named()]


def _fixed_rate(needs: pd.DataFrame, name: str, base: str, quote: str, rate: Decimal) -> pd.DataFrame:
    straight = ((needs["from_currency"] == base) & (needs["to_currency"] == quote)).to_numpy(dtype=bool)
    turned = ((needs["from_currency"] == quote) & (needs["to_currency"] == base)).to_numpy(dtype=bool)
    factor = np.where(turned, 1 / float(rate), float(rate))
    note = f"{in_words(float(rate))} {per(quote, base)}, {name}"
    return _named(needs.assign(low=factor, high=factor, rate=factor, note=note)[straight | turned], name)


def _oriented(asked: pd.DataFrame, table: RateTable) -> tuple[pd.DataFrame, Bools]:
    """Each pair so that its rate is above one, and whether it had to be turned."""
    near = table.rates(asked["from_currency"], asked["to_currency"], asked["on"])
    turned = (near["rate"] < 1).to_numpy(dtype=bool)
    one = np.where(turned, asked["to_currency"], asked["from_currency"])
    many = np.where(turned, asked["from_currency"], asked["to_currency"])
    return pd.DataFrame({"one": pd.Series(one, dtype=object), "many": pd.Series(many, dtype=object), "on": asked["on"]}), turned


def _turned(asked: pd.DataFrame, found: pd.DataFrame, turned: Bools) -> pd.DataFrame:
    """Rates as they are quoted turned into factors from the one currency to the other."""
    low, high, rate = (found[name].to_numpy(dtype=float) for name in ("low", "high", "rate"))
    return asked.assign(
        low=np.where(turned, 1 / high, low), high=np.where(turned, 1 / low, high), rate=np.where(turned, 1 / rate, rate),
        note=found["note"].to_numpy(dtype=object),
    )  # fmt: skip


def _long(needs: pd.DataFrame, found: pd.DataFrame, name: str) -> pd.DataFrame:
    found = found.assign(**{column: np.nan for column in ("low", "high", "rate", "note") if column not in found})
    return _named(needs[["comparison", *_KEY]].merge(found[[*_KEY, "low", "high", "rate", "note"]], on=_KEY), name)


def _named(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    columns = ["comparison", "from_currency", "to_currency", "low", "high", "rate", "note"]
    return rows.loc[rows["low"].notna().to_numpy(dtype=bool), columns].assign(name=name)


def _day_notes(shown: pd.DataFrame, near: pd.DataFrame, low: pd.Series[float], high: pd.Series[float]) -> list[str]:
    """In words: the rate of the day with its date and source, and its span."""
    columns = (near["rate"], shown["many"], shown["one"], near["rate_on"], near["rate_source"], low, high)
    return [_day_note(*row) for row in zip(*columns, strict=True)]


def _day_note(rate: float, many: str, one: str, when: pd.Timestamp | None, source: str, low: float, high: float) -> str:
    dated = f" on {day(when)}" if when is not None and pd.notna(when) else ""
    around = f"; {in_words(low)} to {in_words(high)} in the 30 days up to it" if low < high else ""
    return f"{in_words(rate)} {per(many, one)}{dated} ({source}){around}"


def known_rates(one: str, many: str, on: pd.Timestamp | np.datetime64, table: RateTable) -> list[tuple[str, str, float, float]]:
    """The rates that a writer may have used for one pair on one day: what kind, in words with the rate, lowest, highest.

    >>> [kind for kind, *_ in known_rates("USD", "JPY", pd.Timestamp("2024-07-06"), RateTable.default())]
    ['the rate of the day', "last month's rate", "last year's rate"]
    """
    needs = pd.DataFrame({"comparison": [0], "from_currency": [one], "to_currency": [many], "on": [pd.Timestamp(on)]})
    found = [rows for rows in (reference_rates(needs, table), other_rates(needs, table)) if len(rows)]
    rates = pd.concat(found, ignore_index=True) if found else _long(needs, needs.iloc[:0], REFERENCE)
    kinds = {REFERENCE: "the rate of the day"} | dict(RATE_DIAGNOSES)
    columns = zip(rates["name"], rates["note"], rates["low"], rates["high"], strict=True)
    return [(kinds.get(name, name), str(note).replace("; ", ", "), low, high) for name, note, low, high in columns]
