"""From the sums of an activity to articles and claims: one article for each day and stage, a line for each sum."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from aidledger.amount import Amount
from aidledger.model import NO_LANGUAGE, Activity, Article, Claim, Mention, Stage, text_hash
from aidledger.parsers.records import Reading
from aidledger.parsers.records.iati.activity import Project
from aidledger.parsers.records.iati.children import only
from aidledger.parsers.records.iati.sums import PLANNED, Sum, giver_of, instrument_of
from aidledger.parsers.records.opened import opened
from aidledger.parsers.records.sheets import LONGEST_FIGURE

_ARTICLE: Final = opened(Article)
_VALUE: Final = re.compile(r"<value(?: [^>]*)?> ?")
_AMOUNT: Final = opened(Amount)
_MENTION: Final = opened(Mention)
_CLAIM: Final = opened(Claim)
_UNITS: Final = tuple(Decimal(1).scaleb(-places) for places in range(LONGEST_FIGURE))


def articles_of(own: str, project: Project, sums: list[Sum], started: date | None) -> Reading:
    """The articles of an activity, the earliest first, which holds its `Activity`."""
    told: dict[tuple[date | None, Stage | None], list[Sum]] = {}
    for one in sorted(sums, key=_when):
        told.setdefault((one.day, one.kind.stage), []).append(one)
    lots = told or {(started, None): []}
    articles = [_article(own, project, day, stage, lot) for (day, stage), lot in lots.items()]
    activity, after = _activity(articles[0], project, next(iter(lots.values()))), len(project.heading) + 1
    of, claims = activity.id, []
    for article, lot in zip(articles, lots.values(), strict=True):
        start = after
        for one in lot:
            claims.append(_claim(article.id, project.name, of, one, start))
            start += len(one.line) + 1
    return Reading(tuple(articles), tuple(claims), (activity,))


def _when(one: Sum) -> date:
    return one.day or date.max


def _article(own: str, project: Project, day: date | None, stage: Stage | None, lot: list[Sum]) -> Article:
    text = "\n".join([project.heading, *[one.line for one in lot]])
    article = _ARTICLE(
        own + _of_day(day, stage), text, NO_LANGUAGE, project.reporter, project.title, day, "stated" if day else "unknown",
        project.url, project.rank, text_hash(text),
    )  # fmt: skip
    article.__class__ = Article
    return article


@lru_cache(maxsize=16_384)
def _of_day(day: date | None, stage: Stage | None) -> str:
    return f"&date={day or 'unknown'}" + (f"&stage={stage}" if stage else "")


def _activity(article: Article, project: Project, sums: list[Sum]) -> Activity:
    start, end = _between(project.heading, "<title>", "</title>")
    first = next((one for one in sums if one.kind.topic == "aid"), None)
    donor, kind = (first.donor, first.kind) if first else (None, PLANNED)
    return Activity(
        article.id, start, end, project.name, donor or giver_of({}, project), only(project.recipients),
        kind.instrument or instrument_of("", dict(project.codes)), kind.stage, project.sector,
    )  # fmt: skip


def _between(text: str, opening: str, closing: str) -> tuple[int, int]:
    start = text.index(opening) + len(opening)
    return start, text.index(closing, start)


def _claim(article: str, purpose: str, activity: str, one: Sum, start: int) -> Claim:
    figure, number, kind = one.figure, one.value, one.kind
    place = start + _place_in_line(one)
    amount = _AMOUNT(number, one.currency, _UNITS[len(figure.partition(".")[2])])
    amount.__class__ = Amount
    mention = _MENTION(
        article, place, place + len(figure), figure, NO_LANGUAGE, amount, "stated", (f"figure {number}",)
    )  # fmt: skip
    mention.__class__ = Mention
    claim = _CLAIM(
        mention, kind.topic == "aid", kind.topic, kind.instrument, kind.finance_type, kind.stage, one.scope, one.start, one.end,
        one.donor, one.recipient, activity, purpose, one.sector, None, None, (), None, one.doubts, kind.evidence,
    )  # fmt: skip
    claim.__class__ = Claim
    return claim


def _place_in_line(one: Sum) -> int:
    """Where the figure stands in its line: in the first `value` that holds it, for an extension may have one too."""
    plain = one.line.find(f">{one.figure}</value>") + 1
    if plain and one.line.count("<value") == 1:
        return plain
    return next(end for found in _VALUE.finditer(one.line) if one.line.startswith(one.figure, end := found.end()))
