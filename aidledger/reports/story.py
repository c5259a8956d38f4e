"""The facts of a ledger in the order in which a report tells them: the answer, the findings, and what they rest on.

Every format lays the same story out.  A figure enters it only with the span that it was read from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pandas as pd

from aidledger.extras import installed
from aidledger.model import NO_LANGUAGE, SOURCE_RANKS, missing, rows_of
from aidledger.parsers.records.entries import LEFT_OUT
from aidledger.reconciler.checks import catalogue
from aidledger.reconciler.wording import listed, per
from aidledger.reports.amended import Amended, amendments, unused, when
from aidledger.reports.answer import answer
from aidledger.reports.book import Book, Cell, Row, Rows
from aidledger.reports.quotes import Passage, Quote, Sight, places, published
from aidledger.reports.tracked import Tracked, spoken_of, tracked
from aidledger.reports.words import NOTHING, count, day, money, party, per_cent, rate, shown, span, visible

PAIR_CHECK: Final = "AL103"
"""The check that compares what an article prints in two currencies."""

ON_A_PAGE: Final = 500
"""How many findings a page tells, the worst first: nobody reads some thousands of them, and no browser opens them."""

_SIDE: Final = re.compile(r"\b(?:left|right)\b")
SIDES: Final = {
    "AL101": ("the total", "the parts"), "AL301": ("the ceiling", "the sum"), "AL302": ("the article", "the record"),
}  # fmt: skip
"""What stands on the left and on the right, where the field has a word for it."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One line of the table of hypotheses."""

    name: str
    left: str
    right: str
    meets: bool
    note: str
    decides: bool = True
    """False for what is shown beside the table and has no part in the verdict."""
    ends: tuple[float, float, float, float] | None = None
    """The bounds of both sides as numbers (left low and high, right low and high), where they have any."""


@dataclass(frozen=True, slots=True)
class Told:
    """A comparison for people."""

    id: str
    check: str
    name: str
    severity: str
    verdict: str
    message: str
    sides: tuple[str, str]
    left: str
    right: str
    gap: str
    gap_pct: str
    hypothesis: str
    diagnosis: str
    needed: str
    hypotheses: tuple[Trial, ...]
    passages: tuple[Passage, ...]
    measured: bool
    """Whether both sides have a figure."""
    currency: str = ""
    """In which they were compared; empty where they have no one currency."""
    accepted: str = ""
    """That a person accepted it, who, when and why; empty where nobody did."""

    @property
    def bounded(self) -> bool:
        """Whether a reading has bounds; pairs that no one rate explains have none."""
        return any(trial.left != NOTHING for trial in self.hypotheses)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What was compared, in the order of the sources."""
        return tuple(quote for passage in self.passages for quote in passage.quotes)


@dataclass(frozen=True, slots=True)
class Pair:
    """A sum that is printed in two currencies: the rate it implies, beside the reference rate of its day."""

    told: Told
    printed: str
    unit: str
    implied: str
    low: str
    high: str
    reference: str
    reference_on: str
    reference_source: str


@dataclass(frozen=True, slots=True)
class Restated:
    """A sum that its article says more than once; it counts once."""

    first: Quote
    again: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A sum with one remark: its window in time, or why it is left out."""

    quote: Quote
    remark: str


@dataclass(frozen=True, slots=True)
class Said:
    """The figures of one source for one pledge."""

    source: str
    quotes: tuple[Quote, ...]

    @property
    def figures_once(self) -> tuple[str, ...]:
        """The figures, each once."""
        return tuple(dict.fromkeys(quote.meaning for quote in self.quotes))

    @property
    def figures(self) -> str:
        """The same in a row."""
        return listed(self.figures_once)

    @property
    def places(self) -> str:
        """Where they stand: each file once, with its offsets."""
        return places(self.quotes)


@dataclass(frozen=True, slots=True)
class Promise:
    """A pledge: its best figure, who says it and why that one, and everyone who speaks of it."""

    id: str
    who: str
    purpose: str
    kind: str
    first_reported: str
    best: str
    source: str
    reason: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class RateUsed:
    """A rate that the ledger used: for which day, of which day, from whom."""

    pair: str
    on: str
    value: str
    rate_on: str
    source: str
    age: str


@dataclass(frozen=True, slots=True)
class Source:
    """An article or an official record: who, when, how much; `outlet` is empty where nobody is named."""

    id: str
    outlet: str
    title: str
    published: str
    rank: str
    sums: int
    activities: int
    sha256: str
    official: bool


@dataclass(frozen=True, slots=True)
class Story:
    """The whole report."""

    currency: str
    answer: tuple[str, ...]
    findings: tuple[Told, ...]
    agreements: tuple[Told, ...]
    pairs: tuple[Pair, ...]
    cumulative: tuple[Noted, ...]
    left_out: tuple[Noted, ...]
    restated: tuple[Restated, ...]
    activities: tuple[Passage, ...]
    pledges: tuple[Promise, ...]
    tracked: tuple[Tracked, ...]
    still: int
    """Of how many promises no signature and no payment is told."""
    rates: tuple[RateUsed, ...]
    sources: tuple[Source, ...]
    made: tuple[tuple[str, str], ...]
    """How the report was made: the versions, and what was asked of the run."""
    amended: tuple[Amended, ...]
    unused: str
    """What became of the corrections that are not told of, in a sentence; empty where there are none."""
    more: Mapping[str, int]
    """By the name of a list how many more there are than it holds."""


FINDINGS: Final = 4
"""How many times as many findings are told as of anything else, where lists are cut."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """Takes the first `most` of a list, and keeps how many more there were."""

    most: int | None
    findings: int | None
    more: dict[str, int] = field(default_factory=dict)

    def rows(self, name: str, table: pd.DataFrame) -> list[Row]:
        """The first rows of a frame."""
        most = self.findings if name == "findings" else self.most
        kept = table if most is None else table.head(most)
        self.more[name] = len(table) - len(kept)
        return rows_of(kept)


def story(ledger: Book, most: int | None = None, findings: int | None = None) -> Story:
    """The story of a ledger; with `most`, no list is longer than that, and `more` says by how many.

    Of findings there are as many as `findings` says, or else four times `most`.

    Pledges that articles speak of stand before those of a record alone.
    """
    told = findings if findings is not None or most is None else FINDINGS * most
    sight, cut, claims = Sight.of(ledger), _Cut(most, told), ledger.claims
    became, cut.more["tracked"], still = tracked(ledger, sight, most)
    agreeing = (ledger.comparisons["verdict"] == "agrees") & (ledger.comparisons["check"] != PAIR_CHECK)
    chosen = claims["scope"] == "cumulative", ~claims["is_aid"]
    cumulative, unaided = (claims[some.to_numpy(dtype=bool)] for some in chosen)
    return Story(
        currency=ledger.currency,
        answer=answer(ledger),
        findings=tuple(tell(sight, row) for row in cut.rows("findings", ledger.findings)),
        agreements=tuple(tell(sight, row) for row in cut.rows("agreements", ledger.comparisons[agreeing.to_numpy(dtype=bool)])),
        pairs=_pairs(ledger, sight, cut),
        cumulative=tuple(Noted(sight.quote(row["id"]), window(row)) for row in cut.rows("cumulative", cumulative)),
        left_out=tuple(Noted(sight.quote(row["id"]), _reason(row)) for row in cut.rows("left_out", unaided)),
        restated=_restated(sight, claims, cut),
        activities=sight.passages(row["id"] for row in cut.rows("activities", _of_articles(ledger))),
        pledges=tuple(promise(sight, row) for row in cut.rows("pledges", _spoken_first(ledger))),
        tracked=became,
        still=still,
        rates=tuple(_rate_used(row) for row in cut.rows("rates", ledger.rates)),
        sources=_sources(ledger, cut),
        made=_made(ledger),
        amended=amendments(ledger),
        unused=unused(ledger),
        more=cut.more,
    )


def _reason(claim: Row) -> str:
    """Why a sum is left out."""
    return next((visible(doubt) for doubt in claim["doubts"] or () if doubt.startswith(LEFT_OUT)), f"not aid: {claim['topic']}")


def _of_articles(ledger: Book) -> pd.DataFrame:
    """The activities that articles name."""
    records = ledger.articles.loc[(ledger.articles["lang"] == NO_LANGUAGE).to_numpy(dtype=bool), "id"]
    return ledger.activities[~ledger.activities["article"].isin(records).to_numpy(dtype=bool)]


def _spoken_first(ledger: Book) -> pd.DataFrame:
    silent = ~ledger.pledges["id"].isin(spoken_of(ledger)).to_numpy(dtype=bool)
    first = pd.Index(ledger.claims["pledge"].dropna().unique()).get_indexer(ledger.pledges["id"])
    return ledger.pledges.iloc[np.lexsort([first, silent])]


# --- comparisons --------------------------------------------------------------------------------------------------


def tell(sight: Sight, row: Row) -> Told:
    """A row of `COMPARISON_COLUMNS` or `FINDING_COLUMNS` for people."""
    known = catalogue().get(row["check"])
    words = ("message", "hypothesis", "diagnosis", "needed")
    text = {name: shown(row[name]) for name in words}
    return Told(
        row["id"], row["check"], known.name if known else "", row.get("severity", ""), row["verdict"], text["message"],
        SIDES.get(row["check"], ("one side", "the other")),
        money(row["left_value"], row["currency"]), money(row["right_value"], row["currency"]),
        money(row["gap"], row["currency"]), per_cent(row["gap_pct"]),
        text["hypothesis"], text["diagnosis"], text["needed"],
        tuple(_trial(one, row) for one in row["hypotheses"] or () if "left_low" in one or one.get("note")),
        sight.passages((*row["left_claims"], *row["right_claims"])), not missing(row["gap"]),
        shown(row["currency"]), _accepted(row),
    )  # fmt: skip


def _accepted(row: Row) -> str:
    if missing(row.get("accepted")):
        return ""
    return f"Accepted by {shown(row['accepted_by']) or 'somebody'}{when(row['accepted_at'])}: {shown(row['accepted'])}"


def _trial(one: Row, row: Row) -> Trial:
    detail, note = _in_words(one.get("detail") or "", row["check"]), one.get("note") or ""
    left, right = (span(one.get(f"{side}_low"), one.get(f"{side}_high"), row["currency"]) for side in ("left", "right"))
    name = f"{one['name']} ({detail})" if detail else one["name"]
    name = f"{detail} truncated" if detail and one["name"] == "truncated" else name
    return Trial(name.replace("_", " "), left, right, bool(one["meets"]), visible(note), one.get("decides", True), _ends(one))


def _ends(one: Row) -> tuple[float, float, float, float] | None:
    ends: list[Cell] = [one.get(f"{side}_{end}") for side in ("left", "right") for end in ("low", "high")]
    if any(missing(end) for end in ends):
        return None
    low, high, other_low, other_high = map(float, ends)
    return low, high, other_low, other_high


def _in_words(detail: str, check: str) -> str:
    """ "left truncated" said of a total and its parts is "the total truncated"."""
    sides = dict(zip(("left", "right"), SIDES.get(check, ("one side", "the other")), strict=True))
    return _SIDE.sub(lambda found: sides[found[0]], detail)


def _pairs(ledger: Book, sight: Sight, cut: _Cut) -> tuple[Pair, ...]:
    known = Rows((ledger.findings, ledger.comparisons))
    paired = ledger.comparisons[(ledger.comparisons["check"] == PAIR_CHECK).to_numpy(dtype=bool)]
    rows = (known[row["id"]] for row in cut.rows("pairs", paired))
    return tuple(pair for row in rows if (pair := _pair(sight, tell(sight, row), row)) is not None)


def _pair(sight: Sight, told: Told, row: Row) -> Pair | None:
    """The two figures of a pair of currencies, the smaller unit first, so that its rate is above one."""
    claims = [sight.spans[claim] for claim in (*row["left_claims"], *row["right_claims"]) if claim in sight.spans]
    if len(claims) != 2 or not all(claim["value"] for claim in claims):
        return None
    many, one = sorted(claims, key=lambda claim: -float(claim["value"]))
    (many_low, many_high), (one_low, one_high) = _printed(many), _printed(one)
    reference = _factor(one) / _factor(many)
    dated = [claim for claim in (many, one) if claim["currency"] != claim["norm_currency"] and not missing(claim["rate_on"])]
    return Pair(
        told, f"{visible(many['text'])} / {visible(one['text'])}", per(many["currency"], one["currency"]),
        rate(many["value"] / one["value"]), rate(many_low / one_high), rate(many_high / one_low if one_low > 0 else None),
        rate(reference), day(min(claim["rate_on"] for claim in dated)) if dated else NOTHING,
        listed(sorted({visible(claim["rate_source"]) for claim in dated if not missing(claim["rate_source"])})),
    )  # fmt: skip


def _printed(claim: Row) -> tuple[float, float]:
    """The ends of a figure that is rounded to its last printed digit (XBRL Calculations 1.1, round mode)."""
    low = claim["value"] if missing(claim["range_low"]) else claim["range_low"]
    high = claim["value"] if missing(claim["range_high"]) else claim["range_high"]
    return low - claim["unit"] / 2, high + claim["unit"] / 2


def _factor(claim: Row) -> float:
    # Not the converted sum over the printed one: that may be in constant prices.
    return float("nan") if missing(claim["rate"]) else float(claim["rate"])


# --- what the answer rests on -------------------------------------------------------------------------------------


def window(claim: Row) -> str:
    """The years that a cumulative sum covers.

    >>> window({"period_start": pd.Timestamp("1992-01-01"), "period_end": pd.NaT})
    'since 1992'
    """
    start, end = claim["period_start"], claim["period_end"]
    if missing(start):
        return "over an unknown time" if missing(end) else f"up to {end.year}"
    return f"since {start.year}" if missing(end) else f"{start.year} to {end.year}"


def _restated(sight: Sight, claims: pd.DataFrame, cut: _Cut) -> tuple[Restated, ...]:
    again: dict[str, list[str]] = {}
    parent = {one: first for one, first in zip(claims["id"], claims["same_as"], strict=True) if not missing(first)}
    for one, first in parent.items():
        seen = {one}
        while first in parent and first not in seen:
            seen.add(first)
            first = parent[first]
        again.setdefault(first, []).append(one)
    firsts = claims[["id"]].reindex([first for first in again if first in sight.spans])
    return tuple(Restated(sight.quote(row["id"]), sight.quotes(again[row["id"]])) for row in cut.rows("restated", firsts))


def promise(sight: Sight, row: Row) -> Promise:
    """A row of `PLEDGE_COLUMNS` for people."""
    first = "on an unknown day" if missing(row["first_reported"]) else day(row["first_reported"])
    people = [party(row[name]) for name in ("donor", "recipient") if not missing(row[name])]
    kind = listed([str(one) for one in (*(row["instruments"] or ()), *(row["stages"] or ()))])
    return Promise(
        row["id"], " to ".join(people) or "not named", shown(row["purpose"]),
        kind.replace("_", " "), first,
        money(row["best_value"], row["best_currency"]),
        _best_source(sight, row["best_source"]), shown(row["best_reason"]),
        _said(sight.quotes(row["claims"] or ())),
    )  # fmt: skip


def _best_source(sight: Sight, name: Cell) -> str:
    """Who gives the best figure and where, where the source is a claim; its name where it is not."""
    if missing(name):
        return ""
    quotes = sight.quotes([name])
    return f"{quotes[0].source} ({quotes[0].place})" if quotes else visible(name)


def _said(quotes: tuple[Quote, ...]) -> tuple[Said, ...]:
    by_source: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_source.setdefault(quote.source, []).append(quote)
    return tuple(Said(source, tuple(some)) for source, some in by_source.items())


def _rate_used(row: Row) -> RateUsed:
    base, quoted, value = row["base"], row["quote"], row["rate"]
    if not missing(value) and 0 < value < 1:
        base, quoted, value = quoted, base, 1 / value
    age = NOTHING if missing(row["age"]) else count(int(row["age"]), "day").replace("no days", "of the day")
    return RateUsed(
        per(quoted, base), day(row["on"]), rate(value), day(row["rate_on"]),
        shown(row["rate_source"]), age,
    )  # fmt: skip


_ASKED: Final = {
    "currency": "sums brought to", "rates": "rates of", "policy": "rate used", "deflators": "prices", "links": "links",
    "select": "only the checks", "ignore": "not the checks",
}  # fmt: skip
_POLICIES: Final = {
    "day": "that of the day", "month": "the average of the last complete month",
    "year": "the average of the last complete year",
    "own_year": "the average of the year itself, once it is over", "article": "the one that the article's own pairs imply",
}  # fmt: skip


def _made(ledger: Book) -> tuple[tuple[str, str], ...]:
    versions = ", ".join(f"{name} {installed(name)}" for name in ("aidledger", "pandas"))
    asked = {name: _POLICIES.get(said, said) if name == "policy" else said for name, said in ledger.options.items()}
    return (("versions", versions), *((_ASKED.get(name, name), visible(said)) for name, said in asked.items()))


def _sources(ledger: Book, cut: _Cut) -> tuple[Source, ...]:
    sums, activities = (table["article"].value_counts() for table in (ledger.claims, ledger.activities))
    rows = cut.rows("sources", ledger.articles)
    return tuple(_source(row, int(sums.get(row["id"], 0)), int(activities.get(row["id"], 0))) for row in rows)


def _source(row: Row, sums: int, activities: int) -> Source:
    return Source(
        visible(row["id"]), shown(row["outlet"]), shown(row["title"]), published(row),
        SOURCE_RANKS.get(int(row["source_rank"]), ""), sums, activities, row["sha256"], row["lang"] == NO_LANGUAGE,
    )  # fmt: skip
