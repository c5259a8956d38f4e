"""The codes of official records and what they mean here: those of the IATI 2.03 code lists that are in use, and no others.

Source: the code lists of IATI (https://iatistandard.org/en/iati-standard/203/codelists/), those of finance, flow, aid and tied
status being replicated there from the DAC and CRS code lists of the OECD.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from aidledger import model
from aidledger.model import Instrument, Stage, Topic

PLEDGE, COMMITMENT, DISBURSEMENT = "12", "2", "3"

TRANSACTION_TYPES: Final[Mapping[str, str]] = MappingProxyType({
    "1": "Incoming Funds", "2": "Outgoing Commitment", "3": "Disbursement", "4": "Expenditure", "5": "Interest Payment",
    "6": "Loan Repayment", "7": "Reimbursement", "8": "Purchase of Equity", "9": "Sale of Equity", "10": "Credit Guarantee",
    "11": "Incoming Commitment", "12": "Outgoing Pledge", "13": "Incoming Pledge",
})  # fmt: skip
"""IATI code list TransactionType."""

LETTERS: Final[Mapping[str, str]] = MappingProxyType({
    "IF": "1", "C": "2", "D": "3", "E": "4", "IP": "5", "LR": "6", "R": "7", "QP": "8", "QS": "9", "CG": "10",
})  # fmt: skip
"""Transaction types of IATI 1.0x, as those of 2.0x."""

STAGES: Final[Mapping[str, Stage]] = MappingProxyType({
    "12": "pledge", "13": "pledge", "2": "commitment", "10": "commitment", "11": "commitment",
    "1": "disbursement", "3": "disbursement", "4": "disbursement", "8": "disbursement",
})  # fmt: skip
"""How far a promise has come with a transaction of this type.  What comes in (1, 11, 13) is a donor's sum as its receiver tells
it; a guarantee (10) binds the guarantor as a commitment does; what flows back (5, 6, 7, 9) is no stage of a promise."""

INCOMING: Final = frozenset({"1", "11", "13"})
OUTGOING: Final = frozenset({"2", "3", "4"})

RETURNED: Final[Mapping[str, Topic]] = MappingProxyType({"5": "debt", "6": "debt", "7": "other", "9": "investment"})
"""Transactions that are no aid, and what they are about."""

TRANSACTION_TYPE_OF: Final[Mapping[Stage, str]] = MappingProxyType({
    "pledge": PLEDGE, "commitment": COMMITMENT, "disbursement": DISBURSEMENT,
})  # fmt: skip
"""How a stage is written."""

INSTRUMENTS: Final[Mapping[str, Instrument]] = MappingProxyType({
    "110": "grant", "111": "grant", "210": "grant", "211": "grant", "310": "grant", "311": "grant",
    "410": "loan", "411": "loan", "412": "loan", "413": "loan", "414": "loan",
    "421": "loan", "422": "loan", "423": "loan", "424": "loan", "425": "loan", "431": "loan",
    "432": "equity", "433": "mixed", "451": "loan", "452": "loan", "453": "loan",
    "510": "equity", "511": "equity", "512": "equity", "520": "equity", "530": "equity",
    "1100": "guarantee", **dict.fromkeys(map(str, range(1101, 1109)), "guarantee"),
})  # fmt: skip
"""IATI code list FinanceType (DAC and CRS): the instrument of each code.  111, 211, 410 to 414, 511 and 512 were withdrawn at
the end of 2015 and stand in older files; they are read and never written.  Debt relief (600 and on) is no instrument."""

FINANCE_TYPES: Final[Mapping[Instrument, str]] = MappingProxyType({**model.FINANCE_TYPES, "technical_cooperation": "110"})
"""How an instrument is written in a record, where technical cooperation is given (410, another loan, is withdrawn)."""

TECHNICAL_COOPERATION: Final = frozenset({"D01", "D02"})
"""IATI code list AidType: donor country personnel, other technical assistance."""

NO_AID: Final[Mapping[str, Topic]] = MappingProxyType({
    "22": "trade", "35": "investment", "36": "investment", "37": "investment",
})  # fmt: skip
"""IATI code list FlowType: officially supported export credits, and private flows at market terms.  ODA (10), other official
flows (20, 21) and private grants (30) count as aid."""

SOURCE_RANK: Final[Mapping[str, int]] = MappingProxyType({
    "10": 1, "11": 1, "15": 3, "30": 3, "40": 3, "80": 5, "21": 6, "22": 6, "23": 6, "24": 6, "60": 6, "90": 6,
    "70": 2, "71": 2, "72": 2, "73": 2,
})  # fmt: skip
"""IATI code list OrganisationType: the source rank (AidData TUFF) of who reports.  A company reports what it carries out."""

OFFICIAL: Final = 3
GOVERNMENT_TYPES: Final = frozenset({"10", "11", "15"})

DAC_DONORS: Final[Mapping[str, str]] = MappingProxyType({
    "1": "AUT", "2": "BEL", "3": "DNK", "4": "FRA", "5": "DEU", "6": "ITA", "7": "NLD", "8": "NOR", "9": "PRT", "10": "SWE",
    "11": "CHE", "12": "GBR", "18": "FIN", "20": "ISL", "21": "IRL", "22": "LUX", "40": "GRC", "50": "ESP", "61": "SVN",
    "68": "CZE", "69": "SVK", "75": "HUN", "76": "POL", "82": "EST", "84": "LTU", "301": "CAN", "302": "USA", "701": "JPN",
    "742": "KOR", "801": "AUS", "820": "NZL",
})  # fmt: skip
"""DAC and CRS code list of donors: the countries of the Development Assistance Committee, as in the identifier XM-DAC-701-2."""
