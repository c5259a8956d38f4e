"""A frame of claims that somebody gives: what pandas makes of a file is read as it was meant, the rest refused with its row."""

from __future__ import annotations

import math
from decimal import Decimal

import pandas as pd
import pytest

import aidledger as al
from aidledger.errors import BadTable, InputError, UnknownCurrency

TWO = pd.DataFrame({"id": ["a", "b"], "article": ["x", "y"], "currency": ["USD", "USD"], "value": [5e6, 6e6]})
PARTS = """The ministry said on 3 March 2023 that Japan would give Laos a total of $9 million in grants.
It consists of $4 million for a school and $3 million for a clinic."""


def given(**cells: list[object]) -> pd.DataFrame:
    return al.reconcile(TWO.assign(**cells)).claims


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"value": ["5", "six"]}, "row 2 of the claims: the value 'six' is not a figure such as"),
        ({"value": [None, 6e6]}, "row 1 of the claims has no value"),
        ({"value": [5e6, math.nan]}, "row 2 of the claims has no value"),
        ({"value": [math.inf, 6e6]}, "row 1 of the claims: the value of a sum that is printed is 0 or more, not inf"),
        ({"value": [5e6, -6e6]}, "row 2 .* is 0 or more, not -6000000"),
        ({"value": [5e6, True]}, "row 2 of the claims: the value is a number, and no bool"),
        ({"unit": [0, 1]}, "row 1 of the claims: the unit .* is more than 0, not 0"),
        ({"currency": [None, "USD"]}, "row 1 of the claims has no currency"),
        ({"id": ["a", None]}, "row 2 of the claims has no id"),
        ({"id": ["a", "a"]}, "two of the claims have the id 'a'"),
        ({"article": ["", "y"]}, "row 1 of the claims has no article"),
        ({"hedge": ["exact", "roughly"]}, "row 2 of the claims: the hedge 'roughly' is not exact, about"),
        ({"stage": ["pledged", None]}, "the stage 'pledged' is not .* did you mean pledge"),
        ({"is_aid": ["perhaps", "no"]}, "the is_aid 'perhaps' is not true or false"),
        ({"purpose": [3.5, None]}, "row 1 of the claims: the purpose is text, and no float"),
        ({"part_of": [5, 6]}, "row 1 of the claims: the part_of is a list, and no int"),
        ({"start": [0.5, 1]}, "row 1 of the claims: the start is a whole number"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_with_its_row(cells, words):
    with pytest.raises(BadTable, match=words):
        given(**cells)


def test_a_currency_or_a_day_that_is_none_is_told_with_its_row():
    with pytest.raises(UnknownCurrency, match="row 2 of the claims: 'XXQ'"):
        given(currency=["USD", "XXQ"])
    with pytest.raises(al.BadDate, match="row 1 of the claims: 'soon' is no date"):
        given(period_start=["soon", None])


def test_what_a_file_makes_of_a_cell_is_read_as_it_was_meant():
    claims = given(
        id=[1, 2], article=[7, 8], currency=["usd", " USD"], value=["5,000,000", Decimal("6e6")], is_aid=["yes", "no"],
        sector=[21020.0, math.nan], donor=["Japan", "World Bank"], period_start=["2020-01-01", None],
        doubts=["look again", None],
    )  # fmt: skip
    assert claims["id"].tolist() == ["1", "2"]
    assert claims["article"].tolist() == ["7", "8"]
    assert claims["currency"].tolist() == ["USD", "USD"]
    assert claims["value"].tolist() == [5e6, 6e6]
    assert claims["is_aid"].tolist() == [True, False]
    assert claims["sector"].tolist() == ["21020", None]
    assert claims["donor"].tolist() == ["JPN", "World Bank"]
    assert claims["doubts"].tolist() == [["look again"], []]


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_claims_that_went_through_a_file_are_compared_as_before(tmp_path, ending):
    claims = al.reconcile(al.Article.from_text(PARTS, id="a")).claims
    if ending == "csv":
        al.reconcile(claims).to_csv(tmp_path)
        back = pd.read_csv(tmp_path / "claims.csv")
    else:
        pytest.importorskip("pyarrow")
        al.reconcile(claims).to_parquet(tmp_path)
        back = pd.read_parquet(tmp_path / "claims.parquet")
    straight, again = al.reconcile(claims), al.reconcile(back)
    assert "AL101" in straight.findings["check"].tolist()
    assert again.findings["verdict"].to_dict() == straight.findings["verdict"].to_dict()
    pd.testing.assert_frame_equal(again.claims.drop(columns="trail"), straight.claims.drop(columns="trail"))


def test_what_is_worked_out_is_worked_out_again():
    ledger = al.reconcile(TWO.assign(norm_value=1.0, norm_currency="EUR", rate="of old", pledge="pledge-x"))
    assert ledger.claims["norm_value"].tolist() == [5e6, 6e6]
    assert ledger.claims["norm_currency"].tolist() == ["USD", "USD"]


@pytest.mark.parametrize("codes", [3, [3], ["AL101", None]])
def test_what_is_no_code_is_no_check(codes):
    with pytest.raises(InputError, match="chosen by their codes, such as AL101"):
        al.reconcile(TWO, select=codes)
