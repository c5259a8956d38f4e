"""From mention to claim: who gives, to whom, for what, as what, since when, and in whose words.

The fields of a sum are read one by one (`topics`, `givers`, `takers`, `instruments`, `stages`, `scopes`, `purposes`); then
`structure` relates the sums of the article, and a sum takes over from its total, or from where it was said before, what its
own words leave open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import compress
from typing import Final

from aidledger.model import FINANCE_TYPES, Activity, Article, Claim, Instrument, Scope, Stage, Topic
from aidledger.parsers import mentions as sums
from aidledger.parsers.articles import describe
from aidledger.parsers.context import Context
from aidledger.parsers.givers import donor_of, many_give
from aidledger.parsers.instruments import instrument_of, lead_instrument, told_instrument
from aidledger.parsers.meaning import vocabulary
from aidledger.parsers.outline import HEADLINES, hand_over_cues, is_line, is_row, mark, name_wholes, row_label
from aidledger.parsers.parties import STRONG, USUAL_DONORS, Party, givers_beside, is_agency, main_parties, parties
from aidledger.parsers.places import alpha2_by_alpha3, place_of
from aidledger.parsers.purposes import (
    activity_beside,
    activity_for,
    later_purposes,
    named_projects,
    named_purpose,
    project_words,
    purpose_of,
    sector_of,
)
from aidledger.parsers.restatements import restatements
from aidledger.parsers.scopes import scope_of
from aidledger.parsers.sentences import span_at
from aidledger.parsers.slots import Relation, Slot
from aidledger.parsers.speakers import speaker_of
from aidledger.parsers.stages import heading_stage, lead_stage, stage_of, verb_stage
from aidledger.parsers.structure import relations
from aidledger.parsers.takers import pays_itself, recipient_of
from aidledger.parsers.topics import is_about_aid, other_topic, topic_of

_BESIDE: Final = 20
"""So many characters before a part its whole ends, where nothing else is told between them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one article, which is described (see `aidledger.parsers.articles.describe`)."""

    article: Article
    claims: tuple[Claim, ...]
    activities: tuple[Activity, ...]


@dataclass(slots=True)
class _Meaning:
    """The fields of a slot while they are read; `sure_...`, `own_stage` and `own_topic` say that its own words tell them.

    `many` says that it comes from donors who are not named.
    """

    topic: Topic = "other"
    own_topic: bool = False
    instrument: Instrument | None = None
    stage: Stage | None = None
    own_stage: bool = False
    led_stage: bool = False
    asked: bool = False
    many: bool = False
    scope: Scope = "single"
    period_start: date | None = None
    period_end: date | None = None
    named_donor: str | None = None
    sure_donor: bool = False
    donor: str | None = None
    recipient: str | None = None
    sure_recipient: bool = False
    purpose: str | None = None
    activity: Activity | None = None
    speaker: str | None = None
    evidence: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def unreal(self) -> bool:
        """Whether its own words say that nothing was promised: asked for, denied, withdrawn."""
        return self.topic == "aid" and self.own_stage and self.stage is None

    def because(self, reason: str) -> None:
        """Keep a reason."""
        if reason:
            self.evidence = (*self.evidence, reason)


def extract(article: Article) -> list[Claim]:
    """Every sum of money of an article with its meaning, in the order of the text.

    >>> article = Article.from_text("Japan will lend Cambodia 8.3 billion yen ($51.5 million) for National Road 5.", id="a")
    >>> [(c.mention.text, c.instrument, c.donor, c.recipient, c.purpose) for c in extract(article)][0]
    ('8.3 billion yen', 'loan', 'JPN', 'KHM', 'National Road 5')
    """
    return list(analyse(article).claims)


def analyse(article: Article, *, described: bool = False) -> Reading:
    """The claims and the activities of an article; its language and date are looked for unless it is `described`.

    >>> reading = analyse(Article.from_text("Japan and Laos signed notes on the Nam Ngum Bridge Project.", id="a"))
    >>> [(activity.name, activity.donor, activity.stage) for activity in reading.activities]
    [('Nam Ngum Bridge Project', 'JPN', 'commitment')]
    """
    article = article if described else describe(article)
    words = vocabulary(article.lang)
    mentions, projects = sums.find(article, place_of(article.url)), project_words(article.text, words)
    if not mentions and not projects:
        return Reading(article, (), ())
    context = Context.of(article, words, mentions)
    activities = named_projects(context, projects)
    if not mentions and not activities:
        return Reading(article, (), ())
    donor, recipient = main_parties(context)
    meanings = _meanings(context, activities, donor, recipient)
    first = restatements(context.slots)
    found = relations(context.slots, first)
    _inherit(context, meanings, first, found)
    _tell_later(context, meanings)
    for slot, meaning in zip(context.slots, meanings, strict=True):
        # "Pledges totalling $2.6 billion" of many donors are a total, also where no part is told.
        if meaning.many and slot.total and meaning.scope == "single":
            meaning.scope = "total"
    claims = tuple(_claims(context, meanings, first, found))
    return Reading(article, claims, tuple(_described(context, activities, claims, donor, recipient)))


# --- the fields of every slot ---------------------------------------------------------------------------------------


def _meanings(context: Context, activities: list[Activity], donor: str | None, recipient: str | None) -> list[_Meaning]:
    about_aid = is_about_aid(context)
    usual_instrument, lead = lead_instrument(context), context.lead()
    # Where many give at the outset, a sum that names nobody is nobody's in particular.
    if any(many_give(context, i) for i, slot in enumerate(context.slots) if slot.sentence in lead):
        donor = None
    for i, slot in enumerate(context.slots):
        slot.row = is_row(context, i)
    meanings = [_meaning(context, i, about_aid, donor, recipient) for i in range(len(context.slots))]
    _give_again(context, meanings)
    for i, meaning in enumerate(meanings):
        if _is_counterpart(context, meanings, i):
            meanings[i] = _own_share(meaning.named_donor)
    for i, purpose in later_purposes(context):
        meanings[i].purpose = meanings[i].purpose or purpose
    for i, (slot, meaning) in enumerate(zip(context.slots, meanings, strict=True)):
        mark(context, i)
        _find_activity(context, activities, i, meaning)
        leading = slot.sentence in lead and meaning.scope == "single" and slot.year is None
        if slot.listed is not None or slot.cell is not None or leading:
            meaning.instrument = meaning.instrument or (usual_instrument if meaning.topic == "aid" else None)
    _tell_above(context, meanings)
    _report(context, list(compress(meanings, _in_front(context, lead))))
    _compare(context, meanings)
    _leave_open(meanings, recipient)
    _leave_givers_open(meanings, donor)
    for slot, meaning in zip(context.slots, meanings, strict=True):
        slot.is_aid, slot.scope, slot.unreal = meaning.topic == "aid", meaning.scope, meaning.unreal
        slot.costs, slot.owed = meaning.topic == "cost", meaning.topic == "debt"
        slot.purpose, slot.donor, slot.sure_donor = meaning.purpose, meaning.named_donor, meaning.sure_donor
        slot.recipient = meaning.recipient if meaning.sure_recipient else None
    name_wholes(context)
    hand_over_cues(context)
    _share_instruments(context, meanings)
    return meanings


def _give_again(context: Context, meanings: Sequence[_Meaning]) -> None:
    """A sum "from the same bank" comes from who gave the one before it."""
    for i in range(1, len(meanings)):
        if meanings[i].topic == "aid" and context.words["same_giver"].match(context.article.text, *context.after(i)):
            meanings[i].donor = meanings[i].named_donor = meanings[i - 1].donor
            meanings[i].sure_donor = meanings[i - 1].donor is not None


def _in_front(context: Context, lead: range) -> Iterator[bool]:
    """Of each slot whether the lead speaks of it: it stands there, in a list, or in the lines that go on from there."""
    before = False
    for i, slot in enumerate(context.slots):
        before = slot.listed is not None or slot.cell is not None or slot.sentence in lead or (before and is_line(context, i))
        yield before


def _own_share(country: str | None) -> _Meaning:
    return _Meaning("budget", evidence=(f"topic budget: the recipient's own share, “{country}”",))


def _is_counterpart(context: Context, meanings: Sequence[_Meaning], i: int) -> bool:
    """Whether the giver is the country that the sums right before are for, and no other country is named beside it."""
    giver = meanings[i].named_donor
    if meanings[i].topic != "aid" or giver in USUAL_DONORS or giver not in alpha2_by_alpha3() or meanings[i].asked:
        return False
    named = {party.cue.value for party in parties(context, context.slots[i].sentence)} & alpha2_by_alpha3().keys()
    before = (m for m in meanings[max(0, i - _RECENTLY) : i] if m.topic == "aid")
    return named == {giver} and any(m.recipient == giver and m.donor not in (None, giver) for m in before)


_RECENTLY: Final = 4


def _meaning(
    context: Context, i: int, about_aid: bool, main_donor: str | None, main_recipient: str | None
) -> _Meaning:
    meaning = _Meaning()
    meaning.topic, reason = topic_of(context, i, about_aid)
    meaning.own_topic = other_topic(context, i) is not None
    meaning.because(f"topic {meaning.topic}: {reason}")
    meaning.scope, meaning.period_start, meaning.period_end = scope_of(context, i)
    meaning.speaker = speaker_of(context, i)
    if meaning.topic == "aid":
        meaning.many = many_give(context, i)
        meaning.instrument, reason = instrument_of(context, i)
        meaning.because(reason)
        staged = stage_of(context, i)
        meaning.stage, meaning.own_stage, meaning.asked = staged.stage, staged.own, staged.asked
        meaning.led_stage = staged.led
        meaning.because(staged.reason)
        _find_parties(context, i, meaning, main_donor, main_recipient)
        if main_recipient not in USUAL_DONORS and _is_own_share(context, i, meaning, main_recipient):
            return _own_share(main_recipient)
        meaning.purpose = purpose_of(context, i)
    return meaning


def _is_own_share(context: Context, i: int, meaning: _Meaning, main_recipient: str | None) -> bool:
    """Whether who is helped is named as the one who gives, or what stands between its name and the slot says so."""
    if main_recipient is None or meaning.asked or _takes(context, i):
        return False
    return meaning.named_donor == main_recipient or pays_itself(context, i, main_recipient)


def _takes(context: Context, i: int) -> bool:
    """Whether the noun behind a slot is of what is taken, so that a government that is its subject does not give it."""
    slot = context.slots[i]
    end = context.sentences[slot.sentence][1]
    return context.words["taken_after"].match(context.article.text, slot.end, end) is not None


def _giver(context: Context, i: int, meaning: _Meaning, main_recipient: str | None) -> Party | None:
    giver = donor_of(context, i)
    if giver is None:
        return None
    # An agency that says what it needs does not give it.
    if meaning.asked and is_agency(context, giver) and giver.cue.end <= context.slots[i].start:
        return None
    taking = giver.cue.value == main_recipient and main_recipient not in USUAL_DONORS and _takes(context, i)
    return None if taking else giver


def _find_parties(context: Context, i: int, meaning: _Meaning, main_donor: str | None, main_recipient: str | None) -> None:
    giver = None if meaning.many else _giver(context, i, meaning, main_recipient)
    row = givers_beside(context, giver) if giver is not None else []
    each = context.words["each_after"].match(context.article.text, *context.after(i))
    if len({party.cue.value for party in row}) > 1 and not each:
        giver = _in_turn(context, i, row)
        meaning.many = giver is None
    meaning.named_donor = giver.cue.value if giver else None
    meaning.sure_donor = giver is not None and giver.tendency >= STRONG
    meaning.donor = meaning.named_donor or (None if meaning.asked or meaning.many else main_donor)
    taker, meaning.recipient = recipient_of(context, i, meaning.donor, main_recipient)
    meaning.sure_recipient = taker is not None
    for field, value, cue in (("donor", meaning.donor, giver.cue if giver else None), ("recipient", meaning.recipient, taker)):
        if value:
            meaning.because(f"{field} {value}: {f'“{context.quote(cue)}”' if cue else 'the headline and lead'}")


def _in_turn(context: Context, i: int, row: Sequence[Party]) -> Party | None:
    """Of a row of givers the one of a slot: "Oman and Kuwait gave $3 million and $5 million respectively"."""
    sentence = context.slots[i].sentence
    here = [k for k in context.by_sentence[sentence] if context.slots[k].start >= row[-1].cue.end]
    in_turn = i in here and len(here) == len(row) and context.says(sentence, "in_turn")
    return row[here.index(i)] if in_turn else None


def _find_activity(context: Context, activities: list[Activity], i: int, meaning: _Meaning) -> None:
    if meaning.purpose is None and meaning.topic == "aid":
        meaning.purpose = named_purpose(context, row_label(context, i))
    meaning.activity = activity_for(activities, meaning.purpose)
    if meaning.purpose is None and meaning.topic == "aid":
        meaning.activity = activity_beside(context, activities, i)
        meaning.purpose = meaning.activity.name if meaning.activity else None


def _tell_above(context: Context, meanings: Sequence[_Meaning]) -> None:
    """The items of a list that say no stage are at that of the sentence above it, where that has no sum itself."""
    for slot, meaning in zip(context.slots, meanings, strict=True):
        above = slot.listed if slot.listed not in context.by_sentence else None
        if above is not None and meaning.topic == "aid" and meaning.stage is None and not meaning.unreal:
            meaning.stage = heading_stage(context, above)
            meaning.because(f"stage {meaning.stage}: the sentence above the list" if meaning.stage else "")


def _report(context: Context, meanings: Sequence[_Meaning]) -> None:
    """Sums of the lead or of a list without a verb are at the stage that the lead reports."""
    silent = [m for m in meanings if m.topic == "aid" and m.stage is None and not m.unreal and m.scope == "single"]
    stage = lead_stage(context, HEADLINES) if silent else None
    for meaning in silent if stage else ():
        meaning.stage = stage
        meaning.because(f"stage {stage}: the headline and lead")


def _leave_open(meanings: Sequence[_Meaning], main: str | None) -> None:
    """Where an article gives to many by name, and to none above all, a sum that names nobody is for no one of them."""
    named = [m.recipient for m in meanings if m.sure_recipient and m.topic == "aid"]
    if len(set(named)) < _MANY or 2 * named.count(main) > len(named):
        return
    for meaning in meanings:
        if not meaning.sure_recipient and meaning.recipient == main:
            meaning.recipient = None


def _leave_givers_open(meanings: Sequence[_Meaning], main: str | None) -> None:
    """Where many give by name, and none above all, a sum that names nobody comes from no one of them."""
    named = [m.named_donor for m in meanings if m.sure_donor and m.topic == "aid"]
    if len(set(named)) < _MANY or 2 * named.count(main) > len(named):
        return
    for meaning in meanings:
        if meaning.named_donor is None and meaning.donor == main:
            meaning.donor = None


_MANY: Final = 3


def _compare(context: Context, meanings: Sequence[_Meaning]) -> None:
    """Last year's figure, the next of a series, and a part of what stands before it are of the same kind, if no word speaks."""
    for i in range(1, len(meanings)):
        slot, before = context.slots[i], context.slots[i - 1]
        part = before.cue == "partial" and context.mentions[slot.members[0]].start - before.end <= _BESIDE
        like = slot.earlier or slot.serial or (part and not context.near(i, "topic", "aid"))
        if like and before.sentence == slot.sentence and not meanings[i].own_topic:
            meanings[i].topic = meanings[i - 1].topic
            if slot.serial:
                _go_on(meanings[i], meanings[i - 1])


def _go_on(one: _Meaning, before: _Meaning) -> None:
    """What a series says of its first sum holds for the next: who pays, and whether it was paid."""
    one.stage, one.own_stage, one.instrument = before.stage, before.own_stage, before.instrument
    one.donor, one.recipient, one.purpose = before.donor, before.recipient, before.purpose
    one.named_donor, one.sure_donor, one.activity = before.named_donor, before.sure_donor, before.activity
    one.because(f"topic {one.topic}: as of the sum before, at another time")


def _share_instruments(context: Context, meanings: Sequence[_Meaning]) -> None:
    """The items of a list are what its heading ("Grants:") or the sentence behind it ("All three are grants") says."""
    lists: dict[int, list[int]] = {}
    for i, slot in enumerate(context.slots):
        if slot.listed is not None:
            lists.setdefault(slot.listed, []).append(i)
    for heading, items in lists.items():
        kind = _instrument_of_all(context, heading, context.slots[items[-1]].sentence + 1)
        for i in items:
            meanings[i].instrument = meanings[i].instrument or kind


def _instrument_of_all(context: Context, heading: int, behind: int) -> Instrument | None:
    sentences = [heading]
    if behind < len(context.sentences) and behind not in context.by_sentence:
        sentences += [behind] * bool(context.words["of_all"].match(context.article.text, *context.sentences[behind]))
    cues = (cue for sentence in sentences for cue in context.cues(sentence, "instrument"))
    found = next(cues, None)
    return found.value if found else None  # type: ignore[return-value]


# --- what sums take over from each other ------------------------------------------------------------------------------


def _inherit(context: Context, meanings: Sequence[_Meaning], first: Sequence[int], found: Sequence[Relation]) -> None:
    """A sum that is said again, and a part of a total, take over what their own words leave open."""
    for i, head in enumerate(first):
        if head != i:
            lines = [k for k in (head, i) if context.slots[k].headline]
            if len(lines) == 1:
                _follow(context, meanings[lines[0]], meanings[head + i - lines[0]], context.slots[head + i - lines[0]].sentence)
            _fill(meanings[i], meanings[head])
            _fill(meanings[head], meanings[i])
            _report_signature(context, meanings, head, i)
    for relation in found:
        _join(meanings[relation.total], [meanings[part] for part in relation.parts], relation.inferred)
        _stage_parts(context, meanings, relation)
    donors = {first[r.total] for r in found if len({meanings[p].donor for p in r.parts if meanings[p].topic == "aid"}) > 1}
    recipients = {first[r.total] for r in found if len({meanings[part].recipient for part in r.parts} - {None}) > 1}
    recipients |= {first[r.total] for r in found if any(first[part] in recipients for part in r.parts)}
    for i, head in enumerate(first):
        meanings[i].donor = None if head in donors else meanings[i].donor
        meanings[i].recipient = None if head in recipients else meanings[i].recipient
        for one, other in ((meanings[i], meanings[head]), (meanings[head], meanings[i])):
            if one.scope == "single" and other.scope in ("total", "component"):
                one.scope = other.scope


def _follow(context: Context, line: _Meaning, told: _Meaning, sentence: int) -> None:
    """"Japan gives Laos $5M": a headline is in the present, whatever was signed or paid."""
    if context.says(sentence, "signature") or (told.own_stage and told.stage is not None and line.stage == "pledge"):
        line.stage = told.stage


def _report_signature(context: Context, meanings: Sequence[_Meaning], head: int, i: int) -> None:
    """A headline that "provides" a sum reports what the text says was signed."""
    signed = meanings[i].stage == "commitment" and context.says(context.slots[i].sentence, "signature")
    if signed and context.slots[head].headline and meanings[head].stage == "pledge":
        meanings[head].stage = "commitment"


def _fill(one: _Meaning, other: _Meaning) -> None:
    one.instrument = one.instrument or other.instrument
    one.stage = one.stage or (None if one.unreal else other.stage)
    one.purpose = one.purpose or other.purpose
    one.activity = one.activity or other.activity
    if other.sure_donor and not one.sure_donor:
        one.donor = other.donor
    if other.sure_recipient and not one.sure_recipient:
        one.recipient = other.recipient


def _join(total: _Meaning, parts: Sequence[_Meaning], inferred: bool) -> None:
    for part in parts:
        # In the list of a country's own aid an agency is whom it goes through
        through = total.sure_donor and total.named_donor in alpha2_by_alpha3() and part.donor not in alpha2_by_alpha3()
        if total.named_donor and (through or not part.sure_donor) and not part.many:
            part.donor = total.donor
        part.recipient = part.recipient or total.recipient
        if part.instrument is None and total.instrument != "mixed":
            part.instrument = total.instrument
        part.scope = "component" if part.scope == "single" else part.scope
    total.scope = "total" if total.scope == "single" else total.scope
    if total.topic == "aid" and len({part.instrument for part in parts if part.instrument}) > 1:
        total.instrument = "mixed"
    for meaning in (total, *parts) if inferred else ():
        meaning.doubts = (*meaning.doubts, "relation inferred")


def _stage_parts(context: Context, meanings: Sequence[_Meaning], relation: Relation) -> None:
    """A part is at the stage of its total, where its own verb tells no other.

    Nor is it paid out with the total where the verb before its list says in another sentence that it was only agreed.
    """
    total, sentence = meanings[relation.total], context.slots[relation.total].sentence
    for k in relation.parts:
        part = meanings[k]
        agreed = total.stage == "disbursement" and part.led_stage and context.slots[k].sentence != sentence
        told = part.own_stage or agreed
        # "Under the agreement it will lend": beside a signature a promise is a commitment
        if total.stage is not None and (not told or (total.stage, part.stage) == ("commitment", "pledge")):
            part.stage = total.stage


def _tell_later(context: Context, meanings: Sequence[_Meaning]) -> None:
    """What no verb and no total tells of a sum: how all money was given, said behind it, and what is to be done with it."""
    for i, meaning in enumerate(meanings):
        if meaning.topic == "aid" and meaning.stage is None and not meaning.unreal:
            planned = context.words["planned_after"].match(context.article.text, *context.after(i))
            paid = context.words["ends_noun"].match(context.article.text, *context.after(i))
            meaning.stage = "pledge" if planned else "disbursement" if paid else None
    open_ = [i for i, meaning in enumerate(meanings) if meaning.topic == "aid" and meaning.instrument is None]
    _share_only_kind(context, meanings, open_)
    open_ = [i for i in open_ if meanings[i].instrument is None]
    first = context.slots[open_[0]].sentence if open_ else len(context.sentences)
    for sentence in range(first + 1, min(len(context.sentences), context.slots[-1].sentence + _LATER) if context.slots else 0):
        if sentence in context.by_sentence or (kind := told_instrument(context, sentence)) is None:
            continue
        for i in open_:
            if context.slots[i].sentence < sentence and meanings[i].instrument is None:
                meanings[i].instrument = kind
                meanings[i].because(f"instrument {kind}: told of all behind it")


_LATER: Final = 6


def _share_only_kind(context: Context, meanings: Sequence[_Meaning], open_: Sequence[int]) -> None:
    """Where an article begins with a loan and speaks of nothing else, what it tells of the same two is lent."""
    head = next((meaning for meaning in meanings if meaning.topic == "aid"), None)
    if not open_ or head is None or head.instrument != "loan" or not (head.donor and head.recipient):
        return
    said = {cue.value for k in {*context.lead(), *context.by_sentence} for cue in context.cues(k, "instrument")}
    for one in (meanings[i] for i in open_ if said == {"loan"} and not meanings[i].unreal):
        if (one.donor, one.recipient) == (head.donor, head.recipient) and one.scope in ("single", "component"):
            one.instrument = "loan"
            one.because("instrument loan: the article speaks of nothing else")


# --- records ----------------------------------------------------------------------------------------------------------


def _claims(context: Context, meanings: Sequence[_Meaning], first: Sequence[int], found: Sequence[Relation]) -> Iterator[Claim]:
    totals: dict[int, list[Relation]] = {}
    for relation in found:
        for part in relation.parts:
            totals.setdefault(part, []).append(relation)
    for i, (slot, meaning) in enumerate(zip(context.slots, meanings, strict=True)):
        for k in slot.members:
            yield _claim(context, slot, k, meaning, context.slots[first[i]], totals.get(i, []))


def _claim(context: Context, slot: Slot, k: int, meaning: _Meaning, head: Slot, totals: Sequence[Relation]) -> Claim:
    mention = context.mentions[k]
    currency = mention.amount.currency
    assumed = mention.currency_basis == "assumed" and currency != "USD"
    same = _member(context, slot, None) if head is slot else _said_before(context, slot, head, currency)
    return Claim(
        mention,
        is_aid=meaning.topic == "aid",
        topic=meaning.topic,
        instrument=meaning.instrument,
        finance_type=FINANCE_TYPES.get(meaning.instrument) if meaning.instrument else None,
        stage=meaning.stage,
        scope=meaning.scope,
        period_start=meaning.period_start,
        period_end=meaning.period_end,
        donor=meaning.donor,
        recipient=meaning.recipient,
        activity=meaning.activity.id if meaning.activity else None,
        purpose=meaning.purpose,
        sector=sector_of(context, meaning.purpose, meaning.activity.name if meaning.activity else None),
        speaker=meaning.speaker,
        same_as=None if same == mention.id else same,
        part_of=tuple(_member(context, context.slots[relation.total], currency) for relation in totals),
        part_relation=("exhaustive" if totals[0].exhaustive else "partial") if totals else None,
        doubts=tuple(dict.fromkeys((*meaning.doubts, *(["currency assumed"] if assumed else [])))),
        evidence=meaning.evidence,
    )


def _member(context: Context, slot: Slot, currency: str | None) -> str:
    """The id of the slot's sum in a currency, or of its first sum."""
    same = [k for k in slot.members if context.mentions[k].amount.currency == currency]
    return context.mentions[(same or slot.members)[0]].id


def _said_before(context: Context, slot: Slot, head: Slot, currency: str) -> str:
    """The id of the sum that a currency's sum in a slot says again: that of the head in the same currency.

    Where the head has none ("$380 million" in the headline, "41.3 billion yen ($383.2 million)" below) it is the one beside it.
    """
    if all(context.mentions[k].amount.currency != currency for k in head.members):
        shared = {context.mentions[k].amount.currency for k in head.members}
        beside = [k for k in slot.members if context.mentions[k].amount.currency in shared]
        if beside:
            return context.mentions[beside[0]].id
    return _member(context, head, currency)


def _described(
    context: Context, activities: Sequence[Activity], claims: Sequence[Claim], donor: str | None, recipient: str | None
) -> Iterator[Activity]:
    """The activities with what their sums or their sentences say."""
    by_activity: dict[str | None, Claim] = {}
    for claim in claims:
        by_activity.setdefault(claim.activity, claim)
    for activity in activities:
        if activity.id in by_activity:
            yield _with_sum(context, activity, by_activity[activity.id])
        else:
            stage, sector = _activity_stage(context, activity), sector_of(context, activity.name)
            yield replace(activity, donor=donor, recipient=recipient, stage=stage, sector=sector)


def _with_sum(context: Context, activity: Activity, claim: Claim) -> Activity:
    return replace(
        activity, donor=claim.donor, recipient=claim.recipient, instrument=claim.instrument, stage=claim.stage,
        sector=claim.sector or sector_of(context, activity.name),
    )  # fmt: skip


def _activity_stage(context: Context, activity: Activity) -> Stage | None:
    sentence = span_at(context.sentences, activity.start)
    signed = context.says(sentence, "signature")
    cues = [cue for cue in context.cues(sentence, "stage") if cue.end <= activity.start]
    return verb_stage(context, cues[-1], signed) if cues else "commitment" if signed else None
