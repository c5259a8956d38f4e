"""Of which sum a list is, where that is not the one right before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.slots import RECENT, Slot, is_larger
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.totals.named import named_above, named_again
from aidledger.parsers.totals.opening import opening_cue

_PROMISED: Final = frozenset({"pledge", "commitment"})
"""What a text calls by either name."""

_APART: Final = 2
"""By more paragraphs a sum is not right before a list."""

_SAID: Final = 160
"""So many characters before a sum it may be said that it includes those before it."""

_SUBJECT: Final = 90
"""So near before the word for a list stands the name for what it is of."""

_PASSAGE: Final = 4
"""So many paragraphs before a list the sum that it is a part of may stand."""


def name_wholes(context: Context) -> None:
    """Find the sum that a list's own sentence says it is a part of, where that is not the one right before.

    "Togo gets $9 million, Mali $5 million. Togo's share includes $2 million ...", "It has given $312 million since 2019.
    The new funding includes ...".
    """
    for i in range(1, len(context.slots)):
        _gather(context, i)
        if _is_of_latter(context, i):
            context.slots[i].whole = i - 1
            continue
        _name_whole_of_list(context, i)
        if (kind := _whole_of_kind(context, i)) is not None:
            context.slots[i].whole = kind
            if kind != i - 1:
                context.slots[i - 1].cue = None
            continue
        if (named := named_again(context, i)) is not None:
            context.slots[i].whole = named
            context.slots[i - 1].cue = context.slots[i - 1].cue if named == i - 1 else None
            continue
        _name_whole_by_cue(context, i)


def _name_whole_by_cue(context: Context, i: int) -> None:
    """Find the sum that the word which opens a list says it is a part of."""
    cue, slot, before = opening_cue(context, i), context.slots[i], context.slots[i - 1]
    if cue is None:
        _look_farther(context, i)
        return
    if context.words["by_kind"].fullmatch(context.quote(cue)) and (broken := _broken_down(context, i)) is not None:
        slot.whole, before.cue = broken, before.cue if broken == i - 1 else None
        return
    if _points_back(context, i):
        slot.whole, before.cue = i - 1, None
        return
    if context.words["rest_includes"].search(context.article.text, context.sentences[slot.sentence][0], slot.start):
        before.cue = None  # the rest of a total told before
        return
    whole = _named_whole(context, i, cue)
    if whole is None and context.words["this_sum"].search(context.article.text, context.before(i)[0], slot.start):
        whole = _announced(context, i)
    if whole is not None and whole != i - 1:
        slot.whole = whole
        before.cue = None


def _gather(context: Context, i: int) -> None:
    """Make the sums of a paragraph parts of one behind them that is said to include them: "Including these, it gives 9"."""
    slots, slot = context.slots, context.slots[i]
    start, end = max(context.sentences[slot.sentence][0], slot.start - _SAID), slot.start
    if not context.is_first(i) or context.words["with_these"].search(context.article.text, start, end) is None:
        return
    for k in range(i - 1, max(-1, i - 1 - RECENT), -1):
        one = slots[k]
        if one.paragraph != slot.paragraph or not is_larger(slot, one):
            return
        if one.is_aid == slot.is_aid and one.whole is None and not (one.earlier or one.unreal):
            one.whole = i


def _is_of_latter(context: Context, i: int) -> bool:
    """Whether a sum is said to be of the last of those before it: "a loan of 40 and one of 35; 9 million of the latter"."""
    slot, text, (start, end) = context.slots[i], context.article.text, context.before(i)
    said = context.words["of_latter"].match(text, *context.after(i)) or context.words["latter_before"].search(text, start, end)
    near = slot.sentence - context.slots[i - 1].sentence <= 1
    return said is not None and near and is_larger(context.slots[i - 1], slot)


def _broken_down(context: Context, i: int) -> int | None:
    """The last sum that is called a total, which a sentence breaks down in another way: 国別では、チャドの2億円."""
    slots, slot = context.slots, context.slots[i]
    for k in range(i - 1, max(-1, i - 1 - RECENT), -1):
        one = slots[k]
        if slot.paragraph - one.paragraph > 1 or one.earlier or one.unreal or one.is_aid != slot.is_aid:
            return None
        if one.total and is_larger(one, slot):
            return k
    return None


def _whole_of_kind(context: Context, i: int) -> int | None:
    """The last sum before of the kind that a sentence opens with: "Of the total loans the bank gave $9 million"."""
    slot, slots = context.slots[i], context.slots
    if slots[i - 1].sentence == slot.sentence:
        return None
    found = context.words["of_kind"].search(context.article.text, context.sentences[slot.sentence][0], slot.start)
    said = {kind for kind, word in (found.groupdict() if found else {}).items() if word}
    said |= _PROMISED if said & _PROMISED else set()
    near = range(i - 1, max(-1, i - 1 - RECENT), -1) if said else ()
    alike = (k for k in near if not said.isdisjoint((slots[k].instrument, slots[k].stage)) and is_larger(slots[k], slot))
    return next((k for k in alike if not (slots[k].earlier or slots[k].unreal) and slots[k].scope == slot.scope), None)


def _points_back(context: Context, i: int) -> bool:
    """Whether a list opens with a word for the one sum of the sentence before, given over years: "This aid includes"."""
    slot, slots = context.slots[i], context.slots
    alone = slots[i - 1].sentence == slot.sentence - 1 and (i < 2 or slots[i - 2].sentence != slots[i - 1].sentence)
    if not alone or slots[i - 1].scope == "single" or slots[i - 1].earlier or not is_larger(slots[i - 1], slot):
        return False
    start = context.sentences[slot.sentence][0]
    return context.words["this_includes"].match(context.article.text, start, slot.start) is not None


def _opens_later(context: Context, i: int) -> bool:
    """Whether a word for a list stands far from the beginning of a sentence, behind the name for what was announced.

    "Abe, who came to Nairobi to meet forty heads of state, said the package would run for three years and include $10 billion".
    """
    begin = context.before(i)[0]
    cue = next((cue for cue in context.head(context.slots[i].sentence, "relation") if cue.value == "partial"), None)
    if cue is None or not context.is_first(i) or context.slots[i].cell is not None or context.slots[i].known:
        return False
    return context.words["this_sum"].search(context.article.text, max(begin, cue.start - _SUBJECT), cue.start) is not None


def _look_farther(context: Context, i: int) -> None:
    """Find the whole of a slot that no word for a list stands right before: by one late in its sentence, or in the heading."""
    slot = context.slots[i]
    if slot.whole is None and _opens_later(context, i):
        slot.whole = _announced(context, i, late=True)
    elif context.slots[i - 1].cue is None and _is_headed(context, i) and (announced := _announced(context, i)) is not None:
        context.slots[announced].cue = context.slots[announced].cue or "exhaustive"


def _is_headed(context: Context, i: int) -> bool:
    """Whether the sentence before a slot, without a sum, ends in a colon and says that what was announced is listed.

    "... brings it to €100 million.\n\n36 million people are hungry.\n\nThe funding will be allocated as follows:"
    """
    slot, head = context.slots[i], context.slots[i].sentence - 1
    if not context.is_first(i) or slot.cell is not None or head < 0 or head in context.by_sentence:
        return False
    start, end = context.sentences[head]
    lists = context.article.text[end - 1] in ":：" and any(c.value == "exhaustive" for c in context.cues(head, "relation"))
    return lists and context.words["this_sum"].search(context.article.text, start, end) is not None


def _name_whole_of_list(context: Context, i: int) -> None:
    """Where a sum has one list already, a list under a heading is its second: "includes 9 and 12. The aid includes:"."""
    slots, heading = context.slots, context.slots[i].listed
    if heading is None or heading == slots[i].sentence or slots[i - 1].listed == heading:
        return
    if (named := named_above(context, i, heading)) is not None:
        _head(slots, i, named)
        return
    said = any(cue.value in ("partial", "exhaustive") for cue in context.cues(heading, "relation"))
    before = slots[i - 1]
    cues = [k for k in _holders(context, i)[:-1] if slots[k].cue is not None]
    if not said or not cues or before.cue is not None or before.total or before.sentence == heading:
        return
    _head(slots, i, cues[-1])


def _head(slots: Sequence[Slot], i: int, whole: int) -> None:
    """Make the items of a list, from the first on, parts of a sum."""
    for k in takewhile(lambda k: slots[k].listed == slots[i].listed, range(i, len(slots))):
        slots[k].whole = whole


def _named_whole(context: Context, i: int, cue: Cue) -> int | None:
    """The slot of whoever the opening of a sentence names: by a name right before it, or as its only taker or giver."""
    named = {one.value for one in _names(context, context.slots[i].sentence) if one.end <= cue.start}
    if not named:
        return None
    holders, slots = _holders(context, i), context.slots
    beside = [k for k in holders if _name_before(context, k) in named]
    if len(beside) == 1:
        return beside[0]
    own = [k for k in holders if slots[k].recipient in named or slots[k].donor in named]
    return own[-1] if own and all(slots[k].sentence != slots[own[-1]].sentence for k in own[:-1]) else None


def _names(context: Context, sentence: int) -> list[Cue]:
    """The countries and organisations of a sentence."""
    return [cue for cue in context.cues(sentence) if cue.kind in ("country", "organisation")]


def _name_before(context: Context, i: int) -> str | None:
    """The country or organisation that stands nearest before a slot, behind the slot before."""
    start, end = context.before(i)
    return next((cue.value for cue in reversed(_names(context, context.slots[i].sentence)) if start <= cue.start < end), None)


def _announced(context: Context, i: int, *, late: bool = False) -> int | None:
    """The sum that was announced: the last that can hold a slot, or the one that holds that.

    That right before it has its list from the word that opens it, unless that stands `late` in its sentence.
    """
    # what a list before was made of is none: "The plan includes 1.4 trillion in aid. The package includes 650 billion in loans"
    holders, before = [k for k in _holders(context, i) if opening_cue(context, k) is None], context.slots[i - 1]
    # "A total of $103 million. The package consists of ...": a total right before it has the list, unless it is one so far.
    start = context.sentences[context.slots[i].sentence][0]
    far = context.slots[i].paragraph - before.paragraph > _APART
    far |= context.words["whole_sum"].search(context.article.text, start, context.slots[i].start) is not None
    holders += [0] if far and _may_open(context, i) else []
    if not holders or (holders[-1] == i - 1 and not late and not far):
        return None
    if before.total and not before.so_far and is_larger(before, context.slots[i]):
        return None
    return max(holders, key=lambda k: (max(a.value for a in context.slots[k].amounts), -k))


def _may_open(context: Context, i: int) -> bool:
    """Whether the sum that an article opens with may be the whole of a slot, however far behind it."""
    head, slot = context.slots[0], context.slots[i]
    return head.is_aid == slot.is_aid and head.scope == "single" and not (head.earlier or head.unreal) and is_larger(head, slot)


def _holders(context: Context, i: int) -> list[int]:
    """The slots shortly before one that may be the whole of it."""
    slots, slot = context.slots, context.slots[i]
    return [
        k
        for k in range(max(0, i - RECENT), i)
        if slots[k].scope == "single"
        and slots[k].is_aid == slot.is_aid
        and not (slots[k].earlier or slots[k].unreal or slots[k].adds_up or slots[k].apart)
        and slot.paragraph - slots[k].paragraph <= _PASSAGE
        and is_larger(slots[k], slot)
    ]


def hand_over_cues(context: Context) -> None:
    """A list that follows a sum since some year, or one said to stand beside, belongs to the sum before that one.

    "It announced $45 million. It has given $312 million since 2019. The new funding includes ..."
    """
    slots = context.slots
    for i in range(len(slots) - 2):
        _leave_to_part(slots, i)
    for i in range(1, len(slots) - 1):
        before = slots[i - 1].total or _ends_beside(slots, i)
        aside = slots[i].scope != "single" or slots[i].apart or slots[i].unreal or (slots[i].earlier and before)
        aside = aside and (slots[i].so_far or not slots[i].total)
        # "bringing it to €869 million, of which €660 million": the list of its own sentence is its own
        own = slots[i].so_far or (slots[i].unreal and slots[i + 1].unreal) or (slots[i].apart and not slots[i].shut)
        own = own and slots[i + 1].sentence == slots[i].sentence
        if slots[i].cue and aside and not own and slots[i + 1].scope == "single":
            whole = slots[i - 1]
            if whole.cue is None and (whole.scope == "single" or (whole.scope == "annual" and slots[i].apart)):
                whole.cue, slots[i].cue, whole.handed = slots[i].cue, None, True


def _ends_beside(slots: Sequence[Slot], i: int) -> bool:
    """Whether a slot closes the sentence of the one before, which it is only held against: "30, up from 28. Of it"."""
    return slots[i - 1].sentence == slots[i].sentence != slots[i + 1].sentence and not slots[i - 1].earlier


def _leave_to_part(slots: Sequence[Slot], i: int) -> None:
    """In "$10 million of the $50 million, including $5 million for wells" the list is of the 10 that are spoken of."""
    part, total, item = slots[i : i + 3]
    if part.out_of and total.scope == "cumulative" and part.scope == "cumulative":
        total.scope = "single"  # "so far it has paid $10 million of the $50 million": these are not of all years
    within = part.out_of and total.cue == "partial" and part.sentence == total.sentence == item.sentence
    if within and item.whole is None and is_larger(part, item):
        item.whole, total.cue = i, None
