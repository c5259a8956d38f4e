"""AL203: what the law behind the cases says of any order, and of what is asked."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from aidledger.model import COMPARISON_COLUMNS
from aidledger.reconciler.checks import check
from tests.promises import GRID, ROAD, STUDY, activity, article, claim, evidence, the_case

SIGNED = [activity("b", 10, ROAD), activity("b", 90, STUDY)]


def found(*parts: Any) -> Any:
    return check("AL203").run(evidence(*parts))


def test_the_case_has_a_row_for_each_project_and_no_conflict() -> None:
    claims, articles = the_case()
    rows = found([*articles, article("b")], claims, SIGNED)
    assert list(rows.columns) == list(COMPARISON_COLUMNS)
    assert sorted(rows["diagnosis"]) == ["no sum", "no sum", "not named"]
    assert set(rows["verdict"]) == {"not_comparable"}
    named = rows[rows["diagnosis"] == "no sum"]
    assert sorted(named["right_claims"].map(tuple)) == [(one.id,) for one in SIGNED]


def test_a_record_is_not_expected_to_cover_what_is_not_official() -> None:
    claims, articles = the_case()
    assert not len(found([*articles, article("z", lang="zxx")], claims, [activity("z", 10, ROAD), activity("z", 90, STUDY)]))


def test_sums_on_both_sides_are_kept_as_agreement_beside_what_is_short() -> None:
    claims, articles = the_case()
    more = [claim("c", 1, "51500000", unit="100000", purpose=ROAD), claim("c", 30, "2700000", unit="100000", purpose=STUDY)]
    rows = found([*articles, article("b"), article("c")], claims + more, SIGNED)
    assert (rows["verdict"] == "agrees").any()
    assert rows["id"].is_unique


@settings(max_examples=12, deadline=None)
@given(st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from([ROAD, STUDY, GRID]), st.booleans())), st.randoms())
def test_findings_do_not_depend_on_the_order(rows: set[tuple[str, str, bool]], order: random.Random) -> None:
    claims = [claim(where, 1 + len(name) * 10, "5000000", purpose=name) for where, name, summed in rows if summed]
    named = [activity(where, 2 + len(name) * 10, name) for where, name, summed in rows if not summed]
    articles = [article(name) for name in "abc"]
    once = found(articles, sorted(claims, key=lambda one: one.id), named)
    again = found(order.sample(articles, 3), order.sample(claims, len(claims)), order.sample(named, len(named)))
    assert sorted(once["message"]) == sorted(again["message"])
    assert sorted(once["id"]) == sorted(again["id"])
