"""All frames of a ledger as a folder of CSV files, one for each: for a spreadsheet, R, or whatever reads tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aidledger.reports.book import FRAMES, Book
from aidledger.reports.frames import to_csv

FORMAT: Final = "csv"
ENDING: Final = ""


def render(ledger: Book) -> Mapping[str, str]:
    """The files by name: `claims.csv`, `findings.csv`, and so on."""
    return {f"{name}.csv": to_csv(getattr(ledger, name)) for name in FRAMES}
