"""Claims in Parquet parts: a folder that a run which was stopped goes on from.

``part-00000.parquet`` and so on hold the claims in the order of the articles; ``_manifest.json`` says what they were made from.
A part is written beside and renamed, and carries a print of the articles that it was made from: it stands if that is still the
same, and is made again if not.  Readers of Parquet folders pass over names that begin with ``_`` or ``.``.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from aidledger.errors import InputError
from aidledger.extras import installed
from aidledger.reports import arrow
from aidledger.reports.output import save

MANIFEST: Final = "_manifest.json"
_NAMES: Final = "part-*.parquet"
_HALF: Final = ".part-*.parquet.*"
_KEY: Final = b"aidledger"
_LISTED: Final = ("made_from", "articles", "claims")


@dataclass(frozen=True, slots=True)
class Part:
    """What a part holds, and what it was made from; `skipped` and `notes` are sentences on files of it that could not be read,
    and on metadata that could not be used."""

    number: int
    made_from: str
    articles: int
    claims: int
    skipped: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"part-{self.number:05}.parquet"


def version() -> str:
    """The version of this library."""
    return installed()


def fingerprint(prints: Iterable[str]) -> str:
    """One print of many, and of the library's version: another version may read the same articles in another way."""
    whole = hashlib.sha256(version().encode())
    for one in prints:
        whole.update(hashlib.sha256(one.encode("utf-8", "surrogatepass")).digest())
    return whole.hexdigest()


def content(claims: pd.DataFrame, columns: Mapping[str, str], part: Part) -> bytes:
    """A part as the bytes of a Parquet file.

    Half surrogate pairs, which UTF-8 lacks, become their escapes.
    """
    table = arrow.table(claims[list(columns)], columns)
    known = json.dumps({"version": version()} | asdict(part))
    file = io.BytesIO()
    parquet = arrow.pyarrow("pyarrow.parquet")
    parquet.write_table(table.replace_schema_metadata(table.schema.metadata | {_KEY: known.encode()}), file, compression="zstd")
    return file.getvalue()


# --- the folder -----------------------------------------------------------------------------------------------------


def claim(folder: Path, sources: Sequence[str]) -> None:
    """Make the folder, or take one that an earlier run over these sources, or fewer, has made.

    Raises:
        InputError: where it holds something else.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(f"cannot write to {str(folder)!r}: it is a file, and a corpus is written to a folder")
    folder.mkdir(parents=True, exist_ok=True)
    former = _manifest(folder)
    if former is None and any(not path.name.startswith(f".{MANIFEST}.") for path in folder.iterdir()):
        raise InputError(f"cannot write to {str(folder)!r}: it holds other things; name a new or an empty folder")
    if former is not None and not set(former) <= set(sources):
        raise InputError(f"{str(folder)!r} holds the claims of other sources ({', '.join(former)}); name another folder")
    _write(folder, sources, [], complete=False)


def _manifest(folder: Path) -> list[str] | None:
    try:
        return [str(source) for source in json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["sources"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def standing(folder: Path, number: int, made_from: str) -> Part | None:
    """The part of a number, if it is there, whole, and made from articles of that print by this version."""
    try:
        found = known(folder / f"part-{number:05}.parquet")
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if found.made_from == made_from else None


def known(path: Path) -> Part:
    """What a part says of itself."""
    said = json.loads(arrow.pyarrow("pyarrow.parquet").read_metadata(path).metadata[_KEY])
    skipped, notes = tuple(said["skipped"]), tuple(said["notes"])
    return Part(said["number"], said["made_from"], said["articles"], said["claims"], skipped, notes)


def finish(folder: Path, sources: Sequence[str], parts: Sequence[Part], began: float) -> None:
    """Take away the parts of a former, longer run and what was half written before this one, and say that all is there."""
    names = {part.name for part in parts}
    for path in folder.glob(_NAMES):
        if path.name not in names:
            path.unlink()
    for path in folder.glob(_HALF):
        with suppress(OSError):
            if path.stat().st_mtime < began:
                path.unlink()
    _write(folder, sources, parts, complete=True)


def _write(folder: Path, sources: Sequence[str], parts: Sequence[Part], complete: bool) -> None:
    said = {
        "made_by": f"aidledger {version()}",
        "sources": list(sources),
        "complete": complete,
        "parts": [{"name": part.name} | {name: getattr(part, name) for name in _LISTED} for part in parts],
    }
    save(folder / MANIFEST, json.dumps(said, ensure_ascii=False, indent=1) + "\n")
