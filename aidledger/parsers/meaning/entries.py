"""Whose entry a sum stands in: under a name that is a line of its own, or in a line that begins with a name and a colon."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.datelines import OPENING
from aidledger.parsers.meaning.parties import HEADS_ITEM, parties
from aidledger.parsers.meaning.party import USUAL_DONORS, Party
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.sentences import span_at

_UNDER: Final = 12
_LONGEST_HEADING: Final = 40
_LINE: Final = 900
_STOPS: Final = ".!?。」"


def heading_above(context: Context, i: int) -> Party | None:
    """The one country or organisation that a line of its own above the lines of a list names: "2. Lebanon"."""
    last = context.slots[i].sentence
    for sentence in range(last - 1, max(-1, last - _UNDER), -1) if context.slots[i].row else ():
        start, end = context.sentences[sentence]
        if sentence in context.by_sentence:
            if not all(context.slots[k].row for k in context.by_sentence[sentence]):
                return None
        elif end - start > _LONGEST_HEADING or context.article.text[end - 1] in ".!?。":
            return None
        else:
            named = parties(context, sentence)
            return named[0] if len(named) == 1 else None
    return None


def country_heading(context: Context, i: int) -> Cue | None:
    """The country that alone makes the line above a passage: "●キリバス", where the passages of a report are of one each."""
    text, last = context.article.text, context.slots[i].sentence
    for sentence in range(last - 1, max(-1, last - _UNDER), -1) if not context.slots[i].row else ():
        start, end = context.sentences[sentence]
        if end - start <= _LONGEST_HEADING and text[end - 1] not in _STOPS and text[end : end + 1] in ("", "\n"):
            names = [party.cue for party in parties(context, sentence) if party.is_country]
            alone = names and not any(map(str.isalpha, text[start : names[0].start] + text[names[0].end : end]))
            return names[0] if alone and names[0].value not in USUAL_DONORS else None
    return None


def entry_head(context: Context, i: int) -> Party | None:
    """The name with which the line of a slot begins as an entry: "BRITAIN: Pledged £15 million.  Has sent tents."."""
    text, slot = context.article.text, context.slots[i]
    line = text.rfind("\n", max(0, slot.start - _LINE), slot.start) + 1
    if line < slot.start - _LINE:
        return None
    for party in parties(context, span_at(context.sentences, line)):
        if line <= party.cue.start < slot.start and OPENING.fullmatch(text, line, party.cue.start):
            return party if HEADS_ITEM.match(text, party.cue.end) else None
    return None
