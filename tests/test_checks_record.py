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


def test_a_part_of_very_many_totals_is_told_in_proportion() -> None:
    """Each total is told with the next ones that count the part too, and none is left out."""
    told = {}
    for many in (30, 60):
        claims, articles = [], []
        for n in range(many):
            total = claim(f"a{n}", 1, f"{200 + n}000000", scope="total", purpose=f"grid number {n}")
            claims += [total, claim(f"a{n}", 30, "51500000", unit="100000", purpose=ROAD, part_of=(total.id,))]
            articles.append(article(f"a{n}"))
        rows = check("AL208").run(evidence(articles, claims))
        told[many] = len(rows)
        named = {ids[0] for side in ("left_claims", "right_claims") for ids in rows[side]}
        assert named == {one.id for one in claims if not one.part_of}
    assert told[60] < 2.5 * told[30]
