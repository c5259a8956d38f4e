"""What follows when a field of a claim is corrected: bounds, units, and what says the same in other words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from aidledger.amount import Amount, worth_of_last_digit
from aidledger.model import CLAIM_COLUMNS, DAY, FINANCE_TYPES, TRUTH, missing

Row = dict[str, Any]

_FIGURES: Final = ("value", "unit", "hedge", "ceiling", "range_low", "range_high", "currency")
_SETTLED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    "currency": ("currency", "currency_basis"), "relation": ("part_of", "part_relation", "same_as", "scope"),
    "topic": ("topic", "is_aid"), "misprint": ("value", "unit", "range_low", "range_high"),
    "dated": ("period_start", "period_end"),
}  # fmt: skip
"""By the first word of a doubt the fields that settle it; any other doubt begins with the name of its field."""


def follow(new: Row, old: Row, said: frozenset[str]) -> None:
    """Bring a claim that was `old`, and whose fields `said` are corrected, into line with itself, in place.

    What is corrected itself never follows.  Low and high follow the figure (`Amount.meaning`), `finance_type` the instrument,
    `currency_basis` the currency, `topic` and `is_aid` each other, `ceiling` and the hedge `at_most` each other, `scope` and
    `part_relation` `part_of`; what is no aid any more is no part, and says nothing again.  The unit stays as long as the figure
    is a whole number of units, a printed range as long as the figure is; doubts that the fields answer go away.

    Raises:
        ValueError: where the figure cannot be, such as one end of a range without the other.
    """
    moved = {field for field in said if printed(field, new[field]) != printed(field, old[field])}
    if "currency" in said and "currency_basis" not in said:
        new["currency_basis"] = "stated"
    if "instrument" in moved and "finance_type" not in said:
        new["finance_type"] = FINANCE_TYPES.get(new["instrument"])
    _check_period(new, moved)
    _follow_topic(new, said, moved)
    _follow_relation(new, old, said)
    _follow_ceiling(new, said, moved)
    if moved & {*_FIGURES} or (new["hedge"], new["ceiling"]) != (old["hedge"], old["ceiling"]):
        _follow_figure(new, said, moved)
    new["doubts"] = [] if "doubts" in said else [doubt for doubt in new["doubts"] if not _settles(said, doubt)]


def _check_period(new: Row, moved: set[str]) -> None:
    start, end = (printed(name, new[name]) for name in ("period_start", "period_end"))
    if moved & {"period_start", "period_end"} and start and end and start > end:
        raise ValueError(f"a period runs forwards, not from {start} to {end}")


def _follow_topic(new: Row, said: frozenset[str], moved: set[str]) -> None:
    if "is_aid" in moved and "topic" not in said:
        new["topic"] = "aid" if new["is_aid"] else "other" if new["topic"] == "aid" else new["topic"]
    if "topic" in moved and "is_aid" not in said:
        new["is_aid"] = new["topic"] == "aid"


def _follow_relation(new: Row, old: Row, said: frozenset[str]) -> None:
    if old["is_aid"] and not new["is_aid"]:
        new |= {name: nothing for name, nothing in (("part_of", []), ("same_as", None)) if name not in said}
    if list(new["part_of"]) == list(old["part_of"]):
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
    if unit is None or ("unit" not in said and any(end % unit for end in _printed(value, low, high))):
        unit = min(map(worth_of_last_digit, _printed(value, low, high)))
    amount = Amount(value, new["currency"], unit, new["hedge"], bool(new["ceiling"]), low, high)
    meant = amount.meaning()
    new |= {"unit": amount.unit, "low": meant.low, "high": meant.high}


def _printed(value: Decimal, low: Decimal | None, high: Decimal | None) -> list[Decimal]:
    """The figures that are printed: both ends of a range, whose value is only their middle."""
    return [value] if low is None or high is None else [low, high]


def _number(cell: object) -> Decimal | None:
    return None if missing(cell) else cell if isinstance(cell, Decimal) else Decimal(str(cell))


def _settles(said: frozenset[str], doubt: str) -> bool:
    """Whether a person who said these fields has answered a doubt."""
    word = doubt.split(" ", 1)[0]
    return not said.isdisjoint(_SETTLED_BY.get(word, (word,)))


# --- cells -----------------------------------------------------------------------------------------------------------


def printed(field: str, cell: object) -> str | None:
    """A cell of a claim as a correction writes it; None for nothing.

    >>> printed("value", 8.3e9), printed("is_aid", True), printed("part_of", ["a", "b"]), printed("period_start", None)
    ('8300000000', 'true', 'a b', None)
    """
    if isinstance(cell, (list, tuple)):
        return " ".join(map(str, cell)) or None
    if missing(cell):
        return None
    kind = CLAIM_COLUMNS[field]
    if kind == TRUTH:
        return "true" if cell else "false"
    if kind == DAY:
        return cell.isoformat()[:10] if isinstance(cell, date) else str(cell)[:10]
    # As the frame keeps it: a figure of more digits than a float has is still said twice where it is written twice.
    return f"{Decimal(str(float(cell))).normalize():f}" if isinstance(cell, (float, Decimal)) else str(cell)
