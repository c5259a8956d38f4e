"""The fields of a sum while they are read, and by which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from aidledger.model import Activity, Instrument, Scope, Stage, Topic

_WITH_REASON: Final = ("topic", "instrument", "stage", "scope", "donor", "recipient")


@dataclass(slots=True)
class Meaning:
    """The fields of a slot while they are read; `sure_...` and `own_stage` say that its own words tell them.

    `named_donor` is the donor that its own words name, however weakly, `acting_donor` says that a verb is told of it.  The verb
    of a `led_stage` stands before all sums of the sentence, what is `used` is only told to be spent.  `asked` says that it was
    asked for, `many` that it comes from donors who are not named, or from several `givers` that are.
    """

    topic: Topic = "other"
    instrument: Instrument | None = None
    stage: Stage | None = None
    own_stage: bool = False
    led_stage: bool = False
    used: bool = False
    asked: bool = False
    many: bool = False
    scope: Scope = "single"
    period_start: date | None = None
    period_end: date | None = None
    named_donor: str | None = None
    sure_donor: bool = False
    acting_donor: bool = False
    givers: frozenset[str] = frozenset()
    donor: str | None = None
    recipient: str | None = None
    sure_recipient: bool = False
    purpose: str | None = None
    activity: Activity | None = None
    speaker: str | None = None
    own_share: bool = False
    evidence: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def unreal(self) -> bool:
        """Whether its own words say that nothing was promised: asked for, denied, withdrawn."""
        return self.topic == "aid" and self.own_stage and self.stage is None

    def because(self, reason: str) -> None:
        """Keep a reason: the field, its value, and the words that tell it."""
        if reason:
            self.evidence = (*self.evidence, reason)

    def take(self, field: str, value: str | None, reason: str) -> None:
        """Set a field to what is told elsewhere, and say where."""
        if value != getattr(self, field):
            setattr(self, field, value)
            self.because(f"{field} {value}: {reason}" if value else "")

    def reasons(self) -> Iterator[str]:
        """The reason of each field as it was read in the end, or of there being no stage."""
        known = {head: reason for reason in self.evidence for head in (reason.partition(": ")[0],)}
        for field in _WITH_REASON:
            value = getattr(self, field)
            told = known.get(f"{field} {value}" if value else f"no {field}")
            if told is not None:
                yield told
