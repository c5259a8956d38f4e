"""What was read from one text, as cells of the tables, and the frames that come of them again."""

from __future__ import annotations

import hashlib
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import (
    ACTIVITY_COLUMNS,
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    DAY,
    LIST,
    NO_LANGUAGE,
    NUMBER,
    STRING,
    TRUTH,
    Article,
    frame_of,
)
from aidledger.store.database import Cells, Database, fetch, put

AFTERWARDS: Final = frozenset(
    {"norm_currency", "norm_value", "norm_low", "norm_high", "rate", "rate_on", "rate_source", "pledge"}
)
"""Columns of claims that are empty until a report is made."""

DESCRIBED: Final = tuple(name for name in ARTICLE_COLUMNS if name not in ("id", "text", "sha256"))
"""What is said of an article beside its text."""
CLAIMS: Final = {name: kind for name, kind in CLAIM_COLUMNS.items() if name != "article" and name not in AFTERWARDS}
ACTIVITIES: Final = {name: kind for name, kind in ACTIVITY_COLUMNS.items() if name != "article"}
LISTS: Final = tuple(name for name, kind in CLAIMS.items() if kind == LIST)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a reading found: cells of `DESCRIBED`, rows of `CLAIMS` and `ACTIVITIES`, and the items of lists.

    `lists` has the items of each list that is not empty, by its name and the position of its claim.
    """

    described: Cells
    claims: tuple[Cells, ...]
    lists: Mapping[tuple[str, int], tuple[str, ...]]
    activities: tuple[Cells, ...]

    @classmethod
    def of(cls, article: Article, claims: Iterable[Mapping[str, Any]], activities: Iterable[Mapping[str, Any]]) -> Contents:
        """From an article that is described, and rows as `Claim.row` and `Activity.row` give them."""
        rows = list(claims)
        lists = {(name, n): tuple(row[name]) for n, row in enumerate(rows) for name in LISTS if row[name]}
        return cls(described(article), _cells(rows, CLAIMS), lists, _cells(activities, ACTIVITIES))

    @classmethod
    def stored(cls, database: Database, reading: int) -> Contents:
        """As a ledger holds it."""
        found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for name in LISTS:
            query = f"SELECT claim, item FROM {name} WHERE reading = ? ORDER BY claim, position"
            for claim, item in fetch(database, query, reading):
                found[name, claim].append(item)
        return cls(
            fetch(database, f"SELECT {', '.join(DESCRIBED)} FROM readings WHERE key = ?", reading)[0],
            _rows_of(database, "claims", CLAIMS, reading),
            {key: tuple(items) for key, items in found.items()},
            _rows_of(database, "activities", ACTIVITIES, reading),
        )

    def digest(self) -> str:
        """The SHA-256 of all of it."""
        lists = sorted([*key, *items] for key, items in self.lists.items())
        return digest([self.described, self.claims, lists, self.activities])

    def write(self, database: Database, reading: int) -> None:
        """Append the claims and activities to a ledger, as those of a reading."""
        put(database, "claims", ["reading", "position", *CLAIMS], ((reading, n, *row) for n, row in enumerate(self.claims)))
        put(database, "activities", ["reading", "position", *ACTIVITIES],
            ((reading, n, *row) for n, row in enumerate(self.activities)))  # fmt: skip
        for name in LISTS:
            own = ((key[1], n, item) for key, items in self.lists.items() if key[0] == name for n, item in enumerate(items))
            put(database, name, ["reading", "claim", "position", "item"], ((reading, *row) for row in own))

    def by_id(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The claims and activities by their ids, as mappings from column to cell, with the items of lists in their places."""
        for n, cells in enumerate(self.claims):
            row = dict(zip(CLAIMS, cells, strict=True))
            yield row["id"], row | {name: " ".join(self.lists.get((name, n), ())) or None for name in LISTS}
        for cells in self.activities:
            row = dict(zip(ACTIVITIES, cells, strict=True))
            yield row["id"], row


def _rows_of(database: Database, table: str, columns: Iterable[str], reading: int) -> tuple[Cells, ...]:
    query = f"SELECT {', '.join(_quoted(columns))} FROM {table} WHERE reading = ? ORDER BY position"
    return tuple(fetch(database, query, reading))


def described(article: Article) -> Cells:
    """The cells of what is said of an article beside its text."""
    own = article.row()
    return tuple(_cell(own[name], ARTICLE_COLUMNS[name]) for name in DESCRIBED)


def digest(cells: object) -> str:
    """The SHA-256 of cells, in hexadecimal."""
    return hashlib.sha256(json.dumps(cells, separators=(",", ":")).encode("ascii")).hexdigest()


def _cells(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> tuple[Cells, ...]:
    return tuple(tuple(_cell(row[name], kind) for name, kind in columns.items()) for row in rows)


def _cell(value: Any, kind: str) -> object:  # noqa: ANN401 - a frame holds anything
    if value is None or value is pd.NaT:
        return 0 if kind == TRUTH else None
    if kind == NUMBER:
        # SQLite knows no NaN, and zero without a sign.
        return None if math.isnan(value) else float(value) + 0.0
    if kind == LIST:
        return len(value)
    if kind == DAY:
        return str(value.isoformat()[:10])
    return value if kind == STRING else int(value)


def _quoted(columns: Iterable[str]) -> list[str]:
    return [f'"{name}"' for name in columns]


# --- the frames ---------------------------------------------------------------------------------------------------


def articles(database: Database) -> pd.DataFrame:
    """The articles as they are now: a frame of `ARTICLE_COLUMNS`, in the order of their paths, records behind them."""
    columns = ", ".join(f"readings.{name}" for name in DESCRIBED)
    rows = fetch(
        database,
        f"SELECT now.id, texts.text, texts.sha256, {columns} "
        "FROM current_readings AS now JOIN texts ON texts.key = now.text JOIN readings ON readings.key = now.reading",
    )
    table = _frame(rows, ("id", "text", "sha256", *DESCRIBED), ARTICLE_COLUMNS)
    return table.iloc[_order(table["id"].tolist(), (table["lang"] == NO_LANGUAGE).tolist())]


def claims(database: Database, order: pd.Index[Any]) -> pd.DataFrame:
    """The claims of the articles as they are now: a frame of `CLAIM_COLUMNS`, in the order of their articles' ids."""
    columns = [f"claims.{name}" for name in _quoted(CLAIMS)]
    rows = _of_current(database, "claims", ["claims.reading", "claims.position", *columns])
    names = ("article", "reading", "position", *CLAIMS)
    values = _columns(rows, names)
    for name in LISTS:
        values[name] = _lists(database, name, values["reading"], values["position"], values[name])
    nothing = [None] * len(rows)
    table = frame_of(values | dict.fromkeys(AFTERWARDS, nothing), _days(values, CLAIM_COLUMNS))
    return _in_order(table, order)


def activities(database: Database, order: pd.Index[Any]) -> pd.DataFrame:
    """The activities of the articles as they are now: a frame of `ACTIVITY_COLUMNS`, in the order of their articles' ids."""
    rows = _of_current(database, "activities", [f"activities.{name}" for name in _quoted(ACTIVITIES)])
    return _in_order(_frame(rows, ("article", *ACTIVITIES), ACTIVITY_COLUMNS), order)


def _of_current(database: Database, table: str, columns: list[str]) -> list[Cells]:
    return fetch(
        database,
        f"SELECT now.id, {', '.join(columns)} FROM current_readings AS now JOIN {table} ON {table}.reading = now.contents "
        f"ORDER BY {table}.reading, {table}.position",
    )


def _frame(rows: list[Cells], names: tuple[str, ...], columns: Mapping[str, str]) -> pd.DataFrame:
    values = _columns(rows, names)
    return frame_of(values, _days(values, columns))


def _columns(rows: list[Cells], names: tuple[str, ...]) -> dict[str, list[Any]]:
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True)) if rows else {name: [] for name in names}


def _days(values: dict[str, list[Any]], columns: Mapping[str, str]) -> Mapping[str, str]:
    """The columns, once the days among the values are days."""
    for name, kind in columns.items():
        if kind == DAY and name in values:
            values[name] = [day and date.fromisoformat(day) for day in values[name]]
    return columns


def _lists(
    database: Database, name: str, readings: list[int], positions: list[int], counts: list[int | None]
) -> list[list[str] | None]:
    """The lists of claims, in their order; None where there is no list."""
    found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    query = (
        f"SELECT {name}.reading, {name}.claim, {name}.item FROM current_readings AS now "
        f"JOIN {name} ON {name}.reading = now.contents ORDER BY {name}.reading, {name}.claim, {name}.position"
    )
    for reading, claim, item in fetch(database, query):
        found[reading, claim].append(item)
    places = zip(readings, positions, counts, strict=True)
    return [None if count is None else found.get((reading, claim), []) for reading, claim, count in places]


def _order(ids: list[str], is_record: list[bool]) -> list[int]:
    return sorted(range(len(ids)), key=lambda n: (is_record[n], ids[n].split("/")))


def _in_order(table: pd.DataFrame, order: pd.Index[Any]) -> pd.DataFrame:
    places = order.get_indexer(pd.Index(table["article"].to_numpy(dtype=object), dtype=object))
    return table.iloc[np.argsort(places, kind="stable")]
