"""Every way in which English newspapers print a sum: currency, number, scale, hedge and place, all with all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidledger.parsers import mentions

NUMBERS: Final = ("5", "5.1", "12.34", "250", "1,250")
SCALES: Final = {
    " million": 6, " billion": 9, " trillion": 12, "m": 6, "bn": 9, " mln": 6, " bln": 9, "mn": 6, " mn": 6, " bn": 9, "tn": 12,
    "-million": 6, " Million": 6, " MILLION": 6, "million": 6, " thousand": 3,
}  # fmt: skip
BEFORE: Final = {
    "USD": ("$", "US$", "US $", "USD ", "USD", "U.S.$"), "AUD": ("A$", "AU$", "AUD "), "NZD": ("NZ$",), "CAD": ("C$", "Can$"),
    "GBP": ("£", "GBP "), "EUR": ("€", "EUR ", "Euro "), "CNY": ("RMB ", "CNY "), "PKR": ("PKR ",),
    "BDT": ("Tk ", "Tk. ", "৳"),
    "NGN": ("₦", "NGN "), "KES": ("KSh", "Ksh ", "KES "), "UGX": ("UGX ", "USh", "Ugx "), "TZS": ("TSh", "TZS "),
    "GHS": ("GH¢", "GHS "), "PHP": ("PHP ", "₱", "Php"), "IDR": ("Rp ", "Rp", "IDR "), "ZAR": ("R", "ZAR "), "MYR": ("RM",
    "MYR "),
    "XOF": ("CFAF", "FCFA ", "XOF "), "CHF": ("CHF ", "SFr"), "SEK": ("SEK ",), "XDR": ("SDR ",), "FJD": ("FJ$",),
    "VUV": ("VT",),
    "AED": ("Dh", "AED ", "DH"), "EGP": ("E£", "£E", "LE "), "TTD": ("TT$",), "XCD": ("EC$",), "WST": ("WST ", "ST$"),
}  # fmt: skip
BEHIND: Final = {
    "USD": ("dollars", "US dollars", "dlrs", "U.S. dlrs"), "GBP": ("pounds", "stg", "pounds sterling"), "EUR": ("euros", "EUR"),
    "JPY": ("yen", "Japanese yen"), "CNY": ("yuan", "RMB"), "INR": ("rupees", "Indian rupees"), "BDT": ("taka",),
    "NGN": ("naira",),
    "UGX": ("Ugandan shillings",), "PHP": ("Philippine pesos",), "IDR": ("rupiah",), "ZAR": ("rand",), "XOF": ("CFA francs",
    "FCFA"),
    "CAD": ("Canadian dlrs",), "HKD": ("H.K. dlrs",), "AUD": ("Aust dlrs", "Australian dollars"), "SGD": ("S'pore dlrs",),
    "DEM": ("marks", "Deutsche marks"), "XDR": ("SDRs", "special drawing rights"), "XUA": ("units of account",),
    "UZS": ("soums",),
    "AMD": ("drams",), "RWF": ("Rwandan francs", "Frw"), "MYR": ("ringgit",), "THB": ("baht",), "PGK": ("kina",),
    "AFN": ("afghanis",),
}  # fmt: skip
HEDGES: Final = {
    "": "exact", "about ": "about", "an estimated ": "about", "roughly ": "about", "nearly ": "nearly", "just under ": "nearly",
    "more than ": "more_than", "well over ": "more_than", "in excess of ": "more_than", "at least ": "at_least",
    "no less than ": "at_least", "up to ": "at_most", "a maximum of ": "at_most", "less than ": "less_than",
    "under ": "less_than",
}  # fmt: skip
PLACES: Final = (
    "The bank lent {} for a road.", "A road ({}) was built.", "A road [{}] was built.", "{} was lent.", "Roads cost {}",
    "Total: {}", "Roads: {}; the rest went to ports.", "The loan - {} - was signed.", "The loan—{}—was signed.",
    "- {} for roads",
    "• {} for roads", "(i) {} for roads;", "Roads | {} | wells", "Roads\t{}\twells", "Roads      {}      wells",
    "**{}** was lent.",
    "_{}_ was lent.", "The bank lent\n    {} for a road.", "The loan, {}, was signed.", "“{},” he said.", "He spoke of '{}'.",
    "The bank lent {}[1] for it.", "The bank lent {} a year.", "Is it {}?", "Roads/{} in all",
)  # fmt: skip


def _printed() -> st.SearchStrategy[tuple[str, str, Decimal]]:
    """A sum, its currency and its value."""
    sides = [(code, form + "{}", "") for code, forms in BEFORE.items() for form in forms]
    sides += [(code, "{}", " " + form) for code, forms in BEHIND.items() for form in forms]

    def made(side: tuple[str, str, str], number: str, scale: str) -> tuple[str, str, Decimal]:
        value = Decimal(number.replace(",", "")) * 10 ** SCALES[scale]
        return side[1].format(number + scale) + side[2], side[0], value

    return st.builds(made, st.sampled_from(sides), st.sampled_from(NUMBERS), st.sampled_from(tuple(SCALES)))


def _read(text: str) -> list[tuple[Any, ...]]:
    return [(one.text, one.amount.currency, one.amount.value, one.amount.hedge) for one in mentions.scan(text, "en").mentions]


@given(_printed(), st.sampled_from(tuple(HEDGES)))
def test_every_form_behind_every_hedge(printed: tuple[str, str, Decimal], hedge: str) -> None:
    assert _read(f"The bank said that {hedge}{printed[0]} was lent.") == [(*printed, HEDGES[hedge])]


@given(_printed(), st.sampled_from(PLACES))
def test_every_form_in_every_place(printed: tuple[str, str, Decimal], place: str) -> None:
    assert [found[1:3] for found in _read(place.format(printed[0]))] == [printed[1:]]


@given(_printed(), st.sampled_from(("", "  ", "    ", "        ")), st.integers(0, 5))
def test_every_form_broken_over_a_line(printed: tuple[str, str, Decimal], margin: str, place: int) -> None:
    words = printed[0].split(" ")
    at = 1 + place % max(1, len(words) - 1)
    # Behind a code alone in its line the rows of a table follow: only a scale makes it a sum.
    broken = f"{' '.join(words[:at])}\n{margin}{' '.join(words[at:])}" if len(words) > 1 else printed[0]
    found = _read(f"{margin}The bank said on Monday that it lent {broken} for the\n{margin}road.")
    assert [one[1:3] for one in found] == [printed[1:]]


@pytest.mark.parametrize("currency", [*BEFORE, *BEHIND])
def test_numbers_in_full(currency: str) -> None:
    for form in BEFORE.get(currency, ()):
        assert [one[1:3] for one in _read(f"It lent {form}3,255,000 for it.")] == [(currency, Decimal(3255000))]
    for form in BEHIND.get(currency, ()):
        assert [one[1:3] for one in _read(f"It lent 3,255,000 {form} for it.")] == [(currency, Decimal(3255000))]
        assert [one[1:3] for one in _read(f"It lent two and a half million {form}.")] == [(currency, Decimal(2500000))]
