"""The words that tell as what a sum is given."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class InstrumentWords:
    """How a language tells as what a sum is given, where cue words alone mislead: loans that are lent on, forms told later.

    `kind_after` stands between a sum and its noun, where nouns come last, `kind_told` where they are its
    own, `kind_heads` behind one that is the subject of the next sum, `kind_opens` between one and the sum in its own bracket,
    `kind_by_giver` between the name of who gave it, behind `the_giver`, and it, `kind_of_one` between it and that sum, if it
    is of no other, and `kind_heads_sum` between it and the sum behind it that is its own; a `kind_share` tells
    how much of a sum it is, and a sentence that `some_opens` of a share. `rest_behind` a sum tells the other kind, of what
    is left of its whole. Behind a verb that ends what is told of a sum
    stands `clause_over`. Between two sums of a row stand `next_item`, a noun of any kind, and `heads_item` where the noun is
    of the second.
    """

    kinds_joined: str = NEVER
    rest_behind: str = NEVER
    lent_on: str = NEVER
    some_of_it: str = NEVER
    some_opens: str = NEVER
    form_after: str = NEVER
    form_told: str = NEVER
    definite_kind: str = NEVER
    the_giver: str = NEVER
    kind_by_giver: str = NEVER
    shared_tail: str = NEVER
    ends_noun: str = NEVER
    kind_after: str = NEVER
    kind_told: str = NEVER
    kind_heads: str = NEVER
    kind_opens: str = NEVER
    next_item: str = NEVER
    heads_item: str = NEVER
    kind_of_one: str = NEVER
    clause_over: str = NEVER
    kind_heads_sum: str = NEVER
    called_aid: str = NEVER
    kind_share: str = NEVER
    given_too: str = NEVER
    gift_after: str = NEVER
