"""English, from the newspaper of today to the newswire of the nineteen-eighties."""

from decimal import Decimal
from typing import Final

from aidledger.parsers.lang import Language, MeaningWords, Subunit, SumWords, currency_names

# --- sums of money ------------------------------------------------------------------------------------------------

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

SUMS: Final = SumWords(
    numbers={word: n for n, word in enumerate(_UNITS.split())} | {word: 10 * n for n, word in enumerate(_TENS.split(),
    2)} | {"fourty": 40},
    fractions={
        "half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25"),
    },
    scales={
        "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
        "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12,
        "mln": 10**6, "mlns": 10**6, "bln": 10**9, "blns": 10**9, "trn": 10**12, "trln": 10**12,
        "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5, "crore": 10**7, "crores": 10**7,
        "mio": 10**6, "mrd": 10**9, "milliard": 10**9, "milliards": 10**9,
        "miillion": 10**6, "milllion": 10**6, "millon": 10**6, "milion": 10**6, "billlion": 10**9, "bilion": 10**9,
    },
    abbreviations={
        "k": 10**3, "K": 10**3, "thsd": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "Mn": 10**6, "MN": 10**6, "mm": 10**6,
        "MM": 10**6,
        "mil": 10**6, "mill": 10**6,
        "b": 10**9, "B": 10**9, "bn": 10**9, "Bn": 10**9, "BN": 10**9, "bil": 10**9,
        "tn": 10**12, "Tn": 10**12, "TN": 10**12, "T": 10**12, "tr": 10**12, "tln": 10**12, "cr": 10**7, "Cr": 10**7,
    },
    regional=dict.fromkeys(("lakh", "lakhs", "lac", "lacs", "crore", "crores", "cr", "Cr"), ("INR", "PKR", "BDT", "NPR")),
    articles=("a", "an"),
    joiners=("and", "of"),
    links=("of", "in"),
    halves=("and a half", "and one half", "and one-half"),
    point="point",
    currencies={**currency_names(), "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "rmb": "CNY", "aud": "AUD",
    "cad": "CAD",
                "united states dollars": "USD"},
    aliases={"dlr": "dollar", "dlrs": "dollars", "dls": "dollars", "dlr.": "dollar", "stg": "sterling", "buck": "dollar",
    "bucks": "dollars",
             "yens": "yen", "crs": "crowns", "mks": "marks", "frs": "francs", "peseta": "pesetas", "krn": "kroner"},
    steady=("dollar", "dollars"),
    abroad=("pound", "pounds", "franc", "francs"),
    historic={"franc": "FRF", "francs": "FRF"},
    subunits={
        "cent": Subunit("dollar"), "cents": Subunit("dollar"), "cts": Subunit("dollar"), "ct": Subunit("dollar"),
        "¢": Subunit("dollar"), "euro cent": Subunit("euro"), "euro cents": Subunit("euro"),
        "pence": Subunit("pound"), "penny": Subunit("pound"), "pennies": Subunit("pound"), "paise": Subunit("rupee"),
        "sen": Subunit("yen"), "pfennig": Subunit("mark"), "pfennigs": Subunit("mark"), "centimes": Subunit("franc"),
        "kobo": Subunit("naira"), "kopecks": Subunit("ruble"), "pesewas": Subunit("cedi"),
    },
    leading=("yen", "dollar", "dollars", "dlrs", "euro", "euros", "pound", "pounds", "rupees", "rupee", "taka", "rupiah",
    "baht", "naira", "birr",
             "kwacha", "yuan", "renminbi", "francs", "marks", "lire", "pesos", "ringgit", "sterling", "stg", "usd", "eur",
             "gbp", "jpy", "rmb",
             "aud", "cad", "crowns", "guilders", "kroner", "riyals", "dinars", "dirhams", "kyat", "kina", "riel", "shillings",
             "rand", "cedis",
             "fcfa", "cfa", "sdr", "sdrs", "ecu", "ecus", "cents"),
    counted=("loan", "loans", "credit", "credits", "bond", "bonds", "note", "notes", "bill", "bills", "tranche", "tranches"),
    guarded=("won", "mark", "marks", "crown", "crowns", "real", "reals", "sol", "som", "sum", "lats", "lev", "kip", "rand",
    "dram", "drams", "colon",
             "colons", "lari", "inti", "soum", "austral", "sterling", "buck", "bucks", "quid", "sen", "tala", "pula", "sucre",
             "kina", "dong"),
    weights=("pound", "pounds"),
    heading=("in", "unit:", "units:", "unit", "currency:"),
    measures=("number", "numbers", "no.", "nos.", "persons", "people", "%", "percent", "percentage", "pct", "share", "year",
    "years", "date", "rank", "population", "tonnes", "tons", "km", "kilometres", "kilometers", "hectares", "ha", "mw", "kwh",
    "beneficiaries", "households", "families", "quantity", "qty", "rate", "ratio", "growth", "pupils", "staff", "doses",
    "barrels", "units", "maturity", "term"),
    monetary=("aid", "debt", "debts", "loans", "grants", "investment", "investments", "funding", "funds", "money", "cash",
    "taxpayers", "taxpayer",
              "public", "bonds", "stock", "shares", "exports", "imports", "savings", "assets", "assistance", "development",
              "support", "credit",
              "credits", "damage", "sales", "revenue", "profit", "capital", "income", "spending", "cuts", "tax", "taxes",
              "government", "extra",
              "new", "additional", "euros", "its", "their", "his", "her", "our", "goods", "trade", "humanitarian",
              "emergency", "British", "UK",
              "private", "foreign", "state", "commercial", "equity", "notes", "bills", "securities", "value", "benefits",
              "compensation",
              "damages", "reserves", "losses", "contracts", "orders", "business", "outstanding", "convertible", "one", "the",
              "a", "help", "relief"),
    weighing=("weigh", "heavy", "kilogram", "kilo", "tonnes", "lbs", "per square", "per acre", "psi", "pounds each"),
    costing=("cost", "pay", "paid", "price", "worth", "fine", "fee", "salar", "wage", "earn", "grant", "loan", "spend",
    "spent", "bill", "buy", "bought",
             "sold", "sell", "rent", "tax", "charge", "give", "gave", "donat", "raise", "owe", "lent", "lend", "money",
             "cash", "budget", "fund",
             "invest", "bank", "debt", "value", "saving", "penc", "profit", "sterling", "british"),
    before={
        "about": "about", "approximately": "about", "approx": "about", "approx.": "about", "around": "about",
        "some": "about", "roughly": "about", "estimated": "about", "circa": "about", "c.": "about", "ca.": "about",
        "ca": "about", "est.": "about", "~": "about", "≈": "about", "in the region of": "about", "in the order of": "about",
        "of the order of": "about", "on the order of": "about", "in the neighborhood of": "about",
        "in the neighbourhood of": "about", "in the vicinity of": "about", "something like": "about",
        "more or less": "about", "somewhere around": "about", "approximates": "about", "abt": "about",
        "an approximate": "about", "a rough": "about", "approximating": "about",
        "nearly": "nearly", "almost": "nearly", "just under": "nearly", "close to": "nearly", "just short of": "nearly",
        "little short of": "nearly", "shy of": "nearly", "approaching": "nearly", "nearing": "nearly", "not quite": "nearly",
        "just below": "nearly", "slightly under": "nearly", "slightly less than": "nearly", "a little under": "nearly",
        "a little less than": "nearly", "just less than": "nearly", "slightly below": "nearly", "near to": "nearly",
        "close on": "nearly", "a bit under": "nearly", "marginally under": "nearly", "near": "nearly", "virtually": "nearly",
        "more than": "more_than", "over": "more_than", "in excess of": "more_than", "above": "more_than",
        "exceeding": "more_than", "exceeds": "more_than", "exceeded": "more_than", "exceed": "more_than",
        "upwards of": "more_than", "upward of": "more_than", "north of": "more_than", "greater than": "more_than",
        "higher than": "more_than", "larger than": "more_than", "topping": "more_than", "topped": "more_than",
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
        "to a maximum of": "at_most", "capped to": "at_most",
        "short of": "less_than", "less than": "less_than", "under": "less_than", "below": "less_than",
        "fewer than": "less_than", "smaller than": "less_than", "lower than": "less_than", "south of": "less_than",
        "<": "less_than", "inferior to": "less_than",
    },
    after={
        "or more": "at_least", "or higher": "at_least", "or above": "at_least", "or over": "at_least",
        "and above": "at_least", "and up": "at_least",
        "and more": "at_least", "at least": "at_least", "minimum": "at_least", "at a minimum": "at_least",
        "-plus": "more_than", " plus": "more_than", "+": "more_than", "upwards": "at_least",
        "or so": "about", "or thereabouts": "about", "approximately": "about", "approx": "about", "give or take": "about",
        "more or less": "about",
        "or less": "at_most", "or lower": "at_most", "at most": "at_most", "maximum": "at_most", "at the most": "at_most",
        "or below": "at_most",
        "or under": "less_than", "ceiling": "at_most", "or fewer": "at_most",
    },
    fillers=("an additional", "another", "an extra", "a further", "a total of", "a combined", "additional", "further",
    "extra", "a record", "a whopping",
             "the equivalent of", "a total", "total", "an", "a cumulative", "a net", "a massive", "a staggering", "another",
             "an aggregate"),
    modals=("could", "may", "might", "can", "will", "would", "should", "must", "to"),
    open_after=("or", "and", "+", "-plus", "upwards", "give"),
    lookalikes=(
        "went up to", "gone up to", "goes up to", "going up to", "rose up to", "risen up to", "moved up to", "climbed up to",
        "jumped up to", "shot up to", "crept up to",
        "add up to", "adds up to", "added up to", "adding up to", "adding it up to", "sum up to", "sums up to", "total up to",
        "totals up to",
        "dispute over", "row over", "talks over", "disputes over", "fight over", "battle over", "lawsuit over",
        "controversy over",
        "concern over", "concerns over", "debate over", "negotiations over", "clash over", "argument over", "quarrel over",
        "questions over",
        "take over", "took over", "taking over", "taken over", "hand over", "handed over", "hands over", "handing over",
        "turn over", "turned over",
        "carried over", "carry over", "rolled over", "roll over", "left over", "paid over", "made over", "talk about",
        "talked about",
        "talking about", "concerns about", "asked about", "question about", "questions about", "worried about", "all about",
        "information about", "news about", "bring about", "brought about", "come about", "came about", "moved around",
        "to and around",
    ),
    percent=("%", "per cent", "percent", "pct", "percentage"),
    ceilings=("ceiling", "maximum", "upper limit"),
    range_to=("to", "-", "–", "—", "~", "through", "till", "until"),
    range_or=("or",),
    range_and=("and",),
    between=("between",),
    numbered=("article", "articles", "no.", "nos.", "phase", "section", "chapter", "june", "july", "page", "pages", "table",
    "stage", "category", "tier",
              "item", "items", "route", "line", "lines", "grade", "grades", "type", "types", "level", "levels", "in", "aged",
              "age", "ages"),
    changes=("from", "by", "rose", "fell", "up", "down", "climbed", "dropped", "grew", "jumped", "slid", "widened",
    "narrowed", "increased",
             "decreased", "gained", "lost", "rise of", "fall of", "decline of", "increase of", "decrease of", "slipped",
             "declined", "advanced", "rises",
             "falls", "gains", "loses", "reduction of", "added", "shrank", "swelled", "plunged", "edged", "soared", "surged",
             "tumbled", "raised",
             "cut", "lifted", "boosted", "reduced"),
    spans=("range from", "ranges from", "ranging from", "ranged from", "anywhere from", "vary from", "varies from",
    "varying from", "varied from",
           "somewhere from"),
    vague=("several", "few", "tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions", "many",
    "multi", "countless",
           "untold", "couple", "multiple", "various", "numerous", "multimillion", "multibillion", "zillions", "lakhs",
           "crores", "tens-of"),
    compared=("from", ", not", "against", "versus", "vs", "vs.", "than", "compared with", "compares with", "after", "vs loss",
    "vs profit",
              "versus loss", "versus profit", "against loss"),
    moving=("compared", "up", "down", "rising", "falling", "rose", "fell", "raised", "cut", "increased", "reduced", "million",
    "billion"),
    listing=("and", "or"),
    owed=("debt", "debts", "loan", "loans", "aid", "credit", "credits", "budget", "spending", "exports", "imports", "deficit",
    "surplus", "bonds",
          "lending", "pledges", "grant", "grants", "bond"),
    passing=("more", "than", "up", "least", "at", "an", "a", "the", "just", "only", "some"),
    parting=("of which", "of the", "of this", "of that", "of its", "out of"),
    allotting=("for", "to", "on", "towards", "toward", "in", "as", "from", "by", "with", "including", "plus"),
    stating=("of", "worth", "totalling", "totaling", "totalled", "totaled", "totals", "total", "amounted to", "amounts to",
    "amounting to", "stood at", "stands at", "estimated at", "put at", "came to", "comes to", "valued at", "rose to",
    "fell to", "stand at", "standing at", "set at", "seen at", "forecast at", "projected at", "fixed at", "kept at",
    "remained at", "reckoned at", "running at", "ran at", "ran to", "runs to", "budgeted at"),
    serving=tuple("""
        help helps helped helping serve serves served serving feed feeds fed feeding affect
        affects affected affecting displace displaces displaced vaccinate vaccinates vaccinated benefit benefits benefited
        benefiting employ employs employed kill kills killed killing immunise immunised immunize immunized inoculated shelter
        sheltered sheltering treat treated house housed teach taught train trained protect protected infected infects enrol
        enrolled homeless hungry vote votes voters live lives living lived assist assisted drew attract attracted
    """.split()),
    funds=tuple("""
        expenditure expenditures outlay outlays receipts revenue revenues revs income profit profits pretax earnings loss
        losses turnover tax taxes taxation duty duties interest dividend dividends proceeds reserves arrears liabilities assets
        capital equity lending borrowing borrowings subsidy subsidies fund funds funding financing finance investment
        investments cost costs price bill bills fee fees fine fines salaries wages payment payments repayment repayments
        remittances pledge donation donations contribution contributions allocation allocations assistance money cash deposits
        shortfall compensation damages notes securities savings gdp gnp overdraft net gross gap cashflow debtors borrowed
        credits package bailout pensions rent royalties premiums levy cuts costings bonuses defense defence
        contract share balance sum remainder tranche instalment
    """.split()),
    volumes=("sales", "orders", "trade", "exports", "imports", "contracts"),
    unpaid=("unspent", "unpaid", "outstanding", "overdue", "planned", "budgeted", "allocated", "spent", "earmarked",
    "disbursed", "owed", "lent", "borrowed", "repaid", "pledged", "promised", "requested", "sought"),
    extra=("another", "further", "extra", "additional", "total", "combined", "(", "record", "estimated", "provisional"),
    singular=("is", "was", "has", "goes", "comes"),
    pronouns=("it", "that", "this"),
    partitive=("of",),
    attaining=("reach", "reaches", "reached", "reaching"),
    totals=tuple("""
        debt debts deficit surplus spending budget revenue revenues receipts cost costs profit profits losses exports imports
        income sales turnover reserves borrowing borrowings liabilities gap shortfall arrears lending credits deposits assets
    """.split()),
    periods=tuple("""
        year years quarter month months week weeks half decade period january february march april may june july august
        september october november december
    """.split()),
    versus=("vs", "vs.", "versus"),
    suffixes={"p": "GBP"},
    copulas=("is", "was", "are", "were", "be", "being", "been", "hit", "reaching", "exceeded", "topped", "equalled", "showed"),
    moved=tuple("""
        rose rise rises risen rising fell fall falls fallen falling climbed climbs climb dropped drop drops jumped jump jumps
        slid widened widen widens widening narrowed narrow narrows narrowing increased increase increases increasing decreased
        decrease declined decline declines grew grow grows grown swelled swell soared surged surge tumbled plunged shrank shrink
        slipped edged raised raise raises cut cuts lifted lift boosted boost reduced reduce reduces doubled tripled halved
        slashed trimmed brought brings bring gained moved up down revised swollen
    """.split()),
    moved_by=("by", "from", "at"),
    paying=(*"""
        spend spends spent spending pay pays paid paying repay repays repaid cost costs costing lend lends lent lending borrow
        borrows borrowed owe owes owed owing invest invests invested earn earns earned earmark earmarks earmarked allocate
        allocates allocated donate donates donated contribute contributes contributed disburse disburses disbursed refund
        refunded reimbursed budgeted worth totalling totaling drains drained
    """.split(), "put in", "puts in", "putting in", "put up", "puts up", "set aside", "sets aside", "handed back", "hand back",
    "gave back", "give back", "paid out", "pay out", "pays out", "paid back", "pay back", "chipped in", "brought in",
    "bring in", "brings in", "took in", "wrote off", "write off", "written off", "staked", "poured in", "ploughed in"),
    giving=(*"""
        gave give gives given get gets got receive receives received take takes took provide provides provided offer offers
        offered grant grants granted award awards awarded pledge pledges pledged promise promises promised approve approves
        approved seek seeks sought inject injects injected pump pumped release releases released raise raises raised
        withdraw withdrew absorb absorbs absorbed add adds lost lose loses losing
    """.split(), "go to", "goes to", "went to", "going to", "gone to"),
    crowd=("number", "numbers", "people", "persons", "those", "population", "refugees", "families", "households", "victims",
    "recipients", "beneficiaries", "children", "women", "men", "pupils", "farmers", "patients", "users", "customers",
    "workers", "many", "tonnes", "tons", "barrels", "doses", "bags", "hectares", "voters", "inhabitants", "residents", "jobs",
    "shares", "shrs", "units", "cases", "copies",
    "passengers", "visitors", "tourists", "students", "metres", "meters", "km", "kilometres", "miles", "acres", "litres",
    "gallons", "bushels", "ounces", "cars", "vehicles", "subscribers", "members", "employees", "homes", "houses", "deaths",
    "lives", "viewers", "bpd", "cubic", "square", "whom", "books", "trees", "votes", "head", "cattle", "volume", "output",
    "production", "capacity", "tonnage", "harvest", "crop"),
    clause=("last", "this", "next", "a", "an", "the", "for", "from", "in", "to", "on", "at", "by", "and", "or", "but", "as",
    "than", "while", "with", "was",
            "is", "were", "had", "has", "would", "will", "came", "went", "earlier", "previously", "each", "per", "under",
            "over", "through", "during",
            "between", "after", "before", "since", "against", "compared", "if", "when", "which", "that", "who",
            "respectively", "more", "annually",
            "yearly", "later", "already", "again", "altogether", "so", "only", "one", "up", "down", "then", "previous",
            "previously.", "a year", "it", "because",
            "versus", "vs", "vs.", "not",
            "until", "within", "also", "are", "be", "into", "toward", "towards", "worth", "will", "would", "can", "could",
            "of", "goes", "go", "going", "may", "should", "came", "comes", "must"),
    definite=("the", "a", "U.S.", "US"),
    priced=("at",),
    rate_equals=("equals", "is equal to", "was equal to", "is worth", "was worth"),
    rate_per=("to the", "to one", "to a", "per", "against the", "for one", "for each", "for every", "to 1", "for a", "for 1",
    "to"),
    rate_bases=("dollar", "euro", "pound", "yen", "dlr", "sterling", "mark", "franc", "rupee", "rouble", "ruble", "yuan",
    "lira"),
    rate_adjectives=("U.S.", "US", "Canadian", "Australian", "Singapore", "Hong Kong", "New Zealand"),
    rate_verbs=("at", "to", "around", "near", "above", "below", "of", "from", "about", "than", "through", "touched", "hit"),
)

# --- meaning ------------------------------------------------------------------------------------------------------

_CUES: Final[dict[str, dict[str, str]]] = {
    "topic": {
        "aid": """
            aid | assistance | grant* | donat* | donor* | oda | official development assistance | pledg* | relief |
            humanitarian | development partner* | concessional | soft loan* | yen loan* | technical cooperation |
            technical assistance | development loan* | development fund* | emergency fund* | budget support |
            budgetary support | debt relief | debt cancellation | financial assistance | financial support |
            exchange of notes | exchanged notes | gift | contribut* | scholarship* | project grant | loan agreement |
            grant agreement | support loan | credit line | line of credit | interest-free loan | preferential loan* |
            buyer's credit | recovery fund | reconstruction fund | trust fund | lend* | lent | pledging conference |
            replenish* | hand over | handed over | handover | military assistance
        """,
        "trade": """
            trade | goods worth | customs figures | =export* | Exports | =import* | Imports | sells | sold |
            merchandise | shipments | trade deficit | trade surplus | trade volume | bilateral trade
        """,
        "investment": """
            invest* | fdi | private target | joint venture | shareholding | stake | takeover | acquisition |
            acquire* | buyout | equity stake | private capital | private sector target | venture capital |
            equity of | in equity | equity contribution* | paid-in capital
        """,
        "budget": """
            state budget | national budget | receipts | spending of | budget gap | defence takes | defense takes |
            supplementary budget | defence budget | defense budget | annual budget |
            budget of | entire budget | whole budget | budget is | budget was | own budget | fiscal budget |
            government spending | military spending | defence spending | defense spending | tax revenue* |
            budget request* | its budget | total budget | budget deficit
        """,
        "debt": """
            needs to borrow | must borrow | debt | debts | debt of | deficit | debt stock | owe | owes | owed | owing |
            outstanding | outstanding balance | treasury bills | =T-bills | money market | external debt |
            foreign debt | public debt | arrears | yen debts | indebted | liabilities | its debt | debt burden |
            debt service | bank bills | overnight money | money-market | bond issue | bonds | notes issue |
            eurobond* | bond sale | outstanding debt | in debt | repaid | repay | repays | repaying | repayment* | redeem*
        """,
        "cost": """
            contract price | contract value | commercial contract | =EPC contract | construction contract | own treasury |
            insurance claims | claims of | ransom* | cost | costs | costing | cost of | priced at | estimated cost |
            price tag | construction cost* |
            cost estimate | fee of | fees | management fee | commitment fee | insurance premium | of its own |
            from its own | own funds | counterpart fund* | government pays | government will pay |
            pays the difference | pays the rest | meets the rest | meets the remaining | spend | spends |
            spending of | damage* | losses | lost | fine of | fined | penalty | compensation | expenses | bill of |
            repair bill | premium of | transfer fee | ransom of | legal fees | value of | losses estimated at |
            estimated losses
        """,
        "price": """
            a day | per day | a barrel | per barrel | a tonne | per tonne | a ton | per ton | a share | per share |
            apiece | a kilo | per kilo | per head | per person | each | per unit | an ounce | a litre | per litre |
            a pound of | a bottle | price of | ticket* | a copy | per hectare | per capita | a month | a week
        """,
        "income": """
            revenue* | income | profit* | sales | earning* | earned | salary | salaries | wage* | turnover |
            dividend* | pretax | pre-tax | shr | operating net | earns | earn |
            remittance* | sent home | bring in | brings in | tolls | licence fees | license fees |
            net loss | operating loss | royalties
        """,
        "other": """
            gdp | gross domestic product | market value | market capitalisation | market capitalization | assets of |
            reserves | net worth | turnover of
        """,
    },
    "instrument": {
        "loan": """
            loan* | lend* | lent | credit* | yen loan* | concessional loan* | soft loan* | borrow* | loan agreement |
            support loan | credit line | line of credit | buyer's credit | grant* a loan | grant* loan* |
            grants of credit | grant* a credit | granted a loan | export credit | interest-free loan* |
            support credit | loan aid | oda loan*
        """,
        "grant": """
            grant | grants | granted | granting | grant aid | grant-in-aid | grant assistance | donat* | gift* |
            non-refundable | non-reimbursable | free aid | grant money
        """,
        "technical_cooperation": """
            technical cooperation | technical co-operation | technical assistance | advisory service* |
            capacity building project
        """,
        "guarantee": "guarantee | guarantees | guaranteed | credit guarantee* | loan guarantee*",
        "equity": "equity | equity stake | shares in | capital injection | paid-in capital",
        "mixed": """
            grants and loans | loans and grants | grant and loan | loan and grant | grants and credits |
            aid and loan | aid and loans | loan and grant aid | grants or loans | aid and credit |
            grants and concessional loans
        """,
    },
    "stage": {
        "pledge": """
            pledg* | promis* | announc* | offer* | mou | memorandum of understanding | will provide | will give |
            will lend | will extend | will grant | will donate | will contribute | will be providing |
            will be provided | to provide | to give | to lend | to extend | to donate | to contribute | vow* |
            intend* | plan* to | plans | is to | are to | be agreed | agree* | extend* | earmark* | secur* |
            expected to | would provide | would lend | would give | is lending | are lending | set aside |
            shall provide | is providing | are providing | put up | puts up | can count on | tops the list | gives |
            is meant for | allocat* | provide | provides
        """,
        "commitment": """
            commit | commits | committed | committing | commitment* | sign | signs | signed | signing | signature |
            inked | ink | exchange of notes | exchanged notes | exchange notes | exchanged diplomatic notes |
            loan agreement* | grant agreement* | credit agreement* | approv* | put on paper | contract* | concluded |
            loans of | financing agreement | settled on | granted
        """,
        "disbursement": """
            disburs* | deliver* | has provided | have provided | having provided | had provided | received | receive |
            receives | handed over | hand over | paid | pays | transferred | gave | given | has given | have given |
            has donated | donated | provided | spent | has supplied | have supplied | has contributed | contributed |
            lent | has lent | has extended | have come in | released | poured | has funded | funded | financed |
            handover | donates
        """,
    },
    "irrealis": {
        "negation": """
            not | never | no longer | neither | without | failed to | refused to | declined to | denied | yet to |
            did not | nothing
        """,
        "condition": "could | might | =may | if | would | should | possibly",
        "thought": """
            is considering | are considering | considers | considered | is weighing | weighing | mulls | under discussion
        """,
        "cancellation": """
            cut | cuts | cancel* | withdrew | withdraw* | suspend* | scrap* | halt* | froze | freeze* | slash* |
            reduc* | revok* | abandon* | axed | shelved
        """,
        "request": """
            ask | asks | asked | asking | appeal* | request* | call* for | calling for | need* | sought | seek* |
            require* | hop* for | urg* | short of | shortfall | gap of
        """,
    },
    "scope": {
        "cumulative": """
            so far | to date | up to fiscal | cumulative* | in total since | up to now | until now | over the years |
            over the past | in the past | over the last | in the last | during the past | during the last |
            now add up | bringing to | brings to | have come in | all told since | ever since
        """,
    },
    "comparison": {
        "earlier": """
            up from | down from | compared with | compared to | against | after | a year ago | a year earlier |
            a year before | last year | previous year | the year before | the previous | earlier loan | former |
            from the previous | rise from | rose from | fell from | increased from | raised from | previously |
            last January | last February | last March | last April | last May | last June | last July | last August |
            last September | last October | last November | last December | instead of | rather than | versus |
            than the
        """,
    },
    "relation": {
        "total": """
            total | totals | totalling | totaling | totalled | totaled | in all | altogether | combined | package |
            sum of | sum total | together | come to | comes to | came to | amounting to | amounts to | adds up to |
            add up to | worth a total | altogether worth | aggregate | in total | all in all | grand total | put at |
            put flood pledges at | reached | brought promises worth | combined total | worth
        """,
        "exhaustive": """
            consist* of | comprise | comprises | comprised of | comprising | made up of | make up | makes up |
            composed of | broken down | breakdown | divided into | divided among | split between | split among |
            shared by | spread over | namely | that is | by field | by sector | by donor | by country |
            through three | respectively | as follows | shared among | who gave what | covers | covering |
            in two parts | allocated as follows | break* down
        """,
        "partial": """
            including | include | includes | included | among them | of which | of this | of that | of it |
            out of which | among others | such as | in particular | part of | of the total | notably | in which |
            of these | of the sum | of the amount | of them | of the money | of the package | of the aid | of the funds
        """,
        "none": "all of it | half of it | none of it | most of it | each of them",
        "apart": "in addition | on top of | apart from | separately | besides | as well as | outside | plus",
    },
    "adding": {
        "sum": """
            in all | altogether | together | all told | all three | all four | all five | in total | the three |
            the four | combined | bringing the total | for a total of | a total of | taken together
        """,
    },
    "giving": {
        "gives": """
            provid* | pledg* | promis* | offer* | give | gives | gave | giving | lend* | lent | granted | granting |
            donat* | extend* | commit | commits | committed | contribut* | disburs* | deliver* | supplies | supplied |
            funded | finances | financed | will assist | assists | assisted | supports | supported | earmark* |
            handed over | helped | helps | tops | vow* | poured | hand over | brought | presented
        """,
        "tells": "announc* | approv* | allocat* | agreed",
        "receives": """
            receiv* | borrow* | secur* | gets | got | get | obtain* | ask | asked | asks | appeal* | request* |
            seek* | sought | need* | was promised | were promised | was given | were given | recipient | benefit* |
            won | owes | owed | accept*
        """,
    },
}

_PLACES: Final[dict[str, str]] = {
    "JPN": "yen loan | yen loans | yen credit | yen credits",
    "USA": "U.S. | US | USA | United States | America | Washington | American | Americans | the States | U.S.A",
    "GBR": "UK | U.K. | Britain | Great Britain | British | England | London",
    "FRA": "French",
    "CHN": "Chinese | P.R. China | PRC",
    "IND": "Indian",
    "NOR": "Norwegian",
    "NLD": "Holland | The Hague | Dutch",
    "KOR": "Korea | South Korea | Korean | ROK | Seoul",
    "PRK": "North Korea | DPRK | Pyongyang | North Korean",
    "ARE": "UAE | Emirates | Emirati | Abu Dhabi",
    "CHE": "Swiss | Berne | Switzerland",
    "SAU": "Saudi | Saudis | Riyadh | the Saudis",
    "LAO": "Lao | Lao PDR | Laotian",
    "COD": "DR Congo | DRC | Congolese | Zaire",
    "COG": "Congo",
    "TLS": "East Timor | Timor-Leste | Timorese",
    "PNG": "Papua New Guinea | PNG",
    "MMR": "Burma | Myanmar | Rangoon | Yangon",
    "VNM": "Viet Nam | Vietnam | Vietnamese | Hanoi | Ho Chi Minh City",
    "KGZ": "Kyrgyz | Kyrgyzstan",
    "TJK": "Tajik",
    "KAZ": "Kazakh",
    "UZB": "Uzbek",
    "AZE": "Azeri",
    "BFA": "Burkinabé",
    "PHL": "Philippine | Philippines | Filipinos",
    "NPL": "Nepali",
    "AFG": "Afghans",
    "ESP": "Spaniards | Spanish",
    "ISR": "Tel Aviv",
    "BRA": "Brasilia",
    "AUS": "Canberra",
    "MKD": "North Macedonia",
    "BIH": "Bosnia",
    "CZE": "Czechs | Czech Republic",
    "DNK": "Danes",
    "CIV": "Côte d'Ivoire | Ivory Coast",
    "PSE": "Palestine | Gaza | West Bank | Palestinians",
    "SWZ": "Eswatini",
    "ZAF": "Pretoria",
    "TUR": "Turkey | Türkiye | Ankara",
    "RUS": "Soviet | Moscow | Kremlin | USSR",
    "DOM": "Dominican Republic | Dominican",
    "SLE": "Freetown",
    "NZL": "New Zealanders",
    "TWN": "Taipei",
    "DEU": "Bonn | West Germany | West German",
    "SDN": "Khartoum",
    "TZA": "Dar es Salaam",
    "KHM": "Kampuchea | Khmer",
    "EGY": "Egyptians",
    "IDN": "Jakarta",
    "MYS": "Kuala Lumpur",
    "CAN": "Ottawa",
    "YEM": "Sanaa",
}

_ORGANISATIONS: Final[dict[str, str]] = {
    "JPN": """
        JICA | Japan International Cooperation Agency | JBIC | Japan Bank for International Cooperation | OECF |
        Japan Foundation | JETRO
    """,
    "USA": "USAID | U.S. Agency for International Development | Millennium Challenge Corporation | MCC | Peace Corps",
    "DEU": "KfW | GIZ | GTZ | BMZ",
    "FRA": "AFD | Agence Française de Développement | Proparco",
    "GBR": "DFID | FCDO | British Council",
    "KOR": "KOICA | EDCF | Korea Eximbank",
    "SWE": "Sida",
    "NOR": "Norad",
    "DNK": "Danida",
    "CAN": "CIDA | Global Affairs Canada",
    "AUS": "AusAID | DFAT",
    "CHN": """
        China Exim Bank | Export-Import Bank of China | China Development Bank | CDB | MOFCOM | Huawei | ICBC |
        CITIC Bank
    """,
    "TUR": "TIKA",
    "THA": "NEDA",
    "CHE": "SDC",
    "LUX": "LuxDev",
    "ESP": "AECID",
    "ITA": "AICS",
    "IRL": "Irish Aid",
    "NZL": "NZAID",
    "International Finance Corporation": "IFC | International Finance Corporation",
    "Multilateral Investment Guarantee Agency": "MIGA | Multilateral Investment Guarantee Agency",
    "World Bank": "World Bank | IBRD | International Development Association | IDA | World Bank Group",
    "Asian Development Bank": "ADB | Asian Development Bank | Manila-based bank",
    "African Development Bank": "AfDB | African Development Bank | African Development Fund",
    "Inter-American Development Bank": "IDB | Inter-American Development Bank",
    "Islamic Development Bank": "Islamic Development Bank | IsDB",
    "Asian Infrastructure Investment Bank": "AIIB | Asian Infrastructure Investment Bank | Asian Infrastructure Bank",
    "European Bank for Reconstruction and Development": "EBRD | European Bank for Reconstruction and Development",
    "European Investment Bank": "EIB | European Investment Bank",
    "International Monetary Fund": "IMF | International Monetary Fund",
    "European Union": "EU | European Union | European Commission | E.U. | EEC | European Community | Brussels",
    "United Nations": "UN | U.N. | United Nations",
    "UNDP": "UNDP | United Nations Development Programme",
    "UNICEF": "UNICEF | Unicef",
    "UNHCR": "UNHCR",
    "UNESCO": "UNESCO",
    "WFP": "WFP | World Food Programme | World Food Program",
    "WHO": "WHO | World Health Organization | World Health Organisation",
    "FAO": "FAO",
    "IFAD": "IFAD",
    "UNFPA": "UNFPA",
    "UN-Habitat": "UN-Habitat",
    "OCHA": "OCHA",
    "ILO": "ILO",
    "UNOPS": "UNOPS",
    "Global Fund": "Global Fund",
    "Gavi": "Gavi | GAVI",
    "Green Climate Fund": "Green Climate Fund | GCF",
    "Global Environment Facility": "GEF",
    "OPEC Fund": "OPEC Fund | OFID",
    "Kuwait Fund": "Kuwait Fund",
    "Saudi Fund for Development": "Saudi Fund | Saudi Fund for Development",
    "Gates Foundation": "Gates Foundation | Bill and Melinda Gates Foundation",
    "Red Cross": "Red Cross | ICRC | IFRC",
    "African Union": "African Union | AU",
    "ASEAN": "ASEAN",
    "KHM": "CMAC | Cambodia Mine Action Centre | Cambodian Mine Action Center | Cambodian Mine Action Centre",
}

_SECTORS: Final[dict[str, str]] = {
    "21020": "road* | highway* | bridge* | expressway* | motorway*",
    "23630": """
        transmission | power line* | distribution system | power grid | electricity grid | substation* |
        distribution lines
    """,
    "23110": "energy policy | energy saving | energy",
    "23210": "renewable* | solar | wind power | hydropower",
    "15250": """
        landmine* | demin* | mine clearance | mine action | unexploded ordnance | uxo | cluster munition* |
        clearing mines | anti-personnel mine* | deminer* | mines
    """,
    "11420": "scholarship* | universit* | higher education",
    "11120": "school* | education",
    "11330": "vocational | technical training",
    "12220": "hospital* | health cent* | clinic* | health | medical equipment | vaccin*",
    "14021": "water supply | drinking water | piped water | water works | waterworks | clean water",
    "14022": "sewage | sewerage | sanitation | drainage | wastewater",
    "14010": "water resources | water sector",
    "21030": "railway* | rail | metro | subway | mrt | commuter line | train line",
    "21040": "port | harbour | harbor | seaport",
    "21050": "airport* | aviation",
    "21010": "transport",
    "31140": "irrigation",
    "31120": "agricultur* | farm* | farming | rural development",
    "31220": "forest* | reforestation | afforestation",
    "51010": "budget support | budgetary support",
    "72010": "flood relief | emergency relief | humanitarian | relief goods | tents",
    "73010": "reconstruction",
    "43030": "urban development | towns",
    "32130": "small firms | smes | small and medium",
    "24010": "finance sector",
    "15130": "judicial | legal reform | court",
    "15210": "security | defence | defense | military | police | coast guard | army",
    "22040": "telecommunication* | ict | 5g | fibre | digital",
    "41010": "climate | green growth | environment*",
    "32110": "manufacturing | industr*",
    "15190": "migration | refugee*",
}
"""DAC CRS purpose codes (OECD, DAC and CRS code lists) by the words that make one clear."""

_NAME: Final = r"[A-Z][\w’'.-]*"
# a word of a name, its points inside
_WORD: Final = r"[A-Z0-9][\w’'-]*(?:\.[\w’'-]+)*"
_SAYS: Final = (
    r"(?:said|says|added|adds|announced|stated|told|noted|explained|stressed|reported|puts|put|claimed"
    r"|estimates|estimated)"
)



def _at_word(*patterns: str) -> str:
    """Alternatives at the beginning of a word: the letter stands first, for `re` finds it faster than a boundary."""
    return "(?:" + "|".join(rf"{one[0]}(?<!\w{one[0]}){one[1:]}" for one in patterns) + ")"


MEANING: Final = MeaningWords(
    spaced=True,
    cues=_CUES,
    places=_PLACES,
    organisations=_ORGANISATIONS,
    sectors=_SECTORS,
    numbers={
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50,
    },
    # "8 billion yen (about $50 million": an open bracket and a hedge, or words that say that both are one
    tie=(
        r"[\s,;]{0,3}[(\[（][\s~≈=]{0,2}(?:[A-Za-z.]{1,14}\s{1,2}){0,4}"
        r"|[\s,]{1,3}(?:or|equivalent\s+to|equal\s+to|the\s+equivalent\s+of|i\.e\.|that\s+is|which\s+is"
        r"|worth)\s+(?:[a-z]{1,14}\s){0,2}"
    ),
    # "nearly $1 billion for 2009, or exactly $951.5 million"
    exactly=r"\b(?:or|namely)\s+(?:exactly|precisely|more\s+exactly|more\s+precisely|to\s+be\s+exact,?)\s*$",
    # "from the government of Japan", "funded by Japan"
    donor_before=(
        _at_word("from", r"b(?<!run b)(?<!delivered b)(?<!implemented b)(?<!managed b)(?<!built b)y", "donors?")
        + r"\s+(?:(?:the|[Gg]overnments?|of|[Kk]ingdom|[Rr]epublic|[Pp]eople)\s+){0,4}$"
    ),
    # "Japan's assistance", "Japan-funded", "Japanese loan"
    donor_after=(
        r"-(?:funded|financed|backed|assisted|led|supported)\b"
        r"|(?:[’']s?)?\s+(?:(?!(?:signed|an?|the|and|for|to|of|in|will)\b)[a-z]+\s+){0,2}(?:aid|assistance|grants?|loans?|credits?|oda|ODA|support"
        r"|donation|contribution|help|funding|money|funds|gift|taxpayers)\b"
    ),
    # "to the Kingdom of Cambodia", "help Cambodia"
    recipient_before=(
        r"\b(?:to|for|in|with|towards?|help|helped|helps|assist|assisted|into|across|inside|lend|lending"
        r"|lent|gave|give|gives|giving|offer|offered"
        r"|provided|provide|grant|granted|promised|supporting|rebuild)\s+(?:(?:the|[Gg]overnments?|of|[Kk]ingdom"
        r"|[Rr]epublic|people|neighbouring|state)\s+){0,4}$"
    ),
    recipient_after=(
        r"(?:[’']s?)\s+(?:[a-z]+\s+){0,3}(?:donors?|creditors?|needs?|development|debts?|reconstruction|infrastructure)\b"
        r"|\s+(?:was|were|is|are|has\s+been)\s+(?:promised|given|offered|lent|granted|allocated|to\s+receive)\b"
    ),
    since=(
        rf"{_at_word('Since', 'since')}\s+(?:[a-z]+\s+){{0,3}}(?:early\s+|late\s+|mid-)?"
        r"(?P<since>(?:19|20)\d{2})\b(?!\s*(?:to|until|through|-|–))"
    ),
    between=(
        _at_word("from", "between", "in", "for", "over", "during")
        + r"\s+(?P<start>(?:19|20)\d{2})\s*(?:to|and|until|through|-|–)\s*(?P<end>(?:19|20)\d{2})\b"
    ),
    past=_at_word("over", "in", "during", "for", "within")
    + r"\s+the\s+(?:past|last)\s+(?P<past>\d{1,3}|[a-z-]{2,10})\s+years\b",
    ahead=_at_word("over", "in", "during", "for", "within")
    + r"\s+(?:the\s+)?(?:next\s+|coming\s+)?(?P<ahead>\d{1,2}|[a-z]{2,10})[\s-]years?\b",
    purpose=(
        "(?P<word>"
        + _at_word(
            "for", "to", "towards?", r"aimed\s+at", r"in\s+support\s+of",
            r"will\s+(?:finances?|funds?|covers?|pays?\s+for|goes?\s+to(?:wards)?|supports?)",
            "finances?", "funds?", "covers?", r"pays?\s+for", r"goes?\s+to(?:wards)?", "supports?",
        )
        + r")\s+"
        r"(?P<what>(?:(?<=No)\.|[^,.;:()\[\]\n“”\"]){2,140})"
    ),
    # "to the Ministry of Defence", "to Ghana": whom, not what for; "to build" is what for
    no_goal=(
        r"(?:to|towards?)\s+(?:(?:the|a|an|its|their|his|her)\b|[A-Z])(?!.*\b(?:Project|Programme|Program|Fund"
        r"|Plan)\b)|for\s+the\s+(?:Government|government|people|Kingdom)\b"
    ),
    purpose_ends=(
        r"\s+(?:and\s+(?:a|an|another|the\s+other|to)\b|from\s|since\s|over\s+(?:the|\d|two|three|four"
        r"|five)|in\s+(?:19|20)\d\d|by\s+(?:19|20)\d\d"
        r"|which\b|that\b|who\b|with\s+the\b|as\s+well\b|while\b|after\b|when\b|takes?\b|gets?\b|priced\b"
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
        """.split()
    ),
    label=(
        # "a human resource grant of"
        r"(?:\b(?:a|an|the|and|its|of)\s+)(?P<what>[A-Za-z][\w’' -]{1,60}?)\s+(?:grants?|loans?|credits?"
        r"|projects?|facility)\s+(?:of|worth|amounting\s+to|totall?ing)\s*(?:[a-z]+\s+){0,2}$",
        # "Andhra Pradesh distribution lines ("
        r"(?:^|[,;:)]|\band\b)\s*(?:and\s+)?(?P<what>[A-Za-z][^,;:()\n]{1,70}?)\s*\($",
        # "Buses in Binh Duong take", "Health programmes get"
        r"(?:^|[,;:)]|\band\b)\s*(?:and\s+)?(?P<what>[A-Za-z][^,;:()\n]{1,60}?)\s+(?:takes?|gets?"
        r"|receives?|costs?|will\s+get|will\s+receive)\s+(?:[a-z]+\s+){0,3}$",
        # "The largest is budget support:"
        r"(?:^|\b(?:is|are)\b)\s*(?!nearly|almost|not|now|already|being|due)(?P<what>[A-Za-z][^,;:()\n]{1,60}?)\s*[:–—]\s*$",
    ),
    # "The loan will be used for ..."
    definite=(
        r"(?:The|This|These|That|Such)\s+(?:[a-z-]+\s+){0,2}(?P<noun>ODA|loan|grant|credit|money|funds?"
        r"|funding|aid|assistance|sum|support)\s+"
        r"(?:will|would|is|are|was|were|shall|is\s+to|are\s+to)\s+(?:also\s+|then\s+)?(?:be\s+)?"
        r"(?:allocated|used|spent|go|earmarked|directed|given|channelled|made\s+available)\s+(?:to|for|on"
        r"|towards)\s+(?P<what>[^.,;\n]{3,160})"
    ),
    speakers=(
        _at_word("According", "according") + r"\s+to\s+(?:the\s+|a\s+)?(?P<who>[A-Z][^,.;\n“”]{2,80})",
        rf"[”\"’,]\s*(?P<who>{_NAME}(?:\s+{_NAME}){{0,4}})\s+{_SAYS}\b",
        rf"(?:^|[,.;]\s|\b[Tt]he\s)(?P<who>{_NAME}(?:\s+(?:of|the|for|and|{_NAME})){{0,6}})(?:,[^,\n]{{3,80}},)?\s+{_SAYS}\b",
    ),
    another=r"\b(?:another|a\s+further|an\s+additional|additional|a\s+second|the\s+second|a\s+third|second|third)\b",
    apart=r"\b(?:[Ss]eparate|in\s+addition|on\s+top\s+of|apart\s+from|separately|besides|extra)\b",
    signature=(
        _at_word(
            "signs?", "signed", "signing", "signature", "inked", r"exchange\s+of\s+notes",
            r"exchanged\s+(?:diplomatic\s+)?notes",
            r"Under\s+the\s+(?:agreement|deal|contract)", r"under\s+the\s+(?:agreement|deal|contract)",
        )
        + r"\b"
    ),
    pledging_aux=r"\b(?:will|would|shall|to|plans|intends|going)\s+(?:\w+\s+){0,2}$",
    memorandum=_at_word("MOU", "MoU", r"memorandum\s+of\s+understanding") + r"\b",
    projects=(
        # "the Project for Human Resource Development Scholarship"
        rf"(?P<name>(?P<noun>{_at_word('Project', 'Programme', 'Program')})s?\s+for\s+(?:the\s+)?{_WORD}(?:\s+(?:of|for|the"
        rf"|and|in|on|to|-|–|No\.|{_WORD})){{0,16}})",
        # "National Road No. 5 Improvement Project (Sri Sophorn - Poipet Sections)"
        rf"(?P<name>(?P<noun>{_at_word('Projects?', 'Programmes?', 'Programs?', 'Scheme', 'Initiative', 'Scholarships?')})\b"
        r"(?!\s+(?:Project|Programme|Program"
        r"|Scheme)\b)(?:\s{0,2}\([A-Z][^()\n]{3,120}\))?)",
    ),
    project_left=r"(?:(?:[A-Z0-9][\w’'./&-]*|of|the|and|No\.|–|-|&)\s+){1,14}$",
    project_trim=r"(?:The|A|An|This|That|of|for|the|and|in|on|–|-|Each|Every|Joint|Under|In|On|For|And)\s+",
    price_after=(
        r"\s{0,2}(?:-\s?)?(?:a|an|per|each)[\s-]{1,3}(?:day|barrel|tonne|ton|share|kilo|kilogram|head"
        r"|person|unit|ounce|litre|liter|bottle|copy|hectare|capita|month|week"
        r"|hour|pound|gallon|bushel|metre|meter|mile|night|ticket|dose|piece|bag|kg)\b|\s{0,2}(?:apiece|each)\b"
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
    passive=r"\b(?:was|were|is|are|be|been|being)\s+(?:\w+ly\s+|also\s+|already\s+)?$",
    # "China signed it with Mozambique, under which it provided": the verb is not Mozambique's
    pronoun=r"\b(?:it|they|he|she|which\s+it)\b",
    of_all=r"(?:All|Both|Each|These|The\s+(?:two|three|four|five|six))\b",
    # "widened to 1.02 billion dlrs from 870 mln"
    compared_with=r"\b(?:from|after|against|versus|compared\s+(?:with|to))\s+(?:[a-z]+\s+){0,2}$",
    annual_after=r"\b(?:annually|yearly)\b|\b(?:a|per|each|every)\s+year\b(?!\s+(?:ago|earlier|before|later))|\bper\s+annum\b",
    annual_before=r"\b(?:annual|yearly)\s+(?:\w+\s+){0,3}$",
    # beside a signature "provided" is what was agreed, these are what was paid
    paying_form=r"disburs|deliver|handed\s+over|^ha(?:s|ve|d|ving)\s|receiv|paid",
    # a dateline: where the text was written, not to whom
    place_after=(
        r"(?:,\s[A-Z][a-z]+)?,?\s{1,2}(?:\(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d"
        r"|\d{1,2}\s[A-Z]|[—–-]\s|\([A-Z])"
    ),
    # "the $3.85 billion that the UN had called for"
    asked_after=r"\s+(?:that|which|as)?\s*(?:[\w.]+\s+){0,5}(?:asked|called|appealed|requested|sought|wanted|hoped)\b",
)


# --- the language -------------------------------------------------------------------------------------------------

LANGUAGE: Final = Language(
    "en",
    sums=SUMS,
    meaning=MEANING,
    stopwords=frozenset((
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "with", "as", "his", "on", "be", "at",
        "by", "this", "had", "not", "are", "but", "from", "or", "have", "an", "which",
    )),
)
