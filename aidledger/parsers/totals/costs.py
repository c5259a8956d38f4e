"""Who pays what of a cost: the loans and grants that are told of right beside what a project is to cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from aidledger.parsers.meaning.adding import adding_up, digits_of, fits_inside, makes_exactly, outgrows
from aidledger.parsers.meaning.slots import FEW, RECENT, Relation, Slot

_BEHIND: Final = 2
"""So many sentences behind a cost, or before it, it may be told who pays."""
_PAYERS: Final = 6
_COARSE: Final = 2
"""Two sums of no more digits make a third by accident."""
_TRIFLE: Final = 200


def paid_for(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """The aid beside a cost, as far as it is no more than the cost: some of what pays it, or all where it adds up."""
    total = slots[t]
    if not total.project or total.earlier or total.cell is not None:
        return None
    if (whole := _with_one_before(slots, first, t)) is not None:
        return whole
    parts: list[int] = []
    before = list(_beside(slots, t, -1))
    for i in (*_beside(slots, t, 1), *before):
        once = first[i] != first[t] and first[i] not in {first[k] for k in parts}
        # "lent Peru $3 million for a road that costs $5 million. It also gave Laos $1 million": pays for no road in Peru
        elsewhere = any(slots[i].is_for_another(slots[k]) for k in before[:1])
        if once and not elsewhere and fits_inside(slots, t, [*parts, i]):
            parts.append(i)
    adds_up = len(parts) > 1 and adding_up(slots, t, parts) == len(parts)
    return Relation(t, tuple(sorted(parts)), exhaustive=adds_up, inferred=True) if parts else None


def _with_one_before(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """Those behind a cost, whoever pays them, with the loan told of before it, where they make it to its last digit.

    "A loan of 55.2 was signed ... The total cost is 80. The Fund will lend 10 while the government contributes 14.8."
    """
    behind: list[int] = []
    for i in range(t + 1, min(len(slots), t + 1 + _PAYERS)):
        if slots[i].sentence - slots[t].sentence > _BEHIND or slots[i].paragraph != slots[t].paragraph:
            break
        # "The cost is 5.3 million, of which Nepal bears 0.5 million"
        if slots[i].costs and not (slots[t].cue is not None and slots[i].sentence == slots[t].sentence):
            break
        behind.append(i)
        for k in range(t - 1, max(-1, t - 1 - RECENT), -1):
            if slots[k].is_aid and first[k] == k and first[t] != k and _equals(slots, t, [k, *behind]):
                return Relation(t, (k, *behind), exhaustive=True, inferred=True)
    return None


def _equals(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether three sums or more, or two finely printed ones, are a cost as they are printed."""
    fine = len(parts) > 2 or any(digits_of(slots[i]) > _COARSE for i in parts)
    return fine and makes_exactly(slots, t, parts)


def _beside(slots: Sequence[Slot], t: int, step: int) -> Iterator[int]:
    """The aid behind a cost, or before it, up to the next cost, in its paragraph or in the lines below."""
    total, last = slots[t], slots[t]
    for i in range(t + step, min(max(t + step * FEW, -1), len(slots)), step):
        slot = slots[i]
        near = abs(slot.sentence - last.sentence) <= (_BEHIND if last is total else 1)
        lines = step > 0 and slot.row and total.row and slot.paragraph - last.paragraph <= 1
        if slot.costs or slot.project or slot.cell is not None or not near or (slot.paragraph != total.paragraph and not lines):
            return
        if slot.is_aid and _may_pay(total, slot):
            last = slot
            yield i


def _may_pay(cost: Slot, slot: Slot) -> bool:
    told = slot.sure_donor or slot.instrument is not None
    plain = told and slot.scope == "single" and not (slot.earlier or slot.unreal or slot.so_far or slot.inside or slot.out_of)
    other_year = slot.year is not None and slot.year != cost.year
    return plain and not other_year and not outgrows(cost, slot) and is_no_trifle(cost, slot)


def is_no_trifle(cost: Slot, slot: Slot) -> bool:
    """Whether a sum in the currency of a cost pays enough of it to be told as what pays it: no ticket, fee or price."""
    return any((b := slot.amount(a.currency)) is not None and b.value * _TRIFLE > a.value for a in cost.amounts)
