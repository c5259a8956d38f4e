"""What became of each promise: how much of it was signed and paid, and by which day.

The stages are those of IATI transactions: pledge (12), commitment (2), disbursement (3).  Each sum counts once:

- Of each stage of a promise one source tells, the most authoritative one (AidData TUFF), a record before an article; what the
  others tell of that stage is the same money.  So two publishers of one activity, a donor and its implementer, and ten papers
  are never added up.
- The transactions of a source at one stage are instalments and add up; an article has one figure for a stage.
- What is said again (`same_as`), and what is no aid of the ledger because it counts elsewhere, adds nothing.
- A commitment takes the place of what was promised and does not add to it.

A share is reckoned in one currency that all of these sums are printed in, where there is one, so that a loan that is paid in
full is paid to 100 per cent whatever became of the yen; else in the currency of the ledger.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.model import NO_LANGUAGE, TRACKING_COLUMNS, frame
from aidledger.reconciler.arrays import Floats, Integers, object_frame, of_rows, ranks, row_numbers, uncollected
from aidledger.reconciler.units import restatement_roots, sources_of

_STAGES: Final = ("pledge", "commitment", "disbursement")
_PLEDGE, _COMMITMENT, _DISBURSEMENT = range(3)
_CHOICE: Final = ["pledge", "stage", "rank", "article", "sums", "coarse", "day", "source"]
"""By what the source of a stage is chosen, in this order."""
_LATE: Final = np.datetime64("9999-12-31", "D").astype(np.int64)


@uncollected()
def track(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row for each pledge, day and stage that is told of, with the columns of `TRACKING_COLUMNS`; `claims` are linked.

    Money stands in the main unit of the ledger's currency; a share is of what was promised, or committed where no promise came
    before, and runs from 0 to 1, above only where more was paid than promised.  `promised` is the whole figure in every row.
    A sum without a date stands last.  What nobody says is NaN: no promise, or a sum without a rate.

    >>> from aidledger.model import ARTICLE_COLUMNS, CLAIM_COLUMNS, frame
    >>> len(track(frame([], CLAIM_COLUMNS), frame([], ARTICLE_COLUMNS)))
    0
    """
    told, ids = _told(claims, articles)
    if not len(told):
        return frame([], TRACKING_COLUMNS)
    chosen = _chosen(told)
    counted = _in_one_currency(told[chosen], claims)
    steps = _steps(counted)
    steps = _reckoned(steps)
    return _named(steps, counted, told[~chosen], claims, ids)


# --- what counts --------------------------------------------------------------------------------------------------


def _told(claims: pd.DataFrame, articles: pd.DataFrame) -> tuple[pd.DataFrame, pd.Index[Any]]:
    """The sums of promises that have a stage, one row for all that say one sum, and the ids of the pledges."""
    roots = restatement_roots(claims)
    stage = pd.Index(_STAGES).get_indexer(pd.Index(claims["stage"].to_numpy(dtype=object), dtype=object))
    told = claims["pledge"].notna() & claims["is_aid"] & claims["value"].notna()
    rows = np.flatnonzero(told.to_numpy(dtype=bool) & (stage >= 0) & (roots == np.arange(len(claims))))
    mine = claims.iloc[rows]
    ids = pd.Index(sorted(set(mine["pledge"])), dtype=object)
    place = row_numbers(articles, mine["article"].to_numpy(dtype=object))
    record = (mine["lang"] == NO_LANGUAGE).to_numpy(dtype=bool)
    columns = {
        "row": rows, "pledge": ids.get_indexer(pd.Index(mine["pledge"], dtype=object)), "stage": stage[rows],
        "rank": of_rows(articles["source_rank"].to_numpy(dtype=np.float64), place), "article": ~record,
        "source": ranks(sources_of(mine, articles)), "day": _days(mine, articles, place, record),
        "coarse": _coarseness(mine), "start": mine["start"].to_numpy(dtype=np.float64),
        "id": ranks(mine["id"].to_numpy(dtype=object)),
    }  # fmt: skip
    return object_frame(columns), ids


def _days(claims: pd.DataFrame, articles: pd.DataFrame, place: Integers, record: Any) -> Integers:  # noqa: ANN401
    """The day of each sum, in days since 1970; of a row of a record that is known to its year, the last day of that year."""
    published = of_rows(articles["published"].to_numpy().astype("datetime64[D]"), place)
    ends = np.where(record, claims["period_end"].to_numpy().astype("datetime64[D]"), np.datetime64("NaT", "D"))
    days = np.where(np.isnat(published), ends, published)
    return np.asarray(np.where(np.isnat(days), _LATE, days.astype(np.int64)))


def _coarseness(claims: pd.DataFrame) -> Floats:
    """One step of the last printed digit as a share of the figure; a hedged one is coarser than any that is not."""
    value, unit = (claims[name].to_numpy(dtype=np.float64) for name in ("value", "unit"))
    hedged = ~claims["hedge"].isin(("exact", "at_most")).to_numpy(dtype=bool)
    return np.asarray(np.round(np.divide(unit, value, out=np.ones_like(value), where=value > 0), 9) + hedged)


def _chosen(told: pd.DataFrame) -> Any:  # noqa: ANN401 - an array of truths
    """The sums that count: of each stage those of its best source; of an article the one figure that is printed best."""
    best = told.sort_values(["pledge", "stage", "source", "coarse", "day", "start", "id"], kind="stable")
    once = best[~(best["article"] & best.duplicated(["pledge", "stage", "source"]))]
    sources = once.groupby(["pledge", "stage", "source"], sort=False).agg(
        rank=("rank", "min"), article=("article", "min"), sums=("row", "size"), coarse=("coarse", "min"), day=("day", "min")
    ).reset_index()  # fmt: skip
    sources = sources.assign(sums=-sources["sums"]).sort_values(_CHOICE, kind="stable", na_position="last")
    winner = sources.drop_duplicates(["pledge", "stage"])[["pledge", "stage", "source"]]
    rows = once.merge(winner, on=["pledge", "stage", "source"])["row"]
    return told["row"].isin(rows).to_numpy(dtype=bool)


# --- how much -----------------------------------------------------------------------------------------------------


def _in_one_currency(counted: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The sums with `norm`, in the ledger's currency, and `own`, in one that all of their promise are printed in (`code`)."""
    roots = restatement_roots(claims)
    codes, names = pd.factorize(claims["currency"].to_numpy(dtype=object))
    said = pd.DataFrame({
        "root": roots, "money": codes, "own": claims["value"].to_numpy(dtype=np.float64),
        "norm": claims["norm_value"].to_numpy(dtype=np.float64), "again": roots != np.arange(len(claims)),
    })  # fmt: skip
    said = said[said["root"].isin(counted["row"])].sort_values(["root", "again"], kind="stable")
    norm = said.dropna(subset="norm").drop_duplicates("root").set_index("root")["norm"]
    printed = said.drop_duplicates(["root", "money"]).merge(counted[["row", "pledge"]], left_on="root", right_on="row")
    everywhere = printed.groupby(["pledge", "money"]).agg(sums=("row", "size"), again=("again", "sum")).reset_index()
    everywhere = everywhere.assign(all=everywhere["pledge"].map(counted.groupby("pledge").size()))
    everywhere = everywhere[(everywhere["sums"] == everywhere["all"]) & (everywhere["money"] >= 0)]
    one = everywhere.sort_values(["pledge", "again"], kind="stable").drop_duplicates("pledge").set_index("pledge")["money"]
    money = counted["pledge"].map(one)
    own = printed.set_index(["root", "money"])["own"].reindex(pd.MultiIndex.from_arrays([counted["row"], money.fillna(-2)]))
    code = np.array([*names, None], dtype=object)[money.fillna(-1).to_numpy(dtype=np.int64)]
    return counted.assign(norm=counted["row"].map(norm).astype("float64"), own=own.to_numpy(dtype=np.float64), code=code)


def _steps(counted: pd.DataFrame) -> pd.DataFrame:
    """One row for each pledge, day and stage, in this order."""
    by = ["pledge", "day", "stage"]
    sums = {kind: _whole(counted, by, kind) for kind in ("norm", "own")}
    return pd.DataFrame(sums | {"code": counted.groupby(by, sort=True)["code"].first()}).reset_index()


def _whole(rows: pd.DataFrame, by: list[str], kind: str) -> pd.Series[float]:
    """The sum of each group; not known where one of its sums is not."""
    groups = rows.assign(lacks=rows[kind].isna()).groupby(by, sort=True)
    whole: pd.Series[float] = groups[kind].sum().where(~groups["lacks"].any())
    return whole


def _reckoned(steps: pd.DataFrame) -> pd.DataFrame:
    """With what was promised in all, what it has come to at each stage by each day, and the shares."""
    done = {}
    for kind in ("norm", "own"):
        for number, name in enumerate(_STAGES):
            done[f"{kind}_{name}"] = _so_far(steps, kind, number)
    promised = {kind: _promised(steps, kind) for kind in ("norm", "own")}
    known = steps["code"].notna().to_numpy(dtype=bool)
    base = np.where(known, promised["own"], promised["norm"])
    shares = {
        name: np.divide(np.where(known, done[f"own_{name}"], done[f"norm_{name}"]), base, out=np.full(len(steps), np.nan),
                        where=base > 0)
        for name in ("commitment", "disbursement")
    }  # fmt: skip
    return steps.assign(
        promised=promised["norm"], committed=done["norm_commitment"], disbursed=done["norm_disbursement"],
        share_committed=shares["commitment"], share_disbursed=shares["disbursement"],
    )  # fmt: skip


def _so_far(steps: pd.DataFrame, kind: str, stage: int) -> Floats:
    """What the sums of a stage have come to; not known from the first that is not."""
    value = np.where(steps["stage"] == stage, steps[kind].to_numpy(dtype=np.float64), 0.0)
    filled = pd.DataFrame({"pledge": steps["pledge"], "sum": np.nan_to_num(value), "lacks": np.isnan(value)})
    running = filled.groupby("pledge", sort=False)[["sum", "lacks"]].cumsum()
    return np.where(running["lacks"] > 0, np.nan, running["sum"].to_numpy(dtype=np.float64))


def _promised(steps: pd.DataFrame, kind: str) -> Floats:
    """What the shares are of: all that was promised, or all that was committed where no promise came before; else NaN."""
    first = steps.groupby("pledge", sort=False)["stage"].transform("min")
    counts = steps[(steps["stage"] == first) & (first < _DISBURSEMENT)]
    return np.asarray(steps["pledge"].map(_whole(counts, ["pledge"], kind)).to_numpy(dtype=np.float64))


# --- the frame ----------------------------------------------------------------------------------------------------


def _named(
    steps: pd.DataFrame, counted: pd.DataFrame, again: pd.DataFrame, claims: pd.DataFrame, ids: pd.Index[Any]
) -> pd.DataFrame:
    """The steps as a frame of `TRACKING_COLUMNS`."""
    by, names = ["pledge", "day", "stage"], claims["id"].to_numpy(dtype=object)
    currency = claims["norm_currency"].to_numpy(dtype=object)[counted["row"].iloc[0]]
    in_row = _lists(counted.sort_values([*by, "id"], kind="stable"), by, names)
    # What others tell of a stage stands beside the first sum that counts.
    others = _lists(again.sort_values(["pledge", "stage", "day", "id"], kind="stable"), ["pledge", "stage"], names)
    first = ~steps.duplicated(["pledge", "stage"])
    repeated = [
        others.get(key, []) if here else []
        for key, here in zip(zip(steps["pledge"], steps["stage"], strict=True), first, strict=True)
    ]
    days = np.where(steps["day"] == _LATE, np.datetime64("NaT", "D"), steps["day"].to_numpy().astype("datetime64[D]"))
    own = steps["code"].where(steps["code"].notna(), currency)
    columns = {
        "pledge": ids.to_numpy(dtype=object)[steps["pledge"].to_numpy()], "date": days.astype("datetime64[us]"),
        "stage": np.array(_STAGES, dtype=object)[steps["stage"].to_numpy()], "norm_currency": currency,
        "norm_value": steps["norm"].to_numpy(), "share_currency": own.to_numpy(dtype=object),
        "claims": [in_row[key] for key in zip(*(steps[name] for name in by), strict=True)], "repeated": repeated,
        **{name: steps[name].to_numpy() for name in
           ("promised", "committed", "disbursed", "share_committed", "share_disbursed")},
    }  # fmt: skip
    typed = frame([], TRACKING_COLUMNS).dtypes
    return pd.DataFrame({name: pd.Series(columns[name], steps.index, typed[name]) for name in TRACKING_COLUMNS})


def _lists(rows: pd.DataFrame, by: list[str], names: Any) -> dict[Any, list[str]]:  # noqa: ANN401 - an array of objects
    """The ids of the claims of each group."""
    found: dict[Any, list[str]] = {}
    keys = zip(*(rows[name].tolist() for name in by), strict=True)
    for key, row in zip(keys, rows["row"].tolist(), strict=True):
        found.setdefault(key, []).append(names[row])
    return found
