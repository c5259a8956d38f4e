"""Sums in their sentences: who says what, when, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from aidledger.model import NO_LANGUAGE, QUOTED, missing
from aidledger.parsers.text.sentences import sentence_spans, span_at
from aidledger.reconciler.wording import figure
from aidledger.reports.book import Book, Row, Rows
from aidledger.reports.words import cut, day, visible


@dataclass(frozen=True, slots=True)
class Quote:
    """A sum, or a named project, in its sentence; `place` is the file and the offset of its first character."""

    id: str
    source: str
    published: str
    place: str
    before: str
    text: str
    after: str
    speaker: str | None = None
    meaning: str = ""

    @property
    def offset(self) -> str:
        """The offset alone."""
        return self.place.rpartition(":")[2]


def places(quotes: Iterable[Quote]) -> str:
    """Where sums stand: each file once, with its offsets."""
    offsets: dict[str, list[str]] = {}
    for quote in quotes:
        file, _, offset = quote.place.rpartition(":")
        offsets.setdefault(file, []).append(offset)
    return "; ".join(f"{file}:{', '.join(some)}" for file, some in offsets.items())


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with all the sums that a comparison takes from it; every second one of `parts` is a sum, the first is not."""

    source: str
    published: str
    speaker: str | None
    parts: tuple[str, ...]
    quotes: tuple[Quote, ...]

    @property
    def sentence(self) -> str:
        """The sentence as it is printed."""
        return "".join(self.parts)

    @property
    def places(self) -> str:
        """The file with all the offsets."""
        return places(self.quotes)


@dataclass(frozen=True, slots=True)
class Sight:
    """Look-ups by id: articles, and the spans (claims and activities) that stand in them."""

    articles: Rows
    spans: Rows
    sentences: dict[str, list[tuple[int, int]]]

    @classmethod
    def of(cls, ledger: Book) -> Sight:
        """The look-ups of a ledger."""
        return cls(Rows((ledger.articles,)), Rows((ledger.claims, ledger.activities)), {})

    def is_record(self, article: str) -> bool:
        """Whether an article is an official record."""
        return bool(self.articles[article]["lang"] == NO_LANGUAGE)

    def quote(self, id: str) -> Quote:
        """The span with this id, in its sentence."""
        row = self.spans[id]
        article = self.articles[row["article"]]
        before, text, after = self._cut(article, [row])
        speaker = row.get("speaker") or None
        return Quote(
            id, outlet(article), published(article), f"{visible(row['article'])}:{row['start']}", before, text, after,
            visible(speaker) if isinstance(speaker, str) else None, meaning(row),
        )  # fmt: skip

    def _cut(self, article: Row, rows: list[Row]) -> list[str]:
        """The sentence cut at its sums; a sum that was given without a text stands alone."""
        spans = [(row["start"], row["end"]) for row in rows]
        parts = cut(article["text"], spans, self._sentence(article, rows[0]["start"]))
        shown = [part or visible(rows[place]["text"]) for place, part in enumerate(parts[1::2])]
        return [shown[place // 2] if place % 2 else part for place, part in enumerate(parts)]

    def _sentence(self, article: Row, start: int) -> tuple[int, int]:
        if (spans := self.sentences.get(article["id"])) is None:
            split = line_spans if article["lang"] == NO_LANGUAGE else sentence_spans
            spans = self.sentences[article["id"]] = split(article["text"])
        return spans[span_at(spans, start)] if spans else (start, start)

    def passages(self, ids: Iterable[str]) -> tuple[Passage, ...]:
        """The sentences in which these spans stand, in the order of the ids; spans that stand close in one are one passage."""
        rows = {one: self.spans[one] for one in ids if one in self.spans}
        order = {name: place for place, name in reversed(list(enumerate(row["article"] for row in rows.values())))}
        groups: list[list[Row]] = []
        for row in sorted(rows.values(), key=lambda row: (order[row["article"]], row["start"])):
            if groups and self._close(groups[-1][-1], row):
                groups[-1].append(row)
            else:
                groups.append([row])
        return tuple(self._passage(group) for group in groups)

    def _close(self, one: Row, other: Row) -> bool:
        if one["article"] != other["article"] or not 0 <= other["start"] - one["end"] <= QUOTED:
            return False
        article = self.articles[one["article"]]
        return self._sentence(article, one["start"]) == self._sentence(article, other["start"])

    def _passage(self, rows: list[Row]) -> Passage:
        article = self.articles[rows[0]["article"]]
        quotes = self.quotes(row["id"] for row in rows)
        speakers = {quote.speaker for quote in quotes}
        speaker = speakers.pop() if len(speakers) == 1 else None
        return Passage(outlet(article), published(article), speaker, tuple(self._cut(article, rows)), quotes)

    def quotes(self, ids: Iterable[str]) -> tuple[Quote, ...]:
        """The spans with these ids that are there, each in its sentence."""
        return tuple(self.quote(one) for one in ids if one in self.spans)


def line_spans(table: str) -> list[tuple[int, int]]:
    """The lines of an official record: a row of a table is its sentence.

    >>> line_spans("a,b\\n1,2\\n")
    [(0, 3), (4, 7)]
    """
    return [(row.start(), row.end()) for row in re.finditer(r"[^\r\n]+", table)]


def outlet(article: Row) -> str:
    """Who publishes an article, or its title in quotes, or its id where neither is known."""
    if missing(article["outlet"]) and not missing(article["title"]):
        return f"“{visible(article['title'])}”"
    return visible(article["id"] if missing(article["outlet"]) else article["outlet"])


def published(article: Row) -> str:
    """The date of an article, and how it is known."""
    if missing(article["published"]):
        return "date unknown"
    return day(article["published"]) + (" (from the text)" if article["published_basis"] == "inferred" else "")


def meaning(row: Row) -> str:
    """A claim as it is read: its figure with its hedge; nothing for an activity."""
    return f"{figure(row)}{', a ceiling' if row['ceiling'] and row['hedge'] != 'at_most' else ''}" if "value" in row else ""
