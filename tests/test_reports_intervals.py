"""The drawing of where two figures can lie."""

from __future__ import annotations

import math

from hypothesis import example, given
from hypothesis import strategies as st

from aidledger.reports.axis import EDGE, THIN, WIDTH, steps
from aidledger.reports.implied import MOST, rate_drawings
from aidledger.reports.intervals import drawing, shared
from aidledger.reports.story import Told, Trial

NUMBERS = st.floats(0, 1e15, allow_nan=False)
PAIRS = st.tuples(NUMBERS, st.one_of(NUMBERS, st.just(math.inf))).map(sorted)
ENDS = st.tuples(PAIRS, PAIRS).map(lambda pairs: (*pairs[0], *pairs[1]))


def told(*trials: Trial) -> Told:
    """A comparison with these readings."""
    return Told("id", "AL101", "", "", "", "", ("the total", "the parts"), *[""] * 7, trials, (), True, "USD")


def trial(ends, meets: bool = True) -> Trial:
    """A reading with these bounds."""
    return Trial("printed", "", "", meets, "", ends=ends)


@given(st.lists(ENDS, min_size=1, max_size=6))
@example([(0.0, 0.0, 5e-324, math.inf)])
def test_every_bar_is_drawn_inside_and_can_be_seen(rows):
    found = drawing(told(*map(trial, rows)))
    for reading in found.readings:
        for bar in (reading.left, reading.right, *([reading.shared] if reading.shared else [])):
            assert EDGE <= bar.x <= WIDTH - EDGE
            assert THIN <= bar.width <= WIDTH - 2 * EDGE + 0.02
    assert all(EDGE <= tick.x <= WIDTH - EDGE for tick in found.ticks)


@given(ENDS)
def test_bars_overlap_where_the_figures_meet(ends):
    (reading,) = drawing(told(trial(ends))).readings
    assert (reading.shared is None) == (shared(ends) is None)
    if reading.shared:
        assert reading.left.x <= reading.shared.x + THIN
        assert reading.right.x <= reading.shared.x + THIN


def test_a_reading_that_does_not_meet_shares_nothing():
    # Open ends may touch without meeting.
    (reading,) = drawing(told(trial((1.0, 2.0, 2.0, 3.0), meets=False))).readings
    assert reading.shared is None


def test_no_bounds_no_drawing():
    assert drawing(told()) is None
    assert drawing(told(trial(None))) is None


@given(st.floats(0, 1e12), st.floats(0.01, 1e12), st.sampled_from([1.2, 2.5, 4.0, 5.5]))
def test_an_axis_has_few_round_numbers(low, reach, wanted):
    found = list(steps(low, low + reach, wanted))
    assert len(found) <= wanted + 1
    assert found == sorted(set(found))


def pair(unit: str = "yen per dollar", **more) -> dict:
    """A pair of currencies as the drawing takes it."""
    return {"pair": "x / y", "unit": unit, "implied": 160.0, "low": 148.5, "high": 171.7, "reference": 160.8} | more


def test_a_drawing_for_each_two_currencies():
    found = rate_drawings([pair(), pair("dollars per euro"), pair()])
    assert [(one.unit, len(one.pairs)) for one in found] == [("dollars per euro", 1), ("yen per dollar", 2)]


def test_a_pair_without_a_reference_or_an_end_is_drawn():
    ((one,),) = (found.pairs for found in rate_drawings([pair(reference=math.nan, high=math.inf)]))
    assert one.reference is None
    assert one.allows.endless
    assert one.allows.x + one.allows.width <= WIDTH - EDGE + 0.01


def test_only_so_many_pairs_are_drawn():
    (found,) = rate_drawings([pair()] * (MOST + 5))
    assert len(found.pairs) == MOST
    assert rate_drawings([]) == ()
