"""What goes into a ledger on disk comes out of it: frames, exports and imports, for any text and any figure."""

from __future__ import annotations

import itertools
import json
import shutil
import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import aidledger as al
from aidledger import cli
from aidledger.model import (
    ACTIVITY_COLUMNS,
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    LIST,
    NO_LANGUAGE,
    frame,
)
from aidledger.store import exchange
from aidledger.store.contents import ACTIVITIES, AFTERWARDS, CLAIMS, DESCRIBED, Contents
from aidledger.store.database import decoded, make, transaction
from aidledger.store.keep import Given, keep
from tests import strategies as ours

SEEDS = Path(__file__).parent.parent / "seeds"
own_examples = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
ledgers = st.lists(ours.readings(), max_size=3, unique_by=lambda reading: reading[0].id)
numbers = itertools.count()


@pytest.fixture(scope="module")
def room():
    """A folder for the ledgers of many examples."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def written(path, readings):
    """A ledger that holds readings."""
    make(path)
    store = al.Store.open(path)
    with transaction(store._database):
        for article, claims, activities in readings:
            keep(store._database, Given(article, Contents.of(article, claims, activities)), path.parent)
    return store


def tables(store):
    """Every row of every table."""
    store._database.text_factory = decoded
    names = [name for (name,) in store._database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")]
    rows = {name: store._database.execute(f"SELECT * FROM {name} ORDER BY 1, 2, 3").fetchall() for name in names}
    store._database.text_factory = str
    return rows


def same(one, other, columns):
    pd.testing.assert_frame_equal(one, other, check_exact=True)
    for name, kind in columns.items():
        if kind == LIST:
            assert one[name].tolist() == other[name].tolist()
    return True


@own_examples
@given(ledgers)
def test_a_frame_comes_out_as_it_went_in(room, readings):
    with written(room / f"{next(numbers)}.db", readings) as store:
        articles, claims, activities = store.frames()
        assert store.verify().empty
    ordered = sorted(readings, key=lambda reading: (reading[0].lang == NO_LANGUAGE, reading[0].id.split("/")))
    given_articles = [{name: getattr(article, name) for name in ARTICLE_COLUMNS} for article, _, _ in ordered]
    assert same(articles, frame(given_articles, ARTICLE_COLUMNS), ARTICLE_COLUMNS)
    assert same(claims, frame([row for _, rows, _ in ordered for row in rows], CLAIM_COLUMNS), CLAIM_COLUMNS)
    assert same(activities, frame([row for *_, rows in ordered for row in rows], ACTIVITY_COLUMNS), ACTIVITY_COLUMNS)


@own_examples
@given(ledgers, st.lists(ours.corrected_fields(), max_size=2), st.sampled_from(("csv", "parquet")))
def test_an_export_is_the_ledger(room, readings, corrections, format):
    if format == "parquet":
        pytest.importorskip("pyarrow")
    path = room / f"{next(numbers)}.db"
    with written(path, readings) as store, al.Store.open(path.with_suffix(".again")) as again:
        for said in corrections:
            store.correct(al.fix("a#char=0,1", **said))
        store.export(path.with_suffix(".out"), format)
        again.load(path.with_suffix(".out"))
        assert tables(again) == tables(store)


def test_every_column_of_the_model_has_its_place():
    assert {"article", *CLAIMS} | AFTERWARDS == set(CLAIM_COLUMNS)
    assert {"article", *ACTIVITIES} == set(ACTIVITY_COLUMNS)
    assert {"id", "text", "sha256", *DESCRIBED} == set(ARTICLE_COLUMNS)


def test_the_seeds_give_the_same_report_from_disk(tmp_path):
    paths, record = SEEDS / "articles", SEEDS / "records" / "japan_cambodia_2024.csv"
    with al.Store.open(tmp_path / "aid.db") as store:
        store.add(paths, record)
    ledger, straight = al.Ledger.open(tmp_path / "aid.db"), al.reconcile(paths, records=record)
    for name in ("articles", "claims", "activities", "pledges", "comparisons", "rates"):
        pd.testing.assert_frame_equal(getattr(ledger, name), getattr(straight, name), check_exact=True)
    assert ledger.options == straight.options
    assert ledger.to_text() == straight.to_text()


# --- imports that are refused -------------------------------------------------------------------------------------


@pytest.fixture
def exported(tmp_path):
    """A ledger's export as CSV."""
    with al.Store.open(tmp_path / "aid.db") as store:
        store.add(al.Article.from_text("Japan lends Laos 8.3 billion yen ($51.5 million).", id="a"))
        store.export(tmp_path / "out", "csv")
    return tmp_path / "out"


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("claims.csv", "8300000000.0", "much", "claims.csv cannot be read"),
        ("claims.csv", "8300000000.0", "8400000000.0", "does not hold a whole ledger"),
        ("claims.csv", "position", "place", "it should have"),
        ("claims.csv", "\r\n1,1,", "\r\n1,1,1,", "claims.csv cannot be read"),
        ("claims.csv", "\r\n1,1,", "\r\n7,1,", "FOREIGN KEY"),
        ("texts.csv", "Japan", "Spain", "does not hold a whole ledger"),
        ("ledger.json", '"schema": 1', '"schema": 99', "newer aidledger"),
        ("ledger.json", '"csv"', '"ods"', "which are none"),
        ("ledger.json", "{", "", "holds no export"),
    ],
)
def test_an_export_that_was_changed_makes_no_ledger(exported, tmp_path, file, old, new, words):
    content = (exported / file).read_bytes().decode()
    assert old in content
    (exported / file).write_bytes(content.replace(old, new, 1).encode())
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(al.InputError) as caught:
        al.Store.open(tmp_path / "new.db").load(exported)
    assert words in str(caught.value), str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_an_export_without_a_table_makes_no_ledger(exported, tmp_path):
    (exported / "trail.csv").unlink()
    with pytest.raises(al.BadTable, match=r"does not hold the table trail\.csv"):
        al.Store.open(tmp_path / "new.db").load(exported)


def test_a_parquet_file_that_is_none_makes_no_ledger(exported, tmp_path):
    pytest.importorskip("pyarrow")
    for path in list(exported.glob("*.csv")):
        path.rename(path.with_suffix(".parquet"))
    (exported / "ledger.json").write_text(json.dumps({"schema": 1, "format": "parquet"}))
    with pytest.raises(al.BadTable, match="is no Parquet file"):
        al.Store.open(tmp_path / "new.db").load(exported)


def test_an_import_overwrites_nothing(exported, tmp_path, capfd):
    before = (tmp_path / "aid.db").read_bytes()
    assert cli.run(["import", str(exported), "--ledger", str(tmp_path / "aid.db")]) == 2
    assert "an import makes a new ledger" in capfd.readouterr().err
    assert (tmp_path / "aid.db").read_bytes() == before


def test_an_export_overwrites_nothing(exported, tmp_path):
    with al.Store.open(tmp_path / "aid.db") as store:
        for folder in (exported, exported / "texts.csv", tmp_path / "no" / "where"):
            with pytest.raises(al.InputError, match="cannot export"):
                store.export(folder)
        with pytest.raises(al.InputError, match="there is no format 'ods'"):
            store.export(tmp_path / "new", "ods")
        (tmp_path / "empty").mkdir()
        store.export(tmp_path / "empty", "csv")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_an_export_of_an_older_schema_is_brought_up(exported, tmp_path, monkeypatch):
    from aidledger.store import database, schema

    steps = (*schema.STEPS, "CREATE TABLE notes (text TEXT) STRICT")
    monkeypatch.setattr(database, "STEPS", steps)
    monkeypatch.setattr(exchange, "STEPS", steps)
    with al.Store.open(tmp_path / "new.db") as store:
        store.load(exported)
        assert len(store.claims()) == 2
        assert store._fetch("PRAGMA user_version") == [(len(steps),)]


def test_a_cell_that_a_spreadsheet_would_run_is_harmless(tmp_path):
    with al.Store.open(tmp_path / "aid.db") as store:
        store.add(al.Article.from_text("=cmd() $5 million", id="=a", title="@sum"))
        store.export(tmp_path / "out", "csv")
    for path in (tmp_path / "out").glob("*.csv"):
        cells = [cell for line in path.read_text().splitlines() for cell in line.replace('"', "").split(",")]
        assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))], path
    shutil.rmtree(tmp_path / "out")
