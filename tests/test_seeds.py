"""The seeds are what they say they are, and the original texts, where present, come out in the same way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import aidledger as al
from aidledger.model import Article, Claim
from aidledger.parsers.articles import describe
from aidledger.parsers.records.table import read_record

PUBLISHED = {
    "01": date(2024, 7, 4), "02": date(2024, 7, 6), "03": date(2023, 1, 26), "04": date(2024, 7, 6), "05": date(2023, 3, 8),
}  # fmt: skip


def _undated(article: Article) -> Article:
    return replace(article, published=None, published_basis="unknown")


def test_five_articles_and_nothing_else(collection):
    assert sorted(Path(article.id).name[:2] for article in collection.articles) == sorted(PUBLISHED)


def test_gold_stands_where_it_says(collection):
    by_file = {Path(article.id).name: article for article in collection.articles}
    for sum_ in collection.gold:
        assert by_file[sum_["file"]].text[sum_["start"] : sum_["end"]] == sum_["text"]


@pytest.mark.parametrize(("beginning", "day"), PUBLISHED.items())
def test_the_text_alone_gives_the_date(collection, beginning, day):
    found = describe(_undated(collection.article(beginning)))
    assert (found.published, found.published_basis) == (day, "inferred")


@pytest.mark.parametrize(("beginning", "day"), PUBLISHED.items())
def test_a_seed_states_its_date(seeds, beginning, day):
    article = next(one for one in seeds if Path(one.id).name.startswith(beginning))
    assert (article.published, article.published_basis, article.lang) == (day, "stated", "en")
    assert article.title
    assert not article.text.startswith("---")


def test_every_sum_is_found_and_nothing_else(collection):
    for article in collection.articles:
        gold = [one for one in collection.gold if one["file"] == Path(article.id).name]
        assert [_as_gold(claim, article) for claim in al.extract(article)] == [
            (one["start"], one["end"], one["currency"], Decimal(one["low"]), one["modifier"], one["is_aid"]) for one in gold
        ]


def test_sums_that_are_said_again_stand_together(collection):
    for article in collection.articles:
        gold = {one["id"]: one for one in collection.gold if one["file"] == Path(article.id).name}
        claims = {claim.id: claim for claim in al.extract(article)}
        expected = {name: one["same_as"] for name, one in gold.items()}
        found = {name: claim.same_as for name, claim in claims.items()}
        assert {claims[name].mention.start: claims[_first(name, found)].mention.start for name in found} == {
            gold[name]["start"]: gold[_first(name, expected)]["start"] for name in expected
        }


def _as_gold(claim: Claim, article: Article) -> tuple[object, ...]:
    mention, amount = claim.mention, claim.amount
    assert article.text[mention.start : mention.end] == mention.text
    return mention.start, mention.end, amount.currency, amount.value, amount.hedge, claim.is_aid


def _first(name: str, same_as: Mapping[str, str | None]) -> str:
    """Where the chain of what says the same begins."""
    earlier = same_as[name]
    return _first(earlier, same_as) if earlier else name


def test_the_record_holds_the_official_figures(record_path):
    articles, claims, activities = read_record(record_path)
    assert [article.published for article in articles] == [date(2024, 7, 6)]
    assert [(claim.amount.value, claim.amount.currency, claim.amount.ceiling, claim.instrument) for claim in claims] == [
        (Decimal(8_293_000_000), "JPY", True, "loan"),
        (Decimal(386_000_000), "JPY", True, "grant"),
        (Decimal(7_988_000_000), "JPY", False, "loan"),
    ]
    assert [activity.name.split(" (")[0] for activity in activities] == [
        "National Road No. 5 Improvement Project",
        "Project for Human Resource Development Scholarship",
        "Phnom Penh City Transmission and Distribution System Expansion Project",
    ]
