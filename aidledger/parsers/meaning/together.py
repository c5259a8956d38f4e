"""Who gives together: the givers that a sentence names in one row, a country and its agency as one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from aidledger.parsers.meaning.context import Context
from aidledger.parsers.meaning.parties import parties
from aidledger.parsers.meaning.party import Party
from aidledger.parsers.meaning.rows import COMMAS, is_short_form
from aidledger.parsers.text.sentences import span_at


def givers_beside(context: Context, party: Party) -> list[Party]:
    """The row of givers that a giver stands in, itself among them: "from Norway and Sweden".

    "In partnership with UNDP, Norway gave": of two names a comma makes no row.
    """
    here = [p for p in parties(context, span_at(context.sentences, party.cue.start)) if p.tendency > 0]
    # "Oman, the United Arab Emirates (UAE) and Kuwait": a short form is what the name before it is
    named = {short.cue: full for full, short in pairwise(here) if is_short_form(context, full.cue, short.cue)}
    party, here = named.get(party.cue, party), _with_owners(context, [p for p in here if p.cue not in named])
    party = next((p for p in here if p.cue.start <= party.cue.start and party.cue.end <= p.cue.end), party)
    row = here[:1]
    for one, other in pairwise(here):
        joined = context.words["row_of_names"].fullmatch(context.article.text, one.cue.end, other.cue.start)
        if not joined and any(p.cue == party.cue for p in row):
            break
        row = [*row, other] if joined else [other]
    between = context.article.text[row[0].cue.end : row[1].cue.start].rpartition(")")[2].strip() if len(row) == 2 else ""
    # "apart from the gift of the Red Cross, the government gave": with an article of its own too
    parted = bool(between) and between.removesuffix(" the") in COMMAS
    if parted and context.words["both_give"].match(context.article.text, row[1].cue.end):
        parted = False
    return row if not parted and any(p.cue == party.cue for p in row) else [party]


def sums_up_gifts(context: Context, i: int) -> bool:
    """Whether a slot is what all of a list gave that names some: カナダの870万ドル、フランスの320万ドルなど計1,870万ドル."""
    in_all = context.words["in_all_next"].fullmatch(context.article.text, *context.before(i))
    if in_all is None or context.is_first(i) or context.is_first(i - 1):
        return False
    start, stop = context.before(i - 1)
    named = [p.cue for p in parties(context, context.slots[i].sentence) if p.tendency >= 1 and p.cue.end <= stop]
    return len({cue.value for cue in named}) > 1 and any(cue.start >= start for cue in named)


def shares_out(context: Context, i: int) -> bool:
    """Whether the sentence of a slot tells which agencies share what a country gives: 内訳は、IOMが70万ドル、WFPが30万ドル."""
    sentence = context.slots[i].sentence
    first = context.slots[context.by_sentence[sentence][0]].start
    return any(cue.value == "exhaustive" and cue.end <= first for cue in context.cues(sentence, "relation"))


def _with_owners(context: Context, here: Sequence[Party]) -> list[Party]:
    """Parties, a country's agency and the country right before it as one: "Germany's KfW and the French agency AFD"."""
    found: list[Party] = []
    for party in here:
        last = found[-1] if found else None
        owned = last is not None and last.cue.value == party.cue.value and party.cue.kind == "organisation"
        if last is not None and owned and context.words["owns"].fullmatch(context.article.text, last.cue.end, party.cue.start):
            found[-1] = party._replace(cue=party.cue._replace(start=last.cue.start))
        else:
            found.append(party)
    return found
