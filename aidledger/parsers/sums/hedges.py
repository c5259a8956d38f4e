"""The words before and after a sum that say how its figure was rounded, or bound it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aidledger.amount import Hedge
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.sum import Sum

_ROUNDING: Final = frozenset({"about", "nearly", "more_than"})
_WINDOW: Final = 44
_SAID: Final = re.compile(r"[^\s(\[{\-“”\"'‘’—–]+")
_MOST: Final = 3
_SENTENCE: Final = 320
_NEARING: Final = frozenset({"about", "nearly"})
"""What a sum is to a mark; one that tops the $5 million mark tops exactly that."""

_MARK: Final = 16
"""So near a sum stands the article of its mark, or the next word."""

_COMPARING: Final = frozenset({"more_than", "less_than"})


def _settle(sum_: Sum, hedges: Sequence[Hedge]) -> None:
    """Where hedges stack, the one that says how the figure was rounded is the hedge; a ceiling stays a ceiling."""
    if hedges:
        sum_.hedge = next((hedge for hedge in hedges if hedge in _ROUNDING), hedges[0])
        sum_.ceiling = sum_.ceiling or "at_most" in hedges


def hedge_spaced(text: str, words: Reader, sum_: Sum) -> None:
    start = _start(text, words, sum_)
    hedges = [hedge for hedge in _hedges_before(text, words, start) if start == sum_.start or hedge in _NEARING]
    follows = text[sum_.end : sum_.end + 1]
    if follows and follows in " -+\n,":
        hedges += _hedges_after(text, words, sum_.end)
    if "at_most" in hedges and _is_moved(text, words, sum_):
        hedges.remove("at_most")
    _settle(sum_, hedges)


def _start(text: str, words: Reader, sum_: Sum) -> int:
    """Where a sum begins, with the article of its mark: close to ``the`` $5 million mark."""
    if not text.endswith(words.articled, max(0, sum_.start - _MARK), sum_.start):
        return sum_.start
    following = text[sum_.end + 1 : sum_.end + _MARK].lower().split(None, 1)[:1]
    marked = bool(following) and following[0].strip(".,;:") in words.words.marking
    return text.rindex(" ", 0, sum_.start - 1) + 1 if marked else sum_.start


def _is_moved(text: str, words: Reader, sum_: Sum) -> bool:
    """Whether a sum went up to where it is: ``exports down to 5 billion and imports up to 9``, ``up to 9 billion from 8``."""
    before = text[max(0, sum_.start - 2 * _WINDOW) : sum_.start].lower()
    return words.moved_from.match(text, sum_.end) is not None or any(f" {word} " in before for word in words.words.opposed)


def _hedges_before(text: str, words: Reader, start: int) -> list[Hedge]:
    """The hedges before a sum, the nearest first; before an article "under" and "over" are none: ``under a`` $5m loan."""
    window = text[max(0, start - _WINDOW) : start]
    if not window or not (window[-1].isspace() or window[-1] in ".~≈<>≥≤=(-“\"'‘"):
        return []
    last = window.rsplit(None, 1)[-1:]
    if not last or (last[0].isalpha() and last[0].lower() not in words.hedging):
        return []
    said = _SAID.findall(window.lower())
    found: list[Hedge] = []
    passed = ""
    while said and len(found) < _MOST:
        phrase, hedge = _last_phrase(said, words)
        if not phrase or (hedge is not None and _is_lookalike(_SAID.findall(window)[: len(said)], phrase, hedge, words)):
            break
        if hedge is not None and phrase == 1 and passed in words.words.articles and said[-1] in words.words.clause:
            break
        if hedge is not None:
            found.append(hedge)
        passed = said[-phrase]
        del said[-phrase:]
    return found


def _last_phrase(said: list[str], words: Reader) -> tuple[int, Hedge | None]:
    """How many words the last hedge or filler has, and which hedge it is; 0 where there is none."""
    for phrase, hedge in words.hedging.get(" ".join(said[-2:])) or words.hedging.get(said[-1], ()):
        if said[-len(phrase) :] == phrase:
            return len(phrase), hedge
    return 0, None


def _is_lookalike(printed: list[str], length: int, hedge: Hedge, words: Reader) -> bool:
    """Whether the word before a hedge makes it another phrase: parts add up to a sum, but a bank could add ``up to`` one."""
    if " ".join(printed[-length - 1 :]).lower() not in words.lookalikes:
        return False
    subject, modal = ["", "", *printed[: -length - 1]][-2:]
    return hedge != "at_most" or modal.lower() not in words.words.modals or not subject[:1].isupper()


_CLOSED: Final = re.compile(r"\s{0,2}(?:$|[.,;:)\]!?\n—–”’\"'])")


def _hedges_after(text: str, words: Reader, end: int) -> list[Hedge]:
    tail = text[end : end + 24].lower()
    bare = tail.lstrip(" \n-,(")
    first = next(iter(bare.split(None, 1)), "").rstrip(".,;:)]\"”’'")
    for phrase, hedge in words.hedges_after.get(first, ()):
        core = phrase.lstrip("-")
        if not bare.startswith(core):
            continue
        after = end + len(tail) - len(bare) + len(core)
        if text[after : after + 1].isalnum() or text.startswith(" than", after):
            continue
        opened = core.split()[0] in words.words.open_after and tail[0] != ","
        if tail.lstrip()[:1] == "(":
            closed = text.startswith((")", ".)"), after)
        else:
            goes_on = tail[0] != "," and core not in words.words.ceilings and _goes_on(text, after, words)
            closed = opened or tail[0] == "-" or goes_on or _CLOSED.match(text, after) is not None
        if closed:
            return [hedge]
    return ["more_than"] if tail[0] == "+" and "+" in words.words.after else []


def _goes_on(text: str, place: int, words: Reader) -> bool:
    """Whether another clause or phrase begins at a place: $5 million at most`` for roads``."""
    data, following = words.words, text[place : place + _MARK].split(None, 1)[:1]
    opening = (*data.allotting, *data.joining, *data.copulas, *data.modals)
    return text[place : place + 1].isspace() and bool(following) and following[0] in opening


def hedge_chained(text: str, chain: ChainReader, sums: list[Sum]) -> None:
    previous: Sum | None = None
    for sum_ in sums:
        if (
            sum_.lang == chain.name
            or (sum_.start and text[sum_.start - 1] > "\u2fff")
            or text[sum_.end : sum_.end + 1] > "\u2fff"
        ):
            before = _chain_before(text, chain, sum_.start)
            inside = [chain.words.after[sum_.within]] if sum_.within else []
            hedges = [*before, *inside, *_chain_after(text, chain, sum_.end, compared=_is_known(text, chain, sum_.start))]
            hedges.sort(key=lambda hedge: hedge not in _ROUNDING)
            _settle(sum_, hedges)
            if not hedges and (_is_listed(text, chain, previous, sum_) or _is_introduced(text, chain, sum_.start)):
                sum_.hedge, sum_.ceiling = "at_most", True
        previous = sum_


def _is_introduced(text: str, chain: ChainReader, start: int) -> bool:
    """Whether the sentence began with the word for a ceiling: 限度額は、(1) ... (2) ..."""
    begin = max(0, start - _SENTENCE)
    said = text[max(text.rfind("。", begin, start), text.rfind("\n", begin, start), begin) : start]
    return any(f"{word}{mark}" in said for word in chain.words.ceilings for mark in chain.words.introducing)


def _is_listed(text: str, chain: ChainReader, previous: Sum | None, sum_: Sum) -> bool:
    if previous is None or not previous.ceiling:
        return False
    alike = sum_.start - previous.end < _SENTENCE and text.endswith(chain.words.as_before, 0, sum_.start)
    return alike or text[previous.end : sum_.start].strip() in chain.words.listing


def _chain_before(text: str, chain: ChainReader, start: int) -> list[Hedge]:
    found: list[Hedge] = []
    place = start
    for _ in range(5):
        while place and (text[place - 1] in " \u3000（(「、" or (place == start and text[place - 1] == "\n")):
            place -= 1
        entries = chain.before.get(text[place - 1], ()) if place else ()
        entry = next((entry for entry in entries if text.startswith(entry[0], max(0, place - len(entry[0])))), None)
        if entry is None or place < len(entry[0]):
            break
        place -= len(entry[0])
        if entry[1] is not None:
            found.append(entry[1])
    return found


_KANJI: Final = re.compile(r"[\u4e00-\u9fff]")
_BRACKET: Final = re.compile(r"[（(][^（()）]{0,30}[)）]")


def _chain_after(text: str, chain: ChainReader, end: int, *, compared: bool = False) -> list[Hedge]:
    if (bracket := _BRACKET.match(text, end)) and not text.startswith(chain.bracketed, end):
        end = bracket.end()
    if text.startswith(chain.words.moved_to, end):
        return []
    for phrase, hedge in chain.after.get(text[end : end + 1], ()):
        if hedge is None or not text.startswith(phrase, end):
            continue
        if not (phrase in chain.words.tight and _KANJI.match(text, end + 1)):
            return [] if compared and hedge in _COMPARING else [hedge]
    return []


def _is_known(text: str, chain: ChainReader, start: int) -> bool:
    """Whether a sum is one that was told before, so that another "exceeds" it: 約束した6,000億円を上回る."""
    return text.endswith(chain.words.known, 0, start)
