"""What a sum is for: the purpose in the article's words, and its DAC purpose code."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from aidledger.parsers.meaning.context import Context

_LONGEST: Final = 240
_EDGES: Final = " \t\r\n,;:?!–—-.“”\"'"
_ARTICLE: Final = 14
_BULLET: Final = 24
_FIELDS: Final = 3
"""So many lines may stand between the name of a project and what it gets."""
_AGREEMENTS: Final = 9
"""So many sentences back, at most, stands what several agreements are for: "The first is a loan ... The second ..."."""
_ASIDE: Final = re.compile(r",[^()\[\]\n]{1,40}[)\]]")
_CLAUSE: Final = re.compile(r"[,;:.]\s|[、。]")
_SPACE: Final = re.compile(r"\s+")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_NAMES: Final = ("country", "organisation")
_BETWEEN: Final = ("country", "organisation", "region", "people", "instrument")
"""What words of these kinds name may stand between a sum and what it is for, where that is told first."""
_NO_USE: Final = ("country", "people", "capital", "region", "organisation", "instrument", "giving", "relation", "scope")
"""What words of these kinds tell is no use of a sum; a town tells it where no space parts it from what is built: ホニアラ港."""


def purpose_of(context: Context, i: int) -> str | None:
    """What a slot is for, in the text's words: behind it ("for the road"), or as the label of its list item."""
    start, end = context.before(i)
    before = context.article.text[max(start, end - _LONGEST) : end]
    # "a road ($3 million) and wells ($2 million) in Chad": a bracket in a row of them belongs to what stands before it
    if _is_in_brackets(context, i) and (what := _label(context, i)):
        return what
    # "Clean Wells Project: a grant of $5 million to drill": its name, not what is told of it
    if (headed := context.words["title_before"].search(before)) and (what := cleaned(context, headed["what"])):
        return what
    behind = _behind(context, i)
    if titled := context.words["titled"].match(behind):
        return cleaned(context, titled["what"])
    told = _told_inside(context, i) or _told_behind(context, i, behind)
    what = told or _item(context, i) or _noun(context, i) or _label(context, i)
    return what if what or context.words.words.spaced else _label_farther(context, i, before)


def _told_inside(context: Context, i: int) -> str | None:
    """What a sum is for, told before its other currency: "2 billion yen for a bridge ($14 million)"."""
    members = [context.mentions[k] for k in context.slots[i].members[:2]]
    if len(members) == 1 or not context.words.words.spaced:
        return None
    inside = context.article.text[members[0].end : members[1].start].rpartition("(")[0]
    return _goal(context, i, inside, members[0].end) if inside else None


def _told_behind(context: Context, i: int, behind: str) -> str | None:
    """What the words behind a slot tell that it is for, the surest first."""
    # "in food aid, as part of a package to revive the economy": the package is for more
    of_more = context.is_out_of_next(i) or context.words["part_of_more"].match(behind)
    if of_more and (what := _noun(context, i)):
        return what
    for pattern in ("goods_behind", "used_for"):
        if (used := context.words[pattern].match(behind)) and (what := cleaned(context, used["what"])):
            return what
    spent = context.words["spent_on"].match(behind) if _is_spent(context, i) else None
    if spent and (what := cleaned(context, spent["what"])):
        return what
    named = context.words["named_behind"].match(behind) or context.words["works_behind"].match(behind)
    name = cleaned(context, named["what"]) if named else None
    # "$5 million Clean Wells Project, which seeks to": the name says more than what is told of it
    if named and name and named["what"][:1].isupper() and _CLAUSE.match(behind, named.end()):
        return name
    return (_goal(context, i, behind, context.slots[i].end) if behind else None) or name


def _is_spent(context: Context, i: int) -> bool:
    """Whether a sum is said to be spent, or goes on with one that is: "$9 million went on wells and $5 million on roads"."""
    text, words = context.article.text, context.words
    for k in context.back_from(i):
        if words["spends"].search(text, *context.before(k)) or words["went_on"].match(text, *context.before(k)):
            return True
        if words["spent_on"].match(text, *context.before(k)) is None:
            break
    return False


def _noun(context: Context, i: int) -> str | None:
    """What the noun right behind a slot says that it is for: "in budget support", "railway loan"."""
    for pattern in ("noun_behind", "kind_behind"):
        if noun := context.words[pattern].match(context.article.text, context.slots[i].end):
            return cleaned(context, noun["what"])
    return None


def field_of_aid(context: Context, i: int) -> str | None:
    """What kind of aid a slot is said to be, where nothing tells more: "in humanitarian aid", "health assistance worth"."""
    text, slot = context.article.text, context.slots[i]
    said = context.words["aid_behind"].match(text, slot.end) or context.words["aid_before"].search(text, *context.before(i))
    return _SPACE.sub(" ", said["what"]) if said else None


def _behind(context: Context, i: int) -> str:
    """The text behind a slot that may tell what it is for.

    "€5 million of the €20 million will go to roads" speaks of the first, "$5 million to complete a $20 million road" goes on
    behind what the whole costs.
    """
    text, (start, end) = context.article.text, context.after(i)
    # 「道路計画」（3億円）、「橋計画」（2億円）: a bracket belongs to what stands before it
    if not context.words.words.spaced and context.is_bracketed(i):
        return ""
    if i and context.is_out_of_next(i - 1) and context.words["said_of_part"].match(text, start):
        return ""
    if in_turn := _behind_turns(context, i):
        return text[in_turn : min(context.sentences[context.slots[i].sentence][1], in_turn + _LONGEST)]
    if not context.is_last(i):
        low, high = context.after(i + 1)
        # "for Lebanon to mend power lines, part of a $1 billion plan": told before the whole
        told = context.is_out_of_next(i) and "," in text[start:end] and context.words["purpose"].search(text, start, end)
        if (context.is_out_of_next(i) and not told) or is_paired(context, i):
            return text[low : min(high, low + _LONGEST)]
        if context.words["project_before"].search(text, max(start, end - _LONGEST), end):
            return text[max(start, end - _LONGEST) : end].rstrip() + text[low : min(high, low + _LONGEST)]
    # "a loan ($5 million, at 2 per cent) for roads": the bracket tells more of the sum
    aside = _ASIDE.match(text, start, end) if text.endswith(("(", "["), 0, context.slots[i].start) else None
    start = aside.end() if aside is not None else start
    ends = _end_of_clause(context, i, start, end)
    return text[start : ends if ends <= start + _LONGEST else _last_word(text, start, start + _LONGEST)]


def _last_word(text: str, start: int, end: int) -> int:
    """Where the last word that is whole ends, before a place at which a text is cut."""
    space = text.rfind(" ", start, end + 1)
    return space if space > start else end


def _behind_turns(context: Context, i: int) -> int:
    """Where the word ends that gives each of a row its sum: "gave Peru and Chad $5 million and $3 million respectively".

    0 where there is none.
    """
    text, joints = context.article.text, {"", *(joint.strip() for joint in context.words.words.joints)}
    last = i
    while not context.is_last(last) and text[slice(*context.after(last))].strip(" ,") in joints:
        last += 1
    end = context.slots[last].end
    found = context.words["in_turn"].search(text, end, end + _LONGEST)
    if found is None or text[end : found.start()].strip(" ,("):
        return 0
    return found.end() + text.startswith(",", found.end())


def _end_of_clause(context: Context, i: int, start: int, end: int) -> int:
    """Where what stands behind a slot ends: before the clause of one who gets the next, "for a dam and Peru $4 million"."""
    text = context.article.text
    if context.is_last(i):
        return end
    known = (cue for kind in (*_NAMES, "capital") for cue in context.cues(context.slots[i].sentence, kind))
    names = sorted((cue for cue in known if start < cue.start and cue.end <= end), key=lambda cue: cue.start)
    thanked = context.words["thanked_for"].search(text, start, end)
    last = thanked.start() if thanked is not None else end
    for name in names:
        clause = context.words["next_clause"].search(text, start, name.start)
        if clause is not None and _has_next(context, i, _past_aside(text, name.end), last):
            return clause.start()
    return end


def _past_aside(text: str, place: int) -> int:
    """Where what is told of a name goes on behind an aside: "Peru, whose minister called, built"."""
    aside = text.find(",", place + 1, place + _LONGEST) if text.startswith(",", place) else -1
    return aside + 1 if aside >= 0 else place


def _has_next(context: Context, i: int, place: int, last: int) -> bool:
    """Whether a name that ends at a place is that of who gives or gets the sum behind a slot.

    "... and Peru $4 million", "and Peru's $4 million", "and Peru has lent $4 million", "and Peru built a dam for $4 million".
    """
    text, words, end = context.article.text, context.words, context.after(i)[1]
    if not text[place:last].strip() or words["own_alone"].fullmatch(text, place, last):
        return True
    if words["built_at"].match(text, place + 1, end):
        return True
    verbs = (cue for cue in context.cues(context.slots[i].sentence, "giving") if place < cue.start < end)
    return any(cue.value == "gives" and words["auxiliary"].fullmatch(text, place, cue.start) for cue in verbs)


def _is_in_brackets(context: Context, i: int) -> bool:
    """Whether a slot and the one before or behind it in its sentence stand in brackets."""
    here = context.by_sentence[context.slots[i].sentence]
    return len(here) > 1 and context.is_bracketed(i) and any(k in here and context.is_bracketed(k) for k in (i - 1, i + 1))


def is_paired(context: Context, i: int) -> bool:
    """Whether a slot and the next are a loan and a grant for one thing, or one sum in two currencies."""
    between = context.article.text, *context.after(i)
    if context.is_bracketed(i + 1) and context.words["converted"].fullmatch(*between):
        return True
    kinds = context.cues(context.slots[i].sentence, "instrument")
    two = context.words["paired"].fullmatch(*between) is not None
    return two and any(cue.start >= between[1] and cue.end <= between[2] for cue in kinds)


def purpose_before(context: Context, i: int) -> str | None:
    """What an agreement is for, told in the sentence before: "They signed a loan agreement for a dam. The loan is worth"."""
    slot, text = context.slots[i], context.article.text
    start, before = context.sentences[slot.sentence][0], slot.sentence - 1
    same_money = context.words["same_money"]
    same = same_money.match(text, start, slot.start) is not None
    # "They signed two agreements for a dam. The first is a loan of $5 million. The second is a grant of $2 million"
    for _ in range(_AGREEMENTS * same):
        if before not in context.by_sentence or not same_money.match(text, *context.sentences[before]):
            break
        before -= 1
    if before < 0 or before in context.by_sentence or not context.in_one_paragraph(before, slot.sentence):
        return None
    found = None
    if same:
        found = context.words["agreed_for"].search(text, *context.sentences[before])
    if found is None and context.words["after_subject"].match(text, *context.sentences[slot.sentence]):
        found = context.words["subject_named"].match(text, *context.sentences[before])
    # "Mali: Repair of the dam. Credit of $5 million"
    if found is None and context.runs_on(slot.sentence) and context.words["bare_kind"].fullmatch(text, start, slot.start):
        found = context.words["line_head"].match(text, *context.sentences[before])
    return cleaned(context, found["what"]) if found else None


def purpose_in_turn(context: Context, i: int, before: str | None) -> str | None:
    """What stands before a slot as that of the slot before it did: "Schools get $10 million, clinics $12 million"."""
    if before is None or context.is_first(i):
        return None
    text, found = context.article.text, context.words["gapped"].fullmatch(context.article.text, *context.before(i))
    first = context.sentences[context.slots[i].sentence][0]
    told_before = found is not None and text.find(before, first, context.slots[i - 1].start) >= 0
    return cleaned(context, found["what"]) if found and told_before else None


def purpose_above(context: Context, i: int) -> str | None:
    """What the line above names, where that of a slot only tells the amount: "Harbour Project", "Amount: $5 million".

    Lines between that tell who does it, or since when ("Implementing agency: Port Authority"), are passed over.
    """
    text, (first, start) = context.article.text, (context.before(i)[0], context.slots[i].start)
    line = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    if line < first - 1 or not line or not context.words["amount_line"].fullmatch(text, line, start):
        return None
    lines = text[max(0, line - 2 * _LONGEST) : line].rstrip().split("\n")[-1 - _FIELDS :]
    while len(lines) > 1 and context.words["field_line"].fullmatch(lines[-1]):
        lines.pop()
    heading = context.words["heading_number"].sub("", lines[-1], count=1)
    return cleaned(context, heading) if len(heading) < _LONGEST * 2 // 3 else None


def _goal(context: Context, i: int, behind: str, start: int) -> str | None:
    """What the words behind a sum, from a place on, say that it is for."""
    at = 0
    while found := context.words["purpose"].search(behind, at):
        mark = _CLAUSE.search(behind, 0, found.start())
        if mark and not context.words["resumes"].fullmatch(behind, 0, found.start()):
            return None
        # "doubled its aid to $100 million and to renegotiate debts": what else is done
        if context.words["does_more"].fullmatch(behind, 0, found.start()):
            return None
        place = start + found.start("what")
        named = _is_in_name(context, i, place) or _is_to_body(context, i, place)
        if not named and not context.words["no_goal"].match(found[0]) and (what := cleaned(context, found["what"])):
            return what
        at = found.start("what")
    return None


def _is_in_name(context: Context, i: int, place: int) -> bool:
    """Whether a place is inside the name of an organisation: the Arab Bank for `Economic Development` in Africa."""
    window = max(context.slots[i].end, place - _LONGEST), place + _ARTICLE
    if any(fund.end() == place for fund in context.words["fund_named"].finditer(context.article.text, *window)):
        return True
    names = context.cues(context.slots[i].sentence, "organisation")
    behind = bisect_left(names, place, key=lambda name: name.start)
    return behind > 0 and place < names[behind - 1].end


def _is_to_body(context: Context, i: int, place: int) -> bool:
    """Whether an organisation is named at a place, after an article at most: "to the World Food Programme to provide"."""
    text, names = context.article.text, context.cues(context.slots[i].sentence, "organisation")
    name = next((name for name in names if 0 <= name.start - place <= _ARTICLE), None)
    if name is None or text[name.end : name.end + 4] != " to ":
        return False
    return name.start == place or text[place : name.start].islower()


def _names_in(context: Context, sentence: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The end and the start of what may stand between a sum and what it is for, within a stretch of a sentence."""
    for kind in _BETWEEN:
        cues = context.cues(sentence, kind)
        first, last = (bisect_left(cues, place, key=lambda cue: cue.start) for place in (start, end))
        yield from ((cue.end, cue.start) for cue in cues[first:last])


def named_purpose(context: Context, label: str) -> str | None:
    """A label as a purpose; None where it names a donor, a total, or nothing."""
    what = cleaned(context, label) if label else None
    totals = [cue for cue in context.words.lexicon.cues(what) if cue.kind == "relation"] if what else []
    # 設計監理, 整備計画: where no space parts words, a sign within one is no word for a total
    return None if any(context.words.words.spaced or cue.start == 0 for cue in totals) else what


def _item(context: Context, i: int) -> str | None:
    """What stands behind the sum that a line of a list begins with: "- $5 million – safe water"."""
    text, slot = context.article.text, context.slots[i]
    line = text.rfind("\n", max(0, slot.start - _BULLET), slot.start) + 1
    if not line or not context.words["item_opens"].fullmatch(text, line, slot.start):
        return None
    found = context.words["item_behind"].match(text, slot.end, slot.end + _LONGEST)
    return cleaned(context, found["what"]) if found else None


def _label(context: Context, i: int) -> str | None:
    """What a label or a verb before a slot names: "Harbour Project:", "roads get"."""
    start, end = context.before(i)
    said, before = context.words_in(context.slots[i].sentence), context.article.text[max(start, end - _LONGEST) : end]
    for name in context.words.labels:
        found = said[name].search(before)
        if found and (what := cleaned(context, found["what"])):
            return what
    if context.words.words.spaced:
        return None
    item = context.words["item_before"].search(before)
    listed = item and context.words["item_ends"].match(context.article.text, context.slots[i].end)
    return cleaned(context, item["what"]) if item and listed else None


def _label_farther(context: Context, i: int, before: str) -> str | None:
    """What is named before the words that may stand between it and a slot: who gives to whom, by what, and in which time.

    道路の改修に、日本は今後3年間でラオスに約: when these are gone, one by one, 道路の改修に is what is left.
    """
    end = context.slots[i].start
    ends, offset = dict(_names_in(context, context.slots[i].sentence, end - len(before), end)), end - len(before)
    while before:
        shorter = context.words["filler"].sub("", before)
        particle = context.words["party_particle"].search(shorter)
        at = offset + (particle.start() if particle else len(shorter))
        before, longer = shorter[: ends[at] - offset] if at in ends else shorter, before
        if (found := context.words["left_over"].search(before)) and (what := cleaned(context, found["what"])):
            return what
        if before == longer:
            break
    first = context.by_sentence[context.slots[i].sentence][0]
    alike = first < i and not any(cue.value == "cumulative" for _, cue in context.near(i, "scope"))
    said = context.words["told_of_all"].search(context.article.text, *context.before(first)) if alike else None
    return cleaned(context, said["what"]) if said else None


def cleaned(context: Context, what: str) -> str | None:
    """The phrase without what follows it, or None where it names no purpose."""
    what = context.words["helped_to"].sub("", what, count=1)
    what = context.words["purpose_ends"].split(what, maxsplit=1)[0].strip(_EDGES)
    while (shorter := context.words["edges"].sub("", what).strip(_EDGES)) != what:
        what = shorter
    what = _without_place(context, _SPACE.sub(" ", what))
    first = what.split(" ", 1)[0].lower()
    words = context.words.words.purposes
    counted = not first[:1].isdigit() or context.words["so_many"].match(what)
    empty = first in words.no_purpose and first not in words.determiners and not context.words["is_named"].match(what)
    if not first or not counted or empty:
        return None
    if _begins_with_place(context, what) or _ends_with_name(context, what) or context.words["no_purpose_end"].search(what):
        return None
    return what if says_something(context, what) else None


def _without_place(context: Context, what: str) -> str:
    """A phrase without the country that a particle parts from it where no space parts words: ラオスでは、道路."""
    if context.words.words.spaced:
        return what
    ends = [cue.end for cue in context.words.lexicon.cues(what[:40]) if cue.start == 0 and cue.kind in _NAMES]
    found = context.words["place_parted"].match(what, max(ends)) if ends else None
    return what[found.end() :] if found else what


def _begins_with_place(context: Context, what: str) -> bool:
    """"Cambodia for various purposes" is no purpose, nor is "Kumasi and Tamale"; "Bangalore metro" and "Tema port" are one.

    Nor is "flood-hit Pakistan through the Red Cross".
    """
    described = context.words["place_described"].match(what)
    what = what[described.end() :] if described else what
    cues = context.words.lexicon.cues(what[:40]) if context.words.words.spaced else []
    determiners = ("", *context.words.words.purposes.determiners)
    if any(cue.kind == "organisation" and cue.end == len(what) and what[: cue.start].strip() in determiners for cue in cues):
        return True  # "Save the Children: $5 million", "the OPEC Fund ($2 million)" name whose it is
    if any(cue.kind == "organisation" and cue.start == 0 and context.words["and_others"].match(what, cue.end) for cue in cues):
        return True
    places = [cue for cue in cues if cue.kind in ("country", "town") and what[: cue.start].strip() in determiners]
    places = [cue for cue in places if cue.kind == "country" or what[: cue.end].istitle()]
    # "the Highlands Highway" is one, "the Gaza Strip through" is none
    whole = [cue for cue in places if cue.end == len(what) and (cue.kind == "country" or not (described and described[0]))]
    return bool(whole) or any(context.words["place_goes_on"].match(what, cue.end) for cue in places)


def _ends_with_name(context: Context, what: str) -> bool:
    """Where names come last, "the refugees' host Lebanon" (避難民が暮らすレバノン) is whom it is for, not what for."""
    if context.words.words.spaced:
        return False
    bare = context.words["name_ends"].sub("", what)
    return any(cue.kind in _NAMES and cue.end == len(bare) for cue in context.words.lexicon.cues(bare))


def says_something(context: Context, what: str) -> bool:
    """Whether more than places, donors and words such as "loan" is left."""
    if what.lower() in context.words.words.purposes.uses:
        return True
    rest = what
    for cue in reversed(context.words.lexicon.cues(what)):
        if cue.kind in _NO_USE and (cue.kind != "capital" or context.words.words.spaced):
            rest = rest[: cue.start] + " " + rest[max(cue.end, cue.start) :] if cue.end <= len(rest) else rest
    words = context.words.words.purposes
    left = (word.lower() for word in _WORD.findall(rest))
    said = [word for word in left if word not in words.no_purpose]
    return any(word not in words.classes for word in said) or (bool(said) and any(sign.isdigit() for sign in what))


def sector_of(context: Context, *texts: str | None) -> str | None:
    """The DAC purpose code that the words of a purpose or a project's name make clear."""
    for text in texts:
        if text:
            cues = context.words.sectors.cues(text)
            if cues:
                return cues[0].value
    return None
