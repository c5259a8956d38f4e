"""Any table as an official record, through a mapping."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import aidledger as al
from aidledger.errors import BadTable, UnreadableFile
from aidledger.parsers.records import forms, read_records
from aidledger.parsers.records.mapping import load

CASE = Path(__file__).parent / "cases" / "records" / "loans.toml"
PLAIN = 'file = "t.csv"\n[columns]\nvalue = "Sum"\n[constants]\ncurrency = "JPY"\n'


@pytest.fixture
def mapped(tmp_path):
    """What is read of a table through a mapping."""

    def read(mapping, table="Sum\n5\n", name="t.csv"):
        (tmp_path / name).write_bytes(table if isinstance(table, bytes) else table.encode())
        (tmp_path / "m.toml").write_text(mapping, "utf-8")
        return read_records(tmp_path / "m.toml")

    return read


def test_a_list_of_a_ministry():
    (article,), claims, activities = read_records(CASE)
    assert next(form.name for form in forms() if form.recognises(CASE, "")) == "mapping"
    assert (article.id, article.title, article.published) == (CASE.as_posix(), "loans.csv", date(2024, 7, 6))
    assert (article.outlet, article.source_rank) == ("Ministry of Foreign Affairs of Japan", 1)
    assert [str(one.amount) for one in claims] == ["JPY 8,293,000,000.00", "JPY 7,988,000,000.00"]
    assert {(one.donor, one.recipient, one.instrument, one.stage, one.amount.ceiling, one.amount.unit) for one in claims} == {
        ("JPN", "KHM", "loan", "commitment", True, 10**6)
    }
    assert [(one.name, one.recipient, one.stage) for one in activities] == [
        ("国道五号線改修計画", "KHM", "commitment"), ("送配電網拡張計画", "KHM", "commitment"), ("橋梁計画", "LAO", "pledge"),
    ]  # fmt: skip
    for one in claims:
        assert article.text[one.mention.start : one.mention.end] == one.mention.text


def test_it_stands_beside_articles():
    text = "日本はカンボジアの国道五号線改修計画に82億9,300万円の円借款を供与する。"
    ledger = al.reconcile(al.Article.from_text(text, id="a.txt", lang="ja", published=date(2024, 7, 6)), records=CASE)
    assert ledger.comparisons.query("check == 'AL302'")["verdict"].tolist() == ["agrees"]


@pytest.mark.parametrize(
    ("scale", "value"), [("100 million", 5 * 10**8), ("億", 5 * 10**8), ("1000", 5000), ("10 億", 5 * 10**9), ("bn", 5 * 10**9)]
)
def test_scales(mapped, scale, value):
    _, (claim,), _ = mapped(PLAIN + f'scale = "{scale}"\n')
    assert claim.amount.value == value


def test_columns_by_number_where_there_are_no_titles(mapped):
    _, claims, _ = mapped('file = "t.csv"\ntitles = false\n[columns]\nvalue = 2\ncurrency = 1\n', "JPY,5\nUSD,6\n")
    assert [str(one.amount) for one in claims] == ["JPY 5", "USD 6"]


def test_the_delimiter_is_that_of_the_titles(mapped):
    _, (claim,), _ = mapped("skip = 1\n" + PLAIN, "a, b, c, d\nName|Sum\nx, y, z|5\n")
    assert claim.amount.value == 5


def test_a_title_over_two_lines(mapped):
    _, (claim,), _ = mapped(PLAIN.replace('"Sum"', '"Sum in yen"'), '"Sum\nin yen"\n5\n')
    assert claim.amount.value == 5


@pytest.mark.parametrize("sheet", ['"2024"', "2"])
def test_a_sheet_of_a_workbook(mapped, tmp_path, sheet):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["nothing"])
    book.create_sheet("2024").append(["Sum"])
    book["2024"].append([5.5])
    book.save(tmp_path / "b.xlsx")
    _, (claim,), _ = mapped(f"sheet = {sheet}\n" + PLAIN.replace("t.csv", "b.xlsx"))
    assert str(claim.amount) == "JPY 5.5"
    with pytest.raises(UnreadableFile, match="it has no sheet '2025', but 'Sheet', '2024'"):
        mapped('sheet = "2025"\n' + PLAIN.replace("t.csv", "b.xlsx"))


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        ('fiel = "t.csv"', "there is no key 'fiel'; the keys are file, sheet"),
        ("skip = 1\n[columns]\nvalue = 1", "the key 'file' is lacking"),
        ('file = 3', "file is a text, not '3'"),
        ("skip = true\n" + PLAIN, "skip is a number, not 'True'"),
        ("columns = 3\nfile = 't.csv'", "columns is a table, not '3'"),
        ("fill = [3]\n" + PLAIN, "fill is a text, not '3'"),
        ('fill = ["country"]\n' + PLAIN, "fill names the column 'country', which is none of donor"),
        ('file = "t.csv"\n[constants]\ncurrency = "JPY"', "columns.value is lacking"),
        ('file = "t.csv"\n[columns]\nvalue = "Sum"', "neither columns.currency nor constants.currency"),
        (PLAIN + 'giver = "JPN"', "constants.giver names the column 'giver', which is none of donor"),
        (PLAIN + "donor = 3.5", "constants.donor is a text or a number or true or false, not '3.5'"),
        (PLAIN + '[words.value]\n"-" = 0', "words.value.- is a text, not '0'"),
        (PLAIN.replace('"Sum"', '"Amount"'), "columns.value names 'Amount', which is no title of"),
        (PLAIN.replace('"Sum"', "0"), "columns.value is 0, and columns are counted from 1"),
        ('date_format = "%Y"\n' + PLAIN.replace('"Sum"', '"Sum"\ndate = "Sum"'), "date_format is '%Y', and a date"),
    ],
)
def test_a_wrong_key_is_named(mapped, mapping, reason):
    with pytest.raises(BadTable) as failure:
        mapped(mapping)
    assert "m.toml: " + reason in str(failure.value)


@pytest.mark.parametrize(
    ("mapping", "table", "reason"),
    [
        (PLAIN, "Sum\nfive\n", "t.csv, row 2: the value 'five' is not a figure such as 8,293 or 7.5"),
        (PLAIN.replace("JPY", "YEN"), "Sum\n5\n", "'YEN' is not an ISO 4217"),
        (PLAIN + 'scale = "lots"', "Sum\n5\n", "the scale 'lots' is not a factor"),
        (PLAIN + 'stage = "hoped"', "Sum\n5\n", "the stage 'hoped' is not pledge"),
    ],
)
def test_a_wrong_cell_is_named_with_its_key(mapped, mapping, table, reason):
    with pytest.raises(BadTable) as failure:
        mapped(mapping, table)
    assert reason in str(failure.value)
    column = reason.partition("the ")[2].partition(" ")[0] if "the " in reason else "currency"
    key = "columns" if column == "value" else "constants"
    assert f"({key}.{column} in " in str(failure.value)


@pytest.mark.parametrize("content", ["x =", "[" * 10_000, "\ufffe"])
def test_what_is_no_toml(tmp_path, content):
    (tmp_path / "m.toml").write_text(content, "utf-8")
    with pytest.raises(UnreadableFile, match=r"m\.toml': it is no TOML"):
        load(tmp_path / "m.toml")


def test_a_table_that_is_not_there(tmp_path):
    (tmp_path / "m.toml").write_text(PLAIN, "utf-8")
    with pytest.raises(UnreadableFile, match=r"t\.csv': there is no such file"):
        read_records(tmp_path / "m.toml")


def test_a_table_without_rows(mapped):
    with pytest.raises(BadTable, match="the table has no rows below its titles"):
        mapped(PLAIN, "Sum\n")
