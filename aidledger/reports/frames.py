"""One frame as a file: CSV, JSON, JSON lines, Parquet, or a table for people."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

import pandas as pd

from aidledger.errors import InputError
from aidledger.model import CLAIM_COLUMNS
from aidledger.reports import arrow
from aidledger.reports.book import Cell
from aidledger.reports.excel import FORMULA
from aidledger.reports.json import rows
from aidledger.reports.listing import claims_table
from aidledger.reports.output import as_text, coloured, put, save
from aidledger.reports.terminal import WIDTH

TABLE: Final = "table"

# A spreadsheet takes a cell that begins with one of these for a formula; the wide ones where it is set to East Asian text.
_FORMULA: Final = (*FORMULA, "\t", "\r", "\n")


def to_csv(table: pd.DataFrame) -> str:
    """A frame as CSV (RFC 4180): a list is its items joined by a space, one of readings is JSON, what is missing is empty.

    Text that a spreadsheet would run as a formula gets an apostrophe before it.

    >>> print(to_csv(pd.DataFrame({"text": ["=1+1", None], "value": [-5.0, 2.5], "part_of": [["a", "b"], []]})), end="")
    text,value,part_of
    '=1+1,-5,a b
    ,2.5,
    """
    return _line(table.columns) + "".join(_line(_cell(value) for value in row.values()) for row in rows(table))


def _line(cells: Iterable[Cell]) -> str:
    # The writer only quotes a carriage return that is part of its own line end.
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerow(cells)
    return file.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: Cell) -> Cell:
    if isinstance(value, list):
        value = arrow.as_json(value) if value and isinstance(value[0], dict) else " ".join(str(item) for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def to_json(table: pd.DataFrame) -> str:
    """A frame as a strict JSON array of rows."""
    return json.dumps(rows(table), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def to_jsonl(table: pd.DataFrame) -> str:
    """A frame as strict JSON, one row a line.

    >>> to_jsonl(pd.DataFrame({"value": [2.0, float("nan")]}))
    '{"value": 2}\\n{"value": null}\\n'
    """
    return "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows(table))


def to_parquet(table: pd.DataFrame, columns: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """A frame as Parquet; `columns` says the kinds of its columns, as in `aidledger.model`.

    Raises:
        InputError: where pyarrow is not installed.
    """
    file = io.BytesIO()
    arrow.pyarrow("pyarrow.parquet").write_table(arrow.table(table, columns), file)
    return file.getvalue()


FORMATS: Final[Mapping[str, Callable[[pd.DataFrame], str | bytes]]] = MappingProxyType(
    {"csv": to_csv, "json": to_json, "jsonl": to_jsonl, "parquet": lambda claims: to_parquet(claims, CLAIM_COLUMNS)}
)


def writer(format: str | None, out: str | None = None) -> Callable[[pd.DataFrame, str | None], None]:
    """What writes claims in a format, to a file or, for None, to standard output.

    Without a format it is that of the ending of `out`, or else a table.

    Raises:
        InputError: for a format that does not exist.
    """
    ending = PurePath(out or "").suffix.lower().removeprefix(".")
    name = (ending if ending in FORMATS else TABLE) if format is None else format.strip().lower()
    if name == TABLE:
        return _write_table
    if (content := FORMATS.get(name)) is None:
        raise InputError(f"there is no format {format!r} for claims; the formats are {', '.join((TABLE, *FORMATS))}")
    return lambda claims, out: put(content(claims)) if out is None else save(out, content(claims))


def _write_table(claims: pd.DataFrame, out: str | None) -> None:
    if out is not None:
        save(out, as_text(claims_table(claims), WIDTH))
    elif (console := coloured()) is not None:
        console.print(claims_table(claims))
    else:
        put(as_text(claims_table(claims), WIDTH))
