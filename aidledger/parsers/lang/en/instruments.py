"""The English patterns that tell as what a sum is given."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import InstrumentWords

INSTRUMENTS: Final = InstrumentWords(
    # "credit lines and grants", "a grant plus soft loans"
    kinds_joined=r"(?:s|\s(?:lines?|facilit(?:y|ies)|aid|assistance|funding|money))?(?:,|,?\s(?:and|or|plus|as\swell\sas))\s(?:(?:the\s)?(?:other\s)?(?:half|rest|part|partly)\s(?:as|in|by)\s(?:an?\s)?)?(?:(?!(?:an?|for|to|of|from|in|with|by|which|that|the|its|their)\s)[a-z-]{2,16}\s){0,2}",
    # "$5 million`` in grants, the rest in loans": that sum is of one kind
    rest_behind=(
        r"\s(?:in|as)\s(?:an?\s)?(?:[a-z-]{2,14}\s){0,2}(?:grants?|loans?|credits?|gifts?)(?:,|,?\sand)\s(?:the|its)\s(?:rest|remainder|balance"
        r"|remaining|other)\b"
    ),
    # "$5 million to give villagers access to loans", "to provide credit to farmers", "$5 million, as well as three grants": not
    # as what it is given
    lent_on=(
        r"\b(?:access(?:ing|es)?|obtain(?:ing)?|secure|securing|apply\s+for|provid(?:e|ing)|giv(?:e|ing)|offer(?:ing)?|extend(?:ing)?|on-lend"
        r"|mak(?:e|ing)|borrow|get|take\s+out)\s+(?:(?:to|for|of|more|cheap|affordable|small|bank|micro|commercial|rural|farm|export|credit|low-cost"
        r"|short-term|long-term|microfinance|housing|student|subsidi[sz]ed|and)\s+){0,3}$"
        r"|\b(?:as\s+well\s+as|in\s+addition\s+to|alongside|along\s+with|besides|on\s+top\s+of)\s+(?:[\w-]+\s+){0,3}$"
    ),
    # "$5 million, a third of it grants": so much of it
    some_of_it=(
        r"\b(?:half|thirds?|quarters?|fifths?|tenth|most|part|some|much|bulk|per\scent|percent|pct)\sof\s(?:it|this|that|which|them|the\smoney)"
        r"(?:\s(?:is|are|was|were|will\sbe|as|in)){0,2}\s(?:[a-z-]{3,14}\s){0,2}$"
    ),
    # "About 60 per cent of it will be grants": a sentence that tells of a share
    some_opens=(
        r"\W{0,3}(?:(?:About|Around|Nearly|Almost|Some|Over|Only|Up\sto|More\sthan|Less\sthan|Roughly|At\sleast)\s)?"
        r"(?:\d[\d.]{0,4}\s?(?:%|per\s?cent|percent|pct)|(?:[Hh]alf|[Mm]ost|[Mm]uch|[Pp]art|[Tt]he\sbulk|(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree)[\s-]"
        r"(?:third|quarter|fifth)s?)\b)"
    ),
    # "$5 million will be in the form of a grant", "$3 million came as loans": the form right behind a sum
    form_after=(
        r"(?:\s(?:will|would|is|was|are|were|has|have|been|be|to|come|comes|came|given|provided|extended|paid)){0,4}\s"
        r"(?:in\s(?:the\s)?(?:form|shape)\sof|by\sway\sof|as|in)\s(?:an?\s)?(?:(?!the\b|and\b|for\b)[a-z-]{3,14}\s){0,2}"
        r"(?=(?:loan|grant|credit|gift|guarantee)s?\b)"
        # "of the $9 million that the bank will lend Chad, $2 million"
        r"|\s(?:that|which)\s(?:[\w’'.-]{1,20}\s){1,6}?(?=(?:lends?|lent|lending|loaned)\b)"
    ),
    # "The funds will be made available in the form of loans": what all were, told behind them
    form_told=(
        r"\b(?:[Tt]he|[Tt]hese|[Tt]his|[Tt]hose|[Aa]ll|[Tt]he\s+entire|[Tt]he\s+whole)\s+(?:[\w-]+\s+){0,3}?(?:funds?|money|assistance|package|financing"
        r"|support|aid|sums?|amounts?|funding|programme|program|facility)\s+(?:[\w-]+\s+){0,8}?"
        r"(?:in\s+the\s+form\s+of|as|through|by\s+way\s+of|on\s+the\s+basis\s+of|(?:is|are|was|were|consists?\s+of|comes?\s+as)(?=\s+(?:a|an|all|soft|long"
        r"|concessional|non-repayable)\b))\s"
    ),
    # "The loan carries interest of two per cent": a sentence that says what the sum before it was
    definite_kind=r"\W{0,3}(?:The|This|These|Both|All)\s+(?:[\w-]+\s+){0,3}?(?:loans?|grants?|credits?)\s+(?!from\b|to\b|by\b|of\b)",
    # "a $5 million`` World Bank structural adjustment ``credit"
    kind_told=(
        r"[\s-](?:(?!(?:an?|and|as|at|but|by|each|for|from|in|into|its|more|of|on|or|over|the|their|this|that|to|via|under|while|with|was|were|is"
        r"|are|has|had|have|will|would)\s)[A-Za-z][\w.’'-]{1,16}\s){1,6}"
    ),
    # "The`` Danish ``grant", "the`` Asian Development Bank``'s soft ``loan"
    the_giver=r"\b[Tt]he\s$",
    kind_by_giver=r"(?:[’']s?)?\s(?:[a-z-]{2,14}\s){0,2}",
    # "a $4 million grant and credits`` of ``$7 million"
    kind_heads_sum=r"\s(?:of|worth|totall?ing|for)\s(?:(?:about|some|up|to|nearly|over)\s){0,2}",
    # "$5 million in cash aid", "a $5 million emergency relief effort": as what is not told
    called_aid=(
        r"(?:\s(?:in|of|worth\sof)\s(?:[a-z-]{2,14}\s){0,3}|[\s-](?:[a-z-]{3,14}\s){0,2})(?:aid|assistance|relief)\b"
        r"(?!\s(?:loan|credit|grant|package|program|project|facilit|fund|deal|agreement))"
    ),
    # "$3, $5 and $8 million in grants": a word behind the last sum that speaks of all
    shared_tail=r"\b(?:in|as)\s+(?:[a-z]+\s+){0,2}$",
    # "grants account for $5 million, credit lines for $9 million": of the sum behind it
    kind_heads=(
        r"(?:s|\slines?)?(?:\s(?:alone|now|also|still|together)){0,2}\s(?:(?:accounts?|accounted|accounting)\sfor|ma[dk]es?\sup|making\sup"
        r"|comes?\sto|came\sto|amount(?:s|ed|ing)?\sto|total(?:s|led|ed|ling|ing)?|stands?\sat|stood\sat|reach(?:es|ed)?|were|are|is|was|for)"
        r"\s(?:(?:about|around|some|nearly|over|almost|only|just|another|worth)\s){0,2}[$€£¥A-Z]{0,4}[$€£¥]?\s?\d"
    ),
    # "It also handed over" $3 million worth of ambulances: not what the loan before it is for
    given_too=(
        r"\b(?:[Aa]lso|[Ss]eparately|[Ii]n\s+addition|[Bb]esides)\b,?\s(?:[\w’'-]{1,16}\s){0,4}?(?:gave|giv(?:e|es|ing|en)|hand(?:s|ed|ing)?\sover"
        r"|present(?:s|ed|ing)|deliver(?:s|ed|ing)?|sen[dt]s?|sending|suppl(?:y|ies|ied|ying))\s"
        # "Japan lent $9 million for a dam and gave $3 million for schools"
        r"|\b(?:and|but)\s(?:has\s|have\s|had\s)?(?:gave|given|donated)\s(?:[\w’'-]{1,16}\s){0,4}$"
    ),
)
