"""A total that stands behind its parts, or between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations
from typing import Final

from aidledger.parsers.meaning.adding import (
    adding_up,
    adds_up_to_the_digit,
    digits_of,
    fits_inside,
    makes_exactly,
    nearly_adding_up,
    outgrows,
    shares_currency,
)
from aidledger.parsers.meaning.slots import FEW, Relation, Slot
from aidledger.parsers.totals.behind import PASSAGE
from aidledger.parsers.totals.costs import is_no_trifle

_BESIDE: Final = 3
"""So many sums on either side a total that stands between its parts is held against."""

_PAYERS: Final = 6
"""So many on either side of a cost may be told to pay for it."""

_MANY: Final = 4
"""So many sums make another by no accident."""

_LITTLE: Final = Decimal("0.05")
"""By so much of a total a list that began paragraphs before it may miss it."""

_SOME: Final = 2
"""A total of one digit is met by accident."""

_REMEMBERED: Final = 4
"""So many sentences before a sum that is spoken of as known its parts were told."""


def parts_before(slots: Sequence[Slot], first: Sequence[int], t: int, taken: set[int]) -> Relation | None:
    """A total that stands behind its parts."""
    total = slots[t]
    if not total.total and (exact := _exactly_before(slots, first, t) or _known_before(slots, first, t)) is not None:
        return exact
    if (some := _some_before(slots, first, t)) is not None:
        return some
    if not total.total or total.apart or total.earlier or total.cell is not None:
        return None
    run: list[int] = []
    seen = {first[t]}
    for i in range(t - 1, max(-1, t - 1 - 2 * FEW), -1):
        slot = slots[i]
        far = total.paragraph - slot.paragraph > (PASSAGE if total.adds_up else 1) or len(run) > FEW
        unreal = slot.unreal and not total.unreal and slot.sentence != total.sentence
        if not far and (unreal or (slot.is_aid != total.is_aid and outgrows(total, slot))):
            continue
        # What was given so far is a part of what it makes together with the new sum.
        among = slot.scope == total.scope or (total.adds_up and "cumulative" in (slot.scope, total.scope))
        if far or not among or outgrows(total, slot) or i in taken:
            break
        old = slot.earlier and (not total.adds_up or slot.shut)
        if first[i] in seen or old or slot.inside or slot.is_aid != total.is_aid:
            continue
        seen.add(first[i])
        run.append(i)
    length = adding_up(slots, t, run) if len(run) > 1 else 0
    near = [i for i in run if total.paragraph - slots[i].paragraph <= 1]
    # what was paid is not made, even roughly, of what is promised now
    paid = total.stage == "disbursement" and all(slots[i].stage == "pledge" for i in near)
    if not length and total.adds_up and not paid and all(slots[i].scope == total.scope for i in near):
        length = nearly_adding_up(slots, t, near) or nearly_adding_up(slots, t, run, _LITTLE)
        # "5.6 in grants. They offer loans of 4 ... Of it 3.8 is from the EU. Together they make 9.6"
        pairs = [pair for pair in combinations(run[:_PAYERS], 2) if makes_exactly(slots, t, pair)]
        if len(pairs) == 1 and digits_of(total) >= _SOME:
            return Relation(t, pairs[0][::-1], exhaustive=True, inferred=False)
    # "5 for Iraq, 3 for the fund and so on, 9 in all"
    return Relation(t, tuple(sorted(run[:length])), exhaustive=not slots[run[0]].open, inferred=False) if length else None


def _some_before(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """Some that are named of the sum of all behind them: 道路に1億円、橋に2億円など5件、計6億円."""
    if not t or not slots[t - 1].in_all_next:
        return None
    run = [i for i in range(max(0, t - FEW), t) if slots[i].sentence == slots[t].sentence and first[i] != first[t]]
    run = [i for i in run if slots[i].is_aid == slots[t].is_aid and shares_currency(slots[t], slots[i])]
    return Relation(t, tuple(run), exhaustive=False, inferred=False) if run and fits_inside(slots, t, run) else None


def _exactly_before(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """Two or three sums of a sentence that make its last, to the last of many digits: "33.61, and 18.5 more, now 52.11"."""
    last = t + 1 == len(slots) or slots[t + 1].sentence != slots[t].sentence
    run = [i for i in range(max(0, t - _BESIDE), t) if slots[i].sentence == slots[t].sentence and first[i] != first[t]]
    for parts in (run[k:] for k in range(len(run) - 1)) if last and slots[t].cell is None else ():
        if any(slots[i].is_aid == slots[t].is_aid for i in parts) and adds_up_to_the_digit(slots, t, parts):
            return Relation(t, tuple(parts), exhaustive=True, inferred=True)
    return None


def _known_before(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """Two or three sums that make one that is spoken of as known: "3 more, on top of the 2.5 of May ... The 5.5 million"."""
    total = slots[t]
    if first[t] != t or total.cell is not None or total.earlier:
        return None
    if total.known and not total.so_far and digits_of(total) < _SOME:
        return _last_sentence(slots, first, t)
    if not (total.so_far or total.known):
        return None
    run = [i for i in range(max(0, t - _BESIDE - 1), t) if first[i] == i and total.sentence - slots[i].sentence <= _REMEMBERED]
    for some in chain(combinations(run, 2), combinations(run, 3)):
        behind = total.sentence + total.so_far
        apart = all(slots[i].sentence < behind and slots[i].cell is None and slots[i].is_aid for i in some)
        if apart and makes_exactly(slots, t, some):
            return Relation(t, some, exhaustive=True, inferred=True)
    return None


def _last_sentence(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """All sums of the sentence before one, where they make it and it is told nowhere else: "60 and 40. The 100 million is"."""
    run = [i for i in range(max(0, t - _BESIDE), t) if slots[i].sentence == slots[t - 1].sentence]
    near = len(run) > 1 and slots[t].sentence - slots[t - 1].sentence == 1 and slots[t].is_aid
    plain = near and all(first[i] == i and slots[i].is_aid and slots[i].cell is None for i in run)
    return Relation(t, tuple(run), exhaustive=True, inferred=True) if plain and makes_exactly(slots, t, run) else None


def kinds_before(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """What is said to be the total of its kind, and those of that kind that make it before: "the two loans come to 44.8"."""
    for t, total in enumerate(slots):
        if not total.adds_up or total.instrument is None or total.earlier or total.cell is not None:
            continue
        run: list[int] = []
        for i in range(t - 1, max(-1, t - 1 - FEW), -1):
            slot = slots[i]
            if total.paragraph - slot.paragraph > 2 * PASSAGE or slot.cell is not None:
                break
            alike = slot.instrument in (total.instrument, None) and slot.is_aid == total.is_aid and first[i] == i
            if not alike or slot.earlier or slot.unreal or outgrows(total, slot):
                continue
            run.append(i)
            if len(run) > 1 and makes_exactly(slots, t, run):
                yield Relation(t, tuple(run[::-1]), exhaustive=True, inferred=False)
                break


def parts_around(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """A total between its parts, which add up to it: "a tranche, $30 million, of $45 million; the balance is $15 million"."""
    total = slots[t]
    reach = _PAYERS if total.costs else _BESIDE
    low, high = max(0, t - reach), min(len(slots), t + 1 + reach)
    # "Another $4 million brings it to $9.5 million. It had given $1.5 million and $4 million": the same sum twice
    near = [i for i in range(low, high) if i != t and _is_beside(total, slots[i]) and first[t] != first[i]]
    near = [i for i in near if first[i] == i or total.so_far]
    for start in range(len(near)):
        for end in range(start + 2, len(near) + 1):
            parts = near[start:end]
            if parts[0] < t < parts[-1] and adding_up(slots, t, parts) == len(parts) and _are_around(slots, t, parts):
                return Relation(t, tuple(parts), exhaustive=True, inferred=True)
    return None


def _are_around(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether sums on both sides of a total make it by no accident: a word says so, or there are many of them."""
    total = slots[t]
    said = slots[parts[-1]].rest or total.so_far or (total.total and len(parts) == 2)
    together = all(slots[i].paragraph == total.paragraph for i in parts)
    many = len(parts) >= _MANY and ((total.costs and together) or makes_exactly(slots, t, parts))
    return (said and (together or total.so_far)) or many


def _is_beside(total: Slot, slot: Slot) -> bool:
    alike = (slot.is_aid == total.is_aid or total.costs) and slot.listed == total.listed and slot.cell is None
    alike = alike and (slot.scope == total.scope or total.so_far) and (not total.costs or is_no_trifle(total, slot))
    # "This brings it to $3 million.\n\nIt comes on top of the $1 million of May"
    known = total.so_far and (slot.known or slot.start < total.start)
    # ... or in paragraphs of a sentence each
    apart = abs(slot.paragraph - total.paragraph)
    near = apart <= known or apart == abs(slot.sentence - total.sentence) == 1
    near = near and abs(slot.sentence - total.sentence) <= 1 + total.costs
    return alike and near and not (slot.unreal or slot.earlier or slot.headline) and not (total.unreal or total.earlier)
