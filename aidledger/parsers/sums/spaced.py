"""Sums of money in languages that use spaces: around a sign, before a name, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from aidledger.currencies import CURRENCIES
from aidledger.parsers.sums.ambiguous import NEXT_WORD, is_money, next_word, opened_by
from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.figures import ONE, Figure, in_chain
from aidledger.parsers.sums.spelled import TOKEN, said_twice, spelled_after, sum_in_words, words_before
from aidledger.parsers.sums.sum import Found, Head, Sum
from aidledger.parsers.sums.symbols import ABBREVIATIONS, MARKS, SIGNS, SINGLE, SYMBOLS, WORDLIKE
from aidledger.parsers.sums.worth import currency_of, factor_of, in_digits, is_mega, made, number_end

THOUSANDS: Final = re.compile(r"[ \u00a0]?['’]?000s?(?![\w.,])")
"""After a sign: ``£000``, the head of a table."""
_CODE_SIGNS: Final = {f"{code}{sign}": code for code in CURRENCIES for sign in ("$", "€", "£", "¥")} | {
    f"{code.lower()}$": code for code in CURRENCIES
}
_LONGEST_NAME: Final = 36
_FIGURE_NEXT: Final = re.compile(r"[ \u00a0]?\n?[0-9]")
_LINE: Final = 120


def spaced_sums(text: str, words: Reader, chains: list[ChainReader], found: Found) -> Iterator[Sum]:
    covered = behind = 0
    first = words.lead.match(text)
    if first and (sum_ := _at_word(text, 0, first["word"], first.end(), words, found, covered)):
        covered = sum_.end
        yield sum_
    for hit in words.anchors(text):
        start, kind = hit.start(), hit.lastgroup
        if kind == "bare" or kind == "currency":
            found.scaled.append(start)
            if kind == "bare":
                continue
        if start < behind:
            continue
        behind = hit.end()
        if start < covered and (start != covered - 1 or hit.re is not words.named):
            continue
        sum_ = _at(hit, text, words, chains, found, covered)
        if sum_ is not None and sum_.start >= covered:
            covered = sum_.end
            yield sum_


def _at(hit: re.Match[str], text: str, words: Reader, chains: list[ChainReader], found: Found, covered: int) -> Sum | None:
    start = hit.start()
    if hit.re is words.named:
        return _at_word(text, start + 1, hit["word"], hit.end(), words, found, covered)
    if (currency := hit["currency"]) is not None:
        return _at_digits(hit, text, currency, words, found)
    return _at_sign(text, start, words, chains, found)


def _at_digits(hit: re.Match[str], text: str, currency: str, words: Reader, found: Found) -> Sum | None:
    """Digits, perhaps a scale, and the currency after them."""
    scale, end = hit["scale"], hit.end()
    stop = hit.start("scale") if scale else hit.start("currency")
    start = hit.start() - (text[hit.start() - 1 : hit.start()] == ".")
    figure = in_digits(_unmisread(text[start : number_end(text, hit.start(), stop)]), words)
    code, family = currency_of(currency, words)
    if figure is None or code is None:
        return None
    if hit["closed"]:
        if (said := said_twice(text, start, figure, words)) is None:
            return None
        start = said
    after = words.scale_after.match(text, end) if scale is None else None
    if after and (currency in CURRENCIES or after["scale"].lower() in words.words.scales):
        scale, end = after["scale"], after.end()
    if family and (whose := _WHOSE.match(text, end)) and (told := _of_country(whose[1], currency, words)):
        code, family, end = told, "", whose.end()
    factor = factor_of(scale, words)
    if is_mega(currency):
        scale, factor = currency[0], Decimal(10**6)
    sum_ = made(start, end, figure, factor, scale, code, family, currency, words)
    unscaled = currency in MARKS and scale is None
    if not unscaled and is_money(text, start, end, currency, figure, factor, words):
        return sum_
    if unscaled or currency.lower() in words.words.guarded:
        found.doubtful.append(sum_)
    return None


_WHOSE: Final = re.compile(r"\s\(([A-Z][A-Za-z.]{1,12}(?: [A-Z][a-z]{2,9})?)\)")
"""Behind a noun, whose money it is: 31 dlrs`` (Canadian)``."""


def _of_country(adjective: str, currency: str, words: Reader) -> str | None:
    """The currency of this noun, which may be in its short form, that such an adjective tells."""
    noun = currency.rpartition(" ")[2].lower()
    return words.words.currencies.get(f"{adjective} {words.words.aliases.get(noun, noun)}".lower())


# --- a sign, a code, a name ---------------------------------------------------------------------------------------

_LETTERS: Final = re.compile(r"(?<![A-Za-z])[A-Za-z.]{1,5}$")
_SPACED_PREFIX: Final = frozenset({"US", "U.S.", "USD", "usd", "AU", "NZ", "HK"} | set(CURRENCIES))


def _at_sign(text: str, place: int, words: Reader, chains: list[ChainReader], found: Found) -> Sum | None:
    """A currency sign: the letters before it, the figure after it."""
    sign = "$" if text[place] == "＄" else text[place]
    start, symbol = _symbol(text, place, sign, words)
    code, family = (
        currency_of(symbol, words) if symbol in SYMBOLS else currency_of(sign, words) if sign in SYMBOLS else (None, "")
    )
    if symbol in _CODE_SIGNS:
        code, family = _CODE_SIGNS[symbol], ""
    if symbol == "$" and (whose := _WHOSE_SIGN.search(text, max(0, place - _ADJECTIVE), place)):
        told = _of_country(whose[0].rstrip(), "dollars", words)
        code, family = (told, "") if told in words.words.home.giving else (code, family)
    if code is None:
        return None
    if chains and (chained := _chained_after(text, place + 1, chains)):
        figure, end, chain = chained
        sum_ = Sum(start, end, figure, code, chain.name, word=symbol, scale=Decimal(10**4), leading=True)
        sum_.family = family
        return sum_
    broken = text[place + 1 : place + 2] == "\n" and words.after_sign.match(text, place + 1) is not None
    if not broken and (words.headed.match(text, place + 1) or THOUSANDS.match(text, place + 1)):
        found.heads.append(Head(start, place + 1, code, family))
        return None
    return _after_sign(text, start, place, code, family, symbol, words)


_WHOSE_SIGN: Final = re.compile(r"(?:(?:New|Hong) )?[A-Z][a-z]{3,9} $")
_ADJECTIVE: Final = 12
"""Before a sign, whose money it is: ``Australian`` $3 million."""

_FOOTED: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){2,6}[0-9]")
"""A number with the mark of a footnote against it: ``887,530,049``4."""


_IN_ROW: Final = 120
"""So far before a sign with a country's letters a row of sums is looked for."""

_GROUP: Final = 4
_MILS: Final = 3
_POINTED: Final = re.compile(r"[1-9][0-9]{0,2}\.000")
"""A figure whose thousands a point parts, as its currency has no thousandths: US$ 320.000."""


def _symbol(text: str, place: int, sign: str, words: Reader) -> tuple[int, str]:
    """Where a symbol begins and what it is: the longest known one that ends with the sign."""
    before = text[max(0, place - 6) : place]
    if not before or not (before[-1].isalpha() or before[-1] in ". "):
        return place, sign
    bare = before.rstrip(" ")
    letters = _LETTERS.search(bare)
    if letters is None or len(before) - len(bare) > 1:
        return place, sign
    known = letters[0]
    if len(before) == len(bare):
        return _closed_symbol(place, known, sign)
    if known in _SPACED_PREFIX and not words.giver_in_row.search(text, max(0, place - _IN_ROW), place):
        full = known.upper().replace(".", "") + sign
        full = "US$" if full in ("US$", "USD$") else full
        if full in SYMBOLS or full in _CODE_SIGNS:
            return place - len(known) - 1, full
    return place, sign


def _closed_symbol(place: int, known: str, sign: str) -> tuple[int, str]:
    """The symbol that a sign makes with the letters right before it, as many as are known together: ``A$``, ``US$``."""
    for cut in range(len(known)):
        full = known[cut:] + sign
        if cut and known[cut - 1] != ".":
            continue
        if full in SYMBOLS or full in _CODE_SIGNS:
            return place - len(full) + 1, full
        if full.upper() in ("US$", "USD$"):
            return place - len(full) + 1, "US$"
    return place, sign


def _after_sign(text: str, start: int, place: int, code: str, family: str, symbol: str, words: Reader) -> Sum | None:
    match = words.after_sign.match(text, place + 1)
    if match is None:
        return spelled_after(text, start, place + 1, symbol, words)
    if match["letters"] and symbol == "$":
        code, family, symbol = SYMBOLS["$" + match["letters"]][0], "", "$" + match["letters"]
    return _leading(text, start, match, code, family, symbol, words)


def _leading(text: str, start: int, match: re.Match[str], code: str, family: str, symbol: str, words: Reader) -> Sum | None:
    """A sum whose currency stands before its figure."""
    printed, scale = match["number"], match["scale"]
    end = match.end("scale") if scale else match.end("number")
    if scale is None and (torn := words.torn.match(text, end)) and printed.isdigit() and stands_alone(text, torn.end(), words):
        printed, scale, end = printed + torn["rest"].replace(" ", ""), torn["scale"], torn.end()
    if scale is None and (loose := words.loose.match(text, end)) and printed.isdigit() and len(printed) < _GROUP:
        printed, end = printed + loose[0].replace(" ", ""), loose.end()
    if scale is None and _FOOTED.fullmatch(printed):
        printed, end = printed[:-1], end - 1
    if scale is None and _POINTED.fullmatch(printed) and CURRENCIES[code].minor_unit < _MILS:
        printed = printed.replace(".", ",")
    figure = in_digits(_unmisread(printed), words)
    if figure is None:
        return None
    if scale is None and end < len(text) and text[end].isalpha() and text[end].isascii():
        return None
    named = _again(match["again"], code, family, words) if match["again"] else None
    misprint = match["again"] is not None and _is_misprint(match["again"], named, figure, scale, words)
    if named is not None:
        code, family, end = *named, match.end("again")
    sum_ = made(start, end, figure, factor_of(scale, words), scale, code, family, symbol, words, leading=True)
    sum_.misprint |= misprint
    return sum_


def _is_misprint(again: str, named: tuple[str, str] | None, figure: Figure, scale: str | None, words: Reader) -> bool:
    """Whether a currency behind a figure is another, or stands in place of a scale: ``$55 billion yen``, ``$100 dollars``."""
    if named is not None:
        return scale is None and named[1] != "" and figure.value < _SCALED
    noun = again.lower().split()[-1]
    return again[0] not in SIGNS + "(" and noun not in words.words.guarded and currency_of(again, words)[0] is not None


def _unmisread(printed: str) -> str:
    if printed[0] in "lI":
        return "1" + printed[1:]
    return "0" + printed[1:] if printed[0] == "O" else "0" + printed if printed[0] == "." else printed


_SIGNED: Final = frozenset(code for code, row in CURRENCIES.items() if any(symbol[-1:] == "$" for symbol in row.symbols))
"""The currencies whose people put a "$" before them, dollars or not: $115m tala, $40,000 pesos."""


_SCALED: Final = 1000
"""A sum below that a newspaper prints with a scale, as a rule."""


def _again(printed: str, code: str, family: str, words: Reader) -> tuple[str, str] | None:
    """The currency that is named once more after the figure, where it is the same one or says which."""
    if printed[0] in SIGNS + "(":
        return None
    again, shared = currency_of(printed, words)
    if again is None:
        return None
    if again == code:
        return code, family if shared else ""
    noun = printed.lower().split()[-1]
    if family and (again in words.families.get(family, ()) or (family == "dollar" and again in _SIGNED)):
        return again, shared
    return (code, "") if shared and code in words.families.get(words.words.aliases.get(noun, noun), ()) else None


def _chained_after(text: str, place: int, chains: list[ChainReader]) -> tuple[Figure, int, ChainReader] | None:
    for chain in chains:
        match = chain.after_sign.match(text, place)
        if match and any(sign in chain.words.scales for sign in match["number"]):
            printed = match["number"].rstrip()
            if (figure := in_chain(printed, chain.words)) is not None:
                return figure, match.start("number") + len(printed), chain
    return None


def _at_word(text: str, start: int, word: str, end: int, words: Reader, found: Found, covered: int) -> Sum | None:
    """A currency's name or code: a figure after it ("RMB 10 million"), or a number in words before it."""
    if word[-1] == "." and word[:-1].lower() in words.nouns and _FIGURE_NEXT.match(text, end) is None:
        word, end = word[:-1], end - 1  # the stop of its sentence
    names = word in CURRENCIES or word.lower() in words.nouns or is_mega(word)
    if names and (sum_ := _behind_words(text, start, word, end, words, found, covered)) is not None:
        return sum_
    after = text[end : end + 1]
    if after in (" ", "\u00a0", "\n", ".", "-") or after.isdigit() or after in SIGNS:
        sum_ = before_figure(text, start, end, word, words, found.chains)
        if sum_ is not None:
            return sum_
        if (doubtful := _against_figure(text, start, end, word, words)) is not None:
            found.doubtful.append(doubtful)
    if after == ")" and (spelled := _spelled_out(text, start, word, words)) is not None:
        sum_ = before_figure(text, start, end + 1, word, words, found.chains)
        if sum_ is not None and spelled >= covered:
            sum_.start = spelled
            return sum_
    if names and (owing := words.owing.match(text, end)):
        return _owed(owing, word, words)
    if (names or word in SYMBOLS) and words.headed.match(text, end) and _opens_head(text, start, words):
        _note_head(text, start, end, word, words, found)
    return None


def _behind_words(
    text: str, start: int, word: str, end: int, words: Reader, found: Found, covered: int
) -> Sum | None:
    """The sum that a currency's name makes with a number in words before it."""
    # "one of USD 1.8 billion": a code or a symbol stands before its figure, where one follows
    leads = (word in CURRENCIES or word in SYMBOLS) and _FIGURE_NEXT.match(text, end) is not None
    number = None if leads or _opens_name(text, word, end, words) else words_before(text, start, words, covered)
    return None if number is None else sum_in_words(text, number, start, end, words, found.vague)


def _opens_name(text: str, word: str, end: int, words: Reader) -> bool:
    """Whether a name goes on with the next word: ``CFA`` francs."""
    following = TOKEN.match(text, end + 1) if word in words.opening else None
    return following is not None and f"{word} {following[0]}".lower() in words.words.currencies


def _spelled_out(text: str, start: int, word: str, words: Reader) -> int | None:
    """Where the name begins that a code in brackets stands behind: ``Japanese yen (JPY``) 4 billion."""
    before = text[max(0, start - _LONGEST_NAME) : start]
    if before[-1:] != "(":
        return None
    code = currency_of(word, words)[0]
    for token in list(TOKEN.finditer(before))[-4:]:
        if words.words.currencies.get(" ".join(before[token.start() : -1].lower().split())) == code:
            return start - len(before) + token.start()
    return None


_AGAINST: Final = re.compile(r"(?:[0-9]{3}(?:\.[0-9])?|[0-9]{1,3}\.[0-9]{2})(?![\w.,-]?[0-9A-Za-z])")


def _against_figure(text: str, start: int, end: int, word: str, words: Reader) -> Sum | None:
    """A letter or short word that may be a currency's, against its figure, or a large one: ``K500``, ``K 15 billion``."""
    code, family = currency_of(word, words) if word in SINGLE or word in WORDLIKE else (None, "")
    if code is None:
        return None
    if word in SINGLE and (large := words.after_sign.match(text, end)) and _is_scaled(text, large, words):
        return _leading(text, start, large, code, family, word, words)
    match = None if opened_by(text, start, words.words.definite) else _AGAINST.match(text, end)
    figure = in_digits(match[0], words) if match is not None else None
    if match is None or figure is None:
        return None
    return made(start, match.end(), figure, ONE, None, code, family, word, words, leading=True)


def _owed(owing: re.Match[str], word: str, words: Reader) -> Sum | None:
    """``The yen loan of 6.14 billion``: the currency is named before what is money by name."""
    code, family = currency_of(word, words)
    figure = in_digits(owing["number"], words)
    if code is None or figure is None:
        return None
    factor = factor_of(owing["scale"], words)
    sum_ = made(owing.start("number"), owing.end(), figure, factor, owing["scale"], code, family, "", words)
    sum_.basis = "carried"
    return sum_


_AFTER: Final = re.compile(r"\s{0,3}([A-Za-z][A-Za-z.']*|[^\sA-Za-z]|$)")


_PARAGRAPH: Final = 2


def stands_alone(text: str, end: int, words: Reader) -> bool:
    """Whether no counted thing follows a number: a word that goes on with the sentence does, or a sign that ends it."""
    after = _AFTER.match(text, end)
    if after and "\n" in after[0] and _ends_headline(text, end):
        return True
    following = after[1].lower() if after and after[0].count("\n") < _PARAGRAPH else ""
    if following[:1].isalpha() and following not in words.words.clause and following.rstrip(".") not in words.words.clause:
        return following in words.words.numbers and after is not None and next_word(text, after.end()) in words.words.periods
    return not (following and (following in "%-/°" or following[0] in SIGNS))


def _ends_headline(text: str, end: int) -> bool:
    """Whether a line of capitals ends here, and the line below it is in small letters too: a headline and its story."""
    line = text[max(0, end - _LINE) : end].rpartition("\n")[2]
    below = text[end : end + _LINE].lstrip(" \t").removeprefix("\n").partition("\n")[0]
    return line.isupper() and any(sign.islower() for sign in below)


def _opens_head(text: str, start: int, words: Reader) -> bool:
    """Whether a bracket, the edge of a cell, a scale or a word like "in" or "of" stands before a place."""
    before = text[max(0, start - NEXT_WORD) : start].rstrip(" \u00a0.")
    if not before or not before[-1].isalnum() or text[max(0, start - 2) : start] == "  ":
        return before[-1:] in tuple("(（[|\t\n:：,;") or text[max(0, start - 2) : start] == "  "
    last = before.split()[-1].strip("(（['’").lower()
    data = words.words
    if text[start:start + 3] in CURRENCIES and (last in data.tabled or last in words.money):
        return True
    return last in data.heading or last in data.scales or last in data.links or last in words.adjective_ends


def _note_head(text: str, start: int, end: int, word: str, words: Reader, found: Found) -> None:
    start, name = _with_adjective(text, start, word, words)
    code, family = currency_of(name, words)
    if code is not None:
        found.heads.append(Head(start, end, code, family))


def before_figure(text: str, start: int, end: int, word: str, words: Reader, chains: list[ChainReader]) -> Sum | None:
    """A code, a symbol of letters or a name, and the figure after it: ``RMB 10 million``, ``yen 155.549 billion``."""
    dotted = text[end : end + 1] == "."
    if dotted and word + "." in SYMBOLS:
        word, dotted, end = word + ".", False, end + 1
    match = words.after_sign.match(text, end + dotted)
    if match is None and word not in SINGLE and (word in SYMBOLS or (word in CURRENCIES and word not in WORDLIKE)):
        return spelled_after(text, start, end + dotted, word, words)
    if match is None and word[0].isupper() and word.lower() in words.nouns:
        start, name = _with_adjective(text, start, word, words)
        return spelled_after(text, start, end, name, words)
    if match is None or match["letters"] or not match["number"][0].isdigit():
        return None
    start, name = _with_adjective(text, start, word, words)
    code, family = currency_of(name, words)
    if code is None or words.percent.match(text, match.end("number")):
        return None
    if chains and word in CURRENCIES and (chained := _chained_after(text, end, chains)):
        return Sum(start, chained[1], chained[0], code, chained[2].name, word=word, scale=Decimal(10**4), leading=True)
    if not _leads(text, start, word, match, words) or (dotted and not _is_large(text, match, words)):
        return None
    sum_ = _leading(text, start, match, code, family, name, words)
    if sum_ is not None and is_mega(word):
        sum_.figure, sum_.scale = sum_.figure.times(Decimal(10**6), "M"), Decimal(10**6)
    return sum_


def _with_adjective(text: str, start: int, word: str, words: Reader) -> tuple[int, str]:
    """Where a currency's name begins that ends with this noun, and the name: ``Australian Dollars``."""
    if word in CURRENCIES or word in SYMBOLS:
        return start, word
    before = list(TOKEN.finditer(text, max(0, start - 28), start))[-3:]
    for token in before:
        name = " ".join(text[token.start() : start].lower().split())
        if f"{name} {word.lower()}" in words.words.currencies:
            return token.start(), f"{name} {word.lower()}"
    return start, word


def _is_large(text: str, match: re.Match[str], words: Reader) -> bool:
    return len(match["number"]) > 3 or _is_scaled(text, match, words)


def _is_scaled(text: str, match: re.Match[str], words: Reader) -> bool:
    return match["scale"] is not None or words.torn.match(text, match.end("number")) is not None


_JOINED: Final = re.compile(r"\s?(?:[-–—]|to|and)\s?")


def _is_range(text: str, match: re.Match[str], word: str, words: Reader) -> bool:
    """Whether a figure is one end of a range: SR 102``-156 million``, NAD 53`` to NAD119 million``."""
    end = match.end("number")
    right = words.right.match(text, end)
    if right is not None:
        return right["scale"] is not None
    joint = _JOINED.match(text, end)
    if joint is None or not text.startswith(word, joint.end()):
        return False
    other = words.after_sign.match(text, joint.end() + len(word))
    return other is not None and not other["letters"] and _is_large(text, other, words)


def _leads(text: str, start: int, word: str, match: re.Match[str], words: Reader) -> bool:
    """Whether a word may stand before its figure: a noun before a large one only, and not in "the yen 5 billion"."""
    if word in SINGLE:
        large = _is_scaled(text, match, words) or "," in match["number"] or _is_range(text, match, word, words)
        return large and text[match.start("number") - 1].isalpha()
    if word in SYMBOLS or word in CURRENCIES or is_mega(word):
        scaled = match["scale"] is not None or "," in match["number"]
        large = word not in WORDLIKE or _is_large(text, match, words) or _is_range(text, match, word, words)
        return scaled if word in ABBREVIATIONS else large
    if word.lower() not in words.words.leading or not (match["scale"] or "," in match["number"]):
        return False
    last = text[max(0, start - 5) : start].lower().split()[-1:]
    return not last or last[0] in words.words.range_to or last[0] not in (
        *words.words.definite, *words.words.range_or, *words.words.rate_per,
    )  # fmt: skip
