"""Fuzz one target, or all in turn: ``python -m tests.fuzz [TARGET] [--seconds 600] [--seed 1]``.

With atheris installed the search is led by the branches that an input reaches; without it, or with ``--blind``, inputs are
mutated at random.  What is found is written into a folder, an input a file, with the traceback on standard error.
"""

from __future__ import annotations

import argparse
import hashlib
import signal
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from random import Random
from time import monotonic
from typing import Final

HANGS: Final = 30
"""Seconds after which an input counts as one that hangs."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", nargs="?", default="all")
    parser.add_argument("--seconds", type=int, default=600, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--found", type=Path, default=Path("found"), help="the folder for what is found")
    parser.add_argument("--blind", action="store_true", help="do without atheris")
    asked = parser.parse_args()
    warnings.simplefilter("error")
    if not asked.blind and asked.target != "all" and find_spec("atheris"):
        led(asked.target, asked.seconds, asked.seed, asked.found)
    else:
        blind(asked.target, asked.seconds, asked.seed, asked.found)


def led(target: str, seconds: int, seed: int, found: Path) -> None:
    """Fuzz with atheris, which ends the process: at the first failure, or when the time is out."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["aidledger"]):
        read = import_module("tests.fuzz.targets").TARGETS[target]
    inputs, mutated = import_module("tests.fuzz.corpus").corpus(target), import_module("tests.fuzz.mutate").mutated
    begun = tempfile.mkdtemp(prefix=f"corpus-{target}-")
    for number, data in enumerate(inputs):
        Path(begun, str(number)).write_bytes(data)
    found.mkdir(parents=True, exist_ok=True)

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)
        changed = mutated(data, inputs, random) if random.random() < 0.5 else atheris.Mutate(data, longest)
        return bytes(changed[:longest])

    options = [f"-max_total_time={seconds}", f"-timeout={HANGS}", "-rss_limit_mb=3000", f"-seed={seed}", "-max_len=20000",
               f"-artifact_prefix={found}/{target}-", "-print_final_stats=1"]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, begun], read, custom_mutator=mutate)
    atheris.Fuzz()


def blind(target: str, seconds: int, seed: int, found: Path) -> None:
    """Fuzz with random mutations, and go on after a failure; says how many inputs there were."""
    targets = import_module("tests.fuzz.targets").TARGETS
    for name in targets if target == "all" else (target,):
        inputs, failures = search(name, targets[name], seconds, seed, found)
        print(f"{name}: {inputs:,} inputs in {seconds} s, {failures} kinds of failure", flush=True)


def search(name: str, read: Callable[[bytes], None], seconds: int, seed: int, found: Path) -> tuple[int, int]:
    """How many inputs were read, and in how many places one failed."""
    begun, mutated = import_module("tests.fuzz.corpus").corpus(name), import_module("tests.fuzz.mutate").mutated
    random, tried, places, end = Random(seed), 0, set(), monotonic() + seconds
    signal.signal(signal.SIGALRM, _hangs)
    while monotonic() < end:
        data = mutated(random.choice(begun), begun, random)
        tried += 1
        failure = fails(read, data)
        if failure is not None and (place := _place(failure)) not in places:
            places.add(place)
            _keep(found, name, data, failure)
    return tried, len(places)


def fails(read: Callable[[bytes], None], data: bytes) -> Exception | None:
    """What an input raises, if anything."""
    signal.alarm(HANGS)
    try:
        read(data)
    except Exception as failure:
        return failure
    finally:
        signal.alarm(0)
    return None


def _hangs(*_: object) -> None:
    raise TimeoutError(f"it takes more than {HANGS} s")


def _place(failure: Exception) -> tuple[str, str, int | None]:
    last = traceback.extract_tb(failure.__traceback__)[-1]
    return type(failure).__name__, last.filename, last.lineno


def _keep(found: Path, name: str, data: bytes, failure: Exception) -> None:
    found.mkdir(parents=True, exist_ok=True)
    path = found / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
    path.write_bytes(data)
    print(f"--- {path}", *traceback.format_exception(failure), sep="\n", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
