"""The ledger on disk when things go wrong: killed, full, locked, read-only, damaged, not a ledger, several at once."""

from __future__ import annotations

import ast
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest

import aidledger as al
from aidledger import cli
from aidledger.store import database
from aidledger.store.schema import STEPS

ROOT = Path(__file__).parent.parent
KILLS = 60
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the children are forked")


def started(*arguments):
    """What a process prints, and what it says on standard error."""
    return subprocess.run(
        list(map(str, arguments)), cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )


def child(*arguments):
    """What a child of `tests.store_children` prints."""
    return started(sys.executable, "-m", "tests.store_children", *arguments)


def powerless(*arguments):
    """What a command prints for somebody to whom the modes of files apply, as they do not to root with its capabilities."""
    rights_left = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.getuid() == 0 else []
    return started(*rights_left, sys.executable, "-m", "aidledger", *arguments)


@pytest.fixture
def ledger(tmp_path):
    """A ledger with one article, closed."""
    with al.Store.open(tmp_path / "aid.db") as store:
        store.add(al.Article.from_text("Japan lends Laos 8.3 billion yen.", id="a"))
        return store.path


def told_once(result, *words):
    """Exit 2, and one sentence on standard error that says so."""
    lines = result.stderr.splitlines()
    assert result.returncode == 2, result
    assert len(lines) == 1
    assert all(word in lines[0] for word in words), lines
    return True


def refused(ledger, *words):
    """Nothing can be done with the file; every command says why in one sentence, and leaves it as it was."""
    before = ledger.read_bytes()
    for use in (lambda store: store.add(al.Article.from_text("x", id="b")), lambda store: store.claims(), repr):
        with pytest.raises(al.BadLedger) as caught, al.Store.open(ledger) as store:
            use(store)
        assert all(word in str(caught.value) for word in (str(ledger), *words)), str(caught.value)
        assert "\n" not in str(caught.value)
    assert ledger.read_bytes() == before
    return True


# --- killed -------------------------------------------------------------------------------------------------------


def test_what_is_told_outlives_a_kill_at_any_moment(tmp_path):
    done = child("kill", tmp_path, KILLS, 12, 2, 20240706)
    assert (done.stderr, int(done.stdout)) == ("", KILLS)
    told = {path: path.with_suffix(".told").read_text().splitlines(keepends=True) for path in tmp_path.glob("*.db")}
    assert any(told.values())
    for path, lines in told.items():
        articles = {line.split()[1] for line in lines if line.startswith("added ") and line.endswith("\n")}
        with al.Store.open(path) as store:
            assert store.verify().empty
            kept, claims, _ = store.frames()
            assert articles <= set(kept["id"])
            assert sorted(claims["article"]) == sorted(kept["id"])


def test_after_a_kill_the_next_add_goes_on(tmp_path):
    assert child("kill", tmp_path, 4, 12, 2, 7).returncode == 0
    folders = sorted(str(path) for path in tmp_path.glob("round*"))
    with al.Store.open(tmp_path / "000.db") as store:
        store.add(folders)
        assert store.add(folders)["outcome"].unique().tolist() == ["unchanged"]
        assert len(store.articles()) == len(store.claims()) == len(folders) * 12
        assert store.verify().empty


# --- several at once ----------------------------------------------------------------------------------------------


def test_two_add_at_once_and_a_third_reads(tmp_path):
    done = child("together", tmp_path, tmp_path / "aid.db", 40)
    assert (done.stderr, ast.literal_eval(done.stdout)) == ("", [0, 0, 0])
    with al.Store.open(tmp_path / "aid.db") as store:
        assert len(store.articles()) == len(store.claims()) == 80
        assert store.verify().empty


def test_a_writer_waits_for_another_and_says_so_when_it_takes_too_long(ledger, monkeypatch):
    monkeypatch.setattr(database, "PATIENCE", 0.1)
    other = sqlite3.connect(ledger, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with al.Store.open(ledger) as store, pytest.raises(al.BadLedger, match="is busy: another process"):
        store.add(al.Article.from_text("y", id="b"))
    with al.Store.open(ledger) as store:
        assert len(store.articles()) == 1
    other.execute("ROLLBACK")
    other.close()
    with al.Store.open(ledger) as store:
        assert store.add(al.Article.from_text("y", id="b"))["outcome"].tolist() == ["added"]


# --- full, read-only, not to be read ------------------------------------------------------------------------------


def test_a_full_disk_keeps_what_was_told(tmp_path):
    news = tmp_path / "news"
    news.mkdir()
    for n in range(120):
        (news / f"{n:03}.txt").write_text(f"Japan lends Laos $5{n:03} million. " + "Nothing more was said of it. " * 200)
    done = child("limited", 500_000, "add", news, "--ledger", tmp_path / "aid.db")
    assert told_once(done, "cannot", "aid.db", "full")
    told = {line.split()[1] for line in done.stdout.splitlines()}
    with al.Store.open(tmp_path / "aid.db") as store:
        assert told <= set(store.articles()["id"])
        assert store.verify().empty
        store.add(str(news))
        assert len(store.articles()) == 120


def test_a_full_disk_within_a_transaction_changes_nothing(ledger):
    with al.Store.open(ledger) as store:
        store.claims()
        store._database.execute("PRAGMA max_page_count = 1")
        with pytest.raises(al.BadLedger, match="the disk is full"):
            store.add(al.Article.from_text("Japan gave $5 million. " + "Nothing more was said. " * 10_000, id="b"))
        assert store.articles()["id"].tolist() == ["a"]
        assert store.verify().empty


@pytest.fixture
def open_folder(ledger):
    """A folder that everybody may look into, with a ledger in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ledger, folder)
        (folder / "b.txt").write_text("Japan gave $5 million.")
        yield folder
        folder.chmod(0o755)


@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_ledger_that_may_only_be_read_is_read(open_folder, folder_mode):
    path = open_folder / "aid.db"
    before = path.read_bytes()
    path.chmod(0o444)
    open_folder.chmod(folder_mode)
    done = powerless("report", "--ledger", path)
    assert done.returncode == 0, done.stderr
    assert "8.3 billion yen" in done.stdout
    assert "was not kept" in done.stderr
    assert told_once(powerless("add", open_folder / "b.txt", "--ledger", path), "cannot write", "read-only")
    assert path.read_bytes() == before


def test_a_ledger_that_may_not_be_read_is_refused(open_folder):
    (open_folder / "aid.db").chmod(0o000)
    open_folder.chmod(0o555)
    assert told_once(powerless("verify", "--ledger", open_folder / "aid.db"), "aid.db", "read")
    assert told_once(powerless("add", open_folder / "b.txt", "--ledger", open_folder / "new.db"), "new.db")


def test_a_folder_that_may_not_be_written_gets_no_ledger(tmp_path):
    (tmp_path / "no").mkdir()
    with pytest.raises(al.BadLedger, match="its folder does not exist"):
        al.Store.open(tmp_path / "none" / "aid.db").add(al.Article.from_text("x", id="a"))
    with pytest.raises(al.BadLedger, match="a folder"):
        al.Store.open(tmp_path / "no").add(al.Article.from_text("x", id="a"))


# --- damaged, not a ledger ----------------------------------------------------------------------------------------


def test_no_ledger(tmp_path, capfd):
    path = tmp_path / "aid.db"
    with pytest.raises(al.BadLedger, match="there is no ledger"):
        al.Ledger.open(path)
    assert cli.run(["report", "--ledger", str(path)]) == 2
    assert "there is no ledger" in capfd.readouterr().err
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"no ledger", b"SQLite format 3\x00" + b"\xff" * 5000, b"\x00" * 100_000])
def test_a_file_that_is_no_ledger(tmp_path, content):
    path = tmp_path / "aid.db"
    path.write_bytes(content)
    assert refused(path)


def test_indices_and_views_of_the_user_are_no_damage(ledger):
    other = sqlite3.connect(ledger)
    other.executescript("CREATE INDEX mine ON claims (donor); CREATE VIEW loans AS SELECT * FROM claims")
    other.close()
    with al.Store.open(ledger) as store:
        assert store.verify().empty


def test_another_database(tmp_path):
    path = tmp_path / "aid.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE claims (id TEXT)")
    other.commit()
    other.close()
    assert refused(path, "is no ledger")


def test_a_newer_schema(ledger):
    other = sqlite3.connect(ledger)
    other.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    other.close()
    assert refused(ledger, "newer", "upgrade")


def test_an_older_schema_is_brought_up_once(ledger, monkeypatch):
    step = "CREATE TABLE notes (text TEXT) STRICT; INSERT INTO notes SELECT id FROM articles"
    monkeypatch.setattr(database, "STEPS", (*STEPS, step))
    for _ in range(2):
        with al.Store.open(ledger) as store:
            assert store._fetch("SELECT * FROM notes") == [("a",)]
            assert store._fetch("PRAGMA user_version") == [(len(STEPS) + 1,)]
            assert len(store.claims()) == 1


def test_an_sqlite_that_is_too_old_says_so(ledger, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(al.BadLedger, match=r"needs SQLite 3\.37"):
        al.Store.open(ledger).claims()


def test_a_step_that_fails_leaves_the_schema_as_it_was(ledger, monkeypatch):
    before = ledger.read_bytes()
    monkeypatch.setattr(database, "STEPS", (*STEPS, "CREATE TABLE notes (text TEXT) STRICT; INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(al.BadLedger, match="cannot be used"):
        al.Store.open(ledger).claims()
    assert ledger.read_bytes() == before


def test_damage_is_found_or_told(ledger, tmp_path):
    whole = bytearray(ledger.read_bytes())
    page = 4096
    for number in range(1, len(whole) // page):
        damaged = whole.copy()
        damaged[number * page : number * page + page] = os.urandom(page)
        path = tmp_path / f"damaged{number}.db"
        path.write_bytes(damaged)
        code = cli.run(["verify", "--ledger", str(path)])
        assert code in (1, 2), number
        assert path.read_bytes() == damaged


@pytest.mark.parametrize("words", [b"Japan lends", b"8.3 billion yen", b"stated"])
def test_one_damaged_letter_is_told_and_ends_nothing(ledger, capfd, words):
    content = bytearray(ledger.read_bytes())
    for place in range(len(content)):
        if content[place : place + len(words)] == words:
            content[place + 1] = 0xFF
    ledger.write_bytes(content)
    assert cli.run(["verify", "--ledger", str(ledger)]) in (1, 2)
    assert "this should not have happened" not in capfd.readouterr().err
    with al.Store.open(ledger) as store:
        for use in (store.frames, store.versions, store.reread, lambda: store.export(ledger.with_suffix(".out"), "csv")):
            with suppress(al.BadLedger):
                use()
        assert "damaged" in store.verify()["problem"].tolist()[-1]


def test_a_changed_cell_is_found(ledger, tmp_path):
    changes = {
        "UPDATE claims SET value = value + 1": "hash",
        "UPDATE claims SET start = start + 1": "offset",
        "UPDATE claims SET text = 'y'": "offset",
        "UPDATE claims SET trail = 9": "list",
        "UPDATE claims SET same_as = 'b'": "reference",
        "UPDATE texts SET text = text || ' '": "hash",
        "UPDATE texts SET sha256 = 'x'": "hash",
        "UPDATE versions SET title = 'other'": "hash",
        "UPDATE versions SET number = 2": "version",
        "UPDATE readings SET published = '2024-07-06'": "hash",
        "DELETE FROM readings": "reference",
        "DELETE FROM trail": "list",
        "CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM texts; END": "file",
        "DROP VIEW current_readings": "file",
        "DROP INDEX versions_of_text": "file",
    }
    for n, (change, kind) in enumerate(changes.items()):
        path = tmp_path / f"{n}.db"
        shutil.copy(ledger, path)
        other = sqlite3.connect(path)
        other.execute(change)
        other.commit()
        other.close()
        with al.Store.open(path) as store:
            assert kind in store.verify()["kind"].tolist(), change
        assert cli.run(["verify", "--ledger", str(path)]) == 1
