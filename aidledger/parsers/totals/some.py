"""Some of the parts of a total that no word lists: single sums behind a lead or a stated total that stay below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from aidledger.parsers.meaning.adding import fits_inside, shares_currency
from aidledger.parsers.meaning.party import REPORTING
from aidledger.parsers.meaning.slots import Relation, Slot, given_below
from aidledger.parsers.text.places import alpha2_by_alpha3


def partial_list(slots: Sequence[Slot], first: Sequence[int], t: int, run: Sequence[int]) -> Relation | None:
    """A lead or a stated total with single sums behind it that stay below: some of its parts, as it seems."""
    total = slots[t]
    if not (total.total or (t == 0 and not total.goes_on) or total.headline) or total.so_far or total.apart or total.one_gift:
        return None
    if total.unreal and not total.asked:
        return None
    if total.scope != "single" and not (total.total and total.scope in ("cumulative", "annual")):
        return None
    beside = not (total.total or total.headline)
    # Behind another total as large stand the parts of that
    rivals = (i for i in range(t + 1, run[-1]) if _stands_before(total, slots[i]) and _is_rival(total, slots[i]))
    last = next(rivals, run[-1])
    upto = takewhile(lambda i: i <= last, run)
    alike = (i for i in upto if slots[i].asked or not slots[i].unreal)
    items = [i for i in alike if _is_single(total, slots[i]) and _may_be_part(total, slots[i])]
    # "Oman pledged $5 million while Kuwait gave $3 million": what stands beside it is no part
    items = [i for i in items if not (beside and slots[i].sentence == total.sentence)]
    items = [i for k, i in enumerate(items) if not _is_paid_already(slots, total, items[:k], i)]
    # "The bank agreed to lend $90 million. A further $5 million from Japan and 3 from Oman": they come on top of it
    lead = given_below(slots, first, t) or total
    on_top = {slots[i].sentence for i in items if not total.total and _is_on_top(lead, slots[i])}
    items = [i for i in items if slots[i].sentence not in on_top]
    # One headline below another tells another story.
    items = [i for i in items if total.total or not (total.headline and slots[i].headline and slots[i].donor)]
    donors = {slots[i].donor for i in run if slots[i].donor}
    # "In all $9 million was paid out. Oman lent 3 million riyals": in other money only where all give, or who gives the total;
    # and a gift in other money is a part only of what words call a total
    of_all = total.donor is None and (total.headline or t == 0 or (total.many and total.scope == "single"))
    known = (donors if of_all else {total.donor} - {None}) if len(donors) > 1 and not beside else set()
    same = [i for i in items if shares_currency(total, slots[i]) or slots[i].donor in known]
    while same and not fits_inside(slots, t, same):
        same.pop()
    # A sum in the middle may be one of those that each name their taker, and "another $5 million" goes beside the first
    opens = total.headline or t == 0
    taken = {i for i in same if opens and slots[i].recipient and not slots[i].another}
    own = [i for i in same if slots[i].purpose or slots[i].donor or slots[i].givers or slots[i].instrument or i in taken]
    if total.scope == "cumulative" and any(slots[i].paragraph - total.paragraph > 1 or slots[i].donor is None for i in own):
        return None
    return Relation(t, tuple(own), exhaustive=False, inferred=True) if len(own) > 1 else None


def _is_paid_already(slots: Sequence[Slot], total: Slot, before: Sequence[int], i: int) -> bool:
    """Whether a sum is what one who just promised another has paid until then: "Oman pledged 9. It has already given 45"."""
    slot, promised = slots[i], total.stage in ("pledge", "commitment")
    given = promised and slot.stage == "disbursement" and slot.donor not in (None, total.donor)
    return given and any(slots[k].donor == slot.donor and slots[k].stage == total.stage for k in before)


def _is_on_top(total: Slot, slot: Slot) -> bool:
    """Whether a sum is one more, and of another giver."""
    return slot.another and slot.sure_donor and total.donor not in (None, slot.donor)


def _is_single(total: Slot, slot: Slot) -> bool:
    """Whether a slot is one gift: it is called no total, or only that of a donor's own ("loans worth $5 million from Oman").

    Or one of several that are named: "Oman and Kuwait together gave $5 million".
    """
    own = slot.sure_donor and slot.donor != total.donor and not slot.adds_up
    return not slot.total or own or (bool(slot.givers) and not total.givers)


def _stands_before(total: Slot, slot: Slot) -> bool:
    """Whether what follows a slot behind a total is its list: one called a total, or what many gave of what was asked for."""
    given = total.unreal and slot.many and slot.is_aid and not slot.unreal
    return (slot.total or given) and not total.total


def _is_rival(total: Slot, slot: Slot) -> bool:
    return any(2 * a.value > total.finest[code].value for code, a in slot.finest.items() if code in total.finest)


def _may_be_part(total: Slot, slot: Slot) -> bool:
    """Whether nothing speaks against it: another donor's gift in another currency, or the next item of one list, is no part.

    Nor is a grant a part of loans, what one country gets of what another does, or what several give of what one does.
    """
    by_others = total.is_for_another(slot) or (total.sure_donor and slot.many)
    by_others |= bool(total.givers) and slot.donor not in (None, *total.givers)
    # "A deal for $80 million was signed. Oman gave $6 million in July": of what is signed now nothing was given then
    signed = (total.stage, slot.stage) == ("commitment", "disbursement") and not total.total
    by_others |= signed and slot.sure_donor and slot.donor != total.donor
    if by_others or {total.instrument, slot.instrument} == {"loan", "grant"}:
        return False
    # "Norway ...: UNICEF $5 million"
    handed_on = slot.donor in REPORTING or (slot.row and slot.donor not in alpha2_by_alpha3())
    through = total.donor in alpha2_by_alpha3() and handed_on
    other_donor = total.donor is not None and slot.donor not in (None, total.donor) and not through
    if total.instrument != "mixed" and None not in (total.instrument, slot.instrument) and slot.instrument != total.instrument:
        return False
    sure = (total.sure_donor and slot.sure_donor) or not shares_currency(total, slot)
    # "So far it has lent $400 million. Oman will lend $5 million": what one has given until now is nobody else's
    sure |= total.scope == "cumulative"
    return not (other_donor and sure) and (total.listed is None or total.listed != slot.listed)
