"""Parts of the patterns that find sums, each with an example.

Every pattern begins with a set of characters, names its case variants instead of ignoring case, and repeats nothing
without a bound; what gives nothing back of use (``{1,3}+``) is not tried again.  A group that gives nothing back is an
atomic one, ``(?>(?:...){1,3})``: the possessive quantifier behind a group takes characters too many before Python 3.11.5
(its issues 100061 and 106052).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from aidledger.parsers.lang import NEVER

SPACE: Final = r"[^\S\n]{0,3}+(?>(?:\n[^\S\n]{0,3}+)?)"
"""Between the parts of a sum, also over one line break: ``24\\nbillion yen``."""

GAP: Final = rf"(?:[-‐‑]\n?|{SPACE})"
"""The same, or a hyphen: ``$103-million``."""

INDENTED: Final = r"(?:[-‐‑]\n?|[^\S\n]{0,3}+(?>(?:\n[^\S\n]{0,16}+)?))"
"""The same before or behind a scale, where the new line may be indented too: ``$103\n        million``."""

GROUPED: Final = (
    r"[0-9]{1,3}(?:(?:[\u00a0\u2009\u202f][0-9]{3}){1,6}|(?: [0-9]{3}){2,6}|(?: 000){1,6}|(?:, [0-9]{3}){0,4}, 000)(?![0-9])"
)
"""Groups of three between spaces, or commas with a space behind them: ``1 000 000``, ``370, 000``."""

PLAIN: Final = r"[0-9]{1,30}+(?:[.,'’·][0-9]{1,20}+){0,8}(?![0-9])"
"""Digits with signs: ``1,234,567.89``, ``1'500'000``, ``3,2``, ``4·7``."""

FRACTION: Final = r"(?:[ -][0-9]{1,2}/[0-9]{1,2}(?![0-9/])|[ -]?[½¼¾⅓⅔])?"
"""A fraction after whole digits: ``3-1/2``, ``2½``."""

NUMBER: Final = rf"(?:{GROUPED}|{PLAIN}){FRACTION}"

MISREAD: Final = r"[lIO](?:[.,][0-9]{1,3}|[0-9]{1,2}(?:[.,][0-9]{1,3})?)(?![0-9A-Za-z])|\.[0-9]{1,4}(?![0-9])"
"""After a symbol: a letter that a scanner put for the digit one or nought, or a bare point: ``$l.8``, ``$.5``."""


ROW_LABEL: Final = (
    r"(?:(?:19|20)[0-9]{2}(?:年度?)? )?[^\d\W][^\d.,:;!?]{1,50}?|(?:[A-Z]{2} ?)?(?:19|20)[0-9]{2}(?:[–—/-](?:[0-9]{2}){1,2})?"
)
"""What opens a row of two cells, a short label, a year or both: ``Japan``, ``1978–79``, ``FY 2019``, ``2015 Rural roads``."""

_COMMON: Final = "zqxjkvyugnlerdhmpfbcwsioat"[::-1]
"""Letters by how often words begin with them: branches are tried in this order."""


def in_cell(signs: str = ",") -> str:
    """A figure alone in its cell, with one of some signs between its groups: ``1,234.5``, ``4300``."""
    return rf"[0-9]{{1,3}}(?:[{signs}][0-9]{{3}}){{1,6}}(?:\.[0-9]{{1,6}})?|[0-9]{{1,15}}(?:\.[0-9]{{1,6}})?"


def trie(words: Iterable[str], *, behind: str = "") -> str:
    """A pattern that matches the longest of `words`, branching letter by letter; a character of `behind` may not stand before.

    What may not stand before is asked behind the first letter, for `re` finds a letter faster than what is not there.

    >>> trie(["yen", "yuan", "euro"])
    '(?:euro|y(?:en|uan))'
    >>> trie(["yen", "euro"], behind="[a-z]")
    '(?:e(?<![a-z]e)uro|y(?<![a-z]y)en)'
    """
    branches, optional = _branches(words, behind)
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if optional else "") if len(branches) > 1 or optional else branches[0]


def tries(*parts: tuple[Iterable[str], str, str]) -> str:
    """One pattern of several tries, each of its words, what may not stand before and what is asked behind them.

    All its branches begin with a letter: of groups within groups `re` does not look for the first letters.

    >>> tries((["yen", "euro"], "[a-z]", "(?!s)"), (["円"], "", ""))
    'e(?<![a-z]e)uro(?!s)|y(?<![a-z]y)en(?!s)|円'
    """
    return "|".join(branch + after for words, behind, after in parts for branch in _branches(words, behind)[0]) or NEVER


def _branches(words: Iterable[str], behind: str = "") -> tuple[list[str], bool]:
    """A branch for each first letter, and whether nothing at all will do too."""
    heads: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        heads.setdefault(word[:1], []).append(word[1:])
    optional = heads.pop("", None) is not None
    branches = [
        re.escape(head) + (f"(?<!{behind}{re.escape(head)})" if behind else "") + trie(heads[head])
        for head in sorted(heads, key=_COMMON.find)
    ]
    return branches, optional


def cased(words: Iterable[str]) -> set[str]:
    """Words as they are, capitalised and in capitals, so that no pattern has to ignore case.

    >>> sorted(cased(["ecus"]))
    ['ECUS', 'ECUs', 'Ecus', 'ecus']
    """
    forms = {
        form
        for word in words
        for form in (word, word.title(), word[:1].upper() + word[1:], word.upper(), word[:-1].upper() + word[-1:])
    }
    return forms | {form.replace(" And ", " and ").replace(" Of ", " of ") for form in forms}


def either(words: Iterable[str]) -> str:
    """A pattern that matches one of `words` as they are, in their order; nothing if there are none.

    >>> either(["to", "..."])
    'to|\\\\.\\\\.\\\\.'
    """
    return "|".join(map(re.escape, words)) or NEVER


def either_phrase(phrases: Iterable[str]) -> str:
    """A pattern that matches one of `phrases`, with any white space between their words; nothing if there are none.

    >>> either_phrase(["up to", "from"])
    'up\\\\sto|from'
    """
    return either(phrases).replace(r"\ ", r"\s")


def either_of(patterns: Iterable[str]) -> str:
    """A pattern that matches what one of `patterns` does; nothing if there are none.

    >>> either_of([NEVER, "may|might", "can"])
    'may|might|can'
    """
    return "|".join(pattern for pattern in patterns if pattern != NEVER) or NEVER
