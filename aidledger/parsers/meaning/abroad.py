"""Whether money goes from one country to another: who gives, or lends, to whom in a sentence, and what stays at home."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from aidledger.parsers.meaning.bodies import body_of, is_filling
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.parties import is_aimed_at, leading_to, many_give_before, parties
from aidledger.parsers.meaning.party import (
    GIVERS,
    LOOK,
    NAMED,
    REPORTING,
    STRONG,
    USUAL_DONORS,
    Party,
    gives_usually,
    is_agency,
    is_lender,
)
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.places import alpha2_by_alpha3, country_codes

_FEW: Final = 20
_FOR: Final = ("recipient_before", "good_of")
"""What stands between a sum and a region that it is held for."""

_BESIDE: Final = 12
"""So many characters before a sum stands the name that it is given to: "gives Bhutan about"."""
_WINDOW: Final = 120
_UNION: Final = "European Union"
"""It gives as a country does."""
_OTHERWISE: Final = ("trade", "debt", "investment", "income", "priced")
"""What a sum from another country may be beside aid."""


@asked_once
def stays_at_home(context: Context) -> bool:
    """Whether the money of an article is for its own country: budgets, towns and firms at home, and nobody abroad named."""
    country, currency = context.words.words.topics.homeland
    own = all(amount.currency == currency for slot in context.slots for amount in slot.amounts)
    sentences = context.telling() if own else ()
    if not any(context.says(sentence, "home") for sentence in sentences):
        return False
    if any(context.says(sentence, "abroad") for sentence in sentences):
        return False
    return {party.cue.value for sentence in sentences for party in parties(context, sentence)} <= {country}


def goes_abroad(context: Context, sentence: int) -> bool:
    """Whether a sentence names a country or organisation that usually gives, and another country, or a region of others."""
    named = {party.cue.value for party in parties(context, sentence)}
    others = len(named & alpha2_by_alpha3().keys()) > 1 or bool(context.cues(sentence, "region"))
    return others and not named.isdisjoint(USUAL_DONORS)


def voted_abroad(context: Context, i: int) -> Cue | None:
    """The budget of a giver that holds a sum for another country or region: "Norway's budget has $5 million for Mali"."""
    slot = context.slots[i]
    budgets = (cue for cue in context.cues(slot.sentence, "topic") if cue.value == "budget" and cue.end <= slot.start)
    if (budget := next(budgets, None)) is None:
        return None
    known = parties(context, slot.sentence)
    givers = {party.cue.value for party in known if party.cue.value in GIVERS and party.cue.end <= slot.start}
    if not givers:
        return None
    takers = [party for party in known if party.is_other_country and party.cue.value not in givers]
    # "In its budget India gives Bhutan 9 billion rupees and Nepal 2 billion"
    told = any(party.tendency < 0 and 0 < slot.start - party.cue.end <= _BESIDE for party in takers)
    abroad = told or any(is_aimed_at(context, i, party) for party in takers)
    regions = context.cues(slot.sentence, "region")
    return budget if abroad or any(leading_to(context, i, cue, how) for cue in regions for how in _FOR) else None


@asked_once
def is_given(context: Context, sentence: int) -> bool:
    """Whether the sentence tells that something is given, or lent, between two countries or organisations."""
    known = parties(context, sentence)
    verbs = context.cues(sentence, "giving") or context.cues(sentence, "instrument") or _cut_off(context, sentence)
    slots = context.by_sentence.get(sentence, [])[:_FEW]
    told = (_goes_to_body, _is_promised, _is_sent, _is_appealed_for, _is_needed_by, _is_to_help, _is_given_by)
    if any(is_told(context, slots, known) for is_told in told) or any(spent_by_giver(context, i) for i in slots):
        return True
    gives = any(party.tendency > 0 for party in known) or context.says(sentence, "own_ministry")
    if not gives or not (verbs or _come_from(context, slots, known)):
        return False
    taken = any(party.tendency < 0 or any(is_aimed_at(context, i, party) for i in slots) for party in known)
    ends = [verb.end for verb in context.cues(sentence, "giving") if verb.value == "gives"][:_FEW]
    starts = [context.slots[i].start for i in slots]
    pairs = ((end, start) for end in ends for start in starts)
    taken = taken or any(context.words["given_it"].fullmatch(context.article.text, *pair) for pair in pairs)
    return taken or goes_abroad(context, sentence)


def _cut_off(context: Context, sentence: int) -> bool:
    """Whether something is put off, or thought of: "Canberra has shelved a $90 million plan to mend Nauru's port".

    Or a noun says that it is given: "Riyadh's lifeline for Aden".
    """
    off = (cue.value in ("cancellation", "thought") for cue in context.cues(sentence, "irrealis"))
    return context.says(sentence, "given_as") or any(off)


def _is_promised(context: Context, slots: Sequence[int], known: Sequence[Party]) -> bool:
    """Whether a country is told of what was promised, whoever did: "Niger got only a third of the $9 million promised"."""
    text, takers = context.article.text, [party.cue.end for party in known if party.is_country and party.tendency <= -STRONG]
    if any(context.words["promised_after"].match(text, *context.after(i)) for i in slots if takers):
        return True
    first, passive = context.slots[slots[0]].start if slots else 0, context.words["was_promised"]
    return any(passive.fullmatch(text, end, first) for end in takers if end < first)


def _is_sent(context: Context, slots: Sequence[int], known: Sequence[Party]) -> bool:
    """Whether one who usually gives has a sum go to another country, by whatever verb: "Norway wired $5 million to Kenya".

    Or many who are not named do.
    """
    if not slots or _is_otherwise(context, slots):
        return False
    first, takers = context.slots[slots[0]], _takers(known)
    aimed = any(is_aimed_at(context, i, party) for party in takers for i in slots)
    if not aimed or any(party.tendency > 0 and party.is_usual_donor and party.cue.end <= first.start for party in known):
        return aimed
    # "World leaders promised $5 million for Syria"
    return many_give_before(context, first.sentence, first.start)


def spent_by_giver(context: Context, i: int) -> bool:
    """Whether one who usually gives spends a slot on another country: "Japan has spent $5 million on wells in Laos".

    Or "It will spend $5 million on wells", right behind a sentence that tells what it gives to one.
    """
    slot, text = context.slots[i], context.article.text
    end = context.sentences[slot.sentence][1]
    if (use := context.words_in(slot.sentence)["spent_there"].match(text, slot.end, end)) is None:
        return False
    if _giver_spends(context, i):
        there = any(party.is_other_country and party.cue.start >= use.end() for party in parties(context, slot.sentence))
    elif _goes_on_spending(context, i):
        there = any(party.is_other_country for party in parties(context, slot.sentence - 1))
    else:
        return False
    return there or context.words["several_takers"].match(text, slot.end, end) is not None


def _giver_spends(context: Context, i: int) -> bool:
    """Whether the name right before the verb that says that a slot is spent is of one who usually gives."""
    slot, spends, start = context.slots[i], context.words["giver_spends"], context.before(i)[0]
    before = (party.cue for party in parties(context, slot.sentence) if start <= party.cue.start)
    givers = (cue for cue in before if cue.end <= slot.start and gives_usually(context, cue))
    return any(spends.fullmatch(context.article.text, cue.end, slot.start) for cue in givers)


def _goes_on_spending(context: Context, i: int) -> bool:
    """Whether "it" spends a slot, behind a sentence in which one who usually gives does so."""
    slot, text = context.slots[i], context.article.text
    if not context.is_first(i) or not slot.sentence:
        return False
    it = context.words["it"].match(text, context.before(i)[0], slot.start)
    if it is None or context.words["giver_spends"].fullmatch(text, it.end() - 1, slot.start) is None:
        return False
    return any(party.tendency >= STRONG and gives_usually(context, party.cue) for party in parties(context, slot.sentence - 1))


def _is_to_help(context: Context, slots: Sequence[int], known: Sequence[Party]) -> bool:
    """Whether a usual giver says whom a sum is to help: "the British envoy said the £5 million would help Kenyan farmers"."""
    if not any(party.is_usual_donor for party in known) or not any(party.is_other_country for party in known):
        return False
    end = context.sentences[context.slots[slots[0]].sentence][1] if slots else 0
    said = any(context.words["to_help"].match(context.article.text, context.slots[i].end, end) for i in slots)
    return said and not _is_otherwise(context, slots)


def _is_given_by(context: Context, slots: Sequence[int], known: Sequence[Party]) -> bool:
    """Whether one who usually gives is said to give a sum, or thanked for it: "$5 million was put in by Japan"."""
    if _is_otherwise(context, slots):
        return False
    text, ends = context.article.text, [context.slots[i].end for i in slots]
    givers = [party for party in known if party.is_usual_donor or is_lender(context, party.cue)]
    spans = ((end, party.cue.start) for end in ends for party in givers if 0 < party.cue.start - end < LOOK)
    if any(context.words["given_by"].fullmatch(text, *span) for span in spans):
        return True
    # "Fiji thanked Japan for $5 million"
    starts, thanked = [context.slots[i].start for i in slots], [party.cue.end for party in givers if party.giving >= STRONG]
    spans = ((end, start) for end in thanked for start in starts if 0 < start - end < LOOK)
    return any(context.words["thanked_for"].fullmatch(text, *span) for span in spans)


def _is_appealed_for(context: Context, slots: Sequence[int], known: Sequence[Party]) -> bool:
    """Whether an agency says what it needs for a country: "UNICEF appealed for $5 million for children in Sudan"."""
    if not _takers(known) or _is_otherwise(context, slots) or not any(is_agency(context, party) for party in known):
        return False
    said = (cue.value for i in slots[:1] for cue in context.cues(context.slots[i].sentence, "irrealis"))
    return "request" in said


def _is_needed_by(context: Context, slots: Sequence[int], known: Sequence[Party]) -> bool:
    """Whether an agency that hands on says right before a sum that it needs it: "the World Food Programme is short of"."""
    text, needs = context.article.text, context.words["agency_needs"]
    agencies = [party.cue.end for party in known if party.cue.value in REPORTING]
    return any(needs.fullmatch(text, end, max(end, context.slots[i].start)) for end in agencies for i in slots[:1])


def _takers(known: Sequence[Party]) -> list[Party]:
    """The countries among those that a sentence names that do not usually give, and of which it tells that they take."""
    return [party for party in known if party.is_other_country and party.tendency <= -STRONG]


def _goes_to_body(context: Context, slots: Sequence[int], known: Sequence[Party]) -> bool:
    """Whether a country pays an organisation that is given to, or many fill a fund: "Norway paid UNRWA $5 million"."""
    if _is_otherwise(context, slots):
        return False
    paid = any(party.tendency > 0 and party.is_usual_donor for party in known)
    return any(is_filling(context, i) or (paid and body_of(context, i) is not None) for i in slots)


def _come_from(context: Context, slots: Sequence[int], known: Sequence[Party]) -> bool:
    """Whether a sum comes from another country, and no word makes it trade, debt ...: "Togo gets $5 million from Oman"."""
    if _is_otherwise(context, slots):
        return False
    givers = [party.cue for party in known if party.giving >= NAMED]
    spans = ((context.slots[i].end, cue.start) for i in slots for cue in givers if 0 < cue.start - context.slots[i].end < LOOK)
    return any(context.words["origin"].fullmatch(context.article.text, *span) for span in spans)


def _is_otherwise(context: Context, slots: Sequence[int]) -> bool:
    """Whether a word of the sentence of some slots makes them trade, debt ..., if there are any."""
    return any(cue.value in _OTHERWISE for i in slots[:1] for cue in context.cues(context.slots[i].sentence, "topic"))


def is_given_on(context: Context, sentence: int) -> bool:
    """Whether a sentence goes on with one that tells who gives and who takes: "... met on Malawi. It approved $5 million"."""
    before, here = sentence - 1, context.by_sentence.get(sentence, ())
    if not here or before < 0 or before in context.by_sentence or not context.in_one_paragraph(before, sentence):
        return False
    slot = context.slots[here[0]]
    behind = not context.words.words.spaced  # where verbs come last
    gaps = (cue.start - slot.end if behind else slot.start - cue.end for cue in context.cues(sentence, "giving"))
    otherwise = (cue.value in _OTHERWISE for k in (before, sentence) for cue in context.cues(k, "topic"))
    if not any(0 <= gap <= LOOK for gap in gaps) or any(otherwise):
        return False
    known = [*parties(context, before), *parties(context, sentence)]
    return bool(_usual_givers(context, known)) and any(party.is_other_country for party in known)


def _usual_givers(context: Context, known: Sequence[Party]) -> set[str]:
    """Those among some names who usually give, and the banks and funds that are of no one country."""
    return {p.cue.value for p in known if p.is_usual_donor or (not p.is_country and is_lender(context, p.cue))}


def is_drawn(context: Context, sentence: int) -> bool:
    """Whether a sentence tells of what an international lender pays out: a tranche, a standby facility."""
    return context.says(sentence, "lending") and from_lender(context, sentence)


def is_given_elsewhere(context: Context) -> bool:
    """Whether one who usually gives does so in a sentence with a sum, and another country stands near it in the lead."""
    strong = [party for sentence in context.by_sentence for party in parties(context, sentence) if party.tendency >= STRONG]
    strong += [party for sentence in context.by_sentence for party in _in_roll(context, sentence)]
    givers = _usual_givers(context, strong)
    if not givers:
        return False
    lead = (party for sentence in context.lead() for party in parties(context, sentence) if party.tendency <= 0)
    countries = {party.cue.value for party in lead} & alpha2_by_alpha3().keys()
    return any(countries - {giver} for giver in givers)


def given_plainly(context: Context, sentence: int) -> Cue | None:
    """The usual giver that is the subject of a plain word of giving right before the first sum of a sentence.

    "The import bill is $9 million. Britain has given £2 million": of an article that names another country.
    """
    first, text = context.slots[context.by_sentence[sentence][0]].start, context.article.text
    for party in parties(context, sentence):
        lends = not party.is_country and is_lender(context, party.cue)
        strong = (party.is_usual_donor or party.cue.value == _UNION) and party.tendency >= STRONG and party.cue.end < first
        gave = (strong or lends) and context.words["gave_plainly"].fullmatch(text, party.cue.end, first)
        if gave or (lends and context.words["announced_plainly"].fullmatch(text, party.cue.end, first)):
            lead = {one.cue.value for k in context.lead() for one in parties(context, k) if one.is_country}
            return party.cue if lead - {party.cue.value} else None
    return None


def _in_roll(context: Context, sentence: int) -> list[Party]:
    """Those who stand right before their sums: "the Bank has approved $9 million, Oman $2 million and Ireland €3 million"."""
    starts = [context.slots[i].start for i in context.by_sentence[sentence][:_FEW]]
    known = [party for party in parties(context, sentence) if party.tendency > 0] if len(starts) > 2 else []
    roll = [party for party in known if any(0 < start - party.cue.end <= 1 for start in starts)]
    return roll if len(roll) > 1 and context.cues(sentence, "giving") else []


def is_under_programme(context: Context) -> bool:
    """Whether a sentence with a sum tells of a tranche or review, and the lead of an international lender's to a country."""
    if not any(context.says(sentence, "lending") for sentence in context.by_sentence):
        return False
    return any(context.says(sentence, "lending") and _meets_lender(context, sentence) for sentence in context.lead())


def lent_in_lead(context: Context) -> bool:
    """Whether the lead tells of loans or grants of a bank or agency to a country, of which sums tell later."""
    return any(context.cues(sentence, "instrument") and from_lender(context, sentence) for sentence in context.lead())


def _meets_lender(context: Context, sentence: int) -> bool:
    """Whether a sentence names an international bank or fund and a country that takes."""
    named = parties(context, sentence)
    takers = ({party.cue.value for party in named} & country_codes()) - USUAL_DONORS
    return bool(takers) and _has_bank(context, named)


def lent_by_banks(context: Context, i: int) -> re.Match[str] | None:
    """What says that private banks lend a slot, and nobody official beside them: "commercial banks will lend it $4 billion"."""
    slot, text = context.slots[i], context.article.text
    if (loans := context.words["bank_loans"].match(text, *context.after(i))) is not None:
        return loans
    begin = context.before(i)[0]
    found = context.words["banks_before"].search(text, max(begin, slot.start - _WINDOW), slot.start)
    found = found or context.words["banks_behind"].match(text, *context.after(i))
    if found is None:
        return None
    official = (party.cue for party in parties(context, slot.sentence) if party.tendency > 0 and party.cue.start >= begin)
    return found if all(found.start() <= cue.start and cue.end <= found.end() for cue in official) else None


def from_lender(context: Context, sentence: int) -> bool:
    """Whether a sentence names a development bank or agency, and a country that is another's."""
    known = parties(context, sentence)
    lenders = {party.cue.value for party in known if party.cue.kind == "organisation" and party.tendency > 0}
    between = lenders - country_codes() and context.says(sentence, "lending")
    named = (party for party in known if party.is_country and (party.tendency <= 0 or between))
    countries = {party.cue.value for party in named}
    received = any(cue.value == "receives" for cue in context.cues(sentence, "giving"))
    return bool(lenders and (countries - lenders or received)) or _lends_by_name(context, sentence, known)


def comes_from(context: Context, i: int) -> Cue | None:
    """The lender or usual donor that a slot is from, by the words right behind it: "on top of $10 million from Japan"."""
    known = (party for party in parties(context, context.slots[i].sentence) if party.tendency > 0)
    givers = (party.cue for party in known if gives_usually(context, party.cue))
    return next((cue for cue in givers if leading_to(context, i, cue, "donor_before")), None)


def _lends_by_name(context: Context, sentence: int, known: Sequence[Party]) -> bool:
    """Whether a bank of nations, or a state's for others, stands beside its loan, whoever takes it: "a World Bank loan"."""
    if not context.cues(sentence, "instrument"):
        return context.says(sentence, "lending") and _has_bank(context, known)
    return any(is_lender(context, party.cue) for party in known)


def _has_bank(context: Context, known: Sequence[Party]) -> bool:
    """Whether an international bank or fund is among those that a sentence names."""
    return any(not party.is_country and is_lender(context, party.cue) for party in known)
