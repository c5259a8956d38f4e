"""Official figures from a table (CSV, TSV or XLSX): the file is an article without a language, each row a claim.

The text of the article is the text of the table, so that a figure of the record leads back to its cell as a figure of the
news leads back to its sentence.  Of a spreadsheet the text is its first sheet, written as CSV.
"""

from __future__ import annotations

import csv
import io
import re
from collections import ChainMap, Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Final

from aidledger.amount import Amount
from aidledger.currencies import currency
from aidledger.errors import BadDate, BadTable, UnknownCurrency, UnreadableFile
from aidledger.model import FINANCE_TYPES, NO_LANGUAGE, SOURCE_RANKS, Activity, Article, Claim, Instrument, Mention, Stage
from aidledger.parsers.files import dates, formats
from aidledger.parsers.lang import languages
from aidledger.parsers.records import Reading
from aidledger.parsers.records.parties import place
from aidledger.parsers.records.sheets import DELIMITERS, LONGEST_FIGURE, MOST_ROWS, cell_text

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "donor": ("provider", "funder", "donor_country", "provider_org"),
    "recipient": ("recipient_country", "beneficiary", "country"),
    "activity": ("project", "project_name", "activity_name", "title", "name"),
    "purpose": ("description", "use"),
    "sector": ("sector_code", "purpose_code", "dac_code"),
    "currency": ("currency_code", "iso_4217"),
    "value": ("amount", "sum"),
    "scale": ("multiplier", "in"),
    "ceiling": ("up_to", "limit"),
    "instrument": ("type", "finance", "form"),
    "stage": ("status", "document", "transaction_type"),
    "date": ("signed", "signed_on", "value_date"),
    "publisher": ("published", "published_by", "source", "outlet"),
    "url": ("link", "document_link"),
    "source_rank": ("rank",),
})  # fmt: skip
"""The columns of a table of official figures, and other names under which each is found; case does not count, and a space or
hyphen is a ``_``."""

_REQUIRED: Final = ("currency", "value")
_GOVERNMENT: Final = 1

ENDINGS: Final = (".csv", ".tsv", ".xlsx")


def recognises(path: Path, head: str) -> bool:
    """Whether the file may be a table; what turns out to be none is an error with its reason."""
    return formats.suffix(path) in ENDINGS or not head.lstrip().startswith(("<", "{", "["))


def read(path: Path) -> Iterator[Reading]:
    """The table in one piece (see `read_record`)."""
    articles, claims, activities = read_record(path)
    yield Reading(tuple(articles), tuple(claims), tuple(activities))


def read_record(path: str | PathLike[str]) -> tuple[list[Article], list[Claim], list[Activity]]:
    """A table of official figures, one sum a row, under the columns of `COLUMNS`; `currency` and `value` must be there.

    - `value` is digits, with or without thousands separators, and a point before decimals; `scale` is a factor ("million");
      the claim's value stands in the main unit of the currency and its span is the cell;
    - `ceiling` (true, false) makes the sum an upper limit;
    - `instrument` is that of `aidledger.model.Instrument`; `stage` is pledge, commitment or disbursement (IATI transaction
      types 12, 2, 3), or the document that means it ("exchange of notes" is a commitment);
    - `donor` and `recipient` are ISO 3166-1 alpha-3 codes or names; `sector` is a DAC purpose code;
    - `source_rank` is 1, a government, unless the table says otherwise.

    A row without a value gives its activity alone.  A claim takes its date from its article, so a table with rows of several
    days makes one article for each day, all with the same text.  A row without a day ("2024", or nothing) goes with the latest
    day of the table that fits it.

    Raises:
        UnreadableFile: if the file cannot be read.
        BadTable: for a column that is missing, or a cell that cannot be read, with its row.
    """
    name = formats.name_of(Path(path))
    text = text_of(Path(path), name)
    return read_rows(name, Path(name).name, text, _rows(text, name))


def read_rows(
    name: str, title: str, text: str, rows: list[TableRow]
) -> tuple[list[Article], list[Claim], list[Activity]]:
    """The articles, claims and activities of rows of a table, whose text and title are given; `name` begins their ids.

    Raises:
        BadTable: for a cell that cannot be read, with its row.
    """
    articles: list[Article] = []
    claims: list[Claim] = []
    activities: list[Activity] = []
    for article, own in _articles(name, title, text, rows):
        articles.append(article)
        for row in own:
            activity = _activity(article, row)
            claim = _claim(article, row, activity)
            activities += [activity] if activity else []
            claims += [claim] if claim else []
    return articles, claims, activities


# --- the text of the table ----------------------------------------------------------------------------------------


def text_of(path: Path, name: str, sheet: str | int = 1) -> str:
    """The text of a table; of a workbook one sheet, by its name or its number, as CSV.

    Raises:
        UnreadableFile: if the file cannot be read, or there is no such sheet.
    """
    try:
        if not path.is_file():
            raise UnreadableFile("there is no such file")
        data = formats.read_bytes(path)
        text = _from_spreadsheet(data, sheet) if formats.suffix(path) == ".xlsx" else formats.decode(data)
    except (UnreadableFile, OSError) as failure:
        raise formats.unreadable(name, failure) from None
    if not text.strip():
        raise UnreadableFile(f"cannot read {name!r}: it is empty")
    return text


def _from_spreadsheet(data: bytes, sheet: str | int) -> str:
    openpyxl = formats.library("openpyxl", "a spreadsheet")
    try:
        formats.check_archive(data)
        sheets = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets
        found = next((one for number, one in enumerate(sheets, start=1) if sheet in (number, one.title)), None)
        if found is None:
            raise UnreadableFile(f"it has no sheet {sheet!r}, but {', '.join(repr(one.title) for one in sheets)}"[:300])
        written = io.StringIO()
        table = csv.writer(written, lineterminator="\n")
        for number, row in enumerate(found.iter_rows(values_only=True), 1):
            table.writerow(map(cell_text, row))
            if number > MOST_ROWS or written.tell() > formats.LARGEST:
                raise UnreadableFile(f"its sheet has more than {MOST_ROWS:,} rows or {formats.LARGEST:,} characters")
        return written.getvalue()
    except UnreadableFile:
        raise
    except Exception as failure:  # openpyxl lets what is wrong with a hostile file through as any exception
        raise UnreadableFile(f"its spreadsheet cannot be read ({type(failure).__name__})") from None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell without the white space and quotes around it: ``text[start:end]`` of the table, doubled quotes made single."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: where it stands, for people, and its cells by the names of `COLUMNS`.

    `keys` says by which keys of a mapping a column was named, where there is one; errors tell it.
    """

    where: str
    cells: Mapping[str, Cell]
    keys: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, column: str) -> str:
        return self.cells[column].text if column in self.cells else ""

    def bad(self, column: str, expected: str) -> BadTable:
        """An error of a cell, to be raised, with what was expected in it."""
        return BadTable(f"{self.where}: the {column} {self[column][:60]!r} is not {expected}{self.key(column)}")

    def key(self, column: str) -> str:
        """The key of a mapping that names a column, in brackets, where there is one."""
        return f" ({self.keys[column]})" if column in self.keys else ""


def _rows(text: str, name: str) -> list[TableRow]:
    lines = cells_of(text, name)
    header = next((cells for _, cells in lines if any(cell.text for cell in cells)), [])
    columns = _columns([cell.text for cell in header], name)
    rows = []
    for number, cells in lines:
        if len(cells) > len(header) and any(cell.text for cell in cells[len(header) :]):
            raise BadTable(f"{name}, row {number}: it has {len(cells)} cells, the table {len(header)} columns")
        if any(cell.text for cell in cells):
            named = {columns[place]: cell for place, cell in enumerate(cells) if place in columns}
            rows.append(TableRow(f"{name}, row {number}", named))
    if not rows:
        raise BadTable(f"{name}: the table has no rows")
    return rows


def _columns(header: list[str], name: str) -> dict[int, str]:
    """The column of `COLUMNS` that stands at each place of the header; others are passed over."""
    known = {alias: column for column, aliases in COLUMNS.items() for alias in aliases} | {column: column for column in COLUMNS}
    places: dict[int, str] = {}
    written = [re.sub(r"[\s\-]+", "_", title.lower()) for title in header]
    for at, title in sorted(enumerate(written), key=lambda pair: pair[1] not in COLUMNS):
        if title in known and known[title] not in places.values():
            places[at] = known[title]
    for column in _REQUIRED:
        if column not in places.values():
            known_as = ", ".join(filter(None, header))[:200]
            raise BadTable(f"{name}: the table has no column {column!r}; its columns are {known_as}")
    return places


def cells_of(text: str, name: str, above: int = 0) -> Iterator[tuple[int, list[Cell]]]:
    """The lines of a table as RFC 4180 has it, numbered from 1, with any of four delimiters: that of the line of titles,
    which has so many lines `above` it.

    Raises:
        BadTable: naming the row in which a quote does not close.
    """
    first_line = text.lstrip().split("\n", above + 1)[: above + 1][-1]
    delimiter = max(DELIMITERS, key=first_line.count)
    quoted, bare = r'"([^"]*(?:""[^"]*)*)"[ \xa0]*', rf'((?!")[^{delimiter}\r\n]*)'
    cell = re.compile(rf"[ \xa0]*(?:{quoted}|{bare})({re.escape(delimiter)}|\r\n|\r|\n|\Z)")
    cells: list[Cell] = []
    position, number = 0, 1
    while position < len(text) or cells:
        found = cell.match(text, position)
        if not found:
            raise BadTable(f"{name}, row {number}: a cell opens with a quote that does not close at its end")
        cells.append(_trimmed(text, *found.span(1 if found[1] is not None else 2), quoted=found[1] is not None))
        position = found.end()
        if found[3] != delimiter:
            yield number, cells
            number, cells = number + 1, []


def _trimmed(text: str, start: int, end: int, *, quoted: bool) -> Cell:
    written = text[start:end]
    start += len(written) - len(written.lstrip())
    written = written.strip()
    return Cell(start, start + len(written), written.replace('""', '"') if quoted else written)


# --- one article for each day -------------------------------------------------------------------------------------


def _articles(name: str, title: str, text: str, rows: list[TableRow]) -> Iterator[tuple[Article, list[TableRow]]]:
    by_day = _by_day(rows)
    for day, own in by_day.items():
        yield Article.from_text(
            text,
            id=name if len(by_day) == 1 else f"{name}?date={day or 'unknown'}",
            published=day,
            lang=NO_LANGUAGE,
            outlet=_common(own, "publisher"),
            title=title,
            url=_common(own, "url"),
            source_rank=max(map(_source_rank, own)),
        ), own


def _by_day(rows: list[TableRow]) -> dict[date | None, list[TableRow]]:
    days = {row["date"]: _day(row) for row in rows}
    for written, day in days.items():
        if day is None:
            fitting = (other for other in days.values() if other and other.isoformat().startswith(written))
            days[written] = max(fitting, default=None)
    groups: dict[date | None, list[TableRow]] = {}
    for row in rows:
        groups.setdefault(days[row["date"]], []).append(row)
    return groups


_PART_OF_A_DATE: Final = re.compile(r"(?:\d{4}(?:-\d{2})?)?")


def _day(row: TableRow) -> date | None:
    if _PART_OF_A_DATE.fullmatch(row["date"]):
        return None
    try:
        return dates.stated(row["date"])
    except BadDate:
        raise row.bad("date", "a day such as 2024-07-06, nor a year") from None


def _common(rows: list[TableRow], column: str) -> str | None:
    said = Counter(row[column] for row in rows if row[column])
    return "; ".join(said) or None


def _source_rank(row: TableRow) -> int:
    rank = row["source_rank"] or str(_GOVERNMENT)
    if rank not in map(str, SOURCE_RANKS):
        raise row.bad("source_rank", f"a number from 1 to {max(SOURCE_RANKS)}")
    return int(rank)


# --- one row ------------------------------------------------------------------------------------------------------

_WORDS: Final = tuple(one.cells for one in languages().values() if one.cells is not None)

_INSTRUMENTS: Final[Mapping[str, Instrument]] = ChainMap(
    {"110": "grant", "421": "loan"}, *(dict(one.instruments) for one in _WORDS)
)

_STAGES: Final[Mapping[str, Stage]] = ChainMap(
    {"12": "pledge", "2": "commitment", "3": "disbursement"}, *(dict(one.stages) for one in _WORDS)
)
"""IATI transaction types and the documents that mean them, as in the coder rules of AidData TUFF."""


def _activity(article: Article, row: TableRow) -> Activity | None:
    if not row["activity"]:
        return None
    cell = row.cells["activity"]
    return Activity(
        article.id, cell.start, cell.end, cell.text, place(row["donor"]), place(row["recipient"]),
        _instrument(row), _stage(row), row["sector"] or None,
    )  # fmt: skip


def _claim(article: Article, row: TableRow, activity: Activity | None) -> Claim | None:
    if not row["value"]:
        return None
    cell, instrument = row.cells["value"], _instrument(row)
    amount, trail = _amount(row)
    return Claim(
        Mention(article.id, cell.start, cell.end, article.text[cell.start : cell.end], NO_LANGUAGE, amount, "stated", trail),
        is_aid=True,
        topic="aid",
        instrument=instrument,
        finance_type=FINANCE_TYPES.get(instrument) if instrument else None,
        stage=_stage(row),
        donor=place(row["donor"]),
        recipient=place(row["recipient"]),
        activity=activity.id if activity else None,
        purpose=row["purpose"] or row["activity"] or None,
        sector=row["sector"] or None,
        doubts=() if not row["date"] or _day(row) else (f"dated {row['date']} only",),
    )


_FIGURE: Final = re.compile(r"\d{1,3}(?:[,  ' ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SEPARATORS: Final = re.compile(r"[,  ' ]")
_DIGITS: Final = str.maketrans("０１２３４５６７８９，．", "0123456789,.")
_SCALES: Final[Mapping[str, Decimal]] = MappingProxyType(
    {"": Decimal(1)} | {word: Decimal(scale) for one in _WORDS for word, scale in one.scales.items()}
)


def _amount(row: TableRow) -> tuple[Amount, tuple[str, ...]]:
    figure = row["value"].translate(_DIGITS)
    if len(figure) > LONGEST_FIGURE or not _FIGURE.fullmatch(figure):
        raise row.bad("value", "a figure such as 8,293 or 7.5; a factor stands in the column 'scale'")
    factor = _scale(row)
    digits = Decimal(_SEPARATORS.sub("", figure))
    unit = Decimal(1).scaleb(int(digits.as_tuple().exponent)) * factor
    ceiling = _is_ceiling(row)
    amount = Amount(digits * factor, _currency(row), unit, "at_most" if ceiling else "exact", ceiling)
    return amount, (f"figure {digits}", *((f"times {factor}",) if factor != 1 else ()))


_FACTOR: Final = re.compile(r"(10{0,15})? ?(.{0,20})")


def _scale(row: TableRow) -> Decimal:
    found = _FACTOR.fullmatch(row["scale"].lower().replace(",", ""))
    if not found or found[2] not in _SCALES:
        raise row.bad("scale", "a factor such as million, 1000 or 100 million")
    return Decimal(found[1] or 1) * _SCALES[found[2]]


def _currency(row: TableRow) -> str:
    try:
        return currency(row["currency"]).code
    except UnknownCurrency as unknown:
        raise BadTable(f"{row.where}: {unknown}{row.key('currency')}") from None


_TRUTHS: Final[Mapping[str, bool]] = MappingProxyType(
    {"1": True, "0": False, "": False} | {word: truth for one in _WORDS for word, truth in one.truths.items()}
)


def _is_ceiling(row: TableRow) -> bool:
    if row["ceiling"].lower() not in _TRUTHS:
        raise row.bad("ceiling", "true or false")
    return _TRUTHS[row["ceiling"].lower()]


def _instrument(row: TableRow) -> Instrument | None:
    written = _phrase(row["instrument"])
    if written and written not in _INSTRUMENTS:
        raise row.bad("instrument", "grant, loan, technical_cooperation, guarantee, equity or mixed")
    return _INSTRUMENTS.get(written)


def _stage(row: TableRow) -> Stage | None:
    written = _phrase(row["stage"])
    if written and written not in _STAGES:
        raise row.bad("stage", "pledge, commitment or disbursement, nor a document that means one")
    return _STAGES.get(written)


def _phrase(written: str) -> str:
    return " ".join(written.lower().replace("_", " ").split())
