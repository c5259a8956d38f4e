"""Reads articles about aid, pulls out every sum of money, and shows where the sources do not agree, and why.

```python
import aidledger as al

ledger = al.reconcile("seeds/articles", currency="USD")
ledger.findings
ledger.why(ledger.findings.index[0])
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aidledger.amount import Amount, Interval
    from aidledger.corrections.files import read_corrections
    from aidledger.corrections.rows import accept, fix
    from aidledger.currencies import quantity
    from aidledger.errors import (
        AidledgerError,
        BadDate,
        BadTable,
        InputError,
        RateUnavailable,
        UnknownCheck,
        UnknownCurrency,
        UnknownIdentifier,
        UnreadableFile,
        WorkLost,
    )
    from aidledger.ledger import Ledger, correct, reconcile
    from aidledger.model import Activity, Article, Claim, Mention
    from aidledger.normaliser.deflators import Deflators
    from aidledger.normaliser.normalise import convert
    from aidledger.normaliser.rates import Rate, RateTable, rates
    from aidledger.parsers.articles import read
    from aidledger.parsers.claims import extract
else:
    from aidledger.public import __dir__ as __dir__
    from aidledger.public import __getattr__ as __getattr__

__all__ = [
    "Activity",
    "AidledgerError",
    "Amount",
    "Article",
    "BadDate",
    "BadTable",
    "Claim",
    "Deflators",
    "InputError",
    "Interval",
    "Ledger",
    "Mention",
    "Rate",
    "RateTable",
    "RateUnavailable",
    "UnknownCheck",
    "UnknownCurrency",
    "UnknownIdentifier",
    "UnreadableFile",
    "WorkLost",
    "accept",
    "convert",
    "correct",
    "extract",
    "fix",
    "quantity",
    "rates",
    "read",
    "read_corrections",
    "reconcile",
]
