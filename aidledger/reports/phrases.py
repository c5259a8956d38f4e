"""Phrases of a report that every format has in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from aidledger.reports.amended import Amended
from aidledger.reports.story import Promise, Story, Told, Trial
from aidledger.reports.words import close, count


def verdict(told: Told) -> str:
    """The verdict with what explains it."""
    reason = told.diagnosis or (told.hypothesis if told.verdict == "explained" else "")
    return told.verdict.replace("_", " ") + (f" ({reason.replace('_', ' ')})" if reason else "")


def telling(trials: tuple[Trial, ...]) -> Iterator[Trial]:
    """All trials but those that say no more than the same rate without a further reading; the other formats have them all."""
    plain: dict[str, bool] = {}
    for trial in trials:
        rate = trial.name.partition(",")[0].rstrip(")") if trial.name.startswith("rate") and trial.decides else trial.name
        if plain.setdefault(rate, trial.meets) != trial.meets or "," not in trial.name or not trial.decides:
            yield trial


def meets(trial: Trial) -> str:
    """Whether both sides meet; in brackets where that has no part in the verdict."""
    word = "yes" if trial.meets else "no"
    return word if trial.decides else f"({word})"


def amendment(one: Amended) -> str:
    """Who corrected it, when and why."""
    return f"by {one.by}{f' on {one.on}' if one.on else ''}{f': {one.reason}' if one.reason else ''}"


def still(told: Story) -> str:
    """Of how many promises nothing further is told."""
    return f"Of {count(told.still, 'more promise')} no signature and no payment is told."


def best(promise: Promise) -> str:
    """Where the best figure of a pledge is from, and why it is the best."""
    return " ".join(filter(None, (close(f"best figure: {promise.source or 'none'}"), promise.reason and close(promise.reason))))
