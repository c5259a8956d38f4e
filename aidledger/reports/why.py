"""Any id in words: what the source says, what was compared at which rate, what fits, and what would have to be true."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, Final

import pandas as pd

from aidledger.errors import UnknownIdentifier
from aidledger.model import NO_LANGUAGE, Article, Claim, missing, rows_of
from aidledger.parsers.claims import extract
from aidledger.reconciler.wording import listed
from aidledger.reports.amended import amendments
from aidledger.reports.book import Book, Row, Rows
from aidledger.reports.phrases import amendment, verdict
from aidledger.reports.quotes import Passage, Quote, Sight, meaning
from aidledger.reports.story import Told, promise, tell, window
from aidledger.reports.tracked import tracked_one
from aidledger.reports.words import close, count, day, money, party, rate, span, visible

SHOWN: Final = 4
"""How many comparisons of a claim are named."""

_SLIP: Final = "slip"
_WORST: Final = ("disagrees", "explained", "not_comparable", "agrees")


def why(ledger: Book, id: str) -> str:
    """A claim, an activity, a pledge, a comparison or a finding in three to six sentences, with quotes and places.

    `id` may also be the place of a claim or an activity as reports print it (``file:offset``), or the beginning of one id alone
    or of one finding alone ("AL101").

    Raises:
        UnknownIdentifier: naming the nearest ids.
    """
    if not isinstance(id, str):
        raise UnknownIdentifier(f"an id is a string, such as one of the index of the findings, and no {type(id).__name__}")
    whole = _whole(ledger, id)
    for table, words in ((ledger.comparisons, _comparison), (ledger.claims, _claim), (ledger.pledges, _pledge),
                         (ledger.activities, _activity)):  # fmt: skip
        if whole in table.index:
            (row,) = rows_of(table.loc[[whole]])
            return " ".join(close(sentence) for sentence in words(ledger, row) if sentence)
    raise UnknownIdentifier(_unknown(ledger, id))


def _whole(ledger: Book, id: str) -> str:
    """The id that is meant."""
    if any(id in table.index for table in _tables(ledger)):
        return id
    known = _known(ledger)
    file, _, offset = id.rpartition(":")
    starting = [one for one in known if id and one.startswith((id, f"{file}#char={offset},"))]
    found = [one for one in starting if one in ledger.findings.index] or starting
    return found[0] if len(found) == 1 else id


def _known(ledger: Book) -> list[str]:
    """All ids, those of findings first."""
    return list(dict.fromkeys(str(one) for table in (ledger.findings, *_tables(ledger)) for one in table.index))


def _tables(ledger: Book) -> tuple[pd.DataFrame, ...]:
    return ledger.comparisons, ledger.pledges, ledger.claims, ledger.activities


def _unknown(ledger: Book, id: str) -> str:
    known = _known(ledger)
    printed = [f"{article}:{start}" for article, start in zip(ledger.claims["article"], ledger.claims["start"], strict=True)]
    inside = [one for one in (*known, *printed) if id and id in one]
    near = list(dict.fromkeys([*inside, *get_close_matches(id, known, n=3, cutoff=0.5)]))[:3] or known[:3]
    hint = f"; near it are {listed(near)}" if near else ""
    return f"there is no claim, activity, pledge or comparison with the id {id!r}{hint}"


def said(passage: Passage) -> str:
    """Who says what, and where, as a clause."""
    voice = f", citing {passage.speaker}," if passage.speaker else ""
    published = passage.published.replace(" (", ", ").removesuffix(")")
    return f"{passage.source} ({published}){voice} writes “{passage.sentence}” ({passage.places})"


# --- a comparison -------------------------------------------------------------------------------------------------


def named(quote: Quote) -> str:
    """A sum and its place."""
    return f"{quote.text} ({quote.place})"


def _comparison(ledger: Book, row: Row) -> Iterable[str]:
    found = ledger.findings
    told = tell(Sight.of(ledger), rows_of(found.loc[[row["id"]]])[0] if row["id"] in found.index else row)
    yield from [said(passage) for passage in told.passages[:2]]
    yield f"{told.check} ({told.name or 'a check'}): {told.message}"
    if told.measured:
        yield (
            f"Compared were {told.sides[0]}, {told.left}, and {told.sides[1]}, {told.right}: "
            f"a gap of {told.gap} ({told.gap_pct}){_at_rates(ledger, row)}"
        )
    yield f"Verdict: {verdict(told)}{_fits(told)}"
    yield told.accepted
    if told.needed:
        yield f"What would have to be true: {told.needed}"


def _fits(told: Told) -> str:
    # A slip makes no figures meet: it is the diagnosis, which the verdict has.
    readings = [trial for trial in told.hypotheses if trial.decides and not trial.name.startswith(_SLIP)]
    yes = [trial.name for trial in readings if trial.meets]
    no = [trial.name for trial in readings if not trial.meets]
    parts = [f"the figures meet when read as {listed(yes)}"] if yes and told.verdict != "agrees" else []
    parts += [f"{'they do not when' if parts else 'the figures do not meet,'} read as {listed(no)}"] if no else []
    return f"; {', and '.join(parts)}" if parts else ""


def _at_rates(ledger: Book, row: Row) -> str:
    claims = ledger.claims.reindex([one for one in (*row["left_claims"], *row["right_claims"]) if one in ledger.claims.index])
    used = claims[claims["rate_on"].notna() & (claims["currency"] != row["currency"])].drop_duplicates(["currency", "rate_on"])
    rates = [_rate(one) for one in rows_of(used)]
    return f", at {listed(rates)}" if rates and claims["currency"].nunique() > 1 else ""


def _rate(claim: Row) -> str:
    base, quoted, value = claim["currency"], claim["norm_currency"], claim["rate"]
    if 0 < value < 1:
        base, quoted, value = quoted, base, 1 / value
    source = "" if missing(claim["rate_source"]) else f", {visible(claim['rate_source'])}"
    return f"{rate(value)} {quoted} per {base} ({day(claim['rate_on'])}{source})"


# --- a claim, a pledge, an activity -------------------------------------------------------------------------------


def _claim(ledger: Book, row: Row) -> Iterable[str]:
    yield from map(said, Sight.of(ledger).passages([row["id"]]))
    yield f"The sum is read as {meaning(row)}, which can mean {span(row['low'], row['high'], row['currency'])}{_basis(row)}"
    yield _normalised(ledger, row)
    yield _what(row) + _evidence(ledger, row)
    yield _by_hand(ledger, row["id"])
    yield _relations(ledger, row)
    yield _compared(ledger, row["id"])


def _evidence(ledger: Book, row: Row) -> str:
    """Of each field of a claim the words that it was read by, as its article is read today; nothing for an official record."""
    article = Rows((ledger.articles,))[row["article"]]
    if article["lang"] == NO_LANGUAGE:
        return ""
    known: dict[str, Any] = {name: None if missing(cell) else cell for name, cell in article.items()}
    published = known["published"] and known["published"].date()
    claims = extract(Article(**known | {"published": published}))
    claim = next((claim for claim in claims if claim.id == row["id"]), None)
    told = [visible(reason) for reason in claim.evidence if _holds(reason, claim, row)] if claim else []
    return f" (read from {'; '.join(told)})" if told else ""


def _holds(reason: str, claim: Claim, row: Row) -> bool:
    """Whether a reason is of what the ledger holds: it may have been corrected by hand, or read by another version."""
    field = reason.split(maxsplit=1)[0].removesuffix(":")
    field = "stage" if field == "no" else field
    own, kept = getattr(claim, field), row[field]
    return list(own) == list(kept) if field == "part_of" else own == (None if missing(kept) else kept)


def _by_hand(ledger: Book, claim: str) -> str:
    parts = [f"{one.change}, {amendment(one)}" for one in amendments(ledger) if one.quote.id == claim]
    return f"It was corrected by hand: {'; '.join(parts)}" if parts else ""


def _basis(row: Row) -> str:
    return "" if row["currency_basis"] == "stated" else f" (the currency is {row['currency_basis']})"


def _normalised(ledger: Book, row: Row) -> str:
    index = row.get("deflator")
    prices = "" if missing(index) else f" in constant prices (an index of {index:g})"
    if row["currency"] == ledger.currency:
        return f"That is {money(row['norm_value'], row['norm_currency'])}{prices}" if prices else ""
    if missing(row["norm_value"]):
        return f"It is not converted to {ledger.currency}: there is no dated rate for it"
    return f"In {row['norm_currency']} that is {money(row['norm_value'], row['norm_currency'])}{prices}, at {_rate(row)}"


def _what(row: Row) -> str:
    if not row["is_aid"]:
        return f"It is not aid ({row['topic']}) and takes no part in any comparison"
    parts = [str(row[name]).replace("_", " ") for name in ("instrument", "stage") if not missing(row[name])]
    roles = (("from", "donor"), ("to", "recipient"))
    people = [f" {word} {party(row[name])}" for word, name in roles if not missing(row[name])]
    years = f", {window(row)}" if row["scope"] in ("cumulative", "annual") else ""
    purpose = "" if missing(row["purpose"]) else f", for {visible(row['purpose'])}"
    kind = f" ({', '.join(parts)})" if parts else " (neither instrument nor stage is said)"
    return f"It is aid{''.join(people)}{kind}{purpose}{years}"


def _relations(ledger: Book, row: Row) -> str:
    sight = Sight.of(ledger)
    first, totals = sight.quotes([row["same_as"]]), sight.quotes(row["part_of"])
    parts = [f"says again {named(one)} and counts once with it" for one in first]
    parts += [f"is a part of {listed(named(total) for total in totals)}"] if totals else []
    parts += [f"belongs to the pledge {row['pledge']}"] if not missing(row["pledge"]) else []
    return f"It {listed(parts)}" if parts else ""


def _compared(ledger: Book, id: str) -> str:
    table = ledger.comparisons
    sides = zip(table["left_claims"], table["right_claims"], strict=True)
    rows = rows_of(table[[id in left or id in right for left, right in sides]])
    worst = sorted(rows, key=lambda row: _WORST.index(row["verdict"]))
    results = [f"{row['id']} ({str(row['verdict']).replace('_', ' ')})" for row in worst[:SHOWN]]
    more = f" and {len(rows) - SHOWN} more" if len(rows) > SHOWN else ""
    return f"It takes part in {count(len(rows), 'comparison')}: {', '.join(results)}{more}" if rows else ""


def _pledge(ledger: Book, row: Row) -> Iterable[str]:
    sight = Sight.of(ledger)
    told, passages = promise(sight, row), sight.passages(row["claims"])
    kind = f" ({told.kind})" if told.kind else ""
    purpose = f" for {told.purpose}" if told.purpose else ""
    yield f"A pledge, {told.who}{kind}{purpose}, first reported {told.first_reported}"
    yield f"The best figure is {told.best}, of {told.source}" if told.source else "It has no best figure"
    yield told.reason
    if (became := tracked_one(ledger, sight, row)) is not None and (became.signed or became.paid):
        yield f"What became of it: {became.sentence}"
    yield from map(said, passages[:2])
    if len(passages) > 2:
        yield f"It stands in {count(len(passages) - 2, 'more sentence')} of the sources"
    yield listed([_compared(ledger, claim) for claim in row["claims"][:1]])


def _activity(ledger: Book, row: Row) -> Iterable[str]:
    yield from map(said, Sight.of(ledger).passages([row["id"]]))
    parts = [f"{name} {party(str(row[name]))}".replace("_", " ")
             for name in ("donor", "recipient", "instrument", "stage", "sector") if not missing(row[name])]  # fmt: skip
    yield f"It names the project {visible(row['name'])}{': ' + listed(parts) if parts else ''}"
    sums = ledger.claims.loc[ledger.claims["activity"] == row["id"]]
    places = [f"{visible(claim['text'])} ({claim['article']}:{claim['start']})" for claim in rows_of(sums)[:4]]
    yield f"Its sums are {listed(places)}" if places else "No sum is printed for it there"
    yield _compared(ledger, row["id"])
