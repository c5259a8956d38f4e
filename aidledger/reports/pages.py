"""Short pages for the command line: a rate, and what a check does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aidledger.model import rows_of
from aidledger.normaliser.rates import Rate
from aidledger.reconciler.checks import Check
from aidledger.reports.book import Book
from aidledger.reports.quotes import published
from aidledger.reports.terminal import filled
from aidledger.reports.words import count, visible


def rate_page(found: Rate) -> str:
    """A rate both ways, with its day, its source and its age.

    >>> from aidledger.normaliser.rates import RateTable
    >>> print(rate_page(RateTable.default().rate("JPY", "USD", "2024-07-06")))
    1 USD = 160.809 JPY
    1 JPY = 0.00621855 USD
    for 2024-07-06: the rate of 2024-07-05, 1 day before
    source: European Central Bank
    """
    forth, back = float(found.rate), float(1 / found.rate)
    lines = [(found.base, forth, found.quote), (found.quote, back, found.base)]
    shown = [f"1 {one} = {value:,.6g} {other}" for one, value, other in sorted(lines, key=lambda line: -line[1])]
    return "\n".join([*dict.fromkeys(shown), f"for {found.on}: {_age(found)}", f"source: {found.source}"])


def _age(found: Rate) -> str:
    if found.rate_on is None:
        return "a fixed rate, of no day"
    if found.base == found.quote:
        return "the rate of every day"
    apart = f"{count(abs(found.age), 'day')} {'before' if found.age > 0 else 'after'}" if found.age else "the day itself"
    return f"{'the rate of' if found.policy == 'day' else 'an average that ends on'} {found.rate_on}, {apart}"


def check_page(check: Check) -> str:
    """The page of a check under its code and name."""
    return f"{check.code} {check.name}\n\n{filled(check.page.strip())}"


def checks_page(checks: Iterable[Check]) -> str:
    """All checks: code, name, and what each finds."""
    return "\n".join(f"{check.code} {check.name}: {check.page.splitlines()[0]}" for check in checks)


def _passed_over(ledger: Book) -> Iterator[str]:
    table = ledger.corrections
    for row in rows_of(table[(table["outcome"] == "not here").to_numpy(dtype=bool)]):
        yield f"passed over: the correction of {visible(row['id'])}, {row['field']}: it is not in these sources"


def reading_notes(ledger: Book) -> Iterator[str]:
    """What was read, a sentence for each source, and what a person should look at in it."""
    for row in rows_of(ledger.articles):
        claims = ledger.claims[ledger.claims["article"] == row["id"]]
        yield f"{visible(row['id'])}: {published(row)}, language {row['lang']}, {count(len(claims), 'sum')}"
        for place, text, doubts in zip(claims["start"], claims["text"], claims["doubts"], strict=True):
            if doubts:
                yield f"{visible(row['id'])}:{place} {visible(text)}: {', '.join(doubts)}"
    yield from _passed_over(ledger)
