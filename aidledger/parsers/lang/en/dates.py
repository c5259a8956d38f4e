"""How English tells of dates: as past, as to come, as a deadline, and at the head of a page."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import DateWords

_WEEKDAY: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"

DATES: Final = DateWords(
    # "by ", "until the ", "through ", "ending on "
    deadline_before=(
        r"\b(?:by|until|till|through|before|ahead of|effective|ending|starting|beginning|expir\w{1,4}|matur\w{1,4}|valid)\s"
        r"(?:on\s|in\s|from\s)?(?:the\s)?(?:end\sof\s)?\Z"
    ),
    # "since ", "an agreement dated "
    since_before=r"\b(?:since|dated)\s(?:the\s)?\Z",
    # "the last dialogue was held on ", "was founded on "
    earlier=(
        r"\b(?:last|previous|earlier|former)\s(?!week|month|year|night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
        r"|\b(?:previously|founded|established|born)\b"
    ),
    future=(
        r"(?:will|shall|is to|are to|(?:is|are) (?:scheduled|due|expected|set|planned)|(?:plan|expect|hope|intend)s? to)"
        r"(?: (?:be|have|have been) \w{2,20})?"
    ),
    past=(
        r"was|were|has|have|had|did|said|says|told|held|met|gave|made|took|sent|spoke|began|rose|fell|came|became|went|brought|saw"
        r"|grew|stood|paid|won|led|built|bought|sold|spent|lent|lost|left|got|\w{2,20}ed"
    ),
    # "agreed to finish in ", "with completion in "
    goal=r"\bto [a-z]|\b(?:completion|target|goal|plan|deadline|due|fiscal|year|budget)\b",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    # "Friday, ", "Friday "
    weekday_before=rf"\b({_WEEKDAY})\.?,?\s(?:the\s)?\Z",
    day_endings=("day",),
    label=(
        r"\b(?:published|posted|updated|released?|issued|press|news|last|for immediate|on|at|date|the|[ap]\.?m|UTC|GMT|JST|ICT"
        rf"|{_WEEKDAY})\b\.?"
    ),
    # "By Lay Samean, "
    byline=r"\s*(?:by|written by|reported by|posted by)\b",
    near=r"\b(?:this|next|coming)\s(?:week|weekend|month)\b|\b(?:tomorrow|later today)\b",
    next_year=r"n(?<!\wn)ext year\b|N(?<!\wN)(?:ext [Yy]ear|EXT YEAR)\b",
    # "last year (2023)"; of a word that `re` looks for in a whole text a letter stands first
    gloss=r"year(?<=\b(?P<said>last|this|next) year)[ ,(]{1,3}(?:in )?(?P<year>(?:19|20)\d\d)(?!\w)",
    years={"last": 1, "this": 0, "next": -1},
    this_year=" this year",
)
