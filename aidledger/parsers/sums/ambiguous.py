"""Numbers before nouns that have other meanings too: five pounds, 40 marks, 12 won."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import ONE, Figure
from aidledger.parsers.sums.symbols import WORDLIKE

_FEW: Final = 100
_FIRST_YEAR: Final = 1950
_LAST_YEAR: Final = 2050
NEXT_WORD: Final = 24
_FULL_NAME: Final = 60


def is_money(text: str, start: int, end: int, currency: str, figure: Figure, factor: Decimal, words: Reader) -> bool:
    """Whether a number and a noun that has other meanings too ("won", "marks", "pounds") are a sum of money."""
    noun = currency.lower()
    if currency in WORDLIKE and factor == ONE and figure.value < 1000:
        return False
    if noun in words.words.weights:
        return is_no_weight(text, start, end, factor, words)
    if noun in words.words.levels and _ends_phrase(text, end, words):
        return False
    bare = factor == ONE and figure.unit == ONE and not _grouped(text, start, end)
    if bare and _is_base_year(text, start, end, figure, words):
        return False
    if bare and figure.value < _FEW and next_word(text, end) in words.words.counted:
        return False
    return not (bare and noun in words.words.guarded) or words.by_weight.match(text, end) is not None


def _is_base_year(text: str, start: int, end: int, figure: Figure, words: Reader) -> bool:
    """Whether a number before a currency is the year whose prices count: ``in constant 2021 USD``, ``(2014 USD)``."""
    if not _FIRST_YEAR <= figure.value < _LAST_YEAR:
        return False
    bracketed = text[start - 1 : start] == "(" and text[end : end + 1] in tuple("),")
    return bracketed or opened_by(text, start, words.words.deflated)


def next_word(text: str, end: int) -> str:
    """The word that begins within a few characters of a place, in lower case and without its punctuation, or nothing."""
    following = text[end : end + NEXT_WORD].lower().split(None, 1)
    return following[0].strip(".,;:)") if following else ""


def _ends_phrase(text: str, end: int, words: Reader) -> bool:
    """Whether no noun follows: to pass the 1 million mark`` this year``, but a 300 million mark`` loan``."""
    following = next_word(text, end)
    return not following or not text[end : end + 2].strip()[:1].isalpha() or following in words.words.clause


def _grouped(text: str, start: int, end: int) -> bool:
    return "," in text[start:end]


def is_no_weight(text: str, start: int, end: int, factor: Decimal, words: Reader) -> bool:
    """Whether what may be a weight is money: "5 million pounds for schools", but not "40 pounds of rice".

    What is named behind "of" tells it, by its first word or its second: "pounds of food aid".
    """
    of = re.match(r"\s{0,3}of\s{1,3}([A-Za-z]+)(?:\s{1,3}([a-z]+))?", text[end : end + 40])
    if of:
        return any(word in words.words.monetary for word in (of[1], of[1].lower())) or of[2] in words.words.aiding
    if words.by_weight.match(text, end):
        return True
    around = text[max(0, start - 60) : end + 40].lower()
    if any(f" {word}" in around for word in words.words.weighing):
        return False
    return factor > 1 or "," in text[start:end] or any(f" {word}" in f" {around}" for word in words.words.costing)


def is_short_name(text: str, code: str, words: Reader) -> bool:
    """Whether a text says that a code is short for something of its own: the Economic Stimulus Plan ``(ESP)``.

    Where a noun for money stands before the bracket it is the code of that: ``New Zealand dollars (NZD)``.
    """
    bracket = text.find(f"({code})")
    named = text[max(0, bracket - _FULL_NAME) : max(0, bracket)].split()
    if not named or named[-1].lower() in words.words.currencies:
        return False
    capitals = [word[0] for word in re.findall(r"[^\W\d_]+", " ".join(named)) if word[0].isupper()]
    return "".join(capitals[-len(code) :]) == code


def opened_by(text: str, start: int, openings: Sequence[str]) -> bool:
    """Whether one of these words stands right before a place: the R101 is a road."""
    return text[max(0, start - NEXT_WORD) : start].lower().split()[-1:] in [[word] for word in openings]
