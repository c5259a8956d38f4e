"""A frame of claims that somebody gives: each cell read as its column in `CLAIM_COLUMNS` holds it, and what it leaves out.

What pandas makes of a file is taken too: codes that became numbers, lists that are their items joined by spaces, days as text.
A cell that cannot be read is refused with its row: taken for something else, it would change a verdict in silence.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

import numpy as np
import pandas as pd

from aidledger.amount import Amount, worth_of_last_digit
from aidledger.corrections.fields import FIELDS, read_value
from aidledger.currencies import currency
from aidledger.errors import BadTable, InputError
from aidledger.model import ARTICLE_COLUMNS, CLAIM_COLUMNS, DAY, LIST, NUMBER, STRING, TRUTH, WHOLE, frame, missing
from aidledger.normaliser.series import as_date

NEEDED: Final = ("id", "article", "currency", "value")
_WORKED_OUT: Final = frozenset({
    "norm_currency", "norm_value", "norm_low", "norm_high", "rate", "rate_on", "rate_source", "pledge",
})  # fmt: skip
_TOLD: Final = ("published_basis", "outlet", "title", "url", "source_rank")
_CLOSED: Final = frozenset({
    "currency_basis", "hedge", "ceiling", "is_aid", "topic", "instrument", "stage", "scope", "donor", "recipient",
    "part_relation",
})  # fmt: skip


def from_claims(claims: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles (without their texts) and the claims of a frame of claims, with all their columns.

    Raises:
        BadTable: where a column is lacking, an id comes twice, or a cell cannot be read, saying in which row.
        BadDate: where a day cannot be read.
        UnknownCurrency: where a currency is not known.

    >>> given = pd.DataFrame({"id": ["a"], "article": ["x"], "currency": ["usd"], "value": ["5,000,000"], "sector": [21020.0]})
    >>> from_claims(given)[1][["currency", "value", "high", "sector"]].values.tolist()
    [['USD', 5000000.0, 5500000.0, '21020']]
    """
    if lacking := [name for name in NEEDED if name not in claims]:
        raise BadTable(f"a frame of claims needs the columns {_and(NEEDED)}; it lacks {_and(lacking)}")
    read = {name: _column(name, claims[name].tolist()) for name in CLAIM_COLUMNS if name in claims and name not in _WORKED_OUT}
    _need(read)
    rows = [_completed(dict(zip(read, row, strict=True))) for row in zip(*read.values(), strict=True)]
    articles = [_article(row) for row in claims.drop_duplicates("article").to_dict("records")]
    return frame(articles, ARTICLE_COLUMNS), frame(rows, CLAIM_COLUMNS)


def _and(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _need(read: Mapping[str, list[Any]]) -> None:
    """See that no row is without what each needs, and none has the id of another."""
    for name in NEEDED:
        if None in read[name]:
            raise BadTable(f"row {read[name].index(None) + 1} of the claims has no {name}")
    ids = pd.Index(read["id"], dtype=object)
    if (twice := ids.duplicated()).any():
        raise BadTable(f"two of the claims have the id {ids[twice][0]!r:.60}: an id names one sum")


def _column(name: str, cells: list[Any]) -> list[Any]:
    """The cells of a column as a claim holds them, None for what is missing; each that is alike is read once."""
    reader, known, found = _reader(name), {}, []
    for number, cell in enumerate(cells, start=1):
        try:
            cell = cell.item() if isinstance(cell, np.generic) else cell
            key = (type(cell), cell) if cell.__hash__ else None
            if key is None or key not in known:
                known[key] = None if _nothing(cell) else reader(cell)
            found.append(known[key])
        except InputError as error:
            raise type(error)(f"row {number} of the claims: {error}") from None
    return found


def _nothing(cell: object) -> bool:
    if isinstance(cell, (list, tuple, np.ndarray)):
        return False
    return missing(cell) or (isinstance(cell, str) and not cell.strip())


def _reader(name: str) -> Callable[[Any], Any]:
    if name == "currency":
        return lambda cell: currency(cell).code
    if name in _CLOSED:
        return lambda cell: read_value(name, str(cell))
    kinds: Mapping[str, Callable[[str, Any], Any]] = {
        STRING: _text, NUMBER: _number, WHOLE: _whole, DAY: _day, LIST: _list, TRUTH: _text,
    }  # fmt: skip
    return lambda cell: kinds[CLAIM_COLUMNS[name]](name, cell)


def _text(name: str, cell: object) -> str:
    if isinstance(cell, str):
        return cell
    # A column of codes with gaps in it comes out of a CSV as numbers.
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and float(cell).is_integer():
        return f"{cell:.0f}"
    raise BadTable(f"the {name} is text, and no {type(cell).__name__}")


def _number(name: str, cell: object) -> Decimal:
    if isinstance(cell, str):
        return Decimal(read_value(name if name in FIELDS else "value", cell))
    if isinstance(cell, bool) or not isinstance(cell, (int, float, Decimal)):
        raise BadTable(f"the {name} is a number, and no {type(cell).__name__}")
    # What a figure can mean may have no end, and may begin below nothing; a printed one is neither.
    if name in ("value", "unit") and not (0 <= cell < math.inf and (cell or name == "value")):
        least = "0 or more" if name == "value" else "more than 0"
        raise BadTable(f"the {name} of a sum that is printed is {least}, not {cell}")
    return Decimal(str(cell))


def _whole(name: str, cell: object) -> int:
    number = _number(name, cell)
    if number != int(number):
        raise BadTable(f"the {name} is a whole number, and {cell!r:.40} is none")
    return int(number)


def _day(_: str, cell: object) -> date:
    return as_date(cell)


def _list(name: str, cell: object) -> list[str]:
    if isinstance(cell, str):
        # Ids have no blanks, and sentences do.
        return cell.split() if name == "part_of" else [cell]
    if not isinstance(cell, (list, tuple, np.ndarray)):
        raise BadTable(f"the {name} is a list, and no {type(cell).__name__}")
    return [str(item) for item in cell]


# --- what is left out -----------------------------------------------------------------------------------------------


def _completed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of claims with what follows from its value: if it says no more, an exact sum of aid, precise to its last digit."""
    known = {name: value for name, value in row.items() if value is not None}
    unit = known.get("unit", worth_of_last_digit(known["value"]))
    amount = Amount(known["value"], known["currency"], unit, known.get("hedge", "exact"))
    bounds = amount.meaning()
    usual = {"start": 0, "end": 0, "text": str(amount), "currency_basis": "stated", "unit": amount.unit, "hedge": amount.hedge,
             "ceiling": False, "low": bounds.low, "high": bounds.high, "is_aid": True, "topic": "aid", "scope": "single",
             "part_of": [], "trail": [], "doubts": []}  # fmt: skip
    return usual | known


def _article(row: Mapping[Hashable, Any]) -> dict[str, Any]:
    published = None if _nothing(given := row.get("published")) else as_date(given)
    basis = "unknown" if published is None else "stated"
    usual = {"published_basis": basis, "source_rank": 7}
    said = {name: row[name] for name in _TOLD if not _nothing(row.get(name))}
    own = {"id": _text("article", row["article"]), "text": "", "lang": row.get("lang"), "published": published, "sha256": ""}
    return own | usual | said
