"""Constant prices: an index that the user brings, applied after conversion, and on record."""

from __future__ import annotations

import json
import pickle
from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import aidledger as al
from aidledger.errors import BadTable, InputError, UnknownCurrency
from aidledger.normaliser.deflators import Deflators
from aidledger.normaliser.normalise import normalise
from aidledger.normaliser.rates import RateTable
from aidledger.reports.json import schema
from tests.strategies import claim_sums, reference_days

TABLE = RateTable.default()


def own(*rows: tuple[object, object, object]) -> Deflators:
    return Deflators.from_frame(pd.DataFrame(rows, columns=["year", "currency", "index"]))


def ledger_of(text: str, published: date | None = date(2024, 7, 6), **how: object) -> al.Ledger:
    return al.reconcile(al.Article.from_text(text, id="a", published=published), **how)


# --- the table ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [2024, "2024", 2024.0, " 2024 ", np.int64(2024)])
@pytest.mark.parametrize("code", ["JPY", "jpy", " JPY"])
def test_a_year_and_a_code_are_read_as_people_write_them(year, code):
    assert own((year, code, "104.5")).indices == {(2024, "JPY"): Decimal("104.5")}


@pytest.mark.parametrize(
    ("row", "error", "text"),
    [
        ((2024.5, "JPY", 100), BadTable, "row 1 of the deflators: a year is a number"),
        (("", "JPY", 100), BadTable, "a year is a number"),
        ((2024, "JPX", 100), UnknownCurrency, "row 1"),
        ((2024, None, 100), UnknownCurrency, "row 1"),
        ((2024, "JPY", 0), BadTable, "an index is a positive number"),
        ((2024, "JPY", -3), BadTable, "an index is a positive number"),
        ((2024, "JPY", float("nan")), BadTable, "an index is a positive number"),
        ((2024, "JPY", None), BadTable, "an index is a number"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(row, error, text):
    with pytest.raises(error, match=text):
        own(row)


def test_a_table_of_a_european_spreadsheet(tmp_path):
    path = tmp_path / "deflators.csv"
    path.write_text("year;currency;index\n2023;JPY;104,5\n", encoding="utf-8-sig")
    assert Deflators.from_csv(path) == own((2023, "JPY", "104.5"))
    assert pickle.loads(pickle.dumps(own((2023, "JPY", 100)))) == own((2023, "JPY", 100))


def test_the_index_is_that_of_the_year_and_the_currency():
    table = own((2023, "JPY", 90), (2024, "JPY", 95), (2024, "USD", 105))
    days = np.array(["2023-12-31", "2024-01-01", "2024-07-06", "NaT", "2024-07-06", "2022-01-01"], dtype="datetime64[us]")
    found = table.of(pd.Series(["JPY", "jpy", "USD", "USD", None, "JPY"], dtype=object), days)
    assert found.tolist()[:3] == [90, 95, 105]
    assert np.isnan(found[3:]).all()
    assert table.of(pd.Series([], dtype=object), days[:0]).tolist() == []


@given(st.lists(claim_sums(), min_size=1, max_size=5), reference_days(), st.decimals("0.01", "1000", places=2))
def test_an_index_of_a_hundred_changes_nothing_and_others_divide(rows, on, index):
    claims = pd.DataFrame([{"id": str(place), "article": "a"} | row for place, row in enumerate(rows)])
    articles = pd.DataFrame({"id": ["a"], "published": pd.to_datetime([on])})
    year_of = lambda number: own(*[(on.year, code, number) for code in set(claims["currency"])])  # noqa: E731
    plain, same, other = (
        normalise(claims, articles, TABLE, "USD", deflators=one) for one in (None, year_of(100), year_of(index))
    )
    pd.testing.assert_frame_equal(same.drop(columns="deflator"), plain)
    np.testing.assert_allclose(other["norm_value"] * float(index), plain["norm_value"] * 100, rtol=1e-14)


# --- in a ledger --------------------------------------------------------------------------------------------------

TEXT = "Japan will give Cambodia a grant of 8.3 billion yen for roads and a grant of 2 million euros for schools."


def test_the_index_stands_on_the_row_and_in_every_export(tmp_path):
    ledger = ledger_of(TEXT, deflators=own((2024, "JPY", 80), (2024, "EUR", 100)))
    plain = ledger_of(TEXT)
    assert ledger.claims["deflator"].tolist() == [80, 100]
    assert (ledger.claims["norm_value"] / plain.claims["norm_value"]).round(12).tolist() == [1.25, 1]
    content = json.loads(ledger.to_json())
    assert [row["deflator"] for row in content["claims"]] == [80, 100]
    Draft202012Validator(schema()).validate(content)
    ledger.to_excel(tmp_path / "ledger.xlsx")
    assert pd.read_excel(tmp_path / "ledger.xlsx", sheet_name="claims")["deflator"].tolist() == [80, 100]
    assert "deflator" not in plain.claims


def test_a_missing_index_is_a_finding_and_never_a_figure():
    ledger = ledger_of(TEXT, deflators=own((2024, "EUR", 100)))
    assert ledger.claims.set_index("currency")["norm_value"].isna().to_dict() == {"JPY": True, "EUR": False}
    found = ledger.findings.set_index("check").loc["AL901"]
    assert found["message"] == "a: 8.3 billion yen could not be converted to USD: no deflator for its currency and year."
    assert found["needed"] == "an index of JPY in the deflators"


def test_a_rate_that_a_policy_cannot_have_is_a_finding_that_says_so():
    ledger = ledger_of(TEXT, date(1999, 1, 20), policy="year")
    found = ledger.findings[ledger.findings["check"] == "AL901"]["message"]
    assert found.str.contains("no complete year of rates before the date").all()
    assert len(found) == 2


def test_a_policy_that_is_none():
    with pytest.raises(InputError, match="day, month, year, own_year and article"):
        ledger_of(TEXT, policy="week")


def test_what_is_told_of_a_sum_says_that_its_prices_are_constant():
    prices = own((2024, "JPY", 80), (2024, "USD", 100))
    ledger = ledger_of("Japan lends Laos 8.3 billion yen ($51.5 million).", deflators=prices)
    told = [ledger.why(claim) for claim in ledger.claims.index]
    assert "In USD that is $64.517 million in constant prices (an index of 80), at 160.81 JPY per USD" in told[0]
    assert "That is $51.5 million in constant prices (an index of 100)" in told[1]
    # The rate is the one that was used, and not the sum in constant prices over the one that was printed.
    assert "reference 160.81 of 5 July 2024" in " ".join((ledger.to_text() or "").split())
    assert 1 / ledger.rates["rate"].iloc[0] == pytest.approx(160.809, abs=0.001)
