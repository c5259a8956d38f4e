"""What `structure` asks of a slot: whether words call it a total, open a list, set it apart or make it last year's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from aidledger.parsers.meaning.adding import adding_up
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.givers import label_above
from aidledger.parsers.meaning.instruments import own_instrument
from aidledger.parsers.meaning.rows import in_rows
from aidledger.parsers.meaning.slots import Slot, is_larger
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.totals.layout import cell, row_start, runs_on
from aidledger.parsers.totals.opening import leaves_a_rest, list_cue

HEADLINES: Final = 4
"""So many lines at the beginning may be headlines."""

_LONG_HEADLINE: Final = 160
_SHUT: Final = re.compile(r"[^(（]{0,40}[)）]")
"""The end of the brackets that a sum stands in."""
_FEW_ITEMS: Final = 8
_SEVERAL: Final = 3
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEAR: Final = 40
_FAR: Final = 60
_BROUGHT: Final = 160
_LISTS: Final = ("partial", "exhaustive")
_ROW: Final = 200
_STACK: Final = 20
"""So many figures in brackets, at most, are looked back over for the cell that they break down."""
_OWNERS: Final = ("’s", "'s")
"""What makes a time the owner of another thing than the sum before it: "to recover from last year's floods"."""
_OPENS: Final = 2
"""So many characters before a sum it still opens its sentence: 約."""
_CHANGE: Final = re.compile(r"(?:^|[^\d\w\s)）]|\n)[ \u3000]{0,3}[+＋▲△±][ ]?[約$€£¥]?$")
"""Before a figure that tells by how much another one grew or fell; behind a sum a plus adds."""
_SIGNED: Final = 8


def mark(context: Context, i: int) -> None:
    """Read where a slot stands, in a list, a table, a year; and, unless it is the only one, what ties it to the others."""
    slot, text = context.slots[i], context.article.text
    (a, b), (c, d) = context.before(i), context.after(i)
    slot.listed = context.list_heading(slot.sentence)
    slot.cell = _in_table(context, i)
    behind = _dated_behind(context, i)
    # "from $9 million in 2021 to $5 million in 2022, of which": the year right behind a sum is its own
    year = _YEAR.search(behind[0] if behind else text[max(a, b - _NEAR) : b] + " " + text[c : min(d, c + _NEAR)])
    slot.year = year[0] if year else None
    _call_total(context, i)
    if len(context.slots) > 1:
        _tie(context, i)


def _dated_behind(context: Context, i: int) -> re.Match[str] | None:
    """The words right behind a slot that tell its year: " in 2021 to"."""
    return context.words["serial"].match(context.article.text, *context.after(i)) if context.words.words.spaced else None


def _call_total(context: Context, i: int) -> None:
    """Read whether words call a slot a total, or say that it is what all comes to."""
    slot, text, (a, b) = context.slots[i], context.article.text, context.before(i)
    said = context.words_in(slot.sentence)
    reach = _FAR if context.words.words.spaced else _FAR // 4
    # "The package includes $5 million": the word for a total is of what it includes
    lists = [cue.start for cue in context.cues(slot.sentence, "relation") if cue.value in _LISTS and a <= cue.start < b]
    near = (cue for distance, cue in context.near(i, "relation", "total") if distance <= reach)
    # "Loans made up $5 million of Oman's total": the word is for what it is a part of
    near = (cue for cue in near if cue.start < b or not said["of_whose"].fullmatch(text, slot.end, cue.start))
    # 2億円の借款と合わせ、: added to what is told beside it, and no sum of it
    if added := said["together"].match(text, slot.end):
        near = (cue for cue in near if not slot.end <= cue.start < added.end())
    slot.total = any(cue.start >= b or all(cue.start > start for start in lists) for cue in near)
    slot.total |= _opens_total(context, slot.sentence)
    slot.total |= said["worth_in_all"].search(text, max(a, b - _FAR), b) is not None
    slot.total |= said["makes_before"].search(text, max(a, b - _FAR), b) is not None
    slot.adds_up = slot.total and any(distance <= reach for distance, _ in context.near(i, "adding"))
    if i and not context.is_first(i) and context.words["together"].match(text, context.slots[i - 1].end):
        slot.total = slot.adds_up = True
    slot.so_far = said["sums_up"].search(text, max(a, b - _BROUGHT), b) is not None
    in_all = said["in_all"].search(text, max(a, b - _BROUGHT), b) is not None
    if slot.so_far or in_all or (slot.total and _is_with(context, i)):
        slot.total = slot.adds_up = True
    slot.so_far |= said["brought_to"].search(text, max(a, b - _BROUGHT), b) is not None
    slot.adds_up |= slot.total and slot.so_far
    if said["of_others"].search(text, max(a, b - _FAR), b):
        slot.total = slot.adds_up = False
    if _is_with(context, i + 1):
        slot.total = slot.adds_up = slot.so_far
    elif not slot.total and _is_with(context, i):
        slot.total = slot.adds_up = adding_up(context.slots, i, range(i - 1, max(-1, i - 1 - _FEW_ITEMS), -1)) > 1


def _tie(context: Context, i: int) -> None:
    """Read the words around a slot that tell its place among the article's sums."""
    slot, text = context.slots[i], context.article.text
    (a, b), (_, d) = context.before(i), context.after(i)
    said = context.words_in(slot.sentence)
    near = max(a, b - _NEAR)
    slot.total_row = slot.cell is not None and any(cue.value == "total" for cue in _label_cues(context, i))
    slot.headline = slot.cell is None and slot.listed is None and _is_headline(context, slot)
    slot.earlier = _is_earlier(context, i)
    slot.percents = tuple(_percents(context, i))
    slot.another = said["another"].search(text, near, b) is not None
    slot.another |= said["also"].match(text, context.sentences[slot.sentence][0], slot.start) is not None
    slot.apart = said["apart"].search(text, near, b) is not None
    slot.apart |= context.is_first(i) and context.words["aside"].match(text, a) is not None
    slot.apart |= slot.listed is not None and any(cue.value == "apart" for cue in context.cues(slot.listed, "relation"))
    slot.apart |= said["change_after"].match(text, slot.end, context.sentences[slot.sentence][1]) is not None
    apart = ("change_before", "alike_before", "added_to", "net_of")
    slot.apart |= any(said[kind].search(text, max(a, b - _FAR), b) for kind in apart)
    slot.apart |= _CHANGE.search(text, max(0, slot.start - _SIGNED), slot.start) is not None
    slot.apart |= said["differs_after"].match(text, slot.end, d) is not None
    slot.one_gift = _is_one_gift(context, i)
    slot.converted = _is_converted(context, i)
    slot.known = said["known_before"].search(text, near, b) is not None
    slot.out_of = _is_out_of(context, i)
    slot.out_of_together = slot.out_of and said["as_part_of"].search(text, *context.after(i)) is not None
    slot.inside = bool(said["inside_before"].search(text, near, b) or said["inside_after"].match(text, slot.end, d))
    slot.goes_on = context.is_first(i) and context.words["adds_on"].match(text, context.sentences[slot.sentence][0]) is not None
    slot.shut = _SHUT.match(text, slot.end, d) is not None
    near_whole = i > 0 and slot.sentence - context.slots[i - 1].sentence <= 1
    slot.inside |= near_whole and said["instalment"].search(text, max(a, b - _FAR), b) is not None
    slot.inside |= _is_of_whole(context, i) or _is_stacked(context, i)
    slot.inside |= _goes_with(context, i)
    slot.entered = not slot.total and not slot.apart and _is_entered(context, i)
    slot.project = said["project_cost"].search(text, max(a, b - _BROUGHT), b) is not None
    slot.project |= said["project_cost_after"].match(text, slot.end, d) is not None
    slot.serial = _goes_on(context, i)
    slot.each = said["each_before"].search(text, near, b) is not None
    slot.each |= said["each_after"].match(text, slot.end, d) is not None
    slot.rest = said["rest"].search(text, near, b) is not None
    slot.allotted = said["allotted"].match(text, slot.end, context.sentences[slot.sentence][1]) is not None
    slot.foremost = context.is_first(i) and said["foremost"].search(text, context.sentences[slot.sentence][0], d) is not None
    slot.leaves = leaves_a_rest(context, i)
    slot.open = said["open_list"].match(text, slot.end, context.sentences[slot.sentence][1]) is not None
    slot.open |= slot.listed is not None and context.says(slot.listed, "some_of")
    slot.in_all_next = not context.is_last(i) and said["in_all_next"].fullmatch(text, *context.after(i)) is not None
    slot.count = _counted(context, slot.sentence)
    ordinal = said["ordinal"].search(text, max(a, b - _ROW), b) if context.is_first(i) else None
    slot.ordinal = None if ordinal is None else "first" if ordinal["first"] else "next"
    slot.cue = list_cue(context, i)
    instrument = own_instrument(context, i)
    slot.instrument = instrument.value if instrument else None


def _in_table(context: Context, i: int) -> tuple[int, int] | None:
    """The table and column of a slot: the rows of adjacent lines are of one table, also where each line is a paragraph."""
    place, before = cell(context, i), context.slots[i - 1] if i else None
    if place is None or before is None or before.cell is None or context.slots[i].paragraph - before.paragraph > 1:
        return place
    return before.cell[0], place[1]


def _is_one_gift(context: Context, i: int) -> bool:
    """Whether words call a slot a single loan or grant: "a loan of", "a $5 million soft loan"."""
    text, slot, (start, _) = context.article.text, context.slots[i], context.before(i)
    said = context.words_in(slot.sentence)
    if context.is_first(i) and context.is_last(i) and said["unnamed_gives"].match(text, context.sentences[slot.sentence][0]):
        return True
    before = said["one_gift_before"].search(text, max(start, slot.start - _FAR), slot.start)
    if before is None or before["article"] is None:
        return before is not None
    return said["one_gift_after"].match(text, *context.after(i)) is not None


def _is_converted(context: Context, i: int) -> bool:
    """Whether a slot says in other money what the only sum of the sentence before is: "That is roughly $9 million"."""
    slot, before = context.slots[i], context.slots[i - 1]
    alone = i > 0 and before.sentence == slot.sentence - 1 and context.is_first(i) and context.is_first(i - 1)
    if not alone or slot.apart or not before.finest.keys().isdisjoint(slot.finest):
        return False
    return context.words_in(slot.sentence)["in_other_money"].fullmatch(context.article.text, *context.before(i)) is not None


@asked_once
def _counted(context: Context, sentence: int) -> int | None:
    """How many parts a sentence speaks of."""
    found = context.words_in(sentence)["counted"].search(context.article.text, *context.sentences[sentence])
    return _number(context, found["count"]) if found else _named_side_by_side(context, sentence)


def _named_side_by_side(context: Context, sentence: int) -> int | None:
    """How many countries a sentence names side by side, from three on: "loans to Peru, Chad and Mali"."""
    longest = max(map(len, in_rows(context, context.cues(sentence, "country"))), default=0)
    return longest if longest >= _SEVERAL else None


def opens_project(context: Context, i: int) -> bool:
    """Whether a sentence opens with what a project costs: "A $7 million project in Mali"."""
    slot, text = context.slots[i], context.article.text
    start, end = context.sentences[slot.sentence]
    opens = context.words["project_opens"].fullmatch(text, start, slot.start)
    return opens is not None and context.words["project_after"].match(text, slot.end, end) is not None


def _is_earlier(context: Context, i: int) -> bool:
    """Whether words say that a slot is the figure of an earlier time, or what another is measured by."""
    slot, text, (a, b) = context.slots[i], context.article.text, context.before(i)
    said = context.words_in(slot.sentence)
    compared = (cue for distance, cue in context.near(i, "comparison", "earlier") if distance <= _NEAR)
    # "$5 million since the war broke out last April" is counted until now
    until_now = [cue for cue in compared if not said["counted_from"].search(text, slot.end, max(slot.end, cue.start))]
    if any(cue.end <= slot.start or text[cue.end : cue.end + 2] not in _OWNERS for cue in until_now):
        return True
    # "At the last round Norway gave $5 million, Sweden $4 million"
    if any(cue.value == "round" for cue in context.head(slot.sentence, "comparison")):
        return True
    if not context.is_first(i) and said["year_in_brackets"].search(text, max(a, b - _NEAR), b) is not None:
        return True
    # 借款9億円（前年度8億円）、無償7億円（同6億円）
    same = i > 1 and context.slots[i - 2].earlier and context.is_bracketed(i - 2) and context.is_bracketed(i)
    if same and context.slots[i - 2].sentence == slot.sentence and said["same_year"].search(text, max(a, b - _NEAR), b):
        return True
    if not context.is_first(i) and context.slots[i - 1].earlier and context.words["and_before"].fullmatch(text, a, b):
        return True
    if said["compared_with"].search(text, max(a, b - _NEAR), b) is None:
        return False
    bare = context.is_first(i) and said["gets_from"].search(text, max(a, b - _NEAR), b) is not None
    return not bare or said["changes"].search(text, max(a, b - 2 * _FAR), b) is not None


def _opens_total(context: Context, sentence: int) -> bool:
    """Whether a line opens with a word for a total and a colon: "Total: 40 in 2015, 31 in 2016"."""
    start = context.sentences[sentence][0]
    first = context.head(sentence, "relation")[-1:]
    opening = bool(first) and first[0].value == "total" and first[0].start - start <= 2
    return opening and context.article.text[first[0].end : first[0].end + 1] in tuple(":：")


def _label_cues(context: Context, i: int) -> list[Cue]:
    """What the label of a row says of its figures."""
    sentence, label = context.slots[i].sentence, label_above(context, i)
    if runs_on(context, i):
        start, end = context.before(row_start(context, i))
        return [cue for cue in context.cues(sentence, "relation") if start <= cue.start < end]
    return context.head(sentence, "relation") if label == sentence else context.cues(label, "relation")


def _is_out_of(context: Context, i: int) -> bool:
    """Whether "of the" and little else stands between a slot and the next one."""
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    beside = rest and rest[0].sentence - slot.sentence <= 1
    if beside and context.words["within_after"].match(context.article.text, rest[0].end):
        return True
    if not rest or rest[0].sentence == slot.sentence:
        return bool(rest) and context.is_out_of_next(i)
    start = context.sentences[rest[0].sentence][0]
    near = rest[0].sentence == slot.sentence + 1
    return near and context.words["wider"].fullmatch(context.article.text, start, rest[0].start) is not None


def _is_of_whole(context: Context, i: int) -> bool:
    """Whether the slot before is the whole that this one is a part of: "Of the $30 million grant, $5 million"."""
    if context.is_first(i):
        return False
    text, whole = context.article.text, context.slots[i - 1]
    if context.words["whole_after"].fullmatch(text, whole.end, context.slots[i].start) is None:
        return False
    before = text[max(context.before(i - 1)[0], whole.start - _FAR) : whole.start]
    return context.words["whole_before"].search(before) is not None


def _is_stacked(context: Context, i: int) -> bool:
    """Whether a bare figure stands in brackets, alone in its line: in a table with a cell to a line it breaks one down."""
    text, k = context.article.text, i
    while k and text[context.slots[k].start - 2 : context.slots[k].start] in ("\n(", "\n（") and i - k < _STACK:
        k -= 1
    closed = text[context.slots[i].end : context.slots[i].end + 2] in (")", "）", ")\n", "）\n")
    return k < i and closed and is_larger(context.slots[k], context.slots[i])


def _goes_on(context: Context, i: int) -> bool:
    """Whether nothing but a time stands between the slot before and this one: "$3 million in 2018, $4 million in 2019"."""
    start, end = context.before(i)
    return not context.is_first(i) and context.words["serial"].fullmatch(context.article.text, start, end) is not None


def _goes_with(context: Context, i: int) -> bool:
    """Whether a slot is a share of the one right before: ", with $6 million going to food", ", $6 million meant for food".

    So is one that opens the next sentence, which tells its use: 6億円は食料に充てる.
    """
    (start, end), slot, text = context.before(i), context.slots[i], context.article.text
    if i and context.is_first(i) and end - start <= _OPENS:
        return context.words["going_on"].match(text, slot.end) is not None
    if context.is_first(i) or context.words["going_to"].match(text, slot.end) is None:
        return False
    if context.words["going_with"].search(text, start, end) is not None:
        return True
    bare = context.words["going_bare"].fullmatch(text, start, end) is not None and is_larger(context.slots[i - 1], slot)
    return bare and context.words["set_aside"].match(text, slot.end) is not None


def _is_entered(context: Context, i: int) -> bool:
    """Whether a slot, or the list that goes on with it, is entered in a budget told before: 学校に3億円、橋に5億円を計上."""
    text, words = context.article.text, context.words
    for k in range(i, context.by_sentence[context.slots[i].sentence][-1] + 1):
        if words["entered_after"].match(text, *context.after(k)):
            return True
        if words["next_entered"].match(text, *context.after(k)) is None:
            return False
    return False


def _is_with(context: Context, i: int) -> bool:
    """Whether the slot before is said to be added: "Together with the $21 million of March"."""
    if i >= len(context.slots) or context.is_first(i):
        return False
    start, end = context.before(i - 1)
    return context.words["together_with"].search(context.article.text, max(start, end - _FAR), end) is not None


def _percents(context: Context, i: int) -> Iterator[Decimal]:
    """The shares of a whole that the words on both sides of a slot tell, as parts of one."""
    for start, end in (context.before(i), context.after(i)):
        for found in context.words["percent"].finditer(context.article.text, start, min(end, start + _ROW)):
            yield Decimal(found["percent"].replace("．", ".")).scaleb(-2)


def _number(context: Context, written: str) -> int | None:
    return int(written) if written.isdecimal() else context.words.words.numbers.get(written)


def _is_headline(context: Context, slot: Slot) -> bool:
    """Whether a slot stands in a line without a full stop, before the first sentence that has one."""
    if slot.sentence > HEADLINES or len(context.sentences) < slot.sentence + 2:
        return False
    lines = [context.article.text[start:end] for start, end in context.sentences[: slot.sentence + 1]]
    if all(len(line) < _LONG_HEADLINE and line[-1] not in '.。”"' for line in lines):
        return True
    return (title := context.headline()) is not None and lines[-1].strip() in title
