"""Currencies by symbol and code, and which of those are also words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from aidledger.currencies import CURRENCIES

_DOLLARS: Final = tuple(row.code for row in CURRENCIES.values() if any(symbol[-1:] == "$" for symbol in row.symbols))
SYMBOLS: Final[Mapping[str, tuple[str, ...]]] = {
    symbol: tuple(row.code for row in CURRENCIES.values() if symbol in row.symbols)
    for row in CURRENCIES.values() for symbol in row.symbols
} | {f"${code}": (code,) for code in _DOLLARS}  # fmt: skip
SIGNS: Final = "".join(
    sorted({symbol[-1] for symbol in SYMBOLS if not symbol[-1].isalnum() and symbol[-1] not in "./"} | {"＄"})
)
"""The characters that are nothing but money: $ € £ ¥ ..."""

ALPHABETIC: Final = tuple(symbol for symbol in SYMBOLS if symbol[-1] not in SIGNS and "$" not in symbol)
TRAILING: Final = tuple(symbol for symbol in SYMBOLS if symbol[0] == "$" and len(symbol) > 1)
"""Symbols whose letters follow the sign: ``$A83.6``."""

FAMILY: Final[Mapping[str, str]] = {
    "$": "dollar",
    "＄": "dollar",
    "Rs": "rupee",
    "Rs.": "rupee",
    "₨": "rupee",
    "Sh": "shilling",
    "Sh.": "shilling",
    "Shs": "shilling",
    "Shs.": "shilling",
}
"""Bare symbols that many currencies share, and the noun that they stand for."""

AT_PAR: Final = frozenset(("CFA", "FCFA", "F CFA", "CFAF", "F.CFA", "CFA F", "FCFA.", "cfa", "F"))
"""Names of currencies of one worth: which of them is meant is told by the countries named, and changes no sum."""

MARKS: Final[Mapping[str, tuple[str, str]]] = {"/-": ("TZS", "shilling"), "/=": ("UGX", "shilling")}
"""What stands behind a figure and its scale, where that is written, and the noun it is short for: 78.5bn``/-``."""

MILLIONS_OF: Final = ("USD", "EUR", "GBP", "JPY", "AUD", "CAD", "CNY", "RMB", "CHF", "SEK", "NOK", "DKK", "INR")
"""Codes that business prose puts an M for million before: ``30 MUSD``."""

SINGLE: Final = frozenset(symbol for symbol in ALPHABETIC if len(symbol.rstrip(".")) == 1)

WORDLIKE: Final = frozenset((
    "ALL", "TOP", "TRY", "CUP", "MAD", "PEN", "SOS", "BAM", "GEL", "COP", "MOP", "LAK", "MUR", "ANG", "DOP", "FIM",
    "ARS", "SIT", "PEI", "ARA", "BOB", "RON", "SAR", "AMD", "PAB", "ATS", "SDR", "LE", "LL", "SR", "Bs", "Le", "Af",
    "Br", "Ls", "Lt", "Sk", "Db", "Ft", "FF", "BF", "KD", "TL", "DM", "Nu", "Gs", "Kz", "Ks", "MK", "ZK", "QR", "NIS",
    "Esc", "Lit", "Fl", "fl.", "Lm", "Pds", "CVE", "STD", "MGA", "SDG", "SBD", "BSD", "CDF", "SCR", "BIF", "RO",
    "MRO", "LSL", "CRC", "NAD", "ERN", "Dh", "Sh", "Sh.", "RM", "Frw", "GHC", "ZAR", "MKD", "ECS", "Sch", "FCFA", "CFAF",
    "JD", "DT", "SZL", "CFA", "CFP", "ECU", "AOR", "BRE", "BRC", "CSD", "Gde",
))  # fmt: skip
"""Codes and symbols that are also words, names or other abbreviations: they count before large or grouped numbers only."""

ABBREVIATIONS: Final = frozenset({"UA", "UAs"})
"""Symbols that an airline or a country has too, with a number of four digits behind it: a scale or a comma makes them money."""
