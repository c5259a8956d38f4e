"""Finding the words of a language in a text: one pass, one dictionary look-up a word, no backtracking.

A phrase is written as people write it.  A word that ends in ``*`` stands for every word that begins so ("pledg*"); a phrase
with a capital letter is found only with that capital (or in capitals), so that a turkey is no country, and one that
begins with ``=`` only as it is written, so that May is no "may".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from types import MappingProxyType
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(r"([^\W_]+(?:[.&][^\W_]+)*)")
_ASCII_TOKEN: Final = re.compile(r"([A-Za-z0-9]+(?:[.&][A-Za-z0-9]+)*)")
_STEM: Final = 3
_NAMES: Final = frozenset({"country", "organisation"})
_PLACES: Final = _NAMES | {"capital", "town"}
_WIDE: Final = {code: code + 0xFEE0 for code in range(ord("!"), ord("~") + 1)}
"""Letters as newspapers in Japan print them: ＥＵ, ＪＩＣＡ."""
_KATAKANA: Final = "ァ-ヺー"
_IN_FOREIGN: Final = re.compile(rf"[{_KATAKANA}]")
_TOWARDS: Final = r"(?<=(?<![反絶相敵応])対.{{{0}}})(?!ドル|円(?!借款)|策|処)"
"""Behind a short name that stands behind 対: 対中援助, 対印円借款, but not 反対中, 対円."""
_BRIEF: Final = (
    r"(?:(?<![\u4e00-\u9fff\u30a1-\u30ff々のA-Za-z%％)）].{{{0}}})(?=[はがもにへ、（(0-9０-９]|から)" + rf"|{_TOWARDS})"
)
"""Behind a short name: it stands behind no other, and before a particle, a bracket or a figure; or it stands behind 対."""
_MOST_KNOWN: Final = 50_000
"""So many words are kept with the phrases that they open, at most."""
_MOST_FOLLOWING: Final = 500
"""So many words are kept that stand behind words that open a phrase, at most."""


class Cue(NamedTuple):
    """A phrase of a lexicon where it stands in a text: which kind of cue, and what it tells."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    kind: str
    value: str
    cased: bool


class _Phrases(dict[str, "_Phrases | None"]):
    """The phrases that begin with some words, by the next word as it is printed; None where none goes on with it.

    What a word leads to is kept, because few words make up most of a text; `ending` are the phrases that end here.
    """

    __slots__ = ("ending", "length", "longer")

    def __init__(self, entries: Iterable[_Entry] = (), length: int = 0) -> None:
        super().__init__()
        self.length = length
        self.ending: tuple[_Entry, ...] = ()
        self.longer: dict[str, list[_Entry]] = {}
        for entry in entries:
            if len(entry.words) == length:
                self.ending += (entry,)
            else:
                self.longer.setdefault(entry.words[length].rstrip("*")[:_STEM].lower(), []).append(entry)

    def __missing__(self, word: str) -> _Phrases | None:
        candidates = self.longer.get(word[:_STEM].lower(), ())
        if not candidates and word[:1].isdigit():
            return None
        found = [entry for entry in candidates if _is(word, entry.words[self.length], entry.cased)]
        if len(self) > (_MOST_FOLLOWING if self.length else _MOST_KNOWN):
            self.clear()
        self[word] = following = _Phrases(found, self.length + 1) if found else None
        return following


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases with a kind and a value.

    >>> lexicon = Lexicon.of([("grant*", "kind", "grant"), ("yen loan", "kind", "loan"), ("Turkey", "place", "TUR")])
    >>> [(cue.value, cue.start) for cue in lexicon.cues("A yen loan, then grants; no turkey.")]
    [('loan', 2), ('grant', 17)]
    """

    known: _Phrases = field(default_factory=_Phrases)
    unspaced: re.Pattern[str] | None = None
    meanings: dict[str, tuple[tuple[int, str, str], ...]] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        entries: Iterable[tuple[str, str, str]],
        *,
        spaced: bool = True,
        brief: Mapping[str, str] = MappingProxyType({}),
        towards: Mapping[str, str] = MappingProxyType({}),
    ) -> Lexicon:
        """A lexicon of (phrase, kind, value); `spaced` is False for languages that write no spaces between words.

        The names in `brief` are names only where they stand alone: 英は, but not 単独は; 首相は, but not カナダの首相は;
        those in `towards` only behind 対: 対中援助.

        A phrase may have several kinds; of two values of one kind for one phrase the first counts.
        """
        return _spaced_lexicon(entries) if spaced else _unspaced_lexicon(entries, brief, towards)

    def cues(self, text: str, start: int = 0, end: int | None = None) -> list[Cue]:
        """The cues between two offsets, in order; of phrases of one kind that overlap the first counts, then the longest."""
        stop = len(text) if end is None else end
        if self.unspaced is not None:
            found = self.unspaced.finditer(text, start, stop)
            return [
                Cue(match.start(), match.start() + length, kind, value)
                for match in found
                if not self._is_inside(text, match)
                for length, kind, value in self.meanings[match[0]]
            ]
        return self._spaced_cues(text, start, stop)

    def _is_inside(self, text: str, match: re.Match[str]) -> bool:
        """Whether a foreign name stands inside a longer foreign word: タイ in スタイル, ルト大統領 in ルーズベルト大統領."""
        return match[0] in self.foreign and _IN_FOREIGN.match(text, match.start() - 1) is not None and match.start() > 0

    def _spaced_cues(self, text: str, start: int, stop: int) -> list[Cue]:
        piece = text[start:stop]
        parts = (_ASCII_TOKEN if piece.isascii() else _TOKEN).split(piece)
        words = [*parts[1::2], ""]  # no phrase goes on with nothing
        free: dict[str, int] = {}
        found: list[Cue] = []
        ends: list[int] = []
        for i, known in enumerate(map(self.known.__getitem__, words)):
            if known is None or not (known.ending or known[words[i + 1]] is not None):
                continue
            for entry in _standing(known, words, i):
                if free.get(entry.kind, 0) <= i:
                    ends = ends or list(accumulate(map(len, parts), initial=start))
                    free[entry.kind] = end = i + len(entry.words)
                    # the last point of U.S. or U.N. is its own
                    pointed = "." in words[end - 1] and text.startswith(".", ends[2 * end], stop)
                    found.append(Cue(ends[2 * i + 1], ends[2 * end] + pointed, entry.kind, entry.value))
        return found


def _standing(known: _Phrases, words: list[str], place: int) -> Sequence[_Entry]:
    """The phrases that the word at a place opens and those behind it go on with, the longest first."""
    found = known.ending
    while known.longer and (following := known[words[place := place + 1]]) is not None:
        known, found = following, following.ending + found
    return found


def _spaced_lexicon(entries: Iterable[tuple[str, str, str]]) -> Lexicon:
    known: list[_Entry] = []
    for phrase, kind, value in entries:
        words = tuple(found[0] + "*" * phrase.startswith("*", found.end()) for found in _TOKEN.finditer(phrase))
        known.append(_Entry(words, kind, value, phrase != phrase.lower() or phrase[0] == "="))
    # Of two phrases as long the one whose first word is whole comes first.
    return Lexicon(_Phrases(sorted(known, key=lambda entry: (-len(entry.words), entry.words[0].endswith("*")))))


def _unspaced_lexicon(
    entries: Iterable[tuple[str, str, str]], brief: Mapping[str, str], towards: Mapping[str, str]
) -> Lexicon:
    own: dict[str, dict[str, str]] = {name: {"country": code} for name, code in {**towards, **brief}.items()}
    short = dict.fromkeys(towards, _TOWARDS) | dict.fromkeys(brief, _BRIEF)
    for phrase, kind, value in entries:
        for written in {phrase, phrase.translate(_WIDE)}:
            own.setdefault(written, {}).setdefault(kind, value)
    longest_first = sorted(own, key=lambda phrase: (-len(phrase), phrase))
    meanings = {phrase: tuple(_told_by(phrase, own)) for phrase in own}
    places = [phrase for phrase in own if not _PLACES.isdisjoint(own[phrase])]
    foreign, ends = (frozenset(name for name in places if _IN_FOREIGN.match(name[at])) for at in (0, -1))
    # マリ is a country, but not in マリキナ, and マプト a town, but not in ブラマプトラ
    guarded = {
        phrase: re.escape(phrase[1:])
        + rf"(?![{_KATAKANA}])" * (phrase in ends)
        + short.get(phrase, "").format(len(phrase))
        for phrase in longest_first
    }
    # One branch for each first character: most places of a text begin no phrase
    firsts: dict[str, list[str]] = {}
    for phrase in longest_first:
        firsts.setdefault(phrase[0], []).append(guarded[phrase])
    branches = (f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in firsts.items())
    return Lexicon(unspaced=re.compile("|".join(branches) or r"(?!)"), meanings=meanings, foreign=foreign)


def _told_by(phrase: str, own: dict[str, dict[str, str]]) -> Iterator[tuple[int, str, str]]:
    """What a phrase tells, and what the shorter phrases that it begins with tell of other kinds: 供与 in 供与する.

    A name in a longer one names nothing: Japan (日本) is not the Bank of Japan (日本銀行).
    """
    seen: set[str] = set()
    for length in range(len(phrase), 0, -1):
        for kind, value in own.get(phrase[:length], {}).items():
            if kind not in seen and (length == len(phrase) or kind not in _NAMES):
                seen.add(kind)
                yield length, kind, value
    if "stage" in own[phrase] and "giving" not in seen:
        yield from _given_inside(phrase, own)


def _given_inside(phrase: str, own: dict[str, dict[str, str]]) -> Iterator[tuple[int, str, str]]:
    """The last word of giving or taking in a phrase that tells a stage: 援助を受け in 食糧援助を受けることになる."""
    for start in range(len(phrase) - 1, 0, -1):
        for end in range(len(phrase), start, -1):
            if (value := own.get(phrase[start:end], {}).get("giving")) is not None:
                yield end, "giving", value
                return


def _is(word: str, wanted: str, cased: bool) -> bool:
    word = word if cased else word.lower()
    return word == wanted or (wanted[-1] == "*" and word.startswith(wanted[:-1])) or _in_capitals(word, wanted)


def _in_capitals(word: str, wanted: str) -> bool:
    """Whether a name is printed in capitals, as in headlines; short ones would be taken for abbreviations."""
    return len(word) > _STEM and word.isupper() and wanted[0].isupper() and word == wanted.upper()
