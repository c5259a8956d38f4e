"""Whose dollars an English text counts in."""

from __future__ import annotations

from typing import Final

from aidledger.parsers.words.homes import HomeWords

_SMALL: Final = ("FJD", "SBD", "WST", "TOP", "TTD", "GYD", "JMD", "BBD", "XCD", "BSD", "BZD", "KYD", "BND")
_GIVING: Final = ("AUD", "CAD", "NZD", "SGD", "HKD")

_PAPERS: Final = {
    "AUD": "Sydney Morning Herald|Australian Financial Review|Canberra Times|Herald Sun|Courier-Mail"
           "|Australian Associated Press",
    "BBD": "Barbados Today|Nation News Barbados|Barbados Advocate|Barbados Government Information Service",
    "BSD": "Nassau Guardian|Tribune242|Our News Bahamas|Eyewitness News Bahamas",
    "BZD": "Amandala|Breaking Belize News|Belize Times|The Reporter (Belize)|LoveFM",
    "CAD": "Globe and Mail|Toronto Star|National Post|Ottawa Citizen|CBC News|The Canadian Press",
    "FJD": "Fiji Times|Fiji Sun|FijiVillage|Fijivillage|fijivillage|Fijilive|FBC News|Fiji Broadcasting",
    "GYD": "Kaieteur News|Stabroek News|Guyana Chronicle|Guyana Times|News Room Guyana|Demerara Waves|INews Guyana",
    "HKD": "South China Morning Post|Hong Kong Free Press|The Standard (Hong Kong)|news.gov.hk",
    "JMD": "Jamaica Observer|Jamaica Gleaner|Jamaica Information Service|JIS News|Jamaica Star|(JIS)",
    "KYD": "Cayman Compass|Cayman News Service",
    "NZD": "New Zealand Herald|NZ Herald|Dominion Post|Stuff.co.nz|Otago Daily Times",
    "SBD": "Solomon Star|Solomon Times|Island Sun|Solomon Islands Broadcasting|Solomon Business Magazine",
    "SGD": "Straits Times|Channel NewsAsia|The New Paper|TODAYonline|Business Times (Singapore)",
    "TOP": "Matangi Tonga|Kaniva Tonga|Kaniva News|Kaniva news",
    "TTD": "Trinidad Guardian|Trinidad Express|Trinidad and Tobago Guardian|Trinidad and Tobago Newsday|Newsday Trinidad"
           "|Loop TT|Guardian Media|CNC3",
    "WST": "Samoa Observer|Savali|Talamua|Samoa Global News",
    "XCD": "Dominica News Online|St Lucia News Online|St. Lucia Times|Antigua Observer|Searchlight (St Vincent)|NOW Grenada"
           "|WIC News|St Kitts & Nevis Observer",
}  # fmt: skip

_BODIES: Final = {
    "PKR": "ECNEC|Ecnec|CDWP|PSDP|WAPDA|Wapda|SBP|Economic Affairs Division|Benazir Income Support",
    "NPR": "NRB|Nepal Rastra Bank|Rastra Bank|Singha Durbar|Nepal Electricity Authority",
    "LKR": "CEB|Ceylon Electricity Board|Ceylon Petroleum|CBSL|Samurdhi|Mahaweli",
    "ZMW": "ZNBC|Zesco|ZESCO",
    "MWK": "ESCOM|Escom",
    "PGK": "DSIP|PSIP|Waigani|Pangu",
    "AUD": "Sydney|Melbourne|Brisbane|Adelaide|Queensland|New South Wales|NSW|Tasmania|Northern Territory|ACFID|Aussie|Aussies"
           "|NBN|Portfolio Budget Statements",
    "CAD": "Toronto|Montreal|Vancouver|Calgary|Edmonton|Winnipeg|Halifax|Ontario|Quebec|Québec|Alberta|Manitoba|Saskatchewan"
           "|Nova Scotia|British Columbia|Newfoundland|NDP|Bloc Québécois|Parliamentary Budget Officer|Parliament Hill"
           "|Canada Revenue",
    "NZD": "Auckland|Aucklanders|Christchurch|Dunedin|Beehive|Kiwi|Kiwis|NZDF",
    "HKD": "HKSAR|HKSARG|LegCo|Legco|LCQ|Kowloon|New Territories",
    "SGD": "Temasek|HDB|People's Action Party",
    "FJD": "iTaukei|Vuvale",
    "JMD": "NSWMA|National Works Agency",
    "TTD": "Port-of-Spain|Tobago House of Assembly|WASA|Petrotrin",
    "GYD": "GuySuCo",
    "INR": "RBI|Reserve Bank of India|NITI Aayog|Lok Sabha|NABARD|Nabard",
}  # fmt: skip

_HEADS: Final = {
    "AUD": "Frydenberg|Keating|Gillard|Kevin Rudd|Tony Abbott|Abbott government|Turnbull|Albanese|Scott Morrison|John Howard"
           "|Penny Wong|Julie Bishop|Alexander Downer",
    "CAD": "Mulroney|Chrétien|Stephen Harper|Harper government|Trudeau|Mark Carney",
    "NZD": "Ardern|Winston Peters|John Key|Helen Clark|Hipkins|Luxon|Murray McCully|Mahuta",
    "SGD": "Lee Hsien Loong|Goh Chok Tong|Lawrence Wong|Heng Swee Keat",
}  # fmt: skip

HOMES: Final = HomeWords(
    plain=(*_SMALL, *_GIVING),
    small=_SMALL,
    giving=_GIVING,
    houses={
        **dict.fromkeys(("Global Affairs Canada", "Canadian International Development Agency"), "CAD"),
        **dict.fromkeys(("Canadian Government", "Canadian government"), "CAD"),
        **dict.fromkeys(("AusAID", "Department of Foreign Affairs and Trade", "DFAT"), "AUD"),
        **dict.fromkeys(("Australian Government", "Australian government"), "AUD"),
        **dict.fromkeys(("New Zealand Government", "New Zealand government"), "NZD"),
        **dict.fromkeys(("NZAID", "the Beehive", "Ministry of Foreign Affairs and Trade", "MFAT", "Aotearoa"), "NZD"),
    },
    bodies={body: code for code, bodies in _BODIES.items() for body in bodies.split("|")},
    heads={head: code for code, heads in _HEADS.items() for head in heads.split("|")},
    papers={paper: code for code, papers in _PAPERS.items() for paper in papers.split("|")},
    # the people of Hong Kong and Macao are Chinese too
    peoples={"Chinese": "CNY"},
    state=(
        "Cabinet", "Parliament", "House of Representatives", "House of Assembly", "National Assembly", "Legislative Council",
        "onstituenc", "Minister of Finance", "Minister for Finance", "Finance Minister", "Financial Secretary", "Opposition",
        "Prime Minister", "Ministry of", "ministries", "Budget", "budget", "financial year", "fiscal year", "taxpayer",
        "ratepayer", "tender", "ontractors", "parish", "premier", "Premier", "Consolidated Fund", "by-election",
        "MPs", "the House", "councillor", "local newspapers", "federal", "Treasurer", "the Treasury",
        "Coalition", "Labor ", "Liberals", "Conservatives", "coalition", "Labour ", "National Party", "our government",
        "Our government", "portfolio",
        "Foreign Affairs Minister", "Chief Secretary", "mid-year review", "forward estimates",
    ),
    wires=("(Reuters)", "(AP)", "(AFP)", "(EFE)", "(Xinhua)", "Reuter\n", "REUTER\n", "Bloomberg", "Associated Press", "(IPS)"),
    # The commonest first: they are looked for in this order.
    lenders=(
        "Japan", "World Bank", "China", "United Nations", "donor", "Ambassador", "Embassy", "European", "UN ",
        "Asian Development", "IMF", "International Monetary Fund", "ADB", "EU ", "Chinese", "India ", "British", "UNICEF",
        "UNDP", "JICA", "WHO", "U.N.", "Kuwait", "Saudi", "Germany", "German ", "France", "French", "Indian ", "Korea",
        "Exim", "EXIM", "OPEC", "Taiwan", "ambassador", "High Commission", "IDB", "American Development Bank", "CDB",
        "Caribbean Development Bank", "AIIB", "IFAD", "Green Climate Fund", "Global Fund", "Global Environment",
        "foreign aid", "grant aid", "relief aid",
    ),
    american=("U.S.", "United States", "USAID", "US-", "American", "Washington", " US "),
    cutting=(
        "cut", "cuts", "cutting", "cutback", "cutbacks", "slashed", "slashing", "freeze", "withdrawal", "withdrawing",
        "withdrew", "dismantling", "gutting", "retreat", "absence", "suspension", "pullout",
        "cents",
    ),
    world=(
        "UN", "U.N.", "United Nations", "World Bank", "IMF", "International Monetary Fund", "UNHCR", "Unicef", "UNICEF", "OCHA",
        "World Food Programme", "WFP", "Asian Development Bank", "Global Fund",
    ),
    asking=(
        "said", "says", "say", "appealed", "appeals", "appealing", "needs", "need", "needed", "seeks", "sought", "is seeking",
        "has appealed", "asked", "asks", "estimates", "estimated", "warned", "called", "calls", "wants", "requires", "launched",
        "puts", "put", "lent", "lends", "has asked", "has said", "has called", "has estimated",
    ),
    worth=("equivalent to", "equivalent of", "equal to", "or", "or about", "that is"),
    dollars=("USD", "US$", "$US", "US dollar", "U.S. dollar"),
)
