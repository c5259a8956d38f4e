"""Which words a pattern cannot do without, so that it is not tried on a sentence that has none of them.

The words are read from what `re` makes of a pattern.  Nothing is concluded of what is not known there: such a pattern is
always tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any, Final

from aidledger.parsers.lang import NEVER

_LEAST: Final = 3
"""So many letters, at least, a word has that tells something: shorter ones stand in most sentences."""

_MOST_KNOWN: Final = 50_000
"""So many words are kept with the patterns that may match where they stand, at most."""

_COMMON: Final = frozenset(("the", "for", "and", "from", "that"))
"""Words that stand in most sentences: a pattern that one of them is enough for is always tried."""

_WORD: Final = re.compile(rf"[A-Za-z]{{{_LEAST},}}")
_NEVER: Final = re.compile(NEVER)
_Told = Any
"""What `re` keeps of a step of a pattern, for which it has no public type."""
_SILENT: Final = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
"""Steps that match no character, as a boundary does: what stands on both sides of them is one word."""
_REPEATS: Final = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))


class Needing(dict[str, dict[str, re.Pattern[str]]]):
    """Patterns by their names, and which of them may match where a word stands, by the word as it is printed.

    What a word leads to is kept, because few words make up most of a text.
    """

    __slots__ = ("_by_opening", "_unsaid")

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        super().__init__()
        self._unsaid = dict(patterns)
        self._by_opening: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
        for name, pattern in patterns.items():
            words = needed_words(pattern)
            for word in words if words.isdisjoint(_COMMON) else ():
                self._unsaid[name] = _NEVER
                self._by_opening.setdefault(word[:_LEAST], []).append((word, name, pattern))

    def __missing__(self, word: str) -> dict[str, re.Pattern[str]]:
        if len(self) > _MOST_KNOWN:
            self.clear()
        low, found = word.lower(), dict[str, re.Pattern[str]]()
        for place in range(len(low) - _LEAST + 1):
            for needed, name, pattern in self._by_opening.get(low[place : place + _LEAST], ()):
                if low.startswith(needed, place):
                    found[name] = pattern
        self[word] = found
        return found

    def said_in(self, text: str, start: int, end: int) -> Mapping[str, re.Pattern[str]]:
        """The patterns for what lies inside a stretch of text: those that need a word which it lacks match nothing.

        >>> known = Needing({"kind": re.compile("loans?|grants?"), "share": re.compile("[0-9]%")})
        >>> [name for name, pattern in known.said_in("a gift", 0, 6).items() if pattern.search("loans of 3%")]
        ['share']
        """
        said = self._unsaid.copy()
        for found in map(self.__getitem__, _WORD.findall(text, start, end)):
            if found:
                said.update(found)
        return said


def needed_words(pattern: re.Pattern[str]) -> frozenset[str]:
    """Words or pieces of them, in small letters, of which one at least is in all that a pattern matches; none if it needs none.

    >>> sorted(needed_words(re.compile("[Aa] (?:loan|new grants?) (?:of )?")))
    ['grant', 'loan']
    >>> needed_words(re.compile("(?:loan)?s|gift"))
    frozenset()
    """
    if pattern.flags & re.IGNORECASE:
        return frozenset()
    return _needed(import_module("re._parser").parse(pattern.pattern, pattern.flags))


def _needed(steps: Iterable[tuple[_Told, _Told]]) -> frozenset[str]:
    """The words that one of the steps of a pattern, or several that each match a letter, cannot do without: the longest."""
    letters, found = "", list[frozenset[str]]()
    for code, told in steps:
        letter = "" if code.name in _SILENT else _letter(code.name, told)
        letters += " " if letter is None else letter
        found += [_of_step(code.name, told)] if letter is None else []
    found += [frozenset((word,)) for word in _WORD.findall(letters)]
    return max(found, key=lambda words: (min(map(len, words), default=0), -len(words)), default=frozenset())


def _letter(code: str, told: _Told) -> str | None:
    """The one letter that a step matches, as a capital or not: ``[Ll]``."""
    signs = [("LITERAL", told)] if code == "LITERAL" else [(kind.name, sign) for kind, sign in told] if code == "IN" else []
    letters = {chr(sign).lower() if kind == "LITERAL" and sign < 128 else "" for kind, sign in signs}
    return letters.pop() or None if len(letters) == 1 else None


def _of_step(code: str, told: _Told) -> frozenset[str]:
    """The words that a group needs, if it matches at least once, or one each of its branches."""
    if code == "SUBPATTERN" and not told[1]:  # flags of its own
        return _needed(told[-1])
    if code == "ATOMIC_GROUP":
        return _needed(told)
    if code in _REPEATS and told[0] > 0:
        return _needed(told[2])
    branches = [_needed(branch) for branch in told[1]] if code == "BRANCH" else []
    return frozenset().union(*branches) if all(branches) else frozenset()
