"""`Store`: the ledger on disk as its users see it."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from difflib import get_close_matches
from os import PathLike
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Final
from urllib.parse import unquote

import pandas as pd

from aidledger.corrections.rows import checked, user
from aidledger.errors import InputError, UnknownIdentifier
from aidledger.model import ARTICLE_COLUMNS, CORRECTION_COLUMNS, DAY, RATE_COLUMNS, STRING, TRUTH, WHOLE, Article, frame, plain
from aidledger.parsers.articles import Source, stream
from aidledger.parsers.records import read_records
from aidledger.store import contents, database, exchange
from aidledger.store.changes import CHANGE_COLUMNS, Change, changes
from aidledger.store.contents import DESCRIBED
from aidledger.store.database import Cells, Database, fetch, put, put_one, told, transaction
from aidledger.store.keep import (
    Given,
    Outcome,
    is_known,
    keep,
    keep_reading,
    last_read,
    library,
    mark_removed,
    now,
    of_record,
    origin_of,
    read_article,
    stored_article,
)
from aidledger.store.moved import Moves, parted
from aidledger.store.verify import PROBLEM_COLUMNS, problems

OUTCOME_COLUMNS: Final = {"id": STRING, "outcome": STRING, "version": WHOLE, "note": STRING}
"""See `Outcome`."""
VERSION_COLUMNS: Final = {
    "id": STRING, "version": WHOLE, "at": STRING, "removed": TRUTH, "library": STRING,
    **{name: kind for name, kind in ARTICLE_COLUMNS.items() if name != "id"},
}  # fmt: skip
"""A version of an article: when it came (ISO 8601, UTC), and which version of the library read it last."""
REPORT_COLUMNS: Final = {
    "at": STRING, "library": STRING, "currency": STRING, "articles": WHOLE, "claims": WHOLE, "comparisons": WHOLE,
    "error": WHOLE, "warning": WHOLE, "info": WHOLE, "options": STRING,
}  # fmt: skip
"""A report that was made: when, in which currency, of how much, its findings by severity, and what was asked of it."""

BATCH: Final = 256
"""Articles that are kept at once; what is not kept yet is not told either."""
BATCH_LETTERS: Final = 20_000_000
BATCH_SECONDS: Final = 1.0


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
        self._moves: Moves | None = None

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Store:
        """The ledger in a file, which is opened when it is first asked for something."""
        return cls(path)

    @property
    def _database(self) -> Database:
        if self._opened is None:
            self._opened = database.connect(self.path)
        return self._opened

    def _make(self) -> None:
        # Not before there is something to keep: a ledger of nothing would hide a mistyped name.
        if self._opened is None:
            database.make(self.path)

    def close(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            self._opened.close()
            self._opened = self._moves = None

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

    @property
    def _folder(self) -> Path:
        return Path(os.path.realpath(self.path)).parent

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
        stays.  A file that cannot be read is told to `on_skip`, or as a warning, and the others go on.

        Raises:
            UnreadableFile: for the first such file if `strict`, or if no file could be read at all.
            BadLedger: where the ledger cannot be written; what was kept before is kept.
        """
        found = self.adding(sources, records, strict=strict, on_skip=on_skip or _warn)
        return frame(map(asdict, found), OUTCOME_COLUMNS)

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
        if not (named and isinstance(sources, (tuple, list)) and not sources):
            for batch in _batches(self._given(one) for one in stream(sources, strict=strict, on_skip=on_skip, described=False)):
                yield from self._keep(batch, strict, on_skip)
        for record in named:
            yield from self._keep_record(record, strict, on_skip)

    def _given(self, article: Article) -> Given:
        """An article, and what is read from it unless it is there; reading takes longest, so others may write meanwhile."""
        self._make()
        given = Given(article, origin=origin_of(article.id, self._folder))
        with told(self.path):
            known = is_known(self._database, given)
        return given if known else Given(article, read_article(article), given.origin)

    def _keep(self, batch: list[Given], strict: bool, on_skip: Callable[[str], None]) -> list[Outcome]:
        kept: list[Outcome] = []
        refused: list[str] = []
        with told(self.path), transaction(self._database):
            for given in batch:
                try:
                    kept.append(keep(self._database, given, self._folder))
                except InputError as reason:
                    if strict:
                        raise
                    refused.append(str(reason))
        for reason_why in refused:
            on_skip(reason_why)
        return kept

    def _keep_record(self, record: str | PathLike[str], strict: bool, on_skip: Callable[[str], None]) -> list[Outcome]:
        """A record is kept as a whole: its days that are there, and the loss of those that are there no more."""
        name = Path(record).as_posix()
        own = of_record(name, *read_records(record, strict=strict, on_skip=on_skip), origin_of(name, self._folder))
        ids = {given.article.id for given in own}
        self._make()
        with told(self.path), transaction(self._database):
            kept = [keep(self._database, given, self._folder) for given in own]
            earlier = fetch(
                self._database, "SELECT id FROM latest_versions WHERE record = CAST(? AS TEXT) AND text IS NOT NULL", name
            )
            return [*kept, *(mark_removed(self._database, known) for (known,) in earlier if known not in ids)]

    # --- removing, reading again ----------------------------------------------------------------------------------

    def remove(self, *articles: str) -> pd.DataFrame:
        """Mark articles (their ids, or the files of records) as removed: a frame of `OUTCOME_COLUMNS`.

        All that was kept of them stays, and to add them again brings them back.

        Raises:
            UnknownIdentifier: naming the nearest ids; then none is removed.
        """
        with told(self.path), transaction(self._database):
            names = dict.fromkeys(known for name in articles for known in self._named(name))
            return frame([asdict(mark_removed(self._database, name)) for name in names], OUTCOME_COLUMNS)

    def _named(self, name: str) -> list[str]:
        found = fetch(
            self._database,
            "SELECT id FROM latest_versions WHERE text IS NOT NULL AND (id = CAST(? AS TEXT) OR record = CAST(? AS TEXT))",
            name, name,
        )  # fmt: skip
        if not found:
            known = [row[0] for row in fetch(self._database, "SELECT id FROM latest_versions WHERE text IS NOT NULL")]
            near = get_close_matches(name, known, n=3, cutoff=0.5) or known[:3]
            meant = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
            raise UnknownIdentifier(f"there is no article {name!r} in {str(self.path)!r}{meant}")
        return [row[0] for row in found]

    def reread(self, *, on_article: Callable[[int, int], None] | None = None) -> pd.DataFrame:
        """Read the texts of all articles again, with this version of the library: what changed, a frame of `CHANGE_COLUMNS`.

        The earlier readings stay.  The figures of a record are what its table says: to read it again, add it again.
        """
        rows = self._fetch("SELECT id, version FROM current_readings WHERE record IS NULL ORDER BY version")
        found: list[Change] = []
        for start in range(0, len(rows), BATCH):
            found += self._reread(rows[start : start + BATCH])
            if on_article is not None:
                on_article(min(start + BATCH, len(rows)), len(rows))
        return _numbered(found, CHANGE_COLUMNS)

    def _reread(self, rows: list[Cells]) -> list[Change]:
        with told(self.path):
            read = [read_article(stored_article(self._database, version)) for _, version in rows]
            found: list[Change] = []
            with transaction(self._database):
                for (name, version), again in zip(rows, read, strict=True):
                    found += changes(name, last_read(self._database, version), again)
                    keep_reading(self._database, version, again)
            return found

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

    def corrections_now(self, corrections: pd.DataFrame) -> pd.DataFrame:
        """Corrections with the ids that the sums and projects they speak of have now, in articles that were changed, or read
        otherwise, since they were made (by their `at`); what is there no more has its version behind its id."""
        with told(self.path):
            return self._moved().now(corrections)

    def formerly(self, article: str) -> tuple[Mapping[str, str], ...]:
        """From the ids of the sums and projects of an article to those that they had in its earlier versions and readings."""
        with told(self.path):
            return self._moved().formerly(article)

    def _moved(self) -> Moves:
        if self._moves is None:
            self._moves = Moves(self._database)
        return self._moves

    def correct(self, corrections: pd.DataFrame) -> None:
        """Append corrections, a frame of `CORRECTION_COLUMNS`; where `by` and `at` are missing, it is the user's, of now.

        Raises:
            BadTable: where a column is missing, or a correction cannot be understood; nothing is kept then.
        """
        rows = _rows(corrections)
        with told(self.path), transaction(self._database):
            self._correct(rows)

    def find_claim(self, name: str) -> str:
        """The id of a claim that stands in the ledger now, from its id or its place as reports print it (``file:offset``).

        Raises:
            UnknownIdentifier: naming the nearest ids.
        """
        article, end = parted(name)
        rows = self._fetch(
            "SELECT claims.id, start FROM current_readings AS now JOIN claims ON claims.reading = now.contents "
            "WHERE now.id IN (CAST(? AS TEXT), CAST(? AS TEXT))", article, unquote(article, errors="surrogatepass"),
        )  # fmt: skip
        for known, start in rows:
            if known == name or ("#" not in name and str(start) == end):
                return str(known)
        near = get_close_matches(name, [known for known, _ in rows], n=3, cutoff=0.5)
        meant = f"; did you mean {' or '.join(map(repr, near))}?" if near else "; aidledger review prints the ids"
        raise UnknownIdentifier(f"there is no sum {name!r} in {str(self.path)!r}{meant}")

    def learn(self, corrections: pd.DataFrame) -> int:
        """Append the corrections that are not there yet, as `correct` does: how many.

        One without `by` and `at` is there where anybody ever said the same.
        """
        rows = dict.fromkeys(_rows(corrections))
        with told(self.path), transaction(self._database):
            known = set(_rows(self.corrections()))
            known |= {(*row[:-2], None, None) for row in known}
            new = [row for row in rows if row not in known]
            self._correct(new)
        return len(new)

    def _correct(self, rows: Iterable[Cells]) -> None:
        usual = (*[None] * (len(CORRECTION_COLUMNS) - 2), user(), now())
        put(self._database, "corrections", list(CORRECTION_COLUMNS),
            ([other if cell is None else cell for cell, other in zip(row, usual, strict=True)] for row in rows))  # fmt: skip

    def reported(
        self, currency: str, counts: dict[str, int], options: dict[str, str], rates: pd.DataFrame
    ) -> None:
        """Keep that a report was made: its currency, the counts of `REPORT_COLUMNS`, its options, and the rates it used."""
        with told(self.path), transaction(self._database):
            number = put_one(
                self._database, "reports", {"at": now(), "library": library(), "currency": currency} | dict(counts)
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


def _batches(incoming: Iterable[Given]) -> Iterator[list[Given]]:
    batch: list[Given] = []
    letters, began = 0, monotonic()
    for given in incoming:
        batch.append(given)
        letters += len(given.article.text)
        if len(batch) >= BATCH or letters >= BATCH_LETTERS or monotonic() - began >= BATCH_SECONDS:
            yield batch
            batch, letters, began = [], 0, monotonic()
    if batch:
        yield batch


def _numbered(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str]) -> pd.DataFrame:
    """Rows as SQLite gives them, as a frame that counts them."""
    table = [{name: _value(row[name], kind) for name, kind in columns.items()} for row in rows]
    return frame(table, columns).set_index(pd.RangeIndex(len(table)))


def _rows(corrections: pd.DataFrame) -> list[Cells]:
    table = checked(corrections)
    return [tuple(map(plain, row)) for row in table[list(CORRECTION_COLUMNS)].itertuples(index=False)]


def _value(cell: object, kind: str) -> object:
    return date.fromisoformat(str(cell)) if kind == DAY and cell is not None else cell


def _warn(sentence: str) -> None:
    warnings.warn(sentence, stacklevel=4)
