"""What became of the promises, for people: what was signed and paid of each, how much of it that is, and by which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import pandas as pd

from aidledger.model import NO_LANGUAGE, missing, rows_of
from aidledger.reconciler.totals import pledge_parts
from aidledger.reconciler.wording import figure, listed
from aidledger.reports.book import Book, Row
from aidledger.reports.quotes import Quote, Sight
from aidledger.reports.words import NOTHING, count, day, money, party, shown

_DONE: Final[Mapping[str, tuple[str, str]]] = {
    "commitment": ("signed", "committed"), "disbursement": ("paid", "disbursed"),
}  # fmt: skip
"""By stage the word for it, and the column of what it has come to."""


@dataclass(frozen=True, slots=True)
class Done:
    """How far a promise has come at one stage.

    `sum` is what it has come to, `share` that in per cent of the promise, `by` the last day that adds to it; `quotes` are the
    sums that add up to it, and `others` who else tells of the same money.
    """

    word: str
    sum: str
    share: str
    by: str
    quotes: tuple[Quote, ...]
    others: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """A clause.

        >>> Done("paid", "$5 million", "50 per cent", "6 July 2024", (), ()).sentence
        'paid $5 million, 50 per cent, on 6 July 2024'
        """
        parts = (f" in {count(len(self.quotes), 'sum')}" if len(self.quotes) > 1 else "", f", {self.share}" * bool(self.share))
        by = f", {'by' if len(self.quotes) > 1 else 'on'} {self.by}" if self.by != NOTHING else ", on an unknown day"
        again = f" (also told by {listed(self.others)}, and counted once)" if self.others else ""
        return f"{self.word} {self.sum}{''.join(parts)}{by}{again}"


@dataclass(frozen=True, slots=True)
class Tracked:
    """A promise and what became of it; `promised` is empty where it was committed or paid without a promise before."""

    id: str
    who: str
    purpose: str
    promised: str
    on: str
    quotes: tuple[Quote, ...]
    signed: Done | None
    paid: Done | None
    remark: str

    @property
    def read(self) -> tuple[Quote, ...]:
        """The sums that count, in the order of the stages."""
        return (*self.quotes, *(quote for one in (self.signed, self.paid) if one for quote in one.quotes))

    @property
    def sentence(self) -> str:
        """What became of it, as one sentence."""
        promise = f"promised {self.promised} on {self.on}" if self.promised else ""
        none = "" if self.paid else "nothing told of a payment"
        clauses = (promise, *(one.sentence for one in (self.signed, self.paid) if one), none)
        return "; ".join(filter(None, (*clauses, self.remark)))


def tracked(ledger: Book, sight: Sight, most: int | None = None) -> tuple[tuple[Tracked, ...], int, int]:
    """The promises of which something came, those that articles speak of first, and at most `most`.

    Beside them how many more there are, and of how many promises nothing further is told.
    """
    table = ledger.tracking
    stages = table.groupby("pledge", sort=False)["stage"].nunique()
    moved = table[table["pledge"].map(stages).gt(1).to_numpy(dtype=bool)]
    order = moved["pledge"].drop_duplicates()
    order = order.iloc[(~order.isin(spoken_of(ledger))).to_numpy().argsort(kind="stable")]
    shown_first = order if most is None else order.head(most)
    chosen = moved[moved["pledge"].isin(shown_first).to_numpy(dtype=bool)]
    pledges = {row["id"]: row for row in rows_of(ledger.pledges[ledger.pledges["id"].isin(shown_first)])}
    wholes = _wholes(ledger, shown_first)
    told = {one: list(rows) for one, rows in groupby(rows_of(chosen), key=_pledge)}
    found = tuple(_tracked(sight, pledges.get(one, {}), told[one], wholes.get(one, 0)) for one in shown_first)
    promised = stages.index.isin(table.loc[(table["stage"] == "pledge").to_numpy(dtype=bool), "pledge"])
    still = int((promised & (stages == 1)).sum())
    return found, len(order) - len(found), still


def _pledge(row: Row) -> str:
    return str(row["pledge"])


def spoken_of(ledger: Book) -> pd.Index[str]:
    """The pledges that articles speak of, and not a record alone."""
    claims = ledger.claims
    said: pd.Index[str] = pd.Index(claims.loc[(claims["lang"] != NO_LANGUAGE).to_numpy(dtype=bool), "pledge"].dropna().unique())
    return said


def tracked_one(ledger: Book, sight: Sight, pledge: Row) -> Tracked | None:
    """What became of one pledge; None where no stage of it is told."""
    table = ledger.tracking
    rows = rows_of(table[(table["pledge"] == pledge["id"]).to_numpy(dtype=bool)])
    return _tracked(sight, pledge, rows, _wholes(ledger, [pledge["id"]]).get(pledge["id"], 0)) if rows else None


def _wholes(ledger: Book, pledges: Iterable[str]) -> dict[str, int]:
    """How many parts the pledges that are totals have, each of which is a promise of its own."""
    parts = pledge_parts(ledger.claims)
    wholes = parts.loc[parts["total"].isin(list(pledges)).to_numpy(dtype=bool), "total"]
    return {str(whole): int(number) for whole, number in wholes.value_counts().items()}


def _tracked(sight: Sight, pledge: Row, rows: list[Row], parts: int) -> Tracked:
    people = [party(pledge[name]) for name in ("donor", "recipient") if not missing(pledge.get(name))]
    first = [row for row in rows if row["stage"] == "pledge"]
    done = {stage: _done(sight, [row for row in rows if row["stage"] == stage], *words) for stage, words in _DONE.items()}
    quotes = sight.quotes(one for row in first for one in row["claims"])
    return Tracked(
        str(rows[0]["pledge"]), " to ".join(people) or "not named", shown(pledge.get("purpose")),
        _promised(sight, first), day(first[0]["date"]) if first else "", quotes, done["commitment"], done["disbursement"],
        "; ".join(_remarks(sight, rows, parts)),
    )  # fmt: skip


def _promised(sight: Sight, rows: list[Row]) -> str:
    """What was promised: as it is printed, where it is one figure."""
    total = _total(sight, [one for row in rows for one in row["claims"]]) if rows else ""
    return total or (money(rows[0]["promised"], rows[0]["norm_currency"]) if rows else "")


def _done(sight: Sight, rows: list[Row], word: str, column: str) -> Done | None:
    if not rows:
        return None
    claims, last = [one for row in rows for one in row["claims"]], rows[-1]
    total = _total(sight, claims) or money(last[column], last["norm_currency"])
    others = dict.fromkeys(quote.source for quote in sight.quotes(one for row in rows for one in row["repeated"]))
    quotes = sight.quotes(claims)
    own = {quote.source for quote in quotes}
    told = tuple(one for one in others if one not in own)
    return Done(word, total, share(last[f"share_{column}"]), day(last["date"]), quotes, told)


def _total(sight: Sight, claims: list[str]) -> str:
    """What sums in one currency come to; one alone as it is printed, and nothing where they have several."""
    rows = [sight.spans[one] for one in claims]
    if len(rows) == 1:
        return figure(rows[0])
    codes = {row["currency"] for row in rows}
    return money(sum(row["value"] for row in rows), codes.pop()) if len(codes) == 1 else ""


def share(value: float) -> str:
    """A share in words, nothing where it is not known.

    >>> share(0.4337), share(1.0), share(float("nan"))
    ('43.4 per cent', '100 per cent', '')
    """
    return "" if missing(value) else f"{float(f'{value * 100:.3g}'):,.10g} per cent"


def _known(one: tuple[str, float]) -> float:
    return -1.0 if missing(one[1]) else one[1]


def _room(sight: Sight, rows: list[Row]) -> float:
    """How many times its figure a promise can mean, as it is printed: "about $50 million" may be 55."""
    first = [sight.spans[one] for row in rows if row["stage"] == rows[0]["stage"] for one in row["claims"]]
    most = [float(claim["high"]) / float(claim["value"]) for claim in first if claim["value"] > 0]
    return max(most, default=1.0)


def _remarks(sight: Sight, rows: list[Row], parts: int) -> Iterator[str]:
    """What the figures alone do not say."""
    if parts:
        yield f"a total, whose {count(parts, 'part')} {'stands' if parts == 1 else 'stand'} apart"
    word, most = max((("paid", rows[-1]["share_disbursed"]), ("signed", rows[-1]["share_committed"])), key=_known)
    if most > 1:
        yield f"more was {word} than promised{', within the rounding of the promise' * (most <= _room(sight, rows))}"
    claims = [sight.spans[one] for row in rows for one in row["claims"]]
    taken = dict.fromkeys(doubt for claim in claims for doubt in claim["doubts"] or () if doubt.startswith("reduced by"))
    if taken:
        yield f"not reckoned in: {listed(taken)}"
