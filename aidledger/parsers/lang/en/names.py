"""What English calls countries and organisations, beside the names that CLDR has for countries."""

from typing import Final

PLACES: Final[dict[str, str]] = {
    # a part of the world is not the country that is called so for short
    "": """
        Latin America | South America | Central America | North America | Indian Ocean | South China Sea | East China Sea |
        Washington, DC, USA | Washington, D.C., USA | Washington, DC | Washington, D.C. | Washington DC | Washington D.C. |
        Sea of Japan | Gulf of Guinea | Gulf of Mexico | Gulf of Thailand | Latin American | Latin Americans |
        South American | Central American | North American | Pan American | Pan-American | African American |
        African-American | New England | British Columbia | Bank of America | South China | French Guiana
    """,
    "JPN": "yen loan | yen loans | yen credit | yen credits",
    "USA": "U.S. | US | USA | United States | America | Washington | American | Americans | the States | U.S.A",
    "GBR": "UK | U.K. | Britain | Great Britain | British | England | London",
    "FRA": "French",
    "CHN": """
        Chinese | P.R. China | PRC | Gansu | Shaanxi | Sichuan | Yunnan | Guizhou | Hubei | Hunan | Henan | Anhui | Xinjiang |
        Ningxia | Qinghai | Heilongjiang | Liaoning | Shandong | Jiangxi | Guangxi | Inner Mongolia
    """,
    "IND": """
        Indian | Delhi | Orissa | Odisha | Bihar | Jharkhand | Uttar Pradesh | Madhya Pradesh | Andhra Pradesh | Telangana |
        Karnataka | Tamil Nadu | Kerala | Maharashtra | Gujarat | Rajasthan | Haryana | Himachal Pradesh | Uttarakhand |
        Chhattisgarh | West Bengal | Assam | Meghalaya | Mizoram | Nagaland | Manipur | Tripura | Sikkim | Jammu and Kashmir
    """,
    "NOR": "Norwegian",
    "NLD": "Holland | The Hague | Dutch",
    "KOR": "Korea | South Korea | Korean | ROK | Seoul",
    "PRK": "North Korea | DPRK | Pyongyang | North Korean",
    "ARE": "UAE | Emirates | Emirati | Abu Dhabi",
    "CHE": "Swiss | Berne | Switzerland",
    "SAU": "Saudi | Saudis | Riyadh | the Saudis",
    "LAO": "Lao | Lao PDR | Laotian",
    "COD": """
        Congo (DRC) | Congo (Kinshasa) | Congo-Kinshasa | DR Congo | DRC | Congolese | Zaire | Democratic Republic of Congo |
        Democratic Republic of the Congo
    """,
    "COG": "Congo | Congo (Brazzaville) | Congo-Brazzaville | Republic of Congo | Republic of the Congo",
    "TLS": "East Timor | Timor-Leste | Timorese",
    "PNG": "Papua New Guinea | Papua and New Guinea | PNG | Bougainville",
    "MMR": "Burma | Myanmar | Rangoon | Yangon",
    "VNM": "Viet Nam | Vietnam | Vietnamese | Hanoi | Ho Chi Minh City",
    "KGZ": "Kyrgyz | Kyrgyzstan",
    "TJK": "Tajik",
    "LKA": "Ceylon",
    "SUR": "Surinam",
    "LUX": "the Grand Duchy | The Grand Duchy",
    "KAZ": "Kazakh",
    "UZB": "Uzbek",
    "AZE": "Azeri",
    "BFA": "Burkinabé",
    "PHL": "Philippine | Philippines | Filipinos | Mindanao | Luzon",
    "NPL": "Nepali",
    "AFG": "Afghans | Helmand | Kandahar",
    "ESP": "Spaniards | Spanish",
    "ISR": "Tel Aviv",
    "MNG": "Ulan Bator",
    "BRA": "Brasilia",
    "AUS": "Canberra",
    "MKD": "North Macedonia | Macedonia | FYROM",
    "BIH": "Bosnia",
    "CZE": "Czechs | Czech Republic | Czechoslovakia | Czechoslovak",
    "DNK": "Danes",
    "CIV": "Côte d'Ivoire | Côte d’Ivoire | Cote d'Ivoire | Cote d’Ivoire | Ivory Coast",
    "VCT": "St. Vincent | Saint Vincent | St Vincent | St. Vincent and the Grenadines",
    "KNA": "St Kitts and Nevis | St. Kitts and Nevis | St Kitts | Saint Kitts",
    "ATG": "Antigua",
    "FSM": "FSM",
    "PSE": "Palestine | Gaza | Gaza Strip | West Bank | Palestinians",
    "SWZ": "Eswatini",
    "ZAF": "Pretoria",
    "TUR": "Turkey | Türkiye | Ankara",
    "RUS": "Soviet | Moscow | Kremlin | USSR",
    "DOM": "Dominican Republic | Dominican",
    "SLE": "Freetown",
    "NZL": "New Zealanders | NZ | Aotearoa",
    "TWN": "Taipei",
    "DEU": "Bonn | West Germany | West German | East Germany | East German",
    "SDN": "Darfur",
    "TZA": "Dar es Salaam | Zanzibar",
    "KHM": "Kampuchea | Khmer",
    "EGY": "Egyptians",
    "IDN": "Jakarta | Aceh | Sulawesi | Sumatra",
    "MYS": "Kuala Lumpur",
    "CAN": "Ottawa",
    "YEM": "Sanaa",
    "SLB": "Solomon Island | Solomons",
    "TTO": "T&T | Trinidadian | Tobago",
    "MHL": "Marshall Island | Marshalls",
    "COK": "Cook Island | Rarotonga",
    "TON": "Nuku'alofa | Nuku’alofa | Nukualofa",
    "SOM": "Somaliland | Puntland",
    "PAK": "Balochistan | Sindh | Khyber Pakhtunkhwa",
    "BGD": "Chittagong | Chattogram",
    "SYR": "Idlib | Aleppo",
    "UKR": "Donbas",
    "MOZ": "Cabo Delgado",
    "ETH": "Tigray | Oromia",
    "NGA": "Borno State | Kano State | Kaduna State | Lagos State",
}

_RED_CROSSES: Final = (
    "American", "Australian", "Austrian", "Belgian", "British", "Canadian", "Danish", "Finnish", "French", "German", "Irish",
    "Italian", "Korean", "Netherlands", "New Zealand", "Norwegian", "Singapore", "Spanish", "Swedish", "Swiss",
)  # fmt: skip
"""Whose societies give abroad too, each under its own name."""

ORGANISATIONS: Final[dict[str, str]] = {
    "JPN": """
        JICA | Japan International Cooperation Agency | JBIC | Japan Bank for International Cooperation | OECF |
        Overseas Economic Cooperation Fund | Export-Import Bank of Japan | Japan Eximbank | Japan Foundation | JETRO | NEXI |
        Japan Fund for Poverty Reduction | Japan Social Development Fund | Nippon Foundation | Sasakawa Peace Foundation |
        Japan Platform
    """,
    "USA": """
        USAID | U.S. Agency for International Development | US Agency for International Development |
        Agency for International Development | Millennium Challenge Corporation | MCC | Peace Corps |
        U.S. Export-Import Bank | US Export-Import Bank | Development Finance Corporation | OPIC | State Department |
        Commodity Credit Corporation | Pentagon | White House | Inter-American Foundation | PEPFAR |
        President's Emergency Plan for AIDS Relief | President's Malaria Initiative | African Development Foundation | USDA |
        Trade and Development Agency | Food for Peace | Export-Import Bank of the United States |
        Kennedy Administration | Kennedy administration | Nixon Administration | Nixon administration |
        Carter Administration | Carter administration | Reagan Administration | Reagan administration |
        Bush Administration | Bush administration | Clinton Administration | Clinton administration |
        Obama Administration | Obama administration | Trump Administration | Trump administration |
        Biden Administration | Biden administration | US Congress | U.S. Congress | Capitol Hill | US Treasury |
        U.S. Treasury
    """,
    "DEU": """
        KfW | GIZ | GTZ | BMZ | Kreditanstalt fuer Wiederaufbau | Kreditanstalt für Wiederaufbau | DEG | Hermes | KFW |
        German Development Bank | German Investment Corporation
    """,
    "FRA": """
        AFD | Agence Française de Développement | Agence Francaise de Developpement | French Development Agency | Proparco |
        Caisse Française de Développement | Caisse Centrale | Coface | Quai d'Orsay | Elysee | Élysée | Expertise France |
        French Treasury | Bpifrance
    """,
    "GBR": """
        DFID | FCDO | Department for International Development | Foreign, Commonwealth & Development Office |
        Foreign, Commonwealth and Development Office | British Council | British International Investment | CDC Group |
        Commonwealth Development Corporation |
        UKaid | Conflict, Stability and Security Fund | Prosperity Fund | ECGD | UK Export Finance |
        Overseas Development Administration | Foreign Office | Downing Street | Whitehall
    """,
    "KOR": """
        KOICA | Korea International Cooperation Agency | EDCF | Economic Development Cooperation Fund | Korea Eximbank |
        Export-Import Bank of Korea | Korea Exim Bank | KEXIM | K-Exim
    """,
    "SWE": "Sida | SIDA | Swedish International Development Cooperation Agency | Swedfund",
    "NOR": "Norad | NORAD | Norwegian Agency for Development Cooperation | Norfund",
    "DNK": "Danida | DANIDA | Danish International Development Agency | Investment Fund for Developing Countries",
    "FIN": "Finnida | FINNIDA | Finnfund",
    "NLD": "FMO | Dutch Development Bank | Invest International",
    "BEL": "Enabel | Belgian Development Agency",
    "AUT": "Austrian Development Agency",
    "PRT": "Camões Institute | Instituto Camões",
    "CZE": "Czech Development Agency",
    "CAN": """
        CIDA | Canadian International Development Agency | Global Affairs Canada | IDRC | Export Development Canada | DFATD |
        FinDev Canada
    """,
    "AUS": "AusAID | DFAT | Export Finance Australia | AIFFP | Australian Infrastructure Financing Facility for the Pacific",
    "CHN": """
        China Exim Bank | China Eximbank | China EXIM Bank | Exim Bank of China | Eximbank of China |
        Export-Import Bank of China | Exim-Import Bank of China | China Export and Import Bank | China's Exim Bank |
        China Development Bank | CDB | MOFCOM | Chinese Ministry of Commerce | CIDCA | Bank of China | Huawei | ICBC |
        China International Development Cooperation Agency | CITIC Bank | Sinosure | China Construction Bank |
        Industrial and Commercial Bank of China | Agricultural Bank of China | People's Bank of China | Silk Road Fund |
        Export and Import Bank of China | Export Import Bank of China | China Export Import Bank | China Import-Export Bank |
        Chinese Import-Export Bank | Chinese Export-Import Bank | China Export-Import Bank | China-Africa Development Fund
    """,
    "IND": """
        Exim Bank of India | EXIM Bank of India | Export-Import Bank of India | Exim India | India Exim Bank | EXIM India |
        Exim-Import Bank of India | India's Exim Bank | Export Import Bank of India | Indian Exim Bank | India EXIM Bank
    """,
    "RUS": "VEB | Vnesheconombank",
    "BRA": "BNDES | Brazilian Cooperation Agency",
    "TUR": """
        TIKA | TİKA | Turk Eximbank | Turkish Eximbank | Turkish Cooperation and Coordination Agency | Turkish Red Crescent
    """,
    "THA": "Neighbouring Countries Economic Development Cooperation Agency",
    "KWT": """
        Kuwait Fund | Kuwait Fund for Arab Economic Development | KFAED | Kuwaiti Fund | Kuwaiti Development Fund |
        Kuwait Red Crescent
    """,
    "SAU": """
        Saudi Fund | Saudi Fund for Development | KSrelief | KSRelief | King Salman Humanitarian Aid and Relief Centre |
        King Salman Humanitarian Aid and Relief Center | King Salman Relief Centre | King Salman Relief Center
    """,
    "ARE": """
        Abu Dhabi Fund | Abu Dhabi Fund for Development | ADFD | Khalifa Foundation | Emirates Red Crescent | Dubai Cares |
        Khalifa bin Zayed Al Nahyan Foundation | Zayed Foundation | UAE Red Crescent
    """,
    "QAT": """
        Qatar Fund | Qatar Fund for Development | Qatar Charity | Qatar Red Crescent | Education Above All |
        Qatar Development Fund
    """,
    "TWN": "TaiwanICDF | Taiwan ICDF",
    "MEX": "AMEXCID",
    "POL": "Polish Aid",
    "HUN": "Hungary Helps",
    "CHE": "SDC | SECO | Swiss Agency for Development and Cooperation",
    "LUX": "LuxDev",
    "ESP": "AECID | COFIDES | Spanish Agency for International Development Cooperation",
    "ITA": "AICS | Cassa Depositi e Prestiti | Italian Agency for Development Cooperation",
    "IRL": "Irish Aid | Trocaire | Trócaire",
    "NZL": "NZAID",
    "International Finance Corporation": "IFC | International Finance Corporation | International Finance Corp",
    "Multilateral Investment Guarantee Agency": "MIGA | Multilateral Investment Guarantee Agency",
    "World Bank": """
        World Bank | IBRD | International Bank for Reconstruction and Development |
        International Development Association | IDA | World Bank Group | WBG | =WB | Washington-based lender |
        Washington-based lending agency | Washington-based bank | Washington-based multilateral lender
    """,
    "Asian Development Bank": """
        ADB | AsDB | Asian Development Bank | Asian Development Fund | Manila-based bank | Manila-based lender |
        Manila-based lending agency | Manila-based multilateral lender
    """,
    "African Development Bank": """
        AfDB | AFDB | ADF | African Development Bank | African Development Fund | Africa Development Bank | Nigeria Trust Fund
    """,
    "Inter-American Development Bank": "IDB | IADB | IDB Invest | Inter-American Development Bank",
    "Islamic Development Bank": "Islamic Development Bank | IsDB",
    "Asian Infrastructure Investment Bank": "AIIB | Asian Infrastructure Investment Bank | Asian Infrastructure Bank",
    "New Development Bank": "New Development Bank | NDB | BRICS bank",
    "Caribbean Development Bank": "Caribbean Development Bank",
    "Development Bank of Latin America": """
        CAF | Development Bank of Latin America | Development Bank of Latin America and the Caribbean |
        Andean Development Corporation
    """,
    "Central American Bank for Economic Integration": """
        CABEI | BCIE | Central American Bank for Economic Integration | Central American Bank
    """,
    "Council of Europe Development Bank": "Council of Europe Development Bank | CEB",
    "Nordic Investment Bank": "Nordic Investment Bank",
    "Nordic Development Fund": "Nordic Development Fund",
    "West African Development Bank": "West African Development Bank | BOAD",
    "Arab Fund for Economic and Social Development": "AFESD | Arab Fund | Arab Fund for Economic and Social Development",
    "Arab Bank for Economic Development in Africa": "BADEA | Arab Bank for Economic Development in Africa",
    "Latin American Reserve Fund": "Latin American Reserve Fund | FLAR",
    "Arab Monetary Fund": "Arab Monetary Fund",
    "Eurasian Development Bank": "Eurasian Development Bank",
    "Eurasian Fund for Stabilization and Development": """
        EFSD | Eurasian Fund | Eurasian Fund for Stabilization and Development | Eurasian Fund for Stabilisation and Development
    """,
    "Black Sea Trade and Development Bank": "BSTDB | Black Sea Trade and Development Bank",
    "East African Development Bank": "EADB | East African Development Bank",
    "Trade and Development Bank": "Trade and Development Bank",
    "African Export-Import Bank": "Afreximbank | African Export-Import Bank",
    "Development Bank of Southern Africa": "DBSA | Development Bank of Southern Africa",
    "Development Bank of the Central African States": """
        BDEAC | Development Bank of the Central African States | Central African development bank |
        Central African Development Bank
    """,
    "ECOWAS Bank for Investment and Development": "EBID | ECOWAS Bank for Investment and Development",
    "International Islamic Trade Finance Corporation": "ITFC | International Islamic Trade Finance Corporation",
    "Islamic Corporation for the Development of the Private Sector": """
        Islamic Corporation for the Development of the Private Sector
    """,
    "FONPLATA": "FONPLATA | Fonplata",
    "North American Development Bank": "NADB | North American Development Bank",
    "European Bank for Reconstruction and Development": """
        EBRD | European Bank for Reconstruction and Development | European Bank for reconstruction and development |
        EBRD Shareholder Special Fund
    """,
    "European Investment Bank": "EIB | European Investment Bank",
    "International Monetary Fund": "IMF | International Monetary Fund",
    "European Union": """
        EU | European Union | European Commission | E.U. | EEC | European Community | European Communities |
        EC | EC Commission | European Development Fund | EDF | Brussels | European Comission | European Peace Facility |
        European Union Commission | EU Commission | EuropeAid
    """,
    "United Nations": """
        UN | U.N. | United Nations | CERF | Central Emergency Response Fund | UN Peacebuilding Fund | Peacebuilding Fund
    """,
    "UNDP": "UNDP | United Nations Development Programme | U.N. Development Programme | United Nations Development Program",
    "UNICEF": "UNICEF | Unicef | United Nations Children's Fund | United Nations Children’s Fund | UN Children's Fund",
    "UNHCR": """
        UNHCR | UN refugee agency | U.N. refugee agency | United Nations High Commissioner for Refugees |
        UN High Commissioner for Refugees | U.N. High Commissioner for Refugees
    """,
    "UNESCO": "UNESCO | Unesco",
    "WFP": """
        WFP | World Food Programme | World Food Program | United Nations World Food Programme | UN World Food Programme |
        United Nations World Food Program | UN World Food Program | U.N. World Food Program | U.N. World Food Programme | UN WFP
    """,
    "WHO": "WHO | World Health Organization | World Health Organisation",
    "FAO": """
        FAO | Food and Agriculture Organization | Food and Agriculture Organisation |
        Food and Agriculture Organization of the United Nations | Food and Agriculture Organisation of the United Nations
    """,
    "International Fund for Agricultural Development": "IFAD | International Fund for Agricultural Development",
    "UNFPA": "UNFPA | United Nations Population Fund | UN Population Fund | U.N. Population Fund",
    "UNRWA": "UNRWA | United Nations Relief and Works Agency",
    "UN Women": "UN Women",
    "UN-Habitat": "UN-Habitat | United Nations Human Settlements Programme",
    "OCHA": """
        OCHA | UN OCHA | UNOCHA | United Nations Office for the Coordination of Humanitarian Affairs |
        UN Office for the Coordination of Humanitarian Affairs | Office for the Coordination of Humanitarian Affairs |
        U.N. Office for the Coordination of Humanitarian Affairs | United Nations Office for Humanitarian Affairs
    """,
    "IOM": "IOM | International Organization for Migration | International Organisation for Migration",
    "ILO": "ILO | International Labour Organization | International Labour Organisation | International Labor Organization",
    "UNOPS": "UNOPS",
    "UNEP": "UNEP | United Nations Environment Programme | UN Environment Programme | UN Environment",
    "UNAIDS": "UNAIDS",
    "UNCDF": "UNCDF | United Nations Capital Development Fund | UN Capital Development Fund",
    "UNODC": "UNODC | United Nations Office on Drugs and Crime",
    "UNMAS": "UNMAS | United Nations Mine Action Service",
    "UNIDO": "UNIDO | United Nations Industrial Development Organization",
    "Global Fund": "Global Fund | Global Fund to Fight AIDS",
    "Gavi": """
        Gavi | GAVI | Gavi Alliance | GAVI Alliance | Global Alliance for Vaccines and Immunization |
        Global Alliance for Vaccines and Immunisation
    """,
    "Unitaid": "Unitaid | UNITAID",
    "Coalition for Epidemic Preparedness Innovations": "CEPI | Coalition for Epidemic Preparedness Innovations",
    "Global Partnership for Education": "Global Partnership for Education | GPE",
    "Green Climate Fund": "Green Climate Fund | GCF",
    "Loss and Damage Fund": """
        Loss and Damage Fund | loss and damage fund | Fund for Responding to Loss and Damage | Loss & Damage Fund
    """,
    "Adaptation Fund": "Adaptation Fund",
    "Afghanistan Reconstruction Trust Fund": "ARTF | Afghanistan Reconstruction Trust Fund",
    "Pandemic Fund": "Pandemic Fund",
    "Global Financing Facility": "GFF | Global Financing Facility",
    "Education Cannot Wait": "Education Cannot Wait",
    "Global Agriculture and Food Security Program": "GAFSP | Global Agriculture and Food Security Program",
    "Islamic Solidarity Fund for Development": "ISFD | Islamic Solidarity Fund for Development | Islamic Solidarity Fund",
    "Global Environment Facility": """
        GEF | Global Environment Facility | Least Developed Countries Fund | Special Climate Change Fund
    """,
    "OPEC Fund": "OPEC Fund | OFID | OPEC Fund for International Development",
    "Gates Foundation": "Gates Foundation | Bill and Melinda Gates Foundation | Bill & Melinda Gates Foundation",
    "Aga Khan Development Network": "Aga Khan Development Network | Aga Khan Foundation",
    "Rockefeller Foundation": "Rockefeller Foundation",
    "Mastercard Foundation": "Mastercard Foundation | MasterCard Foundation",
    "Wellcome Trust": "Wellcome Trust",
    "Hewlett Foundation": "Hewlett Foundation | William and Flora Hewlett Foundation",
    "MacArthur Foundation": "MacArthur Foundation",
    "Open Society Foundations": "Open Society Foundations | Open Society Foundation | Soros Foundation",
    "Clinton Foundation": "Clinton Foundation",
    "Bloomberg Philanthropies": "Bloomberg Philanthropies",
    "IKEA Foundation": "IKEA Foundation",
    "Children's Investment Fund Foundation": "CIFF | Children's Investment Fund Foundation",
    "Hilton Foundation": "Hilton Foundation",
    "Howard G. Buffett Foundation": "Howard G. Buffett Foundation | Buffett Foundation",
    "Bezos Earth Fund": "Bezos Earth Fund",
    "Coca-Cola Foundation": "Coca-Cola Foundation",
    "Vodafone Foundation": "Vodafone Foundation",
    "Carnegie Corporation": "Carnegie Corporation",
    "Rotary": "Rotary International | Rotary Foundation | Rotary Club | Rotary Clubs",
    "Lions Clubs": "Lions Clubs | Lions Clubs International | Lions Club",
    "Kiwanis": "Kiwanis | Kiwanis International",
    "Comic Relief": "Comic Relief",
    "Christian Aid": "Christian Aid",
    "Tearfund": "Tearfund",
    "CARE": "CARE International",
    "Mercy Corps": "Mercy Corps",
    "International Rescue Committee": "International Rescue Committee",
    "Norwegian Refugee Council": "Norwegian Refugee Council",
    "Danish Refugee Council": "Danish Refugee Council",
    "Catholic Relief Services": "Catholic Relief Services",
    "Islamic Relief": "Islamic Relief",
    "ActionAid": "ActionAid | Action Aid",
    "Plan International": "Plan International",
    "Welthungerhilfe": "Welthungerhilfe",
    "Action Against Hunger": "Action Against Hunger | Action Contre la Faim",
    "Concern Worldwide": "Concern Worldwide",
    "WaterAid": "WaterAid",
    "Save the Children": "Save the Children",
    "Oxfam": "Oxfam",
    "Médecins Sans Frontières": "Médecins Sans Frontières | Doctors Without Borders | MSF",
    "World Vision": "World Vision",
    "Caritas": "Caritas",
    "Japanese Red Cross Society": "Japanese Red Cross | Japanese Red Cross Society | Japan Red Cross",
    **{f"{name} Red Cross": f"{name} Red Cross | {name} Red Cross Society" for name in _RED_CROSSES},
    "Red Cross Society of China": """
        Red Cross Society of China | Chinese Red Cross | China Red Cross | Chinese Red Cross Society | China Red Cross Society
    """,
    "Red Cross": "Red Cross | ICRC | IFRC | International Committee of the Red Cross",
    "Climate Investment Funds": "Climate Investment Funds | CIF | Clean Technology Fund",
    "Ford Foundation": "Ford Foundation",
    "African Union": """
        African Union | AU | African Union Commission | AU Commission | African Union Peace Fund | AU Peace Fund |
        African Union Foundation | AU Foundation
    """,
    "ASEAN": "ASEAN",
    "ECOWAS": "ECOWAS | Economic Community of West African States",
    "SADC": "SADC | Southern African Development Community",
    "CARICOM": "CARICOM | Caribbean Community",
    "Arab League": "Arab League | League of Arab States",
    "Organisation of Islamic Cooperation": "Organisation of Islamic Cooperation | Organization of Islamic Cooperation",
    "Pacific Community": "Pacific Community | Secretariat of the Pacific Community",
    "Pacific Islands Forum": "Pacific Islands Forum",
    "KHM": "CMAC | Cambodia Mine Action Centre | Cambodian Mine Action Center | Cambodian Mine Action Centre",
}
