"""English."""

from typing import Final

from aidledger.parsers.lang import Language
from aidledger.parsers.lang.en.cells import CELLS
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
    cells=CELLS,
    telling=frozenset((
        "the of and to in for is was will be has have had by from with that which as at on it its this an are were said would"
    ).split()),
    # French, German, Spanish, Italian, Dutch, Indonesian, Vietnamese, Portuguese
    foreign=frozenset((
        "le la les des du de une et est dans pour der die das und den von mit ist el los las del que por para il di che della "
        "per een het van voor met dan yang untuk dari dengan pada và của cho các được o os da do em não uma com"
    ).split()),
    abbreviations=frozenset((
        "No Nos Mr Mrs Ms Dr Prof Gen Sen Gov Rep St Rs Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec approx vs "
        "Inc Corp Ltd Co Cos Bros ca Art Vol Fig Ph e.g i.e"
    ).split()),
    stopwords=frozenset((
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "with", "as", "his", "on", "be", "at",
        "by", "this", "had", "not", "are", "but", "from", "or", "have", "an", "which",
    )),
)
