"""The sum that words behind it name again when they tell of a part: by its giver, its kind, its number or its use."""

from __future__ import annotations

import re
from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.slots import RECENT, is_larger
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.sentences import Span

_PASSAGE: Final = 8
"""So many paragraphs before a part the sum that it is of may stand."""

_SURE: Final = 2
"""What it counts for that a sum is read as given or taken by the one who is named."""

_TWO: Final = 2

_BESIDE: Final = 3
"""So near to a sum a comma sets it off from its own words: "the second, $3 million"."""

_FAR: Final = 120
"""So many characters on either side of a sum its own words stand in."""

_BREAK: Final = re.compile(r"[,;:](?=\s)|\n|\((?!\d)")
"""What parts the items of a row."""

_NAMES: Final = ("country", "organisation", "people", "capital")


def named_again(context: Context, i: int) -> int | None:
    """The sum that a part is said to be of by a name: "Of the German sum, $2 million", "$2 million of the railway loan"."""
    text, slot = context.article.text, context.slots[i]
    said, (start, end) = context.words_in(slot.sentence), context.before(i)
    kinds = ("of_named_before", "named_includes") if context.is_first(i) else ()
    found = next((found for kind in kinds if (found := said[kind].match(text, start, end))), None)
    found = found or said["of_named_after"].match(text, *context.after(i))
    if found is None:
        return _named_by(context, i, slot.sentence - 1, "named_divided") if kinds and slot.listed is None else None
    if (sized := said["by_size"].search(text, *found.span("which"))) is not None:
        return _by_size(context, i, larger=sized["larger"] is not None)
    return _by_name(context, i, found.span("which"), slot.sentence)


def named_above(context: Context, i: int, heading: int) -> int | None:
    """The sum that the heading of the list of a slot names: "Bilateral aid by region:"."""
    return _named_by(context, i, heading, "of_named_heading")


def _named_by(context: Context, i: int, sentence: int, kind: str) -> int | None:
    """The sum that a sentence without one names, as words of a kind have it."""
    if sentence < 0 or sentence in context.by_sentence:
        return None
    found = context.words_in(sentence)[kind].fullmatch(context.article.text, *context.sentences[sentence])
    return _by_name(context, i, found.span("which"), sentence) if found else None


def _may_hold(context: Context, k: int, i: int) -> bool:
    one, slot = context.slots[k], context.slots[i]
    plain = not (one.earlier or one.unreal or one.apart) and one.cell is None and one.sentence != slot.sentence
    return plain and (one.is_aid or not slot.is_aid) and is_larger(one, slot)


def _by_size(context: Context, i: int, *, larger: bool) -> int | None:
    """The larger of the two sums of the sentence before, or the smaller: "$3 million, short of $5 million. The larger sum"."""
    slots = context.slots
    two = context.by_sentence[slots[i - 1].sentence]
    if len(two) != _TWO or i in two:
        return None
    one, other = two if is_larger(slots[two[0]], slots[two[1]]) == larger else two[::-1]
    differ = is_larger(slots[one], slots[other]) if larger else is_larger(slots[other], slots[one])
    return one if differ and is_larger(slots[one], slots[i]) else None


def _by_name(context: Context, i: int, span: Span, sentence: int) -> int | None:
    """Of the sums that may hold a part the one that is told with most of the words of a name, if no other is."""
    near = (k for k in range(max(0, i - RECENT), i) if context.slots[i].paragraph - context.slots[k].paragraph <= _PASSAGE)
    holders = [k for k in near if _may_hold(context, k, i)]
    text, start = context.article.text, span[0]
    cues = [cue for cue in _names(context, sentence) if start <= cue.start < span[1]]
    names = {cue.value for cue in cues}
    if cues and context.words["money"].search(text, *span) is None:
        return None  # "Of the German soldiers, 400"
    found = context.words["telling"].finditer(text, *span)
    said = [word[0].lower() for word in found if not any(cue.start <= word.start() < cue.end for cue in cues)]
    told = {k: _alike(context, k, names, said) for k in holders}
    best = [k for k in holders if told[k] == max(told.values()) > 0]
    figures = {context.slots[k].amounts[0].value for k in best}
    return best[0] if len(figures) == 1 else None


def _alike(context: Context, k: int, names: set[str], said: list[str]) -> int:
    """With how many of the words of a name a sum is told; with none, if it is another's, or the second instead of the first."""
    slot, (start, end) = context.slots[k], _own_words(context, k)
    own = {slot.recipient, slot.donor if slot.sure_donor else None}
    beside = {cue.value for cue in _names(context, slot.sentence) if start <= cue.start < end}
    words = context.article.text[start:end].lower()
    alike = 0 if names.isdisjoint(beside | own) else 1 if names.isdisjoint(own) else _SURE
    if (names and not alike) or any(context.words["number"].fullmatch(word) and word not in words for word in said):
        return 0
    return alike + sum(word.rstrip("s") in words for word in said)


def _own_words(context: Context, k: int) -> Span:
    """The words around a sum up to the ends of its clause: in "$3 million for roads, and $2 million for" those "for roads"."""
    (a, b), (c, d) = context.before(k), context.after(k)
    start = a if context.is_first(k) else _break(context, a, b) or a
    end = d if context.is_last(k) else _break(context, c, d) or d
    return max(start, b - _FAR), min(end, c + _FAR)


def _break(context: Context, start: int, end: int) -> int | None:
    """Where the last clause of a stretch of text begins."""
    places = [found.end() for found in _BREAK.finditer(context.article.text, start, end - _BESIDE)]
    places += [start + context.article.text[start:end].rfind(joint) for joint in context.words.words.joints]
    last = max(places, default=start)
    return last if last > start else None


def _names(context: Context, sentence: int) -> list[Cue]:
    return [cue for kind in _NAMES for cue in context.cues(sentence, kind)]
