"""The pledges as a CSV under the column titles of the OECD's Creditor Reporting System; the library reads it again as a record.

One row a pledge, its sum in millions, at its stage: USD_Commitment, USD_Disbursement, or USD_Pledge, which the CRS itself does
not have.  A sum whose stage is not known is written as a pledge, the least that it can be.  The best figure itself stands in
millions of the currency of CurrencyCode (ISO 4217) where that is not the dollar.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import pandas as pd

from aidledger.parsers.text.places import country_name
from aidledger.reports.book import Book
from aidledger.reports.frames import to_csv
from aidledger.reports.promises import Promise, plain, promises

FORMAT: Final = "crs"
ENDING: Final = ".csv"

_STAGES: Final = ("Commitment", "Disbursement", "Pledge")
COLUMNS: Final = (
    "Year", "DEDonorcode", "DonorName", "ProjectNumber", "DERecipientcode", "RecipientName", "Finance_t",
    *(f"USD_{stage}" for stage in _STAGES), "CurrencyCode", *(f"{stage}_National" for stage in _STAGES),
    "ProjectTitle", "PurposeCode", "LongDescription", "CommitmentDate",
)  # fmt: skip
_MILLION: Final = Decimal(1_000_000)


def render(ledger: Book) -> str:
    """The table; what comes from articles is no formula in it."""
    rows = [dict.fromkeys(COLUMNS, "") | _row(one) for one in promises(ledger)]
    return to_csv(pd.DataFrame(rows, columns=list(COLUMNS), dtype=object))


def _row(one: Promise) -> dict[str, str]:
    day = one.day
    return {
        "Year": f"{day.year:04}" if day else "", "CommitmentDate": day.isoformat() if day else "",
        "DEDonorcode": one.donor, "DonorName": country_name(one.donor), "DERecipientcode": one.recipient,
        "RecipientName": country_name(one.recipient), "ProjectNumber": one.id, "Finance_t": one.finance_type,
        "ProjectTitle": one.name, "PurposeCode": one.sector, "LongDescription": one.purpose, **_sums(one),
    }  # fmt: skip


def _sums(one: Promise) -> dict[str, str]:
    stage = one.stage.capitalize() or "Pledge"
    dollars = {} if one.dollars is None else {f"USD_{stage}": plain(one.dollars / _MILLION)}
    if one.currency == "USD":
        return dollars
    return dollars | {"CurrencyCode": one.currency, f"{stage}_National": plain(one.value / _MILLION)}
