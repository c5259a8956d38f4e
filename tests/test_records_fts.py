"""Flows of OCHA FTS: the JSON of its API, and its CSV."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import aidledger as al
from aidledger.errors import UnreadableFile
from aidledger.parsers.records import forms, fts, read_records
from aidledger.parsers.records.entries import LEFT_OUT

CASES = Path(__file__).parent / "cases" / "records"
FLOW = {
    "id": "7", "amountUSD": 1000, "date": "2020-03-09T00:00:00Z", "status": "paid", "flowType": "Standard",
    "boundary": "incoming", "onBoundary": "single", "destinationObjects": [{"type": "Location", "name": "Jordan"}],
}  # fmt: skip


def flows(tmp_path, *changes):
    """The claims of flows that differ from `FLOW`, and the notes."""
    path = tmp_path / "fts.json"
    path.write_text(json.dumps({"data": {"flows": [FLOW | {"id": str(n)} | one for n, one in enumerate(changes)]}}), "utf-8")
    notes = []
    return read_records(path, on_skip=notes.append)[1], notes


@pytest.mark.parametrize("name", ["fts.json", "fts.csv"])
def test_a_flow_says_one_sum_in_two_currencies(name):
    path = CASES / name
    head = path.read_text("utf-8")[:4096]
    assert next(form.name for form in forms() if form.recognises(path, head)) == "fts"
    articles, claims, activities = read_records(path)
    yen, dollars = claims[:2]
    assert (yen.amount.value, yen.amount.currency, yen.amount.unit) == (386_000_000, "JPY", 1)
    assert (dollars.amount.value, dollars.amount.currency, dollars.same_as) == (2_400_000, "USD", yen.id)
    assert (yen.donor, yen.recipient, yen.stage, yen.purpose) == ("JPN", "KHM", "commitment", "Scholarships for civil servants")
    assert (yen.period_start, yen.period_end) == (date(2024, 1, 1), date(2024, 12, 31))
    assert (articles[0].published, articles[0].source_rank, articles[0].outlet) == (date(2024, 7, 6), 3, "OCHA FTS")
    assert "flow=900001" in articles[0].id
    assert [one.name for one in activities] == ["Human resources"]


@pytest.mark.parametrize("name", ["fts.json", "fts.csv"])
def test_every_figure_leads_back_to_its_characters(name):
    articles, claims, activities = read_records(CASES / name)
    texts = {one.id: one.text for one in articles}
    for one in claims:
        mention = one.mention
        assert texts[mention.article][mention.start : mention.end] == mention.text
        assert mention.trail[0].startswith("flow 90000")
    for one in activities:
        assert texts[one.article][one.start : one.end] == one.name


def test_a_rate_that_is_plainly_wrong_is_flagged():
    ledger = al.reconcile(records=CASES / "fts.json")
    found = ledger.findings[ledger.findings["verdict"] == "disagrees"]
    assert sorted(found["check"]) == ["AL102", "AL103", "AL104"]
    assert all("flow=900002" in claims[0] for claims in found["left_claims"])
    pairs = ledger.comparisons[ledger.comparisons["check"] == "AL103"]
    assert sorted(pairs["verdict"]) == ["agrees", "agrees", "disagrees"]


def test_money_that_stands_twice_counts_once_and_is_shown():
    _, claims, _ = read_records(CASES / "fts.json")
    reasons = {one.mention.trail[0]: one.doubts[0].removeprefix(LEFT_OUT) for one in claims if not one.is_aid}
    assert reasons == {
        "flow 900004": "it passes on the money of flow 900003",
        "flow 900005": "it is shared with other countries, plans or years",
    }
    whole = next(one for one in claims if one.mention.trail[0] == "flow 900003")
    passed = next(one for one in claims if one.mention.trail[0] == "flow 900004")
    assert passed.same_as == whole.id
    ledger = al.reconcile(records=CASES / "fts.json")
    assert sorted(ledger.pledges["best_value"]) == [136129, 15_000_000, 386_000_000]
    assert len(ledger.claims) == len(claims)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, None), ({"flowType": "Carryover"}, "it is carried over from an earlier year"),
        ({"flowType": "Parked"}, None), ({"flowType": "Parked", "amountUSD": 0}, "all of it was given on to other flows"),
        ({"boundary": "internal"}, "it is internal, money of an incoming flow"),
        ({"boundary": "outgoing"}, "it leaves the country or plan that was asked for"),
        ({"onBoundary": "shared"}, "it is shared with other countries, plans or years"),
        ({"flowType": "Pass through", "parentFlowId": 3}, "it passes on the money of flow 3"),
    ],
)  # fmt: skip
def test_what_counts(tmp_path, change, reason):
    (claim,), _ = flows(tmp_path, change)
    assert claim.is_aid == (reason is None)
    assert [one for one in claim.doubts if one.startswith(LEFT_OUT)] == ([f"{LEFT_OUT}{reason}"] if reason else [])


def test_a_part_of_what_is_passed_on(tmp_path):
    claims, _ = flows(tmp_path, {"flowType": "Pass through", "parentFlowId": 1, "amountUSD": 400}, {})
    part, whole = sorted(claims, key=lambda one: one.amount.value)
    assert (part.part_of, part.part_relation, part.scope, part.same_as) == ((whole.id,), "partial", "component", None)


def test_flows_that_are_parents_of_each_other(tmp_path):
    claims, _ = flows(tmp_path, {"parentFlowId": 1}, {"parentFlowId": 0}, {"parentFlowId": 2}, {"parentFlowId": 99})
    assert len(claims) == 4


def test_a_flow_that_stands_twice_counts_once(tmp_path):
    claims, notes = flows(tmp_path, {"id": "5"}, {"id": "5"})
    assert len(claims) == 1
    assert "flow 5 was passed over, it stands there twice" in notes[0]


@pytest.mark.parametrize(
    ("change", "sums"),
    [
        ({"originalAmount": 900, "originalCurrency": "EUR"}, ["EUR 900", "USD 1,000"]),
        ({"originalAmount": 900}, ["USD 1,000"]), ({"originalCurrency": "EUR"}, ["USD 1,000"]),
        ({"originalAmount": 1000, "originalCurrency": "USD"}, ["USD 1,000"]),
        ({"originalAmount": 900, "originalCurrency": "???"}, ["USD 1,000"]),
        ({"originalAmount": 900, "originalCurrency": "EUR", "exchangeRate": 0.9}, ["EUR 900", "USD 1,000"]),
        ({"originalAmount": 900, "originalCurrency": "EUR", "exchangeRate": 9}, ["EUR 900", "USD 1,000", "USD 100"]),
        ({"amountUSD": None, "originalAmount": 900, "originalCurrency": "EUR"}, ["EUR 900"]),
        ({"amountUSD": "1000.50"}, ["USD 1,000.50"]),
        ({"amountUSD": None}, []), ({"amountUSD": -5}, []), ({"amountUSD": True}, []), ({"amountUSD": [1]}, []),
    ],
)  # fmt: skip
def test_keys_that_are_left_out(tmp_path, change, sums):
    claims, notes = flows(tmp_path, change)
    assert [str(one.amount) for one in claims] == sums
    assert bool(notes) == (not sums)


@pytest.mark.parametrize(
    ("source", "donor"),
    [
        ([{"type": "Organization", "name": "Germany, Government of", "organizationTypes": ["Government"]},
          {"type": "Location", "name": "Germany"}], "DEU"),
        ([{"type": "Organization", "name": "Saudi Arabia (Kingdom of), Government of"}], "SAU"),
        ([{"type": "Organization", "name": "UNICEF"}, {"type": "Location", "name": "Germany"}], "UNICEF"),
        ([{"type": "Organization", "name": "A"}, {"type": "Organization", "name": "B"}], None),
        ([{"type": "UsageYear", "name": "2020"}], None), (None, None), ("odd", None), ([["odd"]], None),
    ],
)  # fmt: skip
def test_who_gives(tmp_path, source, donor):
    (claim,), _ = flows(tmp_path, {"sourceObjects": source})
    assert claim.donor == donor


def test_a_day_of_several_is_inferred(tmp_path):
    days = {"decisionDate": "2019-01-01T00:00:00Z", "firstReportedDate": "2020-03-09"}
    flows(tmp_path, {}, days, {"firstReportedDate": "2020-03-09"})
    articles, _, _ = read_records(tmp_path / "fts.json")
    assert [one.published_basis for one in articles] == ["stated", "inferred", "stated"]


@pytest.mark.parametrize("content", ["{", "[1", "{}" * 3, "[" * 100_000, '{"flows": [NaN}', ""])
def test_what_is_no_json_is_refused_in_one_line(tmp_path, content):
    (tmp_path / "fts.json").write_text(content, "utf-8")
    with pytest.raises(UnreadableFile, match=r"cannot read '.*fts\.json'"):
        list(fts.read(tmp_path / "fts.json"))


KEYS = st.sampled_from(sorted([*FLOW, "type", "name", "originalAmount", "originalCurrency", "exchangeRate", "parentFlowId"]))
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(("Location", "EUR"))


def _nested(inner):
    return st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5)


@given(st.lists(st.recursive(LEAVES, _nested, max_leaves=12), max_size=4))
def test_any_json_leaves_a_reading(tmp_path_factory, flows):
    path = tmp_path_factory.mktemp("f") / "fts.json"
    path.write_text(json.dumps({"data": {"flows": flows}}), "utf-8")
    for piece in fts.read(path):
        for one in piece.claims:
            assert piece.articles[0].text[one.mention.start : one.mention.end] == one.mention.text


@given(st.integers(0, 10**12), st.integers(1, 10**6))
def test_a_sum_in_dollars_that_is_rounded_from_its_rate_needs_no_third_figure(tmp_path_factory, original, thousandths):
    rate = Decimal(thousandths) / 1000
    flow = FLOW | {
        "originalAmount": original, "originalCurrency": "EUR", "exchangeRate": float(rate), "amountUSD": round(original / rate),
    }  # fmt: skip
    path = tmp_path_factory.mktemp("f") / "fts.json"
    path.write_text(json.dumps([flow]), "utf-8")
    assert len(next(fts.read(path)).claims) == 2


def test_the_report_counts_the_file_as_one_record():
    text = al.reconcile(records=[CASES / "fts.json", CASES / "fts.csv"]).to_text()
    assert "in 2 official records" in " ".join(text.split())
    assert "of these are not aid, or counted elsewhere, and left out" in " ".join(text.split())


def test_several_publishers_of_one_flow_are_one_promise():
    ledger = al.reconcile(records=[CASES / "fts.json", CASES / "fts.csv"])
    yen = ledger.pledges[ledger.pledges["best_currency"] == "JPY"]
    assert yen["claims"].map(len).tolist() == [4]


def test_a_long_line_of_flows_that_pass_on_one_sum(tmp_path):
    line = [{"flowType": "Pass through", "parentFlowId": n + 1} for n in range(5_000)]
    claims, _ = flows(tmp_path, *line, {})
    assert len(claims) == 5_001
    assert sum(one.same_as is None for one in claims) == 1
