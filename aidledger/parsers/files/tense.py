"""How a text tells a date: as past, as to come, as history, as a deadline, or as nothing of the kind."""

from __future__ import annotations

import re
from typing import Final, Literal

from aidledger.parsers.files.dates import Told
from aidledger.parsers.lang import date_words
from aidledger.parsers.text.patterns import either_of

Tense = Literal["past", "future", "history", "deadline", "open"]

_REACH: Final = 240
_SENTENCE_END: Final = re.compile(
    r"[.!?。！？\n](?:(?<=[。！？\n])|(?<=[.!?])(?P<behind>[\s\"”’)])\s?(?=[\s\"“‘(A-Z]))"
)
_LONGEST: Final = 26
"""So many characters before a date make it a deadline or history: "beginning from the end of "."""
_WORDS: Final = date_words()
_DEADLINE: Final = re.compile(either_of(one.deadline_before for one in _WORDS), re.IGNORECASE)
_DEADLINE_AFTER: Final = re.compile(either_of(one.deadline_after for one in _WORDS))
_SINCE: Final = re.compile(either_of(one.since_before for one in _WORDS), re.IGNORECASE)
_SINCE_AFTER: Final = re.compile(either_of(one.since_after for one in _WORDS))
_EARLIER: Final = re.compile(either_of(one.earlier for one in _WORDS))
_VERB: Final = re.compile(
    rf"\b(?:(?P<future>{either_of(one.future for one in _WORDS)})|(?P<past>{either_of(one.past for one in _WORDS)}))\b"
)
_FUTURE_AFTER: Final = re.compile(either_of(one.future_after for one in _WORDS))
_PAST_AFTER: Final = re.compile(either_of(one.past_after for one in _WORDS))
_GOAL: Final = re.compile(either_of(one.goal for one in _WORDS))


def sentence_around(text: str, told: Told) -> tuple[str, str]:
    """What stands before and after a date in its sentence, up to some 240 characters each."""
    before = text[max(0, told.start - _REACH) : told.start]
    after = text[told.end : told.end + _REACH]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    following = _SENTENCE_END.search(after)
    if following:
        after = after[: following.end("behind") if following["behind"] else following.start()]
    return before[ends[-1] :] if ends else before, after


def tense(text: str, told: Told) -> Tense:
    """How a text tells one of its dates: by the word before it, or else by the verb of its clause.

    A day without a verb counts as past, a month or year without one as open, for plans and budgets name these.

    >>> from aidledger.parsers.files.dates import told_in
    >>> said = "By 2030, or on July 5, we will visit."
    >>> [tense(said, told) for told in told_in(said)]
    ['deadline', 'future']
    """
    before, after = sentence_around(text, told)
    near = max(0, len(before) - _LONGEST)
    if _DEADLINE.search(before, near) or _DEADLINE_AFTER.match(after):
        return "deadline"
    if _SINCE.search(before, near) or _SINCE_AFTER.match(after) or _EARLIER.search(before):
        return "history"
    return _tense_of_day(before, after) if told.day else _tense_of_period(before, after)


def _tense_of_day(before: str, after: str) -> Tense:
    verbs = list(_VERB.finditer(before))
    verb = verbs[-1] if verbs else _VERB.search(after)
    return "future" if (verb and verb["future"]) or _FUTURE_AFTER.search(after) else "past"


def _tense_of_period(before: str, after: str) -> Tense:
    verbs = list(_VERB.finditer(before))
    if verbs:
        return "past" if verbs[-1]["past"] and not _GOAL.search(before, verbs[-1].end()) else "open"
    verb = _VERB.search(after)
    return "past" if (verb and verb["past"]) or (_PAST_AFTER.search(after) and not _FUTURE_AFTER.search(after)) else "open"
