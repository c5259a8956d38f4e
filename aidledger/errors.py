"""What can go wrong, as one tree.

```
AidledgerError
├── InputError (also ValueError)     what the caller gave cannot be used
│   ├── UnreadableFile               no text can be had from this file
│   ├── UnknownCurrency              no ISO 4217 code or name like this
│   ├── UnknownCheck                 no check with this code
│   ├── UnknownIdentifier            no claim, pledge or finding with this id
│   ├── BadDate                      not a date, or a date that cannot be used
│   ├── BadTable                     a table lacks a column or holds a value that cannot be read
│   └── BadLedger                    this file is no ledger, or cannot be read or written now
├── RateUnavailable (also LookupError)   no dated rate for this pair and day
└── WorkLost (also RuntimeError)     processes ended before their work was done
```

Each message is one sentence that says what was given and what would do.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike


class AidledgerError(Exception):
    """The root: catch this to catch everything that aidledger raises on purpose."""


class InputError(AidledgerError, ValueError):
    """What the caller gave cannot be used."""


class UnreadableFile(InputError):
    """No text can be had from this file."""


class UnknownCurrency(InputError):
    """No ISO 4217 code or name like this."""


class UnknownCheck(InputError):
    """No check with this code."""


class UnknownIdentifier(InputError):
    """No claim, pledge or finding with this id."""


class BadDate(InputError):
    """Not a date, or a date that cannot be used here."""


class BadTable(InputError):
    """A table lacks a column, or holds a value that cannot be read."""


class BadLedger(InputError):
    """This file is no ledger, is damaged, or cannot be read or written now; what it holds is as it was."""


class RateUnavailable(AidledgerError, LookupError):
    """No dated rate for this pair and day; nothing is guessed in its place."""


class WorkLost(AidledgerError, RuntimeError):
    """Processes ended before their work was done, and beginning it again did not help; what was done is kept."""


@contextmanager
def told_of(path: str | PathLike[str]) -> Iterator[None]:
    """What the system refuses is told of the file that people named, and not of what is written beside it."""
    try:
        yield
    except OSError as failure:
        raise OSError(failure.errno, failure.strerror or str(failure), str(path)) from failure
