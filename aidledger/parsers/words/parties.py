"""The words that tell who gives a sum, and who takes it."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class PartyWords:
    """How a language tells who gives a sum, and who takes it.

    What ends in ``_before`` is matched before a name and ends in ``$``, what ends in ``_after`` behind it. `donor_`,
    `recipient_` and `channel_` ones say what the party of that name does; `own_` ones that the money is the taker's own, as a
    people's name `of_state` may; behind `shares_to` stand the names of takers, each with what it gets; between who sends money
    and who gets it stands `sent_to`; who `signs_with` whom takes or gives, in a sentence with a word of `concluding`, and a
    `partner_after` who gives takes; one that has a `loan_with` another takes it; `poor_lands` are no part of the world. Behind
    what is told `in_relative` of a name the `main_clause` goes on. What a sentence is about has `topic_after` it, and with
    words of `this_time` a text goes back to what it is about itself. Behind a `told_clause` another acts, and a noun of giving
    has a `verbal` ending where it is a verb. Right behind a sum `it_gave` says that who is named last before it gives it,
    between a name and its sum `which_has` that this one does (`which_gets`, that it takes it), and before one whose sum is in
    brackets `joined_by` that it gives beside others; one that `steps_on` behind a sum to give by the same `step` as the giver
    before gives too; a name that opens `aid_towards` it takes. An `own_kind` is what one country calls its aid, though others
    give so too, and an `own_amount` opens the bracket with what a giver gives.
    """

    donor_before: str = NEVER
    donor_after: str = NEVER
    aided_after: str = NEVER
    donor_arm: str = NEVER
    channel_before: str = NEVER
    channel_after: str = NEVER
    own_loan: str = NEVER
    in_form_of: str = NEVER
    called_after: str = NEVER
    recipient_before: str = NEVER
    recipient_after: str = NEVER
    subject_after: str = NEVER
    topic_after: str = NEVER
    this_time: str = NEVER
    told_clause: str = NEVER
    verbal: str = NEVER
    given_to_before: str = NEVER
    poor_lands: str = NEVER
    filled_after: str = NEVER
    thanks_after: str = NEVER
    leads_on: str = NEVER
    row_of_names: str = NEVER
    in_turn: str = NEVER
    names_between: str = NEVER
    lender: str = NEVER
    own_kind: str = NEVER
    own_amount: str = NEVER
    agreed_with: str = NEVER
    goes_to: str = NEVER
    item_start: str = NEVER
    it: str = NEVER
    the_gift: str = NEVER
    goes_on: str = NEVER
    bare_passive: str = NEVER
    own_sum: str = NEVER
    from_it: str = NEVER
    own_alone: str = NEVER
    aid_to_one: str = NEVER
    sent_to: str = NEVER
    asked_before: str = NEVER
    asked_for: str = NEVER
    sum_subject: str = NEVER
    own_gap: str = NEVER
    gives_rest: str = NEVER
    own_budget: str = NEVER
    given_noun: str = NEVER
    lender_noun: str = NEVER
    giving_noun: str = NEVER
    relative: str = NEVER
    in_relative: str = NEVER
    main_clause: str = NEVER
    pronoun: str = NEVER
    passive: str = NEVER
    active_form: str = NEVER
    hands_on_after: str = NEVER
    many_before: str = NEVER
    short_before: str = NEVER
    short_after: str = NEVER
    many_act: str = NEVER
    clause_opens: str = NEVER
    asks_house: str = NEVER
    asks_last: str = NEVER
    asked_last: str = NEVER
    spread: str = NEVER
    row_goes_on: str = NEVER
    goes_on_with: str = NEVER
    object_before: str = NEVER
    many_after: str = NEVER
    set_against: str = NEVER
    others_with: str = NEVER
    gave_plainly: str = NEVER
    announced_plainly: str = NEVER
    own_gift: str = NEVER
    one_before: str = NEVER
    given_it: str = NEVER
    that_one: str = NEVER
    it_gave: str = NEVER
    which_gets: str = NEVER
    loan_with: str = NEVER
    step: str = NEVER
    steps_on: str = NEVER
    good_of: str = NEVER
    joined_by: str = NEVER
    which_has: str = NEVER
    auxiliary: str = NEVER
    giving_sum: str = NEVER
    owns: str = NEVER
    item_for: str = NEVER
    promised_there: str = NEVER
    as_kinds: str = NEVER
    foreign_after: str = NEVER
    foreign_aid: str = NEVER
    all_aid: str = NEVER
    origin: str = NEVER
    given_by: str = NEVER
    among_many: str = NEVER
    object_of: str = NEVER
    several_after: str = NEVER
    several_takers: str = NEVER
    one_of_many: str = NEVER
    own_item: str = NEVER
    one_of_region: str = NEVER
    passed_on: str = NEVER
    heads_sum: str = NEVER
    same_giver: str = NEVER
    taken_after: str = NEVER
    lent_to: str = NEVER
    aid_towards: str = NEVER
    own_after: str = NEVER
    own_burden: str = NEVER
    of_state: str = NEVER
    shares_to: str = NEVER
    own_behind: str = NEVER
    own_line: str = NEVER
    grand_total: str = NEVER
    itself_pays: str = NEVER
    adds_to_it: str = NEVER
    finances: str = NEVER
    line_joint: str = NEVER
    own_verb: str = NEVER
    own_tail: str = NEVER
    own_side: str = NEVER
    own_side_behind: str = NEVER
    with_others: str = NEVER
    with_own: str = NEVER
    both_give: str = NEVER
    talks_with: str = NEVER
    talks_about: str = NEVER
    one_with: str = NEVER
    of_several: str = NEVER
    fled_after: str = NEVER
    leads_there: str = NEVER
    one_of_two: str = NEVER
    signs_with: str = NEVER
    partner_after: str = NEVER
    concluding: str = NEVER
