"""A ledger as a folder of files, a file for each table, and back: Parquet, or CSV.

In the CSV what is missing is an empty cell, and a backslash stands before what a cell could not say otherwise: itself,
``\\e`` for an empty text, ``\\uXXXX`` for NUL, a carriage return and half a surrogate pair, and before the first character
where a spreadsheet would take the cell for a formula.  In Parquet text is text; a table with half a surrogate pair has its
text as bytes.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Any, Final

from aidledger.errors import BadLedger, BadTable, InputError
from aidledger.extras import brought
from aidledger.store.database import Cells, Database, apply, decoded, is_undecodable, making, put, transaction
from aidledger.store.schema import STEPS
from aidledger.store.verify import problems

ABOUT: Final = "ledger.json"
"""What the files of a folder are: their schema and format."""
_ROWS: Final = 1_000
"""Rows that are read, and written, at a time."""

Columns = dict[str, str]


def export(database: Database, folder: Path, format: str) -> None:
    """Write every table as a file of a new folder.

    Raises:
        InputError: for a format that is not there, or a folder that cannot be made.
    """
    if format not in _WRITERS:
        raise InputError(f"there is no format {format!r} for a ledger; the formats are {', '.join(_WRITERS)}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError(f"cannot export to {str(folder)!r}: it is there, and not empty")
    if not folder.absolute().parent.is_dir():
        raise InputError(f"cannot export to {str(folder)!r}: its folder does not exist")
    try:
        _write_beside(database, folder, format)
    except OSError as failure:
        # Of a failure without a name, the ledger would be said to be at fault.
        raise InputError(f"cannot export to {str(folder)!r}: {failure.strerror or failure}") from None


def _write_beside(database: Database, folder: Path, format: str) -> None:
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.absolute().parent))
    try:
        _write_all(database, beside, format)
        beside.chmod(0o755)
        beside.replace(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _write_all(database: Database, folder: Path, format: str) -> None:
    schema = database.execute("PRAGMA user_version").fetchone()[0]
    database.execute("BEGIN")
    try:
        for table in _tables(database):
            _WRITERS[format](database, table, folder / f"{table}.{format}")
    finally:
        database.execute("ROLLBACK")
    about = {"what": "a ledger of aidledger", "schema": schema, "format": format}
    (folder / ABOUT).write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def _tables(database: Database) -> list[str]:
    """The tables, each behind those that it refers to."""
    return [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")]


def _columns(database: Database, table: str) -> Columns:
    """The columns of a table, and the type of each."""
    return {row[1]: row[2] for row in database.execute(f'PRAGMA table_info("{table}")')}


def _rows(database: Database, table: str, text: Callable[[bytes], object]) -> Iterator[list[Cells]]:
    """The rows of a table in the order of their keys, many at a time; `text` makes of the bytes of a text what is wanted."""
    keys = [f'"{row[1]}"' for row in database.execute(f'PRAGMA table_info("{table}")') if row[5]]
    database.text_factory = text
    try:
        cursor = database.execute(f'SELECT * FROM "{table}" ORDER BY {", ".join(keys)}')
        while rows := cursor.fetchmany(_ROWS):
            yield rows
    finally:
        database.text_factory = str


# --- CSV ----------------------------------------------------------------------------------------------------------

_HARD: Final = re.compile(r"\A[=+\-@\t]|[\\\x00\r\ud800-\udfff]")
_SOFT: Final = re.compile(r"\\(?:u([0-9a-f]{4})|(.))", re.DOTALL)


def escaped(text: str) -> str:
    r"""A text as a cell of the CSV says it.

    >>> escaped("=1+1"), escaped(""), escaped("a\\b\ud800")
    ('\\=1+1', '\\e', 'a\\\\b\\ud800')
    """
    return _HARD.sub(_hardened, text) if text else "\\e"


def _hardened(found: re.Match[str]) -> str:
    letter = found[0]
    return f"\\u{ord(letter):04x}" if letter in "\x00\r" or "\ud800" <= letter <= "\udfff" else f"\\{letter}"


def unescaped(cell: str) -> str:
    r"""The text that a cell of the CSV says.

    >>> unescaped("\\=1+1"), unescaped("\\e"), unescaped("a\\\\b")
    ('=1+1', '', 'a\\b')
    """
    return "" if cell == "\\e" else _SOFT.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], cell)


def _write_csv(database: Database, table: str, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(_columns(database, table))
        for rows in _rows(database, table, decoded):
            writer.writerows(map(_cell, rows))


def _cell(row: Cells) -> Iterator[object]:
    return ("" if cell is None else escaped(cell) if isinstance(cell, str) else repr(cell) for cell in row)


def _read_csv(path: Path, columns: Columns) -> Iterator[Cells]:
    with path.open(encoding="utf-8", newline="") as file, _long_fields():
        reader = csv.reader(file, strict=True)
        _need(next(reader, []), columns, path)
        kinds = [_KINDS[kind] for kind in columns.values()]
        for row in reader:
            yield tuple(kind(cell) if cell else None for kind, cell in zip(kinds, row, strict=True))


_KINDS: Final[Mapping[str, Callable[[str], object]]] = MappingProxyType({"TEXT": unescaped, "INTEGER": int, "REAL": float})


@contextmanager
def _long_fields() -> Iterator[None]:
    # An article is longer than the module lets a cell be; the limit is one for the whole process.
    before = csv.field_size_limit(sys.maxsize)
    try:
        yield
    finally:
        csv.field_size_limit(before)


# --- Parquet ------------------------------------------------------------------------------------------------------


def _arrow() -> tuple[ModuleType, ModuleType]:
    return brought("pyarrow", "Parquet", "scale"), brought("pyarrow.parquet", "Parquet", "scale")


def _write_parquet(database: Database, table: str, path: Path) -> None:
    try:
        _write_arrow(database, table, path, "string", str)
    except sqlite3.OperationalError as failure:
        if not is_undecodable(failure):
            raise
        _write_arrow(database, table, path, "binary", bytes)


def _write_arrow(database: Database, table: str, path: Path, kind: str, text: Callable[[bytes], object]) -> None:
    pyarrow, parquet = _arrow()
    types = {"TEXT": getattr(pyarrow, kind)(), "INTEGER": pyarrow.int64(), "REAL": pyarrow.float64()}
    schema = pyarrow.schema([(name, types[declared]) for name, declared in _columns(database, table).items()])
    with parquet.ParquetWriter(path, schema) as writer:
        for rows in _rows(database, table, text):
            arrays = [pyarrow.array(cells, field.type) for cells, field in zip(zip(*rows, strict=True), schema, strict=True)]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _read_parquet(path: Path, columns: Columns) -> Iterator[Cells]:
    pyarrow, parquet = _arrow()
    try:
        with parquet.ParquetFile(path) as file:
            _need(file.schema_arrow.names, columns, path)
            for batch in file.iter_batches(_ROWS):
                yield from zip(*(map(_text, column.to_pylist()) for column in batch.columns), strict=True)
    except pyarrow.ArrowException as failure:
        raise BadTable(f"{path} is no Parquet file that can be read: {failure}") from None


def _text(cell: object) -> object:
    return decoded(cell) if isinstance(cell, bytes) else cell


_WRITERS: Final[Mapping[str, Callable[[Database, str, Path], None]]] = MappingProxyType(
    {"parquet": _write_parquet, "csv": _write_csv}
)
_READERS: Final[Mapping[str, Callable[[Path, Columns], Iterator[Cells]]]] = MappingProxyType(
    {"parquet": _read_parquet, "csv": _read_csv}
)


# --- back ---------------------------------------------------------------------------------------------------------


def load(folder: Path, path: Path) -> None:
    """Make the ledger `path` from the folder of an export.

    Raises:
        InputError: where there is a file, or the folder does not hold an export that proves whole.
    """
    kind, schema = _about(folder)
    if path.exists():
        raise _taken(path)
    try:
        with making(path, schema) as database:
            _fill(database, folder, kind)
            with transaction(database):
                apply(database, schema)
            if (wrong := next(problems(database), None)) is not None:
                raise BadLedger(f"{str(folder)!r} does not hold a whole ledger: {wrong['place']}: {wrong['problem']}")
    except FileExistsError:
        raise _taken(path) from None


def _taken(path: Path) -> InputError:
    return InputError(f"cannot import to {str(path)!r}: it is there; an import makes a new ledger")


def _about(folder: Path) -> tuple[str, int]:
    """The format and the schema of an export."""
    try:
        about: Any = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        kind, schema = str(about["format"]), int(about["schema"])
    except (OSError, ValueError, KeyError, TypeError):
        raise InputError(f"{str(folder)!r} holds no export of a ledger: there is no {ABOUT} that says so") from None
    if kind not in _READERS or schema < 1:
        raise InputError(f"{str(folder / ABOUT)!r} names the format {kind:.40} and the schema {schema}, which are none")
    if schema > len(STEPS):
        raise InputError(f"{str(folder)!r} was written by a newer aidledger (schema {schema}): upgrade aidledger")
    return kind, schema


def _fill(database: Database, folder: Path, format: str) -> None:
    with transaction(database):
        for table in _tables(database):
            file = folder / f"{table}.{format}"
            columns = _columns(database, table)
            try:
                put(database, table, list(columns), _READERS[format](file, columns))
            except InputError:
                raise
            except FileNotFoundError:
                raise BadTable(f"{str(folder)!r} does not hold the table {file.name}") from None
            except (ValueError, OverflowError, csv.Error, sqlite3.IntegrityError, sqlite3.ProgrammingError) as failure:
                raise BadTable(f"{file} cannot be read: {failure}") from None


def _need(names: Iterable[str], columns: Columns, path: Path) -> None:
    if list(names) != list(columns):
        raise BadTable(f"{path} has the columns {', '.join(names)[:200]}; it should have {', '.join(columns)}")
