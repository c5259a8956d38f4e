"""Where two figures can lie and where they meet, laid out as a drawing: for each reading a bar for either side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aidledger.reports.axis import HEAD, ROW, Axis, Bar, Tick
from aidledger.reports.phrases import meets, telling
from aidledger.reports.story import Told, Trial
from aidledger.reports.words import money

MEET: Final = "where they meet"


@dataclass(frozen=True, slots=True)
class Reading:
    """The two bars of one reading, at `y`; `shared` is where they meet."""

    name: str
    says: str
    y: float
    left: Bar
    right: Bar
    shared: Bar | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """The readings below one another, over one axis; `summary` says the same in a sentence."""

    sides: tuple[str, str]
    readings: tuple[Reading, ...]
    ticks: tuple[Tick, ...]
    height: float
    summary: str


def drawing(told: Told) -> Drawing | None:
    """The drawing of a comparison; None where no reading of it has bounds.

    >>> from aidledger.reports.story import Told
    >>> trial = Trial("printed", "", "", False, "", ends=(102.5, 103.5, 103.6, 104.8))
    >>> told = Told("", "", "", "", "", "", ("the total", "the parts"), *[""] * 7, (trial,), (), True, "USD")
    >>> found = drawing(told)
    >>> [(round(bar.x), round(bar.width)) for bar in (found.readings[0].left, found.readings[0].right)]
    [(14, 179), (211, 215)]
    >>> found.summary
    'The total and the parts under each reading: printed, no.'
    """
    trials = [(trial, trial.ends) for trial in telling(told.hypotheses) if trial.ends is not None]
    if not trials:
        return None
    axis = Axis.of(end for _, ends in trials for end in ends)
    readings = tuple(_reading(trial, ends, axis, place) for place, (trial, ends) in enumerate(trials))
    ticks = axis.ticks(lambda value: money(value, told.currency or None))
    said = ", ".join(f"{one.name}, {one.says}" for one in readings)
    summary = f"{told.sides[0].capitalize()} and {told.sides[1]} under each reading: {said}."
    return Drawing(told.sides, readings, ticks, len(readings) * ROW + HEAD, summary)


def shared(ends: tuple[float, float, float, float]) -> tuple[float, float] | None:
    """Where both sides meet, if they do.

    >>> shared((1, 3, 2, 4)), shared((1, 2, 3, 4))
    ((2, 3), None)
    """
    low, high = max(ends[0], ends[2]), min(ends[1], ends[3])
    return (low, high) if low <= high else None


def _reading(trial: Trial, ends: tuple[float, float, float, float], axis: Axis, place: int) -> Reading:
    common = shared(ends) if trial.meets else None
    return Reading(
        trial.name, meets(trial), place * ROW, axis.bar(ends[0], ends[1]), axis.bar(ends[2], ends[3]),
        None if common is None else axis.bar(*common),
    )  # fmt: skip
