"""Hostile texts cost no more than their length: the work of reading is counted, in calls of functions, not timed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from random import Random

import pytest

from aidledger.amount import Amount
from aidledger.model import Article
from aidledger.parsers.articles import describe
from aidledger.parsers.claims import analyse
from aidledger.parsers.meaning.slots import Slot
from aidledger.parsers.mentions import find
from aidledger.parsers.structure import relations
from tests.work import calls_of, seconds_of

SIZE = 6_000
SLACK = 1.25

ONE_AFTER_ANOTHER = (
    "$1 ",
    "$5 million and ",
    "Total of $9 million: ",
    "Japan gave Laos $5 million. ",
    "- $5 million\n",
    "$3 million (about 300 million yen) in total, including ",
    "Total: $4.5 million, of which $3 million and $1 million.\n\n",
    "The Mekong Road Project has $5 million. ",
    "Mekong Road Project ",
    "“We pay,” Smith said, ",
    "5億円と",
    "Pledges in US$ millions: Japan 50, Norway 32.5.\n\n",
    "(EUR million)\nA 5.0\nB 4.0\n\n",
    "$1.2 million (J$190 million) ",
    "Norway's $5 million, China's $4 million and ",
    "Japan approved 5 billion yen in Laos. Norway gave $3 million to Togo. ",
    "the remainder of the $90 million. $5 million for roads. ",
    "予算に5億円を計上し、うち2億円は円借款。",
    "It cost $5,000, now sells at 6,500, and the rest, 2 million, ",
    "Kan said the package would run for years and include $5 million. ",
    "It comes on top of the $1 million of May. This brings it to $3 million.\n\n",
    "Rs 44,703.8 million, of it Rs4,470.3 and Rs40,233.5. ",
    "10億円、うち1億は橋に、",
    "a",
)
IN_C = (
    (find, 60_000, lambda size: Random(7).randbytes(size).decode("latin-1")),
    (find, 120_000, lambda size: ("A,B,C " * size)[:size]),
    (analyse, 5_000, lambda size: ("Kan said it would include $5 million. " * size)[:size]),
    (analyse, 5_000, lambda size: ("The yen loan of 6.14 billion yen.\n" * size)[:size]),
)
"""Readers, and texts of which each sum once had the whole text searched or written anew, with a size at which that shows."""
DATED = ("January 5, 2024 ", "May this year ", "last year (2023) ", "on March 7 ", "2024-01-05 ", "7月5日 ", "a")


def _growth(read: Callable[[Article], object], unit: str, published: date | None) -> float:
    """The calls for a text twice as long, as a multiple of those for the text."""
    lang = "en" if unit.isascii() or "“" in unit else "ja"
    texts = (unit * (size // len(unit)) for size in (SIZE, 2 * SIZE))
    once, twice = (Article.from_text(text, id="a", lang=lang, published=published) for text in texts)
    read(once)
    return calls_of(lambda: read(twice)) / calls_of(lambda: read(once))


@pytest.mark.parametrize("unit", ONE_AFTER_ANOTHER)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    assert _growth(analyse, unit, date(2024, 7, 6)) < 2 * SLACK


@pytest.mark.parametrize("unit", ONE_AFTER_ANOTHER)
def test_twice_the_text_is_twice_the_work_for_its_sums(unit: str) -> None:
    """What they mean takes many times the work, and would hide what finding them takes."""
    assert _growth(find, unit, None) < 2 * SLACK


@pytest.mark.parametrize(("read", "size", "text"), IN_C)
def test_no_sum_has_the_whole_text_read_again(
    read: Callable[[Article], object], size: int, text: Callable[[int], str]
) -> None:
    """What a function written in C takes does not show in calls; a text sixteen times as long would take 256 times as much."""
    once, more = (Article.from_text(text(n), id="a", lang="en", published=date(2024, 7, 6)) for n in (size, 16 * size))
    read(once)
    assert seconds_of(partial(read, more)) < 40 * min(seconds_of(partial(read, once)) for _ in range(3))


def _totals(number: int) -> list[Slot]:
    """So many totals, each with its two parts, in a paragraph of its own."""
    slots = []
    for i in range(3 * number):
        amount = Amount((Decimal(9), Decimal(5), Decimal(4))[i % 3], "USD", Decimal(1), "exact")
        slots.append(Slot([i], [amount], 10 * i, 10 * i + 5, i // 3, 2 * (i // 3), cue="exhaustive" if i % 3 == 0 else None))
    return slots


def test_twice_as_many_totals_are_twice_the_work_to_tell_apart() -> None:
    """In a text of a usual length what compares one total with another is little, and hidden by all the rest."""
    once, twice = (calls_of(partial(relations, slots, range(len(slots)))) for slots in (_totals(300), _totals(600)))
    assert twice / once < 2 * SLACK


@pytest.mark.parametrize("unit", DATED)
def test_twice_the_text_is_twice_the_work_for_its_date(unit: str) -> None:
    assert _growth(describe, unit, None) < 2 * SLACK
