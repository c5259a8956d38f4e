"""What the words right before or behind a sum make it: aid, a debt, a cost, a price, what a firm earned, what is needed."""

from __future__ import annotations

import re
from typing import Final

from aidledger.model import Topic
from aidledger.parsers.meaning.abroad import stays_at_home
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.meaning.party import GIVERS, REPORTING, is_lender
from aidledger.parsers.text.lexicon import Cue

_BEFORE: Final[tuple[tuple[str, Topic], ...]] = (
    ("own_before", "budget"), ("budget_before", "budget"), ("cost_before", "cost"), ("debt_before", "debt"),
    ("income_before", "income"), ("trade_before", "trade"), ("investors_before", "investment"),
)  # fmt: skip

_OF_HOME: Final = ("gap_after", "own_source", "into_own")
"""What behind a sum makes it a country's own money."""

_SUBJECTS: Final = ("trade", "debt", "cost", "income", "other")
"""What a subject may be beside aid."""

SMALL: Final = 10_000
"""Below it, in any currency, nobody takes a sum for aid that is not called so."""

LARGE: Final = 10_000_000
"""From it on nothing is a price by the piece: "$5 billion a month" is spent."""

_NEVER_RETAIL: Final = 1_000_000
"""Below it a sum that buys something may be its price: "$5 buys a net"."""

_WINDOW: Final = 90
_COLON: Final = 32
_SUBJECT_SPAN: Final = 150
"""So far before its sum, in characters, the subject of a clause may stand."""

Told = tuple[Topic, str]
"""A topic, and what tells it."""


def said_beside(context: Context, i: int) -> Told | None:
    """What the words right before or behind a slot make it, whatever else is said."""
    slot, text = context.slots[i], context.article.text
    said = context.words_in(slot.sentence)
    end = context.sentences[slot.sentence][1]
    if (priced := _earned_or_priced(context, i, end)) is not None:
        return priced
    if (told := _told_right_before(context, i, end)) is not None:
        return told
    if found := next(filter(None, (said[pattern].match(text, slot.end, end) for pattern in _OF_HOME)), None):
        return "budget", f"“{found[0].strip()}”"
    if needed := _needed(context, i, end):
        return "cost", f"“{needed.strip()}”"
    if (cue := _subject(context, i)) is not None:
        return cue.value, f"“{context.quote(cue)}”"  # type: ignore[return-value]
    if found := said["as_debt"].match(text, slot.end, end):
        return "debt", f"“{found[0].strip()}”"
    if found := said["as_reserves"].match(text, slot.end, end):
        return "other", f"“{found[0].strip()}”"
    if (found := _called_aid(context, i, end)) and not stays_at_home(context):
        return "aid", f"“{found[0].strip()}”"
    if (cue := _noun_behind(context, i) or _financier(context, i) or _lender_behind(context, i)) is not None:
        return "aid", f"“{context.quote(cue)}”"
    works = _worked_for(context, i)
    return ("cost", f"“{works.strip()}”") if works else None


def _told_right_before(context: Context, i: int, end: int) -> Told | None:
    """What the words right before a slot make it: a debt, a cost, what a country pays itself."""
    slot, text, start = context.slots[i], context.article.text, context.before(i)[0]
    said = context.words_in(slot.sentence)
    for pattern, topic in _BEFORE:
        found = said[pattern].search(text, start, slot.start)
        if found is None:
            continue
        # "donated equipment valued at"
        gift = topic == "cost" and said["gift_valued"].search(text, start, slot.start)
        # "the government will contribute $5 million to help Chad": that of another country
        abroad = pattern == "own_before" and said["helps_after"].match(text, slot.end, end)
        if not (gift or abroad):
            return topic, f"“{found[0].strip()}”"
    return None


def _called_aid(context: Context, i: int, end: int) -> re.Match[str] | None:
    """The noun right behind a slot, or the verb right before it, that makes it aid: 隣国を支援する16億円の予算."""
    slot, text = context.slots[i], context.article.text
    said = context.words_in(slot.sentence)
    behind = said["as_aid"].match(text, slot.end, end)
    helps = said["helps_before"].search(text, max(context.before(i)[0], slot.start - _WINDOW), slot.start)
    return behind or helps or _built_abroad(context, i)


def _built_abroad(context: Context, i: int) -> re.Match[str] | None:
    """What says that a country builds in another at the cost of a slot: "India will rebuild schools in Nepal at a cost of"."""
    text, (start, end) = context.article.text, context.before(i)
    found = context.words["built_at"].search(text, max(start, end - _SUBJECT_SPAN), end)
    known = parties(context, context.slots[i].sentence) if found is not None else []
    builders = [p.cue for p in known if found and p.is_country and p.cue.end <= found.start()][-1:]
    if not builders or builders[0].value not in GIVERS:
        return None
    hosts = (p for p in known if p.is_other_country and p.cue.value != builders[0].value and p.cue.start > builders[0].end)
    return found if next(hosts, None) is not None else None


def _financier(context: Context, i: int) -> Cue | None:
    """The organisation right before the bracket that a slot stands in, in a list of those a project is financed by."""
    slot, text = context.slots[i], context.article.text
    begin = max(context.sentences[slot.sentence][0], slot.start - 2 * _SUBJECT_SPAN)
    if not context.is_bracketed(i) or not context.words["financed_by"].search(text, begin, slot.start):
        return None
    cues = (cue for cue in context.cues(slot.sentence, "organisation") if cue.end <= slot.start)
    return next((cue for cue in cues if len(text[cue.end : slot.start].strip()) <= 1), None)


def _lender_behind(context: Context, i: int) -> Cue | None:
    """The bank or fund of nations right behind a slot whose it is called, whatever is sold: "an $8 billion IMF program".

    Or from whose loan it is paid: "a payout of $300 million under its IMF bailout".
    """
    text, end = context.article.text, context.slots[i].end
    known, of_it = context.cues(context.slots[i].sentence, "organisation"), context.words["under_its"]
    beside = (cue for cue in known if 0 < cue.start - end <= 1 or of_it.fullmatch(text, end, max(end, cue.start)))
    cue = next(beside, None)
    if cue is None or not context.words.words.spaced or not is_lender(context, cue):
        return None
    return cue if any(context.words[name].match(text, cue.end) for name in ("called_after", "donor_after")) else None


def _noun_behind(context: Context, i: int) -> Cue | None:
    """The word for aid that is the noun of a slot, where nouns come last, whatever stands before: 資産を使う5億ドルの支援."""
    end = context.slots[i].end
    aids = () if stays_at_home(context) else (cue for _, cue in context.near(i, "topic", "aid") if cue.start >= end)
    after = context.words["kind_after"]
    nouns = (cue for cue in aids if after.fullmatch(context.article.text, end, cue.start))
    return next((cue for cue in nouns if not context.words["no_aid_after"].match(context.article.text, cue.end)), None)


def _earned_or_priced(context: Context, i: int, end: int) -> Told | None:
    """What makes a sum the result of a firm, also by the share, or the price of one thing; not what several give each."""
    slot, text = context.slots[i], context.article.text
    said = context.words_in(slot.sentence)
    if (found := _compared(context, i, end)) and not (context.near(i, "topic", "trade") or _is_handed_out(context, i)):
        return "income", f"“{found[0].strip()}”"
    if found := _by_share(context, i, end) or _sent_home(context, i, end):
        return "income", f"“{found[0].strip()}”"
    largest = max(amount.value for amount in slot.amounts)
    found = said["price_after"].match(text, slot.end, end) if largest < LARGE else None
    found = found or (said["buys_after"].match(text, slot.end, end) if largest < _NEVER_RETAIL else None)
    if found is None:
        return None
    return None if is_given_each(context, i) else ("price", f"“{found[0].strip()}”")


def is_given_each(context: Context, i: int) -> bool:
    """Whether several give or get a sum each, so that it is not the price of a thing: "Togo and Benin were pledged"."""
    slot = context.slots[i]
    each = context.words["each_after"].match(context.article.text, slot.end, context.sentences[slot.sentence][1])
    if each is None or any(amount.value <= SMALL for amount in slot.amounts):
        return False
    if context.words["priced_at"].search(context.article.text, max(0, slot.start - _COLON), slot.start):
        return False
    return any(context.cues(slot.sentence, kind) for kind in ("giving", "stage"))


def _compared(context: Context, i: int, end: int) -> re.Match[str] | None:
    """The word that sets the results of two years side by side: ``Net 2.1 mln vs`` 1.8 mln."""
    slot, text = context.slots[i], context.article.text
    said = context.words_in(slot.sentence)
    behind = said["versus_after"].match(text, slot.end, end)
    return behind or said["versus_before"].search(text, max(context.before(i)[0], slot.start - _COLON), slot.start)


def _is_handed_out(context: Context, i: int) -> bool:
    """Whether who gives is named in the sentence of a slot, so that it is no result: "USAID disbursed $5 million, versus"."""
    sentence = context.slots[i].sentence
    gives = any(cue.value == "gives" for cue in context.cues(sentence, "giving"))
    return gives and any(party.tendency >= 1 for party in parties(context, sentence))


def _by_share(context: Context, i: int, end: int) -> re.Match[str] | None:
    """The words that make a sum what a firm earned or pays by the share, not the price of one: ``or 75 cts`` a share."""
    slot, text = context.slots[i], context.article.text
    said = context.words_in(slot.sentence)
    if found := said["dividend_after"].match(text, slot.end, end):
        return found
    behind = said["share_after"].match(text, slot.end, end)
    start = context.sentences[slot.sentence][0]
    return behind and said["share_before"].search(text, max(start, slot.start - _COLON), slot.start) and behind


def _sent_home(context: Context, i: int, end: int) -> re.Match[str] | None:
    """The word behind a sum that makes it what those who went abroad send to their own: "wired $5 million`` home"."""
    slot, text = context.slots[i], context.article.text
    home = context.words["home_after"].match(text, slot.end, end)
    return home and context.words["sends"].search(text, max(context.before(i)[0], slot.start - _COLON), slot.start) and home


def _needed(context: Context, i: int, end: int) -> str:
    """The words before a slot that say that a country needs it to rebuild; what an agency needs is asked for as aid."""
    slot, text = context.slots[i], context.article.text
    said = context.words_in(slot.sentence)
    if needed := said["as_needed"].match(text, slot.end, end):
        # "The United Nations said that $9 billion is needed for Syrians"
        if any(p.cue.value in REPORTING and p.cue.end <= slot.start for p in parties(context, slot.sentence)):
            return ""
        cues = (cue for k in (max(0, slot.sentence - 1), slot.sentence) for cue in context.cues(k, "irrealis"))
        return "" if any(cue.value == "request" and cue.end <= slot.start for cue in cues) else needed[0]
    if said["needs_after"].match(text, slot.end, end) is None:  # rarer, and sooner asked
        return ""
    before = said["needs_before"].search(text, max(context.before(i)[0], slot.start - _WINDOW), slot.start)
    return before[0] if before else ""


def _subject(context: Context, i: int) -> Cue | None:
    """What makes the subject of a slot's clause no aid, however far off it stands: "the damage in two provinces exceeds"."""
    slot, text = context.slots[i], context.article.text
    start = max(context.before(i)[0], slot.start - _SUBJECT_SPAN)
    verb = context.words["amounting"].search(text, max(start, slot.start - _WINDOW), slot.start)
    if verb is None:
        return None
    stop = verb.start()
    # "The cost of the dam, of which Benin pays $3 million, is $9 million"
    if not context.is_first(i) and context.words["after_aside"].fullmatch(text, *context.before(i)):
        aside = context.words["aside_before"].search(text, *context.before(i - 1))
        start, stop = (context.before(i - 1)[0], aside.start()) if aside else (start, stop)
    for found in context.words["clause_start"].finditer(text, start, stop):
        start = found.end()
    kinds = ("topic", "instrument")
    said = [cue for kind in kinds for cue in context.cues(slot.sentence, kind) if start <= cue.start < stop]
    said = [cue for cue in said if not is_taken_off(context, slot.sentence, cue)]
    if not said:
        return None
    # The head is the last word before "of", "in", "caused by": "the cost of the damage", "debt under a loan"
    first = min(said, key=lambda cue: cue.start)
    behind = context.words["of_subject"].search(text, first.end - 1, stop)
    heads = [cue for cue in said if behind is None or cue.start < behind.start()]
    if any(cue.kind == "instrument" or cue.value == "aid" for cue in heads):
        return None
    return heads[-1] if heads[-1].value in _SUBJECTS else None


def is_taken_off(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a word tells of a sum that is taken off the others: "net of $2 million in repayments it came to"."""
    text, slot = context.article.text, context.slot_before(sentence, cue.start)
    if slot is None or context.words["in_form_of"].fullmatch(text, slot.end, cue.start) is None:
        return False
    return context.words["net_of"].search(text, context.sentences[sentence][0], slot.start) is not None


def _worked_for(context: Context, i: int) -> str:
    """The words behind a slot that say that works were paid with it; a contract that an agency awards is its aid."""
    slot, text = context.slots[i], context.article.text
    end = context.sentences[slot.sentence][1]
    if found := context.words["as_cost"].match(text, slot.end, end):
        return found[0]
    found = context.words["as_contract"].match(text, slot.end, end)
    known = parties(context, slot.sentence) if found else []
    agencies = (p for p in known if p.cue.kind == "organisation" and p.tendency > 0 and p.cue.end <= slot.start)
    return found[0] if found and next(agencies, None) is None else ""
