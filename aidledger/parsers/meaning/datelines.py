"""Whether a name that opens a line says where a story was written, and is no party."""

from __future__ import annotations

import re
from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.party import TOWNS
from aidledger.parsers.text.lexicon import Cue

_LOOK: Final = 48
OPENING: Final = re.compile(r"[\W_]{0,8}(?:[A-Z][\w.'’-]{0,20},?\s){0,2}[\W_]{0,3}")
"""Before the place of a dateline, or the name that opens a line: nothing, or a town."""

_BEFORE_SUM: Final = re.compile(r"\s[–—-]\s(?:[A-Z]{1,3})?[$€£¥0-9]")
_LINE: Final = 600
_LONGEST: Final = 2_000
_ROLL: Final = re.compile(r"\s{0,4}[A-Z][A-Z .'’-]{2,30}:\s")
_CODE: Final = 3
_CLOSED: Final = (".", ".”", '."')
_TOLD: Final = r":\s[A-Z][A-Za-z’'-]{0,14}\s"
_TELLS: Final = re.compile(rf"{_TOLD}\S")
_TELLS_WORDS: Final = re.compile(rf"{_TOLD}[A-Za-z]")
"""Behind a country: "CANADA: Gave $5 million" is an item of a roll."""


def opens_story(context: Context, cue: Cue, behind: str) -> bool:
    """Whether a name that opens a line is a dateline, and not, before a sum, an item of a list: "Qatar - $3 million"."""
    if is_dateline(context.article.text, cue):
        return True
    item = _BEFORE_SUM.match(behind) is not None and not context.quote(cue).isupper()
    told = cue.kind == "country" and context.words["aside_after"].match(context.article.text, cue.end) is not None
    return context.words["dateline"].match(behind) is not None and not item and (not told or context.quote(cue).isupper())


def is_dateline(text: str, cue: Cue) -> bool:
    """Whether a name in capitals, or a town, and a colon open a story: "Suva: Donors met", not "JAPAN: 5 billion yen"."""
    town = cue.kind in TOWNS
    if (_TELLS if town else _TELLS_WORDS).match(text, cue.end) is None:
        return False
    capitals = text[cue.start : cue.end].isupper() and cue.end - cue.start > _CODE
    # "Suva: a gift of Oslo" is a headline
    return (capitals or (town and _is_closed(text, cue.end))) and not _is_in_roll(text, cue)


def _is_closed(text: str, place: int) -> bool:
    """Whether the line from a place on ends with a stop; one so long that its end is far is a paragraph, and does."""
    stop = text.find("\n", place, place + _LONGEST)
    if stop < 0:
        return len(text) > place + _LONGEST or text[place:].rstrip().endswith(_CLOSED)
    return text[place:stop].rstrip().endswith(_CLOSED)


def _is_in_roll(text: str, cue: Cue) -> bool:
    """Whether a line beside the one that a name opens begins in the same way: ``CANADA: Sent tents.``, ``CHILE: Sent food.``"""
    begin, behind = text.rfind("\n", max(0, cue.start - _LOOK), cue.start), text.find("\n", cue.end, cue.end + _LINE)
    above = text.rfind("\n", max(0, begin - _LINE), max(0, begin)) + 1
    below = _ROLL.match(text, behind + 1) if behind >= 0 else None
    return below is not None or (begin > 0 and _ROLL.match(text, above) is not None)
