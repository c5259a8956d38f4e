"""What the head of a text tells of it: its title, and who publishes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from aidledger.parsers.files.published import published
from aidledger.parsers.lang import languages

_PAGES: Final = tuple(one.pages for one in languages().values() if one.pages is not None)
_MEDIUM: Final = re.compile("|".join(one.medium for one in _PAGES))
_ADDED: Final = re.compile("|".join(one.added for one in _PAGES), re.IGNORECASE)
_SMALL: Final = frozenset(word for one in _PAGES for word in one.small)
_HEAD_LINES: Final = 12
_LONGEST_TITLE: Final = 160
_SHORTEST_TITLE: Final = 12
_STOPS: Final = (".", "!", "。", ":", "：", ",", ";")
# "Phnom Penh, July 6 (AseanAll) —"
_AGENCY: Final = re.compile(r"\A[^\n(（]{2,60}[(（]([A-Z][\w .&-]{1,30})[)）]\s?[-–—:]")


def title_of(text: str) -> str | None:
    r"""The longest line at the head that can be a headline: more than a name, no sentence, no date, nothing that a page adds.

    >>> title_of("The Daily\nJapan lends Laos 8 billion yen\nVIENTIANE.")
    'Japan lends Laos 8 billion yen'
    """
    longest_first = sorted(_head_lines(text), key=len, reverse=True) if "\n" in text.strip() else []
    return next(filter(_is_headline, longest_first), None)


def outlet_of(text: str) -> str | None:
    """The agency of a dateline, or a line at the head that is the name of a paper, an agency or a ministry.

    >>> outlet_of("Phnom Penh, July 6 (AKP) — Two notes were signed.")
    'AKP'
    """
    agency = _AGENCY.match(text.lstrip())
    if agency:
        return agency[1].strip()
    return next((line for line in _paper_lines(text) if _MEDIUM.search(line)), None)


def _head_lines(text: str) -> list[str]:
    """The short lines that stand before the first paragraph."""
    lines = []
    for line in text[: _HEAD_LINES * 400].split("\n")[: 2 * _HEAD_LINES]:
        if len(line.strip()) > _LONGEST_TITLE or line.rstrip().endswith((".", "。")):
            break
        if line.strip():
            lines.append(line.strip())
    return lines


def _is_headline(line: str) -> bool:
    long_enough = len(line) >= (_SHORTEST_TITLE if line.isascii() else _SHORTEST_TITLE // 2)
    if not long_enough or line.endswith(_STOPS):
        return False
    return not (_ADDED.match(line) or _MEDIUM.search(line) or published(line))


def _paper_lines(text: str) -> Iterator[str]:
    for line in text[: _HEAD_LINES * 400].split("\n")[: 2 * _HEAD_LINES]:
        words = line.split()
        if words and len(line) < _LONGEST_TITLE // 2 and all(not word[0].islower() or word in _SMALL for word in words):
            yield line.strip()
