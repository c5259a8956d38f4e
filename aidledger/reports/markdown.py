"""The report as Markdown, for a pull request or a wiki; what articles say is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from aidledger.reports.book import Book
from aidledger.reports.phrases import best, meets, still, verdict
from aidledger.reports.quotes import Passage, Quote, places
from aidledger.reports.story import ON_A_PAGE, Noted, Pair, Promise, RateUsed, Restated, Source, Story, Told, story
from aidledger.reports.tracked import Done
from aidledger.reports.words import close, count

FORMAT: Final = "markdown"
ENDING: Final = ".md"

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|~!&$@]|:(?=//))")


def escaped(text: str) -> str:
    r"""Text that Markdown shows as it is: no HTML, no link, no emphasis, no new cell of a table.

    >>> print(escaped("<b> [a](http://b) | $5"))
    \<b\> \[a\](http\://b) \| \$5
    """
    return _SPECIAL.sub(r"\\\1", text)


def render(ledger: Book) -> str:
    """The report as CommonMark with tables as GitHub has them."""
    told = story(ledger, findings=ON_A_PAGE)
    blocks = [
        "# What the sources say, and where they do not agree",
        *map(escaped, told.answer),
        *_section("Findings, the worst first", _findings(told)),
        *_section("Corrected by hand", _by_hand(told)),
        *_section("Sums printed in two currencies, and the rate that they imply", _pairs(told.pairs)),
        *_section("What agrees", _agreements(told.agreements)),
        *_section("Sums over several years", map(_noted, told.cumulative)),
        *_section("Left out: not aid", map(_noted, told.left_out)),
        *_section("Said again in the same article, counted once", _restated(told.restated)),
        *_section("Projects that are named", map(_passage, told.activities)),
        *_section("What became of the promises", _became(told)),
        *_section("Pledges", _pledges(told.pledges)),
        *_section("Rates used", _rates(told.rates)),
        *_section("Sources", _sources(told.sources)),
        *_section("How it was made", ["\n".join(f"- {name}: {escaped(said)}" for name, said in told.made)]),
    ]
    return "\n\n".join(blocks) + "\n"


def _section(title: str, blocks: Iterable[str]) -> Iterator[str]:
    shown = list(blocks)
    if shown:
        yield f"## {title}"
        yield from shown


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    lines = ["| " + " | ".join(map(escaped, row)) + " |" for row in rows]
    titles = list(head)
    if lines:
        yield "\n".join([f"| {' | '.join(titles)} |", "|" + "---|" * len(titles), *lines])


def _findings(told: Story) -> Iterator[str]:
    for number, one in enumerate(told.findings, 1):
        yield from _finding(number, one)
    if more := told.more["findings"]:
        elsewhere = "`--format csv`, `excel` and `json` have them all, and `--select` a report of some checks alone"
        yield f"{count(more, 'more finding')}: {elsewhere}."


def _finding(number: int, told: Told) -> Iterator[str]:
    state = f"{told.severity}{', accepted' if told.accepted else ''}"
    yield f"### {number}. {told.check} {told.name}: {escaped(verdict(told))} ({state})"
    if told.accepted:
        yield f"**{escaped(close(told.accepted))}**"
    yield escaped(close(told.message))
    yield from map(_passage, told.passages)
    if told.measured:
        yield from _table((*told.sides, "gap", "per cent"), [(told.left, told.right, told.gap, told.gap_pct)])
    if told.bounded:
        trials = [(t.name, t.left, t.right, meets(t), t.note) for t in told.hypotheses]
        yield from _table(("read as", *told.sides, "meet", "note"), trials)
    else:
        yield from _table(("read as", "meet", "note"), [(t.name, meets(t), t.note) for t in told.hypotheses])
    if told.needed:
        yield f"**Needed:** {escaped(close(told.needed))}"
    yield f"`{_code(told.id)}`"


def _passage(passage: Passage) -> str:
    said = f", said by {passage.speaker}" if passage.speaker else ""
    parts = [f"**{escaped(part)}**" if number % 2 else escaped(part) for number, part in enumerate(passage.parts)]
    return f"> “{''.join(parts)}”  \n> {escaped(f'{passage.source}, {passage.published}{said}')} (`{_code(passage.places)}`)"


def _quote(quote: Quote) -> str:
    said = f", said by {quote.speaker}" if quote.speaker else ""
    line = f"{escaped(quote.before)}**{escaped(quote.text)}**{escaped(quote.after)}"
    return f"> “{line}”  \n> {escaped(f'{quote.source}, {quote.published}{said}')} (`{_code(quote.place)}`)"


def _code(text: str) -> str:
    return text.replace("`", "'")


def _by_hand(told: Story) -> Iterator[str]:
    rows = ((a.quote.text, a.quote.place, a.field, a.was, a.now, a.by, a.on, a.reason) for a in told.amended)
    yield from _table(("sum", "where", "field", "was", "is", "by", "on", "why"), rows)
    if told.unused:
        yield escaped(told.unused)


def _pairs(pairs: tuple[Pair, ...]) -> Iterator[str]:
    rows = (
        (p.printed, p.unit, p.implied, f"{p.low} to {p.high}", p.reference, p.reference_on, p.reference_source, verdict(p.told),
         places(p.told.quotes))
        for p in pairs
    )  # fmt: skip
    titles = ("printed", "rate", "implied", "as rounded", "reference", "of", "source", "verdict", "where")
    return _table(titles, rows)


def _agreements(told: tuple[Told, ...]) -> Iterator[str]:
    lines = [f"- {one.check} {escaped(close(one.message))} {escaped(places(one.quotes))}".rstrip() for one in told]
    return iter(["\n".join(lines)] if lines else [])


def _noted(noted: Noted) -> str:
    return f"{escaped(f'{noted.quote.meaning}, {noted.remark}')}:\n\n{_quote(noted.quote)}"


def _restated(restated: tuple[Restated, ...]) -> Iterator[str]:
    lines = [
        f"- {escaped(one.first.text)} (`{_code(one.first.place)}`), again "
        + ", ".join(f"{escaped(quote.text)} (`{quote.offset}`)" for quote in one.again)
        for one in restated
    ]
    return iter(["\n".join(lines)] if lines else [])


def _became(told: Story) -> Iterator[str]:
    rows = (
        (one.who, one.purpose, f"{one.promised}, {one.on}" if one.promised else "", *map(_step, (one.signed, one.paid)),
         one.remark, places(one.read))
        for one in told.tracked
    )  # fmt: skip
    yield from _table(("who", "purpose", "promised", "signed", "paid", "remark", "where"), rows)
    if told.tracked and told.still:
        yield still(told)


def _step(done: Done | None) -> str:
    return done.sentence.removeprefix(f"{done.word} ") if done else ""


def _pledges(pledges: tuple[Promise, ...]) -> Iterator[str]:
    rows = (
        (p.best, p.who, p.kind, p.purpose, p.first_reported, best(p),
         "; ".join(f"{one.source}: {one.figures} ({one.places})" for one in p.said))
        for p in pledges
    )  # fmt: skip
    return _table(("figure", "who", "kind", "purpose", "first reported", "best figure, and why", "said"), rows)


def _rates(rates: tuple[RateUsed, ...]) -> Iterator[str]:
    rows = ((r.value, r.pair, r.on, r.rate_on, r.age, r.source) for r in rates)
    return _table(("rate", "unit", "for", "of", "age", "source"), rows)


def _sources(sources: tuple[Source, ...]) -> Iterator[str]:
    rows = ((s.id, s.outlet, s.title, s.published, s.rank, str(s.sums), str(s.activities)) for s in sources)
    return _table(("file", "outlet", "title", "published", "kind", "sums", "named projects"), rows)
