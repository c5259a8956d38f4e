"""The words that tell whether a sum is promised, agreed or paid."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class StageWords:
    """How a language tells what is promised from what is agreed and what is paid.

    `signature`, what a board or parliament `decided`, and `memorandum` are signs of an agreement, `planned` ones, `still_to`
    and `to_come` of what is not yet done, `has_done` of what is, `approved_to` of what only waits to be done, as what
    `paves_way` for a payment; `untensed` verbs tell no time; aid that `flowed` at a time `in_past` was paid, as was that with
    which something was built (`made_with`); what somebody is `asked_to` do is not. Where verbs come last, `still_due` stands
    behind one that is not yet done, a noun for a gift `ends_line` of a headline, `not_undone` behind one that is denied and
    would undo a sum, `only_after` a sum what makes a denial say that it was no more, `undone_noun` between it and the noun
    that it undoes, `share_next` between a whole and its share, and what `leads_list` behind the verb of the sentence above
    it; the clause of a sum without a verb is `clause_closed` behind it; what is denied to have come was `promised_before`,
    and what was only spoken of has `talks_before` it.
    Behind a verb stand those `of_body` whose work it is, between it and a sum what makes it the `amount_of` it, or the whole
    of which it is a `share_paid`; the others are matched between a sum and its verb, or say of a verb what form it has.
    """

    signature: str = NEVER
    decided: str = NEVER
    to_sign: str = NEVER
    signs_later: str = NEVER
    use_of: str = NEVER
    predicate: str = NEVER
    participle: str = NEVER
    past_form: str = NEVER
    present_form: str = NEVER
    pledges: str = NEVER
    staged_form: str = NEVER
    available: str = NEVER
    makes: str = NEVER
    makes_available: str = NEVER
    made_over: str = NEVER
    makes_gift: str = NEVER
    makes_a: str = NEVER
    gift_made: str = NEVER
    puts: str = NEVER
    put_there: str = NEVER
    to_be_made: str = NEVER
    pledging_aux: str = NEVER
    paying_form: str = NEVER
    runs_on_form: str = NEVER
    ends_to_come: str = NEVER
    memorandum: str = NEVER
    planned: str = ""
    planned_after: str = NEVER
    given_after: str = NEVER
    staged_after: str = NEVER
    still_to: str = NEVER
    to_come: str = NEVER
    has_done: str = NEVER
    told_after: str = NEVER
    told_on: str = NEVER
    told: str = NEVER
    arrived: str = NEVER
    not_drawn: str = NEVER
    undrawn_before: str = NEVER
    talks_before: str = NEVER
    asked_after: str = NEVER
    asked_to: str = NEVER
    leads_list: str = NEVER
    not_undone: str = NEVER
    undone_noun: str = NEVER
    only_after: str = NEVER
    clause_closed: str = NEVER
    promised_before: str = NEVER
    who_gave: str = NEVER
    noun_of: str = NEVER
    stage_noun: str = NEVER
    noun_form: str = NEVER
    joins: str = NEVER
    of_body: str = NEVER
    amount_of: str = NEVER
    share_paid: str = NEVER
    approved_to: str = NEVER
    paves_way: str = NEVER
    untensed: str = NEVER
    giving_form: str = NEVER
    still_due: str = NEVER
    share_next: str = NEVER
    ends_line: str = NEVER
    made_with: str = NEVER
    flowed: str = NEVER
    in_past: str = NEVER
    future: str = NEVER
