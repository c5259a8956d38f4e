"""What a language says about the meaning of a sum: cue words, names, and patterns, one part for each purpose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from aidledger.parsers.words.asides import AsideWords
from aidledger.parsers.words.instruments import InstrumentWords
from aidledger.parsers.words.parties import PartyWords
from aidledger.parsers.words.periods import PeriodWords
from aidledger.parsers.words.purposes import PurposeWords
from aidledger.parsers.words.stages import StageWords
from aidledger.parsers.words.ties import TieWords
from aidledger.parsers.words.topics import TopicWords
from aidledger.parsers.words.totals import TotalWords


@dataclass(frozen=True, slots=True)
class MeaningWords:
    """What a language file says about meaning: cue words by kind and value, names, and the parts with its patterns.

    `cues` maps a kind (topic, instrument, stage, irrealis, scope, comparison, relation, giving) to its values and their words,
    parted by ``|``.  `places` and `organisations` map an ISO 3166-1 alpha-3 code (or the name of an organisation that has none)
    to further names, `capitals` such a code to those of capitals, `towns` to those of other towns and regions and `peoples` to
    those of its people, `brief` short names that stand alone to such a code, and `towards` those that stand only behind the
    word for "towards"; behind a name may stand the word `government`.  Where a text has one of its full names, one of the
    `namesakes` is that country.  `numbers` are the small ones in words, `joints` part two clauses, and `contrasts` more so.

    The patterns of the parts are matched beside a sum or a name: before it (they end in ``$``) or behind it.  No two parts have
    a pattern of one name.
    """

    spaced: bool
    cues: Mapping[str, Mapping[str, str]]
    places: Mapping[str, str]
    organisations: Mapping[str, str]
    sectors: Mapping[str, str]
    numbers: Mapping[str, int]
    brief: Mapping[str, str] = field(default_factory=dict)
    towards: Mapping[str, str] = field(default_factory=dict)
    capitals: Mapping[str, str] = field(default_factory=dict)
    towns: Mapping[str, str] = field(default_factory=dict)
    peoples: Mapping[str, str] = field(default_factory=dict)
    namesakes: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    joints: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()
    government: str = ""
    ties: TieWords = field(default_factory=TieWords)
    parties: PartyWords = field(default_factory=PartyWords)
    asides: AsideWords = field(default_factory=AsideWords)
    totals: TotalWords = field(default_factory=TotalWords)
    topics: TopicWords = field(default_factory=TopicWords)
    stages: StageWords = field(default_factory=StageWords)
    periods: PeriodWords = field(default_factory=PeriodWords)
    purposes: PurposeWords = field(default_factory=PurposeWords)
    instruments: InstrumentWords = field(default_factory=InstrumentWords)
