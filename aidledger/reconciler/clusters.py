"""From links to promises: statements that hang together, but for links that would join what must stay apart."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from aidledger.reconciler.arrays import Bools, Integers, components
from aidledger.reconciler.decided import Decided, Pairs
from aidledger.reconciler.names import Names, conflict
from aidledger.reconciler.units import Statements


def clusters(said: Statements, pairs: pd.DataFrame, decided: Decided) -> Integers:
    """A label for each statement; a cluster never holds two statements of one article that were not linked directly.

    The statements of one official activity are one from the start, and stand in their cluster as the first of them.
    """
    size, first = len(said.rows), one_activity(said.rows, decided.different)
    pairs = _between_firsts(pairs, first)
    decided = Decided(*({_in_order(int(first[i]), int(first[j])) for i, j in some} for some in decided))
    label = components(size, pairs["i"].to_numpy(dtype=np.int64), pairs["j"].to_numpy(dtype=np.int64))
    doubtful = _doubtful(said, label, decided.different)
    if doubtful.any():
        inside = doubtful[label[pairs["i"].to_numpy(dtype=np.int64)]]
        label = _grown(said, label, doubtful, pairs[inside], decided)
    return np.asarray(label[first])


def one_activity(rows: pd.DataFrame, different: Iterable[tuple[int, int]] = ()) -> Integers:
    """For each statement the first of those of its official activity that are one promise with it, else its own number.

    These have the same donor, recipient and instrument, and their stages follow one another: what is told at one stage alone
    may be as many promises.  What a person says is `different` stands alone.
    """
    own = np.arange(len(rows), dtype=np.int64)
    told = rows["record"].to_numpy(dtype=bool) & rows["activity"].notna().to_numpy(dtype=bool)
    told &= rows["stage"].notna().to_numpy(dtype=bool)
    told[[n for pair in different for n in pair]] = False
    if not told.any():
        return own
    mine = rows.loc[told, ["activity", "donor_code", "recipient_code", "instrument", "stage", "total"]]
    by = ["activity", "donor_code", "recipient_code", "total"]
    mine = mine.assign(instrument=_only_instrument(mine, by), row=own[told])
    groups = mine.groupby([*by, "instrument"], sort=False, dropna=False)
    several = (groups["stage"].transform("nunique") > 1).to_numpy(dtype=bool)
    first = own.copy()
    first[told] = np.where(several, groups["row"].transform("min").to_numpy(), own[told])
    return first


def _only_instrument(rows: pd.DataFrame, by: list[str]) -> pd.Series[str]:
    """The instrument of each row; where it is not said that of the group, if it has one alone."""
    groups = rows.groupby(by, sort=False, dropna=False)["instrument"]
    said = rows["instrument"].notna() | (groups.transform("nunique") != 1)
    filled = rows["instrument"].where(said, groups.transform("first"))
    return filled.where(filled.notna(), "")


def _between_firsts(pairs: pd.DataFrame, first: Integers) -> pd.DataFrame:
    """The pairs as links between the statements that stand for theirs, the best of several."""
    if np.array_equal(first, np.arange(len(first))):
        return pairs
    ends = first[pairs["i"].to_numpy(dtype=np.int64)], first[pairs["j"].to_numpy(dtype=np.int64)]
    moved = pairs.assign(i=np.minimum(*ends), j=np.maximum(*ends))
    moved = moved[(moved["i"] != moved["j"]).to_numpy(dtype=bool)]
    best = moved.sort_values(["score", "i", "j"], ascending=[False, True, True], kind="stable").drop_duplicates(["i", "j"])
    return best.sort_values(["i", "j"], kind="stable")


def _in_order(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _doubtful(said: Statements, label: Integers, different: Pairs) -> Bools:
    """By label: clusters with two statements of an article, with different numbers in their names, or forbidden."""
    doubtful = np.zeros(len(label), dtype=bool)
    members = pd.DataFrame({"label": label, "article": said.rows["article_code"].to_numpy()})
    doubtful[label[members.duplicated().to_numpy()]] = True
    names = said.names
    marked = np.flatnonzero(np.append(names.numbered, False)[names.codes])
    numbers = pd.DataFrame({"label": label[marked], "marks": [names.marks[code] for code in names.codes[marked]]})
    numbers = numbers.drop_duplicates()
    doubtful[numbers.loc[numbers["label"].duplicated(), "label"].to_numpy(dtype=np.int64)] = True
    for low, high in different:
        doubtful[label[low]] |= label[low] == label[high]
    return doubtful


def _grown(said: Statements, label: Integers, doubtful: Bools, pairs: pd.DataFrame, decided: Decided) -> Integers:
    """The doubtful clusters again, link by link from the best, leaving out each link that would join what must stay apart."""
    label = label.copy()
    article, names = said.rows["article_code"].to_numpy(dtype=np.int64), said.names
    members = {int(n): [int(n)] for n in np.flatnonzero(doubtful[label])}
    label[list(members)] = list(members)
    ranked = pairs.sort_values(["score", "i", "j"], ascending=[False, True, True], kind="stable")
    for i, j in zip(ranked["i"].tolist(), ranked["j"].tolist(), strict=True):
        a, b = sorted((int(label[i]), int(label[j])))
        if a == b:
            continue
        free = (i, j) not in decided.same and article[i] != article[j]
        if free and _apart(members[a], members[b], article, names, decided.different):
            continue
        label[members[b]] = a
        members[a] += members.pop(b)
    return label


def _apart(left: list[int], right: list[int], article: Integers, names: Names, different: Pairs) -> bool:
    if not {article[n] for n in left}.isdisjoint(article[n] for n in right):
        return True
    if any((min(a, b), max(a, b)) in different for a in left for b in right) if different else False:
        return True
    mine, theirs = ({names.marks[names.codes[n]] for n in side if names.codes[n] >= 0} for side in (left, right))
    return any(conflict(a, b) for a in mine for b in theirs)
