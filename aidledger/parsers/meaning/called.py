"""Whom an article means by a short name, "the Bank" or "the Kingdom": of those that it may be the last one named before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.rows import in_rows
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.sentences import span_at

_BACK: Final = 12
"""So many sentences before a short name the name may stand that it is short for."""

_FEW: Final = 60
"""So many words of a sentence are looked at, so that work stays in proportion to the length of a text."""

_NEAR: Final = 12
"""So many words that tell something stand around a name, at most, where it is looked at for a row."""
_MORE: Final = 6
"""So many names more may be meant, where the last one stands in a row, or is of a country beside the short name."""

_NAMES: Final = ("country", "capital", "people", "organisation")

_OF_TWO: Final = ("former", "latter")
"""Which of two that were named together is meant, the first or the second."""


def as_called(context: Context, sentence: int, cue: Cue) -> Cue | None:
    """A short name as the name that it stands for; None where it begins another name, or the article names none before.

    Of two that were named together "the former" is the first.

    In "China has borrowed from the Bank" it is no bank of China's, where another may be meant.
    """
    if context.words["name_goes_on"].match(context.article.text, cue.end):
        return None
    if cue.value in _OF_TWO:
        return _one_of_two(context, sentence, cue)
    beside = {one.value for one in context.cues(sentence, "country") if one.end <= cue.start}
    # "The Asian Bank lent $5 million. The Bank said so. The World Bank lent $3 million. The Bank": who was called so before
    earlier = _called_before(context, sentence, cue)
    named = list(islice(_named_before(context, sentence, cue), 1 + _MORE))
    if earlier is not None:
        named = [one for one in named if one.end <= earlier.start] or named
    # "The Asian Bank lent $5 million. It works with the EU, Oman and the World Bank. The Bank": not the last of a row
    if len(named) > 1 and _is_in_row(context, named[0]):
        named = [one for one in named if one.value != named[0].value and not _is_in_row(context, one)] or named
    other = (one for one in named if one.kind != "organisation" or one.value not in beside)
    name = next(other, named[0] if named else None)
    if name is None:
        return None
    return cue._replace(kind=name.kind if name.kind == "organisation" else "country", value=name.value)


def _called_before(context: Context, sentence: int, cue: Cue) -> Cue | None:
    """The same short name in a sentence before, where a capital makes it a name."""
    said = context.quote(cue).split()[-1]
    if not said[:1].isupper():
        return None
    shorts = (context.cues(k, "short") for k in range(sentence - 1, max(-1, sentence - _BACK), -1))
    return next((one for here in shorts for one in here if context.quote(one).split()[-1] == said), None)


def _is_in_row(context: Context, name: Cue) -> bool:
    """Whether a name stands in a row with others."""
    cues = context.cues(span_at(context.sentences, name.start))
    place = bisect_left(cues, name.start, key=lambda one: one.start)
    here = [one for one in cues[max(0, place - _NEAR) : place + _NEAR] if one.kind in _NAMES]
    return any(name in run and len(run) > 1 for run in in_rows(context, here))


def _one_of_two(context: Context, sentence: int, cue: Cue) -> Cue | None:
    """The first or the second of two that stand in a row before, in its sentence or the last: "Oman and Peru. The former"."""
    if context.words["one_of_two"].match(context.article.text, cue.end) is None:
        return None
    for before in (sentence, sentence - 1)[: 1 + (sentence > 0)]:
        named = [one for one in context.cues(before) if one.kind in _NAMES and one.end <= cue.start][-_FEW:]
        pairs = [run for run in in_rows(context, named) if len(run) == len(_OF_TWO)]
        if pairs:
            name = pairs[-1][_OF_TWO.index(cue.value)]
            return cue._replace(kind=name.kind if name.kind == "organisation" else "country", value=name.value)
    return None


def _named_before(context: Context, sentence: int, cue: Cue) -> Iterator[Cue]:
    """The names before a short one that it may be short for, the last first."""
    for before in range(sentence, max(-1, sentence - _BACK), -1):
        cues = context.cues(before)
        last = bisect_left(cues, cue.start, key=lambda other: other.start)
        named = (one for one in reversed(cues[max(0, last - _FEW) : last]) if one.kind in _NAMES)
        yield from (one for one in named if _may_be(context, cue, one))


def _may_be(context: Context, cue: Cue, name: Cue) -> bool:
    """Whether a name has a word of those that a short name is short for, or is one of its countries: "the Kingdom"."""
    words = cue.value.split()
    if name.kind != "organisation":
        return name.value in words
    return not {name.value, *name.value.split(), *context.quote(name).split()}.isdisjoint(words)
