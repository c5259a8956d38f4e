"""What keeps a verb of giving from telling a stage: a request, a denial, a condition, or that it was taken back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.sentences import span_at

_GOVERNS: Final = 90
_DENIES: Final = 24
_NEAREST: Final = 12
"""So many words from where a request begins it is looked for."""
_CLAUSE: Final = 24
_ATTACHED: Final = 3
"""So near behind a verb stands what takes it back, where verbs come last."""
_UNDOING: Final = ("negation", "condition", "cancellation", "thought")
"""What takes the verb right behind it back: "could lend", "postponed the signing of"."""
_CLAUSE_END: Final = re.compile(r"[、。，,\n]")


def unreal(context: Context, i: int) -> Cue | None:
    """A request, denial or condition that governs a slot: nearer before it than any verb of giving."""
    slot = context.slots[i]
    cues, given_anew = context.cues(slot.sentence), False
    for cue in reversed(cues[: bisect_right(cues, slot.start, key=lambda cue: cue.start)]):
        if cue.end > slot.start:
            continue
        if cue.kind == "irrealis" and cue.value in ("request", "cancellation", "thought"):
            given = cue.value == "request" and context.words["given_after"].match(context.article.text, *context.after(i))
            given = None if i and context.is_out_of_next(i - 1) else given
            if cue.value == "cancellation" and _ends_before(context, cue.end, slot.start):
                continue
            if given_anew and _is_of_sum_before(context, cue, slot.start):
                continue
            return cue if slot.start - cue.end < _GOVERNS and not given else None
        # "did not give" is no verb of the coder rules, and one before it may be denied too
        if cue.kind == "stage" or (cue.kind, cue.value) == ("giving", "gives"):
            undone = _asked_to(context, cue, cues) or _undone(context, cues, cue)
            if undone is not None or cue.kind == "stage":
                return undone
            given_anew = True
    return None


def undone_behind(context: Context, i: int) -> Cue | None:
    """A denial or a doubt that closes the clause of a slot, where verbs come last: 支援を取りやめた."""
    sentence = context.slots[i].sentence
    if context.words.words.spaced or not (undone := context.cues(sentence, "irrealis")):
        return None
    if context.words["only_after"].match(context.article.text, *context.after(i)):
        return None
    start, end = context.after(i)
    first = next((cue for cue in undone if start <= cue.start < end and governs(context, i, cue)), None)
    if first is None:
        # 3億円は機材向けで、支払いを保留する
        nouns = (cue for cue in context.cues(sentence, "stage") if start <= cue.start < end)
        return undone[-1] if any(is_undone_noun(context, sentence, cue) for cue in nouns) else None
    if first.value not in _UNDOING:
        return None
    spared = context.words["not_undone"].match(context.article.text, first.end)
    if spared:
        return None
    said = [cue.end for cue in context.cues(sentence, "stage") if start <= cue.start < first.start]
    # 供与を検討する, 約束していない: it is the verb itself that is undone; 3億円の供与を凍結した: or the noun
    near = not said or first.start - max(said) <= _ATTACHED
    return first if near or context.words["undone_noun"].fullmatch(context.article.text, max(said), first.start) else None


def _undone(context: Context, cues: Sequence[Cue], verb: Cue) -> Cue | None:
    """What takes a verb back right before it: "could lend", "refused to lend"."""
    before = [cue for cue in cues if cue.kind == "irrealis" and cue.start < verb.start and verb.start - cue.end <= _DENIES]
    if not before:
        return None
    last = before[-1]
    if last.value == "negation" and _closes_clause(context, last.start, verb.start):
        return None
    if _is_of_sum_before(context, last, verb.start):
        return None
    # "requested the early release of", "unless it gets"
    asked = last.end >= verb.end or context.words["stage_noun"].match(context.quote(verb)) is not None
    asked = last.value == "request" and asked
    return last if asked or last.value in _UNDOING else None


def _is_of_sum_before(context: Context, cue: Cue, place: int) -> bool:
    """Whether what is taken back is a sum before a place: "has put off $4 million in payments, while the Fund lends"."""
    before = context.slot_before(span_at(context.sentences, place), place) if cue.value == "cancellation" else None
    return before is not None and before.start >= cue.end


def _closes_clause(context: Context, start: int, end: int) -> bool:
    """Whether what is denied ends before a verb: "Oman, which is not rich, gave"."""
    # 承認が得られず、支払いは3億円だった: where verbs come last the denial itself ends its clause
    return (", " if context.words.words.spaced else "、") in context.article.text[start:end]


def _ends_before(context: Context, start: int, end: int) -> bool:
    """Whether a clause ends between a verb and a sum, where verbs come last: 拠出を見合わせており、これまでに3億円を."""
    return not context.words.words.spaced and "、" in context.article.text[start:end]


def _asked_to(context: Context, verb: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The request that a verb tells the matter of: "Kyiv asked Berlin to provide"."""
    found = context.words["asked_to"].search(context.article.text, max(0, verb.start - _GOVERNS), verb.end)
    if found is None:
        return None
    first = bisect_left(cues, found.start(), key=lambda cue: cue.start)
    asked = (cue for cue in islice(cues, first, first + _NEAREST) if cue.kind == "irrealis" and cue.start < found.end())
    return next((cue for cue in asked if cue.value == "request"), None)


def is_undone_noun(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a noun is what is put off or taken back, where verbs come last: 支払いを保留する."""
    if context.words.words.spaced:
        return False
    said = context.cues(sentence, "irrealis")
    behind = bisect_left(said, cue.end, key=lambda other: other.start)
    undone = (c for c in said[behind : behind + 1] if c.value == "cancellation" and c.start - cue.end <= _DENIES)
    return any(context.words["undone_noun"].fullmatch(context.article.text, cue.end, c.start) for c in undone)


def governs(context: Context, i: int, cue: Cue) -> bool:
    """Whether a verb closes the clause of a slot, where verbs come last: "(promised aid) 3億円を供与した"."""
    between = context.article.text[context.slots[i].end : cue.start]
    return len(between) <= _CLAUSE and not _CLAUSE_END.search(between)
