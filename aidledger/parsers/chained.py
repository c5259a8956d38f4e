"""Sums of money in languages without spaces, whose numbers are chains of scales."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from aidledger.currencies import CURRENCIES
from aidledger.parsers.anchors import SYMBOLS, ChainReader, Reader
from aidledger.parsers.figures import ONE, Figure, in_chain
from aidledger.parsers.spaced import before_figure
from aidledger.parsers.sums import Found, Head, Sum, VagueSum

_NOT_YEN: Final = re.compile(
    r"[卓安高滑形周熟満盤陣筒弧墳柱錐光舞]|(?:[0-9０-９]{1,2}銭)?(?:ほど|程度|近く|余り?)?の?(?:急激な)?円[安高]"
)
_NOT_YUAN: Final = re.compile(r"[的化素論年禄旦気日来首祖凶帥号管々]")


def chain_sums(text: str, chain: ChainReader, found: Found) -> Iterator[Sum]:
    for hit in chain.anchor.finditer(text):
        start, word = hit.start(), hit["currency"]
        before = text[max(0, start - 2) : start]
        figure = in_chain(text[start : hit.start("currency")].strip(), chain.words)
        code = _chain_currency(word, chain)
        if code is None or not _is_chain_money(text, hit, chain):
            continue
        if figure is not None and _is_heading(text, start, hit, chain):
            found.heads.append(Head(start, hit.end(), code, "", figure.value))
            continue
        if before.endswith(chain.words.vague):
            begin = start - max(len(v) for v in chain.words.vague if before.endswith(v))
            found.vague.append(VagueSum(begin, hit.end(), text[begin : hit.end()], code))
            continue
        if figure is None:
            if (whole := in_chain("1" + text[start : hit.start("currency")], chain.words)) is not None:
                found.heads.append(Head(start, hit.end(), code, "", whole.value))
            continue
        subunit = chain.words.subunits.get(word)
        if subunit:
            figure = Figure(
                figure.value / subunit.parts,
                figure.unit / subunit.parts,
                (*figure.steps, f"divided by {subunit.parts} for {word}"),
            )
        end, figure = _with_subunit(text, hit.end(), word, figure, chain)
        sum_ = Sum(start, end, figure, code, chain.name, word=word, scale=chain_scale(figure))
        sum_.family = "dollar" if word in ("ドル", "弗", "$") else ""
        yield sum_


def _is_heading(text: str, start: int, hit: re.Match[str], chain: ChainReader) -> bool:
    """Whether a scale and a currency alone are the unit of a table: （千円）, 単位：千円."""
    if not all(sign in chain.words.scales for sign in text[start : hit.start("currency")].strip()):
        return False
    bracketed = text[start - 1 : start] in ("（", "(") and text[hit.end() : hit.end() + 1] in ("）", ")")
    return bracketed or text.endswith(chain.words.heading, 0, start)


def bare_heads(text: str, chain: ChainReader, found: Found) -> None:
    """Currencies alone between brackets or after 単位, as the heads of tables."""
    for hit in chain.head.finditer(text):
        code = _chain_currency(hit["currency"], chain)
        if code is not None:
            found.heads.append(Head(hit.start("currency"), hit.end(), code, "dollar" if hit["currency"] == "ドル" else ""))


def codes_in_chains(text: str, chain: ChainReader, words: Reader, found: Found) -> Iterator[Sum]:
    """``はUSD 500万``: a code that no space parts from the words before it."""
    for hit in chain.code.finditer(text):
        sum_ = before_figure(text, hit.start() + 1, hit.end(), hit["word"], words, found.chains)
        if sum_ is not None:
            yield sum_


def chain_scale(figure: Figure) -> Decimal:
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
    name = word.replace("・", "")
    if name in chain.names:
        return chain.names[name]
    return word if word in CURRENCIES else SYMBOLS[word][0] if word in SYMBOLS else None


def _is_chain_money(text: str, hit: re.Match[str], chain: ChainReader) -> bool:
    word, start, end = hit["currency"], hit.start(), hit.end()
    number = text[start : hit.start("currency")]
    if word == "円" and text.startswith("借款", end) and not any(sign in chain.words.scales for sign in number):
        return False
    if word == "円":
        return not _NOT_YEN.match(text, end) and not (
            number == "一" and start > 0 and "\u4e00" <= text[start - 1] <= "\u9fff" and text[start - 1] != "約"
        )
    if word == "元":
        kanji_only = all(sign in chain.words.numbers for sign in number)
        return not _NOT_YUAN.match(text, end) and not kanji_only
    return word not in chain.words.subunits or not _NOT_YEN.match(text, end)
