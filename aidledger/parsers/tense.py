"""How a text tells a date: as past, as to come, as history, as a deadline, or as nothing of the kind."""

from __future__ import annotations

import re
from typing import Final, Literal

from aidledger.parsers.dates import Told

Tense = Literal["past", "future", "history", "deadline", "open"]

_REACH: Final = 240
_SENTENCE_END: Final = re.compile(
    r"[.!?。！？\n](?:(?<=[。！？\n])|(?<=[.!?])(?P<behind>[\s\"”’)])\s?(?=[\s\"“‘(A-Z]))"
)
# "by ", "until the ", "through ", "ending on "
_DEADLINE: Final = re.compile(
    r"\b(?:by|until|till|through|before|ahead of|effective|ending|starting|beginning|expir\w{1,4}|matur\w{1,4}|valid)\s"
    r"(?:on\s|in\s|from\s)?(?:the\s)?(?:end\sof\s)?\Z",
    re.IGNORECASE,
)
_LONGEST_DEADLINE: Final = len("beginning from the end of ")
_DEADLINE_JA: Final = re.compile(r"\s?(?:まで|を期限|以前)")
# "since ", "an agreement dated "
_SINCE: Final = re.compile(r"\b(?:since|dated)\s(?:the\s)?\Z", re.IGNORECASE)
_SINCE_JA: Final = re.compile(r"\s?(?:以来|以降|に設立|に創立)")
# "the last dialogue was held on ", "was founded on "
_EARLIER: Final = re.compile(
    r"\b(?:last|previous|earlier|former)\s(?!week|month|year|night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|\b(?:previously|founded|established|born)\b|前回|かつて"
)
_FUTURE: Final = (
    r"(?:will|shall|is to|are to|(?:is|are) (?:scheduled|due|expected|set|planned)|(?:plan|expect|hope|intend)s? to)"
    r"(?: (?:be|have|have been) \w{2,20})?"
)
_PAST: Final = (
    r"was|were|has|have|had|did|said|says|told|held|met|gave|made|took|sent|spoke|began|rose|fell|came|became|went|brought|saw"
    r"|grew|stood|paid|won|led|built|bought|sold|spent|lent|lost|left|got|\w{2,20}ed"
)
_VERB: Final = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_FUTURE_JA: Final = re.compile(r"予定|見通し|計画して|方針")
_PAST_JA: Final = re.compile(r"[したっいだ]た")
# "agreed to finish in ", "with completion in "
_PURPOSE: Final = re.compile(r"\bto [a-z]|\b(?:completion|target|goal|plan|deadline|due|fiscal|year|budget)\b")


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

    >>> from aidledger.parsers.dates import told_in
    >>> said = "By 2030, or on July 5, we will visit."
    >>> [tense(said, told) for told in told_in(said)]
    ['deadline', 'future']
    """
    before, after = sentence_around(text, told)
    near = max(0, len(before) - _LONGEST_DEADLINE)
    if _DEADLINE.search(before, near) or _DEADLINE_JA.match(after):
        return "deadline"
    if _SINCE.search(before, near) or _SINCE_JA.match(after) or _EARLIER.search(before):
        return "history"
    return _tense_of_day(before, after) if told.day else _tense_of_period(before, after)


def _tense_of_day(before: str, after: str) -> Tense:
    verbs = list(_VERB.finditer(before))
    verb = verbs[-1] if verbs else _VERB.search(after)
    return "future" if (verb and verb["future"]) or _FUTURE_JA.search(after) else "past"


def _tense_of_period(before: str, after: str) -> Tense:
    verbs = list(_VERB.finditer(before))
    if verbs:
        return "past" if verbs[-1]["past"] and not _PURPOSE.search(before, verbs[-1].end()) else "open"
    verb = _VERB.search(after)
    return "past" if (verb and verb["past"]) or (_PAST_JA.search(after) and not _FUTURE_JA.search(after)) else "open"
