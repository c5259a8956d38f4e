"""The checks, one file each, found by name.

A file ``al101_total_off_components.py`` holds the check AL101.  Its docstring is the page that ``aidledger explain AL101``
prints (*What it does*, *Why it matters*, *Example*, *When it is fine*), and it defines one function::

    def check(evidence: Evidence) -> pd.DataFrame: ...

which returns a frame of `COMPARISON_COLUMNS`: one row for everything that it compared, also where all is well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib import import_module
from inspect import getdoc
from pkgutil import iter_modules
from types import MappingProxyType

import pandas as pd

from aidledger.errors import UnknownCheck
from aidledger.model import COMPARISON_COLUMNS, frame
from aidledger.normaliser.deflators import Deflators
from aidledger.normaliser.normalise import ClaimPolicy
from aidledger.normaliser.rates import RateTable

_NAME = re.compile(r"(al\d{3})_(\w+)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What every check may look at: the frames of a ledger before its comparisons, and the rates.

    `claims` are normalised and linked (`CLAIM_COLUMNS`); the claims of an official record are those whose article has
    the language ``zxx``.  `policy` and `deflators` are those with which the claims were normalised.
    """

    articles: pd.DataFrame
    claims: pd.DataFrame
    activities: pd.DataFrame
    pledges: pd.DataFrame
    rates: RateTable
    currency: str
    policy: ClaimPolicy = "day"
    deflators: Deflators | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its code, the name that says what is wrong, its page, and its function."""

    code: str
    name: str
    page: str
    run: Callable[[Evidence], pd.DataFrame]


@cache
def catalogue() -> Mapping[str, Check]:
    """All checks by code, in the order of their codes.

    >>> "AL101" in catalogue()
    True
    """
    found = {}
    for module in sorted(iter_modules(__path__), key=lambda m: m.name):
        if named := _NAME.fullmatch(module.name):
            loaded = import_module(f"{__name__}.{module.name}")
            code = named[1].upper()
            found[code] = Check(code, named[2].replace("_", "-"), getdoc(loaded) or "", loaded.check)
    return MappingProxyType(found)


def check(code: str) -> Check:
    """The check with this code.

    Raises:
        UnknownCheck: naming the nearest code.

    >>> check("al101").name
    'total-off-components'
    """
    known, wanted = catalogue(), code.strip().upper()
    if (found := known.get(wanted)) is not None:
        return found
    near = max(known.values(), key=lambda one: _nearness(one, wanted))
    raise UnknownCheck(f"there is no check {code!r}; did you mean {near.code}? The checks are {', '.join(known)}")


def _nearness(one: Check, wanted: str) -> tuple[bool, int, float]:
    """A check that is called by its name, or else one that begins like the code that was given."""
    begins = sum(one.code.startswith(wanted[:length]) for length in range(1, len(one.code) + 1))
    return one.name.upper() == wanted, begins, SequenceMatcher(None, one.code, wanted).ratio()


def run(evidence: Evidence, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> pd.DataFrame:
    """The comparisons of the selected checks (all, where none is selected), as a frame of `COMPARISON_COLUMNS`.

    `select` and `ignore` take codes and beginnings of codes ("AL1").

    Raises:
        UnknownCheck: for a code that no check begins with.
    """
    chosen = _chosen(tuple(select), tuple(ignore))
    results = [found for one in chosen if len(found := one.run(evidence))]
    return pd.concat(results) if results else frame([], COMPARISON_COLUMNS)


def _chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Check]:
    known = catalogue()
    for code in (*select, *ignore):
        if not any(name.startswith(code.upper()) for name in known):
            check(code)
    wanted = tuple(code.upper() for code in select) or ("",)
    unwanted = tuple(code.upper() for code in ignore)
    return [one for name, one in known.items() if name.startswith(wanted) and not (unwanted and name.startswith(unwanted))]
