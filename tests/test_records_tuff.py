"""AidData's tables by its methodology TUFF."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

import aidledger as al
from aidledger.parsers.records import forms, read_records, tuff
from aidledger.parsers.records.entries import LEFT_OUT

CASE = Path(__file__).parent / "cases" / "records" / "tuff.csv"


@pytest.fixture(scope="module")
def claims():
    """The claims of the case by their rows."""
    return {one.mention.trail[0]: one for one in read_records(CASE, on_skip=lambda _: None)[1]}


def test_a_row_is_a_project_with_its_sum():
    articles, claims, activities = read_records(CASE, on_skip=lambda _: None)
    assert (len(articles), len(claims), len(activities)) == (7, 6, 7)
    assert {(one.source_rank, one.lang, one.outlet) for one in articles} == {(5, "zxx", "AidData (TUFF)")}
    texts = {one.id: one.text for one in articles}
    for one in claims:
        assert texts[one.mention.article][one.mention.start : one.mention.end] == one.mention.text
    for one in activities:
        assert texts[one.article][one.start : one.end] == one.name


def test_sums_in_their_own_currency(claims):
    assert [str(one.amount) for one in claims.values()] == [
        "CNY 2,000,000,000", "CNY 1,500,000,000", "CNY 30,000,000", "USD 50,000,000", "NAD 12,000,000", "USD 4,200,000",
    ]  # fmt: skip
    assert [one.stage for one in claims.values()] == ["commitment", "commitment", "pledge", None, "commitment", None]
    assert {one.donor for one in claims.values()} == {"CHN"}
    assert [one.recipient for one in claims.values()] == ["KHM", "KHM", "LAO", "LKA", "NAM", "FJI"]


def test_an_umbrella_is_a_total_of_its_parts(claims):
    whole, part = claims["row 2"], claims["row 3"]
    assert (whole.scope, part.scope, part.part_of, part.part_relation) == ("total", "component", (whole.id,), "partial")
    assert "umbrella" in whole.doubts[0]


def test_what_came_to_nothing_is_shown_and_not_counted(claims):
    assert {row: one.doubts[0] for row, one in claims.items() if not one.is_aid} == {
        "row 5": f"{LEFT_OUT}cancelled", "row 7": f"{LEFT_OUT}suspended",
    }  # fmt: skip


def test_the_column_follows_from_the_others(claims):
    found = tuff.agreement(CASE)
    assert (found.rows, found.differing) == (7, [7])
    assert [row for row, one in claims.items() if "recommended for aggregates" in " ".join(one.doubts)] == ["row 7"]
    notes = []
    read_records(CASE, on_skip=notes.append)
    assert notes == [f"{CASE.as_posix()}: {found}"]


def test_dates(claims):
    days = {one.id: one.published for one in read_records(CASE, on_skip=lambda _: None)[0]}
    assert days[claims["row 2"].mention.article] == date(2019, 4, 29)
    assert (days[claims["row 4"].mention.article], claims["row 4"].period_start) == (None, date(2020, 1, 1))
    assert "dated 2020 only" in claims["row 4"].doubts


def test_a_workbook_of_several_sheets(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["About this data"])
    sheet = book.create_sheet("GCDF")
    row = {
        "AidData Record ID": 1, "Recommended For Aggregates": "Yes", "Umbrella": "No", "Financier Country": "China",
        "Recipient": "Viet Nam", "Status": "Completion", "Flow Type": "Loan", "Amount (Original Currency)": 1234567.5,
        "Original Currency": "EUR", "Commitment Date (MM/DD/YYYY)": datetime(2019, 4, 29), "Title": "A\nbridge",
    }  # fmt: skip
    sheet.append(list(row))
    sheet.append(list(row.values()))
    book.save(tmp_path / "gcdf.xlsx")
    assert next(form.name for form in forms() if form.recognises(tmp_path / "gcdf.xlsx", "PK")) == "tuff"
    (article,), (claim,), (activity,) = read_records(tmp_path / "gcdf.xlsx")
    assert (str(claim.amount), claim.recipient, claim.instrument, article.published) == (
        "EUR 1,234,567.5", "VNM", "loan", date(2019, 4, 29),
    )  # fmt: skip
    assert activity.name == "A bridge"


@pytest.mark.parametrize("name", ["not a book.xlsx", "half.xlsx"])
def test_a_broken_workbook_is_no_table_of_tuff(tmp_path, name):
    (tmp_path / name).write_bytes(b"PK\x03\x04" + b"\0" * 100)
    assert not tuff.recognises(tmp_path / name, "PK")


def test_a_sum_that_cannot_be_read_is_told(tmp_path):
    text = CASE.read_text("utf-8").replace("12000000, D", "about 12 million, D")
    (tmp_path / "t.csv").write_text(text, "utf-8")
    notes = []
    _, claims, _ = read_records(tmp_path / "t.csv", on_skip=notes.append)
    assert len(claims) == 5
    assert any("row 6: its sum cannot be read, 'about 12 million D'" in one for one in notes)


def test_a_ledger_of_it():
    ledger = al.reconcile(records=CASE, on_skip=lambda _: None)
    assert len(ledger.pledges) == 4
    assert set(ledger.findings["severity"]) <= {"info"}
