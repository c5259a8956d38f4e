"""An axis of a drawing: where on it a number stands, how wide a bar is, and which round numbers mark it.

Lengths are units of the drawing, which is `WIDTH` wide; what draws it (SVG in a page) knows no sums.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 440
EDGE: Final = 14
ROW: Final = 40
HEAD: Final = 22
"""Above the bars of a row stands its name."""

THIN: Final = 2.0
"""How wide the narrowest bar is: one that is narrower cannot be seen."""

# As many steps of an axis as there is room for; a letter of a label is about so wide.
_STEPS: Final = (5.5, 4.0, 2.5, 1.2)
_LETTER: Final = 6.5
_NOTHING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Bar:
    """What reaches from `x` on, `width` wide; `endless` where it has no upper end."""

    x: float
    width: float
    endless: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis and what it says."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The numbers from `low` to `high`, from the left edge of a drawing to the right one.

    >>> Axis.of([100.0, 200.0]).bar(100.0, 150.0)
    Bar(x=14.0, width=206.0, endless=False)
    """

    low: float
    high: float

    @classmethod
    def of(cls, ends: Iterable[float]) -> Axis:
        """What shows all these ends, and something to the right of them where a bar has none."""
        known = list(ends)
        finite = [end for end in known if math.isfinite(end)] or [0.0]
        low, high = min(finite), max(finite)
        room = (high - low or abs(high) or 1.0) * (0.1 if len(finite) < len(known) else 0.0)
        # Ends nearer than this are one to the eye, and their steps nothing to a float.
        return cls(low, high + room if high + room - low > _NOTHING else low + 1.0)

    def at(self, value: float) -> float:
        """Where a number stands; one that is off the axis stands at its end."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return round(EDGE + share * (WIDTH - 2 * EDGE), 2)

    def bar(self, start: float, end: float) -> Bar:
        """The numbers from `start` to `end`, as wide as can be seen."""
        first, last = self.at(start), self.at(end)
        return Bar(min(first, WIDTH - EDGE - THIN), round(max(last - first, THIN), 2), end == math.inf)

    def ticks(self, label: Callable[[float], str]) -> tuple[Tick, ...]:
        """The most round numbers whose labels do not touch."""
        found: tuple[Tick, ...] = ()
        for wanted in _STEPS:
            found = tuple(Tick(self.at(value), label(value)) for value in steps(self.low, self.high, wanted))
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
