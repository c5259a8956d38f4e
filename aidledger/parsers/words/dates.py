"""How a language tells of dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class DateWords:
    """How a language tells of dates.

    Around a date stand words that make it a deadline (`deadline_before`, `deadline_after`) or history (`since_...`, `earlier`
    anywhere before it); its verb is in the `future` or the `past`, where verbs come last behind it (`..._after`), and what is
    the `goal` of a verb lies ahead of it.  `weekdays` are the beginnings of their names, from Monday on; they stand as
    `weekday_before` or `weekday_after` tell, and what stands before a date may end in `day_endings`.

    At the head of a page `label` is what a line has beside its date, `clock` a time, `byline` the beginning of a line that
    names who wrote.  `near` ties a text to its own week or month; `gloss` is the year that one of `years` means (how far it
    lies back); `next_year` and `this_year` (behind a month, or `month_this_year`) stand without it.
    """

    deadline_before: str = NEVER
    deadline_after: str = NEVER
    since_before: str = NEVER
    since_after: str = NEVER
    earlier: str = NEVER
    future: str = NEVER
    past: str = NEVER
    future_after: str = NEVER
    past_after: str = NEVER
    goal: str = NEVER
    weekdays: tuple[str, ...] = ()
    weekday_before: str = NEVER
    weekday_after: str = NEVER
    day_endings: tuple[str, ...] = ()
    label: str = NEVER
    clock: str = NEVER
    byline: str = NEVER
    near: str = NEVER
    next_year: str = NEVER
    gloss: str = NEVER
    years: Mapping[str, int] = field(default_factory=dict)
    this_year: str = ""
    month_this_year: str = NEVER
