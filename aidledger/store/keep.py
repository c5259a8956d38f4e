"""What becomes of one article within a transaction: a new one, a changed version, another reading, or one marked removed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from aidledger.errors import InputError
from aidledger.extras import installed
from aidledger.model import Activity, Article, Claim, text_hash
from aidledger.parsers.claims import analyse
from aidledger.store.contents import DESCRIBED, Contents, described, digest
from aidledger.store.database import Database, fetch, put_one

_LATEST = "SELECT article, version, number, digest, origin, text FROM latest_versions WHERE id = CAST(? AS TEXT)"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article that was to be added.

    `outcome` is added, changed, unchanged or removed (a day that a record no longer has); `version` counts from 1; `note` says
    what else is to be known.
    """

    id: str
    outcome: str
    version: int
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """An article as it came, before it is described; what was read from it, if it had to be; where it lies; its record."""

    article: Article
    contents: Contents | None = None
    origin: str | None = None
    record: str | None = None

    def mark(self) -> str:
        """What tells it from another version: its text and what is stated of it."""
        return digest([text_hash(self.article.text), described(self.article)])


def read_article(article: Article) -> Contents:
    """What this version of the library reads from an article."""
    reading = analyse(article)
    return Contents.of(reading.article, (one.row() for one in reading.claims), (one.row() for one in reading.activities))


def of_record(
    record: str, articles: Iterable[Article], claims: list[Claim], activities: list[Activity], origin: str | None
) -> list[Given]:
    """The articles of a record, each with its own claims and activities."""
    claim_rows: dict[str, list[dict[str, object]]] = {}
    activity_rows: dict[str, list[dict[str, object]]] = {}
    for claim in claims:
        claim_rows.setdefault(claim.mention.article, []).append(claim.row())
    for activity in activities:
        activity_rows.setdefault(activity.article, []).append(activity.row())
    return [
        Given(one, Contents.of(one, claim_rows.get(one.id, ()), activity_rows.get(one.id, ())), origin, record)
        for one in articles
    ]


# --- writing ------------------------------------------------------------------------------------------------------


def keep(database: Database, given: Given, folder: Path) -> Outcome:
    """Keep an article, unless it is there; `folder` is that of the ledger.

    Raises:
        InputError: where another file of the same name is there; nothing was written then.
    """
    known = fetch(database, _LATEST, given.article.id)
    if not known:
        article = put_one(database, "articles", {"id": given.article.id, "record": given.record})
        return _keep_version(database, given, article, 1, "added")
    article, version, number, mark, origin, text = known[0]
    if text is None:
        return _keep_version(database, given, article, number + 1, "added")
    if mark == given.mark():
        return Outcome(given.article.id, "changed" if _read_otherwise(database, given, version) else "unchanged", number)
    if _is_elsewhere(origin, given.origin, folder):
        raise InputError(
            f"{given.article.id!r} was not added: the ledger has another file of this name, {origin!r}; add both from a folder "
            "that holds both, or remove that one first"
        )
    return _keep_version(database, given, article, number + 1, "changed")


def _keep_version(database: Database, given: Given, article: int, number: int, outcome: str) -> Outcome:
    twin = None if given.record else _twin(database, given.article)
    version = put_one(
        database, "versions",
        {"article": article, "number": number, "at": now(), "text": _keep_text(database, given.article),
         "origin": given.origin, "digest": given.mark()} | dict(zip(DESCRIBED, described(given.article), strict=True)),
    )  # fmt: skip
    keep_reading(database, version, given.contents or read_article(given.article))
    return Outcome(given.article.id, outcome, number, twin and f"its text is that of {twin}")


def _keep_text(database: Database, article: Article) -> int:
    sha256 = text_hash(article.text)
    known = fetch(database, "SELECT key FROM texts WHERE sha256 = ?", sha256)
    return int(known[0][0]) if known else put_one(database, "texts", {"sha256": sha256, "text": article.text})


def _twin(database: Database, article: Article) -> str | None:
    """The first other article that has the same text now."""
    found = fetch(
        database,
        "SELECT latest.id FROM texts JOIN latest_versions AS latest ON latest.text = texts.key "
        "WHERE texts.sha256 = ? AND latest.id != CAST(? AS TEXT) ORDER BY latest.version LIMIT 1",
        text_hash(article.text), article.id,
    )  # fmt: skip
    return str(found[0][0]) if found else None


def keep_reading(database: Database, version: int, read: Contents) -> None:
    """Append a reading; one that found what an earlier one did points to it."""
    mark = read.digest()
    same = fetch(database, "SELECT contents FROM readings WHERE version = ? AND digest = ?", version, mark)
    number = int(fetch(database, "SELECT 1 + coalesce(max(key), 0) FROM readings")[0][0])
    put_one(
        database, "readings",
        {"key": number, "version": version, "library": library(), "at": now(), "digest": mark,
         "contents": same[0][0] if same else number} | dict(zip(DESCRIBED, read.described, strict=True)),
    )  # fmt: skip
    if not same:
        read.write(database, number)


def _read_otherwise(database: Database, given: Given, version: int) -> bool:
    """Whether a record that says the same is now read differently; if so, the reading is kept."""
    if given.contents is None or given.record is None or given.contents.digest() == last_read(database, version).digest():
        return False
    keep_reading(database, version, given.contents)
    return True


def mark_removed(database: Database, name: str) -> Outcome:
    """Append a version without a text."""
    article, _, number, *_ = fetch(database, _LATEST, name)[0]
    put_one(database, "versions", {"article": article, "number": number + 1, "at": now(), "digest": ""})
    return Outcome(name, "removed", number + 1)


# --- reading ------------------------------------------------------------------------------------------------------


def is_known(database: Database, given: Given) -> bool:
    """Whether an article stands in the ledger as it is."""
    known = fetch(database, _LATEST, given.article.id)
    return bool(known) and known[0][3] == given.mark()


def stored_article(database: Database, version: int) -> Article:
    """A version of an article as it came, before it was described."""
    columns = ", ".join(f"versions.{name}" for name in DESCRIBED)
    row = fetch(
        database,
        f"SELECT articles.id, texts.text, texts.sha256, {columns} FROM versions "
        "JOIN articles ON articles.key = versions.article JOIN texts ON texts.key = versions.text WHERE versions.key = ?",
        version,
    )[0]
    own = dict(zip(("id", "text", "sha256", *DESCRIBED), row, strict=True))
    return Article(**own | {"published": own["published"] and date.fromisoformat(own["published"])})


def last_read(database: Database, version: int) -> Contents:
    """What was last read from a version of an article."""
    query = "SELECT contents FROM readings WHERE version = ? ORDER BY key DESC LIMIT 1"
    return Contents.stored(database, fetch(database, query, version)[0][0])


# --- where a file lies --------------------------------------------------------------------------------------------


def origin_of(name: str, folder: Path) -> str | None:
    """Where the file of an article lies, seen from the ledger's folder, so that both may move together; None for no file."""
    try:
        file = Path(os.path.realpath(name, strict=True))
    except (OSError, ValueError):
        return None
    return Path(os.path.relpath(file, folder)).as_posix() if file.anchor == folder.anchor else file.as_posix()


def _is_elsewhere(known: str | None, given: str | None, folder: Path) -> bool:
    """Whether two files of one name are two, for both are there."""
    return known is not None and given is not None and known != given and (folder / known).exists()


# --- who and when -------------------------------------------------------------------------------------------------


def now() -> str:
    """The time, as ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@cache
def library() -> str:
    """The version of this library."""
    return installed()
