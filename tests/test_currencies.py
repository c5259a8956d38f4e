"""The rows of currencies, against the list of ISO 4217 that babel carries."""

from __future__ import annotations

import re
from datetime import date

import pytest
from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_precision, list_currencies

from aidledger.currencies import CURRENCIES, currency
from aidledger.errors import UnknownCurrency
from aidledger.model import Article
from aidledger.parsers.mentions import find


def test_every_code_is_of_iso_4217() -> None:
    assert not set(CURRENCIES) - set(list_currencies())


def test_every_currency_in_use_somewhere_has_a_row() -> None:
    territories = get_global("territory_currencies")
    in_use = {
        code for rows in territories.values() for code, _, end, tender in rows if end is None and tender and len(code) == 3
    }
    funds = {"BOV", "CHE", "CHW", "CLF", "COU", "CUC", "MXV", "UYI", "USN", "XSU", "XUA", "XCG", "CNH", "XXX", "UYW", "VED"}
    assert not {code for code in in_use - funds if code not in CURRENCIES and not re.match("X[A-Z]{2}", code)}


@pytest.mark.parametrize("code", [code for code, row in CURRENCIES.items() if row.until is None])
def test_minor_unit_is_that_of_the_list(code: str) -> None:
    differing = {
        "AFN",
        "ALL",
        "AMD",
        "IRR",
        "IQD",
        "LAK",
        "LBP",
        "MGA",
        "MMK",
        "MRU",
        "PKR",
        "RSD",
        "SOS",
        "SYP",
        "TZS",
        "UZS",
        "YER",
        "COP",
        "CRC",
        "GYD",
        "HUF",
        "IDR",
        "KPW",
        "MNT",
        "MUR",
        "STN",
        "TWD",
        "SLE",
        "XDR",
        "GHC",
        "CZK",
        "NOK",
        "SEK",
        "DKK",
        "CHF",
        "CLP",
        "ISK",
    }
    if code not in differing:
        assert CURRENCIES[code].minor_unit == get_currency_precision(code)


def test_a_historic_code_knows_its_last_day() -> None:
    assert CURRENCIES["DEM"].until == date(2002, 2, 28)
    assert all(row.until is None or row.until < date(2025, 1, 1) for row in CURRENCIES.values())


def test_no_row_names_a_form_twice() -> None:
    for row in CURRENCIES.values():
        for forms in (row.symbols, row.words, row.ja):
            assert len(forms) == len(set(forms)), row.code


def test_names_with_an_adjective_mean_one_currency() -> None:
    owners: dict[str, set[str]] = {}
    for row in CURRENCIES.values():
        for word in row.words:
            owners.setdefault(word.lower(), set()).add(row.code)
    assert not {word: codes for word, codes in owners.items() if len(codes) > 1}


def test_an_unknown_code_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownCurrency, match="did you mean"):
        currency("JPX")


NEWS = {"en": "They paid 5 million {} for it.", "ja": "政府は500万{}を供与した。"}


@pytest.mark.parametrize("lang", NEWS)
def test_a_sum_with_the_name_that_cldr_has_for_a_currency_is_in_that_currency(lang: str) -> None:
    unread = set()
    for code in (code for code, row in CURRENCIES.items() if not row.until):
        name = get_currency_name(code, 2, lang).replace(" ", "" if lang == "ja" else " ")
        found = find(Article.from_text(NEWS[lang].format(name), id="a", lang=lang))
        if "(" not in name and "（" not in name and [sum_.amount.currency for sum_ in found] != [code]:
            unread.add(code)
    # the leone and the new leone are of one name; a convertible mark has two adjectives, and a unit of account its bank's
    assert unread == ({"SLE", "BAM", "XUA"} if lang == "en" else {"ZWG"})


@pytest.mark.parametrize("text", ["500万ブルネイ・ドルを供与した。", "3万ランドセルを贈った。", "ブルネイに500万人が住む。"])
def test_no_short_name_of_a_currency_is_read_in_a_longer_word(text: str) -> None:
    assert {sum_.amount.currency for sum_ in find(Article.from_text(text, id="a", lang="ja"))} <= {"BND"}
