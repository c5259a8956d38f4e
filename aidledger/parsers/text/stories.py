"""The stories of a page that holds several of a wire, told apart by their datelines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from aidledger.parsers.lang import languages
from aidledger.parsers.text.sentences import Span

_PAGES: Final = tuple(one.pages for one in languages().values() if one.pages is not None)
_DATELINE: Final = re.compile(rf"\n[^\S\n]{{0,8}}(?:{'|'.join(one.dateline for one in _PAGES)})")
_SHORTEST: Final = 80
"""A story has so many characters; what is shorter is an item of a list."""

_HEADLINE: Final = re.compile(r"[^\n]{15,150}[^\s.!?\"”’)\]:;,]\Z")
"""The line above a dateline that belongs to it."""


def story_spans(text: str) -> list[Span]:
    """The stories of a text, in their order; a text without datelines, or with one, is a single story.

    >>> first = "OSLO, May 2 - Norway lends Fiji $2 million" + " for roads" * 12 + "."
    >>> text = first + "\\n\\nSWEDEN TO HELP KENYA\\n\\nNAIROBI, May 2 - Sweden gives $3 million" + " for wells" * 12 + "."
    >>> [text[slice(*span)][:20] for span in story_spans(text)]
    ['OSLO, May 2 - Norway', 'SWEDEN TO HELP KENYA']
    """
    places = [found.start() + 1 for found in _DATELINE.finditer(text)]
    dated = [0, *places] if _DATELINE.match("\n" + text[:_SHORTEST]) else places
    opened = [0, *(_opening(text, before, place) for before, place in pairwise(dated)), len(text)]
    kept = [0, *(place for before, place in pairwise(opened[:-1]) if place - before >= _SHORTEST), len(text)]
    return list(pairwise(kept))


def _opening(text: str, before: int, place: int) -> int:
    """Where the story of a dateline begins: at its headline, the line above."""
    end = len(text[before:place].rstrip()) + before
    line = text.rfind("\n", before, end) + 1
    return line if line > before and _HEADLINE.match(text, line, end) else place
