"""`Store`: the ledger on disk as its users see it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from getpass import getuser
from importlib.metadata import version as installed
from os import PathLike
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Final

import pandas as pd

from aidledger.errors import InputError, UnknownIdentifier
from aidledger.model import (
    ARTICLE_COLUMNS,
    CORRECTION_COLUMNS,
    DAY,
    NUMBER,
    RATE_COLUMNS,
    STRING,
    TRUTH,
    WHOLE,
    Activity,
    Article,
    Claim,
    frame,
    plain,
    text_hash,
)
from aidledger.parsers.articles import Source, stream
from aidledger.parsers.claims import analyse
from aidledger.parsers.records.table import read_records
from aidledger.store import contents, database, exchange
from aidledger.store.contents import DESCRIBED, Contents, described, digest
from aidledger.store.database import Cells, Database, fetch, put, put_one, told, transaction
from aidledger.store.verify import PROBLEM_COLUMNS, problems

OUTCOME_COLUMNS: Final = {"id": STRING, "outcome": STRING, "version": WHOLE, "note": STRING}
"""What became of an article that was to be added: `outcome` is added, changed, unchanged or removed (a day that a record no
longer has); `version` counts from 1; `note` says what else is to be known."""
CHANGE_COLUMNS: Final = {"article": STRING, "id": STRING, "field": STRING, "before": STRING, "after": STRING}
"""What another reading of a text changed: the `field` of the claim or activity `id`, or of the article itself."""
VERSION_COLUMNS: Final = {
    "id": STRING, "version": WHOLE, "at": STRING, "removed": TRUTH, "library": STRING,
    **{name: kind for name, kind in ARTICLE_COLUMNS.items() if name != "id"},
}  # fmt: skip
REPORT_COLUMNS: Final = {
    "at": STRING, "library": STRING, "currency": STRING, "articles": WHOLE, "claims": WHOLE, "comparisons": WHOLE,
    "error": WHOLE, "warning": WHOLE, "info": WHOLE, "options": STRING,
}  # fmt: skip

BATCH: Final = 256
"""Articles that are kept at once; what is not kept yet is not reported either."""
BATCH_LETTERS: Final = 20_000_000
BATCH_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article that was to be added; see `OUTCOME_COLUMNS`."""

    id: str
    outcome: str
    version: int
    note: str | None = None


@dataclass(frozen=True, slots=True)
class _Given:
    """An article as it came, before it is described; what was read from it, if it had to be; where it lies; its record."""

    article: Article
    digest: str
    contents: Contents | None = None
    origin: str | None = None
    record: str | None = None

    def read(self) -> Contents:
        return self.contents or _contents(self.article)


class Store:
    """A ledger on disk: articles with all their versions, what was read from them, and what people corrected.

    The file need not exist yet: `add` makes it.  What `add` has returned, or told, is on disk, whatever happens after.  Any
    number of processes may read and write one ledger; a store belongs to one thread.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, Store.open(f"{folder}/aid.db") as store:
    ...     added = store.add(Article.from_text("Japan lends Laos 8.3 billion yen.", id="a"))
    ...     again = store.add(Article.from_text("Japan lends Laos 8.3 billion yen.", id="a"))
    ...     (added["outcome"].tolist(), again["outcome"].tolist(), store.claims()["text"].tolist())
    (['added'], ['unchanged'], ['8.3 billion yen'])
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        self._opened: Database | None = None

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Store:
        """The ledger in a file, which is opened when it is first asked for something."""
        return cls(path)

    @property
    def _database(self) -> Database:
        if self._opened is None:
            self._opened = database.connect(self.path)
        return self._opened

    def close(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        if not self.path.exists():
            return f"<Store {str(self.path)!r}, not there yet>"
        (articles, removed), (claims,), (corrections,) = (self._fetch(query)[0] for query in (
            "SELECT count(text), count(*) - count(text) FROM latest_versions",
            "SELECT count(*) FROM current_readings AS now JOIN claims ON claims.reading = now.contents",
            "SELECT count(*) FROM corrections",
        ))  # fmt: skip
        besides = [f"{n} {what}" for n, what in ((removed, "removed"), (corrections, "corrections")) if n]
        return f"<Store {str(self.path)!r}: {', '.join([f'{articles} articles', f'{claims} claims', *besides])}>"

    def _fetch(self, query: str, *values: object) -> list[Cells]:
        with told(self.path):
            return fetch(self._database, query, *values)

    # --- adding ---------------------------------------------------------------------------------------------------

    def add(
        self,
        sources: Source | Iterable[Source] = (),
        records: str | PathLike[str] | Iterable[str | PathLike[str]] = (),
        *,
        strict: bool = False,
        on_skip: Callable[[str], None] | None = None,
    ) -> pd.DataFrame:
        """Add files, folders and articles, and `records`, tables of official figures: a frame of `OUTCOME_COLUMNS`.

        An article that is there already changes nothing; one whose text or metadata differ is a new version, and the old one
        stays.  A file that cannot be read is told to `on_skip` (nobody, where there is none), and the others go on.

        Raises:
            UnreadableFile: for the first such file if `strict`, or if no file could be read at all.
            BadLedger: where the ledger cannot be written; what was kept before is kept.
        """
        told_to = on_skip or (lambda _: None)
        return frame([_row(one) for one in self.adding(sources, records, strict=strict, on_skip=told_to)], OUTCOME_COLUMNS)

    def adding(
        self,
        sources: Source | Iterable[Source] = (),
        records: str | PathLike[str] | Iterable[str | PathLike[str]] = (),
        *,
        strict: bool = False,
        on_skip: Callable[[str], None],
    ) -> Iterator[Outcome]:
        """As `add`, one article after the other, each when it is safely on disk."""
        named = [records] if isinstance(records, (str, PathLike)) else list(records)
        if named and sources == ():
            incoming: Iterator[Article] = iter(())
        else:
            incoming = stream(sources, strict=strict, on_skip=on_skip, described=False)  # type: ignore[arg-type]
        database.make(self.path)
        for batch in _batches(map(self._given, incoming)):
            yield from self._keep(batch, strict, on_skip)
        for record in named:
            yield from self._keep_record(record, strict, on_skip)

    def _given(self, article: Article) -> _Given:
        """An article, and what is read from it unless the ledger has it already."""
        mark = _mark(article)
        origin = _origin(article.id, self.path)
        known = self._fetch("SELECT digest FROM latest_versions WHERE id = CAST(? AS TEXT)", article.id)
        return _Given(article, mark, None if (mark,) in known else _contents(article), origin)

    def _keep(self, batch: list[_Given], strict: bool, on_skip: Callable[[str], None]) -> list[Outcome]:
        with told(self.path), transaction(self._database):
            found = [self._keep_one(given) for given in batch]
        for one in found:
            if isinstance(one, InputError):
                if strict:
                    raise one
                on_skip(str(one))
        return [one for one in found if isinstance(one, Outcome)]

    def _keep_one(self, given: _Given) -> Outcome | InputError:
        known = fetch(
            self._database, "SELECT article, version, number, digest, origin, text FROM latest_versions WHERE id = CAST(? AS TEXT)",
            given.article.id,
        )  # fmt: skip
        if not known:
            article = put_one(self._database, "articles", {"id": given.article.id, "record": given.record})
            return self._keep_version(given, article, 1, "added")
        article, version, number, mark, origin, text = known[0]
        if text is None:
            return self._keep_version(given, article, number + 1, "added")
        if mark == given.digest:
            return Outcome(given.article.id, "changed" if self._reread(given, version) else "unchanged", number)
        if _is_elsewhere(origin, given.origin, self.path):
            return InputError(
                f"{given.article.id!r} was not added: the ledger has another file of this name, {origin!r}; give both with "
                "their folder, or remove that one first"
            )
        return self._keep_version(given, article, number + 1, "changed")

    def _keep_version(self, given: _Given, article: int, number: int, outcome: str) -> Outcome:
        read = given.read()
        text, twin = self._keep_text(given.article)
        version = put_one(
            self._database, "versions",
            {"article": article, "number": number, "at": _now(), "text": text, "origin": given.origin, "digest": given.digest}
            | dict(zip(DESCRIBED, described(given.article), strict=True)),
        )  # fmt: skip
        self._keep_reading(version, read)
        note = None if twin in (None, given.article.id) or given.record else f"its text is that of {twin}"
        return Outcome(given.article.id, outcome, number, note)

    def _keep_text(self, article: Article) -> tuple[int, str | None]:
        """The number of a text, and the first article that has it now, if any."""
        sha256 = text_hash(article.text)
        known = fetch(self._database, "SELECT key FROM texts WHERE sha256 = ?", sha256)
        if not known:
            return put_one(self._database, "texts", {"sha256": sha256, "text": article.text}), None
        twins = fetch(self._database, "SELECT id FROM latest_versions WHERE text = ? ORDER BY article LIMIT 1", known[0][0])
        return known[0][0], twins[0][0] if twins else None

    def _keep_reading(self, version: int, read: Contents) -> None:
        """Append a reading; one that found what an earlier one did points to it."""
        mark = read.digest()
        same = fetch(self._database, "SELECT contents FROM readings WHERE version = ? AND digest = ?", version, mark)
        number = 1 + fetch(self._database, "SELECT coalesce(max(key), 0) FROM readings")[0][0]
        put_one(
            self._database, "readings",
            {"key": number, "version": version, "library": _library(), "at": _now(), "digest": mark,
             "contents": same[0][0] if same else number} | dict(zip(DESCRIBED, read.described, strict=True)),
        )  # fmt: skip
        if not same:
            read.write(self._database, number)

    def _keep_record(
        self, record: str | PathLike[str], strict: bool, on_skip: Callable[[str], None]
    ) -> list[Outcome]:
        """A record is kept as a whole: its days that are there, and the loss of those that are there no more."""
        name = Path(record).as_posix()
        articles, claims, activities = read_records(record)
        own = [
            _Given(article, _mark(article), _own_contents(article, claims, activities), _origin(name, self.path), name)
            for article in articles
        ]
        with told(self.path), transaction(self._database):
            found = [self._keep_one(given) for given in own]
            kept = {given.article.id for given in own}
            earlier = fetch(
                self._database, "SELECT id FROM latest_versions WHERE record = CAST(? AS TEXT) AND text IS NOT NULL", name
            )
            gone = [self._mark_removed(id) for (id,) in earlier if id not in kept]
            if failures := [one for one in found if isinstance(one, InputError)]:
                raise failures[0]
        return [*(one for one in found if isinstance(one, Outcome)), *gone]

    # --- removing, reading again ----------------------------------------------------------------------------------

    def remove(self, *articles: str) -> pd.DataFrame:
        """Mark articles (their ids, or the files of records) as removed: a frame of `OUTCOME_COLUMNS`.

        All that was kept of them stays, and to add them again brings them back.

        Raises:
            UnknownIdentifier: naming the nearest ids; then none is removed.
        """
        with told(self.path), transaction(self._database):
            ids = dict.fromkeys(id for name in articles for id in self._named(name))
            return frame([_row(self._mark_removed(id)) for id in ids], OUTCOME_COLUMNS)

    def _named(self, name: str) -> list[str]:
        found = fetch(
            self._database,
            "SELECT id FROM latest_versions WHERE text IS NOT NULL AND (id = CAST(? AS TEXT) OR record = CAST(? AS TEXT))",
            name, name,
        )  # fmt: skip
        if not found:
            known = [id for (id,) in fetch(self._database, "SELECT id FROM latest_versions WHERE text IS NOT NULL")]
            near = get_close_matches(name, known, n=3, cutoff=0.5) or known[:3]
            meant = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
            raise UnknownIdentifier(f"there is no article {name!r} in {str(self.path)!r}{meant}")
        return [id for (id,) in found]

    def _mark_removed(self, id: str) -> Outcome:
        article, number = fetch(
            self._database, "SELECT article, number FROM latest_versions WHERE id = CAST(? AS TEXT)", id
        )[0]  # fmt: skip
        put_one(self._database, "versions", {"article": article, "number": number + 1, "at": _now(), "digest": ""})
        return Outcome(id, "removed", number + 1)

    def reread(self, *, on_article: Callable[[int, int], None] | None = None) -> pd.DataFrame:
        """Read the texts of all articles again, with this version of the library: what changed, a frame of `CHANGE_COLUMNS`.

        The earlier readings stay.  The figures of a record are what its table says: to read it again, add it again.
        """
        rows = self._fetch("SELECT id, version FROM current_readings WHERE record IS NULL ORDER BY version")
        changes: list[dict[str, object]] = []
        for start in range(0, len(rows), BATCH):
            with told(self.path):
                changes += self._reread_batch(rows[start : start + BATCH])
            if on_article is not None:
                on_article(min(start + BATCH, len(rows)), len(rows))
        return frame(changes, CHANGE_COLUMNS).set_index(pd.RangeIndex(len(changes)))

    def _reread_batch(self, rows: list[Cells]) -> list[dict[str, object]]:
        given = [_Given(self._version(version), "") for _, version in rows]
        read = [_contents(one.article) for one in given]
        changes: list[dict[str, object]] = []
        with transaction(self._database):
            for (id, version), now in zip(rows, read, strict=True):
                before = self._contents(version)
                self._keep_reading(version, now)
                changes += _changes(id, before, now)
        return changes

    def _reread(self, given: _Given, version: int) -> bool:
        """Whether a record that says the same is now read differently; if so, the reading is kept."""
        if given.contents is None or given.record is None or given.contents.digest() == self._contents(version).digest():
            return False
        self._keep_reading(version, given.contents)
        return True

    def _version(self, version: int) -> Article:
        """An article as it came, before it was described."""
        columns = ", ".join(f"versions.{name}" for name in DESCRIBED)
        row = fetch(
            self._database,
            f"SELECT articles.id, texts.text, texts.sha256, {columns} FROM versions "
            "JOIN articles ON articles.key = versions.article JOIN texts ON texts.key = versions.text WHERE versions.key = ?",
            version,
        )[0]
        own = dict(zip(("id", "text", "sha256", *DESCRIBED), row, strict=True))
        published = own["published"] and datetime.fromisoformat(own["published"]).date()
        return Article(**own | {"published": published})

    def _contents(self, version: int) -> Contents:
        query = "SELECT contents FROM readings WHERE version = ? ORDER BY key DESC LIMIT 1"
        return Contents.stored(self._database, fetch(self._database, query, version)[0][0])

    # --- the frames -----------------------------------------------------------------------------------------------

    def frames(self) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        """Articles, claims and activities as they are now, of one moment, whoever writes meanwhile."""
        with told(self.path):
            self._database.execute("BEGIN")
            try:
                articles = contents.articles(self._database)
                claims = contents.claims(self._database, articles.index)
                return articles, claims, contents.activities(self._database, articles.index)
            finally:
                self._database.execute("ROLLBACK")

    def articles(self) -> pd.DataFrame:
        """The articles as they are now, those of records last: a frame of `ARTICLE_COLUMNS`."""
        return self.frames()[0]

    def claims(self) -> pd.DataFrame:
        """The claims of the articles as they are now, as they were read: a frame of `CLAIM_COLUMNS`, not yet normalised."""
        return self.frames()[1]

    def activities(self) -> pd.DataFrame:
        """The activities that the articles name: a frame of `ACTIVITY_COLUMNS`."""
        return self.frames()[2]

    def versions(self) -> pd.DataFrame:
        """All versions of all articles, as they came: a frame of `VERSION_COLUMNS`; one that is `removed` has no text."""
        columns = ", ".join(f"versions.{name}" for name in DESCRIBED)
        rows = self._fetch(
            f"SELECT articles.id, number, at, versions.text IS NULL, texts.text, texts.sha256, {columns}, "
            "(SELECT library FROM readings WHERE readings.version = versions.key ORDER BY key DESC LIMIT 1) "
            "FROM versions JOIN articles ON articles.key = versions.article LEFT JOIN texts ON texts.key = versions.text "
            "ORDER BY articles.key, number"
        )
        names = ("id", "version", "at", "removed", "text", "sha256", *DESCRIBED, "library")
        return _numbered((dict(zip(names, row, strict=True)) for row in rows), VERSION_COLUMNS)

    def reports(self) -> pd.DataFrame:
        """The reports that were made from the command line, with their counts: a frame of `REPORT_COLUMNS`."""
        rows = self._fetch(
            "SELECT at, library, currency, articles, claims, comparisons, error, warning, info, "
            "(SELECT group_concat(name || '=' || value, '; ') FROM report_options WHERE report = reports.key) "
            "FROM reports ORDER BY key"
        )
        return _numbered((dict(zip(REPORT_COLUMNS, row, strict=True)) for row in rows), REPORT_COLUMNS)

    def corrections(self) -> pd.DataFrame:
        """What people corrected, in the order in which they did: a frame of `CORRECTION_COLUMNS`."""
        columns = ", ".join(f'"{name}"' for name in CORRECTION_COLUMNS)
        rows = self._fetch(f"SELECT {columns} FROM corrections ORDER BY key")
        return _numbered((dict(zip(CORRECTION_COLUMNS, row, strict=True)) for row in rows), CORRECTION_COLUMNS)

    def correct(self, corrections: pd.DataFrame) -> None:
        """Append corrections, a frame of `CORRECTION_COLUMNS`; one without `by` and `at` is the user's, made now."""
        usual = {"by": _user(), "at": _now()}
        rows = [
            [plain(row.get(name)) or usual.get(name) for name in CORRECTION_COLUMNS] for row in corrections.to_dict("records")
        ]
        with told(self.path), transaction(self._database):
            put(self._database, "corrections", list(CORRECTION_COLUMNS), rows)

    def reported(
        self, currency: str, counts: dict[str, int], options: dict[str, str], rates: pd.DataFrame
    ) -> None:
        """Keep that a report was made: its currency, the counts of `REPORT_COLUMNS`, its options, and the rates it used."""
        with told(self.path), transaction(self._database):
            number = put_one(
                self._database, "reports", {"at": _now(), "library": _library(), "currency": currency} | dict(counts)
            )
            put(self._database, "report_options", ["report", "name", "value"], [(number, *one) for one in options.items()])
            rows = rates[list(RATE_COLUMNS)].itertuples(index=False)
            put(self._database, "report_rates", ["report", "position", *RATE_COLUMNS],
                ((number, n, *map(plain, row)) for n, row in enumerate(rows)))  # fmt: skip

    # --- proving, exchanging --------------------------------------------------------------------------------------

    def verify(self) -> pd.DataFrame:
        """What is wrong, a frame of `PROBLEM_COLUMNS`; it is empty where every offset, hash, list and reference holds."""
        with told(self.path):
            return _numbered(problems(self._database), PROBLEM_COLUMNS)

    def export(self, folder: str | PathLike[str], format: str = "parquet") -> None:
        """Write every table, with all its history, as a file of a new folder: ``parquet`` or ``csv``.

        Raises:
            InputError: for another format, a folder that is there and not empty, or where pyarrow is not installed.
        """
        with told(self.path):
            exchange.export(self._database, Path(folder), format)

    def load(self, folder: str | PathLike[str]) -> None:
        """Make this ledger from the folder of an export; there must be none yet.

        Raises:
            InputError: where there is a ledger, or the folder does not hold an export that proves whole.
        """
        exchange.load(Path(folder), self.path)


# --- small things -------------------------------------------------------------------------------------------------


def _batches(incoming: Iterable[_Given]) -> Iterator[list[_Given]]:
    batch: list[_Given] = []
    letters, began = 0, monotonic()
    for given in incoming:
        batch.append(given)
        letters += len(given.article.text)
        if len(batch) >= BATCH or letters >= BATCH_LETTERS or monotonic() - began >= BATCH_SECONDS:
            yield batch
            batch, letters, began = [], 0, monotonic()
    if batch:
        yield batch


def _contents(article: Article) -> Contents:
    reading = analyse(article)
    return Contents.of(reading.article, (one.row() for one in reading.claims), (one.row() for one in reading.activities))


def _own_contents(article: Article, claims: list[Claim], activities: list[Activity]) -> Contents:
    return Contents.of(
        article,
        (claim.row() for claim in claims if claim.mention.article == article.id),
        (activity.row() for activity in activities if activity.article == article.id),
    )


def _mark(article: Article) -> str:
    """What tells an article from another version of it: its text and what is stated of it."""
    return digest([text_hash(article.text), described(article)])


def _origin(name: str, ledger: Path) -> str | None:
    """Where the file of an article lies, seen from the ledger, so that both may move together; None where it is no file."""
    if not os.path.exists(name):
        return None
    file, folder = Path(os.path.realpath(name)), Path(os.path.realpath(ledger)).parent
    return Path(os.path.relpath(file, folder)).as_posix() if file.anchor == folder.anchor else file.as_posix()


def _is_elsewhere(known: str | None, given: str | None, ledger: Path) -> bool:
    """Whether two files of one name are two: both lie where they did."""
    if known is None or given is None or known == given:
        return False
    return os.path.exists(Path(os.path.realpath(ledger)).parent / known)


def _changes(article: str, before: Contents, after: Contents) -> Iterator[dict[str, object]]:
    for name, one, other in zip(DESCRIBED, before.described, after.described, strict=True):
        if one != other:
            yield {"article": article, "id": article, "field": name, "before": _told(one), "after": _told(other)}
    old, new = dict(before.by_id()), dict(after.by_id())
    for id in dict.fromkeys([*old, *new]):
        if id not in old or id not in new:
            row = old.get(id) or new[id]
            what, said = ("claim", row["text"]) if "text" in row else ("activity", row["name"])
            yield {"article": article, "id": id, "field": what, "before": said if id in old else None,
                   "after": said if id in new else None}  # fmt: skip
            continue
        for name, one in old[id].items():
            if one != (other := new[id].get(name)):
                yield {"article": article, "id": id, "field": name, "before": _told(one), "after": _told(other)}


def _told(cell: object) -> str | None:
    return None if cell is None else f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def _row(outcome: Outcome) -> dict[str, Any]:
    return {"id": outcome.id, "outcome": outcome.outcome, "version": outcome.version, "note": outcome.note}


def _numbered(rows: Iterable[dict[str, Any]], columns: dict[str, str] | Any) -> pd.DataFrame:  # noqa: ANN401
    table = list(rows)
    for row in table:
        for name, kind in columns.items():
            if kind == DAY and row[name] is not None:
                row[name] = datetime.fromisoformat(row[name]).date()
            if kind == NUMBER and row[name] is not None:
                row[name] = float(row[name])
    return frame(table, columns).set_index(pd.RangeIndex(len(table)))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _library() -> str:
    return installed("aidledger")


def _user() -> str | None:
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return None
