"""Corrections put to work: claims that say what they should, links that are forced, findings that are accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.amount import Amount
from aidledger.corrections.fields import read_value
from aidledger.corrections.rows import ACCEPTED
from aidledger.errors import BadTable
from aidledger.model import APPLIED_COLUMNS, CLAIM_COLUMNS, DAY, TRUTH, frame
from aidledger.parsers.claims import FINANCE_TYPES

Row = dict[str, Any]

_FIGURES: Final = ("value", "unit", "hedge", "ceiling", "range_low", "range_high", "currency")
_SETTLED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "currency": ("currency", "currency_basis"), "relation": ("part_of", "part_relation", "same_as", "scope"),
    "topic": ("topic", "is_aid"), "misprint": ("value", "unit", "range_low", "range_high"),
    "dated": ("period_start", "period_end"),
}  # fmt: skip
"""By the first word of a doubt the fields that settle it; any other doubt begins with the name of its field."""


def corrected(
    claims: pd.DataFrame, activities: pd.DataFrame, corrections: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The claims with what was corrected, and what became of each correction, as a frame of `APPLIED_COLUMNS`.

    What hangs on a corrected field follows it unless it is corrected too: low and high follow the figure, `finance_type` the
    instrument, `currency_basis` the currency, `topic` and `is_aid` each other, `scope` and `part_relation` `part_of`.  Of two
    corrections of a field the later one holds.  Claims that are not there are passed over, and those to which a correction
    points (`same_as`, `part_of`, `activity`) have to be there too.

    Raises:
        BadTable: where corrections do not go together, such as one end of a range without the other.
    """
    told = _told(corrections, claims)
    known = frozenset(claims["id"]) | frozenset(activities["id"])
    changed: dict[int, Row] = {}
    place_of = _places(claims, told["id"])
    for id, rows in _effective(told):
        if id in place_of:
            old = dict(zip(claims.columns, (claims[name].iloc[place_of[id]] for name in claims.columns), strict=True))
            changed[place_of[id]] = _one(old, rows, told, known)
    return _replaced(claims, changed), told


def links_of(corrections: pd.DataFrame, forced: pd.DataFrame | None) -> pd.DataFrame | None:
    """The links that corrections force or forbid with those that were given beside them (columns left, right, verdict); of
    two that speak of one pair of claims the later one holds, and what was given beside them last of all."""
    rows = corrections[corrections["kind"] == "link"]
    if not len(rows):
        return forced
    own = pd.DataFrame({"left": rows["id"].to_list(), "right": rows["value"].to_list(), "verdict": rows["field"].to_list()})
    if forced is None:
        every = own
    elif {"left", "right", "verdict"} <= set(forced.columns):
        every = pd.concat([own, forced[["left", "right", "verdict"]]], ignore_index=True)
    else:
        return forced
    ends = pd.Series([tuple(sorted((str(a), str(b)))) for a, b in zip(every["left"], every["right"], strict=True)], dtype=object)
    return every[~ends.duplicated(keep="last").to_numpy(dtype=bool)].reset_index(drop=True)


def accepted(findings: pd.DataFrame, corrections: pd.DataFrame) -> pd.DataFrame:
    """The findings with the columns `accepted` (the reason), `accepted_by` and `accepted_at`, null for those that are not."""
    rows = corrections[corrections["kind"] == "finding"]
    last = rows.drop_duplicates("id", keep="last")
    last = last[(last["value"] != "false").to_numpy(dtype=bool)].set_index("id")
    ids = findings["id"]
    return findings.assign(**{
        name: pd.Series([last.at[id, column] if id in last.index else None for id in ids], index=ids.index, dtype=object)
        for name, column in ((ACCEPTED, "reason"), ("accepted_by", "by"), ("accepted_at", "at"))
    })  # fmt: skip


def outcomes(told: pd.DataFrame, claims: pd.DataFrame, comparisons: pd.DataFrame) -> pd.DataFrame:
    """What became of the corrections of links and findings, once the ledger is made."""
    found = comparisons.loc[comparisons["verdict"] != "agrees", "id"]
    here = {"finding": frozenset(found), "link": frozenset(claims["id"])}
    result = told["outcome"].tolist()
    for number, kind, id, value in zip(range(len(told)), told["kind"], told["id"], told["value"], strict=True):
        ends = {"finding": (id,), "link": (id, value)}.get(kind, ())
        if ends and result[number] == "not here" and here[kind].issuperset(ends):
            result[number] = "applied"
    return told.assign(outcome=pd.Series(result, index=told.index, dtype=object))


# --- which correction holds ---------------------------------------------------------------------------------------


def _told(corrections: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The corrections with `was` and `outcome`, before anything is applied; a place (``file:offset``) becomes the id."""
    rows: list[Row] = [{str(name): value for name, value in row.items()} for row in corrections.to_dict("records")]
    by_place = _by_place(rows, claims)
    last = {_what(row): number for number, row in enumerate(rows)}
    for number, row in enumerate(rows):
        row["id"] = by_place.get(row["id"], row["id"])
        row["outcome"] = "not here" if last[_what(row)] == number else "overruled"
    return frame(rows, APPLIED_COLUMNS).reset_index(drop=True)


def _what(row: Row) -> tuple[str, ...]:
    """What a correction is about: no two that are about the same can both hold."""
    if row["kind"] == "link":
        return ("link", *sorted((row["id"], row["value"])))
    return row["kind"], row["id"], row["field"]


def _by_place(rows: Iterable[Row], claims: pd.DataFrame) -> dict[str, str]:
    wanted = {}
    for row in rows:
        article, _, offset = row["id"].rpartition(":")
        if row["kind"] == "claim" and article and offset.isdecimal() and len(offset) < 12:
            wanted[article, int(offset)] = row["id"]
    if not wanted:
        return {}
    near = claims[claims["article"].isin({article for article, _ in wanted})]
    places = zip(near["article"], near["start"], near["id"], strict=True)
    return {wanted[article, start]: id for article, start, id in places if (article, start) in wanted}


def _places(claims: pd.DataFrame, ids: pd.Series[Any]) -> dict[str, int]:
    found = np.flatnonzero(claims["id"].isin(frozenset(ids)).to_numpy(dtype=bool))
    return {claims["id"].iloc[place]: int(place) for place in found}


def _effective(told: pd.DataFrame) -> Iterable[tuple[str, dict[str, int]]]:
    """By claim the fields that are corrected, and the row of `told` that holds for each."""
    holding = told[(told["kind"] == "claim") & (told["outcome"] != "overruled")]
    by_claim: dict[str, dict[str, int]] = {}
    for number, id, field in zip(holding.index, holding["id"], holding["field"], strict=True):
        by_claim.setdefault(id, {})[field] = number
    return by_claim.items()


# --- one claim ----------------------------------------------------------------------------------------------------


def _one(old: Row, rows: Mapping[str, int], told: pd.DataFrame, known: frozenset[str]) -> Row:
    """The claim with its corrections; what became of them is written into `told`."""
    new, said = dict(old), {}
    for field, number in rows.items():
        value = read_value(field, told.at[number, "value"])
        if not _points_at(field, value, known):
            continue
        was = printed(field, old[field])
        same = was == printed(field, value)
        told.loc[number, ["was", "outcome"]] = [was, "already so" if same else "applied"]
        said[field] = value
        if not same:
            new[field] = value
            new["trail"] = [*new["trail"], _step(told, number, was, printed(field, value))]
    moved = {field for field in said if printed(field, new[field]) != printed(field, old[field])}
    try:
        _follow(new, old, frozenset(said), moved)
    except ValueError as error:
        raise BadTable(f"the corrections of {old['id']} do not go together: {error}") from None
    return new


def _points_at(field: str, value: object, known: frozenset[str]) -> bool:
    """Whether what a correction points at is in the ledger."""
    targets = value if field == "part_of" else [value] if field in ("same_as", "activity") and value else []
    return all(target in known for target in targets)  # type: ignore[union-attr]


def _step(told: pd.DataFrame, number: int, was: str | None, now: str | None) -> str:
    row = told.loc[number]
    who, reason = row["by"] or "somebody", f" ({' '.join(row['reason'].split())})" if row["reason"] else ""
    when = f" on {row['at'][:10]}" if row["at"] else ""
    return f"corrected by {who}{when}: {row['field']} {was or 'none'} -> {now or 'none'}{reason}"


def _follow(new: Row, old: Row, said: frozenset[str], moved: set[str]) -> None:
    """What hangs on a field that was corrected."""
    if "currency" in said and "currency_basis" not in said:
        new["currency_basis"] = "stated"
    if "instrument" in moved and "finance_type" not in said:
        new["finance_type"] = FINANCE_TYPES.get(new["instrument"])
    _follow_topic(new, said, moved)
    _follow_relation(new, said, moved)
    _follow_ceiling(new, said, moved)
    if moved & {*_FIGURES} or (new["hedge"], new["ceiling"]) != (old["hedge"], old["ceiling"]):
        _follow_figure(new, said, moved)
    new["doubts"] = [] if "doubts" in said else [doubt for doubt in new["doubts"] if not _settles(said, doubt)]


def _follow_topic(new: Row, said: frozenset[str], moved: set[str]) -> None:
    if "is_aid" in moved and "topic" not in said:
        new["topic"] = "aid" if new["is_aid"] else "other" if new["topic"] == "aid" else new["topic"]
    if "topic" in moved and "is_aid" not in said:
        new["is_aid"] = new["topic"] == "aid"


def _follow_relation(new: Row, said: frozenset[str], moved: set[str]) -> None:
    if "part_of" not in moved:
        return
    if "part_relation" not in said:
        new["part_relation"] = (new["part_relation"] or "partial") if new["part_of"] else None
    if "scope" not in said and new["scope"] == ("single" if new["part_of"] else "component"):
        new["scope"] = "component" if new["part_of"] else "single"


def _follow_ceiling(new: Row, said: frozenset[str], moved: set[str]) -> None:
    """An upper limit is hedged `at_most`, unless its hedge says how it was rounded."""
    if "hedge" in moved and "ceiling" not in said:
        new["ceiling"] = new["hedge"] == "at_most"
    if "ceiling" in moved and "hedge" not in said and new["hedge"] == ("exact" if new["ceiling"] else "at_most"):
        new["hedge"] = "at_most" if new["ceiling"] else "exact"


def _follow_figure(new: Row, said: frozenset[str], moved: set[str]) -> None:
    ends = {"range_low", "range_high"}
    if "value" in moved and not ends & said:
        new["range_low"] = new["range_high"] = None
    low, high = (_number(new[end]) for end in ("range_low", "range_high"))
    if moved & ends and low is not None and high is not None:
        if low > high:
            raise ValueError(f"a range runs upwards, not from {low:f} to {high:f}")
        new["value"] = new["value"] if "value" in said else (low + high) / 2
    value, unit = _number(new["value"]), _number(new["unit"])
    if value is None:
        return
    if "unit" not in said and (unit is None or any(end % unit for end in (value, low, high) if end is not None and low is None)):
        unit = _last_digit(value)
    amount = Amount(value, new["currency"], unit or _last_digit(value), new["hedge"], bool(new["ceiling"]), low, high)
    meant = amount.meaning()
    new |= {"unit": amount.unit, "low": meant.low, "high": meant.high}


def _last_digit(value: Decimal) -> Decimal:
    """What the last digit that is not nought is worth, a hundredth at the least: nothing else says how precisely it stands."""
    exponent = int(value.normalize().as_tuple().exponent) if value else 0
    return Decimal(1).scaleb(exponent)


def _number(cell: object) -> Decimal | None:
    return None if cell is None or cell != cell else cell if isinstance(cell, Decimal) else Decimal(str(cell))


def _settles(said: frozenset[str], doubt: str) -> bool:
    """Whether a person who said these fields has answered a doubt."""
    word = doubt.split(" ", 1)[0]
    return not said.isdisjoint(_SETTLED_BY.get(word, (word,)))


# --- cells and frames ---------------------------------------------------------------------------------------------


def printed(field: str, cell: object) -> str | None:
    """A cell of a claim as a correction writes it; None for nothing.

    >>> printed("value", 8.3e9), printed("is_aid", True), printed("part_of", ["a", "b"]), printed("period_start", None)
    ('8300000000', 'true', 'a b', None)
    """
    if isinstance(cell, (list, tuple)):
        return " ".join(map(str, cell)) or None
    if cell is None or cell is pd.NaT or cell is pd.NA or cell != cell:
        return None
    kind = CLAIM_COLUMNS[field]
    if kind == TRUTH:
        return "true" if cell else "false"
    if kind == DAY:
        return cell.isoformat()[:10] if isinstance(cell, date) else str(cell)[:10]
    return f"{Decimal(str(cell)):f}".removesuffix(".0") if isinstance(cell, (float, Decimal)) else str(cell)


def _replaced(claims: pd.DataFrame, changed: Mapping[int, Row]) -> pd.DataFrame:
    """The frame with some of its rows in the place of others."""
    if not changed:
        return claims
    rows = frame(changed.values(), CLAIM_COLUMNS)
    columns = {}
    for name in (name for name in CLAIM_COLUMNS if name in claims):
        cells = claims[name].to_numpy(copy=True)
        for place, cell in zip(changed, rows[name].to_numpy(), strict=True):
            cells[place] = cell
        columns[name] = pd.Series(cells, index=claims.index, dtype=claims[name].dtype)
    return claims.assign(**columns)
