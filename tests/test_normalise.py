"""Claims in one currency: exact figures, empty where there is no rate, and pint quantities that stay what they are."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from decimal import Context, Decimal
from multiprocessing import get_context

import numpy as np
import pandas as pd
import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aidledger as al
from aidledger.currencies import CURRENCIES, code_of, quantity, registry
from aidledger.errors import BadDate, BadTable, InputError, RateUnavailable, UnknownCurrency
from aidledger.model import RATE_COLUMNS
from aidledger.normaliser.deflators import Deflators
from aidledger.normaliser.normalise import convert, implied, normalise, published, reasons, used
from aidledger.normaliser.rates import RateTable
from aidledger.normaliser.sources import ECB
from tests.strategies import claim_sums, reference_codes, reference_days

TABLE = RateTable.default()
WIDE = Context(prec=60)
NORMALISED = ["norm_currency", "norm_value", "norm_low", "norm_high", "rate", "rate_on", "rate_source"]


def claims_of(*rows: dict[str, object]) -> pd.DataFrame:
    usual = {"article": "a", "currency": "JPY", "value": 100.0, "low": 95.0, "high": 105.0, "same_as": None}
    filled = [{"id": f"c{place}"} | usual | row for place, row in enumerate(rows)]
    table = pd.DataFrame(filled, columns=["id", *usual]).astype(object)
    return table.astype(dict.fromkeys(("value", "low", "high"), float)).set_index("id", drop=False)


def articles_of(**published: str | None) -> pd.DataFrame:
    return pd.DataFrame({"id": list(published), "published": pd.to_datetime(pd.Series(list(published.values()), dtype=object))})


DAY = articles_of(a="2024-07-06")


# --- the figures --------------------------------------------------------------------------------------------------


def test_every_row_says_its_rate_its_day_and_its_source():
    row = normalise(claims_of({"value": 8.3e9, "low": 8.25e9, "high": 8.35e9}), DAY, TABLE, "USD").iloc[0]
    assert row["norm_currency"] == "USD"
    assert row["norm_value"] == float(Decimal(8_300_000_000) * Decimal("1.0824") / Decimal("174.06"))
    assert row["norm_low"] < row["norm_value"] < row["norm_high"]
    assert (row["rate"], row["rate_on"], row["rate_source"]) == (1.0824 / 174.06, pd.Timestamp("2024-07-05"), ECB)


@pytest.mark.parametrize(
    ("claim", "published", "why"),
    [
        pytest.param({"currency": "KHR"}, "2024-07-06", "no rate of KHR to USD: no source has KHR", id="no rate"),
        pytest.param({}, None, "no date is given, and a rate is never today's by default", id="no date"),
        pytest.param({}, "1990-01-01", "no rate of JPY to USD: the rates begin on 1999-01-04", id="too early"),
        pytest.param({"currency": None}, "2024-07-06", "no currency is given", id="no currency"),
        pytest.param({"article": "b"}, "2024-07-06", "no date is given, and a rate is never today's by default", id="no text"),
    ],
)
def test_what_cannot_be_had_is_empty_and_says_why(claim, published, why):
    claims, articles = claims_of(claim, {"currency": "USD"}), articles_of(a=published)
    row = normalise(claims, articles, TABLE, "USD").iloc[0]
    assert row[NORMALISED].isna().all()
    assert reasons(claims, articles, TABLE, "USD").tolist() == [why, None]


def test_a_sum_in_the_wanted_currency_needs_no_rate_and_no_date():
    row = normalise(claims_of({"currency": "USD"}), articles_of(a=None), TABLE, "usd").iloc[0]
    assert row[["norm_value", "norm_low", "norm_high", "rate"]].tolist() == [100, 95, 105, 1]
    assert row["rate_on"] is pd.NaT


def test_unbounded_sums_stay_unbounded():
    row = normalise(claims_of({"high": np.inf, "low": 0.0}), DAY, TABLE, "USD").iloc[0]
    assert (row["norm_low"], row["norm_high"]) == (0, np.inf)
    assert np.isfinite(row["norm_value"])


def test_the_claims_given_are_left_alone_and_the_index_is_kept():
    claims = claims_of({}, {"currency": "USD"}).iloc[::-1]
    before = claims.copy(deep=True)
    result = normalise(claims, DAY, TABLE, "USD")
    pd.testing.assert_frame_equal(claims, before)
    assert result.index.tolist() == ["c1", "c0"]
    assert result.loc["c1", "norm_value"] == 100
    assert result["norm_currency"].dtype == result["rate_source"].dtype == object
    assert result["rate_on"].dtype == "datetime64[us]"


def test_what_is_normalised_again_is_replaced_in_the_answer_alone():
    first = normalise(claims_of({}, {"currency": "EUR"}), DAY, TABLE, "USD", deflators=INDEX)
    before = first.copy(deep=True)
    second = normalise(first, DAY, TABLE, "JPY", deflators=INDEX)
    second.loc[:, "value"] = 0.0
    second["norm_value"] *= 2
    pd.testing.assert_frame_equal(first, before)
    assert second["norm_currency"].tolist() == ["JPY", None]
    assert list(second.columns) == list(first.columns)


def test_an_index_that_repeats_and_articles_without_claims():
    claims = pd.concat([claims_of({}, {"value": 200.0}), claims_of({"value": 300.0})])
    result = normalise(claims, articles_of(a="2024-07-06", b=None), TABLE, "USD")
    assert result.index.tolist() == ["c0", "c1", "c0"]
    np.testing.assert_allclose(result["norm_value"] / result["rate"], [100, 200, 300], rtol=1e-15)


def test_codes_in_small_letters_and_days_as_text():
    articles = pd.DataFrame({"id": ["a"], "published": ["2024-07-06"]})
    row = normalise(claims_of({"currency": "jpy"}), articles, TABLE, "usd").iloc[0]
    assert (row["norm_currency"], row["rate"], row["rate_on"]) == ("USD", 1.0824 / 174.06, pd.Timestamp("2024-07-05"))


@pytest.mark.parametrize("day", ["2024-13-01", "2024-07", "05/07/2024", 20240705])
def test_a_day_of_an_article_that_is_none(day):
    articles = pd.DataFrame({"id": ["a"], "published": pd.Series([day], dtype=object)})
    with pytest.raises(BadDate):
        normalise(claims_of({}), articles, TABLE, "USD")


@pytest.mark.parametrize("day", ["2024-13-01", "2024-07", "05/07/2024", 20240705])
def test_a_day_of_a_frame_of_claims_that_is_none(day):
    with pytest.raises(BadDate):
        al.reconcile(pd.DataFrame({"id": ["x"], "article": ["a"], "currency": ["JPY"], "value": [100], "published": [day]}))


@pytest.mark.parametrize("strings", ["object", "str", "string", "category"])
def test_strings_of_any_kind(strings):
    claims = claims_of({}, {"currency": None}, {"currency": "USD"}).astype({"currency": strings, "article": strings})
    articles = DAY.astype({"id": strings})
    result = normalise(claims, articles, TABLE, "USD")
    assert result["norm_currency"].tolist() == ["USD", None, "USD"]
    assert used(result, articles)["base"].tolist() == ["JPY"]


def test_no_claims():
    result = normalise(claims_of(), DAY, TABLE, "USD")
    assert set(NORMALISED) <= set(result.columns)
    assert used(result, DAY).empty


def test_two_articles_with_one_id():
    with pytest.raises(BadTable, match="'a'"):
        published(claims_of({}), pd.concat([DAY, DAY]))


def test_wrong_currency():
    with pytest.raises(UnknownCurrency):
        normalise(claims_of({}), DAY, TABLE, "USX")


def test_used_holds_each_rate_once():
    articles = articles_of(a="2024-07-06", b="2024-07-05", c=None)
    claims = claims_of({}, {}, {"article": "b"}, {"currency": "USD"}, {"article": "c"}, {"currency": "KHR"})
    table = used(normalise(claims, articles, TABLE, "USD"), articles)
    assert list(table.columns) == list(RATE_COLUMNS)
    assert table[["base", "quote", "age"]].to_numpy().tolist() == [["JPY", "USD", 0], ["JPY", "USD", 1]]


# --- laws ---------------------------------------------------------------------------------------------------------


@given(st.lists(claim_sums(), min_size=1, max_size=10), reference_codes(), reference_days())
def test_exact_to_the_last_unit(rows, currency, on):
    result = normalise(claims_of(*rows), articles_of(a=on.isoformat()), TABLE, currency)
    for row in result.itertuples():
        exact = WIDE.multiply(Decimal(row.value), TABLE.rate(row.currency, currency, on).rate)
        if exact < 9 * 10**15:
            off = abs(Decimal(row.norm_value) - exact)
            assert off <= Decimal("0.5")
            assert off <= Decimal(np.spacing(row.norm_value)) / 2 * (1 + Decimal("1e-9"))


@settings(max_examples=50)
@given(st.lists(claim_sums(), min_size=1, max_size=5), reference_codes(), reference_days())
def test_there_and_back_contains_the_original(rows, currency, on):
    articles = articles_of(a=on.isoformat())
    there = normalise(claims_of(*rows), articles, TABLE, currency)
    turned = there.assign(value=there["norm_value"], low=there["norm_low"], high=there["norm_high"])
    for code, group in turned.groupby("currency"):
        back = normalise(group.assign(currency=currency), articles, TABLE, code)
        assert (back["norm_low"] <= there.loc[group.index, "low"]).all()
        assert (back["norm_high"] >= there.loc[group.index, "high"]).all()


@given(st.integers(1, 9 * 10**15), reference_codes(), reference_codes(), reference_days())
def test_a_quantity_goes_there_and_back(number, base, quote, on):
    there = convert(quantity(number, base), quote, on=on)
    back = convert(there, base, on=on)
    assert code_of(there) == quote
    assert abs(back.magnitude / number - 1) < Decimal("1e-26")


@settings(max_examples=40)
@given(st.lists(claim_sums(), min_size=1, max_size=4), reference_days())
def test_rows_do_not_depend_on_their_neighbours(rows, on):
    articles = articles_of(a=on.isoformat())
    together = normalise(claims_of(*rows), articles, TABLE, "USD")[NORMALISED]
    for place in range(len(rows)):
        alone = normalise(claims_of(*rows).iloc[[place]], articles, TABLE, "USD")[NORMALISED]
        pd.testing.assert_frame_equal(alone, together.iloc[[place]])


# --- the article's own rate ---------------------------------------------------------------------------------------

PAIRS = claims_of(
    {"value": 8e9, "low": 7.5e9, "high": 8.5e9},
    {"value": 5e7, "low": 4.5e7, "high": 5.5e7, "currency": "USD", "same_as": "c0"},
    {"value": 8.3e9, "low": 8.25e9, "high": 8.35e9},
    {"value": 51.5e6, "low": 51.45e6, "high": 51.55e6, "currency": "USD", "same_as": "c2"},
    {"value": 386e6, "low": 385.5e6, "high": 386.5e6},
    {"value": 2.7e6, "low": 2.65e6, "high": 2.75e6, "currency": "EUR"},
)


def test_pairs_imply_rates():
    table = implied(PAIRS)
    assert table[["base", "quote", "base_claim", "quote_claim"]].to_numpy().tolist() == [
        ["USD", "JPY", "c1", "c0"],
        ["USD", "JPY", "c3", "c2"],
    ]
    assert table["rate"].round(2).tolist() == [160.0, 161.17]
    assert table["low"].round(1).tolist() == [136.4, 160.0]
    assert table["high"].round(1).tolist() == [188.9, 162.3]


def test_policy_article_takes_the_narrowest_pair_and_what_it_leaves_open():
    result = normalise(PAIRS, articles_of(a=None), TABLE, "USD", policy="article")
    assert result.loc["c2", "norm_value"] == pytest.approx(51.5e6, rel=1e-12)
    assert result.loc["c4", "norm_value"] == pytest.approx(386e6 / 8.3e9 * 51.5e6, rel=1e-12)
    assert result.loc["c4", "norm_low"] < 386e6 / 162 < 386e6 / 160.5 < result.loc["c4", "norm_high"]
    assert result["rate_source"].tolist() == [
        "the article's own pair", "same currency", "the article's own pair", "same currency", "the article's own pair", None
    ]  # fmt: skip
    dated = normalise(PAIRS, DAY, TABLE, "USD", policy="article")
    assert dated.loc["c5", "rate_source"] == ECB


def test_an_open_pair_implies_no_rate():
    open_pair = claims_of({"value": 8e9, "low": 8e9, "high": np.inf}, {"currency": "USD", "low": 0.0, "same_as": "c0"})
    assert implied(open_pair).empty
    assert normalise(open_pair, DAY, TABLE, "USD", policy="article").loc["c0", "rate_source"] == ECB


# --- constant prices ----------------------------------------------------------------------------------------------

INDEX = Deflators.from_frame(pd.DataFrame({"year": ["2024", "2024"], "currency": ["JPY", "USD"], "index": ["80", "104"]}))


def test_constant_prices_are_applied_after_conversion_and_recorded():
    claims = claims_of({"value": 8.3e9}, {"currency": "USD", "value": 104.0}, {"currency": "EUR"})
    current, constant = (normalise(claims, DAY, TABLE, "USD", deflators=one) for one in (None, INDEX))
    assert constant["deflator"].iloc[:2].tolist() == [80, 104]
    assert constant["norm_value"].iloc[0] == pytest.approx(current["norm_value"].iloc[0] / 0.8, rel=1e-15)
    assert constant["norm_value"].iloc[1] == 100
    assert constant["rate"].iloc[0] == current["rate"].iloc[0]
    assert constant.loc["c2", [*NORMALISED, "deflator"]].isna().all()
    assert reasons(claims, DAY, TABLE, "USD", deflators=INDEX)["c2"] == "no deflator for its currency and year"


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ({"year": "MMXX", "currency": "JPY", "index": "80"}, BadTable),
        ({"year": "2024", "currency": "JPX", "index": "80"}, UnknownCurrency),
        ({"year": "2024", "currency": "JPY", "index": "none"}, BadTable),
        ({"year": "2024", "currency": "JPY"}, BadTable),
    ],
)
def test_a_deflator_that_cannot_be_read(row, error):
    with pytest.raises(error):
        Deflators.from_frame(pd.DataFrame([row]))


def test_deflators_from_a_file(tmp_path):
    path = tmp_path / "deflators.csv"
    path.write_text("year,currency,index\n2023,JPY,104.5\n2023,JPY,104.5\n", encoding="utf-8")
    assert Deflators.from_csv(path).indices == {(2023, "JPY"): Decimal("104.5")}
    path.write_text("year,currency,index\n2023,JPY,104.5\n2023,JPY,104.6\n", encoding="utf-8")
    with pytest.raises(BadTable, match="two indices"):
        Deflators.from_csv(path)


# --- quantities ---------------------------------------------------------------------------------------------------


def test_convert():
    money = convert(quantity(8_300_000_000, "JPY"), "USD", on="2024-07-06")
    assert (round(money.magnitude), code_of(money)) == (51_613_926, "USD")
    assert convert(quantity(5, "USD"), "USD", on="2024-07-06") == quantity(5, "USD")


@pytest.mark.parametrize(
    ("money", "to", "on", "error"),
    [
        (quantity(5, "JPY"), "USD", "2024-13-01", BadDate),
        (quantity(5, "JPY"), "USD", None, BadDate),
        (quantity(5, "JPY"), "USX", "2024-07-05", UnknownCurrency),
        (quantity(5, "JPY") / quantity(1, "USD"), "USD", "2024-07-05", UnknownCurrency),
        (pint.Quantity(5, "meter"), "USD", "2024-07-05", UnknownCurrency),
        (5, "USD", "2024-07-05", UnknownCurrency),
        (quantity(5, "KHR"), "USD", "2024-07-05", RateUnavailable),
    ],
)
def test_convert_refuses_what_it_cannot_know(money, to, on, error):
    with pytest.raises(error):
        al.convert(money, to, on=on)


@pytest.mark.parametrize("on", [pd.Timestamp("2024-07-06"), np.datetime64("2024-07-06"), date(2024, 7, 6), "20240706"])
@pytest.mark.parametrize(
    "value", [8300, 8300.0, Decimal(8300), np.int64(8300), np.int32(8300), np.float64(8300), np.float32(8300)]
)
def test_numbers_and_days_of_any_kind(value, on):
    money = convert(quantity(value, "jpy"), "usd", on=on)
    assert money == convert(quantity(8300, "JPY"), "USD", on="2024-07-06")
    assert isinstance(money.magnitude, Decimal)


@pytest.mark.parametrize(
    "value", ["5", None, True, float("nan"), Decimal("NaN"), np.float64("nan"), np.array(["5"]), np.array([True]), [1, 2]]
)
def test_what_is_no_number_is_no_sum(value):
    with pytest.raises(InputError):
        quantity(value, "USD")


def test_an_array_of_sums():
    sums = quantity(np.array([[8.3e9, 100.0], [np.nan, -5.0]]), "JPY")
    found = convert(sums, "USD", on="2024-07-06")
    rate = TABLE.rate("JPY", "USD", "2024-07-06").rate
    exact = [float(WIDE.multiply(Decimal(number), rate)) for number in (8.3e9, 100.0)]
    assert found.magnitude[0].tolist() == exact
    assert np.isnan(found.magnitude[1, 0])
    assert code_of(found) == code_of(pickle.loads(pickle.dumps(found))) == "USD"
    assert (pickle.loads(pickle.dumps(sums)).magnitude[0] == sums.magnitude[0]).all()
    assert convert(quantity(np.array([1, 2]), "JPY"), "USD", on="2024-07-06").magnitude.dtype == np.float64
    with pytest.raises(pint.DimensionalityError):
        sums + found


def test_each_currency_is_a_dimension_of_its_own():
    yen, dollars = quantity(160, "JPY"), quantity(1, "USD")
    for wrong in (lambda: yen + dollars, lambda: yen < dollars, lambda: (yen * (yen / dollars)).to(dollars.units)):
        with pytest.raises(pint.DimensionalityError):
            wrong()
    assert (dollars * (yen / dollars)).to(yen.units) == yen


def test_every_currency_has_its_dimension():
    for code in CURRENCIES:
        assert code_of(quantity(1, code)) == code


@pytest.mark.parametrize("read", [registry, registry.Quantity, registry.parse_expression])
def test_pint_reads_no_text(read):
    for text in ("5 $", "5 USD", "USD"):
        with pytest.raises(InputError):
            read(text)
    with pytest.raises(InputError):
        quantity("5", "USD")


@pytest.mark.parametrize("money", [quantity(Decimal("5.10"), "JPY"), quantity(5, "JPY") / quantity(2, "USD")])
def test_quantities_pickle_as_value_and_code(money):
    for same in (pickle.loads(pickle.dumps(money)), copy.copy(money), copy.deepcopy(money)):
        assert same == money
        assert (str(same), same + money) == (str(money), 2 * money)
    assert pickle.loads(pickle.dumps(money.units)) == money.units
    assert b"registry" not in pickle.dumps(money)


def add(money: pint.Quantity) -> pint.Quantity:
    return money + quantity(1, "JPY")


def test_quantities_pass_between_processes():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(add, quantity(5, "JPY")).result() == quantity(6, "JPY")


def test_threads_convert_at_their_own_rates():
    days = [date(2024, month, 15) for month in range(1, 13)] * 40
    expected = {day: convert(quantity(100, "USD"), "JPY", on=day) for day in days}
    with ThreadPoolExecutor(8) as pool:
        found = pool.map(lambda day: convert(quantity(100, "USD"), "JPY", on=day), days)
        assert all(money == expected[day] for money, day in zip(found, days, strict=True))
