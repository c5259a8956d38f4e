"""How English prints sums of money, from the newspaper of today to the newswire of the nineteen-eighties."""

from decimal import Decimal
from typing import Final

from aidledger.currencies import currency_names
from aidledger.parsers.lang import Subunit, SumWords
from aidledger.parsers.lang.en.homes import HOMES

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

_MONTHS = (
    "january february march april may june july august september october november december"
    " jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sept sept. sep sep. oct oct. nov nov. dec dec."
).split()

SUMS: Final = SumWords(
    numbers=(
        {word: n for n, word in enumerate(_UNITS.split())}
        | {word: 10 * n for n, word in enumerate(_TENS.split(), 2)}
        | {"fourty": 40}
    ),
    fractions={"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")},
    scales={
        "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
        "hundreds": 10**2, "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
        "mln": 10**6, "mlns": 10**6, "bln": 10**9, "blns": 10**9, "trn": 10**12, "trln": 10**12,
        "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "crore": 10**7, "crores": 10**7,
        "mio": 10**6, "mrd": 10**9, "milliard": 10**9, "milliards": 10**9,
        "miillion": 10**6, "milllion": 10**6, "millon": 10**6, "milion": 10**6, "billlion": 10**9, "bilion": 10**9,
    },
    abbreviations={
        "k": 10**3, "K": 10**3, "thsd": 10**3,
        "m": 10**6, "M": 10**6, "mn": 10**6, "Mn": 10**6, "MN": 10**6, "mm": 10**6, "MM": 10**6,
        "mil": 10**6, "mill": 10**6,
        "b": 10**9, "B": 10**9, "bn": 10**9, "Bn": 10**9, "BN": 10**9, "bil": 10**9,
        "tn": 10**12, "Tn": 10**12, "TN": 10**12, "T": 10**12, "t": 10**12, "tr": 10**12, "tln": 10**12,
        "cr": 10**7, "Cr": 10**7,
    },
    regional=dict.fromkeys(("lakh", "lakhs", "lac", "lacs", "crore", "crores", "cr", "Cr"), ("INR", "PKR", "BDT", "NPR")),
    articles=("a", "an"),
    joiners=("and", "of"),
    links=("of", "in"),
    halves=("and a half", "and one half", "and one-half"),
    point="point",
    currencies={
        **currency_names(), "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "rmb": "CNY", "aud": "AUD", "cad": "CAD",
        "united states dollars": "USD",
    },
    aliases={
        "dlr": "dollar", "dlrs": "dollars", "dls": "dollars", "dlr.": "dollar", "stg": "sterling", "buck": "dollar",
        "bucks": "dollars", "yens": "yen", "crs": "crowns", "mks": "marks", "frs": "francs", "peseta": "pesetas",
        "krn": "kroner",
    },
    steady=("dollar", "dollars"),
    datelines={
        "HONG KONG": "HKD", "SINGAPORE": "SGD", "TAIPEI": "TWD", "WELLINGTON": "NZD", "AUCKLAND": "NZD",
        "KINGSTON": "JMD", "BRIDGETOWN": "BBD", "GEORGETOWN": "GYD", "HARARE": "ZWL", "SUVA": "FJD", "HONIARA": "SBD",
        "NASSAU": "BSD", "WINDHOEK": "NAD", "PORT MORESBY": "PGK", "MONROVIA": "LRD", "KUALA LUMPUR": "MYR", "PENANG": "MYR",
        **dict.fromkeys(("CANBERRA", "SYDNEY", "MELBOURNE", "BRISBANE", "PERTH", "ADELAIDE"), "AUD"),
        **dict.fromkeys(("OTTAWA", "TORONTO", "MONTREAL", "VANCOUVER", "CALGARY", "WINNIPEG"), "CAD"),
    },
    listings={".HK": "HKD", ".SI": "SGD", ".TO": "CAD", ".AX": "AUD", ".NZ": "NZD"},
    home=HOMES,
    local=("AUD", "CAD", "NZD"),
    traded=("barrel", "barrels", "bbl", "bbls", "ounce", "ounces", "oz"),
    abroad=("pound", "pounds", "franc", "francs"),
    lending={"INR": 2},
    historic={"franc": "FRF", "francs": "FRF", **dict.fromkeys(("rouble", "roubles", "ruble", "rubles"), "SUR")},
    bygone={"SUR": ("Soviet", "USSR", "U.S.S.R.", "Pravda", "Izvestia", "Gorbachev", "Brezhnev", "Comecon", "Gosplan")},
    since_then=(
        "former Soviet", "ex-Soviet", "post-Soviet", "Soviet-era", "Soviet times", "then Soviet", "old Soviet", "Putin",
        "Yeltsin", "Russian Federation", "Medvedev", "late Soviet", "Soviet debt", "was then",
    ),
    alike={
        **dict.fromkeys(("¥", "￥"), ("CNY", ("China", "Chinese", "Beijing"), ("Japan", "Tokyo", "yen", "JICA", "JBIC"))),
        "B$": ("BND", ("Brunei", "Bandar Seri Begawan"), ("Bahama", "Nassau")),
    },
    subunits={
        "cent": Subunit("dollar"), "cents": Subunit("dollar"), "cts": Subunit("dollar"), "ct": Subunit("dollar"),
        "¢": Subunit("dollar"), "euro cent": Subunit("euro"), "euro cents": Subunit("euro"),
        "pence": Subunit("pound"), "penny": Subunit("pound"), "pennies": Subunit("pound"), "paise": Subunit("rupee"),
        "sen": Subunit("yen"), "pfennig": Subunit("mark"), "pfennigs": Subunit("mark"), "centimes": Subunit("franc"),
        "piastre": Subunit("pound"), "piastres": Subunit("pound"), "piaster": Subunit("pound"), "piasters": Subunit("pound"),
        "kobo": Subunit("naira"), "kopecks": Subunit("ruble"), "pesewas": Subunit("cedi"),
    },
    hundredths={"dollar": (
        "KES", "TZS", "UGX", "ZAR", "EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "LKR", "MUR", "SCR", "NAD", "MYR", "JMD", "TTD",
        "BBD", "FJD", "SBD", "BND", "ZWL", "LRD", "SZL", "LSL", "NLG", "ETB", "SLL", "XCD", "BSD", "GYD", "BZD",
    ), "yen": ("MYR", "IDR", "KHR")},
    donating=tuple("""
        gave give gives giving given offered offers offer pledged pledges pledge promised promises provided provides provide
        spent spends spend lent lends lend contributed contributes contribute granted grants grant donated donates donate
        approved approves allocated allocates earmarked committed commits paid pays pay budgeted budgets put adds added sent
        announced announces announcing released providing contributing donating pledging committing allocating spending making
        makes boost boosts boosted extend extends extended inject injects injected shift shifts shifted finds redirect redirects
        redirected
    """.split()),
    leading=(
        "yen", "dollar", "dollars", "dlrs", "euro", "euros", "pound", "pounds", "rupees", "rupee", "taka", "rupiah", "baht",
        "naira", "birr", "kwacha", "yuan", "renminbi", "francs", "marks", "lire", "pesos", "ringgit", "sterling", "stg",
        "usd", "eur", "gbp", "jpy", "rmb", "aud", "cad", "crowns", "guilders", "kroner", "riyals", "dinars", "dirhams",
        "kyat", "kina", "riel", "shillings", "rand", "cedis", "fcfa", "cfa", "sdr", "sdrs", "rights", "ecu", "ecus", "cents",
        "n.dollars", "vatu", "ngultrum", "dalasi", "kwanza", "gourdes", "leones", "meticais", "ouguiya", "pesetas", "escudos",
    ),
    counted=("loan", "loans", "credit", "credits", "bond", "bonds", "note", "notes", "bill", "bills", "tranche", "tranches"),
    guarded=(
        "won", "mark", "marks", "crown", "crowns", "real", "reals", "sol", "som", "sum", "lats", "lev", "kip", "rand", "dram",
        "drams", "colon", "colons", "lari", "inti", "soum", "austral", "sterling", "buck", "bucks", "quid", "sen", "tala",
        "pula", "sucre", "kina", "dong",
    ),
    weighed=(
        "kilo", "kilogram", "kg", "tonne", "ton", "litre", "liter", "gallon", "bushel", "barrel", "ounce", "quintal",
        "hectolitre", "hundredweight", "lb",
    ),
    levels=("mark",),
    each=("each", "apiece"),
    weights=("pound", "pounds"),
    heading=("in", "unit:", "units:", "unit", "currency:"),
    tabled=("figures", "amounts", "sums", "values", "prices", "costs", "pledges", "contributions", "numbers", "all", "totals"),
    counting=("in",),
    missing=("n/a", "na"),
    prose=("was", "were", "is", "are", "has", "had", "have", "will", "to"),
    measures=(
        "number", "numbers", "no.", "nos.", "persons", "people", "%", "percent", "percentage", "pct", "share", "year",
        "years", "date", "rank", "population", "tonnes", "tons", "km", "kilometres", "kilometers", "hectares", "ha", "mw",
        "kwh", "beneficiaries", "households", "families", "quantity", "qty", "rate", "ratio", "growth", "pupils", "staff",
        "doses", "barrels", "units", "maturity", "term", "employees", "workers", "workforce", "headcount", "observers",
        "participants", "attendance", "customers", "passengers", "visitors", "members", "delegates", "projects",
    ),
    monetary=(
        "aid", "debt", "debts", "loans", "grants", "investment", "investments", "funding", "funds", "money", "cash",
        "taxpayers", "taxpayer", "public", "bonds", "stock", "shares", "exports", "imports", "savings", "assets",
        "assistance", "development", "support", "credit", "credits", "damage", "sales", "revenue", "profit", "capital",
        "income", "spending", "cuts", "tax", "taxes", "government", "extra", "new", "additional", "euros", "its", "their",
        "his", "her", "our", "goods", "trade", "humanitarian", "emergency", "British", "UK", "private", "foreign", "state",
        "commercial", "equity", "notes", "bills", "securities", "value", "benefits", "compensation", "damages", "reserves",
        "losses", "contracts", "orders", "business", "outstanding", "convertible", "one", "the", "a", "help", "relief",
        "budget", "bilateral", "overseas", "official", "technical", "military", "concessional", "soft", "finance", "financing",
        "lending", "arrears", "interest", "pledges", "balance", "budgetary", "financial", "project", "programme", "export",
        "supplier", "suppliers",
    ),
    aiding=("aid", "assistance", "support", "funding", "loans", "grants", "credits"),
    weighing=("weigh", "heavy", "kilogram", "kilo", "tonnes", "lbs", "per square", "per acre", "psi", "pounds each"),
    costing=(
        "cost", "pay", "paid", "price", "worth", "fine", "fee", "salar", "wage", "earn", "grant", "loan", "spend", "spent",
        "bill", "buy", "bought", "sold", "sell", "rent", "tax", "charge", "give", "gave", "donat", "raise", "owe", "lent",
        "lend", "money", "cash", "budget", "fund", "invest", "bank", "debt", "value", "saving", "penc", "profit", "sterling",
        "british",
    ),
    before={
        "about": "about", "approximately": "about", "approx": "about", "approx.": "about", "around": "about",
        "some": "about", "roughly": "about", "estimated": "about", "circa": "about", "c.": "about", "ca.": "about",
        "ca": "about", "est.": "about", "~": "about", "≈": "about", "in the region of": "about", "in the order of": "about",
        "of the order of": "about", "on the order of": "about", "in the neighborhood of": "about",
        "in the neighbourhood of": "about", "in the vicinity of": "about", "something like": "about",
        "more or less": "about", "somewhere around": "about", "approximates": "about", "abt": "about",
        "an approximate": "about", "a rough": "about", "approximating": "about", "roughly speaking": "about",
        "roughly around": "about", "approximately around": "about", "to about": "about",
        "almost at": "nearly", "nearly at": "nearly", "almost to": "nearly", "nearly to": "nearly",
        "nearly": "nearly", "almost": "nearly", "just under": "nearly", "close to": "nearly", "just short of": "nearly",
        "little short of": "nearly", "shy of": "nearly", "approaching": "nearly", "nearing": "nearly", "not quite": "nearly",
        "just below": "nearly", "slightly under": "nearly", "slightly less than": "nearly", "a little under": "nearly",
        "a little less than": "nearly", "just less than": "nearly", "slightly below": "nearly", "near to": "nearly",
        "close on": "nearly", "a bit under": "nearly", "marginally under": "nearly", "near": "nearly", "virtually": "nearly",
        "more than": "more_than", "over": "more_than", "in excess of": "more_than", "above": "more_than",
        "exceeding": "more_than", "exceeds": "more_than", "exceeded": "more_than", "exceed": "more_than",
        "upwards of": "more_than", "upward of": "more_than", "north of": "more_than", "greater than": "more_than",
        "higher than": "more_than", "larger than": "more_than", "topping": "more_than", "topped": "more_than",
        "to top": "more_than", "will top": "more_than", "would top": "more_than", "could top": "more_than",
        "may top": "more_than", "might top": "more_than", "should top": "more_than",
        "surpassing": "more_than", "surpassed": "more_than", "surpass": "more_than", "better than": "more_than",
        "beyond": "more_than", "excess of": "more_than", ">": "more_than", "passed the": "more_than",
        "at least": "at_least", "a minimum of": "at_least", "minimum": "at_least", "minimum of": "at_least",
        "no less than": "at_least", "not less than": "at_least", "no fewer than": "at_least", "not under": "at_least",
        "not below": "at_least", "at the least": "at_least", "≥": "at_least", ">=": "at_least", "as little as": "at_least",
        "no lower than": "at_least", "a floor of": "at_least",
        "limit:": "at_most", "limit of": "at_most", "ceiling of": "at_most", "ceiling:": "at_most", "maximum:": "at_most",
        "capped at": "at_most", "limited to": "at_most", "not exceeding": "at_most", "up to": "at_most", "upto": "at_most",
        "up to the": "at_most", "as much as": "at_most", "no more than": "at_most", "not more than": "at_most",
        "at most": "at_most", "a maximum of": "at_most", "maximum": "at_most", "maximum of": "at_most", "max.": "at_most",
        "max": "at_most", "not to exceed": "at_most", "not exceed": "at_most", "no greater than": "at_most",
        "as high as": "at_most", "as many as": "at_most", "a ceiling of": "at_most", "a limit of": "at_most",
        "a cap of": "at_most", "up to a maximum of": "at_most", "up to a total of": "at_most", "≤": "at_most",
        "<=": "at_most", "at the most": "at_most", "upper limit of": "at_most", "not over": "at_most",
        "no higher than": "at_most", "never more than": "at_most", "never exceed": "at_most", "not above": "at_most",
        "cannot exceed": "at_most", "up to an": "at_most", "up to a": "at_most", "anything up to": "at_most",
        "to a maximum of": "at_most", "capped to": "at_most", "up to the amount of": "at_most",
        "up to an amount of": "at_most", "up to the sum of": "at_most", "up to a sum of": "at_most",
        "up to the value of": "at_most", "up to a value of": "at_most", "up to the tune of": "at_most",
        "up to the equivalent of": "at_most", "up to the maximum of": "at_most", "up to a limit of": "at_most",
        "up to the maximum amount of": "at_most", "up to a maximum amount of": "at_most",
        "up to maximum amount of": "at_most", "a maximum amount of": "at_most", "the maximum amount of": "at_most",
        "short of": "less_than", "less than": "less_than", "under": "less_than", "below": "less_than",
        "fewer than": "less_than", "smaller than": "less_than", "lower than": "less_than", "south of": "less_than",
        "<": "less_than", "inferior to": "less_than",
    },
    after={
        "or more": "at_least", "or higher": "at_least", "or above": "at_least", "or over": "at_least",
        "and above": "at_least", "and up": "at_least",
        "and more": "at_least", "at least": "at_least", "minimum": "at_least", "at a minimum": "at_least",
        "-plus": "more_than", " plus": "more_than", "+": "more_than", "upwards": "at_least",
        "or slightly more": "more_than", "or a little more": "more_than", "or a bit more": "more_than",
        "or somewhat more": "more_than", "or just over": "more_than", "or slightly over": "more_than",
        "or a little over": "more_than", "or a bit over": "more_than", "and a bit": "more_than", "and a little": "more_than",
        "and change": "more_than", "or slightly less": "nearly", "or a little less": "nearly", "or a bit less": "nearly",
        "or somewhat less": "nearly", "or just under": "nearly", "or slightly under": "nearly", "or a little under": "nearly",
        "or nearly": "nearly", "or more or less": "about", "or near enough": "about", "as a minimum": "at_least",
        "or better": "at_least", "as a maximum": "at_most", "tops": "at_most",
        "odd": "about", "-odd": "about", "est.": "about", "estimated": "about", "max": "at_most", "max.": "at_most",
        "min": "at_least", "min.": "at_least", "approx.": "about", "roughly": "about", "or about that": "about",
        "or so": "about", "or thereabouts": "about", "approximately": "about", "approx": "about", "give or take": "about",
        "more or less": "about",
        "or less": "at_most", "or lower": "at_most", "at most": "at_most", "maximum": "at_most", "at the most": "at_most",
        "or below": "at_most",
        "or under": "less_than", "ceiling": "at_most", "or fewer": "at_most",
    },
    fillers=(
        "an additional", "another", "an extra", "a further", "a total of", "a combined", "additional", "further", "extra",
        "a record", "a whopping", "the equivalent of", "a total", "total", "an", "a cumulative", "a net", "a massive",
        "a staggering", "an aggregate", "a low of", "a high of", "a peak of",
    ),
    opposed=("down to", "down from"),
    modals=("could", "may", "might", "can", "will", "would", "should", "must", "to"),
    open_after=("or", "and", "+", "-plus", "-odd", "upwards", "give"),
    marking=("mark", "level", "threshold", "barrier"),
    lookalikes=(
        "go up to", "went up to", "gone up to", "goes up to", "going up to", "rise up to", "rose up to", "risen up to",
        "moved up to", "climbed up to",
        "jumped up to", "shot up to", "crept up to", "add up to", "adds up to", "added up to", "adding up to",
        "adding it up to", "sum up to", "sums up to", "total up to", "totals up to", "summing up to", "summed up to",
        "totalling up to", "totaling up to", "totalled up to", "totaled up to", "tallying up to", "coming up to", "came up to",
        "dispute over", "row over", "talks over",
        # an agreement over a sum is of that sum
        "agreement over", "agreements over", "contract over", "contracts over", "accord over", "accords over",
        "convention over", "memorandum over", "cheque over", "cheques over", "invoice over", "note over",
        "disputes over", "fight over", "battle over", "lawsuit over", "controversy over", "concern over", "concerns over",
        "debate over", "negotiations over", "clash over", "argument over", "quarrel over", "questions over", "take over",
        "took over", "taking over", "taken over", "hand over", "handed over", "hands over", "handing over", "turn over",
        "turned over", "carried over", "carry over", "rolled over", "roll over", "left over", "paid over", "made over",
        "talk about", "talks about", "talked about", "talking about", "concerns about", "asked about",
        "question about", "questions about",
        "worried about", "all about", "information about", "news about", "bring about", "brought about", "come about",
        "came about", "moved around", "to and around",
    ),
    percent=("%", "per cent", "percent", "pct", "percentage"),
    ceilings=("ceiling", "maximum", "upper limit"),
    range_to=("to", "-", "–", "—", "~", "through", "till", "until"),
    range_or=("or",),
    range_and=("and",),
    between=("between",),
    numbered=(
        "article", "articles", "no.", "nos.", "phase", "section", "chapter", "page", "pages", "table", *_MONTHS,
        "stage", "category", "tier", "item", "items", "route", "line", "lines", "grade", "grades", "type", "types", "level",
        "levels", "in", "aged", "age", "ages",
    ),
    changes=(
        "from", "by", "rose", "fell", "up", "down", "climbed", "dropped", "grew", "jumped", "slid", "widened", "narrowed",
        "increased", "decreased", "gained", "lost", "rise of", "fall of", "decline of", "increase of", "decrease of",
        "slipped", "declined", "advanced", "rises", "falls", "gains", "loses", "reduction of", "added", "shrank", "swelled",
        "plunged", "edged", "soared", "surged", "tumbled", "raised", "cut", "lifted", "boosted", "reduced",
        "lowered", "trimmed", "hiked", "upped", "slashed", "eased", "improved",
        "strengthened", "weakened", "firmed", "recovered", "expanded", "contracted", "deepened", "mounted", "sank", "sagged",
        "ballooned", "dipped", "rebounded", "leapt", "leaped", "crept", "inched", "went",
        "rising", "falling", "climbing", "dropping", "growing", "jumping", "sliding", "widening", "narrowing", "increasing",
        "decreasing", "declining", "slipping", "shrinking", "swelling", "plunging", "soaring", "surging", "tumbling",
        "risen", "fallen", "grown", "doubled", "doubling", "tripled", "halved",
    ),
    former=(
        "initial", "initially", "original", "originally", "earlier", "previous", "previously", "former", "current", "currently",
        "present", "existing", "opening", "old", "today's",
    ),
    spans=(
        "range from", "ranges from", "ranging from", "ranged from", "anywhere from", "vary from", "varies from",
        "varying from", "varied from", "somewhere from",
    ),
    vague=(
        "several", "few", "tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions", "many",
        "multi", "countless", "untold", "couple", "multiple", "various", "numerous", "multimillion", "multibillion",
        "zillions", "lakhs", "crores", "tens-of",
    ),
    compared=(
        "from", ", not", "against", "versus", "vs", "vs.", "than", "compared with", "compares with", "after", "vs loss",
        "vs profit", "versus loss", "versus profit", "against loss",
    ),
    besides=("top of", "addition to"),
    moving=(
        "compared", "up", "down", "rising", "falling", "rose", "fell", "raised", "cut", "increased", "reduced", "million",
        "billion",
    ),
    listing=("and", "or"),
    joining=("and", "but", "while"),
    pricing=(*"""
        at for costs cost costing is was are were fetches fetched fetch charges charged pays paid pay earns earned demands
        asks asked
    """.split(), "up from", "down from", "rose to", "fell to", "risen to", "fallen to", "went up to", "climbed to", "jumped to",
    "dropped to", "raised to", "cut to", "instead of", "rather than", "compared with", "against", "is now", "costs now",
    "now costs", "was only", "was just", "are now", "for only", "for just"),
    owed=(
        "debt", "debts", "loan", "loans", "aid", "credit", "credits", "budget", "spending", "exports", "imports", "deficit",
        "surplus", "bonds", "lending", "pledges", "grant", "grants", "bond", "standby", "facility", "facilities", "cff",
    ),
    passing=("more", "than", "up", "least", "at", "an", "a", "the", "just", "only", "some", "revised", "planned", "year's"),
    summing=("in all", "in total", "all told"),
    parting=("of which", "of the", "of this", "of that", "of its", "of them", "of it", "out of"),
    off_by=("less than", "more than", "lower than", "higher than"),
    allotting=("for", "to", "on", "into", "towards", "toward", "in", "as", "from", "by", "with", "including", "plus"),
    stating=(
        "of", "worth", "totalling", "totaling", "totalled", "totaled", "totals", "total", "amounted to", "amounts to",
        "amounting to", "stood at", "stands at", "estimated at", "put at", "came to", "comes to", "valued at", "rose to",
        "fell to", "stand at", "standing at", "set at", "seen at", "forecast at", "projected at", "fixed at", "kept at",
        "remained at", "estimated as", "reported as", "recorded as", "given as", "reckoned at", "running at", "ran at",
        "ran to", "runs to", "budgeted at",
    ),
    serving=tuple("""
        help helps helped helping serve serves served serving feed feeds fed feeding affect
        affects affected affecting displace displaces displaced vaccinate vaccinates vaccinated benefit benefits benefited
        benefiting employ employs employed kill kills killed killing immunise immunised immunize immunized inoculated shelter
        sheltered sheltering treat treated house housed teach taught train trained protect protected infected infects enrol
        enrolled homeless hungry vote votes voters live lives living lived assist assisted drew attract attracted
    """.split()),
    funds=tuple("""
        expenditure expenditures outlay outlays receipts revenue revenues revs income profit profits pretax earnings loss
        losses turnover tax taxes taxation duty duties interest dividend dividends proceeds reserve reserves arrears liabilities
        assets capital equity lending borrowing borrowings subsidy subsidies fund funds funding financing finance investment
        investments cost costs price bill bills fee fees fine fines salaries wages payment payments repayment repayments
        remittances pledge donation donations contribution contributions allocation allocations assistance money cash deposits
        shortfall compensation damages notes securities savings gdp gnp overdraft net gross gap cashflow debtors borrowed
        credits package bailout pensions rent royalties premiums levy cuts costings bonuses defense defence
        contract share component balance sum remainder tranche instalment ebit ebitda ebita ebitdar writedown writedowns
    """.split()),
    volumes=("sales", "orders", "trade", "exports", "imports", "contracts"),
    worth=("worth",),
    valued=("worth of", "in value"),
    unpaid=(
        "unspent", "unpaid", "outstanding", "overdue", "planned", "budgeted", "allocated", "spent", "earmarked", "disbursed",
        "owed", "lent", "borrowed", "repaid", "pledged", "promised", "requested", "sought", "agreed",
    ),
    extra=("another", "further", "extra", "additional", "total", "combined", "(", "record", "estimated", "provisional",
        "revised", "unrevised", "upwardly", "downwardly", "preliminary"),
    singular=("is", "was", "has", "goes", "comes"),
    awaited=(
        "expected", "needed", "required", "sought", "requested", "asked", "wanted", "demanded", "hoped", "promised", "pledged",
        "appealed", "targeted", "received", "raised", "offered", "proposed", "foreseen", "budgeted", "agreed", "approved",
        "set aside", "appropriated", "allocated", "committed", "disbursed", "lent", "owed", "spent", "borrowed", "issued",
    ),
    relative=("that", "which", "it", "he", "she", "they", "organisers", "organizers", "donors"),
    pronouns=("it", "that", "this"),
    possessive=("its", "their"),
    partitive=("of",),
    attaining=("reach", "reaches", "reached", "reaching"),
    totals=tuple("""
        debt debts deficit surplus spending budget revenue revenues receipts cost costs profit profits losses exports imports
        income sales turnover reserves borrowing borrowings liabilities gap shortfall arrears lending credits deposits assets
    """.split()),
    foreseen=tuple("""
        forecast forecasts estimate estimates expectation expectations consensus guidance projection projections target targets
        goal
    """.split()),
    judging=tuple("""
        analyst analysts broker brokers market markets poll pollsters survey consensus guidance economists traders
    """.split()),
    booked=("debit", "debits", "credit", "credits", "gain", "gains", "charge", "deficit", "surplus"),
    results=tuple("""
        hit charge charges gain gains loss boost write-down writedown write-off writeoff impairment windfall provision saving
        profit deficit surplus shortfall shortage fine penalty payout dividend bailout buyback refund overrun
    """.split()),
    periods=tuple("""
        year years quarter month months week weeks half decade period january february march april may june july august
        september october november december now today yesterday tomorrow
    """.split()),
    rest=(
        "rest", "remainder", "balance", "half", "third", "quarter", "part", "bulk", "majority", "share", "it", "them", "this",
        "most", "amount", "total", "portion", "latter", "former", "slice", "tranche", "instalment", "installment",
    ),
    keeping=(*"""
        save saves saved saving keep keeps kept keeping remaining wants want wanted asks asked demands demanded demanding
        needs needed requires required expects expected foresees foreseen envisages envisaged
        provided committed commits committing mobilised mobilized mobilise mobilize injected inject sets set fetched fetches
        fetch brought yielded netted totalled amounting saw sees targets targeted plans planned bought buys
        purchased issued issue issues transferred transfers transfer forgave cancelled cancels rescheduled reschedule
        accepted accepts rejected allotted redeemed retired settled refinanced realised realized grossed fined levied imposed
        collected collects deposited draw draws drawing drew drawn charged billed replaced replaces
        leaves leaving left includes included including meant
    """.split(), "took up", "takes up", "taken up", "taking up", "made up", "makes up", "account for", "accounts for",
        "accounted for", "accounting for",
    "eats up", "ate up", "swallows up", "asked for", "asks for", "asking for", "calls for", "called for", "appealed for",
    "applied for", "it has", "they have", "we have", "it had", "they had",
    "counts on", "drew down", "used up", "comes from", "came from", "or"),
    speaking=(
        "says", "said", "say", "claims", "claimed", "claim", "estimates", "estimated", "reckons", "reckon", "insists",
        "speaks of", "speak of", "spoke of", "speaking of", "talks of", "talk of", "talked of", "hears of", "estimate of",
        "figure of", "total of", "sum of", "price of", "offer of", "bid of", "claim of",
    ),
    bearing=("with", "at", "plus"),
    doubling=(
        "twice the", "double the", "triple the", "half the", "times the", "thrice the", "that of", "one of", "another of",
        "other of", "second of", "third of", "increase of", "rise of", "cut of", "fall of", "drop of", "reduction of",
        "jump of", "gain of", "decline of", "addition of",
    ),
    versus=("vs", "vs.", "versus"),
    suffixes={"p": "GBP"},
    copulas=("is", "was", "are", "were", "be", "being", "been", "hit", "reaching", "exceeded", "topped", "equalled", "showed"),
    moved=tuple("""
        rose rise rises risen rising fell fall falls fallen falling climbed climbs climb dropped drop drops jumped jump jumps
        slid widened widen widens widening narrowed narrow narrows narrowing increased increase increases increasing decreased
        decrease declined decline declines grew grow grows grown swelled swell soared surged surge tumbled plunged shrank shrink
        slipped edged raised raise raises cut cuts lifted lift boosted boost reduced reduce reduces doubled tripled halved
        slashed trimmed brought brings bring gained moved up down revised swollen raising lowering cutting trimming lifting
        hiking slashing boosting reducing upping lowered lowers hiked
        double doubling triple tripling treble trebled halve halving quadruple quadrupled
    """.split()),
    moved_by=("by", "from", "at"),
    paying=(*"""
        spend spends spent spending pay pays paid paying repay repays repaid cost costs costing lend lends lent lending borrow
        borrows borrowed owe owes owed owing invest invests invested earn earns earned earmark earmarks earmarked allocate
        allocates allocated donate donates donated contribute contributes contributed disburse disburses disbursed refund
        refunded reimbursed budgeted worth totalling totaling drains drained pledge pledges pledged promise promises promised
    """.split(), "make available", "makes available",
    "made available", "making available", "put in", "puts in", "putting in", "put up", "puts up", "set aside", "sets aside",
    "handed back", "hand back",
    "gave back", "give back", "paid out", "pay out", "pays out", "paid back", "pay back", "chipped in", "chip in", "doled out",
    "dole out",
    "coughed up", "cough up", "stumped up", "stump up", "shelled out", "forked out", "kicked in", "handed out", "handed over",
    "ponied up", "dished out", "freed up", "brought in",
    "bring in", "brings in", "took in", "wrote off", "write off", "written off", "staked", "poured in", "ploughed in"),
    giving=(*"""
        gave give gives given get gets got receive receives received take takes took provide provides provided offer offers
        offered grant grants granted award awards awarded pledge pledges pledged promise promises promised approve approves
        approved announce announces announced added
        seek seeks sought inject injects injected pump pumped release releases released raise raises raised
        withdraw withdrew absorb absorbs absorbed add adds lost lose loses losing
        providing offering granting awarding pledging promising receiving getting giving taking contributing meeting adding
    """.split(), "go to", "goes to", "went to", "going to", "gone to"),
    crowd=(
        "number", "numbers", "people", "persons", "those", "population", "refugees", "families", "households", "victims",
        "recipients", "beneficiaries", "children", "women", "men", "pupils", "farmers", "patients", "users", "customers",
        "workers", "many", "tonnes", "tons", "barrels", "doses", "bags", "hectares", "voters", "inhabitants", "residents",
        "jobs", "shares", "shrs", "units", "cases", "copies", "passengers", "visitors", "tourists", "students", "metres",
        "meters", "km", "kilometres", "miles", "acres", "litres", "gallons", "bushels", "ounces", "cars", "vehicles",
        "subscribers", "members", "employees", "homes", "houses", "deaths", "lives", "viewers", "bpd", "cubic", "square",
        "whom", "books", "trees", "votes", "head", "cattle", "volume", "output", "production", "capacity", "tonnage",
        "harvest", "crop",
    ),
    clause=(
        "last", "this", "next", "a", "an", "the", "for", "from", "in", "to", "on", "at", "by", "and", "or", "but", "as",
        "than", "while", "with", "was", "is", "were", "had", "has", "would", "will", "came", "went", "earlier", "previously",
        "each", "per", "under", "over", "through", "during", "between", "after", "before", "since", "against", "compared",
        "if", "when", "which", "that", "who", "respectively", "more", "annually", "yearly", "later", "already", "again",
        "altogether", "so", "only", "one", "up", "down", "then", "previous", "previously.", "a year", "it", "because",
        "versus", "vs", "vs.", "not", "until", "within", "also", "are", "be", "into", "toward", "towards", "worth", "can",
        "could", "of", "goes", "go", "going", "may", "should", "comes", "must", "now", "today", "yesterday", "alone",
        "via", "across", "among", "amid", "adjusted", "unadjusted", "restated", "annualised", "annualized",
        "allocated", "earmarked",
    ),
    definite=("the", "a", "U.S.", "US"),
    priced=("at",),
    being=("is", "are", "was", "were", "goes", "go", "went", "has", "have", "comes", "came"),
    declaring=("figures", "amounts", "sums", "dollars"),
    declared=(
        "are", "were", "is", "all", "here", "given", "quoted", "stated", "expressed", "shown", "reported", "throughout",
    ),
    deflated=("constant", "real", "in", "fixed", "adjusted", "constant-price"),
    rate_equals=(
        "equals", "is equal to", "was equal to", "is worth", "was worth", "buys", "bought", "fetches", "fetched",
    ),
    rate_per=(
        "to the", "to one", "to a", "per", "against the", "for one", "for each", "for every", "to 1", "for a", "for 1", "to",
    ),
    rate_bases=(
        "dollar", "euro", "pound", "yen", "dlr", "sterling", "mark", "franc", "rupee", "rouble", "ruble", "yuan", "lira",
    ),
    rate_adjectives=("U.S.", "US", "Canadian", "Australian", "Singapore", "Hong Kong", "New Zealand"),
    rate_verbs=("at", "to", "around", "near", "above", "below", "of", "from", "about", "than", "through", "touched", "hit",
        "low as", "high as", "buys", "bought", "fetched"),
    rate_proper=("sterling",),
    holding=(
        "holding", "leaving", "pushing", "taking", "keeping", "sending", "lifting", "bringing", "dragging", "putting", "takes",
        "brings", "took", "brought", "take", "bring",
    ),
)
