"""The named projects and programmes of an article, and which of them a sum is for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.process import extractOne

from aidledger.model import Activity
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.purposes import says_something
from aidledger.parsers.meaning.vocabulary import Vocabulary
from aidledger.parsers.text.sentences import span_at

SAME_NAME: Final = 66
"""rapidfuzz token_set_ratio from which two names are of one project: true pairs lie above, false ones below 51."""

_SAME_ACTIVITY: Final = 90
_MOST: Final = 500
"""So many names of projects are read in one article, at most."""
_LONGEST: Final = 160
_NAMED_BEFORE: Final = 400
"""So many characters before a sentence the project may be named that it speaks of."""
_SPACE: Final = re.compile(r"\s+")


def project_words(text: str, words: Vocabulary) -> list[re.Match[str]]:
    """Where a text may name a project or a programme; the surest signs first."""
    return [match for pattern in words.projects for match in pattern.finditer(text)]


def named_projects(context: Context, found: Iterable[re.Match[str]]) -> list[Activity]:
    """The projects and programmes that the article names (see `project_words`), each where it is named first, in order."""
    spans: list[tuple[int, int]] = []
    for match in found:
        span = _name_span(context, match)
        place = bisect_left(spans, span) if span else 0
        if span and not any(a < span[1] and span[0] < b for a, b in spans[max(0, place - 1) : place + 1]):
            spans.insert(place, span)
    activities: dict[str, Activity] = {}
    for start, end in spans[:_MOST]:
        name = _SPACE.sub(" ", context.article.text[start:end])
        if extractOne(name.lower(), activities.keys(), scorer=token_set_ratio, score_cutoff=_SAME_ACTIVITY) is None:
            activities[name.lower()] = Activity(context.article.id, start, end, name)
    return list(activities.values())


def _name_span(context: Context, match: re.Match[str]) -> tuple[int, int] | None:
    """The whole name around its noun ("Project"), inside its sentence; None where nothing but the noun is capitalised."""
    text, (start, end) = context.article.text, match.span("name")
    first, last = context.sentences[span_at(context.sentences, start)]
    end = min(end, last)
    if context.words.words.spaced:
        last_sum = bisect_right(context.mentions, start, key=lambda mention: mention.end) - 1
        sum_end = context.mentions[last_sum].end if last_sum >= 0 else 0
        left = context.words["project_left"].search(text[max(first, start - _LONGEST, sum_end) : start])
        if left is not None:
            start -= len(left[0])
        while trim := context.words["project_trim"].match(text, start, end):
            start = trim.end()
        if start >= match.start("name") and end - match.start("name") == len(match["noun"]):
            return None
    return (start, end) if first <= start < end else None


def activity_for(activities: list[Activity], purpose: str | None) -> Activity | None:
    """The project that a purpose names, if any."""
    if not purpose:
        return None
    names = [activity.name.lower() for activity in activities]
    best = extractOne(purpose.lower(), names, scorer=token_set_ratio, score_cutoff=SAME_NAME)
    return activities[best[2]] if best else None


def activity_purpose(context: Context, activity: Activity | None) -> str | None:
    """The name of a project as what a sum is for; where words are parted, only what tells a use: no "World Food Programme"."""
    if activity is None or not context.words.words.spaced:
        return activity.name if activity else None
    no_use = context.words["no_purpose_end"].search(activity.name)
    return activity.name if not no_use and says_something(context, activity.name) else None


def activity_beside(context: Context, activities: list[Activity], i: int) -> Activity | None:
    """The project that is named between a slot and its neighbours, before it rather than behind it."""
    # "the Port Project ($3 million); the Road Project ($2 million)": a bracket belongs to what stands before it
    behind = () if context.is_bracketed(i) and context.words.words.spaced else (context.after(i),)
    for start, end in (context.before(i), *behind):
        here = [activity for activity in activities if start <= activity.start and activity.end <= end]
        if here:
            return min(here, key=lambda activity: context.distance(i, activity.start, activity.end))
    # "The Port Project costs $9 million, with the bank lending $5 million": what its sentence is about
    slot = context.slots[i]
    # 「道路計画」に3億円、「橋計画」に2億円、計5億円: what all come to is not of the last
    summed = not context.words.words.spaced and not context.is_first(i) and context.near(i, "relation", "total")
    return None if slot.row or summed else _named_last(context, activities, context.sentences[slot.sentence][0], slot.start)


def _named_last(context: Context, activities: list[Activity], start: int, end: int) -> Activity | None:
    """The project that is named last in a stretch of the text, or near its end if it is long."""
    said = context.article.text[max(start, end - _NAMED_BEFORE) : end]
    last = max(activities, key=lambda activity: said.rfind(activity.name), default=None)
    if last is None or last.name not in said:
        return None
    # "the Road Project (Phase 1): a bridge; the Road Project (Phase 2)": another that is not told apart
    rest = said[said.rfind(last.name) + len(last.name) :]
    return None if any(pattern.search(rest) for pattern in context.words.projects) else last


def headline_activity(context: Context, activities: list[Activity], i: int) -> Activity | None:
    """The one project that an article names, in the quotation marks of its headline, for its first sum: a notice about it."""
    named = len(activities) == 1 and i == 0 and not context.words.words.spaced
    return activities[0] if named and activities[0].end <= context.sentences[0][1] <= context.slots[0].start else None


def activity_before(context: Context, activities: list[Activity], i: int) -> Activity | None:
    """The project named last before a sentence that speaks of "this project": 同計画は…3億円を供与する."""
    start, end = context.sentences[context.slots[i].sentence]
    if not context.words["this_project"].match(context.article.text, start, end):
        return None
    return _named_last(context, activities, 0, start)
