"""The English patterns that tell that a name is no party to a sum, and who says so."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import AsideWords, at_word

_NAME: Final = r"[A-Z][\w’'.-]*"
_SAYS: Final = (
    r"(?:said|says|say|added|adds|announced|stated|told|noted|explained|stressed|reported|puts|put|claimed"
    r"|estimates|estimated)"
)
_OFFICE: Final = (
    r"(?:ministry|government|bank|agency|embassy|office|officials?|department|spokes(?:man|woman|person)|diplomats?|ministers?|sources"
    r"|report|newspaper|daily|statement|communiqu[ée])"
)
"""Who is credited without a name."""

ASIDES: Final = AsideWords(
    speakers=(
        at_word("According", "according") + r"\s+to\s+(?:the\s+|a\s+)?(?P<who>[A-Z][^,.;\n“”]{2,80})",
        rf"{at_word('According', 'according')}\s+to\s+(?:the\s+|a\s+|an\s+|its\s+)?"
        rf"(?P<who>(?:[a-z][a-z-]{{1,16}}\s){{0,3}}?{_OFFICE})\b",
        rf"[”\"’,]\s*(?P<who>{_NAME}(?:\s+{_NAME}){{0,4}})\s+{_SAYS}\b",
        rf"[”\"’,]\s*(?:said|says|added|adds|noted|announced)\s+(?:the\s)?(?P<who>{_NAME}(?:\s+(?:(?:of|the|for|and)\s+){{0,2}}{_NAME}){{0,6}})",
        rf"(?:^|[,.;]\s|\b[Tt]he\s)(?P<who>{_NAME}(?:\s+(?:of|the|for|and|{_NAME})){{0,6}})(?:,[^,\n]{{3,80}},)?\s+{_SAYS}\b",
        rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?P<who>(?:[\w-]{{2,16}}\s){{0,3}}?{_OFFICE}(?:\s(?:of|for|at|in)\s(?:the\s)?[\w’'-]{{2,20}}"
        rf"(?:\s[\w’'-]{{2,20}}){{0,3}}?)?)\s+{_SAYS}\b",
        rf"(?:^|[.;”\"]\s|,\s)(?P<who>(?:[A-Z][\w-]{{1,16}}\s){{0,2}}?(?:[Oo]fficials|[Dd]iplomats|[Mm]inisters|[Ss]ources))\s+{_SAYS}\b",
    ),
    # "$20 million loan for a mill in Magude, Mozambique": where the work is that a sum is for
    stands_in=(
        r"(?:\s[\w-]{2,16}){0,3}\s(?:for|to\s(?:build|construct|finance|fund|support|help))\s[^.;:,$€£¥\n0-9]{2,70}?\s(?:in|at)\s"
        r"(?:the\s)?(?:[A-Z][\w’'-]{1,20},?\s){0,3}"
    ),
    # what it seeks, it seeks of its house too
    executive=r"(?:[A-Z][a-z]{2,12}\s)[Aa]dministration|White\sHouse|Pentagon|Downing\sStreet",
    # "China signed it with Mozambique, under which it provided": the verb is not Mozambique's
    # but "the UAE said it would give" is of the UAE
    # "PARIS - The government will lend": of the country that a story is from
    own_government=(
        r"\b[Tt]he\s(?:(?:[Ff]ederal|[Nn]ational|[Ss]tate|[Cc]oalition|Labor|Labour|Conservative|Liberal)\s)?"
        r"(?:[Gg]overnment|[Aa]dministration|[Cc]abinet|House|Senate|Congress|[Pp]arliament|Diet|Bundestag|Treasury"
        r"|[Ff]oreign\s(?:[Mm]inistry|[Oo]ffice|[Mm]inister|[Ss]ecretary)"
        r"|(?:[A-Z]?[a-z]+\s){0,2}(?:[Rr]elations|[Aa]id|[Dd]evelopment)\s(?:[Mm]inistry|[Mm]inister)|Ministry\sof\s(?:Foreign|Commerce))\b(?!\sof\b)"
    ),
    # "Britain — long the power in Burma — gave", "Oman, host of the talks with Iran, gave"
    aside_after=r"\s?(?:[—–]|--|\s-\s)[^—–.;\n$€£¥0-9]{3,120}?(?:[—–]|--|\s-\s)|,\s(?:which|who|a|an|the|long|once|host|home|one|under|together|along|acting|led|[A-Z][\w-]{2,16}[’']s)\b[^,.;\n$€£¥0-9]{2,110},",
    envoy_after=r"\s(?:[Aa]mbassador|[Ee]nvoy|[Hh]igh\s[Cc]ommissioner|[Cc]harg[ée]\sd[’']affaires|[Ee]mbassy)\b",
    # ", Renata Lima, said": the last word of a person's name, and no town
    person_before=(
        r"(?:,\s|\b(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Pp]rof|[Ss]ir|[Gg]en|[Aa]mbassador|[Mm]inister|[Pp]resident|[Dd]irector|[Gg]overnor"
        r"|[Ss]ecretary|[Cc]hair(?:man|woman)?|[Ss]pokes(?:man|woman|person)|[Rr]epresentative|[Ee]nvoy|[Oo]fficer|[Ee]conomist"
        r"|[Mm]anager)\.?\s)(?:[A-Z][\w’'-]*\.?\s){1,2}$"
    ),
    # "President Santiago Reyes": the first one
    title_right_before=r"\b(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Ss]ir|[Aa]mbassador|[Mm]inister|[Pp]resident|[Dd]irector|[Gg]overnor|[Ee]nvoy)\.?\s$",
    surname_after=r"\s[A-Z][\w’'-]+(?![\w’'-])",
    person_after=r",|\s(?:said|says|told|added|adds|signed|noted|announced|who|and\s[A-Z][a-z]+\s[A-Z][\w’'-]*|has|had|also)\b",
    # "Ann Obi, vice president for Africa at the World Bank": whose officer speaks, not who gives
    post_before=(
        r"\b(?:[Dd]irector|[Mm]anager|[Pp]resident|[Cc]hief|[Hh]ead|[Ee]conomist|[Rr]epresentative|[Oo]fficial|[Oo]fficer|[Aa]nalyst|[Aa]dviser"
        r"|[Ss]pokes(?:man|woman|person))\s(?:(?:general|for|of|the|in|and|to|[A-Z][\w-]*)\s){0,8}?(?:at|with|of|for)\s(?:the\s)?$"
    ),
    # "... instead of £1 billion,” Oxfam noted": who speaks gives only if nobody else does
    quoted_before=r"[,!?][”\"’]\s(?:the\s)?$",
    says_after=r"\s(?:\([A-Z]{2,8}\)\s)?(?:said|says|noted|told|added|warned|stressed|explained|stated|reported)\b",
    # a dateline: where the text was written, not to whom
    dateline=(
        r"(?:,\s[A-Z][A-Za-z]+)?,?\s{1,2}(?:\(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d"
        r"|\(?\d{1,2}\s[A-Z]|[—–-]\s(?!\s)|\([A-Z][A-Za-z .&]{1,24}\)\s?[—–_-])"
    ),
    # "will meet in Washington": where a giver's seat is, and not who gives
    seat_before=r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Tt]hroughout)\s$",
    seats=r"Washington|London|The\sHague|Seoul|Abu\sDhabi|Berne|Riyadh|Canberra|Ankara|Moscow|Taipei|Bonn|Ottawa|Delhi|Luxembourg|Brussels",
    met_where=r",\swhere\s",
    # "a road linking Kenya with South Sudan"
    route_before=r"\b(?:link(?:s|ed|ing)?|connect(?:s|ed|ing)?|between|from|joins?|joining)\s(?:the\s)?$",
    route=r"\s(?:with|and|to|through|via)\s(?:the\s)?",
    place_after=(
        # "China's rival Japan", "Egypt, Israel's neighbour, got"
        r"[’']s?\s(?:[a-z-]{2,12}\s){0,2}(?:(?:arch-)?rivals?|neighbou?rs?|foes?|enem(?:y|ies))\b|"
        r"-based\b|"
        r"\s+(?:(?:[Aa]nnual|[Ss]pring)\s+[Mm]eetings?|conference|meeting|summit|talks|forum|round|declaration|process|club|Club|accord|accords|agreement|protocol"
        r"|[Cc]onvention|[Tt]reaty|Accords?|CLUB|CONFERENCE|MEETING|SUMMIT|TALKS|ACCORDS?|CONVENTION|TREATY)\b"
        # "a Kenyan-led force"
        r"|-led\s(?:[a-z]+\s){0,3}(?:forces?|missions?|coalition|operation|invasion|troops|intervention|peacekeepers?)\b"
        # "a road to the Mexican border"
        r"|(?:[’']s?)?\s(?:(?:northern|southern|eastern|western|land)\s)?(?:border|frontier)(?!\s(?:agency|authority|guards?|police|force|service|control|fund)s?\b)\b"
        # "the Kuwait III conference", "Kuwait aid meet": where it was held
        r"|\s+(?:(?:[IVX]{1,4}|donors?[’']?|aid|pledging|peace|humanitarian|reconstruction|international|second|third|fourth)\s+){1,3}"
        r"(?:conference|meeting|meet|summit|talks|forum|round)\b"
        # "in the Kenyan capital Nairobi"
        r"|\s+capital(?=\s*[,.;]|\s+(?:[A-Z]|on\b|to\b|for\b|this\b|last\b|where\b))"
        r"|[’']?s?\s+(?:(?!(?:since|after|before|during|over|amid|until|from|when|while|as|for|because)\s)[a-z-]{3,12}\s+){0,2}(?:invasion|aggression|war|attacks?|assaults?|offensive|occupation|annexation"
        r"|shelling|bombardment|blockade)\b"
        # "under U.N. auspices", "in a U.N.-brokered deal"
        r"|\s(?:auspices|sponsorship|chairmanship|mediation|supervision)\b|-(?:brokered|mediated|sponsored|hosted)\b"
        # "... was agreed, a World Bank official said."
        r"|-speaking\b"
        # "despite U.S. opposition", "the United States voted against it": who is no party to it
        r"|(?:[’']s?)?\s+(?:opposition(?!\s(?:media|press|groups?|leaders?|part(?:y|ies)|activists?|figures?|politicians?|movements?|forces))|objections?|misgivings|vot(?:e[sd]?|ing)\s+against|oppos(?:e[sd]|ing)|abstain(?:ed|s|ing)?|veto(?:ed|es)?)\b"
        # "to be repaid with Russian assets"
        r"|(?:[’']s?)?\s(?:(?:central|bank|state|sovereign|frozen|immobili[sz]ed)\s){0,3}assets\b"
        # "a UN database", "World Bank figures"
        r"|\s+(?:databases?|data|figures|statistics|reports?|study|survey|estimates?|website)\b"
        r"|\s+(?:officials?|spokes(?:man|woman|person)|economists?|sources?)\s+(?:said|says|told\s+\w+)"
        r"(?:\s+(?:here|on\s+\w+|today|yesterday|reporters))?\s*[.”\"]{0,2}\s*$"
    ),
    # "mines planted by Russia", "the war with Iraq", "guarantees for World Bank loans"
    no_party_before=(
        r"\b(?:(?:planted|invaded|imposed|caused|occupied|attacked|destroyed|launched|waged|owed|seized|shelled|bombed|annexed"
        r"|killed|controlled|threatened|invasion|aggression|attacks?|occupation)\s+by"
        r"|(?:war|conflict|fight|fighting|struggle|sanctions|aggression|border|tensions)\s+(?:with|against|on|between)"
        r"|(?<!loan\s)(?<!credit\s)guarantees?\s+(?:for|of|on))\s+(?:the\s+)?$"
        # "co-financed with the OPEC Fund", "in partnership with UNICEF": beside who gives
        r"|\b(?:co-?financ(?:ed|ing)|(?:parallel|joint)\s+(?:co-)?financing|[Ii]n\s+(?:close\s+)?(?:partnership|collaboration|consultation"
        r"|coordination|conjunction|cooperation|co-operation|association|liaison))\s+with\s+(?:the\s+)?$"
        # "repaid $5 million to China's bank"
        r"|\b(?:[Rr]epa(?:y|ys|id|ying)|[Rr]epayments?|ow(?:e|es|ed|ing))\s[^.;:\n]{0,50}?\sto\s(?:the\s)?$"
        # "around Lake Chad"
        r"|\b(?:around|round|of|across|bordering|on|in|for|near|from|to)\s(?:the\s)?(?:wider\s)?Lake\s$"
        # "matching pledges by Norway", "second only to Norway"
        r"|\bmatch(?:ing|es|ed)\s(?:[a-z-]+\s){0,4}(?:by|from|of)\s(?:the\s)?$"
        r"|\b(?:overtaking|surpassing|outdoing|outstripping)\s(?:the\s)?$"
        r"|\b(?:second|third|next)\s(?:in\sline\s|only\s)?(?:to|after|behind)\s(?:the\s)?$"
        # "has turned to Oman": who is asked
        r"|\bturn(?:s|ed|ing)?\sto\s(?:the\s)?$|\b(?:approach(?:es|ed|ing)?|lobb(?:ies|ied|ying))\s(?:the\s)?$"
        # "in common with Norway", "more than Norway"
        r"|\b(?:[Ii]n\scommon\swith|[Uu]nlike|[Cc]ompared\s(?:to|with)|than)\s(?:the\s)?$"
        # "on the sidelines of the World Bank and IMF meetings"
        r"|\b(?:sidelines|margins)\s+of\s+(?:the\s+)?$"
        # "under the leadership of the FAO", "at its board meeting in Washington"
        r"|\b(?:under\s+the\s+)(?:leadership|guidance|supervision|auspices|chairmanship|aegis|umbrella|oversight)\s+of\s+(?:the\s+)?$"
        r"|\b(?:[Mm]eetings?|[Cc]onferences?|[Ss]ummit|[Tt]alks|[Ff]orum|[Gg]athering)\s+(?:held\s+|hosted\s+|today\s+){0,2}in\s+(?:the\s+)?$"
        r"|\bcapital,?\s(?:of\s)?$"
        # "a meeting hosted by the Red Crescent of Kuwait"
        r"|\b(?:co-)?(?:hosted|organi[sz]ed|convened)\s+(?:jointly\s+)?by\s+(?:[\w’'-]{1,16}\s+){0,5}$"
        # "met representatives of the World Bank"
        r"|\b(?:met|meet|meets|meetings?|talks|discuss(?:ed|ions)|consult(?:ed|ations))\s+(?:with\s+)?(?:[\w’'-]+\s+){0,4}"
        r"(?:representatives?|officials?|delegations?|executives|members|leaders|staff)\s+(?:of|from)\s+(?:the\s+)?$"
        # "the railway from Lusaka to Ndola", but "a credit line from Delhi"
        r"|\b(?:roads?|highways?|motorways?|expressways?|railways?|railroads?|(?<!credit\s)(?<!swap\s)lines?|tracks?|routes?|corridors?|links?"
        r"|pipelines?|cables?|sections?|stretch(?:es)?|tunnels?|canals?|trains?|flights?)\s(?:running\s|leading\s)?from\s$"
        # "refugees from Mali", "experts from Cuba"
        r"|\b(?:refugees|migrants|students|trainees|workers|experts|officials|delegates|delegations?|soldiers|troops|peacekeepers|doctors"
        r"|engineers|volunteers|teachers|imports?|exports?|(?<!relief\s)(?<!aid\s)(?<!donated\s)goods|withdrawal|independence|return(?:ed|ing)?|fled|fleeing|arrived|displaced"
        r"|graduates|colonists|tourists|visitors)\s+from\s+(?:the\s+|neighbou?ring\s+)?$"
        # "against the backdrop of the war in Ukraine": why, not for whom
        r"|\b(?:backdrop|context|wake|amid|despite|because|consequences|since|owing|due)\s(?:\w+\s){0,4}(?:war|conflict|invasion|coup|crisis)"
        r"\s(?:in|of)\s(?:the\s)?$"
    ),
    # "a forum held in Nadi, Fiji, on Monday": where people met, but not "At a conference in Rome, Norway pledged"
    met_before=(
        r"\b(?:held|hosted|convened|met|meeting|conference|forum|summit|talks|gathering|workshop|seminar|speaking|congress)\s"
        r"(?:[\w’'-]+\s){0,4}?(?:in|at)\s(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+,\s$"
    ),
    met_after=r"\s?[,.;:)]|$|\s(?:on|in|from|last|this|to|for|where|with|and|at|between|during|earlier|late|by|today|yesterday)\b",
    # "the Afghanistan Reconstruction Trust Fund": a fund for the country, not the country's
    fund_after=r"\s(?:[A-Z][\w’'&-]{1,20}\s(?:(?:and|for|of)\s)?){0,4}(?:Trust\s)?(?:Fund|Facility|Trust)\b",
    # "the UN’s International Fund for Agricultural Development": the fund it is
    own_arm=r"[’']s\s(?:[a-z]+\s){0,2}(?:[A-Z]{3,8}\b|(?:[A-Z][\w’'-]+\s(?:(?:for|of|to|and|on)\s(?:the\s)?)?){2,6})",
    # "a cheque of the Swedish retailer": what somebody of a country gives is not the country's
    of_firm=(
        r"\s(?:(?!(?:and|or|for|of|to)\s)[a-z][a-z-]*\s){0,2}(?:retailers?|carmakers?|conglomerates?|tycoons?|billionaires?|singers?|actors?|actress"
        r"|businessm[ae]n|footballers?|start-?ups?|multinationals?|philanthropists?|celebrities|brewers?|airlines?|insurers?|drugmakers?|(?:football|film|pop)\sstars?"
        r"|(?:oil|shipping|mining|drinks|tobacco)\s(?:compan(?:y|ies)|firms?|giants?|groups?|lines?|majors?)"
        r"|(?:firm|company|contractor|group|giant)(?=\s[A-Z]))\b"
    ),
    # "and ``the African Risk Capacity`` paid out ", "; ``Save Our Rivers, a charity in Lilongwe,`` gave "
    stranger_gives=(
        r"(?:^\W{0,3}|(?<=[.!?”\"]\s)|(?<=\n)|[,;:]\s|\b(?:and|while|whereas|but|that)\s)(?P<name>[Tt]he\s(?!(?:[A-Z][\w’'&-]+\s){0,4}?(?:Prime|Minister|President|Ministry|Government"
        r"|Kingdom|Commission|Council|Parliament|Senate|Congress|Cabinet|Treasury|Board|Embassy|Ambassador|Secretary|Department|Office|House|Queen|King"
        r"|Emperor|Prince|Republic|States?|Union|Mission|Duke|Chancellor|Premier|Pope)\b)(?:[A-Z][\w’'&-]+\s){1,4}[A-Z][\w’'&-]+"
        r"|(?:[Tt]he\s)?[A-Z][\w’'&-]+(?:\s(?:[A-Z][\w’'&-]+|of|for|the|and)){0,5}(?=,\s(?:an?|the)\s[^,;.$€£¥\n]{0,50}?\b(?:charity|firm|company|group"
        r"|foundation|organi[sz]ation|NGO|insurer|trust|philanthropy|conglomerate|brewer|miner|developer|retailer|network)\b[^,;.\n]{0,40},))(?:,[^,;.\n]{0,100},)?"
        r"\s(?:(?:has|have|had|also|itself|later|then|will|would|already)\s){0,3}(?:gave|given|lent|paid(?:\sout)?|donated?|contributed?|provided?"
        r"|pledged?|promised?|granted|offered|added|put\s(?:up|in)|sent|give|lend|(?:is|are)\s(?:now\s|also\s)?(?:studying|considering|weighing|preparing))\s(?:(?:it|them|him|her|about|some|another|a|an|further|nearly|over|more"
        r"|than|up|to|at|least|only|just|total|of)\s){0,4}$"
    ),
    # "the Tony Blair Institute": a body with a statesman's name is no country's
    named_after=r"\s(?:[A-Z][a-z]+\s){0,2}(?:Foundation|Institute|Fellowship|Scholarships?|Cent(?:er|re)|Initiative|Library|Trust)\b",
    # "according to UNHCR", "UNHCR said": who tells it, and no taker
    source_before=r"\b(?:[Aa]ccording\sto|[Ff]igures\s(?:from|of)|[Dd]ata\s(?:from|of)|[Rr]eports?\s(?:by|from|of)|told|said|says|estimates|reckons|warned)\s(?:the\s)?$",
    source_after=r"(?:\s\([A-Z]{2,8}\))?(?:[’']s\s[^,.;]{2,40})?,?\s(?:has\s|have\s)?(?:(?:said|says|estimate[sd]?|reckon(?:s|ed)?|report(?:s|ed)|figures|data|warned|noted)\b|puts?\s(?:the|its|their|[A-Z]\w+[’']s)\s(?:[a-z]+\s){0,3}?(?:gap|needs|shortfall|costs?|bill|losses|damage)\b)",
    # "London's EBRD": where it sits
    seat_of=r"[’']s?\s",
    # "the Kingdom of Bhutan", "the Bank Negara", "the Fund for Peace": no short name
    name_goes_on=r"\s(?:(?:of|for)\s(?:the\s)?)?(?!(?:I|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z]",
    # "the government in Tokyo will give", but "to the government in Kabul"
    governs_before=(
        r"(?<!\bto\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bhelp\s)\b(?:[Tt]he\s)?(?:[a-z]{2,12}\s)?"
        r"(?:(?:(?<=[Tt]he\s)|(?<=[a-z]\s))(?:[Gg]overnment|authorities|administration|cabinet|parliament)|Congress|[Ll]awmakers|[Ll]egislators|MPs)\sin\s$"
    ),
    # "a dam at Darkhan, lent": no subject of the verb
    at_place=r"\b(?:[Aa]t|near|outside)\s$",
    # "donors meeting in Paris", "left Dar es Salaam having promised": where, not who
    place_before=r"\b(?:[Ii]n|[Aa]t|near|outside|to|left|leaves|leaving|reached|reaching|visited|visiting|toured|from\sthe\sairport\sof)\s$",
)
