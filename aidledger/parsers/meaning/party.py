"""A country or organisation where a text names it, and what it is by itself: one that usually gives, or takes, or lends."""

from __future__ import annotations

from typing import Final, NamedTuple

from aidledger.parsers.lang import languages
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.places import alpha2_by_alpha3

USUAL_DONORS: Final = frozenset(
    "AUS AUT BEL CAN CZE DNK EST FIN FRA DEU GRC HUN ISL IRL ITA JPN KOR LVA LTU LUX NLD NZL NOR POL PRT SVK SVN ESP SWE CHE "
    "GBR USA CHN SAU ARE KWT QAT TUR RUS ISR TWN SGP BGR HRV CYP MLT ROU LIE MCO".split()
)
"""Members of the OECD Development Assistance Committee, and the providers beyond it that the OECD tracks."""

PARTNERS: Final = frozenset("IND BRA ZAF THA IDN MEX CHL COL CRI ARG CUB KAZ AZE EGY NGA IRN DZA LBY MAR VEN".split())
"""Countries that take, and give to their neighbours too."""

GIVERS: Final = USUAL_DONORS | PARTNERS
"""Countries that may be meant as givers."""

BORROWERS: Final = frozenset("CHN TUR POL HRV ROU BGR HUN RUS SVK SVN CZE GRC".split())
"""Of the usual donors those that borrow from the banks of nations too."""

_SOCIETIES: Final = frozenset(
    name
    for language in languages().values()
    if language.meaning is not None
    for name in language.meaning.organisations
    if "Red Cross" in name
)
"""The Red Cross and its societies of nations."""

REPORTING: Final = _SOCIETIES | frozenset(
    "OCHA|United Nations|UNHCR|WFP|UNRWA|WHO|IOM|FAO|UNICEF|UN Women|UNFPA|UN-Habitat|ILO|UNESCO|UNEP|UNAIDS|UNODC|"
    "UNMAS|CARE|Mercy Corps|International Rescue Committee|Norwegian Refugee Council|Danish Refugee Council|ActionAid|WaterAid|"
    "Catholic Relief Services|Plan International|Action Against Hunger|Concern Worldwide|Save the Children|"
    "World Vision|Oxfam|Islamic Relief|Médecins Sans Frontières|Caritas|Christian Aid|Tearfund|Welthungerhilfe".split("|")
)
"""Bodies that ask, count and hand on more often than they give: only a verb or a list makes them donors."""

_SEEMING: Final = 0.1

ENOUGH: Final = 0.15
"""So much must speak for a name as a donor, where it heads no item."""

STRONG: Final = 1.5
"""From this tendency on a name is the donor, or (negative) the recipient, whatever the rest of the article says."""

NAMED: Final = 3.0
"""What a name counts as a giver at least behind "from" or "by"."""

MET_THERE: Final = 0.6
"""What a capital counts as a recipient where people meet in it: too little to be the article's."""

LIST: Final = 3
"""More countries that are named alike are a list."""

LOOK: Final = 48
"""So many characters on either side of a name are looked at for what it does."""

TOWNS: Final = frozenset(("capital", "town"))
"""The kinds of names that are of places inside a country."""

FAR: Final = 60
"""A name so many characters from a sum tells little of it."""


class Party(NamedTuple):
    """A country or organisation where it is named, with its scores."""

    cue: Cue
    giving: float
    receiving: float

    @property
    def tendency(self) -> float:
        return self.giving - self.receiving

    @property
    def is_country(self) -> bool:
        """Whether it is a country, or an organisation of one, which stands for it."""
        return self.cue.value in alpha2_by_alpha3()

    @property
    def is_usual_donor(self) -> bool:
        return self.cue.value in USUAL_DONORS

    @property
    def is_other_country(self) -> bool:
        """Whether it is a country that does not usually give."""
        return self.is_country and not self.is_usual_donor


def usually(context: Context, cue: Cue, behind: str) -> tuple[float, float]:
    """What a name is without any further sign: donor and recipient."""
    if cue.value in USUAL_DONORS:
        return 1.0, 0.0
    if cue.value in REPORTING and not context.words["hands_on_after"].match(behind):
        return _SEEMING, 0.0
    if cue.value not in alpha2_by_alpha3() or is_lender(context, cue):
        return 0.7, 0.0
    return 0.0, 0.3 if cue.kind == "people" else 1.0


def is_agency(context: Context, party: Party) -> bool:
    """Whether a party is an organisation that no country stands for, and no bank or fund."""
    stands_alone = party.cue.kind == "organisation" and not party.is_country
    return stands_alone and not is_lender(context, party.cue)


def is_lender(context: Context, cue: Cue) -> bool:
    """Whether a name is that of a bank or a fund."""
    if cue.kind != "organisation":
        return False
    lender = context.words["lender"]  # the EIB is a bank, though its short name does not say so
    return (lender.search(context.article.text, cue.start, cue.end) or lender.search(cue.value)) is not None


def gives_usually(context: Context, cue: Cue) -> bool:
    """Whether a name is that of a country that usually gives, or of a bank or fund."""
    return cue.value in USUAL_DONORS or is_lender(context, cue)
