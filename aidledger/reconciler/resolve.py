"""The best figure of a pledge, and why it is the best.

The order is that of AidData TUFF's source types (government, implementer, other official ... social media), then the precision
of the print, then the later date, then how many independent sources agree.  What a record has paid is no figure of the promise
where the record has the promise too.  Two papers that quote the same speaker are one source, and a sum that an article only
converts into another currency is no figure of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.model import NO_LANGUAGE, PLEDGE_COLUMNS, SOURCE_RANKS, frame
from aidledger.reconciler.activities import pledges_of_activities
from aidledger.reconciler.arrays import (
    Bools,
    Floats,
    Integers,
    first_ones,
    object_frame,
    of_rows,
    ranks,
    row_numbers,
    some,
    sorted_by,
    uncollected,
)
from aidledger.reconciler.pairs import conversions
from aidledger.reconciler.units import late_days
from aidledger.reconciler.wording import in_words

_ASKED: Final = 500
_RANKING: Final = ["start", "speaker", "rate", "low", "high", "norm_low", "norm_high"]
_RANKED: Final = ["paid", "rank", "loose", "step", "late", "lonely"]
_PARTIES: Final = ("donor", "recipient")
_KEYS: Final = {"rank": "source", "loose": "precision", "step": "precision", "late": "date", "lonely": "agreement"}
_PRINTED: Final = ["value", "unit", "currency", "hedge", "range_low", "range_high", "text"]
_FEW: Final = ["donor", "recipient", "instrument", "stage", "lang"]
"""Columns that say a few things many times: numbers are put in order several times faster than strings."""

_TOLD: Final = ["id", "purpose", *_FEW]
_USED: Final = [*_TOLD, *_RANKING, "article", "value", "unit", "hedge", "currency"]


@uncollected()
def resolve(claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame) -> pd.DataFrame:
    """One row a pledge, with the columns of `PLEDGE_COLUMNS`; `claims` are linked.

    `best_value` stands in `best_currency`, as printed; `best_source` is the id of the claim that it was read from, and
    `best_reason` a sentence; where two figures tie it names the other one.

    >>> from aidledger.model import ACTIVITY_COLUMNS, ARTICLE_COLUMNS, CLAIM_COLUMNS, frame
    >>> len(resolve(*(frame([], columns) for columns in (CLAIM_COLUMNS, ARTICLE_COLUMNS, ACTIVITY_COLUMNS))))
    0
    """
    table, ids = _table(claims, articles)
    order = sorted_by(table[name].to_numpy() for name in ("pledge", *_RANKED))
    best = table.iloc[order[np.flatnonzero(np.diff(table["pledge"].to_numpy()[order], prepend=-1))]]
    named = pledges_of_activities(claims, articles, activities)
    owned = pd.Index(ids).get_indexer(pd.Index(named.to_numpy(dtype=object), dtype=object))
    facts = _facts(table, len(ids)) | {
        "id": ids, "activities": _lists(owned[owned >= 0], named.index.to_numpy(dtype=object)[owned >= 0], len(ids)),
        "best_value": best["value"].to_numpy(), "best_currency": claims["currency"].to_numpy(dtype=object)[best["row"]],
        "best_source": best["id"].to_numpy(dtype=object), "best_reason": _reasons(claims, table, order, best),
    }  # fmt: skip
    index, typed = pd.Index(ids, dtype=object), frame([], PLEDGE_COLUMNS).dtypes
    columns = {name: pd.Series(_objects(facts[name]) if typed[name].kind == "O" else facts[name], index, typed[name])
               for name in PLEDGE_COLUMNS}  # fmt: skip
    return pd.DataFrame(columns, index=index)


def _objects(values: Sequence[object]) -> npt.NDArray[np.object_]:
    """A column of objects with None for what is missing."""
    column = np.empty(len(values), dtype=object)
    column[:] = values
    if isinstance(values, np.ndarray):
        column[pd.isna(values)] = None
    return column


def _table(claims: pd.DataFrame, articles: pd.DataFrame) -> tuple[pd.DataFrame, npt.NDArray[np.object_]]:
    """The claims of pledges in the order of their dates, with what ranks them, and the ids of the pledges.

    `pledge` is the number of a pledge in the order of their ids, `source` that of an independent source, `row` the place of
    the claim.
    """
    owner = claims["pledge"].to_numpy(dtype=object)
    part = np.flatnonzero(pd.notna(owner))
    codes, ids = _numbered(owner[part])
    at = row_numbers(articles, claims["article"].to_numpy(dtype=object)[part])
    told = some(claims[_USED], part)
    data: dict[str, npt.NDArray[Any]] = {name: told[name].to_numpy(dtype=object) for name in _TOLD}
    data |= {"value": told["value"].to_numpy(), "row": part}
    order = sorted_by([late_days(articles, at), ranks(told["article"].to_numpy(dtype=object)), told["start"].to_numpy()])
    money = pd.factorize(told["currency"].to_numpy(dtype=object))[0]
    ranking = _ranks(told, articles, at, conversions(claims)[part])
    paid = instalments(data["lang"] == NO_LANGUAGE, data["stage"], codes)
    few = {name: pd.Categorical(data[name]) for name in _FEW}
    table = object_frame(data | few | {"pledge": codes, "money": money, "paid": paid, **ranking}).iloc[order]
    table = table.assign(place=np.arange(len(table)))
    return table.assign(lonely=-_agreement(table)), ids


def _numbered(owner: npt.NDArray[np.object_]) -> tuple[Integers, npt.NDArray[np.object_]]:
    """The number of each pledge in the order of their ids, and the ids in that order."""
    codes = ranks(owner)
    ids = np.full(int(codes.max(initial=-1)) + 1, None, dtype=object)
    ids[codes] = owner
    return codes, ids


def instalments(record: Bools, stage: npt.NDArray[np.object_], pledge: Integers) -> Bools:
    """Which claims of a record are what was paid of a promise that the record has too; `pledge` numbers the promises.

    >>> stage = np.array(["commitment", "disbursement", "disbursement"], dtype=object)
    >>> instalments(np.full(3, True), stage, np.array([0, 0, 1])).tolist()
    [False, True, False]
    """
    paid = record & (stage == "disbursement")
    promised = np.bincount(pledge, record & ~paid, int(pledge.max(initial=-1)) + 1) > 0
    return np.asarray(paid & promised[pledge], dtype=bool)


def _ranks(told: pd.DataFrame, articles: pd.DataFrame, at: Integers, converted: Bools) -> dict[str, Any]:
    stamps = of_rows(articles["published"].to_numpy().astype("datetime64[D]"), at)
    outlet = of_rows(articles["outlet"].to_numpy(dtype=object), at)
    source = told["speaker"].to_numpy(dtype=object)
    for instead in (outlet, told["article"].to_numpy(dtype=object)):
        source = np.where(pd.isna(source), instead, source)
    # One step of the last printed digit; in one currency, so that a figure in yen and one in dollars can be compared.
    step = told["unit"].to_numpy(dtype=np.float64) * told["rate"].fillna(1.0).to_numpy(dtype=np.float64)
    hedged = ~told["hedge"].isin(("exact", "at_most")).to_numpy(dtype=bool)
    return {
        "published": stamps.astype("datetime64[us]"), "source": pd.factorize(source)[0],
        "rank": of_rows(articles["source_rank"].to_numpy(dtype=np.float64), at),
        "loose": 2 * converted.astype(np.int64) + hedged, "step": np.round(np.log10(np.where(step > 0, step, 1.0)), 1),
        "late": np.where(np.isnat(stamps), np.inf, -stamps.astype(np.int64).astype(np.float64)), **_meets(told),
    }  # fmt: skip


def _meets(claims: pd.DataFrame) -> dict[str, Floats]:
    """The ends of what a figure means, in the ledger's currency where it has one there, else in its own."""
    normal = claims["norm_low"].notna().to_numpy(dtype=bool)
    return {
        name: np.where(normal, claims[f"norm_{name}"].to_numpy(dtype=np.float64), claims[name].to_numpy(dtype=np.float64))
        for name in ("low", "high")
    }


def _agreement(table: pd.DataFrame) -> Integers:
    """How many other independent sources of the pledge give a figure that meets this one's.

    Instalments meet nobody's figure, and of a pledge the first figures alone are asked: each is held against each.
    """
    told = table[["pledge", "source", "low", "high"]].assign(row=np.arange(len(table)))
    told = told[~table["paid"].to_numpy(dtype=bool)]
    if np.bincount(told["pledge"].to_numpy()).max(initial=0) > _ASKED:
        told = told[(told.groupby("pledge").cumcount() < _ASKED).to_numpy(dtype=bool)]
    pledge, source = told["pledge"].to_numpy(), told["source"].to_numpy()
    several = np.bincount(pledge, first_ones(pledge << 32 | source)) > 1
    told = told[several[pledge]]
    told = told.assign(figure=_numbers(told[name].to_numpy() for name in ("pledge", "low", "high")))
    figures = told.loc[first_ones(told["figure"].to_numpy()), ["pledge", "figure", "low", "high"]]
    others = told[_once_each(told)].drop(columns=["row", "figure"])
    pairs = figures.merge(others, on="pledge", suffixes=("", "_other"))
    pairs = pairs[(pairs["low"] <= pairs["high_other"]) & (pairs["low_other"] <= pairs["high"])]
    # A source always meets its own figure, so all that meet it less one are the others.
    met = np.bincount(pairs["figure"].to_numpy(dtype=np.int64)[_once_each(pairs)], minlength=len(told))
    support = np.zeros(len(table), dtype=np.int64)
    support[told["row"].to_numpy()] = np.maximum(met[told["figure"].to_numpy()], 1) - 1
    return support


def _once_each(rows: pd.DataFrame) -> Bools:
    """The first row of each figure and source."""
    return first_ones(rows["figure"].to_numpy(dtype=np.int64) << 32 | rows["source"].to_numpy(dtype=np.int64))


def _numbers(columns: Iterable[npt.NDArray[Any]]) -> Integers:
    """A number for each row, equal where all columns are (what is missing equals what is missing)."""
    found = None
    for column in columns:
        codes = pd.factorize(column, use_na_sentinel=False)[0].astype(np.int64)
        found = codes if found is None else pd.factorize(found << 32 | codes)[0].astype(np.int64)
    return np.empty(0, dtype=np.int64) if found is None else found


def _facts(table: pd.DataFrame, count: int) -> dict[str, Any]:
    """The columns of the pledges that do not depend on the best figure, in the order of their numbers."""
    groups = table.groupby("pledge", sort=True)
    lengths = np.array([len(text) if isinstance(text, str) else 0 for text in table["purpose"].tolist()], dtype=np.int64)
    longest = table[["pledge", "purpose", "rank", "place"]].assign(length=-lengths)[lengths > 0]
    longest = longest.sort_values(["pledge", "rank", "length", "place"], kind="stable").drop_duplicates("pledge")
    purpose = np.full(count, None, dtype=object)
    purpose[longest["pledge"].to_numpy()] = longest["purpose"].to_numpy(dtype=object)
    return {
        **{name: _first_known(table["pledge"].to_numpy(), table[name].array, count) for name in _PARTIES},
        "purpose": purpose, "first_reported": groups["published"].min().to_numpy(),
        "claims": _lists(table["pledge"].to_numpy(), table["id"].to_numpy(dtype=object), count),
        **{f"{name}s": _distinct(table[["pledge", name]], name, count) for name in ("instrument", "stage")},
    }  # fmt: skip


def _first_known(numbers: Integers, values: pd.Categorical, count: int) -> npt.NDArray[np.object_]:
    """For each pledge the first of its values that is not missing."""
    known = np.flatnonzero(values.codes >= 0)[::-1]
    found = np.full(count, -1, dtype=np.int64)
    found[numbers[known]] = values.codes[known]
    return np.append(values.categories.to_numpy(dtype=object), np.array([None], dtype=object))[found]


def _distinct(table: pd.DataFrame, name: str, count: int) -> list[list[str]]:
    told = table.dropna().drop_duplicates()
    return _lists(told["pledge"].to_numpy(), told[name].to_numpy(dtype=object), count)


def _lists(numbers: npt.NDArray[Any], values: npt.NDArray[np.object_], count: int) -> list[list[str]]:
    """For each pledge its values, in the order in which they come."""
    order = np.argsort(numbers, kind="stable")
    ends = np.searchsorted(numbers[order], np.arange(count + 1)).tolist()
    ordered = values[order].tolist()
    return [ordered[first:last] for first, last in pairwise(ends)]


# --- reasons ------------------------------------------------------------------------------------------------------


def _reasons(claims: pd.DataFrame, table: pd.DataFrame, order: Integers, best: pd.DataFrame) -> list[str]:
    """One sentence a pledge, in the order of `best`; `order` ranks the rows of the table."""
    rivals = _rivals(claims, table, order, best)
    kinds = [_kind(*one) for one in zip(best["rank"].tolist(), best["lang"].tolist(), strict=True)]
    sources = np.bincount(table[["pledge", "source"]].drop_duplicates()["pledge"].to_numpy(dtype=np.int64)).tolist()
    return [
        _sentence(kind, int(count), -int(lonely), *rivals.get(number, ("same", "")))
        for number, (kind, count, lonely) in enumerate(zip(kinds, sources, best["lonely"].tolist(), strict=True))
    ]


def _rivals(
    claims: pd.DataFrame, table: pd.DataFrame, order: Integers, best: pd.DataFrame
) -> dict[int, tuple[str | None, str]]:
    """By number of the pledge: by what the best figure beats the next other one, of another source, and that one in words."""
    pledge = table["pledge"].to_numpy()[order]
    differs = {name: table[name].to_numpy()[order] != best[name].to_numpy()[pledge] for name in ("source", "value", "money")}
    others = np.flatnonzero(differs["source"] & (differs["value"] | differs["money"]))
    rivals = table.iloc[order[others[np.flatnonzero(np.diff(pledge[others], prepend=-1))]]]
    against = best.iloc[rivals["pledge"].to_numpy()]
    decided = np.full(len(rivals), None, dtype=object)
    for key, word in reversed(_KEYS.items()):
        decided[(rivals[key].to_numpy() != against[key].to_numpy())] = word
    told = in_words(claims[_PRINTED].iloc[rivals["row"].to_numpy()])
    return dict(zip(rivals["pledge"].tolist(), zip(decided.tolist(), told, strict=True), strict=True))


@lru_cache(maxsize=64)
def _kind(rank: float, lang: str) -> str:
    if lang == NO_LANGUAGE:
        return "the official record"
    return f"a source of the kind {SOURCE_RANKS.get(int(rank), 'unknown')!r}" if rank == rank else "a source of unknown kind"


def _sentence(kind: str, sources: int, supporters: int, decided: str | None, rival: str) -> str:
    """Why a figure was chosen.

    >>> _sentence("the official record", 3, 2, "source", "8.3 billion yen")
    'From the official record, before 8.3 billion yen of a less authoritative source; 2 of the 2 other sources agree.'
    >>> _sentence("a source of the kind 'media'", 1, 0, None, "")
    "From a source of the kind 'media', the only source."
    """
    if sources < 2:
        return f"From {kind}, the only source."
    if decided == "same":
        return f"From {kind}; all {sources} sources print the same figure."
    against = {
        "source": f", before {rival} of a less authoritative source", "precision": f", printed more precisely than {rival}",
        "date": f", reported later than {rival}", "agreement": f", with more sources behind it than {rival}",
    }.get(decided or "", f"; {rival} ties with it, and the first in order was taken")  # fmt: skip
    others = "the other source" if sources == 2 else f"{supporters} of the {sources - 1} other sources"
    agree = f"{others} agrees" if supporters == 1 else f"{others} agree" if sources > 2 else f"{others} does not agree"
    return f"From {kind}{against}; {agree}."
