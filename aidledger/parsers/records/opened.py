"""Frozen records at the price of open ones, for readers that make millions of them.

A frozen dataclass sets each of its fields through `object.__setattr__`, which takes five times as long as an assignment: 2 µs
for a claim.  So a record is made as an instance of a class of the same fields that is not frozen, and becomes one of the frozen
class when it is complete; that both have the same slots is what allows it.
"""

from __future__ import annotations

from dataclasses import MISSING, field, fields, make_dataclass
from typing import Any, TypeVar, cast

_Record = TypeVar("_Record")


def opened(frozen: type[_Record]) -> type[_Record]:
    """A class of the same fields as a frozen dataclass with slots; what it makes is to be given the frozen class at once.

    It has no `__post_init__`: whoever makes a record of it answers for its values.

    >>> from aidledger.parsers.records import Reading
    >>> made = opened(Reading)(notes=("nothing was passed over",))
    >>> made.__class__ = Reading
    >>> made == Reading(notes=("nothing was passed over",)), hash(made) == hash(Reading(notes=made.notes))
    (True, True)
    """
    own: Any = frozen
    same = [(one.name, one.type, field() if one.default is MISSING else field(default=one.default)) for one in fields(own)]
    return cast("type[_Record]", make_dataclass(frozen.__name__, same, slots=True))
