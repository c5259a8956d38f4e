"""Where a sum that people corrected stands now: its article may have been changed since, or read otherwise."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Final
from urllib.parse import unquote

import pandas as pd

from aidledger.corrections.rows import moment
from aidledger.store.database import Database, fetch

_REACHES: Final = (300, 60, 20)
"""Characters on either side, in its line, by which a sum is known again in another version: the more, the surer."""
_POINTING: Final = frozenset({"same_as", "part_of", "activity", "same", "different"})
"""Fields whose values are ids."""

Place = tuple[int, int, str]
"""From, to, and the id of what stands there."""


@dataclass(frozen=True)
class State:
    """A version of an article as it was read once: since when, and where its claims and its activities stood."""

    version: int
    since: datetime | None
    text: str
    claims: tuple[Place, ...]
    activities: tuple[Place, ...]

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """To each id from its end, and for a claim also from the offset that reports print."""
        printed = {str(start): one for start, _, one in self.claims}
        return printed | {parted(one)[1]: one for *_, one in (*self.claims, *self.activities)}


@dataclass(frozen=True, slots=True)
class Moves:
    """The ids of a ledger's claims and activities through time; what was looked up once is kept."""

    database: Database
    known: dict[str, tuple[State, ...]] = field(default_factory=dict)
    former: dict[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)

    def now(self, corrections: pd.DataFrame) -> pd.DataFrame:
        """The corrections with the ids that what they speak of has now.

        What is there no more has the number of its version behind its id, so that nothing else is taken for it.
        """
        rows = corrections.to_dict("list")
        when = [moment(at or "") for at in rows["at"]]
        ids = [
            one if kind == "finding" else self._now(one, at)
            for one, kind, at in zip(rows["id"], rows["kind"], when, strict=True)
        ]
        values = [
            " ".join(self._now(one, at) for one in _listed(name, value)) if name in _POINTING and value else value
            for name, value, at in zip(rows["field"], rows["value"], when, strict=True)
        ]
        return corrections.assign(**{
            name: pd.Series(cells, index=corrections.index, dtype=object) for name, cells in (("id", ids), ("value", values))
        })

    def formerly(self, article: str) -> tuple[Mapping[str, str], ...]:
        """From the ids that the sums and activities of an article have now to those that they had, for each of its states."""
        if article not in self.former:
            *before, last = self._states(article) or (None,)
            maps = [_moved(state, last) for state in before] if last is not None else []
            self.former[article] = tuple({new: old for old, new in one.items()} for one in maps if one)
        return self.former[article]

    def _now(self, name: str, at: datetime | None) -> str:
        article, end = parted(name)
        states = self._states(article)
        having = [state for state in states if end in state.ids]
        meant = [state for state in having if at is None or state.since is None or state.since <= at] or having[:1]
        if not meant or meant[-1] is states[-1]:
            return name
        one = meant[-1].ids[end]
        return _moved(meant[-1], states[-1]).get(one, f"{one};version={meant[-1].version}")

    def _states(self, article: str) -> tuple[State, ...]:
        """How an article was read, the oldest first; nothing where there is but one way, or the article was removed."""
        if article not in self.known:
            self.known[article] = tuple(_states(self.database, article))
        return self.known[article]


def parted(name: str) -> tuple[str, str]:
    """The article in an id, as it is written there, or in a place (``file:offset``), and what stands behind it."""
    article, _, end = name.rpartition("#" if "#" in name else ":")
    return article, end


def _listed(name: str, value: str) -> list[str]:
    return value.split() if name == "part_of" else [value]


def _states(database: Database, article: str) -> Iterator[State]:
    rows = fetch(
        database,
        "SELECT versions.number, versions.text, readings.contents, min(readings.at) FROM versions "
        "JOIN readings ON readings.version = versions.key WHERE versions.article = ("
        "SELECT article FROM latest_versions WHERE id IN (CAST(? AS TEXT), CAST(? AS TEXT)) AND text IS NOT NULL LIMIT 1) "
        "GROUP BY versions.number, readings.contents ORDER BY versions.number, max(readings.key)",
        article, unquote(article, errors="surrogatepass"),
    )  # fmt: skip
    for number, text, contents, at in rows if len(rows) > 1 else ():
        words = str(fetch(database, "SELECT text FROM texts WHERE key = ?", text)[0][0])
        yield State(number, moment(at), words, *(_places(database, table, contents) for table in ("claims", "activities")))


def _places(database: Database, table: str, reading: int) -> tuple[Place, ...]:
    return tuple(fetch(database, f'SELECT start, "end", id FROM {table} WHERE reading = ? ORDER BY start, "end"', reading))


# --- from one state to another ------------------------------------------------------------------------------------


def _moved(old: State, new: State) -> dict[str, str]:
    """From the ids of one state to those of another, for what stands in both."""
    found: dict[str, str] = {}
    for kind in ("claims", "activities"):
        before, after = getattr(old, kind), getattr(new, kind)
        found |= _overlapping(before, after) if old.text == new.text else _known_again(old.text, before, new.text, after)
    return found


def _overlapping(before: Iterable[Place], after: tuple[Place, ...]) -> dict[str, str]:
    """Of two readings of one text: what stands in one place, or is the only one to overlap the only other."""
    starts = [start for start, *_ in after]
    same = {one for *_, one in after}
    pairs: dict[str, str] = {}
    taken: defaultdict[str, int] = defaultdict(int)
    for start, end, one in before:
        near = after[max(0, bisect_left(starts, start) - 1) : bisect_left(starts, end)]
        over = [place for place in near if place[1] > start]
        if one in same or len(over) == 1:
            pairs[one] = one if one in same else over[0][2]
            taken[pairs[one]] += 1
    return {one: other for one, other in pairs.items() if taken[other] == 1 or one == other}


def _known_again(text: str, before: Iterable[Place], other: str, after: Iterable[Place]) -> dict[str, str]:
    """Of two texts: what has the same words, and the same around it; of what is said more than once, as often in both."""
    found: dict[str, str] = {}
    for reach in _REACHES:
        left, right = _by_words(text, before, reach, found), _by_words(other, after, reach, {*found.values()})
        for words, ids in left.items():
            if len(ids) == len(right.get(words, ())):
                found |= dict(zip(ids, right[words], strict=True))
    return found


def _by_words(text: str, places: Iterable[Place], reach: int, done: Iterable[str]) -> dict[tuple[int, str], list[str]]:
    groups: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for start, end, one in places:
        if one not in done:
            first = max(start - reach, text.rfind("\n", max(0, start - reach), start) + 1)
            last = text.find("\n", end, end + reach)
            groups[start - first, text[first : last if last >= 0 else end + reach]].append(one)
    return dict(groups)
