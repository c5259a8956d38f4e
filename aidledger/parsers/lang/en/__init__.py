"""English."""

from typing import Final

from aidledger.parsers.lang import Language
from aidledger.parsers.lang.en.dates import DATES
from aidledger.parsers.lang.en.meaning import MEANING
from aidledger.parsers.lang.en.pages import PAGES
from aidledger.parsers.lang.en.projects import PROJECTS
from aidledger.parsers.lang.en.sums import SUMS

LANGUAGE: Final = Language(
    "en",
    sums=SUMS,
    meaning=MEANING,
    projects=PROJECTS,
    pages=PAGES,
    dates=DATES,
    stopwords=frozenset((
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "with", "as", "his", "on", "be", "at",
        "by", "this", "had", "not", "are", "but", "from", "or", "have", "an", "which",
    )),
)
