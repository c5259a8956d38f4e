"""The English patterns that tell what is a total, and what its parts."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import TotalWords
from aidledger.parsers.lang.en.projects import WORKS

_MONEY: Final = (
    r"money|sums?|amounts?|loans?|credits?|grants?|gifts?|promises?|lending|funds?|funding|financing|aid|assistance|support|contributions?|donations?"
    r"|pledges?|commitments?|allocations?|share|portion|packages?|facility|envelope|budget|spending|expenditure|outlays|receipts|inflows"
    r"|disbursements"
)
"""What is spoken of where a part of a sum told before is told."""
_WORD: Final = r"[^\W\d][\w’'.&-]{0,19}"
# "Brazil's", "the World Bank's"
_WHOSE: Final = r"[A-Z][\w.&-]{0,20}[’']s?"
# "The larger German", "Brazil's railway": what a sentence calls a sum that it goes on about
_CALLED: Final = rf"\W{{0,3}}(?P<which>(?:The|Its|Their|{_WHOSE})\s(?:{_WORD}\s){{1,6}}?)"

TOTALS: Final = TotalWords(
    # "$78 million of the $200 million promised", "1.1 billion of a 3.8 billion import bill": a part of what follows
    out_of=(
        r"\)?(?:\s+(?:[\w-]{1,15}\s+){0,6}as\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:first\s+|second\s+|final\s+|last\s+|opening\s+|initial\s+|next\s+|latest\s+)?"
        r"(?:part|tranche|instalment|installment|slice|portion|share|batch)"
        r"|(?:\s+(?:loan|grant|credit|sum|amount|aid|facility|agreement))?"
        r",?\s+(?:is|was|are|were|being|makes?\s+up|represents?|constitutes?|forms?)\s+(?:the\s+|an?\s+)?(?:[a-z]{3,10}\s+)?"
        r"(?:part|slice|share|bulk|half|third|tranche|instalment|installment))?"
        r",?\s+(?:out\s+of\s+|of\s+(?:an?|(?:the\s(?:[A-Z]\w+\s){0,3})?[A-Z]\w+[’']s|the|its|their|his|her|this|that|some|about|nearly|around"
        r"|roughly)\s+)"
        r"(?:[a-z’'-]{2,14}\s+|[a-z]{2,9}-[a-z]{2,9},\s+){0,5}"
        # "a $1 billion loan, part of a $4.5 billion package", "the $1.2 billion is part of $16 billion"
        r"|(?:\s+[\w’'-]{1,15}){0,8}?(?:,\s(?:which\s(?:is|was|forms|makes\sup)\s)?|\s\(|\s(?:is|was|forms|which\s+is|as)\s)(?:an?\s+|the\s+)?"
        r"(?:first\s+|second\s+|third\s+|final\s+|last\s+|latest\s+)?(?:part|tranche|instalment|installment|slice|portion|component)"
        r"\s+of\s+(?:[A-Za-z’'-]{1,14}\s+){0,4}"
        # "under the framework of a package of $150 million", "within its $2 billion envelope"
        r"|[^.;:$€£¥0-9]{0,90}?\s(?:within|under|as\s+part\s+of|in\s+the\s+framework\s+of|out\s+of)\s+(?:the\s+framework\s+of\s+)?"
        r"(?:an?|the|its|their)\s+[^.;:,$€£¥0-9]{0,50}?\b(?:package|programme|program|facility|envelope|operation|compact|portfolio|arrangement|scheme)"
        r"\s+(?:of|worth|totall?ing|amounting\s+to)\s+(?:[a-z]+\s+){0,3}"
        # "will pay out $188 million after the first review of a $1.3 billion programme"
        r"|[^.;:$€£¥0-9]{0,110}?\s(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|latest|final)\s"
        r"reviews?\s(?:of|under)\s(?:an?|the|its|[A-Z]\w+[’']s)\s(?:(?!billion|million)[\w’'-]{1,16}\s){0,3}"
        # "$144 million from Brussels, half of the $289 million", "four fifths of the cost of $165 million"
        r"|(?:\s[\w’'-]{1,15}){0,5}?,\s(?:or\s|about\s|nearly\s|almost\s|roughly\s|over\s|more\sthan\s){0,2}(?:half|(?:an?|one|two|three|four)[\s-]"
        r"(?:third|quarter|fifth|sixth|tenth)s?|most|part)\sof\s(?:the|an?|its|their|what)\s(?:(?:total\s)?(?:costs?|price|sum|package)\sof\s)?(?:(?:about|some|nearly)\s)?"
        # "the first $5 million from the Fund's overall sum of $20 million"
        r"|[^.;:,$€£¥0-9]{0,90}?\sfrom\s(?:an?|the|its|their)\s(?:[\w’'-]{2,16}\s){0,4}?(?:overall|total|entire|whole)\s"
        r"(?:sum|amount|package|facility|envelope|commitment|pledge)\s(?:of|worth)\s"
        # "Brazil paid $55 million of $60 million"
        r"|\s+of\s+"
        # "a $4.5 billion contribution to an existing $41 billion package"
        r"|(?:\s+[\w’'-]{1,15}){0,5}?\s(?:contribution|commitment|share)\s+(?:to|in|of)\s+(?:an?|the|its|their|this|that)\s+(?:[a-z-]{2,14}\s+){0,3}"
    ),
    # "deposited $5 million and lent $3 million as part of a" $30 million package: of all that its sentence tells
    as_part_of=r"\s(?:all\s)?(?:as\spart\sof|under|within|in\sthe\sframework\sof)\s(?:an?|the|its|their)\s",
    # "It was drawn from a $300 million agreement", "The loans were part of a package of over $300 million": what was said right
    # before is a part of what follows
    wider=(
        r"\W{0,3}(?:The|This|That|These|It|They|Both)\b[^.;$€£¥]{0,90}?\s(?:is|are|was|were|forms?|formed|makes?\s+up|represents?"
        r"|constitutes?)\s+(?:an?\s+|the\s+)?(?:[a-z]{3,10}\s+)?(?:(?:part|slice|share|tranche|instalment|installment)\s+of\s+"
        r"(?:an?|the|its|their)\s+(?!(?:gap|shortfall|difference|loss|deficit)\b)(?:[a-z-]{2,14}\s+){0,5}"
        r"|(?:drawn|taken|paid|funded|financed|issued)\s(?:from|under|out\sof)\s(?:an?|the|its|their)\s(?:[a-z-]{2,14}\s){0,3}"
        # "It is one of several credits for roads, $40 million in total"
        r"|one\s+of\s+(?:several|two|three|four|five|six|seven|many|the)\s[^.;:$€£¥0-9]{3,90}?[,(–—]\s?(?:worth\s)?(?:a\stotal\sof\s)?)"
    ),
    # "$500 million from the World Bank take the total assistance offered to around $3 billion"
    sums_up=(
        r"\b(?:takes?|taking|took|brings?|bringing|brought)\s+(?:(?:the|their|its|our|this|[A-Za-z]+[’']s)\s+){0,3}(?:[a-z]{2,12}\s+)?total\b"
        r"(?:[^.;:$€£¥]|\.(?!\s+[A-Z])){0,110}?\s(?:to|at)\s+"
        r"(?:[a-z]+\s+){0,5}$"
        # "so that the programme now has"
        r"|\bso\sthat\s(?:[\w’'-]{1,16}\s){1,6}?now\s(?:has|have|holds?|stands?\sat|comes?\sto|amounts?\sto|totals)\s(?:[a-z]{2,10}\s){0,3}$"
        # "with the new request this would mean a total package of"
        r"|\b(?:mean|means|meant|make|makes|made|making|represents?)\s(?:for\s)?an?\s(?:[a-z]{3,10}\s)?total\s(?:[a-z]{2,14}\s){0,4}of\s"
        r"(?:(?:about|some|nearly|over|around|almost)\s){0,1}$"
    ),
    # "90 million euros as a concessional loan": the word is that of the sum before it
    as_kind=r"(?:\bas\s+(?:an?\s+)?|,\s(?:all\s)?in\s(?:the\sform\sof\s)?)(?:[A-Za-z-]{2,14}\s+){0,2}$",
    # "$5 million of it" speaks of the sum before, "the $9 million includes" opens a list
    backward=r"(?!includ|contain|such\b|notably\b|in\s+particular\b)",
    # "The funding announced today includes", "Included in the new package is": the list is of what was announced
    this_sum=(
        r"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Tt]oday[’']s|[Yy]esterday[’']s|[Ii]ts|[Tt]heir|[Nn]ew)\s+(?:[\w’-]{2,14}\s+){0,3}?"
        r"(?:funding|assistance|aid|package|support|announcements?|contributions?|commitments?|pledges?|money|cash|funds|amount|financing|allocations?"
        r"|programme|program|sum|relief)\b"
    ),
    # "The total amount raised includes", "The global pledge includes": a part of what all together gave
    whole_sum=(
        r"\b[Tt]he\s(?:global|total|overall|entire|whole|combined|full)\s(?:[a-z]{2,12}\s){0,2}?"
        r"(?:amount|pledges?|sum|package|commitments?|contributions?|support|funding|figure|total|aid)\b"
    ),
    # "Of the total loans, the bank gave": a part of the last sum of that kind
    of_kind=(
        r"\b(?:[Oo]ut\sof|Of)\s(?:the|this|that|these|its|their)\s(?:(?:total|overall|entire|whole|combined|full|foreign|external"
        r"|aid|assistance|donor|year[’']s)\s){1,4}(?:[A-Z][A-Za-z]{1,12}(?:[’']s)?\s)?(?:(?P<loan>loans?|credits?|lending|borrowings?)|(?P<grant>grants?)"
        r"|(?P<disbursement>disburse(?:ments?|d)|releases?|payments?)|(?P<commitment>commitments?)|(?P<pledge>pledges?|promises))"
        r"(?:\s(?:amount|money|sum|funds?|portion|component|commitments?))?,?\s"
    ),
    # "That is equal to $9 million", "In dollars this is roughly": the sum of the sentence before in other money
    in_other_money=(
        r"\W{0,3}(?:(?:In\s(?:US\s|American\s)?[a-z]{3,9}(?:\sterms)?,?\s)?(?:That|This|that|this|it)\s"
        r"(?:is|was|(?:is|was)\s(?:the\s)?equ(?:al|ivalent)\s(?:to|of)|equals|corresponds\sto|converts\s(?:in)?to|translates\s(?:in)?to)"
        # "The loan, worth about"
        r"|(?:The|This)\s(?:loan|credit|grant|gift|sum|money|amount|donation|aid|package),?\s(?:which\sis\s|is\s)?(?:worth|equ(?:al|ivalent)\s(?:to|of)))\s"
        r"(?:(?:about|around|some|nearly|almost|roughly|over|approximately|just|more|less|than|under)\s){0,3}"
    ),
    # "Of the German sum, $9 million", "Within the first pillar, $9 million": a part of the sum that this was told of
    of_named_before=(
        r"\W{0,3}(?:(?:Out\s)?[Oo]f|Within|Inside|(?:(?:About|Nearly|Over|Almost|Roughly)\s)?(?:[Hh]alf|(?:A|[Oo]ne|[Tt]wo|[Tt]hree)\s(?:third|quarter|fifth)s?"
        rf"|Most|Much|Part|The\sbulk)\sof)\s(?P<which>(?:{_WORD}\s){{0,8}}?{_WORD}),\s"
    ),
    # "$9 million of the Bank's loan", "$9 million of the railway credit"
    of_named_after=(
        r"\s(?:(?:out\s)?of|from(?=[^.;:$€£¥0-9]{2,60}\s(?:money|loan|credit|grant|allocation|package)\b))\s"
        rf"(?P<which>(?:(?:the|its|their|this|that)\s|(?=(?:[A-Z][\w.&-]{{0,20}}\s){{0,4}}{_WHOSE}\s))(?:{_WORD}\s){{1,6}}?(?:{_MONEY})\b)"
    ),
    # "The German sum includes $9 million", "The larger sum includes": the same
    named_includes=rf"{_CALLED}(?:(?:also|alone)\s)?(?:include[sd]?|comprise[sd]?|contain(?:s|ed)?)\s",
    # "The Indonesian loan has two parts."
    named_divided=(
        rf"{_CALLED}"
        r"(?:ha[ds]|comes?\sin|came\sin|consists?\sof|is\s(?:made\sup\sof|split\sinto|divided\sinto|in)|falls?\sinto|will\sbe\spaid\s(?:out\s)?in)"
        r"\s(?:two|three|four|five)\s(?:[a-z]{3,12}\s)?(?:parts|tranches|halves|components|pieces|instal+ments|windows|slices|portions)\b.{0,3}"
    ),
    # "Bilateral aid by region:", above a list
    of_named_heading=(
        rf"\W{{0,3}}(?P<which>(?:{_WORD}\s){{1,5}}?(?:{_MONEY}))(?:\s(?:by|per|in|for)\s[^.:;\n]{{2,40}})?:\s{{0,3}}$"
    ),
    # "the larger sum" of two
    by_size=(
        r"\b[Tt]he\s(?:(?P<larger>larger|bigger|higher|greater)|smaller|lower|lesser)\s(?:[a-z]{2,14}\s)?(?:one|sum|amount|figure|loan|grant|credit"
        r"|gift|promise|pledge|contribution|allocation|share|package)\b"
    ),
    # "Of the German ``railway`` loan": words by which a sum is known again
    telling=(
        rf"\b(?!(?:{_MONEY}|this|that|these|those|their|which|some|more|than|nearly|about|what|they|total|overall|whole|entire|full"
        r"|new|fresh|latest|original|initial|additional|further|extra|remaining|other|same|current|said|promised|pledged|announced|foreign"
        r"|external|international|country|countries|project|projects|programme|program|cost|costs|course|late|hours?|days?|weeks?|months?|years?"
        r"|decade|today|such|last|next|recent|raised|given|received|offered|committed|approved|signed|made|agreed|paid)\b)[A-Za-z][\w-]{3,}"
    ),
    money=rf"\b(?:{_MONEY})\b",
    number=r"first|second|third|fourth|fifth|sixth",
    # "$9 million of the latter is a grant", "Of the latter, $9 million"
    of_latter=r"\s(?:out\s)?of\s(?:the\slatter|this\slast|the\ssecond)\b(?!\s(?!(?:is|are|was|were|will|would|goes|go|has|one|sum|amount|loan|grant)\b)\w)",
    latter_before=r"\b(?:[Oo]ut\s)?[Oo]f\sthe\slatter(?:\s(?:sum|amount|loan|grant))?,?\s(?:(?:about|some|nearly|over)\s){0,1}$",
    # "The rest of the approvals include": of the total that the sums before were of
    rest_includes=(
        r"\b[Tt]he\s(?:rest|remainder|remaining|other)\b[^.;:$€£¥]{0,60}?\s(?:include[sd]?|comprise[sd]?|are|were|consist(?:s|ed)?\sof|cover(?:s|ed)?)"
        r"\s(?:[A-Za-z]{2,10}\s){0,3}$"
    ),
    # "This substantial support includes": of the sum of the sentence before
    this_includes=r"\W{0,3}(?:This|That|These|Those)\s(?:[\w’'-]{2,16}\s){1,5}?(?:include[sd]?|comprise[sd]?|consist(?:s|ed)?\sof|covers?)\s",
    # "half of it ($300 million)", "a quarter of the face value, RMB 343 million": a part of what was said before
    inside_before=(
        # "Of the three loans, the largest, $300 million"
        r"\b[Oo]f\s(?:the|these|those)\s(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:[a-z]{3,12}\s)?"
        r"(?:loans|grants|credits|agreements|projects|accords|programmes|programs|packages)\b[^.;:$€£¥]{0,40}$|"
        r"\b(?:[Hh]alf|[Tt]hirds?|[Qq]uarters?|fifths?|tenth|[Mm]ost|[Pp]art|[Ss]ome|[Mm]uch|bulk|share|portion|cent|percent|pct|%)\s+of\s+"
        r"(?:it|this|that|which|these|the\s+(?:[a-z-]{2,12}\s){0,2}(?:money|sum|total|amount|value|loan|grant|credit|package|aid"
        r"|funds|funding|facility|pledge|commitment))[\s,(–—:-]{1,3}(?:or\s|about\s|some\s|around\s|nearly\s){0,2}$"
        # a line below a headline: "Of total, $4 million will go to"
        r"|\bOf\stotal,\s(?:about\s|some\s|nearly\s){0,1}$"
        # "... to Mali. Less than a third, $300 million, has been paid"
        r"|(?:(?<=[.;:!?]\s)|(?<=\n))(?:(?:Less|More|less|more)\sthan\s|(?:Only|Just|About|Nearly|Almost|Roughly|Some|Over|only|just|about|nearly|almost)\s){0,2}"
        r"(?:[Hh]alf|(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)[\s-](?:third|quarter|fifth|sixth|tenth)s?|[Mm]ost|[Tt]he\sbulk)[\s,(–—-]{1,3}"
        r"(?:or\s|about\s|some\s|around\s|nearly\s){0,2}$"
        r"|\b[Oo]f\s+(?:the|this|that|these|its|their)\s+(?:[\w’'.-]{1,15}\s+){0,3}"
        r"(?:money|sum|total|loans?|grants?|amount|package|funds?|funding|credits?|aid|assistance|allocation|pledge)\s?,\s"
        r"(?:about\s|some\s|around\s|nearly\s){0,2}$"
    ),
    # "an initial instalment of about $1.2 billion": a part of what was said right before
    instalment=(
        r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir)\s+(?:[a-z-]{3,12}\s){0,2}"
        r"(?:first|second|third|fourth|fifth|next|last|final|latest|initial|upfront)\s"
        r"(?:[a-z-]{3,12}\s){0,2}(?:instalment|installment|tranche|disbursement|slice|payment|payout)\s+(?:of|worth)\s"
        r"(?:(?:about|some|around|nearly|over|almost)\s){0,1}$"
    ),
    # "$300 million each": every one of several
    each_after=r"\s{0,2}(?:each|apiece|per\s{1,2}(?:country|donor|project|head))\b",
    # "Oman and Peru have each promised $5 million"
    each_before=r"\b[Ee]ach\s(?:(?!worth\b)[a-z]{2,14}\s){0,4}$",
    # "$5 million`` since the war broke out ``last April"
    counted_from=r"\bsince\b",
    # "the other two, worth $5 million together": no sum of those before
    of_whose=r"\sof\s(?:its|their|(?:the\s)?(?:[A-Z]\w+\s){0,3}[A-Z]\w+[’']s?)\s(?:[a-z]{3,12}\s){0,2}",
    of_others=r"\b[Tt]he\s(?:other|remaining|last|next)\s(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|ones)\b[^.;:$€£¥0-9]{0,40}$",
    # "The second project is a bridge, with $3 million": one of the things that a total is for
    ordinal=(
        r"\b(?:[Tt]he|[Ii]ts|[Aa]nd\sthe|(?=One\b))(?:\s|(?=One))(?:(?P<first>first|larger|One(?:\sof\s(?:them|these|the\stwo))?)|second|third|fourth|fifth|sixth|last|final|other|smaller)"
        r"(?:\s(?:[a-z-]{2,14}\s){0,2}?(?:project|loan|grant|credit|agreement|contract|accord|component|scheme|programme|program|package|note)\b"
        # "The first, for $5 million"
        r"|(?:,?|\sis|\swas)\s(?:for|of|worth|totall?ing|valued\sat)\s(?:[a-z]+\s){0,2}$)"
    ),
    # "$1 million above that of 2013": how far two sums are apart
    differs_after=(
        r"\s(?:above|below|short\sof|(?:more|less|higher|lower)\sthan|up\son|down\son)\s(?:that|those|the|what|last|this|its|it|they|in|was|had|originally|a\syear)\b"
    ),
    # "raised their contribution by $9 million"
    change_before=(
        # "rose to $9 million, up $2 million from last year"
        r"[,(]\s(?:up|down)\s(?:(?:by|about|some|around|nearly|over)\s){0,2}$|"
        # "exceeded the $5 million that it had asked for"
        r"\b(?:exceed|surpass|outstrip|topp?|beat)(?:s|ed|ing)?\s(?:the|its|their)\s(?:original\s|initial\s)?(?:target\sof\s|goal\sof\s|appeal\sfor\s)?$|"
        r"\b(?:rais|increas|lift|boost|gr[eo]w|ris|rose|climb|jump|swell|expand|widen|cut|reduc|lower|trimm|slash|f[ae]ll|drop|shr[aiu]nk|exceed"
        r"|surpass|beat|topp|upp)[a-z]{0,5}\b(?:\s[\w’'-]{1,16}){0,6}?\sby\s(?:(?:about|around|some|nearly|almost|over|another|just|more|than|at"
        r"|least|up|to|a|further)\s){0,3}$"
    ),
    # "it offered Mali the same amount, $9 million", "the credit equals one of $9 million from": another of the same size
    alike_before=(
        r"(?:\b(?:the\s(?:very\s)?same|an?\s(?:equal|equivalent|identical|like|matching|similar))\s(?:amount|sum|figure|loan|grant|credit)"
        r"|\bjust\sas\smuch|\bas\smuch\sagain|\b(?:equals?|equal\sto|match(?:es|ed|ing)?|similar\sto|on\sa\spar\swith)\s(?:one|that|those"
        r"|an?\s(?:loan|grant|credit|gift|sum)))(?:\sof|[,:(–—]|\s[(–—])\s?$"
    ),
    # "it will be added to the $9 million already paid": another sum than the one that is spoken of
    added_to=r"\b(?:added|adds?|adding)\sto\s(?:the|its|their|an?)\s(?:[a-z]{2,12}\s){0,2}$",
    # "Together, its support of the three countries comes to around $9 million"
    in_all=(
        r"\b(?:Together|Altogether|In\s(?:all|total)|Combined|Taken\stogether|All\s(?:told|in\sall)),\s"
        r"[^.;:$€£¥0-9]{0,120}$"
    ),
    # "six soft loans worth", "a package for Ukraine worth": told of several things; "a grant worth" is one
    worth_in_all=(
        r"\b(?:agreements|accords|deals|loans|grants|credits|contracts|projects|programmes|programs|schemes|packages?|pledges|promises"
        r"|commitments|offers|donations|contributions)"
        r"(?:\s(?:for|to|with|from)\s(?:the\s)?[A-Z][\w’'-]{1,16}(?:\s[A-Z][\w’'-]{1,16})?)?,?\sworth\s(?:[a-z]{2,13}\s){0,3}$"
    ),
    # "which makes $9 million", "together they make $9 million": with what was told right before
    makes_before=(
        r"(?:,\s(?:which|and\sthat|and\sthis)\s(?:together\s|now\s)?|\b(?:[Tt]ogether|[Bb]oth|[Aa]ll\s(?:three|four|five|six))\s(?:they\s|these\s)?)"
        r"makes?\s(?:(?:about|around|some|nearly|almost|over|a|total|of)\s){0,4}$"
        r"|\b(?:That|This|It\sall|it)\s(?:now\s|all\s)?makes\s(?:(?:about|around|some|nearly|almost|over|a|total|of)\s){0,4}$"
    ),
    # "does not include", "not including": no list; "Others included", "Other pledges include": none of the sum right before
    lists_not=r"(?:\b(?:not|never|nor|without|neither)|n[’']t)\s+(?:[a-z]+\s+)?$|\bOther(?:s|\s(?:[a-z-]+\s){0,2}[a-z]+s)\s$",
    # "RMB 68 million of the grant"
    inside_after=(
        r"(?:\s(?:portion|part|share|slice|tranche|instalment))\s+of\s+the\s+(?:[a-z-]{2,12}\s){0,2}(?:loan|credit|facility)\b"
        r"|(?:\s(?:portion|part|share|slice|tranche|instalment))?\s+of\s+(?:it|this|that|which|these|(?:the|its|their|[A-Z][\w-]{1,12}[’']s)\s+(?:[A-Za-z][\w-]{1,12}\s){0,2}"
        r"(?:money|sum|total|amount|grants?|loans?|credits?|facility|package|aid|funds|funding|pledges?))\b|\s+(?:in|for|during|on)\s+[A-Z]?[\w-]{2,12}\s+alone\b"
    ),
    # "the balance being $15 million", "the other half, $20 million"
    rest=(
        r"\b(?:[Tt]he|[Aa]n?)\s+(?:rest|balance|remainder|remaining|other|outstanding|further|second)\b|\bremaining\b"
        r"|\b[Ww]hat\s(?:is|was|will\sbe|remains)\s(?:still\s)?(?:missing|left|due|outstanding)\b"
    ),
    # "some $15 million goes to the road", "$3 million will be used for wells": a use of what was told before
    allotted=(
        r"(?:\s(?:of\s(?:it|this|that|which|these)|each|more))?\s(?:(?:will|would|is|are|was|were|to|has|have|had|been|be|also|then|now|being)\s){0,4}"
        r"(?:(?:go(?:es|ne)?|went|earmarked|allocated|set\saside|allotted|spent|used|channell?ed|directed|distributed|devoted|dedicated|reserved)"
        r"\s(?:in)?(?:to|for|on|towards?|through)|(?<=will\s)(?:fund|finance|support|cover|pay\sfor|help|build|address)|(?<=is\s)for)\b"
    ),
    # "Japan, the largest donor, pledged", "the European Union led the pledges with": one of several who gave
    foremost=(
        r"\b(?:largest|biggest|top|leading|foremost)\s(?:single\s|individual\s|bilateral\s|national\s|foreign\s|aid\s){0,2}(?:donor|contributor"
        r"|giver|pledge|contribution|donation|pledger)s?\b|\b(?:leads?|led|heads?|headed|tops?|topped)\s(?:the\s)?(?:way|pledges|list|field|donors|roll)\b"
    ),
    # "... and the rest will go to schools", "others gave the remaining amount": what is left, without a figure
    rest_untold=(
        r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?:rest|remainder|balance|remaining\s(?:amount|sum|money|funds?|funding|balance|part|portion|share"
        r"|half)|other\shalf)\b"
        r"(?!\sof\s(?!(?:it|this|that|which|these|the\s(?:[a-z]{2,12}\s){0,2}?(?:money|sum|total|amount|loans?|grants?|package|aid|funds?|funding"
        r"|pledges?|cost|bill))\b)|,?\s(?:(?:of|about|some|or|being|is|totall?ing|worth)\s){0,2}[$€£¥A-Z]{0,4}[$€£¥]?\s?\d)"
    ),
    # "four African countries", "the package has two halves": so many parts
    counted=(
        r"(?<![\d.,$€£¥])\b(?P<count>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1[0-2])\s+"
        r"(?!(?:million|billion|trillion|thousand|hundred|mln|bln|crore|lakh|dollars|euros|yen)\b)(?:[A-Za-z-]{2,20}\s+){0,3}?"
        r"(?:countries|nations|states|provinces|regions|cities|towns|districts|projects|programmes|programs|schemes|parts"
        r"|components|loans|grants|credits|agreements|notes|contracts|donors|lenders|banks|agencies|sectors|halves|tranches"
        r"|instalments|packages|areas|items|schools|hospitals|roads|bridges|islands|neighbou?rs|governments|territories|recipients|institutions"
        r"|funds|organi[sz]ations|charities|partners|operations|purposes|categories|accords|deals|gifts)\b"
    ),
    another=r"\b(?:[Aa]nother|[Aa]\s+further|[Aa]n\s+additional|(?<![Tt]his\s)additional|[Aa]\s+second|the\s+second|a\s+third|second|third|a\s+fresh|fresh|extra)\b",
    # "would borrow the $5 billion", "of this initial $300 million": a sum that was told before
    known_before=(
        r"\b(?:[Tt]h(?:e|is|at|ese|ose)|[Ii]ts|[Tt]heir)\s(?:(?:additional|initial|same|said|full|entire|whole|original|promised|pledged|announced"
        r"|new|extra|latest|total|final|more\sthan|over|nearly|about)\s){0,2}$"
    ),
    # "The fund will lend Laos $5 million": of one who is not named
    unnamed_gives=(
        r"\W{0,3}(?:The|An?)\s(?:[a-z-]{2,14}\s){0,3}(?:fund|bank|agency|charity|lender|foundation|bloc|company|firm)\s"
        r"(?:(?:will|would|has|had|is|to|also|already|now)\s){0,3}(?:lend|lends|lent|give|gives|gave|given|grant|grants|granted|pledged|promised)\b"
    ),
    # "a grant worth $5 million", "a $5 million soft loan": one gift, of which no list of others is made
    one_gift_before=(
        r"\b(?:[Aa]n?|[Aa]nother)\s+(?:(?!series|number|total|set|range)[\w’'-]{2,16}\s+){0,4}?(?:loan|grant|credit|donation)\s+(?:agreement\s+|line\s+)?"
        r"(?:of|worth|totall?ing|amounting\s+to)\s+(?:(?:about|around|some|nearly|over|up\s+to|more\s+than)\s+){0,2}$"
        r"|(?P<article>\b(?:[Aa]n?|[Aa]nother)\s+)(?:(?:additional|further|new|fresh|separate|concessional|soft)\s+){0,2}$"
    ),
    one_gift_after=(
        r"[\s-]{1,2}(?!(?:[\w’'-]{2,16}\s+){0,4}?(?:package|programme|program|facility|portfolio|syndicated))(?:[\w’'-]{2,16}\s+){0,4}?"
        r"(?:loan|grant|credit|donation)\b(?!\s+(?:package|programme|program|portfolio|facility|and\b|consist|compris))"
    ),
    apart=(
        r"\b(?:[Ss]eparate|[Cc]o-?financing\s+(?:will|would|is|was|comes|came)|in\s+addition|on\s+top\s+of|apart\s+from|separately|besides|extra|complemented\s+by|[Pp]arallel\s+(?:co-?)?financing"
        r"|[Oo]utside\s+(?:this|that|the|its)\s+(?:[a-z]+\s+)?(?:list|package|total|sum|programme|program|pledge|plan)|[Oo]ver\s+and\s+above"
        r"|[Ii]rrespective\s+of|[Qq]uite\s+apart\s+from"
        r"|(?:Earlier(?!,?\s+(?:on|today|this\s(?!year)))|Previously|Before\s+(?:that|this)|Until\s+(?:now|then)|So\s+far))\b"
    ),
    # a sentence that tells of another thing; "This follows a donation by Oman"
    aside=(
        r"(?:Separately|Meanwhile|Elsewhere|In\s+a\s+separate\b[^,.;]{0,40}|In\s+a\s+related\b[^,.;]{0,40}),"
        r"|(?:This|It|That|These|They)\s(?:follow(?:s|ed)?|c[ao]mes?\s(?:after|on\stop\sof))\s"
    ),
    # "Out of the USD 1.4 billion that was disbursed, USD 472 million": the parts follow
    out_of_this=r"(?:^|[\s.*;])(?:Out\s+of|Of)\s+(?:the|this|that|these|its|their)\s+(?:total\s+(?:of\s+)?)?(?:about\s+|some\s+|nearly\s+)?$",
    # "a total of", "six agreements worth": what is told of several things together
    said_total=(
        r"(?:\b(?:an?|the)\s(?:grand\s|combined\s|overall\s)?total\s(?:amount\s|sum\s|value\s)?of|\btotall?ing|\btotals|\b(?:in|of)\stotal"
        # "the total aid for the islands is now more than", "stands at"
        r"|\btotal\s(?:[\w’'-]{1,16}\s){1,10}(?:(?:is|are)\snow|(?:now\s)?stands?\sat|(?:has\s)?reached|exceed(?:s|ed|ing)|comes?\sto|came\sto)"
        r"|\b(?:agreements|deals|accords|loans|grants|credits|contracts)\s(?:which\sare\s|together\s)?(?:worth|valued\sat|amounting\sto))"
        r"\s(?:(?:about|around|some|nearly|almost|over|approximately|roughly|more\sthan|up\sto|at\sleast)\s){0,2}$"
    ),
    # "bringing total disbursements under the arrangement to $9 million", "raising its support for the airport to"
    brought_to=(
        r"\b(?:brings?|brought|bringing)\s+to\s+(?:(?:about|over|nearly|almost|approximately|around|some|more|than|just|well|slightly|at|least|roughly|close|to)\s+){0,3}$|\b(?:(?:brings?|brought|bringing)\s+(?!the\s+total)|(?:(?:rais|increas|lift|tak)(?:es|ing)|(?:will|would)\s+(?:raise|increase|lift|take))\s+(?!the\s+total)(?=(?:[\w’'-]+\s+){0,6}?"
        r"(?:total|contributions?|assistance|support|financing|funding|aid(?!\sbudget)|response|commitments?|lending|disbursements|(?:has|have)\s+(?:lent|given|provided|pledged))\b))"
        r"(?:[\w’'.&,-]+\s+){1,14}?to\s+(?:(?:about|over|nearly|almost|approximately|around|some|more|than|just|well|slightly|at|least|roughly|close|to)\s+){0,3}$"
    ),
    # "85 per cent of the contract": a share of a whole
    percent=(
        r"(?P<percent>\d(?<![\d.,]\d)\d?(?:\.\d{1,2})?)\s?(?:%|per\s?cent|percent|pct)\s+of\b"
        # what was asked for is no whole that the gifts are parts of
        r"(?!\s+(?:the|its|their|this|that|our|what|all)?\s?(?:[a-z]{2,12}\s){0,2}(?:target|goal|needs?|needed|requirements?|required|appeal"
        r"|estimated|requested|sought|asked|GDP|GNI|people|population)\b)"
    ),
    # "Together with the $21 million given in March the aid totals": what follows is the sum
    together_with=(
        r"\b(?:(?:[Cc]ombined|[Tt]ogether|[Aa]long|[Cc]oupled|[Tt]aken\s+together)\s+with|(?:(?<=[.;]\s)|(?<=\n)|^)With(?=\s(?:the|its|another|an?\s(?:further|additional|earlier))\s)|[Aa]dded\s+to|[Aa]dding)\s+"
        r"(?:[\w’'-]{1,15}\s+){0,5}$"
    ),
    # "a $900 million pledge, with $600 million going to food": a part of the sum before
    going_with=(
        r"[,;(–—]\s?(?:and\s)?with\s+(?:(?:about|around|some|nearly|almost|over|roughly|approximately|up\s+to|at\s+least|more\s+than|a\s+further"
        r"|another|an\s+additional|an\s+initial|the\s+first|the\s+remaining|the\s+other|only|just)\s){0,2}$"
    ),
    going_to=(
        r"\s+(?:of\s+(?:it|this|that|which|these)\s+|more\s+|already\s+){0,2}(?:going|earmarked|set\s+aside|allocated|destined|reserved"
        r"|dedicated|intended|devoted|directed|channell?ed|meant|assigned|used|ring-fenced|paid|disbursed|released|spent|to\s+(?:be|go)|for|in\s+(?:grants?|loans?"
        r"|cash|kind|credits?|soft\s+loans))\b"
    ),
    # "a promise of $900 million, $600 million earmarked for food": the same without "with"
    going_bare=r",\s(?:(?:about|around|some|nearly|almost|over|roughly|approximately|up\sto|at\sleast|more\sthan)\s){0,2}",
    set_aside=(
        r"\s(?:of\s(?:it|this|that|which|these)\s|already\s){0,2}(?:going|earmarked|set\saside|allocated|destined|reserved|dedicated"
        r"|intended|devoted|directed|channell?ed|meant|assigned|ring-fenced)\s(?:for|to|as|towards?)\b"
    ),
    # "Here is what some countries pledged": a list that leaves out others
    some_of=(
        r"\b(?:some|several|key|biggest|largest|major|main|top|selected|leading|notable|few|highlights?|examples?|among|include[sd]?"
        r"|including)\b"
    ),
    # a later sentence has a list of its own: "countries in need, such as Mali", "allocations are also included for Mali"
    other_list=(
        r"\b(?:[a-z-]{3,20}(?:s|ies|people|ing|nce|ment),?\s(?:including|such\s+as|in\s+particular|notably|among\s+others|among\s+them)"
        r"|(?:is|are|was|were|be|been)\s(?:also\s)?included?|(?:led|headed)\sby)$"
    ),
    # "The civilian part includes": a list of what no sum was told of, unless by the same word
    part_includes=(
        r"\b[Tt]he\s(?P<kind>[a-z-]{4,14})\s(?:part|portion|component|side|half|element|share|window)\s(?:also\s)?(?:includes?|comprises?|covers?)$"
    ),
    # "Including these, its aid comes to $9 million"
    with_these=(
        r"\b(?:[Ii]ncluding|[Cc]ounting|[Ww]ith)\s(?:all\s(?:of\s)?)?(?:these|those|both|the\sabove)\b[^.;:$€£¥0-9]{0,90}$"
    ),
    # "for a total project cost of $9 million": a word for a total that speaks of the sum behind it
    total_ahead=(
        r"\s(?:[a-z-]{2,15}\s){0,4}(?:of|to|at)\s(?:(?:about|around|some|nearly|almost|over|roughly|approximately|up\sto|at\sleast"
        r"|more\sthan)\s){0,2}"
    ),
    # "$3.6 million in 2018, $3.7 million in 2019", "TJS 5 million as of December 31, 2018 and": one thing, time after time
    serial=(
        r"\s(?:in|for|during|at|by|as\sof|as\sat|on)\s(?:(?:the\s)?(?:end|close|beginning)(?:\sof|-)?\s?|early\s|late\s|mid-|end-)?"
        r"(?:(?:fiscal|financial|calendar)\s(?:year\s)?)?(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?)?(?:of\s)?"
        r"(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?[,;]?\s(?:and\s|then\s|but\s)?(?:(?:about|some|only|another|nearly|over)\s){0,2}"
    ),
    # "Of the $30 million grant, $5 million went to a school": a part of the sum before
    whole_before=(
        r"(?:^|[,;.]\s|\bthat\s)\s{0,3}(?:(?:[Oo]ut\s)?[Oo]f|As\sfor|From|Under|Within)\s(?:the|this|that|its|their|these|those|an?)\s"
        r"(?:[A-Za-z’'-]{2,18}\s){0,3}$"
        # "Of Japan's" $30 million
        r"|(?:^|[.;]\s|\n)\W{0,3}(?:(?:Out\s)?Of|From)\s(?:the\s)?(?:[A-Z][\w.&-]{1,20}\s){0,4}[A-Z][\w.&-]{1,20}[’']s?\s$"
        # "Of its aid to Africa, worth $30 million,"
        r"|(?:^|[.;]\s|\n)\W{0,3}(?:Out\s)?[Oo]f\s(?:the|its|their|this|that|[A-Z][\w-]{1,14}[’']s?)\s(?:[\w’'-]{1,16}\s){0,7}?[\w’'-]{1,16},?\s(?:worth|put\sat|totall?ing|amounting\sto|of)\s"
        r"(?:(?:about|around|some|nearly|over|almost|more\sthan)\s)?$"
        # "Of some $30 million that was owed"
        r"|(?:^|[.;]\s|\n)\W{0,3}(?:Out\s)?[Oo]f\s(?:(?:about|around|some|nearly|over|almost|more\sthan)\s)?$"
    ),
    whole_after=(
        r"(?:\s[\w’'()-]{1,16}){0,7},\s(?:(?:about|around|some|only|just|over|nearly|almost|at\sleast|up\sto|a|an|another|further"
        r"|total|of|roughly|approximately)\s){0,4}"
        # "Under a $30 million agreement signed in May, the bank has released $5 million"
        r"|(?:\s[\w’'()-]{1,16}){0,7},?(?:\s[\w’'-]{1,16}){1,7}?\s(?:released|disbursed|paid(?:\sout)?|spent|drawn|drew|transferred|delivered|handed\sover"
        r"|g[ai]ven?|gives?|len[dt]s?|granted|allocated|allotted|earmarked|received?|receives|gets?|got|takes?|took)\s(?:[A-Z][\w’'-]{1,14}\s){0,2}"
        r"(?:(?:about|around|some|only|just|over|nearly|almost|at\sleast|up\sto|a|an|another|further|total|of|roughly)\s){0,4}"
    ),
    # "$5 million to Benin under a" $30 million "credit": between a part and what it is of, and behind that
    under=(
        r"(?:[^.;:$€£¥0-9]{0,60}?\sunder|(?:\s[\w’'-]{1,15}){0,4}?\s(?:from|out\sof|against))\s(?:an?|the|its|their|this|that)\s"
        r"(?:[a-z-]{2,14}\s){0,3}"
    ),
    wider_noun=(
        r"[\s-](?:[A-Za-z-]{2,14}\s){0,3}(?:loans?|credits?|grants?|facilit(?:y|ies)|programmes?|programs?|packages?|agreements?|accords?|arrangements?"
        r"|compacts?|pledges?|commitments?)\b"
    ),
    # "the total cost of the road project is put at $9 million", "the project will cost about", "total investment:"
    project_cost=(
        r"\b(?:(?:[Pp]roject|[Pp]rogramme|[Pp]rogram|[Ss]cheme)\s(?:[Cc]ost|value|budget|size)s?"
        r"|(?:[Tt]otal|[Ff]ull|[Oo]verall|[Ww]hole)\s(?:estimated\s)?(?:[Cc]ost|investment)s?"
        r"|(?:[Cc]ost|[Vv]alue|[Bb]udget|[Ss]ize)s?\sof\s(?:the|this|both|all|these)\s(?:[\w’'/-]{2,16}\s){0,6}?"
        rf"(?:(?:project|programme|program|scheme|investment|facility)s?|{WORKS})"
        r"|\bwhose\s(?:total\s|full\s)?cost\s(?:is|was)"
        # but not "$9 million for a scheme that costs $30 million"
        r"|(?:[Pp]roject|[Pp]rogramme|[Pp]rogram|[Ss]cheme)s?,?\s(?:(?!that\b|which\b)[\w’'/-]{2,16}\s){0,4}?"
        r"(?:(?:to|will|would)\scost|costs|(?:is|was|are)\s(?:estimated|valued|put|priced)|estimated)"
        r")\b(?:[^.;$€£¥]|\.(?!\s)){0,60}$"
    ),
    # "the total $9 million project cost", "a $9 million project"
    project_cost_after=r"\s(?:total\s)?(?:project|programme|program|investment)\s(?:cost|value|budget)s?\b",
    # "12.4 billion (2016: 8.8 billion)", "(previous year: 3 billion; 2013: 2 billion)"
    year_in_brackets=(
        r"[(\[;]\s?(?:in\s|FY\s?)?(?:(?:19|20)\d\d(?:[-/]\d{2,4})?|(?:the\s)?(?:previous|prior|preceding|last)\s(?:(?:fiscal|financial)\s)?year)"
        r"\s?[:=]\s?(?:(?:about|around|some|over|nearly)\s)?$"
    ),
    # "up from 106 billion in 2010 and 96 billion in 2009": the second is an old one too
    and_before=(
        r"(?:\s(?:of|in|for|during)\s(?:the\s)?(?:(?:fiscal|financial)\s)?(?:year\s)?(?:FY\s?)?(?:19|20)\d\d(?:[-/]\d{2,4})?)?,?\s(?:and|or)\s"
        r"(?:(?:from|about|some|over|nearly)\s){0,2}"
    ),
    # "the grant is funded by contributions of"
    paid_with=(
        r"\b(?:is|are|was|were|be|been|being)\s(?:(?:jointly|partly|mainly|fully|also)\s)?(?:co-?)?(?:funded|financed|paid\sfor|made\spossible)"
        r"\s(?:by|with|through|from)\s[^.;]{0,60}$"
    ),
    the_aid=(
        r"[\s\"“]{0,2}(?:The|This|That)\s(?:[\w’'-]{2,16}\s){0,3}?(?:grant|loan|credit|fund|funding|package|programme|program|facility"
        r"|contribution|financing|aid|assistance)\s"
    ),
    of_all=r"(?:All|Both|Each|These|The\s+(?:two|three|four|five|six))\b",
    # "widened to 1.02 billion dlrs from 870 mln"
    compared_with=(
        r"\b(?:from(?!\s+(?:which|whom|it|them)\b)|after|against|versus|compared\s+(?:with|to)|than\s+the|instead\s+of|rather\s+than)"
        r"\s+(?:(?!and\s)[a-z]+\s+){0,3}$"
    ),
    # "to benefit from $5 million": without a word of change the first sum of a sentence is no old one
    gets_from=r"\bfrom\s+(?:[a-z]+\s+){0,2}$",
    changes=(
        r"\b(?:up|down|[Ii]ncreas(?:e|es|ed|ing)|[Rr]ais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|grow(?:n|s|ing)?|grew|expand(?:s|ed|ing)?|lift(?:s|ed|ing)?"
        r"|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|scal(?:e|es|ed|ing)|boost(?:s|ed|ing)?|fall(?:s|en|ing)?|fell"
        r"|drop(?:s|ped|ping)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing|tion)|lower(?:s|ed|ing)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk"
        r"|slash(?:es|ed|ing)?|chang(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|upp?(?:s|ed|ing)|go(?:es|ing)?|went|gone|mov(?:e|es|ed|ing))\b"
    ),
)
