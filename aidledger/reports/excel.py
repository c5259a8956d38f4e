"""The report as a workbook (xlsxwriter): a sheet each for findings, pledges, claims, comparisons, rates and
sources, for what became of the promises and for corrections where there are any, and one about the report itself.

Numbers are numbers and dates are dates; every header has a note that says what its column means.  What articles say is never
a formula or a link, and a whole number of more than 15 digits, which a spreadsheet would round, is text.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

import pandas as pd

from aidledger.errors import InputError
from aidledger.extras import brought
from aidledger.model import NO_LANGUAGE, missing, rows_of
from aidledger.reports.book import Book, Cell, Row
from aidledger.reports.columns import COLUMNS, EXTRA, meaning
from aidledger.reports.phrases import meets
from aidledger.reports.quotes import Passage, Sight
from aidledger.reports.story import Story, Told, story, tell
from aidledger.reports.words import visible

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

FORMAT: Final = "excel"
ENDING: Final = ".xlsx"

MOST_ROWS: Final = 1_048_575
MOST_CHARACTERS: Final = 32_767
"""What a sheet and a cell of Office Open XML hold in Excel."""

DIGITS: Final = 15
FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula can begin with; the wide forms in an East Asian set-up."""
_FIRST_DAY: Final = datetime(1900, 1, 1)
_WIDEST: Final = 60
_IDS: Final = ("id", "article", "activity", "activities", "claims", "left_claims", "right_claims", "same_as", "part_of",
               "repeated", "best_source")  # fmt: skip
_WIDEST_ID: Final = 24
"""Ids are there to look things up by; the first column stays in view, and is not to fill it."""
_LINE: Final = 15
_MOST_LINES: Final = 12
_NO_DAY: Final = datetime(1980, 1, 1)
"""What stands for no day in an archive of files, and so in a workbook, which is one."""
_LONGEST_PROPERTY: Final = 255
_SAMPLE: Final = 200

_FORMATS: Final[Mapping[str, Mapping[str, object]]] = {
    "head": {"bold": True, "bottom": 1, "bg_color": "#E8EEF2", "font_color": "#1C2326", "valign": "top"},
    "text": {"valign": "top"},
    "wrapped": {"valign": "top", "text_wrap": True},
    "kept": {"valign": "top", "text_wrap": True, "quote_prefix": True},
    "whole": {"valign": "top", "num_format": "#,##0"},
    "fraction": {"valign": "top", "num_format": "#,##0.00"},
    "rate": {"valign": "top", "num_format": "#,##0.000000"},
    "share": {"valign": "top", "num_format": "0.0%"},
    "day": {"valign": "top", "num_format": "yyyy-mm-dd"},
    "error": {"font_color": "#A4161A", "bold": True},
    "warning": {"font_color": "#8A5A00", "bold": True},
}
_FINDINGS: Final = (
    "severity", "check", "verdict", "message", "needed", "currency", "left_value", "right_value", "gap", "gap_pct",
    "hypothesis", "diagnosis", "hypotheses", "said", "accepted", "accepted_by", "accepted_at", "id", "left_claims",
    "right_claims",
)  # fmt: skip
_ABOUT: Final = ("subject", "statement", "sha256")
_LONG: Final = ("statement", "message", "needed", "said", "hypotheses", "best_reason", "trail", "doubts", "accepted", "reason")
_MORE: Final = {
    "said": "What the sources say, in their sentences, and where it stands.",
    "subject": "What the row tells of: the answer, how the report was made, or a source that was read.",
    "statement": "The same in words; of a source its name.",
    "sums": "How many sums of money were read from it.",
}


def render(ledger: Book) -> bytes:
    """The workbook.

    Raises:
        InputError: where xlsxwriter is not installed, or a frame has more rows than a sheet holds.
    """
    workbook = brought("xlsxwriter", "Excel", "report").Workbook
    file = io.BytesIO()
    never = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with workbook(file, {"in_memory": True, **never}) as book:
        told = story(ledger)
        # Made again from the same sources it has the same bytes: the day on which it was made is not written into it.
        about = {"title": "What the sources say, and where they do not agree", "comments": _answer(told)}
        book.set_properties(about | {"created": _NO_DAY})
        for name, said in told.made:
            book.set_custom_property(name, said[:_LONGEST_PROPERTY])
        _fill(book, ledger, told)
    return file.getvalue()


def _answer(told: Story) -> str:
    return visible(" ".join(told.answer))[:_LONGEST_PROPERTY]


def _fill(book: Workbook, ledger: Book, told: Story) -> None:
    formats = {name: book.add_format(properties) for name, properties in _FORMATS.items()}
    for name, columns, rows in (*_sheets(ledger), ("about", _ABOUT, _about(ledger, told))):
        if len(rows) > MOST_ROWS:
            raise InputError(f"a sheet holds {MOST_ROWS:,} rows, and there are {len(rows):,} {name}: JSON holds them")
        _sheet(book.add_worksheet(name), formats, name, columns, rows)


def _sheets(ledger: Book) -> Iterable[tuple[str, tuple[str, ...], list[Row]]]:
    """The sheets: name, columns, and a row for each row of the frame."""
    sight = Sight.of(ledger)
    sums = ledger.claims["article"].value_counts()
    yield "findings", _FINDINGS, [_compared(sight, row) for row in rows_of(ledger.findings)]
    yield "pledges", tuple(COLUMNS["pledges"]), rows_of(ledger.pledges)
    extra = (name for name in EXTRA["claims"] if name in ledger.claims)
    yield "claims", (*COLUMNS["claims"], *extra), rows_of(ledger.claims)
    yield "comparisons", tuple(COLUMNS["comparisons"]), [_compared(sight, row) for row in rows_of(ledger.comparisons)]
    yield "rates", tuple(COLUMNS["rates"]), rows_of(ledger.rates)
    named = tuple(name for name in COLUMNS["articles"] if name != "text")
    sources = [row | {"sums": int(sums.get(row["id"], 0))} for row in rows_of(ledger.articles[list(named)])]
    yield "sources", (*named, "sums"), sources
    if len(tracking := ledger.tracking):
        yield "tracking", tuple(COLUMNS["tracking"]), rows_of(tracking)
    if len(ledger.corrections):
        yield "corrections", tuple(COLUMNS["corrections"]), rows_of(ledger.corrections)


def _about(ledger: Book, told: Story) -> list[Row]:
    """The answer in words, how the report was made, and the sources that were read; of articles the fingerprints."""
    written = ledger.articles["lang"] != NO_LANGUAGE
    prints = dict(zip(ledger.articles.loc[written, "id"], ledger.articles.loc[written, "sha256"], strict=True))
    # The entries of a record (crs.csv?row=17) are one file.
    prints |= dict.fromkeys(str(name).partition("?")[0] for name in ledger.articles.loc[~written, "id"])
    return [
        *({"subject": "answer", "statement": line, "sha256": None} for line in told.answer),
        *({"subject": name, "statement": said, "sha256": None} for name, said in told.made),
        *({"subject": "source", "statement": name, "sha256": found} for name, found in prints.items()),
    ]


def _compared(sight: Sight, row: Row) -> Row:
    told = tell(sight, row)
    return row | {"said": " ".join(map(_said, told.passages)), "hypotheses": _readings(told)}


def _said(passage: Passage) -> str:
    return f"“{passage.sentence}” ({passage.source}, {passage.published}; {passage.places})"


def _readings(told: Told) -> str:
    return "; ".join(f"{one.name}: {one.note or f'{one.left} and {one.right}'}, {meets(one)}" for one in told.hypotheses)


def _sheet(sheet: Worksheet, formats: Mapping[str, object], name: str, columns: tuple[str, ...], rows: list[Row]) -> None:
    table = "articles" if name in ("sources", "about") else name
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, formats["head"])
        sheet.write_comment(0, place, _MORE.get(column) or meaning(table, column), {"x_scale": 2})
        sheet.set_column(place, place, _width(column, rows), formats["wrapped" if column in _LONG else "text"])
    for line, row in enumerate(rows, start=1):
        sheet.set_row(line, _height(columns, row))
        for place, column in enumerate(columns):
            _write(sheet, formats, (line, place), column, row[column])
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    if "severity" in columns and rows:
        _colour(sheet, formats, columns.index("severity"), len(rows))


def _width(column: str, rows: list[Row]) -> int:
    """As wide as the widest of the first rows, the header with its filter at least."""
    if column in _LONG:
        return _WIDEST
    widest = max([len(column) + 4, *(len(_plain(row[column])) + 2 for row in rows[:_SAMPLE])])
    return min(widest, _WIDEST_ID if column in _IDS else _WIDEST)


def _height(columns: tuple[str, ...], row: Row) -> int:
    """In points: LibreOffice does not fit a row to text that is wrapped, as Excel does."""
    longest = max((len(_plain(row[column])) for column in columns if column in _LONG), default=0)
    return _LINE * min(1 + longest * 6 // (_WIDEST * 5), _MOST_LINES)


def _plain(value: Cell) -> str:
    if missing(value):
        return ""
    if isinstance(value, (list, tuple)):
        return " ".join(str(item) for item in value)
    if isinstance(value, pd.Timestamp):
        return value.isoformat()[:10]
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


def _colour(sheet: Worksheet, formats: Mapping[str, object], place: int, last: int) -> None:
    for severity in ("error", "warning"):
        rule = {"type": "cell", "criteria": "==", "value": f'"{severity}"', "format": formats[severity]}
        sheet.conditional_format(1, place, last, place, rule)


# --- cells --------------------------------------------------------------------------------------------------------


def _write(sheet: Worksheet, formats: Mapping[str, object], at: tuple[int, int], column: str, value: Cell) -> None:
    if missing(value):
        return
    if isinstance(value, bool):
        sheet.write_boolean(*at, value, formats["text"])
    elif isinstance(value, pd.Timestamp) and value >= _FIRST_DAY:
        sheet.write_datetime(*at, value.to_pydatetime(), formats["day"])
    elif isinstance(value, (int, float)) and exact(value):
        sheet.write_number(*at, value, formats[_number_format(column, value)])
    else:
        text = cell_text(value)
        kind = "kept" if text.startswith(FORMULA) else "wrapped" if column in _LONG else "text"
        sheet.write_string(*at, text, formats[kind])


def _number_format(column: str, value: float) -> str:
    if column == "rate":
        return "rate"
    if column.startswith("share_"):
        return "share"
    return "whole" if value == int(value) and column != "gap_pct" else "fraction"


def exact(value: float) -> bool:
    """Whether a spreadsheet, which keeps 15 digits, keeps this number.

    >>> exact(8_300_000_000.0), exact(123456789012345678), exact(1e18), exact(float("inf"))
    (True, False, True, False)
    """
    if not math.isfinite(value):
        return False
    return value != int(value) or len(str(abs(int(value))).rstrip("0")) <= DIGITS


def cell_text(value: Cell) -> str:
    r"""A value as the text of a cell: on one line, no longer than a cell holds; a list is its items joined by a space.

    >>> cell_text(["a", "b"]), cell_text(float("inf")), cell_text(123456789012345678), cell_text("\t=1+1")
    ('a b', '∞', '123456789012345678', '=1+1')
    """
    if isinstance(value, (int, float)):
        return str(int(value)) if math.isfinite(value) else "∞" if value > 0 else "-∞"
    text = visible(_plain(value)).strip()
    return text if len(text) <= MOST_CHARACTERS else f"{text[: MOST_CHARACTERS - 1]}…"
