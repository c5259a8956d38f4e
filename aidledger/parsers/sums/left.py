"""Figures near a sum that are money because nothing says otherwise: the rest, 8 mln; a 3.8 billion import bill."""

from __future__ import annotations

import re
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.governed import clause_before, is_counting, trimmed, words_after
from aidledger.parsers.sums.spaced import stands_alone
from aidledger.parsers.sums.worth import factor_of

_BEFORE: Final = 240
_AFTER: Final = 5
_NEAR: Final = 5
_QUOTES: Final = tuple("\"“”‘’'")
_ENDS: Final = tuple(".,;:)")
_MARKS: Final = (";", ",")
_FAR: Final = 24
_ASIDE: Final = 72
_LEAST: Final = 3


def is_left_bare(text: str, match: re.Match[str], words: Reader, sum_end: int) -> bool:
    """Whether a figure with a scale near a sum is money: no count stands before it, and its own clause names no crowd.

    >>> from aidledger.parsers.sums.anchors import reader
    >>> en = reader(("en",))
    >>> def asked(text):
    ...     return is_left_bare(text, en.scaled.search(text, 20), en, 12)
    >>> asked("It has $5 million. The rest, 2 million, is lent."), asked("It has $5 million for those 2 million in need.")
    (True, False)
    """
    clause, after = _around(text, match)
    if _is_of_it(clause, after, words):
        return True
    if _is_of_crowd(clause, after, words):
        return False
    if counted_before(text, match.start(), words):
        return False
    if not stands_alone(text, match.end(), words):
        return _is_noun(text, match.end(), words)
    if after[0] in words.words.links and _is_people(after, words):
        return False
    between = text[sum_end : match.start()]
    if _is_gapped(between, words) or _is_part(between.split(), words):
        return True
    return _is_said(trimmed(clause, words), clause, after, words)


def _around(text: str, match: re.Match[str]) -> tuple[list[str], list[str]]:
    """The words of the clause before a figure, and those behind it."""
    return [word for word in clause_before(text, match.start()) if word not in _QUOTES], words_after(text, match.end())


def _is_of_it(clause: list[str], after: list[str], words: Reader) -> bool:
    """``Of this 20 million went to`` refugees: some of the sum before, whomever it is for."""
    data = words.words
    match [word for word in clause if word != ","]:
        case [of, it]:
            return of in data.partitive and it in data.pronouns and after[0] in (*data.being, *data.modals, *data.allotting)
    return False


def _is_of_crowd(clause: list[str], after: list[str], words: Reader) -> bool:
    """Whether the words around a figure speak of people or things that it counts."""
    return is_counting(clause, words) or any(word in words.crowd for word in (*clause, *after[:_AFTER]))


def is_large(text: str, match: re.Match[str], words: Reader) -> bool:
    """Whether a figure beside a sum is money because of its size: what a text counts in billions is money, unless it says else.

    >>> from aidledger.parsers.sums.anchors import reader
    >>> en = reader(("en",))
    >>> def asked(text):
    ...     return is_large(text, en.scaled.search(text, 20), en)
    >>> asked("The gap was $2.1 billion in May from a revised 5.3 billion."), asked("$2 billion for a world of 8.1 billion.")
    (True, False)
    """
    if factor_of(match["scale"], words) < _LARGE:
        return False
    clause, after = _around(text, match)
    if _is_of_crowd(clause, after, words):
        return False
    if counted_before(text, match.start(), words) or not stands_alone(text, match.end(), words):
        return False
    said = trimmed(clause, words)
    return bool(said) and said[-1] not in words.words.links and not (after[0] in words.words.links and _is_people(after, words))


_LARGE: Final = 10**9


def is_part_of_next(text: str, end: int, start: int, words: Reader) -> bool:
    """Whether the sum that begins at `start` is what a figure is a part of: 1.9 billion ``of the`` 5.4 billion dlrs.

    Or the figure is said to be a part behind it: 300 mln``, the last slice of a`` 1.2 billion dlr loan; or it is compared with
    that sum: to 785 mln ``from`` 640 mln dlrs.
    """
    between = text[end : min(start, end + _ASIDE)].lower()
    said, data = between.split(), words.words
    if " ".join(said).lstrip(", ") in data.compared:
        return True
    if between[:1] == "," and len(said) > _LEAST and data.partitive[0] in said[_LEAST - 1 :]:
        place = said.index(data.partitive[0], _LEAST - 1)
        if said[1] in data.definite + data.articles and said[place - 1] in data.rest:
            said = said[place:]
    if not 1 < len(said) <= _NEAR or between.count("\n") > 1 or end + _ASIDE < start:
        return False
    opened = " ".join(said[:2]) in data.parting or said[0] in data.partitive
    named = said[1] in (*data.definite, *data.articles, *data.pronouns, *data.possessive)
    return opened and named and all(word in data.before or word in data.passing or word in data.extra for word in said[2:])


def counted_before(text: str, start: int, words: Reader) -> bool:
    """Whether a number of other things than money stands before a place: 2.3 mln tonnes."""
    for counted in words.scaled.finditer(text, max(0, start - _BEFORE), start):
        following = words_after(text, counted.end())[:2]
        if any(word in words.crowd for word in following):
            return True
    return False


_NOUN: Final = re.compile(
    r"[\s-]{1,3}(?:[A-Za-z]{2,14}[\s-]){0,2}?(?P<noun>[a-z]{3,14})(?:[.,;:)]|\s{1,3}(?P<next>[a-z]{1,14})|\s*$)"
)
"""After a figure, what it is: a 3.8 billion`` import bill.``"""


def _is_noun(text: str, end: int, words: Reader) -> bool:
    """``A 3.8 billion import bill``: what follows is money by name, and ends the phrase."""
    match = _NOUN.match(text, end)
    while match is not None:
        if match["noun"] in words.money and match["noun"] not in words.words.volumes:
            return match["next"] is None or match["next"] in words.words.clause
        match = _NOUN.match(text, match.start("next") - 1) if match["next"] and match.start("next") - end < _FAR else None
    return False


def _is_people(after: list[str], words: Reader) -> bool:
    """Whether what follows is where people are: in camps, in the south; not when."""
    return not any(word in words.words.periods or word[:1].isdigit() for word in after[1:4])


def _is_gapped(between: str, words: Reader) -> bool:
    """``Kenya owes 12 mln to the fund and Zambia 45 mln``: another does the same, its verb is not said again."""
    joints = [between.rfind(f"{joint} ") for joint in (",", ";", *(f" {word}" for word in words.words.listing))]
    return ". " not in between and words.gapped.fullmatch(between, max(0, *joints)) is not None


def _is_part(between: list[str], words: Reader) -> bool:
    """``96 mln left of the 200 mln foreseen``, ``nearly twice the 650 mln of 1985``."""
    near = " ".join(between[-2:]).lower()
    if len(between) > _NEAR or "".join(between[-3:-2]).lower() in words.words.clause:
        return False
    return (near in words.words.parting or near in words.words.doubling)


def _is_given_to(said: list[str], words: Reader) -> bool:
    """``Belgian firms owe it 1.1 billion``, ``the bank lent Mali 120 mln``."""
    data = words.words
    given = len(said) > 1 and (said[-2] in data.paying or said[-2] in data.giving)
    return given and said[-1].isalpha() and (said[-1] in data.pronouns or said[-1] not in data.clause)


def _is_said(said: list[str], clause: list[str], after: list[str], words: Reader) -> bool:
    """Whether a verb, the rest of a sum, or another thing of its kind stands right before a figure."""
    data = words.words
    # "250 mln dlrs this year, up 30 mln on last year"
    if clause[-2:-1] == [","] and clause[-1] in data.moved and (after[0] in data.moved_by or after[0] in data.allotting):
        return True
    if not said:
        return not clause and (after[0] in data.modals or after[0] in data.being)
    if said[-1] in (",", "("):
        named = said[-2] if len(said) > 1 else ""
        definite = not set(data.definite[:1]).isdisjoint(said[-4:-2])
        another = named.isalpha() and definite and not {*_MARKS, *data.joining}.isdisjoint(said[-5:-3])
        counted = named in words.money and after[0] in (",", ")", *data.articles)
        of_it = named in data.pronouns and said[-3:-2] != [] and said[-3] in data.partitive  # "Of that, 10 million will go"
        return named in data.rest or of_it or counted or (another and after[0] in ".;")
    if said[-1] in data.speaking or " ".join(said[-2:]) in data.speaking:
        return after[0] in (*_ENDS, *_QUOTES)
    if said[-1] in data.allotting and " ".join(after[:2]) in data.giving:
        return True
    if said[-1] in data.bearing and after[0] not in data.links:
        return True
    if " ".join([word for word in clause[-3:] if word != ","][-2:]) in data.doubling or _is_given_to(said, words):
        return True
    return said[-1] in data.keeping or any(" ".join(part[-2:]) in data.keeping for part in (said, clause))
