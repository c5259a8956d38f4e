"""A slot: sums printed side by side for one thing ("8.3 billion yen ($51.5 million)"), with what was read around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from aidledger.amount import AS_PRINTED, Amount, Interval

FEW: Final = 60
"""So many slots are looked at, at most, to find one like another: work stays in proportion to the length of a text."""

RECENT: Final = 20
"""How many slots before one its whole, or what it says again, may stand."""

SUM_SLACK: Final = Decimal("0.02")
"""How far off, as a share, a sum may be that is said to be rounded, or to add up."""

_OPENING: Final = tuple("([（［")
_CLOSING: Final = frozenset(")]）］")
_LONGEST_TIE: Final = 80
_MOST_TIED: Final = 12
"""So many times, at most, one sum is said side by side: in so many currencies, in short and in full."""
_LIST_SLACK: Final = Decimal("0.1")
_TRIFLE: Final = 10**6
"""What a total is so many times larger than is nothing beside it."""


@dataclass(slots=True)
class Slot:
    """Sums printed side by side for one thing, with what was read around them.

    `members` are places in the article's list of sums; `cue` is what the words between this slot and the next say of a list:
    `exhaustive` ("consists of") or `partial` ("including"), `handed` that these stand farther off; `total` that words call it
    a total, `adds_up` that they say it is the sum of what went before ("all three together"); `apart` that it is said to stand
    beside what went before ("in addition"); `percents` are the shares of a whole that are said beside it; `another` that it is
    one more of its kind; `sure_donor` that its own words name the donor, as they do the `recipient`, `many` that several give
    it, the `givers` if they are named; `earlier` that it is the figure of an earlier year; `unreal` that it was asked for or
    withdrawn (`asked` only the first), `costs` that it is a cost, `project` that it is what a project costs, `owed` that it is
    a debt, `earned` that it is income; `out_of` that it is a part of the next one ("of a"), maybe `out_of_together` with the
    one before it, `inside` of one before ("of it"), `shut` that the bracket that it stands in ends behind it, `goes_on` that
    its sentence says that it goes on from the one before, `entered` in a budget told before, `rest` what is left of one,
    `leaves` that words behind it tell where the rest goes, without a figure, `allotted` that it is said to go to a use,
    `foremost` that its giver gave most of several; `serial` that it is the one before at another time; `open` that the list
    that it ends goes on ("and others"), or names only some; `count` is how many parts its sentence speaks of, `ordinal` that
    it is the first or the next of things told one by one, `one_gift` that words call it a single loan or grant, `known` that
    they speak of it as known ("the $5 million"). `listed` is the same for the items of one list with bullets or numbers,
    `cell` (table, column) for those of one column of a table, and `total_row` marks its total; `row` is true for the one sum
    of a short line that is no sentence; `whole` is the place of the slot that its sentence says it is a part of, `so_far` says
    that it is what all comes to with what is new ("which brings the total to"), `each` that every one of several gives or gets
    so much, `converted` that it is the sum of the sentence before in other money.
    """

    members: list[int]
    amounts: list[Amount]
    start: int
    end: int
    sentence: int
    paragraph: int
    headline: bool = False
    is_aid: bool = True
    costs: bool = False
    project: bool = False
    owed: bool = False
    earned: bool = False
    scope: str = "single"
    earlier: bool = False
    unreal: bool = False
    asked: bool = False
    out_of: bool = False
    out_of_together: bool = False
    inside: bool = False
    shut: bool = False
    goes_on: bool = False
    entered: bool = False
    rest: bool = False
    leaves: bool = False
    foremost: bool = False
    allotted: bool = False
    open: bool = False
    in_all_next: bool = False
    serial: bool = False
    count: int | None = None
    ordinal: Literal["first", "next"] | None = None
    listed: int | None = None
    cell: tuple[int, int] | None = None
    total_row: bool = False
    whole: int | None = None
    so_far: bool = False
    each: bool = False
    row: bool = False
    total: bool = False
    adds_up: bool = False
    percents: tuple[Decimal, ...] = ()
    apart: bool = False
    one_gift: bool = False
    known: bool = False
    another: bool = False
    converted: bool = False
    cue: Literal["exhaustive", "partial"] | None = None
    handed: bool = False
    purpose: str | None = None
    instrument: str | None = None
    stage: str | None = None
    donor: str | None = None
    sure_donor: bool = False
    many: bool = False
    givers: frozenset[str] = frozenset()
    recipient: str | None = None
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
        exact = self.printed
        self.hedged = {code: exact[code] if a.hedge in AS_PRINTED else a.hedged() for code, a in self.finest.items()}
        self.highest = {code: max(self.hedged[code].high, self.printed[code].high) for code in self.finest}

    def amount(self, currency: str) -> Amount | None:
        """The printed sum in a currency: the most precise, where there are several."""
        return self.finest.get(currency)

    def is_for_another(self, slot: Slot) -> bool:
        """Whether its words name a taker, and those of a slot another."""
        return self.recipient is not None and slot.recipient not in (None, self.recipient)

    def was_paid_before(self, slot: Slot) -> bool:
        """Whether it was paid, and a slot is only promised: "It spent $7 billion. On Monday it signed for $4 million"."""
        return self.stage == "disbursement" and slot.stage in ("pledge", "commitment")

    def is_from_another(self, slot: Slot) -> bool:
        """Whether its words name a giver, or several, and those of a slot another."""
        if self.givers:
            return slot.sure_donor and slot.donor not in self.givers
        return self.sure_donor and slot.sure_donor and slot.donor != self.donor


def given_below(slots: Sequence[Slot], first: Sequence[int], t: int) -> Slot | None:
    """The lead that says again what its headline does, and who gives it: "$3m for Chad", and below "Oman lent Chad $3m"."""
    lead = slots[t + 1] if slots[t].headline and t + 1 < len(slots) and first[t + 1] == t else None
    return lead if lead is not None and lead.donor is not None and not lead.many else None


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
    where more words come before the bracket, `in_bracket` what parts two other currencies in one, and
    `exactly` what stands between a round sum and the same sum in full (", or exactly ").
    """
    runs: list[list[int]] = []
    for i, (start, _) in enumerate(spans):
        between = text[spans[i - 1][1] : start][: _LONGEST_TIE + 1] if i else ""
        known = [amounts[k] for k in runs[-1]] if runs and len(runs[-1]) < _MOST_TIED else []
        alone = text[spans[i][1] : spans[i][1] + 1] in _CLOSING or words["as_equal"].match(text, spans[i][1]) is not None
        # "16 billion ouguiya, paid by the Arab Fund (18 million dinars), the Saudi Fund (112 million riyals)": who paid what
        behind = spans[i + 1][0] if i + 1 < len(spans) else len(text)
        rolled = behind - spans[i][1] <= _LONGEST_TIE and text.endswith(_OPENING, spans[i][1], behind)
        if len(between) <= _LONGEST_TIE and _is_tied(between, known, amounts[i], words, alone=alone and not rolled):
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _is_tied(
    between: str, known: Sequence[Amount], amount: Amount, words: Mapping[str, re.Pattern[str]], *, alone: bool
) -> bool:
    if known and words["exactly"].search(between):
        return any(one.currency == amount.currency and near(one, amount, _LIST_SLACK) for one in known)
    if known and any(one.currency == amount.currency for one in known):
        return alone and "(" in between and words["tie"].fullmatch(between) is not None and _in_full(known, amount)
    if not known:
        return False
    if alone and (words["bracketed"].fullmatch(between) or (len(known) > 1 and words["in_bracket"].fullmatch(between))):
        return True
    return words["tie"].fullmatch(between) is not None


def _in_full(known: Sequence[Amount], amount: Amount) -> bool:
    """Whether a bracket says a sum again in the same currency, finer: "Tk 7.6 trillion (Tk 761,785 crore)"."""
    same = [one for one in known if one.currency == amount.currency]
    return all(one.printed().meets(amount.printed()) and near(one, amount, _LIST_SLACK) for one in same)


def near(one: Amount, other: Amount, slack: Decimal) -> bool:
    """Whether two figures of one currency are apart by no more than a share of the larger."""
    return abs(one.value - other.value) <= slack * max(one.value, other.value)


def is_larger(one: Slot, other: Slot) -> bool:
    """Whether a slot is larger than another in a currency that both print."""
    return any(code in one.finest and one.finest[code].value > amount.value for code, amount in other.finest.items())


def is_trifle(total: Slot, slot: Slot, times: int = _TRIFLE) -> bool:
    """Whether a total is so many times larger that a slot is nothing beside it: 12 cents a share beside a loss of millions."""
    shared = total.finest.keys() & slot.finest.keys()
    return bool(shared) and all(slot.finest[code].value * times < total.finest[code].value for code in shared)
