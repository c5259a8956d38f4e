"""AL901, AL902 and AL903: what they count, and that they stay few."""

from __future__ import annotations

from typing import Any

from aidledger.reconciler.checks import check
from tests.promises import article, claim, evidence


def found(code: str, claims: list[Any], articles: list[Any]) -> Any:
    return check(code).run(evidence(articles, claims))


def test_every_sum_without_a_rate_is_in_one_row_of_its_article_and_currency() -> None:
    claims = [claim(where, place, "1000000", code) for where in "ab" for place, code in ((1, "KHR"), (11, "KHR"), (21, "VND"))]
    rows = found("AL901", claims, [article("a"), article("b")])
    assert sorted(len(ids) for ids in rows["left_claims"]) == [1, 1, 2, 2]
    assert set(rows["verdict"]) == {"not_comparable"}
    assert rows["needed"].tolist()[0] == "a rate of KHR to USD for the day"


def test_one_row_for_each_article_without_a_date() -> None:
    claims = [claim(where, place, "1000000", "JPY") for where in "abc" for place in (1, 11, 21)]
    rows = found("AL902", claims, [article("a", None), article("b", None), article("c")])
    assert [sorted({one.split("#")[0] for one in ids}) for ids in rows["left_claims"]] == [["a"], ["b"]]
    assert rows["id"].is_unique


def test_a_bare_sign_is_no_news_in_nearly_every_article() -> None:
    claims = [claim("a", place, "1000000", currency_basis="assumed") for place in (1, 11)]
    assert not len(found("AL903", claims, [article("a")]))
    likely = [claim("a", place, "1000000", currency_basis="assumed", recipient="FJI") for place in (1, 11)]
    assert found("AL903", likely, [article("a")])["left_claims"].map(len).tolist() == [2]


def test_nothing_is_found_in_an_empty_ledger() -> None:
    for code in ("AL203", "AL206", "AL207", "AL901", "AL902", "AL903"):
        assert not len(found(code, [], []))
