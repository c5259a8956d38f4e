"""Ranges, and lists of sums that share a scale or a currency."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import Final

from aidledger.parsers.sums.anchors import Reader
from aidledger.parsers.sums.chained import chain_scale
from aidledger.parsers.sums.chains import ChainReader
from aidledger.parsers.sums.figures import ONE, Figure, in_chain, in_words
from aidledger.parsers.sums.governed import without_filler
from aidledger.parsers.sums.spaced import stands_alone
from aidledger.parsers.sums.spelled import TOKEN, side_by_side
from aidledger.parsers.sums.sum import Sum
from aidledger.parsers.sums.units import looks_dated
from aidledger.parsers.sums.worth import factor_of, in_digits, in_main_unit

_MOST: Final = 6
_WORD: Final = 24
_SPELLED: Final = 44
_JOINT_STARTS: Final = frozenset("-–—~toa,u&")


def with_shared(text: str, words: Reader, chains: list[ChainReader], sums: list[Sum]) -> list[Sum]:
    reached: list[Sum] = []
    for place, sum_ in enumerate(sums):
        floor = reached[-1].end if reached else 0
        reached += _left(text, words, chains, sum_, floor)
        reached.append(sum_)
        ceiling = sums[place + 1].start if place + 1 < len(sums) else len(text)
        reached += _right(text, words, sum_, ceiling)
    _say_signs_on(text, words, reached)
    _share_scales(text, words, chains, reached)
    return _merge_ranges(text, words, reached)


def _say_signs_on(text: str, words: Reader, sums: list[Sum]) -> None:
    """Give a bare sign behind a range's joint the currency that its letters told before it: C$2.5``-$3 million``."""
    for one, other in pairwise(sums):
        if other.family and not one.family and other.word and one.word != other.word and one.word.endswith(other.word):
            joint = text[one.end : other.start][:_WORD].strip()
            before = text[max(0, one.start - _WORD) : one.start].lower().split()[-1:]
            between = bool(before) and before[0] in words.words.between
            if joint in words.words.range_to or (between and joint in words.words.range_and):
                other.currency, other.family, other.basis = one.currency, "", "carried"


def with_ranges_carried(text: str, words: Reader, chains: list[ChainReader], sums: list[Sum]) -> list[Sum]:
    """The same sums, where one whose currency was said before is the end of a range: it has 9 bn; they want 3 to`` 3.5 bn``."""
    reached: list[Sum] = []
    for sum_ in sums:
        told = sum_.basis == "carried" and sum_.high is None and sum_.scale > ONE and sum_.lang in words.codes
        pair = [*_left(text, words, chains, sum_, reached[-1].end if reached else 0), sum_] if told else [sum_]
        if len(pair) > 1:
            _share_scales(text, words, chains, pair)
            merged = _merge_ranges(text, words, pair)
            pair = merged if len(merged) == 1 else [sum_]
        reached += pair
    return reached


def _left(text: str, words: Reader, chains: list[ChainReader], sum_: Sum, floor: int) -> list[Sum]:
    """The numbers before a sum that share its currency: ``3 to`` 5 billion yen, ``75 and`` 80 billion yen."""
    before = "" if sum_.leading else text[max(floor, sum_.start - 6) : sum_.start]
    bare = before.rstrip()
    if not bare:
        return []
    if chains and (chain := next((one for one in chains if one.name == sum_.lang), None)) is not None:
        if before.endswith(chain.words.range_to):
            return _chain_left(text, chains, sum_, floor)
        return _neighbour(text, chains, sum_, floor) if before[-1] in "、，" else []
    tail = bare[-1] if not bare[-1].isalnum() else bare.split()[-1].lower()
    if tail not in words.joints:
        return []
    found: list[Sum] = []
    while (earlier := _left_number(text, words, found[0] if found else sum_, sum_, floor, comma=bool(found))) is not None:
        found.insert(0, earlier)
        if len(found) >= _MOST:
            break
    return found or _left_words(text, words, sum_, floor)


def _left_number(text: str, words: Reader, next_: Sum, sum_: Sum, floor: int, *, comma: bool) -> Sum | None:
    match = words.left.search(text, max(floor, next_.start - 44), next_.start)
    if match is None or (match["joint"] == ",") != comma:
        return None
    read = in_digits(match["number"], words)
    figure = read and in_main_unit(read, sum_.word, words)
    if figure is None or not _fits_left(text, match, figure, sum_, words):
        return None
    factor = factor_of(match["scale"], words)
    if match["scale"]:
        figure = figure.times(factor, match["scale"])
    earlier = Sum(
        match.start(),
        match.end("scale") if match["scale"] else match.end("number"),
        figure,
        sum_.currency,
        sum_.lang,
        word="",
        scale=factor,
    )
    earlier.family, earlier.basis = sum_.family, sum_.basis
    return earlier


def _fits_left(text: str, match: re.Match[str], figure: Figure, sum_: Sum, words: Reader) -> bool:
    """Whether a bare number before a joint is one of the sums, and no year, count or list number."""
    printed, joint = match["number"], match["joint"]
    size = figure.value * (sum_.scale if match["scale"] is None else factor_of(match["scale"], words))
    if not sum_.figure.value / 50 <= size <= sum_.figure.value * 50 and not (
        match["scale"] is None and figure.value >= sum_.figure.value / 50
    ):
        return False
    if match["scale"] is None and looks_dated(printed):
        return False
    before = text[max(0, match.start() - 24) : match.start()].split()
    last = before[-1] if before else ""
    if (
        last[:1].isupper()
        and last.lower() not in words.words.before
        and len(before) > 1
        and last.lower() not in (*words.words.between, *words.words.changes)
    ):
        return match["scale"] is not None or (joint in words.words.range_to and last.lower() not in words.words.numbered)
    if joint in words.words.range_to:
        fallen = joint.isalpha() and last.lower() == words.words.compared[0]
        return fallen or size <= sum_.figure.value or figure.value <= sum_.figure.value
    return last.lower() not in words.words.numbered


def _left_words(text: str, words: Reader, sum_: Sum, floor: int) -> list[Sum]:
    """``six or`` seven million dollars, ``between seven mln and`` 7.5 mln dlrs."""
    tokens = list(TOKEN.finditer(text, max(floor, sum_.start - _SPELLED), sum_.start))
    if len(tokens) < 2 or tokens[-1][0].lower() not in words.joints:
        return []
    first = len(tokens) - 1
    while first and _is_number(text, tokens, first, words):
        first -= 1
    number = [token[0].lower() for token in tokens[first:-1]]
    before = tokens[first - 1][0].lower() if first else ""
    if before in words.words.numbered:
        return []
    figure = in_words(number, words.words) if number and number[0] in words.words.numbers else None
    if figure is None:
        return []
    figure = in_main_unit(figure, sum_.word, words)
    scale = max((Decimal(words.words.scales[part]) for part in number if part in words.words.scales), default=ONE)
    earlier = Sum(tokens[first].start(), tokens[-2].end(), figure, sum_.currency, sum_.lang, word="", scale=scale)
    earlier.family = sum_.family
    return [earlier]


def _is_number(text: str, tokens: list[re.Match[str]], place: int, words: Reader) -> bool:
    """Whether the token before this one belongs to a number in words, of which only the last may be its scale."""
    known = words.words.scales if place == len(tokens) - 1 else ()
    before = tokens[place - 1][0].lower()
    return (before in words.words.numbers or before in known) and side_by_side(text, tokens, place)


def _chain_left(text: str, chains: list[ChainReader], sum_: Sum, floor: int) -> list[Sum]:
    chain = next(one for one in chains if one.name == sum_.lang)
    match = chain.left.search(text, max(floor, sum_.start - 30), sum_.start)
    if match is None or match["currency"]:
        return []
    figure = in_chain(match["number"].strip(), chain.words)
    if figure is None or looks_dated(match["number"]):
        return []
    earlier = Sum(match.start(), match.end("number"), figure, sum_.currency, sum_.lang, word="", scale=chain_scale(figure))
    earlier.family = sum_.family
    return [earlier]


def _neighbour(text: str, chains: list[ChainReader], sum_: Sum, floor: int) -> list[Sum]:
    """``2、3億円``: one digit and the next, which share the scale, are a range."""
    chain = next(one for one in chains if one.name == sum_.lang)
    place = sum_.start - 2
    if (
        place < floor
        or re.match(rf"[{chain.signs}.．]", text[place - 1 : place])
        or re.match(rf"[{chain.signs}][{''.join(chain.words.numbers)}0-9０-９,.，．]", text[sum_.start : sum_.start + 2])
    ):
        return []
    low, high = in_chain(text[place], chain.words), in_chain(text[sum_.start], chain.words)
    if low is None or high is None or high.value - low.value != 1 or low.value == 0 or sum_.scale == ONE:
        return []
    earlier = Sum(place, place + 1, low, sum_.currency, sum_.lang, word="")
    earlier.family = sum_.family
    return [earlier]


def _right(text: str, words: Reader, sum_: Sum, ceiling: int) -> list[Sum]:
    """The numbers after a sum that share its currency: $10``-15 million``."""
    opening = text[sum_.end : sum_.end + 2].strip(" \n")[:1] if sum_.leading else ""
    if opening not in _JOINT_STARTS or words.right.match(text, sum_.end) is None:
        return []
    found: list[Sum] = []
    if (other := _other_end(text, words, sum_, ceiling)) is not None:
        return [other]
    while len(found) <= _MOST:
        last = found[-1] if found else sum_
        match = words.right.match(text, last.end)
        figure = in_digits(match["number"], words) if match is not None and match.end() <= ceiling else None
        if match is None or figure is None or not _fits_right(match, figure, last, words):
            break
        if match["joint"] in words.words.range_and and _is_counted(text, match.end(), words):
            break
        found.append(_further(match, figure, sum_, words))
    if found and found[-1].scale == ONE and (len(found) > 1 or text[found[-1].start - 1] not in "-–—~"):
        return []
    return found


def _other_end(text: str, words: Reader, sum_: Sum, ceiling: int) -> Sum | None:
    """``Between NPR 150`` and 300: the other end of a range of sums without a scale."""
    said = text[max(0, sum_.start - _WORD) : sum_.start].lower().split()[-2:]
    match = words.right.match(text, sum_.end) if any(word in words.words.between for word in said) else None
    figure = in_digits(match["number"], words) if match is not None and match.end() <= ceiling else None
    if match is None or figure is None or match["scale"] or match["joint"] not in words.words.range_and or sum_.scale != ONE:
        return None
    fits = sum_.figure.value < figure.value < sum_.figure.value * 100 and stands_alone(text, match.end(), words)
    return _further(match, figure, sum_, words) if fits else None


def _is_counted(text: str, end: int, words: Reader) -> bool:
    """Whether another thing than money follows a number: $40 million and 2 million ``working days``."""
    following = text[end : end + _WORD].lower().split(None, 1)
    data, known = words.words, following[0].strip(".,;:)") if following else ""
    return bool(known) and not stands_alone(text, end, words) and known not in (*words.money, *data.unpaid, *data.awaited)


def _further(match: re.Match[str], figure: Figure, sum_: Sum, words: Reader) -> Sum:
    """A number that was found behind a sum, as a sum in the same currency."""
    factor = factor_of(match["scale"], words)
    end = match.end("scale") if match["scale"] else match.end("number")
    figure = figure.times(factor, match["scale"]) if match["scale"] else figure
    further = Sum(match.start("number"), end, figure, sum_.currency, sum_.lang, word="", scale=factor)
    further.family, further.basis = sum_.family, sum_.basis
    return further


def _fits_right(match: re.Match[str], figure: Figure, last: Sum, words: Reader) -> bool:
    joint, scale = match["joint"], match["scale"]
    size = figure.value * factor_of(scale, words)
    if scale is None:
        return (joint in "-–—~" and figure.value > last.figure.value and figure.value < last.figure.value * 100) or joint == ","
    if last.scale != ONE and joint == ",":
        return False
    if joint in words.words.range_to:
        return size > last.figure.value
    return last.scale == ONE or joint in words.words.range_and or joint in words.words.range_or


_SIGNS: Final = frozenset({"", "/", "&", "、", "，"})


def _is_list(joint: str, words: Reader, chains: list[ChainReader]) -> bool:
    """Whether what stands between two sums makes them a list or a range."""
    core = joint.removeprefix(",").lstrip()
    if core in _SIGNS:
        return bool(joint)
    spoken = (words.words, *(chain.words for chain in chains))
    return any(core in (*data.range_to, *data.range_or, *data.range_and) for data in spoken)


def _share_scales(text: str, words: Reader, chains: list[ChainReader], sums: list[Sum]) -> None:
    """Give the scale of the last sum of a list to those before it that have none: $3, $5 and $8 million."""
    for place in range(len(sums) - 1, 0, -1):
        later, earlier = sums[place], sums[place - 1]
        gap = later.start - earlier.end
        if gap > 8 or earlier.scale != ONE or later.scale < 1000 or earlier.currency != later.currency:
            continue
        joint = text[earlier.end : later.start].strip().lower()
        if joint in words.words.parting and earlier.leading and earlier.figure.value < later.figure.value / later.scale:
            earlier.figure, earlier.scale = earlier.figure.times(later.scale, "the scale that follows"), later.scale
            continue
        if not _is_list(joint, words, chains) or earlier.figure.value >= 1000 or earlier.word in words.words.subunits:
            continue
        if joint == "," and later.lang != "ja" and (place + 1 >= len(sums) or sums[place + 1].start - later.end > 8):
            continue
        if later.lang == earlier.lang and later.lang != "ja":
            if joint in ("to", "-", "–", "—", "~") and earlier.figure.value > later.figure.value / later.scale:
                continue
            earlier.figure, earlier.scale = earlier.figure.times(later.scale, "the scale that follows"), later.scale
        else:
            _share_chain(earlier, later)


def _share_chain(earlier: Sum, later: Sum) -> None:
    factor = next((Decimal(step.split()[1]) for step in later.figure.steps if step.startswith("times ")), ONE)
    earlier.figure, earlier.scale = earlier.figure.times(factor, "the scale that follows"), factor


def _merge_ranges(text: str, words: Reader, sums: list[Sum]) -> list[Sum]:
    merged: list[Sum] = []
    for sum_ in sums:
        if merged and _is_range(text, words, merged[-1], sum_):
            low = merged[-1]
            low.high, low.end = sum_.figure, sum_.end
            low.scale, low.basis = max(low.scale, sum_.scale), sum_.basis if not low.word else low.basis
        else:
            merged.append(sum_)
    return merged


def _is_range(text: str, words: Reader, low: Sum, high: Sum) -> bool:
    gap = high.start - low.end
    if gap > 9 or low.high is not None or low.currency != high.currency or low.figure.value >= high.figure.value:
        return False
    joint, data = text[low.end : high.start].strip().lower(), words.words
    if low.lang == "ja" or high.lang == "ja":
        if joint in ("から", ""):
            return joint == "から" and _ARRIVED.match(text, high.end) is None
        return joint in "〜～－―ー‐−~-–—─" or (joint in "、，" and not low.word)
    before = text[max(0, low.start - 40) : low.start].lower().split()
    if joint in data.range_and:
        return any(word in data.between for word in before[-3:])
    if joint in data.range_or:
        return not low.word or (low.leading and not any(sign in text[low.start : low.end] for sign in "mb"))
    if joint not in data.range_to:
        return False
    if joint in ("-", "–", "—", "~") or _is_reached(before, words):
        return True
    return not is_change(before, words) and not _is_moved_to(text, low, high, words)


def _is_moved_to(text: str, low: Sum, high: Sum, words: Reader) -> bool:
    """``It lowered its posted price 50 cts to 17 dlrs``: both have their currency, far apart, and one moved."""
    if not (low.word and high.word and high.figure.value > _APART * low.figure.value):
        return False
    data, said = words.words, _CLAUSES.split(text[max(0, low.start - _CLAUSE) : low.start])[-1].lower().split()
    verbs = {*data.moved, *data.changes}.difference(data.moved_by, data.compared)
    return " ".join(said[-2:]) not in data.spans and not verbs.isdisjoint(said)


_APART: Final = 4
_ARRIVED: Final = re.compile(r"(?:近く|余り?|程度|規模|前後|以上|[超弱強台])?[にへ]")
"""Behind the second of two sums, that one moved to the other: 8億円から9億円近くに."""
_CLAUSES: Final = re.compile(r"[.;:!?]\s")
_CLAUSE: Final = 70


def _is_reached(before: list[str], words: Reader) -> bool:
    """Whether what stands before "A to B" says that something came to that range: prices rose ``to`` 340 to 350 francs."""
    said = list(before)
    while said and (said[-1] in words.words.before or said[-1] in words.words.passing):
        said.pop()
    return bool(said) and said[-1] in words.words.range_to


def is_change(before: list[str], words: Reader) -> bool:
    """Whether what stands before "A to B" says that a sum moved from A to B."""
    said = before
    while said and (said[-1] in words.words.before or said[-1] in (*words.words.range_to, *words.words.passing)):
        said = said[:-1]
    said = without_filler(said, words)
    near = " ".join(said[-2:])
    if near in words.words.spans:
        return False
    return any(near == change or near.endswith(" " + change) for change in words.words.changes) or _is_left_from(said, words)


def _is_left_from(said: list[str], words: Reader) -> bool:
    """``From an initial offer of`` A to B: behind the "from" a word says that A was the figure before."""
    near = said[-_CALLED:]
    if words.words.compared[0] not in near:
        return False
    place = near.index(words.words.compared[0])
    spanned = place and " ".join(near[place - 1 : place + 1]) in words.words.spans
    return not spanned and any(word in words.words.former for word in near[place + 1 :])


_CALLED: Final = 6
