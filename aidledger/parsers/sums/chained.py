"""Sums of money in languages without spaces, whose numbers are chains of scales."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from aidledger.currencies import CURRENCIES
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.figures import ONE, Figure, in_chain
from aidledger.parsers.sums.spaced import before_figure
from aidledger.parsers.sums.sum import Found, Head, Sum, VagueSum
from aidledger.parsers.sums.symbols import FAMILY, SYMBOLS

_HEAD: Final = 24
_YEAR: Final = 4
_FULL: Final = 30
_OPENING: Final = ("(", "（")
_DIGITS: Final = re.compile(r"[0-9０-９][0-9０-９,，]{0,20}")
_GROUPS: Final = re.compile(r"[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,6}")
_ITEM: Final = re.compile(r"([1-9])[.．](?=[0-9０-９])")
_LIST: Final = 1500
"""So many characters from an item of a list the line with the next number may begin."""
_SINGLE: Final = "一"
_NARROW: Final = str.maketrans({chr(code + 0xFEE0): chr(code) for code in range(ord("A"), ord("Z") + 1)})


def chain_sums(text: str, chain: ChainReader, found: Found) -> Iterator[Sum]:
    """The sums of a text in this language; vague ones and the heads of tables are noted in `found`."""
    for hit in chain.anchor.finditer(text):
        code = _chain_currency(hit["currency"], chain)
        if code is None or not _is_chain_money(text, hit, chain):
            continue
        if (begin := _vague_start(text, hit, chain)) is not None:
            found.vague.append(VagueSum(begin, hit.end(), text[begin : hit.end()], code))
            continue
        start, figure = _read(text, hit, chain)
        if figure is None or _is_heading(text, hit, chain):
            whole = figure or in_chain("1" + text[hit.start() : hit.start("currency")], chain.words)
            if whole is not None:
                found.heads.append(Head(hit.start(), hit.end(), code, _chain_family(hit["currency"], chain), whole.value))
            continue
        yield _chain_sum(text, hit, start, figure, code, chain)


def _read(text: str, hit: re.Match[str], chain: ChainReader) -> tuple[int, Figure | None]:
    """Where a number begins, also on the line before, and what it says without the hedge inside it."""
    number = text[hit.start() : hit.start("currency")].strip()
    if hit["within"]:
        place = hit.start("within") - hit.start()
        number = number[:place] + number[place + len(hit["within"]) :]
    if text[hit.start() - 1 : hit.start()] == "\n" and (head := _on_line_before(text, hit.start(), number, chain)):
        return hit.start() - len(head), in_chain(head + number, chain.words)
    skip = _item_number(text, hit.start())
    return hit.start() + skip, in_chain(number[skip:], chain.words)


def _item_number(text: str, start: int) -> int:
    """How long the number of a list item is that stands right before a sum: ``1.5億円``, where a line begins with ``2.``."""
    item = _ITEM.match(text, start)
    if item is None or (start and text[start - 1] != "\n"):
        return 0
    number, near = int(item[1]), text[max(0, start - _LIST) : start + _LIST]
    beside = (re.search(rf"\n{n}[.．](?![0-9０-９])", near) for n in (number - 1, number + 1))
    return item.end() - start if any(beside) else 0


def _on_line_before(text: str, start: int, number: str, chain: ChainReader) -> str:
    """The beginning of a number that goes on behind a line end, with the line end; nothing where a number begins there.

    It is told by what alone would be no number (``00億``, behind ``3``), by a scale (``73億``), or by a full line.
    """
    found = chain.broken.search(text, max(0, start - _HEAD), start)
    if found is None or in_chain(found[0] + number, chain.words) is None:
        return ""
    head, digits = found[0].rstrip("\n"), _DIGITS.match(number)
    if head[-1] in chain.big or not head[-1].isdigit() or digits is None:
        return found[0] if head[-1] in chain.big else ""
    whole = head + digits[0]
    regular = len(head) < _YEAR and (whole.isdigit() or _GROUPS.fullmatch(whole) is not None)
    line = found.start() - max(0, text.rfind("\n", max(0, found.start() - _FULL), found.start()) + 1)
    before = text[found.start() - 1 : found.start()]
    filled = line >= _FULL and (before.isalpha() or before in _OPENING)
    return found[0] if regular and (number[0] in "0０" or filled) else ""


def _vague_start(text: str, hit: re.Match[str], chain: ChainReader) -> int | None:
    """Where a vague sum begins: 数億円; None for a sum that has a number."""
    before = text[max(0, hit.start() - 2) : hit.start()]
    if not before.endswith(chain.words.vague):
        return None
    return hit.start() - max(len(word) for word in chain.words.vague if before.endswith(word))


def _chain_sum(text: str, hit: re.Match[str], start: int, figure: Figure, code: str, chain: ChainReader) -> Sum:
    word = hit["currency"]
    if (subunit := chain.words.subunits.get(word)) is not None:
        steps = (*figure.steps, f"divided by {subunit.parts} for {word}")
        figure = Figure(figure.value / subunit.parts, figure.unit / subunit.parts, steps)
    end, figure = _with_subunit(text, hit.end(), word, figure, chain)
    sum_ = Sum(start, end, figure, code, chain.name, word=word, scale=chain_scale(figure))
    sum_.family = _chain_family(word, chain)
    sum_.within = hit["within"] or ""
    return sum_


def _chain_family(word: str, chain: ChainReader) -> str:
    """The noun that many currencies share, where a sum names no more than it; for a sign, its English noun."""
    return FAMILY.get(word, "") or chain.words.aliases.get(word, word if word in chain.families else "")


def _is_heading(text: str, hit: re.Match[str], chain: ChainReader) -> bool:
    """Whether a scale and a currency alone are the unit of a table: （千円）, 単位：千円."""
    start = hit.start()
    if not all(sign in chain.words.scales for sign in text[start : hit.start("currency")].strip()):
        return False
    bracketed = text[start - 1 : start] in ("（", "(") and text[hit.end() : hit.end() + 1] in ("）", ")")
    return bracketed or text.endswith(chain.words.heading, 0, start)


def bare_heads(text: str, chain: ChainReader, found: Found) -> None:
    """Currencies alone between brackets or after 単位, as the heads of tables."""
    for hit in chain.head.finditer(text):
        code = _chain_currency(hit["currency"], chain)
        if code is not None:
            found.heads.append(Head(hit.start("currency"), hit.end(), code, _chain_family(hit["currency"], chain)))


def codes_in_chains(text: str, chain: ChainReader, words: Reader, found: Found) -> Iterator[Sum]:
    """``はUSD 500万``: a code that no space parts from the words before it."""
    for hit in chain.code.finditer(text):
        sum_ = before_figure(text, hit.start() + 1, hit.end(), hit["word"], words, found.chains)
        if sum_ is not None:
            yield sum_


def chain_scale(figure: Figure) -> Decimal:
    """The scale of a figure that was read with one (3億), as far as it matters: ten thousand, the least, or none."""
    return Decimal(10**4) if any("for" in step for step in figure.steps) else ONE


def _with_subunit(text: str, end: int, word: str, figure: Figure, chain: ChainReader) -> tuple[int, Figure]:
    """``150円50銭``: the part after the main unit belongs to the sum."""
    match = chain.anchor.match(text, end)
    subunit = chain.words.subunits.get(match["currency"]) if match else None
    if match is None or subunit is None or subunit.noun != word or word in chain.words.subunits:
        return end, figure
    part = in_chain(text[end : match.start("currency")], chain.words)
    if part is None:
        return end, figure
    value = part.value / subunit.parts
    return match.end(), Figure(figure.value + value, part.unit / subunit.parts, (*figure.steps, f"plus {value}"))


def _chain_currency(word: str, chain: ChainReader) -> str | None:
    if word in chain.words.subunits:
        word = chain.words.subunits[word].noun
    word = word.translate(_NARROW)
    name = word.replace("・", "")
    if name in chain.names:
        return chain.names[name]
    return word if word in CURRENCIES else SYMBOLS[word][0] if word in SYMBOLS else None


def _is_chain_money(text: str, hit: re.Match[str], chain: ChainReader) -> bool:
    """Whether a number and a noun that has other meanings too (円, 元) are a sum of money."""
    word, start, end, data = hit["currency"], hit.start(), hit.end(), chain.words
    number = text[start : hit.start("currency")]
    noun = data.subunits[word].noun if word in data.subunits else word
    if (unlike := chain.unlike.get(noun)) is not None and unlike.match(text, end):
        return len(number) > 1 and not unlike.match(text, end + 1) and text.endswith(data.differing, 0, start)
    if "\n" in hit[0] and text.startswith(data.counted, end):
        return False
    if word not in data.guarded or not all(sign in data.numbers for sign in number):
        return not text.startswith(data.counted, end) or any(sign in data.scales for sign in number)
    return word in data.leading and not (number == _SINGLE and _is_compound(text, start, chain))


_KANJI: Final = re.compile(r"[\u4e00-\u9fff]")


def _is_compound(text: str, start: int, chain: ChainReader) -> bool:
    """Whether a character before a number makes it a part of another word: 関東一円."""
    before = text[max(0, start - 1) : start]
    return _KANJI.match(before) is not None and before not in chain.words.before
