"""How the names of projects compare: the words that tell them apart, their numbers, and a score.

A score runs from 0 to 100 (rapidfuzz's token_set_ratio over the folded words): on real project names true pairs score 66 and
above, false ones 51 and below; under 40 it is given as 0.  Names whose numbers differ ("phase I" and "phase II", "Road 5" and
"Road 6") are different whatever their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

import numpy as np
import pandas as pd
from rapidfuzz.fuzz import ratio, token_set_ratio
from rapidfuzz.process import cpdist

from aidledger.parsers.lang import languages
from aidledger.parsers.text.places import described
from aidledger.reconciler.arrays import Bools, Floats, Integers, Objects

Marks = frozenset[tuple[str, str]]

_PROJECTS: Final = tuple(one.projects for one in languages().values() if one.projects is not None)
WAYS: Final = frozenset[str]().union(*(one.ways for one in _PROJECTS))
"""What a number names by itself: there is one Road 5 in a country."""

SAME_NAME: Final = 66.0
OTHER_NAME: Final = 51.0
_NUMBERED_TWINS: Final = 80.0
_LEAST: Final = 40.0
_CONFLICT: Final = -1.0
_LOW_HALF: Final = (1 << 32) - 1
_SAME_PLACE: Final = 75.0
_SAME_WORD: Final = 80.0

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+[A-Za-z]?(?![A-Za-z])|\d+")
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々ー]+")

_COMMON_WORDS: Final = frozenset[str]().union(*(one.common for one in _PROJECTS))
_COMMON_NOUNS: Final = frozenset[str]().union(*(one.nouns for one in _PROJECTS))
_ACTIONS: Final = frozenset[str]().union(*(one.actions for one in _PROJECTS))
_SERIAL: Final = frozenset[str]().union(*(one.serials for one in _PROJECTS))
_OF_PLACES: Final = frozenset[str]().union(*(one.places for one in _PROJECTS))
_NUMBER_SIGNS: Final = frozenset(sign for one in _PROJECTS for sign in one.number_signs)
_ENDINGS: Final = tuple(ending for one in _PROJECTS for ending in one.ordinal_endings)
_COUNT: Final = tuple(str(n) for n in range(1, 13))
_ORDINALS: Final = {word: n for one in _PROJECTS for word, n in zip(one.ordinals, _COUNT, strict=False)}
_CARDINALS: Final = {word: n for one in _PROJECTS for word, n in zip(one.cardinals, _COUNT, strict=False)}
_ROMANS: Final = dict(zip("i ii iii iv v vi vii viii ix x xi xii".split(), _COUNT, strict=True))
_MARKERS: Final = _SERIAL | {word for word in _ROMANS if len(word) > 1}
_UNMARKED: Final[Marks] = frozenset()
_COUNTERS: Final = tuple(
    (re.compile(pattern), one.kinds, str.maketrans(dict(one.digits))) for one in _PROJECTS for pattern in one.counters
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """What stands between spaces in some names: `texts` are the different pieces, `codes` those of one name after the other.

    No word reaches over a space, and a million names have few different pieces: what is read of a piece is read once.
    """

    texts: Sequence[str]
    codes: Integers
    of_name: Integers
    names: int

    @classmethod
    def of(cls, names: Iterable[str]) -> Pieces:
        """Cut names at their spaces."""
        lists = [name.split() for name in names]
        lengths = np.fromiter(map(len, lists), dtype=np.int64, count=len(lists))
        codes, texts = pd.factorize(_column(chain.from_iterable(lists)))
        of_name = np.repeat(np.arange(len(lists), dtype=np.int64), lengths)
        return cls(texts.tolist(), codes.astype(np.int64), of_name, len(lists))

    def any(self, of_pieces: Sequence[bool]) -> Bools:
        """Whether a name has a piece of which something holds."""
        true = np.array(of_pieces, dtype=bool)[self.codes]
        return np.bincount(self.of_name[true], minlength=self.names) > 0

    def joined(self, texts: Iterable[str]) -> Objects:
        """The names with these texts for the pieces; a piece without one is left out."""
        column = _column(texts)
        kept = (column != "")[self.codes]
        ends = np.cumsum(np.bincount(self.of_name[kept], minlength=self.names)).tolist()
        said = column[self.codes[kept]].tolist()
        return _column(" ".join(said[start:end]) for start, end in pairwise([0, *ends]))


@dataclass(frozen=True, slots=True)
class Names:
    """Names of a column: `codes` number the distinct ones (-1 for none).

    Each is described by its folded words, the proper names among them (places, mostly) and its numbers; `pieces` are those
    of the distinct names, with their folded words in `words`.
    """

    codes: Integers
    pieces: Pieces
    words: Sequence[str]
    folded: Objects
    proper: Objects
    marks: Sequence[Marks]
    unspaced: Bools
    placed: Bools
    numbered: Bools

    @classmethod
    def of(cls, names: Iterable[str | None]) -> Names:
        """Read a column of names; a name without a word that tells it apart counts as none."""
        codes, distinct = pd.factorize(np.array(list(names), dtype=object))
        pieces = Pieces.of(distinct)
        listed = [_WORD.findall(text) for text in pieces.texts]
        # A word that is written small somewhere is a common noun, however the headlines write it.
        common = _COMMON_NOUNS.union(_folded_word(word) for words in listed for word in words if word.islower())
        words = [" ".join(filter(None, map(_folded_word, some))) for some in listed]
        folded = pieces.joined(words)
        proper = pieces.joined(" ".join(word for word in map(_capital, some) if word and word not in common) for some in listed)
        empty = np.append(folded == "", True)
        foreign = pieces.any([not text.isascii() for text in pieces.texts])
        found = [_UNMARKED] * len(distinct)
        for at in np.flatnonzero(foreign | pieces.any([any(map(_is_marker, some)) for some in listed])).tolist():
            found[at] = marks(distinct[at])
        unspaced = pieces.any([_UNSPACED.search(text) is not None for text in pieces.texts])
        numbered = np.fromiter(map(bool, found), dtype=bool, count=len(found))
        known = np.where(empty[codes], -1, codes).astype(np.int64)
        return cls(known, pieces, words, folded, proper, found, unspaced, proper != "", numbered)

    def scores(self, left: Integers, right: Integers) -> Floats:
        """The score of each pair of rows; below 0 where their numbers differ.

        It is NaN where one has no name, or they are written in two scripts.
        """
        a, b = self.codes[left], self.codes[right]
        known = (a >= 0) & (b >= 0)
        scores = np.full(len(a), np.nan)
        scores[known] = self._distinct_scores(a[known], b[known])
        return scores

    def bare_scores(self, left: Integers, right: Integers, places: Sequence[str | None]) -> Floats:
        """Scores without the words that name the recipient (`places`, ISO 3166-1 alpha-3, one a pair) or a place of it."""
        without = [_without(str(self.folded[self.codes[i]]), place) for i, place in zip(left, places, strict=True)]
        against = [_without(str(self.folded[self.codes[j]]), place) for j, place in zip(right, places, strict=True)]
        return _scored(np.array(without, dtype=object), np.array(against, dtype=object))

    def other_things(self, left: Integers, right: Integers) -> Bools:
        """Whether the names of each pair tell of two things: both have words that the other lacks, but for what is done.

        "The construction of a bus terminal in Takeo" and "the construction of an airport terminal in Takeo" do; "Takeo bus
        terminal rehabilitation" does not differ from the first.
        """
        pairs = zip(self.codes[left].tolist(), self.codes[right].tolist(), strict=True)
        return np.array([_tell_apart(str(self.folded[a]), str(self.folded[b])) for a, b in pairs], dtype=bool)

    def _distinct_scores(self, a: Integers, b: Integers) -> Floats:
        scores = np.where(a == b, 100.0, 0.0)
        differ = np.flatnonzero(a != b)
        scores[differ] = _ratios(self.folded, a[differ], b[differ])
        # Names in two scripts say nothing of each other.
        scores[self.unspaced[a] != self.unspaced[b]] = np.nan
        self._cap_other_places(scores, a, b)
        counted = np.flatnonzero(self.numbered[a] & self.numbered[b] & (a != b))
        pairs = zip(a[counted].tolist(), b[counted].tolist(), strict=True)
        least = np.fromiter((_least(self.marks[i], self.marks[j]) for i, j in pairs), np.float64, len(counted))
        known = scores[counted]
        scores[counted] = np.select([least < 0, least > 0], [least, np.fmax(known, least)], known)
        return scores

    def _cap_other_places(self, scores: Floats, a: Integers, b: Integers) -> None:
        """A hospital here and a hospital there are two projects, however alike the rest of their names is."""
        both = np.flatnonzero((scores > OTHER_NAME) & (a != b) & self.placed[a] & self.placed[b])
        elsewhere = both[_ratios(self.proper, a[both], b[both]) < _SAME_PLACE]
        scores[elsewhere] = OTHER_NAME - 1


def _column(texts: Iterable[str]) -> Objects:
    listed = list(texts)
    column = np.empty(len(listed), dtype=object)
    column[:] = listed
    return column


def _ratios(texts: Objects, left: Integers, right: Integers) -> Floats:
    """The score of each pair of texts, by their numbers; what is asked again is scored once."""
    which, distinct = pd.factorize(left << 32 | right)
    return _scored(texts[distinct >> 32], texts[distinct & _LOW_HALF])[which]


def _scored(left: Objects, right: Objects) -> Floats:
    if not len(left):
        return np.empty(0)
    # What scores less is another name, whatever the score.
    return np.asarray(cpdist(left, right, scorer=token_set_ratio, score_cutoff=_LEAST, dtype=np.float64), dtype=np.float64)


def _tell_apart(left: str, right: str) -> bool:
    mine, theirs = set(left.split(" ")), set(right.split(" "))
    return _lacking(mine - theirs - _ACTIONS, theirs) and _lacking(theirs - mine - _ACTIONS, mine)


def _lacking(words: set[str], among: set[str]) -> bool:
    """Whether a word has no fellow, not even abbreviated or spelt another way."""
    return any(not any(_fellows(word, other) for other in among) for word in words)


def _fellows(word: str, other: str) -> bool:
    return word[:3] == other[:3] or ratio(word, other) >= _SAME_WORD


@lru_cache(maxsize=1 << 16)
def _least(left: Marks, right: Marks) -> float:
    """What the numbers of two names say of their score: that it is at least so much, or below 0 that they differ."""
    if conflict(left, right):
        return _CONFLICT
    return _NUMBERED_TWINS if any(kind in WAYS for kind, _ in left & right) else 0.0


def name_scores(left: Iterable[str | None], right: Iterable[str | None]) -> Floats:
    """How well names of projects match, pair by pair, 0 to 100; NaN where one is missing.

    >>> name_scores(["National Road No. 5 Improvement Project (Poipet)"], ["National Road 5 rehabilitation"]).round().tolist()
    [80.0]
    >>> name_scores(["Siem Reap water works, phase I"], ["the second phase of the Siem Reap water works"]).tolist()
    [0.0]
    """
    first, second = list(left), list(right)
    names = Names.of(first + second)
    scores = names.scores(np.arange(len(first)), np.arange(len(first), len(first) + len(second)))
    return np.where(scores < 0, 0.0, scores)


def fold(name: str) -> str:
    """The words that tell a project apart: lower case, singular, without articles, "project" or the kind of aid.

    Text without spaces is cut into pairs of characters, so that the same score serves.

    >>> fold("The Project for Human Resources Development Scholarship")
    'human resource development scholarship'
    >>> fold("国道5号線改修計画")
    '国道 5 号線 線改 改修 修計 計画'
    """
    return " ".join(filter(None, map(_folded_word, _WORD.findall(name))))


@lru_cache(maxsize=1 << 16)
def _folded_word(word: str) -> str:
    small = _singular(word.casefold())
    # Phases and lots are told apart by their numbers, not by these words.
    return "" if small in _COMMON_WORDS or small in _SERIAL or small in _ROMANS else " ".join(_parts(small))


@lru_cache(maxsize=1 << 16)
def _capital(word: str) -> str:
    return _folded_word(word) if word[0].isupper() else ""


def _singular(word: str) -> str:
    word = word.replace("’", "'").removesuffix("'s")
    if len(word) > 4 and word[-1] == "s" and word[-2] not in "siu":
        return word[:-1]
    return word


def _parts(word: str) -> list[str]:
    if word.isascii() or not _UNSPACED.search(word):
        return [word]
    return [word[i : i + 2] for i in range(max(1, len(word) - 1))]


def marks(name: str) -> Marks:
    """The numbers that tell look-alikes apart, each with the word it counts.

    >>> sorted(marks("Siem Reap water works, Phase II")), sorted(marks("second tranche for National Road No. 5"))
    ([('phase', '2')], [('road', '5'), ('tranche', '2')])
    >>> sorted(marks("シアヌークビル港の第1期拡張")), sorted(marks("Scholarship 2024"))
    ([('phase', '1')], [('year', '2024')])
    """
    words = [word for word in map(str.lower, _WORD.findall(name)) if word not in _NUMBER_SIGNS]
    found = {mark for mark in map(_mark, words, ["", *words], [*words[1:], ""]) if mark}
    return frozenset(found if name.isascii() else found | _counted_in(name))


def _is_marker(word: str) -> bool:
    return word[0].isdigit() or word.lower() in _MARKERS


@lru_cache(maxsize=1 << 16)
def _mark(word: str, before: str, after: str) -> tuple[str, str] | None:
    before = _singular(before)
    if before in _SERIAL and (number := _number(word)):
        return before, number
    if after in _SERIAL and (number := _ORDINALS.get(word)):
        return after, number
    if word[0].isdigit():
        return _counted(word, before, after)
    return ("phase", _ROMANS[word]) if len(word) > 1 and word in _ROMANS else None


def _counted(word: str, before: str, after: str) -> tuple[str, str] | None:
    if word.isdigit() and len(word) == 4 and word[:2] in ("19", "20"):
        return "year", word
    if after.startswith(_ENDINGS):
        return None
    return (before, word.lstrip("0") or "0") if before.isalpha() and before.isascii() and before not in _COMMON_WORDS else None


def _number(word: str) -> str | None:
    if word[0].isdigit():
        return word.lstrip("0") or "0"
    return _ROMANS.get(word) or _CARDINALS.get(word) or (word if len(word) == 1 else None)


def _counted_in(name: str) -> set[tuple[str, str]]:
    """The numbers that a language without spaces writes beside what they count."""
    found = set()
    for pattern, kinds, digits in _COUNTERS:
        for counted in pattern.finditer(name):
            number = counted["number"].translate(digits).casefold()
            found.add((kinds[counted["kind"]], _ROMANS.get(number, number)))
    return found


def conflict(left: Marks, right: Marks) -> bool:
    """Whether two names count something to different numbers.

    >>> conflict(marks("Lot 1"), marks("Lots 1 and 2")), conflict(marks("Road 5, phase 1"), marks("Road 5, phase 2"))
    (False, True)
    """
    kinds = {kind for kind, _ in left} & {kind for kind, _ in right}
    return any({n for k, n in left if k == kind}.isdisjoint(n for k, n in right if k == kind) for kind in kinds)


def _without(folded: str, place: str | None) -> str:
    known = place_words(place)
    return " ".join(word for word in folded.split(" ") if word not in known) if known else folded


@lru_cache(maxsize=512)
def place_words(country: str | None) -> frozenset[str]:
    """The words of a country's name, people, capital and provinces; none for what is no country.

    >>> "phnom" in place_words("KHM"), place_words("Asian Development Bank")
    (True, frozenset())
    >>> place_words("WFP"), place_words("XKX")
    (frozenset(), frozenset())
    """
    known = described().get(country or "")
    if known is None:
        return frozenset()
    told = [known.name(), known.capital(), known.demonym(), *(known.alt_spellings() or ()), *(known.provinces() or ())]
    words = {word for text in told if isinstance(text, str) for word in fold(text).split(" ")}
    return frozenset(words | _OF_PLACES)
