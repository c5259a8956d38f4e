"""All frames of a ledger as a folder of Parquet files, one for each: for pandas, DuckDB, or Spark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aidledger.reports.book import FRAMES, Book
from aidledger.reports.columns import COLUMNS, EXTRA
from aidledger.reports.frames import to_parquet

FORMAT: Final = "parquet"
ENDING: Final = ""


def render(ledger: Book) -> Mapping[str, bytes]:
    """The files by name: `claims.parquet`, `findings.parquet`, and so on.

    Raises:
        InputError: where pyarrow is not installed.
    """
    return {f"{name}.parquet": to_parquet(getattr(ledger, name), {**COLUMNS[name], **EXTRA.get(name, {})}) for name in FRAMES}
