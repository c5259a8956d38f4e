"""The English patterns that tell of which time a sum is."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import PeriodWords, at_word

PERIODS: Final = PeriodWords(
    # ``1988–89`` 1,204: before the first figure of a row, the year that it is of
    year_row=r"[\s|]*(?:FY ?)?(?P<year>(?:19|20)[0-9]{2})(?P<to>[–—/-](?:[0-9]{2}){1,2})?(?:\s*[|:：]\s*|\s+)[$€£¥]?",
    # "since 1992", "since the start of the scheme in Togo in 1990"
    since=(
        rf"{at_word('Since', 'since')}\s+"
        r"(?:(?:its|the|their)\s(?:start|beginning|launch|inception|founding|establishment|creation|outbreak)(?:\s[\w’'-]+){0,8}?\sin\s|(?:[a-z]+\s+){0,3}(?:early\s+|late\s+|mid-|FY\s?)?)"
        r"(?P<since>(?:19|20)\d{2})\b(?!\s*(?:to|until|through|-|–))"
    ),
    superlative=(
        r"\b(?:largest|biggest|highest|greatest|heaviest|worst|lowest|smallest|fewest|longest|first|second|only|most|best|record)"
        r"(?:[-\s][^\s.;:]{1,20}){0,5}\s*$"
    ),
    between=(
        at_word("from", "between", "in", "for", "over", "during")
        + r"\s+(?P<start>(?:19|20)\d{2})\s*(?:to|and|until|through|-|–)\s*(?P<end>(?:19|20)\d{2})\b"
    ),
    # "commitments between 2000 and 2020", "for FY 2002 through the second quarter of FY 2010": years that all count together
    spanned=(
        r"(?:" + at_word("from", "From", "between", "Between") + r"|" + at_word(r"for(?=[^.;]{0,40}\sthrough\s)") + r")"
        r"\s+(?:(?:fiscal|calendar|financial)\s(?:years?\s)?(?:\(?FY\)?\s)?|FY\s?)?(?P<start>(?:19|20)\d{2})"
        r"\s*(?:to|and|until|through|-|–)\s*(?:(?:the\s)?(?:end|first|second|third|fourth|quarter|half|fiscal|year|FY|of)\s){0,5}"
        r"(?:FY\s?)?(?P<end>(?:19|20)\d{2})\b"
    ),
    past=at_word("over", "in", "during", "for", "within")
    + r"\s+the\s+(?:past|last)\s+(?P<past>\d{1,3}|[a-z-]{2,10})\s+years\b",
    ahead=at_word("over", "in", "during", "for", "within")
    + r"\s+(?:the\s+)?(?:next\s+|coming\s+)?(?P<ahead>\d{1,2}|[a-z]{2,10})[\s-]years?\b",
    # "in the last`` fiscal year": one of them, and not all years until now
    one_period=r"\s(?:(?:fiscal|financial|budget|calendar|school)\s)?(?:year|month|week|quarter)\b(?!\sand\s)",
    # "only 26 per cent of the"
    share_of=r"(?:%|\bper\s?cent|\b(?:half|third|quarter|fraction|most|part))\s+of\s(?:the|its|their|an?|this|that)\s(?:[a-z-]{2,14}\s){0,3}$",
    but=r"\b(?:but|though|although)\s",
    # "brings the total that the agency has given to $9 million"
    until_now=r"\b(?:has|have|had|since|to\s+date|so\s+far|ever)\b",
    # but not "at 0.65 per cent per annum", which is interest
    annual_after=(
        r"(?<!%)(?<!%\s)(?<!\bcent\s)(?<!\bpercent\s)(?<!\bpct\s)(?<!\bpoints\s)(?<!\binterest\s)"
        r"(?:\b(?:annually|yearly)\b|\b(?:a|per|each|every)\s+year\b(?!\s+(?:ago|earlier|before|later))|\bper\s+annum\b)"
    ),
    annual_before=r"\b(?:annual|yearly)\s+(?:\w+\s+){0,3}$",
)
