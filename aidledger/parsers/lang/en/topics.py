"""The English patterns that tell what is aid, and what is a price, a cost, a debt, a budget."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.lang import TopicWords
from aidledger.parsers.lang.en.projects import WORKS

_BANKS: Final = (
    r"(?P<banks>(?i:(?:commercial|creditor|private|merchant|foreign|local|domestic|European|Western)\s(?:and\s[a-z]+\s)?(?:banks|lenders|bankers|bank\screditors)|bank\screditors"
    r"|(?:group|syndicate|consortium|club)\sof\s(?:[a-z0-9]+\s){0,3}banks|bank(?:ing)?\s(?:consortium|syndicate)|(?:syndicate|consortium)\s(?:led|arranged|headed)\sby"
    r"|Deutsche\sBank|Commerzbank|Citi(?:bank|group|corp)?|JP\s?Morgan|Standard\sChartered|BNP\sParibas|Barclays|HSBC|Credit\sSuisse|Rabobank|Goldman\sSachs"
    r"|Soci[eé]t[eé]\sG[eé]n[eé]rale|Morgan\s(?:Guaranty|Stanley)|Chase\sManhattan|Manufacturers\sHanover|Bankers\sTrust|Lloyds|Midland\sBank))\b"
)

TOPICS: Final = TopicWords(
    # "its debt to all lenders: about": what stands before the colon names the sum
    named_before=r"[a-z][:：]\s?(?:[a-z]{2,14}\s){0,2}$",
    versus_before=(
        r"\b(?:vs\.?|versus)\s(?:an?\s)?(?:(?:net\s|extraordinary\s)?(?:loss|profit|gain|income|charge|credit)s?\s(?:of\s)?)?$"
    ),
    versus_after=r"(?:,?\s(?:a|per|the)\s?share|\sshr)?,?\s{1,2}(?:vs\.?|versus)\s",
    price_after=(
        r"\s{0,2}(?:-\s?)?(?:a|an|per|each)[\s-]{1,3}(?:day|barrel|bbl|tonne|ton|share|kilo|kilogram|head"
        r"|person|unit|ounce|litre|liter|bottle|copy|hectare|capita|month|week"
        r"|hour|pound|gallon|bushel|metre|meter|mile|night|ticket|dose|piece|bag|kg|ship|vessel|trip|visit|household|family|pupil|student|word"
        r"|page|acre|cubic|square|kilometre|kilowatt|watt|box|sack|crate|seat|line|minute|\d{1,5}\s[a-z]{1,12})\b"
        r"|\s?/\s?(?:tonnes?|tons?|litres?|liters?|barrels?|bbl|kg|kilos?|oz|ounces?|bushels?|lb|unit|share|MWh|kWh)\b"
        r"|\s{0,2}(?:apiece|each)\b"
    ),
    # "$5 buys a net", but "$5 million buys ambulances"
    buys_after=r"\s(?:will\s)?(?:buys?\b|pays\s+for\b|is\s+enough\s)",
    # "the government will find the other $180 million", "with the Government's contribution of": not the donor's
    own_before=(
        r"\b(?:[Tt]he\s+)?(?:host\s+|local\s+|national\s+|recipient\s+)?(?:[Gg]overnment|[Ss]tate|[Tt]reasury|municipality|city|town|county|province|utility"
        r"|[Mm]inistry(?:\sof\s(?!Foreign|External|International|Overseas|Commerce|Defen[cs]e)[A-Z][a-z]{3,16}(?:(?:,|,?\sand)?\s[A-Z][a-z]{3,16}){0,4})?"
        r"|borrower|authorities|(?:executing|implementing)\sagency)(?:(?:[’']s)?\s+(?:own\s+)?(?:contribution|share|counterpart\s+funds?|part)"
        r"\s+(?:of|(?:is|was|(?:will|would)\sbe)(?:\s(?:put|estimated|set)\sat)?|comes\sto|amounts\sto|being)"
        r"|,?\s+(?:itself\s+)?(?:(?:will|would|must|shall|has\s+to|is\s+to|was\s+to)\s+(?:itself\s+)?(?:find|bear|pay|meet|cover|contribute|add"
        r"|put\s+up|put\s+in|raise|finance)|finds|has\sfound|have\sfound|bears|bore|pays|meets|met|covers|contributes|adds|puts\s+up|puts\s+in|gives|contributing|bearing|meeting|covering|paying|putting\s+up|putting\s+in"
        r"|(?:is|was|are|were)\s+(?:itself\s+)?(?:contributing|paying|meeting|covering|putting\s+up|putting\s+in)"
        r"|(?:is|was|are|were)\s+(?:expected|due|supposed|required)\s+to\s+(?:contribute|pay|find|put\s+up|add|finance)"
        r"|itself\s+(?:has\s+|had\s+|have\s+)?(?:put|spent|set\s+aside|invested|found|paid|provided|contributed|committed|allocated))"
        r"(?:\s+(?:the\s+)?(?:other|rest|remaining|balance|of|for|itself)){0,3}"
        # "was to cover the remaining 15% of the cost ("
        r"(?:\s[0-9.]{1,5}\s?(?:%|per\s?cent|pct)(?:\s[a-z]{2,12}){0,4})?)"
        r"[\s,:(]+(?:about\s+|some\s+|another\s+|a\s+further\s+|up\s+to\s+){0,2}$"
        # "while the two governments pay the remaining"
        r"|\b[Gg]overnments\s(?:(?:will|would|are\sto)\s)?(?:pay|meet|cover|bear|find|put\sup)\sthe\s(?:remaining|rest|other|balance)\s(?:of\s)?$"
        # "The stadium authority has spent", "with the government providing"
        r"|\b(?:[Aa]uthority|[Uu]tility|[Mm]unicipality|[Oo]rgani[sz]ers|[Cc]ommittee)\s(?:has|have|had)\s(?:already\s)?spent\s(?:(?:about|some|over|nearly|another)\s)?$"
        r"|\b[Ww]ith\s[Tt]he\s(?:[a-z]+\s)?(?:[Gg]overnment|[Ss]tate|[Tt]reasury|[Bb]orrower|[Mm]unicipality|authorities)\s(?:itself\s)?"
        r"(?:to\sprovide|providing|financing|funding|to\sfinance|to\sfund|to\scontribute|to\smeet|to\spay)"
        r"\s(?:(?:about|some|another|a|further|the|remaining|other|up|to)\s){0,3}$"
        # "the Government of Cameroon financed the remaining 15% ("
        r"|\b(?:[Gg]overnment|[Ss]tate|[Tt]reasury|[Bb]orrower|[Mm]inistry)(?:\sof\s(?:the\s)?[A-Z][\w-]{2,16}(?:\s[A-Z][\w-]{2,16})?)?\s(?:itself\s)?"
        r"(?:(?:financed|funded|covered|paid|provided|contributed|met|bore)\s(?:the\s)?(?:remaining|rest|balance|other)(?:\s[0-9.]{1,5}\s?(?:%|per\s?cent|pct))?"
        # "agreed to put up 15 percent, or"
        r"|(?:(?:agreed|undertook|was|is|had|has)\sto\s|will\s|would\s)(?:contribute|put\s(?:up|in))\s[0-9.]{1,5}\s?(?:%|per\s?cent|pct))"
        r"(?:\s[a-z]{2,12}){0,4}?[\s,:(]+(?:(?:about|some|or)\s)?$"
        # "the Government of Mali was responsible for contributing the remaining"
        r"|\b(?:[Gg]overnment|[Ss]tate|[Tt]reasury|[Mm]inistry)(?:\sof\s(?:the\s)?[A-Z][\w-]{2,16}(?:\s[A-Z][\w-]{2,16})?)?\s(?:(?:was|is|were|are|will|would|be)\s){1,2}"
        r"(?:responsible|liable)\sfor\s(?:(?:financing|funding|contributing|paying|covering|meeting|providing|raising)\s)?"
        r"(?:(?:the|a|about|some|another|remaining|other|rest|balance|of|further)\s){0,4}(?:[0-9.]{1,5}\s?(?:%|per\s?cent|pct)(?:\s[a-z]{2,12}){0,4}\s?\(|$)$"
        # "the Kisumu County Government will provide", "the provincial administration allocated"
        r"|\b(?:[Ss]tate|[Pp]rovincial|[Cc]ounty|[Rr]egional|[Mm]unicipal|[Ll]ocal|[Cc]ity|[Dd]istrict)\s(?:[Gg]overnments?|[Aa]dministration"
        r"|[Cc]ouncil|[Aa]uthorit(?:y|ies))\s(?:(?:will|would|has|have|had|also|to)\s){0,3}(?:provided?|provides|allocated?|contributed?"
        r"|contributes|added?|adds|put|paid|pay|pays|set\saside)\s(?:(?:about|some|another|a|further|the|remaining|other|up|to)\s){0,3}$"
        # those who are helped pay a part themselves
        r"|\b(?:[Bb]eneficiar(?:y|ies)|[Cc]ommunit(?:y|ies)|[Vv]illagers|[Hh]ouseholds|[Ff]armers|[Uu]sers|[Bb]orrowers?)\s"
        r"(?:(?:themselves|will|would|are|were|to|expected|also|each)\s){0,4}(?:contribut\w{1,4}|pay|paid|put\sup|puts\sup|put\sin|provided?)\s(?:(?:[a-z]+\s){1,5}(?:worth|valued\sat)\s)?"
        r"(?:(?:about|some|another|the|remaining|other|a|further|up|to)\s){0,3}$"
        # "the bank is expected to provide $5 million and the participants $900,000"
        r"|(?:\band|,)\s(?:the\s)?(?:beneficiaries|participants|communities|villagers|households|farmers|users|borrowers?|[Gg]overnment"
        r"|municipalit(?:y|ies)|authorities)\s(?:(?:themselves|itself|another|about|some)\s){0,2}$|[;(]\s?(?:[Tt]he\s)?(?:Government|Borrower|Counterpart)(?:\sof\s[A-Z][\w-]{2,16})?:?\s$"
    ),
    # "will borrow 280 billion shillings abroad and" 540 billion at home: what a state borrows of its own money
    borrows_before=(
        r"\b(?P<verb>borrow(?:s|ed|ing)?)\s(?:(?:about|some|another|nearly|over|up|to|around|only|a|further|total|of)\s){0,4}$"
        r"|^\s(?:abroad|overseas|externally|at\shome|domestically|locally)(?:\sand|,|\splus)\s(?:(?:about|some|another|nearly|over)\s){0,2}$"
    ),
    # "borrowed $5 billion`` abroad": of the market, and of no giver
    borrowed_at=(
        r"\s(?:(?:abroad|overseas|externally|at\shome|domestically|locally)\b"
        r"|(?:on|in)\s(?:the\s)?(?:[a-z]+\s){0,2}(?:(?:bond|money|debt|capital|credit)\s)?markets?\b"
        r"|from\s(?:the\s|its\s)?(?:local|domestic|commercial|private|foreign)\s(?:banks?|lenders?|investors?|bondholders)\b)"
    ),
    # "the total cost of the programme announced today is about 334 mln dlrs"
    cost_before=(
        # "The World Bank put it at $9 million"
        r"\b(?:put|puts|estimated|estimates|reckons?|reckoned|assesses|assessed)\s(?:it|them)\s(?:all\s)?(?:at|to\sbe|to\scost)\s"
        r"(?:(?:about|some|nearly|over|around|more|than|up|to)\s){0,3}$|"
        r"\b[Cc]osts?\s+(?:of|for)\s+[^.;:()\n]{2,60}(?:\n[^.;:()\n]{1,60})?\s(?:is|are|was|were|will\s+be|(?:is\s+|was\s+)?(?:put|estimated|equivalent|equal)"
        r"|came|comes|amounts|amounted|stands|stood|runs|rose|totals?|totall?ed)"
        r"(?:\s+(?:at|to|about|some|around|roughly|nearly|over|now|expected|estimated|equivalent|equal|be|more|than|as|much|up|a|total|of)){0,4}\s+$"
        # "puts the cost of rebuilding the north over ten years at"
        r"|\b(?:puts?|putting|estimate[sd]?|reckon(?:s|ed)?|assess(?:es|ed)?|peg(?:s|ged)?)\s(?:the|its|their)\s(?:[a-z]{2,12}\s){0,2}"
        r"(?:costs?|price|bill|damages?|loss(?:es)?)\s[^.;:()\n$€£¥]{2,80}\sat\s(?:[a-z]{2,13}\s){0,4}$"
        # "The airport alone needs"
        r"|\b(?:[Aa]irport|[Pp]ort|[Dd]am|[Pp]lant|[Pp]roject|[Rr]oad|[Bb]ridge|[Rr]ailway|[Hh]ospital|[Tt]erminal|[Tt]unnel|[Pp]ipeline|[Ll]ine|[Ss]cheme)"
        r"(?:\s(?:alone|itself|still|also|will|would))?\s(?:needs?|requires?|swallows?|swallowed|devours?)"
        r"\s(?:(?:about|some|around|nearly|over|at|least|up|to|more|than|an|another|a|total|of|further|estimated)\s){0,4}$"
        # "so that the whole project comes to"
        r"|\b(?:[Tt]he\s(?:project|scheme)|[Ww]hole\s(?:thing|undertaking|work))\s(?:comes|(?:will|would)\scome)\sto\s(?:(?:about|some|around|nearly|over|a|total|of)\s){0,3}$"
        r"|\b(?:whole|entire|full|complete)\s(?:project|programme|program|scheme|bill)\s(?:comes|came|amounts|amounted|adds\sup|runs|(?:will|would)\scome)"
        r"\sto\s(?:(?:about|some|around|nearly|over|a|total|of)\s){0,3}$"
        # "the line as a whole needs"
        r"|\bas\sa\swhole\s(?:will\s|would\s)?(?:needs?|requires?|takes?|costs?)\s(?:(?:about|some|around|nearly|over|a|total|of)\s){0,3}$"
        # "rebuilding the north will take", "repairs could run to"
        r"|\b(?:[Rr]ecovery|[Rr]ebuilding|[Rr]econstruction|[Rr]epair(?:s|ing)?|[Rr]ehabilitat(?:ion|ing)|[Rr]estor(?:ation|ing)|[Cc]lean-?up)"
        r"(?:\s[\w’'-]{1,16}){0,5}\s(?:will|would|could|may|might|(?:is|are)\s(?:expected|likely)\sto)\s(?:take|run\sto|come\sto)\s"
        r"(?:(?:about|some|around|nearly|over|at|least|up|to|more|than|a|total|of)\s){0,3}$"
        # "its furniture bill alone will be": not what is given
        r"|\b(?!(?:aid|relief|assistance|import|food|rescue|whole|entire|interest|debt|servicing|tax|spending|the|this|that|its|their)\s)[a-z]{3,14}\sbill(?:\salone|\sitself)?\s(?:is|was|(?:will|would)\sbe|(?:comes|came|runs|ran)\sto)\s"
        r"(?:(?:about|some|around|nearly|over|more|than|at|least|a|total|of)\s){0,3}$"
        # "the project is estimated at"
        r"|\b(?:[Pp]rojects?|[Pp]rogrammes?|[Ss]chemes?|[Ww]orks)\b,?\s(?:(?:itself|which|that|is|was|are|were)\s){0,2}(?:estimated|costed|budgeted)"
        r"\sat\s(?:(?:about|some|around|nearly|over|a|total|of)\s){0,3}$"
        # "the cost of two camps, expected to exceed"
        r"|\b[Cc]osts?\s(?:of|for)\s[^.;:()\n$€£¥]{2,60},?\s(?:expected|estimated|put|projected|likely|set|seen|forecast)\s"
        r"(?:at|to\s(?:be|exceed|reach|total|top|come\sto|run\sto))\s(?:(?:about|some|around|nearly|over|more|than|at|least|up|to|a|total|of)\s){0,3}$"
        # "the contract itself is valued at": a loan or an accord that is valued at so much is none
        r"|\b(?:contracts?|sales?|(?:sub)?contracted\s(?:[a-z]{2,12}\s)?(?:works?|services|supplies)|orders?|purchases?|propert(?:y|ies)|land|buildings?|houses?|homes?|goods|cargo|cargoes|equipment|assets?|shares|stocks?"
        r"|holdings?|stakes?|compan(?:y|ies)|firms?|crops?|harvests?|vessels?|ships?|losses)\s(?:[\w’'-]{1,14}\s){0,4}?(?:valued|priced)\sat\s"
        r"(?:[a-z]+\s){0,3}$"
    ),
    # "delivered relief goods valued at": a gift, whatever it is worth
    gift_valued=(
        r"\b(?:donat(?:ed|es|ing)|deliver(?:ed|s|ing)|hand(?:ed|s|ing)\sover|present(?:ed|s|ing)|gave|gives|sen[dt]|sends|shipped|ships|supplied|supplies"
        r"|flew|provided)\s[^.;:$€£¥]{2,70}?\s(?:valued|priced)\sat\s(?:[a-z]+\s){0,3}$"
    ),
    # "the damage of the flood in two provinces exceeds", "remittances to the islands had risen to": the subject tells
    amounting=(
        r"[\s“\"‘](?:is|was|were|exceed(?:s|ed)?|total(?:s|l?ed)?|amount(?:s|ed)?\s+to|reach(?:es|ed)?|(?:rise|rises|risen|rose|climbs|climbed|fell"
        r"|fallen|grew|grown|jumped|swelled|swollen|increased|dropped|shrunk|shrank)\s+to|stands\s+at|stood\s+at|comes?\s+to|came\s+to"
        r"|adds?\s+up\s+to|added\s+up\s+to|r[au]n\s+to|runs\s+to"
        r"|(?:put|estimated|projected|assessed|calculated|reckoned)\s+(?:at|to\s+(?:be|exceed|total|reach)))"
        r"(?:\s+(?:therefore|thus|now|at|about|some|around|roughly|nearly|almost|over|now|more|than|as|much|up|to|a|total|of|approximately|well)){0,4}"
        r"[\s“\"‘']{1,3}$"
    ),
    # "$5 million`` of Chad's ``debt": the word is of the sum before
    noun_of_sum=r"\s(?:of|worth\sof)\s(?:[\w’'-]{2,16}\s){0,3}",
    # "net of $5 million in repayments", "after deducting": what is taken off
    net_of=r"\b(?:[Nn]et\sof|[Dd]educting|[Mm]inus)\s(?:(?:about|some|the|nearly|over)\s){0,2}$",
    # "the cost of the dam, of which Benin pays $3 million``, is put at`` $9 million": the subject stands before what is between
    after_aside=r"[^.;:,()$€£¥0-9]{0,60}[,)]\s(?:[a-z]{2,10}\s){1,6}",
    aside_before=r"[,(]\s?(?:including|of\swhich|with|to\swhich|towards\swhich|some|first|originally|initially|once|earlier)\b[^,;:()]{0,80}$",
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
        # "Coffee brought in"
        r"|\b(?:[Cc]offee|[Tt]ea|[Cc]ocoa|[Cc]otton|[Ss]ugar|[Oo]il|[Gg]as|[Gg]old|[Cc]opper|[Tt]obacco|[Tt]ourism|[Bb]ananas?|[Ff]ish|[Tt]imber|[Rr]ice"
        r"|[Dd]iamonds?|[Uu]ranium|[Pp]hosphates?|[Gg]arments?|[Tt]extiles|[Ss]ales)\s(?:(?:alone|sales|has|have|had)\s){0,3}"
        r"(?:brought\sin|bring\sin|earned|earns?|fetched|netted|yielded)\s(?:(?:about|some|nearly|over|it|the\s[a-z]+|only|more|than)\s){0,3}$"
    ),
    # "$5 million of its own", "into its own provinces"
    own_money=r"(?:of|from)\sits\sown|own\sfunds",
    into_own=r"\s(?:in)?to\s(?:its|their)\sown\s",
    # "wired $5 million`` home": what workers abroad send
    sends=r"\b(?:sen[dt]|sends|sending|wires?|wired|wiring|remit(?:s|ted|ting)?|transfer(?:s|red)?)\s(?:[a-z]+\s){0,4}$",
    home_after=r"\s(?:back\s)?(?:home\b(?!\sto\s[A-Z])|to\s(?:their|his|her)\s(?:famil(?:y|ies)|relatives|parents|kin)\b)",
    # "the country needs $7 billion to rebuild", "will need $2 billion for reconstruction"; what an agency needs is asked for
    needs_before=(
        r"(?:\b[Ii]t\s+(?:will|would|could|may)\s+take|(?<!UN)(?<!WFP)(?<!UNICEF)(?<!UNHCR)(?<!FAO)(?<!gency)(?<!gencies)(?<!workers)(?<!groups)(?<!harity)(?<!fund)(?<!we)(?<!We)"
        r"[\s“\"‘](?:needs|will\s+need|would\s+need|needed|will\s+require|would\s+require|requires"
        r"|(?:is|are|will\s+be|would\s+be)\s+(?:needed|required)))"
        r"(?:\s+(?:about|some|around|roughly|nearly|almost|over|more|than|at|least|up|to|a|total|of|approximately|an|estimated)){0,4}\s+$"
    ),
    needs_after=(
        r"(?:\s[\w,()$€£–-]{1,16}){0,6}?\s(?:to\s(?:fully\s|effectively\s)?(?:rebuild|recover|reconstruct|repair|restore|replace|implement"
        r"|construct|build|complete|develop|meet|achieve|fund|finance)"
        r"|for\s(?:the\s|its\s|their\s)?(?:[a-z-]{2,12}\s(?:and\s)?)?(?:reconstruction|rebuilding|recovery|repairs))\b"
    ),
    # "holds about 2.7 billion dlrs in Brazilian loans": a bank, of what others owe it
    debt_before=(
        # "restructure $5.4 billion of loans"
        r"\b(?:restructur|rework|renegotiat|reschedul)(?:e|es|ed|ing)\s(?:(?:about|some|another|nearly|over|up|to|around|roughly)\s){0,3}$|"
        # "it owes the World Bank and the African Development Bank more than", "owes its Chinese and other foreign lenders"
        r"\bow(?:e|es|ed|ing)\s(?:(?:to|the|and|of|for|its|their|[a-z-]{3,14}(?=(?:\s(?!of\s)[a-z-]{2,12}){0,3}?\s(?:lenders|creditors|bondholders"
        r"|donors|banks|agencies|countries|states|governments|suppliers|contractors|companies|firms))|lenders|creditors|bondholders|donors"
        r"|banks|agencies|countries|states|governments|suppliers|contractors|companies|firms)\s|[A-Z][\w.’'-]{0,20},?\s){0,14}"
        r"(?:(?:about|some|another|nearly|over|around|roughly|more|than|at|least|up|to|a|an|estimated|total|of)\s){0,5}$|"
        # "restructure debts which the government said stood at"
        r"\b(?:unpaid|overdue)\s(?:[a-z]+\s){0,2}$|\brepa(?:y|ys|ying|id|yment\sof)\s(?:(?:about|some|another|nearly|over|a|further|up|to|around|only|its|the)\s){0,3}$|"
        # "repaid the last of its IMF loans,"
        r"\brepa(?:ys|ying|id)\s(?:[A-Za-z’'-]{2,14}\s){0,6}?(?:loans?|debts?|credits?|tranches?|instal?ments?),\s$|"
        r"\b[Dd]ebts?,?\s(?:that|which)\b[^.;:$€£¥\n]{0,60}\s(?:stood|stands|stand)\s+at\s+(?:about\s+|some\s+|nearly\s+|over\s+)?$|"
        r"(?<!udget\s)\b(?:hold|holds|held|holding|carry|carries|carried)(?:\s+(?:about|some|around|nearly|over|roughly|more|than|an?|estimated)){0,3}\s+$"
    ),
    # what an international lender pays out: "Poland will draw a tranche of its standby facility"
    lending=(
        r"\b(?:tranches?|instal?ments|instal?lments?|stand-?by|disburs\w{1,10}|drawings?|lending|loans?|credits?|facility|facilities|programmes?"
        r"|programs?|reviews?)\b"
    ),
    # "the budget that the board approved amounted to"
    budget_before=(
        # "the Defense Ministry sought": of its own house
        r"\b(?:Defen[cs]e\s(?:Ministry|Department)|Ministry\sof\sDefen[cs]e|Pentagon)\s(?:[a-z]{2,12}\s){0,2}?(?:sought|seeks|requested|requests)"
        r"\s(?:(?:a|record|about|some|over|nearly|for|an|additional|another)\s){0,4}$|"
        # but not "the aid budget for Mali"
        r"\b(?:(?<!aid\s)(?<!assistance\s)(?<!cooperation\s)(?<!development\s)[Bb]udgets?\b|[Bb]udgets?\b(?!\sfor\s[A-Z]))(?!\s+(?:support|aid|assistance|line|gap))[^;:$€£¥\n]{0,90}\s(?:amounted\s+to|amounts\s+to|came\s+to|comes\s+to"
        r"|stood\s+at|stands\s+at|was\s+set\s+at|is\s+set\s+at|totall?ed|totals|was\s+revised\s+(?:\w+\s+)?to)\s+"
        r"(?:about\s+|some\s+|nearly\s+|over\s+)?$"
    ),
    # "up from $6 million in last year's revised budget": where it stands, and not what it is
    in_budget=(
        r"\b(?:in|under|through)\s(?:(?:the|this|its|their|last|next|a|an|that|[a-z]{2,10}[’']s|[A-Z][a-z]{2,14}(?:[’']s)?|annual|revised|federal"
        r"|union|interim|new|state|national|latest|current|first|full|coming)\s){1,5}$"
        # "gave Mali $5 million from its budget", "from the army's budget"
        r"|\b(?:from|out\sof)\s(?:(?:its|their|his|the\s[a-z]{3,12}[’']s?)\s(?:[a-z]{3,12}\s){0,2})?$"
    ),
    # "a loan of $6 million will help finance the $40 million Rural Roads Programme": what the whole costs
    project_before=(
        r"\b(?:fund|funds|finance|finances|funding|financing|co-?finance|implement|support|towards?|for|complete|continue|expand|extend"
        r"|supplement|carry\s+out|start|begin|launch|build|complement)\s+(?:the|a|an|this|its)\s+"
        r"(?:total\s+|new\s+|larger\s+)?$"
    ),
    project_after=(
        r"[\s-]+(?:[\w’'&/(),-]+\s+){0,10}?(?:[Pp]rojects?|[Pp]rogrammes?|[Pp]rograms?|[Ss]chemes?)\b"
        # "towards a $90 million teaching hospital"
        rf"|[\s-]+(?:[A-Z][\w’'-]{{1,14}}\s){{0,3}}(?:[a-z-]{{2,14}}\s){{0,3}}?{WORKS}\b(?!\s(?:loan|grant|credit|aid|fund|deal|contract)s?\b)"
    ),
    # "A $73 million project in Mali": what a sentence opens with
    project_opens=r"\W{0,8}(?:[Aa]|[Tt]he)\s(?:total\s|new\s|proposed\s)?",
    # "The $8.7 million Rural Finance Project will be financed, in part, by a loan"
    project_financed=(
        r"[\s-]+(?:[\w’'&/(),-]+\s+){0,20}?(?:[Pp]roject|[Pp]rogramme|[Pp]rogram|[Ss]cheme)\b[^.;:$€£¥\n]{0,80}?"
        r"\s(?:(?:will\s+be|is|was|is\s+to\s+be|is\s+being)\s+(?:(?:partly|partially|jointly)\s+)?(?:co-?)?(?:financed|funded)"
        r"|(?:will\s|is\sto\s|has\s)?(?:get|gets|got|receive[sd]?|won|secured?))\b"
    ),
    # "$20 million from the bank would finance imports": what is bought with it
    pays_for=r"[^.;:\n]{0,100}?\s(?:financ(?:e|es|ing)|fund(?:s|ing)?|pay(?:s|ing)?\sfor|cover(?:s|ing)?|meet)\s(?:[a-z]{2,12}\s){0,4}",
    # "13.2 billion yen in untied local-cost credits"
    as_aid=(
        r"(?:\s(?:a|per|each)\syear|\sannually)?\s+in\s+(?!late\s|early\s|interest\s|principal\s|morning\s|afternoon\s|market\s)(?:[\w-]{1,15}\s+){0,4}(?:credits?|loans?|grants?|aid|assistance|donations?|gifts?|humanitarian\s+relief"
        r"|budget\s+support|technical\s+cooperation)\b"
        # "$20 million will come as a project loan", "will finance $5 million as a loan"
        r"|\s+(?:worth\s+of\s+|of\s+|in\s+)?(?:[a-z]{2,14}\s+){0,4}?(?:on|with|under|against)\s+(?:an?\s+)?(?:[a-z-]{2,14}\s+){0,2}deferred[\s-]payments?\b"
        r"|\s+(?:will\s+|would\s+|to\s+)?(?:(?:come|comes|came|be|is|was|were|are|provided|received|taken|borrowed|given|from|external|foreign|other"
        r"|sources)\s+){0,5}as\s+(?:an?\s+)?(?:[a-z-]{2,14}\s+){0,2}(?:loans?|grants?|credits?|assistance|aid)\b"
    ),
    # "My Department has provided": a ministry that answers for its own country
    own_ministry=(
        r"\b(?:[Mm]y|[Oo]ur)\s(?:[Dd]epartment|[Gg]overnment|[Mm]inistry)\b"
        # "We are giving Haiti $5 million", "we'll also lend them"
        r"|\b[Ww]e(?:[’'](?:re|ll|ve)|\s(?:are|will|have|shall))\s(?:(?:also|now|today|already|proudly|going\sto)\s){0,2}"
        r"(?:g[ai]v|provid|len[dt]|donat|contribut|sen[dt]|commit|grant|offer|announc|pledg|promis|support|help|deliver|allocat)"
    ),
    # "will help Ghana with", "will support the rebuilding of Mykolaiv with"
    helps_before=(
        r"\b(?:help|aid|assist|support|bail|prop)(?:s|p?ed|p?ing)?\s(?:up\s|out\s)?(?:the\s)?(?:[a-z]+\s(?:(?:and\s)?[a-z]+\s)?(?:of|in)\s(?:the\s)?)?"
        r"(?:its\s(?:[a-z-]+\s)?(?:neighbou?r|ally|partner)\s(?:[A-Z][\w’'-]*\s){0,3}|(?:[A-Z][\w’'-]*\s){1,3})with\s(?:an?\s|about\s|some\s|nearly\s|over\s|up\sto\s){0,2}$"
        # "which the World Bank has backed with"
        r"|\bback(?:s|ed|ing)\s(?:(?:it|them|up|the\s[a-z]+)\s)?with\s(?:an?\s|about\s|some\s|nearly\s|over\s|up\sto\s){0,2}$"
        # "presented the island with a boat costing": a gift, whatever its price
        r"|\b(?:gave|gives|given|giving|donat(?:ed|es|ing)|present(?:ed|s|ing)|hand(?:ed|s|ing)\sover|sent|sends|supplied)\s[^.;:$€£¥]{3,70}?\s"
        r"(?:costing|priced\sat|at\sa\scost\sof)\s(?:[a-z]+\s){0,2}$"
        # "Appeal for Yemen brings in": what an appeal earns is given
        r"|\b(?:[Aa]ppeal|[Cc]onference|[Tt]elethon|[Ff]und-?raiser)\s(?:[^\s.;:$€£¥]{1,16}\s){0,6}?(?:has\s)?(?:brings?|brought)\sin\s(?:[a-z]+\s){0,3}$"
    ),
    # "China built a stadium in Gabon at a cost of", "Japan built a wharf in Fiji for": the gift or loan of the builder
    built_at=(
        r"\b(?:(?:re)?(?:build(?:s|ing)?|built)|construct(?:s|ed|ing)?|renovat(?:es?|ed|ing)|restor(?:es?|ed|ing)|repair(?:s|ed|ing)?|equip(?:s|ped|ping)?"
        r"|install(?:s|ed|ing)?|complet(?:es?|ed|ing))\s[^.;:$€£¥]{3,110}?"
        r"\s(?:at\sa\s(?:total\s|combined\s)?cost\sof|for|worth|costing|valued\sat)\s(?:[a-z]+\s){0,2}$"
    ),
    # "$7 billion of the Afghan central bank's reserves"
    as_reserves=(
        r"\s(?:of|in|worth\sof)\s(?:(?:the|its|their|frozen|blocked|seized|immobili[sz]ed|sovereign|state|foreign|country[’']s|[A-Z][a-z]+(?:[’']s)?)\s){0,4}"
        r"(?:central\sbank(?:[’']s)?\s)?(?:(?:foreign|currency|exchange)\s){0,2}(?:reserves|assets)\b"
    ),
    # "$5.7 billion was due to a state bank"
    as_debt=(
        r"\s(?:is|was|are|were)\s(?:still\s|then\s)?(?:ow(?:ed|ing)\b"
        r"|due\sto\s(?:(?:the|a|its|bilateral|multilateral|official|private|commercial|foreign|other)\s|[A-Z]))"
        # "$3 million would be borrowed commercially"
        r"|\s(?:(?:will|would|is|are|was|were|to|has|have|had|be|been)\s){1,3}(?:borrowed|raised)\s(?:commercially|domestically|locally|at\shome"
        r"|(?:from|on|in|through)\s(?:the\s)?(?:commercial|local|domestic|private|capital|bond|money|Eurobond|international\s(?:capital|bond))\b)"
        # "$3 million should be paid to foreign lenders"
        r"|\s(?:(?:should|must|has|have|will|would|is|are|was|were|to|be|been)\s){1,4}paid\s(?:back\s)?to\s(?:[a-z]+\s){1,3}"
        r"(?:lenders|creditors|bondholders)\b"
        # "is 300 mln dlrs behind with the Fund"
        r"|\s(?:behind|late)\s(?:with|on|in)\s|\sin\sarrears\b|\soverdue\b"
    ),
    # "a $1.4 billion contract to build it", "an order for cranes", but "a $20 million loan contract"
    as_contract=(
        r"\s(?:(?!loan|credit|grant|financ|aid|assist|lend|in\s)[\w()/&‘’'“”\"-]{2,16}\s){0,5}(?:(?:sub)?contracts?\b|orders?\s(?:for|from)\s)"
    ),
    # "$25 million in expenditures and fees", "$3 million in questioned costs"
    as_cost=r"\s(?:in|of)\s(?:[a-z-]{2,14}\s){0,3}(?:expenditures?|expenses|costs|fees|overruns|overheads)\b",
    # "an additional Tk 20 million has been allocated": by those who gave what was told before
    more_before=r"\b(?:additional|another|further|extra)\s(?:[a-z]{2,12}\s){0,3}$",
    # "Tk 60 billion will come from the national exchequer", "to be borne from the government's fund": the taker's own
    own_source=(
        # "of which $1.9 billion is its own and $200 million comes from partners"
        r"\s(?:is|are|was|were)\s(?:its|their|the\s(?:state|government|country)[’']s)\sown\b(?!\s(?:gift|grant|aid))|"
        # "The island pays $2 million as counterpart"
        r"\s(?:as|in)\s(?:an?\s|its\s|local\s|the\s)?counterpart\b|"
        r"\s(?:(?:will|would|is|are|was|were|to|shall)\s){0,2}(?:be\s)?(?:come|comes|came|provided|borne|met|covered|drawn|financed|funded|paid)"
        r"\s(?:from|by|out\sof)\s(?:the\s|its\s|their\s)?(?:(?:national|state|public|local)\s)?(?:exchequer|treasury|own\s(?:funds?|resources"
        r"|budget|coffers)|government(?:[’']s)?\s(?:(?:own|internal)\s)?(?:funds?|budget|coffers|resources|exchequer)"
        r"|government(?=[,.;]|\s(?:and|while|itself)\b))"
        r"|\sfrom\s(?:the\s|its\s|their\s)?own\s(?:funds?|resources|budget|coffers)\b"
        r"|\sas\s(?:its|their)\s(?:own\s)?(?:counterpart|local)\s(?:share|contribution|part|funds?|funding)\b"
        # "the balance was to be financed from the state budget"
        r"|\s(?:(?:will|would|is|are|was|were|to|shall)\s){1,2}(?:be\s)?(?:financed|funded|covered|met|borne)\s(?:from|by|out\sof|through|with)"
        r"\s(?:the\s|its\s)?(?:state|national|government|public|central)\sbudget\b"
        # "will be financed through domestic borrowing"
        r"|(?:\s[^.;:$€£¥]{0,40}?)?\s(?:will|would|is\sto|was|were|is|are)\s(?:be\s)?(?:financed|funded|met|covered|raised|filled)\s"
        r"(?:through|by|from|with)\s(?:the\s)?(?:domestic|local|internal|home)\s(?:borrowings?|revenues?|resources|funds|sources|taxes)"
        r"|\sfrom\s(?:the\s)?(?:government|state|national|public)\s(?:coffers|treasury|exchequer|purse)\b"
        # "must raise $5 million in new taxes"
        r"|\s(?:in|through|from)\s(?:(?:new|extra|additional|higher|fresh|further|local|domestic)\s)?(?:[a-z]+\s)?(?:taxes|tax\sincreases|tax\srises|tax\srevenues?|duties"
        r"|levies|spending\scuts|budget\scuts|domestic\srevenues?)\b(?!\sto\s)"
    ),
    # "the Ministry of Health (RM68 million)": in the money of a country, and nobody is said to give
    # "the Planning Commission has cleared", "Cabinet set aside"
    ministry_before=(
        r"\b(?:Ministry|Department|Commission|Treasury|Directorate|Statutory\sFund)\b[^()\n;]{0,60}[(;]\s?$"
        r"|\b(?:Ministry|Department|Commission|Treasury|Directorate|[Cc]abinet|Working\sParty|Council|[Gg]overnment|[Pp]arliament|[Aa]ssembly|Congress|Senate|[Ll]egislature|lawmakers|Minister"
        r"|ministries|departments|provinces?|state)(?:\s\([A-Z][A-Za-z]{1,9}\))?\s(?:(?:on\s)?[A-Z][a-z]{2,5}day\s|(?:has|have|had|will|would|also|already)\s){0,3}"
        r"(?:clear(?:ed)?|allocat(?:ed?|es)|earmark(?:ed|s)?|sets?\saside|sanction(?:ed)?|allott?(?:ed|s)?|budget(?:ed|s)?|appropriated?|released?"
        r"|provided|spent|approved|vote[sd]|passe[sd])"
        r"\s(?:(?:about|some|over|nearly|around|more|than|up|to|a|an|total|of|further|additional|another|sum|amount)\s){0,4}$"
        # "Malawi has set aside": so does a country of its own money
        r"|\b[A-Z][a-z]{2,14}\s(?:(?:has|have|had|will|would|also|already)\s){0,3}(?:earmark(?:ed|s)?|sets?\saside|budget(?:ed|s)?|allott?(?:ed|s)?"
        r"|allocat(?:ed?|es)|appropriated?|vote[sd])\s(?:(?:about|some|over|nearly|around|more|than|up|to|a|an|total|of|further|additional|another)\s){0,4}$"
    ),
    # "after the government spent"
    own_clause=(
        r"\b(?:after|while|although|though|whereas|because|since|but)\s(?:the|its|his|her|their)\s(?:[a-z]+\s)?(?:government|ministry|state|treasury"
        r"|parliament|authorities)\s(?:has\s|have\s|had\s|already\s){0,2}[a-z]+\s(?:(?:about|some|over|nearly|around|more|than|up|to|a|an|total|of)\s){0,3}$"
    ),
    # "an amount of Rs 132 billion had been allocated for": what a state allots of its own money
    allotted_after=(
        r"\s(?:(?:has|have|had|is|are|was|were|will|would|be|been|also)\s){1,3}(?:allocated|earmarked|set\saside|allotted|budgeted|appropriated"
        r"|sanctioned|released)\b"
    ),
    # "$16 billion needed for the north", "$15 billion which experts say will be required": unless it was asked for
    as_needed=(
        r"\s(?:(?:which|that)\s(?:[\w-]+\s){0,8}?)?(?:(?:is|are|was|were|will|would|be)\s){0,2}(?:needed|required)\s(?:for|to|in|by)\b"
        r"|\s(?:that|which)\s(?:it|this|they|the\s[a-z]{3,14})\s(?:will|would|is\sto|are\sto)\s(?:take|cost|need)\b"
    ),
    # "$300 million`` under its ``IMF bailout"
    under_its=(
        r"\s(?:(?!(?:and|or|but|while|as)\s)[a-z-]{2,14}\s){0,3}(?:under|from|out\sof|of)\s(?:its|the|an?|their|that)\s(?:[a-z0-9$€£.-]{2,14}\s){0,4}"
    ),
    # "is offered at an interest rate of two per cent": on which terms, and not for how much
    on_terms=r"\s(?:an?\s|the\s|very\s|highly\s)?(?:[a-z-]{2,14}\s){0,3}?(?:interest|rates?\sof|terms|conditions)\b",
    # "a loan of up to", "the credit, in the amount of": the noun right before a sum
    lent_before=(
        r"\b(?:loans?|grants?|credits?)(?:,?\s(?:in\sthe\samount\sof|of|worth|totall?ing|amounting\sto|valued\sat))"
        r"(?:\s(?:up|to|about|some|around|nearly|almost|over|more|than|a|total|of|approximately)){0,4}\s$"
    ),
    # "half of the cost through a $5 million`` preferential export ``credit", "a $5 million`` interest-free ``loan"
    lent_after=r"[\s-](?:(?!(?:syndicated|commercial|a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|less|more|while)\s)[a-z-]{2,14}\s){1,4}",
    # "Kenya`` will get a loan", "Kenya``'s government has signed", and no "Kenya Airways"
    state_gets=r"(?:[’']s\s(?:[a-z]{3,12}\s)?(?:government|finance\sminister|treasury))?(?:\s\([^()\n]{2,12}\)|,[^,.;\n]{2,60},)?\s[a-z]",
    # "divided into two sums for priority investments": what it is for
    for_before=r"\b(?:for|towards?|(?:go(?:es|ne|ing)?|went|devoted|allocated|dedicated|channell?ed)\sto)\s(?:the\s)?(?:[a-z-]{2,14}\s){0,2}$",
    # "to bolster the kingdom's national budget": what a grant is for
    budget_helped=(
        r"\b(?:bolster|support|supplement|help|assist|shore\sup|props?\sup|shores\sup|tops?\sup|plugs?|boost|back)(?:s|ed|ing)?\s(?:[\w’'-]{1,16}\s){0,4}$"
    ),
    # "1% of its income, or $5 million, for aid": what it is a share of, and not what it is
    # "or 0.7 per cent of national income, up from $5 million"
    measured_by=(
        r"(?:\s(?:by|in|from|this|next|last)\s\w{3,6})?"
        r"(?:,?\s(?:or|which\sis)|,\s(?:(?:up|down|compared|as)\s)?(?:from|against|versus|with|to))\s(?:[a-z]+\s){0,2}$"
    ),
    # "Riyadh's $5 million lifeline for Aden", "its support for Aden": a noun for what one country gives another
    given_as=(
        r"[\s-](?:lifeline|bail-?out|rescue\s(?:package|plan|deal|loan)|handout|cash\sinjection|shot\sin\sthe\sarm)\b"
        r"|\b(?:its|their|[Oo]ur|whose|[A-Z][a-z]+[’']s)\s(?:[a-z]{3,12}\s){0,2}support\s(?:for|to)\s(?:the\s)?(?=[A-Z])"
    ),
    # "seven projects worth", "contracts totalling": in the money of a country, and nobody is said to give
    works_before=(
        r"(?:\b(?:[Pp]rojects?|[Ss]chemes?|[Cc]ontracts?|[Ww]orks|[Pp]roposals?)|\((?:\w{1,8}\s)?revised\))\s(?:[\w’'-]{1,16}\s){0,3}?"
        r"(?:worth|involving|totall?ing|amounting\sto|valued\sat)\s(?:(?:about|some|over|nearly|around|more|than|a|total|of)\s){0,3}$"
        # "the “Establishment of a School at Bhola” worth"
        r"|(?:[”\"»][,’']?|\b(?:[Cc]onstruction|[Ee]stablishment|[Uu]pgrad(?:e|ing|ation)|[Rr]ehabilitation|[Ee]xpansion|[Ii]mprovement)\sof\s"
        r"[^.;:()\n]{3,60})\s(?:worth|costing|at\sa\scost\sof)\s(?:(?:about|some|over|nearly|around)\s){0,1}$"
    ),
    # "$5 million for roads, trade and jobs": what it is for is not what it is
    meant_for=(
        # "gave $5 million to Ukraine's state budget"
        r"\s(?:in)?to\s(?:[A-Z][\w’'.-]{1,16}\s){0,2}?[A-Z][\w.-]{1,16}[’']s\s|"
        r"\)?\s+(?:will|would|shall|is\s+to|are\s+to)\s+(?:be\s+(?:used|spent)\s+(?:for|to|on|in)|go\s+to(?:wards?)?|help(?:\s+to)?)\s|"
        r"\s+from\s+(?:its|their)\s|(?:\s+(?:in|with|into)\s+(?:the\s+|its\s+|their\s+)?(?:[A-Za-z][\w’'-]{1,14}\s+){0,2}[Bb]ank(?:\s+of\s+(?:the\s+)?[A-Z][\w’'-]+)?)?\s+(?:in\s+(?:[a-z-]{2,14}\s+){1,2})?(?:to\s+(?:the\s+)?(?:[A-Z][\w’'.-]{1,20}\s+(?:of\s+)?){1,5})?(?:(?:[a-z-]{2,14}\s+){0,3}(?:loans?|grants?|credits?|guarantees?|aid|assistance|package|facility|financing"
        r"|support|project|programme|program)\s+)?"
        r"(?:for|towards?|to\s+(?:back|support|promote|boost|raise|increase|lift|expand|mobili[sz]e|collect|broaden|widen|reduce|lower|curb|improve|modernis[ez]|strengthen|help|pay\s+for|finance|fund|cover|plug|fill|close|bridge|ease"
        r"|shore\s+up|prop\s+up|bolster|enhance|stabili[sz]e|steady|top\s+up|replenish|rebuild|restore|refill|buttress|beef\s+up))\s"
    ),
    # "$5 million if a budget bill passes": on which condition, and not what it is
    on_condition=r"[^.;\n]{0,40}?\s(?:if|unless|once|provided|as\slong\sas|so\slong\sas|as\ssoon\sas)\s",
    # "$5 million to repair the damage": what it is for
    mending_before=(
        r"\b(?:repair|mend|undo|make\s(?:good|up\sfor)|offset|recover\sfrom|cope\swith|deal\swith|compensate\sfor)(?:ing)?\s(?:[\w’'-]{1,16}\s){0,3}$"
    ),
    # "will finance 40 per cent of the`` $30 million ``programme": what that costs
    cost_share_before=(
        r"\b(?:co-?)?(?:fund|financ|cover|bear|meet)[a-z]{0,3}\s(?:(?:about|some|nearly|almost|up|to|over|around|roughly|the|an?)\s){0,3}"
        r"(?:\d[\d.]{0,4}\s?(?:%|per\s?cent|percent)|(?:(?:one|two|three|four)[\s-])?(?:half|third|quarter|fifth|tenth)s?|most|part|bulk|remainder|rest)\sof\s"
        r"(?:the|an?|its|this|that)\s(?:total\s|estimated\s|planned\s|roughly\s|about\s)?$"
    ),
    # "$5 million towards a $9 million scheme", "$30 million for a $90 million hospital": a share of what that costs
    towards_whole=(
        r"(?:\s\w{1,12}){0,4}?\s(?:towards?|for|to\s(?:help\s)?(?:build|finance|fund|complete))\s(?:an?|the|this|its)\s(?:[a-z]{3,10}\s)?"
    ),
    # "rose to $8.1 billion last year from 5.2 billion", "fell by about $1 billion to 14.9 billion"
    moved_on=(
        # "owes the World Bank $15 billion`` and the European Investment Bank ``$4 billion"
        r"(?:,|,?\sand)\s(?:the\s)?(?:[A-Z][\w.’'-]{0,20}\s(?:(?:of|for|and)\s)?){1,6}(?:(?:about|some|nearly|another|over|around|only)\s){0,2}|"
        # "at about $6 billion, but last year the figure was raised to $7 billion"
        r",?\s(?:(?:but|and|though|before)\s)?(?:[a-z]+\s){0,4}?(?:the|that|this|its)\s(?:figure|estimate|total|bill|amount|number|sum)\s"
        r"(?:was|is|had\sbeen|has\sbeen)\s(?:[a-z]+\s){1,3}(?:to|at)\s(?:[a-z]+\s){0,3}|"
        # "to more than $20 billion after falling by around $1 billion"
        r",?\safter\s(?:falling|dropping|slipping|sliding|shrinking|rising|climbing|growing|declining)\s(?:[a-z]+\s){0,4}|"
        r"(?:\s(?:a|last|this|the|in|per)\s[\w-]{2,12}(?:\s(?:ago|before|earlier))?)?,?\s(?:up\s|down\s)?(?:to|from|against|versus|vs\.?"
        r"|compared\s(?:with|to))\s(?:(?:a|an|about|around|some|nearly|almost|over|just|more|less|than|revised|record|under)\s){0,3}"
    ),
    # "Of the loan,`` $5 million ``will be spent on": a part of it
    out_of_it=(
        r"\b(?:[Oo]f|[Oo]ut\sof|[Ff]rom)\s(?:this|that|it|which|(?:the|this|that)\s(?:total|whole|amount|sum|money|loan|grant|credit|aid|package"
        r"|funds?|funding|assistance|pledge|donation))\b[^.;$€£¥0-9]{0,30}$"
    ),
    of_that=r"\sof\s(?:that|this|it|which|those)\b(?!\s(?:year|month|week|kind|sort|aid|amount))",
    # "a clinic built with" $5 million from Norway
    bought_with=(
        r"\b(?:built|rebuilt|bought|purchased|put\sup|renovated|equipped|furnished|constructed|repaired|restored|refurbished|drilled|set\sup"
        r"|financed|paid\sfor)\s(?:[a-z]{2,12}\s){0,2}?with\s(?:(?:an?|about|some|nearly|over|only|up\sto|more\sthan)\s){0,2}$"
    ),
    # "the $5 million would help" farmers in Kenya
    to_help=r"\s(?:will|would|is\sto|was\sto|should)\s(?:go\s(?:to|towards?)\s)?help(?:ing)?\s",
    # "some $5 million is still owed": of what was promised
    unpaid_after=(
        r"\s(?:(?:is|are|was|were)\s(?:still\s)?|(?:still\s)?remains?\s|still\s)"
        r"(?:owed|outstanding|unpaid|due|to\s(?:come|be\s(?:paid|disbursed|delivered)))\b"
    ),
    # "the Minister for Foreign Affairs and ``Trade", "the Regional ``Trade`` and Transport Project": words in names
    office_before=(
        r"\b(?:Minist(?:er|ry)|Department|Secretary|Commission(?:er)?|Chamber|Office|Committee|Board|Institute|Centre|Center|Bureau)"
        r"\s(?:of|for|on)\s(?:(?:[A-Z][\w’'-]*,?|and|of|the|&)\s){0,7}$"
    ),
    named_on=(
        r",?\s(?:(?:[A-Z][\w’'-]*,?|and|of|the|for|in|&)\s){0,6}(?:Projects?|Programmes?|Programs?|Facility|Initiative|Ministry|Minister|Secretary"
        r"|Department|Agency|Commission|Chamber|Organi[sz]ation|Forum|Policy|Strategy|Act|Plan|Board|Authority|Bank|Operation)\b"
    ),
    # "financed by the Fund ($16 million), the Bank (": who stands in the list
    financed_by=r"\b(?:co-?)?(?:financed|funded|supported|covered)\s(?:in\spart\s|jointly\s|partly\s)?by[:\s][^.;]{2,160}[(:]\s?$",
    # "the World Food Programme`` said it is short of ``$40 million"
    agency_needs=(
        r"(?:\s\([A-Za-z-]{2,10}\))?(?:\s(?:says|said|warned|warns)(?:\s(?:on\s)?[A-Z][a-z]{2,5}day)?(?:\sthat)?\s(?:it|they))?"
        r"\s(?:(?:still|urgently|now|also|only|has|had|have|is|was|will)\s){0,3}(?:need(?:s|ed)?|lacks?|requires?|short\sof|seeking|seeks?|sought|appealing\sfor|appealed\sfor|asked\s(?:donors\s)?for"
        r"|asking\s(?:donors\s)?for)\s(?:(?:about|some|another|nearly|over|at|least|a|an|further|additional|more|than)\s){0,3}"
    ),
    # "Japan`` has already spent about ``$5 million"
    giver_spends=(
        r"(?:\s\([A-Za-z-]{2,10}\))?(?:\s(?:says|said)(?:\sthat)?\s(?:it|they))?\s(?:(?:will|would|plans|intends|expects|aims|wants|is|has|had|have|already|also"
        r"|now|alone|itself|to)\s){0,5}(?:spent|spends?)\s(?:(?:about|some|another|nearly|almost|over|around|up|to|at|least|a|an|further|additional|more|than"
        r"|total|of|only|just)\s){0,4}"
    ),
    # behind it, what others have: not "on the war in Iraq"
    spent_there=(
        r"(?:\s(?:a|per|each|every)\syear|\sannually|\s(?:since|in|over|between)\s[^.;:,$€£¥]{3,30}?)?\s(?:on|to)\s(?!(?:[a-z-]{2,14}\s){0,5}(?:war|wars|military|arms|army"
        r"|weapons?|troops|soldiers|defen[cs]e|invasion|occupation|operations?|bases?|imports?|buy|oil|gas|lobby(?:ing)?|embass(?:y|ies)|campaign|debts?"
        r"|interest|advertising|tickets|games|players)\b)"
    ),
    # what an agency invests in a country
    helps_after=r"\sto\s(?:help|assist|aid)\s(?:[a-z-]{3,14}\s){0,2}(?=[A-Z][a-z])",
    aid_budget=r"(?i:aid|development|humanitarian|cooperation) budget",
    invested_to=(
        r"\s(?:[a-z-]+\s){0,4}?to\s(?:help|support|assist|strengthen|bolster|combat|fight|reduce|alleviate|promote|advance|protect|prevent|address"
        r"|build\sresilience)\b"
    ),
    invests=r"\b(?:invest(?:s|ed|ing)?|mak(?:e|es|ing)\s(?:[a-z-]{1,14}\s){1,2}investments?|made\s(?:[a-z-]{1,14}\s){1,2}investments?)\s(?:(?:more|over|about|some|nearly|around|at|than|least|a|total|of|up|to|almost|another|additional|an)\s){0,5}$",
    # what is bought or sold: "would buy 480 mln dlrs worth of"
    trade_before=(
        r"\b(?:(?:would|will|to|has|have|had|already|may|could)\s)(?:buy|bought|sell|sold|import(?:ed)?|export(?:ed)?|purchased?|order(?:ed)?)\s"
        r"(?:(?:about|some|another|nearly|over|around|up|to|a|further|at|least|more|than)\s){0,3}$|\b[Ss]hopping\slists?\s(?:of|worth)\s$"
        # "bought wheat worth"
        r"|\b(?:sold|bought|imported|exported|purchased|buys|imports)\s(?:[a-z-]+\s){1,4}(?:worth|valued\sat|for)\s(?:(?:about|some|nearly|over|around|more|than)\s){0,2}$"
        r"|\b(?:sold|bought|imported|exported)\s(?:(?:about|some|another|nearly|over|around|up\sto|at\sleast|more\sthan|a\stotal\sof)\s){0,3}$"
    ),
    # "Foreign investors pledged"
    investors_before=(
        r"\b(?:[Ii]nvestors|(?:[Ff]oreign|[Pp]rivate|[Cc]hinese|Japanese)\s(?:companies|firms|businesses))\s(?:(?:have|has|had|also|already|so\sfar)\s){0,3}(?:pledged|committed|registered|injected|poured|ploughed|plowed"
        r"|put|promised|invested|announced)\s(?:(?:about|some|another|nearly|over|around|more|than|up|to|at|least|a|total|of|in|record|new)\s){0,4}$"
    ),
    # "earned 23.1 mln dlrs, or 75 cts a share"; "a loss of four cents per share"
    share_before=(
        r"(?:,?\sor|\b(?:loss(?:es)?|profits?|earnings|net|gains?|dividends?|payouts?|income|charges?|credits?|write-?(?:offs?|downs?)|expectations"
        r"|forecasts?|estimates?)\s(?:of|was|were|amounted\sto|came\sto|totall?ed|would\sbe)|\b(?:earned?|lost|lose|made|earning|losing))"
        r"\s(?:(?:about|some|nearly|around|up|to|at|least|only|a)\s){0,2}$"
    ),
    share_after=r"\s?-?\s?(?:a|per)\s(?:\w{1,10}\s)?share\b",
    dividend_after=r"\s(?:a|per)\s+share\s(?:\w{3,12}\s){0,3}(?:dividends?|payouts?|distributions?)\b",
    priced_at=r"\b(?:at|for|costs?|costing|worth)\s(?:about\s|some\s|around\s|only\s){0,2}$",
    # "Commercial banks agreed to lend Mexico", "$6 billion in new loans from creditor banks"; behind a sum "and" joins no giver
    banks_before=(
        rf"(?:(?<!and\s)(?<!or\s)|(?<=lion\sand\s)|(?<=\dm\sand\s)|(?<=\dbn\sand\s))\b{_BANKS}(?!\s(?:and|or)\s[A-Za-z])[^.;()]{{0,40}}?"
        rf"\b(?:lend|lends|lent|lending|provide[ds]?|advance[ds]?|make|made|extend|extended|signed?|arranged?|arranging|granted?|give|gave|loan)\b[^.;()]{{0,60}}$"
    ),
    banks_behind=rf"\s(?:[a-z]+\s){{0,5}}(?:from|by|with)\s(?:(?:the|its|their|a|about|some|other)\s)?(?:[a-z0-9]+\s)?{_BANKS}(?!\s(?:and|or)\s[A-Za-z])",
    # "$320 million in new commercial bank loans", whoever lends beside them
    bank_loans=r"\s(?:in|of|worth\sof)\s(?:[a-z]+\s){0,2}?(?P<banks>(?:commercial|foreign|private)\sbank)\s(?:loans?|credits?|lending)\b",
    # "a third of the $9 million promised after the flood"
    promised_after=r"(?:\sin\s[a-z]+)?\s(?:(?:that|which)\s)?(?:(?:it|they|he|she)\s)?(?:(?:was|were|had\sbeen|has\sbeen|had|has|have)\s)?(?:promised|pledged)\b",
    # "Lebanon`` was promised more than ``$2.4 billion in Paris"
    was_promised=(
        r"\s(?:was|were|is|has\sbeen|had\sbeen|have\sbeen)\s(?:(?:also|already|only|now)\s)?(?:promised|pledged)"
        r"\s(?:(?:about|some|nearly|almost|over|around|more|than|up|to|at|least|a|total|of|another|further)\s){0,4}"
    ),
    # "According to a paper this was worth FJD 17 million"
    as_worth=r"\b(?:worth|equals?|equivalent\s(?:to|of)|(?:that|which)\sis)\s(?:[a-z]{2,13}\s){0,2}$",
    # "a $30 million shortfall", "a 97 billion hole"
    gap_after=r"[\s-](?:(?:budget|fiscal|revenue|financing|funding|cash)\s)?(?:hole|shortfall|gap|deficit)\b",
)
