"""The countries and organisations that a text names, as who gives and who takes.

A country or organisation near a sum is scored as donor and as recipient: by what it usually is (a member of the OECD
Development Assistance Committee gives), by the word before it ("from", "to"), and by the verb behind it ("pledged").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from aidledger.parsers.meaning.abbreviated import as_defined
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.datelines import OPENING, opens_story
from aidledger.parsers.meaning.homeland import as_own
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.places import alpha2_by_alpha3
from aidledger.parsers.text.sentences import span_at

USUAL_DONORS: Final = frozenset(
    "AUS AUT BEL CAN CZE DNK EST FIN FRA DEU GRC HUN ISL IRL ITA JPN KOR LVA LTU LUX NLD NZL NOR POL PRT SVK SVN ESP SWE CHE "
    "GBR USA CHN SAU ARE KWT QAT TUR RUS ISR TWN SGP BGR HRV CYP MLT ROU LIE MCO".split()
)
"""Members of the OECD Development Assistance Committee, and the providers beyond it that the OECD tracks."""

PARTNERS: Final = frozenset("IND BRA ZAF THA IDN MEX CHL COL CRI ARG CUB KAZ AZE EGY NGA IRN DZA LBY MAR VEN".split())
"""Countries that take, and give to their neighbours too."""

BORROWERS: Final = frozenset("CHN TUR POL HRV ROU BGR HUN RUS SVK SVN CZE GRC".split())
"""Of the usual donors those that borrow from the banks of nations too."""

REPORTING: Final = frozenset(
    "OCHA|United Nations|UNHCR|WFP|UNRWA|WHO|IOM|FAO|UNICEF|UN Women|UNFPA|UN-Habitat|ILO|UNESCO|Red Cross|UNEP|UNAIDS|UNODC|"
    "UNMAS|CARE|Mercy Corps|International Rescue Committee|Norwegian Refugee Council|Danish Refugee Council|ActionAid|WaterAid|"
    "Catholic Relief Services|Plan International|Action Against Hunger|Concern Worldwide|Save the Children|"
    "World Vision".split("|")
)
"""Bodies that ask, count and hand on more often than they give: only a verb or a list makes them donors."""

_SEEMING: Final = 0.1

ENOUGH: Final = 0.15
"""So much must speak for a name as a donor, where it heads no item."""

_PARTIES: Final = frozenset(("country", "people", "capital", "town", "organisation"))
LOOK: Final = 48
_LOOK_BACK: Final = 64
FAR: Final = 60
STRONG: Final = 1.5
"""From this tendency on a name is the donor, or (negative) the recipient, whatever the rest of the article says."""

HEADS_ITEM: Final = re.compile(r"\s?(?:[:：|–—]\s|[:：](?=[^\s/]))")
"""Behind a name that opens a line of a list: "Norway: 40 million kroner"."""

NAMED: Final = 3.0
"""What a name counts as a giver at least behind "from" or "by"."""

_MET_THERE: Final = 0.6
"""What a capital counts as a recipient where people meet in it: too little to be the article's."""

LIST: Final = 3
"""More countries that are named alike are a list."""

_VERBS: Final = {"gives": (1.5, 0.0), "tells": (0.5, 0.0), "receives": (0.0, 2.5)}

_RELATIVE: Final = 5
_BY_THE_WAY: Final = 12
_FUND: Final = "International Monetary Fund"
_BESIDE: Final = 120
_COMMAS: Final = ("、", "，", ",")


class Party(NamedTuple):
    """A country or organisation where it is named, with its scores."""

    cue: Cue
    giving: float
    receiving: float

    @property
    def tendency(self) -> float:
        return self.giving - self.receiving


@asked_once
def parties(context: Context, sentence: int) -> list[Party]:
    """The countries and organisations of a sentence, in order."""
    cues = context.cues(sentence)
    named = _named(context, cues)
    if not named:
        return []
    through = _channels(context, sentence, named)
    scored: list[Party] = []
    for cue in named:
        # "with the Asian Development Bank (ADB)": the short form is what the name is
        before = scored[-1] if scored and not (scored[-1].giving or scored[-1].receiving) else None
        aside = before is not None and _is_short_form(context, before.cue, cue)
        scored.append(Party(cue, 0.0, 0.0) if aside or cue in through else _scored(context, sentence, cue, cues))
    return _side_by_side(context, sentence, scored)


def _named(context: Context, cues: Sequence[Cue]) -> list[Cue]:
    """The names among the cues of a sentence, as the article means them."""
    named: list[Cue] = []
    press = [cue for cue in cues if cue.kind == "name" and cue.value == "press"]
    for cue in cues:
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


def _side_by_side(context: Context, sentence: int, scored: list[Party]) -> list[Party]:
    """The parties of a sentence as each stands beside the others: in a row, as who signs with whom, as who borrows of whom."""
    if context.words.words.spaced:
        scored = _without_routes(context, _alike(context, sentence, scored))
        # "Togo and Norway signed": those who sign with each other are no row of takers
        row = len(scored) > 1 and not context.says(sentence, "signature")
        scored = _as_row_begins(context, scored) if row else scored
    else:
        scored = _as_signed(context, sentence, _as_in_row(context, scored))
    if any(p.tendency > 0 and p.cue.value in USUAL_DONORS for p in scored) and context.says(sentence, "signature"):
        scored = [_as_signing(party) for party in scored]
    scored = _as_borrowing(context, sentence, scored)
    funds = [party.cue for party in scored if party.cue.value == _FUND]
    if funds and context.says(sentence, "lending"):
        # "China rolled over a loan ... (a clause later) a deal with the Fund": what stands far off draws nothing
        near = (min(abs(fund.start - party.cue.start) for fund in (funds[0], funds[-1])) < _BESIDE for party in scored)
        return [_as_drawing(party) if beside else party for party, beside in zip(scored, near, strict=True)]
    return scored


def _is_branch(context: Context, named: Sequence[Cue], cue: Cue) -> bool:
    """Whether a country that usually gives is the last word of an agency's name: "Plan International Canada"."""
    agency = bool(named) and named[-1].value in REPORTING and named[-1].kind == "organisation"
    return agency and cue.value in USUAL_DONORS and context.article.text[named[-1].end : cue.start] == " "


def _as_signing(party: Party) -> Party:
    """A country that does not usually give, beside one that does: "signed by Ecuador's ministry and China Eximbank"."""
    country = party.cue.value in alpha2_by_alpha3() and party.cue.value not in USUAL_DONORS
    plain = (party.giving, party.receiving) == (0.0, 1.0)
    return party._replace(giving=0.0, receiving=STRONG) if country and (plain or party.giving == NAMED) else party


def _is_short_form(context: Context, name: Cue, cue: Cue) -> bool:
    """Whether a name stands in brackets right behind another of the same organisation."""
    return name.value == cue.value and context.article.text[name.end : cue.start].strip() == "("


def _as_in_row(context: Context, scored: Sequence[Party]) -> list[Party]:
    """The parties, each in a row of names as its last one, which alone has the particle: フィリピン、日本、米国が.

    ドイツ、ケニアに: of two names a comma parts a subject from whom it gives to.
    """
    found = list(scored)
    text, row = context.article.text, context.words["row_of_names"]
    for k in range(len(found) - 2, -1, -1):
        one, last = found[k], found[k + 1]
        joined = row.fullmatch(text, one.cue.end, last.cue.start) is not None
        longer = k > 0 and row.fullmatch(text, found[k - 1].cue.end, one.cue.start) is not None
        longer |= k + 2 < len(found) and row.fullmatch(text, last.cue.end, found[k + 2].cue.start) is not None
        joined &= longer or text[one.cue.end : last.cue.start].strip() not in _COMMAS
        if joined and one.tendency and abs(last.tendency) > 1 and abs(one.tendency) <= 1:
            found[k] = Party(one.cue, last.giving, last.receiving)
    return found


def _as_row_begins(context: Context, scored: Sequence[Party]) -> list[Party]:
    """The parties, a usual giver that closes a row of takers as one of them: "in Lebanon, Jordan and Turkey"."""
    found = list(scored)
    for k in range(1, len(found)):
        one, last = found[k - 1], found[k]
        usual = (last.giving, last.receiving) == (1.0, 0.0) and last.cue.value in alpha2_by_alpha3()
        # "to Mongolia and the Philippines to fund roads": the verb is not the last one's
        usual = usual or (last.tendency > 0 and last.receiving > 0 and _goes_on(context, last.cue))
        between = context.article.text[one.cue.end : last.cue.start]
        joined = any(joint in between for joint in context.words.words.joints)
        if usual and one.tendency <= -1 and joined and context.words["row_of_names"].fullmatch(between):
            found[k] = last._replace(giving=0.0, receiving=one.receiving)
    return found


def _without_routes(context: Context, scored: Sequence[Party]) -> list[Party]:
    """The parties, the two ends of a road or line as hardly takers: "a road linking Kenya with South Sudan"."""
    text, words, found = context.article.text, context.words, list(scored)
    for k, (one, other) in enumerate(pairwise(scored)):
        joined = max(one.tendency, other.tendency) < 0 and words["route"].fullmatch(text, one.cue.end, other.cue.start)
        if joined and words["route_before"].search(text, max(0, one.cue.start - LOOK), one.cue.start):
            found[k : k + 2] = [Party(end.cue, 0.0, _MET_THERE) for end in (one, other)]
    return found


def _goes_on(context: Context, cue: Cue) -> bool:
    return context.words["row_goes_on"].match(context.article.text, cue.end) is not None


def _alike(context: Context, sentence: int, scored: Sequence[Party]) -> list[Party]:
    """The parties, those in a list of givers as its first: "Spain pledged $9 million, Norway $8 million, India $7m"."""
    starts = [context.slots[i].start for i in context.by_sentence.get(sentence, ())]
    heads = [k for k, party in enumerate(scored) if len(starts) >= LIST and stands_before(context, party, starts)]
    # in "Germany gave Ghana $5 million, Mali $4 million" the first sum stands behind who takes it
    # "India's $5 million, China's $4 million and Japan's $3 million"
    own = len(heads) >= LIST and all(_owns_sum(context, sentence, scored[k].cue) for k in heads)
    taking = heads and not own and scored[heads[0]].tendency < 0 and stands_before(context, scored[heads[0]], starts[:1])
    # but not the next in "Norway gave Togo $5 million, Sweden $4 million, Oman $3 million"
    if taking:
        heads = heads[1:] if any(scored[k].tendency > 0 for k in heads[1:2]) else []
    led = own or (bool(heads) and any(party.giving >= STRONG for party in scored[: heads[0] + 1]))
    if led and any(scored[k].tendency > 0 for k in heads):
        given = [k for k in heads if own or scored[k].tendency < 0]
        return [p._replace(giving=max(p.giving, p.receiving + STRONG)) if k in given else p for k, p in enumerate(scored)]
    return list(scored)


def stands_before(context: Context, party: Party, starts: Sequence[int]) -> bool:
    """Whether a sum follows a name with no more between them than a space, a bracket, or "with"."""
    place = bisect_left(starts, party.cue.end)
    if place == len(starts) or starts[place] - party.cue.end > LOOK:
        return False
    return context.words["heads_sum"].fullmatch(context.article.text, party.cue.end, starts[place]) is not None


def _as_signed(context: Context, sentence: int, scored: Sequence[Party]) -> list[Party]:
    """The parties, those two who sign with each other as who takes and who gives: ガーナ政府と世界銀行は…調印した."""
    found, text = list(scored), context.article.text
    for k, (one, other) in enumerate(pairwise(scored)):
        joined = context.words["signs_with"].fullmatch(text, one.cue.end, other.cue.start)
        if not joined or not context.words["subject_after"].match(text, other.cue.end):
            continue
        taking = [receives > gives for gives, receives in (_usually(context, party.cue, "") for party in (one, other))]
        if taking[0] != taking[1] and context.says(sentence, "concluding"):
            found[k : k + 2] = [
                Party(party.cue, 0.0 if takes else NAMED, NAMED if takes else 0.0)
                for party, takes in zip((one, other), taking, strict=True)
            ]
    return found


def givers_beside(context: Context, party: Party) -> list[Party]:
    """The row of givers that a giver stands in, itself among them: "from Norway and Sweden".

    "In partnership with UNDP, Norway gave": of two names a comma makes no row.
    """
    here = [p for p in parties(context, span_at(context.sentences, party.cue.start)) if p.tendency > 0]
    # "Oman, the United Arab Emirates (UAE) and Kuwait": a short form is what the name before it is
    here = [p for k, p in enumerate(here) if p.cue == party.cue or not (k and _is_short_form(context, here[k - 1].cue, p.cue))]
    row = here[:1]
    for one, other in pairwise(here):
        joined = context.words["row_of_names"].fullmatch(context.article.text, one.cue.end, other.cue.start)
        if not joined and any(p.cue == party.cue for p in row):
            break
        row = [*row, other] if joined else [other]
    parted = len(row) == 2 and context.article.text[row[0].cue.end : row[1].cue.start].rpartition(")")[2].strip() in _COMMAS
    return row if not parted and any(p.cue == party.cue for p in row) else [party]


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


def _as_borrowing(context: Context, sentence: int, scored: Sequence[Party]) -> list[Party]:
    """The parties, a country that gives and borrows as one that borrows, where a bank lends and no other country takes.

    "The Asian Development Bank approved a loan for a railway in China": in the sentence only the bank is one that gives.
    """
    banks = [p for p in scored if p.cue.value not in alpha2_by_alpha3() and p.tendency > 0 and _is_lender(context, p.cue)]
    countries = {p.cue.value for p in scored if (p.giving or p.receiving) and p.cue.value in alpha2_by_alpha3()}
    if not banks or len(countries) != 1 or not countries <= BORROWERS or not context.cues(sentence, "instrument"):
        return list(scored)
    plain = (1.0 <= p.giving <= STRONG and p.cue.kind != "organisation" for p in scored)
    return [p._replace(giving=0.0, receiving=1.0) if takes else p for p, takes in zip(scored, plain, strict=True)]


def _as_drawing(party: Party) -> Party:
    """A country beside the Fund's money draws it, though it usually gives, unless a word says that it gives here too."""
    usual = party.cue.value in USUAL_DONORS and (party.giving, party.receiving) == (1.0, 0.0)
    return party._replace(giving=0.0, receiving=1.0) if usual else party


def _scored(context: Context, sentence: int, cue: Cue, cues: Sequence[Cue]) -> Party:
    text, words = context.article.text, context.words
    start, end = context.sentences[sentence]
    before, behind = text[max(start, cue.start - _LOOK_BACK) : cue.start], text[cue.end : min(end, cue.end + LOOK)]
    opens = cue.start - start <= LOOK and OPENING.fullmatch(text, start, cue.start) is not None
    # A dateline opens its line; "Ramallah conference" is a place anywhere.
    seat = cue.value in USUAL_DONORS and words["seats"].fullmatch(context.quote(cue)) and words["seat_before"].search(before)
    if seat or _is_beside(context, cue, before, behind) or (opens and opens_story(context, cue, behind)):
        return Party(cue, 0.0, 0.0)
    if _is_given_in_headline(context, sentence, cue, cues):
        return Party(cue, 0.0, _VERBS["receives"][1])
    taken = words["recipient_before"].search(before) is not None
    giving, receiving = _by_neighbours(context, cue, cues, before, behind, taken=taken)
    # the Japanese ambassador to Italy, notes exchanged in Rome, the capital of Italy: where, not who gives
    if giving > receiving and (words["post_before"].search(before) or words["post_after"].match(behind)):
        return Party(cue, 0.0, 0.0)
    if opens and HEADS_ITEM.match(behind):
        giving, receiving = giving + (giving > receiving), receiving + 0.5 * (receiving > giving)
    # "signed with Laos to provide": what stands behind "with" or "to" is not the subject of the verb
    subject = not (taken and receiving > giving) and not _owns_sum(context, sentence, cue)
    if subject and (verb := _verb(context, sentence, cue, cues)) is not None:
        gives, receives = _by_verb(context, verb, start)
        if words["asks_house"].match(text, verb.start) or (receives and words["executive"].fullmatch(context.quote(cue))):
            gives, receives = STRONG, 0.0
        # Whoever signs or announces gives only if it is one who gives.
        giving, receiving = giving + (gives if verb.value != "tells" or giving >= receiving else 0.0), receiving + receives
    if giving > ENOUGH and words["quoted_before"].search(before) and words["says_after"].match(behind):
        giving, receiving = ENOUGH, 0.0
    if cue.kind == "capital" and words["place_before"].search(before):
        giving, receiving = 0.0, min(receiving, _MET_THERE)
    if cue.kind == "town":  # "Kharkiv gets trams": no capital, it speaks for no government
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


def _is_beside(context: Context, cue: Cue, before: str, behind: str) -> bool:
    """Whether the words around a name make it no party: a place, a co-financier, the first word of another's name."""
    words = context.words
    if words["place_after"].match(behind) or (words["met_after"].match(behind) and words["met_before"].search(before)):
        return True
    # "co-financed with the Bank, which approved $5 million": the Bank gives its own
    if words["no_party_before"].search(before) and not words["relative"].match(behind):
        return True
    if cue.kind == "capital" and words["person_after"].match(behind) and words["person_before"].search(before):
        return True
    if cue.value in REPORTING:
        return words["own_arm"].match(behind) is not None
    return cue.kind == "country" and cue.value not in USUAL_DONORS and words["fund_after"].match(behind) is not None


def _by_neighbours(
    context: Context, cue: Cue, cues: Sequence[Cue], before: str, behind: str, *, taken: bool
) -> tuple[float, float]:
    """What a name is by itself and by the words right before and behind it: as donor and as recipient."""
    words = context.words
    giving, receiving = _usually(context, cue, behind)
    if words["donor_before"].search(before):
        giving += 3
    if cue.value in USUAL_DONORS and words["lent_to"].search(before):
        receiving += NAMED
    elif taken and not (_is_lender(context, cue) and words["agreed_with"].search(before)):
        receiving += 0.5 if giving > receiving else 1.0 if cue.kind == "people" else 1.5
    if words["donor_after"].match(behind) and (giving >= receiving or _gives_behind(context, cue, cues)):
        # "Ukraine aid" is aid to Ukraine, "Japan aid" is from Japan
        aided = cue.kind == "country" and behind[:1] == " " and cue.value not in USUAL_DONORS
        giving, receiving = (giving, receiving + 2) if aided else (giving + 2, receiving)
    if words["recipient_after"].match(behind):
        receiving += 2
    if words["subject_after"].match(behind) and (_receives_behind(context, cue, cues) or _asks(context, cue, cues)):
        giving, receiving = 0.0, receiving + 2
    return giving, receiving


def _receives_behind(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a word of receiving can be said of a name; where verbs come last it stands behind it, and before no other name.

    避難民を受け入れているヨルダン: what stands right before a name is said of that name.
    """
    verbs = [other for other in cues if other.kind == "giving" and other.value == "receives"]
    if context.words.words.spaced:
        return bool(verbs)
    names = [other.start for other in cues if other.kind in _PARTIES and other.value]
    own = (verb for verb in verbs if verb.start >= cue.end)
    return any(not any(0 <= start - verb.end <= _RELATIVE for start in names) for verb in own)


def _asks(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether what is said of a name that usually takes is that it asks, where verbs come last: WFPが求めた3億ドル."""
    if context.words.words.spaced or cue.value in USUAL_DONORS:
        return False
    telling = {"giving", "irrealis", *_PARTIES}
    said = next((other for other in cues if other.start >= cue.end and other.kind in telling), None)
    return said is not None and said.kind == "irrealis" and said.value == "request" and said.start - cue.end <= LOOK


def _gives_behind(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a word of giving stands behind a name; where verbs come last, a particle alone makes no taker a giver."""
    spaced = context.words.words.spaced
    return spaced or any(other.kind == "giving" and other.value == "gives" and other.start >= cue.end for other in cues)


def _by_verb(context: Context, verb: Cue, start: int) -> tuple[float, float]:
    """What a verb makes of its subject; in the passive ("Fiji was handed") it is the other way round."""
    gives, receives = _VERBS[verb.value]
    active = context.words["active_form"].search(context.quote(verb)) is not None
    passive = not active and context.words["passive"].search(context.article.text, max(start, verb.start - LOOK), verb.start)
    return (receives, gives) if passive else (gives, receives)


def _usually(context: Context, cue: Cue, behind: str) -> tuple[float, float]:
    """What a name is without any further sign: donor and recipient."""
    if cue.value in USUAL_DONORS:
        return 1.0, 0.0
    if cue.value in REPORTING and not context.words["hands_on_after"].match(behind):
        return _SEEMING, 0.0
    if cue.value not in alpha2_by_alpha3() or _is_lender(context, cue):
        return 0.7, 0.0
    return 0.0, 0.3 if cue.kind == "people" else 1.0


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
        if is_verb and context.words["giving_noun"].search(text, max(begin, other.start - LOOK), other.end) is None:
            return None if context.words["pronoun"].search(text, begin, other.start) else other
    return None


def _owns_sum(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a name is whose a sum is, and no subject: "Oslo's $3 million, though the islands had asked for more"."""
    slots = context.by_sentence.get(sentence, [])
    place = bisect_left(slots, cue.end, key=lambda i: context.slots[i].start)
    begins = context.slots[slots[place]].start if place < len(slots) else len(context.article.text)
    own_sum = context.words["own_sum"]
    return begins - cue.end <= LOOK and own_sum.fullmatch(context.article.text, cue.end, begins) is not None


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


def is_agency(context: Context, party: Party) -> bool:
    """Whether a party is an organisation that no country stands for, and no bank or fund."""
    stands_alone = party.cue.kind == "organisation" and party.cue.value not in alpha2_by_alpha3()
    return stands_alone and not is_lender(context, party)


def is_lender(context: Context, party: Party) -> bool:
    """Whether a party is a bank or a fund by its name."""
    return _is_lender(context, party.cue)


def _is_lender(context: Context, cue: Cue) -> bool:
    if cue.kind != "organisation":
        return False
    lender = context.words["lender"]  # the EIB is a bank, though its short name does not say so
    return (lender.search(context.article.text, cue.start, cue.end) or lender.search(cue.value)) is not None


def is_aimed_at(context: Context, i: int, party: Party) -> bool:
    """Whether nothing but "for", "to" or the like stands between a slot and a name: "€1 billion for Turkey"."""
    if not 0 < party.cue.start - context.slots[i].end <= LOOK:
        return False
    between = context.article.text[context.slots[i].end : party.cue.start]
    found = context.words["recipient_before"].search(between)
    if found is None or between[: found.start()].strip():
        return False
    # "a loan of $5 million with the World Bank"
    return not (party.tendency > 0 and context.words["agreed_with"].search(found[0]))


