"""Whose money a text speaks of: the names of the countries of a currency, and a government that counts in its own dollars."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

from babel.core import get_global

from aidledger.currencies import CURRENCIES
from aidledger.parsers.anchors import Reader
from aidledger.parsers.lang import NEVER, language
from aidledger.parsers.patterns import cased, trie
from aidledger.parsers.places import alpha2_by_alpha3, country_names
from aidledger.parsers.sums import Sum
from aidledger.parsers.symbols import AT_PAR

_OLDEST: Final = 1970
"""Currencies that a country gave up before this year are not in the texts."""

_HEAD: Final = 600
_SENTENCE: Final = 200


def dollars_of_home(text: str, words: Reader, sums: list[Sum], candidates: tuple[str, ...]) -> str | None:
    """The dollars of the government that a text is of: ``New Zealand is providing $2 million to Tonga``.

    It is told by its aid agency in the head of the text, or by giving the first sum that has no more than a "$". Where the
    United States or their dollars are named, a "$" is theirs; where the other dollars are, it is not one of those.
    """
    data = words.words
    homes = frozenset(candidates).intersection(data.homes)
    homes -= {sum_.currency for sum_ in sums if not sum_.family}
    home = _home(text, words, sums, homes) if homes else None
    # Looked for last: few texts are of such a government, and the marks are many.
    return None if home is None or any(mark in text for mark in data.american) else home


def _home(text: str, words: Reader, sums: list[Sum], homes: frozenset[str]) -> str | None:
    data, head = words.words, text[:_HEAD]
    for house, code in data.houses.items():
        if code in homes and house in head:
            return code
    headline = text.find("\n")
    for sum_ in islice((sum_ for sum_ in sums if sum_.family in data.steady), 3):
        given = _giver(text, words, sum_, homes)
        if given or sum_.start > headline:
            return given
    return None


def _giver(text: str, words: Reader, sum_: Sum, homes: frozenset[str]) -> str | None:
    """The currency of the country that a sentence begins with and that gives the sum in it."""
    pattern, meant = names_of(homes, words.codes)
    begin = max(text.rfind(stop, max(0, sum_.start - _SENTENCE), sum_.start) + 1 for stop in (". ", "\n", ": "))
    name = pattern.search(text, max(begin, sum_.start - _SENTENCE), sum_.start)
    if name is None:
        return None
    joined = text[max(begin, name.start() - 12) : name.start()].lower().split()[-1:]
    given = any(word in words.words.donating for word in text[name.end() : sum_.start].lower().split())
    if not given or text.endswith("(", 0, sum_.start) or (joined and joined[0].rstrip(",;") in words.words.listing):
        return None
    # Norfolk Island has a Kingston too, and spends Australian dollars.
    better = words.words.datelines.get(name[0].upper())
    codes = [code for code in meant[name[0].lower()] if not CURRENCIES[code].until and code == (better or code)]
    return codes[0] if len(codes) == 1 else None


# --- the countries of currencies ----------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def names_of(candidates: frozenset[str], langs: tuple[str, ...]) -> tuple[re.Pattern[str], Mapping[str, frozenset[str]]]:
    """The pattern of all names of the countries of these currencies, and which of them each means."""
    meant: dict[str, set[str]] = {}
    for name, code in _names_with_codes(candidates, langs):
        meant.setdefault(name.lower(), set()).add(code)
    forms = {form for name in meant for form in ((name, *cased([name])) if name.isascii() else (name,))}
    ascii_names = trie((form for form in forms if form.isascii() and form != form.lower()), behind="[A-Za-z]")
    others = trie(form for form in forms if not form.isascii())
    pattern = "|".join([*([rf"{ascii_names}(?![a-z])"] if ascii_names else []), *([others] if others else [])])
    return re.compile(pattern or NEVER), {name: frozenset(codes) for name, codes in meant.items()}


def _names_with_codes(candidates: frozenset[str], langs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for code in candidates:
        for word in CURRENCIES[code].words:
            # "CFA" in "CFA francs" is the money's own name, no country's
            if " " in word and word[0].isupper() and (name := word.rpartition(" ")[0]) not in AT_PAR:
                yield name, code
    for lang in langs:
        for name, three in (*own_names(lang), *((name, three) for name, _, three in country_names(lang))):
            for code in candidates & _currencies_of(alpha2_by_alpha3().get(three, "")):
                if len(name) > 1:
                    yield name, code


def own_names(lang: str) -> Iterator[tuple[str, str]]:
    """The names of countries that a language's file adds, and their codes."""
    meaning = language(lang).meaning
    for three, names in meaning.places.items() if meaning else ():
        for name in names.split("|"):
            yield name.strip("=* \n"), three


@lru_cache(maxsize=512)
def _currencies_of(territory: str) -> frozenset[str]:
    """The currencies of a country, today's and those of the years before."""
    rows = get_global("territory_currencies").get(territory, ())
    return frozenset(code for code, _, until, tender in rows if tender and (until is None or until[0] >= _OLDEST))
