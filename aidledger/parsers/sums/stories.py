"""The stories of a text, by their datelines, and whose dollars each counts in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.sum import Sum

_DATELINE: Final = re.compile(r"(?:^|\n)[^\S\n]{0,8}(?P<place>[A-Z]{4,12}(?: [A-Z]{4,12})?)(?=[ ,(-])")
_DATED: Final = re.compile(r"(?:^|\n)[^\S\n]{0,8}[A-Z]{3}[A-Za-z .,']{0,40}, [A-Z][a-z]{2,8}\.? [0-9]{1,2}\s?-")
"""The dateline of a wire story: ``LAGOS, June 4 -``; a page may have many."""

_HEAD: Final = 600
_AFTER: Final = 24


class Story(NamedTuple):
    """A part of a text that is from one place."""

    start: int
    end: int


class Stories:
    """The stories of a text, looked for when somebody asks."""

    def __init__(self, text: str, words: Reader, sums: Sequence[Sum]) -> None:
        self.text, self.words, self.sums = text, words, sums
        self._counted: dict[Story, tuple[str | None, bool]] = {}

    @cached_property
    def parts(self) -> list[Story]:
        """All of them, in their order; a text without datelines is one story."""
        dated = [found.start() for found in _DATED.finditer(self.text)]
        opened = [0, *(self._opening(before, place) for before, place in pairwise(dated)), len(self.text)]
        return [Story(start, end) for start, end in pairwise(opened)]

    def _opening(self, before: int, place: int) -> int:
        """Where the story of a dateline begins: at its headline, behind an empty line."""
        return self.text.rfind("\n\n", before + 1, place) + 1 or place

    def of(self, place: int) -> Story:
        """The story that a place of the text is in."""
        return self.parts[bisect_right(self.parts, place, key=lambda story: story.start) - 1]

    def spent(self, story: Story) -> str | None:
        """The currency of the place that a story is from, where it is known."""
        found = _DATELINE.finditer(self.text, story.start, min(story.start + _HEAD, story.end))
        codes = (self.words.words.datelines.get(place["place"]) for place in found)
        return next((code for code in codes if code is not None), None)

    @cached_property
    def within(self) -> Mapping[Story, list[Sum]]:
        """The sums of each story."""
        found: dict[Story, list[Sum]] = {}
        for sum_ in self.sums:
            found.setdefault(self.of(sum_.start), []).append(sum_)
        return found

    def dollars(self, sum_: Sum) -> str | None:
        """The dollars of the place that the story of a sum is from, where they are what it counts in.

        They are where another of its sums states them, where it marks a share as listed there, and where people there count
        in their own dollars and nothing in the story is American; what the world trades is priced in the American ones.
        """
        story = self.of(sum_.start)
        if story not in self._counted:
            self._counted[story] = self._counting(story)
        code, said = self._counted[story]
        return code if said or not self.is_traded(sum_) else None

    def is_traded(self, sum_: Sum) -> bool:
        """Whether a sum is the price of what the world trades: $85`` a barrel``."""
        following = self.text[sum_.end : sum_.end + _AFTER].split(None, 2)[:2]
        return any(word.strip(".,;)") in self.words.words.traded for word in following)

    def _counting(self, story: Story) -> tuple[str | None, bool]:
        """The dollars that a story counts in, and whether it says so itself."""
        data, code = self.words.words, self.spent(story)
        if code is None:
            return None, False
        told = self.text[story.start : story.end]
        if any(one.currency == code for one in self.within.get(story, ()) if not one.family) or any(
            f"{listed}>" in told for listed, spent in data.listings.items() if spent == code
        ):
            return code, True
        own = code in data.local and not any(mark in told for mark in (*data.home.american, *data.home.dollars))
        return (code if own else None), False
