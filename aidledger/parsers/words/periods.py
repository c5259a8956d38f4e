"""The words that tell of which time a sum is."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """How a language tells the time that a sum is of.

    The groups tell it: ``since``, ``start`` and ``end`` are years, ``past`` and ``ahead`` numbers of years in digits or
    words, ``year`` and ``to`` the first cell of a row. `superlative` ones ("the largest since 1992", "on ice since 2022") make
    no period. A sum that is `annual_beside` its figure, or behind `yearly_aid` one `of_one_year`, is so much a year, as is what
    `raised_aid` comes to before the words for the `next_year`, of a
    `last_year`, `this_year` or the ``year`` that a `named_year` tells; one that `all_given` has `reached` is
    cumulative, as is what was given `by_year`, or paid `until_year`, and what stands under a line that says that all
    was `counted_above`. Behind what is `not_so_far`, and before `one_period`, a sum is what there was, not what all
    comes to; nor is one that a `share_of` was given, or that a `but` parts from the word for it, or a time told in what an
    `aside_opens`; a `compared_year` is
    as long as that of the sum before, as is what is `raised_from` one sum and `raised_to` the next, and the sums of other
    kinds that `kinds_go_on` to tell. `long_before` names the years of a programme.
    """

    since: str = NEVER
    between: str = NEVER
    spanned: str = NEVER
    by_year: str = NEVER
    past: str = NEVER
    ahead: str = NEVER
    annual_before: str = NEVER
    annual_after: str = NEVER
    annual_beside: str = NEVER
    of_one_year: str = NEVER
    yearly_aid: str = NEVER
    raised_aid: str = NEVER
    next_year: str = NEVER
    reached: str = NEVER
    all_given: str = NEVER
    given_in_all: str = NEVER
    and_given: str = NEVER
    long_before: str = NEVER
    last_year: str = NEVER
    this_year: str = NEVER
    counted_above: str = NEVER
    until_year: str = NEVER
    named_year: str = NEVER
    compared_year: str = NEVER
    raised_from: str = NEVER
    raised_to: str = NEVER
    superlative: str = NEVER
    year_row: str = NEVER
    until_now: str = NEVER
    not_so_far: str = NEVER
    kinds_go_on: str = NEVER
    one_period: str = NEVER
    share_of: str = NEVER
    but: str = NEVER
    aside_opens: str = NEVER
