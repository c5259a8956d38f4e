"""English words in the cells of tables of official figures."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import CellWords

CELLS: Final = CellWords(
    instruments={
        "grant": "grant", "grant aid": "grant",
        "loan": "loan", "credit": "loan", "yen loan": "loan", "oda loan": "loan", "concessional loan": "loan",
        "technical cooperation": "technical_cooperation", "guarantee": "guarantee", "equity": "equity", "mixed": "mixed",
    },
    stages={
        "pledge": "pledge", "announcement": "pledge", "announced": "pledge", "mou": "pledge",
        "commitment": "commitment", "exchange of notes": "commitment", "e/n": "commitment", "signed": "commitment",
        "loan agreement": "commitment", "grant agreement": "commitment", "approved": "commitment",
        "disbursement": "disbursement", "disbursed": "disbursement", "paid": "disbursement",
    },
    scales={
        "one": 1, "units": 1, "thousand": 10**3, "thousands": 10**3, "million": 10**6, "millions": 10**6, "mn": 10**6,
        "billion": 10**9, "billions": 10**9, "bn": 10**9, "trillion": 10**12,
    },
    truths={"true": True, "yes": True, "y": True, "up to": True, "false": False, "no": False, "n": False},
)
