"""Who speaks for the countries and bodies that give most: their heads and ministers, by the names that newspapers print.

A surname stands alone where it is no other word and nobody else's who is often named beside money.
"""

from typing import Final

LEADERS: Final[dict[str, str]] = {
    "USA": """
        President Carter | Jimmy Carter | Reagan | President Reagan | Ronald Reagan | President Bush | George Bush |
        George W. Bush | Clinton | President Clinton | Bill Clinton | Hillary Clinton | Obama | President Obama | Barack Obama |
        Trump | President Trump | Donald Trump | Biden | President Biden | Joe Biden | Kamala Harris | Colin Powell |
        Condoleezza Rice | John Kerry | Rex Tillerson | Pompeo | Mike Pompeo | Blinken | Antony Blinken | Marco Rubio |
        Samantha Power | Janet Yellen
    """,
    "JPN": """
        Nakasone | Yasuhiro Nakasone | Takeshita | Noboru Takeshita | Toshiki Kaifu | Kiichi Miyazawa | Murayama |
        Tomiichi Murayama | Hashimoto | Ryutaro Hashimoto | Obuchi | Keizo Obuchi | Yoshiro Mori | Koizumi |
        Junichiro Koizumi | Fukuda | Yasuo Fukuda | Aso | Taro Aso | Hatoyama | Yukio Hatoyama | Naoto Kan | Noda |
        Yoshihiko Noda | Abe | Shinzo Abe | Suga | Yoshihide Suga | Kishida | Fumio Kishida | Ishiba | Shigeru Ishiba |
        Takaichi | Sanae Takaichi | Taro Kono | Motegi | Toshimitsu Motegi | Yoshimasa Hayashi | Yoko Kamikawa | Takeshi Iwaya
    """,
    "GBR": """
        Thatcher | Margaret Thatcher | John Major | Tony Blair | Blair | Gordon Brown | David Cameron | Theresa May |
        Boris Johnson | Liz Truss | Sunak | Rishi Sunak | Starmer | Keir Starmer | David Lammy | Justine Greening |
        Priti Patel | Penny Mordaunt | Andrew Mitchell
    """,
    "FRA": """
        Mitterrand | Francois Mitterrand | Chirac | Jacques Chirac | Sarkozy | Nicolas Sarkozy | Francois Hollande |
        François Hollande | Macron | Emmanuel Macron
    """,
    "DEU": """
        Helmut Kohl | Gerhard Schroeder | Gerhard Schröder | Merkel | Angela Merkel | Scholz | Olaf Scholz | Baerbock |
        Annalena Baerbock | Svenja Schulze | Friedrich Merz | Frank-Walter Steinmeier
    """,
    "CAN": "Mulroney | Brian Mulroney | Jean Chretien | Stephen Harper | Trudeau | Justin Trudeau | Mark Carney",
    "AUS": """
        Bob Hawke | Paul Keating | Alexander Downer | Kevin Rudd | Julia Gillard | Gillard | Tony Abbott | Julie Bishop |
        Malcolm Turnbull | Turnbull | Scott Morrison | Marise Payne | Anthony Albanese | Albanese | Penny Wong | Pat Conroy
    """,
    "NZL": "Helen Clark | John Key | Jacinda Ardern | Ardern | Nanaia Mahuta | Christopher Luxon | Luxon | Winston Peters",
    "CHN": """
        Deng Xiaoping | Zhao Ziyang | Jiang Zemin | Zhu Rongji | Hu Jintao | Wen Jiabao | Xi | Xi Jinping | Li Keqiang |
        Li Qiang | Wang Yi
    """,
    "IND": """
        Rajiv Gandhi | Vajpayee | Manmohan Singh | Modi | Narendra Modi | Pranab Mukherjee | Sushma Swaraj | Jaishankar
    """,
    "KOR": "Roh Moo-hyun | Lee Myung-bak | Park Geun-hye | Moon Jae-in | Yoon Suk-yeol | Yoon Suk Yeol",
    "RUS": "Yeltsin | Putin | Vladimir Putin | Medvedev | Lavrov | Sergei Lavrov",
    "TUR": "Erdogan | Erdoğan | Tayyip Erdogan | Recep Tayyip Erdogan | Recep Tayyip Erdoğan",
    "ITA": "Berlusconi | Matteo Renzi | Meloni | Giorgia Meloni",
    "NLD": "Mark Rutte",
    "NOR": "Erna Solberg | Jonas Gahr Store | Jonas Gahr Støre",
    "European Union": """
        Jacques Delors | Jose Manuel Barroso | Jean-Claude Juncker | von der Leyen | Von der Leyen | Ursula von der Leyen |
        Josep Borrell | Federica Mogherini | Kaja Kallas
    """,
    "World Bank": """
        Conable | Barber Conable | James Wolfensohn | Robert Zoellick | Jim Yong Kim | David Malpass | Ajay Banga
    """,
    "International Monetary Fund": "Camdessus | Michel Camdessus | Dominique Strauss-Kahn",
}
