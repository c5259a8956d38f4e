"""What is installed: the versions, and what the extras bring, libraries that may be left out and are imported where needed."""

from __future__ import annotations

from importlib import import_module, metadata
from typing import Any

from aidledger.errors import AidledgerError, InputError


def installed(name: str = "aidledger") -> str:
    """The version of this library, or of another that it rests on.

    >>> installed("pandas").split(".")[0].isdigit()
    True
    """
    return metadata.version(name)


def brought(module: str, what: str, extra: str, error: type[AidledgerError] = InputError) -> Any:  # noqa: ANN401
    """A module that an extra brings, without which `what` cannot be had.

    Raises:
        InputError: or the `error` that is given, where it is not installed, with the command that installs it.

    >>> brought("no_such_reader", "a PDF", "read")
    Traceback (most recent call last):
        ...
    aidledger.errors.InputError: a PDF needs more than the core: pip install "aidledger[read]"
    """
    try:
        return import_module(module)
    except ImportError:
        raise error(lacking(what, extra)) from None


def lacking(what: str, extra: str) -> str:
    """That something needs an extra, and the command that installs it, as one sentence.

    >>> lacking("a Parquet file", "scale")
    'a Parquet file needs more than the core: pip install "aidledger[scale]"'
    """
    return f'{what} needs more than the core: pip install "aidledger[{extra}]"'
