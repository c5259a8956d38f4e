"""Sums that are aid because they are a part of aid, or say it again, whatever word stands near them.

"A package of $60 billion: $15 billion in grants ... and $5 billion to pay for imports": the imports are what it is for.  Only
a word that merely stands near a sum gives way; what is said right beside it ("the government itself pays") holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from aidledger.model import Topic
from aidledger.parsers.meaning.adding import adding_up, digits_of, makes, makes_exactly
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.slots import Slot, is_larger

_REACH: Final = 12
"""So many sums behind one are looked at for its parts ..."""
_PARAGRAPHS: Final = 2
"""... in so many paragraphs behind its own."""
_TELLING: Final = 2
"""A figure of fewer digits may be of something else."""

_STOPS: Final = frozenset(".。!?")


def told_as_aid(context: Context, topics: Sequence[Topic], yields: Callable[[int], bool]) -> dict[int, str]:
    """Which sums are aid after all, and why; `yields` says of one whether only a word near it makes it something else."""
    found: dict[int, str] = {}
    for i, topic in enumerate(topics):
        if topic == "aid":
            found.update((k, "a part of what is given") for k in _parts(context.slots, topics, yields, i))
        elif _is_of_it(context, topics, i) and yields(i):
            found[i] = "a part of the sum before"
        elif i and (topics[i - 1] == "aid" or i - 1 in found) and topic == "debt" and _is_unpaid(context, i):
            found[i] = "promised before, and not paid"
    if _is_in_short(context, topics):
        found[0] = "as where it is told in full"
    again = (i for i, topic in enumerate(topics) if topic != "aid" and i not in found and _is_told_before(context, topics, i))
    found.update((i, "as where it was told before") for i in again if yields(i))
    return found


def _parts(slots: Sequence[Slot], topics: Sequence[Topic], yields: Callable[[int], bool], t: int) -> Iterator[int]:
    """Of the sums right behind one that make it those that are called something else, where most are aid."""
    near = range(t + 1, min(len(slots), t + 1 + _REACH))
    run = [i for i in near if slots[i].paragraph - slots[t].paragraph <= _PARAGRAPHS and is_larger(slots[t], slots[i])]
    if all(topics[i] == "aid" for i in run):
        return
    parts = run[: adding_up(slots, t, run)] if len(run) > 1 else []
    others = [i for i in parts if topics[i] != "aid"]
    sure = len(parts) > 2 or (digits_of(slots[t]) > _TELLING and makes(slots[t], [slots[i] for i in parts]))
    # "gets $5 million in loans: $3 million for roads and $2 million for wells", where no word says what these are
    if all(topics[i] == "other" and slots[i].sentence == slots[t].sentence for i in parts) and makes_exactly(slots, t, parts):
        yield from parts
    elif sure and 2 * len(others) <= len(parts) and all(map(yields, others)):
        yield from others


def _is_of_it(context: Context, topics: Sequence[Topic], i: int) -> bool:
    """Whether a sum is said to be of the one right before, which is aid: "$170 million of it is paid into the Treasury"."""
    slot, before = context.slots[i], context.slots[i - 1] if i else None
    if before is None or topics[i - 1] != "aid" or slot.sentence - before.sentence > 1 or not is_larger(before, slot):
        return False
    text = context.article.text
    # ... or "of which $170 million is for priority investments"
    out_of_it = context.words["out_of_it"].search(text, *context.before(i))
    return bool(out_of_it or context.words["of_that"].match(text, slot.end, context.sentences[slot.sentence][1]))


def _is_unpaid(context: Context, i: int) -> bool:
    """Whether a sum is still due of what was promised right before, and not lent: "It paid $2 million, $3 million is owed"."""
    slot, end = context.slots[i], context.sentences[context.slots[i].sentence][1]
    near = slot.sentence - context.slots[i - 1].sentence <= 1
    if not near or context.words["unpaid_after"].match(context.article.text, slot.end, end) is None:
        return False
    passage = range(max(0, slot.sentence - 1), slot.sentence + 1)
    lent = any(cue.value == "loan" for k in passage for cue in context.cues(k, "instrument"))
    return not lent and any(cue.value == "pledge" for k in passage for cue in context.cues(k, "stage"))


def _is_in_short(context: Context, topics: Sequence[Topic]) -> bool:
    """Whether a headline has the sum of the sentence below it, which is aid, and calls it something else."""
    short, full = context.slots[:2]
    headline = full.sentence > short.sentence and context.article.text[context.sentences[short.sentence][1] - 1] not in _STOPS
    if topics[0] == "aid" or topics[1] != "aid" or not headline or digits_of(short) < _TELLING:
        return False
    return any(abs(a.value - b.value) < a.unit for a in short.amounts if (b := full.amount(a.currency)) is not None)


def _is_told_before(context: Context, topics: Sequence[Topic], i: int) -> bool:
    """Whether a sum that is spoken of as known was told as aid: "the $280 million"."""
    slot = context.slots[i]
    if digits_of(slot) < _TELLING or context.words["known_before"].search(context.article.text, *context.before(i)) is None:
        return False
    told = (context.slots[k] for k in range(max(0, i - _REACH), i) if topics[k] == "aid")
    return any(a.value == b.value for one in told for a in one.amounts if (b := slot.amount(a.currency)) is not None)
