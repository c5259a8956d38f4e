"""The sums that words tie to the sum that they are a part of: "of the $200 million", "half of it", "the first project"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from typing import Final

from aidledger.parsers.meaning.adding import adding_up, fits_inside, is_share, makes_exactly, nearly_adding_up
from aidledger.parsers.meaning.slots import FEW, RECENT, Relation, Slot, is_larger
from aidledger.parsers.totals.behind import PASSAGE, continued

_BESIDE: Final = 3
"""So many sums on either side of a share may be its whole."""

_NEARBY: Final = 6
"""How many sums before a list its total may stand."""


def out_of(slots: Sequence[Slot]) -> Iterator[Relation]:
    """A part right before its total: "$78 million of the $200 million"."""
    for i, slot in enumerate(slots[:-1]):
        # "a tranche of a $45 million loan, the balance being $15 million": a whole list, see `aidledger.parsers.totals.before`
        listed = i + 2 < len(slots) and slots[i + 2].rest and slots[i + 2].sentence == slots[i + 1].sentence
        if slot.out_of and not listed and fits_inside(slots, i + 1, [i]):
            yield Relation(i + 1, (*_joined_before(slots, i), i), exhaustive=False, inferred=False)


def _joined_before(slots: Sequence[Slot], i: int) -> Sequence[int]:
    """The sum before a part, of the same whole: "placed $9 million and lent $5 million as part of a $30 million package"."""
    before, slot = slots[i - 1] if i else None, slots[i]
    if before is None or not slot.out_of_together or before.sentence != slot.sentence or before.is_from_another(slot):
        return ()
    plain = before.is_aid in (slot.is_aid, slots[i + 1].is_aid) and not (before.earlier or before.unreal or before.out_of)
    plain = plain and before.cue is None and not slot.another
    return (i - 1,) if plain and fits_inside(slots, i + 1, [i - 1, i]) else ()


def of_named(slots: Sequence[Slot]) -> Iterator[Relation]:
    """The sums of a sentence that names its whole: "Togo's share includes $2 million for wells and $1 million for schools"."""
    parts: dict[int, list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        if slot.whole is None:
            continue
        items = (k for k in range(i, min(len(slots), i + FEW)) if slots[k].sentence == slot.sentence)
        # "The package includes 650 billion": the word for a total is of what it includes
        listed = [k for k in items if not slots[k].apart and (k == i or not slots[k].total) and slots[k].scope == slot.scope]
        while not fits_inside(slots, slot.whole, [*parts[slot.whole], *listed]) and listed:
            listed.pop()
        if listed and not parts[slot.whole]:
            behind = _up_to_the_whole(slots, slot.whole, i)
            more = [] if behind else continued(slots, slot.whole, range(listed[-1] + 1, len(slots)), listed)
            listed = [i, *behind] if behind else [*listed, *more]
        parts[slot.whole] += [k for k in listed if k not in parts[slot.whole]]
    for t, some in parts.items():
        if some:
            yield Relation(t, tuple(some), exhaustive=adding_up(slots, t, some) == len(some), inferred=False)


def inside(slots: Sequence[Slot]) -> Iterator[Relation]:
    """Sums that say that they are a part of what was said before: "RMB 68 million of the grant", "half of it, $300 million"."""
    parts: dict[int, list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        near = range(max(0, i - RECENT), i) if (slot.inside or slot.entered) and not slot.out_of and slot.whole is None else ()
        wholes = [t for t in near if _may_hold(slots[t], slot) and (slot.inside or _is_budget(slots[t]))]
        # "$22 million of it is for Uganda. Of the new funding, $3 million is for Mali": of no other's share
        wholes = [t for t in wholes if not slots[t].is_for_another(slot)] or wholes
        of_before = any(slots[t].cue == "partial" and slots[t].sentence == slot.sentence - 1 for t in near)
        # "60 were entered for schools ... In all it is 260", but not "Of it, 60 were entered for schools"
        if slot.entered and not slot.inside and not wholes and not of_before:
            ahead = (t for t in range(i + 1, min(len(slots), i + 1 + _BESIDE)) if slots[t].paragraph == slot.paragraph)
            wholes = [t for t in ahead if not slots[t].entered and _is_budget(slots[t]) and _may_hold(slots[t], slot)][:1]
        if not wholes:
            continue
        whole = max(wholes, key=lambda t: _likely_whole(slots, t, slot))
        run = [i, *(_items_behind(slots, whole, i) if slot.inside and not slot.shut else ())]
        if len(run) > 1 and makes_exactly(slots, whole, run):
            yield Relation(whole, tuple(run), exhaustive=True, inferred=False)
        else:
            parts[whole] += run
    yield from (Relation(t, tuple(some), exhaustive=False, inferred=False) for t, some in parts.items())


def _is_budget(slot: Slot) -> bool:
    """Whether a slot may be the budget that sums are entered in: a total, not of all years."""
    return slot.total and slot.scope != "cumulative"


def numbered(slots: Sequence[Slot]) -> Iterator[Relation]:
    """A total before the things that are told one by one: "The first project is a bridge ($3 million). The second ..."."""
    for begin in (i for i, slot in enumerate(slots) if slot.ordinal == "first"):
        run = [begin]
        for i in range(begin + 1, min(len(slots), begin + FEW)):
            if slots[i].ordinal == "first" or slots[i].sentence - slots[run[-1]].sentence > PASSAGE:
                break
            if slots[i].ordinal == "next" and slots[i].is_aid == slots[begin].is_aid:
                run.append(i)
        heads = (t for t in range(begin - 1, max(-1, begin - 1 - _NEARBY), -1) if _may_hold(slots[t], slots[begin]))
        total = next((t for t in heads if slots[t].total or t == 0 or slots[t].headline), None)
        if total is not None and len(run) > 1 and fits_inside(slots, total, run):
            yield Relation(total, tuple(run), exhaustive=adding_up(slots, total, run) == len(run), inferred=False)


def _likely_whole(slots: Sequence[Slot], t: int, slot: Slot) -> tuple[bool, bool, bool, int, bool, bool, bool, int]:
    """How well a sum before suits as the whole of a part: of its giver and kind, in its sentence, not one more, and near."""
    total = slots[t]
    giver = slot.donor == total.donor or None in (slot.donor, total.donor)
    # "5.6 in all, and loans of 4. The EU gives 3.8 of the grants": rather of what is told of no kind
    kind = 2 if slot.instrument in (None, total.instrument) else int(total.instrument is None)
    # "It promised $245 million, part of $840 million over three years. Of the new money, $90 million": of the 245
    held = t > 0 and slots[t - 1].out_of and is_larger(slots[t - 1], slot)
    # "Of the total, $800 million", behind a list of gifts: not of one of them
    outside = total.listed is None or total.listed == slot.listed
    return outside, total.is_aid == slot.is_aid, giver, kind, total.sentence == slot.sentence, not total.another, not held, t


def shares(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """Sums beside a share that they are of a sum near them: "will pay 85% of a $200 million contract", of a loan of 170."""
    parts: dict[int, list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        near = range(max(0, i - _BESIDE), min(len(slots), i + _BESIDE + 1)) if slot.percents else ()
        for part, total in chain(*(((k, i), (i, k)) for k in near if first[k] != first[i])):
            shared = any(is_share(slots[total], slots[part], share) for share in slot.percents)
            if shared and _close(slots[part], slots[total]):
                parts[total].append(part)
    return (Relation(t, tuple(sorted(set(some))), exhaustive=False, inferred=False) for t, some in parts.items())


def _close(part: Slot, total: Slot) -> bool:
    near = abs(part.sentence - total.sentence) <= PASSAGE and abs(part.paragraph - total.paragraph) <= 1
    return near and not (part.earlier or total.earlier) and part.cell is None and total.cell is None


def _items_behind(slots: Sequence[Slot], t: int, i: int) -> list[int]:
    """The other items of a list whose first says whose part it is: "75 million of the money goes to works, 30 to wagons".

    Those of another giver than the whole are none: "$20 million of it goes to wells, and Spain adds $5 million".
    """
    items: list[int] = []
    for k in range(i + 1, min(len(slots), i + FEW)):
        slot = slots[k]
        if slot.sentence != slots[i].sentence or slot.inside or slot.scope != slots[i].scope or not _may_hold(slots[t], slot):
            break
        items.append(k)
    listed = [i, *items]
    if nearly_adding_up(slots, t, listed) == len(listed):
        return items
    of_it = fits_inside(slots, t, listed) and all(not slots[k].sure_donor or slots[k].donor == slots[t].donor for k in items)
    return _up_to_the_whole(slots, t, i) or (items if of_it else [])


def _up_to_the_whole(slots: Sequence[Slot], t: int, i: int) -> list[int]:
    """What the sentences behind the first part of a sum tell of the rest of it, where that makes it to its last digit."""
    ahead = range(i + 1, min(len(slots), i + FEW))
    near = [*takewhile(lambda k: slots[k].sentence - slots[i].sentence <= PASSAGE and _may_hold(slots[t], slots[k]), ahead)]
    return next((near[:k] for k in range(1, len(near) + 1) if makes_exactly(slots, t, [i, *near[:k]])), [])


def _may_hold(total: Slot, slot: Slot) -> bool:
    budget = slot.entered and not (total.is_aid or total.owed or total.earned)
    # "wants $300 million, half of it, or $150 million, this year": of what is asked for only what is asked for too
    alike = (total.is_aid == slot.is_aid or total.costs or budget) and slot.asked == total.asked
    return alike and is_larger(total, slot) and not (total.inside or total.earlier or (total.unreal and not slot.asked))
