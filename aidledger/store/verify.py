"""The proof that a ledger on disk is whole: every offset, hash, list and reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from aidledger.model import STRING, span_id, text_hash
from aidledger.store.contents import ACTIVITIES, CLAIMS, DESCRIBED, LISTS, Contents, digest
from aidledger.store.database import Database, expected, fetch

PROBLEM_COLUMNS: Final = {"kind": STRING, "place": STRING, "problem": STRING}
"""What is wrong: `kind` is file, reference, version, hash, offset or list; `place` is the id or table; `problem` a sentence."""

_MANY: Final = 1000
"""Problems of the file itself that are listed."""

Problem = dict[str, Any]


def problems(database: Database) -> Iterator[Problem]:
    """What is wrong in a ledger, as rows of `PROBLEM_COLUMNS`; nothing where it is whole."""
    for (sentence,) in fetch(database, f"PRAGMA integrity_check({_MANY})"):
        if sentence != "ok":
            yield _problem("file", "", sentence)
    yield from _schema(database)
    for table, row, parent, _ in fetch(database, "PRAGMA foreign_key_check"):
        yield _problem("reference", table, f"row {row} refers to what {parent} does not hold")
    yield from _versions(database)
    for (key,) in fetch(database, "SELECT key FROM texts ORDER BY key"):
        try:
            yield from _text(database, key)
        except UnicodeDecodeError as failure:
            yield _problem("file", _of_text(database, key), f"what is kept of it is damaged: no UTF-8 ({failure.reason})")


def _problem(kind: str, place: str, sentence: str) -> Problem:
    return {"kind": kind, "place": place, "problem": sentence}


def _schema(database: Database) -> Iterator[Problem]:
    """What is not as the library makes it; the user's own indices and views may be there, but nothing that acts by itself."""
    found = {name: (kind, sql) for kind, name, sql in fetch(database, "SELECT type, name, sql FROM sqlite_schema")}
    for name, sql in expected().items():
        if found.get(name, ("", ""))[1] != sql:
            yield _problem("file", name, "it is not defined as it should be")
    for name, (kind, _) in found.items():
        if kind == "trigger":
            yield _problem("file", name, "a trigger does not belong into a ledger")


def _versions(database: Database) -> Iterator[Problem]:
    gaps = (
        "SELECT id FROM articles LEFT JOIN versions ON article = articles.key "
        "GROUP BY articles.key HAVING coalesce(count(versions.key) != max(number), TRUE)"
    )
    for (name,) in fetch(database, gaps):
        yield _problem("version", name, "its versions are not numbered one after the other")
    unread = (
        "SELECT id, number FROM versions JOIN articles ON articles.key = article WHERE text IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM readings WHERE version = versions.key)"
    )
    for name, number in fetch(database, unread):
        yield _problem("version", name, f"version {number} was never read")


def _text(database: Database, key: int) -> Iterator[Problem]:
    """What is wrong with a text, the versions that have it, and what was read from it."""
    sha256, text = fetch(database, "SELECT sha256, text FROM texts WHERE key = ?", key)[0]
    if text_hash(text) != sha256:
        yield _problem("hash", sha256, "the text is not the one that this hash was made of")
    columns = ", ".join(DESCRIBED)
    versions = fetch(
        database,
        f"SELECT articles.id, versions.key, number, digest, {columns} FROM versions "
        "JOIN articles ON articles.key = article WHERE text = ?",
        key,
    )
    for name, version, number, mark, *said in versions:
        if digest([sha256, said]) != mark:
            yield _problem("hash", name, f"what is said of version {number} is not what was kept")
        for reading, contents, own in fetch(
            database, "SELECT key, contents, digest FROM readings WHERE version = ? ORDER BY key", version
        ):
            yield from _reading(Contents.stored(database, contents), name, text, own, is_own=reading == contents)


def _of_text(database: Database, key: int) -> str:
    """The articles that have a text, where their names can be read."""
    query = "SELECT id FROM articles WHERE key IN (SELECT article FROM versions WHERE text = ?)"
    try:
        return ", ".join(name for (name,) in fetch(database, query, key))
    except UnicodeDecodeError:
        return ""


def _reading(found: Contents, article: str, text: str, mark: str, *, is_own: bool) -> Iterator[Problem]:
    if found.digest() != mark:
        yield _problem("hash", article, "what was read from it is not what was kept")
    if is_own:
        yield from _claims(found, article, text)
        yield from _activities(found, article, text)


def _claims(found: Contents, article: str, text: str) -> Iterator[Problem]:
    rows = [dict(zip(CLAIMS, cells, strict=True)) for cells in found.claims]
    ids, named = {row["id"] for row in rows}, {cells[0] for cells in found.activities}
    if len(ids) < len(rows):
        yield _problem("reference", article, "two of its claims have one id")
    for n, row in enumerate(rows):
        if text[row["start"] : row["end"]] != row["text"]:
            yield _problem("offset", row["id"], "the text at its offsets is another")
        if row["id"] != span_id(article, row["start"], row["end"]):
            yield _problem("offset", row["id"], "its id is that of another place")
        yield from _lists(found, n, row)
        parts = found.lists.get(("part_of", n), ())
        lost = [other for other in (row["same_as"], *parts) if other is not None and other not in ids]
        lost += [row["activity"]] if row["activity"] is not None and row["activity"] not in named else []
        for other in lost:
            yield _problem("reference", row["id"], f"it refers to {other}, which is not there")


def _lists(found: Contents, n: int, row: Mapping[str, Any]) -> Iterator[Problem]:
    for name in LISTS:
        if len(found.lists.get((name, n), ())) != (row[name] or 0):
            yield _problem("list", row["id"], f"{name} does not have its {row[name]} items")


def _activities(found: Contents, article: str, text: str) -> Iterator[Problem]:
    for cells in found.activities:
        row = dict(zip(ACTIVITIES, cells, strict=True))
        if not 0 <= row["start"] < row["end"] <= len(text):
            yield _problem("offset", row["id"], "its offsets lie outside the text")
        if row["id"] != span_id(article, row["start"], row["end"]):
            yield _problem("offset", row["id"], "its id is that of another place")
