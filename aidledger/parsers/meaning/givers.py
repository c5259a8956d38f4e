"""Who gives a sum: the donor that its list item or its sentence names, or many who are not named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.parties import gives_somewhere, is_aimed_at, parties
from aidledger.parsers.meaning.party import (
    ENOUGH,
    FAR,
    LOOK,
    NAMED,
    PARTNERS,
    REPORTING,
    STRONG,
    USUAL_DONORS,
    Party,
    is_lender,
)
from aidledger.parsers.meaning.rows import stands_before
from aidledger.parsers.meaning.strangers import from_stranger
from aidledger.parsers.meaning.takers import list_above, shares_from, taker_in_row
from aidledger.parsers.meaning.ties import amount_told, calls_it, is_attached, is_tied
from aidledger.parsers.text.places import country_codes, country_of_money

_ITEM: Final = 34
_FEW_WORDS: Final = 4
_WEAK: Final = 0.6
"""Below it a name is hardly a donor: one that usually gives, behind "to" or "with"."""
_MARKS: Final = 3
_CELLS: Final = 12
_LONGEST: Final = 70

_ANYBODYS: Final = "USD"
"""The money that a giver of any country counts in."""
_MANYS: Final = "EUR"
"""The money of many who give."""


def donor_of(context: Context, i: int) -> Party | None:
    """The donor named for a slot: in its list item, else in its sentence."""
    slot = context.slots[i]
    label = label_above(context, i)
    named = parties(context, label)
    aimed = [p for p in named if any(is_aimed_at(context, k, p) for k in range(max(i - _FEW_WORDS, _first(context, i)), i + 1))]
    in_row = taker_in_row(context, i, named) if label == slot.sentence else None
    aimed += [p for p in named if p.cue == in_row]
    takers = {p.cue.value for p in aimed} - country_codes()
    # "put $9 million into the Fund; the Fund lent Togo $5 million": who takes one gives the next
    known = [p for p in named if p.cue.value not in takers or p.tendency >= STRONG]
    known = [p for p in known if p not in aimed and not (_is_aside(context, i, p) or _gets_share(context, i, p))]
    known = _without_own_kinds(context, known)
    if label != slot.sentence:
        return next((p._replace(giving=max(p.giving, STRONG)) for p in known if p.tendency > 0), None)
    if (told := next((p for p in known if amount_told(context, i, p)), None)) is not None:
        return told._replace(giving=told.receiving + STRONG)
    called = next((p for p in known if calls_it(context, i, p)), None) or _giver_alike(context, i)
    item = called or _party_from(context, i, known) or _item_party(context, i, known)
    if item is not None:
        return item
    # "raised its credit to $5 million from $2 million": the same giver's
    if not context.is_first(i) and context.words["set_against"].fullmatch(context.article.text, *context.before(i)):
        return next((p for p in known if is_attached(context, i, p)), None) or donor_of(context, i - 1)
    if (tied := next((p for p in known if is_tied(context, i, p)), None)) is not None:
        return tied
    if _is_main_clause(context, i):
        return donor_of(context, i - 1)
    known = [p for p in known if p.tendency >= ENOUGH and not _gives_the_next(context, i, p)]
    known = [p for p in known if p.tendency > ENOUGH] or known
    # "The bank is lending Tunisia $5 million for a cable to Italy": what stands behind "to" is hardly a giver beside another
    known = [p for p in known if not 0 < p.receiving < p.giving <= 1] or known
    start, stop = context.before(i)
    # "Britain gave $5 million over two years, Oman, which put up $3 million": behind the sum before a subject of its own
    between = [p for p in known if start <= p.cue.start and p.cue.end <= stop and STRONG <= p.tendency < NAMED]
    own = between if context.words.words.spaced and not context.is_first(i) else []
    own = own or [p for p in known if context.owner(slot.sentence, p.cue) == i and p.tendency > 0]
    if not own:
        own = [p for p in known if p.tendency > 0 and p.cue.end <= slot.start]
    if not own:
        own = [p for p in known if p.tendency > 0 and not _gives_its_own(context, i, p)]
    # "Last year it lent $5 million there and $9 million in Italy": a name behind that nothing says to give is not the subject
    plain = not own or (context.words.words.spaced and all(p.cue.start >= slot.end and p.giving <= 1 for p in own))
    subject = _subject_before(context, slot.sentence) if plain else None
    if subject is not None or not own:
        return subject
    return max(_subjects(context, i, own), key=lambda p: p.tendency - context.distance(i, p.cue.start, p.cue.end) / FAR)


def _gets_share(context: Context, i: int, party: Party) -> bool:
    """Whether a name stands in a list of those who get a share, where no space parts words: 拠出先はUNICEF3億円、UNDP2億円."""
    begins = None if context.words.words.spaced else shares_from(context, _first(context, i))
    return begins is not None and party.cue.start > begins


def _without_own_kinds(context: Context, known: list[Party]) -> list[Party]:
    """The names but for what one country calls its aid, where another is who gives: 韓国は3億ドルの有償資金協力を約束した."""
    kind = context.words["own_kind"]
    called = {p for p in known if kind.fullmatch(context.quote(p.cue))}
    giving = {p.cue.value for p in known if p not in called and p.is_country and p.tendency >= STRONG}
    if not called or giving & {p.cue.value for p in called}:
        return known
    return [p for p in known if p not in called] if giving else known


def _gives_its_own(context: Context, i: int, party: Party) -> bool:
    """Whether a name behind a slot is of a later sum: "a loan of €9 million and $5 million from the fund".

    Or stands right before it: "Another $7 million was pledged in Paris, where Oman gave $5 million and Germany $2 million".
    """
    here = context.by_sentence[context.slots[i].sentence]
    ahead = [context.slots[k].start for k in here if k > i]
    if party.giving >= NAMED and ahead and party.cue.start >= context.slots[i + 1].end:
        return True
    behind = party.cue.start > context.slots[i].end and context.words.words.spaced
    return behind and stands_before(context, party, ahead)


def _is_main_clause(context: Context, i: int) -> bool:
    """Whether the verb before a slot is of whom a clause behind its name told: "Canada, which had pledged $3m, sent $2m"."""
    if context.is_first(i) or not context.words["main_clause"].fullmatch(context.article.text, *context.before(i)):
        return False
    if not context.words["in_relative"].search(context.article.text, *context.before(i - 1)):
        return False
    start, stop = context.before(i)
    return any(cue.value == "gives" and start <= cue.start < stop for cue in context.cues(context.slots[i].sentence, "giving"))


def _first(context: Context, i: int) -> int:
    return context.by_sentence[context.slots[i].sentence][0]


def _subjects(context: Context, i: int, own: Sequence[Party]) -> Sequence[Party]:
    """Of the names that may give a slot those that can be the subject of its verb, where a language puts it first.

    "Oman gave $5 million, and Qatar, the host, is to give more": a name behind the slot is no subject of its clause, unless
    it is told whom it comes from.
    """
    slot = context.slots[i]
    before = [p for p in own if p.cue.end <= slot.start and p.tendency >= 1]
    if not before or not context.words.words.spaced:
        return own
    return before + [p for p in own if p.cue.start >= slot.end and p.giving >= NAMED]


def giver_by_money(context: Context, i: int, main_donor: str | None, main_recipient: str | None) -> str | None:
    """The donor of a slot that names none: the article's, or the country whose money it is printed in.

    A yen loan comes from Japan, unless the article is of another who gives and never tells that Japan gives too, or the yen
    are those of who is helped; kroner that are only taken for Norway's tell nothing.
    """
    said = [context.mentions[k] for k in context.slots[i].members]
    if said[0].amount.currency != _ANYBODYS:
        # 3億クローネ（約40億円）: yen told to the readers beside the giver's own money
        said = [one for k, one in enumerate(said) if not k or one.amount.currency != context.words.words.topics.homeland[1]]
    countries = (country_of_money(one.amount.currency) for one in said if one.currency_basis != "assumed")
    country = next((three for three in countries if three in USUAL_DONORS), None)
    if country is None or country in (main_recipient, main_donor):
        return main_donor
    return country if main_donor is None or (main_donor in USUAL_DONORS and _gives_too(context, i, country)) else main_donor


def is_own_aid(context: Context, i: int, main_donor: str | None) -> bool:
    """Whether what a text calls foreign aid is what its donor gives, in whose money it is: "Foreign aid came to £5 billion"."""
    if main_donor not in USUAL_DONORS or not context.words["foreign_aid"].search(context.article.text, *context.before(i)):
        return False
    money = {context.mentions[k].amount.currency for k in context.slots[i].members}
    return _MANYS in money or any(country_of_money(one) == main_donor for one in money)


def giver_abroad(context: Context, i: int, taker: str) -> str | None:
    """The country in whose own money a slot is printed that is said to be for another: "Nepal gets Rs 650 crore for roads".

    Kroner or pounds that are only taken for those of a usual donor tell nothing.
    """
    said = (context.mentions[k] for k in context.slots[i].members)
    known = {country_of_money(one.amount.currency): one.currency_basis != "assumed" for one in said}
    own = [three for three, sure in known.items() if three is not None and (sure or three not in USUAL_DONORS)]
    return own[0] if len(own) == 1 and taker in country_codes() and taker != own[0] else None


def _gives_too(context: Context, i: int, country: str) -> bool:
    """Whether the sentence before a slot, or any with a sum, says that a country gives."""
    before = context.slots[i].sentence - 1
    beside = parties(context, before) if before >= 0 else []
    return _gives(context, country) or any(party.cue.value == country and party.tendency > 0 for party in beside)


@asked_once
def _gives(context: Context, country: str) -> bool:
    """Whether a sentence with a sum says that a country gives."""
    everywhere = (party for sentence in context.by_sentence for party in parties(context, sentence))
    return any(party.cue.value == country and party.tendency >= STRONG for party in everywhere)


def label_above(context: Context, i: int) -> int:
    """The sentence of a slot; for a cell that stands alone in its line, that of the label above it."""
    slot = context.slots[i]
    start, end = context.sentences[slot.sentence]
    # a label of one or two characters, where words are as short: 計　4,420
    named = not context.words.words.spaced and any(map(str.isalpha, context.article.text[start : slot.start]))
    if end - start > slot.end - slot.start + _MARKS or named:
        return slot.sentence
    for above in range(slot.sentence - 1, max(-1, slot.sentence - _CELLS), -1):
        start, end = context.sentences[above]
        if not any(map(str.isdigit, context.article.text[start:end])) and end - start > _MARKS:
            return above if end - start <= _LONGEST and context.article.text[end - 1] not in ".。" else slot.sentence
    return slot.sentence


@asked_once
def many_give(context: Context, i: int) -> bool:
    """Whether a sum comes from donors who are not named ("donors pledged", "from 40 countries"), or from no country: a firm."""
    text, (start, stop), after = context.article.text, context.before(i), context.after(i)
    if context.words["many_after"].match(text, *after) or _is_lacking(context, i):
        return True
    # "Donors pledged $5 million, against $3 million last year, the Bank said"
    if context.words["set_against"].search(text, start, stop) and not context.is_first(i) and many_give(context, i - 1):
        return not any(is_attached(context, i, party) for party in parties(context, context.slots[i].sentence))
    if _with_others(context, i) or from_stranger(context, i) or _is_shared(context, i) or _was_promised_by_nobody(context, i):
        return True
    said = context.words_in(context.slots[i].sentence)
    found = said["many_before"].search(text, start, stop) or said["foreign_after"].match(text, *after)
    if found is not None and found.start() >= context.slots[i].end and _gives_abroad(context, i):
        found = None
    if found is None and not context.is_first(i) and context.words["as_kinds"].fullmatch(text, start, stop):
        return many_give(context, i - 1)
    if found is None or any(is_attached(context, i, party) for party in parties(context, context.slots[i].sentence)):
        return False
    here = (p for p in parties(context, context.slots[i].sentence) if start <= p.cue.start and p.cue.end <= stop)
    named = [p for p in here if p.tendency >= ENOUGH and p.cue.value not in REPORTING]
    # "the event in Warsaw, Poland, yielded": where it was; "pledges to the Global Fund reached": to whom
    inside = [p for p in named if p.cue.start > found.start() and p.cue.end < found.end()]
    given = [p for p in inside if context.words["recipient_before"].search(text[found.start() : p.cue.start])]
    # "Donor countries gave the Bank $5 million"
    object_of = context.words["object_of"]
    given += [p for p in named if is_lender(context, p.cue) and object_of.fullmatch(text, found.end(), p.cue.start)]
    named = [p for p in named if p not in given and not (p in inside and context.words["among_many"].match(text, p.cue.end))]
    others = context.words["many_act"].match(text, found.start(), stop) is not None
    others |= context.words["clause_opens"].search(text, start, found.start()) is not None
    return not any(p.cue.start >= found.start() or (p.tendency >= STRONG and not others) for p in named)


def giver_of_rest(context: Context, i: int) -> str | None:
    """Who gives what a slot leaves of a whole: "half comes from Japan and the rest from Oman"."""
    text, (start, stop) = context.article.text, context.after(i)
    if (rest := context.words["gives_rest"].search(text, start, stop)) is None:
        return None
    end, from_ = min(stop, rest.end() + FAR), context.words["donor_before"]
    behind = (p.cue for p in parties(context, context.slots[i].sentence) if rest.end() <= p.cue.start < end)
    verb_last = not context.words.words.spaced
    return next((cue.value for cue in behind if verb_last or from_.search(text, rest.end(), cue.start)), None)


def _is_lacking(context: Context, i: int) -> bool:
    """Whether a sum is what nobody has given yet: "the appeal is still $5 million short"."""
    before, after = context.words["short_before"], context.words["short_after"]
    return bool(before.search(context.article.text, *context.before(i)) or after.match(context.article.text, *context.after(i)))


def _gives_abroad(context: Context, i: int) -> bool:
    """Whether one who usually gives is the subject of what is called foreign aid: "it sent $2 billion in foreign aid"."""
    known = parties(context, context.slots[i].sentence)
    return any(p.is_usual_donor and p.tendency >= STRONG and p.cue.end <= context.slots[i].start for p in known)


def _was_promised_by_nobody(context: Context, i: int) -> bool:
    """Whether a sum, or what it is of, was promised at a meeting, by nobody named: "of the $9 billion promised in Rome"."""
    whole, text, (start, stop) = i + context.is_out_of_next(i), context.article.text, context.before(i)
    part = whole > i or (i > 0 and context.is_out_of_next(i - 1))
    part |= context.words["out_of_this"].search(text, max(0, start - 1), stop) is not None
    if not part or (there := context.words["promised_there"].match(text, *context.after(whole))) is None:
        return False
    named = parties(context, context.slots[i].sentence)
    return not any(party.tendency >= ENOUGH and there.end() - 1 != party.cue.start for party in named)


def _is_shared(context: Context, i: int) -> bool:
    """Whether one of those who gave a sum is told behind it, and none before: "the fund has $9 million, with Oman giving 5"."""
    start, end = context.after(i)
    if context.words["others_with"].match(context.article.text, start, end) is None:
        return False
    named = parties(context, context.slots[i].sentence)
    return not any(party.tendency >= ENOUGH and party.cue.end <= context.slots[i].start for party in named)


def _with_others(context: Context, i: int) -> bool:
    """Whether one who is named before a slot gives it with others: "Norway and other donors pledged"."""
    found = context.words["with_others"].search(context.article.text, *context.before(i))
    here = parties(context, context.slots[i].sentence) if found else []
    return any(found and p.cue.end == found.start() and p.tendency > 0 for p in here)


def _giver_alike(context: Context, i: int) -> Party | None:
    """Whose aid a slot is beside that of another to the same: "Soviet aid to Laos was $9 million and Vietnam's $2 million"."""
    first = _first(context, i)
    if i == first or context.words["aid_to_one"].search(context.article.text, *context.before(first)) is None:
        return None
    whose, start = context.words["own_alone"], context.slots[i].start
    here = (p for p in parties(context, context.slots[i].sentence) if context.slots[i - 1].end <= p.cue.start < start)
    own = next((p for p in here if whose.fullmatch(context.article.text, p.cue.end, start)), None)
    return own._replace(giving=max(own.giving, STRONG), receiving=0.0) if own is not None else None


def _gives_the_next(context: Context, i: int, party: Party) -> bool:
    """Whether a name behind a sum goes with the next: "Oman pledged $5 million while Kuwait gave $3 million".

    Where verbs come last nothing but a particle stands between a giver and its sum: 総額は5億ドルで、うち日本が2億ドル.
    """
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    if _has_next(context, i, party):
        return True
    if not context.words.words.spaced and party.cue.start >= slot.end:
        return stands_before(context, party, [context.slots[k].start for k in context.by_sentence[slot.sentence]])
    near = 0 < party.cue.start - slot.end <= 2 * FAR
    if near and context.words["gives_rest"].search(context.article.text, slot.end, party.cue.start):
        return True
    if not rest or rest[0].sentence != slot.sentence or not slot.end <= party.cue.start < rest[0].start:
        return False
    between = context.article.text[slot.end : party.cue.start]
    if context.words["passed_on"].search(between):
        return True
    # "of which Scandinavia $5 million, and the World Bank $3 million"
    joined = context.words["item_start"].fullmatch(between) is not None and between.strip() != ""
    if joined and context.article.text[party.cue.end : rest[0].start].isspace():
        return True
    return any(
        party.cue.end <= cue.start < rest[0].start and cue.value == "gives" for cue in context.cues(slot.sentence, "giving")
    ) and not context.words["donor_before"].search(between)


def _subject_before(context: Context, sentence: int) -> Party | None:
    """Whom "it" or "the bank" at the beginning of a sentence means: the first who gives in the sentence before.

    A sentence that answers a question goes on from there: "What has Norway given? 4 million kroner".
    """
    asked = context.question(sentence)
    if asked is None and not (sentence and context.words["it"].match(context.article.text, *context.sentences[sentence])):
        return None
    if told_together(context, sentence):
        return None
    return next((party for party in parties(context, sentence - 1 if asked is None else asked) if party.tendency > 0), None)


def giver_of_gift(context: Context, i: int) -> str | None:
    """Who gave what the sentence of a slot goes on about: "The grant comes from the $5 million set aside for Chad"."""
    sentence = context.slots[i].sentence
    opens = sentence > 0 and context.words["the_gift"].match(context.article.text, *context.sentences[sentence]) is not None
    named = parties(context, sentence - 1) if opens and context.is_first(i) else []
    return next((party.cue.value for party in named if party.tendency > 0), None)


def named_again(context: Context, i: int, main_recipient: str | None) -> str | None:
    """The partner country before a slot that gives elsewhere in the article: "Delhi also approved a $5 million credit"."""
    if not context.words.words.spaced or main_recipient not in country_codes():
        return None
    before = [p for p in parties(context, context.slots[i].sentence) if p.cue.end <= context.slots[i].start]
    last = before[-1] if before else None
    if last is None or last.cue.value not in PARTNERS or last.cue.value == main_recipient or last.receiving > 1:
        return None
    return last.cue.value if gives_somewhere(context, last.cue.value) else None


@asked_once
def told_together(context: Context, sentence: int) -> bool:
    """Whether a sentence is of several givers whom the one before names: "Germany sent envoys, as did Japan. They pledged"."""
    if not sentence or not context.words["of_several"].match(context.article.text, *context.sentences[sentence]):
        return False
    return len({party.cue.value for party in parties(context, sentence - 1) if party.tendency >= _WEAK}) > 1


def _item_party(context: Context, i: int, known: Sequence[Party]) -> Party | None:
    """In a list of donors ("Japan $77 million, Qatar $25 million") the name with which the item begins."""
    start, stop = context.before(i)
    if (own := _named_before(context, i, known)) is not None and not context.is_first(i):
        before = _named_before(context, i - 1, parties(context, context.slots[i].sentence))
        if before is not None and before.tendency > 0 and own.cue.value in USUAL_DONORS:
            return own._replace(giving=own.receiving + max(own.giving, STRONG))
    for party in known:
        if _is_taker(context, i, party, known) or (party.tendency <= 0 and _is_labelled(context, i)):
            continue
        if start <= party.cue.start and party.cue.end <= stop and stop - party.cue.end <= _ITEM and party.receiving < 2:
            # "Sweden ($7 million), Finland ($1 million)": behind the bracket of the item before
            shut = party.cue.value in USUAL_DONORS and context.article.text[start] in ")]"
            opening = context.words["item_start"].match(context.article.text, start + shut, party.cue.start)
            if opening and opening.end() == party.cue.start and (party.tendency >= ENOUGH or stop - party.cue.end <= 2):
                return party._replace(giving=max(party.giving, STRONG))
    return None


def _has_next(context: Context, i: int, party: Party) -> bool:
    """Whether the next slot stands in brackets behind a name: "half of the $31 million, led by Australia ($10 million)".

    Or by the word by which this one stands behind its own: "from India for $5 million and from Oman for $3 million".
    """
    if context.is_last(i):
        return False
    if _named_before(context, i + 1, [party]) is not None:
        return True
    text, step, behind = context.article.text, context.words["step"], context.slots[i + 1].start
    if not party.cue.end < behind <= party.cue.end + LOOK:
        return False
    here, there = step.search(text, *context.before(i)), step.match(text, party.cue.end, behind)
    return here is not None and there is not None and here["how"] == there["how"]


def _named_before(context: Context, i: int, known: Sequence[Party]) -> Party | None:
    """The name right before the bracket in which a slot stands alone: "Finland ($1 million)"."""
    if not context.is_bracketed(i):
        return None
    return next((party for party in known if 0 < context.slots[i].start - party.cue.end <= _MARKS), None)


def _is_labelled(context: Context, i: int) -> bool:
    """Whether an instrument stands right behind a slot: in "Chad: $47 million loan" it begins with who takes."""
    slot = context.slots[i]
    behind = (cue for distance, cue in context.near(i, "instrument") if distance <= _ITEM)
    return any(cue.start >= slot.end for cue in behind)


def _is_aside(context: Context, i: int, party: Party) -> bool:
    """Whether a name far behind a slot is only one that usually gives: "$5 million for its police, after a pact with China"."""
    return 0 < party.tendency < _WEAK and party.cue.start - context.slots[i].end > FAR


def _party_from(context: Context, i: int, known: Sequence[Party]) -> Party | None:
    """Whom a slot is said to come from: "$5 million from the US", "a $5 million loan from the EU"."""
    end = context.slots[i].end
    for party in known if context.words.words.spaced else ():
        if party.tendency > 0 and 0 < party.cue.start - end <= FAR and not _has_next(context, i, party):
            between = context.article.text[end : party.cue.start]
            found = context.words["donor_before"].search(between) or context.words["donor_arm"].search(between)
            said = between[: found.start()].split() if found else [","]
            rest = context.words["gives_rest"].search(between)
            if len(said) <= _FEW_WORDS and all(map(str.isalpha, said)) and rest is None:
                return party._replace(giving=max(party.giving, STRONG))
    return None


def _begins_with_taker(context: Context, i: int) -> bool:
    """Whether the first item of a list says that its name takes: "Chad will receive €5 million, Mali €3 million"."""
    sentence = context.slots[i].sentence
    first = context.slots[context.by_sentence[sentence][0]]
    takers = (party for party in parties(context, sentence) if party.cue.end <= first.start and party.tendency <= -STRONG)
    return not context.is_first(i) and any(party.is_country for party in takers)


def _is_taker(context: Context, i: int, party: Party, known: Sequence[Party]) -> bool:
    """Whether a name that usually takes stands in a list of takers: "Germany gives Kenya €10m and Ghana €5m".

    The item before tells: in "the United States offered $600 million and Brazil $150 million" it begins with who gives.
    """
    if party.tendency > 0:
        return False
    if not any(p.tendency >= STRONG and p.cue.end <= party.cue.start for p in known):
        if _begins_with_taker(context, i):
            return True
        above = list_above(context, i)
        return above is not None and any(p.tendency >= STRONG for p in parties(context, above))
    if context.is_first(i):
        return True
    start, stop = context.before(i - 1)
    before = [p for p in parties(context, context.slots[i].sentence) if start <= p.cue.start and p.cue.end <= stop]
    return not before or before[-1].tendency <= 0
