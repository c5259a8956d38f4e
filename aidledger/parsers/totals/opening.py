"""How a list of parts is opened behind a sum: by a word, a colon, a dash, a heading, or by what is left at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, Literal

from aidledger.parsers.meaning.adding import fits_inside, makes_exactly, nearly_adding_up, shares_currency
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.instruments import own_instrument
from aidledger.parsers.meaning.slots import Slot, is_larger
from aidledger.parsers.text.lexicon import Cue

_SHUT: Final = re.compile(r"[^(（]{0,40}[)）]")
"""The end of the brackets that a sum stands in: "a grant (in all: $5 million) and a loan (of: ...": another list."""
_COLON: Final = re.compile(r"[:：](?!\d)")
_DASH: Final = re.compile(r"\s?[-–—]\s?(?=\S)|\s--\s")
_FEW_ITEMS: Final = 8
_SEVERAL: Final = 3
_BOTH: Final = {"grant", "loan"}
"""What a sum that comes in two ways is: "1.8 billion for Moldova: 385 million in grants and 1.5 billion in loans"."""
_SLIP: Final = Decimal("0.1")
"""By so much of a total the list behind a colon may miss it."""
_NEAR: Final = 40
_BROUGHT: Final = 160
_NEXT: Final = 2
"""So many paragraphs behind a sum that is called no total a sentence may stand that opens the list of its parts."""
_OPENING: Final = 70
"""So many characters of a sentence are read as its opening, where it may speak of the sum before."""


def list_cue(context: Context, i: int) -> Literal["exhaustive", "partial"] | None:
    """What the words between a slot and the next say of a list: those of its sentence behind it, then the head of the next.

    A colon behind a sum that is called a total opens the list of its parts: "worth $180 million: a credit of ..."
    """
    cues = (cue for cue in _list_words(context, i) if not _lists_not(context, cue))
    values = (cue.value for cue in cues if cue.value in ("exhaustive", "partial"))
    if (value := next(values, None)) is not None:
        return value  # type: ignore[return-value]
    if _colon_opens(context, i) or _heading_opens(context, i) or _dash_opens(context, i):
        return "exhaustive"
    return "partial" if _parts_follow(context, i) or _paid_with(context, i) or _colon_opens_one(context, i) else None


def opening_cue(context: Context, i: int) -> Cue | None:
    """The word for a list that stands between the beginning of a sentence and its first slot."""
    if not context.is_first(i) or context.slots[i].cell is not None:
        return None
    sentence = context.slots[i].sentence
    opening = context.sentences[sentence][0] + _OPENING
    near = (cue for cue in context.head(sentence, "relation") if cue.end <= opening and not _lists_others(context, cue))
    return next((cue for cue in near if cue.value in ("partial", "exhaustive")), None)


def leaves_a_rest(context: Context, i: int) -> bool:
    """Whether a slot is the last before words that tell where the rest goes, in its sentence or the next, which has no sum."""
    slot, text = context.slots[i], context.article.text
    if slot.cell is not None or not context.is_last(i):
        return False
    if context.words_in(slot.sentence)["rest_untold"].search(text, slot.end, context.sentences[slot.sentence][1]) is not None:
        return True
    after = slot.sentence + 1
    return after < len(context.sentences) and after not in context.by_sentence and context.says(after, "rest_untold")


def _parts_follow(context: Context, i: int) -> bool:
    """ "Of the $9 million paid in May, $4 million ..." """
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    if not rest or rest[0].sentence != slot.sentence or "," not in context.article.text[slot.end : rest[0].start]:
        return False
    return context.words["out_of_this"].search(context.article.text, max(0, slot.start - _NEAR), slot.start) is not None


def _paid_with(context: Context, i: int) -> bool:
    """ "The $9 million grant is funded by $5 million from a fund", "... $9 million. The grant is funded by $5 million" """
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    comparable = rest and (is_larger(slot, rest[0]) or not shares_currency(slot, rest[0]))
    if not comparable or not 0 <= rest[0].sentence - slot.sentence <= 1:
        return False
    start = slot.end if rest[0].sentence == slot.sentence else context.sentences[rest[0].sentence][0]
    if any(word in context.article.text[start : rest[0].start] for word in context.words.words.contrasts):
        return False  # "Togo gets $8 million, while clinics in Mali were paid for with NZ$4 million"
    found = context.words["paid_with"].search(context.article.text, start, rest[0].start)
    return found is not None and (start == slot.end or context.words["the_aid"].match(context.article.text, start) is not None)


def _colon_opens(context: Context, i: int) -> bool:
    slot, rest = context.slots[i], context.slots[i + 1 : i + 3]
    if len(rest) < 2 or any(other.sentence != slot.sentence for other in rest):
        return False
    # Right behind a sum a colon opens its list, farther off only if the sum is called a total, or those behind it make it.
    text = context.article.text
    colon = _COLON.search(text, slot.end, rest[0].start)
    if colon is None or _SHUT.match(text, slot.end, colon.start()):
        return False
    behind = range(i + 1, context.by_sentence[slot.sentence][-1] + 1)
    if slot.total or colon.start() == slot.end or makes_exactly(context.slots, i, behind):
        return True
    # "$9 million since May: $5 million for wells, $3 million for schools and the rest for roads"
    if leaves_a_rest(context, behind[-1]) and fits_inside(context.slots, i, behind):
        return True
    near = colon.start() - slot.end <= _NEAR and ";" not in text[slot.end : colon.start()]
    if len(behind) >= _SEVERAL and near and _is_in_several_currencies(context.slots, i, behind):
        return True
    # a list that is off by a slip: "18 million was set apart: 10 million for ..., 5 million for ... and 2 million for"
    kinds = {kind.value for k in behind[:_FEW_ITEMS] if (kind := own_instrument(context, k)) is not None}
    return (len(behind) >= _SEVERAL or kinds == _BOTH) and nearly_adding_up(context.slots, i, behind, _SLIP) == len(behind)


def _is_in_several_currencies(slots: Sequence[Slot], i: int, behind: Sequence[int]) -> bool:
    """Whether a list is not all in the currency of a sum, and what is may be of it: "€1.7 billion: €1.2 ..., $186 ..., £70"."""
    own = [k for k in behind if shares_currency(slots[i], slots[k])]
    return len(own) < len(behind) and fits_inside(slots, i, own)


def _colon_opens_one(context: Context, i: int) -> bool:
    """ "$238 million for power: $90 million for the grid and the rest for a dam" """
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    if not rest or rest[0].sentence != slot.sentence or not is_larger(slot, rest[0]):
        return False
    text = context.article.text
    colon = _COLON.search(text, slot.end, rest[0].start)
    return colon is not None and not _SHUT.match(text, slot.end, colon.start()) and leaves_a_rest(context, i + 1)


def _dash_opens(context: Context, i: int) -> bool:
    """Whether a dash right behind a sum opens those of its sentence that make it: "the 30 million - 10 now, 20 later -"."""
    slot, text = context.slots[i], context.article.text
    if _DASH.match(text, slot.end) is None:
        return False
    rest = range(i + 1, context.by_sentence[slot.sentence][-1] + 1)[:_FEW_ITEMS]
    return any(makes_exactly(context.slots, i, rest[:length]) for length in range(2, len(rest) + 1))


def _heading_opens(context: Context, i: int) -> bool:
    """Whether a sentence with a colon right behind a sum speaks of it and heads a list: "This is how the money is used:"."""
    rest = context.slots[i + 1 : i + 3]
    if len(rest) < 2 or context.slots[i].inside or not is_larger(context.slots[i], rest[0]):
        return False
    if any(context.list_heading(other.sentence) != context.slots[i].sentence + 1 for other in rest):
        return False
    start, end = context.sentences[context.slots[i].sentence + 1]
    colon = context.article.text[end - 1] in ":：" and not context.says(context.slots[i].sentence + 1, "some_of")
    return colon and context.words["this_sum"].search(context.article.text, start, end) is not None


def _list_words(context: Context, i: int) -> Iterator[Cue]:
    slot, (start, end) = context.slots[i], context.after(i)
    own = context.cues(slot.sentence, "relation")
    # "$700 million, including medicines and food.": a list of other things than sums
    lists = not context.is_last(i) or context.article.text[end - 1] in ":："
    ahead = (cue for cue in own if start <= cue.start < end and _points_ahead(context, slot, cue))
    # "The rest is made up of older pledges," he said at length ... "The US gave $1 billion": a list of other things
    far = end - _BROUGHT if not context.is_last(i) else start
    yield from (cue for cue in ahead if (lists or cue.value != "partial") and (cue.end >= far or cue.value != "exhaustive"))
    if i + 1 == len(context.slots):
        return
    following = context.slots[i + 1]
    if following.sentence == slot.sentence:
        yield from (cue for cue in own if _points_back(context, following, cue))
    if following.paragraph - slot.paragraph > _NEXT and not slot.total:
        return
    for sentence in range(slot.sentence + 1, following.sentence + 1):
        opening = min(following.start, context.sentences[sentence][0] + _OPENING)
        said = (cue for cue in context.cues(sentence, "relation") if cue.end <= opening and not _lists_others(context, cue))
        yield from said if sentence == following.sentence else (cue for cue in said if cue.value == "exhaustive")


def _lists_not(context: Context, cue: Cue) -> bool:
    """Whether a word of lists is denied: "does not include"."""
    return context.words["lists_not"].search(context.article.text, max(0, cue.start - _NEAR), cue.start) is not None


def _lists_others(context: Context, cue: Cue) -> bool:
    """Whether a word of a later sentence is of a list of its own: "Aid also goes to countries in need, including Mali"."""
    text, start = context.article.text, max(0, cue.start - _NEAR)
    if context.words["other_list"].search(text, start, cue.end) is not None:
        return True
    # "$9 million, of which $6 million is for arms. The civilian part includes $1 million for wells"
    part = context.words["part_includes"].search(text, start, cue.end)
    return part is not None and part["kind"] not in text[max(0, part.start() - _BROUGHT) : part.start()]


def _points_ahead(context: Context, slot: Slot, cue: Cue) -> bool:
    """Whether a word behind a slot opens a list; in languages whose verbs come last "including" closes one (`backward`)."""
    if context.words.words.spaced or cue.value != "partial":
        return not _points_back(context, slot, cue)
    return context.words["backward"].match(context.quote(cue)) is None


def _points_back(context: Context, slot: Slot, cue: Cue) -> bool:
    """ "¥75.2 billion of it" speaks of the sum before: of the whole that it is a part of."""
    near = cue.kind == "relation" and cue.value == "partial" and 0 <= cue.start - slot.end <= 1
    return near and context.words["backward"].match(context.quote(cue)) is not None
