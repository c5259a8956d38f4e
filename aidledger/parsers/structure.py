"""Which claim is a total, and what are its parts: the relations between the sums of one article.

Works on the sums of an article, not on every pair of its words.  Sums printed side by side for one thing are a slot
(`aidledger.parsers.slots`), slots that say one sum again form a group (`aidledger.parsers.restatements`); a total gets
its parts where words say so, or where the sums of its passage add up to it within their rounding
(`aidledger.parsers.adding`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, takewhile
from typing import Final

from aidledger.parsers.adding import adding_up, fits_inside, is_share, meets_hedged, nearly_adding_up, outgrows, shares_currency
from aidledger.parsers.places import alpha2_by_alpha3
from aidledger.parsers.slots import FEW, RECENT, Slot

_BESIDE: Final = 3
"""So many sums on either side a total that stands between its parts is held against."""

_NEARBY: Final = 6
"""How many sums before a list its total may stand."""

_PASSAGE: Final = 3
"""How many paragraphs behind a total its parts may stand."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A total and its parts, as places in the list of slots."""

    total: int
    parts: tuple[int, ...]
    exhaustive: bool
    inferred: bool


def relations(slots: Sequence[Slot], first: Sequence[int]) -> list[Relation]:
    """The totals of an article with their parts, in the order of the totals; a total that is said twice has them once.

    A total can be broken down twice, by donor and by sector; lists that overlap are one list, read in the best way.
    """
    chosen: dict[int, list[Relation]] = {}
    for relation in sorted(_candidates(slots, first), key=_rank, reverse=True):
        rivals = chosen.setdefault(first[relation.total], [])
        guessed = relation.inferred and not relation.exhaustive
        if not any(_overlap(relation, other, first) for other in rivals) and not (rivals and guessed):
            rivals.append(relation)
    in_order = sorted(chain(*chosen.values()), key=lambda relation: (relation.total, relation.parts))
    found = [relation for relation in _own_parts(in_order) if relation.parts]
    found = [_with_rest(slots, relation) for relation in _without_siblings(_without_strays(slots, found))]
    return found + list(_upper_levels(slots, found))


def _candidates(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    taken: set[int] = set()
    below: dict[int, int] = {}
    for relation in chain(_out_of(slots), _inside(slots), _shares(slots, first)):
        below.update(dict.fromkeys(relation.parts, relation.total))
        yield relation
    for t in reversed(range(len(slots))):
        behind = _parts_behind(slots, first, t, below)
        whole = behind if behind is not None and behind.exhaustive else _paid_by_all(slots, first, t)
        found = whole or behind or _parts_before(slots, first, t, taken) or _parts_around(slots, first, t)
        if found is not None:
            taken.update(found.parts if found.exhaustive else ())
            below.update(dict.fromkeys(found.parts, found.total) if not found.inferred else {})
            yield found
    yield from _whole_lists(slots, first)
    yield from _columns(slots)
    yield from _closing_rows(slots)


def _out_of(slots: Sequence[Slot]) -> Iterator[Relation]:
    """A part right before its total: "$78 million of the $200 million"."""
    for i, slot in enumerate(slots[:-1]):
        # "a tranche of a $45 million loan, the balance being $15 million": a whole list, see `_parts_around`
        listed = i + 2 < len(slots) and slots[i + 2].rest and slots[i + 2].sentence == slots[i + 1].sentence
        if slot.out_of and not listed and fits_inside(slots, i + 1, [i]):
            yield Relation(i + 1, (i,), exhaustive=False, inferred=False)


def _inside(slots: Sequence[Slot]) -> Iterator[Relation]:
    """Sums that say that they are a part of what was said before: "RMB 68 million of the grant", "half of it, $300 million"."""
    parts: dict[int, list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        wholes = [t for t in range(max(0, i - RECENT), i) if slot.inside and _may_hold(slots[t], slot)]
        if wholes:
            whole = max(wholes, key=lambda t: (slots[t].is_aid == slot.is_aid, slots[t].instrument == slot.instrument, t))
            parts[whole] += [i, *_items_behind(slots, whole, i)]
    return (Relation(t, tuple(some), exhaustive=False, inferred=False) for t, some in parts.items())


def _shares(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
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
    near = abs(part.sentence - total.sentence) <= _PASSAGE and abs(part.paragraph - total.paragraph) <= 1
    return near and not (part.earlier or total.earlier) and part.cell is None and total.cell is None


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


def _items_behind(slots: Sequence[Slot], t: int, i: int) -> list[int]:
    """The other items of a list whose first says whose part it is: "75 million of the money goes to works, 30 to wagons"."""
    items: list[int] = []
    for k in range(i + 1, min(len(slots), i + FEW)):
        slot = slots[k]
        if slot.sentence != slots[i].sentence or slot.inside or slot.scope != slots[i].scope or not _may_hold(slots[t], slot):
            break
        items.append(k)
    listed = [i, *items]
    return items if nearly_adding_up(slots, t, listed) == len(listed) else []


def _may_hold(total: Slot, slot: Slot) -> bool:
    smaller = any(code in total.finest and total.finest[code].value > a.value for code, a in slot.finest.items())
    return smaller and (total.is_aid == slot.is_aid or total.costs) and not (total.inside or total.earlier or total.unreal)


def _parts_around(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """A total between its parts, which add up to it: "a tranche, $30 million, of $45 million; the balance is $15 million"."""
    total = slots[t]
    low, high = max(0, t - _BESIDE), min(len(slots), t + 1 + _BESIDE)
    near = [i for i in range(low, high) if i != t and _is_beside(total, slots[i]) and first[i] == i != first[t]]
    for start in range(len(near)):
        for end in range(start + 2, len(near) + 1):
            parts = near[start:end]
            said = slots[parts[-1]].rest or (total.total and len(parts) == 2)
            if said and parts[0] < t < parts[-1] and adding_up(slots, t, parts) == len(parts):
                return Relation(t, tuple(parts), exhaustive=True, inferred=True)
    return None


def _is_beside(total: Slot, slot: Slot) -> bool:
    alike = slot.is_aid == total.is_aid and slot.scope == total.scope and slot.listed == total.listed and slot.cell is None
    near = slot.paragraph == total.paragraph and abs(slot.sentence - total.sentence) <= 1
    return alike and near and not (slot.unreal or slot.earlier or slot.headline) and not (total.unreal or total.earlier)


def _columns(slots: Sequence[Slot]) -> Iterator[Relation]:
    """The columns of tables whose last row is a total."""
    columns: dict[tuple[int, int], list[int]] = {}
    for i, slot in enumerate(slots):
        if slot.cell is None:
            continue
        parts = columns.setdefault(slot.cell, [])
        if slot.total_row and len(parts) > 1:
            yield Relation(i, tuple(parts), exhaustive=True, inferred=False)
        elif not slot.total_row:
            parts.append(i)


def _closing_rows(slots: Sequence[Slot]) -> Iterator[Relation]:
    """Totals in the last line of a list, one for each figure of its lines: "Oman: 5 in 2015, 3 in 2016 ... Total: 40, 31"."""
    lines: dict[int, list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        lines[slot.sentence].append(i)
    for sentence, closing in lines.items():
        if not slots[closing[0]].total or slots[closing[0]].cell is not None:
            continue
        back = takewhile(lines.__contains__, range(sentence - 1, max(-1, sentence - FEW), -1))
        above = [lines[k] for k in back][::-1]
        for place, t in enumerate(closing):
            parts = [line[place] for line in above if len(line) > place]
            while len(parts) > 1 and adding_up(slots, t, parts) != len(parts):
                parts.pop(0)
            if len(parts) > 1:
                yield Relation(t, tuple(parts), exhaustive=True, inferred=False)


def _overlap(one: Relation, other: Relation, first: Sequence[int]) -> bool:
    return not {first[part] for part in one.parts}.isdisjoint(first[part] for part in other.parts)


def _whole_lists(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """The sums of one sentence, or of a list with bullets, that add up, all of them, to a sum before or right behind them."""
    for items in _lists(slots):
        candidates = [*range(items[0] - 1, max(-1, items[0] - 1 - _NEARBY), -1), items[-1] + 1]
        for t in (t for t in candidates if t < len(slots) and _may_be_total(slots, t, items, first)):
            if adding_up(slots, t, items) == len(items):
                yield Relation(t, tuple(items), exhaustive=True, inferred=True)
                break


def _lists(slots: Sequence[Slot]) -> Iterator[list[int]]:
    by_place: dict[tuple[str, int], list[int]] = {}
    for i, slot in enumerate(slots):
        if not slot.unreal and not slot.earlier and not slot.apart:
            place = ("sentence", slot.sentence) if slot.listed is None else ("list", slot.listed)
            by_place.setdefault(place, []).append(i)
    return (items for items in by_place.values() if 1 < len(items) <= FEW)


def _may_be_total(slots: Sequence[Slot], t: int, items: Sequence[int], first: Sequence[int]) -> bool:
    total, item = slots[t], slots[items[0]]
    alike = (total.is_aid == item.is_aid or total.costs) and total.scope == item.scope and not (total.unreal or total.earlier)
    if _are_others(slots, t, items):
        return False
    return alike and first[t] not in {first[i] for i in items} and (total.listed is None or total.listed != item.listed)


def _are_others(slots: Sequence[Slot], t: int, items: Sequence[int]) -> bool:
    """Whether items are gifts of others than the one who gives a sum, called no total, that they happen to add up to."""
    total, given = slots[t], [slots[i] for i in items]
    sure = total.sure_donor and not total.total and any(slot.sure_donor for slot in given)
    return sure and all(slot.donor not in (None, total.donor) for slot in given)


def _own_parts(found: Sequence[Relation]) -> Iterator[Relation]:
    """Inferred partial lists without the parts of their own parts, and of other totals whose lists are whole."""
    whole = {part for relation in found if relation.exhaustive for part in relation.parts}
    said = {part for relation in found if relation.exhaustive and not relation.inferred for part in relation.parts}
    below: dict[int, set[int]] = defaultdict(set)
    for relation in found:
        below[relation.total].update(relation.parts)
    for relation in found:
        if relation.exhaustive or not relation.inferred:
            yield relation
        elif relation.total in said:
            continue
        else:
            deeper = whole.union(*(below[part] for part in relation.parts if part in below))
            yield replace(relation, parts=tuple(part for part in relation.parts if part not in deeper))


def _without_strays(slots: Sequence[Slot], found: Sequence[Relation]) -> list[Relation]:
    """The relations but for a single part that another sentence is said to hold, where it stands in a whole list of another.

    "Nepal got 31 ... Of the loans to Suva (60), 35 were the bank's own, 25 joint ...": the 35 are not Nepal's.
    """
    whole = {part: relation.total for relation in found if relation.exhaustive for part in relation.parts}
    return [
        relation
        for relation in found
        if relation.exhaustive
        or len(relation.parts) > 1
        or whole.get(relation.parts[0], relation.total) == relation.total
        or slots[relation.parts[0]].sentence == slots[relation.total].sentence
    ]


def _without_siblings(found: Sequence[Relation]) -> Iterator[Relation]:
    """The relations but for inferred totals that are themselves an item of a list that their parts stand in."""
    lists: dict[int, list[Relation]] = defaultdict(list)
    for relation in found:
        for part in relation.parts:
            lists[part].append(relation)
    for relation in found:
        rivals = lists[relation.total] if relation.inferred else []
        if all(set(relation.parts).isdisjoint(other.parts) for other in rivals):
            yield relation


def _with_rest(slots: Sequence[Slot], relation: Relation) -> Relation:
    """A list of some parts with what is said to be left, where both make the total: "3 million of it ... The other million"."""
    last = max(relation.parts)
    for i in range(last + 1, min(len(slots), last + 1 + _BESIDE)) if not relation.exhaustive else ():
        parts = [*relation.parts, i]
        left = i != relation.total and slots[i].rest and slots[i].paragraph - slots[last].paragraph <= _PASSAGE
        if left and adding_up(slots, relation.total, parts) == len(parts):
            return replace(relation, parts=tuple(parts), exhaustive=True)
    return relation


def _rank(relation: Relation | None) -> tuple[bool, bool, int]:
    """What words say beats what sums suggest, a whole list beats a partial one, a long one a short."""
    return (not relation.inferred, relation.exhaustive, len(relation.parts)) if relation else (False, False, 0)


def _parts_behind(slots: Sequence[Slot], first: Sequence[int], t: int, below: Mapping[int, int]) -> Relation | None:
    total = slots[t]
    said = total.cue is not None or total.total
    at_edge = not total.earlier and (_opens(slots, t) or _closes(slots, t))
    if total.cell is not None or not (said or at_edge) or (total.unreal and not (said or t == 0 or total.headline)):
        return None
    # A part of another sum behind this one is a part of this one through it.
    run = [i for i in _run_behind(slots, first, t) if below.get(i, t) <= t]
    if len(run) == 1 and total.cue == "partial" and slots[run[0]].sentence - total.sentence <= 2:
        return Relation(t, tuple(run[:1]), exhaustive=False, inferred=False)
    rows = _rows(slots, first, t, run)
    if (found := _adding(slots, t, rows)) is not None:
        return found
    if len(run) > 1 and _may_head(slots, t, run):
        length = adding_up(slots, t, run)
        if length and (total.cue is not None or not _are_others(slots, t, run[:length])):
            return Relation(t, tuple(run[:length]), exhaustive=True, inferred=total.cue is None)
    # Farther off only what adds up is a part, or what goes on with a list that began near it.
    reach = _PASSAGE * (1 + (total.cue == "exhaustive"))
    near = {i for i in run if total.headline or slots[i].paragraph - total.paragraph <= reach}
    lists = {slots[i].listed for i in near} - {None}
    run = [i for i in run if i in near or slots[i].listed in lists]
    if (found := _nearly(slots, t, rows)) is not None or len(run) < 2:
        return found
    if (counted := _counted(slots, t, run)) is not None:
        return counted
    listed = next((slots[i].listed for i in run if slots[i].listed is not None), None)
    bullets = [i for i in run if slots[i].listed is not None and slots[i].listed == listed]
    if total.total and len(bullets) > 1 and total.listed != listed and (bullets[0] == run[0] or fits_inside(slots, t, bullets)):
        some = total.cue == "partial" or slots[bullets[0]].open
        return Relation(t, tuple(bullets), exhaustive=not some, inferred=False)
    if total.cue is not None:
        items = _listed(slots, t, run, total.cue)
        # What is said to pay for a cost need not pay for all of it.
        whole = total.cue == "exhaustive" and not total.costs and not (items and slots[items[-1]].open)
        return Relation(t, tuple(items), exhaustive=whole, inferred=False) if items else None
    return _partial_list(slots, t, run)


def _rows(slots: Sequence[Slot], first: Sequence[int], t: int, run: Sequence[int]) -> list[int]:
    """The lines below a total, each with one sum."""
    total, begin = slots[t], t + 1 if t + 1 < len(slots) and slots[t + 1].row else next(iter(run), len(slots))
    if total.row and not total.total:
        return []
    rows: list[int] = []
    for i in range(begin, min(len(slots), begin + FEW)):
        slot = slots[i]
        gap = slot.paragraph - slots[rows[-1] if rows else i].paragraph
        if not slot.row or gap > _GAP or slot.is_aid != total.is_aid or slot.unreal or first[i] == first[t]:
            break
        rows.append(i)
    apart = len(rows) > 1 and slots[rows[0]].sentence != total.sentence and slots[rows[0]].cell is None
    return rows if apart else []


def _adding(slots: Sequence[Slot], t: int, rows: Sequence[int]) -> Relation | None:
    """The first of the lines below a total, as far as they add up to it."""
    said, length = slots[t].total or slots[t].cue is not None, adding_up(slots, t, rows) if rows else 0
    return Relation(t, tuple(rows[:length]), exhaustive=True, inferred=not said) if length else None


def _nearly(slots: Sequence[Slot], t: int, rows: Sequence[int]) -> Relation | None:
    """All lines below what is called a total, if they come near it."""
    said = slots[t].total and slots[t].cue != "partial"
    near = bool(rows) and said and nearly_adding_up(slots, t, rows) == len(rows)
    return Relation(t, tuple(rows), exhaustive=True, inferred=False) if near else None


_GAP: Final = 2
"""So many paragraphs may part two lines of one list: a heading stands between them."""


def _counted(slots: Sequence[Slot], t: int, run: Sequence[int]) -> Relation | None:
    """The parts of a total whose sentence says how many there are ("for four countries"), where one sentence has so many."""
    sentence = slots[run[0]].sentence
    parts = [i for i in run if slots[i].sentence == sentence]
    if slots[t].count != len(parts) or not 0 < sentence - slots[t].sentence <= 2:
        return None
    length = nearly_adding_up(slots, t, parts)
    return Relation(t, tuple(parts), exhaustive=True, inferred=False) if length == len(parts) else None


def _run_behind(slots: Sequence[Slot], first: Sequence[int], t: int) -> Iterator[int]:
    """The slots behind a total that may be its parts, each thing once."""
    total, seen, last = slots[t], {first[t]}, slots[t].paragraph
    lists: set[int] = set()
    among = total.listed is not None and t > 0 and slots[t - 1].listed == total.listed  # an item in the middle of a list
    for i in range(t + 1, min(len(slots), t + 1 + 2 * FEW)):
        slot = slots[i]
        if first[i] in seen:
            continue
        far = slot.paragraph - total.paragraph > _PASSAGE * (1 + (total.cue == "exhaustive")) and not total.headline
        far = far and not (slot.paragraph - last <= 2 * _PASSAGE and _is_item(total, slot, len(seen) - 1))
        if (far and not lists) or (among and slot.listed == total.listed and slot.sentence != total.sentence):
            return
        # A list that begins in the passage belongs to it as far as it goes
        if far and slot.listed not in lists:
            continue
        lists.update(() if slot.listed is None else (slot.listed,))
        if not slot.unreal and not slot.earlier and slot.scope == total.scope and outgrows(total, slot):
            return
        alike = slot.is_aid == total.is_aid or _is_share(total, slot)
        if slot.earlier or slot.apart or slot.unreal != total.unreal or not alike or not _in_scope(total, slot):
            continue
        if slot.year and total.year and slot.year != total.year:
            return
        seen.add(first[i])
        last = slot.paragraph
        yield i


def _is_item(total: Slot, slot: Slot, known: int) -> bool:
    """Whether a slot far behind a total may be the next of its numbered or counted items, parted by what is said of each."""
    return total.total and (slot.listed is not None or (total.count or 0) > known)
def _in_scope(total: Slot, slot: Slot) -> bool:
    """Whether a slot is of the same years as a total; what was given so far consists of single gifts with named givers."""
    one_gift = slot.scope == "single" and slot.sure_donor
    return slot.scope == total.scope or (total.scope == "cumulative" and total.total and one_gift)


def _is_share(total: Slot, slot: Slot) -> bool:
    """Whether a slot is a share in the cost of its sentence: "a cost of $9 million, of which the Bank financed $8 million"."""
    return total.costs and total.cue is not None and 0 <= slot.sentence - total.sentence <= 1


def _may_head(slots: Sequence[Slot], t: int, run: Sequence[int]) -> bool:
    """Whether a slot may be a total on the strength of the sums alone: it opens its sentence or stands in another."""
    return slots[t].total or slots[t].cue is not None or _opens(slots, t) or slots[run[0]].sentence != slots[t].sentence


def _opens(slots: Sequence[Slot], t: int) -> bool:
    """Whether a slot is the first of its sentence."""
    return t == 0 or slots[t - 1].sentence != slots[t].sentence


def _closes(slots: Sequence[Slot], t: int) -> bool:
    """Whether a slot is the last of its sentence."""
    return t + 1 == len(slots) or slots[t + 1].sentence != slots[t].sentence


def _listed(slots: Sequence[Slot], t: int, run: Sequence[int], cue: str) -> list[int]:
    """The slots of the list that a cue opens: those of its sentence, or of the next sentence that has any."""
    sentence = slots[run[0]].sentence
    listed = [i for i in run if slots[i].sentence == sentence]
    if cue == "partial" and not fits_inside(slots, t, listed):
        return [i for i in listed[:1] if fits_inside(slots, t, [i])]
    if len(listed) < 2 and cue == "exhaustive":
        listed = [i for i in run if slots[i].paragraph == slots[run[0]].paragraph]
    return listed


def _partial_list(slots: Sequence[Slot], t: int, run: Sequence[int]) -> Relation | None:
    """A lead or a stated total with single sums behind it that stay below: some of its parts, as it seems."""
    total = slots[t]
    if not (total.total or t == 0 or total.headline) or total.unreal:
        return None
    if total.scope != "single" and not (total.total and total.scope == "cumulative"):
        return None
    beside = not (total.total or total.headline)
    # Behind another total as large stand the parts of that
    rivals = (i for i in range(t + 1, run[-1]) if slots[i].total and not total.total and _is_rival(total, slots[i]))
    last = next(rivals, run[-1])
    upto = takewhile(lambda i: i <= last, run)
    items = [i for i in upto if not slots[i].total and _may_be_part(total, slots[i])]
    # "Oman pledged $5 million while Kuwait gave $3 million": what stands beside it is no part
    items = [i for i in items if not (beside and slots[i].sentence == total.sentence)]
    # One headline below another tells another story.
    items = [i for i in items if total.total or not (total.headline and slots[i].headline and slots[i].donor)]
    donors = {slots[i].donor for i in run if slots[i].donor}
    same = [i for i in items if shares_currency(total, slots[i]) or (len(donors) > 1 and slots[i].donor)]
    while same and not fits_inside(slots, t, same):
        same.pop()
    own = [i for i in same if slots[i].purpose or slots[i].donor or slots[i].instrument]
    if total.scope == "cumulative" and any(slots[i].paragraph - total.paragraph > 1 or slots[i].donor is None for i in own):
        return None
    return Relation(t, tuple(own), exhaustive=False, inferred=True) if len(own) > 1 else None


def _is_rival(total: Slot, slot: Slot) -> bool:
    return any(2 * a.value > total.finest[code].value for code, a in slot.finest.items() if code in total.finest)


def _may_be_part(total: Slot, slot: Slot) -> bool:
    """Whether nothing speaks against it: another donor's gift in another currency, or the next item of one list, is no part.

    Nor is a grant a part of loans, or what one country gets of what another does.
    """
    elsewhere = total.recipient is not None and slot.recipient not in (None, total.recipient)
    if elsewhere or {total.instrument, slot.instrument} == {"loan", "grant"}:
        return False
    through = total.donor in alpha2_by_alpha3() and slot.donor not in alpha2_by_alpha3()  # "Norway ...: UNICEF $5 million"
    other_donor = total.donor is not None and slot.donor not in (None, total.donor) and not through
    if total.instrument != "mixed" and None not in (total.instrument, slot.instrument) and slot.instrument != total.instrument:
        return False
    sure = (total.sure_donor and slot.sure_donor) or not shares_currency(total, slot)
    return not (other_donor and sure) and (total.listed is None or total.listed != slot.listed)


def _parts_before(slots: Sequence[Slot], first: Sequence[int], t: int, taken: set[int]) -> Relation | None:
    """A total that stands behind its parts."""
    total = slots[t]
    if not total.total or total.apart or total.earlier or total.cell is not None:
        return None
    run: list[int] = []
    seen = {first[t]}
    for i in range(t - 1, max(-1, t - 1 - 2 * FEW), -1):
        slot = slots[i]
        far = total.paragraph - slot.paragraph > 1 or len(run) > FEW
        if slot.unreal and not far:
            continue
        # What was given so far is a part of what it makes together with the new sum.
        among = slot.scope == total.scope or (total.adds_up and "cumulative" in (slot.scope, total.scope))
        if far or not among or outgrows(total, slot) or i in taken:
            break
        if first[i] in seen or (slot.earlier and not total.adds_up) or slot.inside or slot.is_aid != total.is_aid:
            continue
        seen.add(first[i])
        run.append(i)
    length = adding_up(slots, t, run) if len(run) > 1 else 0
    if not length and total.adds_up and all(slots[i].scope == total.scope for i in run):
        length = nearly_adding_up(slots, t, run)
    return Relation(t, tuple(sorted(run[:length])), exhaustive=True, inferred=False) if length else None


def _upper_levels(slots: Sequence[Slot], found: Sequence[Relation]) -> Iterator[Relation]:
    """Parts of a part that add up, not to it, but to the total above it, are parts of that too."""
    above = {part: relation.total for relation in found for part in relation.parts}
    for relation in found:
        upper = above.get(relation.total)
        if upper is None or upper in relation.parts or not relation.exhaustive:
            continue
        parts = list(relation.parts)
        if adding_up(slots, upper, parts) == len(parts) or meets_hedged(slots, upper, parts):
            yield Relation(upper, relation.parts, exhaustive=True, inferred=True)
