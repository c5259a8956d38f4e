"""Children of the tests of the ledger on disk: processes that are killed, that wait for each other, and that have no room.

Run as ``python -m tests.store_children WHAT ...``.  One process imports the library and forks the children, for importing takes
longer than adding.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from aidledger import cli
from aidledger.ledger import reconcile
from aidledger.model import Article
from aidledger.store import store as room


def warm_up() -> None:
    """Load what is loaded when it is first used: once, and not in every child."""
    ledger = reconcile(Article.from_text("6 July 2024\n\nJapan lends Laos 8.3 billion yen ($51.5 million).", id="a"))
    ledger.to_text()


def forked(work: Callable[[], int], out: Path) -> int:
    """Start a child whose standard output is a file, and return its number."""
    # From Python 3.12 on: the other threads are those that the allocator of pyarrow frees memory with.
    warnings.filterwarnings("ignore", ".* is multi-threaded, use of fork", DeprecationWarning)
    if (child := os.fork()) == 0:
        handle = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(handle, 1)
        code = 99
        try:
            code = work()
        finally:
            os._exit(code)
    return child


def waited(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def write_round(folder: Path, number: int, size: int) -> Path:
    """A folder with articles that no other round has."""
    own = folder / f"round{number:03}"
    own.mkdir()
    for n in range(size):
        own.joinpath(f"{n:03}.txt").write_text(
            f"6 July 2024\n\nJapan lends Laos ${number}.{n:03} million for National Road {n} in round {number}.",
            encoding="utf-8",
        )
    return own


def kill(folder: Path, kills: int, size: int, batch: int, seed: int) -> None:
    """In every round add a folder and be killed at a random moment; what was told stands in a file beside the ledger.

    Every third round begins a new ledger, so that making one is killed too.  A round that ends before its moment says how long
    a round takes, and does not count.
    """
    room.BATCH = batch
    dice, whole, killed, number = random.Random(seed), 60.0, 0, 0
    while killed < kills and number < 10 * kills:
        ledger = folder / f"{number // 3:03}.db"
        own = write_round(folder, number, size)
        child = forked(lambda own=own, ledger=ledger: cli.run(["add", str(own), "--ledger", str(ledger)]),
                       ledger.with_suffix(".told"))  # fmt: skip
        took = killed_after(child, dice.uniform(0, whole))
        killed, whole, number = killed + (took is None), whole if took is None else took, number + 1
    print(killed)


def killed_after(child: int, seconds: float) -> float | None:
    """Kill a child after so many seconds; or those that it took, where it was done before."""
    began = time.monotonic()
    while (passed := time.monotonic() - began) < seconds:
        if os.waitpid(child, os.WNOHANG)[0]:
            return passed
        time.sleep(0.0005)
    os.kill(child, signal.SIGKILL)
    return None if waited(child) == -signal.SIGKILL else passed


def together(folder: Path, ledger: Path, size: int) -> None:
    """Two processes add at once, and a third reads until they are done."""
    room.BATCH = 3
    folders = [write_round(folder, number, size) for number in (1, 2)]
    adders = [
        forked(lambda own=own: cli.run(["add", str(own), "--ledger", str(ledger)]), folder / "added.txt") for own in folders
    ]
    reader = forked(lambda: read_until(ledger, 2 * size), folder / "read.txt")
    print([waited(child) for child in (*adders, reader)])


def read_until(ledger: Path, whole: int) -> int:
    """Read the ledger again and again: it grows, and every article in it has its claim."""
    seen, deadline = 0, time.monotonic() + 60
    while seen < whole and time.monotonic() < deadline:
        if not ledger.exists():
            continue
        with room.Store.open(ledger) as store:
            articles, claims, _ = store.frames()
        if len(articles) < seen or set(claims["article"]) != set(articles["id"]):
            return 1
        seen = len(articles)
    return 0 if seen == whole else 2


def limited(size: int, arguments: list[str]) -> None:
    """Run a command line where no file may grow beyond a size, as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    sys.exit(cli.run(arguments))


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    warm_up()
    if what == "kill":
        kill(Path(rest[0]), *map(int, rest[1:]))
    elif what == "together":
        together(Path(rest[0]), Path(rest[1]), int(rest[2]))
    else:
        limited(int(rest[0]), rest[1:])
