"""The words by which a language tells what a sum means, compiled once for reading: one lexicon, and patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Final

from aidledger.parsers.lang import MeaningWords, languages
from aidledger.parsers.text.lexicon import Lexicon
from aidledger.parsers.text.literals import Needing
from aidledger.parsers.text.places import country_names

PARTS: Final = ("ties", "parties", "asides", "totals", "topics", "stages", "periods", "purposes", "instruments")
"""The parts of `MeaningWords` that have patterns."""


class Vocabulary(dict[str, re.Pattern[str]]):
    """A language's `MeaningWords`, compiled: its patterns by their names, and what is no single pattern."""

    __slots__ = ("labels", "lexicon", "needing", "projects", "sectors", "speakers", "words")

    def __init__(self, words: MeaningWords, lang: str) -> None:
        super().__init__((name, re.compile(pattern)) for name, pattern in _patterns(words))
        self.labels = self._named("label", words.purposes.label)
        self.speakers = self._named("speaker", words.asides.speakers)
        self.needing = Needing(self)
        self.words = words
        self.lexicon = Lexicon.of(_entries(words, lang), spaced=words.spaced, brief=words.brief, towards=words.towards)
        self.sectors = Lexicon.of(_split("sector", words.sectors), spaced=words.spaced)
        self.projects = tuple(map(re.compile, words.purposes.projects))

    def _named(self, kind: str, patterns: Iterable[str]) -> tuple[str, ...]:
        """Several patterns of a kind, to be tried one after the other, by the names that they are given."""
        self.update(named := {f"{kind} {place}": re.compile(pattern) for place, pattern in enumerate(patterns)})
        return tuple(named)


def _patterns(words: MeaningWords) -> Iterator[tuple[str, str]]:
    for part in (getattr(words, name) for name in PARTS):
        yield from ((one.name, getattr(part, one.name)) for one in fields(part) if one.type == "str")


def _entries(words: MeaningWords, lang: str) -> Iterator[tuple[str, str, str]]:
    known: set[str] = set()
    own = [*_split("organisation", words.organisations), *_split("country", words.places), *_split("capital", words.capitals)]
    own += [*_split("town", words.towns), *_split("people", words.peoples)]
    for name, kind, code in (*own, *country_names(lang)):
        if name not in known:
            known.add(name)
            yield name, kind, code
            if words.government and kind != "organisation":
                yield name + words.government, kind, code
    for kind, values in words.cues.items():
        yield from _split(kind, values)


def _split(kind: str, values: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for value, phrases in values.items():
        for phrase in phrases.split("|"):
            if phrase.strip():
                yield " ".join(phrase.split()), kind, value


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The compiled words of a language; those of English for a language that has none of meaning.

    >>> vocabulary("ja").words.spaced, vocabulary("und").words.spaced
    (False, True)
    """
    language = languages().get(lang)
    words = language.meaning if language else None
    return Vocabulary(words, lang) if words else vocabulary("en")
