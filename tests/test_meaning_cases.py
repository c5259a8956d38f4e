"""The labelled cases are sound (spans, ids, words of the model), and their scorer counts rightly."""

from __future__ import annotations

import json
from operator import itemgetter
from pathlib import Path
from typing import Any, get_args

import pytest

from aidledger import model
from tests import score_meaning

CASES = Path(__file__).parent / "cases"
MEANING, RETOLD, FRESH, UNSEEN = CASES / "meaning", CASES / "retold", CASES / "fresh", CASES / "unseen"
TOLD = CASES / "told"
LABELS = CASES / "meaning_labels.jsonl"
SECOND = CASES / "second_reading.jsonl"
WORDS = {
    "instrument": {None, *get_args(model.Instrument)},
    "stage": {None, *get_args(model.Stage)},
    "scope": set(get_args(model.Scope)),
    "topic": set(get_args(model.Topic)),
}


@pytest.mark.parametrize("folder", [MEANING, RETOLD, FRESH, UNSEEN, TOLD], ids=lambda folder: folder.name)
def test_spans_reproduce_their_text(folder: Path) -> None:
    for row in score_meaning.rows(folder / "gold.jsonl"):
        assert (folder / row["file"]).read_text(encoding="utf-8")[row["start"] : row["end"]] == row["text"], row["id"]


@pytest.mark.parametrize("folder", [MEANING, RETOLD, FRESH, UNSEEN], ids=lambda folder: folder.name)
def test_ids_lead_to_sums_of_the_same_text(folder: Path) -> None:
    gold = {row["id"]: row for row in score_meaning.rows(folder / "gold.jsonl")}
    for row in gold.values():
        assert row["same_as"] is None or gold[row["same_as"]]["file"] == row["file"], row["id"]
    for relation in score_meaning.rows(folder / "relations.jsonl"):
        named = relation.get("mentions") or [relation["total"], *relation["components"]]
        assert {gold[name]["file"] for name in named} == {relation.get("file") or relation["files"][0]}


def test_totals_and_first_mentions_are_sums_of_the_same_text() -> None:
    gold = {row["id"]: row for row in score_meaning.rows(TOLD / "gold.jsonl")}
    for row in gold.values():
        named = [*(row["part_of"] or ()), *([row["same_as"]] if row.get("same_as") else ())]
        assert {gold[name]["file"] for name in named} <= {row["file"]}, row["id"]
        assert row["id"] not in named


@pytest.mark.parametrize(("folder", "splits"), [(MEANING, {"dev", "test"}), (TOLD, {"told"})], ids=["meaning", "told"])
def test_every_text_is_named_once_and_split(folder: Path, splits: set[str]) -> None:
    sources = score_meaning.rows(folder / "sources.jsonl")
    assert sorted(s["file"] for s in sources) == sorted(path.name for path in folder.glob("*.txt"))
    assert {s["split"] for s in sources} == splits


GOLD = {folder.name: folder / "gold.jsonl" for folder in (MEANING, FRESH, UNSEEN, TOLD)} | {"labels": LABELS}


@pytest.mark.parametrize("path", GOLD.values(), ids=GOLD)
def test_labels_are_words_of_the_model(path: Path) -> None:
    for row in score_meaning.rows(path):
        for field, words in WORDS.items():
            assert set(score_meaning.readings(row, field)) - {"*"} <= words, (row["id"], field)
        assert row["is_aid"] == (row["topic"] == "aid"), row["id"]


def test_labels_stand_where_the_gold_stands() -> None:
    places = (RETOLD / "gold.jsonl", CASES / "seeds_gold.jsonl")
    gold = {row["id"]: row for place in places for row in score_meaning.rows(place)}
    labels = {row["id"]: row for row in score_meaning.rows(LABELS)}
    assert labels.keys() == gold.keys()
    for name, row in labels.items():
        assert all(row[key] == gold[name][key] for key in ("file", "start", "end", "text")), name


def as_claim(gold: dict[str, Any]) -> dict[str, Any]:
    ends = {"range_low": gold["low"], "range_high": gold["high"]} if gold["low"] != gold["high"] else {}
    return gold | {"article": gold["file"], "value": (gold["low"] + gold["high"]) / 2} | ends


def write(path: Path, claims: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(claim) + "\n" for claim in claims), encoding="utf-8")
    return path


def test_the_gold_itself_scores_one(tmp_path: Path) -> None:
    claims = [as_claim(row) for row in score_meaning.rows(MEANING / "gold.jsonl")]
    tally = score_meaning.score(MEANING, write(tmp_path / "claims.jsonl", claims))
    assert tally.misses == []
    assert tally.read == tally.sums == len(claims)
    assert tally.same["both"] == tally.same["given"] == tally.same["gold"] > 0


def test_what_is_wrong_is_counted_and_listed(tmp_path: Path) -> None:
    first = next(row for row in score_meaning.rows(MEANING / "gold.jsonl") if row["donor"] == "JPN")
    claims = [as_claim(first) | {"donor": "FRA", "purpose": "a thing that no text names"}]
    tally = score_meaning.score(MEANING, write(tmp_path / "claims.jsonl", claims))
    assert [field for field, _ in tally.misses] == ["donor", "purpose"]
    assert tally.count["donor"]["right"] == 0
    assert tally.count["recipient"]["right"] == 1


def test_every_labelled_sum_was_read_by_a_second_reader() -> None:
    second = score_meaning.rows(SECOND)
    gold = [row for path in (LABELS, MEANING / "gold.jsonl") for row in score_meaning.rows(path)]
    place = itemgetter("id", "file", "start", "end")
    assert sorted(map(place, second)) == sorted(map(place, gold))
    for row in second:
        assert row["instrument"] in WORDS["instrument"], row["id"]
        assert row["stage"] in WORDS["stage"], row["id"]
        assert row["is_aid"] or not any(row[field] for field in score_meaning.AID_ONLY), row["id"]


def test_the_agreement_of_two_readers_is_counted() -> None:
    def label(number: int, **told: Any) -> dict[str, Any]:
        return {"id": str(number), "is_aid": True} | dict.fromkeys(score_meaning.AID_ONLY) | told

    first = [
        label(1, donor="JPN", purpose="the port of Beira", stage="pledge", also={"stage": ["commitment"]}),
        label(2, donor="World Bank", purpose="roads", stage=None, also={"stage": ["*"]}),
        label(3, donor="FRA", stage="pledge"),
        label(4, is_aid=False),
    ]
    second = [
        label(4, is_aid=False),
        label(3, donor="DEU", stage="pledge"),
        label(2, donor="the World Bank", purpose="hospitals", stage="pledge"),
        label(1, donor="JPN", purpose="Beira port", stage="commitment"),
    ]
    head, *lines = score_meaning.agreement(first, second)
    cells = {name: dict(zip(head.split()[1:], told, strict=False)) for name, *told in map(str.split, lines)}
    assert cells["is_aid"] == {"sums": "4", "equal": "1.000", "judged": "4", "allowed": "1.000", "kappa": "1.000"}
    assert cells["donor"] == {"sums": "3", "equal": "0.667", "judged": "3", "allowed": "0.667", "kappa": "0.571"}
    assert cells["stage"] == {"sums": "3", "equal": "0.333", "judged": "2", "allowed": "1.000", "kappa": "-0.200"}
    assert cells["purpose"] == {"sums": "3", "equal": "0.667", "judged": "3", "allowed": "0.667"}


def test_kappa_is_what_is_left_when_chance_is_taken_off() -> None:
    table = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}  # seen 0.7, by chance 0.5
    assert score_meaning.kappa([pair for pair, times in table.items() for _ in range(times)]) == pytest.approx(0.4)
    assert score_meaning.kappa([(None, None)] * 3) == 1.0
