"""What time a sum covers, by the words around it: many years until now, every year, or the years to come."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from dateutil.parser import parse
from dateutil.relativedelta import relativedelta

from aidledger.model import Scope
from aidledger.parsers.files.dates import whole_year
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.text.lexicon import Cue

_WINDOW: Final = 90
_YEARLY: Final = 70
_DECADE: Final = 10
_KINDS: Final = 4
"""Of so many kinds of aid, one behind the other, sums are told."""
_QUOTES: Final = frozenset("”\"’'")


class Window(NamedTuple):
    """A scope with the time that the words give, and those words, if they stand together."""

    scope: Scope
    start: date | None = None
    end: date | None = None
    said: str = ""


def scope_of(context: Context, i: int) -> Window:
    """Whether a slot is a sum over many years, a sum a year, or one; with its window, dated from the article's own day."""
    told, first = _own_scope(context, i), _first_of_kinds(context, i)
    counted = _own_scope(context, first) if first < i and told.scope == "single" else told
    return counted if counted.scope != "single" else told


def _own_scope(context: Context, i: int) -> Window:
    """What time the words around a slot tell."""
    text, (a, b), (c, d) = context.article.text, context.before(i), context.after(i)
    said = context.words_in(context.slots[i].sentence)
    if labelled := context.words["year_row"].fullmatch(text, text.rfind("\n", max(0, b - _WINDOW), b) + 1, b):
        return _whole_years("annual", int(labelled["year"]), two=labelled["to"] is not None, said=labelled[0].strip())
    if (yearly := _yearly(context, i)) is not None:
        return _in_year(context, i, yearly)
    if (before := _year_before(context, i)) is not None:
        return before
    ends_sentence = context.is_last(i) or context.is_first(i)
    for start, end in ((c, d), (max(a, b - 2 * _WINDOW), b)) if ends_sentence else ((c, d),):
        if (window := _since(context, i, start, end)) is not None and (end > b or not _closes(context, i, window)):
            return window
    first = context.by_sentence[context.slots[i].sentence][0]
    if _goes_on(context, i) and (window := _since(context, i, *context.before(first))) is not None:
        return window
    if (until_now := _until_now(context, i)) is not None:
        return Window("cumulative", None, context.published(), until_now)
    after = said["annual_after"].search(text, c, min(d, c + _YEARLY))
    if annual := after or said["annual_before"].search(text, max(a, b - _WINDOW), b):
        return _in_year(context, i, annual[0].strip())
    if (long := said["long_before"].search(text, max(a, b - _YEARLY), b)) is not None:
        return _from_now(context, long)
    # Where verbs come last the years stand before their sum
    return _years_ahead(context, i, *((c, d) if context.words.words.spaced else (max(a, b - _WINDOW), b)))


def _closes(context: Context, i: int, window: Window) -> bool:
    """Whether the words before a slot end a quotation about the one before, or its clause, or are told by the way.

    "gave $9 million since 2017," he said; "has had $9 million since 2022, and the Bank lent it"; "Oslo, which has helped
    farmers since 1997, will lend".
    """
    text, (start, end) = context.article.text, context.before(i)
    begin = text.find(window.said, start, end)
    place = begin + len(window.said)
    if "," in text[place:end] and context.words["aside_opens"].search(text, max(start, begin - _WINDOW), begin):
        return True
    if context.is_first(i):
        return False
    told = any(place <= cue.start < end for cue in context.cues(context.slots[i].sentence, "giving"))
    return text[place:end].lstrip(" ,.")[:1] in _QUOTES or (told and text[place:end].lstrip().startswith(","))


def _year_before(context: Context, i: int) -> Window | None:
    """The year of a sum that one before it is compared with: "will rise to $6 million in 2022-23, up from $5 million".

    Or of one that is raised to another: "from $4 million to $5 million a year".
    """
    text, words = context.article.text, context.words
    if not context.is_last(i) and words["raised_to"].fullmatch(text, *context.after(i)):
        yearly = words["annual_beside"].match(text, *context.after(i + 1))
        if yearly and words["raised_from"].search(text, *context.before(i)):
            return Window("annual", said=yearly[0].strip())
    second = not context.is_first(i) and context.is_first(i - 1)
    if not second or not words["compared_year"].fullmatch(text, *context.before(i)):
        return None
    compared = scope_of(context, i - 1)
    if compared.scope != "annual":
        return None
    back = relativedelta(years=1)
    return Window("annual", compared.start and compared.start - back, compared.end and compared.end - back, compared.said)


def _goes_on(context: Context, i: int) -> bool:
    """Whether a slot is the next of what its sentence has told: "has given it $3 million in loans and $2 million in grants"."""
    if context.is_first(i):
        return False
    start, end = context.before(i)
    # "Since 1992 Korea has lent $1.1 billion and given $280 million": the same verb's subject and time
    kinds = ["relation", "scope"]
    kinds += [] if context.words["and_given"].search(context.article.text, start, end) else ["giving"]
    told = (cue for kind in kinds for cue in context.cues(context.slots[i].sentence, kind))
    near = end - start <= _WINDOW // 2 and context.words["named_year"].search(context.article.text, start, end) is None
    return near and not any(start <= cue.start < end for cue in told)


def _first_of_kinds(context: Context, i: int) -> int:
    """The sum behind which those up to a slot tell the other kinds of aid: 円借款は累計3億円。無償は2億円、技術協力は1億円."""
    first, kinds = i, context.words["kinds_go_on"]
    while first > max(0, i - _KINDS) and kinds.fullmatch(context.article.text, *context.before(first)):
        if context.slots[first].sentence - context.slots[first - 1].sentence > 1:
            break
        first -= 1
    return first


def _until_now(context: Context, i: int) -> str | None:
    """The words by which a slot is what all comes to until now: so far, brought to, reached, or what a total was taken to."""
    text, (a, b) = context.article.text, context.before(i)
    said = context.words_in(context.slots[i].sentence)
    start = max(a, b - 2 * _WINDOW)
    if (cue := _cumulative(context, i)) is not None:
        return context.quote(cue)
    if brought := said["brought_to"].search(text, start, b):
        return brought[0].strip()
    reached = said["reached"].search(text, start, b)
    if reached and said["all_given"].search(text, start, reached.start()):
        return reached[0].strip()
    if in_all := said["given_in_all"].match(text, a, b):
        return in_all[0].strip()
    added = said["sums_up"].search(text, start, b)
    return added[0].strip() if added and context.words["until_now"].search(added[0]) else None


def _yearly(context: Context, i: int) -> str | None:
    """The words by which a slot is so much a year, right behind it, or what a budget or all aid comes to in a fiscal year."""
    text, (a, b), after = context.article.text, context.before(i), context.after(i)
    said = context.words_in(context.slots[i].sentence)
    # 2015年以降、年5億円を: so much a year, however long
    ahead = None if context.words.words.spaced else said["annual_before"].search(text, max(a, b - _WINDOW), b)
    if beside := said["annual_beside"].match(text, *after) or ahead:
        return beside[0].strip()
    for time, aid in (("of_one_year", "yearly_aid"), ("next_year", "raised_aid")):
        year = said[time].match(text, *after)
        if year and said[aid].search(text, max(a, b - _WINDOW), b):
            return year[0].strip()
    return None


def _since(context: Context, i: int, start: int, end: int) -> Window | None:
    said = context.words_in(context.slots[i].sentence)
    found = said["since"].search(context.article.text, start, end)
    # "the largest loan since 1974" covers no years
    if found and not context.words["superlative"].search(context.article.text, start, found.start()):
        published, month = context.published(), found.groupdict().get("month")
        first = date(whole_year(found["since"], published), parse(month).month if month else 1, 1)
        return Window("cumulative", first, published, found[0])
    found = said["past"].search(context.article.text, start, end)
    if found and not context.words["superlative"].search(context.article.text, max(0, found.start() - _YEARLY), found.start()):
        years, published = _years_of(context, found), context.published()
        begun = published - relativedelta(years=years) if published and years else None
        return Window("cumulative", begun, published, found[0])
    found = said["spanned"].search(context.article.text, start, end)
    if found and (published := context.published()):
        # 2010～12年: the end may lack the century of the beginning
        if (last := int(found["start"][: -len(found["end"])] + found["end"])) <= published.year:
            return Window("cumulative", date(int(found["start"]), 1, 1), date(last, 12, 31), found[0])
        return None
    found = said["by_year"].search(context.article.text, start, end)
    return Window("cumulative", None, date(int(found["end"]), 12, 31), found[0]) if found else None


def _cumulative(context: Context, i: int) -> Cue | None:
    """The word that tells a slot up to now: one near it, or by one before all sums of its sentence, up to a "while".

    Not so the whole that a part is told of: "to date it has paid $10 million of the $50 million".
    """
    slot, text, words = context.slots[i], context.article.text, context.words
    if (i and context.is_out_of_next(i - 1)) or context.words_in(slot.sentence)["share_of"].search(text, *context.before(i)):
        return None
    first = context.slots[context.by_sentence[slot.sentence][0]]
    parted = any(word in text[first.end : slot.start] for word in words.words.contrasts)
    # "has so far given $6 million and will give $9 million more"
    parted |= words["future"].search(text, first.end, max(first.end, slot.start)) is not None
    head = [] if parted else [cue for cue in context.head(slot.sentence, "scope") if cue.value == "cumulative"]
    # これまでの2億ドルに加え8億ドル: the word is of the first alone
    head = [cue for cue in head if words["not_so_far"].fullmatch(text, cue.start, first.start) is None]
    said = [*(cue for _, cue in context.near(i, "scope", "cumulative")), *head]
    said = [cue for cue in said if words["one_period"].match(text, cue.end) is None]
    said = [cue for cue in said if words["superlative"].search(text, max(0, cue.start - _YEARLY), cue.start) is None]
    said = [cue for cue in said if words["but"].search(text, slot.end, max(slot.end, cue.start)) is None]
    return next((cue for cue in said if words["not_so_far"].fullmatch(text, cue.start, slot.start) is None), None)


def _years_ahead(context: Context, i: int, start: int, end: int) -> Window:
    text, said = context.article.text, context.words_in(context.slots[i].sentence)
    if found := said["between"].search(text, start, end):
        return Window("single", date(int(found["start"]), 1, 1), date(int(found["end"]), 12, 31))
    found = said["ahead"].search(text, start, end)
    return _from_now(context, found) if found else Window("single")


def _from_now(context: Context, found: re.Match[str]) -> Window:
    """The years to come that are told, from the day of the article on."""
    years = _count(context, found["ahead"])
    if not years or (published := context.published()) is None:
        return Window("single")
    return Window("single", published, published + relativedelta(years=years))


def _in_year(context: Context, i: int, annual: str) -> Window:
    """A sum a year, with the year that is told behind it or else before it: "in 2013/14", "last year"."""
    text, (a, b), (c, d) = context.article.text, context.before(i), context.after(i)
    if years := context.words["between"].search(text, c, min(d, c + _WINDOW)):
        return Window("annual", date(int(years["start"]), 1, 1), date(int(years["end"]), 12, 31), annual)
    for start, end in ((c, min(d, c + _WINDOW)), (max(a, b - _WINDOW), b)):
        if found := context.words["named_year"].search(text, start, end):
            return _whole_years("annual", int(found["year"]), two=found["to"] is not None, said=annual)
        for told, back in (("last_year", 1), ("this_year", 0)):
            said = context.words[told].search(text, start, end)
            if said and (published := context.published()):
                return _whole_years("annual", published.year - back, two=False, said=annual)
    return Window("annual", said=annual)


def _whole_years(scope: Scope, year: int, *, two: bool, said: str) -> Window:
    """A calendar year, or the two in which a fiscal year lies."""
    return Window(scope, date(year, 1, 1), date(year + two, 12, 31), said)


def _years_of(context: Context, found: re.Match[str]) -> int:
    """How many years back are told, in years or in decades."""
    told = found.groupdict()
    years = _count(context, told["past"]) if told["past"] else 1
    return years * _DECADE if told.get("tens") or told.get("ten") else years


def _count(context: Context, word: str) -> int:
    return min(int(word), 999) if word.isdecimal() else context.words.words.numbers.get(word.lower(), 0)
