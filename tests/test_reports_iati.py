"""Pledges as IATI activities: the order of the schema, what is told, and that it reads back as the same pledges."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aidledger as al
from aidledger.cli import run
from aidledger.parsers.records import read_records
from aidledger.reports.iati import render
from tests.conftest import RECORD, SEEDS
from tests.strategies import hostile_texts

ORDER = (
    "iati-identifier reporting-org title description participating-org activity-status activity-date recipient-country "
    "recipient-region sector transaction document-link related-activity"
).split()
OF_TRANSACTION = "transaction-type transaction-date value description finance-type".split()
AT_LEAST = ORDER[:7]
"""Elements that the schema of 2.03 (iati-activities-schema.xsd) asks for, and the order in which it has those that we write."""

WITH_RECORD = al.reconcile(SEEDS / "articles", records=RECORD)


def parsed(ledger):
    return ElementTree.fromstring(render(ledger))


def check_form(root):
    assert root.get("version") == "2.03"
    for activity in root:
        tags = [child.tag for child in activity]
        assert tags == sorted(tags, key=ORDER.index)
        assert set(AT_LEAST) <= set(tags)
        for one in activity.iter("transaction"):
            names = [child.tag for child in one]
            assert names == sorted(names, key=OF_TRANSACTION.index)
            assert set(OF_TRANSACTION[:4]) <= set(names)
            assert date.fromisoformat(one.find("value").get("value-date"))
            assert float(one.find("value").text) > 0
            assert "e" not in one.find("value").text
        for narrative in activity.iter("narrative"):
            assert narrative.text.strip()
        assert all(link.find("title/narrative") is not None for link in activity.iter("document-link"))


def transactions(path):
    """(donor, recipient, value, currency, stage, date) of every sum of a file, as it is read again."""
    articles, claims, _ = read_records(path)
    days = {one.id: one.published for one in articles}
    return sorted(
        (str(one.donor), str(one.recipient), float(one.amount.value), one.amount.currency, one.stage, days[one.mention.article])
        for one in claims
    )


def test_the_elements_stand_in_the_order_of_the_schema():
    root = parsed(WITH_RECORD)
    check_form(root)
    assert len(root) == len(WITH_RECORD.pledges)


def test_a_promise_and_its_signing_are_two_transactions_of_one_activity():
    road = next(one for one in parsed(WITH_RECORD) if "Road" in one.find("title/narrative").text)
    told = [(one.find("transaction-type").get("code"), one.find("value").text) for one in road.iter("transaction")]
    assert told == [("12", "8300000000"), ("2", "8293000000")]
    assert {one.get("code") for one in road.iter("finance-type")} == {"421"}
    assert road.find("participating-org").attrib == {"role": "1", "type": "10", "ref": "XM-DAC-701"}
    said = [one.text for one in road.iterfind("transaction/description/narrative")]
    assert "printed as “8,293” by Ministry of Foreign Affairs of Japan" in said[1]


def test_a_total_is_the_parent_of_its_parts():
    root = parsed(al.reconcile(SEEDS / "articles"))
    links = [(one.findtext("iati-identifier"), link) for one in root for link in one.iter("related-activity")]
    related = {(name, link.get("ref"), link.get("type")) for name, link in links}
    children = {(parent, child) for child, parent, kind in related if kind == "1"}
    assert children == {(parent, child) for parent, child, kind in related if kind == "2"}
    assert len(children) == 3
    assert len({parent for parent, _ in children}) == 1


def test_it_reads_back_as_the_same_pledges(tmp_path):
    WITH_RECORD.to_iati(tmp_path / "out.xml")
    again = al.reconcile(records=tmp_path / "out.xml")
    columns = ["donor", "recipient", "best_value", "best_currency", "first_reported"]

    def told(ledger):
        stages = ledger.pledges["stages"].map(sorted).map(tuple)
        return sorted(zip(*(ledger.pledges[name] for name in columns), stages, strict=True))

    assert told(again) == told(WITH_RECORD)
    named = WITH_RECORD.pledges["purpose"].dropna()
    assert set(named) < set(again.pledges["purpose"])


def test_writing_again_changes_nothing(tmp_path):
    WITH_RECORD.to_iati(tmp_path / "out.xml")
    al.reconcile(records=tmp_path / "out.xml").to_iati(tmp_path / "again.xml")
    assert transactions(tmp_path / "again.xml") == transactions(tmp_path / "out.xml")


CLAIMS = st.lists(
    st.fixed_dictionaries({
        "donor": st.sampled_from(("JPN", "CHN", "World Bank", None)),
        "recipient": st.sampled_from(("KHM", "Pacific islands", None)),
        "value": st.decimals("0.01", 10**13, places=2).map(str), "currency": st.sampled_from(("USD", "JPY", "DEM")),
        "stage": st.sampled_from(("pledge", "commitment", "disbursement")),
        "published": st.dates(date(2000, 1, 1), date(2024, 1, 1)),
        "purpose": st.one_of(st.none(), hostile_texts(), st.sampled_from(("a road", "a port", "rice"))),
        "instrument": st.sampled_from(("loan", "grant", "mixed", "technical_cooperation", None)),
    }),
    min_size=1, max_size=5,
)  # fmt: skip


@settings(deadline=None, max_examples=12)
@given(CLAIMS)
def test_whatever_is_promised_reads_back(tmp_path_factory, rows):
    claims = pd.DataFrame([row | {"id": f"c{n}", "article": f"a{n}"} for n, row in enumerate(rows)])
    ledger = al.reconcile(claims)
    path = tmp_path_factory.mktemp("t") / "out.xml"
    ledger.to_iati(path)
    check_form(ElementTree.parse(path).getroot())
    found = {(donor, recipient, value, currency) for donor, recipient, value, currency, _, _ in transactions(path)}
    for pledge in ledger.pledges.to_dict("records"):
        parties = (str(pledge["donor"]), str(pledge["recipient"]))
        assert (*parties, pledge["best_value"], pledge["best_currency"]) in found
    days = {(row["stage"], row["published"]) for row in rows}
    assert {(stage, day) for *_, stage, day in transactions(path)} <= days


def test_what_articles_say_is_no_markup(tmp_path):
    article = al.Article.from_text(
        'Japan will lend Laos $5 million for the "<b>&road</b>" ]]> project.', id="a--b.txt", published=date(2024, 7, 6),
        outlet="<The> \N{RIGHT-TO-LEFT OVERRIDE}Desk & \x0c\ufffe sons", title="A \ud800 title", url="javascript:alert(1)",
    )  # fmt: skip
    other = al.Article.from_text(
        "Japan will lend Laos $5 million for a road.", id="b.txt", published=date(2024, 7, 6),
        url="https://example.org/a b?c=<d>&e",
    )  # fmt: skip
    ledger = al.reconcile([article, other])
    root = parsed(ledger)
    check_form(root)
    assert [link.get("url") for link in root.iter("document-link")] == ["https://example.org/a%20b?c=%3Cd%3E&e"]
    ledger.to_iati(tmp_path / "out.xml")
    assert transactions(tmp_path / "out.xml")


def test_a_pledge_without_a_date_is_named_and_left_out():
    ledger = al.reconcile(al.Article.from_text("Japan will lend Laos $5 million for a road.", id="a.txt"))
    text = render(ledger)
    assert ledger.pledges.index[0] in text
    assert "no figure or no date" in text
    assert len(parsed(ledger)) == 0


def test_the_command_writes_it(tmp_path, capsys):
    out = tmp_path / "x.xml"
    line = ["report", str(SEEDS / "articles"), "--format", "iati", "--out", str(out), "--fail-on", "never", "--quiet"]
    assert run(line) == 0
    assert capsys.readouterr().out == ""
    check_form(ElementTree.parse(out).getroot())
    assert run(["report", str(SEEDS / "articles"), "--record", str(out), "--fail-on", "never", "--quiet"]) == 0
    assert "it is on the official record" in capsys.readouterr().out.replace("\n", " ").replace("  ", " ")


@pytest.mark.parametrize("kind", ["text", "html", "excel"])
def test_a_record_of_iati_has_a_place_in_every_report(tmp_path, kind):
    WITH_RECORD.to_iati(tmp_path / "out.xml")
    line = ["report", str(SEEDS / "articles"), "--record", str(tmp_path / "out.xml"), "--format", kind, "--fail-on", "never"]
    assert run([*line, "--out", str(tmp_path / "report")]) == 0
