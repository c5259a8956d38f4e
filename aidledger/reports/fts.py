"""The pledges as a CSV of flows, under the column titles of OCHA FTS; the library reads it again as an official record.

One row a pledge: its best figure as the original amount, the same in US dollars, and the rate between them.  FTS knows pledges,
commitments and what is paid, and sums without a hedge: that a figure is a ceiling, or rounded, is not told here.
"""

from __future__ import annotations

from typing import Final

import pandas as pd

from aidledger.parsers.records.fts import STAGES
from aidledger.reports.book import Book
from aidledger.reports.frames import to_csv
from aidledger.reports.promises import Promise, is_country, plain, promises

FORMAT: Final = "fts"
ENDING: Final = ".csv"

COLUMNS: Final = (
    "date", "description", "amountUSD", "srcOrganization", "srcOrganizationTypes", "srcLocations", "destOrganization",
    "destLocations", "destProject", "contributionType", "flowType", "boundary", "onBoundary", "status", "originalAmount",
    "originalCurrency", "exchangeRate", "id",
)  # fmt: skip
_STATUS: Final = {stage: status for status, stage in STAGES.items()}


def render(ledger: Book) -> str:
    """The table; what comes from articles is no formula in it."""
    return to_csv(pd.DataFrame([_row(one) for one in promises(ledger)], columns=list(COLUMNS), dtype=object))


def _row(one: Promise) -> dict[str, str]:
    given, received = is_country(one.donor), is_country(one.recipient)
    foreign = one.currency != "USD"
    return {
        "date": one.day.isoformat() if one.day else "", "description": one.purpose,
        "amountUSD": "" if one.dollars is None else plain(one.dollars),
        "srcOrganization": "" if given else one.donor, "srcLocations": one.donor if given else "",
        "srcOrganizationTypes": "Government" if given else "",
        "destOrganization": "" if received else one.recipient, "destLocations": one.recipient if received else "",
        "destProject": one.name, "contributionType": "financial", "flowType": "Standard", "boundary": "incoming",
        "onBoundary": "single", "status": _STATUS.get(one.stage, ""),  # type: ignore[call-overload]
        "originalAmount": plain(one.value) if foreign else "", "originalCurrency": one.currency if foreign else "",
        "exchangeRate": f"{1 / one.rate:.6g}" if foreign and one.rate else "", "id": one.id,
    }  # fmt: skip
