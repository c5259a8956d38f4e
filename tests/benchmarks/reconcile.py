"""Link and reconcile ledgers of 10,000, 100,000 and 1,000,000 claims; time, memory, precision and recall.

Run ``python -m tests.benchmarks.reconcile [SIZE ...] [--stages] [--splink]``.  Each size runs in a process of its own, on one
core; seconds are those of the processor.  With ``--splink`` the same claims are linked a second time by splink (extra `link`).
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from aidledger.model import ACTIVITY_COLUMNS, frame
from aidledger.normaliser.normalise import normalise
from aidledger.normaliser.rates import RateTable
from aidledger.reconciler.checks import Evidence, catalogue
from aidledger.reconciler.link import link
from aidledger.reconciler.resolve import resolve
from tests.benchmarks.ledgers import Made, make

SIZES = (10_000, 100_000, 1_000_000)


def main(arguments: list[str]) -> None:
    sizes = [int(one.replace("_", "")) for one in arguments if not one.startswith("-")]
    if "--one" in arguments:
        print(measured(sizes[0], "--stages" in arguments, "--splink" in arguments))
        return
    print(f"{'claims':>10} {'seconds':>8} {'growth':>7} {'GB':>5} {'precision':>9} {'recall':>7}  stages")
    before = 0.0
    for size in sizes or SIZES:
        own = [sys.executable, "-m", "tests.benchmarks.reconcile", str(size), "--one", *arguments[len(sizes) :]]
        line = subprocess.run(own, check=True, capture_output=True, text=True).stdout.strip()
        seconds = float(line.split()[1])
        growth = f"{seconds / before:.1f}x" if before else "-"
        print(line.replace("GROWTH", f"{growth:>7}"), flush=True)
        before = seconds


def measured(size: int, stages: bool, splink: bool) -> str:
    rates = RateTable.default()
    made = make(size, rates)
    spent: dict[str, float] = {}
    claims = normalise(made.claims, made.articles, rates, "USD")
    linked = reconciled(made, claims, rates, spent)
    precision, recall = quality(linked["pledge"], made.truth)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    told = ", ".join(f"{name} {seconds:.1f}" for name, seconds in spent.items() if stages or seconds >= 0.05)
    line = f"{len(claims):>10,} {sum(spent.values()):>8.1f} GROWTH {memory:>5.1f} {precision:>9.4f} {recall:>7.4f}  {told}"
    return f"{line}; {by_splink(made, claims)}" if splink else line


def by_splink(made: Made, claims: pd.DataFrame) -> str:
    spent: dict[str, float] = {}
    with clocked(spent, "splink"):
        linked = link(claims, made.articles, frame([], ACTIVITY_COLUMNS), method="splink")
    precision, recall = quality(linked["pledge"], made.truth)
    return f"link by splink {spent['splink']:.1f}, precision {precision:.4f}, recall {recall:.4f}"


def reconciled(made: Made, claims: pd.DataFrame, rates: RateTable, spent: dict[str, float]) -> pd.DataFrame:
    """The linked claims; fills the seconds of each stage."""
    activities = frame([], ACTIVITY_COLUMNS)
    with clocked(spent, "link"):
        linked = link(claims, made.articles, activities)
    with clocked(spent, "resolve"):
        pledges = resolve(linked, made.articles, activities)
    evidence = Evidence(made.articles, linked, activities, pledges, rates, "USD")
    for one in catalogue().values():
        with clocked(spent, one.code):
            one.run(evidence)
    return linked


@contextmanager
def clocked(spent: dict[str, float], name: str) -> Iterator[None]:
    began = time.process_time()
    yield
    spent[name] = time.process_time() - began


def quality(pledge: pd.Series[Any], truth: npt.NDArray[np.int64]) -> tuple[float, float]:
    """Precision and recall over pairs of claims."""
    found = pd.factorize(pledge.to_numpy(dtype=object))[0]
    both = pd.DataFrame({"found": found, "truth": truth}).value_counts().to_numpy()
    pairs = [float((counts * (counts - 1) // 2).sum()) for counts in (both, np.bincount(found), np.bincount(truth))]
    return pairs[0] / max(1.0, pairs[1]), pairs[0] / max(1.0, pairs[2])


if __name__ == "__main__":
    main(sys.argv[1:])
