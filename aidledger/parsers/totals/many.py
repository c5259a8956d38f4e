"""The roll of those who gave, behind what all promised together, and of those who get, behind what one has for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from aidledger.parsers.meaning.adding import fits_inside, outgrows, shares_currency
from aidledger.parsers.meaning.slots import FEW, Relation, Slot, given_below, is_trifle

_APART: Final = 4
"""So many paragraphs may part two gifts of one roll."""
_TRIFLE: Final = 50
"""A sum so many times smaller than a total nobody would name alone as one of the gifts."""
_SEVERAL: Final = 3
"""Gifts of so many are a roll."""


def given_by_many(slots: Sequence[Slot], first: Sequence[int], found: Sequence[Relation]) -> list[Relation]:
    """The gifts of several behind a total that are no part of it or of a part of it yet, beside those that are known."""
    more: list[Relation] = []
    # Of each thing the places where it is a part, and of each total its parts that are not all of it
    told: dict[int, set[int]] = defaultdict(set)
    some: dict[int, set[int]] = defaultdict(set)
    # ... and the totals of which all who gave are told
    whole: set[int] = set()
    for relation in found:
        some[first[relation.total]].update(() if relation.exhaustive else relation.parts)
        if relation.exhaustive and len({slots[i].donor for i in relation.parts if slots[i].sure_donor}) == len(relation.parts):
            whole.add(first[relation.total])
        for part in relation.parts:
            told[first[part]].add(part)
    # a total that some of the gifts are known to be of has the others before one that has none
    heads = (t for t in range(len(slots)) if first[t] == t and t not in whole and _is_of_all(slots, t))
    heads = (t for t in heads if (lead := given_below(slots, first, t)) is None or not lead.sure_donor)
    for t in sorted(heads, key=lambda t: not some[t]):
        gifts = [i for i in _gifts(slots, first, t) if told.get(first[i], some[t]) <= some[t]]
        while gifts and not fits_inside(slots, t, sorted(some[t].union(gifts))):
            gifts.pop()
        new = tuple(i for i in gifts if i not in some[t])
        if new and (len({slots[i].donor for i in gifts}) >= _SEVERAL or _are_among(slots, t, gifts)):
            more.append(Relation(t, new, exhaustive=False, inferred=True))
            some[t].update(new)
            for i in new:
                told[first[i]].add(i)
    summed = {first[relation.total] for relation in (*found, *more)}
    for t in (t for t in range(2, len(slots)) if slots[t].total and first[t] not in summed and _is_of_all(slots, t)):
        before = _gifts_before(slots, first, t)
        if len(before) > 1:
            more.append(Relation(t, tuple(before), exhaustive=False, inferred=True))
    return more


def _are_among(slots: Sequence[Slot], t: int, gifts: Sequence[int]) -> bool:
    """Whether few gifts are of those that several promised: "Donors pledged $6 billion. Japan pledged $1 billion"."""
    total = slots[t]
    alike = all(slots[i].stage == total.stage for i in gifts) and any(not is_trifle(total, slots[i], _TRIFLE) for i in gifts)
    return total.stage is not None and alike and (total.many or all(slots[i].foremost for i in gifts))


def _gifts_before(slots: Sequence[Slot], first: Sequence[int], t: int) -> list[int]:
    """The gifts in the paragraph before what all come to, some of them in other money: "Oman gives 5 million rials. In all"."""
    run: list[int] = []
    for i in range(t - 1, max(-1, t - 1 - FEW), -1):
        slot = slots[i]
        if slot.paragraph != slots[t].paragraph or not (_is_gift(slot) and slot.sure_donor) or first[i] != i:
            break
        run.insert(0, i)
    foreign = any(not shares_currency(slots[t], slots[i]) for i in run) and len({slots[i].donor for i in run}) > 1
    return run if foreign and fits_inside(slots, t, run) else []


def _is_gift(slot: Slot) -> bool:
    """Whether a sum is aid that is or was to be given, and stands for itself, or is one more: "an extra $5 million"."""
    return slot.is_aid and not (slot.earlier or slot.unreal or (slot.apart and not slot.another))


def _is_of_all(slots: Sequence[Slot], t: int) -> bool:
    """Whether a sum may be what several gave: called a total, or said at the outset, without a giver of its own."""
    total = slots[t]
    # "Britain with £49 million, Germany with 21 million euros": one gift of a row
    in_row = not total.many and t + 1 < len(slots) and slots[t + 1].sentence == total.sentence and slots[t + 1].sure_donor
    opens = t == 0 and not (in_row and not slots[1].unreal)
    promised = total.many and total.stage is not None and not total.another
    promised = promised and (t == 0 or slots[t - 1].sentence != total.sentence)
    said = (total.total or total.headline or opens or promised) and total.is_aid and total.cell is None
    # "So far it has lent them $400 million. Oman will lend $5 million": not what one that is named has given until now
    so_far = total.scope == "cumulative" and total.donor is not None
    alone = total.goes_on or total.one_gift or total.sure_donor or so_far
    return said and not (alone or total.earlier or total.unreal or total.each)


def _gifts(slots: Sequence[Slot], first: Sequence[int], t: int) -> Iterator[int]:
    """The gifts with named givers behind a total, each of another, up to a larger sum or a passage of other things."""
    total, last, told = slots[t], slots[t].paragraph, {slots[t].sentence}
    givers: set[tuple[str | None, str | None]] = set()
    for i in range(t + 1, min(len(slots), t + 1 + FEW)):
        slot = slots[i]
        if slot.paragraph - last > _APART:
            return
        last = slot.paragraph
        told |= {slot.sentence} if first[i] == first[t] else set()
        if first[i] == first[t] or not _is_gift(slot):
            continue
        # "until 2016 it was 4 billion a year": what was given in other years ends no roll, nor what all of one giver comes to
        larger = outgrows(total, slot) and slot.scope == "single" and not slot.so_far
        # nor what its own sentence holds against it: "$1.1 billion was promised to Mali, which had asked for $3.2 billion"
        if slot.cell is not None or (larger and slot.sentence not in told):
            return
        # "GERMANY / 2016: 1.3 billion / 2017-2020: 1.2 billion": who gives has a line for each time
        time = slot.year if slot.row else None
        plain = (slot.scope == "single" or time) and slot.donor is not None and not slot.inside
        # "Pledges total $412 million. ... The United States, which gave $14 million in 2023, has not said what it will give"
        before = slot.stage == "disbursement" and total.stage == "pledge" and slot.year not in (None, total.year)
        plain = plain and not before
        # "Turkey and Qatar promised 7 billion. The EU offered 2.5 billion": they gave the whole themselves
        plain = plain and (not total.givers or slot.donor in total.givers)
        new = plain and (slot.donor, time) not in givers
        # of other money what a later sentence says who gives: "Donors pledged $7 billion. ... Berlin gives 1.4 billion euros"
        one_of = shares_currency(total, slot) or (slot.sure_donor and slot.sentence != total.sentence)
        if new and one_of and not total.is_for_another(slot) and not outgrows(total, slot):
            givers.add((slot.donor, time))
            yield i


def taken_by_many(slots: Sequence[Slot], first: Sequence[int], found: Sequence[Relation]) -> list[Relation]:
    """What each of several takers gets of what one giver has: "$65 million for ten neighbours. Bhutan gets $30 million"."""
    told: dict[int, int] = {first[part]: first[relation.total] for relation in found for part in relation.parts}
    whole = {first[relation.total] for relation in found if relation.exhaustive}
    more: list[Relation] = []
    for t in (t for t in range(len(slots)) if first[t] == t and t not in told and t not in whole and _is_for_all(slots, t)):
        shares = [i for i in _shares(slots, first, t) if told.get(first[i], t) == t]
        while shares and not fits_inside(slots, t, shares):
            shares.pop()
        new = tuple(i for i in shares if first[i] not in told)
        if new and len(shares) >= _SEVERAL:
            more.append(Relation(t, new, exhaustive=False, inferred=True))
            told.update(dict.fromkeys(new, t))
    return more


def _is_for_all(slots: Sequence[Slot], t: int) -> bool:
    """Whether a sum may be for several: called a total or counted, or said at the outset, without a taker of its own."""
    total = slots[t]
    said = (total.total or total.headline or t == 0 or total.count is not None) and total.is_aid and total.cell is None
    return said and not (total.recipient or total.many or total.earlier or total.unreal or total.each)


def _shares(slots: Sequence[Slot], first: Sequence[int], t: int) -> Iterator[int]:
    """The sums behind a total each of which has another taker, and no other giver, up to a larger one or other things."""
    total, last, takers = slots[t], slots[t].paragraph, set[str]()
    for i in range(t + 1, min(len(slots), t + 1 + FEW)):
        slot = slots[i]
        if slot.paragraph - last > _APART or slot.cell is not None or outgrows(total, slot):
            return
        last = slot.paragraph
        own = slot.donor in (None, total.donor) and shares_currency(total, slot) and slot.scope in ("single", total.scope)
        plain = slot.is_aid and first[i] == i and not (slot.earlier or slot.unreal or slot.apart)
        if own and plain and not total.was_paid_before(slot) and slot.recipient is not None and slot.recipient not in takers:
            takers.add(slot.recipient)
            yield i
