"""What a state spends of its own money: sums that are printed in it, where nobody abroad is said to give or to get.

Works that are said to be worth so much are a cost, what a ministry clears or sets aside is a budget; so is what was "allocated"
with nobody named, where the text counts its aid in other money.
"""

from __future__ import annotations

import re
from typing import Final

from aidledger.model import Topic
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.meaning.party import USUAL_DONORS, Party
from aidledger.parsers.text.places import country_of_money

_WINDOW: Final = 90
_BACK: Final = 3


def voted_at_home(context: Context, i: int) -> tuple[Topic, str] | None:
    """What a country's own ministries or house clear of its own money: "parliament voted 2 billion shillings for relief".

    What its sentence tells behind a comma is of others: "Fiji approved F$12 million for the port, and Australia A$30 million".
    """
    (_, end), slot = context.after(i), context.slots[i]
    borrows = _borrowed(context, i)
    if borrows is not None and context.words["borrowed_at"].match(context.article.text, *context.after(i)):
        return "debt", f"“{borrows}”, of no giver"
    if borrows is not None and _is_own_money(context, i):
        return "debt", f"“{borrows}”, in the money of the country"
    found = _last_before(context, i, "ministry_before")
    stop = context.article.text.find(",", slot.end, end) if found else -1
    # "Ghana signed a loan with the Fund, after the government spent 2 billion cedis": the clause alone is asked
    start = found.start() if found and _last_before(context, i, "own_clause") else 0
    own = found is not None and _is_own_money(context, i, stop if stop >= 0 else end, start)
    return ("budget", f"“{found[0].strip()}”") if found is not None and own else None


def _borrowed(context: Context, i: int) -> str | None:
    """The verb that says that a slot is borrowed, right before it or before those that it goes on from."""
    for k in context.back_from(i):
        found = context.words["borrows_before"].search(context.article.text[slice(*context.before(k))])
        if found is None or found["verb"]:
            return found and found["verb"]
    return None


def spent_at_home(context: Context, i: int) -> tuple[Topic, str] | None:
    """What a sum is in a country's own money, by what it is spent on, or by what is left unsaid: "projects worth Tk 17b"."""
    if not _is_own_money(context, i):
        return None
    if works := _last_before(context, i, "works_before"):
        return "cost", f"“{works[0].strip()}”"
    slot, text = context.slots[i], context.article.text
    allotted = context.words["allotted_after"].match(text, slot.end, context.sentences[slot.sentence][1])
    more = _last_before(context, i, "more_before")
    own = _countries(context, i)
    if allotted and not more and any(own.isdisjoint(_countries(context, k)) for k in range(len(context.slots))):
        return "budget", f"“{allotted[0].strip()}”, in the money of the country"
    return None


def _last_before(context: Context, i: int, pattern: str) -> re.Match[str] | None:
    start, end = context.before(i)
    return context.words[pattern].search(context.article.text, max(start, end - _WINDOW), end)


def kept_at_home(context: Context, i: int) -> bool:
    """Whether a sum is in a country's own money in a text whose first sum is not, and its sentence tells of no gift or loan.

    "Japan lends 4 billion yen. The land takes another 600 million shillings": what is given is printed in other money.
    """
    sentence, own = context.slots[i].sentence, _countries(context, i)
    if not _is_own_money(context, i) or not own.isdisjoint(_countries(context, 0)):
        return False
    worth = context.words["as_worth"].search(context.article.text, *context.before(i))
    return not worth and not any(context.cues(sentence, kind) for kind in ("instrument", "giving"))


def spends_own(context: Context, i: int) -> bool:
    """Whether a sum is in the money of a country that seldom gives, beside nobody but those who might have given to it.

    "Pretoria is to spend 7 million rand to make up for the loss of American aid".
    """
    others = _others_beside(context, i)
    if others is None:
        return False
    gives = any(party.tendency > 0 and party.cue.end <= context.slots[i].start for party in others)
    return not gives and not any(party.is_other_country for party in others)


def _is_own_money(context: Context, i: int, stop: int | None = None, start: int = 0) -> bool:
    """Whether a sum is in the money of a country that seldom gives, and its sentence names no giver and no other country.

    The sentence is asked from `start` up to `stop`, if these are told.
    """
    others = _others_beside(context, i)
    if others is None:
        return False
    told = (party for party in others if start <= party.cue.start and (stop is None or party.cue.start < stop))
    return not any(party.tendency > 0 or party.is_country for party in told)


def _others_beside(context: Context, i: int) -> list[Party] | None:
    """Whom the sentence of a sum names beside the country in whose money it is; None where that usually gives."""
    countries = _countries(context, i)
    if not countries.isdisjoint((None, *USUAL_DONORS)):
        return None
    return [party for party in parties(context, context.slots[i].sentence) if party.cue.value not in countries]


def of_budget(context: Context, i: int) -> bool:
    """Whether a sum in a country's own money stands a few sentences behind the word for its budget."""
    sentence = context.slots[i].sentence
    told = (cue for k in range(max(0, sentence - _BACK), sentence + 1) for cue in context.cues(k, "topic"))
    return _is_own_money(context, i) and any(cue.value == "budget" for cue in told)


def _countries(context: Context, i: int) -> set[str | None]:
    return {country_of_money(amount.currency) for amount in context.slots[i].amounts}
