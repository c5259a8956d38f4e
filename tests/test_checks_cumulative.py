"""AL206 and AL207: laws of windows and sums."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from aidledger.reconciler.checks import check
from tests.promises import article, claim, evidence

WHERE = "abcd"
rows_of_sums = st.lists(
    st.tuples(st.sampled_from(WHERE), st.integers(1990, 2010), st.integers(1, 40), st.sampled_from([None, "Heng Ratana"])),
    max_size=6, unique_by=lambda one: one[0],
)  # fmt: skip


def since(where: str, year: int, value: int, **more: Any) -> Any:
    return claim(where, 1, f"{value}00000000", unit="100000000", scope="cumulative", period_start=date(year, 1, 1), **more)


def found(code: str, claims: list[Any], articles: list[Any]) -> Any:
    return check(code).run(evidence(articles, claims))


@settings(max_examples=12, deadline=None)
@given(rows_of_sums, st.randoms())
def test_findings_do_not_depend_on_the_order(rows: list[Any], order: random.Random) -> None:
    claims = [since(where, year, value, speaker=speaker) for where, year, value, speaker in rows]
    articles = [article(name) for name in WHERE]
    for code in ("AL206", "AL207"):
        once = found(code, claims, articles)
        again = found(code, order.sample(claims, len(claims)), order.sample(articles, len(articles)))
        assert sorted(once["message"]) == sorted(again["message"])
        assert once["id"].is_unique


@settings(max_examples=12, deadline=None)
@given(st.integers(1990, 2000), st.integers(0, 10), st.integers(1, 40), st.integers(0, 40))
def test_a_longer_window_with_no_less_money_is_no_finding_of_al206(year: int, later: int, value: int, less: int) -> None:
    claims = [since("a", year, value), since("b", year + later, max(1, value - less))]
    rows = found("AL206", claims, [article("a"), article("b")])
    assert set(rows["verdict"]) <= {"agrees"}


def test_a_sum_that_is_said_again_is_compared_once() -> None:
    first = since("a", 1992, 12)
    again = claim("a", 50, "1200000000", scope="cumulative", period_start=date(1992, 1, 1), same_as=first.id)
    rows = found("AL207", [first, again, since("b", 1994, 2)], [article("a"), article("b")])
    assert len(rows) == 1
    assert rows.iloc[0]["needed"] == "$200 million since 1994 (b) would have to be the share of one sector, body or kind of aid"


def test_the_gap_is_of_the_longer_window() -> None:
    row = found("AL206", [since("a", 1992, 12), since("b", 1998, 15)], [article("a"), article("b")]).iloc[0]
    assert row[["verdict", "left_value", "right_value", "gap", "gap_pct"]].tolist() == ["disagrees", 1.2e9, 1.5e9, 3e8, 25.0]


def test_a_popular_pair_of_countries_is_not_compared_with_itself_in_full() -> None:
    articles = [article(f"a{n}") for n in range(120)]
    claims = [since(f"a{n}", 1990 + n % 20, 1 + n) for n in range(120)]
    assert len(found("AL206", claims, articles)) <= 120 * 50
