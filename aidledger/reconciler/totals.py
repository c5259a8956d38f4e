"""Totals and the parts that an article lists for them: which claim of several that say one sum takes part.

A sum that is said again counts once.  Of the claims that say it, the one in the total's currency is used, and of those the
one that stands in the list, then the one nearest to the total, then the most precise.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.reconciler.units import restatement_roots

LIST_COLUMNS: Final = ("comparison", "relation", "total", "part", "part_root", "other")

_TWICE: Final = 0.02
"""How far the parts of a total may be off it, as a share, to be one of two ways to break it down."""
_PARTS: Final = 2
"""So many parts at least are a way to break a total down."""


def part_lists(claims: pd.DataFrame) -> pd.DataFrame:
    """One row for each part of each list of parts.

    Columns: `comparison` (the number of the list), `relation` (exhaustive or partial), `total` and `part` (the claims that are
    used), `part_root` (which sum the part is, whoever says it), and `other`: a claim for the same part in another currency
    than the total's, or None.  Two totals that say one sum and list the same parts are one list; a list of some of the parts
    of another list is none of its own; a part of a part is left to the list that it stands in, unless it stands in a list of
    its own under the upper total too; parts that add up to the total twice, one after the other, are two lists (by donor and
    by sector).
    """
    table = claims.reset_index(drop=True)
    table = table.assign(root=restatement_roots(table) if len(table) else [], row=np.arange(len(table)))
    links = _direct(_links(table))
    if not len(links):
        return pd.DataFrame(columns=list(LIST_COLUMNS))
    lists = _without_repeats(links)
    totals = _totals(lists, table)
    return _broken_down_twice(_parts(lists, totals, table), table)


def members_of(lists: pd.DataFrame, part: pd.Series[Any]) -> pd.DataFrame:
    """Lists as members of comparisons, for `terms_of`: left the total of each, right `part`, a claim for each row."""
    totals = lists.drop_duplicates("comparison")
    left = pd.DataFrame({"comparison": totals["comparison"], "side": "left", "claim": totals["total"]})
    right = pd.DataFrame({"comparison": lists["comparison"], "side": "right", "claim": part})
    return pd.concat([left, right], ignore_index=True).sort_values("comparison", kind="stable", ignore_index=True)


def pledge_parts(claims: pd.DataFrame) -> pd.DataFrame:
    """Which pledge is a part of which, as their claims say: `part` and `total`, each pair once; `claims` are linked.

    >>> linked = pd.DataFrame({"id": ["a", "b"], "part_of": [[], ["a"]], "pledge": ["x", "y"]})
    >>> pledge_parts(linked).values.tolist()
    [['y', 'x']]
    """
    parted = claims["pledge"].notna().to_numpy(dtype=bool) & claims["part_of"].map(bool).to_numpy(dtype=bool)
    if not parted.any():
        return pd.DataFrame({"part": [], "total": []}, dtype=object)
    listed = claims.loc[parted, ["pledge", "part_of"]].explode("part_of").dropna()
    owner = pd.Series(claims["pledge"].to_numpy(dtype=object), index=claims["id"].to_numpy(dtype=object))
    total = owner.reindex(listed["part_of"].to_numpy(dtype=object)).to_numpy(dtype=object)
    found = pd.DataFrame({"part": listed["pledge"].to_numpy(dtype=object), "total": total}).dropna().drop_duplicates()
    return found[found["part"] != found["total"]]


def _links(table: pd.DataFrame) -> pd.DataFrame:
    """Part and total of each claim that names one, of the same article; of a list in which anything is aid, all of it.

    A lender pays for a part of a cost, the state for the others: without theirs the list would miss its total.  One part alone
    is no whole list: it may belong to the whole list of another total, and be some of this one.
    """
    size = np.fromiter((len(ids) for ids in table["part_of"]), dtype=np.intp, count=len(table))
    part = np.repeat(np.arange(len(table)), size)
    named = [one for ids in table["part_of"] for one in ids]
    total = pd.Index(table["id"].to_numpy(dtype=object), dtype=object).get_indexer(pd.Index(named, dtype=object))
    part, total = part[total >= 0], total[total >= 0]
    article, root = table["article"].to_numpy(dtype=object), table["root"].to_numpy()
    aid = table["is_aid"].to_numpy(dtype=bool)
    for_aid = np.isin(root[total], root[total][aid[part] | aid[total]])
    kept = (article[part] == article[total]) & (root[part] != root[total]) & for_aid
    links = pd.DataFrame(
        {"part": part[kept], "total": total[kept], "part_root": root[part[kept]], "total_root": root[total[kept]]}
    )
    partial = (table["part_relation"] != "exhaustive").to_numpy(dtype=bool)[links["part"]]
    alone = links.groupby("total_root")["part_root"].transform("nunique").to_numpy() == 1
    return links.assign(relation=np.where(partial | alone, "partial", "exhaustive"))


def _direct(links: pd.DataFrame) -> pd.DataFrame:
    """Without the parts of a list that are parts of another part of that list: they would count twice."""
    pairs = links[["total_root", "relation", "part_root"]].drop_duplicates()
    below = pairs.merge(pairs, left_on="part_root", right_on="total_root", suffixes=("", "_below"))
    deep = pd.MultiIndex.from_frame(below[["total_root", "relation", "part_root_below"]])
    return links[~pd.MultiIndex.from_frame(links[["total_root", "relation", "part_root"]]).isin(deep)]


def _without_repeats(links: pd.DataFrame) -> pd.DataFrame:
    """Lists by their totals; of those that say one sum, a list within another list is left out."""
    columns = ["total_root", "relation", "total"]
    listed = links.drop_duplicates([*columns, "part_root"])
    sets: list[tuple[Any, Any]] = list(listed.groupby(columns, sort=True)["part_root"].agg(frozenset).items())
    kept: dict[tuple[Any, Any], list[tuple[Any, frozenset[Any]]]] = {}
    for (root, relation, total), parts in sorted(sets, key=lambda item: (-len(item[1]), item[0])):
        seen = kept.setdefault((root, relation), [])
        if not any(parts <= other for _, other in seen):
            seen.append((total, parts))
    chosen = pd.MultiIndex.from_tuples([(*key, total) for key, seen in kept.items() for total, _ in seen])
    listed = listed[pd.MultiIndex.from_frame(listed[columns]).isin(chosen)]
    return listed.assign(comparison=listed.groupby(columns, sort=True).ngroup())


def _candidates(lists: pd.DataFrame, on: str, table: pd.DataFrame) -> pd.DataFrame:
    """Every claim that says a total or a part of a list again, and itself."""
    figures = table[["root", "row", "currency", "value", "unit", "start"]]
    again = lists[["comparison", on, "total"]].drop_duplicates(["comparison", on]).merge(figures, left_on=on, right_on="root")
    return again.assign(unknown=again["value"].isna() | again["currency"].isna())


def _totals(lists: pd.DataFrame, table: pd.DataFrame) -> pd.Series[Any]:
    """For each list the row of its total: in the currency that most parts have, then the one that names them."""
    parts = _candidates(lists, "part_root", table).drop_duplicates(["comparison", "part_root", "currency"])
    covered = parts.groupby(["comparison", "currency"]).size().rename("covered").reset_index()
    totals = _candidates(lists, "total_root", table).merge(covered, on=["comparison", "currency"], how="left")
    ranked = totals.assign(covered=-totals["covered"].fillna(0), elsewhere=totals["row"] != totals["total"])
    ranked = ranked.sort_values(["comparison", "unknown", "covered", "elsewhere", "unit", "start"], kind="stable")
    return ranked.drop_duplicates("comparison").set_index("comparison")["row"]


def _parts(lists: pd.DataFrame, totals: pd.Series[Any], table: pd.DataFrame) -> pd.DataFrame:
    parts = _candidates(lists, "part_root", table)
    total = totals.reindex(parts["comparison"]).to_numpy()
    currency, start = table["currency"].to_numpy(dtype=object), table["start"].to_numpy()
    listed = pd.MultiIndex.from_frame(lists[["comparison", "part"]])
    ranked = parts.assign(
        foreign=parts["currency"].to_numpy(dtype=object) != currency[total],
        unlisted=~pd.MultiIndex.from_frame(parts[["comparison", "row"]]).isin(listed),
        distance=np.abs(parts["start"].to_numpy() - start[total]),
    )
    order = ["comparison", "part_root", "unlisted", "distance", "unit"]
    used = ranked.sort_values(["unknown", "foreign", *order], kind="stable").drop_duplicates(["comparison", "part_root"])
    other = (
        ranked[ranked["foreign"] & ~ranked["unknown"]]
        .sort_values(order, kind="stable")
        .drop_duplicates(["comparison", "part_root"])
    )
    return _named(lists, totals, used, other, table)


def _named(
    lists: pd.DataFrame, totals: pd.Series[Any], used: pd.DataFrame, other: pd.DataFrame, table: pd.DataFrame
) -> pd.DataFrame:
    """The lists with claims instead of rows, in the order of the text."""
    ids = table["id"].to_numpy(dtype=object)
    key = ["comparison", "part_root"]
    rows = used.sort_values(["comparison", "start"], kind="stable")[[*key, "row"]]
    rows = rows.merge(other[[*key, "row"]].rename(columns={"row": "other"}), on=key, how="left")
    relation = lists.drop_duplicates("comparison").set_index("comparison")["relation"]
    beside = (rows["other"].notna() & (rows["other"] != rows["row"])).to_numpy(dtype=bool)
    named = np.full(len(rows), None, dtype=object)
    named[beside] = ids[rows["other"][beside].astype(int)]
    return pd.DataFrame({
        "comparison": rows["comparison"], "relation": relation.reindex(rows["comparison"]).to_numpy(dtype=object),
        "total": ids[totals.reindex(rows["comparison"]).to_numpy()], "part": ids[rows["row"]], "part_root": rows["part_root"],
        "other": pd.Series(named, index=rows.index, dtype=object),
    })  # fmt: skip


def _broken_down_twice(lists: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Lists whose first parts add up to the total, and whose other parts do so again, as two lists each.

    One part alone breaks nothing down: of 1, 1 and a total of 1 the figures were rounded, or one of them is wrong.
    """
    figures = table.drop_duplicates("id").set_index("id")[["value", "currency"]]
    parts, totals = figures.reindex(lists["part"]), figures.reindex(lists["total"])
    value, total = parts["value"].to_numpy(dtype=float), totals["value"].to_numpy(dtype=float)
    shared = pd.Series(parts["currency"].to_numpy(dtype=object) == totals["currency"].to_numpy(dtype=object), index=lists.index)
    by_list = pd.Series(value, index=lists.index).groupby(lists["comparison"])
    so_far, whole = by_list.cumsum().to_numpy(), by_list.transform("sum").to_numpy()
    ends = (np.abs(so_far - total) <= _TWICE * total) & (np.abs(whole - so_far - total) <= _TWICE * total)
    place, size = by_list.cumcount().to_numpy() + 1, by_list.transform("size").to_numpy()
    ends &= (place >= _PARTS) & (size - place >= _PARTS)
    ends &= shared.groupby(lists["comparison"]).transform("all").to_numpy(dtype=bool)
    ended = pd.Series(ends, index=lists.index).groupby(lists["comparison"]).cumsum().to_numpy()
    second = (ended > 0) & ~ends
    number = lists["comparison"].to_numpy(dtype=np.int64)
    return lists.assign(comparison=np.where(second, number + number.max(initial=0) + 1, number))
