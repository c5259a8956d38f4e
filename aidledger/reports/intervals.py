"""Where two figures can lie and where they meet, laid out as a drawing: for each reading a bar for either side.

Lengths are units of the drawing, which is `WIDTH` wide; what draws it (SVG in a page) knows no sums.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from aidledger.reports.book import Row
from aidledger.reports.story import Told, Trial
from aidledger.reports.terminal import meets, telling
from aidledger.reports.words import money, rate

WIDTH: Final = 440
EDGE: Final = 14
ROW: Final = 40
HEAD: Final = 22
"""Above the bars of a reading stands its name."""

THIN: Final = 2.0
"""How wide the narrowest bar is: one that is narrower cannot be seen."""

MEET: Final = "where they meet"
# As many steps of an axis as there is room for; a letter of a label is about so wide.
_STEPS: Final = (5.5, 4.0, 2.5, 1.2)
_LETTER: Final = 6.5
_NOTHING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Bar:
    """A side of a reading from `x` on, `width` wide; `endless` where it has no upper end."""

    x: float
    width: float
    endless: bool = False


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
class Tick:
    """A mark on the axis and what it says."""

    x: float
    label: str


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
    low, high = _reach(end for _, ends in trials for end in ends)
    readings = tuple(_reading(trial, ends, low, high, place) for place, (trial, ends) in enumerate(trials))
    ticks = _ticks(low, high, lambda value: money(value, told.currency or None))
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


def _reach(ends: Iterable[float]) -> tuple[float, float]:
    """What the axis shows: all ends, and something to the right of them where a bar has none."""
    known = list(ends)
    finite = [end for end in known if math.isfinite(end)] or [0.0]
    low, high = min(finite), max(finite)
    room = (high - low or abs(high) or 1.0) * (0.1 if len(finite) < len(known) else 0.0)
    # Ends nearer than this are one to the eye, and their steps nothing to a float.
    return low, (high + room if high + room - low > _NOTHING else low + 1.0)


def _at(value: float, low: float, high: float) -> float:
    share = (min(max(value, low), high) - low) / (high - low)
    return round(EDGE + share * (WIDTH - 2 * EDGE), 2)


def _bar(start: float, end: float, low: float, high: float) -> Bar:
    first, last = _at(start, low, high), _at(end, low, high)
    return Bar(min(first, WIDTH - EDGE - THIN), round(max(last - first, THIN), 2), end == math.inf)


def _reading(trial: Trial, ends: tuple[float, float, float, float], low: float, high: float, place: int) -> Reading:
    common = shared(ends) if trial.meets else None
    return Reading(
        trial.name, meets(trial), place * ROW,
        _bar(ends[0], ends[1], low, high), _bar(ends[2], ends[3], low, high),
        None if common is None else _bar(*common, low, high),
    )  # fmt: skip


def _ticks(low: float, high: float, label: Callable[[float], str]) -> tuple[Tick, ...]:
    """The most round numbers whose labels do not touch."""
    found: tuple[Tick, ...] = ()
    for wanted in _STEPS:
        found = tuple(Tick(_at(value, low, high), label(value)) for value in steps(low, high, wanted))
        if sum(len(tick.label) for tick in found) * _LETTER <= WIDTH:
            break
    return found


def steps(low: float, high: float, wanted: float) -> Iterator[float]:
    """Round numbers between two others, about as many as wanted.

    >>> list(steps(102.5, 109.3, 4)), list(steps(0.0, 1.0, 2))
    ([104.0, 106.0, 108.0], [0.0, 0.5, 1.0])
    """
    rough = (high - low) / wanted
    power = math.floor(math.log10(rough))
    step = next(nice * 10.0**power for nice in (1, 2, 5, 10) if nice * 10.0**power >= rough)
    for place in range(math.ceil(low / step), math.floor(high / step) + 1):
        yield round(place * step, max(0, 2 - power))


# --- rates --------------------------------------------------------------------------------------------------------

MOST_RATES: Final = 40


@dataclass(frozen=True, slots=True)
class Implied:
    """The rate that a pair of currencies implies, at `x`, with what its rounding allows; `reference` is that of its day."""

    name: str
    y: float
    allows: Bar
    x: float
    reference: float | None


@dataclass(frozen=True, slots=True)
class Rates:
    """The pairs of two currencies below one another, over one axis."""

    unit: str
    pairs: tuple[Implied, ...]
    ticks: tuple[Tick, ...]
    height: float
    summary: str


def rate_drawings(pairs: Iterable[Row]) -> tuple[Rates, ...]:
    """A drawing for each two currencies, of rows with the keys pair, unit, implied, low, high and reference.

    At most `MOST_RATES` pairs are drawn, the first.

    >>> row = {"pair": "8.3 billion yen / $51.5 million", "unit": "yen per dollar", "implied": 161.17, "low": 160.04,
    ...        "high": 162.29, "reference": 160.81}
    >>> rate_drawings([row])[0].summary
    'Implied rates in yen per dollar: 8.3 billion yen / $51.5 million 161.17, reference 160.81.'
    """
    shown = sorted(list(pairs)[:MOST_RATES], key=lambda row: str(row["unit"]))
    return tuple(_rates(unit, list(rows)) for unit, rows in groupby(shown, key=lambda row: str(row["unit"])))


def _rates(unit: str, rows: list[Row]) -> Rates:
    low, high = _reach(row[name] for row in rows for name in ("low", "high", "implied", "reference") if row[name] == row[name])
    drawn = tuple(
        Implied(
            row["pair"], place * ROW, _bar(row["low"], row["high"], low, high), _at(row["implied"], low, high),
            _at(row["reference"], low, high) if math.isfinite(row["reference"]) else None,
        )
        for place, row in enumerate(rows)
    )  # fmt: skip
    said = ", ".join(f"{row['pair']} {rate(row['implied'])}, reference {rate(row['reference'])}" for row in rows)
    return Rates(unit, drawn, _ticks(low, high, rate), len(rows) * ROW + HEAD, f"Implied rates in {unit}: {said}.")
