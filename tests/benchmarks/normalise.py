"""A million claims in one currency, beside two other ways to do it: ``python -m tests.benchmarks.normalise``.

Prints seconds of one core, the memory at the peak beside the columns that are read, and how many figures are exact.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from datetime import date
from decimal import Context, Decimal
from time import process_time

import numpy as np
import pandas as pd
import pint
from currency_converter import CurrencyConverter

from aidledger.normaliser.normalise import normalise, published
from aidledger.normaliser.rates import RateTable

CLAIMS, ARTICLES, SAMPLE, PINT_SAMPLE, EXACT_SAMPLE = 1_000_000, 100_000, 100_000, 2_000, 20_000
CODES = ("JPY", "EUR", "USD", "GBP", "AUD", "CAD", "CHF", "CNY", "KRW", "INR", "IDR", "PHP", "THB", "SEK", "NOK", "DKK")
FIRST, LAST = date(2009, 1, 5), date(2026, 10, 30)
COLUMNS = ["article", "currency", "value", "low", "high"]


def sample() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Claims of any size up to 9e15 in sixteen currencies, over eighteen years."""
    generator = np.random.default_rng(5)
    days = np.datetime64(FIRST) + generator.integers(0, (LAST - FIRST).days + 1, ARTICLES)
    ids = np.array([f"news/{number:06d}.txt" for number in range(ARTICLES)], dtype=object)
    value = np.floor(10 ** generator.uniform(0, 15.95, CLAIMS))
    codes = np.array(CODES, dtype=object)[generator.integers(0, len(CODES), CLAIMS)]
    claims = {
        "article": ids[generator.integers(0, ARTICLES, CLAIMS)], "currency": codes,
        "value": value, "low": value * 0.995, "high": value * 1.005,
    }  # fmt: skip
    return pd.DataFrame(claims).astype({"article": object, "currency": object}), pd.DataFrame({"id": ids, "published": days})


def seconds(work: Callable[[], object]) -> float:
    """Of one core: what else the machine does is not counted."""
    start = process_time()
    work()
    return process_time() - start


def peak(work: Callable[[], object]) -> int:
    """Bytes at the peak, over those held before."""
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def converter_loop(claims: pd.DataFrame, days: list[date]) -> float:
    """CurrencyConverter.convert for each claim, scaled to a million; it, too, takes the last rate known."""
    converter = CurrencyConverter(fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known")
    rows = list(zip(claims["value"].tolist()[:SAMPLE], claims["currency"].tolist(), days, strict=False))
    return seconds(lambda: [converter.convert(value, code, "USD", on) for value, code, on in rows]) * CLAIMS / SAMPLE


def pint_loop(claims: pd.DataFrame) -> float:
    """Quantity.to with a context that holds the rate, for each claim, scaled to a million; the rates are given to it."""
    registry = pint.UnitRegistry(None)
    registry.define("USD = [currency]")
    for code in CODES:
        if code != "USD":
            registry.define(f"{code} = nan USD")
    context = pint.Context("rates")
    for place, code in enumerate(CODES):
        if code != "USD":
            context.redefine(f"{code} = {place + 2} USD")
    registry.add_context(context)
    rows = list(zip(claims["value"].tolist()[:PINT_SAMPLE], claims["currency"].tolist(), strict=False))
    return seconds(lambda: [registry.Quantity(value, code).to("USD", "rates") for value, code in rows]) * CLAIMS / PINT_SAMPLE


def exact(result: pd.DataFrame, days: list[date]) -> tuple[int, int]:
    """How many of a sample are the Decimal product to the last unit, of those that stay below 9e15."""
    table, wide, compared, equal = RateTable.default(), Context(prec=60), 0, 0
    rows = result[["value", "currency", "norm_value"]].head(EXACT_SAMPLE).itertuples(index=False)
    for (value, code, norm), on in zip(rows, days, strict=False):
        product = wide.multiply(Decimal(value), table.rate(code, "USD", on).rate)
        if product < 9 * 10**15:
            compared, equal = compared + 1, equal + (abs(Decimal(norm) - product) <= Decimal("0.5"))
    return equal, compared


def main() -> None:
    claims, articles = sample()
    table = RateTable.default()
    work = lambda: normalise(claims, articles, table, "USD")  # noqa: E731
    first = seconds(work)
    best = min(seconds(work) for _ in range(5))
    result, days = work(), pd.Series(published(claims, articles)).dt.date.tolist()
    read = int(claims[COLUMNS].memory_usage(index=False).sum())
    used = peak(work)
    equal, compared = exact(result, days)
    print(f"normalise, {CLAIMS:,} claims        {best:8.2f} s   (the first time, with the reading of the rates, {first:.2f} s)")
    print(f"CurrencyConverter.convert, loop   {converter_loop(claims, days):8.2f} s   (scaled from {SAMPLE:,})")
    print(f"pint Quantity.to, with a context  {pint_loop(claims):8.2f} s   (scaled from {PINT_SAMPLE:,})")
    print(f"memory at the peak                {used / 1e6:8.0f} MB  ({used / read:.1f} times the {read / 1e6:.0f} MB read)")
    print(f"exact to the last unit            {equal:8,} of {compared:,}; empty: {int(result['norm_value'].isna().sum()):,}")


if __name__ == "__main__":
    main()
