"""What stands in the cells of a table of official figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from aidledger.model import Instrument, Stage


@dataclass(frozen=True, slots=True)
class CellWords:
    """What stands in the cells of a table of official figures, in lower case: instruments, stages and the documents that mean
    them, scales, and whether something holds."""

    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    stages: Mapping[str, Stage] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    truths: Mapping[str, bool] = field(default_factory=dict)
