"""Numbers in words, before a currency or behind it: "half a billion dollars", "Rs. two and a half crore"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from aidledger.parsers.sums.ambiguous import is_no_weight, next_word
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.figures import ONE, Figure, in_words
from aidledger.parsers.sums.sum import Sum, VagueSum
from aidledger.parsers.sums.worth import currency_of, is_mega, made, named

TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+|\.(?![A-Z][a-z])[^\W\d_]+)*")
_BACK: Final = 160
_GAP: Final = 3
_INDENT: Final = 17
_STOP: Final = " \t\n\u00a0\u202f-‐‑(["
_SPELLED: Final = 64
_LEAST_SPELLED: Final = 1000
_MOST_WORDS: Final = 20


def spelled_after(text: str, start: int, end: int, symbol: str, words: Reader) -> Sum | None:
    """A number in words behind its currency, with a scale: ``Shs one billion``, ``Rs. two and a half crore``."""
    data, tokens = words.words, _number_words(text, end, words)
    while tokens and tokens[-1][0].lower() not in data.scales:
        tokens.pop()
    parts = [token[0].lower() for token in tokens]
    figure = in_words(parts, data) if parts and parts[0] in data.numbers else None
    code, family = currency_of(symbol, words)
    if figure is None or code is None or figure.value < _LEAST_SPELLED:
        return None
    sum_ = made(start, tokens[-1].end(), figure, ONE, None, code, family, symbol, words, leading=True)
    sum_.scale = max(Decimal(data.scales[part]) for part in parts if part in data.scales)
    return sum_


def _number_words(text: str, place: int, words: Reader) -> list[re.Match[str]]:
    """The words right behind a place that can belong to one number."""
    tokens: list[re.Match[str]] = []
    for token in TOKEN.finditer(text, place, place + _SPELLED):
        between = text[place : token.start()]
        if len(between) > 1 or between.strip(" -\n\u00a0") or token[0].lower() not in _countwords(words):
            break
        tokens.append(token)
        place = token.end()
    return tokens


@lru_cache(maxsize=16)
def _countwords(words: Reader) -> frozenset[str]:
    data = words.words
    return frozenset({*data.numbers, *data.scales, *data.joiners, *data.articles, *data.fractions})


def words_before(text: str, start: int, words: Reader, covered: int) -> list[re.Match[str]] | None:
    """The words before a currency that can belong to a number; None where the last one cannot."""
    floor = max(covered, start - _BACK)
    window = text[floor:start]
    last = window.rstrip(_STOP)
    tail = last[max(last.rfind(" "), last.rfind("\n"), last.rfind("-")) + 1 :].lower().strip("(“\"'‘")
    if tail not in _vocabulary(words):
        return None
    if last and len(window) - len(last) >= _width(window[len(last) :]):
        return None
    return list(TOKEN.finditer(text, floor, start))


@lru_cache(maxsize=16)
def _vocabulary(words: Reader) -> frozenset[str]:
    data = words.words
    adjectives = {adjective.split()[-1] for adjective in words.adjectives}
    return frozenset(
        {*data.numbers, *data.fractions, *data.scales, *data.links, *data.vague, *adjectives, "m", "bn"} - {"a", "an"}
    )


def said_twice(text: str, start: int, figure: Figure, words: Reader) -> int | None:
    """Where the words begin that digits in brackets say again, if they do: ``five hundred thousand`` (500,000) euros."""
    tokens = (words_before(text, start - 1, words, 0) or []) if text[start - 1 : start] == "(" else []
    for first in range(len(tokens) - 1, max(-1, len(tokens) - _MOST_WORDS), -1):
        said = in_words([token[0].lower() for token in tokens[first:]], words.words)
        if said is not None and said.value == figure.value and tokens[first][0].lower() not in words.words.joiners:
            return tokens[first].start()
    return None


def sum_in_words(
    text: str, tokens: list[re.Match[str]], start: int, end: int, words: Reader, vague: list[VagueSum]
) -> Sum | None:
    """The sum that the last of these words make with the currency behind them; a vague one is noted."""
    data, known = words.words, _known(words)
    first = len(tokens) - _adjectives(text, tokens, end, words)
    name_start = tokens[first].start() if first < len(tokens) else start
    last = first
    while first and tokens[first - 1][0].lower() in known:
        if not (side_by_side(text, tokens, first) or _goes_on(text, tokens[:last], first, words)):
            break
        if _is_apart(text, tokens[first - 1 : last], words):
            break
        first -= 1
    while first < last and tokens[first][0].lower() in (*data.joiners, *data.links):
        first += 1
    return _counted(text, tokens[first:last], text[name_start:end], end, words, vague)


def _adjectives(text: str, tokens: list[re.Match[str]], end: int, words: Reader) -> int:
    """How many of the last words belong to the currency's name: million ``special drawing`` rights."""
    for count in range(min(_MOST_ADJECTIVES, len(tokens)), 0, -1):
        name = text[tokens[-count].start() : end]
        opening = tokens[-count][0].lower()
        code = named(" ".join(re.split(r"[\s\-‐‑]+", name.lower())), words)[0]
        if opening not in _known(words) and code is not None and _adjective(name, words):
            return count
    return 0


_MOST_ADJECTIVES: Final = 3


def _is_apart(text: str, tokens: Sequence[re.Match[str]], words: Reader) -> bool:
    """Whether the first of these words ends a number of its own: 67 ``mln and four mln``, ``three and`` four million."""
    data, word = words.words, tokens[0][0].lower()
    if word in data.scales:
        before = text[max(0, tokens[0].start() - _GAP) : tokens[0].start()].rstrip(" \u00a0-\n")
        behind = [data.scales[token[0].lower()] for token in tokens[1:] if token[0].lower() in data.scales]
        # "three billion and four billion dollars" are two numbers, "a million and two thousand" is one
        as_large = max(behind, default=0) >= data.scales[word] > _HUNDRED
        return len(tokens) > 1 and (before[-1:].isdigit() or (as_large and tokens[1][0].lower() in data.joiners))
    joiner, number, following = ([token[0].lower() for token in tokens[1:_FOUR]] + ["", "", ""])[:3]
    both = all(data.numbers.get(one, _HUNDRED) < _HUNDRED for one in (word, number))
    return both and joiner in data.joiners and following not in data.fractions


_HUNDRED: Final = 100
_FOUR: Final = 4


@lru_cache(maxsize=16)
def _known(words: Reader) -> frozenset[str]:
    return _countwords(words) | {*words.words.vague, words.words.point}


def _adjective(name: str, words: Reader) -> bool:
    head = " ".join(re.split(r"[\s\-‐‑]+", name.lower())).rpartition(" ")[0]
    return head in words.adjective_tails


def side_by_side(text: str, tokens: Sequence[re.Match[str]], place: int) -> bool:
    """Whether only spaces and hyphens stand between a token and the next."""
    if place >= len(tokens):
        return True
    between = text[tokens[place - 1].end() : tokens[place].start()]
    return len(between) <= _width(between) and not between.strip(" \n\t\u00a0-‐‑")


def _goes_on(text: str, tokens: Sequence[re.Match[str]], place: int, words: Reader) -> bool:
    """Whether a comma stands within a number: "two billion, two hundred and fifty-six million", the smaller scale behind it."""
    if place >= len(tokens) or text[tokens[place - 1].end() : tokens[place].start()].rstrip() != ",":
        return False
    data, before = words.words, tokens[place - 1][0].lower()
    behind = [data.scales[token[0].lower()] for token in tokens[place:] if token[0].lower() in data.scales]
    opens = tokens[place][0].lower() in data.numbers
    return opens and before in data.scales and data.scales[before] > max(behind, default=1)


def _width(between: str) -> int:
    """How much may stand between two words of a number: more where a new line is indented."""
    return _INDENT if between.count("\n") == 1 else _GAP


def _counted(text: str, tokens: list[re.Match[str]], name: str, end: int, words: Reader, vague: list[VagueSum]) -> Sum | None:
    """The sum, or the vague sum, that these words before a currency make."""
    parts = [token[0].lower() for token in tokens]
    while parts and parts[-1] in words.words.links:
        parts.pop()
    code, family = currency_of(name, words)
    if code is None or not parts:
        return None
    start = tokens[0].start()
    if _is_vague(parts, words):
        vague.append(VagueSum(start, end, text[start:end], code))
        return None
    figure = in_words(parts, words.words)
    if figure is None or figure.value == 0 or parts[0] in words.words.scales:
        return None
    scale = max((Decimal(words.words.scales[part]) for part in parts if part in words.words.scales), default=ONE)
    if not _counts_money(text, start, end, name, scale, words):
        return None
    factor, mega = (Decimal(10**6), "M") if is_mega(name) else (ONE, None)
    sum_ = made(start, end, figure, factor, mega, code, family, name, words)
    sum_.scale = max(scale, factor)
    return sum_


def _counts_money(text: str, start: int, end: int, name: str, scale: Decimal, words: Reader) -> bool:
    """Whether a number in words and a noun that has other meanings too are a sum of money."""
    noun = name.lower().split()[-1]
    if noun in words.words.weights:
        return is_no_weight(text, start, end, scale, words)
    return scale > ONE or (noun not in words.words.guarded and next_word(text, end) not in words.words.counted)


def _is_vague(parts: list[str], words: Reader) -> bool:
    """Several million, tens of millions, millions: words that give no number."""
    return parts[0] not in words.words.numbers and any(part in words.words.vague for part in parts)
