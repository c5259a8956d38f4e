"""Claims in one currency: every figure at the rate of its day, and each row says which.

A figure for which there is no rate, or no date, stays empty; `reasons` says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any, Final, Literal, TypeAlias, get_args

import numpy as np
import pandas as pd
import pint
from numpy.typing import NDArray

from aidledger.currencies import code_of, quantity
from aidledger.currencies import currency as currency_row
from aidledger.errors import BadTable, InputError
from aidledger.model import RATE_COLUMNS
from aidledger.normaliser.columns import NEVER, SAME, Found, day_numbers, objects
from aidledger.normaliser.deflators import Deflators
from aidledger.normaliser.exact import Exact, Floats
from aidledger.normaliser.policies import Policy
from aidledger.normaliser.rates import MAX_AGE, Day, RateTable

ClaimPolicy: TypeAlias = Policy | Literal["article"]

OWN_PAIR: Final = "the article's own pair"
"""The source of a rate that the article implies by saying one sum in two currencies."""

NO_INDEX: Final = "no deflator for its currency and year"

_NEAREST: Final = Context(prec=28)
_HUNDRED: Final = Decimal(100)
_BLOCK: Final = 1 << 16


def convert(
    money: pint.Quantity[Any], to: str, *, on: Day, rates: RateTable | None = None, policy: Policy = "day"
) -> pint.Quantity[Any]:
    """A sum of money in another currency at the rate of a day; quantity in, quantity out.

    The product is a Decimal of 28 digits; an array of sums gives an array of float64, each rounded once.

    Raises:
        BadDate: where `on` is no date; today is never assumed.
        UnknownCurrency: where `to` is no ISO 4217 code, or the quantity is not a sum in one currency.
        RateUnavailable: where no source has a rate for the day.

    >>> print(round(convert(quantity(8_300_000_000, "JPY"), "USD", on="2024-07-05").magnitude))
    51613926
    """
    rate = (rates or RateTable.default()).rate(code_of(money), to, on, policy)
    return quantity(_times(money.magnitude, rate.rate), rate.quote)


def _times(number: object, rate: Decimal) -> Decimal | Floats:
    if not isinstance(number, np.ndarray):
        return _NEAREST.multiply(Decimal(str(number)), rate)
    flat = Exact.of(number.astype(np.float64).ravel())
    return (flat * Exact.one(rate)).near.reshape(number.shape)


def normalise(
    claims: pd.DataFrame,
    articles: pd.DataFrame,
    rates: RateTable,
    currency: str,
    policy: ClaimPolicy = "day",
    max_age: int = MAX_AGE,
    deflators: Deflators | None = None,
) -> pd.DataFrame:
    """The claims with their sums in `currency`, at the rate of the day on which their article was published.

    Fills norm_currency, norm_value, norm_low, norm_high (main units), rate, rate_on and rate_source; all of them stay empty
    where there is no rate.  A sum that is in `currency` already needs no date.  norm_value is the float64 nearest to the exact
    product; norm_low and norm_high are rounded outwards, so that there and back contains the original.

    The policy `article` takes the rate that the article's own pairs imply (`implied`), the narrowest where there are several,
    and that of the day where there is none; norm_low and norm_high then span what the pair leaves open.

    With `deflators` the converted sums are in constant prices, and a column `deflator` holds the index that each was divided
    by, 100 in the base year; a sum without one stays empty.

    Raises:
        UnknownCurrency: where `currency` is no ISO 4217 code.
        BadTable: where two articles have one id.
        InputError: for a policy that is none.
    """
    days = published(claims, articles)
    applied = _applied(claims, days, rates, currency, policy, max_age, deflators)
    found, code = applied.found, np.array([None, currency_row(currency).code], dtype=object)
    low, value, high = (claims[name].to_numpy(dtype=np.float64) for name in ("low", "value", "high"))
    # Column by column, so that no more than one stands in memory twice.
    result = claims.assign()
    result["norm_currency"] = objects(code[found.served.astype(np.intp)]).set_axis(claims.index)
    result["norm_value"] = _product(value, found.rate, applied.index, 0)
    result["norm_low"] = _product(low, applied.low, applied.index, -1)
    result["norm_high"] = _product(high, applied.high, applied.index, 1)
    result["rate"] = found.rate.near
    result["rate_on"] = found.days()
    result["rate_source"] = found.sources().set_axis(claims.index)
    if applied.index is not None:
        result["deflator"] = applied.index
    return result


def reasons(
    claims: pd.DataFrame,
    articles: pd.DataFrame,
    rates: RateTable,
    currency: str,
    policy: ClaimPolicy = "day",
    max_age: int = MAX_AGE,
    deflators: Deflators | None = None,
) -> pd.Series[Any]:
    """Why a claim has no figure in `currency`, in words; None where it has one.  Indexed as the claims.

    Raises:
        UnknownCurrency, BadTable: as `normalise`.
    """
    applied = _applied(claims, published(claims, articles), rates, currency, policy, max_age, deflators)
    return applied.found.reasons().set_axis(claims.index)


def implied(claims: pd.DataFrame) -> pd.DataFrame:
    """The rates that articles imply where they say one sum in two currencies ("8.3 billion yen ($51.5 million)").

    One row for each such pair: article, base, quote, rate (of the two values), low and high (of what they can mean), and the
    ids of the two claims, base_claim and quote_claim.
    """
    every, claims = claims, claims[claims["same_as"].notna().to_numpy(dtype=bool)]
    said = every[every["id"].isin(claims["same_as"]).to_numpy(dtype=bool)]
    other = said.set_axis(said["id"].to_numpy(dtype=object)).reindex(claims["same_as"].to_numpy(dtype=object))
    pair = pd.DataFrame(
        {
            "article": claims["article"].to_numpy(dtype=object),
            "base": claims["currency"].to_numpy(dtype=object), "quote": other["currency"].to_numpy(dtype=object),
            "rate": _ratio(other["value"], claims["value"]),
            "low": _ratio(other["low"], claims["high"]), "high": _ratio(other["high"], claims["low"]),
            "base_claim": claims["id"].to_numpy(dtype=object), "quote_claim": claims["same_as"].to_numpy(dtype=object),
        }
    )  # fmt: skip
    two = pair["quote"].notna() & (pair["base"] != pair["quote"])
    meant = (pair["low"] > 0) & np.isfinite(pair["high"])
    found: pd.DataFrame = pair[two & meant].reset_index(drop=True)
    return found


def published(claims: pd.DataFrame, articles: pd.DataFrame) -> NDArray[np.datetime64]:
    """The day on which the article of each claim was published, NaT where that is not known.

    Raises:
        BadTable: where two articles have one id.
        BadDate: where a date is none.
    """
    if (twice := articles["id"].duplicated()).any():
        raise BadTable(f"two articles have the id {articles['id'][twice].iloc[0]!r}")
    days = day_numbers(articles["published"], len(articles)).astype("datetime64[D]").astype("datetime64[us]")
    codes, ids = pd.factorize(claims["article"])
    places = pd.Index(articles["id"].to_numpy(dtype=object), dtype=object).get_indexer(pd.Index(ids, dtype=object))
    # The last of each is for "none": factorize and get_indexer both say -1.
    found: NDArray[np.datetime64] = np.append(days, np.datetime64("NaT", "D"))[np.append(places, -1)[codes]]
    return found


def used(claims: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The rates with which claims were normalised: a frame of `RATE_COLUMNS`, one row for each base, quote and day.

    A sum that needed no conversion used no rate; articles that imply their own (policy `article`) have a row each.
    """
    table = pd.DataFrame(
        {
            "base": claims["currency"].to_numpy(dtype=object), "quote": claims["norm_currency"].to_numpy(dtype=object),
            "on": published(claims, articles), "rate": claims["rate"].to_numpy(), "rate_on": claims["rate_on"].to_numpy(),
            "rate_source": claims["rate_source"].to_numpy(dtype=object),
        }
    )  # fmt: skip
    table = table[table["rate"].notna() & (table["rate_source"] != SAME)]
    table = table.drop_duplicates(["base", "quote", "on", "rate"]).sort_values(["base", "quote", "on"], ignore_index=True)
    age = (table["on"] - table["rate_on"]).dt.days
    return table.assign(age=age.fillna(0).astype("int64"))[list(RATE_COLUMNS)]


@dataclass(frozen=True, slots=True)
class _Applied:
    """The rate of each claim, the lowest and highest that it can be, and the price index, where there is one."""

    found: Found
    low: Exact
    high: Exact
    index: Floats | None = None


def _applied(
    claims: pd.DataFrame,
    days: NDArray[np.datetime64],
    rates: RateTable,
    currency: str,
    policy: ClaimPolicy,
    max_age: int,
    deflators: Deflators | None,
) -> _Applied:
    if policy != "article" and policy not in get_args(Policy):
        raise InputError(f"there is no policy {policy!r}; the policies are {', '.join(get_args(Policy))} and article")
    quote = currency_row(currency).code
    found = rates.lookup(claims["currency"], quote, days, "day" if policy == "article" else policy, max_age)
    applied = _from_article(claims, found, days, quote) if policy == "article" else _Applied(found, found.rate, found.rate)
    return applied if deflators is None else _deflated(applied, deflators.of(claims["currency"], days))


def _from_article(claims: pd.DataFrame, found: Found, days: NDArray[np.datetime64], quote: str) -> _Applied:
    """The rates found, and in their place those of the article's own pairs where it has any."""
    own = _narrowest(implied(claims), quote)
    known = pd.MultiIndex.from_arrays([own["article"], own["base"]])
    places = known.get_indexer(pd.MultiIndex.from_arrays([claims["article"], claims["currency"]])) if len(own) else ()
    rows = np.flatnonzero(np.greater_equal(places, 0))
    taken = own.iloc[np.asarray(places, dtype=np.intp)[rows]]
    rate, low, high = (Exact.of(taken[name].to_numpy(dtype=np.float64)) for name in ("rate", "low", "high"))
    on = days[rows].astype("datetime64[D]").astype(np.int64)
    return _Applied(
        found.replaced(rows, rate, on, OWN_PAIR), found.rate.replaced(rows, low), found.rate.replaced(rows, high)
    )


def _narrowest(pairs: pd.DataFrame, quote: str) -> pd.DataFrame:
    """For each article and currency the pair that says most precisely what one unit of it is in `quote`."""
    turned = pairs.assign(
        base=pairs["quote"], quote=pairs["base"], rate=1 / pairs["rate"], low=1 / pairs["high"], high=1 / pairs["low"]
    )
    both = pd.concat([pairs, turned], ignore_index=True)
    both = both.assign(width=both["high"] / both["low"])[both["quote"] == quote]
    return both.sort_values("width", kind="stable").drop_duplicates(["article", "base"])


def _deflated(applied: _Applied, index: Floats) -> _Applied:
    lacking = np.flatnonzero(np.isnan(index) & applied.found.served)
    nothing = Exact.of(np.full(len(lacking), np.nan))
    found = applied.found.replaced(lacking, nothing, NEVER, NO_INDEX)
    return _Applied(found, applied.low, applied.high, np.where(found.served, index, np.nan))


def _ratio(upper: pd.Series[Any], lower: pd.Series[Any]) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio: Floats = upper.to_numpy(dtype=np.float64) / lower.to_numpy(dtype=np.float64)
    return ratio


def _product(sums: Floats, rate: Exact, index: Floats | None, outwards: int) -> Floats:
    """Sums times rates, divided by a hundredth of the index, and rounded once: to the nearest, or down (-1) or up (1)."""
    result = np.empty_like(sums)
    # In blocks that stay in the processor's cache: faster, and little memory beside the columns.
    for start in range(0, len(sums), _BLOCK):
        rows = slice(start, start + _BLOCK)
        product = Exact.of(sums[rows]) * rate[rows]
        if index is not None:
            product = product * Exact.one(_HUNDRED) / Exact.of(index[rows])
        result[rows] = product.near if not outwards else product.up() if outwards > 0 else product.down()
    return result
