"""The reports, one file for each format, found by name.

A module of this folder that names a `FORMAT` is a report format.  It defines::

    FORMAT: Final = "markdown"            # what --format is given
    ENDING: Final = ".md"                 # of a file that holds it; "" for a folder
    def render(ledger: Book) -> str: ...  # or bytes; for a folder, its files by name

and may define ``show(ledger: Book, console: Console) -> None`` for a report that looks better on a terminal than in a pipe.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from os import PathLike
from pathlib import PurePath
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final

from rich.console import Console

from aidledger.errors import InputError
from aidledger.reports.book import Book
from aidledger.reports.output import coloured, put, save, save_folder

__all__ = ["Format", "destined", "formats", "named", "save", "write"]


TEXT: Final = "text"


@dataclass(frozen=True, slots=True)
class Format:
    """A report format: its name, the ending of its files, and its functions."""

    name: str
    ending: str
    render: Callable[[Book], str | bytes | Mapping[str, str | bytes]]
    show: Callable[[Book, Console], None] | None = None


@cache
def formats() -> Mapping[str, Format]:
    """All report formats by name.

    >>> "text" in formats() and "json" in formats()
    True
    """
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    known = [Format(m.FORMAT, m.ENDING, m.render, getattr(m, "show", None)) for m in modules if hasattr(m, "FORMAT")]
    return MappingProxyType({one.name: one for one in sorted(known, key=lambda one: one.name)})


def named(name: str) -> Format:
    """The format with this name.

    Raises:
        InputError: naming the formats that there are.

    >>> named("json").ending
    '.json'
    """
    if (found := formats().get(name.strip().lower())) is None:
        raise InputError(f"there is no report format {name!r}; the formats are {', '.join(formats())}")
    return found


def destined(format: str | None, out: str | PathLike[str] | None) -> Format:
    """The format with this name, which may go where it is to go; without a name, that of the ending of `out`, or else text.

    Raises:
        InputError: for a format that does not exist, an ending that several formats have, or a format of many files without a
            folder for them.

    >>> destined(None, "report.html").name, destined(None, None).name, destined("json", "report.html").name
    ('html', 'text', 'json')
    """
    chosen = _by_ending(out) if format is None else named(format)
    if out is None and not chosen.ending:
        raise InputError(f"{chosen.name} is a folder with a file for each table; name one with --out")
    return chosen


def _by_ending(out: str | PathLike[str] | None) -> Format:
    ending = PurePath(out or "").suffix.lower()
    found = [one for one in formats().values() if ending and one.ending == ending]
    if len(found) > 1:
        names = " or ".join(one.name for one in found)
        raise InputError(f"{str(out)!r} can be of several formats: say which with --format {names}")
    return found[0] if found else named(TEXT)


def write(ledger: Book, format: str, out: str | PathLike[str] | None = None) -> None:
    """Write a report to the file or folder `out` (beside it first, then renamed), or to standard output.

    Raises:
        InputError: for a format that does not exist, or one of many files without a folder for them.
        OSError: where a file cannot be written.
    """
    chosen = destined(format, out)
    if out is None and chosen.show is not None and (console := coloured()) is not None:
        chosen.show(ledger, console)
        return
    _put(chosen.render(ledger), out)


def _put(content: str | bytes | Mapping[str, str | bytes], out: str | PathLike[str] | None) -> None:
    if out is None:
        assert not isinstance(content, Mapping)
        put(content)
    elif isinstance(content, Mapping):
        save_folder(out, content)
    else:
        save(out, content)
