"""The same pipeline over more text than one reads at a time: a pure function from frame to frame.

`extract_frame` has fixed columns in and out, so it runs unchanged under a process pool, pandas, Dask's ``map_partitions``
(with ``meta=extract_frame(articles.head(0))``), Ray's ``map_batches`` and Spark's ``mapInPandas``.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from aidledger.errors import BadTable
from aidledger.model import CLAIM_COLUMNS, UNDETERMINED, Article, frame
from aidledger.parsers.claims import extract


def extract_frame(articles: pd.DataFrame) -> pd.DataFrame:
    """The claims of a frame of articles: `id`, `text`, and what is known of lang, outlet, title, published, url, source_rank.

    Returns a frame of `CLAIM_COLUMNS`, its norm columns and `pledge` empty, in the order of the articles.

    Raises:
        BadTable: where `id` or `text` is no column.

    >>> extract_frame(pd.DataFrame({"id": ["a"], "text": ["Japan lends 8.3 billion yen."]}))["value"].tolist()
    [8300000000.0]
    """
    lacking = {"id", "text"} - set(articles.columns)
    if lacking:
        raise BadTable(f"a frame of articles needs the columns id and text; {' and '.join(sorted(lacking))} is missing")
    return frame((claim.row() for row in articles.to_dict("records") for claim in extract(_article(row))), CLAIM_COLUMNS)


def _article(row: Mapping[Hashable, Any]) -> Article:
    known = {str(name): value for name, value in row.items() if not pd.isna(value)}
    published = known.get("published")
    return Article.from_text(
        str(known.get("text", "")),
        id=str(known["id"]),
        published=None if published is None else _day(published),
        lang=str(known.get("lang", UNDETERMINED)),
        outlet=known.get("outlet"),
        title=known.get("title"),
        url=known.get("url"),
        source_rank=int(known.get("source_rank", 7)),
    )


def _day(value: str | date) -> date:
    return pd.Timestamp(value).date()
