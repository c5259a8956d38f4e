"""Which claim is a total, what are its parts, what is said twice: the relations between the sums of one article.

Works on the sums of an article, not on every pair of its words.  Three passes: sums printed side by side for one
thing ("8.3 billion yen ($51.5 million)") are a *slot*; slots that say one sum again form a group; a total gets its
parts where words say so, or where the sums of its passage add up to it within their rounding.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import chain
from typing import Final, Literal

from rapidfuzz.fuzz import token_set_ratio

from aidledger.amount import Amount, Interval

SAME_NAME: Final = 66
"""rapidfuzz token_set_ratio from which two names are of one project: true pairs lie above, false ones below 51."""

_CLOSING: Final = frozenset(")]）］")
_LONGEST_TIE: Final = 60
_HEADLINE_SLACK: Final = Decimal("0.05")
_LIST_SLACK: Final = Decimal("0.1")
_SUM_SLACK: Final = Decimal("0.02")
_FAR_OFF: Final = Decimal("0.25")
_RECENT: Final = 20
_FEW: Final = 60
"""So many slots are looked at, at most, to find one like another: work stays in proportion to the length of a text."""

_BESIDE: Final = 3
"""So many sums on either side a total that stands between its parts is held against."""

_NEARBY: Final = 6
"""How many sums before a list its total may stand."""

_PASSAGE: Final = 3
"""How many paragraphs behind a total its parts may stand."""


@dataclass(slots=True)
class Slot:
    """Sums printed side by side for one thing, with what was read around them.

    `members` are places in the article's list of sums; `cue` is what the words between this slot and the next say of a list:
    `exhaustive` ("consists of") or `partial` ("including"); `total` that words call it a total, `adds_up` that they say it is
    the sum of what went before ("all three together"); `apart` that it is said to stand beside what went before ("in
    addition"); `another` that it is one more of its kind; `sure_donor` that its own words name the donor; `earlier` that it is
    the figure of an earlier year; `unreal` that it was asked for or withdrawn; `out_of` that it is a part of the next one ("of
    a"), `inside` of one before ("of it"), `rest` what is left of one; `count` is how many parts its sentence speaks of.
    `listed` is the same for the items of one list with bullets or numbers, `cell` (table, column) for those of one column of a
    table, and `total_row` marks its total.
    """

    members: list[int]
    amounts: list[Amount]
    start: int
    end: int
    sentence: int
    paragraph: int
    headline: bool = False
    is_aid: bool = True
    scope: str = "single"
    earlier: bool = False
    unreal: bool = False
    out_of: bool = False
    inside: bool = False
    rest: bool = False
    count: int | None = None
    listed: int | None = None
    cell: tuple[int, int] | None = None
    total_row: bool = False
    total: bool = False
    adds_up: bool = False
    apart: bool = False
    another: bool = False
    cue: Literal["exhaustive", "partial"] | None = None
    purpose: str | None = None
    instrument: str | None = None
    donor: str | None = None
    sure_donor: bool = False
    year: str | None = None
    finest: dict[str, Amount] = field(init=False)
    printed: dict[str, Interval] = field(init=False)
    hedged: dict[str, Interval] = field(init=False)
    highest: dict[str, Decimal] = field(init=False)

    def __post_init__(self) -> None:
        several = len(self.amounts) > 1
        coarsest_first = sorted(self.amounts, key=lambda a: a.last_digit, reverse=True) if several else self.amounts
        self.finest = {amount.currency: amount for amount in coarsest_first}
        self.printed = {code: amount.printed() for code, amount in self.finest.items()}
        self.hedged = {code: amount.hedged() for code, amount in self.finest.items()}
        self.highest = {code: max(self.hedged[code].high, self.printed[code].high) for code in self.finest}

    def amount(self, currency: str) -> Amount | None:
        """The printed sum in a currency: the most precise, where there are several."""
        return self.finest.get(currency)


@dataclass(frozen=True, slots=True)
class Relation:
    """A total and its parts, as places in the list of slots."""

    total: int
    parts: tuple[int, ...]
    exhaustive: bool
    inferred: bool


def tied(
    text: str, spans: Sequence[tuple[int, int]], amounts: Sequence[Amount], words: Mapping[str, re.Pattern[str]]
) -> list[list[int]]:
    """Runs of sums that stand side by side for one thing, as places in `spans`.

    Of the patterns in `words` `tie` matches what stands between a sum and its other currency (" (about "), `bracketed` the same
    where more words come before the bracket, and `exactly` what stands between a round sum and the same sum in full (", or
    exactly ").
    """
    runs: list[list[int]] = []
    for i, (start, _) in enumerate(spans):
        between = text[spans[i - 1][1] : start][: _LONGEST_TIE + 1] if i else ""
        known = [amounts[k] for k in runs[-1]] if runs else []
        alone = text[spans[i][1] : spans[i][1] + 1] in _CLOSING
        if len(between) <= _LONGEST_TIE and _is_tied(between, known, amounts[i], words, alone=alone):
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _is_tied(
    between: str, known: Sequence[Amount], amount: Amount, words: Mapping[str, re.Pattern[str]], *, alone: bool
) -> bool:
    if known and words["exactly"].search(between):
        return any(one.currency == amount.currency and _near(one, amount, _LIST_SLACK) for one in known)
    if not known or amount.currency in {one.currency for one in known}:
        return False
    return bool(words["tie"].fullmatch(between) or (alone and words["bracketed"].fullmatch(between)))


# --- said twice ---------------------------------------------------------------------------------------------------


def restatements(slots: Sequence[Slot]) -> list[int]:
    """For every slot the first slot that says the same sum (itself, where it is said for the first time)."""
    first = list(range(len(slots)))
    by_figure: dict[tuple[str, Decimal], list[int]] = defaultdict(list)
    for j, slot in enumerate(slots):
        known = {i for a in slot.amounts for i in by_figure[a.currency, a.value][-_FEW:]}
        candidates = [i for i in known if _may_repeat(slots[i], slot)]
        if candidates:
            first[j] = first[max(candidates, key=lambda i: (_likeness(slots[i], slot), i))]
        for amount in slot.amounts:
            by_figure[amount.currency, amount.value].append(j)
    _join_headlines(slots, first)
    _join_rounded(slots, first)
    return first


def _may_repeat(one: Slot, other: Slot) -> bool:
    if one.sentence == other.sentence or one.is_aid != other.is_aid or one.scope != other.scope:
        return False
    if other.another or other.apart:
        return False
    if one.earlier != other.earlier or (one.year and other.year and one.year != other.year):
        return False
    if one.donor and other.donor and one.donor != other.donor and not (one.headline or other.headline):
        return False
    return _likeness(one, other) > 0


def _likeness(one: Slot, other: Slot) -> float:
    """0 where the purposes speak of different things, else at most 100; unknown purposes leave it open."""
    if not one.purpose or not other.purpose:
        return 50.0
    ratio = float(token_set_ratio(one.purpose.lower(), other.purpose.lower()))
    return ratio if ratio >= 45 else 0.0


def _join_headlines(slots: Sequence[Slot], first: list[int]) -> None:
    """A headline's sum is one of the text's, also where it is rounded or, by mistake, a little different."""
    for i, slot in enumerate(slots):
        if not slot.headline or i in first[i + 1 :]:
            continue
        others = enumerate(slots[:_FEW])
        near = [j for j, other in others if not other.headline and first[j] == j and _same_headline(slot, other)]
        if near:
            _point(first, min(near, key=lambda j: (_distance(slot, slots[j]), j)), i)


def _same_headline(slot: Slot, other: Slot) -> bool:
    alike = slot.is_aid == other.is_aid and other.scope == slot.scope and not other.earlier
    return alike and _distance(slot, other) <= _HEADLINE_SLACK


def _distance(one: Slot, other: Slot) -> Decimal:
    """How far apart two slots are in a currency that both print, as a share; infinite where they share none.

    Figures whose digits are turned round ("$56M", "$65 million") are near: a misprint is one sum, not two.
    """
    pairs = ((a.value, b.value) for a in one.amounts for b in other.amounts if a.currency == b.currency)
    shares = (_HEADLINE_SLACK if _turned(a, b) else abs(a - b) / max(a, b, Decimal(1)) for a, b in pairs)
    return min(shares, default=Decimal("Infinity"))


def _turned(one: Decimal, other: Decimal) -> bool:
    return one != other and sorted(f"{one:f}") == sorted(f"{other:f}")


def _join_rounded(slots: Sequence[Slot], first: list[int]) -> None:
    """A later, coarser or finer print of one sum: for one named purpose, or close behind and hedged."""
    heads = [i for i, head in enumerate(first) if head == i]
    for k, j in enumerate(heads):
        for back, i in enumerate(reversed(heads[max(0, k - _RECENT) : k]), start=1):
            one, other = slots[i], slots[j]
            if first[j] == j and _rounds(one, other) and _may_repeat(one, other):
                named = bool(one.purpose and other.purpose) and _likeness(one, other) >= SAME_NAME
                if named or (back <= 2 and _loosely(one, other)):
                    _point(first, j, first[i])


def _loosely(one: Slot, other: Slot) -> bool:
    """Whether one of two figures says that it is rounded, and they are within two per cent, or as its hedge has it."""
    for a in one.amounts:
        b = other.amount(a.currency)
        if b is not None and (one.headline or {a.hedge, b.hedge} & {"about", "nearly", "more_than"}):
            return _near(a, b, _SUM_SLACK) or (a.hedge != b.hedge and a.hedged().meets(b.printed()) and a.hedge != "about")
    return False


def _rounds(one: Slot, other: Slot) -> bool:
    return any(
        _near(a, b, _HEADLINE_SLACK) and a.last_digit != b.last_digit and a.hedged().meets(b.printed())
        for a in one.amounts
        for b in other.amounts
        if a.currency == b.currency
    )


def _near(one: Amount, other: Amount, slack: Decimal) -> bool:
    return abs(one.value - other.value) <= slack * max(one.value, other.value)


def _point(first: list[int], group: int, to: int) -> None:
    for k, head in enumerate(first):
        if head == group:
            first[k] = to


# --- totals and parts -----------------------------------------------------------------------------------------------


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
    found = list(_without_siblings(found))
    return found + list(_upper_levels(slots, found))


def _candidates(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    taken: set[int] = set()
    below: dict[int, int] = {}
    for relation in chain(_out_of(slots), _inside(slots)):
        below.update(dict.fromkeys(relation.parts, relation.total))
        yield relation
    for t in reversed(range(len(slots))):
        behind = _parts_behind(slots, first, t, below)
        found = behind or _parts_before(slots, first, t, taken) or _parts_around(slots, first, t)
        if found is not None:
            taken.update(found.parts if found.exhaustive else ())
            below.update(dict.fromkeys(found.parts, found.total) if not found.inferred else {})
            yield found
    yield from _whole_lists(slots, first)
    yield from _columns(slots)


def _out_of(slots: Sequence[Slot]) -> Iterator[Relation]:
    """A part right before its total: "$78 million of the $200 million"."""
    for i, slot in enumerate(slots[:-1]):
        if slot.out_of and slot.sentence == slots[i + 1].sentence and _fits_inside(slots, i + 1, [i]):
            yield Relation(i + 1, (i,), exhaustive=False, inferred=False)


def _inside(slots: Sequence[Slot]) -> Iterator[Relation]:
    """Sums that say that they are a part of what was said before: "RMB 68 million of the grant", "half of it, $300 million"."""
    parts: dict[int, list[int]] = defaultdict(list)
    for i, slot in enumerate(slots):
        wholes = [t for t in range(max(0, i - _RECENT), i) if slot.inside and _may_hold(slots[t], slot)]
        if wholes:
            whole = max(wholes, key=lambda t: (slots[t].instrument == slot.instrument, t))
            parts[whole] += [i, *_items_behind(slots, whole, i)]
    return (Relation(t, tuple(some), exhaustive=False, inferred=False) for t, some in parts.items())


def _items_behind(slots: Sequence[Slot], t: int, i: int) -> list[int]:
    """The other items of a list whose first says whose part it is: "75 million of the money goes to works, 30 to wagons"."""
    items: list[int] = []
    for k in range(i + 1, min(len(slots), i + _FEW)):
        slot = slots[k]
        if slot.sentence != slots[i].sentence or slot.inside or slot.scope != slots[i].scope or not _may_hold(slots[t], slot):
            break
        items.append(k)
    listed = [i, *items]
    return items if _nearly_adding_up(slots, t, listed) == len(listed) else []


def _may_hold(total: Slot, slot: Slot) -> bool:
    smaller = any(code in total.finest and total.finest[code].value > a.value for code, a in slot.finest.items())
    return smaller and total.is_aid == slot.is_aid and not (total.inside or total.earlier or total.unreal)


def _parts_around(slots: Sequence[Slot], first: Sequence[int], t: int) -> Relation | None:
    """A total between its parts, which add up to it: "a tranche, $30 million, of $45 million; the balance is $15 million"."""
    total = slots[t]
    low, high = max(0, t - _BESIDE), min(len(slots), t + 1 + _BESIDE)
    near = [i for i in range(low, high) if i != t and _is_beside(total, slots[i]) and first[i] == i != first[t]]
    for start in range(len(near)):
        for end in range(start + 2, len(near) + 1):
            parts = near[start:end]
            said = slots[parts[-1]].rest or (total.total and len(parts) == 2)
            if said and parts[0] < t < parts[-1] and _adding_up(slots, t, parts) == len(parts):
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


def _overlap(one: Relation, other: Relation, first: Sequence[int]) -> bool:
    return not {first[part] for part in one.parts}.isdisjoint(first[part] for part in other.parts)


def _whole_lists(slots: Sequence[Slot], first: Sequence[int]) -> Iterator[Relation]:
    """The sums of one sentence, or of a list with bullets, that add up, all of them, to a sum before or right behind them."""
    for items in _lists(slots):
        candidates = [*range(items[0] - 1, max(-1, items[0] - 1 - _NEARBY), -1), items[-1] + 1]
        for t in (t for t in candidates if t < len(slots) and _may_be_total(slots, t, items, first)):
            if _adding_up(slots, t, items) == len(items):
                yield Relation(t, tuple(items), exhaustive=True, inferred=True)
                break


def _lists(slots: Sequence[Slot]) -> Iterator[list[int]]:
    by_place: dict[tuple[str, int], list[int]] = {}
    for i, slot in enumerate(slots):
        if not slot.unreal and not slot.earlier and not slot.apart:
            place = ("sentence", slot.sentence) if slot.listed is None else ("list", slot.listed)
            by_place.setdefault(place, []).append(i)
    return (items for items in by_place.values() if 1 < len(items) <= _FEW)


def _may_be_total(slots: Sequence[Slot], t: int, items: Sequence[int], first: Sequence[int]) -> bool:
    total, item = slots[t], slots[items[0]]
    alike = total.is_aid == item.is_aid and total.scope == item.scope and not total.unreal and not total.earlier
    return alike and first[t] not in {first[i] for i in items} and (total.listed is None or total.listed != item.listed)


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


def _rank(relation: Relation | None) -> tuple[bool, bool, int]:
    """What words say beats what sums suggest, a whole list beats a partial one, a long one a short."""
    return (not relation.inferred, relation.exhaustive, len(relation.parts)) if relation else (False, False, 0)


def _parts_behind(slots: Sequence[Slot], first: Sequence[int], t: int, below: Mapping[int, int]) -> Relation | None:
    total = slots[t]
    said = total.cue is not None or total.total
    if total.cell is not None or total.unreal or not (said or (not total.earlier and (_opens(slots, t) or _closes(slots, t)))):
        return None
    # A part of another sum behind this one is a part of this one through it.
    run = [i for i in _run_behind(slots, first, t) if below.get(i, t) <= t]
    if len(run) == 1 and total.cue == "partial" and slots[run[0]].sentence - total.sentence <= 1:
        return Relation(t, tuple(run[:1]), exhaustive=False, inferred=False)
    if len(run) < 2:
        return None
    if _may_head(slots, t, run):
        length = _adding_up(slots, t, run)
        if length:
            return Relation(t, tuple(run[:length]), exhaustive=True, inferred=total.cue is None)
    if (counted := _counted(slots, t, run)) is not None:
        return counted
    bullets = [i for i in run if slots[i].listed is not None and slots[i].listed == slots[run[0]].listed]
    if total.total and len(bullets) > 1 and total.listed != slots[run[0]].listed:
        return Relation(t, tuple(bullets), exhaustive=total.cue != "partial", inferred=False)
    if total.cue is not None:
        listed = _listed(slots, t, run, total.cue)
        return Relation(t, tuple(listed), exhaustive=total.cue == "exhaustive", inferred=False) if listed else None
    return _partial_list(slots, t, run)


def _counted(slots: Sequence[Slot], t: int, run: Sequence[int]) -> Relation | None:
    """The parts of a total whose sentence says how many there are ("for four countries"), where one sentence has so many."""
    sentence = slots[run[0]].sentence
    parts = [i for i in run if slots[i].sentence == sentence]
    if slots[t].count != len(parts) or not 0 < sentence - slots[t].sentence <= 2:
        return None
    length = _nearly_adding_up(slots, t, parts)
    return Relation(t, tuple(parts), exhaustive=True, inferred=False) if length == len(parts) else None


def _run_behind(slots: Sequence[Slot], first: Sequence[int], t: int) -> Iterator[int]:
    """The slots behind a total that may be its parts, each thing once."""
    total, seen = slots[t], {first[t]}
    for i in range(t + 1, min(len(slots), t + 1 + 2 * _FEW)):
        slot = slots[i]
        if first[i] in seen:
            continue
        if slot.paragraph - total.paragraph > _PASSAGE and not total.headline:
            return
        if not slot.unreal and not slot.earlier and slot.scope == total.scope and _outgrows(total, slot):
            return
        if slot.earlier or slot.apart or slot.unreal or slot.is_aid != total.is_aid or slot.scope != total.scope:
            continue
        if slot.year and total.year and slot.year != total.year:
            return
        seen.add(first[i])
        yield i


def _outgrows(total: Slot, slot: Slot) -> bool:
    """Whether a slot is larger than the total, in a currency that both print."""
    return any(code in slot.finest and slot.finest[code].value > high for code, high in total.highest.items())


def _adding_up(slots: Sequence[Slot], t: int, run: Sequence[int]) -> int:
    """How many slots of a run add up to the total within rounding and hedges, or 0."""
    for amount in slots[t].amounts:
        length = _prefix(amount, [slots[i] for i in run])
        if length:
            return length
    return 0


def _prefix(total: Amount, parts: Sequence[Slot]) -> int:
    code, low, high = total.currency, Decimal(0), Decimal(0)
    best, least, highest = 0, _SUM_SLACK * total.value, max(total.hedged().high, total.printed().high)
    for k, part in enumerate(parts, start=1):
        if code not in part.finest or low > highest:
            break
        low, high = low + part.printed[code].low, high + part.printed[code].high
        off = abs((low + high) / 2 - total.value)
        if k > 1 and off <= least and _sum_meets(total, parts[:k]):
            best, least = k, off
    return best


def _sum_meets(total: Amount, parts: Sequence[Slot]) -> bool:
    printed = Interval.sum(part.printed[total.currency] for part in parts)
    hedged = Interval.sum(part.hedged[total.currency] for part in parts)
    return hedged.high.is_finite() and _meets(printed, hedged, total)


def _meets(printed: Interval, hedged: Interval, total: Amount) -> bool:
    return printed.meets(total.printed()) or printed.meets(total.hedged()) or hedged.meets(total.hedged())


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
    if cue == "partial" and not _fits_inside(slots, t, listed):
        return [i for i in listed[:1] if _fits_inside(slots, t, [i])]
    if len(listed) < 2 and cue == "exhaustive":
        listed = [i for i in run if slots[i].paragraph == slots[run[0]].paragraph]
    return listed


def _fits_inside(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether the parts, as far as they share a currency with the total, stay below it."""
    for amount in slots[t].amounts:
        shared = [slots[i].hedged[amount.currency].low for i in parts if amount.currency in slots[i].finest]
        if shared:
            return sum(shared) <= max(amount.hedged().high, amount.printed().high)
    return True


def _partial_list(slots: Sequence[Slot], t: int, run: Sequence[int]) -> Relation | None:
    """A lead or a stated total with single sums behind it that stay below: some of its parts, as it seems."""
    total = slots[t]
    if not (total.total or t == 0 or total.headline) or total.scope != "single":
        return None
    items = [i for i in run if not slots[i].total and _may_be_part(total, slots[i])]
    donors = {slots[i].donor for i in run if slots[i].donor}
    same = [i for i in items if _shares_currency(total, slots[i]) or (len(donors) > 1 and slots[i].donor)]
    while same and not _fits_inside(slots, t, same):
        same.pop()
    own = [i for i in same if slots[i].purpose or slots[i].donor or slots[i].instrument]
    return Relation(t, tuple(own), exhaustive=False, inferred=True) if len(own) > 1 else None


def _may_be_part(total: Slot, slot: Slot) -> bool:
    """Whether nothing speaks against it: another donor's gift in another currency, or the next item of one list, is no part."""
    other_donor = total.donor is not None and slot.donor not in (None, total.donor)
    sure = (total.sure_donor and slot.sure_donor) or not _shares_currency(total, slot)
    return not (other_donor and sure) and (total.listed is None or total.listed != slot.listed)


def _shares_currency(one: Slot, other: Slot) -> bool:
    return any(other.amount(amount.currency) for amount in one.amounts)


def _parts_before(slots: Sequence[Slot], first: Sequence[int], t: int, taken: set[int]) -> Relation | None:
    """A total that stands behind its parts."""
    total = slots[t]
    if not total.total or total.apart or total.earlier or total.cell is not None:
        return None
    run: list[int] = []
    seen = {first[t]}
    for i in range(t - 1, max(-1, t - 1 - 2 * _FEW), -1):
        slot = slots[i]
        far = total.paragraph - slot.paragraph > 1 or len(run) > _FEW
        if far or slot.scope != total.scope or _outgrows(total, slot) or i in taken:
            break
        if first[i] in seen or slot.earlier or slot.is_aid != total.is_aid:
            continue
        seen.add(first[i])
        run.append(i)
    length = _adding_up(slots, t, run) if len(run) > 1 else 0
    if not length and total.adds_up:
        length = _nearly_adding_up(slots, t, run)
    return Relation(t, tuple(sorted(run[:length])), exhaustive=True, inferred=False) if length else None


def _nearly_adding_up(slots: Sequence[Slot], t: int, run: Sequence[int]) -> int:
    """How many slots of a run come nearest to the total that they are said to add up to; 0 where none comes near it."""
    for amount in slots[t].amounts:
        parts = [part for i in run if (part := slots[i].amount(amount.currency))]
        sums = [sum((part.value for part in parts[:k]), Decimal(0)) for k in range(2, len(parts) + 1)]
        if len(parts) == len(run) and sums:
            length, off = min(((k, abs(s - amount.value)) for k, s in enumerate(sums, start=2)), key=lambda pair: pair[1])
            return length if off <= _FAR_OFF * amount.value else 0
    return 0


def _upper_levels(slots: Sequence[Slot], found: Sequence[Relation]) -> Iterator[Relation]:
    """Parts of a part that add up, not to it, but to the total above it, are parts of that too."""
    above = {part: relation.total for relation in found for part in relation.parts}
    for relation in found:
        upper = above.get(relation.total)
        if upper is None or upper in relation.parts or not relation.exhaustive:
            continue
        parts = list(relation.parts)
        if _adding_up(slots, upper, parts) == len(parts) or _meets_hedged(slots, upper, parts):
            yield Relation(upper, relation.parts, exhaustive=True, inferred=True)


def _meets_hedged(slots: Sequence[Slot], upper: int, parts: Sequence[int]) -> bool:
    for amount in slots[upper].amounts:
        printed = [slots[i].printed[amount.currency] for i in parts if amount.currency in slots[i].finest]
        if len(printed) == len(parts) and Interval.sum(printed).meets(amount.hedged()):
            return True
    return False
