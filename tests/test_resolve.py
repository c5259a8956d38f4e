"""The best figure of a pledge, and the sentence that says why."""

from __future__ import annotations

from datetime import date

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from aidledger.model import PLEDGE_COLUMNS, Claim
from aidledger.reconciler.link import link
from aidledger.reconciler.resolve import resolve
from tests.promises import ROAD, activities_frame, activity, article, articles_frame, claim, claims_frame, the_case

THIRD = date(2024, 7, 8)


def resolved(claims: list[Claim], *articles: dict[str, object]) -> pd.DataFrame:
    read, named = articles_frame(*articles), activities_frame()
    return resolve(link(claims_frame(*claims), read, named), read, named)


def best(claims: list[Claim], *articles: dict[str, object]) -> pd.Series:
    pledges = resolved(claims, *articles)
    assert len(pledges) == 1
    return pledges.iloc[0]


def road(where: str, value: str, unit: str = "1000000", start: int = 1, **more: object) -> Claim:
    return claim(where, start, value, unit=unit, purpose=ROAD, **more)


def test_the_record_comes_before_the_paper() -> None:
    claims, articles = the_case()
    pledges = resolved(claims, *articles)
    assert list(pledges.columns) == list(PLEDGE_COLUMNS)
    assert sorted(pledges["best_value"]) == [103e6, 386e6, 7988e6, 8293e6]
    assert pledges["best_reason"].str.startswith("From the official record, before").sum() == 3


def test_the_more_precise_print_wins_among_equals() -> None:
    found = best([road("a", "52000000"), road("b", "51600000", "100000")], article("a"), article("b", THIRD))
    assert found["best_source"].startswith("b#")
    assert "printed more precisely than $52 million" in found["best_reason"]


def test_a_hedge_makes_a_print_less_precise_and_a_ceiling_does_not() -> None:
    hedged = best([road("a", "51000000", hedge="about"), road("b", "52000000")], article("a"), article("b"))
    assert hedged["best_source"].startswith("b#")
    ceiling = best([road("a", "51000000", hedge="at_most"), road("b", "52000000")], article("a"), article("b", THIRD))
    assert "reported later" in ceiling["best_reason"]


def test_the_later_date_decides_then_the_agreement() -> None:
    later = best([road("a", "51000000"), road("b", "52000000")], article("a"), article("b", THIRD))
    assert later["best_value"] == 52e6
    three = [road("a", "51000000"), road("b", "57000000"), road("c", "57000000")]
    agreed = best(three, article("a"), article("b"), article("c"))
    assert agreed["best_value"] == 57e6
    assert "more sources behind it than $51 million" in agreed["best_reason"]


def test_figures_whose_ends_touch_agree() -> None:
    for early, late in (("51", "52"), ("52", "51")):
        found = best([road("a", f"{early}000000"), road("b", f"{late}000000")], article("a"), article("b", THIRD))
        assert found["best_reason"].endswith(f"reported later than ${early} million; the other source agrees.")


def test_who_agrees_is_asked_promise_by_promise() -> None:
    """Two promises of figures with one upper end: what meets the one says nothing of the other."""
    claims = [road("a", "51500000", "1000000"), road("b", "51500000", "1000000"),
              claim("a", 30, "51900000", unit="200000", purpose="scholarships", sector="11420"),
              claim("b", 30, "40000000", purpose="scholarships", sector="11420")]  # fmt: skip
    pledges = resolved(claims, article("a"), article("b")).set_index("purpose")
    assert pledges.loc[ROAD, "best_reason"].endswith("all 2 sources print the same figure.")
    assert pledges.loc["scholarships", "best_reason"].endswith("the other source does not agree.")


def test_all_print_the_same_figure() -> None:
    found = best([road("a", "51000000"), road("b", "51000000")], article("a"), article("b"))
    assert found["best_reason"] == "From a source of the kind 'media'; all 2 sources print the same figure."


def test_an_article_that_is_not_there_is_a_source_of_unknown_kind() -> None:
    assert best([road("a", "51000000")], article("b"))["best_reason"] == "From a source of unknown kind, the only source."


def test_what_a_record_paid_is_no_figure_of_what_it_promised() -> None:
    record = {"lang": "zxx", "activity": "road", "instrument": "loan"}
    claims = [road("r.csv", "51000000", stage="commitment", **record),
              road("r.csv", "12340000", "10000", start=30, stage="disbursement", **record)]  # fmt: skip
    assert best(claims, article("r.csv", lang="zxx", source_rank=3))["best_value"] == 51e6


def test_two_papers_that_quote_one_speaker_are_one_source() -> None:
    claims = [road("a", "51000000"), road("b", "57000000", speaker="Heng Ratana"), road("c", "57000000", speaker="Heng Ratana")]
    found = best(claims, article("a"), article("b"), article("c"))
    assert found["best_value"] == 51e6
    assert "$57 million ties with it" in found["best_reason"]
    assert "the other source does not agree" in found["best_reason"]


def test_a_converted_sum_is_no_figure_of_its_own() -> None:
    first = claim("a", 1, "8300000000", "JPY", "100000000", purpose=ROAD)
    again = claim("a", 9, "51500000", unit="100000", same_as=first.id)
    found = best([first, again], article("a"))
    assert (found["best_currency"], found["best_value"]) == ("JPY", 8.3e9)
    assert found["claims"] == [first.id, again.id]
    assert found["best_reason"].endswith("the only source.")


def test_a_sum_that_a_headline_gives_in_dollars_first_is_no_conversion() -> None:
    headline = claim("a", 1, "51000000", unit="1000000", purpose=ROAD)
    yen = claim("a", 60, "8300000000", "JPY", "100000000", same_as=headline.id, purpose=ROAD)
    bracket = claim("a", 68, "51500000", unit="100000", same_as=yen.id)
    found = best([headline, yen, bracket], article("a"))
    assert (found["best_currency"], found["best_value"]) == ("JPY", 8.3e9)


def test_a_conversion_that_is_said_again_is_one_still() -> None:
    yen = claim("a", 1, "8300000000", "JPY", "100000000", purpose=ROAD)
    bracket = claim("a", 9, "51500000", unit="100000", same_as=yen.id)
    later = claim("a", 90, "51500000", unit="100000", same_as=bracket.id, purpose=ROAD)
    found = best([yen, bracket, later], article("a"))
    assert (found["best_currency"], found["best_value"]) == ("JPY", 8.3e9)


def test_facts_of_a_pledge() -> None:
    claims = [road("b", "52000000", stage="commitment", instrument="grant"),
              road("a", "52000000", stage="pledge", instrument="loan")]  # fmt: skip
    named = activities_frame(activity("c", 5, "the National Road No. 5 Improvement Project"), activity("c", 50, "rice seed"))
    read = articles_frame(article("a"), article("b", THIRD), article("c", THIRD))
    found = resolve(link(claims_frame(*claims), read, named), read, named).iloc[0]
    assert found["instruments"] == ["loan", "grant"]
    assert found["stages"] == ["pledge", "commitment"]
    assert found["first_reported"] == pd.Timestamp("2024-07-06")
    assert found["activities"] == ["c#char=5,10"]
    assert (found["donor"], found["recipient"], found["purpose"]) == ("JPN", "KHM", ROAD)


figures = st.tuples(st.sampled_from("abcd"), st.sampled_from([50, 51, 57]), st.sampled_from([None, "Heng Ratana"]))


@settings(max_examples=12, deadline=None)
@given(st.lists(figures, min_size=1, max_size=6, unique_by=lambda one: one[0]), st.randoms(use_true_random=False))
def test_the_best_figure_does_not_depend_on_the_order(rows: list[tuple[str, int, str | None]], random: object) -> None:
    claims = [road(where, f"{value}000000", speaker=speaker) for where, value, speaker in rows]
    articles = [article(name) for name in "abcd"]
    once = resolved(claims, *articles)
    shuffled = resolved(random.sample(claims, len(claims)), *articles)  # type: ignore[attr-defined]
    assert once["best_reason"].tolist() == shuffled["best_reason"].tolist()
    assert once["best_source"].tolist() == shuffled["best_source"].tolist()
