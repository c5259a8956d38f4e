"""What people corrected of a ledger, and what became of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from aidledger.model import CLAIM_COLUMNS, NUMBER, missing, rows_of
from aidledger.parsers.records.parties import place
from aidledger.reconciler.wording import listed
from aidledger.reports.book import Book, Cell, Row
from aidledger.reports.quotes import Quote, Sight
from aidledger.reports.words import NOTHING, count, day, party, shown, visible

_GONE: Final = 5
"""Corrections of what is not here that are named."""


@dataclass(frozen=True, slots=True)
class Amended:
    """A field of a claim, or a link between two, that a person corrected: what it was, what it is, who, when and why."""

    quote: Quote
    field: str
    was: str
    now: str
    by: str
    on: str
    reason: str

    @property
    def change(self) -> str:
        """What it was and what it is, as a clause; a link was nothing before."""
        if not self.was:
            return f"{self.field} {self.now}"
        return f"{self.field} is {self.now}, as read" if self.was == self.now else f"{self.field} was {self.was}, is {self.now}"


def amendments(ledger: Book) -> tuple[Amended, ...]:
    """What people corrected of claims and links, and what they confirmed; findings that they accepted say so themselves."""
    sight = Sight.of(ledger)
    return tuple(_amended(sight, row) for row in rows_of(ledger.corrections) if _is_told(sight, row))


def _is_told(sight: Sight, row: Row) -> bool:
    return row["kind"] != "finding" and row["outcome"] in ("applied", "already so") and row["id"] in sight.spans


def _amended(sight: Sight, row: Row) -> Amended:
    was, now = (_said_of(sight, row["field"], row[name]) for name in ("was", "value"))
    link = row["kind"] == "link"
    return Amended(
        sight.quote(row["id"]), f"{row['field']} promise as" if link else str(row["field"]).replace("_", " "),
        "" if link else was or NOTHING, now or NOTHING, shown(row["by"]) or "somebody", when(row["at"]).removeprefix(" on "),
        shown(row["reason"]),
    )  # fmt: skip


def _said_of(sight: Sight, field: str, text: Cell) -> str:
    """What a correction writes, for people: figures with commas, countries by name, sums by what they print."""
    if missing(text):
        return ""
    if CLAIM_COLUMNS.get(field) == NUMBER:
        return f"{Decimal(str(text).replace(',', '')):,f}"
    if field in ("donor", "recipient"):
        return party(place(text) or "")
    quotes = sight.quotes(text.split()) if field in ("same_as", "part_of", "same", "different") else ()
    return listed(f"{quote.text} ({quote.place})" for quote in quotes) or visible(text)


def when(at: Cell) -> str:
    """The day of a time, as the end of a clause; nothing where it is not known.

    >>> when("2024-07-08T09:30:00Z")
    ' on 8 July 2024'
    """
    return "" if missing(at) else f" on {day(date.fromisoformat(at[:10]))}"


def unused(ledger: Book) -> str:
    """What became of the corrections that are not told of, in a sentence; empty where there are none."""
    outcomes = Counter(ledger.corrections["outcome"])
    parts = [
        f"{count(outcomes[name], 'correction')} {reason}"
        for name, reason in (("not here", "of what is not in this ledger"), ("overruled", "that a later one overruled"))
        if outcomes[name]
    ]
    gone = list(dict.fromkeys(ledger.corrections["id"][(ledger.corrections["outcome"] == "not here").to_numpy(dtype=bool)]))
    more = [f"{len(gone) - _GONE:,} more"] if len(gone) > _GONE else []
    named = f" Not here: {listed([*map(shown, gone[:_GONE]), *more])}." if gone else ""
    return f"Passed over: {listed(parts)}.{named}" if parts else ""
