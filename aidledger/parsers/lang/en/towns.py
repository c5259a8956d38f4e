"""What English calls towns, regions and peoples of countries that aid goes to, beside the capitals and peoples countryinfo has.

A town that bears the name of a person or of a larger town elsewhere (Alexandria, San Jose, Santiago) is left out.
"""

from typing import Final

TOWNS: Final[dict[str, str]] = {
    "AFG": "Herat | Mazar-i-Sharif | Jalalabad | Kunduz | Badakhshan | Nangarhar | Bamiyan | Bamyan",
    "ALB": "Durrës | Durres | Vlorë | Shkodër",
    "AGO": "Lobito | Benguela | Huambo | Cabinda",
    "ARM": "Gyumri",
    "AZE": "Ganja | Sumgait | Sumqayit",
    "BEN": "Parakou",
    "BFA": "Bobo-Dioulasso",
    "BGD": """
        Sylhet | Khulna | Rajshahi | Barisal | Mymensingh | Rangpur | Cox's Bazar | Cox’s Bazar | Bhasan Char |
        Matarbari | Payra
    """,
    "BIH": "Banja Luka | Mostar | Tuzla | Zenica",
    "BOL": "Cochabamba | El Alto",
    "BRA": "Amazonas | Manaus | Recife | Belo Horizonte | São Paulo | Sao Paulo | Rio de Janeiro",
    "CMR": "Douala | Garoua | Kribi",
    "COD": "Goma | Lubumbashi | Kisangani | Bukavu | North Kivu | South Kivu | Katanga | Kasai | Ituri",
    "COG": "Pointe-Noire",
    "COL": "Medellín | Medellin | Barranquilla",
    "CIV": "Abidjan | Bouaké | San Pedro port",
    "ECU": "Guayaquil",
    "EGY": "Port Said | Aswan | Suez Canal | Ismailia | Minya | Upper Egypt",
    "ETH": "Amhara | Dire Dawa | Mekelle | Gambella | Hawassa | Afar region",
    "FJI": "Lautoka | Nadi | Labasa | Viti Levu | Vanua Levu | Taveuni",
    "GEO": "Batumi | Kutaisi | Abkhazia | South Ossetia | Adjara",
    "GHA": "Kumasi | Tamale | Takoradi | Tema port",
    "GIN": "Boké | Nzérékoré | Kankan",
    "GUY": "Berbice | Demerara | Essequibo",
    "HTI": "Les Cayes | Jacmel | Cap-Haïtien | Cap-Haitien",
    "IDN": "Surabaya | Bandung | Medan | Yogyakarta | Lombok | Palu | Papua province | West Papua | Kalimantan | Nias",
    "IND": """
        Mumbai | Kolkata | Calcutta | Chennai | Bangalore | Bengaluru | Hyderabad Metro | Ahmedabad | Pune | Nagpur |
        Lucknow | Kanpur | Patna | Bhopal | Indore | Jaipur | Guwahati | Visakhapatnam | Amravati | Ladakh | Goa |
        Jammu & Kashmir
    """,
    "IRQ": "Mosul | Basra | Fallujah | Kirkuk | Sinjar | Erbil | Anbar | Nineveh",
    "JAM": "Montego Bay | Portmore | Ocho Rios",
    "KAZ": "Almaty | Shymkent | Aktobe",
    "KEN": "Mombasa | Kisumu | Eldoret | Nakuru | Turkana | Dadaab | Kakuma | Garissa | Lamu",
    "KGZ": "Osh region | Jalal-Abad | Naryn | Issyk-Kul",
    "KHM": "Siem Reap | Sihanoukville | Battambang | Kampong Cham | Tonle Sap",
    "LAO": "Luang Prabang | Savannakhet | Pakse | Champasak",
    "LBN": "Bekaa | Akkar | Sidon",
    "LBY": "Benghazi | Misrata | Sirte",
    "LKA": "Jaffna | Trincomalee | Hambantota | Batticaloa | Galle | Kandy",
    "LBR": "Buchanan port | Nimba",
    "MAR": "Casablanca | Tangier | Marrakesh | Marrakech | Agadir",
    "MDG": "Toamasina | Tamatave | Tulear",
    "MLI": "Timbuktu | Gao | Mopti | Kayes",
    "MMR": "Mandalay | Rakhine | Kachin | Shan State | Kayin | Irrawaddy | Ayeyarwady | Thilawa",
    "MNG": "Darkhan | Oyu Tolgoi",
    "MOZ": "Beira | Nampula | Nacala | Pemba | Tete | Zambezia | Sofala | Gaza Province",
    "MWI": "Blantyre | Mzuzu | Zomba | Mangochi | Karonga",
    "NER": "Agadez | Diffa | Zinder | Tahoua",
    "NGA": """
        Lagos | Ibadan | Port Harcourt | Kano | Kaduna | Borno | Maiduguri | Niger Delta | Ogun State | Oyo State |
        Abia State | Adamawa | Yobe | Calabar | Cross River State | Edo State | Ekiti | Bauchi
    """,
    "NPL": "Pokhara | Biratnagar | Birgunj | Birendranagar | Melamchi | Gorkha | Terai | Tarai | Madhesh | Karnali | Lumbini",
    "PAK": """
        Karachi | Lahore | Peshawar | Quetta | Multan | Faisalabad | Rawalpindi | Gwadar | Sukkur | FATA | Swat |
        Gilgit-Baltistan | Gilgit Baltistan | Gilgit | Azad Kashmir | Azad Jammu | KPK | Baluchistan | Punjab province |
        Federally Administered Tribal Areas
    """,
    "PER": "Arequipa | Cusco | Cuzco | Loreto",
    "PHL": """
        Cebu | Davao | Bangsamoro | Marawi | Tacloban | Leyte | Visayas | Palawan | Clark airport | Metro Manila | Samar
    """,
    "PNG": "Lae | Goroka | Enga | Highlands Highway | Wewak | Kokopo | Mount Hagen | Mt Hagen | Alotau | Popondetta",
    "PSE": """
        Nablus | Hebron | Jenin | Rafah | Khan Younis | Jericho | Ramallah | East Jerusalem | Palestinian Territory |
        Palestinian Authority | Palestinian territories | Palestinian Territories | Occupied Palestinian Territory |
        Occupied Palestinian Territories | occupied Palestinian territory
    """,
    "RWA": "Gisenyi | Rubavu | Bugesera",
    "SDN": "Port Sudan | El Fasher | Nyala | South Kordofan | Blue Nile State | El Geneina | Kassala",
    "SEN": "Casamance | Ziguinchor | Saint-Louis | Thiès",
    "SLE": "Kenema | Bo district | Makeni",
    "SOM": "Hargeisa | Kismayo | Berbera | Bosaso | Baidoa | Jubaland | Galmudug",
    "SRB": "Novi Sad | Niš | Nis | Kragujevac | Vojvodina",
    "SSD": "Malakal | Bentiu | Bor South | Unity State | Jonglei",
    "SYR": "Homs | Raqqa | Deir ez-Zor | Daraa | Latakia",
    "TCD": "Abéché | Lake Chad basin",
    "TJK": "Khujand | Khatlon | Rogun | Gorno-Badakhshan",
    "TLS": "Oecusse | Baucau",
    "TUN": "Sfax | Sousse | Bizerte | Kairouan",
    "TUR": "Gaziantep | Kahramanmaras | Hatay | Izmir",
    "TZA": "Arusha | Mwanza | Mbeya | Tanga | Kigoma | Morogoro | Zanzibari | Pemba Island",
    "UGA": "Gulu | Entebbe | Karamoja | Jinja | Mbarara | Bidi Bidi",
    "UKR": """
        Kiev | Kharkiv | Kharkov | Odesa | Odessa | Mariupol | Lviv | Dnipro | Zaporizhzhia | Zaporizhia | Kherson |
        Mykolaiv | Nikolaev | Chernihiv | Chernobyl | Chornobyl | Donetsk | Luhansk | Lugansk | Ivano-Frankivsk |
        Poltava | Kryvyi Rih | Bucha | Irpin | Khmelnytskyi | Vinnytsia | Sumy | Zhytomyr | Ternopil | Crimea
    """,
    "UZB": "Samarkand | Bukhara | Karakalpakstan | Namangan | Andijan | Fergana | Khorezm",
    "VNM": """
        Da Nang | Danang | Hai Phong | Haiphong | Can Tho | Mekong Delta | Quang Tri | Hue city | Quang Nam | Quang Ninh
    """,
    "YEM": "Aden | Taiz | Hodeidah | Hodeida | Al Hudaydah | Marib | Hadramout | Hadhramaut | Socotra",
    "ZMB": "Ndola | Livingstone | Copperbelt | Kafue Gorge | Kitwe | Chipata | Kabwe | Solwezi | Chingola | Kasama",
    "ZWE": "Bulawayo | Mutare | Hwange | Matabeleland",
}

CAPITALS: Final[dict[str, str]] = {
    "BDI": "Gitega",
    "BEN": "Cotonou",
    "BOL": "La Paz",
    "CMR": "Yaounde",
    "COL": "Bogota",
    "KAZ": "Astana | Nur-Sultan",
    "MDA": "Chisinau | Chişinău | Kishinev",
    "MMR": "Nay Pyi Taw | Naypyitaw | Nay Pyi Daw",
    "PRY": "Asuncion",
    "SWZ": "Mbabane",
    "TGO": "Lome",
    "XKX": "Pristina | Prishtina",
}

PEOPLES: Final[dict[str, str]] = {
    "ARG": "Argentine | Argentinian",
    "BWA": "Batswana | Botswanan",
    "COM": "Comorian",
    "CPV": "Cape Verdean | Cabo Verdean",
    "DJI": "Djiboutian",
    "ECU": "Ecuadorian",
    "ISL": "Icelandic",
    "LCA": "St Lucian | Saint Lucian | St. Lucian",
    "LSO": "Basotho",
    "MDV": "Maldivian",
    "SLV": "Salvadorean",
    "SUR": "Surinamese",
    "SVN": "Slovenian",
    "TJK": "Tajikistani",
    "VCT": "Vincentian",
    "XKX": "Kosovar | Kosovan",
}
