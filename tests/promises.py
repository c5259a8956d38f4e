"""Small ledgers for tests of linking and of the checks behind it, and the case of the visit to Phnom Penh."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from aidledger.amount import Amount
from aidledger.model import ACTIVITY_COLUMNS, ARTICLE_COLUMNS, CLAIM_COLUMNS, Activity, Article, Claim, Mention, frame
from aidledger.normaliser.rates import RateTable
from aidledger.reconciler.checks import Evidence, check
from aidledger.reconciler.link import link
from aidledger.reconciler.resolve import resolve

VISIT = date(2024, 7, 6)
YEN = 160.809
GRID = "Phnom Penh City Transmission and Distribution System Expansion Project"
ROAD = "National Road No. 5 Improvement Project (Thlea Ma'am-Battambang and Sri Sophorn-Poipet)"
STUDY = "Project for Human Resource Development Scholarship"
ROAD_SHORT = "National Road 5 rehabilitation"
STUDY_AGAIN = "the implementation of the Human Resource Development Scholarship Project"


def article(id: str, published: date | None = VISIT, **more: Any) -> dict[str, Any]:
    """A row of the articles frame."""
    made = Article.from_text("", id=id, published=published, lang=more.pop("lang", "en"))
    return {name: getattr(made, name) for name in ARTICLE_COLUMNS} | more


def claim(
    article: str, start: int, value: str, currency: str = "USD", unit: str = "1000000", hedge: Any = "exact", **more: Any
) -> Claim:
    """A claim of Japanese aid to Cambodia at an offset of an article, unless `more` says otherwise."""
    lang, basis = more.pop("lang", "en"), more.pop("currency_basis", "stated")
    mention = Mention(article, start, start + 5, "money", lang, Amount(Decimal(value), currency, Decimal(unit), hedge), basis)
    known = {"is_aid": True, "topic": "aid", "donor": "JPN", "recipient": "KHM"}
    return Claim(mention, **(known | more))


def activity(article: str, start: int, name: str, **more: Any) -> Activity:
    """A named project that Japan and Cambodia signed."""
    return Activity(article, start, start + 5, name, **({"donor": "JPN", "recipient": "KHM", "stage": "commitment"} | more))


def claims_frame(*claims: Claim) -> pd.DataFrame:
    """Claims as after the normaliser, in dollars at one rate; a currency without one stays as it is."""
    rows = []
    for one in claims:
        row = one.row()
        rate = {"JPY": 1 / YEN, "USD": 1.0}.get(row["currency"])
        if rate is not None:
            row |= {"norm_currency": "USD", "norm_value": float(row["value"]) * rate, "rate": rate}
            row |= {"norm_low": float(row["low"]) * rate, "norm_high": float(row["high"]) * rate}
        rows.append(row)
    return frame(rows, CLAIM_COLUMNS)


def articles_frame(*articles: dict[str, Any]) -> pd.DataFrame:
    """Articles as a frame."""
    return frame(articles, ARTICLE_COLUMNS)


def activities_frame(*activities: Activity) -> pd.DataFrame:
    """Activities as a frame."""
    return frame([one.row() for one in activities], ACTIVITY_COLUMNS)


def evidence(articles: list[dict[str, Any]], claims: list[Claim], activities: list[Activity] | None = None) -> Evidence:
    """What a check looks at: claims linked and resolved."""
    read, named = articles_frame(*articles), activities_frame(*(activities or ()))
    linked = link(claims_frame(*claims), read, named)
    return Evidence(read, linked, named, resolve(linked, read, named), RateTable.default(), "USD")


def told(code: str, articles: list[dict[str, Any]], claims: list[Claim], activities: list[Activity] | None = None) -> None:
    """Print what a check says of a small ledger: verdict and message, a line each."""
    found = check(code).run(evidence(articles, claims, activities))
    for verdict, message in zip(found["verdict"], found["message"], strict=True):
        print(f"{verdict}: {message}")


def the_case() -> tuple[list[Claim], list[dict[str, Any]]]:
    """The article with a total and its three parts, and the official record."""
    total = claim("a", 10, "103000000", scope="total")
    part: dict[str, Any] = {"part_of": (total.id,), "part_relation": "exhaustive"}
    grid = claim("a", 30, "8000000000", "JPY", "1000000000", purpose=GRID, **part)
    road = claim("a", 50, "8300000000", "JPY", "100000000", purpose=ROAD_SHORT, instrument="loan", **part)
    study = claim("a", 70, "2700000", unit="100000", purpose="human resource", instrument="grant", **part)
    own = [
        total, claim("a", 20, "103000000", scope="total", same_as=total.id),
        grid, claim("a", 40, "50000000", hedge="about", same_as=grid.id, purpose=GRID),
        road, claim("a", 60, "51500000", unit="100000", same_as=road.id, instrument="loan"),
        study, claim("a", 80, "2700000", unit="100000", hedge="about", same_as=study.id, purpose=STUDY_AGAIN),
    ]  # fmt: skip
    record = [
        claim("r", 1, "7988000000", "JPY", "1000000", purpose=GRID, instrument="loan", lang="zxx"),
        claim("r", 11, "8293000000", "JPY", "1000000", hedge="at_most", purpose=ROAD, instrument="loan", lang="zxx"),
        claim("r", 21, "386000000", "JPY", "1000000", hedge="at_most", purpose=STUDY, instrument="grant", lang="zxx"),
    ]
    return own + record, [article("a", outlet="The Desk"), article("r", lang="zxx", source_rank=1, outlet="Ministry")]
