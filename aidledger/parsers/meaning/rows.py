"""What names are beside each other: in a row of givers or takers, as who signs with whom, as who borrows of whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.party import (
    BORROWERS,
    GIVERS,
    LIST,
    LOOK,
    MET_THERE,
    NAMED,
    PARTNERS,
    STRONG,
    TOWNS,
    USUAL_DONORS,
    Party,
    is_lender,
    usually,
)
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.places import country_codes

_FUND: Final = "International Monetary Fund"
_BESIDE: Final = 120
_TO: Final = (["to"], ["to", "the"])
COMMAS: Final = ("、", "，", ",")
"""What parts two names, and makes no row of them."""


def side_by_side(context: Context, sentence: int, scored: list[Party]) -> list[Party]:
    """The parties of a sentence as each stands beside the others: in a row, as who signs with whom, as who borrows of whom."""
    if context.words.words.spaced:
        scored = _in_step(context, sentence, _without_routes(context, _alike(context, sentence, scored)))
        # "Togo and Norway signed": those who sign with each other are no row of takers
        row = len(scored) > 1 and not context.says(sentence, "signature")
        scored = _as_row_begins(context, sentence, scored) if row else scored
        scored = _as_sending(context, sentence, _as_lending(context, _as_partner(context, sentence, scored)))
    else:
        scored = _as_concluding(context, _as_signed(context, sentence, _as_in_row(context, scored)))
    gives = any(p.tendency > 0 and (p.is_usual_donor or is_lender(context, p.cue)) for p in scored)
    if gives and context.says(sentence, "signature"):
        scored = [_as_signing(party) for party in scored]
    scored = _as_borrowing(context, sentence, scored)
    funds = [party.cue for party in scored if party.cue.value == _FUND]
    if funds and context.says(sentence, "lending"):
        # "China rolled over a loan ... (a clause later) a deal with the Fund": what stands far off draws nothing
        near = (min(abs(fund.start - party.cue.start) for fund in (funds[0], funds[-1])) < _BESIDE for party in scored)
        return [_as_drawing(context, party) if beside else party for party, beside in zip(scored, near, strict=True)]
    return scored


def in_rows(context: Context, cues: Sequence[Cue]) -> list[list[Cue]]:
    """Names, those together that stand in a row: "in Chad, Mali and Niger"."""
    runs = [[cue] for cue in cues[:1]]
    for before, cue in pairwise(cues):
        joined = context.words["row_of_names"].fullmatch(context.article.text, before.end, cue.start) is not None
        if not joined:
            runs.append([])
        runs[-1].append(cue)
    return runs


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
        joined &= longer or text[one.cue.end : last.cue.start].strip() not in COMMAS
        if joined and one.tendency and abs(last.tendency) > 1 and abs(one.tendency) <= 1:
            found[k] = Party(one.cue, last.giving, last.receiving)
    return found


def _as_row_begins(context: Context, sentence: int, scored: Sequence[Party]) -> list[Party]:
    """The parties, a usual giver that closes a row of takers as one of them: "in Lebanon, Jordan and Turkey".

    Not one whose own gift follows: "Italy gave $5 million to Lebanon and Turkey $3 million".
    """
    found = list(scored)
    slots = [context.slots[i] for i in context.by_sentence.get(sentence, ())]
    for k in range(1, len(found)):
        one, last = found[k - 1], found[k]
        usual = (last.giving, last.receiving) == (1.0, 0.0) and last.is_country
        # "to Mongolia and the Philippines to fund roads": the verb is not the last one's
        usual = usual or (last.tendency > 0 and last.receiving > 0 and _goes_on(context, last.cue))
        between = context.article.text[one.cue.end : last.cue.start]
        joined = any(joint in between for joint in context.words.words.joints)
        if not (usual and one.tendency <= -1 and joined and context.words["row_of_names"].fullmatch(between)):
            continue
        own = stands_before(context, last, [slot.start for slot in slots if slots[0].end < one.cue.start])
        found[k] = last._replace(giving=STRONG) if own else last._replace(giving=0.0, receiving=one.receiving)
    return found


def _goes_on(context: Context, cue: Cue) -> bool:
    return context.words["row_goes_on"].match(context.article.text, cue.end) is not None


def _without_routes(context: Context, scored: Sequence[Party]) -> list[Party]:
    """The parties, the two ends of a road or line as hardly takers: "a road linking Kenya with South Sudan"."""
    text, words, found = context.article.text, context.words, list(scored)
    for k, (one, other) in enumerate(pairwise(scored)):
        joined = max(one.tendency, other.tendency) < 0 and words["route"].fullmatch(text, one.cue.end, other.cue.start)
        if joined and words["route_before"].search(text, max(0, one.cue.start - LOOK), one.cue.start):
            found[k : k + 2] = [Party(end.cue, 0.0, MET_THERE) for end in (one, other)]
    return found


def _alike(context: Context, sentence: int, scored: Sequence[Party]) -> list[Party]:
    """The parties, those in a list of givers as its first: "Spain pledged $9 million, Norway $8 million, India $7m"."""
    starts = [context.slots[i].start for i in context.by_sentence.get(sentence, ())]
    heads = [k for k, party in enumerate(scored) if len(starts) >= LIST and stands_before(context, party, starts)]
    # in "Germany gave Ghana $5 million, Mali $4 million" the first sum stands behind who takes it
    # "India's $5 million, China's $4 million and Japan's $3 million"
    own = len(heads) >= LIST and all(owns_sum(context, sentence, scored[k].cue) for k in heads)
    taking = heads and not own and scored[heads[0]].tendency < 0 and stands_before(context, scored[heads[0]], starts[:1])
    # but not the next in "Norway gave Togo $5 million, Sweden $4 million, Oman $3 million"
    if taking:
        heads = heads[1:] if any(scored[k].tendency > 0 for k in heads[1:2]) else []
    led = own or (bool(heads) and any(party.giving >= STRONG for party in scored[: heads[0] + 1]))
    if led and any(scored[k].tendency > 0 for k in heads):
        given = [k for k in heads if own or scored[k].tendency < 0]
        return [p._replace(giving=max(p.giving, p.receiving + STRONG)) if k in given else p for k, p in enumerate(scored)]
    return list(scored)


def _in_step(context: Context, sentence: int, scored: list[Party]) -> list[Party]:
    """The parties, those that give as one before them does, by the same word: "Spain with $9 million and UNICEF with $4m"."""
    found, slots = list(scored), context.by_sentence.get(sentence, ())
    text, words = context.article.text, context.words
    first = next((party.cue.end for party in found if party.tendency > 0), len(text))
    ends = {party.cue.end: k for k, party in enumerate(found)}
    for before, i in pairwise(slots):
        start, end = context.slots[before].end, context.slots[i].start
        mark, led = words["step"].search(text, start, end), words["step"].search(text, *context.before(before))
        if mark is None or led is None or mark["how"] != led["how"] or first > context.slots[before].start:
            continue
        k = ends.get(mark.start())
        if k is not None and found[k].tendency < STRONG and words["steps_on"].fullmatch(text, start, found[k].cue.start):
            found[k] = found[k]._replace(giving=found[k].receiving + STRONG)
    return found


def stands_before(context: Context, party: Party, starts: Sequence[int]) -> bool:
    """Whether a sum follows a name with no more between them than a space, a bracket, or "with"."""
    place = bisect_left(starts, party.cue.end)
    if place == len(starts) or starts[place] - party.cue.end > LOOK:
        return False
    return context.words["heads_sum"].fullmatch(context.article.text, party.cue.end, starts[place]) is not None


def owns_sum(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a name is whose a sum is, and no subject: "Oslo's $3 million, though the islands had asked for more"."""
    slots = context.by_sentence.get(sentence, [])
    place = bisect_left(slots, cue.end, key=lambda i: context.slots[i].start)
    begins = context.slots[slots[place]].start if place < len(slots) else len(context.article.text)
    own_sum = context.words["own_sum"]
    return begins - cue.end <= LOOK and own_sum.fullmatch(context.article.text, cue.end, begins) is not None


def _as_signed(context: Context, sentence: int, scored: Sequence[Party]) -> list[Party]:
    """The parties, those two who sign with each other as who takes and who gives: ガーナ政府と世界銀行は…調印した."""
    found, text = list(scored), context.article.text
    for k, (one, other) in enumerate(pairwise(scored)):
        joined = context.words["signs_with"].fullmatch(text, one.cue.end, other.cue.start)
        if not joined or not context.words["subject_after"].match(text, other.cue.end):
            continue
        taking = [receives > gives for gives, receives in (usually(context, party.cue, "") for party in (one, other))]
        if taking[0] != taking[1] and context.says(sentence, "concluding"):
            found[k : k + 2] = [
                Party(party.cue, 0.0 if takes else NAMED, NAMED if takes else 0.0)
                for party, takes in zip((one, other), taking, strict=True)
            ]
    return found


def _as_partner(context: Context, sentence: int, scored: list[Party]) -> list[Party]:
    """The parties, a country that takes and gives as one that gives, if it heads a sentence on what another country takes.

    "India signed a $5 million loan pact with the Maldives": of the two it is the one that has something to give.
    """
    one = scored[0] if scored and scored[0].cue.value in PARTNERS and not scored[0].giving else None
    # "Indian Prime Minister Modi": one country, named twice
    other = next((party for party in scored if one and party.cue.value != one.cue.value), None)
    heads = not any(party.tendency > 0 and party.cue.kind == "organisation" for party in scored)
    if one is None or other is None or not heads or other.cue.value not in country_codes() - PARTNERS - USUAL_DONORS:
        return scored
    verbs = [cue.value for cue in context.cues(sentence, "giving") if one.cue.end <= cue.start < other.cue.start]
    tells = verbs[:1] == ["tells"] or (not verbs and context.says(sentence, "signature"))
    if not tells or other.receiving < STRONG:
        return scored
    return _as_giving(one, scored)


def _as_lending(context: Context, scored: list[Party]) -> list[Party]:
    """The parties, a country that takes and gives as one that gives, if one that takes signs with it: "a loan with India"."""
    if not scored or not scored[0].is_country or scored[0].cue.value in GIVERS or any(p.tendency > 0 for p in scored):
        return scored
    behind, text = [party for party in scored[1:LIST] if party.cue.value in PARTNERS], context.article.text
    signed = (p for p in behind if context.words["loan_with"].search(text, max(0, p.cue.start - LOOK), p.cue.start))
    one = next(signed, None)
    return scored if one is None else _as_giving(one, scored)


def _as_sending(context: Context, sentence: int, scored: list[Party]) -> list[Party]:
    """The parties, a country that does not usually give as one that does, if what it sends goes to another, and nobody gives.

    "Mexico has cut its $5 million aid to Haiti", "Kenya's minister and the Indian ambassador signed a loan agreement".
    """
    if len(scored) < 2 or sentence not in context.by_sentence or any(party.tendency > 0 for party in scored):
        return scored
    takes = [p for p in scored if p.is_other_country and p.cue.kind not in TOWNS]
    plain = [party for party in takes if party.giving == 0.0 and 0.0 < party.receiving <= 1.0]
    one = next((party for party in plain if _is_envoys(context, sentence, party)), None)
    if one is None and scored[0] in plain and _sends(context, sentence, scored[0], scored[1:]):
        one = scored[0]
    if one is None:
        return scored
    return _as_giving(one, scored)


def _as_giving(one: Party, scored: Sequence[Party]) -> list[Party]:
    """The parties, one of them, wherever it is named, as who gives more than it takes."""
    return [p._replace(giving=p.receiving + STRONG) if p.cue.value == one.cue.value else p for p in scored]


def _is_envoys(context: Context, sentence: int, party: Party) -> bool:
    """Whether a country is that of an ambassador, who signs where he is sent."""
    envoy = context.words["envoy_after"].match(context.article.text, party.cue.end)
    return envoy is not None and context.says(sentence, "signature")


def _sends(context: Context, sentence: int, one: Party, others: Sequence[Party]) -> bool:
    """Whether a sum, or a noun for aid beside one, goes from who heads a sentence "to" one other country."""
    text, taker = context.article.text, next((p for p in others if p.cue.value != one.cue.value), None)
    if taker is None or not taker.is_country or taker.receiving < STRONG:
        return False
    if context.words["sent_to"].search(text, one.cue.end, taker.cue.start):
        return True
    ends = [context.slots[i].end for i in context.by_sentence[sentence]]
    return any(text[end : taker.cue.start].split() in _TO for end in ends if one.cue.end < end < taker.cue.start)


def _as_concluding(context: Context, scored: Sequence[Party]) -> list[Party]:
    """The parties, a country with which one that gives concludes a loan as who takes it: 中国政府との間で調印した."""
    text, after = context.article.text, context.words["partner_after"]
    if not any(party.tendency >= STRONG for party in scored):
        return list(scored)
    named = (p.cue.value in BORROWERS and (p.giving, p.receiving) == (1.0, 0.0) for p in scored)
    plain = (one and after.match(text, p.cue.end) is not None for one, p in zip(named, scored, strict=True))
    return [p._replace(giving=0.0, receiving=STRONG) if takes else p for p, takes in zip(scored, plain, strict=True)]


def _as_signing(party: Party) -> Party:
    """A country that does not usually give, beside one that does: "signed by Ecuador's ministry and China Eximbank"."""
    takes = party.is_other_country and ((party.giving, party.receiving) == (0.0, 1.0) or party.giving == NAMED)
    return party._replace(giving=0.0, receiving=STRONG) if takes else party


def _as_borrowing(context: Context, sentence: int, scored: Sequence[Party]) -> list[Party]:
    """The parties, a country that gives and borrows as one that borrows, where a bank lends and no other country takes.

    "The Asian Development Bank approved a loan for a railway in China": in the sentence only the bank is one that gives.
    """
    banks = [p for p in scored if not p.is_country and p.tendency > 0 and is_lender(context, p.cue)]
    countries = {p.cue.value for p in scored if (p.giving or p.receiving) and p.is_country}
    if not banks or len(countries) != 1 or not countries <= BORROWERS or not context.cues(sentence, "instrument"):
        return list(scored)
    text, own = context.article.text, context.words["with_own"]
    plain = (1.0 <= p.giving <= STRONG and p.cue.kind != "organisation" and not own.match(text, p.cue.end) for p in scored)
    return [p._replace(giving=0.0, receiving=1.0) if takes else p for p, takes in zip(scored, plain, strict=True)]


def _as_drawing(context: Context, party: Party) -> Party:
    """A country beside the Fund's money draws it, though it usually gives, unless a word says that it gives here too.

    The loan or programme of another that the Fund's board looks at is what it draws: "a review of Ghana's loan program".
    """
    usual = party.cue.value in USUAL_DONORS and (party.giving, party.receiving) == (1.0, 0.0)
    scored = party.is_country and party.giving and party.receiving
    own = scored and context.words["own_loan"].match(context.article.text, party.cue.end)
    return party._replace(giving=0.0, receiving=1.0) if usual or own else party


def sums_in_row(context: Context, some: Sequence[int]) -> bool:
    """Whether the sums of a sentence stand in one row, and no more in it: "Oman and Peru gave $5 million and $3 million"."""
    if not context.words.words.spaced or len(some) < 2 or _joint_behind(context, some[-1]) is not None:
        return False
    joints = [_joint_behind(context, i) for i in some[:-1]]
    return None not in joints and joints[-1] != ""


def _joint_behind(context: Context, i: int) -> str | None:
    """What alone stands between a slot and the next of its sentence, "and" or a comma ("" here); None if there is more."""
    gap = context.article.text[slice(*context.after(i))].strip() if not context.is_last(i) else ""
    joint = gap.strip(", ")
    return joint if gap and joint in {"", *(word.strip() for word in context.words.words.joints)} else None


def is_short_form(context: Context, name: Cue, cue: Cue) -> bool:
    """Whether a name stands in brackets right behind another of the same organisation."""
    return name.value == cue.value and context.article.text[name.end : cue.start].strip() in ("(", "（")
