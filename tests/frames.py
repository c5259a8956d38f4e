"""Small claims frames for tests of the reconciler: a claim in a line, an article with its date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from aidledger.amount import Amount
from aidledger.model import (
    ACTIVITY_COLUMNS,
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    PLEDGE_COLUMNS,
    Article,
    Claim,
    Mention,
    frame,
)
from aidledger.normaliser.normalise import normalise
from aidledger.normaliser.rates import RateTable
from aidledger.reconciler.checks import Evidence, check

SCALES = {"k": 3, "m": 6, "bn": 9}


def figure(text: str) -> Amount:
    """ "USD 51.5m", "about JPY 8bn", "at_most JPY 386m", "USD 10-15m" -> an amount with its unit."""
    hedge, code, number = ("exact", *text.split()) if len(text.split()) == 2 else text.split()
    power = next((p for s, p in SCALES.items() if number.endswith(s)), 0)
    ends = [Decimal(one.replace(",", "")) for one in number.rstrip("kmbn").split("-")]
    unit = Decimal(1).scaleb(max(int(one.as_tuple().exponent) for one in ends) + power)
    values = [one.scaleb(power) for one in ends]
    low, high = (values[0], values[-1]) if len(values) > 1 else (None, None)
    return Amount(sum(values, Decimal(0)) / len(values), code, unit, hedge, hedge == "at_most", low, high)  # type: ignore[arg-type]


def claim(article: str, place: int, text: str, **fields: Any) -> Claim:
    """A claim at a place of an article; `same_as` and `part_of` are places in it too."""
    if isinstance(fields.get("same_as"), int):
        fields["same_as"] = place_id(article, fields["same_as"])
    fields["part_of"] = tuple(place_id(article, one) for one in fields.get("part_of", ()))
    mention = Mention(article, place, place + 5, text, fields.pop("lang", "en"), figure(text))
    return Claim(mention, **{"is_aid": True, "topic": "aid", **fields})


def place_id(article: str, place: int) -> str:
    return f"{article}#char={place},{place + 5}"


def article(id: str, published: str | None = "2024-07-06", **fields: Any) -> Article:
    return Article.from_text(
        "", id=id, published=date.fromisoformat(published) if published else None, **{"lang": "en", **fields}
    )


def evidence(
    articles: list[Article], claims: list[Claim], pledges: dict[str, list[str]] | None = None, rates: RateTable | None = None
) -> Evidence:
    """The evidence of a few claims; `pledges` says for each pledge where its claims begin ("a 20")."""
    table = rates or RateTable.default()
    article_rows = [{name: getattr(one, name) for name in ARTICLE_COLUMNS} for one in articles]
    linked = {place: pledge for pledge, places in (pledges or {}).items() for place in places}
    rows = [one.row() | {"pledge": linked.get(f"{one.mention.article} {one.mention.start}")} for one in claims]
    read = frame(article_rows, ARTICLE_COLUMNS)
    return Evidence(
        read,
        normalise(frame(rows, CLAIM_COLUMNS), read, table, "USD"),
        frame([], ACTIVITY_COLUMNS),
        frame([], PLEDGE_COLUMNS),
        table,
        "USD",
    )


def told(
    code: str,
    articles: list[Article],
    claims: list[Claim],
    pledges: dict[str, list[str]] | None = None,
    rates: RateTable | None = None,
) -> None:
    """Print what a check says: verdict and message, and what would be needed."""
    found = check(code).run(evidence(articles, claims, pledges, rates))
    for row in found.to_dict("records"):
        print(f"{row['verdict']}{f' ({row_})' if (row_ := row['diagnosis']) else ''}: {row['message']}")
        if row["needed"]:
            print(f"    needed: {row['needed']}")


CASE = article("04", outlet="The Desk")
RECORD = article("mofa", lang="zxx", source_rank=1, outlet="Ministry")
PLEDGES = {
    "grid": ["04 30", "04 35", "04 80", "mofa 1"],
    "road": ["04 40", "04 45", "04 100", "mofa 11"],
    "study": ["04 50", "04 90", "mofa 21"],
}


def the_case() -> list[Claim]:
    """A total of $103 million that consists of three sums, two of them in two currencies, and all of them said again."""
    listed: dict[str, Any] = {"part_of": [20], "part_relation": "exhaustive", "scope": "component"}
    return [
        claim("04", 10, "USD 103m", scope="total"),
        claim("04", 20, "USD 103m", scope="total", same_as=10),
        claim("04", 30, "JPY 8bn", **listed),
        claim("04", 35, "about USD 50m", same_as=30, **listed),
        claim("04", 40, "JPY 8.3bn", **listed),
        claim("04", 45, "USD 51.5m", same_as=40, **listed),
        claim("04", 50, "USD 2.7m", **listed),
        claim("04", 80, "about JPY 8bn", same_as=30),
        claim("04", 90, "about USD 2.7m", same_as=50),
        claim("04", 100, "USD 51.5m", same_as=40),
        claim("04", 110, "about USD 200m", scope="cumulative"),
    ]


def the_record() -> list[Claim]:
    """What the official record has for the three: the grid, the road, the scholarships."""
    row: dict[str, Any] = {"lang": "zxx", "stage": "commitment"}
    return [
        claim("mofa", 1, "JPY 7988m", **row),
        claim("mofa", 11, "at_most JPY 8293m", **row),
        claim("mofa", 21, "at_most JPY 386m", **row),
    ]
