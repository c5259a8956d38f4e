"""The parts of a total that stand behind it: a run of sums that add up, that words list, or that are counted or bulleted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Final

from aidledger.parsers.meaning.adding import (
    adding_up,
    fits_inside,
    makes_exactly,
    meets_hedged,
    nearly_adding_up,
    outgrows,
    shares_currency,
    summed,
)
from aidledger.parsers.meaning.slots import FEW, Relation, Slot, is_larger, is_trifle
from aidledger.parsers.text.places import alpha2_by_alpha3
from aidledger.parsers.totals.some import partial_list

PASSAGE: Final = 4
"""How many paragraphs behind a total its parts may stand."""

_BY_SHARE: Final = 1000
"""Below it, in any currency, what is called income is what a firm earned by the share."""

_A_LITTLE: Final = Decimal("0.12")
"""By so much of a total a list that is only said to be of it may go over it."""

_ABOVE: Final = 4
"""So many sums before a total may be what it is itself a part of, with so many of those behind it."""

GAP: Final = 2
"""So many paragraphs may part two lines of one list: a heading stands between them."""


def parts_behind(slots: Sequence[Slot], first: Sequence[int], t: int, below: Mapping[int, int]) -> Relation | None:
    """The parts of the total at `t` behind it; `below` says of which sum a part is known to be one already."""
    total = slots[t]
    if not _may_have_parts(slots, t):
        return None
    # A part of another sum behind this one is a part of this one through it.
    run = [i for i in _run_behind(slots, first, t) if below.get(i, t) <= t]
    # Of another currency only where the words stand between the two
    beside = 0 if len(run) == 1 and not shares_currency(total, slots[run[0]]) else 2
    one = len(run) == 1 and total.cue == "partial" and not total.earned
    equal = one and shares_currency(total, slots[run[0]]) and not is_larger(total, slots[run[0]])
    if len(run) == 1 and _is_first_of_counted(total, slots[run[0]]):
        return Relation(t, (run[0],), exhaustive=False, inferred=False)
    if one and not equal and slots[run[0]].sentence - total.sentence <= beside and not _gives_its_own(total, slots[run[0]]):
        return Relation(t, tuple(run[:1]), exhaustive=False, inferred=False)
    rows = _rows(slots, first, t, run)
    found = _adding(slots, t, rows) or _adding_run(slots, t, run) or _adding_kind(slots, t, run)
    found = found or _adding_to_the_last(slots, first, t, run)
    # Farther off only what adds up is a part, or what goes on with a list that began near it.
    run = _in_reach(slots, first, t, run)
    if (found := found or _nearly(slots, t, rows)) is not None or len(run) < 2:
        return found
    return _counted(slots, t, run) or _bulleted(slots, t, run) or _said(slots, first, t, run)


def _is_first_of_counted(total: Slot, slot: Slot) -> bool:
    """Whether a slot is one of those a total counts: "two loans worth $9 million. The first, for $5 million, ..."."""
    counted = total.total and total.count is not None and slot.ordinal == "first" and slot.sentence - total.sentence == 1
    return counted and shares_currency(total, slot) and is_larger(total, slot)


def _gives_its_own(total: Slot, slot: Slot) -> bool:
    """Whether a part is of what stands before the gift of another: "of $2 billion Oman gives $400 million, Italy $30 of it"."""
    return slot.inside and total.is_from_another(slot)


def _may_have_parts(slots: Sequence[Slot], t: int) -> bool:
    total = slots[t]
    said = total.cue is not None or total.total
    at_edge = not total.earlier and (_opens(slots, t) or _closes(slots, t) or bool(_other_kinds(slots, t)))
    real = not total.unreal or said or t == 0 or total.headline
    # what a firm earned by the share is made of nothing
    real = real and not (total.earned and all(amount.value < _BY_SHARE for amount in total.amounts))
    return total.cell is None and (said or at_edge) and real and (total.cue is not None or total.headline or not total.each)


def _adding_run(slots: Sequence[Slot], t: int, run: Sequence[int]) -> Relation | None:
    """As many of the run as add up to the total, where they may be its list."""
    total = slots[t]
    length = adding_up(slots, t, run) if len(run) > 1 and _may_head(slots, t, run) else 0
    if length and total.cue == "partial" and _is_told_apart(slots, t, run[:length]):
        return None
    if length and _goes_on(slots, t, run[length - 1 :]):
        # "45 billion yen ... 12.957, 31.81 and 1 billion": the last is lost in the rounding, and in the list all the same
        whole = _sentence_of(slots, run)
        length = len(whole) if len(whole) > length and meets_hedged(slots, t, whole) else length
    if length and _go_higher(slots, t, run[:length]):
        return None
    if not length or (total.cue is None and (are_others(slots, t, run[:length]) or _goes_on(slots, t, run[length - 1 :]))):
        return None
    return Relation(t, tuple(run[:length]), exhaustive=True, inferred=total.cue is None)


def _go_higher(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether a list comes near a total by rounding alone, and its end makes with that total a larger one before, to the digit.

    "$80 million. $60 million is for food, $39 million of it for rice. Another $11.5 million ... $8.5 million": 60, 11.5, 8.5.
    """
    ends = [] if makes_exactly(slots, t, parts) else [parts[k:] for k in range(1, len(parts))][-_ABOVE:]
    above = range(t - 1, max(-1, t - 1 - _ABOVE), -1)
    return any(makes_exactly(slots, h, (t, *end)) for end in ends for h in above)


def _sentence_of(slots: Sequence[Slot], run: Sequence[int]) -> list[int]:
    """The slots of a run that stand in the sentence of its first."""
    return [i for i in run if slots[i].sentence == slots[run[0]].sentence]


def _is_told_apart(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether the last part stands paragraphs behind a list of some, and makes the total no more than roughly.

    "Of the $2 billion, $905 million is for a road and $1 billion for ports. ... They signed a loan of $110 million."
    """
    here = _sentence_of(slots, parts)
    apart = len(here) > 1 and slots[parts[-1]].paragraph != slots[here[0]].paragraph
    return apart and all(made != amount.value for amount, made in summed(slots, t, parts))


def _adding_to_the_last(slots: Sequence[Slot], first: Sequence[int], t: int, run: Sequence[int]) -> Relation | None:
    """All sums of the passage that words open, where only together with "and, on top of it, $4 million" they make the total."""
    if slots[t].cue is None or len(run) < 2 or slots[run[0]].sentence - slots[t].sentence > 1:
        return None
    passage = range(run[0], min(len(slots), run[0] + FEW))
    items = list(takewhile(lambda i: slots[i].paragraph == slots[run[0]].paragraph, passage))
    alike = all(first[i] == i and slots[i].is_aid == slots[t].is_aid for i in items)
    aside = any(slots[i].apart for i in items) and not any(slots[i].earlier or slots[i].unreal for i in items)
    whole = alike and aside and adding_up(slots, t, items) == len(items)
    return Relation(t, tuple(items), exhaustive=True, inferred=False) if whole else None


def _adding_kind(slots: Sequence[Slot], t: int, run: Sequence[int]) -> Relation | None:
    """The loans that make the loans of a sentence that tells of grants too: "$9 million in loans and $2 million in grants"."""
    others = _other_kinds(slots, t)
    kind = [i for i in run if i not in others and slots[i].instrument == slots[t].instrument]
    length = adding_up(slots, t, kind) if others else 0
    return Relation(t, tuple(kind[:length]), exhaustive=True, inferred=slots[t].cue is None) if length else None


def _other_kinds(slots: Sequence[Slot], t: int) -> list[int]:
    """The grants right beside the loans of a sentence, or the loans beside its grants."""
    beside = (k for k in (t - 1, t + 1) if 0 <= k < len(slots) and slots[k].sentence == slots[t].sentence)
    return [k for k in beside if {slots[t].instrument, slots[k].instrument} == {"loan", "grant"}]


def _goes_on(slots: Sequence[Slot], t: int, rest: Sequence[int]) -> bool:
    """Whether the last of the sums that add up is followed by another of its sentence: an accident of the first of a list."""
    return not slots[t].total and len(rest) > 1 and slots[rest[0]].sentence == slots[rest[1]].sentence != slots[t].sentence


def _in_reach(slots: Sequence[Slot], first: Sequence[int], t: int, run: Sequence[int]) -> list[int]:
    """Those of the passage of a total, and what goes on with a list that began there."""
    total = slots[t]
    reach = PASSAGE * (1 + (total.cue == "exhaustive"))
    said = [k for k in range(t, max(run, default=t)) if first[k] == first[t]]
    begins = {i: slots[max(k for k in said if k < i)].paragraph for i in run}
    near: set[int] = set()
    for i in run:
        goes_on = total.cue is not None and bool(near) and slots[i].paragraph - slots[max(near)].paragraph <= 1
        near |= {i} if goes_on or total.headline or slots[i].paragraph - begins[i] <= reach else set()
    lists = {slots[i].listed for i in near} - {None}
    return [i for i in run if i in near or slots[i].listed in lists]


def _bulleted(slots: Sequence[Slot], t: int, run: Sequence[int]) -> Relation | None:
    """The first list of bullets or numbers in the run, where it opens the run or fits inside the total."""
    total = slots[t]
    listed = next((slots[i].listed for i in run if slots[i].listed is not None), None)
    bullets = [i for i in run if slots[i].listed is not None and slots[i].listed == listed]
    if not (total.total or (total.cue and listed == total.sentence)) or len(bullets) < 2 or total.listed == listed:
        return None
    if bullets[0] != run[0] and not fits_inside(slots, t, bullets):
        return None
    some = total.cue == "partial" or slots[bullets[0]].open
    return Relation(t, tuple(bullets), exhaustive=not some, inferred=False)


def _said(slots: Sequence[Slot], first: Sequence[int], t: int, run: Sequence[int]) -> Relation | None:
    """The parts that a word announces; without one, those of a list that may be some of them."""
    total = slots[t]
    if total.cue is None:
        return partial_list(slots, first, t, run)
    items = _listed(slots, t, run, total.cue)
    # What is said to pay for a cost need not pay for all of it; a whole list has more than one part.
    whole = total.cue == "exhaustive" and not total.costs and len(items) > 1 and not slots[items[-1]].open
    if items and not whole:
        items = _with_later(slots, t, run, items)
    return Relation(t, tuple(items), exhaustive=whole, inferred=False) if items else None


def _with_later(slots: Sequence[Slot], t: int, run: Sequence[int], items: list[int]) -> list[int]:
    """Some parts of a total, with those that the paragraphs behind them name, for others: "Of it $9 million is for Mali"."""
    total = slots[t]
    if not (total.total or t == 0) or total.recipient or total.donor is None:
        return items
    more = [i for i in run if i > items[-1] and slots[i].sentence > total.sentence and slots[i].recipient]
    more = [i for i in more if slots[i].donor in (None, total.donor) and slots[i].scope == "single" and not slots[i].headline]
    more = [i for i in more if not total.was_paid_before(slots[i])]
    listed = [*items, *more]
    return listed if more and fits_inside(slots, t, listed) else items


def are_others(slots: Sequence[Slot], t: int, items: Sequence[int]) -> bool:
    """Whether items are gifts of others than the one who gives a sum, called no total, that they happen to add up to.

    So are a second grant of 1 million and a third of 1 million, beside one of 2 million. Nor do "China's $4 million and Japan's
    $3 million" make up "India's $7 million package" in one sentence.
    """
    total, given = slots[t], [slots[i] for i in items]
    if not total.total and all(slot.another for slot in given):
        return True
    among = all(slot.sure_donor and slot.sentence == total.sentence for slot in given)
    sure = total.sure_donor and (among if total.total else any(slot.sure_donor for slot in given))
    # a country's own money for agencies is no gift of theirs
    own = total.donor in alpha2_by_alpha3() and all(slot.row and slot.donor not in alpha2_by_alpha3() for slot in given)
    others = [slot.donor not in (None, total.donor) for slot in given]
    return sure and not own and (all(others) or (any(others) and not total.total and not makes_exactly(slots, t, items)))


def _rows(slots: Sequence[Slot], first: Sequence[int], t: int, run: Sequence[int]) -> list[int]:
    """The lines below a total, each with one sum."""
    total, begin = slots[t], t + 1 if t + 1 < len(slots) and slots[t + 1].row else next(iter(run), len(slots))
    if total.row and not total.total:
        return []
    rows: list[int] = []
    for i in range(begin, min(len(slots), begin + FEW)):
        slot = slots[i]
        gap = slot.paragraph - slots[rows[-1] if rows else i].paragraph
        if not slot.row or gap > GAP or slot.is_aid != total.is_aid or slot.unreal or first[i] == first[t]:
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


def _counted(slots: Sequence[Slot], t: int, run: Sequence[int]) -> Relation | None:
    """The parts of a total whose sentence says how many there are ("for four countries"), where one sentence has so many."""
    sentence = slots[run[0]].sentence
    parts = [i for i in run if slots[i].sentence == sentence]
    if slots[t].count == len(run) and slots[t].total and slots[run[-1]].sentence - slots[t].sentence <= PASSAGE:
        parts = list(run)
    if slots[t].count != len(parts) or not 0 < sentence - slots[t].sentence <= 2:
        return None
    length = nearly_adding_up(slots, t, parts)
    return Relation(t, tuple(parts), exhaustive=True, inferred=False) if length == len(parts) else None


def _run_behind(slots: Sequence[Slot], first: Sequence[int], t: int) -> Iterator[int]:
    """The slots behind a total that may be its parts, each thing once."""
    total, seen, last = slots[t], {first[t]}, slots[t].paragraph
    lists: set[int] = set()
    begin = total.paragraph
    twins = bool(_other_kinds(slots, t))
    reach = PASSAGE * (1 + (total.cue == "exhaustive" or twins))
    among = total.listed is not None and t > 0 and slots[t - 1].listed == total.listed  # an item in the middle of a list
    for i in range(t + 1, min(len(slots), t + 1 + 2 * FEW)):
        slot = slots[i]
        if first[i] in seen:
            begin = slot.paragraph if first[i] == first[t] else begin  # from where it is said again
            continue
        far = slot.paragraph - begin > reach and not total.headline
        far = far and not (slot.paragraph - last <= 2 * PASSAGE and _is_item(total, slot, len(seen) - 1))
        far = far and not (total.cue is not None and len(seen) > 1 and slot.paragraph - last <= 1)  # a list goes on
        if (far and not lists) or (among and slot.listed == total.listed and slot.sentence != total.sentence):
            return
        # A list that begins in the passage belongs to it as far as it goes
        if far and slot.listed not in lists:
            continue
        lists.update(() if slot.listed is None else (slot.listed,))
        # "Private aid: $3 billion, of which:" heads its items, whatever each of them is
        headed = total.cue is not None and slot.listed == total.sentence
        alike = slot.is_aid == total.is_aid or _is_share(total, slot) or headed
        # "$36 million for a $45 million road": what the part is a share of ends no list
        beside = (not alike and slots[i - 1].sentence == slot.sentence) or (twins and slot.instrument != total.instrument)
        # "pledged $22 million ... wants others to agree a package of $100 million": what stands behind that is of another
        real = not slot.unreal or (slot.total and not total.total and total.cue is None)
        if real and not slot.earlier and slot.scope == total.scope and not beside and outgrows(total, slot):
            return
        if _is_listed(total, slot) or (i == t + 1 and _is_named_first(total, slot)):
            pass  # whatever its own words say: "made up of 5 for wells and another 4, still to be approved, for seed"
        elif slot.earlier or slot.apart or not _may_go_in(total, slot, alike=alike):
            continue
        # "$84 million since 2020: $20 million in 2020, $64 million in 2021"
        of_all = total.scope == "cumulative" and slot.sentence == total.sentence
        if slot.year and total.year and slot.year != total.year and not of_all:
            return
        seen.add(first[i])
        last = slot.paragraph
        begin = last if total.cue == "exhaustive" and len(seen) == 2 else begin
        yield i


def _may_go_in(total: Slot, slot: Slot, *, alike: bool) -> bool:
    return alike and _is_as_real(total, slot) and _in_scope(total, slot) and not is_trifle(total, slot)


def _is_listed(total: Slot, slot: Slot) -> bool:
    """Whether a slot stands in the sentence that says what a total is made up of."""
    # "... was spent as follows. UNHCR had 17.5": the sentence behind it, of the same years
    behind = slot.sentence == total.sentence + 1 and slot.paragraph == total.paragraph and slot.scope == total.scope
    here = slot.sentence == total.sentence or (behind and not slot.apart)
    return total.cue == "exhaustive" and here and not slot.earlier and slot.is_aid == total.is_aid


def _is_named_first(total: Slot, slot: Slot) -> bool:
    """Whether a slot stands right behind the word for a part, of whatever years, or unpaid: "$9 million, of which 2 is due"."""
    named = total.cue == "partial" and not total.handed and slot.sentence == total.sentence and is_larger(total, slot)
    plain = slot.is_aid == total.is_aid and not (slot.earlier or slot.apart)
    return named and plain and (slot.scope == "cumulative" or (slot.unreal and not slot.asked))


def _is_as_real(total: Slot, slot: Slot) -> bool:
    """Whether both are asked for, or neither; of what is asked for a part may be told as if it were given, by nobody else."""
    return slot.unreal == total.unreal or (total.unreal and not slot.sure_donor)


def _is_item(total: Slot, slot: Slot, known: int) -> bool:
    """Whether a slot far behind a total may be the next of its numbered or counted items, parted by what is said of each."""
    return total.total and (slot.listed is not None or slot.row or (total.count or 0) > known)


def _in_scope(total: Slot, slot: Slot) -> bool:
    """Whether a slot is of the same years as a total; what was given so far consists of single gifts with named givers."""
    one_gift = slot.scope == "single" and (slot.sure_donor or (total.cue is not None and slot.sentence - total.sentence <= 1))
    return slot.scope == total.scope or (total.scope in ("cumulative", "annual") and one_gift)


def _is_share(total: Slot, slot: Slot) -> bool:
    """Whether a slot is a share in the cost of its sentence: "a cost of $9 million, of which the Bank financed $8 million".

    Or aid in the budget that its own sentence breaks down, "of the budget of $9 million $8 million is for grants", or that the
    next one lists.
    """
    budgeted = slot.is_aid and not (total.is_aid or total.owed or total.earned)
    reach = 1 if total.costs or budgeted else 0
    return (total.costs or budgeted) and total.cue is not None and 0 <= slot.sentence - total.sentence <= reach


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
    if cue == "partial":
        # "Oman gave $35 million, $11 million of it in rice, and Kuwait $7 million": another gives its own
        own = bool(listed) and slots[t].donor is not None and slots[listed[0]].donor == slots[t].donor
        listed = [*takewhile(lambda i: not (own and slots[i].sure_donor and slots[i].donor != slots[t].donor), listed)]
        listed = listed[: _up_to_siblings(slots, t, listed)]
    if cue == "partial" and slots[t].earned:
        return []  # "a profit of $5 million, including a charge of $2 million" is not made of it
    if cue == "partial" and not fits_inside(slots, t, listed):
        # "$105 million, of which $60 million is for roads, $31 million for schools and $24 million for land" is a list that
        # does not fit; what goes far over the total tells of something else.
        whole = nearly_adding_up(slots, t, listed, _A_LITTLE) == len(listed)
        return listed if whole else [i for i in listed[:1] if fits_inside(slots, t, [i])]
    if cue == "partial":
        listed += continued(slots, t, run[len(listed) :], listed)
    if cue == "exhaustive" and len(listed) > 1 and adding_up(slots, t, listed) != len(listed):
        # "The largest share, 31, went to the Programme, 17 to the Fund. A further 12 went to ..."
        listed += continued(slots, t, run[len(listed) :], listed)
    if cue == "exhaustive" and (len(listed) < 2 or slots[run[0]].cell is not None):
        listed = [i for i in run if _is_in_list(slots[run[0]], slots[i]) and not slots[i].total_row]
    return listed


def _up_to_siblings(slots: Sequence[Slot], t: int, listed: Sequence[int]) -> int:
    """How many of a list stand before those that make with its total the sum before it.

    "The $500 million comprises a loan of $350 million, of which $50 million is soft, and a grant of $150 million".
    """
    whole = t - 1
    if whole < 0 or slots[whole].sentence != slots[t].sentence:
        return len(listed)
    return next((k for k in range(1, len(listed)) if makes_exactly(slots, whole, [t, *listed[k:]])), len(listed))


def _is_in_list(first: Slot, slot: Slot) -> bool:
    """Whether a slot is another item of the list that one opens: of its bullets, or of its paragraph."""
    return slot.paragraph == first.paragraph if first.listed is None else slot.listed == first.listed


def continued(slots: Sequence[Slot], t: int, rest: Sequence[int], listed: Sequence[int]) -> list[int]:
    """What goes on with a list in the sentences right behind it: "... includes $9 million for wells. Another $5 million"."""
    more: list[int] = []
    for i in rest:
        last = slots[more[-1] if more else listed[-1]]
        beside = 1 if slots[i].goes_on else 0  # where each sentence is a paragraph
        near = slots[i].sentence - last.sentence <= 1 and slots[i].paragraph - last.paragraph <= beside
        beside_one = bool(more) and slots[i].sentence == last.sentence
        more_of_it = near and (slots[i].another or beside_one or _goes_with(slots[t], slots[i]))
        more_of_it = more_of_it and not _is_of_others(slots[t], slots[i])
        if not more_of_it or slots[i].total or not fits_inside(slots, t, [*listed, *more, i]):
            break
        more.append(i)
    return more


def _is_of_others(total: Slot, slot: Slot) -> bool:
    """Whether a sum is only promised where the total was paid, or comes from another: "Another $5 million was promised"."""
    return total.is_from_another(slot) or (total.stage, slot.stage) == ("disbursement", "pledge")


def _goes_with(total: Slot, slot: Slot) -> bool:
    """Whether a sentence that goes on from the one before tells of a sum from the same giver to the same taker."""
    same = slot.donor in (None, total.donor) and slot.recipient in (None, total.recipient)
    return slot.goes_on and same and not slot.apart
