"""Figures and findings in words: how sums, spans, rates and hypotheses read in a sentence for people."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd
from babel.numbers import get_currency_name

from aidledger.currencies import CURRENCIES
from aidledger.reconciler.arrays import Floats

_SCALES: Final = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1.0, ""))
_HEDGES: Final[Mapping[str, str]] = {
    "about": "about ", "nearly": "nearly ", "less_than": "less than ", "more_than": "more than ",
    "at_least": "at least ", "at_most": "up to ",
}  # fmt: skip
_SLIP_WORDS: Final[Mapping[str, str]] = {
    "scale_slip": "a power of ten", "currency_slip": "the other currency", "digit_slip": "two digits turned round",
}  # fmt: skip
_NUMBERS: Final = ("value", "unit", "range_low", "range_high")
_FEW: Final = 3
_MOST_DECIMALS: Final = 6
_MOST_DIGITS: Final = 10
_WHOLE: Final = 1e-9
_IDLE: Final = re.compile(r"\.00+$")
"""Decimals that only a step far below the figure asks for."""


def money(value: float, currency: str | None, unit: float | None = None, *, digits: int = 4) -> str:
    """A sum as a newspaper prints it, to the step `unit` where that is given, else to `digits` significant digits.

    >>> money(104_200_000, "USD", 100_000), money(8.3e9, "JPY", 1e8), money(2_745_000, "USD", digits=3)
    ('$104.2 million', '8.3 billion yen', '$2.75 million')
    >>> money(12_660_000, "USD", 1), money(8_293_400_000, "JPY", 100_000)
    ('$12,660,000', '8,293.4 million yen')
    >>> money(6_240_000_000, "JPY", 10_000)
    '6,240 million yen'
    """
    scale, word = _scale(value, unit)
    number = _digits(value / scale, _decimals(value, scale, unit, digits), digits if unit is None else None)
    return _with_currency(_IDLE.sub("", number) + word, currency)


def span(low: float, high: float, currency: str | None, unit: float | None = None, *, digits: int = 4) -> str:
    """Two sums as the ends of a range, with one scale and one name of the currency.

    >>> span(48.2e6, 49.4e6, "USD", 1e5), span(7.768e9, 7.962e9, "JPY", digits=3)
    ('$48.2 to $49.4 million', '7.77 to 7.96 billion yen')
    """
    if not math.isfinite(high):
        return f"{money(low, currency, unit, digits=digits)} or more"
    scale, word = _scale(high, unit)
    decimals = _decimals(high, scale, unit, digits)
    least, most = _digits(low / scale, decimals, None), _digits(high / scale, decimals, None)
    while unit is None and "." in least and "." in most and least[-1] in ".0" and most[-1] in ".0":
        least, most = least[:-1], most[:-1]
    if least == most and low < high and unit is None and digits < _MOST_DIGITS:
        return span(low, high, currency, digits=digits + 1)
    if least == most:
        return money(high, currency, unit, digits=digits)
    before, after = _around(currency)
    return f"{before}{least} to {before}{most}{word}{after}"


def figure(row: Mapping[str, Any]) -> str:
    """A claim's figure with its hedge, from a mapping with the columns of a claim.

    >>> figure({"value": 50e6, "unit": 1e6, "currency": "USD", "hedge": "about"})
    'about $50 million'
    """
    if row["value"] is None or math.isnan(row["value"]):
        return str(row.get("text") or "a sum without a figure")
    unit = row.get("unit")
    step = unit if unit and not math.isnan(unit) else None
    low, high = row.get("range_low"), row.get("range_high")
    if low is not None and high is not None and not math.isnan(low) and not math.isnan(high) and low != high:
        return _HEDGES.get(row.get("hedge") or "exact", "") + span(low, high, row["currency"], step)
    return _HEDGES.get(row.get("hedge") or "exact", "") + money(row["value"], row["currency"], step)


def percent(number: float) -> str:
    """A share in per cent, to three digits that count.

    >>> percent(-1.1650), percent(250.4)
    ('1.17 per cent', '250 per cent')
    """
    size = abs(number)
    return f"{_digits(size, max(0, 2 - _magnitude(size)), 3)} per cent" if math.isfinite(size) else "an unknown share"


def rate(number: float) -> str:
    """An exchange rate with five digits that count.

    >>> rate(160.809), rate(1.0824), rate(0.0062185), rate(139.0)
    ('160.81', '1.0824', '0.0062185', '139')
    """
    return _digits(number, max(0, 4 - _magnitude(number)), 5) if number > 0 else "no rate"


def rates(low: float, high: float) -> str:
    """Two rates as the ends of a range.

    >>> rates(160.04, 162.29), rates(114.741, 114.742)
    ('160.04 to 162.29', '114.74')
    """
    least, most = rate(low), rate(high)
    return least if least == most else f"{least} to {most}"


@lru_cache(maxsize=1 << 14)
def day(when: date | pd.Timestamp) -> str:
    """A date as people write it.

    >>> day(date(2024, 7, 5))
    '5 July 2024'
    """
    return f"{when.day} {when.strftime('%B %Y')}"


def bare(figure: str) -> str:
    """A figure in words without its hedge.

    >>> bare("about $50 million")
    '$50 million'
    """
    return next((figure.removeprefix(hedge) for hedge in _HEDGES.values() if figure.startswith(hedge)), figure)


def in_words(rows: pd.DataFrame) -> list[str]:
    """`figure` for every row of a frame with the columns of a claim.

    >>> in_words(pd.DataFrame({"value": [8.3e9, 50e6], "unit": [1e8, 1e6], "currency": ["JPY", "USD"], "hedge": "about"}))
    ['about 8.3 billion yen', 'about $50 million']
    >>> in_words(pd.DataFrame({"value": [375.0, 12.5], "unit": 0.01, "currency": "USD"}))
    ['$375', '$12.50']
    """
    value, unit, low = (_numbers(rows, name) for name in ("value", "unit", "range_low"))
    plain = np.isfinite(value) & (value > 0) & np.isfinite(unit) & (unit > 0) & np.isnan(low)
    said = np.full(len(rows), None, dtype=object)
    said[plain] = _plain_figures(rows[plain], value[plain], unit[plain])
    said[~plain] = _odd_figures(rows[~plain])
    return list(said)


def first_few(rows: pd.DataFrame) -> str:
    """The figures of the first three rows, as `in_words` has them, and how many more there are.

    >>> first_few(pd.DataFrame({"value": [5e6, 8e6, 2e6, 1e6], "unit": 1e6, "currency": "USD"}))
    '$5 million, $8 million, $2 million and 1 more'
    """
    more = len(rows) - _FEW
    return listed([*in_words(rows.head(_FEW)), *([f"{more} more"] if more > 0 else [])])


def _numbers(rows: pd.DataFrame, name: str) -> Floats:
    return rows[name].to_numpy(dtype=np.float64, na_value=np.nan) if name in rows else np.full(len(rows), np.nan)


def _texts(rows: pd.DataFrame, name: str) -> npt.NDArray[np.object_]:
    return rows[name].to_numpy(dtype=object) if name in rows else np.full(len(rows), None, dtype=object)


def _plain_figures(rows: pd.DataFrame, value: Floats, unit: Floats) -> npt.NDArray[np.object_]:
    """Figures with a last digit, those of one scale, number of decimals, currency and hedge together."""
    least = unit * 1000 * (1 + _WHOLE)
    sizes = np.array([size for size, _ in _SCALES])
    fits = (value >= sizes[:, None]) & (sizes[:, None] <= least)
    scale = np.where(fits.any(axis=0), fits.argmax(axis=0), len(sizes) - 1)
    decimals = np.clip(np.ceil(-np.log10(unit / sizes[scale]) - _WHOLE), 0, _MOST_DECIMALS).astype(np.int64)
    (currency, currencies), (hedge, hedges) = (pd.factorize(_texts(rows, name)) for name in ("currency", "hedge"))
    kind = ((currency * len(hedges) + hedge) * len(sizes) + scale) * (_MOST_DECIMALS + 1) + decimals
    said, order = np.full(len(rows), None, dtype=object), np.argsort(kind, kind="stable")
    for some in np.split(order, np.flatnonzero(np.diff(kind[order])) + 1) if len(order) else ():
        one = some[0]
        before, after = _around(currencies[currency[one]] if currency[one] >= 0 else None)
        loosely = _HEDGES.get(hedges[hedge[one]], "") if hedge[one] >= 0 else ""
        # Sources print one figure many times, which is worded once.
        which, different = pd.factorize(value[some] / sizes[scale[one]])
        numbers: Iterable[str] = map(f"{{:,.{decimals[one]}f}}".format, different.tolist())
        if decimals[one] > 1:
            numbers = (_IDLE.sub("", number) for number in numbers)
        shape = f"{_escaped(loosely + before)}{{}}{_escaped(_SCALES[scale[one]][1] + after)}"
        said[some] = np.array([*map(shape.format, numbers)], dtype=object)[which]
    return said


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _odd_figures(rows: pd.DataFrame) -> list[str]:
    """Figures one by one: ranges, sums without a figure, and what nobody knows the last digit of."""
    numbers = [_numbers(rows, name).tolist() for name in _NUMBERS]
    texts = [_texts(rows, name).tolist() for name in ("currency", "hedge", "text")]
    return [_figure(*row) for row in zip(*numbers, *texts, strict=True)]


def _figure(value: float, unit: float, low: float, high: float, currency: object, hedge: object, text: object) -> str:
    said = (one if isinstance(one, str) else None for one in (currency, hedge, text))
    row: dict[str, Any] = dict(zip(("currency", "hedge", "text"), said, strict=True))
    return figure(row | {"value": value, "unit": unit, "range_low": low, "range_high": high})


def against(row: Mapping[str, Any], left: str, right: str) -> str:
    """Why two figures do not agree as printed: the gap, and what makes them meet; `left` and `right` are their names.

    >>> row = {"gap": 2e6, "gap_pct": 4.0, "currency": "USD", "verdict": "disagrees", "diagnosis": None}
    >>> against(row, "the one", "the other")
    'The other is $2 million (4 per cent) above the one. No rounding, hedge or rate makes them meet.'
    """
    off = f"{right} is {difference(row['gap'], row['gap_pct'], row['currency'])} {left}." if math.isfinite(row["gap"]) else ""
    return " ".join(filter(None, (off[:1].upper() + off[1:], fits(row, f"{left} was", f"{right} was"))))


def fits(row: Mapping[str, Any], left: str, right: str) -> str:
    """A sentence on the first hypothesis that makes both sides meet, or on the slip that would."""
    if row["verdict"] == "explained":
        return f"They meet {first_reading(row['hypotheses'], left, right)}."
    would = _SLIP_WORDS.get(row["diagnosis"] or "")
    return f"No rounding, hedge or rate makes them meet{f', but {would} would' if would else ''}."


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items in a row, the last after an "and" or an "or".

    >>> listed(["a", "b", "c"]), listed(["a", "b"], "or")
    ('a, b and c', 'a or b')
    """
    words: Sequence[str] = list(items)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def currency_name(code: str) -> str:
    """The plural noun of a currency, its code where none is known.

    >>> currency_name("JPY"), currency_name("USD"), currency_name("THB"), currency_name("BGN"), currency_name("TRY")
    ('yen', 'dollars', 'baht', 'leva', 'liras')
    """
    row = CURRENCIES.get(code)
    if code == "USD":
        return "dollars"
    return _plural(row.code) if row and row.words else code


def difference(gap: float, gap_pct: float, currency: str | None, unit: float | None = None) -> str:
    """How far the right side lies from the left, with percentage and direction.

    >>> difference(1.2e6, 1.165, "USD", 1e5)
    '$1.2 million (1.17 per cent) above'
    """
    share = f" ({percent(gap_pct)})" if math.isfinite(gap_pct) else ""
    return f"{money(abs(gap), currency, unit)}{share} {'above' if gap > 0 else 'below'}"


_READINGS: Final[Mapping[tuple[str, str | None], str]] = {
    ("printed", None): "as printed",
    ("truncated", "left"): "if {left} cut off instead of rounded",
    ("truncated", "right"): "if {right} cut off instead of rounded",
    ("truncated", "both"): "if all figures were cut off instead of rounded",
    ("hedged", None): "if hedged figures are taken as loosely as they are hedged",
}


def reading(hypothesis: Mapping[str, Any], left: str = "the first was", right: str = "the second was") -> str:
    """A hypothesis as the condition under which both sides meet; `left` and `right` name the sides with their verbs.

    >>> reading({"name": "truncated", "detail": "left"}, "the total was", "the parts were")
    'if the total was cut off instead of rounded'
    >>> reading({"name": "rate", "detail": "year", "note": "140.57 yen per dollar, average of 2023"})
    'at 140.57 yen per dollar, average of 2023'
    """
    name, detail = str(hypothesis["name"]), hypothesis.get("detail")
    if name != "rate":
        return _READINGS.get((name, detail), "").format(left=left, right=right)
    kind, _, how = str(detail).partition(", ")
    condition = {"hedged": ("hedged", None), "": ("printed", None)}.get(how, ("truncated", how.partition(" ")[0]))
    more = f" and {_READINGS[condition].format(left=left, right=right)}" if how else ""
    return f"at {hypothesis.get('note') or kind}{more}"


def first_reading(hypotheses: Sequence[Mapping[str, Any]], left: str = "the first was", right: str = "the second was") -> str:
    """The first hypothesis that makes both sides meet, as a condition; nothing where none does."""
    fitting = (one for one in hypotheses if one["meets"] and one["name"] != "slip" and one.get("decides", True))
    return next((reading(one, left, right) for one in fitting), "")


def hedge_share(hypotheses: Sequence[Mapping[str, Any]], hedged: Sequence[str]) -> str:
    """A sentence on how much of the slack is due to hedged figures, where they make both sides meet.

    >>> hedge_share([{"name": "hedged", "meets": True, "slack_from_hedges": 0.89}], ["about $50 million"])
    'Taken as loosely as it is hedged, about $50 million alone makes up 89 per cent of the slack.'
    """
    share = next((one["slack_from_hedges"] for one in hypotheses if one["name"] == "hedged" and one["meets"]), None)
    if share is None or not hedged:
        return ""
    loosely, alone = ("it is", "alone makes") if len(hedged) == 1 else ("they are", "alone make")
    return f"Taken as loosely as {loosely} hedged, {listed(hedged)} {alone} up {share * 100:.0f} per cent of the slack."


def slip(kind: str, value: float, currency: str | None) -> str:
    """The figure that would fit, and what the slip is.

    >>> slip("scale_slip", 8.4e9, "JPY")
    '8.4 billion yen (a power of ten)'
    """
    return f"{money(value, currency, digits=6)} ({_SLIP_WORDS[kind]})"


def needed(row: Mapping[str, Any], what: str, more: str = "") -> str | None:
    """What one figure would have to be, from a row of the result of `compare`; `what` is that figure as printed.

    >>> needed({"diagnosis": None, "needed_low": 48.2e6, "needed_high": 49.4e6, "needed_currency": "USD"}, "$50 million")
    'the $50 million would be $48.2 to $49.4 million'
    """
    what = bare(what)
    low, high, currency = row["needed_low"], row["needed_high"], row["needed_currency"]
    if math.isnan(low) or high < 0:
        return None
    if row["diagnosis"] in _SLIP_WORDS:
        return f"the {what} would be {slip(row['diagnosis'], low, currency)}"
    if row["diagnosis"] == "double count":
        return f"the {what} would be counted in another part already"
    if low <= 0 < high:
        return f"the {what} would be no more than {money(high, currency)}{more}"
    return f"the {what} would be {span(low, high, currency)}{more}"


def _scale(value: float, unit: float | None = None) -> tuple[float, str]:
    """The largest scale that the sum reaches and that shows its last digit within three decimals."""
    least = unit * 1000 * (1 + _WHOLE) if unit else math.inf
    size = abs(value)
    for scale in _SCALES:
        if size >= scale[0] <= least:
            return scale
    return _SCALES[-1]


def _magnitude(value: float) -> int:
    return math.floor(math.log10(value)) if value > 0 and math.isfinite(value) else 0


def _decimals(value: float, scale: float, unit: float | None, digits: int) -> int:
    if unit is None or unit <= 0:
        return max(0, min(_MOST_DECIMALS, digits - 1 - _magnitude(abs(value) / scale)))
    return max(0, min(_MOST_DECIMALS, math.ceil(-math.log10(unit / scale) - _WHOLE)))


def _digits(number: float, decimals: int, significant: int | None) -> str:
    """A number with commas; zeros that only fill up are dropped where the number of significant digits was asked for."""
    text = f"{number:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if significant is not None and "." in text else text


def _with_currency(number: str, currency: str | None) -> str:
    before, after = _around(currency)
    return f"{before}{number}{after}"


@lru_cache(maxsize=512)
def _around(currency: str | None) -> tuple[str, str]:
    """What stands before and after a sum: a symbol, the noun, or the code."""
    row = CURRENCIES.get(currency or "")
    if currency is None or row is None:
        return (f"{currency} " if currency else ""), ""
    if currency == "USD":
        return "$", ""
    symbols = [symbol for symbol in row.symbols if symbol.endswith(("$", "€", "£")) and " " not in symbol]
    if symbols:
        return symbols[0], ""
    return ("", f" {_plural(row.code)}") if row.words else (f"{currency} ", "")


@lru_cache(maxsize=512)
def _plural(code: str) -> str:
    """The noun for many: that of the CLDR, by the currency's own word for it ("yuan", "lei"), else one with an "s"."""
    words, english = CURRENCIES[code].words, f" {get_currency_name(code, count=2, locale='en')}"
    known = [word for word in words if english.endswith(f" {word}")]
    return (*known, *(word for word in words if word == f"{words[0]}s"), words[0])[0]


def per(many: str, one: str) -> str:
    """What a rate counts.

    >>> per("JPY", "USD"), per("USD", "EUR")
    ('yen per dollar', 'dollars per euro')
    """
    row = CURRENCIES.get(one)
    single = "dollar" if one == "USD" else row.words[0] if row and row.words else one
    return f"{currency_name(many)} per {single}"
