"""Sums whose currency was said once, before them: in a comparison, or in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from aidledger.parsers.anchors import SIGNS, ChainReader, Reader
from aidledger.parsers.figures import ONE, in_chain
from aidledger.parsers.spaced import factor_of, in_digits, number_end
from aidledger.parsers.sums import Sum

_SENTENCE: Final = re.compile(r"[.!?。！？](?:[\"”')\]]?\s|$|(?<=[。！？]))|\n\s*\n")
_REACH: Final = 240


def with_carried(text: str, words: Reader, chains: list[ChainReader], sums: list[Sum]) -> list[Sum]:
    carried: list[Sum] = []
    for place, sum_ in enumerate(sums):
        ceiling = sums[place + 1].start if place + 1 < len(sums) else len(text)
        if ceiling - sum_.end < 4:
            continue
        carried += _carried_after(text, words, sum_, min(ceiling, sum_.end + _REACH))
        for chain in chains:
            carried += _carried_in_chain(text, chain, sum_, min(ceiling, sum_.end + _REACH // 4))
    return sorted([*sums, *carried], key=lambda one: one.start) if carried else sums


def _carried_after(text: str, words: Reader, sum_: Sum, stop: int) -> Iterator[Sum]:
    last = sum_
    for match in words.scaled.finditer(text, sum_.end, stop):
        if _PARAGRAPH.search(text, sum_.end, match.start()):
            return
        factor = factor_of(match["scale"], words)
        if factor < 10**5 or not _is_carried(text, words, match, last):
            continue
        figure = in_digits(text[match.start() : number_end(text, match.start(), match.start("scale"))], words)
        if figure is not None:
            carried = Sum(
                match.start(),
                match.end(),
                figure.times(factor, match["scale"]),
                sum_.currency,
                sum_.lang,
                word="",
                scale=factor,
            )
            carried.basis = "carried"
            last = carried
            yield carried


_PARAGRAPH: Final = re.compile(r"\n\s{0,20}\n")
_NEXT: Final = re.compile(r"\s{0,3}([A-Za-z][A-Za-z.']*|[^\sA-Za-z]|$)")


def _is_carried(text: str, words: Reader, match: re.Match[str], sum_: Sum) -> bool:
    """Whether a number with a scale is money: compared or listed with a sum, and not followed by what is counted."""
    after = _NEXT.match(text, match.end())
    following = after[1].lower() if after else ""
    if following[:1].isalpha() and following not in words.words.clause:
        return False
    if following and (following in "%-/°" or following[0] in SIGNS):
        return False
    between = text[sum_.end : match.start()]
    said = between.lower().split()
    while said and (
        said[-1] in words.words.before
        or said[-1] in ("more", "than", "up", "least", "at", "an", "a", "the", "just", "only", "some")
    ):
        said = said[:-1]
    sentence = _SENTENCE.search(text, sum_.end, match.start()) is None
    return (sentence and _is_compared(said, between, sum_, words)) or _same_subject(text, match, said, words)


def _is_compared(said: list[str], between: str, before: Sum, words: Reader) -> bool:
    """Whether the words between two figures compare or list them."""
    if not said:
        return True
    data, last = words.words, said[-1].strip("(,;")
    if len(said) <= 8 and any(phrase in data.compared for phrase in (last, " ".join(said[-2:]), f"{said[0]} {last}")):
        return True
    if last in data.range_to:
        return len(said) == 1 or (len(said) <= 8 and any(word in data.moving for word in said[-6:]))
    if between.lstrip()[:1] == ":":
        return last in data.listing or last == ":" or said[-1].endswith((",", ":", ";"))
    return last in data.listing and (len(said) == 1 or (before.basis == "carried" and len(said) <= 5))


def _same_subject(text: str, match: re.Match[str], said: list[str], words: Reader) -> bool:
    """``It lifted the yen debts to 4.42 trillion``: the sentence itself names the currency and money."""
    floor = max(0, match.start() - 160)
    begin = max((found.end() for found in _SENTENCE.finditer(text, floor, match.start())), default=floor)
    spoken = re.findall(r"[a-z]+", text[begin : match.start()].lower())
    named = any(f"{noun} {owed}" in " ".join(spoken) for noun in words.words.rate_bases for owed in words.words.owed)
    return named and bool(said) and (said[-1] in words.words.range_to or said[-1] in words.words.rate_verbs)


def _carried_in_chain(text: str, chain: ChainReader, sum_: Sum, stop: int) -> Iterator[Sum]:
    if sum_.lang != chain.name or sum_.scale == ONE:
        return
    for match in chain.scaled.finditer(text, sum_.end, stop):
        if "。" in text[sum_.end : match.start()]:
            return
        figure = in_chain(match[0], chain.words)
        if figure is None or not text.startswith(("から", "に", "へ", "、", "。", "より", "と比"), match.end()):
            continue
        if not text.endswith(("から", "年の", "前の", "比", "の", "を"), 0, match.start()) and not text.startswith(
            "から", match.end()
        ):
            continue
        if len(text[sum_.end : match.start()]) > 12:
            continue
        carried = Sum(match.start(), match.end(), figure, sum_.currency, sum_.lang, word="", scale=Decimal(10**4))
        carried.basis = "carried"
        yield carried
