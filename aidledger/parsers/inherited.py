"""What sums take over from each other: one that is said again, a part from its total, and what is told of all behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from aidledger.model import Stage
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.fields import Meaning
from aidledger.parsers.meaning.givers import giver_of_rest
from aidledger.parsers.meaning.instruments import told_instrument
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.meaning.party import REPORTING
from aidledger.parsers.meaning.purposes import field_of_aid, is_paired
from aidledger.parsers.meaning.slots import Relation
from aidledger.parsers.meaning.stages import has_flowed, lead_stage, stage_of_giving
from aidledger.parsers.text.places import alpha2_by_alpha3
from aidledger.parsers.totals.outline import HEADLINES

_LATER: Final = 6
_ROLL: Final = 3
"""The gifts of so many are a roll of those who gave."""
_AGREEING: Final = 2
"""So many sums at one stage, and none at another, tell that of the rest."""
_NEAR: Final = 90
_SOON: Final = 2
"""So many sentences behind what a sum is for another may be for "the project"."""
_AGAIN: Final = "said of it elsewhere"
_WHOLE: Final = "as of its total"


def inherit(context: Context, meanings: Sequence[Meaning], first: Sequence[int], found: Sequence[Relation]) -> None:
    """A sum that is said again, and a part of a total, take over what their own words leave open."""
    for i, head in enumerate(first):
        if head != i:
            lines = [k for k in (head, i) if context.slots[k].headline]
            if len(lines) == 1:
                _follow(context, meanings[lines[0]], meanings[head + i - lines[0]], context.slots[head + i - lines[0]].sentence)
            _fill(meanings[i], meanings[head])
            _fill(meanings[head], meanings[i])
            _report_signature(context, meanings, head, i)
    summed = _summed_up(meanings, first, found)
    for relation in found:
        _leave_to_many(context, meanings, relation)
        _join(meanings[relation.total], [meanings[part] for part in relation.parts], relation.inferred)
        _share_purpose(context, meanings, relation)
        _hand_through(context, meanings, relation)
        _stage_parts(context, meanings, relation)
    donors = {first[r.total] for r in found if len(_givers_of_parts(context, meanings, r)) > 1}
    many = {head for meaning, head in zip(meanings, first, strict=True) if meaning.many}
    for meaning, head in zip(meanings, first, strict=True):
        # a headline that tells whose a share is: "$15bn for Kabul, Tokyo a tenth", where the text says that many gave it
        if head in many and not meaning.sure_donor:
            meaning.donor = None
    many |= {first[r.total] for r in found if _is_of_others(meanings, r)}
    recipients = {first[r.total] for r in found if _is_for_several(meanings, r)}
    recipients |= {first[r.total] for r in found if any(first[part] in recipients for part in r.parts)}
    # "Canada announced $9 million: CARE $5 million, Oxfam $4 million": what one is said to give is its own
    acting = {head for m, head in zip(meanings, first, strict=True) if m.sure_donor or m.acting_donor}
    acting -= summed
    for i, head in enumerate(first):
        meanings[i].donor = None if head in donors and (head in many or head not in acting) else meanings[i].donor
        meanings[i].recipient = None if head in recipients else meanings[i].recipient
        for one, other in ((meanings[i], meanings[head]), (meanings[head], meanings[i])):
            if one.scope == "single" and other.scope in ("total", "component"):
                one.take("scope", other.scope, _AGAIN)


def _givers_of_parts(context: Context, meanings: Sequence[Meaning], relation: Relation) -> set[str | None]:
    """Who gives the parts of a total, and who the rest of it: "$20 million comes from Japan and the rest from Oman"."""
    parts = [part for part in relation.parts if meanings[part].topic == "aid"]
    rest = {giver_of_rest(context, part) for part in parts if meanings[part].named_donor}
    return {meanings[part].donor for part in parts} | (rest - {None})


def _summed_up(meanings: Sequence[Meaning], first: Sequence[int], found: Sequence[Relation]) -> set[int]:
    """The totals behind the gifts of several, which are of none of them; a name before them is of its own sum.

    "$30 million from the Bank and $20 million from Oman: $50 million in all".
    """
    summed: set[int] = set()
    for relation in found:
        givers = {meanings[part].named_donor for part in relation.parts} - {None}
        if relation.exhaustive and len(givers) > 1 and relation.total > max(relation.parts):
            meanings[relation.total].named_donor = None
            summed.add(first[relation.total])
    return summed


def _follow(context: Context, line: Meaning, told: Meaning, sentence: int) -> None:
    """"Japan gives Laos $5M": a headline is in the present, whatever was signed, approved or paid."""
    paid = told.own_stage and told.stage == "disbursement" and line.stage == "pledge"
    if paid or context.says(sentence, "signature") or (told.own_stage and told.stage and _is_agreed(context, sentence)):
        line.take("stage", told.stage, _AGAIN)


def _is_agreed(context: Context, sentence: int) -> bool:
    """Whether a sentence tells of a signature, or of what a board or a parliament decided."""
    return context.says(sentence, "signature") or context.says(sentence, "decided")


def _report_signature(context: Context, meanings: Sequence[Meaning], head: int, i: int) -> None:
    """A headline that "provides" a sum reports what the text says was signed."""
    signed = meanings[i].stage == "commitment" and context.says(context.slots[i].sentence, "signature")
    if signed and context.slots[head].headline and meanings[head].stage == "pledge":
        meanings[head].take("stage", "commitment", _AGAIN)


def _fill(one: Meaning, other: Meaning) -> None:
    if one.instrument is None:
        one.take("instrument", other.instrument, _AGAIN)
    if one.stage is None and not one.unreal:
        one.take("stage", other.stage, _AGAIN)
    one.purpose = one.purpose or other.purpose
    one.activity = one.activity or other.activity
    if other.sure_donor and not one.sure_donor:
        one.take("donor", other.donor, _AGAIN)
    if other.sure_recipient and not one.sure_recipient:
        one.take("recipient", other.recipient, _AGAIN)


def _call_roll(total: Meaning, parts: Sequence[Meaning]) -> None:
    """On the roll of many everybody gives what stands behind their name."""
    if not total.sure_donor and len({part.named_donor for part in parts} - {None}) >= _ROLL:
        for part in parts:
            part.acting_donor |= part.named_donor is not None


def _leave_to_many(context: Context, meanings: Sequence[Meaning], relation: Relation) -> None:
    """A part that names no donor, of what several gave, is of none of them: "Donors pledged 9. Of that, 5 is for relief"."""
    total = meanings[relation.total]
    for part in relation.parts if total.many and total.donor is None else ():
        slot = context.slots[part]
        if meanings[part].named_donor is None and slot.cell is None and not slot.row:
            meanings[part].donor = None


def _join(total: Meaning, parts: Sequence[Meaning], inferred: bool) -> None:
    _call_roll(total, parts)
    for part in parts:
        own = part.acting_donor or part.many or _is_of_country(total, part)
        if total.named_donor and not own:
            part.take("donor", total.donor, _WHOLE)
        if part.recipient is None:
            part.take("recipient", total.recipient, _WHOLE)
        if part.instrument is None and total.instrument != "mixed":
            part.take("instrument", total.instrument, _WHOLE)
        if part.scope == "single":
            part.take("scope", "component", "a part of a total")
    if total.scope == "single":
        total.take("scope", "total", "its parts are told")
    if total.topic == "aid" and len({part.instrument for part in parts if part.instrument}) > 1:
        total.take("instrument", "mixed", "its parts are of more than one")
    for meaning in (total, *parts) if inferred else ():
        meaning.doubts = (*meaning.doubts, "relation inferred")


def _share_purpose(context: Context, meanings: Sequence[Meaning], relation: Relation) -> None:
    """What a total is for holds for those of its parts, two or more, of which no words tell a use, or in its own sentence.

    "$30 million for a dam: a loan of $20 million and a grant of $10 million"; "To help the flooded, of the $10 million, $4
    million to Laos"; but not "$30 million for relief. $20 million is for wells; the other $10 million ...".
    """
    total, parts = meanings[relation.total], [part for part in relation.parts if meanings[part].topic == "aid"]
    silent = [part for part in parts if meanings[part].purpose is None]
    sentence = None if relation.inferred else context.slots[relation.total].sentence
    for part in silent:
        if len(silent) > 1 or len(parts) == 1 or context.slots[part].sentence == sentence:
            meanings[part].purpose = total.purpose
            meanings[part].activity = meanings[part].activity or total.activity


def _is_of_country(total: Meaning, part: Meaning) -> bool:
    """Whether a part names a country that gives it, where a bank was read to give the whole: no bank hands that on."""
    return part.named_donor in alpha2_by_alpha3() and total.named_donor not in alpha2_by_alpha3()


def _is_for_several(meanings: Sequence[Meaning], relation: Relation) -> bool:
    """Whether the parts of a total go to several; one that names a neighbour of whom the total is for is told apart by that."""
    total, takers = meanings[relation.total], [meanings[part].recipient for part in relation.parts if meanings[part].recipient]
    own = total.sure_recipient and total.recipient in takers
    named = {meanings[part].recipient for part in relation.parts if meanings[part].sure_recipient} - {None}
    apart = len(named) == 1 and total.recipient not in named
    return len(set(takers)) > 1 and not (own and (apart or 2 * takers.count(total.recipient) > len(takers)))


def _is_of_others(meanings: Sequence[Meaning], relation: Relation) -> bool:
    """Whether words say that many give a part of a total: "$5 billion led by the Fund, of which donors gave $2 billion"."""
    return not relation.inferred and any(meanings[part].many for part in relation.parts)


def _hand_through(context: Context, meanings: Sequence[Meaning], relation: Relation) -> None:
    """In the list of a country's own aid an agency is whom it goes through; so is no bank where no word tells the list."""
    total = meanings[relation.total]
    if not total.sure_donor or total.named_donor not in alpha2_by_alpha3():
        return
    for part in relation.parts:
        listed = context.slots[part].row or not relation.inferred or meanings[part].donor in REPORTING
        if listed and meanings[part].donor not in alpha2_by_alpha3() and not meanings[part].many:
            meanings[part].take("donor", total.donor, _WHOLE)


def _stage_parts(context: Context, meanings: Sequence[Meaning], relation: Relation) -> None:
    """A part is at the stage of its total, where its own verb tells no other.

    Nor is it paid out with the total where the verb before its list says in another sentence that it was only agreed.
    """
    total, sentence = meanings[relation.total], context.slots[relation.total].sentence
    for k in relation.parts:
        part = meanings[k]
        agreed = total.stage == "disbursement" and part.led_stage and context.slots[k].sentence != sentence
        signed = part.stage == "commitment" and context.says(context.slots[k].sentence, "signature")
        told = part.own_stage or agreed or signed
        # "Under the agreement it will lend": beside a signature a promise is a commitment
        lifted = (total.stage, part.stage) == ("commitment", "pledge") and _is_agreed(context, sentence)
        if total.stage is not None and (not told or lifted):
            part.take("stage", total.stage, _WHOLE)


def tell_later(context: Context, meanings: Sequence[Meaning], found: Sequence[Relation]) -> None:
    """What no verb and no total tells of a sum: how all money was given, said behind it, and what is to be done with it."""
    for i, meaning in enumerate(meanings):
        if meaning.topic == "aid" and meaning.scope == "single" and _is_said_total(context, meaning, i):
            meaning.take("scope", "total", "the words around it")
        if meaning.topic == "aid" and meaning.stage is None and not meaning.unreal:
            meaning.take("stage", _stage_told_later(context, i, meaning), "what is told of its use, or of its time")
        if i and meaning.topic == "aid" and meaning.purpose is None and is_paired(context, i - 1):
            meaning.purpose = meanings[i - 1].purpose
        if meaning.topic == "aid" and meaning.purpose is None:
            meaning.purpose = field_of_aid(context, i) or _same_use(context, meanings, i)
    _stage_with_totals(meanings, found)
    _share_verb(context, meanings)
    _share_only_stage(context, meanings)
    _take_tense(context, meanings)
    open_ = [i for i, meaning in enumerate(meanings) if meaning.topic == "aid" and meaning.instrument is None]
    _share_only_kind(context, meanings, open_)
    open_ = [i for i in open_ if meanings[i].instrument is None]
    first = context.slots[open_[0]].sentence if open_ else len(context.sentences)
    for sentence in range(first + 1, min(len(context.sentences), context.slots[-1].sentence + _LATER) if context.slots else 0):
        if sentence in context.by_sentence or (kind := told_instrument(context, sentence)) is None:
            continue
        others = {party.cue.value for party in parties(context, sentence) if party.tendency >= 1}
        for i in open_:
            # "The bank lent $5 million. Oman is considering a soft loan": whose loan it is says nothing of another's
            of_other = bool(others) and meanings[i].donor not in (None, *others)
            if context.slots[i].sentence < sentence and meanings[i].instrument is None and not of_other:
                meanings[i].take("instrument", kind, "told of all behind it")


def _same_use(context: Context, meanings: Sequence[Meaning], i: int) -> str | None:
    """What the last sum before was for, where a sentence says that this one is "for the same project"."""
    sentence = context.slots[i].sentence
    if i == 0 or sentence - context.slots[i - 1].sentence > _SOON or not context.says(sentence, "same_use"):
        return None
    return meanings[i - 1].purpose if meanings[i - 1].topic == "aid" else None


def _stage_with_totals(meanings: Sequence[Meaning], found: Sequence[Relation]) -> None:
    """What flowed in a year did so in its parts: 援助は2億ドルで、国別ではサモア（3,000万ドル）."""
    for relation in found:
        for part in (meanings[k] for k in relation.parts):
            if part.topic == "aid" and part.stage is None and not part.unreal:
                part.stage = meanings[relation.total].stage


def _stage_told_later(context: Context, i: int, meaning: Meaning) -> Stage | None:
    """What is to be done with a sum is a promise, or agreed where that was reported; what all comes to until now was paid.

    So was what flowed in a year that is over.
    """
    after = context.article.text, *context.after(i)
    if context.words["planned_after"].match(*after):
        # What was approved or signed is no promise, though what it "will help" is told
        return "commitment" if lead_stage(context, HEADLINES) == "commitment" else "pledge"
    if context.words["ends_noun"].match(*after):
        return "disbursement"
    if context.cues(context.slots[i].sentence, "irrealis"):
        return None
    return "disbursement" if meaning.scope == "cumulative" or has_flowed(context, i) else None


def _is_said_total(context: Context, meaning: Meaning, i: int) -> bool:
    """Whether a sum is called a total, though no part is told: "pledges of many donors worth", "a total of", "deals worth"."""
    start, end = context.before(i)
    said = context.words["said_total"].search(context.article.text, max(start, end - _NEAR), end)
    return said is not None or context.slots[i].so_far or (meaning.many and context.slots[i].total)


def _share_verb(context: Context, meanings: Sequence[Meaning]) -> None:
    """Of two sums that "and" joins, the verb behind the second is told of both: "€8 million for roads and a grant of
    €2 million for wells were signed"."""
    for i in range(len(meanings) - 2, -1, -1):
        one, other = meanings[i], meanings[i + 1]
        if one.topic != "aid" or one.stage is not None or one.unreal or other.topic != "aid" or other.stage is None:
            continue
        slot, behind = context.slots[i], context.slots[i + 1]
        between = (slot.end, behind.start)
        verbs = (cue for kind in ("stage", "giving") for cue in context.cues(slot.sentence, kind))
        joined = context.words["joins"].search(context.article.text, *between) if slot.sentence == behind.sentence else None
        if joined and not any(between[0] <= cue.start < between[1] for cue in verbs):
            one.take("stage", other.stage, "as of the sum behind")


def _share_only_stage(context: Context, meanings: Sequence[Meaning]) -> None:
    """Where what an article tells a stage of is at one, or nearly all of it, so is a gift that it tells none of."""
    said = Counter(meaning.stage for meaning in meanings if meaning.topic == "aid" and meaning.stage is not None)
    if said.total() < _AGREEING:
        return
    most, times = said.most_common(1)[0]
    # what was paid over the years tells nothing of what is new
    single = any(meaning.stage == most and meaning.scope != "cumulative" for meaning in meanings)
    if 5 * times < 4 * said.total() or not single:
        return
    for slot, meaning in zip(context.slots, meanings, strict=True):
        open_ = context.cues(slot.sentence, "irrealis") or context.asks(slot.sentence)
        open_ = open_ or (most != "pledge" and context.says(slot.sentence, "future"))
        silent = meaning.topic == "aid" and meaning.stage is None and meaning.scope == "single"
        if silent and not (meaning.unreal or open_):
            meaning.take("stage", most, "the article speaks of hardly any other")


def _take_tense(context: Context, meanings: Sequence[Meaning]) -> None:
    """Where nothing else tells a stage, the tense of giving does: "handed the port $5 million", "lends Togo $9 million"."""
    for i, meaning in enumerate(meanings):
        if meaning.topic == "aid" and meaning.stage is None and not meaning.unreal and meaning.scope != "annual":
            meaning.take("stage", stage_of_giving(context, i), "the tense of giving")


def _share_only_kind(context: Context, meanings: Sequence[Meaning], open_: Sequence[int]) -> None:
    """Where an article begins with a loan and speaks of nothing else, what it tells of the same two is lent."""
    head = next((meaning for meaning in meanings if meaning.topic == "aid"), None)
    if not open_ or head is None or head.instrument != "loan" or not (head.donor and head.recipient):
        return
    said = {cue.value for k in context.telling() for cue in context.cues(k, "instrument")}
    for i in open_ if said == {"loan"} else ():
        one, (start, end) = meanings[i], context.before(i)
        alike = (one.donor, one.recipient) == (head.donor, head.recipient) and one.scope in ("single", "component")
        # "It also handed over $3 million worth of ambulances"
        too = context.words["given_too"].search(context.article.text, start, end) is not None
        behind = (context.words[told] for told in ("called_aid", "gift_after"))
        too = too or any(pattern.match(context.article.text, *context.after(i)) for pattern in behind)
        if alike and not (one.unreal or too):
            one.take("instrument", "loan", "the article speaks of nothing else")
