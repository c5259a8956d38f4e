"""What an article tells of each of its sums: the fields of a claim, read one by one from the words around it.

Each has a module that reads it (`topics`, `givers`, `takers`, `instruments`, `stages`, `scopes`, `purposes`); here they are
put together, with what a list, the lead or the sum before tells of those that the sum's own words leave open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Final

from aidledger.model import Activity, Instrument
from aidledger.parsers.meaning.activities import (
    activity_before,
    activity_beside,
    activity_for,
    activity_purpose,
    headline_activity,
)
from aidledger.parsers.meaning.beside import Told
from aidledger.parsers.meaning.bodies import HANDING_ON, is_filling, is_source
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.echoes import echoed_topics
from aidledger.parsers.meaning.entries import entry_head, heading_above
from aidledger.parsers.meaning.fields import Meaning
from aidledger.parsers.meaning.givers import (
    donor_of,
    giver_abroad,
    giver_by_money,
    giver_of_gift,
    is_own_aid,
    many_give,
    named_again,
    told_together,
)
from aidledger.parsers.meaning.instruments import instrument_of, kind_by_giver, lead_instrument
from aidledger.parsers.meaning.later import later_purposes
from aidledger.parsers.meaning.otherwise import other_topic
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.meaning.party import LOOK, STRONG, USUAL_DONORS, Party, gives_usually, is_agency
from aidledger.parsers.meaning.purposes import named_purpose, purpose_above, purpose_before, purpose_in_turn, purpose_of
from aidledger.parsers.meaning.rows import in_rows, is_short_form, stands_before, sums_in_row
from aidledger.parsers.meaning.scopes import scope_of
from aidledger.parsers.meaning.slots import FEW, Slot
from aidledger.parsers.meaning.speakers import speaker_of
from aidledger.parsers.meaning.stages import has_flowed, heading_stage, lead_stage, stage_of
from aidledger.parsers.meaning.takers import is_all_aid, many_take, pays_itself, recipient_of
from aidledger.parsers.meaning.together import givers_beside, shares_out, sums_up_gifts
from aidledger.parsers.text.places import alpha2_by_alpha3, country_of_money
from aidledger.parsers.text.sentences import span_at
from aidledger.parsers.totals.layout import column_heads, is_line, is_row, row_cells, row_label
from aidledger.parsers.totals.outline import HEADLINES, mark, opens_project
from aidledger.parsers.totals.wholes import hand_over_cues, name_wholes
from aidledger.parsers.unnamed import settle_unnamed

_BESIDE: Final = 20
"""So many characters before a part its whole ends, where nothing else is told between them."""

_ACTS: Final = 1.2
"""From this tendency on a verb speaks of who gives: an organisation announces or approves."""

_RECENTLY: Final = 4
_OUTSET: Final = 250
"""In so many characters a text without spaces tells at the outset whether many give."""


def meanings_of(
    context: Context, topics: Sequence[Told], activities: list[Activity], donor: str | None, recipient: str | None
) -> list[Meaning]:
    """What is told of every slot beside its topic; the slots keep what `structure` asks of it."""
    # Where many give at the outset, a sum that names nobody is nobody's in particular.
    lead, spaced = context.lead(), context.words.words.spaced
    early = [i for i, slot in enumerate(context.slots) if slot.sentence in lead and (spaced or slot.start < _OUTSET)]
    if donor is not None and any(many_give(context, i) and not is_own_aid(context, i, donor) for i in early):
        donor = None
    if recipient is not None and any(many_take(context, sentence) for sentence in lead):
        recipient = None
    meanings = _own_meanings(context, topics, donor, recipient)
    for i, (slot, meaning) in enumerate(zip(context.slots, meanings, strict=True)):
        mark(context, i)
        slot.project |= meaning.topic == "cost" and context.is_first(i) and opens_project(context, i)
        _find_activity(context, activities, i, meaning)
        leading = slot.sentence in lead and meaning.scope == "single" and slot.year is None
        leading |= slot.listed is not None or slot.cell is not None
        if meaning.instrument is None and meaning.donor is not None:
            meaning.take("instrument", kind_by_giver(context, i, meaning.donor), "what it is called behind it")
        if meaning.topic == "aid" and meaning.instrument is None and leading and not is_all_aid(context, i):
            meaning.take("instrument", lead_instrument(context), "the headline and lead")
        _take_column(context, i, meaning)
    for i, purpose in later_purposes(context, [meaning.topic == "aid" for meaning in meanings], [m.donor for m in meanings]):
        if meanings[i].purpose is None:
            meanings[i].purpose, meanings[i].activity = purpose, activity_for(activities, purpose)
    _tell_above(context, meanings)
    _report(context, list(compress(meanings, _in_front(context, lead))))
    _report_use(context, [meaning for meaning in meanings if meaning.used and meaning.named_donor in (None, donor)])
    _compare(context, meanings)
    _echo(context, meanings)
    settle_unnamed(context, meanings, donor, recipient)
    for slot, meaning in zip(context.slots, meanings, strict=True):
        _keep(slot, meaning)
    name_wholes(context)
    hand_over_cues(context)
    _share_instruments(context, meanings)
    return meanings


def _own_meanings(context: Context, topics: Sequence[Told], donor: str | None, recipient: str | None) -> list[Meaning]:
    """What the words of each slot tell of it, or a later sentence of what it is for; what its receiver pays is a budget."""
    for i, slot in enumerate(context.slots):
        slot.row = is_row(context, i)
    meanings = [_meaning(context, i, told, donor, recipient) for i, told in enumerate(topics)]
    for i, meaning in enumerate(meanings):
        if meaning.topic == "aid" and meaning.purpose is None:
            meaning.purpose = purpose_in_turn(context, i, meanings[i - 1].purpose)
    _give_again(context, meanings)
    for i, meaning in enumerate(meanings):
        if _is_counterpart(context, meanings, i):
            meanings[i] = _own_share(meaning.named_donor)
    return meanings


def _keep(slot: Slot, meaning: Meaning) -> None:
    slot.is_aid, slot.scope, slot.unreal = meaning.topic == "aid", meaning.scope, meaning.unreal
    slot.asked, slot.stage = meaning.asked, meaning.stage
    slot.costs, slot.owed, slot.earned = meaning.topic == "cost", meaning.topic == "debt", meaning.topic == "income"
    slot.purpose, slot.donor, slot.sure_donor = meaning.purpose, meaning.named_donor, meaning.sure_donor
    slot.recipient, slot.many, slot.givers = meaning.recipient if meaning.sure_recipient else None, meaning.many, meaning.givers


def _give_again(context: Context, meanings: Sequence[Meaning]) -> None:
    """A sum "from the same bank" comes from who gave the one before it."""
    for i in range(1, len(meanings)):
        if meanings[i].topic == "aid" and context.words["same_giver"].match(context.article.text, *context.after(i)):
            meanings[i].take("donor", meanings[i - 1].donor, "who gave the one before")
            meanings[i].named_donor = meanings[i].donor
            meanings[i].sure_donor = meanings[i - 1].donor is not None


def _in_front(context: Context, lead: range) -> Iterator[bool]:
    """Of each slot whether the lead speaks of it: it stands there, in a list, or in the lines that go on from there.

    It does not of what flowed before: "Denmark will give $5 million. Danish aid came to $3 million last year".
    """
    before = False
    for i, slot in enumerate(context.slots):
        before = slot.listed is not None or slot.cell is not None or slot.sentence in lead or (before and is_line(context, i))
        yield before and not has_flowed(context, i)


def _own_share(country: str | None) -> Meaning:
    return Meaning("budget", own_share=True, evidence=(f"topic budget: the recipient's own share, “{country}”",))


def _is_counterpart(context: Context, meanings: Sequence[Meaning], i: int) -> bool:
    """Whether the giver is the country that the sums right before are for, and no other country is named beside it."""
    giver = meanings[i].named_donor
    if meanings[i].topic != "aid" or giver in USUAL_DONORS or giver not in alpha2_by_alpha3() or meanings[i].asked:
        return False
    named = {party.cue.value for party in parties(context, context.slots[i].sentence)} & alpha2_by_alpha3().keys()
    before = (m for m in meanings[max(0, i - _RECENTLY) : i] if m.topic == "aid")
    return named == {giver} and any(m.recipient == giver and m.donor not in (None, giver) for m in before)


def _meaning(context: Context, i: int, told: Told, main_donor: str | None, main_recipient: str | None) -> Meaning:
    meaning = Meaning(told[0], evidence=(f"topic {told[0]}: {told[1]}",))
    scope = scope_of(context, i)
    meaning.period_start, meaning.period_end = scope.start, scope.end
    if scope.scope != "single":
        meaning.take("scope", scope.scope, f"“{scope.said}”" if scope.said else "the words around it")
    meaning.speaker = speaker_of(context, i)
    if meaning.topic == "aid":
        meaning.many = (many_give(context, i) and not is_own_aid(context, i, main_donor)) or sums_up_gifts(context, i)
        meaning.instrument, reason = instrument_of(context, i)
        meaning.because(reason)
        staged = stage_of(context, i, until_now=meaning.scope == "cumulative")
        meaning.stage, meaning.own_stage, meaning.asked = staged.stage, staged.own, staged.asked
        meaning.led_stage, meaning.used = staged.led, staged.use
        _count_until(context, i, meaning)
        meaning.because(staged.reason)
        _find_parties(context, i, meaning, main_donor, main_recipient)
        if main_recipient not in USUAL_DONORS and _is_own_share(context, i, meaning, main_recipient):
            return _own_share(main_recipient)
        meaning.purpose = purpose_of(context, i)
    return meaning


def _count_until(context: Context, i: int, meaning: Meaning) -> None:
    """What was promised or paid until a year is what all came to: 2019年度までに3億円を供与した."""
    sentence = context.slots[i].sentence
    start, end = context.sentences[sentence][0], context.slots[i].start
    found = context.words_in(sentence)["until_year"].search(context.article.text, start, end)
    if found and meaning.scope == "single" and (found["done"] or meaning.stage == "disbursement"):
        meaning.take("scope", "cumulative", f"“{found['year']}”")


def _is_own_share(context: Context, i: int, meaning: Meaning, main_recipient: str | None) -> bool:
    """Whether who is helped is named as the one who gives, or what stands between its name and the slot says so."""
    if main_recipient not in alpha2_by_alpha3() or meaning.asked or _takes(context, i):
        return False
    return (meaning.named_donor == main_recipient and meaning.sure_donor) or pays_itself(context, i, main_recipient)


def _takes(context: Context, i: int) -> bool:
    """Whether the noun behind a slot is of what is taken, so that a government that is its subject does not give it."""
    slot = context.slots[i]
    end = context.sentences[slot.sentence][1]
    return context.words["taken_after"].match(context.article.text, slot.end, end) is not None


def _giver(context: Context, i: int, meaning: Meaning, main_donor: str | None, main_recipient: str | None) -> Party | None:
    giver = donor_of(context, i)
    if giver is None:
        return None
    # An agency that says what it needs does not give it.
    if meaning.asked and is_agency(context, giver) and giver.cue.end <= context.slots[i].start:
        return None
    if meaning.asked and _is_no_answer(context, i, giver):
        return None
    if main_donor in alpha2_by_alpha3() and is_agency(context, giver) and shares_out(context, i):
        return None
    if giver.cue.value != main_recipient or main_recipient in USUAL_DONORS:
        return giver
    return None if _is_filled(context, giver) or _takes(context, i) else giver


def _is_no_answer(context: Context, i: int, giver: Party) -> bool:
    """Whether a giver only says what is needed, or gives the sum before it: "Ukraine needs $14 billion, said the Fund"."""
    # サウジが5億ドルを約束し、国連は25億ドルを呼び掛けた: who gives the sum before is not asked for this one
    before = 0 if context.words.words.spaced or context.is_first(i) else context.slots[i - 1].start
    sentence = context.slots[i].sentence
    named = (party.cue for party in parties(context, sentence) if party.cue.value == giver.cue.value)
    return giver.cue.end <= before or all(is_source(context, sentence, cue) for cue in named)


def _is_filled(context: Context, giver: Party) -> bool:
    """Whether the one who is helped is a body, of which a sentence says nothing that it does: it gives as little there."""
    if giver.is_country:
        return False
    here = parties(context, span_at(context.sentences, giver.cue.start))
    return all(party.giving < 1 for party in here if party.cue == giver.cue)


def _heads_sum(context: Context, i: int, giver: Party) -> bool:
    """Whether one who usually gives stands right before a sum that goes on a row: "London gives 9 million, Oslo 5 million"."""
    heads = not context.is_first(i) and stands_before(context, giver, [context.slots[i].start])
    return heads and gives_usually(context, giver.cue)


def _find_parties(context: Context, i: int, meaning: Meaning, main_donor: str | None, main_recipient: str | None) -> None:
    in_turn = _giver_in_turn(context, i)
    meaning.many &= in_turn is None
    giver = None
    if not meaning.many:
        giver = _giver(context, i, meaning, main_donor, main_recipient) or _giver_above(context, i, main_donor)
    row = givers_beside(context, giver) if giver is not None else []
    each = context.words["each_after"].match(context.article.text, *context.after(i))
    if in_turn is not None:
        giver = in_turn
    elif len({party.cue.value for party in row}) > 1 and not each:
        giver = _payer_of_row(context, i, row)
        meaning.many |= giver is None
        # "donors led by India and China": they are not all
        begin = row[0].cue.start
        some = context.words["one_of_many"].search(context.article.text, max(0, begin - LOOK), begin) is not None
        meaning.givers = frozenset(party.cue.value for party in row if giver is None and not some)
    meaning.named_donor = giver.cue.value if giver else None
    meaning.sure_donor = giver is not None and giver.tendency >= STRONG
    meaning.acting_donor = giver is not None and (giver.tendency >= _ACTS or _heads_sum(context, i, giver))
    meaning.many |= giver is None and (is_filling(context, i) or told_together(context, context.slots[i].sentence))
    known = None if meaning.asked or meaning.many else named_again(context, i, main_recipient) or giver_of_gift(context, i)
    unnamed = None if meaning.asked or meaning.many else known or giver_by_money(context, i, main_donor, main_recipient)
    meaning.donor = meaning.named_donor or unnamed
    taker, meaning.recipient = recipient_of(context, i, meaning.donor, main_recipient)
    meaning.sure_recipient = taker is not None
    if taker is not None and not (meaning.donor or meaning.many or meaning.asked):
        meaning.donor = giver_abroad(context, i, taker.value)
    lead = "the headline and lead"
    money = lead if meaning.donor == main_donor else "the money that it is in"
    for field, value, cue, other in (
        ("donor", meaning.donor, giver.cue if giver else None, money),
        ("recipient", meaning.recipient, taker, lead),
    ):
        if value:
            meaning.because(f"{field} {value}: {f'“{context.quote(cue)}”' if cue else other}")


def _payer_of_row(context: Context, i: int, row: Sequence[Party]) -> Party | None:
    """Of those who sign together the one in whose own money a slot is: "China and Japan signed notes on 10 billion yen".

    Or the one who usually gives, beside bodies that hand on: "Japan and UNICEF launched a programme of $5 million".
    """
    payers = [party for party in row if party.cue.value not in HANDING_ON]
    if len({party.cue.value for party in payers}) == 1 and len(payers) < len(row) and not payers[0].is_other_country:
        return payers[0]
    if not context.says(context.slots[i].sentence, "signature"):
        return None
    money = {country_of_money(context.mentions[k].amount.currency) for k in context.slots[i].members}
    return next((party for party in row if len(money) == 1 and party.cue.value in money), None)


def _giver_above(context: Context, i: int, main_donor: str | None) -> Party | None:
    """Who heads the entry that a slot stands in, or, where the article is of no one giver, the lines of which it is one."""
    head = entry_head(context, i) or (heading_above(context, i) if main_donor is None else None)
    return head._replace(giving=max(head.giving, STRONG)) if head is not None and head.tendency > 0 else None


def _giver_in_turn(context: Context, i: int) -> Party | None:
    """Of a row of givers the one of a slot: "Oman and Kuwait gave $3 million and $5 million respectively"."""
    sentence = context.slots[i].sentence
    if context.is_first(i) and context.is_last(i):
        return None
    named = parties(context, sentence)
    full = [p for k, p in enumerate(named) if not (k and is_short_form(context, named[k - 1].cue, p.cue))]
    giving, told = {party.cue for party in full if party.tendency > 0}, context.by_sentence[sentence]
    for run in in_rows(context, [party.cue for party in full]):
        # a verb stands beside the last of them alone
        if len(run) < 2 or run[-1] not in giving:
            continue
        behind = bisect_left(told, run[-1].end, key=lambda k: context.slots[k].start)
        here = told[behind : behind + len(run)]
        if i not in here or len(here) < len(run):
            continue
        # "handed $9 million to UNICEF and WHO - $5 million and $4 million respectively"
        if context.words["given_to_before"].search(context.article.text, context.sentences[sentence][0], run[0].start):
            continue
        said = context.words["in_turn"].search(context.article.text, *context.after(here[-1]))
        said = said or context.words["in_turn"].search(context.article.text, run[-1].end, context.slots[here[0]].start)
        if said or sums_in_row(context, here):
            return Party(run[here.index(i)], STRONG, 0.0)
    return None


def _find_activity(context: Context, activities: list[Activity], i: int, meaning: Meaning) -> None:
    if meaning.purpose is None and meaning.topic == "aid":
        cells = [*row_cells(context, i), row_label(context, i)]
        label = next((what for cell in cells if (what := named_purpose(context, cell)) is not None), None)
        meaning.purpose = purpose_above(context, i) or label or purpose_before(context, i)
    meaning.activity = activity_for(activities, meaning.purpose)
    if meaning.purpose is None and meaning.topic == "aid":
        meaning.activity = activity_beside(context, activities, i) or activity_before(context, activities, i)
        if meaning.activity is None and meaning.scope == "single":
            meaning.activity = headline_activity(context, activities, i)
        meaning.purpose = activity_purpose(context, meaning.activity)


def _take_column(context: Context, i: int, meaning: Meaning) -> None:
    """In a table a sum is what the head of its column says, and where other columns are headed so, nothing else.

    "Grants | Loans | Total"; how far it has come may stand above: "Aid paid by donor, 2018".
    """
    if context.slots[i].cell is None or meaning.topic != "aid":
        return
    heads, column = column_heads(context, i)
    text, form = context.article.text, context.words["staged_form"]
    said = [context.words.lexicon.cues(text, *head) for head in heads]
    # "Contributions by year" tells no stage
    said[:1] = [[cue for cue in cues if cue.kind != "stage" or form.search(context.quote(cue))] for cues in said[:1]]
    for field in ("instrument", "stage") if column < len(heads) else ():
        kinds = [next((cue.value for cue in cues if cue.kind == field), None) for cues in said]
        head = column if any(kinds[1:]) else 0
        if any(kinds[1:]) or (kinds[0] and getattr(meaning, field) is None):
            setattr(meaning, field, None)
            meaning.take(field, kinds[head], f"“{text[slice(*heads[head])]}”, the head of its table")


def _tell_above(context: Context, meanings: Sequence[Meaning]) -> None:
    """The items of a list that say no stage or years are as the sentence above it says, where that has no sum itself."""
    for i, (slot, meaning) in enumerate(zip(context.slots, meanings, strict=True)):
        above = slot.listed if slot.listed not in context.by_sentence else None
        above = _above_lines(context, i) if slot.listed is None and slot.cell is None else above
        if above is None or meaning.topic != "aid" or meaning.unreal:
            continue
        if meaning.stage is None:
            meaning.take("stage", heading_stage(context, above, lines=slot.listed is None), "the sentence above the list")
        if meaning.scope == "single" and context.says(above, "counted_above"):
            meaning.take("scope", "cumulative", "the sentence above the list")


def _above_lines(context: Context, i: int) -> int | None:
    """The sentence without a sum above the short lines of which a slot stands in one."""
    here = context.slots[i].sentence
    for sentence in range(here - 1, max(-1, here - FEW), -1) if is_line(context, i) else ():
        if sentence not in context.by_sentence:
            return sentence
        if not is_line(context, context.by_sentence[sentence][0]):
            return None
    return None


def _report(context: Context, meanings: Sequence[Meaning]) -> None:
    """Sums of the lead or of a list without a verb are at the stage that the lead reports."""
    silent = [m for m in meanings if m.topic == "aid" and m.stage is None and not m.unreal and m.scope == "single"]
    stage = lead_stage(context, HEADLINES) if silent else None
    for meaning in silent if stage else ():
        meaning.take("stage", stage, "the headline and lead")


def _report_use(context: Context, used: Sequence[Meaning]) -> None:
    """Where the lead reports what was approved or signed, what is to be done with it is told, and no promise.

    "The board approved four loans. A dairy in Benin will be financed by a credit of $5 million": that is one of them.
    """
    if used and lead_stage(context, HEADLINES) == "commitment":
        for meaning in used:
            meaning.take("stage", "commitment", "the headline and lead")


def _compare(context: Context, meanings: Sequence[Meaning]) -> None:
    """Last year's figure, the next of a series, and a part of what stands before it are of the same kind, if no word speaks."""
    for i in range(1, len(meanings)):
        slot, before = context.slots[i], context.slots[i - 1]
        part = before.cue == "partial" and context.mentions[slot.members[0]].start - before.end <= _BESIDE
        # 総事業費9億ドルのうち、基金が2億ドルを負担する: a share that somebody else pays
        part = part and not (meanings[i].sure_donor and meanings[i].topic == "aid" and before.project)
        like = slot.earlier or slot.serial or slot.converted or (part and not context.near(i, "topic", "aid"))
        told = meanings[i].topic == "budget" or other_topic(context, i) is not None
        beside = before.sentence == slot.sentence or slot.converted
        beside = beside or (part and _goes_on_with_part(context, i, meanings[i - 1]))
        if like and beside and not told:
            meanings[i].take("topic", meanings[i - 1].topic, "as of the sum before")
            if slot.serial:
                _go_on(meanings[i], meanings[i - 1])


def _goes_on_with_part(context: Context, i: int, before: Meaning) -> bool:
    """Whether the next sentence tells a share of what is no aid, and nobody gives: 債務は6億ドル。うち4億ドルを中国が占める."""
    slot = context.slots[i]
    near = slot.sentence == context.slots[i - 1].sentence + 1 and before.topic in ("debt", "trade", "investment")
    given = any(cue.value == "gives" for cue in context.cues(slot.sentence, "giving"))
    return near and not given and not context.words.words.spaced


def _echo(context: Context, meanings: list[Meaning]) -> None:
    """What goes on from a sum that is no aid is none either, where its own words do not tell."""
    found = echoed_topics(context, [m.topic for m in meanings])
    for i, topic in found.items():
        said = meanings[i]
        meanings[i] = Meaning(topic, scope=said.scope, period_start=said.period_start, period_end=said.period_end)
        meanings[i].speaker = said.speaker
        meanings[i].evidence = tuple(reason for reason in said.evidence if reason.startswith("scope "))
        meanings[i].because(f"topic {topic}: as of a sum before")


def _go_on(one: Meaning, before: Meaning) -> None:
    """What a series says of its first sum holds for the next: who pays, and whether it was paid."""
    for field in ("stage", "instrument", "donor", "recipient"):
        one.take(field, getattr(before, field), "as of the sum before")
    one.own_stage, one.purpose, one.activity = before.own_stage, before.purpose, before.activity
    one.named_donor, one.sure_donor = before.named_donor, before.sure_donor


def _share_instruments(context: Context, meanings: Sequence[Meaning]) -> None:
    """The items of a list are what its heading ("Grants:") or the sentence behind it ("All three are grants") says."""
    lists: dict[int, list[int]] = {}
    for i, slot in enumerate(context.slots):
        if slot.listed is not None:
            lists.setdefault(slot.listed, []).append(i)
    for heading, items in lists.items():
        kind = _instrument_of_all(context, heading, context.slots[items[-1]].sentence + 1)
        for i in items:
            if meanings[i].instrument is None and not is_all_aid(context, i):
                meanings[i].take("instrument", kind, "told of all of the list")


def _instrument_of_all(context: Context, heading: int, behind: int) -> Instrument | None:
    sentences = [heading]
    if behind < len(context.sentences) and behind not in context.by_sentence:
        sentences += [behind] * bool(context.words["of_all"].match(context.article.text, *context.sentences[behind]))
    cues = (cue for sentence in sentences for cue in context.cues(sentence, "instrument"))
    found = next(cues, None)
    return found.value if found else None  # type: ignore[return-value]
