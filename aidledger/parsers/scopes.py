"""What time a sum covers, by the words around it: many years until now, every year, or the years to come."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from dateutil.relativedelta import relativedelta

from aidledger.model import Scope
from aidledger.parsers.context import Context
from aidledger.parsers.dates import whole_year

_WINDOW: Final = 90
_YEARLY: Final = 70


class Window(NamedTuple):
    """A scope with the time that the words give."""

    scope: Scope
    start: date | None = None
    end: date | None = None


def scope_of(context: Context, i: int) -> Window:
    """Whether a slot is a sum over many years, a sum a year, or one; with its window, dated from the article's own day."""
    text, (a, b), (c, d) = context.article.text, context.before(i), context.after(i)
    if labelled := context.words["year_row"].fullmatch(text, text.rfind("\n", max(0, b - _WINDOW), b) + 1, b):
        year = int(labelled["year"])
        return Window("annual", date(year, 1, 1), date(year + (labelled["to"] is not None), 12, 31))
    ends_sentence = context.is_last(i) or context.is_first(i)
    for start, end in ((c, d), (max(a, b - _WINDOW), b)) if ends_sentence else ((c, d),):
        if (window := _since(context, start, end)) is not None:
            return window
    if _is_cumulative(context, i) or context.words["brought_to"].search(text, max(a, b - 2 * _WINDOW), b):
        return Window("cumulative", None, context.published())
    added = context.words["sums_up"].search(text, max(a, b - 2 * _WINDOW), b)
    if added and context.words["until_now"].search(added[0]):
        return Window("cumulative", None, context.published())
    if context.words["annual_after"].search(text, c, min(d, c + _YEARLY)):
        return Window("annual")
    if context.words["annual_before"].search(text, max(a, b - _WINDOW), b):
        return Window("annual")
    # Where verbs come last the years stand before their sum
    return _years_ahead(context, *((c, d) if context.words.words.spaced else (max(a, b - _WINDOW), b)))


def _since(context: Context, start: int, end: int) -> Window | None:
    found = context.words["since"].search(context.article.text, start, end)
    # "the largest loan since 1974" covers no years
    if found and not context.words["superlative"].search(context.article.text, start, found.start()):
        published = context.published()
        return Window("cumulative", date(whole_year(found["since"], published), 1, 1), published)
    if found := context.words["past"].search(context.article.text, start, end):
        years, published = _count(context, found["past"]), context.published()
        return Window("cumulative", published - relativedelta(years=years) if published and years else None, published)
    found = context.words["spanned"].search(context.article.text, start, end)
    if found is None or (published := context.published()) is None:
        return None
    # 2010～12年: the end may lack the century of the beginning
    if (last := int(found["start"][: -len(found["end"])] + found["end"])) <= published.year:
        return Window("cumulative", date(int(found["start"]), 1, 1), date(last, 12, 31))
    return None


def _is_cumulative(context: Context, i: int) -> bool:
    """Whether a slot is told up to now: by a word near it, or by one before all sums of its sentence, up to a "while".

    Not so the whole that a part is told of: "to date it has paid $10 million of the $50 million".
    """
    slot, text, words = context.slots[i], context.article.text, context.words
    if (i and context.is_out_of_next(i - 1)) or words["share_of"].search(text, *context.before(i)):
        return False
    first = context.slots[context.by_sentence[slot.sentence][0]]
    parted = any(word in text[first.end : slot.start] for word in words.words.contrasts)
    head = [] if parted else context.head(slot.sentence, "scope")
    said = [*(cue for _, cue in context.near(i, "scope", "cumulative")), *(cue for cue in head if cue.value == "cumulative")]
    said = [cue for cue in said if words["one_period"].match(text, cue.end) is None]
    said = [cue for cue in said if words["but"].search(text, slot.end, max(slot.end, cue.start)) is None]
    return any(words["not_so_far"].fullmatch(text, cue.start, slot.start) is None for cue in said)


def _years_ahead(context: Context, start: int, end: int) -> Window:
    text = context.article.text
    if found := context.words["between"].search(text, start, end):
        return Window("single", date(int(found["start"]), 1, 1), date(int(found["end"]), 12, 31))
    found = context.words["ahead"].search(text, start, end)
    if found and (published := context.published()) and (years := _count(context, found["ahead"])):
        return Window("single", published, published + relativedelta(years=years))
    return Window("single")


def _count(context: Context, word: str) -> int:
    return min(int(word), 999) if word.isdecimal() else context.words.words.numbers.get(word.lower(), 0)
