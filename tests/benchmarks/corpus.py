"""How fast a corpus is read, and in how much memory: ``python -m tests.benchmarks.corpus [MEGABYTES] [RUNS]``.

Prints megabytes of JSON lines a second: one process, two, a Dask cluster of two workers on this machine; the median of several
runs in turn, each run a process of its own with its start and the start of its workers.  Beside it stands the most memory that
was held at one time by the run and by all its workers together (resident sets, looked at ten times a second; pages that they
share count for each), and whether the parts are the same to the byte.  The corpus is made of the articles of seeds/, their
figures varied, as in `tests.benchmarks.extract`.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

import psutil

from tests.benchmarks.extract import corpus

WAYS = {"one process": {}, "two processes": {"jobs": 2}, "Dask, two workers": {"jobs": 2, "dask": "local"}}
MEGABYTES, RUNS = 40, 3
PIECE = 2_000_000
LOOK_EVERY = 0.1
CODE = """
import json, sys
from aidledger.corpus import extract_corpus
done = extract_corpus(sys.argv[1], sys.argv[2], **json.loads(sys.argv[3]))
print(done.articles, done.claims, done.parts)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took, and a print of what it made."""

    seconds: float
    peak: float
    said: str
    made: str


def write(path: Path, megabytes: float) -> float:
    """Articles as JSON lines, piece by piece; returns the megabytes that were written."""
    with path.open("w", encoding="utf-8") as file:
        seed = 0
        while file.tell() < megabytes * 1e6:
            for article in corpus(min(PIECE, int(megabytes * 1e6)), seed):
                row = {"id": f"{seed}/{article.id}", "text": article.text, "published": "2024-07-06"}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
            seed += 1
    return path.stat().st_size / 1e6


def run(path: Path, way: dict[str, object], folder: Path) -> Run:
    """One run in a process of its own."""
    began = perf_counter()
    process = subprocess.Popen([sys.executable, "-c", CODE, path, folder, json.dumps(way)], stdout=subprocess.PIPE, text=True)
    peak = 0
    while process.poll() is None:
        peak = max(peak, held(process.pid))
        sleep(LOOK_EVERY)
    seconds = perf_counter() - began
    if process.returncode:
        sys.exit(process.returncode)
    made = hashlib.sha256(b"".join(part.read_bytes() for part in sorted(folder.glob("part-*"))))
    return Run(seconds, peak / 1e6, process.communicate()[0], made.hexdigest())


def held(pid: int) -> int:
    """The resident bytes of a process and all that it has begun."""
    total = 0
    try:
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    for process in family:
        try:
            total += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total


def main(arguments: Sequence[str]) -> None:
    """Print one line for each way."""
    megabytes = float(arguments[0]) if arguments else MEGABYTES
    runs = int(arguments[1]) if arguments[1:] else RUNS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.jsonl")
        size = write(path, megabytes)
        found: dict[str, list[Run]] = {name: [] for name in WAYS}
        for number in range(runs):
            for name, way in WAYS.items():
                found[name].append(run(path, way, Path(folder, f"{name} {number}")))
    articles, claims, parts = found["one process"][0].said.split()
    load = os.getloadavg()[0]
    print(f"{size:.0f} MB, {articles} articles, {claims} sums, {parts} parts; median of {runs} runs; load {load:.1f}")
    serial = median(one.seconds for one in found["one process"])
    for name, ran in found.items():
        seconds, peak = median(one.seconds for one in ran), max(one.peak for one in ran)
        print(f"{name:<20}{seconds:>8.1f} s{size / seconds:>8.2f} MB/s{serial / seconds:>7.2f} times{peak:>8.0f} MB")
    same = len({one.made for ran in found.values() for one in ran}) == 1
    print("the parts are the same to the byte" if same else "THE PARTS DIFFER")


if __name__ == "__main__":
    main(sys.argv[1:])
