"""Official figures from tables: cells and their places, dates, and rows that cannot be read."""

from __future__ import annotations

import csv
import io
import sys
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidledger.errors import BadTable, UnreadableFile
from aidledger.parsers.records import read_records
from aidledger.parsers.records.table import COLUMNS, read_record
from tests.strategies import figures, plain_texts

HEADER = "donor,recipient,activity,currency,value,scale,ceiling,instrument,stage,date,publisher\n"
ROW = 'Japan,KHM,Road,JPY,"8,293",million,true,loan,exchange of notes,2024-07-06,Ministry\n'


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Writes a table and reads it."""
    monkeypatch.chdir(tmp_path)

    def written(text):
        (tmp_path / "r.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_record("r.csv")

    return written


def test_a_row_is_a_claim_and_an_activity(table):
    (article,), (claim,), (activity,) = table(HEADER + ROW)
    assert (article.id, article.lang, article.published, article.source_rank, article.outlet) == (
        "r.csv", "zxx", date(2024, 7, 6), 1, "Ministry",
    )  # fmt: skip
    assert article.text[claim.mention.start : claim.mention.end] == claim.mention.text == "8,293"
    assert (claim.amount.value, claim.amount.unit, claim.amount.hedge, claim.amount.ceiling) == (
        Decimal(8_293_000_000), Decimal(1_000_000), "at_most", True,
    )  # fmt: skip
    assert (claim.donor, claim.recipient, claim.instrument, claim.finance_type) == ("JPN", "KHM", "loan", "421")
    assert (claim.stage, claim.activity, claim.is_aid, claim.topic) == ("commitment", activity.id, True, "aid")
    assert article.text[activity.start : activity.end] == activity.name == "Road"


@pytest.mark.parametrize(
    ("instrument", "code"),
    [("grant", "110"), ("guarantee", "1100"), ("equity", "510"), ("技術協力", None), ("mixed", None), ("", None)],
)
def test_the_finance_type_is_that_of_an_article(table, instrument, code):
    _, (claim,), _ = table(f"currency,value,instrument\nJPY,5,{instrument}\n")
    assert claim.finance_type == code


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_delimiters_and_encodings(table, delimiter, encoding):
    header = ("Funder", "Project Name", "Currency Code", "Amount", "in")
    row = ("日本", "道路改修計画の第二期", "jpy", "7988", "百万")
    _, (claim,), (activity,) = table("\r\n".join(map(delimiter.join, (header, row))).encode(encoding))
    assert (claim.donor, claim.amount.value, activity.name) == ("JPN", Decimal(7_988_000_000), "道路改修計画の第二期")


def test_xlsx(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    header = ("currency", "value", "scale", "date", "activity")
    for row in ((None,) * 5, header, ("JPY", 8293.0, "million", date(2024, 7, 6), 'A "big" road')):
        book.active.append(row)
    book.save(tmp_path / "r.xlsx")
    (article,), (claim,), (activity,) = read_record(tmp_path / "r.xlsx")
    assert (claim.amount.value, article.published, activity.name) == (Decimal(8_293_000_000), date(2024, 7, 6), 'A "big" road')
    assert article.text[claim.mention.start : claim.mention.end] == "8293"


def test_a_spreadsheet_without_its_reader_names_the_extra(tmp_path, monkeypatch):
    (tmp_path / "r.xlsx").write_bytes(b"PK")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(UnreadableFile, match=r"r\.xlsx.*: a spreadsheet needs more .* \"aidledger\[read\]\"$"):
        read_record(tmp_path / "r.xlsx")


def test_a_row_without_a_sum_is_an_activity(table):
    _, claims, activities = table(HEADER + "JPN,KHM,Road,JPY,,,,,,,\n")
    assert (claims, [activity.name for activity in activities]) == ([], ["Road"])


def test_each_day_is_an_article_of_its_own(table):
    rows = ("JPY,1,2019-03-01", "JPY,2,2024-07-06", "JPY,3,2024", "JPY,4,", "JPY,5,2001", "JPY,6,2019-03")
    articles, claims, _ = table("currency,value,date\n" + "\n".join(rows))
    published = {article.id: article.published for article in articles}
    assert published == {
        "r.csv?date=2019-03-01": date(2019, 3, 1), "r.csv?date=2024-07-06": date(2024, 7, 6), "r.csv?date=unknown": None,
    }  # fmt: skip
    assert {int(claim.amount.value): published[claim.mention.article] for claim in claims} == {
        1: date(2019, 3, 1), 2: date(2024, 7, 6), 3: date(2024, 7, 6), 4: date(2024, 7, 6), 5: None, 6: date(2019, 3, 1),
    }  # fmt: skip
    assert len({claim.id for claim in claims}) == len(claims)


def test_what_is_dated_by_its_year_is_in_doubt(table):
    _, claims, _ = table("currency,value,date\nJPY,1,2024-07-06\nJPY,3,2024\n")
    assert [claim.doubts for claim in claims] == [(), ("dated 2024 only",)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("donor,value\nJPN,5\n", "r.csv: the table has no column 'currency'; its columns are donor, value"),
        ("currency,value\n", "r.csv: the table has no rows"),
        ("currency,value\nJPY,about 5\n", "r.csv, row 2: the value 'about 5' is not a figure"),
        ('currency,value\nJPY,"4,42"\n', "r.csv, row 2: the value '4,42' is not a figure"),
        ("currency,value\nJPY," + "9" * 29, f"r.csv, row 2: the value '{'9' * 29}' is not a figure"),
        ('currency,value\nJPY,"5\nJPY,6\n', "r.csv, row 2: a cell opens with a quote that does not close"),
        ("currency,value\nJPY,-5\n", "r.csv, row 2: the value '-5' is not a figure"),
        ("currency,value\nJPY,5\n\nYEN,5\n", "r.csv, row 4: 'YEN' is not an ISO 4217"),
        ("currency,value\n,5\n", "r.csv, row 2: '' is not an ISO 4217"),
        ("currency,value,scale\nJPY,5,lots\n", "r.csv, row 2: the scale 'lots' is not a factor"),
        ("currency,value,ceiling\nJPY,5,maybe\n", "r.csv, row 2: the ceiling 'maybe' is not true or false"),
        ("currency,value,instrument\nJPY,5,gift\n", "r.csv, row 2: the instrument 'gift' is not grant, loan"),
        ("currency,value,stage\nJPY,5,hoped\n", "r.csv, row 2: the stage 'hoped' is not pledge"),
        ("currency,value,date\nJPY,5,06/07/2024\n", "r.csv, row 2: the date '06/07/2024' is not a day"),
        ("currency,value,source_rank\nJPY,5,9\n", "r.csv, row 2: the source_rank '9' is not a number from 1 to 8"),
        ("currency,value\nJPY,5,6\n", "r.csv, row 2: it has 3 cells, the table 2 columns"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_row(table, text, reason):
    with pytest.raises(BadTable) as failure:
        table(text)
    assert str(failure.value).startswith(reason)


@pytest.mark.parametrize(("content", "reason"), [(b"", "it is empty"), (b"\x00", "binary"), (None, "there is no such file")])
def test_what_is_no_table(tmp_path, content, reason):
    if content is not None:
        (tmp_path / "r.csv").write_bytes(content)
    with pytest.raises(UnreadableFile, match=reason):
        read_record(tmp_path / "r.csv")


def test_a_broken_spreadsheet(tmp_path):
    pytest.importorskip("openpyxl")
    (tmp_path / "r.xlsx").write_bytes(b"PK broken")
    with pytest.raises(UnreadableFile, match="its spreadsheet cannot be read"):
        read_record(tmp_path / "r.xlsx")


def test_several_records(tmp_path, record_path):
    (tmp_path / "r.csv").write_text(HEADER + ROW, encoding="utf-8")
    articles, claims, _ = read_records(record_path, tmp_path / "r.csv", record_path)
    assert len(articles) == 2
    assert len(claims) == 4


@given(st.lists(st.tuples(figures(), plain_texts(), plain_texts()), min_size=1, max_size=5), st.sampled_from("\n\r"))
def test_every_figure_stands_in_its_cell(tmp_path_factory, rows, newline):
    written = io.StringIO()
    table = csv.writer(written, lineterminator=newline, quoting=csv.QUOTE_ALL)
    table.writerow(("purpose", "currency", "value", "activity"))
    table.writerows((purpose, "JPY", figure, name) for (figure, _), purpose, name in rows)
    path = tmp_path_factory.mktemp("t") / "r.csv"
    path.write_bytes(written.getvalue().encode())
    (article,), claims, activities = read_record(path)
    assert [claim.amount.value for claim in claims] == [value for (_, value), _, _ in rows]
    assert [activity.name for activity in activities] == [name.strip() for _, _, name in rows]
    for claim in claims:
        assert article.text[claim.mention.start : claim.mention.end] == claim.mention.text


@pytest.mark.parametrize("body", ['"' * 200_001, '"x\n' * 60_001, "JPY," + "9" * 200_000, "JPY,5" + ",5" * 100_000])
def test_hostile_tables_are_refused_in_one_line(table, body):
    with pytest.raises(BadTable) as failure:
        table("currency,value\n" + body)
    assert len(str(failure.value)) < 400


def test_a_long_table(table):
    assert len(table("currency,value\n" + "JPY,5\n" * 20_000)[1]) == 20_000


def test_no_name_means_two_columns():
    names = [name for column, aliases in COLUMNS.items() for name in (column, *aliases)]
    assert len(names) == len(set(names))
