"""Pledges written as tables of the CRS and of FTS are the same pledges when they are read again."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import aidledger as al
from aidledger import reports
from aidledger.ledger import Ledger
from aidledger.model import CLAIM_COLUMNS, PLEDGE_COLUMNS, frame
from aidledger.parsers.records import read_records
from aidledger.parsers.text.places import alpha2_by_alpha3
from tests.ledgers import empty_ledger, the_ledger
from tests.strategies import plain_texts

NAMES = ("World Bank", "=HYPERLINK(1)", "'-x", "A; B, C")
PARTIES = st.none() | st.sampled_from(sorted(alpha2_by_alpha3())) | st.sampled_from(NAMES)
VALUES = st.integers(1, 10**14).map(float) | st.integers(1, 10**9).map(lambda cents: cents / 100)
STAGES = ("pledge", "commitment", "disbursement")
DAYS = st.dates(date(1960, 1, 1), date(2100, 12, 31))


@st.composite
def pledges(draw) -> dict[str, Any]:
    """A pledge, with the stage of its best figure."""
    return {
        "donor": draw(PARTIES), "recipient": draw(PARTIES), "best_value": draw(VALUES), "stage": draw(st.sampled_from(STAGES)),
        "best_currency": draw(st.sampled_from(("USD", "JPY", "EUR", "KHR"))), "first_reported": draw(DAYS),
        "purpose": draw(st.none() | plain_texts()),
    }  # fmt: skip


def ledger_of(rows: list[dict[str, Any]]) -> Ledger:
    """A ledger of pledges; half of those in other currencies are converted."""
    told = [row | {"id": f"pledge-{n}", "best_source": f"a#{n}", "activities": []} for n, row in enumerate(rows)]
    claims = [
        {"id": row["best_source"], "stage": row["stage"], "instrument": "loan", "norm_currency": "USD",
         "norm_value": row["best_value"] / 150 if n % 2 else None, "rate": 1 / 150}
        for n, row in enumerate(told)
    ]  # fmt: skip
    return replace(empty_ledger(), claims=frame(claims, CLAIM_COLUMNS), pledges=frame(told, PLEDGE_COLUMNS))


def read_again(folder, format: str, written: str) -> list[tuple[Any, ...]]:
    """Donor, recipient, value, currency, stage and day of what is read."""
    path = folder / f"again.{format}.csv"
    path.write_text(written, "utf-8", newline="")
    articles, claims, _ = read_records(path)
    days = {one.id: one.published for one in articles}
    return [
        (one.donor, one.recipient, float(one.amount.value), one.amount.currency, one.stage, days[one.mention.article])
        for one in claims if one.same_as is None
    ]  # fmt: skip


@pytest.mark.parametrize("format", ["crs", "fts"])
@given(st.lists(pledges(), min_size=1, max_size=4))
def test_the_same_pledges_come_back(tmp_path_factory, format, rows):
    written = reports.named(format).render(ledger_of(rows))
    names = ("donor", "recipient", "best_value", "best_currency", "stage", "first_reported")
    assert read_again(tmp_path_factory.mktemp("r"), format, written) == [tuple(row[name] for name in names) for row in rows]


@pytest.mark.parametrize("format", ["crs", "fts"])
def test_the_seeds_come_back(tmp_path, format, seeds, record_path):
    ledger = al.reconcile(seeds, records=record_path)
    (tmp_path / "again.csv").write_text(reports.named(format).render(ledger), "utf-8")
    again = al.reconcile(records=tmp_path / "again.csv")
    names = ["donor", "recipient", "best_value", "best_currency", "first_reported"]
    assert sorted(again.pledges[names].itertuples(index=False)) == sorted(ledger.pledges[names].itertuples(index=False))
    assert not len(again.findings.query("severity == 'error'"))


@pytest.mark.parametrize("format", ["crs", "fts"])
def test_no_cell_is_a_formula(format):
    row = {"donor": "=1+1", "recipient": "+A1", "best_value": 5.0, "stage": "pledge", "best_currency": "USD",
           "first_reported": date(2024, 7, 6), "purpose": "@SUM(A1)"}  # fmt: skip
    cells = [cell for line in csv.reader(io.StringIO(reports.named(format).render(ledger_of([row])))) for cell in line]
    assert {"'=1+1", "'+A1", "'@SUM(A1)"} <= set(cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("format", ["crs", "fts"])
@pytest.mark.parametrize("ledger", [the_ledger(), empty_ledger()], ids=["some", "nothing"])
def test_any_ledger_is_written(format, ledger):
    lines = list(csv.reader(io.StringIO(reports.named(format).render(ledger))))
    assert len(lines) == 1 + len(ledger.pledges)
    assert len({len(line) for line in lines}) == 1


def test_a_sum_without_a_stage_is_a_pledge_in_the_crs_and_has_no_status_in_fts(tmp_path):
    row = {"donor": "JPN", "recipient": "KHM", "best_value": 5.0, "stage": None, "best_currency": "USD",
           "first_reported": date(2024, 7, 6), "purpose": None}  # fmt: skip
    ledger = ledger_of([row])
    stages = [read_again(tmp_path, name, reports.named(name).render(ledger))[0][4] for name in ("crs", "fts")]
    assert stages == ["pledge", None]
