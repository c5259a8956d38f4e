"""The word near a sum that makes it trade, cost, debt, and not aid; and what such a word may be of instead."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.meaning.beside import LARGE, is_given_each
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.text.lexicon import Cue

_REACH: Final[dict[str, tuple[int, int]]] = {
    "trade": (70, 30), "investment": (60, 30), "budget": (40, 25), "debt": (35, 20), "cost": (42, 30), "income": (40, 25),
    "other": (40, 25), "price": (0, 4), "priced": (40, 12), "spent": (30, 30), "put": (60, 30),
    "none": (-1, -1),
}  # fmt: skip
"""How far before and behind a sum, in characters, a word may stand that makes it something else than aid."""

USES: Final = ("cost", "budget")
"""What a sum may be given for: the cost of a school, the outlays of a ministry."""

_PURPOSES: Final = ("trade", "investment", "budget", "debt", "income", "other")
_WINDOW: Final = 90
_COLON: Final = 32
_FARTHER: Final = 4
_BRACKET: Final = 30


def other_topic(context: Context, i: int) -> tuple[int, Cue] | None:
    """The nearest word that makes a slot trade, cost, debt ..., inside its reach, with its distance."""
    slot, text = context.slots[i], context.article.text
    # "its debt to all lenders, old and new: about $6 billion" names what stands before the colon
    named = context.words["named_before"].search(text, max(0, slot.start - _COLON), slot.start) is not None
    for distance, cue in context.near(i, "topic"):
        behind = cue.end > slot.start
        if cue.value != "aid" and distance <= _REACH[cue.value][behind] * (_FARTHER if named and not behind else 1):
            used = cue.value in USES and not behind and _is_use(context, slot.sentence, cue)
            if cue.value == "cost" and _is_of_giver(context, i, cue):
                continue
            if used or is_place(context, slot.sentence, cue) or is_in_name(context, slot.sentence, cue):
                continue
            measured = not behind and context.words["measured_by"].match(text, cue.end, slot.start) is not None
            if measured and cue.value in ("other", "income"):
                continue
            if behind and is_condition(context, slot.end, cue):
                continue
            if cue.value == "priced" and behind and context.words["on_terms"].match(text, cue.end):
                continue
            piece = all(amount.value < LARGE for amount in slot.amounts) and not is_given_each(context, i)
            by_piece = cue.value != "price" or piece
            meant = (cue.value in _PURPOSES and _is_purpose(context, slot.end, cue)) or _is_mended(context, slot.end, cue)
            if not by_piece or meant or _is_source(text, slot.start, cue) or _is_use_before(context, i, cue):
                continue
            return distance, cue
    return None


def is_place(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a budget is where an allotment stands, and not what it is: "down from $6 million in last year's budget"."""
    text, sums = context.article.text, (context.slots[k] for k in context.by_sentence.get(sentence, ()))
    behind = cue.value == "budget" and any(slot.end <= cue.start for slot in sums)
    return behind and context.words["in_budget"].search(text, max(0, cue.start - _WINDOW), cue.start) is not None


def is_in_name(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a word is in the name of an office or a project: the Minister of Trade, the Trade and Transport Project."""
    text, (start, end) = context.article.text, context.sentences[sentence]
    if not text[cue.start].isupper():
        return False
    office = context.words["office_before"].search(text, max(start, cue.start - _WINDOW), cue.start)
    return office is not None or context.words["named_on"].match(text, cue.end, end) is not None


def is_near_purpose(context: Context, end: int, cue: Cue) -> bool:
    """Whether a word behind a sum is of what it is for, in its own clause: "($5 million) will be used to raise revenue"."""
    return _is_purpose(context, end, cue) and not set(";:") & set(context.article.text[end : cue.start])


def is_condition(context: Context, end: int, cue: Cue) -> bool:
    """Whether a word behind a sum is of what must come first, or came of it: "$5 million if a bill passes", 融資し、返済に."""
    said = (context.words[one].match(context.article.text, end, cue.start) for one in ("on_condition", "given_first"))
    return cue.start > end and any(said)


def _is_of_giver(context: Context, i: int, cue: Cue) -> bool:
    """Whether one who usually gives adds a sum, so that it meets no cost: "Oslo adds $5 million of its own"."""
    if context.words["own_money"].fullmatch(context.quote(cue)) is None:
        return False
    slot = context.slots[i]
    before = [party for party in parties(context, slot.sentence) if party.cue.end <= slot.start]
    return bool(before) and before[-1].tendency >= 1


def _is_use(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a cost is what a sum is given for: 学校の建設費として3億円を贈る, "a grant to bolster the national budget"."""
    helped = context.words["budget_helped"].search(context.article.text, max(0, cue.start - _WINDOW), cue.start)
    if helped and cue.value == "budget":
        return True
    use = context.words["as_use"].match(context.article.text, cue.end) is not None
    return use and any(other.value == "gives" and other.start > cue.end for other in context.cues(sentence, "giving"))


def _is_use_before(context: Context, i: int, cue: Cue) -> bool:
    """Whether a word is of the use of what is told before a slot: "half goes to fuel imports, $5 million to wells"."""
    text, (start, end) = context.article.text, context.before(i)
    if cue.value not in _PURPOSES or not start <= cue.start < end or "," not in text[cue.end : end]:
        return False
    return context.words["for_before"].search(text, max(start, cue.start - _COLON), cue.start) is not None


def _is_source(text: str, start: int, cue: Cue) -> bool:
    """Whether a word in a bracket of its own says where money comes from: "food aid (supplementary budget) of $5 million"."""
    opening = max(text.rfind(sign, max(0, cue.start - _BRACKET), cue.start) for sign in "(（")
    closing = min((place for sign in ")）" if (place := text.find(sign, cue.end, cue.end + _BRACKET)) >= 0), default=start)
    inside = opening >= 0 and not any(sign in text[opening : cue.start] for sign in ")）")
    return cue.value == "budget" and inside and closing < start


def _is_mended(context: Context, end: int, cue: Cue) -> bool:
    """Whether a loss behind a sum is what is made good with it: "$5 million to repair the damage"."""
    text = context.article.text
    return cue.value == "cost" and cue.start > end and context.words["mending_before"].search(text, end, cue.start) is not None


def _is_purpose(context: Context, end: int, cue: Cue) -> bool:
    """Whether a word behind a sum is of what it is for: "$5 million for roads, trade and jobs"."""
    return cue.start >= end and context.words["meant_for"].match(context.article.text, end, cue.start) is not None
