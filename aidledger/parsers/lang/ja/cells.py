"""Japanese words in the cells of tables of official figures."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import CellWords

CELLS: Final = CellWords(
    instruments={
        "無償": "grant", "無償資金協力": "grant", "有償資金協力": "loan", "円借款": "loan", "技術協力": "technical_cooperation",
    },
    stages={"交換公文": "commitment"},
    scales={"万": 10**4, "百万": 10**6, "億": 10**8, "兆": 10**12},
)
