"""IATI activity files: XML 2.01 to 2.03, and 1.0x, whose transaction types are letters and whose texts have no `narrative`.

An activity is one `Activity`, and for each stage and day an article: its title and the transactions of that day, a line each
with the place in the file.  A claim takes its date from its article, which is the value date, at whose rate the sum converts;
and what was committed is linked with what was paid as articles are, never as two sums of one.

- A transaction is a claim; `codelists` says at which stage.  What comes in (1, 11, 13) is the giver's sum as the receiver tells
  it: its donor is the provider, and `doubts` say so.  What an activity pays on of it (2, 3, 4, where no more goes out at a
  stage than has come in) is the same money: shown, no aid of the ledger, and its doubts say so, by the rule of OCHA FTS for
  flows that pass money on.
- Budgets and planned disbursements are plans of whom they are published by and bind nobody: claims that are no aid (topic
  `budget`), of a period, so that no promise is measured by them.
- A transaction below nought takes back from what was committed or paid: no sum of its own, but a doubt about those that it
  reduces.  A nought promises nothing.  Both are counted in a note, and so is what has no currency, which is never guessed.
- The sums of an activity that has children (related activity of type 2) are totals, and those of a child (type 1) components.

Source: https://iatistandard.org/en/iati-standard/203/activity-standard/
"""
# ruff: noqa: ANN401 - the elements of lxml have no types of their own

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from aidledger.errors import UnreadableFile
from aidledger.parsers.records import Reading
from aidledger.parsers.records.codelists import INCOMING
from aidledger.parsers.records.elements import elements
from aidledger.parsers.records.iati.activity import project_of, started_on
from aidledger.parsers.records.iati.children import grouped
from aidledger.parsers.records.iati.claims import articles_of
from aidledger.parsers.records.iati.sums import SUMS, Passed, counted_once, lot_of, reduced, sum_of

ENDINGS: Final = (".xml",)
_ACTIVITY: Final = "iati-activity"
_ROOT: Final = re.compile(r"<iati-activit(?:y|ies)[\s/>]")
_UNSAFE: Final = re.compile(r"[^\w.:/-]", re.ASCII)


def recognises(path: Path, head: str) -> bool:
    """Whether the file is XML, or its head has the root of activities whatever the file is called."""
    return path.suffix.lower() in ENDINGS or bool(_ROOT.search(head))


def read(path: Path) -> Iterator[Reading]:
    """One reading an activity; the last one holds the notes.

    Raises:
        UnreadableFile: where the file is broken, cut off, or not to be trusted; what stands before was yielded.
    """
    name, passed, seen, failure = path.as_posix(), Passed(), Counter[str](), None
    found = elements(path, _ACTIVITY)
    while True:
        try:
            element = next(found, None)
        except UnreadableFile as broken:
            element, failure = None, broken
        if element is None:
            break
        yield _reading(name, element, seen, passed)
    yield Reading(notes=tuple(passed.notes(name)))
    if failure is not None:
        raise failure
    if not seen:
        raise UnreadableFile(f"cannot read {name!r}: it holds no {_ACTIVITY}")


def _reading(name: str, element: Any, seen: Counter[str], passed: Passed) -> Reading:
    groups = grouped(element)
    lots = [lot_of(tag, n, one) for tag in SUMS if tag in groups for n, one in enumerate(groups[tag], start=1)]
    receives = any(lot.type in INCOMING for lot in lots)
    project = project_of(element, groups, name.rpartition("/")[2], receives=receives)
    sums = [found for lot in lots if (found := sum_of(lot, project, passed)) is not None]
    seen[project.identifier] += 1
    own = f"{name}?activity={_in_id(project.identifier)}"
    if seen[project.identifier] > 1:
        own += f"&n={seen[project.identifier]}"
    return articles_of(own, project, counted_once(reduced(sums)), started_on(groups))


def _in_id(identifier: str) -> str:
    return quote(identifier, safe=":/") if _UNSAFE.search(identifier) else identifier
