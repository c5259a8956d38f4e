"""The English words that tell what a sum is, in which relation and in which sector, by what they tell."""

from typing import Final

CUES: Final[dict[str, dict[str, str]]] = {
    # what names somebody who was named before: a word of that name, or the countries that it may be
    "short": {
        "Bank": "the Bank | The Bank | the bank | The bank",
        "Fund": "the Fund | The Fund | the fund | The fund",
        "Bank Fund": "the lender | The lender | the multilateral lender",
        "Union": "the Union | The Union | the union | The union",
        "Commission Union": "the Commission | The Commission | the commission | The commission",
        "Corporation": "the Corporation | The Corporation | the corporation | The corporation",
        "Facility": "the Facility | The Facility | the facility | The facility",
        "former": "the former | The former",
        "latter": "the latter | The latter",
        "Foundation": "the Foundation | The Foundation | the foundation | The foundation",
        "Union ECOWAS ASEAN": "the bloc | The bloc",
        "SAU JOR BHR MAR THA KHM BTN NPL TON LSO SWZ": "the Kingdom | The Kingdom | the kingdom | The kingdom",
        "QAT KWT ARE": "the emirate | The emirate | the Emirate | The Emirate",
        "OMN BRN": "the sultanate | The sultanate | the Sultanate | The Sultanate",
    },
    "topic": {
        "aid": """
            aid | assistance | grant* | donat* | donor* | oda | official development assistance | pledg* | relief |
            humanitarian | development partner* | concessional | soft loan* | yen loan* | technical cooperation |
            technical assistance | development loan* | development fund* | emergency fund* | budget support | budget aid |
            budgetary support | its budget support | its budget aid | ODA budget | ODA budget for |
            additional financing | debt relief | debt cancellation | financial assistance | financial support |
            forgave | forgive | forgives | forgiven |
            exchange of notes | exchanged notes | gift | contribut* | scholarship* | project grant | loan agreement* |
            grant agreement* | support loan | credit line | line of credit | interest-free loan | preferential loan* |
            =LOC of | =LoC of | =LOCs of |
            need not be paid back | need not be repaid | needs no repayment | not be paid back | not have to be paid back |
            not have to be repaid | never be repaid | not to be repaid | not to be paid back | to be repaid over |
            to be repaid within |
            biggest recipient* | largest recipient* | aid recipient* | recipient countr* |
            aid budget | development budget | humanitarian budget | humanitarian spending | cooperation budget |
            buyer's credit | financing agreement* | food aid | in aid | relief fund* |
            recovery fund | safety net* | budget reserve | budgetary authority |
            reconstruction fund | trust fund | lend* |
            lent | pledging conference | emergency appeal* | humanitarian appeal* | promises of help | promises of support |
            with promises of | with pledges of |
            offers of help | offers of support |
            adjustment loan* | adjustment credit* | standby loan* | standby credit* |
            balance of payments support | balance-of-payments support | development cooperation | development co-operation |
            Stabex | export credit of | export credits of |
            replenish* | hand over | handed over | handover | military assistance
        """,
        "trade": """
            list price* | planes worth | jets worth | aircraft worth | helicopters worth | order worth | orders worth |
            trade | oil bill | customs figures | =export* | Exports | =import | =imports | =imported | =importing | =importer* |
            =importation* | Imports | sells | sold |
            military sale* | foreign military sale* | arms sale* | arms deal* | weapons sale* | weapons deal* | arms purchase* |
            weapons purchase* | sale of weapons | sale of arms |
            merchandise | shipments | trade deficit | trade surplus | trade volume | bilateral trade |
            current account | current account deficit* | current account surplus* | payments deficit |
            payments surplus | foreign trade | oil purchase* | arms contract* | Navy contract* | backlog |
            order book | orders worth | shopping list* | purchase order* | buying mission* | trade mission* |
            purchases | trade imbalance* | trade friction* | surplus rose | surplus fell | surplus widened |
            surplus narrowed | surplus with
        """,
        "investment": """
            invest* | fdi | take a majority | takes a majority | took a majority |
            majority share | private target | private money | joint venture | shareholding | stake | takeover | acquisition |
            merger* | acquire* | acquiring | buyout* | buy-out* | equity stake | shareholder* | initial public offering |
            public offering | equity offering | share offering | stock offering | rights issue |
            equity issue | shelf offering | =IPO | private capital |
            private sector target | venture capital |
            funding round* | financing round* | fundraising round* | seed round | bridge round | seed funding | pre-seed |
            Series A | Series B | Series C | Series D | Series E | growth round | equity round |
            equity of | in equity | equity contribution* | paid-in capital | participation in the capital | share capital |
            subscribed capital | capital subscription* |
            callable capital | capital increase | triple its capital |
            double its capital | raise its capital | increase its capital | raising its capital | doubling its capital |
            research and development spending |
            capital spending | capital expenditure* | =capex | net outflow* of | net inflow in | net inflows in |
            capital outflow* | capital inflow* | portfolio inflow* | portfolio outflow* | net buying |
            net purchases | total funding raised |
            warrant to purchase | buying in overseas
        """,
        "budget": """
            state budget | national budget | budget approved | approved budget |
            programme budget | program budget | receipts | spending of | budget gap | budget | defence takes | defense takes |
            more for defence | more for defense |
            education takes | health takes |
            supplementary budget | defence budget | defense budget | annual budget |
            budget of | entire budget | whole budget | budget is | budget was | own budget | fiscal budget |
            government spending | military spending | defence spending | defense spending | tax revenue* |
            budget request* | its budget | total budget | budget deficit | deficit | deficits |
            budget shortfall* | budget for | budget at | budget hole |
            hole of | tax | taxes | taxation | =VAT | customs duties | customs duty | import duties | import duty | excise |
            unemployment benefit* | welfare spending | social spending | benefit spending | budget estimate* |
            budget allocation* | Annual Development Programme | Public Sector Development Programme | =ADP |
            =PSDP | money supply | money market | note circulation | fiscal deficit | farm budget | public spending |
            tax relief | tax cut* | tax rebate* | tax break* | tax allowance* | tax bill* | tax holiday* | income tax |
            stimulus package* | stimulus plan* | stimulus measure* | budget provides for | budget expenditure* |
            state expenditure* | government expenditure* | planned expenditure* | increase in expenditure* |
            additional expenditure* | recurrent expenditure* | supplementary expenditure* | Supply Bill | Appropriation Bill |
            Consolidated Fund | Statutory Fund | spending authority |
            supplementary estimate* | propose an allocation | extra budget | budget surplus* | fiscal surplus* |
            borrowing target* | borrowing requirement* | public sector borrowing | government borrowing | =PSBR |
            deficit reduction | spending cut* | national budgets | member contributions
        """,
        "debt": """
            needs to borrow | must borrow | domestic borrowing* | external borrowing* | foreign borrowing* | bids worth |
            bids amounting | bids totalling | bills on offer | bonds on offer | treasury bill auction* |
            debt | debts | debt of | debt stock | owe | owes | owed | owing |
            outstanding | outstanding balance | treasury bills | =T-bills | external debt |
            foreign debt | public debt | arrears | yen debts | indebted | liabilities | its debt | debt burden |
            in interest | interest payment* |
            missed payment* | missed a payment* | restructuring deal* | restructuring agreement* |
            debt service | debt payment* | reschedul* | falling due | fall due | fell due | interest due | principal of |
            creditor* | mortgage* | overdraft* | maturing | commercial paper | promissory note* |
            bank bills | sukuk | sukuks | overnight money | money-market | bond issue | bonds | bond of | bond worth |
            Samurai bond* | panda bond* | diaspora bond* | green bond* | sovereign bond* | notes issue |
            eurobond* | bond sale | exposure | non-accrual | nonaccrual | non-performing | nonperforming |
            loan losses | loan loss | bad loans | lead manager* | revolving credit | creditor banks |
            outstanding debt | from the capital market* | from capital market* | from the financial markets |
            from financial markets | from international capital markets | on the capital market* |
            on international capital markets |
            in debt | paid back | pay back | pays back | repaid | repay | repays | repaying | repayment* | redeem* |
            write-off* | write off* | written off | wrote off | amortized | amortised | reprofil* | private placement |
            convertible bond* | subordinated | scheduled to pay |
            bond payment* | bond repayment* | bond tender* | treasury tender* | bill tender* | gilt* | treasury bond* |
            treasury stock | bond tranche* | commercial debt* |
            commercial creditor* | bondholder* | term loans | intermediate loans | loan loss provision* | loan charge-off* |
            loan-charge-off* | net charge-off* | credit facility agreement |
            debt outstanding | principal outstanding | amount outstanding |
            defaulted on | default on | Paris Club | London Club
        """,
        "cost": """
            set it back | sets it back | setting it back | set them back | contract price | total price |
            total contract price | contract value | contract valued | contract worth |
            contracts worth | awarded a contract |
            bid | bids | bidder* | tender* | estimate of | estimates of | price of recovery | cost of recovery | running costs |
            commercial contract | down payment* | =EPC contract | construction contract | own treasury |
            claims amount* | claims total* |
            claims worth | insurance claims | claims of | ransom* | cost | costs | costing | cost of | priced at | costed at |
            estimated cost | in escrow | in an escrow account | minimum balance of |
            price tag | construction cost* |
            cost estimate | fee of | fees | management fee | commitment fee | insurance premium | of its own |
            from its own | own funds | counterpart fund* | government pays | government will pay |
            needs are | financing needs | funding needs |
            pays the difference | pays the rest | meets the rest | meets the remaining | damage* | losses | lost |
            fine of | fined | penalty | compensation | expenses | bill of | gas bill | fuel bill | energy bill |
            electricity bill | food bill | wage bill | outstanding need* | outstanding requirement* |
            repair bill | premium of | transfer fee | ransom of | legal fees | losses estimated at |
            estimated losses |
            wish list |
            the bill for | bill for rebuilding | bill for reconstruction | of harm | harm of
        """,
        "price": """
            a day | per day | a barrel | per barrel | a tonne | per tonne | a ton | per ton | a share | per share |
            apiece | a kilo | per kilo | per head | per person | each | per unit | an ounce | a litre | per litre |
            a pound of | a bottle | ticket* | a copy | per hectare | per capita | a month | a week
        """,
        "spent": "spend | spends | spent on | spending on | outlay* | cost around | cost about",
        "priced": """
            price of | prices of | price at | price to | price from | price was | sold for | sells for | sell for | sells at |
            selling for | selling at | now goes for | now go for | going for |
            closed at | traded at | changed hands at | shares at | share closed | share price* |
            shares rose | shares fell | can be had for | charged at | charges | fetch* | retail* at | auctioned |
            fare of | fares of | fare for | fares for | fare from | fares from | bus fare* | air fare* | train fare* |
            taxi fare* | fare is | fares are | fares rose |
            rent | rents | entrance fee | premium* | now sells | sold at | went at | going at | quoted at | offered at |
            registered at | par value | nominal value | margin requirement* | posted price* | spot price* | free market price* |
            prices fell | prices rose | prices dropped | prices slumped | prices slump | prices climbed | prices jumped |
            prices are | shares were up | shares were down | pump price* | petrol price* | fuel price* |
            nominal value of | offer to acquire
        """,
        "income": """
            tourists brought | tourists spent | visitors spent | tourism brought | tourism earned | travellers spent |
            revenue* | income | profit* | sales | earning* | earned | salary | salaries | wage* | turnover |
            dividend* | pretax | pre-tax | shr | operating net | earns | earn |
            remittance* | sent home | bring in | brings in | tolls | licence fees | license fees |
            net loss | operating loss | royalties | interim dividend | final dividend | pension* | ebitda |
            ebita | =EBIT |
            quarterly profit | full-year profit | first-half profit | operating profit | net profit | stipend | allowance of |
            minority interest* | extraordinary debit* | extraordinary credit* | extraordinary item* |
            extraordinary gain* | extraordinary loss* | exchange loss* | exchange gain* | after tax | after-tax | net of tax |
            securities gain* | security gain* | tax credit* | tax loss carryforward* | gain on sale | gains on sale |
            discontinued operation* | net excludes | net includes | net include | results include | earnings include |
            final div | interim div | capitalized software |
            posted losses | posted a loss | posts a loss | posted a net loss | reported a loss | reported losses |
            trading loss* | loss on sales | losses on sales |
            highest paid director* | highest-paid director* | highest paid executive* | highest-paid executive* |
            household income | earned by | takings | proceeds of | =Net | =Revs | =Oper | =Qtly | =Shr | =Div
        """,
        "none": """
            low-income | lower-income | middle-income | upper-income | high-income |
            Taliban takeover | military takeover | army takeover | rebel takeover | Communist takeover | communist takeover |
            debt report* | debt management | debt office | debt bulletin* | debt statistics | debt database | trade minister* |
            from the EU budget | from the EU's budget | from the EU general budget | from the bloc's budget |
            from the Community budget | from the European Union budget | from the European Union's budget |
            be repaid over | be repaid within | be paid back over | be paid back within |
            stands to lose | stand to lose | import support | commodity import* |
            investment loan* | repaid from the interest | repaid out of the interest | repaid with the interest |
            budget papers | budget documents | budget draft | trade ministry | ministry of trade |
            minister of trade | trade route* | trade corridor* | trade facilitation | trade capacity | trade talks |
            trade union* | budget office | budget minister* |
            ministry of budget | minister of budget | ministry of investment | minister of investment | investment minister* |
            trade and economic cooperation | budget bureau | investment promotion | proved reserves | proven reserves |
            oil reserves | gas reserves | ore reserves | debt financing from | debt financing package | debt finance from |
            offered at least | trade finance | IDB Invest | net of repayment* | net of loan repayment* |
            net of debt repayment* | net of principal repayment* | after repayment* | minus repayment* | less repayment* |
            excluding repayment* | before repayment*
        """,
        "other": """
            gdp | gnp | gni | national income | in size from | economy is worth | economy was worth | economy worth |
            authorised capital | authorized capital |
            gross national income | gross national product | gross domestic product | ransom |
            market value | market capitalisation | market capitalization | assets of |
            frozen assets | assets frozen | central bank assets | central bank reserves |
            frozen reserves | in assets | blocked assets | seized assets | immobilised assets |
            immobilized assets | frozen funds | assets worth | additional output | gross output | economic output |
            late assistance | market assistance | early assistance | assistance to the market | total assistance today |
            assistance this afternoon | assistance this morning | help so far | total help | help today |
            late help | help to the market | money market help | shortage in the system | money market shortage* |
            reserves | cash balance* | net worth | turnover of | lose | loses | losing | siphon* |
            launder* | plunder* | misappropriat* | stolen | embezzled | looted |
            defrauded | been frozen |
            savings worth | savings of | bank bailout* | bank bail-out* | bank rescue* | stole |
            bailed out the bank | bailed out banks | bailed out its banks | bail out the bank | bail out banks |
            bail out its banks | rescued a bank | rescued the bank | rescued banks | rescue of the bank |
            rescue of banks | rescue of its banks | set taxpayers back | recapitali*
        """,
    },
    "region": {
        "": """
            Africa | East Africa | West Africa | Southern Africa | sub-Saharan Africa | North Africa | the Pacific | Asia |
            Central Asian countries | Central Asian nations | Central Asian states | Central Asian republics |
            Central American countries | West African countries | West African states | East African countries |
            Southern African countries | Caribbean countries | Caribbean states | Caribbean nations |
            Latin American countries | Southeast Asian countries | South Asian countries | Balkan countries |
            Pacific island countries | Pacific Island countries |
            English-speaking Caribbean | English speaking Caribbean | Eastern Caribbean | wider Caribbean | Horn of Africa |
            Portuguese-speaking countries | French-speaking countries | francophone Africa | Western Balkans | Arab world |
            Mekong countries | Mekong region | island nations | island states | small island states | Lake Chad Basin |
            Pacific Islands | Pacific islands | Pacific region | Oceania | South Asia | Southeast Asia | South-East Asia |
            Central Asia | Asia-Pacific | Indo-Pacific | Latin America | Central America | Caribbean | Middle East | Sahel |
            Balkans | Eastern Europe | African countries | African nations | African states | Asian countries |
            Pacific countries | Pacific nations | Arab countries | developing countries | poor countries | poorer countries |
            poorest countries | member countries | member states | member nations | the continent | developing nations |
            developing world | low-income countries | countries of the region |
            Global South | global South | poor nations | poorer nations |
            poorest nations | poor states | poorest states | least developed countries | least-developed countries |
            least developed nations | low-income nations | debt-ridden countries | indebted countries | debtor countries
        """,
    },
    # what is called after trade, tax or debt and says nothing of a sum
    "name": {
        "office": """
            Revenue Authority | Revenue Service | Revenue Department | Revenue Office | Board of Revenue | Inland Revenue |
            Internal Revenue | Ministry of Trade | Trade Ministry | Minister of Trade | Trade Minister | trade minister |
            Trade Organization | Trade Organisation | Trade Union* | Trade Representative | Board of Trade |
            Board of Investment | Investment Board | Investment Authority | Investment Promotion | Investment Agency |
            Investment Program | Investment Programme | Investment Project | Trade and Development Bank |
            Trade Development | Trade Facilitation | Investment Climate | Debt Management |
            Investment Minister | Ministry of Investment | Minister of Investment | Investment Fund | Investment Bank |
            Investment Corporation | Investment Facility | Tax Authority | Tax Office | Tax Department | Tax Administration |
            Customs Department | Customs Service | Customs Administration | Budget Office | Budget Committee |
            Budget Department |
            Department of Budget | Ministry of Budget | Budget Minister | Debt Management Office | Debt Office |
            Export-Import Bank | Export Credit Agency | Export Promotion | Import Bank
        """,
        # of a country by its name, and on neither side of a sum
        "press": """
            Washington Post | China Daily | China Post | China Global Television Network | Japan Times |
            Japan News | Japan Today | Korea Herald | Korea Times | Korea JoongAng Daily | Times of India |
            Press Trust of India | Indian Express | Hindustan Times | Economic Times of India |
            Pakistan Point News | Associated Press of Pakistan | Pakistan Observer | Pakistan Today |
            Dhaka Tribune | Kathmandu Post | Himalayan Times | Bangkok Post |
            Phnom Penh Post | Cambodia Daily | Cambodia News Gazette | Vientiane Times | Viet Nam News |
            Vietnam News | Vietnam News Agency | VietnamPlus | Jakarta Post | Jakarta Globe | Manila Times |
            Manila Bulletin | Philippine Star | Philippine Daily Inquirer | Philippine News Agency | Taiwan News |
            Taipei Times | Myanmar Times | Global New Light of Myanmar | Mongolia Weekly | UB Post | Fiji Times |
            Fiji Sun | Samoa Observer | Solomon Star | Vanuatu Daily Post | Matangi Tonga | Radio New Zealand |
            New Zealand Herald | NZ Herald | Radio Australia | Voice of America | Radio Free Asia | Moscow Times |
            Kyiv Post | Kyiv Independent | Times of Israel | Jerusalem Post | Jordan Times | Kuwait Times |
            Kuwait News Agency | Saudi Press Agency | Saudi Gazette | Qatar News Agency | Emirates News Agency |
            Oman Observer | Egypt Today | Egypt Independent | Daily News Egypt | Libya Herald | Libya Observer |
            Sudan Tribune | Lusaka Times | Zambia Daily Mail | Times of Zambia | Nigerian Tribune |
            Ghana News Agency | Ghanaian Times | Rwanda Today | Uganda Radio Network | Tanzania Daily News |
            Malawi News | Nyasa Times | Namibian Sun | Jamaica Observer | Jamaica Gleaner |
            Jamaica Information Service | Guyana Chronicle | Guyana Times | Barbados Today | Haitian Times |
            Mexico News Daily | Buenos Aires Times | Santiago Times | Budapest Times | Prague Post |
            Warsaw Voice | Turkish Daily News | Tehran Times
        """,
    },
    # what is given, though no word calls it a grant: told of the sum beside it alone
    "gift": {
        "grant": "donat*",
        "loan": """
            interest rate of | interest rates of | rate of interest | rates of interest | interest of | at an interest |
            concessional terms | concessionary terms | soft terms | easy terms | preferential terms | concessional rate* |
            grace period | repayable | repayment period | to be repaid | will be repaid | to be paid back | will be paid back |
            percent interest | per cent interest | % interest | years of grace | years grace | concessional money |
            service charge of | percent service charge | per cent service charge
        """,
    },
    "instrument": {
        # who lends, whom one credits and what one lends beside money are no loan
        "none": """
            lenders | lending agenc* | lending institution* | lending bod* | lending nation* |
            creditor | creditors | borrower | borrowers | creditworth* | credit rating* | credited with |
            credited to | credited for | lend support | lend its support | lend their support | lends support | lent support |
            lending support | lent its support | lend a hand | lend weight | lends weight | granted permission |
            economic and technical cooperation | economic and technical co-operation |
            granted access | granted asylum | granted independence | granted the right | granted status | for granted
        """,
        "loan": """
            loan* | lend* | lent | credit* | yen loan* | concessional loan* | soft loan* | borrow* | loan agreement |
            support loan | credit line | line of credit | lines of credit | =LoC | =LoCs | =LOC | =LOCs | buyer's credit |
            grant* a loan | grant* loan* |
            grants of credit | grant* a credit | granted a loan | export credit | interest-free loan* |
            support credit | debt financing | debt finance | debt facilit* | granted in loan* | granted as a loan |
            loan aid | oda loan* | facility agreement* | loan facilit* | credit facilit* |
            master facility | extended credit facility | extended fund facility | stand-by arrangement
        """,
        "grant": """
            grant | grants | granted | granting | grant aid | grant-in-aid | grant assistance | gift* |
            food aid | gift of | gifts of | non-refundable | non-reimbursable | free aid | grant money |
            not to be repaid | not to be paid back | need not be repaid | need not be paid back | non-repayable
        """,
        "technical_cooperation": """
            technical cooperation | technical co-operation | technical assistance | technical help | technical aid |
            advisory service* |
            capacity building project
        """,
        "guarantee": "guarantee | guarantees | guaranteed | credit guarantee* | loan guarantee*",
        "equity": "equity | equity stake* | equity investment* | shares in | capital injection | paid-in capital",
        "mixed": """
            aid and loan | aid and loans | loan and grant aid | aid and credit | aid and preferential loans |
            aid and soft loans | aid and concessional loans | aid and low-interest loans | aid and cheap loans |
            aid, loans | aid, credit | loans and aid | loans and donations | grants, loans | grant, loan
        """,
    },
    "scope": {
        "cumulative": """
            has extended a total of | has disbursed a total of | has provided a total of |
            so far | to date | up to fiscal | cumulative* | in total since | up to now | until now | over the years |
            over the past | in the past | over the last | in the last | during the past | during the last |
            now add up | bringing to | brings to | have come in | all told since | ever since | thus far |
            since its inception | since inception | since its founding | since its launch | since its establishment |
            since the beginning of | since the start of | since the establishment of | since the opening of |
            since the launch of | since the founding of | since the inception of |
            since its creation | since its start | since independence | since the war | since the invasion |
            since the full-scale invasion | since the crisis began | since the conflict began | since the conflict broke out |
            since the fighting began | since fighting began | since fighting broke out | since the earthquake |
            since the quake | since the pandemic | since the outbreak | since the revolution | since the tsunami |
            since the cyclone | since the floods | since the coup | since the disaster | since the ceasefire |
            since the genocide
        """,
    },
    "comparison": {
        "earlier": """
            last time it | last time he | last time she | last time they | last time the |
            a year ago | a year earlier | a year before | last year | previous year | the year before | the previous |
            earlier loan | from the previous | previously | last January | last February | last March | last April |
            last May | last June | last July | last August | last September | last October | last November |
            last December
        """,
        "round": """
            last round | last conference | last meeting | previous round | previous conference | previous meeting |
            at that time | back then
        """,
    },
    "relation": {
        "total": """
            total | totals | totalling | totaling | totalled | totaled | in all | altogether | all told | combined | package |
            sum of | sum total | together | come to | comes to | came to | amounting to | amounts to | adds up to |
            add up to | worth a total | altogether worth | aggregate | in total | all in all | grand total | put at |
            pledges at | promises at | commitments at | reached | pledges worth | promises worth | combined total |
            combined value | total value | subtotal | =Sum | =SUM
        """,
        "exhaustive": """
            consist* of | comprise | comprises | comprised of | comprising | made up of |
            composed of | broken down | breakdown | divided into | divided among | split between | split among |
            divided between | divided up | shared out | shared between | split up | carved up | parcelled out |
            comes in two | come in two | came in two | comes in three | come in three | came in three | comes in four |
            apportioned | distributed among | distributed between |
            shared by | spread over | namely | by field | by sector | by donor | by country |
            through two | through three | through four | as follows | shared among |
            who gave what | who gives what | who pledged what |
            in two parts | allocated as follows | break* down
        """,
        "partial": """
            including | include | includes | included | contains | containing | among them | of which | of this | of that |
            of it |
            out of which | among others | such as | in particular | part of which | part of it | part of this |
            of the total | notably | in which | of these | of the sum | of the amount | of them | of the money |
            of the package | of the aid | of the funds | led by | headed by |
            where did it go | where does it go | where will it go |
            where does the money go | where did the money go | how was it spent | how is it spent
        """,
        "none": """
            all of it | half of it | none of it | most of it | each of them | all of that | half of that | none of that |
            most of that
        """,
        "apart": "in addition | on top of | apart from | separately | besides | as well as | outside | plus",
    },
    "adding": {
        "sum": """
            in all | altogether | together | all told | making | to make | takes the total | took the total | all three |
            all four | all five | in total | the three |
            the four | combined | bringing the total | for a total of | a total of | taken together
        """,
    },
}

SECTORS: Final[dict[str, str]] = {
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
    "11130": "teacher training | train* teachers | training of teachers",
    "11220": "primary school* | primary education | elementary school*",
    "11320": "secondary school* | secondary education | high school*",
    "11240": "kindergarten* | early childhood",
    "11330": "vocational | technical training",
    "12220": "hospital* | health cent* | clinic* | health | medical equipment | vaccin*",
    "12240": "nutrition | malnutrition",
    "12262": "malaria",
    "12263": "tuberculosis",
    "13020": "reproductive health | maternal health | midwives | midwifery",
    "13030": "family planning | contracepti*",
    "13040": "hiv | =AIDS",
    "14050": "waste | garbage | landfill*",
    "14021": "water supply | drinking water | piped water | water works | waterworks | clean water",
    "14022": "sewage | sewerage | sanitation | drainage | wastewater",
    "14010": "water resources | water sector",
    "21030": "railway* | rail | metro | subway | mrt | commuter line | train line",
    "21040": "port | harbour | harbor | seaport",
    "21050": "airport* | aviation",
    "21010": "transport",
    "31140": "irrigation",
    "31163": "livestock",
    "31310": "fisher* | fishing",
    "33210": "tourism",
    "31120": "agricultur* | farm* | farming | rural development",
    "31220": "forest* | reforestation | afforestation",
    "51010": "budget support | budgetary support",
    "52010": "food aid | food assistance",
    "60020": "debt relief | debt forgiveness | debt cancellation",
    "74020": "disaster prevention | disaster preparedness | early warning | disaster risk",
    "72010": "flood relief | emergency relief | humanitarian | relief goods | tents",
    "73010": "reconstruction",
    "43030": "urban development | towns",
    "32130": "small firms | smes | small and medium",
    "24010": "finance sector",
    "24040": "microfinance | microcredit | micro-credit | micro-finance",
    "16010": "social protection | cash transfer* | safety net*",
    "16040": "low-cost housing | social housing | housing",
    "16061": "museum* | heritage | theatre",
    "15113": "anti-corruption | corruption",
    "15114": "tax administration | tax collection",
    "15151": "election* | electoral",
    "15160": "human rights",
    "15220": "peacebuilding | peace-building | peace process",
    "15230": "peacekeep*",
    "15130": "judicial | legal reform | court",
    "15210": "security | defence | defense | military | police | coast guard | army",
    "22040": "telecommunication* | ict | 5g | fibre | digital",
    "41010": "climate | green growth | environment*",
    "32110": "manufacturing | industr*",
    "15190": "migration | refugee*",
}
"""DAC CRS purpose codes (OECD, DAC and CRS code lists) by the words that make one clear."""
