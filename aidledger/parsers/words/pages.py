"""What stands at the head of a page."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER


@dataclass(frozen=True, slots=True)
class PageWords:
    """What stands at the head of a page: `medium` matches the end of a line that names a paper, an agency or a ministry,
    `added` the beginning of one that the page adds to the text; `small` words of a name are written without a capital.

    `dateline` matches that of a story, at the beginning of its line.
    """

    medium: str = NEVER
    added: str = NEVER
    small: tuple[str, ...] = ()
    dateline: str = NEVER
