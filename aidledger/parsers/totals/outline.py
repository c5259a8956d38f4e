"""What `structure` asks of a slot: whether words call it a total, open a list, set it apart or make it last year's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, Literal

from aidledger.parsers.meaning.adding import adding_up, fits_inside, makes_exactly, nearly_adding_up, shares_currency
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.givers import label_above
from aidledger.parsers.meaning.instruments import own_instrument
from aidledger.parsers.meaning.rows import in_rows
from aidledger.parsers.meaning.slots import Slot, is_larger
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.totals.layout import cell, row_start, runs_on

HEADLINES: Final = 4
"""So many lines at the beginning may be headlines."""

_LONG_HEADLINE: Final = 160
_SHUT: Final = re.compile(r"[^(（]{0,40}[)）]")
"""The end of the brackets that a sum stands in: "a grant (in all: $5 million) and a loan (of: ...": another list."""
_COLON: Final = re.compile(r"[:：](?!\d)")
_DASH: Final = re.compile(r"\s?[-–—]\s?(?=\S)|\s--\s")
_FEW_ITEMS: Final = 8
_SEVERAL: Final = 3
_BOTH: Final = {"grant", "loan"}
"""What a sum that comes in two ways is: "1.8 billion for Moldova: 385 million in grants and 1.5 billion in loans"."""
_SLIP: Final = Decimal("0.1")
"""By so much of a total the list behind a colon may miss it."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEAR: Final = 40
_FAR: Final = 60
_BROUGHT: Final = 160
_LISTS: Final = ("partial", "exhaustive")
_NEXT: Final = 2
"""So many paragraphs behind a sum that is called no total a sentence may stand that opens the list of its parts."""
_ROW: Final = 200
_STACK: Final = 20
"""So many figures in brackets, at most, are looked back over for the cell that they break down."""
_OWNERS: Final = ("’s", "'s")
"""What makes a time the owner of another thing than the sum before it: "to recover from last year's floods"."""
_OPENS: Final = 2
"""So many characters before a sum it still opens its sentence: 約."""
_OPENING: Final = 70
"""So many characters of a sentence are read as its opening, where it may speak of the sum before."""
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
    slot.leaves = _leaves_a_rest(context, i)
    slot.open = said["open_list"].match(text, slot.end, context.sentences[slot.sentence][1]) is not None
    slot.open |= slot.listed is not None and context.says(slot.listed, "some_of")
    slot.in_all_next = not context.is_last(i) and said["in_all_next"].fullmatch(text, *context.after(i)) is not None
    slot.count = _counted(context, slot.sentence)
    ordinal = said["ordinal"].search(text, max(a, b - _ROW), b) if context.is_first(i) else None
    slot.ordinal = None if ordinal is None else "first" if ordinal["first"] else "next"
    slot.cue = _list_cue(context, i)
    instrument = own_instrument(context, i)
    slot.instrument = instrument.value if instrument else None


def _leaves_a_rest(context: Context, i: int) -> bool:
    """Whether a slot is the last before words that tell where the rest goes, in its sentence or the next, which has no sum."""
    slot, text = context.slots[i], context.article.text
    if slot.cell is not None or not context.is_last(i):
        return False
    if context.words_in(slot.sentence)["rest_untold"].search(text, slot.end, context.sentences[slot.sentence][1]) is not None:
        return True
    after = slot.sentence + 1
    return after < len(context.sentences) and after not in context.by_sentence and context.says(after, "rest_untold")


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


def opening_cue(context: Context, i: int) -> Cue | None:
    """The word for a list that stands between the beginning of a sentence and its first slot."""
    if not context.is_first(i) or context.slots[i].cell is not None:
        return None
    sentence = context.slots[i].sentence
    opening = context.sentences[sentence][0] + _OPENING
    near = (cue for cue in context.head(sentence, "relation") if cue.end <= opening and not _lists_others(context, cue))
    return next((cue for cue in near if cue.value in ("partial", "exhaustive")), None)


def _is_headline(context: Context, slot: Slot) -> bool:
    """Whether a slot stands in a line without a full stop, before the first sentence that has one."""
    if slot.sentence > HEADLINES or len(context.sentences) < slot.sentence + 2:
        return False
    lines = [context.article.text[start:end] for start, end in context.sentences[: slot.sentence + 1]]
    if all(len(line) < _LONG_HEADLINE and line[-1] not in '.。”"' for line in lines):
        return True
    return (title := context.headline()) is not None and lines[-1].strip() in title


def _list_cue(context: Context, i: int) -> Literal["exhaustive", "partial"] | None:
    """What the words between a slot and the next say of a list: those of its sentence behind it, then the head of the next.

    A colon behind a sum that is called a total opens the list of its parts: "worth $180 million: a credit of ..."
    """
    cues = (cue for cue in _list_words(context, i) if not _lists_not(context, cue))
    values = (cue.value for cue in cues if cue.value in ("exhaustive", "partial"))
    if (value := next(values, None)) is not None:
        return value  # type: ignore[return-value]
    if _colon_opens(context, i) or _heading_opens(context, i) or _dash_opens(context, i):
        return "exhaustive"
    return "partial" if _parts_follow(context, i) or _paid_with(context, i) or _colon_opens_one(context, i) else None


def _parts_follow(context: Context, i: int) -> bool:
    """ "Of the $9 million paid in May, $4 million ..." """
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    if not rest or rest[0].sentence != slot.sentence or "," not in context.article.text[slot.end : rest[0].start]:
        return False
    return context.words["out_of_this"].search(context.article.text, max(0, slot.start - _NEAR), slot.start) is not None


def _paid_with(context: Context, i: int) -> bool:
    """ "The $9 million grant is funded by $5 million from a fund", "... $9 million. The grant is funded by $5 million" """
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    comparable = rest and (is_larger(slot, rest[0]) or not shares_currency(slot, rest[0]))
    if not comparable or not 0 <= rest[0].sentence - slot.sentence <= 1:
        return False
    start = slot.end if rest[0].sentence == slot.sentence else context.sentences[rest[0].sentence][0]
    if any(word in context.article.text[start : rest[0].start] for word in context.words.words.contrasts):
        return False  # "Togo gets $8 million, while clinics in Mali were paid for with NZ$4 million"
    found = context.words["paid_with"].search(context.article.text, start, rest[0].start)
    return found is not None and (start == slot.end or context.words["the_aid"].match(context.article.text, start) is not None)


def _colon_opens(context: Context, i: int) -> bool:
    slot, rest = context.slots[i], context.slots[i + 1 : i + 3]
    if len(rest) < 2 or any(other.sentence != slot.sentence for other in rest):
        return False
    # Right behind a sum a colon opens its list, farther off only if the sum is called a total, or those behind it make it.
    text = context.article.text
    colon = _COLON.search(text, slot.end, rest[0].start)
    if colon is None or _SHUT.match(text, slot.end, colon.start()):
        return False
    behind = range(i + 1, context.by_sentence[slot.sentence][-1] + 1)
    if slot.total or colon.start() == slot.end or makes_exactly(context.slots, i, behind):
        return True
    # "$9 million since May: $5 million for wells, $3 million for schools and the rest for roads"
    if _leaves_a_rest(context, behind[-1]) and fits_inside(context.slots, i, behind):
        return True
    # a list that is off by a slip: "18 million was set apart: 10 million for ..., 5 million for ... and 2 million for"
    kinds = {kind.value for k in behind[:_FEW_ITEMS] if (kind := own_instrument(context, k)) is not None}
    return (len(behind) >= _SEVERAL or kinds == _BOTH) and nearly_adding_up(context.slots, i, behind, _SLIP) == len(behind)


def _colon_opens_one(context: Context, i: int) -> bool:
    """ "$238 million for power: $90 million for the grid and the rest for a dam" """
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    if not rest or rest[0].sentence != slot.sentence or not is_larger(slot, rest[0]):
        return False
    text = context.article.text
    colon = _COLON.search(text, slot.end, rest[0].start)
    return colon is not None and not _SHUT.match(text, slot.end, colon.start()) and _leaves_a_rest(context, i + 1)


def _dash_opens(context: Context, i: int) -> bool:
    """Whether a dash right behind a sum opens those of its sentence that make it: "the 30 million - 10 now, 20 later -"."""
    slot, text = context.slots[i], context.article.text
    if _DASH.match(text, slot.end) is None:
        return False
    rest = range(i + 1, context.by_sentence[slot.sentence][-1] + 1)[:_FEW_ITEMS]
    return any(makes_exactly(context.slots, i, rest[:length]) for length in range(2, len(rest) + 1))


def _heading_opens(context: Context, i: int) -> bool:
    """Whether a sentence with a colon right behind a sum speaks of it and heads a list: "This is how the money is used:"."""
    rest = context.slots[i + 1 : i + 3]
    if len(rest) < 2 or context.slots[i].inside or not is_larger(context.slots[i], rest[0]):
        return False
    if any(context.list_heading(other.sentence) != context.slots[i].sentence + 1 for other in rest):
        return False
    start, end = context.sentences[context.slots[i].sentence + 1]
    colon = context.article.text[end - 1] in ":：" and not context.says(context.slots[i].sentence + 1, "some_of")
    return colon and context.words["this_sum"].search(context.article.text, start, end) is not None


def _list_words(context: Context, i: int) -> Iterator[Cue]:
    slot, (start, end) = context.slots[i], context.after(i)
    own = context.cues(slot.sentence, "relation")
    # "$700 million, including medicines and food.": a list of other things than sums
    lists = not context.is_last(i) or context.article.text[end - 1] in ":："
    ahead = (cue for cue in own if start <= cue.start < end and _points_ahead(context, slot, cue))
    # "The rest is made up of older pledges," he said at length ... "The US gave $1 billion": a list of other things
    far = end - _BROUGHT if not context.is_last(i) else start
    yield from (cue for cue in ahead if (lists or cue.value != "partial") and (cue.end >= far or cue.value != "exhaustive"))
    if i + 1 == len(context.slots):
        return
    following = context.slots[i + 1]
    if following.sentence == slot.sentence:
        yield from (cue for cue in own if _points_back(context, following, cue))
    if following.paragraph - slot.paragraph > _NEXT and not slot.total:
        return
    for sentence in range(slot.sentence + 1, following.sentence + 1):
        opening = min(following.start, context.sentences[sentence][0] + _OPENING)
        said = (cue for cue in context.cues(sentence, "relation") if cue.end <= opening and not _lists_others(context, cue))
        yield from said if sentence == following.sentence else (cue for cue in said if cue.value == "exhaustive")


def _lists_not(context: Context, cue: Cue) -> bool:
    """Whether a word of lists is denied: "does not include"."""
    return context.words["lists_not"].search(context.article.text, max(0, cue.start - _NEAR), cue.start) is not None


def _lists_others(context: Context, cue: Cue) -> bool:
    """Whether a word of a later sentence is of a list of its own: "Aid also goes to countries in need, including Mali"."""
    text, start = context.article.text, max(0, cue.start - _NEAR)
    if context.words["other_list"].search(text, start, cue.end) is not None:
        return True
    # "$9 million, of which $6 million is for arms. The civilian part includes $1 million for wells"
    part = context.words["part_includes"].search(text, start, cue.end)
    return part is not None and part["kind"] not in text[max(0, part.start() - _BROUGHT) : part.start()]


def _points_ahead(context: Context, slot: Slot, cue: Cue) -> bool:
    """Whether a word behind a slot opens a list; in languages whose verbs come last "including" closes one (`backward`)."""
    if context.words.words.spaced or cue.value != "partial":
        return not _points_back(context, slot, cue)
    return context.words["backward"].match(context.quote(cue)) is None


def _points_back(context: Context, slot: Slot, cue: Cue) -> bool:
    """ "¥75.2 billion of it" speaks of the sum before: of the whole that it is a part of."""
    near = cue.kind == "relation" and cue.value == "partial" and 0 <= cue.start - slot.end <= 1
    return near and context.words["backward"].match(context.quote(cue)) is not None
