"""The place that a story is from, and whether it counts in the dollars of that place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.sum import Sum

_DATELINE: Final = re.compile(r"(?:^|\n)[^\S\n]{0,8}(?P<place>[A-Z]{4,12}(?: [A-Z]{4,12})?)(?=[ ,(-])")
_HEAD: Final = 600
_AFTER: Final = 24


class Story:
    """A text that is from one place, which is looked for when somebody asks."""

    def __init__(self, text: str, words: Reader, sums: Sequence[Sum]) -> None:
        self.text, self.words, self.sums = text, words, sums

    def dollars(self, sum_: Sum) -> str | None:
        """The dollars of the place that the story is from, where they are what a sum of it counts in.

        They are where another of its sums states them, where it marks a share as listed there, and where people there count
        in their own dollars and nothing in the story is American; what the world trades is priced in the American ones.
        """
        code, said = self._counted
        return code if said or not self.is_traded(sum_) else None

    def is_traded(self, sum_: Sum) -> bool:
        """Whether a sum is the price of what the world trades: $85`` a barrel``."""
        following = self.text[sum_.end : sum_.end + _AFTER].split(None, 2)[:2]
        return any(word.strip(".,;)") in self.words.words.traded for word in following)

    @cached_property
    def _counted(self) -> tuple[str | None, bool]:
        """The dollars that the story counts in, and whether it says so itself."""
        data, code = self.words.words, self.spent
        if code is None:
            return None, False
        if any(one.currency == code for one in self.sums if not one.family) or any(
            f"{listed}>" in self.text for listed, spent in data.listings.items() if spent == code
        ):
            return code, True
        own = code in data.local and not any(mark in self.text for mark in (*data.home.american, *data.home.dollars))
        return (code if own else None), False

    @cached_property
    def spent(self) -> str | None:
        """The currency of the place that the story is from, where it is known."""
        found = _DATELINE.finditer(self.text, 0, _HEAD)
        codes = (self.words.words.datelines.get(place["place"]) for place in found)
        return next((code for code in codes if code is not None), None)
