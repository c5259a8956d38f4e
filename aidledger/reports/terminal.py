"""The report for a terminal, 80 columns wide: in colour for people, plain where it is piped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from aidledger.reconciler.wording import listed
from aidledger.reports.book import Book
from aidledger.reports.output import as_text
from aidledger.reports.phrases import amendment, best, meets, still, telling, verdict
from aidledger.reports.quotes import Passage, Quote, places
from aidledger.reports.story import Noted, Pair, Promise, RateUsed, Restated, Said, Source, Story, Told, Trial, story
from aidledger.reports.words import close, count

FORMAT: Final = "text"
ENDING: Final = ".txt"

WIDTH: Final = 80
SHOWN: Final = 25
"""How many items a list has at most, and findings four times as many; the other formats have all of them."""

_ROOM: Final = 12
"""What the names of sources have of a table at least; a word that is longer is broken."""

_STYLES: Final = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan", "": "green"}


def render(ledger: Book) -> str:
    """The report as plain text, no line longer than 80 columns (an id or a path that is longer is broken)."""
    return as_text(_report(story(ledger, SHOWN)), WIDTH)


def show(ledger: Book, console: Console) -> None:
    """Print the report on a terminal."""
    console.print(_report(story(ledger, SHOWN)), width=min(console.width, 100))


def filled(text: str) -> str:
    """Paragraphs as lines of no more than 80 columns, which a terminal need not break within a word.

    >>> print(filled("a b " * 15 + "a\\nlonger word\\n\\nc"), end="")
    a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a longer word
    <BLANKLINE>
    c
    """
    return "\n".join(as_text(Text(" ".join(part.split())), WIDTH) for part in text.split("\n\n"))


def _report(told: Story) -> Group:
    more = told.more
    parts = [
        *(Text(line) for line in told.answer),
        *_section("Findings, the worst first", map(_finding, range(1, len(told.findings) + 1), told.findings),
                  more["findings"]),
        *_section("Corrected by hand", _by_hand(told)),
        *_section("Sums printed in two currencies, and the rate that they imply", map(_pair, told.pairs), more["pairs"]),
        *_section("What agrees", map(_agreement, told.agreements), more["agreements"]),
        *_section("Sums over several years", map(_noted, told.cumulative), more["cumulative"]),
        *_section("Left out: not aid", map(_noted, told.left_out), more["left_out"]),
        *_section("Said again in the same article, counted once", map(_restated, told.restated), more["restated"]),
        *_section("Projects that are named", map(_passage, told.activities), more["activities"]),
        *_section("What became of the promises", _became(told), more["tracked"]),
        *_section("Pledges", map(_promise, told.pledges), more["pledges"]),
        *_section("Rates used", [_rates(told.rates)] if told.rates else [], more["rates"]),
        *_section("Sources", map(_source, told.sources), more["sources"]),
        *_section("How it was made", (_indent(Text(f"{name}: {said}")) for name, said in told.made)),
    ]
    return Group(*parts)


def _section(title: str, items: Iterable[RenderableType], more: int = 0) -> Iterator[RenderableType]:
    shown = list(items)
    if shown:
        yield Text()
        yield Text(title, style="bold underline")
        yield from shown
    if more:
        yield _indent(Text(f"and {more} more; --format json has them all"))


def _indent(item: RenderableType, by: int = 3) -> Padding:
    return Padding(item, (0, 0, 0, by))


# --- findings -----------------------------------------------------------------------------------------------------


def _finding(number: int, told: Told) -> Group:
    head = Text.assemble(
        (f"{number:>2} ", "bold"), (told.severity, _STYLES[told.severity]), " ", (f"{told.check} {told.name}", "bold"),
        f": {verdict(told)}{', accepted' if told.accepted else ''}",
    )  # fmt: skip
    parts: list[RenderableType] = [Text(), head]
    if told.accepted:
        parts.append(_indent(Text(close(told.accepted), style="bold")))
    parts.append(_indent(Text(close(told.message))))
    parts += map(_passage, told.passages)
    if told.measured:
        parts.append(_indent(_compared(told)))
    if told.hypotheses:
        parts += _hypotheses(told)
    if told.needed:
        parts.append(_indent(Text.assemble(("needed: ", "bold"), close(told.needed))))
    parts.append(_indent(Text(told.id, style="dim")))
    return Group(*parts)


def _compared(told: Told) -> Text:
    return Text(f"{told.sides[0]}: {told.left}; {told.sides[1]}: {told.right}; gap: {told.gap} ({told.gap_pct})")


@dataclass(frozen=True, slots=True)
class _Fitting:
    """A table where its figures have room, and else what it says in lines: half a figure is another figure."""

    table: Table
    lines: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        # What a table needs is told within a width that is enough for all.
        needed = Measurement.get(console, options.update_width(10 * WIDTH), self.table).minimum
        yield self.table if needed <= options.max_width else self.lines


def _hypotheses(told: Told) -> Iterator[Padding]:
    """The table of hypotheses, and what is to be said of some of them."""
    if told.bounded:
        yield _indent(_Fitting(_bounds(told), _bounds_lines(told)), 2)
        notes = {trial.note: trial.name for trial in reversed(told.hypotheses) if trial.note}
        lines = [f"{name}: {note}" for note, name in reversed(notes.items())]
    else:
        lines = [f"{trial.name}: {trial.note or 'no bounds'} ({meets(trial)})" for trial in told.hypotheses]
    yield from (_indent(Text(line)) for line in lines)


def _bounds(told: Told) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    rows = [(trial, _cells(trial)) for trial in telling(told.hypotheses)]
    table.add_column("read as", overflow="fold")
    for column, title in enumerate((*told.sides, "meet"), start=1):
        table.add_column(title, no_wrap=True, min_width=max(cells[column].cell_len for _, cells in rows))
    for trial, cells in rows:
        table.add_row(*cells, style=None if trial.meets else "dim")
    return table


def _bounds_lines(told: Told) -> Padding:
    lines = []
    for trial in telling(told.hypotheses):
        name, left, right, meet = _cells(trial)
        lines.append(Text.assemble(name, ": ", left, " against ", right, ": ", meet, style="" if trial.meets else "dim"))
    return _indent(Group(*lines), 1)


def _cells(trial: Trial) -> list[Text]:
    meet = Text(meets(trial), "green" if trial.meets else "red")
    return [Text(trial.name), Text(trial.left), Text(trial.right), meet]


def _passage(passage: Passage) -> Padding:
    said = f", said by {passage.speaker}" if passage.speaker else ""
    marked = [(part, "bold" if number % 2 else "") for number, part in enumerate(passage.parts)]
    source = f"{passage.source}, {passage.published}{said} · {passage.places}"
    return Padding(Text.assemble("“", *marked, "”\n", (source, "dim")), (0, 0, 0, 5))


def _quote(quote: Quote) -> Padding:
    said = f", said by {quote.speaker}" if quote.speaker else ""
    text = Text.assemble(
        "“", quote.before, (quote.text, "bold"), quote.after, "”\n",
        (f"{quote.source}, {quote.published}{said} · {quote.place}", "dim"),
    )  # fmt: skip
    return Padding(text, (0, 0, 0, 5))


# --- what the findings rest on ------------------------------------------------------------------------------------


def _by_hand(told: Story) -> Iterator[RenderableType]:
    for one in told.amended:
        yield _indent(Text.assemble((one.quote.text, "bold"), f" ({one.quote.place}): {one.change}"))
        yield _indent(Text(close(amendment(one)), "dim"), 5)
    if told.unused:
        yield _indent(Text(told.unused))


def _pair(pair: Pair) -> Group:
    low_high = f"{pair.low} to {pair.high} as rounded"
    known = f"reference {pair.reference} of {pair.reference_on}"
    reference = known if pair.reference_source else "no reference rate for its date"
    source = f" ({pair.reference_source})" if pair.reference_source else ""
    line = Text.assemble(
        (pair.printed, "bold"), f": {pair.implied} {pair.unit} ({low_high}); {reference}{source}: ",
        (verdict(pair.told), _STYLES[pair.told.severity]),
    )  # fmt: skip
    return Group(_indent(line), _indent(Text(places(pair.told.quotes), "dim"), 5))


def _agreement(told: Told) -> Padding:
    return _indent(Text.assemble((f"{told.check} ", "bold"), close(told.message), (f" {places(told.quotes)}", "dim")))


def _noted(noted: Noted) -> Group:
    return Group(_indent(Text.assemble((noted.quote.meaning, "bold"), f", {noted.remark}")), _quote(noted.quote))


def _restated(restated: Restated) -> Padding:
    first = restated.first
    again = ", ".join(f"{quote.text} ({quote.offset})" for quote in restated.again)
    return _indent(Text.assemble((first.text, "bold"), f" ({first.place}), again {again}"))


def _became(told: Story) -> Iterator[RenderableType]:
    for one in told.tracked:
        purpose = f", {one.purpose}" if one.purpose else ""
        yield _indent(Text.assemble((f"{one.who}{purpose}", "bold"), f": {close(one.sentence)}"))
        yield _indent(Text(_places(one.read), "dim"), 5)
    if told.tracked and told.still:
        yield _indent(Text(still(told)))


def _promise(promise: Promise) -> Group:
    kind = f" ({promise.kind})" if promise.kind else ""
    purpose = f", {promise.purpose}" if promise.purpose else ""
    head = Text.assemble((promise.best, "bold"), f" {promise.who}{kind}{purpose}, first reported {promise.first_reported}")
    lines = [Text(f"{one.source}: {_figures(one)} ({_places(one.quotes)})", "dim") for one in promise.said]
    return Group(_indent(head), _indent(Text(best(promise)), 5), *(_indent(line, 5) for line in lines))


def _figures(said: Said) -> str:
    return listed([*said.figures_once[:SHOWN], *_further(len(said.figures_once))])


def _places(quotes: tuple[Quote, ...]) -> str:
    return "; ".join([places(quotes[:SHOWN]), *_further(len(quotes))])


def _further(number: int) -> list[str]:
    return [f"{number - SHOWN} more"] if number > SHOWN else []


def _rates(rates: tuple[RateUsed, ...]) -> Padding:
    lines = (Text(f"{one.value} {one.pair}, for {one.on}: of {one.rate_on} ({one.age}), {one.source}") for one in rates)
    return _indent(_Fitting(_rates_table(rates), _indent(Group(*lines), 1)), 2)


def _rates_table(rates: tuple[RateUsed, ...]) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1))
    rows = [(one.value, one.pair, one.on, one.rate_on, one.age, one.source) for one in rates]
    for title, *cells in zip(("rate", "", "for", "of", "age"), *(row[:-1] for row in rows), strict=True):
        table.add_column(title, no_wrap=True, min_width=max(map(cell_len, cells)))
    table.add_column("source", overflow="fold", min_width=_ROOM)
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _source(source: Source) -> Padding:
    names = filter(None, (source.outlet, source.title))
    holds = f"{count(source.sums, 'sum')}, {count(source.activities, 'named project')}"
    text = Text.assemble((source.id, "bold"), f"\n{'; '.join((*names, source.published, source.rank, holds))}")
    return _indent(text)
