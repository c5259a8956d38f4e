"""The readings and verdicts against the interval functions of Arelle, where Arelle is right, and its two faults by name.

Arelle is the reference implementation of XBRL Calculations 1.1, whose modes `round` and `truncate` are our readings `printed`
and `truncated`.
"""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from aidledger.amount import Amount
from aidledger.reconciler.compare import compare

arelle = pytest.importorskip("arelle.ValidateXbrlCalcs")
arelle.init()
# Its messages go through gettext, which its own command line installs.
arelle._ = str

DECIMALS = st.integers(-9, 2)
READINGS = [("printed", False), ("truncated", True)]


@st.composite
def figures(draw: st.DrawFn, decimals: int | None = None) -> Amount:
    """A positive figure as both sides can have it: a whole number of steps of its last digit."""
    unit = Decimal(1).scaleb(-draw(DECIMALS) if decimals is None else -decimals)
    return Amount(draw(st.integers(1, 99_999)) * unit, "USD", unit)


def fact(one: Amount | SimpleNamespace, *, exact: bool = False) -> SimpleNamespace:
    decimals = "INF" if exact else str(-int(one.unit.adjusted()))
    return SimpleNamespace(
        value=str(one.value), xValue=one.value, decimals=decimals, precision=None, isNil=False, contextID="", qname=""
    )


def consistent(facts: list[SimpleNamespace], *, truncate: bool = False) -> bool:
    """Whether Arelle finds a value that all of these facts can stand for."""
    found, _ = arelle.ValidateXbrlCalcs.consistentFactValueInterval(SimpleNamespace(calc11t=truncate), facts, truncate)
    return found is None


def verdict(left: Amount, *right: Amount | SimpleNamespace) -> pd.Series[Any]:
    rows = [("left", left), *(("right", one) for one in right)]
    table = pd.DataFrame([
        {"comparison": 0, "side": side, "value": float(one.value), "unit": float(one.unit), "currency": "USD"}
        for side, one in rows
    ])  # fmt: skip
    return compare(table).iloc[0]


def truncated(row: pd.Series[Any]) -> list[bool]:
    """Whether both sides meet with all figures cut off; nothing where they meet as printed already."""
    return [one["meets"] for one in row["hypotheses"] if (one["name"], one["detail"]) == ("truncated", "both")]


@pytest.mark.parametrize(("reading", "truncate"), READINGS)
@given(figures())
def test_a_figure_can_mean_the_same(reading: str, truncate: bool, one: Amount) -> None:
    low, high, low_closed, high_closed = arelle.rangeValue(one.value, -int(one.unit.adjusted()), truncate=truncate)
    ours = getattr(one, reading)()
    assert (ours.low, ours.high, not ours.low_open, not ours.high_open) == (low, high, low_closed, high_closed)


@given(figures(), figures())
def test_two_figures_meet_as_printed(one: Amount, other: Amount) -> None:
    assume(one.unit != other.unit)
    assert (verdict(one, other)["verdict"] == "agrees") == consistent([fact(one), fact(other)])


@given(figures(), figures())
def test_two_figures_meet_as_cut_off(one: Amount, other: Amount) -> None:
    """But where they only touch, which is where Arelle drops the open end."""
    assume(one.unit != other.unit and one.value + one.unit != other.value and other.value + other.unit != one.value)
    for meets in truncated(verdict(one, other)):
        assert meets == consistent([fact(one), fact(other)], truncate=True)


@pytest.mark.parametrize(("reading", "truncate"), READINGS)
@given(st.lists(figures(), min_size=1, max_size=5), st.data())
def test_a_total_meets_its_parts(reading: str, truncate: bool, parts: list[Amount], data: st.DataObject) -> None:
    """The sum of Arelle's ranges, an end open where one of theirs is, and the total near it."""
    unit = Decimal(1).scaleb(-data.draw(DECIMALS))
    around = (sum(one.value for one in parts) / unit).to_integral_value() + data.draw(st.integers(-3, 3))
    assume(around > 0)
    total = Amount(around * unit, "USD", unit)
    ranges = [arelle.rangeValue(one.value, -int(one.unit.adjusted()), truncate=truncate) for one in (total, *parts)]
    (low, high, _, closed), below, above = ranges[0], sum(one[0] for one in ranges[1:]), sum(one[1] for one in ranges[1:])
    meets = (below < high or (below == high and closed)) and (low < above or (low == above and all(r[3] for r in ranges[1:])))
    row = verdict(total, *parts)
    if reading == "printed":
        assert (row["verdict"] == "agrees") == meets
    else:
        assert truncated(row) in ([], [meets])


def test_arelle_drops_the_open_end() -> None:
    """Ten, cut off, is less than eleven; that it takes exactly eleven for ten shows that the open end is lost on the way."""
    ten, eleven = Amount(Decimal(10), "USD", Decimal(1)), SimpleNamespace(value=Decimal(11), unit=Decimal(0))
    assert arelle.rangeValue(Decimal(10), 0, truncate=True) == (10, 11, True, False)
    assert consistent([fact(ten), fact(eleven, exact=True)], truncate=True)
    assert truncated(verdict(ten, eleven)) == [False]


def test_arelle_loses_a_duplicate() -> None:
    """Of two different figures of one precision for one thing it keeps the first, and does not say that they differ."""
    ten, twelve = Amount(Decimal(10), "USD", Decimal(1)), Amount(Decimal(12), "USD", Decimal(1))
    assert consistent([fact(ten), fact(twelve)])
    assert verdict(ten, twelve)["verdict"] == "disagrees"
