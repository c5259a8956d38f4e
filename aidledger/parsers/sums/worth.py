"""What printed digits, scales and names of currencies are worth, in languages that use spaces."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from aidledger.currencies import CURRENCIES
from aidledger.parsers.lang import Subunit
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import ONE, Figure, digits
from aidledger.parsers.sums.sum import Sum
from aidledger.parsers.sums.symbols import AT_PAR, FAMILY, MARKS, SYMBOLS


def is_mega(word: str) -> bool:
    """``MUSD``: million US dollars."""
    return word[0] == "M" and word not in CURRENCIES and (word[1:] in CURRENCIES or word == "MRMB")


def number_end(text: str, start: int, stop: int) -> int:
    while stop > start and not (text[stop - 1].isdigit() or text[stop - 1] in "½¼¾⅓⅔f"):
        stop -= 1
    return stop


def made(
    start: int, end: int, figure: Figure, factor: Decimal, scale: str | None, code: str, family: str, word: str, words: Reader,
    *, leading: bool = False,
) -> Sum:  # fmt: skip
    if scale:
        figure = figure.times(factor, " ".join(scale.split()))
    figure = in_main_unit(figure, word, words)
    sum_ = Sum(start, end, figure, code, words.codes[0], word=word, scale=factor, leading=leading)
    sum_.family = family
    sum_.misprint = scale is not None and not scale.isalpha() and _is_said_twice(scale)
    return sum_


def _is_said_twice(scale: str) -> bool:
    """Whether a scale is printed twice: ``5 million million``."""
    *before, last = scale.lower().split()
    return last in before


def in_main_unit(figure: Figure, word: str, words: Reader) -> Figure:
    """A figure in cents as one in dollars; any other as it is."""
    subunit = _subunit(word, words)
    if subunit is None:
        return figure
    parts = Decimal(subunit.parts)
    return Figure(figure.value / parts, figure.unit / parts, (*figure.steps, f"divided by {parts} for {word}"))


@lru_cache(maxsize=4096)
def _subunit(word: str, words: Reader) -> Subunit | None:
    name = word.lower()
    return words.words.subunits.get(name) or words.words.subunits.get(name.split()[-1] if name else "")


def in_digits(printed: str, words: Reader) -> Figure | None:
    if printed[-1].isdigit():
        return digits(printed, words.words.decimal_comma)
    for half in words.words.halves:
        if printed.endswith(half):
            whole = digits(printed[: -len(half)].rstrip(), words.words.decimal_comma)
            return whole and Figure(whole.value + Decimal("0.5"), Decimal("0.5"), (f"read {whole.value + Decimal('0.5')}",))
    return digits(printed, words.words.decimal_comma)


def factor_of(scale: str | None, words: Reader) -> Decimal:
    """What a printed scale multiplies by."""
    if scale is None:
        return ONE
    known = words.factors.get(scale)
    return known if known is not None else words.factors.setdefault(scale, product_of(scale, words))


def product_of(scale: str, words: Reader) -> Decimal:
    product = ONE
    for part in re.split(r"[\s\-‐‑]+", scale):
        known = (
            words.words.abbreviations.get(part)
            or words.words.scales.get(part.lower())
            or words.words.abbreviations.get(part.lower())
        )
        product *= known or 1
    return product


@lru_cache(maxsize=4096)
def currency_of(printed: str, words: Reader) -> tuple[str | None, str]:
    """The code that a name, code or symbol means, and, where it is shared by many currencies, the noun they share."""
    if printed in MARKS:
        return MARKS[printed]
    if printed in CURRENCIES:
        return printed, ""
    if printed in SYMBOLS:
        return SYMBOLS[printed][0], FAMILY.get(printed, "" if len(SYMBOLS[printed]) == 1 else printed)
    if printed[0] == "M" and printed[1:] in CURRENCIES:
        return printed[1:], ""
    return named(" ".join(re.split(r"[\s\-‐‑]+|(?<=\.)(?=[a-z]{3})", printed.lower())), words)


def named(name: str, words: Reader) -> tuple[str | None, str]:
    data = words.words
    if (name.startswith("m") and name[1:].upper() in CURRENCIES) or name == "mrmb":
        return ("CNY" if name == "mrmb" else name[1:].upper()), ""
    if (subunit := data.subunits.get(name)) is not None:
        name = subunit.noun
    head, _, noun = name.rpartition(" ")
    noun = data.aliases.get(noun, noun)
    if head and (part := data.subunits.get(noun)) is not None:
        noun = part.noun
    while True:
        full = f"{head} {noun}".lstrip()
        if full in data.currencies:
            return data.currencies[full], _shared(head, noun, data.currencies[full], words)
        if not head:
            return None, ""
        head = head.partition(" ")[2]


def _shared(head: str, noun: str, code: str, words: Reader) -> str:
    """The noun of a name that several currencies share: `francs`, and of ``CFA francs`` the first word, which says no more.

    A noun with its country before it is stated: Indian rupees, US dollars.
    """
    if not head:
        return _family(noun, words)
    return _family(head, words) if head.upper() in AT_PAR and words.words.currencies.get(head) == code else ""


def _family(noun: str, words: Reader) -> str:
    codes = words.families.get(noun, ())
    if len(codes) < 2 or CURRENCIES[codes[0]].name == noun.rstrip("s"):
        return ""
    return noun
