"""A ledger by hand for the reports: a total and its parts, pairs, cumulative sums, trade, a signing without sums."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from aidledger.amount import Amount
from aidledger.ledger import Ledger
from aidledger.model import (
    ACTIVITY_COLUMNS,
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    COMPARISON_COLUMNS,
    PLEDGE_COLUMNS,
    RATE_COLUMNS,
    Activity,
    Article,
    Claim,
    Mention,
    frame,
)

VISIT = date(2024, 7, 6)
BEFORE = date(2024, 7, 5)
YEN = 160.809

PLEDGES = (
    "Japan will give a total of $103 million. It consists of eight billion yen (approximately $50 million), "
    "8.3 billion yen ($51.5 million) for National Road No. 5 and a grant of $2.7 million.\n\n"
    "Tokyo would lend about eight billion yen for the grid. "
    "Heng Ratana says that Japan gave approximately $200 million since 1994.\n"
)
AGENDA = "Japan has provided $1.2 billion since 1992. Bilateral trade totalled $1.948 billion in 2022."
SIGNING = "They signed the exchange of notes on the National Road No. 5 Improvement Project."


def the_ledger(outlet: str = "The Mekong Desk", extra: str = "") -> Ledger:
    """The ledger; `outlet` and `extra` (behind the text of the first article) are for what is hostile."""
    articles = [
        Article.from_text(PLEDGES + extra, id="news/a.txt", published=VISIT, lang="en", outlet=outlet),
        Article.from_text(AGENDA, id="news/b.txt", lang="en"),
        Article.from_text(SIGNING, id="news/c.txt", published=VISIT, lang="en"),
    ]
    claims = _claims(*articles)
    activity = _activity(articles[2])
    return Ledger(
        "USD",
        frame([{name: getattr(one, name) for name in ARTICLE_COLUMNS} for one in articles], ARTICLE_COLUMNS),
        frame([activity.row()], ACTIVITY_COLUMNS),
        frame([_normalised(one) for one in claims.values()], CLAIM_COLUMNS),
        frame([_pledge(claims)], PLEDGE_COLUMNS),
        frame(_comparisons(claims, activity), COMPARISON_COLUMNS),
        frame([_rate()], RATE_COLUMNS),
    )


def _claims(pledges: Article, agenda: Article, _: Article) -> dict[str, Claim]:
    total = claim(pledges, "$103 million", "103000000", scope="total")
    parts: dict[str, Any] = {"part_of": (total.id,), "part_relation": "exhaustive", "scope": "component"}
    grid = claim(pledges, "eight billion yen", "8000000000", "JPY", "1000000000", purpose="the grid", **parts)
    road_is: dict[str, Any] = {"instrument": "loan", "purpose": "National Road No. 5"} | parts
    road = claim(pledges, "8.3 billion yen", "8300000000", "JPY", "100000000", **road_is)
    return {
        "total": total,
        "grid": grid,
        "grid_usd": claim(pledges, "$50 million", "50000000", hedge="about", same_as=grid.id),
        "road": road,
        "road_usd": claim(pledges, "$51.5 million", "51500000", unit="100000", same_as=road.id),
        "study": claim(pledges, "$2.7 million", "2700000", unit="100000", instrument="grant", **parts),
        "grid_again": claim(pledges, "eight billion yen", "8000000000", "JPY", "1000000000", 2, hedge="about", same_as=grid.id),
        "mines": claim(pledges, "$200 million", "200000000", unit="100000000", hedge="about", scope="cumulative",
                       period_start=date(1994, 1, 1), speaker="Heng Ratana"),
        "all": claim(agenda, "$1.2 billion", "1200000000", unit="100000000", scope="cumulative", period_start=date(1992, 1, 1)),
        "trade": claim(agenda, "$1.948 billion", "1948000000", unit="1000000", is_aid=False, topic="trade"),
    }  # fmt: skip


def claim(
    article: Article, text: str, value: str, currency: str = "USD", unit: str = "1000000", nth: int = 1, hedge: Any = "exact",
    **more: Any,
) -> Claim:  # fmt: skip
    """A claim of Japanese aid to Cambodia at the nth place of `text` in an article."""
    start = -1
    for _ in range(nth):
        start = article.text.index(text, start + 1)
    mention = Mention(article.id, start, start + len(text), text, "en", Amount(Decimal(value), currency, Decimal(unit), hedge))
    return Claim(mention, **({"is_aid": True, "topic": "aid", "donor": "JPN", "recipient": "KHM"} | more))


def _activity(article: Article) -> Activity:
    name = "National Road No. 5 Improvement Project"
    start = article.text.index(name)
    return Activity(article.id, start, start + len(name), name, "JPN", "KHM", "loan", "commitment")


def _normalised(one: Claim) -> dict[str, Any]:
    row = one.row()
    factor = 1 / YEN if row["currency"] == "JPY" else 1.0
    dated = row["article"] == "news/a.txt"
    return row | {
        "norm_currency": "USD", "norm_value": float(row["value"]) * factor, "norm_low": float(row["low"]) * factor,
        "norm_high": float(row["high"]) * factor, "rate": factor, "rate_on": BEFORE if dated else None, "pledge": None,
        "rate_source": "European Central Bank" if row["currency"] == "JPY" else "same currency",
    }  # fmt: skip


def _pledge(claims: dict[str, Claim]) -> dict[str, Any]:
    return {
        "id": "pledge:road", "donor": "JPN", "recipient": "KHM", "purpose": "National Road No. 5", "activities": [],
        "instruments": ["loan"], "stages": ["pledge"], "first_reported": VISIT,
        "claims": [claims["road"].id, claims["road_usd"].id], "best_value": 8.3e9, "best_currency": "JPY",
        "best_source": "The Mekong Desk", "best_reason": "the most exact figure of the highest source",
    }  # fmt: skip


def _rate() -> dict[str, Any]:
    return {
        "base": "JPY", "quote": "USD", "on": VISIT, "rate": 1 / YEN, "rate_on": BEFORE,
        "rate_source": "European Central Bank", "age": 1,
    }  # fmt: skip


def _trial(name: str, detail: str | None, *ends: float, meets: bool) -> dict[str, Any]:
    keys = ("left_low", "left_high", "right_low", "right_high")
    opened = dict.fromkeys(("left_low_open", "left_high_open", "right_low_open", "right_high_open"), False)
    return {"name": name, "detail": detail, **dict(zip(keys, ends, strict=True)), **opened, "meets": meets, "note": None}


def _comparisons(claims: dict[str, Claim], activity: Activity) -> list[dict[str, Any]]:
    return [
        compared("AL101", "explained", [claims["total"]], [claims["grid_usd"], claims["road_usd"], claims["study"]],
                 103e6, 104.2e6, hypothesis="truncated", diagnosis="truncation",
                 hypotheses=[_trial("printed", None, 102.5e6, 103.5e6, 103.6e6, 104.8e6, meets=False),
                             _trial("truncated", "left", 103e6, 104e6, 103.6e6, 104.8e6, meets=True)],
                 needed="the $50 million would have to be $48.2 to $49.4 million",
                 message="the parts come to $104.2 million, the total to $103 million"),
        compared("AL103", "agrees", [claims["grid"]], [claims["grid_usd"]], 49.75e6, 50e6, message="the pair fits"),
        compared("AL103", "agrees", [claims["road"]], [claims["road_usd"]], 51.61e6, 51.5e6, message="the pair fits"),
        compared("AL207", "disagrees", [claims["all"]], [claims["mines"]], 1.2e9, 2e8,
                 message="the windows overlap, the sums differ sixfold"),
        compared("AL203", "not_comparable", [claims["road"]], [activity], math.nan, math.nan,
                 message="the road is named there without a sum"),
        compared("AL902", "not_comparable", [claims["all"]], [], 1.2e9, math.nan, message="the date of news/b.txt is unknown"),
        compared("AL102", "agrees", [claims["grid"]], [claims["grid_again"]], 8e9, 8e9, message="said twice, the same figure"),
    ]  # fmt: skip


def compared(
    check: str, verdict: str, left: list[Any], right: list[Any], first: float, second: float, **more: Any
) -> dict[str, Any]:
    """A comparison in dollars."""
    ids = [one.id for one in (*left, *right)]
    gap = second - first
    return {
        "id": f"{check}:{'+'.join(ids)}", "check": check, "left_claims": [one.id for one in left],
        "right_claims": [one.id for one in right], "currency": "USD", "left_value": first, "right_value": second, "gap": gap,
        "gap_pct": gap / first * 100, "verdict": verdict, "hypothesis": "printed" if verdict == "agrees" else None,
        "hypotheses": [], "diagnosis": None, "needed": None, **more,
    }  # fmt: skip


def empty_ledger() -> Ledger:
    """A ledger of nothing."""
    return Ledger("USD", *(frame([], columns) for columns in (
        ARTICLE_COLUMNS, ACTIVITY_COLUMNS, CLAIM_COLUMNS, PLEDGE_COLUMNS, COMPARISON_COLUMNS, RATE_COLUMNS)))  # fmt: skip


def rows_with(table: pd.DataFrame, **cells: Any) -> pd.DataFrame:
    """The rows that hold all these cells."""
    for name, cell in cells.items():
        table = table[table[name] == cell]
    return table
