"""Where a report goes: a file that is never half written, or a standard output that may be a pipe."""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import Final

from rich.console import Console, RenderableType

from aidledger.errors import InputError, told_of


def as_bytes(content: str | bytes) -> bytes:
    r"""Text as UTF-8; half a surrogate pair, which UTF-8 lacks, becomes its escape, as JSON writes it.

    >>> as_bytes("8\ud800")
    b'8\\ud800'
    """
    return content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content


def save(path: str | PathLike[str], content: str | bytes) -> None:
    """Write a file beside its place and rename it, so that a reader sees the old one or the new one, never a half.

    Raises:
        InputError: where the folder does not exist, or `path` is a folder.
        OSError: where the file cannot be written.
    """
    target = Path(path)
    if target.is_dir() or not target.parent.is_dir():
        raise InputError(f"cannot write {str(path)!r}: {'it is a folder' if target.is_dir() else 'its folder does not exist'}")
    if target.exists() and not target.is_file():
        with told_of(path):
            target.write_bytes(as_bytes(content))
        return
    with told_of(path):
        _replace(target, as_bytes(content))


def _replace(target: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(beside, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        os.replace(beside, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def save_folder(path: str | PathLike[str], files: Mapping[str, str | bytes]) -> None:
    """Write files into a folder, which is made if it is not there: all of them beside first, so that none is there by half.

    Other files of the folder stay.

    Raises:
        InputError: where the folder above does not exist, or `path` is a file.
        OSError: where a file cannot be written.
    """
    folder = Path(path)
    if not folder.absolute().parent.is_dir() or (folder.exists() and not folder.is_dir()):
        raise InputError(f"cannot write {str(path)!r}: {'it is a file' if folder.exists() else 'its folder does not exist'}")
    with told_of(path), tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.absolute().parent) as beside:
        for name, content in files.items():
            (Path(beside) / name).write_bytes(as_bytes(content))
        folder.mkdir(exist_ok=True)
        for name in files:
            os.replace(Path(beside) / name, folder / name)


def _umask() -> int:
    # There is no way to read it but to set it.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


# All but tab and newline that a terminal obeys instead of showing: control characters, and marks that turn the writing round.
_OBEYED: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def shielded(text: str) -> str:
    r"""Text that a terminal only shows: what it would obey is replaced; a pipe gets it as it is.

    >>> shielded("a\x1b[2J\tb\n")
    'a�[2J\tb\n'
    """
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)


def as_text(item: RenderableType, width: int) -> str:
    """What rich would print on a terminal of this width, as plain text without blanks at the ends of lines."""
    console = Console(
        file=io.StringIO(), width=width, color_system=None, force_terminal=False, highlight=False, legacy_windows=False,
        emoji=False, markup=False, force_jupyter=False,
    )  # fmt: skip
    with console.capture() as captured:
        console.print(item)
    return "\n".join(line.rstrip() for line in captured.get().splitlines()) + "\n"


def put(content: str | bytes) -> None:
    """Write to standard output as UTF-8, whatever the locale says; a reader who closes the pipe early is no error.

    Raises:
        InputError: where the content is no text and standard output is a terminal.
        OSError: where it cannot be written, as on a disk that is full.
    """
    if isinstance(content, bytes) and sys.stdout.isatty():
        raise InputError("this format is no text that a terminal can show; name a file with --out")
    data = as_bytes(shielded(content) if isinstance(content, str) and sys.stdout.isatty() else content)
    if isinstance(content, str) and content and not content.endswith("\n"):
        data += b"\n"
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        closed()
    except OSError as failure:
        closed()
        raise OSError(failure.errno, failure.strerror, "standard output") from failure


def closed() -> None:
    """Send what is still to be written nowhere, so that Python's last flush is silent too."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def coloured() -> Console | None:
    """A console for people, or None where standard output is a pipe or a file, or NO_COLOR is set."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return None
    return Console(highlight=False, soft_wrap=False)
