"""Figures without a currency that their own clause says are money: the receipts of 567.4 billion, it spent 4 million."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.spaced import stands_alone

_BEFORE: Final = 140
_AFTER: Final = 48
_TOKEN: Final = re.compile(r"[a-z][a-z'’.-]{0,24}|[0-9][0-9.,/-]{0,24}|[^\sa-z0-9]")
_PARAGRAPH: Final = re.compile(r"\n\s{0,20}\n")
_BREAK: Final = re.compile(r"[.!?][\"”')\]]?\s|\n\s{0,20}\n|[a-z0-9,]\n {3,8}(?=\S)")
_NEAR: Final = 9
_AROUND: Final = 240
_PHRASE: Final = 6
_ENDS: Final = frozenset(".,;:)")
_SUBJECT: Final = 8
_MOVED: Final = 6
_YEAR: Final = 4
_RELATIVE: Final = 5
_NAMED: Final = 4


def is_governed(text: str, match: re.Match[str], words: Reader, *, near: bool = True) -> bool:
    """Whether the clause of a number with a scale says that it is money, and nothing counted follows.

    `near` says that another sum stands in the same sentence or the one before, so that less has to be said.

    >>> from aidledger.parsers.sums.anchors import reader
    >>> en = reader(("en",))
    >>> def asked(text):
    ...     return is_governed(text, en.scaled.search(text), en)
    >>> asked("It foresees receipts of 567.4 billion, officials said."), asked("Pretax profit 41.2 mln vs 36.9 mln")
    (True, True)
    >>> asked("It paid for 3 million doses."), asked("The loan will reach 3 million in the north.")
    (False, False)
    """
    after = words_after(text, match.end())
    clause = clause_before(text, match.start())
    if near and (_is_worth(text, match, clause, words) or _is_result(clause, after, words)):
        return True
    if is_counting(clause, words) or any(word in words.crowd for word in after[:2]) or _is_measured(text, match, clause, words):
        return False
    if " ".join(after[:2]) in words.words.valued or _is_of_money(after, words) or _is_awaited(clause, after, words, near):
        return True
    if after[0] in words.words.partitive or not stands_alone(text, match.end(), words):
        return False
    if near and after[0] in words.words.singular:
        return True
    said = trimmed(clause, words)
    if not said:
        return False
    told = _names_money(said, words) or _is_paid(said, words)
    return told or (near and (_is_given(said, after, words) or _is_foreseen(said, words)))


def _is_worth(text: str, match: re.Match[str], clause: list[str], words: Reader) -> bool:
    """``Wells worth 2 million``: what things are worth, with nothing counted behind it."""
    return bool(clause) and clause[-1] in words.words.worth and stands_alone(text, match.end(), words)


def _is_result(clause: list[str], after: list[str], words: Reader) -> bool:
    """``A 45 million charge for closures``: the noun right behind the figure is one of a firm's results."""
    data = words.words
    return after[0] in data.results and bool(clause) and clause[-1] in (*data.definite, *data.articles)


def _is_awaited(clause: list[str], after: list[str], words: Reader, near: bool) -> bool:
    """``The 3.8 billion that was sought``, ``their 90 million needed``: money that somebody waited for.

    Beside a sum so is ``the 532 mln Ghana had sought``.
    """
    data = words.words
    if not clause or clause[-1] not in (*data.definite, *data.possessive):
        return False
    if near and after[0].isalpha() and after[0] not in (*data.relative, *data.links):
        named = next((place for place, word in enumerate(after) if word in _ENDS), len(after))
        return any(word in data.awaited for word in after[: min(named, _NAMED)])
    return any(word in data.awaited for word in (after[1:_RELATIVE] if after[0] in data.relative else after[:1]))


def words_after(text: str, place: int) -> list[str]:
    """The words after a place in its paragraph, in lower case; a mark is a word of its own."""
    return _tokens(_PARAGRAPH.split(text[place : place + _AFTER].lower(), maxsplit=1)[0]) or [""]


def clause_before(text: str, place: int) -> list[str]:
    """The words before a place in its sentence, in lower case; a mark is a word of its own."""
    near = text[max(0, place - _BEFORE) : place].lower()
    begin = max((found.end() for found in _BREAK.finditer(near)), default=0)
    return _tokens(near[begin:])


def is_counting(clause: list[str], words: Reader) -> bool:
    """Whether a clause is about people or quantities: who is reached, how many."""
    near, data = clause[-_NEAR:], words.words
    served = pairwise(("", *clause)[-_NEAR - 1 :])
    if any(word in words.crowd or (word in words.serving and not _is_noun(of, words)) for of, word in served):
        return True
    if not any(word in data.attaining for word in near):
        return False
    named = (word in data.totals and not (word in data.volumes and after in data.links) for word, after in pairwise(clause))
    return not any(named)


def _is_noun(before: str, words: Reader) -> bool:
    """Whether the word before one that may be a verb makes it a noun: ``total`` help, ``of`` help."""
    return before in words.words.extra or before in words.words.links


def _is_measured(text: str, match: re.Match[str], clause: list[str], words: Reader) -> bool:
    """Whether a clause is of goods, and the text around it tells how many of them there are."""
    if not any(word in words.words.volumes for word in clause):
        return False
    around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND // 3].lower()
    return any(word in words.crowd for word in _tokens(around))


def _tokens(text: str) -> list[str]:
    return [token.rstrip(".") or token for token in _TOKEN.findall(text)]


def trimmed(clause: list[str], words: Reader) -> list[str]:
    """What stands before a figure, without hedges and articles."""
    said, data, last = list(clause), words.words, ""
    while said and (said[-1] in data.before or said[-1] in data.passing or said[-1] in data.extra):
        if said[-1] in data.priced and f"{said[-1]} {last}" not in data.before:
            break
        if " ".join(said[-2:]) in data.paying:
            break
        last = said.pop()
    return said


def _is_of_money(after: list[str], words: Reader) -> bool:
    """``85 mln of band two bank bills``, ``75 mln of the money``, ``30 million in loans``, ``4 million unspent``."""
    if after[0] not in words.words.links:
        return after[0] in words.words.unpaid and (not after[1:] or after[1] in _ENDS or after[1] in words.words.clause)
    for place, word in enumerate(after[1:_PHRASE]):
        if place == 0 and word in words.words.pronouns and after[0] in words.words.partitive:
            return True
        if word in words.money:
            return place > 0 or word not in words.words.volumes
        if not word[0].isalpha() or (word in words.words.clause and word not in words.words.definite):
            return False
    return False


def without_filler(said: list[str], words: Reader) -> list[str]:
    """What stands before a figure, without the words that only say "sum": against ``a total of``."""
    if not said or said[-1] not in words.words.links:
        return said
    filler = max((len(one) for one in words.fillers.get(said[-1], ()) if said[-len(one) :] == one), default=0)
    return said[: len(said) - filler]


def _names_money(said: list[str], words: Reader) -> bool:
    """Whether a word for money is what the figure is of: a noun before it, with a word that states or moves it."""
    data, last = words.words, said[-1]
    if last in words.money:
        return True
    if last in data.links or last == ":":
        return any(word in words.money for word in said[-3:-1])
    if last in data.range_to and _is_held(said[:-1], words):
        return True
    if last in data.priced and said[-2:-1] == [","]:
        return said[-3:-2] != [] and said[-3] in words.money
    if last in data.attaining:
        return True
    place = _verb(said, words)
    subject = said[max(0, place - _SUBJECT) : place]
    return any(word in words.money for word in subject) or any(word in data.pronouns for word in subject[-2:])


def _is_held(said: list[str], words: Reader) -> bool:
    """``Taking total help today`` to 265 mln: what a sum is brought to is money, or help with a total."""
    data = words.words
    place = next((place for place in reversed(range(len(said))) if said[place] in data.holding), len(said))
    held = said[place + 1 :]
    return any(word in words.money or (word in words.serving and _is_noun(of, words)) for of, word in pairwise(("", *held)))


def _verb(said: list[str], words: Reader) -> int:
    """Where the verb begins that states the figure or says that it moved; 0 where there is none."""
    data, last = words.words, said[-1]
    if " ".join(said[-2:]) in data.stating:
        return len(said) - 2
    if last in data.moved or last in data.copulas or last in data.stating:
        return len(said) - 1
    if last in data.range_to or last in data.moved_by:
        near = [place for place in range(max(0, len(said) - _MOVED), len(said) - 1) if said[place] in data.moved]
        return near[-1] + (said[near[-1]] in words.money) if near else 0
    return 0


def _is_paid(said: list[str], words: Reader) -> bool:
    """``It spent 4 million``, ``put in another 250m``."""
    return said[-1] in words.words.paying or " ".join(said[-2:]) in words.words.paying


def _is_given(said: list[str], after: list[str], words: Reader) -> bool:
    """``Defence takes 125.1 billion``, ``gave 3 million in 2010``."""
    return said[-1] in words.words.giving and (after[0] not in words.words.links or is_dated(after, words))


def _is_foreseen(said: list[str], words: Reader) -> bool:
    """``In line with analysts' forecasts for 1.3 billion``: what was expected of the results that another sum tells."""
    data = words.words
    if said[-1] not in (*data.links, *data.moved_by, *data.allotting) or not any(word in data.foreseen for word in said[-2:-1]):
        return False
    return any(word in words.money or word in data.judging or word.partition("'")[0] in data.judging for word in said)


def is_dated(after: list[str], words: Reader) -> bool:
    """Whether what follows begins with a time: ``in 2010``, ``the year before``."""
    told = (word.rstrip(".,") for word in after[1:4])
    return any(word in words.words.periods or (len(word) == _YEAR and word.isdigit()) for word in told)
