"""What a report is made from: the frames of a ledger, by the names that `aidledger.model` gives their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol, TypeAlias

import pandas as pd

Cell: TypeAlias = Any
"""What a frame holds in one place: a string, a number, a day, a list, or one of the several forms of nothing."""

Row: TypeAlias = dict[str, Any]
"""A row of a frame by the names of its columns."""

FRAMES: Final = ("articles", "activities", "claims", "pledges", "comparisons", "findings", "rates", "corrections")
"""The frames of a ledger, in the order of flow."""


class Book(Protocol):
    """A ledger, as far as a report looks at it."""

    @property
    def currency(self) -> str: ...
    @property
    def articles(self) -> pd.DataFrame: ...
    @property
    def activities(self) -> pd.DataFrame: ...
    @property
    def claims(self) -> pd.DataFrame: ...
    @property
    def pledges(self) -> pd.DataFrame: ...
    @property
    def comparisons(self) -> pd.DataFrame: ...
    @property
    def findings(self) -> pd.DataFrame: ...
    @property
    def rates(self) -> pd.DataFrame: ...
    @property
    def options(self) -> Mapping[str, str]: ...
    @property
    def corrections(self) -> pd.DataFrame: ...


def rows_of(table: pd.DataFrame) -> list[Row]:
    """The rows of a frame, in order.

    >>> rows_of(pd.DataFrame({"id": ["a", "b"], "value": [1.0, 2.0]}))
    [{'id': 'a', 'value': 1.0}, {'id': 'b', 'value': 2.0}]
    """
    names = [str(name) for name in table.columns]
    columns = [table[name].tolist() for name in table.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of frames by their ids, looked up one by one: a ledger may have a million of them, a report asks for few."""

    tables: tuple[pd.DataFrame, ...]
    seen: dict[str, Row] = field(default_factory=dict)

    def __contains__(self, id: object) -> bool:
        return any(id in table.index for table in self.tables)

    def __getitem__(self, id: str) -> Row:
        if id not in self.seen:
            table = next(table for table in self.tables if id in table.index)
            self.seen[id] = rows_of(table.loc[[id]])[0]
        return self.seen[id]
