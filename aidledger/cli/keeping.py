"""Commands for a ledger on disk: add, remove, verify, reread, export, import."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from aidledger.cli.options import Corrections, LedgerFile, MaybePaths, Quiet, Records, Strict
from aidledger.cli.standard_error import progress, warn


def add(
    ledger: LedgerFile,
    paths: MaybePaths = None,
    record: Records = None,
    corrections: Corrections = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Add articles, records and corrections to a ledger on disk.

    Makes the ledger, if there is none.  Prints what was added or changed, each when it is safely on disk; what is there
    already changes nothing.

    \b
    Example:
      aidledger add seeds/articles --ledger aid.db
    """
    from aidledger.corrections.files import read_corrections
    from aidledger.reports.kept import learned_line, outcome_line, outcomes_line
    from aidledger.reports.output import put
    from aidledger.store.store import Store

    said = None if corrections is None else read_corrections(corrections)
    with Store.open(ledger) as store, progress(quiet or sys.stdout.isatty()) as step:
        counts: dict[str, int] = {}
        added = store.adding(paths or (), record or (), strict=strict, on_skip=warn) if paths or record or said is None else ()
        for done, one in enumerate(added, start=1):
            counts[one.outcome] = counts.get(one.outcome, 0) + 1
            if one.outcome != "unchanged":
                put(outcome_line(one.id, one.outcome, one.version, one.note))
            if step is not None:
                step(done, 0)
        if counts or said is None:
            put(outcomes_line(str(ledger), counts))
        if said is not None:
            put(learned_line(str(ledger), store.learn(said), len(said)))


def remove(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Ids of articles, or files of records.")],
    ledger: LedgerFile,
) -> None:
    """Mark articles of a ledger as removed.

    They enter no report any more; all that was kept of them stays, and to add them again brings them back.

    \b
    Example:
      aidledger add seeds/articles --ledger aid.db
      aidledger remove seeds/articles/01-agenda.txt --ledger aid.db
    """
    from aidledger.reports.kept import outcome_line
    from aidledger.reports.output import put
    from aidledger.store.store import Store

    with Store.open(ledger) as store:
        for row in store.remove(*articles).itertuples(index=False):
            put(outcome_line(*row))


def verify(ledger: LedgerFile) -> None:
    """Prove that a ledger is whole.

    Every offset, hash, list and reference.  Exit 1 and a line for each where one does not hold.

    \b
    Example:
      aidledger add seeds/articles --ledger aid.db
      aidledger verify --ledger aid.db
    """
    from aidledger.reports.kept import problems_page
    from aidledger.reports.output import put
    from aidledger.store.store import Store

    with Store.open(ledger) as store:
        wrong = store.verify()
        put(problems_page(str(ledger), wrong))
    raise typer.Exit(int(len(wrong) > 0))


def reread(ledger: LedgerFile, quiet: Quiet = False) -> None:
    """Read a ledger again, after an upgrade.

    Prints what changed in the claims; the earlier readings stay.

    \b
    Example:
      aidledger add seeds/articles --ledger aid.db
      aidledger reread --ledger aid.db
    """
    from aidledger.reports.kept import changes_page
    from aidledger.reports.output import put
    from aidledger.store.store import Store

    with Store.open(ledger) as store:
        with progress(quiet) as step:
            changes = store.reread(on_article=step)
        put(changes_page(str(ledger), changes))


def export(
    ledger: LedgerFile,
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FOLDER", help="A new folder.")] = None,
    format: Annotated[str, typer.Option(help="parquet or csv.")] = "parquet",
    corrections: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Only what people corrected, as a new file: TOML or CSV.")
    ] = None,
) -> None:
    """Write a ledger as a folder of files, one for each table, or its corrections as one file.

    A report without the ledger takes that file, and aidledger add puts it into another one.

    \b
    Example:
      aidledger add seeds/articles --ledger aid.db
      aidledger export --ledger aid.db --out aid --format csv
    """
    from aidledger.errors import InputError
    from aidledger.ledger import export_corrections
    from aidledger.reports.output import put
    from aidledger.store.store import Store

    if (out is None) == (corrections is None):
        raise InputError("say where to: --out FOLDER for the whole ledger, or --corrections FILE for what people corrected")
    if out is not None:
        with Store.open(ledger) as store:
            store.export(out, format)
    if corrections is not None:
        export_corrections(ledger, corrections)
    put(f"{ledger} was written to {out or corrections}")


def import_(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of an export.")], ledger: LedgerFile
) -> None:
    """Make a ledger from the folder of an export.

    It is proved as by verify before it takes its place.

    \b
    Example:
      aidledger add seeds/articles --ledger aid.db
      aidledger export --ledger aid.db --out aid
      aidledger import aid --ledger copy.db
    """
    from aidledger.reports.output import put
    from aidledger.store.store import Store

    with Store.open(ledger) as store:
        store.load(folder)
        put(f"{ledger} was made from {folder}")
