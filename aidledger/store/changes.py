"""What another reading of a text changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from aidledger.model import STRING
from aidledger.store.contents import DESCRIBED, Contents

CHANGE_COLUMNS: Final = {"article": STRING, "id": STRING, "field": STRING, "before": STRING, "after": STRING}
"""The `field` of the claim or activity `id`, or of the article itself, that says something else; for what is there no more, or
is new, the field is claim or activity, and `before` or `after` its words."""

Change = dict[str, str | None]


def changes(article: str, before: Contents, after: Contents) -> Iterator[Change]:
    """What differs between two readings of an article, as rows of `CHANGE_COLUMNS`."""
    one, other = (dict(zip(DESCRIBED, read.described, strict=True)) for read in (before, after))
    yield from _fields(article, article, one, other)
    old, new = dict(before.by_id()), dict(after.by_id())
    for name in dict.fromkeys([*old, *new]):
        if name in old and name in new:
            yield from _fields(article, name, old[name], new[name])
        else:
            what = "claim" if "text" in {**old, **new}[name] else "activity"
            yield _change(article, name, what, _words(old.get(name)), _words(new.get(name)))


def _fields(article: str, name: str, one: dict[str, Any], other: dict[str, Any]) -> Iterator[Change]:
    for field in dict.fromkeys([*one, *other]):
        if one.get(field) != other.get(field):
            yield _change(article, name, field, _told(one.get(field)), _told(other.get(field)))


def _change(article: str, name: str, field: str, before: str | None, after: str | None) -> Change:
    return {"article": article, "id": name, "field": field, "before": before, "after": after}


def _words(row: dict[str, Any] | None) -> str | None:
    return None if row is None else row.get("text") or row.get("name")


def _told(cell: object) -> str | None:
    if isinstance(cell, float):
        return f"{cell:.15g}"
    return None if cell is None else str(cell)
