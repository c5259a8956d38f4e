"""Constant prices: a table of price indices that the user brings; none is shipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from os import PathLike
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from aidledger.currencies import currency
from aidledger.errors import BadTable, InputError
from aidledger.normaliser.tables import need_columns, printed_rate, read_table

_COLUMNS: Final = ("year", "currency", "index")
_YEARS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Deflators:
    """The price index of a currency in a year, 100 in the base year.

    A converted sum is divided by the index of the currency in which it was printed, as the OECD divides a donor's dollars by
    that donor's deflator, which holds both its prices and its exchange rate (OECD DAC, "Deflators: methodological notes").
    """

    indices: Mapping[tuple[int, str], Decimal]

    def base_year(self) -> int | None:
        """The year of whose prices converted sums are: that in which every index is 100, if there is one.

        >>> Deflators({(2021, "JPY"): Decimal(100), (2023, "JPY"): Decimal("104.5")}).base_year()
        2021
        """
        other = {year for (year, _), index in self.indices.items() if index != 100}
        return min({year for year, _ in self.indices} - other, default=None)

    @classmethod
    def from_csv(cls, path: str | PathLike[str]) -> Deflators:
        """A CSV with the columns of `from_frame`.

        Raises:
            UnreadableFile: where there is no such file, or it is no CSV in UTF-8.
            BadTable, UnknownCurrency: as `from_frame`.
        """
        return cls.from_frame(read_table(path))

    @classmethod
    def from_frame(cls, deflators: pd.DataFrame) -> Deflators:
        """A frame of year, currency and index.

        Raises:
            BadTable: for a missing column, a year or an index that is no number, or two indices of one year and currency.
            UnknownCurrency: for a code that is none.

        >>> table = pd.DataFrame({"year": [2023], "currency": ["JPY"], "index": ["104.5"]})
        >>> Deflators.from_frame(table).indices
        {(2023, 'JPY'): Decimal('104.5')}
        """
        table = need_columns(deflators, _COLUMNS, "deflators")
        indices: dict[tuple[int, str], Decimal] = {}
        for number, cells in enumerate(zip(*(table[name].tolist() for name in _COLUMNS), strict=True), start=1):
            key, index = _row(number, *cells)
            if indices.setdefault(key, index) != index:
                raise BadTable(f"row {number} of the deflators: {key[1]} has two indices for {key[0]}")
        return cls(indices)

    def of(self, currencies: pd.Series[Any], days: NDArray[np.datetime64]) -> NDArray[np.float64]:
        """The index of each currency in the year of each day, NaN where the table has none."""
        years = days.astype("datetime64[Y]").astype(np.int64) + 1970
        codes, printed = pd.factorize(currencies)
        places, pairs = pd.factorize(codes * _YEARS + np.where(np.isnat(days), 0, years))
        # The last name is for "none": factorize says -1.
        names = [*(str(code).strip().upper() for code in printed), ""]
        asked = [(int(pair) % _YEARS, names[int(pair) // _YEARS]) for pair in pairs]
        found = np.array([float(self.indices.get(one, "nan")) for one in asked], dtype=np.float64)
        return found[places]


def _row(number: int, year: object, code: object, index: object) -> tuple[tuple[int, str], Decimal]:
    try:
        return (_year(year), currency(str(code)).code), printed_rate(index, "an index")
    except InputError as error:
        raise type(error)(f"row {number} of the deflators: {error}") from None


def _year(year: object) -> int:
    # A column of years in which some are missing is one of floats.
    text = str(year).strip().removesuffix(".0")
    if not text.isdecimal():
        raise BadTable(f"a year is a number such as 2024, not {text!r:.20}")
    return int(text)
