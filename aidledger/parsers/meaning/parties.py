"""The countries and organisations that a text names, as who gives and who takes.

A country or organisation near a sum is scored as donor and as recipient: by what it usually is (a member of the OECD
Development Assistance Committee gives), by the word before it ("from", "to"), and by the verb behind it ("pledged").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from aidledger.parsers.meaning.abbreviated import as_defined
from aidledger.parsers.meaning.called import as_called
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.datelines import OPENING, opens_story
from aidledger.parsers.meaning.homeland import as_own
from aidledger.parsers.meaning.party import (
    ENOUGH,
    GIVERS,
    LOOK,
    MET_THERE,
    NAMED,
    PARTNERS,
    REPORTING,
    STRONG,
    USUAL_DONORS,
    Party,
    gives_usually,
    is_lender,
    usually,
)
from aidledger.parsers.meaning.rows import is_short_form, owns_sum, side_by_side
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.places import alpha2_by_alpha3
from aidledger.parsers.text.sentences import span_at

_PARTIES: Final = frozenset(("country", "people", "capital", "town", "organisation"))
_LOOK_BACK: Final = 64
_FAR_BACK: Final = 300
"""So far before a place, in characters, it is told who gives at most."""

HEADS_ITEM: Final = re.compile(r"\s?(?:[:：|–—]\s|[:：](?=[^\s/]))")
"""Behind a name that opens a line of a list: "Norway: 40 million kroner"."""

_VERBS: Final = {"gives": (1.5, 0.0), "tells": (0.5, 0.0), "receives": (0.0, 2.5)}
_RELATIVE: Final = 5
_BY_THE_WAY: Final = 12
_PAIR: Final = 2


@asked_once
def parties(context: Context, sentence: int) -> list[Party]:
    """The countries and organisations of a sentence, in order."""
    cues = context.cues(sentence)
    named = _named(context, sentence, cues)
    if not named:
        return []
    through = _channels(context, sentence, named)
    scored: list[Party] = []
    for cue in named:
        # "with the Asian Development Bank (ADB)": the short form is what the name is
        before = scored[-1] if scored and not (scored[-1].giving or scored[-1].receiving) else None
        aside = before is not None and is_short_form(context, before.cue, cue)
        aside = aside or cue in through or _is_seat_of(context, cue, named)
        scored.append(Party(cue, 0.0, 0.0) if aside else _scored(context, sentence, cue, cues))
    return side_by_side(context, sentence, _with_roads(context, _with_refugees(context, _with_capitals(scored))))


def _with_roads(context: Context, scored: list[Party]) -> list[Party]:
    """A country that a road leads to takes nothing beside one that is helped: "$9 million for Kenya's road to Ethiopia"."""
    takers = [party for party in scored if party.tendency <= -1]
    if len({party.cue.value for party in takers}) < _PAIR:
        return scored
    there, text = context.words["leads_there"], context.article.text
    led = {party.cue for party in takers if there.search(text, max(0, party.cue.start - LOOK), party.cue.start)}
    if all(party.cue in led for party in takers):
        return scored
    return [party._replace(receiving=0.0) if party.cue in led else party for party in scored]


def _with_refugees(context: Context, scored: list[Party]) -> list[Party]:
    """Those who fled a country take less than the country that a sentence or the article names beside them.

    "It gave Jordan $5 million for Syrian refugees".
    """
    behind, text = context.words["fled_after"], context.article.text
    fled = [p.receiving > 0 and p.cue.kind == "people" and behind.match(text, p.cue.end) is not None for p in scored]
    if not any(fled):
        return scored
    host = any(p.tendency <= -1 and not gone for p, gone in zip(scored, fled, strict=True))
    return [p._replace(receiving=0.0 if host else 1.0) if gone else p for p, gone in zip(scored, fled, strict=True)]


def _with_capitals(scored: list[Party]) -> list[Party]:
    """A capital that nothing is said to give is no giver beside the name of its country, which takes.

    "Of the $2 billion that Greece was promised, $1 billion had come, and Athens had returned $40 million".
    """
    takers = {party.cue.value for party in scored if party.cue.kind != "capital" and party.tendency <= -STRONG}
    alone = [party.cue.kind == "capital" and party.giving <= 1 and party.cue.value in takers for party in scored]
    return [party._replace(giving=0.0) if bare else party for party, bare in zip(scored, alone, strict=True)]


def _named(context: Context, sentence: int, cues: Sequence[Cue]) -> list[Cue]:
    """The names among the cues of a sentence, as the article means them."""
    named: list[Cue] = []
    press = [cue for cue in cues if cue.kind == "name" and cue.value == "press"]
    for said in cues:
        cue = as_called(context, sentence, said) if said.kind == "short" else said
        if cue is None:
            continue
        # "American" in "Inter-American Development Bank" names nobody
        if cue.kind not in _PARTIES or not cue.value or (named and cue.end <= named[-1].end):
            continue
        # nor does "US$ million" at the head of a table, or the name of a newspaper
        unit = context.article.text.startswith("$", cue.end) or context.article.text[cue.start - 1 : cue.start] == "$"
        if unit or _is_branch(context, named, cue) or any(name.start <= cue.start and cue.end <= name.end for name in press):
            continue
        if (defined := as_defined(context, cue)) is not None:
            named.append(as_own(context, defined))
    return named


def _is_seat_of(context: Context, cue: Cue, named: Sequence[Cue]) -> bool:
    """Whether a town says where an organisation behind it sits: "London's EBRD"; not "Bern's Gavi pledge"."""
    text, words = context.article.text, context.words
    town = cue.kind == "capital" or words["seats"].fullmatch(context.quote(cue))
    if not town or (found := words["seat_of"].match(text, cue.end)) is None:
        return False
    beside = next((other for other in named if other.start == found.end() and other.kind == "organisation"), None)
    return beside is not None and beside.value != cue.value and not words["given_noun"].match(text, beside.end)


def _is_branch(context: Context, named: Sequence[Cue], cue: Cue) -> bool:
    """Whether a country that usually gives is the last word of an agency's name: "Plan International Canada", JICAベトナム."""
    if not context.words.words.spaced:
        return bool(named) and named[-1].kind == "organisation" and named[-1].end == cue.start and cue.kind == "country"
    agency = bool(named) and named[-1].value in REPORTING and named[-1].kind == "organisation"
    return agency and cue.value in USUAL_DONORS and context.article.text[named[-1].end : cue.start] == " "


def _channels(context: Context, sentence: int, named: Sequence[Cue]) -> set[Cue]:
    """The organisations that a sentence says money goes through: "through the Red Cross, UNICEF and WFP"."""
    text, through = context.article.text, set[Cue]()
    last = context.sentences[sentence][0]
    for cue in named:
        begin, listed, last = max(last, cue.start - LOOK), last, cue.end
        if cue.kind != "organisation" or cue.value in alpha2_by_alpha3():
            continue
        before = text[begin : cue.start]
        in_list = any(one.end == listed for one in through) and context.words["names_between"].fullmatch(before) is not None
        behind = context.words["channel_after"].match(text, cue.end)
        if in_list or behind or context.words["channel_before"].search(before):
            through.add(cue)
    return through


@asked_once
def gives_somewhere(context: Context, country: str) -> bool:
    """Whether a sentence with a sum says by its verb that a country gives, which does not usually."""
    if country in USUAL_DONORS:
        return False
    known = (party for sentence in context.by_sentence for party in parties(context, sentence))
    return any(party.cue.value == country and party.giving >= STRONG and party.tendency > 0 for party in known)


def many_give_before(context: Context, sentence: int, place: int) -> bool:
    """Whether a sentence says before a place that many who are not named give: "World leaders promised" $5 million."""
    begin = max(context.sentences[sentence][0], place - _FAR_BACK)
    return context.words["many_before"].search(context.article.text, begin, place) is not None


def _scored(context: Context, sentence: int, cue: Cue, cues: Sequence[Cue]) -> Party:
    text, words = context.article.text, context.words_in(sentence)
    start, end = context.sentences[sentence]
    before, behind = text[max(start, cue.start - _LOOK_BACK) : cue.start], text[cue.end : min(end, cue.end + LOOK)]
    opens = cue.start - start <= LOOK and OPENING.fullmatch(text, start, cue.start) is not None
    # A dateline opens its line; "Ramallah conference" is a place anywhere.
    at_seat = words["seats"].fullmatch(context.quote(cue)) is not None
    governs = (cue.kind == "capital" or at_seat) and words["governs_before"].search(before) is not None
    seat = at_seat and not governs and (words["seat_before"].search(before) or words["met_where"].match(behind))
    if seat or _is_beside(words, cue, before, behind) or (opens and opens_story(context, cue, behind)):
        return Party(cue, 0.0, 0.0)
    taking = _speaks_of_promise(context, sentence, cue) or _pays_too(context, sentence, cue, cues)
    if taking or _is_given_in_headline(context, sentence, cue, cues):
        return Party(cue, 0.0, _VERBS["receives"][1])
    # "with Oman giving $5 million"
    taken = words["recipient_before"].search(before) is not None and not governs and not words["giving_sum"].match(behind)
    giving, receiving = _by_neighbours(context, cue, cues, before, behind, taken=taken)
    # the Japanese ambassador to Italy, notes exchanged in Rome, the capital of Italy: where, not who gives
    if giving > receiving and (words["post_before"].search(before) or words["post_after"].match(behind)):
        return Party(cue, 0.0, 0.0)
    if opens and HEADS_ITEM.match(behind):
        giving, receiving = giving + (giving > receiving), receiving + 0.5 * (receiving > giving)
    # "signed with Laos to provide", "a dam at Darkhan, lent": what stands behind "with", "to" or "at" is no subject of the verb
    subject = not (taken and receiving > giving) and not owns_sum(context, sentence, cue)
    subject = subject and words["at_place"].search(before) is None
    if subject and (verb := _verb(context, sentence, cue, cues)) is not None:
        gives, receives = _by_verb(context, verb, start)
        # Kenya's government asks parliament for leave to borrow, and not to lend
        lends = cue.value in USUAL_DONORS or all(other.value != "loan" for other in cues if other.kind == "instrument")
        asks_house = lends and words["asks_house"].match(text, verb.start)
        asks_house = asks_house or (cue.value in USUAL_DONORS and words["own_budget"].match(behind))
        if asks_house or (receives and words["executive"].fullmatch(context.quote(cue))):
            gives, receives = STRONG, 0.0
        # Whoever signs or announces gives only if it is one who gives.
        giving, receiving = giving + (gives if verb.value != "tells" or giving >= receiving else 0.0), receiving + receives
    if giving > ENOUGH and words["quoted_before"].search(before) and words["says_after"].match(behind):
        giving, receiving = ENOUGH, 0.0
    if cue.kind == "capital" and not governs and words["place_before"].search(before):
        giving, receiving = 0.0, min(receiving, MET_THERE)
    # "Kharkiv gets trams": no capital, it speaks for no government; "Britain, its biggest donor after Oman, halted": by the way
    if cue.kind == "town" or (receiving < giving <= 1 and _is_set_aside(context, sentence, cue, cues)):
        giving = 0.0
    return Party(cue, giving, receiving)


def _is_given_in_headline(context: Context, sentence: int, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a headline without an auxiliary says that a country gets a sum: "Lebanon promised more than $10bn in loans".

    Where it names another country beside it, it gives: "Rwanda pledged $1 million to Haiti".
    """
    if cue.value not in alpha2_by_alpha3() or cue.value in USUAL_DONORS:
        return False
    text, slot = context.article.text, next((context.slots[i] for i in context.by_sentence.get(sentence, ())), None)
    if slot is None or not context.words["bare_passive"].fullmatch(text, cue.end, slot.start):
        return False
    if (headline := context.headline()) is None or text[slice(*context.sentences[sentence])].strip() not in headline:
        return False
    named = {other.value for other in cues if other.kind in _PARTIES and other.start > slot.end}
    return not named & (alpha2_by_alpha3().keys() - USUAL_DONORS - {cue.value})


def _speaks_of_promise(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a country speaks of what came of a promise to it: "Nepal said that $2 million of the $9 million promised"."""
    if cue.value not in alpha2_by_alpha3() or cue.value in USUAL_DONORS:
        return False
    here = [i for i in context.by_sentence.get(sentence, ())[1:] if context.slots[i].start > cue.end]
    promised = (i for i in here if context.words["promised_after"].match(context.article.text, *context.after(i)))
    return any(context.is_out_of_next(i - 1) for i in promised)


def _pays_too(context: Context, sentence: int, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a country that is helped pays a share of its own: "Uganda itself will provide $5 million".

    Not where its sentence names another that takes, "$9 million for Haiti, Rwanda contributing $1 million", nor to a fund.
    """
    if cue.kind != "country" or cue.value in USUAL_DONORS:
        return False
    others = {one.value for one in cues if one.kind in ("country", "people", "town")} - USUAL_DONORS - {cue.value}
    pays = ("itself_pays", *(["adds_to_it"] if context.says(sentence, "finances") else []))
    return not others and any(context.words[one].match(context.article.text, cue.end) for one in pays)


def _is_beside(words: Mapping[str, re.Pattern[str]], cue: Cue, before: str, behind: str) -> bool:
    """Whether the words around a name make it no party: a place, a co-financier, the first word of another's name."""
    if words["place_after"].match(behind) or (words["met_after"].match(behind) and words["met_before"].search(before)):
        return True
    # "co-financed with the Bank, which approved $5 million": the Bank gives its own; "turned to Oman for": who is asked
    asked = words["asked_before"].search(before) and words["asked_for"].match(behind)
    if not asked and words["no_party_before"].search(before) and not words["relative"].match(behind):
        return True
    pairs = (("person_before", "person_after"), ("title_right_before", "surname_after"))
    if cue.kind == "capital" and any(words[b].match(behind) and words[a].search(before) for a, b in pairs):
        return True
    # "the Swedish retailer", "the Tony Blair Institute": neither is the country
    named = "named_after" if cue.kind == "organisation" else "of_firm"
    if cue.value in alpha2_by_alpha3() and words[named].match(behind):
        return True
    if cue.kind == "organisation" and words["own_fund"].match(behind):
        return True
    if cue.value in REPORTING:
        return words["own_arm"].match(behind) is not None
    return cue.kind == "country" and cue.value not in USUAL_DONORS and words["fund_after"].match(behind) is not None


def _by_neighbours(
    context: Context, cue: Cue, cues: Sequence[Cue], before: str, behind: str, *, taken: bool
) -> tuple[float, float]:
    """What a name is by itself and by the words right before and behind it: as donor and as recipient."""
    words = context.words
    giving, receiving = usually(context, cue, behind)
    if is_lender(context, cue) and words["goes_to"].search(before):
        return 0.0, 1.0
    asked = words["asked_before"].search(before) and words["asked_for"].match(behind)
    if words["donor_before"].search(before) or asked or _gives_own_kind(context, cue, cues):
        giving += 3
    lent_to = words["lent_to"].search(before) or words["aid_towards"].match(context.article.text, cue.start)
    if lent_to and cue.value in USUAL_DONORS:
        receiving += NAMED
    elif taken and not (is_lender(context, cue) and words["agreed_with"].search(before)):
        receiving += 0.5 if giving > receiving else 1.0 if cue.kind == "people" else 1.5
    if cue.value in PARTNERS and words["own_gift"].match(behind) and words["one_before"].search(before):
        giving, receiving = STRONG, 0.0  # "an Indian grant of"
    elif _is_subject_giving(context, cue, cues) or (
        words["donor_after"].match(behind) and (giving >= receiving or _gives_behind(context, cue, cues))
    ):
        # "Ukraine aid" and "Afghan aid" are to them, "Japan aid" is from Japan, unless a bank "is granting Portugal loans"
        lent = words.words.spaced and receiving >= NAMED
        aided = behind[:1] == " " and (lent or cue.value not in USUAL_DONORS)
        people = cue.kind == "people" and cue.value not in GIVERS and words["aided_after"].match(behind) is not None
        aided &= people or cue.kind == "country"
        # カタールは2億ドルを約束し、ガーナも3億ドルを拠出する
        receiving = 0.0 if not words.words.spaced and words["own_sum"].match(behind) else receiving
        giving, receiving = (giving, receiving + 2) if aided else (giving + 2, receiving)
    # "an IMF emergency package": no emergency of the lender's
    if words["recipient_after"].match(behind) and not (is_lender(context, cue) and words["called_after"].match(behind)):
        receiving += 2
    if (asking := _in_request(context, cue, cues)) is not None:
        giving, receiving = asking
    if words["subject_after"].match(behind) and (_receives_behind(context, cue, cues) or _asks(context, cue, cues)):
        giving, receiving = 0.0, receiving + 2
    return giving, receiving


def _gives_own_kind(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether "the government" stands before what its own country calls its aid: 政府は850万ドルの無償資金協力を決めた."""
    if context.words.words.spaced or context.words["own_government"].fullmatch(context.quote(cue)) is None:
        return False
    return any(other.start > cue.end and other.kind == cue.kind and other.value == cue.value for other in cues)


def _is_subject_giving(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a name for one's own government is the subject of a verb of giving, its particle being in it: 政府は…拠出する."""
    own = not context.words.words.spaced and context.words["own_government"].fullmatch(context.quote(cue)) is not None
    return own and _gives_behind(context, cue, cues)


def _in_request(context: Context, cue: Cue, cues: Sequence[Cue]) -> tuple[float, float] | None:
    """What a country or bank is that asks another, or is asked, where verbs come last: チャドはドイツに支援を求めた."""
    if context.words.words.spaced or cue.kind not in _PARTIES:
        return None
    text, end = context.article.text, context.sentences[span_at(context.sentences, cue.start)][1]
    asks = context.words["asks_last"]
    if cue.kind == "country" and cue.value not in USUAL_DONORS and asks.fullmatch(text, cue.end, end):
        return 0.0, NAMED
    if context.words["asked_last"].fullmatch(text, cue.end, end) is None:
        return None
    gives = cue.value in GIVERS or is_lender(context, cue)
    before = (one for one in cues if one.kind == "country" and one.end <= cue.start and one.value not in USUAL_DONORS)
    return (NAMED, 0.0) if gives and any(asks.fullmatch(text, one.end, end) for one in before) else None


def _receives_behind(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a word of receiving can be said of a name; where verbs come last it stands behind it, and before no other name.

    避難民を受け入れているヨルダン: what stands right before a name is said of that name.
    """
    verbs = [other for other in cues if other.kind == "giving" and other.value == "receives"]
    if context.words.words.spaced:
        return bool(verbs)
    names = [other.start for other in cues if other.kind in _PARTIES and other.value]
    if verbs and _gives_first(context, cue, cues):
        return False
    own = (verb for verb in verbs if verb.start >= cue.end)
    return any(not any(0 <= start - verb.end <= _RELATIVE for start in names) for verb in own)


def _gives_first(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether who usually gives does so in its clause, before others ask or get: 公社は港に融資するが、市は要請を取り下げた."""
    if not gives_usually(context, cue):
        return False
    behind = (other for other in cues if other.start >= cue.end)
    told = (one for one in behind if one.kind == "giving" or (one.value != cue.value and gives_usually(context, one)))
    first = next(told, None)
    return first is not None and first.kind == "giving" and first.value == "gives"


def _asks(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether what is said of a name that usually takes is that it asks, where verbs come last: WFPが求めた3億ドル.

    国連が支援を求めた: what is asked for is not given.
    """
    if context.words.words.spaced or cue.value in USUAL_DONORS:
        return False
    telling, asked = {"giving", "irrealis", *_PARTIES}, context.words["asked_after"]
    behind = (other for other in cues if other.start >= cue.end and other.kind in telling)
    said = next((c for c in behind if c.kind != "giving" or not asked.match(context.article.text, c.end)), None)
    return said is not None and said.kind == "irrealis" and said.value == "request" and said.start - cue.end <= LOOK


def _gives_behind(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a word of giving stands behind a name; where verbs come last, a particle alone makes no taker a giver."""
    if context.words.words.spaced:
        return True
    text = context.article.text
    if context.words["from_it"].match(text, cue.end):
        return True
    # トーゴの大統領は感謝を述べ、李大使は…約束した: the verb is of another
    if context.words["told_clause"].match(text, cue.end):
        return False
    verbs, verbal = (other for other in cues if other.value == "gives" and other.start >= cue.end), context.words["verbal"]
    return any(verbal.search(context.quote(verb)) or verbal.match(text, verb.end) for verb in verbs)


def _by_verb(context: Context, verb: Cue, start: int) -> tuple[float, float]:
    """What a verb makes of its subject; in the passive ("Fiji was handed") it is the other way round."""
    gives, receives = _VERBS[verb.value]
    active = context.words["active_form"].search(context.quote(verb)) is not None
    passive = not active and context.words["passive"].search(context.article.text, max(start, verb.start - LOOK), verb.start)
    return (receives, gives) if passive else (gives, receives)


def _verb(context: Context, sentence: int, cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The verb of giving or receiving that a name governs: the first behind it and what is set aside, before another name.

    Where verbs come last a particle tells (`donor_after`), not the verb.
    """
    if not context.words.words.spaced:
        return None
    text, end = context.article.text, context.sentences[sentence][1]
    if _is_set_aside(context, sentence, cue, cues):
        return None
    begin = _asides(context, sentence).get(cue.end, cue.end)
    for other in cues:
        if other.start < begin or other.start >= min(end, begin + 2 * LOOK):
            continue
        if other.kind in _PARTIES and (other.value != cue.value or context.words["executive"].fullmatch(context.quote(other))):
            return None
        is_verb = other.kind == "giving"
        if is_verb and _is_told_of_sum(context, sentence, cue, other):
            return None
        if is_verb and context.words["giving_noun"].search(text, max(begin, other.start - LOOK), other.end) is None:
            pronoun = context.words["pronoun"].search(text, begin, other.start)
            return None if pronoun or _is_of_subject(context, sentence, cue, other) else other
    return None


def _is_told_of_sum(context: Context, sentence: int, cue: Cue, verb: Cue) -> bool:
    """Whether a participle behind a sum is told of it and not of a name before: "Chad has yet to see $5 million promised".

    Nor is "$2 million is to be paid" in "Oman split its $4 million: $2 million is to be paid".
    """
    slot = context.slot_before(sentence, verb.start)
    if slot is None or slot.end <= cue.end or context.words["own_sum"].fullmatch(context.article.text, cue.end, slot.start):
        return False
    between = context.article.text[slot.end : verb.start]
    passive = context.words["sum_subject"].fullmatch(between) and context.words["passive"].search(between)
    return (passive is not None or len(between) == 1) and context.words["participle"].search(context.quote(verb)) is not None


def _is_of_subject(context: Context, sentence: int, cue: Cue, verb: Cue) -> bool:
    """Whether a verb goes on with what a sentence tells of its subject: "Oman gave it to the bank of Mali and lent Chad"."""
    text, start = context.article.text, context.sentences[sentence][0]
    if context.words["goes_on_with"].fullmatch(text, cue.end, verb.start) is None:
        return False
    return context.words["object_before"].search(text, max(start, cue.start - LOOK), cue.start) is not None


def _is_set_aside(context: Context, sentence: int, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a name stands in what is told of another by the way, and so before a verb that is not its own."""
    if not (asides := _asides(context, sentence)):
        return False
    before = bisect_left(cues, cue.start, key=lambda other: other.start)
    near = (other for other in cues[max(0, before - _BY_THE_WAY) : before] if other.kind in _PARTIES)
    return any(other.end < cue.start < asides.get(other.end, 0) for other in near)


@asked_once
def _asides(context: Context, sentence: int) -> dict[int, int]:
    """Where what is told by the way of a name of a sentence ends, by where it begins, which is where the name ends."""
    end = context.sentences[sentence][1]
    begins = {cue.end for cue in context.cues(sentence) if cue.kind in _PARTIES}
    found = (context.words["aside_after"].match(context.article.text, begin, end) for begin in begins)
    return {aside.start(): aside.end() for aside in found if aside}


def _is_money_of(context: Context, sentence: int, cue: Cue, behind: str) -> bool:
    """Whether a name says whose loans or grants the sum before it is in: "$5 million in Japanese grants".

    Not "$5 million in Ukraine aid".
    """
    if (cue.value not in USUAL_DONORS and cue.kind != "organisation") or not context.words["donor_after"].match(behind):
        return False
    slot = context.slot_before(sentence, cue.start)
    return slot is not None and context.words["in_form_of"].fullmatch(context.article.text, slot.end, cue.start) is not None


def leading_to(context: Context, i: int, cue: Cue, before: str = "recipient_before") -> re.Match[str] | None:
    """What alone stands between a slot and a name, or word, right behind it: "for", "to", or "from" with `donor_before`."""
    if not 0 < cue.start - context.slots[i].end <= LOOK:
        return None
    between = context.article.text[context.slots[i].end : cue.start]
    found = context.words[before].search(between)
    return found if found and not between[: found.start()].strip() else None


def is_aimed_at(context: Context, i: int, party: Party) -> bool:
    """Whether nothing but "for", "to" or the like stands between a slot and a name: "€1 billion for Turkey"."""
    found = leading_to(context, i, party.cue)
    if found is None:
        return False
    if _is_money_of(context, context.slots[i].sentence, party.cue, context.article.text[party.cue.end : party.cue.end + LOOK]):
        return False
    # "Lebanon was promised $2.4 billion in Paris": where they met
    if party.cue.kind == "capital" and party.receiving < 1 and party.cue.value in USUAL_DONORS:
        return False
    # "a loan of $5 million with the World Bank"
    return not (party.tendency > 0 and context.words["agreed_with"].search(found[0]))
