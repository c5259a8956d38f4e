"""Spanish."""

from decimal import Decimal
from typing import Final

from aidledger.parsers.lang import Language, SumWords

# --- sums of money ------------------------------------------------------------------------------------------------

SUMS: Final = SumWords(
    decimal_comma=True,
    numbers={
        "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
        "nueve": 9, "diez": 10,
        "once": 11, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60,
        "setenta": 70,
        "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "quinientos": 500,
    },
    fractions={"medio": Decimal("0.5"), "media": Decimal("0.5")},
    scales={"mil": 10**3, "miles": 10**3, "millón": 10**6, "millon": 10**6, "millones": 10**6, "billón": 10**12,
    "billones": 10**12},
    abbreviations={"mill": 10**6, "MM": 10**6, "M": 10**6},
    joiners=("y", "de"),
    links=("de",),
    halves=("y medio",),
    currencies={
        "dólar": "USD", "dólares": "USD", "dolar": "USD", "dolares": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY",
        "yenes": "JPY",
        "libra": "GBP", "libras": "GBP", "libras esterlinas": "GBP", "peso": "MXN", "pesos": "MXN", "soles": "PEN",
        "quetzales": "GTQ",
        "lempiras": "HNL", "córdobas": "NIO", "colones": "CRC", "guaraníes": "PYG", "bolivianos": "BOB", "pesetas": "ESP",
        "yuanes": "CNY",
        "francos suizos": "CHF", "reales": "BRL", "coronas suecas": "SEK", "coronas noruegas": "NOK", "francos": "CHF",
    },
    before={
        "unos": "about", "cerca de": "nearly", "casi": "nearly", "alrededor de": "about", "aproximadamente": "about",
        "unas": "about",
        "más de": "more_than", "mas de": "more_than", "menos de": "less_than", "al menos": "at_least",
        "por lo menos": "at_least",
        "hasta": "at_most", "un máximo de": "at_most", "como máximo": "at_most", "un mínimo de": "at_least",
    },
    after={"o más": "at_least", "como máximo": "at_most", "como mínimo": "at_least"},
    range_to=("a",),
    range_or=("o",),
    range_and=("y",),
    between=("entre",),
    changes=("de", "desde"),
    percent=("%", "por ciento"),
    open_after=("o",),
    vague=("miles", "millones", "decenas", "cientos", "varios", "varias", "algunos"),
)

# --- the language -------------------------------------------------------------------------------------------------

LANGUAGE: Final = Language(
    "es",
    sums=SUMS,
    stopwords=frozenset((
        "el", "la", "de", "que", "y", "en", "los", "del", "se", "las", "por", "un", "para", "con", "una", "su", "al",
        "lo", "como", "más", "pero", "sus", "le", "ya",
    )),
)
