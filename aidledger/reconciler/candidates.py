"""Which statements are worth comparing: pairs that share a block, without ever pairing a popular block with itself.

A block is a donor, a recipient and a fortnight (with the next one).  A small block is paired whole; in a larger one two
statements are paired that share one of the rarest words of their names, or the size of their figures.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.reconciler.names import Names
from aidledger.reconciler.units import Floats, Integers, Truths

FORTNIGHT: Final = 14
_WHOLE_BLOCK: Final = 64
_WORD_BLOCK: Final = 22_500
_FIGURE_BLOCK: Final = 22_500
_FAR_BLOCK: Final = 2_500
_RAREST: Final = 3
_COMMONEST: Final = 3
_FORTNIGHTS: Final = 13
_FAR_WORDS: Final = 2
_STEP: Final = 0.15
_LATER: Final = 1 << 24
Pairs = tuple[Integers, Integers]
Words = tuple[Integers, Integers, Integers]


def candidates(rows: pd.DataFrame, names: Names) -> Pairs:
    """Pairs of row numbers (left below right, each once) of the statements that could speak of one promise."""
    words = rarest_words(names)
    size = _figure_sizes(rows)
    who = [_codes(rows["donor"]), _codes(rows["recipient"]), _fortnights(rows["day"].to_numpy(dtype=np.float64))]
    lacks = np.column_stack([column < 0 for column in who])
    complete = np.asarray(~lacks.any(axis=1), dtype=bool)
    record = rows["record"].to_numpy(dtype=bool) if "record" in rows else np.zeros(len(rows), dtype=bool)
    full = _Side.of(complete, who, words, size)
    found = [*_near(full), *_far_apart(full, record)]
    for pattern in np.unique(lacks[~complete], axis=0):
        mine: Truths = np.asarray(np.all(lacks == pattern, axis=1), dtype=bool)
        known = [np.zeros_like(column) if lacking else column for column, lacking in zip(who, pattern, strict=True)]
        everyone = _Side.of(np.ones(len(mine), dtype=bool), known, words, size)
        found += _lopsided(_Side.of(mine, known, words, size), everyone)
    return _each_once(found)


@dataclass(frozen=True, slots=True)
class _Side:
    """Statements to be paired: their rows, parties, fortnights and sizes, and the words of their names.

    `at` is a place in `rows`, `word` a word of the name there, `rank` how rare it is among them.
    """

    rows: Integers
    donor: Integers
    recipient: Integers
    fortnight: Integers
    size: Integers
    at: Integers
    word: Integers
    rank: Integers

    @classmethod
    def of(cls, chosen: Truths, who: list[Integers], words: Words, size: Integers) -> _Side:
        rows = np.flatnonzero(chosen).astype(np.int64)
        place = np.full(len(chosen), -1, dtype=np.int64)
        place[rows] = np.arange(len(rows))
        mine = chosen[words[0]]
        donor, recipient, fortnight, sizes = (column[rows] for column in (*who, size))
        at, word, rank = (column[mine] for column in words)
        return cls(rows, donor, recipient, fortnight, sizes, place[at], word, rank)

    @property
    def parties(self) -> list[Integers]:
        return [self.donor, self.recipient]

    @property
    def sized(self) -> Integers:
        """The places of those with a figure."""
        return np.flatnonzero(self.size >= 0)

    def wholes(self) -> _Keys:
        """Everything, by its block."""
        return _Keys.of(self.parties, self.fortnight)

    def words(self) -> _Keys:
        """The words of the names, by block."""
        return _Keys.of([self.donor[self.at], self.recipient[self.at], self.word], self.fortnight[self.at])

    def figures(self) -> _Keys:
        """The figures, by block and size."""
        at = self.sized
        return _Keys.of([self.donor[at], self.recipient[at]], self.fortnight[at] * _LATER + self.size[at])


def _near(side: _Side) -> list[Pairs]:
    """Pairs inside a block, and of a block with the next one; every statement knows its parties and its day."""
    words, whole, figures = side.words(), side.wholes(), side.figures()
    by_word, by_figure = side.rows[side.at], side.rows[side.sized]
    found = [(by_word, _within(words, _WORD_BLOCK)), (by_word, _between(words, words.moved(-1), _WORD_BLOCK)),
             (side.rows, _within(whole, _WHOLE_BLOCK)), (side.rows, _between(whole, whole.moved(-1), _WHOLE_BLOCK)),
             (by_figure, _within(figures, _FIGURE_BLOCK))]  # fmt: skip
    near = (figures.moved(steps) for steps in (1, 1 - _LATER, -_LATER, -1 - _LATER))
    found += [(by_figure, _between(figures, others, _FIGURE_BLOCK)) for others in near]
    return [(rows[i], rows[j]) for rows, (i, j) in found]


def _lopsided(side: _Side, other: _Side) -> list[Pairs]:
    """Pairs of statements that lack a party or a day with all others, by what they do know."""
    found: list[Pairs] = []
    words, whole, figures = side.words(), side.wholes(), side.figures()
    words_there, whole_there, figures_there = other.words(), other.wholes(), other.figures()
    for later in (-1, 0, 1) if side.fortnight.any() else (0,):
        i, j = _between(words, words_there.moved(later), _WORD_BLOCK)
        found.append((side.rows[side.at[i]], other.rows[other.at[j]]))
        i, j = _between(whole, whole_there.moved(later), _WHOLE_BLOCK)
        found.append((side.rows[i], other.rows[j]))
        for step in (-1, 0, 1):
            i, j = _between(figures, figures_there.moved(later * _LATER + step), _FIGURE_BLOCK)
            found.append((side.rows[side.sized[i]], other.rows[other.sized[j]]))
    return found


def _far_apart(side: _Side, record: Truths) -> list[Pairs]:
    """Pairs of half a year that share donor, recipient, one of their rarest words and the size of the figure.

    A row of an official record is paired so with articles of any date: records come late.
    """
    chosen = np.flatnonzero((side.size[side.at] >= 0) & (side.rank < _FAR_WORDS))
    at, official = side.at[chosen], np.flatnonzero(record[side.rows[side.at[chosen]]])
    parties = [side.donor[at], side.recipient[at], side.word[chosen]]
    size, half = side.size[at], side.fortnight[at] // _FORTNIGHTS
    own = _Keys.of(parties, half * _LATER + size)
    found = [_within(own, _FAR_BLOCK)]
    found += [_between(own, own.moved(steps), _FAR_BLOCK) for steps in (1, -1 - _LATER, -_LATER, 1 - _LATER)]
    if len(official):
        late, ever = _Keys.of([column[official] for column in parties], size[official]), _Keys.of(parties, size)
        for step in (-1, 0, 1):
            i, j = _between(late, ever.moved(step), _FAR_BLOCK)
            found.append((official[i], j))
    rows = side.rows[at]
    return [(rows[i], rows[j]) for i, j in found]


def rarest_words(names: Names) -> Words:
    """(row, word, rank) of the few rarest words of each row's name, the rarest first; words are numbered."""
    name, word, rank = _rarest_of_names(names)
    counts = np.bincount(name, minlength=len(names.folded))
    rows = np.flatnonzero(names.codes >= 0).astype(np.int64)
    mine = names.codes[rows]
    at = _ranges((np.cumsum(counts) - counts)[mine], counts[mine])
    return np.repeat(rows, counts[mine]), word[at], rank[at]


def _rarest_of_names(names: Names) -> Words:
    """As `rarest_words`, for the distinct names."""
    distinct, words = _words(names)
    uses = np.bincount(names.codes[names.codes >= 0], minlength=len(names.folded))
    frequency = np.bincount(words, weights=uses[distinct])
    by_rarity = np.argsort(frequency, kind="stable")
    places = np.empty_like(by_rarity)
    places[by_rarity] = np.arange(len(by_rarity))
    # One number for the name and the place of the word: a plain sort is several times faster than one by two columns.
    keys = distinct * max(1, len(places)) + places[words]
    keys.sort()
    distinct, words = keys // max(1, len(places)), by_rarity[keys % max(1, len(places))]
    lengths = np.bincount(distinct, minlength=len(names.folded))
    rank = np.arange(len(keys)) - (np.cumsum(lengths) - lengths)[distinct]
    # A long official name and a newspaper's short one share common words only, so a long one keeps more.
    kept = rank < np.maximum(_RAREST, lengths - _COMMONEST)[distinct]
    return distinct[kept], words[kept], rank[kept]


def _words(names: Names) -> Pairs:
    """(distinct name, word) for every word of every distinct name; words are numbered as they come."""
    lists = [folded.split(" ") if folded else [] for folded in names.words]
    counts = np.fromiter(map(len, lists), dtype=np.int64, count=len(lists))
    numbers = pd.factorize(np.array(list(chain.from_iterable(lists)), dtype=object))[0].astype(np.int64)
    mine = counts[names.pieces.codes]
    at = _ranges((np.cumsum(counts) - counts)[names.pieces.codes], mine)
    return np.repeat(names.pieces.of_name, mine), numbers[at]


@dataclass(frozen=True, slots=True)
class _Keys:
    """Keys in order: the places that they come from, and where each run of equal ones begins and how long it is."""

    order: Integers
    ordered: Integers
    start: Integers
    size: Integers

    @classmethod
    def of(cls, columns: list[Integers], steps: Integers | int = 0) -> _Keys:
        """Keys of several columns; `steps` (less than 2**61) are added, so that keys can be moved without sorting again."""
        keys = (_mixed(columns) >> 2) + steps
        order = np.argsort(keys)
        ordered = keys[order]
        return cls(order, ordered, *_runs(ordered))

    def moved(self, steps: int) -> _Keys:
        """The keys as if all of them were so many steps further."""
        return replace(self, ordered=self.ordered + steps)


def _within(keys: _Keys, most: int) -> Pairs:
    """Pairs of places with equal keys, each once; a key that would give more than `most` pairs gives none."""
    size = np.repeat(keys.size, keys.size)
    place = np.arange(len(size)) - np.repeat(keys.start, keys.size)
    after = np.where(size * size > most, 0, size - place - 1)
    return np.repeat(keys.order, after), keys.order[_ranges(np.arange(1, len(size) + 1), after)]


def _between(left: _Keys, right: _Keys, most: int) -> Pairs:
    """Pairs of a left and a right place with equal keys; a key that would give too many gives none."""
    usable = right.size**2 <= most
    start, size = right.start[usable], right.size[usable]
    # Both in order: a search for keys in any order would miss the cache at every step.
    mine, at = left.ordered[left.start], np.searchsorted(right.ordered[start], left.ordered[left.start])
    there = np.flatnonzero(at < len(start))
    there = there[right.ordered[start[at[there]]] == mine[there]]
    runs, times = at[there], left.size[there]
    rows, runs = left.order[_ranges(left.start[there], times)], np.repeat(runs, times)
    return np.repeat(rows, size[runs]), right.order[_ranges(start[runs], size[runs])]


def _runs(ordered: Integers) -> Pairs:
    """Where each run of equal keys begins, and how long it is."""
    start = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])) if len(ordered) else np.empty(0, dtype=np.int64)
    return start, np.diff(start, append=len(ordered))


def _ranges(start: Integers, counts: Integers) -> Integers:
    ends = np.cumsum(counts)
    return np.asarray(np.arange(ends[-1] if len(ends) else 0, dtype=np.int64) - np.repeat(ends - counts - start, counts))


def _mixed(columns: list[Integers]) -> Integers:
    """One key for several columns (a 64-bit mix: a collision costs a needless comparison, never a wrong link)."""
    key = np.zeros(len(columns[0]), dtype=np.uint64) if columns else np.empty(0, dtype=np.uint64)
    for column in columns:
        key = (key ^ column.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        key ^= key >> np.uint64(29)
    return key.view(np.int64)


def _each_once(found: list[Pairs]) -> Pairs:
    keys = np.concatenate([_keys(left, right) for left, right in found])
    keys.sort()
    keys = keys[np.append(np.ones(min(1, len(keys)), dtype=bool), keys[1:] != keys[:-1])]
    return keys >> 32, keys & ((1 << 32) - 1)


def _keys(left: Integers, right: Integers) -> Integers:
    """One number for each pair of different rows, whichever comes first."""
    differ = left != right
    keys = np.minimum(left, right) << 32 | np.maximum(left, right)
    return keys if differ.all() else np.asarray(keys[differ])


def _codes(column: pd.Series[Any]) -> Integers:
    return np.asarray(pd.factorize(column.to_numpy(dtype=object))[0], dtype=np.int64)


def _fortnights(days: Floats) -> Integers:
    known: Truths = ~np.isnan(days)
    # Days before 1970 are negative, and -1 stands for an unknown date.
    return np.where(known, np.floor(np.where(known, days, 0) / FORTNIGHT) + 10_000, -1).astype(np.int64)


def _figure_sizes(rows: pd.DataFrame) -> Integers:
    """The size of each figure in steps of 15 per cent; -1 for none.  Without a rate, sizes in one currency compare."""
    values, own = rows["norm_value"].to_numpy(dtype=np.float64), np.zeros(len(rows), dtype=np.int64)
    if "value_0" in rows:
        alone = np.isnan(values)
        values = np.where(alone, rows["value_0"].to_numpy(dtype=np.float64), values)
        own = np.where(alone, (_codes(rows["currency_0"]) + 1) * 10_000, 0)
    known = values > 0
    steps = np.floor(np.log(np.where(known, values, 1.0)) / _STEP).astype(np.int64)
    return np.where(known, steps + own + 1_000, -1)
