"""The pledges of a ledger as official records have them: one sum each, with its parties, its stage and its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pandas as pd

from aidledger.model import missing, rows_of
from aidledger.parsers.records.codelists import FINANCE_TYPES
from aidledger.parsers.text.places import alpha2_by_alpha3
from aidledger.reports.book import Book, Row
from aidledger.reports.words import visible

_KEPT: Final = ("=", "+", "-", "@", "'")


@dataclass(frozen=True, slots=True)
class Promise:
    """A pledge with its best figure.

    `value` stands in the main unit of `currency`, `dollars` is the same in US dollars where that is known, at `rate` dollars;
    `stage` is that of the best figure, `day` when the pledge was first reported.
    """

    id: str
    donor: str
    recipient: str
    value: Decimal
    currency: str
    dollars: Decimal | None
    rate: float | None
    stage: str
    day: date | None
    name: str
    purpose: str
    finance_type: str
    sector: str


def promises(ledger: Book) -> Iterator[Promise]:
    """The pledges that have a sum, in the order of the ledger; one of nought promises nothing and is left out."""
    claims = {row["id"]: row for row in rows_of(ledger.claims[ledger.claims["id"].isin(ledger.pledges["best_source"])])}
    names = dict(zip(ledger.activities["id"], ledger.activities["name"], strict=True))
    for pledge in rows_of(ledger.pledges):
        if not missing(pledge["best_currency"]) and pledge["best_value"] > 0:
            yield _promise(pledge, claims.get(pledge["best_source"], {}), names)


def _promise(pledge: Row, claim: Row, names: Mapping[str, str]) -> Promise:
    value, code = decimal(pledge["best_value"]), pledge["best_currency"]
    named = next((names[one] for one in pledge["activities"] if one in names), None)
    day = pledge["first_reported"]
    return Promise(
        text(pledge["id"]), text(pledge["donor"]), text(pledge["recipient"]), value, code, *_dollars(claim, value, code),
        text(claim.get("stage")), None if missing(day) else pd.Timestamp(day).date(),
        text(named or pledge["purpose"]), text(pledge["purpose"]), _finance_type(claim), text(claim.get("sector")),
    )  # fmt: skip


def _dollars(claim: Row, value: Decimal, code: str) -> tuple[Decimal | None, float | None]:
    if code == "USD":
        return value, None
    converted = claim.get("norm_value")
    if claim.get("norm_currency") != "USD" or missing(converted):
        return None, None
    return decimal(round(float(str(converted)))), float(claim["rate"])


def _finance_type(claim: Row) -> str:
    return text(claim.get("finance_type")) or FINANCE_TYPES.get(claim.get("instrument"), "")  # type: ignore[arg-type]


def decimal(number: float) -> Decimal:
    """A number of a frame as it is written: float64 keeps 15 digits.

    >>> decimal(51500000.0), decimal(0.1)
    (Decimal('51500000'), Decimal('0.1'))
    """
    return Decimal(f"{int(number)}") if number == int(number) else Decimal(repr(float(number)))


def plain(number: Decimal) -> str:
    """A number in digits, without an exponent or idle zeros.

    >>> plain(Decimal("51.500")), plain(Decimal("1E+3"))
    ('51.5', '1000')
    """
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def text(value: Any) -> str:  # noqa: ANN401 - a cell of a frame
    """A cell on one line, nothing for what is missing; `to_csv` keeps a spreadsheet from running it."""
    if missing(value):
        return ""
    line = " ".join(visible(str(value)).split())
    return f"'{line}" if line.startswith("'") and line[1:2] in _KEPT else line


def is_country(code: str) -> bool:
    """Whether this is the ISO 3166-1 alpha-3 code of a country.

    >>> is_country("JPN"), is_country("World Bank")
    (True, False)
    """
    return code in alpha2_by_alpha3()
