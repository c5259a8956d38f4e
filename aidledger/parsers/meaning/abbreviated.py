"""What an article itself says that an abbreviation stands for."""

from __future__ import annotations

import re
from typing import Final

from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.text.lexicon import Cue

_SHORT_FORM: Final = 6
_FULL_FORM: Final = 90


def as_defined(context: Context, cue: Cue) -> Cue | None:
    """A cue as the article itself defines its abbreviation ("Islamic Development Bank (IDB)"); None for no organisation."""
    if cue.kind != "organisation" or cue.end - cue.start > _SHORT_FORM or not (short := context.quote(cue)).isupper():
        return cue
    value = _definition(context, short, cue.value)
    return cue if value is None else cue._replace(value=value) if value else None


@asked_once
def _definition(context: Context, short: str, own: str) -> str | None:
    """What an article says that an abbreviation stands for: the organisation's name, "" if it is none; None if nothing."""
    text = context.article.text
    bracket = text.find(f"({short})")
    if bracket < 0:
        return _spelled_out(context, short)
    start = max(0, bracket - _FULL_FORM)
    before = text[start:bracket].rstrip()
    cues = context.words.lexicon.cues(text, start, bracket)
    full = [c for c in cues if c.kind == "organisation" and c.end == start + len(before) and context.quote(c) != short]
    # "the Food and Agriculture Organization of the United Nations (FAO)": the United Nations are no FAO
    if full and (full[-1].value == own or _initials(context.quote(full[-1])) == short):
        return full[-1].value
    words = [word for word in re.findall(r"[^\W\d_]+", before) if word[0].isupper()][-len(short) :]
    return "" if "".join(word[0] for word in words).upper() == short else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


def _spelled_out(context: Context, short: str) -> str | None:
    """The organisation that an article names in full, with these initials: "IDB" beside "the Islamic Development Bank"."""
    words = r"\s(?:(?:of|for|and|the|in)\s){0,2}".join(rf"{initial}[\w’'-]{{1,20}}" for initial in re.escape(short))
    for found in re.finditer(rf"\b{words}\b", context.article.text) if short.isalpha() else ():
        for cue in context.words.lexicon.cues(found[0]):
            if cue.kind == "organisation" and (cue.start, cue.end) == (0, len(found[0])):
                return cue.value
    return None
