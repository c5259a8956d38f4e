"""Commands that read and tell: extract, report, demo, rate, explain, why."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aidledger.cli.options import (
    Averages,
    ClaimPolicy,
    Corrections,
    Currency,
    Dask,
    FailOn,
    Ignore,
    Indices,
    Jobs,
    Links,
    MaybeLedger,
    MaybePaths,
    Out,
    Paths,
    Policy,
    Quiet,
    Rates,
    Records,
    ReportFormat,
    Select,
    Strict,
    Verbose,
    check_codes,
    codes,
    ledger_of,
    rate_table,
    reconcile_options,
)
from aidledger.cli.standard_error import bytes_progress, each, progress, say, warn

if TYPE_CHECKING:
    from aidledger.ledger import Ledger


def extract(
    paths: Paths,
    format: Annotated[
        str | None, typer.Option(help="table, csv, json, jsonl or parquet; else what the ending of --out says, or table.")
    ] = None,
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

    write = frames.writer(format, out)
    articles = read(*paths, strict=strict, on_skip=warn)
    with progress(quiet) as step:
        claims = frame((claim.row() for article in each(articles, step) for claim in claims_of(article)), CLAIM_COLUMNS)
    write(claims, out)


def _extract_corpus(
    paths: list[str], format: str | None, out: str | None, jobs: int, dask: str | None, strict: bool, quiet: bool
) -> None:
    from aidledger.corpus import extract_corpus
    from aidledger.errors import InputError

    if out is None or (format or "").strip().lower() != "parquet":
        raise InputError("the sums of a corpus are written in parts: give --format parquet and --out FOLDER")
    with bytes_progress(quiet) as step:
        done = extract_corpus(paths, out, jobs=jobs, dask=dask, strict=strict, on_skip=warn, on_progress=step)
    if sys.stderr.isatty() and not quiet:
        found = f"articles: {done.articles:,}; sums: {done.claims:,}"
        say("note", f"{found}; parts in {out}: {done.parts:,}, of them from before: {done.standing:,}")


def report(
    paths: MaybePaths = None,
    ledger: MaybeLedger = None,
    format: ReportFormat = None,
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

    chosen = reports.destined(format, out)
    how = reconcile_options(currency, rates, policy, deflators, links, corrections)
    how |= {"select": codes(select), "ignore": codes(ignore)}
    found = ledger_of(paths, ledger, record, how, strict=strict, quiet=quiet)
    if verbose:
        _tell_reasons(found)
    reports.write(found, chosen.name, out)
    if ledger is not None:
        _keep_report(ledger, found, quiet)
    raise typer.Exit(int(found.fails(fail_on.value)))


def _tell_reasons(ledger: Ledger) -> None:
    from aidledger.reports.pages import reading_notes

    for sentence in reading_notes(ledger):
        say("note", sentence)


def _keep_report(path: Path, found: Ledger, quiet: bool) -> None:
    # That it was made is kept where it can be; the report itself does not wait for it.
    from aidledger.errors import BadLedger
    from aidledger.store.store import Store

    frames = {"articles": found.articles, "claims": found.claims, "comparisons": found.comparisons}
    counts = {name: len(table) for name, table in frames.items()} | found.severities()
    try:
        with Store.open(path) as store:
            store.reported(found.currency, counts, dict(found.options), found.rates)
    except BadLedger as reason:
        if not quiet:
            say("note", f"that this report was made was not kept: {reason}")


def demo(
    format: ReportFormat = None,
    out: Out = None,
    quiet: Quiet = False,
) -> None:
    """Report on the seeds that come with it.

    Five articles, and the official figures beside them; the report says of each where it lies.

    \b
    Example:
      aidledger demo --format markdown
    """
    from aidledger.demo import seeds

    folder = seeds()
    records = sorted((folder / "records").glob("*.csv"))
    report([str(folder / "articles")], format=format, record=records, out=out, fail_on=FailOn.never, quiet=quiet)


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
    from aidledger.errors import RateUnavailable
    from aidledger.normaliser.rates import RateTable
    from aidledger.reports.output import put
    from aidledger.reports.pages import rate_page

    try:
        found = (rate_table(rates) or RateTable.default()).rate(base, quote, on, policy.value)
    except RateUnavailable as error:
        more = "" if rates else "; --rates takes a file of yours, or nbp, which has more"
        raise RateUnavailable(f"{error}{more}") from None
    put(rate_page(found))


def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="A check, as in AL101; none for a list.", autocompletion=check_codes)
    ] = None,
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


def why(
    id: Annotated[str, typer.Argument(metavar="ID", help="An id, a beginning of one, or a place: AL101, news/a.txt:57.")],
    paths: MaybePaths = None,
    ledger: MaybeLedger = None,
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
    from aidledger.reports.output import put
    from aidledger.reports.terminal import filled

    how = reconcile_options(currency, rates, policy, deflators, links, corrections)
    put(filled(ledger_of(paths, ledger, record, how, strict=strict, quiet=True).why(id)))
