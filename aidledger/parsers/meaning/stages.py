"""How far a promise has come, by its verb, after the coder rules of AidData TUFF: pledge, commitment or disbursement."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple

from aidledger.model import Stage
from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.meaning.givers import label_above
from aidledger.parsers.meaning.unreal import governs, is_undone_noun, undone_behind, unreal
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.sentences import span_at

_GOVERNS: Final = 90
_FLOWED: Final = 180
_AUXILIARY: Final = 30
_DENIES: Final = 24
_SOON: Final = 20
_ENDING: Final = 8
_OPENING: Final = "(（"
_CLOSING: Final = ")）"


class Staged(NamedTuple):
    """A stage, whether the verb is the sum's own and not that of its whole list, the reason, and whether it was asked for.

    `led` says that the verb stands before all sums of its sentence: "approved a grant of $5 million, a credit of $9 million";
    `use` that it only tells what is to be done with the sum: "the dam will be financed by a loan of $5 million"; `behind`
    that it stands behind the sum: "the $5 million that was paid".
    """

    stage: Stage | None
    own: bool
    reason: str
    asked: bool = False
    led: bool = False
    use: bool = False
    behind: bool = False


def _told(stage: str, words: str, *, own: bool = True, led: bool = False, use: bool = False, behind: bool = False) -> Staged:
    """A stage that some words tell."""
    return Staged(stage, own, f"stage {stage}: “{words.strip()}”", led=led, use=use, behind=behind)  # type: ignore[arg-type]


def stage_of(context: Context, i: int, *, until_now: bool = False) -> Staged:
    """The stage by the verb (AidData TUFF coder rules); a sum that was asked for, denied or only thought of has none.

    Of a sum that is told `until_now` a verb without a tense says that it was paid: "providing $9 million since 2002".
    """
    staged = _stage_said(context, i, until_now)
    shared = _is_shared_next if staged.behind else _is_shared_out
    if staged.stage == "disbursement" and shared(context, i):
        promised = context.words["promised_after"].match(context.article.text, *context.after(i))
        stage: Stage = "pledge" if promised else "commitment"
        return Staged(stage, staged.own, f"stage {stage}: a share of it is told of, {staged.reason}")
    return staged


def _is_shared_out(context: Context, i: int) -> bool:
    """Whether a share of a slot is told of before it, whose verb is not its own: "the first tranche of its $9 million loan"."""
    start, end = context.before(i)
    out_of = i > 0 and context.slots[i - 1].sentence == context.slots[i].sentence and context.is_out_of_next(i - 1)
    paid = context.words_in(context.slots[i].sentence)["share_paid"]
    return out_of or paid.search(context.article.text, max(start, end - _GOVERNS), end) is not None


def _is_shared_next(context: Context, i: int) -> bool:
    """Whether the next sum of the sentence is a share of a slot, of which the verb behind both is told."""
    return not context.is_last(i) and context.words["share_next"].fullmatch(context.article.text, *context.after(i)) is not None


def _stage_said(context: Context, i: int, until_now: bool) -> Staged:
    """The stage by what is said of a slot, whatever whole or share it is."""
    slot = context.slots[i]
    if (verb := _predicate(context, i)) is not None:
        stage = verb_stage(context, verb, _is_signed(context, slot.sentence))
        return _told(stage, context.quote(verb), use=_is_use(context, verb, stage), behind=True)
    undone = unreal(context, i) or undone_behind(context, i)
    if undone is not None and (kept := _kept_promise(context, i, undone)) is not None:
        return kept
    if undone is not None:
        return Staged(None, True, f"no stage: “{context.quote(undone)}”", undone.value in ("request", "negation"))
    if left := _not_given(context, i):
        return Staged(None, True, f"no stage: “{left.strip()}”")
    if due := context.words["unpaid_after"].match(context.article.text, *context.after(i)):
        return _told("pledge", due[0].strip())
    if asked := context.words["asked_after"].match(context.article.text, *context.after(i)):
        return Staged(None, True, f"no stage: “{asked[0].strip()}”", asked=True)
    if (told := _told_stage(context, i)) is not None:
        return told
    if (cue := next(_stage_cues(context, i), None)) is not None:
        return _stage_by(context, i, cue, until_now)
    if ends := context.words["ends_line"].match(context.article.text, *context.after(i)):
        return _told("pledge", ends[0], own=False)
    return _stage_asked_for(context, slot.sentence) or _tense_of_giving(context, i)


def _not_given(context: Context, i: int) -> str | None:
    """The words beside a slot that say that it was not drawn, or was only spoken of: "talks on a loan of $5 million"."""
    text, words = context.article.text, context.words
    before = context.before(i)
    told = words["not_drawn"].match(text, *context.after(i)) or words["undrawn_before"].search(text, *before)
    told = told or words["talks_before"].search(text, *before)
    return told[0] if told else None


def _stage_by(context: Context, i: int, cue: Cue, until_now: bool) -> Staged:
    """The stage that a verb of its sentence tells of a slot."""
    slot = context.slots[i]
    signed = _is_signed(context, slot.sentence) or _signed_beside(context, slot.sentence)
    stage = verb_stage(context, cue, signed)
    if until_now and stage == "pledge" and context.words["untensed"].fullmatch(context.quote(cue)):
        stage = "disbursement"
    # "Italy is its main donor, giving 110 mln dlrs last year"
    past = context.words["in_past"].search(context.article.text, slot.end, min(slot.end + _SOON, context.after(i)[1]))
    if past and stage == "pledge" and context.words["giving_form"].fullmatch(context.quote(cue)):
        stage = "disbursement"
    own = context.is_first(i) or context.owner(slot.sentence, cue) == i
    led = cue.end <= context.slots[context.by_sentence[slot.sentence][0]].start
    use = _is_use(context, cue, stage)
    return _told(stage, context.quote(cue), own=own, led=led, use=use, behind=cue.start >= slot.end)


def _kept_promise(context: Context, i: int, unreal: Cue) -> Staged | None:
    """What a verb behind a slot says of it, though the one before is denied: "has not paid the $5 million it promised"."""
    slot = context.slots[i]
    said = context.words["promised_before"].search(context.article.text, *context.before(i))
    if said and unreal.value == "negation":
        return _told("pledge", said[0])
    # 供与しない方針: where verbs come last, what stands behind a denial tells who denies
    cues = _verbs(context, slot.sentence) if unreal.value == "negation" and context.words.words.spaced else []
    told = (cue for cue in cues if cue.value == "pledge" and cue.start >= slot.end and _speaks_of(context, i, cue))
    verb = next(told, None)
    return _told("pledge", context.quote(verb), behind=True) if verb else None


def _stage_asked_for(context: Context, sentence: int) -> Staged | None:
    """The stage by the verb of the question that a sentence answers: "How much was pledged? Some $5 million"."""
    asked = context.question(sentence)
    cues = _verbs(context, asked) if asked is not None else []
    if asked is None or not cues or context.cues(asked, "irrealis"):
        return None
    stage = verb_stage(context, cues[0], context.says(asked, "signature"))
    return Staged(stage, False, f"stage {stage}: “{context.quote(cues[0])}” in the question")


def _predicate(context: Context, i: int) -> Cue | None:
    """The passive verb that is said of a slot right behind it: "asked for $9 million, of which $2 million was paid".

    Of "$7 million of the appeal for $90 million was paid" it is said of the first.  Pledges that were received stay pledges.
    """
    sentence = context.slots[i].sentence
    if not context.words.words.spaced or (i and context.is_out_of_next(i - 1)) or context.says(sentence, "memorandum"):
        return None
    last = i + 1 if context.is_out_of_next(i) else i
    start, (_, end) = context.slots[last].end, context.after(last)
    found = context.words["predicate"].match(context.article.text, start, end)
    cues = context.cues(sentence, "stage") if found else []
    verb = next((cue for cue in cues if found and cue.start == found.end()), None)
    if verb is None or not context.words["participle"].search(context.quote(verb)):
        return None
    nouns = (cue for cue in cues if context.before(i)[0] <= cue.start < context.slots[i].start)
    return next((cue for cue in nouns if context.words["pledges"].fullmatch(context.quote(cue))), verb)


def _is_use(context: Context, verb: Cue, stage: str) -> bool:
    """Whether a verb to come tells only what is done with a sum: "will be financed by"."""
    return stage == "pledge" and context.words["use_of"].search(context.quote(verb)) is not None


def _is_signed(context: Context, sentence: int) -> bool:
    """Whether a sentence tells of a signature, and not of one to come."""
    return context.says(sentence, "signature") and not context.says(sentence, "signs_later")


def _told_stage(context: Context, i: int) -> Staged | None:
    """The stage of a slot whose words tell it by more than a verb: a memorandum, a signature to come."""
    slot, text = context.slots[i], context.article.text
    if context.says(slot.sentence, "memorandum"):
        return Staged("pledge", True, "stage pledge: a memorandum of understanding")
    found = context.words_in(slot.sentence)["to_sign"].search(text, *context.after(i))
    if found and not context.says(slot.sentence, "signature"):
        return _told("pledge", found[0])
    label = label_above(context, i)
    if label != slot.sentence and (heads := context.cues(label, "stage")):
        return _told(heads[0].value, context.quote(heads[0]))
    if found := context.words["staged_after"].match(text, *context.after(i)):
        cues = (cue.value for cue in context.words.lexicon.cues(found["what"]) if cue.kind == "stage")
        if (staged := next(cues, None)) is not None:
            later = staged == "disbursement" and _is_to_be_made(context, i, found.end())
            return _told("pledge" if later else staged, found["what"])
    if built := context.words["made_with"].match(text, *context.after(i)):
        return _told("disbursement", built[0])
    return _made_available(context, i) or _put_there(context, i) or _made_gift(context, i)


def _put_there(context: Context, i: int) -> Staged | None:
    """What is put on the table, or aside, by a verb before a slot and the words behind it: "put $5 million on the table"."""
    start, end = context.before(i)
    if not (there := context.words["put_there"].match(context.article.text, *context.after(i))):
        return None
    found = context.words["puts"].search(context.article.text, max(start, end - _GOVERNS), end)
    return _told("pledge", f"{found[0].strip()} …{there[0]}") if found else None


def _made_gift(context: Context, i: int) -> Staged | None:
    """The tense of a verb that says nothing beside its noun: "made a donation of", "made a $5 million donation"."""
    start, end = context.before(i)
    behind = context.words["gift_made"].match(context.article.text, *context.after(i))
    verb = context.words_in(context.slots[i].sentence)["makes_a" if behind else "makes_gift"]
    found = verb.search(context.article.text, max(start, end - _GOVERNS), end)
    if found is None:
        return None
    signed = _is_signed(context, context.slots[i].sentence)
    return _told("commitment" if signed else "disbursement" if found["made"] else "pledge", found[0])


def _is_to_be_made(context: Context, i: int, end: int) -> bool:
    """Whether a payment is to come: "will make a first $20 million disbursement", "$20 million payments will be made"."""
    text, (start, before), (_, after) = context.article.text, context.before(i), context.after(i)
    made = context.words["pledging_aux"].search(text[max(start, before - _GOVERNS) : before].rstrip() + " ")
    return made is not None or context.words["to_be_made"].match(text, end, after) is not None


def _made_available(context: Context, i: int) -> Staged | None:
    """What was or will be made available, by words before a slot, around it or behind it: "made $5 million available"."""
    text, (start, end), after = context.article.text, context.before(i), context.after(i)
    said = context.words_in(context.slots[i].sentence)
    behind = said["made_over"].match(text, *after)
    split = "makes" if context.words["available"].match(text, *after) else "makes_available"
    found = behind or said[split].search(text, max(start, end - _GOVERNS), end)
    if found is None:
        return None
    return _told("disbursement" if found["made"] else "pledge", found[0])


def _tense_of_giving(context: Context, i: int) -> Staged:
    """Where no verb of the coder rules stands: the tense of the verb of giving or receiving before a slot.

    "Would be receiving" is a promise, "has assisted Chad with projects worth" was paid.
    """
    text, slot = context.article.text, context.slots[i]
    cues = context.cues(slot.sentence, "giving") if context.words.words.spaced else []
    for cue in reversed([cue for cue in cues if cue.end <= slot.start and cue.value != "tells"]):
        before = text[max(0, cue.start - _AUXILIARY) : cue.start]
        tenses = (("pledge", "to_come"), ("disbursement", "has_done"))
        for stage, tense in tenses:
            if context.words[tense].search(before):
                own = context.is_first(i) or context.owner(slot.sentence, cue) == i
                return _told(stage, context.quote(cue), own=own, use=_is_use(context, cue, stage))
        return Staged(None, False, "")
    return Staged(None, False, "")


def stage_of_giving(context: Context, i: int) -> Stage | None:
    """By the tense of the last verb of giving before a slot: "handed the port $5 million", "lends Nepal $9 million"."""
    verbs = [cue for cue in context.cues(context.slots[i].sentence, "giving") if cue.end <= context.slots[i].start]
    said = context.quote(verbs[-1]) if verbs and verbs[-1].value == "gives" else ""
    if context.words["past_form"].search(said):
        return "disbursement"
    return "pledge" if context.words["present_form"].search(said) else None


def _stage_cues(context: Context, i: int) -> Iterator[Cue]:
    """The verbs of a slot's sentence that may tell its stage, the surest first."""
    slot = context.slots[i]
    cues = _verbs(context, slot.sentence)
    before = [cue for cue in reversed(cues) if cue.end <= slot.start]
    own = [cue for cue in before[:1] if context.is_first(i) or context.owner(slot.sentence, cue) == i]
    behind = [cue for cue in cues if cue.start >= slot.end and _speaks_of(context, i, cue)]
    behind = [cue for cue in behind if not (_is_denied(context, slot.sentence, cue) or _is_aside(context, i, cue))]
    # 総額は9億円で、これまでに3億円が実行された: the verb is of the next sum alone
    if not context.is_last(i) and context.words["clause_closed"].match(context.article.text, *context.after(i)):
        behind = [cue for cue in behind if cue.start < context.slots[i + 1].start]
    # "Loans of 5 billion yen will be extended": the noun says less than the verb
    named = own if own and context.words["noun_of"].search(context.quote(own[0])) else []
    ruling = [] if context.words.words.spaced else [cue for cue in behind if governs(context, i, cue)]
    # "The new commitment comes on top of $5 million that Oman gave"
    gave = context.words["who_gave"]
    gift = [cue for cue in behind[:1] if own and gave.fullmatch(context.article.text, slot.end, cue.start)]
    amount = [cue for cue in before[:1] if context.words["amount_of"].match(context.article.text[cue.end : slot.start])]
    return chain(amount, ruling, gift, [] if named else own, behind, before)


@asked_once
def _verbs(context: Context, sentence: int) -> list[Cue]:
    """The verbs of a sentence that may tell a stage, but for those that only say what a body does: 支援を行う機関.

    拠出し、同機関の予算を: a verb that ends its clause says it of nobody behind it.
    """
    bodies, text = context.words["of_body"], context.article.text
    said = [cue for cue in context.cues(sentence, "stage") if text[cue.end - 1] == "、" or not bodies.match(text, cue.end)]
    return [cue for cue in said if not is_undone_noun(context, sentence, cue)]


def _is_aside(context: Context, i: int, cue: Cue) -> bool:
    """Whether a verb behind a sum stands in brackets behind it, where verbs come last: 2億円（集まった寄付に上乗せする）を."""
    between = context.article.text[context.slots[i].end : cue.start]
    opened = sum(map(between.count, _OPENING)) - sum(map(between.count, _CLOSING))
    return not context.words.words.spaced and opened > 0


def _is_denied(context: Context, sentence: int, cue: Cue) -> bool:
    """Whether a verb behind a sum is denied: "the $5 million pledge has not been paid" says how far it has not come."""
    denials = (c for c in context.cues(sentence, "irrealis") if 0 <= cue.start - c.end <= _DENIES and c.value == "negation")
    return context.words.words.spaced and next(denials, None) is not None


def _signed_beside(context: Context, sentence: int) -> bool:
    """Whether a sentence beside tells that it was signed: "A loan will be provided. The notes were exchanged today".

    In the lead, where a paragraph is a sentence, the one before may stand in another.

    A language without words for what is `planned` does not tell: its empty pattern is in every sentence.
    """
    return any(
        other not in context.by_sentence
        and (context.in_one_paragraph(sentence, other) or (other < sentence and sentence in context.lead()))
        and _tells_of_signature(context, other)
        and not context.says(other, "planned")
        for other in context.beside(sentence)
    )


def _tells_of_signature(context: Context, sentence: int) -> bool:
    """Whether something was signed, and more than a memorandum: not where "neither sum has been signed for"."""
    if not context.says(sentence, "signature") or context.says(sentence, "memorandum"):
        return False
    return all(cue.value != "negation" for cue in context.cues(sentence, "irrealis"))


def lead_stage(context: Context, sentences: int) -> Stage | None:
    """What the headline and the first `sentences` report: a signature, else a promise."""
    lead = [*context.lead()]
    if any(_tells_of_signature(context, sentence) for sentence in lead):
        return "commitment"
    cues = [cue for sentence in lead[:sentences] for cue in _verbs(context, sentence)]
    stage = verb_stage(context, cues[0], False) if cues else None
    return stage if stage != "disbursement" else None


def heading_stage(context: Context, heading: int, *, lines: bool = False) -> Stage | None:
    """What the sentence above a list says of its items, where a verb or a colon ends it: 5校に手渡しました。

    Above `lines` without bullets only where it tells that they follow: 援助の実績は次のとおり。
    """
    cues, end = _verbs(context, heading), context.sentences[heading][1]
    if not cues or context.cues(heading, "irrealis"):
        return None
    if context.words.words.spaced:
        leads = context.article.text[end - 1] == ":" and not lines
        return verb_stage(context, cues[0], context.says(heading, "signature")) if leads else None
    ends = end - cues[-1].end <= _ENDING and not lines
    ends = ends or context.words["leads_list"].fullmatch(context.article.text, cues[-1].end, end) is not None
    return verb_stage(context, cues[-1], context.says(heading, "signature")) if ends else None


def has_flowed(context: Context, i: int) -> bool:
    """Whether a slot is what flowed in a year that is over: "Aid to Togo amounted to $5 million in 2012"."""
    start, end = context.before(i)
    flowed = context.words["flowed"].search(context.article.text, max(start, end - _FLOWED), end)
    return flowed is not None and context.says(context.slots[i].sentence, "in_past")


def verb_stage(context: Context, cue: Cue, signed: bool) -> Stage:
    """The stage that a verb tells: "will provide" is a pledge, and "agreed to extend" a commitment beside a signature."""
    before = context.article.text[max(0, cue.start - _AUXILIARY) : cue.start]
    before = before.lower() if before.isupper() else before  # "IMF TO DISBURSE"
    if cue.value == "disbursement" and _is_to_come(context, cue):
        return "pledge"
    if cue.value == "commitment" and context.words["still_to"].search(before):
        return "pledge"
    agreed = "paves_way" if cue.value == "disbursement" else "approved_to" if cue.value == "pledge" else None
    if agreed and _is_agreed_to(context, cue, agreed):
        return "commitment"
    if cue.value != "pledge" and context.words["still_due"].match(context.article.text, cue.end):
        return "pledge"
    if signed and not context.words["paying_form"].search(context.quote(cue)):
        return "commitment"
    to_come = context.words["to_come" if cue.value == "commitment" else "pledging_aux"].search(before)
    if to_come and not context.words["noun_form"].search(before + context.quote(cue)):
        return "pledge"
    return cue.value  # type: ignore[return-value]


def _is_agreed_to(context: Context, cue: Cue, pattern: str) -> bool:
    """Whether what a verb tells was approved: "approved a plan to lend", "the review enables the release of"."""
    text, start = context.article.text, max(0, cue.start - _GOVERNS)
    quote = context.quote(cue)
    before = text[start : cue.start] + (quote[: quote.find(" ") + 1] if quote.startswith("to ") else "")
    return context.words[pattern].search(before) is not None


def _is_to_come(context: Context, cue: Cue) -> bool:
    """Whether a verb that runs on, and so tells no tense, is followed by a last one to come: 拠出され、残りも供与される."""
    if context.words["runs_on_form"].search(context.quote(cue)) is None:
        return False
    end = context.sentences[span_at(context.sentences, cue.start)][1]
    return context.words["ends_to_come"].search(context.article.text, max(cue.end, end - _GOVERNS), end) is not None


def _speaks_of(context: Context, i: int, cue: Cue) -> bool:
    """Whether a verb behind a sum speaks of it: all do where verbs come last, else those that are passive and nearest."""
    if not context.words.words.spaced:
        return True
    if context.owner(context.slots[i].sentence, cue) != i:
        return False
    before = context.article.text[max(0, cue.start - _AUXILIARY) : cue.start]
    told = context.words["passive"].search(before) is not None or _is_told_of(context, i, cue)
    if not told and (cue.value == "disbursement" or context.words["told"].search(context.quote(cue))):
        told = context.words["who_gave"].fullmatch(context.article.text, context.slots[i].end, cue.start) is not None
    return told


def _is_told_of(context: Context, i: int, cue: Cue) -> bool:
    """Whether a word right behind a sum is told of it: "$5 million donated by Norway", or that it "has come in"."""
    text, quote = context.article.text, context.quote(cue)
    if context.words["told_after"].fullmatch(text, context.slots[i].end, cue.start) is None:
        return False
    if context.words["arrived"].search(quote):
        return True
    return context.words["told"].search(quote) is not None and context.words["told_on"].match(text, cue.end) is not None
