"""What stands around the sums of an article: sentences, cues, and slots of sums that are printed side by side."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Any, Final, TypeVar, TypeVarTuple

from aidledger.model import Article, Mention
from aidledger.parsers.articles import day_of, headline_of
from aidledger.parsers.meaning.slots import Slot, tied
from aidledger.parsers.meaning.vocabulary import Vocabulary
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.sentences import Span, list_bullet, list_number, paragraph_spans, sentence_spans, span_at

_CLOSING: Final = frozenset(")]）］")
_BREAKS: Final = {",": 8, ";": 25, ":": 25, "(": 6, ")": 6, "、": 15, "（": 4, "）": 4, "。": 40, ".": 20, "\n": 20}
_BREAK: Final = re.compile(f"[{re.escape(''.join(_BREAKS))}]")
_AND: Final = 10
_LOOK: Final = 40
_CLOSES: Final = frozenset(",;)")
_WHILE: Final = 300
_SHUT: Final = 40
"""What the closing bracket of a sum adds to the distance of what stands behind it."""
_HEDGE: Final = 18
_BRACKET: Final = re.compile(r"[(（](?:[^()（）]{0,6}|[^()（）\d\s]{0,14}\s?)$")
_NOUNS: Final = ("instrument", "topic")
_OF_TOTALS: Final = frozenset(("relation", "adding"))
_LEAD: Final = 600
_NOTHING: Final = "none"
_HIDING: Final = ("stage", "giving", "instrument")
"""Of these kinds a phrase that tells nothing (支援したり) only hides the shorter one in it."""
_ITEM: Final = 4
"""So many sentences, at most, stand in one item of a list behind its first."""
_ASKED: Final = frozenset("?？")
_ANSWERS: Final = 2
_SHORT: Final = 6
"""So long is "Yes." between a question and what answers it, or the "A." of a list of questions and answers."""
_LONGEST_CAPITALS: Final = 200
_ROW: Final = 8
"""So many sums of a row may go on from its first."""
_UNASKED: Final = object()
_Place = TypeVarTuple("_Place")
_Answer = TypeVar("_Answer")


def asked_once(answer: Callable[[Context, *_Place], _Answer]) -> Callable[[Context, *_Place], _Answer]:
    """A question about an article, or about a place in it, whose answer is kept: many sums ask it."""

    @wraps(answer)
    def kept(context: Context, /, *place: *_Place) -> _Answer:
        key = (answer, *place)
        known = context.memo.get(key, _UNASKED)
        if known is _UNASKED:
            known = context.memo[key] = answer(context, *place)
        return known  # type: ignore[no-any-return]

    return kept


@dataclass(frozen=True, slots=True)
class Context:
    """An article as it is read: its sentences, the slots of its sums, and the cues of every sentence that was asked for."""

    article: Article
    words: Vocabulary
    mentions: tuple[Mention, ...]
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    slots: tuple[Slot, ...]
    by_sentence: dict[int, list[int]]
    around: tuple[tuple[Span, Span], ...]
    _cues: dict[int, dict[str, list[Cue]]] = field(default_factory=dict)
    _words: dict[int, Mapping[str, re.Pattern[str]]] = field(default_factory=dict)
    _owners: dict[tuple[int, int, str], tuple[int, int]] = field(default_factory=dict)
    _headings: dict[int, int] = field(default_factory=dict)
    _near: dict[tuple[int, str], dict[int, list[tuple[int, Cue]]]] = field(default_factory=dict)
    _said: dict[tuple[int, str], bool] = field(default_factory=dict)
    memo: dict[tuple[object, ...], Any] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article, words: Vocabulary, mentions: Sequence[Mention]) -> Context:
        """Find sentences and slots."""
        text = article.text
        sentences, paragraphs = sentence_spans(text), paragraph_spans(text)
        spans, amounts = [(m.start, m.end) for m in mentions], [m.amount for m in mentions]
        slots: list[Slot] = []
        by_sentence: dict[int, list[int]] = {}
        for run in tied(text, spans, amounts, words):
            start, end = spans[run[0]][0], spans[run[-1]][1]
            end += text[end : end + 1] in _CLOSING and len(run) > 1
            sentence, paragraph = span_at(sentences, start), span_at(paragraphs, start)
            by_sentence.setdefault(sentence, []).append(len(slots))
            slots.append(Slot(run, [amounts[i] for i in run], start, end, sentence, paragraph))
        around = tuple(_around(sentences[slot.sentence], slots, i) for i, slot in enumerate(slots))
        return cls(article, words, tuple(mentions), tuple(sentences), tuple(paragraphs), tuple(slots), by_sentence, around)

    @asked_once
    def published(self) -> date | None:
        """The day of the article, which few sums ask for, and which may have to be found in its text."""
        return day_of(self.article)

    @asked_once
    def headline(self) -> str | None:
        """The title of the article, which may have to be found in its text."""
        return headline_of(self.article)

    @asked_once
    def telling(self) -> tuple[int, ...]:
        """The sentences that say what an article is about: its lead, and those with sums, in order."""
        return tuple(sorted({*self.lead(), *self.by_sentence}))

    def cues(self, sentence: int, kind: str | None = None) -> list[Cue]:
        """The cues of a sentence that stand outside its sums, in order; those of one kind, if it is given."""
        found = self._cues.get(sentence)
        if found is None:
            found = self._cues[sentence] = self._sorted_cues(sentence)
        return found.get(kind or "", [])

    def _sorted_cues(self, sentence: int) -> dict[str, list[Cue]]:
        start, end = self.sentences[sentence]
        cues = self.words.lexicon.cues(self.article.text, start, end)
        if end - start <= _LONGEST_CAPITALS and (piece := self.article.text[start:end]).isascii() and piece.isupper():
            cues = _with_capitals(cues, self.words.lexicon.cues(piece.title()), start)
        cues = [self._of_namesake(cue) for cue in cues] if self.words.words.namesakes else cues
        cues = _without_names([cue for cue in cues if cue.value != _NOTHING or cue.kind not in _HIDING])
        if sentence in self.by_sentence:
            sums = [self.mentions[k] for i in self.by_sentence[sentence] for k in self.slots[i].members]
            bounds = [start, *(offset for m in sums for offset in (m.start, m.end)), end]
            cues = [cut for cue in cues if _is_between(bounds, cut := _beside_sum(bounds, cue, self.article.text))]
        found = {"": cues}
        for cue in cues:
            found.setdefault(cue.kind, []).append(cue)
        return found

    def _of_namesake(self, cue: Cue) -> Cue:
        """A name that two countries share as that of the one whose full name the text has: "DR Congo ... aid to Congo"."""
        told = self.words.words.namesakes.get(self.quote(cue)) if cue.kind == "country" else None
        return cue._replace(value=told[0]) if told and any(map(self._holds, told[1])) else cue

    @asked_once
    def _holds(self, words: str) -> bool:
        return words in self.article.text

    def words_in(self, sentence: int) -> Mapping[str, re.Pattern[str]]:
        """The patterns of the vocabulary for what lies inside a sentence: those that need a word it lacks match nothing."""
        found = self._words.get(sentence)
        if found is None:
            found = self._words[sentence] = self.words.needing.said_in(self.article.text, *self.sentences[sentence])
        return found

    def before(self, i: int) -> Span:
        """The text of its sentence between the slot before and this one."""
        return self.around[i][0]

    def after(self, i: int) -> Span:
        """The text of its sentence between this slot and the next."""
        return self.around[i][1]

    def is_last(self, i: int) -> bool:
        """Whether no other slot of its sentence follows."""
        return self.by_sentence[self.slots[i].sentence][-1] == i

    def is_first(self, i: int) -> bool:
        """Whether no other slot of its sentence stands before."""
        return self.by_sentence[self.slots[i].sentence][0] == i

    def back_from(self, i: int) -> range:
        """A slot and those before it in its sentence, the nearest first, as far as a row of sums is looked back over."""
        first = self.by_sentence[self.slots[i].sentence][0]
        return range(i, max(first - 1, i - _ROW), -1)

    def slot_before(self, sentence: int, place: int) -> Slot | None:
        """The last slot of a sentence that ends before a place of it."""
        here = self.by_sentence.get(sentence, [])
        behind = bisect_left(here, place, key=lambda i: self.slots[i].end)
        return self.slots[here[behind - 1]] if behind else None

    def distance(self, i: int, start: int, end: int) -> int:
        """How far a stretch of text is from a slot, in characters; what parts clauses counts for more."""
        slot = self.slots[i]
        between = self.article.text[slot.end : start] if start >= slot.end else self.article.text[end : slot.start]
        shut = _SHUT if start >= slot.end and self.is_bracketed(i) else 0
        return len(between) + sum(map(_BREAKS.__getitem__, _BREAK.findall(between))) + self._joints(between) + shut

    def _joints(self, between: str) -> int:
        """What the words between two clauses add to their distance: "in Niger, while $5m": Niger is the first one's."""
        words = self.words.words
        return _AND * sum(map(between.count, words.joints)) + _WHILE * sum(map(between.count, words.contrasts))

    @asked_once
    def is_out_of_next(self, i: int) -> bool:
        """Whether the words between a slot and the next of its sentence say that it is a part of that."""
        if self.is_last(i):
            return False
        text, between = self.article.text, self.after(i)
        if self.words["out_of"].fullmatch(text, *between) is not None:
            return True
        # "released $5 million to Benin under a $30 million credit"
        under = self.words["under"].fullmatch(text, *between) is not None
        return under and self.words["wider_noun"].match(text, self.slots[i + 1].end) is not None

    def is_bracketed(self, i: int) -> bool:
        """Whether a slot stands alone in brackets, and so belongs to what is before them: "roads in Chad ($5 million)"."""
        slot, text = self.slots[i], self.article.text
        if text[slot.end : slot.end + 1] not in _CLOSING:
            return False
        return _BRACKET.search(text, max(0, slot.start - _HEDGE), slot.start) is not None

    def near(self, i: int, kind: str, value: str | None = None) -> list[tuple[int, Cue]]:
        """The cues of a kind (and value) that are nearer to this slot than to its neighbours, with distances, nearest first."""
        place = (self.slots[i].sentence, kind)
        owned = self._near.get(place)
        if owned is None:
            owned = self._near[place] = self._by_owner(*place)
        found = owned.get(i, [])
        return found if value is None or not found else [pair for pair in found if pair[1].value == value]

    def _by_owner(self, sentence: int, kind: str) -> dict[int, list[tuple[int, Cue]]]:
        found: dict[int, list[tuple[int, Cue]]] = {}
        if not (cues := self.cues(sentence, kind)):
            return found
        here = self.by_sentence[sentence]
        for cue in cues:
            alone = len(here) == 1
            distance, i = (self.distance(here[0], cue.start, cue.end), here[0]) if alone else self._nearest(here, cue)
            found.setdefault(i, []).append((distance, cue))
        for pairs in found.values():
            pairs.sort(key=lambda pair: pair[0])
        return found

    def says(self, sentence: int, pattern: str) -> bool:
        """Whether a sentence has words that a pattern of the vocabulary matches."""
        place = (sentence, pattern)
        known = self._said.get(place)
        if known is None:
            said = self.words_in(sentence)[pattern]
            known = self._said[place] = said.search(self.article.text, *self.sentences[sentence]) is not None
        return known

    def owner(self, sentence: int, cue: Cue) -> int:
        """The slot of a sentence that a cue is nearest to."""
        here = self.by_sentence[sentence]
        return here[0] if len(here) == 1 else self._nearest(here, cue)[1]

    def _nearest(self, here: list[int], cue: Cue) -> tuple[int, int]:
        """Of some slots the one that a cue is nearest to, behind its distance."""
        place = (cue.start, cue.end, cue.kind)
        if place not in self._owners:
            after = bisect_left(here, cue.end, key=lambda i: self.slots[i].start)
            before, behind = here[max(0, after - 1) : after], here[after : after + 1]
            if before and behind and cue.kind == "instrument":
                behind = [] if self._is_said_of_before(cue) or self._is_noun_of(before[0], cue) else behind
            if before and behind and cue.kind in _NOUNS:
                if self._is_of(before[0], cue) or self._is_debt_of(before[0], cue):
                    behind = []
                elif self._heads_next(before[0], cue, behind[0]):
                    before = []
            # Of two slots as near, a word belongs to the one behind it; in languages without spaces to the one before.
            nearest = behind + before if self.words.words.spaced else before + behind
            if cue.kind in _OF_TOTALS and behind and self._leads_to(cue, behind[0]):
                nearest = behind
            distances = ((self.distance(i, cue.start, cue.end), i) for i in nearest)
            self._owners[place] = min(distances, key=lambda pair: pair[0])
        return self._owners[place]

    def _is_said_of_before(self, cue: Cue) -> bool:
        """Whether a word for an instrument speaks of the sum before it: "€90 million as a soft loan, with €30 million"."""
        text = self.article.text
        said = self.words["as_kind"].search(text[max(0, cue.start - _LOOK) : cue.start])
        return said is not None and text[cue.end : cue.end + 1] in _CLOSES

    def _is_noun_of(self, i: int, cue: Cue) -> bool:
        """Whether nothing but words that tell its kind parts a sum from its noun: "a $5 million World Bank sector credit"."""
        return self.words["kind_told"].fullmatch(self.article.text, self.slots[i].end, cue.start) is not None

    def _is_of(self, i: int, cue: Cue) -> bool:
        """Whether a word is the noun that a sum before it stands with, where nouns come last: 3億円の借款と."""
        return self.words["kind_after"].fullmatch(self.article.text, self.slots[i].end, cue.start) is not None

    def _heads_next(self, i: int, cue: Cue, k: int) -> bool:
        """Whether a word between two sums is of the second: its subject, what its bracket stands behind, its item's noun."""
        text, words = self.article.text, self.words
        heads = words["kind_heads"].match(text, cue.end) or words["kind_opens"].fullmatch(text, cue.end, self.slots[k].start)
        return heads is not None or self._is_of_next(i, cue, k)

    def _is_of_next(self, i: int, cue: Cue, k: int) -> bool:
        """Whether a word is of the item behind it in a row: 収入は1億円と運営費の2億円に届かない."""
        text, words = self.article.text, self.words
        joined = words["next_item"].fullmatch(text, self.slots[i].end, cue.start)
        return bool(joined and words["heads_item"].fullmatch(text, cue.end, self.slots[k].start))

    def _is_debt_of(self, i: int, cue: Cue) -> bool:
        """Whether a sum is said to be of a debt: "cancelled $5 million of Chad's debt, gave $3 million"."""
        said = self.words["noun_of_sum"]
        return cue.value == "debt" and said.fullmatch(self.article.text, self.slots[i].end, cue.start) is not None

    def _leads_to(self, cue: Cue, i: int) -> bool:
        """Whether nothing but a noun stands between a word for a total and a slot: "a total project cost of"."""
        return self.words["total_ahead"].fullmatch(self.article.text, cue.end, self.slots[i].start) is not None

    def head(self, sentence: int, kind: str) -> list[Cue]:
        """The cues of a kind before the first slot of a sentence, the nearest first."""
        if not (cues := self.cues(sentence, kind)):
            return []
        first = self.slots[self.by_sentence[sentence][0]].start
        return [cue for cue in reversed(cues) if cue.end <= first]

    def tail(self, sentence: int, kind: str) -> list[Cue]:
        """The cues of a kind behind the last slot of a sentence, in order."""
        last = self.slots[self.by_sentence[sentence][-1]].end
        return [cue for cue in self.cues(sentence, kind) if cue.start >= last]

    def list_heading(self, sentence: int) -> int | None:
        """The sentence before a list with bullets or numbers that a sentence is an item of; None for any other."""
        bullet = list_bullet(self.article.text, self.sentences[sentence])
        if bullet is None:
            return None
        heading = place = sentence
        while heading > 0 and place > 0:
            if list_bullet(self.article.text, self.sentences[place]) == bullet:
                heading = place - 1
                if place in self._headings:
                    heading = self._headings[place]
                    break
            elif not (self.runs_on(place) or self._explains(place, sentence)) or heading - place > _ITEM:
                break
            place -= 1
        self._headings[sentence] = heading
        return heading

    def _explains(self, place: int, item: int) -> bool:
        """Whether a sentence may be what is told of a numbered item above a later one: "(1) A dam. It will ... (2) A road"."""
        if list_bullet(self.article.text, self.sentences[place]) is not None or place in self.by_sentence:
            return False
        number = list_number(self.article.text, self.sentences[item])
        return number is not None and number > 1

    def runs_on(self, sentence: int) -> bool:
        """Whether a sentence goes on in the line of the one before it: an item of a list can have several."""
        if not sentence:
            return False
        return "\n" not in self.article.text[self.sentences[sentence - 1][1] : self.sentences[sentence][0]]

    def beside(self, sentence: int) -> Sequence[int]:
        """The sentences right before and behind one."""
        return [other for other in (sentence - 1, sentence + 1) if 0 <= other < len(self.sentences)]

    def question(self, sentence: int) -> int | None:
        """The question that a sentence answers: the one before it, or before a short word: "Is it a loan? Yes. The bank"."""
        for before in range(sentence - 1, max(-1, sentence - 1 - _ANSWERS), -1):
            start, end = self.sentences[before]
            if self.asks(before):
                return before
            if end - start > _SHORT or before in self.by_sentence:
                return None
        return None

    def asks(self, sentence: int) -> bool:
        """Whether a sentence is a question."""
        return self.article.text[self.sentences[sentence][1] - 1] in _ASKED

    def in_one_paragraph(self, one: int, other: int) -> bool:
        """Whether no empty line parts two sentences."""
        low, high = sorted((one, other))
        return "\n\n" not in self.article.text[self.sentences[low][1] : self.sentences[high][0]]

    def lead(self) -> range:
        """The sentences of the headline and the lead."""
        return range(span_at(self.sentences, _LEAD) + 1) if self.sentences else range(0)

    def quote(self, cue: Cue) -> str:
        """The words of a cue."""
        return self.article.text[cue.start : cue.end]


def _around(sentence: Span, slots: Sequence[Slot], i: int) -> tuple[Span, Span]:
    """The text of its sentence between the slot before and a slot, and between that and the next."""
    slot, (start, end) = slots[i], sentence
    if i and slots[i - 1].sentence == slot.sentence:
        start = slots[i - 1].end
    if i + 1 < len(slots) and slots[i + 1].sentence == slot.sentence:
        end = slots[i + 1].start
    return (min(start, slot.start), slot.start), (slot.end, max(slot.end, end))


def _with_capitals(own: list[Cue], titled: list[Cue], start: int) -> list[Cue]:
    """The cues of a line in capitals, with those of its names in title case: "WEST GERMANY TO GIVE SUDAN"."""
    known = {(cue.start, cue.kind) for cue in own}
    moved = (cue._replace(start=cue.start + start, end=cue.end + start) for cue in titled)
    return sorted([*own, *(cue for cue in moved if (cue.start, cue.kind) not in known)], key=lambda cue: cue.start)


def _beside_sum(bounds: list[int], cue: Cue, text: str) -> Cue:
    """A cue without what it shares with a sum: "loan" in "5 billion yen loan", 必要な in 必要な8億円."""
    place = bisect_right(bounds, cue.start)
    if place % 2 and place < len(bounds) and bounds[place] == cue.end - 1 and text[cue.end - 1].isdigit():
        return cue._replace(end=cue.end - 1)
    if place % 2 or place == len(bounds) or not bounds[place] < cue.end:
        return cue
    end = bounds[place]
    return cue._replace(start=end + (text[end] in " -\u00a0"))


def _is_between(bounds: list[int], cue: Cue) -> bool:
    """Whether a cue lies outside all sums: an even number of their ends before it, and none inside it."""
    place = bisect_right(bounds, cue.start)
    return place % 2 == 1 and place == bisect_left(bounds, cue.end)


def _without_names(cues: list[Cue]) -> list[Cue]:
    """The cues but for words of trade, debt, giving ... in names: "European Investment Bank", "Minister of Investment"."""
    names = [cue for cue in cues if cue.kind in ("organisation", "name")]
    if not names:
        return cues
    starts = [name.start for name in names]

    def is_named(cue: Cue) -> bool:
        place = bisect_right(starts, cue.start) - 1
        return place >= 0 and cue.end <= names[place].end

    told = [cue for cue in cues if cue.kind == "giving" or (cue.kind == "topic" and cue.value != "aid")]
    silent = {cue for cue in told if is_named(cue)}
    return [cue for cue in cues if cue not in silent] if silent else cues
