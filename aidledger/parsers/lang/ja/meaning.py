"""What Japanese says about the meaning of a sum: its names and cue words, and its patterns, one file for each purpose."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import MeaningWords
from aidledger.parsers.lang.ja.asides import ASIDES
from aidledger.parsers.lang.ja.cues import CUES, SECTORS
from aidledger.parsers.lang.ja.instruments import INSTRUMENTS
from aidledger.parsers.lang.ja.names import BRIEF, CAPITALS, ORGANISATIONS, PLACES, TOWARDS
from aidledger.parsers.lang.ja.parties import PARTIES
from aidledger.parsers.lang.ja.periods import PERIODS
from aidledger.parsers.lang.ja.purposes import PURPOSES
from aidledger.parsers.lang.ja.stages import STAGES
from aidledger.parsers.lang.ja.ties import TIES
from aidledger.parsers.lang.ja.topics import TOPICS
from aidledger.parsers.lang.ja.totals import TOTALS

MEANING: Final = MeaningWords(
    spaced=False,
    cues=CUES,
    places=PLACES,
    capitals=CAPITALS,
    # 英は3億ドル, 比への融資, 首相は: a newspaper's short names, behind no other character of a word
    brief=BRIEF,
    # 対中ODA, 対ロ支援: behind 対 alone
    towards=TOWARDS,
    # コンゴ民主共和国の…対コンゴ支援
    namesakes={"コンゴ": ("COD", ("コンゴ民主共和国", "コンゴ（旧ザイール"))},
    organisations=ORGANISATIONS,
    sectors=SECTORS,
    numbers={"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10},
    government="政府",
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
