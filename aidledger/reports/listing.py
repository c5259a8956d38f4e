"""The claims of articles as a table for people: each sum, who gives it to whom, what it is, and for what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

import pandas as pd
from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from aidledger.model import missing, rows_of
from aidledger.reconciler.wording import figure
from aidledger.reports.book import Row
from aidledger.reports.story import window
from aidledger.reports.words import party, shown, visible

_COLUMNS: Final = {"sum": 10, "from → to": 8, "what": 9, "for": 9}
"""The columns after the place, with the shares of the width that is left: the same for all articles, so that they align."""


def claims_table(claims: pd.DataFrame) -> Group:
    """Claims by article, one a row: the character it begins at, the sum, its giver and taker, what it is, what it is for.

    Under the sum as printed stands how it is read, where that differs in more than letters.  A sum that is said again, or is
    a part, names the place of the other sum.
    """
    rows = rows_of(claims)
    at = max((len(str(row["start"])) for row in rows), default=0)
    parts: list[RenderableType] = []
    for article, group in groupby(rows, key=itemgetter("article")):
        parts += [*([Text()] if parts else []), Text(visible(article), style="bold"), _table(group, at)]
    return Group(*parts) if parts else Group(Text("no sums of money"))


def _table(rows: Iterator[Row], at: int) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), expand=True)
    table.add_column("at", justify="right", no_wrap=True, min_width=at)
    for title, share in _COLUMNS.items():
        table.add_column(title, overflow="fold", ratio=share)
    for row in rows:
        cells = (str(row["start"]), _sum(row), _people(row), _what(row), shown(row["purpose"]))
        table.add_row(*cells, style="" if row["is_aid"] else "dim")
    return table


def _sum(row: Row) -> Text:
    printed, read = visible(row["text"]), figure(row)
    return Text(printed) if printed.casefold() == read.casefold() else Text.assemble(printed, "\n", (read, "dim"))


def _people(row: Row) -> str:
    donor, recipient = (None if missing(row[name]) else party(row[name]) for name in ("donor", "recipient"))
    return f"{donor or ''} → {recipient}".lstrip() if recipient else donor or ""


def _what(row: Row) -> str:
    if not row["is_aid"]:
        return f"no aid: {row['topic']}"
    since = window(row) if row["scope"] == "cumulative" and not missing(row["period_start"]) else ""
    scope = since or ("" if row["scope"] in ("single", "component") else row["scope"])
    of = f"part of {_places(row['part_of'])}" if len(row["part_of"]) else ""
    again = "" if missing(row["same_as"]) else f"same as {_places([row['same_as']])}"
    return ", ".join(filter(None, (again, scope, of, shown(row["instrument"]).replace("_", " "), shown(row["stage"]))))


def _places(ids: list[str]) -> str:
    """Where sums of the same article begin, by their ids (RFC 5147: "#char=66,71")."""
    return " and ".join(one.rpartition("#char=")[2].partition(",")[0] for one in ids)
