"""The elements of a large XML file, one after the other, in bounded memory; what is hostile in it is refused.

Nothing is fetched, no entity is expanded, and the limits of libxml2 stay on: 256 levels, 10 MB for one text.
Source: https://lxml.de/parsing.html
"""
# ruff: noqa: ANN401 - the elements of lxml have no types of their own

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from aidledger.errors import UnreadableFile
from aidledger.parsers.files import formats

_BUFFER: Final = 1 << 18
_CHUNK: Final = 1 << 13
"""Bytes that are parsed at a time: so few that an activity is read while it still is in the cache of the processor."""
LARGEST: Final = 50_000_000
"""Bytes of one element that are still read."""


def elements(path: Path, tag: str) -> Iterator[Any]:
    """The elements with this tag, as lxml has them, that are the root or stand right below it; each is empty after its turn.

    Raises:
        UnreadableFile: with the line, where the file is broken, cut off, or not to be trusted; those before it were yielded.
    """
    etree = formats.library("lxml.etree", "an XML file")
    try:
        yield from _all_whole(etree, path, tag)
    except etree.XMLSyntaxError as failure:
        raise UnreadableFile(f"cannot read {path.as_posix()!r} to its end: {_reason(failure)}") from None
    except (UnreadableFile, OSError) as failure:
        raise formats.unreadable(path.as_posix(), failure) from None


def _all_whole(etree: Any, path: Path, tag: str) -> Iterator[Any]:
    """The elements that are whole.

    An element is whole where the next one starts, or the file ends well.  Only in a broken file does it have to be known where
    each ends, and lxml takes 1.4 times as long to tell that: such a file is read again.
    """
    number = 0
    with suppress(etree.XMLSyntaxError, UnreadableFile, OSError):
        for element in _after_each_other(_told(etree, path, tag, "start")):
            if not number:
                _check_doctype(element)
            number += 1
            yield element
            _forget(element)
        return
    for place, element in enumerate(_told(etree, path, tag, "end")):
        if place >= number:
            _check_doctype(element)
            yield element
        _forget(element)


def _after_each_other(started: Iterator[Any]) -> Iterator[Any]:
    """Each element when the next one has started, and the last at the end."""
    last = next(started, None)
    for element in started:
        yield last
        last = element
    if last is not None:
        yield last


def _told(etree: Any, path: Path, tag: str, event: str) -> Iterator[Any]:
    """The elements on top, as far as the file can be parsed: at their end, or at their start, when nothing of them is there."""
    parser = etree.XMLPullParser(
        (event,), tag=tag, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
        remove_pis=True, remove_blank_text=True,
    )  # fmt: skip
    with path.open("rb", buffering=_BUFFER) as file:
        since = 0
        while chunk := file.read(_CHUNK):
            since += len(chunk)
            broken = _fed(etree, parser, chunk)
            for _, element in parser.read_events():
                if _is_on_top(element):
                    since = 0
                    yield element
            if broken is not None:
                raise broken
            if since > LARGEST:
                raise UnreadableFile(f"it holds an element of more than {LARGEST // 1_000_000} MB")
    parser.close()


def _fed(etree: Any, parser: Any, chunk: bytes) -> Exception | None:
    """What is wrong with this piece of the file; the elements before it can still be had."""
    try:
        parser.feed(chunk)
    except etree.XMLSyntaxError as failure:
        return failure  # type: ignore[no-any-return]
    return None


def _is_on_top(element: Any) -> bool:
    parent = element.getparent()
    return parent is None or parent.getparent() is None


def _check_doctype(element: Any) -> None:
    # An entity that is left alone is a hole in a text, and one in an attribute is filled in all the same.
    dtd = element.getroottree().docinfo.internalDTD
    if dtd is not None and next(iter(dtd.iterentities()), None) is not None:
        raise UnreadableFile("it declares entities, which a record has no use for")


def _forget(element: Any) -> None:
    parent = element.getparent()
    element.clear()
    while parent is not None and parent[0] is not element:
        del parent[0]


def _reason(failure: Any) -> str:
    line = f"line {failure.lineno}: " if failure.lineno else ""
    return line + (str(failure.msg or "it is empty").split(", line ")[0][:200])
