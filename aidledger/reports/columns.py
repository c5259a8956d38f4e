"""What each column of each frame means, in a sentence: the notes of the spreadsheet and the descriptions of the JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidledger.model import (
    ACTIVITY_COLUMNS,
    APPLIED_COLUMNS,
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    COMPARISON_COLUMNS,
    FINDING_COLUMNS,
    NUMBER,
    PLEDGE_COLUMNS,
    RATE_COLUMNS,
    TRACKING_COLUMNS,
)

COLUMNS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({
    "articles": ARTICLE_COLUMNS, "activities": ACTIVITY_COLUMNS, "claims": CLAIM_COLUMNS, "pledges": PLEDGE_COLUMNS,
    "comparisons": COMPARISON_COLUMNS, "findings": FINDING_COLUMNS, "rates": RATE_COLUMNS,
    "corrections": APPLIED_COLUMNS, "tracking": TRACKING_COLUMNS,
})  # fmt: skip
"""The columns of every frame of a ledger and their kinds, in the order of flow."""

EXTRA: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({"claims": {"deflator": NUMBER}})
"""Columns that a frame has only where they were asked for: the index of constant prices."""

_GENERAL: Final = {
    "id": "The name of this row in the ledger; the same in every run.",
    "article": "The id of the article, or of the official record, that it was read from.",
    "start": "Where it begins in the text of the article, counted in characters from 0.",
    "end": "Where it ends in the text of the article: the first character behind it.",
    "lang": "The language (ISO 639); zxx for an official record.",
    "donor": "Who gives: a country (ISO 3166-1 alpha-3) or the name of an organisation.",
    "recipient": "Who receives: a country (ISO 3166-1 alpha-3) or the name of an organisation.",
    "instrument": "Grant, loan, technical cooperation, guarantee, equity or mixed; empty where the text does not say.",
    "stage": "Pledge, commitment or disbursement (IATI transaction types 12, 2 and 3), by the verb.",
    "purpose": "What the money is for, in the words of the article.",
    "sector": "The purpose code of the OECD DAC, where it is clear.",
    "check": "The check that compared; aidledger explain CODE tells of it.",
    "rate_on": "The day that the rate is of; never later than the day it is for.",
    "rate_source": "Who publishes the rate.",
    "currency": "The currency (ISO 4217).",
}  # fmt: skip

_OWN: Final[Mapping[str, Mapping[str, str]]] = {
    "articles": {
        "id": "The file, or the name that was given.",
        "text": "The text as it was read, unaltered; all offsets count its characters.",
        "outlet": "Who publishes it.",
        "title": "Its headline.",
        "published": "The day it was published; empty where nobody knows.",
        "published_basis": "How the day is known: stated in metadata, inferred from the text, or unknown.",
        "url": "Where it stands on the web.",
        "source_rank": "How authoritative the source is, from 1 (government) to 8 (social media), as in AidData TUFF 3.0.",
        "sha256": "The fingerprint of the text.",
    },
    "activities": {"name": "The name of the project or programme."},
    "claims": {
        "text": "The sum as printed.",
        "currency_basis": "How the currency is known: stated, carried over from a list or a table, or assumed.",
        "value": "The figure, in the main unit of its currency; the middle of a printed range.",
        "unit": "What one step of the last printed digit is worth.",
        "hedge": "How the sum is qualified: exact, about, nearly, less than, more than, at least, at most.",
        "ceiling": "Whether the sum is an upper limit.",
        "range_low": "The lower end of a printed range.",
        "range_high": "The upper end of a printed range.",
        "low": "The least that the printed figure, with its hedge, can mean.",
        "high": "The most that the printed figure, with its hedge, can mean.",
        "is_aid": "Whether the sum is aid.",
        "topic": "What the sum is: aid, trade, investment, budget, debt, cost, price, income or other.",
        "finance_type": "The finance type of IATI and the OECD DAC, as in 110 (grant) and 421 (loan).",
        "scope": "Single, total, component (a part of a total), cumulative (a sum over years) or annual.",
        "period_start": "The first day that a cumulative or annual sum counts.",
        "period_end": "The last day that a cumulative or annual sum counts.",
        "activity": "The id of the named project that the sum is for.",
        "speaker": "To whom the article attributes the figure; empty for its own voice.",
        "same_as": "The id of the claim whose sum this one says again, also in another currency.",
        "part_of": "The ids of the totals that the sum is a part of.",
        "part_relation": "Exhaustive (the parts are all there is) or partial (there are others).",
        "trail": "The steps from the text to the value.",
        "doubts": "Why a person should look at this sum; empty for most.",
        "norm_currency": "The currency of the ledger, into which the sum was converted.",
        "norm_value": "The figure in the currency of the ledger.",
        "norm_low": "The least that it can mean, in the currency of the ledger.",
        "norm_high": "The most that it can mean, in the currency of the ledger.",
        "rate": "What one unit of the printed currency was worth in the currency of the ledger.",
        "deflator": "The price index by a hundredth of which the converted sum was divided: constant prices.",
        "pledge": "The id of the promise that the sum speaks of.",
    },
    "pledges": {
        "activities": "The ids of the named projects of this promise.",
        "instruments": "The instruments that its sources name.",
        "stages": "How far it has come, by its sources.",
        "first_reported": "The day of the first article that speaks of it.",
        "claims": "The ids of all sums that speak of this promise.",
        "best_value": "The best figure for it, in best_currency.",
        "best_currency": "The currency of the best figure (ISO 4217).",
        "best_source": "The claim that the best figure is taken from.",
        "best_reason": "Why this figure is taken for the best.",
    },
    "comparisons": {
        "left_claims": "The ids of the sums on the left: the total, where a total is compared with its parts.",
        "right_claims": "The ids of the sums, or of the named projects, on the right.",
        "currency": "The currency in which both sides were compared (ISO 4217).",
        "left_value": "The figure on the left.",
        "right_value": "The figure on the right; of several sums, what they come to.",
        "gap": "The right figure less the left one.",
        "gap_pct": "The gap in per cent of the left figure.",
        "verdict": "Agrees, explained, disagrees, or not comparable.",
        "hypothesis": "The first reading under which both sides meet.",
        "hypotheses": "Every reading that was tried, with the bounds of both sides, and whether they meet.",
        "diagnosis": "What kind of difference it is: truncation, a slip of scale, last year's rate, and so on.",
        "needed": "What would have to be true for the figures to agree.",
        "message": "What was found, in a sentence.",
    },
    "rates": {
        "base": "The currency of which one unit is converted (ISO 4217).",
        "quote": "The currency in which the rate counts (ISO 4217).",
        "on": "The day that the rate is for.",
        "rate": "What one unit of base is worth in quote.",
        "age": "How many days the rate is older than the day that it is for.",
    },
    "tracking": {
        "pledge": "The id of the promise.",
        "date": "The day: the value date of a record, the day of an article; empty where nobody knows.",
        "norm_currency": "The currency of the ledger, in which the figures stand.",
        "norm_value": "What was promised, committed or paid on that day.",
        "promised": "What was promised in all; what was committed, where no promise came before.",
        "committed": "What had been committed by that day, in all.",
        "disbursed": "What had been paid by that day, in all.",
        "share_committed": "What had been committed by that day, as a share of what was promised (1 is all).",
        "share_disbursed": "What had been paid by that day, as a share of what was promised (1 is all).",
        "share_currency": "The currency in which the shares were reckoned (ISO 4217): one that all these sums are printed in.",
        "claims": "The ids of the sums that count.",
        "repeated": "The ids of the sums of other sources that tell of the same stage, and so of the same money.",
    },
    "corrections": {
        "kind": "What was corrected: a claim, a finding that was accepted, or a link between claims.",
        "id": "The id of the claim or of the finding.",
        "field": "The column that was corrected; accepted for a finding, same or different for a link.",
        "value": "What it should say; for a link the id of the other claim.",
        "reason": "Why.",
        "by": "Who says so.",
        "at": "When it was said (ISO 8601).",
        "was": "What it said before.",
        "outcome": "Applied, already so, overruled (by a later one), or not here (what it speaks of is not in the ledger).",
    },
}
_FINDINGS: Final = {
    "severity": "Error (nothing explains it), warning (something does), or info (nothing to compare with).",
    "accepted": "Why a person takes the finding as it is; empty where nobody does.",
    "accepted_by": "Who accepted it.",
    "accepted_at": "When it was accepted (ISO 8601).",
}


def meaning(table: str, column: str) -> str:
    """What a column of a frame means.

    >>> meaning("claims", "value")
    'The figure, in the main unit of its currency; the middle of a printed range.'
    """
    if table == "findings":
        return _FINDINGS.get(column) or meaning("comparisons", column)
    return _OWN.get(table, {}).get(column) or _GENERAL[column]
