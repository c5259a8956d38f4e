"""How numbers are printed: in digits, in words, in chains of scales; and the steps from the print to the value.

A figure is read as text and kept as Decimal.  Its `unit` is what one step of its last printed digit is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from aidledger.errors import InputError
from aidledger.parsers.lang import SumWords

ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed: its value, what its last digit is worth, and the steps of its trail."""

    value: Decimal
    unit: Decimal
    steps: tuple[str, ...]

    def times(self, factor: Decimal, word: str) -> Figure:
        """This figure, multiplied by the scale that `word` names.

        >>> Figure(Decimal(3), Decimal(1), ("read 3",)).times(Decimal(1000), "thousand").steps
        ('read 3', 'times 1000 for thousand')
        """
        return Figure(self.value * factor, self.unit * factor, (*self.steps, f"times {factor} for {word}"))


# --- digits -------------------------------------------------------------------------------------------------------

NARROW: Final = str.maketrans("０１２３４５６７８９，．・＄￥＋－", "0123456789,..$¥+-")
"""Full-width forms, mapped one to one, so that offsets stay."""

_GROUPED: Final = re.compile(r"\d{1,3}([,.'’ \u00a0\u2009\u202f])(?:\d{2,3}\1)*\d{3}")
_VULGAR: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}
_MIXED: Final = re.compile(r"(?:(\d{1,9})[ -])?(\d{1,2})/(\d{1,2})")


@lru_cache(maxsize=4096)
def digits(printed: str, decimal_comma: bool = False) -> Figure | None:
    """A number in digits; None where the signs between them make no sense.

    A comma or a point between groups of three is no decimal sign; with two kinds of signs the last is the decimal one.

    >>> digits("1,234,567.89").value, digits("12,34,567").value, digits("3,2").value, digits("1.500.000").value
    (Decimal('1234567.89'), Decimal('1234567'), Decimal('3.2'), Decimal('1500000'))
    >>> digits("1.500").value, digits("1.500", decimal_comma=True).value, digits("3-1/2").value
    (Decimal('1.500'), Decimal('1500'), Decimal('3.5'))
    >>> digits("12.05.2020") is None
    True
    """
    if printed.isascii() and printed.isdigit():
        return Figure(Decimal(printed), ONE, (f"read {printed}",))
    if printed[-1] in _VULGAR:
        return _with_fraction(printed[:-1].rstrip(" -"), _VULGAR[printed[-1]])
    if mixed := _MIXED.fullmatch(printed):
        return _with_fraction(mixed[1] or "", Decimal(mixed[2]) / Decimal(mixed[3])) if int(mixed[3]) else None
    plain = _plain(printed.replace("·", ".").replace(", ", ","), decimal_comma)
    if plain is None:
        return None
    value = Decimal(plain)
    return Figure(value, ONE.scaleb(-len(plain.partition(".")[2])), (f"read {plain}",))


def _with_fraction(whole: str, part: Decimal) -> Figure | None:
    if whole and not whole.isdigit():
        return None
    value = Decimal(whole or 0) + part
    return Figure(value, part if part in (Decimal("0.5"), Decimal("0.25")) else Decimal("0.125"), (f"read {value}",))


def _plain(printed: str, decimal_comma: bool) -> str | None:
    """The digits with at most a decimal point."""
    head, sign, tail = _last_sign(printed)
    if not sign:
        return head
    if tail.isdigit() and (not head or head.isdigit()):
        grouping = (
            len(tail) == 3
            and head.lstrip("0") != ""
            and len(head) <= 3
            and (sign not in ",." or (sign == ",") != decimal_comma)
        )
        if sign not in ",." and not grouping:
            return None
        if sign == "," and not grouping and not decimal_comma and len(tail) > 2 and head != "0":
            return None
        return head + tail if grouping else f"{head or 0}.{tail}"
    if _GROUPED.fullmatch(printed):
        return _ungrouped(printed)
    if sign in ",." and sign not in head and _GROUPED.fullmatch(head):
        return f"{_ungrouped(head)}.{tail}"
    return None


def _ungrouped(printed: str) -> str:
    return re.sub(r"\D", "", printed)


def _last_sign(printed: str) -> tuple[str, str, str]:
    for place in range(len(printed) - 1, -1, -1):
        if not printed[place].isdigit():
            return printed[:place], printed[place], printed[place + 1 :]
    return printed, "", ""


# --- words --------------------------------------------------------------------------------------------------------


def in_words(tokens: Sequence[str], words: SumWords) -> Figure | None:
    """A number in words (lower case, hyphens as spaces); None where they make no number.

    >>> from aidledger.parsers.lang import language
    >>> en = language("en").sums
    >>> [int(in_words(text.split(), en).value) for text in ("two hundred and fifty thousand", "one and a half billion")]
    [250000, 1500000000]
    >>> in_words(["and"], en) is None
    True
    """
    count = _Count()
    for token in tokens:
        if token in words.numbers:
            count.add(Decimal(words.numbers[token]))
        elif token in words.joiners:
            count.joined = True
        elif token in words.fractions:
            count.part(words.fractions[token])
        elif token in words.scales:
            count.scale(Decimal(words.scales[token]))
        elif token == words.point:
            count.place = ONE / 10
        elif token not in words.articles:
            return None
    return count.figure(" ".join(tokens))


class _Count:
    """A number while its words are read: `place` is what the next word counts, below one after the word for the point.

    `joined` says that "and" was the last word that tells anything.
    """

    def __init__(self) -> None:
        self.total = self.last = Decimal(0)
        self.group: Decimal | None = None
        self.unit = self.place = ONE
        self.seen = self.joined = False

    def add(self, number: Decimal) -> None:
        self.joined = False
        self.group, self.last = (self.group or Decimal(0)) + number * self.place, number * self.place
        self.unit, self.seen = self.place, True
        if self.place < ONE:
            self.place /= 10

    def part(self, fraction: Decimal) -> None:
        """Half or quarter: of the scale (a million and a half), of a number (three quarters, one half), or one and a half."""
        if self.group is None and self.total:
            self.total += fraction * self.unit
            self.unit = self.unit * fraction
        elif self.group and not self.joined:
            self.group, self.unit = self.group - self.last * (ONE - fraction), fraction
        else:
            self.group, self.unit = (self.group or Decimal(0)) + fraction, fraction
        self.seen = True

    def scale(self, factor: Decimal) -> None:
        if factor == 100:
            self.group = (self.group or ONE) * factor
            self.unit = factor
        elif self.group is None and self.total:
            self.total, self.unit = self.total * factor, self.unit * factor
        else:
            self._close(factor)
        self.seen = True

    def _close(self, factor: Decimal) -> None:
        group = ONE if self.group is None else self.group
        worth = self.unit if self.unit < 1 else ONE
        if self.total and factor > self.total:
            self.total = (self.total + group) * factor
        else:
            self.total += group * factor
        self.group, self.unit, self.place = None, worth * factor, ONE

    def figure(self, printed: str) -> Figure | None:
        value = self.total + (self.group or Decimal(0))
        return Figure(value, self.unit, (f"read {printed} as {value}",)) if self.seen else None


def in_chain(printed: str, words: SumWords) -> Figure | None:
    """A number whose scales follow one another inside it, in digits, in kanji or in both; None where they make no number.

    >>> from aidledger.parsers.lang import language
    >>> ja = language("ja").sums
    >>> figure = in_chain("3億8,600万", ja)
    >>> figure.value, figure.unit, figure.steps
    (Decimal('386000000'), Decimal('10000'), ('read 3', 'times 100000000 for 億', 'plus 8600 times 10000 for 万'))
    >>> in_chain("四億五千万", ja).value, in_chain("３兆１千億", ja).value, in_chain("千二百億", ja).value
    (Decimal('450000000'), Decimal('3100000000000'), Decimal('120000000000'))
    >>> in_chain("二・五億", ja).value, in_chain("一、二〇〇万", ja).value
    (Decimal('250000000.0'), Decimal('12000000'))
    >>> in_chain("109億0,600万", ja).value
    Decimal('10906000000')
    """
    total, unit, below = Decimal(0), ONE, Decimal("Infinity")
    steps: list[str] = []
    for part, big in _parts(printed.translate(NARROW), words):
        figure = _below_myriad(_FILLED.sub("", part) if steps else part, words)
        factor = Decimal(words.scales[big]) if big else ONE
        if figure is None or factor >= below or (steps and figure.unit < 1 and not big):
            return None
        total, unit, below = total + figure.value * factor, figure.unit * factor, factor
        steps += _chain_steps(figure, factor, big, first=not steps)
    return Figure(total, unit, tuple(steps)) if steps else None


_FILLED: Final = re.compile(r"^0,(?=\d{3}$)")
"""The nought before a comma that fills a place between two scales: 109億0,600万."""


def _parts(printed: str, words: SumWords) -> list[tuple[str, str]]:
    """What stands before each scale of ten thousand and more, with that scale."""
    found, start = [], 0
    text = re.sub(r"\s+", "", printed)
    for place, sign in enumerate(text):
        if words.scales.get(sign, 0) >= 10_000:
            found.append((text[start:place], sign))
            start = place + 1
    return found + ([(text[start:], "")] if start < len(text) else [])


def _below_myriad(part: str, words: SumWords) -> Figure | None:
    """A number below ten thousand, or one in digits: 8,600, 五千, 1千, 二〇一六."""
    total, unit, number = Decimal(0), ONE, None
    if "." in part or "、" in part:
        # as it is set upright: 二・五, 一、二〇〇
        part = "".join(str(words.numbers.get(sign, sign)) for sign in part.replace("、", ","))
    for piece in re.findall(r"[\d.,]+|\D", part):
        if piece in words.scales:
            factor = Decimal(words.scales[piece])
            total, unit, number = (
                total + (number.value if number else ONE) * factor,
                (number.unit if number else ONE) * factor,
                None,
            )
        elif piece in words.numbers:
            before = number.value * 10 if number else Decimal(0)
            number = Figure(before + words.numbers[piece], ONE, ())
        elif number is not None or (number := digits(piece) if piece[0].isdigit() else None) is None:
            return None
    if not part:
        return None
    return Figure(total + (number.value if number else 0), number.unit if number else unit, (part,))


def _chain_steps(figure: Figure, factor: Decimal, big: str, *, first: bool) -> list[str]:
    if not first:
        return [f"plus {figure.value} times {factor} for {big}" if big else f"plus {figure.value}"]
    return [f"read {figure.value}"] + ([f"times {factor} for {big}"] if big else [])


# --- the trail ----------------------------------------------------------------------------------------------------

_NUMBER = r"(\d+(?:\.\d+)?(?:E[+-]?\d+)?)"
_READ: Final = re.compile(rf"read (?:.* as )?{_NUMBER}", re.DOTALL)
_TIMES: Final = re.compile(rf"times {_NUMBER}(?: for .*)?", re.DOTALL)
_DIVIDE: Final = re.compile(rf"divided by {_NUMBER}(?: for .*)?", re.DOTALL)
_PLUS: Final = re.compile(rf"plus {_NUMBER}(?: times {_NUMBER})?(?: for .*)?", re.DOTALL)
_HALFWAY: Final = re.compile(rf"halfway to {_NUMBER}", re.DOTALL)


def retrace(trail: Iterable[str]) -> Decimal:
    """The value to which the steps of a trail lead; steps that are not arithmetic ("in USD") are passed over.

    Raises:
        InputError: for a trail that does not begin with a number that was read.

    >>> retrace(("read 3", "times 100000000 for 億", "plus 8600 times 10000 for 万", "in JPY"))
    Decimal('386000000')
    """
    value: Decimal | None = None
    for step in trail:
        if read := _READ.fullmatch(step):
            value = Decimal(read[1])
        elif value is not None:
            value = _step(value, step)
    if value is None:
        raise InputError("a trail begins with the number that was read")
    return value


def _step(value: Decimal, step: str) -> Decimal:
    if times := _TIMES.fullmatch(step):
        return value * Decimal(times[1])
    if divided := _DIVIDE.fullmatch(step):
        return value / Decimal(divided[1])
    if plus := _PLUS.fullmatch(step):
        return value + Decimal(plus[1]) * Decimal(plus[2] or 1)
    if halfway := _HALFWAY.fullmatch(step):
        return (value + Decimal(halfway[1])) / 2
    return value
