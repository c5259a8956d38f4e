"""One entry of an official record (a flow, a row) as an article of its own, and its figures as claims.

The article's id is the file and the place of the entry in it (``crs.csv?row=17``, ``fts.json?flow=156789``): so every figure
says where in the file it stands, and a file is read in pieces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from aidledger.amount import Amount
from aidledger.currencies import currency
from aidledger.errors import BadDate, UnknownCurrency
from aidledger.model import NO_LANGUAGE, Activity, Article, Claim, Mention
from aidledger.parsers.files import dates
from aidledger.parsers.records.opened import opened
from aidledger.parsers.records.parties import place
from aidledger.parsers.records.sheets import LONGEST_FIGURE

LEFT_OUT: Final = "left out of the figures: "
"""How the doubt of a claim begins that is shown and not counted (`is_aid` is false), because it would count money twice."""

_CLAIM: Final = opened(Claim)
_GROUPS: Final = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3})")

_NAMES: Final = MappingProxyType({
    "korea": "KOR", "china (people's republic of)": "CHN", "chinese taipei": "TWN", "hong kong (china)": "HKG",
    "macao (china)": "MAC", "west bank and gaza strip": "PSE", "occupied palestinian territory": "PSE", "lao pdr": "LAO",
    "european commission": "European Union", "eu institutions": "European Union", "kosovo": "XKX",
})  # fmt: skip
"""Names of the OECD DAC and of OCHA FTS that are no name of the country elsewhere."""

_OFFICE: Final = re.compile(r"(?: \([^()]{1,60}\))?, Government of$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def party(written: str) -> str | None:
    """Who gives or takes, as `place` says it, also by the names of the OECD DAC and OCHA FTS.

    >>> party("China (People's Republic of)"), party("Germany, Government of"), party("World Food Programme"), party("")
    ('CHN', 'DEU', 'World Food Programme', None)
    """
    bare = _OFFICE.sub("", written.strip())
    return _NAMES.get(bare.lower().replace("\u2019", "'")) or place(bare)


def figure(written: str) -> Decimal | None:
    """A number as databases print it, or None for what is none; it may be negative, or have an exponent.

    >>> figure("8,293.5"), figure("-1.5"), figure("2.5E-05"), figure("n/a")
    (Decimal('8293.5'), Decimal('-1.5'), Decimal('0.000025'), None)
    """
    try:
        number = Decimal(_GROUPS.sub("", written)) if len(written) <= LONGEST_FIGURE else Decimal("NaN")
    except InvalidOperation:
        return None
    return Decimal(f"{number:f}") if number.is_finite() and abs(number.adjusted()) < LONGEST_FIGURE else None


def amount(number: Decimal, code: str, factor: Decimal = Decimal(1)) -> Amount:
    """A figure that is not negative as an amount, precise to its last printed digit; `factor` is what one unit of it is worth.

    >>> print(amount(Decimal("51.5"), "USD", Decimal(1_000_000)))
    USD 51,500,000
    """
    unit = Decimal(1).scaleb(min(0, int(number.as_tuple().exponent))) * factor
    return Amount(_plain(number * factor), code, _plain(unit))


def _plain(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole if whole == number else number


@lru_cache(maxsize=4096)
def code_of(written: str) -> str | None:
    """The ISO 4217 code of a currency, or None for what is none.

    >>> code_of(" usd "), code_of("??")
    ('USD', None)
    """
    try:
        return currency(written.strip()).code if written.strip() else None
    except UnknownCurrency:
        return None


@lru_cache(maxsize=4096)
def day_of(written: str) -> date | None:
    """A day as databases print it (ISO 8601, or the month first with slashes), or None for what is none.

    >>> day_of("2020-03-09T00:00:00Z"), day_of("7/6/2024"), day_of("2024")
    (datetime.date(2020, 3, 9), datetime.date(2024, 7, 6), None)
    """
    american = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", written.strip())
    try:
        if american:
            return date(int(american[3]), int(american[1]), int(american[2]))
        return date.fromisoformat(written[:10]) if re.match(r"\d{4}-\d{2}-\d{2}", written) else dates.stated(written)
    except (BadDate, ValueError):
        return None


def year_of(written: str) -> int | None:
    """A year, or None.

    >>> year_of("2024"), year_of("2024.0"), year_of("24")
    (2024, 2024, None)
    """
    found = re.fullmatch(r"(\d{4})(?:\.0+)?", written.strip())
    return int(found[1]) if found and found[1] > "1900" else None


def within(year: int | None) -> dict[str, Any]:
    """The fields of a claim that is known to fall within a year; nothing where the year is not known."""
    return {} if year is None else {"period_start": date(year, 1, 1), "period_end": date(year, 12, 31)}


def entry(
    file: str, where: str, text: str, *, rank: int, published: date | None = None, outlet: str | None = None
) -> Article:
    """The article of an entry; `where` is its place in the file (``row=17``)."""
    title = f"{file.rpartition('/')[2]}, {where.replace('=', ' ')}"
    return Article.from_text(
        text, id=f"{file}?{where}", published=published, lang=NO_LANGUAGE, outlet=outlet, title=title, source_rank=rank
    )


def claim(
    article: Article, span: tuple[int, int], sum: Amount, trail: Iterable[str], meaning: Mapping[str, Any]
) -> Claim:
    """A figure of an entry: aid, unless the `meaning` (fields of a claim) says otherwise."""
    mention = Mention(article.id, *span, article.text[slice(*span)], NO_LANGUAGE, sum, "stated", tuple(trail))
    fields: dict[str, Any] = {"is_aid": True, "topic": "aid", **meaning}
    found = _CLAIM(mention, **fields)
    found.__class__ = Claim
    return found


def activity(article: Article, span: tuple[int, int] | None, meaning: Mapping[str, Any]) -> Activity | None:
    """The project that an entry names, where it names one."""
    fields: dict[str, Any] = {name: meaning.get(name) for name in ("donor", "recipient", "instrument", "stage", "sector")}
    return None if span is None else Activity(article.id, *span, article.text[slice(*span)], **fields)


def steps(where: str, number: Decimal, factor: Decimal = Decimal(1)) -> tuple[str, ...]:
    """From the entry to the value.

    >>> steps("row 17", Decimal("51.5"), Decimal(1_000_000))
    ('row 17', 'figure 51.5', 'times 1000000')
    """
    return (where, f"figure {number}", *((f"times {factor}",) if factor != 1 else ()))
