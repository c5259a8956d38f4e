"""The English patterns that tell what a sum is for, and which projects are named."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import PurposeWords, at_word
from aidledger.parsers.lang.en.labels import LABELS
from aidledger.parsers.lang.en.projects import WORKS

# a word of a name, its points inside
_WORD: Final = r"[A-Z0-9][\w’'-]*(?:\.[\w’'-]+)*"
# what a project does
_DOES: Final = (
    r"(?:add(?=\s(?:an?|the|two|three|four|more)\s)|promote|improve|strengthen|enhance|boost|build|construct|rehabilitate|upgrade|expand|moderni[sz]e|develop|restore|repair"
    r"|equip|train|connect|supply|renovate|facilitate|ease|reduce|rebuild|replace|extend|widen|install|buy|irrigate|feed|vaccinate"
    r"|electrify|drill|dig|dredge|resurface|refurbish|pay\s(?:the|for|teachers|nurses|salaries|wages|school))"
)
# "roads, bridges and clinics": what a purpose lists behind its first thing, up to the last
_NAME: Final = r"(?:and\s)?[A-Z][\w’'.&-]*(?:\s(?:of|the|and|[A-Z][\w’'.&-]*)){0,6}"
_KIND: Final = r"(?:[a-z-]{2,14}\s){0,2}?(?:loan|grant|credit)s?"
_VERB: Final = r"(?:said|says|added|adds|told|noted|announced|is|are|was|were|will|would|has|have|had|shall|can|could|may|must)"
_ITEM: Final = (
    rf"(?!(?:the\s(?:rest|remainder|balance|other|remaining)|which|who|that|some|most|each|all|while|after|when|where|as|but|with|such|to|from|by|he|she|it|they|we|{_VERB}"
    r"|opened|signed|approved|lent|gave|agreed|pledged|promised|offered|made|granted|extended|provided|paid)\b)"
)
_LISTED: Final = rf"{_ITEM}[A-Za-z][\w’'/-]*(?:\s(?!{_VERB}\b)[\w’'/-]+){{0,5}}"
_LIST_GOES_ON: Final = (
    rf"(?:(?:,\s{_LISTED}){{0,4}},?\sand\s{_LISTED}"
    r"(?=\s(?:in|of|for|at|on|across|under|by|to|among|through|within|from|and|during|over)\s|[,.;:()\]\n“”\"]|\s{0,2}$))?"
)

# "a $5 million ``cash`` grant", "``standby`` credit": how it is given, not for what
_FORM: Final = at_word(
    *"""
    a an the to for in of by from as over with on and or at its his her their this that which is are was were has have
    had will would worth     cash export import stand-?by bridging untied tied matching outright government state bank
    revolving term separate similar single huge     large small big massive major record joint direct program(?:me)?
    senior junior secured unsecured parallel
    project package block capital core annual bilateral multilateral     foreign final initial sovereign guaranteed
    subsidiary framework syndicated mixed technical non-[a-z]+
    [a-z]+-(?:term|free|interest|year|cost|off|up|on|backed|repayable|funded|tied|denominated|based)
    """.split()
)
_SMALL: Final = r"[a-z][a-z-]{1,18}"
# "humanitarian aid", "health and education assistance": what kind of aid it is, where nothing tells more
_FIELD: Final = (
    r"(?:humanitarian|health|medical|military|defen[cs]e|security|trade|project|electoral|disaster|refugee|education|climate"
    r"|agricultural|infrastructure)"
)
_OF_FIELD: Final = (
    rf"{_FIELD}(?:(?:,|\sand|,\sand)\s{_FIELD}){{0,3}}\s(?:aid|assistance|support|relief|finance|financing|funding)\b"
    r"(?!\s(?:agenc|group|work|organi|bodies))"
)

PURPOSES: Final = PurposeWords(
    # what a purpose may begin with, though it says nothing
    determiners=frozenset(
        """
        the a an its their his her some several one two three four five six seven eight nine ten various other further new
        additional emergency military
        """.split()
    ),
    # "for 14 village projects", "for 35 km of road": so many of something, which is no time, no share and no money
    so_many=(
        r"(?!(?:19|20)\d\d\s)\d[\d,]{0,6}(?:\.\d+)?[\s-](?!(?:thousand|million|billion|trillion|per\s?cent|percent|years?|months?|weeks?"
        r"|days?|countries|nations|states|people|persons|and|or|to|of|in)\b)[A-Za-z]"
    ),
    # "Third Water Supply Project": a name, whatever its first word; "make farming more resilient"
    is_named=(
        r"make\s(?:[a-z-]+\s){1,4}?(?:more|less|safe|[a-z]{3,8}er)\b"
        r"|(?:First|Second|Third|Additional|New|Special|Emergency|Policy|Zero|People|Government|Country)\s[A-Z][a-z]"
    ),
    uses=frozenset(("food aid", "food assistance", "emergency relief")),
    # what is said behind it is what a sum is for
    what_for="for",
    purpose=(
        # "one step closer to passing", "according to officials" tell no purpose
        r"(?<!switch\s)(?<!return\s)(?<!\bget\s)(?<!yet\s)(?<!closer\s)(?<!close\s)(?<!according\s)(?<!due\s)(?<!thanks\s)(?<!prior\s)(?<!owing\s)(?<!subject\s)(?<!contrary\s)"
        r"(?<!expects\s)(?<!expected\s)(?<!hopes\s)(?<!hoped\s)(?<!wants\s)(?<!wanted\s)(?<!likely\s)(?<!refused\s)(?<!failed\s)"
        "(?P<word>"
        + at_word(
            "for", "to", "towards?", r"aimed\s+at", r"targeted\s+(?:[a-z]+ly\s+)?at", r"in\s+support\s+of",
            r"w(?:ill|ould)\s+(?:also\s+|then\s+|fully\s+|partly\s+|partially\s+|help\s+(?:to\s+)?){0,2}"
            r"(?:finance|fund|cover|pay\s+for|go\s+(?:in)?to(?:wards?)?|support|enable|allow|assist)",
            r"seeks?\s+to", r"aims?\s+(?:at|to)", r"aiming\s+(?:at|to)", r"designated\s+for", r"help(?:s|ing)?\s+in\s+the",
            rf"w(?:ill|ould)(?=\s+(?:also\s+)?{_DOES}\b)",
            # "will help smallholders in Zambia grow maize"
            rf"w(?:ill|ould)(?=\s+help\s+(?!(?:to|with|in|out|it|them|him|her|{_DOES})\s)"
            r"(?:[a-z]{3,}|(?:the|[A-Z][\w-]+[’']s)\s[a-z]{3,})\s[a-z])",
            rf"helps?(?:\s+to)?(?=\s+{_DOES}\b)",
            r"spent,?\s+(?:(?:mostly|mainly|chiefly|largely|entirely|all)\s+)?on", r"used\s+on",
            r"help\s+with", r"used\s+in(?=\s+(?:the\s|improving|building))",
            r"focus(?:es|ed|ing)?\s+on", r"in(?:vested|jected)\s+in(?:to)?", r"pu(?:t|mped)\s+into",
            r"channell?ed\s+(?:in)?to(?:wards?)?", r"directed\s+to(?:wards?)?",
            r"redirected\s+to(?:wards?)?", r"reallocated\s+to", r"allocated\s+to", r"devoted\s+to",
            r"g(?:one|eared)\s+(?:in)?to(?:wards?)?", r"went\s+(?:in)?to(?:wards?)?", r"earmarked\s+for", r"reserved\s+for",
            r"assigned\s+to",
            r"set\s+aside\s+for", r"went\s+on(?!\s+to\b)", r"goes\s+on(?!\s+to\b)",
            r"on(?=\s+[a-z]{3,14}ing\b)",
            r"so\s+that\s+(?:it|they|the\s+[a-z]+)\s+(?:can|could|may|might)",
            r"on(?=\s+(?:the\s+)?(?:construction|expansion|rehabilitation|improvement|upgrading|building|development|supply|reconstruction)\s+of\b)",
            r"ma(?:k|d)es?\s+possible", r"ma(?:k|d)es?\s+it\s+possible\s+to",
            "finances?", r"f(?<!the\sf)(?<!a\sf)(?<!this\sf)(?<!trust\sf)unds?", "covers?",
            r"pa(?:ys?|id)\s+for", r"goes?\s+(?:in)?to(?:wards)?",
            # but not the noun: "a budget support loan to Niger"
            r"s(?<!budget\ss)(?<!budget-s)(?<!budgetary\ss)(?<!payments\ss)upports?",
        )
        # "the fund has received": a noun, and no word for what follows
        + r")\s+(?!(?:will|would|could|might|should|is|are|was|were|has|have|had|shall|can|may|from|of|and|in|by|as|at|with"
        r"|since|to|during|for|after|ministers?|ministry)\s)"
        # "for the “Clean Wells” scheme": what stands in quotation marks, to their end
        r"(?:(?:(?:the|its|their|an?)\s)?(?P<quote>[“\"«])(?=[A-Za-z][^“”\"«»\n]{3,140}[”\"»]))?"
        rf"(?P<what>(?(quote)[^“”\"«»\n]{{4,140}}|(?:(?<=No)\.|(?<=[A-Z])\.(?=[A-Z]\.)|(?<=\.[A-Z])\.(?=\s[a-z])|(?<=\d)[.,](?=\d)|\([A-Za-z-]{{2,14}}\)(?=\s[A-Za-z])|[^,.;:()\[\]\n“”\"]|[“\"][^“”\"\n]{{1,40}}[”\"](?=\s[a-z])|\n(?=[a-z])){{2,140}}{_LIST_GOES_ON}))"
    ),
    # "$5 million to the clinic, to buy beds", "$5 million, which will be used to buy beds": a clause that still tells what for
    # so do names: "to Togo, Benin and Ghana to fight", "to the food agency, WFP, for"
    resumes=(
        rf"(?:[^,.;:]|(?<=[A-Z])\.){{0,90}}(?:,\s{_NAME}){{0,8}}\s|(?:[^,.;:]|(?<=[A-Z])\.){{0,90}}(?:,\s{_NAME})?"
        r",\s(?:which\s|that\s|and\s)?(?:(?:is|are|was|were|will|would|to(?=\sbe\s)|be|also|mainly|mostly|partly|chiefly|largely|again|this\stime)\s){0,4}"
        r"(?:(?:used|spent|meant|intended|designed|aimed|earmarked|allocated|channell?ed|directed|dedicated|set\s+aside|go|going|seeks|aims)\s)?"
        r"(?:as\s(?:[a-z-]{3,14}\s){0,3}(?:aid|assistance|grants?|loans?|relief|support|funding)\s)?(?:to\s)?"
        # "came to $5 million last year, most of it for clinics"
        r"|(?:\s[\w’'-]{1,16}){0,5},\s(?:most|much|all|nearly\sall|the\sbulk)\sof\s(?:it|which|this|that|them)\s(?:(?:is|was|went|goes|meant)\s)?"
        # "$5 million, a grant, will build", "€2 million, was released for meals", "a loan, the quota of 2007, which goes to"
        r"|(?:\s[a-z-]{2,14}){0,3}(?:\s(?:from|by|with)\s(?:the\s)?[A-Z][^,.;:]{2,40})?(?:,\s(?:likewise\s|also\s|(?:once\s)?again\s)?(?:an?|the|from|all|half|most|part|to\sbe|run|managed|paid"
        r"|repayable|payable|carrying|bearing)\s[^,.;:]{2,70})?,\s"
        r"(?:(?:which|that|and)\s)?(?:(?:is|are|was|were|will|would|be|been|has|have|had|goes|went)\s(?:[^,.;:]{0,50}\s)?)?"
        r"|,\s(?:an?|the)\s(?:[\w’'-]+\s){0,3}(?:loan|grant|credit|gift)s?\s"
        # "$5 million, pending the consent of parliament, to build", "together with Oman, to build"
        r"|[^,.;:]{0,90},\s(?:pending|subject\sto|together\swith|along\swith|alongside|in\s(?:partnership|co-?operation|collaboration|co-?ordination)"
        r"\swith|working\swith|through|via|in\saddition\sto)\s[^,.;:]{2,90},\s"
        # "an agreement of $5 million, signed by both ministers, to build"
        r"|,?\s(?:(?:has|have|had)\sbeen\s|(?:was|were|is|are)\s)?(?:also\s)?(?:signed|agreed|inked|initialled|concluded|reached|approved|announced"
        r"|extended|provided|issued|granted|arranged|offered)\s"
        r"[^.;:]{0,140}?[,\s]\s?"
    ),
    # "a loan of €9 million`` and a grant of ``€1 million to build", "a €9 million`` loan and a ``€1 million grant will help"
    paired=(
        rf"(?:[\s-](?:in\s)?{_KIND})?(?:\s\([^()]{{1,40}}\))?(?:,?\s(?:and|plus)|,\s(?:together|along)\swith|\sas\swell\sas)"
        rf"\s(?:(?:an?|another|the)\s)?(?:[a-z-]{{2,14}}\s){{0,3}}?(?:{_KIND}\s)?(?:(?:of|worth|about|nearly|over|up\sto)\s){{0,2}}"
    ),
    # "3 million dinar`` loan agreement (about ``$9 million) for a clinic"
    converted=(
        rf"(?:[\s-]{_KIND}(?:\sagreement)?)?\s[(\[](?:(?:approximately|approx\.?|about|around|some|or|nearly|equivalent\sto|equal\sto)"
        r"\s){0,2}"
    ),
    # "The size of the grant was", "The loan, worth": more of what the sentence before says was agreed
    same_money=(
        r"(?:It\s(?:comprises|consists|includes|amounts|is\sworth)|Up\sto\s$|Of\s(?:this|that|the\s(?:amount|sum|total)))"
        r"|The\s(?:first|second|third|larger|largest|smaller|other)(?:,\s|\sis\s|\sone\b)"
        r"|(?:The|This)\s(?:(?:[a-z]+\s){0,2}(?:size|value|amount)\sof\s(?:the|this)\s)?(?:[a-z-]+\s){0,2}"
        r"(?:loan|grant|credit|agreement|deal|financing|facility|commitment|donation)s?\b"
    ),
    agreed_for=(
        rf"\b(?:{_KIND}|agreements?|deals?|accords?|pacts?|contracts?|[Nn]otes?|financing)\s(?:(?:with|between)\s[^,.;:()\n]{{3,70}}?\s)?"
        r"(?:on\s(?:[A-Z][a-z]{2,8}\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})\s)?(?:for|concerning|regarding|on|to\s(?=finance|fund|support))"
        r"\s?(?:the\s)?(?P<what>[^,.;:()\n]{3,140})"
    ),
    # "€5 million ``builds a bypass", "a grant of €2 million ``starts the second phase"
    used_for=(
        r"(?:\s(?:(?:[A-Z][a-z]{3,12}\s)?(?:loan|grant|credit|gift|donation|contribution)\s)?"
        # "came from the Islamic Development Bank and built the ice plant"
        r"(?:(?:came|comes|was|is)\sfrom\s(?:the\s)?[A-Z][^,.;:()\n]{2,50}?\sand\s|(?:from|to)\s(?:the\s)?(?:[A-Z][\w’'-]*\s(?:of\s)?){1,4})?"
        r"(?:(?:has|have|had|also|then|now|partly)\s){0,3}"
        r"(?:builds|rebuilds|restores|repairs|renovates|upgrades|expands|extends|modernises|modernizes|equips|buys|trains|connects|starts|completes"
        r"|brings|improves|strengthens|sends|(?:came|comes|arrived)\sas(?!\san?\s)|took\sthe\sform\sof|(?:financed|funded|built|rebuilt|restored|repaired|renovated)(?!\s(?:by|from|through|with|in|under|out|at|on|as)\b))\s"
        # "With a gift of $5 million, Oslo is to replace the pumps"
        rf"|(?:\s(?:loan|grant|credit|gift))?(?:\s(?:from|of)\s[A-Z][^,.;:()\n]{{2,40}})?,\s(?:the\s)?(?:government\sof\s)?(?:[A-Z][\w’'-]*\s){{1,4}}(?:is\sto|will|would|plans\sto|aims\sto|hopes\sto|has|is)\s(?={_DOES}(?:d|ed|ing)?\b)"
        # "$5 million from Oslo, which it will use to vaccinate cattle", "and will turn it into vouchers"
        r"|(?:\s(?:from|by)\s(?:the\s)?[A-Z][^,.;:()\n]{2,40}?)?(?:,\swhich|\sand)\s(?:(?:it|they|the\s[a-z]{3,14})\s)?"
        r"(?:will|would|is\sto|are\sto|(?:plans?|aims?|intends?|hopes?)\sto)\s"
        r"(?:(?:be\sused|use|spend|put)\s(?:(?:it|them|the\smoney)\s)?(?:to|on|for|towards?)|turn\s(?:it|them)\sinto)\s)"
        r"(?P<what>[^,.;:()\[\]\n“”\"]{3,120})"
    ),
    # "$2 million worth of oxygen plants to five hospitals": but "worth of pumps for a dam" is for that
    goods_behind=(
        r"[’']?\sworth\sof\s(?!(?:[a-z-]+\s){0,2}(?:loans?|grants?|credits?|aid|assistance|support|help|projects?|programmes?|programs?|contracts?|funding"
        r"|financing|investments?|deals?|commitments?|pledges?|debts?|bonds|goods|trade)\b)"
        r"(?P<what>(?>(?:(?!(?:to|for|in|from|on|of|which|that|was|were|is|are|has|have|had|will|would|by|with|at|as|donated|provided|given|sent"
        r"|earmarked|under|each|after|this|last|since|over)\b)[a-z][\w’'-]*\s?){1,6}))(?!for\b)"
    ),
    # "The Kara Road Project was approved": what the sentence behind tells the sums of
    subject_named=(
        r"(?:[A-Z][A-Za-z ]{1,24}\s[–—-]{1,2}\s|[A-Z][\w’' ]{2,24}:\s)?(?:(?:The|Its)\s)?"
        r"(?P<what>[A-Z][^,.;:()\n]{3,110}?\b(?:[Pp]roject|[Pp]rogramme|[Pp]rogram|[Ss]cheme|[Pp]lant|[Hh]ighway|[Bb]ridge|[Hh]ospital|[Dd]am"
        r"|[Aa]irport|[Pp]olicy|[Pp]lan|school|market|clinic|library|centre|center|college|stadium|terminal))"
        r"(?:\s(?:in|at|near|of)\s[A-Z][\w’' -]{2,40}?)?(?:\s\([^()\n]{2,40}\))?(?:,\s[^,.;:\n]{3,60},)?\s"
        r"(?:was|is|has|have|will|reached|wins|won|got|needs|began|starts|started)\b"
    ),
    # "The larger loan", "It comprises": goes on about it
    after_subject=(
        r"(?:It\s(?:comprises|consists|includes|is|has|will)|The\s(?:[a-z]+\s)?(?:amount|project|programme|program|scheme|credit|loan|grant|money|cost|financing)\b"
        r"|[A-Z][^.;\n]{2,70}?\s(?:puts?|is\sputting|contributes?|contributed|gives?|gave|lends?|lent|pays?|paid|provides?|provided)\s(?:in\s|up\s)?)"
    ),
    # "Grant of", "Credit of": all that a line tells behind a name
    bare_kind=r"\W{0,3}(?:An?\s)?(?:[Ss]oft\s|[Cc]oncessional\s)?(?:Loan|Grant|Credit|loan|grant|credit)\s?(?:of|:)\s(?:about\s|up\sto\s)?",
    line_head=r"(?:[A-Z][\w .’'-]{2,30}:\s)?(?P<what>[A-Z][^.;:\n]{3,110}?)\.?\s*$",
    # "the $5 million Rural Water Project", "$2 million budget support": what a sum is for, named right behind it
    named_behind=(
        r"[\s-]{1,2}(?P<what>(?!(?:[Bb]oth|[Aa]ll|[Tt]hese|[Tt]he)\s)(?:(?!(?:for|to|in|from|over|by|with|on|at|as|has|have|will|would"
        r"|was|were|is|are|loans?|grants?|credits?|aid|assistance|a|an|the|each|every|that|which|who|under|through|into|towards?|per|lending|bail-?out|rescue|financing|funding"
        r"|across|among|within|during|between|out|or|worth|those|this|such|two|three|four|five|co-?financ\w+)\b)[A-Za-z0-9][\w’'&/-]{0,24}\s){1,8}"
        r"(?:[Pp]rojects?|[Pp]rogrammes?|[Pp]rograms?|[Ss]chemes?|[Ii]nitiative|[Cc]ampaign)"
        r"|(?:[A-Z][\w’'&/-]{1,20}\s(?:and\s)?){0,6}(?:[Bb]udget|[Bb]udgetary)[\s-][Ss]upport)\b"
    ),
    # "a $17 million airport upgrade", "a $40 million fish harbour in Freetown"
    works_behind=(
        rf"[\s-]{{1,2}}(?P<what>(?:(?!(?:for|to|in|from|over|by|with|on|at|as|of|and|or|has|have|had|will|would|was|were|is|are|a|an|the|its|their)\s)[a-z][a-z-]{{2,14}}\s){{0,3}}"
        rf"(?:{WORKS}|centre|center)(?:\s(?:upgrade|extension|expansion))?)"
        r"(?=[.,;:)]|$|\s(?:in|at|near|on|for|to|with|that|which|built|opened|and|outside|under|by|from|is|was|will|has|last|this|next|yesterday|on)\b)"
    ),
    # "in food aid, as part of a package to shore up the budget": of another sum
    part_of_more=r"[^.;:\n]{0,80}?\b(?:as\s(?:a\s)?part\sof|out\sof)\s(?:an?|the|its)\s",
    # "a $5 million ``railway loan", "a €3 million rural water grant"
    kind_behind=(
        r"[\s-]{1,2}(?:(?:World\sBank|ADB|EU|IDA|soft|concessional|low-interest|emergency|new|additional|second|first)\s){0,2}"
        rf"(?P<what>(?!{_FORM}){_SMALL}(?:\s(?!{_FORM}){_SMALL}){{0,3}}?)"
        r"\s(?:sector\s)?(?:loan|grant|credit)s?\b"
    ),
    # "$5 million in budget support", "$5 million worth of medical supplies": the noun says what it is for
    noun_behind=(
        r"(?:\seach)?[’']?\s(?:in(?:\sthe\sform\sof)?|of|as|worth\sof)\s(?:an?\s)?(?:(?:direct|general|additional|urgent|new|extra|further|more)\s){0,2}"
        r"(?P<what>(?:[A-Za-z-]{3,16}\s(?:and\s)?){0,3}"
        r"(?:(?:budget|budgetary|balance[\s-]of[\s-]payments)\s(?:support|aid|assistance)|food\s(?:aid|assistance|supplies|relief)|emergency\s(?:food|relief)"
        r"|(?:flood|famine|drought|disaster|cyclone|hurricane|typhoon|earthquake|tsunami|quake)\s(?:relief|aid|recovery)"
        r"|supplies|equipment|vaccines?|medicines?|scholarships|wheat|rice|maize|grain|flour|fertili[sz]ers?|tents|blankets|seeds?"
        r"|vehicles|ambulances|computers|(?:text)?books|kits|pumps|buses|trucks|boats|generators|tarpaulins|masks|livestock|weapons|(?<!its\s)(?<!their\s)food|oil\sproducts|fuel|materials|relief\s(?:funds|aid|goods|materials)))\b"
    ),
    # "* ``$5 million – safe water", "Nearly ``$5 million in Chad: wells": the line of a list
    item_opens=r"\W{0,6}(?:(?:[Mm]ore\sthan|[Nn]early|[Ss]ome|[Aa]bout|[Uu]p\sto|[Oo]ver|[Aa]lmost|[Aa]round|[Aa]pproximately)\s)?",
    item_behind=(
        r"(?:\s(?:in|for|to)\s[A-Z][\w’'-]{1,24}(?:\s[A-Z][\w’'-]{1,24}){0,3})?(?::|\s[–—-])\s"
        r"(?!(?:up|down|more|less|about|which|nearly|part|half|his|her|said|according)\b)(?P<what>[A-Za-z][^\n:;()]{3,110})"
    ),
    # "Implementing agency: Port Authority": a line between the name of a project and its amount
    field_line=r"[\s•*–-]{0,4}(?!Project|Programme|Program|Title|Name|Activity|Purpose)[A-Z][A-Za-z ]{2,30}[:：]\s?[^\n]{1,90}",
    heading_number=(
        r"^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?(?:(?:Project|Programme|Program|Activity)?\s?(?:[Nn]ame|[Tt]itle|Project|Activity|Purpose)?\s?[:：]\s)?"
    ),
    # "spent`` €5 million of aid ``on schools": the verb before the sum, and what is behind it
    spends=(
        r"\b(?:spen(?:d|t|ds|ding)|puts?|putting|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|inject(?:s|ed|ing)?|plough(?:s|ed|ing)?)"
        r"\s(?:[a-z-]{2,14}\s){0,4}$"
    ),
    # "$5 million`` went on ``wells, $3 million on roads"
    went_on=r"\s(?:went|goes|go|will\sgo)\s(?:on|into)\s",
    spent_on=(
        r"\s(?:(?:of|in)\s(?:[a-z-]{2,14}\s){1,3}|(?:a\syear|annually|each\syear)\s)?(?:on|into)\s(?!(?:the\stable|hold|offer|record|ice)\b)"
        r"(?P<what>[^,.;:()\[\]\n“”\"]{3,120})"
    ),
    # "for the project titled “Clean Wells”", "a top-up to the “Clean Wells” programme": its name
    titled=(
        r"(?:[^.;\n]{0,60}?\b(?:project|programme|program|scheme|activity|operation)s?,?\s(?:(?:en)?titled|called|named|known\sas|dubbed)"
        r"[,:]?\s[“\"‘'«]|[^.;\n“”\"‘«»]{0,40}\b(?:to|for|under|through)\s(?:the|its|their)\s[“\"«](?=[^“”\"«»\n]{3,60}[”\"»],?\s(?:project|programme"
        r"|program|scheme|initiative|plan)\b))(?P<what>[^“”\"‘«»\n]{3,100})[”\"’'»]"
    ),
    aid_behind=rf"[\s-]{{1,2}}(?:(?:worth|in|of|as|for|additional|new|more|extra|further|urgent|emergency|grant|the|form)\s){{0,5}}(?P<what>{_OF_FIELD})",
    aid_before=rf"\b(?P<what>{_OF_FIELD})(?:\s[a-z]{{4,10}})?\s(?:of|worth|totall?ing|amounting\sto|from)\s(?:[a-z]{{2,8}}\s){{0,3}}$",
    # "Schools get $10 million``, and clinics in the north ``$12 million": as the one before it
    gapped=(
        rf"(?:\sof\s(?:it|this|that|which|them|the\s[a-z]{{3,12}}))?(?:[,;]|,?\s(?:and|while))\s(?:and\s|while\s)?(?P<what>(?!(?:for|to|in|with|from|of|on|by|at|up|including|plus|down|or)\b)"
        rf"[A-Za-z][\w’'-]*(?:\s(?!{_VERB}\b)[\w’'-]+){{0,6}}?)(?:\sfor)?\s(?:(?:about|around|some|nearly|over|up\sto|another|more\sthan)\s)?"
    ),
    # "$5 million for the same project": what was spoken of before
    same_use=(
        r"\b(?:for|towards?|support(?:ing)?|finance|fund)\s(?:the|this)\s(?:same\s)?(?:project|programme|program|scheme)\b"
        r"(?!\s(?:of|in|to|for|on|at|will|would|is|was|has)\b)"
    ),
    # "2. Clean Wells Project: An additional", "Dairy Programme (Phase 2) - a grant of"
    title_before=(
        r"(?:^|[.;\n•*]\s{0,2}|\d[.)]\s)(?!(?:For|In|Under|With|To|On|From|By|As|At|Through|This|These|Each|Of)\s)(?:The\s)?"
        r"(?P<what>[A-Z][^\n:;.]{3,110}?\b(?:[Pp]roject|[Pp]rogramme|[Pp]rogram|[Ss]cheme|[Ii]nitiative|[Ff]acility)"
        r"(?:\s\([^()\n]{1,40}\))?)(?::|,|\s[–—-])\s(?:[Ww]ith\s)?(?:(?:[Aa]n?|[Tt]he|about|nearly|some|over|up\sto)\s)?"
        r"(?:(?:new|additional|further|total|grant|loan|credit|concessional|soft|limit|amount|contribution|investment)\s){0,3}(?:(?:of|worth)\s)?(?:(?:about|nearly|some|over|up\sto)\s)?$"
    ),
    # "€5 million of the €20 million will be used for": said of the first, the part
    said_of_part=r"\s(?:(?:loan|grant|credit|package|money|fund|aid)\s)?(?:will|would|is|are|was|were|has|have|had|went|goes|shall)\s",
    # "to the Ministry of Defence", "to Ghana": whom, not what for; "to build" is what for
    does_more=(
        r"\s(?:and|but|or|while)\s?"
        # "worth 12 million yuan last year and has promised`` to build a hall"
        r"|(?:\s[a-z]{2,12}){0,4}?,?\s(?:and|but)\s(?:(?:has|have|had|also|will|would|now)\s){0,2}(?:promised|pledged|agreed|offered|plans|wants|hopes"
        r"|intends|vowed)\s?"
    ),
    no_goal=(
        # "will go to the Red Cross for tents": whom, and what for stands behind
        r"(?:(?:will|would)\s+)?(?:go(?:es|ne)?|went)\s+to\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s(?:(?:of|for|and|on)\s(?:the\s)?)?(?!Project|Program|Fund)[A-Z][\w’'-]*){0,6}"
        r"\sfor\s(?![A-Z])|"
        # "for the National Authority for Ports (NAP) to dredge": who is to do it
        r"for\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+(?:(?:of|for|and|on)\s+(?:the\s+)?)?){1,8}(?:\([A-Z]{2,8}\)\s+)?to\s(?!be\b)(?=[a-z])|"
        r"to\s+(?:(?:the|a|an|its|their|his|her)\b|[A-Z])(?!(?:(?!\s(?:for|to|in)\s).)*\b(?:Project|Programme|Program|Fund"
        r"|Plan|Scheme|Initiative|project|programme|program|scheme|initiative|upgrad\w+|construction|rehabilitation|building|cost"
        r"|costs|development|improvement|expansion|reconstruction|repair|prevention|treatment|control|response|relief|research"
        r"|education|training|school|hospital|clinic|museum|library|orphanage|airport|bridge|road|dam|railway|heritage\s[Cc]entre"
        r"|health\s[Cc]entre|port(?!\sof)|harbou?r|highway|motorway|expressway|metro|plant|canal|pipeline)\b)|for\s+the\s+(?:Government|government|people|Kingdom)\b"
        r"|(?:to|for)\s+(?:the\s+)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|some|many|other)\s+(?:[A-Za-z-]{3,15}\s){0,3}"
        r"(?:countries|nations|neighbou?rs|states|provinces|districts|governments|islands|regions|counties|communities|partners"
        r"|assemblies|organi[sz]ations|bodies|institutions|agencies|groups|charities|NGOs)\b"
    ),
    # "help", "assist Fiji", "the same purpose": no purpose yet
    no_purpose_end=(
        r"^(?:help|assist|support|benefit|complete|finance|fund|provide|continue|boost|enable|aid|implement|carry\s+out)"
        r"(?:\s+(?:the\s+)?(?:[A-Z][\w’'-]+|country|government|nation|people|project|programme|program"
        r"|(?:poor|poorer|poorest|developing|needy)\s(?:countries|nations|states|people)))?$"
        r"|^(?:the|its|this)\s(?:[\w’'-]+\s){0,3}(?:nation|country|kingdom|republic|territory|archipelago|emirate|sultanate)$"
        r"|^(?:the\s)?(?:official\s)?(?:development|foreign|overseas|international)\s(?:aid|assistance)$|^(?:the\s)?(?:same|said|above|stated|intended)\s(?:purposes?|projects?)$|\b(?:per\s?cent|percent)$"
        # "a loan", "the package": as what, and no use of it
        r"|\b(?:loans?|grants?|credits?|agreements?|deals?|packages?|pledges?|contributions?|balance)$|^\d[\d.,]{0,9}\s?(?:[mb]ln|[mb]n?|million|billion|trillion)$"
        # "to draw another": the sum behind it
        r"|\b(?:another|nearly|almost|roughly|approximately)$"
        # "the largest sums came": from whom; "Last year the islands"
        r"|\b(?:sums?|contributions?|pledges?|gifts?|amounts?|shares?|donations?|largest|biggest|most|rest|remainder)\s(?:came|comes?|coming|was|were|is|are)$"
        r"|^(?:Last|This|That|The\s(?:same|previous))\s(?:year|month|week|spring|summer|autumn|winter)\b"
        # "the islands as a whole", "Each island gets": whom
        r"|^(?:[Ee]ach|[Bb]oth)(?:\s[a-z]+){0,1}\s(?:countr(?:y|ies)|nations?|states?|islands?|governments?)$"
        r"|\sas\sa\swhole$|\sstands?$|^aid(?:\s(?:last|this|next)\s[a-z]+)?$"
        # "Brussels denied this: $5 million was paid"
        r"|\b(?:this|that|it|him|them)$|^[Tt]he\s(?:former|latter)$"
        # "$5 million to each", "$5 million is to follow next year"
        r"|^each(?:\sof\s[a-z]+)?$|^pay$|^follow(?:\s(?:next|later|soon|this|in)\b.*)?$"
        # "then came Finland (", "KOICA wired the money twice:", "Staff houses remain a headache:": a clause, and no use
        r"|^(?:then|next)\s(?:came|comes|was|were|is|are)\b|\b(?:remains?|remained)\s(?:an?|the)\s"
        r"|^(?:[Tt]he\s[a-z]{3,14}|[A-Z][\w-]{1,16}(?:\s[A-Z][\w-]{1,16}){0,2})\s[a-z]{3,12}ed\s(?:the|its|their|this|that|these|all|over|out)\s"
        # "- Projected: $5 million": how far it is
        r"|^(?:[Bb]alance|[Pp]rojected|[Pp]lanned|[Aa]pproved|[Pp]ledged|[Pp]aid|[Aa]ctual|[Ee]stimated|[Rr]eceived|[Rr]equested|[Ss]pent"
        r"|[Oo]utstanding|[Rr]emaining|[Ss]ub-?total|[Ee]xpected)$"
        # "a grant from the Commission and loans worth": from whom
        r"|^(?:[Tt]he\s)?(?:Commission|Bank|Fund|Union|Kingdom|Foundation|Agency)$"
        r"|^aid\s(?:in|to|over)\b|[’']s\s(?:aid|assistance|support|help)\s(?:to|for)\s(?:the\s)?[A-Z][\w-]+$|^(?:an?\s)?lines?$|\bmaking\savailable\b|^(?:help|aid|support|assistance)\sof\b|^[Gg]rass-?[Rr]oots\s|^(?:the\s)?(?:Ministry|Department|Government|Embassy|Office|Bureau)\s(?:of|for)(?:\s(?:the|and|[A-Z][\w’'-]*)){1,6}$"
        r"|(?:^|-)concessional$|^(?:through|until|till|[Oo]thers?|standby|stand-by|going|go)\b"
        # "the next five years", "the 2019 fiscal year", "the year 2023 through 2027": when, not what for
        r"|^(?:Between|From|Since|In|During|Until|By)\s(?:19|20)\d\d\b"
        r"|^(?:the\s)?(?:fiscal|financial|calendar)\s(?:year\s)?(?:19|20)\d\d\b"
        r"|^(?:the\s|an?\s|its\s)?(?:(?:19|20)\d\d(?:[-–/]\d{2,4})?\s|(?:next|coming|past|last|current|first|second|third|following|whole"
        r"|entire|same|remaining|initial|two|three|four|five|six|seven|eight|nine|ten|several|ongoing|previous|full)[\s-]){0,3}"
        r"(?:fiscal\s|financial\s|calendar\s|marketing\s)?(?:years?|months?|quarters?|weeks?|days?|period|decades?|FY)\b(?!\sof\s)"
    ),
    purpose_ends=(
        # "an ultrasound machine and an X-ray unit" goes on, "and a grant" ends
        r"\s+(?:and\s+(?:an?(?=\s*$|\s+(?:ministry|minister|bank|fund)\b|\s+(?:(?!(?:for|of|in|at|on|to)\b)[\w-]+\s+){0,2}(?:loans?|grants?|credits?|gift|donation|guarantee|contribution|further|additional|separate"
        r"|similar|(?:second|third)(?=\s*$|\s(?:of|for|one)\s)|quarter|total|half|tenth|new|smaller|larger|final|aid|assistance|package|sum|share|promise|pledge|line|facility)\b)|another|one(?=\s*$|\s+of\b)|the\s+(?:other|rest|balance|remainder|remaining|first|second|third|fourth|fifth|last|latter|former)|to)\b|(?<!\brecover\s)(?<!\brecovery\s)from\s|since\s|over\s+(?:\d|two|three|four|five"
        r"|the\s+(?:next|coming|past|last|first|period|years?|course|same|medium|long|following|two|three|four|five|decade|summer|winter)\b)|(?:in|by|through)\s+(?:19|20)\d\d|in\s(?:early\s|late\s|mid-)?(?:January|February|March|April|June|July|August|September|October|November|December)\b|until\b|before\b|prior\sto\b|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
        r"|[-–—]{1,2}\s|(?:yesterday|today|tonight)\b|(?:last|this|next)\s(?:time|week|month|year|spring|summer|autumn|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
        r"|January|February|March|April|May|June|July|August|September|October|November|December)\b(?![’'])|earlier\s(?:this|that|in)\b|on\sthe\s(?:fringes?|sidelines|margins)\sof\b"
        r"|(?:in\sparticular|above\sall|among\sother\sthings|for\s(?:example|instance))\b|within\s(?:an?|one|two|three|four|five|six|\d{1,2}|hours|days|weeks|months)\b|(?:started|starts|began|begins)\s(?:in|on|at|this|last|next)\b"
        r"|which\b|that\b|who(?:se)?\b|(?<!\bdeal\s)(?<!\bcope\s)with\s+the\b|announced\b|during\b|at\s+(?:an?|the|this|its|their)\s+(?:\w+\s+){0,3}(?:conference|meeting|summit|event)\b"
        r"|as\s+well\b|(?:even\s)?(?:as|though|although|because)\s(?:it|they|he|she)\b|now\sthat\b|while\b|(?<!rebuild\s)(?<!rebuilding\s)(?<!reconstruction\s)(?<!recover\s)(?<!recovery\s)after\b|when\b|takes?\b|gets?\b|under\s(?:an?|its|their)\s(?:[a-z-]+\s){0,3}(?:pact|accord|agreement|deal|arrangement)\b|and\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,4}(?:dropped|suspended|cancell?ed|cut|halted|froze|withdrew|scrapped|sent|approved|paid|signed|agreed|weighed|chipped|kicked|pitched|put|gave|lent|pledged|promised|added|offered|provided|contributed)\b|came\sas\b|(?:reached|arrived|landed|expired|ran\sout|raised)\b|makes\s(?:it|them|the)\b|in\san?\s(?:project|programme|program|scheme|plan)\s(?:expected|estimated|costing|worth|put)\b|and\s(?:carries|bears|matures|is|was|will|would|has|had)\s|priced\b|combines?\b|comprises?\b|consists?\b|(?:(?:together|jointly|along)(?:\swith\s(?=(?:the\s)?[A-Z])|$)|alongside\s(?=(?:the\s)?[A-Z]))|in\s+(?:\w+\s+)?(?:tranches|instal?lments)\b"
        r"|costing\b|worth\b|said\b|in\s+(?:accordance|line|keeping|compliance)\s+with\b|(?:but\s|only\s)?if\s|unless\b|once\s(?:the|it|its|they|a|parliament)\b|provided\s(?:that|the|it)\b|(?:will|would|was|were|is|are|has|have|had)\s|took\splace\b"
        # "a guarantee for Kyiv comes due"
        # "a youth centre with a Japanese grant"
        r"|with\san?\s[A-Z][\w’'-]*$"
        r"|(?:comes|came|falls|fell)\s(?:due|to\s(?:an\send|nothing))\b"
        # "a market, and the government will find"
        r"|(?:and|while|but)\sthe\s(?:local\s|national\s|central\s)?(?:government|state|ministry|municipality|authorities|city|treasury|country)\b"
        # "rice to drought victims and donated $2 million"
        r"|(?:and|but)\s(?:also\s)?(?:donated|gave|granted|provided|lent|pledged|sent|promised|contributed|offered|got|received|paid\sout|paid|spent|disbursed"
        r"|released|drew)\s*$)"
        # "a project to build" goes on, "roads to help" ends
        r"|(?<![Pp]roject)(?<![Pp]rojects)(?<![Pp]rogramme)(?<![Pp]rogram)(?<!efforts)(?<!plan)(?<!plans)(?<!campaign)(?<!respond)(?<!responding)(?<!response)(?<!adapt)(?<!access)(?<!transition)(?<!switch)(?<!return)(?<!move)(?<!shift)(?<!\bit)(?<!\bthem)\s+to\s+(?!the\b|a\b|its\b"
        # "bring power to outer islands"
        r"|(?:[a-z]+\s)?(?:islands?|areas?|villages?|villagers|families|homes|people$|farmers|schools|households|communities|children|women"
        r"|refugees|regions|districts|towns|provinces|markets|pupils|victims|survivors)\b)[a-z]"
    ),
    # "$9 million for a dam and Peru $4 million", "for a railway, and Korea promised Peru $4 million": up to the name that gets
    next_clause=(
        r"(?:,\s(?:(?:and|while|whereas|but)\s)?|;\s|\s(?:and|while|whereas|but)\s)"
        r"(?:(?:the\s)?[A-Z][\w’'.-]{1,16}\s(?:[A-Z][\w’'.-]{1,16}\s){0,3}(?:[a-z]{2,11}\s){1,3}?)?(?:the\s)?$"
    ),
    # "the Japan Fund ``for ``Prosperous and Resilient Asia", "the School for the Blind": the name goes on
    fund_named=(
        r"\b[A-Z][\w’'-]+\s(?:Fund|Facility|Initiative|Partnership|Alliance|Agency|Institute|School|Centre|Center|Trust|Programme|Program|Council"
        r"|Network|Society|Organi[sz]ation)\sfor\s(?=(?:the\s)?[A-Z])"
    ),
    # "thanked Oman for $9 million for a dam, and Peru for $4 million": up to the name that gives the next
    thanked_for=r"\sfor\s(?:(?:its|their|an?|about|some|the)\s){0,2}$",
    amount_line=(
        r"[\s•*–-]{0,4}(?:\(?[a-z0-9]{1,2}[.)]\s)?(?:(?:[Gg]rant|[Ll]oan|[Pp]roject|[Cc]ontract|[Tt]otal|[Aa]pproved|[Aa]id)\s)?(?:[Aa]mounts?|[Vv]alue|[Ff]unding|[Bb]udget|[Gg]rant"
        r"|[Ll]oan)(?:\s(?:approved|granted|of\s(?:the\s)?(?:grant|loan)))?\s?[:：]\s?(?:about\s|approx(?:imately|\.)\s|up\sto\s)?"
    ),
    # "the IMF programme", "the project": nothing without a name
    classes=frozenset(
        "programme programmes program programs project projects scheme facility package arrangement work works plan bank"
        " operation development implementation establishment creation".split()
    ),
    no_purpose=frozenset(
        """
        amount amounts value size sum before after ahead behind followed
        the a an his her its their this that these those it them him us be being date say said make give
        which what who whom than not more about some over nearly up most least all example instance now
        later years year months month various purposes comment one three two four five six seven eight nine ten
        million billion approximately around plus and of as in on with kingdom country government nation
        region people nations countries further another name same support military
        concessional interest free preferential buyer buyers supplier soft syndicated commercial zero special policy based yen
        dollar euro untied tied outright commitment commitments disbursement disbursements disbursed committed
        additional new first second third emergency bilateral tranche tranches hoped-for long-awaited much-needed planned
        proposed promised offered extended
        component from under through
        coming period rest remainder duration quake hit stricken ravaged torn devastated battered strapped
        """.split()
    ),
    label=LABELS,
    # "The loan will be used for ..."
    definite=(
        r"(?:[“\"]?(?:(?:The|This|These|That|Such|Both|All)\s+(?:[A-Z][\w.’'-]*\s+){0,4}(?:[a-z-]+\s+){0,2}(?P<noun>ODA|loan|grant|credit|money|funds?|proceeds"
        r"|funding|aid|assistance|sum|support|financing|contribution|donation|package|agreement)s?(?:\s+of\s+the\s+[a-z]{3,10})?(?:,[^,.;\n]{3,60},)?|This|It(?=\s(?:will|would|is\sto)\sbe\s))\s+"
        r"(?:(?:will|would|is|are|was|were|shall|is\s+to|are\s+to|was\s+to|were\s+to)\s+(?:also\s+|then\s+)?(?:be\s+)?"
        r"(?:allocated|used|spent|go|earmarked|directed|given|channell?ed|made\s+available|geared|aimed|intended|meant|devoted|dedicated|put|designed|provided|released)"
        r"\s+(?:in)?(?:to(?:wards?)?|for|on|at)|(?:will|would)\s+(?:also\s+)?(?:help\s+(?:to\s+)?)?(?:finance|fund|support|cover|pay\s+for|enable)"
        rf"|(?:will|would)(?:\s+also)?(?:\s+help(?:\s+to)?)?(?=\s+{_DOES}\b)"
        # "The grant is for wells", "The loan is to build a dam"; not "is for 20 years"
        r"|(?:is|are|was|were)\s+(?:mainly\s+|chiefly\s+|also\s+)?for(?!\s+(?:an?\s+)?(?:(?:\d|period|term|year|t[ew]|[fs]i)\w*\W|[a-z-]+\s+(?:years?|months)\b))"
        rf"|(?:is|are|was|were)\s+to(?=\s+{_DOES}\b)"
        r"|helps?(?:\s+to)?|aims?\s+(?:to|at)|seeks?\s+to|(?:will\s+)?(?:finances?|pays?\s+for|covers?|goes\s+(?:in)?to(?:wards)?)"
        # "The loan financed the dam", "Both loans partly paid for"
        r"|(?:also\s|partly\s|partially\s|fully\s)?(?:financed|funded|covered|paid\s+for|went\s+(?:in)?to(?:wards)?))"
        # "The borrower used the loan proceeds to build"
        r"|(?:The|Its)\s(?:borrower|[Gg]overnment|recipient|[Mm]inistry|[Bb]ank|company|authority|utility)\s(?:(?:will|would|was\sto|is\sto|intends\sto)\s)?"
        r"use[sd]?\s(?:the|these|its)\s(?:[a-z]+\s)?(?:proceeds|funds|money|loan|grant|credit)\s(?:to|for)"
        # "The purpose of the project was to build"
        r"|(?:The|Its)\s(?:[a-z]+\s)?(?:purpose|aim|objective|goal)\s(?:of\s(?:the|this)\s(?:[a-z-]+\s){0,2}"
        r"(?:project|programme|program|loan|grant|credit|scheme|agreement)\s)?(?:is|was)\s(?:to|for))"
        r"\s+(?P<what>(?:[^.,;\n]|(?<=\d),(?=\d{3}\b)|\n(?=\s{0,4}[A-Za-z])){3,160})"
    ),
    # "The loan financed the dam, which cost": behind what a sum was for, what that cost
    definite_cost=r",?\s(?:which|whose|that|at|with|costing|worth|valued|estimated)\b(?!\s(?:a|the)\s(?:loan|grant))[^.;\n]{0,60}$",
    projects=(
        # "the Project for Human Resource Development Scholarship"
        rf"(?P<name>(?P<noun>{at_word('Project', 'Programme', 'Program')})s?\s+for\s+(?:the\s+)?{_WORD}"
        rf"(?:(?:\s+(?:of|for|the|and|in|on|to|-|–|No\.)){{0,3}}\s+{_WORD}){{0,16}})",
        # "National Road No. 5 Improvement Project (Sri Sophorn - Poipet Sections)"
        rf"(?P<name>(?P<noun>{at_word('Projects?', 'Programmes?', 'Programs?', 'Scheme', 'Initiative', 'Scholarships?')})\b"
        r"(?!\s+(?:Management|Director|Manager|Unit|Office|Officer|Coordinator|Team|Staff|Project|Programme|Program"
        r"|Scheme)\b)(?:\s{0,2}\([A-Z][^()\n]{3,120}\))?)",
    ),
    project_left=r"(?:(?:[A-Z0-9][\w’'./&-]*|of|the|and|No\.|–|-|&)\s+){1,14}$",
    project_trim=r"(?:The|A|An|This|That|of|for|the|and|in|on|–|-|Each|Every|Joint|Under|In|On|For|And)\s+",
    # "enable it to feed its people", "help the country deal with", "six charities to provide": what they are to do is the use
    helped_to=(
        # "LAGOS, April 9 - Nigeria"
        r"^[JFMASOND][a-z.]{2,8}\s\d{1,2}(?:\s\([A-Za-z ]{2,14}\))?\s[-–—]{1,2}\s|"
        # "They cover a road (", "The three loans are for a dam ("
        r"^(?:They|It|(?:(?:[Tt]he|[Tt]hese|[Bb]oth|[Aa]ll)\s)(?:[a-z]+\s)?(?:loans?|grants?|credits?|agreements?|accords?|packages?|contracts?|money|sum|aid|funds))\s(?:will\s)?"
        r"(?:(?:is|are)\sfor|covers?|finances?|funds?|supports?|pays?\sfor|concerns?|includes?|go(?:es)?\s(?:in)?to(?:wards)?)\s|^into\s|"
        # "Two further operations cover mother and child health ("
        r"^(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]he|[Aa]n|[Aa])\s(?:(?:further|more|other|additional|second|third|smaller|last)\s){0,2}"
        r"(?:operations?|projects?|loans?|grants?|credits?|programmes?|programs?)\s(?:covers?|finances?|funds?|supports?|pays?\sfor|concerns?)\s|"
        # "help the country deal with the flood"
        r"^(?:help|assist)(?:s|ing)?\s(?:the\s(?:[A-Za-z][a-z-]{2,14}\s)?(?:country|nation|government|kingdom|republic|islands?|state|authorities|people"
        r"|region|city)|it|them|(?:[A-Z][\w’'-]*\s){1,3}(?:(?:[a-z]{4,14}s|government)(?=\s[a-z]))?)\s?"
        r"(?=(?!(?:and|in|for|of|with|from|by|at|on|as)\b)[a-z]{3,}\b)"
        r"|^(?:(?:enabl|allow|permit|encourag)(?:e|es|s|ing)?\s|(?:help|assist)(?:s|ing)?\s(?=(?:the|its|their|this|these|those|it|them|people"
        r"|families|farmers|communities|countries|governments|refugees|villagers|women|children|[A-Z][\w’'-]*)\b))"
        r"(?:(?!\s(?:who|which|that)\s)[^,.;:()\n]){1,90}?(?<!return)(?<!access)(?<!switch)(?<!move)(?<!shift)\sto\s(?!(?:the|an?|its|their|about|around|nearly|some|over|more|those|people)\b)(?=[a-z])"
        r"|^(?:(?:the|an?|its|[a-z-]{3,16}|[A-Z][\w’'-]*)\s){0,6}?(?:organi[sz]ations?|NGOs?|agency|agencies|charity|charities|societies|groups"
        r"|partners|bodies|ministry|ministries|authorities)\s(?:[^,.;:()\n]{0,40}?\s)??to\s(?:help\s(?:to\s)?)?(?=[a-z])"
    ),
    # what a purpose does not begin or end with
    edges=(
        # "support good governance": governance
        r"^support(?:ing)?\s+(?!of\b|for\b|to\b|from\b|and\b|in\b|with\b|by\b|packages?\b|programmes?\b|programs?\b)(?=[a-z])"
        r"|^both\s+|^(?:(?:the|a|an)\s+)?(?:(?:implementation|execution|purpose)\s+of\s+|[Ww]orks?\s+on\s+(?=(?:the|an?)\s)|(?:contracts?|orders?)\s(?:awarded|won|signed|given|placed)\s[^,;:.()]{2,80}?\sfor\s+)|\s+(?:and|or|of|for|in|on|by|at"
        r"|with|the|a|an|is|are|was|were|from|both)$"
        # "Japan's gift of three boats": the boats
        r"|^[A-Z][\w-]{2,16}[’']s\s(?:gift|donation|delivery|supply)\sof\s"
        # "a link and Japan's": whose the next sum is
        r"|\s+and\s+[A-Z][\w-]*[’']s$"
        # "the museum and suspended": a verb that the next sum is told by
        r"|\s+and\s+(?:suspended|cancelled|canceled|cut|promised|pledged|approved|gave|lent|sent|added|announced|received|redirect|repay|provide|give|writing\soff|giving|lending|sending|lend|send|pay|spend|extend|raised|repaid|borrowed|sold|issued)$"
    ),
    # behind "for Kenya", what is no part of a name: the country is who takes, not what for
    # "flood-hit Pakistan", "the cash-strapped kingdom"
    place_described=r"(?:the\s)?(?:(?:[a-z]+-(?:hit|torn|stricken|ravaged|strapped|ridden|battered|devastated|struck|w?racked|plagued|starved|affected|prone|scarred|shattered|weary)|neighbou?ring|fellow|impoverished|landlocked|embattled|crippled|debt-laden)\s)?(?=[A-Z])",
    # "UNICEF and other agencies"
    and_others=r"\sand\sother\s",
    place_goes_on=(
        r"\s(?:for|in|over|only|alone|instead|so\sfar|aimed|aiming|was|were|is|are|will|would|to|and\s+(?:[A-Z][\w’'-]*|(?:its|their|other|the|neighbou?ring)\s)|as|at|which|that|who|on|by|from|during|under|after"
        r"|since|has|had|(?:re)?built|this|next|last|said|made|launched|issued|worth|through|via|with|against|towards|within|amid)\b"
    ),
)
