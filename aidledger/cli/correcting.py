"""Commands of the person who knows better: review, fix, accept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aidledger.cli.options import By, Corrections, Into, MaybeLedger, MaybePaths, Out, Quiet, Records, Strict, ledger_of

if TYPE_CHECKING:
    from pandas import DataFrame


def review(
    paths: MaybePaths = None,
    ledger: MaybeLedger = None,
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
    from aidledger.reports.output import put, save
    from aidledger.reports.review import review_page

    found = ledger_of(paths, ledger, record, {"corrections": corrections}, strict=strict, quiet=quiet)
    page = review_page(found, every=all)
    put(page) if out is None else save(out, page)


def fix(
    id: Annotated[str, typer.Argument(metavar="CLAIM_ID", help="The id of a sum, as aidledger review prints it.")],
    changes: Annotated[
        list[str], typer.Argument(metavar="FIELD=VALUE...", help="What it should say; same=ID or different=ID for a link.")
    ],
    corrections: Into = None,
    ledger: MaybeLedger = None,
    by: By = None,
    reason: Annotated[str | None, typer.Option(metavar="TEXT", help="How you know.")] = None,
) -> None:
    """Correct a sum that was misread.

    The fields are those of aidledger extract; an empty value empties a field, and doubts= settles all doubts.

    \b
    Example:
      aidledger fix "news/a.txt#char=484,501" value=8.3e9 hedge=about \\
        --corrections fixes.toml --reason "as the treaty has it"
    """
    from aidledger.corrections import rows
    from aidledger.reports.output import put
    from aidledger.reports.review import corrections_page

    made = rows.fix(id, reason=reason, by=by, **rows.changes(changes))
    put(corrections_page(made, _correct(made, corrections, ledger)))


def accept(
    id: Annotated[str, typer.Argument(metavar="FINDING_ID", help="The id of a finding, as a report prints it.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it may stand.")],
    corrections: Into = None,
    ledger: MaybeLedger = None,
    by: By = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="It counts again.")] = False,
) -> None:
    """Accept a finding as it is.

    It stays in reports, behind the others, with who accepted it, when and why; --fail-on no longer counts it.

    \b
    Example:
      aidledger accept AL101-37d7f28304 --reason "the total is cut off" \\
        --corrections fixes.toml
    """
    from aidledger.corrections import rows
    from aidledger.reports.output import put
    from aidledger.reports.review import corrections_page

    made = rows.accept(id, reason, by=by, withdrawn=withdraw)
    put(corrections_page(made, _correct(made, corrections, ledger)))


def _correct(made: DataFrame, corrections: Path | None, ledger: Path | None) -> str:
    """Keep corrections in a file or a ledger, and say where."""
    from aidledger.errors import InputError
    from aidledger.ledger import correct, find_comparison
    from aidledger.store.store import Store

    if (corrections is None) == (ledger is None):
        raise InputError("say where it is kept: --corrections FILE or --ledger FILE")
    if ledger is not None:
        # One who mistypes an id should hear of it now, and not from the report that passes it over.
        for kind, one, value in zip(made["kind"], made["id"], made["value"], strict=True):
            if kind == "finding" and value != "false":
                find_comparison(ledger, one)
        with Store.open(ledger) as store:
            for kind, one, other in zip(made["kind"], made["id"], made["value"], strict=True):
                for name in {"claim": [one], "link": [one, other]}.get(kind, []):
                    store.find_claim(name)
            store.correct(made)
        return str(ledger)
    assert corrections is not None
    correct(corrections, made)
    return str(corrections)
