"""Finding the words of a language in a text: one pass, one dictionary look-up a word, no backtracking.

A phrase is written as people write it.  A word that ends in ``*`` stands for every word that begins so ("pledg*"); a phrase
with a capital letter is found only with that capital (or in capitals), so that a turkey is no country, and one that
begins with ``=`` only as it is written, so that May is no "may".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"([^\W_]+(?:[.&][^\W_]+)*)")
_ASCII_TOKEN: Final = re.compile(r"([A-Za-z0-9]+(?:[.&][A-Za-z0-9]+)*)")
_STEM: Final = 3
_NAMES: Final = frozenset({"country", "organisation"})
_KATAKANA: Final = "ァ-ヺー"
_FOREIGN: Final = re.compile(rf"[{_KATAKANA}]+")
_IN_FOREIGN: Final = re.compile(rf"[{_KATAKANA}]")
_MOST_KNOWN: Final = 50_000
"""So many words are kept with their entries, at most."""


class Cue(NamedTuple):
    """A phrase of a lexicon where it stands in a text: which kind of cue, and what it tells."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    kind: str
    value: str
    cased: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """The entries that begin with some words: those of these words alone, and longer ones by the stem of their next word."""

    ending: tuple[_Entry, ...]
    longer: dict[str, _Known]

    def standing(self, words: list[str], place: int) -> Sequence[_Entry]:
        """The entries that begin with the word at a place and go on with the stems of those behind it, the longest first."""
        known, found = self, self.ending
        while known.longer and place + 1 < len(words):
            place += 1
            following = known.longer.get(words[place][:_STEM].lower())
            if following is None:
                break
            known, found = following, following.ending + found
        return found

    @classmethod
    def of(cls, entries: Sequence[_Entry], length: int = 1) -> _Known:
        """Entries, the longest first, whose first words are known, as many as `length`."""
        longer: dict[str, list[_Entry]] = {}
        for entry in entries:
            if len(entry.words) > length:
                longer.setdefault(entry.words[length].rstrip("*")[:_STEM].lower(), []).append(entry)
        ending = tuple(entry for entry in entries if len(entry.words) == length)
        return cls(ending, {stem: cls.of(found, length + 1) for stem, found in longer.items()})


class _Beginnings(dict[str, _Known | None]):
    """The entries that begin with a word, None for none; kept, because few words make up most of a text."""

    def __init__(self, by_word: dict[str, tuple[_Entry, ...]], by_stem: dict[str, tuple[_Entry, ...]]) -> None:
        super().__init__()
        self.by_word, self.by_stem = by_word, by_stem

    def __missing__(self, word: str) -> _Known | None:
        if len(self) > _MOST_KNOWN:
            self.clear()
        lowered = word.lower()
        candidates = self.by_word.get(lowered, ()) + self.by_stem.get(lowered[:_STEM], ())
        if not candidates and word[0].isdigit():
            return None
        found = sorted((entry for entry in candidates if _is(word, entry.words[0], entry.cased)), key=_longest_first)
        known = _Known.of(found) if found else None
        self[word] = known
        return known


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases with a kind and a value.

    >>> lexicon = Lexicon.of([("grant*", "kind", "grant"), ("yen loan", "kind", "loan"), ("Turkey", "place", "TUR")])
    >>> [(cue.value, cue.start) for cue in lexicon.cues("A yen loan, then grants; no turkey.")]
    [('loan', 2), ('grant', 17)]
    """

    known: _Beginnings = field(default_factory=lambda: _Beginnings({}, {}))
    unspaced: re.Pattern[str] | None = None
    meanings: dict[str, tuple[tuple[int, str, str], ...]] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str, str]], *, spaced: bool = True) -> Lexicon:
        """A lexicon of (phrase, kind, value); `spaced` is False for languages that write no spaces between words.

        A phrase may have several kinds; of two values of one kind for one phrase the first counts.
        """
        return _spaced_lexicon(entries) if spaced else _unspaced_lexicon(entries)

    def cues(self, text: str, start: int = 0, end: int | None = None) -> list[Cue]:
        """The cues between two offsets, in order; of phrases of one kind that overlap the first counts, then the longest."""
        stop = len(text) if end is None else end
        if self.unspaced is not None:
            found = self.unspaced.finditer(text, start, stop)
            return [
                Cue(match.start(), match.start() + length, kind, value)
                for match in found
                if not self._is_inside(text, match)
                for length, kind, value in self.meanings[match[0]]
            ]
        return self._spaced_cues(text, start, stop)

    def _is_inside(self, text: str, match: re.Match[str]) -> bool:
        """Whether a foreign name stands inside a longer foreign word: タイ in スタイル."""
        return match[0] in self.foreign and _IN_FOREIGN.match(text, match.start() - 1) is not None and match.start() > 0

    def _spaced_cues(self, text: str, start: int, stop: int) -> list[Cue]:
        piece = text[start:stop]
        parts = (_ASCII_TOKEN if piece.isascii() else _TOKEN).split(piece)
        words = parts[1::2]
        free: dict[str, int] = {}
        found: list[Cue] = []
        ends: list[int] = []
        for i, known in enumerate(map(self.known.__getitem__, words)):
            for entry in known.standing(words, i) if known is not None else ():
                if free.get(entry.kind, 0) <= i and (len(entry.words) == 1 or _goes_on(entry, words, i)):
                    ends = ends or list(accumulate(map(len, parts), initial=start))
                    free[entry.kind] = end = i + len(entry.words)
                    found.append(Cue(ends[2 * i + 1], ends[2 * end], entry.kind, entry.value))
        return found


def _spaced_lexicon(entries: Iterable[tuple[str, str, str]]) -> Lexicon:
    by_word: dict[str, list[_Entry]] = {}
    by_stem: dict[str, list[_Entry]] = {}
    for phrase, kind, value in entries:
        words = tuple(found[0] + "*" * phrase.startswith("*", found.end()) for found in _TOKEN.finditer(phrase))
        first = words[0].lower()
        table, key = (by_stem, first[:_STEM]) if first.endswith("*") else (by_word, first)
        table.setdefault(key, []).append(_Entry(words, kind, value, phrase != phrase.lower() or phrase[0] == "="))
    return Lexicon(_Beginnings(_sorted(by_word), _sorted(by_stem)))


def _sorted(table: dict[str, list[_Entry]]) -> dict[str, tuple[_Entry, ...]]:
    return {key: tuple(sorted(found, key=_longest_first)) for key, found in table.items()}


def _longest_first(entry: _Entry) -> int:
    return -len(entry.words)


def _unspaced_lexicon(entries: Iterable[tuple[str, str, str]]) -> Lexicon:
    own: dict[str, dict[str, str]] = {}
    for phrase, kind, value in entries:
        own.setdefault(phrase, {}).setdefault(kind, value)
    longest_first = sorted(own, key=lambda phrase: (-len(phrase), phrase))
    meanings = {phrase: tuple(_told_by(phrase, own)) for phrase in own}
    foreign = frozenset(phrase for phrase in own if _FOREIGN.fullmatch(phrase) and not _NAMES.isdisjoint(own[phrase]))
    # マリ is a country, but not in マリキナ.
    patterns = (re.escape(phrase) + rf"(?![{_KATAKANA}])" * (phrase in foreign) for phrase in longest_first)
    return Lexicon(unspaced=re.compile("|".join(patterns) or r"(?!)"), meanings=meanings, foreign=foreign)


def _told_by(phrase: str, own: dict[str, dict[str, str]]) -> Iterator[tuple[int, str, str]]:
    """What a phrase tells, and what the shorter phrases that it begins with tell of other kinds: 供与 in 供与する.

    A name in a longer one names nothing: Japan (日本) is not the Bank of Japan (日本銀行).
    """
    seen: set[str] = set()
    for length in range(len(phrase), 0, -1):
        for kind, value in own.get(phrase[:length], {}).items():
            if kind not in seen and (length == len(phrase) or kind not in _NAMES):
                seen.add(kind)
                yield length, kind, value


def _goes_on(entry: _Entry, words: list[str], i: int) -> bool:
    """Whether the words behind the first are those of the entry."""
    end = i + len(entry.words)
    return end <= len(words) and all(_is(words[k], entry.words[k - i], entry.cased) for k in range(i + 1, end))


def _is(word: str, wanted: str, cased: bool) -> bool:
    word = word if cased else word.lower()
    return word == wanted or (wanted[-1] == "*" and word.startswith(wanted[:-1])) or _in_capitals(word, wanted)


def _in_capitals(word: str, wanted: str) -> bool:
    """Whether a name is printed in capitals, as in headlines; short ones would be taken for abbreviations."""
    return len(word) > _STEM and word.isupper() and wanted[0].isupper() and word == wanted.upper()
