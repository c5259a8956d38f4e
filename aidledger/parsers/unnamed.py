"""Sums that name nobody: whom they are from and for, where an article tells of many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from aidledger.parsers.meaning.bodies import body_of
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.fields import Meaning
from aidledger.parsers.meaning.leading import first_named
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.meaning.party import ENOUGH, REPORTING, TOWNS, USUAL_DONORS
from aidledger.parsers.meaning.takers import goes_to_region
from aidledger.parsers.text.places import country_codes, country_of_money
from aidledger.parsers.totals.layout import is_line

_OPENS: Final = ("(", ":", "–", "—")
_MANY: Final = 3
_MUCH: Final = 2
"""So many times what goes to one, a sum is told of more than that one."""
_SOON: Final = 2
"""So many sentences behind a sum it may be told whom it is from, or for."""


def settle_unnamed(context: Context, meanings: Sequence[Meaning], donor: str | None, recipient: str | None) -> None:
    """Leave open, or take from what is near, who gives and takes a sum that names nobody; the main ones were taken for them."""
    _leave_open(context, meanings, recipient)
    _leave_wholes_open(context, meanings, recipient)
    _leave_to_region(context, meanings, recipient)
    _stay_near(context, meanings, recipient)
    _stay_with_sum(context, meanings, recipient)
    _leave_early_takers_open(context, meanings, recipient)
    _leave_givers_open(context, meanings, donor, recipient)
    _stay_with_giver(context, meanings, donor)
    _leave_grand_total_open(context, meanings)
    _leave_early_open(context, meanings, donor)


def _leave_open(context: Context, meanings: Sequence[Meaning], main: str | None) -> None:
    """Where an article gives to many by name, and to none above all, a sum that names nobody is for no one of them.

    It is for the agency that alone is named beside its giver.
    """
    named = [m.recipient for m in meanings if m.sure_recipient and m.topic == "aid"]
    if len(set(named)) < _MANY or 2 * named.count(main) > len(named):
        return
    for i, meaning in enumerate(meanings):
        if not meaning.sure_recipient and meaning.recipient == main:
            body = body_of(context, i) if meaning.donor in country_codes() else None
            meaning.recipient = None
            meaning.take("recipient", body.value if body else None, "the agency beside who gives")


def _leave_wholes_open(context: Context, meanings: Sequence[Meaning], main: str | None) -> None:
    """A greater sum told before anybody names the one who takes a smaller one is not all for that one, unless that pays too."""
    slots = list(zip(context.slots, meanings, strict=True))
    named = [slot for slot, m in slots if m.topic == "aid" and m.sure_recipient and m.recipient == main] if main else []
    if not named or any(meaning.own_share for meaning in meanings):
        return
    first = first_named(context, main or "")
    known: defaultdict[str, Decimal] = defaultdict(Decimal)
    for amount in (amount for part in named for amount in part.amounts):
        known[amount.currency] += amount.value
    for slot, meaning in slots:
        if meaning.topic != "aid" or meaning.sure_recipient or meaning.recipient != main or slot.sentence >= first:
            continue
        if any(0 < _MUCH * known[amount.currency] < amount.value for amount in slot.amounts):
            meaning.recipient = None


def _leave_to_region(context: Context, meanings: Sequence[Meaning], main: str | None) -> None:
    """Behind a sum for a part of the world one that names nobody is not for a country of which only a town is named.

    "Tokyo is to raise $30 billion for Africa, the minister said in Tunis. Some $4 billion is for green growth". Nor for one of
    those that take a share of what the headline says to be for all.
    """
    if not main or not meanings:
        return
    if meanings[0].topic == "aid" and not context.slots[0].sentence and goes_to_region(context, 0, None):
        for meaning in meanings:
            meaning.recipient = None if meaning.recipient == main and not meaning.sure_recipient else meaning.recipient
        return
    if any(m.sure_recipient and m.recipient == main and m.topic == "aid" for m in meanings):
        return
    begin = next((i for i, m in enumerate(meanings) if m.topic == "aid" and goes_to_region(context, i, None)), len(meanings))
    behind = [meaning for meaning in meanings[begin:] if meaning.recipient == main]
    named = {p.cue.kind for k in context.telling() for p in parties(context, k) if p.cue.value == main} if behind else set()
    for meaning in behind if named and not named - TOWNS else ():
        meaning.recipient = None


def _stay_near(context: Context, meanings: Sequence[Meaning], main: str | None) -> None:
    """Where several take, a sum that names nobody is for whom the sentence before it names, alone and in its paragraph.

    Nor is it, there or where many give, for the one who takes most, where that is first named far behind it.
    """
    slots = zip(context.slots, meanings, strict=True)
    silent = [(slot, m) for slot, m in slots if m.topic == "aid" and not m.sure_recipient and m.recipient in (None, main)]
    if not silent:
        return
    if main and _is_of_budget(context) and first_named(context, main) > 0:
        for _, meaning in silent:
            meaning.recipient = None
        return
    known = [party for k in context.telling() for party in parties(context, k)]
    takers = ({p.cue.value for p in known if p.tendency < 0} & country_codes()) - USUAL_DONORS
    if len(takers) < 2 and len({p.cue.value for p in known if p.tendency >= ENOUGH}) <= _MANY:
        return
    first = first_named(context, main) if main else 0
    for slot, meaning in silent:
        near = _named_before(context, slot.sentence) if len(takers) > 1 else None
        if near is not None and near != meaning.donor:
            meaning.take("recipient", near, "the sentence before")
        elif slot.sentence + _SOON < first:
            meaning.recipient = None


def _stay_with_sum(context: Context, meanings: Sequence[Meaning], main: str | None) -> None:
    """A sum that names nobody is for the country of the sum right before it in its paragraph, before that of the article."""
    for i in range(1, len(meanings)) if main in country_codes() and context.words.words.spaced else ():
        one, before, slot, last = meanings[i], meanings[i - 1], context.slots[i], context.slots[i - 1]
        silent = one.topic == "aid" and one.recipient == main and not one.sure_recipient
        silent = silent and not (slot.row or slot.apart) and slot.listed is None and body_of(context, i) is None
        told = before.topic == "aid" and before.sure_recipient and before.recipient in country_codes() - {main, one.donor}
        near = slot.paragraph == last.paragraph and slot.sentence - last.sentence == 1
        if silent and told and near and one.donor in (None, before.donor):
            one.take("recipient", before.recipient, "as of the sum before")


def _is_of_budget(context: Context) -> bool:
    """Whether what leads to the first sum is of a budget: a country that an item of it names is not whom all is for."""
    first = context.slots[0].sentence
    cues = [cue for k in range(max(0, first - 1), first + 1) for cue in context.cues(k, "topic")]
    return any(cue.value == "budget" or context.words["aid_budget"].fullmatch(context.quote(cue)) for cue in cues)


def _named_before(context: Context, sentence: int) -> str | None:
    """The one country that the sentence before names, as who takes, where none is named in a sentence itself."""
    if not sentence or not context.in_one_paragraph(sentence - 1, sentence):
        return None
    if any(party.is_country and party.tendency <= 0 for party in parties(context, sentence)):
        return None
    text, start = context.article.text, context.sentences[sentence - 1][0]
    on = context.words["goes_on"].match(text, *context.sentences[sentence]) is not None
    headed = sentence - 1 not in context.by_sentence and any(cue.start == start for cue in context.cues(sentence - 1))
    if not (on or headed):  # as mostly, whoever is named
        return None
    countries = country_codes() - USUAL_DONORS
    takers = [p.cue for p in parties(context, sentence - 1) if p.tendency < 0 and p.cue.value in countries]
    # "Benin (signed with the minister). $10 million for wells"
    opens = headed and takers and takers[0].start == start and text[takers[0].end : takers[0].end + 2].strip()[:1] in _OPENS
    return takers[0].value if (on or opens) and len({cue.value for cue in takers}) == 1 else None


def _leave_givers_open(context: Context, meanings: Sequence[Meaning], main: str | None, recipient: str | None) -> None:
    """Where many give by name, and none above all, a sum that names nobody comes from no one of them.

    It does from the one who alone is named until then: what the others give is told for comparison.
    """
    named = [m.named_donor for m in meanings if m.named_donor and m.topic == "aid"]
    # "Japan gave $9 million through agencies: WFP $5 million, IOM $4 million": they hand on what a country gives
    named = [one for one in named if one not in REPORTING] if main in country_codes() else named
    if len(set(named)) < _MANY or main is None or 2 * named.count(main) > len(named):
        return
    alone = _alone_until(context, main, recipient)
    for slot, meaning in zip(context.slots, meanings, strict=True):
        if meaning.named_donor is None and meaning.donor == main and slot.sentence not in alone:
            meaning.donor = None


def _stay_with_giver(context: Context, meanings: Sequence[Meaning], main: str | None) -> None:
    """Where verbs come last a sentence that names nobody goes on about whom the one before it is about, before the article's.

    日本は3億ドルを出す。中国は昨年、6億ドルの拠出を表明した。無償だけでも2億ドルに上る: but not 今回は2億ドルだ, nor in yen.
    """
    carried: set[int] = set()
    for i in range(1, len(meanings)) if main and not context.words.words.spaced else ():
        one, before, slot, last = meanings[i], meanings[i - 1], context.slots[i], context.slots[i - 1]
        if one.topic != "aid" or one.named_donor or one.donor != main or one.many or slot.row or slot.listed is not None:
            continue
        told = before.topic == "aid" and before.donor not in (None, main) and slot.paragraph == last.paragraph
        if not told or slot.sentence - last.sentence > 1 or (slot.sentence == last.sentence and i - 1 not in carried):
            continue
        own = any(country_of_money(amount.currency) == main for amount in slot.amounts)
        if own or context.words["this_time"].search(context.article.text, *context.before(i)):
            continue
        if i - 1 in carried or _is_about(context, last.sentence, before.donor or ""):
            one.take("donor", before.donor, "whom the sentence before is about")
            carried.add(i)


def _is_about(context: Context, sentence: int, giver: str) -> bool:
    """Whether a sentence is about a giver, as a particle tells behind its name: 中国は."""
    named = [party.cue for party in parties(context, sentence) if party.cue.value == giver and party.tendency > 0]
    return any(context.words["topic_after"].match(context.article.text, cue.end) for cue in named)


def _leave_grand_total_open(context: Context, meanings: Sequence[Meaning]) -> None:
    """A sentence that tells what all give names nobody: "The grand total was $5 billion in grants and $2 billion in loans"."""
    named: set[str | None] = set()
    for slot, meaning in zip(context.slots, meanings, strict=True):
        named.add(meaning.named_donor)
        of_all = meaning.named_donor is None and len(named - {None}) > 1 and context.says(slot.sentence, "grand_total")
        meaning.donor = None if of_all else meaning.donor


def _leave_early_open(context: Context, meanings: Sequence[Meaning], main: str | None) -> None:
    """A sum that names nobody is not of one who is first named far behind it, but for one in that giver's own money.

    Nor is one in the money of another of those who give, however near: 援助予算は5,000億円だ。一方、米国は600億ドルを出した.

    "We hailed the $5 billion in aid. ... The United States has paid only $30 million".
    """
    first = first_named(context, main) if main else 0
    many = False
    for slot, meaning in zip(context.slots, meanings, strict=True):
        if slot.sentence >= first:
            return
        many |= meaning.many and not context.words.words.spaced
        countries = [country_of_money(amount.currency) for amount in slot.amounts]
        if meaning.named_donor or meaning.donor != main or main in countries:
            continue
        sure = context.mentions[slot.members[0]].currency_basis != "assumed" and countries[0] in USUAL_DONORS
        # a list of Japanese lines may be told of behind it
        listed = not context.words.words.spaced and (slot.row or slot.listed is not None)
        if sure and countries[0] != meaning.recipient:
            meaning.take("donor", countries[0], "the money that it is in")
        elif many or (slot.sentence + _SOON < first and not listed):
            meaning.donor = None


def _leave_early_takers_open(context: Context, meanings: Sequence[Meaning], main: str | None) -> None:
    """A sum that names nobody is not for a country that a later sentence alone names, where words are not parted.

    米国は国連に20億ドルを拠出する。…資金の使途はウクライナなど17か国に限る: who takes is told before the sum, or with it.
    """
    if context.words.words.spaced or not main or not (first := first_named(context, main)):
        return
    if sum(any(party.cue.value == main for party in parties(context, k)) for k in context.telling()) > 1:
        return
    for i, (slot, meaning) in enumerate(zip(context.slots, meanings, strict=True)):
        if meaning.recipient != main or meaning.sure_recipient or slot.sentence >= first:
            continue
        # the first words leave open what the lead tells, a list what stands behind it
        leaves_open = (slot.sentence == 0 and first <= _SOON) or slot.row or slot.listed is not None or is_line(context, i)
        meaning.recipient = main if leaves_open else None


def _alone_until(context: Context, main: str, recipient: str | None) -> range:
    """The sentences behind the one that first names a giver, until another is named, who is not the fund that all is for."""
    telling = context.telling()
    first = next((k for k in telling if any(party.cue.value == main for party in parties(context, k))), None)
    both = {main, recipient} - (country_codes() - {main})
    others = (k for k in telling if any(p.tendency >= ENOUGH and p.cue.value not in both for p in parties(context, k)))
    return range(first, next(others, len(context.sentences))) if first is not None else range(0)
