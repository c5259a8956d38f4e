"""Printed figures and what they can mean: the readings of the design, and the laws of intervals."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidledger.amount import INFINITY, Amount, Hedge, Interval
from tests.strategies import amounts, true_sums, units


def dollars(value: str, unit: str, hedge: Hedge = "exact") -> Amount:
    return Amount(Decimal(value), "USD", Decimal(unit), hedge)


def ends(interval: Interval) -> str:
    return str(interval)


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (dollars("50e6", "1e6"), "[49500000, 50500000]"),
        (dollars("8.3e9", "1e8"), "[8250000000, 8350000000]"),
        (dollars("500e6", "500e6"), "[250000000, 750000000]"),
        (dollars("0", "1e6"), "[-500000, 500000]"),
        (
            Amount(Decimal("12.5e6"), "USD", Decimal("1e6"), "exact", False, Decimal("10e6"), Decimal("15e6")),
            "[9500000, 15500000]",
        ),
    ],
)
def test_printed(amount: Amount, printed: str) -> None:
    assert plainly(amount.printed()) == printed


@pytest.mark.parametrize(
    ("value", "unit", "hedge", "meaning"),
    [
        ("50e6", "1e6", "about", "[45000000, 55000000]"),
        ("428e6", "1e6", "about", "[427500000, 428500000]"),
        ("100e6", "1e6", "about", "[90000000, 110000000]"),
        ("14e6", "1e6", "nearly", "[13000000, 14000000]"),
        ("100e6", "1e6", "nearly", "[90000000, 100000000]"),
        ("1.39e6", "1e4", "more_than", "(1390000, 1400000]"),
        ("50e6", "1e6", "more_than", "(50000000, 55000000]"),
        ("50e6", "1e6", "less_than", "[0, 50000000)"),
        ("50e6", "1e6", "at_least", "[50000000, Infinity]"),
        ("50e6", "1e6", "at_most", "[49500000, 50500000]"),
        ("50e6", "1e6", "exact", "[49500000, 50500000]"),
    ],
)
def test_hedged(value: str, unit: str, hedge: Hedge, meaning: str) -> None:
    assert plainly(dollars(value, unit, hedge).hedged()) == meaning


def plainly(interval: Interval) -> str:
    """The interval without exponents."""
    low, high = (f"{end.normalize():f}" if end != INFINITY else "Infinity" for end in (interval.low, interval.high))
    return f"{'(' if interval.low_open else '['}{low}, {high}{')' if interval.high_open else ']'}"


def test_a_ceiling_means_everything_up_to_it() -> None:
    assert ends(dollars("5", "1", "at_most").meaning()) == "[0, 5]"


def test_the_case() -> None:
    total, parts = dollars("103e6", "1e6"), [dollars("50e6", "1e6", "about"), dollars("51.5e6", "1e5"), dollars("2.7e6", "1e5")]
    assert plainly(Interval.sum(part.printed() for part in parts)) == "[103600000, 104800000]"
    assert not Interval.sum(part.printed() for part in parts).meets(total.printed())
    assert plainly(total.truncated()) == "[103000000, 104000000)"
    assert Interval.sum(part.printed() for part in parts).meets(total.truncated())
    assert plainly(Interval.sum(part.truncated() for part in parts)) == "[104200000, 105400000)"
    assert not Interval.sum(part.truncated() for part in parts).meets(total.truncated())
    assert plainly(Interval.sum(part.hedged() for part in parts)) == "[99100000, 109300000]"


def test_what_cannot_be_printed() -> None:
    with pytest.raises(ValueError, match="not negative"):
        dollars("-1", "1")
    with pytest.raises(ValueError, match="two ends"):
        Amount(Decimal(1), "USD", Decimal(1), range_low=Decimal(1))
    with pytest.raises(ValueError, match="runs upwards"):
        Interval(Decimal(2), Decimal(1))


@given(amounts())
def test_every_reading_holds_the_figure_or_ends_at_it(amount: Amount) -> None:
    for reading in (amount.printed(), amount.truncated(), amount.hedged(), amount.meaning()):
        assert reading.low <= (amount.range_high or amount.value)
        assert reading.high >= (amount.range_low or amount.value)
    assert amount.meaning().low >= 0


@given(true_sums(), units())
def test_a_rounded_sum_lies_in_what_is_printed(true: Decimal, unit: Decimal) -> None:
    assert true in Amount((true / unit).to_integral_value() * unit, "USD", unit).printed()
    assert true in Amount(true // unit * unit, "USD", unit).truncated()


intervals = st.builds(
    lambda low, width, low_open, high_open: Interval(
        Decimal(low), Decimal(low + width), low_open and width > 0, high_open and width > 0
    ),
    st.integers(-20, 20), st.integers(0, 10), st.booleans(), st.booleans(),
)  # fmt: skip
numbers = st.integers(-60, 60).map(lambda half: Decimal(half) / 2)


@given(intervals, intervals, numbers, numbers)
def test_sums_and_differences_hold_every_sum_and_difference(one: Interval, other: Interval, a: Decimal, b: Decimal) -> None:
    if a in one and b in other:
        assert a + b in one + other
        assert a - b in one - other


@given(intervals, intervals)
def test_meeting_is_mutual_and_means_that_the_difference_holds_nought(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one) == (Decimal(0) in one - other)


@given(intervals, numbers)
def test_to_meet_is_to_share_a_number(one: Interval, number: Decimal) -> None:
    assert (number in one) == (one.low < number < one.high or (number == one.low and not one.low_open)
                               or (number == one.high and not one.high_open))  # fmt: skip
