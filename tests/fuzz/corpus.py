"""What a fuzzer begins with: the seeds, the cases and the examples of the checks, in the form of each target."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tests.fuzz.targets import SPLIT

ROOT: Final = Path(__file__).parents[2]
RECORD: Final = ROOT / "seeds" / "records" / "japan_cambodia_2024.csv"

TOKENS: Final = tuple(token.encode() for token in (
    "$", "US$", "¥", "€", "億", "万", "円", "兆", "約", "5", "1,", "8.3", "million ", "billion ", "yen ", "dollars ", " to ",
    " and ", "including ", "of which ", "total of ", "consists of ", "about ", "nearly ", "up to ", "since 1992", "loan ",
    "grant ", "Japan ", "Laos ", " Project ", "(", ")", "[", "“", "”", "。", "、", "\n", "\n\n", "\r", "\t", "|", "- ", "# ",
    ",", ";", '"', "'", "---\n", "title: ", "date: ", "2024-07-06", "July 6, 2024 ", "7月6日", "\x1b[2J", "\u202e", "\u2028",
    "\x85", "\x0b", "\x00", "\ufeff", "1e400", "9" * 40, "NaN", "Infinity", "=1+1", "<", ">", "&", "</script>", "<p>",
    "<table><tr><td>", "<!--", "]]>", "&#0;", "&#x10ffff;", "<!DOCTYPE", "/Kids", "/Length", " 0 R", "endobj", "stream\n",
    SPLIT,
))  # fmt: skip
"""What sums, tables and markup are made of, for a fuzzer to put in."""


def texts() -> list[str]:
    """The seeds, the texts of the cases, and the pages of the checks."""
    found = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("seeds/articles/*.txt"))]
    for path in sorted(ROOT.glob("tests/cases/sums_*.jsonl")):
        found += [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    return found + [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("tests/checks/*.md"))]


@cache
def word() -> bytes:
    """A Word file with a paragraph and a table."""
    document = import_module("docx").Document()
    document.add_paragraph("Japan lends 8.3 billion yen.")
    document.add_table(2, 2).cell(0, 0).text = "$5 million"
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@cache
def sheet() -> bytes:
    """A workbook with the record of the seeds."""
    book = import_module("openpyxl").Workbook()
    for line in RECORD.read_text(encoding="utf-8").splitlines():
        book.active.append(line.split(","))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def pdf(*lines: str) -> bytes:
    """A PDF of one page that shows these lines in Helvetica."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    return pdf_of(f"BT /F1 12 Tf 50 750 Td 14 TL {shown} ET".encode("cp1252"))


def pdf_of(content: bytes, about: bytes = b"", pages: bytes = b"[3 0 R]") -> bytes:
    """A PDF whose one page has this stream of content, with more of its dictionary; `pages` are the children of the tree."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids%b/Count 1>>" % pages,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), about, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    written, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"xref\n0 6\n0000000000 65535 f \n%btrailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return written + trailer % (table, len(written))


def part(archive: bytes, name: str) -> bytes:
    """One part of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(name)


def _pages() -> list[bytes]:
    page = "<html><head><title>A page</title></head><body><p>{}</p></body></html>"
    return [page.format(text).encode() for text in texts()]


def _pdfs() -> list[bytes]:
    return [pdf("Phnom Penh, July 6, 2024 - Japan will lend up to $51.5", "million for National Road 5.")]


def _together() -> list[bytes]:
    articles, record = texts(), RECORD.read_text(encoding="utf-8")
    return [SPLIT.join((*articles[n : n + 2], record)).encode() for n in range(0, len(articles), 40)]


_MADE: Final[Mapping[str, Callable[[], list[bytes]]]] = MappingProxyType({
    "text": lambda: [text.encode() for text in texts()],
    "html": _pages,
    "pdf": _pdfs,
    "docx": lambda: [word()],
    "docx-xml": lambda: [part(word(), "word/document.xml")],
    "csv": lambda: [RECORD.read_bytes()],
    "xlsx": lambda: [sheet()],
    "xlsx-xml": lambda: [part(sheet(), "xl/worksheets/sheet1.xml")],
    "report": _together,
})  # fmt: skip


def corpus(target: str) -> list[bytes]:
    """The inputs that a target begins with."""
    return _MADE[target]()
