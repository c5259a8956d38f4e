"""Parts that a text prints without the scale of their total: "Rs 44,703.8 million, of it Rs4,470.3 and Rs40,233.5"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from aidledger.parsers.sums.figures import ONE
from aidledger.parsers.sums.sum import Sum

_LEAST: Final = 1000
_REACH: Final = 240
"""So far behind a total, in characters, its parts may end."""
_MOST: Final = 6
_DIGITS: Final = 3
"""Figures of fewer digits add up by accident."""


def give_back_scales(sums: Sequence[Sum]) -> None:
    """Multiply sums without a scale by that of the sum before them, where they make it to its last digit."""
    for place, (total, following) in enumerate(pairwise(sums)):
        if following.scale != ONE or total.scale < _LEAST:
            continue
        digits = (total.figure.value / total.scale).normalize().as_tuple().digits
        if total.high is None and len(digits) >= _DIGITS:
            for part in _parts(total, sums[place + 1 : place + 1 + _MOST]):
                part.figure, part.scale = part.figure.times(total.scale, "the scale of its total"), total.scale


def _parts(total: Sum, behind: Sequence[Sum]) -> Sequence[Sum]:
    """The sums right behind a total that add up to its digits; none where they do not, or are fewer than two."""
    printed, made = total.figure.value / total.scale, Decimal(0)
    for count, part in enumerate(behind, start=1):
        plain = part.currency == total.currency and part.scale == ONE and part.leading and part.high is None
        if not plain or part.end - total.end > _REACH:
            return ()
        made += part.figure.value
        if made == printed and count > 1:
            return behind[:count]
    return ()
