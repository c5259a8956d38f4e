"""What a report is made from: the frames of a ledger, by the names that `aidledger.model` gives their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol, TypeAlias

import pandas as pd

from aidledger.model import rows_of

Cell: TypeAlias = Any
"""What a frame holds in one place: a string, a number, a day, a list, or one of the several forms of nothing."""

Row: TypeAlias = dict[str, Any]
"""A row of a frame by the names of its columns."""

FRAMES: Final = ("articles", "activities", "claims", "pledges", "comparisons", "findings", "rates", "corrections", "tracking")
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
    @property
    def tracking(self) -> pd.DataFrame: ...


_BLOCK: Final = 256


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of frames by their ids, looked up one by one: a ledger may have a million of them, a report asks for few.

    A row is fetched with its neighbours, which are asked for next as a rule.
    """

    tables: tuple[pd.DataFrame, ...]
    blocks: dict[tuple[int, int], list[Row]] = field(default_factory=dict)

    def __contains__(self, id: object) -> bool:
        return any(id in table.index for table in self.tables)

    def __getitem__(self, id: str) -> Row:
        number, table = next((n, table) for n, table in enumerate(self.tables) if id in table.index)
        place = int(table.index.get_indexer_for(pd.Index([id], dtype=object))[0])
        block = (number, place // _BLOCK)
        if block not in self.blocks:
            self.blocks[block] = rows_of(table.iloc[block[1] * _BLOCK : (block[1] + 1) * _BLOCK])
        return self.blocks[block][place % _BLOCK]
