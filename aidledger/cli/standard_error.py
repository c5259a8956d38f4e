"""Standard error: notes, warnings, and a bar while work goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from rich.progress import ProgressColumn

    from aidledger.model import Article

PATIENCE: Final = 1.0
"""Seconds of work before a progress bar appears."""

READING: Final = "reading"

Step: TypeAlias = Callable[[int, int], None]
"""Told how many articles are done, and how many there are (0: nobody knows)."""


def say(kind: str, sentence: str) -> None:
    """One line, without what a terminal would obey; `kind` is note, warning or error."""
    line = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in " ".join(sentence.split()))
    print(f"aidledger: {kind}: {line}", file=sys.stderr)


def warn(sentence: str) -> None:
    """Say what was passed over."""
    say("warning", sentence)


def show_warning(message: Warning | str, *_: object, **__: object) -> None:
    """In the place of `warnings.showwarning`: the sentence alone, without file and line."""
    say("warning", str(message))


@contextmanager
def progress(quiet: bool, then: str = READING) -> Iterator[Step | None]:
    """A bar on a terminal for work of more than a second, which says what comes `then`, after reading; nothing in a pipe."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress

    with _bar(Progress.get_default_columns(), then) as step:
        yield step


@contextmanager
def bytes_progress(quiet: bool) -> Iterator[Step | None]:
    """The same for bytes, with how many there are a second."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import DownloadColumn, Progress, TransferSpeedColumn

    with _bar((*Progress.get_default_columns(), DownloadColumn(), TransferSpeedColumn())) as step:
        yield step


@contextmanager
def _bar(columns: Iterable[str | ProgressColumn], then: str = READING) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import Progress

    bar, began = Progress(*columns, console=Console(stderr=True), transient=True), monotonic()
    task = bar.add_task(READING)

    def step(done: int, all: int) -> None:
        if monotonic() - began > PATIENCE:
            bar.start()
        bar.update(task, completed=done, total=all or None, description=then if 0 < all <= done else READING)

    try:
        yield step
    finally:
        bar.stop()


def each(articles: list[Article], step: Step | None) -> Iterator[Article]:
    """The articles one by one, telling how many are done."""
    for done, article in enumerate(articles, start=1):
        yield article
        if step is not None:
            step(done, len(articles))
