"""From the bytes of a file to its text and what its metadata says: txt, md, html, pdf, docx.

The readers of html, pdf and docx come with the extra ``read`` and are imported when a file needs them.  Nothing here goes
online.
"""
# ruff: noqa: ANN401 - the documents of those readers have no types of their own

from __future__ import annotations

import codecs
import io
import json
import logging
import os
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any, Final

from aidledger.errors import UnreadableFile
from aidledger.extras import brought

LARGEST: Final = 50_000_000
"""Bytes of a file, and characters of what is unpacked from it, that are still read."""

METADATA: Final[Mapping[str, str]] = MappingProxyType({
    "title": "title", "headline": "title",
    "date": "date", "published": "date",
    "outlet": "outlet", "publisher": "outlet", "source": "outlet",
    "url": "url", "link": "url",
    "lang": "lang", "language": "lang",
    "source_rank": "source_rank",
})  # fmt: skip
"""Keys of front matter that say something about an article, and the field that each means."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, and what its metadata says under the names of the values of `METADATA`, as strings."""

    text: str
    metadata: Mapping[str, str] = field(default_factory=dict)


def load(data: bytes, suffix: str) -> Document:
    """The text and metadata in the bytes of a file whose name ends in `suffix` (".txt", ".html" ...).

    A suffix that is not known counts as plain text.

    Raises:
        UnreadableFile: with the reason alone, such as "it is empty".

    >>> load(b"---\\ntitle: Two loans\\n---\\nJapan lends 8.3 billion yen.", ".txt")
    Document(text='Japan lends 8.3 billion yen.', metadata={'title': 'Two loans'})
    """
    if not data.strip():
        raise UnreadableFile("it is empty")
    document = _LOADERS.get(suffix.lower(), _plain)(data)
    if not document.text.strip():
        raise UnreadableFile("it holds no text")
    if len(document.text) > LARGEST:
        raise UnreadableFile(f"its text has more than {LARGEST:,} characters")
    return document


# --- encodings ----------------------------------------------------------------------------------------------------

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_GUESSED: Final = ("iso2022_jp", "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "cp1252")
# What pages call by the first name holds the characters of the second.
_WIDER: Final = {
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252",
}  # fmt: skip
_LOOKED_AT: Final = 100_000
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, declared: str | None = None) -> str:
    r"""The text in these bytes: by their byte order mark, as UTF-8, as declared, or else by their look.

    Newlines and everything else stay as they are; only a byte order mark is dropped.

    Raises:
        UnreadableFile: for what is no text, or text in an encoding that cannot be told.

    >>> decode("対カンボジア円借款".encode("cp932"), declared="Shift_JIS")
    '対カンボジア円借款'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\x00" in data:
        raise UnreadableFile("it is a binary file")
    for encoding in ("iso2022_jp",) * (b"\x1b$" in data) + ("utf-8", *([declared] if declared else [])):
        try:
            return _textual(_decoded(data, encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return _textual(_by_look(data))


def _decoded(data: bytes, encoding: str) -> str:
    return data.decode(_WIDER.get(encoding.strip().lower(), encoding.strip()))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return _textual(data.decode(encoding))
    except UnicodeDecodeError:
        raise UnreadableFile(f"it begins like {encoding} text but is not") from None


def _textual(text: str) -> str:
    if _CONTROL.search(text):
        raise UnreadableFile("it is a binary file")
    return text


# Western text has its accents, quotes and pound signs one by one; East Asian text has runs of bytes above ASCII.
_RUN: Final = re.compile(rb"[\x80-\xff]+")
_MOSTLY: Final = 0.8


def _by_look(data: bytes) -> str:
    runs = [len(run) for run in _RUN.findall(data[:_LOOKED_AT])]
    if runs.count(1) >= _MOSTLY * len(runs):
        with suppress(UnicodeDecodeError):
            return data.decode("cp1252")
    best = library("charset_normalizer", "a text that is not UTF-8").from_bytes(data, cp_isolation=list(_GUESSED)).best()
    if best is None:
        raise UnreadableFile("it is a binary file, or its encoding cannot be told")
    return _decoded(data, best.encoding)


def library(module: str, what: str, extra: str = "read") -> Any:
    """A module of an extra that reads a kind of file.

    Raises:
        UnreadableFile: where it is not installed, saying what needs it and how to install it.
    """
    return brought(module, what, extra, UnreadableFile)


def unreadable(name: str, failure: Exception) -> UnreadableFile:
    """That a file cannot be read and why, as one sentence that names it.

    >>> unreadable("a.csv", UnreadableFile("it is empty"))
    UnreadableFile("cannot read 'a.csv': it is empty")
    """
    return UnreadableFile(f"cannot read {name!r}: {getattr(failure, 'strerror', None) or failure}")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableFile: with the reason alone, if there are more than can be read.
        OSError: if it cannot be opened.
    """
    if path.stat().st_size > LARGEST:
        raise UnreadableFile(f"it is larger than {LARGEST // 1_000_000} MB")
    return path.read_bytes()


def check_archive(data: bytes) -> None:
    """Looks at what a zip archive (docx, xlsx) says it unpacks to.

    Raises:
        UnreadableFile: if that is too much.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > 4 * LARGEST:
            raise UnreadableFile("it unpacks to more than can be read")


# --- plain text and its front matter ------------------------------------------------------------------------------

_KEY: Final = re.compile(r"([A-Za-z][\w-]{0,60})[ \t]*:(?:[ \t]+|$)")
_MOST_LINES: Final = 200


def _plain(data: bytes) -> Document:
    return front_matter(decode(data))


def front_matter(text: str) -> Document:
    r"""The text after the block of ``key: value`` lines between two lines ``---`` that it opens with, and what these say.

    A block that holds anything but keys, lists, continued lines and comments is no front matter and stays in the text.

    >>> front_matter("---\ndate: 2024-07-06\n---\nJapan and Cambodia").text
    'Japan and Cambodia'
    """
    lines = _lines(text)
    if next(lines, (0, ""))[1].rstrip() != "---":
        return Document(text)
    found: dict[str, str] = {}
    for (end, line), _ in zip(lines, range(_MOST_LINES), strict=False):
        if line.rstrip() in ("---", "..."):
            return Document(text[end:], found)
        if key := _KEY.match(line):
            _note(found, key[1].lower().replace("-", "_"), line[key.end() :])
        elif line.strip() and line[0] not in " \t-#":
            break
    return Document(text)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline + 1
        yield end, text[start:end]
        start = end


def _note(found: dict[str, str], key: str, value: str) -> None:
    value = value.strip()
    if value[:1] in ("'", '"') and value[-1:] == value[0] and len(value) > 1:
        value = value[1:-1]
    else:
        value = value.split(" #")[0].strip()
    if key in METADATA and value and value.lower() not in ("null", "~"):
        found.setdefault(METADATA[key], value)


# --- html ---------------------------------------------------------------------------------------------------------

_CHARSET: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})""", re.IGNORECASE)
_UNSEEN: Final = " or ".join(f"ancestor::{tag}" for tag in ("script", "style", "title", "noscript", "template"))
_HEAD_BYTES: Final = 4096

# A tag, and one of its attributes: ` href="a"`, ` href='a'`, ` href=a`, ` hidden`.
_ATTRIBUTE: Final = r"""[\s/]++([^\s=>/]++)(?>(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?)"""
_ATTRIBUTES: Final = re.compile(_ATTRIBUTE)
_TAG: Final = re.compile(rf"<[A-Za-z][^\s/>]*+(?>(?:{_ATTRIBUTE})*)")
_MOST_ATTRIBUTES: Final = 1_000


def _check_tags(page: str) -> None:
    """Refuses a tag with very many attributes: libxml2 compares each with all that have another name before it."""
    for tag in _TAG.finditer(page):
        if tag.end() - tag.start() > 2 * _MOST_ATTRIBUTES and len(set(_ATTRIBUTES.findall(tag[0]))) > _MOST_ATTRIBUTES:
            raise UnreadableFile(f"one of its tags has more than {_MOST_ATTRIBUTES:,} attributes")


def _html(data: bytes) -> Document:
    trafilatura, html = library("trafilatura", "an HTML page"), library("lxml.html", "an HTML page")
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    page = decode(data, declared[1].decode("ascii") if declared else None)
    _check_tags(page)
    try:
        tree = html.document_fromstring(page.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", no_network=True))
        with _quiet("trafilatura"):
            text = trafilatura.extract(page, include_comments=False, include_tables=True)
        return Document(text or _all_text(tree), _html_metadata(tree))
    except Exception as failure:  # what is wrong with a hostile page comes through as any exception
        raise UnreadableFile(f"its HTML cannot be read ({type(failure).__name__})") from None


@contextmanager
def _quiet(name: str) -> Iterator[None]:
    """Without what a reader logs about a broken file: it is said once, in our words."""
    log = logging.getLogger(name)
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)


def _all_text(tree: Any) -> str:
    """The text of a page that is too short to tell its article from its frame."""
    return " ".join(" ".join(tree.xpath(f"//text()[not({_UNSEEN})]")).split())


def _html_metadata(tree: Any) -> dict[str, str]:
    said = list(_linked_data(tree)) + list(_meta_tags(tree))
    found: dict[str, str] = {}
    for key, value in said:
        if isinstance(value, str) and value.strip():
            # JSON can hold half a surrogate pair, which is no text.
            found.setdefault(key, " ".join(value.encode("utf-8", "replace").decode("utf-8").split()))
    return found


_META: Final[Mapping[str, str]] = MappingProxyType({
    "article:published_time": "date", "og:article:published_time": "date", "datepublished": "date", "pubdate": "date",
    "publishdate": "date", "publish-date": "date", "dc.date": "date", "dc.date.issued": "date", "dcterms.issued": "date",
    "dcterms.created": "date", "sailthru.date": "date", "parsely-pub-date": "date", "citation_publication_date": "date",
    "date": "date", "og:title": "title", "og:site_name": "outlet", "og:url": "url",
})  # fmt: skip


def _meta_tags(tree: Any) -> Iterator[tuple[str, Any]]:
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
        if name in _META:
            yield _META[name], tag.get("content")
    for tag in tree.iter("link"):
        if (tag.get("rel") or "").lower() == "canonical":
            yield "url", tag.get("href")
    for tag in tree.iter("time"):
        if tag.get("itemprop", "").lower() == "datepublished" or tag.get("pubdate") is not None:
            yield "date", tag.get("datetime")
    for tag in tree.iter("title"):
        yield "title", tag.text


def _linked_data(tree: Any) -> Iterator[tuple[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            publisher = node.get("publisher")
            yield "date", node.get("datePublished")
            yield "title", node.get("headline")
            yield "outlet", publisher.get("name") if isinstance(publisher, dict) else publisher


def _nodes(data: Any) -> list[dict[str, Any]]:
    listed = data if isinstance(data, list) else [data]
    nodes = [node for node in listed if isinstance(node, dict)]
    graphs = [node["@graph"] for node in nodes if isinstance(node.get("@graph"), list)]
    return nodes + [node for graph in graphs for node in graph if isinstance(node, dict)]


# --- pdf ----------------------------------------------------------------------------------------------------------

_MOST_PAGES: Final = 10_000
"""Of a PDF: a small file can show one page very many times."""
_FULL: Final = 0.5
_SENTENCE_ENDS: Final = frozenset(".!?:;。！？”」』")


def _pdf(data: bytes) -> Document:
    pypdf = library("pypdf", "a PDF")
    try:
        with _quiet("pypdf"):
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise UnreadableFile("it is a PDF that asks for a password")
            if len(reader.pages) > _MOST_PAGES:
                raise UnreadableFile(f"it has more than {_MOST_PAGES:,} pages")
            return Document("\n\n".join(_within_bounds(page.extract_text() for page in reader.pages)), _pdf_metadata(reader))
    except UnreadableFile:
        raise
    except Exception as failure:  # pypdf lets what is wrong with a hostile file through as any exception
        raise UnreadableFile(f"its PDF cannot be read ({type(failure).__name__})") from None


def _within_bounds(pages: Iterator[str]) -> Iterator[str]:
    total = 0
    for page in pages:
        total += len(page)
        if total > LARGEST:
            raise UnreadableFile(f"its text has more than {LARGEST:,} characters")
        yield unwrapped(page)


def _pdf_metadata(reader: Any) -> dict[str, str]:
    title = reader.metadata.title if reader.metadata else None
    return {"title": title.strip()} if isinstance(title, str) and title.strip() else {}


def unwrapped(text: str) -> str:
    r"""A page whose lines were broken to fit it, with its running lines joined again.

    A line that ends a sentence, or is much shorter than the longest, ends; a space joins the others, or between Japanese
    characters nothing.

    >>> unwrapped("Japan lends $51.5\nmillion for a road.\nNo more.")
    'Japan lends $51.5 million for a road.\nNo more.'
    """
    lines = [line.strip() for line in text.split("\n")]
    full = _FULL * max(map(len, lines))
    joined = lines[:1]
    for previous, line in pairwise(lines):
        runs_on = previous and line and previous[-1] not in _SENTENCE_ENDS and len(previous) >= full
        joined += [("" if _wide(previous[-1]) or _wide(line[0]) else " ") if runs_on else "\n", line]
    return "".join(joined)


def _wide(character: str) -> bool:
    return character >= "\u2e80"


# --- docx ---------------------------------------------------------------------------------------------------------


def _docx(data: bytes) -> Document:
    docx = library("docx", "a Word file")
    try:
        check_archive(data)
        document = docx.Document(io.BytesIO(data))
        title = (document.core_properties.title or "").strip()
        return Document("\n".join(_blocks(document)), {"title": title} if title else {})
    except UnreadableFile:
        raise
    except Exception as failure:  # python-docx lets what is wrong with a hostile file through as any exception
        raise UnreadableFile(f"its Word file cannot be read ({type(failure).__name__})") from None


def _blocks(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                yield "\t".join(cell.text for cell in row.cells)
        else:
            yield block.text


_LOADERS: Final[Mapping[str, Callable[[bytes], Document]]] = MappingProxyType({
    ".txt": _plain, ".md": _plain, ".html": _html, ".htm": _html, ".pdf": _pdf, ".docx": _docx,
})  # fmt: skip

SUFFIXES: Final = tuple(_LOADERS)
"""The endings of the files that a folder is searched for."""


def name_of(path: PurePath) -> str:
    r"""A path as an id: with ``/``, and with bytes that are no UTF-8 spelled out, for an id has to be text.

    >>> name_of(PurePath("news", "a\udcff.txt"))
    'news/a\\xff.txt'
    """
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def suffix(path: PurePath) -> str:
    """The ending of a file's name, in small letters.

    >>> suffix(PurePath("A.TXT"))
    '.txt'
    """
    return path.suffix.lower()
