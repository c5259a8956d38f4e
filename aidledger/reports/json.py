"""A ledger as strict JSON: its currency, and each frame as a list of rows with the columns of `aidledger.model`.

Numbers are unquoted, what is missing or infinite is null (never NaN), lists are arrays, dates ISO 8601.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, get_args

import pandas as pd

from aidledger.amount import HEDGES
from aidledger.model import (
    DAY,
    LIST,
    NUMBER,
    STRING,
    TRUTH,
    WHOLE,
    CurrencyBasis,
    Instrument,
    PublishedBasis,
    Scope,
    Severity,
    Stage,
    Topic,
    Verdict,
    plain,
)
from aidledger.reports.book import FRAMES, Book, Row
from aidledger.reports.columns import COLUMNS, EXTRA, meaning

FORMAT: Final = "json"
ENDING: Final = ".json"


def render(ledger: Book) -> str:
    """The ledger as one JSON object with the keys `currency`, `articles`, `activities`, `claims`, `pledges`,
    `comparisons`, `findings`, `rates`, `corrections` and `tracking`."""
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


# --- the schema ---------------------------------------------------------------------------------------------------

_KINDS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType({
    STRING: {"type": ["string", "null"]}, NUMBER: {"type": ["number", "null"]}, WHOLE: {"type": ["integer", "null"]},
    TRUTH: {"type": "boolean"}, DAY: {"type": ["string", "null"], "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    LIST: {"type": ["array", "null"], "items": {"type": "string"}},
})  # fmt: skip
_ALWAYS: Final = {"type": "string"}
_READING: Final = {
    "type": "object", "required": ["name", "meets"],
    "properties": {"name": _ALWAYS, "meets": {"type": "boolean"}, "detail": _KINDS[STRING], "note": _KINDS[STRING]},
}  # fmt: skip
_WORDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "verdict": get_args(Verdict), "severity": get_args(Severity), "hedge": tuple(HEDGES), "topic": get_args(Topic),
    "scope": get_args(Scope), "currency_basis": get_args(CurrencyBasis), "published_basis": get_args(PublishedBasis),
})  # fmt: skip
_WORDS_OR_NOTHING: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"instrument": get_args(Instrument), "stage": get_args(Stage), "part_relation": ("exhaustive", "partial")}
)


def schema() -> Row:
    """The JSON Schema (draft 2020-12) of what `render` writes, made from the columns of `aidledger.model`.

    >>> schema()["properties"]["claims"]["items"]["properties"]["value"]["type"]
    ['number', 'null']
    """
    frames = {name: {"type": "array", "items": _row(name)} for name in FRAMES}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A ledger of aidledger",
        "description": __doc__,
    } | _object({"currency": {**_ALWAYS, "description": "The currency of the norm columns (ISO 4217)."}} | frames)


def _row(table: str) -> Row:
    return _object(_cells(table, COLUMNS[table]), _cells(table, EXTRA.get(table, {})))


def _cells(table: str, columns: Mapping[str, str]) -> Row:
    return {name: _cell(name, kind) | {"description": meaning(table, name)} for name, kind in columns.items()}


def _object(properties: Row, optional: Row | None = None) -> Row:
    known = properties | (optional or {})
    return {"type": "object", "required": list(properties), "additionalProperties": False, "properties": known}


def _cell(column: str, kind: str) -> Row:
    if column == "hypotheses":
        return {"type": ["array", "null"], "items": _READING}
    if column in _WORDS:
        return {"enum": list(_WORDS[column])}
    if column in _WORDS_OR_NOTHING:
        return {"enum": [*_WORDS_OR_NOTHING[column], None]}
    return dict(_ALWAYS if column in ("id", "check", "article", "sha256") else _KINDS[kind])
