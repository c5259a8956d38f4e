"""The same pipeline over more text than one machine holds: a pure function from frame to frame, and what runs it.

`extract_frame` has fixed columns in and out, so it runs unchanged under a process pool, pandas, Dask's ``map_partitions``
(with ``meta=extract_frame(articles.head(0))``), Ray's ``map_batches`` and Spark's ``mapInPandas`` (with `SPARK_SCHEMA`).
`extract_corpus` runs it over files of any size, in several processes or on a Dask cluster, and writes Parquet parts.
"""

from __future__ import annotations

import hashlib
import os
import warnings
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from os import PathLike
from pathlib import Path
from time import time
from typing import Any, Final

import pandas as pd

from aidledger import parts
from aidledger.errors import BadDate, BadTable, InputError, UnreadableFile
from aidledger.model import (
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    DAY,
    LIST,
    NUMBER,
    STRING,
    TRUTH,
    UNDETERMINED,
    WHOLE,
    Article,
    frame,
)
from aidledger.normaliser.series import as_date
from aidledger.parsers.articles import parse
from aidledger.parsers.claims import analyse
from aidledger.parsers.streams import Entry, File, Tell, entries, size
from aidledger.parts import Part
from aidledger.reports.output import save
from aidledger.workers import work

ABOUT: Final[Mapping[str, str]] = {
    name: ARTICLE_COLUMNS[name] for name in ("published", "published_basis", "outlet", "title", "url", "source_rank")
}
"""What a sum has to know of its article where it stands alone: without a day there is no rate."""

CORPUS_COLUMNS: Final[Mapping[str, str]] = dict(CLAIM_COLUMNS) | dict(ABOUT)
"""The columns of the parts of a corpus."""

_SPARK: Final = {
    STRING: "string", NUMBER: "double", WHOLE: "bigint", TRUTH: "boolean", DAY: "timestamp_ntz", LIST: "array<string>",
}  # fmt: skip
SPARK_SCHEMA: Final = ", ".join(f"`{name}` {_SPARK[kind]}" for name, kind in CORPUS_COLUMNS.items())
"""The columns of ``extract_frame(articles, about=True)``, as Spark's ``mapInPandas`` wants to be told."""

PART_SIZE: Final = 4_000_000
"""Bytes of articles that make a part."""


def extract_frame(articles: pd.DataFrame, *, about: bool = False) -> pd.DataFrame:
    """The claims of a frame of articles: `id`, `text`, and what is known of lang, outlet, title, published, url, source_rank.

    Returns a frame of `CLAIM_COLUMNS`, its norm columns and `pledge` empty, in the order of the articles; with `about`, of
    `CORPUS_COLUMNS`: each claim also says what is known of its article, so that `reconcile` needs no more than the claims.

    Raises:
        BadTable: where `id` or `text` is no column, or naming the first article whose `id`, `published` or `source_rank`
            cannot be used; a day is a date, a timestamp or ISO 8601, and never guessed ("07/08/2024").

    >>> articles = pd.DataFrame({"id": ["a"], "text": ["Tokyo, 6 July 2024 - Japan lends 8.3 billion yen."]})
    >>> extract_frame(articles)["value"].tolist()
    [8300000000.0]
    >>> extract_frame(articles, about=True)["published"].dt.date.tolist()
    [datetime.date(2024, 7, 6)]
    """
    lacking = {"id", "text"} - set(articles.columns)
    if lacking:
        raise BadTable(f"a frame of articles needs the columns id and text; {' and '.join(sorted(lacking))} is missing")
    read = (analyse(_article(row)) for row in articles.to_dict("records"))
    rows = (_about(reading.article) | claim.row() for reading in read for claim in reading.claims)
    return frame(rows, CORPUS_COLUMNS if about else CLAIM_COLUMNS)


def _about(article: Article) -> dict[str, Any]:
    return {name: getattr(article, name) for name in ABOUT}


def _article(row: Mapping[Hashable, Any]) -> Article:
    known = {str(name): value for name, value in row.items() if not pd.isna(value)}
    if "id" not in known:
        raise BadTable("an article of the frame has no id")
    name, rank = str(known["id"]), known.get("source_rank", 7)
    # In a frame that lacks some of them the ranks are floats.
    with suppress(ValueError):
        rank = int(rank)
    try:
        article = Article.from_text(
            str(known.get("text", "")), id=name, published=_day(known.get("published")),
            lang=str(known.get("lang", UNDETERMINED)), outlet=known.get("outlet"), title=known.get("title"),
            url=known.get("url"), source_rank=rank,
        )  # fmt: skip
    except InputError as wrong:
        raise BadTable(f"the article {name!r} cannot be read: {wrong}") from None
    return replace(article, published_basis=known.get("published_basis", article.published_basis))


def _day(published: object) -> date | None:
    try:
        return None if published is None else as_date(published)
    except BadDate:
        raise BadDate(f"{published!r} is no day, such as 2024-07-06, on which it was published") from None


# --- a corpus ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Corpus:
    """What stands in a folder of parts after a run: how many parts, articles and claims, and how many parts stood before it."""

    folder: Path
    parts: int
    standing: int
    articles: int
    claims: int
    skipped: int


def extract_corpus(
    sources: str | PathLike[str] | Iterable[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    jobs: int = 1,
    dask: str | None = None,
    part_size: int = PART_SIZE,
    strict: bool = False,
    on_skip: Tell | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> Corpus:
    """The claims of a corpus, as the Parquet files of a folder: read it with ``pandas.read_parquet(out)``.

    `sources` are JSON lines (``.jsonl``, ``.ndjson``), Parquet tables, article files and folders of these; see
    `aidledger.parsers.streams.entries` for what a line says and which id it gets.  `out` is a new or an empty folder, or that
    of an earlier run.  Its parts have the columns of `CORPUS_COLUMNS`, and their rows the order of the articles, whatever
    `jobs` and `dask`.

    `jobs` is how many processes share the work (in a script, call it under ``if __name__ == "__main__":``), each of some
    250 MB; `dask` is the address of a cluster, or ``local``.  A run that is stopped, in whatever way, goes on from the parts
    that are whole when it is called again; a part whose articles have changed, or that another version of aidledger made, is
    made again.

    A line or file that cannot be read is told to `on_skip` in a sentence, or as a warning, and the others go on; `on_progress`
    is called with how many bytes are done and how many there are.

    Raises:
        InputError: where there is nothing to read, or `out` holds something else.
        UnreadableFile: where nothing of the sources is there, or, if `strict`, for the first line or file that cannot be read.
        WorkLost: where the processes end again and again; what they made is kept.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     _ = Path(folder, "news.jsonl").write_text('{"id": "a", "text": "Japan lends Laos 8.3 billion yen."}')
    ...     done = extract_corpus(Path(folder, "news.jsonl"), Path(folder, "claims"))
    ...     pd.read_parquet(done.folder)["value"].tolist()
    [8300000000.0]
    """
    names = _named(sources)
    run = _Run(Path(out), strict, on_skip or warnings.warn, on_progress, size(names) if on_progress else 0)
    parts.claim(run.folder, names)
    due = run.due(_batches(entries(names, run.skip, run.note), part_size))
    with closing(work(_made, due, jobs=jobs, dask=dask, tell=run.note)) as made:
        for part, content, length in made:
            save(run.folder / part.name, content)
            run.add(part, length)
    run.parts.sort(key=lambda part: part.number)
    parts.finish(run.folder, names, run.parts, run.began)
    return run.result()


def _named(sources: str | PathLike[str] | Iterable[str | PathLike[str]]) -> list[str]:
    given = [sources] if isinstance(sources, (str, PathLike)) else list(sources)
    if not given:
        raise InputError("there is nothing to read: give a file or a folder")
    names = [Path(source).as_posix() for source in given]
    if not any(map(os.path.exists, names)):
        raise UnreadableFile(f"cannot read {names[0]!r}: there is no such file or folder")
    return names


@dataclass(slots=True)
class _Run:
    """What a run knows while it goes on."""

    folder: Path
    strict: bool
    tell: Tell
    on_progress: Callable[[int, int], None] | None
    total: int
    done: int = 0
    standing: int = 0
    skipped: int = 0
    parts: list[Part] = field(default_factory=list)
    began: float = field(default_factory=time)

    def skip(self, sentence: str) -> None:
        """Tell what was passed over; raises UnreadableFile where the run is strict."""
        if self.strict:
            raise UnreadableFile(sentence)
        self.skipped += 1
        self.tell(sentence)

    def note(self, sentence: str) -> None:
        """Tell what is no loss."""
        self.tell(sentence)

    def due(self, batches: Iterable[_Batch]) -> Iterator[_Batch]:
        """The batches whose parts do not stand."""
        for batch in batches:
            part = parts.standing(self.folder, batch.number, batch.made_from)
            if part is None:
                yield batch
            else:
                self.standing += 1
                self.add(part, batch.size)

    def add(self, part: Part, length: int) -> None:
        """Count a part that stands."""
        self.parts.append(part)
        for sentence in part.skipped:
            self.skip(sentence)
        for sentence in part.notes:
            self.note(sentence)
        self.done += length
        if self.on_progress is not None:
            self.on_progress(self.done, max(self.done, self.total))

    def result(self) -> Corpus:
        """The run in figures."""
        articles, claims = sum(part.articles for part in self.parts), sum(part.claims for part in self.parts)
        return Corpus(self.folder, len(self.parts), self.standing, articles, claims, self.skipped)


# --- one part ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Batch:
    """The articles of one part, which bytes of the sources they are, and their print."""

    number: int
    made_from: str
    size: int
    articles: tuple[Article | File, ...]
    version: str = field(default_factory=parts.version)

    def __str__(self) -> str:
        """For people who look for the article that brings a process down."""
        return f"part {self.number}, {self.articles[0].id!r} to {self.articles[-1].id!r}" if self.articles else "part 0"


def _batches(found: Iterable[Entry], part_size: int) -> Iterator[_Batch]:
    number, held, length = 0, list[Entry](), 0
    for entry in found:
        held.append(entry)
        length += entry.size
        if length >= part_size:
            yield _batch(number, held)
            number, held, length = number + 1, [], 0
    if held or number == 0:  # a corpus without an article is a part without a claim, which can be read as any other
        yield _batch(number, held)


def _batch(number: int, held: Sequence[Entry]) -> _Batch:
    made_from = parts.fingerprint(repr(_stated(entry.article)) for entry in held)
    return _Batch(number, made_from, sum(entry.size for entry in held), tuple(entry.article for entry in held))


def _stated(article: Article | File) -> tuple[object, ...]:
    if isinstance(article, File):
        return article.id, hashlib.sha256(article.data).hexdigest()
    return tuple(getattr(article, name) for name in ARTICLE_COLUMNS if name != "text")  # the text stands in its sha256


def _made(batch: _Batch) -> tuple[Part, bytes, int]:
    """A part, made wherever there is a processor: its bytes go back to the one who writes them.

    Raises:
        InputError: where another version of the library is installed there.
    """
    if batch.version != parts.version():
        raise InputError(f"the workers have aidledger {parts.version()}, but the corpus is read by {batch.version}")
    skipped: list[str] = []
    notes: list[str] = []
    read = [article for article in (_read(article, skipped, notes) for article in batch.articles) if article]
    claims = extract_frame(frame((article.row() for article in read), ARTICLE_COLUMNS), about=True)
    part = Part(batch.number, batch.made_from, len(read), len(claims), tuple(skipped), tuple(notes))
    return part, parts.content(claims, CORPUS_COLUMNS, part), batch.size


def _read(article: Article | File, skipped: list[str], notes: list[str]) -> Article | None:
    if isinstance(article, Article):
        return article
    try:
        return parse(article.id, article.data, notes)
    except UnreadableFile as failure:
        skipped.append(f"cannot read {article.id!r}: {failure}")
        return None
