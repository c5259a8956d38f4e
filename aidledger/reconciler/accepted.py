"""Which pairs of statements speak of one promise: the rules, or the probabilities of splink, and what overrules both."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
import pandas as pd

from aidledger.reconciler.arrays import Bools, Integers, first_ones
from aidledger.reconciler.candidates import FORTNIGHT, candidates
from aidledger.reconciler.decided import Decided
from aidledger.reconciler.features import FAR_DAYS, FARTHEST, MEETS, NEAR, NEAR_DAYS, SLIP, compared, figures
from aidledger.reconciler.names import OTHER_NAME, SAME_NAME
from aidledger.reconciler.probabilistic import probable
from aidledger.reconciler.units import Statements

Method = Literal["rules", "splink"]

_CLEAR_NAME: Final = 85.0
_RECORD_DAYS: Final = 400.0
_SAME_EVENT: Final = 3.0
_PRECISE: Final = 4.0
_BLOCK: Final = 1 << 19
_KEPT: Final = ("i", "j", "name", "figure", "ratio", "days", "instrument", "stage", "score")


def accepted(said: Statements, decided: Decided, method: Method) -> pd.DataFrame:
    """The pairs (row numbers i and j) that are linked, with their features and score; so are those that a person decided."""
    article = said.rows["article_code"].to_numpy(dtype=np.int64)
    kept = _one_each((_by_splink if method == "splink" else _by_rules)(said, article, decided), article)
    return pd.concat([kept, decided.links(said)] if decided.same else [kept], ignore_index=True)


def _by_rules(said: Statements, article: Integers, decided: Decided) -> pd.DataFrame:
    i, j = candidates(said.rows, said.names)
    # In blocks: the features of all pairs at once would take more memory than the ledger.
    blocks = [slice(start, start + _BLOCK) for start in range(0, max(1, len(i)), _BLOCK)]
    return pd.concat([_fitting(said, i[block], j[block], article, decided) for block in blocks])


def _by_splink(said: Statements, article: Integers, decided: Decided) -> pd.DataFrame:
    """The pairs that splink finds probable, but for those that must stay apart."""
    left, right, probability = probable(said)
    order = np.lexsort((right, left))
    left, right = left[order], right[order]
    pairs = compared(said, left, right)
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    # Both stand in one order, and what is compared is a choice of what was found.
    place = np.searchsorted(left * len(said.rows) + right, i * len(said.rows) + j)
    fits = (article[i] != article[j]) & ~(pairs["name"].to_numpy() < 0) & _may_be_one(said.rows, pairs)
    kept: pd.DataFrame = pairs.assign(score=probability[order][place])[fits & ~decided.among(i, j)]
    return kept


def _fitting(said: Statements, i: Integers, j: Integers, article: Integers, decided: Decided) -> pd.DataFrame:
    """Of these pairs those that may be linked; what a person has decided is left out."""
    pairs = compared(said, i, j)
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    inside = article[i] == article[j]
    fits = np.where(inside, _misprints(said.rows, pairs), _speaks_of_one(said.rows, pairs))
    return pairs.loc[fits & ~decided.among(i, j), list(_KEPT)]


def _speaks_of_one(rows: pd.DataFrame, pairs: pd.DataFrame) -> Bools:
    """Whether two statements of different articles speak of one promise."""
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    name, bare, figure = (pairs[column].to_numpy(dtype=np.float64) for column in ("name", "bare", "figure"))
    days, ratio = pairs["days"].to_numpy(dtype=np.float64), pairs["ratio"].to_numpy(dtype=np.float64)
    other_kind = pairs["instrument"].to_numpy() == 0
    close, meets = ~(days > NEAR_DAYS), figure >= NEAR
    comparable = ~(ratio > 3) | (figure == SLIP) | ((bare >= _CLEAR_NAME) & (ratio <= FARTHEST))
    other_thing = pairs["other_thing"].to_numpy(dtype=bool)
    by_name = (name >= SAME_NAME) & close & meets & ~other_thing
    by_name_alone = (bare >= SAME_NAME) & close & (days <= NEAR_DAYS) & ~meets & ~other_kind & comparable & ~other_thing
    by_name_alone &= ~_of_a_whole(rows, i, j, by_name_alone)
    by_figure = (name > OTHER_NAME) & (days <= NEAR_DAYS) & (figure == MEETS) & ~other_kind
    telling = pairs["digits"].to_numpy(dtype=np.float64)
    nameless = np.isnan(name) & (figure == MEETS) & ~other_kind & pairs["known"].to_numpy()
    nameless &= (days <= FORTNIGHT) & ((telling >= 2) | (days <= _SAME_EVENT))
    precise = (telling >= _PRECISE) & (ratio <= 1.0005) & (figure == MEETS) & ~other_kind & (pairs["parties"].to_numpy() == 1)
    precise &= (np.isnan(name) & ~(days > FAR_DAYS)) | ((name >= 0) & (days <= FORTNIGHT))
    reach = np.where(_either(rows, "record", i, j), _RECORD_DAYS, FAR_DAYS)
    later = (bare >= SAME_NAME) & (figure == MEETS) & (days <= reach) & ~other_kind & (telling >= 2) & ~other_thing
    known = precise | pairs["known"].to_numpy() | ((name >= SAME_NAME) & meets)
    fits = known & (by_name | by_name_alone | by_figure | nameless | precise | later)
    return np.asarray(fits & _may_be_one(rows, pairs))


def _of_a_whole(rows: pd.DataFrame, i: Integers, j: Integers, asked: Bools) -> Bools:
    """Whether one side is a part of a total whose figure is the other's: then it is the total that both articles speak of."""
    found, whole = np.zeros(len(i), dtype=bool), rows["whole"].to_numpy(dtype=np.int64)
    for part, other in ((i, j), (j, i)):
        at = np.flatnonzero(asked & (whole[part] >= 0))
        found[at] |= figures(rows, whole[part[at]], other[at])[0] >= NEAR
    return found


def _may_be_one(rows: pd.DataFrame, pairs: pd.DataFrame) -> Bools:
    """Nothing speaks against: parties, years, and a total against one of many parts."""
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    annual, year = rows["annual"].to_numpy(dtype=bool), rows["year"].to_numpy(dtype=np.float64)
    total, figure = rows["total"].to_numpy(dtype=bool), pairs["figure"].to_numpy(dtype=np.float64)
    other_year = np.abs(year[i] - year[j]) >= 1
    whole_and_part = (total[i] != total[j]) & ~(figure >= NEAR)
    return np.asarray((pairs["parties"].to_numpy() != 0) & (annual[i] == annual[j]) & ~other_year & ~whole_and_part)


def _misprints(rows: pd.DataFrame, pairs: pd.DataFrame) -> Bools:
    """Two statements of one article that can only be one sum, printed twice and once wrongly (16.151 and 16.141 million).

    Two rows of an official record are two sums, however near.
    """
    i, j = pairs["i"].to_numpy(), pairs["j"].to_numpy()
    part = rows["part"].to_numpy(dtype=bool)
    ratio, name = pairs["ratio"].to_numpy(dtype=np.float64), pairs["name"].to_numpy(dtype=np.float64)
    alike = (ratio > 1) & (ratio <= 1.01) & (pairs["digits"].to_numpy() >= 4)
    fits = alike & ~(name < SAME_NAME) & ~(part[i] | part[j]) & (pairs["instrument"].to_numpy() != 0)
    fits &= ~_either(rows, "record", i, j)
    return np.asarray(fits & _may_be_one(rows, pairs))


def _either(rows: pd.DataFrame, column: str, i: Integers, j: Integers) -> Bools:
    truths = rows[column].to_numpy(dtype=bool)
    return np.asarray(truths[i] | truths[j])


def _one_each(pairs: pd.DataFrame, article: Integers) -> pd.DataFrame:
    """Of the links of a statement to one other article the best, if it is the best from there too."""
    i, j = pairs["i"].to_numpy(dtype=np.int64), pairs["j"].to_numpy(dtype=np.int64)
    ways = i << 32 | article[j], j << 32 | article[i]
    # Most have no rival, and only rivals need to be put in order.
    contested = np.flatnonzero(pd.Series(ways[0]).duplicated(keep=False) | pd.Series(ways[1]).duplicated(keep=False))
    # The pairs stand in the order of i and j, and of equal scores the first is taken.
    order = contested[np.argsort(-pairs["score"].to_numpy(dtype=np.float64)[contested], kind="stable")]
    best = np.ones(len(pairs), dtype=bool)
    best[order] = first_ones(ways[0][order]) & first_ones(ways[1][order])
    return pairs[best]
