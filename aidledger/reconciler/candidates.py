"""Which statements are worth comparing: pairs that share a block, without ever pairing a popular block with itself.

A block is a donor, a recipient and a fortnight (with the next one).  A small block is paired whole; in a larger one those are
paired that share one of the rarest words of their names, and those whose figures are the closest.  However many share a key,
each is paired with its nearest neighbours in the order of the figures (the sorted neighbourhood of Hernández and Stolfo 1995,
"The merge/purge problem for large databases"): the work grows with the statements, and a promise that a thousand articles
tell still hangs together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.reconciler.arrays import Bools, Floats, Integers
from aidledger.reconciler.names import WAYS, Names

FORTNIGHT: Final = 14
_SMALL: Final = 8
_NEIGHBOURS: Final = 12
_CLOSEST: Final = 3
_RAREST: Final = 3
_FEW_USES: Final = 32
_COMMONEST: Final = 3
_FORTNIGHTS: Final = 13
_FAR_WORDS: Final = 2
_STEP: Final = 0.15
_LATER: Final = 1 << 24
_LEVEL_BITS: Final = 20
_LEVELS_PER_E: Final = 14_000
_LEAST_LOG: Final = -10.0
Pairs = tuple[Integers, Integers]
Words = tuple[Integers, Integers, Integers]


def candidates(rows: pd.DataFrame, names: Names) -> Pairs:
    """Pairs of row numbers (left below right, each once) of the statements that could speak of one promise."""
    words, figures = rarest_words(names), _figures(rows)
    who = [_codes(rows["donor"]), _codes(rows["recipient"]), _fortnights(rows["day"].to_numpy(dtype=np.float64))]
    lacks = np.column_stack([column < 0 for column in who])
    complete = np.asarray(~lacks.any(axis=1), dtype=bool)
    full = _Side.of(complete, who, words, figures)
    found = [*_near(full), *_far_apart(full, _truths(rows, "record"))]
    if (nameless := complete & _nameless(names)).any():
        found += _lopsided(_Side.of(nameless, who, words, figures), full)
    for pattern in np.unique(lacks[~complete], axis=0):
        mine: Bools = np.asarray(np.all(lacks == pattern, axis=1), dtype=bool)
        known = [np.zeros_like(column) if lacking else column for column, lacking in zip(who, pattern, strict=True)]
        everyone = _Side.of(np.ones(len(mine), dtype=bool), known, words, figures)
        found += _lopsided(_Side.of(mine, known, words, figures), everyone)
    return _each_once(found)


@dataclass(frozen=True, slots=True)
class _Side:
    """Statements to be paired: their rows, parties and fortnights, and the logarithms of their figures (NaN for none).

    `money` numbers the currencies of figures that have no rate to be compared at.  Then the words of their names: `at` is a
    place in `rows`, `word` a word of the name there, `rank` how rare it is among them.
    """

    rows: Integers
    donor: Integers
    recipient: Integers
    fortnight: Integers
    logs: Floats
    money: Integers
    at: Integers
    word: Integers
    rank: Integers

    @classmethod
    def of(cls, chosen: Bools, who: list[Integers], words: Words, figures: tuple[Floats, Integers]) -> _Side:
        rows = np.flatnonzero(chosen).astype(np.int64)
        place = np.full(len(chosen), -1, dtype=np.int64)
        place[rows] = np.arange(len(rows))
        mine = chosen[words[0]]
        donor, recipient, fortnight = (column[rows] for column in who)
        at, word, rank = (column[mine] for column in words)
        return cls(rows, donor, recipient, fortnight, figures[0][rows], figures[1][rows], place[at], word, rank)

    def wholes(self) -> _Keys:
        """Everything, by its block."""
        return _Keys.of([self.donor, self.recipient], self.fortnight, self.logs)

    def words(self) -> _Keys:
        """The words of the names, by block."""
        at = self.at
        return _Keys.of([self.donor[at], self.recipient[at], self.word], self.fortnight[at], self.logs[at])


def _near(side: _Side) -> list[Pairs]:
    """Pairs inside a block, and of a block with the next one; every statement knows its parties and its day."""
    words, wholes = side.words(), side.wholes()
    small = wholes.size <= _SMALL
    few, many = wholes.only(small), wholes.only(~small)
    close = [_within(many, _CLOSEST), _between(wholes, many.moved(-1), _CLOSEST), _between(many, few.moved(-1), _CLOSEST)]
    named = [_within(words), _between(words, words.moved(-1))]
    found = [(side.at[i], side.at[j]) for i, j in named] + [_within(few), _between(few, few.moved(-1))]
    return [(side.rows[i], side.rows[j]) for i, j in [*found, *(_alike(side, *pairs) for pairs in close)]]


def _alike(side: _Side, i: Integers, j: Integers) -> Pairs:
    """Those pairs whose figures are near; a long official title and a newspaper's short name may share common words only."""
    near = np.abs(side.logs[i] - side.logs[j]) <= _STEP
    return i[near], j[near]


def _lopsided(side: _Side, other: _Side) -> list[Pairs]:
    """Pairs of statements that lack a party, a day or a name with all others, by what they do know."""
    found: list[Pairs] = []
    words, whole, words_there, whole_there = side.words(), side.wholes(), other.words(), other.wholes()
    for later in (-1, 0, 1) if side.fortnight.any() else (0,):
        i, j = _between(words, words_there.moved(later))
        found.append((side.rows[side.at[i]], other.rows[other.at[j]]))
        i, j = _between(whole, whole_there.moved(later))
        found.append((side.rows[i], other.rows[j]))
    return found


def _far_apart(side: _Side, record: Bools) -> list[Pairs]:
    """Pairs of half a year that share donor, recipient, one of their rarest words and the size of the figure.

    A row of an official record is paired so with articles of any date: records come late.
    """
    chosen = np.flatnonzero(~np.isnan(side.logs[side.at]) & (side.rank < _FAR_WORDS))
    at, official = side.at[chosen], np.flatnonzero(record[side.rows[side.at[chosen]]])
    parties = [side.donor[at], side.recipient[at], side.money[at], side.word[chosen]]
    fortnight, logs = side.fortnight[at], side.logs[at]
    size = _steps(logs, _STEP)
    own = _Keys.of(parties, fortnight // _FORTNIGHTS * _LATER + size, logs)
    found = [_within(own), *(_between(own, own.moved(steps)) for steps in (1, -1 - _LATER, -_LATER, 1 - _LATER))]
    # What is near in time is paired by its words already.
    apart = (np.abs(fortnight[i] - fortnight[j]) > 1 for i, j in found)
    found = [(i[kept], j[kept]) for (i, j), kept in zip(found, apart, strict=True)]
    if len(official):
        late = _Keys.of([column[official] for column in parties], size[official], logs[official])
        ever = _Keys.of(parties, size, logs)
        for step in (-1, 0, 1):
            i, j = _between(late, ever.moved(step))
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
    # A long official name and a newspaper's short one share common words only, so a long one keeps more; and in a small
    # collection no word is common.
    kept = (rank < np.maximum(_RAREST, lengths - _COMMONEST)[distinct]) | (frequency[words] <= _FEW_USES)
    ways, numbers = _numbered(names)
    numbers += len(frequency)
    return _by_name(distinct[kept], words[kept], rank[kept], ways, numbers)


def _by_name(distinct: Integers, words: Integers, rank: Integers, ways: Integers, numbers: Integers) -> Words:
    """Words with the numbered ways behind them, in the order of their names."""
    found = np.concatenate([distinct, ways]), np.concatenate([words, numbers])
    order = np.argsort(found[0], kind="stable")
    ranks = np.concatenate([rank, np.full(len(ways), _FAR_WORDS)])
    return found[0][order], found[1][order], ranks[order]


def _numbered(names: Names) -> Pairs:
    """(distinct name, number) for every way that a name counts: "road 5" tells what neither "road" nor "5" does."""
    found = [(at, mark) for at in np.flatnonzero(names.numbered).tolist() for mark in names.marks[at] if mark[0] in WAYS]
    numbers = pd.factorize(np.array(["\n".join(mark) for _, mark in found], dtype=object))[0]
    return np.array([at for at, _ in found], dtype=np.int64), numbers.astype(np.int64)


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
    """Keys in order: the places that they come from, and where each run of equal ones begins and how long it is.

    Equal keys stand in the order of their figures, which is the lower end of `ordered`.
    """

    order: Integers
    ordered: Integers
    start: Integers
    size: Integers

    @classmethod
    def of(cls, columns: list[Integers], steps: Integers | int, logs: Floats) -> _Keys:
        """Keys of several columns; `steps` (less than 2**40) are added, so that keys can be moved without sorting again."""
        keys = ((_mixed(columns) >> _LEVEL_BITS + 2) + steps << _LEVEL_BITS) | _levels(logs)
        order = np.argsort(keys)
        ordered = keys[order]
        return cls(order, ordered, *_runs(ordered >> _LEVEL_BITS))

    def moved(self, steps: int) -> _Keys:
        """The keys as if all of them were so many steps further."""
        return replace(self, ordered=self.ordered + (steps << _LEVEL_BITS))

    def only(self, chosen: Bools) -> _Keys:
        """Some of the keys."""
        return replace(self, start=self.start[chosen], size=self.size[chosen])


def _within(keys: _Keys, reach: int = _NEIGHBOURS) -> Pairs:
    """Pairs of places with equal keys, each once: every place with the next ones in the order of the figures."""
    at = _ranges(keys.start, keys.size)
    after = np.minimum(np.repeat(keys.start + keys.size, keys.size) - at - 1, reach)
    return np.repeat(keys.order[at], after), keys.order[_ranges(at + 1, after)]


def _between(left: _Keys, right: _Keys, reach: int = _NEIGHBOURS) -> Pairs:
    """Pairs of a left and a right place with equal keys: every left one with those right ones that are nearest in figure."""
    # Both in order: a search for keys in any order would miss the cache at every step.
    mine, theirs = left.ordered[left.start] >> _LEVEL_BITS, right.ordered[right.start] >> _LEVEL_BITS
    run = np.searchsorted(theirs, mine)
    there = np.flatnonzero(run < len(theirs))
    there = there[theirs[run[there]] == mine[there]]
    times, run = left.size[there], run[there]
    at, run = _ranges(left.start[there], times), np.repeat(run, times)
    first, size = right.start[run], right.size[run]
    several = np.minimum(size, 2 * reach)
    crowded = np.flatnonzero(size > several)
    nearest = np.searchsorted(right.ordered, left.ordered[at[crowded]]) - reach
    first[crowded] = np.clip(nearest, first[crowded], (first + size - several)[crowded])
    return np.repeat(left.order[at], several), right.order[_ranges(first, several)]


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


def _truths(rows: pd.DataFrame, column: str) -> Bools:
    return rows[column].to_numpy(dtype=bool) if column in rows else np.zeros(len(rows), dtype=bool)


def _nameless(names: Names) -> Bools:
    """What only its figure can link: it has no name, or one in a script that others do not share."""
    some_unspaced = names.unspaced.any() and not names.unspaced.all()
    foreign = np.append(names.unspaced & some_unspaced, False)[names.codes]
    return np.asarray((names.codes < 0) | foreign)


def _codes(column: pd.Series[Any]) -> Integers:
    return np.asarray(pd.factorize(column.to_numpy(dtype=object))[0], dtype=np.int64)


def _fortnights(days: Floats) -> Integers:
    known: Bools = ~np.isnan(days)
    # Days before 1970 are negative, and -1 stands for an unknown date.
    return np.where(known, np.floor(np.where(known, days, 0) / FORTNIGHT) + 10_000, -1).astype(np.int64)


def _figures(rows: pd.DataFrame) -> tuple[Floats, Integers]:
    """The logarithm of each figure (NaN for none), and the number of its currency where that has no rate, else 0."""
    values, money = rows["norm_value"].to_numpy(dtype=np.float64), np.zeros(len(rows), dtype=np.int64)
    if "value_0" in rows:
        alone = np.isnan(values)
        values = np.where(alone, rows["value_0"].to_numpy(dtype=np.float64), values)
        money = np.where(alone, _codes(rows["currency_0"]) + 1, 0)
    known = values > 0
    return np.where(known, np.log(np.where(known, values, 1.0)), np.nan), money


def _steps(logs: Floats, step: float) -> Integers:
    return np.floor(logs / step).astype(np.int64)


def _levels(logs: Floats) -> Integers:
    """The place of each figure among all that there can be, in steps too small to matter; what has none comes first."""
    levels = np.clip((logs - _LEAST_LOG) * _LEVELS_PER_E, 1, (1 << _LEVEL_BITS) - 1)
    return np.where(np.isnan(levels), 0, levels).astype(np.int64)
