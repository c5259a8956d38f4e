"""What ties a giver to a sum beside it, however far the names around tell of another: "from the Netherlands", "it promised"."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.parties import leading_to, parties
from aidledger.parsers.meaning.party import GIVERS, LOOK, REPORTING, Party, gives_usually, is_lender

_BRACKET: Final = 2
"""So near before a sum in brackets stands the name that it belongs to: "the EU ($20 million)"."""
_CALLED: Final = ("donor_after", "called_after")
"""What may stand behind the name of whose gift a sum is called."""


def is_tied(context: Context, i: int, party: Party) -> bool:
    """Whether the words beside a slot say that a name gives it."""
    return any(tie(context, i, party) for tie in _TIES)


def is_attached(context: Context, i: int, party: Party) -> bool:
    """Whether nothing but "from" or "by" stands between a slot and a name that gives: "$2.6 million from the Netherlands"."""
    return party.tendency > 0 and leading_to(context, i, party.cue, "donor_before") is not None


def _has(context: Context, i: int, party: Party) -> bool:
    """Whether a name is whose gift a slot is: "India’s $5 million pledge"."""
    slot, text = context.slots[i], context.article.text
    whose = party.cue.end < slot.start and context.words["own_sum"].fullmatch(text, party.cue.end, slot.start)
    # "the IMF's $3 billion programme", but "Kenya's $3 billion programme" is another's
    nouns = ("given_noun", "lender_noun") if is_lender(context, party.cue) else ("given_noun",)
    return bool(whose) and any(context.words[name].match(text, slot.end) for name in nouns)


def calls_it(context: Context, i: int, party: Party) -> bool:
    """Whether a name right behind a slot says whose loan or grant it is: "the $3 billion IMF bailout", "a €5m EU grant"."""
    text, end = context.article.text, context.slots[i].end
    beside = 0 < party.cue.start - end <= 1 and text[end : party.cue.start] in (" ", "-")
    beside = beside or context.words["in_form_of"].fullmatch(text, end, party.cue.start) is not None
    return beside and party.tendency > 0 and any(context.words[name].match(text, party.cue.end) for name in _CALLED)


def _is_asked(context: Context, i: int, party: Party) -> bool:
    """Whether a bank or fund right before a slot is talked with about it: "in talks with the Fund on a $3 billion loan"."""
    text, start = context.article.text, party.cue.start
    if not is_lender(context, party.cue) or not 0 < context.slots[i].start - party.cue.end <= LOOK:
        return False
    about = context.words["talks_about"].fullmatch(text, party.cue.end, context.slots[i].start)
    return about is not None and context.words["talks_with"].search(text, max(0, start - LOOK), start) is not None


def _is_agreed_with(context: Context, i: int, party: Party) -> bool:
    """Whether a slot is of an agreement with one who usually gives: "one with Denmark for $5 million", in a list of such."""
    start, text = context.before(i)[0], context.article.text
    if not gives_usually(context, party.cue) or not start <= party.cue.start < context.slots[i].start:
        return False
    about = context.words["talks_about"].fullmatch(text, party.cue.end, context.slots[i].start)
    return about is not None and context.words["one_with"].search(text, start, party.cue.start) is not None


def _gave_it(context: Context, i: int, party: Party) -> bool:
    """Whether a name is the subject of what is told of a slot right behind it: "the $9 million that Japan gave Peru"."""
    end, text = context.slots[i].end, context.article.text
    if party.tendency <= 0 or not 0 < party.cue.start - end <= LOOK:
        return False
    if context.words["that_one"].fullmatch(text, end, party.cue.start) is None:
        return False
    said, verbs = context.words["auxiliary"], context.cues(context.slots[i].sentence, "giving")
    starts = (verb.start for verb in verbs if verb.value == "gives" and verb.start > party.cue.end)
    return any(said.fullmatch(text, party.cue.end, start) for start in starts)


def _promised_it(context: Context, i: int, party: Party) -> bool:
    """Whether "it" right behind a slot is a giver named last before it: "Libya has not sent the $5 million it promised"."""
    slot = context.slots[i]
    if party.cue.end > slot.start or context.words["it_gave"].match(context.article.text, slot.end) is None:
        return False
    before = [p for p in parties(context, slot.sentence) if p.cue.end <= slot.start]
    return before[-1] == party and (party.cue.value in GIVERS or not party.is_country)


def _which_has(context: Context, i: int, party: Party) -> bool:
    """Whether an aside tells of who gives a slot: "waiting on the Bank, which has", "and the EU, through its Gateway,"."""
    if party.cue.end >= context.slots[i].start or party.tendency <= 0:
        return False
    return context.words["which_has"].fullmatch(context.article.text, party.cue.end, context.slots[i].start) is not None


def gives_in_bracket(context: Context, i: int, party: Party) -> bool:
    """Whether a slot stands in brackets behind a giver who joins others: "together with the EU (€20 million) and"."""
    if not (context.is_bracketed(i) and 0 < context.slots[i].start - party.cue.end <= _BRACKET):
        return False
    if party.tendency <= 0 or party.cue.value in REPORTING:
        return False
    begin = max(context.before(i)[0], party.cue.start - LOOK)
    return context.words["joined_by"].search(context.article.text, begin, party.cue.start) is not None


def amount_told(context: Context, i: int, party: Party) -> bool:
    """Whether the bracket behind a giver tells what it gives, behind its short name: フランス開発庁（AFD、融資額：2億ドル）."""
    if not gives_usually(context, party.cue) or not context.is_bracketed(i) or party.cue.end >= context.slots[i].start:
        return False
    return context.words["own_amount"].fullmatch(context.article.text, party.cue.end, context.slots[i].start) is not None


def _built_it(context: Context, i: int, party: Party) -> bool:
    """Whether a giver is the subject of what a slot built: "and India, whose envoy came, built a hall for"."""
    start, end = context.before(i)
    if party.cue.value not in GIVERS or not start <= party.cue.start < end:
        return False
    built = context.words["built_at"].search(context.article.text, party.cue.end, end)
    if built is None:
        return False
    return not any(party.cue.end <= p.cue.start < built.start() for p in parties(context, context.slots[i].sentence))


_TIES: Final = (
    is_attached, _has, _is_asked, _gave_it, _is_agreed_with, _promised_it,
    _which_has, _built_it, gives_in_bracket,
)  # fmt: skip
