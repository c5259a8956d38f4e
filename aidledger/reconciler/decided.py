"""What a person has decided: claims that speak of one promise, or do not, whatever else tells."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from aidledger.errors import BadTable
from aidledger.reconciler.arrays import Bools, Integers
from aidledger.reconciler.features import equal, figures
from aidledger.reconciler.units import Statements

Pairs = set[tuple[int, int]]


class Decided(NamedTuple):
    """Pairs of statements (left below right) that are the same promise, and pairs that are different ones."""

    same: Pairs
    different: Pairs

    @classmethod
    def of(cls, said: Statements, claims: pd.DataFrame, forced: pd.DataFrame | None) -> Decided:
        """From columns left and right (claim ids) and verdict; rows about claims that are not there are passed over.

        Raises:
            BadTable: where a column is missing, or a verdict is neither ``same`` nor ``different``.
        """
        if forced is None:
            return cls(set(), set())
        if lacking := {"left", "right", "verdict"} - set(forced.columns):
            raise BadTable(f"the table of links lacks the column {min(lacking)}; it has left, right and verdict")
        if odd := sorted(set(forced["verdict"]) - {"same", "different"}, key=str):
            raise BadTable(f"the verdict of a link is same or different, not {odd[0]!r}")
        ids, numbers = pd.Index(claims["id"].to_numpy(dtype=object)), np.append(said.of_claim, -1)
        ends = [numbers[ids.get_indexer(pd.Index(forced[side], dtype=object))] for side in ("left", "right")]
        low, high = np.minimum(*ends), np.maximum(*ends)
        usable, same = (low >= 0) & (low != high), (forced["verdict"] == "same").to_numpy(dtype=bool)
        return cls(*(set(zip(low[at].tolist(), high[at].tolist(), strict=True)) for at in (usable & same, usable & ~same)))

    def among(self, i: Integers, j: Integers) -> Bools:
        """Which of these pairs are decided, either way."""
        if not (pairs := self.same | self.different):
            return np.zeros(len(i), dtype=bool)
        return np.isin(i << 32 | j, np.array([low << 32 | high for low, high in sorted(pairs)], dtype=np.int64))

    def links(self, said: Statements) -> pd.DataFrame:
        """The pairs that are the same, with their features; their score is without end."""
        ends = np.array(sorted(self.same), dtype=np.int64).reshape(-1, 2)
        i, j = ends[:, 0], ends[:, 1]
        day = said.rows["day"].to_numpy(dtype=np.float64)
        figure, ratio = figures(said.rows, i, j)
        return pd.DataFrame({
            "i": i, "j": j, "name": said.names.scores(i, j), "figure": figure, "ratio": ratio,
            "days": np.abs(day[i] - day[j]), "instrument": equal(said.rows, "instrument", i, j),
            "stage": equal(said.rows, "stage", i, j), "score": np.full(len(i), np.inf),
        })  # fmt: skip
