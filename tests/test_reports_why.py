"""Any id in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import aidledger as al
from aidledger.errors import UnknownIdentifier
from tests.ledgers import rows_with, the_ledger

LEDGER = the_ledger()
IDS = [*LEDGER.comparisons.index, *LEDGER.claims.index, *LEDGER.pledges.index, *LEDGER.activities.index]


def id_of(check: str) -> str:
    return rows_with(LEDGER.comparisons, check=check).index[0]


@pytest.mark.parametrize("id", IDS)
def test_every_id_is_told_with_a_quote_and_its_place(id):
    told = LEDGER.why(id)
    assert re.search(r"“[^”]+” \(news/[abc]\.txt:\d+", told)
    assert told.endswith(".")
    assert "nan" not in told.lower().replace("finance", "")


@pytest.mark.parametrize("id", IDS)
def test_an_answer_has_three_to_six_sentences(id):
    told = re.sub(r"“[^”]*”|No\. 5", "", LEDGER.why(id))
    assert 3 <= len(re.findall(r"\.(?= |$)", told)) <= 6


def test_a_finding_says_what_was_compared_what_fits_and_what_would_have_to_be_true():
    told = LEDGER.why(id_of("AL101"))
    for part in (
        "“Japan will give a total of $103 million.” (news/a.txt:27)",
        "the total, $103 million, and the parts, $104.2 million: a gap of $1.2 million (+1.17%)",
        "explained (truncation); the figures meet when read as the total truncated, and they do not when read as printed",
        "What would have to be true: the $50 million would have to be $48.2 to $49.4 million.",
    ):
        assert part in told


def test_a_conversion_carries_its_rate_its_day_and_its_source():
    grid = rows_with(LEDGER.claims, text="eight billion yen").index[0]
    assert "at 160.81 JPY per USD (5 July 2024, European Central Bank)" in LEDGER.why(grid)


def test_a_claim_says_by_which_words_each_field_was_read():
    ledger = al.reconcile([al.Article.from_text("Japan pledged a loan of $5 million to Laos.", id="a")])
    words = "topic aid: “pledged”; instrument loan: “loan”; stage pledge: “pledged”; donor JPN: “Japan”; recipient LAO: “Laos”"
    assert f"(read from {words})." in ledger.why("a:24")


def test_what_was_corrected_was_not_read_from_the_words():
    article = al.Article.from_text("Japan pledged a loan of $5 million to Laos.", id="a")
    change = al.fix("a#char=24,34", donor="KOR", reason="x", by="Ana")
    told = al.reconcile([article], corrections=change).why("a:24")
    assert "donor JPN" not in told
    assert "recipient LAO: “Laos”" in told


def test_what_is_not_aid_is_said_to_take_no_part():
    assert "It is not aid (trade) and takes no part" in LEDGER.why(rows_with(LEDGER.claims, topic="trade").index[0])


def test_a_sum_that_is_said_again_names_the_first():
    again = rows_with(LEDGER.claims, text="$51.5 million").index[0]
    assert "says again 8.3 billion yen (news/a.txt:103) and counts once with it" in LEDGER.why(again)


def test_a_title_is_no_name_of_who_says_something():
    told = al.reconcile(al.Article.from_text("Japan gives Laos $5 million.", id="a", title="A road"))
    assert told.why(told.claims.index[0]).startswith("“A road” (date unknown) writes “Japan gives Laos")


def test_a_slip_makes_no_figures_meet():
    text = "Japan pledged Laos a total of $92.5 million. It consists of $60 million, $20 million and $15 million."
    told = al.reconcile(al.Article.from_text(text, id="a", published="2024-07-06")).why("AL101")
    assert "Verdict: disagrees (digit slip); the figures do not meet, read as printed, the total truncated" in told
    assert "when read as slip" not in told


def test_a_day_from_the_text_has_no_brackets_in_brackets():
    article = al.Article.from_text("Japan gave Laos $5 million.", id="a", published="2024-07-06")
    told = al.reconcile(replace(article, published_basis="inferred"))
    assert told.why(told.claims.index[0]).startswith("a (6 July 2024, from the text) writes")


def test_an_unknown_id_names_the_nearest():
    with pytest.raises(UnknownIdentifier, match=r"'news/a\.txt#char=27,40'; near it are news/a\.txt#char=27,39"):
        LEDGER.why("news/a.txt#char=27,40")


def test_a_place_is_an_id_too():
    assert LEDGER.why("news/a.txt:27") == LEDGER.why("news/a.txt#char=27,39")


def test_the_beginning_of_one_id_alone_is_enough():
    assert LEDGER.why("AL101") == LEDGER.why(id_of("AL101"))
    with pytest.raises(UnknownIdentifier, match="AL103:"):
        LEDGER.why("AL103")


def test_a_part_of_an_id_names_the_whole():
    with pytest.raises(UnknownIdentifier, match="pledge:road"):
        LEDGER.why("road")
