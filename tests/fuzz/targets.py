"""What is fuzzed: functions that take bytes, raise nothing but `AidledgerError`, and hold the laws of what they return."""

from __future__ import annotations

import io
import json
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import aidledger as al
from aidledger import reports
from aidledger.errors import AidledgerError
from aidledger.model import Activity, Article, Claim
from aidledger.parsers.articles import describe
from aidledger.parsers.claims import analyse
from aidledger.parsers.files import formats
from aidledger.parsers.records.table import read_record
from aidledger.parsers.sums.figures import retrace

SPLIT: Final = "\x1c"
"""Parts the articles of one input from each other, and the last of them from the record."""

_OBEYED: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def text(data: bytes) -> None:
    """A text file, to its claims."""
    with suppress(AidledgerError):
        _read(formats.load(data, ".txt"))


def loaded(suffix: str) -> Callable[[bytes], None]:
    """A file of this kind, to its claims."""

    def load(data: bytes) -> None:
        with suppress(AidledgerError):
            _read(formats.load(data, suffix))

    return load


def _read(document: formats.Document) -> None:
    article = describe(Article.from_text(document.text, id="a", title=document.metadata.get("title")))
    assert article.text == document.text
    reading = analyse(article, described=True)
    _hold(article.text, reading.claims, reading.activities)
    assert all(one.mention.end <= other.mention.start for one, other in pairwise(reading.claims))
    assert all(retrace(claim.mention.trail) == claim.amount.value for claim in reading.claims)


def _hold(text: str, claims: Iterable[Claim], activities: Iterable[Activity]) -> None:
    """Everything stands where it says, and what is pointed to is there."""
    mentions = {claim.id: claim.mention for claim in claims}
    assert all(text[one.start : one.end] == one.text for one in mentions.values())
    assert all(" ".join(text[one.start : one.end].split()) == " ".join(one.name.split()) for one in activities)
    ids = {one.id for one in activities}
    for claim in claims:
        assert set(claim.part_of) | ({claim.same_as} - {None}) <= mentions.keys() - {claim.id}
        assert claim.activity is None or claim.activity in ids


def table(suffix: str) -> Callable[[bytes], None]:
    """A record of this kind, to its claims."""

    def read(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "r" + suffix)
            path.write_bytes(data)
            with suppress(AidledgerError):
                articles, claims, _ = read_record(path)
                cells = {article.id: article.text for article in articles}
                assert all(cells[c.mention.article][c.mention.start : c.mention.end] == c.mention.text for c in claims)

    return read


def packed(part: str, template: Callable[[], bytes], read: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """A zip archive whose XML `part` is the data: what an archive that is broken as such never comes to."""

    def pack(data: bytes) -> None:
        read(repacked(template(), {part: data}))

    return pack


def repacked(archive: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A zip archive with some of its parts in other words."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys((*old.namelist(), *parts)):
            new.writestr(name, parts[name] if name in parts else old.read(name))
    return written.getvalue()


def report(data: bytes) -> None:
    """Several articles and a record, to a ledger and every format of its report."""
    *texts, record = data.decode("utf-8", "surrogateescape").split(SPLIT)
    sources = [Article.from_text(one, id=f"{n}.txt", published=date(2024, 7, 6)) for n, one in enumerate(texts or [record])]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "r.csv")
        path.write_bytes(reports.output.as_bytes(record))
        ledger = None
        with suppress(AidledgerError):
            ledger = al.reconcile(sources, records=[path])
        shown(ledger if ledger is not None else al.reconcile(sources))


def shown(ledger: Any) -> None:
    """Every report can be written, and none holds what a terminal would obey."""
    written = {name: one.render(ledger) for name, one in reports.formats().items()}
    for name in {"text", "markdown"} & written.keys():
        assert not (found := _OBEYED.search(str(written[name]))), f"{name} holds {found}"
    json.loads(written["json"], parse_constant=_no_constant)
    assert not any(_OBEYED.search(ledger.why(one)) for one in ledger.comparisons.index[:20])


def _no_constant(name: str) -> None:
    raise AssertionError(f"JSON has no {name}")


def _word() -> bytes:
    from tests.fuzz.corpus import word

    return word()


def _sheet() -> bytes:
    from tests.fuzz.corpus import sheet

    return sheet()


TARGETS: Final[Mapping[str, Callable[[bytes], None]]] = MappingProxyType({
    "text": text,
    "html": loaded(".html"),
    "pdf": loaded(".pdf"),
    "docx": loaded(".docx"),
    "docx-xml": packed("word/document.xml", _word, loaded(".docx")),
    "csv": table(".csv"),
    "xlsx": table(".xlsx"),
    "xlsx-xml": packed("xl/worksheets/sheet1.xml", _sheet, table(".xlsx")),
    "report": report,
})  # fmt: skip
