"""What the figures of totals and parts show by themselves, whatever words were read beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from heapq import heapify, heappop, heappush
from itertools import combinations, islice, takewhile
from typing import Final

from aidledger.amount import Amount
from aidledger.parsers.meaning.adding import (
    adding_up,
    adds_up_to_the_digit,
    digits_of,
    falls_short,
    fits_inside,
    makes,
    makes_exactly,
    near_to,
    outgrows,
    shares_currency,
)
from aidledger.parsers.meaning.slots import FEW, RECENT, Relation, Slot, is_larger, is_trifle

_REACH: Final = 6
"""So many paragraphs behind a total the sums that make it may stand."""
_SURE: Final = 4
"""A total of so many digits is met by no accident ..."""
_FAIRLY_SURE: Final = 3
"""... one of so many not by the sums of one sentence right behind it."""
_FAR: Final = 12
"""So many sentences behind one that is called a total, or opens an article, those parts are told."""
_FEATURED: Final = 4
"""So many parts, at least, may each have a paragraph to themselves."""
_BEHIND: Final = 2
"""So many sentences behind their total fewer are told."""
_NEAR: Final = 4
"""How many sums before a list that ends with what is left its total may stand."""
_TRIES: Final = 500
"""So many ways to choose parts from the sums behind a total are tried."""
_HAIR: Final = Decimal("0.0003")
"""By so much of a total the sums that make it may be off, since each of them was rounded."""
_FIFTH: Final = 5
"""One row in so many of a table may not add up across: it is misprinted."""
_MOST: Final = 12
"""How many sums, at most, may make a total that no word calls one."""


def at_home(slots: Sequence[Slot], first: Sequence[int], found: Sequence[Relation]) -> Iterator[Relation]:
    """The relations, those of whole lists that miss their total but make a sum before it as lists of that one.

    "... received 170.5 this year. It had aimed at 297.7. Of the total, 129.8 is loans and 40.7 grants."
    """
    for relation in found:
        holds = _holds(slots, relation)
        other = None if holds else _maker(slots, first, relation)
        if other is None:
            # "A breakdown showed that Spain gave 42 and Italy 38", of 345: not all of it
            last = slots[max(relation.parts)]
            short = last.leaves or last.open or falls_short(slots, relation.total, relation.parts)
            short = short and not holds and relation.exhaustive
            yield replace(relation, exhaustive=relation.exhaustive and not short)
        elif not any(r.total == other and set(r.parts) == set(relation.parts) for r in found):
            yield replace(relation, total=other, exhaustive=True)


def _holds(slots: Sequence[Slot], relation: Relation) -> bool:
    """Whether a list makes its total, as far as anybody says that it is whole."""
    # Some of a total that make another sum to the last of its many digits are all of that
    few = len(relation.parts) < 2 or slots[relation.total].cell is not None
    return few or adding_up(slots, relation.total, relation.parts) == len(relation.parts)


def _maker(slots: Sequence[Slot], first: Sequence[int], relation: Relation) -> int | None:
    """The nearest sum before a list that the list makes, where it is printed finely enough."""
    begin, things = min(relation.parts), {first[i] for i in (relation.total, *relation.parts)}
    # A list that goes over its total is surely of another
    digits = _SURE if not relation.exhaustive else _FAIRLY_SURE if fits_inside(slots, relation.total, relation.parts) else 1
    for t in range(begin - 1, max(-1, begin - 1 - RECENT), -1):
        alike = slots[t].cell is None and first[t] not in things and not slots[t].earlier
        alike = alike and (relation.exhaustive or adds_up_to_the_digit(slots, t, relation.parts))
        if alike and digits_of(slots[t]) >= digits and adding_up(slots, t, relation.parts) == len(relation.parts):
            return t
    return None


def but_nearly(slots: Sequence[Slot], found: Sequence[Relation]) -> list[Relation]:
    """The relations but for lists that only come near a total, where they make another one to its last digit.

    Nor do a sum and its own items together make another one: "$63.5 million: $32, $28, $3.5 million ... in all $128 million".
    """
    exact = {r.parts: r.total for r in found if r.exhaustive and makes_exactly(slots, r.total, r.parts)}
    items = {total: parts for parts, total in exact.items()}
    kept: list[Relation] = []
    for r in found:
        near = r.parts in exact and adding_up(slots, r.total, r.parts) != len(r.parts)
        twice = r.exhaustive and any(set(items[part]) <= set(r.parts) for part in r.parts if part in items)
        if not near and not (twice and not makes_exactly(slots, r.total, r.parts)):
            kept.append(r)
    return kept


def with_subtotals(slots: Sequence[Slot], found: Sequence[Relation]) -> list[Relation]:
    """The relations, a subtotal in the place of its items where both stand in one list: "(a) 5, made up of 2 and 3; (b) 4"."""
    # "£5 million, part of a package of £15 million. This includes £2 million and £3 million": one digit is met by accident
    said = {part: r.total for r in found if not r.inferred for part in r.parts}
    known = [r for r in found if not (r.inferred and r.exhaustive and _is_met_by_accident(slots, r, said))]
    lower: dict[int, list[tuple[int, Relation]]] = defaultdict(list)
    for place, relation in enumerate(known):
        if relation.exhaustive and slots[relation.total].cell is None:
            lower[min(relation.parts)].append((place, relation))
    return [relation for one in known if (relation := _with_all_subtotals(slots, one, lower)).parts]


def _with_all_subtotals(slots: Sequence[Slot], upper: Relation, lower: Mapping[int, list[tuple[int, Relation]]]) -> Relation:
    """A relation with the subtotals that stand for its parts, in the order of these; `lower` has them by their first part."""
    waiting = [one for part in upper.parts for one in lower.get(part, ())]
    heapify(waiting)
    while waiting:
        place, relation = heappop(waiting)
        if _is_below(relation, upper):
            upper = _with_subtotal(slots, relation, upper)
            for later in lower.get(relation.total, ()):
                if later[0] > place:
                    heappush(waiting, later)
    return upper


def _is_met_by_accident(slots: Sequence[Slot], relation: Relation, said: Mapping[int, int]) -> bool:
    """Whether the parts of a sum of one digit are all said to be parts of another sum."""
    others = {said.get(part, relation.total) for part in relation.parts}
    return digits_of(slots[relation.total]) == 1 and len(others) == 1 and relation.total not in others


def _is_below(lower: Relation, upper: Relation) -> bool:
    among = not upper.exhaustive or min(upper.parts) - 1 <= lower.total <= max(upper.parts) + 1
    others = lower.total != upper.total and lower.total not in upper.parts
    return among and others and set(lower.parts) <= set(upper.parts)


def _with_subtotal(slots: Sequence[Slot], lower: Relation, upper: Relation) -> Relation:
    rest = set(upper.parts).difference(lower.parts)
    parts = tuple(sorted({lower.total, *rest}))
    if upper.exhaustive:
        fit = len(parts) > 1 and adding_up(slots, upper.total, parts) == len(parts)
        return replace(upper, parts=parts) if fit else upper
    # The whole list of another sum is no list of this one: only a cost is paid by what is made up of them
    total, part = slots[upper.total], slots[lower.total]
    pays = total.costs and shares_currency(total, part) and not outgrows(total, part)
    return replace(upper, parts=parts if pays and fits_inside(slots, upper.total, parts) else tuple(sorted(rest)))


def so_many_each(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """A sum that each of several gives or gets, and what they make: "a $5 billion fund of four states, $1.25 billion each"."""
    for i, slot in enumerate(slots):
        for t in (i - 1, i + 1) if slot.each and slot.count else ():
            near = 0 <= t < len(slots) and abs(slots[t].sentence - slot.sentence) <= 1 and first[t] != first[i]
            made = {(a.currency, a.value * (slot.count or 0)) for a in slot.amounts}
            if near and not made.isdisjoint((a.currency, a.value) for a in slots[t].amounts):
                yield Relation(t, (i,), exhaustive=False, inferred=True)


def exactly_behind(slots: Sequence[Slot], first: Sequence[int], t: int, below: Mapping[int, int]) -> Relation | None:
    """The sums behind one that make it to the last of its many digits; `below` says what is known to be a part of which."""
    total = slots[t]
    if total.cell is not None or total.each or not (total.is_aid or total.costs):
        return None
    run = list(_smaller_behind(slots, first, t, below))
    for some in (run, [i for i in run if slots[i].is_aid == slots[t].is_aid]):
        for length in range(2, min(len(some), _MOST) + 1):
            if _makes_surely(slots, t, some[:length]):
                return Relation(t, tuple(some[:length]), exhaustive=True, inferred=True)
    return None


def counted_behind(slots: Sequence[Slot], t: int) -> Relation | None:
    """As many sums behind one as its sentence says that there are, that make it: "three loans worth 25.68 ... 10, 0.68, 15".

    What else is told between them (a limit, an earlier loan) is none of them; so many that make it are no accident.
    """
    total, count = slots[t], slots[t].count or 0
    if not 1 < count <= _MOST or total.cell is not None or total.each:
        return None
    near = takewhile(lambda i: slots[i].paragraph - total.paragraph <= 2 * _REACH, range(t + 1, min(len(slots), t + 1 + _MOST)))
    told = (i for i in near if slots[i].cell is None and not (slots[i].apart or slots[i].earlier))
    smaller = [i for i in told if shares_currency(total, slots[i]) and not outgrows(total, slots[i])]
    some = _that_make(slots, t, smaller, count) if digits_of(total) >= _FAIRLY_SURE else None
    if some is None and len(smaller) == count and adding_up(slots, t, smaller) == count:
        some = tuple(smaller)
    return Relation(t, some, exhaustive=True, inferred=True) if some else None


def counted_in_other_money(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """As many sums of one other currency in the paragraph behind a total as its sentence counts, each for another taker.

    Where no word counts them, up to the rest: "$1.27 billion ... 165 billion yen for ports, 55 for roads. The rest, 4 billion".

    "Soft loans of about $1 billion for three neighbours. ... Chad gets 60.7 billion yen. ... Mali gets 22.8 billion yen."
    """
    total, ahead = slots[t], range(t + 1, min(len(slots), t + _MOST))
    last = next((i for i in ahead if slots[i].rest), t)
    count = total.count or last - t
    if not 1 < count <= _MOST or total.cell is not None or not (total.total or first[t] == 0) or t + count >= len(slots):
        return None
    parts, following = range(t + 1, t + 1 + count), slots[t + 1 + count : t + 2 + count]
    passage = {slots[i].paragraph for i in parts}
    ends = passage.isdisjoint(slot.paragraph for slot in following)
    # in one paragraph, or one in each
    reach = _NEAR if last == parts[-1] else 1
    near = ends and len(passage) in (1, count) and slots[t + 1].paragraph - total.paragraph <= reach
    near = near and max(passage) - min(passage) <= 2 * count
    money = {frozenset(slots[i].finest) for i in parts}
    takers = {slots[i].recipient or slots[i].purpose for i in parts}
    alike = len(money) == 1 and all(slots[i].is_aid == total.is_aid for i in parts) and not shares_currency(total, slots[t + 1])
    told = (len(takers) == count and None not in takers) or last == parts[-1]
    told = told and len({first[i] for i in parts}) == count
    return Relation(t, tuple(parts), exhaustive=True, inferred=True) if near and alike and told else None


def _that_make(slots: Sequence[Slot], t: int, smaller: Sequence[int], count: int) -> tuple[int, ...] | None:
    """So many of the sums that make a total; where several do, those that print the most of its currencies."""
    made = {some for amount in slots[t].amounts for some in _making(slots, amount, smaller, count)}
    printed = {some: sum(len(slots[t].finest.keys() & slots[i].finest.keys()) for i in some) for some in made}
    best = [some for some in made if printed[some] == max(printed.values())]
    return best[0] if len(best) == 1 else None


def _making(slots: Sequence[Slot], amount: Amount, smaller: Sequence[int], count: int) -> Iterator[tuple[int, ...]]:
    """Each way in which so many sums, printed in the currency of a figure, make it but for a hair."""
    values = {i: printed.value for i in smaller if (printed := slots[i].amount(amount.currency)) is not None}
    least, most = (1 - _HAIR) * amount.value, (1 + _HAIR) * amount.value
    tried = islice(combinations(values, count), _TRIES)
    return (some for some in tried if least <= sum(map(values.__getitem__, some)) <= most)


def _makes_surely(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    sentences = {slots[i].sentence for i in parts}
    together = len(sentences) == 1 and max(sentences) - slots[t].sentence <= 1
    counted = slots[t].total and slots[t].count == len(parts)
    digits = digits_of(slots[t])
    told = _is_all_told(slots, t, parts)
    if digits < _FAIRLY_SURE:
        apart = slots[parts[0]].sentence > slots[t].sentence
        return told and apart and makes_exactly(slots, t, parts)
    sure = digits >= _SURE or together or counted or told
    if not sure and slots[t].total and len(parts) > 2:
        return makes_exactly(slots, t, parts)
    return sure and (makes(slots[t], [slots[i] for i in parts]) or adds_up_to_the_digit(slots, t, parts))


def _is_all_told(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether parts, three or more, are all the sums of the sentences right behind a total."""
    last = parts[-1]
    ends = last + 1 == len(slots) or slots[last + 1].sentence != slots[last].sentence
    # a feature takes a paragraph for each of those who pay
    said = (slots[t].total or slots[t].headline or t == 0) and len(parts) >= _FEATURED
    near = slots[last].sentence - slots[t].sentence <= (_FAR if said else _BEHIND)
    return len(parts) > 2 and list(parts) == list(range(t + 1, last + 1)) and ends and near


def _smaller_behind(slots: Sequence[Slot], first: Sequence[int], t: int, below: Mapping[int, int]) -> Iterator[int]:
    seen = {first[t]}
    for i in range(t + 1, min(len(slots), t + 1 + FEW // 3)):
        slot = slots[i]
        if slot.paragraph - slots[t].paragraph > _REACH or slot.cell is not None:
            return
        amounts = [(a.value, b.value) for a in slots[t].amounts if (b := slot.amount(a.currency)) is not None]
        if not amounts:
            return
        # What is said to be more, or to stand beside, may be by how much it grew
        if first[i] in seen or slot.earlier or slot.apart or below.get(i, t) > t:
            continue
        if all(a > b for a, b in amounts):
            seen.add(first[i])
            yield i


def before_the_rest(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """What a total is used for before the rest of it is told: "$90 million ... $20 million ... the rest of the $90 million"."""
    for i, slot in enumerate(slots):
        t = first[i]
        near = i - t <= FEW and slot.paragraph - slots[t].paragraph <= _REACH
        if not slot.rest or t == i or not near or slots[t].cell is not None:
            continue
        parts = [k for k in range(t + 1, i) if first[k] not in (t, i) and _may_be_used(slots[t], slots[k])]
        if parts and len(parts) <= _MOST and fits_inside(slots, t, parts):
            yield Relation(t, tuple(parts), exhaustive=False, inferred=True)


def _may_be_used(total: Slot, slot: Slot) -> bool:
    alike = slot.is_aid == total.is_aid and slot.scope == total.scope and shares_currency(total, slot) and not total.earlier
    given = slot.donor in (None, total.donor) or total.donor is None
    fits = is_larger(total, slot) and not is_trifle(total, slot)
    return alike and given and fits and not (slot.earlier or slot.unreal or slot.inside or slot.out_of)


def before_untold_rest(slots: Sequence[Slot], first: Sequence[int], below: Mapping[int, int]) -> Iterator[Relation]:
    """What is told of a total before it is said where the rest of it goes: "60 ... Wheat is 34, cotton 17, oil the rest".

    What is known to be a part (`below`) is so of another sum.
    """
    for last in (i for i, slot in enumerate(slots) if slot.leaves and i not in below):
        for t in range(last - 1, max(-1, last - 1 - _MOST), -1):
            if slots[last].paragraph - slots[t].paragraph > _REACH:
                break
            total, between = slots[t], [k for k in range(t + 1, last + 1) if not slots[k].inside]
            said = total.total or total.cue is not None or first[t] == 0
            said = said or all(one.unreal for one in slots[max(0, t - _MOST) : t])
            # "We asked for 3.2 billion, and 1.2 billion was promised": the rest is of what was promised
            asked = total.asked and not slots[last].asked
            if not said or asked or total.sentence == slots[last].sentence or total.cell is not None:
                continue
            own = [k for k in between if slots[k].sentence == slots[last].sentence]
            # "$90 million: $30, $20 and $35 million. Of it $28 million is cash and the rest will": told in two ways
            twice = _are_some_of(slots, first, t, [k for k in between if k not in own])
            found = next((some for some in (between, [] if twice else own) if _are_some_of(slots, first, t, some)), None)
            if found is not None:
                yield Relation(t, tuple(found), exhaustive=False, inferred=False)
            if found is not None or twice:
                break


def allotted(slots: Sequence[Slot], first: Sequence[int], found: Sequence[Relation]) -> list[Relation]:
    """Sums that are said to go to uses, right behind a larger one: "a loan of $26 million. Some $15 million goes to a road"."""
    told = {first[part] for relation in found for part in relation.parts}
    known: dict[int, set[int]] = defaultdict(set)
    for relation in found:
        known[first[relation.total]].update(relation.parts)
    whole = {first[relation.total] for relation in found if relation.exhaustive}
    more: list[Relation] = []
    for t, total in enumerate(slots):
        is_part = first[t] in told or first[t] in whole or total.allotted or total.cell is not None
        run = [] if is_part else _going_to_uses(slots, first, t, told)
        if run and fits_inside(slots, t, sorted(known[first[t]].union(run))):
            exact = len(run) > 1 and adding_up(slots, t, run) == len(run)
            more.append(Relation(t, tuple(run), exhaustive=exact, inferred=True))
            told.update(first[i] for i in run)
    return more


def _going_to_uses(slots: Sequence[Slot], first: Sequence[int], t: int, told: set[int]) -> list[int]:
    """The sums behind one that go to uses, with those beside them, up to the first that does not, or is no part of it."""
    run: list[int] = []
    for i in range(t + 1, min(len(slots), t + _MOST)):
        slot, last = slots[i], slots[run[-1] if run else t]
        near = slot.sentence - last.sentence <= _NEAR - 1 and slot.paragraph - last.paragraph <= _NEAR // 2
        goes_on = bool(run) and slot.sentence == last.sentence
        another = slots[t].is_for_another(slot) or (slot.another and not run) or slot.apart
        uses = near and slot.sentence != slots[t].sentence and (slot.allotted or goes_on) and _may_be_used(slots[t], slot)
        # "900 million is for the islands. ... Aid grows by 1.4 billion. Some 900 million will go to the islands"
        if not uses or another or first[i] in told or first[i] == first[t] or t < first[i] != i:
            break
        run.append(i)
    return run


def _are_some_of(slots: Sequence[Slot], first: Sequence[int], t: int, parts: Sequence[int]) -> bool:
    """Whether sums, each of another thing, may be used of a total that they do not make."""
    once = len({first[k] for k in (t, *parts)}) == len(parts) + 1 > 1
    used = once and all(_may_be_used(slots[t], slots[k]) and not slots[k].apart for k in parts)
    return used and fits_inside(slots, t, parts) and not adding_up(slots, t, parts)


def said_to_be_left(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """A sum of a sentence that is what is left, with those before it there: "gave 1,022 of its own, the remaining 90 ...".

    Those of the sentences before count where they make a total to its last digit.
    """
    for i, slot in enumerate(slots):
        if not slot.rest:
            continue
        begin = i
        while begin and slots[begin - 1].sentence == slot.sentence and i - begin < _MOST:
            begin -= 1
        # those of its own sentence, or of those before it; "640, of which A lends 330, B 120; the other 190": 640, not 330
        tried = (_left_of(slots, first, k, i) for k in range(begin, max(-1, begin - _NEAR), -1))
        found = [relation for relation in tried if relation is not None]
        yield from sorted(found, key=lambda relation: not slots[relation.total].total)[:1]


def _left_of(slots: Sequence[Slot], first: Sequence[int], begin: int, i: int) -> Relation | None:
    """The sum before a run of sums that the last, what is left, completes."""
    parts, slot = list(range(begin, i + 1)), slots[i]
    once = len({first[k] for k in parts}) == len(parts) > 1
    if not once or any(slots[k].earlier or slots[k].unreal for k in parts):
        return None
    fine = not slot.another and sum(digits_of(slots[k]) for k in parts) > len(parts)
    for t in range(begin - 1, max(-1, begin - 1 - _NEAR), -1):
        alike = slots[t].cell is None and slots[t].scope == slot.scope and slot.paragraph - slots[t].paragraph <= _REACH
        exact = makes_exactly(slots, t, parts)
        together = slots[begin].sentence == slot.sentence and slots[t].is_aid == slot.is_aid
        if alike and ((exact and fine) or (together and near_to(slots, t, parts))):
            return Relation(t, tuple(parts), exhaustive=True, inferred=False)
    return None


def across(slots: Sequence[Slot]) -> Iterator[Relation]:
    """The rows of tables whose last column is what the others make, in all rows with three figures or more but a fifth."""
    tables: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, slot in enumerate(slots):
        if slot.cell is not None:
            tables[slot.cell[0]][slot.sentence].append(i)
    for rows in tables.values():
        full = [row for row in rows.values() if len(row) > 2]
        exact = sum(makes_exactly(slots, row[-1], row[:-1]) for row in full)
        off = sum(adding_up(slots, row[-1], row[:-1]) != len(row) - 1 for row in full) if exact > 1 else len(full)
        if exact > 1 and off <= len(full) // _FIFTH:
            yield from (Relation(row[-1], tuple(row[:-1]), exhaustive=True, inferred=True) for row in full)
