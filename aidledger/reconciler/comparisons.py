"""From claims to terms, and from verdicts to the frame of comparisons: what every check does before and after `compare`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2s
from itertools import pairwise
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import COMPARISON_COLUMNS, LIST, NUMBER, frame, rows_of
from aidledger.reconciler.arrays import Bools, Codes, Objects, of_rows, row_numbers
from aidledger.reconciler.checks import Evidence
from aidledger.reconciler.terms import Side
from aidledger.reconciler.wording import in_words

_FIGURE: Final = ("value", "unit", "hedge", "ceiling", "range_low", "range_high", "currency", "text")
_NOTHING: Final[Mapping[str, Any]] = {
    "unit": np.nan, "hedge": "exact", "ceiling": False, "range_low": np.nan, "range_high": np.nan, "text": None,
}  # fmt: skip


def terms_of(claims: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """The figures of the claims that take part, as `compare` takes them.

    `members` has one row for each claim of a comparison: `comparison`, `side`, `claim`, and where it is known `row`, where the
    claim stands; other columns are kept.

    >>> members = pd.DataFrame({"comparison": ["a"], "side": ["left"], "claim": ["x"]})
    >>> terms_of(pd.DataFrame({"id": ["x"], "value": [5.0], "currency": ["JPY"]}), members)["value"].tolist()
    [5.0]
    """
    place = members["row"].to_numpy() if "row" in members else places(claims, members["claim"])
    figures = {name: claims[name].to_numpy()[place] if name in claims else _NOTHING[name] for name in _FIGURE}
    return members.reset_index(drop=True).assign(**_as_they_are(figures))


def _as_they_are(columns: Mapping[str, Any]) -> dict[str, Any]:
    """Columns of objects stay so: some releases of pandas would turn them into strings of another kind, and back."""
    return {name: pd.Series(column, dtype=object) if getattr(column, "dtype", np.dtype(bool)).kind == "O" else column
            for name, column in columns.items()}  # fmt: skip


def places(claims: pd.DataFrame, ids: pd.Series[Any]) -> Codes:
    """The row of each claim, -1 for one that is not there; row numbers stay as they are."""
    return ids.to_numpy() if ids.dtype.kind == "i" else row_numbers(claims, ids.to_numpy(dtype=object))


def identity(check: str, left: Sequence[str], right: Sequence[str]) -> str:
    """The id of a comparison: made of the check and the claims of each side, whatever their order.

    >>> identity("AL101", ["t"], ["a", "b"]) == identity("AL101", ["t"], ["b", "a"])
    True
    """
    # Most compare one claim with one other, and a ledger has millions of these.
    alone = len(left) == len(right) == 1
    said = f"{check}\0{left[0]}\0\0\0{right[0]}" if alone else "\0".join((check, *sorted(left), "\0", *sorted(right)))
    return f"{check}-{blake2s(said.encode('utf-8', 'surrogatepass'), digest_size=5).hexdigest()}"


def claims_of(members: pd.DataFrame, comparisons: pd.Index[Any], side: Side) -> list[list[str]]:
    """For each comparison the claims on one side, in the order of `members`."""
    rows = (members["side"] == side).to_numpy(dtype=bool)
    code = comparisons.get_indexer(pd.Index(members["comparison"].to_numpy()[rows], dtype=comparisons.dtype))
    claims = members["claim"].to_numpy(dtype=object)[rows]
    if np.array_equal(code, np.arange(len(comparisons))):
        return [[claim] for claim in claims.tolist()]
    order = np.argsort(code, kind="stable")
    ends = np.searchsorted(code[order], np.arange(len(comparisons) + 1)).tolist()
    ordered = claims[order].tolist()
    return [ordered[start:end] for start, end in pairwise(ends)]


def each(terms: pd.DataFrame, comparisons: pd.Index[Any]) -> list[list[dict[str, Any]]]:
    """For each comparison its terms as mappings, in their order."""
    place = comparisons.get_indexer(pd.Index(terms["comparison"].to_numpy(), dtype=comparisons.dtype))
    found: list[list[dict[str, Any]]] = [[] for _ in range(len(comparisons))]
    for code, row in zip(place.tolist(), rows_of(terms), strict=True):
        found[code].append(row)
    return found


def comparison_frame(
    check: str, members: pd.DataFrame, result: pd.DataFrame, message: Sequence[str], needed: Sequence[str | None]
) -> pd.DataFrame:
    """A frame of `COMPARISON_COLUMNS` from the result of `compare`; one row where two would have the same claims."""
    if not len(result):
        return frame([], COMPARISON_COLUMNS)
    left, right = claims_of(members, result.index, "left"), claims_of(members, result.index, "right")
    ids = [identity(check, *sides) for sides in zip(left, right, strict=True)]
    columns: dict[str, Any] = {
        "id": ids, "check": check, "left_claims": left, "right_claims": right, "message": message, "needed": needed,
    }  # fmt: skip
    return column_frame({name: result[name] for name in COMPARISON_COLUMNS if name not in columns} | columns, len(result))


def column_frame(columns: Mapping[str, Any], size: int) -> pd.DataFrame:
    """A frame of `COMPARISON_COLUMNS` from columns, one of them `id`; what is not given is missing, and each id stays once."""
    index = pd.Index(columns["id"], dtype=object)
    empty = {NUMBER: np.full(size, np.nan), LIST: np.full(size, None, dtype=object)}
    table = pd.DataFrame({name: _column(columns.get(name, empty.get(kind, empty[LIST])), kind, index)
                          for name, kind in COMPARISON_COLUMNS.items()}, index=index)  # fmt: skip
    return table[~index.duplicated()] if index.has_duplicates else table


def _column(values: str | pd.Series[Any] | Objects | Iterable[Any], kind: str, index: pd.Index[Any]) -> pd.Series[Any]:
    filled = np.empty(len(index), dtype=np.float64 if kind == NUMBER else object)
    if isinstance(values, (str, np.ndarray, pd.Series)):
        filled[:] = values if isinstance(values, str) else np.asarray(values)
    else:
        filled[:] = np.fromiter(values, dtype=filled.dtype, count=len(index))
    return pd.Series(filled, index=index, dtype=filled.dtype)


def two_sided(left: Sequence[Any] | Objects, right: Sequence[Any] | Objects) -> pd.DataFrame:
    """Members of comparisons of one claim with one other; the comparisons are numbered.

    >>> two_sided(["a"], ["b"])["claim"].tolist()
    ['a', 'b']
    """
    size = len(left)
    claims = np.empty(2 * size, dtype=object)
    claims[0::2], claims[1::2] = left, right
    side = np.tile(np.array(["left", "right"], dtype=object), size)
    columns = {"comparison": np.repeat(np.arange(size), 2), "side": side, "claim": claims}
    return pd.DataFrame(_as_they_are(columns))


def sides_in_words(terms: pd.DataFrame, comparisons: pd.Index[Any]) -> tuple[list[str], list[str]]:
    """For comparisons of one figure with one other, both as people print them."""
    said = np.array(in_words(terms), dtype=object)
    place = comparisons.get_indexer(pd.Index(terms["comparison"].to_numpy(), dtype=comparisons.dtype))
    both = np.full((2, len(comparisons)), None, dtype=object)
    both[(terms["side"] == "right").to_numpy(dtype=np.intp), place] = said
    return both[0].tolist(), both[1].tolist()


def days_of(evidence: Evidence, ids: pd.Series[Any]) -> tuple[pd.Series[Any], pd.Series[Any]]:
    """The article of each claim and the day on which it was published."""
    article = evidence.claims["article"].to_numpy(dtype=object)[places(evidence.claims, ids)]
    published = evidence.articles["published"].to_numpy().astype("datetime64[us]")
    return pd.Series(article, dtype=object), pd.Series(of_rows(published, row_numbers(evidence.articles, article)))


def outlets(evidence: Evidence, articles: pd.Series[Any]) -> list[str]:
    """Who publishes each article; its title where nobody is named, and its id where it has none."""
    return list(sources(evidence.articles, articles.to_numpy(dtype=object)))


def sources(articles: pd.DataFrame, ids: Objects) -> Objects:
    """The outlet of each of these articles, else its title in quotes, for that is no name of who says something, else its id.

    >>> table = pd.DataFrame({"id": ["a", "b"], "outlet": [None, "The Desk"], "title": ["A road", "A port"]})
    >>> sources(table, np.array(["b", "a", "c"], dtype=object)).tolist()
    ['The Desk', '“A road”', 'c']
    """
    place = row_numbers(articles, ids)
    found = np.array(ids, dtype=object)
    for name in ("title", "outlet"):
        told = of_rows(articles[name].to_numpy(dtype=object), place)
        known = np.asarray(pd.notna(told), dtype=bool)
        found[known] = told[known] if name == "outlet" else [f"“{title}”" for title in told[known]]
    return found


def relations(claims: pd.DataFrame, left: pd.Series[Any], right: pd.Series[Any]) -> pd.Series[Any]:
    """How two figures for one promise have to stand to each other.

    Ceilings compare as they are printed, but a sum that was paid, or committed under a ceiling that was only promised, must
    not be above it: `not_above` where the left figure is the ceiling, `not_below` where the right one is.
    """
    said = claims[["ceiling", "stage"]]
    one, other = (said.iloc[places(claims, ids)] for ids in (left, right))
    above, below = _caps(one, other), _caps(other, one)
    return pd.Series(
        np.select([above, below], ["not_above", "not_below"], "equal").astype(object), index=left.index, dtype=object
    )


def _caps(ceiling: pd.DataFrame, paid: pd.DataFrame) -> Bools:
    caps, stage, under = (column.to_numpy() for column in (ceiling["ceiling"], paid["stage"], ceiling["stage"]))
    later = (stage == "disbursement") | ((stage == "commitment") & (under == "pledge"))
    capped: Bools = caps.astype(bool) & ~paid["ceiling"].to_numpy(dtype=bool) & later
    return capped
