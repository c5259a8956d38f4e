"""Dates in texts: case file, laws, and hostile input."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidledger.errors import BadDate
from aidledger.parsers.files.dates import stated, told_in
from aidledger.parsers.files.published import published
from tests.conftest import cases
from tests.strategies import printed_days

CASES = cases(Path(__file__).parent / "cases" / "dates.jsonl")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_case(case):
    assert published(case["text"]) == (case["published"] and date.fromisoformat(case["published"]))


@given(printed_days())
def test_a_printed_day_is_read_again(printed):
    text, day = printed
    assert stated(text) == day


@given(printed_days())
def test_a_line_that_is_a_day_dates_the_text(printed):
    text, day = printed
    assert published(f"Two loans for roads\n\n{text}\n\nIn 1999 Japan gave $5 million; more comes by 31 May 2098.\n") == day


@given(printed_days(), st.text(alphabet="日本は at 5%,.()（）\n", max_size=30))
def test_what_is_told_stands_where_it_says(printed, around):
    text, day = printed
    found = [told for told in told_in(f"{around}; {text}; {around}") if told.on() == day]
    assert found
    assert f"{around}; {text}; {around}"[found[0].start : found[0].end] in text


@given(st.text(alphabet="0123456789/-年月日.,: JulyMaydth令和", max_size=60))
def test_no_text_breaks_it(text):
    published(text)


@pytest.mark.parametrize(
    "value",
    ["", "soon", "2024", "July 2024", "2024-07", "06/07/2024", "2024-02-30", "99", "1e400", "7 July 2024 or 8 May 2023"],
)
def test_what_is_no_day_is_refused(value):
    with pytest.raises(BadDate, match="is not one day of the calendar"):
        stated(value)


@pytest.mark.parametrize(
    "value", ["2024-07-06", "20240706", "2024/7/6", "Sat, 06 Jul 2024 10:00:00 GMT", "13/06/2024", "2024年７月６日"]
)
def test_usual_notations(value):
    assert stated(value).year == 2024


@pytest.mark.parametrize(
    "unit",
    ["July 6 ", "2024年", "on July 6, ", "in 2021 ", "1", "by ", "January this year. In May 2021 ", "(", "next year in 2024 "],
)
def test_a_million_characters_are_no_trouble(unit):
    published(unit * (1_000_000 // len(unit)))
