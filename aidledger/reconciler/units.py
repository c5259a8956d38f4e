"""Statements: the claims of one article that say one sum (`same_as`) as one row, which is what gets linked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.model import NO_LANGUAGE
from aidledger.reconciler.arrays import (
    Bools,
    Floats,
    Integers,
    Objects,
    components,
    object_frame,
    of_rows,
    ranks,
    row_numbers,
    some,
    sorted_by,
)
from aidledger.reconciler.names import Names

_OPEN_HEDGES: Final = ("less_than", "at_most", "at_least")
_TEXTS: Final = ["id", "article", "donor", "recipient", "instrument", "stage", "sector", "activity"]
_FIRSTS: Final = [*_TEXTS, "start", "period_start"]
_TRUTHS: Final = ["total", "annual", "part"]
_NORMS: Final = ["norm_value", "norm_low", "norm_high"]
_ONES: Final = [*_FIRSTS, "day", "record", *_NORMS, "article_code", *_TRUTHS]
_FIGURE: Final = ["currency", "value", "unit", "low", "high", "hedge", "norm_value"]
_USED: Final = [*_FIRSTS, *_FIGURE, "lang", "scope", "part_of", "purpose"]
_COMPARED: Final = ("donor", "recipient", "instrument", "stage")


@dataclass(frozen=True, slots=True)
class Statements:
    """`rows` has one row a statement, in the order of their first claims (day, article, place).

    `of_claim` is the row number of each claim, -1 for those that take no part (not aid, or a cumulative sum); `names` are
    those of the rows' projects.
    """

    rows: pd.DataFrame
    of_claim: Integers
    names: Names


def statements(claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame) -> Statements:
    """The statements of a claims frame.

    The rows carry claim (id of the first), article, donor, recipient, instrument, stage, sector, activity, name, day (days
    since 1970, NaN where unknown), record, total, part, whole (the row of its total, or -1), annual, year, and two figures in
    different currencies, each as precise as it is printed: currency_0, value_0, low_0, high_0, digits_0 and so on; norm_value,
    norm_low, norm_high in the ledger's currency; and what `_codes` numbers.
    """
    roots = restatement_roots(claims)
    part = np.flatnonzero((claims["is_aid"].to_numpy(dtype=bool)) & (claims["scope"] != "cumulative").to_numpy(dtype=bool))
    chosen = _prepared(some(claims[_USED], part), articles, activities, roots[part])
    rows = _first_of_each(chosen)
    of_claim = np.full(len(claims), -1, dtype=np.int64)
    of_claim[part] = rows.index.get_indexer(pd.Index(roots[part]))
    whole, has_parts = _wholes(claims, of_claim, len(rows))
    rows = rows.assign(total=rows["total"].to_numpy(dtype=bool) | has_parts, whole=whole, **_codes(rows))
    return Statements(rows.reset_index(drop=True), of_claim, Names.of(rows["name"]))


def _codes(rows: pd.DataFrame) -> dict[str, Integers]:
    """The strings that are compared pair by pair, as numbers (-1 for none)."""
    single = {f"{name}_code": pd.factorize(rows[name].to_numpy(dtype=object))[0] for name in _COMPARED}
    money = pd.factorize(pd.concat([rows["currency_0"], rows["currency_1"]]).to_numpy(dtype=object))[0]
    return single | {"currency_code_0": money[: len(rows)], "currency_code_1": money[len(rows) :]}


def restatement_roots(claims: pd.DataFrame) -> Integers:
    """For each row the row number of the claim that it restates in the end, or its own.

    >>> table = pd.DataFrame({"id": ["a", "b", "c"], "same_as": [None, "a", "b"]})
    >>> restatement_roots(table).tolist()
    [0, 0, 0]
    """
    own = np.arange(len(claims), dtype=np.int64)
    said = claims["same_as"].to_numpy(dtype=object)
    again = np.flatnonzero(pd.notna(said))
    if not len(again):
        return own
    points = own.copy()
    found = pd.Index(claims["id"].to_numpy(dtype=object)).get_indexer(pd.Index(said[again], dtype=object))
    points[again] = np.where(found >= 0, found, again)
    return components(len(claims), own, points)


def _prepared(claims: pd.DataFrame, articles: pd.DataFrame, activities: pd.DataFrame, roots: Integers) -> pd.DataFrame:
    data: dict[str, Any] = {name: claims[name].to_numpy(dtype=object) for name in _TEXTS}
    data |= {
        "start": claims["start"].to_numpy(), "period_start": claims["period_start"].to_numpy(dtype="datetime64[us]"),
        "root": roots, "day": days(claims["article"], articles), "record": (claims["lang"] == NO_LANGUAGE).to_numpy(dtype=bool),
        "total": (claims["scope"] == "total").to_numpy(dtype=bool),
        "annual": (claims["scope"] == "annual").to_numpy(dtype=bool),
        "part": np.fromiter(map(bool, claims["part_of"]), dtype=bool, count=len(claims)),
        "activity_name": _activity_names(claims, activities), "purpose": claims["purpose"].to_numpy(dtype=object),
        "currency": claims["currency"].to_numpy(dtype=object), **_figures(claims),
    }  # fmt: skip
    data["article"] = sources_of(claims, articles)
    data["article_code"] = ranks(data["article"])
    start = claims["start"].to_numpy(dtype=np.float64)
    day = np.where(np.isnan(data["day"]), np.inf, data["day"])
    return object_frame(data).iloc[_in_order([day, data["article_code"], start], data["id"])]


def _in_order(columns: list[npt.NDArray[Any]], ids: Objects) -> Integers:
    """The order of rows by some columns, the most important first; ids are sorted only where these leave ties."""
    order = sorted_by(columns)
    tied = np.ones(max(0, len(ids) - 1), dtype=bool)
    for column in columns:
        tied &= column[order[1:]] == column[order[:-1]]
    return sorted_by([*columns, ranks(ids)]) if tied.any() else order


def sources_of(claims: pd.DataFrame, articles: pd.DataFrame) -> Objects:
    """Where each claim stands: in its article, or in the file of a record, whose entries (``crs.csv?row=17``) are one source.

    A file may hold the activities of several publishers, each of whom is one source.  A record lists a promise once: what two
    of its entries say are two things, and a promise is linked to one of them.
    """
    article, record = claims["article"].to_numpy(dtype=object), (claims["lang"] == NO_LANGUAGE).to_numpy(dtype=bool)
    if not record.any():
        return article
    found, at = article.copy(), np.flatnonzero(record)
    rows = row_numbers(articles, article[at])
    outlets = of_rows(articles["outlet"].to_numpy(dtype=object), rows)
    found[at] = [_source(*one) for one in zip(article[at].tolist(), outlets.tolist(), strict=True)]
    return found


def _source(article: str, outlet: object) -> str:
    file, _, place = article.partition("?")
    return f"{file}?publisher={outlet}" if "activity=" in place else file


def days(article: pd.Series[Any], articles: pd.DataFrame) -> Floats:
    """When the article of each row was published, in days since 1970; NaN where that is not known."""
    at = row_numbers(articles, article.to_numpy(dtype=object))
    return np.asarray(of_rows(_days(articles["published"].to_numpy()), at))


def late_days(articles: pd.DataFrame, rows: Integers) -> Integers:
    """When the articles in these rows were published, as numbers in their order; an unknown day is the last."""
    stamps = of_rows(articles["published"].to_numpy().astype("datetime64[us]"), rows)
    return np.asarray(np.where(np.isnat(stamps), np.iinfo(np.int64).max, stamps.astype(np.int64)))


def names_of(claims: pd.DataFrame, activities: pd.DataFrame) -> Objects:
    """The name of the project of each claim: of its activity, else its purpose; None where it has neither."""
    named, purpose = _activity_names(claims, activities), claims["purpose"].to_numpy(dtype=object)
    names = np.where(pd.notna(named), named, purpose)
    names[pd.isna(names)] = None
    return np.asarray(names)


def _days(stamps: npt.NDArray[Any]) -> Floats:
    when = stamps.astype("datetime64[D]")
    return np.where(np.isnat(when), np.nan, when.astype(np.int64).astype(np.float64))


def _activity_names(claims: pd.DataFrame, activities: pd.DataFrame) -> Objects:
    if not len(activities):
        return np.full(len(claims), None, dtype=object)
    named = pd.Series(activities["name"].to_numpy(dtype=object), index=activities["id"].to_numpy(dtype=object), dtype=object)
    named = named[~named.index.duplicated()]
    return np.asarray(named.reindex(claims["activity"].to_numpy(dtype=object)).to_numpy(dtype=object))


def _figures(claims: pd.DataFrame) -> dict[str, Floats]:
    value, unit = (claims[name].to_numpy(dtype=np.float64) for name in ("value", "unit"))
    low = np.fmin(claims["low"].to_numpy(dtype=np.float64), value - unit / 2)
    high = np.fmax(claims["high"].to_numpy(dtype=np.float64), value + unit)
    open_ended = claims["hedge"].isin(_OPEN_HEDGES).to_numpy(dtype=bool)
    low, high = np.where(open_ended, value * 0.8, low), np.where(open_ended, value * 1.25, high)
    norm = claims["norm_value"].to_numpy(dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = np.where(value > 0, norm / value, np.nan)
    return {
        "value": value, "low": low, "high": high, "digits": significant_digits(value, unit),
        "norm_value": norm, "norm_low": low * rate, "norm_high": high * rate,
    }  # fmt: skip


def significant_digits(value: Floats, unit: Floats) -> Floats:
    """How many digits of a printed figure tell something: zeros at its end do not.

    >>> significant_digits(np.array([51.5e6, 50e6, 8e9]), np.array([1e5, 1e6, 1.0])).tolist()
    [3.0, 1.0, 1.0]
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        steps = np.nan_to_num(np.round(value / unit), posinf=0.0)
        going = np.flatnonzero(steps > 0)
        for _ in range(15):
            going = going[np.fmod(steps[going], 10) == 0]
            steps[going] /= 10
        return np.asarray(np.floor(np.log10(np.maximum(steps, 1.0)) + 1e-9) + 1)


def _first_of_each(chosen: pd.DataFrame) -> pd.DataFrame:
    """One row for each root; only what is said more than once has to be brought together."""
    again = chosen["root"].duplicated(keep=False).to_numpy(dtype=bool)
    lone = chosen[~again].set_index("root")
    rows = pd.concat([lone[_ONES], _joined(chosen[again])]) if again.any() else lone[_ONES]
    rows = rows.loc[chosen["root"].drop_duplicates()] if again.any() else rows
    rows = rows.rename(columns={"id": "claim"}).assign(name=_names(chosen).reindex(rows.index))
    printed = chosen[["root", "currency", "value", "low", "high", "digits"]]
    nth: npt.NDArray[Any] = np.zeros(len(printed), dtype=np.int64)
    if again.any():
        printed = _finest_first(printed).drop_duplicates(["root", "currency"]).sort_index()
        nth = printed.groupby("root", sort=False).cumcount().to_numpy()
    for n in (0, 1):
        rows = rows.join(printed[nth == n].set_index("root").add_suffix(f"_{n}"))
    return rows.assign(year=_days(rows["period_start"].to_numpy(dtype="datetime64[us]")) // 365.2425)


def _joined(chosen: pd.DataFrame) -> pd.DataFrame:
    groups = chosen.groupby("root", sort=False)
    rows = groups[[one for one in _ONES if one not in _TRUTHS]].first()
    rows[_TRUTHS] = groups[_TRUTHS].max()
    rows[_NORMS] = _finest_first(chosen).groupby("root", sort=False)[_NORMS].first()
    return rows[_ONES]


def _finest_first(figures: pd.DataFrame) -> pd.DataFrame:
    """What is printed with the most digits first: "$383.22 million" before the headline's "$380 million"."""
    return figures.iloc[np.argsort(-figures["digits"].to_numpy(dtype=np.float64), kind="stable")]


def _names(chosen: pd.DataFrame) -> pd.Series[Any]:
    """By root the names of the project, joined where there are several."""
    columns = [chosen[["root", name]].set_axis(["root", "name"], axis=1) for name in ("activity_name", "purpose")]
    told = pd.concat([one[one["name"].notna()] for one in columns])
    several = told["root"].duplicated(keep=False)
    lone: pd.Series[Any] = told[~several].set_index("root")["name"]
    if not several.any():
        return lone
    joined = told[several].drop_duplicates().groupby("root", sort=False)["name"].agg("; ".join)
    together: pd.Series[Any] = pd.concat([lone, joined])
    return together


def of_no_total(claims: pd.DataFrame) -> pd.Series[bool]:
    """Whether a claim is of a pledge that is no total: none of its claims is called one, or has parts.

    >>> table = pd.DataFrame({"id": ["a", "b"], "part_of": [[], ["a"]], "scope": ["single", "component"], "pledge": ["x", "y"]})
    >>> of_no_total(table).tolist()
    [False, True]
    """
    named = {whole for wholes in claims["part_of"] if wholes for whole in wholes}
    totals = claims.loc[(claims["id"].isin(named) | (claims["scope"] == "total")).to_numpy(dtype=bool), "pledge"]
    return claims["pledge"].notna() & ~claims["pledge"].isin(totals.dropna())


def _wholes(claims: pd.DataFrame, of_claim: Integers, size: int) -> tuple[Integers, Bools]:
    """For each statement the number of the first total that it is a part of, -1 for none; and whether it has parts."""
    whole, has_parts = np.full(size, -1, dtype=np.int64), np.zeros(size, dtype=bool)
    named = claims["part_of"].to_numpy(dtype=object)
    at = np.flatnonzero(np.fromiter(map(bool, named), dtype=bool, count=len(named)))
    if len(at):
        totals = [total for row in at for total in named[row]]
        rows = np.repeat(at, [len(named[row]) for row in at])
        place = pd.Index(claims["id"].to_numpy(dtype=object)).get_indexer(pd.Index(totals, dtype=object))
        part, total = of_claim[rows], np.append(of_claim, -1)[place]
        known = np.flatnonzero((part >= 0) & (total >= 0))[::-1]
        whole[part[known]], has_parts[total[known]] = total[known], True
    return whole, has_parts
