"""Which rate stands for a day: the last observation, or the average of a month or a year that was over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Literal, get_args

import numpy as np

from aidledger.errors import InputError
from aidledger.normaliser.series import Series, Source, day_number, day_of

Policy = Literal["day", "month", "year", "own_year"]

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Observation:
    """What a source has for a day: the rate to 60 digits, the day number it is of (None for a fixed rate), and its name."""

    rate: Decimal
    rate_on: int | None
    label: str


@dataclass(frozen=True, slots=True)
class Period:
    """A month or a year: its first and last day number, and its name."""

    first: int
    last: int
    name: str


def known_policy(policy: Policy) -> Policy:
    """The policy, where there is one of this name.

    Raises:
        InputError: naming those that there are.
    """
    if policy not in get_args(Policy):
        raise InputError(f"there is no policy {policy!r} for rates; the policies are {', '.join(get_args(Policy))}")
    return policy


def observe(source: Source, base: str, quote: str, day: int, policy: Policy, max_age: int) -> Observation | None:
    """What a source has for a pair and a day under a policy, or None."""
    series = source.series(base, quote)
    if series is None:
        return None
    if not series.dated:
        return Observation(series.at(0), None, source.name)
    if policy != "day":
        return _average(source, series, day, policy, max_age)
    position = int(series.latest(np.array([day]), max_age)[0])
    return None if position < 0 else Observation(series.at(position), int(series.days[position]), source.name)


def _average(source: Source, series: Series, day: int, policy: Policy, max_age: int) -> Observation | None:
    for period in _periods(series, day_of(day), policy):
        if covered := series.covering(period.first, period.last, max_age):
            mean = series.mean(covered.start, covered.stop)
            return Observation(mean, period.last, f"{source.name}, average of {period.name}")
    return None


def _periods(series: Series, day: date, policy: Policy) -> list[Period]:
    """The periods whose average a policy would take, the first choice first."""
    if policy == "month":
        return [_month(day.replace(day=1) - timedelta(days=1))]
    before, own = _year(day.year - 1), _year(day.year)
    over = int(series.days[-1]) >= own.last - _days_off(day.year)
    return [own, before] if policy == "own_year" and over else [before]


def _days_off(year: int) -> int:
    """How many days at the end of a year are of a weekend, on which nothing is observed."""
    return max(0, date(year, 12, 31).weekday() - 4)


def _month(last: date) -> Period:
    return Period(day_number(last.replace(day=1)), day_number(last), f"{_MONTHS[last.month - 1]} {last.year}")


def _year(year: int) -> Period:
    return Period(day_number(date(year, 1, 1)), day_number(date(year, 12, 31)), str(year))
