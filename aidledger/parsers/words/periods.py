"""The words that tell of which time a sum is."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """How a language tells the time that a sum is of.

    The groups tell it: ``since``, ``start`` and ``end`` are years, ``past`` and ``ahead`` numbers of years in digits or words,
    ``year`` and ``to`` the first cell of a row.  `superlative` ones ("the largest since 1992") make no period; behind
    what is `not_so_far`, and before `one_period`, a sum is what there was, not what all comes to; nor is one that a `share_of`
    was given, or that a `but` parts from the word for it.
    """

    since: str = NEVER
    between: str = NEVER
    spanned: str = NEVER
    past: str = NEVER
    ahead: str = NEVER
    annual_before: str = NEVER
    annual_after: str = NEVER
    superlative: str = NEVER
    year_row: str = NEVER
    until_now: str = NEVER
    not_so_far: str = NEVER
    one_period: str = NEVER
    share_of: str = NEVER
    but: str = NEVER
