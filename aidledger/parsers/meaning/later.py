"""What a later sentence tells of sums before it: what the loan, or the Danish grant, will be used for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.purposes import cleaned, is_paired

_GIVERS: Final = ("people", "country", "organisation")
_REACH: Final = 4
"""So many sentences on, less one, a sum is called "the loan", or "the Danish grant"."""


def later_purposes(context: Context, aids: Sequence[bool], donors: Sequence[str | None]) -> Iterator[tuple[int, str]]:
    """(slot, purpose) of those that are aid, from later sentences without a sum but a cost: "The loan will be used for".

    "The Danish grant is for wells" tells that of what Denmark gave.
    """
    definite, text = context.words["definite"], context.article.text
    for k, (start, end) in enumerate(context.sentences):
        stop = context.slots[context.by_sentence[k][0]].start if k in context.by_sentence else end
        found = definite.match(text, start, stop)
        if found and stop < end and not context.words["definite_cost"].match(text, found.end("what"), stop):
            continue
        if found and (what := cleaned(context, found["what"])) is not None:
            giver = _giver_named(context, k, found)
            given = [aid and giver in (None, donor) for aid, donor in zip(aids, donors, strict=True)]
            slot = _antecedent(context, k, found["noun"] or "", given)
            if slot is not None:
                yield slot, what
                # "a loan of $5 million and a grant of $2 million. The aid will be used for"
                if slot - 1 in context.by_sentence[context.slots[slot].sentence] and is_paired(context, slot - 1):
                    yield slot - 1, what


def _giver_named(context: Context, sentence: int, found: re.Match[str]) -> str | None:
    """Who is named between the article and the noun of what a sentence speaks of: "The Danish grant"."""
    names = (cue for kind in _GIVERS for cue in context.cues(sentence, kind))
    return next((cue.value for cue in names if found.start() < cue.start and cue.end < found.start("noun")), None)


def _antecedent(context: Context, sentence: int, noun: str, aids: Sequence[bool]) -> int | None:
    for earlier in range(sentence - 1, max(-1, sentence - _REACH), -1):
        here = [i for i in context.by_sentence.get(earlier, ()) if aids[i]]
        if not here:
            continue
        for i in here:
            (a, b), (c, d) = context.before(i), context.after(i)
            said = (context.article.text[a:b] + " " + context.article.text[c:d]).lower()
            if noun.lower() in context.words["what_for"].split(said, maxsplit=1)[0]:
                return i
        return here[-1]
    return None
