"""The donor and the recipient of an article: those whom its headline, its lead and its sums speak of most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from babel.core import get_global

from aidledger.model import Topic
from aidledger.parsers.meaning.bodies import body_helped, fund_named
from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.datelines import OPENING, is_dateline
from aidledger.parsers.meaning.parties import gives_somewhere, is_aimed_at, many_give_before, parties
from aidledger.parsers.meaning.party import ENOUGH, GIVERS, LIST, LOOK, PARTNERS, STRONG, USUAL_DONORS, Party
from aidledger.parsers.meaning.rows import in_rows
from aidledger.parsers.meaning.slots import FEW
from aidledger.parsers.meaning.titles import sentences_of, title_of
from aidledger.parsers.text.places import alpha2_by_alpha3, alpha3_by_alpha2, country_of_money

_OPENING_ONES: Final = 2
"""In the headline and the first sentence, who gives counts twice."""

SEVERAL: Final = ""
"""The recipient of an article that is about many, none of them above all: no name, so that no claim or activity has it."""

_AMONG: Final = 0.3
"""What a country counts as a taker in a sentence that names a part of the world as well."""

_HALF: Final = 0.45
"""A country with less than this share of what speaks for takers is not the one that an article is about."""

_TWICE: Final = 2
"""A country that does not usually give, and is spoken of so much more as one that takes, gives nothing in an article."""

_OTHERS: Final = ("debt", "trade")
_ITEMS: Final = 3
_PARTS: Final = frozenset("、，。")
_READ: Final = 60
"""So many sentences are read for the one country that an article speaks of."""

_SEATS: Final = {
    "Asian Development Bank": "PHL", "African Development Bank": "CIV", "Caribbean Development Bank": "BRB",
    "West African Development Bank": "TGO", "ECOWAS Bank for Investment and Development": "TGO",
    "Central American Bank for Economic Integration": "HND", "East African Development Bank": "UGA",
    "Development Bank of Latin America": "VEN", "African Export-Import Bank": "EGY", "Eurasian Development Bank": "KAZ",
    "Arab Bank for Economic Development in Africa": "SDN", "UNEP": "KEN", "African Union": "ETH",
}  # fmt: skip
"""Where the papers of an organisation are dated from, whomever they are about."""


def main_parties(context: Context, topics: Sequence[Topic]) -> tuple[str | None, str | None]:
    """The donor and the recipient that the headline, the lead and the sentences with sums speak of most.

    A sentence whose sums, by the `topics` of the slots, are debts or trade alone tells nobody, unless it is the first.
    """
    giving: dict[str, float] = {}
    receiving: dict[str, float] = {}
    plain: dict[str, float] = {}
    first, spaced = min(context.by_sentence, default=-1), context.words.words.spaced
    others = {k for k, here in context.by_sentence.items() if k > first and all(topics[i] in _OTHERS for i in here)}
    above = title_of(context)
    others |= {k for k in context.telling() if k > first >= 0 and _is_aside(context, k)}
    said = ((context, k) for k in context.telling() if k not in others)
    for told, sentence in (*sentences_of(above), *said):
        heads = told is above or sentence == first
        for party in parties(told, sentence):
            if party.tendency == 0 or (party.tendency > 0 and _is_no_giver(told, sentence, party)):
                continue
            if party.tendency < 0 and (_with_others(told, party) or (told is context and _is_item(context, sentence, party))):
                continue
            # "a bailout for Ireland": a headline is too short to tell again who gives
            if told is above and party.tendency > 0 and party.receiving:
                continue
            # "Delhi paid out $3 million ... India also opened a credit": a name by the way takes nothing from the one who takes
            if party.tendency < 0 and party.receiving <= 1 and _may_give(context, party.cue.value):
                plain[party.cue.value] = plain.get(party.cue.value, 0.0) + abs(party.tendency)
                continue
            table = giving if party.tendency > 0 else receiving
            gives = sentence < _OPENING_ONES and _gives_usually(party)
            opens = heads and (not spaced or _is_raised_for(told, sentence, party)) if party.tendency < 0 else gives
            # 中東やアフリカ諸国への食料支援や、ウクライナの農業支援: one of many that a late sentence names
            among = party.tendency < 0 and not (spaced or heads) and _names_region(told, sentence)
            weight = _AMONG if among else 1 + opens
            table[party.cue.value] = table.get(party.cue.value, 0.0) + abs(party.tendency) * weight
    silent = not receiving.keys() - plain.keys() & alpha2_by_alpha3().keys()
    if silent:
        receiving = {k: receiving.get(k, 0.0) + plain.get(k, 0.0) for k in (*receiving, *plain)}
    body, helped = body_helped(context)
    giving.pop(body, None)
    likely = ((k, v) for k, v in giving.items() if k in GIVERS or receiving.get(k, 0.0) <= _TWICE * v)
    donor = _most(likely) or _own_giver(context)
    seat = _SEATS.get(donor or "")
    takers = {k: v for k, v in receiving.items() if k != donor and v >= 1 + (k == seat) and k in alpha2_by_alpha3()}
    if helped > sum(takers.values()) + sum(plain.values()):
        # "$5 million to Mali and $3 million to UNICEF": what the others of the list take is not told by the one
        return donor, SEVERAL if spaced and _takes_in_list(context) else body
    if takers and max(takers.values()) < _HALF * sum(takers.values()):
        return donor, SEVERAL
    at_home = _home_beside(context, donor) if takers and silent else None
    recipient = at_home or _most(takers.items()) or _taken(context, donor) or _spoken_of(context, donor, others)
    recipient = recipient or fund_named(context, donor)
    return donor, _above_others(context, recipient, takers)


def _is_raised_for(context: Context, sentence: int, party: Party) -> bool:
    """Whether many who are not named give to a name: "Donors pledged $5 million for Syria", whoever speaks for a neighbour."""
    return party.tendency <= -STRONG and many_give_before(context, sentence, party.cue.start)


def _above_others(context: Context, recipient: str | None, takers: Mapping[str, float]) -> str | None:
    """The recipient of an article, if it takes more than others: of a list of countries that are named alike none is."""
    spaced = context.words.words.spaced
    if spaced and recipient in takers and _is_always_with_others(context, recipient or ""):
        return SEVERAL
    alike = sum(1 for v in takers.values() if recipient is not None and v == takers.get(recipient))
    return recipient if alike <= (LIST if spaced else 1) else None


def _is_always_with_others(context: Context, country: str) -> bool:
    """Whether a country takes nowhere but in a row with others, as their equal: "programmes in Niger and Senegal"."""
    alone = with_others = False
    for told, sentence in (*sentences_of(title_of(context)), *((context, k) for k in context.telling())):
        takers = [p.cue for p in parties(told, sentence) if p.tendency < 0 and p.is_country]
        for run in in_rows(told, takers):
            named = {cue.value for cue in run}
            with_others |= country in named and len(named) > 1
            alone |= named == {country}
    return with_others and not alone


def _may_give(context: Context, country: str) -> bool:
    """Whether a country that a sentence only names may be there as one who gives."""
    return country in PARTNERS or gives_somewhere(context, country)


def _is_aside(context: Context, sentence: int) -> bool:
    """Whether a sentence opens by saying that it tells of another thing: "Separately, it will lend Peru $15 million"."""
    return context.words["aside"].match(context.article.text, context.sentences[sentence][0]) is not None


def _is_no_giver(context: Context, sentence: int, party: Party) -> bool:
    """Whether little speaks for a name as a giver, it asks others to give, or a sum of its sentence is for it."""
    slots = context.by_sentence.get(sentence, [])[:FEW]
    end = context.sentences[sentence][1]
    if context.words["asks_last"].fullmatch(context.article.text, party.cue.end, end):
        return True
    return party.tendency < ENOUGH or any(is_aimed_at(context, i, party) for i in slots)


def _with_others(context: Context, party: Party) -> bool:
    """Whether a name stands for several, where a particle tells it: ウクライナなどへの支援."""
    several = context.words["several_after"]
    return not context.words.words.spaced and several.match(context.article.text, party.cue.end) is not None


def takes_item(context: Context, sentence: int, party: Party) -> int | None:
    """Of a list whose items are for others the slot whose item names a taker: 干ばつ対策に6億円、チャド支援に2億円."""
    here, text, cue = context.by_sentence.get(sentence, ()), context.article.text, party.cue
    if context.words.words.spaced:
        return _takes_alone(context, here, party) if len(here) > 1 else None
    if len(here) < _ITEMS or text[cue.start - 1] not in _PARTS:
        return None
    behind = next((k for k in here[1:] if context.slots[k].start >= cue.end), None)
    ends = context.slots[behind].start if behind is not None else cue.start
    return behind if context.slots[here[0]].end <= cue.start < ends and _PARTS.isdisjoint(text[cue.end : ends]) else None


def _is_item(context: Context, sentence: int, party: Party) -> bool:
    return takes_item(context, sentence, party) is not None


def _takes_in_list(context: Context) -> bool:
    """Whether a list of an article has an item for a country and others for others."""
    return any(_is_item(context, k, party) for k in context.telling() for party in parties(context, k))


def _takes_alone(context: Context, here: Sequence[int], party: Party) -> int | None:
    """The slot that a name right behind it takes, where a body takes another in the same words: "$3 to Mali, $2 to UNICEF"."""
    text, aims = context.article.text, context.words["item_for"]
    took = {k: found for k in here[:FEW] if (found := aims.match(text, *context.after(k)))}
    own = next((k for k, found in took.items() if found.end() == party.cue.start), None)
    if own is None:
        return None
    bodies = {cue.start for cue in context.cues(context.slots[own].sentence, "organisation")}
    return own if any(f.end() in bodies and f["to"] == took[own]["to"] for f in took.values()) else None


def _names_region(context: Context, sentence: int) -> bool:
    """Whether a sentence names a part of the world; 途上国援助 is what aid is called."""
    return any(not context.words["poor_lands"].fullmatch(context.quote(cue)) for cue in context.cues(sentence, "region"))


def _gives_usually(party: Party) -> bool:
    return party.cue.value in USUAL_DONORS or not party.is_country


def first_named(context: Context, value: str) -> int:
    """The first sentence that names a country or organisation; 0 where none does, as where its money tells it."""

    def names(sentences: Iterable[int]) -> Iterable[int]:
        return (k for k in sentences if any(party.cue.value == value for party in parties(context, k)))

    if any(party.cue.value == value for title, k in sentences_of(title_of(context)) for party in parties(title, k)):
        return 0
    told = next(iter(names(context.telling())), 0)
    return next(iter(names(range(told))), told)


def _spoken_of(context: Context, donor: str | None, others: Collection[int]) -> str | None:
    """The one country that a whole article names among those that take, where head and sums name none."""
    named: set[str] = set()
    for sentence in range(min(len(context.sentences), _READ)):
        if sentence in others or (not context.words.words.spaced and _names_region(context, sentence)):
            continue
        named_here = (p for p in parties(context, sentence) if p.tendency < 0 and p.is_country)
        named_here = (p for p in named_here if not _is_item(context, sentence, p))
        takers = (p.cue.value for p in named_here if not _with_others(context, p))
        named.update(value for value in takers if value != donor and value not in USUAL_DONORS)
    return named.pop() if len(named) == 1 else None


def _taken(context: Context, donor: str | None) -> str | None:
    """Who takes where nobody does by name: one that usually gives, of a bank or agency; else the country of the article."""
    taken: dict[str, float] = {}
    said = (*sentences_of(title_of(context)), *((context, sentence) for sentence in context.by_sentence))
    for told, sentence in said if donor and donor not in alpha2_by_alpha3() else ():
        for party in parties(told, sentence):
            # "the bank's board met in Rome": where, not for whom
            there = party.cue.kind == "capital" and party.giving == 0.0 and party.receiving < 1
            if party.cue.value in USUAL_DONORS and party.receiving > 0 and party.giving <= 1 and not there:
                taken[party.cue.value] = taken.get(party.cue.value, 0.0) + party.receiving
    return _most(taken.items()) or _home_beside(context, donor)


def _home_beside(context: Context, donor: str | None) -> str | None:
    """The country that a story is from, where it is not that of who gives."""
    home = _home(context)
    return home if home != donor and home != _SEATS.get(donor or "") else None


def _home(context: Context) -> str | None:
    """The country where a story was written ("DHAKA: The bank will lend"), or whose money its newspaper counts in."""
    if (written := _written_in(context)) is not None:
        return None if written in USUAL_DONORS else written
    spent = {mention.amount.currency for mention in context.mentions}
    countries = {country for code in spent for country in _spends(code)}
    return countries.pop() if len(countries) == 1 else None


def _written_in(context: Context) -> str | None:
    """The country of the dateline of a story."""
    # 【ナイロビ＝山田】: a paper of a language that one country writes has its own people abroad, at conferences too
    for sentence in context.lead() if context.words.words.spaced else ():
        start = context.sentences[sentence][0]
        for cue in context.cues(sentence):
            opens = cue.kind in ("capital", "town", "country") and OPENING.fullmatch(context.article.text, start, cue.start)
            behind = context.article.text[cue.end : cue.end + LOOK]
            # "Haiti: pledges pass $268 million" in the headline
            label = not sentence and cue.kind == "country" and behind.startswith(": ")
            if opens and (label or context.words["dateline"].match(behind) or is_dateline(context.article.text, cue)):
                return str(cue.value)
    return None


def _own_giver(context: Context) -> str | None:
    """The country that a story is from, where it usually gives and the story names only its government as who does.

    "PARIS, May 2 - The government will lend Senegal 30 mln dlrs": no other giver stands beside a sum.
    """
    home = _written_in(context) if context.words.words.spaced else None
    if home not in USUAL_DONORS:
        return None
    own, text = context.words["own_government"], context.article.text
    told = ((context.sentences[k][0], context.slots[here[0]].start) for k, here in context.by_sentence.items())
    if any(own.search(text, *span) for span in told) or _spends_at_home(context, home):
        return home
    return None


def _spends_at_home(context: Context, home: str) -> bool:
    """Whether a story from a country tells of its money: "CANBERRA, May 2 - Tonga will receive 20 mln Australian dlrs"."""
    sure = {mention.amount.currency for mention in context.mentions if mention.currency_basis not in ("assumed", "carried")}
    return any(country_of_money(code) == home for code in sure - {"USD"})


@cache
def _spends(code: str) -> tuple[str, ...]:
    """The one country that has a currency, as alpha-3, where it is none that usually gives."""
    rows = get_global("territory_currencies").items()
    two = [country for country, money in rows for now, _, until, tender in money if (now, until) == (code, None) and tender]
    three = [alpha3_by_alpha2().get(country, "") for country in two]
    return tuple(three) if len(three) == 1 and three[0] and three[0] not in USUAL_DONORS else ()


def _most(scores: Iterable[tuple[str, float]]) -> str | None:
    best = max(scores, key=lambda pair: pair[1], default=None)
    return best[0] if best is not None else None
