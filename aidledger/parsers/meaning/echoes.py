"""Sums whose own words tell nothing and that go on from one before: the same figure, a share of it, where it moved to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from aidledger.amount import significant_digits
from aidledger.model import Topic
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.otherwise import other_topic
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.meaning.party import gives_usually

_LEAST: Final = 1_000_000
_TELLING: Final = 2
"""A figure with fewer digits than this may be of something else: "$3 billion"."""


def echoed_topics(context: Context, topics: Sequence[Topic]) -> dict[int, Topic]:
    """What is no aid because of a sum before: "they owe $3.31 billion ... the $3.31 billion is the money that"."""
    told: dict[tuple[str, Decimal], Topic] = {}
    found: dict[int, Topic] = {}
    for i, slot in enumerate(context.slots):
        figures = [(a.currency, a.value) for a in slot.amounts if a.value >= _LEAST and significant_digits(a.value) >= _TELLING]
        if topics[i] in ("aid", "other") and not (context.near(i, "topic", "aid") or context.near(i, "instrument")):
            before = found.get(i - 1, topics[i - 1]) if i and _goes_on(context, i) else None
            again = before or next((told[figure] for figure in figures if figure in told), None)
            # "reserves fell by $1 billion to $9 billion": "other" tells only where a word says so
            told_other = before == "other" and (i - 1 in found or other_topic(context, i - 1) is not None)
            known = again not in ("aid", "other") or told_other
            # "the project cost $90 million; the Bank had financed $60 million of it"
            known &= again != "cost" or not _is_paid_by_giver(context, i)
            if again is not None and known and again != topics[i] and other_topic(context, i) is None:
                found[i] = again
        for figure in figures:
            told.setdefault(figure, found.get(i, topics[i]))
    return found


def _is_paid_by_giver(context: Context, i: int) -> bool:
    """Whether a bank of nations or a usual giver is named right before a slot, behind the one before."""
    start, end = context.before(i)
    here = (party for party in parties(context, context.slots[i].sentence) if start <= party.cue.start < end)
    return any(party.tendency > 0 and gives_usually(context, party.cue) for party in here)


def _goes_on(context: Context, i: int) -> bool:
    """Whether a slot is a share of the sum before it, or what that moved to: "by around $1 billion to $14.9 billion"."""
    before, slot, text = context.slots[i - 1], context.slots[i], context.article.text
    if slot.sentence == before.sentence and context.words["moved_on"].fullmatch(text, before.end, slot.start):
        return True
    near = slot.sentence - before.sentence <= 1
    start = context.sentences[slot.sentence][0]
    if near and start > before.end and context.words["goes_on_at"].fullmatch(text, start, slot.start):
        return True
    return near and context.words["of_that"].match(text, slot.end, context.sentences[slot.sentence][1]) is not None
