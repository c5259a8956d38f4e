"""A ledger as strict JSON: its currency, and each frame as a list of rows with the columns of `aidledger.model`.

Numbers are unquoted, what is missing or infinite is null (never NaN), lists are arrays, dates ISO 8601.
"""

from __future__ import annotations

import json
from typing import Final

import pandas as pd

from aidledger.model import plain
from aidledger.reports.book import FRAMES, Book, Row

FORMAT: Final = "json"
ENDING: Final = ".json"


def render(ledger: Book) -> str:
    """The ledger as one JSON object with the keys `currency`, `articles`, `activities`, `claims`, `pledges`,
    `comparisons`, `findings` and `rates`."""
    content = {"currency": ledger.currency} | {name: rows(getattr(ledger, name)) for name in FRAMES}
    return json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def rows(table: pd.DataFrame) -> list[Row]:
    """The rows of a frame as strict JSON has them.

    >>> rows(pd.DataFrame({"value": [2.5, float("inf")], "on": pd.to_datetime(["2024-07-05", None])}))
    [{'value': 2.5, 'on': '2024-07-05'}, {'value': None, 'on': None}]
    """
    names = [str(name) for name in table.columns]
    columns = [[plain(value) for value in table[name].tolist()] for name in table.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
