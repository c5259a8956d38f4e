"""The SQLite file of a ledger: made, opened, brought up to date, written in transactions; what goes wrong, in a sentence.

A ledger is in WAL mode, where one process writes while others read, and what was committed outlives a process that is killed.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, TypeAlias

from aidledger.errors import BadLedger
from aidledger.store.schema import STEPS

Database: TypeAlias = sqlite3.Connection
Cells: TypeAlias = tuple[Any, ...]

PATIENCE: Final = 30.0
"""Seconds that a process waits for another one to finish writing."""
OLDEST: Final = (3, 37, 0)
"""The first SQLite that has STRICT tables."""
MARK: Final = 0x41694C64
"""`application_id` of a ledger: "AiLd"; it tells a ledger from another SQLite file."""


# --- opening ------------------------------------------------------------------------------------------------------


def connect(path: Path) -> Database:
    """The ledger in a file, at the newest schema.

    A file that may not be written is opened to be read.

    Raises:
        BadLedger: where there is none, or it cannot be used.
    """
    if not path.is_file():
        raise BadLedger(f"there is no ledger {str(path)!r}{' but a folder' if path.is_dir() else ''}; aidledger add makes one")
    with told(path):
        database = _open(path)
    try:
        with told(path):
            _bring_up(database, path)
    except BaseException:
        database.close()
        raise
    return database


def _open(path: Path) -> Database:
    try:
        return _connected(path, "mode=rw")
    except sqlite3.OperationalError as failure:
        # SQLite keeps notes of who reads beside the file; where it may not, and nobody writes, it can do without.
        if _kind(failure) not in ("CANTOPEN", "READONLY") or _unfinished(path):
            raise
        return _connected(path, "mode=ro&immutable=1")


def _connected(path: Path, how: str) -> Database:
    if sqlite3.sqlite_version_info < OLDEST:
        raise BadLedger(f"a ledger on disk needs SQLite 3.37 or later; this Python has {sqlite3.sqlite_version}")
    database = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=PATIENCE, isolation_level=None)
    try:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA trusted_schema = OFF")
        database.execute("SELECT count(*) FROM sqlite_schema")
    except BaseException:
        database.close()
        raise
    return database


def _unfinished(path: Path) -> bool:
    # SQLite keeps its log beside the file itself, not beside a link to it.
    log = Path(f"{os.path.realpath(path)}-wal")
    return log.exists() and log.stat().st_size > 0


def _bring_up(database: Database, path: Path) -> None:
    if _pragma(database, "application_id") != MARK:
        raise BadLedger(f"{str(path)!r} is no ledger of aidledger")
    schema = _pragma(database, "user_version")
    if schema > len(STEPS):
        raise BadLedger(
            f"{str(path)!r} was written by a newer aidledger (schema {schema}; this one knows {len(STEPS)}): upgrade aidledger"
        )
    if schema < len(STEPS):
        with transaction(database):
            apply(database, _pragma(database, "user_version"))


def _pragma(database: Database, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])


def expected() -> dict[str, str]:
    """The tables, indices and views of the newest schema by name, and the statement that makes each."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    apply(database, 0)
    try:
        return dict(database.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    finally:
        database.close()


def apply(database: Database, done: int, until: int | None = None) -> None:
    """Run the steps of the schema from `done` on, within a transaction."""
    for step in STEPS[done:until]:
        for statement in step.split(";"):
            database.execute(statement)
    database.execute(f"PRAGMA user_version = {len(STEPS) if until is None else until}")


# --- making -------------------------------------------------------------------------------------------------------


def make(path: Path) -> None:
    """An empty ledger, where there is no file yet; one that another process makes meanwhile is as good."""
    if not path.exists():
        with suppress(FileExistsError), making(path):
            pass


@contextmanager
def making(path: Path, schema: int | None = None) -> Iterator[Database]:
    """A new ledger, written beside its place, which it takes when all went well.

    Raises:
        BadLedger: where it cannot be written.
        FileExistsError: where there is a file of this name by then.
    """
    if not path.absolute().parent.is_dir():
        raise BadLedger(f"cannot make the ledger {str(path)!r}: its folder does not exist")
    with told(path), tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.absolute().parent) as folder:
        beside = Path(folder, path.name)
        beside.touch()
        database = _connected(beside, "mode=rw")
        try:
            database.execute(f"PRAGMA application_id = {MARK}")
            database.execute("PRAGMA journal_mode = WAL")
            with transaction(database):
                apply(database, 0, schema)
            yield database
        finally:
            database.close()
        _place(beside, path)


def _place(beside: Path, path: Path) -> None:
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links; between the two lines another process may make one, and it is then as empty.
        if path.exists():
            raise FileExistsError(str(path)) from None
        beside.rename(path)


# --- reading and writing ------------------------------------------------------------------------------------------


@contextmanager
def transaction(database: Database) -> Iterator[None]:
    """All that is written within, or nothing of it; others wait to write, and read what was there before."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


def put(database: Database, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Append rows to a table."""
    names = ", ".join(f'"{name}"' for name in columns)
    text = {row[1] for row in database.execute(f'PRAGMA table_info("{table}")') if row[2] == "TEXT"}
    places = ", ".join("CAST(? AS TEXT)" if name in text else "?" for name in columns)
    database.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({places})', (tuple(map(bound, row)) for row in rows))


def put_one(database: Database, table: str, row: dict[str, object]) -> int:
    """Append one row to a table that numbers its rows: its number."""
    put(database, table, list(row), [list(row.values())])
    return int(database.execute("SELECT last_insert_rowid()").fetchone()[0])


def bound(value: object) -> object:
    """A value as SQLite takes it: half a surrogate pair, which UTF-8 lacks, goes as bytes, to be cast to text."""
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
    return value


def fetch(database: Database, query: str, *values: object) -> list[Cells]:
    """The rows of a query; a ``?`` that stands for text is written ``CAST(? AS TEXT)``."""
    given = tuple(map(bound, values))
    try:
        return database.execute(query, given).fetchall()
    except sqlite3.OperationalError as failure:
        if not is_undecodable(failure):
            raise
    database.text_factory = decoded
    try:
        return database.execute(query, given).fetchall()
    finally:
        database.text_factory = str


def decoded(data: bytes) -> str:
    """Text that may hold half a surrogate pair, which SQLite's own way of reading refuses."""
    return data.decode("utf-8", "surrogatepass")


def is_undecodable(failure: sqlite3.Error) -> bool:
    """Whether a text was refused by SQLite's own, quicker, way of reading."""
    return str(failure).startswith("Could not decode to UTF-8")


# --- what goes wrong ----------------------------------------------------------------------------------------------

_REASONS: Final = {
    "NOTADB": "{path} is no ledger of aidledger",
    "CORRUPT": "{path} is damaged ({error}); put back a copy, or the folder of an export",
    "FULL": "cannot write {path}: the disk is full; what was reported before is kept",
    "IOERR": "cannot read or write {path}: the disk has failed or is full ({error}); what was reported before is kept",
    "READONLY": "cannot write {path}: it is read-only",
    "CANTOPEN": "cannot open {path}: it, or its folder, may not be read and written",
    "BUSY": "{path} is busy: another process has been writing to it for a long time; try again",
    "PERM": "cannot open {path}: access is denied",
    "CONSTRAINT": "{path} is damaged: its tables do not fit together ({error})",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """What SQLite raises, as one sentence that names the file.

    Raises:
        BadLedger: for any error of SQLite, and where the operating system denies a file.
    """
    try:
        yield
    except sqlite3.Error as failure:
        reason = _REASONS.get(_kind(failure), "{path} cannot be used: {error}")
        raise BadLedger(reason.format(path=repr(str(path)), error=failure)) from failure
    except UnicodeDecodeError as failure:
        said = f"a text is not UTF-8: {failure.reason}"
        raise BadLedger(_REASONS["CORRUPT"].format(path=repr(str(path)), error=said)) from None
    except PermissionError as failure:
        raise BadLedger(f"cannot open {str(path)!r}: {failure.strerror}") from None


def _kind(failure: sqlite3.Error) -> str:
    """The primary result code of SQLite, by name ("BUSY")."""
    name = getattr(failure, "sqlite_errorname", None) or ""
    return name.removeprefix("SQLITE_").partition("_")[0]
