"""From the words of a language without spaces, whose numbers are chains, to the patterns that find sums."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from aidledger.amount import Hedge
from aidledger.currencies import CURRENCIES
from aidledger.parsers.lang import SumWords, language
from aidledger.parsers.text.patterns import either, trie

_WIDE: Final = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(ord("A"), ord("Z") + 1)})
"""Letters as newspapers print them: ＵＳドル."""


@dataclass(frozen=True, eq=False)
class ChainReader:
    """The vocabulary of a language whose numbers are chains, and the patterns made of it."""

    name: str

    @cached_property
    def words(self) -> SumWords:
        return language(self.name).sums

    @cached_property
    def signs(self) -> str:
        """All characters that a number can begin with."""
        return "0-9０-９" + "".join(self.words.numbers) + "".join(self.words.scales)

    @cached_property
    def number(self) -> str:
        """``3億8,600万``, ``四億五千万``, ``48.2 万``, ``9 億 2,740 万``, ``631・7億``."""
        scales = "".join(self.words.scales)
        point = rf"[,，.．](?=[0-9０-９])|(?<=[0-9０-９])・(?=[0-9０-９]{{1,2}}[{scales}])|{self.upright}"
        space = rf"[ \u3000](?=[{scales}])|(?<=[0-9０-９][ \u3000][{self.big}])[ \u3000](?=[0-9０-９])"
        return rf"[{self.signs}](?:[{self.signs}]|{point}|{space}){{0,40}}"

    @cached_property
    def ones(self) -> str:
        """The signs for the numbers below ten: 一, 二 ..."""
        return "".join(sign for sign in self.words.numbers if len(sign) == 1)

    @cached_property
    def upright(self) -> str:
        """A decimal point and a comma as they are set upright: 二・五億, 一、二〇〇万, 二七・五ポンド."""
        if not self.ones:
            return r"(?!)"
        point = rf"(?<=[{self.ones}])・(?=[{self.ones}]{{1,2}}(?:[{self.big}]|{self.foreign}))"
        return rf"{point}|(?<=[{self.ones}])、(?=[{self.ones}]{{3}}(?![{self.ones}十百千]))"

    @cached_property
    def number_rest(self) -> str:
        """A number behind its first character."""
        return self.number.replace(f"[{self.signs}]", "", 1)

    @cached_property
    def names(self) -> Mapping[str, str]:
        return {name.replace("・", ""): code for name, code in self.words.currencies.items()}

    @cached_property
    def currency(self) -> str:
        names = [*self.words.currencies, *self.words.subunits, *self.dotted]
        wide = [name.translate(_WIDE) for name in names if not name.isascii() and name != name.translate(_WIDE)]
        return rf"(?:{trie([*names, *wide])}|USD|ＵＳＤ|US\$|[€£¥￥$＄](?![0-9０-９]))"

    @cached_property
    def dotted(self) -> list[str]:
        """The names of two words with a dot between them: ネパール・ルピー."""
        names = self.words.currencies
        parts = ((name.removesuffix(noun), noun) for noun in self.families for name in names if name.endswith(noun))
        return [f"{first}・{noun}" for first, noun in parts if len(first) > 1 and "・" not in first]

    @cached_property
    def big(self) -> str:
        """The scales that part a number: 万, 億, 兆."""
        return "".join(scale for scale, worth in self.words.scales.items() if worth >= 10_000)

    @cached_property
    def anchor(self) -> re.Pattern[str]:
        """A number with its currency, which may stand on the next line: ``5億円``, ``300万余ドル``, ``三千余万円``."""
        within = rf"(?:(?P<within>{either(self.words.within)})[{self.big}]?)?"
        return re.compile(
            rf"[{self.signs}](?<![{self.signs}][{self.signs}])(?<![0-9０-９][,，.．][0-9０-９])"
            rf"(?<![0-9０-９]・[0-9０-９](?=[0-9０-９]?[{self.big}])){self.inside}{self.number_rest}{within}"
            rf"(?:[ \u3000]|(?<=[{self.big}])\n)?(?P<currency>{self.currency})"
        )

    @cached_property
    def inside(self) -> str:
        """What a number may not begin behind: the upright point or comma of another."""
        if not self.ones:
            return ""
        ones = self.ones
        comma = rf"(?<![{ones}]、[{ones}](?=[{ones}]{{2}}(?![{ones}十百千])))"
        return rf"(?<![{ones}]・[{ones}](?=[{ones}]?(?:[{self.big}]|{self.foreign}))){comma}"

    @cached_property
    def foreign(self) -> str:
        """The names of currencies that can stand behind an upright decimal point: those that are no part of other words."""
        return f"(?:{either(name for name in self.words.currencies if name not in self.words.guarded and len(name) > 1)})"

    @cached_property
    def broken(self) -> re.Pattern[str]:
        """The beginning of a number that a line end parts from the rest: ``総額87``, ``73億``."""
        return re.compile(rf"(?<![{self.signs},，.．第])[{self.signs}][{self.signs},，.．]{{0,20}}\n$")

    @cached_property
    def bracketed(self) -> tuple[str, ...]:
        """The hedges that stand in brackets after a sum."""
        return tuple(phrase for phrase in self.words.after if phrase[0] in "（(")

    @cached_property
    def unlike(self) -> Mapping[str, re.Pattern[str]]:
        """What after a currency's noun makes it another word: 円高, 元素."""
        return {noun: re.compile(pattern) for noun, pattern in self.words.unlike.items()}

    @cached_property
    def quoted(self) -> re.Pattern[str]:
        """Before a sum, the currency that it is the price of: ``ユーロは``121円台."""
        particles = either(self.words.rate_particles)
        return re.compile(rf"(?P<name>{trie(self.words.currencies)})(?:{particles})$")

    @cached_property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """Nouns that end the names of several currencies, and which: ペソ, of Mexico first, of the Philippines ..."""
        found = {
            noun: tuple(dict.fromkeys([first, *(code for name, code in self.words.currencies.items() if name.endswith(noun))]))
            for noun, first in self.words.currencies.items()
            if noun not in self.words.steady and len(noun) > 1
        }
        return {noun: codes for noun, codes in found.items() if len(codes) > 1}

    @cached_property
    def head(self) -> re.Pattern[str]:
        """A currency without a number, as the unit of a table: （円）, 単位：米ドル."""
        return re.compile(rf"[（(：:・|](?P<currency>{trie(self.words.currencies)})(?=[)）、,，\n|])")

    @cached_property
    def code(self) -> re.Pattern[str]:
        """A code right after the words of this language."""
        return re.compile(rf"{self.script}(?P<word>{trie([*CURRENCIES, 'RMB', 'Rs', 'RM', 'Rp'])})(?=[^\S\n]{{0,2}}[0-9０-９])")

    @cached_property
    def script(self) -> str:
        return language(self.name).script

    @cached_property
    def after_sign(self) -> re.Pattern[str]:
        return re.compile(rf"[^\S\n]{{0,2}}(?P<number>{self.number})")

    @cached_property
    def left(self) -> re.Pattern[str]:
        joints = "|".join(re.escape(joint) for joint in self.words.range_to)
        return re.compile(rf"(?<![{self.signs}])(?P<number>{self.number})(?P<currency>{self.currency})?(?:{joints})$")

    @cached_property
    def scaled(self) -> re.Pattern[str]:
        """A number that ends with a scale and has no currency."""
        return re.compile(
            rf"[{self.signs}](?<![{self.signs}][{self.signs}]){self.number_rest}(?<=[{self.big}])(?![{self.signs}])"
        )

    @cached_property
    def before(self) -> Mapping[str, tuple[tuple[str, Hedge | None], ...]]:
        """What can stand before a sum, by its last character, the longest first; a filler has no hedge."""
        phrases: dict[str, Hedge | None] = {**dict.fromkeys(self.words.fillers), **self.words.before}
        return _by_end(phrases, -1)

    @cached_property
    def after(self) -> Mapping[str, tuple[tuple[str, Hedge | None], ...]]:
        return _by_end(dict(self.words.after), 0)


def _by_end(phrases: Mapping[str, Hedge | None], key: int) -> Mapping[str, tuple[tuple[str, Hedge | None], ...]]:
    found: dict[str, list[tuple[str, Hedge | None]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: -len(phrase)):
        found.setdefault(phrase[key], []).append((phrase, phrases[phrase]))
    return {sign: tuple(entries) for sign, entries in found.items()}


@cache
def chain_reader(code: str) -> ChainReader:
    """The reader of a language without spaces, made once."""
    return ChainReader(code)
