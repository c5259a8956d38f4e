"""Short pages for the command line about a ledger on disk: what was added, what changed, what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from aidledger.model import missing, rows_of
from aidledger.reports.words import count, visible

_OUTCOMES: Final = ("added", "changed", "removed", "unchanged")
_LONGEST: Final = 200


def outcome_line(id: str, outcome: str, version: int, note: str | None) -> str:
    """What became of one article.

    >>> outcome_line("news/a.txt", "changed", 2, None)
    'changed news/a.txt (version 2)'
    """
    said = [f"version {version}"] if outcome == "changed" else []
    said += [] if missing(note) else [str(note)]
    return visible(f"{outcome} {id}" + (f" ({'; '.join(said)})" if said else ""))


def outcomes_line(ledger: str, counts: Mapping[str, int]) -> str:
    """How many articles became what.

    >>> outcomes_line("aid.db", {"unchanged": 2, "added": 1})
    'aid.db: 1 added, 2 unchanged'
    """
    told = [f"{counts[name]:,} {name}" for name in _OUTCOMES if counts.get(name)]
    return f"{visible(ledger)}: {', '.join(told) or 'nothing was given'}"


def learned_line(ledger: str, new: int, given: int) -> str:
    """How many corrections of a file were new.

    >>> learned_line("aid.db", 1, 3)
    'aid.db: 1 correction added, 2 were there'
    """
    there = f", {given - new:,} {'was' if given - new == 1 else 'were'} there" if given > new else ""
    return f"{visible(ledger)}: {count(new, 'correction')} added{there}"


def problems_page(ledger: str, problems: pd.DataFrame) -> str:
    """What is wrong with a ledger, a line each, or that all holds.

    >>> problems_page("aid.db", pd.DataFrame())
    'aid.db: every offset, hash, list and reference holds'
    """
    if problems.empty:
        return f"{visible(ledger)}: every offset, hash, list and reference holds"
    lines = [f"{row['kind']} {visible(row['place'])}: {visible(row['problem'])}" for row in rows_of(problems)]
    return "\n".join([*lines, f"{visible(ledger)}: {count(len(lines), 'problem')}"])


def changes_page(ledger: str, changes: pd.DataFrame) -> str:
    """What another reading changed, a line for each field, and how many articles it changed.

    >>> table = pd.DataFrame([["a", "a#char=0,2", "stage", None, "pledge"]], columns="article id field before after".split())
    >>> print(changes_page("aid.db", table))
    a#char=0,2: stage: nothing, now 'pledge'
    aid.db: 1 change in 1 article
    """
    lines = [
        f"{visible(row['id'])}: {row['field']}: {_quoted(row['before'])}, now {_quoted(row['after'])}"
        for row in rows_of(changes)
    ]
    told = f"{count(len(lines), 'change')} in {count(changes['article'].nunique(), 'article')}" if lines else "nothing changed"
    return "\n".join([*lines, f"{visible(ledger)}: {told}"])


def _quoted(said: str | None) -> str:
    return "nothing" if missing(said) else f"'{visible(str(said))[:_LONGEST]}'"
