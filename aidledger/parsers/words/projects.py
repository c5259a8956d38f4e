"""The words in the names of projects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ProjectWords:
    """The words in the names of projects, by what they tell of two names; in lower case, in the singular.

    `common` ones tell nothing, `nouns` are written with a capital in headlines and name no place, `actions` say what is done;
    `serials` are counted within a project (phase), `ways` by themselves (road).  `ordinals` and `cardinals` are numbers in
    words, `ordinal_endings` stand behind digits, `number_signs` before them, and words of `places` beside the name of a place.
    `counters` are patterns with the groups `number` and `kind`, `kinds` the serial that each kind means, `digits` the digits
    that each character of a number means.
    """

    common: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    serials: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()
    ordinals: tuple[str, ...] = ()
    cardinals: tuple[str, ...] = ()
    ordinal_endings: tuple[str, ...] = ()
    number_signs: tuple[str, ...] = ()
    places: frozenset[str] = frozenset()
    counters: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    digits: Mapping[str, str] = field(default_factory=dict)
