"""AidData's tables of finance that donors do not report, by its methodology TUFF (Tracking Underreported Financial Flows).

A row is a project: its sum in the original currency, else in nominal US dollars; its status; whether it is an umbrella, under
which other rows stand.  Versions 1 to 3 are read, of China and of other donors, as CSV or as the workbook.  In version 1 empty
cells hold a blank, truths are 0 and 1, and the code of the Namibian dollar lost its first letters.

What counts once: a pledge is a pledge; a commitment, and what is carried out or completed, is a commitment, for the sums of
TUFF are those committed.  What is suspended or cancelled is shown, is no aid of the ledger, and its doubts say so.  An umbrella
is a total, and the rows under it are parts (`part_of`).  AidData recommends for aggregates what is at least committed, neither
suspended nor cancelled, and no umbrella; a row for which its column says something else has a doubt (see `agreement`).

Source rank 5, other scholarly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from aidledger.model import Article, Claim, Instrument, Stage, span_id
from aidledger.parsers.files import formats
from aidledger.parsers.records import Reading
from aidledger.parsers.records import entries as e
from aidledger.parsers.records.codelists import FINANCE_TYPES
from aidledger.parsers.records.sheets import Row, Sheet, has_titles, open_sheet

ENDINGS: Final = (".csv", ".xlsx")
RANK: Final = 5
OUTLET: Final = "AidData (TUFF)"

STAGES: Final[Mapping[str, Stage | None]] = MappingProxyType({
    "pipeline: pledge": "pledge", "pipeline: commitment": "commitment", "implementation": "commitment",
    "completion": "commitment", "suspended": None, "cancelled": None,
})  # fmt: skip
"""The column Status: the stage of the sum; none for what came to nothing."""

_INSTRUMENTS: Final[tuple[tuple[str, Instrument], ...]] = (
    ("free-standing technical assistance", "technical_cooperation"), ("scholarships", "technical_cooperation"),
    ("grant", "grant"), ("loan", "loan"), ("credit", "loan"), ("guarantee", "guarantee"), ("equity", "equity"),
)  # fmt: skip
"""How the column Flow Type begins or what it holds, and the instrument of it."""

_ID: Final = ("aiddatarecordid", "aiddatatuffprojectid", "projectid")
_PARENT: Final = ("aiddataparentid",)
_RECOMMENDED: Final = ("recommendedforaggregates", "recommendedforresearch")
_DONOR: Final = ("financiercountry", "donor")
_RECIPIENT: Final = ("recipientiso3", "recipient", "recipientsiso3", "recipients")
_DAY: Final = ("commitmentdatemmddyyyy", "commitmentdate")
_YEAR: Final = ("commitmentyear", "year")
_TITLE: Final = ("title", "projecttitle")
_ORIGINAL: Final = (("amountoriginalcurrency", "originalcurrency"), ("amount", "currency"))
_DOLLARS: Final = ("amountnominalusd", "usdcurrent")
_TRUTHS: Final = MappingProxyType({"yes": True, "1": True, "true": True, "no": False, "0": False, "false": False})
_LOST: Final = MappingProxyType({"D": "NAD"})


def recognises(path: Path, head: str) -> bool:
    """Whether the titles are those of a table of TUFF."""
    return has_titles(path, head, _is_tuff)


def _is_tuff(titles: frozenset[str]) -> bool:
    return {"umbrella", "status"} <= titles and bool(titles.intersection((*_RECOMMENDED, "flowclass")))


def read(path: Path) -> Iterator[Reading]:
    """The table, a reading a row; rows without a sum give their project alone, and what cannot be read of a row is told.

    Where `Recommended For Aggregates` and the rule differ, a note says in how many rows.

    Raises:
        UnreadableFile: if the file cannot be read.
        BadTable: for a row that is no row of a table.
    """
    name, found = formats.name_of(path), Agreement()
    for sheet in open_sheet(path, _is_tuff):
        rows = list(sheet.rows)
        wholes = _umbrellas(name, sheet, rows)
        for row in rows:
            found.add(row)
            yield _read(name, sheet, row, wholes)
    if found.differing:
        yield Reading(notes=(f"{name}: {found}",))


# --- recommended for aggregates -----------------------------------------------------------------------------------


@dataclass(slots=True)
class Agreement:
    """In how many rows the column `Recommended For Aggregates` says what follows from the status and the umbrella.

    `differing` are the numbers of the rows where it does not; rows whose column is empty do not take part.
    """

    rows: int = 0
    differing: list[int] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Count a row."""
        said = _truth(row, *_RECOMMENDED)
        if said is not None:
            self.rows += 1
            if said != recommended(row):
                self.differing.append(row.number)

    def __str__(self) -> str:
        agree = self.rows - len(self.differing)
        first = f"; the first where it does not is row {self.differing[0]}" if self.differing else ""
        return f"in {agree} of {self.rows} rows Recommended For Aggregates follows from Status and Umbrella{first}"


def agreement(path: Path) -> Agreement:
    """How well the rule reproduces `Recommended For Aggregates` in a table."""
    found = Agreement()
    for sheet in open_sheet(path, _is_tuff):
        for row in sheet.rows:
            found.add(row)
    return found


def recommended(row: Row) -> bool:
    """Whether a row counts in totals: at least a commitment, neither suspended nor cancelled, and no umbrella.

    >>> recommended(Row(2, {"status": "Implementation", "umbrella": "No"}))
    True
    >>> recommended(Row(3, {"status": "Pipeline: Pledge", "umbrella": "No"}))
    False
    """
    return STAGES.get(_status(row)) == "commitment" and not _truth(row, "umbrella")


def _truth(row: Row, *keys: str) -> bool | None:
    return _TRUTHS.get(row.first(*keys).lower())


def _status(row: Row) -> str:
    return row.first("status").lower().replace("canceled", "cancelled")


# --- one row ------------------------------------------------------------------------------------------------------

_Figure = tuple[str, Decimal, str]


def _read(name: str, sheet: Sheet, row: Row, wholes: Mapping[str, str]) -> Reading:
    figure = _figure(row)
    title = next((one for one in _TITLE if one in row.cells), "")
    written = sheet.written(row, [title, *(figure[:1] if figure else ())])
    day, meaning = e.day_of(row.first(*_DAY)), _meaning(row)
    article = e.entry(name, _where(row), written.text, rank=RANK, published=day, outlet=OUTLET)
    named = e.activity(article, written.spans.get(title), meaning)
    notes = () if figure or not _printed(row) else (f"{name}, row {row.number}: its sum cannot be read, {_printed(row)!r}",)
    if figure is None:
        return Reading((article,) if named else (), (), (named,) if named else (), notes)
    meaning |= {"activity": named.id if named else None} | _part(row, wholes)
    claim = _claim(article, row, written.spans[figure[0]], figure, meaning)
    return Reading((article,), (claim,), (named,) if named else ())


def _where(row: Row) -> str:
    return f"row={row.number}"


def _figure(row: Row) -> _Figure | None:
    """The sum in the original currency, else in nominal dollars: key, number, currency code."""
    for amount, unit in _ORIGINAL:
        number, written = e.figure(row.first(amount)), row.first(unit)
        code = e.code_of(_LOST.get(written, written)) if written else None
        if number is not None and number >= 0 and code is not None:
            return amount, number, code
    for amount in _DOLLARS:
        if (number := e.figure(row.first(amount))) is not None and number >= 0:
            return amount, number, "USD"
    return None


def _printed(row: Row) -> str:
    return " ".join(filter(None, (row.first(key)[:40] for pair in _ORIGINAL for key in pair)))


def _meaning(row: Row) -> dict[str, Any]:
    reason = _status(row) if _status(row) in ("suspended", "cancelled") else None
    instrument = _instrument(row.first("flowtype"))
    return {
        "is_aid": reason is None, "topic": "aid" if reason is None else "other",
        "donor": e.party(row.first(*_DONOR)), "recipient": e.party(row.first(*_RECIPIENT)),
        "instrument": instrument, "finance_type": FINANCE_TYPES.get(instrument) if instrument else None,
        "stage": STAGES.get(_status(row)), "scope": "total" if _truth(row, "umbrella") else "single",
        "purpose": row.first(*_TITLE, "description") or None, "sector": row.first("sectorcode", "crssectorcode") or None,
        "doubts": tuple(_doubts(row, reason)), **_period(row),
    }  # fmt: skip


def _instrument(flow: str) -> Instrument | None:
    return next((instrument for words, instrument in _INSTRUMENTS if words in flow.lower()), None)


def _period(row: Row) -> dict[str, Any]:
    return {} if e.day_of(row.first(*_DAY)) else e.within(e.year_of(row.first(*_YEAR)))


def _doubts(row: Row, reason: str | None) -> Iterator[str]:
    if reason is not None:
        yield e.LEFT_OUT + reason
    if _truth(row, "umbrella"):
        yield "umbrella: what is under it stands in rows of its own"
    said = _truth(row, *_RECOMMENDED)
    if said is not None and said != recommended(row):
        yield f"recommended for aggregates is {'yes' if said else 'no'}, status and umbrella say {'no' if said else 'yes'}"
    if _truth(row, "amountestimated"):
        yield "the sum is estimated"
    if not e.day_of(row.first(*_DAY)):
        yield f"dated {year} only" if (year := e.year_of(row.first(*_YEAR))) else "no date is given"
    if (flow := row.first("flowclass")) and not flow.upper().startswith("ODA"):
        yield f"flow class {flow}"


def _claim(article: Article, row: Row, span: tuple[int, int], figure: _Figure, meaning: Mapping[str, Any]) -> Claim:
    _, number, code = figure
    return e.claim(article, span, e.amount(number, code), e.steps(f"row {row.number}", number), meaning)


# --- umbrellas and their parts ------------------------------------------------------------------------------------


def _umbrellas(name: str, sheet: Sheet, rows: list[Row]) -> dict[str, str]:
    """The ids of the claims of umbrellas by the ids of their rows."""
    found = {}
    for row in rows:
        figure = _figure(row) if _truth(row, "umbrella") else None
        if figure and row.first(*_ID):
            span = sheet.written(row, figure[:1]).spans[figure[0]]
            found[row.first(*_ID)] = span_id(f"{name}?{_where(row)}", *span)
    return found


def _part(row: Row, wholes: Mapping[str, str]) -> dict[str, Any]:
    parent = row.first(*_PARENT)
    if parent not in wholes or parent == row.first(*_ID) or _truth(row, "umbrella"):
        return {}
    return {"part_of": (wholes[parent],), "part_relation": "partial", "scope": "component"}
