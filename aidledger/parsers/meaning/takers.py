"""Whom a sum is for: the recipient named near it or in the heading of its list, and sums that are for no one country."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from aidledger.parsers.meaning.adding import makes_exactly
from aidledger.parsers.meaning.bodies import body_of, body_right_before, body_that_gets
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.entries import country_heading, heading_above
from aidledger.parsers.meaning.leading import SEVERAL, takes_item
from aidledger.parsers.meaning.parties import gives_somewhere, is_aimed_at, parties
from aidledger.parsers.meaning.party import FAR, LOOK, MET_THERE, STRONG, USUAL_DONORS, Party, is_lender
from aidledger.parsers.meaning.rows import in_rows, sums_in_row
from aidledger.parsers.meaning.slots import FEW, Slot
from aidledger.parsers.meaning.ties import is_tied
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.places import alpha2_by_alpha3

_JOINT: Final = 12
_PLACE: Final = 24
_REGION: Final = 50
_UNDER: Final = 12
_SEVERAL: Final = 3
_PASSAGE: Final = 4
"""So many sentences, the one of the sum among them, are looked at for the country that a passage speaks of."""
_ARTICLE: Final = 4
_ROUTE: Final = ("-", "–", "—", "/")


def list_above(context: Context, i: int) -> int | None:
    """The sentence with a sum that stands above the lines of a list, each with one sum, in which a slot is one."""
    for slot in reversed(context.slots[max(0, i - FEW) : i]) if context.slots[i].row else ():
        if not slot.row:
            return slot.sentence
    return None


def pays_itself(context: Context, i: int, recipient: str) -> bool:
    """Whether the words between a recipient's name and a slot say that it pays itself: "Bhutan contributing $2 million"."""
    slot = context.slots[i]
    before = [p.cue for p in parties(context, slot.sentence) if p.cue.end <= slot.start][-1:]
    named = before[0] if before and before[0].value == recipient else None
    text, words = context.article.text, context.words
    # "the Kenyan government will shoulder", but not "Kenyans will pay"
    named = named if named and (named.kind != "people" or words["of_state"].match(text, named.end)) else None
    if _adds_its_own(context, i, recipient) or (named is not None and _has_own_line(context, i, named)):
        return True
    # "the minister left Maputo having promised": where, not who
    placed = named is not None and words["place_before"].search(text, max(0, named.start - _PLACE), named.start)
    if named is not None and named.kind == "capital" and placed:
        named = None
    if words["own_side_behind"].match(text, slot.end) and (not words.words.spaced or _tells_of_lender(context)):
        return True
    if words["own_side"].search(text, *context.before(i)) and words["own_verb"].match(text, slot.end):
        return True
    if named is not None and words["own_after"].fullmatch(text, named.end, slot.start):
        # where verbs come last the name alone does not tell who pays
        burden = words["own_burden"].fullmatch(text, named.end, slot.start) is not None
        return words.words.spaced or burden or words["own_verb"].match(text, slot.end) is not None
    behind = (p.cue for p in parties(context, slot.sentence) if p.cue.start >= slot.end and p.cue.value == recipient)
    behind = (cue for cue in behind if words["own_behind"].fullmatch(text, slot.end, cue.start))
    return any(words.words.spaced or words["own_tail"].match(text, cue.end) for cue in behind)


def _adds_its_own(context: Context, i: int, recipient: str) -> bool:
    """Whether a slot goes on behind one that somebody gives: "Oman will pay $5 million and the Lao Government $2 million"."""
    slot, text = context.slots[i], context.article.text
    if context.is_first(i) or context.words["own_gap"].search(text, *context.before(i)) is None:
        return False
    named = [p.cue.value for p in parties(context, slot.sentence) if context.before(i)[0] <= p.cue.start < slot.start]
    gives = (cue.end for cue in context.cues(slot.sentence, "giving") if cue.value == "gives")
    return named[-1:] == [recipient] and any(0 < context.slots[i - 1].start - end <= _UNDER for end in gives)


@asked_once
def _tells_of_lender(context: Context) -> bool:
    """Whether a bank or fund gives in a sentence with a sum."""
    told = (party for sentence in context.by_sentence for party in parties(context, sentence))
    return any(party.tendency > 0 and not party.is_country and is_lender(context, party.cue) for party in told)


def _has_own_line(context: Context, i: int, named: Cue) -> bool:
    """Whether a line says what the government that is helped pays of a cost beside it: "Government of Laos: $5 million"."""
    text, start = context.article.text, context.sentences[context.slots[i].sentence][0]
    if context.words["own_line"].fullmatch(text, start, named.start) is None:
        return False
    if context.words["line_joint"].fullmatch(text, named.end, context.slots[i].start) is None:
        return False
    beside = {slot.sentence for slot in context.slots[max(0, i - _ARTICLE) : i + _ARTICLE]}
    return any(cue.value == "cost" for sentence in beside for cue in context.cues(sentence, "topic"))


def recipient_of(context: Context, i: int, donor: str | None, main: str | None) -> tuple[Cue | None, str | None]:
    """The name of whom a slot is for, if its own words tell it, and who that is: else the article's main recipient.

    A sum for three countries or more, or for a part of the world, is for no one of them, nor for the main one.
    """
    if (told := _in_turn(context, i) or body_that_gets(context, i)) is not None:
        return told, told.value
    if _takes_several(context, i):
        return None, None
    if donor in USUAL_DONORS and is_all_aid(context, i):
        return None, None
    taker = _named_for(context, i, donor, main)
    # "a cut of $400 million to PEPFAR": what an agency of one who gives is to hand on
    if taker is not None and taker.kind == "organisation" and taker.value in USUAL_DONORS:
        taker = None
    if _takes_with_other(context, i, taker) or _is_one_of_some(context, taker):
        return None, None
    # イスラエル支援の9億ドル、インド太平洋地域向けの3億ドル
    own = taker is None or taker.value == main or taker.end <= context.before(i)[0]
    if own and goes_to_region(context, i, taker):
        return None, None
    body = _body_for(context, i, taker, main)
    if body is not None and body.value != donor:
        return body, body.value
    if (taker is None or _is_one_of_many(context, i, taker)) and _is_for_many(context, i):
        return None, None
    if taker is None and not context.words.words.spaced:
        taker = _of_passage(context, i, donor, main) or country_heading(context, i)
        taker = None if taker is not None and taker.value in (donor, main) else taker
    return taker, taker.value if taker else (main or None) if main != donor else None


def _body_for(context: Context, i: int, taker: Cue | None, main: str | None) -> Cue | None:
    """The body that a slot is for where no country takes it, or where one behind it takes the next."""
    if taker is None:
        return body_of(context, i) if main not in alpha2_by_alpha3() else None
    return body_right_before(context, i) if taker.start > context.slots[i].end else None


def is_all_aid(context: Context, i: int) -> bool:
    """Whether a slot is of all that a donor gives: "cut its foreign aid to $5 million", "$5 million in foreign aid"."""
    text = context.article.text
    if context.words["all_aid"].search(text, *context.before(i)):
        return True
    takers = (party for party in parties(context, context.slots[i].sentence) if party.tendency <= -STRONG)
    own = context.words["foreign_after"].match(text, *context.after(i)) is not None
    return own and all(context.owner(context.slots[i].sentence, party.cue) != i for party in takers)


def _is_one_of_many(context: Context, i: int, taker: Cue) -> bool:
    """Whether a name behind a slot is only one of those that it is for: "$5 million for three countries, among them Chad"."""
    end = context.slots[i].end
    return taker.start > end and context.words["one_of_many"].search(context.article.text, end, taker.start) is not None


def _is_one_of_some(context: Context, taker: Cue | None) -> bool:
    """Whether a name only stands for several, of another sum too: チャドなど4カ国の計6億円を調べ、5件の1億円は."""
    if taker is None or context.words.words.spaced:
        return False
    return context.words["several_after"].match(context.article.text, taker.end) is not None


def _is_for_many(context: Context, i: int) -> bool:
    """Whether a sum is for many that are only counted, behind it or, of its projects, before: "63 projects in 31 countries"."""
    text, words = context.article.text, context.words_in(context.slots[i].sentence)
    if words["several_takers"].match(text, *context.after(i)):
        return True
    return words["spread"].search(text, *context.before(i)) is not None


def _of_passage(context: Context, i: int, donor: str | None, main: str | None) -> Cue | None:
    """The one country, not the article's, that the passage around a slot speaks of before it."""
    last = context.slots[i].sentence
    for sentence in range(last, max(-1, last - _PASSAGE), -1):
        named = [p.cue for p in parties(context, sentence) if p.tendency <= -1 and p.is_country]
        named = [cue for cue in named if cue.end <= context.slots[i].start and cue.value not in (donor, *USUAL_DONORS)]
        if named:
            return named[-1] if len({cue.value for cue in named}) == 1 and named[-1].value != main else None
        if not context.runs_on(sentence):
            return None
    return None


def _named_for(context: Context, i: int, donor: str | None, main: str | None) -> Cue | None:
    """The recipient named for a slot: near it, else in its sentence; a weak sign loses against the article's main recipient."""
    slot = context.slots[i]
    countries = [p for p in parties(context, slot.sentence) if p.cue.value != donor and p.is_country]
    # "Delhi paid out $3 million ... India also opened a $5 million credit": whom nothing calls a taker goes on giving
    countries = [p for p in countries if p.cue.value == main or not (_is_plain(p) and gives_somewhere(context, p.cue.value))]
    countries = [p for p in countries if not _is_tied_to_next(context, i, p)]
    if (item := _of_item(context, i, countries) or taker_in_row(context, i, countries)) is not None:
        return item
    # "to Portuguese-speaking countries": a name that is no party is not whom it is for
    if aimed := [p for p in countries if (p.giving or p.receiving) and is_aimed_at(context, i, p)]:
        return aimed[0].cue
    if _is_changed_from(context, i):
        return _named_for(context, i - 1, donor, main)
    if not countries and (head := heading_above(context, i)) is not None:
        return head.cue if head.is_country and head.cue.value != donor else None
    if slot.row and len({p.cue.value for p in countries}) == 1 and countries[0].tendency <= 0:
        return countries[0].cue
    ahead = [p for p in countries if p.tendency < 0 and _leads_to(context, i, p.cue)]
    if ahead := [p for p in ahead if not _takes_the_next(context, i, p.cue)]:
        return min(ahead, key=lambda p: (p.tendency, p.cue.start)).cue
    known = [p for p in countries if p.tendency < 0 and not (_is_where_they_met(p) or _is_told_with_last(context, i, p))]
    known = [p for p in known if not (_takes_the_next(context, i, p.cue) or _takes_another(context, i, p))]
    own = [p for p in known if context.owner(slot.sentence, p.cue) == i] or [p for p in known if p.cue.value == main] or known
    in_item = len(context.by_sentence[slot.sentence]) > 1 and own is not known
    weak = -1.0 if in_item or main is None else -STRONG
    strong = [p for p in own if p.tendency <= (-STRONG if p.cue.kind == "people" else weak) or p.cue.value == main]
    # 昨年はトルコ地震に5億円を贈った: what is said right before a sum is sure, though its country gives as well
    strong = strong or [p for p in own if p.is_usual_donor and _is_taker_beside(context, i, p)]
    one = len({p.cue.value for p in known}) == 1
    if not strong and one and _is_subject(context, slot, known):
        strong = known
    if not strong and one and _is_place_of(context, slot, known[0]):
        strong = known
    alone = main is None or (main == SEVERAL and context.words.words.spaced and len(countries) == 1)
    if not strong and one and (alone or _heads_alone(context, slot, known, countries)):
        strong = known
    return min(strong, key=lambda p: (p.tendency, context.distance(i, p.cue.start, p.cue.end))).cue if strong else None


def _is_changed_from(context: Context, i: int) -> bool:
    """Whether a slot is what the sum before it becomes: "Vietnam drops from $9 million to $5 million and Laos from $7m"."""
    if context.is_first(i) or context.words["raised_to"].fullmatch(context.article.text, *context.before(i)) is None:
        return False
    return context.words["raised_from"].search(context.article.text, *context.before(i - 1)) is not None


def _is_tied_to_next(context: Context, i: int, party: Party) -> bool:
    """Whether words tie a name behind a slot to the next as its giver: "$3 million for policing and Oman built one for $2m"."""
    if context.is_last(i) or not context.slots[i].end < party.cue.start < context.slots[i + 1].start:
        return False
    return is_tied(context, i + 1, party)


def _is_where_they_met(party: Party) -> bool:
    """Whether a name is where givers met: "In Tokyo in 2012 donors promised"."""
    return party.is_usual_donor and party.cue.kind == "capital" and party.receiving <= MET_THERE


def _is_taker_beside(context: Context, i: int, party: Party) -> bool:
    """Whether the words right before a slot, where no space parts them, say that it is for a name: トルコ地震に5億円."""
    text, start = context.article.text, context.slots[i].start
    told = context.words["recipient_after"].match(text, party.cue.end, start)
    return not context.words.words.spaced and told is not None and start - told.end() <= _ARTICLE


def _takes_another(context: Context, i: int, party: Party) -> bool:
    """Whether a name is of the item of another slot: "$3 to Mali, $2 to UNICEF", 学校に6億円、チャド支援に2億円."""
    return takes_item(context, context.slots[i].sentence, party) not in (None, i)


def _is_place_of(context: Context, slot: Slot, party: Party) -> bool:
    """Whether a name is where the work of a slot stands behind it: "$20 million for a mill in Magude, Mozambique"."""
    usual = party.cue.value in USUAL_DONORS or party.cue.kind == "people" or not context.words.words.spaced
    if usual or not 0 < party.cue.start - slot.end <= 2 * LOOK:
        return False
    return context.words["stands_in"].fullmatch(context.article.text, slot.end, party.cue.start) is not None


def _is_plain(party: Party) -> bool:
    """Whether nothing beside a name says what it does."""
    return party.giving == 0.0 and party.receiving <= 1.0


def _of_item(context: Context, i: int, countries: Sequence[Party]) -> Cue | None:
    """The one country that an item between semicolons names, and takes: "Kenya, 9,000 tons worth $5 million; Mali, ..."."""
    slot, text = context.slots[i], context.article.text
    start, end = context.sentences[slot.sentence]
    opens, closes = text.rfind(";", start, slot.start), text.find(";", slot.end, end)
    if opens < 0 and closes < 0:
        return None
    here = [p for p in countries if opens < p.cue.start < (closes if closes >= 0 else end)]
    alone = len({p.cue.value for p in here}) == 1 and here[0].tendency < 0
    return here[0].cue if alone else None


def taker_in_row(context: Context, i: int, countries: Sequence[Party]) -> Cue | None:
    """The name right before the bracket of a slot, where that of the one before takes: インド（3億円）、トルコ（2億円）.

    Or the name whose verb is told with the one before: "of which Poland will get $5 million and Romania $3 million".
    """
    if (share := _share_in_row(context, i, countries)) is not None or context.is_first(i):
        return share
    if not (context.is_bracketed(i) and context.is_bracketed(i - 1)):
        return _shares_verb(context, i, countries) if context.words.words.spaced else None
    heads = [next((p for p in countries if 0 < context.slots[k].start - p.cue.end <= 2), None) for k in (i - 1, i)]
    one, other = heads
    return other.cue if one and other and one.tendency < 0 < other.tendency <= 1 else None


@asked_once
def shares_from(context: Context, first: int) -> int | None:
    """Where the words stand before the first slot of a sentence behind which takers have their shares: 両国への内訳は."""
    found = context.words["shares_to"].search(context.article.text, *context.before(first))
    return None if found is None else found.start()


def _share_in_row(context: Context, i: int, countries: Sequence[Party]) -> Cue | None:
    """The name right before a slot, in a row of shares where one is for who takes: 両国への内訳はトルコ3億円、シリア2億円."""
    here = context.by_sentence[context.slots[i].sentence]
    if shares_from(context, here[0]) is None:
        return None
    near = [context.slots[k].start for k in range(max(here[0], i - _ARTICLE), min(here[-1], i + _ARTICLE) + 1)]
    heads = [p for p in countries if p.cue.end in near]
    own = next((p.cue for p in heads if p.cue.end == context.slots[i].start), None)
    return own if any(p.tendency < 0 for p in heads) else None


def _shares_verb(context: Context, i: int, countries: Sequence[Party]) -> Cue | None:
    """The name that begins what is told of a slot, where the one that the row begins with is said to receive the first."""
    first, own = context.by_sentence[context.slots[i].sentence][0], None
    for k in range(i, max(first, i - FEW), -1):
        start, stop = context.before(k)
        here = (p for p in countries if start <= p.cue.start and p.cue.end <= stop and p.is_country and p.tendency <= 1)
        name = next((p.cue for p in here if _heads(context, k, p.cue)), None)
        if name is None:
            break
        own = own or name
        if _receives(context, k - 1, countries):
            return own
    return None


def _receives(context: Context, i: int, countries: Sequence[Party]) -> bool:
    """Whether the name before a slot is said to receive it."""
    start, stop = context.before(i)
    heads = [p for p in countries if start <= p.cue.start and p.cue.end <= stop and p.tendency <= -STRONG]
    verbs = [cue for cue in context.cues(context.slots[i].sentence, "giving") if start <= cue.start < stop]
    return bool(heads and verbs) and verbs[-1].value == "receives" and heads[-1].cue.end <= verbs[-1].start


def _is_subject(context: Context, slot: Slot, known: Sequence[Party]) -> bool:
    """Whether one country alone opens the sentence of a slot."""
    start = context.sentences[slot.sentence][0]
    return known[0].cue.kind == "country" and known[0].cue.start - start <= _ARTICLE and known[0].cue.end <= slot.start


def _heads_alone(context: Context, slot: Slot, known: Sequence[Party], countries: Sequence[Party]) -> bool:
    """Whether a headline's one country stands before its sum: "Works in Laos: 5 billion yen", below one on another country."""
    alone = len({p.cue.value for p in countries if p.tendency <= 0}) == 1 and known[0].cue.end <= slot.start
    start, end = context.sentences[slot.sentence]
    line = context.article.text[end : end + 1] in ("", "\n") and context.article.text[end - 1] not in "。."
    return alone and line and end - start < 2 * FAR and not context.words.words.spaced


def goes_to_region(context: Context, i: int, taker: Cue | None) -> bool:
    """Whether a slot is for a part of the world, not for one country that stands farther off: "$2 billion for the Pacific"."""
    known, text = parties(context, context.slots[i].sentence), context.article.text
    reach = min(_REGION, context.distance(i, taker.start, taker.end) - 1) if taker else _REGION
    for distance, cue in context.near(i, "region"):
        if distance <= reach and not any(p.cue.start <= cue.start and cue.end <= p.cue.end for p in known):
            before, behind = text[max(0, cue.start - LOOK) : cue.start], text[cue.end : cue.end + LOOK]
            if context.words["one_of_region"].match(behind):  # "to the Sahel country"
                continue
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


def _is_told_with_last(context: Context, i: int, party: Party) -> bool:
    """Whether a name before a slot is of what the slot before is for: "$9 million for a dam in Chad, and $2 million"."""
    last = i - 1
    return not context.is_first(i) and _leads_to(context, last, party.cue) and not _takes_the_next(context, last, party.cue)


def _takes_the_next(context: Context, i: int, cue: Cue) -> bool:
    """Whether a name behind a slot takes the next: "Chad got $3 million for wells, Mali $2 million", "and Mali, which got"."""
    if context.is_last(i) or not context.slots[i].end <= cue.start < context.slots[i + 1].start:
        return False
    if not context.words.words.spaced:  # 520万ドルがケニア、370万ドルがウガンダ: a name stands behind its sum
        return False
    if _heads(context, i + 1, cue):
        return True
    giving = context.cues(context.slots[i].sentence, "giving")
    # "China lent Laos $3 million for a road, and Korea gave Mali $2 million"
    handed = context.article.text[cue.end : context.slots[i + 1].start].isspace()
    if handed and any(context.slots[i].end <= verb.start and 0 < cue.start - verb.end <= _ARTICLE for verb in giving):
        return True
    verbs = (verb for verb in giving if verb.value == "receives" and cue.end <= verb.start < context.slots[i + 1].start)
    if (verb := next(verbs, None)) is None:
        return False
    # "would help Chad rebuild its ports, while Mali would receive $2 million"
    between = (p.cue for p in parties(context, context.slots[i].sentence) if cue.end <= p.cue.start and p.cue.end <= verb.start)
    return all(other.value == cue.value for other in between)


def _heads(context: Context, i: int, cue: Cue) -> bool:
    """Whether a name stands right before a slot and begins what is told of it: ", Mali $2 million", "and Mali $2 million"."""
    text = context.article.text
    parted = context.words["own_item"].search(text, max(0, cue.start - _JOINT), cue.start)
    return parted is not None and text[cue.end : context.slots[i].start].isspace()


def _takes_several(context: Context, i: int) -> bool:
    """Whether a sum is for three countries or more in a row ("in Chad, Mali and Niger"), or for many of which one is named."""
    text = context.article.text
    cues = _not_giving(parties(context, context.slots[i].sentence))
    own = [cue for cue in cues if context.owner(context.slots[i].sentence, cue) == i]
    if any(context.words["several_after"].match(text, cue.end) for cue in own):
        return True
    if _is_of_all(context, i) and len({cue.value for cue in (*cues, *context.cues(context.slots[i].sentence, "region"))}) > 1:
        return True
    each = context.words["each_before"].search(text, max(0, context.slots[i].start - _UNDER), context.slots[i].start)
    summed = not context.words.words.spaced and context.near(i, "relation", "total")
    least = _SEVERAL - 1 if each or summed else _SEVERAL
    # バングラデシュ政府とダッカで: a country and its capital are one
    runs = [run for run in in_rows(context, cues) if len({cue.value for cue in run}) >= least]
    # "stop aid to Chad, Mali and Niger to free up $5 million for Peru"
    if runs and any(p.is_country and is_aimed_at(context, i, p) for p in parties(context, context.slots[i].sentence)):
        runs = [run for run in runs if run[0].start > context.slots[i].end]
    return any(summed or context.owner(context.slots[i].sentence, run[0]) == i for run in runs)


def _is_of_all(context: Context, i: int) -> bool:
    """Whether a slot is the sum of all behind some of them: チャドに1億円、マリに2億円など計6億円, を含め総額6億円."""
    if context.is_first(i):
        return False
    if context.words["in_all_next"].fullmatch(context.article.text, *context.before(i)):
        return True
    return not (context.words.words.spaced or context.is_first(i - 1)) and context.is_out_of_next(i - 1)


def _not_giving(named: Sequence[Party]) -> list[Cue]:
    """The countries among some names that nothing says to give."""
    return [party.cue for party in named if party.tendency <= 0 and party.is_country]


def many_take(context: Context, sentence: int) -> bool:
    """Whether a sentence names three countries or more in a row, who take: "projects in Chad, Mali, Niger and Togo".

    Those of "the bank's director for Chad, Mali and Niger" are only his post.
    """
    cues = _not_giving(parties(context, sentence))
    runs = [run for run in in_rows(context, cues) if len({cue.value for cue in run}) >= _SEVERAL]
    start, posts = context.sentences[sentence][0], context.words["post_before"]
    return any(not posts.search(context.article.text, max(start, run[0].start - LOOK), run[0].start) for run in runs)


def _takes_with_other(context: Context, i: int, taker: Cue | None) -> bool:
    """Whether another country stands beside the one that a sum is for, as its equal: "for roads in Kenya and Uganda"."""
    sentence = context.slots[i].sentence
    # two who ask do so each for its own
    if taker is None or not context.words.words.spaced or any(c.value == "request" for c in context.cues(sentence, "irrealis")):
        return False
    text, named = context.article.text, parties(context, sentence)
    taking = {p.cue for p in named if p.receiving > 0}
    # "for Turkey and Syria": whom the sum is for is no giver, however it usually is
    cues = _not_giving([p if p.cue != taker else p._replace(giving=0.0) for p in named])
    # "$8 million, of it $3 million for Chad, Mali and Niger"
    rows = (run for run in in_rows(context, cues) if len({cue.value for cue in run}) >= _SEVERAL)
    if any(taker in run and taking.issuperset(run) for run in rows):
        return True
    pairs = (pair for run in in_rows(context, cues) for pair in pairwise(run) if taker in pair and taking.issuperset(pair))
    # of the countries at the ends of a road the one takes that is named once more: "the Lagos–Cotonou road in Benin"
    again = len([cue for cue in cues if cue.value == taker.value]) > 1
    return any(
        one.value != other.value and (" and " in between or (between.strip() in _ROUTE and not again))
        for one, other in pairs
        for between in (text[one.end : other.start],)
    )


def _in_turn(context: Context, i: int) -> Cue | None:
    """Of a row of takers the one of a slot: "gave Chad and Mali $3 million and $5 million respectively"."""
    sentence = context.slots[i].sentence
    here = [k for k in context.by_sentence[sentence] if not context.near(k, "relation", "total")]
    if len(here) == 1:
        return None
    cues = _not_giving(parties(context, sentence))
    for run in (run for run in in_rows(context, cues) if len(run) > 1):
        behind = [k for k in here if context.slots[k].start >= run[-1].end]
        ahead = [k for k in here if context.slots[k].end <= run[0].start]
        for some in (behind, behind[: len(run)], ahead):
            # "$92 million since 2019 - $31 million, $30 million and $31 million respectively": the total first
            told = some[1:] if len(some) == len(run) + 1 and makes_exactly(context.slots, some[0], some[1:]) else some
            in_turn = sums_in_row(context, told) or context.says(sentence, "in_turn")
            if i in told and len(told) == len(run) and in_turn:
                return run[told.index(i)]
    return None
