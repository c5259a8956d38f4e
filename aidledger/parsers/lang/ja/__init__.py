"""Japanese, in half-width and full-width digits and in kanji."""

from typing import Final

from aidledger.parsers.lang import Language
from aidledger.parsers.lang.ja.cells import CELLS
from aidledger.parsers.lang.ja.dates import DATES
from aidledger.parsers.lang.ja.meaning import MEANING
from aidledger.parsers.lang.ja.pages import PAGES
from aidledger.parsers.lang.ja.projects import PROJECTS
from aidledger.parsers.lang.ja.sums import SUMS

LANGUAGE: Final = Language(
    "ja", sums=SUMS, meaning=MEANING, projects=PROJECTS, pages=PAGES, dates=DATES, cells=CELLS,
    script=r"[\u3041-\u30ff\u4e00-\u9fff]", letters=r"[\u3041-\u30ff\uff66-\uff9f]", own=r"[円々込働峠]|億[0-9０-９,，]",
)
