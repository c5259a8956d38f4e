"""Which claim is a total, and what are its parts: the relations between the sums of one article.

Works on the sums of an article, not on every pair of its words.  Sums printed side by side for one thing are a slot
(`aidledger.parsers.meaning.slots`), slots that say one sum again form a group (`aidledger.parsers.totals.restatements`); a
total gets its parts where words say so, or where the sums of its passage add up to it within their rounding
(`aidledger.parsers.meaning.adding`).
"""

from __future__ import annotations

from collections import ChainMap, Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from aidledger.parsers.meaning.adding import (
    adding_up,
    digits_of,
    fits_inside,
    makes,
    makes_exactly,
    meets_hedged,
    near_to,
    outgrows,
)
from aidledger.parsers.meaning.slots import FEW, Relation, Slot
from aidledger.parsers.text.places import country_codes
from aidledger.parsers.totals.before import kinds_before, parts_around, parts_before
from aidledger.parsers.totals.behind import GAP, PASSAGE, are_others, parts_behind
from aidledger.parsers.totals.costs import paid_for
from aidledger.parsers.totals.figures_alone import (
    across,
    allotted,
    at_home,
    before_the_rest,
    before_untold_rest,
    but_nearly,
    counted_behind,
    counted_in_other_money,
    exactly_behind,
    said_to_be_left,
    so_many_each,
    with_subtotals,
)
from aidledger.parsers.totals.many import given_by_many, taken_by_many
from aidledger.parsers.totals.tied import inside, numbered, of_named, out_of, shares

_BESIDE: Final = 3
"""So many sums behind a list may be what is left."""

_LONG: Final = 4
"""So many items add up by no accident."""

_NEARBY: Final = 6
"""How many sums before a list its total may stand."""

_SHARED: Final = 100
"""So many rows of a column, at most, are parts of several totals below them."""


def relations(slots: Sequence[Slot], first: Sequence[int]) -> list[Relation]:
    """The totals of an article with their parts, in the order of the totals; a total that is said twice has them once.

    A total can be broken down twice, by donor and by sector; lists that overlap are one list, read in the best way.
    """
    if len(slots) < 2:  # as in most articles: one sum is no part of another
        return []
    chosen: dict[int, list[Relation]] = {}
    likely = (relation for relation in _candidates(slots, first) if not _are_siblings(slots, relation))
    likely = (relation for relation in likely if not _is_of_another(slots, first, relation))
    for relation in sorted(likely, key=_rank, reverse=True):
        rivals = chosen.setdefault(first[relation.total], [])
        relation = _taking_in(slots, relation, rivals)
        if relation.inferred and not relation.exhaustive and rivals:
            rivals += _room_before(slots, first, relation, rivals)
        elif not any(_overlap(relation, other, first) and not _is_other_way(slots, relation, other, first) for other in rivals):
            rivals.append(relation)
    in_order = sorted(chain(*chosen.values()), key=lambda relation: (relation.total, relation.parts))
    found = with_subtotals(slots, list(at_home(slots, first, _of_one_total(slots, in_order))))
    found = list(_without_siblings(but_nearly(slots, found)))
    found = [_with_rest(slots, relation) for relation in found]
    found += given_by_many(slots, first, found)
    found += taken_by_many(slots, first, found)
    found += allotted(slots, first, found)
    return found + list(_upper_levels(slots, found))


def _are_siblings(slots: Sequence[Slot], relation: Relation) -> bool:
    """Whether a guessed total is one of several gifts, and equal to the others by accident: "to Peru 5, Chad 3, Mali 2"."""
    total, parts = slots[relation.total], [slots[i] for i in relation.parts]
    if not relation.inferred or total.total or len(parts) < 2:
        return False
    takers = total.recipient is not None and all(part.recipient not in (None, total.recipient) for part in parts)
    if takers or any(part.sentence != total.sentence for part in parts):
        return takers
    givers = [slot.donor for slot in (total, *parts)]
    # "5 for roads, 3 for schools and 2 for wells"
    uses = total.cue is None and _all_differ([slot.purpose for slot in (total, *parts)])
    return uses or (_all_differ(givers) and country_codes().issuperset(givers))


def _is_of_another(slots: Sequence[Slot], first: Sequence[int], relation: Relation) -> bool:
    """Whether words name another sum as the whole of a part of a list that adds up."""
    named = (slots[part].whole for part in relation.parts if relation.inferred or relation.exhaustive)
    return any(whole is not None and first[whole] != first[relation.total] for whole in named)


def _all_differ(told: Sequence[str | None]) -> bool:
    """Whether all are told, and none twice."""
    return None not in told and len(set(told)) == len(told)


def told_twice(first: Sequence[int], found: Sequence[Relation]) -> list[int]:
    """`first` with the items set apart that are told twice: in a whole list, and in one beside or above it.

    "It gave 20 more, which makes 30 ... So far: cash 30, goods 0.6, through a bank 20": these 20 are not the 20 of the cash.
    Nor is an item of a second way to break a total down an item of the first.
    """
    apart = list(first)
    below: dict[int, set[int]] = defaultdict(set)
    for relation in found:
        below[first[relation.total]].update(first[part] for part in relation.parts if relation.exhaustive)
    listed: dict[int, set[int]] = defaultdict(set)
    for relation in found:
        deeper: set[int] = set().union(*(below[first[part]] for part in relation.parts if relation.exhaustive))
        others = listed[relation.total]
        for part in relation.parts:
            if first[part] in deeper or (relation.exhaustive and first[part] in others and part not in others):
                apart[part] = part
            others.update((part, first[part]) if relation.exhaustive else ())
    return apart


def _candidates(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    taken: set[int] = set()
    below: dict[int, int] = {}
    within: dict[int, int] = {}
    made: dict[int, int] = {}
    alone = chain(so_many_each(slots, first), said_to_be_left(slots, first), before_the_rest(slots, first), numbered(slots))
    alone = chain(alone, before_untold_rest(slots, first, below), kinds_before(slots, first))
    for relation in chain(out_of(slots), inside(slots), of_named(slots), shares(slots, first), alone):
        below.update(dict.fromkeys(relation.parts, relation.total))
        yield relation
    beside: set[int] = set()
    for t in reversed(range(len(slots))):
        behind = parts_behind(slots, first, t, below)
        if behind is None and beside:
            behind = parts_behind(slots, first, t, ChainMap(below, within))
        found = _on_either_side(slots, first, t, behind, taken)
        paid = paid_for(slots, first, t) if found is None or not found.exhaustive else None
        if paid is not None and paid.exhaustive and found is not None and set(found.parts) < set(paid.parts):
            # "a grant of 4.8 million. The cost is 5.3, of which Nepal bears 0.5"
            found = paid
        found = found or (paid if paid is not None and paid.exhaustive else parts_around(slots, first, t))
        if found is None or not found.exhaustive:
            found = exactly_behind(slots, first, t, ChainMap(below, made)) or counted_behind(slots, t) or found
            found = found or counted_in_other_money(slots, first, t)
        if found is not None:
            made.update(dict.fromkeys(found.parts, t) if found.exhaustive else {})
            taken.update(found.parts if found.exhaustive else ())
            below.update(dict.fromkeys(found.parts, found.total) if not found.inferred else {})
            within.update(dict.fromkeys(found.parts, found.total) if _in_one_breath(slots, found) else {})
            beside.update(part for part in found.parts if part in within)
            beside.difference_update(part for part in found.parts if part in below)
            yield found
        elif paid is not None:
            yield paid
    yield from _whole_lists(slots, first)
    yield from _columns(slots)
    yield from across(slots)
    yield from _closing_rows(slots)


def _on_either_side(
    slots: Sequence[Slot], first: Sequence[int], t: int, behind: Relation | None, taken: set[int]
) -> Relation | None:
    """The parts of a total behind or before it: a whole list first, and what makes it before rather than a guess behind it."""
    if behind is not None and behind.exhaustive:
        return behind
    if (paid := _paid_by_all(slots, first, t)) is not None:
        return paid
    before = parts_before(slots, first, t, taken)
    made = before is not None and adding_up(slots, t, before.parts[::-1]) == len(before.parts)
    return before if made and behind is not None and behind.inferred else behind or before


def _in_one_breath(slots: Sequence[Slot], relation: Relation) -> bool:
    """Whether a sentence holds a sum and the whole list of its parts, and no other sum."""
    sentence, low, high = slots[relation.total].sentence, min(relation.total, *relation.parts), max(relation.parts)
    alone = all(slots[k].sentence != sentence for k in (low - 1, high + 1) if 0 <= k < len(slots))
    return relation.exhaustive and alone and all(slots[i].sentence == sentence for i in relation.parts)


def _paid_by_all(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """What is said to be a cost or a total, and the sums beside it that add up to it, whoever pays them."""
    total = slots[t]
    if not (total.costs or total.total or total.cue is not None) or total.earlier or total.unreal or total.cell is not None:
        return None
    ahead, back = _all_beside(slots, first, t, 1), _all_beside(slots, first, t, -1)
    for run in (ahead, back):
        length = adding_up(slots, t, run) if len(run) > 1 else 0
        # Those of one kind are looked for elsewhere
        if length and any(slots[i].is_aid != total.is_aid or slots[i].apart for i in run[:length]):
            return Relation(t, tuple(sorted(run[:length])), exhaustive=True, inferred=total.cue is None)
    return None


def _all_beside(slots: Sequence[Slot], first: Sequence[int], t: int, step: int) -> list[int]:
    """The slots behind or before a total, in its paragraph or the next, of all kinds; each thing once."""
    run: list[int] = []
    seen = {first[t]}
    for i in range(t + step, min(max(t + step * FEW, -1), len(slots)), step):
        slot = slots[i]
        if abs(slot.paragraph - slots[t].paragraph) > 1 or outgrows(slots[t], slot):
            break
        of_it = slot.is_aid == slots[t].is_aid or not slots[t].is_aid or slots[t].cue is not None or not slot.owed
        of_it = of_it and slot.scope == slots[t].scope and not slot.unreal
        if first[i] not in seen and of_it and not (slot.earlier or slot.inside or slot.cell is not None):
            seen.add(first[i])
            run.append(i)
    return run


def _columns(slots: Sequence[Slot]) -> Iterator[Relation]:
    """The columns of tables that a total closes: the rows since the total above it where they add up, else all rows above."""
    columns: dict[tuple[int, int], list[int]] = defaultdict(list)
    since: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        if slot.cell is None:
            continue
        rows, own = columns[slot.cell], since[slot.cell]
        if not slot.total_row:
            rows.append(i)
            own.append(i)
            continue
        if len(own) < len(rows) and len(own) > 1 and adding_up(slots, i, own) == len(own):
            yield Relation(i, tuple(own), exhaustive=True, inferred=False)
        elif len(rows) > 1:
            yield Relation(i, tuple(rows), exhaustive=True, inferred=False)
        own.clear()
        if len(rows) > _SHARED:
            rows.clear()


def _closing_rows(slots: Sequence[Slot]) -> Iterator[Relation]:
    """Totals in the last line of a list, one for each figure of its lines: "Oman: 5 in 2015, 3 in 2016 ... Total: 40, 31"."""
    lines: dict[int, list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        lines[slot.sentence].append(i)
    for sentence, closing in lines.items():
        if not slots[closing[0]].total or slots[closing[0]].cell is not None:
            continue
        above = list(_lines_above(lines, sentence, len(closing)))[::-1]
        for place, t in enumerate(closing):
            parts = [line[place] for line in above if len(line) > place]
            while len(parts) > 1 and adding_up(slots, t, parts) != len(parts):
                parts.pop(0)
            if len(parts) > 1:
                yield Relation(t, tuple(parts), exhaustive=True, inferred=False)


def _lines_above(lines: Mapping[int, list[int]], sentence: int, width: int) -> Iterator[list[int]]:
    """The lines right above the last one of a list, the nearest first; what has more figures than that is none of them."""
    for k in range(sentence - 1, max(-1, sentence - FEW), -1):
        if not 0 < len(lines.get(k, ())) <= width:
            return
        yield lines[k]


def _overlap(one: Relation, other: Relation, first: Sequence[int]) -> bool:
    return not {first[part] for part in one.parts}.isdisjoint(first[part] for part in other.parts)


def _room_before(slots: Sequence[Slot], first: Sequence[int], guess: Relation, lists: Sequence[Relation]) -> list[Relation]:
    """What of a guessed list stands between its total and others of some of its parts, where they leave room for it."""
    if any(other.exhaustive for other in lists):
        return []
    listed = [part for other in lists for part in other.parts]
    known, begin = {first[part] for part in listed}, min(listed)
    parts = [part for part in guess.parts if part < begin and first[part] not in known]
    return [replace(guess, parts=tuple(parts))] if len(parts) > 1 and fits_inside(slots, guess.total, [*parts, *listed]) else []


def _taking_in(slots: Sequence[Slot], whole: Relation, rivals: list[Relation]) -> Relation:
    """A list that makes its total, in the place of those of some of its parts: "338, 118 and the other 119 of the 575"."""
    if not whole.exhaustive or adding_up(slots, whole.total, whole.parts) != len(whole.parts):
        return whole
    # two sums may make a third by accident, unless the last is what is left of it
    sure = len(whole.parts) > 2 or slots[max(whole.parts)].rest or not whole.inferred
    some = [r for r in rivals if sure and not r.exhaustive and set(r.parts) < set(whole.parts)]
    rivals[:] = [r for r in rivals if r not in some]
    return replace(whole, inferred=whole.inferred and all(r.inferred for r in some))


def _is_other_way(slots: Sequence[Slot], one: Relation, other: Relation, first: Sequence[int]) -> bool:
    """Whether two lists that make their total are two ways to break it down, though an item is equal: by sector, by town."""
    shared = {first[part] for part in one.parts} & {first[part] for part in other.parts}
    few = 2 * len(shared) < min(len(one.parts), len(other.parts)) and set(one.parts).isdisjoint(other.parts)
    return few and all(r.exhaustive and adding_up(slots, r.total, r.parts) == len(r.parts) for r in (one, other))


def _whole_lists(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """The sums of one sentence, or of a list with bullets, that add up, all of them, to a sum before or right behind them."""
    for items in _lists(slots):
        lead = [0] if len(items) >= _LONG and items[0] > 0 else []
        candidates = [*_heads(slots, items[0]), *lead, items[-1] + 1]
        for t in (t for t in candidates if t < len(slots) and _may_be_total(slots, t, items, first)):
            if adding_up(slots, t, items) == len(items):
                yield Relation(t, tuple(items), exhaustive=True, inferred=True)
                break
    yield from _whole_paragraphs(slots, first)


def _whole_paragraphs(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """All sums of a paragraph, where they make one before it to its last digit: the second way that it is broken down."""
    paragraphs: dict[int, list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        if slot.cell is None and slot.listed is None and not slot.row:
            paragraphs[slot.paragraph].append(i)
    for run in paragraphs.values():
        for t in _heads(slots, run[0]) if _LONG <= len(run) <= FEW else ():
            items = [i for i in run if first[i] != first[t]]
            exact = makes_exactly(slots, t, items) and len(items) >= _LONG and digits_of(slots[t]) > 1
            if exact and slots[items[0]].sentence < slots[items[-1]].sentence and _may_be_total(slots, t, items, first):
                yield Relation(t, tuple(items), exhaustive=True, inferred=True)
                break


def _heads(slots: Sequence[Slot], begin: int) -> Iterator[int]:
    """The sums before a list that may be its total, the nearest first; the lines of other lists do not count as far."""
    near = 0
    for t in range(begin - 1, max(-1, begin - 1 - FEW), -1):
        near += not slots[t].row
        if near > _NEARBY:
            return
        if begin - t <= _NEARBY or not slots[t].row:
            yield t


def _lists(slots: Sequence[Slot]) -> Iterator[list[int]]:
    by_place: dict[tuple[str, int], list[int]] = {}
    sentences, lines = Counter(slot.sentence for slot in slots), 0
    for i, slot in enumerate(slots):
        # Lines with one sum each are a list, also without bullets; those of a text that is broken at a width are none
        line = slot.row and sentences[slot.sentence] == 1
        lines += not (line and i > 0 and slots[i - 1].row and slot.paragraph - slots[i - 1].paragraph <= GAP)
        if not slot.unreal and not slot.earlier and not slot.apart:
            place = ("list", slot.listed) if slot.listed is not None else ("lines", lines) if line else None
            by_place.setdefault(place or ("sentence", slot.sentence), []).append(i)
    return (items for items in by_place.values() if 1 < len(items) <= FEW)


def _may_be_total(slots: Sequence[Slot], t: int, items: Sequence[int], first: Sequence[int]) -> bool:
    total, item = slots[t], slots[items[0]]
    old = total.earlier and total.cue is None
    alike = (total.is_aid == item.is_aid or total.costs) and not (total.unreal or old)
    # A long list that adds up to the last of many digits is of the same years, however its years were read
    alike = alike and (total.scope == item.scope or (len(items) >= _LONG and makes(total, [slots[i] for i in items])))
    if are_others(slots, t, items):
        return False
    return alike and first[t] not in {first[i] for i in items} and (total.listed is None or total.listed != item.listed)


def _of_one_total(slots: Sequence[Slot], found: Sequence[Relation]) -> list[Relation]:
    """The relations but for inferred partial lists that two sums of one sentence would share, neither more than the other."""
    guessed = Counter((slots[r.total].sentence, r.parts) for r in found if r.inferred and not r.exhaustive)
    return [r for r in found if not r.inferred or r.exhaustive or guessed[slots[r.total].sentence, r.parts] == 1]


def _without_siblings(found: Sequence[Relation]) -> Iterator[Relation]:
    """The relations but for totals that are themselves an item of a list that their parts stand in.

    Some of a sum that words tell are its parts also where a guessed list has both: only a whole list speaks against them, and
    not one of two sums that make a third by accident: "£20 million ... £14 million, of which £6 million".
    """
    said = {(part, r.total) for r in found if not r.inferred for part in r.parts}
    found = [r for r in found if not (r.inferred and said.intersection((r.parts, r.parts[::-1])))]
    lists: dict[int, list[Relation]] = defaultdict(list)
    for relation in found:
        for part in relation.parts:
            lists[part].append(relation)
    for relation in found:
        of_all = not relation.inferred and not relation.exhaustive
        rivals = [other for other in lists[relation.total] if relation.inferred or (of_all and other.exhaustive)]
        if all(set(relation.parts).isdisjoint(other.parts) for other in rivals):
            yield relation


def _with_rest(slots: Sequence[Slot], relation: Relation) -> Relation:
    """A list of some parts with what is said to be left, where both make the total: "3 million of it ... The other million"."""
    last = max(relation.parts)
    for i in range(last + 1, min(len(slots), last + 1 + _BESIDE)) if not relation.exhaustive else ():
        parts = [*relation.parts, i]
        left = i != relation.total and slots[i].rest and slots[i].paragraph - slots[last].paragraph <= PASSAGE
        if left and adding_up(slots, relation.total, parts) == len(parts):
            return replace(relation, parts=tuple(parts), exhaustive=True)
    return relation


def _rank(relation: Relation | None) -> tuple[bool, bool, int]:
    """What words say beats what sums suggest, a whole list beats a partial one, a long one a short."""
    return (not relation.inferred, relation.exhaustive, len(relation.parts)) if relation else (False, False, 0)


def _upper_levels(slots: Sequence[Slot], found: Sequence[Relation]) -> Iterator[Relation]:
    """Parts of a part that add up, not to it, but to the total above it, are parts of that too."""
    above = {part: relation.total for relation in found for part in relation.parts}
    for relation in found:
        upper = above.get(relation.total)
        if upper is None or upper in relation.parts or not relation.exhaustive:
            continue
        parts = list(relation.parts)
        # "1.9 billion: 1.5 and 0.4 ... The 1.5 is 0.5 and 1": a coarse figure meets much
        if makes_exactly(slots, relation.total, parts) and not near_to(slots, upper, parts):
            continue
        if adding_up(slots, upper, parts) == len(parts) or meets_hedged(slots, upper, parts):
            yield Relation(upper, relation.parts, exhaustive=True, inferred=True)
