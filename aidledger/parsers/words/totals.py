"""The words that tell what is a total, and what its parts."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class TotalWords:
    """How a language tells a total, its parts, and the lists that they stand in.

    Most are matched behind a sum or between two; what ends in ``_before`` is matched before one and ends in ``$``.  `counted`
    has the group ``count`` (how many parts are announced), `percent` the group ``percent``.  The verb that enters sums in a
    budget is `entered_after` them, the next item of their list `next_entered`; `change_after` and `change_before` say that a
    sum is by how much another grew or fell, `alike_before` that it is another one of the same size.
    Between the last sum of a list that is left open and the sum of all `in_all_next` stands.
    `of_named_before`, `of_named_after`, `of_named_heading`, `named_includes` and `named_divided` (a sentence of its own) have
    the group ``which`` (the name of the whole of a part): words of it that are `telling` are looked for beside the sums
    before, names where it is of `money`, and a `number` is to be there. Of two sums `by_size` tells which is meant, with the
    group ``larger``. Before a sum that says the one of the sentence before in other money stands `in_other_money`.
    Behind a sum that opens its sentence `going_on` tells what becomes of that share of the money.
    """

    within_after: str = NEVER
    backward: str = ""
    open_list: str = NEVER
    in_all_next: str = NEVER
    counted: str = NEVER
    rest: str = NEVER
    foremost: str = NEVER
    allotted: str = NEVER
    rest_untold: str = NEVER
    differs_after: str = NEVER
    ordinal: str = NEVER
    together: str = NEVER
    of_kind: str = NEVER
    in_other_money: str = NEVER
    of_named_before: str = NEVER
    of_named_after: str = NEVER
    named_includes: str = NEVER
    of_named_heading: str = NEVER
    named_divided: str = NEVER
    by_size: str = NEVER
    telling: str = NEVER
    money: str = NEVER
    number: str = NEVER
    of_latter: str = NEVER
    latter_before: str = NEVER
    rest_includes: str = NEVER
    this_includes: str = NEVER
    this_sum: str = NEVER
    whole_sum: str = NEVER
    each_before: str = NEVER
    counted_from: str = NEVER
    unnamed_gives: str = NEVER
    of_whose: str = NEVER
    of_others: str = NEVER
    each_after: str = NEVER
    lists_not: str = NEVER
    inside_before: str = NEVER
    inside_after: str = NEVER
    entered_after: str = NEVER
    next_entered: str = NEVER
    by_kind: str = NEVER
    change_after: str = NEVER
    change_before: str = NEVER
    alike_before: str = NEVER
    added_to: str = NEVER
    brought_to: str = NEVER
    percent: str = NEVER
    together_with: str = NEVER
    with_these: str = NEVER
    going_on: str = NEVER
    going_with: str = NEVER
    going_to: str = NEVER
    going_bare: str = NEVER
    set_aside: str = NEVER
    some_of: str = NEVER
    other_list: str = NEVER
    part_includes: str = NEVER
    total_ahead: str = NEVER
    another: str = NEVER
    known_before: str = NEVER
    one_gift_before: str = NEVER
    one_gift_after: str = NEVER
    also: str = NEVER
    adds_on: str = NEVER
    apart: str = NEVER
    aside: str = NEVER
    out_of: str = NEVER
    as_part_of: str = NEVER
    under: str = NEVER
    wider_noun: str = NEVER
    out_of_this: str = NEVER
    serial: str = NEVER
    project_cost: str = NEVER
    year_in_brackets: str = NEVER
    same_year: str = NEVER
    and_before: str = NEVER
    paid_with: str = NEVER
    the_aid: str = NEVER
    project_cost_after: str = NEVER
    whole_before: str = NEVER
    whole_after: str = NEVER
    instalment: str = NEVER
    wider: str = NEVER
    sums_up: str = NEVER
    said_total: str = NEVER
    in_all: str = NEVER
    worth_in_all: str = NEVER
    makes_before: str = NEVER
    as_kind: str = NEVER
    of_all: str = NEVER
    compared_with: str = NEVER
    gets_from: str = NEVER
    changes: str = NEVER
