"""The checks that compare figures: their frames, what does not change a verdict, and the case with its numbers."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aidledger.model import COMPARISON_COLUMNS, frame, plain
from aidledger.normaliser.rates import RateTable
from aidledger.reconciler.checks import Evidence, check
from aidledger.reconciler.official import ONE_EACH, beside_record
from aidledger.reconciler.pairs import article_rates, pairs
from aidledger.reconciler.totals import part_lists
from tests.frames import CASE, PLEDGES, RECORD, article, claim, evidence, the_case, the_record
from tests.strategies import parts_and_total

CODES = ("AL101", "AL102", "AL103", "AL104", "AL201", "AL302")


def papers() -> Evidence:
    """The case, the record, and two more papers, of which one has another figure for the grid."""
    more = [claim("b", 1, "USD 60m"), claim("b", 11, "JPY 8.3bn"), claim("c", 1, "JPY 7988m"), claim("c", 11, "USD 5.15m")]
    pledges = {"grid": [*PLEDGES["grid"], "b 1", "c 1"], "road": [*PLEDGES["road"], "b 11", "c 11"], "study": PLEDGES["study"]}
    return evidence([CASE, RECORD, article("b"), article("c", "2024-07-08")], the_case() + the_record() + more, pledges)


@pytest.fixture(scope="module")
def found() -> dict[str, pd.DataFrame]:
    return {code: check(code).run(papers()) for code in CODES}


@pytest.mark.parametrize("code", CODES)
def test_nothing_to_look_at(code: str) -> None:
    empty = evidence([], [])
    assert check(code).run(empty).equals(frame([], COMPARISON_COLUMNS))
    assert check(code).run(evidence([article("a")], [])).columns.tolist() == list(COMPARISON_COLUMNS)


@pytest.mark.parametrize("code", CODES)
def test_the_frame(code: str, found: dict[str, pd.DataFrame]) -> None:
    table = found[code]
    assert len(table) > 0
    assert table.columns.tolist() == list(COMPARISON_COLUMNS)
    assert [str(kind) for kind in table.dtypes] == [str(kind) for kind in frame([], COMPARISON_COLUMNS).dtypes]
    assert table.index.is_unique
    assert table.index.tolist() == table["id"].tolist()
    assert set(table["verdict"]) <= {"agrees", "explained", "disagrees", "not_comparable"}
    assert table["message"].str.endswith(".").all()
    json.dumps([plain(row) for row in table.to_dict("records")], allow_nan=False)


@settings(max_examples=10, deadline=None)
@given(st.randoms())
def test_the_order_of_articles_and_claims_does_not_matter(random: Any) -> None:
    whole = papers()
    places, articles = list(range(len(whole.claims))), list(range(len(whole.articles)))
    random.shuffle(places)
    random.shuffle(articles)
    shuffled = replace(whole, claims=whole.claims.iloc[places], articles=whole.articles.iloc[articles])
    columns = ["verdict", "hypothesis", "diagnosis", "message", "needed"]
    for code in CODES:
        there, back = check(code).run(whole), check(code).run(shuffled)
        assert sorted(there.index) == sorted(back.index)
        assert there[columns].to_dict("index") == back.loc[there.index, columns].to_dict("index")


@settings(max_examples=50, deadline=None)
@given(parts_and_total())
@example(([Decimal("0.51")] * 2, [Decimal(1)] * 2, Decimal(1)))
@example(([Decimal("0.51")] * 4, [Decimal(1)] * 4, Decimal(1)))
def test_rounding_alone_never_raises_a_finding(drawn: Any) -> None:
    values, precisions, precision = drawn
    rounded = [(value / unit).to_integral_value() * unit for value, unit in zip(values, precisions, strict=True)]
    whole = (sum(values) / precision).to_integral_value() * precision
    total = claim("a", 1, "USD 1", scope="total")
    parts = [claim("a", 10 * n, "USD 1", part_of=[1], part_relation="exhaustive") for n in range(1, len(values) + 1)]
    looked_at = evidence([article("a")], [total, *parts])
    figures = {"value": [float(one) for one in (whole, *rounded)], "unit": [float(one) for one in (precision, *precisions)]}
    result = check("AL101").run(replace(looked_at, claims=looked_at.claims.assign(**figures)))
    # Parts that were rounded up may make the total twice, as two lists of it do.
    assert set(result["verdict"]) == {"agrees"}
    assert len(result) == 1 or len(values) > 3


# --- the case -----------------------------------------------------------------------------------------------------


def test_the_total(found: dict[str, pd.DataFrame]) -> None:
    row = found["AL101"].iloc[0]
    assert row["left_claims"] == ["04#char=20,25"]
    assert row["right_claims"] == ["04#char=35,40", "04#char=45,50", "04#char=50,55"]
    assert (row["left_value"], row["right_value"]) == (103e6, 104.2e6)
    assert (row["verdict"], row["hypothesis"]) == ("explained", "truncated")
    assert row["gap_pct"] == pytest.approx(1.17, abs=0.005)
    beside = {one["detail"]: one["value"] for one in row["hypotheses"] if not one.get("decides", True)}
    assert {name: round(value / 1e6, 2) for name, value in beside.items()} == {
        "article, parts in yen": 103.84,
        "day, parts in yen": 104.06,
    }


def test_the_pairs(found: dict[str, pd.DataFrame]) -> None:
    assert found["AL103"]["verdict"].tolist() == ["agrees", "agrees"]
    assert "161.17 yen per dollar (160.04 to 162.29 with rounding)" in found["AL103"]["message"].iloc[1]
    assert "160.81 yen per dollar on 5 July 2024" in found["AL103"]["message"].iloc[1]


def test_the_rates_are_mixed(found: dict[str, pd.DataFrame]) -> None:
    row = found["AL104"].iloc[0]
    assert (row["verdict"], row["diagnosis"]) == ("explained", "last year's rate")
    assert "140.57 yen per dollar, average of 2023, $2.7 million for up to 386 million yen" in row["message"]


def test_what_the_pairs_of_an_article_share_is_noted_and_what_keeps_them_apart() -> None:
    def notes(other: str) -> dict[str, str]:
        claims = [claim("a", 10, "JPY 8.30bn"), claim("a", 20, "USD 51.5m", same_as=10),
                  claim("a", 30, "JPY 4.10bn"), claim("a", 40, other, same_as=30)]  # fmt: skip
        row = check("AL104").run(evidence([article("a")], claims)).iloc[0]
        return {one["name"]: one["note"] for one in row["hypotheses"] if one["name"] == "printed"}

    assert notes("USD 25.4m") == {"printed": "one rate, 160.91 to 161.42"}
    assert notes("USD 21.5m") == {"printed": "some pairs need 190.02 or more, others 161.42 or less"}


def test_the_record(found: dict[str, pd.DataFrame]) -> None:
    table = found["AL302"][[ids[0].startswith("04") for ids in found["AL302"]["left_claims"]]]
    verdicts = {(tuple(row["left_claims"]), row["diagnosis"]): row["verdict"] for row in table.to_dict("records")}
    assert verdicts == {
        (("04#char=30,35",), None): "agrees", (("04#char=35,40",), None): "agrees", (("04#char=40,45",), None): "agrees",
        (("04#char=45,50",), None): "agrees", (("04#char=50,55",), "last year's rate"): "explained",
        (("04#char=20,25",), None): "agrees",
    }  # fmt: skip
    total = table[[len(ids) == 3 for ids in table["right_claims"]]].iloc[0]
    assert total["right_value"] == pytest.approx(103.6e6, rel=1e-3)


def test_the_sources(found: dict[str, pd.DataFrame]) -> None:
    """Each paper beside the best one: never all pairs."""
    table = found["AL201"]
    assert len(table) == 4
    assert table["verdict"].value_counts().to_dict() == {"disagrees": 2, "agrees": 2}
    assert table["diagnosis"].dropna().tolist() == ["scale_slip"]


# --- what stands behind them --------------------------------------------------------------------------------------


def test_a_restated_part_counts_once() -> None:
    lists = part_lists(papers().claims)
    assert lists["comparison"].nunique() == 1
    assert lists["part"].tolist() == ["04#char=35,40", "04#char=45,50", "04#char=50,55"]
    assert lists["other"].tolist() == ["04#char=30,35", "04#char=40,45", None]


def test_the_total_is_taken_in_the_currency_of_its_parts() -> None:
    part: dict[str, Any] = {"part_of": [1], "part_relation": "exhaustive"}
    claims = [
        claim("a", 1, "JPY 16.7bn", scope="total"), claim("a", 11, "USD 103.6m", same_as=1),
        claim("a", 21, "USD 51.6m", **part), claim("a", 31, "USD 52.0m", **part),
    ]  # fmt: skip
    lists = part_lists(evidence([article("a")], claims).claims)
    assert lists["total"].unique().tolist() == ["a#char=11,16"]


def test_two_breakdowns_of_one_total_are_two_lists() -> None:
    part: dict[str, Any] = {"part_relation": "exhaustive"}
    claims = [claim("a", 1, "USD 10m"), claim("a", 11, "USD 10m", same_as=1)]
    claims += [claim("a", 21, "USD 4m", part_of=[1], **part), claim("a", 31, "USD 6m", part_of=[1], **part)]
    claims += [claim("a", 41, "USD 7m", part_of=[11], **part), claim("a", 51, "USD 3m", part_of=[11], **part)]
    result = check("AL101").run(evidence([article("a")], claims))
    assert result["verdict"].tolist() == ["agrees", "agrees"]


def test_circles_do_no_harm() -> None:
    claims = [
        claim("a", 1, "USD 10m", part_of=[11], part_relation="exhaustive", same_as=21),
        claim("a", 11, "USD 10m", part_of=[1], part_relation="exhaustive"),
        claim("a", 21, "USD 10m", same_as=1, part_of=[21], part_relation="exhaustive"),
    ]
    for code in CODES:
        assert set(check(code).run(evidence([article("a")], claims))["verdict"]) <= {"agrees"}


def test_the_article_s_rate_is_what_its_pairs_share() -> None:
    rates = article_rates(pairs(papers().claims)).iloc[0]
    assert (rates["one"], rates["many"]) == ("USD", "JPY")
    assert rates["rate"] == pytest.approx(161.165, abs=0.001)
    assert (round(rates["low"], 2), round(rates["high"], 2)) == (160.04, 162.29)


def test_one_claim_of_an_article_stands_beside_the_record_in_each_currency() -> None:
    whole = papers()
    beside = beside_record(whole.claims, whole.articles).drop_duplicates(ONE_EACH)
    assert sorted(beside.loc[beside["article"] == "04", "claim"]) == [f"04#char={n},{n + 5}" for n in (30, 35, 40, 45, 50)]


def test_an_undated_article_is_converted_at_its_own_rate_alone() -> None:
    part: dict[str, Any] = {"part_of": [1], "part_relation": "exhaustive"}
    claims = [
        claim("a", 1, "USD 103.0m", scope="total"), claim("a", 11, "JPY 8.30bn", **part),
        claim("a", 21, "USD 51.5m", same_as=11), claim("a", 31, "JPY 8.30bn", **part),
    ]  # fmt: skip
    row = check("AL101").run(evidence([article("a", None)], claims)).iloc[0]
    assert (row["verdict"], row["diagnosis"]) == ("explained", "the article's rate")
    assert math.isnan(row["right_value"])


def test_a_named_rate_explains() -> None:
    rates = RateTable.default().then(RateTable.fixed("USD", "JPY", 139, "budget rate"))
    claims = [claim("a", 1, "USD 2.78m"), claim("mofa", 1, "at_most JPY 386m", lang="zxx")]
    found = check("AL302").run(evidence([article("a"), RECORD], claims, {"study": ["a 1", "mofa 1"]}, rates))
    assert found["diagnosis"].tolist() == ["budget rate"]
