"""As what a sum is given, a grant, a loan, a guarantee ..., by the nearest word, else by that of its list or of the lead."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import Final

from aidledger.model import Instrument
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.text.lexicon import Cue

_FEW: Final = 20
_CLAUSE: Final = 10
_NEAR: Final = 90
_BACKED: Final = 20
_GIVEN: Final = 60
_TAIL: Final = 30
_LENT_ON: Final = 60
_BEHIND: Final = 4
"""So many sentences on, less one, a sum is called by who gave it."""
_NAME: Final = 70


def instrument_of(context: Context, i: int) -> tuple[Instrument | None, str]:
    """The instrument of a slot, and the reason: the nearest word, else one before or behind the whole list."""
    sentence = context.slots[i].sentence
    cue = own_instrument(context, i) or _instrument_of_list(context, i) or _instrument_beside(context, i)
    alone = cue is not None and context.words["rest_behind"].match(context.article.text, *context.after(i))
    if cue is not None and not alone and (other := _joined_kind(context, sentence, cue)) is not None:
        return "mixed", f"instrument mixed: “{context.quote(cue)}”, “{context.quote(other)}”"
    return (cue.value, f"instrument {cue.value}: “{context.quote(cue)}”") if cue else (None, "")  # type: ignore[return-value]


def _joined_kind(context: Context, sentence: int, cue: Cue) -> Cue | None:
    """The word for another instrument that stands beside one as its equal: 無償援助と無利子借款."""
    text, joined = context.article.text, context.words["kinds_joined"]
    for one, other in pairwise(context.cues(sentence, "instrument")):
        if cue not in (one, other) or one.value == other.value or not joined.fullmatch(text, one.end, other.start):
            continue
        # "a $4 million grant and credits of $7 million": each is of its own
        owners = [context.owner(sentence, kind) for kind in (one, other)] if sentence in context.by_sentence else []
        apart = len(set(owners)) > 1 and 0 <= one.start - context.slots[owners[0]].end <= 1
        if not (apart and context.words["kind_heads_sum"].fullmatch(text, other.end, context.slots[owners[1]].start)):
            return other if cue is one else one
    return None


def own_instrument(context: Context, i: int, *, change: bool = True) -> Cue | None:
    """The word near a slot that names its instrument; a donation is a grant only where it stands right beside its sum."""
    # 贈与が40億円増の1950億円: the kind is told before the change
    changed = change and not context.is_first(i)
    changed = changed and context.words["change_after"].fullmatch(context.article.text, *context.before(i)) is not None
    if changed and (kind := own_instrument(context, i - 1, change=False)) is not None:
        return kind
    near = [p for p in context.near(i, "instrument") if p[0] <= _NEAR and not _is_lent_on(context, i, p[1])]
    # "has guaranteed a 140 mln stg loan"
    backed = [cue for distance, cue in near if cue.value == "guarantee" and distance <= _BACKED]
    # "grants a 33 billion yen loan": the noun right behind a sum says what it is, whatever the verb
    behind = [cue for _, cue in near if 0 <= cue.start - context.slots[i].end <= 1]
    # "will be in the form of a grant", though the next sum stands nearer to the word
    if form := context.words["form_after"].match(context.article.text, *context.after(i)):
        said = context.cues(context.slots[i].sentence, "instrument")
        behind = [cue for cue in said if cue.start <= form.end() < cue.end] or behind
    donated = (cue for distance, cue in context.near(i, "gift") if not near and distance <= _GIVEN)
    return next(chain(backed, behind), near[0][1] if near else next(donated, None))


def _is_lent_on(context: Context, i: int, cue: Cue) -> bool:
    """Whether a loan or a credit behind a slot is what others get with its money: "$5 million to provide credit to farmers".

    Nor is what is given beside it ("$5 million, as well as three grants"), or a share of it.
    """
    end = context.slots[i].end
    lent_on, some = context.words["lent_on"], context.words["some_of_it"]
    begin = max(end, cue.start - _LENT_ON)
    # "€50 billion until 2027, a third of it grants"
    found = lent_on.search(context.article.text, begin, cue.start) or some.search(context.article.text, begin, cue.start)
    # 総額は9億ドルだが、無償は4%に満たない
    share = context.words["kind_share"].match(context.article.text, cue.end)
    return cue.start > end and (found is not None or share is not None)


def _instrument_of_list(context: Context, i: int) -> Cue | None:
    sentence = context.slots[i].sentence
    text, shared, last = context.article.text, context.words["shared_tail"], context.by_sentence[sentence][-1]
    behind = [c for c in context.tail(sentence, "instrument") if shared.search(text[max(0, c.start - _TAIL) : c.start])]
    # "$7 billion, of which $4.8 billion in grants": of the part alone
    apart = (cue.start for cue in context.cues(sentence, "relation") if cue.value == "partial")
    if any(context.slots[i].end <= place < context.slots[last].start for place in apart):
        behind = []
    behind = [c for c in behind if not (_is_lent_on(context, last, c) or _is_of_part(context, last))]
    # 3億円の人道支援と9億円の借款
    if behind and not context.words.words.spaced and context.words["called_aid"].match(text, *context.after(i)):
        behind = []
    if behind and _has_clause_over(context, i):
        behind = []
    # "$2 million in budget support, $3 million in grants and $1 million in technical assistance": of the last alone
    between = [k for k in context.by_sentence[sentence][:_FEW] if i < k < last] if behind else []
    if any((own := own_instrument(context, k)) is not None and own.value != behind[0].value for k in between):
        behind = []
    # 融資が3億元、援助が2億元: the first alone is a loan
    alone, first = context.words["kind_of_one"], context.slots[context.by_sentence[sentence][0]].start
    told = () if _is_given_anew(context, i) else context.head(sentence, "instrument")
    head = [c for c in told if alone.fullmatch(text, c.end, first) is None]
    return next(iter([*head, *behind]), None)


def _has_clause_over(context: Context, i: int) -> bool:
    """Whether what is told of a slot ends before the next: ケニアに3億円を贈り、ガーナに5億円を貸した."""
    if context.words.words.spaced or context.is_last(i):
        return False
    text, (start, stop) = context.article.text, context.after(i)
    given = (cue for cue in context.cues(context.slots[i].sentence, "giving") if start <= cue.start and cue.end <= stop)
    return any(context.words["clause_over"].search(text, cue.start, min(stop, cue.end + _CLAUSE)) for cue in given)


def _is_of_part(context: Context, i: int) -> bool:
    """Whether a slot is said to be a part of the one before, and what stands behind it is of it alone: "$1 million of it"."""
    if context.is_first(i):
        return False
    text, before = context.article.text, context.before(i)
    return bool(context.words["of_that"].match(text, context.slots[i].end) or context.words["out_of_it"].search(text, *before))


def _is_given_anew(context: Context, i: int) -> bool:
    """Whether a verb behind the first sum of a sentence tells of a slot: "lent Laos $4 million, and Oman gave Mali $3"."""
    sentence, start = context.slots[i].sentence, context.slots[i].start
    first = context.slots[context.by_sentence[sentence][0]].end
    verbs = (cue for cue in context.cues(sentence, "giving") if cue.value == "gives" and context.words.words.spaced)
    if any(first <= verb.start and verb.end <= start for verb in verbs):
        return True
    # "and Norway paid $3 million": it is said of more than gifts, and so counts only behind a giver
    paid = next((cue for cue in context.cues(sentence, "stage") if cue.end + 1 == start and cue.value == "disbursement"), None)
    return paid is not None and any(p.tendency > 0 and first <= p.cue.end == paid.start - 1 for p in parties(context, sentence))


def _instrument_beside(context: Context, i: int) -> Cue | None:
    """The one instrument that a sentence without sums right before or behind speaks of: "Four yen loans were signed"."""
    sentence = context.slots[i].sentence
    for other in context.beside(sentence):
        near = context.in_one_paragraph(sentence, other) or (other > sentence and _speaks_of_before(context, other))
        # "It lent Mali $5 million. The credit is for wells. It gave Chad $3 million": of the sum before it
        near &= not (other < sentence and other - 1 in context.by_sentence and _speaks_of_before(context, other))
        if other not in context.by_sentence and near and not _is_of_another(context, sentence, other):
            # うち技術協力で専門家1万3千人を派遣した, "About half will be grants": of a part
            begin = context.sentences[other][0]
            some = any(cue.value == "partial" and cue.start == begin for cue in context.cues(other, "relation"))
            some |= context.words["some_opens"].match(context.article.text, begin) is not None
            cues = [] if some else context.cues(other, "instrument")
            cues = [cue for cue in cues if _called_by(context, other, cue) is None or other < sentence]
            if len({cue.value for cue in cues}) == 1:
                return cues[0]
    return None


def kind_by_giver(context: Context, i: int, giver: str) -> Instrument | None:
    """What a later sentence calls a sum by who gave it: "The Danish grant is for roads, the ADB loan for a port"."""
    sentence = context.slots[i].sentence
    behind = (k for k in range(sentence + 1, min(sentence + _BEHIND, len(context.sentences))) if k not in context.by_sentence)
    kinds = (cue.value for k in behind for cue in context.cues(k, "instrument") if _called_by(context, k, cue) == giver)
    return next(kinds, None)  # type: ignore[arg-type]


def _called_by(context: Context, sentence: int, cue: Cue) -> str | None:
    """Who is named right before an instrument, behind an article: "the ``Danish`` grant"."""
    text, by_giver = context.article.text, context.words["kind_by_giver"]
    begin = max(context.sentences[sentence][0], cue.start - _NAME)
    named = (p.cue for p in parties(context, sentence) if begin <= p.cue.start and p.cue.end < cue.start)
    found = (one for one in named if by_giver.fullmatch(text, one.end, cue.start))
    the = context.words["the_giver"]
    return next((one.value for one in found if the.search(text, begin, one.start)), None)


def _is_of_another(context: Context, sentence: int, other: int) -> bool:
    """Whether two sentences tell of different givers: "The bank gave it $5 million. Japan is considering a yen loan"."""
    givers = [{party.cue.value for party in parties(context, k) if party.tendency >= 1} for k in (sentence, other)]
    return all(givers) and givers[0].isdisjoint(givers[1])


def _speaks_of_before(context: Context, sentence: int) -> bool:
    """Whether a sentence begins with "The loan ...": that of the paragraph before."""
    return context.words["definite_kind"].match(context.article.text, *context.sentences[sentence]) is not None


def told_instrument(context: Context, sentence: int) -> Instrument | None:
    """As what all that was told before was given, if a sentence without sums says it: "The funds come as soft loans"."""
    found = context.words_in(sentence)["form_told"].search(context.article.text, *context.sentences[sentence])
    cues = [cue for cue in context.cues(sentence, "instrument") if cue.start >= found.end()] if found else []
    return cues[0].value if len({cue.value for cue in cues}) == 1 else None  # type: ignore[return-value]


@asked_once
def lead_instrument(context: Context) -> Instrument | None:
    """The one instrument that the lines before the first sum speak of, if they speak of one."""
    first = min(context.by_sentence, default=0)
    said = {cue.value for sentence in context.lead() if sentence < first for cue in context.cues(sentence, "instrument")}
    return said.pop() if len(said) == 1 else None  # type: ignore[return-value]
