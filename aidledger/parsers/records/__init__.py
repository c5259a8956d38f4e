"""The official record as one more source, one file for each form in which it is published, found by name.

A module of this folder that defines these is a form of record::

    ENDINGS: Final = (".xml",)                         # of its files, where a folder is searched for them
    def recognises(path: Path, head: str) -> bool: ... # is the file of this form? `head` is its first 4096 bytes as text
    def read(path: Path) -> Iterator[Reading]: ...     # the file, a piece at a time

A large file is read in pieces, so that it never stands in memory whole.  What no other form recognises is read as a table.
"""

from __future__ import annotations

import codecs
import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from operator import attrgetter
from os import PathLike
from pathlib import Path
from pkgutil import iter_modules
from typing import Final, TypeAlias

import pandas as pd

from aidledger.errors import InputError, UnreadableFile
from aidledger.model import ACTIVITY_COLUMNS, ARTICLE_COLUMNS, Activity, Article, Claim, claim_frame, frame_of, joined
from aidledger.parsers.files import formats

Frames: TypeAlias = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]
"""Frames of `ARTICLE_COLUMNS`, `CLAIM_COLUMNS` and `ACTIVITY_COLUMNS`."""

_HEAD: Final = 4096
_LOT: Final = 20_000
"""How many articles and claims become a frame at a time."""
_ANY_TABLE: Final = "table"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a piece of a record holds; its claims and activities stand in its own articles, whose language is ``zxx``.

    `notes` are sentences about what was passed over, each naming the file and the place.
    """

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    activities: tuple[Activity, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A form of record: its name, the endings of its files, and its functions."""

    name: str
    endings: tuple[str, ...]
    recognises: Callable[[Path, str], bool]
    read: Callable[[Path], Iterator[Reading]]


@cache
def forms() -> tuple[Form, ...]:
    """All forms of record in the order in which a file is offered to them: by name, and any table last.

    >>> forms()[-1].name
    'table'
    """
    names = sorted((module.name for module in iter_modules(__path__)), key=lambda name: (name == _ANY_TABLE, name))
    modules = ((name, import_module(f"{__name__}.{name}")) for name in names)
    return tuple(Form(name, m.ENDINGS, m.recognises, m.read) for name, m in modules if hasattr(m, "recognises"))


def readings(
    *paths: str | PathLike[str], strict: bool = False, on_skip: Callable[[str], None] | None = None
) -> Iterator[Reading]:
    """What the records hold, a piece at a time: files, and folders with all below them.

    A file that is named and cannot be read whole is an error, for half a record would make findings of what it lacks.  A file
    of a folder is told to `on_skip` (a warning, where there is none), and what was read of it stays; with `strict` it is an
    error too.  Notes are told in the same way.

    Raises:
        InputError: where a file is of no known form, or cannot be read; one sentence that names it.
    """
    seen: set[str] = set()
    for path in map(Path, paths):
        found = _in_folder(path) if path.is_dir() else [path]
        for file in found:
            if (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield from _told(file, strict or file is path, on_skip)


def read_records(
    *paths: str | PathLike[str], strict: bool = False, on_skip: Callable[[str], None] | None = None
) -> tuple[list[Article], list[Claim], list[Activity]]:
    """The articles, claims and activities of all records, one after the other (see `readings`).

    >>> read_records()
    ([], [], [])
    """
    articles: list[Article] = []
    claims: list[Claim] = []
    activities: list[Activity] = []
    for piece in readings(*paths, strict=strict, on_skip=on_skip):
        articles += piece.articles
        claims += piece.claims
        activities += piece.activities
    return articles, claims, activities


def record_frames(*paths: str | PathLike[str], strict: bool = False, on_skip: Callable[[str], None] | None = None) -> Frames:
    """The same as frames of `ARTICLE_COLUMNS`, `CLAIM_COLUMNS` and `ACTIVITY_COLUMNS`.

    A large record is put into frames a lot at a time: as objects its claims would take several times the memory.

    >>> [len(table) for table in record_frames()]
    [0, 0, 0]
    """
    lots = [_frames(lot) for lot in _lots(readings(*paths, strict=strict, on_skip=on_skip))] or [_frames(Reading())]
    if len(lots) == 1:
        return lots[0]
    articles, claims, activities = (joined(*tables) for tables in zip(*lots, strict=True))
    return articles, claims, activities


def _lots(pieces: Iterator[Reading]) -> Iterator[Reading]:
    """The pieces brought together, so that each frame is worth its making."""
    lot: list[Reading] = []
    size = 0
    for piece in pieces:
        lot.append(piece)
        size += len(piece.claims) + len(piece.articles)
        if size >= _LOT:
            yield _together(lot)
            lot, size = [], 0
    if lot:
        yield _together(lot)


def _together(lot: list[Reading]) -> Reading:
    return Reading(
        tuple(one for piece in lot for one in piece.articles),
        tuple(one for piece in lot for one in piece.claims),
        tuple(one for piece in lot for one in piece.activities),
    )


def _frames(lot: Reading) -> Frames:
    return (
        _as_they_are(lot.articles, ARTICLE_COLUMNS),
        claim_frame(lot.claims),
        _as_they_are(lot.activities, ACTIVITY_COLUMNS),
    )


def _as_they_are(records: Sequence[Article] | Sequence[Activity], columns: Mapping[str, str]) -> pd.DataFrame:
    return frame_of({name: list(map(attrgetter(name), records)) for name in columns}, columns)


def _told(file: Path, strict: bool, on_skip: Callable[[str], None] | None) -> Iterator[Reading]:
    try:
        for piece in _form(file).read(file):
            for note in piece.notes:
                _tell(note, on_skip)
            yield piece
    except InputError as failure:
        if strict:
            raise
        _tell(str(failure), on_skip)


def _tell(sentence: str, on_skip: Callable[[str], None] | None) -> None:
    if on_skip:
        on_skip(sentence)
    else:
        warnings.warn(sentence, stacklevel=4)


# --- which form a file has ----------------------------------------------------------------------------------------


def _in_folder(folder: Path) -> list[Path]:
    endings = {ending for form in forms() for ending in form.endings}
    files = [
        Path(parent, name) for parent, _, names in os.walk(folder) for name in names
        if not name.startswith(".") and Path(name).suffix.lower() in endings
    ]  # fmt: skip
    if not files:
        raise UnreadableFile(f"cannot read {folder.as_posix()!r}: the folder holds no {', '.join(sorted(endings))} file")
    return sorted(files, key=lambda file: file.parts)


def _form(file: Path) -> Form:
    head = _head(file)
    return next((form for form in forms() if form.recognises(file, head)), forms()[-1])


def _head(file: Path) -> str:
    """The beginning of a file as text; what is no text is replaced."""
    name = file.as_posix()
    try:
        if not file.is_file():
            raise UnreadableFile(f"cannot read {name!r}: there is no such file")
        with file.open("rb") as opened:
            data = opened.read(_HEAD)
    except (OSError, ValueError) as failure:
        if isinstance(failure, UnreadableFile):
            raise
        raise formats.unreadable(name, failure) from None
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if wide else "utf-8-sig", "replace")
