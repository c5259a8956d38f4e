"""The labelled cases are sound (spans, ids, words of the model), and their scorer counts rightly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from aidledger import model
from tests import score_meaning

CASES = Path(__file__).parent / "cases"
MEANING, RETOLD, FRESH, UNSEEN = CASES / "meaning", CASES / "retold", CASES / "fresh", CASES / "unseen"
LABELS = CASES / "meaning_labels.jsonl"
WORDS = {
    "instrument": {None, *get_args(model.Instrument)},
    "stage": {None, *get_args(model.Stage)},
    "scope": set(get_args(model.Scope)),
    "topic": set(get_args(model.Topic)),
}


@pytest.mark.parametrize("folder", [MEANING, RETOLD, FRESH, UNSEEN], ids=lambda folder: folder.name)
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


def test_every_text_is_named_once_and_split() -> None:
    sources = score_meaning.rows(MEANING / "sources.jsonl")
    assert sorted(s["file"] for s in sources) == sorted(path.name for path in MEANING.glob("*.txt"))
    assert {s["split"] for s in sources} == {"dev", "test"}


GOLD = {"meaning": MEANING / "gold.jsonl", "fresh": FRESH / "gold.jsonl", "unseen": UNSEEN / "gold.jsonl", "labels": LABELS}


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
