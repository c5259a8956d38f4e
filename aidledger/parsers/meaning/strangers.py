"""Givers that no list names: a firm or a person of a country, a body that only its text tells of."""

from __future__ import annotations

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.parties import parties


def from_stranger(context: Context, i: int) -> bool:
    """Whether who is said to give a slot is no country and no known body."""
    return _from_firm(context, i) or _from_unknown(context, i)


def _from_firm(context: Context, i: int) -> bool:
    """Whether the last who is named before a slot is a firm or a person of a country: "the Danish brewer gave $5 million"."""
    found = context.words["of_firm"].search(context.article.text, *context.before(i))
    here = parties(context, context.slots[i].sentence) if found else []
    before = [party.cue.end for party in here if party.cue.end <= context.slots[i].start]
    return found is not None and before[-1:] == [found.start()]


def _from_unknown(context: Context, i: int) -> bool:
    """Whether the subject right before a slot is a name of no country and no body: "the African Risk Capacity paid out $9"."""
    sentence = context.slots[i].sentence
    found = context.words_in(sentence)["stranger_gives"].search(context.article.text, *context.before(i))
    if found is None:
        return False
    start, end = found.span("name")
    return not any(start <= party.cue.start < end for party in parties(context, sentence))
