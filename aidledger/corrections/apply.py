"""Corrections put to work: claims that say what they should, links that are forced, findings that are accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.corrections.fields import read_value
from aidledger.corrections.follow import Row, follow, printed
from aidledger.errors import BadTable
from aidledger.model import APPLIED_COLUMNS, CLAIM_COLUMNS, frame

APPLIED: Final = "applied"
ALREADY: Final = "already so"
OVERRULED: Final = "overruled"
NOT_HERE: Final = "not here"

_LINK: Final = ["left", "right", "verdict"]
_ACCEPTED: Final = {"accepted": "reason", "accepted_by": "by", "accepted_at": "at"}


def corrected(
    claims: pd.DataFrame, activities: pd.DataFrame, corrections: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The claims with what was corrected, and the corrections with what became of them, as a frame of `APPLIED_COLUMNS`.

    A claim is named by its id, or by its place as reports print it (``file:offset``).  Of two corrections of a field the later
    one holds.  Claims that are not there are passed over, and so is a correction that points (`same_as`, `part_of`, `activity`)
    at what is not there.  What hangs on a corrected field follows it, as in `follow`.  Each change is a step of the `trail`.

    Raises:
        BadTable: where corrections do not go together, such as one end of a range without the other.
    """
    told = _told(corrections, claims)
    if not len(corrections):
        return claims, frame(told, APPLIED_COLUMNS).reset_index(drop=True)
    known = frozenset(claims["id"]) | frozenset(activities["id"])
    changed: dict[int, Row] = {}
    dropped: dict[str, str | None] = {}
    corrections_of = _by_claim(told, claims)
    for place, old in _rows(claims, corrections_of):
        changed[place] = _one(old, corrections_of[place], known)
        if old["is_aid"] and not changed[place]["is_aid"]:
            dropped[old["id"]] = old["same_as"]
    said = {place: frozenset(row["field"] for row in rows) for place, rows in corrections_of.items()}
    return _without(_replaced(claims, changed), dropped, said), frame(told, APPLIED_COLUMNS).reset_index(drop=True)


def outcomes(told: pd.DataFrame, claims: pd.DataFrame, comparisons: pd.DataFrame) -> pd.DataFrame:
    """What became of the corrections of links and findings, once the ledger is made."""
    found = comparisons.loc[comparisons["verdict"] != "agrees", "id"]
    here = {"finding": frozenset(found), "link": frozenset(claims["id"])}
    result = told["outcome"].tolist()
    for number, row in enumerate(zip(told["kind"], told["id"], told["value"], strict=True)):
        ends = {"finding": row[1:2], "link": row[1:]}.get(row[0], ())
        if ends and result[number] == NOT_HERE and here[row[0]].issuperset(ends):
            result[number] = APPLIED
    return told.assign(outcome=pd.Series(result, index=told.index, dtype=object))


def links_of(told: pd.DataFrame, given: pd.DataFrame | None) -> pd.DataFrame | None:
    """The links that corrections force or forbid, with those that were `given` beside them (columns left, right, verdict),
    which hold over the others where both speak of one pair of claims."""
    rows = told[((told["kind"] == "link") & (told["outcome"] != OVERRULED)).to_numpy(dtype=bool)]
    if not len(rows) or not (given is None or {*_LINK} <= {*given.columns}):
        return given
    own = rows[["id", "value", "field"]].set_axis(_LINK, axis=1)
    every = own if given is None else pd.concat([own, given[_LINK]])
    ends = pd.Series([tuple(sorted(map(str, pair))) for pair in zip(every["left"], every["right"], strict=True)], dtype=object)
    return every[~ends.duplicated(keep="last").to_numpy(dtype=bool)].reset_index(drop=True)


def accepted(findings: pd.DataFrame, corrections: pd.DataFrame) -> pd.DataFrame:
    """The findings with the columns `accepted` (the reason), `accepted_by` and `accepted_at`, null for those that are not."""
    rows = corrections[corrections["kind"] == "finding"].drop_duplicates("id", keep="last")
    rows = rows[(rows["value"] != "false").to_numpy(dtype=bool)]
    columns = {}
    for name, said in _ACCEPTED.items():
        by_id = dict(zip(rows["id"], rows[said], strict=True))
        columns[name] = pd.Series([by_id.get(one) for one in findings["id"]], index=findings.index, dtype=object)
    return findings.assign(**columns)


# --- which correction holds ---------------------------------------------------------------------------------------


def _told(corrections: pd.DataFrame, claims: pd.DataFrame) -> list[Row]:
    """The corrections as rows of `APPLIED_COLUMNS`, before any is applied; a place becomes the id of the claim there."""
    rows: list[Row] = [dict(zip(corrections.columns, row, strict=True)) for row in corrections.itertuples(index=False)]
    by_place = _by_place((row[name] for row in rows for name in ("id", "value")), claims)
    for row in rows:
        row["id"] = by_place.get(row["id"], row["id"])
        row["value"] = by_place.get(row["value"], row["value"]) if row["kind"] == "link" else row["value"]
    last = {_what(row): number for number, row in enumerate(rows)}
    return [row | {"outcome": NOT_HERE if last[_what(row)] == number else OVERRULED} for number, row in enumerate(rows)]


def _what(row: Row) -> tuple[str, ...]:
    """What a correction is about: of two that are about the same, one holds."""
    if row["kind"] == "link":
        return "link", *sorted((row["id"], row["value"]))
    return row["kind"], row["id"], row["field"]


def _by_place(names: Iterable[str | None], claims: pd.DataFrame) -> dict[str | None, str]:
    wanted = {}
    for name in names:
        article, _, offset = (name or "").rpartition(":")
        if article and offset.isascii() and offset.isdigit() and len(offset) < 12:
            wanted[article, int(offset)] = name
    if not wanted:
        return {}
    near = claims[claims["article"].isin({article for article, _ in wanted}).to_numpy(dtype=bool)]
    places = zip(near["article"], near["start"], near["id"], strict=True)
    return {wanted[article, start]: one for article, start, one in places if (article, start) in wanted}


def _by_claim(told: Iterable[Row], claims: pd.DataFrame) -> dict[int, list[Row]]:
    """By the row numbers of the claims that are corrected the corrections that hold for each."""
    rows: dict[str, list[Row]] = {}
    for row in told:
        if row["kind"] == "claim" and row["outcome"] != OVERRULED:
            rows.setdefault(row["id"], []).append(row)
    found = np.flatnonzero(claims["id"].isin(frozenset(rows)).to_numpy(dtype=bool))
    return dict(zip(found.tolist(), (rows[one] for one in claims["id"].iloc[found]), strict=True))


def _rows(claims: pd.DataFrame, places: Iterable[int]) -> Iterable[tuple[int, Row]]:
    """Some rows of the frame by their numbers."""
    numbers = list(places)
    columns = {str(name): claims[name].iloc[numbers].tolist() for name in claims.columns}
    return ((number, {name: cells[n] for name, cells in columns.items()}) for n, number in enumerate(numbers))


# --- one claim ----------------------------------------------------------------------------------------------------


def _one(old: Row, rows: Iterable[Row], known: frozenset[str]) -> Row:
    """The claim with its corrections; what became of them is written into their rows."""
    new, said = dict(old), set()
    for row in rows:
        field = row["field"]
        value = read_value(field, row["value"])
        if not _points_at(field, value) <= known:
            continue
        was, now = printed(field, old[field]), printed(field, value)
        row |= {"was": was, "outcome": ALREADY if was == now else APPLIED}
        said.add(field)
        if was != now:
            new[field] = value
            new["trail"] = [*new["trail"], _step(row, was, now)]
    try:
        follow(new, old, frozenset(said))
    except ValueError as error:
        raise BadTable(f"the corrections of {old['id']} do not go together: {error}") from None
    return new


def _points_at(field: str, value: Any) -> frozenset[str]:  # noqa: ANN401 - each field has a type of its own
    """The claims and activities that a correction points at."""
    if field == "part_of":
        return frozenset(value)
    return frozenset([value] if field in ("same_as", "activity") and value else [])


def _step(row: Row, was: str | None, now: str | None) -> str:
    when = f" on {row['at'][:10]}" if row["at"] else ""
    reason = f" ({' '.join(row['reason'].split())})" if row["reason"] else ""
    return f"corrected by {row['by'] or 'somebody'}{when}: {row['field']} {was or 'none'} -> {now or 'none'}{reason}"


def _without(
    claims: pd.DataFrame, dropped: Mapping[str, str | None], said: Mapping[int, frozenset[str]]
) -> pd.DataFrame:
    """The claims with nothing that is a part of, or says again, one that is no aid any more (`dropped`: what it said again).

    Its restatements say again what it said again itself, or else the first of them.  Fields that are corrected themselves
    (`said`, by row number) stay.
    """
    heads = {one: head for one, head in dropped.items() if head and head not in dropped}
    changed: dict[int, Row] = {}
    points = claims["same_as"].isin(frozenset(dropped)).to_numpy(dtype=bool)
    parts = [not frozenset(dropped).isdisjoint(totals) for totals in claims["part_of"]] if dropped else points
    for place, old in _rows(claims, np.flatnonzero(points | np.asarray(parts, dtype=bool)).tolist()):
        new, kept = dict(old), said.get(place, frozenset())
        if "part_of" not in kept:
            new["part_of"] = [total for total in old["part_of"] if total not in dropped]
        if points[place] and "same_as" not in kept:
            new["same_as"] = heads.get(old["same_as"])
            heads.setdefault(old["same_as"], old["id"])
        if (new["part_of"], new["same_as"]) != (old["part_of"], old["same_as"]):
            follow(new, old, kept)
            changed[place] = new | {"trail": [*old["trail"], "what it belonged to is no aid: corrected by hand"]}
    return _replaced(claims, changed)


def _replaced(claims: pd.DataFrame, changed: Mapping[int, Row]) -> pd.DataFrame:
    """The frame with some of its rows in the place of others."""
    if not changed:
        return claims
    rows = frame(changed.values(), CLAIM_COLUMNS)
    columns = {name: claims[name] for name in claims.columns}
    for name in (name for name in CLAIM_COLUMNS if name in columns):
        cells = claims[name].to_numpy(copy=True)
        for place, cell in zip(changed, rows[name].to_numpy(), strict=True):
            cells[place] = cell
        columns[name] = pd.Series(cells, index=claims.index, dtype=claims[name].dtype)
    # All at once: column by column they would lie apart in memory, of which pandas warns.
    return pd.DataFrame(columns, index=claims.index)
