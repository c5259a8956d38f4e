"""The command line; what it does is done elsewhere.

Exit codes: 0, nothing at or above ``--fail-on``; 1, findings; 2, it could not be done, and one line on standard error says why.
Results go to standard output; notes and warnings to standard error.  Everything that needs pandas is imported inside the
functions: it takes half a second, and ``--help`` should not wait for it.
"""

from __future__ import annotations

import signal
import sys
import warnings
from collections.abc import Callable, Sequence
from typing import Annotated, Final, NoReturn

import typer

from aidledger.cli import correcting, keeping, reading
from aidledger.cli.standard_error import say, show_warning
from aidledger.extras import installed

__all__ = ["app", "main", "run"]

FAILED: Final = 2
INTERRUPTED: Final = 130
TERMINATED: Final = 143

app = typer.Typer(
    name="aidledger",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Reads articles about aid, pulls out every sum of money, and shows where the sources do not agree, and why.

    \b
    Example:
      aidledger report seeds/articles --record seeds/records
      aidledger report seeds/articles --format html --out report.html
    """
    if version:
        typer.echo(f"aidledger {installed()}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        # Nothing was asked for, so nothing belongs on standard output.
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(FAILED)


COMMANDS: Final[tuple[Callable[..., None], ...]] = (
    reading.extract, reading.report, reading.demo, reading.rate, reading.explain, reading.why,
    keeping.add, keeping.remove, keeping.verify, keeping.reread, keeping.export, keeping.import_,
    correcting.review, correcting.fix, correcting.accept,
)  # fmt: skip
for command in COMMANDS:
    app.command(name=command.__name__.rstrip("_"))(command)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; nothing is raised."""
    with warnings.catch_warnings():
        warnings.showwarning = show_warning
        try:
            code = typer.main.get_command(app).main(list(arguments), prog_name="aidledger", standalone_mode=False)
            return code if isinstance(code, int) else 0
        except (KeyboardInterrupt, typer.Abort):
            return INTERRUPTED
        except Exception as error:
            say("error", _reason(error))
            return FAILED


def _reason(error: Exception) -> str:
    """Why it could not be done, in one line."""
    from aidledger.errors import AidledgerError

    if isinstance(error, AidledgerError):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error)
    if (usage := getattr(error, "format_message", None)) is not None:
        # Newer versions of typer check values with pydantic, which says of each that it is an error of the value.
        return f"{usage().replace('Value error, ', '', 1)} ({_command_of(error)} --help says what there is)"
    return f"this should not have happened: {type(error).__name__}: {error}"


def _command_of(usage: Exception) -> str:
    """The command whose arguments were wrong, as it is called."""
    context = getattr(usage, "ctx", None)
    return "aidledger" if context is None else str(context.command_path)


def main() -> None:
    """The console entry point."""
    signal.signal(signal.SIGTERM, _end)
    sys.exit(run(sys.argv[1:]))


def _end(*_: object) -> NoReturn:
    # Who is asked to end puts away what it opened, such as the processes of --jobs; Python would leave it lying.
    sys.exit(TERMINATED)
