"""The English patterns that tell who gives a sum to whom, for what, as what, and since when."""

from typing import Final

from aidledger.parsers.lang import MeaningWords
from aidledger.parsers.lang.en.cues import CUES, SECTORS
from aidledger.parsers.lang.en.names import ORGANISATIONS, PLACES

_NAME: Final = r"[A-Z][\w’'.-]*"
# a word of a name, its points inside
_WORD: Final = r"[A-Z0-9][\w’'-]*(?:\.[\w’'-]+)*"
_SAYS: Final = (
    r"(?:said|says|added|adds|announced|stated|told|noted|explained|stressed|reported|puts|put|claimed"
    r"|estimates|estimated)"
)


# "roads, bridges and clinics": what a purpose lists behind its first thing, up to the last
_VERB: Final = r"(?:said|says|added|adds|told|noted|announced|is|are|was|were|will|would|has|have|had|shall|can|could|may|must)"
_ITEM: Final = rf"(?!(?:which|who|that|while|after|when|where|as|but|with|such|to|from|by|he|she|it|they|we|{_VERB})\b)"
_LISTED: Final = rf"{_ITEM}[A-Za-z][\w’'/-]*(?:\s(?!{_VERB}\b)[\w’'/-]+){{0,5}}"
_LIST_GOES_ON: Final = (
    rf"(?:(?:,\s{_LISTED}){{0,4}},?\sand\s{_LISTED}"
    r"(?=\s(?:in|of|for|at|on|across|under|by|to|among|through|within|from|and|during|over)\s|[,.;:()\]\n“”\"]|\s{0,2}$))?"
)


def _at_word(*patterns: str) -> str:
    """Alternatives at the beginning of a word: the letter stands first, for `re` finds it faster than a boundary."""
    return "(?:" + "|".join(rf"{one[0]}(?<!\w{one[0]}){one[1:]}" for one in patterns) + ")"


MEANING: Final = MeaningWords(
    spaced=True,
    cues=CUES,
    places=PLACES,
    organisations=ORGANISATIONS,
    sectors=SECTORS,
    numbers={
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50,
    },
    # what parts two clauses, and more so
    joints=(" and ",),
    contrasts=(" while ", " whereas "),
    # what a purpose may begin with, though it says nothing
    determiners=frozenset(("the", "a", "an", "its", "their", "his", "her")),
    # what is said behind it is what a sum is for
    what_for="for",
    # "8 billion yen (about $50 million": an open bracket and a hedge, or words that say that both are one
    tie=(
        # "352 million SDR (special drawing rights) (about $468 million": the name in full comes first
        r"(?:\s?\([A-Za-z][A-Za-z* ]{0,30}\))?(?:[\s,;]{0,3}[(\[（][\s~≈=]{0,2}(?:[A-Za-z.]{1,14}\s{1,2}){0,4}"
        r"|,\s(?:or\s)?(?:about|around|roughly|approximately|nearly|some)\s"
        r"|[\s,]{1,3}(?:or|equal\s+to|i\.e\.|that\s+is|worth"
        r"|which\s+(?:is|equals|comes\s+to|amounts\s+to|translates\s+(?:in)?to|works\s+out\s+at)"
        r"|(?:(?:or|and|which\s+is)\s+)?(?:(?:the|an|its|their|about|roughly|approximately)\s+)?"
        r"equivalent\s+(?:of|in|(?:in\s(?:[a-z’']{2,10}\s){1,3})?to)"
        r")\s+(?:[a-z]{1,14}\s){0,2})"
    ),
    # "1.2 billion euros over four years ($1.43 billion)": in a bracket of its own
    bracketed=r"\s(?:(?!and\b|plus\b)[A-Za-z’'-]{1,20}\s){1,6}[(\[（]\s?(?:[~≈=]\s?)?(?:[a-z.]{1,12}\s){0,4}",
    # "$78 million of the $200 million promised", "1.1 billion of a 3.8 billion import bill": a part of what follows
    out_of=(
        r"(?:\s+(?:[\w-]{1,15}\s+){0,6}as\s+(?:an?\s+|the\s+)?(?:first\s+|second\s+|final\s+|last\s+)?"
        r"(?:part|tranche|instalment|installment|slice|portion|share)"
        r"|(?:\s+(?:loan|grant|credit|sum|amount|aid|facility|agreement))?"
        r"\s+(?:is|was|being|makes\s+up|represents|constitutes|forms)\s+(?:the\s+|an?\s+)?(?:[a-z]{3,10}\s+)?"
        r"(?:part|slice|share|bulk|half|third|tranche|instalment|installment))?"
        r"\s+(?:out\s+of\s+|of\s+(?:an?|the|its|their|his|her|this|that|some|about|nearly|around|roughly)\s+)"
        r"(?:[a-z-]{2,14}\s+){0,5}"
        # "a $1 billion loan, part of a $4.5 billion package", "the $1.2 billion is part of $16 billion"
        r"|(?:\s+[\w’'-]{1,15}){0,6}?(?:,\s|\s\(|\s(?:is|was|forms|which\s+is|as)\s)(?:an?\s+|the\s+)?"
        r"(?:first\s+|second\s+|third\s+|final\s+|last\s+|latest\s+)?(?:part|tranche|instalment|installment|slice|portion|component)"
        r"\s+of\s+(?:[A-Za-z’'-]{1,14}\s+){0,4}"
        # "under the framework of a package of $150 million", "within its $2 billion envelope"
        r"|[^.;:$€£¥0-9]{0,90}?\s(?:within|under|as\s+part\s+of|in\s+the\s+framework\s+of|out\s+of)\s+(?:the\s+framework\s+of\s+)?"
        r"(?:an?|the|its|their)\s+[^.;:,$€£¥0-9]{0,50}?\b(?:package|programme|program|facility|envelope|operation|compact|portfolio|arrangement|scheme)"
        r"\s+(?:of|worth|totall?ing|amounting\s+to)\s+(?:[a-z]+\s+){0,3}"
        # "a $4.5 billion contribution to an existing $41 billion package"
        r"|(?:\s+[\w’'-]{1,15}){0,5}?\s(?:contribution|commitment|share)\s+(?:to|in|of)\s+(?:an?|the|its|their|this|that)\s+(?:[a-z-]{2,14}\s+){0,3}"
    ),
    # "The loans were part of a package of over $300 million": what was said right before is a part of what follows
    wider=(
        r"\W{0,3}(?:The|This|That|These|It|They|Both)\b[^.;$€£¥]{0,90}?\s(?:is|are|was|were|forms?|formed|makes?\s+up|represents?"
        r"|constitutes?)\s+(?:an?\s+|the\s+)?(?:[a-z]{3,10}\s+)?(?:part|slice|share|tranche|instalment|installment)\s+of\s+"
        r"(?:an?|the|its|their)\s+(?:[a-z-]{2,14}\s+){0,5}"
    ),
    # "$500 million from the World Bank take the total assistance offered to around $3 billion"
    sums_up=(
        r"\b(?:takes?|taking|took|brings?|bringing|brought)\s+(?:the\s+|their\s+)?(?:[a-z]{2,12}\s+)?total\b(?:[^.;:$€£¥]|\.(?!\s+[A-Z])){0,110}?\sto\s+"
        r"(?:[a-z]+\s+){0,3}$"
    ),
    # "90 million euros as a concessional loan": the word is that of the sum before it
    as_kind=r"\bas\s+(?:an?\s+)?(?:[A-Za-z-]{2,14}\s+){0,2}$",
    # "$5 million of it" speaks of the sum before, "the $9 million includes" opens a list
    backward=r"(?!includ|such\b|notably\b|in\s+particular\b)",
    # "The funding announced today includes", "Included in the new package is": the list is of what was announced
    this_sum=(
        r"\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Tt]oday[’']s|[Yy]esterday[’']s|[Ii]ts|[Tt]heir|[Nn]ew)\s+(?:[\w’-]{2,14}\s+){0,3}?"
        r"(?:funding|assistance|aid|package|support|announcements?|contributions?|commitments?|pledges?|money|funds|amount|financing|allocations?"
        r"|programme|program|sum|relief)\b"
    ),
    # "half of it ($300 million)", "a quarter of the face value, RMB 343 million": a part of what was said before
    inside_before=(
        r"\b(?:half|thirds?|quarters?|fifths?|tenth|most|part|some|much|bulk|share|portion|cent|percent|pct|%)\s+of\s+"
        r"(?:it|this|that|which|these|the\s+(?:[a-z-]{2,12}\s){0,2}(?:money|sum|total|amount|value|loan|grant|credit|package|aid"
        r"|funds|funding|facility|pledge|commitment))[\s,(–—:-]{1,3}(?:or\s|about\s|some\s|around\s|nearly\s){0,2}$"
        r"|\b[Oo]f\s+the\s+(?:[\w’'.-]{1,15}\s+){0,3}(?:money|sum|total|loan|grant|amount|package|funds|credit)\s?,\s"
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
    # "does not include", "not including": no list
    lists_not=r"(?:\b(?:not|never|nor|without|neither)|n[’']t)\s+(?:[a-z]+\s+)?$",
    # "RMB 68 million of the grant"
    inside_after=(
        r"(?:\s(?:portion|part|share|slice|tranche|instalment))\s+of\s+the\s+(?:[a-z-]{2,12}\s){0,2}(?:loan|credit|facility)\b"
        r"|(?:\s(?:portion|part|share|slice|tranche|instalment))?\s+of\s+(?:it|this|that|which|these|the\s+(?:[a-z-]{2,12}\s){0,2}"
        r"(?:money|sum|total|amount|grants?|package|aid|funds|funding|pledges?))\b|\s+(?:in|for|during|on)\s+[A-Z]?[\w-]{2,12}\s+alone\b"
    ),
    # "the balance being $15 million", "the other half, $20 million"
    rest=r"\b(?:the|an?)\s+(?:rest|balance|remainder|remaining|other|outstanding|further|second)\b|\bremaining\b",
    # "four African countries", "the package has two halves": so many parts
    counted=(
        r"(?<![\d.,$€£¥])\b(?P<count>two|three|four|five|six|seven|eight|nine|ten|[2-9]|1[0-2])\s+"
        r"(?!(?:million|billion|trillion|thousand|hundred|mln|bln|crore|lakh|dollars|euros|yen)\b)(?:[A-Za-z-]{2,20}\s+){0,3}?"
        r"(?:countries|nations|states|provinces|regions|cities|towns|districts|projects|programmes|programs|schemes|parts"
        r"|components|loans|grants|credits|agreements|notes|contracts|donors|lenders|banks|agencies|sectors|halves|tranches"
        r"|instalments|packages|areas|items|schools|hospitals|roads|bridges|islands)\b"
    ),
    # "nearly $1 billion for 2009, or exactly $951.5 million"
    exactly=r"\b(?:or|namely)\s+(?:exactly|precisely|more\s+exactly|more\s+precisely|to\s+be\s+exact,?)\s*$",
    # "from the government of Japan", "funded by Japan"
    donor_before=(
        _at_word(
            "from",
            r"b(?<!run b)(?<!received b)(?<!borrowed b)(?<!drawn b)(?<!sought b)(?<!requested b)(?<!delivered b)(?<!owed b)"
            r"(?<!implemented b)(?<!managed b)(?<!built b)(?<!needed b)(?<!required b)(?<!wanted b)(?<!visit b)(?<!headed b)"
            r"(?<!represented b)(?<!hosted b)(?<!attended b)(?<!chaired b)(?<!witnessed b)(?<!ratified b)(?<!hit b)"
            r"(?<!faced b)y",
            "donors?",
        )
        + r"\s+(?:(?:the|[Gg]overnments?|of|[Kk]ingdom|[Rr]epublic|[Pp]eople)\s+){0,4}$"
    ),
    leads_on=r"\s+(?:for|towards?|to)\s",
    in_turn=r"(?i:\brespectively\b)",
    row_of_names=r"\s?,?\s(?:and\s|as\s+well\s+as\s)?(?:the\s)?(?:Republic\s+of\s+)?",
    # between the names of a list of organisations
    names_between=(
        r"(?:\s?\([^()\n]{1,24}\))?[\s,;()’'\"]{0,4}"
        r"(?:(?:and|the|as|well|agencies|bodies|partners|including|such|like|namely|[A-Z][\w.’'-]*)[\s,;()’'\"]{1,4}){0,8}"
    ),
    # an organisation that lends, by its name
    lender=r"[Bb]ank|BANK|Fund|FUND|Exim|EXIM",
    # "its debt to all lenders: about": what stands before the colon names the sum
    named_before=r"[a-z][:：]\s?(?:[a-z]{2,14}\s){0,2}$",
    # ``1988–89`` 1,204: before the first figure of a row, the year that it is of
    year_row=r"[\s|]*(?:FY ?)?(?P<year>(?:19|20)[0-9]{2})(?P<to>[–—/-](?:[0-9]{2}){1,2})?(?:\s*[|:：]\s*|\s+)[$€£¥]?",
    # "through the World Food Programme"
    channel_before=(
        r"\b(?:through|via)\s+(?:the\s+)?$"
        # "through the following five agencies:"
        r"|\b(?:through|via)\s+(?:[\w-]+\s+){0,5}(?:agencies|partners|organi[sz]ations|bodies|NGOs|charities)[:,]?\s*"
        r"(?:[\s(](?:including|such\s+as|like|among\s+them|namely)\s+)?(?:the\s+)?$"
    ),
    # "from the private arm of the World Bank"
    donor_arm=r"\bfrom\s+(?:the\s+)?(?:[a-z-]{2,16}\s+){1,4}of\s+(?:the\s+)?$",
    agreed_with=r"with\b",
    # "$3 billion in pledges": at what stage it is
    staged_after=r"\s+(?:in|of|worth\s+of)\s+(?:[a-z-]{2,14}\s+){0,3}(?P<what>pledges|promises|commitments|disbursements|payments)\b",
    # "Japan's assistance", "Japan-funded", "Japanese loan"
    donor_after=(
        r"-(?:funded|financed|backed|assisted|led|supported)\b"
        r"|(?:[’']s?)?\s+(?:(?!(?:signed|an?|the|and|for|to|of|in|will)\b)[a-z]+\s+){0,2}(?:aid|assistance|grants?|loans?|credits?|oda|ODA|support"
        r"|donation|contribution|help|funding|money|funds|gift|taxpayers)\b"
        # "Kuwait's commitment to support", "Norway's offer"
        r"|[’']s?\s+(?:[a-z-]+\s+){0,2}?(?:commitment\s+to\s+(?:support|help|provid|assist|lend|fund|financ)\w{0,3}|pledge|offer|package)\b"
    ),
    # "to the Kingdom of Cambodia", "help Cambodia"
    recipient_before=(
        r"\b(?:[Tt]o|[Ff]or|[Ii]n|on|with|towards?|help|helped|helps|assist|assisted|into|across|inside|lend|lending"
        r"|support|supports|supported|enable|enables|enabling|allow|allows|allowing|lent|gave|give|gives|giving|offer|offered"
        r"|provided|provide|grant|granted|promised|supporting|rebuild|received\s+by|borrowed\s+by|drawn\s+by|sought\s+by)"
        r"\s+(?:(?:the|[Gg]overnments?|of|[Kk]ingdom"
        r"|[Rr]epublic|people|neighbouring|state)\s+){0,4}$"
        # "with the Ministry of Finance of the Republic of Tajikistan"
        # "to the Kigoma region of Tanzania", "in northern parts of Ghana"
        r"|\b(?:to|for|in|into|across)\s+(?:the\s+)?(?:[\w’'-]{2,16}\s+){0,4}(?:regions?|provinces?|districts?|states?|parts?|areas?|city|capital"
        r"|counties|county|islands?|governorates?|oblast|north|south|east|west)\s+of\s+(?:the\s+)?$"
        # "to the aid effort of the European Union"
        r"|\bto\s+(?:the\s+)?(?:[a-z-]{3,14}\s+){1,3}of\s+(?:the\s+)?$"
        r"|\b(?:with|to|for)\s+(?:the\s+)?(?:[A-Z][a-z]{2,14}\s+(?:and\s+[A-Z][a-z]{2,14}\s+)?of\s+(?:the\s+)?){1,3}$"
    ),
    recipient_after=(
        r"\s+to\s+(?:receive|get|benefit)\b"
        r"|(?:[’']s?)\s+(?:[a-z]+\s+){0,3}(?:donors?|creditors?|needs?|development|debts?|reconstruction|infrastructure)\b"
        r"|\s+(?:was|were|is|are|has\s+been)\s+(?:on\s+[A-Z][a-z]{2,8}\s+|also\s+|now\s+|again\s+|already\s+)?(?:promised|allotted"
        r"|awarded|given|offered|lent|granted|allocated|being\s+(?:lent|given|granted)|(?:(?:set|due|expected|likely)\s+)?to\s+(?:receive|get|benefit))\b"
        r"|(?:[’']s)?\s+(?:[a-z]+\s+){0,1}(?:earthquake|quake|floods?|flood|cyclone|hurricane|typhoon|tsunami|drought|famine|crisis"
        r"|emergency|disaster|victims|rebuilding|recovery|relief)\b"
    ),
    since=(
        rf"{_at_word('Since', 'since')}\s+(?:[a-z]+\s+){{0,3}}(?:early\s+|late\s+|mid-|FY\s?)?"
        r"(?P<since>(?:19|20)\d{2})\b(?!\s*(?:to|until|through|-|–))"
    ),
    superlative=(
        r"\b(?:largest|biggest|highest|greatest|heaviest|worst|lowest|smallest|fewest|longest|first|second|only|most|best|record)"
        r"(?:[-\s][^\s.;:]{1,20}){0,5}\s*$"
    ),
    between=(
        _at_word("from", "between", "in", "for", "over", "during")
        + r"\s+(?P<start>(?:19|20)\d{2})\s*(?:to|and|until|through|-|–)\s*(?P<end>(?:19|20)\d{2})\b"
    ),
    # "commitments between 2000 and 2020", "for FY 2002 through the second quarter of FY 2010": years that all count together
    spanned=(
        r"(?:" + _at_word("from", "From", "between", "Between") + r"|" + _at_word(r"for(?=[^.;]{0,40}\sthrough\s)") + r")"
        r"\s+(?:(?:fiscal|calendar|financial)\s(?:years?\s)?(?:\(?FY\)?\s)?|FY\s?)?(?P<start>(?:19|20)\d{2})"
        r"\s*(?:to|and|until|through|-|–)\s*(?:(?:the\s)?(?:end|first|second|third|fourth|quarter|half|fiscal|year|FY|of)\s){0,5}"
        r"(?:FY\s?)?(?P<end>(?:19|20)\d{2})\b"
    ),
    past=_at_word("over", "in", "during", "for", "within")
    + r"\s+the\s+(?:past|last)\s+(?P<past>\d{1,3}|[a-z-]{2,10})\s+years\b",
    ahead=_at_word("over", "in", "during", "for", "within")
    + r"\s+(?:the\s+)?(?:next\s+|coming\s+)?(?P<ahead>\d{1,2}|[a-z]{2,10})[\s-]years?\b",
    purpose=(
        "(?P<word>"
        + _at_word(
            "for", "to", "towards?", r"aimed\s+at", r"in\s+support\s+of",
            r"w(?:ill|ould)\s+(?:also\s+|then\s+|fully\s+|partly\s+|partially\s+|help\s+(?:to\s+)?){0,2}"
            r"(?:finance|fund|cover|pay\s+for|go\s+(?:in)?to(?:wards?)?|support|enable|allow)",
            r"spent\s+on", r"focus(?:es|ed|ing)?\s+on", r"in(?:vested|jected)\s+in(?:to)?", r"pu(?:t|mped)\s+into",
            "finances?", "funds?", "covers?", r"pays?\s+for", r"goes?\s+(?:in)?to(?:wards)?", "supports?",
        )
        # "the fund has received": a noun, and no word for what follows
        + r")\s+(?!(?:will|would|is|are|was|were|has|have|had|shall|can|may|from|of|and|in|by|as|at|with)\s)"
        rf"(?P<what>(?:(?<=No)\.|\([A-Za-z-]{{2,14}}\)(?=\s[A-Za-z])|[^,.;:()\[\]\n“”\"]){{2,140}}{_LIST_GOES_ON})"
    ),
    # "$5 million to the clinic, to buy beds", "$5 million, which will be used to buy beds": a clause that still tells what for
    resumes=(
        r"[^,.;:]{0,90},\s(?:which\s|that\s|and\s)?(?:(?:is|are|was|were|will|would|be|also|mainly|mostly|partly|chiefly)\s){0,4}"
        r"(?:(?:used|spent|meant|intended|designed|aimed|earmarked|allocated|channell?ed|directed|dedicated|set\s+aside|go|going)\s)?"
    ),
    # "the $5 million Rural Water Project", "$2 million budget support": what a sum is for, named right behind it
    named_behind=(
        r"[\s-]{1,2}(?P<what>(?!(?:[Bb]oth|[Aa]ll|[Tt]hese|[Tt]he)\s)(?:(?!(?:for|to|in|from|over|by|with|on|at|as|has|have|will|would"
        r"|was|were|is|are|loans?|grants?|credits?|aid|assistance|a|an|the|each|every|that|which|who|under|through|into|towards?|per"
        r"|out|or|worth|those|this|such|two|three|four|five|co-?financ\w+)\b)[A-Za-z0-9][\w’'&/-]{0,24}\s){1,8}"
        r"(?:[Pp]rojects?|[Pp]rogrammes?|[Pp]rograms?|[Ss]chemes?|[Ii]nitiative|[Cc]ampaign)"
        r"|(?:[A-Z][\w’'&/-]{1,20}\s(?:and\s)?){0,6}(?:[Bb]udget|[Bb]udgetary)\s[Ss]upport)\b"
    ),
    # "€5 million of the €20 million will be used for": said of the first, the part
    said_of_part=r"\s(?:(?:loan|grant|credit|package|money|fund|aid)\s)?(?:will|would|is|are|was|were|has|have|had|went|goes|shall)\s",
    # "to the Ministry of Defence", "to Ghana": whom, not what for; "to build" is what for
    no_goal=(
        r"(?:to|towards?)\s+(?:(?:the|a|an|its|their|his|her)\b|[A-Z])(?!(?:(?!\s(?:for|to|in)\s).)*\b(?:Project|Programme|Program|Fund"
        r"|Plan|Scheme|Initiative|project|programme|program|scheme|initiative|upgrad\w+|construction|rehabilitation|building|cost"
        r"|costs|development|improvement|expansion|reconstruction|repair)\b)|for\s+the\s+(?:Government|government|people|Kingdom)\b"
        r"|(?:to|for)\s+(?:the\s+)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|some|many|other)\s+(?:[a-z-]{3,15}\s){0,2}"
        r"(?:countries|nations|states|provinces|districts|governments|islands|regions|counties|communities)\b"
    ),
    # "help", "assist Fiji", "the same purpose": no purpose yet
    no_purpose_end=(
        r"^(?:help|assist|support|benefit|complete|finance|fund|provide|continue|boost|enable|aid|implement|carry\s+out)"
        r"(?:\s+(?:the\s+)?(?:[A-Z][\w’'-]+|country|government|nation|people|project|programme|program))?$"
        r"|^(?:the\s)?(?:same|said|above|stated|intended)\s(?:purposes?|projects?)$|\b(?:per\s?cent|percent)$"
    ),
    purpose_ends=(
        r"\s+(?:and\s+(?:a|an|another|the\s+other|to)\b|from\s|since\s|over\s+(?:the|\d|two|three|four"
        r"|five)|in\s+(?:19|20)\d\d|by\s+(?:19|20)\d\d"
        r"|which\b|that\b|who\b|with\s+the\b|announced\b|during\b|at\s+(?:an?|the|this|its|their)\s+(?:\w+\s+){0,3}(?:conference|meeting|summit|event)\b"
        r"|as\s+well\b|while\b|after\b|when\b|takes?\b|gets?\b|priced\b"
        r"|costing\b|worth\b|said\b|to\s+(?!the\b|a\b|its\b)[a-z])"
    ),
    no_purpose=frozenset(
        """
        the a an his her its their this that these those it them him us be being date say said make give
        which what who whom than not more about some over nearly up most least all example instance now
        later years year months month various purposes comment three two four five six seven eight nine ten
        million billion approximately around plus and of as in on with kingdom country government nation
        region people nations countries further another name same support military
            concessional interest free preferential buyer buyers supplier soft syndicated commercial zero special
            policy based yen
        dollar euro additional new first second third emergency bilateral
        from coming period rest remainder duration quake hit stricken ravaged torn devastated battered strapped
        """.split()
    ),
    label=(
        # "a loan agreement for the Red Hill pumping station, amounting to", "support the Delta programme in the amount of"
        r"\b(?:for|[Ff]inanc(?:e|ing)|[Ss]upport(?:ing)?|[Ff]und(?:ing)?)\s(?:the\s|its\s|their\s|an?\s)?"
        r"(?P<what>(?:(?!(?:was|were|is|are|had|has|have|been|said|will|would|for)\s)[\w’'./&-]{1,24}\s){0,12}?[\w’'./&-]{1,24}),?\s"
        r"(?:(?:in|to)\s(?:the|an?)\s(?:amount|tune|sum)\sof|amounting\sto|totall?ing|valued\sat)\s(?:[a-z()]+\s){0,3}$",
        # "an irrigation facility which was allocated"
        r"(?:^|[,;:)]|\b(?:and|namely|including|is|are)\b)\s*(?:(?:and|namely|including|an?|the)\s+){0,3}"
        r"(?P<what>(?:(?!(?:was|were|is|are|had|has|have|been|said|will|would|which|that)\s)[\w’'./&()-]{1,24}\s){1,10}?)"
        r"(?:(?:which|that)\s)?(?:is|are|was|were|has\sbeen|have\sbeen|will\sbe)\s(?:also\s)?(?:allocated|allotted|assigned|earmarked|budgeted)\s"
        r"(?:[a-z]+\s){0,3}$",
        # "a human resource grant of"
        r"(?:\b(?:a|an|the|and|its|of)\s+)"
        r"(?P<what>[A-Za-z](?:(?!\s(?:and\san?|will|would|has|have|had|is|are|was|were|receives?|received|gets?)\s)"
        r"[\w’' -]){1,60}?)"
        r"\s+(?:grants?|loans?|credits?"
        r"|projects?|facility)\s+(?:of|worth|amounting\s+to|totall?ing)\s*(?:[a-z]+\s+){0,2}$",
        # "Andhra Pradesh distribution lines ("
        r"(?:^|[,;:)]|\band\b)\s*(?:and\s+)?(?P<what>[A-Za-z](?:(?!\s(?:was|were|is|are|had|has|have|been)\s)[^,;:()\n]){1,70}?)\s*\($",
        # "the construction of a dam worth", "rehabilitation and upgrade of a road, which is also worth"
        r"(?:^|[,;:)]|\b(?:and|includes?|included|including|covers?|are|is)\b)\s*(?:and\s+)?(?:the\s+|a\s+|an\s+)?"
        r"(?P<what>(?i:construction|rehabilitation|expansion|extension|upgrad(?:e|ing)|equipping|building|improvement|supply|purchase"
        r"|procurement|installation|repair|restoration|renovation|modernisation|modernization|widening|paving|development)\b"
        r"[^,;:()\n]{0,120}?),?\s+(?:for|(?:which\s+is\s+(?:also\s+)?)?(?:worth|valued\s+at|costing|at\s+a\s+cost\s+of))\s+"
        r"(?:an?\s+)?(?:[a-z]+\s+){0,2}$",
        # "graders and trucks account for"
        r"(?:^|[,;:.)]|\band\b)\s*(?:and\s+)?(?P<what>[A-Za-z][^,;:()\n]{1,70}?)\s+(?:account|make|makes|accounts)\s+(?:for|up)\s+"
        r"(?:[a-z]+\s+){0,3}$",
        # "Buses in Binh Duong take", "Health programmes get"
        r"(?:^|[,;:)]|\band\b)\s*(?:and\s+)?(?P<what>[A-Za-z][^,;:()\n]{1,60}?)\s+(?:takes?|gets?"
        r"|receives?|costs?|will\s+get|will\s+receive)\s+(?:[a-z]+\s+){0,3}$",
        # "The largest is budget support:"
        r"(?:^|\b(?:is|are)\b)\s*(?!nearly|almost|not|now|already|being|due)(?P<what>[A-Za-z][^,;:()\n]{1,60}?)\s*[:–—]\s*$",
    ),
    # "The loan will be used for ..."
    definite=(
        r"(?:The|This|These|That|Such)\s+(?:[a-z-]+\s+){0,2}(?P<noun>ODA|loan|grant|credit|money|funds?"
        r"|funding|aid|assistance|sum|support)(?:,[^,.;\n]{3,60},)?\s+"
        r"(?:(?:will|would|is|are|was|were|shall|is\s+to|are\s+to)\s+(?:also\s+|then\s+)?(?:be\s+)?"
        r"(?:allocated|used|spent|go|earmarked|directed|given|channelled|made\s+available)\s+(?:to|for|on"
        r"|towards)|(?:will\s+)?(?:finances?|pays?\s+for|covers?|goes\s+(?:in)?to(?:wards)?))\s+(?P<what>[^.,;\n]{3,160})"
    ),
    speakers=(
        _at_word("According", "according") + r"\s+to\s+(?:the\s+|a\s+)?(?P<who>[A-Z][^,.;\n“”]{2,80})",
        rf"[”\"’,]\s*(?P<who>{_NAME}(?:\s+{_NAME}){{0,4}})\s+{_SAYS}\b",
        rf"(?:^|[,.;]\s|\b[Tt]he\s)(?P<who>{_NAME}(?:\s+(?:of|the|for|and|{_NAME})){{0,6}})(?:,[^,\n]{{3,80}},)?\s+{_SAYS}\b",
    ),
    another=r"\b(?:[Aa]nother|[Aa]\s+further|[Aa]n\s+additional|additional|[Aa]\s+second|the\s+second|a\s+third|second|third|a\s+fresh|fresh|extra)\b",
    apart=(
        r"\b(?:[Ss]eparate|in\s+addition|on\s+top\s+of|apart\s+from|separately|besides|extra"
        r"|(?:Earlier(?!,?\s+(?:on|today|this))|Previously|Before\s+(?:that|this)|Until\s+(?:now|then)|So\s+far))\b"
    ),
    # a sentence that tells of another thing
    aside=r"(?:Separately|Meanwhile|Elsewhere|In\s+a\s+separate\b[^,.;]{0,40}|In\s+a\s+related\b[^,.;]{0,40}),",
    signature=(
        _at_word(
            "signs?", "signed", "signing", "signature", "inked", r"exchange\s+of\s+notes",
            r"exchanged\s+(?:diplomatic\s+)?notes",
            r"Under\s+the\s+(?:agreement|deal|contract)", r"under\s+the\s+(?:agreement|deal|contract)",
        )
        + r"\b"
    ),
    pledging_aux=r"\b(?:will|would|shall|to|plans|intends|going)\s+(?:(?!by\b)[a-z]\w*\s+){0,2}$|\b(?:will|would)\s+make\s+(?:\w+\s+){0,3}$",
    # "is likely to approve": not yet
    still_to=r"\b(?:likely|expected|set|due|scheduled|poised|about|plans?|planning|hopes?|hoping|ready|prepared)\sto\s(?:[a-z]+\s)?$",
    # "$5 million will go to roads": what is to be done with a sum that nothing else is told of
    planned_after=(
        r"(?:\s+(?:in|of|for)\s+[^,.;:\n]{2,60}?)?\s+(?:will|would|is\s+to|are\s+to|shall)\s+(?:also\s+|then\s+)?"
        r"(?:go|help|support|cover|pay|fund|finance|be\s+(?:used|spent|invested|dedicated|directed|channell?ed|put|devoted|given|made|paid"
        r"|disbursed|distributed|shared|split|needed|transferred))\b"
    ),
    # "$5 million to give villagers access to loans", "to provide credit to farmers", "$5 million, as well as three grants": not
    # as what it is given
    lent_on=(
        r"\b(?:access(?:ing|es)?|obtain(?:ing)?|secure|securing|apply\s+for|provid(?:e|ing)|giv(?:e|ing)|offer(?:ing)?|extend(?:ing)?|on-lend"
        r"|mak(?:e|ing)|borrow|get|take\s+out)\s+(?:(?:to|for|of|more|cheap|affordable|small|bank|micro|commercial|rural|farm|export|credit|low-cost"
        r"|short-term|long-term|microfinance|housing|student|subsidi[sz]ed|and)\s+){0,3}$"
        r"|\b(?:as\s+well\s+as|in\s+addition\s+to|alongside|along\s+with|besides|on\s+top\s+of)\s+(?:[\w-]+\s+){0,3}$"
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
    memorandum=_at_word("MOUs?", "MoUs?", r"memorand(?:ums?|a)\s+of\s+understanding") + r"\b",
    projects=(
        # "the Project for Human Resource Development Scholarship"
        rf"(?P<name>(?P<noun>{_at_word('Project', 'Programme', 'Program')})s?\s+for\s+(?:the\s+)?{_WORD}"
        rf"(?:(?:\s+(?:of|for|the|and|in|on|to|-|–|No\.)){{0,3}}\s+{_WORD}){{0,16}})",
        # "National Road No. 5 Improvement Project (Sri Sophorn - Poipet Sections)"
        rf"(?P<name>(?P<noun>{_at_word('Projects?', 'Programmes?', 'Programs?', 'Scheme', 'Initiative', 'Scholarships?')})\b"
        r"(?!\s+(?:Project|Programme|Program"
        r"|Scheme)\b)(?:\s{0,2}\([A-Z][^()\n]{3,120}\))?)",
    ),
    project_left=r"(?:(?:[A-Z0-9][\w’'./&-]*|of|the|and|No\.|–|-|&)\s+){1,14}$",
    project_trim=r"(?:The|A|An|This|That|of|for|the|and|in|on|–|-|Each|Every|Joint|Under|In|On|For|And)\s+",
    versus_before=(
        r"\b(?:vs\.?|versus)\s(?:an?\s)?(?:(?:net\s|extraordinary\s)?(?:loss|profit|gain|income|charge|credit)s?\s(?:of\s)?)?$"
    ),
    versus_after=r"(?:,?\s(?:a|per|the)\s?share|\sshr)?,?\s{1,2}(?:vs\.?|versus)\s",
    price_after=(
        r"\s{0,2}(?:-\s?)?(?:a|an|per|each)[\s-]{1,3}(?:day|barrel|bbl|tonne|ton|share|kilo|kilogram|head"
        r"|person|unit|ounce|litre|liter|bottle|copy|hectare|capita|month|week"
        r"|hour|pound|gallon|bushel|metre|meter|mile|night|ticket|dose|piece|bag|kg|ship|vessel|trip|visit|household|family|pupil|student|word"
        r"|page|acre|cubic|square|kilometre|kilowatt|watt|box|sack|crate|head|seat|line|minute|\d{1,5}\s[a-z]{1,12})\b"
        r"|\s?/\s?(?:tonnes?|tons?|litres?|liters?|barrels?|bbl|kg|kilos?|oz|ounces?|bushels?|lb|unit|share|MWh|kWh)\b"
        r"|\s{0,2}(?:apiece|each)\b|\s(?:will\s)?(?:buys?\b|pays\s+for\b|is\s+enough\s)"
    ),
    # "the government will find the other $180 million", "with the Government's contribution of": not the donor's
    own_before=(
        r"\b(?:[Tt]he\s+)?(?:host\s+|local\s+|national\s+|recipient\s+)?(?:[Gg]overnment|[Ss]tate|[Mm]inistry|[Tt]reasury|municipality"
        r"|borrower|authorities)(?:(?:[’']s)?\s+(?:own\s+)?(?:contribution|share|counterpart\s+funds?|part)\s+of"
        r"|\s+(?:itself\s+)?(?:(?:will|would|must|shall|has\s+to|is\s+to)\s+(?:itself\s+)?(?:find|bear|pay|meet|cover|contribute|add"
        r"|put\s+up|put\s+in|raise|finance)|finds|bears|pays|meets|covers|contributes|adds|puts\s+up|puts\s+in|gives"
        r"|(?:is|was|are|were)\s+(?:expected|due|supposed|required)\s+to\s+(?:contribute|pay|find|put\s+up|add|finance))"
        r"(?:\s+(?:the\s+)?(?:other|rest|remaining|balance|of|for|itself)){0,3})"
        r"[\s,:]+(?:about\s+|some\s+|another\s+|a\s+further\s+|up\s+to\s+){0,2}$"
        # those who are helped pay a part themselves
        r"|\b(?:[Bb]eneficiar(?:y|ies)|[Cc]ommunit(?:y|ies)|[Vv]illagers|[Hh]ouseholds|[Ff]armers|[Uu]sers|[Bb]orrowers?)\s"
        r"(?:(?:themselves|will|would|are|were|to|expected|also|each)\s){0,4}(?:contribut\w{1,4}|pay|paid|put\sup|puts\sup|provided?)\s"
        r"(?:(?:about|some|another|the|remaining|other|a|further|up|to)\s){0,3}$"
    ),
    # "the Government of Tanzania 15% ($17 million)", "Bhutan contributing $21.5 million": behind the name of who is helped
    own_after=(
        r",?(?:\s(?:itself|was|is|will|would|to|expected|also|then|has|had|have)){0,4}\s(?:contribut|provid|financ|fund|cover|pay|paid"
        r"|bear|bore|meet|met|put)\w{0,3}(?:\s(?:up|in|for|the|a|an|of|about|some|remaining|other|rest|balance|further|additional)){0,6}"
        r"[\s(]{1,3}|(?:\sthe)?(?:\s(?:remaining|other))?\s\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent|per\scent)\s?[(,]?\s?(?:about\s|or\s)?"
    ),
    # "$6 million from the Government of Nepal"
    own_behind=r"\s(?:of|from|by)\s(?:the\s)?[Gg]overnment\sof\s(?:the\s)?(?:(?:Kingdom|Republic|State|Union)\sof\s(?:the\s)?)?",
    # "the total cost of the programme announced today is about 334 mln dlrs"
    cost_before=(
        r"\b[Cc]osts?\s+(?:of|for)\s+[^.;:()\n]{2,60}(?:\n[^.;:()\n]{1,60})?\s(?:is|are|was|were|will\s+be|(?:is\s+|was\s+)?(?:put|estimated)"
        r"|came|comes|amounts|amounted|stands|stood|runs|rose|totals?|totall?ed)"
        r"(?:\s+(?:at|to|about|some|around|roughly|nearly|over|now|expected|estimated|be|more|than|as|much|up|a|total|of)){0,4}\s+$"
    ),
    # "the damage of the flood in two provinces exceeds", "remittances to the islands had risen to": the subject tells
    amounting=(
        r"[\s“\"‘](?:exceed(?:s|ed)?|total(?:s|l?ed)?|amount(?:s|ed)?\s+to|reach(?:es|ed)?|(?:rise|rises|risen|rose|climbs|climbed|fell"
        r"|fallen|grew|grown|jumped|swelled|swollen|increased|dropped|shrunk|shrank)\s+to|stands\s+at|stood\s+at|comes?\s+to|came\s+to"
        r"|adds?\s+up\s+to|added\s+up\s+to|r[au]n\s+to|runs\s+to"
        r"|(?:put|estimated|projected|assessed|calculated|reckoned)\s+(?:at|to\s+(?:be|exceed|total|reach)))"
        r"(?:\s+(?:at|about|some|around|roughly|nearly|almost|over|now|more|than|as|much|up|to|a|total|of|approximately|well)){0,4}"
        r"[\s“\"‘']{1,3}$"
    ),
    clause_start=(
        r"[,;:()—–“”\"]|\s(?:that|while|when|as|but|and|after|before|although|because|if|who|which|said|says|adds|added|told|announced"
        r"|estimated?|estimates)\s"
    ),
    of_subject=r"\s(?:of|for|to|from|in|by|on|with|at|after|since|during|caused|due|under|between|across|among)\s",
    # "Emigrants sent a total of $3 billion home", "the diaspora remits": what workers abroad send is no aid
    income_before=(
        r"\b(?:[Mm]igrants|[Ii]mmigrants|[Ee]migrants|[Ee]xpatriates|[Ee]xpats|[Dd]iaspora|[Mm]igrant\s+workers|[Oo]verseas\s+workers"
        r"|[Ff]oreign\s+workers|(?:[Nn]ationals|[Cc]itizens|[Ww]orkers)\s+(?:living\s+|working\s+)?(?:abroad|overseas))\b[^.;:$€£¥]{0,60}?\s"
        r"(?:sen[dt]s?|sending|remit|remits|remitted|transferred|wired|wires?)\b[^.;:$€£¥]{0,60}$"
    ),
    # "the country needs $7 billion to rebuild", "will need $2 billion for reconstruction"; what an agency needs is asked for
    needs_before=(
        r"(?<!UN)(?<!WFP)(?<!UNICEF)(?<!UNHCR)(?<!FAO)(?<!gency)(?<!gencies)(?<!workers)(?<!groups)(?<!harity)(?<!fund)(?<!we)(?<!We)"
        r"[\s“\"‘](?:needs|will\s+need|would\s+need|needed|will\s+require|would\s+require|requires"
        r"|(?:is|are|will\s+be|would\s+be)\s+(?:needed|required))"
        r"(?:\s+(?:about|some|around|roughly|nearly|almost|over|more|than|at|least|up|to|a|total|of|approximately|an|estimated)){0,4}\s+$"
    ),
    needs_after=(
        r"(?:\s[\w,()$€£–-]{1,16}){0,6}?\s(?:to\s(?:fully\s|effectively\s)?(?:rebuild|recover|reconstruct|repair|restore|replace|implement)"
        r"|for\s(?:the\s|its\s|their\s)?(?:[a-z-]{2,12}\s(?:and\s)?)?(?:reconstruction|rebuilding|recovery|repairs))\b"
    ),
    # "holds about 2.7 billion dlrs in Brazilian loans": a bank, of what others owe it
    debt_before=(
        r"\b(?:hold|holds|held|holding|carry|carries|carried)(?:\s+(?:about|some|around|nearly|over|roughly|more|than|an?|estimated)){0,3}\s+$"
    ),
    # what an international lender pays out: "Poland will draw a tranche of its standby facility"
    lending=(
        r"\b(?:tranches?|instal?ments|instal?lments?|stand-?by|disburs\w{1,10}|drawings?|lending|loans?|credits?|facility|facilities|programmes?"
        r"|programs?|reviews?)\b"
    ),
    # "the budget that the board approved amounted to"
    budget_before=(
        r"\b[Bb]udgets?\b(?!\s+(?:support|aid|assistance|line|gap))[^;:$€£¥\n]{0,90}\s(?:amounted\s+to|amounts\s+to|came\s+to|comes\s+to"
        r"|stood\s+at|stands\s+at|was\s+set\s+at|is\s+set\s+at|totall?ed|totals|was\s+revised\s+(?:\w+\s+)?to)\s+"
        r"(?:about\s+|some\s+|nearly\s+|over\s+)?$"
    ),
    # "Out of the USD 1.4 billion that was disbursed, USD 472 million": the parts follow
    out_of_this=r"(?:^|[\s.*;])(?:Out\s+of|Of)\s+(?:the|this|that|these|its|their)\s+(?:total\s+(?:of\s+)?)?(?:about\s+|some\s+|nearly\s+)?$",
    # "donors pledged", "pledges totalling", "the conference raised": nobody in particular gives
    many_before=(
        r"\b(?:[Dd]onors|[Pp]articipants|[Dd]elegates|(?:[Dd]onor|[Dd]evelopment|[Mm]ember|[Ii]nternational)\s+(?:donors|countries"
        r"|nations|governments|states|partners|community|institutions))\s+(?:[\w’'-]+\s+){0,6}?"
        r"(?:pledge[sd]?|promise[sd]?|commit(?:s|ted)?|give|gave|given|provided?|announced?|offer(?:s|ed)?|raised?|contributed?"
        r"|agree[sd]?|donated?|mobili[sz]ed|come\s+forward|came\s+up)\b"
        r"|\b(?:[Tt]otal\s+|[Nn]ew\s+|[0-9]+\s+)?pledges\s+(?:(?:of|worth|announced|made|amount(?:ed|ing)|reach(?:ed|ing)?"
        r"|total(?:led|ling|ed|ing)?|have|had|close|at|came|come|stood|stand)\b)"
        r"|\b(?:[Cc]onference|[Mm]eeting|[Ss]ummit|[Ee]vent|[Aa]ppeal|[Rr]ound\s?table)\s+(?:in\s+[A-Z]\w+\s+)?(?:on\s+\w+\s+)?(?:also\s+|has\s+"
        r"|had\s+|succeeded\s+in\s+|hope[sd]?\s+to\s+)?(?:rais(?:e[sd]?|ing)|secure[sd]?|mobili[sz](?:e[sd]?|ing)|drew|yield(?:s|ed)"
        r"|generate[sd]?|pledge[sd]?|brought\s+in|collect(?:s|ed)|ended\s+with)\b"
    ),
    # "UNICEF is spending": the money that it hands on is its own to give
    hands_on_after=(
        r"\s+(?:(?:is|are|has|have|had|will|was|were|also|been|now|already|to)\s+){0,3}(?:spen[dt]|put(?:s|ting)?\b|allocat|channel"
        r"|invest|run(?:s|ning)\b|us(?:es|ed|ing)\b)"
    ),
    # "$160 million, followed by Oman with": whose the next sum is
    passed_on=r"\b(?:followed|trailed|matched)\s+(?:closely\s+)?by\s+(?:the\s+)?$|\bahead\s+of\s+(?:the\s+)?$",
    # "$1.1 billion from some fifty donors"
    many_after=(
        r"\s+(?:[a-z]+\s+){0,5}(?:from|by)\s+(?:(?:the|some|about|nearly|around|more|than|over|its|other|international|foreign|[0-9]+"
        r"|[a-z]+ty)\s+){0,4}(?:donors|countries|governments|nations|donor\s+\w+|international\s+community|development\s+partners)\b"
    ),
    # "a loan of $6 million will help finance the $40 million Rural Roads Programme": what the whole costs
    project_before=(
        r"\b(?:fund|funds|finance|finances|funding|financing|co-?finance|implement|support|towards?|for|complete|continue|expand|extend"
        r"|supplement|carry\s+out|start|begin|launch|build|complement)\s+(?:the|a|an|this|its)\s+"
        r"(?:total\s+|new\s+|larger\s+)?$"
    ),
    project_after=r"[\s-]+(?:[\w’'&/(),-]+\s+){0,10}?(?:[Pp]rojects?|[Pp]rogrammes?|[Pp]rograms?|[Ss]chemes?)\b",
    # "The $8.7 million Rural Finance Project will be financed, in part, by a loan"
    project_financed=(
        r"[\s-]+(?:[\w’'&/(),-]+\s+){0,20}?(?:[Pp]roject|[Pp]rogramme|[Pp]rogram|[Ss]cheme)\b[^.;:$€£¥\n]{0,80}?"
        r"\s(?:will\s+be|is|was|is\s+to\s+be|is\s+being)\s+(?:(?:partly|partially|jointly)\s+)?(?:co-?)?(?:financed|funded)\b"
    ),
    # "bringing total disbursements under the arrangement to $9 million", "raising its support for the airport to"
    brought_to=(
        r"\b(?:brings?|brought|bringing)\s+to\s+(?:(?:about|over|nearly|almost|approximately|around|some|more|than)\s+){0,2}$|\b(?:(?:brings?|brought|bringing)\s+(?!the\s+total)|(?:rais|increas|lift|tak)(?:es|ing)\s+(?!the\s+total)(?=(?:[\w’'-]+\s+){0,6}?"
        r"(?:total|contributions?|assistance|support|financing|funding|aid|response|commitments?|lending|disbursements)\b))"
        r"(?:[\w’'.&,-]+\s+){1,14}?to\s+(?:(?:about|over|nearly|almost|approximately|around|some|more|than)\s+){0,2}$"
    ),
    # "85 per cent of the contract": a share of a whole
    percent=(
        r"(?<![\d.,])(?P<percent>\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per\s?cent|percent|pct)\s+of\b"
        # what was asked for is no whole that the gifts are parts of
        r"(?!\s+(?:the|its|their|this|that|our|what|all)?\s?(?:[a-z]{2,12}\s){0,2}(?:target|goal|needs?|needed|requirements?|required|appeal"
        r"|estimated|requested|sought|asked|GDP|GNI|people|population)\b)"
    ),
    # "Together with the $21 million given in March the aid totals": what follows is the sum
    together_with=(
        r"\b(?:(?:[Cc]ombined|[Tt]ogether|[Aa]long|[Cc]oupled|[Tt]aken\s+together)\s+with|[Aa]dded\s+to|[Aa]dding)\s+"
        r"(?:[\w’'-]{1,15}\s+){0,5}$"
    ),
    # "a $900 million pledge, with $600 million going to food": a part of the sum before
    going_with=(
        r"[,;(–—]\s?(?:and\s)?with\s+(?:(?:about|around|some|nearly|almost|over|roughly|approximately|up\s+to|at\s+least|more\s+than|a\s+further"
        r"|another|an\s+additional|an\s+initial|the\s+first|the\s+remaining|the\s+other|only|just)\s){0,2}$"
    ),
    going_to=(
        r"\s+(?:of\s+(?:it|this|that|which|these)\s+|more\s+|already\s+){0,2}(?:going|earmarked|set\s+aside|allocated|destined|reserved"
        r"|dedicated|intended|devoted|directed|channell?ed|meant|assigned|used|ring-fenced|to\s+(?:be|go)|for|in\s+(?:grants?|loans?"
        r"|cash|kind|credits?|soft\s+loans))\b"
    ),
    # "Here is what some countries pledged": a list that leaves out others
    some_of=(
        r"\b(?:some|several|key|biggest|largest|major|main|top|selected|leading|notable|few|highlights?|examples?|among|include[sd]?"
        r"|including)\b"
    ),
    # a later sentence has a list of its own: "countries in need, such as Mali", "allocations are also included for Mali"
    other_list=(
        r"\b(?:[a-z-]{3,20}(?:s|ies|people|ing|nce|ment),?\s(?:including|such\s+as|in\s+particular|notably|among\s+others|among\s+them)"
        r"|(?:is|are|was|were|be|been)\s(?:also\s)?included?)$"
    ),
    closes_list=r"\brespectively$",
    # "for a total project cost of $9 million": a word for a total that speaks of the sum behind it
    total_ahead=(
        r"\s(?:[a-z-]{2,15}\s){0,4}(?:of|to|at)\s(?:(?:about|around|some|nearly|almost|over|roughly|approximately|up\sto|at\sleast"
        r"|more\sthan)\s){0,2}"
    ),
    # "13.2 billion yen in untied local-cost credits"
    as_aid=(
        r"\s+in\s+(?:[\w-]{1,15}\s+){0,4}(?:credits?|loans?|grants?|aid|assistance|donations?|gifts?|humanitarian\s+relief"
        r"|budget\s+support|technical\s+cooperation)\b"
    ),
    # "a $1.4 billion contract to build it", but "a $20 million loan contract"
    as_contract=(
        r"\s(?:(?!loan|credit|grant|financ|aid|assist|lend)[\w()/&-]{2,16}\s){0,3}(?:sub)?contracts?\b"
    ),
    # "$25 million in expenditures and fees", "$3 million in questioned costs"
    as_cost=r"\s(?:in|of)\s(?:[a-z-]{2,14}\s){0,3}(?:expenditures?|expenses|costs|fees|overruns|overheads)\b",
    # "$3.6 million in 2018, $3.7 million in 2019", "TJS 5 million as of December 31, 2018 and": one thing, time after time
    serial=(
        r"\s(?:in|for|during|at|by|as\sof|as\sat|on)\s(?:(?:the\s)?(?:end|close|beginning)(?:\sof|-)?\s?|early\s|late\s|mid-|end-)?"
        r"(?:(?:fiscal|financial|calendar)\s(?:year\s)?)?(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?)?(?:of\s)?"
        r"(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?[,;]?\s(?:and\s|then\s|but\s)?(?:(?:about|some|only|another|nearly|over)\s){0,2}"
    ),
    # "Of the $30 million grant, $5 million went to a school": a part of the sum before
    whole_before=(
        r"(?:^|[,;.]\s|\bthat\s)\s{0,3}(?:[Oo]ut\s)?[Oo]f\s(?:the|this|that|its|their|these|those|an?)\s"
        r"(?:[A-Za-z’'-]{2,14}\s){0,3}$"
    ),
    whole_after=(
        r"(?:\s[\w’'()-]{1,16}){0,7},\s(?:(?:about|around|some|only|just|over|nearly|almost|at\sleast|up\sto|a|an|another|further"
        r"|total|of|roughly|approximately)\s){0,4}"
    ),
    # "$5 million for roads, trade and jobs": what it is for is not what it is
    meant_for=(
        r"\s+from\s+(?:its|their)\s|\s+(?:to\s+(?:the\s+)?(?:[A-Z][\w’'.-]{1,20}\s+(?:of\s+)?){1,5})?(?:(?:[a-z-]{2,14}\s+){0,3}(?:loans?|grants?|credits?|aid|assistance|package|facility|financing"
        r"|support|project|programme|program)\s+)?"
        r"(?:for|towards?|to\s+(?:support|promote|boost|improve|modernis[ez]|strengthen|help|cover|plug|fill|close|bridge|ease))\s"
    ),
    # "$3, $5 and $8 million in grants": a word behind the last sum that speaks of all
    shared_tail=r"\b(?:in|as)\s+(?:[a-z]+\s+){0,2}$",
    # what may stand in a list item before its donor
    item_start=r"[\s,;:]*(?:and|the|while|From|plus|then)?[\s]*(?:the\s+)?",
    # what a purpose does not begin or end with
    edges=(
        r"^(?:(?:the|a|an)\s+)?(?:implementation|execution|purpose)\s+of\s+|\s+(?:and|or|of|for|in|on|by|at"
        r"|with|the|a|an|is|are|was|were|from|both)$"
    ),
    # "the $5 million`` Norway ``gave": between a sum and the verb of the clause that is told of it
    who_gave=(
        r"\s(?:(?!(?:and|while|but|as|when|after|before|since|from|by|to|with)\s)[a-z-]{2,14}\s){0,3}"
        r"(?:[A-Z][\w.’'-]{1,20}\s){1,4}(?:(?:had|has|have|already|previously)\s){0,2}"
    ),
    # "loans of": a noun, which says less of a stage than a verb
    noun_of=r" of$",
    # "is providing" is no passive
    active_form=r"ing$",
    # "$5 million donated by Norway", "the loan signed in May": told of the sum before it
    told_after=r"\s(?:(?:in|of)\s)?(?:(?!(?:has|had|have|to|was|were|is|are|and|but|while|as)\b)[a-z-]{2,14}\s){0,2}?",
    told_on=(
        r"\s(?:by|under|in|at|on|to|from|through|via|for|last|earlier|this|between|with|during|yesterday|today|so\sfar|since|after"
        r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
    ),
    # what such a word may be: a participle but for these, or what says that the money came
    told=r"(?<!allocat)(?<!earmark)(?<!grant)(?<!issu)ed$|^(?:given|paid|sent|lent|spent)$",
    arrived=r"(?:ha(?:s|ve) come in|came in|went to|has reached|already reached)$",
    passive=r"\b(?:was|were|is|are|be|been|being)\s+(?:\w+ly\s+|also\s+|already\s+)?$",
    # "China signed it with Mozambique, under which it provided": the verb is not Mozambique's
    pronoun=r"\b(?:it|they|he|she|which\s+it)\b",
    # whom the sentence before named
    it=(
        r"\W{0,3}(?:It|They|He|She|The\s+(?:bank|fund|lender|agency|Bank|Fund|Agency|Commission|commission|organi[sz]ation|donor))"
        r"\s"
    ),
    of_all=r"(?:All|Both|Each|These|The\s+(?:two|three|four|five|six))\b",
    # "widened to 1.02 billion dlrs from 870 mln"
    compared_with=(
        r"\b(?:from(?!\s+(?:which|whom|it|them)\b)|after|against|versus|compared\s+(?:with|to)|than\s+the|instead\s+of|rather\s+than)"
        r"\s+(?:[a-z]+\s+){0,3}$"
    ),
    # "to benefit from $5 million": without a word of change the first sum of a sentence is no old one
    gets_from=r"\bfrom\s+(?:[a-z]+\s+){0,2}$",
    changes=(
        r"\b(?:up|down|[Ii]ncreas(?:e|es|ed|ing)|[Rr]ais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|grow(?:n|s|ing)?|grew|expand(?:s|ed|ing)?|lift(?:s|ed|ing)?"
        r"|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|scal(?:e|es|ed|ing)|boost(?:s|ed|ing)?|fall(?:s|en|ing)?|fell"
        r"|drop(?:s|ped|ping)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing|tion)|lower(?:s|ed|ing)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk"
        r"|slash(?:es|ed|ing)?|chang(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|upp?(?:s|ed|ing)|go(?:es|ing)?|went|gone|mov(?:e|es|ed|ing))\b"
    ),
    annual_after=r"\b(?:annually|yearly)\b|\b(?:a|per|each|every)\s+year\b(?!\s+(?:ago|earlier|before|later))|\bper\s+annum\b",
    annual_before=r"\b(?:annual|yearly)\s+(?:\w+\s+){0,3}$",
    # beside a signature "provided" is what was agreed, these are what was paid
    paying_form=r"disburs|deliver|handed\s+over|^ha(?:s|ve|d|ving)\s|receiv|paid",
    # a dateline: where the text was written, not to whom
    dateline=(
        r"(?:,\s[A-Z][A-Za-z]+)?,?\s{1,2}(?:\(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d"
        r"|\(?\d{1,2}\s[A-Z]|[—–-]\s|\([A-Z][A-Za-z .&]{1,24}\)\s?[—–-])"
    ),
    place_after=(
        r"\s+(?:conference|meeting|summit|talks|forum|round|declaration|process|club|Club|accord|accords|agreement|protocol"
        r"|convention)\b"
        r"|[’']?s?\s+(?:[a-z-]{3,12}\s+){0,2}(?:invasion|aggression|war|attacks?|assaults?|offensive|occupation|annexation"
        r"|shelling|bombardment|blockade)\b"
        # "... was agreed, a World Bank official said."
        r"|-speaking\b"
        r"|\s+(?:officials?|spokes(?:man|woman|person)|economists?|sources?)\s+(?:said|says|told\s+\w+)"
        r"(?:\s+(?:here|on\s+\w+|today|yesterday|reporters))?\s*[.”\"]{0,2}\s*$"
    ),
    # "mines planted by Russia", "the war with Iraq", "guarantees for World Bank loans"
    no_party_before=(
        r"\b(?:(?:planted|invaded|imposed|caused|occupied|attacked|destroyed|launched|waged|owed|seized|shelled|bombed|annexed"
        r"|killed|controlled|threatened|invasion|aggression|attacks?|occupation)\s+by"
        r"|(?:war|conflict|fight|fighting|struggle|sanctions|aggression|border|tensions)\s+(?:with|against|on|between)"
        r"|guarantees?\s+(?:for|of|on))\s+(?:the\s+)?$"
        # "co-financed with the OPEC Fund", "in partnership with UNICEF": beside who gives
        r"|\b(?:co-?financ(?:ed|ing)|(?:parallel|joint)\s+(?:co-)?financing|[Ii]n\s+(?:close\s+)?(?:partnership|collaboration|consultation"
        r"|coordination|conjunction|cooperation|co-operation|association|liaison))\s+with\s+(?:the\s+)?$"
        # "refugees from Mali", "experts from Cuba"
        r"|\b(?:refugees|migrants|students|trainees|workers|experts|officials|delegates|delegations?|soldiers|troops|peacekeepers|doctors"
        r"|engineers|volunteers|teachers|imports?|exports?|goods|withdrawal|independence|return(?:ed|ing)?|fled|fleeing|arrived|displaced"
        r"|graduates|colonists|tourists|visitors)\s+from\s+(?:the\s+|neighbou?ring\s+)?$"
        # "against the backdrop of the war in Ukraine": why, not for whom
        r"|\b(?:backdrop|context|wake|amid|despite|because|consequences|since|owing|due)\s(?:\w+\s){0,4}(?:war|conflict|invasion|coup|crisis)"
        r"\s(?:in|of)\s(?:the\s)?$"
        # "a forum held in Nadi, Fiji": where people met
        r"|\b(?:held|hosted|convened|met|meeting|conference|forum|summit|talks|gathering|workshop|seminar|speaking|congress)\s"
        r"(?:[\w’'-]+\s){0,4}?(?:in|at)\s(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+,\s$"
    ),
    # "the Afghanistan Reconstruction Trust Fund": a fund for the country, not the country's
    fund_after=r"\s(?:[A-Z][\w’'&-]{1,20}\s(?:(?:and|for|of)\s)?){0,4}(?:Trust\s)?(?:Fund|Facility|Trust)\b",
    # "the UN’s International Fund for Agricultural Development": the fund it is
    own_arm=r"[’']s\s(?:[a-z]+\s){0,2}(?:[A-Z]{3,8}\b|(?:[A-Z][\w’'-]+\s(?:(?:for|of|to|and|on)\s(?:the\s)?)?){2,6})",
    # "Japanese yen loans to China": who takes, though it usually gives
    lent_to=(
        r"\b(?:loans?|credits?|grants?|aid|assistance|ODA|lent|lends|lend|lending|donations?|gave|given)(?:\s(?:to|worth|of|extended"
        r"|provided|granted|money)){0,2}\sto\s(?:the\s)?$"
    ),
    # "a grant of $5 million from the same lender": who gave the sum before it
    same_giver=(
        r"(?:\s\([^()\n]{1,30}\))?\s(?:[\w-]{1,14}\s){0,4}(?:from|by|of)\s(?:the|that)\s(?:very\s)?same\s(?:[a-z]{3,14}\s){0,2}"
        r"(?:agency|bank|lender|donor|institution|source|fund|country|government|financier|partner|organi[sz]ation)\b"
    ),
    # behind "for Kenya", what is no part of a name: the country is who takes, not what for
    place_goes_on=(
        r"\s(?:for|in|over|aimed|aiming|was|were|is|are|will|would|to|and\s+[A-Z]|as|at|which|that|who|on|by|from|during|under|after"
        r"|since|has|had|this|next|last|said|worth|through|via|with|against|towards|within|amid)\b"
    ),
    # "donors meeting in Paris": where, not who
    place_before=r"\b(?:[Ii]n|[Aa]t|near|outside|to)\s$",
    # "the $3.85 billion that the UN had called for"
    asked_after=r"\s+(?:[a-z]+\s+){0,2}(?:appeals?|request|target|goal|plea)\b|\s+(?:that|which|as)?\s*(?:[\w.]+\s+){0,5}(?:asked|called|appealed|requested|sought|wanted|hoped)\b"
    r"|\s+(?:is|are|was|were)\s+(?:still\s+|now\s+)?(?:under\s+(?:consideration|discussion|negotiation|review)"
    r"|being\s+(?:considered|discussed|negotiated|weighed))\b"
    # "$5 million is needed for seeds"
    r"|\s+(?:is|are|was|were)\s+(?:still\s+|now\s+|also\s+|urgently\s+|badly\s+)?(?:needed|required)\b",
)
