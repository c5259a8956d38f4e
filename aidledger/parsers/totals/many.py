"""The roll of those who gave: behind what all promised together, who promised how much, beside any other list of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from aidledger.parsers.meaning.adding import fits_inside, outgrows, shares_currency
from aidledger.parsers.meaning.slots import FEW, Relation, Slot

_APART: Final = 4
"""So many paragraphs may part two gifts of one roll."""
_SEVERAL: Final = 3
"""Gifts of so many are a roll."""


def given_by_many(slots: Sequence[Slot], first: Sequence[int], found: Sequence[Relation]) -> list[Relation]:
    """The gifts of several behind a total that are no part of it or of a part of it yet, beside those that are known."""
    known = list(found)
    for t in range(len(slots)):
        if first[t] != t or not _is_of_all(slots, t):
            continue
        some = {part for r in known if first[r.total] == t and not r.exhaustive for part in r.parts}
        below = {first[part] for r in known for part in r.parts if part not in some}
        gifts = [i for i in _gifts(slots, first, t) if first[i] not in below]
        while gifts and not fits_inside(slots, t, sorted(some.union(gifts))):
            gifts.pop()
        more = tuple(i for i in gifts if i not in some)
        if more and len({slots[i].donor for i in gifts}) >= _SEVERAL:
            known.append(Relation(t, more, exhaustive=False, inferred=True))
    summed = {first[r.total] for r in known}
    for t in (t for t in range(2, len(slots)) if slots[t].adds_up and first[t] not in summed and _is_of_all(slots, t)):
        before = _gifts_before(slots, first, t)
        if len(before) > 1:
            known.append(Relation(t, tuple(before), exhaustive=False, inferred=True))
    return known[len(found) :]


def _gifts_before(slots: Sequence[Slot], first: Sequence[int], t: int) -> list[int]:
    """The gifts in the paragraph before what all come to, some of them in other money: "Oman gives 5 million rials. In all"."""
    run: list[int] = []
    for i in range(t - 1, max(-1, t - 1 - FEW), -1):
        slot = slots[i]
        if slot.paragraph != slots[t].paragraph or slot.total or not slot.sure_donor or slot.scope != "single":
            break
        if not slot.is_aid or slot.unreal or slot.earlier or first[i] != i or slot.donor in {slots[k].donor for k in run}:
            break
        run.insert(0, i)
    foreign = any(not shares_currency(slots[t], slots[i]) for i in run)
    return run if foreign and fits_inside(slots, t, run) else []


def _is_of_all(slots: Sequence[Slot], t: int) -> bool:
    """Whether a sum may be what several gave: called a total, or said at the outset, without a giver of its own."""
    total = slots[t]
    said = (total.total or total.headline or t == 0) and total.is_aid and total.cell is None
    return said and not (total.goes_on or total.earlier or total.unreal or total.each or total.sure_donor)


def _gifts(slots: Sequence[Slot], first: Sequence[int], t: int) -> Iterator[int]:
    """The gifts with named givers behind a total, each of another, up to a larger sum or a passage of other things."""
    total, last = slots[t], slots[t].paragraph
    givers: set[tuple[str | None, str | None]] = set()
    for i in range(t + 1, min(len(slots), t + 1 + FEW)):
        slot = slots[i]
        if slot.paragraph - last > _APART:
            return
        last = slot.paragraph
        if first[i] == first[t] or slot.earlier or slot.unreal or slot.apart or not slot.is_aid:
            continue
        # "until 2016 it was 4 billion a year": what was given in other years ends no roll, nor what all of one giver comes to
        if slot.cell is not None or (outgrows(total, slot) and slot.scope == "single" and not slot.so_far):
            return
        # "GERMANY / 2016: 1.3 billion / 2017-2020: 1.2 billion": who gives has a line for each time
        time = slot.year if slot.row else None
        plain = (slot.scope == "single" or time) and slot.donor is not None and not slot.inside
        new = plain and (slot.donor, time) not in givers
        if new and not total.is_for_another(slot) and shares_currency(total, slot) and not outgrows(total, slot):
            givers.add((slot.donor, time))
            yield i
