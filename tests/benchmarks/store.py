"""Add 1,000 articles to an empty ledger and to larger ones; seconds, size of the file, and seconds to report from it.

Run ``python -m tests.benchmarks.store [SIZE ...] [--open]``.  The articles of a ledger are made, with some three sums
each.  Seconds are of the wall and of the processor; with ``--open`` also those in which the frames are read back.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from aidledger.model import Article
from aidledger.parsers.claims import analyse
from aidledger.store.contents import Contents
from aidledger.store.database import transaction
from aidledger.store.keep import Given, keep
from aidledger.store.store import BATCH, Store

SIZES = (0, 10_000, 100_000)
NEW = 1_000
PLACES = "Laos Cambodia Nepal Kenya Ghana Fiji Samoa Tonga Jordan Peru".split()
DONORS = "Japan Australia Germany Norway France Sweden Canada Italy Spain Denmark".split()


def main(arguments: list[str]) -> None:
    sizes = [int(one.replace("_", "")) for one in arguments if one.replace("_", "").isdecimal()]
    print(f"{'articles':>9} {'MB':>7}   {'add 1,000 (s, s of processor)':>30} {'add them again':>16} {'MB more':>8}")
    for size in sizes or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            print(measured(Path(folder, "aid.db"), size, "--open" in arguments), flush=True)


def measured(path: Path, size: int, is_opened: bool) -> str:
    with Store.open(path) as store:
        fill(store, size)
        store.close()
        before = megabytes(path)
        new = list(articles(size, NEW))
        added, again = (clocked(lambda: store.add(new)) for _ in range(2))
    line = f"{size:>9,} {before:>7.1f}   {added[0]:>21.2f} {added[1]:>8.2f} {again[0]:>16.2f} {megabytes(path) - before:>8.2f}"
    return f"{line}  {opened(path)}" if is_opened else line


def fill(store: Store, size: int) -> None:
    """Articles that are there already: what was read from one, under other names and with other last words."""
    model = next(articles(-1, 1))
    reading = analyse(model)
    rows = [[one.row() for one in found] for found in (reading.claims, reading.activities)]
    if size:
        store.add(model)
    for start in range(0, size, BATCH):
        with transaction(store._database):
            for n in range(start, min(start + BATCH, size)):
                named = replace(reading.article, id=f"old/{n // 1000:04}/{n:07}.txt", text=f"{model.text} It was number {n}.")
                claims, activities = ([renamed(row, model.id, named.id) for row in kind] for kind in rows)
                keep(store._database, Given(named, Contents.of(named, claims, activities)), store.path.parent)


def renamed(row: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    def cell(value: object) -> object:
        if isinstance(value, list):
            return [cell(item) for item in value]
        return new + value.removeprefix(old) if isinstance(value, str) and value.startswith(old) else value

    return {name: cell(value) for name, value in row.items()}


def opened(path: Path) -> str:
    with Store.open(path) as store:
        read = clocked(store.frames)
        proved = clocked(store.verify)
    return f"frames {read[0]:.1f} s, verify {proved[0]:.1f} s"


def clocked(work: Callable[[], object]) -> tuple[float, float]:
    wall, own = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - own


def megabytes(path: Path) -> float:
    return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*")) / 1e6


def articles(start: int, count: int) -> Iterator[Article]:
    for n in range(start, start + count):
        dice = random.Random(n)
        donor, place, sum_ = dice.choice(DONORS), dice.choice(PLACES), dice.randrange(10, 900)
        text = (
            f"6 July 2024\n\n{donor} will provide {place} with ${sum_} million in grants for National Road {n % 97}, the "
            f"ministry said. It consists of ${sum_ // 3} million for bridges and ${sum_ - sum_ // 3} million for paving {n}. "
            + " ".join(f"The road runs past village {dice.randrange(1000)} and the river." for _ in range(4))
        )
        yield Article.from_text(text, id=f"news/{n // 1000:04}/{n:07}.txt")


if __name__ == "__main__":
    main(sys.argv[1:])
