"""What English says about the meaning of a sum: its names and cue words, and its patterns, one file for each purpose."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import MeaningWords
from aidledger.parsers.lang.en.asides import ASIDES
from aidledger.parsers.lang.en.cues import CUES, SECTORS
from aidledger.parsers.lang.en.instruments import INSTRUMENTS
from aidledger.parsers.lang.en.leaders import LEADERS
from aidledger.parsers.lang.en.names import ORGANISATIONS, PLACES
from aidledger.parsers.lang.en.parties import PARTIES
from aidledger.parsers.lang.en.periods import PERIODS
from aidledger.parsers.lang.en.purposes import PURPOSES
from aidledger.parsers.lang.en.stages import STAGES
from aidledger.parsers.lang.en.ties import TIES
from aidledger.parsers.lang.en.topics import TOPICS
from aidledger.parsers.lang.en.totals import TOTALS
from aidledger.parsers.lang.en.towns import CAPITALS, PEOPLES, TOWNS
from aidledger.parsers.lang.en.verbs import VERBS

_CONGO: Final = (
    "Democratic Republic of Congo", "Democratic Republic of the Congo", "DR Congo", "DRC", "eastern Congo", "M23",
    "Kinshasa", "KINSHASA",
)  # fmt: skip
"""By what a text tells which of the two it calls Congo."""

MEANING: Final = MeaningWords(
    spaced=True,
    cues=CUES | VERBS,
    places=PLACES,
    organisations=ORGANISATIONS | {body: f"{ORGANISATIONS.get(body, names)} | {names}" for body, names in LEADERS.items()},
    capitals=CAPITALS,
    towns=TOWNS,
    peoples=PEOPLES,
    sectors=SECTORS,
    numbers={
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50,
    },
    # "the Democratic Republic of Congo ... in Congo"
    namesakes={"Congo": ("COD", _CONGO)},
    # what parts two clauses, and more so
    joints=(" and ",),
    contrasts=(" while ", " whereas "),
    ties=TIES,
    parties=PARTIES,
    asides=ASIDES,
    totals=TOTALS,
    topics=TOPICS,
    stages=STAGES,
    periods=PERIODS,
    purposes=PURPOSES,
    instruments=INSTRUMENTS,
)
