"""A language: its vocabularies, and what tells it."""

from __future__ import annotations

from dataclasses import dataclass

from aidledger.parsers.words import NEVER
from aidledger.parsers.words.cells import CellWords
from aidledger.parsers.words.dates import DateWords
from aidledger.parsers.words.meaning import MeaningWords
from aidledger.parsers.words.pages import PageWords
from aidledger.parsers.words.projects import ProjectWords
from aidledger.parsers.words.sums import SumWords


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its ISO 639-1 code, words that are frequent in it, and its vocabularies, one part for each purpose.

    `script` is a pattern of one character that only this language uses, none of ASCII, where there is one; `letters` are those
    of them that no other language writes, `own` is what tells a text that has none of these.  `telling` words are frequent in
    it, `foreign` ones in the languages of its script that are not read.  A word of `abbreviations` has a point that ends no
    sentence.
    """

    code: str
    sums: SumWords
    meaning: MeaningWords | None = None
    projects: ProjectWords | None = None
    pages: PageWords | None = None
    dates: DateWords | None = None
    cells: CellWords | None = None
    script: str = ""
    letters: str = NEVER
    own: str = NEVER
    telling: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    stopwords: frozenset[str] = frozenset()
