"""What a bare symbol or word is taken for, by the place of the article, its other sums and the countries that it names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

from aidledger.currencies import CURRENCIES
from aidledger.parsers.anchors import SYMBOLS, Reader
from aidledger.parsers.sums import Sum


def resolve_assumed(text: str, words: Reader, sums: list[Sum], place: str | None) -> None:
    national = _national(place) if place else frozenset()
    named: dict[str, str] = {}
    for sum_ in sums:
        if not sum_.family:
            continue
        noun = sum_.family
        if noun not in named:
            named[noun] = _meaning(text, words, noun, sum_.currency, sums, national)
        sum_.currency = named[noun]
        if sum_.basis == "stated":
            sum_.basis = "assumed"


def _meaning(text: str, words: Reader, noun: str, default: str, sums: Iterable[Sum], national: frozenset[str]) -> str:
    candidates = words.families.get(noun) or SYMBOLS.get(noun) or (default,)
    if local := [code for code in candidates if code in national]:
        return local[0]
    stem = noun.rstrip("s").lower()
    stated = {sum_.currency for sum_ in sums if not sum_.family and sum_.currency in candidates}
    for sum_ in sums:
        if sum_.family.rstrip("s").lower() == stem:
            stated &= _regional(sum_, words) or stated
    if len(stated) == 1 and noun not in words.words.steady:
        return stated.pop()
    if noun in words.words.steady:
        return default
    mentioned = [code for code in candidates if _is_named(text, code)]
    if mentioned:
        return default if default in mentioned else mentioned[0]
    return _of_its_time(noun, default, sums, words)


def _of_its_time(noun: str, default: str, sums: Iterable[Sum], words: Reader) -> str:
    """The currency that a noun meant before the euro, where the text has other currencies or short forms of that time."""
    old = words.words.historic.get(noun)
    return (
        old
        if old and any(CURRENCIES[sum_.currency].until or sum_.word.lower() in words.words.aliases for sum_ in sums)
        else default
    )


def _regional(sum_: Sum, words: Reader) -> frozenset[str]:
    """The currencies that a scale of the sum goes with, where it does not go with all."""
    return frozenset(code for step in sum_.figure.steps for code in words.words.regional.get(step.split()[-1].lower(), ()))


def _is_named(text: str, code: str) -> bool:
    return any(name in text for name in _countries(code))


@lru_cache(maxsize=512)
def _countries(code: str) -> tuple[str, ...]:
    """The countries of a currency, and the adjectives in its names."""
    adjectives = {word.rsplit(" ", 1)[0] for word in CURRENCIES[code].words if " " in word and word[0].isupper()}
    territories = Locale("en").territories
    places = {
        territories[territory]
        for territory in get_global("territory_currencies")
        if territory in territories and code in _currencies_of(territory)
    }
    return tuple(sorted(adjectives | places))


@lru_cache(maxsize=512)
def _currencies_of(territory: str) -> tuple[str, ...]:
    return tuple(get_territory_currencies(territory))


def _national(place: str) -> frozenset[str]:
    """The currencies of a country, by its ISO 3166-1 alpha-3 code."""
    aliases = get_global("territory_aliases").get(place.upper(), [place])
    return frozenset(code for territory in aliases for code in _currencies_of(territory) if len(territory) == 2)
