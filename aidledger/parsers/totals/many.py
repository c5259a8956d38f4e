"""The roll of those who gave: behind what all promised together, who promised how much, beside any other list of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from aidledger.parsers.meaning.adding import fits_inside, outgrows, shares_currency
from aidledger.parsers.meaning.slots import FEW, Relation, Slot

_APART: Final = 2
"""So many paragraphs may part two gifts of one roll."""
_SEVERAL: Final = 3
"""Gifts of so many are a roll."""


def given_by_many(slots: Sequence[Slot], first: Sequence[int], found: Sequence[Relation]) -> Iterator[Relation]:
    """For each total the gifts of several behind it that are no part of it or of a part of it yet."""
    below = {first[part] for relation in found for part in relation.parts}
    for t in range(len(slots)):
        if first[t] == t and _is_of_all(slots, t):
            gifts = [i for i in _gifts(slots, first, t) if first[i] not in below]
            while gifts and not fits_inside(slots, t, gifts):
                gifts.pop()
            if len({slots[i].donor for i in gifts}) >= _SEVERAL:
                below.update(first[i] for i in gifts)
                yield Relation(t, tuple(gifts), exhaustive=False, inferred=True)


def _is_of_all(slots: Sequence[Slot], t: int) -> bool:
    """Whether a sum may be what several gave: called a total, or said at the outset, without a giver of its own."""
    total = slots[t]
    said = (total.total or total.headline or t == 0) and total.is_aid and total.cell is None
    return said and not (total.earlier or total.unreal or total.each or total.sure_donor)


def _gifts(slots: Sequence[Slot], first: Sequence[int], t: int) -> Iterator[int]:
    """The gifts with named givers behind a total, each of another, up to a larger sum or a passage of other things."""
    total, last = slots[t], slots[t].paragraph
    givers: set[str | None] = set()
    heard = -1
    for i in range(t + 1, min(len(slots), t + 1 + FEW)):
        slot = slots[i]
        if slot.paragraph - last > _APART:
            return
        last = slot.paragraph
        if first[i] == first[t] or slot.earlier or slot.unreal or slot.apart or not slot.is_aid:
            continue
        # "until 2016 it was 4 billion a year": what was given in other years ends no roll
        if slot.cell is not None or (outgrows(total, slot) and slot.scope == "single"):
            return
        # "Oman promised 5 million, Qatar 3 million": the verb of the first is that of the next
        named = slot.sure_donor or (slot.donor is not None and slot.sentence == heard)
        plain = slot.scope == "single" and named and slot.donor not in givers and not slot.inside
        if plain and not total.is_for_another(slot) and shares_currency(total, slot) and not outgrows(total, slot):
            givers.add(slot.donor)
            heard = slot.sentence
            yield i
