"""The options that several commands share, and what becomes of their values."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aidledger.cli.standard_error import progress, warn

if TYPE_CHECKING:
    from aidledger.ledger import Ledger
    from aidledger.normaliser.deflators import Deflators
    from aidledger.normaliser.rates import RateTable


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


def report_formats() -> list[str]:
    """What a shell offers behind ``--format``."""
    from aidledger.reports import formats

    return list(formats())


def check_codes() -> list[str]:
    """What a shell offers where a check is asked for."""
    from aidledger.reconciler.checks import catalogue

    return list(catalogue())


ReportFormat = Annotated[
    str | None,
    typer.Option(
        help="text, markdown, html, json, excel, csv or parquet (a folder), iati, crs or fts; else what the ending of --out "
        "says, or text.",
        autocompletion=report_formats,
    ),
]
Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Articles (txt, md, html, pdf, docx), or folders of them.")]
MaybePaths = Annotated[
    list[str] | None, typer.Argument(metavar="PATH...", help="Articles (txt, md, html, pdf, docx), or folders of them.")
]
LedgerFile = Annotated[Path, typer.Option("--ledger", metavar="FILE", help="A ledger on disk.")]
MaybeLedger = Annotated[
    Path | None, typer.Option("--ledger", metavar="FILE", help="A ledger on disk that holds the articles, in place of PATH...")
]
Out = Annotated[
    str | None,
    typer.Option("--out", "-o", metavar="FILE", help="Write to this file, or folder, instead of standard output."),
]
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
    Path | None,
    typer.Option("--corrections", metavar="FILE", help="The file it goes into, TOML or CSV; made if there is none."),
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who says so; your user name unless given.")]
Records = Annotated[
    list[Path] | None,
    typer.Option(
        "--record",
        metavar="FILE",
        help="Official figures as one more source: IATI, FTS, CRS, TUFF, a table or its mapping, or a folder; may be repeated.",
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES", help="Only these checks: codes or beginnings of codes, as in AL101,AL2.", autocompletion=check_codes
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="CODES", help="Not these checks.", autocompletion=check_codes)
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop (exit 2) at the first file that cannot be read.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No notes on standard error; warnings and errors stay.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say on standard error what was read, and what is doubtful.")]


def reconcile_options(
    currency: str, rates: Path | None, policy: ClaimPolicy, deflators: Path | None, links: Path | None, corrections: Path | None
) -> dict[str, Any]:
    """How to reconcile, from files or from a ledger: the arguments that both take."""
    return {
        "currency": currency, "rates": _dated(rates), "policy": policy.value, "deflators": _deflators(deflators),
        "links": links, "corrections": corrections,
    }  # fmt: skip


def ledger_of(
    paths: list[str] | None, ledger: Path | None, record: list[Path] | None, how: dict[str, Any], *, strict: bool, quiet: bool
) -> Ledger:
    """What `paths` and records say, or what a ledger on disk holds; `how` are arguments that both take, `quiet` shows no bar.

    Raises:
        InputError: where both are given.
    """
    from aidledger.errors import InputError
    from aidledger.ledger import Ledger, reconcile

    if ledger is None:
        with progress(quiet, "linking") as step:
            return reconcile(paths or (), **how, records=record or (), strict=strict, on_skip=warn, on_article=step)
    if paths or record:
        raise InputError(f"give articles and records, or --ledger, not both; aidledger add puts them into {str(ledger)!r}")
    return Ledger.open(ledger, **how)


def codes(given: list[str] | None) -> tuple[str, ...]:
    """Codes of checks, which may stand in one option with commas or in several.

    >>> codes(["AL101, AL2", "AL3"])
    ('AL101', 'AL2', 'AL3')
    """
    return tuple(code.strip() for codes in given or () for code in codes.split(",") if code.strip())


def rate_table(path: Path | None) -> RateTable | None:
    """A file's own rates before those of the European Central Bank; for ``nbp`` those of Narodowy Bank Polski behind them."""
    from aidledger.normaliser.rates import RateTable

    if path is None:
        return None
    known = RateTable.default()
    return known.then(RateTable.nbp()) if str(path) == "nbp" else RateTable.from_csv(path).then(known)


def _dated(path: Path | None) -> RateTable | None:
    # A budget rate explains the pair that was converted at it; it is not what every other sum is worth.
    table = rate_table(path)
    return None if table is None else table.dated_first()


def _deflators(path: Path | None) -> Deflators | None:
    from aidledger.normaliser.deflators import Deflators

    return None if path is None else Deflators.from_csv(path)
