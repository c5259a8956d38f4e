"""What a person should look at: the claims with doubts first, then those of findings; and what somebody has just corrected."""

from __future__ import annotations

import shlex
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

import pandas as pd

from aidledger.corrections.fields import FIELDS
from aidledger.corrections.follow import printed
from aidledger.model import CLAIM_COLUMNS, rows_of
from aidledger.reports.book import Book, Row
from aidledger.reports.quotes import Sight
from aidledger.reports.terminal import WIDTH
from aidledger.reports.words import count, shown, visible

FIRST: Final = ("id", "doubts", "findings", "quote")


def review(ledger: Book) -> pd.DataFrame:
    """All claims, those with doubts first, then those of findings that nobody has accepted, then the rest by their places.

    The columns are id, doubts, findings (their ids), quote (the sum in its sentence), and the others of `CLAIM_COLUMNS`.
    """
    found = _findings_of(ledger)
    sight = Sight.of(ledger)
    claims = ledger.claims
    ids = claims["id"].tolist()
    table = claims.assign(
        findings=pd.Series([found.get(one, []) for one in ids], index=claims.index, dtype=object),
        quote=pd.Series([_quoted(sight, one) for one in ids], index=claims.index, dtype=object),
    )
    rank = [-2 * bool(doubts) - bool(found.get(one)) for one, doubts in zip(ids, claims["doubts"], strict=True)]
    ordered = table.assign(_rank=rank).sort_values(["_rank", "article", "start"], kind="stable")
    return ordered[[*FIRST, *(name for name in claims.columns if name in CLAIM_COLUMNS and name not in FIRST)]]


def _findings_of(ledger: Book) -> dict[str, list[str]]:
    """By claim the findings that speak of it."""
    found: dict[str, list[str]] = {}
    table = ledger.findings
    table = table[table["accepted"].isna() & (table["verdict"] != "not_comparable")]
    for one, left, right in zip(table["id"], table["left_claims"], table["right_claims"], strict=True):
        for claim in (*left, *right):
            found.setdefault(claim, []).append(one)
    return found


def _quoted(sight: Sight, id: str) -> str:
    quote = sight.quote(id)
    return f"{quote.before}{quote.text}{quote.after}"


# --- for people ---------------------------------------------------------------------------------------------------


def review_page(ledger: Book, *, every: bool = False) -> str:
    """The review list as text of 80 columns: what has neither doubts nor findings only where `every` sum is asked for."""
    table = review(ledger)
    doubtful = [bool(doubts) or bool(findings) for doubts, findings in zip(table["doubts"], table["findings"], strict=True)]
    listed = rows_of(table if every else table[doubtful])
    sight = Sight.of(ledger)
    left = len(table) - len(listed)
    closing = [f"{count(left, 'more sum')} with neither doubts nor findings; --all lists {'it' if left == 1 else 'them'}."]
    return "\n\n".join([_answer(table), *(_block(sight, row) for row in listed), *(closing if left else [])]) + "\n"


def _answer(table: pd.DataFrame) -> str:
    doubts = int(table["doubts"].map(bool).sum())
    only = int((~table["doubts"].map(bool) & table["findings"].map(bool)).sum())
    return f"{count(len(table), 'sum').capitalize()}: {doubts or 'none'} with doubts, {only or 'no other'} in findings."


def _block(sight: Sight, row: Row) -> str:
    quote = sight.quote(row["id"])
    fields = [(name, printed(name, row[name])) for name in FIELDS if name != "doubts"]
    lines = [
        f"“{row['quote']}”", f"{quote.source}, {quote.published} · {quote.place}",
        f"“{visible(row['text'])}” is read as {quote.meaning}: "
        + " ".join(f"{name}={shlex.quote(visible(value))}" for name, value in fields if value is not None and value != "false"),
        *(f"doubt: {visible(doubt)}" for doubt in row["doubts"]), *(f"finding: {one}" for one in row["findings"]),
    ]  # fmt: skip
    # The id stands alone and whole on its line: it is there to be copied.
    return "\n".join([visible(row["id"]), *_wrapped(lines)])


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield textwrap.fill(line, WIDTH, initial_indent="   ", subsequent_indent="   ", break_on_hyphens=False)


def corrections_page(corrections: pd.DataFrame, file: str) -> str:
    """What was written into a file of corrections, a line each."""
    said = ((visible(row["id"]), row["field"], shown(row["value"]) or "nothing") for row in rows_of(corrections))
    return "\n".join(f"{visible(file)}: {where}: {field} = {value}" for where, field, value in said)
