"""Frames as Arrow tables: each column has the type that `aidledger.model` names, also where it holds nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from aidledger.extras import brought
from aidledger.model import DAY, LIST, NUMBER, STRING, TRUTH, WHOLE, plain


def pyarrow(name: str = "pyarrow") -> Any:  # noqa: ANN401 - pyarrow has no types of its own
    """The library, or a module of it.

    Raises:
        InputError: where it is not installed.
    """
    return brought(name, "Parquet", "scale")


def table(frame: pd.DataFrame, columns: Mapping[str, str]) -> Any:  # noqa: ANN401
    """A frame as a table; columns that are not named have the type of what they hold.

    Half surrogate pairs, which UTF-8 lacks, become their escapes, and a list of readings is its JSON.
    """
    arrow = pyarrow()
    frame = frame.reset_index(drop=True)
    if "hypotheses" in frame:
        frame = frame.assign(hypotheses=pd.Series(map(as_json, frame["hypotheses"]), dtype=object))
    try:
        return _typed(arrow, frame, columns)
    except UnicodeEncodeError:
        return _typed(arrow, frame.map(_encodable), columns)


def _typed(arrow: Any, frame: pd.DataFrame, columns: Mapping[str, str]) -> Any:  # noqa: ANN401
    kinds = {
        STRING: arrow.string(), NUMBER: arrow.float64(), WHOLE: arrow.int64(), TRUTH: arrow.bool_(),
        DAY: arrow.timestamp("us"), LIST: arrow.list_(arrow.string()),
    }  # fmt: skip
    known = {name: kinds[kind] for name, kind in columns.items()} | {"hypotheses": arrow.string()}
    fields = [arrow.field(str(name), known[name]) if name in known else _found(arrow, frame, name) for name in frame.columns]
    return arrow.Table.from_pandas(frame, arrow.schema(fields), preserve_index=False)


def _found(arrow: Any, frame: pd.DataFrame, name: str) -> Any:  # noqa: ANN401
    return arrow.Table.from_pandas(frame[[name]], preserve_index=False).schema.field(0)


def as_json(readings: object) -> str | None:
    """The readings of a comparison as strict JSON, nothing for none.

    >>> as_json([{"name": "printed", "left_high": float("inf"), "meets": True}])
    '[{"name": "printed", "left_high": null, "meets": true}]'
    """
    return json.dumps(plain(readings), ensure_ascii=False, allow_nan=False) if isinstance(readings, (list, tuple)) else None


def _encodable(value: object) -> object:
    if isinstance(value, list):
        return [_encodable(item) for item in value]
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
