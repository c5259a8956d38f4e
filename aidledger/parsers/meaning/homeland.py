"""Whose government a text means that names none: that of the country whose money its sums are printed in.

政府は is Japan's government in a Japanese paper, and Korea's in a Korean one that is written in Japanese.  American dollars and
money that several countries share tell nothing: all governments count in them.
"""

from __future__ import annotations

from aidledger.parsers.meaning.context import Context, asked_once
from aidledger.parsers.text.lexicon import Cue
from aidledger.parsers.text.places import EVERYWHERE, country_of_money


def as_own(context: Context, cue: Cue) -> Cue:
    """A cue for the government of a text that names no country, as that of the country whose money the text counts in."""
    if cue.value != context.words.words.topics.homeland[0] or not context.words["own_government"].fullmatch(context.quote(cue)):
        return cue
    own = _country(context)
    return cue._replace(value=own) if own else cue


@asked_once
def _country(context: Context) -> str | None:
    """The one country whose money half of a text's sums or more are in; what stands beside a sum in other money converts it."""
    codes = [code for slot in context.slots if (code := slot.amounts[0].currency) != EVERYWHERE]
    countries = {country_of_money(code) for code in codes}
    return countries.pop() if len(countries) == 1 and 2 * len(codes) >= len(context.slots) else None
