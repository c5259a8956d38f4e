"""Frames as files."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidledger import reports
from aidledger.errors import InputError
from aidledger.model import CLAIM_COLUMNS, Article, frame
from aidledger.parsers.claims import extract
from aidledger.reports import frames
from aidledger.reports.book import FRAMES
from aidledger.reports.columns import COLUMNS
from aidledger.reports.listing import claims_table
from aidledger.reports.output import as_text
from tests.ledgers import empty_ledger, the_ledger

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


def _listed(text: str) -> list[str]:
    claims = extract(Article.from_text(text, id="a.txt"))
    return as_text(claims_table(frame((claim.row() for claim in claims), CLAIM_COLUMNS)), 80).splitlines()


def test_a_table_for_people_fits_80_columns(tmp_path):
    frames.writer("table")(CLAIMS, str(tmp_path / "claims.txt"))
    lines = (tmp_path / "claims.txt").read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 80
    assert any("$103 million" in line for line in lines)


def test_a_table_for_people_says_who_gives_to_whom_what_and_for_what():
    lines = _listed("Norway gave Laos a grant of about 3 million kroner for a clinic.")
    assert lines[0] == "a.txt"
    assert re.split(" {2,}", lines[3].strip()) == ["34", "3 million kroner", "Norway → Laos", "grant,", "a clinic"]
    assert lines[4].split()[0] == "about"


def test_a_table_for_people_names_the_place_of_the_other_sum():
    lines = " ".join(_listed("Japan will give Laos $9 million, of which $5 million is for roads. The $9 million is a grant."))
    assert "part of 21" in lines
    assert "same as 21" in lines


def test_a_table_for_people_of_no_claims_says_so():
    assert _listed("Nothing was promised.") == ["no sums of money"]


@given(text=st.text(max_size=30))
def test_a_table_for_people_shows_any_purpose_and_name(text):
    row = CLAIMS.iloc[0].to_dict() | {"article": text, "purpose": text, "donor": text, "text": text}
    lines = as_text(claims_table(frame([row], CLAIM_COLUMNS)), 80).splitlines()
    assert not any(unicodedata.category(letter) == "Cc" for line in lines for letter in line)


def test_a_wrong_format_names_those_that_there_are():
    with pytest.raises(InputError, match="no format 'xls' for claims; the formats are table, csv, json, jsonl, parquet"):
        frames.writer("xls")


# --- each frame as a file -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FRAMES)
def test_each_frame_is_a_csv_file_with_all_its_rows(name, tmp_path):
    ledger = the_ledger()
    ledger.to_csv(tmp_path / "frames")
    with open(tmp_path / "frames" / f"{name}.csv", encoding="utf-8", newline="") as file:
        head, *lines = csv.reader(file)
    assert head == list(COLUMNS[name])
    assert len(lines) == len(getattr(ledger, name))


@pytest.mark.parametrize("name", FRAMES)
def test_each_frame_is_a_parquet_file_that_duckdb_or_pandas_reads_with_the_same_types_in_every_ledger(name, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    ledger = the_ledger()
    for folder, book in (("full", ledger), ("empty", empty_ledger())):
        book.to_parquet(tmp_path / folder)
    full, empty = (parquet.read_table(tmp_path / folder / f"{name}.parquet") for folder in ("full", "empty"))
    assert full.schema.names == list(COLUMNS[name])
    assert full.num_rows == len(getattr(ledger, name))
    assert full.schema.types == empty.schema.types


def test_the_readings_of_a_finding_are_json_in_a_cell(tmp_path):
    ledger = the_ledger()
    ledger.to_csv(tmp_path / "frames")
    with open(tmp_path / "frames" / "findings.csv", encoding="utf-8", newline="") as file:
        cells = {row["id"]: row["hypotheses"] for row in csv.DictReader(file)}
    told = {row["id"]: row["hypotheses"] for row in json.loads(ledger.to_json())["findings"]}
    assert any(told.values())
    assert {name: json.loads(cell) if cell else [] for name, cell in cells.items()} == told


def test_half_a_surrogate_pair_is_its_escape_in_parquet():
    parquet = pytest.importorskip("pyarrow.parquet")
    content = frames.to_parquet(frame([{"id": "a", "purpose": "\ud800"}], CLAIM_COLUMNS), CLAIM_COLUMNS)
    assert parquet.read_table(io.BytesIO(content))["purpose"].to_pylist() == ["\\ud800"]


def test_frames_are_written_again_into_their_folder_and_other_files_stay(tmp_path):
    (tmp_path / "frames").mkdir()
    (tmp_path / "frames" / "notes.txt").write_text("mine")
    for _ in range(2):
        the_ledger().to_csv(tmp_path / "frames")
    assert (tmp_path / "frames" / "notes.txt").read_text() == "mine"
    assert [one.name for one in tmp_path.iterdir()] == ["frames"]


@pytest.mark.parametrize(("out", "words"), [("a.txt", "it is a file"), ("none/frames", "its folder does not exist")])
def test_frames_that_cannot_be_written_are_one_sentence(tmp_path, out, words):
    (tmp_path / "a.txt").write_text("text")
    with pytest.raises(InputError, match=words):
        the_ledger().to_csv(tmp_path / out)


def test_a_folder_cannot_be_standard_output():
    with pytest.raises(InputError, match="csv is a folder with a file for each table; name one with --out"):
        reports.write(the_ledger(), "csv")
