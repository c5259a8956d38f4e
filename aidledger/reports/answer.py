"""The answer to the question of a report, in a few sentences: how much of what the sources say agrees."""

from __future__ import annotations

from collections import Counter

from aidledger.model import NO_LANGUAGE
from aidledger.parsers.records.entries import LEFT_OUT
from aidledger.reconciler.wording import listed
from aidledger.reports.book import Book
from aidledger.reports.words import count


def answer(ledger: Book) -> tuple[str, ...]:
    """The sentences with which a report opens: how much agrees, what somebody accepted, how much was read."""
    verdicts = Counter(ledger.comparisons["verdict"])
    prices = ledger.options.get("deflators")
    accepted = int(ledger.findings["accepted"].notna().sum())
    aside = [f"{count(accepted, 'finding').capitalize()} {'was' if accepted == 1 else 'were'} accepted by hand."]
    said = [f"Converted sums are in {prices}."] if prices else []
    return (_verdicts(verdicts), *(aside if accepted else []), _counts(ledger), *said)


def _verdicts(verdicts: Counter[str]) -> str:
    made = verdicts["agrees"] + verdicts["explained"] + verdicts["disagrees"]
    odd = verdicts["explained"] + verdicts["disagrees"]
    undone = verdicts["not_comparable"]
    left = f"; {undone} more {'has' if undone == 1 else 'have'} nothing to be compared with" if undone else ""
    if not made:
        why = f"; {count(undone, 'finding')} {'says' if undone == 1 else 'say'} what is missing" if undone else ""
        return f"Nothing could be compared{why}."
    if not odd:
        return f"{'All ' if made > 1 else ''}{count(made, 'comparison')} agree{'s' if made == 1 else ''}{left}."
    does = "does" if odd == 1 else "do"
    return f"{odd} of {count(made, 'comparison')} {does} not agree as printed{_why_not(verdicts)}{left}."


def _why_not(verdicts: Counter[str]) -> str:
    if not verdicts["explained"]:
        return ", and nothing explains it"
    if not verdicts["disagrees"]:
        return ", but can be explained"
    return f": {verdicts['disagrees']} cannot be explained, {verdicts['explained']} can"


def _counts(ledger: Book) -> str:
    claims = ledger.claims
    if not len(claims):
        return f"No sum of money was found in {count(len(ledger.articles), 'source')}."
    official = ledger.articles["lang"] == NO_LANGUAGE
    distinct = int(claims["same_as"].isna().sum())
    unaided = int((~claims["is_aid"] & claims["same_as"].isna()).sum())
    # The entries of a record (crs.csv?row=17) are one record.
    records = int(ledger.articles.loc[official, "id"].map(lambda one: one.partition("?")[0]).nunique())
    kinds = ((int((~official).sum()), "article"), (records, "official record"))
    sources = [count(number, kind) for number, kind in kinds if number]
    again = "" if distinct == len(claims) else f", {distinct} distinct (a sum that its article says again counts once)"
    reasons = claims.loc[~claims["is_aid"], "doubts"]
    why = "not aid, or counted elsewhere," if any(LEFT_OUT in " ".join(doubts) for doubts in reasons) else "not aid"
    whole = "it is aid" if len(claims) == 1 else "all of them aid"
    left = f"{unaided} of these {'is' if unaided == 1 else 'are'} {why} and left out" if unaided else whole
    return f"{count(len(claims), 'sum').capitalize()} in {listed(sources)}{again}; {left}."
