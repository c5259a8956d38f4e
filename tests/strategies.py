"""Hypothesis strategies that all tests share: what a feature adds is drawn here, once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from aidledger.amount import HEDGES, Amount, Hedge

# --- rates --------------------------------------------------------------------------------------------------------

REFERENCE_CURRENCIES = ("EUR", "USD", "JPY", "GBP", "AUD", "CNY", "KRW", "IDR")
FIRST_REFERENCE, LAST_REFERENCE = date(2006, 1, 2), date(2026, 10, 30)


def reference_codes() -> SearchStrategy[str]:
    """A currency with a reference rate on every business day of `reference_days`."""
    return st.sampled_from(REFERENCE_CURRENCIES)


def reference_days() -> SearchStrategy[date]:
    """A day, business day or not, on which every one of `reference_codes` has a rate or had one within the week."""
    return st.dates(FIRST_REFERENCE, LAST_REFERENCE)


def printed_rates() -> SearchStrategy[Decimal]:
    """A rate as tables print it: two to nine digits, with or without a point."""
    return st.builds(lambda digits, places: Decimal(digits).scaleb(-places), st.integers(10, 10**9), st.integers(0, 8))


def rate_rows(codes: tuple[str, ...] = ("USD", "JPY", "KHR"), source: str = "own table") -> SearchStrategy[pd.DataFrame]:
    """A frame of the user's rates of a few days of July 2024, no day twice for one pair."""
    pair = st.sampled_from([(codes[0], code) for code in codes[1:]])
    keys = st.tuples(st.dates(date(2024, 7, 1), date(2024, 7, 20)), pair)
    columns = ["date", "base", "quote", "rate", "source"]
    return st.dictionaries(keys, printed_rates(), max_size=12).map(
        lambda rows: pd.DataFrame([(day, *pair, rate, source) for (day, pair), rate in rows.items()], columns=columns)
    )


def sums_of_money() -> SearchStrategy[int]:
    """A sum in whole units that float64 holds, of any size alike."""
    return st.integers(0, 15).flatmap(lambda power: st.integers(10**power // 10, min(10**power, 9 * 10**15)))


def claim_sums(codes: tuple[str, ...] = REFERENCE_CURRENCIES) -> SearchStrategy[dict[str, Any]]:
    """The columns of a claim that the normaliser reads: currency, value, low and high."""
    return st.builds(
        lambda code, value, slack: {"currency": code, "value": value, "low": value - slack, "high": value + slack},
        st.sampled_from(codes), sums_of_money(), st.integers(0, 10**6),
    )  # fmt: skip


# --- articles -----------------------------------------------------------------------------------------------------


def days() -> SearchStrategy[date]:
    """A day on which an article can have been published."""
    return st.dates(date(1950, 1, 1), date(2099, 12, 31))


def printed_days() -> SearchStrategy[tuple[str, date]]:
    """A day as papers and web pages print it, in English, Japanese or ISO 8601 notation, and the day."""
    months = "January February March April May June July August September October November December".split()
    notations = (
        lambda day: day.isoformat(),
        lambda day: f"{day.day} {months[day.month - 1]} {day.year}",
        lambda day: f"{months[day.month - 1]} {day.day}, {day.year}",
        lambda day: f"{day:%A}, {months[day.month - 1]} {day.day}, {day.year}",
        lambda day: f"{day.year}年{day.month}月{day.day}日",
        lambda day: f"{day.year}/{day.month}/{day.day}",
        lambda day: f"{'令和' if day.year > 2019 else '西暦'}{day.year - 2018 * (day.year > 2019)}年{day.month}月{day.day}日",
    )
    return st.tuples(days(), st.sampled_from(notations)).map(lambda pair: (pair[1](pair[0]), pair[0]))


def plain_texts() -> SearchStrategy[str]:
    """A text with something in it, of any script, with any newlines, as a file can hold it."""
    letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff")
    return st.text(st.one_of(letters, st.sampled_from("\r\n\t $¥円億")), min_size=1, max_size=200).filter(str.strip)


def figures() -> SearchStrategy[tuple[str, Decimal]]:
    """A figure as an official table prints it, with or without separators between thousands, and its value."""
    values = st.builds(lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**12), st.integers(0, 3))
    return st.tuples(values, st.sampled_from(("{:f}", "{:,f}"))).map(lambda pair: (pair[1].format(pair[0]), pair[0]))


# --- printed sums -------------------------------------------------------------------------------------------------


def units(least: int = -2, most: int = 9) -> SearchStrategy[Decimal]:
    """What the last printed digit can be worth."""
    return st.integers(least, most).map(lambda power: Decimal(1).scaleb(power))


def amounts(currency: str = "USD", hedges: tuple[Hedge, ...] = HEDGES) -> SearchStrategy[Amount]:
    """A printed sum of up to six digits, of any precision and hedge; one in five is a range."""

    def build(steps: int, wider: int, unit: Decimal, hedge: Hedge, ranged: bool) -> Amount:
        low, high = steps * unit, (steps + wider) * unit
        ends = (low, high) if ranged else (None, None)
        return Amount((low + high) / 2 if ranged else low, currency, unit, hedge, False, *ends)

    ranged = st.sampled_from((False, False, False, False, True))
    return st.builds(build, st.integers(0, 999_999), st.integers(1, 99), units(), st.sampled_from(hedges), ranged)


def true_sums() -> SearchStrategy[Decimal]:
    """A sum as it is in truth, to the hundredth."""
    return st.builds(lambda hundredths: Decimal(hundredths).scaleb(-2), sums_of_money().filter(lambda money: money < 10**14))


def parts_and_total() -> SearchStrategy[tuple[list[Decimal], list[Decimal], Decimal]]:
    """Parts as they are in truth, the precision at which each is printed, and that of their total."""
    part = st.tuples(true_sums(), units(0, 10))
    return st.tuples(st.lists(part, min_size=1, max_size=6), units(0, 11)).map(
        lambda drawn: ([value for value, _ in drawn[0]], [unit for _, unit in drawn[0]], drawn[1])
    )


# --- printed sums of money ----------------------------------------------------------------------------------------

ENGLISH_SCALES = {
    "": 1,
    " thousand": 10**3,
    " million": 10**6,
    " billion": 10**9,
    "m": 10**6,
    "bn": 10**9,
    " mln": 10**6,
    " crore": 10**7,
}
ENGLISH_CURRENCIES = {
    "US$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "A$": "AUD",
    "RMB ": "CNY",
    "CHF ": "CHF",
    "JPY ": "JPY",
    "Tk ": "BDT",
    "NZ$": "NZD",
}
ENGLISH_NAMES = {
    " yen": "JPY",
    " euros": "EUR",
    " US dollars": "USD",
    " baht": "THB",
    " Swiss francs": "CHF",
    " Kenyan shillings": "KES",
}
ENGLISH_HEDGES: dict[str, Hedge] = {
    "": "exact",
    "about ": "about",
    "nearly ": "nearly",
    "more than ": "more_than",
    "at least ": "at_least",
    "up to ": "at_most",
    "less than ": "less_than",
    "almost ": "nearly",
    "some ": "about",
    "no more than ": "at_most",
}
JAPANESE_SCALES = {"": 1, "万": 10**4, "億": 10**8, "兆": 10**12}
JAPANESE_NAMES = {
    "円": "JPY",
    "ドル": "USD",
    "米ドル": "USD",
    "ユーロ": "EUR",
    "人民元": "CNY",
    "ウォン": "KRW",
    "豪ドル": "AUD",
}
JAPANESE_HEDGES: dict[tuple[str, str], Hedge] = {
    ("", ""): "exact",
    ("約", ""): "about",
    ("最大", ""): "at_most",
    ("", "以上"): "at_least",
    ("", "未満"): "less_than",
    ("", "余り"): "more_than",
    ("", "程度"): "about",
    ("", "を限度とする"): "at_most",
}


def printed_figures() -> SearchStrategy[tuple[str, Decimal]]:
    """A number in digits, with or without groups and decimals, and its value; it never looks like a year."""
    whole = st.integers(1, 999_999).filter(lambda n: not 1800 <= n <= 2200)
    grouped = whole.map(lambda n: (f"{n:,}", Decimal(n)))
    pointed = (
        st.tuples(st.integers(0, 999), st.integers(1, 99))
        .map(lambda parts: f"{parts[0]}.{parts[1]}")
        .map(lambda s: (s, Decimal(s)))
    )
    return st.one_of(whole.map(lambda n: (str(n), Decimal(n))), grouped, pointed)


def english_sums() -> SearchStrategy[tuple[str, str, Decimal, str, Hedge]]:
    """What stands before a sum, the sum as printed in English, its value, its currency and its hedge."""

    def before(symbol: str, figure: tuple[str, Decimal], scale: str, hedge: str) -> tuple[str, str, Decimal, str, Hedge]:
        return (
            hedge,
            f"{symbol}{figure[0]}{scale}",
            figure[1] * ENGLISH_SCALES[scale],
            ENGLISH_CURRENCIES[symbol],
            ENGLISH_HEDGES[hedge],
        )

    def after(name: str, figure: tuple[str, Decimal], scale: str, hedge: str) -> tuple[str, str, Decimal, str, Hedge]:
        return (
            hedge,
            f"{figure[0]}{scale}{name}",
            figure[1] * ENGLISH_SCALES[scale],
            ENGLISH_NAMES[name],
            ENGLISH_HEDGES[hedge],
        )

    scales, hedges = st.sampled_from(list(ENGLISH_SCALES)), st.sampled_from(list(ENGLISH_HEDGES))
    return st.one_of(
        st.builds(before, st.sampled_from(list(ENGLISH_CURRENCIES)), printed_figures(), scales, hedges),
        st.builds(after, st.sampled_from(list(ENGLISH_NAMES)), printed_figures(), scales, hedges),
    )


def japanese_sums() -> SearchStrategy[tuple[str, str, str, Decimal, str, Hedge]]:
    """What stands before a sum, the sum as printed in Japanese, what stands after, its value, its currency and its hedge."""
    full = str.maketrans("0123456789,.", "０１２３４５６７８９，．")

    def build(
        figure: tuple[str, Decimal], scale: str, tail: int, name: str, hedge: tuple[str, str], wide: bool
    ) -> tuple[str, str, str, Decimal, str, Hedge]:
        number, value = figure[0] + scale, figure[1] * JAPANESE_SCALES[scale]
        if tail and scale in ("億", "兆") and "." not in figure[0]:
            number, value = f"{number}{tail:,}万", value + tail * 10**4
        printed = (number.translate(full) if wide else number) + name
        return hedge[0], printed, hedge[1], value, JAPANESE_NAMES[name], JAPANESE_HEDGES[hedge]

    return st.builds(
        build, printed_figures(), st.sampled_from(list(JAPANESE_SCALES)), st.integers(0, 9999),
        st.sampled_from(list(JAPANESE_NAMES)), st.sampled_from(list(JAPANESE_HEDGES)), st.booleans(),
    )  # fmt: skip


def hostile_texts() -> SearchStrategy[str]:
    """Texts made of the pieces of sums, in any order."""
    pieces = [
        "$",
        "US$",
        "5",
        "1,",
        "10-15",
        " ",
        "million",
        "億",
        "円",
        "3",
        "yen",
        "to",
        "and",
        "(",
        ")",
        "\n",
        "billion dollars",
        "約",
        "一",
        "£",
        "half a",
        "one",
        "Rs",
        "crore",
        ".",
        "dollars",
        "l.8",
        "1/2",
        "=",
        "per",
        "|",
        "in millions of yen\n",
        "前後",
        "から",
        "−",
        "\u3000",
        "²",
    ]
    return st.lists(st.one_of(st.sampled_from(pieces), st.text(max_size=3)), max_size=30).map("".join)


# --- corrections --------------------------------------------------------------------------------------------------


def file_texts() -> SearchStrategy[str]:
    """Text that a file can hold, and that spreadsheets, CSV and TOML each take for something else where they can."""
    letters = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
    traps = ("=1+1", "'", "''=x", '"', '\\"""', "\n", "\r\n", "\r", ",", ";", "\t", "#", "[[correction]]", "NA", " ")
    pieces = st.sampled_from(traps)
    return st.lists(st.one_of(st.text(letters, max_size=5), pieces), max_size=6).map("".join)


def corrected_fields() -> SearchStrategy[dict[str, str]]:
    """Fields of a claim with what a person may write into them; they always go together."""
    said = {
        "value": st.one_of(st.integers(0, 10**15).map(str), st.just("8.3e9"), st.just("8,300,000")),
        "unit": st.sampled_from(("0.01", "1", "100000", "1e9")), "hedge": st.sampled_from(HEDGES),
        "ceiling": st.sampled_from(("true", "false", "Yes")), "currency": st.sampled_from(("usd", "JPY", "EUR")),
        "is_aid": st.sampled_from(("true", "no")), "topic": st.sampled_from(("aid", "trade", "Cost")),
        "instrument": st.sampled_from(("", "loan", "technical cooperation")), "finance_type": st.sampled_from(("", "422")),
        "stage": st.sampled_from(("", "pledge")), "scope": st.sampled_from(("single", "component", "total")),
        "donor": st.sampled_from(("Japan", "KHM", "World Bank", "")), "recipient": st.sampled_from(("Laos", "")),
        "purpose": file_texts(), "speaker": file_texts(), "sector": st.sampled_from(("21020", "")),
        "period_start": st.sampled_from(("1992-01-01", "")), "period_end": st.sampled_from(("2024-07-06", "")),
        "doubts": st.just(""),
    }  # fmt: skip
    return st.fixed_dictionaries({}, optional=said).filter(bool)
