"""Corrections as a small file, TOML or CSV, by the ending of its name.

TOML is for people who write them by hand, with comments, which stay when rows are added; CSV is for spreadsheets.
"""

from __future__ import annotations

import csv
import io
import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path
from typing import Any, Final

import pandas as pd
import tomli_w
from filelock import FileLock, Timeout

from aidledger.corrections.fields import nearest
from aidledger.corrections.rows import checked
from aidledger.errors import BadTable, InputError, UnreadableFile, told_of
from aidledger.model import CORRECTION_COLUMNS
from aidledger.normaliser.tables import read_table

TABLE: Final = "correction"
_ENDINGS: Final = (".toml", ".csv")
_LARGEST: Final = 32 * 2**20
_PATIENCE: Final = 30.0
"""Seconds that one who adds to a file waits for another."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def read_corrections(path: str | PathLike[str]) -> pd.DataFrame:
    """The corrections of a file, as a frame of `CORRECTION_COLUMNS`, in the order of their times.

    TOML has a table ``[[correction]]`` for each, CSV a row.

    Raises:
        UnreadableFile: where there is no such file, or it is neither.
        BadTable: naming the row that cannot be used, and what is allowed.
    """
    return checked(_table(path), str(path))


def extended(path: str | PathLike[str], corrections: pd.DataFrame) -> str:
    """What a file of corrections holds once these are added; what it holds already stays as it is written.

    Raises:
        UnreadableFile, BadTable: where what the file holds cannot be read.
    """
    added = checked(corrections, "the corrections")
    there = Path(path).exists()
    if there:
        read_corrections(path)
    if _ending(path) == ".csv":
        return _csv(pd.concat([_table(path), added]) if there else added)
    return _toml(path, added) if there else _blocks(added)


@contextmanager
def alone(path: str | PathLike[str]) -> Iterator[None]:
    """Nobody else adds to a file of corrections meanwhile: who read it before another wrote it would take a row away.

    Raises:
        InputError: where another process keeps it for long, or the folder is not there.
    """
    file = Path(os.path.realpath(path))
    if not file.parent.is_dir():
        raise InputError(f"cannot write {str(path)!r}: its folder does not exist")
    mark = file.with_name(f".{file.name}.lock")
    with told_of(path):
        try:
            with FileLock(mark, timeout=_PATIENCE):
                try:
                    yield
                finally:
                    # While it is held: one who waits for it sees that it is gone, and begins anew.
                    with suppress(OSError):
                        mark.unlink()
        except Timeout:
            raise InputError(f"{path} is busy: another process has been writing to it for a long time; try again") from None


def _ending(path: str | PathLike[str]) -> str:
    ending = Path(path).suffix.lower()
    if ending not in _ENDINGS:
        raise InputError(f"{path}: a file of corrections is named {' or '.join(f'*{known}' for known in _ENDINGS)}")
    return ending


def _table(path: str | PathLike[str]) -> pd.DataFrame:
    """What the file holds, cell by cell."""
    if _ending(path) == ".csv":
        table = read_table(path).map(_as_meant)
        return table.rename(columns={name: low for name in table if (low := str(name).strip().lower()) in CORRECTION_COLUMNS})
    return pd.DataFrame(_tables(path), dtype=object).reindex(columns=list(CORRECTION_COLUMNS))


# --- TOML ---------------------------------------------------------------------------------------------------------


def _tables(path: str | PathLike[str]) -> list[dict[str, Any]]:
    try:
        content = tomllib.loads(_plain(path))
    except UnreadableFile:
        raise
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(f"{path} is not TOML: {error}") from None
    if odd := [name for name in content if name != TABLE]:
        raise BadTable(f"{path}: there is no table {odd[0][:60]!r}; each correction stands under [[{TABLE}]]")
    tables = content.get(TABLE, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise BadTable(f"{path}: each correction stands under [[{TABLE}]], in double brackets")
    for number, table in enumerate(tables, start=1):
        if odd := [name for name in table if name not in CORRECTION_COLUMNS]:
            raise BadTable(f"{path}, row {number}: there is no key {odd[0][:60]!r}; {nearest(odd[0], CORRECTION_COLUMNS)}")
    return tables


def _plain(path: str | PathLike[str]) -> str:
    try:
        if (size := Path(path).stat().st_size) > _LARGEST:
            raise UnreadableFile(f"{path} has {size:,} bytes, and a file of corrections at most {_LARGEST:,}")
        return Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path} is not in UTF-8: {error}") from None


def _toml(path: str | PathLike[str], added: pd.DataFrame) -> str:
    """The file with tables at its end; one whose list does not stand open there is written again as a whole."""
    content = f"{_plain(path).rstrip()}\n\n{_blocks(added)}".lstrip()
    try:
        tomllib.loads(content)
    except tomllib.TOMLDecodeError:
        return _blocks(pd.concat([read_corrections(path), added]))
    return content


def _blocks(corrections: pd.DataFrame) -> str:
    rows = (dict(zip(corrections.columns, row, strict=True)) for row in corrections.itertuples(index=False))
    said = ({name: value for name, value in row.items() if value is not None} for row in rows)
    return "\n".join(f"[[{TABLE}]]\n{tomli_w.dumps(row)}" for row in said)


# --- CSV ----------------------------------------------------------------------------------------------------------


def _csv(table: pd.DataFrame) -> str:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(table.columns)
    for row in table.astype(object).where(table.notna(), "").itertuples(index=False):
        writer.writerow([_as_written(str(cell)) for cell in row])
    return file.getvalue()


def _as_written(text: str) -> str:
    # What a spreadsheet would run as a formula gets an apostrophe, and so does what begins with one, to tell them apart.
    return f"'{text}" if text.startswith((*_FORMULA, "'")) else text


def _as_meant(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell
