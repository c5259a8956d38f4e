"""Columns as arrays: their types, their order, what is said once, and the rows with an id.

What is asked of a million rows is asked of arrays, because numbers are put in order several times faster than strings.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Codes = npt.NDArray[np.intp]
Bools = npt.NDArray[np.bool_]
Objects = npt.NDArray[np.object_]


def sorted_by(columns: Iterable[npt.NDArray[Any]]) -> Integers:
    """The order of rows by some columns, the most important first; equal rows stay as they stand.

    >>> sorted_by([np.array([1, 0, 1]), np.array([7, 7, 7]), np.array([3.0, 1.0, 2.0])]).tolist()
    [1, 2, 0]
    """
    every = list(columns)
    # Each column is a sort of its own, and many say the same of all rows.
    telling = [column for column in every if (column != column[:1]).any()]
    order = np.lexsort(tuple(reversed(telling))) if telling else np.arange(len(every[0]))
    return np.asarray(order, dtype=np.int64)


def first_ones(keys: npt.NDArray[Any]) -> Bools:
    """Which keys are not there before.

    >>> first_ones(np.array([3, 1, 3])).tolist()
    [True, True, False]
    """
    return ~pd.Series(keys).duplicated().to_numpy(dtype=bool)


def ranks(texts: Objects) -> Integers:
    """The place of each text among the distinct ones in their order; what is missing comes last.

    >>> ranks(np.array(["b", "a", None, "b"], dtype=object)).tolist()
    [1, 0, 2, 1]
    """
    codes, distinct = pd.factorize(texts)
    # Python sorts a list of strings several times faster than numpy an array of objects.
    order = sorted(range(len(distinct)), key=distinct.tolist().__getitem__)
    places = np.full(len(distinct) + 1, len(distinct), dtype=np.int64)
    places[order] = np.arange(len(distinct))
    return places[codes]


def components(size: int, left: Integers, right: Integers) -> Integers:
    """Connected components: for each of `size` nodes the smallest node that it hangs together with.

    >>> components(5, np.array([1, 3]), np.array([2, 4])).tolist()
    [0, 1, 1, 3, 3]
    """
    label = np.arange(size, dtype=np.int64)
    while True:
        before = label.copy()
        lowest = np.minimum(label[left], label[right])
        np.minimum.at(label, label[left], lowest)
        np.minimum.at(label, label[right], lowest)
        while not np.array_equal(shorter := label[label], label):
            label = shorter
        if np.array_equal(label, before):
            return label


def row_numbers(table: pd.DataFrame, ids: npt.NDArray[Any]) -> Integers:
    """Where the rows with these ids stand, -1 for none; a table that is indexed by id is not indexed again.

    >>> row_numbers(pd.DataFrame({"id": ["a", "b"]}), np.array(["b", "c"], dtype=object)).tolist()
    [1, -1]
    """
    index = table.index if table.index.dtype.kind == "O" else pd.Index(table["id"].to_numpy(dtype=object), dtype=object)
    return np.asarray(index.get_indexer(pd.Index(ids, dtype=object)), dtype=np.int64)


def of_rows(column: npt.NDArray[Any], rows: Integers) -> npt.NDArray[Any]:
    """A column of days, numbers or objects in some rows, as `row_numbers` gives them; for -1 nothing: NaT, NaN or None.

    >>> of_rows(np.array([1.0, 2.0]), np.array([1, -1])).tolist()
    [2.0, nan]
    """
    nothing = {"M": np.datetime64("NaT", "D"), "f": np.nan}.get(column.dtype.kind)
    return np.append(column, np.array([nothing], dtype=column.dtype))[rows]


def some(table: pd.DataFrame, rows: Integers) -> pd.DataFrame:
    """Some rows of a table; the table itself where that is all of them."""
    return table if len(rows) == len(table) else table.iloc[rows]


def object_frame(columns: Mapping[str, npt.NDArray[Any] | pd.Categorical]) -> pd.DataFrame:
    """Columns as a frame; objects stay objects, whatever the release of pandas makes of strings."""
    return pd.DataFrame({name: pd.Series(values, dtype=values.dtype) for name, values in columns.items()})


@contextmanager
def uncollected() -> Iterator[None]:
    """Without Python's search for cycles: it would walk the millions of lists of a large ledger, which hold none, many times.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
