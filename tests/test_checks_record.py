"""AL202, AL208 and AL303: laws of order, and rows that can be followed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidledger.model import COMPARISON_COLUMNS
from aidledger.reconciler.checks import check
from tests.promises import ROAD, article, claim, evidence, the_case

CODES = ("AL202", "AL208", "AL303")


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=8, deadline=None)
@given(order=st.randoms())
def test_findings_do_not_depend_on_the_order(code: str, order: random.Random) -> None:
    claims, articles = the_case()
    other = claim("b", 1, "154000000", scope="total")
    claims = [*claims, other, claim("b", 30, "51500000", unit="100000", purpose=ROAD, instrument="grant", part_of=(other.id,))]
    articles = [*articles, article("b")]
    once = check(code).run(evidence(articles, claims))
    again = check(code).run(evidence(order.sample(articles, len(articles)), order.sample(claims, len(claims))))
    assert len(once) > 0
    assert list(once.columns) == list(COMPARISON_COLUMNS)
    assert once["id"].is_unique
    assert sorted(once["message"]) == sorted(again["message"])
    assert sorted(once["id"]) == sorted(again["id"])


def test_the_record_of_the_case_holds_all_three() -> None:
    claims, articles = the_case()
    rows = check("AL303").run(evidence(articles, claims))
    assert rows["verdict"].tolist() == ["agrees"] * 3
    assert rows["right_claims"].map(len).tolist() == [1, 1, 1]


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_found_in_an_empty_ledger(code: str) -> None:
    assert not len(check(code).run(evidence([], [])))
