"""What stands in the children of an element: texts, codes, days, organisations."""
# ruff: noqa: ANN401 - the elements of lxml have no types of their own

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from aidledger.parsers.records.parties import organisation

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
Groups = Mapping[str, list[Any]]
Codes = tuple[tuple[str, str], ...]
LONGEST_CODE, LONGEST_NAME = 40, 300
"""Characters of a code and of a name or identifier that are kept, so that what is remembered between activities is bounded."""
NOTHING: Final = (None,)


def grouped(element: Any) -> dict[str, list[Any]]:
    """The children of an element by their tags."""
    groups: dict[str, list[Any]] = {}
    for child in element:
        groups.setdefault(child.tag, []).append(child)
    return groups


def text_of(element: Any) -> str:
    """The text of an element on one line; nothing for no element."""
    return "" if element is None else " ".join((element.text or "").split())


def attribute(element: Any, name: str) -> str:
    """An attribute of an element, trimmed; nothing for no element, or where it has none."""
    return "" if element is None else element.get(name, "").strip()


def code_in(groups: Groups, tag: str) -> str | None:
    """The code of the first element of a kind that is of the first vocabulary, which is that of no vocabulary too."""
    for one in groups.get(tag, ()):
        if one.get("vocabulary", "1") == "1" and (code := code_of(one)):
            return code
    return None


def code_of(element: Any) -> str:
    """The code of an element, no longer than codes are."""
    code: str = element.get("code", "").strip()
    return code[:LONGEST_CODE]


def narrative(elements: Sequence[Any]) -> str:
    """What these elements say in English, else first; 1.0x has its texts in the element itself."""
    said = [one for element in elements for one in (_narratives(element) if len(element) else (element,))]
    if len(said) == 1:
        return text_of(said[0])
    first = ""
    for one in said:
        text = text_of(one)
        if text and one.get(_LANG, "").lower().startswith("en"):
            return text
        first = first or text
    return first


def _narratives(element: Any) -> list[Any]:
    return [child for child in element if child.tag == "narrative"]


def organisation_in(element: Any) -> str | None:
    """Who an element names, as `organisation` says it; None for no element, or for nobody."""
    if element is None:
        return None
    ref, kind = element.get("ref", "").strip()[:LONGEST_NAME], element.get("type", "").strip()[:LONGEST_CODE]
    by_identifier = organisation(ref, "", kind)
    # A name is dear to look for, and tells nothing more where the identifier means a country.
    return by_identifier if by_identifier != (ref or None) else organisation(ref, narrative((element,))[:LONGEST_NAME], kind)


def stated_day(groups: Groups, tag: str) -> date | None:
    """The day of the first child with a tag, or None."""
    return day_of(attribute(groups.get(tag, NOTHING)[0], "iso-date"))


def day_of(written: str | None) -> date | None:
    """A day as IATI writes it (ISO 8601, perhaps with a time), or None for what is none."""
    return _parsed(written[:10]) if written else None


@lru_cache(maxsize=16_384)
def _parsed(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def only(found: tuple[str, ...]) -> str | None:
    """The one there is; None for none and for several."""
    return found[0] if len(found) == 1 else None
