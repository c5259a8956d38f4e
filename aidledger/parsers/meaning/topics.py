"""What the money of a sum is, by the words around it: aid, or trade, investment, a budget, debt, a cost, a price, income."""

from __future__ import annotations

import re
from typing import Final

from aidledger.model import Topic
from aidledger.parsers.meaning.abroad import (
    comes_from,
    from_lender,
    given_plainly,
    goes_abroad,
    is_drawn,
    is_given,
    is_given_elsewhere,
    is_given_on,
    is_under_programme,
    lent_by_banks,
    lent_in_lead,
    spent_by_giver,
    stays_at_home,
    voted_abroad,
)
from aidledger.parsers.meaning.beside import SMALL, Told, is_taken_off, said_beside
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.exchequer import kept_at_home, of_budget, spends_own, spent_at_home, voted_at_home
from aidledger.parsers.meaning.otherwise import USES, is_condition, is_in_name, is_near_purpose, is_place, other_topic
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.meaning.party import STRONG, is_lender
from aidledger.parsers.meaning.portions import told_as_aid
from aidledger.parsers.meaning.strangers import from_stranger
from aidledger.parsers.meaning.ties import calls_it, gives_in_bracket
from aidledger.parsers.meaning.titles import title_of
from aidledger.parsers.text.lexicon import Cue

_TOPICS: Final[dict[str, str]] = {"priced": "price", "spent": "cost", "put": "investment"}
"""Words for a price that stand before it, farther off than "a day" behind it; what is a cost unless it goes abroad, and what
is put into something: an investment, unless it is said to be aid."""

_OF_USE: Final = ("spent", "put", "cost", "budget", "trade", "investment", "income", "priced", "other")
"""What may be said of the use of a sum that its own noun calls a loan or a grant: half of the $10 million loan is spent on."""

_UNYIELDING: Final = ("debt", "cost", "budget", "none")
"""What a sum is even where it makes a sum of aid together with others: a bond, a cost, what those who are helped pay."""

_UNLESS_AID: Final = ("spent", "put")
_DRAWN_TO: Final = ("trade", "investment", "cost", "income")
_UNTOLD: Final = ("cost", "price", "priced", "spent", "put", "none")
"""What a sentence is not about because it says the word somewhere; a debt report and a trade minister say nothing at all."""

_PIECE: Final = 1_000
"""Below it a sum that no word speaks of is what a share, a tonne or a ticket costs."""

_WINDOW: Final = 90
_COLON: Final = 32
_NEXT: Final = 2
"""So many sentences behind a project's cost its loan is told of."""
_FEW: Final = 20
_ELSEWHERE: Final = ("income", "debt", "trade", "budget", "priced", "price")
_PAYS: Final = 40
_PASSAGE: Final = 3
"""So many sentences before one are of its passage."""

NOTHING: Final = "no word says what it is"
ABOUT_AID: Final = "the article is about aid"
AT_HOME: Final = "in the money of the country, where the first sum is not"
_MATTERS: Final[frozenset[Topic]] = frozenset({"debt", "trade", "income", "budget"})


def topics_of(context: Context) -> list[Told]:
    """What the money of every slot is."""
    told = [_unless_private(context, i, _topic_of(context, i)) for i in range(len(context.slots))]
    topics = [topic for topic, _ in told]
    after_all = told_as_aid(context, topics, lambda i: _yields(context, i)) if len(set(topics)) > 1 else {}
    told = [("aid", after_all[i]) if i in after_all else one for i, one in enumerate(told)]
    alike = _of_one_matter(told)
    return told if alike == told or _is_about_aid(context) else alike


def _yields(context: Context, i: int) -> bool:
    """Whether nothing but a word near a slot, that tells of its use as well, makes it something else than aid."""
    other = other_topic(context, i)
    near = other is None or other[1].value not in _UNYIELDING
    return near and said_beside(context, i) is None and _is_whole(context, i) is None


def _of_one_matter(told: list[Told]) -> list[Told]:
    """What a text calls all its sums by that it names is also what it names nothing of, where that is one thing alone."""
    said = {topic for topic, _ in told if topic not in ("other", "price")}
    if len(said) != 1 or not said <= _MATTERS:
        return told
    topic = said.pop()
    return [(topic, f"all other sums are {topic}") if why == NOTHING else (one, why) for one, why in told]


@asked_once
def _is_about_aid(context: Context) -> bool:
    """Whether the headline, the lead or a sentence with a sum speaks of aid."""
    if stays_at_home(context):
        return False
    said = any(cue.value == "aid" for sentence in context.telling() for cue in context.cues(sentence, "topic"))
    if said or _opens_otherwise(context):
        return said
    if (title := title_of(context)) is not None and _is_about_aid(title):
        return True
    headings = {context.list_heading(sentence) for sentence in context.by_sentence} - {None}
    told = [sentence for sentence in {*context.by_sentence, *headings} if sentence is not None]
    given = any(tells(context, sentence) for sentence in told for tells in (is_given, is_drawn, is_given_on))
    given = given or any(voted_abroad(context, here[0]) for here in context.by_sentence.values())
    given = given or (bool(context.slots) and _lent_to_state(context, 0) is not None)
    return given or is_given_elsewhere(context) or is_under_programme(context) or lent_in_lead(context)


@asked_once
def _opens_otherwise(context: Context) -> bool:
    """Whether the first sum is of remittances, bonds, sales ..., and no sentence with a sum speaks of a loan or grant."""
    if not context.slots or any(context.cues(sentence, "instrument") for sentence in context.by_sentence):
        return False
    first = other_topic(context, 0)
    return first is not None and first[1].value in _ELSEWHERE and voted_abroad(context, 0) is None


def _topic_of(context: Context, i: int) -> Told:
    """What a slot's money is, and the reason; aid unless a word near it says otherwise, in an article about aid."""
    if (told := said_beside(context, i) or _paid_at_home(context, i)) is not None:
        return told
    slot, aids = context.slots[i], context.near(i, "topic", "aid")
    other, aid = other_topic(context, i), next((pair for pair in aids if not stays_at_home(context)), None)
    reason = _is_aid_after_all(context, i, other and other[1], aid and aid[1])
    if reason is not None:
        return "aid", reason
    if other is not None and (aid is None or other[0] <= aid[0]):
        return _topic(other[1]), f"“{context.quote(other[1])}”"
    if aid is not None:
        return "aid", f"“{context.quote(aid[1])}”"
    beside = (other for k in context.by_sentence[slot.sentence] for other in context.slots[k].amounts)
    return _said_around(context, i, small=all(amount.value < SMALL for amount in beside))


def _paid_at_home(context: Context, i: int) -> Told | None:
    """What a project costs that others pay for in part, or what a country votes of its own money."""
    found = _is_whole(context, i)
    return ("cost", f"“{found[0].strip()}”") if found else voted_at_home(context, i)


def _is_aid_after_all(context: Context, i: int, other: Cue | None, aid: Cue | None) -> str | None:
    """Why a slot is aid though a word near it, `other`, or a budget far before it speaks of something else."""
    if other is None:
        budget = voted_abroad(context, i)
        return f"“{context.quote(budget)}”, of what is given" if budget is not None else None
    owed = context.words["promised_after"].match(context.article.text, *context.after(i)) if other.value == "debt" else None
    if owed is not None:
        return f"“{owed[0].strip()}”"
    if _is_put_in(context, i, other) and _is_about_aid(context):
        return f"“{context.quote(other)}” in an article about aid"
    agency = _agency_invests(context, i) or _paid_in_to(context, i, other)
    if other.value == "investment" and agency is not None:
        return f"“{context.quote(agency)}” invests it, or lends what is paid in to it"
    abroad = goes_abroad(context, context.slots[i].sentence) and not (_is_sent_in_part(context, i) or spends_own(context, i))
    if other.value in _UNLESS_AID and (aid is not None or abroad):
        return f"“{context.quote(aid or other)}”"
    if (cue := _allotted_to_others(context, i, other)) is not None:
        return f"“{context.quote(cue)}”, of what is given"
    named = _is_lent(context, i) if other.value in _OF_USE else None
    if named is not None and _is_about_aid(context):
        return f"“{context.quote(named)}” in an article about aid"
    return _from_giver_after_all(context, i, other)


def _from_giver_after_all(context: Context, i: int, other: Cue) -> str | None:
    """Whom a slot is from where a word for trade or a cost is of the sum before, or of what the slot is to pay for."""
    giver = comes_from(context, i)
    if giver is None or other.value not in (*USES, "trade"):
        return None
    # "its budget for schools is 4 billion cedis, plus $20 million from Japan"
    of_another = other.value in USES and i > 0 and other.end <= context.slots[i - 1].end
    used = context.words["pays_for"].fullmatch(context.article.text, giver.end, max(giver.end, other.start))
    return f"from “{context.quote(giver)}”" if of_another or used else None


def _allotted_to_others(context: Context, i: int, other: Cue) -> Cue | None:
    """The word for a budget, for spending or for what is put in, where that is a giver's for others, or of what is given."""
    if other.value == "budget":
        # "The budget has $9 million in World Bank funding"
        called = (p.cue for p in parties(context, context.slots[i].sentence) if calls_it(context, i, p))
        return voted_abroad(context, i) or next(called, None)
    given = _GIVEN.get(other.value)
    return other if given is not None and given(context, i) else None


def _is_sent_in_part(context: Context, i: int) -> bool:
    """Whether only the part that is told behind a slot goes abroad: "spend $5 billion, including $1 billion for Mali"."""
    if context.is_last(i):
        return False
    start, end = context.after(i)
    sentence = context.slots[i].sentence
    partial = any(cue.value == "partial" and start <= cue.start < end for cue in context.cues(sentence, "relation"))
    takers = [party for party in parties(context, sentence) if party.is_other_country]
    return partial and bool(takers) and all(party.cue.start >= end for party in takers)


def _is_spent_in_aid(context: Context, i: int) -> bool:
    """Whether a slot is of the one before, which is aid: "Of the loan, $5 million will be spent on", or a giver spends it."""
    out_of_it = context.words["out_of_it"].search(context.article.text, *context.before(i))
    told = bool(i) and out_of_it is not None and other_topic(context, i - 1) is None and _is_about_aid(context)
    return told or spent_by_giver(context, i)


def _is_put_by_giver(context: Context, i: int) -> bool:
    """Whether one who usually gives, not a firm, put it into something, in an article about aid: 3億ドルを投じた."""
    sentence = context.slots[i].sentence
    if context.words.words.spaced or context.says(sentence, "of_firms") or not _is_about_aid(context):
        return False
    strong = [party for party in parties(context, sentence) if party.tendency >= STRONG]
    return any(party.is_usual_donor or not (party.is_country or is_lender(context, party.cue)) for party in strong)


_GIVEN: Final = {"spent": _is_spent_in_aid, "put": _is_put_by_giver}
"""What makes aid of a word for what is spent, or put into something."""


def _unless_private(context: Context, i: int, told: Told) -> Told:
    """What a slot's money is, and a debt where private banks lend it."""
    banks = lent_by_banks(context, i) if told[0] == "aid" else None
    return ("debt", f"“{' '.join(banks['banks'].split())}” lend it") if banks is not None else told


def _paid_in_to(context: Context, i: int, cue: Cue) -> Cue | None:
    """The bank or fund of nations, named in the passage, to which countries pay in their shares: 世銀に40億円を出資する."""
    sentence = context.slots[i].sentence
    if context.words["paid_in"].fullmatch(context.quote(cue)) is None or context.says(sentence, "of_firms"):
        return None
    near = (party for k in range(max(0, sentence - _PASSAGE), sentence + 1) for party in parties(context, k))
    return next((party.cue for party in near if is_lender(context, party.cue)), None)


def _is_put_in(context: Context, i: int, cue: Cue) -> bool:
    """Whether a word for investment is the passive behind a sum: "$5 million will be invested in schools"."""
    found = context.words["planned_after"].match(context.article.text, *context.after(i)) if cue.value == "investment" else None
    return found is not None and found.end() == cue.end


def _agency_invests(context: Context, i: int) -> Cue | None:
    """The agency, bank or government that is said to invest a slot: "the fund has invested $5 million in Kosovo"."""
    slot, text = context.slots[i], context.article.text
    verb = context.words["invests"].search(text, max(context.before(i)[0], slot.start - _WINDOW), slot.start)
    if verb is None or context.cues(slot.sentence, "instrument"):
        return None
    named, state = parties(context, slot.sentence), context.words["of_state"]
    # "American taxpayers have invested"
    # "The US will invest $5 million to support talks"
    helps = context.words["invested_to"].match(text, slot.end) is not None
    states = (p.cue for p in named if p.is_usual_donor and (helps or state.match(text, p.cue.end)))
    known = (*(p.cue for p in named if p.cue.kind == "organisation"), *states)
    return next((cue for cue in known if 0 <= verb.start() - cue.end <= _FEW), None)


def _is_lent(context: Context, i: int) -> Cue | None:
    """The noun right beside a slot that calls it a loan or a grant: "the $10 million loan", "a loan of up to $10 million"."""
    slot, near = context.slots[i], [cue for _, cue in context.near(i, "instrument") if cue.value in ("loan", "grant")]
    noun = context.words["lent_before"].search(context.article.text, context.before(i)[0], slot.start)
    before = (cue for cue in near if noun is not None and noun.start() <= cue.start < noun.end())
    text, after = context.article.text, context.words["lent_after"]
    behind = (cue for cue in near if cue.start > slot.end and after.fullmatch(text, slot.end, cue.start))
    return next((cue for cue in near if 0 <= cue.start - slot.end <= 1), next(behind, next(before, None)))


def _said_around(context: Context, i: int, *, small: bool) -> Told:
    """What the sentence of a slot or the article says that it is, where no word near it does."""
    sentence = context.slots[i].sentence
    if (told := spent_at_home(context, i)) is not None:
        return told
    if (cue := _said_in_sentence(context, sentence)) is not None and not (small and cue.value == "aid"):
        reason = _from_giver_after_all(context, i, cue)
        return ("aid", reason) if reason else (_topic(cue), f"“{context.quote(cue)}”")
    if (cue := _said_of_other(context, i)) is not None:
        return _topic(cue), f"“{context.quote(cue)}” of the sum before"
    if not small and _is_about_aid(context):
        return ("budget", AT_HOME) if kept_at_home(context, i) else ("aid", ABOUT_AID)
    if not small and _opens_otherwise(context) and is_given(context, sentence) and not stays_at_home(context):
        return "aid", "the sentence tells who gives it to whom"
    if not small and (giver := given_plainly(context, sentence)) is not None:
        return "aid", f"“{context.quote(giver)}” gives it"
    if not small and from_lender(context, sentence):
        return "aid", "a lender or agency beside a country"
    if not small and (loan := _lent_to_state(context, i)) is not None:
        return "aid", f"“{context.quote(loan)}” to a country"
    return _left_open(context, i)


def _lent_to_state(context: Context, i: int) -> Cue | None:
    """The loan that a slot is called, where a country is told to get it, of whomever: "Kenya will get a $5 million loan"."""
    loan = _is_lent(context, i)
    if loan is None or loan.value != "loan" or from_stranger(context, i):
        return None
    text, start, state = context.article.text, context.slots[i].start, context.words["state_gets"]
    takers = (p.cue for p in parties(context, context.slots[i].sentence) if p.is_other_country and p.tendency <= -STRONG)
    takers = (cue for cue in takers if cue.kind != "people" and (cue.start > start or state.match(text, cue.end, start)))
    return loan if next(takers, None) is not None else None


def _left_open(context: Context, i: int) -> Told:
    """What a sum is that no word speaks of: a share of the budget that the lead speaks of, where money stays at home."""
    if stays_at_home(context) and any(cue.value == "budget" for s in context.lead() for cue in context.cues(s, "topic")):
        return "budget", "a budget, of which nothing goes abroad"
    if of_budget(context, i):
        return "budget", "in the money of the country, behind the word for its budget"
    bought = context.words["bought_with"].search(context.article.text, *context.before(i))
    if (bought or not context.is_first(i)) and (giver := comes_from(context, i)) is not None:
        return "aid", f"from “{context.quote(giver)}”"
    if all(amount.value < _PIECE for amount in context.slots[i].amounts):
        return "price", "no word says what it is, and it is small"
    return "other", NOTHING


def _is_whole(context: Context, i: int) -> re.Match[str] | None:
    """What says that a slot is what a project costs that other sums of its sentence, loans or grants, pay for in part."""
    slot, text = context.slots[i], context.article.text
    here = context.by_sentence[slot.sentence]
    if context.words["cost_share_before"].search(text, max(context.before(i)[0], slot.start - _WINDOW), slot.start):
        return context.words["project_after"].match(text, slot.end, context.sentences[slot.sentence][1])
    paying = [k for k in here[:_FEW] if k != i and any(d <= _PAYS for d, _ in context.near(k, "instrument"))]
    if here[0] != i and context.words["towards_whole"].fullmatch(text, *context.before(i)):
        paying = [i - 1]
    start, end = context.sentences[slot.sentence]
    if not paying and here == [i] and _is_paid_next(context, i):
        return context.words["project_after"].match(text, slot.end, end)
    if not paying:
        return None
    if paying[0] < i and context.words["project_before"].search(text, max(start, slot.start - _WINDOW), slot.start):
        return context.words["project_after"].match(text, slot.end, end)
    return context.words["project_financed"].match(text, slot.end, end) if here[0] == i else None


def _is_paid_next(context: Context, i: int) -> bool:
    """Whether a slot opens a sentence and the next one lends less: "A $7 million project in Mali ... a $4 million loan"."""
    slot, text = context.slots[i], context.article.text
    opens = context.words["project_opens"].fullmatch(text, context.sentences[slot.sentence][0], slot.start)
    if opens is None or i + 1 >= len(context.slots):
        return False
    behind = context.slots[i + 1]
    if behind.sentence - slot.sentence > _NEXT or behind.paragraph != slot.paragraph:
        return False
    amount, whole = behind.amounts[0], slot.amounts[0]
    lent = _is_lent(context, i + 1) is not None or bool(context.cues(behind.sentence, "giving"))
    return lent and amount.currency == whole.currency and amount.value < whole.value


def _topic(cue: Cue) -> Topic:
    return _TOPICS.get(cue.value, cue.value)  # type: ignore[return-value]


def _said_in_sentence(context: Context, sentence: int) -> Cue | None:
    """What a sentence is about that says nothing near the sum: aid, else trade, debt ... where nothing is given in it."""
    said = [cue for cue in context.cues(sentence, "topic") if cue.value not in _UNTOLD]
    said = [cue for cue in said if not is_place(context, sentence, cue) and not is_in_name(context, sentence, cue)]
    aid = [cue for cue in said if cue.value == "aid" and not stays_at_home(context)]
    text, begin = context.article.text, context.sentences[sentence][0]
    said = [cue for cue in said if cue.value != "aid" and not is_taken_off(context, sentence, cue)]
    if any(cue.value in _DRAWN_TO for cue in said) and from_lender(context, sentence):
        # "$5 million from the Fund will mend roads and draw investment": what the money of a lender is to do
        last = max((context.slots[k].end for k in context.by_sentence.get(sentence, ())), default=begin)
        said = [cue for cue in said if cue.value not in _DRAWN_TO or cue.start <= last]
    said = [cue for cue in said if not context.words["for_before"].search(text, max(begin, cue.start - _COLON), cue.start)]
    ends = [context.slots[k].end for k in context.by_sentence.get(sentence, ())[:_FEW]]
    said = [cue for cue in said if not (cue.value in _DRAWN_TO and any(is_near_purpose(context, end, cue) for end in ends))]
    said = [cue for cue in said if not any(is_condition(context, end, cue) for end in ends)]
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
    first = _first_of_row(context, i)
    other = other_topic(context, first)
    if other is not None and other[1].value == "investment" and _joins_agency(context, first, i):
        return None
    if other is not None and other[1].value in _UNLESS_AID and goes_abroad(context, slot.sentence):
        return None
    if other is not None and is_taken_off(context, slot.sentence, other[1]):
        return None
    # "to buy bonds worth $9 million as part of a $30 million package": of the part alone
    if context.is_out_of_next(i - 1) and _is_about_aid(context):
        return None
    # What something cost may have been met by the sum that follows.
    if other is None or context.near(i - 1, "topic", "aid"):
        # "the damage was $9 million, of which homes made up $5 million and schools $3 million": the next share of it
        shares = i - 1 > context.by_sentence[slot.sentence][0] and _is_share_of_cost(context, i - 1)
        cost = other_topic(context, i - 2) if other is None and shares else None
        return cost[1] if cost is not None and cost[1].value == "cost" else None
    return other[1] if other[1].value not in ("cost", "spent") or _is_share_of_cost(context, i) else None


def _joins_agency(context: Context, first: int, i: int) -> bool:
    """Whether a slot is part of what an agency invests, or given beside it: "will invest $2 million with the EU (€1m)"."""
    if _agency_invests(context, first) is None:
        return False
    sentence, (start, end) = context.slots[i].sentence, context.before(i)
    if any(cue.value == "partial" and start <= cue.start < end for cue in context.cues(sentence, "relation")):
        return True
    return any(gives_in_bracket(context, i, party) for party in parties(context, sentence))


def _is_share_of_cost(context: Context, i: int) -> bool:
    """Whether a slot is a share of the cost before it, and nobody gives it: "damage of $9 million, of which rice was $3m"."""
    sentence, (start, end) = context.slots[i].sentence, context.before(i)
    shared = any(cue.value == "partial" and start <= cue.start < end for cue in context.cues(sentence, "relation"))
    given = (cue for kind in ("giving", "stage", "instrument") for cue in context.cues(sentence, kind))
    named = (party.cue for party in parties(context, sentence) if party.tendency > 0)
    return shared and not any(cue.start >= start for cue in (*given, *named))


def _first_of_row(context: Context, i: int) -> int:
    """The sum that a row of names with sums in brackets begins with: "most came to Chad ($3m), Mali ($2m) and Benin ($1m)"."""
    here = context.by_sentence[context.slots[i].sentence]
    first = i - 1
    while first > max(here[0], i - _FEW) and context.is_bracketed(first) and not context.near(first, "topic"):
        first -= 1
    return first
