"""Who gives to whom, and who says so.

A country or organisation near a sum is scored as donor and as recipient: by what it usually is (a member of the OECD
Development Assistance Committee gives), by the word before it ("from", "to"), and by the verb behind it ("pledged").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from aidledger.parsers.context import Context
from aidledger.parsers.lexicon import Cue
from aidledger.parsers.places import alpha2_by_alpha3
from aidledger.parsers.slots import FEW, Slot

USUAL_DONORS: Final = frozenset(
    "AUS AUT BEL CAN CZE DNK EST FIN FRA DEU GRC HUN ISL IRL ITA JPN KOR LVA LTU LUX NLD NZL NOR POL PRT SVK SVN ESP SWE CHE "
    "GBR USA CHN SAU ARE KWT QAT TUR RUS ISR TWN SGP BGR HRV CYP MLT ROU LIE MCO".split()
)
"""Members of the OECD Development Assistance Committee, and the providers beyond it that the OECD tracks."""

_REPORTING: Final = frozenset(
    "OCHA|United Nations|UNHCR|WFP|UNRWA|WHO|IOM|FAO|UNICEF|UN Women|UNFPA|UN-Habitat|ILO|UNESCO|Red Cross".split("|")
)
"""Bodies that ask, count and hand on more often than they give: only a verb or a list makes them donors."""

_SEEMING: Final = 0.1
_ENOUGH: Final = 0.15
"""So much must speak for a name as a donor, where it heads no item."""

_PARTIES: Final = ("country", "people", "capital", "organisation")
_LOOK: Final = 48
_LOOK_BACK: Final = 64
_ITEM: Final = 34
_FAR: Final = 60
_FEW_WORDS: Final = 4
_REGION: Final = 50
_WEAK: Final = 0.6
"""Below it a name is hardly a donor: one that usually gives, behind "to" or "with"."""
STRONG: Final = 1.5
"""From this tendency on a name is the donor, or (negative) the recipient, whatever the rest of the article says."""

_LENDER: Final = re.compile(r"[Bb]ank|BANK|Fund|FUND|Exim|EXIM|銀行|基金")

_OPENING: Final = re.compile(r"[\W_]{0,8}(?:[A-Z][\w.'’-]{0,20},?\s){0,2}[\W_]{0,3}")
"""Before the place of a dateline, or the name that opens a line: nothing, or a town."""

_HEADS_ITEM: Final = re.compile(r"\s?(?:[:：|–—]\s|[:：](?=[^\s/]))")
"""Behind a name that opens a line of a list: "Norway: 40 million kroner"."""

_NAMED: Final = 3.0
"""What a name counts as a giver at least behind "from" or "by"."""

_MET_THERE: Final = 0.6
"""What a capital counts as a recipient where people meet in it: too little to be the article's."""

_LIST: Final = 3
"""More countries that are named alike are a list."""

_VERBS: Final = {"gives": (1.5, 0.0), "tells": (0.5, 0.0), "receives": (0.0, 2.5)}


@dataclass(frozen=True, slots=True)
class Party:
    """A country or organisation where it is named, with its scores."""

    cue: Cue
    giving: float
    receiving: float

    @property
    def tendency(self) -> float:
        return self.giving - self.receiving


def parties(context: Context, sentence: int) -> list[Party]:
    """The countries and organisations of a sentence, in order."""
    if sentence not in context.memo:
        context.memo[sentence] = _parties(context, sentence)
    return context.memo[sentence]  # type: ignore[return-value]


def _parties(context: Context, sentence: int) -> list[Party]:
    cues = context.cues(sentence)
    named: list[Cue] = []
    for cue in cues:
        # "American" in "Inter-American Development Bank" names nobody
        # nor does "US$ million" at the head of a table
        unit = context.article.text.startswith("$", cue.end)
        if cue.kind in _PARTIES and cue.value and not unit and not (named and cue.end <= named[-1].end):
            defined = _as_defined(context, cue)
            named += [defined] if defined is not None else []
    through = _channels(context, sentence, named)
    scored = [Party(cue, 0.0, 0.0) if cue in through else _scored(context, sentence, cue, cues) for cue in named]
    funds = [cue for cue in named if cue.value == _FUND]
    if funds and context.says(sentence, "lending"):
        # "China rolled over a loan ... (a clause later) a deal with the Fund": what stands far off draws nothing
        near = (min(abs(fund.start - party.cue.start) for fund in (funds[0], funds[-1])) < _BESIDE for party in scored)
        return [_as_drawing(party) if beside else party for party, beside in zip(scored, near, strict=True)]
    return scored


def _channels(context: Context, sentence: int, named: Sequence[Cue]) -> set[Cue]:
    """The organisations that a sentence says money goes through: "through the Red Cross, UNICEF and WFP"."""
    text, through = context.article.text, set[Cue]()
    last = context.sentences[sentence][0]
    for cue in named:
        before, listed = text[max(last, cue.start - _LOOK) : cue.start], last
        last = cue.end
        if cue.kind != "organisation" or cue.value in alpha2_by_alpha3():
            continue
        in_list = any(one.end == listed for one in through) and _LISTS.fullmatch(before) is not None
        behind = context.words["channel_after"].match(text, cue.end)
        if in_list or behind or context.words["channel_before"].search(before):
            through.add(cue)
    return through


_LISTS: Final = re.compile(r"[\s,;()’'\"]{0,4}(?:(?:and|the|as|well|[A-Z][\w.’'-]*)[\s,;()’'\"]{1,4}){0,8}")


def _as_defined(context: Context, cue: Cue) -> Cue | None:
    """A cue as the article itself defines its abbreviation ("Islamic Development Bank (IDB)"); None for no organisation."""
    short = context.quote(cue)
    if cue.kind != "organisation" or not (short.isupper() and len(short) <= _SHORT_FORM):
        return cue
    place = ("defined " + short, 0)
    if place not in context.memo:
        context.memo[place] = _definition(context, short)
    value = context.memo[place]
    return cue if value is None else cue._replace(value=str(value)) if value else None


def _definition(context: Context, short: str) -> str | None:
    """What an article says that an abbreviation stands for: the organisation's name, "" if it is none; None if nothing."""
    text = context.article.text
    bracket = text.find(f"({short})")
    if bracket < 0:
        return None
    start = max(0, bracket - _FULL_FORM)
    before = text[start:bracket].rstrip()
    cues = context.words.lexicon.cues(text, start, bracket)
    full = [c for c in cues if c.kind == "organisation" and c.end == start + len(before) and context.quote(c) != short]
    if full:
        return full[-1].value
    words = [word for word in re.findall(r"[^\W\d_]+", before) if word[0].isupper()][-len(short) :]
    return "" if "".join(word[0] for word in words).upper() == short else None


_SHORT_FORM: Final = 6
_FULL_FORM: Final = 90


_FUND: Final = "International Monetary Fund"
_BESIDE: Final = 120


def _as_drawing(party: Party) -> Party:
    """A country beside the Fund's money draws it, though it usually gives, unless a word says that it gives here too."""
    usual = party.cue.value in USUAL_DONORS and (party.giving, party.receiving) == (1.0, 0.0)
    return replace(party, giving=0.0, receiving=1.0) if usual else party


def _scored(context: Context, sentence: int, cue: Cue, cues: Sequence[Cue]) -> Party:
    text, words = context.article.text, context.words.patterns
    start, end = context.sentences[sentence]
    before, behind = text[max(start, cue.start - _LOOK_BACK) : cue.start], text[cue.end : min(end, cue.end + _LOOK)]
    giving, receiving = _usually(cue, text, spends=words["spends_after"].match(behind) is not None)
    if words["donor_before"].search(before):
        giving += 3
    taken = words["recipient_before"].search(before) is not None
    if taken:
        receiving += 0.5 if giving > receiving else 1.0 if cue.kind == "people" else 1.5
    if words["donor_after"].match(behind) and (giving >= receiving or _gives_behind(context, cue, cues)):
        # "Ukraine aid" is aid to Ukraine, "Japan aid" is from Japan
        aided = cue.kind == "country" and behind[:1] == " " and cue.value not in USUAL_DONORS
        giving, receiving = (giving, receiving + 2) if aided else (giving + 2, receiving)
    if words["recipient_after"].match(behind):
        receiving += 2
    if words["subject_after"].match(behind) and any(c.value == "receives" for c in cues if c.kind == "giving"):
        giving, receiving = 0.0, receiving + 2
    # A dateline opens its line; "Ramallah conference" is a place anywhere.
    opens = cue.start - start <= _LOOK and _OPENING.fullmatch(text, start, cue.start) is not None
    aside = words["place_after"].match(behind) or words["no_party_before"].search(before)
    if aside or (opens and (words["dateline"].match(behind) or _is_dateline(text, cue))):
        return Party(cue, 0.0, 0.0)
    if opens and _HEADS_ITEM.match(behind):
        giving, receiving = giving + (giving > receiving), receiving + 0.5 * (receiving > giving)
    # "signed with Laos to provide": what stands behind "with" or "to" is not the subject of the verb
    if not (taken and receiving > giving) and (verb := _verb(context, cue, cues, end)) is not None:
        gives, receives = _by_verb(context, verb, start)
        # Whoever signs or announces gives only if it is one who gives.
        giving += gives if verb.value != "tells" or giving >= receiving else 0.0
        receiving += receives
    if cue.kind == "capital" and words["place_before"].search(before):
        giving, receiving = 0.0, min(receiving, _MET_THERE)
    return Party(cue, giving, receiving)


def _gives_behind(context: Context, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a word of giving stands behind a name; where verbs come last, a particle alone makes no taker a giver."""
    spaced = context.words.words.spaced
    return spaced or any(other.kind == "giving" and other.value == "gives" and other.start >= cue.end for other in cues)


def _is_dateline(text: str, cue: Cue) -> bool:
    """Whether a name in capitals and a colon open a story: "JAKARTA: Donors promised", but not "JAPAN: 5 billion yen"."""
    capitals = text[cue.start : cue.end].isupper() and cue.end - cue.start > _CODE
    return capitals and _TELLS.match(text, cue.end) is not None and not _is_in_roll(text, cue)


def _is_in_roll(text: str, cue: Cue) -> bool:
    """Whether a line beside the one that a name opens begins in the same way: ``CANADA: Sent tents.``, ``CHILE: Sent food.``"""
    begin, behind = text.rfind("\n", max(0, cue.start - _LOOK), cue.start), text.find("\n", cue.end, cue.end + _LINE)
    above = text.rfind("\n", max(0, begin - _LINE), max(0, begin)) + 1
    below = _ROLL.match(text, behind + 1) if behind >= 0 else None
    return below is not None or (begin > 0 and _ROLL.match(text, above) is not None)


_LINE: Final = 600
_ROLL: Final = re.compile(r"\s{0,4}[A-Z][A-Z .'’-]{2,30}:\s")
_CODE: Final = 3
_TELLS: Final = re.compile(r":\s[A-Z][A-Za-z’'-]{0,14}\s[A-Za-z]")


def _by_verb(context: Context, verb: Cue, start: int) -> tuple[float, float]:
    """What a verb makes of its subject; in the passive ("Fiji was handed") it is the other way round."""
    gives, receives = _VERBS[verb.value]
    # "is providing" is no passive
    passive = not context.quote(verb).endswith("ing") and context.words["passive"].search(
        context.article.text, max(start, verb.start - _LOOK), verb.start
    )
    return (receives, gives) if passive else (gives, receives)


def _usually(cue: Cue, text: str, *, spends: bool) -> tuple[float, float]:
    """What a name is without any further sign: donor and recipient."""
    if cue.value in USUAL_DONORS:
        return 1.0, 0.0
    if cue.value in _REPORTING and not spends:
        return _SEEMING, 0.0
    if cue.value not in alpha2_by_alpha3() or (cue.kind == "organisation" and _LENDER.search(text, cue.start, cue.end)):
        return 0.7, 0.0
    return 0.0, 0.3 if cue.kind == "people" else 1.0


def _verb(context: Context, cue: Cue, cues: Sequence[Cue], end: int) -> Cue | None:
    """The verb of giving or receiving that a name governs: the first behind it, before another name.

    Where verbs come last a particle tells (`donor_after`), not the verb.
    """
    if not context.words.words.spaced:
        return None
    for other in cues:
        if other.start < cue.end or other.start >= min(end, cue.end + 2 * _LOOK):
            continue
        if other.kind in _PARTIES and other.value != cue.value:
            return None
        if other.kind == "giving":
            return None if context.words["pronoun"].search(context.article.text, cue.end, other.start) else other
    return None


def donor_of(context: Context, i: int) -> Party | None:
    """The donor named for a slot: in its list item, else in its sentence."""
    slot = context.slots[i]
    label = label_above(context, i)
    named = parties(context, label)
    aimed = {p.cue.value for p in named if is_aimed_at(context, i, p)} - alpha2_by_alpha3().keys()
    known = [p for p in named if p.cue.value not in aimed and not (is_aimed_at(context, i, p) or _is_aside(context, i, p))]
    if label != slot.sentence:
        return next((replace(p, giving=max(p.giving, STRONG)) for p in known if p.tendency > 0), None)
    item = _item_party(context, i, known) or _party_from(context, i, known)
    if item is not None:
        return item
    if attached := [p for p in known if _is_attached(context, i, p)]:
        return attached[0]
    known = [p for p in known if p.tendency >= _ENOUGH and not _gives_the_next(context, i, p)]
    own = [p for p in known if context.owner(slot.sentence, p.cue) == i and p.tendency > 0]
    if not own:
        own = [p for p in known if p.tendency > 0 and p.cue.end <= slot.start]
    if not own:
        # "a loan of €9 million and $5 million from the fund": what the fund gives is its own
        stop = context.slots[i + 1].end if not context.is_last(i) else len(context.article.text)
        own = [p for p in known if p.tendency > 0 and (p.giving < _NAMED or p.cue.start < stop)]
    if not own:
        return _subject_before(context, slot.sentence)
    return max(own, key=lambda p: p.tendency - context.distance(i, p.cue.start, p.cue.end) / _FAR)


def label_above(context: Context, i: int) -> int:
    """The sentence of a slot; for a cell that stands alone in its line, that of the label above it."""
    slot = context.slots[i]
    start, end = context.sentences[slot.sentence]
    if end - start > slot.end - slot.start + _MARKS:
        return slot.sentence
    for above in range(slot.sentence - 1, max(-1, slot.sentence - _CELLS), -1):
        start, end = context.sentences[above]
        if not any(map(str.isdigit, context.article.text[start:end])) and end - start > _MARKS:
            return above if end - start <= _LONGEST and context.article.text[end - 1] not in ".。" else slot.sentence
    return slot.sentence


_MARKS: Final = 3
_CELLS: Final = 12
_LONGEST: Final = 70


def many_give(context: Context, i: int) -> bool:
    """Whether a sum comes from donors who are not named: "donors pledged", "the conference raised", "from 40 countries"."""
    text, (start, stop) = context.article.text, context.before(i)
    if context.words["many_gave"].match(text, *context.after(i)):
        return True
    found = context.words["many_give"].search(text, start, stop)
    if found is None:
        return False
    here = (p for p in parties(context, context.slots[i].sentence) if start <= p.cue.start and p.cue.end <= stop)
    named = [p for p in here if p.tendency >= _ENOUGH and p.cue.value not in _REPORTING]
    return not any(p.cue.start >= found.start() or p.tendency >= STRONG for p in named)


def _is_attached(context: Context, i: int, party: Party) -> bool:
    """Whether nothing but "from" or "by" stands between a slot and a name that gives: "$2.6 million from the Netherlands"."""
    between = context.article.text[context.slots[i].end : party.cue.start]
    if not 0 < len(between) <= _LOOK or party.tendency <= 0:
        return False
    found = context.words["donor_before"].search(between)
    return found is not None and not between[: found.start()].strip()


def _gives_the_next(context: Context, i: int, party: Party) -> bool:
    """Whether a name behind a sum goes with the next: "Oman pledged $5 million while Kuwait gave $3 million"."""
    slot, rest = context.slots[i], context.slots[i + 1 : i + 2]
    if not rest or rest[0].sentence != slot.sentence or not slot.end <= party.cue.start < rest[0].start:
        return False
    between = context.article.text[slot.end : party.cue.start]
    if context.words["passed_on"].search(between):
        return True
    return any(
        party.cue.end <= cue.start < rest[0].start and cue.value == "gives" for cue in context.cues(slot.sentence, "giving")
    ) and not context.words["donor_before"].search(between)


def is_agency(context: Context, party: Party) -> bool:
    """Whether a party is an organisation that no country stands for, and no bank or fund."""
    stands_alone = party.cue.kind == "organisation" and party.cue.value not in alpha2_by_alpha3()
    return stands_alone and not is_lender(context, party)


def is_lender(context: Context, party: Party) -> bool:
    """Whether a party is a bank or a fund by its name."""
    return party.cue.kind == "organisation" and _LENDER.search(context.article.text, party.cue.start, party.cue.end) is not None


def _subject_before(context: Context, sentence: int) -> Party | None:
    """Whom "it" or "the bank" at the beginning of a sentence means: the first who gives in the sentence before."""
    if not sentence or not context.words["it"].match(context.article.text, *context.sentences[sentence]):
        return None
    return next((party for party in parties(context, sentence - 1) if party.tendency > 0), None)


def _item_party(context: Context, i: int, known: Sequence[Party]) -> Party | None:
    """In a list of donors ("Japan $77 million, Qatar $25 million") the name with which the item begins."""
    start, stop = context.before(i)
    for party in known:
        if _is_taker(context, i, party, known) or (party.tendency <= 0 and _is_labelled(context, i)):
            continue
        if start <= party.cue.start and party.cue.end <= stop and stop - party.cue.end <= _ITEM and party.receiving < 2:
            opening = context.words["item_start"].match(context.article.text, start, party.cue.start)
            if opening and opening.end() == party.cue.start and (party.tendency >= _ENOUGH or stop - party.cue.end <= 2):
                return replace(party, giving=max(party.giving, STRONG))
    return None


def _is_labelled(context: Context, i: int) -> bool:
    """Whether an instrument stands right behind a slot: in "Chad: $47 million loan" it begins with who takes."""
    slot = context.slots[i]
    behind = (cue for distance, cue in context.near(i, "instrument") if distance <= _ITEM)
    return any(cue.start >= slot.end for cue in behind)


def _is_aside(context: Context, i: int, party: Party) -> bool:
    """Whether a name far behind a slot is only one that usually gives: "$5 million for its police, after a pact with China"."""
    return 0 < party.tendency < _WEAK and party.cue.start - context.slots[i].end > _FAR


def _party_from(context: Context, i: int, known: Sequence[Party]) -> Party | None:
    """Whom a slot is said to come from: "$5 million from the US", "a $5 million loan from the EU"."""
    end = context.slots[i].end
    for party in known if context.words.words.spaced else ():
        if party.tendency > 0 and 0 < party.cue.start - end <= _LOOK:
            between = context.article.text[end : party.cue.start]
            found = context.words["donor_before"].search(between) or context.words["donor_arm"].search(between)
            said = between[: found.start()].split() if found else [","]
            if len(said) <= _FEW_WORDS and all(map(str.isalpha, said)):
                return replace(party, giving=max(party.giving, STRONG))
    return None


def _is_taker(context: Context, i: int, party: Party, known: Sequence[Party]) -> bool:
    """Whether a name that usually takes stands in a list of takers: "Germany gives Kenya €10m and Ghana €5m".

    The item before tells: in "the United States offered $600 million and Brazil $150 million" it begins with who gives.
    """
    if party.tendency > 0:
        return False
    if not any(p.tendency >= STRONG and p.cue.end <= party.cue.start for p in known):
        above = _above(context, i)
        return above is not None and any(p.tendency >= STRONG for p in parties(context, above))
    if context.is_first(i):
        return True
    start, stop = context.before(i - 1)
    before = [p for p in known if start <= p.cue.start and p.cue.end <= stop]
    return not before or before[-1].tendency <= 0


def _above(context: Context, i: int) -> int | None:
    """The sentence with a sum that stands above the lines of a list, each with one sum, in which a slot is one."""
    for slot in reversed(context.slots[max(0, i - FEW) : i]) if context.slots[i].row else ():
        if not slot.row:
            return slot.sentence
    return None


def _heading(context: Context, i: int) -> Cue | None:
    """The country that a line of its own above the lines of a list names: "2. Lebanon"."""
    last = context.slots[i].sentence
    for sentence in range(last - 1, max(-1, last - _UNDER), -1) if context.slots[i].row else ():
        start, end = context.sentences[sentence]
        if sentence in context.by_sentence:
            if not all(context.slots[k].row for k in context.by_sentence[sentence]):
                return None
        elif end - start > _LONGEST_HEADING or context.article.text[end - 1] in ".!?。":
            return None
        else:
            named = [p.cue for p in parties(context, sentence) if p.cue.value in alpha2_by_alpha3()]
            return named[0] if len(named) == 1 else None
    return None


_UNDER: Final = 12
_LONGEST_HEADING: Final = 40


def is_aimed_at(context: Context, i: int, party: Party) -> bool:
    """Whether nothing but "for", "to" or the like stands between a slot and a name: "€1 billion for Turkey"."""
    if not 0 < party.cue.start - context.slots[i].end <= _LOOK:
        return False
    between = context.article.text[context.slots[i].end : party.cue.start]
    found = context.words["recipient_before"].search(between)
    if found is None or between[: found.start()].strip():
        return False
    # "a loan of $5 million with the World Bank"
    return not (party.tendency > 0 and context.words["agreed_with"].match(found[0]))


def pays_itself(context: Context, i: int, recipient: str) -> bool:
    """Whether the words between a recipient's name and a slot say that it pays itself: "Bhutan contributing $2 million"."""
    slot = context.slots[i]
    before = [p.cue for p in parties(context, slot.sentence) if p.cue.end <= slot.start][-1:]
    named = before[0] if before and before[0].value == recipient and before[0].kind != "people" else None
    text, words = context.article.text, context.words
    if named is not None and words["own_after"].fullmatch(text, named.end, slot.start):
        return True
    behind = (p.cue for p in parties(context, slot.sentence) if p.cue.start >= slot.end and p.cue.value == recipient)
    return any(words["own_behind"].fullmatch(text, slot.end, cue.start) for cue in behind)


def recipient_of(context: Context, i: int, donor: str | None, main: str | None) -> Cue | None:
    """The recipient named for a slot: near it, else in its sentence; a weak sign loses against the article's main recipient."""
    slot = context.slots[i]
    countries = [p for p in parties(context, slot.sentence) if p.cue.value != donor and p.cue.value in alpha2_by_alpha3()]
    if aimed := [p for p in countries if is_aimed_at(context, i, p)]:
        return aimed[0].cue
    if not countries and (heading := _heading(context, i)) is not None and heading.value != donor:
        return heading
    if slot.row and len({p.cue.value for p in countries}) == 1 and countries[0].tendency <= 0:
        return countries[0].cue
    if ahead := [p for p in countries if p.tendency < 0 and _leads_to(context, i, p.cue)]:
        return min(ahead, key=lambda p: (p.tendency, p.cue.start)).cue
    known = [p for p in countries if p.tendency < 0 and (context.is_first(i) or not _leads_to(context, i - 1, p.cue))]
    own = [p for p in known if context.owner(slot.sentence, p.cue) == i] or known
    in_item = len(context.by_sentence[slot.sentence]) > 1 and own is not known
    weak = -1.0 if in_item or main is None else -STRONG
    strong = [p for p in own if p.tendency <= (-STRONG if p.cue.kind == "people" else weak) or p.cue.value == main]
    one = len({p.cue.value for p in known}) == 1
    if not strong and one and (main is None or _heads_alone(context, slot, known, countries)):
        strong = known
    return min(strong, key=lambda p: (p.tendency, context.distance(i, p.cue.start, p.cue.end))).cue if strong else None


def _heads_alone(context: Context, slot: Slot, known: Sequence[Party], countries: Sequence[Party]) -> bool:
    """Whether a headline's one country stands before its sum: "Works in Laos: 5 billion yen", below one on another country."""
    alone = len({p.cue.value for p in countries if p.tendency <= 0}) == 1 and known[0].cue.end <= slot.start
    start, end = context.sentences[slot.sentence]
    line = context.article.text[end : end + 1] in ("", "\n") and context.article.text[end - 1] not in "。."
    return alone and line and end - start < 2 * _FAR and not context.words.words.spaced


def goes_to_region(context: Context, i: int, taker: Cue | None) -> bool:
    """Whether a slot is for a part of the world, not for one country that stands farther off: "$2 billion for the Pacific"."""
    known, text = parties(context, context.slots[i].sentence), context.article.text
    reach = min(_REGION, context.distance(i, taker.start, taker.end) - 1) if taker else _REGION
    for distance, cue in context.near(i, "region"):
        if distance <= reach and not any(p.cue.start <= cue.start and cue.end <= p.cue.end for p in known):
            before, behind = text[max(0, cue.start - _LOOK) : cue.start], text[cue.end : cue.end + _LOOK]
            if context.words["recipient_before"].search(before) or context.words["recipient_after"].match(behind):
                return True
    return False


def _leads_to(context: Context, i: int, cue: Cue) -> bool:
    """Whether a name stands between a slot and the next, in what the sum is for: "$9 million for a dam in Chad, and ..."."""
    start, stop = context.after(i)
    return (
        not context.is_last(i)
        and start <= cue.start < stop
        and context.words["leads_on"].match(context.article.text, start) is not None
    )


def takes_several(context: Context, i: int) -> bool:
    """Whether a sum is for three countries or more in a row: "in Chad, Mali, Niger and Togo"."""
    text = context.article.text
    cues = [p.cue for p in parties(context, context.slots[i].sentence) if p.tendency <= 0 and p.cue.value in alpha2_by_alpha3()]
    runs = [[cue] for cue in cues[:1]]
    for before, cue in pairwise(cues):
        joined = context.words["row_of_names"].fullmatch(text, before.end, cue.start) is not None
        runs = [*runs[:-1], [*runs[-1], cue]] if joined else [*runs, [cue]]
    return any(len(run) >= _SEVERAL and context.owner(context.slots[i].sentence, run[0]) == i for run in runs)


_SEVERAL: Final = 3


def main_parties(context: Context) -> tuple[str | None, str | None]:
    """The donor and the recipient that the headline, the lead and the sentences with sums speak of most."""
    giving: dict[str, float] = {}
    receiving: dict[str, float] = {}
    for sentence in sorted({*context.lead(), *context.by_sentence}):
        slots = context.by_sentence.get(sentence, [])[:FEW]
        for party in parties(context, sentence):
            if 0 < party.tendency < _ENOUGH or (party.tendency > 0 and any(is_aimed_at(context, i, party) for i in slots)):
                continue
            table = giving if party.tendency > 0 else receiving
            if party.tendency:
                table[party.cue.value] = table.get(party.cue.value, 0.0) + abs(party.tendency)
    donor = _most(giving.items())
    takers = {k: v for k, v in receiving.items() if k != donor and v >= 1 and k in alpha2_by_alpha3()}
    recipient = _most(takers.items())
    # Of a list of countries that are named alike none is the article's.
    alike = sum(1 for v in takers.values() if recipient is not None and v == takers[recipient])
    return donor, recipient if alike <= _LIST else None


def _most(scores: Iterable[tuple[str, float]]) -> str | None:
    best = max(scores, key=lambda pair: pair[1], default=None)
    return best[0] if best is not None else None


def speaker_of(context: Context, i: int) -> str | None:
    """The person or body that the sentence of a slot credits; a family name is completed from the article."""
    place = ("speaker", context.slots[i].sentence)
    if place not in context.memo:
        context.memo[place] = _speaker(context, *context.sentences[place[1]])
    return context.memo[place]  # type: ignore[return-value]


def _speaker(context: Context, start: int, end: int) -> str | None:
    sentence = context.article.text[start:end]
    for pattern in context.words.speakers:
        found = pattern.search(sentence)
        if found and found["who"].strip().lower() not in context.words.words.no_purpose:
            return _full_name(context, found["who"].strip())
    return None


def _full_name(context: Context, name: str) -> str:
    if " " in name or not name[:1].isupper():
        return name
    full = re.search(rf"(?:[A-Z][\w’'-]+ ){{1,2}}{re.escape(name)}\b", context.article.text)
    return full[0] if full else name
