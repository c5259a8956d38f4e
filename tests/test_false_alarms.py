"""What agrees must not raise an alarm: figures of one promise, rounded or converted, from the text to the finding."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import aidledger as al
from aidledger.model import Article
from aidledger.reconciler.checks import check
from aidledger.reconciler.compare import compare
from tests.frames import article, claim, evidence, figure
from tests.test_compare import terms

CASES = Path(__file__).parent / "cases"


def test_one_sum_rounded_agrees() -> None:
    found = compare(terms([figure("JPY 41.39bn")], [figure("JPY 41.388bn")]))
    assert found[["verdict", "hypothesis"]].iloc[0].tolist() == ["agrees", "printed"]


@pytest.mark.parametrize(
    ("one", "other", "day"),
    [
        ("JPY 800bn", "USD 7.73bn", "2016-11-03"), ("JPY 800bn", "SGD 10.7bn", "2016-11-03"),
        ("SGD 10.7bn", "USD 7.73bn", "2016-11-03"), ("JPY 13785m", "USD 136m", "2014-07-18"),
        ("JPY 41.39bn", "JPY 41.388bn", "2018-10-29"),
    ],
)  # fmt: skip
def test_one_sum_converted_agrees(one: str, other: str, day: str) -> None:
    """Between two sources, at the rates of their day."""
    claims = [claim("a", 1, one), claim("b", 1, other)]
    ledger = evidence([article("a", day), article("b", day)], claims, {"metro": ["a 1", "b 1"]})
    assert check("AL201").run(ledger)["verdict"].tolist() == ["agrees"]


PAPERS = [
    ("2018-10-29", "Japan will lend India 41.39 billion yen for the Chennai metro project, the ministry said.",
     "Japan and India exchanged notes for a loan of 41.388 billion yen for the Chennai metro project."),
    ("2016-11-03", "Japan pledged 800 billion yen (S$10.7 billion) of aid to Myanmar over five years.",
     "Japan pledged 800 billion yen ($7.73 billion) of aid to Myanmar over five years."),
    ("2014-07-18", "Japan extended a loan of 13,785 million yen to Sri Lanka for the landslide disaster protection project.",
     "Japan lent Sri Lanka $136 million for the landslide disaster protection project."),
]  # fmt: skip


@pytest.mark.parametrize(("day", "one", "other"), PAPERS)
def test_two_papers_that_agree(day: str, one: str, other: str) -> None:
    read = [Article.from_text(text, id=name, published=date.fromisoformat(day)) for name, text in (("a", one), ("b", other))]
    ledger = al.reconcile(read)
    assert "error" not in set(ledger.findings["severity"]), ledger.findings["message"].tolist()
    assert "disagrees" not in set(ledger.comparisons["verdict"])


@cache
def _found(folder: str) -> list[tuple[str, set[tuple[str, int]]]]:
    """The findings of severity error: their checks, and where their claims stand."""
    ledger = al.reconcile(CASES / folder)
    place = {row["id"]: (Path(row["article"]).name, row["start"]) for row in ledger.claims.to_dict("records")}
    errors = ledger.findings[ledger.findings["severity"] == "error"]
    sides = zip(errors["check"], errors["left_claims"], errors["right_claims"], strict=True)
    return [(code, {place[one] for one in (*left, *right)}) for code, left, right in sides]


@pytest.mark.parametrize("folder", ["retold", "meaning"])
def test_relations_that_hold_raise_no_error(folder: str) -> None:
    gold = {row["id"]: (row["file"], row["start"]) for row in _rows(folder, "gold")}
    for relation in _rows(folder, "relations"):
        if relation["type"] == "total_components" and relation["consistent"]:
            sums = {gold[name] for name in (relation["total"], *relation["components"])}
            wrong = [code for code, places in _found(folder) if code == "AL101" and places <= sums]
            assert not wrong, relation["why"]
        elif relation["type"] == "cross_text" and relation["agree"]:
            sums = {gold[name] for name in relation["mentions"]}
            assert not [code for code, places in _found(folder) if len(places & sums) > 1], relation["why"]


def _rows(folder: str, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CASES / folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
