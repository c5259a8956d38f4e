"""Exchange rates among the sums of a text: they are set apart, and are no sums."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.figures import ONE
from aidledger.parsers.sums.sum import Found, RateStatement, Sum
from aidledger.parsers.sums.symbols import SIGNS
from aidledger.parsers.sums.worth import currency_of

_DIGITS: Final = "0123456789０１２３４５６７８９"
_NEAR: Final = 24
_HIGHEST: Final = 1000
_NAME: Final = 16
_BETWEEN: Final = 8


def set_rates_apart(text: str, words: Reader, found: Found) -> None:
    kept: list[Sum] = []
    sums, place = found.sums, 0
    while place < len(sums):
        one = sums[place]
        other = sums[place + 1] if place + 1 < len(sums) else None
        if other is not None and _is_pair(text, one, other, words):
            rate = other.figure.value / one.figure.value if one.figure.value else other.figure.value
            found.rates.append(
                RateStatement(one.start, other.end, text[one.start : other.end], one.currency, other.currency, rate)
            )
            place += 2
            while place < len(sums) and _is_rest(text, other, sums[place], found.chains):
                place += 1
            continue
        stated = _traded_at(text, kept, one, words) or _rate(text, one, words, kept[-1].end if kept else 0)
        if stated is None and found.chains:
            stated = _quoted_in_chain(text, one, found.chains) or _told_again(text, one, found)
        if stated is not None:
            found.rates.append(stated)
        else:
            kept.append(one)
        place += 1
    found.sums = [sum_ for sum_ in kept if not _is_told(text, sum_, found.rates, words)] if found.rates else kept


def _is_told(text: str, sum_: Sum, rates: list[RateStatement], words: Reader) -> bool:
    """Whether a sum near the name of a currency is about what that currency was said to be worth: the level of 150 yen."""
    if sum_.scale != ONE or sum_.lang != words.codes[0]:
        return False
    around = text[max(0, sum_.start - _AROUND) : sum_.end + _AROUND].lower()
    for rate in rates[:_MOST]:
        if rate.quote != sum_.currency or not rate.rate * _LOWEST <= sum_.figure.value <= rate.rate / _LOWEST:
            continue
        if any(currency_of(base, words)[0] == rate.base and base in around for base in words.words.rate_bases):
            return True
    return False


_AROUND: Final = 100
_MOST: Final = 20
_LOWEST: Final = Decimal("0.9")


def _is_pair(text: str, one: Sum, other: Sum, words: Reader) -> bool:
    gap = other.start - one.end
    if gap > 22 or one.scale != ONE or one.currency == other.currency or one.figure.value not in (1, 10, 100, 1000):
        return False
    between = text[one.end : other.start]
    if not between.strip("約当たりは、 "):
        return one.lang == "ja" and one.figure.value in (1, 100)
    equals = words.rate_equals.fullmatch(between)
    return equals is not None and (between.strip() != "to" or other.scale == ONE)


def _is_rest(text: str, rate: Sum, sum_: Sum, chains: list[ChainReader]) -> bool:
    """Whether a sum is the end of the range that a rate is quoted at: 94円51～``53銭``."""
    data = next((chain.words for chain in chains if chain.name == rate.lang), None)
    if data is None or sum_.word not in data.subunits or sum_.start - rate.end > _BETWEEN:
        return False
    return not text[rate.end : sum_.start].strip("".join(mark for mark in data.range_to if len(mark) == 1) + _DIGITS)


def _quoted_in_chain(text: str, sum_: Sum, chains: list[ChainReader]) -> RateStatement | None:
    """``ユーロは121円台``: what a currency is quoted at is a rate."""
    chain = next((chain for chain in chains if chain.name == sum_.lang), None)
    if chain is None or sum_.scale != ONE or sum_.figure.value >= _HIGHEST:
        return None
    subject = chain.quoted.search(text, max(0, sum_.start - _NAME), sum_.start)
    base = chain.words.currencies.get(subject["name"]) if subject else None
    if subject is None or base in (None, sum_.currency):
        return None
    return RateStatement(
        subject.start(), sum_.end, text[subject.start() : sum_.end], str(base), sum_.currency, sum_.figure.value
    )


def _told_again(text: str, sum_: Sum, found: Found) -> RateStatement | None:
    """``想定レートを105円に``: behind a rate that was told, a bare figure like it, near the word for a rate."""
    chain = next((chain for chain in found.chains if chain.name == sum_.lang), None)
    if chain is None or not found.rates or sum_.scale != ONE or sum_.currency != (told := found.rates[-1]).quote:
        return None
    if not told.rate / 2 <= sum_.figure.value <= told.rate * 2:
        return None
    before, behind = text[max(0, sum_.start - _NEAR) : sum_.start], text[sum_.end : sum_.end + _NEAR]
    near = before.rpartition("。")[2] + "\n" + behind.partition("。")[0]
    if not any(word in near for word in chain.words.rate_words):
        return None
    return RateStatement(sum_.start, sum_.end, text[sum_.start : sum_.end], told.base, sum_.currency, sum_.figure.value)


_EQUALS: Final = re.compile(rf"(?P<base>(?:US|[A-Z])?[{SIGNS}]|(?<![A-Z])[A-Z]{{3}})\s?[=＝]\s?$")
"""Before what a currency is equal to: ``£=``$1.20."""


def _rate(text: str, sum_: Sum, words: Reader, floor: int) -> RateStatement | None:
    if sum_.scale != ONE or sum_.figure.value >= 100_000:
        return None
    equal = _EQUALS.search(text, max(floor, sum_.start - _BETWEEN), sum_.start)
    if equal is not None and (base := currency_of(equal["base"], words)[0]) not in (None, sum_.currency):
        return RateStatement(
            equal.start(), sum_.end, text[equal.start() : sum_.end], str(base), sum_.currency, sum_.figure.value
        )
    held = words.rate_held.match(text, sum_.end)
    per = held or words.rate_per.match(text, sum_.end)
    if per is not None:
        base = currency_of(per["name"].removesuffix("1").removeprefix("1 ").rstrip("s"), words)[0]
        if base not in (None, sum_.currency):
            return RateStatement(
                sum_.start, per.end(), text[sum_.start : per.end()], str(base), sum_.currency, sum_.figure.value
            )
    return _quoted(text, sum_, words, floor)


def _traded_at(text: str, kept: list[Sum], sum_: Sum, words: Reader) -> RateStatement | None:
    """``300 mln dlrs at 149.10 yen``: the price of a sum in another currency is a rate."""
    sold = kept[-1] if kept else None
    if (
        sold is None
        or sum_.scale != ONE
        or sold.currency == sum_.currency
        or sum_.start - sold.end > _BETWEEN
        or text[sold.end : sum_.start].strip() not in words.words.priced
    ):
        return None
    return RateStatement(sum_.start, sum_.end, text[sum_.start : sum_.end], sold.currency, sum_.currency, sum_.figure.value)


def _quoted(text: str, sum_: Sum, words: Reader, floor: int) -> RateStatement | None:
    """``The dollar closed at 145.20 yen``: what a currency is quoted at is a rate."""
    subject = words.rate_subject.search(text, max(floor, sum_.start - 90), sum_.start)
    base = currency_of(subject["name"], words)[0] if subject else None
    if subject is None or base in (None, sum_.currency):
        return None
    if floor and not text[floor : subject.start()].strip():  # 70 cents a pound`` from 56: what that was the price of
        return None
    return RateStatement(
        subject.start(), sum_.end, text[subject.start() : sum_.end], str(base), sum_.currency, sum_.figure.value
    )
