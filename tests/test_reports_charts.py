"""The charts of a ledger: what they draw, and what they leave out."""

from __future__ import annotations

import sys
from dataclasses import replace

import pandas as pd
import pytest

import aidledger as al
from aidledger.errors import InputError
from aidledger.reports import charts
from tests.conftest import SEEDS
from tests.ledgers import empty_ledger, rows_with, the_ledger

NAMES = ("totals", "rates", "timeline")


def drawn(chart) -> dict:
    """A chart as Vega-Lite: altair checks it against the schema."""
    return chart.to_dict()


def rows(node) -> list[dict]:
    """All rows that a chart carries."""
    if isinstance(node, list):
        return [row for one in node for row in rows(one)]
    if not isinstance(node, dict):
        return []
    own = [row for data in node.get("datasets", {}).values() for row in data]
    inline = node["data"].get("values", []) if isinstance(node.get("data"), dict) else []
    return own + inline + [row for key, one in node.items() if key not in ("datasets", "data") for row in rows(one)]


def many(claims: pd.DataFrame, times: int) -> pd.DataFrame:
    """A frame of claims repeated, each with an id of its own."""
    table = pd.concat([claims] * times)
    ids = [f"{name}~{number}" for number, name in enumerate(table["id"])]
    return table.assign(id=ids).set_axis(pd.Index(ids, dtype=object))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ledger", [the_ledger(), empty_ledger()], ids=["some", "nothing"])
def test_a_chart_is_valid_and_says_what_it_shows(name, ledger):
    chart = drawn(getattr(ledger.plot, name)())
    assert chart["description"]
    assert rows(chart) or name == "timeline"


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_can_be_saved(name, tmp_path):
    getattr(the_ledger().plot, name)().save(tmp_path / "chart.svg")
    assert "USD" in (tmp_path / "chart.svg").read_text() or name == "rates"


def test_a_total_and_its_parts_have_their_bounds_and_what_they_share():
    (bars,) = charts.totals_rows(the_ledger())
    assert [(bar["reading"], bar["side"], bar["low"], bar["high"]) for bar in bars] == [
        ("printed", "the total", 102.5e6, 103.5e6),
        ("printed", "the parts", 103.6e6, 104.8e6),
        ("the total truncated", "the total", 103e6, 104e6),
        ("the total truncated", "the parts", 103.6e6, 104.8e6),
        ("the total truncated", "where they meet", 103.6e6, 104e6),
    ]


def test_an_end_without_a_bound_is_drawn():
    trial = charts.Trial("hedged", "", "", True, "", ends=(5.0, float("inf"), 8.0, 10.0))
    found = list(charts.sides(trial, ("one", "other")))
    assert found == [("one", 5.0, 11.0), ("other", 8.0, 10.0), ("where they meet", 8.0, 10.0)]


def test_only_so_many_totals_are_drawn_and_the_chart_says_so():
    ledger = the_ledger()
    total = rows_with(ledger.comparisons, check="AL101")
    more = replace(ledger, comparisons=pd.concat([total] * 3))
    chart = drawn(more.plot.totals(most=2))
    assert len(chart["vconcat"]) == 2
    assert "2 of 3 totals" in chart["title"]["subtitle"]


def test_implied_rates_stand_beside_the_reference():
    found = charts.rates_rows(the_ledger())
    assert found["unit"].tolist() == ["yen per dollar"] * 2
    assert found["implied"].round(2).tolist() == [160.0, 161.17]
    assert found["reference"].round(2).tolist() == [160.81, 160.81]
    assert found["off"].abs().is_monotonic_decreasing


def test_a_pair_without_a_rate_is_drawn_last_and_without_a_reference():
    ledger = al.reconcile(al.Article.from_text("Laos gets 8.3 billion yen ($51.5 million).", id="a"))
    (row,) = charts.rates_rows(ledger).to_dict("records")
    assert pd.isna(row["reference"])
    assert {one["reference"] for one in rows(drawn(ledger.plot.rates()))} == {None}


def test_the_timeline_has_each_sum_of_aid_once():
    table = charts.timeline_rows(the_ledger())
    assert table["text"].tolist() == ["$103 million", "eight billion yen", "8.3 billion yen", "$2.7 million", "$200 million"]
    assert table["since"].dt.year.tolist() == [2024, 2024, 2024, 2024, 1994]
    assert "1 without a day or a rate is not drawn" in drawn(the_ledger().plot.timeline())["description"]


def test_a_line_joins_the_stages_of_a_promise():
    ledger = al.reconcile(SEEDS / "articles", records=SEEDS / "records")
    table = charts.timeline_rows(ledger).dropna(subset="pledge")
    assert table.groupby("pledge")["stage"].nunique().min() > 1
    assert drawn(ledger.plot.timeline())["layer"][0]["mark"]["type"] == "line"


def test_no_line_joins_sums_that_are_of_no_promise_and_no_layer_is_empty():
    (article,) = [al.Article.from_text("Japan gives Laos $5 million. Fiji gets $7 million.", id="a", published="2024-07-06")]
    chart = drawn(al.reconcile(article).plot.timeline())
    assert [layer["mark"]["type"] for layer in chart["layer"]] == ["rule", "point"]
    assert {row["pledge"] for row in rows(chart)} == {None}
    lines = drawn(al.reconcile(SEEDS / "articles", records=SEEDS / "records").plot.timeline())["layer"][0]
    assert all(row["pledge"] for row in rows(lines))


def test_a_day_is_a_time_of_day_for_a_browser_would_read_it_in_greenwich():
    days = {row[name] for row in rows(drawn(the_ledger().plot.timeline())) for name in ("on", "since")}
    assert "2024-07-06T00:00:00" in days
    assert all(day.endswith("T00:00:00") for day in days)


def test_more_sums_than_a_browser_draws_are_counted_together():
    ledger = the_ledger()
    large = replace(ledger, claims=many(ledger.claims, 1200))
    assert len(charts.timeline_rows(large)) > charts.MOST_SUMS
    chart = drawn(large.plot.timeline())
    assert sum(row["sums"] for row in rows(chart)) >= len(charts.timeline_rows(large))
    assert len(rows(chart)) < 20
    assert "at their median" in chart["description"]


def test_hostile_text_is_only_shown():
    chart = drawn(the_ledger(outlet="\u202e<script>").plot.timeline())
    assert {row["source"] for row in rows(chart)} == {"<script>"}


@pytest.mark.parametrize("name", NAMES)
def test_without_altair_a_chart_is_one_sentence(monkeypatch, name):
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(InputError, match=r"^a chart needs more than the core: pip install \"aidledger\[report\]\"$"):
        getattr(the_ledger().plot, name)()
