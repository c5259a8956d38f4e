"""Claims as a file."""

from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest

from aidledger.errors import InputError
from aidledger.model import CLAIM_COLUMNS, frame
from aidledger.reports import frames
from tests.ledgers import the_ledger

CLAIMS = the_ledger().claims


def test_json_lines_are_one_strict_object_a_line():
    lines = frames.to_jsonl(CLAIMS).splitlines()
    rows = [json.loads(line, parse_constant=lambda word: pytest.fail(word)) for line in lines]
    assert len(rows) == len(CLAIMS)
    assert all(list(row) == list(CLAIM_COLUMNS) for row in rows)
    assert [row["value"] for row in rows][:2] == [103000000, 8000000000]


def test_csv_holds_the_same_cells_as_json():
    table = list(csv.DictReader(io.StringIO(frames.to_csv(CLAIMS))))
    for cells, row in zip(table, json.loads(frames.to_json(CLAIMS)), strict=True):
        assert list(cells) == list(CLAIM_COLUMNS)
        assert cells["part_of"].split() == row["part_of"]
        assert cells["is_aid"] == str(row["is_aid"]).lower()
        assert float(cells["value"]) == row["value"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_csv_has_no_cell_that_a_spreadsheet_would_run(text):
    content = frames.to_csv(frame([{"id": "a", "purpose": text, "value": -1}], CLAIM_COLUMNS))
    (row,) = csv.DictReader(io.StringIO(content, newline=""))
    assert row["purpose"] == f"'{text}"
    assert row["value"] == "-1"


def test_parquet_comes_back_with_its_columns_and_types():
    pytest.importorskip("pyarrow")
    back = pd.read_parquet(io.BytesIO(frames.to_parquet(CLAIMS)))
    assert list(back.columns) == list(CLAIM_COLUMNS)
    assert back["value"].tolist() == CLAIMS["value"].tolist()
    assert back["period_start"].isna().sum() == CLAIMS["period_start"].isna().sum()
    assert [list(ids) for ids in back["part_of"]] == CLAIMS["part_of"].tolist()


def test_parquet_without_rows_has_its_columns():
    pytest.importorskip("pyarrow")
    assert list(pd.read_parquet(io.BytesIO(frames.to_parquet(frame([], CLAIM_COLUMNS)))).columns) == list(CLAIM_COLUMNS)


def test_a_table_for_people_fits_80_columns(tmp_path):
    frames.writer("table")(CLAIMS, str(tmp_path / "claims.txt"))
    lines = (tmp_path / "claims.txt").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 80
    assert any("$103 million" in line for line in lines)


def test_a_wrong_format_names_those_that_there_are():
    with pytest.raises(InputError, match="no format 'xls' for claims; the formats are table, csv, json, jsonl, parquet"):
        frames.writer("xls")
