"""The records in flow order (Article, Mention, Claim, Activity) and the columns of every frame.

Names are those of IATI and the OECD DAC where these have one.  Money stands in the main unit of its
currency (51500000, not 51.5); offsets count the code points of `Article.text`.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final, Literal
from urllib.parse import quote

import numpy as np
import pandas as pd

from aidledger.amount import Amount
from aidledger.errors import BadDate, InputError

PublishedBasis = Literal["stated", "inferred", "unknown"]
CurrencyBasis = Literal["stated", "carried", "assumed"]
Topic = Literal["aid", "trade", "investment", "budget", "debt", "cost", "price", "income", "other"]
Instrument = Literal["grant", "loan", "technical_cooperation", "guarantee", "equity", "mixed"]
Stage = Literal["pledge", "commitment", "disbursement"]
Scope = Literal["single", "total", "component", "cumulative", "annual"]
Verdict = Literal["agrees", "explained", "disagrees", "not_comparable"]
Severity = Literal["error", "warning", "info"]

SOURCE_RANKS: Final = {
    1: "government", 2: "implementer", 3: "other official", 4: "peer-reviewed",
    5: "other scholarly", 6: "NGO", 7: "media", 8: "social media",
}  # fmt: skip
"""AidData TUFF 3.0, source types from the most to the least authoritative."""

FINANCE_TYPES: Final[Mapping[Instrument, str]] = {"grant": "110", "loan": "421", "guarantee": "1100", "equity": "510"}
"""IATI FinanceType codes: standard grant, standard loan, guarantees, common equity."""

SEVERITIES: Final[Mapping[Verdict, Severity]] = {
    "disagrees": "error", "explained": "warning", "not_comparable": "info",
}  # fmt: skip

QUOTED: Final = 280
"""How many characters of its sentence are quoted to either side of a sum."""

_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

UNDETERMINED: Final = "und"
"""ISO 639-2 for a language that nobody has said or found yet."""

NO_LANGUAGE: Final = "zxx"
"""ISO 639-2 for what is no language: the `lang` of an official record (a table), which tells it from an article."""


def text_hash(text: str) -> str:
    """The SHA-256 of a text in UTF-8, which may hold half a surrogate pair, in hexadecimal.

    >>> text_hash("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """A text and where it comes from; `text` is never altered.

    `id` is the path as given (with ``/`` on every system) or what the caller says; it is unique in a ledger.
    `published` is None where the date is unknown, and `published_basis` says whether it was stated in metadata or inferred
    from the text.  `source_rank` runs from 1 (government) to 8 (social media), as in AidData TUFF.
    """

    id: str
    text: str
    lang: str = UNDETERMINED
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    published_basis: PublishedBasis = "unknown"
    url: str | None = None
    source_rank: int = 7
    sha256: str = ""

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str,
        published: date | str | None = None,
        lang: str = UNDETERMINED,
        outlet: str | None = None,
        title: str | None = None,
        url: str | None = None,
        source_rank: int = 7,
    ) -> Article:
        """An article from a string; a date that is given counts as stated, and one with a time is that of its day.

        A date may be written as in ISO 8601, "2024-07-06".

        Raises:
            InputError: where the text or the id is no string, or the source rank none of `SOURCE_RANKS`.
            BadDate: where `published` is no day.

        >>> Article.from_text("Japan lends 8.3 billion yen.", id="a").published_basis
        'unknown'
        """
        for name, given in (("text", text), ("id", id)):
            if not isinstance(given, str):
                raise InputError(f"the {name} of an article is a string, not of the type {type(given).__name__}")
        if source_rank not in SOURCE_RANKS:
            raise InputError(f"the source_rank of an article runs from 1 to {max(SOURCE_RANKS)}; {source_rank!r} is none")
        on = _day_of(published)
        return cls(
            id, text, lang, outlet, title, on, "unknown" if on is None else "stated", url, source_rank, text_hash(text),
        )  # fmt: skip

    def row(self) -> dict[str, Any]:
        """The article as a mapping with the columns of `ARTICLE_COLUMNS`."""
        return {f.name: getattr(self, f.name) for f in fields(self)}

    def __repr__(self) -> str:
        """Short: an article's text fills screens."""
        opening = re.sub(r"\s+", " ", self.text[:60]).strip()
        when = self.published.isoformat() if self.published else "no date"
        size = f"{len(self.text):,} character{'' if len(self.text) == 1 else 's'}"
        return f"<Article {self.id!r}, {when}, {size}: {opening!r}>"


def _day_of(published: object) -> date | None:
    """The day of a date, of a moment, or written as in ISO 8601; a pandas NaT is none."""
    if missing(published):
        return None
    with suppress(ValueError):
        if isinstance(published, str) and _ISO_DAY.fullmatch(published):
            return date.fromisoformat(published)
    if not isinstance(published, date):
        raise BadDate(f"the day of an article is a date, such as 2024-07-06, not {published!r:.60}")
    return published.date() if isinstance(published, datetime) else published


@dataclass(frozen=True, slots=True)
class Mention:
    """A sum of money where it stands: ``article.text[start:end] == text``, always.

    The span holds number, scale and currency, not the hedge.  `trail` is the steps from text to value, one short phrase each;
    `doubts` says where the text seems to be misprinted.
    """

    article: str
    start: int
    end: int
    text: str
    lang: str
    amount: Amount
    currency_basis: CurrencyBasis = "stated"
    trail: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Made of the article and the place in it (`span_id`), so it is the same in every run."""
        return span_id(self.article, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Claim:
    """A mention with its meaning; the fields are the columns of `ledger.claims`, and two that are not.

    `evidence` says of each field by which words, or from which other sum, it was read ("stage pledge: “will extend”");
    `purpose` and `speaker` are words of the text themselves.  `sentence` is that of the sum on one line, cut off far from it.
    """

    mention: Mention
    is_aid: bool = False
    topic: Topic = "other"
    instrument: Instrument | None = None
    finance_type: str | None = None
    stage: Stage | None = None
    scope: Scope = "single"
    period_start: date | None = None
    period_end: date | None = None
    donor: str | None = None
    recipient: str | None = None
    activity: str | None = None
    purpose: str | None = None
    sector: str | None = None
    speaker: str | None = None
    same_as: str | None = None
    part_of: tuple[str, ...] = ()
    part_relation: Literal["exhaustive", "partial"] | None = None
    doubts: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    sentence: str = ""

    def __repr__(self) -> str:
        """The sum, what was read of it, its sentence, and why, a line each."""
        known = (self.topic, self.instrument, self.stage, self.scope, f"{self.donor} to {self.recipient}", self.purpose)
        facts = ", ".join(str(fact) for fact in known if fact and fact != "None to None")
        head = f"<Claim {self.mention.text!r} ({self.amount}, {self.amount.hedge}): {facts}>"
        return "\n  ".join([head, *([f"“{self.sentence}”"] if self.sentence else []), *self.evidence])

    @property
    def id(self) -> str:
        """That of the mention."""
        return self.mention.id

    @property
    def amount(self) -> Amount:
        """What was printed."""
        return self.mention.amount

    def row(self) -> dict[str, Any]:
        """The claim as a mapping with the columns of `CLAIM_COLUMNS`; money as Decimal, lists as lists."""
        meaning = self.amount.meaning()
        own = {name: of(self) for name, of in _OF_CLAIM.items()}
        lists = {name: list(own[name]) for name in _LISTS_OF_CLAIM}
        return dict.fromkeys(CLAIM_COLUMNS) | own | lists | {"low": meaning.low, "high": meaning.high}


@dataclass(frozen=True, slots=True)
class Activity:
    """A named project or programme (IATI's word), with or without a sum."""

    article: str
    start: int
    end: int
    name: str
    donor: str | None = None
    recipient: str | None = None
    instrument: Instrument | None = None
    stage: Stage | None = None
    sector: str | None = None

    @property
    def id(self) -> str:
        """Made of the article and the place in it (`span_id`), so it is the same in every run."""
        return span_id(self.article, self.start, self.end)

    def row(self) -> dict[str, Any]:
        """The activity as a mapping with the columns of `ACTIVITY_COLUMNS`."""
        return {"id": self.id} | {f.name: getattr(self, f.name) for f in fields(self)}


_SAFE: Final = "/:@!$&'()*+,;=~?%"
# What ends a URI, what a terminal would obey, and halves of surrogate pairs.
_UNSAFE: Final = re.compile(r"[\s#\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def span_id(article: str, start: int, end: int) -> str:
    """The id of what stands at `start` to `end` of an article: a URI with the fragment of RFC 5147, free of white space.

    >>> span_id("news/04 camboja.txt", 57, 62)
    'news/04%20camboja.txt#char=57,62'
    """
    name = quote(article, safe=_SAFE, errors="surrogatepass") if _UNSAFE.search(article) else article
    return f"{name}#char={start},{end}"


# --- frames -------------------------------------------------------------------------------------------------------

STRING: Final = "string"
NUMBER: Final = "number"
WHOLE: Final = "whole"
TRUTH: Final = "truth"
DAY: Final = "day"
LIST: Final = "list"

ARTICLE_COLUMNS: Final[Mapping[str, str]] = {
    "id": STRING, "text": STRING, "lang": STRING, "outlet": STRING, "title": STRING, "published": DAY,
    "published_basis": STRING, "url": STRING, "source_rank": WHOLE, "sha256": STRING,
}  # fmt: skip
CLAIM_COLUMNS: Final[Mapping[str, str]] = {
    "id": STRING, "article": STRING, "start": WHOLE, "end": WHOLE, "text": STRING, "lang": STRING,
    "currency": STRING, "currency_basis": STRING, "value": NUMBER, "unit": NUMBER, "hedge": STRING, "ceiling": TRUTH,
    "range_low": NUMBER, "range_high": NUMBER, "low": NUMBER, "high": NUMBER,
    "is_aid": TRUTH, "topic": STRING, "instrument": STRING, "finance_type": STRING, "stage": STRING, "scope": STRING,
    "period_start": DAY, "period_end": DAY, "donor": STRING, "recipient": STRING, "activity": STRING,
    "purpose": STRING, "sector": STRING, "speaker": STRING, "same_as": STRING, "part_of": LIST,
    "part_relation": STRING, "trail": LIST, "doubts": LIST,
    "norm_currency": STRING, "norm_value": NUMBER, "norm_low": NUMBER, "norm_high": NUMBER,
    "rate": NUMBER, "rate_on": DAY, "rate_source": STRING, "pledge": STRING,
}  # fmt: skip
ACTIVITY_COLUMNS: Final[Mapping[str, str]] = {
    "id": STRING, "article": STRING, "start": WHOLE, "end": WHOLE, "name": STRING, "donor": STRING,
    "recipient": STRING, "instrument": STRING, "stage": STRING, "sector": STRING,
}  # fmt: skip
PLEDGE_COLUMNS: Final[Mapping[str, str]] = {
    "id": STRING, "donor": STRING, "recipient": STRING, "purpose": STRING, "activities": LIST, "instruments": LIST,
    "stages": LIST, "first_reported": DAY, "claims": LIST, "best_value": NUMBER, "best_currency": STRING,
    "best_source": STRING, "best_reason": STRING,
}  # fmt: skip
COMPARISON_COLUMNS: Final[Mapping[str, str]] = {
    "id": STRING, "check": STRING, "left_claims": LIST, "right_claims": LIST, "currency": STRING,
    "left_value": NUMBER, "right_value": NUMBER, "gap": NUMBER, "gap_pct": NUMBER, "verdict": STRING,
    "hypothesis": STRING, "hypotheses": LIST, "diagnosis": STRING, "needed": STRING, "message": STRING,
}  # fmt: skip
FINDING_COLUMNS: Final[Mapping[str, str]] = {"severity": STRING} | dict(COMPARISON_COLUMNS) | {
    "accepted": STRING, "accepted_by": STRING, "accepted_at": STRING,
}  # fmt: skip
TRACKING_COLUMNS: Final[Mapping[str, str]] = {
    "pledge": STRING, "date": DAY, "stage": STRING, "norm_currency": STRING, "norm_value": NUMBER, "promised": NUMBER,
    "committed": NUMBER, "disbursed": NUMBER, "share_committed": NUMBER, "share_disbursed": NUMBER, "share_currency": STRING,
    "claims": LIST, "repeated": LIST,
}  # fmt: skip
"""What became of each pledge, one row for each stage and day; `committed` and `disbursed` are what it has come to by then."""
CORRECTION_COLUMNS: Final[Mapping[str, str]] = {
    "kind": STRING, "id": STRING, "field": STRING, "value": STRING, "reason": STRING, "by": STRING, "at": STRING,
}  # fmt: skip
"""What a person knows better, one row each: `kind` is ``claim`` (`field` is a column of the claim `id`, `value` what it should
say), ``finding`` (`field` is ``accepted``; the finding `id` stands, for the `reason`) or ``link`` (`field` is ``same`` or
``different``, of the claims `id` and `value`); `by` says who and `at` when, as an ISO 8601 time in UTC."""
APPLIED_COLUMNS: Final[Mapping[str, str]] = dict(CORRECTION_COLUMNS) | {"was": STRING, "outcome": STRING}
"""What became of a correction: what the field said before, and ``applied``, ``already so``, ``overruled`` (by a later one) or
``not here`` (what it speaks of is not in the ledger)."""
RATE_COLUMNS: Final[Mapping[str, str]] = {
    "base": STRING, "quote": STRING, "on": DAY, "rate": NUMBER, "rate_on": DAY, "rate_source": STRING, "age": WHOLE,
}  # fmt: skip


def frame(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """Rows as a frame with exactly `columns` and their types; its index is the column `id`, where there is one.

    Strings are objects with None for what is missing, numbers float64 with NaN, whole numbers int64 (Int64 where one is
    missing), days datetime64[us] with NaT, lists Python lists.

    >>> frame([], ACTIVITY_COLUMNS).columns.tolist()[:3]
    ['id', 'article', 'start']
    """
    table = list(rows)
    return frame_of({name: [row.get(name) for row in table] for name in columns}, columns)


def claim_frame(claims: Sequence[Claim]) -> pd.DataFrame:
    """Claims as a frame of `CLAIM_COLUMNS`: what `frame` makes of their rows, in a third of the time.

    >>> claim_frame([]).columns.tolist() == list(CLAIM_COLUMNS)
    True
    """
    return frame_of(_claim_columns(claims), CLAIM_COLUMNS)


def _claim_columns(claims: Sequence[Claim]) -> dict[str, list[Any]]:
    columns = {name: list(map(of, claims)) for name, of in _OF_CLAIM.items()}
    for name in _LISTS_OF_CLAIM:
        columns[name] = [list(value) for value in columns[name]]
    meanings = [one.amount.meaning() for one in claims]
    columns["low"], columns["high"] = [one.low for one in meanings], [one.high for one in meanings]
    return {name: columns[name] if name in columns else [None] * len(claims) for name in CLAIM_COLUMNS}


_OF_CLAIM: Final[Mapping[str, Callable[[Claim], Any]]] = {
    **{one.name: attrgetter(one.name) for one in fields(Claim) if one.name in CLAIM_COLUMNS},
    **{name: attrgetter(f"mention.{name}") for name in (
        "id", "article", "start", "end", "text", "lang", "currency_basis", "trail",
    )},
    **{name: attrgetter(f"mention.amount.{name}") for name in (
        "currency", "value", "unit", "hedge", "ceiling", "range_low", "range_high",
    )},
}  # fmt: skip
"""Where each column of a claim stands, of those that are not worked out."""
_LISTS_OF_CLAIM: Final = tuple(name for name in _OF_CLAIM if CLAIM_COLUMNS[name] == LIST)


def frame_of(values: Mapping[str, list[Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """As `frame`, from a list of values for each column.

    >>> frame_of({"base": ["USD"], "rate": [None]}, {"base": STRING, "rate": NUMBER})["rate"].tolist()
    [nan]
    """
    data = {name: _column(values[name], kind) for name, kind in columns.items()}
    if "id" not in columns:
        return pd.DataFrame(data)
    index = pd.Index(data["id"].to_numpy(dtype=object), dtype=object)
    return pd.DataFrame({name: series.set_axis(index) for name, series in data.items()}, index=index)


def rows_of(table: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame in order, as mappings by the names of its columns.

    >>> rows_of(pd.DataFrame({"id": ["a", "b"], "value": [1.0, 2.0]}))
    [{'id': 'a', 'value': 1.0}, {'id': 'b', 'value': 2.0}]
    """
    names = [str(name) for name in table]
    return [dict(zip(names, row, strict=True)) for row in zip(*(table[name].tolist() for name in table), strict=True)]


def joined(*tables: pd.DataFrame) -> pd.DataFrame:
    """Frames with a column `id`, one below the other; the index stays one of objects, also where a frame is empty.

    >>> joined(*[frame([], ACTIVITY_COLUMNS)] * 2).index.dtype
    dtype('O')
    """
    whole = pd.concat(tables)
    return whole.set_axis(pd.Index(whole["id"].to_numpy(dtype=object), dtype=object))


def _column(values: list[Any], kind: str) -> pd.Series[Any]:
    if kind == NUMBER:
        return pd.Series([math.nan if v is None else float(v) for v in values], dtype="float64")
    if kind == WHOLE:
        return pd.Series(values, dtype="Int64" if any(v is None for v in values) else "int64")
    if kind == TRUTH:
        return pd.Series([bool(v) for v in values], dtype="bool")
    if kind == DAY:
        return pd.Series(pd.to_datetime(pd.Series(values, dtype="object")), dtype="datetime64[us]")
    return pd.Series(values, dtype="object")


def missing(cell: object) -> bool:
    """Whether a cell of a frame holds nothing: None, NaN, NaT or NA.

    >>> missing(None), missing(float("nan")), missing(pd.NaT), missing(pd.NA), missing(0), missing([])
    (True, True, True, True, False, False)
    """
    return cell is None or cell is pd.NA or bool(cell != cell)


def plain(value: object) -> Any:  # noqa: ANN401 - JSON has no one type
    """A value as strict JSON has it: missing and infinite are None, dates ISO 8601, Decimals numbers.

    >>> plain(Decimal("51500000")), plain(float("nan")), plain(date(2024, 7, 6))
    (51500000, None, '2024-07-06')
    """
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, Mapping):
        return {k: plain(v) for k, v in value.items()}
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, (pd.Timestamp, date)):
        return value.isoformat()[:10]
    if isinstance(value, np.generic):
        return plain(value.item())
    return _number(value) if isinstance(value, (int, float, Decimal)) else value


def _number(value: int | float | Decimal) -> int | float | None:
    if not math.isfinite(value):
        return None
    whole = int(value)
    return whole if value == whole and abs(whole) < 2**63 else float(value)
