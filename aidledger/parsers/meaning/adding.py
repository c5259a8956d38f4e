"""Which slots add up to a total, or stay below it, within rounding and hedges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from aidledger.amount import Amount, Interval, significant_digits
from aidledger.parsers.meaning.slots import SUM_SLACK, Slot

_DIGITS: Final = 4

_OVER: Final = Decimal("0.05")
"""By so much of it the parts of "more than $4 million" may go over."""
_FAR_OFF: Final = Decimal("0.25")
_SHORT: Final = Decimal("0.6")


def adding_up(slots: Sequence[Slot], t: int, run: Sequence[int]) -> int:
    """How many slots of a run add up to the total within rounding and hedges, or 0."""
    for amount in slots[t].amounts:
        length = _prefix(slots[t], amount, [slots[i] for i in run])
        if length and not _spoken_against(slots[t], amount, [slots[i] for i in run[:length]]):
            return length
    return 0


def _spoken_against(total: Slot, met: Amount, parts: Sequence[Slot]) -> bool:
    """Whether the parts miss the total in another currency that all of them print."""
    others = (amount for amount in total.amounts if amount.currency != met.currency)
    return any(all(a.currency in part.finest for part in parts) and not _sum_meets(a, parts) for a in others)


def _prefix(slot: Slot, total: Amount, parts: Sequence[Slot]) -> int:
    # one sum adds up to nothing
    if len(parts) < 2 or any(total.currency not in part.finest for part in parts[:2]):
        return 0
    code, low, high = total.currency, Decimal(0), Decimal(0)
    finest = slot.finest[code] is total
    highest = slot.highest[code] if finest else max(total.hedged().high, total.printed().high)
    best, nearest = 0, total.value
    least, over = SUM_SLACK * total.value, (_OVER if total.hedge == "more_than" else SUM_SLACK) * total.value
    for k, part in enumerate(parts, start=1):
        if code not in part.finest or low > highest:
            break
        low, high = low + part.printed[code].low, high + part.printed[code].high
        off = (low + high) / 2 - total.value
        if k > 1 and -least <= off <= over and abs(off) <= nearest and _sum_meets(total, parts[:k]):
            best, nearest = k, abs(off)
    return best


def _sum_meets(total: Amount, parts: Sequence[Slot]) -> bool:
    printed = Interval.sum(part.printed[total.currency] for part in parts)
    hedged = Interval.sum(part.hedged[total.currency] for part in parts)
    return hedged.high.is_finite() and _meets(printed, hedged, total)


def _meets(printed: Interval, hedged: Interval, total: Amount) -> bool:
    return printed.meets(total.printed()) or printed.meets(total.hedged()) or hedged.meets(total.hedged())


def nearly_adding_up(slots: Sequence[Slot], t: int, run: Sequence[int], off_by: Decimal = _FAR_OFF) -> int:
    """How many slots of a run come nearest to the total that they are said to add up to; 0 where none comes near it."""
    for amount in slots[t].amounts:
        parts = [part for i in run if (part := slots[i].amount(amount.currency))]
        sums = [sum((part.value for part in parts[:k]), Decimal(0)) for k in range(2, len(parts) + 1)]
        if len(parts) == len(run) and sums:
            length, off = min(((k, abs(s - amount.value)) for k, s in enumerate(sums, start=2)), key=lambda pair: pair[1])
            return length if off <= off_by * amount.value else 0
    return 0


def summed(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> Iterator[tuple[Amount, Decimal]]:
    """Each figure of a total in whose currency all the parts are printed, and what they make."""
    for amount in slots[t].amounts:
        found = [part.value for i in parts if (part := slots[i].amount(amount.currency)) is not None]
        if len(found) == len(parts):
            yield amount, sum(found, Decimal(0))


def makes_exactly(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether the parts as they are printed are a total, to its last digit."""
    return any(made == amount.value for amount, made in summed(slots, t, parts))


def falls_short(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether the parts, all in a currency of the total, stay so far below it that something must be left out."""
    compared = next(summed(slots, t, parts), None)
    return compared is not None and compared[1] < _SHORT * compared[0].value


def near_to(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether the parts, all of them, come within a fiftieth of a total."""
    return any(abs(made - amount.value) <= SUM_SLACK * amount.value for amount, made in summed(slots, t, parts))


def adds_up_to_the_digit(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether the parts as they are printed are the total, of four digits or more: no accident, and no word is needed."""
    exact = (amount for amount, made in summed(slots, t, parts) if made == amount.value)
    return any(significant_digits(amount.value) >= _DIGITS for amount in exact)


def meets_hedged(slots: Sequence[Slot], upper: int, parts: Sequence[int]) -> bool:
    """Whether the parts as printed meet the total as it is hedged."""
    for amount in slots[upper].amounts:
        printed = [slots[i].printed[amount.currency] for i in parts if amount.currency in slots[i].finest]
        if len(printed) == len(parts) and Interval.sum(printed).meets(amount.hedged()):
            return True
    return False


def fits_inside(slots: Sequence[Slot], t: int, parts: Sequence[int]) -> bool:
    """Whether the parts, as far as they share a currency with the total, stay below it."""
    total = slots[t]
    return all(
        sum(slots[i].hedged[code].low for i in parts if code in slots[i].finest) <= high for code, high in total.highest.items()
    )


def is_share(total: Slot, part: Slot, share: Decimal) -> bool:
    """Whether a slot is a share of another, said in whole parts of a hundred or finer, within rounding."""
    slack = Decimal(5).scaleb(int(share.as_tuple().exponent) - 1)
    for amount in part.amounts:
        whole = total.amount(amount.currency)
        if whole is not None and Interval((share - slack) * whole.printed().low, (share + slack) * whole.printed().high).meets(
            amount.printed()
        ):
            return True
    return False


def outgrows(total: Slot, slot: Slot) -> bool:
    """Whether a slot is larger than the total, in a currency that both print."""
    return any(code in slot.finest and slot.finest[code].value > high for code, high in total.highest.items())


def shares_currency(one: Slot, other: Slot) -> bool:
    """Whether both print a sum in one currency."""
    return any(other.amount(amount.currency) for amount in one.amounts)


def makes(total: Slot, parts: Sequence[Slot]) -> bool:
    """Whether the parts make a total as both are printed, their rounding no larger than a last digit of the total for each."""
    for amount in total.amounts:
        if all(amount.currency in part.finest for part in parts):
            printed = Interval.sum(part.printed[amount.currency] for part in parts)
            fine = printed.high - printed.low <= amount.unit * len(parts)
            return fine and amount.hedge == "exact" and printed.meets(amount.printed())
    return False


def digits_of(slot: Slot) -> int:
    """How many digits the finest figure of a slot has before the noughts at its end."""
    return max(significant_digits(amount.value) for amount in slot.amounts)
