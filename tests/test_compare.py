"""The verdicts, against a slow exact reference that is written from the rule alone, and by their laws."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidledger.amount import Amount
from aidledger.errors import BadTable
from aidledger.reconciler.bounds import Bounds, hedge_codes, last_digit, read
from aidledger.reconciler.compare import RESULT_COLUMNS, compare
from aidledger.reconciler.wording import figure as figure_in_words
from aidledger.reconciler.wording import in_words
from tests.frames import figure
from tests.strategies import amounts, parts_and_total

CALC11 = Path(__file__).parent / "cases" / "calc11.jsonl"
ENDLESS = Fraction(10) ** 30

Span = tuple[Fraction, Fraction, bool, bool]


# --- the reference: fractions, one figure at a time ---------------------------------------------------------------


def printed(one: Amount) -> Span:
    half = Fraction(one.unit) / 2
    low, high = ends(one)
    return low - half, high + half, False, False


def truncated(one: Amount) -> Span:
    low, high = ends(one)
    return low, high + Fraction(one.unit), False, True


def hedged(one: Amount) -> Span:
    low, high = ends(one)
    digit, tenth = weakest_digit(one), Fraction(one.value) / 10
    step, slack = min(digit, tenth), min(digit / 2, tenth)
    spans: dict[str, Span] = {
        "about": (low - slack, high + slack, False, False),
        "nearly": (low - step, high, False, False),
        "more_than": (low, high + (step or Fraction(one.unit)), True, False),
        "less_than": (Fraction(0), high, False, high > 0),
        "at_least": (low, ENDLESS, False, False),
    }
    return spans.get(one.hedge, printed(one))


def ends(one: Amount) -> tuple[Fraction, Fraction]:
    return Fraction(one.value if one.range_low is None else one.range_low), Fraction(
        one.value if one.range_high is None else one.range_high
    )


def weakest_digit(one: Amount) -> Fraction:
    """The last digit that is not nought, found in the digits as they are written."""
    steps = Fraction(one.value) / Fraction(one.unit)
    if steps.denominator != 1 or steps == 0:
        return Fraction(one.unit)
    digits = str(steps.numerator)
    return Fraction(one.unit) * 10 ** (len(digits) - len(digits.rstrip("0")))


def meet(left: list[Span], right: list[Span]) -> bool:
    (a, b, a_open, b_open), (c, d, c_open, d_open) = (total(spans) for spans in (left, right))
    return (b > c or (b == c and not (b_open or c_open))) and (d > a or (d == a and not (d_open or a_open)))


def total(spans: list[Span]) -> Span:
    lows, highs, lows_open, highs_open = zip(*spans, strict=True)
    return sum(lows), sum(highs), any(lows_open), any(highs_open)  # type: ignore[return-value]


def verdict(left: list[Amount], right: list[Amount]) -> tuple[str, str | None]:
    """The first hypothesis that makes both sides meet, tried one after the other."""
    table: list[tuple[str, Callable[[Amount], Span], Callable[[Amount], Span]]] = [
        ("printed", printed, printed), ("truncated", truncated, printed), ("truncated", printed, truncated),
        ("truncated", truncated, truncated), ("hedged", hedged, hedged),
    ]  # fmt: skip
    for name, on_left, on_right in table:
        if meet([on_left(one) for one in left], [on_right(one) for one in right]):
            return ("agrees" if name == "printed" else "explained"), name
    return "disagrees", None


def terms(left: list[Amount], right: list[Amount], name: Any = "a", weights: list[int] | None = None) -> pd.DataFrame:
    both = [("left", one) for one in left] + [("right", one) for one in right]
    rows = [
        {"comparison": name, "side": side, "claim": f"{side}{place}", "value": one.value, "unit": one.unit, "hedge": one.hedge,
         "range_low": one.range_low, "range_high": one.range_high, "currency": one.currency}
        for place, (side, one) in enumerate(both)
    ]  # fmt: skip
    return pd.DataFrame(rows).assign(weight=weights or [1] * len(rows))


def conversion(name: str, low: float, high: float, comparison: Any = "a") -> dict[str, Any]:
    return {"comparison": comparison, "from_currency": "JPY", "to_currency": "USD", "name": name, "low": low, "high": high}


# --- agreement with the reference ---------------------------------------------------------------------------------


@given(st.lists(st.tuples(amounts(), st.lists(amounts(), min_size=1, max_size=4)), min_size=1, max_size=5))
def test_agrees_with_the_slow_reference(cases: list[tuple[Amount, list[Amount]]]) -> None:
    table = pd.concat([terms([left], right, place) for place, (left, right) in enumerate(cases)])
    found = compare(table)
    for place, (left, right) in enumerate(cases):
        expected, hypothesis = verdict([left], right)
        assert found.loc[place, "verdict"] == expected
        if hypothesis:
            assert found.loc[place, "hypothesis"] == hypothesis


@given(amounts(), st.integers(-30, 30), st.sampled_from(["exact", "about", "nearly", "more_than", "less_than"]))
def test_agrees_with_the_slow_reference_where_ends_touch(one: Amount, halves: int, hedge: Any) -> None:
    """Figures a few half units apart: their bounds often touch, and open and closed ends decide."""
    other = Amount(max(Decimal(0), one.value + halves * one.unit / 2), "USD", one.unit, hedge)
    expected, hypothesis = verdict([one], [other])
    found = compare(terms([one], [other])).iloc[0]
    assert (found["verdict"], found["hypothesis"] if hypothesis else None) == (expected, hypothesis)


@given(st.lists(amounts(), min_size=1, max_size=8), st.sampled_from(["printed", "truncated", "hedged"]))
def test_columns_read_as_amounts_do(some: list[Amount], reading: Any) -> None:
    table = terms(some, [])
    value, unit = table["value"].astype(float).to_numpy(), table["unit"].astype(float).to_numpy()
    low, high = ([float(end) for end in column] for column in zip(*(ends(one) for one in some), strict=True))
    bounds = read(pd.array(low).to_numpy(), pd.array(high).to_numpy(), value, unit, hedge_codes(table["hedge"]), reading)
    for place, one in enumerate(some):
        exact = {"printed": one.printed, "truncated": one.truncated, "hedged": one.hedged}[reading]()
        assert math.isclose(bounds.low[place], float(exact.low), rel_tol=1e-12)
        assert math.isclose(bounds.high[place], float(exact.high), rel_tol=1e-12)
        assert (bounds.low_open[place], bounds.high_open[place]) == (exact.low_open, exact.high_open)
        assert math.isclose(last_digit(value, unit)[place], float(one.last_digit))


# --- laws ---------------------------------------------------------------------------------------------------------


def print_at(true: Decimal, unit: Decimal, rounding: str) -> Amount:
    return Amount((true / unit).quantize(Decimal(1), rounding) * unit, "USD", unit)


@given(parts_and_total())
def test_rounding_alone_never_raises_a_finding(drawn: tuple[list[Decimal], list[Decimal], Decimal]) -> None:
    values, precisions, precision = drawn
    parts = [print_at(value, unit, ROUND_HALF_EVEN) for value, unit in zip(values, precisions, strict=True)]
    whole = print_at(sum(values, Decimal(0)), precision, ROUND_HALF_EVEN)
    assert compare(terms([whole], parts))["verdict"].tolist() == ["agrees"]
    assert compare(terms([whole], parts[1:] or parts), relation="partial")["verdict"].tolist() == ["agrees"]


@given(parts_and_total(), st.booleans(), st.booleans())
def test_cutting_off_is_explained_at_least(
    drawn: tuple[list[Decimal], list[Decimal], Decimal], cut_parts: bool, cut_total: bool
) -> None:
    values, precisions, precision = drawn
    how = {True: ROUND_DOWN, False: ROUND_HALF_EVEN}
    parts = [print_at(value, unit, how[cut_parts]) for value, unit in zip(values, precisions, strict=True)]
    whole = print_at(sum(values, Decimal(0)), precision, how[cut_total])
    assert compare(terms([whole], parts))["verdict"].tolist()[0] in ("agrees", "explained")


@given(amounts(), amounts())
def test_a_comparison_of_two_can_be_turned_round(one: Amount, other: Amount) -> None:
    there, back = compare(terms([one], [other])).iloc[0], compare(terms([other], [one])).iloc[0]
    assert there["verdict"] == back["verdict"]
    assert there["gap"] == -back["gap"]


@given(st.lists(amounts(), min_size=2, max_size=6), st.randoms())
def test_the_order_of_figures_and_of_comparisons_does_not_matter(some: list[Amount], random: Any) -> None:
    table = pd.concat([terms(some[:1], some[1:], "a"), terms(some[1:2], some[:1], "b")])
    rows = list(range(len(table)))
    random.shuffle(rows)
    columns = ["verdict", "hypothesis", "diagnosis"]
    found, shuffled = compare(table), compare(table.iloc[rows])
    assert found[columns].to_dict("index") == shuffled.loc[found.index, columns].to_dict("index")


@given(amounts(hedges=("exact",)), st.floats(1e-4, 1e4))
def test_a_figure_agrees_with_itself_at_any_rate_of_the_span(one: Amount, rate: float) -> None:
    yen = Amount(one.value, "JPY", one.unit, range_low=one.range_low, range_high=one.range_high)
    dollars = Amount(
        Decimal(repr(float(one.value) * rate)), "USD", max(Decimal(repr(float(one.unit) * rate)), Decimal("1e-12"))
    )
    found = compare(terms([dollars], [yen]), pd.DataFrame([conversion("reference", rate * 0.99, rate * 1.01)]))
    assert found["verdict"].tolist() == ["agrees"]


@given(amounts(), amounts())
def test_what_is_needed_would_do(one: Amount, other: Amount) -> None:
    """The middle of what the right figure would have to be, put in its place, agrees."""
    found = compare(terms([one], [other])).iloc[0]
    if found["verdict"] == "disagrees" and found["hypothesis"] is None and math.isfinite(found["needed_low"]):
        middle = Decimal(repr(float(found["needed_low"] + found["needed_high"]) / 2))
        changed = Amount(middle, "USD", other.unit)
        assert compare(terms([one], [changed]))["verdict"].tolist() == ["agrees"]


# --- the rule of XBRL Calculations 1.1 ----------------------------------------------------------------------------


def calculations() -> list[dict[str, Any]]:
    return [json.loads(line) for line in CALC11.read_text(encoding="utf-8").splitlines()]


def most_precise(part: dict[str, Any]) -> dict[str, Any]:
    """Of the figures that were reported for one part, the one with the most digits."""
    return max([part, *part.get("duplicates", ())], key=lambda one: math.inf if one["decimals"] is None else one["decimals"])


@pytest.mark.parametrize(("mode", "reading"), [("round", "printed"), ("truncate", "truncated")])
def test_calculations(mode: str, reading: Any) -> None:
    """The sums and the verdicts of both modes: [low, high] of each side, and whether they meet.

    There is no interval where the figures that were reported for one part contradict each other.
    """
    for case in (case for case in calculations() if case["mode"] == mode):
        whole, parts = _sides(_terms(case, 0), reading)
        if case["sum_interval"] is None or (mode == "truncate" and _not_positive(case)):
            continue
        assert [parts.low[0], parts.high[0]] == pytest.approx([float(end) for end in case["sum_interval"][:2]]), case
        assert [whole.low[0], whole.high[0]] == pytest.approx([float(end) for end in case["total_interval"][:2]]), case
        assert bool(whole.reaches(parts)[0] & parts.reaches(whole)[0]) == case["consistent"], case


def _not_positive(case: dict[str, Any]) -> bool:
    """Figures are cut off towards nought: the rule opens nought to both sides, and no sum of money is negative."""
    return any(float(one["value"]) <= 0 for one in (case["total"], *case["parts"]))


def _sides(table: pd.DataFrame, reading: Any) -> list[Bounds]:
    found = []
    for side in ("left", "right"):
        rows = table[table["side"] == side]
        value, unit, weight = (rows[name].to_numpy(dtype=float) for name in ("value", "unit", "weight"))
        meaning = read(value, value, value, unit, hedge_codes(["exact"] * len(rows)), reading)
        found.append(meaning.weighed(weight).summed(np.zeros(len(rows), dtype=np.intp), 1))
    return found


def test_verdicts_of_calculations() -> None:
    """In round mode they are those of `printed`; in truncate mode what is consistent is at least explained."""
    cases = [case for case in calculations() if case["sum_interval"]]
    found = compare(pd.concat([_terms(case, place) for place, case in enumerate(cases)]))
    for case, row in zip(cases, found.to_dict("records"), strict=True):
        if case["mode"] == "round":
            assert (row["verdict"] == "agrees") == case["consistent"], case
        else:
            both = [one["meets"] for one in row["hypotheses"] if (one["name"], one["detail"]) == ("truncated", "both")]
            assert both in ([], [case["consistent"]]), case
            assert not case["consistent"] or row["verdict"] in ("agrees", "explained"), case


def _terms(case: dict[str, Any], place: int) -> pd.DataFrame:
    figures = [("left", case["total"], 1)] + [("right", most_precise(part), part["weight"]) for part in case["parts"]]
    return pd.DataFrame([
        {"comparison": place, "side": side, "value": float(one["value"]), "currency": "USD", "weight": weight,
         "unit": 0.0 if one["decimals"] is None else 10.0 ** -one["decimals"]}
        for side, one, weight in figures
    ])  # fmt: skip


# --- rates --------------------------------------------------------------------------------------------------------


def test_the_reference_rate_is_a_span() -> None:
    rates = pd.DataFrame([conversion("reference", 1 / 162, 1 / 151)])
    assert compare(terms([figure("USD 51.5m")], [figure("JPY 8.3bn")]), rates)["verdict"].tolist() == ["agrees"]


def test_another_rate_explains() -> None:
    rates = pd.DataFrame([conversion("reference", 1 / 162, 1 / 151), conversion("year", 1 / 140.57, 1 / 140.57)])
    found = compare(terms([figure("USD 2.7m")], [figure("JPY 386m")]), rates).iloc[0]
    assert found[["verdict", "hypothesis", "diagnosis"]].tolist() == ["explained", "rate", "last year's rate"]


def test_a_budget_rate_with_truncation_explains() -> None:
    rates = pd.DataFrame([conversion("reference", 1 / 162, 1 / 151), conversion("budget rate", 1 / 139, 1 / 139)])
    found = compare(terms([figure("USD 2.7m")], [figure("JPY 386m")]), rates).iloc[0]
    assert found[["verdict", "diagnosis"]].tolist() == ["explained", "budget rate"]
    assert [one["detail"] for one in found["hypotheses"] if one["meets"]] == [
        "budget rate, left truncated", "budget rate, both truncated",
    ]  # fmt: skip


def test_without_a_rate_there_is_a_reason() -> None:
    found = compare(terms([figure("USD 2.7m")], [figure("JPY 386m")])).iloc[0]
    assert found[["verdict", "reason"]].tolist() == ["not_comparable", "there is no rate from JPY to USD for the date"]
    assert math.isnan(found["gap"])


def test_the_article_s_own_rate_does_where_there_is_no_other() -> None:
    found = compare(
        terms([figure("USD 51.5m")], [figure("JPY 8.3bn")]), pd.DataFrame([conversion("article", 1 / 161.17, 1 / 161.17)])
    )
    assert found["verdict"].tolist() == ["explained"]


# --- what stands on one side only ---------------------------------------------------------------------------------


def test_a_figure_that_is_missing() -> None:
    table = terms([figure("USD 5m")], [figure("USD 5m"), figure("USD 1m")])
    table["value"] = [5e6, 4e6, math.nan]
    assert compare(table)["reason"].tolist() == ["a figure has no value"]
    for side, other in (("left", "right"), ("right", "left")):
        alone = compare(table[table["side"] == side]).iloc[0]
        assert alone["reason"] == "there is no figure on one side"
        assert math.isnan(alone[f"{other}_value"])
    table = terms([figure("USD 5m")], [figure("USD 5m")]).assign(currency=["USD", None])
    assert compare(table)["reason"].tolist() == ["the currency of a figure is not known"]


def test_ends_that_touch_in_decimal_and_not_in_floats() -> None:
    parts = [figure("USD 0.1"), figure("USD 0.1"), figure("USD 1.7")]
    assert compare(terms([figure("USD 2.1")], parts))["verdict"].tolist() == ["agrees"]


def test_what_is_needed_of_a_figure_that_counts_twice() -> None:
    found = compare(terms([figure("USD 100m")], [figure("USD 40m")], weights=[1, 2])).iloc[0]
    assert found[["right_value", "needed_claim", "needed_low", "needed_high"]].tolist() == [80e6, "right1", 49.75e6, 50.25e6]


def test_nothing_to_compare() -> None:
    empty = compare(terms([figure("USD 5m")], []).iloc[:0])
    assert (len(empty), empty.columns.tolist()) == (0, list(RESULT_COLUMNS))


def test_columns_that_are_missing() -> None:
    with pytest.raises(BadTable, match="need the columns side, value, currency"):
        compare(pd.DataFrame({"comparison": ["a"]}))


# --- relations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("relation", "left", "right", "expected"),
    [
        ("partial", "USD 100m", "USD 60m", "agrees"),
        ("partial", "USD 100m", "USD 101m", "agrees"),
        ("partial", "USD 100m", "USD 102m", "disagrees"),
        ("not_above", "at_most USD 100m", "USD 60m", "agrees"),
        ("not_above", "at_most USD 100m", "USD 120m", "disagrees"),
        ("not_below", "USD 60m", "at_most USD 100m", "agrees"),
        ("not_below", "USD 120m", "at_most USD 100m", "disagrees"),
        ("equal", "at_most USD 100m", "USD 60m", "disagrees"),
    ],
)
def test_relations(relation: Any, left: str, right: str, expected: str) -> None:
    assert compare(terms([figure(left)], [figure(right)]), relation=relation)["verdict"].tolist() == [expected]


# --- slips --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right", "diagnosis", "wanted", "currency"),
    [
        (["JPY 8.3bn"], ["JPY 83m"], "scale_slip", 8.3e9, "JPY"),
        (["JPY 104530m"], ["JPY 104530"], "scale_slip", 104_530e6, "JPY"),
        (["USD 103.0m"], ["USD 50.0m", "USD 51.5m", "USD 150k"], "scale_slip", 1.5e6, "USD"),
        (["JPY 55bn"], ["USD 55bn"], "currency_slip", 55e9, "JPY"),
        (["JPY 8.05bn"], ["USD 20m", "JPY 32m"], "currency_slip", 32e6, "USD"),
        (["USD 512m"], ["USD 521m"], "digit_slip", 512e6, "USD"),
        (["USD 520.6m"], ["USD 512m"], "digit_slip", 521e6, "USD"),
        (["USD 8523m"], ["USD 8253m"], "digit_slip", 8523e6, "USD"),
        (["USD 8025m"], ["USD 8205m"], "digit_slip", 8025e6, "USD"),
        (["USD 50m"], ["USD 20.0m", "USD 30.0m", "USD 17.0m"], "double count", 0.0, "USD"),
        (["USD 50m"], ["USD 80m"], None, None, None),
    ],
)
def test_slips(left: list[str], right: list[str], diagnosis: str | None, wanted: float | None, currency: str | None) -> None:
    turned = conversion("reference", 151, 162) | {"from_currency": "USD", "to_currency": "JPY"}
    rates = pd.DataFrame([conversion("reference", 1 / 162, 1 / 151), turned])
    found = compare(terms([figure(one) for one in left], [figure(one) for one in right]), rates).iloc[0]
    assert (found["verdict"], found["diagnosis"]) == ("disagrees", diagnosis)
    if diagnosis:
        assert found["needed_low"] == pytest.approx(wanted)
        assert found["needed_currency"] == currency


@settings(max_examples=50)
@given(amounts(hedges=("exact",)).filter(lambda one: one.range_low is None and one.value > 1000 * one.unit), st.integers(-9, 9))
def test_a_dropped_power_of_ten_is_always_found(one: Amount, power: int) -> None:
    other = Amount(one.value.scaleb(power), "USD", one.unit.scaleb(power))
    found = compare(terms([one], [other])).iloc[0]
    if found["verdict"] == "disagrees":
        assert found[["hypothesis", "diagnosis"]].tolist() == ["slip", "scale_slip"]


def test_the_trusted_side_is_suspected_last() -> None:
    table = terms([figure("JPY 8.3bn")], [figure("JPY 83m")])
    assert compare(table, trusted="left")["needed_claim"].tolist() == ["right1"]
    assert compare(table, trusted="right")["needed_claim"].tolist() == ["left0"]


# --- the case -----------------------------------------------------------------------------------------------------


def test_the_case() -> None:
    table = terms([figure("USD 103m")], [figure("about USD 50m"), figure("USD 51.5m"), figure("USD 2.7m")])
    found = compare(table).iloc[0]
    assert found[["currency", "left_value", "right_value", "verdict", "hypothesis"]].tolist() == [
        "USD", 103e6, 104.2e6, "explained", "truncated",
    ]  # fmt: skip
    assert found["gap_pct"] == pytest.approx(1.165, abs=0.001)
    assert found[["needed_claim", "needed_low", "needed_high"]].tolist() == ["right1", 48.2e6, 49.4e6]
    meets = {(one["name"], one["detail"]): one["meets"] for one in found["hypotheses"]}
    assert meets == {
        ("printed", None): False, ("truncated", "left"): True, ("truncated", "right"): False, ("truncated", "both"): False,
        ("hedged", None): True,
    }  # fmt: skip
    share = next(one["slack_from_hedges"] for one in found["hypotheses"] if one["name"] == "hedged")
    assert share == pytest.approx(10 / 11.2)


# --- in words -----------------------------------------------------------------------------------------------------


@given(st.lists(amounts(), min_size=1, max_size=5), st.sampled_from(["USD", "JPY", "KES", "EUR"]))
def test_figures_in_words_alone_and_in_columns(some: list[Amount], currency: str) -> None:
    """Whole columns read as each figure by itself."""
    rows = [
        {"value": float(one.value), "unit": float(one.unit), "currency": currency, "hedge": one.hedge, "text": "money",
         "range_low": math.nan if one.range_low is None else float(one.range_low),
         "range_high": math.nan if one.range_high is None else float(one.range_high)}
        for one in some
    ]  # fmt: skip
    assert in_words(pd.DataFrame(rows)) == [figure_in_words(row) for row in rows]
