"""The command line; what it does is done elsewhere.

Exit codes: 0, nothing at or above ``--fail-on``; 1, findings; 2, it could not be done, and one line on standard error says why.
Results go to standard output; notes and warnings to standard error.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

if TYPE_CHECKING:
    from pandas import DataFrame
    from rich.progress import ProgressColumn

    from aidledger.ledger import Ledger
    from aidledger.model import Article
    from aidledger.normaliser.deflators import Deflators
    from aidledger.normaliser.rates import RateTable

# Everything of aidledger is imported inside the functions: pandas takes half a second, and --help should not wait for it.

FAILED: Final = 2
INTERRUPTED: Final = 130
PATIENCE: Final = 1.0
"""Seconds of work before a progress bar appears."""

Step: TypeAlias = Callable[[int, int], None]
"""Told how many articles are done, and how many there are."""

app = typer.Typer(
    name="aidledger",
    help="Reads articles about aid, pulls out every sum of money, and shows where the sources do not agree, and why.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class FailOn(StrEnum):
    """The severity from which on a report is a failure (exit 1)."""

    error = "error"
    warning = "warning"
    never = "never"


class Policy(StrEnum):
    """Which rate stands for a day: its own, or an average."""

    day = "day"
    month = "month"
    year = "year"
    own_year = "own_year"


class ClaimPolicy(StrEnum):
    """Which rate stands for the day of an article: as for `Policy`, or the one that its own pairs imply."""

    day = "day"
    month = "month"
    year = "year"
    own_year = "own_year"
    article = "article"


Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles (txt, md, html, pdf, docx), or folders of them.")]
Out = Annotated[str | None, typer.Option("--out", "-o", metavar="FILE", help="Write to this file instead of standard output.")]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", metavar="N", min=1, help="Read a corpus in so many processes.")]
Dask = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="Read a corpus on this Dask cluster; local for one of --jobs processes here."),
]
Currency = Annotated[str, typer.Option(metavar="CODE", help="The currency of the report (ISO 4217).")]
Rates = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Your own rates, preferred: a CSV with date, base, quote, rate (and source); or nbp, for those of Narodowy Bank "
        "Polski where the European Central Bank has none.",
    ),
]
Averages = Annotated[
    ClaimPolicy,
    typer.Option(
        "--policy",
        help="Which rate converts a sum: that of the day, the average of the last month or year, that of the article's own "
        "year once it is over, or the one that the article's own pairs imply.",
    ),
]
Indices = Annotated[
    Path | None,
    typer.Option(
        "--deflators", metavar="FILE", help="Constant prices: a CSV with year, currency, index (100 in the base year)."
    ),
]
Links = Annotated[
    Path | None,
    typer.Option(
        "--links", metavar="FILE", help="What you know better: a CSV with left, right (ids of sums), verdict (same, different)."
    ),
]
Corrections = Annotated[
    Path | None,
    typer.Option(
        "--corrections", metavar="FILE", help="What you know better: a TOML or CSV, as aidledger fix and accept write it."
    ),
]
Into = Annotated[
    Path, typer.Option("--corrections", metavar="FILE", help="The file it goes into, TOML or CSV; made if there is none.")
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who says so; your user name unless given.")]
Records = Annotated[
    list[Path] | None, typer.Option("--record", metavar="FILE", help="Official figures as one more source; may be repeated.")
]
Select = Annotated[
    list[str] | None, typer.Option(metavar="CODES", help="Only these checks: codes or beginnings of codes, as in AL101,AL2.")
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODES", help="Not these checks.")]
Strict = Annotated[bool, typer.Option("--strict", help="Stop (exit 2) at the first file that cannot be read.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No notes on standard error; warnings and errors stay.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say on standard error what was read, and what is doubtful.")]


@app.callback(invoke_without_command=True)
def start(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Reads articles about aid, pulls out every sum of money, and shows where the sources do not agree, and why.

    \b
    Example:
      aidledger report seeds/articles --record seeds/records/japan_cambodia_2024.csv
    """
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"aidledger {installed('aidledger')}")
        raise typer.Exit


@app.command()
def extract(
    paths: Paths,
    format: Annotated[str, typer.Option(help="table, csv, json, jsonl or parquet.")] = "table",
    out: Out = None,
    jobs: Jobs = None,
    dask: Dask = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Print every sum of money with its meaning.

    One claim a row, with where it stands, what was printed, and what it can mean.  A corpus, which is a JSONL or Parquet file
    of articles, or anything with --jobs or --dask, is read in bounded memory into Parquet files in the folder --out; a run that
    was stopped goes on where it was.

    \b
    Example:
      aidledger extract seeds/articles --format jsonl
    """
    from aidledger.parsers.streams import is_data

    if jobs is not None or dask is not None or any(map(is_data, paths)):
        _extract_corpus(paths, format, out, jobs or 1, dask, strict, quiet)
        return
    from aidledger.model import CLAIM_COLUMNS, frame
    from aidledger.parsers.articles import read
    from aidledger.parsers.claims import extract as claims_of
    from aidledger.reports import frames

    write = frames.writer(format)
    articles = read(*paths, strict=strict, on_skip=_warn)
    with _progress(quiet) as step:
        claims = frame((claim.row() for article in _each(articles, step) for claim in claims_of(article)), CLAIM_COLUMNS)
    write(claims, out)


def _extract_corpus(
    paths: list[str], format: str, out: str | None, jobs: int, dask: str | None, strict: bool, quiet: bool
) -> None:
    from aidledger.corpus import extract_corpus
    from aidledger.errors import InputError

    if out is None or format.strip().lower() != "parquet":
        raise InputError("the sums of a corpus are written in parts: give --format parquet and --out FOLDER")
    with _bytes_progress(quiet) as step:
        done = extract_corpus(paths, out, jobs=jobs, dask=dask, strict=strict, on_skip=_warn, on_progress=step)
    if sys.stderr.isatty() and not quiet:
        found = f"articles: {done.articles:,}; sums: {done.claims:,}"
        _say("note", f"{found}; parts in {out}: {done.parts:,}, of them from before: {done.standing:,}")


@app.command()
def report(
    paths: Paths,
    format: Annotated[str, typer.Option(help="text, markdown, html, json or excel; a wrong name lists them all.")] = "text",
    currency: Currency = "USD",
    rates: Rates = None,
    policy: Averages = ClaimPolicy.day,
    deflators: Indices = None,
    links: Links = None,
    corrections: Corrections = None,
    record: Records = None,
    out: Out = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[FailOn, typer.Option(help="The severity from which on the exit code is 1.")] = FailOn.error,
    strict: Strict = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show where the sources do not agree, and why.

    Each finding has its quotes, what was compared, what would explain it, and what would have to be true.

    \b
    Example:
      aidledger report seeds/articles --currency USD --fail-on never
    """
    from aidledger import reports
    from aidledger.ledger import reconcile

    reports.named(format)
    with _progress(quiet) as step:
        ledger = reconcile(
            paths, currency=currency, rates=_dated(rates), policy=policy.value, deflators=_deflators(deflators),
            links=links, corrections=corrections, records=record or (), select=_codes(select), ignore=_codes(ignore),
            strict=strict, on_skip=_warn, on_article=step,
        )  # fmt: skip
    if verbose:
        _tell_reasons(ledger)
    reports.write(ledger, format, out)
    raise typer.Exit(int(ledger.fails(fail_on.value)))


@app.command()
def rate(
    base: Annotated[str, typer.Argument(metavar="FROM", help="A currency (ISO 4217).")],
    quote: Annotated[str, typer.Argument(metavar="TO", help="Another one.")],
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="The day, as in 2024-07-06.")],
    policy: Annotated[Policy, typer.Option(help="The day's own rate, or the average of a month or a year.")] = Policy.day,
    rates: Rates = None,
) -> None:
    """Print the exchange rate of a day.

    Both ways, with the day that it is of, its source and its age.

    \b
    Example:
      aidledger rate JPY USD --on 2024-07-06
    """
    from aidledger.normaliser.rates import RateTable
    from aidledger.reports.output import put
    from aidledger.reports.pages import rate_page

    table = _rates(rates) or RateTable.default()
    put(rate_page(table.rate(base, quote, on, policy.value)))


@app.command()
def explain(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="A check, as in AL101; none for a list.")] = None,
) -> None:
    """Print what a check does.

    And why it matters, an example, and when it is fine; without a code, all checks in a line each.

    \b
    Example:
      aidledger explain AL101
    """
    from aidledger.reconciler import checks
    from aidledger.reports.output import put
    from aidledger.reports.pages import check_page, checks_page

    put(checks_page(checks.catalogue().values()) if code is None else check_page(checks.check(code)))


@app.command()
def why(
    id: Annotated[str, typer.Argument(metavar="ID", help="An id, a beginning of one, or a place: AL101, news/a.txt:57.")],
    paths: Paths,
    currency: Currency = "USD",
    rates: Rates = None,
    policy: Averages = ClaimPolicy.day,
    deflators: Indices = None,
    links: Links = None,
    corrections: Corrections = None,
    record: Records = None,
    strict: Strict = False,
) -> None:
    """Tell what lies behind an id of a report.

    In sentences: what each source says and where, what was compared, what fits, and what would have to be true.

    \b
    Example:
      aidledger why AL101 seeds/articles
    """
    from aidledger.ledger import reconcile
    from aidledger.reports.output import put

    ledger = reconcile(
        paths, currency=currency, rates=_dated(rates), policy=policy.value, deflators=_deflators(deflators),
        links=links, corrections=corrections, records=record or (), strict=strict, on_skip=_warn,
    )  # fmt: skip
    put(ledger.why(id))


@app.command()
def review(
    paths: Paths,
    corrections: Corrections = None,
    record: Records = None,
    all: Annotated[bool, typer.Option("--all", help="Also the sums that nothing speaks against.")] = False,
    out: Out = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """List the sums that a person should look at.

    Those with doubts first, then those of findings: the sentence, how it was read, and the id to paste into fix.

    \b
    Example:
      aidledger review seeds/articles
    """
    from aidledger.ledger import reconcile
    from aidledger.reports.output import put, save
    from aidledger.reports.review import review_page

    with _progress(quiet) as step:
        ledger = reconcile(
            paths, corrections=corrections, records=record or (), strict=strict, on_skip=_warn, on_article=step
        )
    page = review_page(ledger, every=all)
    put(page) if out is None else save(out, page)


@app.command()
def fix(
    id: Annotated[str, typer.Argument(metavar="CLAIM_ID", help="The id of a sum, as aidledger review prints it.")],
    changes: Annotated[
        list[str], typer.Argument(metavar="FIELD=VALUE...", help="What it should say; same=ID or different=ID for a link.")
    ],
    corrections: Into,
    by: By = None,
    reason: Annotated[str | None, typer.Option(metavar="TEXT", help="How you know.")] = None,
) -> None:
    """Correct a sum that was misread.

    The fields are those of aidledger extract; an empty value empties a field, and doubts= settles all doubts.

    \b
    Example:
      aidledger fix "news/a.txt#char=484,501" value=8.3e9 hedge=about --corrections fixes.toml --reason "as the treaty has it"
    """
    from aidledger.corrections import rows
    from aidledger.reports.output import put
    from aidledger.reports.review import corrections_page

    _correct(made := rows.fix(id, reason=reason, by=by, **rows.changes(changes)), corrections)
    put(corrections_page(made, str(corrections)))


@app.command()
def accept(
    id: Annotated[str, typer.Argument(metavar="FINDING_ID", help="The id of a finding, as a report prints it.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it may stand.")],
    corrections: Into,
    by: By = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="It counts again.")] = False,
) -> None:
    """Accept a finding as it is.

    It stays in reports, behind the others, with who accepted it, when and why; --fail-on no longer counts it.

    \b
    Example:
      aidledger accept AL101-37d7f28304 --reason "the total is cut off" --corrections fixes.toml
    """
    from aidledger.corrections import rows
    from aidledger.reports.output import put
    from aidledger.reports.review import corrections_page

    _correct(made := rows.accept(id, reason, by=by, withdrawn=withdraw), corrections)
    put(corrections_page(made, str(corrections)))


def _correct(made: DataFrame, into: Path) -> None:
    from aidledger.ledger import correct

    correct(into, made)


# --- standard error -----------------------------------------------------------------------------------------------


def _rates(path: Path | None) -> RateTable | None:
    from aidledger.normaliser.rates import RateTable

    if path is None:
        return None
    known = RateTable.default()
    return known.then(RateTable.nbp()) if str(path) == "nbp" else RateTable.from_csv(path).then(known)


def _dated(path: Path | None) -> RateTable | None:
    # A budget rate explains the pair that was converted at it; it is not what every other sum is worth.
    table = _rates(path)
    return None if table is None else table.dated_first()


def _deflators(path: Path | None) -> Deflators | None:
    from aidledger.normaliser.deflators import Deflators

    return None if path is None else Deflators.from_csv(path)


def _codes(given: list[str] | None) -> tuple[str, ...]:
    return tuple(code.strip() for codes in given or () for code in codes.split(",") if code.strip())


def _say(kind: str, sentence: str) -> None:
    line = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in " ".join(sentence.split()))
    print(f"aidledger: {kind}: {line}", file=sys.stderr)


def _warn(sentence: str) -> None:
    _say("warning", sentence)


@contextmanager
def _progress(quiet: bool) -> Iterator[Step | None]:
    """A bar on a terminal for work of more than a second; nothing in a pipe."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress

    with _bar(Progress.get_default_columns()) as step:
        yield step


@contextmanager
def _bytes_progress(quiet: bool) -> Iterator[Step | None]:
    """The same for bytes, with how many there are a second."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import DownloadColumn, Progress, TransferSpeedColumn

    with _bar((*Progress.get_default_columns(), DownloadColumn(), TransferSpeedColumn())) as step:
        yield step


@contextmanager
def _bar(columns: Iterable[str | ProgressColumn]) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import Progress

    bar, began = Progress(*columns, console=Console(stderr=True), transient=True), monotonic()
    task = bar.add_task("reading")

    def step(done: int, all: int) -> None:
        if monotonic() - began > PATIENCE:
            bar.start()
        bar.update(task, completed=done, total=all)

    try:
        yield step
    finally:
        bar.stop()


def _each(articles: list[Article], step: Step | None) -> Iterator[Article]:
    for done, article in enumerate(articles, start=1):
        yield article
        if step is not None:
            step(done, len(articles))


def _tell_reasons(ledger: Ledger) -> None:
    from aidledger.reports.pages import reading_notes

    for sentence in reading_notes(ledger):
        _say("note", sentence)


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    _say("warning", str(message))


# --- the entry point ----------------------------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; nothing is raised."""
    with warnings.catch_warnings():
        warnings.showwarning = _show_warning
        try:
            code = typer.main.get_command(app).main(list(arguments), prog_name="aidledger", standalone_mode=False)
            return code if isinstance(code, int) else 0
        except (KeyboardInterrupt, typer.Abort):
            return INTERRUPTED
        except Exception as error:
            _say("error", _reason(error))
            return FAILED


def _reason(error: Exception) -> str:
    """Why it could not be done, in one line."""
    from aidledger.errors import AidledgerError

    if isinstance(error, AidledgerError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error)
    if (usage := getattr(error, "format_message", None)) is not None:
        return f"{usage()} (aidledger --help says what there is)"
    return f"this should not have happened: {type(error).__name__}: {error}"


def main() -> None:
    """The console entry point."""
    sys.exit(run(sys.argv[1:]))
