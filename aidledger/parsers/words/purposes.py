"""The words that tell what a sum is for, and which projects are named."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class PurposeWords:
    """How a language tells what a sum is for, and names projects.

    `purpose`, `label`, `definite`, `agreed_for`, `spent_on`, `used_for`, `goods_behind`, `titled`, `title_before`,
    `named_behind`, `works_behind`, `kind_behind`, `subject_named`, `line_head`, `item_behind`, `gapped`, `noun_behind` (a sum's
    noun, where nouns come last) and `aid_behind` and `aid_before` (what kind of aid it is) have the group ``what``;
    `projects` have ``name`` and ``noun``. The words of `no_purpose` say nothing by themselves, though a name (`is_named`) may
    begin with one; those of `determiners` may stand before what does, and so many things (`so_many`); `uses` say as what a sum
    is given and for what, `classes` are nouns (project, plan) that say nothing without a name. `paired` stands between two
    sums for one thing,
    `same_money` opens a sentence that goes on about an agreement, `same_use` says that a sum is for what was told before,
    `after_subject` one that goes on about what the sentence before names first (`subject_named`), `part_of_more` leads from a
    sum to the whole that it is a part of, a `bare_kind` is all that stands before the sum of the `line_head` before it. A
    `filler` is what may end right before a sum (a time), a `party_particle` what joins a name to it, and `left_over` what tells
    a use (group ``what``) when both are gone; `told_of_all` tells at the head of a sentence that of all its sums, and
    `item_before` that of one that `item_ends` follows. An `amount_line` tells how much the thing in the line above gets, a
    `field_line` between them another matter of it, and a `heading_number` is no part of its name; `item_opens` stands before
    the sum that opens a line of a list, `item_behind` what it is for; a `place_parted` stands behind a country that is no part
    of it. A `next_clause` stands before the name of one who gets the next sum, and ends there. The rest cut what was found.
    """

    purpose: str = NEVER
    purpose_ends: str = NEVER
    next_clause: str = NEVER
    no_goal: str = NEVER
    does_more: str = NEVER
    resumes: str = NEVER
    paired: str = NEVER
    converted: str = NEVER
    spends: str = NEVER
    spent_on: str = NEVER
    went_on: str = NEVER
    same_money: str = NEVER
    subject_named: str = NEVER
    after_subject: str = NEVER
    bare_kind: str = NEVER
    line_head: str = NEVER
    agreed_for: str = NEVER
    so_many: str = NEVER
    is_named: str = NEVER
    classes: frozenset[str] = frozenset()
    named_behind: str = NEVER
    works_behind: str = NEVER
    noun_behind: str = NEVER
    kind_behind: str = NEVER
    part_of_more: str = NEVER
    used_for: str = NEVER
    goods_behind: str = NEVER
    amount_line: str = NEVER
    field_line: str = NEVER
    heading_number: str = NEVER
    item_opens: str = NEVER
    item_behind: str = NEVER
    this_project: str = NEVER
    aid_behind: str = NEVER
    aid_before: str = NEVER
    titled: str = NEVER
    title_before: str = NEVER
    same_use: str = NEVER
    gapped: str = NEVER
    said_of_part: str = NEVER
    name_ends: str = NEVER
    no_purpose_end: str = NEVER
    no_purpose: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    uses: frozenset[str] = frozenset()
    item_before: str = NEVER
    item_ends: str = NEVER
    told_of_all: str = NEVER
    filler: str = NEVER
    party_particle: str = NEVER
    left_over: str = NEVER
    label: tuple[str, ...] = ()
    definite_cost: str = NEVER
    definite: str = NEVER
    what_for: str = NEVER
    helped_to: str = NEVER
    edges: str = NEVER
    place_goes_on: str = NEVER
    place_described: str = NEVER
    and_others: str = NEVER
    thanked_for: str = NEVER
    fund_named: str = NEVER
    place_parted: str = NEVER
    projects: tuple[str, ...] = ()
    project_left: str = NEVER
    project_trim: str = NEVER
