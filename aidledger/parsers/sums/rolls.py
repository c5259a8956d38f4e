"""The roll of a conference: ``Germany 100 million, Norway 50 million, Switzerland 46, Malta and Iceland 2 each``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.home import own_names
from aidledger.parsers.sums.sum import Sum, like
from aidledger.parsers.sums.units import looks_dated
from aidledger.parsers.sums.worth import in_digits
from aidledger.parsers.text.patterns import either
from aidledger.parsers.text.places import country_names

_LEAST: Final = 10**6
_NUMBER: Final = r"(?P<number>[0-9]{1,4}(?:\.[0-9]{1,2})?|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?![\w%]|[.,-][0-9])"
_GROUPED: Final = ","


def in_rolls(text: str, words: Reader, sums: list[Sum]) -> Iterator[Sum]:
    """What countries gave of which a roll prints no more than the figure, in the currency and scale of those before.

    A figure with its thousands printed out is in no scale: ``Malta 500,000``.
    """
    starts = {sum_.start for sum_ in sums}
    for sum_ in sums:
        match = _next(text, sum_.end, words)
        while match is not None and match.start("number") not in starts:
            figure = in_digits(match["number"], words)
            whole = _GROUPED in match["number"]
            if figure is None or looks_dated(match["number"]) or not (whole or sum_.scale >= _LEAST):
                break
            figure = figure if whole else figure.times(sum_.scale, "the scale before")
            yield like(sum_, match.start("number"), match.end("number"), figure, sum_.scale)
            match = _next(text, match.end(), words)


def _next(text: str, end: int, words: Reader) -> re.Match[str] | None:
    """The next line of a roll: countries, of which one is spelled as usual, and a figure that nothing counted follows."""
    match = _pattern(words).match(text, end)
    if match is None or not any(name in _countries(words.codes) for name in _names(match["names"], words)):
        return None
    return match


def _names(printed: str, words: Reader) -> list[str]:
    """The names of a line: ``Saudi Arabia, Turkey and Luxembourg``."""
    parts = re.split(rf",?\s(?:{either(words.words.listing)})\s|,\s", printed)
    definite = words.words.definite[0] + " "
    return [" ".join(part.split()).removeprefix(definite) for part in parts]


@cache
def _pattern(words: Reader) -> re.Pattern[str]:
    listing, definite = either(words.words.listing), either(words.words.definite[:1])
    name = rf"(?:(?:{definite})\s)?[A-Z][A-Za-z.'’-]{{1,15}}(?:\s(?:of\s)?[A-Z][A-Za-z.'’-]{{1,15}}){{0,2}}"
    joint = rf"(?:[,;]\s(?:(?:{listing})\s)?|\s(?:{listing})\s)"
    each = rf"(?:\s(?:{either(words.words.each)}))?"
    end = rf"(?=[,;.)]|\s(?:{listing})\s)"
    return re.compile(rf"{each}{joint}(?P<names>{name}(?:{joint}{name}){{0,4}})\s{_NUMBER}(?P<each>{each}){end}")


@cache
def _countries(codes: tuple[str, ...]) -> frozenset[str]:
    """The names of all countries and unions in these languages."""
    added = (name for code in codes for name, _ in own_names(code))
    return frozenset(chain(added, (name for code in codes for name, kind, _ in country_names(code) if kind == "country")))
