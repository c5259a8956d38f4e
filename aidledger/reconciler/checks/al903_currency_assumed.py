"""A sign such as "$" that was taken for one currency where another is as likely.

*What it does*: a bare "$" is read as US dollars unless the article says otherwise.  This check lists, for each article and
currency, the sums whose currency was assumed, where that matters: donor or recipient has money of the same name or sign (a
dollar, pound, rupee, franc, peso, yuan ...), or the article prints another such currency in full.

*Why it matters*: an Australian dollar is worth two thirds of an American one.  A sum read in the wrong one looks like a
disagreement, or hides one.

*Example*: "Australia pledged $5 million to Fiji", where the dollar may be that of Australia, of Fiji, or of the United States.

*When it is fine*: nearly always, in an article about countries that have no dollar of their own; such sums are not listed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from aidledger.currencies import CURRENCIES
from aidledger.model import COMPARISON_COLUMNS, frame
from aidledger.parsers.text.places import described
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.comparisons import identity
from aidledger.reconciler.wording import first_few, listed

CODE: Final = "AL903"
_ONE_SIGN: Final = {"JPY": "¥", "CNY": "¥"}


def check(evidence: Evidence) -> pd.DataFrame:
    """One row for each article and assumed currency that could be another."""
    claims = evidence.claims
    assumed = claims[claims["is_aid"] & (claims["currency_basis"] == "assumed") & claims["currency"].notna()]
    if not len(assumed):
        return frame([], COMPARISON_COLUMNS)
    groups = assumed.sort_values(["article", "start"], kind="stable").groupby(["article", "currency"], sort=True)
    stated = claims[(claims["currency_basis"] == "stated") & claims["currency"].notna()]
    printed = stated[["article", "currency"]].drop_duplicates().groupby("article")["currency"].agg(list).to_dict()
    rows = []
    for (article, code), group in groups:
        if others := _others(str(code), group, frozenset(printed.get(article, ()))):
            rows.append(_row(str(article), str(code), group, others))
    return frame(rows, COMPARISON_COLUMNS)


def _others(code: str, group: pd.DataFrame, printed: frozenset[str]) -> list[str]:
    """The other currencies of the same name that the article makes likely."""
    parties = {str(party) for column in ("donor", "recipient") for party in group[column].dropna().unique()}
    likely = printed.union(*(money_of(party) for party in parties)) if parties else printed
    return sorted(other for other in likely if other != code and _family(other) & _family(code))


@lru_cache(maxsize=512)
def money_of(country: str) -> frozenset[str]:
    """The currencies of a country (ISO 3166-1 alpha-3); none for what is no country.

    >>> sorted(money_of("AUS")), sorted(money_of("WFP")), sorted(money_of("XKX"))
    (['AUD'], [], [])
    """
    known = described().get(country)
    return frozenset((known.currencies() or ()) if known else ())


@lru_cache(maxsize=512)
def _family(code: str) -> frozenset[str]:
    """The nouns of a currency, without its adjective, and a sign that it shares."""
    row = CURRENCIES.get(code)
    nouns = {word.split(" ")[-1] for word in row.words[:1]} if row else set()
    return frozenset(nouns | {_ONE_SIGN.get(code, code)})


def _row(article: str, code: str, group: pd.DataFrame, others: list[str]) -> dict[str, Any]:
    ids = group["id"].tolist()
    names = [CURRENCIES[other].name if other in CURRENCIES else other for other in others]
    own = CURRENCIES[code].name
    were, it = ("was", "it") if len(group) == 1 else ("were", "they")
    return {
        "id": identity(CODE, ids, [code]), "check": CODE, "left_claims": ids, "right_claims": [], "currency": code,
        "left_value": group.iloc[0]["value"] if len(group) == 1 else None, "verdict": "not_comparable",
        "diagnosis": "currency assumed", "needed": f"the article would have to say which currency it means: {own} was assumed",
        "message": f"{article}: {first_few(group)} {were} read as {own}; {it} could also be {listed(names, 'or')}.",
    }  # fmt: skip
