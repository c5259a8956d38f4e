"""Linking: which claims speak of one promise."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidledger.errors import BadTable, InputError
from aidledger.model import ACTIVITY_COLUMNS, Claim, frame
from aidledger.reconciler.arrays import components
from aidledger.reconciler.candidates import _between, _Keys, _within, candidates
from aidledger.reconciler.link import LINK_COLUMNS, link, links
from aidledger.reconciler.names import Names
from tests.promises import GRID, ROAD, ROAD_SHORT, STUDY, article, articles_frame, claim, claims_frame, the_case

NOTHING = frame([], ACTIVITY_COLUMNS)
TWICE = "construction of the Takeo bus terminal"


def pledges(claims: list[Claim], *articles: dict[str, Any], forced: pd.DataFrame | None = None) -> dict[str, str | None]:
    linked = link(claims_frame(*claims), articles_frame(*articles), NOTHING, forced)
    return {claim: pledge if isinstance(pledge, str) else None for claim, pledge in linked["pledge"].items()}


def together(claims: list[Claim], *articles: dict[str, Any], forced: pd.DataFrame | None = None) -> bool:
    found = pledges(claims, *articles, forced=forced)
    return len(set(found.values())) == 1 and None not in found.values()


def twice(value: str, left: str, right: str) -> list[Claim]:
    """One figure for two purposes, in two articles."""
    return [claim("a", 1, value, unit="10000", purpose=left), claim("b", 1, value, unit="10000", purpose=right)]


def test_the_record_joins_the_three_parts_of_the_case() -> None:
    claims, articles = the_case()
    found = pledges(claims, *articles)
    groups = [[found[claims[n].id] for n in group] for group in ([0, 1], [2, 3, 8], [4, 5, 9], [6, 7, 10])]
    assert [len(set(group)) for group in groups] == [1, 1, 1, 1]
    assert len(set(found.values())) == 4


def test_the_power_line_is_the_grid_project() -> None:
    said = claim("a", 1, "8000000000", "JPY", "1000000000", "about", purpose="the expansion of the power line in Phnom Penh")
    record = claim("r", 1, "7988000000", "JPY", "1000000", purpose=GRID, instrument="loan", lang="zxx")
    assert together([said, record], article("a"), article("r", lang="zxx"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Siem Reap water works, phase I", "Siem Reap water works, phase II"),
        ("the first phase of the Siem Reap water works", "the second phase of the Siem Reap water works"),
        ("National Road 5 rehabilitation", "National Road 6 rehabilitation"),
        ("shock response, first tranche", "shock response, second tranche"),
        ("Bridge repair lot 1", "Bridge repair lot 2"),
        ("Human Resource Development Scholarship 2023", "Human Resource Development Scholarship 2024"),
        ("シアヌークビル港の第1期拡張", "シアヌークビル港の第2期拡張"),
        ("cadastral survey", "building materials"),
    ],
)
def test_equal_figures_for_what_differs_stay_apart(left: str, right: str) -> None:
    assert not together(twice("2270000", left, right), article("a"), article("b"))


def test_one_project_links_though_the_figures_differ() -> None:
    said = [claim("a", 1, "16000000", purpose="Battambang referral hospital"),
            claim("b", 1, "19000000", purpose="the referral hospital in Battambang")]  # fmt: skip
    assert together(said, article("a"), article("b"))


def test_a_shared_town_is_no_shared_project() -> None:
    assert not together([claim("a", 1, "16000000", purpose="Phnom Penh water supply"),
                         claim("b", 1, "19000000", purpose="drainage in Phnom Penh")], article("a"), article("b"))  # fmt: skip


def test_a_loan_here_and_a_grant_there_is_one_pledge() -> None:
    assert together([claim("a", 1, "16000000", purpose="referral hospital in Battambang", instrument="loan"),
                     claim("b", 1, "16000000", purpose="Battambang referral hospital", instrument="grant")],
                    article("a"), article("b"))  # fmt: skip


def test_a_figure_alone_links_within_a_fortnight_only() -> None:
    said = [claim("a", 1, "51500000", unit="100000"), claim("b", 1, "8300000000", "JPY", "100000000")]
    assert together(said, article("a"), article("b"))
    assert not together(said, article("a"), article("b", date(2024, 9, 30)))


def test_a_yearly_scholarship_stays_apart() -> None:
    name = "Human Resource Development Scholarship"
    assert not together(twice("2700000", name, name), article("a"), article("b", date(2025, 7, 6)))


def test_a_promise_and_its_signature_months_later_are_one() -> None:
    assert together(twice("51500000", ROAD, ROAD), article("a"), article("b", date(2024, 10, 1)))


def test_other_parties_stay_apart() -> None:
    assert not together([claim("a", 1, "51500000", unit="100000", purpose=ROAD),
                         claim("b", 1, "51500000", unit="100000", purpose=ROAD, recipient="LAO")],
                        article("a"), article("b"))  # fmt: skip


def test_an_article_without_a_date_links_by_name_and_figure() -> None:
    assert together(twice("51500000", ROAD, ROAD), article("a"), article("b", None))


def test_a_misprint_inside_an_article_is_one_pledge_and_a_part_is_not() -> None:
    headline = claim("a", 1, "16151000", unit="1000", recipient="IDN", instrument="loan")
    body = claim("a", 9, "16141000", unit="1000", recipient="IDN", instrument="loan", purpose="planning a metro line")
    assert together([headline, body], article("a"))
    part = claim("a", 9, "16141000", unit="1000", recipient="IDN", part_of=(headline.id,), part_relation="partial")
    assert not together([headline, part], article("a"))


def test_what_is_no_promise_has_no_pledge() -> None:
    found = pledges([claim("a", 1, "1200000000", scope="cumulative", period_start=date(1992, 1, 1)),
                     claim("a", 9, "1948000000", is_aid=False, topic="trade")], article("a"))  # fmt: skip
    assert set(found.values()) == {None}


def test_a_person_overrules() -> None:
    said = twice("51500000", ROAD, ROAD)
    other = [claim("a", 1, "1000000", purpose="rice"), claim("b", 1, "900000000", purpose="metro")]
    both = [article("a"), article("b")]
    row = {"left": said[0].id, "right": said[1].id}
    assert not together(said, *both, forced=pd.DataFrame([row | {"verdict": "different"}]))
    assert together(other, *both, forced=pd.DataFrame([row | {"verdict": "same"}]))
    with pytest.raises(BadTable, match="verdict"):
        together(said, *both, forced=pd.DataFrame([row]))
    with pytest.raises(BadTable, match="maybe"):
        together(said, *both, forced=pd.DataFrame([row | {"verdict": "maybe"}]))


def test_each_link_says_why() -> None:
    claims, articles = the_case()
    why = links(claims_frame(*claims), articles_frame(*articles), NOTHING)
    assert list(why.columns) == list(LINK_COLUMNS)
    assert len(why) == 3
    assert why["reason"].str.contains("names of the project match").all()


WATER = "Siem Reap water works, phase"
purposes = st.sampled_from([ROAD, GRID, STUDY, "rice", f"{WATER} I", f"{WATER} II", None])
statement = st.tuples(st.sampled_from("abcde"), st.integers(1, 99), st.sampled_from([1, 2, 10, 11]), purposes)


def made(rows: list[tuple[str, int, int, str | None]]) -> list[Claim]:
    unique = {(name, start): (value, purpose) for name, start, value, purpose in rows}
    return [claim(name, start * 10, f"{value}000000", purpose=purpose) for (name, start), (value, purpose) in unique.items()]


@settings(max_examples=20, deadline=None)
@given(st.lists(statement, max_size=12), st.randoms(use_true_random=False))
def test_links_do_not_depend_on_the_order_and_linking_again_changes_nothing(rows: Any, random: Any) -> None:
    claims, articles = made(rows), [article(name) for name in "abcde"]
    once = pledges(claims, *articles)
    shuffled = random.sample(claims, len(claims))
    assert pledges(shuffled, *random.sample(articles, len(articles))) == once
    first = link(claims_frame(*claims), articles_frame(*articles), NOTHING)
    assert link(first, articles_frame(*articles), NOTHING)["pledge"].tolist() == first["pledge"].tolist()


def test_names_in_two_scripts_do_not_keep_a_promise_apart() -> None:
    said = [claim("a", 1, "41388000000", "JPY", "1000000", purpose="the first phase of the Sihanoukville port"),
            claim("b", 1, "41388000000", "JPY", "1000000", purpose="シアヌークビル港の第1期拡張")]  # fmt: skip
    assert together(said, article("a"), article("b"))
    assert together(said, article("a"), article("b", None))
    other = [said[0], claim("b", 1, "41388000000", "JPY", "1000000", purpose="シアヌークビル港の第2期拡張")]
    assert not together(other, article("a"), article("b"))


def test_a_precise_figure_outweighs_a_missing_party_and_another_name() -> None:
    said = [claim("a", 1, "41390000000", "JPY", "10000000", purpose="a port"),
            claim("b", 1, "41388000000", "JPY", "1000000", recipient=None)]  # fmt: skip
    assert together(said, article("a"), article("b", None))
    names = [claim("a", 1, "51570000", unit="10000", purpose="planning a metro line"),
             claim("b", 1, "51570000", unit="10000", purpose="MRT east-west")]  # fmt: skip
    assert together(names, article("a"), article("b"))


def test_a_round_figure_without_a_name_links_within_days_only() -> None:
    said = [claim("a", 1, "50000000"), claim("b", 1, "50000000")]
    assert together(said, article("a"), article("b", date(2024, 7, 8)))
    assert not together(said, article("a"), article("b", date(2024, 7, 16)))


def test_a_total_is_not_the_part_that_is_named_like_it() -> None:
    port = "the Lake Port Development Project"
    one = claim("a", 1, "1270000000", unit="10000000", purpose=port, donor="NOR", recipient="MWI")
    whole = claim("b", 1, "1270000000", unit="10000000", purpose="three projects", donor="NOR", recipient="MWI")
    part = claim("b", 2, "811000000", unit="1000000", purpose=port, donor="NOR", recipient="MWI", part_of=(whole.id,))
    found = pledges([one, whole, part], article("a"), article("b"))
    assert found[one.id] != found[part.id]
    alone = claim("b", 2, "811000000", unit="1000000", purpose=port, donor="NOR", recipient="MWI")
    assert together([one, alone], article("a"), article("b"))


def test_of_a_sum_that_is_said_twice_the_precise_figure_links() -> None:
    round_one = claim("a", 1, "400000000", unit="1000000", hedge="nearly", purpose="a port")
    precise = claim("a", 2, "383220000", unit="10000", purpose="a port", same_as=round_one.id)
    other = claim("b", 1, "383220000", unit="10000", purpose="implement a container terminal")
    assert together([round_one, precise, other], article("a"), article("b"))


def test_hospitals_of_two_towns_stay_apart() -> None:
    assert not together(twice("51570000", "Kampong Thom Referral Hospital", "referral hospital in Battambang"),
                        article("a"), article("b", date(2024, 7, 30)))  # fmt: skip


# --- splink instead of our rules ----------------------------------------------------------------------------------


def by_splink(*claims: Claim, forced: pd.DataFrame | None = None) -> int:
    """How many pledges splink makes of claims of the articles a and b."""
    articles = articles_frame(article("a"), article("b"))
    return link(claims_frame(*claims), articles, NOTHING, forced, method="splink")["pledge"].nunique()


def test_splink_links_what_is_told_twice_and_keeps_phases_apart() -> None:
    pytest.importorskip("splink")
    assert by_splink(*twice("51500000", TWICE, TWICE)) == 1
    assert by_splink(*twice("51500000", TWICE, "a vaccine store in Kampot")) == 2
    assert by_splink(*twice("51500000", f"{TWICE}, phase I", f"{TWICE}, phase II")) == 2


def test_what_a_person_says_overrules_splink() -> None:
    pytest.importorskip("splink")
    told = twice("51500000", TWICE, TWICE)
    forbidden = pd.DataFrame({"left": [told[0].id], "right": [told[1].id], "verdict": ["different"]})
    assert by_splink(*told, forced=forbidden) == 2


def test_without_splink_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "splink", None)
    with pytest.raises(InputError, match=r"aidledger\[link\]"):
        by_splink(*twice("51500000", TWICE, TWICE))


# --- candidates ---------------------------------------------------------------------------------------------------

KEYS = st.lists(st.tuples(st.integers(0, 5), st.floats(0, 20)), max_size=30).map(
    lambda keys: (np.array([key for key, _ in keys], dtype=np.int64), np.array([log for _, log in keys], dtype=np.float64))
)



def _listed(pairs: Any) -> list[tuple[int, int]]:
    return [*zip(*(side.tolist() for side in pairs), strict=True)]


@given(KEYS, KEYS, st.integers(1, 12))
def test_pairs_of_equal_keys(left: Any, right: Any, reach: int) -> None:
    """Each pair once and of one key: all of a key that few share, and of others the neighbours in the order of the figures."""
    mine, others = _Keys.of([left[0]], 0, left[1]), _Keys.of([right[0]], 0, right[1])
    across = _listed(_between(mine, others, reach))
    assert len(set(across)) == len(across)
    for i, key in enumerate(left[0]):
        same, near = np.flatnonzero(right[0] == key).tolist(), [b for a, b in across if a == i]
        assert set(near) <= set(same)
        assert len(near) == min(len(same), 2 * reach)
        far = [abs(right[1][j] - left[1][i]) for j in set(same) - set(near)]
        assert not far or min(abs(right[1][near] - left[1][i])) <= min(far) + 0.001
    inside = [tuple(sorted(pair)) for pair in _listed(_within(others, reach))]
    assert len(set(inside)) == len(inside)
    for key in set(right[0].tolist()):
        same = np.flatnonzero(right[0] == key)
        mine = [pair for pair in inside if pair[0] in same]
        assert all(right[0][a] == right[0][b] for a, b in mine)
        assert len(mine) == sum(min(reach, len(same) - place - 1) for place in range(len(same)))


def test_a_promise_that_very_many_articles_tell_hangs_together() -> None:
    """No key is too popular to be paired, and the pairs grow with the statements."""
    sizes = {}
    for size in (500, 1000):
        told = {"donor": "JPN", "recipient": "KHM", "day": 19_900.0, "norm_value": 5e7, "name": "Takeo hospital"}
        rows = pd.DataFrame(told, index=range(size))
        i, j = candidates(rows, Names.of(rows["name"]))
        assert not components(size, i, j).any()
        sizes[size] = len(i)
    assert sizes[1000] < 2.2 * sizes[500]


@pytest.mark.parametrize("times", [1, 30])
def test_a_long_title_finds_its_short_name_in_a_full_week(times: int) -> None:
    """A title without a figure, among a dozen other promises of the week, shares only common words with what papers say."""
    towns = ("Pailin", "Kratie", "Kep", "Takeo", "Kampot", "Svay Rieng", "Prey Veng", "Pursat")
    names = [ROAD, *(f"rehabilitation of the national road to {town}" for town in towns * times), ROAD_SHORT]
    rows = pd.DataFrame({"donor": "JPN", "recipient": "KHM", "day": 19_900.0, "norm_value": np.nan, "name": names})
    i, j = candidates(rows, Names.of(rows["name"]))
    assert (0, len(names) - 1) in set(zip(i.tolist(), j.tolist(), strict=True))
