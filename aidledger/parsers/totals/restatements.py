"""What an article says twice: a sum again, also rounded, in a headline, or by mistake a little different."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from rapidfuzz.fuzz import token_set_ratio

from aidledger.amount import Amount, significant_digits
from aidledger.parsers.meaning.activities import SAME_NAME
from aidledger.parsers.meaning.slots import FEW, RECENT, SUM_SLACK, Slot, near
from aidledger.parsers.text.places import alpha2_by_alpha3

_FEW_DIGITS: Final = 2
"""Figures of more digits that are equal are one sum, where nothing speaks against it."""

_SISTERS: Final = 6
"""How many slots before a part its whole may stand."""

_SPOKEN_OF: Final = 3
"""So many sentences before a sum that is spoken of as known it was told."""

_CUT_DIGITS: Final = 4
"""A total of so many digits is another one, cut, whatever speaks against it."""

_HEADLINE_SLACK: Final = Decimal("0.05")
_NUMBER: Final = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d{1,6}(?![\d.,])|\b[IVX]{1,4}\b")


def restatements(slots: Sequence[Slot]) -> list[int]:
    """For every slot the first slot that says the same sum (itself, where it is said for the first time)."""
    first = list(range(len(slots)))
    by_figure: dict[tuple[str, Decimal, Decimal | None], list[int]] = defaultdict(list)
    lists = list(_lists(slots))
    for j, slot in enumerate(slots):
        known = {i for a in slot.amounts for i in by_figure[_figure(a)][-FEW:]}
        known = {i for i in known if not _differ_elsewhere(slots[i], slot)}
        apart = (i for i in known if _apart_in_list(slots[i], slot, lists[i] != lists[j]))
        candidates = [i for i in apart if _is_again(slots[i], slot) or (not first[i] and _is_opening_sum(slots[i], slot))]
        if j + 1 < len(slots) and _doubles(slot, slots[j + 1]):
            candidates = []
        near = range(max(0, j - FEW), j) if candidates else ()
        beside = {first[k] for k in near if slots[k].sentence == slot.sentence}
        # Two sums of one sentence are two things, also where each of them is said before
        candidates = [i for i in candidates if first[i] not in beside or slots[i].sentence == slot.sentence]
        candidates = [i for i in candidates if not _is_of_sibling(slots, first, i, j)]
        candidates = [i for i in candidates if not (slots[i].headline and _told_of_another(slots, known, first, i, slot))]
        if slot.converted:
            first[j] = first[j - 1]
        elif candidates:
            first[j] = first[max(candidates, key=lambda i: (*_nearness(slots[i], slot), i))]
        for amount in slot.amounts:
            by_figure[_figure(amount)].append(j)
    _join_headlines(slots, first)
    _join_rounded(slots, first)
    return first


def _nearness(one: Slot, other: Slot) -> tuple[float, bool, bool]:
    """How sure it is that two equal figures are one sum: by what they are for, their year, and that one stands alone."""
    return _likeness(one, other), one.year == other.year, not one.apart


def _is_of_sibling(slots: Sequence[Slot], first: Sequence[int], i: int, j: int) -> bool:
    """Whether a slot is listed as a part of one that is named again, beside which the other stood: no part is its own sister.

    "It includes 200 for towns, 50 for roads ... The 200 for towns consists of 150 of its own and 50 of a fund."
    """
    head = next((k for k in range(j - 1, max(-1, j - 1 - _SISTERS), -1) if slots[k].cue is not None), None)
    if head is None or first[head] == head or slots[j].paragraph != slots[head].paragraph:
        return False
    if _shared_digits(slots[i], slots[j]) > _FEW_DIGITS:
        return False
    return first[head] != first[i] and slots[first[head]].sentence == slots[i].sentence != slots[head].sentence


def _told_of_another(slots: Sequence[Slot], known: set[int], first: Sequence[int], i: int, slot: Slot) -> bool:
    """Whether a headline was told again of one giver, so that the same figure from another is none of it."""
    return any(first[k] == first[i] and slots[k].is_from_another(slot) for k in known)


def _apart_in_list(one: Slot, other: Slot, elsewhere: bool) -> bool:
    """Whether two slots are not two lines of one list; two headlines are no list."""
    return not other.row or elsewhere or (one.headline and other.headline and one.recipient == other.recipient)


def _doubles(slot: Slot, after: Slot) -> bool:
    """Whether the next sum says what a slot and another like it make: "it promised 1 million too, 2 million in all"."""
    told = after.adds_up and after.sentence == slot.sentence
    return told and any(2 * a.value == b.value for a in slot.amounts if (b := after.amount(a.currency)) is not None)


def _lists(slots: Sequence[Slot]) -> Iterator[int]:
    """The number of the list of lines that each slot stands in: two lines of one list are two things."""
    number = 0
    for slot in slots:
        number += not slot.row
        yield number * 2 + slot.row


def _figure(amount: Amount) -> tuple[str, Decimal, Decimal | None]:
    """What is printed: a range is not the figure in its middle."""
    return amount.currency, amount.value, amount.range_low


def _is_again(one: Slot, other: Slot) -> bool:
    """Whether a slot may be another once more: it is spoken of as known, or nothing speaks against it."""
    return (other.known and _is_spoken_of(one, other)) or _may_repeat(one, other)


def _differ_elsewhere(one: Slot, other: Slot) -> bool:
    """Whether two slots of few digits are different sums in another currency: $5 million, but Rs 390 and 410 million."""
    shared = one.hedged.keys() & other.hedged.keys()
    if len(shared) < 2 or _shared_digits(one, other) >= _CUT_DIGITS:
        return False
    return any(not one.hedged[code].meets(other.hedged[code]) for code in shared)


def _may_repeat(one: Slot, other: Slot) -> bool:
    # "A total of $9 million, made up of ..., bringing what was approved to $9 million"
    if one.sentence == other.sentence and not (one.total and other.adds_up):
        return False
    # "$5 million each": a sum for every one of several
    if one.each != other.each or (one.year and other.year and one.year != other.year):
        return False
    digits = _shared_digits(one, other)
    if digits > _FEW_DIGITS and _is_once(one, other):
        return True
    if _are_items(one, other) or (one.is_aid != other.is_aid and not (one.headline and digits > 1)):
        return False
    if one.scope != other.scope and not _is_sum_so_far(one, other):
        return False
    if _is_one_more(one, other):
        return False
    if one.earlier != other.earlier:
        return False
    if one.donor and other.donor and one.donor != other.donor and not (one.headline or other.headline):
        through = (one.donor in alpha2_by_alpha3()) != (other.donor in alpha2_by_alpha3())
        named = _are_named_alike(one, other)
        return through and (named or (one.row and not other.row and other.paragraph - one.paragraph == 1))
    if _is_for_others(one, other) and not (one.headline or other.headline):
        return False
    return _likeness(one, other) > 0


def _is_for_others(one: Slot, other: Slot) -> bool:
    """Whether two sums go to two takers, or one is of many and the other of one: all committed $5m, Oman gave $5m."""
    takers = one.recipient and other.recipient and one.recipient != other.recipient
    return bool(takers) or (one.many and other.sure_donor) or (other.many and one.sure_donor)


def _is_one_more(one: Slot, other: Slot) -> bool:
    """Whether the words before a sum say that it is another: "Half, $2 million, is given. The other half, $2 million, is lent".

    "Fresh support of $5 million" may be "additional support of $5 million" once more.
    """
    rest = other.rest and not one.rest and other.sentence - one.sentence == 1
    # "A further $1 million is for seed. Another $1 million is for tools"
    for_others = bool(one.purpose and other.purpose) and _likeness(one, other) < SAME_NAME
    next_one = other.another and (not one.another or (for_others and other.sentence - one.sentence == 1))
    return (next_one and not one.headline) or other.apart or rest


def _is_spoken_of(one: Slot, other: Slot) -> bool:
    """Whether "the $5 million" may be what was told right before, however that was told: last year, as a request, of a debt."""
    near = 0 < other.sentence - one.sentence <= _SPOKEN_OF and one.each == other.each and _likeness(one, other) > 0
    apart = _are_others(one, other) or other.apart or _are_items(one, other)
    return near and not apart and one.cell is None and other.cell is None


def _is_opening_sum(one: Slot, other: Slot) -> bool:
    """Whether "the $10 billion" may be the sum that the article opens with, however far behind: that is what it is about.

    Another name of what it is for ("the $10 million Ring Road Project") tells it apart; words in small letters are no name.
    """
    if not other.known or one.sentence >= other.sentence or _are_others(one, other) or _are_items(one, other):
        return False
    alike = one.is_aid == other.is_aid and one.each == other.each and one.cell is None and other.cell is None
    return alike and not other.apart and (_likeness(one, other) > 0 or (other.purpose or "").islower())


def _are_others(one: Slot, other: Slot) -> bool:
    """Whether two sums come from two givers, as their own words have it, or go to two takers."""
    takers = one.recipient and other.recipient and one.recipient != other.recipient
    return bool(one.is_from_another(other) or takers)


def _are_items(one: Slot, other: Slot) -> bool:
    """Whether two slots are two items of one list, or one a part of a sum behind the other."""
    items = one.listed is not None and one.listed == other.listed and (one.row or other.row)
    return items or (other.inside and not one.inside)


def _is_once(one: Slot, other: Slot) -> bool:
    """Whether a figure of many digits is one sum, whatever was read beside it: not two items, nor gifts of two donors."""
    items = (one.listed is not None and one.listed == other.listed) or (one.cell is not None and other.cell is not None)
    spans = one.scope == other.scope or _is_sum_so_far(one, other)
    numbered = bool(one.purpose and other.purpose) and _otherwise_numbered(one.purpose or "", other.purpose or "")
    return spans and not (items or one.is_from_another(other) or numbered or other.apart)


def _is_sum_so_far(one: Slot, other: Slot) -> bool:
    """Whether a sum of all years is one that was said before: of the headline, of the same giver, or a total in full."""
    if {one.scope, other.scope} != {"single", "cumulative"}:
        return False
    told = one.headline or (one.donor is not None and one.donor == other.donor)
    return _shared_digits(one, other) > (1 if told else _FEW_DIGITS) and (told or (one.total and other.total))


def _shared_digits(one: Slot, other: Slot) -> int:
    """How many digits the longest figure has that both print."""
    same = (a for a in one.amounts if (b := other.amount(a.currency)) is not None and a.value == b.value)
    return max((significant_digits(amount.value) for amount in same), default=0)


def _are_named_alike(one: Slot, other: Slot) -> bool:
    """Whether both purposes are told, and are of one project."""
    return bool(one.purpose and other.purpose) and _likeness(one, other) >= SAME_NAME


def _likeness(one: Slot, other: Slot) -> float:
    """0 where the purposes speak of different things, else at most 100; unknown purposes leave it open."""
    if not one.purpose or not other.purpose:
        return 50.0
    if _otherwise_numbered(one.purpose, other.purpose):
        return 0.0
    mine, theirs = one.purpose.lower(), other.purpose.lower()
    ratio = token_set_ratio(mine, theirs)
    if ratio < SAME_NAME:
        # long lists share letters by chance: the first things of both are to be alike
        ratio = min(ratio, token_set_ratio(mine.split(",")[0], theirs.split(",")[0]))
    return float(ratio) if ratio >= 45 else 0.0


def _otherwise_numbered(one: str, other: str) -> bool:
    """Whether two names count something to different numbers: "school number 3" and "school number 4"."""
    mine = _numbers(one)
    theirs = _numbers(other) if mine else mine
    return bool(theirs) and mine.isdisjoint(theirs)


def _numbers(name: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(unicodedata.normalize("NFKC", name)))


def _join_headlines(slots: Sequence[Slot], first: list[int]) -> None:
    """A headline's sum is one of the text's, also where it is rounded or, by mistake, a little different."""
    for i, slot in enumerate(slots):
        if not slot.headline or i in first[i + 1 :]:
            continue
        others = enumerate(slots[:FEW])
        near = [j for j, other in others if not other.headline and first[j] == j and _same_headline(slot, other)]
        if near:
            _point(first, min(near, key=lambda j: (_distance(slot, slots[j]), j)), i)


def _same_headline(slot: Slot, other: Slot) -> bool:
    alike = slot.is_aid == other.is_aid and other.scope == slot.scope and not other.earlier
    equal = _shared_digits(slot, other)
    alike |= equal > 1 and "annual" not in (slot.scope, other.scope)
    alike |= equal == 1 and slot.is_aid == other.is_aid and {slot.scope, other.scope} == {"single", "cumulative"}
    distance = _distance(slot, other) if alike else _HEADLINE_SLACK * 2
    # A little different by mistake is only what is given: "5.05 dlrs a share" and "4.81 dlrs" are two results.
    near = distance <= (_HEADLINE_SLACK if slot.is_aid else 0)
    return near and (_rounds(slot, other) or _is_in_short(slot, other) or _likeness(slot, other) > 0)


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
        for back, i in enumerate(reversed(heads[max(0, k - RECENT) : k]), start=1):
            if first[j] != j:
                break
            one, other = slots[i], slots[j]
            if not _are_close(one, other) or _differ_elsewhere(one, other):
                continue
            cut = back <= 2 and _cut_short(one, other, back)
            cut = cut or _is_rounded_finely(one, other) or _is_rounded_finely(other, one)
            if cut or (_rounds(one, other) and _may_repeat(one, other)):
                named = _are_named_alike(one, other)
                if named or cut or ((back <= 2 or (i <= 1 and other.total and other.is_aid)) and _loosely(one, other)):
                    _point(first, j, first[i])


def _are_close(one: Slot, other: Slot) -> bool:
    """Whether two figures are so near to each other that one may be the other, cut or rounded: what is asked of most pairs."""
    for a in one.amounts:
        for b in other.amounts:
            if a.currency == b.currency:
                off = abs(a.value - b.value)
                if off <= a.unit or off <= b.unit or near(a, b, _HEADLINE_SLACK):
                    return True
    return False


def _is_rounded_finely(coarse: Slot, fine: Slot) -> bool:
    """Whether a figure of four digits or more is another, rounded: "Rs 1,161 crore", "Rs 1,161.17 crore"."""
    if coarse.sentence == fine.sentence:
        return False
    pairs = ((a, b) for a in coarse.amounts if (b := fine.amount(a.currency)) is not None)
    close = ((a.value, b.value) for a, b in pairs if abs(a.value - b.value) <= a.unit / 2)
    return any(significant_digits(b) > significant_digits(a) > _FEW_DIGITS + 1 for a, b in close) and _is_once(coarse, fine)


def _loosely(one: Slot, other: Slot) -> bool:
    """Whether one of two figures says that it is rounded, and they are within two per cent, or as its hedge has it."""
    for a in one.amounts:
        b = other.amount(a.currency)
        if b is not None and (one.headline or {a.hedge, b.hedge} & {"about", "nearly", "more_than"}):
            return near(a, b, SUM_SLACK) or (a.hedge != b.hedge and a.hedged().meets(b.printed()) and a.hedge != "about")
    return False


def _cut_short(one: Slot, other: Slot, back: int) -> bool:
    """Whether one total is the other, cut or rounded to three digits or more: 2,816億円, 2,816億3,000万円.

    Two are enough where one sum stands between the two, and four are needed where something speaks against it.
    """
    if not (one.total or other.total) or one.is_aid != other.is_aid or one.scope != other.scope:
        return False
    digits = _CUT_DIGITS - back if _may_repeat(one, other) else _CUT_DIGITS
    return _is_in_short(one, other, digits) or _is_in_short(other, one, digits)


def _is_in_short(coarse: Slot, fine: Slot, digits: int = 1) -> bool:
    """Whether a figure of so many digits or more is one of another slot: as it is, cut, or rounded."""
    pairs = ((a, b) for a in coarse.amounts if (b := fine.amount(a.currency)) is not None)
    return any(significant_digits(a.value) >= digits and (a.value == b.value or _is_cut(a, b)) for a, b in pairs)


def _is_cut(coarse: Amount, fine: Amount) -> bool:
    off = fine.value - coarse.value
    return significant_digits(fine.value) > significant_digits(coarse.value) and -coarse.unit / 2 <= off < coarse.unit


def _rounds(one: Slot, other: Slot) -> bool:
    return any(
        near(a, b, _HEADLINE_SLACK) and a.last_digit != b.last_digit and a.hedged().meets(b.printed())
        for a in one.amounts
        for b in other.amounts
        if a.currency == b.currency
    )


def _point(first: list[int], group: int, to: int) -> None:
    for k, head in enumerate(first):
        if head == group:
            first[k] = to
