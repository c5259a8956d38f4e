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
        r"(?:(?:[A-Za-z][\w’'-]*\s+){1,10}?in\s+|(?:[a-z]+\s+){0,3})(?:early\s+|late\s+|mid-|FY\s?)?"
        r"(?:(?:[0-9]{1,2}\s)?(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\s(?:[0-9]{1,2},\s)?)?"
        r"(?P<since>(?:19|20)\d{2})\b(?!\s*(?:to|until|through|-|–))"
    ),
    # "Norway, which has helped farmers`` since 1997, will lend": told by the way
    aside_opens=r",\s(?:which|who|whose|an?|its?)\s[^,;:]{0,80}$",
    # "$6 million in 2022-23, up from``": what stands between a year's sum and that of the year before
    compared_year=(
        r"(?:\s(?:in|for|during|this|last|next|the)\s(?:[a-z]{4,9}\s)?[\w/–-]{2,12})?,?\s(?:(?:up|down|compared|as)\s)?"
        r"(?:from|against|versus|with)\s(?:[a-z]+\s){0,3}"
    ),
    # "increased its support from`` $4 million ``to`` $5 million a year"
    raised_from=r"\bfrom\s(?:[a-z]+\s){0,3}$",
    raised_to=r"\sto\s(?:[a-z]+\s){0,3}",
    superlative=(
        r"\b(?:largest|biggest|highest|greatest|heaviest|worst|lowest|smallest|fewest|longest|first|second|only|most|best|record"
        r"|(?:(?<=the\s)|(?<=its\s)|(?<=their\s))(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))"
        r"(?:[-\s][^\s.;:]{1,20}){0,5}\s*$"
        # "has been on ice since 2022"
        r"|\b(?:on\s(?:ice|hold)|frozen|stalled|blocked|suspended|stuck|pending|shelved|in\slimbo|unpaid|undisbursed|unspent)\s*$"
    ),
    between=(
        at_word("from", "between", "in", "for", "over", "during")
        + r"\s+(?P<start>(?:19|20)\d{2})\s*(?:to|and|until|through|-|–)\s*(?P<end>(?:19|20)\d{2})\b"
    ),
    # "commitments between 2000 and 2020", "for FY 2002 through the second quarter of FY 2010": years that all count together
    spanned=(
        rf"(?:{at_word('from', 'From', 'between', 'Between', 'during', 'During')}"
        rf"|{at_word('for')}(?=[^.;]{{0,40}}\sthrough\s))"
        r"\s+(?:(?:fiscal|calendar|financial)\s(?:years?\s)?(?:\(?FY\)?\s)?|FY\s?)?(?P<start>(?:19|20)\d{2})"
        r"\s*(?:to|and|until|through|-|–)\s*(?:(?:the\s)?(?:end|first|second|third|fourth|quarter|half|fiscal|year|FY|of)\s){0,5}"
        r"(?:FY\s?)?(?P<end>(?:19|20)\d{2})\b"
    ),
    # "By the end of 2020 Japan had lent"
    by_year=(
        r"\b(?:[Bb]y|[Uu]p\sto|[Uu]ntil|[Tt]hrough)\s(?:the\send\sof\s|end-|mid-|early\s|late\s)?(?:[A-Z][a-z]{2,8}\s)?(?P<end>(?:19|20)\d{2})\b,?"
        r"[^.;:$€£¥]{0,60}\shad\s(?:already\s|also\s)?(?:given|lent|provided|granted|contributed|donated|pledged|committed|approved|received|spent|extended)\b"
    ),
    past=(
        r"the(?:(?<=[Oo]ver\sthe)|(?<=[Ii]n\sthe)|(?<=[Dd]uring\sthe)|(?<=for\sthe)|(?<=[Ww]ithin\sthe))\s+(?:past|last)\s+"
        r"(?:(?P<past>\d{1,3}|[a-z-]{2,10})\s+(?:years|(?P<tens>decades))|(?P<ten>decade))\b"
    ),
    ahead=at_word("over", "in", "during", "for", "within")
    + r"\s+(?:the\s+)?(?:next\s+|coming\s+)?(?P<ahead>\d{1,2}|[a-z]{2,10})[\s-]years?\b",
    # "its three-year, $5 million programme": told before the sum
    long_before=r"\b(?P<ahead>\d{1,2}|[a-z]{2,10})-year,?\s(?:(?!(?:loan|credit|bond|maturity|repayment|grace|term)s?\b)[a-z-]{2,14},?\s){0,3}$",
    # when a sum that is so much a year was given
    last_year=r"\b(?:[Ll]ast|[Tt]he\sprevious)\s(?:(?:financial|fiscal|calendar|budget)\s)?year\b",
    this_year=r"\b(?:[Tt]his|[Tt]he\scurrent)\s(?:(?:financial|fiscal|calendar|budget)\s)?year\b",
    named_year=r"\b(?:[Ii]n|[Ff]or|[Dd]uring)\s(?:(?:FY|fiscal(?:\syear)?|financial\syear|calendar\syear)\s?)?(?P<year>(?:19|20)\d\d)(?P<to>\s?[/–-]\s?(?:\d\d){1,2})?\b",
    # "in the last`` fiscal year": one of them, and not all years until now
    one_period=r"\s(?:(?:fiscal|financial|budget|calendar|school)\s)?(?:year|month|week|quarter)\b(?!\sand\s)",
    # "only 26 per cent of the"
    share_of=r"(?:%|\bper\s?cent|\b(?:half|third|quarter|fraction|most|part))\s+of\s(?:the|its|their|an?|this|that)\s(?:[a-z-]{2,14}\s){0,3}$",
    but=r"\b(?:but|though|although)\s",
    # "brings the total that the agency has given to $9 million"
    until_now=r"\b(?:has|have|had|since|to\s+date|so\s+far|ever)\b",
    # but not "at 0.65 per cent per annum", which is interest
    annual_after=(
        r"\b(?=[aepy])(?<!%)(?<!%\s)(?<!\bcent\s)(?<!\bpercent\s)(?<!\bpct\s)(?<!\bpoints\s)(?<!\binterest\s)(?:\b(?:annually|yearly)\b|\bper\s+annum\b"
        r"|(?<!over\s)(?<!than\s)(?<!within\s)(?<!about\s)(?<!half\s)(?<!for\s)(?<!by\s)(?<!after\s)(?<!nearly\s)(?<!once\s)"
        r"\b(?:a|per|each|every)\s+year\b(?!\s+(?:ago|earlier|before|later)))"
    ),
    # "$5 million annual aid", "$5 million a year for the past three years"
    annual_beside=r"[\s-]{1,2}(?:annual|yearly|annually)\b|\s(?:a|per|each|every)\syear\b(?!\s+(?:ago|earlier|before|later))|\sper\sannum\b",
    annual_before=(
        r"\b(?:[Aa]nnual|[Yy]early)\s+(?:\w+\s+){0,3}$"
        # "its annual aid to Nepal is"
        r"|\b(?:[Aa]nnual|[Yy]early)\s+(?:[\w’'-]+\s+){1,6}(?:is|was|totals?|totalled|stands\sat|stood\sat|amounts\sto|amounted\sto|averages|averaged"
        r"|comes\sto|came\sto|will\sbe)\s+(?:[a-z]+\s){0,3}$"
        r"|\b(?:[Ee]ach|[Ee]very)\s+year\b[^.;:$€£¥]{0,60}$"
        # "Aid planned for this fiscal year was"
        r"|\b(?:[Aa]id|[Aa]ssistance|ODA|[Bb]udget)\b[^.;:$€£¥]{0,60}\s(?:for|in|during)\s(?:this|the\scurrent|next|last)\s(?:financial|fiscal)\syear"
        r"\s(?:was|is|will\sbe|would\sbe|stands\sat|stood\sat|came\sto|comes\sto|totals|totall?ed)\s(?:[a-z]+\s){0,3}$"
    ),
    # "the aid budget will fall`` to $5 million ``this financial year"
    yearly_aid=(
        r"\b(?:(?:aid|assistance|development|ODA)\s(?:budget|programme|program|spending|allocation|expenditure)|(?:[Tt]otal|direct|bilateral|foreign"
        r"|overseas|official)\s(?:[a-z]+\s){0,3}?(?:aid|assistance)|[Aa]id|[Aa]ssistance)\b(?:(?!\bto\sthe\b)[^.;:$€£¥0-9]|\.(?=\d)){0,70}$"
    ),
    # "will raise its aid to Mali`` to 30 mln crowns ``next year", "aid to Peru is cut`` to $5 million ``in 1988"
    raised_aid=(
        r"\b(?:rais|increas|lift|boost|ris|rose|climb|doubl|grow|grew|cut|reduc|lower|trim|f[ae]ll|drop)[a-z]{0,4}\s(?:[\w’'-]{1,16}\s){0,3}"
        r"(?:aid|assistance|support|help|ODA)\s(?:[\w’'-]{1,16}\s){0,4}?(?:from\s)?to\s(?:[a-z]{2,12}\s){0,3}$"
        r"|\b(?:[Aa]id|[Aa]ssistance|[Ss]upport|ODA)\s(?:[\w’'-]{1,16}\s){1,5}?(?:raised|increase[sd]?|rises?|rose|climbs?|climbed|doubled?|grows?"
        r"|grew|cut|reduced|lowered|trimmed|falls?|fell|dropped?)\s(?:by\s[a-z-]{1,10}\s)?to\s(?:[a-z]{2,12}\s){0,3}$"
    ),
    next_year=r",?\s(?:(?:in|for)\s)?(?:(?:next|this|last)\s(?:calendar\s)?year\b|(?<=in\s)(?:19|20)\d\d\b)",
    of_one_year=(
        r",?\s(?:(?:in|for|during)\s)?(?:(?:this|the\scurrent|next|last|the)\s(?:financial|fiscal|budget)\syear\b(?!\s(?:to\sdate|so\sfar))"
        r"|(?:(?:FY|fiscal(?:\syear)?|financial\syear)\s?)?(?:19|20)\d\d\s?[/–-]\s?(?:\d\d){1,2}\b)"
    ),
    # "The total value of its loans to Togo has reached": all until now, and what it is said of
    reached=(
        r"ha(?:s|ve)\s(?:now\s|already\s|since\s|thus\sfar\s)?(?:reached|exceeded|topped|surpassed|passed|amounted\sto|risen\sto|grown\sto"
        r"|come\sto|totall?ed|climbed\sto)\s(?:[a-z]+\s){0,4}$"
    ),
    and_given=r"\sand\s(?:also\s)?(?:given|lent|granted|provided|paid|donated|contributed|sent|spent|invested|disbursed)\s(?:[a-z]+\s){0,3}$",
    # "Altogether Tokyo has given Laos aid worth"
    given_in_all=(
        r"\W{0,3}(?:Altogether|In\sall|In\stotal|All\stold|Overall),?\s[^.;:$€£¥\d]{2,70}?\sha(?:s|ve|d)\s(?:now\s|already\s)?"
        r"(?:given|provided|lent|granted|spent|paid|disbursed|contributed|donated|supplied|extended|received|committed|approved|financed|invested)\b"
        r"[^.;:$€£¥\d]{0,60}$"
    ),
    all_given=r"(?:\b[Ii]n\sall|\b[Aa]ltogether|\b[Tt]otal|[Cc]ombined|[Oo]verall|[Cc]umulative|[Aa]ccumulated)\b[^.;:$€£¥]{0,90}$",
)
