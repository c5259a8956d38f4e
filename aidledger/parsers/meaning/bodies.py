"""Organisations that are given to: funds that many pay into, agencies and unions of states that take where no country does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.parties import is_aimed_at, parties
from aidledger.parsers.meaning.party import REPORTING
from aidledger.parsers.meaning.titles import sentences_of, title_of
from aidledger.parsers.text.lexicon import Cue

_FILLED: Final = frozenset(
    "Global Fund|Gavi|Unitaid|Coalition for Epidemic Preparedness Innovations|Global Partnership for Education|"
    "Green Climate Fund|Loss and Damage Fund|Adaptation Fund|Pandemic Fund|Global Financing Facility|Education Cannot Wait|"
    "Global Agriculture and Food Security Program|Global Environment Facility|Climate Investment Funds|"
    "Afghanistan Reconstruction Trust Fund".split("|")
)
"""Funds that give only what many pay into them."""

HANDING_ON: Final = REPORTING | frozenset("UNDP|UNOPS|UNCDF|UNIDO|African Union|ASEAN".split("|"))
"""Bodies that spend on others what they are given."""

_TAKING: Final = _FILLED | HANDING_ON
_COUNTS: Final = 2.0
"""What a sentence that tells that a body is given to counts: more than one that names a country, less than "to Kenya"."""
_LOOK: Final = 100


@asked_once
def body_helped(context: Context) -> tuple[str, float]:
    """The body that title, lead and sentences with sums tell most that it is given to, and how much speaks for it."""
    told = _times_told(context, lambda said, k: {cue.value for cue in _helped(said, k)})
    return max(((value, _COUNTS * times) for value, times in told.items()), key=lambda pair: pair[1], default=("", 0.0))


def fund_named(context: Context, donor: str | None) -> str | None:
    """The one fund that many pay into of which an article speaks: given to, where another gives and nobody takes."""
    named = _times_told(context, lambda said, k: {party.cue.value for party in parties(said, k)} & _FILLED)
    return next(iter(named)) if len(named) == 1 and donor not in named and any(named.values()) else None


def _times_told(context: Context, bodies: Callable[[Context, int], set[str]]) -> dict[str, int]:
    """How often title, lead and sentences with sums tell of bodies; once less where the first sum stands before a body."""
    times: dict[str, int] = {}
    first = min(context.by_sentence, default=-1)
    for told, sentence in (*sentences_of(title_of(context)), *((context, k) for k in context.telling())):
        late = told is context and sentence > first
        for value in bodies(told, sentence):
            times[value] = times.get(value, -late) + 1
    return times


def body_of(context: Context, i: int) -> Cue | None:
    """The body that a slot is for, by the words of its own sentence."""
    sentence = context.slots[i].sentence
    named = [p for p in parties(context, sentence) if p.cue.value in _TAKING]
    aimed = [p.cue for p in named if is_aimed_at(context, i, p)]
    helped = [cue for cue in _helped(context, sentence) if context.owner(sentence, cue) == i]
    return next(iter([*aimed, *helped]), None) or _alone_beside(context, sentence)


def body_right_before(context: Context, i: int) -> Cue | None:
    """The body that is told right before a slot to be given it, where another slot follows: 国連に36億ドルを拠出し、."""
    if context.is_last(i):
        return None
    start, stop = context.before(i)
    named = (p.cue for p in parties(context, context.slots[i].sentence) if p.cue.value in _TAKING and start <= p.cue.start)
    helped = (cue for cue in named if cue.end < stop and context.words["thanks_after"].match(context.article.text, cue.end))
    return next(helped, None)


def body_that_gets(context: Context, i: int) -> Cue | None:
    """The body whose own clause says that it gets a slot: "the Global Fund, which is to get $5 million from Oman, works"."""
    start, text = context.slots[i].start, context.article.text
    named = (p.cue for p in parties(context, context.slots[i].sentence) if p.cue.value in _TAKING and p.cue.end < start)
    return next((cue for cue in named if context.words["which_gets"].fullmatch(text, cue.end, start)), None)


def _alone_beside(context: Context, sentence: int) -> Cue | None:
    """The one body beside a giver, where no country takes: "Germany contributed $5 million for various UNRWA projects"."""
    named = [p for p in parties(context, sentence) if p.giving or p.receiving]
    if not any(p.cue.value in _TAKING for p in named):
        return None
    # ユニセフは日本から支援を受けたと発表した: who says so of itself
    here = [p for p in named if p.receiving >= _COUNTS or not is_source(context, sentence, p.cue)]
    bodies = [p.cue for p in here if p.cue.value in _TAKING]
    if len({cue.value for cue in bodies}) != 1 or any(p.is_country and p.tendency <= 0 for p in here):
        return None
    return bodies[0] if any(p.is_country for p in here) else None


def is_source(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a name is told as who says so: "according to UNHCR", "UNHCR said"."""
    text, (start, end) = context.article.text, context.sentences[sentence]
    said = context.words["source_before"].search(text, max(start, cue.start - _LOOK), cue.start)
    return (said or context.words["source_after"].match(text, cue.end, end)) is not None


def is_filling(context: Context, i: int) -> bool:
    """Whether the sentence of a slot speaks of a fund that many pay into: "the Global Fund has raised $12 billion"."""
    filled = (cue.value in _FILLED for cue in _helped(context, context.slots[i].sentence))
    return context.words.words.spaced and any(filled)


def _helped(context: Context, sentence: int) -> list[Cue]:
    """The bodies that a sentence says money is given to: "a pledge to Gavi", "the Global Fund's replenishment"."""
    named = [party.cue for party in parties(context, sentence) if party.cue.value in _TAKING]
    return [cue for cue in named if _is_given_to(context, sentence, cue)]


def _is_given_to(context: Context, sentence: int, cue: Cue) -> bool:
    text, (start, end) = context.article.text, context.sentences[sentence]
    if context.words["given_to_before"].search(text[max(start, cue.start - _LOOK) : cue.start]):
        return True
    behind = "filled_after" if cue.value in _FILLED else "thanks_after"
    return context.words[behind].match(text, cue.end, end) is not None
