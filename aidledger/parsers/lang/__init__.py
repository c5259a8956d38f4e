"""Languages are data: one file or folder each, found by name; code knows no words.

A file ``en.py`` defines ``LANGUAGE``, a `Language`.  Its part `sums` holds the words with which sums of money are printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final

from aidledger.errors import InputError
from aidledger.model import UNDETERMINED
from aidledger.parsers.words import NEVER, at_word
from aidledger.parsers.words.asides import AsideWords
from aidledger.parsers.words.cells import CellWords
from aidledger.parsers.words.dates import DateWords
from aidledger.parsers.words.instruments import InstrumentWords
from aidledger.parsers.words.language import Language
from aidledger.parsers.words.meaning import MeaningWords
from aidledger.parsers.words.pages import PageWords
from aidledger.parsers.words.parties import PartyWords
from aidledger.parsers.words.periods import PeriodWords
from aidledger.parsers.words.projects import ProjectWords
from aidledger.parsers.words.purposes import PurposeWords
from aidledger.parsers.words.stages import StageWords
from aidledger.parsers.words.sums import Subunit, SumWords
from aidledger.parsers.words.ties import TieWords
from aidledger.parsers.words.topics import TopicWords
from aidledger.parsers.words.totals import TotalWords

__all__ = [
    "NEVER", "AsideWords", "CellWords", "DateWords", "InstrumentWords", "Language", "MeaningWords", "PageWords", "PartyWords",
    "PeriodWords", "ProjectWords", "PurposeWords", "StageWords", "Subunit", "SumWords", "TieWords", "TopicWords", "TotalWords",
    "at_word", "date_words", "found_in", "language", "languages",
]  # fmt: skip

SAMPLE: Final = 1000
"""So many characters of an article are looked at to find its language."""


@cache
def languages() -> Mapping[str, Language]:
    """All languages by code: the files of this folder.

    >>> sorted(languages())[:2]
    ['en', 'es']
    """
    names = sorted(module.name for module in iter_modules(__path__))
    return MappingProxyType({name: import_module(f"{__name__}.{name}").LANGUAGE for name in names})


def language(code: str) -> Language:
    """The language with this ISO 639-1 code.

    Raises:
        InputError: for a code that no file is named by.

    >>> language("ja").sums.chained
    True
    """
    found = languages().get(code)
    if found is None:
        raise InputError(f"there is no language {code!r}; the languages are {', '.join(languages())}")
    return found


def date_words() -> tuple[DateWords, ...]:
    """How each language tells of dates, for a text whose language is not known yet."""
    return tuple(one.dates for one in languages().values() if one.dates is not None)


def found_in(text: str, lang: str = UNDETERMINED) -> tuple[str, ...]:
    """The languages to read a text with, the main one first: what is said or found, those whose script occurs, and English.

    >>> found_in("日本は80億円を貸す (about $50 million)")
    ('ja', 'en')
    >>> found_in("El gobierno de la provincia entregó los fondos para el proyecto.")
    ('es', 'en')
    """
    said = lang.split("-")[0].lower()
    scripts = _scripts_in(text)
    main = said if said in languages() else (_by_script(text, scripts) or _by_stopwords(text[:SAMPLE]))
    return tuple(dict.fromkeys([main, *scripts, "en"]))


_ASCII: Final = bytes(range(128))


def _scripts_in(text: str) -> list[str]:
    """The languages whose script occurs in a text; looked for in what is not ASCII, which a translation tells fastest."""
    if text.isascii():
        return []
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return [code for code, script in _scripts().items() if script.search(rest)]


@cache
def _scripts() -> Mapping[str, re.Pattern[str]]:
    return {code: re.compile(one.script) for code, one in languages().items() if one.script}


def _by_script(text: str, scripts: list[str]) -> str | None:
    opening = text[:SAMPLE]
    return next((code for code in scripts if len(_scripts()[code].findall(opening)) > len(opening) / 5), None)


def _by_stopwords(text: str) -> str:
    words = text[:SAMPLE].lower().split()
    counts = {code: len(one.stopwords.intersection(words)) for code, one in languages().items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] > counts["en"] else "en"
