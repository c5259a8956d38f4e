"""What a language says about the meaning of a sum: cue words, names, and patterns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class MeaningWords:
    """What a language file says about meaning: cue words by kind and value, names, and patterns.

    `cues` maps a kind (topic, instrument, stage, irrealis, scope, comparison, relation, giving) to its values and their words,
    parted by ``|``.  `places` and `organisations` map an ISO 3166-1 alpha-3 code (or the name of an organisation that has none)
    to further names, `brief` short names that stand alone to such a code; `homeland` is the country and currency of most who
    write the language; an article with words of `home` and none of `abroad` is of its own country's money.  The patterns are
    matched beside a sum or a name: before it (they end in ``$``) or behind it.
    """

    spaced: bool
    cues: Mapping[str, Mapping[str, str]]
    places: Mapping[str, str]
    organisations: Mapping[str, str]
    sectors: Mapping[str, str]
    numbers: Mapping[str, int]
    tie: str
    brief: Mapping[str, str] = field(default_factory=dict)
    bracketed: str = NEVER
    exactly: str = NEVER
    out_of: str = NEVER
    within_after: str = NEVER
    backward: str = ""
    open_list: str = NEVER
    counted: str = NEVER
    rest: str = NEVER
    together: str = NEVER
    this_sum: str = NEVER
    each_before: str = NEVER
    each_after: str = NEVER
    lists_not: str = NEVER
    inside_before: str = NEVER
    inside_after: str = NEVER
    leads_on: str = NEVER
    row_of_names: str = NEVER
    in_turn: str = NEVER
    kinds_joined: str = NEVER
    project_before: str = NEVER
    project_after: str = NEVER
    project_financed: str = NEVER
    brought_to: str = NEVER
    percent: str = NEVER
    together_with: str = NEVER
    going_with: str = NEVER
    going_to: str = NEVER
    some_of: str = NEVER
    closes_list: str = NEVER
    other_list: str = NEVER
    total_ahead: str = NEVER
    channel_before: str = NEVER
    channel_after: str = NEVER
    donor_before: str = NEVER
    donor_after: str = NEVER
    recipient_before: str = NEVER
    recipient_after: str = NEVER
    subject_after: str = NEVER
    since: str = NEVER
    between: str = NEVER
    spanned: str = NEVER
    past: str = NEVER
    ahead: str = NEVER
    purpose: str = NEVER
    purpose_ends: str = NEVER
    no_goal: str = NEVER
    resumes: str = NEVER
    named_behind: str = NEVER
    said_of_part: str = NEVER
    name_ends: str = NEVER
    no_purpose_end: str = NEVER
    no_purpose: frozenset[str] = frozenset()
    label: tuple[str, ...] = ()
    definite: str = NEVER
    speakers: tuple[str, ...] = ()
    another: str = NEVER
    also: str = NEVER
    apart: str = NEVER
    aside: str = NEVER
    signature: str = NEVER
    to_sign: str = NEVER
    pledging_aux: str = NEVER
    planned_after: str = NEVER
    lent_on: str = NEVER
    form_told: str = NEVER
    definite_kind: str = NEVER
    ends_noun: str = NEVER
    paying_form: str = NEVER
    memorandum: str = NEVER
    homeland: tuple[str, str] = ("", "")
    home: str = NEVER
    abroad: str = NEVER
    planned: str = ""
    projects: tuple[str, ...] = ()
    project_left: str = NEVER
    project_trim: str = NEVER
    price_after: str = NEVER
    own_before: str = NEVER
    versus_before: str = NEVER
    versus_after: str = NEVER
    taken_after: str = NEVER
    own_after: str = NEVER
    own_behind: str = NEVER
    own_verb: str = NEVER
    own_tail: str = NEVER
    cost_before: str = NEVER
    amounting: str = NEVER
    clause_start: str = NEVER
    of_subject: str = NEVER
    income_before: str = NEVER
    needs_before: str = NEVER
    needs_after: str = NEVER
    debt_before: str = NEVER
    lending: str = NEVER
    budget_before: str = NEVER
    out_of_this: str = NEVER
    many_before: str = NEVER
    hands_on_after: str = NEVER
    passed_on: str = NEVER
    many_after: str = NEVER
    as_aid: str = NEVER
    as_debt: str = NEVER
    given_after: str = NEVER
    as_contract: str = NEVER
    as_cost: str = NEVER
    as_use: str = NEVER
    serial: str = NEVER
    whole_before: str = NEVER
    whole_after: str = NEVER
    meant_for: str = NEVER
    instalment: str = NEVER
    wider: str = NEVER
    sums_up: str = NEVER
    in_all: str = NEVER
    as_kind: str = NEVER
    donor_arm: str = NEVER
    agreed_with: str = NEVER
    staged_after: str = NEVER
    shared_tail: str = NEVER
    item_start: str = NEVER
    edges: str = NEVER
    passive: str = NEVER
    pronoun: str = NEVER
    it: str = NEVER
    of_all: str = NEVER
    compared_with: str = NEVER
    gets_from: str = NEVER
    changes: str = NEVER
    annual_after: str = NEVER
    annual_before: str = NEVER
    place_after: str = NEVER
    dateline: str = NEVER
    place_before: str = NEVER
    place_goes_on: str = NEVER
    post_before: str = NEVER
    several_after: str = NEVER
    post_after: str = NEVER
    no_party_before: str = NEVER
    fund_after: str = NEVER
    own_arm: str = NEVER
    still_to: str = NEVER
    lent_to: str = NEVER
    same_giver: str = NEVER
    told_after: str = NEVER
    told_on: str = NEVER
    told: str = NEVER
    arrived: str = NEVER
    asked_after: str = NEVER
    superlative: str = NEVER
    who_gave: str = NEVER
    noun_of: str = NEVER
    active_form: str = NEVER
    lender: str = NEVER
    names_between: str = NEVER
    year_row: str = NEVER
    named_before: str = NEVER
    what_for: str = NEVER
    joints: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    government: str = ""
