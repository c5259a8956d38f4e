"""Corrections as rows: made one by one, and checked before anything is done with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from getpass import getuser
from itertools import count
from typing import Any, Final

import pandas as pd

from aidledger.corrections.fields import nearest, read_value
from aidledger.errors import BadTable, InputError
from aidledger.model import CORRECTION_COLUMNS, frame, missing
from aidledger.normaliser.tables import need_columns

KINDS: Final = ("claim", "finding", "link")
LINKS: Final = ("same", "different")
ACCEPTED: Final = "accepted"
_FINDING: Final = re.compile(r"AL\d{3}-\w+")
_HALF: Final = re.compile(r"[\ud800-\udfff]")
_NEEDED: Final = ("kind", "id", "field")


def fix(
    id: str, /, *, reason: str | None = None, by: str | None = None, at: str | None = None, **fields: object
) -> pd.DataFrame:
    """Corrections of the claim `id`, a row for each field, as a frame of `CORRECTION_COLUMNS`.

    `fields` are columns of the claim and what they should say; ``same`` and ``different`` name another claim that speaks of the
    same promise, or does not.  `by` is the name under which you are logged in, and `at` now, unless they are given.

    Raises:
        BadTable: for a field that cannot be corrected, or a value that it does not take.

    >>> fix("a.txt#char=12,27", value="8.3e9", hedge="about", reason="misread", by="Ana")[["field", "value"]].to_dict("list")
    {'field': ['value', 'hedge'], 'value': ['8.3e9', 'about']}
    """
    if not fields:
        raise InputError("a correction says which field is what, as in value=8300000000")
    said = {"id": id, "reason": reason, "by": by or _me(), "at": at or _now()}
    kinds = {name: "link" if name in LINKS else "claim" for name in fields}
    rows = [said | {"kind": kinds[name], "field": name, "value": fields[name]} for name in fields]
    return checked(pd.DataFrame(rows, dtype=object))


def changes(written: Iterable[str]) -> dict[str, str]:
    """What a command line says of fields, as in ``value=8.3e9``.

    Raises:
        InputError: for what is no field and value, and a field that is said twice.

    >>> changes(["value=8.3e9", "purpose=roads = bridges", "speaker="])
    {'value': '8.3e9', 'purpose': 'roads = bridges', 'speaker': ''}
    """
    said: dict[str, str] = {}
    for one in written:
        field, equals, value = one.partition("=")
        if not equals or not field.strip():
            raise InputError(f"{one[:60]!r} is no change; write it as field=value, as in value=8.3e9")
        if field.strip() in said:
            raise InputError(f"the field {field.strip()[:60]!r} is said twice")
        said[field.strip()] = value
    return said


def accept(
    id: str, /, reason: str, *, by: str | None = None, at: str | None = None, withdrawn: bool = False
) -> pd.DataFrame:
    """That a person has looked at the finding `id` and takes it as it is, as a frame of `CORRECTION_COLUMNS` of one row.

    Raises:
        BadTable: where `id` is none of a finding, or there is no reason.

    >>> accept("AL101-37d7f28304", "the ministry cuts off", by="Ana")["field"].item()
    'accepted'
    """
    row = {"kind": "finding", "id": id, "field": ACCEPTED, "value": "false" if withdrawn else "true", "reason": reason}
    return checked(pd.DataFrame([row | {"by": by or _me(), "at": at or _now()}], dtype=object))


def user() -> str | None:
    """The name under which you are logged in; None where the system has none."""
    try:
        return getuser()
    # Which of them it is depends on the system and on the release of Python.
    except (ImportError, KeyError, OSError):
        return None


def _me() -> str:
    if (name := user()) is None:
        raise InputError("nobody knows your name here: say it with by")
    return name


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


# --- checking -----------------------------------------------------------------------------------------------------


def checked(table: pd.DataFrame, name: str | None = None) -> pd.DataFrame:
    """The corrections of a table, in the order of their times, as a frame of `CORRECTION_COLUMNS`.

    `table` has the columns kind, id and field, and where there are any value, reason, by and at.  `name` is what a message
    calls it, where it is more than the one row that somebody writes just now.

    Raises:
        BadTable: naming the first row that cannot be used, and what is allowed.
    """
    cells = need_columns(table, _NEEDED, "corrections")
    has = [column for column in CORRECTION_COLUMNS if column in cells]
    rows = [dict(zip(has, row, strict=True)) for row in zip(*(cells[column].tolist() for column in has), strict=True)]
    where = (f"{name}, row {number}: " if name else "" for number in count(1))
    read = [_checked(row, at) for at, row in zip(where, rows, strict=False) if any(map(_text, row.values()))]
    return frame(_by_time(read), CORRECTION_COLUMNS).reset_index(drop=True)


def _checked(row: Mapping[str, Any], where: str) -> dict[str, str | None]:
    said = {column: _text(row.get(column)) for column in CORRECTION_COLUMNS}
    try:
        for text in said.values():
            _storable(text)
        _judge({column: text or "" for column, text in said.items()})
    except InputError as error:
        raise BadTable(f"{where}{error}") from None
    return said


def _storable(text: str | None) -> None:
    # Half a surrogate pair is nothing in UTF-8, and readers of CSV take a NUL for the end of the cell.
    if text and ("\0" in text or _HALF.search(text)):
        raise BadTable(f"{text!r:.60} is no text that a file can hold")


def _judge(said: Mapping[str, str]) -> None:
    kind, field, value, of = (said[name] for name in ("kind", "field", "value", "id"))
    if kind not in KINDS:
        raise BadTable(f"there is no kind {kind[:60]!r}; {nearest(kind, KINDS)}")
    if not of.strip():
        raise BadTable("the id is empty")
    {"claim": _claim, "finding": _finding, "link": _link}[kind](of, field, value, said["reason"])
    moment(said["at"])


def _claim(id: str, field: str, value: str, _: str) -> None:
    if _FINDING.fullmatch(id):
        raise BadTable(f"{id} is a finding; a finding is accepted, a claim is corrected")
    read = read_value(field, value)
    for other in (read if field == "part_of" else [read] if field == "same_as" and read else []):
        if other == id:
            raise BadTable(f"{id[:120]} cannot be {field} itself")
        if other.rpartition("#")[0] != id.rpartition("#")[0]:
            raise BadTable(f"the {field} {other[:120]!r} is not a claim of the same article")


def _finding(id: str, field: str, value: str, reason: str) -> None:
    if not _FINDING.fullmatch(id):
        raise BadTable(f"{id[:120]!r} is no id of a finding, such as AL101-37d7f28304")
    if field != ACCEPTED:
        raise BadTable(f"the field of a finding is {ACCEPTED}, not {field[:60]!r}")
    if value not in ("", "true", "false"):
        raise BadTable(f"a finding is {ACCEPTED} (true) or no more (false), not {value[:60]!r}")
    if value != "false" and not reason.strip():
        raise BadTable("a finding is accepted for a reason, and there is none")


def _link(id: str, field: str, value: str, _: str) -> None:
    if field not in LINKS:
        raise BadTable(f"the field of a link is {' or '.join(LINKS)}, not {field[:60]!r}")
    if not value.strip() or value == id:
        raise BadTable(f"the value of a link is the id of the other claim, not {value[:120]!r}")


def moment(at: str) -> datetime | None:
    """A time of a correction; one that says no zone is in UTC, and no time is None.

    Raises:
        BadTable: for what is no time in ISO 8601.
    """
    if not at:
        return None
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        raise BadTable(f"the time {at[:60]!r} is not one such as 2024-07-08T09:30:00Z") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _by_time(rows: Iterable[dict[str, str | None]]) -> list[dict[str, str | None]]:
    """The rows in the order of their times; one without a time keeps its place behind the row before it."""
    timed, last = [], datetime.min.replace(tzinfo=UTC)
    for row in rows:
        last = moment(row["at"] or "") or last
        timed.append((last, row))
    return [row for _, row in sorted(timed, key=lambda pair: pair[0])]


def _text(cell: object) -> str | None:
    """A cell as text: what a spreadsheet, a TOML file or Python gives."""
    if missing(cell) or cell == "":
        return None
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (list, tuple)):
        return " ".join(map(str, cell)) or None
    if isinstance(cell, datetime):
        return cell.isoformat()
    return str(cell)
