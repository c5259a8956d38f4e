"""What the words around a sum say of it: its topic, instrument, stage and scope, each with its reason.

The cues between a sum and its neighbours count first, then those of its sentence, then those of the headline and lead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, pairwise
from typing import Final, NamedTuple

from dateutil.relativedelta import relativedelta

from aidledger.model import Instrument, Scope, Stage, Topic
from aidledger.parsers.context import Context
from aidledger.parsers.lexicon import Cue
from aidledger.parsers.parties import STRONG, USUAL_DONORS, Party, is_aimed_at, is_lender, parties
from aidledger.parsers.places import alpha2_by_alpha3

REACH: Final[dict[str, tuple[int, int]]] = {
    "trade": (70, 30), "investment": (60, 30), "budget": (40, 25), "debt": (35, 20), "cost": (42, 30), "income": (40, 25),
    "other": (40, 25), "price": (0, 4), "priced": (40, 12), "spent": (30, 30), "put": (60, 30),
    "none": (-1, -1),
}  # fmt: skip
"""How far before and behind a sum, in characters, a word may stand that makes it something else than aid."""

_TOPICS: Final[dict[str, str]] = {"priced": "price", "spent": "cost", "put": "investment"}
"""Words for a price that stand before it, farther off than "a day" behind it; what is a cost unless it goes abroad, and what
is put into something: an investment, unless it is said to be aid."""

_UNLESS_AID: Final = ("spent", "put")

_BEFORE: Final[tuple[tuple[str, Topic], ...]] = (
    ("own_share", "budget"), ("own_budget", "budget"), ("cost_before", "cost"), ("held_before", "debt"),
    ("remitted_before", "income"),
)  # fmt: skip

_PURPOSES: Final = ("trade", "investment", "budget", "debt", "income", "other")

_UNTOLD: Final = ("cost", "price", "priced", "spent", "put", "none")
"""What a sentence is not about because it says the word somewhere; a debt report and a trade minister say nothing at all."""

_SMALL: Final = 10_000
"""Below it, in any currency, nobody takes a sum for aid that is not called so."""

_LARGE: Final = 10_000_000
"""From it on nothing is a price by the piece: "$5 billion a month" is spent."""

NEAR_INSTRUMENT: Final = 90
_BACKED: Final = 20
_GOVERNS: Final = 90
_AUXILIARY: Final = 30
_DENIES: Final = 24
_WINDOW: Final = 90
_NAMED: Final = re.compile(r"[a-z][:：]\s?(?:[a-z]{2,14}\s){0,2}$")
_COLON: Final = 32
_FARTHER: Final = 4
_FEW: Final = 20
_YEARLY: Final = 70


_HOME: Final = ("home", 0)


class Staged(NamedTuple):
    """A stage, whether the verb is the sum's own and not that of its whole list, the reason, and whether it was asked for."""

    stage: Stage | None
    own: bool
    reason: str
    asked: bool = False


class Window(NamedTuple):
    """A scope with the time that the words give."""

    scope: Scope
    start: date | None = None
    end: date | None = None


# --- topic ----------------------------------------------------------------------------------------------------------


def is_about_aid(context: Context) -> bool:
    """Whether the headline, the lead or a sentence with a sum speaks of aid."""
    if stays_at_home(context):
        return False
    sentences = {*context.lead(), *context.by_sentence}
    said = any(cue.value == "aid" for sentence in sentences for cue in context.cues(sentence, "topic"))
    if said or _opens_otherwise(context):
        return said
    given = any(_is_given(context, sentence) or _is_drawn(context, sentence) for sentence in context.by_sentence)
    return given or _is_given_elsewhere(context)


def _opens_otherwise(context: Context) -> bool:
    """Whether the first sum is of remittances, bonds, sales ..., and no sentence with a sum speaks of a loan or grant."""
    if not context.slots or any(context.cues(sentence, "instrument") for sentence in context.by_sentence):
        return False
    first = other_topic(context, 0)
    return first is not None and first[1].value in _ELSEWHERE


_ELSEWHERE: Final = ("income", "debt", "trade", "budget", "priced", "price")


def _is_drawn(context: Context, sentence: int) -> bool:
    """Whether a sentence tells of what an international lender pays out: a tranche, a standby facility."""
    return context.says(sentence, "lending") and _from_lender(context, sentence)


def stays_at_home(context: Context) -> bool:
    """Whether the money of an article is for its own country: budgets, towns and firms at home, and nobody abroad named."""
    if _HOME not in context.memo:
        context.memo[_HOME] = _stays_at_home(context)
    return bool(context.memo[_HOME])


def _stays_at_home(context: Context) -> bool:
    country, currency = context.words.words.homeland
    own = all(amount.currency == currency for slot in context.slots for amount in slot.amounts)
    sentences = sorted({*context.lead(), *context.by_sentence}) if own else []
    if not any(context.says(sentence, "home") for sentence in sentences):
        return False
    if any(context.says(sentence, "abroad") for sentence in sentences):
        return False
    return {party.cue.value for sentence in sentences for party in parties(context, sentence)} <= {country}


def _is_given_elsewhere(context: Context) -> bool:
    """Whether one who usually gives does so in a sentence with a sum, and another country stands near it in the lead."""
    lead = [party for sentence in context.lead() for party in parties(context, sentence)]
    countries = {party.cue.value for party in lead if party.tendency <= 0 and party.cue.value in alpha2_by_alpha3()}
    if not countries:
        return False
    givers = (party for sentence in context.by_sentence for party in parties(context, sentence) if party.tendency >= STRONG)
    return any(party.cue.value in USUAL_DONORS and countries - {party.cue.value} for party in givers)


def topic_of(context: Context, i: int, about_aid: bool) -> tuple[Topic, str]:
    """What a slot's money is, and the reason; aid unless a word near it says otherwise, in an article about aid."""
    if (said := _said_beside(context, i)) is not None:
        return said
    if found := _is_whole(context, i):
        return "cost", f"“{found[0].strip()}”"
    slot, aids = context.slots[i], context.near(i, "topic", "aid")
    other, aid = other_topic(context, i), next((pair for pair in aids if not stays_at_home(context)), None)
    if other is not None and about_aid and _is_put_in(context, i, other[1]):
        return "aid", f"“{context.quote(other[1])}” in an article about aid"
    if other is not None and other[1].value in _UNLESS_AID and (aid is not None or goes_abroad(context, slot.sentence)):
        return "aid", f"“{context.quote((aid or other)[1])}”"
    if other is not None and (aid is None or other[0] <= aid[0]):
        return _topic(other[1]), f"“{context.quote(other[1])}”"
    if aid is not None:
        return "aid", f"“{context.quote(aid[1])}”"
    beside = (other for k in context.by_sentence[slot.sentence] for other in context.slots[k].amounts)
    return _said_around(context, i, about_aid, small=all(amount.value < _SMALL for amount in beside))


def _is_put_in(context: Context, i: int, cue: Cue) -> bool:
    """Whether a word for investment is the passive behind a sum: "$5 million will be invested in schools"."""
    found = context.words["planned_after"].match(context.article.text, *context.after(i)) if cue.value == "investment" else None
    return found is not None and found.end() == cue.end


def _said_beside(context: Context, i: int) -> tuple[Topic, str] | None:
    """What the words right before or behind a slot make it, whatever else is said."""
    slot, text = context.slots[i], context.article.text
    end = context.sentences[slot.sentence][1]
    found = context.words["price_after"].match(text, slot.end, end)
    if found and all(amount.value < _LARGE for amount in slot.amounts):
        return "price", f"“{found[0].strip()}”"
    for pattern, topic in _BEFORE:
        if found := context.words[pattern].search(text, context.before(i)[0], slot.start):
            return topic, f"“{found[0].strip()}”"
    if needed := _needed(context, i, end):
        return "cost", f"“{needed.strip()}”"
    if (cue := _subject(context, i)) is not None:
        return _topic(cue), f"“{context.quote(cue)}”"
    if found := context.words["as_debt"].match(text, slot.end, end):
        return "debt", f"“{found[0].strip()}”"
    if (found := context.words["as_aid"].match(text, slot.end, end)) and not stays_at_home(context):
        return "aid", f"“{found[0].strip()}”"
    works = _worked_for(context, i)
    return ("cost", f"“{works.strip()}”") if works else None


def _needed(context: Context, i: int, end: int) -> str:
    """The words before a slot that say that a country needs it to rebuild; what an agency needs is asked for as aid."""
    slot, text = context.slots[i], context.article.text
    before = context.words["needs_before"].search(text, max(context.before(i)[0], slot.start - _WINDOW), slot.start)
    return before[0] if before and context.words["needs_after"].match(text, slot.end, end) else ""


def _subject(context: Context, i: int) -> Cue | None:
    """What makes the subject of a slot's clause no aid, however far off it stands: "the damage in two provinces exceeds"."""
    slot, text = context.slots[i], context.article.text
    start = max(context.before(i)[0], slot.start - _SUBJECT_SPAN)
    verb = context.words["amounting"].search(text, max(start, slot.start - _WINDOW), slot.start)
    if verb is None:
        return None
    for found in context.words["clause_start"].finditer(text, start, verb.start()):
        start = found.end()
    kinds = ("topic", "instrument")
    said = [cue for kind in kinds for cue in context.cues(slot.sentence, kind) if start <= cue.start < verb.start()]
    if not said or any(cue.kind == "instrument" or cue.value == "aid" for cue in said):
        return None
    # The head is the last word before "of", "in", "caused by": "the cost of the damage", "trade deficit of"
    behind = context.words["of_subject"].search(text, said[0].end - 1, verb.start())
    head = [cue for cue in said if behind is None or cue.start < behind.start()][-1]
    return head if head.value in _SUBJECTS else None


_SUBJECTS: Final = ("trade", "debt", "cost", "income", "other")
_SUBJECT_SPAN: Final = 150


def _said_around(context: Context, i: int, about_aid: bool, *, small: bool) -> tuple[Topic, str]:
    """What the sentence of a slot or the article says that it is, where no word near it does."""
    sentence = context.slots[i].sentence
    if (cue := _said_in_sentence(context, sentence)) is not None and not (small and cue.value == "aid"):
        return _topic(cue), f"“{context.quote(cue)}”"
    if (cue := _said_of_other(context, i)) is not None:
        return _topic(cue), f"“{context.quote(cue)}” of the sum before"
    if about_aid and not small:
        return "aid", "the article is about aid"
    if not small and _from_lender(context, sentence):
        return "aid", "a lender or agency beside a country"
    return _left_open(context)


def _left_open(context: Context) -> tuple[Topic, str]:
    """What a sum is that no word speaks of: a share of the budget that the lead speaks of, where money stays at home."""
    if stays_at_home(context) and any(cue.value == "budget" for s in context.lead() for cue in context.cues(s, "topic")):
        return "budget", "a budget, of which nothing goes abroad"
    return "other", "no word says what it is"


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


def _is_whole(context: Context, i: int) -> re.Match[str] | None:
    """What says that a slot is what a project costs that other sums of its sentence, loans or grants, pay for in part."""
    slot, text = context.slots[i], context.article.text
    here = context.by_sentence[slot.sentence]
    paying = [k for k in here[:_FEW] if k != i and any(d <= _PAYS for d, _ in context.near(k, "instrument"))]
    if not paying:
        return None
    start, end = context.sentences[slot.sentence]
    if paying[0] < i and context.words["costs_before"].search(text, max(start, slot.start - _WINDOW), slot.start):
        return context.words["costs_after"].match(text, slot.end, end)
    return context.words["costs_financed"].match(text, slot.end, end) if here[0] == i else None


_PAYS: Final = 40


def _topic(cue: Cue) -> Topic:
    return _TOPICS.get(cue.value, cue.value)  # type: ignore[return-value]


def other_topic(context: Context, i: int) -> tuple[int, Cue] | None:
    """The nearest word that makes a slot trade, cost, debt ..., inside its reach, with its distance."""
    slot, text = context.slots[i], context.article.text
    # "its debt to all lenders, old and new: about $6 billion" names what stands before the colon
    named = _NAMED.search(text, max(0, slot.start - _COLON), slot.start) is not None
    for distance, cue in context.near(i, "topic"):
        behind = cue.end > slot.start
        if cue.value != "aid" and distance <= REACH[cue.value][behind] * (_FARTHER if named and not behind else 1):
            by_piece = cue.value != "price" or all(amount.value < _LARGE for amount in slot.amounts)
            meant = cue.value in _PURPOSES and _is_purpose(context, slot.end, cue)
            if not by_piece or meant or _is_source(text, slot.start, cue):
                continue
            return distance, cue
    return None


def _is_source(text: str, start: int, cue: Cue) -> bool:
    """Whether a word in a bracket of its own says where money comes from: "food aid (supplementary budget) of $5 million"."""
    opening = max(text.rfind(sign, max(0, cue.start - _BRACKET), cue.start) for sign in "(（")
    closing = min((place for sign in ")）" if (place := text.find(sign, cue.end, cue.end + _BRACKET)) >= 0), default=start)
    inside = opening >= 0 and not any(sign in text[opening : cue.start] for sign in ")）")
    return cue.value == "budget" and inside and closing < start


_BRACKET: Final = 30


def _said_in_sentence(context: Context, sentence: int) -> Cue | None:
    """What a sentence is about that says nothing near the sum: aid, else trade, debt ... where nothing is given in it."""
    said = [cue for cue in context.cues(sentence, "topic") if cue.value not in _UNTOLD]
    aid = [cue for cue in said if cue.value == "aid" and not stays_at_home(context)]
    said = [cue for cue in said if cue.value != "aid"]
    given = context.cues(sentence, "giving") or context.cues(sentence, "instrument")
    return next(iter([*aid, *([] if given else said)]), None)


def _said_of_other(context: Context, i: int) -> Cue | None:
    """What makes the sum before something else than aid, nothing being given between: "lose $3m, and $9m if"."""
    slot = context.slots[i]
    if context.is_first(i):
        return None
    start, end = context.before(i)
    cues = (cue for kind in ("giving", "stage", "instrument") for cue in context.cues(slot.sentence, kind))
    if any(start <= cue.start < end for cue in cues):
        return None
    other = other_topic(context, _first_of_row(context, i))
    # What something cost may have been met by the sum that follows.
    if other is None or other[1].value in ("cost", "spent") or context.near(i - 1, "topic", "aid"):
        return None
    return other[1]


def _first_of_row(context: Context, i: int) -> int:
    """The sum that a row of names with sums in brackets begins with: "most came to Chad ($3m), Mali ($2m) and Benin ($1m)"."""
    here = context.by_sentence[context.slots[i].sentence]
    first = i - 1
    while first > max(here[0], i - _FEW) and context.is_bracketed(first) and not context.near(first, "topic"):
        first -= 1
    return first


def _is_purpose(context: Context, end: int, cue: Cue) -> bool:
    """Whether a word behind a sum is of what it is for: "$5 million for roads, trade and jobs"."""
    return cue.start >= end and context.words["meant_for"].match(context.article.text, end, cue.start) is not None


def goes_abroad(context: Context, sentence: int) -> bool:
    """Whether a sentence names a country or organisation that usually gives, and another country."""
    named = {party.cue.value for party in parties(context, sentence)}
    return len(named & alpha2_by_alpha3().keys()) > 1 and not named.isdisjoint(USUAL_DONORS)


def _from_lender(context: Context, sentence: int) -> bool:
    """Whether a sentence names a development bank or agency, and a country that is another's."""
    known = parties(context, sentence)
    lenders = {party.cue.value for party in known if party.cue.kind == "organisation" and party.tendency > 0}
    between = lenders - alpha2_by_alpha3().keys() and context.says(sentence, "lending")
    named = (party for party in known if party.cue.value in alpha2_by_alpha3() and (party.tendency <= 0 or between))
    countries = {party.cue.value for party in named}
    received = any(cue.value == "receives" for cue in context.cues(sentence, "giving"))
    return bool(lenders and (countries - lenders or received)) or _lends_by_name(context, sentence, known)


def _lends_by_name(context: Context, sentence: int, known: Sequence[Party]) -> bool:
    """Whether a bank of nations stands beside its loan, whoever takes it: "to clear a $750 million World Bank loan"."""
    banks = (party for party in known if party.cue.value not in alpha2_by_alpha3() and is_lender(context, party))
    return bool(context.cues(sentence, "instrument")) and next(banks, None) is not None


def _is_given(context: Context, sentence: int) -> bool:
    """Whether the sentence tells that something is given, or lent, between two countries or organisations."""
    known = parties(context, sentence)
    verbs = context.cues(sentence, "giving") or context.cues(sentence, "instrument")
    if not verbs or not any(party.tendency > 0 for party in known):
        return False
    slots = context.by_sentence.get(sentence, [])[:_FEW]
    return any(party.tendency < 0 or any(is_aimed_at(context, i, party) for i in slots) for party in known)


# --- instrument -----------------------------------------------------------------------------------------------------


def instrument_of(context: Context, i: int) -> tuple[Instrument | None, str]:
    """The instrument of a slot, and the reason: the nearest word, else one before or behind the whole list."""
    sentence = context.slots[i].sentence
    cue = own_instrument(context, i) or _instrument_of_list(context, sentence) or _instrument_beside(context, sentence)
    if cue is not None and (other := _joined_kind(context, sentence, cue)) is not None:
        return "mixed", f"instrument mixed: “{context.quote(cue)}”, “{context.quote(other)}”"
    return (cue.value, f"instrument {cue.value}: “{context.quote(cue)}”") if cue else (None, "")  # type: ignore[return-value]


def _joined_kind(context: Context, sentence: int, cue: Cue) -> Cue | None:
    """The word for another instrument that stands beside one as its equal: 無償援助と無利子借款."""
    text, joined = context.article.text, context.words["kinds_joined"]
    for one, other in pairwise(context.cues(sentence, "instrument")):
        if cue in (one, other) and one.value != other.value and joined.fullmatch(text, one.end, other.start):
            return other if cue is one else one
    return None


def own_instrument(context: Context, i: int) -> Cue | None:
    """The word near a slot that names its instrument."""
    near = [p for p in context.near(i, "instrument") if p[0] <= NEAR_INSTRUMENT and not _is_lent_on(context, i, p[1])]
    # "has guaranteed a 140 mln stg loan"
    backed = [cue for distance, cue in near if cue.value == "guarantee" and distance <= _BACKED]
    # "grants a 33 billion yen loan": the noun right behind a sum says what it is, whatever the verb
    behind = [cue for _, cue in near if 0 <= cue.start - context.slots[i].end <= 1]
    return next(chain(backed, behind), near[0][1] if near else None)


def _is_lent_on(context: Context, i: int, cue: Cue) -> bool:
    """Whether a loan or a credit behind a slot is what others get with its money: "$5 million to provide credit to farmers"."""
    end = context.slots[i].end
    found = context.words["lent_on"].search(context.article.text, max(end, cue.start - _LENT_ON), cue.start)
    return cue.start > end and found is not None


_LENT_ON: Final = 60


def _instrument_of_list(context: Context, sentence: int) -> Cue | None:
    text, shared = context.article.text, context.words["shared_tail"]
    behind = [c for c in context.tail(sentence, "instrument") if shared.search(text[max(0, c.start - _AUXILIARY) : c.start])]
    return next(iter([*context.head(sentence, "instrument"), *behind]), None)


def _instrument_beside(context: Context, sentence: int) -> Cue | None:
    """The one instrument that a sentence without sums right before or behind speaks of: "Four yen loans were signed"."""
    beside = (other for other in (sentence - 1, sentence + 1) if 0 <= other < len(context.sentences))
    for other in beside:
        near = _same_paragraph(context, sentence, other) or (other > sentence and _speaks_of_before(context, other))
        if other not in context.by_sentence and near:
            cues = context.cues(other, "instrument")
            if len({cue.value for cue in cues}) == 1:
                return cues[0]
    return None


def _speaks_of_before(context: Context, sentence: int) -> bool:
    """Whether a sentence begins with "The loan ...": that of the paragraph before."""
    return context.words["definite_kind"].match(context.article.text, *context.sentences[sentence]) is not None


def told_instrument(context: Context, sentence: int) -> Instrument | None:
    """As what all that was told before was given, if a sentence without sums says it: "The funds come as soft loans"."""
    found = context.words["form_told"].search(context.article.text, *context.sentences[sentence])
    cues = [cue for cue in context.cues(sentence, "instrument") if cue.start >= found.end()] if found else []
    return cues[0].value if len({cue.value for cue in cues}) == 1 else None  # type: ignore[return-value]


def _same_paragraph(context: Context, one: int, other: int) -> bool:
    low, high = sorted((one, other))
    return "\n\n" not in context.article.text[context.sentences[low][1] : context.sentences[high][0]]


def lead_instrument(context: Context) -> Instrument | None:
    """The one instrument that the lines before the first sum speak of, if they speak of one."""
    first = min(context.by_sentence, default=0)
    said = {cue.value for sentence in context.lead() if sentence < first for cue in context.cues(sentence, "instrument")}
    return said.pop() if len(said) == 1 else None  # type: ignore[return-value]


# --- stage ------------------------------------------------------------------------------------------------------------


def stage_of(context: Context, i: int) -> Staged:
    """The stage by the verb (AidData TUFF coder rules); a sum that was asked for, denied or only thought of has none."""
    slot = context.slots[i]
    if (unreal := _unreal(context, i)) is not None:
        return Staged(None, True, f"no stage: “{context.quote(unreal)}”", unreal.value in ("request", "negation"))
    if asked := context.words["asked_after"].match(context.article.text, *context.after(i)):
        return Staged(None, True, f"no stage: “{asked[0].strip()}”", asked=True)
    if (told := _told_stage(context, i)) is not None:
        return told
    for cue in _stage_cues(context, i):
        signed = context.says(slot.sentence, "signature") or _signed_beside(context, slot.sentence)
        stage = verb_stage(context, cue, signed)
        is_own = context.is_first(i) or context.owner(slot.sentence, cue) == i
        return Staged(stage, is_own, f"stage {stage}: “{context.quote(cue)}”")
    return Staged(None, False, "")


def _told_stage(context: Context, i: int) -> Staged | None:
    """The stage of a slot whose words tell it by more than a verb: a memorandum, a signature to come."""
    slot, text = context.slots[i], context.article.text
    if context.says(slot.sentence, "memorandum"):
        return Staged("pledge", True, "stage pledge: a memorandum of understanding")
    found = context.words["to_sign"].search(text, *context.after(i))
    if found and not context.says(slot.sentence, "signature"):
        return Staged("pledge", True, f"stage pledge: “{found[0]}”")
    if found := context.words["staged_after"].match(text, *context.after(i)):
        staged = next(cue.value for cue in context.words.lexicon.cues(found["what"]) if cue.kind == "stage")
        return Staged(staged, True, f"stage {staged}: “{found['what']}”")  # type: ignore[arg-type]
    return None


def _stage_cues(context: Context, i: int) -> Iterator[Cue]:
    """The verbs of a slot's sentence that may tell its stage, the surest first."""
    slot = context.slots[i]
    cues = context.cues(slot.sentence, "stage")
    before = [cue for cue in reversed(cues) if cue.end <= slot.start]
    own = [cue for cue in before[:1] if context.is_first(i) or context.owner(slot.sentence, cue) == i]
    behind = [cue for cue in cues if cue.start >= slot.end and _speaks_of(context, i, cue)]
    # "Loans of 5 billion yen will be extended": the noun says less than the verb
    named = own if own and context.quote(own[0]).endswith(" of") else []
    governs = [] if context.words.words.spaced else [cue for cue in behind if _governs(context, i, cue)]
    return chain(governs, [] if named else own, behind, before)


def _governs(context: Context, i: int, cue: Cue) -> bool:
    """Whether a verb closes the clause of a slot, where verbs come last: "(promised aid) 3億円を供与した"."""
    between = context.article.text[context.slots[i].end : cue.start]
    return len(between) <= _CLAUSE and not _CLAUSE_END.search(between)


_CLAUSE: Final = 24
_CLAUSE_END: Final = re.compile(r"[、。，,\n]")


def _signed_beside(context: Context, sentence: int) -> bool:
    """Whether a sentence right beside tells that it was signed: "A loan will be provided. The notes were exchanged today".

    A language without words for what is `planned` does not tell: its empty pattern is in every sentence.
    """
    beside = (other for other in (sentence - 1, sentence + 1) if 0 <= other < len(context.sentences))
    return any(
        other not in context.by_sentence
        and _same_paragraph(context, sentence, other)
        and context.says(other, "signature")
        and not context.says(other, "planned")
        for other in beside
    )


def lead_stage(context: Context, sentences: int) -> Stage | None:
    """What the headline and the first `sentences` report: a signature, else a promise."""
    lead = [*context.lead()]
    if any(context.says(sentence, "signature") for sentence in lead):
        return "commitment"
    cues = [cue for sentence in lead[:sentences] for cue in context.cues(sentence, "stage")]
    stage = verb_stage(context, cues[0], False) if cues else None
    return stage if stage != "disbursement" else None


def verb_stage(context: Context, cue: Cue, signed: bool) -> Stage:
    """The stage that a verb tells: "will provide" is a pledge, and "agreed to extend" a commitment beside a signature."""
    before = context.article.text[max(0, cue.start - _AUXILIARY) : cue.start]
    if signed and not context.words["paying_form"].search(context.quote(cue)):
        return "commitment"
    if cue.value != "commitment" and context.words["pledging_aux"].search(before):
        return "pledge"
    return cue.value  # type: ignore[return-value]


def _speaks_of(context: Context, i: int, cue: Cue) -> bool:
    """Whether a verb behind a sum speaks of it: all do where verbs come last, else those that are passive and nearest."""
    if not context.words.words.spaced:
        return True
    before = context.article.text[max(0, cue.start - _AUXILIARY) : cue.start]
    given = cue.value == "disbursement" and _WHO_GAVE.fullmatch(context.article.text, context.slots[i].end, cue.start)
    told = context.words["passive"].search(before) or given
    return context.owner(context.slots[i].sentence, cue) == i and bool(told)


_WHO_GAVE: Final = re.compile(
    r"\s(?:(?!(?:and|while|but|as|when|after|before|since|from|by|to|with)\s)[a-z-]{2,14}\s){0,3}"
    r"(?:[A-Z][\w.’'-]{1,20}\s){1,4}(?:(?:had|has|have|already|previously)\s){0,2}"
)
"""Between a sum and the verb of the clause that is told of it: "the $5 million`` Norway ``gave"."""


def _unreal(context: Context, i: int) -> Cue | None:
    """A request, denial or condition that governs a slot: nearer before it than any verb of giving."""
    slot = context.slots[i]
    cues = context.cues(slot.sentence)
    for cue in reversed(cues[: bisect_right(cues, slot.start, key=lambda cue: cue.start)]):
        if cue.end > slot.start:
            continue
        if cue.kind == "irrealis" and cue.value in ("request", "cancellation", "thought"):
            given = cue.value == "request" and context.words["given_after"].match(context.article.text, *context.after(i))
            return cue if slot.start - cue.end < _GOVERNS and not given else None
        if cue.kind == "stage":
            before = [c for c in cues if c.kind == "irrealis" and 0 <= cue.start - c.end <= _DENIES]
            return before[-1] if before and before[-1].value in ("negation", "condition") else None
    return None


# --- scope --------------------------------------------------------------------------------------------------------------


def scope_of(context: Context, i: int) -> Window:
    """Whether a slot is a sum over many years, a sum a year, or one; with its window, dated from the article's own day."""
    text, (a, b), (c, d) = context.article.text, context.before(i), context.after(i)
    if labelled := _YEAR_ROW.fullmatch(text, text.rfind("\n", max(0, b - _WINDOW), b) + 1, b):
        year = int(labelled["year"])
        return Window("annual", date(year, 1, 1), date(year + (labelled["to"] is not None), 12, 31))
    ends_sentence = context.is_last(i) or context.is_first(i)
    for start, end in ((c, d), (max(a, b - _WINDOW), b)) if ends_sentence else ((c, d),):
        if (window := _since(context, start, end)) is not None:
            return window
    if _is_cumulative(context, i) or context.words["brought_to"].search(text, max(a, b - 2 * _WINDOW), b):
        return Window("cumulative", None, context.article.published)
    if context.words["annual_after"].search(text, c, min(d, c + _YEARLY)):
        return Window("annual")
    if context.words["annual_before"].search(text, max(a, b - _WINDOW), b):
        return Window("annual")
    return _years_ahead(context, c, d)


_YEAR_ROW: Final = re.compile(
    r"[\s|]*(?:FY ?)?(?P<year>(?:19|20)[0-9]{2})(?P<to>[–—/-](?:[0-9]{2}){1,2})?(?:年度?)?(?:\s*[|:：]\s*|\s+)[$€£¥]?"
)
"""Before the first figure of a row, the year that it is of: ``1988–89`` 1,204."""


def _since(context: Context, start: int, end: int) -> Window | None:
    published = context.article.published
    found = context.words["since"].search(context.article.text, start, end)
    # "the largest loan since 1974" covers no years
    if found and not context.words["superlative"].search(context.article.text, start, found.start()):
        return Window("cumulative", date(int(found["since"]), 1, 1), published)
    if found := context.words["past"].search(context.article.text, start, end):
        years = _count(context, found["past"])
        return Window("cumulative", published - relativedelta(years=years) if published and years else None, published)
    found = context.words["spanned"].search(context.article.text, start, end) if published else None
    if found and published and int(found["end"]) <= published.year:
        return Window("cumulative", date(int(found["start"]), 1, 1), date(int(found["end"]), 12, 31))
    return None


def _is_cumulative(context: Context, i: int) -> bool:
    head = context.head(context.slots[i].sentence, "scope")
    return bool(context.near(i, "scope", "cumulative")) or any(cue.value == "cumulative" for cue in head)


def _years_ahead(context: Context, start: int, end: int) -> Window:
    text, published = context.article.text, context.article.published
    if found := context.words["between"].search(text, start, end):
        return Window("single", date(int(found["start"]), 1, 1), date(int(found["end"]), 12, 31))
    found = context.words["ahead"].search(text, start, end)
    if found and published and (years := _count(context, found["ahead"])):
        return Window("single", published, published + relativedelta(years=years))
    return Window("single")


def _count(context: Context, word: str) -> int:
    return min(int(word), 999) if word.isdecimal() else context.words.words.numbers.get(word.lower(), 0)
