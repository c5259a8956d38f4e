"""The workbook, opened again."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

import aidledger as al
from aidledger import cli
from aidledger.errors import InputError
from aidledger.model import NO_LANGUAGE
from aidledger.reports import excel, output
from aidledger.reports.columns import COLUMNS, meaning
from tests.ledgers import empty_ledger, the_ledger

FRAMES = ["findings", "pledges", "claims", "comparisons", "rates", "sources"]
SHEETS = [*FRAMES, "about"]


def opened(ledger):
    """A ledger's workbook as openpyxl reads it."""
    return load_workbook(io.BytesIO(excel.render(ledger)))


def cells(sheet) -> list[dict]:
    """The rows of a sheet by the names in its header."""
    head, *rows = sheet.iter_rows()
    return [{name.value: cell for name, cell in zip(head, row, strict=True)} for row in rows]


@pytest.mark.parametrize("ledger", [the_ledger(), empty_ledger()], ids=["some", "nothing"])
def test_every_sheet_has_a_frozen_header_with_filter_and_notes(ledger):
    book = opened(ledger)
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert all(cell.comment and cell.comment.text.endswith(".") for cell in sheet[1])
        assert all(sheet.column_dimensions[cell.column_letter].width >= 6 for cell in sheet[1])


@pytest.mark.parametrize("name", SHEETS)
def test_the_column_that_stays_in_view_leaves_room_for_others(name):
    articles = al.Article.from_text("Japan lends Laos 8.3 billion yen ($51.5 million).", id="news/" * 12 + "a.txt")
    assert opened(al.reconcile(articles))[name].column_dimensions["A"].width < 30


def test_a_workbook_that_is_made_again_has_the_same_bytes():
    about = opened(the_ledger()).properties
    assert about.created == about.modified == datetime(1980, 1, 1)
    assert excel.render(the_ledger()) == excel.render(the_ledger())


def test_a_sheet_has_the_rows_of_its_frame():
    book, ledger = opened(the_ledger()), the_ledger()
    for name in FRAMES:
        table = ledger.articles if name == "sources" else getattr(ledger, name)
        assert len(cells(book[name])) == len(table)
    assert [row["id"].value for row in cells(book["claims"])] == list(ledger.claims["id"])


def test_numbers_are_numbers_and_dates_are_dates():
    book = opened(the_ledger())
    claims = {row["text"].value: row for row in cells(book["claims"])}
    assert claims["$51.5 million"]["value"].value == 51_500_000
    assert claims["$51.5 million"]["value"].number_format == "#,##0"
    assert claims["$1.2 billion"]["period_start"].value == datetime(1992, 1, 1)
    assert claims["$1.2 billion"]["range_low"].value is None
    assert claims["$1.2 billion"]["is_aid"].value is True
    (rate,) = cells(book["rates"])
    assert rate["rate"].value == pytest.approx(1 / 160.809)
    assert rate["rate"].number_format == "#,##0.000000"


def test_a_finding_has_its_sentences_and_its_readings():
    found = {row["check"].value: row for row in cells(opened(the_ledger())["findings"])}
    assert "(The Mekong Desk, 6 July 2024; news/a.txt:27)" in found["AL101"]["said"].value
    assert "printed: $102.5 to $103.5 million and $103.6 to $104.8 million, no" in found["AL101"]["hypotheses"].value
    assert found["AL101"]["gap_pct"].value == pytest.approx(1.165, abs=0.001)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r@", " ="])
def test_what_looks_like_a_formula_is_text(start):
    text = f"{start}HYPERLINK(\"http://e.example\")"
    book = opened(the_ledger(outlet=text))
    (cell,) = [row["outlet"] for row in cells(book["sources"]) if row["outlet"].value]
    assert cell.value == text.strip()
    assert cell.data_type == "s"
    assert b"<f>" not in unzipped(excel.render(the_ledger(outlet=text)))
    assert cell.quotePrefix
    assert cell.hyperlink is None


def unzipped(content: bytes) -> bytes:
    """All parts of a workbook."""
    from zipfile import ZipFile

    with ZipFile(io.BytesIO(content)) as parts:
        return b"".join(parts.read(name) for name in parts.namelist())


def test_digits_past_15_are_text():
    ledger = the_ledger()
    claims = ledger.claims.assign(value=float(2**60), norm_high=float("inf"))
    row = cells(opened(replace(ledger, claims=claims))["claims"])[0]
    assert (row["value"].data_type, row["value"].value) == ("s", str(2**60))
    assert row["norm_high"].value == "∞"


def test_a_day_that_a_spreadsheet_has_no_number_for_is_text():
    ledger = the_ledger()
    early = ledger.claims.assign(period_start=pd.Timestamp("1868-01-03").as_unit("us"))
    assert cells(opened(replace(ledger, claims=early))["claims"])[0]["period_start"].value == "1868-01-03"


def test_a_long_or_a_broken_text_fits_a_cell():
    (cell,) = [row["outlet"] for row in cells(opened(the_ledger(outlet="\ud800" + "a" * 40_000))["sources"])][:1]
    assert cell.value == "a" * (excel.MOST_CHARACTERS - 1) + "…"


@given(st.one_of(st.integers(-(10**18), 10**18), st.floats(allow_nan=False, allow_infinity=False)))
def test_a_number_that_counts_as_kept_has_no_more_than_15_digits_before_the_point(value):
    if excel.exact(value) and value == int(value):
        assert int(float(f"{value:.15g}")) == int(value)


def test_more_rows_than_a_sheet_holds_is_one_sentence(monkeypatch):
    monkeypatch.setattr(excel, "MOST_ROWS", 5)
    with pytest.raises(InputError, match="a sheet holds 5 rows, and there are 10 claims"):
        excel.render(the_ledger())


def test_without_xlsxwriter_it_is_one_sentence(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(InputError, match="pip install"):
        the_ledger().to_excel(tmp_path / "report.xlsx")


def test_every_column_has_a_meaning():
    for name, columns in COLUMNS.items():
        for column in columns:
            assert meaning(name, column).endswith(".")


def test_a_sheet_is_about_the_report(seeds, record_path):
    ledger = al.reconcile(seeds, records=record_path)
    rows = [{name: cell.value for name, cell in row.items()} for row in cells(opened(ledger)["about"])]
    assert rows[0]["subject"] == "answer"
    assert "comparisons" in rows[0]["statement"]
    said = {row["subject"]: row["statement"] for row in rows}
    assert "aidledger" in said["versions"]
    assert said["sums brought to"] == "USD"
    sources = {row["statement"]: row["sha256"] for row in rows if row["subject"] == "source"}
    articles = ledger.articles[ledger.articles["lang"] != NO_LANGUAGE]
    assert {name: sources.pop(name) for name in articles["id"]} == articles["sha256"].to_dict()
    assert {name.rpartition("/")[2]: found for name, found in sources.items()} == {record_path.name: None}


def test_the_command_line_writes_a_workbook(tmp_path, capfd):
    (tmp_path / "a.txt").write_text("Japan and a loan to Laos of 8.3 billion yen ($51.5 million).")
    out = tmp_path / "report.xlsx"
    assert cli.run(["report", str(tmp_path / "a.txt"), "--format", "excel", "--out", str(out), "--fail-on", "never"]) == 0
    assert capfd.readouterr() == ("", "")
    assert load_workbook(out).sheetnames == SHEETS


def test_a_terminal_is_not_sent_a_workbook(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(InputError, match="name a file with --out"):
        output.put(b"PK")
