"""A sum while it is read, and what else a text says about money."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from aidledger.amount import Amount, Hedge
from aidledger.model import CurrencyBasis, Mention
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.figures import ONE, Figure

MISPRINT: Final = "misprint suspected"


@dataclass(frozen=True, slots=True)
class VagueSum:
    """A sum without a value, such as "tens of millions of dollars": ``text[start:end] == text``."""

    start: int
    end: int
    text: str
    currency: str


@dataclass(frozen=True, slots=True)
class RateStatement:
    """An exchange rate as printed, such as "1 dollar = 119.17 yen": one of `base` is worth `rate` of `quote`."""

    start: int
    end: int
    text: str
    base: str
    quote: str
    rate: Decimal


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text says about money: sums, vague sums, and exchange rates, each by its place."""

    mentions: tuple[Mention, ...]
    vague: tuple[VagueSum, ...]
    rates: tuple[RateStatement, ...]


class Sum:
    """A sum while it is read: where it stands, its figure, and how its currency was told."""

    __slots__ = (
        "basis",
        "ceiling",
        "currency",
        "end",
        "family",
        "figure",
        "head",
        "hedge",
        "high",
        "lang",
        "leading",
        "misprint",
        "money",
        "scale",
        "start",
        "within",
        "word",
    )

    def __init__(
        self,
        start: int,
        end: int,
        figure: Figure,
        currency: str,
        lang: str,
        *,
        word: str,
        scale: Decimal = ONE,
        leading: bool = False,
    ) -> None:
        self.start, self.end, self.figure, self.currency, self.lang = start, end, figure, currency, lang
        self.word, self.scale, self.leading = word, scale, leading
        self.high: Figure | None = None
        self.family = ""
        self.basis: CurrencyBasis = "stated"
        self.hedge: Hedge = "exact"
        self.ceiling = False
        self.head = -1
        self.within = ""
        self.misprint = False

    def mention(self, article: str, text: str) -> Mention:
        figure, high = self.figure, self.high
        steps = (*figure.steps, f"in {self.currency}")
        if high is None:
            amount = Amount(_tidy(figure.value), self.currency, _tidy(figure.unit), self.hedge, self.ceiling)
        else:
            middle, unit = _tidy((figure.value + high.value) / 2), _tidy(min(figure.unit, high.unit))
            amount = Amount(middle, self.currency, unit, self.hedge, self.ceiling, _tidy(figure.value), _tidy(high.value))
            steps = (*figure.steps, f"halfway to {high.value}", f"in {self.currency}")
        doubts = (MISPRINT,) if self.misprint else ()
        return Mention(article, self.start, self.end, text[self.start : self.end], self.lang, amount, self.basis, steps, doubts)


def like(sum_: Sum, start: int, end: int, figure: Figure, scale: Decimal) -> Sum:
    """A sum in the currency of another, which was said before."""
    carried = Sum(start, end, figure, sum_.currency, sum_.lang, word="", scale=scale)
    carried.family, carried.basis = sum_.family, "carried"
    return carried


def _tidy(number: Decimal) -> Decimal:
    """The same number without noughts after the point."""
    whole = number.to_integral_value()
    return whole if whole == number else number


@dataclass(frozen=True, slots=True)
class Head:
    """A currency without a figure, perhaps the head of a table's column."""

    start: int
    end: int
    currency: str
    family: str
    scale: Decimal = ONE


@dataclass(slots=True)
class Found:
    """What is found in a text; `doubtful` sums count where another sum is in their currency.

    `scaled` is where numbers begin that may have a scale, so that few texts have to be searched for more of them.
    """

    sums: list[Sum]
    vague: list[VagueSum]
    rates: list[RateStatement]
    heads: list[Head]
    chains: list[ChainReader]
    doubtful: list[Sum] = field(default_factory=list)
    scaled: list[int] = field(default_factory=list)

    def has_scaled(self, start: int, stop: int) -> bool:
        """Whether a number between two places may have a scale."""
        place = bisect_left(self.scaled, start)
        return place < len(self.scaled) and self.scaled[place] < stop
