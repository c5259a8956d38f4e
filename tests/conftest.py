"""The seeds, and beside them the original texts where someone has them (the environment variable AIDLEDGER_ARTICLES)."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from aidledger.model import Article
from aidledger.parsers.articles import read

# No test is about time: a busy machine may take as long as it needs for an example.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
SEEDS_GOLD = ROOT / "tests" / "cases" / "seeds_gold.jsonl"
RECORD = SEEDS / "records" / "japan_cambodia_2024.csv"
ORIGINALS = "AIDLEDGER_ARTICLES"


@dataclass(frozen=True)
class Collection:
    """A folder of articles, the articles read, and the gold of their sums, one mapping each (offsets in `article.text`)."""

    name: str
    folder: Path
    articles: list[Article]
    gold: list[dict[str, Any]]

    def article(self, beginning: str) -> Article:
        """The article whose file name begins so ("04")."""
        return next(one for one in self.articles if Path(one.id).name.startswith(beginning))


def cases(path: Path) -> list[dict[str, Any]]:
    """The lines of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _originals() -> tuple[Path, Path]:
    named = os.environ.get(ORIGINALS)
    if not named:
        pytest.skip(f"{ORIGINALS} names no folder with the original texts")
    folder = Path(named)
    if not (folder / "gold.jsonl").is_file():
        pytest.skip(f"{ORIGINALS} is {named!r}, where there is no gold.jsonl")
    return folder, folder / "gold.jsonl"


@pytest.fixture(scope="session", params=["seeds", "originals"])
def collection(request: pytest.FixtureRequest) -> Collection:
    """The seeds; then the originals, where there are any."""
    folder, gold = (SEEDS / "articles", SEEDS_GOLD) if request.param == "seeds" else _originals()
    return Collection(request.param, folder, read(folder), cases(gold))


@pytest.fixture(scope="session")
def seeds() -> list[Article]:
    """The five seed articles."""
    return read(SEEDS / "articles")


@pytest.fixture(scope="session")
def record_path() -> Path:
    """The official figures that lie beside the seeds."""
    return RECORD
