"""The English patterns that tell who gives a sum, and who takes it."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import PartyWords, at_word

_CHIEF: Final = r"\s(?:first|foremost|chief)(?:\samong(?:st)?\s(?:them|these))?,"
"""Behind one who is named of many: "donor countries, the EU first among them,"."""

PARTIES: Final = PartyWords(
    # "from the government of Japan", "funded by Japan"
    donor_before=(
        at_word(
            # "an appeal from": who asks
            r"f(?<!request f)(?<!requests f)(?<!appeal f)(?<!appeals f)(?<!application f)(?<!proposal f)(?<!plea f)"
            r"(?<!call f)rom",
            r"b(?<!run b)(?<!received b)(?<!borrowed b)(?<!drawn b)(?<!sought b)(?<!requested b)(?<!delivered b)(?<!owed b)"
            r"(?<!administered b)(?<!supervised b)"
            r"(?<!implemented b)(?<!managed b)(?<!built b)(?<!needed b)(?<!required b)(?<!wanted b)(?<!visit b)(?<!headed b)"
            r"(?<!represented b)(?<!hosted b)(?<!attended b)(?<!chaired b)(?<!witnessed b)(?<!ratified b)(?<!hit b)"
            r"(?<!call b)(?<!calls b)(?<!request b)(?<!requests b)(?<!demand b)(?<!demands b)(?<!appeal b)(?<!appeals b)"
            r"(?<!imports b)(?<!purchases b)(?<!exports b)(?<!use b)(?<!operations b)(?<!efforts b)(?<!bought b)"
            r"(?<!plea b)(?<!stood b)(?<!stand b)(?<!stands b)(?<!standing b)(?<!passed b)(?<!close b)"
            r"(?<!faced b)(?<!ignored b)(?<!rejected b)(?<!refused b)(?<!declined b)(?<!spurned b)(?<!down b)(?<!accepted b)"
            r"(?<!welcomed b)y",
            "donors?",
            # "the pumps are a gift of Denmark"
            r"from\s+(?:its|their)\s+(?:[a-z-]+\s+){0,3}(?:affiliate|arm|subsidiary|window),?",
            r"gifts?\s+of", r"courtesy\s+of", r"project\s+(?:loans?|grants?)\s+of",
            # "Fiji thanked Japan for"
            r"thank(?:s|ed|ing)", r"thanks\s+to", r"grateful\s+to", r"gratitude\s+to", r"appreciation\s+to",
        )
        + r"\s+(?:(?:the|[Gg]overnments?|of|[Kk]ingdom|[Rr]epublic|[Pp]eople)\s+){0,4}$"
    ),
    leads_on=r"\s+(?:(?:(?:(?:will|would|is\s+to|are\s+to)\s+)?go(?:es)?|went)\s+)?(?:for|towards?|to)\s",
    in_turn=r"(?i:\brespectively\b|\bin\s(?:that|this)\sorder\b)",
    row_of_names=(
        r"(?:\s\([A-Z][\w.]{1,9}\))?(?:\s?,\s(?:and\s|as\s+well\s+as\s)?|\s(?:and|&|as\s+well\s+as)\s)(?:the\s)?(?:Republic\s+of\s+)?"
        r"|\s?[–—/-]\s?"
    ),
    # between the names of a list of organisations
    names_between=(
        r"(?:\s?\([^()\n]{1,24}\))?[\s,;()’'\"]{0,4}"
        r"(?:(?:and|the|as|well|agencies|bodies|partners|including|such|like|namely|[A-Z][\w.’'-]*)[\s,;()’'\"]{1,4}){0,8}"
    ),
    # an organisation that lends, by its name
    lender=r"[Bb]ank|BANK|Fund|FUND|Exim|EXIM",
    # "through the World Food Programme"
    channel_before=(
        r"\b(?:through|via)\s+(?:the\s+)?$"
        # "through the following five agencies:"
        r"|\b(?:through|via)\s+(?:[\w-]+\s+){0,5}(?:agencies|partners|organi[sz]ations|bodies|NGOs|charities)[:,]?\s*"
        r"(?:[\s(](?:including|such\s+as|like|among\s+them|namely)\s+)?(?:the\s+)?$"
    ),
    # "from the private arm of the World Bank"
    # "$5 million, is a grant of the Global Fund"
    donor_arm=(
        r"\bfrom\s+(?:the\s+)?(?:[a-z-]{2,16}\s+){1,4}of\s+(?:the\s+)?$"
        r"|,?\s(?:is|was|are|were|as)\san?\s(?:[a-z-]{2,14}\s)?(?:grant|loan|gift|credit|donation|contribution)\sof\s(?:the\s)?$"
    ),
    agreed_with=r"\bwith\s(?:the\s)?$",
    # "$5 million of it will go to the World Bank": what a lender is given
    goes_to=r"\b(?:go(?:es|ing)?|went|gone|channell?ed|transferred|paid)\s(?:in)?to\s(?:the\s)?$",
    # "Japan's assistance", "Japan-funded", "Japanese loan"
    # "Afghan aid": to those who do not usually give
    aided_after=r"\s(?:aid|assistance|relief|reconstruction)\b(?!\s(?:agenc|group|work|budget|programme|program|minist|to\b))",
    donor_after=(
        r"-(?:funded|financed|backed|assisted|led|supported)\b(?!\s(?:[a-z]+\s){0,2}(?:government|regime|authorit|force|troop|coalition|militi|rebel|army|armies"
        r"|president|prime|administration|side|fighters|opposition|leader))"
        r"|(?:[’']s?)?\s+(?:(?!(?:signed|an?|the|and|for|to|of|in|will)\b)[a-z-]+\s+){0,2}(?:aid(?!\s(?:bill|needs?|requirements?|appeals?|donors?|lenders?|creditors?|consortium)\b)|assistance|grants?|loans?|credits?|oda|ODA|support"
        r"|donation|contribution|help|funding|money|cash|pledges|promises|funds|gift|taxpayers|bail-?outs?|rescue|tranches?|financing|lending|facility|facilities|arrangement|stand-?by)\b(?!\s(?:gap|shortfall|needs?|requirements?|systems?|unions?|markets?|schemes?)\b)"
        # "Denmark's development budget of", "Norway's foreign aid spending"
        r"|(?:[’']s?)?\s(?:(?:annual|entire|total|whole|own|overall|foreign|overseas|official|international)\s){0,2}"
        r"(?:development|(?:development\s)?co-?operation|overseas|humanitarian|aid|assistance|ODA)\s(?:budget|spending|portfolio|envelope)\b"
        # "Japan's Grant Assistance"
        r"|[’']s?\s(?:[A-Z][a-z-]{2,14}\s){0,2}(?:Aid|Assistance|Grants?|Loans?|Credits?|Support)\b"
        # "Bahrain's $20 million has not turned up"
        r"|[’']s?\s[A-Z]{0,3}[$€£¥]?\s?[\d.,]{1,12}(?:\s(?:mln|bln|m|bn|million|billion))?(?:\s[a-z]{4,8})?\s(?:has|have|had)\s(?:not\s|yet\sto\s|never\s|already\s)?"
        r"(?:turned\sup|turn\sup|arrived?|been\s(?:paid|disbursed|delivered)|come|materiali[sz]ed?)\b"
        # "the Kenyan government commitment of $5 million"
        r"|(?:[’']s?)?\s(?:[a-z]+\s){0,2}(?:commitments?|pledges?|undertakings?|allocations?|disbursements?)\s(?:of|worth|totall?ing)\b"
        # "Kuwait's commitment to support", "Norway's offer"
        r"|[’']s?\s+(?:[a-z-]+\s+){0,2}?(?:commitment\s+to\s+(?:support|help|provid|assist|lend|fund|financ)\w{0,3}|pledge|offer|package)\b"
    ),
    # "the Fund's review of Ghana's loan program": what a country draws, by whose it is
    own_loan=r"[’']s?\s(?:[\w$€£.,-]{1,14}\s){0,4}?(?:loans?|programmes?|programs?|facility|credits?|tranches?|bail-?outs?|arrangements?)\b",
    # "$5 million in Japanese grants", "$3 billion worth of IMF credits": between a sum and whose it is
    in_form_of=r"\s(?:in|of|worth\sof)\s(?:(?:new|fresh|further|additional|emergency|annual|the)\s){0,2}",
    # "a $700 million IMF emergency package", "$110 million of World Bank results payments": behind the name of whose it is
    called_after=(
        r"(?:\s[a-z-]{3,14}){0,2}\s(?:packages?|programmes?|programs?|projects?|facilit(?:y|ies)|lines?\sof|payments?|arrangements?"
        r"|operations?|portfolio|pipeline)\b"
    ),
    # "to the Kingdom of Cambodia", "help Cambodia"
    recipient_before=(
        r"\b(?:[Tt]o|[Ff]or|[Ii]n|on|with|towards?|help|helped|helps|assist|assisted|into|across|inside|lend|lending"
        r"|support|supports|supported|rebuilding|reconstructing|enable|enables|enabling|allow|allows|allowing|lent|gave|give|gives|giving|forgave|forgive|forgives|offer|offered"
        r"|provided|provides?|providing|awards?|awarded|awarding|granting|sending|handing|offering|offers|promising|(?<!a\s)(?<!the\s)(?<!its\s)(?<!one\s)grant|granted|promised|pledged|sent|sends|loaned|handed|lends|supporting|rebuild|received\s+by|borrowed\s+by|drawn\s+by|sought\s+by)"
        r"\s+(?:(?:the|[Gg]overnments?|of|[Kk]ingdom"
        r"|[Rr]epublic|people|neighbouring|state)\s+){0,4}$"
        # "an offer that was turned down by Yangon"
        r"|\b(?:ignored|rejected|refused|declined|spurned|turned\sdown|accepted|welcomed)\sby\s(?:the\s)?$"
        # "aid Pakistan", "the Aid-to-Pakistan consortium"
        r"|\b[Aa]id[\s-](?:to-)?$"
        # "deposits at the Central Bank of Jordan"
        r"|\b(?:[Aa]t|[Ii]n|into|with)\sthe\s(?:Central|National|State|Reserve)\sBank\sof\s(?:the\s)?$"
        # "fertiliser imports by Bangladesh"
        r"|\b(?:imports|purchases|use|efforts)\sby\s(?:the\s)?$"
        # "with the Ministry of Finance of the Republic of Tajikistan"
        # "to the Kigoma region of Tanzania", "in northern parts of Ghana"
        r"|\b(?:to|for|in|into|across)\s+(?:the\s+)?(?:[\w’'-]{2,16}\s+){0,4}(?:regions?|provinces?|districts?|states?|parts?|areas?|city|capital"
        r"|counties|county|islands?|governorates?|oblast|north|south|east|west)\s+of\s+(?:the\s+)?$"
        # "to the aid effort of the European Union"
        r"|\bto\s+(?:the\s+)?(?:[a-z-]{3,14}\s+){1,3}of\s+(?:the\s+)?$"
        # "a request from the Government of Fiji": who asks
        r"|\b(?:requests?|appeals?|applications?|proposals?|pleas?|demands?|call)\s+(?:from|by|of)\s+(?:the\s+)?(?:[Gg]overnments?\s+of\s+(?:the\s+)?)?$"
        r"|\b(?:with|to|for)\s+(?:the\s+)?(?:(?:[A-Z][a-z]{2,14}\s+){1,4}(?:and\s+[A-Z][a-z]{2,14}\s+)?of\s+(?:the\s+)?){1,3}$"
    ),
    # "pledged $5 million to the Global Fund", "a contribution to UNHCR": an organisation that is given to
    given_to_before=(
        r"\b(?:contribut\w{1,6}|pledg\w{1,4}|donat\w{1,4}|commit\w{2,6}|gave|giv(?:e|es|en|ing)|grants?|grant(?:ed|ing)|funding|funds|payments?"
        r"|paid|money|cheques?|remit\w{3,6}|hand(?:ed|ing)(?:\sover)?|provid\w{1,3}|allocat\w{1,4}|transfer\w{0,4}|support)\b"
        r"(?:[^.;:\n]|\.\d){0,70}\sto\s(?:the\s)?$"
        # "a donation for the fund", "the replenishment of the fund"
        r"|\b(?:donations?|contributions?|pledges?|gifts?|grants?|funding|cheques?|million|billion|mln|bn|\dm|\dbn)\sfor\s(?:the\s)?$"
        r"|\breplenish\w{2,4}\s(?:[a-z-]+\s){0,3}(?:of|for)\s(?:the\s)?$"
    ),
    # "the Global Fund's replenishment", "Gavi has raised", "the Global Fund pledge": a fund that is filled
    filled_after=(
        r"[^.;\n]{0,70}?\b(?:[Rr]eplenish|fund-?raising|(?:has|have|had)\s(?:[a-z]+\s){0,3}?(?:raised|collected|secured)\b)"
        r"|\s(?:pledges?|pledging|contributions?)\b"
        r"|[’']s?\s(?:(?:funding|financing|fund-?raising|three-year|own|overall|global)\s){0,2}(?:target|goal|appeal|coffers|budget)\b"
    ),
    # "UNHCR welcomes Japan's contribution": an agency that says what it was given
    thanks_after=(
        r"(?:\s?\([A-Za-z]{2,8}\))?(?:,[^,.;\n]{2,60},)?\s(?:(?:today|on\s\w+|is|has|has\sbeen|very|deeply|warmly|also|wishes\sto)\s){0,3}"
        r"(?:welcom|thank|appreciat|acknowledg|grateful|express)[^.;\n]{0,90}?\b(?:contribut|pledg|donat|funding|grant|gift|support)"
    ),
    # "the first $5 million disbursement", "for the $3 million loan": what a government takes, though it is the subject
    taken_after=r"[\s-](?:[a-z-]{2,14}\s){0,2}(?i:loan|credit|disbursement|tranche|instalment|installment)\b(?!\s(?:guarantee|to\s))",
    recipient_after=(
        r"\s+(?:reconstruction|rebuilding)\b|"
        # "the Aid-to-Pakistan consortium", "the India Consortium"
        r"\s(?:(?:[Aa]id|[Dd]onors?[’']?|AID|DONORS?)\s(?:[Cc]onsortium|CONSORTIUM|CLUB|[Cc]lub)|Consortium|CONSORTIUM|[Cc]onsultative\s[Gg]roup)\b|"
        # "Ethiopia's aid bill"
        r"[’']s?\s+(?:(?:food|relief|humanitarian|foreign)\s)?aid\s(?:bill|needs?|requirements?|appeals?)\b|"
        # "Gavi's biggest supporter": whom another helps
        r"(?:[’']s?)\s+(?:(?:single|second|third)\W){0,2}(?:biggest|largest|top|main|leading|most\s\w+)\s+(?:[a-z]+\s+){0,2}?(?:supporter|donor"
        r"|contributor|backer|benefactor|provider|financier|funder|lender|creditor|partner)s?\b|"
        # "Kenya says donors have given"
        r"\s+(?:says|said|complain(?:s|ed)|report(?:s|ed))\s+(?:that\s+)?(?:(?:foreign|international|Western)\s+)?(?:donors|lenders|creditors)\b|"
        # "which Malawi on-lent to its railway": who borrowed it
        r"\s+(?:(?:then|later|also|in\s+turn|will|would|has|had)\s+){0,2}(?:on|re)-?len[dt](?:s|ing)?\b|"
        # "Liberia takes $5 million of it"
        r"\s+(?:(?:will|would|is\s+to)\s+)?takes?\s+(?:[a-z]+\s+){0,2}(?:[A-Z]{0,3}[$€£¥]|\d)|"
        # "Sudan came away from the meeting with promises"
        r"\s+(?:came|comes|went|goes|walked|walks)\s(?:away|home|back|off)\s(?:from\s[^,.;:]{2,50}?\s)?with\b|"
        # "a review that lets Chad draw", "allowing Chad to draw"
        r"\s+(?:to\s+(?:receive|get|benefit)|(?:to\s+)?draw(?:\s+down)?)\b"
        r"|(?:[’']s?)\s+(?:(?!(?:commitment|contribution|pledge|support|aid|help|assistance)\b)[a-z]+\s+){0,3}(?:donors?|creditors?|allies|backers?|friends|benefactors?|needs?|development(?!\s(?:budget|assistance|aid|co-?operation|spending|finance)\b)|debts?|obligations|arrears|reconstruction|infrastructure)\b"
        r"|\s+(?:was|were|is|are|has\s+been)\s+(?:on\s+[A-Z][a-z]{2,8}\s+|also\s+|now\s+|again\s+|already\s+)?(?:promised|allotted"
        r"|awarded|given|offered|lent|granted|allocated|being\s+(?:lent|given|granted)|(?:(?:set|due|expected|likely)\s+)?to\s+(?:receive|get|benefit))\b"
        r"|(?:[’']s)?\s+(?:(?!for\b|to\b)[a-z]+\s+){0,1}(?:earthquake|quake|floods?|flood|cyclone|hurricane|typhoon|tsunami|drought|famine|crisis"
        r"|emergency|disaster|victims|rebuilding|recovery|relief)\b"
    ),
    # "the Government of Tanzania 15% ($17 million)", "Bhutan contributing $21.5 million": behind the name of who is helped
    of_state=r"\s(?:[Gg]overnment|taxpayers)\b",
    own_after=(
        # "Sarajevo's own share is put at"
        r"[’']s?\s(?:own\s)?(?:share|contribution|part)\s(?:(?:is|was|will|be|of|put|estimated|set|at|to|comes|came|amounts|amounted|about|some)\s){1,4}|"
        r",?(?!\s(?:(?:has|had|have|also|then)\s){0,2}(?:was|were|been|is|are)\s(?:also\s|then\s)?(?:paid|provided|financed|funded|covered|found)\b)"
        r"(?:\s[Gg]overnment)?(?:\s(?:itself|was|is|will|would|must|needs|should|to|expected|also|then|has|had|have)){0,4}\s(?:contribut|provid|financ|fund|cover|pay|paid"
        r"|bear|bore|meet|met(?![a-z])|put|find|found|shoulder|foot|come\sup\swith|came\sup\swith)\w{0,3}(?:\s(?:up|in|for|the|a|an|of|about|some|remaining|other|rest|balance|further|additional)){0,6}"
        r"[\s(]{1,3}|(?:\sthe)?(?:\s(?:remaining|other))?\s\d{1,3}(?:\.\d{1,2})?\s?(?:%|percent|per\scent)\s?[(,]?\s?(?:about\s|or\s)?"
    ),
    # "India will contribute $5 million`` and the Nepalese Government ``$2 million": its verb is not said again
    own_gap=(
        r"(?:,|\b(?:and|while|with|plus))\s(?:the\s)?(?:[A-Z][\w’'-]*\s){1,4}[Gg]overnment\s"
        r"(?:(?:about|some|another|the|remaining|other)\s){0,2}$"
    ),
    # "The grand total was $5 billion": of all who give
    grand_total=r"\b(?:grand|overall|combined)\s(?:total|sum)\b|\b(?:[Ii]n\sall|[Aa]ltogether|[Aa]ll\stold),?\s(?:the\s)?(?:donors|conference|pledges)\b",
    # "$6 million from the Government": beside what a bank lends it is that of the country that is helped
    own_side_behind=(
        r"\s(?:(?:will\s|is\sto\s|to\s)?(?:come|comes|coming|be\s(?:provided|allott?ed|allocated|contributed|paid|met|borne|financed|funded|covered))\s)?(?:from|by)\sthe\s(?:central\s|national\s|federal\s)?[Gg]overnment"
        r"(?:[’']s\s(?:own\s)?(?:budget|funds|resources|coffers))?(?=[.,;)]|\sand\b|$)"
    ),
    # "Uganda itself will provide $5 million": who is helped pays too
    itself_pays=r"\sitself\s(?:will|is\sto|must|would|has\sto|was\sto)\s(?:provide|contribute|pay|put|finance|fund|cover|meet|bear|find)\b",
    # "... financed the dam with $9 million, Mali contributing $5 million"
    adds_to_it=r"\s(?:itself\s)?(?:contributing|paying|putting\s(?:in|up)|covering|finding)\s(?:the\s(?:rest|balance|remaining|other)\W|[A-Z]{0,3}[$€£¥\d])",
    finances=r"\b(?:co-?)?financ(?:e|es|ed|ing)\b",
    # "- Government of Nepal``: ``$6 million": a line of who pays what of a cost
    own_line=r"\W*(?:[Tt]he\s)?(?:[Cc]entral\s|[Nn]ational\s)?[Gg]overnment\sof\s(?:the\s)?(?:(?:Kingdom|Republic|State|Union)\sof\s(?:the\s)?)?",
    line_joint=r"(?:[’']s?\s(?:[a-z]+\s){0,2}(?:share|contribution))?\s?(?:[:–—-]|\()\s?",
    # "$6 million from the Government of Nepal"
    own_behind=r"\s(?:of|from|by)\s(?:the\s)?[Gg]overnment\sof\s(?:the\s)?(?:(?:Kingdom|Republic|State|Union)\sof\s(?:the\s)?)?",
    # "Brussels hosted a conference ``at which ``donors pledged", "Oxfam ``said that ``donors had spent": a clause of their own
    clause_opens=r"\b(?:(?:at|in|for|during)\s(?:which|whose)|sa(?:id|ys)(?:\son\s[A-Z][a-z]{2,5}day)?\sthat)\s(?:[a-z]+\s){0,2}$|\bwhere\s(?:[a-z]+\s){0,2}$",
    # "donors pledged", "pledges totalling", "the conference raised": nobody in particular gives
    many_before=(
        # "- Others: $254 million"
        r"\b[Oo]thers(?:\s(?:donors|countries|partners))?\s?[:–—]\s?$|"
        r"\b(?:[Cc]onsortium|[Cc]onsultative\s[Gg]roup|[Dd]onors|[Gg]overnments|[Nn]on-governmental\s[Oo]rgani[sz]ations|NGOs|[Cc]harities|[Aa]id\s(?:groups|agencies)"
        r"|(?<!\bin\s)(?<!Eastern\s)(?<!Western\s)(?<!Central\s)Europe(?:\sas\sa\swhole|\salone|\stogether)?(?!\s[A-Z])|[Gg]ulf\s(?:Arab\s)?(?:states|countries|monarchies|nations)"
        r"|[Pp]artners|[Pp]articipants|[Dd]elegates|[Ll]eaders|[Ll]enders|[Cc]reditors|[Aa]llies|[Dd]onor\s[Nn]ations"
        # "Businesses gave", "The private sector has given", "You have committed"
        r"|\b[Yy]ou|[Bb]usinesses|[Cc]ompanies|[Tt]he\s(?:public|private\ssector)"
        r"|(?:[Dd]onor|[Dd]evelopment|[Mm]ember|[Ii]nternational|[Rr]ich(?:er)?|[Ww]ealthy|[Ii]ndustriali[sz]ed|[Dd]eveloped|[Ff]riendly|[Oo]ther|[Nn]eighbou?ring"
        r"|Arab|Western|European|Nordic|G-?7)\s+"
        r"(?:donors|countries|nations|governments|states|partners|community|institutions|agencies|banks|(?:financ[a-z]{2,4}|lending)\sinstitutions)"
        # "sixty countries", "more than 40 governments"
        r"|(?:[A-Za-z]{3,7}t(?:y|een)|\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Dd]ozens\sof|[Ss]everal|[Mm]any|dozen|\d{1,3}))"
        r"\s(?:countries|nations|governments|states|donors))"
        # "Donor countries, the EU first among them, gave"
        r"(?:,\s(?:led\sby|among(?:st)?\sthem)\s[^,;:.$€£¥0-9]{3,50},|,\s[^,;:.$€£¥0-9]{3,50}"
        rf"{_CHIEF})?\s+"
        r"(?:[–—-]\s[^–—\n-]{3,60}\s[–—-]\s)?(?:[\w’'-]+\s+){0,6}?"
        r"(?:pledge[sd]?|promise[sd]?|commit(?:s|ted)?|give|gave|given|provided?|announced?|offer(?:s|ed)?|raised?|contributed?"
        r"|paid|disbursed?|released?|handed|cover(?:s|ed)?|made\s+available|put\s+up|dug\s+up|(?:scraped|put|got)\s+together|pooled|chipped\s+in|stumped\s+up|coughed\s+up"
        r"|ponied\s+up"
        r"|agree[sd]?|spent|allocated?|earmarked|budgeted|add(?:s|ed)?|donat(?:ed?|ing)|deposited|placed|extend(?:ed|ing)?|lent|lend(?:ing)?|giving|providing|contributing|mobili[sz]ed|come\s+forward|c[ao]me\s+up|br(?:ought|ing)\s+the\s+total)\b"
        r"|\b(?:[Tt]otal\s+|[Nn]ew\s+|[0-9]+\s+)?pledges\s+(?:and\s+commitments\s+)?(?:(?:of|for|worth|announced|made|amount(?:ed|ing)|reach(?:ed|ing)?"
        r"|total(?:led|ling|ed|ing)?|have|had|close|at|came|come|stood|stand|were|are|was)\b)"
        # "pledges to the Global Fund reached"
        r"|(?<!\bits\s)(?<!\btheir\s)(?<!\bour\s)(?<![’']s\s)\b(?:[Pp]ledges|[Cc]ontributions|[Pp]romises|[Dd]onations|[Cc]ommitments)\s(?:made\s)?(?:to|for)\s(?!(?:multilateral|international)\s[a-z]+\s)[^.;:,$€£¥0-9]{3,60}?\s"
        r"(?:(?:have\s)?reach(?:ed)?|totall?(?:ed)?|(?:now\s)?(?:stand|stood)\sat|(?:came|come|amount|amounted|rose|have\srisen|climbed)\sto|exceed(?:ed)?)\b"
        # "aid pledges from development partners", "foreign aid rose ... and disbursement stood at"
        r"|\b(?:[Pp]ledges?|[Cc]ommitments?|[Dd]isbursements?|[Aa]id|[Aa]ssistance|[Ll]oans|[Gg]rants|[Ff]unds)\s(?:[a-z]{2,10}\s)?(?:from|by)\s(?:the\s|its\s|all\s)?"
        r"(?:(?:(?:development|foreign|external|international|donor)\s)?(?:partners|donors|lenders|agencies|creditors|members|member\s(?:states|countries|nations))"
        r"|(?:Arab|Gulf|Western|European|Nordic|Socialist|donor|friendly)\s(?:states|countries|nations|governments))\b"
        r"|\b(?:[Ff]oreign|[Ee]xternal|[Oo]verseas)\s(?:aid|assistance)\b[^.;:$€£¥]{0,90}\s(?:stood\sat|totall?ed|reached|amounted\sto|came\sto"
        r"|(?:rose|fell|increased|declined|climbed|dropped|jumped)\s(?:[\w.%]+\s){0,4}to)\s"
        # "came away from its first conference with promises of", "ended two days of talks with a package of"
        r"|\b(?:came|comes?|coming|went|goes|go|walked|[Dd]onors\s(?:ended|closed|concluded))\s[^.;:$€£¥()]{0,60}?\bwith\s(?:an?\s|the\s|new\s|fresh\s){0,2}"
        r"(?:promises|pledges|commitments|offers|package)\s(?:of|for|worth|totall?ing)\b"
        # "an appeal by UNICEF for $5 million", "the appeal has brought in $3 million"
        r"|\b(?:[Aa]ppeals?|[Cc]alls?|[Pp]leas?)\s(?:(?:by|of|from|launched|issued)\s[^.;\n]{2,50}?\s)?(?:for|of|worth|seeking|totall?ing)\s(?:[a-z]+\s){0,3}$"
        r"|\b[Aa]ppeals?\s[^.;\n]{0,40}?(?:has|have|had)\s(?:so\sfar\s|only\s|already\s)?(?:received|attracted|drawn)\b"
        r"|\b(?:has|have|had)\s(?:so\sfar\s|only\s|already\s)?brought\sin\b"
        # "Japan 900 million, others 200 million"
        r"|(?:^|[,;(]|\b(?:and|while|with))\s(?:the\s|all\s)?others\s(?:[a-z]{3,12}\s){0,3}(?:[A-Z]{0,3}[$€£¥])?$"
        # "Nepal received commitments of foreign aid"
        r"|\b(?:receiv|secur|obtain|mobili[sz]|attract|got)\w{0,5}\s(?:[\w’'-]+\s){0,4}?(?:foreign|external|donor)\s(?:aid|assistance"
        r"|grants?|loans?|funding|support|commitments?)\b"
        r"|\b(?:[Cc]onference|[Mm]eeting|[Ss]ummit|[Ee]vent|[Aa]ppeal|[Gg]athering|[Gg]et-together|[Rr]ound\s?table),?\s+(?:(?:held\s+(?:(?:on|last|this)\s+)?\w+"
        r"|[A-Z][a-z]{2,5}day|yesterday|today)\s+)?"
        r"(?:in\s+[A-Z]\w+(?:,\s[A-Z]\w+,)?\s+)?(?:on\s+\w+\s+)?(?:(?:that|which)\s+)?(?:also\s+|has\s+"
        r"|had\s+|succeeded\s+in\s+|hope[sd]?\s+to\s+)?(?:rais(?:e[sd]?|ing)|secure[sd]?|mobili[sz](?:e[sd]?|ing)|drew|yield(?:s|ed)"
        r"|generate[sd]?|pledge[sd]?|brought\s+in|collect(?:s|ed)|netted|garnered|drummed\s+up|pulled\s+in|ended\s+with)\b"
    ),
    # "UNICEF is spending": the money that it hands on is its own to give
    hands_on_after=(
        r"\s+(?:(?:itself|alone|is|are|has|have|had|will|was|were|also|been|now|already|to)\s+){0,3}(?:spen[dt]|put(?:s|ting)?\b|allocat|channel"
        r"|invest|run(?:s|ning)\b|us(?:es|ed|ing)\b)"
    ),
    # "Norway with $3 million, Oman with about $2 million", "Norway ($3 million)": an item of a roll begins with its giver
    heads_sum=(
        r"(?:[’']s?|,?\s(?:with|at|on))?\s(?:(?:about|around|some|nearly|almost|over|up\sto|more\sthan|an?|just|only|another|paltry|mere|modest|meagre"
        r"|generous|handsome|further)\s){0,2}\(?"
    ),
    # "26 million of it in grants and the rest in loans from the fund": who gives the rest
    gives_rest=r"\b(?:rest|remainder|balance|remaining)\b",
    # "Germany's" KfW, "the French development agency" AFD: between a country and its agency
    owns=r"(?:[’']s?)?\s(?:[a-z]{3,14}\s){0,3}",
    # "$5 million to Mali, $3 million to" UNICEF: between a sum and whose it is
    item_for=r"\s(?:in\s(?:[a-z-]{3,14}\s){1,3}?)?(?P<to>to|for)\s(?:the\s)?",
    # "$160 million, followed by Oman with": whose the next sum is
    passed_on=r",\s(?:of|from)\swhich\s|\b(?:followed|trailed|matched)\s+(?:closely\s+)?by\s+(?:the\s+)?$|\bahead\s+of\s+(?:the\s+)?$",
    # "The fund holds $80 million, with Canada contributing $40 million": several, where nobody gave it all
    others_with=(
        r"(?:,|\s[–—-])\s(?:and\s)?with\s(?:the\s)?[A-Z][\w’'.-]{1,20}\s(?:[A-Za-z][\w’'.-]{1,20}\s){0,5}?"
        r"(?:contributing|giving|pledging|promising|offering|providing|committing|putting\s(?:in|up)|paying)\b"
    ),
    # "Britain has given £2 million"
    gave_plainly=(
        r",?\s(?:(?:has|had|have|already|so\sfar|also|will|later|earlier|separately|since|meanwhile,|however,|then|now)\s){0,3}(?:given|gave|donated?|pledged?|promised?|granted"
        r"|provided|lent|loaned|committed|contributed)\s(?:it\s|them\s)?"
        r"(?:(?:about|some|nearly|over|another|a\sfurther)\s){0,2}"
    ),
    # "The World Bank separately announced": of a lender that is a gift, of a country it may be a budget
    announced_plainly=(
        r",?\s(?:(?:has|had|also|later|earlier|separately|since|meanwhile,|then|now)\s){0,3}(?:announced|approved)\s"
        r"(?:(?:about|some|nearly|over|another|a\sfurther)\s){0,2}"
    ),
    # "An Indian grant of", "a Mexican gift": whose it is, where "the Indian loan" may be one to India
    own_gift=r"\s(?:[a-z-]{3,14}\s){0,2}(?:grant|gift|donation|credit\sline|line\sof\scredit|loan\sof)\b",
    one_before=r"\b[Aa]n?\s(?:[a-z-]{3,12}\s)?$",
    # "had promised it $6 million"
    given_it=r"\s(?:it|them|him|her)\s(?:(?:about|some|nearly|over|another|up\sto|more\sthan|an?|a\sfurther)\s){0,2}",
    # "the $9 million that Japan has given"
    that_one=r"\s(?:(?:loan|grant|credit|package|aid|sum)\s)?(?:that|which)\s(?:the\s)?",
    # "the Global Fund, which is set to receive"
    which_gets=(
        r"(?:\s\([A-Z][\w.]{1,9}\))?,\s(?:which|who)\s(?:(?:is|was|has|had|will|would|be|been|set|due|to|already|also|recently|now|only|just)\s){0,5}"
        r"(?:receive[ds]?|got|gets?|given|promised|paid)\s(?:(?:about|some|nearly|over|more|than|up|to|at|least|an?|another|only|just)\s){0,4}"
    ),
    # "came in with $9 million, Iran with $3 million": the word that each gives its sum by, and what stands before the next name
    step=r"(?:\s\([A-Z][\w.]{1,9}\))?\s(?P<how>with|for|at|on)\s(?:(?:about|some|nearly|over|just|another|an?|more|than|only|roughly)\s){0,3}$",
    steps_on=r"(?:\s(?!and\b)[\w’'-]{1,14}){0,4}(?:[,;]|,?\sand|,?\swhile)\s(?:(?:the|and|from)\s){0,3}",
    # "holds $5 million for the development of the Pacific"
    good_of=r"\sfor\s(?:the\s)?(?:[a-z-]{3,14}\s)?(?:development|recovery|growth|security|stability|reconstruction)\s(?:of|in)\s(?:the\s)?$",
    which_has=(
        r"(?:\s\([A-Z]{2,8}\))?,\s(?:which|who)\s(?:(?:now|already|also|still)\s)?(?:has|have|had|holds?|held|keeps?|kept)"
        r"\s(?!(?:asked|sought|received|got|borrowed|repaid|owed|lost|spent|taken)\b)(?:[a-z-]+\s){0,5}"
        # "and the EU, through its Global Gateway,"
        r"|,\s(?:through|via|by\sway\sof)\s[^,;.()$€£¥0-9]{3,50},\s(?:[a-z]+\s){0,2}"
    ),
    joined_by=r"(?:\b(?:together\swith|along\swith|alongside|beside|joined\sby|followed\sby|as\sd(?:o|id)|(?:with|in)\s[a-z]+\swith)|[)],?\sand)\s(?:the\s|[A-Z]\w+[’']s\s)?$",
    it_gave=(
        r"\s(?:(?:that|which)\s)?(?:it|they|he|she)\s(?:(?:has|had|have|once|also|earlier)\s){0,2}"
        r"(?:promised|pledged|gave|given|lent|offered|committed|sent|announced)\b"
    ),
    auxiliary=r"\s(?:(?:has|had|have|is|was|are|will|would|also|to|now|then|already|earlier|previously|recently|once|just)\s){0,3}",
    giving_sum=(
        r"\s(?:alone\s|also\s)?(?:giving|pledging|promising|offering|lending|donating|adding(?=\san?\s[a-z]+\sof\s))"
        r"\s(?:(?:about|some|another|nearly|over|a\sfurther|an?\s(?:grant|loan|credit)\sof)\s)?(?=[A-Z]{0,3}[$€£¥]|[A-Z]{3}\s?\d|\d)"
        # "with Japan's $5 million"
        r"|[’']s?\s(?:(?:about|some|own|nearly|over)\s)?(?=[A-Z]{0,3}[$€£¥]|[A-Z]{3}\s?\d|\d)"
    ),
    # "of the $9 billion promised in Geneva", "pledged at the conference": by many
    promised_there=(
        r"(?:\s(?:that|which)\s(?:was|were|had\sbeen))?\s(?:promised|pledged)\s(?:to\s[A-Z][\w’'-]*\s)?(?:in\s[A-Z]|at\s(?:an?|the|that|last)\s|after\s)"
    ),
    # "$1.1 billion from some fifty donors"
    many_after=(
        # "by an aid group chaired by the World Bank"
        r"\s(?:from|by)\s(?:an?|the)\s(?:(?:Paris-based|international|Western|World\sBank)\s)?(?:(?:[Aa]id|[Dd]onors?)\s(?:group|club|consortium)|consortium)\b|"
        # "said $9 million had been pledged"
        r"\s(?:has|have|had)\s(?:now\s|so\sfar\s|already\s)?been\s(?:pledged|promised|raised|collected)\b(?!\s(?:by|from|to|for\s(?!\d))\b)|"
        # "the $100 million that donors pledged"
        r"\s(?:(?:that|which)\s)?(?:(?:foreign|international|Western|Arab|major|the)\s){0,2}(?:donors|lenders|creditors|donor\s(?:countries|nations|governments)|G-?7|G-?20|Group\sof\s(?:Seven|Twenty))"
        r"\s(?:(?:have|had|has|already|so\sfar|then|originally|earlier)\s){0,3}(?:pledged|promised|gave|given|committed|offered|provided)\b|"
        # "a $50 billion G7 loan"
        r"\s(?:G-?7|G-?20|Group\sof\s(?:Seven|Twenty))\s(?:[a-z]+\s){0,2}(?:loans?|package|pledge|aid|assistance|scheme|plan|fund|credit|programme|program)\b|"
        # "the $160 million flash appeal"
        r"[\s-](?:(?!(?:to|for|in|of|from|under|via|towards?|into)\s)[A-Za-z-]+\s){0,2}(?:[Aa]ppeal|(?:response|humanitarian|relief)\splan)\b|"
        # "pledges of $5 million for Chad were the outcome of a meeting"
        r"(?:\s(?:for|to)\s(?:the\s)?[A-Z][\w’' -]{2,40})?\s(?:was|were|is|are)\s"
        r"(?:the\s)?(?:outcome|result|fruits?|harvest|yield)\sof\s(?:an?|the|this|that|two|three)\s(?:[\w’'-]+\s){0,5}?(?:conference|meeting|meet|summit|talks|forum|round|gathering)\b|"
        r"\s+(?:[a-z-]+\s+){0,5}(?:from|by)\s+(?:(?:the|some|about|nearly|around|more|than|over|its|their|other|international|foreign|global|various|several"
        r"|many|all|two|three|four|five|six|rich|richer|wealthy|industriali[sz]ed|industrial|Western|Arab|Gulf|European|Nordic|regional|bilateral|multilateral|traditional|private|[0-9]+|[a-z]+ty)\s+){0,4}(?:donors|countries|governments|nations|states|allies|lenders|creditors|partners|agencies|donor\s+\w+|international\s+community|development\s+partners"
        r"|financial\s+institutions|institutions|external\s+sources|foreign\s+sources)\b"
    ),
    # "the appeal is still underfunded by", "it is $5 million`` short": what nobody has given
    short_before=(
        r"\b(?:is|was|are|were|remains?|remained|stays?|stayed|left|fell|falls?)\s(?:(?:still|also|now|badly)\s)?(?:short|under-?funded)\sby"
        r"\s(?:[a-z]{2,8}\s){0,3}$"
    ),
    short_after=r"\s(?:too\s)?short\b(?!-|\s(?!of\s(?:its|the|their|that)\s(?:goal|target|aim|total|need))[a-z])",
    # "against $3 million last year": the same giver's
    set_against=(
        r",?\s(?:against|versus|compared\s(?:with|to)|(?:up|down)\sfrom)\s(?:[a-z]{1,7}\s){0,3}$"
        # "Britain paid £4 million out of £9 million, and the US"
        r"|(?:\sout|(?<=\d)|(?<=lion)|(?<=mln)|(?<=\dbn))\sof\s(?:(?:an?|its|their)\s)?(?:(?:promised|pledged|planned)\s)?$"
        # "the Bank a loan of $7 million and a grant of"
        r"|,?\s(?:and|plus)\s(?:an?|another)\s(?:[a-z-]+\s){0,2}(?:grant|loan|credit|gift|guarantee)\s(?:of|worth)\s(?:[a-z]+\s){0,2}$"
    ),
    # "asked Congress for": a government that asks its own house for money is to give it
    asks_house=(
        r"(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|s(?:eek|ought)(?:s|ing)?)\s(?:for\s|from\s)?(?:the\s)?(?:U\.?S\.?\s)?"
        r"(?:Congress|Parliament|parliament|lawmakers|legislators|House|Senate|Diet|Bundestag|Commons)\b"
    ),
    # "Reagan's fiscal 1988 budget seeks": who asks its house too
    own_budget=(
        r"[’']s\s(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance)\s[Mm]inistry\s(?:(?:has|had|is|also)\s){0,2}(?:request|seek|sought)"
        r"|[’']s\s(?:[\w/-]{2,12}\s){0,4}[Bb]udget(?:\s[a-z]{3,9})?\s(?:seeks|asks|requests|calls|sought|asked|requested|called)\b"
    ),
    # "Oman gave it to the bank of Mali`` and later ``lent": behind "of", the verb of who gave
    goes_on_with=r"(?:\s[a-z]{3,12})?,?\s(?:and|but)\s(?:(?:also|then|later|has|have|had|will)\s){0,2}",
    object_before=r"\b(?:of|with|to|for|in|from|against|between)\s(?:the\s)?$",
    # "donors committed $10 million in loans and $3 million in grants": between two sums of the same givers
    # or "$10 million for the schools, and an additional $3 million for the clinics"
    as_kinds=(
        r"(?:\s(?:has|have|had)\sbeen\s[a-z]+)?"
        r"\s(?:(?:in|as|of|worth\sof)\s(?:[a-z-]+\s){0,3}[a-z-]+|(?:for|to)\s(?:(?:19|20)\d\d|[^.;:$€£¥0-9]{3,90}?)),?\s(?:and|plus)\s"
        r"(?:(?:an?|additional|further|another|about|some|nearly|over|up\sto)\s){0,2}"
    ),
    # "$5 million from India", and nothing between
    origin=r"\s(?:more\s)?from\s(?:the\s)?",
    # "$5 million was put in by Japan"
    given_by=(
        r"\s(?:(?:has|have|had|will|would|was|were|is|are|be|being|been|to|also|now)\s){1,4}(?:given|donated|lent|provided|contributed|pledged|promised"
        r"|(?:put|paid|moved|chipped|kicked|brought)\s(?:in|up))\sby\s(?:the\s)?"
    ),
    # "Donor countries gave`` the ``Bank": between who gives and to whom
    object_of=r"\s(?:to\s)?(?:the\s)?",
    # "Eleven countries, Norway chief among them, promised": one of many who is named beside them
    among_many=rf",|{_CHIEF}",
    # "had $5 million of foreign aid in hand": of one who is told what it takes, not from whom
    foreign_after=(
        r"\s+(?:of|in|worth\s+of)\s+(?:foreign|external|outside|overseas|Gulf|Arab|Western|donor)\s+(?:aid|assistance|help|loans?|grants?|credits?|funds"
        r"|funding|money|support)\b(?!\s+(?:from|by)\b)"
    ),
    # "Foreign aid totalled": in the money of one who gives it is what that one gives
    foreign_aid=r"\b(?:[Ff]oreign|[Oo]verseas|[Dd]evelopment)\s(?:aid|assistance)\b",
    # "its foreign aid to $5 million", "The aid budget will fall to": of all that it helps
    all_aid=(
        r"\b(?:[Ii]ts|[Tt]heir|[A-Z][a-z]+[’']s)\s(?:total\s|overall\s)?(?:foreign|overseas)\s(?:aid|assistance)(?:\s(?:budget|spending|programme|program))?"
        r"\s(?!(?:to|for)\s(?:the\s)?[A-Z])(?:[^.;:$€£¥]{0,60}\s)?$"
        r"|\b(?:aid|ODA)\s(?:budget|spending)\s(?!(?:to|for|in)\s(?:the\s)?[A-Z])(?:(?!\s(?:to|for|in)\s(?:the\s)?[A-Z][a-z])[^.;:$€£¥]){0,60}(?<=\s)$"
    ),
    # what may stand in a list item before its donor
    item_start=r"(?:\s[a-z][^.,;:()$€£¥0-9]{2,50}(?=,\s(?:and|while|plus)\s))?[\s,;:]*(?:and|the|while|From|plus|then)?[\s]*(?:the\s+)?(?:hosts?,?\s+)?",
    # "Mali gets $5 million``, and the ``Gambia $3 million"
    own_item=r"(?:[,;]|\s(?:and|while|plus))\s?(?:the\s)?$",
    # "is providing" is no passive
    active_form=r"ing(?:\s[a-z]{2,7}){0,2}$|^to\s",
    passive=r"\b(?:was|were|is|are|be|been|being)\s+(?:\w+ly\s+|also\s+|already\s+)?$",
    pronoun=(
        r"\b(?=[histwT])(?<!said )(?<!says )(?<!said that )(?<!says that )(?<!announced )(?<!announced that )(?<!confirmed )"
        r"(?:it|they|he|she|which\s+it|This|These|that\s+(?:[a-z-]+\s){0,2}donors)\b"
        # "Mali plans to spend $9 million, of which donors will provide"
        r"|\b(?:of\swhich|while|with|where|and)\s(?:(?!other\s)[a-z-]+\s){0,2}(?:donors|lenders|creditors|partners)\s(?:[a-z]+\s){0,2}$"
    ),
    # "The programme will get", "It receives": of what the sentence before was about
    goes_on=(
        r"\W{0,3}(?:(?:The|This|That|These|Those|Its|Their|Both|Under\s(?:the|this))\s(?=[a-z])|(?:It|They)\s)"
        # "IDA will support the project with"
        r"|[^.;$€£¥]{0,60}\b(?:the|this|said|that)\s(?:project|programme|program|scheme|work|works|operation)\b"
    ),
    # "leads in pledges", "their offers": a noun, no verb
    giving_noun=r"\b(?:an?|the|this|that|another)\s(?:[a-z]+\s)?(?:requests?|appeals?|pleas?)$|\b(?:in|of|its|their|his|her)\s(?:pledges|promises|offers|funds|commitments?|contributions?|donations?)$|\bdeliver(?:y|ies)$",
    # "The grant comes from the $5 million set aside for Chad": from who gave it
    the_gift=(
        r"\W{0,3}(?:The|This)\s(?:[a-z]{3,12}\s)?(?:loan|grant|credit|package|aid|assistance|money)"
        r"\s(?:is|was|will|would|comes?|came|forms?|brings?|brought|raises|takes|adds|follows|followed)\s"
    ),
    # whom the sentence before named
    it=(
        r"\W{0,3}(?:(?:However|Moreover|Besides|Also|But|And|Yet|Furthermore|In\s+addition|Additionally|Earlier|Later|Previously|Now|Then"
        r"|(?:Last|This|Next)\s[a-z]+|So\s+far|Since\s+then|To\s+date),?\s(?:it|they|he|she|the\s(?:bank|fund|lender|agency|donor))"
        # "In 28 years it has lent"
        r"|(?:In|Over|For|By|Since|During|Until|Within|At|After|Before|On)\s[^.,;:()$€£¥\n]{2,36}?,?\s(?:it|they|he|she|the\s(?:bank|fund|lender|agency))(?=\s(?:has|had|have|will|would|is|was|also|gave|lent|put)\b)"
        r"|(?:It|They|He|She|The\s+(?:[A-Z]?[a-z]+(?:-[a-z]+)*\s)?(?:bank|fund|lender|agency|Bank|Fund|Agency|Commission|commission|organi[sz]ation|donor"
        r"|[Kk]ingdom|emirate|[Ff]oundation|charity|bloc|[Uu]nion|institution|alliance|[Aa]lliance|corporation|facility|[Ff]acility))"
        r"|(?:Its|Their)\s(?:[a-z-]{2,14}\s){0,3}(?:ambassador|embassy|envoy|mission|board|government|ministry|minister|parliament|president"
        r"|representative|delegate|spokes(?:man|woman|person)|director|executive|head|chief|office|officials?|directors|executives"
        r"|development\sagency|aid\sagency)"
        # "Its $5 million programme"
        r"|(?:Its|Their)(?=\s(?:[A-Z]{0,3}[$€£¥]|\d))"
        r"|(?:Its|Their)\s(?:(?:new|own|latest|foreign|total|first|second|overall|annual)\s)?(?:contribution|pledge|share|gift|aid|budget|cheque"
        r"|package|assistance|loan|grant))[\s,]"
    ),
    # "Lebanon promised more than $10bn": a headline leaves out "was"
    bare_passive=(
        r"\s(?:given|granted|promised|pledged|offered|awarded|handed|lent|loaned|allocated|assured(?:\sof)?|extended)\s"
        r"(?:(?:over|more\sthan|about|around|up\sto|nearly|almost|some|at\sleast|an?|another|further|extra|fresh|new|additional)\s){0,3}"
    ),
    # "$5 million`` of it is to be ``paid": between a sum and the passive whose subject it is
    sum_subject=r"\s(?:(?!(?:and|but|or|then|who|which|that)\b)[a-z-]{1,14}\s){1,6}",
    # "India’s $5 million pledge": whose it is
    own_sum=r"[’']s?\s(?:[a-z-]{2,12}\s){0,2}",
    # "Soviet aid to Laos was $9 million and Vietnam``'s ``$2 million": another's to the same
    own_alone=r"[’']s?\s(?:(?:was|is|about|some|only|nearly|came|to|fell|rose|at|just)\s){0,3}",
    aid_to_one=(
        r"\b(?:aid|assistance|lending|contribution|export\scredits?)\s(?:to|for)\s[^.;:$€£¥]{2,40}?\s"
        r"(?:(?:was|is|totall?ed|reached|amounted|came|stood|rose|fell|at|to|about|some|nearly|only|over)\s){1,4}$"
    ),
    # "Mexico has cut its aid to", "a loan to": what the one before sends to the one behind
    sent_to=(
        r"\b(?:(?:aid|assistance|help|support|relief|funding|grants?|loans?|credits?|lines?|gifts?|donations?|contributions?|packages?"
        r"|tranches?|deposits?)\s+to|(?:announced|unveiled|approved|pledged|promised)\s[^.;:\n]{2,60}\s(?:aid|assistance|help|support|relief)"
        r"\s+(?:to|for))\s+(?:the\s+)?(?:(?:[Gg]overnment|people|[Rr]epublic|[Kk]ingdom)\s+of\s+(?:the\s+)?)?$"
    ),
    # "Laos has asked Thailand for"
    asked_before=r"\b(?:asks|asked|asking|urges|urged|begged|petitioned|approached|appealed\sto|turn(?:s|ed|ing)?\sto)\s+(?:the\s)?$",
    asked_for=r"\s+(?:for|to\s(?:lend|give|provide|grant|extend|release))\s",
    lender_noun=r"[\s-](?:[a-z-]{2,14}\s){0,3}(?:programme|program|loan|facility|credit|bail-?out|arrangement|grant|tranche)s?\b",
    given_noun=r"[\s-](?:[a-z-]{2,12}\s){0,2}(?:commitment|pledge|contribution|donation|offer|gift|promise)s?\b",
    # "signed a $5 million credit line with India", "a loan agreement with"
    loan_with=(
        r"\b(?:loans?|credits?|grants?|line\sof\scredit|credit\sline|aid|assistance|financing)"
        r"(?:\s(?:lines?|agreements?|accords?|pacts?|deals?|packages?|contracts?))?\swith\s(?:the\s)?$"
    ),
    # "the Bank, which approved $5 million": told of the name, whatever stands before it
    relative=(
        r"(?:\s\([A-Za-z]{2,8}\))?,\s(?:which|who|itself)\s(?:(?:had|has|have|is|are|will|would|also|itself|already|recently|earlier"
        r"|separately|previously|later|[a-z]{3,9}ly)\s){0,4}[a-z]"
    ),
    # "Canada, which had pledged``" $13 million``, sent ``$9 million": told of who gave the sum before
    in_relative=r",\s(?:which|who)\s[^,;:]{2,80}$",
    main_clause=r"(?:\s[^,;:.$€£¥0-9]{2,50})?,\s(?!(?:and|or|which|who|while|but|as|plus|with|including)\b)[a-z]{3,}\s(?:[a-z]{2,10}\s){0,4}",
    # "Mongolia and the Philippines to fund": what the last of a row of takers is to do
    row_goes_on=r"\s(?:to|for|in|so)\s",
    # "Norway and other donors pledged"
    with_others=(
        r"(?:\s\([^()\n]{2,30}\))?,?\s(?:(?:along|together)\s)?(?:and|with|plus)\s(?:[\w-]{1,12}\s){0,4}?(?:other|fellow)\s"
        r"(?:[\w-]+\s){0,3}?(?:donors|countries|nations|states|governments|lenders|creditors|partners|allies|members|agencies|institutions"
        r"|organi[sz]ations|contributors|friends|powers|neighbours|monarchies)\b"
        r"|\s(?:and|with)\s(?:its|their|his|her)\s(?:[a-z-]{3,12}\s){0,2}?(?:allies|partners|neighbours|neighbors|friends|peers)\b"
    ),
    # "Beijing, with a paltry $5 million": whose own it is
    with_own=r",?\s(?:with|on|at)\s(?:[a-z]{1,12}\s){0,3}(?=[A-Z]{0,3}[$€£¥\d])",
    # "US, EU pledge": a comma for an "and", as the verb is of both
    both_give=r"\s(?:to\s)?(?:pledge|promise|vow|offer|give|donate|provide|commit|lend|announce|agree|approve|sign|extend|allocate|boost|double)\b",
    # "in talks with the Fund on a $5 million loan"
    talks_with=r"\b(?:talks|negotiations?|negotiating|discussions|deal|agreement|accord)\s(?:[a-z]+\s)?with\s(?:the\s)?$",
    talks_about=r"(?:\s\([A-Z]{2,6}\))?\s(?:on|for|over|about|worth|of)\s(?:[a-z-]{1,14}\s){0,4}",
    # "one with Denmark for $5 million": an agreement of several
    one_with=r"\b(?:one|another|a\s(?:second|third|fourth|fifth)(?:\sone)?|the\s(?:first|second|third|other|last))\swith\s(?:the\s)?$",
    # "They promised": those named before
    of_several=r"\W{0,3}(?:(?:However|Moreover|But|And|Also|Now|Then|Together|Last\s[a-z]+),?\s(?:they|both|the\s(?:two|three|pair))|They|Both|The\s(?:two|three|pair))[\s,]",
    # "a road to Ethiopia": where it leads
    leads_there=(
        r"\b(?:roads?|railways?|rail|highway|motorway|links?|pipelines?|cable|bridge|corridor|route|flights|ferry)(?:\s(?:link|line))?"
        r"(?:\sfrom\s[A-Z][\w’'-]{1,16})?\sto\s(?:the\s)?$"
    ),
    # "Syrian refugees": who fled that country
    fled_after=r"\s(?:[a-z]{2,10}\s)?(?:refugees?|asylum[\s-]seekers?|exiles?|migrants?)\b",
    # "Norway and Peru. The former gave", "the latter's share"; not "the former minister"
    one_of_two=(
        r"[’']s\b|[,.;:)]|\s(?:will|would|is|was|has|had|also|then|now|alone|to|itself|gives?|gave|pledg(?:es|ed|ing)|promis(?:es|ed|ing)|offer(?:s|ed|ing)"
        r"|lends?|lent|lending|giving|put|contribut(?:es|ed|ing)|donat(?:es|ed|ing)|provid(?:es|ed|ing)|announc(?:es|ed)|add(?:s|ed|ing)|paid|pays"
        r"|agreed|committed|approved|got|gets|receiv(?:es|ed|ing)|took|takes|with|sent|granted|extended|put|said)\b"
        r"|\s(?:another\s|about\s|some\s|only\s)?(?=[A-Z]{0,3}[$€£¥]|[A-Z]{3}\s?\d|\d)"
    ),
    # "Japanese yen loans to China": who takes, though it usually gives
    lent_to=(
        r"\b(?:loans?|credits?|grants?|aid|assistance|ODA|lent|lends|lend|lending|donations?|gave|given)(?:\s(?:to|worth|of|extended"
        r"|provided|granted|money)){0,2}\sto\s(?:the\s)?$"
        # "aid spending in China", "handouts to China"
        r"|\b(?:aid|assistance|ODA|development)\s(?:spending|projects?|programmes?|programs?|work|funding|schemes?)\s(?:in|for|to)\s(?:the\s)?$"
        r"|\bhand-?outs?\sto\s(?:the\s)?$"
        # "$5 million of it is for China"
        r"|\b(?:is|was|are|were)\s(?:meant\s|intended\s|earmarked\s)?for\s(?:the\s)?$"
        # "to back the sale of radar to Turkey"
        r"|\bsales?\sof\s(?:[\w’'-]+\s){1,5}to\s(?:the\s)?$"
        # "for reconstruction in Turkey", "for Syrian refugees in Germany"
        r"|\bfor\s(?:[\w-]+\s){0,3}(?:reconstruction|rebuilding|relief|recovery|victims|survivors|refugees|people\sdisplaced)"
        r"(?:\s(?:work|works|efforts?))?\s(?:in|of)\s(?:the\s)?$"
        # "what Tokyo has lent Beijing"
        r"|\b(?:extend(?:s|ed|ing)?|offer(?:s|ed|ing)?|grant(?:s|ed|ing)?|provid(?:es?|ed|ing))\s(?:to\s)?$"
        r"|\b(?:lent|lends?|lending|loaned|gave|gives?|given|giving|granted|offered|provided|provides)\s(?:the\s)?$"
    ),
    # "a grant of $5 million from the same lender": who gave the sum before it
    same_giver=(
        r"(?:\s\([^()\n]{1,30}\))?\s(?:[\w-]{1,14}\s){0,4}(?:from|by|of)\s(?:the|that)\s(?:very\s)?same\s(?:[a-z]{3,14}\s){0,2}"
        r"(?:agency|bank|lender|donor|institution|source|fund|country|government|financier|partner|organi[sz]ation)\b"
    ),
    # "$125 million for 14 countries": for no one of them
    several_takers=(
        r"[^.;\n$€£¥]{0,90}?\b(?:in|to|for|across|among|of)\s(?:(?:help|assist|support|aid)\s)?(?:(?:the|its|some|about|at|least|more|than|over|nearly|all|these)\s){0,3}"
        r"(?:[1-9]\d{0,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty"
        r"|several|many|various|numerous|different)\s(?:[A-Za-z][a-z-]+\s){0,3}?(?:countries|nations|states|territories|economies)\b"
        # "gave $5 billion worldwide", "lent €8 billion outside the EU"
        r"|(?:\s[a-z]+){0,4}\soutside\s(?:the\s)?(?:EU|European\sUnion|bloc|Union|Europe)\b"
        r"|(?:\s(?:in|of)\s[a-z]+(?:\s[a-z]+)?)?\s(?:worldwide|globally|(?:around|across|throughout)\sthe\s(?:world|globe))\b"
        # "appropriated $40 billion for foreign aid", "spends $5 million a year on aid"
        r"|(?:\s(?:a|per|each|every)\syear|\sannually)?\s(?:(?:for|towards?)\s(?:all\s)?(?:foreign|overseas|international)"
        r"|on(?:\s(?:foreign|overseas|international|official|development|its|all)){0,3})\s(?:aid|assistance)\b"
        r"(?!\s(?:to|for|in\s(?:the\s)?[A-Z][a-z]+|projects?|work)\b)"
    ),
    # "three countries, among them Chad"
    # "the Sahel country", "the Pacific Games"
    one_of_region=(
        r"\s(?:(?!and\b|or\b)[a-z]+\s)?(?:country|nation|state|kingdom|republic|island|neighbour|archipelago)\b"
        r"|(?:\s[A-Z]\w+)?\s(?:Games|Cup|Championships?|Festival)\b"
    ),
    one_of_many=r"(?:\bincluding|\bamong\sthem|\bsuch\sas|\bnotably|\b(?:led|headed)\sby)\s(?:the\s)?$",
    spread=(
        r"\b(?:projects?|programmes?|programs?|schemes?|loans|grants|operations)\s(?:[a-z]{2,12}\s)?(?:in|across|to|for)\s(?:more\sthan\s|over\s|some\s|about\s)?"
        r"(?:[1-9]\d{1,2}|[1-9]|several|many|various|dozens\sof)\s(?:[a-z-]+\s){0,2}(?:countries|nations|states|economies)\b"
        # "approved loans, guarantees and grants worth": three kinds or more are all that a bank gave
        r"|\b(?:(?:loans|grants|credits|guarantees|equity(?:\s[a-z]+)?|technical\sassistance)(?:,|,?\sand)\s(?:[a-z]+\s)?){2,4}"
        r"(?:loans|grants|credits|guarantees|equity|technical\sassistance|insurance)\b[^.;:$€£¥0-9]{0,90}$"
        r"|\b(?:(?:operations|commitments)\s(?:averaged|totall?ed)\s|(?:worldwide|globally)\s"
        # "Lending to all members fell to"
        r"|(?:[Ll]ending|[Ll]oans|[Cc]ommitments|[Aa]pprovals|[Aa]id)\sto\s(?:all\s|its\s)?(?:(?:developing|poor|member)\s)?(?:members|countries|borrowers|nations)\s)"
        r"[^.;:$€£¥0-9]{0,90}$"
        # "Each of them will receive", "Both countries got": as many as were named
        r"|\b(?:[Ee]ach|[Bb]oth)(?:\sof\s(?:them|the\s[a-z]+)|\s(?:[a-z]+\s)?(?:countr(?:y|ies)|nations?|states?|islands?|governments?|capitals?))?"
        r"\s(?:(?:will|would|is\sto|are\sto|has|have)\s)?(?:gets?|got|receiv(?:e|es|ed|ing))\s(?:[a-z]+\s){0,2}$"
    ),
)
