"""Large tables a row at a time: CSV with any of four delimiters, in UTF-8, UTF-16 or ISO 8859-15, and the sheets of XLSX.

A row is kept as the mapping of its filled cells by the keys of their titles.  As the text of an article it is a line for each
filled cell, so that a figure leads back to a line that people can read, and the row to its number.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import IO, Any, Final

from aidledger.errors import BadTable, UnreadableFile
from aidledger.parsers.files import formats

DELIMITERS: Final = ",;\t|"
_LONGEST_LINE: Final = 4_000_000
MOST_ROWS: Final = 1_048_576
"""Of a sheet, as Office Open XML has it in Excel; a row that says it is further down would cost all those before it."""
LONGEST_FIGURE: Final = 28
"""Characters of a figure of a record: the digits that Decimal keeps in a product."""
_WIDE_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NARROW: Final = "iso-8859-15"
"""The encoding of the bulk files of the OECD; it gives every byte a meaning, so it comes last."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number in the file (its header is 1), and its filled cells by the `key` of their titles."""

    number: int
    cells: Mapping[str, str]

    def first(self, *keys: str) -> str:
        """The first of these cells that is filled, or nothing."""
        for one in keys:
            if one in self.cells:
                return self.cells[one]
        return ""


@dataclass(frozen=True, slots=True)
class Written:
    """A row as a text, a line for each filled cell, and where the cells of some keys stand in it."""

    text: str
    spans: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its titles by their keys, and its rows, which can be read once."""

    titles: Mapping[str, str]
    rows: Iterator[Row]

    def written(self, row: Row, keys: Iterable[str] = ()) -> Written:
        r"""A row as the text of an article; `keys` are those of the cells whose places are asked for.

        >>> sheet = Sheet({"year": "Year", "usdcommitment": "USD_Commitment"}, iter(()))
        >>> sheet.written(Row(2, {"year": "2024", "usdcommitment": "51.5"}), ["usdcommitment"])
        Written(text='Year: 2024\nUSD_Commitment: 51.5\n', spans={'usdcommitment': (27, 31)})
        """
        titles, cells, spans = self.titles, row.cells, {}
        lines = [f"{titles[name]}: {cell}\n" for name, cell in cells.items()]
        order = list(cells)
        for name in keys:
            if name in cells:
                start = sum(map(len, lines[: order.index(name)])) + len(titles[name]) + 2
                spans[name] = (start, start + len(cells[name]))
        return Written("".join(lines), spans)


def key(title: str) -> str:
    """A title without what tools change in it: case, spaces, hyphens, underscores, brackets.

    >>> key("USD_Commitment"), key("Amount (Original Currency)")
    ('usdcommitment', 'amountoriginalcurrency')
    """
    return "".join(letter for letter in title.lower() if letter.isalnum())


def titles_of(head: str) -> frozenset[str]:
    """The keys of the titles in the first line of a text, whatever parts them.

    >>> sorted(titles_of('"Year"|"DonorName"'))
    ['donorname', 'year']
    """
    first = head.lstrip("\ufeff\r\n ").split("\n", 1)[0]
    return frozenset(key(title) for title in first.split(_delimiter(first)))


def has_titles(path: Path, head: str, wanted: Callable[[frozenset[str]], bool]) -> bool:
    """Whether a table, of a workbook one of its sheets, has titles that are `wanted`; `head` is how the file begins.

    >>> has_titles(Path("crs.csv"), "Year,DonorName", lambda titles: "year" in titles)
    True
    """
    if not _is_spreadsheet(path):
        return wanted(titles_of(head))
    try:
        stat = path.stat()
        return any(map(wanted, _titles_of_sheets(path, stat.st_mtime_ns, stat.st_size)))
    except (UnreadableFile, OSError):
        return False


def _is_spreadsheet(path: Path) -> bool:
    return formats.suffix(path) == ".xlsx"


@lru_cache(maxsize=8)
def _titles_of_sheets(path: Path, _changed: int, _size: int) -> tuple[frozenset[str], ...]:
    # A workbook is slow to open, and every form of record asks for its titles.
    with path.open("rb") as file:
        return tuple(map(_first_titles, _worksheets(path.as_posix(), file)))


def open_sheet(path: Path, wanted: Callable[[frozenset[str]], bool] | None = None) -> Iterator[Sheet]:
    """The table of a file, as one `Sheet`; of a workbook the first sheet whose titles are `wanted`.

    Rows of titles alone, such as the HXL tags (#date) that follow the titles of humanitarian tables, are passed over.

    Raises:
        UnreadableFile: if the file cannot be read.
        BadTable: for a row that is no row of a table, with its number.
    """
    name = path.as_posix()
    try:
        with path.open("rb") as file:
            lines = _spreadsheet(name, file, wanted) if _is_spreadsheet(path) else _delimited(name, file)
            numbered = ((number, cells) for number, cells in enumerate(lines, start=1) if any(cells))
            _, header = next(numbered, (0, []))
            if not header:
                raise UnreadableFile(f"cannot read {name!r}: it is empty")
            keys = _keys(header)
            yield Sheet(dict(zip(keys, header, strict=True)), _rows(name, keys, numbered))
    except OSError as failure:
        raise formats.unreadable(name, failure) from None


def _keys(header: list[str]) -> list[str]:
    """The key of each title; a title that comes again, as code and label do in the files of the OECD, gets its number."""
    seen: dict[str, int] = {}
    keys = []
    for title in map(key, header):
        seen[title] = seen.get(title, 0) + 1
        keys.append(title if seen[title] == 1 else f"{title}{seen[title]}")
    return keys


def _rows(name: str, keys: list[str], numbered: Iterable[tuple[int, list[str]]]) -> Iterator[Row]:
    for number, cells in numbered:
        if len(cells) > len(keys) and any(cells[len(keys) :]):
            raise BadTable(f"{name}, row {number}: it has {len(cells)} cells, the table {len(keys)} columns")
        filled = {title: cell for title, cell in zip(keys, cells, strict=False) if cell}
        if not all(cell.startswith("#") for cell in filled.values()):
            yield Row(number, filled)


# --- delimited text -----------------------------------------------------------------------------------------------


def _delimiter(line: str) -> str:
    return max(DELIMITERS, key=line.count)


def _delimited(name: str, file: IO[bytes]) -> Iterator[list[str]]:
    lines = _lines(name, file)
    first = next(lines, "")
    reader = csv.reader(_again(first, lines), delimiter=_delimiter(first), strict=True)
    number = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as failure:
            raise BadTable(f"{name}, row {number}: it is no row of a table ({failure})") from None
        yield [cell if not cell or cell.isalnum() else _on_one_line(cell) for cell in cells]
        number += 1


def _again(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines


def _lines(name: str, file: IO[bytes]) -> Iterator[str]:
    """The lines of a file, each in UTF-8 or else in ISO 8859-15: files of the OECD come in both, and mixed."""
    if file.peek(2)[:2] in _WIDE_MARKS:  # type: ignore[attr-defined]
        text = io.TextIOWrapper(file, "utf-16", "replace", newline="")
        while wide := text.readline(_LONGEST_LINE):
            yield wide
        text.detach()
        return
    file.read(len(codecs.BOM_UTF8)) if file.peek(3)[:3] == codecs.BOM_UTF8 else None  # type: ignore[attr-defined]
    while line := file.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise BadTable(f"{name}: a line has more than {_LONGEST_LINE:,} characters")
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            yield line.decode(_NARROW)


_WHITE: Final = re.compile(r"\s+")
_RUN: Final = ("=", "+", "-", "@", "'")


def _on_one_line(cell: str) -> str:
    """A cell without the white space around it, and without the apostrophe that keeps a spreadsheet from running it."""
    cell = cell.strip()
    cell = cell[1:] if cell.startswith("'") and cell[1:2] in _RUN else cell
    return _WHITE.sub(" ", cell) if "\n" in cell or "\r" in cell else cell


# --- spreadsheets -------------------------------------------------------------------------------------------------


def _spreadsheet(name: str, file: IO[bytes], wanted: Callable[[frozenset[str]], bool] | None) -> Iterator[list[str]]:
    sheets = _worksheets(name, file)
    sheet = next((one for one in sheets if wanted and wanted(_first_titles(one))), sheets[0])
    with _readable(name):
        for cells in sheet.iter_rows(max_row=MOST_ROWS, values_only=True):
            yield [_on_one_line(cell_text(cell)) for cell in cells]


def _worksheets(name: str, file: IO[bytes]) -> list[Any]:
    openpyxl = formats.library("openpyxl", "a spreadsheet")
    with _readable(name):
        if len(data := file.read(formats.LARGEST + 1)) > formats.LARGEST:
            raise UnreadableFile(f"cannot read {name!r}: it is larger than {formats.LARGEST // 1_000_000} MB")
        formats.check_archive(data)
        sheets: list[Any] = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets
        return sheets


@contextmanager
def _readable(name: str) -> Iterator[None]:
    try:
        yield
    except (BadTable, UnreadableFile):
        raise
    except Exception as failure:  # openpyxl lets what is wrong with a hostile file through as any exception
        raise UnreadableFile(f"cannot read {name!r}: its spreadsheet cannot be read ({type(failure).__name__})") from None


def _first_titles(sheet: Any) -> frozenset[str]:  # noqa: ANN401 - openpyxl has no types
    with suppress(Exception):  # hostile files, as above
        for cells in sheet.iter_rows(max_row=9, values_only=True):
            if any(cells):
                return frozenset(key(cell_text(cell)) for cell in cells)
    return frozenset()


def cell_text(value: object) -> str:
    """The value of a cell of a spreadsheet as it would be printed.

    >>> cell_text(51500000.0), cell_text(date(2024, 7, 6)), cell_text(None)
    ('51500000', '2024-07-06', '')
    """
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return "" if value is None else str(value)
