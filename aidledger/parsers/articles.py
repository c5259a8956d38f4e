"""From files and folders to articles with their text, date, language, title and outlet."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from os import PathLike
from pathlib import Path, PurePath
from stat import S_ISDIR
from typing import Final

from aidledger.errors import BadDate, InputError, UnreadableFile
from aidledger.model import NO_LANGUAGE, SOURCE_RANKS, UNDETERMINED, Article, text_hash
from aidledger.parsers.files import dates, formats
from aidledger.parsers.files.heads import outlet_of, title_of
from aidledger.parsers.files.published import published
from aidledger.parsers.lang import languages

Source = str | PathLike[str] | Article

_MEDIA: Final = 7
_MAKE: Final = 'aidledger.Article.from_text(text, id="a") makes one of a text'
_WHOLE: Final = (bytes, bytearray, Mapping)
_ADDRESS: Final = re.compile(r"(?:[a-z][a-z+]{1,8}://|www\.)", re.IGNORECASE)
_LONGEST_NAME: Final = 255
_TABLES: Final = (".csv", ".tsv", ".json", ".jsonl", ".xml", ".xlsx", ".xls", ".ods", ".parquet")
# What stands beside the articles of a folder and is none itself.
_ABOUT: Final = frozenset({"readme", "license", "licence", "copying", "notice", "changelog", "contributing", "authors"})


def read(
    *sources: Source | Iterable[Source],
    strict: bool = False,
    on_skip: Callable[[str], None] | None = None,
) -> list[Article]:
    """The articles in files and folders, described (see `describe`); articles among the sources come through as they are.

    A folder is searched with all its folders, in the order of names, for txt, md, html, htm, pdf and docx files; hidden
    files, a README or licence, and links that lead out of the folder are passed over.  The `id` of an article is its path as
    given, with ``/``.  A file that is met twice is read once.  Front matter (``title: ...`` between two lines ``---``) is
    metadata and no part of the text.

    A file that cannot be read is told to `on_skip` in one sentence, or as a warning, and the others go on.

    Raises:
        UnreadableFile: for the first such file if `strict`, or if no file could be read at all.
        InputError: if there is nothing to read, or two different articles have one id.

    >>> [article.id for article in read(Article.from_text("Japan lends 8.3 billion yen.", id="a"))]
    ['a']
    """
    told: list[str] = []
    articles = list(stream(*sources, strict=strict, on_skip=told.append, described=True))
    for sentence in told:
        _tell(sentence, on_skip)
    return articles


def stream(
    *sources: Source | Iterable[Source], strict: bool, on_skip: Callable[[str], None], described: bool
) -> Iterator[Article]:
    """The articles that `read` would return, one after the other, so that they never stand in memory all at once.

    Unless `described`, a file's article has only what is stated in its metadata.

    Raises:
        UnreadableFile, InputError: as `read` does, when it comes to it.
    """
    hashes: dict[str, str] = {}
    failures: list[UnreadableFile] = []
    notes: list[str] = []
    for found in _found(sources, notes, described):
        if isinstance(found, UnreadableFile):
            if strict:
                raise found
            failures.append(found)
            continue
        known = text_hash(found.text)
        if found.id not in hashes:
            hashes[found.id] = known
            yield found
        elif hashes[found.id] != known:
            raise InputError(f"two different articles have the id {found.id!r}; give one of them another")
    if not hashes:
        raise _nothing(failures)
    for sentence in [*map(str, failures), *notes]:
        on_skip(sentence)


def _nothing(failures: list[UnreadableFile]) -> InputError:
    if not failures:
        return InputError("there is nothing to read: give an article, a file or a folder")
    others = len(failures) - 1
    return UnreadableFile(f"{failures[0]}" + f" (nor can {others} other file{'s' * (others > 1)})" * (others > 0))


def _tell(sentence: str, on_skip: Callable[[str], None] | None) -> None:
    if on_skip:
        on_skip(sentence)
    else:
        warnings.warn(sentence, stacklevel=3)


# --- finding the files --------------------------------------------------------------------------------------------


def _found(
    sources: Iterable[Source | Iterable[Source]], notes: list[str], described: bool
) -> Iterator[Article | UnreadableFile]:
    seen: set[str] = set()
    for source in _each(sources):
        if isinstance(source, Article):
            yield source
            continue
        try:
            paths = list(files(source, notes))
        except UnreadableFile as failure:
            yield failure
            continue
        for path in paths:
            if (real := os.path.realpath(path)) not in seen:
                seen.add(real)
                yield _article(path, notes, described)


def _each(sources: Iterable[Source | Iterable[Source]]) -> Iterator[Source]:
    for source in sources:
        # The items of bytes are numbers, and those of a mapping its keys: neither is what was meant.
        if isinstance(source, (str, PathLike, Article)) or not isinstance(source, Iterable) or isinstance(source, _WHOLE):
            yield _a_source(source)
        else:
            yield from map(_a_source, source)


def _a_source(given: object) -> Source:
    if isinstance(given, (str, PathLike, Article)):
        return given
    raise InputError(f"there is no article in {_kind(given)}: give a file or a folder by its path, or {_MAKE}")


def _kind(given: object) -> str:
    """What a caller gave, for a sentence."""
    return "None" if given is None else f"a {type(given).__name__}"


def _shown(path: str) -> str:
    return path if len(path) <= _LONGEST_NAME else f"{path[:60]}..."


def _hint(path: str) -> str:
    """What to do with what is no path but an address or a text."""
    if _ADDRESS.match(path):
        return "; that is an address: save its page, and give the file"
    if len(path) > _LONGEST_NAME or "\n" in path:
        return f"; that looks like a text: {_MAKE}"
    return ""


def files(source: str | PathLike[str], notes: list[str]) -> Iterator[Path]:
    """The file itself, or the article files of a folder with all its folders, one by one in the order of names.

    A folder that cannot be opened is told in `notes`.

    Raises:
        UnreadableFile: where there is nothing of the name, or the folder holds no article file.
    """
    try:
        is_folder = S_ISDIR(os.stat(source).st_mode)
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or "it is no path"
        name = os.fspath(source)
        raise UnreadableFile(f"cannot read {_shown(name)!r}: {reason}{_hint(name)}") from None
    path, found = Path(source), False
    for file in _in_folder(path, notes) if is_folder else [path]:
        found = True
        yield file
    if not found:
        raise UnreadableFile(f"cannot read {path.as_posix()!r}: the folder holds no {', '.join(formats.SUFFIXES)} file")


def _in_folder(folder: Path, notes: list[str]) -> Iterator[Path]:
    # A folder is opened when its turn comes: of a corpus of millions of files, only the names of a few folders are held.
    # Links that lead round make `Path.resolve` raise; `realpath` leaves them, and reading such a file says why it cannot be.
    real, opened = os.path.realpath(folder), [(folder, _names(folder, notes))]
    while opened:
        parent, names = opened[-1]
        name = next(names, None)
        if name is None:
            opened.pop()
            continue
        path = Path(parent, name)
        if os.path.isdir(path):
            opened += [] if path.is_symlink() else [(path, _names(path, notes))]
        elif _is_article(path) and Path(os.path.realpath(path)).is_relative_to(real):
            yield path


def _names(folder: Path, notes: list[str]) -> Iterator[str]:
    try:
        return iter(sorted(name for name in os.listdir(folder) if not name.startswith(".")))
    except OSError as failure:
        notes.append(f"cannot read the folder {failure.filename!r}: {failure.strerror}")
        return iter(())


def _is_article(path: Path) -> bool:
    return formats.suffix(path) in formats.SUFFIXES and path.stem.lower() not in _ABOUT


# --- reading one --------------------------------------------------------------------------------------------------


def _article(path: Path, notes: list[str], described: bool) -> Article | UnreadableFile:
    name = formats.name_of(path)
    try:
        article = from_document(name, formats.load(content(path), formats.suffix(path)), notes)
    except UnreadableFile as failure:
        return UnreadableFile(f"cannot read {name!r}: {failure}")
    return describe(article) if described else article


def parse(name: str, data: bytes, notes: list[str]) -> Article:
    """The article in the bytes of a file, described; `name` is its id, and its ending says what the bytes are.

    Metadata that cannot be used is told in `notes`.

    Raises:
        UnreadableFile: with the reason alone, such as "it is empty".

    >>> parse("a.txt", b"Japan lends 8.3 billion yen.", []).lang
    'en'
    """
    return describe(from_document(name, formats.load(data, formats.suffix(PurePath(name))), notes))


def content(path: Path) -> bytes:
    """The bytes of an article's file.

    Raises:
        UnreadableFile: with the reason alone, such as "it is larger than 50 MB".
    """
    if formats.suffix(path) in _TABLES:
        raise UnreadableFile("it is data, not an article; a table of official figures is given as a record")
    try:
        if not path.is_file():
            raise UnreadableFile("it is no file")
        return formats.read_bytes(path)
    except OSError as failure:
        raise UnreadableFile(failure.strerror or type(failure).__name__) from None


def from_document(name: str, document: formats.Document, notes: list[str]) -> Article:
    """The article of a text and what its metadata says; what cannot be used of that is told in `notes`, after `name`."""
    said = document.metadata
    return Article.from_text(
        document.text,
        id=name,
        published=_stated_date(name, said.get("date"), notes),
        lang=said.get("lang", UNDETERMINED).lower().split("-")[0],
        outlet=said.get("outlet"),
        title=said.get("title"),
        url=said.get("url"),
        source_rank=_source_rank(name, said.get("source_rank"), notes),
    )


def _stated_date(name: str, value: str | None, notes: list[str]) -> date | None:
    try:
        return dates.stated(value) if value else None
    except BadDate as failure:
        notes.append(f"{name}: the date in its metadata was passed over: {failure}")
        return None


def _source_rank(name: str, value: str | None, notes: list[str]) -> int:
    if value is None:
        return _MEDIA
    if value in map(str, SOURCE_RANKS):
        return int(value)
    highest = max(SOURCE_RANKS)
    notes.append(f"{name}: the source_rank {value[:60]!r} in its metadata was passed over; it runs from 1 to {highest}")
    return _MEDIA


# --- what an article says about itself ----------------------------------------------------------------------------


def describe(article: Article) -> Article:
    """The article with its language, date, title and outlet filled in from its text, where they are missing and can be found.

    What is stated stays.  The language is ``en``, ``ja`` or, for any other, ``und``; a date from the text counts as inferred
    (the rule is in `aidledger.parsers.files.published`), and without one `published_basis` stays `unknown`.  To describe twice
    changes nothing.

    Raises:
        InputError: for what is no article.

    >>> article = describe(Article.from_text("Tokyo, 6 July 2024 - Japan lends 8.3 billion yen.", id="a"))
    >>> article.lang, article.published, article.published_basis
    ('en', datetime.date(2024, 7, 6), 'inferred')
    """
    article = in_language(article)
    if article.lang == NO_LANGUAGE:
        return article
    day = day_of(article)
    return replace(
        article,
        published=day,
        published_basis=article.published_basis if day == article.published else "inferred",
        title=headline_of(article),
        outlet=article.outlet or outlet_of(article.text),
    )


def in_language(article: Article) -> Article:
    """The article with its language, which is told by its text where it is missing.

    Raises:
        InputError: for what is no article.

    >>> in_language(Article.from_text("Japan lends 8.3 billion yen.", id="a")).lang
    'en'
    """
    if not isinstance(article, Article):
        kind = _kind(article)
        raise InputError(f"sums are read from an Article, not from {kind}: aidledger.read(path) gives a list, and {_MAKE}")
    return replace(article, lang=language(article.text)) if article.lang == UNDETERMINED else article


def day_of(article: Article) -> date | None:
    """The day on which an article was published, which is told by its text where it is missing.

    >>> day_of(Article.from_text("Tokyo, 6 July 2024 - Japan lends 8.3 billion yen.", id="a"))
    datetime.date(2024, 7, 6)
    """
    told = article.published is None and article.lang != NO_LANGUAGE
    return published(article.text) if told else article.published


def headline_of(article: Article) -> str | None:
    """The title of an article, which is told by its text where it is missing.

    >>> headline_of(Article.from_text("Japan lends Laos 8 billion yen\\nVIENTIANE.", id="a"))
    'Japan lends Laos 8 billion yen'
    """
    told = not article.title and article.lang != NO_LANGUAGE
    return title_of(article.text) if told else article.title


_ENGLISH: Final = languages()["en"]
_JAPANESE: Final = languages()["ja"]
_KANA: Final = re.compile(_JAPANESE.letters)
_JAPANESE_ONLY: Final = re.compile(_JAPANESE.own)
_HAN: Final = re.compile(r"[\u3400-\u9fff々]")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 10_000


def language(text: str) -> str:
    """The language of a text, by its scripts and, within Latin script, its commonest words: ``en``, ``ja`` or ``und``.

    >>> [language(text) for text in ("Japan lends 8 billion yen.", "日本は83億円を貸す。", "Le Japon et la banque")]
    ['en', 'ja', 'und']
    """
    sample = text[:_SAMPLE]
    kana, han = (0, 0) if sample.isascii() else (len(_KANA.findall(sample)), len(_HAN.findall(sample)))
    words = _LATIN.findall(sample)
    latin, letters = (sum(map(len, found)) for found in (words, words if sample.isascii() else _LETTERS.findall(sample)))
    # A Japanese character carries about as much as three Latin letters.
    if 3 * (kana + han) > latin:
        return "ja" if (kana and han <= 20 * kana) or _JAPANESE_ONLY.search(sample) else UNDETERMINED
    if 2 * latin < letters:
        return UNDETERMINED
    said = [word.lower() for word in words]
    english, other = (sum(map(common.__contains__, said)) for common in (_ENGLISH.telling, _ENGLISH.foreign))
    return UNDETERMINED if other > english else "en"
