"""A corpus, one article at a time: JSON lines, Parquet tables, and folders of article files, in bounded memory.

Whatever the size of a corpus, held are one line, a few hundred rows or one file; the ids that were met lie on the disk.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import count
from os import PathLike
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

from aidledger.errors import UnreadableFile
from aidledger.model import Article
from aidledger.parsers import articles
from aidledger.parsers.files import formats

LINES: Final = (".jsonl", ".ndjson")
TABLES: Final = (".parquet",)

Tell: TypeAlias = Callable[[str], None]

_ROWS: Final = 256
_BUFFER: Final = 1 << 20
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class File:
    """An article's file that was not read yet: its bytes go to whoever reads it, who need not see this disk."""

    id: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of a corpus, where it stands, how many bytes of its source it is, and what tells it from others of its id."""

    article: Article | File
    place: str
    size: int
    digest: bytes


def is_data(path: str | PathLike[str]) -> bool:
    """Whether a path is that of a file of many articles.

    >>> is_data("news.jsonl"), is_data("news.parquet"), is_data("news.txt")
    (True, True, False)
    """
    return formats.suffix(Path(path)) in (*LINES, *TABLES)


def entries(sources: Iterable[str | PathLike[str]], skip: Tell, note: Tell) -> Iterator[Entry]:
    """The articles of all sources, in order: of a ``.jsonl`` or ``.ndjson`` its lines, of a ``.parquet`` its rows, of a folder
    its article files, and of another file the file.

    A line or row has a `text`, mostly an `id`, and what else is known, under the names that front matter has (title, published
    or date, outlet, url, lang, source_rank).  Without an `id` it is ``news.jsonl#line=7``, counted from 1, or
    ``news.parquet#row=7``.  An article with an id and a text that were met before is passed over.  What cannot be read (no
    JSON, no text, not UTF-8, an id of another text) is told to `skip` in a sentence with its line; what is wrong in the
    metadata of an article that can, to `note`.
    """
    with closing(sqlite3.connect("")) as disk:
        disk.execute("CREATE TABLE met (id BLOB PRIMARY KEY, digest BLOB) STRICT, WITHOUT ROWID")
        for source in sources:
            yield from _new(disk, _entries(source, skip, note), skip)


def size(sources: Iterable[str | PathLike[str]]) -> int:
    """The bytes of all that `entries` would read.

    >>> size(["no such file"])
    0
    """
    return sum(_size(path) for source in sources for path in _paths(source))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _paths(source: str | PathLike[str]) -> Iterator[Path]:
    try:
        yield from articles.files(source, [])
    except UnreadableFile:
        return


# --- each article once ----------------------------------------------------------------------------------------------


def _new(disk: sqlite3.Connection, found: Iterable[Entry], skip: Tell) -> Iterator[Entry]:
    def met(key: bytes, digest: bytes) -> bytes | None:
        if disk.execute("INSERT OR IGNORE INTO met VALUES (?, ?)", (key, digest)).rowcount:
            return None
        return bytes(disk.execute("SELECT digest FROM met WHERE id = ?", (key,)).fetchone()[0])

    for entry in found:
        if isinstance(entry.article, File) and met(b"file" + entry.digest, entry.digest):
            continue
        before = met(_digest(entry.article.id), entry.digest)
        if before is None:
            yield entry
        elif before != entry.digest:
            skip(f"cannot read {entry.place}: another article has the id {entry.article.id[:_SHOWN]!r}")


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]


# --- the kinds of source ----------------------------------------------------------------------------------------------


def _entries(source: str | PathLike[str], skip: Tell, note: Tell) -> Iterator[Entry]:
    path = Path(source)
    kind = formats.suffix(path) if is_data(path) and not path.is_dir() else None
    try:
        yield from _files(source, skip, note) if kind is None else (_lines if kind in LINES else _rows)(path, skip, note)
    except UnreadableFile as failure:
        skip(str(failure))
    except OSError as failure:
        skip(f"cannot read {path.as_posix()!r}: {failure.strerror or type(failure).__name__}")


def _files(source: str | PathLike[str], skip: Tell, note: Tell) -> Iterator[Entry]:
    notes: list[str] = []
    for path in articles.files(source, notes):
        name = path.as_posix()
        try:
            data = articles.content(path)
        except UnreadableFile as failure:
            skip(f"cannot read {name!r}: {failure}")
            continue
        # A file that two names lead to is one article; its first name is its id.
        yield Entry(File(name, data), repr(name), len(data), _digest(os.path.realpath(path)))
    for sentence in notes:
        note(sentence)


def _lines(path: Path, skip: Tell, note: Tell) -> Iterator[Entry]:
    name = path.as_posix()
    with _opened(path) as file:
        for number in count(1):
            line = file.readline(formats.LARGEST)
            if not line:
                return
            place = f"line {number} of {name!r}"
            try:
                length = len(line) + _rest(file, line)
                if line.strip():
                    yield _entry(_parsed(line, number), f"{name}#line={number}", place, length, note)
            except UnreadableFile as failure:
                skip(f"cannot read {place}: {failure}")


def _opened(path: Path) -> IO[bytes]:
    if path.exists() and not path.is_file():
        raise UnreadableFile(f"cannot read {path.as_posix()!r}: it is no file")
    return path.open("rb")


def _rest(file: IO[bytes], line: bytes) -> int:
    """Nothing for a whole line; of one that is too long, the rest is read and dropped."""
    if len(line) < formats.LARGEST or line.endswith(b"\n"):
        return 0
    while (more := file.readline(_BUFFER)) and not more.endswith(b"\n"):
        pass
    raise UnreadableFile(f"it is longer than {formats.LARGEST // 1_000_000} MB")


def _parsed(line: bytes, number: int) -> Mapping[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError as failure:
        raise UnreadableFile(f"it is not UTF-8 (byte {failure.start})") from None
    except (ValueError, RecursionError):
        raise UnreadableFile("it is no JSON") from None
    if not isinstance(row, dict):
        raise UnreadableFile("it is no JSON object")
    return row


def _rows(path: Path, skip: Tell, note: Tell) -> Iterator[Entry]:
    name = path.as_posix()
    parquet = formats.library("pyarrow.parquet", "a Parquet table", "scale")
    try:
        # Pages are read as they are needed: a row group of millions of texts is never held whole.
        with _opened(path) as file, parquet.ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER) as table:
            share = path.stat().st_size / max(1, table.metadata.num_rows)
            for number, row in enumerate(_each(table, name), start=1):
                place = f"row {number} of {name!r}"
                try:
                    yield _entry(row, f"{name}#row={number}", place, round(share * number) - round(share * (number - 1)), note)
                except UnreadableFile as failure:
                    skip(f"cannot read {place}: {failure}")
    except UnreadableFile:
        raise
    except (ValueError, NotImplementedError) as failure:  # what pyarrow raises for a file that is no Parquet, or is damaged
        raise UnreadableFile(f"cannot read {name!r}: it is no Parquet table that is whole ({type(failure).__name__})") from None


def _each(table: Any, name: str) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - pyarrow has no types of its own
    names = table.schema_arrow.names
    wanted = [one for one in names if one.lower() in {"id", "text", *formats.METADATA}]
    if "text" not in map(str.lower, wanted):
        raise UnreadableFile(f"cannot read {name!r}: it has no column text, but {', '.join(names) or 'none at all'}")
    for batch in table.iter_batches(batch_size=_ROWS, columns=wanted):
        yield from batch.to_pylist()


# --- one line or row ----------------------------------------------------------------------------------------------------


def _entry(row: Mapping[str, Any], usual_id: str, place: str, size: int, note: Tell) -> Entry:
    known = {str(name).lower(): value for name, value in row.items() if value is not None}
    text = known.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableFile("it has no text")
    if len(text) > formats.LARGEST:
        raise UnreadableFile(f"its text has more than {formats.LARGEST:,} characters")
    notes: list[str] = []
    article = articles.from_document(place, formats.Document(text, _metadata(known)), notes)
    for sentence in notes:
        note(sentence)
    return Entry(replace(article, id=_id(known.get("id")) or usual_id), place, size, _digest(text))


def _id(value: object) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # pandas makes floats of whole numbers where one is missing
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise UnreadableFile("its id is neither text nor a whole number")
    return str(value)


def _metadata(known: Mapping[str, Any]) -> dict[str, str]:
    said: dict[str, str] = {}
    for name, field in formats.METADATA.items():
        if (value := str(known.get(name, "")).strip()) and not isinstance(known[name], (list, dict)):
            said.setdefault(field, value)
    return said
